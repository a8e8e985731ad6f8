//! The plans in the register, each in the version that is in force.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::query::encoded;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Date, Seq};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use register::plans::Version;
use serde::Serialize;

/// Shows the plans.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let plans = visit.register().plans();
    let versions: Vec<&Version> =
        plans.names().filter_map(|name| plans.versions(name).last()).map(|version| &**version).collect();
    match visit.form {
        Form::Html => page(visit, &versions),
        Form::Json => {
            let lines: Vec<Line> = versions.iter().map(|version| Line::of(version)).collect();
            Reply::json(&lines)
        }
        Form::Csv => Reply::table(
            "plans",
            &COLUMNS,
            &versions.iter().map(|version| cells(version)).collect::<Vec<_>>(),
        ),
    }
}

const COLUMNS: [&str; 5] = ["plan", "from", "entry", "targets", "digest"];

fn cells(version: &Version) -> Vec<Cell> {
    vec![
        Cell::Text(version.name.to_string()),
        Cell::Plain(version.from.to_string()),
        Cell::Plain(version.entry.0.to_string()),
        Cell::Plain(version.program.targets.len().to_string()),
        Cell::Text(version.digest.to_string()),
    ]
}

/// A plan as programs read it.
#[derive(Serialize)]
struct Line<'a> {
    plan: &'a str,
    from: Date,
    entry: Seq,
    digest: &'a str,
}

impl Line<'_> {
    fn of(version: &Version) -> Line<'_> {
        Line { plan: &version.name, from: version.from, entry: version.entry, digest: &version.digest }
    }
}

fn page(visit: &Visit, versions: &[&Version]) -> Result<Reply, Trouble> {
    let rows = versions.iter().map(|version| {
        let address = visit.links.with(&format!("/plans/{}", encoded(&version.name)), &[]);
        let entry = Html::ltr(&visit.voice.catalogue.count(version.entry.0));
        Row {
            name: Html::link(&address, &Html::code(&version.name)),
            from: visit.voice.catalogue.day(version.from),
            entry: Html::link(&visit.links.entry(version.entry), &entry),
            targets: visit.voice.catalogue.count(version.program.targets.len() as u64),
        }
    });
    let body = Plans { voice: &visit.voice, rows: rows.collect() };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        has_table: true,
        ..Page::new(visit.say("page.plans"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/plans/page.html")]
struct Plans<'a> {
    voice: &'a Voice<'a>,
    rows: Vec<Row>,
}

struct Row {
    name: Html,
    from: String,
    entry: Html,
    targets: String,
}
