//! A clerk hands a report in and somebody else verifies it, without script.

use crate::world::{Answer, Browser, Office, official};
use register::permission::Role;

const FORM: &str = "/reports/quarterly?unit=A11&period=2025-Q1";

/// Returns the office with a clerk for one commune, one for a province, and two who verify; the first commune has not reported.
fn office() -> Office {
    let people = [
        official("clerk", Some("A11"), Some((Role::Reporter, Some("A11")))),
        official("busy", Some("A"), Some((Role::Reporter, Some("A")))),
        official("verifier", Some("N"), Some((Role::Verifier, None))),
        official("auditor", Some("N"), Some((Role::Auditor, None))),
    ];
    Office::with(&people.concat())
}

fn browser<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

fn to(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.header("location").to_owned()
}

/// Returns the answer without its marks.
fn words(answer: &Answer) -> String {
    let text: String =
        answer.text.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_report_is_filled_in_checked_and_handed_in() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    assert!(to(&clerk.get("/")).starts_with("/reports"), "what is due is the first page of who reports");
    let due = clerk.get("/reports");
    assert!(words(&due).contains("Q1 2025") && words(&due).contains("overdue"), "{}", words(&due));
    let page = clerk.get(FORM);
    assert!(page.text.contains("name=\"v.cases\"") && page.text.contains("<caption>"), "{}", page.text);

    let saved = clerk.post(FORM, &[("v.cases", "1.234"), ("v.cases_solved", "many"), ("do", "save")]);
    assert!(to(&saved).contains("saved=1"));
    let page = clerk.get(FORM);
    assert!(
        page.text.contains("value=\"1.234\"") && page.text.contains("value=\"many\""),
        "what was typed stands"
    );

    let checked = clerk.post(FORM, &[("do", "check")]);
    let page = clerk.get(&to(&checked));
    assert_eq!(page.status, 422);
    assert!(page.text.contains("href=\"#v-cases\"") && page.text.contains("aria-invalid"), "{}", page.text);
    assert!(words(&page).contains("1.234 may mean 1234 or 1.234"), "{}", words(&page));
    assert!(page.text.contains("<title>Problem:"), "{}", page.text);

    clerk.post(FORM, &[("v.cases", "1.234"), ("do", "settle:cases:1234")]);
    clerk.post(
        FORM,
        &[("v.cases_solved", "١٢٠٠"), ("v.launched", "yes"), ("c.cases", "census"), ("do", "save")],
    );
    let checked = to(&clerk.post(FORM, &[("do", "check")]));
    let page = clerk.get(&checked);
    assert_eq!(page.status, 200, "{}", words(&page));
    let said = words(&page);
    assert!(said.contains("1,234") && said.contains("1,200") && said.contains("not reported"), "{said}");

    let receipt = to(&clerk.post(FORM, &[("do", "submit")]));
    let page = clerk.get(&receipt);
    let said = words(&page);
    assert!(
        said.contains("Receipt")
            && said.contains("Handed in byThe official clerk")
            && said.contains("census"),
        "{said}"
    );
    let again = clerk.post(FORM, &[("v.cases", "9"), ("do", "submit")]);
    assert!(to(&again).starts_with("/reports/quarterly/receipt"), "it is handed in once");
    let data = clerk.get("/reports/quarterly.json?unit=A11&period=2025-Q1").json();
    assert!(!data["entry"].is_null(), "{data}");
}

#[test]
fn a_cell_is_saved_by_itself_and_answered_with_what_there_is_to_say() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    clerk.get(FORM);
    let cell = |clerk: &mut Browser, name: &str, value: &str| {
        clerk.post("/reports/quarterly.json?unit=A11&period=2025-Q1", &[(name, value), ("do", "save")]).json()
    };
    cell(&mut clerk, "v.cases", "10");
    let said = cell(&mut clerk, "v.cases_solved", "11");
    assert_eq!(said["remarks"][0]["item"], "cases_solved", "{said}");
    assert_eq!(said["ready"], false);
    // The session ends; whoever signs in again goes on where he was.
    drop(clerk);
    let mut again = browser(&office, "clerk");
    let page = again.get(FORM);
    assert!(page.text.contains("value=\"10\"") && page.text.contains("value=\"11\""), "{}", page.text);
    // Nobody else sees it.
    let mut busy = browser(&office, "busy");
    assert!(!busy.get(FORM).text.contains("value=\"11\""));
    let discarded = again.post(FORM, &[("do", "discard")]);
    let address = to(&discarded);
    assert!(!again.get(&address).text.contains("value=\"10\""));
}

#[test]
fn who_may_not_report_fills_in_nothing() {
    let office = office();
    let mut auditor = browser(&office, "auditor");
    let page = auditor.get(FORM);
    assert!(page.status == 200 && !page.text.contains("name=\"v.cases\""), "{}", page.text);
    assert_eq!(auditor.post(FORM, &[("v.cases", "1"), ("do", "submit")]).status, 403);
    let mut clerk = browser(&office, "clerk");
    assert_eq!(clerk.post("/reports/quarterly?unit=A12&period=2025-Q1", &[("do", "submit")]).status, 403);
    let workbook = clerk.get("/reports/quarterly/workbook?unit=A11&period=2025-Q1");
    assert!(workbook.header("content-disposition").ends_with(".xlsx\""));
    assert_eq!(clerk.get("/verify").status, 403);
}

