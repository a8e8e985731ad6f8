//! Days on which forms are due and cut off, from the plan to the reasons of a figure, in three languages.

use crate::world::Office;
use serde_json::Value;

const PLAN: &str = "plan closing { year 2025 }\n\
    levels province > commune\n\
    form yearly from commune every year, due by 12-05, counts until 12-15 {\n\
      heads count flow\n\
      safe  yes_no\n\
    }\n\
    target heads heads >= 40\n\
    target safe  share of commune where safe > 50%\n";

const REPORTS: &str = "unit,period,item,value,submitted\n\
    A,2025,heads,20,2025-12-05\nA,2025,safe,1,2025-12-05\n\
    B,2025,heads,30,2025-12-16\nB,2025,safe,1,2025-12-16\n";

fn office() -> Office {
    let office = Office::empty();
    office.write("units.csv", "code,parent,level\nP,,province\nA,P,commune\nB,P,commune\n");
    office.write("closing.plan", PLAN);
    office.write("reports.csv", REPORTS);
    for command in
        ["init", "unit import units.csv", "plan apply closing.plan", "report import reports.csv --quiet"]
    {
        let output = office.run(command);
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    office
}

fn json(office: &Office, words: &str) -> Value {
    let told = office.answer(&format!("{words} --json")).1;
    serde_json::from_str(&told).unwrap_or_else(|_| panic!("{words}: {told}"))
}

#[test]
fn a_late_figure_is_shown_wherever_it_does_not_count() {
    let office = office();
    let status = json(&office, "report status --period 2025");
    assert_eq!((&status[0]["due"], &status[0]["late"]), (&"2025-12-05".into(), &1.into()));
    let cut_off = &status[0]["cut_offs"][0];
    assert_eq!((&cut_off["until"], &cut_off["after"]), (&"2025-12-15".into(), &serde_json::json!(["B"])));
    let standing = json(&office, "standing --unit P --period 2025");
    assert_eq!(
        (&standing[0]["verdict"], &standing[0]["value"]["amount"]),
        (&"undecided".into(), &"20".into())
    );
    let why = json(&office, "why heads --unit P --period 2025");
    assert_eq!(why["missing"][0]["after"], "2025-12-15");
    let entry = &why["entries"][0];
    assert_eq!((&entry["unit"], &entry["figures"]["heads"]), (&"B".into(), &"30".into()));
    assert_eq!(entry["uncounted"], serde_json::json!({ "after": "2025-12-15", "items": ["heads"] }));
    let texts = [("en", "does not count"), ("ar", "لا يُحتسب"), ("vi", "không được tính")];
    for (lang, said) in texts {
        for command in ["report status --period 2025", "why heads --unit P --period 2025"] {
            let (exit, text) = office.answer(&format!("{command} --lang {lang}"));
            assert!(exit == 0 && text.contains(said), "{command} {lang}: {text}");
        }
        let (_, text) = office.answer(&format!("plan explain closing.plan yearly --lang {lang}"));
        assert_eq!(text.lines().filter(|line| line.contains("2025")).count(), 2, "{text}");
    }
}

#[test]
fn more_time_lets_it_count() {
    let office = office();
    let extend =
        "report extend B --form yearly --period 2025 --granted-by province --reason flood --on 2025-12-14";
    assert_eq!(office.answer(&format!("{extend} --until 2025-12-05")).0, 65);
    assert_eq!(office.answer(&format!("{extend} --until 2025-12-16")).0, 0);
    let standing = json(&office, "standing --unit P --period 2025");
    assert_eq!((&standing[0]["verdict"], &standing[0]["value"]["amount"]), (&"met".into(), &"50".into()));
    assert_eq!(
        json(&office, "report status --period 2025")[0]["cut_offs"][0]["after"],
        serde_json::json!([])
    );
}

#[test]
fn another_cut_off_is_told_before_it_is_applied() {
    let office = office();
    office.write("longer.plan", PLAN.replace("12-15", "12-31"));
    let (exit, text) = office.answer("plan diff closing.plan longer.plan");
    assert!(exit == 2 && text.contains("12-15 → 12-31"), "{text}");
    let effect = office.answer("plan diff longer.plan --period 2025").1;
    assert!(effect.contains("heads"), "{effect}");
    for language in ["ar", "vi", "en"] {
        assert_eq!(office.answer(&format!("plan fmt closing.plan --in {language}")).0, 0);
        assert_eq!(office.answer("plan diff closing.plan").0, 0, "the same plan in {language}");
    }
}
