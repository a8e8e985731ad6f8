//! How a target closes the task that is linked to it.
//!
//! A target that is met is done, on the day on which the figures known by then were enough for that: those of a report from the
//! day it was submitted, a corrected one from the day of its correction, for what it said before is no longer so.

use crate::answer::Verdict;
use crate::ask::{Ask, Setting, Units, View};
use crate::desk::Years;
use crate::entries::Read;
use crate::reading::Found;
use crate::standing::rows_of;
use crate::tasks::owner;
use base::{Date, FormId, ItemId, Period, UnitId};
use cube::Cube;
use register::plans::Version;
use register::reports::Report;
use register::tasks::{TargetLink, Task};
use rules::evaluate::Window;
use std::collections::BTreeMap;

/// What the verdict of a target says about an occurrence of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Closing {
    /// The period the target is judged for.
    pub period: Period,
    /// The verdict; nothing where the target is not for the unit.
    pub verdict: Option<Verdict>,
    /// The day on which it was met.
    pub done: Option<Date>,
    /// The day on which the last report was submitted that it rests on.
    pub reported: Option<Date>,
}

impl Closing {
    pub fn new(view: View, task: &Task, link: &TargetLink, occurrence: Option<Period>) -> Closing {
        let period = occurrence.or(link.period).expect("a linked task recurs or names a period");
        let version = view.register.plans().answering_by(&link.plan, period);
        let period = version.map_or(period, |version| version.counted(period));
        let open = Closing { period, verdict: None, done: None, reported: None };
        let through = period.last_day().min(view.today);
        let lead = task.lead_on(view.today);
        let unit = owner(view.register, lead, through).unit();
        let Some((unit, version)) = unit.zip(version) else { return open };
        let matter = Matter { version: version.on(through), target: &link.target, unit, period };
        let reports = matter.reports(&view);
        let verdict = matter.verdict(&view);
        let met = verdict == Some(Verdict::Met);
        Closing {
            verdict,
            done: met.then(|| matter.met_on(&view, &reports, through)),
            reported: reported(&reports),
            ..open
        }
    }
}

/// What became known, by day.
type Reports = BTreeMap<Date, Vec<Known>>;

/// Figures of a unit's report that became known on one day.
struct Known {
    form: FormId,
    period: Period,
    unit: UnitId,
    /// The corrected item; nothing for the report as it was submitted.
    corrected: Option<ItemId>,
}

/// Returns the day on which the last report was submitted.
fn reported(reports: &Reports) -> Option<Date> {
    let days = reports.iter().rev();
    let mut submitted = days.filter(|(_, known)| known.iter().any(|known| known.corrected.is_none()));
    submitted.next().map(|(day, _)| *day)
}

/// One target of one unit in one period.
struct Matter<'a> {
    version: &'a Version,
    target: &'a str,
    unit: UnitId,
    period: Period,
}

impl Matter<'_> {
    fn verdict(&self, view: &View) -> Option<Verdict> {
        let code = view.register.units().unit(self.unit).code.to_string();
        let setting = Setting::new(*view, &Ask::new(Units::One(code), self.period)).ok()?;
        let setting = setting.of_plan(self.version).ok()?;
        let rows = Years::with(*view, self.version, setting.period, |years| {
            rows_of(years, &setting, 0, |target| target.named.name == self.target)
        });
        rows.into_iter().flatten().next().map(|row| row.verdict)
    }

    /// Returns the reports of the unit and of all below it that the target reads.
    fn reports(&self, view: &View) -> Reports {
        let program = &*self.version.program;
        let mut found = Reports::new();
        let Some(target) = program.targets.iter().position(|target| target.named.name == self.target) else {
            return found;
        };
        let read = Read::of(program, Found::Target(target), Window::whole(self.period));
        for (form, period) in read.forms.keys() {
            let form = self.version.form_id(*form);
            let Some(sheet) = view.register.reports().sheet(form, *period) else { continue };
            let order = view.register.hierarchy(period.last_day());
            let range = order.position(self.unit).map_or(0..order.len(), |place| order.range(place));
            let inside = |unit| order.position(unit).is_some_and(|place| range.contains(&place));
            let ours = |(unit, report): &(UnitId, &Report)| !report.is_withdrawn() && inside(*unit);
            for (unit, report) in sheet.reports().filter(ours) {
                let known = |corrected| Known { form, period: *period, unit, corrected };
                found.entry(report.submitted_on()).or_default().push(known(None));
                for (item, day) in report.corrected_on() {
                    found.entry(day).or_default().push(known(Some(item)));
                }
            }
        }
        found
    }

    /// Returns the first day on which the figures known by then meet the target. Where it is met without any of
    /// them, nothing says since when, and it is the last day counted.
    fn met_on(&self, view: &View, reports: &Reports, through: Date) -> Date {
        let days: Vec<Date> = reports.keys().copied().collect();
        let is_met = |count: usize| self.verdict_without(view, reports, &days[count..]) == Some(Verdict::Met);
        // The smallest number of days whose reports suffice, by halves: with all of them it is met.
        let (mut short, mut enough) = (None, days.len());
        while short.map_or(0, |short: usize| short + 1) < enough {
            let middle = short.map_or(0, |short: usize| (short + enough) / 2);
            if is_met(middle) { enough = middle } else { short = Some(middle) }
        }
        if enough == 0 { through } else { days[enough - 1] }
    }

    /// Returns the verdict as if nothing had become known on these days.
    fn verdict_without(&self, view: &View, reports: &Reports, days: &[Date]) -> Option<Verdict> {
        let mut cube: Cube = view.cube.clone();
        for known in days.iter().flat_map(|day| &reports[day]) {
            let order = view.register.hierarchy(known.period.last_day());
            let nothing: Vec<(ItemId, Option<i64>)> = match known.corrected {
                Some(item) => vec![(item, None)],
                None => items(view, known.form).map(|item| (item, None)).collect(),
            };
            cube.post(&order, known.period, known.unit, &nothing);
        }
        self.verdict(&View { cube: &cube, memory: None, ..*view })
    }
}

fn items<'a>(view: &View<'a>, form: FormId) -> impl Iterator<Item = ItemId> + use<'a> {
    let items = view.register.plans().items().filter(move |(_, item)| item.form == form);
    items.map(|(item, _)| item)
}
