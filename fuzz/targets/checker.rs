//! Any text is checked; a program means the same however it is printed.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::checked(text));
