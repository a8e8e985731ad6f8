//! `hasila instrument show`

use super::line;
use super::named::Named;
use crate::ask::{AsOf, Through, When, Which};
use crate::commands::task::list;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::answer::Commitment;
use assess::instruments::{Ended, InstrumentLine, LinkLine, ended, links, relation};
use assess::tasks::{TaskLine, TasksAsk};
use assess::{MapChoice, Units};
use base::{Date, Message, Period, Seq};
use engine::Snapshot;
use register::Text;
use register::instruments::{Instrument, Instruments, Span};
use register::permission::{Action, Matter, Place};
use serde::Serialize;

/// Show one instrument: how it stands, its provisions as they read on a day, what it rests on and what rests on it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument show 53-CT/TU
  hasila instrument show '7/KH of 2025-01-12' --on 2025-06-30 --json
  hasila instrument show 53-CT/TU --period 2025 --unit 06      which sentences are met")]
pub struct Args {
    /// Its number; with its day where several have it.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    /// The day; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Say, too, how its commitments stand in this period.
    #[arg(long, value_name = "P")]
    pub period: Option<Period>,
    /// For this unit; without it, for those that have none above them.
    #[arg(long, value_name = "CODE", requires = "period")]
    pub unit: Option<String>,
    /// On which map: the units as published, as of today, or as of a date.
    #[arg(long, value_name = "MAP", default_value = "published", requires = "period")]
    pub map: MapChoice,
    /// Only up to the end of this month, quarter or half of the period, or up to this day.
    #[arg(long, value_name = "P", requires = "period")]
    pub through: Option<Through>,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

impl Args {
    /// Returns the question how its commitments stand.
    pub fn when(&self) -> Option<When> {
        let (through, map, as_of) = (self.through, self.map, self.as_of);
        self.period.map(|period| When { period, through, map, as_of, figures: Which::Reported })
    }
}

/// The answer.
#[derive(Debug, Serialize)]
struct Shown {
    #[serde(flatten)]
    line: InstrumentLine,
    /// The day asked about.
    on: Date,
    /// How many code points its text has.
    characters: Option<usize>,
    /// How it ended before its time.
    ended: Option<Ended>,
    provisions: Vec<Part>,
    refers: Vec<LinkLine>,
    referred: Vec<LinkLine>,
    findings: Vec<Found>,
    /// The tasks that come from it; nothing for whoever may not read them.
    tasks: Vec<TaskLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    /// How its commitments stand, where a period is asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    commitments: Option<Vec<Commitment>>,
}

/// A provision as it reads on the day.
#[derive(Debug, Serialize)]
struct Part {
    number: Text,
    span: Option<Span>,
    /// Nothing where it is not there on the day.
    text: Option<String>,
    changes: Vec<Change>,
}

#[derive(Debug, Serialize)]
struct Change {
    from: Date,
    by: Text,
    entry: Seq,
}

/// What a person accepted as found in its text.
#[derive(Debug, Serialize)]
struct Found {
    span: Span,
    kind: Text,
    value: Text,
    quote: String,
    provision: Option<Text>,
    plan: Option<Text>,
    target: Option<Text>,
    task: Option<Text>,
    entry: Seq,
}

/// Shows an instrument.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(args.as_of)?;
    let instruments = snapshot.register.instruments();
    let id = args.instrument.find(&snapshot.register)?;
    let instrument = instruments.instrument(id);
    let (refers, referred) = links(instruments, id);
    let commitments = match args.when() {
        Some(when) => {
            let units = args.unit.clone().map_or(Units::Top, Units::One);
            Some(assess::commitments(session.view(&snapshot, &when), &when.ask(units), id)?)
        }
        None => None,
    };
    let shown = Shown {
        line: InstrumentLine::new(instrument, day),
        on: day,
        characters: instrument.text.as_ref().map(|text| text.chars().count()),
        ended: ended(instruments, instrument),
        provisions: parts(instruments, instrument, day),
        refers,
        referred,
        findings: findings(instrument),
        tasks: tasks(session, &snapshot, args, instrument)?,
        period: args.period,
        commitments,
    };
    match session.format() {
        Format::Json => output::json(&shown)?,
        _ => output::text(&text(session, &shown))?,
    }
    Ok(Exit::Done)
}

