//! What was done to a report since it was first handed in: by whom, when, why, and which figures changed, the old ones beside the new.

use super::Work;
use crate::pages::journal::records;
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::{Date, Message, Seq};
use export::html::Html;
use forms::remarks::shown;
use forms::{Line, words};
use register::{Act, Text, codec};
use serde::Serialize;
use std::collections::BTreeMap;

/// One step.
#[derive(Serialize)]
pub(crate) struct Step {
    entry: Seq,
    /// `submitted`, `corrected`, `verified`, `returned` or `withdrawn`.
    what: &'static str,
    by: String,
    at: String,
    pub(crate) reason: String,
    pub(crate) changes: Vec<Change>,
    #[serde(skip)]
    pub(crate) said: String,
    #[serde(skip)]
    pub(crate) link: Html,
}

/// A figure that changed.
#[derive(Serialize)]
pub(crate) struct Change {
    pub(crate) item: String,
    before: Option<String>,
    after: Option<String>,
    #[serde(skip)]
    pub(crate) label: String,
    #[serde(skip)]
    pub(crate) was: String,
    #[serde(skip)]
    pub(crate) is: String,
}

/// Figures by item; nothing for one that was taken back or cannot be shown.
type Held = BTreeMap<Text, Option<i64>>;

/// Returns what was done, the first handing in first; nothing where that is all.
pub(crate) fn steps(visit: &Visit, work: &Work) -> Result<Vec<Step>, Trouble> {
    let report = visit.register().report(work.blank.unit, work.blank.form, work.blank.period);
    let entries = report.map(register::reports::Report::steps).unwrap_or_default();
    if entries.len() < 2 {
        return Ok(Vec::new());
    }
    let mut held: Option<Held> = None;
    let mut steps = Vec::new();
    for step in entries {
        let Some(record) = records(visit, step.entry.0, 1)?.pop() else { continue };
        let act = codec::decode(record.body.as_bytes()).map_err(Trouble::fault)?;
        let (what, after) = done(&act, held.as_ref());
        let changes = match (&held, &after) {
            (Some(before), Some(after)) => changes(visit, work, before, after),
            _ => Vec::new(),
        };
        // What was found stands beside what the unit said; it does not take its place.
        if what != "verified" {
            held = after.or(held);
        }
        let said = Message::new("fill.step").with("what", what).with("by", record.by.as_str());
        let said = match record.at.get(..10).and_then(|day| day.parse::<Date>().ok()) {
            Some(day) => said.with("day", day),
            None => said.with("day", record.at.as_str()),
        };
        steps.push(Step {
            entry: record.seq,
            what,
            said: visit.sentence(&said),
            link: Html::link(&visit.links.entry(record.seq), &Html::ltr(&record.seq.to_string())),
            by: record.by,
            at: record.at,
            reason: step.reason.to_string(),
            changes,
        });
    }
    Ok(steps)
}

/// Returns what a figure was before the unit itself changed it last; nothing where it never did.
pub(crate) fn before(steps: &[Step], item: &str) -> Option<String> {
    let own = steps.iter().rev().filter(|step| step.what != "verified");
    own.flat_map(|step| &step.changes).find(|change| change.item == item).map(|change| change.was.clone())
}

/// Returns what an act is called, and the figures as they are after it.
fn done(act: &Act, held: Option<&Held>) -> (&'static str, Option<Held>) {
    let over = |figures: &register::report::Figures<Option<i64>>| {
        let mut after = held.cloned().unwrap_or_default();
        after.extend(figures.iter().cloned());
        Some(after)
    };
    match act {
        Act::SubmitReport(act) => {
            let figures = act.figures.iter().map(|(item, figure)| (item.clone(), Some(*figure)));
            ("submitted", Some(figures.collect()))
        }
        Act::CorrectReport(act) => ("corrected", over(&act.figures)),
        Act::VerifyReport(act) => ("verified", over(&act.figures)),
        Act::ReturnReport(_) => ("returned", None),
        _ => ("withdrawn", None),
    }
}

fn changes(visit: &Visit, work: &Work, before: &Held, after: &Held) -> Vec<Change> {
    let figure = |held: &Held, line: &Line| held.get(&line.item).copied().flatten();
    let changed = work.blank.lines().filter(|line| figure(before, line) != figure(after, line));
    changed.map(|line| Change::of(visit, line, figure(before, line), figure(after, line))).collect()
}

impl Change {
    /// Returns the change of a line from one figure to another.
    pub(crate) fn of(visit: &Visit, line: &Line, before: Option<i64>, after: Option<i64>) -> Change {
        let catalogue = visit.voice.catalogue;
        let said = |figure: Option<i64>| match figure {
            Some(figure) => words::figure(line, figure, catalogue),
            None => visit.say("fill.not-reported"),
        };
        let plain = |figure: Option<i64>| figure.map(|figure| shown(figure, &line.kind));
        Change {
            item: line.item.to_string(),
            label: words::line(line, catalogue),
            was: said(before),
            is: said(after),
            before: plain(before),
            after: plain(after),
        }
    }
}
