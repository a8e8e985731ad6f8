//! `hasila appointment renew`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::appointment::Reappoint;
use register::{Act, Text};

/// Begin another term of whoever holds a post.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila appointment renew P01-HEAD H7 --from 2026-05-01 --months 60 --cites '12/QĐ-TU'")]
pub struct Args {
    /// The post.
    #[arg(value_name = "POST")]
    pub post: Text,
    /// The holder.
    #[arg(value_name = "HOLDER")]
    pub holder: Text,
    /// The first day of the term.
    #[arg(long, value_name = "DATE")]
    pub from: Date,
    /// How long it is meant to last, in months.
    #[arg(long, value_name = "N")]
    pub months: Option<u16>,
    /// The instrument it rests on.
    #[arg(long, value_name = "NUMBER")]
    pub cites: Option<Text>,
}

/// Begins another term.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let (post, holder) = (args.post.clone(), args.holder.clone());
    let (from, months, cites) = (args.from, args.months, args.cites.clone());
    let act = Act::Reappoint(Reappoint { post, holder, from, months, cites });
    let recorded = Message::new("cli.term-begun").with("post", &args.post).with("holder", &args.holder);
    submission::act(session, &session.open()?, act, recorded.with("day", from))
}
