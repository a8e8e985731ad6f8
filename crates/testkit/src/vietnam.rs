//! The units of Viet Nam before and after 1 July 2025, from three public tables into the files that
//! `unit import` and `unit succeed` read.
//!
//! The tables give no weights: where a commune went to several, the shares are unknown and stay empty, but
//! where they say that one of them took all the people.

use csv::StringRecord;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

/// The three files, as text.
pub struct Files {
    /// Country, provinces, districts and communes before the reform: `unit import`.
    pub before: String,
    /// Provinces and communes after it, districts closed: `unit succeed --units`.
    pub after: String,
    /// Who became what: `unit succeed`.
    pub edges: String,
}

/// The code of the country, which the tables leave out.
pub const COUNTRY: &str = "VN";

/// The day of the reform.
pub const REFORM: &str = "2025-07-01";

struct Table {
    columns: BTreeMap<String, usize>,
    rows: Vec<StringRecord>,
}

impl Table {
    fn read(path: &Path) -> Result<Table, Box<dyn Error>> {
        let mut reader = csv::Reader::from_path(path)?;
        let columns = reader.headers()?.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect();
        Ok(Table { columns, rows: reader.records().collect::<Result<_, _>>()? })
    }

    fn get<'a>(&self, row: &'a StringRecord, column: &str) -> &'a str {
        row.get(self.columns[column]).unwrap_or_default()
    }
}

/// Reads the three tables in `folder` and returns the files to import.
///
/// Two district codes (794 and 900) stand under two provinces each; the second is written with its province
/// in front, so that a code means one unit.
pub fn files(folder: &Path) -> Result<Files, Box<dyn Error>> {
    let before = Table::read(&folder.join("units_before_2025.csv"))?;
    let after = Table::read(&folder.join("units_after_2025.csv"))?;
    let mapping = Table::read(&folder.join("mapping_old_to_new.csv"))?;
    let districts = Districts::of(&before);
    Ok(Files {
        before: units_before(&before, &districts)?,
        after: units_after(&after, &before, &mapping, &districts)?,
        edges: edges(&mapping, &districts)?,
    })
}

/// District codes that are one unit each, by province and printed code.
struct Districts(BTreeMap<(String, String), String>);

impl Districts {
    fn of(before: &Table) -> Districts {
        let mut seen = BTreeSet::new();
        let mut codes = BTreeMap::new();
        for row in before.rows.iter().filter(|row| before.get(row, "level") == "3") {
            let (province, code) = (before.get(row, "province_code"), before.get(row, "code"));
            let own = if seen.insert(code) { code.to_owned() } else { format!("{province}-{code}") };
            codes.insert((province.to_owned(), code.to_owned()), own);
        }
        Districts(codes)
    }

    fn code(&self, province: &str, printed: &str) -> String {
        self.0[&(province.to_owned(), printed.to_owned())].clone()
    }
}

const UNIT_COLUMNS: [&str; 7] = ["code", "parent", "level", "kind", "closed", "name_en", "name_vi"];

fn units_before(before: &Table, districts: &Districts) -> Result<String, Box<dyn Error>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(UNIT_COLUMNS)?;
    out.write_record([COUNTRY, "", "country", "", "", "Viet Nam", "Việt Nam"])?;
    for row in &before.rows {
        let get = |column| before.get(row, column);
        let (code, parent, level) = match get("level") {
            "2" => (get("code").to_owned(), COUNTRY.to_owned(), "province"),
            "3" => (
                districts.code(get("province_code"), get("code")),
                get("province_code").to_owned(),
                "district",
            ),
            _ => (
                get("code").to_owned(),
                districts.code(get("province_code"), get("district_code")),
                "commune",
            ),
        };
        out.write_record([&code, &parent, level, get("type"), "", "", get("name_with_type")])?;
    }
    Ok(String::from_utf8(out.into_inner()?)?)
}

fn units_after(
    after: &Table,
    before: &Table,
    mapping: &Table,
    districts: &Districts,
) -> Result<String, Box<dyn Error>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(UNIT_COLUMNS)?;
    for row in &after.rows {
        let get = |column| after.get(row, column);
        let (parent, level) = match get("level") {
            "2" => (COUNTRY, "province"),
            _ => (get("province_code"), "commune"),
        };
        out.write_record([get("code"), parent, level, get("type"), "", "", get("name_with_type")])?;
    }
    // Districts end with the reform; those that had no commune pass to a special zone and stand in the edges.
    let passed: BTreeSet<String> = sources(mapping, districts).collect();
    for row in before.rows.iter().filter(|row| before.get(row, "level") == "3") {
        let get = |column| before.get(row, column);
        let code = districts.code(get("province_code"), get("code"));
        if !passed.contains(&code) {
            let parent = get("province_code");
            out.write_record([&code, parent, "district", get("type"), REFORM, "", get("name_with_type")])?;
        }
    }
    Ok(String::from_utf8(out.into_inner()?)?)
}

fn sources<'a>(mapping: &'a Table, districts: &'a Districts) -> impl Iterator<Item = String> + 'a {
    mapping.rows.iter().map(|row| source(mapping, row, districts))
}

/// The unit a row speaks of: its commune, or its district where that had none.
fn source(mapping: &Table, row: &StringRecord, districts: &Districts) -> String {
    match mapping.get(row, "old_ward") {
        "" => districts.code(mapping.get(row, "old_province"), mapping.get(row, "old_district")),
        ward => ward.to_owned(),
    }
}

fn edges(mapping: &Table, districts: &Districts) -> Result<String, Box<dyn Error>> {
    let mut by_source: BTreeMap<String, Vec<&StringRecord>> = BTreeMap::new();
    for row in &mapping.rows {
        by_source.entry(source(mapping, row, districts)).or_default().push(row);
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["from", "to", "how", "part", "whole", "basis"])?;
    for (from, rows) in &by_source {
        let populated = rows.iter().any(|row| takes_all_people(mapping, row));
        for row in rows {
            let (how, part, whole, basis) = match (rows.len(), populated) {
                (1, _) => ("whole", "", "", ""),
                (_, true) if takes_all_people(mapping, row) => ("part", "1", "1", "population"),
                (_, true) => ("part", "0", "1", "population"),
                (_, false) => ("part", "", "", ""),
            };
            out.write_record([from, mapping.get(row, "new_ward"), how, part, whole, basis])?;
        }
    }
    for (old, new) in provinces(mapping) {
        out.write_record([&old, &new, "whole", "", "", ""])?;
    }
    Ok(String::from_utf8(out.into_inner()?)?)
}

/// "Part of the area, all of the population": the one case in which the tables settle a share.
fn takes_all_people(mapping: &Table, row: &StringRecord) -> bool {
    mapping.get(row, "type") == "split_population"
}

/// The provinces that ended, each with the one that took over all its communes but single strays.
fn provinces(mapping: &Table) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in &mapping.rows {
        *counts.entry((mapping.get(row, "old_province"), mapping.get(row, "new_province"))).or_default() += 1;
    }
    let kept: BTreeSet<&str> = counts.keys().map(|(_, new)| *new).collect();
    let mut ended: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for ((old, new), count) in counts {
        if !kept.contains(old) {
            let most = ended.entry(old.to_owned()).or_default();
            *most = std::mem::take(most).max((count, new.to_owned()));
        }
    }
    ended.into_iter().map(|(old, (_, new))| (old, new)).collect()
}
