//! Random walks: acts one after the other on a small country, with a second opinion that keeps one plain table of
//! who stands under whom for each day.

use crate::act::Act;
use crate::change::{CloseUnit, FoundUnit, MoveUnit};
use crate::fixture::{Desk, correct, day, submit, withdraw};
use crate::plan::ApplyPlan;
use crate::succession::{EdgeRow, How, Succeed, Weigh, Weight};
use crate::text::Text;
use crate::unit::Names;
use base::{Date, Seq};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// First days of months; the last of them stands for all that follow.
const DAYS: [&str; 5] = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01"];
const UNITS: [&str; 5] = ["a", "b", "c", "d", "e"];
const PLAN: &str = "plan p \"Plan\"\n form f from unit every month, due in 10 days {\n  x count flow\n  y count flow check <= x\n }";

/// Who stands under whom on each of the days: the second opinion.
#[derive(Clone, Debug, Default, PartialEq)]
struct Plain([BTreeMap<&'static str, Option<&'static str>>; 5]);

impl Plain {
    /// From the day on, the unit stands under the parent.
    fn place(&mut self, from: usize, unit: &'static str, parent: Option<&'static str>) {
        self.0[from..].iter_mut().for_each(|day| _ = day.insert(unit, parent));
    }

    /// From the day on, as long as the unit stands: one that is to close still closes.
    fn shift(&mut self, from: usize, unit: &'static str, parent: Option<&'static str>) {
        self.0[from..].iter_mut().filter_map(|day| day.get_mut(unit)).for_each(|place| *place = parent);
    }

    fn close(&mut self, from: usize, unit: &'static str) {
        self.0[from..].iter_mut().for_each(|day| _ = day.remove(unit));
    }

    /// Whoever climbs from a unit comes to a top unit, on every day.
    fn is_forest(&self) -> bool {
        self.0.iter().all(|day| day.keys().all(|unit| reaches_top(day, unit)))
    }
}

fn reaches_top(day: &BTreeMap<&'static str, Option<&'static str>>, unit: &str) -> bool {
    let mut unit = unit;
    for _ in 0..=UNITS.len() {
        match day.get(unit) {
            None => return false,
            Some(None) => return true,
            Some(Some(parent)) => unit = parent,
        }
    }
    false
}

