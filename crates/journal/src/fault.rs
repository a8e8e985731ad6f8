//! When the world fails: what was attempted, what happened, what to do.

use crate::verify::Flaw;
use base::Message;
use std::path::PathBuf;

/// Every code this crate can produce.
pub const CODES: &[&str] = &[
    "journal.in-use",
    "journal.in-use-by-unknown",
    "journal.missing",
    "journal.exists",
    "journal.folder-not-empty",
    "journal.foreign-file",
    "journal.newer-version",
    "journal.store-too-old",
    "journal.cannot-open",
    "journal.cannot-read",
    "journal.not-written",
    "journal.outcome-unknown",
    "journal.stopped",
    "journal.key-taken",
    "journal.entry-missing",
    "journal.entry-detached",
    "journal.entry-altered",
    "journal.entry-back-dated",
    "journal.entry-unreadable",
    "journal.entry-rewritten",
    "journal.entry-surplus",
    "journal.tail-missing",
    "journal.cannot-export",
    "journal.bundle-foreign",
    "journal.bundle-line",
    "journal.bundle-truncated",
    "journal.bundle-surplus",
];

/// The world failed; nothing was changed unless the fault says *unknown*.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Another process has the journal open.
    #[error("opening {path}: already open by process {pid} since {since}; try again when it has ended")]
    InUse {
        /// The journal.
        path: PathBuf,
        /// The other process.
        pid: u32,
        /// When it opened the journal.
        since: String,
    },
    /// Another process has the journal open, and its note cannot be read.
    #[error("opening {path}: already open by another process; try again when it has ended")]
    InUseByUnknown {
        /// The journal.
        path: PathBuf,
    },
    /// There is no journal.
    #[error("opening {path}: there is no journal; make one with `hasila init`")]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// There is a journal already.
    #[error("making {path}: there is a journal already; choose another folder")]
    Exists {
        /// The journal.
        path: PathBuf,
    },
    /// A journal is taken in as a whole, into an empty folder.
    #[error("importing into {path}: the folder is not empty; choose an empty one")]
    FolderNotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("opening {path}: the file is not a journal of Hasila; it was left as it is")]
    ForeignFile {
        /// The file.
        path: PathBuf,
    },
    /// The journal was written by a newer Hasila.
    #[error(
        "opening {path}: written in version {version} of the store, this program reads {known}; use the newer Hasila"
    )]
    NewerVersion {
        /// The journal.
        path: PathBuf,
        /// The version of its store.
        version: i64,
        /// The version this program knows.
        known: i64,
    },
    /// SQLite is older than 3.51.3, which repaired the loss of commits in write-ahead mode.
    #[error("starting: SQLite {found} may lose commits; build Hasila with 3.51.3 or newer")]
    StoreTooOld {
        /// The version found.
        found: String,
    },
    /// The file system or SQLite would not open or make a file.
    #[error("opening {path}: {source}; check the folder, its permissions and its free space")]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What was said.
        source: Cause,
    },
    /// Reading failed.
    #[error("reading the journal: {source}; check the disk, then run `hasila journal verify`")]
    CannotRead {
        /// What was said.
        source: Cause,
    },
    /// Writing failed before anything was kept.
    #[error("writing to the journal: {source}; nothing was recorded; repair the disk and start again")]
    NotWritten {
        /// What was said.
        source: Cause,
    },
    /// Writing failed when it may already have been kept.
    #[error(
        "writing to the journal: {source}; whether the act was recorded is not known; start again and send it \
         with the same key"
    )]
    OutcomeUnknown {
        /// What was said.
        source: Cause,
    },
    /// An earlier write failed; nothing is written until the journal has been opened again.
    #[error(
        "writing to the journal: stopped since an earlier write failed ({first}); repair the disk and start again"
    )]
    Stopped {
        /// The earlier failure.
        first: String,
    },
    /// The key belongs to an entry already kept.
    #[error(
        "writing to the journal: the key {key} was used before; nothing was recorded; send a new act with a new key"
    )]
    KeyTaken {
        /// The key.
        key: String,
    },
    /// The chain does not hold.
    #[error("reading the journal: {0}; keep the file as evidence and restore the last good copy")]
    Broken(Flaw),
    /// The file is not an exported journal.
    #[error(
        "importing {path}: the file is not an exported journal of a version this program reads; export it with this version or an older one"
    )]
    BundleForeign {
        /// The file.
        path: PathBuf,
    },
    /// A line of an exported journal does not have the form of an entry.
    #[error("importing {path}: line {line} is not an entry ({reason}); ask for the file again")]
    BundleLine {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// A file for export could not be written.
    #[error(
        "exporting to {path}: {source}; nothing was put in its place; check the folder and its free space"
    )]
    CannotExport {
        /// The file.
        path: PathBuf,
        /// What was said.
        source: Cause,
    },
    /// An exported journal ends before its last line.
    #[error(
        "importing {path}: the file ends after entry {last}, its last line is missing; ask for the file again"
    )]
    BundleTruncated {
        /// The file.
        path: PathBuf,
        /// The last entry it has.
        last: u64,
    },
    /// An exported journal goes on after its last line.
    #[error("importing {path}: the file goes on after its last line; ask for the file again")]
    BundleSurplus {
        /// The file.
        path: PathBuf,
    },
}

