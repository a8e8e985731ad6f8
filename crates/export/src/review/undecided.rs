//! What is undecided, and what would decide it.

use crate::html::Html;
use crate::voice::Voice;
use askama::Template;
use assess::Review;
use assess::answer::{Missing, Need, Piece};
use assess::review::Open;
use base::Message;

/// The section of open questions.
#[derive(Template)]
#[template(path = "review/undecided.html")]
pub(crate) struct Undecided<'a> {
    voice: &'a Voice<'a>,
    open: Vec<Question>,
}

struct Question {
    target: Html,
    unit: String,
    /// What would decide it, or what is missing where no way is known.
    ways: Vec<String>,
}

impl<'a> Undecided<'a> {
    pub(crate) fn new(review: &Review, voice: &'a Voice<'a>) -> Undecided<'a> {
        Undecided { voice, open: review.undecided.iter().map(|open| Question::new(open, voice)).collect() }
    }
}

impl Question {
    fn new(open: &Open, voice: &Voice) -> Question {
        let ways = match open.decided_by.as_slice() {
            [] => open.missing.iter().map(|missing| told(missing, voice)).collect(),
            needs => ways(needs, voice),
        };
        Question {
            target: Html::name(voice.label(&open.labels, &open.label)),
            unit: voice.unit_named(&open.unit),
            ways,
        }
    }
}

/// Returns the ways to a verdict; evidence that may lead to one verdict or to another is told once.
fn ways(needs: &[Need], voice: &Voice) -> Vec<String> {
    let same = |a: &Need, b: &Need| (&a.group, a.any, &a.of, a.more) == (&b.group, b.any, &b.of, b.more);
    let first =
        needs.iter().enumerate().filter(|(at, need)| !needs[..*at].iter().any(|other| same(need, other)));
    let verdicts = |need: &Need| {
        let verdicts =
            needs.iter().filter(|other| same(need, other)).map(|need| voice.verdict_word(need.verdict));
        verdicts.collect::<Vec<_>>().join(" / ")
    };
    first.map(|(_, need)| way(need, verdicts(need), voice)).collect()
}

fn way(need: &Need, verdicts: String, voice: &Voice) -> String {
    let mut pieces: Vec<String> = need.of.iter().map(|piece| whole_piece(piece, voice)).collect();
    let all = need.of.len() as u64 + need.more;
    if need.more > 0 {
        pieces.push(voice.say_with("review.more", "count", need.more));
    }
    let code = if need.any == all { "review.need-all" } else { "review.need-some" };
    let message = Message::new(code).with("verdict", verdicts).with("count", need.any);
    let said = voice.sentence(&message.with("pieces", pieces));
    let Some(group) = &need.group else { return said };
    let message = Message::new("review.need-group").with("group", voice.unit_named(group)).with("need", said);
    voice.sentence(&message)
}

fn whole_piece(piece: &Piece, voice: &Voice) -> String {
    let parts = std::iter::once(&piece.first).chain(&piece.also);
    voice.catalogue.list(&parts.map(|missing| told(missing, voice)).collect::<Vec<_>>())
}

/// Returns what is missing, in words.
fn told(missing: &Missing, voice: &Voice) -> String {
    let message = match missing {
        Missing::Report { unit, form, period, item: None } => Message::new("review.missing-report")
            .with("unit", voice.unit_named(unit))
            .with("form", voice.form(form))
            .with("period", *period),
        Missing::Report { unit, period, item: Some(item), .. } => Message::new("review.missing-item")
            .with("unit", voice.unit_named(unit))
            .with("item", voice.item(item))
            .with("period", *period),
        Missing::Weight { from, to, on } => Message::new("review.missing-weight")
            .with("from", voice.unit_named(from))
            .with("to", voice.unit_named(to))
            .with("day", *on),
        Missing::Award { unit, title, edition } => Message::new("review.missing-award")
            .with("unit", voice.unit_named(unit))
            .with("title", &**title)
            .with("period", *edition),
        Missing::Reason { unit, reason, .. } => Message::new("review.reason")
            .with("unit", voice.unit_named(unit))
            .with("reason", voice.reason(reason)),
    };
    voice.sentence(&message)
}
