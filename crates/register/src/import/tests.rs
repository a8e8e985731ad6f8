use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, rows, units};

/// Tables, and what is refused about them; the first row of a table is row 2.
const CASES: &[(&str, &[&str])] = &[
    ("P - province\n D P district\n C D commune", &[]),
    // A parent may stand after its child.
    ("C D commune\n D P district\n P - province", &[]),
    // Rows of one code that follow each other are one unit.
    ("P - province\n A P commune - - 2020-01-01\n A P ward - 2020-01-01 -", &[]),
    (
        "P - province\n A P commune - - 2020-01-02\n A P ward - 2020-01-01 -",
        &["4: unit.duplicate-code unit=A other=3 (code)"],
    ),
    (
        "P - province\n P - province\n P - province",
        &["3: unit.duplicate-code unit=P other=2 (code)", "4: unit.duplicate-code unit=P other=3 (code)"],
    ),
    (
        "A X commune\n B Y commune",
        &[
            "2: unit.unknown-parent unit=A parent=X (parent)",
            "3: unit.unknown-parent unit=B parent=Y (parent)",
        ],
    ),
    ("A A commune", &["2: unit.cycle units=A (parent)"]),
    ("A C commune\n B A commune\n C B commune\n D C commune", &["2: unit.cycle units=A,C,B (parent)"]),
    // The same two units, one above the other first this way, then that way, are no cycle.
    ("A B x - - 2020-01-01\n A - x - 2020-01-01 -\n B - x - - 2020-01-01\n B A x - 2020-01-01 -", &[]),
    ("P - province - 2010-01-01 -\n A P commune", &["3: unit.parent-opened-later unit=A parent=P (parent)"]),
    (
        "P - province - - 2020-01-01\n A P commune",
        &["3: unit.parent-not-open unit=A parent=P day=2020-01-01 (parent)"],
    ),
    (
        "P - province - - 2020-01-01\n P - province - 2020-02-01 -\n A P commune",
        &["4: unit.parent-not-open unit=A parent=P day=2020-01-01 (parent)"],
    ),
    (
        "P - province - 2020-01-01 2020-01-01\n A P commune - 2020-01-01 -",
        &["2: unit.closed-before-opened unit=P opened=2020-01-01 closed=2020-01-01 (closed)"],
    ),
    ("'' - ''", &["2: unit.missing column=code (code)", "2: unit.missing column=level (level)"]),
    ("A\u{202E}B - commune", &["2: unit.hidden-character column=code text=A\u{202E}B (code)"]),
    ("P - province - 1066-10-14 -", &["2: unit.far-date column=opened day=1066-10-14 (opened)"]),
];

#[test]
fn tables_are_refused_with_every_reason_and_row() {
    for (table, refusals) in CASES {
        assert_eq!(Desk::default().refused(&Act::ImportUnits(units(table))), *refusals, "{table}");
    }
}

#[test]
fn an_empty_table_founds_nothing() {
    assert_eq!(Desk::default().refused(&Act::ImportUnits(units(""))), ["unit.no-rows"]);
}

#[test]
fn long_words_are_refused() {
    let code = "x".repeat(65);
    let act = Act::ImportUnits(units(&format!("{code} - province")));
    assert_eq!(Desk::default().refused(&act), ["2: unit.too-long column=code bytes=65 most=64 (code)"]);
}

#[test]
fn a_register_holds_so_many_units_and_no_more() {
    let code = |unit| UnitRow { code: format!("u{unit}").into(), ..UnitRow::default() };
    let mut rows: Vec<UnitRow> = (0..limits::UNIT_COUNT_MAX).map(code).collect();
    assert_eq!(refused_count(&Units::default(), &rows), None);
    rows.push(code(limits::UNIT_COUNT_MAX));
    let refused = refused_count(&Units::default(), &rows).map(|refusal| refusal.message.to_string());
    assert_eq!(refused.as_deref(), Some("unit.too-many count=131073 most=131072"));
}

