//! Files that show that a report is so: attached on the page, handed in with it, given to whoever may read it, and to nobody to run.

use crate::world::{Answer, Browser, Office, official};
use register::permission::Role;

const FORM: &str = "/reports/quarterly?unit=A11&period=2025-Q1";
const RECEIPT: &str = "/reports/quarterly/receipt?unit=A11&period=2025-Q1";
const CASE: &str = "/verify/quarterly?unit=A11&period=2025-Q1";
const MINUTES: &[u8] = b"%PDF-1.7\nminutes of the meeting";

fn office() -> Office {
    let people = [
        official("clerk", Some("A11"), Some((Role::Reporter, Some("A11")))),
        official("neighbour", Some("A12"), Some((Role::Reporter, Some("A12")))),
        official("verifier", Some("N"), Some((Role::Verifier, None))),
    ];
    Office::with(&people.concat())
}

fn browser<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

fn attach(browser: &mut Browser, address: &str, files: &[(&str, &[u8])]) -> Answer {
    let files: Vec<(&str, &str, &[u8])> =
        files.iter().map(|(name, bytes)| ("evidence", *name, *bytes)).collect();
    browser.get(address);
    browser.post_files(address, &[("do", "attach")], &files)
}

/// Returns the addresses of the files on a page.
fn files(answer: &Answer) -> Vec<String> {
    let links = answer.text.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let links = links.filter(|link| link.contains("/evidence/"));
    links.map(|link| link.replace("&#38;", "&").replace("&amp;", "&")).collect()
}

fn hand_in(clerk: &mut Browser) {
    clerk.get(FORM);
    clerk.post(FORM, &[("v.cases", "12"), ("v.cases_solved", "10"), ("v.houses", "3"), ("do", "save")]);
    clerk.get(FORM);
    let sent = clerk.post(FORM, &[("do", "submit")]);
    assert!(sent.header("location").contains("/receipt"), "{} {}", sent.header("location"), sent.text);
}

#[test]
fn a_file_goes_with_the_report_and_is_given_to_whoever_may_read_it() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    let attached = attach(&mut clerk, FORM, &[("biên bản 12.pdf", MINUTES), ("list.txt", b"a list")]);
    assert_eq!(attached.status, 303, "{}", attached.text);
    let page = clerk.get(FORM);
    assert!(page.text.contains("biên bản 12.pdf") && files(&page).len() == 2, "{}", page.text);
    // One is taken away again; the other can be looked at before it is handed in, by nobody else.
    let list = page.text.split("value=\"detach:").nth(2).unwrap().split('"').next().unwrap().to_owned();
    clerk.post(FORM, &[("do", &format!("detach:{list}"))]);
    let waiting = files(&clerk.get(FORM));
    assert_eq!(waiting.len(), 1);
    assert_eq!(clerk.get(&waiting[0]).bytes, MINUTES);
    let mut verifier = browser(&office, "verifier");
    assert_eq!(verifier.get(&waiting[0]).status, 404);

    hand_in(&mut clerk);
    let receipt = clerk.get(RECEIPT);
    assert!(receipt.text.contains("biên bản 12.pdf"), "{}", receipt.text);
    let address = files(&receipt).remove(0);
    let case = verifier.get(CASE);
    assert_eq!(files(&case), std::slice::from_ref(&address), "{}", case.text);
    let given = verifier.get(&address);
    assert_eq!((given.status.as_u16(), given.bytes.as_slice()), (200, MINUTES));
    assert_eq!(given.header("content-type"), "application/pdf");
    let kept = given.header("content-disposition");
    assert!(
        kept.starts_with("attachment; filename=\"bi_n b_n 12.pdf\"; filename*=UTF-8''bi%C3%AAn"),
        "{kept}"
    );
    assert_eq!(given.header("x-content-type-options"), "nosniff");
    let policies: Vec<&str> = given
        .headers
        .get_all("content-security-policy")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    assert!(policies.iter().any(|policy| policy.contains("sandbox")), "{policies:?}");
    let mut neighbour = browser(&office, "neighbour");
    assert_eq!(neighbour.get(&address).status, 403, "{}", neighbour.get(&address).text);
    let of_own = address.replace("A11", "A12");
    assert_eq!(neighbour.get(&of_own).status, 404, "another report has no such file");
}

