//! How far a unit is from a target.

use super::repair::{Hardness, Repair};
use super::{Candidate, Distance, GroupWay, LISTED, Reach, Turning, Way};
use crate::ask::Setting;
use crate::board::Board;
use crate::desk::Desk;
use crate::figure::Fraction;
use crate::horizon::{Horizon, accrues};
use crate::judge::{Counted, Judge, Outcome, Part, Subject};
use crate::shape::Shape;
use crate::tally::{Tally, Threshold};
use crate::words;
use base::{Comparator, Number, Tri, number};
use cube::Bitmap;
use num_traits::{Signed, Zero};
use rules::Program;
use rules::program::{Condition, ItemKind, Quantity};
use rules::value::{Measured, Value};
use std::ops::Range;
use std::sync::Arc;

pub(super) fn reach(desk: &Desk, setting: &Setting, target: usize, position: u32) -> Option<Reach> {
    let target = &desk.version.program.targets[target];
    let judge = desk.judge(setting, target)?;
    let outcome = judge.outcome(position)?;
    let question = judge.board.evaluation.question();
    let until = target.by.unwrap_or(setting.period.last_day());
    let days_left = (question.through.duration_until(until).as_hours() / 24).max(0).cast_unsigned();
    let seeker = Seeker { judge: &judge, setting, days_left };
    Some(Reach {
        target: target.named.name.as_str().into(),
        label: words::label(&target.named).into(),
        labels: Arc::new(words::labels(&target.named.labels)),
        unit: judge.board.code(position),
        names: setting.names(judge.board.order.unit(position)),
        period: setting.period,
        through: question.through,
        until,
        way: seeker.way(position, &outcome),
        each: judge.each(&outcome),
        value: outcome.value,
        threshold: judge.asked(position).clone(),
        comparator: target.comparator.sign(),
        percent: target.percent,
        verdict: outcome.verdict,
        map: setting.map_text(),
        as_of: setting.as_of(),
    })
}

struct Seeker<'s, 'w> {
    judge: &'s Judge<'w>,
    setting: &'s Setting<'s>,
    days_left: u64,
}

impl Seeker<'_, '_> {
    fn board(&self) -> &Board<'_> {
        &self.judge.board
    }

    fn way(&self, position: u32, outcome: &Outcome) -> Way {
        if !self.judge.is_grouped() {
            return self.way_of_part(position, None);
        }
        let failing = outcome.groups.iter().filter_map(|group| {
            let way = match &group.part {
                Part::Below(unit) => self.way_of_part(*unit, None),
                Part::Bloc(name) => self.way_of_part(position, self.judge.bloc(name)),
            };
            let (name, value) = (group.name.clone(), group.outcome.value.clone());
            (way != Way::Reached).then_some(GroupWay {
                group: name,
                value,
                verdict: group.outcome.verdict,
                way,
            })
        });
        let mut groups = failing.collect::<Vec<_>>();
        let more = groups.len().saturating_sub(LISTED) as u64;
        groups.truncate(LISTED);
        match (groups.is_empty(), outcome.groups.is_empty()) {
            (_, true) => Way::None,
            (true, false) => Way::Reached,
            (false, false) => Way::Groups { groups, more },
        }
    }

    /// Returns what the unit with everything below it needs, or only those of `units` below it.
    fn way_of_part(&self, position: u32, units: Option<&Bitmap>) -> Way {
        let range = self.board().order.range(position);
        let within = |answers: &Counted| units.map_or_else(|| answers.clone(), |units| answers.within(units));
        match self.judge.subject() {
            Subject::Value(own) => self.of_number(&own.quantity, position),
            Subject::Each { own, answers, .. } if units.is_none() && answers.has(position) => {
                self.of_number(&own.quantity, position)
            }
            Subject::Each { own, answers, .. } => {
                let target = self.judge.target;
                let passes = Condition::Compare(own.quantity.clone(), target.comparator, target.asked());
                let all = Threshold::new(number::whole(1), Comparator::Equal);
                self.of_units(&passes, &within(answers), range, &all, true)
            }
            Subject::Counted { condition, answers, is_share, .. } => {
                self.of_units(condition, &within(answers), range, self.judge.threshold(position), *is_share)
            }
        }
    }

    fn of_units(
        &self,
        condition: &Condition,
        answers: &Counted,
        range: Range<u32>,
        threshold: &Threshold,
        is_share: bool,
    ) -> Way {
        let tally = answers.tally(range.clone());
        let Some((to_yes, to_no)) = turned(&tally, threshold, is_share) else { return Way::None };
        let none = Bitmap::new(answers.open.len());
        let (from, to) = match (to_yes, to_no) {
            (0, 0) => return Way::Reached,
            (_, 0) => (&answers.no, Tri::Yes),
            (0, _) => (&answers.yes, Tri::No),
            (_, _) => (&none, Tri::Yes),
        };
        let could = from.or(&answers.open);
        let repairs = could
            .iter_in(range)
            .filter_map(|unit| Some((Repair::of(self.board(), condition, unit, to)?.hardness(), unit)));
        let mut nearest = repairs.collect::<Vec<(Hardness, u32)>>();
        nearest.sort();
        let more = nearest.len().saturating_sub(LISTED) as u64;
        let listed = nearest.into_iter().take(LISTED);
        let of = listed.map(|(_, unit)| self.candidate(condition, answers.at(unit), unit, to)).collect();
        Way::Units(Turning { to_yes, to_no, of, more })
    }

    fn candidate(&self, condition: &Condition, now: Tri, unit: u32, to: Tri) -> Candidate {
        let repair = Repair::of(self.board(), condition, unit, to).unwrap_or_default();
        repair.candidate(self.board(), self.setting, unit, now, to)
    }

    fn of_number(&self, quantity: &Quantity, position: u32) -> Way {
        let (program, threshold) = (self.board().program(), self.judge.threshold(position));
        let measured = self.board().measured(quantity, position);
        let Some(number) = Counting::of(self.board(), quantity, &measured, threshold, position) else {
            return Way::None;
        };
        let Some((by, strictly)) = number.change(threshold.comparator) else { return Way::None };
        if by.is_zero() && !strictly {
            return Way::Reached;
        }
        Way::Amount(Distance {
            pace: self.pace(program, quantity, &number.held, &by),
            by: number.shape.of_number(&by),
            strictly,
            of_part: number.of_part,
            days_left: self.days_left,
        })
    }

    /// Returns how many times as fast as so far a number must grow that comes together day by day.
    fn pace(&self, program: &Program, quantity: &Quantity, held: &Number, by: &Number) -> Option<Fraction> {
        let Horizon::Running { days, .. } = self.judge.horizon else { return None };
        let is_possible = days > 0 && self.days_left > 0 && held.is_positive() && by.is_positive();
        (is_possible && accrues(program, quantity)).then(|| {
            let times = (by / number::whole(self.days_left)) / (held / number::whole(days));
            Fraction { part: times.numer().into(), whole: times.denom().into() }
        })
    }
}

