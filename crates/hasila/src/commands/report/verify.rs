//! `hasila report verify`

use crate::commands::report::figures::{self, Known, Order};
use crate::commands::report::revise::{Revision, Said};
use crate::evidence;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use crate::units;
use base::{Period, Seq, UnitId};
use exchange::Problems;
use exchange::corrections::{Correction, Corrections};
use register::verify::VerifyReport;
use register::{Act, Register};
use std::path::PathBuf;

/// Verify reports: confirm them as they are, or record what was found otherwise. What units said stays beside it.
///
/// With a table, columns as for `report correct`: the figures found otherwise, an empty value for one that cannot be
/// shown. All other figures of these reports are confirmed. Without a table, reports are confirmed as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report verify found.csv --reason 'counted on the spot'
  hasila report verify --form quarterly --period 2025-Q2 --unit 0601
  hasila report verify --form quarterly --period 2025-Q2 --within 06     all that nobody has verified yet")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    #[arg(required_unless_present_any = ["unit", "within"], conflicts_with_all = ["unit", "within"])]
    pub file: Option<PathBuf>,
    /// The form of the reports to confirm.
    #[arg(long, requires = "period")]
    pub form: Option<String>,
    /// Their period.
    #[arg(long, value_name = "P", requires = "form")]
    pub period: Option<Period>,
    /// The unit whose report is confirmed.
    #[arg(long, value_name = "CODE", requires = "form", conflicts_with = "within")]
    pub unit: Option<String>,
    /// The unit whose reports, and those of the units below it, are confirmed.
    #[arg(long, value_name = "CODE", requires = "form")]
    pub within: Option<String>,
    #[command(flatten)]
    pub said: Said,
}

/// Verifies reports.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let (file, list, problems) = match &args.file {
        Some(file) => {
            let name = file_name(file);
            let found = Corrections::read(tables::rows(session, file)?, &Known(register), args.said.decimal)
                .map_err(|problems| Trouble::in_table(&name, &problems))?;
            tables::tell_remarks(session, &name, &found.remarks);
            (name, found.list, found.problems)
        }
        None => (String::new(), as_reported(register, args)?, Problems::default()),
    };
    let order = Order::new(register);
    let evidence = evidence::taken(session, &args.said.evidence, args.said.dry_run)?;
    let act = |found: &Correction, cites: Seq| {
        Act::VerifyReport(VerifyReport {
            unit: register.units().unit(found.unit).code.clone(),
            form: register.plans().form(found.form).name.clone(),
            period: found.period,
            cites,
            reason: args.said.reason(found),
            figures: order.figures(found.figures.iter().map(|figure| (figure.item, figure.value))),
            evidence: evidence.clone(),
        })
    };
    let revision = Revision {
        session,
        engine: &engine,
        snapshot: &snapshot,
        file: &file,
        act: &act,
        recorded: "cli.verifications-recorded",
        would_be: "cli.verifications-would-be-recorded",
        dry_run: args.said.dry_run,
    };
    revision.run(&list, problems)
}

/// Returns the reports to be confirmed as they are: of one unit, or all that nobody has verified yet.
fn as_reported(register: &Register, args: &Args) -> Result<Vec<Correction>, Trouble> {
    let (Some(form), Some(period)) = (&args.form, args.period) else {
        unreachable!("the switches need one another");
    };
    let form = figures::form(register, form)?;
    let period = register.counted(form, period);
    let confirmed =
        |unit: UnitId| Correction { unit, form, period, by: None, reason: None, row: 0, figures: Vec::new() };
    if let Some(code) = &args.unit {
        return Ok(vec![confirmed(units::known(register, code)?)]);
    }
    let within = args.within.as_deref().map(|code| units::known(register, code)).transpose()?;
    let inside = |unit| within.is_none_or(|within| register.descends(unit, within, period.last_day()));
    let reports = register.reports().sheet(form, period).into_iter().flat_map(|sheet| sheet.reports());
    let open = reports.filter(|(_, report)| !report.is_withdrawn() && !report.is_verified());
    Ok(open.map(|(unit, _)| unit).filter(|unit| inside(*unit)).map(confirmed).collect())
}
