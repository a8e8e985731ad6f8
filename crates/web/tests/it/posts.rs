//! Posts and rotation on pages: who sees rates, who sees persons, what a round looks like.

use crate::world::{Browser, Office, official};
use register::appointment::{Appoint, AppointRow};
use register::award::{AwardRow, RecordAwards};
use register::exemption::Exempt;
use register::holder::{HolderRow, NativeSaid, RegisterHolders};
use register::permission::Role;
use register::plan::ApplyPlan;
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, Manner, PostRole};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use register::unit::Names;
use register::{Act, Text};
use testkit::world::day;

/// The communes: their heads come from the commune named beside them.
const HEADS: [(&str, &str); 8] = [
    ("A11", "A12"),
    ("A12", "A12"),
    ("A21", "A21"),
    ("A22", "A11"),
    ("B11", "A11"),
    ("B12", "B11"),
    ("B21", "B22"),
    ("B22", "B21"),
];

const PLAN: &str = "plan heads { basis \"1/QC\" of 2024-01-05 }\n\
    placement of_communes of head in commune { hard not native of own commune kept by > 70% in commune }\n\
    placement of_provinces of head in province { hard at most 2 terms of 5 years kept by = 100% in province }\n";

fn acts() -> Vec<Act> {
    let units = HEADS.iter().map(|(unit, _)| *unit).chain(["A"]);
    let post = |unit: &str| PostRow {
        row: None,
        post: format!("H-{unit}").as_str().into(),
        unit: unit.into(),
        role: PostRole::Head,
        branch: Branch::Executive,
        kind: None,
        rank: None,
        level: None,
        continues: None,
        from: day("2010-01-01"),
        until: None,
        names: Names { en: Some(format!("Head of {unit}").as_str().into()), ..Names::default() },
    };
    let holder = |(unit, native): (&str, &str)| HolderRow {
        row: None,
        holder: format!("h-{unit}").as_str().into(),
        name: format!("Person <{unit}>").as_str().into(),
        native: Some(NativeSaid { unit: native.into(), on: day("2024-01-01") }),
        retires: None,
        service_from: None,
        kin: None,
        ranks: Vec::new(),
    };
    let people = HEADS.into_iter().chain([("A", "B")]);
    let row = |(unit, _): (&str, &str)| AppointRow {
        row: None,
        post: format!("H-{unit}").as_str().into(),
        holder: format!("h-{unit}").as_str().into(),
        from: day("2016-02-01"),
        until: None,
        manner: Manner::Full,
        months: None,
        leaves: Vec::new(),
        cites: None,
        despite: None,
    };
    vec![
        Act::CreatePosts(CreatePosts { rows: units.map(post).collect() }),
        Act::RegisterHolders(RegisterHolders { rows: people.clone().map(holder).collect() }),
        Act::Appoint(Appoint { rows: people.map(row).collect() }),
        Act::ApplyPlan(ApplyPlan { from: day("2024-01-05"), text: Text::from(PLAN) }),
    ]
}

fn office() -> Office {
    let officials = [
        official("pia", None, Some((Role::Personnel, None))),
        official("ann", Some("A"), Some((Role::Personnel, Some("A")))),
        official("max", Some("A"), Some((Role::Planner, None))),
    ];
    Office::with(&[acts(), officials.concat()].concat())
}

fn browser<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

#[test]
fn rates_are_for_everybody_signed_in_and_persons_for_the_personnel_role() {
    let office = office();
    let mut max = browser(&office, "max");
    let told = max.get("/posts.json").json();
    let rates: Vec<String> =
        told["rules"].as_array().unwrap().iter().map(|rule| rule["rate"].to_string()).collect();
    // Two of eight come from their commune. One head of a province is too few to tell, and alone on that rule.
    assert_eq!(
        rates,
        [
            "{\"coverage\":{\"all\":8,\"known\":8},\"exempt\":0,\"share\":{\"part\":\"6\",\"whole\":\"8\"}}",
            "{\"all\":1,\"hidden\":true}",
        ]
    );
    assert_eq!(told["posts"].as_array().unwrap().len(), 9);
    // Six of eight are more than the plan wants; whether the one head meets it would tell of him.
    let verdict = |rule: usize| told["rules"][rule]["targets"][0]["verdict"].clone();
    assert_eq!((verdict(0), verdict(1)), ("met".into(), serde_json::Value::Null));
    let page = max.get("/posts").text;
    assert!(
        page.contains("Target")
            && page.contains("more than \u{2068}70%\u{2069}")
            && !page.contains(": missed"),
        "{page}"
    );
    // One unit alone would tell of persons: its rates are those of all.
    assert_eq!(max.get("/posts.json?unit=A21").json()["rules"], told["rules"]);
    let page = max.get("/posts?unit=A21").text;
    assert!(page.contains("75.0%") && page.contains("H-A21") && !page.contains("H-B11"), "{page}");
    for text in [&page, &told.to_string()] {
        assert!(!text.contains("Person") && !text.contains("h-A"), "{text}");
    }
    for address in ["/posts/clock", "/posts/round", "/posts/clock.json?unit=A", "/posts/round.json?unit=A"] {
        assert_eq!(max.get(address).status, 403, "{address}");
    }
    let mut pia = browser(&office, "pia");
    let page = pia.get("/posts?unit=A21").text;
    assert!(page.contains("Person &#60;A21&#62;") || page.contains("Person &lt;A21&gt;"), "{page}");
    assert!(page.contains("0.0%") && page.contains("/posts/clock?unit=A21"), "{page}");
    // Personnel of one province sees persons there, and nowhere else.
    let mut ann = browser(&office, "ann");
    assert!(ann.get("/posts.json?unit=A").text.contains("h-A11"));
    assert!(!ann.get("/posts.json?unit=B").text.contains("h-B11"));
    assert!(!ann.get("/posts.json").text.contains("h-A11"));
    assert_eq!(
        (ann.get("/posts/clock?unit=A").status.as_u16(), ann.get("/posts/clock?unit=B").status.as_u16()),
        (200, 403)
    );
}

