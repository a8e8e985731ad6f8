//! The description of the API as OpenAPI 3.1, made from the table of routes, so that it cannot say anything else.

use crate::api::{ENTRIES_MAX, ENTRIES_USUAL};
use crate::form::API;
use crate::need::Need;
use crate::reply::Reply;
use crate::routes::{Method, ROUTES, Route};
use crate::trouble::Trouble;
use crate::upload::FILE_BYTES_MAX;
use crate::visit::Visit;
use register::schema::{self, ACT};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// Describes the API.
pub fn show(_: &Visit) -> Result<Reply, Trouble> {
    Reply::json(&*DESCRIPTION)
}

/// Nothing of it changes while the program runs.
static DESCRIPTION: LazyLock<Value> = LazyLock::new(description);

/// Where schemas stand in it.
const SCHEMAS: &str = "#/components/schemas";

/// What holds for every operation.
const ABOUT: &str = "Every page's data, the journal as a feed of changes, and a place to hand in acts. A program acts for an account \
    with a token of it, made on the page of the account. Every answer says in the header Hasila-Seq as of which entry it is; \
    `as_of` asks what was known then. What cannot be answered is a problem (RFC 9457) whose `type` leads to a page \
    that says what it means and what to do.";

fn description() -> Value {
    let mut paths = Map::new();
    for route in ROUTES.iter().filter(|route| route.has_data) {
        let path =
            if route.path.starts_with(API) { route.path.to_owned() } else { format!("{API}{}", route.path) };
        let method = if route.method() == Method::Get { "get" } else { "post" };
        let methods = paths.entry(path).or_insert_with(|| json!({}));
        methods[method] = operation(route);
    }
    let mut schemas = schema::schemas(SCHEMAS);
    schemas.extend([
        ("Problem".to_owned(), problem()),
        ("Receipt".to_owned(), receipt()),
        ("Entries".to_owned(), entries()),
        ("Data".to_owned(), json!({ "type": ["object", "array"] })),
    ]);
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Hasila", "version": env!("CARGO_PKG_VERSION"), "description": ABOUT },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
        "security": [{ "token": [] }, {}],
    })
}

/// Refers to a schema by its name.
fn refer(name: &str) -> Value {
    json!({ "$ref": format!("{SCHEMAS}/{name}") })
}

/// Returns an object whose every field is there.
fn object(fields: Value) -> Value {
    let names: Vec<&String> = fields.as_object().into_iter().flat_map(Map::keys).collect();
    json!({ "type": "object", "required": names, "properties": fields })
}

fn problem() -> Value {
    let text = json!({ "type": "string" });
    let error = object(json!({ "code": text, "message": text, "fix": text }));
    object(json!({
        "type": { "type": "string", "description": "A page that says what the problem means and what to do." },
        "title": text,
        "status": { "type": "integer" },
        "detail": text,
        "instance": text,
        "errors": { "type": "array", "minItems": 1, "items": error },
    }))
}

/// An act that was recorded.
fn receipt() -> Value {
    object(json!({
        "entry": { "type": "integer", "minimum": 1 },
        "at": { "type": "string", "format": "date-time" },
        "digest": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
        "already": { "type": "boolean", "description": "It had been recorded before, under the same key." },
    }))
}

/// A piece of the journal.
fn entries() -> Value {
    let act = json!({
        "description": "What was done; nothing where it tells of persons of whom the account may not read.",
        "oneOf": [refer(ACT), { "type": "null" }],
    });
    let entry = object(json!({
        "entry": { "type": "integer", "minimum": 1 },
        "at": { "type": "string", "format": "date-time" },
        "by": { "type": "string", "description": "The account." },
        "digest": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
        "act": act,
    }));
    object(json!({
        "items": { "type": "array", "items": entry },
        "next": { "type": "string", "description": "Where the feed goes on, also after entries that are yet to come." },
        "more": { "type": "boolean", "description": "There is more already." },
    }))
}

fn operation(route: &Route) -> Value {
    let is_get = route.method() == Method::Get;
    let schema = match route.path {
        "/api/v1/entries" => "Entries",
        "/api/v1/acts" => "Receipt",
        "/api/v1/evidence" => "EvidenceFile",
        _ => "Data",
    };
    let schema = refer(schema);
    let answer =
        |said: &str| json!({ "description": said, "content": { "application/json": { "schema": schema } } });
    let mut responses = json!({});
    if route.path != "/api/v1/evidence" {
        responses["200"] = answer("The answer.");
    }
    for (status, said) in troubles(route) {
        let content = json!({ "application/problem+json": { "schema": refer("Problem") } });
        responses[status] = json!({ "description": said, "content": content });
    }
    let mut parameters: Vec<Value> = named(route.path).map(|name| parameter(name, "path", true)).collect();
    let mut operation = json!({ "operationId": identifier(route), "x-needs": needs(route.need) });
    if is_get {
        parameters.extend(asked(route).iter().map(|name| parameter(name, "query", false)));
    } else if route.path == "/api/v1/evidence" {
        parameters.push(parameter("name", "query", false));
        responses["201"] = answer("The file waits for an act that names it so, for thirty days.");
        operation["description"] = json!(format!("The file as it is, {} MiB at most.", FILE_BYTES_MAX >> 20));
        let bytes =
            json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } });
        operation["requestBody"] = json!({ "required": true, "content": bytes });
    } else {
        parameters.push(parameter("Idempotency-Key", "header", true));
        responses["201"] = answer("The act is recorded.");
        let act = json!({ "application/json": { "schema": refer(ACT) } });
        operation["requestBody"] = json!({ "required": true, "content": act });
    }
    operation["parameters"] = Value::Array(parameters);
    operation["responses"] = responses;
    operation
}

