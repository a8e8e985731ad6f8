//! The register: the state to which the entries amount. Cheap to clone, so that every reader may keep the one he
//! began with.

use crate::accounts::Accounts;
use crate::act::Refusal;
use crate::authors::Authors;
use crate::awards::Awards;
use crate::extension::Extensions;
use crate::instruments::Instruments;
use crate::plans::Plans;
use crate::posts::Posts;
use crate::proposal::Proposals;
use crate::reports::{Report, Reports};
use crate::tasks::Tasks;
use crate::units::Units;
use base::{Cycle, Date, FormId, Message, Period, Seq, UnitId};
use cube::{Hierarchy, Lineage};
use std::sync::Arc;

/// What the entries so far amount to, without the figures.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub(crate) head: Seq,
    pub(crate) units: Arc<Units>,
    pub(crate) lineage: Arc<Lineage>,
    pub(crate) plans: Arc<Plans>,
    pub(crate) reports: Reports,
    pub(crate) extensions: Arc<Extensions>,
    pub(crate) awards: Arc<Awards>,
    pub(crate) tasks: Arc<Tasks>,
    pub(crate) instruments: Arc<Instruments>,
    pub(crate) accounts: Arc<Accounts>,
    pub(crate) authors: Arc<Authors>,
    pub(crate) posts: Arc<Posts>,
    pub(crate) proposals: Arc<Proposals>,
}

impl Register {
    /// Returns a register with nothing in it.
    pub fn new() -> Register {
        Register::default()
    }

    /// Returns the number of the last entry applied; zero before the first.
    pub fn head(&self) -> Seq {
        self.head
    }

    /// Returns all units.
    pub fn units(&self) -> &Units {
        &self.units
    }

    /// Returns what became of which unit.
    pub fn lineage(&self) -> &Arc<Lineage> {
        &self.lineage
    }

    /// Returns all plans.
    pub fn plans(&self) -> &Plans {
        &self.plans
    }

    /// Returns all changes of plans that were proposed, by the entry that made them.
    pub fn proposals(&self) -> &Proposals {
        &self.proposals
    }

    /// Returns all reports.
    pub fn reports(&self) -> &Reports {
        &self.reports
    }

    /// Returns from which day on reports are not those of `other`, the last of all days where they are; nothing where units,
    /// plans, awards or more time granted are not the same either, or records begin elsewhere.
    pub fn differs_in_reports(&self, other: &Register) -> Option<Date> {
        let is_same = Arc::ptr_eq(&self.units, &other.units)
            && Arc::ptr_eq(&self.lineage, &other.lineage)
            && Arc::ptr_eq(&self.plans, &other.plans)
            && Arc::ptr_eq(&self.awards, &other.awards)
            && Arc::ptr_eq(&self.extensions, &other.extensions)
            && self.reports.begin() == other.reports.begin();
        is_same.then(|| self.reports.differ_from(&other.reports).unwrap_or(Date::MAX))
    }

    /// Returns all awards.
    pub fn awards(&self) -> &Awards {
        &self.awards
    }

    /// Returns all tasks.
    pub fn tasks(&self) -> &Tasks {
        &self.tasks
    }

    /// Returns all instruments.
    pub fn instruments(&self) -> &Instruments {
        &self.instruments
    }

    /// Returns all accounts, with what is granted to them.
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// Returns who made which entry, since there are accounts.
    pub fn authors(&self) -> &Authors {
        &self.authors
    }

    /// Returns all posts, and who holds them.
    pub fn posts(&self) -> &Posts {
        &self.posts
    }

    /// Returns the report of a unit on a form and period; also one that was withdrawn.
    pub fn report(&self, unit: UnitId, form: FormId, period: Period) -> Option<&Report> {
        self.reports.report(form, self.counted(form, period), unit)
    }

    /// Returns the period of a report: a year begins when the plans that ask for the report say. Of a year for which
    /// reports are there it is settled.
    pub fn counted(&self, form: FormId, period: Period) -> Period {
        match period.cycle() {
            Cycle::Year => {
                self.reports.year(form, period).unwrap_or_else(|| self.plans.asked(form, period).period())
            }
            _ => period,
        }
    }

