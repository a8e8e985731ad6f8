use super::*;
use crate::fixture::{Desk, program, submit};
use base::Cycle;

fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n A P commune\n Hà_Nội P commune");
    desk.enact(
        "2025-01-01",
        program("p", "f", &["commune"], Cycle::Month, &["a:count", "b:amount", "ö:yes"]),
    );
    desk
}

/// Spellings of one report; the first is the one that is accepted.
const SPELLINGS: &[&str] = &[
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1,"b":-20,"ö":1}}}"#,
    r#" {"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1,"b":-20,"ö":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1,"b":-20,"ö":1}}} "#,
    r#"{"submit_report.1":{"form":"f","unit":"A","period":"2025-01","submitted":"2025-02-01","figures":{"a":1,"b":-20,"ö":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1},"more":1}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"20250201","figures":{"a":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-30","figures":{"a":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-1","submitted":"2025-02-01","figures":{"a":1}}}"#,
    r#"{"submit_report.1":{"unit":" A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"\u0061":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"o\u0308":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"b":1,"a":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1,"a":1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":01}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":-0}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":+1}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1.0}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1e0}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":null}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1,}}}"#,
    r#"{"submit_report.1":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1}}"#,
    r#"{"submit_report.2":{"unit":"A","form":"f","period":"2025-01","submitted":"2025-02-01","figures":{"a":1}}}"#,
];

#[test]
fn an_act_has_one_spelling() {
    let desk = desk();
    for (number, spelling) in SPELLINGS.iter().enumerate() {
        assert_eq!(decode(spelling.as_bytes()).is_ok(), number == 0, "{spelling}");
        let mut register = desk.register.clone();
        assert_eq!(
            replay(&mut register, (Seq(9), ""), "clerk", spelling.as_bytes()).is_ok(),
            number == 0,
            "{spelling}"
        );
        let moved = register.head() != desk.register.head();
        assert_eq!(moved, number == 0, "what is malformed changes nothing: {spelling}");
    }
}

#[test]
fn the_fast_way_takes_a_plain_report() {
    let mut register = desk().register;
    assert!(fast::replay_report(&mut register, Seq(3), "clerk", SPELLINGS[0].as_bytes()).is_some());
    let none = submit("Hà_Nội", "f", "2025-01", "2025-02-01", "");
    assert!(fast::replay_report(&mut register, Seq(4), "clerk", &encode(&none)).is_some());
}

#[test]
fn the_fast_way_leaves_what_is_unusual_to_the_plain_one() {
    let mut desk = desk();
    for unit in ["\"A\"", "A\\B"] {
        let rows = vec![crate::import::UnitRow {
            code: unit.into(),
            parent: Some("P".into()),
            level: "commune".into(),
            ..Default::default()
        }];
        desk.enter(Act::ImportUnits(crate::import::ImportUnits { on: None, rows }));
        let report = encode(&submit(unit, "f", "2025-01", "2025-02-01", "a=1"));
        assert!(fast::replay_report(&mut desk.register.clone(), Seq(9), "clerk", &report).is_none());
        assert!(replay(&mut desk.register, (Seq(9), ""), "clerk", &report).is_ok());
    }
    let large = encode(&submit("A", "f", "2025-01", "2025-02-01", "b=9223372036854775807"));
    assert!(replay(&mut desk.register, (Seq(10), ""), "clerk", &large).is_ok());
}
