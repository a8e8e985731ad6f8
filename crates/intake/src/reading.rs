//! A reading as others see it: offsets in code points of the text as given, with the quotes.

use crate::contradiction::{self, Difference};
use crate::finding::{Confidence, Fact, Finding, Value};
use crate::language::Language;
use crate::script::Span;
use serde::Serialize;

/// What a text says.
#[derive(Debug, Serialize)]
pub struct Reading<'a> {
    /// The language of most of the text.
    #[serde(rename = "lang")]
    pub language: Language,
    /// How many code points the text has.
    pub chars: usize,
    /// What was found, in the order of the text.
    pub annotations: Vec<Annotation<'a>>,
    /// What the text says against itself, in its order.
    pub contradictions: Vec<Contradiction<'a>>,
}

/// Two sayings of a text of which only one can be so.
#[derive(Debug, Serialize)]
pub struct Contradiction<'a> {
    /// In what way they differ.
    pub kind: Difference,
    /// What is said: the total, the first count, a hundred for shares.
    pub said: Value,
    /// What it is against: the sum of the parts, the other count, the sum of the shares.
    pub against: Value,
    /// The figures, in the order of the text.
    pub places: Vec<Place<'a>>,
}

/// A figure of a contradiction.
#[derive(Debug, Serialize)]
pub struct Place<'a> {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The text between them.
    pub quote: &'a str,
    /// What it says.
    pub value: Value,
}

/// One finding: its place, its words, what they say.
#[derive(Debug, Serialize)]
pub struct Annotation<'a> {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The text from `start` to `end`.
    pub quote: &'a str,
    /// The least that carries the value, where it is less than the quote.
    #[serde(flatten)]
    pub core: Option<Core<'a>>,
    /// What it says: `kind`, `value`, and the attributes of the kind.
    #[serde(flatten)]
    pub fact: Fact,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// The least part of a finding that carries the value.
#[derive(Debug, Serialize)]
pub struct Core<'a> {
    /// The first code point.
    #[serde(rename = "core_start")]
    pub start: usize,
    /// The code point after the last.
    #[serde(rename = "core_end")]
    pub end: usize,
    /// The text between them.
    #[serde(rename = "core")]
    pub quote: &'a str,
}

impl<'a> Reading<'a> {
    /// Returns findings with their offsets in code points.
    pub(crate) fn of(
        text: &'a str,
        language: Language,
        found: Vec<Finding>,
        contradictions: Vec<contradiction::Contradiction>,
    ) -> Reading<'a> {
        let of_figures = contradictions.iter().flat_map(|one| one.places.iter().map(|(span, _)| *span));
        let points = CodePoints::of(text, &found, of_figures);
        let annotation = |finding: Finding| Annotation {
            start: points.before(finding.span.start),
            end: points.before(finding.span.end),
            quote: quote(text, finding.span),
            core: finding.core.filter(|core| *core != finding.span).map(|core| Core {
                start: points.before(core.start),
                end: points.before(core.end),
                quote: quote(text, core),
            }),
            fact: finding.fact,
            confidence: finding.confidence,
        };
        let annotations = found.into_iter().map(annotation).collect();
        let place = |(span, value): (Span, Value)| Place {
            start: points.before(span.start),
            end: points.before(span.end),
            quote: quote(text, span),
            value,
        };
        let contradiction = |one: contradiction::Contradiction| Contradiction {
            kind: one.kind,
            said: one.said,
            against: one.against,
            places: one.places.into_iter().map(place).collect(),
        };
        let contradictions = contradictions.into_iter().map(contradiction).collect();
        Reading { language, chars: points.before(text.len()), annotations, contradictions }
    }
}

fn quote(text: &str, span: Span) -> &str {
    &text[span.start..span.end]
}

/// How many code points stand before the bytes we ask about.
struct CodePoints {
    // Bytes in order, each with its count.
    counted: Vec<(usize, usize)>,
}

impl CodePoints {
    fn of(text: &str, found: &[Finding], more: impl Iterator<Item = Span>) -> CodePoints {
        let spans = found.iter().flat_map(|finding| [Some(finding.span), finding.core]).flatten().chain(more);
        let mut bytes: Vec<usize> =
            spans.flat_map(|span| [span.start, span.end]).chain([text.len()]).collect();
        bytes.sort_unstable();
        bytes.dedup();
        let (mut from, mut count) = (0, 0);
        let mut counted = Vec::with_capacity(bytes.len());
        for byte in bytes {
            count += text[from..byte].chars().count();
            from = byte;
            counted.push((byte, count));
        }
        CodePoints { counted }
    }

    fn before(&self, byte: usize) -> usize {
        let at = self
            .counted
            .binary_search_by_key(&byte, |(byte, _)| *byte)
            .expect("every byte asked about was counted");
        self.counted[at].1
    }
}
