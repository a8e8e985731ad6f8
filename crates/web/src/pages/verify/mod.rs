//! Reports to verify: the worst first, then the clean ones; and what somebody finds in one of them.

pub mod case;
pub mod clean;

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::labels;
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::query::encoded;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::called;
use base::{Cycle, FormId, Message, Period, UnitId};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::queue::{Case, Kind, Sign};
use forms::{due, words};
use register::permission::{Action, Matter, Topic};
use register::{Register, Text};
use serde::Serialize;
use std::borrow::Cow;

/// The queue of one form and period.
pub(super) struct Queue {
    pub(super) form: FormId,
    pub(super) name: Text,
    pub(super) period: Period,
    pub(super) cases: Vec<Case>,
}

/// Shows the queue: of the form and period of the address, else of the first form that has been due last.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let choices = choices(visit);
    let Some((form, _, period)) = chosen(visit, &choices) else {
        if visit.form != Form::Html {
            return Reply::json(&Vec::<serde_json::Value>::new());
        }
        let page = Page {
            crumbs: vec![Crumb::start(visit)],
            ..Page::new(visit.say("fill.verify-title"), Html::text(&visit.say("fill.verify-none")))
        };
        return Reply::page(visit, &page);
    };
    let mut queue = queue(visit, form, period);
    let tally = tally(visit, &queue);
    let wanted = Wanted::of(visit);
    queue.cases.retain(|case| is_called(visit, case.unit, &wanted));
    match visit.form {
        Form::Html => page(visit, &choices, &queue, tally),
        Form::Json => Reply::json(&lines(visit, &queue)),
        Form::Csv => table(visit, &queue),
    }
}

/// Returns the forms with the periods of this year and the year before that are over, the last first.
pub(crate) fn choices(visit: &Visit) -> Vec<(FormId, Text, Period)> {
    let register = visit.register();
    let this_year = Period::containing(Cycle::Year, visit.today);
    let of_form = |(form, meaning): (FormId, &register::plans::FormMeaning)| {
        let name = meaning.name.clone();
        let periods = due::periods(register, form, [this_year.previous(), this_year]);
        let over = periods.into_iter().filter(|period| period.last_day() < visit.today);
        over.map(|period| (form, name.clone(), period)).collect::<Vec<_>>()
    };
    let mut choices: Vec<_> = register.plans().forms().flat_map(of_form).collect();
    let called = |(form, name, period): &(FormId, Text, Period)| {
        (form_called(visit, register, *form, *period), name.to_string())
    };
    listing::by_name(visit, &mut choices, called);
    choices.sort_by_key(|(_, _, period)| std::cmp::Reverse(period.last_day()));
    choices
}

/// Returns the form and period of the address, else of what was due last.
pub(crate) fn chosen(visit: &Visit, choices: &[(FormId, Text, Period)]) -> Option<(FormId, Text, Period)> {
    let wanted = visit.query.get("of").and_then(|of| of.split_once(' '));
    let known = wanted.and_then(|(name, period)| {
        choices.iter().find(|(_, own, of)| own.as_str() == name && of.to_string() == period)
    });
    known.or(choices.first()).cloned()
}

/// Returns the reports that the viewer may verify, the worst first.
pub(super) fn queue(visit: &Visit, form: FormId, period: Period) -> Queue {
    let register = visit.register();
    let name = register.plans().form(form).name.clone();
    let rights = visit.rights();
    let may =
        |unit: UnitId| rights.may(Action::VerifyReport, unit, Topic::Form(Cow::Borrowed(name.as_str())));
    let all = visit.site.answers.queue(&visit.snapshot, visit.today, (form, period));
    let cases = all.iter().filter(|case| may(case.unit)).cloned().collect();
    Queue { form, period: register.counted(form, period), cases, name }
}

/// Answers whether this very report is not the viewer's own.
pub(super) fn is_of_others(visit: &Visit, queue: &Queue, unit: UnitId) -> bool {
    let matter = Matter::of_report(visit.register(), unit, &queue.name, queue.period);
    visit.rights().permit(Action::VerifyReport, &matter).is_ok()
}

/// Returns what a form is called in the plans that ask it for the period.
pub(crate) fn form_called(visit: &Visit, register: &Register, form: FormId, period: Period) -> String {
    let asked = register.plans().asked(form, period);
    let programs: Vec<_> = asked.plans().map(|version| version.program.clone()).collect();
    let name = &register.plans().form(form).name;
    let called = called::form(programs.iter().map(|program| &**program), name);
    called.map_or_else(|| name.to_string(), |called| words::label(&called, visit.voice.catalogue))
}

