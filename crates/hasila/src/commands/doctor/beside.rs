//! What lies beside the journal: secrets, drafts, boundaries, letters; and others that are asked: the mail server, providers of identities.

use super::{Findings, State};
use crate::boundaries;
use crate::configuration::Configuration;
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message};
use credentials::Credentials;
use drafts::Drafts;
use identity::Provider;
use mail::{Outbox, OutboxFault};

/// Days a letter may wait before somebody should know.
const WAITING_DAYS_MAX: i64 = 3;

pub(super) fn look(session: &Session, settings: &Configuration, findings: &mut Findings) {
    secrets(session, findings);
    drafts(session, findings);
    boundaries(session, findings);
    letters(session, settings, findings);
}

fn secrets(session: &Session, findings: &mut Findings) {
    let folder = &session.global.data;
    if !folder.join(credentials::FILE).exists() {
        return findings.note("secrets", State::Fine, Message::new("cli.doctor-secrets-none"));
    }
    match Credentials::verify(folder) {
        Ok(()) => findings.note("secrets", State::Fine, Message::new("cli.doctor-secrets")),
        Err(fault) => findings.fail("secrets", Trouble::from(fault)),
    }
}

fn drafts(session: &Session, findings: &mut Findings) {
    let folder = &session.global.data;
    if !folder.join(drafts::FILE).exists() {
        return;
    }
    match Drafts::verify(folder) {
        Ok(count) => {
            findings.note("drafts", State::Fine, Message::new("cli.doctor-drafts").with("count", count));
        }
        Err(fault) => findings.note("drafts", State::Failure, fault.message()),
    }
}

/// Boundaries are no acts; that they are still those handed in, their digest says.
fn boundaries(session: &Session, findings: &mut Findings) {
    let folder = &session.global.data;
    let list = match boundaries::list(folder) {
        Ok(list) => list,
        Err(error) => return findings.fail("boundaries", tables::cannot_read(folder, &error)),
    };
    let (whole, changed): (Vec<_>, Vec<_>) =
        list.iter().partition(|kept| boundaries::read(folder, kept).is_some());
    for kept in changed {
        let said = Message::new("cli.boundaries-changed").with("day", kept.from);
        findings.note("boundaries", State::Warning, said);
    }
    if !whole.is_empty() {
        let said = Message::new("cli.doctor-boundaries").with("count", whole.len());
        findings.note("boundaries", State::Fine, said);
    }
}

fn letters(session: &Session, settings: &Configuration, findings: &mut Findings) {
    let folder = session.global.data.join("mail");
    if !folder.exists() {
        return;
    }
    let waiting = Outbox::open(&folder).and_then(|outbox| outbox.waiting());
    let waiting = match waiting {
        Ok(waiting) => waiting,
        Err(OutboxFault::InUse(folder)) => {
            let said = Message::new("cli.digest-in-use").with("folder", folder.display().to_string());
            return findings.note("letters", State::Note, said);
        }
        Err(fault) => {
            let said = Message::new("cli.digest-outbox-failed").with("reason", fault.to_string());
            return findings.note("letters", State::Failure, said);
        }
    };
    // A letter's name begins with its day.
    let days = waiting.iter().filter_map(|name| name.split('_').next()?.parse::<Date>().ok());
    let oldest = days.min().map_or(0, |day| base::day::number(session.today()) - base::day::number(day));
    let (state, code) = match &settings.mail.server {
        _ if waiting.is_empty() => (State::Fine, "cli.doctor-letters-none"),
        Some(_) if oldest <= WAITING_DAYS_MAX => (State::Fine, "cli.doctor-letters"),
        Some(_) => (State::Warning, "cli.doctor-letters-late"),
        None => (State::Note, "cli.doctor-letters-no-server"),
    };
    let said = Message::new(code).with("count", waiting.len()).with("days", oldest.unsigned_abs());
    findings.note("letters", state, said);
}

/// Asks the mail server whether it answers, protects the line and lets us in.
pub(super) fn mail_server(settings: &Configuration, findings: &mut Findings) {
    let Some(server) = &settings.mail.server else {
        return findings.note("mail", State::Note, Message::new("cli.doctor-mail-none"));
    };
    let (state, said) = match server.answers() {
        Ok(()) => (State::Fine, Message::new("cli.doctor-mail")),
        Err(fault) => {
            (State::Failure, Message::new("cli.doctor-mail-silent").with("reason", fault.to_string()))
        }
    };
    findings.note("mail", state, said.with("server", format!("{}:{}", server.host, server.port)));
}

/// Asks the providers through which people sign in what they say of themselves.
pub(super) fn providers(session: &Session, settings: &Configuration, findings: &mut Findings) {
    if settings.providers.is_empty() {
        findings.note("providers", State::Note, Message::new("cli.doctor-providers-none"));
    }
    for settings in &settings.providers {
        let provider = Provider::new(settings.clone());
        let (state, said) = match provider.answers(session.clock.seconds()) {
            Ok(()) => (State::Fine, Message::new("cli.doctor-provider")),
            Err(fault) => {
                let said = Message::new("cli.doctor-provider-unfit").with("reason", fault.to_string());
                (State::Failure, said.with("name", provider.name()))
            }
        };
        findings.note("providers", state, said.with("issuer", provider.issuer()));
    }
}
