//! Boundaries of units as mapping offices give them: GeoJSON (RFC 7946), each feature the area of the unit whose code it bears.
//!
//! What is kept of a place is whole: hundred-thousandths of a degree, about a metre. Which code is a unit's is for others to say.

use crate::problem::{Problem, Problems};
use base::Message;
use geojson::{Feature, FeatureCollection, GeometryValue, Position};
use std::collections::BTreeMap;

/// Bytes of a file: a nation of 11,000 communes, drawn for print.
pub const FILE_BYTES_MAX: usize = 20 << 20;

/// Areas of a file: twice the communes of a nation.
const AREAS_MAX: usize = 20_000;

/// Points of a file: no more fit into its bytes.
const POINTS_MAX: usize = 2_000_000;

/// A closed line, the first point not repeated: east and north, in hundred-thousandths of a degree.
pub type Ring = Vec<(i64, i64)>;

/// The areas of units, by code. A hole is a ring like any other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boundaries {
    /// The rings of each area.
    pub areas: BTreeMap<String, Vec<Ring>>,
}

/// Reads boundaries; `property` is the property of a feature that has the code of its unit, and where it has none its id counts.
/// Several features of one code are one area: a mainland and its islands.
///
/// # Errors
/// Everything that is wrong: no GeoJSON, a feature without code or area, places that are no degrees, too much of anything.
pub fn read(bytes: &[u8], property: &str) -> Result<Boundaries, Problems> {
    let one = |message| Problems::from(Problem::of_table(message));
    if bytes.len() > FILE_BYTES_MAX {
        return Err(one(Message::new("boundaries.too-large").with("most", FILE_BYTES_MAX >> 20)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| one(Message::new("boundaries.not-geojson")))?;
    let collection: FeatureCollection = text
        .parse::<geojson::GeoJson>()
        .ok()
        .and_then(|json| FeatureCollection::try_from(json).ok())
        .ok_or_else(|| one(Message::new("boundaries.not-geojson")))?;
    if collection.features.len() > AREAS_MAX {
        return Err(one(Message::new("boundaries.too-many-areas").with("most", AREAS_MAX)));
    }
    let (mut found, mut problems, mut points) = (Boundaries::default(), Problems::default(), 0);
    for (at, feature) in collection.features.iter().enumerate() {
        match area(feature, property) {
            Ok((code, rings)) => {
                points += rings.iter().map(Vec::len).sum::<usize>();
                found.areas.entry(code).or_default().extend(rings);
            }
            Err(code) => {
                let message = Message::new(code).with("feature", at + 1).with("property", property);
                problems.push(Problem::of_table(message));
            }
        }
    }
    if points > POINTS_MAX {
        problems.push(Problem::of_table(Message::new("boundaries.too-many-points").with("most", POINTS_MAX)));
    }
    if found.areas.is_empty() && problems.count() == 0 {
        problems.push(Problem::of_table(Message::new("boundaries.empty")));
    }
    if problems.count() == 0 { Ok(found) } else { Err(problems) }
}

/// Returns the code and the rings of a feature, or the code of what is wrong with it.
fn area(feature: &Feature, property: &str) -> Result<(String, Vec<Ring>), &'static str> {
    let code = code(feature, property).ok_or("boundaries.no-code")?;
    let geometry = feature.geometry.as_ref().ok_or("boundaries.no-area")?;
    let rings: Vec<&Vec<Position>> = match &geometry.value {
        GeometryValue::Polygon { coordinates } => coordinates.iter().collect(),
        GeometryValue::MultiPolygon { coordinates } => coordinates.iter().flatten().collect(),
        _ => return Err("boundaries.no-area"),
    };
    let rings: Option<Vec<Ring>> = rings.into_iter().map(|ring| closed(ring)).collect();
    let rings = rings.ok_or("boundaries.not-degrees")?;
    if rings.iter().any(|ring| ring.len() < 3) || rings.is_empty() {
        return Err("boundaries.no-area");
    }
    Ok((base::text::tidy(&code), rings))
}

fn code(feature: &Feature, property: &str) -> Option<String> {
    let own = feature.property(property).and_then(|value| match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let id = || match feature.id.as_ref()? {
        geojson::feature::Id::String(text) => Some(text.clone()),
        geojson::feature::Id::Number(number) => Some(number.to_string()),
    };
    own.or_else(id).filter(|code| !code.trim().is_empty())
}

/// Returns a ring in whole numbers; nothing where a place lies on no globe.
fn closed(ring: &[Position]) -> Option<Ring> {
    let mut points: Ring = ring.iter().map(|place| point(place.as_slice())).collect::<Option<_>>()?;
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    Some(points)
}

#[expect(
    clippy::float_arithmetic,
    reason = "degrees come as decimals; they are rounded once, to whole numbers"
)]
fn point(place: &[f64]) -> Option<(i64, i64)> {
    let [east, north, ..] = place else { return None };
    let lies_on_globe = east.abs() <= 180.0 && north.abs() <= 90.0;
    let whole = |degrees: f64| (degrees * 100_000.0).round() as i64;
    lies_on_globe.then(|| (whole(*east), whole(*north)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(features: &[(&str, &str)]) -> String {
        let features: Vec<String> = features
            .iter()
            .map(|(properties, geometry)| {
                format!("{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{geometry}}}")
            })
            .collect();
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
    }

    const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1.5],[0,1],[0,0]]]}"#;

    fn codes(text: &str) -> Vec<&'static str> {
        let problems = read(text.as_bytes(), "code").unwrap_err();
        problems.list().iter().map(|problem| problem.message.code).collect()
    }

    #[test]
    fn areas_are_read_by_the_codes_of_their_units() {
        let islands = r#"{"type":"MultiPolygon","coordinates":[[[[5,5],[6,5],[6,6],[5,5]]]]}"#;
        let text =
            file(&[(r#"{"code":"06"}"#, SQUARE), (r#"{"code":7}"#, SQUARE), (r#"{"code":"06"}"#, islands)]);
        let found = read(text.as_bytes(), "code").unwrap();
        assert_eq!(found.areas.keys().collect::<Vec<_>>(), ["06", "7"]);
        assert_eq!(found.areas["7"], [vec![(0, 0), (100_000, 0), (100_000, 150_000), (0, 100_000)]]);
        assert_eq!(found.areas["06"].len(), 2);
    }

    #[test]
    fn everything_wrong_with_a_file_is_said_at_once() {
        let metres =
            r#"{"type":"Polygon","coordinates":[[[500000,1200000],[500001,1200000],[500001,1200001]]]}"#;
        let text = file(&[
            ("{}", SQUARE),
            (r#"{"code":"1"}"#, r#"{"type":"Point","coordinates":[1,2]}"#),
            (r#"{"code":"2"}"#, metres),
        ]);
        assert_eq!(codes(&text), ["boundaries.no-code", "boundaries.no-area", "boundaries.not-degrees"]);
        assert_eq!(codes("{}"), ["boundaries.not-geojson"]);
        assert_eq!(codes(&file(&[])), ["boundaries.empty"]);
        assert_eq!(codes(&"[".repeat(100_000)), ["boundaries.not-geojson"]);
    }
}
