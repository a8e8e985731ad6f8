//! The review of findings on the page: one by one, accepted, edited or skipped, and nothing else recorded.

use crate::world::{Browser, Office, official};
use register::Act;
use register::instrument::{Body, IssueInstrument};
use register::numbering;
use register::permission::Role;
use testkit::world::day;

const TEXT: &str = "DIRECTIVE 53-CT/TU\n\nArticle 1. Aims\n\
    1. Strive for more than 90% of communes to meet the standard.\n\
    2. The Department of Works shall repair the bridges.\n";

const PAGE: &str = "/instruments/53-CT%2FTU/findings";

fn office() -> Office {
    let issue = IssueInstrument {
        number: "53-CT/TU".into(),
        kind: "directive".into(),
        date: day("2025-01-05"),
        from: None,
        until: None,
        issuer: None,
        title: None,
        provisions: numbering::provisions(TEXT),
        body: Some(Body::of(TEXT.to_owned())),
        relations: Vec::new(),
    };
    let mut acts = official("lan", None, Some((Role::Planner, None)));
    acts.extend(official("minh", Some("A"), Some((Role::Planner, Some("A")))));
    acts.push(Act::IssueInstrument(issue));
    Office::with(&acts)
}

fn signed_in<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

fn proposals(browser: &mut Browser) -> serde_json::Value {
    browser.headers.push(("accept", "application/json"));
    let told = browser.get(PAGE).json();
    browser.headers.pop();
    told
}

#[test]
fn findings_are_accepted_edited_or_skipped_one_by_one() {
    let office = office();
    let mut lan = signed_in(&office, "lan");
    let instrument = lan.get("/instruments/53-CT%2FTU").text;
    assert!(instrument.contains(PAGE), "the page of the instrument leads to it: {instrument}");
    let first = lan.get(PAGE);
    assert!(first.text.contains("<mark>more than 90% of communes"), "{}", first.text);
    assert!(first.text.contains("value=\"&#62;90%\""), "{}", first.text);
    // Skipped: the next one is in hand, and nothing is recorded.
    let order = lan.get(&format!("{PAGE}?skipped=1"));
    assert!(order.text.contains("<mark>The Department of Works shall repair"), "{}", order.text);
    let fields = [("finding", "1"), ("name", "safe"), ("value", ">= 85 %"), ("plan", "movement_2025")];
    let wrong = lan.post(PAGE, &[("finding", "1"), ("value", "many")]);
    assert!(wrong.status == 422 && wrong.text.contains("value=\"many\""), "{}", wrong.text);
    let accepted = lan.post(PAGE, &fields);
    assert_eq!(accepted.status, 303, "{}", accepted.text);
    assert_eq!(
        lan.post(PAGE, &fields).header("location"),
        accepted.header("location"),
        "sent twice, recorded once"
    );
    let page = lan.get(accepted.header("location")).text;
    assert!(page.contains("share of commune where what_safe &#62;= 85%"), "the draft: {page}");
    // What the words of an order do not say is asked for, all of it at once.
    let open = lan.post(PAGE, &[("finding", "2")]);
    assert!(open.status == 422 && open.text.matches("class=\"fix\"").count() == 2, "{}", open.text);
    let fields = [("finding", "2"), ("lead", "A"), ("with", "B"), ("due", "2025-09-30"), ("name", "bridges")];
    assert_eq!(lan.post(PAGE, &fields).status, 303);
    let told = proposals(&mut lan);
    assert_eq!(told["proposals"][1]["task"], "bridges");
    assert_eq!(told["open"], serde_json::json!([]), "every sentence with a figure has become something");
    let all = lan.get(PAGE).text;
    assert!(!all.contains("class=\"task\""), "nothing is left to decide: {all}");
}

#[test]
fn a_task_is_given_only_to_units_one_may_give_tasks_to() {
    let office = office();
    let mut minh = signed_in(&office, "minh");
    minh.get(PAGE);
    let due = ("due", "2025-09-30");
    let refused = minh.post(PAGE, &[("finding", "2"), ("lead", "B"), due]);
    assert!(refused.status == 422 && refused.text.contains("id=\"problem\""), "{}", refused.text);
    assert_eq!(minh.post(PAGE, &[("finding", "2"), ("lead", "A"), due]).status, 303);
}

#[test]
fn the_review_speaks_three_languages() {
    let office = office();
    let mut lan = signed_in(&office, "lan");
    for (lang, dir) in [("en", "ltr"), ("ar", "rtl"), ("vi", "ltr")] {
        let page = lan.get(&format!("{PAGE}?lang={lang}")).text;
        assert!(page.contains(&format!("dir=\"{dir}\">")) && !page.contains(">page.finding"), "{page}");
    }
}
