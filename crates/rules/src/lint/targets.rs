//! Targets that leave no room, cannot be missed, or cannot be met.

use crate::program::{Condition, Measure, Population, Program, Quantity, Target};
use crate::remark::Remark;
use base::number::whole;
use base::{Comparator, Message, Number};
use num_traits::Zero;
use rustc_hash::FxHashMap;

/// Returns what there is to say about targets.
pub fn lints(program: &Program) -> Vec<Remark> {
    let mut found: Vec<Remark> =
        program.targets.iter().filter_map(|target| foregone(program, target)).collect();
    found.extend(program.targets.iter().filter_map(vanishing));
    let mut sides: FxHashMap<Side, Vec<&Target>> = FxHashMap::default();
    for target in &program.targets {
        let Some(side) = Side::of(target) else { continue };
        let others = sides.get(&side.other());
        let first = others.and_then(|others| others.iter().find(|first| first.in_each == target.in_each));
        found.extend(first.map(|first| no_room(first, target)));
        sides.entry(side).or_default().push(target);
    }
    found
}

/// What a share of a population is to be. "More than 90 % meet it" and "less than 10 % fail it" are two sides of one
/// thing: they say the same only while nobody is left unassessed.
#[derive(PartialEq, Eq, Hash)]
struct Side<'a> {
    of: &'a Population,
    condition: Condition,
    asked: bool,
    more: bool,
    threshold: Number,
}

impl<'a> Side<'a> {
    fn of(target: &'a Target) -> Option<Side<'a>> {
        let Measure::ShareOf(of, condition) = &target.measure else { return None };
        let (condition, asked) = affirmed(condition);
        let (more, threshold) = (target.comparator.wants_more(), target.threshold.clone());
        Some(Side { of, condition, asked, more, threshold })
    }

    fn other(&self) -> Side<'a> {
        let threshold = whole(1) - &self.threshold;
        let condition = self.condition.clone();
        Side { of: self.of, condition, asked: !self.asked, more: !self.more, threshold }
    }
}

fn no_room(first: &Target, second: &Target) -> Remark {
    Remark::warning("plan.complement-leaves-no-room", second.named.name_span)
        .with("name", second.named.name.as_str())
        .with("first", first.named.name.as_str())
        .related(first.named.name_span, Message::new("plan.first-here"))
}

/// Returns a remark where an exception may leave nobody of whom there would be a share.
fn vanishing(target: &Target) -> Option<Remark> {
    let (Measure::ShareOf(population, _) | Measure::Each(population, _)) = &target.measure else {
        return None;
    };
    let remark = || Remark::note("plan.population-can-vanish", target.named.name_span);
    population.except.is_some().then(|| remark().with("name", target.named.name.as_str()))
}

/// Returns the condition in one form without `not`, and whether it is asked for or denied.
pub(super) fn affirmed(condition: &Condition) -> (Condition, bool) {
    match condition {
        Condition::Not(inner) => {
            let (condition, asked) = affirmed(inner);
            (condition, !asked)
        }
        Condition::All(parts) | Condition::Any(parts) if parts.len() == 1 => affirmed(&parts[0]),
        Condition::Compare(a, Comparator::Less, b) => {
            (Condition::Compare(a.clone(), Comparator::AtLeast, b.clone()), false)
        }
        Condition::Compare(a, Comparator::AtMost, b) => {
            (Condition::Compare(a.clone(), Comparator::More, b.clone()), false)
        }
        // Band 0 is the best: worse than band 3, or band 4 at best, is not "band 3 or better".
        Condition::Grade { score, comparator, band } => match (comparator, band.checked_sub(1)) {
            (Comparator::Less, _) => (or_better(*score, *band), false),
            (Comparator::AtMost, Some(better)) => (or_better(*score, better), false),
            (Comparator::More, Some(better)) => (or_better(*score, better), true),
            _ => (condition.clone(), true),
        },
        other => (other.clone(), true),
    }
}

fn or_better(score: crate::program::ScoreIx, band: usize) -> Condition {
    Condition::Grade { score, comparator: Comparator::AtLeast, band }
}

/// Returns a remark where the target is met, or missed, whatever is reported.
fn foregone(program: &Program, target: &Target) -> Option<Remark> {
    let (least, most) = reach(program, target);
    let passes = |value: &Number| target.comparator.holds(value, &target.threshold);
    let always = match target.comparator {
        Comparator::AtLeast | Comparator::More => least.as_ref().is_some_and(passes),
        Comparator::AtMost | Comparator::Less => most.as_ref().is_some_and(passes),
        Comparator::Equal => false,
    };
    let beyond = least.as_ref().is_some_and(|least| target.threshold < *least)
        || most.as_ref().is_some_and(|most| target.threshold > *most);
    let never = match target.comparator {
        Comparator::AtLeast | Comparator::More => most.as_ref().is_some_and(|most| !passes(most)),
        Comparator::AtMost | Comparator::Less => least.as_ref().is_some_and(|least| !passes(least)),
        Comparator::Equal => beyond,
    };
    let code = match (always, never) {
        (true, _) => "plan.never-missed",
        (_, true) => "plan.never-met",
        _ => return None,
    };
    Some(Remark::warning(code, target.named.name_span).with("name", target.named.name.as_str()))
}

/// Returns the least and the most the measure can come to, where there is one.
fn reach(program: &Program, target: &Target) -> (Option<Number>, Option<Number>) {
    match &target.measure {
        Measure::ShareOf(..) => (Some(Number::zero()), Some(whole(1))),
        Measure::CountOf(..) => (Some(Number::zero()), None),
        Measure::Value(quantity) | Measure::Each(_, quantity) => {
            (is_never_negative(program, quantity).then(Number::zero), None)
        }
    }
}

fn is_never_negative(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Item(ix) => program[*ix].kind == crate::program::ItemKind::Count,
        Quantity::Indicator(ix) => is_never_negative(program, &program[*ix].quantity),
        Quantity::Sum(a, b) | Quantity::Ratio(a, b) => {
            is_never_negative(program, a) && is_never_negative(program, b)
        }
        Quantity::Constant(number) => *number >= Number::zero(),
        Quantity::LateReports => true,
        Quantity::Pace(pace) => pace.goal >= Number::zero(),
        Quantity::Parameter(ix) => program[*ix].values().all(|value| *value >= Number::zero()),
        Quantity::Derived(derived) => {
            derived.how.rises() && derived.of.iter().all(|of| is_never_negative(program, of))
        }
        Quantity::Difference(..) | Quantity::Change(_) | Quantity::Day(_) => false,
    }
}
