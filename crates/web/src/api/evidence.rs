//! Files that acts of programs name. A file is brought first; the act then names it by what came back. An act that names a file nobody has
//! brought is refused: who reads the journal must find what it speaks of.
//!
//! - A file that was brought waits for its account, under the limits of files beside its drafts, until an act names it, or for thirty days.
//! - What a file is, is told by what it holds, as on the pages, and it may be as large as there.

use crate::pages::report::evidence::{examined, named};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::upload::Upload;
use crate::visit::Visit;
use axum::http::StatusCode;
use base::Message;
use exchange::attachment;
use journal::evidence::EvidenceFolder;
use register::Act;
use register::evidence::EvidenceFile;
use register::permission::{Action, Matter, Place};

/// How long a file waits for an act that names it: whoever sends it sends the act next.
const WAITING_SECONDS: i64 = 30 * 24 * 60 * 60;

/// The acts that name such files.
const NAMING: [Action; 3] = [Action::SubmitReport, Action::CorrectReport, Action::VerifyReport];

/// Takes a file, and says how an act names it.
pub fn bring(visit: &Visit, file: &Upload) -> Result<Reply, Trouble> {
    let rights = visit.rights();
    let may = NAMING.map(|action| rights.permit(action, &Matter::at(Place::Anywhere)));
    if let [Err(why), Err(_), Err(_)] = may {
        return Err(Trouble::not_permitted(why));
    }
    let (attached, bytes) = match examined(file)? {
        Ok(found) => found,
        Err(why) if file.is_too_large() => return Err(not_taken(StatusCode::PAYLOAD_TOO_LARGE, file, why)),
        Err(why) => return Err(not_taken(StatusCode::UNPROCESSABLE_ENTITY, file, why)),
    };
    let now = (visit.site.settings.now)();
    let brought =
        visit.site.desk.drafts()?.bring(&visit.viewer.by, &attached, &bytes, (now, now - WAITING_SECONDS));
    match brought {
        Ok(()) => Ok(Reply::json(&named(&[attached])[0])?.with_status(StatusCode::CREATED)),
        Err(full @ drafts::Fault::FilesTooLarge) => {
            Err(not_taken(StatusCode::UNPROCESSABLE_ENTITY, file, full.message()))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn not_taken(status: StatusCode, file: &Upload, why: Message) -> Trouble {
    Trouble { status, reasons: vec![why.with("file", attachment::refused_name(&file.name))] }
}

/// Keeps the files that an act names beside the journal, before the act; or says which of them nobody has brought.
pub(super) fn keep(visit: &Visit, act: &Act) -> Result<(), Trouble> {
    let (folder, drafts) = (EvidenceFolder::of(visit.site.desk.folder()), visit.site.desk.drafts()?);
    let mut missing = Vec::new();
    for file in files(act) {
        if folder.is_there(&file.sha256, file.bytes) {
            continue;
        }
        match drafts.brought(&visit.viewer.by, &file.sha256)?.filter(|bytes| bytes.len() as u64 == file.bytes)
        {
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
        drafts.hand_over(&visit.viewer.by, &file.sha256)?;
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
