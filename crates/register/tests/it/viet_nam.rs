//! The units of Viet Nam before and after 1 July 2025, and the 10,571 edges between them, as published.
//!
//! The tables lie outside the repository; where they are not found the test says so and asserts nothing.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "says how long it took, and what it left out"
)]

use base::{Date, Seq};
use register::import::{ImportUnits, UnitRow};
use register::succession::{EdgeRow, How, Succeed};
use register::unit::Names;
use register::{Act, Context, Entry, Register, Text, apply, check, codec};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

type Table = Vec<BTreeMap<String, String>>;

#[test]
fn the_units_of_viet_nam_and_what_became_of_them_on_1_july_2025() {
    let Some(tables) = folder() else {
        eprintln!(
            "not tested: shared/cases/vietnam_units is not here; set HASILA_CASES to the folder of cases"
        );
        return;
    };
    let table = |name: &str| read(&tables.join(name));
    let (before, after) = (table("units_before_2025.csv"), table("units_after_2025.csv"));
    let import = Act::ImportUnits(ImportUnits { on: None, rows: rows_before(&before) });
    let succeed = Act::Succeed(succession(&before, &after, &table("mapping_old_to_new.csv")));

    let begin = Instant::now();
    let mut register = Register::new();
    enter(&mut register, 1, import);
    assert_eq!(register.hierarchy(day("2025-06-30")).len(), 63 + 698 + 10_033);
    enter(&mut register, 2, succeed);
    let (old, new) = (register.hierarchy(day("2025-06-30")), register.hierarchy(day("2025-07-01")));
    let taken = begin.elapsed();
    eprintln!("checked, entered and put in order in {} ms", taken.as_millis());
    let most = if cfg!(debug_assertions) { 20 } else { 1 };
    assert!(taken < Duration::from_secs(most), "{taken:?}");

    assert_eq!((old.len(), new.len()), (63 + 698 + 10_033, 34 + 3_321));
    assert_eq!(new.roots().count(), 34);
    assert_eq!(register.lineage().edges().len(), 10_571);
    assert!(register.emptied(day("2025-07-01")).is_empty());
    let levels: BTreeSet<&str> = (0..new.len()).map(|position| new.level(position)).collect();
    assert_eq!(levels, BTreeSet::from(["commune", "province"]));
}

#[test]
fn districts_that_nobody_closes_are_left_behind_in_the_open() {
    let Some(tables) = folder() else { return };
    let table = |name: &str| read(&tables.join(name));
    let (before, after) = (table("units_before_2025.csv"), table("units_after_2025.csv"));
    let mut succeed = succession(&before, &after, &table("mapping_old_to_new.csv"));
    succeed.units.retain(|row| row.closed.is_none() || row.level.as_str() != "district");
    // Their provinces must then stay, too.
    succeed.units.retain(|row| row.closed.is_none());
    let mut register = Register::new();
    enter(&mut register, 1, Act::ImportUnits(ImportUnits { on: None, rows: rows_before(&before) }));
    enter(&mut register, 2, Act::Succeed(succeed));
    let emptied = register.emptied(day("2025-07-01"));
    // Five districts never had communes; a sixth is itself a source and closes.
    assert_eq!(emptied.len(), 698 - 5 - 1);
}

