//! A report that was handed in is corrected by its unit; whoever verifies sees what changed beside the old figures.

use crate::world::{Answer, Browser, Office, official};
use register::permission::Role;

const REPORT: &str = "/reports/quarterly?unit=A12&period=2025-Q1";
const CORRECT: &str = "/reports/quarterly/correct?unit=A12&period=2025-Q1";
const RECEIPT: &str = "/reports/quarterly/receipt?unit=A12&period=2025-Q1";
const CASE: &str = "/verify/quarterly?unit=A12&period=2025-Q1";

fn office() -> Office {
    let people = [
        official("clerk", Some("A12"), Some((Role::Reporter, Some("A12")))),
        official("verifier", Some("N"), Some((Role::Verifier, None))),
    ];
    Office::with(&people.concat())
}

fn browser<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

fn words(answer: &Answer) -> String {
    let parts = answer.text.split('<').filter_map(|part| part.split_once('>'));
    let text: Vec<&str> = parts.map(|(_, text)| text).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{2068}', '\u{2069}'], "")
}

fn hidden(answer: &Answer, name: &str) -> String {
    let (_, rest) = answer.text.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn a_correction_is_looked_at_beside_the_old_figures_and_recorded() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    let page = clerk.get(REPORT);
    assert!(
        page.text.contains("/reports/quarterly/correct?"),
        "the report leads to its correction: {}",
        page.text
    );
    let page = clerk.get(CORRECT);
    assert!(page.text.contains("name=\"v.cases\" value=\"11\""), "{}", page.text);
    let cites = hidden(&page, "cites");
    let nothing = clerk.post(CORRECT, &[("cites", &cites), ("do", "check")]);
    let said = words(&nothing);
    assert!(nothing.status == 422 && said.contains("All figures are as they stand"), "{said}");
    assert!(said.contains("A reason is missing."), "{said}");
    let wrong = [
        ("cites", cites.as_str()),
        ("v.cases", "1.234"),
        ("v.houses", "-3"),
        ("reason", "typo"),
        ("do", "check"),
    ];
    let wrong = clerk.post(CORRECT, &wrong);
    let said = words(&wrong);
    assert!(said.contains("may mean") && said.contains("less than nothing"), "everything at once: {said}");
    assert!(
        wrong.text.contains("value=\"1.234\"") && wrong.text.contains(">typo</textarea>"),
        "{}",
        wrong.text
    );

    let fields = [
        ("cites", cites.as_str()),
        ("v.cases", "14"),
        ("v.houses", ""),
        ("reason", "typing error"),
        ("do", "check"),
    ];
    let checked = clerk.post_files(CORRECT, &fields, &[("evidence", "list.txt", b"the list")]);
    let said = words(&checked);
    assert!(checked.status == 200 && said.contains("11 14") && said.contains("3 not reported"), "{said}");
    assert!(said.contains("list.txt") && said.contains("Nothing is recorded yet"), "{said}");
    assert!(clerk.get(RECEIPT).text.contains("value=\"11\""));
    clerk.get(CORRECT);
    let fields = [
        ("cites", cites.as_str()),
        ("v.cases", "14"),
        ("v.houses", ""),
        ("reason", "typing error"),
        ("do", "record"),
    ];
    let recorded = clerk.post(CORRECT, &fields);
    assert!(recorded.header("location").contains("/receipt"), "{}", recorded.text);
    let receipt = clerk.get(recorded.header("location"));
    let said = words(&receipt);
    for wanted in ["The correction is recorded", "Corrected by clerk", "typing error", "11 14", "list.txt"] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    assert!(said.contains("2 May 2025, 08:00 universal time"), "the hour is for people: {said}");
    // Whoever has an old page in front of him is told.
    let late =
        clerk.post(CORRECT, &[("cites", &cites), ("v.cases", "15"), ("reason", "again"), ("do", "record")]);
    assert!(late.status == 422 && words(&late).contains("has changed since entry"), "{}", words(&late));
    let data = clerk.get("/reports/quarterly/receipt.json?unit=A12&period=2025-Q1").json();
    assert_eq!(data["history"][1]["changes"][0]["after"], "14", "{data}");
}

#[test]
fn whoever_verifies_sees_what_changed_in_a_report_that_came_again() {
    let office = office();
    let (mut clerk, mut verifier) = (browser(&office, "clerk"), browser(&office, "verifier"));
    let cites = hidden(&verifier.get(CASE), "cites");
    let back = [("cites", cites.as_str()), ("reason", "houses of May are missing"), ("do", "return")];
    assert_eq!(verifier.post(CASE, &back).status, 303);
    clerk.get(REPORT);
    let again = [
        ("v.cases", "11"),
        ("v.cases_solved", "9"),
        ("v.houses", "5"),
        ("v.launched", "yes"),
        ("do", "save"),
    ];
    clerk.post(REPORT, &again);
    clerk.get(REPORT);
    assert!(clerk.post(REPORT, &[("do", "submit")]).header("location").contains("/receipt"));
    let case = verifier.get(CASE);
    let said = words(&case);
    assert!(said.contains("5 before 3"), "beside the figure what it was: {said}");
    assert!(said.contains("Sent back by verifier") && said.contains("houses of May are missing"), "{said}");
    assert!(case.text.contains("/verify/quarterly.xlsx?"), "its table can be had: {}", case.text);
    let table = verifier.get("/verify/quarterly.csv?unit=A12&period=2025-Q1");
    assert!(table.text.contains("houses,5,"), "{}", table.text);
    assert_eq!(verifier.get(CORRECT).status, 403, "a verifier says what he found; the unit corrects");
    assert!(
        verifier.get("/verify/quarterly/clean.xlsx?period=2025-Q1").header("content-type").contains("sheet")
    );
}
