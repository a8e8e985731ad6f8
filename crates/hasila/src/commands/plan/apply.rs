//! `hasila plan apply`

use crate::commands::plan::fmt::unreadable;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::remarks;
use crate::session::{Session, file_name};
use crate::submission;
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, limits};
use engine::Engine;
use register::plan::ApplyPlan;
use register::plans::Version;
use register::{Act, Text, codec};
use rules::program::Plan;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Put plans in force. A plan of the same name supersedes the version before it.
///
/// A plan with errors is not applied. It is in force from the first day of its year; if it names none, from the day
/// of the instrument it rests on, or else since always.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan apply movement.plan
  hasila plan apply movement.plan --from 2025-07-01
  hasila plan apply plans/*.plan --dry-run")]
pub struct Args {
    /// Plans; - is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The first day on which they are in force.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Returns the day from which a plan is in force where nobody says: an office that begins with it can look back.
fn in_force_from(plan: &Plan) -> Date {
    let year = plan.year.map(|year| year.first_day());
    let basis = plan.named.basis.iter().filter_map(|basis| basis.of).min();
    year.or(basis).unwrap_or_else(|| Date::constant(*limits::YEARS.start(), 1, 1))
}

/// A plan that was read and is without errors.
struct Ready {
    file: String,
    name: String,
    act: ApplyPlan,
}

/// Applies plans: none if one of them cannot be read.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let ready = args.files.iter().map(|path| ready(session, args, path)).collect::<Result<Vec<_>, _>>()?;
    let engine = session.open()?;
    let mut documents = Vec::new();
    for plan in ready {
        documents.push(apply(session, &engine, plan, args.dry_run)?);
    }
    if session.format() == Format::Json {
        output::json(&documents)?;
    }
    Ok(Exit::Done)
}

fn ready(session: &Session, args: &Args, path: &Path) -> Result<Ready, Trouble> {
    let file = file_name(path);
    let text = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
    let compiled = rules::compile(&text);
    let shown = remarks::Text { file: &file, text: &text };
    let Some(program) = compiled.program else { return Err(unreadable(session, shown, &compiled.remarks)) };
    if !compiled.remarks.is_empty() && !session.global.quiet && session.format() == Format::Text {
        eprint!("{}", shown.printed(session, &compiled.remarks));
    }
    let from = args.from.unwrap_or_else(|| in_force_from(&program.plan));
    let act = ApplyPlan { from, text: Text::from(text.as_str()) };
    Ok(Ready { file, name: program.plan.named.name, act })
}

fn apply(
    session: &Session,
    engine: &Engine,
    plan: Ready,
    dry_run: bool,
) -> Result<serde_json::Value, Trouble> {
    let snapshot = engine.snapshot();
    let message = |code| Message::new(code).with("plan", plan.name.as_str()).with("day", plan.act.from);
    if let Some(version) = in_force(&snapshot.register, &plan) {
        say(session, &message("cli.plan-already").with("entry", version.entry))?;
        return Ok(
            json!({ "plan": plan.name, "from": plan.act.from, "entry": version.entry, "already": true }),
        );
    }
    let act = Act::ApplyPlan(plan.act.clone());
    if dry_run {
        let refusals = snapshot.refusals(&session.by(), session.today(), &act);
        if !refusals.is_empty() {
            return Err(Trouble::refused(Some(&plan.file), &refusals));
        }
        say(session, &message("cli.plan-would-apply"))?;
        return Ok(json!({ "plan": plan.name, "from": plan.act.from, "dry_run": true }));
    }
    let key = submission::key_after(&codec::encode(&act), snapshot.head.seq);
    let receipt = session.accept(engine, &key, act, Some(&plan.file))?;
    say(session, &message("cli.plan-applied").with("entry", receipt.seq))?;
    Ok(json!({
        "plan": plan.name,
        "from": plan.act.from,
        "entry": receipt.seq,
        "at": receipt.at,
        "digest": receipt.digest.to_string(),
        "already": false,
    }))
}

/// Returns the version in force if it is this very plan from this very day.
fn in_force<'a>(register: &'a register::Register, plan: &Ready) -> Option<&'a Version> {
    let version = register.plans().versions(&plan.name).last()?;
    (version.text == plan.act.text && version.from == plan.act.from).then_some(version)
}

fn say(session: &Session, message: &Message) -> Result<(), Trouble> {
    match session.format() {
        Format::Json => Ok(()),
        _ => output::text(&session.sentence(message)),
    }
}
