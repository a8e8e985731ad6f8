//! Another plan: what it would do to results, and that exactly what was reviewed is applied.

use crate::world::{Office, PLAN, figures};
use serde_json::Value;

fn office() -> Office {
    let office = Office::with_plan();
    office.write("figures.csv", figures(3));
    assert_eq!(office.answer("report import figures.csv --quiet").0, 0);
    office.write("new.plan", PLAN.replace("80%", "70%"));
    office
}

fn json(office: &Office, words: &str) -> (i32, Value) {
    let (exit, said) = office.answer(&format!("{words} --json"));
    (exit, serde_json::from_str(&said).unwrap_or_else(|_| panic!("{words}: {said}")))
}

#[test]
fn a_diff_tells_its_effect_and_records_nothing() {
    let office = office();
    let (exit, told) = json(&office, "plan diff new.plan --period 2025-03");
    assert_eq!(exit, 2);
    assert_eq!(told["changes"][0]["code"], "plan.changed-threshold");
    let effect = &told["effect"];
    assert_eq!((&effect["results"], &effect["changed"]), (&1.into(), &1.into()));
    let change = &effect["changes"][0];
    assert_eq!((&change["before"], &change["after"]), (&"missed".into(), &"met".into()));
    assert_eq!((&change["units"][0], &change["count"]), (&"P".into(), &1.into()));
    let (_, files) = json(&office, "plan diff monthly.plan new.plan --period 2025-03");
    assert_eq!((&files["effect"], &files["review"]), (effect, &told["review"]));
    let text = office.answer("plan diff new.plan --period 2025-03").1;
    assert!(text.contains("Results: 1 of 1 change") && text.contains("review: "), "{text}");
    assert_eq!(json(&office, "plan list").1.as_array().unwrap().len(), 1);
}

#[test]
fn what_changes_is_a_table_of_the_plan_or_of_results() {
    let office = office();
    let (exit, plan) = office.answer("plan diff new.plan --csv");
    let rows = plan.lines().collect::<Vec<_>>();
    assert_eq!((exit, rows[0]), (2, "kind,what,name,code,message"), "{plan}");
    assert!(
        rows[1].starts_with("changed,target,solved,plan.changed-threshold,") && rows.len() == 2,
        "{plan}"
    );
    let (exit, results) = office.answer("plan diff new.plan --period 2025-03 --csv");
    let told =
        "figure,kind,level,before,after,count,units,more\r\nsolved,target,province,missed,met,1,P,0\r\n";
    assert_eq!((exit, results.as_str()), (2, told));
    let (exit, same) = office.answer("plan diff monthly.plan --csv");
    assert_eq!((exit, same.as_str()), (0, "kind,what,name,code,message\r\n"));
}

#[test]
fn whoever_applies_another_plan_than_was_reviewed_is_told_so_in_every_language() {
    let office = office();
    let review = json(&office, "plan diff new.plan --period 2025-03").1["review"].clone();
    let apply = format!("plan apply new.plan --reviewed {}", review.as_str().unwrap());
    // What is reported in between is no part of the review.
    office.write("figures.csv", figures(4));
    assert_eq!(office.answer("report import figures.csv --quiet").0, 0);
    assert_eq!(office.answer(&format!("{apply} --dry-run")).0, 0);
    office.write("urgent.plan", PLAN.replace("80%", "75%"));
    assert_eq!(office.answer("plan apply urgent.plan --quiet").0, 0);
    for (lang, said) in [("en", "in force"), ("ar", "سارية"), ("vi", "hiệu lực")] {
        let output = office.run(&format!("{apply} --lang {lang}"));
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(65) && told.contains(said), "{lang}: {told}");
    }
    let (_, shown) = office.answer("plan show monthly_2025");
    assert!(shown.contains("75%"), "nothing was applied: {shown}");
}

#[test]
fn a_plan_that_cannot_be_applied_has_no_effect_to_show() {
    let office = office();
    office.write("other.plan", PLAN.replace("cases count flow", "cases count stock"));
    let (exit, told) = json(&office, "plan diff other.plan --period 2025-03");
    assert_eq!((exit, &told["errors"][0]["code"]), (65, &"plan.reported-item".into()));
    assert_eq!(office.answer("plan diff other.plan").0, 2);
}

#[test]
fn only_what_was_reviewed_is_applied() {
    let office = office();
    let review = json(&office, "plan diff new.plan --period 2025-03").1["review"].clone();
    let apply = format!("plan apply new.plan --reviewed {}", review.as_str().unwrap());
    let code = |words: &str| json(&office, words).1["errors"][0]["code"].clone();

    assert_eq!(code(&format!("{apply} --from 2025-02-01")), "cli.reviewed-other-text");
    office.write("new.plan", PLAN.replace("80%", "60%"));
    assert_eq!(code(&apply), "cli.reviewed-other-text");
    office.write("new.plan", PLAN.replace("80%", "70%"));
    office.write("urgent.plan", PLAN.replace("80%", "75%"));
    assert_eq!(office.answer(&format!("{apply} --dry-run")).0, 0);
    assert_eq!(office.answer("plan apply urgent.plan").0, 0);
    assert_eq!(json(&office, &apply).0, 65);
    assert_eq!(code(&apply), "cli.reviewed-other-force");

    let review = json(&office, "plan diff new.plan --period 2025-03").1["review"].clone();
    let apply = format!("plan apply new.plan --reviewed {}", review.as_str().unwrap());
    assert_eq!(json(&office, &apply).1[0]["already"], false);
    assert_eq!(json(&office, &apply).1[0]["already"], true);
    assert_eq!(office.answer("plan apply new.plan urgent.plan --reviewed 12").0, 64);
    assert_eq!(
        office.answer(&format!("plan apply new.plan urgent.plan --reviewed {}", "0".repeat(64))).0,
        64
    );
}

#[test]
fn one_proposes_another_looks_and_applies() {
    let office = office();
    for command in [
        "account open lan --unit P --name Lan",
        "account open minh --unit P --name Minh",
        "account grant lan planner --everywhere",
        "account grant lan approver --everywhere",
        "account grant minh approver --everywhere",
    ] {
        let (exit, said) = office.answer(command);
        assert_eq!(exit, 0, "{command}: {said}");
    }
    let (exit, proposed) = json(&office, "plan propose new.plan --reason decree --as lan");
    let entry = proposed["entry"].as_u64().unwrap();
    assert_eq!(exit, 0, "{proposed}");
    let (exit, told) = json(&office, &format!("plan diff --proposal {entry} --period 2025-03 --as minh"));
    assert_eq!((exit, &told["effect"]["changed"]), (2, &1.into()));
    let (_, listed) = json(&office, "plan proposals --as minh");
    assert_eq!((&listed[0]["by"], &listed[0]["review"]), (&"lan".into(), &told["review"]));
    let review = told["review"].as_str().unwrap();
    let apply = format!("plan apply --proposal {entry} --reviewed {review}");
    let (exit, refused) = json(&office, &format!("{apply} --as lan"));
    assert_eq!((exit, &refused["errors"][0]["code"]), (77, &"permission.own-work".into()));
    assert_eq!(office.answer(&format!("{apply} --as minh")).0, 0);
    assert_eq!(json(&office, "plan proposals").1.as_array().unwrap().len(), 0);
    let (_, all) = json(&office, "plan proposals --all");
    assert_eq!(all[0]["state"], "applied");
    let decline = office.answer(&format!("plan decline {entry} --reason late --as minh"));
    assert_eq!(decline.0, 65, "{}", decline.1);
}
