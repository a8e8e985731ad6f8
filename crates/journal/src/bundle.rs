//! A whole journal as one file of lines, for other offices, archives and programs of other make.
//!
//! - First line: what the file is. Then a line per entry. Last line: how many there are, and the last hash.
//! - A file that is cut off, altered or mixed up is refused as a whole, with the line or the entry.
//! - The file is plain JSON lines, one escaping for each text: the same journal gives the same bytes.

use crate::{Chain, Digest, Draft, Entries, Fault, Head, RecordRef, SqliteJournal, sqlite};
use base::{Seq, limits};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;

/// What the first line says the file is.
const FORMAT: &str = "hasila-journal";
/// The version of the lines.
const VERSION: u32 = 1;
/// Entries written to the new journal in one transaction.
const BATCH: usize = 1_000;
/// Every byte of the largest act may be escaped to six.
const LINE_BYTES_MAX: u64 = 6 * limits::ACT_BYTES_MAX as u64 + 65_536;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct First<'a> {
    format: Cow<'a, str>,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry<'a> {
    seq: Seq,
    #[serde(borrow)]
    at: Cow<'a, str>,
    #[serde(borrow)]
    by: Cow<'a, str>,
    #[serde(borrow)]
    key: Cow<'a, str>,
    prev: Digest,
    hash: Digest,
    #[serde(borrow)]
    body: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Last {
    count: u64,
    head: Digest,
}

/// Writes the whole journal to the file at `path`, which appears once it is complete and durable. `progress` is
/// told the number of each thousandth entry.
pub fn export(journal: &mut dyn Entries, path: &Path, progress: &mut dyn FnMut(Seq)) -> Result<Head, Fault> {
    let failed = |source: io::Error| Fault::CannotExport { path: path.to_owned(), source: source.into() };
    let mut partial_name = path.as_os_str().to_owned();
    partial_name.push(".partial");
    let partial = Path::new(&partial_name);
    let mut file = BufWriter::new(File::create(partial).map_err(failed)?);
    let head = write(journal, &mut file, progress).map_err(|trouble| trouble.into_fault(path))?;
    let file = file.into_inner().map_err(|error| failed(error.into_error()))?;
    file.sync_all().and_then(|()| fs::rename(partial, path)).map_err(failed)?;
    sqlite::sync_folder_of(path).map_err(failed)?;
    Ok(head)
}

/// Why a journal could not be written out.
#[derive(Debug)]
pub enum Trouble {
    /// The journal could not be read, or is broken.
    Journal(Fault),
    /// The lines could not be written.
    Output(io::Error),
}

impl Trouble {
    fn into_fault(self, path: &Path) -> Fault {
        match self {
            Trouble::Journal(fault) => fault,
            Trouble::Output(error) => Fault::CannotExport { path: path.to_owned(), source: error.into() },
        }
    }
}

/// Writes the whole journal as lines, checking the chain on the way.
pub fn write(
    journal: &mut dyn Entries,
    to: &mut dyn Write,
    progress: &mut dyn FnMut(Seq),
) -> Result<Head, Trouble> {
    let mut chain = Chain::default();
    let mut trouble = None;
    line(to, &First { format: FORMAT.into(), version: VERSION }).map_err(Trouble::Output)?;
    let read = journal.records(Seq(1), &mut |record| {
        if record.seq.0.is_multiple_of(1_000) {
            progress(record.seq);
        }
        match write_entry(&mut chain, to, record) {
            Ok(()) => return ControlFlow::Continue(()),
            Err(error) => trouble = Some(error),
        }
        ControlFlow::Break(())
    });
    read.map_err(Trouble::Journal)?;
    trouble.map_or(Ok(()), Err)?;
    let head = journal.head();
    chain.ends_at(head.seq, head.hash).map_err(|flaw| Trouble::Journal(Fault::Broken(flaw)))?;
    line(to, &Last { count: head.seq.0, head: head.hash }).map_err(Trouble::Output)?;
    Ok(head.clone())
}

fn write_entry(chain: &mut Chain, to: &mut dyn Write, record: &RecordRef<'_>) -> Result<(), Trouble> {
    chain.follow(record).map_err(|flaw| Trouble::Journal(Fault::Broken(flaw)))?;
    let entry = Entry {
        seq: record.seq,
        at: record.at.into(),
        by: record.by.into(),
        key: record.key.into(),
        prev: record.prev,
        hash: record.hash,
        body: record.body.into(),
    };
    line(to, &entry).map_err(Trouble::Output)
}

fn line(mut to: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut to, value)?;
    to.write_all(b"\n")
}