    /// Returns the same register in which each of these sheets is laid out, so that what it asks is worked out once
    /// and not for every report that is checked against it.
    pub fn laid_out(&self, sheets: impl IntoIterator<Item = (FormId, Period)>) -> Register {
        let mut register = self.clone();
        for (form, period) in sheets {
            let period = self.counted(form, period);
            register.reports.sheet_mut(form, period, || self.plans.asked(form, period));
        }
        register
    }

    /// Returns how many reports of the unit on these forms came late, for periods that lie in `period`.
    pub fn late_count(&self, unit: UnitId, forms: &[FormId], period: Period) -> u64 {
        let late = |form: &FormId| {
            let parts = period.parts(self.plans.form(*form).every);
            let reports = parts.filter_map(|part| self.reports.report(*form, part, unit));
            reports.filter(|report| report.is_late() && !report.is_withdrawn()).count() as u64
        };
        forms.iter().map(late).sum()
    }

    /// Returns the units as of `day`, in depth-first order.
    pub fn hierarchy(&self, day: Date) -> Arc<Hierarchy> {
        self.units.hierarchy(day)
    }

    /// Returns the units that are open on `day` with nothing below them, and had units below the day before: a
    /// reorganisation may have left them behind.
    pub fn emptied(&self, day: Date) -> Vec<UnitId> {
        let Ok(eve) = day.yesterday() else { return Vec::new() };
        let (before, after) = (self.hierarchy(eve), self.hierarchy(day));
        let had_below = |unit| before.position(unit).is_some_and(|place| before.has_below(place));
        let bare = (0..after.len()).filter(|place| !after.has_below(*place)).map(|place| after.unit(place));
        bare.filter(|unit| had_below(*unit)).collect()
    }

    /// Returns whether `unit` stands below `scope`, or is it, on `day`. When `scope` is not open then, the nearest
    /// day counts on which it is, and whoever the unit comes from, or becomes, by succession between the two.
    pub fn descends(&self, unit: UnitId, scope: UnitId, day: Date) -> bool {
        let Some(nearest) = self.units.unit(scope).nearest_day(day) else { return false };
        let edges = self.lineage.edges().iter();
        let mut related = edges.filter_map(|edge| {
            let eve = edge.on.yesterday().ok()?;
            let before = edge.to == Some(unit) && nearest < edge.on && edge.on <= day;
            let after = edge.from == unit && day < edge.on && edge.on <= nearest;
            if before { Some((edge.from, eve)) } else { edge.to.filter(|_| after).map(|to| (to, edge.on)) }
        });
        self.stands_below(unit, scope, nearest) || related.any(|(unit, day)| self.descends(unit, scope, day))
    }

    pub(crate) fn stands_below(&self, unit: UnitId, scope: UnitId, day: Date) -> bool {
        let order = self.hierarchy(day);
        let places = order.position(unit).zip(order.position(scope));
        places.is_some_and(|(unit, scope)| order.range(scope).contains(&unit))
    }

    pub(crate) fn enter(&mut self, seq: Seq, by: &str) {
        self.head = seq;
        if !self.accounts.is_empty() {
            Arc::make_mut(&mut self.authors).note(seq, by);
        }
    }

    /// Returns the reports that keep a unit from ending on `on`: those for periods that last longer.
    pub(crate) fn refused_reports(&self, unit: UnitId, on: Date) -> Vec<Refusal> {
        let later = self.reports.sheets().filter(|(_, period, _)| on <= period.last_day());
        let reports = later.filter_map(|(form, period, sheet)| Some((form, period, sheet.report(unit)?)));
        let standing = reports.filter(|(_, _, report)| !report.is_withdrawn());
        standing
            .map(|(form, period, report)| {
                let message = Message::new("unit.has-reports").with("unit", &self.units.unit(unit).code);
                let message = message.with("form", &self.plans.form(form).name).with("period", period);
                Refusal::new(message.with("entry", report.entry()).with("day", on))
            })
            .collect()
    }
}