/// One step of a walk.
#[derive(Clone, Debug)]
enum Walk {
    Found(&'static str, Option<&'static str>, usize),
    Move(&'static str, Option<&'static str>, usize),
    Close(&'static str, usize),
    Merge(&'static str, &'static str, usize),
    Split(&'static str, &'static str, usize, u64),
    Weigh(&'static str, &'static str, usize, u64),
    Submit(&'static str, usize, i64, i64),
    Correct(&'static str, usize, Option<i64>),
    Withdraw(&'static str, usize),
}

fn step() -> impl Strategy<Value = Walk> {
    let unit = || prop::sample::select(&UNITS[..]);
    let parent = || prop::option::of(unit());
    let on = || 0..DAYS.len();
    prop_oneof![
        (unit(), parent(), on()).prop_map(|(unit, parent, on)| Walk::Found(unit, parent, on)),
        (unit(), parent(), on()).prop_map(|(unit, parent, on)| Walk::Found(unit, parent, on)),
        (unit(), parent(), on()).prop_map(|(unit, parent, on)| Walk::Move(unit, parent, on)),
        (unit(), on()).prop_map(|(unit, on)| Walk::Close(unit, on)),
        (unit(), unit(), on()).prop_map(|(from, to, on)| Walk::Merge(from, to, on)),
        (unit(), unit(), on(), 0..7_u64).prop_map(|(from, to, on, part)| Walk::Split(from, to, on, part)),
        (unit(), unit(), on(), 0..7_u64).prop_map(|(from, to, on, part)| Walk::Weigh(from, to, on, part)),
        (unit(), on(), -1..5_i64, 0..5_i64).prop_map(|(unit, on, x, y)| Walk::Submit(unit, on, x, y)),
        (unit(), on(), -1..5_i64, 0..5_i64).prop_map(|(unit, on, x, y)| Walk::Submit(unit, on, x, y)),
        (unit(), on(), prop::option::of(0..5_i64)).prop_map(|(unit, on, y)| Walk::Correct(unit, on, y)),
        (unit(), on()).prop_map(|(unit, on)| Walk::Withdraw(unit, on)),
    ]
}

fn act(desk: &Desk, step: &Walk) -> Act {
    let date = |index: usize| -> Date { day(DAYS[index]) };
    let text = |code: &Option<&'static str>| code.map(Text::from);
    match step {
        Walk::Found(unit, parent, on) => Act::FoundUnit(FoundUnit {
            code: (*unit).into(),
            on: date(*on),
            parent: text(parent),
            level: "unit".into(),
            kind: None,
            bloc: None,
            names: Names::default(),
        }),
        Walk::Move(unit, parent, on) => {
            Act::MoveUnit(MoveUnit { unit: (*unit).into(), on: date(*on), parent: text(parent) })
        }
        Walk::Close(unit, on) => Act::CloseUnit(CloseUnit { unit: (*unit).into(), on: date(*on) }),
        Walk::Merge(from, to, on) => {
            let edges = vec![edge(2, from, to, How::Whole, None)];
            Act::Succeed(Succeed { on: date(*on), edges, units: Vec::new() })
        }
        Walk::Split(from, to, on, part) => {
            let weight = (*part < 6).then_some(Weight { part: *part, whole: 6 });
            let edges = vec![edge(2, from, from, How::Part, None), edge(3, from, to, How::Part, weight)];
            Act::Succeed(Succeed { on: date(*on), edges, units: Vec::new() })
        }
        Walk::Weigh(from, to, on, part) => Act::Weigh(Weigh {
            from: (*from).into(),
            to: Some((*to).into()),
            on: date(*on),
            weight: Weight { part: *part, whole: 6 },
            basis: "area".into(),
        }),
        Walk::Submit(unit, on, x, y) => {
            submit(unit, "f", &DAYS[*on][..7], &format!("{}-15", &DAYS[*on][..7]), &format!("x={x} y={y}"))
        }
        Walk::Correct(unit, on, y) => {
            let y = y.map_or(String::new(), |y| y.to_string());
            correct(unit, "f", &DAYS[*on][..7], last_entry(desk, unit, *on), &format!("y={y}"))
        }
        Walk::Withdraw(unit, on) => withdraw(unit, "f", &DAYS[*on][..7], last_entry(desk, unit, *on)),
    }
}

fn edge(row: u64, from: &str, to: &str, how: How, weight: Option<Weight>) -> EdgeRow {
    EdgeRow { row, from: from.into(), to: Some(to.into()), how, weight, basis: Text::default() }
}

fn last_entry(desk: &Desk, unit: &str, on: usize) -> Seq {
    let report = desk.register.units().id(unit).and_then(|unit| {
        let form = desk.register.plans().form_id("f")?;
        desk.register.report(unit, form, DAYS[on][..7].parse().unwrap())
    });
    report.map_or(Seq(0), |report| report.last_entry())
}

/// Does the step in the plain table. A source that is not also a successor closes.
fn follow(plain: &mut Plain, step: &Walk) {
    match step {
        Walk::Found(unit, parent, on) => plain.place(*on, unit, *parent),
        Walk::Move(unit, parent, on) => plain.shift(*on, unit, *parent),
        Walk::Close(unit, on) => plain.close(*on, unit),
        Walk::Merge(from, to, on) if from != to => plain.close(*on, from),
        _ => {}
    }
}

fn as_placed(desk: &Desk) -> Plain {
    let mut plain = Plain::default();
    for (index, text) in DAYS.iter().enumerate() {
        let order = desk.register.hierarchy(day(text));
        for position in 0..order.len() {
            let code = |position: u32| {
                let code = desk.register.units().unit(order.unit(position)).code.as_str();
                *UNITS.iter().find(|unit| **unit == code).unwrap()
            };
            plain.0[index].insert(code(position), order.parent(position).map(code));
        }
    }
    plain
}

/// Reasons that say the units would be no forest, and nothing else.
const FOREST: [&str; 4] =
    ["unit.cycle", "unit.parent-not-open", "unit.parent-opened-later", "unit.children-stay"];

fn take(desk: &mut Desk, plain: &mut Plain, step: &Walk) {
    let act = act(desk, step);
    let refusals = desk.check(&act);
    let mut next = plain.clone();
    follow(&mut next, step);
    if refusals.is_empty() {
        desk.enter(act);
        *plain = next;
        assert!(plain.is_forest(), "{step:?} was accepted");
        assert_eq!(as_placed(desk), *plain, "after {step:?}");
    } else if refusals.iter().all(|refusal| FOREST.contains(&refusal.message.code)) {
        assert!(!next.is_forest(), "{step:?} was refused: {refusals:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_walk_agrees_with_the_plain_table_and_replays_to_the_same_state(
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut desk = Desk::default();
        desk.enter(Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: PLAN.into() }));
        let mut plain = Plain::default();
        for step in &steps {
            take(&mut desk, &mut plain, step);
        }
        let replayed = desk.replayed();
        prop_assert_eq!(replayed.digest(), desk.digest());
        prop_assert_eq!(replayed.cube.figure_count(), desk.cube.figure_count());
    }
}
