//! The register as the evaluators ask it.

use base::{Date, ItemId, Period, UnitId};
use cube::Hierarchy;
use cube::world::Books;
use register::Register;
use rules::evaluate::Window;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The ledgers of a register.
pub(crate) struct Ledger<'a>(pub &'a Register);

impl Books for Ledger<'_> {
    fn hierarchy(&self, on: Date) -> Arc<Hierarchy> {
        self.0.hierarchy(on)
    }

    fn unit(&self, code: &str) -> Option<UnitId> {
        self.0.units().id(code)
    }

    fn code(&self, unit: UnitId) -> String {
        self.0.units().unit(unit).code.as_str().into()
    }

    fn nearest_day_of(&self, unit: UnitId, day: Date) -> Option<Date> {
        let spells = self.0.units().unit(unit).spells();
        let nearest = spells.iter().filter_map(|spell| {
            if spell.covers(day) {
                return Some(day);
            }
            let last = spell.until.and_then(|until| until.yesterday().ok());
            [spell.from, last].into_iter().flatten().min_by_key(|other| distance(*other, day))
        });
        nearest.min_by_key(|other| distance(*other, day))
    }

    fn awarded(&self, unit: UnitId, title: &str, period: Period) -> bool {
        self.0.awards().awarded(title, unit, period)
    }

    fn late_reports(&self, unit: UnitId, window: Window) -> u64 {
        let sheets =
            self.0.reports().sheets().filter(|(_, period, _)| {
                window.period.contains(*period) && period.last_day() <= window.through
            });
        let late = sheets.filter_map(|(_, _, sheet)| sheet.report(unit));
        late.filter(|report| report.is_late() && !report.is_withdrawn()).count() as u64
    }

    fn came_after(&self, item: ItemId, period: Period, day: Date) -> BTreeSet<UnitId> {
        self.0.came_after(item, period, day)
    }

    fn records_begin(&self) -> Option<Date> {
        let reported = self.0.reports().sheets().map(|(_, period, _)| period);
        let awarded = self.0.awards().iter().map(|(_, _, edition, _)| edition);
        reported.chain(awarded).map(Period::first_day).min()
    }
}

fn distance(a: Date, b: Date) -> i64 {
    a.duration_until(b).as_hours().abs()
}
