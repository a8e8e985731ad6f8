//! A form that is sent after its session ran out, without script: what was typed is there again after signing in, for nobody else.

use crate::world::{Answer, Browser, NOW, Office, official};
use register::permission::Role;
use sha2::{Digest, Sha256};

const FORM: &str = "/reports/quarterly?unit=A11&period=2025-Q1";
const CASE: &str = "/verify/quarterly?unit=A12&period=2025-Q1";

fn office() -> Office {
    let people = [
        official("clerk", Some("A11"), Some((Role::Reporter, Some("A11")))),
        official("colleague", Some("A11"), Some((Role::Reporter, Some("A11")))),
        official("verifier", Some("N"), Some((Role::Verifier, None))),
    ];
    Office::with(&people.concat())
}

/// Sends a form as a browser does whose page was made before the session ran out, so many seconds ago.
fn late(office: &Office, account: &str, ago: i64, address: &str, fields: &str) -> Answer {
    let secret = office.credentials().enter(account, "test", NOW - ago).unwrap();
    let digest = Sha256::new().chain_update(b"hasila form ").chain_update(&secret).finalize();
    let token: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let cookie = format!("session={secret}");
    let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", "same-origin"), ("accept", "text/html")];
    office.send_with("POST", address, &headers, &format!("token={token}&{fields}"))
}

fn shown(office: &Office, account: &str, address: &str) -> String {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser.get(address).text
}

#[test]
fn what_was_typed_is_there_again_and_is_saved_with_the_next_button() {
    let office = office();
    let answer = late(&office, "clerk", 3_000, FORM, "v.cases=7&c.cases=flood&decimal=%2C&do=submit");
    let to = answer.header("location");
    assert!(
        answer.status == 303 && to.starts_with("/sign-in?to=%2Freports%2Fquarterly"),
        "{to} {}",
        answer.text
    );
    assert!(!shown(&office, "colleague", FORM).contains("value=\"7\""), "nobody else sees it");
    let mut clerk = Browser::of(&office);
    clerk.keep_session(&office.sign_in("clerk"));
    let page = clerk.get(FORM).text;
    assert!(
        page.contains("value=\"7\"") && page.contains("value=\"flood\"") && page.contains("not saved yet"),
        "{page}"
    );
    assert!(
        clerk.get("/reports/quarterly/receipt?unit=A11&period=2025-Q1").status == 404,
        "nothing was handed in"
    );
    clerk.get(FORM);
    clerk.post(FORM, &[("v.cases", "8"), ("do", "save")]);
    let page = clerk.get(FORM).text;
    assert!(page.contains("value=\"8\"") && !page.contains("not saved yet"), "{page}");
}

#[test]
fn a_reason_that_took_long_is_not_lost() {
    let office = office();
    late(&office, "verifier", 2_000, CASE, "f.cases=12&reason=counted+on+the+spot&cites=9&do=correct");
    let page = shown(&office, "verifier", CASE);
    assert!(page.contains("value=\"12\"") && page.contains(">counted on the spot</textarea>"), "{page}");
}

#[test]
fn what_was_sent_after_signing_out_in_another_window_is_kept_for_its_owner() {
    let office = office();
    let mut clerk = Browser::of(&office);
    clerk.keep_session(&office.sign_in("clerk"));
    clerk.get(FORM);
    let token = clerk.form_token();
    assert_eq!(clerk.post("/sign-out", &[]).status, 303);
    assert_eq!(clerk.cookie("session"), None);
    let headers = [("sec-fetch-site", "same-origin"), ("accept", "text/html")];
    let sent = office.send_with("POST", FORM, &headers, &format!("token={token}&v.cases=7&do=submit"));
    let to = sent.header("location");
    assert!(to.starts_with("/sign-in?to=%2Freports%2Fquarterly"), "{to} {}", sent.text);
    assert!(!shown(&office, "colleague", FORM).contains("value=\"7\""), "nobody else sees it");
    let page = shown(&office, "clerk", FORM);
    assert!(page.contains("value=\"7\"") && page.contains("not saved yet"), "{page}");
    let guessed = office.send_with("POST", FORM, &headers, "token=guessed&v.cases=9&do=submit");
    assert!(guessed.header("location").starts_with("/sign-in"), "{}", guessed.text);
    assert!(!shown(&office, "clerk", FORM).contains("value=\"9\""));
}

#[test]
fn what_came_far_too_late_or_from_elsewhere_is_not_kept() {
    let office = office();
    // Long after, or without the token of the page.
    late(&office, "clerk", 14 * 60 * 60, FORM, "v.cases=7");
    assert!(!shown(&office, "clerk", FORM).contains("value=\"7\""));
    let secret = office.credentials().enter("clerk", "test", NOW - 3_000).unwrap();
    let cookie = format!("session={secret}");
    let sent = office.send_with("POST", FORM, &[("cookie", cookie.as_str())], "token=x&v.cases=7");
    assert!(sent.header("location").starts_with("/sign-in"), "{}", sent.text);
    assert!(!shown(&office, "clerk", FORM).contains("value=\"7\""));
    // A session that was ended leaves nothing either.
    let secret = office.credentials().enter("clerk", "test", NOW - 3_000).unwrap();
    office.credentials().end_everything("clerk").unwrap();
    assert_eq!(office.credentials().lapsed(&secret, NOW).unwrap(), None);
}
