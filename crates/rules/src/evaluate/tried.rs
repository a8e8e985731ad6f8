//! Figures tried out: which of the sets of evidence that a bound allows do decide an answer.
//!
//! - A set decides once figures for it are found that do, with everything else still missing and every check of a form met.
//! - It never decides once every figure was tried on whose side an answer turns. That is known of a single number, where
//!   each part of the rule turns at one point, and of answers of which there are few.
//! - Nor does it where every number moves the answer one way only ([`pull`](super::pull)), and those that help it most do not do.
//! - Of anything else nothing is known, and the way stays a bound.

mod corners;
mod hope;

use super::lack::Missing;
use super::search::{self, Found, Searched, Set};
use super::supposed::{Cell, Division, Supposed};
use super::ways::{Alternatives, Pieces};
use super::{Evaluator, Evidence, Linear, Unrecorded, Window, days_read, grading, items_read};
use crate::program::{Condition, Group, ItemIx, ItemKind, Program, Quantity, ScoreIx};
use base::{Date, Number, Tri, UnitId, day, limits, number};
use corners::Wish;
use hope::Hope;
use num_traits::{One, Signed, Zero};
use std::collections::{BTreeMap, BTreeSet};

/// Reports counted again for one answer, over all questions that are put about it. Where this is spent, a bound is told.
const WORK_MAX: u64 = 6_000;
/// Of more pieces what speaks for each and against it would take too long to collect.
const PIECES_MAX: usize = 12;
/// So many reports counted again with one question are too many.
const FIELD_MAX: u64 = 2_000;
/// With more reports only those figures are tried that help most.
const TRIED_FIELD_MAX: u64 = 64;
/// Questions put for one answer with figures that need not help most.
const ASKED_MAX: u32 = 400;
/// Choices of figures that help most, where a number may be worth more as nothing, or as one.
const CORNERS_MAX: usize = 128;

impl<'a, E: Evidence + ?Sized> Evaluator<'a, E> {
    /// Returns the smallest ways to an answer, without those that no figures make true: exact where every set of so many
    /// pieces that `ways` allow could be tried, else as they are.
    pub(super) fn tried(
        &self,
        (condition, unit, wanted): (&Condition, UnitId, Tri),
        ways: Alternatives,
        missing: &Pieces,
    ) -> Alternatives {
        let least = ways.least().and_then(|least| u32::try_from(least).ok());
        let (true, Some(least)) = (ways.is_bound(), least) else { return ways };
        let pieces = missing.iter().filter(|piece| piece.can_come()).copied().collect::<Vec<_>>();
        if pieces.len() > PIECES_MAX {
            return ways;
        }
        let Some(trial) = Trial::of(self, condition, unit, wanted, &pieces) else { return ways };
        let set_of = |set: Set| chosen(&pieces, set);
        let test = Tested { trial: &trial, pieces: &pieces, ways: &ways, work: WORK_MAX, asked: 0 };
        match search::smallest(pieces.len(), least, test) {
            Searched::All(sets) => Alternatives::just(sets.into_iter().map(set_of)),
            Searched::AtLeast(any) => ways.no_shorter(any.into()),
        }
    }

    /// Returns the same evaluator over other evidence, with nothing counted yet.
    fn over<'o, O: Evidence + ?Sized>(&self, evidence: &'o O) -> Evaluator<'o, O>
    where
        'a: 'o,
    {
        let awards_open_from = self.awards_open_from;
        Evaluator { awards_open_from, ..Evaluator::new(self.program, evidence, self.window) }
    }
}

fn chosen(pieces: &[Missing], set: Set) -> Pieces {
    let chosen = pieces.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
    chosen.map(|(_, piece)| *piece).collect()
}

/// What the trial says of sets of evidence that a bound allows, as long as there is work left to spend.
struct Tested<'t, 'e, 'a, E: Evidence + ?Sized> {
    trial: &'t Trial<'e, 'a, E>,
    pieces: &'t [Missing],
    ways: &'t Alternatives,
    work: u64,
    asked: u32,
}

