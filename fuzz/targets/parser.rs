//! Any text gives a tree; what is printed is read again as the same.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::parsed(text));
