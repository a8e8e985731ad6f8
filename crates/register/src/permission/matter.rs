//! What an act or a question is about, as far as permission goes: which unit, which plan or form, whose work.

use crate::act::Act;
use crate::finding::Becomes;
use crate::import::UnitRow;
use crate::plan::ApplyPlan;
use crate::register::Register;
use crate::reports::StepKind;
use crate::task::TaskRow;
use crate::text::Text;
use base::{Date, Period, Seq, UnitId};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What an act or a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter<'a> {
    /// For whom.
    pub place: Place,
    /// On what.
    pub topic: Topic<'a>,
    /// The work that is judged, by entry: nobody judges his own.
    pub entries: Vec<Seq>,
    /// The account that is given something.
    pub account: Option<Text>,
}

/// For whom something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// For this unit: a grant over it or a unit above it will do.
    Unit(UnitId),
    /// For everything: only a grant over everything will do.
    Everything,
    /// For no unit in particular: any grant will do.
    Anywhere,
}

/// On what something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic<'a> {
    /// On nothing a grant could be limited to: only a grant on everything will do.
    Nothing,
    /// On the plan of this name.
    Plan(Cow<'a, str>),
    /// On the form of this name.
    Form(Cow<'a, str>),
    /// On the title of this name.
    Title(Cow<'a, str>),
}

impl<'a> Matter<'a> {
    /// Returns the matter of a place.
    pub fn at(place: Place) -> Matter<'a> {
        Matter { place, topic: Topic::Nothing, entries: Vec::new(), account: None }
    }

    /// Returns the matter of a unit.
    pub fn of_unit(unit: UnitId) -> Matter<'a> {
        Matter::at(Place::Unit(unit))
    }

    /// Says on what.
    pub fn on(self, topic: Topic<'a>) -> Matter<'a> {
        Matter { topic, ..self }
    }

    /// Returns what whoever keeps an account must be over: the unit where its official works, and all it is granted. Who could
    /// set the password of somebody with wider grants would have them himself.
    pub fn of_account(register: &Register, code: &Text, today: Date) -> Vec<Matter<'a>> {
        let Some(account) = register.accounts.account(code) else { return vec![Matter::at(Place::Anywhere)] };
        let grants = register.accounts.grants(code).iter().filter(|grant| grant.is_in_force(today));
        let units = std::iter::once(account.unit).chain(grants.map(|grant| grant.unit));
        units.map(|unit| Matter::at(unit.map_or(Place::Everything, Place::Unit))).collect()
    }

    /// Returns the matter of a report, with the entries that gave its figures since it was last submitted.
    pub fn of_report(register: &Register, unit: UnitId, form: &'a str, period: Period) -> Matter<'a> {
        let report = register.plans.form_id(form).and_then(|form| register.report(unit, form, period));
        let entries = report.map_or(Vec::new(), |report| {
            let since = report.entry();
            let steps = report.steps().into_iter().filter(|step| since <= step.entry);
            let given =
                steps.filter(|step| matches!(step.what, StepKind::Submitted(_) | StepKind::Corrected(_)));
            given.map(|step| step.entry).collect()
        });
        Matter { entries, ..Matter::of_unit(unit).on(Topic::Form(Cow::Borrowed(form))) }
    }
}

/// One thing an act is about, with the row of its table.
pub(crate) struct Asked<'a> {
    pub row: Option<u64>,
    pub matter: Matter<'a>,
}

