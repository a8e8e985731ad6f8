//! `hasila plan apply`

use crate::commands::plan::diff::{in_force_from, no_version};
use crate::commands::plan::fmt::unreadable;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::remarks;
use crate::session::{Session, file_name};
use crate::submission;
use crate::tables;
use crate::trouble::{Place, Trouble};
use base::{Date, Message, Seq, limits};
use engine::Engine;
use register::plan::{ApplyPlan, REVIEW_DIGITS, review};
use register::plans::Version;
use register::proposal::ApprovePlan;
use register::{Act, Register, Text, codec};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Put plans in force. A plan of the same name supersedes the version before it.
///
/// A plan with errors is not applied. It is in force from the first day of its year; if it names none, from the day
/// of the instrument it rests on, or else since always.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan apply movement.plan
  hasila plan apply movement.plan --from 2025-07-01
  hasila plan apply movement.plan --reviewed 9f3a...     exactly what \"plan diff\" showed
  hasila plan apply plans/*.plan --dry-run
  hasila plan apply --proposal 57 --reviewed 9f3a...     what somebody else proposed")]
pub struct Args {
    /// Plans; - is standard input.
    #[arg(required_unless_present = "proposal", value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What was proposed with this entry, by somebody else; with the review that was read.
    #[arg(long, value_name = "ENTRY", requires = "reviewed", conflicts_with_all = ["files", "from", "dry_run"])]
    pub proposal: Option<u64>,
    /// The first day on which they are in force.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Only what was reviewed: the digest that "plan diff" ended with. With another text, or another plan in force by
    /// now, nothing is applied.
    #[arg(long, value_name = "DIGEST", value_parser = digest)]
    pub reviewed: Option<String>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Reads the digest of a review.
fn digest(text: &str) -> Result<String, String> {
    let is_digest = text.len() == REVIEW_DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let refusal = || format!("a review has {REVIEW_DIGITS} hexadecimal digits");
    if is_digest { Ok(text.to_ascii_lowercase()) } else { Err(refusal()) }
}

/// A plan that was read and is without errors.
struct Ready {
    file: String,
    name: String,
    act: ApplyPlan,
}

/// Applies plans: none if one of them cannot be read.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    if let Some((proposal, review)) = args.proposal.zip(args.reviewed.as_ref()) {
        return approve(session, Seq(proposal), review);
    }
    if args.reviewed.is_some() && args.files.len() > 1 {
        return Err(Trouble::new(Exit::Usage, Message::new("cli.one-plan-reviewed")));
    }
    let ready = args.files.iter().map(|path| ready(session, args, path)).collect::<Result<Vec<_>, _>>()?;
    let engine = session.open()?;
    let mut documents = Vec::new();
    for plan in ready {
        documents.push(apply(session, &engine, plan, args)?);
    }
    if session.format() == Format::Json {
        output::json(&documents)?;
    }
    Ok(Exit::Done)
}

/// Puts in force what somebody else proposed.
fn approve(session: &Session, proposal: Seq, review: &str) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let known = snapshot.register.proposals().get(&proposal);
    let recorded = Message::new("cli.proposal-applied").with("proposal", proposal);
    let recorded = recorded.with("plan", known.map_or("", |known| known.plan.as_str()));
    let act = Act::ApprovePlan(ApprovePlan { proposal, review: review.into() });
    submission::act(session, &engine, act, recorded)
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

fn apply(session: &Session, engine: &Engine, plan: Ready, args: &Args) -> Result<serde_json::Value, Trouble> {
    let snapshot = engine.snapshot();
    let message = |code| Message::new(code).with("plan", plan.name.as_str()).with("day", plan.act.from);
    if let Some(version) = in_force(&snapshot.register, &plan) {
        say(session, &message("cli.plan-already").with("entry", version.entry))?;
        return Ok(
            json!({ "plan": plan.name, "from": plan.act.from, "entry": version.entry, "already": true }),
        );
    }
    if let Some(reviewed) = &args.reviewed {
        check_reviewed(&snapshot.register, &plan, reviewed)?;
    }
    let act = Act::ApplyPlan(plan.act.clone());
    if args.dry_run {
        let refusals = snapshot.refusals(&session.by(&snapshot.register), session.today(), &act);
        if !refusals.is_empty() {
            return Err(Trouble::refused(Some(&plan.file), &refusals));
        }
        say(session, &message("cli.plan-would-apply"))?;
        return Ok(json!({ "plan": plan.name, "from": plan.act.from, "dry_run": true }));
    }
    let key = submission::key_after(&codec::encode(&act), snapshot.head.seq);
    let receipt = session.accept(engine, &key, act, Some(&plan.file))?;
    say(session, &message("cli.plan-applied").with("entry", receipt.seq))?;
    note_unknown(session, &engine.snapshot().register, &plan.name);
    Ok(json!({
        "plan": plan.name,
        "from": plan.act.from,
        "entry": receipt.seq,
        "at": receipt.at,
        "digest": receipt.digest.to_string(),
        "already": false,
    }))
}

/// Notes which instruments the plan cites that a register of instruments in use does not know.
fn note_unknown(session: &Session, register: &Register, plan: &str) {
    let instruments = register.instruments();
    let Some(version) = register.plans().versions(plan).last().filter(|_| !instruments.is_empty()) else {
        return;
    };
    let program = &version.program;
    let targets = program.targets.iter().flat_map(|target| &target.named.basis);
    let cited = program.plan.named.basis.iter().chain(targets);
    let unknown = cited.filter(|basis| instruments.named(&basis.number, basis.of).is_empty());
    let numbers: BTreeSet<&str> = unknown.map(|basis| basis.number.as_str()).collect();
    if !numbers.is_empty() {
        let numbers: Vec<String> = numbers.into_iter().map(str::to_owned).collect();
        session.say(&Message::new("cli.plan-cites-unknown").with("numbers", numbers));
    }
}

/// Returns the version in force if it is this very plan from this very day.
fn in_force<'a>(register: &'a Register, plan: &Ready) -> Option<&'a Version> {
    let version = register.plans().versions(&plan.name).last()?;
    (version.text == plan.act.text && version.from == plan.act.from).then_some(version)
}

/// Refuses what is not what was reviewed: the first half of a review stands for the plan it was compared with, the second
/// for the new text and its day.
fn check_reviewed(register: &Register, plan: &Ready, reviewed: &str) -> Result<(), Trouble> {
    let Some(version) = register.plans().versions(&plan.name).last() else {
        return Err(no_version(register, &plan.name).into());
    };
    let now = review(&version.text, &plan.act);
    let (old, new) = now.split_at(REVIEW_DIGITS / 2);
    let message = |code| Message::new(code).with("plan", plan.name.as_str()).with("entry", version.entry);
    let refused = |message| Err(Trouble::at(Exit::BadData, message, Place::of_file(&plan.file)));
    match () {
        () if !reviewed.starts_with(old) => {
            refused(message("cli.reviewed-other-force").with("day", version.from))
        }
        () if !reviewed.ends_with(new) => {
            refused(message("cli.reviewed-other-text").with("day", plan.act.from))
        }
        () => Ok(()),
    }
}

fn say(session: &Session, message: &Message) -> Result<(), Trouble> {
    match session.format() {
        Format::Json => Ok(()),
        _ => output::text(&session.sentence(message)),
    }
}
