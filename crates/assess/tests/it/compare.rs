//! Two periods side by side: movements add up, and start and end where the rankings say.

use crate::desk::{Desk, shown};
use assess::compare::{CompareAsk, Comparison, Movement, Parts};
use assess::figure::Fraction;
use assess::{RankAsk, View, compare};
use std::collections::BTreeMap;

const UNITS: &str = "
    P  -  province
    A  P  commune
    B  P  commune
    C  P  commune
    D  P  commune
    E  P  commune
";

const BEFORE: &str = "
    plan p_2024 { year 2024 }
    form f from commune every year {
      cases  count flow
      solved count flow
    }
    indicator rate = solved / cases as percent, higher is better
    score points for commune {
      weight 100 rate { 100 at 100%; 0 at 0% } linear
    }
    target few each commune: cases by 2024-06-30 <= 100
";

const NOW: &str = "
    plan p_2025 { year 2025 }
    form f from commune every year {
      cases  count flow
      solved count flow
    }
    indicator rate = solved / cases as percent, higher is better
    score points for commune {
      weight 50 rate  { 100 at 100%; 0 at 0% } linear
      weight 50 cases { 100 at 0; 0 at 20 } linear
    }
    target late share of commune where rate >= 50% > 0%
";

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, BEFORE);
    desk.apply(NOW);
    desk
}

fn comparison(desk: &Desk, published: View, figure: &str) -> Comparison {
    let ask = CompareAsk { before: "2024".parse().unwrap(), figure: Some(figure.into()), level: None };
    compare(desk.view(), published, &desk.ask("P", "2025"), &ask).unwrap().remove(0)
}

fn told(row: &Movement) -> String {
    let place = |place: Option<u64>| place.map_or("-".to_owned(), |place| place.to_string());
    let part = |part: Option<i64>| part.map_or("-".to_owned(), |part| part.to_string());
    let head = format!("{} {}>{}", row.unit, place(row.then.place), place(row.now.place));
    let Some(Parts { change, corrections, map, method, others, own, together }) = &row.places else {
        return head;
    };
    let parts = [corrections, map, method, others, own, together].map(|one| part(*one)).join(" ");
    format!("{head}: {change} = {parts}")
}

#[test]
fn a_movement_is_told_step_by_step() {
    let mut desk = desk();
    desk.report(
        "A f 2024 cases=10 solved=9
         B f 2024 cases=10 solved=8
         C f 2024 cases=2  solved=1",
    );
    let published = desk.clone();
    // D reports late and takes the third place.
    desk.report("D f 2024 cases=10 solved=7\n E f 2024 cases=10 solved=1");
    desk.report(
        "A f 2025 cases=10 solved=9
         B f 2025 cases=16 solved=8
         C f 2025 cases=4  solved=3
         D f 2025 cases=0  solved=0
         E f 2025 cases=2  solved=2",
    );
    let comparison = comparison(&desk, published.view(), "points");
    let rows = comparison.rows.iter().map(told).collect::<Vec<_>>();
    // Method: of 2024, A has 45 + 25, B 40 + 25, C 25 + 45, D 35 + 25, E 5 + 25: A and C share the first place.
    // Others: of 2025, A has 70, B 35, C 77.5, E 95; D has no cases, so no rate, and is not ranked.
    let expected = [
        "E ->1",
        "C 3>2: 1 = -1 0 3 -1 0 -",
        "A 1>3: -2 = 0 0 0 -2 0 -",
        "B 2>4: -2 = 0 0 -1 -1 0 -",
        "D ->-",
    ];
    assert_eq!(rows, expected);
    let stands = comparison.rows.iter().find(|row| &*row.unit == "C").unwrap();
    let values = [&stands.then, &stands.then_by_now, &stands.now_by_then, &stands.now];
    assert_eq!(values.map(|placed| shown(placed.value.as_ref())), ["5000", "7000", "7500", "7750"]);
    assert_eq!(
        (comparison.method.plan.as_ref(), comparison.method_before.as_ref().map(|method| &*method.plan)),
        ("p_2025", Some("p_2024"))
    );
}

