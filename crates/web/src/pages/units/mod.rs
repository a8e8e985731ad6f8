//! All units: the top ones and what stands right below them, and a search over all.

use crate::form::Form;
use crate::frame::Page;
use crate::pages::parts::labels;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::Message;
use cube::Hierarchy;
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use serde::Serialize;

/// Levels of the tree that are shown without asking for one unit.
const LEVELS_SHOWN: u8 = 2;

/// Shows the units of the day.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let order = visit.register().hierarchy(visit.today);
    let shown = (0..order.len()).filter(|place| order.depth(*place) < LEVELS_SHOWN);
    let lines: Vec<Line> = shown.map(|place| line(visit, &order, place)).collect();
    match visit.form {
        Form::Html => page(visit, &order, &lines),
        Form::Json => Reply::json(&lines),
        Form::Csv => Reply::table("units", &COLUMNS, &lines.iter().map(cells).collect::<Vec<_>>()),
    }
}

/// A unit as the list shows it.
#[derive(Serialize)]
struct Line {
    unit: String,
    name: String,
    level: String,
    depth: u8,
    /// Units below it, all levels.
    below: u32,
}

const COLUMNS: [&str; 5] = ["depth", "below", "code", "level", "name"];

fn cells(line: &Line) -> Vec<Cell> {
    let number = |number: u32| Cell::Plain(number.to_string());
    let text = |text: &str| Cell::Text(text.to_owned());
    vec![number(line.depth.into()), number(line.below), text(&line.unit), text(&line.level), text(&line.name)]
}

fn line(visit: &Visit, order: &Hierarchy, place: u32) -> Line {
    let unit = visit.register().units().unit(order.unit(place));
    let names = labels(&unit.on(visit.today).unwrap_or_else(|| unit.last()).names);
    Line {
        unit: unit.code.to_string(),
        name: visit.voice.name(&names, &unit.code).to_owned(),
        level: order.level(place).to_owned(),
        depth: order.depth(place),
        below: order.range(place).end - place - 1,
    }
}

fn page(visit: &Visit, order: &Hierarchy, lines: &[Line]) -> Result<Reply, Trouble> {
    let rows = lines.iter().map(|line| Row {
        is_top: line.depth == 0,
        address: visit.links.unit(&line.unit),
        name: Html::name(&line.name),
        code: Html::code(&line.unit),
        level: visit.voice.level(&line.level),
        below: visit.voice.catalogue.count(line.below.into()),
    });
    let body = Units { voice: &visit.voice, rows: rows.collect() };
    let count =
        Message::new("page.units-count").with("count", u64::from(order.len())).with("day", visit.today);
    let page = Page {
        stands_on: vec![visit.sentence(&count)],
        has_table: true,
        ..Page::new(visit.say("page.units"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/units/page.html")]
struct Units<'a> {
    voice: &'a Voice<'a>,
    rows: Vec<Row>,
}

struct Row {
    is_top: bool,
    address: String,
    name: Html,
    code: Html,
    level: String,
    below: String,
}
