//! Which way every number that a rule reads moves its answer: where each moves it one way only, the figures that help it
//! most are known, and what these do not decide no others do.

use super::points::Table;
use super::supposed::Cell;
use super::{Evaluator, Evidence, Linear, Portion, Window, days_read, grading};
use crate::program::grading::Cap;
use crate::program::quotas::{Base, Preference, Quota};
use crate::program::{Band, Condition, Group, ItemIx, ItemKind, Program, Quantity, ScoreIx};
use base::{Comparator, UnitId};
use num_traits::Signed;

/// Where an answer goes as a number grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards the answer that is wanted, or nowhere.
    Up,
    /// Away from it, or nowhere.
    Down,
    /// Now there, now here.
    Both,
}

/// Everything that a rule reads, and which way it moves the answer.
#[derive(Default)]
pub(super) struct Pulls {
    read: Vec<Read>,
}

/// What a rule reads once.
struct Read {
    window: Window,
    item: ItemIx,
    unit: UnitId,
    way: Way,
    /// Something is divided by it, or held against it as what was before.
    divides: bool,
}

/// How a number moves an answer.
#[derive(Clone, Debug)]
pub(super) struct Pull {
    pub(super) way: Way,
    pub(super) divides: bool,
    /// Nobody else answers for those it is read of: nothing can disagree with it.
    pub(super) is_alone: bool,
    /// Who reads it, and which parts of it: of numbers with the same readers only the sum counts.
    pub(super) readers: Vec<(usize, Vec<Portion>)>,
}

impl Way {
    fn turned(self) -> Way {
        match self {
            Way::Up => Way::Down,
            Way::Down => Way::Up,
            Way::Both => Way::Both,
        }
    }

    fn and(self, other: Way) -> Way {
        if self == other { self } else { Way::Both }
    }
}

impl Pulls {
    /// Returns which way every number moves the condition towards `wanted`, a yes or a no; nothing where that cannot be said.
    pub(super) fn of<E: Evidence + ?Sized>(
        evaluator: &Evaluator<'_, E>,
        condition: &Condition,
        unit: UnitId,
        wanted_yes: bool,
    ) -> Option<Pulls> {
        let mut pulls = Pulls::default();
        pulls.condition(evaluator, condition, unit, if wanted_yes { Way::Up } else { Way::Down })?;
        Some(pulls)
    }

    /// Returns how the cell moves the answer; nothing where nothing reads it.
    pub(super) fn of_cell<E: Evidence + ?Sized>(
        &self,
        evaluator: &Evaluator<'_, E>,
        cell: Cell,
    ) -> Option<Pull> {
        let Cell::Figure(item, period, reporter) = cell else {
            return Some(Pull { way: Way::Both, divides: false, is_alone: false, readers: Vec::new() });
        };
        let asked = &evaluator.program[item];
        let every = evaluator.program[asked.form].every;
        let portions = |read: &Read| {
            let is_read = read.item == item && read.window.counted(every, asked.role).contains(&period);
            let sources = is_read.then(|| evaluator.evidence.sources(asked.form, period, read.unit));
            let mut sources = sources.into_iter().flatten();
            sources.find(|source| source.reporter == reporter).map(|source| source.portions)
        };
        let readers = self.read.iter().enumerate().filter_map(|(index, read)| Some((index, portions(read)?)));
        let readers = readers.collect::<Vec<_>>();
        let all = || readers.iter().map(|(index, _)| &self.read[*index]);
        let way = all().map(|read| read.way).reduce(Way::and)?;
        let is_alone = all().all(|read| evaluator.evidence.sources(asked.form, period, read.unit).len() == 1);
        Some(Pull { way, divides: all().any(|read| read.divides), is_alone, readers })
    }

