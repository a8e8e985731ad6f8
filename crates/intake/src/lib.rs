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
pub mod naming;
pub mod reading;

mod lexicon;
mod list;
mod number;
mod phrase;

pub mod citation;
pub mod commitment;
pub mod comparator;
pub mod contradiction;
pub mod date;
pub mod ordinal;
pub mod organ;
pub mod placement;
pub mod quantity;
pub mod recognition;
pub mod task;

mod trap;

pub use finding::{Confidence, Fact, Finding, Kind, Value};
pub use language::Language;
pub use reading::{Annotation, Reading};

use citation::number::Cited;
use finding::Findings;
use number::Numeral;
use script::{Script, Span};
use std::ops::Range;

/// What the readers read: the text cut into words, its language, its numerals.
struct Prepared<'a> {
    script: Script<'a>,
    language: Language,
    // By word: the language of its line.
    languages: Vec<Language>,
    /// In the order of the text; none overlaps another.
    numerals: Vec<Numeral>,
    /// Addresses of pages and mail, in the order of the text.
    addresses: Vec<Span>,
    /// The numbers of instruments, in the order of the text. None is a numeral.
    cited: Vec<Cited>,
}

/// A reader of one kind.
type Reader = fn(&Prepared, &Findings) -> Vec<Finding>;

/// The readers, in the order in which they read: each may look at what those before it found.
const READERS: &[Reader] = &[
    date::read,
    citation::read,
    ordinal::read,
    quantity::read,
    organ::read,
    recognition::read,
    task::read,
    commitment::read,
    placement::read,
];

/// Returns what a text says, in the language most of it is in.
pub fn read(text: &str) -> Reading<'_> {
    read_as(text, language::of(text))
}

/// Returns what a text says that is known to be in this language, but for lines that are plainly in another.
pub fn read_as(text: &str, language: Language) -> Reading<'_> {
    let prepared = Prepared::of(text, language);
    let mut found = Findings::default();
    for reader in READERS {
        let read = reader(&prepared, &found).into_iter();
        found.add(
            read.filter(|finding| !prepared.cites(finding) && !prepared.is_in_address(finding)).collect(),
        );
    }
    let contradictions = contradiction::read(&prepared, &found);
    Reading::of(text, language, found.in_order(), contradictions)
}

impl<'a> Prepared<'a> {
    fn of(text: &'a str, language: Language) -> Prepared<'a> {
        let script = Script::of(text);
        let languages = language::by_word(&script, language);
        let cited = citation::number::cited(&script);
        let numerals = number::numerals(&script, |word| languages[word]).into_iter();
        let numerals = numerals.filter(|numeral| !is_cited(&cited, numeral.words.clone())).collect();
        let addresses = trap::addresses(&script);
        Prepared { script, language, languages, numerals, addresses, cited }
    }

    /// Returns the language of the line a word stands in.
    fn language_of(&self, word: usize) -> Language {
        self.languages.get(word).copied().unwrap_or(self.language)
    }

    /// Returns whether a finding lies in the address of a page, where nothing is a fact.
    fn is_in_address(&self, finding: &Finding) -> bool {
        let at = self.addresses.partition_point(|address| address.end <= finding.span.start);
        self.addresses.get(at).is_some_and(|address| address.meets(finding.span))
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
