//! Units that do not meet a target, those furthest from it first.

use super::figures::Asked;
use super::voice::Voice;
use crate::html::Html;
use askama::Template;
use assess::Review;
use assess::review::{Short, Shortfall};
use base::Message;

/// The section of shortfalls.
#[derive(Template)]
#[template(path = "review/shortfalls.html")]
pub(crate) struct Shortfalls<'a> {
    voice: &'a Voice<'a>,
    tables: Vec<Table>,
}

struct Table {
    heading: Html,
    caption: String,
    counts: String,
    listed: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    unit: Html,
    level: String,
    value: Html,
    gap: Html,
    because: Vec<Html>,
}

impl<'a> Shortfalls<'a> {
    pub(crate) fn new(review: &Review, voice: &'a Voice<'a>) -> Shortfalls<'a> {
        let some = review.shortfalls.iter().filter(|shortfall| shortfall.count + shortfall.undecided > 0);
        Shortfalls { voice, tables: some.map(|shortfall| Table::new(review, shortfall, voice)).collect() }
    }
}

impl Table {
    fn new(review: &Review, shortfall: &Shortfall, voice: &Voice) -> Table {
        let label = voice.label(&shortfall.labels, &shortfall.label);
        let counts = Message::new("review.shortfall-counts")
            .with("count", shortfall.count)
            .with("undecided", shortfall.undecided);
        let listed = shortfall.units.len() as u64;
        Table {
            heading: Html::name(label),
            caption: voice.say_with("review.shortfall-caption", "target", label),
            counts: voice.sentence(&counts),
            listed: (listed < shortfall.count)
                .then(|| voice.say_with("review.shortfall-listed", "count", listed)),
            rows: shortfall.units.iter().map(|short| Row::new(review, shortfall, short, voice)).collect(),
        }
    }

    fn has_reasons(&self) -> bool {
        self.rows.iter().any(|row| !row.because.is_empty())
    }

    fn has_values(&self) -> bool {
        self.rows.iter().any(|row| !row.gap.is_empty())
    }
}

impl Row {
    fn new(review: &Review, shortfall: &Shortfall, short: &Short, voice: &Voice) -> Row {
        let column =
            |target: &assess::Standing| target.target == shortfall.target && target.plan == shortfall.plan;
        let target = review.targets.iter().find(|target| column(target));
        let percent = target.is_some_and(|target| target.percent);
        let value = match target {
            Some(target) => voice.value(short.value.as_ref(), &Asked { each: None, ..Asked::from(target) }),
            None => voice.figure(short.value.as_ref(), percent, None),
        };
        Row {
            unit: voice.unit(&short.line.names, &short.line.unit),
            level: voice.level(&short.line.level),
            value: value.main,
            gap: voice.difference(short.gap.as_ref(), percent),
            because: short.because.iter().map(|line| Html::code(line)).collect(),
        }
    }
}
