//! Effects as people and programs meet them, in the province of `docs/effect-example.md`, where the truth is 5 points.

use crate::world::Office;
use serde_json::Value;

const ASKED: &str = "--treated rotated.csv --periods 2023-Q1..2025-Q3 --level commune";

fn province() -> Office {
    province_without("no quarter")
}

/// The province, where nobody has reported a quarter.
fn province_without(quarter: &str) -> Office {
    let office = Office::empty();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/effect-example.in");
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let text = std::fs::read_to_string(file.path()).unwrap();
        let kept = text.lines().filter(|line| !line.contains(quarter));
        office.write(
            file.file_name().to_str().unwrap(),
            kept.map(|line| format!("{line}\n")).collect::<String>(),
        );
    }
    let commands = [
        "init",
        "unit import units.csv --on 2020-01-01",
        "plan apply services-2023.plan services-2024.plan services-2025.plan",
        "report import figures.csv",
    ];
    for command in commands {
        assert_eq!(office.answer(command).0, 0, "{command}");
    }
    office
}

fn json(office: &Office, command: &str) -> Value {
    let (exit, text) = office.answer(&format!("{command} --json"));
    assert_eq!(exit, 0, "{text}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_interval_holds_the_truth_and_the_answer_says_what_it_rests_on() {
    let office = province();
    let told = json(&office, &format!("rotation effect prompt {ASKED} --unaffected births"));
    let effect = &told["effect"];
    let number = |name: &str| effect[name].as_f64().unwrap();
    assert!(number("low") < 0.05 && 0.05 < number("high") && number("low") > 0.0, "{effect}");
    assert_eq!(told["verdict"], "better");
    assert_eq!(told["rests_on"]["coverage"], serde_json::json!({ "known": 439, "possible": 440 }));
    assert_eq!(told["rests_on"]["left_out"]["units"], 1);
    assert_eq!(told["lacks"], serde_json::json!([]));
    let births = &told["checks"]["unaffected"][0]["effect"];
    assert!(births["low"].as_f64() < Some(0.0) && births["high"].as_f64() > Some(0.0), "{births}");
    // The second way lies near.
    assert!((told["others"]["imputed"]["value"].as_f64().unwrap() - number("value")).abs() < 0.015);
    assert_eq!(told, json(&office, &format!("effect prompt {ASKED} --unaffected births")));
    assert_ne!(told["ages"], json(&office, &format!("effect prompt {ASKED} --seed 2"))["ages"]);
}

#[test]
fn every_language_answers_and_few_units_are_not_shown() {
    let office = province();
    for (lang, better, few) in [
        ("en", "did better", "Too few treated units have what it takes: 4"),
        ("ar", "تحسنت الوحدات", "الوحدات المشمولة المستوفية للشروط قليلة: 4"),
        ("vi", "làm tốt hơn", "Quá ít đơn vị được áp dụng có đủ điều kiện: 4"),
    ] {
        let (exit, text) = office.answer(&format!("effect prompt {ASKED} --lang {lang}"));
        assert!(exit == 0 && text.contains(better) && !text.contains("effect."), "{text}");
        let (exit, text) =
            office.answer(&format!("effect prompt {} --lang {lang}", ASKED.replace("rotated", "four")));
        assert!(exit == 0 && text.contains(few) && !text.contains("effect."), "{text}");
    }
    let four = json(&office, &format!("effect prompt {}", ASKED.replace("rotated", "four")));
    assert_eq!(
        (&four["verdict"], &four["effect"], &four["ages"]),
        (&"undecided".into(), &Value::Null, &serde_json::json!([]))
    );
    // Six were rotated in the fourth quarter: lines that rest on them alone are shown, those on fewer are not.
    let (_, table) = office.answer(&format!("effect prompt {ASKED} --csv"));
    let counts = table.lines().skip(1).filter_map(|line| line.split(',').nth(2)?.parse::<usize>().ok());
    assert!(counts.min() >= Some(5), "{table}");
}

#[test]
fn who_is_named_is_treated_with_everything_below_and_clusters_follow() {
    let office = province();
    let communes = std::fs::read_to_string(office.path("units.csv")).unwrap();
    // Eight districts of five communes; three districts are named.
    let districts =
        (1..=8).map(|district| format!("D{district},P,district,D{district}\n")).collect::<String>();
    let below = communes
        .lines()
        .skip(2)
        .enumerate()
        .map(|(at, line)| line.replace(",P,", &format!(",D{},", at / 5 + 1)) + "\n");
    office.write(
        "below.csv",
        format!("code,parent,level,name_en\nP,,province,P\n{districts}{}", below.collect::<String>()),
    );
    office.write("districts.csv", "unit,from\nD1,2024-05-06\nD4,2024-05-06\nD6,2024-11-04\n");
    let plans = (2023..=2025).map(|year| {
        let name = format!("services-{year}.plan");
        let text = std::fs::read_to_string(office.path(&name)).unwrap();
        office.write(&name, text.replace("province > commune", "province > district > commune"));
        name
    });
    let plans = plans.collect::<Vec<_>>().join(" ");
    std::fs::remove_dir_all(office.path("hasila-data")).unwrap();
    for command in [
        "init",
        "unit import below.csv --on 2020-01-01",
        &format!("plan apply {plans}"),
        "report import figures.csv",
    ] {
        assert_eq!(office.answer(command).0, 0, "{command}");
    }
    let told = json(&office, &format!("effect prompt {}", ASKED.replace("rotated", "districts")));
    assert_eq!((&told["cluster"], &told["rests_on"]["clusters"]), (&"district".into(), &8.into()));
    assert_eq!(told["rests_on"]["treated"], 14, "one commune has not reported a quarter");
    let codes = told["cautions"].as_array().unwrap().iter().map(|caution| caution["code"].as_str().unwrap());
    assert!(codes.collect::<Vec<_>>().contains(&"effect.few-clusters"), "{told}");
    office.write("mixed.csv", "unit,from\nD1,2024-05-06\n39,2024-05-06\n");
    let (exit, text) = office.answer(&format!("effect prompt {} --json", ASKED.replace("rotated", "mixed")));
    assert!(exit == 64 && text.contains("effect.several-levels"), "{text}");
}

#[test]
fn one_cluster_has_an_estimate_and_no_word_on_how_sure_it_is() {
    let (exit, text) = province().answer(&format!("effect prompt {ASKED} --cluster province"));
    assert!(exit == 0 && text.contains("How sure it is cannot be said"), "{text}");
    assert!(!text.contains("of 100 studies"), "{text}");
}

#[test]
fn a_period_that_nobody_has_reported_is_named() {
    let told = json(&province_without("2025-Q2"), &format!("effect prompt {ASKED}"));
    assert_eq!(told["verdict"], "undecided");
    assert_eq!(told["cautions"][0]["code"], "effect.empty-periods", "{told}");
}

#[test]
fn a_figure_that_is_not_there_and_a_range_that_is_none_are_told() {
    let office = province();
    assert_eq!(office.answer(&format!("effect promt {ASKED}")).0, 65);
    assert_eq!(office.answer("effect prompt --treated rotated.csv --periods 2025 --level commune").0, 64);
}