    fn condition<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        condition: &Condition,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let program = then.program;
        match condition {
            Condition::Answer(item) => self.reads(then.window, *item, unit, way),
            Condition::Compare(left, comparator, right) => {
                let way = compared(*comparator, way);
                self.quantity(then, left, unit, way)?;
                self.quantity(then, right, unit, way.turned())?;
            }
            Condition::Met(standard) => {
                let mut lines = program[*standard].criteria.iter();
                lines.try_for_each(|line| self.condition(then, &line.condition, unit, way))?;
            }
            Condition::Grade { score, comparator, band } => {
                let is_last = *band + 1 == program[*score].bands.len();
                let comparator = match (comparator, *band) {
                    (Comparator::Equal, 0) => Comparator::AtLeast,
                    (Comparator::Equal, _) if is_last => Comparator::AtMost,
                    (other, _) => *other,
                };
                let own = compared(comparator, way);
                let passes = |own: usize| comparator.accepts(band.cmp(&own));
                if program[*score].is_cut_between(passes) {
                    self.score(then, *score, unit, own)?;
                } else {
                    self.before_quotas(then, *score, unit, own)?;
                }
                self.exempt(then, *score, unit, way.turned())?;
            }
            Condition::Assessed(score) => {
                if !has_no_gap(then, *score) {
                    self.points(then, *score, unit, Way::Both)?;
                    self.grading(then, *score, unit, Way::Both)?;
                }
                self.exempt(then, *score, unit, way.turned())?;
            }
            Condition::Rank { score, comparator, in_each, .. } => {
                // The first place is the least.
                let own = compared(*comparator, way).turned();
                self.rank(then, (*score, in_each.as_ref()), unit, own)?;
                self.exempt(then, *score, unit, way.turned())?;
            }
            Condition::Awarded(_) => {}
            Condition::Editions(part, editions) => {
                let mut known = then.last_editions(*editions).filter_map(Result::ok);
                known.try_for_each(|edition| self.condition(&edition, part, unit, way))?;
            }
            Condition::Not(part) => self.condition(then, part, unit, way.turned())?,
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().try_for_each(|part| self.condition(then, part, unit, way))?;
            }
        }
        Some(())
    }

    /// Its own points move a unit's place one way, those of the others the other way.
    fn rank<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        (score, in_each): (ScoreIx, Option<&Group>),
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let ranked = then.ranked(score, in_each);
        let (_, open) = ranked.open_beside(unit)?;
        self.points(then, score, unit, way)?;
        open.iter().filter(|other| **other != unit).try_for_each(|other| {
            self.points(then, score, *other, way.turned())?;
            self.exempt(then, score, *other, way)
        })
    }

    /// Notes what a grade rests on; it gets better the way given.
    fn score<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        score: ScoreIx,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        self.before_quotas(then, score, unit, way)?;
        let quotas = &then.program[score].quotas;
        if quotas.is_empty() || !then.evidence.in_scope(unit) {
            return Some(());
        }
        // Whether another share holds is asked of units that have no points.
        if quotas.iter().any(|quota| quota.other.is_some()) {
            return None;
        }
        // Whoever else is open may count in a base, and then helps, or stand before the unit.
        let others = if is_plain(quotas) { way.turned() } else { Way::Both };
        let graded = then.graded(score);
        graded.entrants.iter().filter(|other| other.unit != unit).try_for_each(|other| {
            self.points(then, score, other.unit, others)?;
            self.grading(then, score, other.unit, others)?;
            self.exempt(then, score, other.unit, Way::Both)
        })?;
        let (conditions, quantities) = then.program[score].asked_by_quotas();
        let (conditions, quantities) = (conditions.collect::<Vec<_>>(), quantities.collect::<Vec<_>>());
        graded.entrants.iter().try_for_each(|entrant| {
            let (mut conditions, mut quantities) = (conditions.iter(), quantities.iter());
            conditions.try_for_each(|one| self.condition(then, one, entrant.unit, Way::Both))?;
            quantities.try_for_each(|one| self.quantity(then, one, entrant.unit, Way::Both))
        })
    }

    fn before_quotas<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        score: ScoreIx,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let way = if has_no_gap(then, score) { way } else { Way::Both };
        self.points(then, score, unit, way)?;
        self.grading(then, score, unit, way)
    }

    /// Notes what a grade rests on beside points and quotas.
    fn grading<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        score: ScoreIx,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let score = &then.program[score];
        let mut whens = score.bands.iter().filter_map(|band| band.when.as_ref());
        whens.try_for_each(|when| self.condition(then, when, unit, way))?;
        let mut vetoes = score.grading.vetoes.iter();
        vetoes.try_for_each(|(_, veto)| self.condition(then, veto, unit, way.turned()))?;
        score.grading.caps.iter().try_for_each(|Cap { score, of, bands, unless }| {
            if let Some(unless) = unless {
                self.condition(then, unless, unit, way)?;
            }
            let above = grading::capping(then.evidence, unit, of);
            match above.filter(|above| then.evidence.belongs(*above, &then.program[*score].of)) {
                // The grade of one who is not assessed limits nothing.
                Some(above) => {
                    let way = if bands.is_sorted() { way } else { Way::Both };
                    self.score(then, *score, above, way)?;
                    self.exempt(then, *score, above, way)
                }
                None => Some(()),
            }
        })
    }

    /// Notes what leaves the unit without an assessment.
    fn exempt<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        score: ScoreIx,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let mut conditions = then.program[score].grading.not_assessed.iter();
        conditions.try_for_each(|condition| self.condition(then, condition, unit, way))
    }

    fn points<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        score: ScoreIx,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let score = &then.program[score];
        for part in &score.parts {
            let is_falling = Table::new(then.program, part, then.window).is_falling();
            let way = if is_falling { way.turned() } else { way };
            self.quantity(then, &part.quantity, unit, way)?;
        }
        let mut penalties = score.penalties.iter();
        penalties.try_for_each(|penalty| self.quantity(then, &penalty.per, unit, way.turned()))
    }

    fn quantity<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        quantity: &Quantity,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let program = then.program;
        match quantity {
            Quantity::Constant(_) | Quantity::LateReports | Quantity::Pace(_) | Quantity::Parameter(_) => {}
            Quantity::Item(item) if program[*item].kind.is_summed() => {
                self.reads(then.window, *item, unit, way);
            }
            // Days are told by several at once, and must agree.
            Quantity::Item(_) | Quantity::Day(_) => {
                let days = days_read(program, quantity);
                days.into_iter().for_each(|item| self.reads(then.window, item, unit, Way::Both));
            }
            Quantity::Indicator(indicator) => {
                self.quantity(then, &program[*indicator].quantity, unit, way)?;
            }
            Quantity::Sum(left, right) => {
                self.quantity(then, left, unit, way)?;
                self.quantity(then, right, unit, way)?;
            }
            Quantity::Difference(left, right) => {
                self.quantity(then, left, unit, way)?;
                self.quantity(then, right, unit, way.turned())?;
            }
            Quantity::Ratio(part, whole) => {
                let is_plain = is_count(program, part) && is_count(program, whole);
                let way = if is_plain { way } else { Way::Both };
                self.quantity(then, part, unit, way)?;
                self.divisor(then, whole, unit, way.turned())?;
            }
            Quantity::Derived(derived) => {
                let way = if derived.how.rises() { way } else { way.turned() };
                derived.of.iter().try_for_each(|of| self.quantity(then, of, unit, way))?;
            }
            Quantity::Change(change) => {
                let (before, window) = change.then(then.window);
                let is_plain = is_never_negative(program, &change.of) && is_never_negative(program, &before);
                let way = if is_plain { way } else { Way::Both };
                self.quantity(then, &change.of, unit, way)?;
                self.divisor(&then.in_window(window), &before, unit, way.turned())?;
            }
        }
        Some(())
    }

    /// Notes what something is divided by: it may not come to nothing.
    fn divisor<E: Evidence + ?Sized>(
        &mut self,
        then: &Evaluator<'_, E>,
        quantity: &Quantity,
        unit: UnitId,
        way: Way,
    ) -> Option<()> {
        let before = self.read.len();
        self.quantity(then, quantity, unit, way)?;
        self.read[before..].iter_mut().for_each(|read| read.divides = true);
        Some(())
    }

    fn reads(&mut self, window: Window, item: ItemIx, unit: UnitId, way: Way) {
        self.read.push(Read { window, item, unit, way, divides: false });
    }
}

