//! A map of areas, each with a pattern for its answer: for the eye only, so lines are made simple until the whole is small.

use crate::html::Html;
use askama::Template;

/// A closed line: east and north, in hundred-thousandths of a degree.
pub type Ring = Vec<(i64, i64)>;

/// The width of a map, the most height, and the room around it, in quarters of a pixel.
const WIDTH: i64 = 1440;
const HEIGHT_MAX: i64 = 1440;
const MARGIN: i64 = 16;

/// The most points that are drawn: a few KB.
const POINTS_MAX: usize = 1200;

/// Points lie on a grid of this width, and of twice, four times ... it where there are too many.
const GRID: i64 = 6;

/// How wide a letter of a label is.
const LETTER: i64 = 30;

/// Areas with their answers.
pub struct Areas<'a> {
    /// What the map is called.
    pub title: &'a str,
    /// What it shows, in words.
    pub about: &'a str,
    /// The areas.
    pub areas: &'a [Area<'a>],
}

/// One area.
pub struct Area<'a> {
    /// The pattern: the word of a verdict.
    pub class: &'a str,
    /// What is written on it, where there is room.
    pub label: &'a str,
    /// What it is and says, in words.
    pub about: String,
    /// Its lines.
    pub rings: &'a [Ring],
}

impl Areas<'_> {
    /// Returns the map; nothing where no area has a place.
    pub fn drawn(&self) -> Result<Option<Html>, askama::Error> {
        let Some(paper) = Paper::holding(self.areas) else { return Ok(None) };
        let shapes = self.shapes(&paper);
        let drawing = Drawing { title: self.title, about: self.about, height: paper.height, shapes };
        drawing.render().map(Html::rendered).map(Some)
    }

    fn shapes(&self, paper: &Paper) -> Vec<Shape<'_>> {
        let mut grid = GRID;
        loop {
            let rings = |area: &Area| -> Vec<Ring> {
                area.rings.iter().map(|ring| paper.simple(ring, grid)).filter(|ring| ring.len() > 2).collect()
            };
            let drawn: Vec<Vec<Ring>> = self.areas.iter().map(rings).collect();
            let points: usize = drawn.iter().flatten().map(Vec::len).sum();
            if points <= POINTS_MAX || grid >= WIDTH / 8 {
                return self.areas.iter().zip(&drawn).map(|(area, rings)| Shape::of(area, rings)).collect();
            }
            grid *= 2;
        }
    }
}

/// Where places lie on the paper.
struct Paper {
    west: i64,
    north: i64,
    // How far a degree east is, of one north, in thousandths.
    narrowing: i64,
    // How much of a degree, in hundred-thousandths, goes into the width between the margins.
    breadth: i64,
    height: i64,
}

impl Paper {
    fn holding(areas: &[Area]) -> Option<Paper> {
        let points = || areas.iter().flat_map(|area| area.rings).flatten();
        let (west, east) = (points().map(|at| at.0).min()?, points().map(|at| at.0).max()?);
        let (south, north) = (points().map(|at| at.1).min()?, points().map(|at| at.1).max()?);
        let narrowing = narrowing((south + north) / 2);
        let (across, down) = (((east - west) * narrowing / 1000).max(1), (north - south).max(1));
        // A tall country is drawn narrower, so that it is no higher than wide.
        let breadth = across.max(down * (WIDTH - 2 * MARGIN) / (HEIGHT_MAX - 2 * MARGIN));
        let height = down * (WIDTH - 2 * MARGIN) / breadth + 2 * MARGIN;
        Some(Paper { west, north, narrowing, breadth, height })
    }

    fn place(&self, (east, north): (i64, i64)) -> (i64, i64) {
        let across = (east - self.west) * self.narrowing / 1000;
        let placed = |length: i64| length * (WIDTH - 2 * MARGIN) / self.breadth + MARGIN;
        (placed(across), placed(self.north - north))
    }

    /// Returns a line on a grid, without points that change nothing. Neighbors share their points, so none comes to lie over the
    /// other.
    fn simple(&self, ring: &[(i64, i64)], grid: i64) -> Ring {
        let snapped = |length: i64| (length + grid / 2) / grid * grid;
        let mut points: Ring = Vec::new();
        for place in ring.iter().map(|at| self.place(*at)) {
            let point = (snapped(place.0), snapped(place.1));
            if points.last() == Some(&point) {
                continue;
            }
            if let [.., before, last] = points[..]
                && is_straight(before, last, point)
            {
                points.pop();
            }
            points.push(point);
        }
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }
}

fn is_straight(a: (i64, i64), b: (i64, i64), c: (i64, i64)) -> bool {
    (b.0 - a.0) * (c.1 - b.1) == (b.1 - a.1) * (c.0 - b.0)
}

/// Returns how far a degree east is at a latitude, in thousandths of one north.
#[expect(clippy::float_arithmetic, reason = "for the eye only: nobody decides by the width of a map")]
fn narrowing(north: i64) -> i64 {
    let radians = (north as f64 / 100_000.0).to_radians();
    ((radians.cos() * 1000.0) as i64).max(50)
}

