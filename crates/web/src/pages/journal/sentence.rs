//! What an act did, in one sentence. The words of each act stand in the catalogue under its name.

use base::{Arg, Message, Period};
use export::voice::Voice;
use serde_json::Value;

/// Returns what the act in this body did.
pub(super) fn sentence(voice: &Voice, body: &str) -> String {
    let act: Value = serde_json::from_str(body).unwrap_or_default();
    let Some((name, act)) = act.as_object().and_then(|act| act.iter().next()) else {
        return voice.say("page.act-unreadable");
    };
    let plain = name.split('.').next().unwrap_or(name);
    let code = ACTS.iter().find(|code| code.strip_prefix("page.act-") == Some(&*plain.replace('_', "-")));
    let message = code.map_or_else(
        || Message::new("page.act-other").with("act", plain),
        |code| {
            PLACES
                .iter()
                .fold(Message::new(code), |message, place| message.with(place, arg(voice, act, place)))
        },
    );
    voice.sentence(&message)
}

/// The places of these sentences, each the field of an act by this name. A place that an act has no field for is empty, and
/// its sentence does not use it.
const PLACES: [&str; 18] = [
    "unit",
    "code",
    "form",
    "period",
    "rows",
    "edges",
    "figures",
    "number",
    "task",
    "on",
    "to",
    "account",
    "role",
    "grant",
    "post",
    "quote",
    "exemption",
    "proposal",
];

fn arg(voice: &Voice, act: &Value, place: &str) -> Arg {
    match &act[place] {
        Value::String(text) => match text.parse::<Period>() {
            Ok(period) if place == "period" => Arg::Period(period),
            _ if place == "unit" || place == "to" => Arg::Text(voice.unit_named(text)),
            _ if place == "form" => Arg::Text(voice.form(text)),
            _ => Arg::Text(text.clone()),
        },
        Value::Array(rows) => Arg::Count(rows.len() as u64),
        Value::Number(number) => Arg::Text(number.to_string()),
        Value::Object(fields) => Arg::Count(fields.len() as u64),
        _ => Arg::Text(String::new()),
    }
}

/// The acts with a sentence of their own.
const ACTS: [&str; 48] = [
    "page.act-import-units",
    "page.act-found-unit",
    "page.act-rename-unit",
    "page.act-move-unit",
    "page.act-close-unit",
    "page.act-succeed",
    "page.act-weigh",
    "page.act-apply-plan",
    "page.act-propose-plan",
    "page.act-approve-plan",
    "page.act-decline-plan",
    "page.act-submit-report",
    "page.act-correct-report",
    "page.act-withdraw-report",
    "page.act-return-report",
    "page.act-verify-report",
    "page.act-record-awards",
    "page.act-assign-tasks",
    "page.act-extend-task",
    "page.act-note-progress",
    "page.act-add-evidence",
    "page.act-finish-task",
    "page.act-reopen-task",
    "page.act-hand-over-task",
    "page.act-withdraw-task",
    "page.act-issue-instrument",
    "page.act-relate-instrument",
    "page.act-amend-instrument",
    "page.act-replace-instrument",
    "page.act-repeal-instrument",
    "page.act-accept-finding",
    "page.act-extend-reports",
    "page.act-open-account",
    "page.act-close-account",
    "page.act-grant-role",
    "page.act-withdraw-grant",
    "page.act-create-posts",
    "page.act-close-post",
    "page.act-correct-post",
    "page.act-register-holders",
    "page.act-grant-rank",
    "page.act-correct-holder",
    "page.act-appoint",
    "page.act-reappoint",
    "page.act-relieve",
    "page.act-correct-appointment",
    "page.act-exempt",
    "page.act-end-exemption",
];

#[cfg(test)]
mod tests {
    use super::*;
    use export::voice::Voice;
    use locale::{Catalogue, Lang};

    /// One act of each kind there ever was, as a test of the register keeps them.
    const KINDS: &str = include_str!("../../../../register/tests/golden/acts_v1.ndjson");

    #[test]
    fn every_kind_of_act_has_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let catalogue = Catalogue::of(lang);
            let voice = Voice::plain(&catalogue);
            let other = voice.say_with("page.act-other", "act", "");
            let other = other.split(':').next().unwrap_or_default();
            for act in KINDS.lines() {
                let said = sentence(&voice, act);
                assert!(!said.starts_with(other) && !said.contains("page.act-"), "{lang}: {said}: {act}");
                assert!(
                    !said.contains("\u{2068}\u{2069}") && !said.contains('{'),
                    "an empty place in {said}: {act}"
                );
            }
        }
    }
}
