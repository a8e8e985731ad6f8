//! What units can be ranked by: the scores, targets, standards and indicators of the plans that answer for the period.

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::answer::FigureKind;
use assess::review::Called;
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use serde::Serialize;

/// Shows what units can be ranked by.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let figures = assess::called::figures(visit.view(), visit.switches.period);
    match visit.form {
        Form::Html => page(visit, &figures),
        Form::Json => {
            let lines: Vec<Line> = figures
                .iter()
                .map(|(kind, name, called)| Line { kind, name, label: &called.label })
                .collect();
            Reply::json(&lines)
        }
        Form::Csv => {
            let rows: Vec<Vec<Cell>> = figures.iter().map(|named| cells(visit, named)).collect();
            Reply::table("rankings", &["kind", "figure", "label"], &rows)
        }
    }
}

/// A figure as data.
#[derive(Serialize)]
struct Line<'a> {
    kind: &'a FigureKind,
    name: &'a str,
    label: &'a str,
}

fn cells(visit: &Visit, (kind, name, called): &Named) -> Vec<Cell> {
    let label = visit.voice.label(&called.labels, &called.label);
    let kind = serde_json::to_value(kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
    vec![kind.map_or(Cell::Empty, Cell::Plain), Cell::Text(name.clone()), Cell::Text(label.to_owned())]
}

type Named = (FigureKind, String, Called);

fn page(visit: &Visit, figures: &[Named]) -> Result<Reply, Trouble> {
    let groups = KINDS.into_iter().map(|(kind, heading)| {
        let own = figures.iter().filter(|(own, ..)| *own == kind);
        let link = |(_, name, called): &Named| {
            let label = visit.voice.label(&called.labels, &called.label);
            Html::link(&visit.links.ranking(name, None), &Html::name(label))
        };
        (visit.say(heading), own.map(link).collect::<Vec<_>>())
    });
    let body =
        Rankings { voice: &visit.voice, groups: groups.filter(|(_, links)| !links.is_empty()).collect() };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        switches: Switching::All,
        has_table: true,
        ..Page::new(visit.say("page.rankings"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// What is ranked, what is asked for most first.
const KINDS: [(FigureKind, &str); 4] = [
    (FigureKind::Score, "page.scores"),
    (FigureKind::Target, "review.targets"),
    (FigureKind::Standard, "page.standards"),
    (FigureKind::Indicator, "page.indicators"),
];

/// The page.
#[derive(Template)]
#[template(path = "pages/rankings/page.html")]
struct Rankings<'a> {
    voice: &'a Voice<'a>,
    groups: Vec<(String, Vec<Html>)>,
}
