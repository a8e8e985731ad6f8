//! `hasila plan diff`

use crate::commands::plan::effect::{self, Stage};
use crate::commands::plan::fmt::unreadable;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::remarks::Text;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, Period, Seq, limits};
use engine::Snapshot;
use exchange::write::Cell;
use register::plan::{ApplyPlan, review};
use register::plans::Version;
use rules::diff::ChangeKind;
use rules::program::Plan;
use rules::{Change, Program};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Say what changes from one plan to another; with one file, from the plan of that name in force.
///
/// With --period also what it does to results: which verdicts, standards and grades change, of which units. The last
/// line names the review; "hasila plan apply --reviewed" then takes exactly what was reviewed. With --csv a table of what
/// changes in the plan, or with --period one of what changes in results.
///
/// Ends with 2 if something changes, with 0 if nothing does.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan diff movement-2025.plan movement-2026.plan
  hasila plan diff movement.plan                 against what is in force
  hasila plan diff movement.plan --period 2025   and what it does to results
  hasila plan diff --proposal 57 --period 2025   what somebody else proposed")]
pub struct Args {
    /// The plan before; or the only one, to be compared with what is in force.
    #[arg(value_name = "FILE", required_unless_present = "proposal")]
    pub first: Option<PathBuf>,
    /// The plan after.
    #[arg(value_name = "NEW")]
    pub second: Option<PathBuf>,
    /// What was proposed with this entry, beside the plan that is in force.
    #[arg(long, value_name = "ENTRY", conflicts_with_all = ["first", "from"])]
    pub proposal: Option<u64>,
    /// Also say which results of this period change.
    #[arg(long, value_name = "P")]
    pub period: Option<Period>,
    /// The first day on which the plan after would be in force.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
}

/// A plan that was read and is without errors.
pub struct Draft {
    /// Its file, as people call it.
    pub file: String,
    /// What would put it in force.
    pub act: ApplyPlan,
    /// What it says.
    pub program: Arc<Program>,
}

/// The plan before: of a file, or in force.
enum Before {
    Draft(Draft),
    InForce(Arc<Version>),
}

/// Compares plans.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let needs_journal = args.second.is_none() || args.period.is_some();
    let snapshot = needs_journal.then(|| session.snapshot(None)).transpose()?;
    let after = match (args.second.as_ref().or(args.first.as_ref()), &snapshot, args.proposal) {
        (Some(file), ..) => read(session, file, args.from)?,
        (None, Some(snapshot), Some(entry)) => proposed(snapshot, Seq(entry))?,
        (None, ..) => unreachable!("a file or a proposal is required, and a proposal is in the journal"),
    };
    let before = match (&args.first, &args.second, &snapshot) {
        (Some(first), Some(_), _) => Before::Draft(read(session, first, None)?),
        (_, _, Some(snapshot)) => in_force(session, snapshot, &after)?,
        _ => unreachable!("one file is compared with what is in the journal"),
    };
    let changes = rules::diff(before.program(), &after.program);
    let review = review(before.text(), &after.act);
    let effect = match (args.period, &snapshot) {
        (Some(period), Some(snapshot)) => Some(compared(session, snapshot, &before, &after, period)?),
        _ => None,
    };
    match (session.format(), &effect) {
        (Format::Json, None) => output::json(&as_list(session, &changes))?,
        (Format::Json, Some(effect)) => {
            let changes = as_list(session, &changes);
            output::json(&json!({ "changes": changes, "review": review, "effect": effect }))?;
        }
        (Format::Csv, None) => csv(session, &changes)?,
        (Format::Csv, Some(effect)) => effect::csv(effect)?,
        (Format::Text, None) if changes.is_empty() => session.say(&Message::new("cli.plans-same")),
        (Format::Text, effect) => {
            let effect = effect.iter().map(|effect| effect::text(session, effect) + "\n").collect::<String>();
            let line = session.sentence(&Message::new("cli.review").with("digest", review));
            output::text(&format!("{}\n\n{effect}{line}", text(session, &changes)))?;
        }
    }
    Ok(if changes.is_empty() { Exit::Done } else { Exit::Differs })
}

impl Before {
    fn text(&self) -> &str {
        match self {
            Before::Draft(draft) => &draft.act.text,
            Before::InForce(version) => &version.text,
        }
    }

    fn program(&self) -> &Program {
        match self {
            Before::Draft(draft) => &draft.program,
            Before::InForce(version) => &version.program,
        }
    }
}

