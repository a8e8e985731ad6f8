//! An act is what somebody does; an entry is the act as the journal took it in. Every change of the register is
//! one entry.

use crate::Register;
use crate::account::{self, CloseAccount, GrantRole, OpenAccount, WithdrawGrant};
use crate::amendment::{self, AmendInstrument, RepealInstrument, ReplaceInstrument};
use crate::appointment::{self, Appoint, CorrectAppointment, Reappoint, Relieve};
use crate::award::{self, RecordAwards};
use crate::change::{self, CloseUnit, FoundUnit, MoveUnit, RenameUnit};
use crate::exemption::{self, EndExemption, Exempt};
use crate::extension::{self, ExtendReports};
use crate::finding::{self, AcceptFinding};
use crate::holder::{self, CorrectHolder, GrantRank, RegisterHolders};
use crate::import::{self, ImportUnits};
use crate::instrument::{self, IssueInstrument, RelateInstrument};
use crate::permission;
use crate::plan::{self, ApplyPlan};
use crate::post::{self, ClosePost, CorrectPost, CreatePosts};
use crate::proposal::{self, ApprovePlan, DeclinePlan, ProposePlan};
use crate::report::{self, CorrectReport, ReturnReport, SubmitReport, WithdrawReport};
use crate::succession::{self, Succeed, Weigh};
use crate::task::step::{
    self, AddEvidence, ExtendTask, FinishTask, HandOverTask, NoteProgress, ReopenTask, WithdrawTask,
};
use crate::task::{self, AssignTasks};
use crate::text::Text;
use crate::verify::{self, VerifyReport};
use base::{Date, ItemId, Message, Period, Seq, UnitId};
use cube::Cube;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What somebody does. The names and versions below stand in the journal for ever; a changed act is a new
/// version beside the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Act {
    /// Founds the units of a table.
    #[serde(rename = "import_units.1")]
    ImportUnits(ImportUnits),
    /// Founds one unit.
    #[serde(rename = "found_unit.1")]
    FoundUnit(FoundUnit),
    /// Gives a unit other names.
    #[serde(rename = "rename_unit.1")]
    RenameUnit(RenameUnit),
    /// Puts a unit, with all below it, under another parent.
    #[serde(rename = "move_unit.1")]
    MoveUnit(MoveUnit),
    /// Closes a unit without a successor.
    #[serde(rename = "close_unit.1")]
    CloseUnit(CloseUnit),
    /// Merges, splits and transfers units on one date.
    #[serde(rename = "succeed.1")]
    Succeed(Succeed),
    /// Records the weight of a succession later.
    #[serde(rename = "weigh.1")]
    Weigh(Weigh),
    /// Puts a plan in force.
    #[serde(rename = "apply_plan.1")]
    ApplyPlan(ApplyPlan),
    /// Proposes that a plan be put in force.
    #[serde(rename = "propose_plan.1")]
    ProposePlan(ProposePlan),
    /// Puts a proposed plan in force.
    #[serde(rename = "approve_plan.1")]
    ApprovePlan(ApprovePlan),
    /// Takes a proposal back, or turns it down.
    #[serde(rename = "decline_plan.1")]
    DeclinePlan(DeclinePlan),
    /// Reports a form for a unit and a period.
    #[serde(rename = "submit_report.1")]
    SubmitReport(SubmitReport),
    /// Changes figures of a report.
    #[serde(rename = "correct_report.1")]
    CorrectReport(CorrectReport),
    /// Takes a report back.
    #[serde(rename = "withdraw_report.1")]
    WithdrawReport(WithdrawReport),
    /// Sends a report back to its unit.
    #[serde(rename = "return_report.1")]
    ReturnReport(ReturnReport),
    /// Grants more time for reports.
    #[serde(rename = "extend_reports.1")]
    ExtendReports(ExtendReports),
    /// Records what a verification of a report has found.
    #[serde(rename = "verify_report.1")]
    VerifyReport(VerifyReport),
    /// Records awards given or revoked.
    #[serde(rename = "record_awards.1")]
    RecordAwards(RecordAwards),
    /// Assigns tasks.
    #[serde(rename = "assign_tasks.1")]
    AssignTasks(AssignTasks),
    /// Grants more time for a task.
    #[serde(rename = "extend_task.1")]
    ExtendTask(ExtendTask),
    /// Says how far a task has come.
    #[serde(rename = "note_progress.1")]
    NoteProgress(NoteProgress),
    /// Names what shows that something was done.
    #[serde(rename = "add_evidence.1")]
    AddEvidence(AddEvidence),
    /// Says that a task is done.
    #[serde(rename = "finish_task.1")]
    FinishTask(FinishTask),
    /// Opens a task again.
    #[serde(rename = "reopen_task.1")]
    ReopenTask(ReopenTask),
    /// Gives a task to another unit.
    #[serde(rename = "hand_over_task.1")]
    HandOverTask(HandOverTask),
    /// Takes a task back.
    #[serde(rename = "withdraw_task.1")]
    WithdrawTask(WithdrawTask),
    /// Enters an instrument as it was issued.
    #[serde(rename = "issue_instrument.1")]
    IssueInstrument(IssueInstrument),
    /// Records that an instrument refers to another.
    #[serde(rename = "relate_instrument.1")]
    RelateInstrument(RelateInstrument),
    /// Gives provisions of an instrument another wording.
    #[serde(rename = "amend_instrument.1")]
    AmendInstrument(AmendInstrument),
    /// Puts another instrument in the place of one.
    #[serde(rename = "replace_instrument.1")]
    ReplaceInstrument(ReplaceInstrument),
    /// Ends an instrument.
    #[serde(rename = "repeal_instrument.1")]
    RepealInstrument(RepealInstrument),
    /// Accepts what was found in the text of an instrument.
    #[serde(rename = "accept_finding.1")]
    AcceptFinding(AcceptFinding),
    /// Opens an account for an official.
    #[serde(rename = "open_account.1")]
    OpenAccount(OpenAccount),
    /// Closes an account.
    #[serde(rename = "close_account.1")]
    CloseAccount(CloseAccount),
    /// Grants a role.
    #[serde(rename = "grant_role.1")]
    GrantRole(GrantRole),
    /// Withdraws a grant.
    #[serde(rename = "withdraw_grant.1")]
    WithdrawGrant(WithdrawGrant),
    /// Creates posts.
    #[serde(rename = "create_posts.1")]
    CreatePosts(CreatePosts),
    /// Closes a post.
    #[serde(rename = "close_post.1")]
    ClosePost(ClosePost),
    /// Says anew what a post is.
    #[serde(rename = "correct_post.1")]
    CorrectPost(Box<CorrectPost>),
    /// Registers office-holders.
    #[serde(rename = "register_holders.1")]
    RegisterHolders(RegisterHolders),
    /// Records that a holder has a rank.
    #[serde(rename = "grant_rank.1")]
    GrantRank(GrantRank),
    /// Says anew what is known of a holder.
    #[serde(rename = "correct_holder.1")]
    CorrectHolder(Box<CorrectHolder>),
    /// Appoints to posts.
    #[serde(rename = "appoint.1")]
    Appoint(Appoint),
    /// Begins another term of whoever holds a post.
    #[serde(rename = "reappoint.1")]
    Reappoint(Reappoint),
    /// Ends an appointment.
    #[serde(rename = "relieve.1")]
    Relieve(Relieve),
    /// Says anew what an appointment was.
    #[serde(rename = "correct_appointment.1")]
    CorrectAppointment(Box<CorrectAppointment>),
    /// Spares somebody a rule of placement.
    #[serde(rename = "exempt.1")]
    Exempt(Box<Exempt>),
    /// Ends what spared somebody a rule of placement.
    #[serde(rename = "end_exemption.1")]
    EndExemption(EndExemption),
}

