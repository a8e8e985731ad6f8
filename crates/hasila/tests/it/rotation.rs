//! Posts, holders and rules of placement, as an office meets them.

use crate::tables::errors;
use crate::world::Office;
use serde_json::Value;
use std::fmt::Write;

/// Thirty provinces with three districts each; of the heads of provinces, one comes from there.
fn office() -> Office {
    let office = Office::empty();
    let (mut units, mut posts) =
        ("code,parent,level,opened\nM,,ministry,1990-01-01\n".to_owned(), "post,unit,role,from\n".to_owned());
    let mut holders = "holder,name,native,native_on,retires,service_from,kin\n".to_owned();
    let mut appointments = "post,holder,from,months\n".to_owned();
    for province in 0..30 {
        let own = format!("P{province:02}");
        let next = format!("P{:02}", (province + 1) % 30);
        writeln!(units, "{own},M,province,1990-01-01").unwrap();
        let districts =
            ["A", "B", "C"].map(|district| (format!("{own}{district}"), format!("{next}{district}")));
        for (district, _) in &districts {
            writeln!(units, "{district},{own},district,1990-01-01").unwrap();
        }
        let head = (own.clone(), if province == 0 { own.clone() } else { next });
        for (unit, native) in std::iter::once(head).chain(districts) {
            writeln!(posts, "{unit}-H,{unit},head,1990-01-01").unwrap();
            writeln!(holders, "h-{unit},Head of {unit},{native},2000-01-01,2040-01-01,2000-01-01,-").unwrap();
            writeln!(appointments, "{unit}-H,h-{unit},2019-03-01,60").unwrap();
        }
    }
    let plan = "plan heads \"Heads\" {\n  basis \"65-QĐ/TW\"\n  levels ministry > province > district\n}\n\n\
                placement key \"Key heads\" of head {\n  hard not native of own province from 2022-04-28\n  \
                hard at most 2 terms of 5 years from 2022-04-28\n}\n";
    for (file, text) in [
        ("units.csv", &units),
        ("posts.csv", &posts),
        ("holders.csv", &holders),
        ("appointments.csv", &appointments),
    ] {
        office.write(file, text);
    }
    office.write("heads.plan", plan);
    for words in [
        "init",
        "unit import units.csv",
        "post import posts.csv",
        "holder import holders.csv",
        "appointment import appointments.csv",
        "plan apply heads.plan --from 2022-04-28",
    ] {
        let (exit, said) = office.answer(words);
        assert_eq!(exit, 0, "{words}: {said}");
    }
    office
}

fn json(office: &Office, words: &str, wanted: i32) -> Value {
    let (exit, said) = office.answer(&format!("{words} --json"));
    assert_eq!(exit, wanted, "{words}: {said}");
    serde_json::from_str(&said).unwrap()
}

#[test]
fn rates_by_level_are_for_everybody_and_persons_for_the_personnel_role() {
    let office = office();
    let told = json(&office, "rotation check --on 2026-06-01", 2);
    let rates: Vec<String> = told["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let share = &row["rate"]["share"];
            let part = |name: &str| share[name].as_str().unwrap().to_owned();
            format!(
                "{} {} {}/{}",
                row["sort"].as_str().unwrap(),
                row["level"].as_str().unwrap(),
                part("part"),
                part("whole")
            )
        })
        .collect();
    // 97 % of the heads of provinces, and all of the districts.
    let wanted = [
        "not_native district 90/90",
        "not_native province 29/30",
        "terms district 90/90",
        "terms province 30/30",
    ];
    assert_eq!(rates, wanted);
    assert_eq!(told.get("posts"), None);
    assert!(!told.to_string().contains("h-P"), "no holder is named");
    // Asking for one level tells nothing that asking for all does not.
    let level = json(&office, "rotation check --on 2026-06-01 --level province", 2);
    assert_eq!(level["rules"].as_array().unwrap().len(), 2);
    // Tables say rules in the reader's words; programs get the English ones.
    for (lang, words) in [
        ("en", "not native of own province"),
        ("vi", "không_quê_ở province"),
        ("ar", "ليس_من_أبناء province"),
    ] {
        let table = office.answer(&format!("rotation check --on 2026-06-01 --lang {lang}")).1;
        assert!(table.contains(words), "{table}");
        let told = json(&office, &format!("rotation check --on 2026-06-01 --lang {lang}"), 2);
        assert!(told.to_string().contains("not native of own province"), "{told}");
    }
    // One province has groups under five: only the personnel role sees their rates.
    let small = "plan small \"Small\" {\n  basis \"1/QC\"\n}\n\nplacement one \"One\" of head under \"P00\" {\n  \
                 hard not native of own province from 2022-04-28\n}\n";
    office.write("small.plan", small);
    assert_eq!(office.answer("plan apply small.plan --from 2022-04-28").0, 0);
    let told = json(&office, "rotation check --on 2026-06-01", 2);
    let ours = told["rules"].as_array().unwrap().iter().filter(|row| row["plan"] == "small");
    let rates: Vec<String> = ours.map(|row| row["rate"].to_string()).collect();
    assert_eq!(rates, ["{\"all\":3,\"hidden\":true}", "{\"all\":1,\"hidden\":true}"]);
    let own = json(&office, "rotation check --on 2026-06-01 --unit P00 --persons", 2);
    let broken: Vec<&Value> =
        own["posts"].as_array().unwrap().iter().filter(|post| post["verdict"] == "broken").collect();
    assert_eq!((broken.len(), &broken[0]["holder"]), (2, &Value::from("h-P00")), "by both plans");
    assert_eq!(broken[0]["reasons"][0]["code"], "placement.native");
}

