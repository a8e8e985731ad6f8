//! The cases of the packs: tables in, and the rows that somebody computed apart from this program.

use crate::desk::{Desk, day, period, shown};
use csv::StringRecord;
use register::award::{AwardRow, RecordAwards};
use register::import::{ImportUnits, UnitRow};
use register::report::{Figures, SubmitReport};
use register::succession::{EdgeRow, How, Succeed};
use register::text::Text;
use register::{Act, Register};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[test]
fn movement_2025_comes_out_as_computed_by_hand() {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/movement_2025");
    let plan = std::fs::read_to_string(pack.join("plan.plan")).unwrap();
    let mut cases =
        std::fs::read_dir(pack.join("cases")).unwrap().map(|case| case.unwrap().path()).collect::<Vec<_>>();
    cases.sort();
    assert_eq!(cases.len(), 3);
    for case in cases {
        compare(&case, &loaded(&case, &plan));
    }
}

/// Points and grades are not asked for by `expected.csv`, which knows targets only.
#[test]
fn decree_335_gives_the_points_and_grades_of_its_cases() {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/decree_335");
    let plan = std::fs::read_to_string(pack.join("plan.plan")).unwrap();
    for case in ["outstanding", "points", "quota"] {
        let desk = loaded(&pack.join("cases").join(case), &plan);
        let rows = table(&pack.join("grades"), &format!("{case}.csv"));
        assert!(!rows.is_empty(), "{case}");
        for row in rows {
            let why =
                assess::why(desk.view(), &desk.ask(&row["unit"], &row["period"]), &row["score"]).unwrap();
            // Points that have no end are shown rounded, with the exact number behind.
            let points = shown(why.value.as_ref());
            let hundredths = points.split(' ').next().unwrap_or_default().to_owned();
            let grade = why.grade.as_deref().unwrap_or("-").to_owned();
            let expected = (row["points"].replace('.', ""), row["grade"].clone());
            assert_eq!((hundredths, grade), expected, "{row:?}");
        }
    }
}

fn compare(case: &Path, desk: &Desk) {
    for row in table(case, "expected.csv") {
        let stands = desk.row(&desk.ask(&row["unit"], &row["period"]), &row["target"]);
        let value = if row["value"].is_empty() { "-" } else { &row["value"] };
        let expected = (row["verdict"].as_str(), value.to_owned());
        assert_eq!(
            (stands.verdict.word(), shown(stands.value.as_ref())),
            expected,
            "{} {row:?}",
            case.display()
        );
    }
}

fn loaded(case: &Path, plan: &str) -> Desk {
    let mut desk = Desk {
        register: Register::new(),
        cube: cube::Cube::default(),
        verified: cube::Cube::default(),
        today: day("2026-02-01"),
    };
    let rows = table(case, "units.csv").iter().zip(2..).map(|(row, number)| unit(row, number)).collect();
    desk.enter(Act::ImportUnits(ImportUnits { on: None, rows }));
    desk.apply(plan);
    let edges = table(case, "edges-2025-07-01.csv")
        .iter()
        .zip(2..)
        .map(|(row, number)| edge(row, number))
        .collect::<Vec<_>>();
    if !edges.is_empty() {
        let units = table(case, "units-2025-07-01.csv")
            .iter()
            .zip(2..)
            .map(|(row, number)| unit(row, number))
            .collect();
        desk.enter(Act::Succeed(Succeed { on: day("2025-07-01"), edges, units }));
    }
    let awards =
        table(case, "awards.csv").iter().zip(2..).map(|(row, number)| award(row, number)).collect::<Vec<_>>();
    if !awards.is_empty() {
        desk.enter(Act::RecordAwards(RecordAwards { rows: awards }));
    }
    report(&mut desk, case);
    desk
}

type Row = BTreeMap<String, String>;

/// Returns the rows of a table; none where the case has no such table.
fn table(case: &Path, name: &str) -> Vec<Row> {
    let path: PathBuf = case.join(name);
    let Ok(mut reader) = csv::Reader::from_path(path) else { return Vec::new() };
    let heads = reader.headers().unwrap().clone();
    let row =
        |record: StringRecord| heads.iter().zip(record.iter()).map(|(a, b)| (a.into(), b.into())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn given(row: &Row, column: &str) -> Option<Text> {
    row.get(column).filter(|text| !text.is_empty()).map(|text| text.as_str().into())
}

fn unit(row: &Row, number: u64) -> UnitRow {
    UnitRow {
        row: number,
        code: row["code"].as_str().into(),
        parent: given(row, "parent"),
        level: row["level"].as_str().into(),
        kind: given(row, "kind"),
        bloc: given(row, "bloc"),
        opened: given(row, "opened").map(|text| day(&text)),
        closed: given(row, "closed").map(|text| day(&text)),
        ..UnitRow::default()
    }
}

fn edge(row: &Row, number: u64) -> EdgeRow {
    let how = if row["how"] == "whole" { How::Whole } else { How::Part };
    let (from, to) = (row["from"].as_str().into(), given(row, "to"));
    EdgeRow { row: number, from, to, how, weight: None, basis: Text::default() }
}

fn award(row: &Row, number: u64) -> AwardRow {
    let date = day(&row["date"]);
    AwardRow {
        row: number,
        title: row["title"].as_str().into(),
        recipient: row["recipient"].as_str().into(),
        edition: period(&row["edition"]),
        date,
        giver: row["giver"].as_str().into(),
        revoked: row["revoked"].parse().ok(),
        achievement: None,
    }
}

/// Enters the figures as reports: one per unit, form and period.
fn report(desk: &mut Desk, case: &Path) {
    let mut reports: BTreeMap<(Text, Text, String), Vec<(Text, i64)>> = BTreeMap::new();
    for row in table(case, "figures.csv") {
        let plans = desk.register.plans();
        let item = plans.item(plans.item_id(&row["item"]).unwrap());
        let form = plans.form(item.form).name.clone();
        let key = (row["unit"].as_str().into(), form, row["period"].clone());
        reports.entry(key).or_default().push((item.name.clone(), row["value"].parse().unwrap()));
    }
    for ((unit, form, of), figures) in reports {
        let (period, figures) = (period(&of), Figures::new(figures).unwrap());
        let submitted = period.last_day();
        let comments = Figures::default();
        desk.enter(Act::SubmitReport(SubmitReport {
            unit,
            form,
            period,
            submitted,
            figures,
            comments,
            evidence: Vec::new(),
        }));
    }
}