/// An act as the journal took it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the journal.
    pub seq: Seq,
    /// When, in universal time as RFC 3339 writes it.
    pub at: String,
    /// Who.
    pub by: String,
    /// What.
    pub act: Act,
}

impl Entry {
    /// Returns the day on which it was entered, in universal time.
    pub fn day(&self) -> Option<Date> {
        self.at.get(..10)?.parse().ok()
    }
}

/// What a check is given besides the register and the act.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Who wants to act.
    pub by: &'a str,
    /// The day on which it is done.
    pub today: Date,
    /// Returns the figure the cube holds, so that a correction can be held against the figures it leaves alone.
    pub held: &'a dyn Fn(Period, UnitId, ItemId) -> Option<i64>,
}

/// A reason not to accept an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, for people.
    pub message: Message,
    /// The row it is about, as the act numbers its rows.
    pub row: Option<u64>,
    /// The column it is about, by the name it has in tables.
    pub column: Option<&'static str>,
    /// The item it is about, in a report.
    pub item: Option<Text>,
}

impl Refusal {
    /// Returns a refusal of the whole act.
    pub fn new(message: Message) -> Refusal {
        Refusal { message, row: None, column: None, item: None }
    }

    /// Says which row it is about.
    pub fn in_row(self, row: u64) -> Refusal {
        Refusal { row: Some(row), ..self }
    }

