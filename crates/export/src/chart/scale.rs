//! From a value to its place along an axis.

use base::Number;
use base::number::{rounded, whole};

/// An axis: the values at its ends and how long it is.
pub(crate) struct Scale {
    low: Number,
    // Invariant: more than `low`.
    high: Number,
    length: i64,
}

impl Scale {
    /// Returns an axis from zero, or from below it, that holds all the values and ends on a round number; and the
    /// round numbers along it.
    pub(crate) fn holding(values: &[&Number], length: i64) -> (Scale, Vec<Number>) {
        let zero = whole(0);
        let (low, high) =
            values.iter().fold((&zero, &zero), |(low, high), value| (low.min(value), high.max(value)));
        Scale::between(low.clone(), high.clone(), length)
    }

    /// Returns an axis that holds all the values. It begins at zero unless they lie close together far above it:
    /// then a line from one to the next would hardly be seen to move.
    pub(crate) fn near(values: &[&Number], length: i64) -> (Scale, Vec<Number>) {
        match (values.iter().min(), values.iter().max()) {
            (Some(low), Some(high)) if *low * whole(2) > **high => {
                Scale::between((*low).clone(), (*high).clone(), length)
            }
            _ => Scale::holding(values, length),
        }
    }

    /// Returns the axis widened to round numbers, and the round numbers along it.
    fn between(low: Number, high: Number, length: i64) -> (Scale, Vec<Number>) {
        let high = if low == high { &low + whole(1) } else { high };
        let step = round_step(&((&high - &low) / whole(4)));
        let (low, high) = ((low / &step).floor() * &step, (high / &step).ceil() * &step);
        let ticks = std::iter::successors(Some(low.clone()), |tick| Some(tick + &step));
        let ticks = ticks.take_while(|tick| *tick <= high).collect();
        (Scale { low, high, length }, ticks)
    }

    /// Returns an axis of shares: from nothing to everything, or further where a value lies beyond.
    pub(crate) fn of_shares(values: &[&Number], length: i64) -> Scale {
        Scale::holding(&[values, &[&whole(1)]].concat(), length).0
    }

    /// Returns the place of a value; of one beyond an end, the end.
    pub(crate) fn place(&self, value: &Number) -> i64 {
        let along = (value - &self.low) / (&self.high - &self.low) * whole(self.length);
        let place: i64 = rounded(&along, 0).parse().unwrap_or(self.length);
        place.clamp(0, self.length)
    }
}

/// Returns the least of 1, 2, 5, 10, 20, 50 ..., also 0.1, 0.2 ..., that is not below `least`, which is positive.
fn round_step(least: &Number) -> Number {
    let ten = whole(10);
    let mut power = whole(1);
    while power > *least {
        power /= &ten;
    }
    while &power * &ten <= *least {
        power *= &ten;
    }
    let steps = [1, 2, 5].map(|times| &power * whole(times));
    steps.into_iter().find(|step| step >= least).unwrap_or(power * ten)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::{exact_decimal, fraction};

    #[test]
    fn axes_end_on_round_numbers() {
        let cases: [(&[i64], &[&str]); 5] = [
            (&[], &["0", "0.5", "1"]),
            (&[97, 31], &["0", "50", "100"]),
            (&[3553], &["0", "1000", "2000", "3000", "4000"]),
            (&[-7, 12], &["-10", "-5", "0", "5", "10", "15"]),
            (&[4], &["0", "1", "2", "3", "4"]),
        ];
        for (values, shown) in cases {
            let numbers: Vec<Number> = values.iter().map(|value| whole(*value)).collect();
            let (_, ticks) = Scale::holding(&numbers.iter().collect::<Vec<_>>(), 100);
            assert_eq!(ticks.iter().map(|tick| exact_decimal(tick).unwrap()).collect::<Vec<_>>(), shown);
        }
    }

    #[test]
    fn an_axis_of_lines_begins_near_values_that_lie_close_together() {
        let ticks = |values: [i64; 2]| {
            let numbers = values.map(whole);
            let (_, ticks) = Scale::near(&numbers.iter().collect::<Vec<_>>(), 100);
            ticks.iter().map(|tick| exact_decimal(tick).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(ticks([79, 90]), ["75", "80", "85", "90"]);
        assert_eq!(ticks([31, 90]), ["0", "50", "100"]);
        assert_eq!(ticks([-20, -10]), ["-20", "-15", "-10", "-5", "0"]);
    }

    #[test]
    fn places_lie_on_the_axis() {
        let scale = Scale::of_shares(&[&fraction(1, 2)], 400);
        let places =
            [(0, 1), (1, 2), (1, 3), (1, 1), (7, 5)].map(|(part, of)| scale.place(&fraction(part, of)));
        assert_eq!(places, [0, 200, 133, 400, 400]);
    }
}
