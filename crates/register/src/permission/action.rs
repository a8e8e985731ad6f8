//! Roles, actions, and the two tables that a person reviews: which role may do what, and what an act is.

use crate::act::Act;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What somebody is granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Fills in reports and says how tasks come on.
    Reporter,
    /// Answers for a unit: reports, tasks, reminders.
    Head,
    /// Finds out whether what was reported is so.
    Verifier,
    /// Keeps instruments and tasks.
    Planner,
    /// Puts plans in force.
    Approver,
    /// Records what is awarded.
    Assessor,
    /// Keeps posts and the people in them.
    Personnel,
    /// Reads everything but personal data.
    Auditor,
    /// Keeps units, accounts and grants.
    Administrator,
    /// Reads results.
    Public,
}

/// What somebody does. Every act and every kind of answer is one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Founds, renames, moves, closes, merges, splits units.
    KeepUnits,
    /// Puts a plan in force.
    ApplyPlan,
    /// Proposes that a plan be put in force, or takes such a proposal back.
    ProposePlan,
    /// Submits a report.
    SubmitReport,
    /// Corrects a report.
    CorrectReport,
    /// Takes a report back.
    WithdrawReport,
    /// Records what a verification of a report has found, or sends it back.
    VerifyReport,
    /// Records an award given or revoked.
    RecordAward,
    /// Assigns a task, hands it over, reopens it, takes it back.
    AssignTask,
    /// Grants more time for a task, or for reports.
    ExtendTask,
    /// Says how a task comes on: notes, evidence, done.
    DoTask,
    /// Enters, relates, amends, replaces, ends instruments, and accepts what was found in them.
    KeepInstruments,
    /// Keeps posts, those who hold them, and exemptions from rules of placement.
    KeepPosts,
    /// Opens and closes accounts, and withdraws grants.
    KeepAccounts,
    /// Grants a role.
    GrantRole,
    /// Reads what an office makes public of itself: units, plans, instruments.
    ReadDocuments,
    /// Reads standings, reasons, ranks, comparisons, titles, reviews.
    ReadResults,
    /// Reads who has reported what, and what is still due.
    ReadReports,
    /// Reads tasks.
    ReadTasks,
    /// Reads personal data of those who hold posts.
    ReadPersons,
    /// Reads accounts and grants.
    ReadAccounts,
    /// Reads entries of the journal.
    ReadJournal,
    /// Has reminders sent.
    SendReminders,
}

impl Role {
    /// Every role, as the table has them.
    pub const ALL: [Role; 10] = [
        Role::Reporter,
        Role::Head,
        Role::Verifier,
        Role::Planner,
        Role::Approver,
        Role::Assessor,
        Role::Personnel,
        Role::Auditor,
        Role::Administrator,
        Role::Public,
    ];