#[test]
fn the_sheet_of_a_unit_names_its_head_its_awards_and_what_it_still_has_to_do() {
    let task = |code: &str, lead: &str, due: &str| TaskRow {
        row: None,
        task: code.into(),
        text: format!("Work of {code}").as_str().into(),
        lead: lead.into(),
        with: Vec::new(),
        source: Source::Provision { instrument: "1/QC".into(), part: "".into() },
        assigned: day("2025-01-02"),
        due: Due::On(day(due)),
        target: None,
    };
    let rows = ["T1", "T2", "T3", "T4"].map(|code| task(code, "A11", "2025-06-30"));
    let rows = [task("T0", "A11", "2025-03-31"), task("T9", "A12", "2025-06-30")].into_iter().chain(rows);
    let award = |row: u64, edition: &str, date: &str, revoked: Option<&str>| AwardRow {
        row,
        title: "exemplary".into(),
        recipient: "A11".into(),
        edition: edition.parse().unwrap(),
        date: day(date),
        giver: "Province".into(),
        revoked: revoked.map(day),
        achievement: None,
    };
    let awards = vec![
        award(2, "2023", "2024-02-10", None),
        award(3, "2024", "2025-02-11", None),
        award(4, "2022", "2023-02-12", Some("2023-09-01")),
    ];
    let title =
        "plan titles { basis \"1/QC\" of 2024-01-05 }\ntitle exemplary \"Exemplary unit\" for commune\n";
    let planned = vec![
        Act::AssignTasks(AssignTasks { rows: rows.collect() }),
        Act::ApplyPlan(ApplyPlan { from: day("2023-01-05"), text: Text::from(title) }),
        Act::RecordAwards(RecordAwards { rows: awards }),
    ];
    let officials = [
        official("max", Some("A"), Some((Role::Planner, None))),
        official("both", None, Some((Role::Planner, None))),
        official("both", None, Some((Role::Personnel, None))).split_off(1),
    ];
    let office = Office::with(&[acts(), planned, officials.concat()].concat());
    let page = plain(&browser(&office, "max").get("/units/A11").text);
    assert!(!page.contains("Head of A11") && !page.contains("Person"), "who may not read persons: {page}");
    let (latest, earlier) = page.split_once("11 February 2025").unwrap();
    assert!(latest.contains("Recognitions") && earlier.contains("10 February 2024"), "{page}");
    assert!(!page.contains("12 February 2023"), "revoked: {page}");
    assert!(page.contains("Exemplary unit</bdi>, 2023"), "as the plan calls it: {page}");
    assert!(page.contains("href=\"/tasks/T0?") && page.contains("overdue"), "{page}");
    assert!(page.find("Work of T0") < page.find("Work of T1"), "the nearest first: {page}");
    assert!(
        page.contains("2 more") && page.contains("href=\"/tasks?unit=A11&"),
        "few lines, and the way to all: {page}"
    );
    assert!(!page.contains("Work of T9"), "{page}");
    let page = plain(&browser(&office, "both").get("/units/A11").text);
    assert!(
        page.contains("Head of A11") && page.contains("A11&gt;</bdi> <small>since 1 February 2016"),
        "{page}"
    );
    for (lang, said) in [("ar", "التكريمات"), ("vi", "Khen thưởng")] {
        let page = browser(&office, "both").get(&format!("/units/A11?lang={lang}")).text;
        assert!(page.contains(said) && !page.contains("page."), "{page}");
    }
}

