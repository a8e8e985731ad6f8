//! Which reports there are: of which entry, from which day, late or not, and what happened to them since. The
//! figures are in the cube.

use crate::asked::Asked;
use crate::text::Text;
use base::{Cycle, Date, FormId, ItemId, Period, Seq, UnitId, YearStart};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A report of one unit on one form and period. It takes 24 bytes; most have no history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    entry: Seq,
    submitted: Date,
    late: bool,
    withdrawn: bool,
    verified: bool,
    // All steps from the first submission on, once there is more than one.
    history: Option<Arc<Vec<Step>>>,
}

/// What one entry did to a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The entry.
    pub entry: Seq,
    /// What it did.
    pub what: StepKind,
    /// The items a submission left out, a correction changed, or a verification found otherwise.
    pub items: Vec<ItemId>,
    /// Why, as the entry says.
    pub reason: Text,
}

/// What may be done to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// It came in, on this day.
    Submitted(Date),
    /// Figures of it changed, on this day in universal time, where the journal says so.
    Corrected(Option<Date>),
    /// Somebody other than the unit found what is so: these figures otherwise, all others as reported.
    Verified,
    /// It was taken back.
    Withdrawn,
    /// Somebody who verifies sent it back.
    Returned,
}

impl Report {
    fn submitted(entry: Seq, submitted: Date, late: bool) -> Report {
        Report { entry, submitted, late, withdrawn: false, verified: false, history: None }
    }

    /// Returns the entry that submitted it; after a withdrawal, the last that did so.
    pub fn entry(&self) -> Seq {
        self.entry
    }

    /// Returns the day on which it was submitted.
    pub fn submitted_on(&self) -> Date {
        self.submitted
    }

    /// Returns whether it came after the day it was due.
    pub fn is_late(&self) -> bool {
        self.late
    }

    /// Returns whether it was taken or sent back and nothing has come in its place.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn
    }

    /// Returns whether it was verified and has not changed since.
    pub fn is_verified(&self) -> bool {
        self.verified
    }

    /// Returns all that was done to it, the first submission first.
    pub fn steps(&self) -> Vec<Step> {
        match &self.history {
            Some(history) => history.to_vec(),
            None => vec![Step::submitted(self.entry, self.submitted, Vec::new())],
        }
    }

    /// Returns whether the figure of `item` first came after the day: with the report, or with the correction that gave what
    /// the report had left out.
    pub fn came_after(&self, item: ItemId, day: Date) -> bool {
        if self.withdrawn {
            return false;
        }
        if self.submitted > day {
            return true;
        }
        let mut steps = self.history.iter().flat_map(|history| history.iter());
        let left_out = steps.any(|step| step.entry == self.entry && step.items.contains(&item));
        let gave = |step: &Step| match step.what {
            StepKind::Corrected(on) if step.items.contains(&item) => Some(on),
            _ => None,
        };
        left_out && steps.find_map(gave).flatten().is_some_and(|on| on > day)
    }

    /// Returns the last entry on it.
    pub fn last_entry(&self) -> Seq {
        self.history.as_ref().and_then(|history| history.last()).map_or(self.entry, |step| step.entry)
    }

    /// Returns the entry that gave the figure of `item` last, if the report has one.
    pub fn given_by(&self, item: ItemId) -> Seq {
        let steps = self.history.iter().flat_map(|history| history.iter().rev());
        let since = steps.take_while(|step| step.entry > self.entry);
        let is_correction = |step: &Step| matches!(step.what, StepKind::Corrected(_));
        let gave = |step: &&Step| is_correction(step) && step.items.contains(&item);
        since.filter(gave).map(|step| step.entry).next().unwrap_or(self.entry)
    }

    /// Returns the items that were corrected since it was submitted, each with the day of its last correction.
    pub fn corrected_on(&self) -> BTreeMap<ItemId, Date> {
        let steps = self.history.iter().flat_map(|history| history.iter());
        let since = steps.filter(|step| step.entry > self.entry);
        let corrected = since.filter_map(|step| match step.what {
            StepKind::Corrected(Some(on)) => Some((on, &step.items)),
            _ => None,
        });
        corrected.flat_map(|(on, items)| items.iter().map(move |item| (*item, on))).collect()
    }

    fn add(&mut self, step: Step) {
        let first = Step::submitted(self.entry, self.submitted, Vec::new());
        let history = self.history.get_or_insert_with(|| Arc::new(vec![first]));
        self.verified = step.what == StepKind::Verified;
        Arc::make_mut(history).push(step);
    }
}

