use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, given, named, period, program};
use base::Cycle;
use rules::program::Title;

fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n A P commune\n B P commune");
    let mut plan = program("p", "f", &["commune"], Cycle::Year, &["a:count"]);
    plan.titles.push(Title {
        named: named("exemplary"),
        of: vec!["commune".into()],
        by: None,
        eligible: Vec::new(),
        quotas: Vec::new(),
        not_with: Vec::new(),
    });
    desk.enact("2025-01-01", plan);
    desk
}

/// Reads `title recipient edition date [revoked]` a line; the first row is row 2.
fn record(table: &str) -> Act {
    let row = |(line, row): (&str, u64)| {
        let words: Vec<&str> = line.split_whitespace().collect();
        AwardRow {
            row,
            title: words[0].into(),
            recipient: words[1].into(),
            edition: period(words[2]),
            date: day(words[3]),
            giver: "Province".into(),
            revoked: words.get(4).and_then(|text| given(text)).map(|text| day(&text)),
            achievement: words.get(5).map(|text| Text::from(text.trim_matches('\''))),
        }
    };
    Act::RecordAwards(RecordAwards { rows: table.lines().zip(2..).map(row).collect() })
}

const CASES: &[(&str, &[&str])] = &[
    ("exemplary B 2025 2025-12-01\n exemplary A 2026 2025-12-01", &[]),
    ("exemplary A 2025 2025-12-01 2025-12-05", &[]),
    ("exemplary B 2025 2025-12-01\n exemplary B 2025 2025-12-01 2025-12-05", &[]),
    (
        "best X 2025 2025-12-01",
        &[
            "2: award.unknown-title title=best count=1 titles=exemplary (title)",
            "2: award.unknown-recipient recipient=X (recipient)",
        ],
    ),
    ("exemplary A 2025 2025-12-01", &["2: award.duplicate title=exemplary recipient=A edition=2025 entry=3"]),
    (
        "exemplary B 2025 2025-12-01\n exemplary B 2025 2025-12-02",
        &["3: award.duplicate-row title=exemplary recipient=B edition=2025 other=2"],
    ),
    (
        "exemplary B 2025 2025-12-01 2025-12-02\n exemplary B 2025 2025-12-02",
        &["3: award.revoked-above title=exemplary recipient=B edition=2025 other=2"],
    ),
    (
        "exemplary B 2025 2025-12-02 2025-12-01",
        &["2: award.revoked-before-given date=2025-12-02 revoked=2025-12-01 (revoked)"],
    ),
    ("exemplary B 2025 1025-12-02", &["2: award.far-date column=date day=1025-12-02 (date)"]),
    ("exemplary B 2025 2025-12-01 - bridge", &[]),
    ("exemplary B 2025 2025-12-01 - ''", &["2: award.missing column=achievement (achievement)"]),
    ("", &["award.no-rows"]),
];

#[test]
fn rows_are_refused_with_every_reason() {
    let mut desk = desk();
    desk.enter(record("exemplary A 2025 2025-12-01"));
    for (table, refusals) in CASES {
        assert_eq!(desk.refused(&record(table)), *refusals, "{table}");
        if refusals.is_empty() {
            desk.clone().enter(record(table));
        }
    }
}

#[test]
fn an_award_counts_for_its_edition_until_it_is_revoked() {
    let mut desk = desk();
    desk.enter(record("exemplary A 2025-Q4 2025-12-01\n exemplary B 2024 2025-12-01"));
    let awarded = |desk: &Desk, unit: &str, of: &str| {
        let unit = desk.register.units().id(unit).unwrap();
        desk.register.awards().awarded("exemplary", unit, period(of))
    };
    assert!(awarded(&desk, "A", "2025") && awarded(&desk, "A", "2025-H2") && awarded(&desk, "A", "2025-Q4"));
    assert!(
        !awarded(&desk, "A", "2025-H1") && !awarded(&desk, "A", "2025-12") && !awarded(&desk, "A", "2024")
    );
    assert!(!awarded(&desk, "B", "2025") && awarded(&desk, "B", "2024"));
    let revoked = desk.enter(record("exemplary A 2025-Q4 2025-12-01 2025-12-30"));
    assert!(!awarded(&desk, "A", "2025"));
    assert_eq!(
        desk.refused(&record("exemplary A 2025-Q4 2025-12-01")),
        [format!("2: award.already-revoked title=exemplary recipient=A edition=2025-Q4 entry={revoked}"),]
    );
}
