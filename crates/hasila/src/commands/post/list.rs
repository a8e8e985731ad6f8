//! `hasila post list`

use crate::commands::rotation::{heads, unit_id};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Date;
use exchange::write::Cell;
use register::Register;
use register::posts::Post;
use serde::Serialize;

/// List posts: which there are, and whether somebody holds them. Who it is, the personnel role sees in
/// `hasila appointment list`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila post list
  hasila post list --unit 06 --on 2025-06-30 --csv")]
pub struct Args {
    /// Only posts of this unit and of all below it.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// The day. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// One post on one day.
#[derive(Serialize)]
struct Line {
    post: String,
    unit: String,
    role: String,
    branch: String,
    kind: Option<String>,
    rank: Option<String>,
    from: Date,
    until: Option<Date>,
    filled: bool,
}

/// Lists posts.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let day = args.on.unwrap_or(session.today());
    let unit = args.unit.as_deref().map(|code| unit_id(register, code)).transpose()?;
    let posts = register.posts();
    let open = posts.iter().filter(|(_, post)| register.post_open(post, day));
    let within = open.filter(|(_, post)| unit.is_none_or(|unit| register.descends(post.unit, unit, day)));
    let lines: Vec<Line> =
        within.map(|(id, post)| line(register, post, register.filled_by(posts, id, day).is_some())).collect();
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => {
            let header = ["post", "unit", "role", "branch", "kind", "rank", "from", "until", "filled"];
            output::csv(&header, &lines.iter().map(cells).collect::<Vec<_>>())?;
        }
        Format::Text => {
            let mut grid =
                Grid::new(heads(session, &["post", "unit", "role", "branch", "kind", "rank", "filled"]));
            for line in lines {
                let filled = if line.filled { "+" } else { "-" };
                let kind = line.kind.unwrap_or_default();
                let rank = line.rank.unwrap_or_default();
                grid.push(vec![line.post, line.unit, line.role, line.branch, kind, rank, filled.to_owned()]);
            }
            output::text(&grid.lines())?;
        }
    }
    Ok(Exit::Done)
}

fn line(register: &Register, post: &Post, filled: bool) -> Line {
    Line {
        post: post.code.to_string(),
        unit: register.units().unit(post.unit).code.to_string(),
        role: format!("{:?}", post.role).to_lowercase(),
        branch: format!("{:?}", post.branch).to_lowercase(),
        kind: post.kind.as_ref().map(ToString::to_string),
        rank: post.rank.as_ref().map(ToString::to_string),
        from: post.from,
        until: post.until,
        filled,
    }
}

fn cells(line: &Line) -> Vec<Cell> {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    vec![
        text(Some(&line.post)),
        text(Some(&line.unit)),
        Cell::Plain(line.role.clone()),
        Cell::Plain(line.branch.clone()),
        text(line.kind.as_deref()),
        text(line.rank.as_deref()),
        Cell::Plain(line.from.to_string()),
        line.until.map_or(Cell::Empty, |day| Cell::Plain(day.to_string())),
        Cell::Plain(line.filled.to_string()),
    ]
}
