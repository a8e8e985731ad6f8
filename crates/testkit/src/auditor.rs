//! The auditor keeps its own books of what was acknowledged, the slow and obvious way, and compares them with what
//! the program says.
//!
//! - It shares with the program only the acts themselves: no ids, no orders, no columns.
//! - A unit is a list of stays, a report is a table of figures, a total is a walk down the tree.

use crate::archive::Archive;
use crate::world::ITEMS;
use base::{Date, Period};
use cube::Cube;
use engine::Snapshot;
use register::Act;
use register::import::UnitRow;
use register::succession::Succeed;
use register::task::TaskRow;
use register::tasks::{Due, StepKind, Task};
use std::collections::{BTreeMap, BTreeSet};

/// A unit's stay in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// The first day.
    pub from: Date,
    /// The first day after it.
    pub until: Date,
    /// The unit above; empty for a top unit.
    pub parent: String,
    /// Its level.
    pub level: String,
}

/// A report as it stands after all corrections.
pub type Figures = BTreeMap<String, i64>;

/// Reports by unit and period.
type Books = BTreeMap<(String, Period), Figures>;

/// A task as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// The unit that answers for it.
    pub lead: String,
    /// The first period, of one that recurs.
    pub first: Option<Period>,
    /// The occurrences that are done.
    pub done: BTreeSet<Option<Period>>,
    /// The occurrences for which more time was granted.
    pub extended: BTreeSet<Option<Period>>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// The auditor's books.
#[derive(Clone, Debug, Default)]
pub struct Auditor {
    units: BTreeMap<String, Vec<Stay>>,
    reports: Books,
    // Of verified reports, as verified.
    verified: Books,
    awards: BTreeSet<(String, Period)>,
    tasks: BTreeMap<String, Assigned>,
    archive: Archive,
}

impl Auditor {
    /// Books an act that was acknowledged.
    pub fn book(&mut self, act: &Act) {
        match act {
            Act::ImportUnits(act) => act.rows.iter().for_each(|row| self.found(row, act.on)),
            Act::FoundUnit(act) => {
                let parent = act.parent.as_ref().map_or(String::new(), ToString::to_string);
                let stay = Stay { from: act.on, until: Date::MAX, parent, level: act.level.to_string() };
                self.units.entry(act.code.to_string()).or_default().push(stay);
            }
            Act::MoveUnit(act) => {
                let parent = act.parent.as_ref().map_or(String::new(), ToString::to_string);
                self.turn(&act.unit, act.on, |stay| stay.parent = parent);
            }
            Act::CloseUnit(act) => self.end(&act.unit, act.on),
            Act::Succeed(act) => self.succeed(act),
            Act::SubmitReport(act) => {
                let figures = act.figures.iter().map(|(item, figure)| (item.to_string(), *figure)).collect();
                self.reports.insert((act.unit.to_string(), act.period), figures);
            }
            Act::CorrectReport(act) => {
                let report = (act.unit.to_string(), act.period);
                self.verified.remove(&report);
                change(self.reports.entry(report).or_default(), &act.figures);
            }
            Act::WithdrawReport(act) => {
                let report = (act.unit.to_string(), act.period);
                self.verified.remove(&report);
                self.reports.remove(&report);
            }
            Act::ReturnReport(act) => {
                let report = (act.unit.to_string(), act.period);
                self.verified.remove(&report);
                self.reports.remove(&report);
            }
            Act::VerifyReport(act) => {
                let report = (act.unit.to_string(), act.period);
                let mut figures = self.reports[&report].clone();
                change(&mut figures, &act.figures);
                self.verified.insert(report, figures);
            }
            Act::RecordAwards(act) => self.awards.extend(
                act.rows
                    .iter()
                    .filter(|row| row.revoked.is_none())
                    .map(|row| (row.recipient.to_string(), row.edition)),
            ),
            Act::AssignTasks(act) => act.rows.iter().for_each(|row| self.assign(row)),
            Act::ExtendTask(act) => _ = self.booked(&act.task).extended.insert(act.period),
            Act::FinishTask(act) => _ = self.booked(&act.task).done.insert(act.period),
            Act::ReopenTask(act) => _ = self.booked(&act.task).done.remove(&act.period),
            Act::HandOverTask(act) => self.booked(&act.task).lead = act.to.to_string(),
            Act::WithdrawTask(act) => self.booked(&act.task).withdrawn = true,
            Act::IssueInstrument(_)
            | Act::RelateInstrument(_)
            | Act::AmendInstrument(_)
            | Act::ReplaceInstrument(_)
            | Act::RepealInstrument(_)
            | Act::AcceptFinding(_) => self.archive.book(act),
            Act::RenameUnit(_)
            | Act::Weigh(_)
            | Act::ApplyPlan(_)
            | Act::ProposePlan(_)
            | Act::ApprovePlan(_)
            | Act::DeclinePlan(_)
            | Act::NoteProgress(_)
            | Act::AddEvidence(_)
            | Act::OpenAccount(_)
            | Act::CloseAccount(_)
            | Act::GrantRole(_)
            | Act::WithdrawGrant(_)
            | Act::CreatePosts(_)
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
            | Act::EndExemption(_)
            | Act::ExtendReports(_) => {}
        }
    }