/// Returns a text without the marks that keep directions apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn ending<'a>(entry: &'a str, on: &'a str, reason: &'a str) -> [(&'a str, &'a str); 4] {
    [("exemption", entry), ("on", on), ("reason", reason), ("cites", "9/QC")]
}

#[test]
fn an_exemption_is_ended_on_its_page_by_whoever_keeps_posts() {
    let exempt = |holder: &str, post: Option<&str>| {
        Act::Exempt(Box::new(Exempt {
            holder: Some(holder.into()),
            post: post.map(Text::from),
            plan: "heads".into(),
            placement: "of_communes".into(),
            rule: None,
            reason: "nobody else knows the <dam>".into(),
            cites: None,
            from: day("2024-06-01"),
            until: day("2027-01-01"),
        }))
    };
    let more = [exempt("h-A12", Some("H-A12")), exempt("h-B11", None)];
    let people = [
        official("pia", None, Some((Role::Personnel, None))),
        official("ann", Some("A"), Some((Role::Personnel, Some("A")))),
    ];
    let office = Office::with(&[acts(), more.to_vec(), people.concat()].concat());
    let mut ann = browser(&office, "ann");
    // Whose right ends at a unit is led there.
    assert_eq!(ann.get("/posts/exemptions").status, 303);
    assert_eq!(ann.get("/posts/exemptions?unit=B").status, 403);
    let ours = ann.get("/posts/exemptions.json?unit=A").json();
    assert_eq!((ours.as_array().unwrap().len(), &ours[0]["holder"]), (1, &"h-A12".into()), "{ours}");
    let page = plain(&ann.get("/posts/exemptions?unit=A").text);
    assert!(page.contains("1 January 2027") && page.contains("knows the &#60;dam&#62;"), "{page}");
    let entry = ours[0]["entry"].to_string();
    let address = "/posts/exemptions?unit=A";
    // What cannot be is said all at once, and what was typed stands in the form again.
    let refused = ann.post(address, &ending("4711", "soon", "the dam is built"));
    assert!(
        plain(&refused.text).contains("no exemption of entry 4711") && plain(&refused.text).contains("soon"),
        "{}",
        refused.text
    );
    assert!(plain(&refused.text).contains("value=\"the dam is built\""), "{}", refused.text);
    let late = ann.post(address, &ending(&entry, "2028-01-01", "the dam is built"));
    assert!(plain(&late.text).contains("cannot end on 1 January 2028"), "{}", late.text);
    let beside = browser(&office, "pia").get("/posts/exemptions.json").json()[1]["entry"].to_string();
    let refused = ann.post(address, &ending(&beside, "2025-06-01", "the dam is built"));
    assert!(plain(&refused.text).contains("There is no exemption"), "{}", refused.text);

    let ended = ann.post(address, &ending(&entry, "2025-06-01", "the dam is built"));
    assert_eq!(ended.status, 303, "{}", ended.text);
    let ours = ann.get("/posts/exemptions.json?unit=A").json();
    assert_eq!((&ours[0]["until"], ours[0]["ended_by"].is_u64()), (&"2025-06-01".into(), true), "{ours}");
    assert!(ann.get("/posts/exemptions.csv?unit=A").text.starts_with("entry,holder,post,plan"));
    for lang in ["en", "ar", "vi"] {
        let page = plain(&ann.get(&format!("/posts/exemptions?unit=A&lang={lang}")).text);
        assert!(page.contains("the dam is built") && !page.contains(">page."), "{page}");
    }
}

#[test]
fn a_round_is_tried_with_wishes_and_says_why_not() {
    let office = office();
    let mut pia = browser(&office, "pia");
    let round = "/posts/round.json?unit=A&on=2025-06-01";
    let told = pia.get(&format!("{round}&forbid=h-A12%3DH-A21&why_not=h-A12%3DH-A12")).json();
    assert_eq!(
        (&told["why_not"]["answer"], &told["outcome"]),
        (&"barred".into(), &"planned".into()),
        "{told}"
    );
    let reason = told["why_not"]["reasons"][0][0]["asked"].as_str().unwrap();
    assert!(reason.contains("not native of own commune"), "{told}");
    assert!(
        told["moves"].as_array().unwrap().iter().all(|one| one["holder"] != "h-A12" || one["to"] != "H-A21")
    );
    assert_eq!(told["cost_parts"]["soft"], 0);
    let told = pia.get(&format!("{round}&fix=h-A12%3DH-A12")).json();
    assert_eq!(told["outcome"], "impossible", "{told}");
    assert!(told["reasons"][0].as_array().unwrap().len() > 1, "{told}");
    let page = "/posts/round?unit=A&on=2025-06-01&fix=h-A12%3DH-A12";
    for (lang, said) in [
        ("en", "h-A12 must take H-A12."),
        ("ar", "يتولى h-A12 المنصب H-A12"),
        ("vi", "h-A12 phải nhận H-A12."),
    ] {
        let page = plain(&pia.get(&format!("{page}&lang={lang}")).text);
        assert!(page.contains(said) && page.contains("value=\"h-A12=H-A12\""), "{page}");
    }
    let page =
        plain(&pia.get("/posts/round?unit=A&on=2025-06-01&why_not=h-A11%3DH-A21&may_leave=yes&lang=en").text);
    assert!(page.contains("the cheapest plan costs") && page.contains(" checked"), "{page}");
    let wrong = pia.get("/posts/round?unit=A&on=2025-06-01&fix=h-A12,x%3DH-A12&pool=nobody");
    assert_eq!(wrong.status, 400);
    for said in ["HOLDER=POST", "x", "nobody"] {
        assert!(plain(&wrong.text).contains(said), "{said}: {}", wrong.text);
    }
}