#[test]
fn what_is_no_evidence_is_told_and_what_was_typed_stands() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    clerk.get(FORM);
    let many: Vec<(String, Vec<u8>)> =
        (0..11).map(|at| (format!("{at}.txt"), format!("text {at}").into())).collect();
    let many: Vec<(&str, &[u8])> =
        many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let large = vec![b'x'; (20 << 20) + 1];
    type Brought<'a> = &'a [(&'a str, &'a [u8])];
    let cases: [(Brought, &str); 5] = [
        (&[("page.pdf", b"<html><script>alarm()</script>")], "of a kind that is not taken"),
        (&[("macros.xlsx", b"PK\x03\x04 xl/workbook.xml xl/vbaProject.bin")], "carries macros"),
        (&[("nothing.pdf", b"")], "is empty"),
        (&[("scan.pdf", &large)], "more than 20 MiB"),
        (&many, "10 may go with one report"),
    ];
    for (sent, said) in cases {
        let sent: Vec<(&str, &str, &[u8])> =
            sent.iter().map(|(name, bytes)| ("evidence", *name, *bytes)).collect();
        let page = clerk.post_files(FORM, &[("v.houses", "5"), ("do", "attach")], &sent);
        let text = page.text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(page.status == 422 && text.contains(said), "{said}: {text}");
        assert!(text.contains("value=\"5\""), "{said}: what was typed stands");
    }
}

#[test]
fn what_shows_that_it_is_otherwise_goes_with_what_was_found() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    attach(&mut clerk, FORM, &[("list.txt", b"a list")]);
    hand_in(&mut clerk);
    let mut verifier = browser(&office, "verifier");
    let page = attach(&mut verifier, CASE, &[("counted.jpg", b"\xFF\xD8\xFF\xE0 a photograph")]);
    assert_eq!(page.status, 200, "{}", page.text);
    assert_eq!(files(&page).len(), 2);
    let entry =
        page.text.split_once("name=\"cites\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let fields = [("cites", entry.as_str()), ("f.cases", "11"), ("reason", "counted"), ("do", "correct")];
    assert_eq!(verifier.post_files(CASE, &fields, &[]).status, 303);
    let receipt = clerk.get(RECEIPT);
    assert_eq!(files(&receipt).len(), 2, "{}", receipt.text);
    // Nothing waits any more for the next time.
    assert!(!verifier.get(CASE).text.contains("detach:"));
}

#[test]
fn a_file_that_was_lost_or_changed_is_told() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    attach(&mut clerk, FORM, &[("minutes.pdf", MINUTES)]);
    hand_in(&mut clerk);
    let address = files(&clerk.get(RECEIPT)).remove(0);
    let hash = address.split("/evidence/").nth(1).unwrap().split('?').next().unwrap();
    let file = office.data().join("evidence").join(&hash[..2]).join(hash);
    std::fs::write(&file, b"%PDF-1.7\nMINUTES of the meeting").unwrap();
    let given = clerk.get(&address);
    assert!(given.status == 404 && given.text.contains("another stands in its place"), "{}", given.text);
    std::fs::remove_file(&file).unwrap();
    assert!(clerk.get(RECEIPT).text.contains("not there any more"));
}

#[test]
fn what_went_with_a_report_that_was_sent_back_is_there_again() {
    let office = office();
    let mut clerk = browser(&office, "clerk");
    attach(&mut clerk, FORM, &[("minutes.pdf", MINUTES)]);
    hand_in(&mut clerk);
    let mut verifier = browser(&office, "verifier");
    let page = verifier.get(CASE);
    let entry =
        page.text.split_once("name=\"cites\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let fields = [("cites", entry.as_str()), ("reason", "houses are missing"), ("do", "return")];
    assert_eq!(verifier.post_files(CASE, &fields, &[]).status, 303);
    clerk.get(FORM);
    clerk.post(FORM, &[("v.houses", "4"), ("do", "save")]);
    assert!(clerk.get(FORM).text.contains("minutes.pdf"));
    hand_in(&mut clerk);
    assert_eq!(files(&clerk.get(RECEIPT)).len(), 2, "with each of the two reports");
}

#[test]
fn a_file_that_is_gone_or_another_is_told_where_the_journal_is_verified() {
    let office = Office::with(
        &[
            official("clerk", Some("A11"), Some((Role::Reporter, Some("A11")))),
            official("auditor", None, Some((Role::Auditor, None))),
        ]
        .concat(),
    );
    let mut clerk = browser(&office, "clerk");
    attach(&mut clerk, FORM, &[("minutes.pdf", MINUTES)]);
    hand_in(&mut clerk);
    let mut auditor = browser(&office, "auditor");
    let whole = auditor.get("/journal/verify").text;
    assert!(whole.contains("is there and the same"), "{whole}");
    let sha256 = journal::evidence::hash_of(MINUTES);
    let path = office.data().join("evidence").join(&sha256[..2]).join(&sha256);
    std::fs::write(&path, b"%PDF-1.7\nother minutes").unwrap();
    let page = auditor.get("/journal/verify").text;
    assert!(
        page.contains("minutes.pdf") && page.contains(&sha256) && page.contains("class=\"fix\""),
        "{page}"
    );
    std::fs::remove_file(&path).unwrap();
    let data = auditor.get("/journal/verify.json").json();
    assert_eq!((&data["sound"], &data["lost"][0]["altered"]), (&true.into(), &false.into()), "{data}");
    assert_eq!(data["lost"].as_array().unwrap().len(), 1);
}
