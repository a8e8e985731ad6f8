use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, given, program, submit};
use crate::unit::Spell;
use base::Cycle;

const LAND: &str = "
    P  -  province
    Q  -  province
    D  P  district
    C1 D  commune
    C2 D  commune - 2020-01-01 2026-01-01
    X  -  commune - - 2010-01-01";

/// Reads `found CODE PARENT on`, `move UNIT PARENT on`, `close UNIT on`, `rename UNIT NAME on`.
fn act(text: &str) -> Act {
    let words: Vec<&str> = text.split_whitespace().collect();
    let unit = Text::from(words[1]);
    let on = day(words[words.len() - 1]);
    let named = |name: &str| Names { en: given(name), ..Names::default() };
    match words[0] {
        "found" => Act::FoundUnit(FoundUnit {
            code: unit,
            on,
            parent: given(words[2]),
            level: "commune".into(),
            kind: None,
            bloc: None,
            names: named(words[1]),
        }),
        "move" => Act::MoveUnit(MoveUnit { unit, on, parent: given(words[2]) }),
        "rename" => Act::RenameUnit(RenameUnit { unit, on, names: named(words[2]) }),
        _ => Act::CloseUnit(CloseUnit { unit, on }),
    }
}

/// Acts on `LAND`, and why they are refused.
const CASES: &[(&str, &[&str])] = &[
    ("found N D 2025-07-01", &[]),
    ("found N - 2025-07-01", &[]),
    ("found N Z 2025-07-01", &["unit.unknown-parent unit=N parent=Z (parent)"]),
    ("found C1 D 2025-07-01", &["unit.code-in-use unit=C1 (code)"]),
    ("found X D 2009-07-01", &["unit.code-in-use unit=X (code)"]),
    ("found X D 2010-01-01", &[]),
    ("found N X 2010-01-01", &["unit.parent-not-open unit=N parent=X day=2010-01-01 (parent)"]),
    ("move C1 Q 2025-07-01", &[]),
    ("move C1 - 2025-07-01", &[]),
    ("move D Q 2025-07-01", &[]),
    ("move C1 Z 2025-07-01", &["unit.unknown-parent unit=C1 parent=Z (parent)"]),
    ("move Z Q 2025-07-01", &["unit.unknown unit=Z"]),
    ("move C1 D 2025-07-01", &["unit.unchanged unit=C1"]),
    ("move C1 C1 2025-07-01", &["unit.cycle units=C1 (parent)"]),
    ("move P C1 2025-07-01", &["unit.cycle units=C1,D,P (parent)"]),
    ("move C1 C2 2025-07-01", &["unit.parent-not-open unit=C1 parent=C2 day=2026-01-01 (parent)"]),
    ("move C2 Q 2019-12-31", &["unit.changed-later unit=C2 day=2020-01-01"]),
    ("move X Q 2025-07-01", &["unit.not-open unit=X day=2025-07-01"]),
    ("move C1 Q 1025-07-01", &["unit.far-date column=on day=1025-07-01 (on)"]),
    ("rename C1 Center 2025-07-01", &[]),
    ("rename C1 - 2025-07-01", &["unit.unchanged unit=C1"]),
    ("rename X Center 2025-07-01", &["unit.not-open unit=X day=2025-07-01"]),
    ("close C1 2025-07-01", &[]),
    ("close C2 2025-07-01", &[]),
    ("close C2 2020-01-01", &["unit.closed-before-opened unit=C2 opened=2020-01-01 closed=2020-01-01"]),
    ("close D 2025-07-01", &["unit.children-stay parent=D count=2 units=C1,C2"]),
    ("close D 2026-01-01", &["unit.children-stay parent=D count=1 units=C1"]),
    ("close X 2025-07-01", &["unit.not-open unit=X day=2025-07-01"]),
];

#[test]
fn changes_are_refused_with_their_reasons() {
    let desk = Desk::with_units(LAND);
    for (text, refusals) in CASES {
        assert_eq!(desk.refused(&act(text)), *refusals, "{text}");
        if refusals.is_empty() {
            desk.clone().enter(act(text));
        }
    }
}

#[test]
fn a_change_holds_from_its_day_on_and_not_before() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(act("move C1 Q 2025-07-01"));
    desk.enter(act("rename C1 Center 2025-08-01"));
    desk.enter(act("close C1 2025-09-01"));
    let units = desk.register.units();
    let c1 = units.id("C1").unwrap();
    let stood = |on: &str| {
        let spell: Option<&Spell> = units.on(c1, day(on));
        spell.map(|spell| {
            let parent = units.unit(spell.parent.unwrap()).code.to_string();
            (parent, spell.names.en.as_ref().map(Text::to_string))
        })
    };
    let under = |parent: &str, name: Option<&str>| Some((parent.to_owned(), name.map(str::to_owned)));
    assert_eq!(stood("2025-06-30"), under("D", None));
    assert_eq!(stood("2025-07-01"), under("Q", None));
    assert_eq!(stood("2025-08-31"), under("Q", Some("Center")));
    assert_eq!(stood("2025-09-01"), None);
}

#[test]
fn a_second_change_on_the_same_day_takes_the_place_of_the_first() {
    let mut desk = Desk::with_units(LAND);
    desk.enter(act("move C1 Q 2025-07-01"));
    desk.enter(act("move C1 P 2025-07-01"));
    let units = desk.register.units();
    assert_eq!(units.unit(units.id("C1").unwrap()).spells().len(), 2);
}

#[test]
fn days_before_a_change_keep_their_hierarchy() {
    let mut desk = Desk::with_units(LAND);
    let (before, after) =
        (desk.register.hierarchy(day("2025-06-30")), desk.register.hierarchy(day("2025-07-01")));
    assert!(std::sync::Arc::ptr_eq(&before, &after), "one epoch, one hierarchy");
    desk.enter(act("move C1 Q 2025-07-01"));
    assert!(std::sync::Arc::ptr_eq(&before, &desk.register.hierarchy(day("2025-06-30"))));
    assert!(!std::sync::Arc::ptr_eq(&after, &desk.register.hierarchy(day("2025-07-01"))));
    let moved = desk.register.hierarchy(day("2025-07-01"));
    desk.enter(act("rename C1 Center 2025-08-01"));
    assert!(
        std::sync::Arc::ptr_eq(&moved, &desk.register.hierarchy(day("2025-08-01"))),
        "a name moves nobody"
    );
}

#[test]
fn a_unit_does_not_end_before_what_it_has_reported() {
    let mut desk = Desk::with_units(LAND);
    desk.enact("2025-01-01", program("p", "f", &["commune"], Cycle::Quarter, &["a:count"]));
    desk.enter(submit("C1", "f", "2025-Q2", "2025-07-05", "a=1"));
    let refused = ["unit.has-reports unit=C1 form=f period=2025-Q2 entry=3 day=2025-06-30"];
    assert_eq!(desk.refused(&act("close C1 2025-06-30")), refused);
    desk.enter(act("close C1 2025-07-01"));
}
