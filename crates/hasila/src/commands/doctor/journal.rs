//! The journal: its chain, the files its entries name, who has it open, the clock it is stamped by, and who may what.

use super::{Findings, State};
use crate::configuration::Configuration;
use crate::session::Session;
use crate::tables;
use base::{Message, Seq};
use engine::Until;
use engine::evidence::{lost, named};
use journal::evidence::EvidenceFolder;
use journal::{Entries, Fault, Head, SqliteJournal};
use register::Register;
use std::collections::BTreeMap;

pub(super) fn look(session: &Session, settings: &Configuration, findings: &mut Findings) {
    let now = session.clock.now();
    let mut journal = match SqliteJournal::open(&session.global.data, &now) {
        Ok(journal) => journal,
        Err(Fault::InUse { pid, since, .. }) => {
            let said = Message::new("cli.doctor-served").with("pid", pid.to_string()).with("since", since);
            return findings.note("journal", State::Note, said);
        }
        Err(fault) => return findings.note("journal", State::Failure, fault.message()),
    };
    let progress = session.progress("cli.verifying-journal", journal.head().seq.0);
    let verified =
        journal::verify::verify(&mut journal, &BTreeMap::new(), &mut |Seq(entry)| progress.at(entry));
    let head = match verified {
        Ok(head) => head,
        Err(fault) => return findings.note("journal", State::Failure, fault.message()),
    };
    match engine::replay(&mut journal, Until::Head) {
        Ok(snapshot) => {
            let said = Message::new("cli.doctor-journal").with("count", head.seq);
            findings.note("journal", State::Fine, said);
            clock(&head, &now, findings);
            accounts(&snapshot.register, settings, findings);
            evidence(session, &mut journal, findings);
        }
        Err(fault) => findings.note("journal", State::Failure, fault.message()),
    }
}

/// The files that entries name must be there, and the same.
fn evidence(session: &Session, journal: &mut SqliteJournal, findings: &mut Findings) {
    let folder = &session.global.data;
    let named = match named(journal) {
        Ok(named) => named,
        Err(fault) => return findings.note("evidence", State::Failure, fault.message()),
    };
    let count = named.len();
    let lost = match lost(named, &EvidenceFolder::of(folder)) {
        Ok(lost) => lost,
        Err(error) => return findings.fail("evidence", tables::cannot_read(folder, &error)),
    };
    for lost in &lost {
        let code = if lost.is_altered { "cli.evidence-altered" } else { "cli.evidence-missing" };
        let said = Message::new(code).with("file", lost.file.name.as_str()).with("entry", lost.entry);
        findings.note("evidence", State::Failure, said.with("sha256", lost.file.sha256.as_str()));
    }
    if count > lost.len() {
        let said = Message::new("cli.doctor-evidence").with("count", count - lost.len());
        findings.note("evidence", State::Fine, said);
    }
}

/// The clock must not stand before the last entry: those to come would all be stamped as late as that.
fn clock(head: &Head, now: &str, findings: &mut Findings) {
    let is_behind = now < head.at.as_str();
    let (state, code) = match is_behind {
        true => (State::Warning, "cli.doctor-clock-behind"),
        false => (State::Fine, "cli.doctor-clock"),
    };
    findings.note("clock", state, Message::new(code).with("now", now).with("last", head.at.as_str()));
}

/// Who may read and do what, when pages are served by these settings.
fn accounts(register: &Register, settings: &Configuration, findings: &mut Findings) {
    let serve = &settings.serve;
    let is_named = serve.address.is_some() || !serve.hosts.is_empty();
    let is_reached = !serve.listen.ip().is_loopback() || is_named;
    let count = register.accounts().iter().filter(|account| account.is_open()).count() as u64;
    let (state, said) = match count {
        0 if is_reached => (State::Warning, Message::new("cli.doctor-no-accounts")),
        0 => (State::Note, Message::new("cli.doctor-no-accounts")),
        _ => (State::Fine, Message::new("cli.doctor-accounts").with("count", count)),
    };
    findings.note("accounts", state, said);
    if count > 0 && !serve.listen.ip().is_loopback() && !is_named {
        let said = Message::new("cli.doctor-line-open").with("listen", serve.listen.to_string());
        findings.note("accounts", State::Warning, said);
    }
}
