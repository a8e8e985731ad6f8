//! `hasila task assign`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message, Period};
use findings::accept::free_code;
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source, TargetLink};
use register::{Act, Text};
use std::collections::BTreeSet;

/// Assign one task: to whom, by when, and from where.
///
/// A task is due once (--due), or in every period from a first one on (--every, with --until for the last), so many days
/// after the period's end. It comes from an instrument (--instrument, --part), from a conclusion of a review
/// (--conclusion, --review), or from nowhere that is kept here. With --plan and --target, the target's verdict for the
/// lead unit closes it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task assign 'Hand over the land' --lead 0601 --due 2025-08-31 --instrument 53-KH/UBND --part II.3
  hasila task assign 'Inspect fire exits' --lead 06 --with 0601,0602 --every 2025-Q3 --due-days 10
  hasila task assign 'Reach the target' --lead 06 --due 2025-12-31 --plan movement_2025 --target safe --target-period 2025
  hasila task assign 'Report on land' --lead 06 --due 2025-09-30 --review 2024 --conclusion 4")]
pub struct Args {
    /// What is to be done.
    #[arg(value_name = "TEXT")]
    pub text: Text,
    /// The unit that answers for it.
    #[arg(long, value_name = "CODE")]
    pub lead: Text,
    /// Units that help.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub with: Vec<Text>,
    /// The task's code. Without it, the next of T1, T2, T3 ... that is free.
    #[arg(long, value_name = "TASK")]
    pub code: Option<Text>,
    /// The day on which it is assigned. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub assigned: Option<Date>,
    /// The last day on which it is on time.
    #[arg(long, value_name = "DATE", required_unless_present = "every", conflicts_with = "every")]
    pub due: Option<Date>,
    /// The first period of a task that recurs; how long it lasts says how often.
    #[arg(long, value_name = "P")]
    pub every: Option<Period>,
    /// The last period of a task that recurs. Without it, until it is withdrawn.
    #[arg(long, value_name = "P", requires = "every")]
    pub until: Option<Period>,
    /// So many days after the end of each period; below zero, before it.
    #[arg(long, value_name = "N", requires = "every", default_value_t = 0, allow_negative_numbers = true)]
    pub due_days: i16,
    /// The number of the instrument it comes from.
    #[arg(long, value_name = "NUMBER", conflicts_with = "conclusion")]
    pub instrument: Option<Text>,
    /// Which part of the instrument.
    #[arg(long, value_name = "PART", requires = "instrument")]
    pub part: Option<Text>,
    /// The number of the conclusion it comes from.
    #[arg(long, value_name = "NUMBER", requires = "review")]
    pub conclusion: Option<Text>,
    /// The period of the review.
    #[arg(long, value_name = "P", requires = "conclusion")]
    pub review: Option<Period>,
    /// The plan of the target that closes it.
    #[arg(long, value_name = "PLAN", requires = "target")]
    pub plan: Option<Text>,
    /// The target that closes it.
    #[arg(long, value_name = "NAME", requires = "plan")]
    pub target: Option<Text>,
    /// The period the target is judged for, of a task that is due once.
    #[arg(long, value_name = "P", requires = "target")]
    pub target_period: Option<Period>,
}

/// Assigns a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let task = args.code.clone().unwrap_or_else(|| free_code(snapshot.register.tasks(), &BTreeSet::new()));
    let due = match (args.due, args.every) {
        (None, Some(first)) => Due::Every { first, last: args.until, days: args.due_days },
        (Some(day), _) => Due::On(day),
        (None, None) => unreachable!("the command line asks for one of the two"),
    };
    let row = TaskRow {
        row: None,
        task: task.clone(),
        text: args.text.clone(),
        lead: args.lead.clone(),
        with: args.with.clone(),
        source: source(args),
        assigned: args.assigned.unwrap_or(session.today()),
        due,
        target: args.plan.clone().zip(args.target.clone()).map(|(plan, target)| TargetLink {
            plan,
            target,
            period: args.target_period,
        }),
    };
    let recorded = Message::new("cli.task-assigned").with("task", &task).with("unit", &args.lead);
    let act = Act::AssignTasks(AssignTasks { rows: vec![row] });
    submission::act_about(session, &engine, act, recorded, serde_json::json!({ "task": task }))
}

fn source(args: &Args) -> Source {
    match (&args.instrument, args.conclusion.clone().zip(args.review)) {
        (Some(instrument), _) => {
            Source::Provision { instrument: instrument.clone(), part: args.part.clone().unwrap_or_default() }
        }
        (None, Some((number, review))) => Source::Conclusion { review, number },
        (None, None) => Source::ByHand,
    }
}