/// Returns what a sign says, with the line as it is called.
pub(super) fn said(visit: &Visit, queue: &Queue, sign: &Sign) -> String {
    let asked = visit.register().plans().asked(queue.form, queue.period);
    let programs: Vec<_> = asked.plans().map(|version| version.program.clone()).collect();
    let name = |item: &str| {
        let called = called::item(programs.iter().map(|program| &**program), item);
        called.map_or_else(|| item.to_owned(), |called| words::label(&called, visit.voice.catalogue))
    };
    let message = sign.message();
    let places = message.args.into_iter().map(|(place, arg)| match (place, &arg) {
        ("item", base::Arg::Text(item)) => (place, base::Arg::Text(name(item))),
        ("check", base::Arg::Text(check)) => {
            let formula = |text: &str| text.split(' ').map(name).collect::<Vec<_>>().join(" ");
            let limit = words::limit_of(check, &formula, visit.voice.catalogue);
            (place, base::Arg::Text(limit.unwrap_or_else(|| formula(check))))
        }
        ("value" | "low" | "high", base::Arg::Text(figure)) => {
            let kind = sign.item.as_ref().and_then(|item| asked.item(item)).map(|item| &item.kind);
            let shown = kind.map(|kind| words::plain(kind, figure, visit.voice.catalogue));
            (place, base::Arg::Text(shown.unwrap_or_else(|| figure.clone())))
        }
        ("due", base::Arg::Text(day)) => (place, day.parse().map_or_else(|_| arg.clone(), base::Arg::Day)),
        _ => (place, arg),
    });
    visit.sentence(&Message { code: message.code, args: places.collect() })
}

/// Answers whether a unit is looked for.
pub(crate) fn is_called(visit: &Visit, unit: UnitId, wanted: &Wanted) -> bool {
    let unit = visit.register().units().unit(unit);
    let names = &unit.on(visit.today).unwrap_or_else(|| unit.last()).names;
    wanted.has([&names.en, &names.ar, &names.vi].into_iter().flatten().chain([&unit.code]).map(Text::as_str))
}

/// Returns what a unit is called on the day, and its code.
pub(crate) fn unit_named(visit: &Visit, unit: UnitId) -> (String, String) {
    let unit = visit.register().units().unit(unit);
    let names = labels(&unit.on(visit.today).unwrap_or_else(|| unit.last()).names);
    (visit.voice.name(&names, &unit.code).to_owned(), unit.code.to_string())
}

pub(crate) fn unit_shown(visit: &Visit, unit: UnitId) -> (Text, Html) {
    let unit = visit.register().units().unit(unit);
    let spell = unit.on(visit.today).unwrap_or_else(|| unit.last());
    (unit.code.clone(), visit.voice.unit(&labels(&spell.names), &unit.code))
}

/// Returns where a report of the queue is looked at.
pub(super) fn case_address(
    visit: &Visit,
    queue: &Queue,
    unit: &str,
    more: &[(&str, Option<&str>)],
) -> String {
    let path = format!("/verify/{}", encoded(&queue.name));
    let names: Vec<(&str, Option<&str>)> =
        std::iter::once(("unit", Some(unit))).chain(more.iter().copied()).collect();
    visit.links.in_period(queue.period).with(&path, &names)
}

/// Returns where the queue is.
pub(super) fn address(visit: &Visit, queue: &Queue, more: &[(&str, Option<&str>)]) -> String {
    let of = format!("{} {}", queue.name, queue.period);
    let names: Vec<(&str, Option<&str>)> =
        std::iter::once(("of", Some(of.as_str()))).chain(more.iter().copied()).collect();
    visit.links.with("/verify", &names)
}

/// Returns the way back to the queue.
pub(super) fn crumb(visit: &Visit, queue: &Queue) -> Crumb {
    Crumb { address: address(visit, queue, &[]), name: Html::text(&visit.say("fill.verify-title")) }
}

/// Says how far the whole queue has come.
fn tally(visit: &Visit, queue: &Queue) -> String {
    let reported = queue.cases.iter().filter(|case| case.entry.is_some()).count();
    let verified = queue.cases.iter().filter(|case| case.is_verified).count();
    let tally = Message::new("fill.verify-of").with("verified", verified).with("reported", reported);
    visit.sentence(&tally.with("missing", queue.cases.len() - reported))
}