impl Step {
    fn submitted(entry: Seq, on: Date, left_out: Vec<ItemId>) -> Step {
        Step { entry, what: StepKind::Submitted(on), items: left_out, reason: Text::default() }
    }
}

/// All reports.
#[derive(Clone, Debug, Default)]
pub struct Reports {
    sheets: Arc<BTreeMap<(FormId, Period), Arc<ReportSheet>>>,
}

/// The reports of one form and period.
#[derive(Clone, Debug)]
pub struct ReportSheet {
    asked: Arc<Asked>,
    // By unit id, in chunks, so that a writer copies one chunk and not the nation.
    chunks: Vec<Option<Arc<Vec<Option<Report>>>>>,
}

const CHUNK: usize = 256;

impl Reports {
    /// Returns the reports of a form and period, if there are any.
    pub fn sheet(&self, form: FormId, period: Period) -> Option<&ReportSheet> {
        self.sheets.get(&(form, period)).map(Arc::as_ref)
    }

    /// Returns the year of this name for which reports on the form are there, on whatever day it began.
    pub(crate) fn year(&self, form: FormId, year: Period) -> Option<Period> {
        let first = year.beginning(YearStart::CALENDAR);
        let (key, _) = self.sheets.range((form, first)..).next()?;
        (key.0 == form && (key.1.cycle(), key.1.year()) == (Cycle::Year, year.year())).then_some(key.1)
    }

    /// Returns all sheets, by form and period.
    pub fn sheets(&self) -> impl Iterator<Item = (FormId, Period, &ReportSheet)> {
        self.sheets.iter().map(|((form, period), sheet)| (*form, *period, sheet.as_ref()))
    }

    /// Returns the first day of the earliest period whose reports are not those of `other`; nothing where all are. Reports are
    /// the same where they lie in the same place: states share what no entry between them has touched.
    pub(crate) fn differ_from(&self, other: &Reports) -> Option<Date> {
        if Arc::ptr_eq(&self.sheets, &other.sheets) {
            return None;
        }
        let own = self.sheets.iter().filter(|(key, sheet)| !other.has(**key, sheet));
        let lost = other.sheets.iter().filter(|(key, sheet)| !self.has(**key, sheet));
        own.chain(lost).map(|((_, period), _)| period.first_day()).min()
    }

    /// Returns the first day of the earliest period with reports.
    pub(crate) fn begin(&self) -> Option<Date> {
        self.sheets.keys().map(|(_, period)| period.first_day()).min()
    }

    fn has(&self, key: (FormId, Period), sheet: &Arc<ReportSheet>) -> bool {
        self.sheets.get(&key).is_some_and(|own| Arc::ptr_eq(own, sheet))
    }

    /// Returns the report of a unit; also one that was withdrawn.
    pub fn report(&self, form: FormId, period: Period, unit: UnitId) -> Option<&Report> {
        self.sheet(form, period)?.report(unit)
    }

    /// Returns whether anything was ever reported on the form.
    pub fn has_any(&self, form: FormId) -> bool {
        self.sheets.keys().any(|(reported, _)| *reported == form)
    }

    /// Returns the sheet to write on, which begins with what the form asks.
    pub(crate) fn sheet_mut(
        &mut self,
        form: FormId,
        period: Period,
        asked: impl FnOnce() -> Asked,
    ) -> &mut ReportSheet {
        let sheet = Arc::make_mut(&mut self.sheets).entry((form, period));
        let new = || Arc::new(ReportSheet { asked: Arc::new(asked()), chunks: Vec::new() });
        Arc::make_mut(sheet.or_insert_with(new))
    }

    /// Counts as on time what these units submitted by the day.
    pub(crate) fn pardon(
        &mut self,
        form: FormId,
        period: Period,
        units: impl Iterator<Item = UnitId>,
        until: Date,
    ) {
        if !self.sheets.contains_key(&(form, period)) {
            return;
        }
        let sheet = Arc::make_mut(&mut self.sheets).get_mut(&(form, period)).expect("it was there");
        let sheet = Arc::make_mut(sheet);
        for unit in units {
            if sheet.report(unit).is_some_and(|report| report.late && report.submitted <= until) {
                sheet.known(unit).late = false;
            }
        }
    }