/// Returns which way the left side moves a comparison that moves the answer this way; what passes in the middle only is moved
/// there from both sides.
fn compared(comparator: Comparator, way: Way) -> Way {
    match comparator {
        Comparator::AtLeast | Comparator::More => way,
        Comparator::AtMost | Comparator::Less => way.turned(),
        Comparator::Equal => Way::Both,
    }
}

/// Returns whether every number of points has a grade: of points without one nothing is said.
pub(super) fn has_no_gap<E: Evidence + ?Sized>(then: &Evaluator<'_, E>, score: ScoreIx) -> bool {
    let score = &then.program[score];
    let is_met = |(better, worse): (&Band, &Band)| worse.to.is_none() && better.from.is_some();
    let (Some(first), Some(last)) = (score.bands.first(), score.bands.last()) else { return false };
    let ends_open = last.when.is_none() && last.from.as_ref().is_none_or(|from| !from.is_positive());
    let are_met = score.bands.iter().zip(score.bands.iter().skip(1)).all(is_met);
    ends_open && are_met && first.to.is_none()
}

/// Returns whether others only stand before a unit in these quotas, and never help it.
fn is_plain(quotas: &[Quota]) -> bool {
    let [quota] = quotas else { return false };
    let by_lot = quota.preferences.iter().all(|preference| matches!(preference, Preference::Lot(_)));
    matches!(quota.of, Base::Units(_)) && quota.in_each.len() < 2 && by_lot
}

fn is_never_negative(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Ratio(part, whole) => is_count(program, part) && is_count(program, whole),
        Quantity::Indicator(indicator) => is_never_negative(program, &program[*indicator].quantity),
        of => is_count(program, of),
    }
}

/// Returns whether the quantity adds up counts.
fn is_count(program: &Program, quantity: &Quantity) -> bool {
    Linear::of(program, quantity).is_some_and(|sum| {
        let counts = |(times, item): &(i64, ItemIx)| *times >= 0 && program[*item].kind == ItemKind::Count;
        sum.late >= 0 && !sum.constant.is_negative() && sum.items.iter().all(counts)
    })
}