fn page(
    visit: &Visit,
    choices: &[(FormId, Text, Period)],
    queue: &Queue,
    tally: String,
) -> Result<Reply, Trouble> {
    let form = form_called(visit, visit.register(), queue.form, queue.period);
    let caption = Message::new("fill.verify-caption").with("form", form).with("period", queue.period);
    let row = |case: &Case| {
        let (code, name) = unit_shown(visit, case.unit);
        Row {
            address: case.entry.map(|_| case_address(visit, queue, &code, &[])),
            name,
            is_verified: case.is_verified,
            is_late: case.is_late,
            signs: case.signs.iter().map(|sign| said(visit, queue, sign)).collect(),
        }
    };
    let choice = |(form, name, period): &(FormId, Text, Period)| {
        let word = format!(
            "{}, {}",
            form_called(visit, visit.register(), *form, *period),
            visit.voice.catalogue.period(*period)
        );
        let is_shown = (*form, *period) == (queue.form, queue.period);
        (format!("{name} {period}"), word, is_shown)
    };
    let path = format!("/verify/{}/clean", encoded(&queue.name));
    let part = Part::of(visit, &Wanted::of(visit), queue.cases.len())?;
    let body = QueuePage {
        voice: &visit.voice,
        done: done(visit),
        choices: choices.iter().map(choice).collect(),
        tally,
        caption: visit.sentence(&caption),
        rows: part.lines(&queue.cases).iter().map(row).collect(),
        part,
        clean: visit.links.in_period(queue.period).with(&path, &[]),
        remind: visit.may_open("/reminders").then(|| {
            visit.links.with("/reminders", &[("of", Some(&format!("{} {}", queue.name, queue.period)))])
        }),
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        has_table: true,
        ..Page::new(visit.say("fill.verify-title"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// Returns what was done before this page was shown.
pub(super) fn done(visit: &Visit) -> Option<String> {
    let count = visit.query.get("confirmed").and_then(|count| count.parse::<u64>().ok());
    let entry = visit.query.get("done").and_then(|entry| entry.parse::<u64>().ok());
    count
        .map(|count| visit.voice.say_with("fill.clean-done", "count", count))
        .or_else(|| entry.map(|entry| visit.voice.say_with("fill.verify-done", "entry", base::Seq(entry))))
}

/// One report of the queue as data.
#[derive(Serialize)]
struct Line {
    unit: String,
    entry: Option<base::Seq>,
    verified: bool,
    late: bool,
    signs: Vec<SignData>,
}

#[derive(Serialize)]
struct SignData {
    kind: &'static str,
    item: Option<String>,
    message: String,
}

fn lines(visit: &Visit, queue: &Queue) -> Vec<Line> {
    let sign = |sign: &Sign| SignData {
        kind: sign.kind.name(),
        item: sign.item.as_ref().map(ToString::to_string),
        message: said(visit, queue, sign),
    };
    let line = |case: &Case| Line {
        unit: visit.register().units().unit(case.unit).code.to_string(),
        entry: case.entry,
        verified: case.is_verified,
        late: case.is_late,
        signs: case.signs.iter().map(sign).collect(),
    };
    queue.cases.iter().map(line).collect()
}

fn table(visit: &Visit, queue: &Queue) -> Result<Reply, Trouble> {
    let cells = |line: Line| {
        let kinds: Vec<&str> = line.signs.iter().map(|sign| sign.kind).collect();
        let messages: Vec<String> = line.signs.into_iter().map(|sign| sign.message).collect();
        vec![
            Cell::Text(line.unit),
            line.entry.map_or(Cell::Empty, |entry| Cell::Plain(entry.to_string())),
            Cell::Plain(line.verified.to_string()),
            Cell::Plain(line.late.to_string()),
            Cell::Plain(kinds.join(" ")),
            Cell::Text(messages.join(" ")),
        ]
    };
    let rows: Vec<Vec<Cell>> = lines(visit, queue).into_iter().map(cells).collect();
    let header = ["unit", "entry", "verified", "late", "signs", "said"];
    Reply::table(&format!("{}-{}", queue.name, queue.period), &header, &rows)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/verify/page.html")]
struct QueuePage<'a> {
    voice: &'a Voice<'a>,
    done: Option<String>,
    choices: Vec<(String, String, bool)>,
    tally: String,
    caption: String,
    rows: Vec<Row>,
    part: Part,
    clean: String,
    /// Where the units that have not reported are reminded.
    remind: Option<String>,
}

struct Row {
    address: Option<String>,
    name: Html,
    is_verified: bool,
    is_late: bool,
    signs: Vec<String>,
}

/// Returns whether nothing speaks against a report that is there and waits.
pub(super) fn is_clean(case: &Case) -> bool {
    case.entry.is_some() && !case.is_verified && case.signs.iter().all(|sign| sign.kind > Kind::Heaped)
}