/// Returns how many units at least must turn to yes, and how many to no, before the answers pass whatever else is open;
/// nothing where no number does.
pub(super) fn turned(tally: &Tally, threshold: &Threshold, is_share: bool) -> Option<(u64, u64)> {
    let holds = |tally: &Tally| tally.holds(threshold, is_share) == Tri::Yes;
    let up = |count: u64| {
        let open = count.min(tally.open);
        Tally { yes: tally.yes + count, no: tally.no - (count - open), open: tally.open - open, ..*tally }
    };
    let down = |count: u64| {
        let open = count.min(tally.open);
        Tally { no: tally.no + count, yes: tally.yes - (count - open), open: tally.open - open, ..*tally }
    };
    match threshold.comparator {
        Comparator::AtLeast | Comparator::More => {
            (0..=tally.open + tally.no).find(|count| holds(&up(*count))).map(|count| (count, 0))
        }
        Comparator::Less | Comparator::AtMost => {
            (0..=tally.open + tally.yes).find(|count| holds(&down(*count))).map(|count| (0, count))
        }
        Comparator::Equal => {
            let all = tally.yes + tally.no + tally.open;
            let passing =
                (0..=all).filter(|yes| holds(&Tally { yes: *yes, no: all - yes, open: 0, ..*tally }));
            let turns =
                passing.map(|yes| (yes.saturating_sub(tally.yes), (all - yes).saturating_sub(tally.no)));
            turns.min_by_key(|(to_yes, to_no)| to_yes + to_no)
        }
    }
}

/// A number that is counted or measured, and the one it must come to.
struct Counting {
    held: Number,
    goal: Number,
    /// The smallest step by which it can change; nothing where it has none.
    grain: Option<Number>,
    shape: Shape,
    of_part: bool,
}

impl Counting {
    /// Returns the number behind the quantity: of a share its part, against the whole that it has.
    fn of(
        board: &Board,
        quantity: &Quantity,
        measured: &Measured,
        threshold: &Threshold,
        position: u32,
    ) -> Option<Counting> {
        let program = board.program();
        match (plain(program, quantity), measured.value.as_ref()?) {
            (Quantity::Ratio(part, whole), Value::Share(share)) => {
                measured.exact_value()?;
                let held = board.measured(part, position).exact_value()?.number();
                let whole = board.measured(whole, position).exact_value()?.number();
                let goal = &threshold.number * &whole;
                (share.value() * whole == held).then(|| Counting {
                    goal,
                    held,
                    grain: grain(program, part),
                    shape: Shape::of(program, part),
                    of_part: true,
                })
            }
            (Quantity::Change(change), Value::Share(share)) => {
                let now = &change.of;
                measured.exact_value()?;
                let held = board.measured(now, position).exact_value()?.number();
                // (now - then) / then is known, and not -1 times anything where then is not known.
                let times = share.value() + number::whole(1);
                let then = if times.is_zero() { None } else { Some(&held / times) };
                Some(Counting {
                    goal: (&threshold.number + number::whole(1)) * then?,
                    held,
                    grain: grain(program, now),
                    shape: Shape::of(program, now),
                    of_part: true,
                })
            }
            (_, Value::Share(_))
            | (Quantity::Change(_) | Quantity::Pace(_) | Quantity::Parameter(_), Value::Amount(_)) => None,
            (quantity, Value::Amount(held)) => Some(Counting {
                held: held.clone(),
                goal: threshold.number.clone(),
                grain: grain(program, quantity),
                shape: Shape::of(program, quantity),
                of_part: false,
            }),
        }
    }