impl<E: Evidence + ?Sized> search::Test for Tested<'_, '_, '_, E> {
    fn found(&mut self, set: Set) -> Found {
        let set = chosen(self.pieces, set);
        match self.ways.allow(&set) {
            false => Found::Never,
            true if self.work == 0 => Found::Unknown,
            true => self.trial.found(&set, self),
        }
    }

    fn is_hopeless(&mut self, set: Set) -> bool {
        let set = chosen(self.pieces, set);
        !self.ways.allow(&set) || self.work > 0 && self.trial.at_once(&set, self) == Some(Found::Never)
    }
}

impl<E: Evidence + ?Sized> Tested<'_, '_, '_, E> {
    fn spend(&mut self, questions: u32) {
        self.work = self.work.saturating_sub(u64::from(questions + 1) * self.trial.field);
    }
}

/// Two sides of a comparison for a unit: where they are equal an answer may turn.
struct Turn {
    window: Window,
    unit: UnitId,
    left: Quantity,
    right: Quantity,
    /// The items both sides read.
    read: BTreeSet<ItemIx>,
    /// Of one figure, with all others given, it turns at one point and nowhere else.
    is_only: bool,
}

/// The question put to a unit again and again, with other figures.
struct Trial<'t, 'a, E: Evidence + ?Sized> {
    evaluator: &'t Evaluator<'a, E>,
    wish: Wish,
    unit: UnitId,
    hope: Hope,
    turns: Vec<Turn>,
    /// Which of the turns a number that is missing may move.
    moved: BTreeMap<Cell, Vec<bool>>,
    /// The items the rule reads.
    read: BTreeSet<ItemIx>,
    /// Between its turns the answer may change as well: points lie on lines.
    has_lines: bool,
    /// How the units were divided whose weights are missing.
    divisions: BTreeMap<Unrecorded, Division>,
    /// How many reports are counted for one question.
    field: u64,
}

impl<'t, 'a, E: Evidence + ?Sized> Trial<'t, 'a, E> {
    /// Returns the trial; nothing where the answer rests on more units than are counted quickly, or on divisions that
    /// others followed.
    fn of(
        evaluator: &'t Evaluator<'a, E>,
        condition: &'t Condition,
        unit: UnitId,
        wanted: Tri,
        pieces: &[Missing],
    ) -> Option<Trial<'t, 'a, E>> {
        let (turns, read, divisions) = Default::default();
        let (has_lines, field) = (false, 1);
        let wish = Wish { window: evaluator.window, condition: condition.clone(), wanted, pulls: None };
        let (hope, moved) = (Hope::Always, BTreeMap::new());
        let mut trial =
            Trial { evaluator, wish, unit, hope, turns, moved, read, has_lines, divisions, field };
        trial.collect(evaluator, condition, unit)?;
        trial.field += trial.field();
        (trial.field <= FIELD_MAX).then_some(())?;
        trial.divisions = trial.divisions_of(pieces)?;
        let mut ignored = Supposed::of(evaluator.evidence);
        let cells = pieces.iter().flat_map(|piece| trial.cells(piece, &mut ignored)).collect::<Vec<_>>();
        trial.wish = Wish::of(evaluator, (condition, wanted), unit, &cells);
        trial.hope = Hope::of(evaluator, condition, unit, wanted, &cells);
        trial.moved = cells.iter().map(|cell| (*cell, trial.moved_by(*cell))).collect();
        Some(trial)
    }

    /// Returns how many reports are counted for one question.
    fn field(&self) -> u64 {
        let mut field = BTreeMap::<UnitId, u64>::new();
        for turn in &self.turns {
            let then = self.evaluator.in_window(turn.window);
            for side in [&turn.left, &turn.right] {
                let places = then.measured(side, turn.unit).coverage.expected;
                let most = field.entry(turn.unit).or_default();
                *most = places.max(*most);
            }
        }
        field.values().sum()
    }

