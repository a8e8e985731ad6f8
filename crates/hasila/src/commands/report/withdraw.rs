//! `hasila report withdraw`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use crate::units;
use base::{Message, Period, Seq};
use register::report::WithdrawReport;
use register::reports::Report;
use register::{Act, Text};

/// Take a report back. The journal keeps it; the unit may report again.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila report withdraw 0601 --form quarterly --period 2025-Q2 --reason 'sent for the wrong quarter'")]
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
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Withdraws a report.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let unit = units::known(register, &args.unit)?;
    let form = figures::form(register, &args.form)?;
    let report = register.report(unit, form, args.period);
    let act = Act::WithdrawReport(WithdrawReport {
        unit: register.units().unit(unit).code.clone(),
        form: register.plans().form(form).name.clone(),
        period: args.period,
        cites: report.map_or(Seq(0), Report::last_entry),
        reason: args.reason.clone(),
    });
    let recorded =
        Message::new("cli.report-withdrawn").with("unit", args.unit.as_str()).with("period", args.period);
    submission::act(session, &engine, act, recorded)
}