#[test]
fn reports_are_confirmed_corrected_and_sent_back_by_others() {
    let office = office();
    let mut verifier = browser(&office, "verifier");
    let queue = verifier.get("/verify");
    let said = words(&queue);
    assert!(said.contains("0 of 7 reports are verified; 1 are missing."), "{said}");
    assert!(said.find("A11").unwrap() < said.find("A12").unwrap(), "what is missing comes first: {said}");

    let case = "/verify/quarterly?unit=A12&period=2025-Q1";
    let cites = |browser: &mut Browser, case: &str| {
        let text = browser.get(case).text;
        text.split_once("name=\"cites\" value=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    let entry = cites(&mut verifier, case);
    let lacking = verifier.post(case, &[("cites", &entry), ("do", "return")]);
    assert_eq!(lacking.status, 422);
    assert!(words(&lacking).contains("A reason is missing."), "{}", words(&lacking));
    let wrong =
        verifier.post(case, &[("cites", &entry), ("f.cases", "ten"), ("reason", "seen"), ("do", "correct")]);
    assert!(
        wrong.text.contains("value=\"ten\"") && words(&wrong).contains("ten is not a number"),
        "{}",
        words(&wrong)
    );
    let next = to(&verifier
        .post(case, &[("cites", &entry), ("f.cases", "12"), ("reason", "counted"), ("do", "correct")]));
    assert!(next.starts_with("/verify/quarterly?unit=A21"), "{next}");
    let entry = cites(&mut verifier, &next);
    to(&verifier.post(&next, &[("cites", &entry), ("reason", "houses are missing"), ("do", "return")]));

    // The unit sees why, and what it said stands in the form again.
    let mut busy = browser(&office, "busy");
    let page = busy.get("/reports/quarterly?unit=A21&period=2025-Q1");
    assert!(
        words(&page).contains("houses are missing") && page.text.contains("value=\"12\""),
        "{}",
        page.text
    );
    let form = "/reports/quarterly?unit=A21&period=2025-Q1";
    to(&busy.post(
        form,
        &[
            ("v.cases", "12"),
            ("v.cases_solved", "10"),
            ("v.houses", "4"),
            ("v.launched", "yes"),
            ("do", "save"),
        ],
    ));
    assert!(to(&busy.post(form, &[("do", "submit")])).contains("/receipt"));

    let list = verifier.get("/verify/quarterly/clean?period=2025-Q1");
    let seen: Vec<(String, String)> = list
        .text
        .split("name=\"seen.")
        .skip(1)
        .map(|rest| {
            let (unit, rest) = rest.split_once("\" value=\"").unwrap();
            (format!("seen.{unit}"), rest.split('"').next().unwrap().to_owned())
        })
        .collect();
    assert_eq!(seen.len(), 6, "{}", words(&list));
    let fields: Vec<(&str, &str)> =
        seen.iter().map(|(name, entry)| (name.as_str(), entry.as_str())).collect();
    assert!(to(&verifier.post("/verify/quarterly/clean?period=2025-Q1", &fields)).contains("confirmed=6"));
    assert!(words(&verifier.get("/verify")).contains("7 of 7 reports are verified"));
}

#[test]
fn nobody_verifies_his_own_report() {
    let both = |role| official("both", Some("N"), Some((role, None)));
    let mut acts = both(Role::Reporter);
    acts.push(both(Role::Verifier).pop().unwrap());
    let office = Office::with(&acts);
    let mut both = browser(&office, "both");
    both.get(FORM);
    to(&both.post(FORM, &[("v.cases", "5"), ("do", "save")]));
    to(&both.post(FORM, &[("do", "submit")]));
    let case = "/verify/quarterly?unit=A11&period=2025-Q1";
    let page = both.get(case);
    assert!(words(&page).contains("another person verifies it") && !page.text.contains("value=\"confirm\""));
    let entry =
        page.text.split_once("name=\"cites\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let refused = both.post(case, &[("cites", &entry), ("do", "confirm")]);
    assert_eq!(refused.status, 422, "{}", words(&refused));
    assert!(!both.get("/verify/quarterly/clean?period=2025-Q1").text.contains("seen.A11"));
}

#[test]
fn a_table_is_a_workbook_too() {
    let office = office();
    let mut verifier = browser(&office, "verifier");
    let answer = verifier.get("/verify.xlsx?of=quarterly+2025-Q1&lang=ar");
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-type").contains("spreadsheetml"), "{}", answer.header("content-type"));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"quarterly-2025-Q1.xlsx\"");
    assert!(verifier.get("/verify").text.contains("/verify.xlsx?"), "the page leads to it");
    let nothing = verifier.get("/reports/nothing.xlsx?unit=A11&period=2025-Q1");
    assert_eq!(nothing.status, 404, "what is not there is told as ever: {}", nothing.text);
}
