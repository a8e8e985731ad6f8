//! Signing in as people do, and as those try who should not come in.

use crate::world::{Browser, NOW, Office, official};
use register::permission::Role;

const GOOD: &str = "far rivers and hills";

/// An office with an administrator and a clerk of A11, both with a password.
fn office() -> Office {
    let acts = [
        official("ana", None, Some((Role::Administrator, None))),
        official("lan", Some("A11"), Some((Role::Reporter, Some("A11")))),
    ];
    let office = Office::with(&acts.concat());
    office.give_password("ana", GOOD);
    office.give_password("lan", GOOD);
    office
}

#[test]
fn who_knows_the_password_comes_in_where_he_wanted_to_go_and_out_again() {
    let office = office();
    let mut browser = Browser::of(&office);
    let first = browser.get("/units/A11?period=2025-Q1");
    assert_eq!(first.status, 303);
    let form = browser.get(first.header("location"));
    assert_eq!((form.status.as_u16(), form.header("cache-control")), (200, "no-store"));
    let fields = [("account", "lan"), ("password", GOOD), ("to", "/units/A11?period=2025-Q1")];
    let entered = browser.post("/sign-in", &fields);
    assert_eq!((entered.status.as_u16(), entered.header("location")), (303, "/units/A11?period=2025-Q1"));
    let page = browser.get(entered.header("location"));
    assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
    assert!(page.text.contains("The official lan"), "{}", page.text);
    assert_eq!(browser.get("/").header("location"), "/reports?period=2025");
    assert_eq!(browser.get("/sign-in").header("location"), "/");

    browser.get("/units/A11");
    let session = browser.cookie("session").unwrap().to_owned();
    assert_eq!(browser.post("/sign-out", &[]).status, 303);
    assert_eq!(browser.cookie("session"), None);
    assert_eq!(office.credentials().session(&session, NOW).unwrap(), None, "a kept cookie is no use");
    assert_eq!(browser.get("/units/A11").status, 303);
}

#[test]
fn an_unknown_account_and_a_wrong_password_are_told_the_same() {
    let office = office();
    let tell = |account: &str, password: &str| {
        let mut browser = Browser::of(&office);
        let answer = browser.sign_in(account, password);
        assert_eq!(browser.cookie("session"), None);
        (
            answer.status,
            answer.text.replace(&format!("value=\"{account}\""), "").replace(&browser.form_token(), ""),
        )
    };
    let wrong = tell("lan", "wrong");
    assert_eq!(wrong.0, 422);
    assert!(wrong.1.contains("Account and password do not go together"), "{}", wrong.1);
    assert_eq!(tell("nobody", GOOD), wrong);
    assert_eq!(tell("lan", "").1.len(), wrong.1.len());
    assert_eq!(tell(&"x".repeat(500), GOOD).0, 422);
}

#[test]
fn guessing_must_wait() {
    let office = office();
    let mut browser = Browser::of(&office);
    for _ in 0..6 {
        assert_eq!(browser.sign_in("lan", "wrong").status, 422);
    }
    assert_eq!(browser.sign_in("lan", GOOD).status, 429, "also the right one");
    assert_eq!(browser.sign_in("ana", GOOD).status, 303, "nobody else waits");
}

#[test]
fn a_second_step_is_asked_for_and_a_password_alone_opens_nothing() {
    let office = office();
    let mut credentials = office.credentials();
    let secret = credentials.enrol("lan").unwrap().secret;
    let digits = |step: i64| credentials::digits(&secret, NOW + 30 * step).unwrap();
    let codes = credentials.confirm("lan", &digits(-1), NOW).unwrap();
    let mut browser = Browser::of(&office);
    let half = browser.sign_in("lan", GOOD);
    assert!(half.header("location").starts_with("/sign-in/second"), "{half:?}", half = half.headers);
    assert_eq!(browser.cookie("session"), None);
    assert_eq!(browser.get("/units/A11").status, 303);
    browser.get("/sign-in/second");
    assert_eq!(browser.post("/sign-in/second", &[("digits", "000000")]).status, 422);
    let whole = browser.post("/sign-in/second", &[("digits", &digits(0)), ("to", "/units/A11")]);
    assert_eq!((whole.status.as_u16(), whole.header("location")), (303, "/units/A11"));
    assert_eq!((browser.get("/units/A11").status.as_u16(), browser.cookie("half")), (200, None));

    let mut other = Browser::of(&office);
    other.sign_in("lan", GOOD);
    other.get("/sign-in/second");
    assert_eq!(other.post("/sign-in/second", &[("digits", &codes[0])]).status, 303, "the telephone is lost");
    let late = Browser::of(&office).post("/sign-in/second", &[("digits", &digits(0))]);
    assert_eq!(late.status, 403, "without the first step there is no form");
}