    /// Asks anew what each sheet asks, after a plan was applied.
    pub(crate) fn ask_anew(&mut self, asked: impl Fn(FormId, Period) -> Asked) {
        for ((form, period), sheet) in Arc::make_mut(&mut self.sheets) {
            Arc::make_mut(sheet).asked = Arc::new(asked(*form, *period));
        }
    }
}

impl ReportSheet {
    /// Returns what the form asks for the period.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// Returns the report of a unit; also one that was withdrawn.
    pub fn report(&self, unit: UnitId) -> Option<&Report> {
        let chunk = self.chunks.get(unit.index() / CHUNK)?.as_ref()?;
        chunk[unit.index() % CHUNK].as_ref()
    }

    /// Returns all reports, by unit; also those that were withdrawn.
    pub fn reports(&self) -> impl Iterator<Item = (UnitId, &Report)> {
        let chunks = (0..).step_by(CHUNK).zip(&self.chunks);
        let chunks = chunks.filter_map(|(first, chunk)| Some((first, chunk.as_ref()?)));
        chunks.flat_map(|(first, chunk)| {
            let reports = (first..).map(UnitId).zip(chunk.iter());
            reports.filter_map(|(unit, report)| Some((unit, report.as_ref()?)))
        })
    }

    /// Enters a submission of these figures, in the order of what is asked; `due` is the last day on which the unit's is on
    /// time.
    pub(crate) fn submit<V>(
        &mut self,
        unit: UnitId,
        (entry, submitted): (Seq, Date),
        figures: &[(ItemId, V)],
        due: Option<Date>,
    ) {
        let late = due.is_some_and(|due| submitted > due);
        let left_out = self.left_out(figures);
        let place = self.place(unit);
        let mut report = Report::submitted(entry, submitted, late);
        if place.is_some() || !left_out.is_empty() {
            let mut steps = place.take().map_or_else(Vec::new, |before| before.steps());
            steps.push(Step::submitted(entry, submitted, left_out));
            report.history = Some(Arc::new(steps));
        }
        *place = Some(report);
    }

    /// Returns the items asked of which nothing is said.
    fn left_out<V>(&self, figures: &[(ItemId, V)]) -> Vec<ItemId> {
        let asked = self.asked.items();
        if asked.len() == figures.len() {
            return Vec::new();
        }
        // Both are in byte order of the names.
        let mut said = figures.iter().map(|(id, _)| *id).peekable();
        asked.iter().map(|item| item.id).filter(|id| said.next_if_eq(id).is_none()).collect()
    }

    /// Enters a correction.
    pub(crate) fn correct(
        &mut self,
        unit: UnitId,
        (entry, on): (Seq, Option<Date>),
        items: Vec<ItemId>,
        reason: &Text,
    ) {
        let step = Step { entry, what: StepKind::Corrected(on), items, reason: reason.clone() };
        self.known(unit).add(step);
    }

    /// Enters a verification.
    pub(crate) fn verify(&mut self, unit: UnitId, entry: Seq, items: Vec<ItemId>, reason: &Text) {
        let step = Step { entry, what: StepKind::Verified, items, reason: reason.clone() };
        self.known(unit).add(step);
    }

    /// Enters a withdrawal.
    pub(crate) fn withdraw(&mut self, unit: UnitId, entry: Seq, reason: &Text) {
        self.end(unit, entry, StepKind::Withdrawn, reason);
    }

    /// Enters that it was sent back.
    pub(crate) fn send_back(&mut self, unit: UnitId, entry: Seq, reason: &Text) {
        self.end(unit, entry, StepKind::Returned, reason);
    }

    fn end(&mut self, unit: UnitId, entry: Seq, what: StepKind, reason: &Text) {
        let report = self.known(unit);
        report.add(Step { entry, what, items: Vec::new(), reason: reason.clone() });
        report.withdrawn = true;
    }

    fn known(&mut self, unit: UnitId) -> &mut Report {
        self.place(unit).as_mut().expect("the check knew the report")
    }

    fn place(&mut self, unit: UnitId) -> &mut Option<Report> {
        let chunk = unit.index() / CHUNK;
        if chunk >= self.chunks.len() {
            self.chunks.resize(chunk + 1, None);
        }
        let chunk = self.chunks[chunk].get_or_insert_with(|| Arc::new(vec![None; CHUNK]));
        &mut Arc::make_mut(chunk)[unit.index() % CHUNK]
    }
}
