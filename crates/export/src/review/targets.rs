//! Where we stand: every target of the unit reviewed, with its value, its threshold and its verdict.

use crate::html::Html;
use crate::voice::Voice;
use crate::voice::figures::{Asked, Shown};
use askama::Template;
use assess::answer::{GroupStanding, Standing};
use assess::{Review, Verdict};
use base::limits::EVIDENCE_LISTED_MAX;

/// The section of targets.
#[derive(Template)]
#[template(path = "review/targets.html")]
pub(crate) struct Targets<'a> {
    voice: &'a Voice<'a>,
    tally: Vec<(Html, String)>,
    rows: Vec<Row>,
}

struct Row {
    number: String,
    label: Html,
    /// The unit, where several top units are reviewed together.
    unit: Option<Html>,
    value: Shown,
    asked: String,
    chart: Html,
    verdict: Html,
    margin: Html,
    coverage: Html,
    before: Shown,
    place: String,
    streak: String,
    /// Sentences below the row: which groups fail, which provision sets the target.
    notes: Vec<String>,
}

impl<'a> Targets<'a> {
    pub(crate) fn new(review: &Review, voice: &'a Voice<'a>) -> Result<Targets<'a>, askama::Error> {
        let rows = review.targets.iter().enumerate();
        let rows: Result<Vec<Row>, askama::Error> =
            rows.map(|(at, standing)| Row::new(at + 1, standing, review.unit.is_none(), voice)).collect();
        Ok(Targets { voice, tally: voice.tally(&review.targets), rows: rows? })
    }
}

impl Row {
    fn new(number: usize, standing: &Standing, with_unit: bool, voice: &Voice) -> Result<Row, askama::Error> {
        let asked = Asked::from(standing);
        let label = voice.label(&standing.labels, &standing.label);
        Ok(Row {
            number: voice.catalogue.count(number as u64),
            label: Html::name(label),
            unit: with_unit.then(|| Html::code(&standing.unit)),
            value: voice.value(standing.value.as_ref(), &asked),
            asked: voice.asked(&asked),
            chart: voice.bar(standing, &asked, label)?,
            verdict: voice.verdict(standing.verdict),
            margin: voice.margin(standing),
            coverage: voice.coverage(standing.coverage),
            before: voice.value(standing.year_before.as_ref(), &asked),
            place: voice.place(standing),
            streak: voice.streak(standing),
            notes: notes(standing, voice),
        })
    }
}

fn notes(standing: &Standing, voice: &Voice) -> Vec<String> {
    let failing =
        groups_in(standing, voice, |group| matches!(group.verdict, Verdict::Missed | Verdict::AtRisk));
    let open = groups_in(standing, voice, |group| group.verdict == Verdict::Undecided);
    let basis = (!standing.basis.is_empty()).then(|| standing.basis.to_string());
    let notes = [
        failing.map(|groups| voice.say_with("review.groups", "groups", groups)),
        open.map(|groups| voice.say_with("review.groups-undecided", "groups", groups)),
        basis.map(|basis| voice.say_with("review.basis", "basis", basis)),
    ];
    notes.into_iter().flatten().collect()
}

/// The groups that stand so, bounded; nothing where none does.
fn groups_in(
    standing: &Standing,
    voice: &Voice,
    stands: impl Fn(&GroupStanding) -> bool,
) -> Option<Vec<String>> {
    let groups: Vec<&GroupStanding> = standing.groups.iter().filter(|group| stands(group)).collect();
    let more = groups.len().saturating_sub(EVIDENCE_LISTED_MAX);
    let mut names: Vec<String> =
        groups.iter().take(EVIDENCE_LISTED_MAX).map(|group| voice.unit_named(&group.group)).collect();
    if more > 0 {
        names.push(voice.say_with("review.more", "count", more));
    }
    (!names.is_empty()).then_some(names)
}
