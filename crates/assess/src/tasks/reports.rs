//! Which reports are still to come, and who has been given more time for them.
//!
//! - A report is awaited until the day it is due, or where no day is set until its plan's cut-off; more time granted to the
//!   unit, or to one above it, moves either.

use super::Book;
use super::owner::owner;
use crate::answer::{Labels, Text};
use crate::words;
use base::{Date, FormId, Period, UnitId, day as days};
use register::extension::Extension;
use register::plans::Version;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A report that has been overdue for longer is no longer asked for by letter: a quarter, after which the next is due.
const REMINDED_DAYS_MAX: i64 = 92;

/// A report that has not come.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportLine {
    /// The form.
    pub form: Text,
    /// What it is called where no name in the reader's language is given.
    pub label: Text,
    /// What it is called, by language.
    pub names: Labels,
    /// The period.
    pub period: Period,
    /// The day by which it was to come at first.
    pub due: Date,
    /// The same as extended.
    pub due_extended: Date,
    /// Days since then; below zero days left.
    pub days_over: i64,
    /// Who granted more time.
    pub granted_by: Option<Text>,
}

/// More time for reports that is still running.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GrantLine {
    /// The unit it was granted to, with all below it.
    pub unit: Text,
    /// What it is called, by language.
    pub unit_names: Labels,
    /// The form.
    pub form: Text,
    /// What it is called where no name in the reader's language is given.
    pub label: Text,
    /// What it is called, by language.
    pub names: Labels,
    /// The period.
    pub period: Period,
    /// The new last day.
    pub until: Date,
    /// The day on which it was granted.
    pub on: Date,
    /// Who granted it.
    pub granted_by: Text,
    /// Why.
    pub reason: Text,
}

/// What is still to come, by the unit that answers for it, and what was granted, by the units that are told of it.
pub(super) struct Awaited {
    pub reports: Vec<(UnitId, ReportLine)>,
    pub granted: Vec<(UnitId, GrantLine)>,
}

/// Returns what is awaited on the day of the book, and due within so many days.
pub(super) fn awaited(book: &Book, soon_days: u16) -> Awaited {
    let mut awaited = Awaited { reports: Vec::new(), granted: Vec::new() };
    for (form, period) in asked(book) {
        let Some(due) = first_day(book, form, period) else { continue };
        if !is_near(book, soon_days, (form, period, due)) {
            continue;
        }
        let called = called(book, form);
        for unit in book.view.register.expected(form, period) {
            let came = book.view.register.report(unit, form, period);
            if came.is_some_and(|report| !report.is_withdrawn()) {
                continue;
            }
            let granted = book.view.register.granted(form, period, unit);
            let due_extended = granted.map_or(due, |granted| due.max(granted.until));
            let days_over = days::number(book.view.today) - days::number(due_extended);
            if !(-i64::from(soon_days)..=REMINDED_DAYS_MAX).contains(&days_over) {
                continue;
            }
            let granted = granted.filter(|granted| granted.until == due_extended && due < due_extended);
            let Called { form, label, names } = called.clone();
            let granted_by = granted.map(|granted| Text::from(granted.granted_by.as_str()));
            let line = ReportLine { form, label, names, period, due, due_extended, days_over, granted_by };
            let home = owner(book.view.register, unit, book.view.today).home();
            awaited.reports.extend(home.map(|home| (home, line)));
        }
        for granted in book.view.register.extensions(form, period) {
            awaited.granted.extend(running(book, granted, &called, period));
        }
    }
    awaited.reports.sort_by(|a, b| (a.1.due_extended, &a.1.form).cmp(&(b.1.due_extended, &b.1.form)));
    awaited
}

/// Returns the forms and periods of which a report may be awaited: those of the plans that answer for this year, the one before
/// it or the next.
fn asked(book: &Book) -> BTreeSet<(FormId, Period)> {
    let register = book.view.register;
    let year = Period::containing(base::Cycle::Year, book.view.today);
    let mut asked = BTreeSet::new();
    for year in [year.previous(), year, year.next()] {
        for version in register.plans().answering(year) {
            for (form, id) in version.program.forms.iter().zip(&version.form_ids) {
                let parts = version.counted(year).parts(form.every).collect::<Vec<_>>();
                asked.extend(parts.into_iter().map(|period| (*id, register.counted(*id, period))));
            }
        }
    }
    asked
}

/// Returns whether some report of the form for the period may be due soon, or have been due not long ago.
fn is_near(book: &Book, soon_days: u16, (form, period, due): (FormId, Period, Date)) -> bool {
    let granted = book.view.register.extensions(form, period).iter().map(|granted| granted.until);
    let (today, last) = (days::number(book.view.today), granted.fold(due, Date::max));
    days::number(due) - today <= i64::from(soon_days) && today - days::number(last) <= REMINDED_DAYS_MAX
}

/// Returns the day by which the report is to come: the day it is due, else the first cut-off; nothing where neither is set.
fn first_day(book: &Book, form: FormId, period: Period) -> Option<Date> {
    let asked = book.view.register.plans().asked(form, period);
    asked.due().or_else(|| asked.cut_offs().map(|(_, until)| until).min())
}

/// Returns who is told of more time while it runs: the unit it was granted to, and the one above it.
fn running(book: &Book, granted: &Extension, called: &Called, period: Period) -> Vec<(UnitId, GrantLine)> {
    if granted.until < book.view.today || book.view.today <= granted.on {
        return Vec::new();
    }
    let above = book.order.position(granted.unit).and_then(|place| book.order.parent(place));
    let line = GrantLine {
        unit: book.code(granted.unit),
        unit_names: book.names(Some(granted.unit)),
        form: Arc::clone(&called.form),
        label: Arc::clone(&called.label),
        names: Arc::clone(&called.names),
        period,
        until: granted.until,
        on: granted.on,
        granted_by: granted.granted_by.as_str().into(),
        reason: granted.reason.as_str().into(),
    };
    let told = std::iter::once(granted.unit).chain(above.map(|place| book.order.unit(place)));
    told.map(|unit| (unit, line.clone())).collect()
}

/// A form and what it is called.
#[derive(Clone)]
struct Called {
    form: Text,
    label: Text,
    names: Labels,
}

/// Returns what the form is called in the last plan that asks it.
fn called(book: &Book, form: FormId) -> Called {
    let plans = book.view.register.plans();
    let name = Text::from(plans.form(form).name.as_str());
    let named = |version: &Arc<Version>| {
        let place = version.form_ids.iter().position(|id| *id == form)?;
        Some(version.program.forms[place].named.clone())
    };
    let last = plans.all_versions().filter_map(named).last();
    let (label, names) = last.map_or_else(
        || (Arc::clone(&name), BTreeMap::new()),
        |named| (Text::from(words::label(&named)), words::labels(&named.labels)),
    );
    Called { form: name, label, names: Arc::new(names) }
}
