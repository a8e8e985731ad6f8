//! What units have to hand in: which form, for which period, until when, and how that stands.

use base::{Cycle, Date, FormId, Period, Seq, UnitId};
use cube::{Bitmap, Hierarchy};
use register::reports::StepKind;
use register::{Register, Text};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// How a report stands that a unit has to hand in. In the order in which it asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It was sent back, or taken back, and must come again.
    Returned,
    /// The last day on which it would have been on time is over.
    Overdue,
    /// The period is over and the report may come.
    Open,
    /// The period is not over yet.
    Running,
    /// It was handed in.
    Reported,
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] =
        [State::Returned, State::Overdue, State::Open, State::Running, State::Reported];

    /// Returns its name, as addresses and data have it.
    pub fn name(self) -> &'static str {
        match self {
            State::Returned => "returned",
            State::Overdue => "overdue",
            State::Open => "open",
            State::Running => "running",
            State::Reported => "reported",
        }
    }
}

/// One report that a unit has to hand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// How it stands.
    pub state: State,
    /// The last day on which it is on time, with more time that was granted.
    pub until: Option<Date>,
    /// The last day without it, where more time was granted.
    pub before_extension: Option<Date>,
    /// Who.
    pub unit: UnitId,
    /// Which form.
    pub form: FormId,
    /// For which period.
    pub period: Period,
    /// The last entry on it, where there is one.
    pub entry: Option<Seq>,
    /// Why it was sent back.
    pub reason: Option<Text>,
}

/// Returns what the units have to hand in for periods that have begun in this year or the year before, the most urgent first.
pub fn due(register: &Register, units: &[UnitId], today: Date) -> Vec<Due> {
    let this_year = Period::containing(Cycle::Year, today);
    let mut list = Vec::new();
    for (form, _) in register.plans().forms() {
        for period in periods(register, form, [this_year.previous(), this_year]) {
            if period.first_day() > today {
                continue;
            }
            let asked = register.plans().asked(form, period);
            let who = Asked::new(register, form, period);
            let rows = units.iter().filter(|unit| who.is_asked(**unit));
            list.extend(rows.map(|unit| one(register, (form, period), *unit, asked.due(), today)));
        }
    }
    let last = |due: &Due| due.until.unwrap_or(due.period.last_day());
    list.sort_by_key(|due| (due.state, last(due), due.form, due.unit));
    list
}

fn one(
    register: &Register,
    (form, period): (FormId, Period),
    unit: UnitId,
    plain: Option<Date>,
    today: Date,
) -> Due {
    let report = register.reports().report(form, period, unit);
    let until = register.due(form, period, unit);
    let state = match report {
        Some(report) if report.is_withdrawn() => State::Returned,
        Some(_) => State::Reported,
        None if until.is_some_and(|until| until < today) => State::Overdue,
        None if period.last_day() >= today => State::Running,
        None => State::Open,
    };
    let withdrawn = report.filter(|_| state == State::Returned).and_then(|report| report.steps().pop());
    let withdrawn = withdrawn.filter(|step| matches!(step.what, StepKind::Withdrawn | StepKind::Returned));
    Due {
        state,
        until,
        before_extension: plain.filter(|plain| until.is_some_and(|until| until != *plain)),
        unit,
        form,
        period,
        entry: report.map(|report| report.last_entry()),
        reason: withdrawn.map(|step| step.reason),
    }
}

/// Returns the form's periods in these years, in order, as the plans that ask it count them.
pub fn periods(
    register: &Register,
    form: FormId,
    years: impl IntoIterator<Item = Period>,
) -> BTreeSet<Period> {
    let every = register.plans().form(form).every;
    let of_year = |year: Period| {
        let plans = register.plans().answering(year);
        let asking = plans.filter(|version| version.form_ids.contains(&form));
        let counted: Vec<Period> = asking.map(|version| version.counted(year)).collect();
        counted.into_iter().flat_map(move |year| year.parts(every))
    };
    let parts = years.into_iter().flat_map(of_year);
    let asked = |part: &Period| {
        let mut plans = register.plans().answering(*part);
        plans.any(|version| version.form_ids.contains(&form))
    };
    parts.filter(asked).map(|part| register.counted(form, part)).collect()
}

/// Returns the places, in the hierarchy of the period's last day, of the units that are asked the form for the period.
pub fn expected(register: &Register, form: FormId, period: Period) -> Bitmap {
    let asked = Asked::new(register, form, period);
    let mut expected = Bitmap::new(asked.order.len());
    for (inside, from) in &asked.by {
        for place in asked.order.mask(from).iter_in(inside.clone()) {
            expected.set(place, true);
        }
    }
    expected
}

/// Who is asked a form for a period: the same as [`expected`], for those who ask about a few units only.
struct Asked<'r> {
    order: Arc<Hierarchy>,
    // Where each plan that asks is in force, and the levels and kinds it asks there.
    by: Vec<(Range<u32>, &'r [String])>,
}

impl<'r> Asked<'r> {
    fn new(register: &'r Register, form: FormId, period: Period) -> Asked<'r> {
        let order = register.hierarchy(period.last_day());
        let mut by = Vec::new();
        for version in register.plans().answering(period) {
            let scope = version.program.plan.scope.as_deref().and_then(|code| register.units().id(code));
            let inside = match scope {
                Some(scope) => order.position(scope).map_or(0..0, |place| order.range(place)),
                None => 0..order.len(),
            };
            let forms = version.form_ids.iter().zip(&version.program.forms);
            let forms = forms.filter(|(id, _)| **id == form);
            by.extend(forms.map(|(_, declared)| (inside.clone(), declared.from.as_slice())));
        }
        Asked { order, by }
    }

    fn is_asked(&self, unit: UnitId) -> bool {
        let asks = |place| {
            self.by.iter().any(|(inside, from)| inside.contains(&place) && self.order.belongs(place, from))
        };
        self.order.position(unit).is_some_and(asks)
    }
}