#[test]
fn the_clock_and_a_round_are_shown_with_a_picture_and_their_data() {
    let office = office();
    let mut pia = browser(&office, "pia");
    let ticks = pia.get("/posts/clock.json").json();
    assert_eq!(ticks.as_array().unwrap().len(), 1, "{ticks}");
    assert_eq!((&ticks[0]["day"], &ticks[0]["post"]), (&"2026-02-01".into(), &"H-A".into()));
    assert!(pia.get("/posts/clock").text.contains("1 February 2026"));
    assert!(pia.get("/posts/clock?unit=B").text.contains("Nothing falls due"));
    assert!(pia.get("/posts/clock.csv").text.starts_with("day,event,post,holder,rule"));

    let round = pia.get("/posts/round.json?unit=A&on=2025-06-01").json();
    assert_eq!((&round["outcome"], &round["proof"]), (&"planned".into(), &"optimal".into()), "{round}");
    let moved: Vec<&str> =
        round["moves"].as_array().unwrap().iter().map(|one| one["holder"].as_str().unwrap()).collect();
    assert!(moved.contains(&"h-A12") && moved.contains(&"h-A21"), "{round}");
    let moves = pia.get("/posts/round.csv?unit=A&on=2025-06-01").text;
    assert_eq!(moves.lines().count(), 1 + moved.len(), "{moves}");
    assert!(moves.contains(",h-A12,Person <A12>,H-A12,"), "{moves}");
    let rules = pia.get("/posts/round.csv?unit=A&on=2025-06-01&table=rules").text;
    assert!(
        rules.ends_with("rule,said,times,points\n") || rules.ends_with("rule,said,times,points\r\n"),
        "{rules}"
    );
    let page = pia.get("/posts/round?unit=A&on=2025-06-01").text;
    assert!(page.contains("table=rules"), "{page}");
    assert!(page.contains("<svg class=\"chart\"") && page.contains(">h-A12</text>"), "{page}");
    assert!(
        page.contains("Proven: no plan costs less") && page.contains("not native of own commune"),
        "{page}"
    );
    for lang in ["ar", "vi"] {
        let page = pia.get(&format!("/posts/round?unit=A&on=2025-06-01&lang={lang}")).text;
        assert!(!page.contains(">page.") && !page.contains("cli.rotation"), "{page}");
    }
    assert_eq!(pia.get("/posts/round?unit=A&on=soon").status, 400);
    assert_eq!(pia.get("/posts?unit=X").status, 404);
}

#[test]
fn posts_stand_in_the_order_of_offices_and_persons_are_found_by_personnel_alone() {
    let office = office();
    let codes = |table: &str| -> Vec<String> {
        let lines = table.trim_start_matches('\u{feff}').lines().skip(1);
        lines.map(|line| line.split(',').next().unwrap().to_owned()).collect()
    };
    let mut max = browser(&office, "max");
    let table = max.get("/posts.csv").text;
    assert!(table.contains("post,unit,role,branch,kind,rank,from,until,filled\r\n"), "{table}");
    assert!(!table.contains("Person"), "{table}");
    let all = codes(&table);
    assert_eq!((all.len(), all[0].as_str()), (9, "H-A"), "the province before its communes: {all:?}");
    assert!(all[1..].is_sorted(), "{all:?}");
    assert_eq!(codes(&max.get("/posts.csv?find=b1").text), ["H-B11", "H-B12"]);
    assert_eq!(codes(&max.get("/posts.csv?find=person").text), Vec::<String>::new());
    let mut pia = browser(&office, "pia");
    let found = pia.get("/posts.csv?find=person+b22").text;
    assert_eq!(codes(&found), ["H-B22"]);
    assert!(found.contains("filled,holder,since,name") && found.contains("Person <B22>"), "{found}");
    assert!(pia.get("/posts?find=person+b22").text.contains("Person &lt;B22&gt;"));
}
