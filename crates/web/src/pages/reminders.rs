//! Who has not reported, and when each was last written to; whoever may, reminds them after seeing the list.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing::{self, LINES_SHOWN, Part, Wanted};
use crate::pages::verify::{choices, chosen, form_called, is_called, unit_named, unit_shown};
use crate::reply::Reply;
use crate::session::Sent;
use crate::site::{Letters, Reached, Written};
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Date, FormId, Message, Period, UnitId};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::queue::Case;
use register::Text;
use register::permission::{Action, Topic};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Units written to at once: those of one part of the list.
const WRITTEN_MAX: usize = LINES_SHOWN;

/// How the fields of the list are called: a unit that was seen.
const SEEN: &str = "seen.";

/// What the page is about: a form and a period, and who has not reported.
struct Matter {
    form: FormId,
    name: Text,
    period: Period,
    missing: Vec<UnitId>,
}

/// Shows who has not reported.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let choices = choices(visit);
    let Some(matter) = matter(visit, &choices) else {
        match visit.form {
            Form::Html => {}
            Form::Json => return Reply::json(&Vec::<Line>::new()),
            Form::Csv => return Reply::table("missing", &COLUMNS, &[]),
        }
        let page = Page {
            crumbs: vec![Crumb::start(visit)],
            ..Page::new(visit.say("fill.remind-title"), Html::text(&visit.say("fill.verify-none")))
        };
        return Reply::page(visit, &page);
    };
    let part = Part::of(visit, &Wanted::of(visit), matter.missing.len())?;
    let listed = if visit.form == Form::Html { part.lines(&matter.missing) } else { &matter.missing[..] };
    let lines = lines(visit, &matter, listed)?;
    match visit.form {
        Form::Html => page(visit, &choices, &matter, lines, part),
        Form::Json => Reply::json(&lines),
        Form::Csv => table(&matter, &lines),
    }
}

/// Writes to the units of the list that was shown, as far as they still owe the report.
pub fn send(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let matter = matter(visit, &choices(visit));
    let matter = matter.ok_or_else(|| Trouble::not_found(Message::new("fill.verify-none")))?;
    let letters =
        letters(visit).ok_or_else(|| Trouble::not_permitted(Message::new("fill.remind-no-letters")))?;
    let seen: BTreeSet<&str> = sent.fields().filter_map(|(name, _)| name.strip_prefix(SEEN)).collect();
    let codes = matter.missing.iter().map(|unit| visit.register().units().unit(*unit).code.clone());
    let units: Vec<Text> = codes.filter(|code| seen.contains(code.as_str())).take(WRITTEN_MAX).collect();
    let written = letters.write(&visit.now.0, visit.now.1, &units).map_err(Trouble::wrong)?;
    let count = |state: Written| written.iter().filter(|own| **own == state).count().to_string();
    let (waiting, already) = (count(Written::Waiting), count(Written::Already));
    let (homeless, nothing) = (count(Written::NoAddress), count(Written::Nothing));
    let counts = [
        ("written", Some(waiting.as_str())),
        ("already", Some(already.as_str())),
        ("homeless", Some(homeless.as_str())),
        ("nothing", Some(nothing.as_str())),
    ];
    Ok(Reply::see(&address(visit, &matter, &counts)))
}

fn letters<'v>(visit: &'v Visit) -> Option<&'v dyn Letters> {
    visit.site.settings.letters.as_deref().filter(|_| visit.switches.as_of.is_none())
}

/// Returns the form and period of the address, else of what was due last, with the units the viewer may remind.
fn matter(visit: &Visit, choices: &[(FormId, Text, Period)]) -> Option<Matter> {
    let (form, name, period) = chosen(visit, choices)?;
    let rights = visit.rights();
    let may =
        |unit: UnitId| rights.may(Action::SendReminders, unit, Topic::Form(Cow::Borrowed(name.as_str())));
    let all = visit.site.answers.queue(&visit.snapshot, visit.today, (form, period));
    let wanted = Wanted::of(visit);
    let is_listed =
        |case: &&Case| case.entry.is_none() && may(case.unit) && is_called(visit, case.unit, &wanted);
    let mut missing: Vec<UnitId> = all.iter().filter(is_listed).map(|case| case.unit).collect();
    listing::by_name(visit, &mut missing, |unit| unit_named(visit, *unit));
    let period = visit.register().counted(form, period);
    Some(Matter { form, name, period, missing })
}

