//! Files that go with a report, a correction or a finding: looked at, kept beside the journal, named in the act.

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::{Place, Reason, Trouble};
use base::Message;
use base::limits::EVIDENCE_BYTES_MAX;
use exchange::attachment::{self, Kind};
use journal::evidence::{EvidenceFolder, hash_of};
use register::evidence::EvidenceFile;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Returns the files as an act names them, or what is wrong with any of them. They are kept beside the journal, unless this is only to
/// say what would happen: an act names no file that is not there.
pub fn taken(session: &Session, files: &[PathBuf], dry_run: bool) -> Result<Vec<EvidenceFile>, Trouble> {
    let (mut named, mut whole, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for file in files {
        let bytes = read(file)?;
        match examined(file, &bytes) {
            Ok(found) => {
                named.push(found);
                whole.push(bytes);
            }
            Err(message) => {
                let place = Place { file: Some(file_name(file)), ..Place::default() };
                wrong.push(Reason { message: message.with("file", file_name(file)), place });
            }
        }
    }
    if !wrong.is_empty() {
        let count = wrong.len() as u64;
        return Err(Trouble::many(Exit::BadData, wrong, count));
    }
    let folder = EvidenceFolder::of(&session.global.data);
    for bytes in whole.iter().filter(|_| !dry_run) {
        folder.put(bytes).map_err(|error| tables::cannot_read(&session.global.data, &error))?;
    }
    Ok(named)
}

/// Reads a file, one byte more than it may have at most.
fn read(file: &Path) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|own| own.take(EVIDENCE_BYTES_MAX + 1).read_to_end(&mut bytes));
    read.map_err(|error| tables::cannot_read(file, &error))?;
    Ok(bytes)
}

fn examined(file: &Path, bytes: &[u8]) -> Result<EvidenceFile, Message> {
    if bytes.len() as u64 > EVIDENCE_BYTES_MAX {
        return Err(Message::new("attachment.too-large").with("most", EVIDENCE_BYTES_MAX >> 20));
    }
    let kind = Kind::of(bytes)?;
    Ok(EvidenceFile {
        sha256: hash_of(bytes).as_str().into(),
        name: attachment::name(&file_name(file), kind).as_str().into(),
        kind: kind.name().into(),
        bytes: bytes.len() as u64,
    })
}
