//! Who reported: how many reports were due and came, and how many of them late, by level and month.

use super::ReportingRow;
use super::compose::Plan;
use crate::ask::Setting;
use crate::desk::Years;
use base::{Cycle, FormId, Period, UnitId};
use rules::program::{Form, FormIx};
use std::collections::{BTreeMap, BTreeSet};

/// The unit's level, below so many others, and the month.
type Key = (u8, String, Period);

/// Returns the rows by level, the highest first, then by month.
pub(super) fn reporting(plans: &[Plan]) -> Vec<ReportingRow> {
    let mut seen = BTreeSet::new();
    let mut rows = BTreeMap::new();
    for (own, version) in plans {
        Years::with(own.view, version, own.period, |years| add(years, own, &mut seen, &mut rows));
    }
    rows.into_values().collect()
}

/// Adds what one plan asks for; what another plan has asked for with the same form is one report.
fn add(
    years: &Years,
    setting: &Setting,
    seen: &mut BTreeSet<(FormId, Period, UnitId)>,
    rows: &mut BTreeMap<Key, ReportingRow>,
) {
    let version = years.own.version;
    for (index, form) in version.program.forms.iter().enumerate() {
        let id = version.form_id(FormIx(index));
        for period in ended(setting, form) {
            let due = years.own.due(FormIx(index), period, setting.map_day(setting.through));
            let inside =
                due.reporters.iter().filter(|at| due.way.heirs(*at).any(|place| setting.is_chosen(place)));
            for at in inside.filter(|at| seen.insert((id, period, due.order.unit(*at)))) {
                let month = Period::containing(Cycle::Month, period.last_day());
                let level = due.order.level(at).to_owned();
                let row = rows.entry((due.order.depth(at), level, month)).or_insert_with(|| ReportingRow {
                    level: due.order.level(at).into(),
                    month,
                    expected: 0,
                    reported: 0,
                    late: 0,
                });
                let report = setting.view.register.reports().report(id, period, due.order.unit(at));
                let report = report.filter(|report| !report.is_withdrawn());
                row.expected += 1;
                row.reported += u64::from(report.is_some());
                row.late += u64::from(report.is_some_and(|report| report.is_late()));
            }
        }
    }
}

/// Returns the form's periods in the period reviewed that have ended by the last day counted.
fn ended(setting: &Setting, form: &Form) -> impl Iterator<Item = Period> {
    let through = setting.through;
    setting.period.parts(form.every).filter(move |part| part.last_day() <= through)
}