    /// Returns the role's code, as acts and commands write it.
    pub fn code(self) -> &'static str {
        match self {
            Role::Reporter => "reporter",
            Role::Head => "head",
            Role::Verifier => "verifier",
            Role::Planner => "planner",
            Role::Approver => "approver",
            Role::Assessor => "assessor",
            Role::Personnel => "personnel",
            Role::Auditor => "auditor",
            Role::Administrator => "administrator",
            Role::Public => "public",
        }
    }

    /// Returns the role with this code.
    pub fn with_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Returns whether the role may do this where it is granted.
    pub fn may(self, action: Action) -> bool {
        action.roles().contains(&self)
    }
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 23] = [
        Action::KeepUnits,
        Action::ApplyPlan,
        Action::ProposePlan,
        Action::SubmitReport,
        Action::CorrectReport,
        Action::WithdrawReport,
        Action::VerifyReport,
        Action::RecordAward,
        Action::AssignTask,
        Action::ExtendTask,
        Action::DoTask,
        Action::KeepInstruments,
        Action::KeepPosts,
        Action::KeepAccounts,
        Action::GrantRole,
        Action::ReadDocuments,
        Action::ReadResults,
        Action::ReadReports,
        Action::ReadTasks,
        Action::ReadPersons,
        Action::ReadAccounts,
        Action::ReadJournal,
        Action::SendReminders,
    ];

    /// Returns the roles that may do this. An action without a row does not compile.
    pub fn roles(self) -> &'static [Role] {
        use Role::{
            Administrator, Approver, Assessor, Auditor, Head, Personnel, Planner, Public, Reporter, Verifier,
        };
        match self {
            Action::KeepUnits => &[Administrator],
            Action::ApplyPlan => &[Approver],
            Action::ProposePlan => &[Planner, Approver],
            Action::SubmitReport => &[Reporter, Head],
            Action::CorrectReport => &[Reporter, Head],
            Action::WithdrawReport => &[Reporter, Head],
            Action::VerifyReport => &[Verifier],
            Action::RecordAward => &[Assessor],
            Action::AssignTask => &[Head, Planner],
            Action::ExtendTask => &[Head, Planner],
            Action::DoTask => &[Reporter, Head],
            Action::KeepInstruments => &[Planner],
            Action::KeepPosts => &[Personnel],
            Action::KeepAccounts => &[Administrator],
            Action::GrantRole => &[Administrator],
            Action::ReadDocuments => &Role::ALL,
            Action::ReadResults => &[Reporter, Head, Verifier, Planner, Approver, Assessor, Auditor, Public],
            Action::ReadReports => &[Reporter, Head, Verifier, Planner, Assessor, Auditor],
            Action::ReadTasks => &[Reporter, Head, Verifier, Planner, Approver, Assessor, Auditor],
            Action::ReadPersons => &[Personnel],
            Action::ReadAccounts => &[Auditor, Administrator],
            Action::ReadJournal => &[Auditor],
            Action::SendReminders => &[Head, Verifier, Planner],
        }
    }

    /// Returns what an act is. An act without a row does not compile.
    pub fn of(act: &Act) -> Action {
        match act {
            Act::ImportUnits(_)
            | Act::FoundUnit(_)
            | Act::RenameUnit(_)
            | Act::MoveUnit(_)
            | Act::CloseUnit(_)
            | Act::Succeed(_)
            | Act::Weigh(_) => Action::KeepUnits,
            Act::ApplyPlan(_) | Act::ApprovePlan(_) => Action::ApplyPlan,
            Act::ProposePlan(_) | Act::DeclinePlan(_) => Action::ProposePlan,
            Act::SubmitReport(_) => Action::SubmitReport,
            Act::CorrectReport(_) => Action::CorrectReport,
            Act::WithdrawReport(_) => Action::WithdrawReport,
            Act::VerifyReport(_) | Act::ReturnReport(_) => Action::VerifyReport,
            Act::RecordAwards(_) => Action::RecordAward,
            Act::AssignTasks(_) | Act::ReopenTask(_) | Act::HandOverTask(_) | Act::WithdrawTask(_) => {
                Action::AssignTask
            }
            Act::ExtendTask(_) | Act::ExtendReports(_) => Action::ExtendTask,
            Act::NoteProgress(_) | Act::AddEvidence(_) | Act::FinishTask(_) => Action::DoTask,
            Act::IssueInstrument(_)
            | Act::RelateInstrument(_)
            | Act::AmendInstrument(_)
            | Act::ReplaceInstrument(_)
            | Act::RepealInstrument(_)
            | Act::AcceptFinding(_) => Action::KeepInstruments,
            Act::CreatePosts(_)
            | Act::ClosePost(_)
            | Act::CorrectPost(_)
            | Act::RegisterHolders(_)
            | Act::GrantRank(_)
            | Act::CorrectHolder(_)
            | Act::Appoint(_)
            | Act::Reappoint(_)
            | Act::Relieve(_)
            | Act::CorrectAppointment(_)
            | Act::Exempt(_)
            | Act::EndExemption(_) => Action::KeepPosts,
            Act::OpenAccount(_) | Act::CloseAccount(_) | Act::WithdrawGrant(_) => Action::KeepAccounts,
            Act::GrantRole(_) => Action::GrantRole,
        }
    }

    /// Returns the code of the sentence that says that somebody may not.
    pub fn denial(self) -> &'static str {
        match self {
            Action::KeepUnits => "permission.keep-units",
            Action::ApplyPlan => "permission.apply-plan",
            Action::ProposePlan => "permission.propose-plan",
            Action::SubmitReport => "permission.submit-report",
            Action::CorrectReport => "permission.correct-report",
            Action::WithdrawReport => "permission.withdraw-report",
            Action::VerifyReport => "permission.verify-report",
            Action::RecordAward => "permission.record-award",
            Action::AssignTask => "permission.assign-task",
            Action::ExtendTask => "permission.extend-task",
            Action::DoTask => "permission.do-task",
            Action::KeepInstruments => "permission.keep-instruments",
            Action::KeepPosts => "permission.keep-posts",
            Action::KeepAccounts => "permission.keep-accounts",
            Action::GrantRole => "permission.grant-role",
            Action::ReadDocuments => "permission.read-documents",
            Action::ReadResults => "permission.read-results",
            Action::ReadReports => "permission.read-reports",
            Action::ReadTasks => "permission.read-tasks",
            Action::ReadPersons => "permission.read-persons",
            Action::ReadAccounts => "permission.read-accounts",
            Action::ReadJournal => "permission.read-journal",
            Action::SendReminders => "permission.send-reminders",
        }
    }
}
