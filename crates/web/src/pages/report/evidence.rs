//! Files that show that a report, a correction or a finding is so: laid beside the draft, kept beside the journal once they are handed in, given
//! to whoever may read the report.
//!
//! A file is never shown in a page of ours: it leaves as something to be kept, under a policy that lets it do nothing.

use super::{Work, act_of};
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::upload::{FILE_BYTES_MAX, Upload};
use crate::visit::Visit;
use axum::http::header;
use base::limits::EVIDENCE_FILES_MAX;
use base::{Message, Seq};
use drafts::{Attached, Key};
use exchange::attachment::{self, Kind};
use journal::evidence::{EvidenceFolder, hash_of};
use register::Act;
use register::evidence::EvidenceFile;

/// The field of a form in which such files come.
const FIELD: &str = "evidence";

/// How a button begins that takes a file away again.
const DETACH: &str = "detach:";

/// The button that lays files beside the draft.
pub(super) const ATTACH: &str = "attach";

/// What such a file may do in a browser that shows it after all: nothing.
const POLICY: &str = "default-src 'none'; sandbox";

/// The files of a page: those that are to go with what is handed in, or went with it.
pub(crate) struct Files {
    pub(crate) list: Vec<Shown>,
    /// More can be laid beside them, and they can be taken away.
    pub(crate) can_change: bool,
}

/// One of them.
pub(crate) struct Shown {
    pub(crate) sha256: String,
    pub(crate) name: String,
    pub(crate) said: String,
    pub(crate) address: String,
    /// What is said where the file is not there any more.
    pub(crate) missing: Option<String>,
    pub(crate) remove: String,
}

