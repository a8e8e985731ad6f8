//! The columnar evaluator: a quantity or condition for every unit of the map at once.
//!
//! - It gives what `rules::evaluate` gives, unit by unit; tests hold the two against each other.
//! - Nothing is computed before it is asked for, and nothing twice.
//! - What is missing it leaves to the reference: that is asked about single units.

mod answers;
mod editions;
mod gaps;
mod measures;
mod points;
mod scores;

pub use answers::Answers;
pub use measures::{Measures, Plain};
pub use scores::Scores;

use crate::amounts::{Amounts, common};
use crate::evidence::OnMap;
use crate::gather::{Gathered, Running, own_answers, own_days};
use crate::memory::Memo;
use crate::world::World;
use crate::{Bitmap, Hierarchy};
use base::{Comparator, Date, Number, Period, Tri, UnitId, number};
use gaps::Gaps;
use measures::Ground;
use num_traits::{One, ToPrimitive};
use rayon::prelude::*;
use rules::evaluate::grading;
use rules::evaluate::lack::{BehindGrades, Lack, Missing};
use rules::evaluate::points::Points;
use rules::evaluate::quota::{self, Graded};
use rules::evaluate::rank::Ranked;
use rules::evaluate::{Evaluator, Known, Linear, Window, items_read};
use rules::program::days::{Anchor, Day};
use rules::program::grading::Cap;
use rules::program::parameters::Place;
use rules::program::{
    Condition, FormIx, Group, IndicatorIx, ItemIx, ItemKind, ParameterIx, Population, Program, Quantity,
    ScoreIx, StandardIx, TitleIx,
};
use rules::value::{Measured, mirrored};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is asked: a period up to a day, on the map of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// The day whose units the answers are for.
    pub map: Date,
}

impl Question {
    /// Returns the stretch of time asked about.
    pub fn window(self) -> Window {
        Window { period: self.period, through: self.through }
    }
}

/// A program's answers to one question, computed once each, for all units of the map.
pub struct Evaluation<'a> {
    world: &'a World<'a>,
    asked: Asked,
    evidence: OnMap<'a>,
    columns: Arc<Columns>,
}

/// A question, and from which day on awards may still come: those for editions that end on it or later.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    question: Question,
    awards_open_from: Option<Date>,
}

impl Asked {
    /// Returns the last day counted.
    pub(crate) fn through(self) -> Date {
        self.question.through
    }
}

/// What was computed for a question.
#[derive(Default)]
pub(crate) struct Columns {
    items: Memo<Read, Gathered>,
    grounds: Memo<BTreeSet<Read>, Ground>,
    quantities: Memo<(Window, Quantity), Measures>,
    conditions: Memo<(Window, Condition), Answers>,
    populations: Memo<Population, Bitmap>,
    scores: Memo<(Window, ScoreIx), Scores>,
    gaps: Memo<Read, Gaps>,
    sent: Memo<(FormIx, Period), Bitmap>,
    behind_grades: BehindGrades,
    ranks: Memo<(Window, ScoreIx, Option<Group>), Ranked>,
}

/// An item and the window its answers are taken from.
type Read = (Window, ItemIx);

