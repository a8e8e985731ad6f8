//! Every route as every role, compared with what people have reviewed.

use crate::world::{Answer, Browser, Office, official};
use register::permission::Role;
use std::fmt::Write;
use web::routes::{Method, ROUTES};

/// Where what is asked for lies, for somebody whose grant is over A: in A itself, beside it, or everywhere.
const ABOUT: [(&str, &str, &str, &str); 3] =
    [("own", "A", "A", "A"), ("beside", "B", "B", "B"), ("all", "", "A", "")];

/// Who asks: somebody with each role over A, somebody with it over everything, somebody with nothing, a stranger.
fn askers() -> Vec<(String, Vec<register::Act>)> {
    let over = |role: Role, unit: Option<&str>, name: String| {
        let acts = official(&name, Some("A"), Some((role, unit)));
        (name, acts)
    };
    let of_a = Role::ALL.map(|role| over(role, Some("A"), role.code().to_owned()));
    let of_all = Role::ALL.map(|role| over(role, None, format!("{}-all", role.code())));
    let nothing = ("nothing".to_owned(), official("nothing", Some("A"), None));
    of_a.into_iter().chain(of_all).chain([nothing]).filter(|(name, _)| !name.starts_with("public")).collect()
}

/// Says what came back in a word: given, led elsewhere, refused, asked to sign in.
fn word(answer: &Answer) -> &'static str {
    match (answer.status.as_u16(), answer.header("location")) {
        (200 | 404 | 406 | 422, _) => "yes",
        (303, to) if to.starts_with("/sign-in") => "sign in",
        (303, _) => "led on",
        (401, _) => "sign in",
        (403, _) if answer.text.contains("sign-in.not-our-form") => "yes",
        (403, _) => "no",
        (status, _) => panic!("{status}: {}", answer.text),
    }
}

/// Returns the address of a route about something, as data.
fn address(path: &str, (_, unit, code, within): (&str, &str, &str, &str)) -> String {
    let name = if path.starts_with("/plans") { "movement" } else { "launch" };
    let path = path
        .replace("{code}", code)
        .replace("{name}", name)
        .replace("{entry}", "3")
        .replace("{form}", "quarterly")
        .replace("{task}", "T1")
        .replace("{sha256}", "0")
        .replace("{account}", "nothing")
        .replace("{problem}", "page.fault")
        .replace("{provider}", "house");
    format!(
        "{}?period=2025-Q1&unit={unit}&within={within}",
        path.replace("{number}", "1").replace("{file}", "x")
    )
}

#[test]
fn every_route_is_given_to_whom_the_reviewed_table_says() {
    let askers = askers();
    let acts: Vec<_> = askers.iter().flat_map(|(_, acts)| acts.clone()).collect();
    let office = Office::with(&acts);
    let mut rows = Vec::new();
    for (name, _) in askers.iter().map(|asker| (asker.0.as_str(), ())).chain([("stranger", ())]) {
        let mut browser = Browser::of(&office);
        browser.headers.push(("accept", "application/json"));
        if name != "stranger" {
            browser.keep_session(&office.sign_in(name));
        }
        for route in ROUTES.iter().filter(|route| route.path != "/") {
            let is_narrowed = format!("{:?}", route.need).starts_with("At");
            let about = match (is_narrowed, route.path.contains("{code}")) {
                (false, _) => &ABOUT[..1],
                (true, true) => &ABOUT[..2],
                (true, false) => &ABOUT[..],
            };
            for about in about {
                let address = address(route.path, *about);
                let answer = match route.method() {
                    Method::Get => browser.get(&address),
                    // Without its token nothing is done, and whoever is let so far is told so.
                    Method::Post => browser.send("POST", &address, ""),
                };
                let about = if is_narrowed { about.0 } else { "" };
                rows.push((format!("{:?} {} {about}", route.method(), route.path), name, word(&answer)));
            }
        }
    }
    let reviewed = include_str!("../permission/reviewed.md");
    let (head, _) = reviewed.split_once("\n| ").unwrap();
    let table = table(&rows);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/permission/reviewed.md");
    if std::env::var_os("HASILA_REVIEW").is_some() {
        std::fs::write(path, format!("{head}\n{table}")).unwrap();
    }
    assert_eq!(table, reviewed[head.len() + 1..], "differs from {path}; HASILA_REVIEW=1 writes it anew");
}

/// Returns the table: a line for each route, in its cells the roles that are given it.
fn table(rows: &[(String, &str, &str)]) -> String {
    let columns = ["a grant over A", "a grant over everything", "no grant", "a stranger"];
    let mut text = format!("| route | {} |\n|---|---|---|---|---|\n", columns.join(" | "));
    let mut routes: Vec<&str> = Vec::new();
    for (route, _, _) in rows {
        if !routes.contains(&route.as_str()) {
            routes.push(route);
        }
    }
    for route in routes {
        let said = |name: &str| {
            let row = rows.iter().find(|(own, asker, _)| own == route && *asker == name);
            row.expect("everybody was asked").2
        };
        let roles = Role::ALL.into_iter().filter(|role| *role != Role::Public).map(Role::code);
        let given = |ending: &str| {
            let given: Vec<&str> =
                roles.clone().filter(|role| said(&format!("{role}{ending}")) != "no").collect();
            match given.len() {
                0 => "–".to_owned(),
                all if all == roles.clone().count() => "every role".to_owned(),
                _ => given.join(" "),
            }
        };
        let cells = [given(""), given("-all"), said("nothing").to_owned(), said("stranger").to_owned()];
        writeln!(text, "| {} | {} |", route.trim(), cells.join(" | ")).unwrap();
    }
    text
}
