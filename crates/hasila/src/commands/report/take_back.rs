//! `hasila report withdraw` and `hasila report return`: a report is no longer there, by the unit's own will or by that of whoever
//! verifies. The journal keeps it; the unit may report again.

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use crate::units;
use base::{Message, Period, Seq};
use register::report::{ReturnReport, WithdrawReport};
use register::reports::Report;
use register::{Act, Text};

/// Take a report back. The journal keeps it; the unit may report again.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila report withdraw 0601 --form quarterly --period 2025-Q2 --reason 'sent for the wrong quarter'")]
pub struct WithdrawArgs {
    #[command(flatten)]
    pub which: Which,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Send a report back to its unit, which then reports again. Whoever verifies does so, never the one who handed it in.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila report return 0601 --form quarterly --period 2025-Q2 --reason 'houses finished in May are missing'")]
pub struct ReturnArgs {
    #[command(flatten)]
    pub which: Which,
    /// What is to be mended.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Which report.
#[derive(Debug, clap::Args)]
pub struct Which {
    /// The unit that reported.
    #[arg(value_name = "UNIT")]
    pub unit: String,
    /// The form.
    #[arg(long)]
    pub form: String,
    /// The period reported on.
    #[arg(long, value_name = "P")]
    pub period: Period,
}

/// Withdraws a report.
pub fn withdraw(session: &Session, args: &WithdrawArgs) -> Result<Exit, Trouble> {
    let reason = args.reason.clone();
    record(session, &args.which, "cli.report-withdrawn", |(unit, form, period, cites)| {
        Act::WithdrawReport(WithdrawReport { unit, form, period, cites, reason })
    })
}

/// Sends a report back.
pub fn send_back(session: &Session, args: &ReturnArgs) -> Result<Exit, Trouble> {
    let reason = args.reason.clone();
    record(session, &args.which, "cli.report-returned", |(unit, form, period, cites)| {
        Act::ReturnReport(ReturnReport { unit, form, period, cites, reason })
    })
}

/// A report as acts name it, with its last entry.
type Named = (Text, Text, Period, Seq);

fn record(
    session: &Session,
    which: &Which,
    recorded: &'static str,
    act: impl FnOnce(Named) -> Act,
) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let unit = units::known(register, &which.unit)?;
    let form = figures::form(register, &which.form)?;
    let cites = register.report(unit, form, which.period).map_or(Seq(0), Report::last_entry);
    let (code, name) = (&register.units().unit(unit).code, &register.plans().form(form).name);
    let act = act((code.clone(), name.clone(), which.period, cites));
    let recorded = Message::new(recorded).with("unit", which.unit.as_str()).with("period", which.period);
    submission::act(session, &engine, act, recorded)
}
