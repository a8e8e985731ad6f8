//! What was found: each finding with its place, its least part that carries the value, and its value.
//!
//! A new kind is a struct in its own file and a variant of [`Fact`] here. The names of the fields are the names of the
//! attributes outside; docs/intake.md lists them.

use crate::citation::Citation;
use crate::commitment::Commitment;
use crate::date::DateFact;
use crate::ordinal::OrdinalFact;
use crate::organ::{Organ, Post};
use crate::placement::Placement;
use crate::quantity::Quantity;
use crate::recognition::Recognition;
use crate::script::Span;
use crate::task::Task;
use base::{Number, number};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// One thing found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The longest sensible phrase.
    pub span: Span,
    /// The least that carries the value, where it is less than the phrase.
    pub core: Option<Span>,
    /// What it says.
    pub fact: Fact,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// What a finding says.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// A day, a month, a year, an interval.
    Date(DateFact),
    /// A count, a share, a rank, a change, a duration, an amount.
    Quantity(Quantity),
    /// A number that names: the 13th congress.
    Ordinal(OrdinalFact),
    /// An instrument cited.
    Citation(Citation),
    /// A formal award.
    Recognition(Recognition),
    /// A threshold somebody is to reach.
    Commitment(Commitment),
    /// Who is placed where.
    Placement(Placement),
    /// An organ named for the first time.
    Unit(Organ),
    /// A post named for the first time; never who holds it.
    Post(Post),
    /// Who is to do what.
    Task(Task),
}

/// A kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// See [`Fact::Date`].
    Date,
    /// See [`Fact::Quantity`].
    Quantity,
    /// See [`Fact::Ordinal`].
    Ordinal,
    /// See [`Fact::Citation`].
    Citation,
    /// See [`Fact::Recognition`].
    Recognition,
    /// See [`Fact::Commitment`].
    Commitment,
    /// See [`Fact::Placement`].
    Placement,
    /// See [`Fact::Unit`].
    Unit,
    /// See [`Fact::Post`].
    Post,
    /// See [`Fact::Task`].
    Task,
}

impl Kind {
    /// Every kind, in the order of their numbers.
    pub const ALL: [Kind; 10] = [
        Kind::Date,
        Kind::Quantity,
        Kind::Ordinal,
        Kind::Citation,
        Kind::Recognition,
        Kind::Commitment,
        Kind::Placement,
        Kind::Unit,
        Kind::Post,
        Kind::Task,
    ];

    /// Returns the name outside.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Date => "date",
            Kind::Quantity => "quantity",
            Kind::Ordinal => "ordinal",
            Kind::Citation => "citation",
            Kind::Recognition => "recognition",
            Kind::Commitment => "commitment",
            Kind::Placement => "placement",
            Kind::Unit => "unit",
            Kind::Post => "post",
            Kind::Task => "task",
        }
    }
}

impl Fact {
    /// Returns the kind.
    pub fn kind(&self) -> Kind {
        match self {
            Fact::Date(_) => Kind::Date,
            Fact::Quantity(_) => Kind::Quantity,
            Fact::Ordinal(_) => Kind::Ordinal,
            Fact::Citation(_) => Kind::Citation,
            Fact::Recognition(_) => Kind::Recognition,
            Fact::Commitment(_) => Kind::Commitment,
            Fact::Placement(_) => Kind::Placement,
            Fact::Unit(_) => Kind::Unit,
            Fact::Post(_) => Kind::Post,
            Fact::Task(_) => Kind::Task,
        }
    }

    /// Returns what the value is counted or measured in, where the words say it.
    pub fn unit(&self) -> Option<&str> {
        match self {
            Fact::Date(_) | Fact::Citation(_) | Fact::Recognition(_) | Fact::Placement(_) => None,
            Fact::Unit(_) | Fact::Post(_) | Fact::Task(_) => None,
            Fact::Quantity(quantity) => quantity.unit,
            Fact::Commitment(commitment) => commitment.unit.as_deref(),
            Fact::Ordinal(ordinal) => Some(ordinal.unit),
        }
    }

    /// Returns the value as one line of text.
    pub fn value(&self) -> String {
        match self {
            Fact::Date(date) => date.value.clone(),
            Fact::Quantity(quantity) => quantity.value.to_string(),
            Fact::Ordinal(ordinal) => ordinal.value.to_string(),
            Fact::Citation(citation) => citation.value.clone(),
            Fact::Recognition(award) => award.value.clone(),
            Fact::Commitment(commitment) => commitment.value.clone(),
            Fact::Placement(placement) => placement.value.clone(),
            Fact::Unit(organ) => organ.value.clone(),
            Fact::Post(post) => post.value.clone(),
            Fact::Task(task) => task.value.clone(),
        }
    }
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The form admits one reading: `ngày 05/12/2023`, `11.8%`.
    Certain,
    /// The form is usual, and a word near it decided: a number with a unit we know, `4/9/2021` by the custom of the language.
    Likely,
    /// The words admit another reading, and the context did not decide.
    Doubtful,
}

/// An exact value, outside a JSON number: `-11.8`. What no decimal says is given to six places.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value(pub Number);

/// Places of a value that no decimal says, such as two thirds.
const PLACES: u8 = 6;

impl std::fmt::Display for Value {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_integer() {
            return write!(out, "{}", self.0.numer());
        }
        let exact = number::exact_decimal(&self.0);
        out.write_str(&exact.unwrap_or_else(|| number::rounded(&self.0, PLACES)))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = RawValue::from_string(self.to_string()).map_err(serde::ser::Error::custom)?;
        text.serialize(serializer)
    }
}

/// What has been found so far, by kind and in the order of the text.
#[derive(Debug, Default)]
pub struct Findings {
    by_kind: [Vec<Finding>; Kind::ALL.len()],
}

impl Findings {
    /// Adds what one reader found.
    pub fn add(&mut self, found: Vec<Finding>) {
        let mut touched = [false; Kind::ALL.len()];
        for finding in found {
            let kind = finding.fact.kind() as usize;
            touched[kind] = true;
            self.by_kind[kind].push(finding);
        }
        for (kind, _) in touched.iter().enumerate().filter(|(_, touched)| **touched) {
            self.by_kind[kind].sort_by_key(|finding| finding.span);
        }
    }

    /// Returns the findings of a kind.
    pub fn of(&self, kind: Kind) -> &[Finding] {
        &self.by_kind[kind as usize]
    }

    /// Returns the findings of a kind that begin within a span.
    pub fn within(&self, kind: Kind, span: Span) -> &[Finding] {
        let found = self.of(kind);
        let at = |byte| found.partition_point(|finding| finding.span.start < byte);
        &found[at(span.start)..at(span.end)]
    }

    /// Returns all findings in the order of the text, the longer first where two begin together.
    pub fn in_order(self) -> Vec<Finding> {
        let mut all: Vec<Finding> = self.by_kind.into_iter().flatten().collect();
        all.sort_by_key(|finding| {
            (finding.span.start, std::cmp::Reverse(finding.span.end), finding.fact.kind())
        });
        all
    }
}
