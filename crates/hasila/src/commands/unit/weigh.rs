//! `hasila unit weigh`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::succession::{Weigh, Weight};
use register::{Act, Text};
use std::str::FromStr;

/// Record how large the part was that went from one unit to another.
///
/// For a transfer that was entered without a weight, or with a wrong one. From then on questions on other maps that
/// were undecided for want of it are answered.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila unit weigh 00016 00004 --on 2025-07-01 --weight 3120/5400 --basis population")]
pub struct Args {
    /// The unit before.
    #[arg(value_name = "FROM")]
    pub from: Text,
    /// The unit after.
    #[arg(value_name = "TO")]
    pub to: Text,
    /// The day of the transfer.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    /// The part and the whole, such as 3120/5400.
    #[arg(long, value_name = "PART/WHOLE")]
    pub weight: Fraction,
    /// What is measured (population, area ...), or the provision that says so.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub basis: Text,
}

/// A part of a whole, as typed.
#[derive(Clone, Copy, Debug)]
pub struct Fraction(Weight);

impl FromStr for Fraction {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Fraction, &'static str> {
        let (part, whole) = text.split_once('/').unwrap_or((text, ""));
        match (part.parse(), whole.parse()) {
            (Ok(part), Ok(whole)) => Ok(Fraction(Weight { part, whole })),
            _ => Err("write the part and the whole with digits only, such as 3120/5400"),
        }
    }
}

/// Records a weight.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::Weigh(Weigh {
        from: args.from.clone(),
        to: Some(args.to.clone()),
        on: args.on,
        weight: args.weight.0,
        basis: args.basis.clone(),
    });
    let recorded = Message::new("cli.weighed").with("from", &args.from).with("to", &args.to);
    submission::act(session, &session.open()?, act, recorded)
}
