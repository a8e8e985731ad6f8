//! What is said of reports that came in: corrections by those who reported, verifications by others. Each cites the last
//! entry on its report, and counts as said already if it was.

use crate::commands::report::figures::trouble;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::submission::{self, extend};
use crate::tables;
use crate::trouble::{Trouble, is_denied};
use base::{ItemId, Message, Seq};
use engine::{Engine, Handed, Snapshot};
use exchange::corrections::Correction;
use exchange::{Decimal, Problem, Problems};
use register::{Act, Refusal, Text, codec};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;

/// The switches of whatever is said of reports.
#[derive(Debug, clap::Args)]
pub struct Said {
    /// Why figures are otherwise, for rows that do not say it.
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

impl Said {
    /// Returns why it is said of one report.
    pub fn reason(&self, correction: &Correction) -> Text {
        let reason = correction.reason.as_ref().or(self.reason.as_ref());
        reason.map(|reason| Text::from(reason.as_str())).unwrap_or_default()
    }
}

/// What is to be said of reports.
pub struct Revision<'a> {
    pub session: &'a Session,
    pub engine: &'a Engine,
    pub snapshot: &'a Snapshot,
    /// Where the rows come from.
    pub file: &'a str,
    /// Returns the act that says it, citing an entry.
    pub act: &'a dyn Fn(&Correction, Seq) -> Act,
    /// What is said once it is recorded, and where it would be: codes of messages.
    pub recorded: &'static str,
    pub would_be: &'static str,
    pub dry_run: bool,
}

impl Revision<'_> {
    /// Says it of every report of the list, or of none. `problems` are what is wrong with the list already.
    pub fn run(&self, list: &[Correction], problems: Problems) -> Result<Exit, Trouble> {
        let (new, already) = self.judged(list, problems)?;
        let details = json!({ "reports": list.len(), "already": already });
        let message = |code| Message::new(code).with("reports", new.len()).with("already", already);
        if self.dry_run {
            return submission::rehearsed(self.session, &message(self.would_be), details);
        }
        let summary = self.engine.accept_many(new.clone(), &mut |_| {});
        let summary = summary.map_err(|fault| Trouble::from(fault.as_ref()))?;
        if let Some((_, refusals)) = summary.refused.first() {
            return Err(Trouble::refused(None, refusals));
        }
        let head = self.engine.snapshot().head.clone();
        match self.session.format() {
            Format::Json => {
                let digest = head.hash.to_string();
                let mut document =
                    json!({ "recorded": summary.accepted, "head": { "entry": head.seq, "digest": digest } });
                extend(&mut document, details);
                output::json(&document)?;
            }
            _ if new.is_empty() => {
                let message = Message::new("cli.reports-already").with("already", already);
                output::text(&self.session.sentence(&message))?;
            }
            _ => output::text(&self.session.sentence(&message(self.recorded).with("entry", head.seq)))?,
        }
        Ok(Exit::Done)
    }

    /// Returns what is new and how much was recorded before, or everything that is wrong.
    fn judged(&self, list: &[Correction], mut problems: Problems) -> Result<(Vec<Handed>, usize), Trouble> {
        let keys = list.iter().map(|revision| self.key(revision)).collect::<Vec<_>>();
        let receipts = submission::find(self.engine, keys.clone())?;
        let (mut new, mut already) = (Vec::new(), 0);
        for ((revision, key), receipt) in list.iter().zip(keys).zip(receipts) {
            let register = &self.snapshot.register;
            let told = revision.by.as_deref().map(|told| self.session.by_told(register, told));
            let by = told.unwrap_or_else(|| Ok(self.session.by(register)))?;
            let cites = self.cites(revision);
            let act = (self.act)(revision, cites);
            let refusals = self.snapshot.refusals(&by, self.session.today(), &act);
            match (refusals.is_empty(), receipt.is_some()) {
                (false, true) if !is_denied(&refusals) => already += 1,
                (false, _) => refusals.into_iter().for_each(|refusal| {
                    problems.push(self.problem(revision, refusal));
                }),
                // The same again after another entry in between is new.
                (true, known) => {
                    let key = if known { format!("{key}-{cites}") } else { key };
                    new.push(Handed { by: Arc::from(by), key, act });
                }
            }
        }
        trouble(self.file, problems).map(|()| (new, already))
    }

    /// Returns the key of what is said, whichever entry it cites.
    fn key(&self, revision: &Correction) -> String {
        submission::key(&codec::encode(&(self.act)(revision, Seq(0))))
    }

    /// Returns the last entry on the report.
    fn cites(&self, revision: &Correction) -> Seq {
        let report = self.snapshot.register.report(revision.unit, revision.form, revision.period);
        report.map_or(Seq(0), register::reports::Report::last_entry)
    }

    fn problem(&self, revision: &Correction, refusal: Refusal) -> Problem {
        let plans = self.snapshot.register.plans();
        let is_it = |item: ItemId| refusal.item.as_ref() == Some(&plans.item(item).name);
        let figure = revision.figures.iter().find(|figure| is_it(figure.item));
        Problem {
            row: Some(figure.map_or(revision.row, |figure| figure.row)).filter(|row| *row > 0),
            column: refusal.column.map(str::to_owned),
            message: refusal.message,
        }
    }
}
