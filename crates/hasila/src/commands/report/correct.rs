//! `hasila report correct`

use crate::commands::report::figures::{Known, Order};
use crate::commands::report::revise::Revision;
use crate::evidence;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::Seq;
use exchange::Decimal;
use exchange::corrections::{Correction, Corrections};
use register::report::CorrectReport;
use register::{Act, Text};
use std::path::PathBuf;

/// Correct figures that were reported. The journal keeps both.
///
/// Columns as for `report import`, and if wanted reason. An empty value takes the figure back: it is then not
/// reported. If anything is wrong in the table, all of it is said and nothing is recorded.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report correct corrections.csv --reason 'typing error'
  hasila report correct corrections.csv --dry-run        with a column `reason`")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// Why, for rows that do not say it.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// What 1.234 means: the sign before the fraction.
    #[arg(long, value_name = "SIGN", value_parser = tables::decimal)]
    pub decimal: Option<Decimal>,
    /// A file that shows that it is so; may be given several times.
    #[arg(long, value_name = "FILE")]
    pub evidence: Vec<PathBuf>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Corrects the reports of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let rows = tables::rows(session, &args.file)?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let corrections = Corrections::read(rows, &Known(register), args.decimal)
        .map_err(|problems| Trouble::in_table(&file, &problems))?;
    tables::tell_remarks(session, &file, &corrections.remarks);
    let order = Order::new(register);
    let evidence = evidence::taken(session, &args.evidence, args.dry_run)?;
    let act = |correction: &Correction, cites: Seq| {
        let reason = correction.reason.as_ref().or(args.reason.as_ref());
        Act::CorrectReport(CorrectReport {
            unit: register.units().unit(correction.unit).code.clone(),
            form: register.plans().form(correction.form).name.clone(),
            period: correction.period,
            cites,
            reason: reason.map(|reason| Text::from(reason.as_str())).unwrap_or_default(),
            figures: order.figures(correction.figures.iter().map(|figure| (figure.item, figure.value))),
            evidence: evidence.clone(),
        })
    };
    let revision = Revision {
        session,
        engine: &engine,
        snapshot: &snapshot,
        file: &file,
        act: &act,
        recorded: "cli.corrections-recorded",
        would_be: "cli.corrections-would-be-recorded",
        dry_run: args.dry_run,
    };
    revision.run(&corrections.list, corrections.problems)
}
