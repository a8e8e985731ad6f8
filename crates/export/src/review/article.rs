//! The whole review in one language: what it stands on, its sections, and how to read it.

use super::below::Below;
use super::reporting::Reporting;
use super::shortfalls::Shortfalls;
use super::targets::Targets;
use super::trends::Trends;
use super::undecided::Undecided;
use crate::html::Html;
use crate::voice::Voice;
use askama::Template;
use assess::{Review, Verdict};
use base::{Date, Message};

/// One translation of the review.
#[derive(Template)]
#[template(path = "review/article.html")]
pub(crate) struct Article<'a> {
    voice: &'a Voice<'a>,
    pub(crate) title: String,
    stands_on: Vec<String>,
    plans: Vec<Vec<String>>,
    sections: Vec<Section>,
    verdicts: Vec<(Html, String)>,
    notes: Vec<String>,
}

/// A section with its heading; the list of contents is made of these.
pub struct Section {
    /// What it is called in addresses.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands under it.
    pub body: Html,
}

impl<'a> Article<'a> {
    pub(crate) fn new(review: &Review, voice: &'a Voice<'a>) -> Result<Article<'a>, askama::Error> {
        Ok(Article {
            voice,
            title: title(review, voice),
            stands_on: stands_on(review, voice),
            plans: plans(review, voice),
            sections: sections(review, voice)?,
            verdicts: VERDICTS.map(|(verdict, code)| (voice.verdict(verdict), voice.say(code))).to_vec(),
            notes: NOTES.map(|code| voice.say(code)).to_vec(),
        })
    }
}

const VERDICTS: [(Verdict, &str); 5] = [
    (Verdict::Met, "review.how-met"),
    (Verdict::Missed, "review.how-missed"),
    (Verdict::OnCourse, "review.how-on-course"),
    (Verdict::AtRisk, "review.how-at-risk"),
    (Verdict::Undecided, "review.how-undecided"),
];

const NOTES: [&str; 8] = [
    "review.how-rounding",
    "review.how-margin",
    "review.how-coverage",
    "review.how-year-before",
    "review.how-ties",
    "review.how-streak",
    "review.how-bar",
    "review.how-program",
];

fn title(review: &Review, voice: &Voice) -> String {
    match &review.unit {
        Some(line) => {
            let message = Message::new("review.title").with("period", review.period);
            voice.sentence(&message.with("unit", voice.name(&line.names, &line.unit)))
        }
        None => voice.say_with("review.title-country", "period", review.period),
    }
}

fn stands_on(review: &Review, voice: &Voice) -> Vec<String> {
    let as_of = Message::new("review.as-of").with("entry", review.as_of.entry).with("day", review.as_of.date);
    let map = match (&*review.map, review.map.parse::<Date>()) {
        (_, Ok(day)) => voice.say_with("review.map-on", "day", day),
        ("today", _) => voice.say("review.map-today"),
        _ => voice.say("review.map-published"),
    };
    vec![voice.sentence(&as_of), voice.say_with("review.through", "day", review.through), map]
}

/// For each plan: what it is called, what it rests on, which entry applied it.
fn plans(review: &Review, voice: &Voice) -> Vec<Vec<String>> {
    let sentences = |plan: &assess::review::PlanLine| {
        let basis: Vec<String> = plan.basis.iter().map(|basis| basis.to_string()).collect();
        let name = voice.say_with("review.plan", "plan", voice.label(&plan.labels, &plan.label));
        let basis = (!basis.is_empty()).then(|| voice.say_with("review.plan-basis", "basis", basis));
        let entry = voice.say_with("review.plan-entry", "entry", plan.entry);
        std::iter::once(name).chain(basis).chain([entry]).collect()
    };
    review.plans.iter().map(sentences).collect()
}

/// Returns the sections of a review in their order.
pub fn sections(review: &Review, voice: &Voice) -> Result<Vec<Section>, askama::Error> {
    let section = |id, heading, body: &dyn askama::DynTemplate| {
        Ok(Section { id, heading: voice.say(heading), body: Html::rendered(body.dyn_render()?) })
    };
    let (trends, below) = (Trends::new(&review.trends, review.period, voice)?, Below::new(review, voice)?);
    let sections = [
        Some(section("targets", "review.targets", &Targets::new(review, voice)?)),
        (!trends.is_empty()).then(|| section("trends", "review.trends", &trends)),
        (!below.is_empty()).then(|| section("below", "review.below", &below)),
        Some(section("shortfalls", "review.shortfalls", &Shortfalls::new(review, voice))),
        Some(section("undecided", "review.undecided", &Undecided::new(review, voice))),
        Some(section("reporting", "review.reporting", &Reporting::new(review, voice)?)),
    ];
    sections.into_iter().flatten().collect()
}
