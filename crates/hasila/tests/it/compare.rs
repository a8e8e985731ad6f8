//! Two years of the invented country side by side.

use crate::world::Office;
use num_traits::Zero;
use serde_json::Value;

fn number(value: &Value) -> Option<base::Number> {
    let digits = |name: &str| value[name].as_str()?.parse().ok();
    Some(base::Number::new(digits("part")?, digits("whole")?))
}

const PARTS: [&str; 6] = ["corrections", "map", "method", "others", "own", "together"];

#[test]
fn every_movement_of_a_country_adds_up() {
    let office = Office::empty();
    assert_eq!(office.answer("demo --dir d --quiet --no-input").0, 0);
    let mut moved = [0, 0];
    for question in ["--period 2025 --before 2024 --published 40000", "--period 2026-H1 --before 2025-H1"] {
        let (exit, told) =
            office.answer(&format!("compare {question} --data d/data --today 2026-11-01 --json"));
        assert_eq!(exit, 0, "{told}");
        let told: Value = serde_json::from_str(&told).unwrap();
        for row in told[0]["rows"].as_array().unwrap() {
            let (places, value) = (&row["places"], &row["value"]);
            if let Some(change) = places["change"].as_i64() {
                moved[0] += 1;
                let sum: i64 = PARTS.iter().filter_map(|part| places[*part].as_i64()).sum();
                assert_eq!(sum, change, "{row}");
                let gained = row["then"]["place"].as_i64().unwrap() - row["now"]["place"].as_i64().unwrap();
                assert_eq!(gained, change, "{row}");
            }
            if let Some(change) = number(&value["change"]) {
                moved[1] += 1;
                let parts = PARTS.iter().filter_map(|part| number(&value[*part]));
                assert_eq!(parts.fold(base::Number::zero(), |sum, part| sum + part), change, "{row}");
            }
        }
    }
    assert!(moved.iter().all(|count| *count > 500), "{moved:?}");
    for lang in ["en", "ar", "vi"] {
        let words =
            format!("compare --period 2025 --before 2024 --level district --data d/data --lang {lang}");
        assert_eq!(office.answer(&words).0, 0);
    }
    let csv = office.answer("compare --period 2025 --before 2024 --data d/data --csv").1;
    assert!(csv.starts_with("figure,period,before,unit,level,value,place,"), "{csv}");
}