fn enter(register: &mut Register, seq: u64, act: Act) {
    let context = Context { by: "test", today: day("2025-07-01"), held: &|_, _, _| None };
    let refusals = check(register, &act, &context);
    let first: Vec<String> = refusals.iter().take(5).map(|refusal| refusal.message.to_string()).collect();
    assert!(refusals.is_empty(), "{} refusals: {first:?}", refusals.len());
    assert_eq!(codec::decode(&codec::encode(&act)).unwrap(), act);
    apply(register, &Entry { seq: Seq(seq), at: String::new(), by: "test".into(), act });
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Returns the folder of the tables: under `HASILA_CASES`, or beside a folder above this crate.
fn folder() -> Option<PathBuf> {
    let above = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let beside = above.ancestors().map(|folder| folder.join("shared/cases"));
    let given = std::env::var_os("HASILA_CASES").map(PathBuf::from);
    given.into_iter().chain(beside).map(|cases| cases.join("vietnam_units")).find(|folder| folder.is_dir())
}

fn read(path: &std::path::Path) -> Table {
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn rows_before(before: &Table) -> Vec<UnitRow> {
    let districts = district_codes(before);
    let row = |(row, cells): (u64, &BTreeMap<String, String>)| match cells["level"].as_str() {
        "2" => unit(row, &cells["code"], None, "province", &cells["name_with_type"]),
        "3" => {
            let code = &districts[&(cells["province_code"].clone(), cells["code"].clone())];
            unit(row, code, Some(&cells["province_code"]), "district", &cells["name_with_type"])
        }
        _ => {
            let district = &districts[&(cells["province_code"].clone(), cells["district_code"].clone())];
            unit(row, &cells["code"], Some(district), "commune", &cells["name_with_type"])
        }
    };
    (2..).zip(before).map(row).collect()
}

/// Two district codes stand twice, under different provinces; the second gets the province in front.
fn district_codes(before: &Table) -> BTreeMap<(String, String), String> {
    let mut taken = BTreeSet::new();
    let districts = before.iter().filter(|cells| cells["level"] == "3");
    districts
        .map(|cells| {
            let (province, code) = (cells["province_code"].clone(), cells["code"].clone());
            let own = if taken.insert(code.clone()) { code.clone() } else { format!("{province}-{code}") };
            ((province, code), own)
        })
        .collect()
}

fn unit(row: u64, code: &str, parent: Option<&str>, level: &str, name: &str) -> UnitRow {
    let names = Names { vi: Some(name.into()), ..Names::default() };
    UnitRow {
        row,
        code: code.into(),
        parent: parent.map(Text::from),
        level: level.into(),
        names,
        ..UnitRow::default()
    }
}

fn succession(before: &Table, after: &Table, mapping: &Table) -> Succeed {
    let districts = district_codes(before);
    let source = |cells: &BTreeMap<String, String>| match cells["old_ward"].as_str() {
        "" => districts[&(cells["old_province"].clone(), cells["old_district"].clone())].clone(),
        ward => ward.to_owned(),
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for cells in mapping {
        *counts.entry(source(cells)).or_default() += 1;
    }
    let edges = (2..).zip(mapping).map(|(row, cells)| {
        let from = source(cells);
        let how = if counts[&from] == 1 { How::Whole } else { How::Part };
        let to = Some(cells["new_ward"].as_str().into());
        EdgeRow { row, from: from.as_str().into(), to, how, weight: None, basis: Text::default() }
    });
    let edges = edges.collect();
    Succeed { on: day("2025-07-01"), edges, units: rows_after(before, after, &counts) }
}

/// All units of the new order, and the end of the districts and provinces that are not in it.
fn rows_after(before: &Table, after: &Table, sources: &BTreeMap<String, usize>) -> Vec<UnitRow> {
    let new = (2..).zip(after).map(|(row, cells)| match cells["level"].as_str() {
        "2" => unit(row, &cells["code"], None, "province", &cells["name_with_type"]),
        _ => unit(row, &cells["code"], Some(&cells["province_code"]), "commune", &cells["name_with_type"]),
    });
    let mut rows: Vec<UnitRow> = new.collect();
    let stay: BTreeSet<Text> = rows.iter().map(|row| row.code.clone()).collect();
    let upper = rows_before(before).into_iter().filter(|row| row.level.as_str() != "commune");
    let ended = upper.filter(|row| !stay.contains(&row.code) && !sources.contains_key(row.code.as_str()));
    rows.extend(ended.map(|row| UnitRow { row: row.row + 10_000, closed: Some(day("2025-07-01")), ..row }));
    rows
}
