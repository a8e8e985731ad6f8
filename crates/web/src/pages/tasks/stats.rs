//! How many tasks of a unit and all below it are done, late, overdue, and shares of what.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::tasks::{ShareLine, Side, StatRow, StatsBy, TaskStats, TasksAsk, stats};
use base::number::fraction;
use base::{Message, Number};
use export::html::Html;
use export::tables::tasks as tables;
use export::voice::Voice;

/// Counts the tasks that were due at first in the period, for the units right below; with `per=instrument`, for each instrument.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let by = match visit.query.get("per") {
        Some("instrument") => StatsBy::Instrument,
        _ => StatsBy::Unit,
    };
    let (unit, period) = (visit.switches.unit.clone(), Some(visit.switches.period));
    let ask = TasksAsk { unit, instrument: None, period, states: Vec::new() };
    let counted = stats(visit.view(), &ask, by)?;
    match visit.form {
        Form::Html => page(visit, &counted, by),
        Form::Json => Reply::json(&counted),
        Form::Csv => {
            let rows = tables::stats(&counted, visit.say("task-words.all"));
            Reply::table("tasks-counted", &tables::STATS, &rows)
        }
    }
}

fn page(visit: &Visit, counted: &TaskStats, by: StatsBy) -> Result<Reply, Trouble> {
    let wanted = Wanted::of(visit);
    let is_wanted = |row: &&StatRow| wanted.has(row.names.values().map(String::as_str).chain([&*row.name]));
    let mut found: Vec<&StatRow> = counted.rows.iter().filter(is_wanted).collect();
    let named_so =
        |row: &&StatRow| (visit.voice.name(&row.names, &row.name).to_owned(), row.name.to_string());
    listing::by_name(visit, &mut found, named_so);
    let part = Part::of(visit, &wanted, found.len())?;
    let unit = visit.switches.unit.as_deref();
    let per = |per| visit.links.with("/tasks/stats", &[("unit", unit), ("per", per)]);
    let side = |heading: &'static str, side: fn(&StatRow) -> &Side| {
        let rows = part.lines(&found).iter().map(|row| (named(visit, row, by), *row));
        let all = (Html::text(&visit.say("task-words.all")), &counted.total);
        let rows = rows.chain([all]).map(|(name, row)| (name, cells(visit, side(row))));
        Table { heading: visit.say(heading), rows: rows.collect() }
    };
    let body = Stats {
        voice: &visit.voice,
        head: head(visit, counted),
        units: per(None),
        instruments: per(Some("instrument")),
        first: column(visit, if by == StatsBy::Unit { "unit" } else { "instrument" }),
        heads: HEADS.iter().map(|name| column(visit, name)).collect(),
        tables: vec![
            side("cli.task-stats-extended", |row| &row.extended),
            side("cli.task-stats-original", |row| &row.original),
        ],
        notes: notes(visit, counted),
        head_of_list: part.head.clone(),
        foot_of_list: part.foot.clone(),
    };
    let tasks = Crumb {
        address: visit.links.with("/tasks", &[("unit", unit)]),
        name: Html::text(&visit.say("page.tasks")),
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit), tasks],
        has_table: true,
        ..Page::new(visit.say("page.tasks-counted"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

const HEADS: [&str; 8] =
    ["counted", "on-time", "late", "not-yet-due", "overdue", "done-share", "on-time-share", "overdue-share"];

fn column(visit: &Visit, name: &'static str) -> String {
    visit.sentence(&Message::new("task-words.head").with("column", name))
}

fn head(visit: &Visit, counted: &TaskStats) -> String {
    let head = match counted.period {
        Some(period) => Message::new("cli.task-stats-head-of").with("period", period),
        None => Message::new("cli.task-stats-head"),
    };
    visit.sentence(&head.with("day", counted.as_of.date).with("entry", counted.as_of.entry))
}

fn named(visit: &Visit, row: &StatRow, by: StatsBy) -> Html {
    match by {
        StatsBy::Instrument if row.name.is_empty() => Html::text(&visit.say("task-words.no-instrument")),
        StatsBy::Instrument => Html::code(&row.name),
        StatsBy::Unit => {
            let tasks = visit.links.with("/tasks", &[("unit", Some(&*row.name))]);
            Html::link(&tasks, &visit.voice.unit(&row.names, &row.name))
        }
    }
}

/// Returns the cells under [`HEADS`].
fn cells(visit: &Visit, side: &Side) -> Vec<String> {
    let counts = &side.counts;
    let numbers = [counts.counted, counts.done_on_time, counts.done_late, counts.not_yet_due, counts.overdue];
    let shares = [&side.done_share, &side.on_time_share, &side.overdue_share];
    let numbers = numbers.map(|number| visit.voice.catalogue.count(number)).into_iter();
    numbers.chain(shares.map(|share| told(visit, share.as_ref()))).collect()
}

/// Returns a share with its distance from the year before: `66.7% (+33.3 points)`.
fn told(visit: &Visit, share: Option<&ShareLine>) -> String {
    let Some(share) = share else { return String::new() };
    let catalogue = visit.voice.catalogue;
    let percent = catalogue.percent(&fraction(share.part, share.whole), 1);
    let points = share.change.as_ref().map(|change| {
        let change = Number::new(change.part.number(), change.whole.number());
        format!(" ({})", catalogue.points(&catalogue.rate_difference(&change, true)))
    });
    percent + &points.unwrap_or_default()
}

/// Says what shares are shares of, how they are rounded, and what is counted nowhere.
fn notes(visit: &Visit, counted: &TaskStats) -> Vec<String> {
    let mut notes = vec![Message::new("cli.task-stats-shares")];
    notes.extend(counted.before.map(|before| {
        Message::new("cli.task-stats-before").with("period", before.period).with("day", before.date)
    }));
    let aside = Message::new("cli.task-stats-aside").with("withdrawn", counted.total.withdrawn);
    notes.push(aside.with("ownerless", counted.total.ownerless));
    notes.iter().map(|note| visit.sentence(note)).collect()
}

/// The page.
#[derive(Template)]
#[template(path = "pages/tasks/stats.html")]
struct Stats<'a> {
    voice: &'a Voice<'a>,
    head: String,
    units: String,
    instruments: String,
    first: String,
    heads: Vec<String>,
    tables: Vec<Table>,
    notes: Vec<String>,
    head_of_list: Html,
    foot_of_list: Html,
}

struct Table {
    heading: String,
    rows: Vec<(Html, Vec<String>)>,
}
