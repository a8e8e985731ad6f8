use crate::act::Act;
use crate::fixture::{Desk, check_at_most, correct, period, program, submit, verify, withdraw};
use base::{Cycle, Seq};

/// Communes C1 and C2, and the report of C1 for the first quarter.
fn desk() -> (Desk, Seq) {
    let mut desk = Desk::with_units(
        "P1 - province
         C1 P1 commune
         C2 P1 commune",
    );
    let mut safety =
        program("safety", "quarterly", &["commune"], Cycle::Quarter, &["cases:count", "solved:count"]);
    check_at_most(&mut safety, "solved", "cases");
    desk.enact("2025-01-01", safety);
    let entry = desk.enter(submit("C1", "quarterly", "2025-Q1", "2025-04-03", "cases=4 solved=3"));
    (desk, entry)
}

fn found(cites: Seq, found: &str) -> Act {
    verify("C1", "quarterly", "2025-Q1", cites, found)
}

/// Returns cases and solved of C1: as reported, as verified.
fn figures(desk: &Desk) -> [[Option<i64>; 2]; 2] {
    let unit = desk.register.units().id("C1").unwrap();
    [&desk.cube, &desk.verified].map(|cube| {
        ["cases", "solved"]
            .map(|item| cube.figure(period("2025-Q1"), unit, desk.register.plans().item_id(item).unwrap()))
    })
}

#[test]
fn what_was_found_stands_beside_what_was_reported() {
    let (mut desk, entry) = desk();
    assert_eq!(figures(&desk), [[Some(4), Some(3)], [None, None]]);
    let first = desk.enter(found(entry, "solved=2"));
    assert_eq!(figures(&desk), [[Some(4), Some(3)], [Some(4), Some(2)]]);
    let second = desk.enter(found(first, "cases=5 solved="));
    assert_eq!(figures(&desk), [[Some(4), Some(3)], [Some(5), None]]);
    let unit = desk.register.units().id("C1").unwrap();
    let form = desk.register.plans().form_id("quarterly").unwrap();
    let report = desk.register.report(unit, form, period("2025-Q1")).unwrap();
    assert!(report.is_verified());
    assert_eq!(
        (report.last_entry(), report.given_by(desk.register.plans().item_id("solved").unwrap())),
        (second, entry)
    );
}

#[test]
fn a_report_that_changes_is_verified_no_longer() {
    let (desk, entry) = desk();
    let changes: [&dyn Fn(Seq) -> Act; 2] =
        [&|cites| correct("C1", "quarterly", "2025-Q1", cites, "cases=9"), &|cites| {
            withdraw("C1", "quarterly", "2025-Q1", cites)
        }];
    for change in changes {
        let mut desk = desk.clone();
        let cites = desk.enter(found(entry, ""));
        assert_eq!(figures(&desk)[1], [Some(4), Some(3)]);
        desk.enter(change(cites));
        assert_eq!(figures(&desk)[1], [None, None]);
    }
}

#[test]
fn verifications_are_refused_with_every_reason() {
    let (mut desk, entry) = desk();
    assert_eq!(
        desk.refused(&verify("C2", "quarterly", "2025-Q1", entry, "")),
        ["report.not-reported unit=C2 form=quarterly period=2025-Q1"]
    );
    assert_eq!(
        desk.refused(&found(entry, "solved=5")),
        ["report.check-failed item=solved check=solved <= cases plan=safety (value)"]
    );
    assert_eq!(
        desk.refused(&found(Seq(1), "cases=-1 oranges=2")),
        [
            format!("report.cites-another unit=C1 form=quarterly period=2025-Q1 cited=1 entry={entry}"),
            "report.negative item=cases value=-1 (value)".to_owned(),
            "report.unknown-item item=oranges (value)".to_owned(),
            "report.check-failed item=solved check=solved <= cases plan=safety (value)".to_owned(),
        ]
    );
    let Act::VerifyReport(silent) = found(entry, "cases=5") else { unreachable!() };
    let silent = crate::verify::VerifyReport { reason: "".into(), ..silent };
    assert_eq!(desk.refused(&Act::VerifyReport(silent)), ["report.missing column=reason (reason)"]);
    let cites = desk.enter(found(entry, ""));
    assert_eq!(
        desk.refused(&found(cites, "")),
        [format!("report.already-verified unit=C1 form=quarterly period=2025-Q1 entry={cites}")]
    );
}