#[test]
fn a_form_of_another_site_does_nothing() {
    let office = office();
    let mut browser = Browser::of(&office);
    browser.sign_in("lan", GOOD);
    let session = browser.cookie("session").unwrap().to_owned();
    let cookie = format!("session={session}");
    let mine = browser.form_token();
    for (headers, body) in [
        (vec![], String::new()),
        (vec![], "token=guessed".to_owned()),
        (vec![("sec-fetch-site", "cross-site")], format!("token={mine}")),
        (vec![("origin", "https://evil.example")], format!("token={mine}")),
    ] {
        let headers: Vec<_> = headers.into_iter().chain([("cookie", cookie.as_str())]).collect();
        let answer = office.send_with("POST", "/sign-out", &headers, &body);
        assert_eq!(answer.status, 403, "{headers:?} {body}");
    }
    assert!(office.credentials().session(&session, NOW).unwrap().is_some());
    let mut stranger = Browser::of(&office);
    let fields = [("account", "lan"), ("password", GOOD)];
    assert_eq!(stranger.post("/sign-in", &fields).status, 403, "nobody is signed in by a stranger's form");
}

#[test]
fn behind_a_gate_delays_count_for_each_visitor() {
    let office = office();
    let mut guesser = Browser::of(&office);
    guesser.headers.push(("x-forwarded-for", "192.0.2.7"));
    for _ in 0..6 {
        guesser.sign_in("lan", "a wrong password");
    }
    let told = guesser.sign_in("lan", GOOD);
    assert_eq!(told.status, 429, "whoever guesses must wait, also with the right one: {}", told.text);
    let mut official = Browser::of(&office);
    official.headers.push(("x-forwarded-for", "192.0.2.7, 198.51.100.1"));
    assert_eq!(official.sign_in("lan", GOOD).status, 303, "and nobody else does");
    let seen = &office.credentials().sessions("lan", NOW).unwrap()[0];
    assert_eq!(seen.address, "198.51.100.1");
}

#[test]
fn passwords_are_taken_only_over_a_line_nobody_hears() {
    let office = office();
    let mut browser = Browser::of(&office);
    browser.headers.push(("host", "results.example"));
    assert_eq!(browser.sign_in("lan", GOOD).status, 303);
    assert!(browser.cookie("__Host-session").is_some() && browser.cookie("session").is_none());
    assert_eq!(browser.get("/units/A11").status, 200);
    let mut open = Browser::of(&office);
    open.headers.push(("host", "192.0.2.7:8080"));
    assert_eq!(open.get("/sign-in").status, 403);
    assert_eq!(open.sign_in("lan", GOOD).status, 403);
}

#[test]
fn without_accounts_everything_is_read_and_nobody_signs_in() {
    let office = Office::new();
    assert_eq!(office.get("/standing", "en").status, 200);
    let form = office.get("/sign-in", "en");
    assert_eq!(form.status, 403);
    assert!(form.text.contains("hasila account open"), "{}", form.text);
}

#[test]
fn a_visitor_of_the_demonstration_chooses_as_whom_to_look_and_nobody_elsewhere_does() {
    let acts = [
        vec![testkit::world::founding(), testkit::world::plan()],
        official("ana", None, Some((Role::Administrator, None))),
        official("lan", Some("A11"), Some((Role::Reporter, Some("A11")))),
    ];
    let office = Office::demonstration(&acts.concat(), &["ana", "lan"]);
    let mut visitor = Browser::of(&office);
    visitor.headers[0] = ("accept-language", "ar");
    assert_eq!(visitor.get("/").header("location"), "/demo");
    assert_eq!(visitor.get("/demo").text.matches("name=\"account\"").count(), 2);
    assert_eq!(visitor.post("/demo", &[("account", "lan")]).header("location"), "/");
    assert!(visitor.get("/").header("location").starts_with("/reports"));
    let page = visitor.get("/account").text;
    assert!(page.contains("The official lan") && page.contains("lang=\"ar\""), "{page}");
    visitor.get("/demo");
    assert_eq!(visitor.post("/demo", &[("account", "ana")]).status, 303);
    assert!(visitor.get("/account").text.contains("The official ana"));
    assert_eq!(visitor.post("/demo", &[("account", "nobody")]).status, 200, "the page again");

    let mut afar = Browser::of(&office);
    afar.headers.push(("host", "results.example"));
    assert_eq!(afar.get("/demo").status, 404);
    assert_eq!(Browser::of(&self::office()).get("/demo").status, 404, "an office has no such page");
}