/// Returns the tasks that come from the instrument, as they stand today; none of them to whoever may not read all.
fn tasks(
    session: &Session,
    snapshot: &Snapshot,
    args: &Args,
    instrument: &Instrument,
) -> Result<Vec<TaskLine>, Trouble> {
    if session.permit(&snapshot.register, Action::ReadTasks, &Matter::at(Place::Everything)).is_err() {
        return Ok(Vec::new());
    }
    let number = Some(instrument.number.to_string());
    let ask = TasksAsk { unit: None, instrument: number, period: None, states: Vec::new() };
    Ok(assess::tasks::tasks(session.view_as_of(snapshot, args.as_of), &ask)?)
}

/// Returns the provisions in the order of the text, those added later at the end.
fn parts(instruments: &Instruments, instrument: &Instrument, day: Date) -> Vec<Part> {
    let mut parts: Vec<Part> = instrument
        .provisions
        .iter()
        .map(|(number, provision)| Part {
            number: number.clone(),
            span: provision.span,
            text: instrument.wording(number, day).map(str::to_owned),
            changes: provision
                .wordings
                .iter()
                .map(|wording| Change {
                    from: wording.from,
                    by: instruments.instrument(wording.by).number.clone(),
                    entry: wording.entry,
                })
                .collect(),
        })
        .collect();
    parts.sort_by_key(|part| (part.span.map_or(u64::MAX, |span| span.start), part.number.len()));
    parts
}

fn findings(instrument: &Instrument) -> Vec<Found> {
    let found = instrument.findings.iter().map(|((span, kind), finding)| Found {
        span: *span,
        kind: kind.clone(),
        value: finding.value.clone(),
        quote: finding.quote.to_string(),
        provision: instrument.provision_at(*span).cloned(),
        plan: finding.target.as_ref().map(|(plan, _)| plan.clone()),
        target: finding.target.as_ref().map(|(_, target)| target.clone()),
        task: finding.task.clone(),
        entry: finding.entry,
    });
    found.collect()
}

fn text(session: &Session, shown: &Shown) -> String {
    let mut text = head(session, shown);
    let mut section = |code: &'static str, body: String| {
        if !body.is_empty() {
            text += &format!("\n{}\n{}", session.word(code), words::indented(&body));
        }
    };
    section("cli.instrument-provisions", provisions(session, shown));
    section("instrument-words.refers", link_lines(session, &shown.refers, true));
    section("instrument-words.referred", link_lines(session, &shown.referred, false));
    match &shown.commitments {
        Some(commitments) => section("cli.instrument-commitments", stand(session, commitments)),
        None => section("cli.instrument-findings", found(session, shown)),
    }
    if !shown.tasks.is_empty() {
        section("instrument-words.tasks", list::grid(session, &shown.tasks).lines());
    }
    text
}

fn head(session: &Session, shown: &Shown) -> String {
    let line = &shown.line;
    let head = Message::new("cli.instrument-head")
        .with("number", &line.number)
        .with("kind", line::kind(session, &line.kind))
        .with("day", line.date)
        .with("status", line::status(session, line.status))
        .with("entry", line.entry);
    let mut lines = vec![session.sentence(&head)];
    lines.extend(line.title.as_ref().map(|title| format!("  {title}")));
    lines.extend(line.issuer.as_ref().map(|issuer| format!("  {issuer}")));
    let force = Message::new("instrument-words.force").with("from", line.from);
    lines.push(session.sentence(&match line.until {
        Some(until) => Message { code: "instrument-words.force-until", ..force }.with("until", until),
        None => force,
    }));
    if let Some(ended) = &shown.ended {
        let by = ended.by.as_ref().or(ended.reason.as_ref()).map(Text::as_str).unwrap_or_default();
        let message = Message::new("instrument-words.ended").with("by", by).with("entry", ended.entry);
        lines.push(session.sentence(&message.with("day", ended.from)));
    }
    lines.push(match &line.sha256 {
        Some(hash) => {
            let message = Message::new("instrument-words.text").with("hash", hash);
            session.sentence(&message.with("letters", shown.characters.unwrap_or_default()))
        }
        None => session.sentence(&Message::new("instrument-words.number-only")),
    });
    lines.join("\n") + "\n"
}