impl<'a> Evaluation<'a> {
    /// Returns the evaluation of the world's plan for one question. Nothing is computed before it is asked for.
    pub fn new(world: &'a World<'a>, question: Question) -> Evaluation<'a> {
        Evaluation::of(world, Asked { question, awards_open_from: None })
    }

    /// Returns the evaluation where awards for editions that end on `day` or later may still come.
    pub fn expecting_awards(world: &'a World<'a>, question: Question, day: Date) -> Evaluation<'a> {
        Evaluation::of(world, Asked { question, awards_open_from: Some(day) })
    }

    fn of(world: &'a World<'a>, asked: Asked) -> Evaluation<'a> {
        let (evidence, columns) = (OnMap::new(world, asked.question.map), world.columns(asked));
        Evaluation { world, asked, evidence, columns }
    }

    /// Returns the question.
    pub fn question(&self) -> Question {
        self.asked.question
    }

    /// Returns the plan.
    pub fn program(&self) -> &'a Program {
        self.world.program()
    }

    /// Returns the units of the map.
    pub fn map(&self) -> &Arc<Hierarchy> {
        self.evidence.map()
    }

    /// Returns the units the plan is for.
    pub fn in_scope(&self) -> Arc<Bitmap> {
        self.world.in_scope(self.asked.question.map)
    }

    /// Returns what was reported on an item of counts or amounts.
    pub fn item(&self, item: ItemIx) -> Arc<Gathered> {
        self.gathered((self.window(), item))
    }

    /// Returns what the quantity comes to.
    pub fn quantity(&self, quantity: &Quantity) -> Arc<Measures> {
        self.measures(self.window(), quantity)
    }

    /// Returns where the condition holds.
    pub fn condition(&self, condition: &Condition) -> Arc<Answers> {
        self.condition_in(self.window(), condition)
    }

    /// Returns where the standard is met.
    pub fn standard(&self, standard: StandardIx) -> Arc<Answers> {
        self.condition(&Condition::Met(standard))
    }

    /// Returns the units of the population.
    pub fn population(&self, population: &Population) -> Arc<Bitmap> {
        self.columns.populations.get_or(population.clone(), || {
            let words = match population.as_of {
                Some(day) => {
                    self.world.belonged(&population.of, day, self.asked.question.map).and(&self.in_scope())
                }
                None => self.map().mask(&population.of).and(&self.in_scope()),
            };
            match &population.except {
                Some(except) => words.and_not(&self.condition(except).yes),
                None => words,
            }
        })
    }

    /// Returns the points and grades of the score.
    pub fn scores(&self, score: ScoreIx) -> Arc<Scores> {
        self.scores_in(self.window(), score)
    }

    /// Returns the place of the unit whose grade limits that of the unit at `place`.
    pub fn capping(&self, place: u32, cap: &Cap) -> Option<u32> {
        let unit = grading::capping(&self.evidence, self.map().unit(place), &cap.of)?;
        self.map().position(unit)
    }

    /// Returns what is missing where the condition is undecided.
    pub fn lack_of_answer(&self, condition: &Condition, place: u32) -> Lack {
        self.reference().lack_of_answer(condition, self.map().unit(place))
    }

    /// Returns what is missing where the quantity is not exact.
    pub fn lack_of_value(&self, quantity: &Quantity, place: u32) -> Lack {
        self.reference().lack_of_value(quantity, self.map().unit(place))
    }

    /// Returns the evaluator that goes unit by unit, on the same evidence.
    pub fn reference(&self) -> Evaluator<'_, OnMap<'a>> {
        let reference = Evaluator::new(self.program(), &self.evidence, self.window()).knowing(self);
        match self.asked.awards_open_from {
            Some(day) => reference.expecting_awards(day),
            None => reference,
        }
    }

    fn window(&self) -> Window {
        self.asked.question.window()
    }

    fn condition_in(&self, window: Window, condition: &Condition) -> Arc<Answers> {
        self.columns.conditions.get_or((window, condition.clone()), || self.answers(window, condition))
    }

    fn scores_in(&self, window: Window, score: ScoreIx) -> Arc<Scores> {
        self.columns.scores.get_or((window, score), || Scores::new(self, window, &self.program()[score]))
    }

    fn len(&self) -> u32 {
        self.map().len()
    }

    fn gathered(&self, read: Read) -> Arc<Gathered> {
        self.columns.items.get_or(read, || Gathered::new(self.world, read.1, read.0, self.asked.question.map))
    }

    /// Gathers, on all cores, what the quantities read.
    fn gather<'q>(&self, window: Window, quantities: impl Iterator<Item = &'q Quantity>) {
        let reads = quantities.flat_map(|quantity| items_read(self.program(), quantity, window));
        let reads = reads.collect::<BTreeSet<_>>();
        reads.into_par_iter().for_each(|read| drop(self.gathered(read)));
    }

    fn measures(&self, window: Window, quantity: &Quantity) -> Arc<Measures> {
        let plain = |indicator: &IndicatorIx| self.program()[*indicator].complete_at.is_none();
        if let Quantity::Indicator(indicator) = quantity
            && plain(indicator)
        {
            return self.measures(window, &self.program()[*indicator].quantity);
        }
        self.columns.quantities.get_or((window, quantity.clone()), || self.measured(window, quantity))
    }

    fn measured(&self, window: Window, quantity: &Quantity) -> Measures {
        let ground = || self.ground(items_read(self.program(), quantity, window));
        let both = |left, right| (self.measures(window, left), self.measures(window, right));
        match quantity {
            Quantity::Constant(number) => Measures::constant(number, ground()),
            Quantity::LateReports => Measures::exact(self.late_reports(window), ground()),
            Quantity::Item(item) => self.item_measures((window, *item), ground()),
            Quantity::Day(day) => self.day(window, day, ground()),
            Quantity::Indicator(indicator) => self.indicator(window, *indicator),
            Quantity::Sum(left, right) => {
                let (left, right) = both(left, right);
                left.sum(&right, ground())
            }
            Quantity::Difference(left, right) => {
                let (left, right) = both(left, right);
                left.difference(&right, ground())
            }
            Quantity::Ratio(part, whole) => self.ratio(window, quantity, part, whole),
            Quantity::Derived(derived) => {
                let of = derived.of.iter().map(|of| self.measures(window, of)).collect::<Vec<_>>();
                Measures::derived(&derived.how, &of, ground())
            }
            Quantity::Change(change) => {
                let (then, past) = change.then(window);
                let (now, then) = (self.measures(window, &change.of), self.measures(past, &then));
                now.told_beside(&then, change.told, ground())
            }
            Quantity::Parameter(parameter) => {
                Measures::of_numbers(&self.parameter_in(window, *parameter), ground())
            }
            Quantity::Pace(pace) => Measures::constant(&pace.at(window.through), ground()),
        }
    }

    /// Returns the evidence that items together make up.
    fn ground(&self, reads: BTreeSet<Read>) -> Arc<Ground> {
        self.columns.grounds.get_or(reads.clone(), || {
            let none = || Bitmap::new(self.len());
            let (mut expected, mut open, mut blocked) = (none(), none(), none());
            for gathered in reads.into_iter().map(|read| self.gathered(read)) {
                expected = expected.or(&gathered.expected);
                open = open.or(&gathered.expected.and_not(&gathered.complete));
                blocked = blocked.or(&gathered.blocked);
            }
            Ground::new(self.map(), &expected, &open, blocked)
        })
    }

    /// Returns what the parameter is for the unit at each place.
    pub fn parameter(&self, parameter: ParameterIx) -> Vec<&'a Number> {
        self.parameter_in(self.window(), parameter)
    }

    // A unit stands right behind the units above it, whose number it takes where nothing is said of itself.
    fn parameter_in(&self, window: Window, parameter: ParameterIx) -> Vec<&'a Number> {
        let (parameter, map, day) = (&self.program()[parameter], self.map(), window.through);
        let mut numbers = Vec::with_capacity(map.len() as usize);
        let places = parameter.lines.iter().flat_map(|line| &line.places);
        let units = places.filter_map(|place| match place {
            Place::Unit(code) => Some((code, map.position(self.world.books().unit(code)?)?)),
            Place::Word(_) => None,
        });
        let units = units.collect::<BTreeMap<_, _>>();
        for place in 0..map.len() {
            let said = parameter.at_unit(day, |named| match named {
                Place::Unit(code) => units.get(code) == Some(&place),
                Place::Word(word) => map.belongs(place, std::slice::from_ref(word)),
            });
            let above = || map.parent(place).map(|above| numbers[above as usize]);
            numbers.push(said.or_else(above).unwrap_or_else(|| parameter.elsewhere(day)));
        }
        numbers
    }

    fn late_reports(&self, window: Window) -> Amounts {
        let late = |unit: &UnitId| i128::from(self.world.books().late_reports(*unit, window));
        let parts = self.map().units().iter().map(late).collect();
        Amounts { parts, per: 1, fractions: BTreeMap::new() }
    }

    fn item_measures(&self, read: Read, ground: Arc<Ground>) -> Measures {
        let kind = &self.program()[read.1].kind;
        match kind {
            ItemKind::YesNo => return Measures::unknown(ground),
            ItemKind::Date => return self.own_days(read, ground),
            ItemKind::Count | ItemKind::Amount { .. } => {}
        }
        let gathered = self.gathered(read);
        let known = Running::of(&gathered.known);
        let asked = ground.asked();
        let valued = self.places_with(|range| known.count(range) > 0);
        let exact = asked.and(&ground.firm);
        let open = asked.and_not(&exact);
        let floor = if *kind == ItemKind::Count { open } else { Bitmap::new(self.len()) };
        Measures::amounts(gathered.all_sums(), [valued, exact, floor], ground)
    }

    fn own_days(&self, (window, item): Read, ground: Arc<Ground>) -> Measures {
        let (days, certain) = own_days(self.world, item, window, self.asked.question.map);
        let parts = days.into_iter().map(i128::from).collect();
        let none = Bitmap::new(self.len());
        let days = Amounts { parts, per: 1, fractions: BTreeMap::new() };
        Measures::amounts(days, [certain.clone(), certain, none], ground)
    }

    fn day(&self, window: Window, day: &Day, ground: Arc<Ground>) -> Measures {
        match (&day.anchor, day.number(window)) {
            (Anchor::Item(item), _) => {
                let from = self.measures(window, &Quantity::Item(*item));
                Measures::each(ground, |place| from.at(place).day_from(day))
            }
            (_, Some(number)) => Measures::constant(&number, ground),
            (_, None) => Measures::unknown(ground),
        }
    }

    fn indicator(&self, window: Window, indicator: IndicatorIx) -> Measures {
        let indicator = &self.program()[indicator];
        let enough = indicator.complete_at.clone().unwrap_or_else(Number::one);
        self.measures(window, &indicator.quantity).complete_at(&enough)
    }

    fn ratio(&self, window: Window, ratio: &Quantity, part: &Quantity, whole: &Quantity) -> Measures {
        let ground = self.ground(items_read(self.program(), ratio, window));
        let Some(sums) = Linear::of(self.program(), part).zip(Linear::of(self.program(), whole)) else {
            let (part, whole) = (self.measures(window, part), self.measures(window, whole));
            return Measures::each(ground, |place| part.at(place).ratio(&whole.at(place)));
        };
        let sides =
            self.over_complete(window, &sums.0, &ground).zip(self.over_complete(window, &sums.1, &ground));
        let Some(((part, part_valued), (whole, whole_valued))) = sides else {
            return self.unit_by_unit(window, ratio, ground);
        };
        let (exact, floor) = (ground.firm.clone(), Bitmap::new(self.len()));
        Measures::shares(part, whole, &part_valued.and(&whole_valued), [&exact, &floor], ground)
    }

    /// Returns the sum over the complete places, and the units under which every item has such a place; nothing
    /// where 128 bits do not hold the sum.
    fn over_complete(&self, window: Window, sum: &Linear, ground: &Ground) -> Option<(Amounts, Bitmap)> {
        let items = sum.items.iter().map(|(times, item)| (*times, self.gathered((window, *item))));
        let items = items.collect::<Vec<_>>();
        let own = sum.constant.denom().to_i128()?;
        let per = items.iter().try_fold(own, |per, (_, item)| common(per, item.per))?;
        let constant = (&sum.constant * number::whole(per)).to_integer().to_i128()?;
        let (mut total, mut valued) = (Amounts::same(self.len(), constant, per), Bitmap::full(self.len()));
        for (times, item) in items {
            let counted = Running::of(&item.expected.and(&ground.complete));
            valued = valued.and(&self.places_with(|range| counted.count(range) > 0));
            total = total.plus(&item.sums(&ground.complete), i128::from(times))?;
        }
        if sum.late != 0 {
            total = total.plus(&self.late_reports(window), i128::from(sum.late))?;
        }
        Some((total, valued))
    }

    /// Returns what the reference gives for every unit: for numbers that fit no column.
    fn unit_by_unit(&self, window: Window, quantity: &Quantity, ground: Arc<Ground>) -> Measures {
        let reference = || Evaluator::new(self.program(), &self.evidence, window);
        Measures::each(ground, |place| reference().measured(quantity, self.map().unit(place)))
    }

    fn answers(&self, window: Window, condition: &Condition) -> Answers {
        let answer = |part: &Condition| self.condition_in(window, part);
        let each = |parts: &[Condition]| parts.iter().map(answer).collect::<Vec<_>>();
        let all = || Answers::same(self.len(), Tri::Yes);
        match condition {
            Condition::Answer(item) => own_answers(self.world, *item, window, self.asked.question.map),
            Condition::Compare(left, comparator, right) => self.compare(window, left, *comparator, right),
            Condition::Met(standard) => {
                let standard = &self.program()[*standard];
                let lines = standard.criteria.iter().map(|line| answer(&line.condition));
                lines.fold(all(), |met, line| met.and(&line)).only(&self.map().mask(&standard.of))
            }
            Condition::Grade { score, comparator, band } => {
                let scores = self.scores_in(window, *score);
                Answers::from_fn(self.len(), |place| scores.grade_holds(place, *comparator, *band))
            }
            Condition::Assessed(score) => {
                let scores = self.scores_in(window, *score);
                let assessed = |place| scores.grades(place).map_or(Tri::Undecided, grading::is_assessed);
                Answers::from_fn(self.len(), assessed)
            }
            Condition::Rank { score, comparator, place, in_each } => {
                let ranked = self.ranked(window, *score, in_each.as_ref());
                let holds = |at: u32| ranked.holds(self.map().unit(at), *comparator, *place);
                Answers::from_fn(self.len(), holds)
            }
            Condition::Awarded(title) => self.awarded(window.period, *title),
            Condition::Editions(part, editions) => self.over_editions(window, part, *editions),
            Condition::Not(part) => answer(part).not(),
            Condition::All(parts) => each(parts).iter().fold(all(), |met, part| met.and(part)),
            Condition::Any(parts) => each(parts).iter().fold(all().not(), |met, part| met.or(part)),
            Condition::AtLeast(count, parts) => Answers::at_least(self.len(), *count, &each(parts)),
        }
    }

    fn compare(&self, window: Window, left: &Quantity, comparator: Comparator, right: &Quantity) -> Answers {
        let measures = |quantity| self.measures(window, quantity);
        match (left, right) {
            (_, Quantity::Constant(threshold)) => measures(left).holds(comparator, threshold),
            (Quantity::Constant(threshold), _) => measures(right).holds(mirrored(comparator), threshold),
            _ => measures(left).compare(comparator, &measures(right)),
        }
    }

    fn awarded(&self, period: Period, title: TitleIx) -> Answers {
        let name = &self.program()[title].named.name;
        let awarded = |place| self.world.books().awarded(self.map().unit(place), name, period);
        let yes = Bitmap::from_fn(self.len(), awarded);
        let may_come = self.asked.awards_open_from.is_some_and(|day| day <= period.last_day());
        Answers { no: if may_come { Bitmap::new(self.len()) } else { yes.not() }, yes }
    }

    fn places_with(&self, belongs: impl Fn(std::ops::Range<u32>) -> bool) -> Bitmap {
        Bitmap::from_fn(self.len(), |place| belongs(self.map().range(place)))
    }
}

