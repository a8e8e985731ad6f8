//! `hasila plan list`

use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Date, Message, Period, Seq};
use register::plans::Version;
use rules::program::Lang;
use serde::Serialize;

/// List every plan that was applied, with its versions.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan list
  hasila plan list --period 2025-Q3      only the plans that answer for it")]
pub struct Args {
    /// Only the versions that answer for this period.
    #[arg(long, value_name = "P")]
    pub period: Option<Period>,
}

/// One version of a plan.
#[derive(Debug, Serialize)]
struct Line {
    plan: String,
    from: Date,
    year: Option<Period>,
    entry: Seq,
    digest: String,
    forms: usize,
    targets: usize,
    label: String,
}

/// Lists plans.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let plans = snapshot.register.plans();
    let lines: Vec<Line> = match args.period {
        Some(period) => plans.answering(period).map(|version| line(session, version)).collect(),
        None => plans.all_versions().map(|version| line(session, version)).collect(),
    };
    match session.format() {
        Format::Json => output::json(&lines)?,
        _ if lines.is_empty() => session.say(&Message::new("cli.no-plans")),
        _ => output::text(&text(session, &lines))?,
    }
    Ok(Exit::Done)
}

fn line(session: &Session, version: &Version) -> Line {
    let labels = &version.program.plan.named.labels;
    let lang = match session.catalogue.lang() {
        locale::Lang::En => Lang::En,
        locale::Lang::Ar => Lang::Ar,
        locale::Lang::Vi => Lang::Vi,
    };
    let label = labels.get(&lang).or_else(|| labels.get(&Lang::Plain)).or_else(|| labels.values().next());
    Line {
        plan: version.name.to_string(),
        from: version.from,
        year: version.program.plan.year,
        entry: version.entry,
        digest: version.digest.clone(),
        forms: version.program.forms.len(),
        targets: version.program.targets.len(),
        label: label.cloned().unwrap_or_default(),
    }
}

fn text(session: &Session, lines: &[Line]) -> String {
    let heads = ["plan", "from", "year", "entry", "forms", "targets", "label"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[3, 4, 5]);
    for line in lines {
        grid.push(vec![
            line.plan.clone(),
            line.from.to_string(),
            line.year.map(rules::format::year).unwrap_or_default(),
            line.entry.to_string(),
            line.forms.to_string(),
            line.targets.to_string(),
            line.label.clone(),
        ]);
    }
    grid.lines()
}
