//! Commitments: somebody is to reach a threshold. What was reached is none.
//!
//! A figure is one where words before it strive, order or announce, or a day is set for it, and nothing between says that it came
//! about. A line that announces targets and ends with a colon, or a heading of targets, makes those of the lines under it, down to
//! the first without a figure.

use crate::Prepared;
use crate::comparator::Comparator;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::lexicon::Phrases;
use crate::phrase::{self, PROSPECTS};
use crate::quantity::Quantity;
use crate::script::{Class, Script, Span};
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

static RESULTS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/results.txt")));

/// What somebody is to reach.
#[derive(Clone, Debug, Serialize)]
pub struct Commitment {
    /// Comparator, threshold and unit as one key: `>90%`, `>=1 unit`, `<=45 day`.
    pub value: String,
    /// What kind of commitment it is.
    #[serde(rename = "type")]
    pub shape: Shape,
    /// How the threshold bounds what is to be reached.
    pub comparator: Comparator,
    /// The number to reach.
    pub threshold: Value,
    /// What it is counted or measured in.
    pub unit: Option<String>,
    /// Of whom it is a share or a number, as printed.
    pub population: Option<String>,
    /// Whether the population is that of the commitment before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub population_inherited: bool,
    /// What they are to do, as printed.
    pub action: Option<String>,
    /// The day by which, in ISO 8601.
    pub deadline: Option<String>,
    /// The period in which, in ISO 8601.
    pub period: Option<String>,
}

/// What kind of commitment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A level to reach.
    Target,
    /// A bound that is to be kept.
    Norm,
    /// A time within which.
    Deadline,
    /// So many things to be made.
    PlannedOutput,
}

/// How far before a figure the words may stand that make it a commitment.
const CUE_WORDS_MAX: usize = 40;

/// The most words of a threshold with its comparator: a longer phrase says more than the threshold.
const THRESHOLD_WORDS_MAX: usize = 8;

/// The most words of a heading.
const HEADING_WORDS_MAX: usize = 12;

/// The most words of what is to be done.
const ACTION_WORDS_MAX: usize = 60;

/// What the words around a figure say about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    Target,
    Must,
    Plan,
    By,
}

/// A list of targets that a line has announced.
struct List {
    period: Option<String>,
}

/// Returns the commitments of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let script = &prepared.script;
    let cues: Vec<Option<Cue>> = (0..script.words.len()).map(|word| cue(script, word)).collect();
    let (mut commitments, mut list) = (Vec::new(), None);
    for sentence in &script.sentences {
        let figures = found.within(Kind::Quantity, script.span(sentence.clone()));
        if script.begins_line(sentence.start) && figures.is_empty() && !ends_with_colon(script, sentence) {
            list = None;
        }
        let deadline = if figures.is_empty() { None } else { deadline(prepared, found, sentence.clone()) };
        let mut population = None;
        for clause in phrase::clauses_of(script, sentence.clone()) {
            let within = found.within(Kind::Quantity, script.span(clause.clone()));
            let view = Clause {
                prepared,
                cues: &cues,
                words: clause,
                sentence: sentence.clone(),
                list: &list,
                deadline: &deadline,
            };
            commitments.extend(
                within
                    .iter()
                    .enumerate()
                    .filter_map(|(at, figure)| view.commitment(figure, within.get(at + 1), &mut population)),
            );
        }
        if announces(script, sentence) {
            list = Some(List { period: last_date(found, script.span(sentence.clone())) });
        }
    }
    commitments
}

/// A clause, and what stands around it.
struct Clause<'a> {
    prepared: &'a Prepared<'a>,
    // By word of the text.
    cues: &'a [Option<Cue>],
    words: Range<usize>,
    sentence: Range<usize>,
    list: &'a Option<List>,
    deadline: &'a Option<String>,
}

impl Clause<'_> {
    fn commitment(
        &self,
        figure: &Finding,
        next: Option<&Finding>,
        population: &mut Option<String>,
    ) -> Option<Finding> {
        let Fact::Quantity(quantity) = &figure.fact else { return None };
        let script = &self.prepared.script;
        let number = script.words_in(figure.core.unwrap_or(figure.span));
        let (sense, is_sure) = self.sense(number.clone())?;
        if !is_threshold(quantity, sense, self.list.is_some()) {
            return None;
        }
        let is_long = script.words_in(figure.span).len() > THRESHOLD_WORDS_MAX;
        let core = figure.core.filter(|_| is_long).unwrap_or(figure.span);
        let until = next.map_or(self.words.end, |next| script.words_in(next.span).start).max(number.end);
        let own = phrase::population(self.prepared, number.end, until);
        let behind = own.as_ref().map_or(script.words_in(core).end, |words| words.end);
        let population_inherited = own.is_none() && quantity.is_percent() && population.is_some();
        let own = own.map(|words| script.written(words).to_owned());
        *population = own.or_else(|| population.take()).filter(|_| quantity.is_percent());
        let end = phrase::without_signs(script, behind..until.min(behind + ACTION_WORDS_MAX));
        let fact = Commitment {
            value: key(quantity),
            shape: shape(quantity, sense),
            comparator: quantity.comparator,
            threshold: quantity.value.clone(),
            unit: quantity.unit_name(),
            population: population.clone(),
            population_inherited,
            action: (!end.is_empty()).then(|| script.written(end.clone()).to_owned()),
            deadline: self.deadline.clone(),
            period: self.list.as_ref().and_then(|list| list.period.clone()),
        };
        let until = if end.is_empty() { behind } else { end.end };
        let span = core.joined(script.span(number.start..until.max(number.end)));
        let is_sure = is_sure && quantity.comparator != Comparator::Equal;
        Some(Finding {
            span,
            core: Some(core),
            fact: Fact::Commitment(fact),
            confidence: if is_sure { Confidence::Certain } else { Confidence::Likely },
        })
    }

    /// Returns in what sense a figure is to be reached, and whether the words are plain; nothing where it is not.
    fn sense(&self, number: Range<usize>) -> Option<(Sense, bool)> {
        let from = self.sentence.start.max(number.start.saturating_sub(CUE_WORDS_MAX));
        let mut last = None;
        for word in from..number.start {
            // What came about in one clause says nothing of the next.
            let is_new = word == self.words.start && last == Some(Cue::Result);
            let before = if is_new { None } else { last };
            last = self.cues[word].map_or(before, |cue| Some(weighed(before, cue)));
        }
        match last {
            Some(Cue::Prospect(sense)) => Some((sense, sense != Sense::By)),
            Some(Cue::Result) => None,
            None if self.list.is_some() => Some((Sense::Target, true)),
            _ => {
                self.sense_behind(number.end).or((last == Some(Cue::Goal)).then_some((Sense::Target, false)))
            }
        }
    }

    fn sense_behind(&self, word: usize) -> Option<(Sense, bool)> {
        let until = self.words.end.min(word + CUE_WORDS_MAX);
        let behind = (word..until).filter_map(|word| self.cues[word]);
        match behind.into_iter().find(|cue| *cue != Cue::Goal)? {
            Cue::Prospect(sense) => Some((sense, false)),
            _ => None,
        }
    }
}

