//! `hasila post close`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::post::ClosePost;
use register::{Act, Text};

/// Close a post. Nobody may hold it on that day or later: relieve the holder first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila post close P01-DEP2 --on 2026-07-01")]
pub struct Args {
    /// The post.
    #[arg(value_name = "POST")]
    pub post: Text,
    /// The first day on which it is no more. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Closes a post.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let on = args.on.unwrap_or(session.today());
    let act = Act::ClosePost(ClosePost { post: args.post.clone(), on });
    let recorded = Message::new("cli.post-closed").with("post", &args.post).with("day", on);
    submission::act(session, &session.open()?, act, recorded)
}
