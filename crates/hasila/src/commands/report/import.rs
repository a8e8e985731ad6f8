//! `hasila report import`

use crate::commands::report::figures::{Known, Order, trouble};
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::{Session, file_name};
use crate::submission::{self, extend};
use crate::tables;
use crate::trouble::{Trouble, is_denied};
use base::{Date, Message, Period};
use engine::{Engine, Handed, Snapshot, Summary};
use exchange::figures::Reported;
use exchange::{Decimal, Figures, Problems};
use rayon::prelude::*;
use register::report::SubmitReport;
use register::{Act, Refusal, Register, codec};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Take in the reports of a table of figures, one report per unit, form and period.
///
/// Columns: unit, period, item, value, and if wanted form, submitted (the day; without it, today), by. An empty value
/// is not reported, which is not zero. If anything is wrong in the table, all of it is said and nothing is recorded.
/// The same table sent twice is recorded once, so an import that was interrupted can simply be run again.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report import figures.csv --dry-run
  hasila report import figures.csv
  hasila report import figures.xlsx --decimal ,      1.234 is 1234
  export-figures | hasila report import -")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// What 1.234 means: the sign before the fraction.
    #[arg(long, value_name = "SIGN", value_parser = tables::decimal)]
    pub decimal: Option<Decimal>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Reports on their way in.
struct Import<'a> {
    session: &'a Session,
    snapshot: &'a Snapshot,
    figures: &'a Figures,
    order: Order,
    today: Date,
    by: Arc<str>,
    // How the journal names those whom the table names.
    names: BTreeMap<String, Arc<str>>,
}

/// Takes in a table of figures.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let rows = tables::rows(session, &args.file)?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let mut figures = Figures::read(rows, &Known(&snapshot.register), args.decimal)
        .map_err(|problems| Trouble::in_table(&file, &problems))?;
    let problems = std::mem::take(&mut figures.problems);
    tables::tell_remarks(session, &file, &figures.remarks);
    let order = Order::new(&snapshot.register);
    let (today, by) = (session.today(), Arc::from(session.by(&snapshot.register)));
    let names = names(session, &snapshot.register, &figures)?;
    let import = Import { session, snapshot: &snapshot, figures: &figures, order, today, by, names };
    let (new, already) = import.judged(&engine, &file, problems)?;
    if args.dry_run {
        return import.rehearsed(&new, already);
    }
    let summary = import.accept(&engine, &new)?;
    import.tell(&engine, summary, already)
}

/// Returns how the journal names those whom the table names.
fn names(
    session: &Session,
    register: &Register,
    figures: &Figures,
) -> Result<BTreeMap<String, Arc<str>>, Trouble> {
    let told: BTreeSet<&str> = figures.reports().filter_map(|report| report.by).collect();
    let named = |told: &str| Ok((told.to_owned(), Arc::from(session.by_told(register, told)?)));
    let names: Result<BTreeMap<_, _>, Message> = told.into_iter().map(named).collect();
    Ok(names?)
}

/// Returns the act of a report, submitted on the day `otherwise` where the table does not say.
fn act(register: &Register, order: &Order, report: &Reported, otherwise: Date) -> Act {
    Act::SubmitReport(SubmitReport {
        unit: register.units().unit(report.unit).code.clone(),
        form: register.plans().form(report.form).name.clone(),
        period: report.period,
        submitted: report.submitted.unwrap_or(otherwise),
        figures: order.figures(report.figures.iter().map(|figure| (figure.item, figure.value))),
        comments: register::report::Figures::default(),
        evidence: Vec::new(),
    })
}

/// Returns the key of a report: the same content has the same key, on whatever day it is sent. A report sent
/// again after it was withdrawn is another submission.
fn key(register: &Register, report: &Reported, act: &Act) -> String {
    let content = match act {
        Act::SubmitReport(act) if report.submitted.is_none() => {
            let undated = SubmitReport { submitted: report.period.first_day(), ..act.clone() };
            codec::encode(&Act::SubmitReport(undated))
        }
        _ => codec::encode(act),
    };
    let before = register.report(report.unit, report.form, report.period);
    match before.filter(|before| before.is_withdrawn()) {
        Some(before) => submission::key_after(&content, before.last_entry()),
        None => submission::key(&content),
    }
}

/// Gives the reports of a table to `enter`, which says what refuses them. A report whose day the table does not say came
/// on the day that `submitted` gives for its period.
pub fn rehearsed(
    session: &Session,
    register: &Register,
    path: &Path,
    submitted: impl Fn(Period) -> Date,
    enter: &mut dyn FnMut(Act) -> Vec<Refusal>,
) -> Result<(), Trouble> {
    let file = file_name(path);
    let mut figures = Figures::read(tables::rows(session, path)?, &Known(register), None)
        .map_err(|problems| Trouble::in_table(&file, &problems))?;
    let mut problems = std::mem::take(&mut figures.problems);
    let order = Order::new(register);
    for report in figures.reports() {
        let refusals =
            enter(act(register, &order, &report, submitted(register.counted(report.form, report.period))));
        refusals.into_iter().for_each(|refusal| problems.push(order.problem(&report, refusal)));
    }
    trouble(&file, problems)
}

/// Reports judged on all cores at a time, between two looks at how far it is.
const JUDGED_TOGETHER: usize = 4_096;

