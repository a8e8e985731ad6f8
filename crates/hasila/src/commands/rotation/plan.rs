//! `hasila rotation plan`

use super::interrupt::Patience;
use super::named::{Choice, Lookup};
use super::{costs, shown};
use crate::ask::AsOf;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::Register;
use rotation::round::{Prices, Round, posts, settle, why_not};
use std::path::PathBuf;

/// Plan a round of moves on one day: who takes which post, so that every hard rule of placement in force is kept, at the least cost.
///
/// The plan comes with a proof that none is cheaper, or with the gap that is left; where no plan exists, with small sets of rules
/// and posts that conflict, and what giving each up would buy. Ctrl-C ends the search with the best plan so far. Nothing is
/// recorded; `hasila rotation propose` turns a saved plan into appointments.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rotation plan --unit 01 --unit 06 --on 2025-03-01
  hasila rotation plan --unit VN --on 2025-03-01 --pool C17,C22 --fix C17=SEC-04 --forbid C03=SEC-08
  hasila rotation plan --unit VN --on 2025-03-01 --why-not C03=SEC-08
  hasila rotation plan --unit VN --on 2025-03-01 --scenario all= --scenario party=regulation_65
  hasila rotation plan --unit VN --on 2025-03-01 --save plan.json --xlsx plan.xlsx")]
pub struct Args {
    /// Fill the posts of this unit and of all below it; may be given several times.
    #[arg(long = "unit", value_name = "CODE", required = true, value_delimiter = ',')]
    pub units: Vec<String>,
    /// The day of the moves.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only the rules of this plan; may be given several times.
    #[arg(long = "rules", value_name = "PLAN", value_delimiter = ',')]
    pub rules: Vec<String>,
    /// Somebody else who may take one of these posts.
    #[arg(long = "pool", value_name = "HOLDER", value_delimiter = ',')]
    pub pool: Vec<String>,
    /// Who must take which post.
    #[arg(long = "fix", value_name = "HOLDER=POST")]
    pub fix: Vec<Choice>,
    /// Who must not take which post.
    #[arg(long = "forbid", value_name = "HOLDER=POST")]
    pub forbid: Vec<Choice>,
    /// Let people leave a post without taking another.
    #[arg(long)]
    pub may_leave: bool,
    /// A table of what single choices cost more or less: holder, post, cost; an empty cell stands for all.
    #[arg(long, value_name = "FILE")]
    pub costs: Option<PathBuf>,
    /// Points for a move.
    #[arg(long, value_name = "POINTS", default_value_t = 1_000, value_parser = points())]
    pub cost_move: i64,
    /// Points for each step up or down the tree of units.
    #[arg(long, value_name = "POINTS", default_value_t = 20, value_parser = points())]
    pub cost_step: i64,
    /// Points for a soft rule broken, for each unit of its weight.
    #[arg(long, value_name = "POINTS", default_value_t = 500, value_parser = points())]
    pub cost_soft: i64,
    /// Places looked at for each person to begin with, the cheapest that no rule forbids; others only where they could make a plan cheaper.
    #[arg(long, value_name = "COUNT", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub places: u32,
    /// End the search after so many seconds, with the best plan so far.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub time_limit: u64,
    /// Say what giving up each hard rule would save.
    #[arg(long)]
    pub relax: bool,
    /// Say why somebody is not in a post.
    #[arg(long, value_name = "HOLDER=POST", conflicts_with = "relax")]
    pub why_not: Option<Choice>,
    /// The same round under the rules of other plans, side by side: NAME=PLAN,PLAN or NAME= for all.
    #[arg(long = "scenario", value_name = "NAME=PLAN,...", conflicts_with_all = ["why_not", "relax", "save"])]
    pub scenarios: Vec<Scenario>,
    /// Write the plan to a file, for `hasila rotation propose`.
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Write the moves to a workbook (XLSX).
    #[arg(long, value_name = "FILE", conflicts_with_all = ["why_not", "scenarios"])]
    pub xlsx: Option<PathBuf>,
    /// As the journal was at this entry or day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

impl Args {
    /// Returns the unit whose people alone are looked at; none where they are of several, or people are named.
    pub fn only_unit(&self) -> Option<&String> {
        let names_nobody = self.pool.is_empty()
            && self.fix.is_empty()
            && self.forbid.is_empty()
            && self.why_not.is_none()
            && self.costs.is_none();
        match self.units.as_slice() {
            [unit] if names_nobody => Some(unit),
            _ => None,
        }
    }
}

fn points() -> clap::builder::RangedI64ValueParser {
    clap::value_parser!(i64).range(0..=1_000_000)
}

/// A name, and the plans whose rules hold; none for all.
#[derive(Clone, Debug)]
pub struct Scenario {
    name: String,
    plans: Vec<String>,
}

impl std::str::FromStr for Scenario {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Scenario, &'static str> {
        let (name, plans) = text.split_once('=').ok_or("write NAME=PLAN,PLAN or NAME= for every plan")?;
        let plans = plans.split(',').filter(|plan| !plan.is_empty()).map(str::to_owned).collect();
        Ok(Scenario { name: name.to_owned(), plans })
    }
}

