//! `hasila plan diff`

use crate::commands::plan::fmt::unreadable;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::remarks::Text;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::{Message, limits};
use register::plans::Version;
use rules::diff::ChangeKind;
use rules::{Change, Program};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Say what changes from one plan to another; with one file, from the plan of that name in force.
///
/// Ends with 2 if something changes, with 0 if nothing does.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan diff movement-2025.plan movement-2026.plan
  hasila plan diff movement.plan                 against what is in force")]
pub struct Args {
    /// The plan before; or the only one, to be compared with what is in force.
    #[arg(value_name = "FILE")]
    pub first: PathBuf,
    /// The plan after.
    #[arg(value_name = "NEW")]
    pub second: Option<PathBuf>,
}

/// Compares plans.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let changes = match &args.second {
        Some(second) => rules::diff(&read(session, &args.first)?, &read(session, second)?),
        None => against_force(session, &args.first)?,
    };
    match session.format() {
        Format::Json => {
            output::json(&changes.iter().map(|change| as_json(session, change)).collect::<Vec<_>>())?
        }
        _ if changes.is_empty() => session.say(&Message::new("cli.plans-same")),
        _ => output::text(&text(session, &changes))?,
    }
    Ok(if changes.is_empty() { Exit::Done } else { Exit::Differs })
}

fn against_force(session: &Session, path: &Path) -> Result<Vec<Change>, Trouble> {
    let after = read(session, path)?;
    let snapshot = session.snapshot(None)?;
    let name = &after.plan.named.name;
    let Some(version) = snapshot.register.plans().versions(name).last() else {
        return Err(no_version(&snapshot.register, name).into());
    };
    if session.format() == Format::Text {
        session.say(&compared(version));
    }
    Ok(rules::diff(&version.program, &after))
}

fn compared(version: &Version) -> Message {
    let message = Message::new("cli.compared-with").with("plan", &version.name);
    message.with("entry", version.entry).with("day", version.from)
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
pub fn read(session: &Session, path: &Path) -> Result<Program, Trouble> {
    let file = file_name(path);
    let text = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
    let compiled = rules::compile(&text);
    let text = Text { file: &file, text: &text };
    compiled.program.ok_or_else(|| unreadable(session, text, &compiled.remarks))
}

fn text(session: &Session, changes: &[Change]) -> String {
    let line = |change: &Change| {
        let sign = match change.kind {
            ChangeKind::Added => "+",
            ChangeKind::Removed => "-",
            ChangeKind::Changed => "~",
        };
        format!("{sign} {}\n", session.sentence(&change.message))
    };
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let summary = Message::new("cli.plan-changes")
        .with("added", count(ChangeKind::Added))
        .with("changed", count(ChangeKind::Changed))
        .with("removed", count(ChangeKind::Removed));
    changes.iter().map(line).collect::<String>() + &session.sentence(&summary)
}

fn as_json(session: &Session, change: &Change) -> serde_json::Value {
    let kind = match change.kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
    };
    json!({
        "kind": kind,
        "what": change.what,
        "name": change.name,
        "code": change.message.code,
        "message": session.sentence(&change.message),
    })
}
