//! `hasila rotation exempt`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::exemption::Exempt;
use register::{Act, Text};

/// Spare a holder, or whoever holds a post, a rule of placement for a while.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila rotation exempt --plan service --placement heads --rule not_native --holder H7 \
      --from 2026-01-01 --until 2027-01-01 --reason 'nobody else knows the dam' --cites '12/QĐ-TU'")]
pub struct Args {
    /// The holder.
    #[arg(long, value_name = "CODE", required_unless_present = "post")]
    pub holder: Option<Text>,
    /// The post.
    #[arg(long, value_name = "CODE")]
    pub post: Option<Text>,
    /// The plan whose rule it is.
    #[arg(long, value_name = "NAME")]
    pub plan: Text,
    /// The placement.
    #[arg(long, value_name = "NAME")]
    pub placement: Text,
    /// The sort of rule, such as not_native or terms. Without it: every rule of the placement.
    #[arg(long, value_name = "SORT")]
    pub rule: Option<Text>,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: Date,
    /// The first day on which it no longer holds.
    #[arg(long, value_name = "DATE")]
    pub until: Date,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The instrument it rests on.
    #[arg(long, value_name = "NUMBER")]
    pub cites: Option<Text>,
}

/// Grants an exemption.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::Exempt(Box::new(Exempt {
        holder: args.holder.clone(),
        post: args.post.clone(),
        plan: args.plan.clone(),
        placement: args.placement.clone(),
        rule: args.rule.clone(),
        reason: args.reason.clone(),
        cites: args.cites.clone(),
        from: args.from,
        until: args.until,
    }));
    let recorded = Message::new("cli.exempted").with("placement", &args.placement).with("until", args.until);
    submission::act(session, &session.open()?, act, recorded)
}
