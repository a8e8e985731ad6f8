//! Boundaries of units: what fits is kept beside the journal, what does not is told.

use crate::world::Office;
use serde_json::Value;

fn file(codes: &[&str]) -> String {
    let feature = |code: &&str| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"pcode\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\
             \"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}}}"
        )
    };
    let features: Vec<String> = codes.iter().map(feature).collect();
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

#[test]
fn boundaries_are_kept_with_their_hash_and_what_fits_no_unit_is_listed() {
    let office = Office::with_plan();
    let (_, tree) = office.answer("unit tree --json");
    let tree: Value = serde_json::from_str(&tree).unwrap();
    let level = tree.as_array().unwrap().last().unwrap()["level"].clone();
    let codes: Vec<&str> = tree
        .as_array()
        .unwrap()
        .iter()
        .filter(|unit| unit["level"] == level)
        .map(|unit| unit["unit"].as_str().unwrap())
        .collect();
    office.write("some.geojson", file(&[codes[0], "nowhere"]));
    assert_eq!(office.answer("unit boundaries some.geojson").0, 65, "the codes are not under `code`");
    let (exit, fit) = office.answer("unit boundaries some.geojson --code pcode --from 2025-01-01 --json");
    let fit: Value = serde_json::from_str(&fit).unwrap();
    assert_eq!((exit, &fit["units"]), (0, &Value::from(1)), "{fit}");
    assert_eq!(fit["unknown"], serde_json::json!(["nowhere"]));
    assert_eq!(fit["without"].as_array().unwrap().len(), codes.len() - 1, "{fit}");
    let (_, kept) = office.answer("unit boundaries --json");
    let kept: Value = serde_json::from_str(&kept).unwrap();
    assert_eq!((&kept[0]["from"], &kept[0]["sha256"]), (&Value::from("2025-01-01"), &fit["sha256"]));
    office.write("none.geojson", file(&["nowhere"]));
    assert_eq!(office.answer("unit boundaries none.geojson --code pcode").0, 65);
    assert_eq!(office.answer("unit boundaries none.geojson --code pcode --dry-run").0, 65);
}
