//! `hasila instrument text`

use super::named::Named;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, limits};
use register::instrument::hash;
use register::instruments::Instrument;
use serde_json::json;
use std::path::PathBuf;

/// Write the text of an instrument as it was received, letter for letter, or one provision as it reads on a day.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument text 53-CT/TU > 53.txt
  hasila instrument text '53-CT/TU article 2.1' --on 2025-03-01
  hasila instrument text 53-CT/TU --verify
  hasila instrument text 53-CT/TU --verify 53.txt")]
pub struct Args {
    /// Its number, and a provision where one is meant.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    /// The day on which a provision reads as told; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Compare the text, or that of a file, with the hash recorded; 2 where they differ.
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "on")]
    pub verify: Option<Option<PathBuf>>,
}

/// Writes or verifies a text.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let instruments = snapshot.register.instruments();
    let instrument = instruments.instrument(args.instrument.find(&snapshot.register)?);
    match (&args.verify, &args.instrument.provision) {
        (Some(file), _) => verify(session, instrument, file.as_ref()),
        (None, Some(number)) => {
            let day = args.on.unwrap_or_else(|| session.today());
            let words = instrument.provision(number).and_then(|(path, _)| instrument.wording(path, day));
            let unknown = || {
                let message = Message::new("instrument.unknown-provision").with("number", &instrument.number);
                Trouble::from(message.with("provision", number))
            };
            write(session, instrument, words.ok_or_else(unknown)?)
        }
        (None, None) => write(session, instrument, kept(instrument)?),
    }
}

/// Returns the text as it is kept.
fn kept(instrument: &Instrument) -> Result<&str, Trouble> {
    let none = || Trouble::from(Message::new("instrument.no-text").with("number", &instrument.number));
    instrument.text.as_deref().ok_or_else(none)
}

fn write(session: &Session, instrument: &Instrument, words: &str) -> Result<Exit, Trouble> {
    match session.format() {
        Format::Json => output::json(&json!({
            "number": instrument.number,
            "date": instrument.date,
            "sha256": instrument.hash,
            "text": words,
        }))?,
        // A whole text keeps its hash; a provision ends with its line.
        _ if instrument.text.as_deref() == Some(words) => output::exact(words)?,
        _ => output::text(words)?,
    }
    Ok(Exit::Done)
}

fn verify(session: &Session, instrument: &Instrument, file: Option<&PathBuf>) -> Result<Exit, Trouble> {
    let recorded = instrument.hash.as_deref().unwrap_or_default();
    let found = match file {
        Some(file) => {
            let most = limits::INSTRUMENT_BYTES_MAX;
            hash(&tables::text_as_given(session, file, most, "cli.text-too-large")?)
        }
        None => hash(kept(instrument)?),
    };
    let same = recorded == found;
    match session.format() {
        Format::Json => output::json(&json!({
            "number": instrument.number,
            "same": same,
            "recorded": instrument.hash,
            "found": found,
            "entry": instrument.entry,
        }))?,
        _ => {
            let code = if same { "cli.text-same" } else { "cli.text-differs" };
            let message =
                Message::new(code).with("number", &instrument.number).with("entry", instrument.entry);
            output::text(&session.sentence(&message.with("recorded", recorded).with("found", found)))?;
        }
    }
    Ok(if same { Exit::Done } else { Exit::Differs })
}