/// An area as it is drawn.
struct Shape<'a> {
    class: &'a str,
    about: &'a str,
    path: String,
    label: Option<(i64, i64, &'a str)>,
}

impl<'a> Shape<'a> {
    fn of(area: &'a Area, rings: &[Ring]) -> Shape<'a> {
        let largest = rings.iter().max_by_key(|ring| (extent(ring).0, ring.len()));
        let place = largest.and_then(|ring| middle(ring));
        let is_wide =
            |width: i64| width >= LETTER * i64::try_from(area.label.chars().count()).unwrap_or(i64::MAX);
        let label = place.filter(|(.., width)| is_wide(*width)).map(|(x, y, _)| (x, y + 15, area.label));
        Shape {
            class: area.class,
            about: &area.about,
            path: rings.iter().map(|ring| path(ring)).collect(),
            label,
        }
    }
}

/// Returns width and height.
fn extent(ring: &[(i64, i64)]) -> (i64, i64) {
    let range = |values: Vec<i64>| values.iter().max().unwrap_or(&0) - values.iter().min().unwrap_or(&0);
    (range(ring.iter().map(|at| at.0).collect()), range(ring.iter().map(|at| at.1).collect()))
}

/// Returns a place well inside a ring, and how wide it is there: the middle of its widest stretch half way down.
fn middle(ring: &[(i64, i64)]) -> Option<(i64, i64, i64)> {
    let top = ring.iter().map(|at| at.1).min()?;
    let y = top + extent(ring).1 / 2;
    let next = ring.iter().cycle().skip(1);
    let crossings = ring.iter().zip(next).filter(|(a, b)| (a.1 <= y) != (b.1 <= y));
    let mut crossings: Vec<i64> =
        crossings.map(|(a, b)| a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1)).collect();
    crossings.sort_unstable();
    let stretches = crossings.chunks_exact(2).map(|pair| (pair[1] - pair[0], pair[0]));
    let (width, start) = stretches.max()?;
    Some((start + width / 2, y, width))
}

/// Returns a ring as steps from point to point.
fn path(ring: &[(i64, i64)]) -> String {
    let mut path = String::new();
    let mut last = (0, 0);
    for (at, point) in ring.iter().enumerate() {
        let step = if at == 0 { 'm' } else { 'l' };
        let (x, y) = if at == 0 { *point } else { (point.0 - last.0, point.1 - last.1) };
        path += &format!("{}{x} {y}", if at == 0 { 'M' } else { step });
        last = *point;
    }
    path + "z"
}

#[derive(Template)]
#[template(path = "chart/areas.svg", escape = "html")]
struct Drawing<'a> {
    title: &'a str,
    about: &'a str,
    height: i64,
    shapes: Vec<Shape<'a>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(code: &str, rings: Vec<Ring>) -> (String, Vec<Ring>) {
        (code.to_owned(), rings)
    }

    fn drawn(areas: &[(String, Vec<Ring>)]) -> Option<String> {
        let areas: Vec<Area> = areas
            .iter()
            .map(|(code, rings)| Area { class: "met", label: code, about: format!("{code}: <met>"), rings })
            .collect();
        let map = Areas { title: "Targets", about: "Two areas", areas: &areas };
        map.drawn().unwrap().map(|html| html.to_string())
    }

    #[test]
    fn neighbors_share_their_line_and_each_has_its_label() {
        let west = vec![vec![(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000)]];
        let east =
            vec![vec![(100_000, 0), (200_000, 0), (200_000, 100_000), (100_000, 50_000), (100_000, 100_000)]];
        let svg = drawn(&[area("01", west), area("02", east)]).unwrap();
        assert!(svg.contains("aria-label=\"Targets\"") && svg.contains("01: &#60;met&#62;"), "{svg}");
        assert_eq!(svg.matches("<text").count(), 2, "{svg}");
        assert_eq!(svg.matches("<path").count(), 2, "{svg}");
    }

    #[test]
    fn a_coast_of_a_hundred_thousand_points_is_drawn_with_few() {
        let teeth = (0..100_000_i64).map(|at| (at, 400_000 + (at * 7919) % 997 * 20));
        let ring: Ring = teeth.chain([(100_000, 0), (0, 0)]).collect();
        let svg = drawn(&[area("01", vec![ring])]).unwrap();
        assert!(svg.len() < 20_000, "{}", svg.len());
    }

    #[test]
    fn no_place_is_no_map() {
        assert_eq!(drawn(&[area("01", Vec::new())]), None);
    }

    #[test]
    fn a_label_stands_inside_of_a_bent_area() {
        let bent = vec![(0, 0), (90, 0), (90, 100), (60, 100), (60, 30), (30, 30), (30, 100), (0, 100)];
        let (x, y, width) = middle(&bent).unwrap();
        assert_eq!((y, width), (50, 30));
        assert!(x < 30 || x > 60, "{x}");
    }
}
