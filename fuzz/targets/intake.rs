//! Whatever any official text says, its findings lie in it.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::found(text));
