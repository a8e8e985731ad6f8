//! The register of instruments: directives, resolutions, plans, decisions, the latest first.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Date, Message};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use register::Text;
use register::instruments::{Instrument, Status};
use serde::Serialize;

/// Shows the instruments.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let wanted = Wanted::of(visit);
    let is_wanted = |instrument: &&Instrument| {
        wanted.has([&*instrument.number, &*instrument.kind].into_iter().chain(instrument.title.as_deref()))
    };
    let all = visit.register().instruments().iter().map(|(_, instrument)| instrument);
    let mut instruments: Vec<&Instrument> = all.filter(is_wanted).collect();
    let named = |instrument: &&Instrument| {
        (
            instrument.title.as_ref().map(ToString::to_string).unwrap_or_default(),
            instrument.number.to_string(),
        )
    };
    listing::by_name(visit, &mut instruments, named);
    instruments.sort_by_key(|instrument| std::cmp::Reverse(instrument.date));
    match visit.form {
        Form::Html => page(visit, &instruments),
        Form::Json => {
            let lines: Vec<Line> =
                instruments.iter().map(|instrument| Line::of(instrument, visit.today)).collect();
            Reply::json(&lines)
        }
        Form::Csv => {
            let rows: Vec<Vec<Cell>> =
                instruments.iter().map(|instrument| cells(instrument, visit.today)).collect();
            Reply::table("instruments", &COLUMNS, &rows)
        }
    }
}

const COLUMNS: [&str; 5] = ["number", "kind", "date", "status", "title"];

fn cells(instrument: &Instrument, day: Date) -> Vec<Cell> {
    let text = |text: &Text| Cell::Text(text.to_string());
    let Line { number, kind, date, status, title } = Line::of(instrument, day);
    let status = serde_json::to_value(status).expect("a word has no keys");
    vec![
        text(number),
        text(kind),
        Cell::Plain(date.to_string()),
        Cell::Plain(status.as_str().unwrap_or_default().to_owned()),
        title.as_ref().map_or(Cell::Empty, text),
    ]
}

/// An instrument as programs read it.
#[derive(Serialize)]
struct Line<'a> {
    number: &'a Text,
    kind: &'a Text,
    date: Date,
    status: Status,
    title: &'a Option<Text>,
}

impl Line<'_> {
    fn of(instrument: &Instrument, day: Date) -> Line<'_> {
        let Instrument { number, kind, date, title, .. } = instrument;
        Line { number, kind, date: *date, status: instrument.status(day), title }
    }
}

fn page(visit: &Visit, instruments: &[&Instrument]) -> Result<Reply, Trouble> {
    let part = Part::of(visit, &Wanted::of(visit), instruments.len())?;
    let rows = part.lines(instruments).iter().map(|instrument| Row {
        number: Html::link(
            &visit.links.instrument(&instrument.number, instrument.date),
            &Html::code(&instrument.number),
        ),
        kind: Html::name(&kind(visit, instrument)),
        title: instrument.title.as_ref().map(|title| Html::name(title)).unwrap_or_default(),
        date: visit.voice.catalogue.day(instrument.date),
        status: status(visit, instrument),
    });
    let body = Instruments { voice: &visit.voice, rows: rows.collect(), part };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        has_table: true,
        ..Page::new(visit.say("page.instruments"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// Returns what the instrument is, in the reader's language where the catalogue has the word, else as it was entered.
pub(crate) fn kind(visit: &Visit, instrument: &Instrument) -> String {
    visit.sentence(&Message::new("cli.instrument-kind").with("kind", &instrument.kind))
}

/// Returns how the instrument stands on the day of the question.
pub(crate) fn status(visit: &Visit, instrument: &Instrument) -> String {
    let status = match instrument.status(visit.today) {
        Status::NotYet => "page.status-not-yet",
        Status::InForce => "page.status-in-force",
        Status::Expired => "page.status-expired",
        Status::Repealed => "page.status-repealed",
        Status::Replaced => "page.status-replaced",
    };
    visit.say(status)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/instruments/page.html")]
struct Instruments<'a> {
    voice: &'a Voice<'a>,
    rows: Vec<Row>,
    part: Part,
}

struct Row {
    number: Html,
    kind: Html,
    title: Html,
    date: String,
    status: String,
}