    /// Says which column it is about.
    pub fn in_column(self, column: &'static str) -> Refusal {
        Refusal { column: Some(column), ..self }
    }

    /// Says which item of a report it is about.
    pub fn of_item(self, item: &Text) -> Refusal {
        Refusal { item: Some(item.clone()), ..self }
    }
}

/// What an entry changed outside the register: what the cubes must follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Hierarchies changed: sheets must be laid out again.
    pub reorder: bool,
    /// Figures given, changed or taken back.
    pub figures: Vec<Posting>,
    /// Verifications of reports, after their figures.
    pub verified: Option<Verified>,
}

/// What became of the verified figures of one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The period reported on.
    pub period: Period,
    /// The unit.
    pub unit: UnitId,
    /// All items of the form.
    pub items: Vec<ItemId>,
    /// What was found otherwise than reported, all else being as reported; nothing where the report is no longer
    /// verified.
    pub found: Option<Vec<(ItemId, Option<i64>)>>,
}

/// Figures of one unit in one period; nothing where a figure was taken back.
pub type Posting = (Period, UnitId, Vec<(ItemId, Option<i64>)>);

impl Changes {
    /// Returns the changes of an act that changes neither hierarchies nor figures.
    pub fn none() -> Changes {
        Changes::default()
    }

    /// Returns the changes of an act on units.
    pub fn reorder() -> Changes {
        Changes { reorder: true, ..Changes::default() }
    }

    /// Returns the changes of an act on one report.
    pub fn posted(period: Period, unit: UnitId, figures: Vec<(ItemId, Option<i64>)>) -> Changes {
        Changes { figures: vec![(period, unit, figures)], ..Changes::default() }
    }

    /// Returns the changes together with what becomes of verified figures.
    pub fn with_verified(self, verified: Option<Verified>) -> Changes {
        Changes { verified, ..self }
    }

    /// Brings the figures in line with what the entry has changed in `register`: `cube` holds them as reported,
    /// `verified` those of verified reports as verified.
    pub fn post(&self, register: &Register, cube: &mut Cube, verified: &mut Cube) {
        if self.reorder {
            for cube in [&mut *cube, &mut *verified] {
                let strays = cube.reorder(|period| register.hierarchy(period.last_day()));
                assert!(strays.is_empty(), "an act took the place of figures already reported: {strays:?}");
            }
        }
        for (period, unit, figures) in &self.figures {
            cube.post(&register.hierarchy(period.last_day()), *period, *unit, figures);
        }
        if let Some(report) = &self.verified {
            let figures = report.figures(cube);
            verified.post(
                &register.hierarchy(report.period.last_day()),
                report.period,
                report.unit,
                &figures,
            );
        }
    }
}

