//! Where we stand: every target of the unit reviewed, with its value, its threshold and its verdict.

use crate::chart::Bullet;
use crate::html::Html;
use crate::voice::Voice;
use crate::voice::figures::{Asked, Shown};
use askama::Template;
use assess::answer::{GroupStanding, Standing};
use assess::{Figure, Review, Verdict};
use base::Message;
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
        Ok(Targets { voice, tally: tally(&review.targets, voice), rows: rows? })
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
            chart: chart(standing, &asked, label, voice)?,
            verdict: voice.verdict(standing.verdict),
            margin: margin(standing, voice),
            coverage: voice.coverage(standing.coverage),
            before: voice.value(standing.year_before.as_ref(), &asked),
            place: place(standing, voice),
            streak: streak(standing, voice),
            notes: notes(standing, voice),
        })
    }
}

/// How many targets stand how, in the order of the verdicts.
fn tally(targets: &[Standing], voice: &Voice) -> Vec<(Html, String)> {
    let all = [Verdict::Met, Verdict::OnCourse, Verdict::AtRisk, Verdict::Missed, Verdict::Undecided];
    let count = |verdict| targets.iter().filter(|standing| standing.verdict == verdict).count() as u64;
    let counts = all.into_iter().map(|verdict| (verdict, count(verdict))).filter(|(_, count)| *count > 0);
    counts.map(|(verdict, count)| (voice.verdict(verdict), voice.catalogue.count(count))).collect()
}

fn chart(standing: &Standing, asked: &Asked, label: &str, voice: &Voice) -> Result<Html, askama::Error> {
    let value = standing.value.as_ref();
    let shown = |figure: Option<&Figure>| voice.value_text(figure, asked);
    let about = Message::new("review.bar-describes")
        .with("value", shown(value))
        .with("threshold", voice.asked(asked))
        .with("before", shown(standing.year_before.as_ref()));
    let about = voice.sentence(&about);
    let bullet = Bullet {
        value: value.and_then(Figure::number),
        threshold: value.and_then(|value| asked.against(value)),
        before: standing.year_before.as_ref().and_then(Figure::number),
        is_share: matches!(value, Some(Figure::Share { .. })),
        undecided: standing.verdict == Verdict::Undecided,
        mirrored: voice.catalogue.lang().is_rtl(),
        words: Some((label, &about)),
    };
    bullet.drawn()
}

/// Where the value counts groups, they are named below instead.
fn margin(standing: &Standing, voice: &Voice) -> Html {
    match standing.each {
        Some(_) => Html::default(),
        None => voice.difference(standing.margin.as_ref(), standing.percent),
    }
}

fn place(standing: &Standing, voice: &Voice) -> String {
    let Some(rank) = standing.rank else { return String::new() };
    let code = if rank.tied { "review.place-tied" } else { "review.place" };
    voice.sentence(&Message::new(code).with("place", rank.place).with("of", rank.of))
}

fn streak(standing: &Standing, voice: &Voice) -> String {
    match standing.streak {
        0 => String::new(),
        editions => voice.say_with("review.streak-editions", "count", u64::from(editions)),
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
