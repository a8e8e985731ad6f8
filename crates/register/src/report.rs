//! Reports: submitted, corrected, withdrawn. Not reported is not zero, and late is written down.

use crate::act::{Changes, Context, Refusal};
use crate::register::Register;
use crate::text::Text;
use base::{Date, Period, Seq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Reports a form for a unit and a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmitReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The day on which the unit submitted it.
    pub submitted: Date,
    /// What it reports; an item left out is not reported.
    pub figures: Figures<i64>,
}

/// Changes figures of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The last entry on this report: whoever corrects says what he has seen.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
    /// The figures that change; nothing takes a figure back.
    pub figures: Figures<Option<i64>>,
}

/// Takes a report back. The unit may then report again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The last entry on this report.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
}

/// Figures by item name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures<V>(
    // Invariant: in byte order of the names, each once.
    Vec<(Text, V)>,
);

impl<V> Figures<V> {
    /// Returns the figures in the order acts have them, or the name of an item that is given twice.
    pub fn new(mut figures: Vec<(Text, V)>) -> Result<Figures<V>, Text> {
        figures.sort_by(|(a, _), (b, _)| a.cmp(b));
        match figures.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(pair[0].0.clone()),
            None => Ok(Figures(figures)),
        }
    }

    /// Returns the figures in byte order of their items' names.
    pub fn iter(&self) -> std::slice::Iter<'_, (Text, V)> {
        self.0.iter()
    }

    /// Returns how many figures there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: Serialize> Serialize for Figures<V> {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_map(self.0.iter().map(|(item, figure)| (item, figure)))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Figures<V> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Figures<V>, D::Error> {
        input.deserialize_map(FiguresVisitor(PhantomData))
    }
}

struct FiguresVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> serde::de::Visitor<'de> for FiguresVisitor<V> {
    type Value = Figures<V>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("figures by item, in byte order of the items' names")
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Figures<V>, A::Error> {
        let mut figures: Vec<(Text, V)> = Vec::new();
        while let Some((item, figure)) = map.next_entry::<Text, V>()? {
            if figures.last().is_some_and(|(last, _)| *last >= item) {
                return Err(serde::de::Error::custom("items out of order, or one of them twice"));
            }
            figures.push((item, figure));
        }
        Ok(Figures(figures))
    }
}

pub(crate) fn check_submit(_register: &Register, _act: &SubmitReport, _context: &Context) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_submit(_register: &mut Register, _seq: Seq, _act: &SubmitReport) -> Changes {
    Changes::none()
}

pub(crate) fn check_correct(_register: &Register, _act: &CorrectReport, _context: &Context) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_correct(_register: &mut Register, _seq: Seq, _act: &CorrectReport) -> Changes {
    Changes::none()
}

pub(crate) fn check_withdraw(_register: &Register, _act: &WithdrawReport) -> Vec<Refusal> {
    Vec::new()
}

pub(crate) fn apply_withdraw(_register: &mut Register, _seq: Seq, _act: &WithdrawReport) -> Changes {
    Changes::none()
}
