//! How firm the first places are, checked by ranking again with other weights.

use crate::desk::Desk;
use assess::robust::{Robustness, Turn};
use assess::{RankAsk, robust};
use base::Number;
use base::number::{fraction, whole};

const UNITS: &str = "
    P  -  province
    A  P  commune
    B  P  commune
    C  P  commune
    D  P  commune
    E  P  commune
";

const PLAN: &str = "
    plan p { year 2025 }
    form f from commune every year {
      first  count flow
      second count flow
      third  count flow
    }
    score points for commune {
      weight 50 first / 100  { 100 at 100%; 0 at 0% } linear
      weight 30 second / 100 { 100 at 100%; 0 at 0% } linear
      weight 20 third / 100  { 100 at 100%; 0 at 0% } linear
      minus 1 per late_report, at most 5
    }
";

const WEIGHTS: [i64; 3] = [50, 30, 20];

fn robustness(figures: &[(&str, [i64; 3])]) -> Robustness {
    let mut desk = Desk::new(UNITS, PLAN);
    for (unit, [first, second, third]) in figures {
        desk.report(&format!("{unit} f 2025 first={first} second={second} third={third}"));
    }
    let rank = RankAsk { name: "points".into(), ..RankAsk::default() };
    robust(desk.view(), &desk.ask("P", "2025"), &rank).unwrap()
}

#[test]
fn the_nearest_weights_and_roundings_are_named() {
    let figures = [("A", [90, 50, 50]), ("B", [60, 95, 50]), ("C", [50, 51, 50]), ("D", [50, 50, 51])];
    let robustness = robustness(&figures);
    let list = &robustness.lists[0];
    // A has 70, B 68.5, C 50.3, D 50.2.
    let first = list.first.iter().map(|first| (&*first.unit, first.place)).collect::<Vec<_>>();
    assert_eq!((first, list.ranked, list.left_out), (vec![("A", 1), ("B", 2), ("C", 3)], 4, 0));
    let told = |turn: &Option<Turn>| {
        let Some(turn) = turn else { return "-".to_owned() };
        format!("{}/{} {} by {}", turn.weight.part, turn.weight.whole, turn.caught, turn.catching)
    };
    let weights = list
        .weights
        .iter()
        .map(|range| format!("{}: {} | {}", range.part, told(&range.down), told(&range.up)));
    // Of the second weight w: A has 55/70 of what is left and w / 2, B 40/70 and 0.95 w; they meet at 100 / 3.1.
    let expected = [
        "first / 100: 900/19 A by B | 100/1 C by D",
        "second / 100: 200/9 C by D | 1000/31 A by B",
        "third / 100: - | 300/11 C by D",
    ];
    assert_eq!(weights.collect::<Vec<_>>(), expected);
    let changes = list.rounding.iter().map(|rounding| (rounding.digits, rounding.changes));
    assert_eq!(changes.collect::<Vec<_>>(), [(0, true), (1, false), (2, false), (3, false)]);
}

/// Numbers that look thrown, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end).cast_signed()
    }
}

/// Returns who stands in the first three places once a weight has changed.
fn leaders(figures: &[(&str, [i64; 3])], part: usize, weight: &Number) -> Vec<(usize, usize)> {
    let rest = whole(100) - whole(WEIGHTS[part]);
    let weighed = |index: usize| match index == part {
        true => weight.clone(),
        false => whole(WEIGHTS[index]) * (whole(100) - weight) / &rest,
    };
    let points = figures
        .iter()
        .map(|(_, own)| (0..3).map(|index| weighed(index) * whole(own[index]) / whole(100)).sum::<Number>());
    let points = points.collect::<Vec<_>>();
    let place = |own: &Number| points.iter().filter(|other| *other > own).count() + 1;
    let placed = points.iter().enumerate().map(|(index, own)| (place(own), index));
    placed.filter(|(place, _)| *place <= 3).collect()
}

#[test]
fn up_to_the_weight_named_nothing_changes_and_beyond_it_does() {
    let mut dice = Dice(3);
    let mut turns = 0;
    for _ in 0..40 {
        let figures = ["A", "B", "C", "D", "E"].map(|unit| (unit, [(); 3].map(|()| dice.below(12) * 5)));
        let robustness = robustness(&figures);
        for (part, range) in robustness.lists[0].weights.iter().enumerate() {
            let own = whole(WEIGHTS[part]);
            let now = leaders(&figures, part, &own);
            for (turn, end) in [(&range.down, whole(0)), (&range.up, whole(100))] {
                let limit = turn
                    .as_ref()
                    .map(|turn| Number::new(turn.weight.part.number(), turn.weight.whole.number()));
                // Everywhere short of it the first places are the same.
                let reach = limit.clone().unwrap_or_else(|| end.clone());
                for step in 1..8 {
                    let weight = &own + (&reach - &own) * fraction(step, 8);
                    let is_short = weight != reach;
                    assert!(!is_short || leaders(&figures, part, &weight) == now, "{figures:?} {range:?}");
                }
                let Some(limit) = limit else {
                    assert_eq!(leaders(&figures, part, &end), now, "{figures:?} {range:?}");
                    continue;
                };
                turns += 1;
                let beyond = &limit + (&end - &limit) * fraction(1, 1_000_000);
                let is_other = |weight: &Number| leaders(&figures, part, weight) != now;
                assert!(is_other(&limit) || is_other(&beyond), "{figures:?} {range:?}");
            }
        }
    }
    assert!(turns > 60, "{turns}");
}

#[test]
fn only_a_score_has_weights() {
    let desk = Desk::new(UNITS, PLAN);
    let rank = RankAsk { name: "first".into(), ..RankAsk::default() };
    let refused = robust(desk.view(), &desk.ask("P", "2025"), &rank).unwrap_err();
    assert_eq!(refused[0].to_string(), "standing.not-a-score name=first");
}
