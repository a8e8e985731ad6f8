//! `hasila report status`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::units;
use base::{Date, FormId, Message, Period, Seq, UnitId};
use exchange::write::Cell;
use register::asked::AskedItem;
use register::extension::Extension;
use register::plans::Version;
use register::{Register, Text};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Say who has reported, who came late, who has not, form by form.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report status --period 2025
  hasila report status --period 2025-Q3 --form quarterly --missing
  hasila report status --period 2025-07 --unit 06 --json")]
pub struct Args {
    /// The period; every form's periods that lie in it are listed.
    #[arg(long, value_name = "P")]
    pub period: Period,
    /// Only this form.
    #[arg(long)]
    pub form: Option<String>,
    /// Only this unit and those below it.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Name the units that have not reported.
    #[arg(long)]
    pub missing: bool,
}

/// Reports on one form for one period.
#[derive(Debug, Serialize)]
struct Line {
    form: Text,
    period: Period,
    /// The last day on which a report is on time.
    due: Option<Date>,
    /// Whether that day is over.
    over: bool,
    expected: u64,
    reported: u64,
    late: u64,
    /// The units that have not reported.
    missing: Vec<Text>,
    /// More time that was granted, in the order in which it was entered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extended: Vec<Extended>,
    /// Plans in which only counts what comes until a day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cut_offs: Vec<CutOff>,
}

/// The last day on which what is reported counts in a plan.
#[derive(Debug, Serialize)]
struct CutOff {
    plan: Text,
    until: Date,
    /// The units of which a figure came later.
    after: Vec<Text>,
}

/// More time for one unit and all below it.
#[derive(Debug, Serialize)]
struct Extended {
    unit: Text,
    on: Date,
    until: Date,
    granted_by: Text,
    reason: Text,
    entry: Seq,
}

/// Says who has reported.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let within = args.unit.as_deref().map(|code| units::known(register, code)).transpose()?;
    let forms: Vec<FormId> = match &args.form {
        Some(name) => vec![figures::form(register, name)?],
        None => register.plans().forms().map(|(form, _)| form).collect(),
    };
    let today = session.today();
    let mut lines = Vec::new();
    for form in forms {
        for period in periods(register, form, args.period) {
            lines.extend(line(register, form, period, within, today));
        }
    }
    lines.sort_by(|a, b| (a.period, &a.form).cmp(&(b.period, &b.form)));
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => csv(&lines)?,
        Format::Text => output::text(&text(session, &lines, args.missing))?,
    }
    Ok(Exit::Done)
}

/// Returns the form's periods in the period, in order, as the plans that ask it count their years.
fn periods(register: &Register, form: FormId, period: Period) -> BTreeSet<Period> {
    let asking = register.plans().answering(period).filter(|version| version.form_ids.contains(&form));
    let counted = asking.map(|version| version.counted(period));
    let every = register.plans().form(form).every;
    counted.flat_map(|period| period.parts(every)).map(|part| register.counted(form, part)).collect()
}

/// Returns who has reported; nothing where no plan asks the form for the period.
fn line(
    register: &Register,
    form: FormId,
    period: Period,
    within: Option<UnitId>,
    today: Date,
) -> Option<Line> {
    let plans = register.plans();
    if !plans.answering(period).any(|version| version.form_ids.contains(&form)) {
        return None;
    }
    let due = plans.asked(form, period).due();
    let inside =
        |unit: &UnitId| within.is_none_or(|within| register.descends(*unit, within, period.last_day()));
    let reports = register.reports().sheet(form, period);
    let mut line = Line {
        form: plans.form(form).name.clone(),
        period,
        due,
        over: due.is_some_and(|due| due < today),
        expected: 0,
        reported: 0,
        late: 0,
        missing: Vec::new(),
        extended: register.extensions(form, period).iter().map(|one| extended(register, one)).collect(),
        cut_offs: cut_offs(register, form, period, within),
    };
    for unit in register.expected(form, period).into_iter().filter(inside) {
        let report = reports.and_then(|sheet| sheet.report(unit)).filter(|report| !report.is_withdrawn());
        line.expected += 1;
        line.reported += u64::from(report.is_some());
        line.late += u64::from(report.is_some_and(register::reports::Report::is_late));
        if report.is_none() {
            line.missing.push(register.units().unit(unit).code.clone());
        }
    }
    Some(line)
}

