//! What acts look like, for programs that hand them in: JSON Schema made from the types that read them, so that it cannot say
//! anything else.

use crate::act::Act;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The name of the schema of any act.
pub const ACT: &str = "Act";

/// One of each act at least, a line for each, as the journal has had them from the first day.
const EXAMPLES: &str = include_str!("../tests/golden/acts_v1.ndjson");

/// Returns schemas by name (JSON Schema 2020-12): of any act, under [`ACT`]; of each act, under its kind as the journal names it
/// (`submit_report.1`), with examples; and of what they are made of. They refer to each other under `path`.
///
/// What fits its schema can be read. Whether it may be entered is for the register to say.
pub fn schemas(path: &str) -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12();
    let mut generator =
        settings.with(|settings| settings.definitions_path = path.to_owned().into()).into_generator();
    generator.subschema_for::<Act>();
    let mut schemas = generator.take_definitions(true);
    let any = schemas.remove(ACT).expect("the name of the type is the name of its schema");
    let acts = any["oneOf"].as_array().expect("an act is one of several").clone();
    let mut examples = examples();
    let mut kinds = Vec::new();
    for mut act in acts {
        let kind = act["required"][0].as_str().expect("an act is named by its only field").to_owned();
        act["examples"] = examples.remove(&kind).unwrap_or_default();
        kinds.push(json!({ "$ref": format!("{path}/{kind}") }));
        schemas.insert(kind, act);
    }
    schemas.values_mut().for_each(bound);
    schemas.insert(ACT.to_owned(), json!({ "description": ABOUT, "oneOf": kinds }));
    schemas
}

/// Says of every whole number which are read: those of its width.
fn bound(schema: &mut Value) {
    if let Some(fields) = schema.as_object_mut() {
        let (least, most) = match fields.get("format").and_then(Value::as_str) {
            Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
            Some("int64") => (json!(i64::MIN), json!(i64::MAX)),
            Some("uint64") => (json!(u64::MIN), json!(u64::MAX)),
            _ => (Value::Null, Value::Null),
        };
        if !most.is_null() {
            fields.insert("minimum".to_owned(), least);
            fields.insert("maximum".to_owned(), most);
        }
        fields.values_mut().for_each(bound);
    } else if let Some(list) = schema.as_array_mut() {
        list.iter_mut().for_each(bound);
    }
}

/// What holds for every act.
const ABOUT: &str = "What somebody does: an object with one field, the kind of the act with its version, which holds what the act says. \
    The order of fields does not matter.";

/// Returns the examples of each kind of act.
fn examples() -> BTreeMap<String, Value> {
    let mut examples: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in EXAMPLES.lines() {
        let act: Map<String, Value> = serde_json::from_str(line).expect("each line is an object");
        let kind = act.keys().next().expect("an act has a kind").clone();
        examples.entry(kind).or_default().push(Value::Object(act));
    }
    examples.into_iter().map(|(kind, acts)| (kind, Value::Array(acts))).collect()
}
