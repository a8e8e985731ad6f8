//! Official text in Arabic, Vietnamese or English -> what it says, each finding with the exact words.
//!
//! - Nothing here reads a file, a clock or the network; the same text gives the same findings everywhere.
//! - Every span lies inside the text as given, and its quote is that part of it. Offsets outside are Unicode code points.
//! - The time is linear in the length of the text, whatever the text is.
//! - Nothing is decided here: a person accepts, edits or skips what was found.
//!
//! A kind of finding is a file: its struct, and `read`, a function from the prepared text and what was found before to
//! what it finds. [`READERS`] lists them in the order in which they read.

pub mod script;

pub mod finding;
pub mod language;
pub mod reading;

mod lexicon;
mod number;
mod phrase;

pub mod citation;
pub mod commitment;
pub mod comparator;
pub mod date;
pub mod quantity;
pub mod recognition;

pub use finding::{Confidence, Fact, Finding, Kind, Value};
pub use language::Language;
pub use reading::{Annotation, Reading};

use citation::number::Cited;
use finding::Findings;
use number::Numeral;
use script::Script;
use std::ops::Range;

/// What the readers read: the text cut into words, its language, its numerals.
struct Prepared<'a> {
    script: Script<'a>,
    language: Language,
    /// In the order of the text; none overlaps another.
    numerals: Vec<Numeral>,
    /// The numbers of instruments, in the order of the text. None is a numeral.
    cited: Vec<Cited>,
}

/// A reader of one kind.
type Reader = fn(&Prepared, &Findings) -> Vec<Finding>;

/// The readers, in the order in which they read: each may look at what those before it found.
const READERS: &[Reader] = &[date::read, citation::read, quantity::read, recognition::read, commitment::read];

/// Returns what a text says.
pub fn read(text: &str) -> Reading<'_> {
    let prepared = Prepared::of(text);
    let mut found = Findings::default();
    for reader in READERS {
        let read = reader(&prepared, &found).into_iter();
        found.add(read.filter(|finding| !prepared.cites(finding)).collect());
    }
    Reading::of(text, prepared.language, found.in_order())
}

impl<'a> Prepared<'a> {
    fn of(text: &'a str) -> Prepared<'a> {
        let script = Script::of(text);
        let language = language::of(text);
        let cited = citation::number::cited(&script);
        let numerals = number::numerals(&script, language);
        let numerals =
            numerals.into_iter().filter(|numeral| !is_cited(&cited, numeral.words.clone())).collect();
        Prepared { script, language, numerals, cited }
    }

    /// Returns the numerals that lie within a run of words.
    fn numerals_in(&self, words: Range<usize>) -> &[Numeral] {
        let at = |word| self.numerals.partition_point(|numeral| numeral.words.start < word);
        &self.numerals[at(words.start)..at(words.end)]
    }

    /// Returns whether what was found as a date is the number of an instrument: `12/2020` in `12/2020/NĐ-CP`.
    fn cites(&self, finding: &Finding) -> bool {
        let words = || self.script.words_in(finding.core.unwrap_or(finding.span));
        finding.fact.kind() == Kind::Date && is_cited(&self.cited, words())
    }
}

/// Returns whether the words meet the number of an instrument.
fn is_cited(cited: &[Cited], words: Range<usize>) -> bool {
    let at = cited.partition_point(|cited| cited.number.end <= words.start);
    cited.get(at).is_some_and(|cited| cited.number.start < words.end)
}
