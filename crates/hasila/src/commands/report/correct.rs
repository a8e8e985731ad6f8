//! `hasila report correct`

use crate::commands::report::figures::{Known, Order};
use crate::commands::report::revise::{Revision, Said};
use crate::evidence;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::Seq;
use exchange::corrections::{Correction, Corrections};
use register::Act;
use register::report::CorrectReport;
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
    #[command(flatten)]
    pub said: Said,
}

/// Corrects the reports of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let rows = tables::rows(session, &args.file)?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let corrections = Corrections::read(rows, &Known(register), args.said.decimal)
        .map_err(|problems| Trouble::in_table(&file, &problems))?;
    tables::tell_remarks(session, &file, &corrections.remarks);
    let order = Order::new(register);
    let evidence = evidence::taken(session, &args.said.evidence, args.said.dry_run)?;
    let act = |correction: &Correction, cites: Seq| {
        Act::CorrectReport(CorrectReport {
            unit: register.units().unit(correction.unit).code.clone(),
            form: register.plans().form(correction.form).name.clone(),
            period: correction.period,
            cites,
            reason: args.said.reason(correction),
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
        dry_run: args.said.dry_run,
    };
    revision.run(&corrections.list, corrections.problems)
}
