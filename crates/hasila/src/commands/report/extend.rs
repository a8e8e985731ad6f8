//! `hasila report extend`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use crate::units;
use base::{Date, Message, Period};
use register::extension::ExtendReports;
use register::{Act, Text};

/// Grant more time for the reports of a unit and of all below it. Reports that came by the new day are not late.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila report extend 06 --form quarterly --period 2025-Q3 --until 2025-10-20 --granted-by 'Province' --reason 'flood'")]
pub struct Args {
    /// The unit; all below it are meant too.
    #[arg(value_name = "UNIT")]
    pub unit: String,
    /// The form.
    #[arg(long)]
    pub form: String,
    /// The period reported on.
    #[arg(long, value_name = "P")]
    pub period: Period,
    /// The new last day on which a report is on time.
    #[arg(long, value_name = "DATE")]
    pub until: Date,
    /// Who granted it.
    #[arg(long, value_name = "NAME")]
    pub granted_by: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The day on which it was granted. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Extends what is due.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let unit = units::known(register, &args.unit)?;
    let form = figures::form(register, &args.form)?;
    let act = Act::ExtendReports(ExtendReports {
        unit: register.units().unit(unit).code.clone(),
        form: register.plans().form(form).name.clone(),
        period: args.period,
        on: args.on.unwrap_or(session.today()),
        until: args.until,
        granted_by: args.granted_by.clone(),
        reason: args.reason.clone(),
    });
    let recorded = Message::new("cli.report-extended").with("unit", args.unit.as_str());
    let recorded = recorded.with("form", args.form.as_str()).with("period", args.period);
    submission::act(session, &engine, act, recorded.with("until", args.until))
}
