//! The form as a workbook on the page: taken away, filled in, brought back, looked at, taken into the draft.

use crate::world::{Answer, Browser, Office, official};
use exchange::spreadsheet::{Cell, Look, Row, Spreadsheet, workbook};
use exchange::{Source, WorkbookReader};
use register::permission::Role;
use std::io::Cursor;
use testkit::world::day;

const FORM: &str = "/reports/quarterly?unit=A11&period=2025-Q1";
const AWAY: &str = "/reports/quarterly/workbook?unit=A11&period=2025-Q1";

fn office() -> Office {
    Office::with(&official("clerk", Some("A11"), Some((Role::Reporter, Some("A11")))))
}

fn clerk(office: &Office) -> Browser<'_> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in("clerk"));
    browser.get(FORM);
    browser
}

/// Returns the workbook with these answers typed in, by item, as text; `change` may spoil its rows.
fn filled(bytes: &[u8], answers: &[(&str, &str)], change: impl Fn(&mut Vec<Vec<String>>)) -> Vec<u8> {
    let source = Source::new(Cursor::new(bytes.to_vec()), WorkbookReader::Here);
    let mut rows = source.rows().unwrap();
    let mut table: Vec<Vec<String>> = Vec::new();
    while let Some((number, record)) = rows.next_row().unwrap() {
        table.resize(usize::try_from(number).unwrap() - 1, Vec::new());
        table.push(record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect());
    }
    for row in &mut table {
        let answer = answers.iter().find(|(item, _)| row.first().is_some_and(|own| own == item));
        if let Some((_, answer)) = answer {
            (*answer).clone_into(&mut row[4]);
        }
    }
    change(&mut table);
    let cells = |row: Vec<String>| Row {
        cells: row.into_iter().map(|text| Cell::Text(text, Look::Plain)).collect(),
        is_hidden: false,
    };
    let sheet = Spreadsheet {
        name: "back".to_owned(),
        is_rtl: false,
        widths: vec![Some(20); 8],
        rows: table.into_iter().map(cells).collect(),
        frozen: 0,
        is_form: false,
    };
    workbook(&sheet, day("2025-05-02")).unwrap()
}

fn bring(clerk: &mut Browser, bytes: &[u8]) -> Answer {
    clerk.post_files(FORM, &[("do", "workbook")], &[("workbook", "filled in.xlsx", bytes)])
}

fn hidden(answer: &Answer) -> Vec<(String, String)> {
    let inputs = answer.text.split("<input type=\"hidden\" name=\"").skip(1).map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"").unwrap();
        (name.to_owned(), rest.split('"').next().unwrap().to_owned())
    });
    inputs.filter(|(name, _)| name.starts_with("v.") || name.starts_with("c.")).collect()
}

/// Returns a page without the signs that keep numbers and names apart from the line around them.
fn plain(answer: &Answer) -> String {
    answer.text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_workbook_is_looked_at_before_it_is_taken() {
    let office = office();
    let mut clerk = clerk(&office);
    clerk.post(FORM, &[("v.cases", "7"), ("v.houses", "3"), ("do", "save")]);
    let away = clerk.get(AWAY);
    let back =
        filled(&away.bytes, &[("cases", "1.234"), ("cases_solved", "many"), ("launched", "yes")], |_| {});
    let page = bring(&mut clerk, &back);
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(plain(&page).contains("3 lines of the draft would change"), "{}", page.text);
    assert!(page.text.contains("many") && page.text.contains("First sheet, cell"), "{}", page.text);
    assert!(
        page.text.contains("<select name=\"v.cases\""),
        "what can be read two ways is asked: {}",
        page.text
    );
    // Nothing is taken yet.
    assert!(clerk.get(FORM).text.contains("value=\"7\""));
    let mut fields = hidden(&page);
    assert!(fields.iter().all(|(name, _)| name != "v.cases" && name != "v.houses"), "{fields:?}");
    fields.push(("v.cases".to_owned(), "1234".to_owned()));
    fields.push(("do".to_owned(), "save".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(clerk.post(FORM, &fields).status, 303);
    let form = clerk.get(FORM).text;
    for typed in ["value=\"1234\"", "value=\"many\"", "value=\"3\""] {
        assert!(form.contains(typed), "{typed}: {form}");
    }
    // The same brought again changes nothing more, but for what is still asked.
    let away = clerk_workbook(&mut clerk);
    let page = bring(&mut clerk, &filled(&away, &[], |_| {}));
    assert!(page.text.contains("nothing would change"), "{}", page.text);
}

fn clerk_workbook(clerk: &mut Browser) -> Vec<u8> {
    clerk.get(AWAY).bytes
}

#[test]
fn what_was_typed_on_the_page_is_saved_with_it() {
    let office = office();
    let mut clerk = clerk(&office);
    let page = clerk.post_files(FORM, &[("v.houses", "5"), ("do", "workbook")], &[("workbook", "", b"")]);
    assert_eq!(page.status, 422);
    assert!(page.text.contains("No workbook was chosen."), "{}", page.text);
    assert!(clerk.get(FORM).text.contains("value=\"5\""));
}

#[test]
fn what_is_no_such_workbook_is_refused_with_its_place_and_changes_nothing() {
    let office = office();
    let mut clerk = clerk(&office);
    let away = clerk_workbook(&mut clerk);
    let renamed = filled(&away, &[], |rows| {
        for row in rows.iter_mut().filter(|row| row.first().is_some_and(|item| item == "cases")) {
            "houses_built".clone_into(&mut row[0]);
        }
    });
    let of_another = filled(&away, &[], |rows| "A12".clone_into(&mut rows[0][2]));
    let long = filled(&away, &[("cases", &"9".repeat(500))], |_| {});
    let cases: [(&[u8], &str); 7] = [
        (b"MZ this is a program", "no form of this program"),
        (b"PK\x03\x04 and nothing else", "cannot be read"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xls"),
        (&renamed, "houses_built"),
        (&of_another, "not the form of this page"),
        (&long, "First sheet, cell"),
        (&vec![b'x'; (20 << 20) + 1], "20 MiB"),
    ];
    for (bytes, said) in cases {
        let page = bring(&mut clerk, bytes);
        assert_eq!(page.status, 422, "{said}");
        assert!(plain(&page).to_lowercase().contains(&said.to_lowercase()), "{said}: {}", page.text);
        assert!(!page.text.contains("name=\"v."), "{said}");
    }
}

#[test]
fn a_stranger_brings_nothing() {
    let office = office();
    let mut known = clerk(&office);
    let away = clerk_workbook(&mut known);
    let mut stranger = Browser::of(&office);
    stranger.get("/sign-in");
    let answer = stranger.post_files(FORM, &[("do", "workbook")], &[("workbook", "a.xlsx", &away)]);
    assert!(answer.status == 303 && answer.header("location").starts_with("/sign-in"), "{}", answer.text);
    // A page of somebody else sends none either.
    known.headers = vec![("sec-fetch-site", "cross-site")];
    assert_eq!(bring(&mut known, &away).status, 403);
}
