//! The reference evaluator: one unit at a time, one report at a time, obviously right.
//!
//! - It knows the world only through [`Evidence`]: what was reported, who stands below whom on the map of the
//!   question, and where on that map each report counts.
//! - It is slow on purpose. The columnar evaluator of `cube` is held against it, and it says what is missing
//!   ([`lack`]) where the fast one only says *undecided*.
//! - A checked program never fails here: every answer is a value, yes, no, or undecided.
//!
//! What the plan language leaves open is settled in `docs/decisions/0008-what-an-answer-rests-on.md`.

mod differences;
mod editions;
pub mod grading;
pub mod lack;
pub mod once;
pub mod points;
mod pull;
pub mod quota;
pub mod rank;
mod search;
mod supposed;
mod tally;
mod tried;
mod ways;

use crate::program::days::{Anchor, Day};
use crate::program::grading::Cap;
use crate::program::parameters::Place;
use crate::program::{
    Band, Condition, FormIx, Group, IndicatorIx, ItemIx, ItemKind, ParameterIx, Population, Program,
    Quantity, Role, Score, ScoreIx, TitleIx,
};
use crate::value::{Bound, Measured, Value, compare};
use base::{Cycle, Date, Number, Period, Share, Tri, UnitId, number};
use grading::{Facts, Grades};
use lack::{BehindGrades, Missing};
use points::{Parts, Points, Table};
use quota::{Asked, Entrant, Graded};
use rank::{Ranked, Runner};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;
use tally::{Own, Tally, Together};

/// The stretch of time that is asked about: a period, up to and including a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    /// The period asked for.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
}

impl Window {
    /// Returns the whole period.
    pub fn whole(period: Period) -> Window {
        Window { period, through: period.last_day() }
    }

    /// Returns the same stretch a year earlier. The last day of a month stays one: 28 February 2025 becomes
    /// 29 February 2024, or the report for that month would not count.
    pub fn year_before(self) -> Window {
        self.in_year(self.period.year_counted() - 1)
    }

    /// Returns the same stretch of another year: of a half asked about, the same half.
    pub fn in_year(self, year: i16) -> Window {
        let years = self.period.year_counted() - year;
        let on = |day: i8| Date::new(self.through.year() - years, self.through.month(), day);
        let month_end = self.through == self.through.last_of_month();
        let through = if month_end { on(1).map(Date::last_of_month) } else { on(self.through.day()) };
        let through = through.expect("a day before the end of its month is there in every year");
        Window { period: self.period.in_year(year), through }
    }

    /// Returns the form periods whose answers count, in order.
    ///
    /// Those that lie in the period and have ended by the last day; of a stock or an assigned value only the
    /// last. Where a form is asked less often than the question, its one period around the question counts for
    /// stocks and assigned values, and none for flows: a year's sum says nothing about a month. An assigned
    /// value is set beforehand, so where no form period has ended yet, the running one counts.
    pub fn counted(self, every: Cycle, role: Role) -> Vec<Period> {
        let begun = || self.period.parts(every).filter(|part| part.first_day() <= self.through);
        let ended = || begun().filter(|part| part.last_day() <= self.through);
        let around = || self.period.around(every).filter(|around| *around != self.period);
        match role {
            Role::Flow => ended().collect(),
            Role::Stock => ended().last().or_else(around).into_iter().collect(),
            Role::Assigned => ended().last().or_else(|| begun().last()).or_else(around).into_iter().collect(),
        }
    }
}

/// What the evaluator is told about the world, on the map of its question.
pub trait Evidence {
    /// Returns all units of the map.
    fn units(&self) -> Vec<UnitId>;

    /// Returns the unit with the code; nothing where there is none on the map.
    fn unit(&self, code: &str) -> Option<UnitId>;

    /// Returns the code of the unit.
    fn code(&self, unit: UnitId) -> String;

    /// Returns the bloc of the unit on the map.
    fn bloc(&self, unit: UnitId) -> Option<String>;

    /// Returns the unit right above on the map.
    fn above(&self, unit: UnitId) -> Option<UnitId>;

    /// Returns whether the unit's level or kind on the map is one of the words.
    fn belongs(&self, unit: UnitId, words: &[String]) -> bool;