#[test]
fn no_unit_stands_deeper_than_the_maximum() {
    let chain = |length: usize| {
        let lines = (1..length).map(|depth| format!("u{depth} u{} level", depth - 1));
        std::iter::once("u0 - level".to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
    };
    let deepest = limits::DEPTH_MAX + 1;
    assert!(Desk::default().refused(&Act::ImportUnits(units(&chain(deepest)))).is_empty());
    let refused = Desk::default().refused(&Act::ImportUnits(units(&chain(deepest + 2))));
    assert_eq!(
        refused,
        ["19: unit.too-deep unit=u17 most=16 (parent)", "20: unit.too-deep unit=u18 most=16 (parent)"]
    );
}

#[test]
fn a_ring_longer_than_the_deepest_branch_is_named_once() {
    let lines = (0..20).map(|unit| format!("u{unit:02} u{:02} level", (unit + 1) % 20));
    let refused = Desk::default().refused(&Act::ImportUnits(units(&lines.collect::<Vec<_>>().join("\n"))));
    assert_eq!(refused.len(), 1);
    assert!(refused[0].starts_with("2: unit.cycle units=u00,u01,u02,"), "{refused:?}");
}

#[test]
fn units_of_the_register_keep_their_codes() {
    let desk = Desk::with_units("P - province\n A P commune - - 2020-01-01");
    let again = |table: &str| desk.refused(&Act::ImportUnits(units(table)));
    assert_eq!(again("P - province"), ["2: unit.code-in-use unit=P (code)"]);
    assert_eq!(again("A P commune - 2019-01-01 -"), ["2: unit.code-in-use unit=A (code)"]);
    assert!(again("A P ward - 2020-01-01 -\n B P ward").is_empty());
}

#[test]
fn the_day_of_the_act_opens_units_whose_row_names_none() {
    let mut desk = Desk::default();
    let rows = rows("P - province - 2000-01-01 -\n A P commune");
    desk.enter(Act::ImportUnits(ImportUnits { on: Some(day("2010-01-01")), rows }));
    let open = |on: &str| desk.register.hierarchy(day(on)).len();
    assert_eq!((open("1999-12-31"), open("2000-01-01"), open("2010-01-01")), (0, 1, 2));
}

/// Every way in which four units may stand under each other, under nobody, or under one that is not there.
#[test]
fn every_table_of_four_units_is_refused_for_its_rings_and_orphans_and_for_nothing_else() {
    const CODES: [&str; 6] = ["a", "b", "c", "d", "-", "x"];
    for number in 0..6_usize.pow(4) {
        let parents = [number % 6, number / 6 % 6, number / 36 % 6, number / 216];
        let table: Vec<String> =
            (0..4).map(|unit| format!("{} {} l", CODES[unit], CODES[parents[unit]])).collect();
        let refused = Desk::default().check(&Act::ImportUnits(units(&table.join("\n"))));
        let count = |code: &str| refused.iter().filter(|refusal| refusal.message.code == code).count();
        let orphans = parents.iter().filter(|parent| **parent == 5).count();
        assert_eq!(
            (count("unit.unknown-parent"), count("unit.cycle")),
            (orphans, rings(&parents)),
            "{table:?}"
        );
        assert_eq!(refused.len(), orphans + rings(&parents), "{table:?}: {refused:?}");
    }
}

/// Counts rings by hand: a unit is in one if four steps up or fewer lead back to it.
fn rings(parents: &[usize; 4]) -> usize {
    let path = |unit: usize| {
        std::iter::successors(Some(parents[unit]), |above| parents.get(*above).copied()).take(4)
    };
    let ring = |unit: usize| path(unit).take_while(|above| *above != unit).chain([unit]).min();
    let in_ring = (0..4).filter(|unit| path(*unit).any(|above| above == *unit));
    in_ring.filter_map(ring).collect::<BTreeSet<_>>().len()
}