/// Returns everything an act is about. What the register does not know is left to the check of the act: whoever may do
/// such a thing anywhere is told that there is no such unit, and nobody else.
pub(crate) fn matters<'a>(register: &Register, act: &'a Act, today: Date) -> Vec<Asked<'a>> {
    let known = |code: &Text| place(register, code);
    let one = |place| vec![Asked { row: None, matter: Matter::at(place) }];
    let of_report = |unit: &Text, form: &'a Text, period| {
        let matter = register.units.id(unit).map(|unit| Matter::of_report(register, unit, form, period));
        vec![Asked { row: None, matter: matter.unwrap_or(Matter::at(Place::Anywhere)) }]
    };
    let of_task = |task: &Text| vec![Asked { row: None, matter: of_task(register, task, today) }];
    match act {
        Act::ImportUnits(act) => founded(register, &act.rows),
        Act::FoundUnit(act) => one(above(register, act.parent.as_ref())),
        Act::RenameUnit(act) => one(known(&act.unit)),
        Act::MoveUnit(act) => [known(&act.unit), above(register, act.parent.as_ref())].map(asked).into(),
        Act::CloseUnit(act) => one(known(&act.unit)),
        Act::Succeed(act) => {
            let ends = act.edges.iter().flat_map(|edge| {
                let from = Asked { row: Some(edge.row), matter: Matter::at(known(&edge.from)) };
                let to =
                    edge.to.as_ref().map(|to| Asked { row: Some(edge.row), matter: Matter::at(known(to)) });
                std::iter::once(from).chain(to)
            });
            ends.chain(founded(register, &act.units)).collect()
        }
        Act::Weigh(act) => std::iter::once(&act.from).chain(&act.to).map(|unit| asked(known(unit))).collect(),
        Act::ApplyPlan(act) => vec![Asked { row: None, matter: applied(register, act) }],
        Act::ProposePlan(act) => vec![Asked { row: None, matter: of_plan(register, &act.text) }],
        Act::ApprovePlan(act) => of_proposal(register, act.proposal),
        Act::DeclinePlan(act) => of_proposal(register, act.proposal),
        Act::SubmitReport(act) => of_report(&act.unit, &act.form, act.period),
        Act::CorrectReport(act) => of_report(&act.unit, &act.form, act.period),
        Act::WithdrawReport(act) => of_report(&act.unit, &act.form, act.period),
        Act::ReturnReport(act) => of_report(&act.unit, &act.form, act.period),
        Act::ExtendReports(act) => of_report(&act.unit, &act.form, act.period),
        Act::VerifyReport(act) => of_report(&act.unit, &act.form, act.period),
        Act::RecordAwards(act) => {
            let rows = act.rows.iter().map(|row| {
                let topic = Topic::Title(Cow::Borrowed(row.title.as_str()));
                Asked { row: Some(row.row), matter: Matter::at(known(&row.recipient)).on(topic) }
            });
            rows.collect()
        }
        Act::AssignTasks(act) => act.rows.iter().flat_map(|row| assigned(register, row)).collect(),
        Act::ExtendTask(act) => of_task(&act.task),
        Act::NoteProgress(act) => of_task(&act.task),
        Act::AddEvidence(act) => of_task(&act.task),
        Act::FinishTask(act) => of_task(&act.task),
        Act::ReopenTask(act) => of_task(&act.task),
        Act::HandOverTask(act) => {
            let mut matters = of_task(&act.task);
            let topic = matters[0].matter.topic.clone();
            matters.push(Asked { row: None, matter: Matter::at(known(&act.to)).on(topic) });
            matters
        }
        Act::WithdrawTask(act) => of_task(&act.task),
        Act::IssueInstrument(_)
        | Act::RelateInstrument(_)
        | Act::AmendInstrument(_)
        | Act::ReplaceInstrument(_)
        | Act::RepealInstrument(_) => one(Place::Anywhere),
        // Whoever keeps instruments may assign tasks, too, but only where that is granted.
        Act::AcceptFinding(act) => match &act.becomes {
            Some(Becomes::Task(row)) => assigned(register, row),
            _ => one(Place::Anywhere),
        },
        Act::CreatePosts(act) => {
            let rows = act.rows.iter();
            rows.map(|row| Asked { row: row.row, ..asked(known(&row.unit)) }).collect()
        }
        Act::ClosePost(act) => one(of_post(register, &act.post)),
        Act::CorrectPost(act) => [of_post(register, &act.post.post), known(&act.post.unit)].map(asked).into(),
        // A person comes to the register before having a post; whoever keeps any posts may do it.
        Act::RegisterHolders(_) => one(Place::Anywhere),
        Act::GrantRank(act) => of_holder(register, &act.holder),
        Act::CorrectHolder(act) => of_holder(register, &act.holder.holder),
        Act::Appoint(act) => {
            let rows = act.rows.iter().flat_map(|row| {
                let posts = std::iter::once(&row.post).chain(&row.leaves);
                posts.map(|post| Asked { row: row.row, ..asked(of_post(register, post)) })
            });
            rows.collect()
        }
        Act::Reappoint(act) => one(of_post(register, &act.post)),
        Act::Relieve(act) => one(of_post(register, &act.post)),
        Act::CorrectAppointment(act) => {
            let to = act.to.as_ref().map(|row| asked(of_post(register, &row.post)));
            std::iter::once(asked(of_post(register, &act.post))).chain(to).collect()
        }
        Act::Exempt(act) => match (&act.post, &act.holder) {
            (Some(post), _) => one(of_post(register, post)),
            (None, Some(holder)) => of_holder(register, holder),
            (None, None) => one(Place::Anywhere),
        },
        Act::EndExemption(act) => {
            let exemption = register.posts.exemption(act.exemption);
            match exemption.map(|one| (one.post, one.holder)) {
                Some((Some(post), _)) => one(of_post(register, &register.posts.post(post).code)),
                Some((None, Some(holder))) => of_holder(register, &register.posts.holder(holder).code),
                Some((None, None)) | None => one(Place::Anywhere),
            }
        }
        Act::OpenAccount(act) => one(above(register, act.unit.as_ref())),
        Act::CloseAccount(act) => {
            let matters = Matter::of_account(register, &act.account, today).into_iter();
            matters.map(|matter| Asked { row: None, matter }).collect()
        }
        Act::GrantRole(act) => {
            let matter = Matter::at(above(register, act.unit.as_ref()));
            vec![Asked { row: None, matter: Matter { account: Some(act.account.clone()), ..matter } }]
        }
        Act::WithdrawGrant(act) => {
            let grant = register.accounts.grant(act.grant);
            one(grant.map_or(Place::Anywhere, |grant| grant.unit.map_or(Place::Everything, Place::Unit)))
        }
    }
}