    /// Returns whether the unit's level or kind on the day was one of the words. Of a unit of the map that did not stand
    /// on the day, whether that of a unit was which it continues whole: it went into this one whole since, or, on a map
    /// before the day, this one went whole into it.
    fn belonged(&self, unit: UnitId, words: &[String], day: Date) -> bool;

    /// Returns whether the plan is for the unit: it stands in the plan's scope, or descends from a unit that did.
    fn in_scope(&self, unit: UnitId) -> bool;

    /// Returns the reports due on the form for the period of which a part may count at `unit` or below it.
    fn sources(&self, form: FormIx, period: Period, unit: UnitId) -> Vec<Source>;

    /// Returns what `reporter` answered.
    fn figure(&self, item: ItemIx, period: Period, reporter: UnitId) -> Option<i64>;

    /// Returns whether the title was awarded to the unit for an edition in the period, and not revoked.
    fn awarded(&self, unit: UnitId, title: TitleIx, period: Period) -> bool;

    /// Returns how many of the unit's own reports for the period came late.
    fn late_reports(&self, unit: UnitId, window: Window) -> u64;

    /// Returns the first day of the earliest period for which anything was reported or awarded.
    fn records_begin(&self) -> Option<Date>;
}

/// A report that is due, and where on the map it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Who reports; it need not exist on the map.
    pub reporter: UnitId,
    /// Its parts. A report of a unit that stands on the map as it did is one part of weight 1 there.
    pub portions: Vec<Portion>,
}

/// A part of a report's figures, and where on the map it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Portion {
    /// How much of each figure; the weights of a source add up to at most 1.
    pub weight: Number,
    /// Where it counts: one unit where that is known. With several, nobody recorded how it divides among them;
    /// it counts only where all of them are, and leaves open every unit that holds some but not all.
    pub among: BTreeSet<UnitId>,
    /// It came from a unit that ended without successor. It stays in the sums of the unit it stood under, but is
    /// not that unit's own word.
    pub orphaned: bool,
    /// The weights that would say more.
    pub unrecorded: Vec<Unrecorded>,
}

/// A weight that no act has recorded: how much of `from` went to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unrecorded {
    /// The unit that was divided.
    pub from: UnitId,
    /// The unit that received a part.
    pub to: UnitId,
    /// The day it happened.
    pub on: Date,
}

/// Answers the quantities and conditions of a program, one unit at a time.
pub struct Evaluator<'a, E: Evidence + ?Sized> {
    program: &'a Program,
    evidence: &'a E,
    window: Window,
    // Awards for editions that end on this day or later may still come.
    awards_open_from: Option<Date>,
    // What was counted once: rules that share an item count it together.
    counted: Rc<RefCell<Counted>>,
    graded: Rc<RefCell<Limited>>,
    placed: Rc<RefCell<Placed>>,
    known: Option<&'a dyn Known>,
}

/// What somebody else has computed on the same map, for all units at once: it is asked for and not counted again. Nothing
/// of a unit that is not on the map.
pub trait Known {
    /// Returns what the quantity comes to for the unit.
    fn measured(&self, window: Window, quantity: &Quantity, unit: UnitId) -> Option<Measured>;

    /// Returns whether the condition holds for the unit.
    fn answer(&self, window: Window, condition: &Condition, unit: UnitId) -> Option<Tri>;

    /// Returns between which points the unit's score lies.
    fn points(&self, window: Window, score: ScoreIx, unit: UnitId) -> Option<Points>;

    /// Returns the units of a score that has quotas.
    fn graded(&self, window: Window, score: ScoreIx) -> Arc<Graded>;

    /// Returns the places of all units of a score, in their groups.
    fn ranked(&self, window: Window, score: ScoreIx, in_each: Option<&Group>) -> Arc<Ranked>;

    /// Returns every figure that an item lacks under the unit; nothing where somebody has to look for them.
    fn gaps(&self, window: Window, item: ItemIx, unit: UnitId) -> Option<BTreeSet<Missing>>;

    /// Returns where what is missing behind grades is kept.
    fn behind_grades(&self) -> &BehindGrades;
}

