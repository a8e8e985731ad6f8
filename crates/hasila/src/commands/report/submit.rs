//! `hasila report submit`

use crate::commands::report::figures;
use crate::evidence;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use crate::units;
use base::Message;
use exchange::{Decimal, Problem, Problems};
use forms::workbook::Brought;
use forms::{Blank, Filled, Level, Remark, words};
use register::Act;
use register::report::SubmitReport;
use serde_json::json;
use std::path::PathBuf;

/// Hand in a form that was filled in as a workbook, as `report form --xlsx` writes it.
///
/// Whatever speaks against it is said at once, with the cell, and then nothing is recorded. A figure far from what the unit usually
/// reports wants a comment. The same workbook sent twice is recorded once.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report submit 0601.xlsx --dry-run
  hasila report submit 0601.xlsx
  hasila report submit 0601.xlsx --evidence minutes.pdf
  hasila report submit 0601.xlsx --decimal ,      1.234 is 1234")]
pub struct Args {
    /// The workbook; - is standard input.
    pub file: PathBuf,
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

/// Hands in a workbook.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let in_table = |problems: Problems| Trouble::in_table(&file, &problems);
    let brought = Brought::read(tables::rows(session, &args.file)?).map_err(in_table)?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let register = &snapshot.register;
    let unit = units::known(register, &brought.unit)?;
    let form = figures::form(register, &brought.form)?;
    let blank = Blank::new(register, &snapshot.cube, form, unit, brought.period)?;
    let typed = brought.typed(&blank).map_err(in_table)?;
    let filled = Filled::read(&blank, &typed, args.decimal);
    let evidence = evidence::taken(session, &args.evidence, args.dry_run)?;
    let report = filled.report(register, session.today());
    let act = Act::SubmitReport(SubmitReport { evidence, ..report });
    // What was recorded before is told by its receipt, not as a refusal.
    let known = submission::find(&engine, vec![submission::key(&register::codec::encode(&act))])?.remove(0);
    let by = session.by(register);
    let refusals = if known.is_some() { Vec::new() } else { snapshot.refusals(&by, session.today(), &act) };
    let (notes, against): (Vec<Remark>, Vec<Remark>) =
        forms::remarks::remarks(&filled, &refusals).into_iter().partition(|it| it.level == Level::Note);
    let problem = |remark: &Remark| {
        let place = remark.item.as_ref().and_then(|item| brought.place(item));
        Problem {
            row: place.map(|(row, _)| row),
            column: place.map(|(_, column)| column.to_owned()),
            message: words::said(&blank, &remark.message, &session.catalogue),
        }
    };
    let mut problems = Problems::default();
    against.iter().map(problem).for_each(|problem| problems.push(problem));
    if known.is_none() {
        problems.or(()).map_err(in_table)?;
    }
    tables::tell_remarks(session, &file, &notes.iter().map(problem).collect::<Vec<_>>());
    let (answered, lines) = filled.answered();
    let said = |code| {
        let message =
            Message::new(code).with("unit", brought.unit.as_str()).with("form", brought.form.as_str());
        message.with("period", blank.period).with("answered", answered).with("lines", lines)
    };
    let import = Import {
        act,
        file: &file,
        problems: Problems::default(),
        recorded: said("cli.form-submitted"),
        rehearsed: said("cli.form-would-be-submitted"),
        details: json!({
            "unit": brought.unit, "form": brought.form, "period": blank.period,
            "answered": answered, "lines": lines,
        }),
    };
    submission::import(session, &engine, import, args.dry_run)
}
