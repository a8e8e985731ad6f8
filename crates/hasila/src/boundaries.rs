//! Boundaries kept in the data folder, under `boundaries`: the file as it was handed in, and beside it `DAY.json` with the first day on
//! which it holds, its SHA-256, and the property that has the codes. They are no acts: nothing is decided by a map.

use crate::session::Session;
use base::{Date, Message};
use exchange::boundaries::{self, Boundaries};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder in the data folder.
const FOLDER: &str = "boundaries";

/// What is kept of boundaries that were handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The first day on which they hold.
    pub from: Date,
    /// What the file was called.
    pub file: String,
    /// Its SHA-256, which is its name in the folder, too.
    pub sha256: String,
    /// The property of its features that has the codes of units.
    pub code: String,
    /// The units whose boundaries it has.
    pub units: usize,
}

/// Returns the SHA-256 of a file.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes all");
        hex
    })
}

/// Keeps boundaries, in place of those from the same day.
///
/// # Errors
/// Where the folder cannot be written.
pub fn keep(data: &Path, kept: &Kept, bytes: &[u8]) -> io::Result<()> {
    let folder = data.join(FOLDER);
    fs::create_dir_all(&folder)?;
    fs::write(drawn(&folder, kept), bytes)?;
    let told = serde_json::to_vec_pretty(kept).map_err(io::Error::other)?;
    let (new, place) = (folder.join("new"), folder.join(format!("{}.json", kept.from)));
    // The line that leads to it comes last, and whole: a crash leaves what was there.
    fs::write(&new, told)?;
    fs::rename(new, place)
}

fn drawn(folder: &Path, kept: &Kept) -> PathBuf {
    folder.join(format!("{}.geojson", kept.sha256))
}

/// Returns what is kept, by day.
///
/// # Errors
/// Where the folder is there and cannot be read.
pub fn list(data: &Path) -> io::Result<Vec<Kept>> {
    let folder = data.join(FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            found.push(serde_json::from_slice::<Kept>(&fs::read(path)?).map_err(io::Error::other)?);
        }
    }
    found.sort_by_key(|kept| kept.from);
    Ok(found)
}

/// Returns the boundaries kept, by the day from which they hold. What is no longer as it was handed in is told, and left out: pages
/// are served without a map.
pub fn kept(session: &Session) -> Vec<(Date, Boundaries)> {
    let data = &session.global.data;
    let list = list(data).unwrap_or_default();
    let told = |kept: &Kept| {
        let found = read(data, kept).map(|found| (kept.from, found));
        if found.is_none() {
            session.say(&Message::new("cli.boundaries-changed").with("day", kept.from));
        }
        found
    };
    list.iter().filter_map(told).collect()
}

/// Returns boundaries that are kept; nothing where they cannot be read or are no longer those handed in.
pub fn read(data: &Path, kept: &Kept) -> Option<Boundaries> {
    let bytes = fs::read(drawn(&data.join(FOLDER), kept)).ok()?;
    let is_the_same = sha256(&bytes) == kept.sha256;
    boundaries::read(&bytes, &kept.code).ok().filter(|_| is_the_same)
}
