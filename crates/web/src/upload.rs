//! Forms that bring files along, and files that programs bring, taken in piece by piece as they come: fields into memory, files into files
//! without a name, which are gone with the request whatever becomes of it.
//!
//! - A file is kept only where the form comes from somebody signed in; of others there is nothing but the fields.
//! - A file that is too large is read to its end and let go, so that the page can say so, with everything else that was sent.
//! - Nothing here knows what a file is: whoever wants it looks into it.

use crate::query::Query;
use crate::trouble::Trouble;
use axum::body::{Body, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use multer::{Constraints, Field, Multipart, SizeLimit};
use std::fs::File;
use std::future::poll_fn;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// Bytes of one file: what a scanner makes of thirty pages, or a workbook of a year.
pub(crate) const FILE_BYTES_MAX: u64 = 20 << 20;
/// Bytes of a whole form: three files at their largest.
pub(crate) const FORM_BYTES_MAX: u64 = 64 << 20;
/// Bytes of its fields: what forms without files may have.
const FIELDS_BYTES_MAX: usize = 2 << 20;
/// Parts of a form: an answer and a comment for each line of the longest one, and some more.
const PART_COUNT_MAX: usize = 2_000;
/// How long a form may take to come in: a large file on a slow line.
const TIME_MAX: Duration = Duration::from_secs(15 * 60);

/// A form with its files.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    pub(crate) fields: Query,
    pub(crate) files: Vec<Arc<Upload>>,
}

/// A file that was sent along.
#[derive(Debug)]
pub struct Upload {
    /// The field it came in.
    pub(crate) field: String,
    /// What it was called where it comes from.
    pub(crate) name: String,
    /// Bytes that came; of one that is too large nothing was kept.
    pub(crate) size: u64,
    file: Option<File>,
}

impl Upload {
    /// Returns whether it has more bytes than a file may have.
    pub(crate) fn is_too_large(&self) -> bool {
        self.size > FILE_BYTES_MAX
    }

    /// Returns the file from its beginning.
    pub(crate) fn reader(&self) -> Result<File, Trouble> {
        let open = || {
            let file = self.file.as_ref().ok_or(io::ErrorKind::NotFound)?;
            let mut file = file.try_clone()?;
            file.rewind()?;
            Ok::<File, io::Error>(file)
        };
        open().map_err(Trouble::fault)
    }

    /// Returns what it holds.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Trouble> {
        let mut bytes = Vec::new();
        self.reader()?.take(FILE_BYTES_MAX).read_to_end(&mut bytes).map_err(Trouble::fault)?;
        Ok(bytes)
    }
}

/// Returns whether a form may bring files along.
pub(crate) fn is_meant(headers: &HeaderMap) -> bool {
    boundary(headers).is_some()
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(CONTENT_TYPE)?.to_str().ok()?).ok()
}

/// Takes a form in; nothing where it is too large, too slow or no form. Files are kept in the folder; without one they are let go.
pub(crate) async fn taken(parts: &Parts, body: Body, folder: Option<&Path>) -> Option<Taken> {
    let limits = SizeLimit::new().whole_stream(FORM_BYTES_MAX);
    let constraints = Constraints::new().size_limit(limits);
    let boundary = boundary(&parts.headers)?;
    let form = Multipart::with_constraints(body.into_data_stream(), boundary, constraints);
    tokio::time::timeout(TIME_MAX, read(form, folder)).await.ok()?
}

async fn read(mut form: Multipart<'_>, folder: Option<&Path>) -> Option<Taken> {
    let (mut fields, mut files, mut bytes) = (Vec::new(), Vec::new(), 0);
    while let Some(part) = form.next_field().await.ok()? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file) => files.extend(kept(part, name, file, folder).await?.map(Arc::new)),
            None => {
                let value = text(part, FIELDS_BYTES_MAX - bytes).await?;
                bytes += name.len() + value.len();
                fields.push((name, value));
            }
        }
        if bytes > FIELDS_BYTES_MAX || fields.len() + files.len() > PART_COUNT_MAX {
            return None;
        }
    }
    Some(Taken { fields: Query::of(fields), files })
}

/// Reads a field; nothing where it is longer than may be.
async fn text(mut part: Field<'_>, bytes_max: usize) -> Option<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.ok()? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > bytes_max {
            return None;
        }
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Keeps a file. The inner nothing is what a browser sends where no file was chosen.
async fn kept(
    mut part: Field<'_>,
    field: String,
    name: String,
    folder: Option<&Path>,
) -> Option<Option<Upload>> {
    let mut keeping = Keeping::begun(folder)?;
    while let Some(chunk) = part.chunk().await.ok()? {
        keeping.take(&chunk)?;
    }
    let is_chosen = keeping.size > 0 || !name.is_empty();
    Some((is_chosen && folder.is_some()).then(|| keeping.ended(field, name)))
}

/// Takes in a file that comes without a form around it; nothing where it is larger than a whole form may be, or too slow. Without a folder
/// it is let go.
pub(crate) async fn alone(body: Body, name: String, folder: Option<&Path>) -> Option<Upload> {
    // Of what says itself that it is too large nothing is read, so that whoever asks before sending need not send it.
    if body.size_hint().lower() > FORM_BYTES_MAX {
        return None;
    }
    tokio::time::timeout(TIME_MAX, whole(body, name, folder)).await.ok()?
}

async fn whole(mut body: Body, name: String, folder: Option<&Path>) -> Option<Upload> {
    let mut keeping = Keeping::begun(folder)?;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        if let Ok(chunk) = frame.ok()?.into_data() {
            keeping.take(&chunk)?;
        }
        if keeping.size > FORM_BYTES_MAX {
            return None;
        }
    }
    Some(keeping.ended(String::new(), name))
}

/// A file that comes in.
struct Keeping {
    file: Option<File>,
    size: u64,
}

impl Keeping {
    fn begun(folder: Option<&Path>) -> Option<Keeping> {
        let file = match folder {
            Some(folder) => Some(tempfile::tempfile_in(folder).ok()?),
            None => None,
        };
        Some(Keeping { file, size: 0 })
    }

    /// Takes the next piece; of a file that is too large nothing is kept.
    fn take(&mut self, chunk: &[u8]) -> Option<()> {
        self.size += chunk.len() as u64;
        if self.size > FILE_BYTES_MAX {
            self.file = None;
        }
        if let Some(file) = &mut self.file {
            // A chunk is what one read of the line gave; writing it to the system's memory takes no time to speak of.
            file.write_all(chunk).ok()?;
        }
        Some(())
    }

    fn ended(self, field: String, name: String) -> Upload {
        Upload { field, name, size: self.size, file: self.file }
    }
}
