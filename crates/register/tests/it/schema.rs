//! What programs are told of acts is what the register reads: judged by a validator that knows nothing of either.

use jsonschema::Validator;
use register::{Act, schema};
use serde_json::{Map, Value, json};

const GOLDEN: &str = include_str!("../golden/acts_v1.ndjson");

fn golden() -> impl Iterator<Item = Value> {
    GOLDEN.lines().map(|line| serde_json::from_str(line).unwrap())
}

fn kind(act: &Value) -> &str {
    act.as_object().unwrap().keys().next().unwrap()
}

fn schemas() -> Map<String, Value> {
    schema::schemas("#/$defs")
}

/// Returns what judges by the schema of this name.
fn validator(name: &str) -> Validator {
    let schema = json!({ "$ref": format!("#/$defs/{name}"), "$defs": schemas() });
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn is_read(act: &Value) -> bool {
    serde_json::from_value::<Act>(act.clone()).is_ok()
}

/// Returns the pointers to everything inside a value.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| (name.replace('~', "~0").replace('/', "~1"), field)).collect()
        }
        Value::Array(rows) => rows.iter().enumerate().map(|(at, row)| (at.to_string(), row)).collect(),
        _ => Vec::new(),
    };
    for (name, field) in inside {
        let at = format!("{at}/{name}");
        found.push(at.clone());
        places(field, &at, found);
    }
}

fn removed(act: &Value, place: &str) -> Value {
    let mut act = act.clone();
    let (around, name) = place.rsplit_once('/').unwrap();
    match act.pointer_mut(around).unwrap() {
        Value::Object(fields) => drop(fields.remove(&name.replace("~1", "/").replace("~0", "~"))),
        rows => drop(rows.as_array_mut().unwrap().remove(name.parse().unwrap())),
    }
    act
}

fn replaced(act: &Value, place: &str, by: &Value) -> Value {
    let mut act = act.clone();
    *act.pointer_mut(place).unwrap() = by.clone();
    act
}

#[test]
fn every_act_of_the_first_day_fits_the_schema_of_its_kind_and_no_other() {
    let schemas = schemas();
    let kinds: Vec<&str> =
        schemas["Act"]["oneOf"].as_array().unwrap().iter().map(|any| any["$ref"].as_str().unwrap()).collect();
    let mut seen: Vec<String> = golden().map(|act| format!("#/$defs/{}", kind(&act))).collect();
    seen.sort();
    seen.dedup();
    let mut described: Vec<&str> = kinds.clone();
    described.sort_unstable();
    assert_eq!(described, seen, "a schema for each kind of act, and an example for each schema");
    let any = validator("Act");
    let each: Vec<Validator> =
        kinds.iter().map(|kind| validator(kind.trim_start_matches("#/$defs/"))).collect();
    for act in golden() {
        assert!(any.is_valid(&act), "{act}");
        let fits: Vec<&&str> = kinds
            .iter()
            .zip(&each)
            .filter(|(_, schema)| schema.is_valid(&act))
            .map(|(kind, _)| kind)
            .collect();
        assert_eq!(fits, [&format!("#/$defs/{}", kind(&act))]);
        let examples = schemas[kind(&act)]["examples"].as_array().unwrap();
        assert!(examples.contains(&act), "{act}");
    }
}

#[test]
fn an_act_without_a_required_field_is_refused_by_its_schema() {
    let schemas = schemas();
    for act in golden() {
        let judge = validator(kind(&act));
        let body = schemas[kind(&act)]["properties"][kind(&act)]["$ref"].as_str().unwrap();
        let required = schemas[body.trim_start_matches("#/$defs/")]["required"].as_array().unwrap();
        assert!(!required.is_empty(), "{body}");
        for field in required {
            let without = removed(&act, &format!("/{}/{}", kind(&act), field.as_str().unwrap()));
            assert!(!judge.is_valid(&without), "{without}");
        }
    }
}

/// Anything taken away, added, or put in the place of something else: the schema lets pass what the register reads.
#[test]
fn a_changed_act_fits_its_schema_if_and_only_if_it_is_read() {
    let others = [
        json!(null),
        json!("x"),
        json!(" x"),
        json!(-3),
        json!(1.5),
        json!(u64::MAX),
        json!([]),
        json!({}),
        json!({ "x": 1 }),
        json!(true),
    ];
    let (mut fitting, mut unfitting) = (0, 0);
    for act in golden() {
        let judge = validator("Act");
        let mut found = Vec::new();
        places(&act, "", &mut found);
        let mut changed: Vec<Value> = Vec::new();
        for place in &found {
            changed.push(removed(&act, place));
            // The reader would also take a list of a thing's fields in their order, which no schema speaks of.
            let is_object = act.pointer(place).is_some_and(Value::is_object);
            let others = others.iter().filter(|other| !(is_object && other.is_array()));
            changed.extend(others.map(|other| replaced(&act, place, other)));
            if let Some(Value::Object(fields)) = act.pointer(place) {
                let mut fields = fields.clone();
                fields.insert("not_known".to_owned(), json!("x"));
                changed.push(replaced(&act, place, &Value::Object(fields)));
            }
        }
        for changed in changed {
            let fits = judge.is_valid(&changed);
            assert_eq!(fits, is_read(&changed), "{changed}");
            if fits { fitting += 1 } else { unfitting += 1 }
        }
    }
    assert!(fitting > 500 && unfitting > 5_000, "{fitting} {unfitting}");
}

#[test]
fn every_field_of_an_act_says_what_it_is() {
    let mut silent = Vec::new();
    for (name, schema) in schemas() {
        let bodies = schema["oneOf"].as_array().cloned().unwrap_or_default().into_iter().chain([schema]);
        for body in bodies {
            let fields = body["properties"].as_object().into_iter().flatten();
            // Of one of several, and of an act, is said what it is where it is one of them.
            let is_one = body["required"].as_array().is_some_and(|required| required.len() == 1);
            for (field, said) in fields.filter(|_| !(is_one && body["description"].is_string())) {
                if said["description"].as_str().is_none_or(|said| said.len() < 4) {
                    silent.push(format!("{name}.{field}"));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}
