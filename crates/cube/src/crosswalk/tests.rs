use super::*;
use crate::samples::{hierarchy, placed};
use crate::{Edge, How, Placed, Weight};
use base::number::{fraction, whole};
use num_traits::Zero;

mod worlds;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// `from to how weight`: unit numbers, `-` for no successor, `whole` or `part`, `1/3` or `?`.
fn lineage(on: &str, rows: &[&str]) -> Vec<Edge> {
    let edge = |row: &&str| {
        let cells = row.split_whitespace().collect::<Vec<_>>();
        let unit = |cell: &str| cell.parse().ok().map(UnitId);
        let weight = |cell: &&str| {
            let (part, whole) = cell.split_once('/')?;
            Some(Weight { part: part.parse().unwrap(), whole: whole.parse().unwrap() })
        };
        Edge {
            from: unit(cells[0]).unwrap(),
            to: unit(cells[1]),
            on: day(on),
            how: if cells[2] == "whole" { How::Whole } else { How::Part },
            weight: cells.get(3).and_then(weight),
            basis: String::new(),
        }
    };
    rows.iter().map(edge).collect()
}

/// The units of a forest, without those that are `gone`.
fn without(parents: &[Option<u32>], gone: &[u32]) -> Hierarchy {
    let there = (0..parents.len() as u32).filter(|unit| !gone.contains(unit));
    Hierarchy::new(there.map(|unit| placed(parents, unit)).collect::<Vec<Placed>>())
}

/// Who stood when, if everything changed on one day in July 2025.
fn stood<'a>(before: &'a Hierarchy, after: &'a Hierarchy) -> impl Fn(UnitId, Date) -> bool + 'a {
    move |unit, on| if on < day("2025-07-01") { before } else { after }.position(unit).is_some()
}

/// Writes a route as `unit share`, and `unit ~share of unit|unit, n missing` for what floats.
fn told(crosswalk: &Crosswalk, from: &Hierarchy, to: &Hierarchy, unit: u32) -> String {
    let name = |place: &u32| to.unit(*place).0.to_string();
    match crosswalk.route(from.position(UnitId(unit)).unwrap()) {
        Route::At(place) => name(&place),
        Route::Spread(spread) => {
            let exact = spread.exact.iter().map(|(place, share)| format!("{} {share}", name(place)));
            let floats = spread.floats.iter().map(|float| {
                let at = float.at.as_ref().map_or("nowhere".to_owned(), name);
                let candidates = float.candidates.iter().map(name).collect::<Vec<_>>().join("|");
                format!("{at} ~{} of {candidates}, {} missing", float.share, float.missing.len())
            });
            exact.chain(floats).collect::<Vec<_>>().join("; ")
        }
    }
}

/// A country 0 with provinces 1 and 2; communes 3 and 4 in the one, 5 and 6 in the other.
const COUNTRY: [Option<u32>; 7] = [None, Some(0), Some(0), Some(1), Some(1), Some(2), Some(2)];

/// Edges; who is gone before; who is gone after; whose route; where it leads.
type Case = (&'static [&'static str], &'static [u32], &'static [u32], u32, &'static str);

#[test]
fn what_becomes_of_a_unit() {
    let cases: [Case; 17] = [
        (&[], &[], &[], 3, "3"),
        (&["3 4 whole"], &[], &[3], 3, "4"),
        (&["3 4 part"], &[], &[3], 3, "4"),
        (&["3 3 part 1/3", "3 4 part 2/3"], &[], &[], 3, "4 2/3; 3 1/3"),
        (&["3 4 part 2/3"], &[], &[], 3, "4 2/3; 3 1/3"),
        (&["3 4 part 2/3"], &[], &[3], 3, "4 2/3; 1 ~1/3 of , 0 missing"),
        (&["3 4 part 1/2", "3 6 part"], &[], &[3], 3, "4 1/2; 6 1/2"),
        (&["3 3 part", "3 4 part"], &[], &[], 3, "1 ~1 of 4|3, 2 missing"),
        (&["3 4 part"], &[], &[], 3, "1 ~1 of 4|3, 1 missing"),
        (&["3 4 part 1/4", "3 5 part", "3 6 part"], &[], &[3], 3, "4 1/4; 2 ~3/4 of 5|6, 2 missing"),
        (&["3 4 part", "3 5 part"], &[], &[3], 3, "0 ~1 of 4|5, 2 missing"),
        (&["3 - whole"], &[], &[3], 3, "1 ~1 of , 0 missing"),
        (&[], &[], &[3], 3, "1 ~1 of , 0 missing"),
        (&["1 2 whole"], &[], &[1, 3, 4], 4, "2 ~1 of , 0 missing"),
        (&["3 4 whole", "3 5 part"], &[], &[3], 3, "0 ~1 of 4|5, 2 missing"),
        (&["3 4 part 2/3", "3 5 part 2/3"], &[], &[3], 3, "0 ~1 of 4|5, 2 missing"),
        (&["3 4 part 0/9", "3 5 part", "3 6 part 0/1"], &[], &[3], 3, "5"),
    ];
    for (rows, gone_before, gone_after, unit, told_route) in cases {
        let (before, after) = (without(&COUNTRY, gone_before), without(&COUNTRY, gone_after));
        let edges = Lineage::new(lineage("2025-07-01", rows));
        let ways = (day("2025-06-30"), day("2025-07-01"));
        let stands = stood(&before, &after);
        let crosswalk = Crosswalk::between(&edges, &stands, (&before, ways.0), (&after, ways.1));
        assert_eq!(told(&crosswalk, &before, &after, unit), told_route, "{rows:?}");
    }
}

