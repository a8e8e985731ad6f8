//! Files that acts of programs name. A file is brought first; the act then names it by what came back. An act that names a file nobody has
//! brought is refused: who reads the journal must find what it speaks of.
//!
//! - A file that was brought waits beside its account's drafts, under their limits, until an act names it.
//! - What a file is, is told by what it holds, as on the pages.

use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::StatusCode;
use base::{Cycle, Date, Message, Period};
use drafts::{Attached, Key};
use exchange::attachment::{self, Kind};
use journal::evidence::{EvidenceFolder, hash_of};
use register::Act;
use register::evidence::EvidenceFile;
use register::permission::{Action, Matter, Place};

/// Under what the files of programs wait. No form can have this name.
const FORM: &str = "=api";

/// The acts that name such files.
const NAMING: [Action; 3] = [Action::SubmitReport, Action::CorrectReport, Action::VerifyReport];

/// Takes a file, and says how an act names it.
pub fn bring(visit: &Visit, body: &[u8]) -> Result<Reply, Trouble> {
    let rights = visit.rights();
    let may = NAMING.map(|action| rights.permit(action, &Matter::at(Place::Anywhere)));
    if let [Err(why), Err(_), Err(_)] = may {
        return Err(Trouble::not_permitted(why));
    }
    let given = visit.query.get("name").unwrap_or_default();
    let kind =
        Kind::of(body).map_err(|why| not_taken(why.with("file", attachment::name(given, Kind::Text))))?;
    let file = Attached {
        sha256: hash_of(body),
        name: attachment::name(given, kind),
        kind: kind.name().to_owned(),
        bytes: body.len() as u64,
    };
    let at = (visit.site.settings.written)((visit.site.settings.now)());
    match visit.site.desk.drafts()?.attach(&key(visit), &file, body, &at) {
        Ok(()) => Ok(Reply::json(&named(&file))?.with_status(StatusCode::CREATED)),
        Err(drafts::Fault::FilesTooLarge) => Err(not_taken(drafts::Fault::FilesTooLarge.message())),
        Err(fault) => Err(fault.into()),
    }
}

/// Keeps the files that an act names beside the journal, before the act; or says which of them nobody has brought.
pub(super) fn keep(visit: &Visit, act: &Act) -> Result<(), Trouble> {
    let (folder, drafts, key) =
        (EvidenceFolder::of(visit.site.desk.folder()), visit.site.desk.drafts()?, key(visit));
    let mut missing = Vec::new();
    for file in files(act) {
        if folder.is_there(&file.sha256, file.bytes) {
            continue;
        }
        match drafts.content(&key, &file.sha256)?.filter(|bytes| bytes.len() as u64 == file.bytes) {
            Some(bytes) => drop(folder.put(&bytes).map_err(Trouble::fault)?),
            None => missing.push(Message::new("people.evidence-not-brought").with("file", &file.name)),
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Trouble { status: StatusCode::UNPROCESSABLE_ENTITY, reasons: missing })
}

/// Lets go of the files that waited for an act that is recorded.
pub(super) fn let_go(visit: &Visit, files: &[EvidenceFile]) -> Result<(), Trouble> {
    let drafts = visit.site.desk.drafts()?;
    for file in files {
        drafts.detach(&key(visit), &file.sha256)?;
    }
    Ok(())
}

/// Returns the files that an act names.
pub(super) fn files(act: &Act) -> &[EvidenceFile] {
    match act {
        Act::SubmitReport(act) => &act.evidence,
        Act::CorrectReport(act) => &act.evidence,
        Act::VerifyReport(act) => &act.evidence,
        _ => &[],
    }
}

fn named(file: &Attached) -> EvidenceFile {
    EvidenceFile {
        sha256: file.sha256.as_str().into(),
        name: file.name.as_str().into(),
        kind: file.kind.as_str().into(),
        bytes: file.bytes,
    }
}

fn key(visit: &Visit) -> Key {
    // These files are of no unit and of no time.
    let period = Period::containing(Cycle::Year, Date::constant(2000, 1, 1));
    Key { account: visit.viewer.by.to_string(), unit: String::new(), form: FORM.to_owned(), period }
}

fn not_taken(why: Message) -> Trouble {
    Trouble { status: StatusCode::UNPROCESSABLE_ENTITY, reasons: vec![why] }
}