/// Makes the journal in the file `from` the journal of the empty folder `folder`, and opens it. The whole chain
/// is checked before the journal appears in its place. `now` is shown to a second process.
pub fn import(
    from: &Path,
    folder: &Path,
    now: &str,
    progress: &mut dyn FnMut(Seq),
) -> Result<SqliteJournal, Fault> {
    let failed = |source: io::Error| Fault::CannotOpen { path: from.to_owned(), source: source.into() };
    let mut lines = Lines::open(from).map_err(failed)?;
    lines.first()?;
    refuse_used(folder)?;
    SqliteJournal::create_filled(folder, now, |append| {
        let mut batch = Vec::with_capacity(BATCH);
        while let Some(draft) = lines.entry()? {
            batch.push(draft);
            if batch.len() == BATCH {
                append(&batch)?;
                progress(lines.chain.head().seq);
                batch.clear();
            }
        }
        append(&batch).map(drop)
    })
}

fn refuse_used(folder: &Path) -> Result<(), Fault> {
    let failed = |source: io::Error| Fault::CannotOpen { path: folder.to_owned(), source: source.into() };
    fs::create_dir_all(folder).map_err(failed)?;
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        let name = name.to_string_lossy();
        // What a killed import has left behind does not count.
        if name != sqlite::LOCK_FILE && !name.starts_with(sqlite::NEW_FILE) {
            return Err(Fault::FolderNotEmpty { path: folder.to_owned() });
        }
    }
    Ok(())
}

/// Reads a journal from lines, and checks it on the way; for other uses than [`import`].
pub struct Lines<'a> {
    path: &'a Path,
    input: Box<dyn BufRead + 'a>,
    text: String,
    line_count: u64,
    chain: Chain,
}

impl<'a> Lines<'a> {
    /// Opens the file at `path`.
    pub fn open(path: &'a Path) -> io::Result<Lines<'a>> {
        let input = Box::new(BufReader::with_capacity(1 << 20, File::open(path)?));
        Ok(Lines { path, input, text: String::new(), line_count: 0, chain: Chain::default() })
    }

    /// Returns the last entry read.
    pub fn head(&self) -> &Head {
        self.chain.head()
    }

    /// Reads the first line.
    pub fn first(&mut self) -> Result<(), Fault> {
        let foreign = || Fault::BundleForeign { path: self.path.to_owned() };
        let read = self.input.by_ref().take(LINE_BYTES_MAX).read_line(&mut self.text);
        read.map_err(|_| foreign())?;
        self.line_count = 1;
        match serde_json::from_str::<First<'_>>(&self.text) {
            Ok(first) if first.format == FORMAT && first.version == VERSION => Ok(()),
            _ => Err(foreign()),
        }
    }

    /// Reads the next entry; nothing after the last line, if that fits what came before.
    pub fn entry(&mut self) -> Result<Option<Draft>, Fault> {
        self.next_line()?;
        if let Ok(last) = serde_json::from_str::<Last>(&self.text) {
            return self.end(&last).map(|()| None);
        }
        let entry: Entry<'_> = serde_json::from_str(&self.text).map_err(|error| self.not_an_entry(error))?;
        self.chain.follow(&entry.as_record()).map_err(Fault::Broken)?;
        Ok(Some(entry.into_draft()))
    }

    fn end(&mut self, last: &Last) -> Result<(), Fault> {
        self.chain.ends_at(Seq(last.count), last.head).map_err(Fault::Broken)?;
        match self.input.fill_buf().map(<[u8]>::is_empty) {
            Ok(true) => Ok(()),
            Ok(false) => Err(Fault::BundleSurplus { path: self.path.to_owned() }),
            Err(error) => Err(self.not_an_entry(error)),
        }
    }

    fn next_line(&mut self) -> Result<(), Fault> {
        self.text.clear();
        self.line_count += 1;
        let read = self.input.by_ref().take(LINE_BYTES_MAX).read_line(&mut self.text);
        read.map_err(|error| self.not_an_entry(error))?;
        if self.text.ends_with('\n') {
            return Ok(());
        }
        Err(Fault::BundleTruncated { path: self.path.to_owned(), last: self.chain.head().seq.0 })
    }

    fn not_an_entry(&self, reason: impl ToString) -> Fault {
        Fault::BundleLine { path: self.path.to_owned(), line: self.line_count, reason: reason.to_string() }
    }
}

impl Entry<'_> {
    fn as_record(&self) -> RecordRef<'_> {
        RecordRef {
            seq: self.seq,
            at: &self.at,
            by: &self.by,
            key: &self.key,
            prev: self.prev,
            hash: self.hash,
            body: &self.body,
        }
    }

    fn into_draft(self) -> Draft {
        Draft {
            at: self.at.into_owned(),
            by: self.by.into_owned(),
            key: self.key.into_owned(),
            body: self.body.into_owned(),
        }
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Digest, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("not a hash"))
    }
}
