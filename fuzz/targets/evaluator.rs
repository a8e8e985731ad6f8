//! Any program that passes the check has an answer to everything, and both evaluators the same one.

#![no_main]

libfuzzer_sys::fuzz_target!(|told: (u64, &str)| fuzz::evaluated(told.0, told.1));