/// Returns the matter of a task that is assigned: every unit that is to do it.
fn assigned<'a>(register: &Register, row: &'a TaskRow) -> Vec<Asked<'a>> {
    let plan = row.target.as_ref().map(|link| Topic::Plan(Cow::Borrowed(link.plan.as_str())));
    let topic = plan.unwrap_or(Topic::Nothing);
    let matter = |unit| Matter::at(place(register, unit)).on(topic.clone());
    let units = std::iter::once(&row.lead).chain(&row.with);
    units.map(|unit| Asked { row: row.row, matter: matter(unit) }).collect()
}

fn asked<'a>(place: Place) -> Asked<'a> {
    Asked { row: None, matter: Matter::at(place) }
}

fn place(register: &Register, code: &Text) -> Place {
    register.units.id(code).map_or(Place::Anywhere, Place::Unit)
}

/// Returns the place of what stands below a unit, or below none.
fn above(register: &Register, parent: Option<&Text>) -> Place {
    parent.map_or(Place::Everything, |parent| place(register, parent))
}

/// Returns where new units will stand: each below a unit there is, below none, or below another row, which is asked itself.
fn founded<'a>(register: &Register, rows: &[UnitRow]) -> Vec<Asked<'a>> {
    let new: BTreeSet<&Text> = rows.iter().map(|row| &row.code).collect();
    let own = |row: &&UnitRow| row.parent.as_ref().is_none_or(|parent| !new.contains(parent));
    let rows = rows.iter().filter(own);
    rows.map(|row| Asked { row: Some(row.row), matter: Matter::at(above(register, row.parent.as_ref())) })
        .collect()
}

/// Returns the matter of a plan. A text that cannot be read is refused for that by the check.
fn of_plan<'a>(register: &Register, text: &str) -> Matter<'a> {
    let Some(program) = rules::compile(text).program else { return Matter::at(Place::Anywhere) };
    let scope = program.plan.scope.map(Text::from);
    Matter::at(above(register, scope.as_ref())).on(Topic::Plan(Cow::Owned(program.plan.named.name)))
}

/// Returns the matter of a plan that is put in force: where it was proposed, whose proposal it is.
fn applied<'a>(register: &Register, act: &ApplyPlan) -> Matter<'a> {
    let open = register.proposals.iter().filter(|(_, proposal)| proposal.settled.is_none());
    let same = open.filter(|(_, proposal)| proposal.act.text == act.text);
    Matter { entries: same.map(|(entry, _)| *entry).collect(), ..of_plan(register, &act.text) }
}

/// Returns the matter of a proposal.
fn of_proposal<'a>(register: &Register, entry: Seq) -> Vec<Asked<'a>> {
    let Some(proposal) = register.proposals.get(&entry) else { return vec![asked(Place::Anywhere)] };
    let matter = Matter { entries: vec![entry], ..of_plan(register, &proposal.act.text) };
    vec![Asked { row: None, matter }]
}

/// Returns the unit of a post.
fn of_post(register: &Register, code: &Text) -> Place {
    let post = register.posts.post_id(code).map(|id| register.posts.post(id).unit);
    post.map_or(Place::Anywhere, Place::Unit)
}

/// Returns the units in which somebody holds or held posts.
fn of_holder<'a>(register: &Register, code: &Text) -> Vec<Asked<'a>> {
    let Some(holder) = register.posts.holder_id(code) else { return vec![asked(Place::Anywhere)] };
    let posts = register.posts.of_holder(holder).map(|one| register.posts.post(one.post).unit);
    let units: BTreeSet<UnitId> = posts.collect();
    if units.is_empty() {
        return vec![asked(Place::Anywhere)];
    }
    units.into_iter().map(|unit| asked(Place::Unit(unit))).collect()
}

fn of_task<'a>(register: &Register, code: &Text, today: Date) -> Matter<'a> {
    let Some(task) = register.tasks.task(code) else { return Matter::at(Place::Anywhere) };
    let plan = task.target.as_ref().map(|link| Topic::Plan(Cow::Owned(link.plan.to_string())));
    Matter::of_unit(task.lead_on(today)).on(plan.unwrap_or(Topic::Nothing))
}
