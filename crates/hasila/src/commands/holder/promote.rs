//! `hasila holder promote`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::holder::GrantRank;
use register::posts::RankHeld;
use register::{Act, Text};

/// Record that an office-holder has a rank from a day on.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila holder promote H7 --rank colonel --from 2026-07-01")]
pub struct Args {
    /// The holder.
    #[arg(value_name = "HOLDER")]
    pub holder: Text,
    /// The rank.
    #[arg(long, value_name = "RANK")]
    pub rank: Text,
    /// The first day. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
}

/// Records a rank.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let from = args.from.unwrap_or(session.today());
    let rank = RankHeld { rank: args.rank.clone(), from };
    let act = Act::GrantRank(GrantRank { holder: args.holder.clone(), rank });
    let recorded = Message::new("cli.rank-granted").with("holder", &args.holder).with("rank", &args.rank);
    submission::act(session, &session.open()?, act, recorded.with("day", from))
}
