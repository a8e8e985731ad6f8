//! Any world and any program in it: both evaluators say the same.

#![no_main]

libfuzzer_sys::fuzz_target!(|rolls: &[u8]| fuzz::agreed(rolls));
