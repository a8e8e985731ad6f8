//! The API: the data of every page under `/api/v1`, the journal as a feed of changes, and acts handed in by programs.

pub mod evidence;

use crate::form::API;
use crate::pages::journal::{Shown, records};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::StatusCode;
use base::{Message, Seq};
use engine::Rejection;
use register::Act;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::ops::RangeInclusive;

/// Entries in one answer where nothing is said, and at most.
pub(crate) const ENTRIES_USUAL: u64 = 100;
pub(crate) const ENTRIES_MAX: u64 = 500;

/// Gives the entries after one, the first one first; `next` goes on from there, also after entries that are yet to come.
pub fn entries(visit: &Visit) -> Result<Reply, Trouble> {
    let head = visit.snapshot.head.seq.0;
    let limit = number(visit, "limit", 1..=ENTRIES_MAX)?.unwrap_or(ENTRIES_USUAL);
    let from = number(visit, "after", 0..=u64::MAX)?.unwrap_or_default();
    let after = match visit.query.iter().find(|(name, _)| *name == "cursor") {
        Some((_, cursor)) => uncovered(cursor).ok_or_else(|| not_understood("cursor", cursor))?,
        None => from,
    };
    if after > head {
        // Nobody was ever told of such a place: the journal is another, or an older one was put in its place.
        let beyond = Message::new("people.feed-beyond").with("entry", after).with("last", head);
        return Err(Trouble::not_found(beyond));
    }
    let count = (head - after).min(limit);
    let records = if count == 0 { Vec::new() } else { records(visit, after + 1, count)? };
    let items: Result<Vec<Shown>, Trouble> = records.iter().map(|record| Shown::of(visit, record)).collect();
    let last = after + count;
    let next = format!("{API}/entries?cursor={}&limit={limit}", covered(last));
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
    evidence::keep(visit, &act)?;
    let files = evidence::files(&act).to_vec();
    let by = &visit.viewer.by;
    let key = Sha256::new().chain_update(by).chain_update([0]).chain_update(key).finalize();
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    match visit.site.engine.accept(by, &format!("api-{key}"), act) {
        Ok(receipt) => {
            evidence::let_go(visit, &files)?;
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

fn number(visit: &Visit, name: &'static str, within: RangeInclusive<u64>) -> Result<Option<u64>, Trouble> {
    let read = |text: &str| {
        let number = text.parse().ok().filter(|number| within.contains(number));
        number.ok_or_else(|| not_understood(name, text))
    };
    let given = visit.query.iter().find(|(own, _)| *own == name);
    given.map(|(_, text)| read(text)).transpose()
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