impl Import<'_> {
    /// Returns who hands a report in.
    fn by(&self, report: &Reported) -> &Arc<str> {
        report.by.map_or(&self.by, |told| &self.names[told])
    }

    fn reports(&self) -> impl Iterator<Item = Reported<'_>> {
        self.figures.reports()
    }

    /// Returns which reports are new and how many were recorded before, or everything that is wrong.
    fn judged(&self, engine: &Engine, file: &str, problems: Problems) -> Result<(Vec<bool>, u64), Trouble> {
        let progress = self.session.progress("cli.checking-reports", self.figures.report_count() as u64);
        let reports = self.reports().collect::<Vec<_>>();
        let sheets = reports.iter().map(|report| (report.form, report.period)).collect::<BTreeSet<_>>();
        let register = self.snapshot.register.laid_out(sheets);
        let snapshot = Snapshot { register, ..self.snapshot.clone() };
        let (order, today) = (&self.order, self.today);
        let refusals = |report: &Reported| {
            let act = act(&snapshot.register, order, report, today);
            snapshot.refusals(self.by(report), today, &act)
        };
        let (mut new, mut doubtful) = (Vec::with_capacity(reports.len()), Vec::new());
        for together in reports.chunks(JUDGED_TOGETHER) {
            let refusals = together.par_iter().map(refusals).collect::<Vec<_>>();
            for (report, refusals) in together.iter().zip(refusals) {
                new.push(refusals.is_empty());
                if !refusals.is_empty() {
                    let act = act(&snapshot.register, order, report, today);
                    doubtful.push((*report, key(&snapshot.register, report, &act), refusals));
                }
            }
            progress.at(new.len() as u64);
        }
        let already = self.refuse(engine, file, problems, doubtful)?;
        Ok((new, already))
    }

    /// Of reports that would be refused, returns how many were recorded before; the others are refused.
    fn refuse(
        &self,
        engine: &Engine,
        file: &str,
        mut problems: Problems,
        doubtful: Vec<(Reported, String, Vec<Refusal>)>,
    ) -> Result<u64, Trouble> {
        let keys = doubtful.iter().map(|(_, key, _)| key.clone()).collect();
        let receipts = submission::find(engine, keys)?;
        let mut already = 0;
        for ((report, _, refusals), receipt) in doubtful.into_iter().zip(receipts) {
            if receipt.is_some() && !is_denied(&refusals) {
                already += 1;
                continue;
            }
            refusals.into_iter().for_each(|refusal| problems.push(self.order.problem(&report, refusal)));
        }
        trouble(file, problems).map(|()| already)
    }

    fn accept(&self, engine: &Engine, new: &[bool]) -> Result<Summary, Trouble> {
        let progress =
            self.session.progress("cli.recording-reports", new.iter().filter(|new| **new).count() as u64);
        let (register, order, today) = (&self.snapshot.register, &self.order, self.today);
        let handed = |report: &Reported| {
            let act = act(register, order, report, today);
            Handed { by: Arc::clone(self.by(report)), key: key(register, report, &act), act }
        };
        let reports = self.reports().zip(new).filter(|(_, new)| **new).map(|(report, _)| report);
        let handed = reports.map(|report| handed(&report));
        let summary = engine.accept_many(handed, &mut |recorded| progress.at(recorded));
        summary.map_err(|fault| Trouble::from(fault.as_ref()))
    }

    fn details(&self) -> Value {
        json!({
            "reports": self.figures.report_count(),
            "figures": self.figures.len(),
            "empty": self.figures.empty_count,
        })
    }

    fn rehearsed(&self, new: &[bool], already: u64) -> Result<Exit, Trouble> {
        let message = Message::new("cli.reports-would-be-recorded")
            .with("reports", new.iter().filter(|new| **new).count())
            .with("figures", self.figures.len())
            .with("empty", self.figures.empty_count)
            .with("already", already);
        let mut details = json!({ "already": already });
        extend(&mut details, self.details());
        submission::rehearsed(self.session, &message, details)
    }

    fn tell(&self, engine: &Engine, summary: Summary, already: u64) -> Result<Exit, Trouble> {
        if let Some((_, refusals)) = summary.refused.first() {
            // Checked a moment ago; only another act in between can have changed the answer.
            return Err(Trouble::refused(None, refusals));
        }
        let already = already + summary.already;
        let snapshot = engine.snapshot();
        let late = self.late_count(&snapshot);
        if self.session.format() == Format::Json {
            let head = &snapshot.head;
            let mut document = json!({
                "recorded": summary.accepted,
                "already": already,
                "late": late,
                "head": { "entry": head.seq, "at": head.at, "digest": head.hash.to_string() },
            });
            extend(&mut document, self.details());
            output::json(&document)?;
            return Ok(Exit::Done);
        }
        let message = match summary.accepted {
            0 => Message::new("cli.reports-already").with("already", already),
            accepted => Message::new("cli.reports-recorded")
                .with("reports", accepted)
                .with("figures", self.figures.len())
                .with("empty", self.figures.empty_count)
                .with("already", already)
                .with("entry", snapshot.head.seq),
        };
        output::text(&self.session.sentence(&message))?;
        if late > 0 && summary.accepted > 0 {
            self.session.say(&Message::new("cli.reports-late").with("late", late));
            if self.reports().any(|report| report.submitted.is_none()) {
                self.session.say(&Message::new("cli.submitted-today"));
            }
        }
        Ok(Exit::Done)
    }

    /// Returns how many of the table's reports count as late.
    fn late_count(&self, snapshot: &Snapshot) -> usize {
        let register = &snapshot.register;
        let known =
            self.reports().filter_map(|report| register.report(report.unit, report.form, report.period));
        known.filter(|report| report.is_late()).count()
    }
}