/// Returns the statuses under which a route may say what is wrong, each with what it says.
fn troubles(route: &Route) -> Vec<(&'static str, &'static str)> {
    let mut troubles = vec![
        ("400", "What was asked cannot be understood."),
        ("401", "No token is shown, or one that is none."),
        ("503", "Too busy just now; come again."),
    ];
    if route.need != Need::Nothing {
        troubles.push(("403", "The role does not include this."));
    }
    if route.method() == Method::Get {
        troubles.push(("404", "What was asked for is not there."));
    } else {
        troubles.push(("413", "What was sent is too large."));
        troubles.push(("422", "What was sent cannot be accepted: every reason."));
    }
    troubles
}

/// The switches that every question understands.
const SWITCHES: [&str; 8] = ["unit", "period", "through", "map", "as_of", "figures", "lang", "digits"];

fn asked(route: &Route) -> &'static [&'static str] {
    match route.path {
        _ if route.path.starts_with(API) => &["after", "cursor", "limit"],
        "/rankings/{name}" => &["within", "level", "period", "through", "map", "as_of", "figures", "lang"],
        _ => &SWITCHES,
    }
}

fn named(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// A day, and a year, half, quarter or month, as patterns.
const DAY: &str = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])";
const PERIOD: &str = "(19|20|21)[0-9]{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?";

fn parameter(name: &str, place: &str, is_required: bool) -> Value {
    let text = |pattern: String| json!({ "type": "string", "pattern": format!("^({pattern})$") });
    // What is empty is as if it were not said: forms send fields left empty.
    let maybe = |pattern: String| json!({ "type": "string", "pattern": format!("^({pattern})?$") });
    let (said, schema) = match name {
        "period" => (
            "A year, half, quarter or month; without it, the latest year with a plan.",
            maybe(PERIOD.to_owned()),
        ),
        "through" => ("Counted up to the end of this month, or this day.", maybe(format!("{PERIOD}|{DAY}"))),
        "map" => {
            ("The units: as published, as of today, as of a day.", maybe(format!("published|today|{DAY}")))
        }
        "as_of" => (
            "What was known after this entry, or at the end of this day.",
            maybe(format!("[0-9]{{1,9}}|{DAY}")),
        ),
        "figures" => (
            "Figures as reported, or of verified reports alone.",
            json!({ "enum": ["", "reported", "verified"] }),
        ),
        "lang" => ("The language of sentences and labels: en, ar or vi.", json!({ "type": "string" })),
        "digits" => ("The digits of Arabic text: latin or arabic.", json!({ "type": "string" })),
        "after" => ("Entries after this one.", json!({ "type": "integer", "minimum": 0 })),
        "limit" => (
            "Entries in one answer.",
            json!({ "type": "integer", "minimum": 1, "maximum": ENTRIES_MAX, "default": ENTRIES_USUAL }),
        ),
        "cursor" => (
            "Where an answer before ended, as its `next` has it; it is to be sent back as it is, and goes before `after`.",
            text("65(3[0-9])+".to_owned()),
        ),
        "Idempotency-Key" => (
            "One for each order: sent twice with the same act it is recorded once and gives the same receipt; with another act it is refused.",
            text("[!-~]{1,255}".to_owned()),
        ),
        _ if is_required => ("A name or code.", json!({ "type": "string", "minLength": 1 })),
        _ => ("A name or code.", json!({ "type": "string" })),
    };
    json!({ "name": name, "in": place, "required": is_required, "description": said, "schema": schema })
}

fn identifier(route: &Route) -> String {
    let parts = route.path.trim_start_matches(API).split('/').filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.map(|part| part.trim_matches(['{', '}'])).collect();
    let verb = if route.method() == Method::Get { "read" } else { "record" };
    format!("{verb}_{}", parts.join("_"))
}

/// Returns what a route takes, in the words of the reviewed table of roles and actions.
fn needs(need: Need) -> String {
    match need {
        Need::Nothing => "nothing".to_owned(),
        Need::Account => "a session".to_owned(),
        Need::Program => "a token".to_owned(),
        Need::Somewhere(action) => format!("{} for some unit", action.denial().replace("permission.", "")),
        Need::At(name, action) => format!("{} for `{name}`", action.denial().replace("permission.", "")),
        Need::Everything(action) => format!("{} for everything", action.denial().replace("permission.", "")),
    }
}
