//! What would have to be otherwise, as it is asked and told.

use crate::world::{COMMUNE_COUNT, Office, PLAN, figures};
use serde_json::Value;

fn office() -> Office {
    let office = Office::with_plan();
    let more = "standard good for commune { clearance >= 85%; launched }\n\
        score order for commune { weight 100 clearance { 100 at 100%; 0 at 50% } linear }\n\
        grades order { high from 80; low from 0 }\n\
        target most share of commune where met(good) > 60%\n";
    office.write("more.plan", format!("{PLAN}{more}"));
    assert_eq!(office.answer("plan apply more.plan --quiet").0, 0);
    office.write("figures.csv", figures(3));
    assert_eq!(office.answer("report import figures.csv --quiet").0, 0);
    office
}

fn json(office: &Office, words: &str) -> Value {
    let told = office.answer(&format!("{words} --json")).1;
    serde_json::from_str(&told).unwrap_or_else(|_| panic!("{words}: {told}"))
}

#[test]
fn units_and_numbers_that_are_missing_are_named() {
    let office = office();
    let most = json(&office, "what-if --target most --unit P --period 2025-03");
    assert_eq!((&most["way"]["kind"], &most["until"]), (&"units".into(), &"2025-03-31".into()));
    let needed = most["way"]["to_yes"].as_u64().unwrap();
    let met = most["value"]["part"].as_str().unwrap().parse::<u64>().unwrap();
    assert_eq!(met + needed, COMMUNE_COUNT as u64 * 6 / 10 + 1);
    assert_eq!(most["way"]["of"][0]["lines"][0]["line"], "clearance >= 85%");
    let solved = json(&office, "what-if --target solved --unit P --period 2025-03");
    assert_eq!((&solved["way"]["kind"], &solved["way"]["of_part"]), (&"amount".into(), &true.into()));
    for lang in ["en", "ar", "vi"] {
        let (exit, text) =
            office.answer(&format!("what-if --target most --unit P --period 2025-03 --lang {lang}"));
        assert!(exit == 0 && text.contains("clearance >= 85%"), "{text}");
    }
}

#[test]
fn criteria_lost_and_reached_are_told() {
    let office = office();
    let order = json(&office, "what-if --figure order --unit C01 --period 2025-03");
    let reached = &order["criteria"][0]["if_reached"];
    assert_eq!((&reached["grade"], &reached["place"]["place"]), (&"high".into(), &1.into()));
    assert_eq!(order["criteria"][0]["if_lost"]["grade"], "low");
    let text = office.answer("what-if --figure order --unit C01 --period 2025-03").1;
    assert!(text.contains("weight 100 clearance  0.00 low 40/40  100.00 high 1/40"), "{text}");
    let said = [
        ("en", "Without “weight 100 clearance” C01 drops from place"),
        ("ar", "بفقدان «وزن 100 clearance» تتراجع C01 من المرتبة"),
        ("vi", "Mất “trọng_số 100 clearance”, C01 tụt từ hạng"),
    ];
    for (lang, sentence) in said {
        let text =
            office.answer(&format!("what-if --figure order --unit C01 --period 2025-03 --lang {lang}")).1;
        assert!(text.contains(sentence), "{text}");
    }
    let good = json(&office, "what-if --figure good --unit C01 --period 2025-03");
    assert_eq!(good["criteria"][0]["if_lost"]["answer"], "no");
}

#[test]
fn a_ranking_says_how_firm_its_first_places_are() {
    let office = office();
    let told = json(&office, "rank order --period 2025-03 --robust");
    let list = &told["lists"][0];
    assert_eq!((&list["level"], &list["ranked"]), (&"commune".into(), &COMMUNE_COUNT.into()));
    assert_eq!(list["first"][0]["place"], 1);
    // A single part has all the weight: nothing can take its place.
    assert!(list["weights"][0]["down"].is_null() && list["weights"][0]["up"].is_null());
    for lang in ["en", "ar", "vi"] {
        let (exit, text) = office.answer(&format!("rank order --period 2025-03 --robust --lang {lang}"));
        assert!(exit == 0 && text.contains("clearance"), "{text}");
    }
    let refused = json(&office, "rank clearance --period 2025-03 --robust");
    assert_eq!(refused["errors"][0]["code"], "standing.not-a-score");
}

#[test]
fn questions_that_cannot_be_answered_say_what_to_ask() {
    let office = office();
    let code = |words: &str| json(&office, words)["errors"][0]["code"].clone();
    assert_eq!(code("what-if --target order --unit P --period 2025-03"), "standing.not-a-target");
    assert_eq!(code("what-if --figure most --unit P --period 2025-03"), "standing.without-criteria");
    assert_eq!(code("what-if --figure order --unit P --period 2025-03"), "standing.not-for-unit");
    assert_eq!(office.answer("what-if --unit P --period 2025-03").0, 64);
}
