//! The plans in the register, each in the version that is in force, as readers look names up.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::query::encoded;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::called::called;
use base::{Date, Seq};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use register::plans::Version;
use serde::Serialize;

/// Shows the plans; with `find`, those with such a name in any language.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let plans = visit.register().plans();
    let wanted = Wanted::of(visit);
    let in_force = plans.names().filter_map(|name| plans.versions(name).last());
    let mut lines: Vec<Line> = in_force.filter_map(|version| Line::found(visit, version, &wanted)).collect();
    listing::by_name(visit, &mut lines, |line| (line.label.clone(), line.plan.to_owned()));
    match visit.form {
        Form::Html => page(visit, &lines, Part::of(visit, &wanted, lines.len())?),
        Form::Json => Reply::json(&lines),
        Form::Csv => Reply::table("plans", &COLUMNS, &lines.iter().map(Line::cells).collect::<Vec<_>>()),
    }
}

/// A plan as programs read it.
#[derive(Serialize)]
struct Line<'a> {
    plan: &'a str,
    label: String,
    from: Date,
    entry: Seq,
    digest: &'a str,
    targets: usize,
}

const COLUMNS: [&str; 6] = ["plan", "from", "entry", "digest", "targets", "label"];

impl<'a> Line<'a> {
    /// Returns the line of a plan that is looked for.
    fn found(visit: &Visit, version: &'a Version, wanted: &Wanted) -> Option<Line<'a>> {
        let called = called(&version.program.plan.named);
        let texts = called.labels.values().map(String::as_str).chain([&*called.label, &*version.name]);
        wanted.has(texts).then(|| Line {
            plan: &version.name,
            label: visit.voice.label(&called.labels, &called.label).to_owned(),
            from: version.from,
            entry: version.entry,
            digest: &version.digest,
            targets: version.program.targets.len(),
        })
    }

    fn cells(&self) -> Vec<Cell> {
        let text = |text: &str| Cell::Text(text.to_owned());
        vec![
            text(self.plan),
            Cell::Plain(self.from.to_string()),
            Cell::Plain(self.entry.to_string()),
            Cell::Plain(self.digest.to_owned()),
            Cell::Plain(self.targets.to_string()),
            text(&self.label),
        ]
    }
}

fn page(visit: &Visit, lines: &[Line], part: Part) -> Result<Reply, Trouble> {
    let rows = part.lines(lines).iter().map(|line| {
        let address = visit.links.with(&format!("/plans/{}", encoded(line.plan)), &[]);
        let code = Html::code(line.plan);
        let entry = Html::ltr(&visit.voice.catalogue.count(line.entry.0));
        Row {
            name: Html::link(
                &address,
                &if line.label == line.plan { code.clone() } else { Html::name(&line.label) },
            ),
            code: if line.label == line.plan { Html::default() } else { code.small() },
            from: visit.voice.catalogue.day(line.from),
            entry: Html::link(&visit.links.entry(line.entry), &entry),
            targets: visit.voice.catalogue.count(line.targets as u64),
        }
    });
    let body = Plans { voice: &visit.voice, rows: rows.collect(), part };
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
    part: Part,
}

struct Row {
    name: Html,
    code: Html,
    from: String,
    entry: Html,
    targets: String,
}