#[test]
fn what_a_unit_was_before() {
    let cases: [Case; 7] = [
        (&["3 4 whole"], &[4], &[3], 4, "3"),
        (&["3 4 whole"], &[], &[3], 4, "1 ~1 of 4|3, 1 missing"),
        (&["3 4 whole", "4 4 whole"], &[], &[3], 4, "1 ~1 of 4|3, 2 missing"),
        (&["3 4 part 1/2", "3 5 part 1/2"], &[4, 5], &[3], 5, "3"),
        (&["3 4 part"], &[4], &[], 3, "3"),
        (&["3 6 whole", "5 6 whole"], &[6], &[3, 5], 6, "0 ~1 of 3|5, 2 missing"),
        (&["3 4 whole", "4 3 whole"], &[], &[], 3, "4"),
    ];
    for (rows, gone_before, gone_after, unit, told_route) in cases {
        let (before, after) = (without(&COUNTRY, gone_before), without(&COUNTRY, gone_after));
        let edges = Lineage::new(lineage("2025-07-01", rows));
        let stands = stood(&before, &after);
        let ways = (day("2025-07-01"), day("2025-06-30"));
        let crosswalk = Crosswalk::between(&edges, &stands, (&after, ways.0), (&before, ways.1));
        assert!(crosswalk.is_backward());
        assert_eq!(told(&crosswalk, &after, &before, unit), told_route, "{rows:?}");
    }
}

#[test]
fn several_reorganisations_compose() {
    let steps = [
        lineage("2024-01-01", &["3 4 part 1/3", "3 5 part 2/3"]),
        lineage("2025-01-01", &["5 4 part", "5 6 part"]),
        lineage("2026-01-01", &["4 6 whole"]),
    ];
    let edges = Lineage::new(steps.concat());
    let before = hierarchy(&COUNTRY);
    let route = |on: &str, gone: &[u32]| {
        let after = without(&COUNTRY, gone);
        let stands = |_, _| false;
        let crosswalk = Crosswalk::between(&edges, &stands, (&before, day("2023-12-31")), (&after, day(on)));
        told(&crosswalk, &before, &after, 3)
    };
    assert_eq!(route("2023-12-31", &[]), "3");
    assert_eq!(route("2024-06-30", &[3]), "4 1/3; 5 2/3");
    assert_eq!(route("2025-06-30", &[3, 5]), "4 1/3; 0 ~2/3 of 4|6, 2 missing");
    assert_eq!(route("2026-06-30", &[3, 4, 5]), "6");
}

#[test]
fn nothing_happened_is_the_identity() {
    let order = hierarchy(&COUNTRY);
    let edges = Lineage::new(lineage("2025-07-01", &["3 4 part"]));
    let between = |from: &str, to: &str| {
        Crosswalk::between(&edges, &|_, _| true, (&order, day(from)), (&order, day(to)))
    };
    assert!(between("2025-01-01", "2025-06-30").is_identity());
    assert!(between("2025-07-01", "2025-12-31").is_identity());
    assert!(!between("2025-06-30", "2025-07-01").is_identity());
    assert!(
        !between("2025-07-01", "2025-06-30").is_identity()
            || between("2025-07-01", "2025-06-30").is_backward()
    );
}

#[test]
fn what_floats_above_several_top_units_is_in_none_of_them() {
    let parents = [None, None, Some(0), Some(0), Some(1)];
    let (before, after) = (hierarchy(&parents), without(&parents, &[2]));
    let edges = Lineage::new(lineage("2025-07-01", &["2 3 part", "2 4 part"]));
    let days = (day("2025-01-01"), day("2025-12-31"));
    let crosswalk = Crosswalk::between(&edges, &stood(&before, &after), (&before, days.0), (&after, days.1));
    let mut column = Column::new(before.len());
    column.set(before.position(UnitId(2)).unwrap(), Some(7));
    let carried = crosswalk.carry(&column);
    assert_eq!(carried.floats.len(), 1);
    assert_eq!(carried.floats[0].2, whole(7));
    assert!(after.roots().all(|root| carried.total(&after, root).is_zero()));
    assert_eq!(carried.blocked(&after), Bitmap::full(after.len()));
}

#[test]
fn a_column_is_carried_with_its_fractions() {
    let (before, after) = (hierarchy(&COUNTRY), without(&COUNTRY, &[3]));
    let edges = Lineage::new(lineage("2025-07-01", &["3 4 part 1/3", "3 5 part 2/3"]));
    let days = (day("2025-01-01"), day("2025-12-31"));
    let crosswalk = Crosswalk::between(&edges, &stood(&before, &after), (&before, days.0), (&after, days.1));
    let mut column = Column::new(before.len());
    for (unit, figure) in [(3, 100), (4, 1), (6, 10)] {
        column.set(before.position(UnitId(unit)).unwrap(), Some(figure));
    }
    let carried = crosswalk.carry(&column);
    let total = |unit| carried.total(&after, after.position(UnitId(unit)).unwrap());
    assert_eq!(total(4), fraction(103, 3));
    assert_eq!(total(5), fraction(200, 3));
    assert_eq!((total(1), total(2), total(0)), (fraction(103, 3), fraction(230, 3), whole(111)));
    assert!(carried.blocked(&after).is_empty());
}
