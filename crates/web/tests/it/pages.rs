//! Every page of the table, in three languages, with figures and without.

use crate::world::{Browser, Office};
use web::routes::{Method, ROUTES};

/// Returns the addresses of all pages that can be read, with what stands in their paths.
fn addresses() -> Vec<String> {
    let pages = ROUTES.iter().filter(|route| route.method() == Method::Get);
    let pages = pages
        .filter(|route| {
            !["/assets/", "/sign-in", "/welcome", "/account", "/demo", "/api/", "/proposals/"]
                .iter()
                .any(|own| route.path.starts_with(own))
        })
        .filter(|route| !["/", "/review/file"].contains(&route.path));
    // Instruments and forms have their own tests, where there are some.
    let pages = pages.filter(|route| {
        !["{number}", "{form}", "{problem}", "{task}"].iter().any(|own| route.path.contains(own))
    });
    let filled = |path: &str| {
        let name = if path.starts_with("/plans") { "movement" } else { "launch" };
        path.replace("{code}", "A").replace("{name}", name).replace("{entry}", "3")
    };
    pages.map(|route| filled(route.path)).collect()
}

#[test]
fn every_page_is_given_in_every_language() {
    let office = Office::new();
    for address in addresses() {
        for (lang, dir) in [("en", "ltr"), ("ar", "rtl"), ("vi", "ltr")] {
            let answer = office.get(&address, lang);
            assert_eq!(answer.status, 200, "{address} in {lang}: {}", answer.text);
            let page = &answer.text;
            assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{address} in {lang}");
            assert_eq!(page.matches("<h1>").count(), 1, "{address} in {lang}");
            // The list of problems shows codes, each beside its sentence.
            let shows_code = page.contains(">page.") && address != "/problems";
            assert!(!shows_code, "{address} in {lang} shows a code instead of its sentence");
        }
    }
}

#[test]
fn every_page_has_its_data_at_the_same_address() {
    let office = Office::new();
    for address in addresses() {
        let answer = office.get(&format!("{address}.json"), "en");
        assert_eq!(answer.status, 200, "{address}");
        assert!(answer.header("content-type").starts_with("application/json"), "{address}");
        let accepted = office.send("GET", &address, &[("accept", "application/json")]);
        assert_eq!(accepted.text, answer.text, "{address}");
    }
}

#[test]
fn an_empty_journal_is_a_page_that_says_what_to_do() {
    let office = Office::empty();
    let units = office.get("/units", "en");
    assert_eq!(units.status, 200);
    assert!(units.text.contains("hasila unit import"), "{}", units.text);
    let standing = office.get("/standing", "en");
    assert_eq!(standing.status, 404);
    assert!(standing.text.contains("class=\"fix\""), "{}", standing.text);
}

#[test]
fn where_we_stand_is_what_the_command_line_says() {
    let rows = Office::new().get("/standing.json?unit=A&period=2025-Q1", "en").json();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row["unit"] == "A" && row["period"] == "2025-Q1"), "{rows:?}");
}

#[test]
fn links_keep_the_switches_of_the_page() {
    let page = Office::new().get("/standing?period=2025-Q1&map=2025-03-01&as_of=9", "en").text;
    assert!(
        page.contains("/standing?unit=A&#38;period=2025-Q1&#38;map=2025-03-01&#38;as_of=9")
            || page.contains("/standing?unit=A&amp;period=2025-Q1&amp;map=2025-03-01&amp;as_of=9"),
        "{page}"
    );
}

#[test]
fn what_was_not_known_then_is_not_shown() {
    let office = Office::new();
    let coverage = |as_of| {
        let rows = office.get(&format!("/standing.json?unit=N&period=2025-Q1&as_of={as_of}"), "en").json();
        rows[0]["coverage"]["reported"].as_u64().unwrap()
    };
    assert_eq!([coverage(2), coverage(5), coverage(9)], [0, 3, 7]);
}

