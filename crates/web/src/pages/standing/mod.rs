//! Where we stand: every target of a unit, and how the units right below it stand with each.

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::pages::parts::areas::areas;
use crate::pages::parts::below::below;
use crate::pages::parts::listing::{LINES_SHOWN, Part};
use crate::pages::parts::targets::Targets;
use crate::pages::parts::{crumbs, stands_on};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::Review;
use assess::review::{Cell, Column, UnitRow};
use base::Message;
use export::html::Html;
use export::tables;
use export::voice::Voice;

/// Shows where the unit of the address stands; without one, the top units.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let review = visit.review(visit.switches.units())?;
    match visit.form {
        Form::Html => page(visit, &review),
        Form::Json => Reply::json(&review.targets),
        Form::Csv => Reply::table("standing", &tables::STANDING, &tables::standing(&review.targets)),
    }
}

fn page(visit: &Visit, review: &Review) -> Result<Reply, Trouble> {
    let voice = Voice::of_review(review, visit.voice.catalogue);
    let shown = shown(visit, review);
    let (below, part) = below(visit, &voice, review, LINES_SHOWN)?;
    let body = Standing {
        voice: &voice,
        map: areas(visit, &voice, review, shown)?,
        maps: review
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| MapWay::of(visit, &voice, column, at == shown))
            .collect(),
        targets: Html::rendered(
            Targets::new(visit, &voice, &review.targets, review.unit.is_none())?.render()?,
        ),
        has_targets: !review.targets.is_empty(),
        unit_page: review.unit.as_ref().map(|line| visit.links.unit(&line.unit)),
        heads: review.columns.iter().map(|column| head(&voice, review, column)).collect(),
        rows: part
            .lines(&below)
            .iter()
            .map(|row| (unit(visit, &voice, row), signs(&voice, &row.cells)))
            .collect(),
        part,
    };
    let crumbs = match &review.unit {
        Some(line) => crumbs(visit, &line.unit, review.through),
        None => Vec::<Crumb>::new(),
    };
    let page = Page {
        crumbs,
        stands_on: stands_on(visit, review.through, &review.map),
        switches: Switching::All,
        has_table: true,
        ..Page::new(title(visit, &voice, review), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

fn title(visit: &Visit, voice: &Voice, review: &Review) -> String {
    let message = match &review.unit {
        Some(line) => Message::new("page.standing-of").with("unit", voice.name(&line.names, &line.unit)),
        None => Message::new("page.standing-all"),
    };
    visit.sentence(&message.with("period", review.period))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/standing/page.html")]
struct Standing<'a> {
    voice: &'a Voice<'a>,
    targets: Html,
    map: Html,
    maps: Vec<MapWay>,
    has_targets: bool,
    unit_page: Option<String>,
    heads: Vec<Head>,
    rows: Vec<(Html, Vec<Html>)>,
    part: Part,
}

/// A target whose map may be shown.
struct MapWay {
    address: String,
    label: String,
    is_shown: bool,
}

impl MapWay {
    fn of(visit: &Visit, voice: &Voice, column: &Column, is_shown: bool) -> MapWay {
        let names = [("unit", visit.switches.unit.as_deref()), ("target", Some(&*column.target))];
        let label = voice.label(&column.labels, &column.label).to_owned();
        MapWay { address: visit.links.with("/standing", &names) + "#map", label, is_shown }
    }
}

/// Returns the column of the target whose map is asked for, else of the first.
fn shown(visit: &Visit, review: &Review) -> usize {
    let asked = visit.query.get("target");
    let is_asked = |column: &Column| asked == Some(&*column.target);
    review.columns.iter().position(is_asked).unwrap_or(0)
}

/// The head of a column: the number a target has in the table above, and what it is called.
struct Head {
    number: String,
    label: String,
}

fn head(voice: &Voice, review: &Review, column: &Column) -> Head {
    let same = |standing: &assess::Standing| standing.target == column.target && standing.plan == column.plan;
    let label = voice.label(&column.labels, &column.label).to_owned();
    let number = review.targets.iter().position(same).map(|at| voice.catalogue.count(at as u64 + 1));
    Head { number: number.unwrap_or_default(), label }
}

fn unit(visit: &Visit, voice: &Voice, row: &UnitRow) -> Html {
    let shown = voice.unit(&row.line.names, &row.line.unit);
    Html::link(&visit.links.standing(Some(&row.line.unit)), &shown)
}

fn signs(voice: &Voice, cells: &[Option<Cell>]) -> Vec<Html> {
    let sign = |cell: &Option<Cell>| cell.as_ref().map(|cell| voice.verdict_sign(cell.verdict));
    cells.iter().map(|cell| sign(cell).unwrap_or_default()).collect()
}
