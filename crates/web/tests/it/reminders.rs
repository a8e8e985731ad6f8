//! Who has not reported is reminded after his line was seen, by whoever may, and once a day.

use crate::world::{Browser, Office, official};
use base::{Date, Message};
use engine::Snapshot;
use register::Text;
use register::permission::Role;
use std::sync::Mutex;
use web::{Letters, Reached, Written};

const LIST: &str = "/reminders?of=quarterly+2025-Q1";

/// A post room with one address: it writes down to whom it wrote when.
#[derive(Default)]
struct Room(Mutex<Vec<(Text, Date)>>);

impl Letters for Room {
    fn reached(&self, units: &[Text], _: Date) -> Result<Vec<Reached>, Vec<Message>> {
        let written = self.0.lock().unwrap();
        let last = |unit: &Text| written.iter().rev().find(|(own, _)| own == unit).map(|(_, day)| *day);
        let reached = |unit: &Text| Reached { has_address: unit.as_str() == "A11", last: last(unit) };
        Ok(units.iter().map(reached).collect())
    }

    fn write(&self, _: &Snapshot, today: Date, units: &[Text]) -> Result<Vec<Written>, Vec<Message>> {
        let mut written = self.0.lock().unwrap();
        let mut write = |unit: &Text| match unit.as_str() {
            "A11" if written.contains(&(unit.clone(), today)) => Written::Already,
            "A11" => {
                written.push((unit.clone(), today));
                Written::Waiting
            }
            _ => Written::NoAddress,
        };
        Ok(units.iter().map(&mut write).collect())
    }
}

fn browser<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn who_has_not_reported_is_reminded_once_a_day() {
    let people = [
        official("verifier", Some("N"), Some((Role::Verifier, None))),
        official("planner", Some("B"), Some((Role::Planner, Some("B")))),
        official("clerk", Some("A11"), Some((Role::Reporter, Some("A11")))),
    ];
    let office = Office::with_letters(&people.concat(), Box::new(Room::default()));
    let mut verifier = browser(&office, "verifier");
    assert!(verifier.get("/verify").text.contains("/reminders?of=quarterly"), "the queue leads to it");
    let page = verifier.get(LIST);
    assert!(
        page.text.contains("One unit has not reported") && page.text.contains("name=\"seen.A11\""),
        "{}",
        page.text
    );
    let sent = verifier.post(LIST, &[("seen.A11", "1"), ("seen.A12", "1")]);
    let page = verifier.get(sent.header("location"));
    assert!(plain(&page.text).contains("Letters written: 1."), "who has reported gets none: {}", page.text);
    assert!(plain(&page.text).contains("2 May 2025"), "when he was written to is shown: {}", page.text);
    let again = verifier.post(LIST, &[("seen.A11", "1")]);
    let page = plain(&verifier.get(again.header("location")).text);
    assert!(page.contains("Letters written: 0. Had the letter of the day already: 1."), "{page}");
    let table = verifier.get("/reminders.csv?of=quarterly+2025-Q1");
    assert!(table.text.contains("A11,2025-04-10,true,2025-05-02"), "{}", table.text);
    // A planner reminds his own; nobody else reminds at all.
    let mut planner = browser(&office, "planner");
    assert!(planner.get(LIST).text.contains("Everybody has reported"));
    let sent = planner.post(LIST, &[("seen.A11", "1")]);
    assert!(sent.header("location").contains("written=0") && sent.header("location").contains("already=0"));
    assert_eq!(browser(&office, "clerk").get(LIST).status, 403);
}

#[test]
fn an_office_without_letters_says_so() {
    let office = Office::with(&official("verifier", Some("N"), Some((Role::Verifier, None))));
    let mut verifier = browser(&office, "verifier");
    let page = verifier.get(LIST);
    assert!(
        page.text.contains("This office writes no letters.") && !page.text.contains("seen."),
        "{}",
        page.text
    );
    assert_eq!(verifier.post(LIST, &[("seen.A11", "1")]).status, 403);
}

#[test]
fn an_office_without_forms_reminds_nobody_and_says_so_in_every_form() {
    let office = Office::demonstration(&official("verifier", None, Some((Role::Verifier, None))), &[]);
    let mut verifier = browser(&office, "verifier");
    assert_eq!(verifier.get("/reminders").status, 200);
    assert_eq!(verifier.get("/reminders.json").json(), serde_json::json!([]));
    let table = verifier.get("/reminders.csv").text;
    assert_eq!(table.trim_start_matches('\u{feff}'), "unit,due,has_address,last_letter\r\n");
}