fn grid<const N: usize>(session: &Session, heads: [&'static str; N]) -> Grid {
    Grid::new(heads.map(|head| session.sentence(&Message::new("cli.head").with("column", head))).to_vec())
}

fn provisions(session: &Session, shown: &Shown) -> String {
    let mut grid = grid(session, ["provision", "from", "basis", "quote"]);
    for part in &shown.provisions {
        let last = part.changes.iter().rfind(|change| change.from <= shown.on);
        let words = part.text.as_deref().map(line::shortened);
        grid.push(vec![
            part.number.to_string(),
            last.map(|change| change.from.to_string()).unwrap_or_default(),
            last.map(|change| change.by.to_string()).unwrap_or_default(),
            words.unwrap_or_else(|| session.word("cli.instrument-gone")),
        ]);
    }
    if shown.provisions.is_empty() { String::new() } else { grid.lines() }
}

fn link_lines(session: &Session, links: &[LinkLine], is_from: bool) -> String {
    let mut grid = grid(session, ["how", "number", "issued", "provision", "entry"]).numbers(&[4]);
    for link in links {
        grid.push(vec![
            session.sentence(&relation(link.how, is_from)),
            link.number.to_string(),
            link.date.to_string(),
            link.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            link.entry.to_string(),
        ]);
    }
    if links.is_empty() { String::new() } else { grid.lines() }
}

fn found(session: &Session, shown: &Shown) -> String {
    let mut grid =
        grid(session, ["provision", "finding", "value", "target", "task", "entry", "quote"]).numbers(&[5]);
    for found in &shown.findings {
        grid.push(vec![
            found.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            session.sentence(&Message::new("cli.finding-kind").with("kind", &found.kind)),
            found.value.to_string(),
            found.target.as_ref().map(ToString::to_string).unwrap_or_default(),
            found.task.as_ref().map(ToString::to_string).unwrap_or_default(),
            found.entry.to_string(),
            line::shortened(&found.quote),
        ]);
    }
    if shown.findings.is_empty() { String::new() } else { grid.lines() }
}

/// Returns the sentences with the verdict of each.
fn stand(session: &Session, commitments: &[Commitment]) -> String {
    let catalogue = &session.catalogue;
    let mut grid = grid(session, ["provision", "verdict", "value", "asked", "target", "unit", "quote"]);
    for told in commitments {
        let figure = told.value.as_ref().map(|value| words::figure(catalogue, value, told.percent, None));
        let asked = told.comparator.zip(told.threshold.as_ref());
        let asked = asked.map(|(sign, threshold)| words::threshold(catalogue, sign, threshold, told.percent));
        let no_target = || session.word("cli.no-target-yet");
        grid.push(vec![
            told.provision.as_deref().unwrap_or_default().to_owned(),
            told.verdict.map_or_else(no_target, |verdict| words::verdict(catalogue, verdict)),
            figure.unwrap_or_default(),
            asked.unwrap_or_default(),
            told.target.as_deref().unwrap_or_default().to_owned(),
            told.unit.as_deref().unwrap_or_default().to_owned(),
            words_of(told).map(line::shortened).unwrap_or_default(),
        ]);
    }
    if commitments.is_empty() { String::new() } else { grid.lines() }
}

/// Returns the sentence accepted, else the provision cited.
fn words_of(commitment: &Commitment) -> Option<&str> {
    let sentence = commitment.sentence.as_ref().map(|words| words.sentence.as_str());
    sentence.or(commitment.text.as_deref())
}
