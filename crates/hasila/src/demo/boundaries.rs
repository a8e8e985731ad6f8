//! Boundaries of the invented country's provinces and districts: a lattice of cells with crooked edges. Neighbors share their edges,
//! point for point, and a province has those of its districts.

use super::country::Country;
use super::dice::Dice;

/// Districts stand in so many columns and rows; a province has two columns and four rows of them.
const COLUMNS: usize = 8;
const PROVINCE_COLUMNS: usize = 2;
const PROVINCE_ROWS: usize = 4;

/// The width of a cell, how far its corners are shifted, and how crooked its edges are, in ten-thousandths of a degree.
const CELL: i64 = 5_000;
const SHIFT: i64 = 1_300;
const CROOK: i64 = 350;

/// The parts of an edge between two corners.
const PARTS: i64 = 6;

/// The south-western corner, in the middle of an ocean.
const WEST: i64 = -320_000;
const SOUTH: i64 = 80_000;

/// A point, east and north.
type Point = (i64, i64);

/// Cells from the first column and row up to the last, which no longer belong.
#[derive(Clone, Copy)]
struct Cells {
    columns: (usize, usize),
    rows: (usize, usize),
}

/// Returns `boundaries.geojson`: provinces and districts as founded, or as the reorganisation leaves them.
pub fn boundaries(country: &Country, is_after: bool) -> String {
    let (gone, taking) = Country::merged_province();
    let drawn = country.units.iter().filter(|unit| matches!(unit.level, "province" | "district"));
    let drawn = drawn.filter(|unit| !(is_after && unit.code == gone));
    let features: Vec<String> = drawn
        .map(|unit| {
            let cells = cells(&unit.code);
            let cells =
                if is_after && unit.code == taking { around(cells, self::cells(gone)) } else { cells };
            feature(&unit.code, &outline(cells))
        })
        .collect();
    format!("{{\"type\": \"FeatureCollection\", \"features\": [\n{}\n]}}\n", features.join(",\n"))
}

/// Returns the cells of a province or of a district.
fn cells(code: &str) -> Cells {
    let number: usize = code.parse().expect("a province's and a district's code is a number");
    let (province, district) =
        if code.len() > 2 { (number / 100 - 1, Some(number % 100 - 1)) } else { (number - 1, None) };
    let across = COLUMNS / PROVINCE_COLUMNS;
    let (column, row) = (province % across * PROVINCE_COLUMNS, province / across * PROVINCE_ROWS);
    match district {
        None => Cells { columns: (column, column + PROVINCE_COLUMNS), rows: (row, row + PROVINCE_ROWS) },
        Some(at) => {
            let (column, row) = (column + at % PROVINCE_COLUMNS, row + at / PROVINCE_COLUMNS);
            Cells { columns: (column, column + 1), rows: (row, row + 1) }
        }
    }
}

/// Returns the cells of two neighbors in one row.
fn around(one: Cells, other: Cells) -> Cells {
    let columns = (one.columns.0.min(other.columns.0), one.columns.1.max(other.columns.1));
    Cells { columns, rows: one.rows }
}

/// Returns the line around cells, from their first corner on; the last point is the first again.
fn outline(cells: Cells) -> Vec<Point> {
    let ((west, east), (south, north)) = (cells.columns, cells.rows);
    let mut corners = Vec::new();
    corners.extend((west..east).map(|column| (column, south)));
    corners.extend((south..north).map(|row| (east, row)));
    corners.extend((west + 1..=east).rev().map(|column| (column, north)));
    corners.extend((south + 1..=north).rev().map(|row| (west, row)));
    let next = corners.iter().cycle().skip(1);
    let mut line: Vec<Point> = corners.iter().zip(next).flat_map(|(from, to)| edge(*from, *to)).collect();
    line.push(line[0]);
    line
}

/// Returns the points of an edge from one corner up to the next, which is no longer one of them.
fn edge(from: (usize, usize), to: (usize, usize)) -> Vec<Point> {
    let is_reversed = to < from;
    let (low, high) = if is_reversed { (to, from) } else { (from, to) };
    let mut dice = Dice::of(&[7, low.0 as u64, low.1 as u64, high.0 as u64, high.1 as u64]);
    let (start, end) = (corner(low), corner(high));
    let mut points: Vec<Point> = (0..=PARTS)
        .map(|part| {
            let at = |from: i64, to: i64| from + (to - from) * part / PARTS;
            let is_corner = part == 0 || part == PARTS;
            let mut crook = || if is_corner { 0 } else { dice.between(-CROOK, CROOK) };
            (at(start.0, end.0) + crook(), at(start.1, end.1) + crook())
        })
        .collect();
    if is_reversed {
        points.reverse();
    }
    points.pop();
    points
}

fn corner((column, row): (usize, usize)) -> Point {
    let mut dice = Dice::of(&[3, column as u64, row as u64]);
    let placed = |first: i64, at: usize| first + CELL * i64::try_from(at).expect("there are few cells");
    (placed(WEST, column) + dice.between(-SHIFT, SHIFT), placed(SOUTH, row) + dice.between(-SHIFT, SHIFT))
}

fn feature(code: &str, line: &[Point]) -> String {
    let places: Vec<String> =
        line.iter().map(|(east, north)| format!("[{},{}]", degrees(*east), degrees(*north))).collect();
    format!(
        "{{\"type\": \"Feature\", \"properties\": {{\"code\": \"{code}\"}}, \"geometry\": {{\"type\": \"Polygon\", \
         \"coordinates\": [[{}]]}}}}",
        places.join(",")
    )
}

fn degrees(ten_thousandths: i64) -> String {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let (whole, part) = (ten_thousandths.abs() / 10_000, ten_thousandths.abs() % 10_000);
    format!("{sign}{whole}.{part:04}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn points(text: &str) -> BTreeSet<&str> {
        text.split(['[', ']']).filter(|part| part.contains('.')).collect()
    }

    #[test]
    fn every_province_and_district_has_a_place_and_no_edge_is_drawn_twice() {
        let country = Country::new();
        let founded = boundaries(&country, false);
        let read = exchange::boundaries::read(founded.as_bytes(), "code").unwrap();
        assert_eq!(read.areas.len(), 72);
        let after = exchange::boundaries::read(boundaries(&country, true).as_bytes(), "code").unwrap();
        assert_eq!(after.areas.len(), 71);
        // 81 corners and 144 edges of five points between corners: districts and provinces share all of them.
        assert_eq!(points(&founded).len(), 81 + 144 * 5);
    }
}
