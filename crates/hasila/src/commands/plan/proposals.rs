//! `hasila plan proposals`

use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Date, Message, Seq};
use register::proposal::Proposal;
use serde::Serialize;

/// List the changes of plans that were proposed and wait for somebody to apply them.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan proposals
  hasila plan diff --proposal 57 --period 2025     what one of them changes
  hasila plan apply --proposal 57 --reviewed 9f3a...")]
pub struct Args {
    /// Also those that were applied or declined.
    #[arg(long)]
    pub all: bool,
}

/// A proposal, for programs.
#[derive(Debug, Serialize)]
struct Line<'a> {
    entry: Seq,
    plan: &'a str,
    from: Date,
    by: &'a str,
    reason: &'a str,
    state: &'static str,
    /// The entry that settled it.
    settled: Option<Seq>,
    /// What names the review beside the plan that is in force now, while it is open.
    review: Option<String>,
}

/// Lists proposals.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let shown = register.proposals().iter().filter(|(_, one)| args.all || one.settled.is_none());
    let lines = shown.map(|(entry, one)| Line {
        entry: *entry,
        plan: &one.plan,
        from: one.act.from,
        by: &one.by,
        reason: &one.reason,
        state: state(one),
        settled: one.settled.as_ref().map(|settled| settled.entry),
        review: one.settled.is_none().then(|| one.review(register)),
    });
    let lines = lines.collect::<Vec<_>>();
    match session.format() {
        Format::Json => output::json(&lines)?,
        _ if lines.is_empty() => session.say(&Message::new("cli.no-proposals")),
        _ => output::text(&text(session, &lines))?,
    }
    Ok(Exit::Done)
}

fn state(proposal: &Proposal) -> &'static str {
    match &proposal.settled {
        None => "open",
        Some(settled) if settled.declined.is_some() => "declined",
        Some(_) => "applied",
    }
}

fn text(session: &Session, lines: &[Line]) -> String {
    let heads = ["entry", "plan", "from", "by", "state", "reason"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[0]);
    for line in lines {
        grid.push(vec![
            line.entry.to_string(),
            line.plan.to_owned(),
            line.from.to_string(),
            line.by.to_owned(),
            session.sentence(&Message::new("cli.proposal-state").with("state", line.state)),
            line.reason.to_owned(),
        ]);
    }
    grid.lines()
}
