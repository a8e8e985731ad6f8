//! `hasila report return`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use crate::units;
use base::{Message, Period, Seq};
use register::report::ReturnReport;
use register::reports::Report;
use register::{Act, Text};

/// Send a report back to its unit, which then reports again. Whoever verifies does so, never the one who handed it in.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila report return 0601 --form quarterly --period 2025-Q2 --reason 'houses finished in May are missing'")]
pub struct Args {
    /// The unit that reported.
    #[arg(value_name = "UNIT")]
    pub unit: String,
    /// The form.
    #[arg(long)]
    pub form: String,
    /// The period reported on.
    #[arg(long, value_name = "P")]
    pub period: Period,
    /// What is to be mended.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Sends a report back.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let unit = units::known(register, &args.unit)?;
    let form = figures::form(register, &args.form)?;
    let report = register.report(unit, form, args.period);
    let act = Act::ReturnReport(ReturnReport {
        unit: register.units().unit(unit).code.clone(),
        form: register.plans().form(form).name.clone(),
        period: args.period,
        cites: report.map_or(Seq(0), Report::last_entry),
        reason: args.reason.clone(),
    });
    let recorded =
        Message::new("cli.report-returned").with("unit", args.unit.as_str()).with("period", args.period);
    submission::act(session, &engine, act, recorded)
}