impl Verified {
    /// Returns the verified figures of the report, given those reported.
    fn figures(&self, reported: &Cube) -> Vec<(ItemId, Option<i64>)> {
        let Some(found) = &self.found else { return self.items.iter().map(|item| (*item, None)).collect() };
        let found = |item| found.iter().find(|(found, _)| *found == item).map(|(_, figure)| *figure);
        let as_reported = |item| reported.figure(self.period, self.unit, item);
        self.items.iter().map(|item| (*item, found(*item).unwrap_or_else(|| as_reported(*item)))).collect()
    }
}

/// Returns every reason not to accept the act, gravest first; none means that it may be entered.
///
/// Whether who acts may do so at all is asked first; an outsider learns nothing more.
pub fn check(register: &Register, act: &Act, context: &Context) -> Vec<Refusal> {
    let denied = permission::refused(register, act, context);
    if !denied.is_empty() {
        return denied;
    }
    match act {
        Act::ImportUnits(act) => import::check(register, act),
        Act::FoundUnit(act) => change::check_found(register, act),
        Act::RenameUnit(act) => change::check_rename(register, act),
        Act::MoveUnit(act) => change::check_move(register, act),
        Act::CloseUnit(act) => change::check_close(register, act),
        Act::Succeed(act) => succession::check_succeed(register, act),
        Act::Weigh(act) => succession::check_weigh(register, act),
        Act::ApplyPlan(act) => plan::check(register, act),
        Act::ProposePlan(act) => proposal::check_propose(register, act),
        Act::ApprovePlan(act) => proposal::check_approve(register, act),
        Act::DeclinePlan(act) => proposal::check_decline(register, act),
        Act::SubmitReport(act) => report::check_submit(register, act, context),
        Act::CorrectReport(act) => report::check_correct(register, act, context),
        Act::WithdrawReport(act) => report::check_withdraw(register, act),
        Act::ReturnReport(act) => report::check_return(register, act),
        Act::ExtendReports(act) => extension::check(register, act, context),
        Act::VerifyReport(act) => verify::check(register, act, context),
        Act::RecordAwards(act) => award::check(register, act),
        Act::AssignTasks(act) => task::check(register, act, context),
        Act::ExtendTask(act) => step::check_extend(register, act, context),
        Act::NoteProgress(act) => step::check_note(register, act, context),
        Act::AddEvidence(act) => step::check_evidence(register, act, context),
        Act::FinishTask(act) => step::check_finish(register, act, context),
        Act::ReopenTask(act) => step::check_reopen(register, act, context),
        Act::HandOverTask(act) => step::check_hand_over(register, act, context),
        Act::WithdrawTask(act) => step::check_withdraw(register, act, context),
        Act::IssueInstrument(act) => instrument::check(register, act),
        Act::RelateInstrument(act) => instrument::check_relate(register, act),
        Act::AmendInstrument(act) => amendment::check_amend(register, act),
        Act::ReplaceInstrument(act) => amendment::check_replace(register, act),
        Act::RepealInstrument(act) => amendment::check_repeal(register, act),
        Act::AcceptFinding(act) => finding::check(register, act, context),
        Act::OpenAccount(act) => account::check_open(register, act),
        Act::CloseAccount(act) => account::check_close(register, act, context),
        Act::GrantRole(act) => account::check_grant(register, act),
        Act::WithdrawGrant(act) => account::check_withdraw(register, act, context),
        Act::CreatePosts(act) => post::check(register, act),
        Act::ClosePost(act) => post::check_close(register, act),
        Act::CorrectPost(act) => post::check_correct(register, act),
        Act::RegisterHolders(act) => holder::check(register, act),
        Act::GrantRank(act) => holder::check_rank(register, act),
        Act::CorrectHolder(act) => holder::check_correct(register, act),
        Act::Appoint(act) => appointment::check(register, act, context),
        Act::Reappoint(act) => appointment::check_reappoint(register, act),
        Act::Relieve(act) => appointment::check_relieve(register, act),
        Act::CorrectAppointment(act) => appointment::check_correct(register, act, context),
        Act::Exempt(act) => exemption::check(register, act),
        Act::EndExemption(act) => exemption::check_end(register, act),
    }
}

