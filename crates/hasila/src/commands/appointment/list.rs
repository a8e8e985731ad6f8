//! `hasila appointment list`

use crate::commands::rotation::{heads, unit_id};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Date;
use exchange::write::Cell;
use register::Register;
use register::posts::Appointment;
use serde::Serialize;

/// List who holds, or held, which post. For the personnel role only.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila appointment list
  hasila appointment list --unit 06 --on 2025-06-30
  hasila appointment list --all --json")]
pub struct Args {
    /// Only posts of this unit and of all below it.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// The day. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Appointments of all days.
    #[arg(long, conflicts_with = "on")]
    pub all: bool,
}

/// One appointment.
#[derive(Serialize)]
struct Line {
    post: String,
    unit: String,
    holder: String,
    name: String,
    from: Date,
    until: Option<Date>,
    manner: String,
    terms: usize,
    term_end: Option<Date>,
    cites: Option<String>,
    despite: Option<String>,
    entry: u64,
}

/// Lists appointments.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let unit = args.unit.as_deref().map(|code| unit_id(register, code)).transpose()?;
    let day = args.on.unwrap_or(session.today());
    let posts = register.posts();
    let within =
        posts.iter().filter(|(_, post)| unit.is_none_or(|unit| register.descends(post.unit, unit, day)));
    let ours = within.flat_map(|(id, _)| posts.to_post(id));
    let there =
        |one: &&Appointment| args.all || (one.covers(day) && register.post_open(posts.post(one.post), day));
    let lines: Vec<Line> = ours.filter(there).map(|one| line(register, one)).collect();
    let columns = [
        "post", "unit", "holder", "name", "from", "until", "manner", "terms", "term_end", "cites", "despite",
        "entry",
    ];
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => {
            let rows: Vec<Vec<Cell>> =
                lines.iter().map(|line| texts(line).into_iter().map(Cell::Text).collect()).collect();
            output::csv(&columns, &rows)?;
        }
        Format::Text => {
            let mut grid = Grid::new(heads(session, &columns));
            lines.iter().for_each(|line| grid.push(texts(line)));
            output::text(&grid.lines())?;
        }
    }
    Ok(Exit::Done)
}

fn line(register: &Register, one: &Appointment) -> Line {
    let posts = register.posts();
    let (post, holder) = (posts.post(one.post), posts.holder(one.holder));
    Line {
        post: post.code.to_string(),
        unit: register.units().unit(post.unit).code.to_string(),
        holder: holder.code.to_string(),
        name: holder.name.to_string(),
        from: one.from,
        until: one.until,
        manner: format!("{:?}", one.manner).to_lowercase(),
        terms: one.terms.len() + 1,
        term_end: one.term_end(),
        cites: one.cites.as_ref().map(ToString::to_string),
        despite: one.despite.as_ref().map(ToString::to_string),
        entry: one.entry.0,
    }
}

fn texts(line: &Line) -> Vec<String> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        line.post.clone(),
        line.unit.clone(),
        line.holder.clone(),
        line.name.clone(),
        line.from.to_string(),
        day(line.until),
        line.manner.clone(),
        line.terms.to_string(),
        day(line.term_end),
        line.cites.clone().unwrap_or_default(),
        line.despite.clone().unwrap_or_default(),
        line.entry.to_string(),
    ]
}