    /// Notes where the answer to the condition may turn; nothing where that cannot be said.
    fn collect(&mut self, then: &Evaluator<'a, E>, condition: &Condition, unit: UnitId) -> Option<()> {
        let program = then.program;
        match condition {
            Condition::Answer(item) => drop(self.read.insert(*item)),
            Condition::Compare(left, _, right) => self.turn(then, unit, left.clone(), right.clone()),
            Condition::Met(standard) => {
                let mut lines = program[*standard].criteria.iter();
                lines.try_for_each(|line| self.collect(then, &line.condition, unit))?;
            }
            Condition::Grade { score, comparator, band } => {
                let passes = |own: usize| comparator.accepts(band.cmp(&own));
                match program[*score].is_cut_between(passes) {
                    true => self.collect_grade(then, *score, unit)?,
                    false => self.collect_score(then, *score, unit)?,
                }
            }
            Condition::Assessed(score) => self.collect_score(then, *score, unit)?,
            Condition::Rank { score, in_each, .. } => {
                self.collect_field(then, *score, in_each.as_ref(), unit)?;
            }
            Condition::Awarded(_) => {}
            Condition::Editions(part, editions) => {
                let mut known = then.last_editions(*editions).filter_map(Result::ok);
                known.try_for_each(|edition| self.collect(&edition, part, unit))?;
            }
            Condition::Not(part) => self.collect(then, part, unit)?,
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().try_for_each(|part| self.collect(then, part, unit))?;
            }
        }
        Some(())
    }

    /// Of a place the points of all who run count, and whether they are assessed.
    fn collect_field(
        &mut self,
        then: &Evaluator<'a, E>,
        score: ScoreIx,
        in_each: Option<&Group>,
        unit: UnitId,
    ) -> Option<()> {
        let ranked = then.ranked(score, in_each);
        let beside = ranked.beside(unit);
        if ranked.len() as u64 > FIELD_MAX {
            return None;
        }
        beside.into_iter().try_for_each(|runner| {
            self.collect_points(then, score, runner);
            let mut exempt = then.program[score].grading.not_assessed.iter();
            exempt.try_for_each(|condition| self.collect(then, condition, runner))
        })
    }

    /// Of a grade that is limited the grades of all who compete count, and what they are preferred by.
    fn collect_grade(&mut self, then: &Evaluator<'a, E>, score: ScoreIx, unit: UnitId) -> Option<()> {
        let program = then.program;
        if program[score].quotas.is_empty() || !then.evidence.in_scope(unit) {
            return self.collect_score(then, score, unit);
        }
        let graded = then.graded(score);
        // Another share is asked of units that have no points.
        let has_others = program[score].quotas.iter().any(|quota| quota.other.is_some());
        if graded.entrants.len() as u64 > FIELD_MAX || has_others {
            return None;
        }
        graded.entrants.iter().try_for_each(|entrant| {
            self.collect_score(then, score, entrant.unit)?;
            let (mut conditions, quantities) = program[score].asked_by_quotas();
            for quantity in quantities {
                self.turn(then, entrant.unit, quantity.clone(), Quantity::Constant(Number::zero()));
                self.has_lines = true;
            }
            conditions.try_for_each(|condition| self.collect(then, condition, entrant.unit))
        })
    }

    fn collect_score(&mut self, then: &Evaluator<'a, E>, score: ScoreIx, unit: UnitId) -> Option<()> {
        self.collect_points(then, score, unit);
        let program = then.program;
        program[score].conditions().try_for_each(|condition| self.collect(then, condition, unit))?;
        program[score].grading.caps.iter().try_for_each(|cap| {
            let above = grading::capping(then.evidence, unit, &cap.of);
            above.map_or(Some(()), |above| self.collect_grade(then, cap.score, above))
        })
    }

    fn collect_points(&mut self, then: &Evaluator<'a, E>, score: ScoreIx, unit: UnitId) {
        let score = &then.program[score];
        if !then.evidence.belongs(unit, &score.of) {
            return;
        }
        for part in &score.parts {
            self.has_lines |= part.linear;
            for step in &part.table {
                let at = step.at.number(then.window).into_owned();
                self.turn(then, unit, part.quantity.clone(), Quantity::Constant(at));
            }
        }
        for penalty in &score.penalties {
            self.has_lines = true;
            self.turn(then, unit, penalty.per.clone(), Quantity::Constant(Number::zero()));
        }
    }

    fn turn(&mut self, then: &Evaluator<'a, E>, unit: UnitId, left: Quantity, right: Quantity) {
        let mut read = BTreeSet::new();
        for side in [&left, &right] {
            read.extend(items_read(then.program, side, then.window).into_iter().map(|(_, item)| item));
            read.extend(days_read(then.program, side));
        }
        self.read.extend(&read);
        let is_only = turns_once(then.program, &left) && is_given(&right);
        self.turns.push(Turn { window: then.window, unit, left, right, read, is_only });
    }

    /// Returns how the units were divided whose weights are among the pieces; nothing where a weight is not all that lies
    /// between a report and the units of the map.
    fn divisions_of(&self, pieces: &[Missing]) -> Option<BTreeMap<Unrecorded, Division>> {
        let weights = pieces.iter().filter_map(|piece| match piece {
            Missing::Weight(weight) => Some(*weight),
            _ => None,
        });
        let weights = weights.collect::<Vec<_>>();
        let mut divisions = BTreeMap::new();
        if weights.is_empty() {
            return Some(divisions);
        }
        let program = self.evaluator.program;
        for turn in &self.turns {
            for item in &turn.read {
                let asked = &program[*item];
                for period in turn.window.counted(program[asked.form].every, asked.role) {
                    for source in self.evaluator.evidence.sources(asked.form, period, turn.unit) {
                        for portion in source.portions.iter().filter(|one| !one.unrecorded.is_empty()) {
                            let division = Division::of(source.reporter, portion)?;
                            for receiver in division.receivers.clone() {
                                let known = divisions.entry(receiver).or_insert_with(|| division.clone());
                                (*known == division).then_some(())?;
                            }
                        }
                    }
                }
            }
        }
        weights.iter().all(|weight| divisions.contains_key(weight)).then_some(divisions)
    }

    /// Returns what the figures that help most tell of the pieces; nothing where they do not settle it.
    fn at_once(&self, pieces: &Pieces, tested: &mut Tested<'_, '_, '_, E>) -> Option<Found> {
        let (cells, mut supposed) = self.supposed(pieces);
        let mut questions = 0;
        let helped = self.helped(&self.wish, &cells, &mut supposed, &mut questions);
        let found = helped.or_else(|| {
            let may_hope = self.may_hope(&self.hope, &cells, &mut supposed, &mut questions);
            (!may_hope).then_some(Found::Never)
        });
        tested.spend(questions);
        found
    }

    /// Returns whether figures for the pieces decide.
    fn found(&self, pieces: &Pieces, tested: &mut Tested<'_, '_, '_, E>) -> Found {
        if let Some(found) = self.at_once(pieces, tested) {
            return found;
        }
        if self.field > TRIED_FIELD_MAX {
            return Found::Unknown;
        }
        let (cells, mut supposed) = self.supposed(pieces);
        let telling = self.telling_cells(&cells, &mut supposed);
        match self.decides(&telling, &mut supposed, &mut tested.asked) {
            true => Found::Decides,
            false if tested.asked > ASKED_MAX || cells.iter().any(|cell| self.binds_others(*cell)) => {
                Found::Unknown
            }
            false if self.tells_all(&telling) => Found::Never,
            false => Found::Unknown,
        }
    }

    /// Returns the numbers that the pieces bring, and the evidence with them, each supposed to come to something.
    fn supposed(&self, pieces: &Pieces) -> (Vec<Cell>, Supposed<'a, E>) {
        let mut supposed = Supposed::of(self.evaluator.evidence);
        let cells = pieces.iter().flat_map(|piece| self.cells(piece, &mut supposed)).collect::<Vec<_>>();
        cells.iter().for_each(|cell| supposed.suppose(*cell, &self.first(*cell)));
        (cells, supposed)
    }

    /// Returns whether all figures were tried on whose side an answer turns: where each part of the rule turns at one point, and
    /// by one number.
    fn tells_all(&self, cells: &[Cell]) -> bool {
        let numbers = cells.iter().filter(|cell| self.is_number(**cell)).collect::<Vec<_>>();
        let turns_once = |(index, turn): (usize, &Turn)| match numbers
            .iter()
            .filter(|cell| self.moved[cell][index])
            .count()
        {
            0 => true,
            1 => turn.is_only,
            _ => false,
        };
        numbers.is_empty() || !self.has_lines && self.turns.iter().enumerate().all(turns_once)
    }

    /// Returns the numbers a piece brings that the rule reads; an award is supposed to be given.
    fn cells(&self, piece: &Missing, supposed: &mut Supposed<'_, E>) -> Vec<Cell> {
        match *piece {
            Missing::Report { unit, form, period } => {
                let items = self.evaluator.program[form].items.iter().filter(|item| self.read.contains(item));
                items.map(|item| Cell::Figure(*item, period, unit)).collect()
            }
            Missing::Figure { unit, item, period } => vec![Cell::Figure(item, period, unit)],
            Missing::Weight(weight) => vec![Cell::Weight(weight)],
            Missing::Award { unit, title, edition } => {
                supposed.award(unit, title, edition);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Returns whether some numbers for the cells decide; the others keep theirs.
    fn decides(&self, cells: &[Cell], supposed: &mut Supposed<'_, E>, asked: &mut u32) -> bool {
        let Some((cell, rest)) = cells.split_first() else {
            *asked += 1;
            let evaluator = self.evaluator.over(&*supposed);
            return evaluator.answer(&self.wish.condition, self.unit) == self.wish.wanted
                && self.could_be_sent(supposed);
        };
        for number in self.telling(*cell, supposed, asked) {
            if *asked > ASKED_MAX {
                return false;
            }
            supposed.suppose(*cell, &number);
            if self.decides(rest, supposed, asked) {
                return true;
            }
        }
        supposed.suppose(*cell, &self.first(*cell));
        false
    }

    fn is_number(&self, cell: Cell) -> bool {
        match cell {
            Cell::Figure(item, ..) => self.evaluator.program[item].kind != ItemKind::YesNo,
            Cell::Weight(_) => true,
        }
    }

    /// Returns what a cell is supposed to come to while others are tried.
    fn first(&self, cell: Cell) -> Number {
        match cell {
            Cell::Figure(..) => number::whole(i64::from(self.is_number(cell))),
            Cell::Weight(weight) => self.step(weight),
        }
    }

    /// Returns a quarter of what is not known of how a unit was divided.
    fn step(&self, weight: Unrecorded) -> Number {
        &self.divisions[&weight].rest / number::whole(4)
    }

    fn telling(&self, cell: Cell, supposed: &mut Supposed<'_, E>, asked: &mut u32) -> Vec<Number> {
        match cell {
            Cell::Figure(item, ..) => self.telling_figures(cell, item, supposed, asked),
            Cell::Weight(weight) => self.telling_weights(cell, weight, supposed, asked),
        }
    }

    /// Returns the weights that may tell: all and nothing of what is not known, where an answer turns, and one between each two.
    fn telling_weights(
        &self,
        cell: Cell,
        weight: Unrecorded,
        supposed: &mut Supposed<'_, E>,
        asked: &mut u32,
    ) -> Vec<Number> {
        let rest = self.divisions[&weight].rest.clone();
        let points = self.points(cell, &self.step(weight), supposed, asked);
        let mut telling = points.into_iter().collect::<BTreeSet<_>>();
        telling.extend([Number::zero(), rest.clone()]);
        // What is left by the weights that are supposed already.
        let others = self.divisions[&weight].receivers.iter().filter(|other| **other != weight);
        let taken = others.filter_map(|other| supposed.weight(*other)).fold(Number::zero(), |a, b| a + b);
        telling.insert(&rest - taken);
        telling.retain(|number| !number.is_negative() && *number <= rest);
        let between = telling.iter().zip(telling.iter().skip(1)).map(|(a, b)| (a + b) / number::whole(2));
        let between = between.collect::<Vec<_>>();
        telling.extend(between);
        telling.into_iter().collect()
    }

    /// Returns the figures that may tell: the least and the most it can be, and those around which an answer turns.
    fn telling_figures(
        &self,
        cell: Cell,
        item: ItemIx,
        supposed: &mut Supposed<'_, E>,
        asked: &mut u32,
    ) -> Vec<Number> {
        let kind = &self.evaluator.program[item].kind;
        if *kind == ItemKind::YesNo {
            return vec![Number::one(), Number::zero()];
        }
        let [most, least] = range(kind).map(number::whole);
        let mut telling = vec![most.clone(), least.clone()];
        let turning = self.points(cell, &Number::one(), supposed, asked);
        for point in turning.into_iter().chain(self.checked(cell, supposed)) {
            let point = point.floor();
            telling.extend([point.clone(), &point + Number::one(), &point - Number::one()]);
        }
        telling.extend([Number::zero(), Number::one()]);
        let mut seen = BTreeSet::new();
        telling.retain(|figure| least <= *figure && *figure <= most && seen.insert(figure.clone()));
        telling
    }

    /// Returns the numbers of a cell at which an answer may turn.
    fn points(
        &self,
        cell: Cell,
        step: &Number,
        supposed: &mut Supposed<'_, E>,
        asked: &mut u32,
    ) -> Vec<Number> {
        let turns = self.turns.iter().zip(&self.moved[&cell]).filter(|(_, moves)| **moves);
        let points = turns.filter_map(|(turn, _)| {
            *asked += 3;
            self.point(turn, cell, step, supposed)
        });
        points.collect()
    }

    /// Returns, turn by turn, whether a cell may move one of the sides.
    fn moved_by(&self, cell: Cell) -> Vec<bool> {
        let moves = |turn: &Turn| {
            let Cell::Figure(item, period, reporter) = cell else { return true };
            let form = self.evaluator.program[item].form;
            let sources = || self.evaluator.evidence.sources(form, period, turn.unit);
            turn.read.contains(&item) && sources().iter().any(|source| source.reporter == reporter)
        };
        self.turns.iter().map(moves).collect()
    }

    /// Returns where the sides of the comparison meet, where they do: three numbers tell a value that is a sum of parts over a
    /// sum of parts.
    fn point(
        &self,
        turn: &Turn,
        cell: Cell,
        step: &Number,
        supposed: &mut Supposed<'_, E>,
    ) -> Option<Number> {
        let [one, two, three] = [1, 2, 3].map(|times| {
            supposed.suppose(cell, &(step * number::whole(times)));
            let then = self.evaluator.over(&*supposed).in_window(turn.window);
            let side = |quantity| Some(then.measured(quantity, turn.unit).value?.number());
            Some(number::minus(&side(&turn.left)?, &side(&turn.right)?))
        });
        let (one, two, three) = (one?, two?, three?);
        if one == two {
            return None;
        }
        if three.is_zero() {
            return Some(step * number::whole(3));
        }
        // What such a value comes to at four steps stands in the same double ratio as the steps do.
        let ratio = (two.clone() * (&one - &three)) / (&three * (&one - &two));
        let below = number::whole(2) - &ratio;
        (!below.is_zero()).then(|| step * ((number::whole(4) - number::whole(3) * ratio) / below))
    }

    /// Returns the figures against which checks of the form hold this one.
    fn checked(&self, cell: Cell, supposed: &Supposed<'_, E>) -> Vec<Number> {
        let Cell::Figure(item, period, unit) = cell else { return Vec::new() };
        let program = self.evaluator.program;
        let checks = program[item].checks.iter();
        let held = checks.filter_map(|check| supposed.in_report(program, &check.other, (period, unit)));
        held.map(|number| number * scale_of(&program[item].kind)).collect()
    }

    /// Returns whether a check of another item reads this one: then this one's own checks do not tell all.
    fn binds_others(&self, cell: Cell) -> bool {
        let Cell::Figure(item, ..) = cell else { return false };
        let program = self.evaluator.program;
        let reads = |other: &ItemIx| {
            let window = self.evaluator.window;
            let mut checks = program[*other].checks.iter();
            checks
                .any(|check| items_read(program, &check.other, window).iter().any(|(_, read)| *read == item))
        };
        program[program[item].form].items.iter().any(reads)
    }

    /// Returns whether the supposed reports would be accepted, and the weights recorded.
    fn could_be_sent(&self, supposed: &Supposed<'_, E>) -> bool {
        let program = self.evaluator.program;
        let mut reports = supposed.reports(program).into_iter();
        supposed.has_possible_weights(&self.divisions)
            && reports.all(|(form, period, unit)| {
                let number = |quantity: &Quantity| supposed.in_report(program, quantity, (period, unit));
                program[form].items.iter().all(|item| {
                    program[*item].checks.iter().all(|check| {
                        let sides = number(&Quantity::Item(*item)).zip(number(&check.other));
                        sides.is_none_or(|(own, other)| check.comparator.holds(&own, &other))
                    })
                })
            })
    }
}

/// Returns the most and the least a figure can be.
fn range(kind: &ItemKind) -> [i64; 2] {
    match kind {
        ItemKind::YesNo => [1, 0],
        ItemKind::Count => [limits::AMOUNT_MAX, 0],
        ItemKind::Amount { .. } => [limits::AMOUNT_MAX, -limits::AMOUNT_MAX],
        ItemKind::Date => {
            [limits::YEARS.end(), limits::YEARS.start()].map(|year| day::number(new_year(*year)))
        }
    }
}

/// Returns whether a figure moves the quantity one way only, or as parts over wholes do, so that it takes every value once.
fn turns_once(program: &Program, quantity: &Quantity) -> bool {
    let is_sum = |side: &Quantity| Linear::of(program, side).is_some();
    match quantity {
        Quantity::Item(_) => true,
        Quantity::Indicator(indicator) => {
            program[*indicator].complete_at.is_none() && turns_once(program, &program[*indicator].quantity)
        }
        Quantity::Sum(left, right) | Quantity::Difference(left, right) => is_sum(left) && is_sum(right),
        // A whole that may fall to zero is no whole.
        Quantity::Ratio(part, whole) => is_sum(part) && only_adds(program, whole),
        Quantity::Change(change) => match &change.of {
            Quantity::Ratio(part, whole) => only_adds(program, part) && only_adds(program, whole),
            of => only_adds(program, of),
        },
        of => is_given(of),
    }
}

fn only_adds(program: &Program, quantity: &Quantity) -> bool {
    Linear::of(program, quantity).is_some_and(|sum| {
        sum.late >= 0 && !sum.constant.is_negative() && sum.items.iter().all(|(times, _)| *times >= 0)
    })
}

fn is_given(quantity: &Quantity) -> bool {
    matches!(
        quantity,
        Quantity::Constant(_) | Quantity::Parameter(_) | Quantity::Pace(_) | Quantity::LateReports
    )
}

fn scale_of(kind: &ItemKind) -> Number {
    let scale = if let ItemKind::Amount { scale, .. } = kind { *scale } else { 0 };
    number::whole(num_traits::pow(10_i64, usize::from(scale)))
}

fn new_year(year: i16) -> Date {
    Date::new(year, 1, 1).expect("every year that the program knows has a first day")
}