/// Lays the files that were sent beside the draft, and takes away the one whose button was pressed. Returns what speaks against any.
pub(crate) fn lay(visit: &Visit, key: &Key, sent: &Sent, at: &str) -> Result<Vec<Message>, Trouble> {
    let drafts = visit.site.desk.drafts()?;
    if let Some(sha256) = sent.text("do").strip_prefix(DETACH) {
        drafts.detach(key, sha256)?;
    }
    let mut wrong = Vec::new();
    for file in sent.files(FIELD) {
        let told = |message: Message| message.with("file", attachment::refused_name(&file.name));
        let (attached, bytes) = match examined(file)? {
            Ok(found) => found,
            Err(message) => {
                wrong.push(told(message));
                continue;
            }
        };
        let is_new = drafts.files(key)?.iter().all(|own| own.sha256 != attached.sha256);
        if is_new && drafts.files(key)?.len() >= EVIDENCE_FILES_MAX {
            let message = Message::new("report.too-much-evidence").with("count", EVIDENCE_FILES_MAX + 1);
            wrong.push(message.with("most", EVIDENCE_FILES_MAX));
            break;
        }
        match drafts.attach(key, &attached, &bytes, at) {
            Ok(()) => {}
            Err(drafts::Fault::FilesTooLarge) => wrong.push(drafts::Fault::FilesTooLarge.message()),
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(wrong)
}

/// Returns a file as a draft keeps it with what it holds, or why it is not taken.
pub(crate) fn examined(file: &Upload) -> Result<Result<(Attached, Vec<u8>), Message>, Trouble> {
    if file.is_too_large() {
        return Ok(Err(Message::new("attachment.too-large").with("most", FILE_BYTES_MAX >> 20)));
    }
    let bytes = file.bytes()?;
    Ok(Kind::of(&bytes).map(|kind| {
        let attached = Attached {
            sha256: hash_of(&bytes),
            name: attachment::name(&file.name, kind),
            kind: kind.name().to_owned(),
            bytes: file.size,
        };
        (attached, bytes)
    }))
}

/// Returns the files as an act names them.
pub(crate) fn named(files: &[Attached]) -> Vec<EvidenceFile> {
    let named = files.iter().map(|file| EvidenceFile {
        sha256: file.sha256.as_str().into(),
        name: file.name.as_str().into(),
        kind: file.kind.as_str().into(),
        bytes: file.bytes,
    });
    named.collect()
}

/// Keeps the files of a draft beside the journal, before the act that names them.
pub(crate) fn keep(visit: &Visit, key: &Key, files: &[Attached]) -> Result<(), Trouble> {
    let (drafts, folder) = (visit.site.desk.drafts()?, folder(visit));
    for file in files {
        if let Some(bytes) = drafts.content(key, &file.sha256)? {
            folder.put(&bytes).map_err(Trouble::fault)?;
        }
    }
    Ok(())
}

/// Lays the files of a report that was sent back beside the draft in its place.
pub(super) fn take_up(visit: &Visit, key: &Key, files: &[EvidenceFile], at: &str) -> Result<(), Trouble> {
    let drafts = visit.site.desk.drafts()?;
    for file in files {
        if let Some(bytes) = folder(visit).read(&file.sha256).map_err(Trouble::fault)? {
            let attached = Attached {
                sha256: file.sha256.to_string(),
                name: file.name.to_string(),
                kind: file.kind.to_string(),
                bytes: file.bytes,
            };
            drafts.attach(key, &attached, &bytes, at)?;
        }
    }
    Ok(())
}

fn folder(visit: &Visit) -> EvidenceFolder {
    EvidenceFolder::of(visit.site.desk.folder())
}

/// Returns the files that wait beside a draft.
pub(crate) fn waiting(visit: &Visit, work: &Work, files: &[Attached]) -> Files {
    let list = named(files).iter().map(|file| shown(visit, work, file, None)).collect();
    Files { list, can_change: true }
}

/// Returns the files that went with a report and with what was done to it since.
pub(crate) fn handed_in(visit: &Visit, work: &Work) -> Result<Files, Trouble> {
    let there = |file: &EvidenceFile| folder(visit).is_there(&file.sha256, file.bytes);
    let list = of_report(visit, work)?;
    let list = list.iter().map(|(entry, file)| Shown {
        missing: (!there(file)).then(|| visit.say("fill.evidence-missing")),
        ..shown(visit, work, file, Some(*entry))
    });
    Ok(Files { list: list.collect(), can_change: false })
}

/// Returns every file that was named with a report, with the entry that did.
fn of_report(visit: &Visit, work: &Work) -> Result<Vec<(Seq, EvidenceFile)>, Trouble> {
    let report = visit.register().report(work.blank.unit, work.blank.form, work.blank.period);
    let mut files = Vec::new();
    for step in report.into_iter().flat_map(register::reports::Report::steps) {
        let own = match act_of(visit, step.entry)? {
            Some(Act::SubmitReport(act)) => act.evidence,
            Some(Act::CorrectReport(act)) => act.evidence,
            Some(Act::VerifyReport(act)) => act.evidence,
            _ => Vec::new(),
        };
        files.extend(own.into_iter().map(|file| (step.entry, file)));
    }
    Ok(files)
}

fn shown(visit: &Visit, work: &Work, file: &EvidenceFile, entry: Option<Seq>) -> Shown {
    let said = match entry {
        Some(entry) => Message::new("fill.evidence-of").with("entry", entry),
        None => Message::new("fill.evidence-said"),
    };
    let said = said.with("kind", file.kind.to_uppercase()).with("kib", file.bytes.div_ceil(1 << 10));
    Shown {
        sha256: file.sha256.to_string(),
        name: file.name.to_string(),
        said: visit.sentence(&said),
        address: work.address(visit, &format!("/evidence/{}", encoded(&file.sha256)), &[]),
        missing: None,
        remove: visit.voice.say_with("fill.evidence-remove", "file", file.name.as_str()),
    }
}

/// Gives a file that was named with the report, or that waits beside the viewer's own draft.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let sha256 = visit.param("sha256");
    if let Some((_, file)) = of_report(visit, &work)?.into_iter().find(|(_, file)| *file.sha256 == *sha256) {
        let bytes = folder(visit).read(sha256).map_err(Trouble::fault)?;
        let missing = || Trouble::not_found(Message::new("fill.evidence-gone").with("file", &file.name));
        return Ok(given(&file.name, &file.kind, bytes.ok_or_else(missing)?));
    }
    for key in work.keys(visit) {
        let drafts = visit.site.desk.drafts()?;
        let own = drafts.files(&key)?.into_iter().find(|file| file.sha256 == sha256);
        if let (Some(file), Some(bytes)) = (own, drafts.content(&key, sha256)?) {
            return Ok(given(&file.name, &file.kind, bytes));
        }
    }
    Err(Trouble::not_found(Message::new("fill.evidence-unknown")))
}

/// Returns a file to be kept under its name (RFC 6266), never to be shown.
fn given(name: &str, kind: &str, bytes: Vec<u8>) -> Reply {
    let plain: String = name.chars().map(|sign| if is_plain(sign) { sign } else { '_' }).collect();
    let kept = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(name));
    let reply = Reply::bytes(attachment::media_type(kind), bytes);
    reply.with_header(header::CONTENT_DISPOSITION, kept).with_header(header::CONTENT_SECURITY_POLICY, POLICY)
}

fn is_plain(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || " ._-()".contains(sign)
}
