//! More time for reports: an extension lets the reports of a unit and of all below it come later.
//!
//! - It is granted for one form and one period. Of several the latest day holds, and none makes a day earlier.
//! - It counts whenever it was granted: a report that is there already, and came by the new day, is late no longer.

use crate::act::{Changes, Context, Refusal};
use crate::asked::Asked;
use crate::register::Register;
use crate::report::asked;
use crate::text::Text;
use crate::wording::{REPORT, far};
use base::limits::{NAME_BYTES_MAX, REPORT_EXTENSIONS_MAX, TEXT_BYTES_MAX};
use base::{Date, FormId, ItemId, Message, Period, Seq, UnitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Grants more time for the reports of a unit and of all below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtendReports {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The day on which it was granted.
    pub on: Date,
    /// The new last day.
    pub until: Date,
    /// Who granted it.
    pub granted_by: Text,
    /// Why.
    pub reason: Text,
}

/// An extension that was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The unit; all below it on the period's last day are meant too.
    pub unit: UnitId,
    /// The day on which it was granted.
    pub on: Date,
    /// The last day on which a report is on time.
    pub until: Date,
    /// Who granted it.
    pub granted_by: Text,
    /// Why.
    pub reason: Text,
    /// The entry that recorded it.
    pub entry: Seq,
}

/// All extensions, by form and period, in the order in which they were entered.
pub type Extensions = BTreeMap<(FormId, Period), Vec<Extension>>;

pub(crate) fn check(register: &Register, act: &ExtendReports, context: &Context) -> Vec<Refusal> {
    let unit = register.units.id(&act.unit);
    let unknown =
        || Refusal::new(Message::new("report.unknown-unit").with("unit", &act.unit)).in_column("unit");
    let mut refusals: Vec<Refusal> = unit.is_none().then(unknown).into_iter().collect();
    match asked(register, &act.form, act.period) {
        Err(refusal) => refusals.push(refusal),
        Ok((form, _)) => {
            refusals.extend(unit.and_then(|unit| refused_day(register, act, form, unit)));
            refusals.extend(refused_count(register, act, form));
        }
    }
    if act.on > context.today {
        let message = Message::new("report.granted-ahead").with("on", act.on).with("today", context.today);
        refusals.push(Refusal::new(message).in_column("on"));
    }
    refusals.extend(far("report.far-date", act.until, "until"));
    refusals.extend(REPORT.refused(&act.granted_by, "granted_by", NAME_BYTES_MAX));
    refusals.extend(REPORT.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    refusals
}

/// Returns why the new day says nothing: nothing is due, or as late a day holds already.
fn refused_day(register: &Register, act: &ExtendReports, form: FormId, unit: UnitId) -> Option<Refusal> {
    let message = |code| {
        let message = Message::new(code).with("unit", &act.unit).with("form", &act.form);
        message.with("period", register.counted(form, act.period))
    };
    let period = register.counted(form, act.period);
    let cut_offs = register.asked(form, period).cut_offs().map(|(_, until)| until).collect::<Vec<_>>();
    let granted = cut_offs.into_iter().map(|until| register.extended(form, period, unit, until));
    let days = register.due(form, period, unit).into_iter().chain(granted).collect::<Vec<_>>();
    let message = match days.iter().max() {
        None => message("report.nothing-due"),
        Some(last) if days.iter().all(|day| act.until <= *day) => {
            message("report.not-later").with("until", act.until).with("due", *last)
        }
        Some(_) => return None,
    };
    Some(Refusal::new(message).in_column("until"))
}

fn refused_count(register: &Register, act: &ExtendReports, form: FormId) -> Option<Refusal> {
    let granted = register.extensions(form, act.period).len();
    (granted >= REPORT_EXTENSIONS_MAX).then(|| {
        let message = Message::new("report.too-many-extensions").with("form", &act.form);
        Refusal::new(message.with("most", REPORT_EXTENSIONS_MAX))
    })
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &ExtendReports) -> Changes {
    let unit = register.units.id(&act.unit).expect("the check knew the unit");
    let form = register.plans.form_id(&act.form).expect("the check knew the form");
    let period = register.counted(form, act.period);
    let extension = Extension {
        unit,
        on: act.on,
        until: act.until,
        granted_by: act.granted_by.clone(),
        reason: act.reason.clone(),
        entry: seq,
    };
    let order = register.hierarchy(period.last_day());
    let meant = order.position(unit).map_or(0..0, |place| order.range(place)).map(|place| order.unit(place));
    register.reports.pardon(form, period, meant, act.until);
    Arc::make_mut(&mut register.extensions).entry((form, period)).or_default().push(extension);
    Changes::none()
}

impl Register {
    /// Returns the extensions granted for a form and period, in the order in which they were entered.
    pub fn extensions(&self, form: FormId, period: Period) -> &[Extension] {
        if self.extensions.is_empty() {
            return &[];
        }
        self.extensions.get(&(form, self.counted(form, period))).map_or(&[], Vec::as_slice)
    }

    /// Returns the last day on which the unit's report is on time, extensions included; without it no report is late.
    pub fn due(&self, form: FormId, period: Period, unit: UnitId) -> Option<Date> {
        let period = self.counted(form, period);
        Some(self.extended(form, period, unit, self.asked(form, period).due()?))
    }

    /// Returns the units whose figure for the period first came after the day, or after a later one granted to them. Where a
    /// figure was there in time, its corrections do not matter.
    pub fn came_after(&self, item: ItemId, period: Period, day: Date) -> BTreeSet<UnitId> {
        let form = self.plans.item(item).form;
        let Some(sheet) = self.reports.sheet(form, period) else { return BTreeSet::new() };
        let late = sheet.reports().filter(|(_, report)| report.came_after(item, day));
        let late = late.filter(|(unit, report)| {
            let granted = self.extended(form, period, *unit, day);
            granted == day || report.came_after(item, granted)
        });
        late.map(|(unit, _)| unit).collect()
    }

    /// Returns what the form asks for the period.
    fn asked(&self, form: FormId, period: Period) -> Cow<'_, Asked> {
        match self.reports.sheet(form, period) {
            Some(sheet) => Cow::Borrowed(sheet.asked()),
            None => Cow::Owned(self.plans.asked(form, period)),
        }
    }

    /// Returns the extension with the latest day that was granted to the unit or to one above it; of several the first.
    pub fn granted(&self, form: FormId, period: Period, unit: UnitId) -> Option<&Extension> {
        let granted = self.extensions(form, period).iter().rev();
        let ours = granted.filter(|extension| self.stands_below(unit, extension.unit, period.last_day()));
        ours.max_by_key(|extension| extension.until)
    }

    /// Returns the day, or the latest one granted to the unit or to one above it.
    fn extended(&self, form: FormId, period: Period, unit: UnitId, day: Date) -> Date {
        self.granted(form, period, unit).map_or(day, |granted| granted.until.max(day))
    }
}

#[cfg(test)]
mod tests;