/// Returns until when what is reported counts, and whose figures came later.
fn cut_offs(register: &Register, form: FormId, period: Period, within: Option<UnitId>) -> Vec<CutOff> {
    let asked = register.plans().asked(form, period);
    let inside =
        |unit: &UnitId| within.is_none_or(|within| register.descends(*unit, within, period.last_day()));
    let cut_off = |(version, until): (&Arc<Version>, Date)| {
        let reported = |item: &AskedItem| register.came_after(item.id, period, until);
        let late = asked.items().iter().flat_map(reported).filter(inside).collect::<BTreeSet<_>>();
        let code = |unit: UnitId| register.units().unit(unit).code.clone();
        CutOff { plan: version.name.clone(), until, after: late.into_iter().map(code).collect() }
    };
    asked.cut_offs().map(cut_off).collect()
}

fn extended(register: &Register, extension: &Extension) -> Extended {
    Extended {
        unit: register.units().unit(extension.unit).code.clone(),
        on: extension.on,
        until: extension.until,
        granted_by: extension.granted_by.clone(),
        reason: extension.reason.clone(),
        entry: extension.entry,
    }
}

fn text(session: &Session, lines: &[Line], missing: bool) -> String {
    let heads = ["period", "form", "due", "expected", "reported", "late", "missing"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[3, 4, 5, 6]);
    let count = |count: u64| session.catalogue.count(count);
    for line in lines {
        grid.push(vec![
            line.period.to_string(),
            line.form.to_string(),
            line.due.map(|due| due.to_string()).unwrap_or_default(),
            count(line.expected),
            count(line.reported),
            count(line.late),
            count(line.missing.len() as u64),
        ]);
    }
    let mut text = grid.lines();
    for (line, one) in lines.iter().flat_map(|line| line.extended.iter().map(move |one| (line, one))) {
        let message = Message::new("cli.extended").with("form", &line.form).with("period", line.period);
        let message = message.with("unit", &one.unit).with("until", one.until).with("on", one.on);
        let message = message.with("by", &one.granted_by).with("reason", &one.reason);
        text += &format!("\n{}\n", session.sentence(&message.with("entry", one.entry)));
    }
    for (line, one) in lines.iter().flat_map(|line| line.cut_offs.iter().map(move |one| (line, one))) {
        let code = if one.after.is_empty() { "cli.cut-off" } else { "cli.cut-off-after" };
        let message = Message::new(code).with("form", &line.form).with("period", line.period);
        let message = message.with("plan", &one.plan).with("until", one.until);
        let units = one.after.iter().map(ToString::to_string).collect::<Vec<_>>();
        text += &format!("\n{}\n", session.sentence(&message.with("units", units)));
    }
    for line in lines.iter().filter(|line| missing && !line.missing.is_empty()) {
        let units = line.missing.iter().map(ToString::to_string).collect::<Vec<_>>();
        let message = Message::new("cli.not-reported").with("form", &line.form).with("period", line.period);
        text += &format!("\n{}\n", session.sentence(&message.with("units", units)));
    }
    text
}

fn csv(lines: &[Line]) -> Result<(), Trouble> {
    let plain = |text: String| Cell::Plain(text);
    let cells = |line: &Line| {
        vec![
            Cell::Text(line.form.to_string()),
            plain(line.period.to_string()),
            line.due.map_or(Cell::Empty, |due| plain(due.to_string())),
            plain(line.expected.to_string()),
            plain(line.reported.to_string()),
            plain(line.late.to_string()),
            plain(line.missing.len().to_string()),
        ]
    };
    let header = ["form", "period", "due", "expected", "reported", "late", "missing"];
    output::csv(&header, &lines.iter().map(cells).collect::<Vec<_>>())
}
