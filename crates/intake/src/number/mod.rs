//! Numerals: what number some words or digits say, in each of the three languages.
//!
//! A numeral is words or digits, or both (`12 triệu`, `3.5 million`, `مليون و200 ألف`). What it counts, and whether it is a fact at
//! all, is for others to say; a numeral that is `weak` is one only where the words around it say so (`năm` is also a year).

mod arabic;
mod digits;
mod english;
mod ordinals;
mod sum;
mod vietnamese;

pub use ordinals::{Ordinal, arabic_tens, roman, vietnamese_unit as vietnamese_ordinal};

use crate::Prepared;
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
    /// Whether it is a number only where the words around it say so.
    pub weak: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// In digits.
    Digits,
    /// In words.
    Word,
    /// In digits and words: `12 million`.
    Mixed,
    /// As part and whole: two thirds, `3/4`.
    Fraction,
    /// As one of a thing: `وحدة واحدة`.
    One,
    /// As an Arabic dual: `مهرجانين`.
    Dual,
    /// As an ordinal: the second place, the eighth year running.
    OrdinalWord,
    /// As an adjective: `الخمسية`, five-year.
    Adjective,
}

/// Returns the numerals of a text, in order; none overlaps another.
pub fn numerals(script: &Script, language: impl Fn(usize) -> Language) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut word = 0;
    while word < script.words.len() {
        match numeral_at(script, word, language(word)) {
            Some(numeral) => {
                word = numeral.words.end;
                found.push(numeral);
            }
            None => word = after(script, word, language(word)),
        }
    }
    found
}

fn numeral_at(script: &Script, word: usize, language: Language) -> Option<Numeral> {
    let is_ordinal =
        || matches!(language, Language::English) && ordinals::at(script, word, language).is_some();
    at(script, word, language).filter(|_| !is_ordinal())
}

fn at(script: &Script, word: usize, language: Language) -> Option<Numeral> {
    match (script.class(word)?, language) {
        (Class::Arabic, _) => arabic::at(script, word),
        (Class::Digits, _) => of_digits(script, word, language),
        (Class::Letters, Language::Vietnamese) => vietnamese::at(script, word),
        (Class::Letters, _) => english::at(script, word),
        (Class::Sign(sign), _) => {
            digits::after_sign(script, word, sign, language).or_else(|| digits::vulgar(script, word, sign))
        }
    }
}

fn of_digits(script: &Script, word: usize, language: Language) -> Option<Numeral> {
    let digits = digits::at(script, word, language)?;
    let scaled = match language {
        Language::Arabic => arabic::scaled(script, &digits),
        Language::Vietnamese => vietnamese::scaled(script, &digits),
        Language::English => english::scaled(script, &digits),
    };
    Some(scaled.unwrap_or(digits))
}

/// Returns the word after one that begins no numeral: digits that are joined to others by signs are passed over with
/// them, and an ordinal of several words as a whole, so that no part of them is taken for a number.
fn after(script: &Script, word: usize, language: Language) -> usize {
    match script.class(word) {
        Some(Class::Digits) => digits::chain(script, word).end,
        Some(Class::Arabic | Class::Letters) => {
            ordinals::at(script, word, language).map_or(word + 1, |ordinal| ordinal.words.end)
        }
        _ => word + 1,
    }
}

impl Prepared<'_> {
    /// Returns the numerals that begin within a run of words.
    pub fn numerals_in(&self, words: Range<usize>) -> &[Numeral] {
        let at = |word| self.numerals.partition_point(|numeral| numeral.words.start < word);
        &self.numerals[at(words.start)..at(words.end)]
    }

    /// Returns the numeral that begins at a word.
    pub fn numeral_at(&self, word: usize) -> Option<&Numeral> {
        self.numerals_in(word..word + 1).first()
    }

    /// Returns the ordinal that begins at a word.
    pub fn ordinal_at(&self, word: usize) -> Option<Ordinal> {
        ordinals::at(&self.script, word, self.language_of(word))
    }
}

#[cfg(test)]
mod tests;