impl<'a, E: Evidence + ?Sized> Evaluator<'a, E> {
    /// Returns an evaluator of `program` for one window.
    pub fn new(program: &'a Program, evidence: &'a E, window: Window) -> Evaluator<'a, E> {
        let (counted, graded, placed) = Default::default();
        Evaluator { program, evidence, window, awards_open_from: None, counted, graded, placed, known: None }
    }

    /// Returns the evaluator, which takes from `known` what is known already.
    pub fn knowing(self, known: &'a dyn Known) -> Evaluator<'a, E> {
        Evaluator { known: Some(known), ..self }
    }

    /// Returns the same evaluator where awards for editions that end on `day` or later may still come: for them, an
    /// award that is not in the ledger is no longer a no.
    pub fn expecting_awards(self, day: Date) -> Evaluator<'a, E> {
        Evaluator { awards_open_from: Some(day), ..self }
    }

    /// Returns what `quantity` comes to for `unit`.
    pub fn measured(&self, quantity: &Quantity, unit: UnitId) -> Measured {
        let known = self.known.and_then(|known| known.measured(self.window, quantity, unit));
        known.unwrap_or_else(|| self.counted_out(quantity, unit))
    }

    fn counted_out(&self, quantity: &Quantity, unit: UnitId) -> Measured {
        match quantity {
            Quantity::Constant(number) => Measured::exact(Value::Amount(number.clone())),
            Quantity::LateReports => Measured::exact(Value::Amount(self.late_reports(unit))),
            // A yes or no is no number.
            Quantity::Item(item) if self.program[*item].kind == ItemKind::YesNo => Measured::unknown(),
            Quantity::Item(item) if self.program[*item].kind == ItemKind::Date => self.own_day(*item, unit),
            Quantity::Item(item) => self.item(*item, unit),
            Quantity::Day(day) => self.day(day, unit),
            Quantity::Indicator(indicator) => self.indicator(*indicator, unit),
            Quantity::Sum(left, right) => {
                self.resting(quantity, unit, self.measured(left, unit).sum(&self.measured(right, unit)))
            }
            Quantity::Difference(left, right) => self.resting(
                quantity,
                unit,
                self.measured(left, unit).difference(&self.measured(right, unit)),
            ),
            Quantity::Ratio(part, whole) => self.ratio(quantity, part, whole, unit),
            Quantity::Derived(derived) => {
                let of = derived.of.iter().map(|of| self.measured(of, unit)).collect::<Vec<_>>();
                self.resting(quantity, unit, Measured::derived(&derived.how, &of))
            }
            Quantity::Change(change) => {
                let (then, window) = change.then(self.window);
                let then = self.in_window(window).measured(&then, unit);
                let now = self.measured(&change.of, unit);
                self.resting(quantity, unit, now.told_beside(&then, change.told))
            }
            Quantity::Parameter(parameter) => {
                Measured::exact(Value::Amount(self.parameter(*parameter, unit).clone()))
            }
            Quantity::Pace(pace) => Measured::exact(Value::Amount(pace.at(self.window.through))),
        }
    }

    /// Returns whether `condition` holds for `unit`.
    pub fn answer(&self, condition: &Condition, unit: UnitId) -> Tri {
        let known = self.known.and_then(|known| known.answer(self.window, condition, unit));
        known.unwrap_or_else(|| self.thought_out(condition, unit))
    }

    fn thought_out(&self, condition: &Condition, unit: UnitId) -> Tri {
        let each = |parts: &[Condition]| parts.iter().map(|part| self.answer(part, unit)).collect::<Vec<_>>();
        match condition {
            Condition::Answer(item) => self.own_answer(*item, unit),
            Condition::Compare(left, comparator, right) => {
                compare(&self.measured(left, unit), *comparator, &self.measured(right, unit))
            }
            Condition::Met(standard) => {
                let standard = &self.program[*standard];
                let lines = standard.criteria.iter().map(|line| self.answer(&line.condition, unit));
                // A standard says nothing about units it is not for.
                if self.evidence.belongs(unit, &standard.of) { Tri::all(lines) } else { Tri::Undecided }
            }
            Condition::Grade { score, comparator, band } => {
                let Some(grades) = self.grades(*score, unit) else { return Tri::Undecided };
                grading::holds(&grades, *comparator, *band)
            }
            Condition::Assessed(score) => {
                self.grades(*score, unit).map_or(Tri::Undecided, |grades| grading::is_assessed(&grades))
            }
            Condition::Rank { score, comparator, place, in_each } => {
                self.ranked(*score, in_each.as_ref()).holds(unit, *comparator, *place)
            }
            Condition::Awarded(title) => self.awarded(*title, unit),
            Condition::Editions(part, editions) => self.over_editions(part, *editions, unit),
            Condition::Not(part) => !self.answer(part, unit),
            Condition::All(parts) => Tri::all(each(parts)),
            Condition::Any(parts) => Tri::any(each(parts)),
            Condition::AtLeast(count, parts) => Tri::at_least(*count, each(parts)),
        }
    }

    fn awarded(&self, title: TitleIx, unit: UnitId) -> Tri {
        let period = self.window.period;
        let may_come = self.awards_open_from.is_some_and(|day| day <= period.last_day());
        match self.evidence.awarded(unit, title, period) {
            false if may_come => Tri::Undecided,
            awarded => Tri::from(awarded),
        }
    }

    /// Returns whether `unit` belongs to the population. A unit belongs unless the exception surely holds for it,
    /// and the plan must be for it.
    pub fn belongs(&self, population: &Population, unit: UnitId) -> bool {
        let excepted = || population.except.as_ref().map(|except| self.answer(except, unit));
        self.evidence.in_scope(unit)
            && match population.as_of {
                Some(day) => self.evidence.belonged(unit, &population.of, day),
                None => self.evidence.belongs(unit, &population.of),
            }
            && excepted() != Some(Tri::Yes)
    }

    /// Returns between which points the unit's score lies; nothing for a unit the score is not for.
    pub fn points(&self, score: ScoreIx, unit: UnitId) -> Option<Points> {
        match self.known {
            Some(known) => known.points(self.window, score, unit),
            None => self.parts(score, unit).map(|parts| parts.points()),
        }
    }

    /// Returns every grade that the unit may have; nothing for a unit the score is not for.
    pub fn grades(&self, score: ScoreIx, unit: UnitId) -> Option<Grades> {
        let has_quotas = !self.program[score].quotas.is_empty() && self.evidence.in_scope(unit);
        let limited = || self.graded(score).of(unit).map(|entrant| entrant.grades.clone());
        if has_quotas { limited() } else { self.grades_before_quotas(score, unit) }
    }

    /// Returns the units of a score that has quotas.
    pub fn graded(&self, score: ScoreIx) -> Arc<Graded> {
        if let Some(known) = self.known {
            return known.graded(self.window, score);
        }
        let key = (self.window, score);
        if let Some(graded) = self.graded.borrow().get(&key) {
            return Arc::clone(graded);
        }
        let units = self.evidence.units().into_iter().filter(|unit| self.evidence.in_scope(*unit));
        let entrants = units.filter_map(|unit| {
            let points = self.points(score, unit)?;
            let grades = self.grades_before_quotas(score, unit)?;
            Some(Entrant { unit, points, grades, kept: Vec::new() })
        });
        let graded = Arc::new(quota::limited(&self.program[score], self.evidence, self, entrants.collect()));
        self.graded.borrow_mut().insert(key, Arc::clone(&graded));
        graded
    }

    /// Returns the places of all units of a score, in their groups.
    pub fn ranked(&self, score: ScoreIx, in_each: Option<&Group>) -> Arc<Ranked> {
        if let Some(known) = self.known {
            return known.ranked(self.window, score, in_each);
        }
        let key = (self.window, score, in_each.cloned());
        if let Some(ranked) = self.placed.borrow().get(&key) {
            return Arc::clone(ranked);
        }
        let units = self.evidence.units().into_iter().filter(|unit| self.evidence.in_scope(*unit));
        let runners = units.filter_map(|unit| {
            let points = self.points(score, unit)?;
            let assessed = !grading::is_exempt(&self.grades_before_quotas(score, unit)?);
            Some(Runner { unit, points, assessed })
        });
        let ranked = Arc::new(Ranked::new(self.evidence, in_each, runners.collect()));
        self.placed.borrow_mut().insert(key, Arc::clone(&ranked));
        ranked
    }

    fn grades_before_quotas(&self, score: ScoreIx, unit: UnitId) -> Option<Grades> {
        let points = self.points(score, unit)?;
        let score = &self.program[score];
        Some(if score.has_grading() {
            grading::given(score, &points, &self.facts(score, unit))
        } else {
            points.grades(&score.bands)
        })
    }

    fn facts(&self, score: &Score, unit: UnitId) -> Facts {
        let when = |band: &Band| band.when.as_ref().map_or(Tri::Yes, |when| self.answer(when, unit));
        let veto = |(_, condition): &(usize, Condition)| self.answer(condition, unit);
        let cap = |cap: &Cap| self.grades(cap.score, grading::capping(self.evidence, unit, &cap.of)?);
        let spared = |cap: &Cap| cap.unless.as_ref().map_or(Tri::No, |unless| self.answer(unless, unit));
        Facts {
            whens: score.bands.iter().map(when).collect(),
            vetoes: score.grading.vetoes.iter().map(veto).collect(),
            caps: score.grading.caps.iter().map(cap).collect(),
            spared: score.grading.caps.iter().map(spared).collect(),
            not_assessed: Tri::any(score.grading.not_assessed.iter().map(|one| self.answer(one, unit))),
        }
    }

    fn parts(&self, score: ScoreIx, unit: UnitId) -> Option<Parts> {
        let score = &self.program[score];
        let parts = score.parts.iter().map(|part| self.measured(&part.quantity, unit)).collect::<Vec<_>>();
        let penalties = score.penalties.iter().map(|penalty| self.measured(&penalty.per, unit));
        let penalties = penalties.collect::<Vec<_>>();
        let is_for = self.evidence.belongs(unit, &score.of);
        let tables = || Table::of_score(self.program, score, self.window);
        is_for.then(|| Parts::new(score, &tables(), &parts, &penalties))
    }

    /// Returns the same evaluator for another stretch of time.
    fn in_window(&self, window: Window) -> Evaluator<'a, E> {
        let (counted, graded) = (Rc::clone(&self.counted), Rc::clone(&self.graded));
        let placed = Rc::clone(&self.placed);
        Evaluator { window, counted, graded, placed, ..*self }
    }

    /// Returns what the parameter is for the unit: what is said of the nearest place at or above it.
    fn parameter(&self, parameter: ParameterIx, unit: UnitId) -> &'a Number {
        let (parameter, day) = (&self.program[parameter], self.window.through);
        let line = std::iter::successors(Some(unit), |unit| self.evidence.above(*unit));
        let mut said = line.filter_map(|unit| {
            parameter.at_unit(day, |place| match place {
                Place::Unit(code) => self.evidence.unit(code) == Some(unit),
                Place::Word(word) => self.evidence.belongs(unit, std::slice::from_ref(word)),
            })
        });
        said.next().unwrap_or_else(|| parameter.elsewhere(day))
    }

    fn late_reports(&self, unit: UnitId) -> Number {
        number::whole(self.evidence.late_reports(unit, self.window))
    }

    /// Returns the day the unit itself answered: of those that joined it, the one all of them give.
    fn own_day(&self, item: ItemIx, unit: UnitId) -> Measured {
        let periods = tally::own_answers(self.program, self.evidence, item, self.window, unit);
        let day = periods.last().and_then(Own::day);
        day.map_or_else(Measured::unknown, |day| Measured::exact(Value::Amount(number::whole(day))))
    }

    fn day(&self, day: &Day, unit: UnitId) -> Measured {
        match day.anchor {
            Anchor::Item(item) => self.own_day(item, unit).day_from(day),
            _ => day
                .number(self.window)
                .map_or_else(Measured::unknown, |day| Measured::exact(Value::Amount(day))),
        }
    }

    /// Returns the sum of what was reported by all units under `unit`.
    fn item(&self, item: ItemIx, unit: UnitId) -> Measured {
        let tally = self.tally(item, self.window, unit);
        let together = Together::of([&*tally]);
        if !tally.is_asked() {
            return Measured::unknown();
        }
        let bound = match self.program[item].kind {
            _ if together.is_firm() => Bound::Exact,
            ItemKind::Count => Bound::AtLeast,
            _ => Bound::Open,
        };
        let value = tally.known_sum().map(Value::Amount);
        Measured { value, bound, coverage: together.coverage(), blocked: together.blocked }
    }

    fn indicator(&self, indicator: IndicatorIx, unit: UnitId) -> Measured {
        let indicator = &self.program[indicator];
        let measured = self.measured(&indicator.quantity, unit);
        match &indicator.complete_at {
            Some(share) => measured.complete_at(share),
            None => measured,
        }
    }

    /// Returns part over whole. Where both are sums of answers, only units count whose answers on both sides are
    /// all there: a part without its whole would bend the share.
    fn ratio(&self, ratio: &Quantity, part: &Quantity, whole: &Quantity, unit: UnitId) -> Measured {
        let sides = Linear::of(self.program, part).zip(Linear::of(self.program, whole));
        let Some((part_sum, whole_sum)) = sides else {
            let measured = self.measured(part, unit).ratio(&self.measured(whole, unit));
            return self.resting(ratio, unit, measured);
        };
        let tallies = self.tallies(ratio, unit);
        let together = Together::of(tallies.values().map(Rc::as_ref));
        let side = |sum: &Linear| self.over_complete(sum, &tallies, &together, unit);
        let share = side(&part_sum).zip(side(&whole_sum)).and_then(|(p, w)| Share::of_numbers(&p, &w));
        let firm = share.is_some() && together.is_firm();
        Measured {
            value: share.map(Value::Share),
            bound: if firm { Bound::Exact } else { Bound::Open },
            coverage: together.coverage(),
            blocked: together.blocked,
        }
    }

    /// Returns the sum over the places that are complete; nothing where an item has no such place.
    fn over_complete(
        &self,
        sum: &Linear,
        tallies: &Tallies,
        together: &Together,
        unit: UnitId,
    ) -> Option<Number> {
        let late = number::whole(sum.late) * self.late_reports(unit);
        sum.items.iter().try_fold(&sum.constant + late, |total, (times, item)| {
            let counted = tallies[&(self.window, *item)].sum_over(&together.complete)?;
            Some(number::plus(&total, &number::times(&number::whole(*times), &counted)))
        })
    }

    /// Returns the measured value on the evidence of every item that `quantity` reads.
    fn resting(&self, quantity: &Quantity, unit: UnitId, measured: Measured) -> Measured {
        let tallies = self.tallies(quantity, unit);
        let together = Together::of(tallies.values().map(Rc::as_ref));
        measured.resting_on(together.coverage(), together.blocked)
    }

    fn tallies(&self, quantity: &Quantity, unit: UnitId) -> Tallies {
        let read = items_read(self.program, quantity, self.window);
        read.into_iter().map(|(window, item)| ((window, item), self.tally(item, window, unit))).collect()
    }

    fn tally(&self, item: ItemIx, window: Window, unit: UnitId) -> Rc<Tally> {
        let mut counted = self.counted.borrow_mut();
        let tally = || Rc::new(tally::tally(self.program, self.evidence, item, window, unit));
        Rc::clone(counted.entry((unit, window, item)).or_insert_with(tally))
    }

    /// Returns the unit's own answer to a yes-or-no item over the window: of a flow, yes if any period says yes;
    /// of the others, what the last period says.
    fn own_answer(&self, item: ItemIx, unit: UnitId) -> Tri {
        let periods = tally::own_answers(self.program, self.evidence, item, self.window, unit);
        if periods.is_empty() { Tri::Undecided } else { Tri::any(periods.iter().map(|own| own.answer())) }
    }
}

