//! What is due: the reports that the viewer's units have to hand in, the most urgent first.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::labels;
use crate::pages::parts::listing::{Part, Wanted};
use crate::pages::verify::{is_called, unit_named};
use crate::query::encoded;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, UnitId};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::due::{Due, State, due};
use register::permission::Action;
use serde::Serialize;
use std::collections::BTreeSet;

/// Shows what is due.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let list = due(visit.register(), &units(visit)?, visit.today);
    let is_wanted = |due: &&Due| visit.query.get("all").is_some() || due.state != State::Reported;
    let wanted = Wanted::of(visit);
    let is_listed = |due: &&Due| is_wanted(due) && is_called(visit, due.unit, &wanted);
    let mut list: Vec<&Due> = list.iter().filter(is_listed).collect();
    let part = Part::of(visit, &wanted, list.len())?;
    let reason = |due: &&Due| (due.state, due.until.unwrap_or(due.period.last_day()), due.form);
    part.sort_within(visit, &mut list, reason, |due| unit_named(visit, due.unit));
    let listed = if visit.form == Form::Html { part.lines(&list) } else { &list[..] };
    let lines: Vec<Line> = listed.iter().map(|due| Line::of(visit, due)).collect();
    match visit.form {
        Form::Html => page(visit, &lines, part),
        Form::Json => Reply::json(&lines),
        Form::Csv => table(&lines),
    }
}

/// Returns the units the list is of: the one of the address, else those for which the viewer may report, else those of which he may
/// read what they reported.
fn units(visit: &Visit) -> Result<Vec<UnitId>, Trouble> {
    let register = visit.register();
    let (rights, order) = (visit.rights(), visit.now.0.register.hierarchy(visit.now.1));
    let places = |action| match rights.ranges(action) {
        Some(ranges) => ranges.into_iter().flatten().collect::<BTreeSet<u32>>(),
        None => (0..order.len()).collect(),
    };
    if let Some(code) = visit.switches.unit.as_deref() {
        let missing = || Trouble::not_found(Message::new("standing.unknown-unit").with("unit", code));
        let readable = places(Action::ReadReports);
        let may_read = |unit: &UnitId| order.position(*unit).is_some_and(|place| readable.contains(&place));
        return Ok(vec![register.units().id(code).filter(may_read).ok_or_else(missing)?]);
    }
    let own = match visit.account() {
        Some(_) => places(Action::SubmitReport),
        None => BTreeSet::new(),
    };
    let shown = if own.is_empty() { places(Action::ReadReports) } else { own };
    Ok(shown.into_iter().map(|place| order.unit(place)).collect())
}

/// One report to hand in.
#[derive(Serialize)]
struct Line {
    state: &'static str,
    unit: String,
    form: String,
    period: base::Period,
    until: Option<base::Date>,
    before_extension: Option<base::Date>,
    entry: Option<base::Seq>,
    reason: Option<String>,
    #[serde(skip)]
    name: Html,
    #[serde(skip)]
    label: String,
    #[serde(skip)]
    days: Option<i32>,
}

impl Line {
    fn of(visit: &Visit, due: &Due) -> Line {
        let register = visit.register();
        let unit = register.units().unit(due.unit);
        let names = unit.on(visit.today).unwrap_or_else(|| unit.last());
        let form = register.plans().form(due.form);
        let days = due.until.and_then(|until| visit.today.until(until).ok()).map(|span| span.get_days());
        Line {
            state: due.state.name(),
            unit: unit.code.to_string(),
            form: form.name.to_string(),
            period: due.period,
            until: due.until,
            before_extension: due.before_extension,
            entry: due.entry,
            reason: due.reason.as_ref().map(ToString::to_string),
            name: visit.voice.unit(&labels(&names.names), &unit.code),
            label: called(visit, due).unwrap_or_else(|| form.name.to_string()),
            days,
        }
    }
}

/// Returns what the form is called in the plans that ask it then.
fn called(visit: &Visit, due: &Due) -> Option<String> {
    let register = visit.register();
    let asked = register.plans().asked(due.form, due.period);
    let programs: Vec<_> = asked.plans().map(|version| version.program.clone()).collect();
    let name = &register.plans().form(due.form).name;
    let called = assess::called::form(programs.iter().map(|program| &**program), name)?;
    Some(visit.voice.label(&called.labels, &called.label).to_owned())
}

fn page(visit: &Visit, lines: &[Line], part: Part) -> Result<Reply, Trouble> {
    let row = |line: &Line| {
        let unit = Some(line.unit.as_str());
        let path = format!("/reports/{}", encoded(&line.form));
        Row {
            state: visit.sentence(&Message::new("fill.state").with("state", line.state)),
            class: line.state,
            address: visit.links.in_period(line.period).with(&path, &[("unit", unit)]),
            form: line.label.clone(),
            period: visit.voice.catalogue.period_heading(line.period),
            unit: line.name.clone(),
            until: line.until.map(|day| visit.voice.catalogue.day(day)).unwrap_or_default(),
            days: line.days.filter(|_| line.state != "reported").map(|days| in_days(visit, days)),
            extended: line.before_extension.map(|day| visit.voice.say_with("fill.instead-of", "day", day)),
            reason: line.reason.clone(),
        }
    };
    let all = [("all", Some("1")), ("unit", visit.switches.unit.as_deref())];
    let body = DuePage {
        voice: &visit.voice,
        rows: lines.iter().map(row).collect(),
        remind: visit.may_open("/reminders").then(|| visit.links.with("/reminders", &[])),
        part,
        all: visit.query.get("all").is_none().then(|| visit.links.with("/reports", &all)),
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        has_table: true,
        ..Page::new(visit.say("fill.due-title"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

fn in_days(visit: &Visit, days: i32) -> String {
    let code = if days < 0 { "fill.days-over" } else { "fill.days-left" };
    visit.voice.say_with(code, "count", u64::from(days.unsigned_abs()))
}

fn table(lines: &[Line]) -> Result<Reply, Trouble> {
    let plain = |text: Option<String>| text.map_or(Cell::Empty, Cell::Plain);
    let cells = |line: &Line| {
        vec![
            Cell::Plain(line.state.to_owned()),
            Cell::Text(line.unit.clone()),
            Cell::Text(line.form.clone()),
            Cell::Plain(line.period.to_string()),
            plain(line.until.map(|day| day.to_string())),
            plain(line.entry.map(|entry| entry.to_string())),
            line.reason.clone().map_or(Cell::Empty, Cell::Text),
        ]
    };
    let header = ["state", "unit", "form", "period", "until", "entry", "reason"];
    Reply::table("reports", &header, &lines.iter().map(cells).collect::<Vec<_>>())
}

/// The page.
#[derive(Template)]
#[template(path = "pages/reports/page.html")]
struct DuePage<'a> {
    voice: &'a Voice<'a>,
    rows: Vec<Row>,
    part: Part,
    remind: Option<String>,
    all: Option<String>,
}

struct Row {
    state: String,
    class: &'static str,
    address: String,
    form: String,
    period: String,
    unit: Html,
    until: String,
    days: Option<String>,
    extended: Option<String>,
    reason: Option<String>,
}
