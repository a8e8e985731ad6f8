//! What is kept of one question for the next must never change an answer.

use crate::desk::{Desk, told};
use assess::{Ask, MapChoice, Memory, RankAsk, Units, View};
use std::collections::BTreeSet;

const UNITS: &str = "
    N   -   country
    D1  N   district
    D2  N   district
    A   D1  commune  -  north
    B   D1  commune  -  south
    C   D2  commune  -  south
    E   D2  commune  -  north
";

/// A target of every kind, one of them with a deadline.
const PLAN: &str = r#"plan p { basis "1" of 2025-01-02 }
form f from commune every quarter {
  cases  count flow
  solved count flow
}
indicator rate = solved / cases as percent, higher is better
title seal for commune
target cleared   rate >= 80%
target solved_by solved by 2025-06-30 >= 20
target share     share of commune where rate >= 80% >= 50%
target two       count of commune where rate >= 80% >= 2
target each      each commune: rate >= 60%
target around    share of commune where rate >= 80% in each district >= 50%
target of_bloc   count of commune where rate >= 80% in each bloc >= 1
target sealed    count of commune where awarded(seal) in 2 of the last 4 editions >= 1
"#;

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.today = crate::desk::day("2025-10-15");
    for (year, better) in [(2024, 0), (2025, 3)] {
        for quarter in 1..=3 {
            for (unit, solved) in [("A", 4), ("B", 5), ("C", 6), ("E", 7)] {
                // One report is missing.
                if (unit, year, quarter) != ("C", 2025, 2) {
                    let solved = solved + better;
                    desk.report(&format!("{unit} f {year}-Q{quarter} cases=10 solved={solved}"));
                }
            }
        }
    }
    desk
}

fn questions() -> Vec<Ask> {
    let units = [Units::One("A".into()), Units::One("D2".into()), Units::Top, Units::Level("commune".into())];
    let mut asks = Vec::new();
    for units in units.into_iter().chain([Units::All]) {
        for period in ["2025", "2025-Q1", "2024", "2025-Q3"] {
            for map in [MapChoice::Published, MapChoice::Today] {
                asks.push(Ask { map, ..Ask::new(units.clone(), period.parse().unwrap()) });
            }
        }
    }
    asks
}

/// What was known before an entry is carried over it as far as it is still true.
#[test]
fn an_answer_is_the_same_whatever_was_known_before_an_entry() {
    let (mut desk, mut memory) = (desk(), Memory::default());
    let steps: [&dyn Fn(&mut Desk); 9] = [
        &|desk| desk.report("C f 2025-Q2 cases=10 solved=1"),
        &|desk| desk.report("A f 2025-Q4 cases=20 solved=20"),
        &|desk| desk.report("E f 2023-Q4 cases=5 solved=5"),
        &|desk| desk.report("E f 2024-Q4 cases=5 solved=5"),
        &|desk| desk.award("seal", "B", "2024"),
        &|desk| desk.report("C f 2024-Q4 cases=9 solved=1"),
        &|desk| desk.succeed("2026-01-01", "A B whole", ""),
        &|desk| desk.report("B f 2025-Q4 cases=9 solved=1"),
        &|desk| desk.apply(&PLAN.replace("rate >= 80%", "rate >= 70%")),
    ];
    let mut answers = Vec::new();
    for step in steps {
        let ask = |memory: &Memory, desk: &Desk| {
            let knowing = View { memory: Some(memory), ..desk.view() };
            let mut asked = Vec::new();
            for ask in questions() {
                let answer = assess::review(knowing, &ask);
                assert_eq!(answer, assess::review(desk.view(), &ask), "{ask:?}");
                let rows = answer.iter().flat_map(|review| &review.targets);
                asked.extend(rows.map(|row| (row.unit.clone(), row.target.clone(), told(row))));
            }
            asked
        };
        answers.push(ask(&memory, &desk));
        let earlier = desk.clone();
        step(&mut desk);
        memory = memory.carried(&earlier.view(), &desk.view());
        answers.push(ask(&memory, &desk));
    }
    let changed = answers.chunks(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(changed >= 6, "most entries change an answer, and only {changed} did");
}

#[test]
fn an_answer_is_the_same_whatever_was_asked_before() {
    let (desk, memory) = (desk(), Memory::default());
    let (alone, knowing) = (desk.view(), View { memory: Some(&memory), ..desk.view() });
    let mut seen = BTreeSet::new();
    // Twice, so that the second time everything is known.
    for ask in questions().into_iter().chain(questions()) {
        for (alone, knowing) in [(alone, knowing), (alone.of_verified(), knowing.of_verified())] {
            let answer = assess::standing(alone, &ask);
            assert_eq!(answer, assess::standing(knowing, &ask), "{ask:?}");
            assert_eq!(assess::review(alone, &ask), assess::review(knowing, &ask), "{ask:?}");
            assert_eq!(assess::why(alone, &ask, "each"), assess::why(knowing, &ask, "each"), "{ask:?}");
            let order = RankAsk { name: "rate".into(), ..RankAsk::default() };
            assert_eq!(assess::rank(alone, &ask, &order), assess::rank(knowing, &ask, &order), "{ask:?}");
            seen.extend(
                answer
                    .iter()
                    .flatten()
                    .map(|row| (row.target.to_string(), told(row), row.rank.map(|rank| rank.place))),
            );
        }
    }
    assert!(seen.len() > 40, "too much alike to tell one from another: {}", seen.len());
}
