//! Units that do not meet a target, those furthest from it first.

use crate::html::Html;
use crate::voice::Voice;
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
    /// Some rule holds a number against a threshold.
    has_values: bool,
    rows: Vec<Row>,
}

/// What a rule holds against its threshold is a share where it is not an amount.
const SHARES_IN_PERCENT: bool = true;

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
        Shortfalls { voice, tables: some.map(|shortfall| Table::new(shortfall, voice)).collect() }
    }
}

impl Table {
    fn new(shortfall: &Shortfall, voice: &Voice) -> Table {
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
            has_values: shortfall.units.iter().any(|short| short.gap.is_some()),
            rows: shortfall.units.iter().map(|short| Row::new(short, voice)).collect(),
        }
    }

    fn has_reasons(&self) -> bool {
        self.rows.iter().any(|row| !row.because.is_empty())
    }
}

impl Row {
    fn new(short: &Short, voice: &Voice) -> Row {
        Row {
            unit: voice.unit(&short.line.names, &short.line.unit),
            level: voice.level(&short.line.level),
            value: voice.figure(short.value.as_ref(), SHARES_IN_PERCENT, None).main,
            gap: voice.gap(short.gap.as_ref()),
            because: short.because.iter().map(|line| Html::code(&voice.of_plan(line))).collect(),
        }
    }
}
