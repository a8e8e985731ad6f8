//! Viet Nam before and after 1 July 2025: 10,033 communes become 3,321, 63 provinces 34, and districts end.
//!
//! The tables stand in a folder of cases, under `HASILA_CASES` or beside a folder above this crate; without them
//! nothing is tested, and the test says so.

#![expect(
    clippy::disallowed_macros,
    clippy::unwrap_used,
    reason = "a test reads files, speaks, and fails where a table is not as expected"
)]

use base::{Date, UnitId, number};
use cube::{Carried, Column, Crosswalk, Edge, Hierarchy, How, Lineage, Placed, Route, Weight};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

type Row = BTreeMap<String, String>;

/// Codes with their ids. A commune or a province that keeps its code is the same unit.
#[derive(Default)]
struct Ids(BTreeMap<String, u32>);

impl Ids {
    fn of(&mut self, code: String) -> UnitId {
        let next = self.0.len() as u32;
        UnitId(*self.0.entry(code).or_insert(next))
    }

    fn province(&mut self, row: &Row, column: &str) -> UnitId {
        self.of(format!("province {}", row[column]))
    }

    fn district(&mut self, row: &Row, province: &str, district: &str) -> UnitId {
        self.of(format!("district {} {}", row[province], row[district]))
    }

    fn commune(&mut self, row: &Row, column: &str) -> UnitId {
        self.of(format!("commune {}", row[column]))
    }
}

struct Reform {
    before: Hierarchy,
    after: Hierarchy,
    lineage: Lineage,
    // By old commune, or district without communes: the new communes, and which of them took all the people.
    heirs: BTreeMap<UnitId, (BTreeSet<UnitId>, Option<UnitId>)>,
}

const EVE: &str = "2025-06-30";
const DAY: &str = "2025-07-01";

#[test]
fn figures_of_old_communes_on_the_new_map() {
    let Some(folder) = folder() else {
        return println!("not tested: no tables of Viet Nam's units; HASILA_CASES names the folder of cases");
    };
    let reform = Reform::read(&folder);
    let stands = |unit: UnitId, on: Date| {
        let order = if on < day(DAY) { &reform.before } else { &reform.after };
        order.position(unit).is_some()
    };
    let ways = ((&reform.before, day(EVE)), (&reform.after, day(DAY)));
    let crosswalk = Crosswalk::between(&reform.lineage, &stands, ways.0, ways.1);
    let column = reform.column();
    let carried = crosswalk.carry(&column);
    agrees_on_the_country(&reform, &column, &carried);
    agrees_on_provinces(&reform, &column, &carried);
    agrees_on_communes(&reform, &column, &carried, &crosswalk);
    let back = Crosswalk::between(&reform.lineage, &stands, ways.1, ways.0);
    agrees_backwards(&reform, &back);
}

fn agrees_on_the_country(reform: &Reform, column: &Column, carried: &Carried) {
    let all = number::whole(column.total(0..column.len()).sum);
    assert_eq!(carried.total(&reform.after, 0), all);
    assert!(!carried.blocked(&reform.after).get(0));
}

/// No commune was parted between provinces: each is decided, and is the sum of the old communes that came to it.
fn agrees_on_provinces(reform: &Reform, column: &Column, carried: &Carried) {
    let mut expected = BTreeMap::<u32, i128>::new();
    for (old, (heirs, _)) in &reform.heirs {
        let provinces = heirs.iter().map(|heir| reform.province_of(*heir)).collect::<BTreeSet<_>>();
        assert_eq!(provinces.len(), 1, "{old:?} went to several provinces");
        *expected.entry(*provinces.first().unwrap()).or_default() += i128::from(reform.figure(column, *old));
    }
    assert_eq!(expected.len(), 34);
    let blocked = carried.blocked(&reform.after);
    for (province, sum) in expected {
        assert!(!blocked.get(province));
        assert_eq!(carried.total(&reform.after, province), number::whole(sum));
    }
}

/// A commune is undecided if an old one gave it an unknown part; else it is the sum of those that came to it whole.
fn agrees_on_communes(reform: &Reform, column: &Column, carried: &Carried, crosswalk: &Crosswalk) {
    let (mut expected, mut undecided) = (BTreeMap::<UnitId, i128>::new(), BTreeSet::<UnitId>::new());
    for (old, (heirs, with_people)) in &reform.heirs {
        let heir = with_people.or_else(|| heirs.first().copied().filter(|_| heirs.len() == 1));
        match heir {
            Some(heir) => *expected.entry(heir).or_default() += i128::from(reform.figure(column, *old)),
            None => undecided.extend(heirs),
        }
        let route = crosswalk.route(reform.before.position(*old).unwrap());
        assert_eq!(matches!(route, Route::At(_)), heir.is_some(), "{old:?}");
    }
    let blocked = carried.blocked(&reform.after);
    for place in (0..reform.after.len()).filter(|place| reform.after.level(*place) == "commune") {
        let unit = reform.after.unit(place);
        assert_eq!(blocked.get(place), undecided.contains(&unit));
        let certain = number::whole(expected.get(&unit).copied().unwrap_or_default());
        assert_eq!(carried.total(&reform.after, place), certain);
    }
    assert_eq!((undecided.len(), expected.len()), (393, 3_289));
}

