//! Changes of plans that one person proposes and another puts in force.
//!
//! - A proposal changes nothing but the list of proposals.
//! - Who puts it in force names the review he has read: the plan that was in force then, and the proposed text. With another
//!   plan in force by now it is refused.
//! - Nobody puts his own proposal in force; that is asked with the other permissions, and holds for its text applied directly.

use crate::act::{Changes, Refusal};
use crate::plan::{self, ApplyPlan, review};
use crate::register::Register;
use crate::text::Text;
use crate::wording::PLAN;
use base::limits::{PROPOSALS_OPEN_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Proposes that a plan be put in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposePlan {
    /// The first day on which it would be in force.
    pub from: Date,
    /// The plan, in the plan language.
    pub text: Text,
    /// Why it should be changed.
    pub reason: Text,
}

/// Puts a proposed plan in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApprovePlan {
    /// The entry that proposed it.
    pub proposal: Seq,
    /// The review that was read, by its hash in 64 small hexadecimal digits, as the page and the data of the proposal have it.
    pub review: Text,
}

/// Takes a proposal back, or turns it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclinePlan {
    /// The entry that proposed it.
    pub proposal: Seq,
    /// Why.
    pub reason: Text,
}

/// A change of a plan that was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The plan's name.
    pub plan: Text,
    /// What would put it in force.
    pub act: ApplyPlan,
    /// Why it should be changed.
    pub reason: Text,
    /// Who proposed it.
    pub by: Text,
    /// What became of it; nothing while it is open.
    pub settled: Option<Settled>,
}

/// What became of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The entry that did it.
    pub entry: Seq,
    /// Why it was declined; nothing where it was put in force.
    pub declined: Option<Text>,
}

/// All proposals, by the entry that made them.
pub type Proposals = BTreeMap<Seq, Proposal>;

impl Proposal {
    /// Returns what names the review of this proposal beside the plan that is in force now.
    pub fn review(&self, register: &Register) -> String {
        let before = register.plans.versions(&self.plan).last();
        review(before.map_or("", |version| &version.text), &self.act)
    }
}

pub(crate) fn check_propose(register: &Register, act: &ProposePlan) -> Vec<Refusal> {
    let proposed = ApplyPlan { from: act.from, text: act.text.clone() };
    let mut refusals = plan::check(register, &proposed);
    refusals.extend(PLAN.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    let open = register.proposals.iter().filter(|(_, proposal)| proposal.settled.is_none());
    let open = open.collect::<Vec<_>>();
    if let Some((entry, proposal)) = open.iter().find(|(_, proposal)| proposal.act == proposed) {
        let message = Message::new("plan.already-proposed").with("plan", &proposal.plan);
        refusals.push(Refusal::new(message.with("entry", **entry)));
    }
    if open.len() >= PROPOSALS_OPEN_MAX {
        refusals.push(Refusal::new(Message::new("plan.too-many-proposals").with("max", PROPOSALS_OPEN_MAX)));
    }
    refusals
}

pub(crate) fn check_approve(register: &Register, act: &ApprovePlan) -> Vec<Refusal> {
    let proposal = match open(register, act.proposal) {
        Ok(proposal) => proposal,
        Err(refusal) => return vec![refusal],
    };
    if proposal.review(register) != act.review.as_str() {
        let message = Message::new("plan.proposal-other-review").with("plan", &proposal.plan);
        return vec![Refusal::new(message.with("entry", act.proposal)).in_column("review")];
    }
    plan::check(register, &proposal.act)
}

pub(crate) fn check_decline(register: &Register, act: &DeclinePlan) -> Vec<Refusal> {
    let mut refusals = open(register, act.proposal).err().into_iter().collect::<Vec<_>>();
    refusals.extend(PLAN.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    refusals
}

/// Returns the proposal, if nothing has become of it yet.
fn open(register: &Register, entry: Seq) -> Result<&Proposal, Refusal> {
    let refused = |message: Message| Refusal::new(message.with("entry", entry)).in_column("proposal");
    let proposal = register.proposals.get(&entry);
    let proposal = proposal.ok_or_else(|| refused(Message::new("plan.no-proposal")))?;
    match &proposal.settled {
        None => Ok(proposal),
        Some(settled) => Err(refused(Message::new("plan.proposal-settled").with("by", settled.entry))),
    }
}

pub(crate) fn apply_propose(register: &mut Register, seq: Seq, by: &str, act: &ProposePlan) -> Changes {
    let program = rules::compile(&act.text).program.expect("a plan that was proposed has a program");
    let proposal = Proposal {
        plan: program.plan.named.name.into(),
        act: ApplyPlan { from: act.from, text: act.text.clone() },
        reason: act.reason.clone(),
        by: by.into(),
        settled: None,
    };
    Arc::make_mut(&mut register.proposals).insert(seq, proposal);
    Changes::none()
}

pub(crate) fn apply_approve(register: &mut Register, seq: Seq, act: &ApprovePlan) -> Changes {
    let proposed = settle(register, act.proposal, Settled { entry: seq, declined: None });
    plan::apply(register, seq, &proposed)
}

pub(crate) fn apply_decline(register: &mut Register, seq: Seq, act: &DeclinePlan) -> Changes {
    settle(register, act.proposal, Settled { entry: seq, declined: Some(act.reason.clone()) });
    Changes::none()
}

/// Notes what became of a proposal, and returns what it proposed.
fn settle(register: &mut Register, entry: Seq, settled: Settled) -> ApplyPlan {
    let proposals = Arc::make_mut(&mut register.proposals);
    let proposal = proposals.get_mut(&entry).expect("an accepted act names a proposal");
    proposal.settled = Some(settled);
    proposal.act.clone()
}

#[cfg(test)]
mod tests;