fn address(visit: &Visit, matter: &Matter, more: &[(&str, Option<&str>)]) -> String {
    let of = format!("{} {}", matter.name, matter.period);
    let names: Vec<(&str, Option<&str>)> =
        std::iter::once(("of", Some(of.as_str()))).chain(more.iter().copied()).collect();
    visit.links.with("/reminders", &names)
}

/// A unit that has not reported.
#[derive(Serialize)]
struct Line {
    unit: Text,
    due: Option<Date>,
    has_address: bool,
    last_letter: Option<Date>,
    #[serde(skip)]
    name: Html,
}

fn lines(visit: &Visit, matter: &Matter, units: &[UnitId]) -> Result<Vec<Line>, Trouble> {
    let codes: Vec<Text> =
        units.iter().map(|unit| visit.register().units().unit(*unit).code.clone()).collect();
    let reached = match letters(visit) {
        Some(letters) => letters.reached(&codes, visit.today).map_err(Trouble::wrong)?,
        None => vec![Reached::default(); codes.len()],
    };
    let line = |((unit, code), reached): ((UnitId, Text), Reached)| Line {
        due: visit.register().due(matter.form, matter.period, unit),
        has_address: reached.has_address,
        last_letter: reached.last,
        name: unit_shown(visit, unit).1,
        unit: code,
    };
    Ok(units.iter().copied().zip(codes).zip(reached).map(line).collect())
}

const COLUMNS: [&str; 4] = ["unit", "due", "has_address", "last_letter"];

fn table(matter: &Matter, lines: &[Line]) -> Result<Reply, Trouble> {
    let day = |day: Option<Date>| day.map_or(Cell::Empty, |day| Cell::Plain(day.to_string()));
    let cells = |line: &Line| {
        let has_address = Cell::Plain(line.has_address.to_string());
        vec![Cell::Text(line.unit.to_string()), day(line.due), has_address, day(line.last_letter)]
    };
    let name = format!("{}-{}-missing", matter.name, matter.period);
    Reply::table(&name, &COLUMNS, &lines.iter().map(cells).collect::<Vec<_>>())
}

/// Returns what became of the letters, where this page follows upon writing them.
fn done(visit: &Visit) -> Option<String> {
    let count = |name: &str| visit.query.get(name).and_then(|count| count.parse::<u64>().ok());
    let message = Message::new("fill.remind-done").with("written", count("written")?);
    let message = message.with("already", count("already")?).with("homeless", count("homeless")?);
    Some(visit.sentence(&message.with("nothing", count("nothing")?)))
}

fn page(
    visit: &Visit,
    choices: &[(FormId, Text, Period)],
    matter: &Matter,
    lines: Vec<Line>,
    part: Part,
) -> Result<Reply, Trouble> {
    let day = |day: Option<Date>| day.map(|day| visit.voice.catalogue.day(day)).unwrap_or_default();
    let can_write = letters(visit).is_some() && lines.iter().any(|line| line.has_address);
    let row = |line: Line| Row {
        code: line.unit.to_string(),
        name: line.name,
        due: day(line.due),
        last: if line.has_address { day(line.last_letter) } else { visit.say("fill.remind-no-address") },
    };
    let form = form_called(visit, visit.register(), matter.form, matter.period);
    let caption = Message::new("fill.remind-caption").with("form", form).with("period", matter.period);
    let choice = |(form, name, period): &(FormId, Text, Period)| {
        let called = form_called(visit, visit.register(), *form, *period);
        let word = format!("{called}, {}", visit.voice.catalogue.period(*period));
        (format!("{name} {period}"), word, (*form, *period) == (matter.form, matter.period))
    };
    let body = Reminders {
        voice: &visit.voice,
        done: done(visit),
        choices: choices.iter().map(choice).collect(),
        lead: visit.voice.say_with("fill.remind-lead", "count", matter.missing.len()),
        caption: visit.sentence(&caption),
        token: visit.account().filter(|_| can_write).map(|_| visit.token()).transpose()?,
        address: address(visit, matter, &[]),
        has_letters: visit.site.settings.letters.is_some(),
        rows: lines.into_iter().map(row).collect(),
        part,
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        has_table: true,
        ..Page::new(visit.say("fill.remind-title"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/reminders.html")]
struct Reminders<'a> {
    voice: &'a Voice<'a>,
    done: Option<String>,
    choices: Vec<(String, String, bool)>,
    lead: String,
    caption: String,
    token: Option<Html>,
    address: String,
    has_letters: bool,
    rows: Vec<Row>,
    part: Part,
}

struct Row {
    code: String,
    name: Html,
    due: String,
    last: String,
}