/// A new commune that came from a single old one is that one; others float, within their province of then if all
/// of them lay in one.
fn agrees_backwards(reform: &Reform, back: &Crosswalk) {
    let mut sources = BTreeMap::<UnitId, BTreeSet<UnitId>>::new();
    for (old, (heirs, _)) in &reform.heirs {
        for heir in heirs {
            sources.entry(*heir).or_default().insert(*old);
        }
    }
    for (new, sources) in sources {
        let places = sources.iter().map(|old| reform.before.position(*old).unwrap()).collect::<BTreeSet<_>>();
        match back.route(reform.after.position(new).unwrap()) {
            Route::At(place) => assert_eq!(places, BTreeSet::from([place])),
            Route::Spread(spread) => {
                assert!(places.len() > 1 && spread.exact.is_empty());
                assert!(places.iter().eq(&spread.floats[0].candidates));
                assert_eq!(spread.floats[0].at, reform.before.lca(places));
            }
        }
    }
}

impl Reform {
    fn read(folder: &std::path::Path) -> Reform {
        let table = |name: &str| -> Vec<Row> {
            let mut reader = csv::Reader::from_path(folder.join(name)).unwrap();
            reader.deserialize().map(Result::unwrap).collect()
        };
        let mut ids = Ids::default();
        let country = placed(ids.of("country".to_owned()), None, "0", "country");
        let before =
            table("units_before_2025.csv").iter().map(|row| old_unit(&mut ids, row)).collect::<Vec<_>>();
        let after =
            table("units_after_2025.csv").iter().map(|row| new_unit(&mut ids, row)).collect::<Vec<_>>();
        let hierarchy = |units: Vec<Placed>| Hierarchy::new([vec![country.clone()], units].concat());
        let (before, after) = (hierarchy(before), hierarchy(after));
        let (edges, heirs) = edges(&mut ids, &table("mapping_old_to_new.csv"));
        Reform { before, after, lineage: Lineage::new(edges), heirs }
    }

    /// A different figure for every commune, some negative, and for the districts without communes.
    fn column(&self) -> Column {
        let mut column = Column::new(self.before.len());
        for old in self.heirs.keys() {
            let position =
                self.before.position(*old).expect("a source of the table stands among the units before");
            column.set(position, Some(i64::from(position) * 7_919 % 10_007 - 1_000));
        }
        column
    }

    fn figure(&self, column: &Column, unit: UnitId) -> i64 {
        column.get(self.before.position(unit).unwrap()).unwrap()
    }

    fn province_of(&self, commune: UnitId) -> u32 {
        self.after.parent(self.after.position(commune).unwrap()).unwrap()
    }
}

fn placed(unit: UnitId, parent: Option<UnitId>, code: &str, level: &str) -> Placed {
    Placed { unit, parent, code: code.to_owned(), level: level.to_owned(), kind: None, bloc: None }
}

fn old_unit(ids: &mut Ids, row: &Row) -> Placed {
    match row["level"].as_str() {
        "2" => placed(ids.province(row, "code"), Some(UnitId(0)), &row["code"], "province"),
        "3" => {
            let above = ids.province(row, "province_code");
            placed(ids.district(row, "province_code", "code"), Some(above), &row["code"], "district")
        }
        _ => {
            let above = ids.district(row, "province_code", "district_code");
            placed(ids.commune(row, "code"), Some(above), &row["code"], "commune")
        }
    }
}

fn new_unit(ids: &mut Ids, row: &Row) -> Placed {
    if row["level"] == "2" {
        return placed(ids.province(row, "code"), Some(UnitId(0)), &row["code"], "province");
    }
    let above = ids.province(row, "province_code");
    placed(ids.commune(row, "code"), Some(above), &row["code"], "commune")
}

type Heirs = BTreeMap<UnitId, (BTreeSet<UnitId>, Option<UnitId>)>;

/// One edge a row. Where a unit has several rows each is a part, and only "all the people" is a weight.
fn edges(ids: &mut Ids, rows: &[Row]) -> (Vec<Edge>, Heirs) {
    let mut heirs = Heirs::new();
    for row in rows {
        let old = match row["old_ward"].as_str() {
            "" => ids.district(row, "old_province", "old_district"),
            _ => ids.commune(row, "old_ward"),
        };
        let new = ids.commune(row, "new_ward");
        let of_old = heirs.entry(old).or_default();
        of_old.0.insert(new);
        if row["type"] == "split_population" {
            of_old.1 = Some(new);
        }
    }
    let edge = |from: UnitId, to: UnitId, how, has_people: bool| Edge {
        from,
        to: Some(to),
        on: day(DAY),
        how,
        weight: has_people.then_some(Weight { part: 1, whole: 1 }),
        basis: "population".to_owned(),
    };
    let edges_of = |(from, (heirs, people)): (&UnitId, &(BTreeSet<UnitId>, Option<UnitId>))| {
        let how = if heirs.len() == 1 { How::Whole } else { How::Part };
        heirs.iter().map(|to| edge(*from, *to, how, *people == Some(*to))).collect::<Vec<_>>()
    };
    (heirs.iter().flat_map(edges_of).collect(), heirs)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn folder() -> Option<PathBuf> {
    let above = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let beside = above.ancestors().map(|folder| folder.join("shared/cases"));
    let given = std::env::var_os("HASILA_CASES").map(PathBuf::from);
    given.into_iter().chain(beside).map(|cases| cases.join("vietnam_units")).find(|folder| folder.is_dir())
}
