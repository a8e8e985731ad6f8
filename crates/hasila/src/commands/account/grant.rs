//! `hasila account grant`

use crate::commands::account::role_typed;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::account::GrantRole;
use register::accounts::Subject;
use register::permission::Role;
use register::{Act, Text};

/// Grant a role over a unit and all below it, or over everything.
///
/// The roles: reporter, head (of unit), verifier, planner, approver (of plans), assessor, personnel, auditor, administrator,
/// public. Whoever grants must administer the unit himself, and nobody grants to himself.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila account grant lan reporter --over 0601
  hasila account grant minh verifier --over 06 --form quarterly --until 2026-12-31
  hasila account grant ana administrator --everywhere")]
pub struct Args {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    pub account: Text,
    /// The role.
    #[arg(value_name = "ROLE", value_parser = role_typed)]
    pub role: Role,
    /// Over this unit and all below it.
    #[arg(long, value_name = "CODE", required_unless_present = "everywhere", conflicts_with = "everywhere")]
    pub over: Option<Text>,
    /// Over everything.
    #[arg(long)]
    pub everywhere: bool,
    /// Only on these plans, with the forms they ask for.
    #[arg(long, value_name = "PLANS", value_delimiter = ',')]
    pub plan: Vec<Text>,
    /// Only on these forms.
    #[arg(long, value_name = "FORMS", value_delimiter = ',')]
    pub form: Vec<Text>,
    /// The first day. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// The last day. Without it: until it is withdrawn.
    #[arg(long, value_name = "DATE")]
    pub until: Option<Date>,
}

/// Grants a role.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let plans = args.plan.iter().cloned().map(Subject::Plan);
    let subjects = plans.chain(args.form.iter().cloned().map(Subject::Form)).collect();
    let act = Act::GrantRole(GrantRole {
        account: args.account.clone(),
        role: args.role,
        unit: args.over.clone(),
        subjects,
        from: args.from.unwrap_or(session.today()),
        until: args.until,
    });
    let recorded = Message::new("cli.account-granted").with("account", &args.account);
    submission::act(session, &session.open()?, act, recorded.with("role", args.role.code()))
}
