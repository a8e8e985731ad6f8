//! Quantities: counts and shares, in digits and in words.

use crate::Prepared;
use crate::comparator::{self, Comparator};
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::number::{Form, Numeral};
use crate::script::Span;
use serde::Serialize;

/// A quantity as it was written, and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct Quantity {
    /// The number. A percentage is the printed number; a large count is written out.
    pub value: Value,
    /// What is counted or measured, where the words say it.
    pub unit: Option<&'static str>,
    /// How the value bounds what it is about.
    pub comparator: Comparator,
    /// What kind of quantity it is.
    pub measure: Measure,
    /// How the number is written.
    pub form: Form,
}

/// What kind of quantity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// So many things.
    Count,
    /// So many of a hundred.
    Percent,
}

impl Quantity {
    /// Returns whether it is so many of a hundred.
    pub fn is_percent(&self) -> bool {
        self.unit == Some("percent")
    }

    /// Returns whether it is a length of time.
    pub fn is_time(&self) -> bool {
        ["hour", "day", "working-day", "week", "month", "quarter", "year"]
            .iter()
            .any(|unit| self.unit == Some(unit))
    }

    /// Returns what it is counted or measured in.
    pub fn unit_name(&self) -> Option<String> {
        self.unit.map(str::to_owned)
    }
}

/// Returns the quantities of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let mut dates = found.of(Kind::Date).iter().peekable();
    let mut quantities = Vec::new();
    for numeral in &prepared.numerals {
        while dates.next_if(|date| date.span.end <= numeral.span.start).is_some() {}
        if !dates.peek().is_some_and(|date| date.span.meets(numeral.span)) {
            quantities.push(quantity(prepared, numeral));
        }
    }
    quantities
}

fn quantity(prepared: &Prepared, numeral: &Numeral) -> Finding {
    let after = numeral.words.end;
    let is_percent = ['%', '٪'].iter().any(|sign| prepared.script.is_sign(after, *sign));
    let words = numeral.words.start..after + usize::from(is_percent);
    let core = Span { start: numeral.span.start, end: prepared.script.span(words.clone()).end };
    let (comparator, words) = comparator::of(&prepared.script, words);
    let span = core.joined(prepared.script.span(words));
    let (unit, measure) =
        if is_percent { (Some("percent"), Measure::Percent) } else { (None, Measure::Count) };
    let fact =
        Quantity { value: Value(numeral.value.clone()), unit, comparator, measure, form: numeral.form };
    Finding { span, core: Some(core), fact: Fact::Quantity(fact), confidence: Confidence::Likely }
}
