//! `hasila rotation exemptions`, `hasila rotation end-exemption`

use super::heads;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message, Seq};
use exchange::write::Cell;
use register::exemption::EndExemption;
use register::posts::{Exemption, Posts};
use register::{Act, Text};
use serde::Serialize;

/// List exemptions from rules of placement, each by the number of the entry that granted it. For the personnel role only.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rotation exemptions
  hasila rotation exemptions --on 2026-03-01 --csv")]
pub struct Args {
    /// Only those that hold on this day. Without it: all there ever were.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// End an exemption before its day: from then on the rule binds again.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila rotation end-exemption 48 --on 2026-03-01 --reason 'the dam is built'     the number as in hasila rotation exemptions")]
pub struct EndArgs {
    /// The exemption: the number of the entry that granted it.
    #[arg(value_name = "EXEMPTION")]
    pub exemption: u64,
    /// The first day on which it no longer holds. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The instrument that ends it.
    #[arg(long, value_name = "NUMBER")]
    pub cites: Option<Text>,
}

/// One exemption.
#[derive(Serialize)]
struct Line {
    entry: u64,
    holder: Option<String>,
    post: Option<String>,
    plan: String,
    placement: String,
    rule: Option<String>,
    from: Date,
    until: Date,
    ended_by: Option<u64>,
    reason: String,
    cites: Option<String>,
}

const COLUMNS: [&str; 11] =
    ["entry", "holder", "post", "plan", "placement", "rule", "from", "until", "ended_by", "reason", "cites"];

/// Ends an exemption.
pub fn end(session: &Session, args: &EndArgs) -> Result<Exit, Trouble> {
    let (exemption, on) = (Seq(args.exemption), args.on.unwrap_or_else(|| session.today()));
    let act = EndExemption { exemption, on, reason: args.reason.clone(), cites: args.cites.clone() };
    let recorded = Message::new("cli.exemption-ended").with("exemption", exemption).with("day", on);
    submission::act(session, &session.open()?, Act::EndExemption(act), recorded)
}

/// Lists exemptions.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let posts = snapshot.register.posts();
    let holds = |one: &&Exemption| args.on.is_none_or(|day| one.from <= day && day < one.until);
    let lines: Vec<Line> = posts.exemptions().iter().filter(holds).map(|one| line(posts, one)).collect();
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => output::csv(&COLUMNS, &lines.iter().map(cells).collect::<Vec<_>>())?,
        Format::Text if lines.is_empty() => session.say(&Message::new("cli.no-exemptions")),
        Format::Text => {
            let columns =
                ["entry", "holder", "post", "plan", "placement", "rule", "from", "until", "ended", "reason"];
            let mut grid = Grid::new(heads(session, &columns)).numbers(&[0, 8]);
            for line in &lines {
                let mut row: Vec<String> = cells(line).into_iter().map(shown).collect();
                row.truncate(columns.len());
                grid.push(row);
            }
            output::text(&grid.lines())?;
        }
    }
    Ok(Exit::Done)
}

fn line(posts: &Posts, one: &Exemption) -> Line {
    Line {
        entry: one.entry.0,
        holder: one.holder.map(|holder| posts.holder(holder).code.to_string()),
        post: one.post.map(|post| posts.post(post).code.to_string()),
        plan: one.plan.to_string(),
        placement: one.placement.to_string(),
        rule: one.rule.as_ref().map(ToString::to_string),
        from: one.from,
        until: one.until,
        ended_by: one.ended.as_ref().map(|ended| ended.entry.0),
        reason: one.reason.to_string(),
        cites: one.cites.as_ref().map(ToString::to_string),
    }
}

fn cells(line: &Line) -> Vec<Cell> {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    vec![
        Cell::Plain(line.entry.to_string()),
        text(line.holder.as_deref()),
        text(line.post.as_deref()),
        text(Some(&line.plan)),
        text(Some(&line.placement)),
        text(line.rule.as_deref()),
        Cell::Plain(line.from.to_string()),
        Cell::Plain(line.until.to_string()),
        line.ended_by.map_or(Cell::Empty, |entry| Cell::Plain(entry.to_string())),
        text(Some(&line.reason)),
        text(line.cites.as_deref()),
    ]
}

fn shown(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Plain(text) | Cell::Text(text) => text,
    }
}