impl<E: Evidence + ?Sized> Asked for Evaluator<'_, E> {
    fn holds(&self, condition: &Condition, unit: UnitId) -> Tri {
        self.answer(condition, unit)
    }

    fn measured(&self, quantity: &Quantity, unit: UnitId) -> Measured {
        Evaluator::measured(self, quantity, unit)
    }
}

/// What reports on an item come to under a unit.
type Counted = BTreeMap<(UnitId, Window, ItemIx), Rc<Tally>>;

/// Places under scores, in groups.
type Placed = BTreeMap<(Window, ScoreIx, Option<Group>), Arc<Ranked>>;

/// Scores after their quotas.
type Limited = BTreeMap<(Window, ScoreIx), Arc<Graded>>;

type Tallies = BTreeMap<(Window, ItemIx), Rc<Tally>>;

/// A sum of answers, a number, and a number of times the late reports: what can be computed place by place.
pub struct Linear {
    /// How many times each item is added; below zero it is taken off. An item may stand in it twice.
    pub items: Vec<(i64, ItemIx)>,
    /// What is added once.
    pub constant: Number,
    /// How many times the unit's late reports are added.
    pub late: i64,
}

impl Linear {
    /// Returns the quantity as a sum, or nothing where it is none. What an indicator says about completeness does
    /// not matter inside a ratio, which counts complete units only.
    pub fn of(program: &Program, quantity: &Quantity) -> Option<Linear> {
        let none = Linear { items: Vec::new(), constant: number::whole(0), late: 0 };
        match quantity {
            Quantity::Constant(number) => Some(Linear { constant: number.clone(), ..none }),
            Quantity::LateReports => Some(Linear { late: 1, ..none }),
            Quantity::Item(item) if !program[*item].kind.is_summed() => None,
            Quantity::Item(item) => Some(Linear { items: vec![(1, *item)], ..none }),
            Quantity::Indicator(indicator) => Linear::of(program, &program[*indicator].quantity),
            Quantity::Sum(left, right) => {
                Some(Linear::of(program, left)?.plus(Linear::of(program, right)?, 1))
            }
            Quantity::Difference(left, right) => {
                Some(Linear::of(program, left)?.plus(Linear::of(program, right)?, -1))
            }
            Quantity::Ratio(..)
            | Quantity::Change(_)
            | Quantity::Pace(_)
            | Quantity::Parameter(_)
            | Quantity::Derived(_)
            | Quantity::Day(_) => None,
        }
    }

