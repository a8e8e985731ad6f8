//! `hasila plan show`

use crate::ask::AsOf;
use crate::commands::plan::diff::no_version;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Period;
use serde_json::json;

/// Show the text of a plan as it was applied.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan show movement_2025
  hasila plan show movement_2025 --as-of 2025-06-30 > movement.plan")]
pub struct Args {
    /// The plan's name.
    #[arg(value_name = "PLAN")]
    pub plan: String,
    /// The version that answers for this period; without it, the last one applied.
    #[arg(long, value_name = "P")]
    pub period: Option<Period>,
    /// What was in force after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

/// Shows a plan.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.as_of)?;
    let plans = snapshot.register.plans();
    let version = match args.period {
        Some(period) => plans.answering_by(&args.plan, period),
        None => plans.versions(&args.plan).last(),
    };
    let version = version.ok_or_else(|| no_version(&snapshot.register, &args.plan))?;
    match session.format() {
        Format::Json => output::json(&json!({
            "plan": version.name,
            "from": version.from,
            "year": version.program.plan.year,
            "entry": version.entry,
            "digest": version.digest,
            "text": version.text,
        }))?,
        _ => output::text(&version.text)?,
    }
    Ok(Exit::Done)
}