#[test]
fn the_clock_and_a_change_of_the_rules_look_ahead() {
    let office = office();
    let ticks = json(&office, "rotation clock --on 2028-03-01 --months 12", 2);
    let ticks = ticks.as_array().unwrap();
    // Ten years in one post on 1 March 2029, for all 120.
    assert_eq!(ticks.len(), 120);
    assert!(ticks.iter().all(|tick| tick["day"] == "2029-03-01" && tick["event"] == "broken"));
    let plan = std::fs::read_to_string(office.path("heads.plan")).unwrap();
    office.write("next.plan", plan.replace("2 terms", "1 terms"));
    let told = json(&office, "rotation check --on 2026-06-01 --plan next.plan", 2);
    let terms = told["rules"].as_array().unwrap().iter().find(|row| row["sort"] == "terms").unwrap();
    assert_eq!(terms["before"]["share"]["part"], "90");
    assert_eq!(terms["rate"]["share"]["part"], "0");
}

#[test]
fn people_are_listed_in_the_order_of_names_of_the_reader() {
    let office = Office::empty();
    office.write("units.csv", "code,parent,level,opened\nM,,ministry,1990-01-01\n");
    office.write("holders.csv", "holder,name\nh1,Đỗ Mai\nh2,Dương An\nh3,Em Ba\nh4,Đỗ Mai\nh0,Cao Tú\n");
    for words in ["init", "unit import units.csv", "holder import holders.csv"] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    let table = office.answer("holder list --lang vi").1;
    let codes: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(codes, ["h0", "h2", "h1", "h4", "h3"], "{table}");
    let told = json(&office, "holder list --lang vi", 0);
    assert_eq!(told[0]["holder"], "h1", "programs get the order of entry");
}

#[test]
fn a_plan_says_how_large_a_part_is_to_keep_a_rule() {
    let office = office();
    let plan = std::fs::read_to_string(office.path("heads.plan")).unwrap();
    let native = "not native of own province";
    let wanted = plan.replace(native, &format!("{native} kept by >= 97% in province, = 100% in district"));
    office.write("wanted.plan", &wanted);
    assert_eq!(office.answer("plan apply wanted.plan --from 2026-01-01").0, 0);
    let told = json(&office, "rotation check --on 2026-06-01", 2);
    let verdicts: Vec<String> =
        told["rules"].as_array().unwrap().iter().map(|row| row["targets"].to_string()).collect();
    // 29 of 30 heads of provinces are 96.7 %; of the districts it is all 90.
    let target = |sign: &str, share: &str, verdict: &str| {
        format!("[{{\"comparator\":\"{sign}\",\"threshold\":\"{share}\",\"verdict\":\"{verdict}\"}}]")
    };
    assert_eq!(verdicts[..2], [target("=", "100%", "met"), target(">=", "97%", "missed")]);
    assert_eq!(verdicts[2], "null", "nothing is wanted of terms");
    office.write(
        "modest.plan",
        wanted.replace(">= 97%", ">= 96.6%").replace("hard not native", "soft not native"),
    );
    json(&office, "rotation check --on 2026-06-01 --plan modest.plan", 0);
    assert_eq!(office.answer("plan apply modest.plan --from 2026-02-01").0, 0);
    let (exit, table) = office.answer("rotation check --on 2026-06-01 --lang vi");
    assert_eq!(exit, 0, "{table}");
    assert!(table.contains("96,6%") && table.contains("đạt"), "{table}");
}

