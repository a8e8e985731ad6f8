//! `hasila report correct`

use crate::commands::report::figures::{Known, Order, trouble};
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::{Session, file_name};
use crate::submission::{self, extend};
use crate::tables;
use crate::trouble::Trouble;
use base::{ItemId, Message, Seq};
use engine::{Engine, Handed, Snapshot};
use exchange::corrections::{Correction, Corrections};
use exchange::{Decimal, Problem, Problems};
use register::report::CorrectReport;
use register::{Act, Text, codec};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;

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
    let mut corrections = Corrections::read(rows, &Known(&snapshot.register), args.decimal)
        .map_err(|problems| Trouble::in_table(&file, &problems))?;
    tables::tell_remarks(session, &file, &corrections.remarks);
    let table =
        Table { session, engine: &engine, snapshot: &snapshot, order: Order::new(&snapshot.register), args };
    let problems = std::mem::take(&mut corrections.problems);
    let (new, already) = table.judged(&file, &corrections, problems)?;
    let details = json!({ "reports": corrections.list.len(), "already": already });
    let message = |code| Message::new(code).with("reports", new.len()).with("already", already);
    if args.dry_run {
        return submission::rehearsed(session, &message("cli.corrections-would-be-recorded"), details);
    }
    let summary =
        engine.accept_many(new.clone(), &mut |_| {}).map_err(|fault| Trouble::from(fault.as_ref()))?;
    if let Some((_, refusals)) = summary.refused.first() {
        return Err(Trouble::refused(None, refusals));
    }
    let head = engine.snapshot().head.clone();
    match session.format() {
        Format::Json => {
            let digest = head.hash.to_string();
            let mut document =
                json!({ "recorded": summary.accepted, "head": { "entry": head.seq, "digest": digest } });
            extend(&mut document, details);
            output::json(&document)?;
        }
        _ if new.is_empty() => {
            output::text(&session.sentence(&Message::new("cli.reports-already").with("already", already)))?;
        }
        _ => output::text(&session.sentence(&message("cli.corrections-recorded").with("entry", head.seq)))?,
    }
    Ok(Exit::Done)
}

struct Table<'a> {
    session: &'a Session,
    engine: &'a Engine,
    snapshot: &'a Snapshot,
    order: Order,
    args: &'a Args,
}

impl Table<'_> {
    /// Returns the corrections that are new and how many were recorded before, or everything that is wrong.
    fn judged(
        &self,
        file: &str,
        corrections: &Corrections,
        mut problems: Problems,
    ) -> Result<(Vec<Handed>, usize), Trouble> {
        let acts: Vec<CorrectReport> =
            corrections.list.iter().map(|correction| self.act(correction)).collect();
        let keys = acts.iter().map(|act| submission::key(&content(act))).collect::<Vec<_>>();
        let receipts = submission::find(self.engine, keys.clone())?;
        let (mut new, mut already) = (Vec::new(), 0);
        for (((correction, act), key), receipt) in corrections.list.iter().zip(acts).zip(keys).zip(receipts) {
            let by = correction.by.clone().unwrap_or_else(|| self.session.by());
            let cites = act.cites;
            let act = Act::CorrectReport(act);
            let refusals = self.snapshot.refusals(&by, self.session.today(), &act);
            match (refusals.is_empty(), receipt.is_some()) {
                (false, true) => already += 1,
                (false, false) => refusals.into_iter().for_each(|refusal| {
                    problems.push(self.problem(correction, refusal));
                }),
                // The same correction after another one in between is a new one.
                (true, known) => {
                    let key = if known { format!("{key}-{cites}") } else { key };
                    new.push(Handed { by: Arc::from(by), key, act });
                }
            }
        }
        trouble(file, problems).map(|()| (new, already))
    }

    fn act(&self, correction: &Correction) -> CorrectReport {
        let register = &self.snapshot.register;
        let report = register.report(correction.unit, correction.form, correction.period);
        let reason = correction.reason.as_ref().or(self.args.reason.as_ref());
        CorrectReport {
            unit: register.units().unit(correction.unit).code.clone(),
            form: register.plans().form(correction.form).name.clone(),
            period: correction.period,
            cites: report.map_or(Seq(0), register::reports::Report::last_entry),
            reason: reason.map(|reason| Text::from(reason.as_str())).unwrap_or_default(),
            figures: self.order.figures(correction.figures.iter().map(|figure| (figure.item, figure.value))),
        }
    }

    fn problem(&self, correction: &Correction, refusal: register::Refusal) -> Problem {
        let items = self.snapshot.register.plans();
        let is_it = |item: ItemId| refusal.item.as_ref() == Some(&items.item(item).name);
        let figure = correction.figures.iter().find(|figure| is_it(figure.item));
        Problem {
            row: Some(figure.map_or(correction.row, |figure| figure.row)),
            column: refusal.column.map(str::to_owned),
            message: refusal.message,
        }
    }
}

/// Returns what a correction says, whichever entry it cites.
fn content(act: &CorrectReport) -> Vec<u8> {
    codec::encode(&Act::CorrectReport(CorrectReport { cites: Seq(0), ..act.clone() }))
}
