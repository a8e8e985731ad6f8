//! While a period runs: what can no longer change, and whether things go fast enough.

use crate::answer::Verdict;
use crate::tally::{Drift, Threshold};
use base::{Comparator, Date, Number, Tri, number};
use num_traits::Signed;
use rules::Program;
use rules::evaluate::Window;
use rules::program::days::Anchor;
use rules::program::{Condition, ItemKind, Quantity, Role};
use rules::value::{Bound, Measured, floor_holds, holds};

/// How far the period has run on the last day counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Horizon {
    /// It is over: what is so, stays so.
    Over,
    /// So many of its days are counted.
    Running { days: i64, of: i64 },
}

impl Horizon {
    /// Returns how far `window` has run on the way to `deadline`.
    pub fn new(window: Window, begin: Date, deadline: Date) -> Horizon {
        if window.through >= deadline {
            return Horizon::Over;
        }
        let days = |from: Date, to: Date| (from.duration_until(to).as_hours() / 24 + 1).max(0);
        Horizon::Running { days: days(window.period.first_day(), window.through), of: days(begin, deadline) }
    }

    pub fn is_over(self) -> bool {
        self == Horizon::Over
    }

    /// Returns the verdict where `now` is the answer as things stand and `finally` what no later report can change.
    pub fn verdict(self, now: Tri, finally: Tri) -> Verdict {
        match (self, now, finally) {
            (Horizon::Over, Tri::Yes, _) | (_, _, Tri::Yes) => Verdict::Met,
            (Horizon::Over, Tri::No, _) | (_, _, Tri::No) => Verdict::Missed,
            (_, Tri::Undecided, _) => Verdict::Undecided,
            (_, Tri::Yes, _) => Verdict::OnCourse,
            (_, Tri::No, _) => Verdict::AtRisk,
        }
    }

    /// Returns the verdict on one unit's value.
    pub fn of_value(
        self,
        program: &Program,
        quantity: &Quantity,
        value: &Measured,
        asked: &Threshold,
    ) -> Verdict {
        let now = holds(value, asked.comparator, &asked.number);
        let Horizon::Running { days, of } = self else { return self.verdict(now, now) };
        let floor = value.floor().filter(|_| only_grows(program, quantity));
        let finally =
            floor.map_or(Tri::Undecided, |floor| floor_holds(floor.cmp(&asked.number), asked.comparator));
        let now = if accrues(program, quantity) && asked.number.is_positive() {
            pace(value, asked, days, of)
        } else {
            now
        };
        self.verdict(now, finally)
    }
}

/// Returns whether what has come together keeps step with the days: half the sum at half the time.
fn pace(value: &Measured, asked: &Threshold, days: i64, of: i64) -> Tri {
    let due: Number = &asked.number * number::fraction(days, of.max(1));
    let comparator = match asked.comparator {
        Comparator::Less | Comparator::AtMost => Comparator::AtMost,
        Comparator::Equal | Comparator::AtLeast | Comparator::More => Comparator::AtLeast,
    };
    match (value.bound, value.floor()) {
        (Bound::Exact, Some(floor)) => comparator.holds(&floor, &due).into(),
        (Bound::AtLeast, Some(floor)) => floor_holds(floor.cmp(&due), comparator),
        _ => Tri::Undecided,
    }
}

/// Returns whether the quantity comes together over the period, day by day.
pub(crate) fn accrues(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Item(item) => program[*item].role == Role::Flow,
        Quantity::Indicator(indicator) => accrues(program, &program[*indicator].quantity),
        Quantity::Sum(left, right) => accrues(program, left) && accrues(program, right),
        Quantity::LateReports => true,
        _ => false,
    }
}

/// Returns whether later reports can only add to the quantity.
fn only_grows(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Constant(_) | Quantity::LateReports => true,
        Quantity::Item(item) => program[*item].role == Role::Flow && program[*item].kind == ItemKind::Count,
        Quantity::Indicator(indicator) => only_grows(program, &program[*indicator].quantity),
        Quantity::Sum(left, right) => only_grows(program, left) && only_grows(program, right),
        Quantity::Derived(derived) => {
            derived.how.rises() && derived.of.iter().all(|of| only_grows(program, of))
        }
        Quantity::Difference(..)
        | Quantity::Ratio(..)
        | Quantity::Change(_)
        | Quantity::Pace(_)
        | Quantity::Parameter(_)
        | Quantity::Day(_) => false,
    }
}

/// Returns which way a unit's answer may turn while the period runs.
pub(crate) fn drift(program: &Program, condition: &Condition) -> Drift {
    let together =
        |parts: &[Condition]| parts.iter().map(|part| drift(program, part)).fold(Drift::Still, joined);
    match condition {
        Condition::Answer(item) if program[*item].role == Role::Flow => Drift::Rising,
        Condition::Answer(_) | Condition::Grade { .. } | Condition::Assessed(_) | Condition::Rank { .. } => {
            Drift::Free
        }
        // To revoke is to correct; a correction may change anything, also after the period.
        Condition::Awarded(_) => Drift::Rising,
        Condition::Compare(left, comparator, right) => compared(program, left, *comparator, right),
        Condition::Met(standard) => {
            let lines = program[*standard].criteria.iter().map(|line| drift(program, &line.condition));
            lines.fold(Drift::Still, joined)
        }
        // Editions that are over stand still; the running one may turn.
        Condition::Editions(part, _) => drift(program, part),
        Condition::Not(part) => match drift(program, part) {
            Drift::Rising => Drift::Falling,
            Drift::Falling => Drift::Rising,
            same => same,
        },
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => together(parts),
    }
}

fn compared(program: &Program, left: &Quantity, comparator: Comparator, right: &Quantity) -> Drift {
    let still = |quantity: &Quantity| match quantity {
        Quantity::Constant(_) => true,
        Quantity::Day(day) => !matches!(day.anchor, Anchor::Item(_)),
        _ => false,
    };
    let (rising, falling) = match comparator {
        Comparator::AtLeast | Comparator::More => (left, right),
        Comparator::Less | Comparator::AtMost => (right, left),
        Comparator::Equal => return if still(left) && still(right) { Drift::Still } else { Drift::Free },
    };
    match (still(rising), still(falling)) {
        (true, true) => Drift::Still,
        (false, true) if only_grows(program, rising) => Drift::Rising,
        (true, false) if only_grows(program, falling) => Drift::Falling,
        _ => Drift::Free,
    }
}

fn joined(left: Drift, right: Drift) -> Drift {
    match (left, right) {
        (Drift::Still, other) | (other, Drift::Still) => other,
        (left, right) if left == right => left,
        _ => Drift::Free,
    }
}