#[test]
fn a_figure_that_only_one_period_has_stands_alone() {
    let mut desk = desk();
    desk.report("A f 2024 cases=10 solved=9\n A f 2025 cases=10 solved=9");
    let late = comparison(&desk, desk.view(), "late");
    assert_eq!(late.method_before, None);
    assert!(late.rows.iter().all(|row| row.places.is_none()));
    let ask = CompareAsk { before: "2023".parse().unwrap(), figure: None, level: None };
    let refused = compare(desk.view(), desk.view(), &desk.ask("P", "2025"), &ask).unwrap_err();
    assert_eq!(refused[0].code, "standing.period-without-plan");
}

/// Numbers that look thrown, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn report(&mut self, desk: &mut Desk, units: &[&str], year: &str) {
        for unit in units {
            if self.below(8) > 0 {
                let cases = self.below(14);
                let solved = self.below(cases + 1);
                desk.report(&format!("{unit} f {year} cases={cases} solved={solved}"));
            }
        }
    }
}

#[test]
fn parts_add_up_and_end_where_the_rankings_say() {
    let mut dice = Dice(99);
    let mut moved = 0;
    for round in 0..20 {
        let mut desk = desk();
        dice.report(&mut desk, &["A", "B", "C"], "2024");
        let published = desk.clone();
        dice.report(&mut desk, &["D", "E"], "2024");
        let units = match round % 3 {
            0 => vec!["A", "B", "C", "D", "E"],
            1 => {
                desk.succeed("2025-01-01", "A A whole -\n B A whole -", "");
                vec!["A", "C", "D", "E"]
            }
            _ => {
                desk.succeed("2025-01-01", "A A part 1/2\n A F part 1/2", "F P commune - - 2025-01-01");
                vec!["A", "B", "C", "D", "E", "F"]
            }
        };
        dice.report(&mut desk, &units, "2025");
        for figure in ["points", "rate"] {
            let comparison = comparison(&desk, published.view(), figure);
            let (then, now) = (ranked(&published, "2024", figure), ranked(&desk, "2025", figure));
            for row in &comparison.rows {
                assert_eq!(row.now.place, now.get(&*row.unit).copied().flatten(), "{round} {row:#?}");
                assert_eq!(row.then.place, then.get(&*row.unit).copied().flatten(), "{round} {row:#?}");
                if let Some(places) = &row.places {
                    moved += 1;
                    let change = row.then.place.unwrap().cast_signed() - row.now.place.unwrap().cast_signed();
                    assert_eq!((places.change, sum(places)), (change, change), "{round} {row:#?}");
                }
                if let Some(value) = &row.value {
                    assert_eq!(exact_sum(value), fraction(&value.change), "{round} {row:#?}");
                }
            }
        }
    }
    assert!(moved > 40, "{moved}");
}

fn ranked(desk: &Desk, year: &str, figure: &str) -> BTreeMap<String, Option<u64>> {
    let rank = RankAsk { name: figure.into(), ..RankAsk::default() };
    let ranking = assess::rank(desk.view(), &desk.ask("P", year), &rank).unwrap();
    ranking.rows.iter().map(|row| (row.unit.to_string(), row.place)).collect()
}

fn sum(parts: &Parts<i64>) -> i64 {
    let Parts { corrections, map, method, others, own, together, .. } = parts;
    [corrections, map, method, others, own, together].into_iter().flatten().sum()
}

fn exact_sum(parts: &Parts<Fraction>) -> base::Number {
    let Parts { corrections, map, method, others, own, together, .. } = parts;
    [corrections, map, method, others, own, together].into_iter().flatten().map(fraction).sum()
}

fn fraction(fraction: &Fraction) -> base::Number {
    base::Number::new(fraction.part.number(), fraction.whole.number())
}
