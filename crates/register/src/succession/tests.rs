use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, given, program, rows, submit};
use base::Cycle;

const LAND: &str = "
    P  -  province
    Q  -  province
    D  P  district
    E  P  district
    A  D  commune
    B  D  commune
    C  E  commune
    X  Q  commune - - 2010-01-01
    Y  Q  commune - - 2025-07-01
    Z  Q  commune - 2025-07-01 -";

/// Reads `FROM TO how [part/whole]` a line and, after `units`, rows of units; all on 1 July 2025.
pub(crate) fn succeed(text: &str) -> Act {
    let (edges, units) = text.split_once("units").unwrap_or((text, ""));
    let edges = edges.split(';').filter(|line| !line.trim().is_empty());
    let edges = edges.zip(2..).map(|(line, row)| edge(line, row)).collect();
    Act::Succeed(Succeed { on: day("2025-07-01"), edges, units: rows(&units.replace(';', "\n")) })
}

fn edge(line: &str, row: u64) -> EdgeRow {
    let words: Vec<&str> = line.split_whitespace().collect();
    let weight = words.get(3).map(|weight| {
        let (part, whole) = weight.split_once('/').unwrap();
        Weight { part: part.parse().unwrap(), whole: whole.parse().unwrap() }
    });
    let how = if words[2] == "whole" { How::Whole } else { How::Part };
    EdgeRow { row, from: words[0].into(), to: given(words[1]), how, weight, basis: Text::default() }
}

/// Successions on `LAND`, and why they are refused.
const CASES: &[(&str, &[&str])] = &[
    // Merger, split, partial transfer, end without successor.
    ("A B whole; B B whole", &[]),
    ("A N whole; B N whole units N D commune", &[]),
    ("A M part 1/3; A N part 2/3 units M D commune; N D commune", &[]),
    ("A A part 7/10; A B part 3/10; B B whole", &[]),
    ("A A part; A B part", &[]),
    ("A - whole", &[]),
    // A unit closed or opened on the day by its own row is a source or a successor all the same.
    ("Y Z whole", &[]),
    // A reorganisation may also only move units, and close what they leave.
    ("units A E commune; B E commune; D P district - - 2025-07-01", &[]),
    ("A B whole; B B whole units B E commune; D P district - - 2025-07-01", &[]),
    ("", &["unit.no-rows"]),
    (
        "F A whole; A A whole; B G whole",
        &["2: unit.unknown unit=F (from)", "4: unit.unknown-successor unit=G (to)"],
    ),
    ("X A whole", &["2: unit.not-open unit=X day=2025-06-30 (from)"]),
    ("Z A whole", &["2: unit.not-open unit=Z day=2025-06-30 (from)"]),
    ("A X whole", &["2: unit.not-open unit=X day=2025-07-01 (to)"]),
    ("A B whole; A B whole", &["3: unit.duplicate-edge unit=A other=2 (from)"]),
    // Official tables now and then give one unit whole to two others.
    ("A B whole; A C whole; B B whole", &[]),
    ("A B whole 1/1", &["2: unit.weight-on-whole part=1 whole=1 (part)"]),
    ("A B part 0/5; A A part 5/5", &[]),
    (
        "A B part 5/0; A A part 5/4",
        &[
            "2: unit.weight-not-a-share part=5 whole=0 (part)",
            "3: unit.weight-not-a-share part=5 whole=4 (part)",
            "3: unit.weights-exceed-whole unit=A (how)",
        ],
    ),
    ("A B part 2/3; A C part 1/3; A A part", &[]),
    ("A B part 2/3; A C part 34/100; A A part", &["4: unit.weights-exceed-whole unit=A (how)"]),
    ("A B whole units A D commune", &["2: unit.ceases-and-stays unit=A day=2025-07-01 (code)"]),
    ("A B whole units A D commune - - 2025-07-01", &[]),
    ("A A whole units A D commune - - 2025-07-01", &["2: unit.not-open unit=A day=2025-07-01 (to)"]),
    (
        "A N whole units N D commune - 2025-01-01 -",
        &["2: unit.opened-otherwise unit=N opened=2025-01-01 on=2025-07-01 (opened)"],
    ),
    ("A N whole units N F commune", &["2: unit.unknown-parent unit=N parent=F (parent)"]),
    ("A N whole units N D commune; N E commune", &["3: unit.duplicate-code unit=N other=2 (code)"]),
    (
        "units N D commune - - 2025-06-01",
        &["2: unit.closed-before-opened unit=N opened=2025-07-01 closed=2025-06-01 (closed)"],
    ),
    (
        "units Z Q commune - - 2025-07-01",
        &["unit.closed-before-opened unit=Z opened=2025-07-01 closed=2025-07-01"],
    ),
    (
        "units Z Q commune - - 2025-06-01",
        &["unit.closed-before-opened unit=Z opened=2025-07-01 closed=2025-06-01"],
    ),
    // Whoever stays under a unit that closes is named.
    ("D E whole; E E whole", &["unit.children-stay parent=D count=2 units=A,B"]),
    ("units D P district - - 2025-07-01; A E commune", &["unit.children-stay parent=D count=1 units=B"]),
    ("units P A province", &["unit.cycle units=A,D,P"]),
];

