//! Half the places first, then those the prices name, against every plan with all places.

use super::*;
use crate::solver::dice::Dice;
use crate::solver::problem::Place;
use crate::solver::tests::{cheapest, sample};
use crate::solver::{Outcome, solve};

#[test]
fn places_left_out_come_in_until_none_could_be_cheaper() {
    let (mut settled, mut came_in) = (0, 0);
    for seed in 0..60_000 {
        let mut dice = Dice::new(seed);
        let whole = sample(&mut dice, 5);
        let mut few = whole.clone();
        few.places.retain(|_| dice.once_in(2));
        while let Outcome::Planned { plan, bound, proof } =
            solve(&few, &Waived::default(), &mut |_| false).expect("the question is sound")
        {
            let paid = Paid::by(&few, &proof).expect("there is a plan");
            let cheap = |place: &&Place| {
                place.bars.is_empty()
                    && few.place(place.person, place.post).is_none()
                    && paid.may_undercut((place.person, place.post), place.cost, bound)
            };
            let more: Vec<Place> = whole.places.iter().filter(cheap).cloned().collect();
            if more.is_empty() {
                assert_eq!(Some(plan.cost), cheapest(&whole, &Waived::default()), "seed {seed}");
                settled += 1;
                break;
            }
            came_in += more.len();
            few.places.extend(more);
            few.places.sort_unstable_by_key(|place| (place.person, place.post));
        }
    }
    assert!(settled > 6_000 && came_in > 12_000, "{settled} {came_in}");
}
