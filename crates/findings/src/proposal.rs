//! What in the text of an instrument can become something, and what has.

use crate::draft::Claim;
use crate::owner::Owners;
use base::{Date, InstrumentNumber, Seq};
use intake::finding::Fact;
use intake::{Annotation, Kind, Reading};
use register::instruments::{Instrument, Span};
use register::{Register, Text};
use serde::Serialize;

/// A finding on which a person decides.
#[derive(Clone, Debug, Serialize)]
pub struct Proposal {
    /// Its number in this text, from 1.
    pub finding: usize,
    /// `citation`, `commitment`, `quantity` or `task`.
    pub kind: &'static str,
    /// Its value in the one form that is compared.
    pub value: String,
    /// The words, exactly.
    pub quote: String,
    /// Where, in code points of the text.
    pub span: Span,
    /// The provision in which it stands.
    pub provision: Option<Text>,
    /// Of a task: the unit of the register whose name is that of whoever is to act.
    pub lead: Option<Text>,
    /// Of a task: the day by which, as far as the words say it.
    pub due: Option<Date>,
    /// `accepted`, `before`, `skipped` or `open`.
    pub state: &'static str,
    /// The target it became.
    pub target: Option<String>,
    /// The task it became.
    pub task: Option<Text>,
    /// The entry that accepted it.
    pub entry: Option<Seq>,
}

/// A sentence with figures.
#[derive(Clone, Debug, Serialize)]
pub struct OpenSentence {
    /// Where, in code points of the text.
    pub span: Span,
    /// The provision in which it stands.
    pub provision: Option<Text>,
    /// Its figures, as printed.
    pub figures: Vec<String>,
    /// Its words.
    pub sentence: String,
}

impl Proposal {
    /// Returns whether a target can be made of it.
    pub fn is_target(&self) -> bool {
        !self.is_task() && self.kind != Kind::Citation.name()
    }

    /// Returns whether a task can be made of it.
    pub fn is_task(&self) -> bool {
        self.kind == Kind::Task.name()
    }

    /// Returns whether nobody has decided on it yet.
    pub fn is_open(&self) -> bool {
        self.state == "open"
    }
}

/// Returns what can become something: commitments, bounded figures that are in none of them, orders, and citations of other
/// instruments, in the order of the text.
pub fn proposed<'a>(instrument: &Instrument, reading: &'a Reading<'a>) -> Vec<&'a Annotation<'a>> {
    let all = reading.annotations.iter();
    let commitments: Vec<Span> =
        all.clone().filter(|found| found.fact.kind() == Kind::Commitment).map(span).collect();
    let is_free = |found: &Annotation| !commitments.iter().any(|commitment| commitment.holds(span(found)));
    let is_proposed = |found: &&Annotation| match &found.fact {
        Fact::Commitment(_) | Fact::Task(_) => true,
        Fact::Quantity(quantity) => {
            let bounds = ["<", "<=", ">", ">="];
            bounds.contains(&quantity.comparator.name()) && !quantity.is_time() && is_free(found)
        }
        Fact::Citation(citation) => {
            let is_own = InstrumentNumber::of(&citation.number) == instrument.compared;
            citation.numbered && !citation.is_self && !is_own
        }
        _ => false,
    };
    all.filter(is_proposed).filter(|found| !is_number_of_provision(instrument, found)).collect()
}

/// Returns the findings with what the register knows of each on `day`.
pub fn proposals(
    register: &Register,
    instrument: &Instrument,
    found: &[&Annotation],
    day: Date,
) -> Vec<Proposal> {
    let owners = Owners::of(register, day);
    (1..).zip(found).map(|(number, found)| proposal(&owners, instrument, number, found)).collect()
}

fn proposal(owners: &Owners, instrument: &Instrument, number: usize, found: &Annotation) -> Proposal {
    let (span, kind) = (span(found), found.fact.kind().name());
    let known = instrument.findings.get(&(span, Text::from(kind)));
    let task = match &found.fact {
        Fact::Task(task) => Some(task),
        _ => None,
    };
    Proposal {
        finding: number,
        kind,
        value: value(&found.fact),
        quote: found.quote.to_owned(),
        span,
        provision: instrument.provision_at(span).cloned(),
        lead: task.and_then(|task| owners.named(&task.addressee)),
        due: task.and_then(|task| task.due.as_deref()?.parse().ok()),
        state: if known.is_some() { "before" } else { "open" },
        target: known.and_then(|known| known.target.as_ref()).map(|(_, target)| target.to_string()),
        task: known.and_then(|known| known.task.clone()),
        entry: known.map(|known| known.entry),
    }
}

/// Returns the value of a finding, of a bounded figure with its bound.
fn value(fact: &Fact) -> String {
    let claim = Claim::of(fact).and_then(|claim| claim.threshold());
    claim.map_or_else(|| fact.value(), |threshold| threshold.value())
}

/// Returns where a finding stands.
pub fn span(found: &Annotation) -> Span {
    Span { start: found.start as u64, end: found.end as u64 }
}

/// Returns the sentences with figures in which neither a commitment nor an order is accepted.
pub fn open(
    instrument: &Instrument,
    text: &str,
    reading: &Reading,
    proposals: &[Proposal],
) -> Vec<OpenSentence> {
    let taken = |sentence: Span| {
        let accepted = proposals.iter().filter(|proposal| matches!(proposal.state, "accepted" | "before"));
        accepted
            .filter(|proposal| proposal.kind != Kind::Citation.name())
            .any(|proposal| sentence.holds(proposal.span))
    };
    let mut open: Vec<OpenSentence> = Vec::new();
    let figures = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Quantity);
    for figure in figures.filter(|figure| !is_number_of_provision(instrument, figure)) {
        let inside = open.last_mut().filter(|sentence| sentence.span.holds(span(figure)));
        if let Some(sentence) = inside {
            sentence.figures.push(figure.quote.to_owned());
            continue;
        }
        let around = span(figure).sentence(text);
        let provision = instrument.provision_at(around).or_else(|| instrument.provision_at(span(figure)));
        open.push(OpenSentence {
            span: around,
            provision: provision.cloned(),
            figures: vec![figure.quote.to_owned()],
            sentence: around.slice(text).unwrap_or_default().to_owned(),
        });
    }
    open.retain(|sentence| !taken(sentence.span));
    open
}

/// Letters of "Article " and the like: how far behind the beginning of a provision its own number stands.
const MARKER_LETTERS_MAX: u64 = 10;

/// Returns whether the figure, or the one a finding rests on, is the number with which a provision begins.
fn is_number_of_provision(instrument: &Instrument, found: &Annotation) -> bool {
    let (start, quote) =
        found.core.as_ref().map_or((found.start, found.quote), |core| (core.start, core.quote));
    let digits = base::text::latin_digits(quote);
    instrument.provisions.iter().any(|(number, provision)| {
        let begins = provision.span.is_some_and(|own| {
            let start = start as u64;
            own.start <= start && start <= own.start + MARKER_LETTERS_MAX
        });
        begins && number.rsplit('.').next() == Some(&*digits)
    })
}
