//! What is undecided, and what would decide it.

use crate::html::Html;
use crate::voice::Voice;
use askama::Template;
use assess::Review;
use assess::review::Open;

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
            [] => open.missing.iter().map(|missing| voice.missing(missing)).collect(),
            needs => voice.ways(needs),
        };
        Question {
            target: Html::name(voice.label(&open.labels, &open.label)),
            unit: voice.unit_named(&open.unit),
            ways,
        }
    }
}