/// Returns the day by which, where the sentence sets one.
fn deadline(prepared: &Prepared, found: &Findings, sentence: Range<usize>) -> Option<String> {
    let script = &prepared.script;
    let is_set = |date: &&Finding| {
        let start = script.words_in(date.span).start;
        (start.saturating_sub(3).max(sentence.start)..start + 1)
            .any(|word| PROSPECTS.at(script, word).is_some_and(|cue| cue.key == "by"))
    };
    found.within(Kind::Date, script.span(sentence.clone())).iter().find(is_set).map(|date| date.fact.value())
}

/// A word that says whether something came about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    Prospect(Sense),
    Goal,
    Result,
}

/// Returns the later cue, but what came about is not undone by a noun for a goal or by a day behind it.
fn weighed(before: Option<Cue>, cue: Cue) -> Cue {
    match (before, cue) {
        (Some(known @ Cue::Result), Cue::Goal | Cue::Prospect(Sense::By)) => known,
        (Some(known @ Cue::Prospect(sense)), Cue::Goal | Cue::Prospect(Sense::By)) if sense != Sense::By => {
            known
        }
        _ => cue,
    }
}

fn cue(script: &Script, word: usize) -> Option<Cue> {
    if let Some(cue) = PROSPECTS.at(script, word) {
        return Some(match cue.key {
            "target" => Cue::Prospect(Sense::Target),
            "must" => Cue::Prospect(Sense::Must),
            "plan" => Cue::Prospect(Sense::Plan),
            "by" => Cue::Prospect(Sense::By),
            _ => Cue::Goal,
        });
    }
    RESULTS.at(script, word).map(|_| Cue::Result)
}

/// Returns whether a figure is a threshold and not only a number in a sentence that orders something.
fn is_threshold(quantity: &Quantity, sense: Sense, in_list: bool) -> bool {
    match quantity.comparator {
        Comparator::Rank => false,
        Comparator::Equal | Comparator::About if quantity.is_time() => false,
        Comparator::Equal | Comparator::About => quantity.is_percent() || in_list || sense == Sense::Target,
        _ => true,
    }
}

fn shape(quantity: &Quantity, sense: Sense) -> Shape {
    let is_bound = !matches!(quantity.comparator, Comparator::Equal | Comparator::About | Comparator::Change);
    match sense {
        _ if quantity.is_time() => Shape::Deadline,
        Sense::Must if is_bound && !quantity.is_percent() => Shape::Norm,
        Sense::Plan if !is_bound && !quantity.is_percent() => Shape::PlannedOutput,
        _ => Shape::Target,
    }
}

/// Returns comparator, threshold and unit as one key.
pub(crate) fn key(quantity: &Quantity) -> String {
    let (comparator, value) = (quantity.comparator.name(), &quantity.value);
    match quantity.unit_name() {
        _ if quantity.is_percent() => format!("{comparator}{value}%"),
        Some(unit) => format!("{comparator}{value} {unit}"),
        None => format!("{comparator}{value}"),
    }
}

/// Returns whether a line announces the targets under it.
fn announces(script: &Script, sentence: &Range<usize>) -> bool {
    let is_heading = script.begins_line(sentence.start)
        && sentence.len() <= HEADING_WORDS_MAX
        && !script.is_sign(sentence.end - 1, '.');
    let is_goal = |word| PROSPECTS.at(script, word).is_some_and(|cue| matches!(cue.key, "target" | "goal"));
    (is_heading || ends_with_colon(script, sentence)) && sentence.clone().any(is_goal)
}

fn ends_with_colon(script: &Script, sentence: &Range<usize>) -> bool {
    script.class(sentence.end - 1) == Some(Class::Sign(':'))
}

fn last_date(found: &Findings, span: Span) -> Option<String> {
    found.within(Kind::Date, span).last().map(|date| date.fact.value())
}

#[cfg(test)]
mod tests;
