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

#[test]
fn the_register_of_posts_says_whose_heads_were_rotated() {
    let office = province();
    let rotated = std::fs::read_to_string(office.path("rotated.csv")).unwrap();
    let rotated: Vec<(&str, &str)> =
        rotated.lines().skip(1).map(|line| line.split_once(',').unwrap()).collect();
    let (mut posts, mut holders, mut heads) = (
        "post,unit,role,from\nP-D,P,member,2020-01-01\n".to_owned(),
        "holder,name\nlate,Late\nup,Up\n".to_owned(),
        "post,holder,from,until\n".to_owned(),
    );
    for commune in (1..=40).map(|commune| format!("{commune:02}")) {
        let moved = rotated.iter().find(|(unit, _)| *unit == commune).map(|(_, day)| *day);
        posts += &format!("H-{commune},{commune},head,2020-01-01\nD-{commune},{commune},deputy,2020-01-01\n");
        holders += &format!("old-{commune},Old\nnew-{commune},New\n");
        match moved {
            Some(day) => {
                posts += &format!("M-{commune},P,member,2020-01-01\n");
                heads += &format!("M-{commune},new-{commune},2020-01-01,{day}\n");
                heads += &format!(
                    "H-{commune},old-{commune},2020-01-01,{day}\nH-{commune},new-{commune},{day},\n"
                );
            }
            // A deputy who moves up, somebody of whom no earlier post is known, and a post filled for the first time.
            None if commune == "01" => {
                heads +=
                    "H-01,old-01,2020-01-01,2024-05-06\nD-01,up,2020-01-01,2024-05-06\nH-01,up,2024-05-06,\n";
            }
            None if commune == "04" => {
                heads += "H-04,old-04,2020-01-01,2024-05-06\nH-04,new-04,2024-05-06,\n"
            }
            None if commune == "06" => heads += "P-D,late,2020-01-01,2024-05-06\nH-06,late,2024-05-06,\n",
            None => heads += &format!("H-{commune},old-{commune},2020-01-01,\n"),
        }
    }
    for (file, text) in [("posts.csv", posts), ("holders.csv", holders), ("heads.csv", heads)] {
        office.write(file, text);
    }
    for words in ["post import posts.csv", "holder import holders.csv", "appointment import heads.csv"] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    let by_table = json(&office, &format!("effect prompt {ASKED}"));
    let asked = "--periods 2023-Q1..2025-Q3 --level commune --chart effect.svg";
    let by_register = json(&office, &format!("rotation effect prompt --heads-of commune {asked}"));
    assert_eq!((by_register["rests_on"]["treated"].clone(), &by_register), (14.into(), &by_table));
    let (_, text) = office.answer(&format!("rotation effect prompt --heads-of commune {asked}"));
    assert!(text.contains("Heads rotated (commune)") && text.contains("Treated units did better"), "{text}");
    let svg = std::fs::read_to_string(office.path("effect.svg")).unwrap();
    let known = by_register["ages"].as_array().unwrap().iter().filter(|age| !age["effect"].is_null()).count();
    assert_eq!(svg.matches("<circle").count(), known);
    assert!(svg.starts_with("<svg") && svg.contains("stroke-dasharray") && !svg.contains("NaN"), "{svg}");
    let none = "rotation effect prompt --heads-of province --periods 2023-Q1..2025-Q3 --level commune --json";
    let (exit, told) = office.answer(none);
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((exit, &told["errors"][0]["code"]), (65, &"effect.no-heads-rotated".into()));
    assert_eq!(office.answer(&format!("effect prompt {asked}")).0, 64, "one of the two is needed");
}
