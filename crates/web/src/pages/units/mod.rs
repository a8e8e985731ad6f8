//! All units: the top ones and what stands right below them, and a search over all.

use crate::form::Form;
use crate::frame::{Page, Switching};
use crate::pages::parts::labels;
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::MapChoice;
use base::{Date, Message};
use cube::Hierarchy;
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use register::Text;
use serde::Serialize;

/// Shows the units of the day; with `find`, those at any level with such a code or name.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let order = visit.register().hierarchy(day(visit));
    let wanted = Wanted::of(visit);
    let shown = if wanted.is_something() { found(visit, &order, &wanted) } else { upper(visit, &order) };
    let lines = |shown: &[u32]| shown.iter().map(|place| line(visit, &order, *place)).collect::<Vec<_>>();
    match visit.form {
        Form::Html => {
            let part = Part::of(visit, &wanted, shown.len())?;
            let lines = lines(part.lines(&shown));
            page(visit, order.len(), &lines, part)
        }
        Form::Json => Reply::json(&lines(&shown)),
        Form::Csv => Reply::table("units", &COLUMNS, &lines(&shown).iter().map(cells).collect::<Vec<_>>()),
    }
}

/// Returns the day whose units are shown: that of the map where one is chosen, else that of the question.
fn day(visit: &Visit) -> Date {
    match visit.switches.map {
        MapChoice::On(day) => day,
        MapChoice::Published | MapChoice::Today => visit.today,
    }
}

/// Returns the places of the top units, each followed by those right below it, as readers look names up.
fn upper(visit: &Visit, order: &Hierarchy) -> Vec<u32> {
    let sorted = |mut places: Vec<u32>| {
        listing::by_name(visit, &mut places, |place| named(visit, order, *place));
        places
    };
    let tops = sorted(order.roots().collect()).into_iter();
    tops.flat_map(|top| std::iter::once(top).chain(sorted(order.children(top).collect()))).collect()
}

/// Returns the places of the units that are looked for, those first whose code or name it is, then those whose name begins so.
fn found(visit: &Visit, order: &Hierarchy, wanted: &Wanted) -> Vec<u32> {
    let is_wanted = |place: &u32| {
        let unit = visit.register().units().unit(order.unit(*place));
        let names = &unit.on(day(visit)).unwrap_or_else(|| unit.last()).names;
        let names = [&names.en, &names.ar, &names.vi].into_iter().flatten();
        wanted.has(names.chain([&unit.code]).map(Text::as_str))
    };
    let mut places: Vec<u32> = (0..order.len()).filter(is_wanted).collect();
    listing::by_name(visit, &mut places, |place| named(visit, order, *place));
    places.sort_by_cached_key(|place| {
        let (name, code) = named(visit, order, *place);
        wanted.likeness(&name).min(wanted.likeness(&code))
    });
    places
}

/// Returns what a unit is called, and its code.
fn named(visit: &Visit, order: &Hierarchy, place: u32) -> (String, String) {
    let unit = visit.register().units().unit(order.unit(place));
    let names = labels(&unit.on(day(visit)).unwrap_or_else(|| unit.last()).names);
    (visit.voice.name(&names, &unit.code).to_owned(), unit.code.to_string())
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
    /// What the unit right above it is called.
    #[serde(skip)]
    above: Option<String>,
}

const COLUMNS: [&str; 5] = ["depth", "below", "code", "level", "name"];

fn cells(line: &Line) -> Vec<Cell> {
    let number = |number: u32| Cell::Plain(number.to_string());
    let text = |text: &str| Cell::Text(text.to_owned());
    vec![number(line.depth.into()), number(line.below), text(&line.unit), text(&line.level), text(&line.name)]
}

fn line(visit: &Visit, order: &Hierarchy, place: u32) -> Line {
    let (name, unit) = named(visit, order, place);
    Line {
        unit,
        name,
        level: order.level(place).to_owned(),
        depth: order.depth(place),
        below: order.range(place).end - place - 1,
        above: order.above(place).next().map(|above| named(visit, order, above).0),
    }
}

fn page(visit: &Visit, unit_count: u32, lines: &[Line], part: Part) -> Result<Reply, Trouble> {
    let rows = lines.iter().map(|line| Row {
        is_inner: line.depth > 0 && !part.is_search,
        above: line.above.as_ref().filter(|_| part.is_search).map(|above| Html::name(above)),
        address: visit.links.unit(&line.unit),
        name: Html::name(&line.name),
        code: Html::code(&line.unit),
        level: visit.voice.level(&line.level),
        below: visit.voice.catalogue.count(line.below.into()),
    });
    let caption = if part.is_search { "lists.units-found" } else { "page.units-caption" };
    let body = Units { voice: &visit.voice, caption: visit.say(caption), rows: rows.collect(), part };
    let count = Message::new("page.units-count").with("count", u64::from(unit_count)).with("day", day(visit));
    let page = Page {
        stands_on: vec![visit.sentence(&count)],
        switches: Switching::Map,
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
    caption: String,
    rows: Vec<Row>,
    part: Part,
}

struct Row {
    is_inner: bool,
    above: Option<Html>,
    address: String,
    name: Html,
    code: Html,
    level: String,
    below: String,
}
