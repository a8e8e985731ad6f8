//! An instrument on its page: for when it holds, what it refers to and what refers to it, the hash of its text, its tasks.

use crate::world::{Browser, Office, official};
use register::Act;
use register::amendment::RepealInstrument;
use register::instrument::{Body, Cited, IssueInstrument, Reference, RelationRow, hash};
use register::permission::Role;
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use testkit::world::day;

const TEXT: &str = "Article 1. Work\n1. The Department of Works shall repair the bridges.\n";

fn issued(number: &str, on: &str, to: Option<(Reference, &str)>) -> IssueInstrument {
    let relation = |(how, number): (Reference, &str)| RelationRow {
        how,
        to: Cited { number: number.into(), of: None },
        provision: None,
    };
    IssueInstrument {
        number: number.into(),
        kind: "directive".into(),
        date: day(on),
        from: None,
        until: None,
        issuer: None,
        title: None,
        body: None,
        provisions: Vec::new(),
        relations: to.into_iter().map(relation).collect(),
    }
}

fn office() -> Office {
    let task = |code: &str, lead: &str| TaskRow {
        row: None,
        task: code.into(),
        text: format!("Work of {code}").as_str().into(),
        lead: lead.into(),
        with: Vec::new(),
        source: Source::Provision { instrument: "5/CT".into(), part: "".into() },
        assigned: day("2025-01-12"),
        due: Due::On(day("2025-03-31")),
        target: None,
    };
    let middle = IssueInstrument {
        from: Some(day("2025-01-15")),
        until: Some(day("2025-12-31")),
        body: Some(Body::of(TEXT.to_owned())),
        ..issued("5/CT", "2025-01-10", Some((Reference::BasedOn, "1/NQ")))
    };
    let acts = [
        official("minh", Some("A"), Some((Role::Planner, Some("A")))),
        vec![
            Act::IssueInstrument(issued("1/NQ", "2024-02-01", None)),
            Act::IssueInstrument(middle),
            Act::IssueInstrument(issued("9/KH", "2025-02-20", Some((Reference::Implements, "5/CT")))),
            Act::AssignTasks(AssignTasks { rows: vec![task("T1", "A11"), task("T2", "B11")] }),
            Act::RepealInstrument(RepealInstrument {
                instrument: Cited { number: "1/NQ".into(), of: None },
                from: day("2025-04-01"),
                by: None,
                reason: Some("Its time is over".into()),
            }),
        ],
    ];
    Office::with(&acts.concat())
}

fn minh(office: &Office) -> Browser<'_> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in("minh"));
    browser
}

/// Returns a text without the marks that keep directions apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn an_instrument_says_for_when_it_holds_what_it_rests_on_and_what_comes_from_it() {
    let office = office();
    let page = plain(&minh(&office).get("/instruments/5%2FCT").text);
    assert!(page.contains("In force from 15 January 2025 until 31 December 2025."), "{page}");
    assert!(page.contains(&hash(TEXT)), "the hash of its text: {page}");
    let (refers, referred) = page.split_once("<h2>Is referred to</h2>").unwrap();
    assert!(
        refers.contains("is based on") && refers.contains("href=\"/instruments/1%2FNQ?of=2024-02-01"),
        "{page}"
    );
    assert!(referred.contains("is implemented by"), "{page}");
    assert!(referred.contains("href=\"/instruments/9%2FKH?of=2025-02-20"), "{page}");
    assert!(referred.contains("href=\"/tasks/T1?") && referred.contains("overdue"), "{page}");
    assert!(!page.contains("Work of T2"), "tasks of others are for others: {page}");
    let page = plain(&minh(&office).get("/instruments/1%2FNQ").text);
    assert!(page.contains("Ended on 1 April 2025 by Its time is over"), "{page}");
    assert!(page.contains("until 31 March 2025.") && page.contains("Only its number is known"), "{page}");
}

#[test]
fn the_data_of_an_instrument_is_that_of_the_command() {
    let office = office();
    let told = minh(&office).get("/instruments/5%2FCT.json").json();
    assert_eq!((&told["from"], &told["until"]), (&"2025-01-15".into(), &"2025-12-31".into()));
    assert_eq!(told["sha256"], hash(TEXT));
    assert_eq!(told["characters"], TEXT.chars().count());
    assert_eq!(
        (&told["refers"][0]["how"], &told["refers"][0]["number"]),
        (&"based_on".into(), &"1/NQ".into())
    );
    assert_eq!(told["referred"][0]["number"], "9/KH");
    assert_eq!(told["tasks"].as_array().unwrap().len(), 1);
    assert_eq!(told["tasks"][0]["task"], "T1");
}

#[test]
fn the_page_of_an_instrument_speaks_three_languages() {
    let office = office();
    for (lang, how) in [("en", "is based on"), ("ar", "تستند إلى"), ("vi", "căn cứ vào")] {
        let page = minh(&office).get(&format!("/instruments/5%2FCT?lang={lang}")).text;
        assert!(page.contains(how), "{page}");
        assert!(!page.contains(">page.") && !page.contains("instrument-words."), "{page}");
    }
}
