use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, grant, open};
use crate::permission::Role;

const BEFORE: &str = "plan p\nform f from commune every year { a count flow }\ntarget t a >= 10\n";

fn after(threshold: u32) -> Text {
    BEFORE.replace(">= 10", &format!(">= {threshold}")).into()
}

fn propose(threshold: u32) -> Act {
    Act::ProposePlan(ProposePlan {
        from: day("2025-07-01"),
        text: after(threshold),
        reason: "new law".into(),
    })
}

fn approve(desk: &Desk, proposal: Seq) -> Act {
    let review = desk.register.proposals()[&proposal].review(&desk.register);
    Act::ApprovePlan(ApprovePlan { proposal, review: review.as_str().into() })
}

/// A plan in force, Lan who plans and approves, and Minh who approves.
fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n C P commune");
    desk.enter(Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: BEFORE.into() }));
    desk.by = crate::account::local("root");
    for code in ["lan", "minh"] {
        desk.enter(open(code, "P"));
        desk.enter(Act::GrantRole(grant(code, Role::Approver, "-")));
    }
    desk.enter(Act::GrantRole(grant("lan", Role::Planner, "-")));
    desk.by = "lan".into();
    desk
}

#[test]
fn one_proposes_and_another_puts_in_force() {
    let mut desk = desk();
    let proposal = desk.enter(propose(20));
    let own = [format!("permission.own-work account=lan entry={}", proposal.0)];
    assert_eq!(desk.refused(&approve(&desk, proposal)), own);
    let directly = Act::ApplyPlan(ApplyPlan { from: day("2025-07-01"), text: after(20) });
    assert_eq!(desk.refused(&directly), own, "nor by another way");
    desk.by = "minh".into();
    let entry = desk.enter(approve(&desk, proposal));
    let version = desk.register.plans().versions("p").last().unwrap();
    assert_eq!((version.text.as_str(), version.entry), (after(20).as_str(), entry));
    let settled = Settled { entry, declined: None };
    assert_eq!(desk.register.proposals()[&proposal].settled, Some(settled));
    let again = Act::DeclinePlan(DeclinePlan { proposal, reason: "no".into() });
    assert_eq!(
        desk.refused(&again),
        [format!("plan.proposal-settled by={} entry={proposal} (proposal)", entry.0)]
    );
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn what_was_reviewed_beside_another_plan_is_not_put_in_force() {
    let mut desk = desk();
    let (first, second) = (desk.enter(propose(20)), desk.enter(propose(30)));
    desk.by = "minh".into();
    let reviewed = approve(&desk, second);
    desk.enter(approve(&desk, first));
    assert_eq!(
        desk.refused(&reviewed),
        [format!("plan.proposal-other-review plan=p entry={second} (review)")]
    );
    desk.enter(approve(&desk, second));
}

#[test]
fn a_proposal_is_refused_as_the_plan_would_be_and_twice() {
    let mut desk = desk();
    desk.enter(propose(20));
    assert_eq!(desk.refused(&propose(20))[0].split(' ').next(), Some("plan.already-proposed"));
    assert_eq!(desk.refused(&propose(10))[0].split(' ').next(), Some("plan.already-applied"));
    let nothing = Act::DeclinePlan(DeclinePlan { proposal: Seq(1), reason: "".into() });
    assert_eq!(
        desk.refused(&nothing),
        ["plan.no-proposal entry=1 (proposal)", "plan.reason-missing column=reason (reason)"]
    );
}
