//! Plans in three languages, as their writers meet them.

use crate::world::{Office, PLAN};

#[test]
fn a_plan_is_shown_in_other_words_and_stays_the_same_plan() {
    let office = Office::with_plan();
    office.write("shown.plan", PLAN);
    for (language, begins) in [("ar", "خطة monthly_2025 {"), ("vi", "kế_hoạch monthly_2025 {")] {
        let (exit, _) = office.answer(&format!("plan fmt shown.plan --in {language}"));
        let shown = std::fs::read_to_string(office.path("shown.plan")).unwrap();
        assert!(exit == 0 && shown.starts_with(begins), "{shown}");
        assert_eq!(office.answer("plan diff shown.plan").0, 0, "{shown}");
        assert_eq!(office.answer("plan fmt --check shown.plan").0, 0, "{shown}");
    }
}

#[test]
fn a_writer_is_told_the_words_of_the_own_language() {
    let office = Office::empty();
    office.write(
        "moi.plan",
        "kế_hoạch mới\nchỉ_tiêu một tỷ_lệ xã where đã_làm = 100%\nbiểu_mẫu b từ xã mỗi tháng { a }\n",
    );
    let (exit, json) = office.answer("plan check moi.plan --json --lang vi");
    let remarks: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!((exit, &remarks[0]["suggestion"]), (2, &"trong_đó".into()), "{json}");
    assert!(remarks[1]["fix"].as_str().unwrap().contains("`có_không`"), "{json}");
}

#[test]
fn a_plan_is_explained_and_its_lineage_shown() {
    let office = Office::empty();
    office.write("monthly.plan", PLAN);
    let (exit, text) = office.answer("plan explain monthly.plan solved");
    assert_eq!((exit, text.as_str()), (0, "Target “solved”: “clearance” is to be at least 80%.\n"));
    let (_, text) = office.answer("plan explain monthly.plan solved --lang vi");
    assert_eq!(text, "Chỉ tiêu “solved”: “clearance” phải ít nhất 80%.\n");
    let (_, text) = office.answer("plan lineage monthly.plan cases");
    let tree = "item cases\n  reads\n  └─ form monthly\n  is read by\n  └─ indicator clearance\n     └─ target solved\n";
    assert_eq!(text, tree);
    let (_, json) = office.answer("plan lineage monthly.plan clearance --json");
    let lineage: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(lineage[0]["reads"][1]["next"][0]["name"], "monthly", "{json}");
    let (exit, _) = office.answer("plan explain monthly.plan clearence");
    assert_eq!(exit, 64);
}

#[test]
fn rules_in_force_on_some_days_only_are_all_explained_and_traced() {
    let office = Office::empty();
    let plan = "plan p { year 2025 }
        form f from commune every quarter { a count flow; b count flow }
        indicator load = a / b as percent until 2025-06-30
        indicator load = b / a as percent from 2025-07-01
        target heavy load > 50%
        target late  b    > 5 from 2025-07-01\n";
    office.write("dated.plan", plan);
    let (_, text) = office.answer("plan explain dated.plan load");
    assert!(text.contains("“a” / “b”") && text.contains("“b” / “a”"), "{text}");
    let (_, all) = office.answer("plan explain dated.plan");
    assert_eq!(all.matches("Target “heavy”").count(), 1, "{all}");
    assert!(all.contains("Target “late”"), "{all}");
    let (_, text) = office.answer("plan lineage dated.plan");
    let (before, after) = text.split_once("From 1 July 2025 on:").unwrap_or_else(|| panic!("{text}"));
    assert!(before.starts_with("From 1 January 2025 on:") && !before.contains("late"), "{text}");
    assert!(before.contains("target heavy") && after.contains("target heavy"), "{text}");
    assert!(after.contains("target late"), "{text}");
    let (_, json) = office.answer("plan lineage dated.plan late --json");
    let lineage: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(lineage[0]["from"], "2025-07-01", "{json}");
    assert_eq!(office.answer("plan lineage dated.plan lat").0, 64);
}

#[test]
fn names_keep_their_direction_inside_arabic_sentences() {
    let office = Office::empty();
    office.write("moi.plan", "plan moi\ntarget one share of commune where lanched = 100%\n");
    let (_, text) = office.answer("plan check moi.plan --lang ar");
    assert!(text.contains("«\u{2068}lanched\u{2069}»"), "{text}");
    let (_, text) = office.answer("plan check moi.plan --lang vi");
    assert!(!text.contains('\u{2068}'), "{text}");
}

#[test]
fn what_is_said_of_a_plan_is_in_the_words_of_the_reader() {
    let office = Office::empty();
    let plan = "plan p { year 2025 }
        form f from commune every quarter, due in 10 days { cases count flow; spent amount \"VND\" scale 0 flow; safe yes_no }
        score s for commune { weight 100 cases { 100 at 5; 0 at 0 } linear; minus 5 per late_report, at most 20 }
        grades s { good from 80; low from 0 }
        quota good <= 20% of commune in each province, floor
        standard calm for commune { at least 1 of { safe; cases < 3 } }
        target calm share of commune where met(calm) >= 50%\n";
    office.write("before.plan", plan);
    let after = plan.replace("due in 10 days", "due in 20 days").replace("at most 20", "at most 10");
    let after =
        after.replace("in each province, floor", "in each bloc, round").replace("met(calm)", "not met(calm)");
    let after = after.replace("cases < 3", "cases = 0 for 2 consecutive editions");
    office.write("after.plan", after);
    let (_, english) = office.answer("plan diff before.plan after.plan");
    assert!(english.contains("not met(calm)") && english.contains("at most 10"), "{english}");
    for lang in ["ar", "vi"] {
        let (_, told) = office.answer(&format!("plan diff before.plan after.plan --lang {lang}"));
        let english = ["due in", "at most", "in each", "round", "not met", "consecutive", "per late"];
        assert!(english.iter().all(|word| !told.contains(word)), "{lang}: {told}");
    }
}

#[test]
fn what_is_told_of_a_plan_is_in_the_words_of_the_reader() {
    let office = Office::with_plan();
    office.write("figures.csv", crate::world::figures(1));
    office.answer("report import figures.csv");
    for (language, words) in [("ar", "هدف solved clearance"), ("vi", "chỉ_tiêu solved clearance")] {
        let (_, why) = office.answer(&format!("why solved --unit P --period 2025-01 --lang {language}"));
        assert!(why.contains(words), "{why}");
        for question in ["standing", "rank clearance --level commune", "compare --before 2024-01"] {
            let (_, told) = office.answer(&format!("{question} --period 2025-01 --lang {language}"));
            assert!(!told.contains("published"), "{told}");
        }
    }
}
