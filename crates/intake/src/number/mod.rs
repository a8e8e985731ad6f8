//! Numerals: what number some words or digits say.

mod digits;

use crate::language::Language;
use crate::script::{Class, Script, Span};
use base::Number;
use serde::Serialize;
use std::ops::Range;

/// A number as it is written.
#[derive(Clone, Debug)]
pub struct Numeral {
    /// The words it covers.
    pub words: Range<usize>,
    /// Where it stands, without prefixes written in one with it.
    pub span: Span,
    /// What it says.
    pub value: Number,
    /// How it is written.
    pub form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// In digits.
    Digits,
}

/// Returns the numerals of a text, in order; none overlaps another.
pub fn numerals(script: &Script, language: Language) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut word = 0;
    while word < script.words.len() {
        match at(script, word, language) {
            Some(numeral) => {
                word = numeral.words.end;
                found.push(numeral);
            }
            None => word = after(script, word),
        }
    }
    found
}

fn at(script: &Script, word: usize, language: Language) -> Option<Numeral> {
    match script.class(word)? {
        Class::Digits => digits::at(script, word, language),
        _ => None,
    }
}

/// Returns the word after one that begins no numeral: digits that are joined to others by signs are passed over with
/// them, so that no part of `12.5.2023` is taken for a number.
fn after(script: &Script, word: usize) -> usize {
    match script.class(word) {
        Some(Class::Digits) => digits::chain(script, word).end,
        _ => word + 1,
    }
}