#[test]
fn every_number_leads_to_its_reasons() {
    let office = Office::new();
    let page = office.get("/standing?unit=A&period=2025-Q1", "en").text;
    assert!(
        page.contains("href=\"/targets/clear?unit=A") && page.contains("href=\"/why/clear?unit=A"),
        "{page}"
    );
    let why = office.get("/why/clear?unit=A&period=2025-Q1", "en").text;
    assert!(why.contains("target clear") && why.contains("/journal/"), "{why}");
    let target = office.get("/targets/clear?unit=A&period=2025-Q1", "vi").text;
    assert!(target.contains("/rankings/clear?level=province"), "{target}");
    let entry = office.get("/journal/3", "ar");
    assert!(entry.text.contains("submit_report.1"), "{}", entry.text);
    assert_eq!(office.get("/journal/300", "en").status, 404);
    assert_eq!(office.get("/why/nothing?unit=A&period=2025-Q1", "en").status, 404);
}

#[test]
fn the_journal_is_shown_in_pages_and_verified() {
    let office = Office::new();
    let last = office.get("/journal.json", "en").json();
    assert_eq!(last.as_array().unwrap().len(), 9);
    assert_eq!(last[0]["entry"], 9);
    let earlier = office.get("/journal.json?before=4", "en").json();
    assert_eq!(earlier[0]["entry"], 3);
    assert_eq!(office.get("/journal/verify.json", "en").json()["sound"], true);
}

#[test]
fn the_review_can_be_taken_along() {
    let office = Office::new();
    let file = office.get("/review/file?period=2025-Q1&unit=A", "vi");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"review-2025-Q1-A.html\"");
    assert!(file.text.contains("<style>") && file.text.contains("lang=\"vi\""));
}

#[test]
fn a_map_stands_beside_its_table_where_boundaries_are_kept() {
    let office = Office::new();
    for address in ["/standing?unit=N&period=2025-Q1", "/targets/clear?unit=N&period=2025-Q1"] {
        for lang in ["en", "ar", "vi"] {
            let page = office.get(address, lang).text;
            assert_eq!(page.matches("<path class=\"area ").count(), 2, "{address}: {page}");
            assert!(page.contains("<li><svg class=\"swatch\""), "{address}: the patterns are explained");
        }
    }
    // The districts of A have no boundaries, and before 2024 none were kept.
    for address in ["/standing?unit=A&period=2025-Q1", "/standing?unit=N&period=2023"] {
        assert!(!office.get(address, "en").text.contains("class=\"area "), "{address}");
    }
}

#[test]
fn tables_can_be_had_as_files() {
    let office = Office::new();
    for (address, name, begins) in [
        ("/standing.csv?unit=A&period=2025-Q1", "standing.csv", "unit,level,period,through,plan,target"),
        (
            "/rankings/clear.csv?level=province&period=2025-Q1",
            "ranking-clear.csv",
            "place,of,tied,unit,level",
        ),
        ("/units/A.csv?period=2025-Q1", "unit.csv", "unit,level,period"),
        ("/units.csv", "units.csv", "depth,below,code"),
        ("/tasks/stats.csv", "tasks-counted.csv", "name,by_due,counted,done_on_time"),
    ] {
        let answer = office.get(address, "en");
        assert_eq!(
            answer.header("content-disposition"),
            format!("attachment; filename=\"{name}\""),
            "{address}"
        );
        assert!(answer.text.starts_with(begins) && answer.text.lines().count() > 1, "{}", answer.text);
    }
}

/// Pages for readers, each with something on it.
const READ: [&str; 16] = [
    "/standing?unit=A&period=2025-Q1",
    "/units",
    "/units/A?period=2025-Q1",
    "/targets/clear?unit=A&period=2025-Q1",
    "/why/clear?unit=A&period=2025-Q1",
    "/why/clear?unit=A1&period=2025-Q1",
    "/rankings?period=2025-Q1",
    "/rankings/clear?level=province&period=2025-Q1",
    "/review?unit=A&period=2025-Q1",
    "/tasks",
    "/tasks/stats",
    "/posts",
    "/instruments",
    "/plans",
    "/plans/movement",
    "/journal",
];

