//! `hasila report extend`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::granted::Granted;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use crate::units;
use base::{Message, Period};
use register::Act;
use register::extension::ExtendReports;

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
    #[command(flatten)]
    pub granted: Granted,
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
        on: args.granted.on.unwrap_or(session.today()),
        until: args.granted.until,
        granted_by: args.granted.granted_by.clone(),
        reason: args.granted.reason.clone(),
    });
    let recorded = Message::new("cli.report-extended").with("unit", args.unit.as_str());
    let recorded = recorded.with("form", args.form.as_str()).with("period", args.period);
    submission::act(session, &engine, act, recorded.with("until", args.granted.until))
}