/// What quotas ask about single units, in a stretch of time.
struct AskedIn<'e, 'w> {
    evaluation: &'e Evaluation<'w>,
    window: Window,
}

impl quota::Asked for AskedIn<'_, '_> {
    fn holds(&self, condition: &Condition, unit: UnitId) -> Tri {
        let place = self.evaluation.map().position(unit).expect("quotas ask about units of the map");
        self.evaluation.condition_in(self.window, condition).at(place)
    }

    fn measured(&self, quantity: &Quantity, unit: UnitId) -> Measured {
        let place = self.evaluation.map().position(unit).expect("quotas ask about units of the map");
        self.evaluation.measures(self.window, quantity).at(place)
    }
}

impl Known for Evaluation<'_> {
    fn ranked(&self, window: Window, score: ScoreIx, in_each: Option<&Group>) -> Arc<Ranked> {
        self.columns.ranks.get_or((window, score, in_each.cloned()), || {
            Ranked::new(&self.evidence, in_each, self.scores_in(window, score).runners(self))
        })
    }

    fn measured(&self, window: Window, quantity: &Quantity, unit: UnitId) -> Option<Measured> {
        let place = self.map().position(unit)?;
        Some(self.measures(window, quantity).at(place))
    }

    fn answer(&self, window: Window, condition: &Condition, unit: UnitId) -> Option<Tri> {
        let place = self.map().position(unit)?;
        Some(self.condition_in(window, condition).at(place))
    }

    fn points(&self, window: Window, score: ScoreIx, unit: UnitId) -> Option<Points> {
        let place = self.map().position(unit)?;
        self.scores_in(window, score).points(place).cloned()
    }

    fn graded(&self, window: Window, score: ScoreIx) -> Arc<Graded> {
        Arc::clone(self.scores_in(window, score).graded())
    }

    fn gaps(&self, window: Window, item: ItemIx, unit: UnitId) -> Option<BTreeSet<Missing>> {
        let on = self.asked.question.map;
        let sent = |form, period| {
            let due = self.world.due(form, period, on);
            self.columns.sent.get_or((form, period), || gaps::sent(self.world, form, period, &due))
        };
        let evidence = (&self.evidence, on);
        let gaps = self
            .columns
            .gaps
            .get_or((window, item), || Gaps::new(self.world, evidence, (window, item), sent));
        let place = self.map().position(unit)?;
        Some(gaps.within(self.map().range(place), unit))
    }

    fn behind_grades(&self) -> &BehindGrades {
        &self.columns.behind_grades
    }
}
