//! Any text comes apart into pieces in order.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::lexed(text));
