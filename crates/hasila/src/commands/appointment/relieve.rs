//! `hasila appointment relieve`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::appointment::Relieve;
use register::{Act, Text};

/// End an appointment. Whoever takes another post says so in the new appointment (column leaves).
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila appointment relieve P01-HEAD H7 --on 2026-05-01 --reason 'retired'")]
pub struct Args {
    /// The post.
    #[arg(value_name = "POST")]
    pub post: Text,
    /// The holder.
    #[arg(value_name = "HOLDER")]
    pub holder: Text,
    /// The first day on which the post is no longer held. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Ends an appointment.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let on = args.on.unwrap_or(session.today());
    let (post, holder, reason) = (args.post.clone(), args.holder.clone(), args.reason.clone());
    let act = Act::Relieve(Relieve { post, holder, on, reason });
    let recorded = Message::new("cli.relieved").with("post", &args.post).with("holder", &args.holder);
    submission::act(session, &session.open()?, act, recorded.with("day", on))
}
