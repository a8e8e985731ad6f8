//! `hasila task evidence`

use crate::commands::task::Which;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::tables;
use crate::trouble::Trouble;
use base::Date;
use register::task::step::AddEvidence;
use register::{Act, Text};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Name what shows that something was done. The file stays where it is; its SHA-256 goes into the journal, so that
/// nobody can put another in its place unseen.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task evidence T7 'minutes 12/BB of 29 August' --file minutes-12.pdf
  hasila task evidence T7 'folder 4, shelf 2'")]
pub struct Args {
    #[command(flatten)]
    pub which: Which,
    /// How people find it: number, title, place.
    #[arg(value_name = "TEXT")]
    pub reference: Text,
    /// The file, whose SHA-256 is computed and recorded.
    #[arg(long, value_name = "FILE", conflicts_with = "sha256")]
    pub file: Option<PathBuf>,
    /// The SHA-256 of a file that is elsewhere, in 64 hexadecimal digits.
    #[arg(long, value_name = "HEX")]
    pub sha256: Option<Text>,
    /// The day on which it was handed in. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Adds evidence.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let sha256 = match &args.file {
        Some(file) => Some(sha256(file).map_err(|error| tables::cannot_read(file, &error))?),
        None => args.sha256.clone(),
    };
    let act = Act::AddEvidence(AddEvidence {
        task: args.which.task.clone(),
        period: args.which.period,
        on: args.on.unwrap_or(session.today()),
        reference: args.reference.clone(),
        sha256,
    });
    submission::act(session, &session.open()?, act, args.which.said("cli.task-evidence"))
}

/// Returns the hash of a file of any size.
fn sha256(file: &Path) -> io::Result<Text> {
    let mut hash = Sha256::new();
    let mut file = BufReader::new(File::open(file)?);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            break;
        }
        hash.update(bytes);
        let count = bytes.len();
        file.consume(count);
    }
    Ok(Text::from(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>()))
}