    /// Returns the smallest change after which the number passes, and whether it must be larger than that; nothing where
    /// no step hits the goal.
    fn change(&self, comparator: Comparator) -> Option<(Number, bool)> {
        let needed = &self.goal - &self.held;
        if comparator.holds(&self.held, &self.goal) {
            return Some((Number::zero(), false));
        }
        let Some(grain) = &self.grain else {
            return Some((needed, matches!(comparator, Comparator::Less | Comparator::More)));
        };
        let steps = &needed / grain;
        let one = number::whole(1);
        let steps = match comparator {
            Comparator::AtLeast => steps.ceil(),
            Comparator::More => steps.floor() + one,
            Comparator::AtMost => steps.floor(),
            Comparator::Less => steps.ceil() - one,
            Comparator::Equal if steps.is_integer() => steps,
            Comparator::Equal => return None,
        };
        Some((steps * grain, false))
    }
}

/// Returns the quantity behind names.
fn plain<'q>(program: &'q Program, quantity: &'q Quantity) -> &'q Quantity {
    match quantity {
        Quantity::Indicator(indicator) => plain(program, &program[*indicator].quantity),
        other => other,
    }
}

/// Returns the smallest step by which reports can change the quantity.
fn grain(program: &Program, quantity: &Quantity) -> Option<Number> {
    match quantity {
        Quantity::Constant(_) => None,
        Quantity::LateReports => Some(number::whole(1)),
        Quantity::Item(item) => Some(match &program[*item].kind {
            ItemKind::YesNo | ItemKind::Count | ItemKind::Date => number::whole(1),
            ItemKind::Amount { scale, .. } => {
                number::fraction(1, num_traits::pow(10_i64, usize::from(*scale)))
            }
        }),
        Quantity::Indicator(indicator) => grain(program, &program[*indicator].quantity),
        Quantity::Sum(left, right) | Quantity::Difference(left, right) => {
            let grains = [grain(program, left), grain(program, right)];
            grains.into_iter().flatten().min()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::fraction;

    /// Returns how few units must change at least, trying every way to change them.
    fn fewest(tally: &Tally, threshold: &Threshold, is_share: bool) -> Option<u64> {
        let mut fewest = None::<u64>;
        for (from_yes, from_no) in pairs(tally.yes, tally.no) {
            for (open_yes, open_no) in pairs(tally.open, tally.open) {
                if open_yes + open_no > tally.open {
                    continue;
                }
                let turned = Tally {
                    yes: tally.yes - from_yes + from_no + open_yes,
                    no: tally.no - from_no + from_yes + open_no,
                    open: tally.open - open_yes - open_no,
                    ..*tally
                };
                let count = from_yes + from_no + open_yes + open_no;
                if turned.holds(threshold, is_share) == Tri::Yes && fewest.is_none_or(|best| count < best) {
                    fewest = Some(count);
                }
            }
        }
        fewest
    }

    fn pairs(a: u64, b: u64) -> impl Iterator<Item = (u64, u64)> {
        (0..=a).flat_map(move |a| (0..=b).map(move |b| (a, b)))
    }

    #[test]
    fn no_fewer_units_would_do() {
        for code in 0..4_u64.pow(3) {
            let digit = |place: u32| code / 4_u64.pow(place) % 4;
            let tally = Tally { yes: digit(0), no: digit(1), open: digit(2), ..Tally::default() };
            for comparator in Comparator::ALL {
                let shares = [0, 25, 50, 67, 100].map(|part| (fraction(part, 100), true));
                let counts = [0, 1, 2, 4].map(|count| (fraction(count, 1), false));
                for (number, is_share) in shares.into_iter().chain(counts) {
                    let threshold = Threshold::new(number, comparator);
                    let found = turned(&tally, &threshold, is_share).map(|(yes, no)| yes + no);
                    let expected = fewest(&tally, &threshold, is_share);
                    assert_eq!(found, expected, "{tally:?} {comparator:?} {threshold:?}");
                }
            }
        }
    }
}
