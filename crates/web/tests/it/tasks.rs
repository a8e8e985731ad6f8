//! A task on its page: what was done to it, and forms for whoever answers for it or gives tasks.

use crate::world::{Browser, Office, official};
use register::Act;
use register::permission::Role;
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use testkit::world::day;

fn office() -> Office {
    let task = |code: &str, due| TaskRow {
        row: None,
        task: code.into(),
        text: "Hand over the land".into(),
        lead: "A1".into(),
        with: vec!["A11".into()],
        source: Source::ByHand,
        assigned: day("2024-12-01"),
        due,
        target: None,
    };
    let every = Due::Every { first: "2024-Q4".parse().unwrap(), last: None, days: 10 };
    let later = task("later", Due::On(day("2025-06-02")));
    let rows = vec![task("land", Due::On(day("2025-03-31"))), task("quarterly", every), later];
    let acts = [
        official("clerk", Some("A1"), Some((Role::Reporter, Some("A1")))),
        official("head", Some("A"), Some((Role::Head, Some("A")))),
        official("other", Some("B"), Some((Role::Reporter, Some("B")))),
        vec![Act::AssignTasks(AssignTasks { rows })],
    ];
    Office::with(&acts.concat())
}

fn signed_in<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

#[test]
fn whoever_answers_for_a_task_says_on_its_page_how_it_comes_on() {
    let office = office();
    let mut clerk = signed_in(&office, "clerk");
    assert!(clerk.get("/tasks?unit=A1").text.contains("href=\"/tasks/land?"), "the list leads to it");
    let page = clerk.get("/tasks/land").text;
    assert!(page.contains("overdue") && page.contains("value=\"finish\""), "{page}");
    assert!(!page.contains("value=\"extend\""), "more time is for others to grant: {page}");
    let empty = clerk.post("/tasks/land", &[("do", "note"), ("on", "soon")]);
    assert!(empty.status == 422 && empty.text.contains("value=\"soon\""), "{}", empty.text);
    let noted =
        clerk.post("/tasks/land", &[("do", "note"), ("text", "two of three parcels"), ("on", "2025-04-01")]);
    assert_eq!(noted.status, 303, "{}", noted.text);
    assert!(clerk.get(noted.header("location")).text.contains("two of three parcels"));
    let evidence = [("do", "evidence"), ("text", "minutes 12/BB"), ("on", "2025-04-02")];
    assert_eq!(clerk.post("/tasks/land", &evidence).status, 303);
    let more = [("do", "extend"), ("until", "2025-06-30"), ("who", "Province"), ("text", "flood")];
    assert_eq!(clerk.post("/tasks/land", &more).status, 422, "nobody grants himself more time");

    let mut head = signed_in(&office, "head");
    head.get("/tasks/land");
    assert_eq!(head.post("/tasks/land", &more).status, 303);
    clerk.get("/tasks/land");
    let done = [("do", "finish"), ("on", "2025-04-30")];
    assert_eq!(clerk.post("/tasks/land", &done).status, 303);
    let page = clerk.get("/tasks/land").text;
    assert!(page.contains("done on time") && page.contains("done late"), "by both days: {page}");
    assert!(page.contains("Province") && page.contains("flood"), "who granted it, and why: {page}");
}

#[test]
fn the_list_says_in_words_how_late_a_task_is_and_how_long_another_has() {
    let office = office();
    let mut clerk = signed_in(&office, "clerk");
    let said = [
        ("en", ["32 days late", "31 days left"]),
        ("ar", ["متأخر 32 يومًا", "بقي 31 يومًا"]),
        ("vi", ["quá hạn 32 ngày", "còn 31 ngày"]),
    ];
    for (language, wanted) in said {
        let page = clerk.get(&format!("/tasks?unit=A1&lang={language}")).text;
        let page = page.replace(['\u{2068}', '\u{2069}'], "");
        for wanted in wanted {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
    }
}

#[test]
fn an_occurrence_of_a_task_that_recurs_is_chosen() {
    let office = office();
    let mut clerk = signed_in(&office, "clerk");
    let page = clerk.get("/tasks/quarterly").text;
    assert!(page.contains("<option value=\"2024-Q4\">"), "{page}");
    let done = [("do", "finish"), ("period", "2024-Q4"), ("on", "2025-01-08")];
    assert_eq!(clerk.post("/tasks/quarterly", &done).status, 303);
    clerk.headers.push(("accept", "application/json"));
    let told = clerk.get("/tasks/quarterly").json();
    assert_eq!(told["lines"][0]["state"], "done_on_time");
    assert_eq!(told["lines"][1]["state"], "overdue");
}

#[test]
fn a_form_that_does_not_say_what_to_do_records_nothing() {
    let office = office();
    let mut clerk = signed_in(&office, "clerk");
    clerk.get("/tasks/quarterly");
    let before = clerk.get("/tasks/quarterly.json").text;
    for (form, said) in [
        (&[("period", "2024-Q4")][..], "nothing was recorded"),
        (&[("do", "finnish"), ("period", "2024-Q4")], "finnish"),
        (&[("do", "finish"), ("period", "2024-Q9")], "2024-Q9"),
    ] {
        let page = clerk.post("/tasks/quarterly", form);
        assert!(page.status == 422 && page.text.contains(said), "{}", page.text);
    }
    assert_eq!(clerk.get("/tasks/quarterly.json").text, before);
}

#[test]
fn a_task_of_others_is_not_shown() {
    let office = office();
    let mut other = signed_in(&office, "other");
    assert_eq!(other.get("/tasks/land").status, 403);
    assert_eq!(signed_in(&office, "head").get("/tasks/none").status, 404);
}

#[test]
fn the_page_of_a_task_speaks_three_languages() {
    let office = office();
    let mut head = signed_in(&office, "head");
    for lang in ["en", "ar", "vi"] {
        let page = head.get(&format!("/tasks/quarterly?lang={lang}")).text;
        assert!(page.contains(&format!("<html lang=\"{lang}\"")) && !page.contains(">page.task"), "{page}");
    }
}
