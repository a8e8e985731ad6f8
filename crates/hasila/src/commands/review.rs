//! `hasila review`

use crate::ask::When;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::{Session, file_name};
use crate::trouble::Trouble;
use assess::Units;
use base::Message;
use export::PageStyle;
use locale::Digits;
use serde_json::json;
use std::path::PathBuf;

/// Write the review of a period: one page in three languages, for the screen and for A4, that needs nothing beside
/// it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila review --period 2025 --out review.html
  hasila review --period 2025-H1 --unit 06 --out lam-dong.html --lang vi")]
pub struct Args {
    /// The page to write; - is standard output.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The unit reviewed; without it, the top units.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Arabic text with ٠١٢٣ for digits.
    #[arg(long)]
    pub arabic_digits: bool,
    #[command(flatten)]
    pub when: When,
}

/// Writes the review page.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.when.as_of)?;
    let units = args.unit.clone().map_or(Units::Top, Units::One);
    let review = assess::review(session.view(&snapshot, &args.when), &args.when.ask(units))?;
    if session.format() == Format::Json && args.out.as_os_str() == "-" {
        return output::json(&review).map(|()| Exit::Done);
    }
    let digits = if args.arabic_digits { Digits::ArabicIndic } else { Digits::Latin };
    let style = PageStyle { first: session.catalogue.lang(), digits };
    let page = export::review_page(&review, style).map_err(|fault| cannot_write(args, &fault))?;
    if args.out.as_os_str() == "-" {
        return output::text(&page).map(|()| Exit::Done);
    }
    std::fs::write(&args.out, &page).map_err(|error| cannot_write(args, &error))?;
    let file = file_name(&args.out);
    match session.format() {
        Format::Json => output::json(&json!({ "file": file, "bytes": page.len() }))?,
        _ => {
            let message =
                Message::new("cli.review-written").with("file", file).with("kib", page.len().div_ceil(1024));
            output::text(&session.sentence(&message.with("targets", review.targets.len())))?;
        }
    }
    Ok(Exit::Done)
}

fn cannot_write(args: &Args, error: &dyn std::error::Error) -> Trouble {
    let message = Message::new("cli.cannot-write-file").with("file", file_name(&args.out));
    Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
}