    fn assign(&mut self, row: &TaskRow) {
        let first = match row.due {
            Due::On(_) => None,
            Due::Every { first, .. } => Some(first),
        };
        let task = Assigned { lead: row.lead.to_string(), first, ..Assigned::default() };
        self.tasks.insert(row.task.to_string(), task);
    }

    fn booked(&mut self, task: &str) -> &mut Assigned {
        self.tasks.get_mut(task).expect("an accepted act names a task")
    }

    fn found(&mut self, row: &UnitRow, on: Option<Date>) {
        let stay = Stay {
            from: row.opened.or(on).unwrap_or(Date::MIN),
            until: row.closed.unwrap_or(Date::MAX),
            parent: row.parent.as_ref().map_or(String::new(), ToString::to_string),
            level: row.level.to_string(),
        };
        self.units.entry(row.code.to_string()).or_default().push(stay);
    }

    /// Ends the stay that holds on `on` and begins the next one.
    fn turn(&mut self, code: &str, on: Date, change: impl FnOnce(&mut Stay)) {
        let stays = self.units.get_mut(code).expect("an accepted act names a unit");
        let mut next = stays.last().expect("a unit has a stay").clone();
        stays.last_mut().expect("a unit has a stay").until = on;
        stays.retain(|stay| stay.from < stay.until);
        next.from = on;
        change(&mut next);
        stays.push(next);
    }

    fn end(&mut self, code: &str, on: Date) {
        let stays = self.units.get_mut(code).expect("an accepted act names a unit");
        stays.last_mut().expect("a unit has a stay").until = on;
    }

    fn succeed(&mut self, act: &Succeed) {
        let receiving: BTreeSet<&str> = act.edges.iter().filter_map(|edge| edge.to.as_deref()).collect();
        for row in &act.units {
            let parent = row.parent.as_ref().map_or(String::new(), ToString::to_string);
            if self.on(&row.code, act.on).is_some() {
                self.turn(&row.code, act.on, |stay| stay.parent = parent);
            } else {
                self.found(row, Some(act.on));
            }
        }
        let ending: BTreeSet<&str> = act
            .edges
            .iter()
            .map(|edge| edge.from.as_str())
            .filter(|from| !receiving.contains(from))
            .collect();
        ending.into_iter().for_each(|code| self.end(code, act.on));
    }

    /// Returns where a unit stands on a day.
    pub fn on(&self, code: &str, day: Date) -> Option<&Stay> {
        self.units.get(code)?.iter().find(|stay| stay.from <= day && day < stay.until)
    }

    /// Returns the codes of all units of a level that are open on a day.
    pub fn open(&self, level: &str, day: Date) -> Vec<String> {
        let open = |code: &&String| self.on(code, day).is_some_and(|stay| stay.level == level);
        self.units.keys().filter(open).cloned().collect()
    }

    /// Returns whether a unit was ever known under this code.
    pub fn knows(&self, code: &str) -> bool {
        self.units.contains_key(code)
    }

    /// Returns what stands reported.
    pub fn reports(&self) -> &Books {
        &self.reports
    }

    /// Returns the books of instruments.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Returns what stands verified.
    pub fn verified(&self) -> &Books {
        &self.verified
    }

    /// Returns all tasks.
    pub fn tasks(&self) -> &BTreeMap<String, Assigned> {
        &self.tasks
    }

    /// Returns whether the unit has the award for the edition.
    pub fn awarded(&self, code: &str, edition: Period) -> bool {
        self.awards.contains(&(code.to_owned(), edition))
    }

    /// Returns the sum and count of an item over a unit and everything below it in these books, found by walking down.
    fn total(&self, books: &Books, code: &str, item: &str, period: Period) -> (i128, u32) {
        let own = books.get(&(code.to_owned(), period)).and_then(|figures| figures.get(item));
        let mut total = own.map_or((0, 0), |figure| (i128::from(*figure), 1));
        let below = self.units.keys().filter(|below| {
            self.on(below, period.last_day()).is_some_and(|stay| stay.parent == code) && *below != code
        });
        for code in below {
            let (sum, count) = self.total(books, code, item, period);
            total = (total.0 + sum, total.1 + count);
        }
        total
    }

