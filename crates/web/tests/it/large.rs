//! A country of eleven thousand units, with as many officials and reports: no page of it is long in coming over a slow line, and
//! everything in it can be found.

use crate::world::{Answer, Browser, Office, official};
use register::Act;
use register::import::{ImportUnits, UnitRow};
use register::instrument::IssueInstrument;
use register::permission::Role;
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use register::unit::Names;
use std::collections::BTreeSet;
use std::fmt::Write;
use testkit::world::day;
use web::routes::{Method, ROUTES};

/// What a first visit may bring over the line: the page, and what stands beside it.
const FIRST_VISIT_BYTES_MAX: usize = 60 << 10;

/// Provinces with districts, districts in each, communes in each; and the communes right below the last province.
const PROVINCES: usize = 19;
const DISTRICTS: usize = 25;
const COMMUNES: usize = 20;
const FLAT: usize = 1_500;

/// Targets of the plan.
const TARGETS: usize = 20;

/// A name like no other, so that pages pack no better than a country's do.
fn name(number: usize) -> Names {
    const FIRST: [&str; 8] = ["Upper", "Lower", "Old", "New", "Far", "Near", "Green", "Stony"];
    const EN: [&str; 8] = ["Ford", "Hill", "Spring", "Meadow", "Bridge", "Orchard", "Well", "Harbor"];
    const VI: [&str; 8] = ["Suối", "Đồi", "Cầu", "Vườn", "Giếng", "Bến", "Đồng", "Núi"];
    const AR: [&str; 8] = ["وادي", "جبل", "جسر", "بستان", "بئر", "مرفأ", "سهل", "عين"];
    let pick = |words: [&'static str; 8], salt: usize| words[(number * 2_654_435_761 / salt) % 8];
    let names = [
        format!("{} {} {number}", pick(FIRST, 3), pick(EN, 7)),
        format!("{} {} {number}", pick(VI, 5), pick(VI, 11)),
        format!("{} {} {number}", pick(AR, 13), pick(AR, 17)),
    ];
    let [en, vi, ar] = names.map(|name| Some(name.as_str().into()));
    Names { en, vi, ar }
}

/// Code, parent and level of every unit.
fn units() -> Vec<(String, String, &'static str)> {
    let mut units = vec![("N".to_owned(), String::new(), "country")];
    for province in 0..PROVINCES {
        let province = format!("P{province:02}");
        units.push((province.clone(), "N".to_owned(), "province"));
        for district in 0..DISTRICTS {
            let district = format!("{province}.{district:02}");
            units.push((district.clone(), province.clone(), "district"));
            let communes = (0..COMMUNES).map(|commune| format!("{district}.{commune:02}"));
            units.extend(communes.map(|code| (code, district.clone(), "commune")));
        }
    }
    units.push(("F".to_owned(), "N".to_owned(), "province"));
    units.extend((0..FLAT).map(|commune| (format!("F.{commune:04}"), "F".to_owned(), "commune")));
    units
}

fn founding() -> Act {
    let row = |(number, (code, parent, level)): (usize, (String, String, &str))| UnitRow {
        row: number as u64 + 2,
        code: code.as_str().into(),
        parent: (!parent.is_empty()).then(|| parent.as_str().into()),
        level: level.into(),
        names: name(number),
        ..UnitRow::default()
    };
    Act::ImportUnits(ImportUnits { on: None, rows: units().into_iter().enumerate().map(row).collect() })
}

/// The plan of the small world with as many targets as a directive has.
fn plan() -> Act {
    let mut text = testkit::world::PLAN.to_owned();
    for number in 3..TARGETS {
        writeln!(text, "target more_{number}  share of commune where cases >= {number} > 60%").unwrap();
    }
    Act::ApplyPlan(ApplyPlan { from: day("2024-01-01"), text: text.as_str().into() })
}

fn report(unit: &str, number: i64) -> Act {
    let figures = [("cases", 10 + number % 7), ("cases_solved", 9), ("houses", number % 5), ("launched", 1)];
    let figures = figures.into_iter().map(|(item, figure)| (item.into(), figure)).collect();
    Act::SubmitReport(SubmitReport {
        unit: unit.into(),
        form: "quarterly".into(),
        period: "2025-Q1".parse().unwrap(),
        submitted: day("2025-04-05"),
        figures: Figures::new(figures).unwrap(),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}

fn task(number: usize, lead: &str) -> TaskRow {
    TaskRow {
        row: None,
        task: format!("T{number}").as_str().into(),
        text: format!("What the meeting of the {number}th place has asked for").as_str().into(),
        lead: lead.into(),
        with: Vec::new(),
        source: Source::Provision { instrument: format!("{number}/KH").as_str().into(), part: "1".into() },
        assigned: day("2025-01-02"),
        due: Due::On(day("2025-06-30")),
        target: None,
    }
}

fn instrument(number: usize) -> Act {
    Act::IssueInstrument(IssueInstrument {
        number: format!("{number}/KH").as_str().into(),
        kind: "plan".into(),
        date: day("2025-01-02"),
        from: None,
        until: None,
        issuer: None,
        title: name(number).en,
        body: None,
        provisions: Vec::new(),
        relations: Vec::new(),
    })
}

/// Returns the country, in whose every list there are thousands, and who reads all of it.
fn country() -> Office {
    let communes: Vec<String> =
        units().into_iter().filter(|(_, _, level)| *level == "commune").map(|(code, ..)| code).collect();
    let mut acts = vec![founding(), plan()];
    acts.extend((0..1_200).map(instrument));
    let tasks = communes.iter().take(2_500).enumerate().map(|(number, lead)| task(number, lead));
    acts.push(Act::AssignTasks(AssignTasks { rows: tasks.collect() }));
    acts.extend(official("ana", None, Some((Role::Administrator, None))));
    for role in [Role::Auditor, Role::Planner, Role::Assessor, Role::Verifier] {
        acts.extend(official("ana", None, Some((role, None))).into_iter().skip(1));
    }
    let clerks = communes.iter().map(|code| {
        let unit = Some(code.as_str());
        official(&format!("clerk-{code}"), unit, Some((Role::Reporter, unit)))
    });
    acts.extend(clerks.flatten());
    let reporting = communes.iter().enumerate().filter(|(number, _)| number % 5 > 0);
    acts.extend(reporting.map(|(number, code)| report(code, number as i64)));
    Office::after_many(acts)
}

/// Returns the bytes of an answer and of what its page fetches, packed.
fn first_visit(browser: &mut Browser, page: &Answer, seen: &mut BTreeSet<(String, usize)>) -> usize {
    let text = &page.unpacked();
    let beside: BTreeSet<&str> = text
        .split('"')
        .filter(|value| value.starts_with("/assets/"))
        .map(|value| value.split('#').next().unwrap())
        .collect();
    let mut bytes = page.bytes.len();
    for asset in beside {
        let known = seen.iter().find(|(own, _)| own == asset).map(|(_, bytes)| *bytes);
        let size = known.unwrap_or_else(|| browser.get(asset).bytes.len());
        seen.insert((asset.to_owned(), size));
        bytes += size;
    }
    bytes
}

/// Returns the addresses of a route, about the country and about the province with most units right below it.
fn addresses(path: &str) -> Vec<String> {
    let name = if path.starts_with("/plans") { "movement" } else { "clear" };
    let filled = |unit: &str| {
        let path = path.replace("{code}", unit).replace("{name}", name).replace("{form}", "quarterly");
        let path = path.replace("{number}", "7%2FKH").replace("{account}", "clerk-F.0007");
        let path = path.replace("{entry}", "1").replace("{problem}", "page.fault");
        format!("{path}?period=2025-Q1&unit={unit}&within={unit}")
    };
    vec![filled("N"), filled("F")]
}

#[test]
fn no_page_is_long_in_coming_however_large_the_country() {
    let office = country();
    let mut browser = Browser::of(&office);
    browser.keep_session(&office.sign_in("ana"));
    browser.headers.push(("accept-encoding", "gzip"));
    let (mut seen, mut read, mut table, mut heavy) = (BTreeSet::new(), 0, String::new(), false);
    for route in ROUTES.iter().filter(|route| route.method() == Method::Get) {
        // The file of a review is taken along on purpose.
        if route.path == "/review/file" || route.path == "/assets/{file}" {
            continue;
        }
        for address in addresses(route.path) {
            let answer = browser.get(&format!("{address}&lang=ar"));
            if !answer.header("content-type").starts_with("text/html") || answer.status == 303 {
                continue;
            }
            let bytes = first_visit(&mut browser, &answer, &mut seen);
            read += 1;
            heavy |= bytes > FIRST_VISIT_BYTES_MAX;
            writeln!(table, "{bytes:>8} {} {address}", answer.status.as_u16()).unwrap();
        }
    }
    assert!(read > 60, "{read} pages were read:\n{table}");
    assert!(!heavy, "a first visit brings more than {FIRST_VISIT_BYTES_MAX} bytes:\n{table}");
    lists_go_on_and_are_searched(&office);
}

/// On the same country: what does not stand on the first page of a list stands on another, is found, and is in its data.
fn lists_go_on_and_are_searched(office: &Office) {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in("ana"));
    let communes = PROVINCES * DISTRICTS * COMMUNES + FLAT;
    for (path, all, what) in [
        ("/accounts", communes + 1, "clerk-P07.03.11"),
        ("/rankings/launch?level=commune&period=2025-Q1", communes, "P07.03.11"),
        ("/tasks", 2_500, "T1777"),
        ("/instruments", 1_200, "777/KH"),
        ("/standing?unit=F&period=2025-Q1", FLAT, "F.0777"),
        ("/verify", communes, "P07.03.11"),
        ("/reminders", communes / 5, "P07.03.10"),
    ] {
        let join = if path.contains('?') { '&' } else { '?' };
        let first = browser.get(path).text;
        assert_eq!(first.matches("<tr").count(), 101 + extra(path), "{path}");
        assert!(first.contains(&grouped(all)), "{path} says how many there are:\n{first}");
        let last = browser.get(&format!("{path}{join}page=99999")).text;
        assert!(last.contains("page=1&#38;") || last.contains("page=1\""), "{path} leads back");
        assert_eq!(browser.get(&format!("{path}{join}page=0")).status, 400, "{path}");
        let found =
            browser.get(&format!("{path}{join}find={}", what.to_lowercase().replace('/', "%2F"))).text;
        assert!(found.contains(what), "{what} is found in {path}:\n{found}");
        assert!(found.matches("<tr").count() < 20 + extra(path), "{path} shows what is looked for alone");
        let none = browser.get(&format!("{path}{join}find=zzzz")).text;
        assert!(none.contains("Nothing is found for"), "{path}:\n{none}");
    }
    let found = browser.get("/units?find=SUOI").text;
    assert!(
        found.contains("Upper") || found.contains("Lower"),
        "names of other languages are looked at too: {found}"
    );
    let csv = browser.get("/accounts.csv").text;
    assert_eq!(csv.lines().count(), communes + 2, "the file has all");
    assert_eq!(browser.get("/accounts.json?find=p07.03.11").json().as_array().unwrap().len(), 1);
}

/// Rows of tables besides those of the list and its head.
fn extra(path: &str) -> usize {
    // The table of targets above it, with its head.
    if path.starts_with("/standing") { TARGETS + 1 } else { 0 }
}

fn grouped(count: usize) -> String {
    match count {
        1_000.. => format!("{},{:03}", count / 1_000, count % 1_000),
        _ => count.to_string(),
    }
}