#[test]
fn every_page_asks_as_of_when_and_keeps_what_else_its_address_says() {
    let office = Office::new();
    for address in READ {
        let page = office
            .get(&format!("{address}{}find=a", if address.contains('?') { "&" } else { "?" }), "en")
            .text;
        assert_eq!(page.matches("name=\"as_of\"").count(), 1, "{address}");
        assert!(page.contains("name=\"find\" value=\"a\""), "{address}: {page}");
    }
    // What stands in the register on that day, and on the map of that day.
    let then = office.get("/units.json?as_of=0", "en");
    assert_eq!(then.json().as_array().unwrap().len(), 0, "{}", then.text);
    let page = office.get("/units?map=2023-01-01", "en").text;
    assert!(page.contains("name=\"map\"") && page.contains("1 January 2023"), "{page}");
}

#[test]
fn every_page_with_a_table_gives_it_as_a_file() {
    let office = Office::new();
    let mut files = 0;
    for address in READ {
        let page = office.get(address, "ar").text;
        let files_of = |ending: &str| {
            let links = page.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let links = links.filter(|link| link.contains(ending)).map(|link| link.replace("&amp;", "&"));
            links.collect::<Vec<_>>()
        };
        let (csv, xlsx) = (files_of(".csv?"), files_of(".xlsx?"));
        assert_eq!(csv.len(), xlsx.len(), "{address}");
        assert!(!csv.is_empty() || !page.contains("<table"), "{address} has a table and no file");
        for link in csv {
            let answer = office.get(&link, "ar");
            assert_eq!(
                (answer.status.as_u16(), answer.header("content-type")),
                (200, "text/csv; charset=utf-8"),
                "{link}"
            );
            let width = answer.text.lines().next().unwrap().matches(',').count();
            assert!(width > 1 && !answer.text.contains('\u{2068}'), "{link}: {}", answer.text);
            files += 1;
        }
        for link in xlsx {
            assert!(office.get(&link, "ar").bytes.starts_with(b"PK"), "{link}");
        }
    }
    assert!(files > 15, "{files}");
    let answer = office.get("/why/clear.csv?unit=A&period=2025-Q1&table=nothing", "en");
    assert_eq!(answer.status, 404);
    assert!(["units", "inputs", "entries"].iter().all(|name| answer.text.contains(name)), "{}", answer.text);
}

#[test]
fn the_tables_behind_a_number_say_what_the_page_says() {
    let office = Office::new();
    let why = office.get("/why/clear.json?unit=A&period=2025-Q1", "en").json();
    let units = office.get("/why/clear.csv?unit=A&period=2025-Q1&table=units", "en").text;
    assert_eq!(units.lines().count() - 1, why["units"].as_array().unwrap().len(), "{units}");
    let entries = office.get("/why/clear.csv?unit=A&period=2025-Q1&table=entries", "en").text;
    let said: usize = why["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["figures"].as_object().unwrap().len())
        .sum();
    assert_eq!(entries.lines().count() - 1, said, "{entries}");
}

#[test]
fn a_plan_is_tried_out_and_nothing_is_recorded() {
    let office = Office::new();
    let before = office.get("/journal.json", "en").json()[0]["entry"].clone();
    let mut browser = Browser::of(&office);
    browser.get("/plans/movement");
    let answer = browser.post("/plans/movement", &[("text", "plan movement { }\ntarget x")]);
    assert_eq!(answer.status, 200);
    assert!(answer.text.contains("<b>error</b>") && answer.text.contains("target x"), "{}", answer.text);
    assert_eq!(office.get("/journal.json", "en").json()[0]["entry"], before);
    assert_eq!(office.get("/plans/nothing", "en").status, 404);
    assert_eq!(office.get("/instruments/1%2FKH", "en").status, 404);
    assert_eq!(office.get("/tasks?state=somehow", "en").status, 400);
}