#[test]
fn an_exemption_spares_until_it_is_ended() {
    let office = office();
    let grant = "rotation exempt --plan heads --placement key --rule not_native --holder h-P00 --from 2026-01-01 \
                 --until 2028-01-01 --reason dam";
    assert_eq!(office.answer(grant).0, 0);
    json(&office, "rotation check --on 2026-06-01", 0);
    let told = json(&office, "rotation exemptions", 0);
    let entry = told[0]["entry"].as_u64().unwrap();
    assert_eq!((&told[0]["holder"], &told[0]["ended_by"]), (&Value::from("h-P00"), &Value::Null));
    let end = |on: &str| format!("rotation end-exemption {entry} --on {on} --reason built");
    let (exit, found) = errors(&office, &end("2025-12-31"));
    assert_eq!((exit, found), (65, vec!["null on exemption.not-begun".to_owned()]));
    assert_eq!(office.answer(&end("2026-03-01")).0, 0);
    json(&office, "rotation check --on 2026-02-28", 0);
    json(&office, "rotation check --on 2026-06-01", 2);
    let told = json(&office, "rotation exemptions", 0);
    assert_eq!(
        (&told[0]["until"], &told[0]["ended_by"]),
        (&Value::from("2026-03-01"), &Value::from(entry + 1))
    );
    assert_eq!(json(&office, "rotation exemptions --on 2026-03-01", 0), Value::Array(Vec::new()));
}

#[test]
fn an_exchange_is_one_table_and_everything_wrong_is_said_at_once() {
    let office = office();
    // Neither comes from where he or she goes, and neither has been there for long.
    office.write(
        "swap.csv",
        "post,holder,from,leaves\nP05-H,h-P07,2026-07-01,P07-H\nP07-H,h-P05,2026-07-01,P05-H\n",
    );
    assert_eq!(office.answer("appointment import swap.csv --dry-run").0, 0);
    assert_eq!(office.answer("appointment import swap.csv").0, 0);
    office.write(
        "bad.csv",
        "post,holder,from,months,manner\nP01-H,h-P09,soon,60,full\nP02-H,h-P09,2026-07-01,long,full\nP03-H,h-P09,2026-07-01,60,deputy\nP01-H,h-P09,2026-07-01,60,acting\n\
         P05-H,h-P08,2026-07-01,60,full\n",
    );
    let (exit, found) = errors(&office, "appointment import bad.csv");
    assert_eq!(exit, 65);
    assert_eq!(
        found,
        [
            "2 from table.not-a-date",
            "3 months cli.not-months",
            "4 manner cli.none-of",
            "6 post appointment.post-held",
            "6 holder appointment.holder-held"
        ]
    );
    office.write("native.csv", "post,holder,from,leaves\nP06-H,h-P05,2026-08-01,P07-H\n");
    let (exit, found) = errors(&office, "appointment import native.csv");
    assert_eq!((exit, found[0].as_str()), (65, "2 post appointment.post-held"));
    assert_eq!(office.answer("appointment relieve P06-H h-P06 --on 2026-08-01 --reason retired").0, 0);
    let (exit, found) = errors(&office, "appointment import native.csv");
    assert_eq!(exit, 65);
    assert_eq!(found, ["2 - appointment.against-rule", "2 - placement.native"]);
    let exempt = "rotation exempt --plan heads --placement key --rule not_native --holder h-P05 \
                  --from 2026-08-01 --until 2027-08-01 --reason flood";
    assert_eq!(office.answer(exempt).0, 0);
    assert_eq!(office.answer("appointment import native.csv").0, 0);
    assert_eq!(office.answer("journal verify").0, 0);
}
