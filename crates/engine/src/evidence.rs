//! The files that entries name: which they are, and whether each is there and the same.

use base::Seq;
use journal::evidence::{EvidenceFolder, Kept};
use journal::{Entries, Fault};
use register::evidence::EvidenceFile;
use register::{Act, codec};
use std::io;
use std::ops::ControlFlow;

/// A file that is not as its entry names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The entry.
    pub entry: Seq,
    /// The file as it was named.
    pub file: EvidenceFile,
    /// Another stands in its place.
    pub is_altered: bool,
}

/// How the field begins in which an act names such files: most acts name none, and need not be read.
const NAMES_FILES: &str = "\"evidence\":[";

/// Returns the files that an act names, from its bytes.
pub fn files_of(body: &[u8]) -> Vec<EvidenceFile> {
    match codec::decode(body) {
        Ok(Act::SubmitReport(act)) => act.evidence,
        Ok(Act::CorrectReport(act)) => act.evidence,
        Ok(Act::VerifyReport(act)) => act.evidence,
        _ => Vec::new(),
    }
}

/// Returns every file that is named, with the entry that does.
pub fn named(journal: &mut dyn Entries) -> Result<Vec<(Seq, EvidenceFile)>, Fault> {
    let mut named = Vec::new();
    journal.records(Seq(1), &mut |record| {
        if record.body.contains(NAMES_FILES) {
            named.extend(files_of(record.body.as_bytes()).into_iter().map(|file| (record.seq, file)));
        }
        ControlFlow::Continue(())
    })?;
    Ok(named)
}

/// Returns those of them that are missing or altered.
///
/// # Errors
/// Where the folder cannot be read.
pub fn lost(named: Vec<(Seq, EvidenceFile)>, folder: &EvidenceFolder) -> io::Result<Vec<Lost>> {
    let mut lost = Vec::new();
    for (entry, file) in named {
        let state = folder.state(&file.sha256)?;
        if state != Kept::Whole {
            lost.push(Lost { entry, file, is_altered: state == Kept::Altered });
        }
    }
    Ok(lost)
}