/// Returns what was proposed.
fn proposed(snapshot: &Snapshot, entry: Seq) -> Result<Draft, Trouble> {
    let Some(proposal) = snapshot.register.proposals().get(&entry) else {
        return Err(Message::new("plan.no-proposal").with("entry", entry).into());
    };
    let program = rules::compile(&proposal.act.text).program.expect("a plan that was proposed has a program");
    Ok(Draft { file: proposal.plan.to_string(), act: proposal.act.clone(), program: Arc::new(program) })
}

fn compared(
    session: &Session,
    snapshot: &Snapshot,
    before: &Before,
    after: &Draft,
    period: Period,
) -> Result<assess::effect::Effect, Trouble> {
    let before = match before {
        Before::Draft(draft) => Stage::new(session, snapshot, draft)?,
        Before::InForce(version) => Stage::in_force(snapshot, &version.name),
    };
    let after = Stage::new(session, snapshot, after)?;
    Ok(assess::effect(before.side(session), after.side(session), period)?)
}

fn in_force(session: &Session, snapshot: &Snapshot, after: &Draft) -> Result<Before, Trouble> {
    let name = &after.program.plan.named.name;
    let Some(version) = snapshot.register.plans().versions(name).last() else {
        return Err(no_version(&snapshot.register, name).into());
    };
    if session.format() == Format::Text {
        let message = Message::new("cli.compared-with").with("plan", &version.name);
        session.say(&message.with("entry", version.entry).with("day", version.from));
    }
    Ok(Before::InForce(Arc::clone(version)))
}

/// Returns that no plan has the name, with the names there are.
pub fn no_version(register: &register::Register, name: &str) -> Message {
    let names: Vec<String> = register.plans().names().map(ToString::to_string).collect();
    if names.is_empty() {
        return Message::new("cli.no-plans");
    }
    Message::new("cli.unknown-plan").with("plan", name).with("known", names)
}

/// Reads a plan that must be without errors.
pub fn read(session: &Session, path: &Path, from: Option<Date>) -> Result<Draft, Trouble> {
    let file = file_name(path);
    let text = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
    let compiled = rules::compile(&text);
    let shown = Text { file: &file, text: &text };
    let program = compiled.program.ok_or_else(|| unreadable(session, shown, &compiled.remarks))?;
    let from = from.unwrap_or_else(|| in_force_from(&program.plan));
    let act = ApplyPlan { from, text: text.as_str().into() };
    Ok(Draft { file, act, program: Arc::new(program) })
}

/// Returns the day from which a plan is in force where nobody says: an office that begins with it can look back.
pub fn in_force_from(plan: &Plan) -> Date {
    let year = plan.year.map(|year| year.first_day());
    let basis = plan.named.basis.iter().filter_map(|basis| basis.of).min();
    year.or(basis).unwrap_or_else(|| Date::constant(*limits::YEARS.start(), 1, 1))
}

fn text(session: &Session, changes: &[Change]) -> String {
    let line = |change: &Change| {
        let sign = match change.kind {
            ChangeKind::Added => "+",
            ChangeKind::Removed => "-",
            ChangeKind::Changed => "~",
        };
        format!("{sign} {}\n", sentence(session, change))
    };
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let summary = Message::new("cli.plan-changes")
        .with("added", count(ChangeKind::Added))
        .with("changed", count(ChangeKind::Changed))
        .with("removed", count(ChangeKind::Removed));
    changes.iter().map(line).collect::<String>() + &session.sentence(&summary)
}

fn as_list(session: &Session, changes: &[Change]) -> Vec<serde_json::Value> {
    changes.iter().map(|change| as_json(session, change)).collect()
}

/// Returns the change as a sentence, with pieces of the plan in the words of the reader's language.
fn sentence(session: &Session, change: &Change) -> String {
    session.sentence(&assess::words::of_change(session.catalogue.lang().tag(), change))
}

fn kind(change: &Change) -> &'static str {
    match change.kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
    }
}

fn csv(session: &Session, changes: &[Change]) -> Result<(), Trouble> {
    let row = |change: &Change| {
        let plain = [kind(change), change.what].map(|word| Cell::Plain(word.to_owned()));
        let code = Cell::Plain(change.message.code.to_owned());
        let rest = [Cell::Text(change.name.clone()), code, Cell::Text(sentence(session, change))];
        plain.into_iter().chain(rest).collect()
    };
    let header = ["kind", "what", "name", "code", "message"];
    output::csv(&header, &changes.iter().map(row).collect::<Vec<_>>())
}

fn as_json(session: &Session, change: &Change) -> serde_json::Value {
    json!({
        "kind": kind(change),
        "what": change.what,
        "name": change.name,
        "code": change.message.code,
        "message": sentence(session, change),
    })
}
