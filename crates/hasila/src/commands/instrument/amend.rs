//! `hasila instrument amend`

use super::named::Named;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, limits};
use exchange::Problems;
use register::amendment::{AmendInstrument, ProvisionChange};
use register::{Act, Text, numbering};
use serde_json::json;
use std::path::PathBuf;

/// Give provisions of an instrument another wording from a day on, or take them out.
///
/// FILE has the new wording, numbered as the instrument is: each provision in it takes the place of the one with its
/// number, or is added. Numbered parts of it that FILE does not have any more are gone with the old wording.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument amend 53-CT/TU changes.txt --under 60-CT/TU --from 2025-03-01 --dry-run
  hasila instrument amend 53-CT/TU --take-out 4 --under '60-CT/TU of 2025-02-20' --from 2025-03-01")]
pub struct Args {
    /// The instrument amended.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    /// The new wording: a text in UTF-8, a DOCX, or a PDF with letters; - is standard input.
    #[arg(value_name = "FILE", required_unless_present = "take_out")]
    pub file: Option<PathBuf>,
    /// The instrument that amends it.
    #[arg(long, value_name = "INSTRUMENT")]
    pub under: Named,
    /// The first day of the new wording.
    #[arg(long, value_name = "DATE")]
    pub from: Date,
    /// A provision that is taken out.
    #[arg(long, value_name = "NUMBER")]
    pub take_out: Vec<Text>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Amends an instrument.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let text = match &args.file {
        Some(file) => tables::document(session, file, limits::INSTRUMENT_BYTES_MAX, "cli.text-too-large")?,
        None => String::new(),
    };
    let changes = changes(&text, &args.take_out);
    if changes.is_empty() {
        return Err(Message::new("cli.no-provisions-in-file").into());
    }
    let numbers: Vec<String> = changes.iter().map(|change| change.provision.to_string()).collect();
    let (instrument, by) = (args.instrument.cited.clone(), args.under.cited.clone());
    let said = |code| {
        let message = Message::new(code).with("number", &instrument.number).with("by", &by.number);
        message.with("day", args.from).with("provisions", numbers.clone())
    };
    let import = Import {
        file: &args.file.as_deref().map_or_else(|| instrument.number.to_string(), file_name),
        problems: Problems::default(),
        recorded: said("cli.instrument-amended"),
        rehearsed: said("cli.instrument-would-be-amended"),
        details: json!({ "number": instrument.number, "provisions": numbers }),
        act: Act::AmendInstrument(AmendInstrument {
            instrument: instrument.clone(),
            by,
            from: args.from,
            changes,
        }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

fn changes(text: &str, taken_out: &[Text]) -> Vec<ProvisionChange> {
    let new = numbering::provisions(text).into_iter().map(|row| {
        let words = row.span.slice(text).expect("a provision lies in its text").to_owned();
        ProvisionChange { provision: row.number, text: Some(words) }
    });
    let gone = taken_out.iter().map(|number| ProvisionChange { provision: number.clone(), text: None });
    new.chain(gone).collect()
}