    /// Returns every difference between the books and what the program says.
    pub fn differences(&self, snapshot: &Snapshot) -> Vec<String> {
        let periods: BTreeSet<Period> = self.reports.keys().map(|(_, period)| *period).collect();
        let turns = self.units.values().flatten().flat_map(|stay| [stay.from, stay.until]);
        let mut days: BTreeSet<Date> = turns.filter(|day| *day != Date::MIN && *day != Date::MAX).collect();
        days.extend(days.clone().iter().filter_map(|day| day.yesterday().ok()));
        days.extend(periods.iter().map(|period| period.last_day()));
        let trees = days.iter().flat_map(|day| self.tree_differences(snapshot, *day));
        let layers = [(&self.reports, &snapshot.cube), (&self.verified, &snapshot.verified)];
        let totals = periods.iter().flat_map(|period| {
            layers.map(|(books, cube)| self.total_differences(snapshot, books, cube, *period)).concat()
        });
        let others = self.award_differences(snapshot).into_iter().chain(self.task_differences(snapshot));
        let papers = self.archive.differences(snapshot);
        trees.chain(totals).chain(others).chain(papers).collect()
    }

    fn tree_differences(&self, snapshot: &Snapshot, day: Date) -> Vec<String> {
        let register = &snapshot.register;
        let hierarchy = register.hierarchy(day);
        let code = |position: u32| register.units().unit(hierarchy.unit(position)).code.to_string();
        let said: BTreeMap<String, (String, String)> = (0..hierarchy.len())
            .map(|at| {
                (code(at), (hierarchy.parent(at).map_or(String::new(), code), hierarchy.level(at).to_owned()))
            })
            .collect();
        let open = self.units.keys().filter_map(|code| Some((code, self.on(code, day)?)));
        let booked: BTreeMap<String, (String, String)> =
            open.map(|(code, stay)| (code.clone(), (stay.parent.clone(), stay.level.clone()))).collect();
        if said == booked {
            Vec::new()
        } else {
            vec![format!("units on {day}: said {said:?}, booked {booked:?}")]
        }
    }

    fn total_differences(
        &self,
        snapshot: &Snapshot,
        books: &Books,
        cube: &Cube,
        period: Period,
    ) -> Vec<String> {
        let register = &snapshot.register;
        let hierarchy = register.hierarchy(period.last_day());
        let mut differences = Vec::new();
        for at in 0..hierarchy.len() {
            let code = register.units().unit(hierarchy.unit(at)).code.as_str();
            for item in ITEMS {
                let column = register.plans().item_id(item).and_then(|id| cube.column(period, id));
                let said = column.map_or((0, 0), |column| {
                    let total = column.total(hierarchy.range(at));
                    (total.sum, total.count)
                });
                let booked = self.total(books, code, item, period);
                if said != booked {
                    differences
                        .push(format!("{item} of {code} in {period}: said {said:?}, booked {booked:?}"));
                }
            }
        }
        differences
    }

    fn task_differences(&self, snapshot: &Snapshot) -> Vec<String> {
        let tasks = snapshot.register.tasks().iter();
        let said: BTreeMap<String, Assigned> =
            tasks.map(|task| (task.code.to_string(), told(task, snapshot))).collect();
        if said == self.tasks {
            Vec::new()
        } else {
            vec![format!("tasks: said {said:?}, booked {:?}", self.tasks)]
        }
    }

    fn award_differences(&self, snapshot: &Snapshot) -> Vec<String> {
        let register = &snapshot.register;
        let said = |code: &str, edition| {
            register
                .units()
                .id(code)
                .is_some_and(|unit| register.awards().awarded("exemplary", unit, edition))
        };
        let wrong = self.awards.iter().filter(|(code, edition)| !said(code, *edition));
        wrong.map(|(code, edition)| format!("award of {code} for {edition} is not in the register")).collect()
    }
}

/// Returns a task as the program tells it, after all that was done to it.
fn told(task: &Task, snapshot: &Snapshot) -> Assigned {
    let done = |period: &Option<Period>| task.done_on(*period, Date::MAX).is_some();
    let extended = |period: &Option<Period>| task.dues(*period, Date::MAX).len() > 1;
    let occurrences: Vec<Option<Period>> = task.steps.iter().map(|step| step.period).collect();
    Assigned {
        lead: snapshot.register.units().unit(task.lead_on(Date::MAX)).code.to_string(),
        first: match task.due {
            Due::On(_) => None,
            Due::Every { first, .. } => Some(first),
        },
        done: occurrences.iter().copied().filter(done).collect(),
        extended: occurrences.iter().copied().filter(extended).collect(),
        withdrawn: task.steps.iter().any(|step| matches!(step.what, StepKind::Withdrawn { .. })),
    }
}

/// Enters the figures that change; nothing takes one out.
fn change(figures: &mut Figures, changes: &register::report::Figures<Option<i64>>) {
    for (item, figure) in changes.iter() {
        match figure {
            Some(figure) => figures.insert(item.to_string(), *figure),
            None => figures.remove(item.as_str()),
        };
    }
}