    fn plus(mut self, other: Linear, times: i64) -> Linear {
        self.items.extend(other.items.into_iter().map(|(own, item)| (own * times, item)));
        self.constant += other.constant * number::whole(times);
        self.late += other.late * times;
        self
    }
}

/// Returns every item whose answers are added up in the quantity, with the window they are taken from. A yes or no and
/// a date are never added up.
pub fn items_read(program: &Program, quantity: &Quantity, window: Window) -> BTreeSet<(Window, ItemIx)> {
    let both = |left: &Quantity, right: &Quantity| {
        let mut items = items_read(program, left, window);
        items.extend(items_read(program, right, window));
        items
    };
    match quantity {
        Quantity::Constant(_)
        | Quantity::LateReports
        | Quantity::Pace(_)
        | Quantity::Parameter(_)
        | Quantity::Day(_) => BTreeSet::new(),
        Quantity::Item(item) if !program[*item].kind.is_summed() => BTreeSet::new(),
        Quantity::Item(item) => BTreeSet::from([(window, *item)]),
        Quantity::Indicator(indicator) => items_read(program, &program[*indicator].quantity, window),
        Quantity::Sum(left, right) | Quantity::Difference(left, right) | Quantity::Ratio(left, right) => {
            both(left, right)
        }
        Quantity::Derived(derived) => {
            derived.of.iter().flat_map(|of| items_read(program, of, window)).collect()
        }
        Quantity::Change(change) => {
            let (then, past) = change.then(window);
            let mut items = items_read(program, &change.of, window);
            items.extend(items_read(program, &then, past));
            items
        }
    }
}

/// Returns every date whose answer enters the quantity. It is the unit's own.
pub fn days_read(program: &Program, quantity: &Quantity) -> BTreeSet<ItemIx> {
    match quantity {
        Quantity::Item(item) if program[*item].kind == ItemKind::Date => BTreeSet::from([*item]),
        Quantity::Day(Day { anchor: Anchor::Item(item), .. }) => BTreeSet::from([*item]),
        Quantity::Indicator(indicator) => days_read(program, &program[*indicator].quantity),
        Quantity::Sum(a, b) | Quantity::Difference(a, b) | Quantity::Ratio(a, b) => {
            &days_read(program, a) | &days_read(program, b)
        }
        Quantity::Change(change) => days_read(program, &change.of),
        Quantity::Derived(derived) => derived.of.iter().flat_map(|of| days_read(program, of)).collect(),
        Quantity::Constant(_)
        | Quantity::LateReports
        | Quantity::Parameter(_)
        | Quantity::Pace(_)
        | Quantity::Item(_)
        | Quantity::Day(_) => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests;