/// What the system said.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

impl Fault {
    /// Returns the fault as a sentence to come.
    pub fn message(&self) -> Message {
        let path = |code, path: &PathBuf| Message::new(code).with("path", path.display().to_string());
        let reason = |code, source: &Cause| Message::new(code).with("reason", source.to_string());
        match self {
            Fault::InUse { path: at, pid, since } => {
                path("journal.in-use", at).with("pid", pid.to_string()).with("since", since.as_str())
            }
            Fault::InUseByUnknown { path: at } => path("journal.in-use-by-unknown", at),
            Fault::Missing { path: at } => path("journal.missing", at),
            Fault::Exists { path: at } => path("journal.exists", at),
            Fault::FolderNotEmpty { path: at } => path("journal.folder-not-empty", at),
            Fault::ForeignFile { path: at } => path("journal.foreign-file", at),
            Fault::NewerVersion { path: at, version, known } => path("journal.newer-version", at)
                .with("version", version.to_string())
                .with("known", known.to_string()),
            Fault::StoreTooOld { found } => {
                Message::new("journal.store-too-old").with("found", found.as_str())
            }
            Fault::CannotOpen { path: at, source } => {
                path("journal.cannot-open", at).with("reason", source.to_string())
            }
            Fault::CannotRead { source } => reason("journal.cannot-read", source),
            Fault::NotWritten { source } => reason("journal.not-written", source),
            Fault::OutcomeUnknown { source } => reason("journal.outcome-unknown", source),
            Fault::Stopped { first } => Message::new("journal.stopped").with("reason", first.as_str()),
            Fault::KeyTaken { key } => Message::new("journal.key-taken").with("key", key.as_str()),
            Fault::Broken(flaw) => flaw.message(),
            Fault::BundleForeign { path: at } => path("journal.bundle-foreign", at),
            Fault::BundleLine { path: at, line, reason } => {
                path("journal.bundle-line", at).with("line", *line).with("reason", reason.as_str())
            }
            Fault::CannotExport { path: at, source } => {
                path("journal.cannot-export", at).with("reason", source.to_string())
            }
            Fault::BundleTruncated { path: at, last } => {
                path("journal.bundle-truncated", at).with("last", *last)
            }
            Fault::BundleSurplus { path: at } => path("journal.bundle-surplus", at),
        }
    }

    /// Returns whether another try may succeed without anyone repairing anything.
    pub fn is_in_use(&self) -> bool {
        matches!(self, Fault::InUse { .. } | Fault::InUseByUnknown { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::FlawKind;
    use base::Seq;
    use std::collections::BTreeSet;

    /// Returns one fault of each kind.
    fn faults() -> Vec<Fault> {
        let path = || PathBuf::from("data");
        let text = || "said".to_owned();
        let source = || Cause::from("said");
        let flaw = |kind| Fault::Broken(Flaw { seq: Seq(3), kind });
        vec![
            Fault::InUse { path: path(), pid: 1, since: text() },
            Fault::InUseByUnknown { path: path() },
            Fault::Missing { path: path() },
            Fault::Exists { path: path() },
            Fault::FolderNotEmpty { path: path() },
            Fault::ForeignFile { path: path() },
            Fault::NewerVersion { path: path(), version: 2, known: 1 },
            Fault::StoreTooOld { found: text() },
            Fault::CannotOpen { path: path(), source: source() },
            Fault::CannotRead { source: source() },
            Fault::NotWritten { source: source() },
            Fault::OutcomeUnknown { source: source() },
            Fault::Stopped { first: text() },
            Fault::KeyTaken { key: text() },
            flaw(FlawKind::Missing { found: Seq(4) }),
            flaw(FlawKind::Detached),
            flaw(FlawKind::Altered),
            flaw(FlawKind::BackDated),
            flaw(FlawKind::Unreadable { reason: text() }),
            flaw(FlawKind::Rewritten),
            flaw(FlawKind::Surplus),
            flaw(FlawKind::TailMissing { count: 5 }),
            Fault::BundleForeign { path: path() },
            Fault::BundleLine { path: path(), line: 2, reason: text() },
            Fault::CannotExport { path: path(), source: source() },
            Fault::BundleTruncated { path: path(), last: 2 },
            Fault::BundleSurplus { path: path() },
        ]
    }

    #[test]
    fn every_code_is_listed_and_used() {
        let used: BTreeSet<&str> = faults().iter().map(|fault| fault.message().code).collect();
        let listed: BTreeSet<&str> = CODES.iter().copied().collect();
        assert_eq!(used, listed);
    }

    /// A log line says what was attempted, what happened, and what to do.
    #[test]
    fn every_fault_says_what_to_do() {
        for fault in faults() {
            let text = fault.to_string();
            assert!(text.contains(": ") && text.contains("; "), "{text}");
        }
    }
}