/// Plans a round.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.as_of)?;
    let register = &snapshot.register;
    if !args.scenarios.is_empty() {
        return side_by_side(session, register, args);
    }
    let round = round(session, register, args, &args.rules)?;
    let patience = Patience::new(session, args.time_limit);
    let enough = &mut |progress| patience.is_over(progress);
    if let Some(choice) = &args.why_not {
        let mut lookup = Lookup::new(register);
        let seat = lookup.choice(choice);
        lookup.done()?;
        let seat = seat.expect("what is unknown has been said");
        let (_, plain) = settle(register, &round, false, enough);
        let why = why_not(register, &round, seat, enough);
        drop(patience);
        return shown::why(session, register, &round, seat, (&plain, &why));
    }
    if posts(register, &round).is_empty() {
        return Err(Trouble::new(
            Exit::BadData,
            Message::new("cli.rotation-no-posts").with("day", round.day),
        ));
    }
    let (question, answered) = settle(register, &round, args.relax, enough);
    drop(patience);
    if let Some(file) = &args.save {
        shown::save(file, register, &round, &question, &answered, snapshot.head.seq)?;
    }
    let whole =
        shown::Whole { session, register, round: &round, question: &question, head: snapshot.head.seq };
    if let Some(file) = &args.xlsx {
        whole.xlsx(file, &answered)?;
    }
    match session.format() {
        Format::Json => output::json(&whole.json(&answered))?,
        Format::Csv => whole.csv(&answered)?,
        Format::Text => output::text(&whole.text(&answered))?,
    }
    Ok(shown::exit(&answered))
}

fn side_by_side(session: &Session, register: &Register, args: &Args) -> Result<Exit, Trouble> {
    let patience = Patience::new(session, args.time_limit);
    let enough = &mut |progress| patience.is_over(progress);
    let mut rows = Vec::new();
    for scenario in &args.scenarios {
        let round = round(session, register, args, &scenario.plans)?;
        rows.push((scenario.name.clone(), settle(register, &round, false, enough).1));
    }
    drop(patience);
    shown::scenarios(session, &rows)
}

/// Puts together what is asked, or says everything that is wrong with it.
fn round(session: &Session, register: &Register, args: &Args, plans: &[String]) -> Result<Round, Trouble> {
    let mut lookup = Lookup::new(register);
    let day = args.on.unwrap_or_else(|| session.today());
    let single = match &args.costs {
        Some(file) => costs::read(session, file, &mut lookup)?,
        None => Default::default(),
    };
    let prices = Prices {
        moved: args.cost_move,
        step: args.cost_step,
        soft: args.cost_soft,
        single,
        places_max: args.places as usize,
        ..Prices::default()
    };
    let round = Round {
        day,
        units: args.units.iter().filter_map(|code| lookup.unit(code)).collect(),
        pool: args.pool.iter().filter_map(|code| lookup.holder(code)).collect(),
        rules: lookup.rules(plans, day),
        may_leave: args.may_leave,
        fixed: args.fix.iter().filter_map(|choice| lookup.choice(choice)).collect(),
        forbidden: args.forbid.iter().filter_map(|choice| lookup.choice(choice)).collect(),
        prices,
    };
    lookup.push(round.refused(register));
    lookup.done()?;
    Ok(round)
}