/// Enters an accepted act. It cannot fail: what could have spoken against it was asked before, in [`check`].
pub fn apply(register: &mut Register, entry: &Entry) -> Changes {
    let seq = entry.seq;
    register.enter(seq, &entry.by);
    match &entry.act {
        Act::ImportUnits(act) => import::apply(register, act),
        Act::FoundUnit(act) => change::apply_found(register, act),
        Act::RenameUnit(act) => change::apply_rename(register, act),
        Act::MoveUnit(act) => change::apply_move(register, act),
        Act::CloseUnit(act) => change::apply_close(register, act),
        Act::Succeed(act) => succession::apply_succeed(register, act),
        Act::Weigh(act) => succession::apply_weigh(register, act),
        Act::ApplyPlan(act) => plan::apply(register, seq, act),
        Act::ProposePlan(act) => proposal::apply_propose(register, seq, &entry.by, act),
        Act::ApprovePlan(act) => proposal::apply_approve(register, seq, act),
        Act::DeclinePlan(act) => proposal::apply_decline(register, seq, act),
        Act::SubmitReport(act) => report::apply_submit(register, seq, act),
        Act::CorrectReport(act) => report::apply_correct(register, seq, entry.day(), act),
        Act::WithdrawReport(act) => report::apply_withdraw(register, seq, act),
        Act::ReturnReport(act) => report::apply_return(register, seq, act),
        Act::ExtendReports(act) => extension::apply(register, seq, act),
        Act::VerifyReport(act) => verify::apply(register, seq, act),
        Act::RecordAwards(act) => award::apply(register, seq, act),
        Act::AssignTasks(act) => task::apply(register, seq, act),
        Act::ExtendTask(act) => step::apply_extend(register, seq, act),
        Act::NoteProgress(act) => step::apply_note(register, seq, act),
        Act::AddEvidence(act) => step::apply_evidence(register, seq, act),
        Act::FinishTask(act) => step::apply_finish(register, seq, act),
        Act::ReopenTask(act) => step::apply_reopen(register, seq, act),
        Act::HandOverTask(act) => step::apply_hand_over(register, seq, act),
        Act::WithdrawTask(act) => step::apply_withdraw(register, seq, act),
        Act::IssueInstrument(act) => instrument::apply(register, seq, act),
        Act::RelateInstrument(act) => instrument::apply_relate(register, seq, act),
        Act::AmendInstrument(act) => amendment::apply_amend(register, seq, act),
        Act::ReplaceInstrument(act) => amendment::apply_replace(register, seq, act),
        Act::RepealInstrument(act) => amendment::apply_repeal(register, seq, act),
        Act::AcceptFinding(act) => finding::apply(register, seq, act),
        Act::OpenAccount(act) => account::apply_open(register, seq, act),
        Act::CloseAccount(act) => account::apply_close(register, seq, act),
        Act::GrantRole(act) => account::apply_grant(register, seq, act),
        Act::WithdrawGrant(act) => account::apply_withdraw(register, seq, act),
        Act::CreatePosts(act) => post::apply(register, seq, act),
        Act::ClosePost(act) => post::apply_close(register, act),
        Act::CorrectPost(act) => post::apply_correct(register, seq, act),
        Act::RegisterHolders(act) => holder::apply(register, seq, act),
        Act::GrantRank(act) => holder::apply_rank(register, act),
        Act::CorrectHolder(act) => holder::apply_correct(register, seq, act),
        Act::Appoint(act) => appointment::apply(register, seq, act),
        Act::Reappoint(act) => appointment::apply_reappoint(register, seq, act),
        Act::Relieve(act) => appointment::apply_relieve(register, act),
        Act::CorrectAppointment(act) => appointment::apply_correct(register, seq, act),
        Act::Exempt(act) => exemption::apply(register, seq, act),
        Act::EndExemption(act) => exemption::apply_end(register, seq, act),
    }
}
