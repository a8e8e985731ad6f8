//! The API: the data of every page under `/api/v1`, the journal as a feed of changes, and acts handed in by programs. Its
//! description is made from the table of routes, so that it cannot say anything else.

use crate::form::API;
use crate::need::Need;
use crate::pages::journal::{Shown, records};
use crate::reply::Reply;
use crate::routes::{Method, ROUTES, Route};
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::StatusCode;
use base::{Message, Seq};
use engine::Rejection;
use register::Act;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// Entries in one answer where nothing is said, and at most.
const ENTRIES_USUAL: u64 = 100;
const ENTRIES_MAX: u64 = 500;

/// Gives the entries after one, the first one first; `next` goes on from there, also after entries that are yet to come.
pub fn entries(visit: &Visit) -> Result<Reply, Trouble> {
    let head = visit.snapshot.head.seq.0;
    let limit = number(visit, "limit")?.unwrap_or(ENTRIES_USUAL).clamp(1, ENTRIES_MAX);
    let after = match visit.query.get("cursor") {
        Some(cursor) => uncovered(cursor).ok_or_else(|| not_understood("cursor", cursor))?,
        None => number(visit, "after")?.unwrap_or_default(),
    };
    let count = head.saturating_sub(after).min(limit);
    let records = if count == 0 { Vec::new() } else { records(visit, after + 1, count)? };
    let items: Result<Vec<Shown>, Trouble> = records.iter().map(|record| Shown::of(visit, record)).collect();
    let last = after.min(head) + count;
    let next = format!("{API}/entries?cursor={}&limit={limit}", covered(last.max(after)));
    Reply::json(&json!({ "items": items?, "next": next, "more": last < head }))
}

/// Records an act for the account of the program's token. The same key with the same act gives the same receipt.
pub fn act(visit: &Visit, body: &[u8]) -> Result<Reply, Trouble> {
    let is_key =
        |key: &&str| (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    let key = visit.key.as_deref().filter(is_key);
    let key = key.ok_or_else(|| Trouble::wrong(vec![Message::new("people.key-needed")]))?;
    let act: Act = serde_json::from_slice(body).map_err(|error| {
        Trouble::wrong(vec![Message::new("people.not-an-act").with("reason", error.to_string())])
    })?;
    let by = &visit.viewer.by;
    let key = Sha256::new().chain_update(by).chain_update([0]).chain_update(key).finalize();
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    match visit.site.engine.accept(by, &format!("api-{key}"), act) {
        Ok(receipt) => {
            let status = if receipt.already { StatusCode::OK } else { StatusCode::CREATED };
            let digest = receipt.digest.to_string();
            let told = json!({ "entry": receipt.seq, "at": receipt.at, "digest": digest, "already": receipt.already });
            Ok(Reply::json(&told)?.with_status(status))
        }
        Err(Rejection::Refused(refusals)) => {
            let reasons: Vec<Message> = refusals.into_iter().map(|refusal| refusal.message).collect();
            let denied = reasons.iter().any(|reason| reason.code.starts_with("permission."));
            let status = if denied { StatusCode::FORBIDDEN } else { StatusCode::UNPROCESSABLE_ENTITY };
            Err(Trouble { status, reasons })
        }
        Err(Rejection::Failed(fault)) => Err(Trouble::fault(fault)),
    }
}

/// Describes the API as OpenAPI 3.1.
pub fn described(_: &Visit) -> Result<Reply, Trouble> {
    Reply::json(&description())
}

fn description() -> Value {
    let mut paths = Map::new();
    for route in ROUTES.iter().filter(|route| route.has_data) {
        let path =
            if route.path.starts_with(API) { route.path.to_owned() } else { format!("{API}{}", route.path) };
        let method = if route.method() == Method::Get { "get" } else { "post" };
        let methods = paths.entry(path).or_insert_with(|| json!({}));
        methods[method] = operation(route);
    }
    let text = json!({ "type": "string" });
    let problem = json!({
        "type": "object",
        "required": ["type", "title", "status", "errors"],
        "properties": {
            "type": text, "title": text, "status": { "type": "integer" }, "detail": text, "instance": text,
            "errors": { "type": "array", "items": {
                "type": "object",
                "required": ["code", "message", "fix"],
                "properties": { "code": text, "message": text, "fix": text },
            } },
        },
    });
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Hasila", "version": env!("CARGO_PKG_VERSION") },
        "paths": paths,
        "components": {
            "schemas": { "Problem": problem },
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
        "security": [{ "token": [] }, {}],
    })
}

fn operation(route: &Route) -> Value {
    let is_get = route.method() == Method::Get;
    let problem = json!({ "description": "What is wrong, and what to do.", "content": {
        "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } },
    } });
    let mut responses = json!({
        "200": { "description": "The answer.", "content": { "application/json": { "schema": {} } } },
        "default": problem,
    });
    let mut parameters: Vec<Value> = named(route.path).map(|name| parameter(name, "path")).collect();
    let mut operation = json!({ "operationId": identifier(route), "x-needs": needs(route.need) });
    if is_get {
        parameters.extend(asked(route.path).iter().map(|name| parameter(name, "query")));
    } else {
        parameters.push(parameter("Idempotency-Key", "header"));
        responses["201"] = responses["200"].clone();
        operation["requestBody"] = json!({ "required": true, "content": {
            "application/json": { "schema": { "type": "object", "minProperties": 1, "maxProperties": 1 } },
        } });
    }
    operation["parameters"] = Value::Array(parameters);
    operation["responses"] = responses;
    operation
}

/// The switches that every question understands.
const SWITCHES: [&str; 8] = ["unit", "period", "through", "map", "as_of", "figures", "lang", "digits"];

fn asked(path: &str) -> &'static [&'static str] {
    match path {
        _ if path.starts_with(API) => &["after", "cursor", "limit"],
        "/rankings/{name}" => &["within", "level", "period", "through", "map", "as_of", "figures", "lang"],
        _ => &SWITCHES,
    }
}

fn named(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn parameter(name: &str, place: &str) -> Value {
    let is_required = place != "query";
    json!({ "name": name, "in": place, "required": is_required, "schema": { "type": "string", "minLength": 1 } })
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

fn number(visit: &Visit, name: &'static str) -> Result<Option<u64>, Trouble> {
    let read = |text: &str| text.parse().map_err(|_| not_understood(name, text));
    visit.query.get(name).map(read).transpose()
}

fn not_understood(name: &str, text: &str) -> Trouble {
    let message = Message::new("people.not-a-place").with("name", name).with("text", text);
    Trouble::wrong(vec![message])
}

/// Returns a place in the journal as a program keeps it: not to be read, only to be sent back.
fn covered(entry: u64) -> String {
    format!("e{}", Seq(entry)).bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn uncovered(cursor: &str) -> Option<u64> {
    let pairs =
        cursor.as_bytes().chunks(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
    let bytes: Option<Vec<u8>> = pairs.collect();
    String::from_utf8(bytes?).ok()?.strip_prefix('e')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_again_and_nothing_else_is() {
        for entry in [0, 7, 48_338, u64::MAX] {
            assert_eq!(uncovered(&covered(entry)), Some(entry));
        }
        for text in ["", "7", "zz", "6537f", "é", "6c37"] {
            assert_eq!(uncovered(text), None, "{text}");
        }
    }
}
