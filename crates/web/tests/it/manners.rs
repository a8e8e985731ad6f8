//! How the site behaves towards browsers, whatever the page: what it says about itself, what it refuses, and how.

use crate::world::Office;
use register::Act;
use register::account::{GrantRole, OpenAccount};
use register::permission::Role;

#[test]
fn every_reply_protects_the_reader() {
    let office = Office::new();
    for address in ["/", "/standing", "/standing.json", "/nowhere", "/standing?period=soon"] {
        let answer = office.get(address, "en");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{address}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
    }
}

#[test]
fn pages_hold_no_style_and_no_script_of_their_own() {
    let page = Office::new().get("/standing", "ar").text;
    assert!(!page.contains("<style") && !page.contains(" style=") && !page.contains(" onclick"));
    let scripts: Vec<&str> = page.split("<script").skip(1).collect();
    assert!(scripts.iter().all(|script| script.contains(" src=\"/assets/")), "{scripts:?}");
}

#[test]
fn what_is_not_there_is_said_with_ways_on() {
    let office = Office::new();
    let answer = office.get("/nowhere", "vi");
    assert_eq!(answer.status, 404);
    assert!(answer.text.contains("/nowhere") && answer.text.contains("href=\"/standing?"), "{}", answer.text);
    let answer = office.send("DELETE", "/standing", &[("accept", "application/json")]);
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["errors"][0]["code"], "page.other-method");
    let answer = office.get("/units/nobody", "en");
    assert_eq!(answer.status, 404);
    assert!(answer.text.contains("nobody"), "{}", answer.text);
}

#[test]
fn everything_wrong_with_an_address_is_said_at_once() {
    let answer = Office::new().get("/standing.json?period=soon&map=flat", "en");
    assert_eq!(answer.status, 400);
    let problem = answer.json();
    let errors = problem["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 2, "{problem}");
    assert!(errors.iter().all(|error| !error["fix"].as_str().unwrap().is_empty()), "{problem}");
}

#[test]
fn a_page_under_a_foreign_name_is_not_given() {
    let office = Office::new();
    let ask = |host| office.send("GET", "/standing", &[("host", host)]).status.as_u16();
    assert_eq!([ask("localhost:8080"), ask("results.example"), ask("evil.example")], [200, 200, 421]);
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let office = Office::new();
    let first = office.get("/standing", "en");
    let tag = first.header("etag").to_owned();
    let again = office.send("GET", "/standing", &[("if-none-match", &tag), ("accept-language", "en")]);
    assert_eq!((again.status.as_u16(), again.text.len()), (304, 0));
    let other = office.send("GET", "/standing", &[("if-none-match", &tag), ("accept-language", "vi")]);
    assert_eq!(other.status, 200);
}

#[test]
fn files_beside_pages_are_kept_for_ever() {
    let office = Office::new();
    let page = office.get("/standing", "en").text;
    let files: Vec<&str> =
        page.split("\"/assets/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    for file in files {
        let answer = office.get(&format!("/assets/{file}"), "en");
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.header("cache-control").contains("immutable"), "{file}");
    }
    assert_eq!(office.get("/assets/hasila.css", "en").status, 404);
}

#[test]
fn the_head_alone_can_be_asked_for() {
    let answer = Office::new().send("HEAD", "/standing", &[]);
    assert_eq!((answer.status.as_u16(), answer.text.len()), (200, 0));
}

#[test]
fn long_replies_are_packed_for_whoever_unpacks() {
    let answer = Office::new().send("GET", "/standing", &[("accept-encoding", "br, gzip")]);
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert!(answer.header("vary").contains("Accept-Encoding"));
}

#[test]
fn a_chosen_language_is_remembered() {
    let office = Office::new();
    let answer = office.get("/standing?lang=ar&digits=arabic", "en");
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
    assert!(cookies.iter().any(|cookie| cookie.starts_with("lang=ar;")), "{cookies:?}");
    let later = office.send("GET", "/standing", &[("cookie", "lang=ar; digits=arabic")]);
    assert!(later.text.contains("<html lang=\"ar\" dir=\"rtl\">") && later.text.contains("٢٠٢٥"));
}

#[test]
fn with_accounts_a_stranger_sees_what_everybody_may_and_is_told_why_not_the_rest() {
    let open = |account: &str| {
        let (account, name, language) = (account.into(), "An official".into(), "en".into());
        Act::OpenAccount(OpenAccount { account, name, language, unit: None })
    };
    let office = Office::with(&[open("ana")]);
    let answer = office.send("GET", "/standing", &[("accept", "application/json")]);
    assert_eq!(
        (answer.status.as_u16(), &answer.json()["errors"][1]["code"]),
        (401, &"permission.sign-in".into())
    );
    assert_eq!(office.get("/assets/icon.svg", "en").status, office.get("/assets/icon.svg", "ar").status);

    let (account, subjects, from) = ("public".into(), Vec::new(), "2025-01-01".parse().unwrap());
    let (role, unit, until) = (Role::Public, Some("A".into()), None);
    let grant = Act::GrantRole(GrantRole { account, role, unit, subjects, from, until });
    let office = Office::with(&[open("ana"), open("public"), grant]);
    assert_eq!(office.get("/standing?unit=A", "en").status, 200);
    let answer = office.send("GET", "/standing", &[("accept", "application/json")]);
    assert_eq!(answer.json()["errors"][1]["code"], "permission.read-results");
}

#[test]
fn every_problem_has_its_page_in_three_languages() {
    let office = Office::new();
    let list = office.get("/problems.json", "en").json();
    let codes: Vec<&str> =
        list.as_array().unwrap().iter().map(|told| told["code"].as_str().unwrap()).collect();
    assert!(codes.len() > 400, "{}", codes.len());
    for code in codes {
        for lang in ["en", "ar", "vi"] {
            let page = office.get(&format!("/problems/{code}"), lang);
            let (meaning, rest) =
                page.text.split_once("<p id=\"meaning\">").unwrap().1.split_once("<h2>").unwrap();
            assert!(page.status == 200 && meaning.len() > 8 && rest.contains(code), "{code} in {lang}");
        }
    }
    assert_eq!(office.get("/problems/no.such-problem", "en").status, 404);
}

#[test]
fn a_problem_document_leads_to_the_page_of_its_problem() {
    let office = Office::new();
    for address in
        ["/nowhere.json", "/standing.json?period=soon", "/units/nobody.json", "/problems/none.json"]
    {
        let problem = office.get(address, "en").json();
        let kind = problem["type"].as_str().unwrap();
        let explained = office.get(&format!("{kind}.json"), "en").json();
        assert_eq!(explained["code"], problem["errors"][0]["code"], "{address}");
        assert!(!explained["fix"].as_str().unwrap().is_empty());
    }
}
