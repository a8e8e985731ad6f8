//! `hasila instrument show`

use super::line::{self, InstrumentLine, LinkLine};
use super::named::Named;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use base::{Date, Message, Seq};
use register::Text;
use register::instruments::{Instrument, Instruments, Span};
use serde::Serialize;

/// Show one instrument: how it stands, its provisions as they read on a day, what it rests on and what rests on it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument show 53-CT/TU
  hasila instrument show '7/KH of 2025-01-12' --on 2025-06-30 --json")]
pub struct Args {
    /// Its number; with its day where several have it.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    /// The day; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
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
}

#[derive(Debug, Serialize)]
struct Ended {
    from: Date,
    by: Option<Text>,
    reason: Option<Text>,
    entry: Seq,
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
    entry: Seq,
}

/// Shows an instrument.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(None)?;
    let instruments = snapshot.register.instruments();
    let id = args.instrument.find(&snapshot.register)?;
    let instrument = instruments.instrument(id);
    let (refers, referred) = line::links(instruments, id);
    let shown = Shown {
        line: InstrumentLine::new(instrument, day),
        on: day,
        characters: instrument.text.as_ref().map(|text| text.chars().count()),
        ended: ended(instruments, instrument),
        provisions: parts(instruments, instrument, day),
        refers,
        referred,
        findings: findings(instrument),
    };
    match session.format() {
        Format::Json => output::json(&shown)?,
        _ => output::text(&text(session, &shown))?,
    }
    Ok(Exit::Done)
}

fn ended(instruments: &Instruments, instrument: &Instrument) -> Option<Ended> {
    let end = instrument.end.as_ref()?;
    Some(Ended {
        from: end.from,
        by: end.by.map(|by| instruments.instrument(by).number.clone()),
        reason: end.reason.clone(),
        entry: end.entry,
    })
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
        entry: finding.entry,
    });
    found.collect()
}

/// The most letters of a provision shown to people; `--json` and `instrument text` have all.
const LETTERS_MAX: usize = 80;

fn text(session: &Session, shown: &Shown) -> String {
    let mut text = head(session, shown);
    let mut section = |code: &'static str, body: String| {
        if !body.is_empty() {
            text += &format!("\n{}\n{}", session.word(code), words::indented(&body));
        }
    };
    section("cli.instrument-provisions", provisions(session, shown));
    section("cli.instrument-refers", links(session, &shown.refers, true));
    section("cli.instrument-referred", links(session, &shown.referred, false));
    section("cli.instrument-findings", found(session, shown));
    text
}

fn head(session: &Session, shown: &Shown) -> String {
    let line = &shown.line;
    let head = Message::new("cli.instrument-head")
        .with("number", &line.number)
        .with("kind", &line.kind)
        .with("day", line.date)
        .with("status", line::status(session, line.status))
        .with("entry", line.entry);
    let mut lines = vec![session.sentence(&head)];
    lines.extend(line.title.as_ref().map(|title| format!("  {title}")));
    lines.extend(line.issuer.as_ref().map(|issuer| format!("  {issuer}")));
    let force = Message::new("cli.instrument-force").with("from", line.from);
    lines.push(session.sentence(&match line.until {
        Some(until) => Message { code: "cli.instrument-force-until", ..force }.with("until", until),
        None => force,
    }));
    if let Some(ended) = &shown.ended {
        let by = ended.by.as_ref().or(ended.reason.as_ref()).map(Text::as_str).unwrap_or_default();
        let message = Message::new("cli.instrument-ended").with("by", by).with("entry", ended.entry);
        lines.push(session.sentence(&message.with("day", ended.from)));
    }
    lines.push(match &line.sha256 {
        Some(hash) => {
            let message = Message::new("cli.instrument-text").with("hash", hash);
            session.sentence(&message.with("letters", shown.characters.unwrap_or_default()))
        }
        None => session.sentence(&Message::new("cli.instrument-number-only")),
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
        let words = part.text.as_deref().map(shortened);
        grid.push(vec![
            part.number.to_string(),
            last.map(|change| change.from.to_string()).unwrap_or_default(),
            last.map(|change| change.by.to_string()).unwrap_or_default(),
            words.unwrap_or_else(|| session.word("cli.instrument-gone")),
        ]);
    }
    if shown.provisions.is_empty() { String::new() } else { grid.lines() }
}

fn links(session: &Session, links: &[LinkLine], is_from: bool) -> String {
    let mut grid = grid(session, ["how", "number", "issued", "provision", "entry"]).numbers(&[4]);
    for link in links {
        grid.push(vec![
            line::relation(session, link.how, is_from),
            link.number.to_string(),
            link.date.to_string(),
            link.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            link.entry.to_string(),
        ]);
    }
    if links.is_empty() { String::new() } else { grid.lines() }
}

fn found(session: &Session, shown: &Shown) -> String {
    let mut grid = grid(session, ["provision", "finding", "value", "target", "entry", "quote"]).numbers(&[4]);
    for found in &shown.findings {
        grid.push(vec![
            found.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            session.sentence(&Message::new("cli.finding-kind").with("kind", &found.kind)),
            found.value.to_string(),
            found.target.as_ref().map(ToString::to_string).unwrap_or_default(),
            found.entry.to_string(),
            shortened(&found.quote),
        ]);
    }
    if shown.findings.is_empty() { String::new() } else { grid.lines() }
}

/// Returns the beginning of a text as one line.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