#[test]
fn successions_are_refused_with_their_reasons() {
    let desk = Desk::with_units(LAND);
    for (text, refusals) in CASES {
        assert_eq!(desk.refused(&succeed(text)), *refusals, "{text}");
        if refusals.is_empty() {
            desk.clone().enter(succeed(text));
        }
    }
}

fn open(desk: &Desk, on: &str) -> Vec<String> {
    let order = desk.register.hierarchy(day(on));
    order.units().iter().map(|unit| desk.register.units().unit(*unit).code.to_string()).collect()
}

#[test]
fn a_source_closes_and_who_is_named_on_both_sides_stays() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(succeed("A B part; A C part; B B whole; D - whole units B E ward; N E commune"));
    assert_eq!(open(&desk, "2025-06-30"), ["P", "D", "A", "B", "E", "C", "Q", "Y"]);
    assert_eq!(open(&desk, "2025-07-01"), ["P", "E", "B", "C", "N", "Q", "Z"]);
    let units = desk.register.units();
    let b = units.unit(units.id("B").unwrap());
    assert_eq!((b.spells()[0].level.as_str(), b.last().level.as_str()), ("commune", "ward"));
    assert_eq!(desk.register.lineage().edges().len(), 4);
}

#[test]
fn what_was_entered_for_a_day_counts_when_more_follows() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(succeed("A B part 2/3"));
    let refused = |text: &str| desk.refused(&succeed(text));
    assert_eq!(refused("A B part 1/3"), ["2: unit.edge-entered unit=A day=2025-07-01 (how)"]);
    assert_eq!(refused("A C part 1/2"), ["2: unit.weights-exceed-whole unit=A (how)"]);
    assert!(refused("A C part 1/3").is_empty());
    desk.enter(succeed("C B whole"));
    assert_eq!(desk.refused(&succeed("C E part")), ["2: unit.gone-whole unit=C day=2025-07-01 (how)"]);
}

#[test]
fn a_unit_given_whole_to_two_others_is_divided_with_open_shares() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(succeed("A B whole; A C whole; B B whole"));
    let edges = desk.register.lineage().edges().iter().map(|edge| (edge.how, edge.weight));
    let part = (cube::How::Part, None);
    assert_eq!(edges.collect::<Vec<_>>(), [part, part, (cube::How::Whole, None)]);
}

#[test]
fn units_left_with_nothing_below_them_can_be_asked_for() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(succeed("A C whole; B C whole; C C whole"));
    let emptied = desk.register.emptied(day("2025-07-01"));
    assert_eq!(emptied, [desk.register.units().id("D").unwrap()]);
    assert!(desk.register.emptied(day("2025-07-02")).is_empty());
}

#[test]
fn a_unit_does_not_cease_before_what_it_has_reported() {
    let mut desk = Desk::with_units(LAND);
    desk.enact("2025-01-01", program("p", "f", &["commune"], Cycle::Month, &["a:count"]));
    desk.enter(submit("A", "f", "2025-06", "2025-07-05", "a=1"));
    assert!(desk.refused(&succeed("A B whole")).is_empty());
    desk.enter(submit("A", "f", "2025-07", "2025-08-05", "a=1"));
    assert_eq!(
        desk.refused(&succeed("A B whole")),
        ["unit.has-reports unit=A form=f period=2025-07 entry=4 day=2025-07-01",]
    );
}

#[test]
fn a_unit_with_a_part_in_a_later_succession_does_not_close_before_it() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(succeed("A B whole; B B whole"));
    let close = |on: &str| Act::CloseUnit(crate::change::CloseUnit { unit: "B".into(), on: day(on) });
    assert_eq!(desk.refused(&close("2025-06-01")), ["unit.changed-later unit=B day=2025-07-01"]);
    assert!(desk.refused(&close("2025-08-01")).is_empty());
}

fn weigh(to: &str, part: u64, whole: u64) -> Act {
    Act::Weigh(Weigh {
        from: "A".into(),
        to: given(to),
        on: day("2025-07-01"),
        weight: Weight { part, whole },
        basis: "population".into(),
    })
}

#[test]
fn a_weight_may_be_recorded_later() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(succeed("A B part 1/2; A C part; B B whole"));
    assert_eq!(desk.refused(&weigh("D", 1, 2)), ["unit.no-such-succession unit=A day=2025-07-01"]);
    assert_eq!(
        desk.refused(&weigh("C", 2, 1)),
        ["unit.weight-not-a-share part=2 whole=1 (part)", "unit.weights-exceed-whole unit=A",]
    );
    assert_eq!(desk.refused(&weigh("C", 2, 3)), ["unit.weights-exceed-whole unit=A"]);
    desk.enter(weigh("C", 1, 2));
    desk.enter(weigh("B", 1, 4));
    let weights: Vec<_> = desk.register.lineage().edges().iter().map(|edge| edge.weight).collect();
    let known = |part, whole| Some(cube::Weight { part, whole });
    assert_eq!(weights, [known(1, 4), known(1, 2), None]);
}
