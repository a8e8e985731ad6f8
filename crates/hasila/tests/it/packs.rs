//! The cases of the packs: what stands in `expected.csv` was worked out apart from the program.

use crate::world::Office;
use serde_json::Value;
use std::path::Path;

#[test]
fn packs_come_to_what_their_cases_expect() {
    let office = Office::empty();
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    let mut count = 0;
    // A pack of placement rules alone is kept for rotation: it gives no results yet, and has no cases.
    let packs = std::fs::read_dir(packs).unwrap().map(|pack| pack.unwrap().path());
    for pack in packs.filter(|pack| !pack.ends_with("regulation_65")) {
        // A day after every report of every pack: what comes in later than today is refused.
        let (exit, told) = office.answer(&format!("plan test {} --json --today 2026-12-31", pack.display()));
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(exit, 0, "{told:#}");
        count += told[0]["rows"].as_u64().unwrap();
    }
    assert!(count >= 50, "the packs have cases: {count}");
}

const PLAN: &str = "plan p { year 2025 }\n\
    form f from commune every quarter, due in 10 days {\n\
      cases count flow\n\
      solved count flow\n\
      ok yes_no\n\
    }\n\
    indicator rate = solved / cases as percent\n\
    standard safe for commune { ok }\n\
    score order for commune {\n\
      weight 100 rate { 100 at 100%; 0 at 0% } linear\n\
      minus 5 per late_report, at most 20\n\
    }\n\
    grades order { good from 80; weak from 0 }\n\
    target t share of commune where met(safe) >= 50%\n";

fn office() -> Office {
    let office = Office::empty();
    office.write("p.plan", PLAN);
    office.write("cases/split/units.csv", "code,parent,level\nP,,province\nA,P,commune\nB,P,commune\n");
    office.write("cases/split/edges-2025-07-01.csv", "from,to,how,part,whole\nB,C,part,1,3\nB,D,part,2,3\n");
    office.write(
        "cases/split/units-2025-07-01.csv",
        "code,parent,level,opened\nC,P,commune,2025-07-01\nD,P,commune,2025-07-01\n",
    );
    office.write(
        "cases/split/figures.csv",
        "unit,period,item,value,submitted\n\
         A,2025-Q1,cases,9,2025-04-05\nA,2025-Q1,solved,8,2025-04-05\nA,2025-Q1,ok,1,2025-04-05\n\
         A,2025-Q2,cases,3,2025-09-05\nA,2025-Q2,solved,2,2025-09-05\nA,2025-Q2,ok,0,2025-09-05\n\
         B,2025-Q1,cases,10,\nB,2025-Q1,solved,5,\nB,2025-Q1,ok,1,\n",
    );
    office
}

const EXPECTED: &str = "unit,period,target,value,verdict,map,through\n\
    A,2025-H1,order,235/3,weak,,\n\
    A,2025-H1,rate,10/12,,,\n\
    A,2025-H1,safe,1/1,yes,,\n\
    A,2025-Q1,order,800/9,good,,\n\
    B,2025-Q1,order,50,*,,\n\
    P,2025-Q1,t,2/2,met,,\n\
    C,2025-Q1,cases,10/3,,2025-07-01,\n\
    P,2025-H1,t,3/3,met,today,\n";

#[test]
fn what_comes_out_otherwise_is_told_row_by_row() {
    let office = office();
    office.write("cases/split/expected.csv", EXPECTED);
    let (exit, told) = office.answer("plan test p.plan --json");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(exit, 0, "{told:#}");

    let wrong =
        EXPECTED.replace("B,2025-Q1,order,50,*", "X,2025-Q1,order,50,*").replace("800/9,good", "88,weak");
    office.write("cases/split/expected.csv", wrong);
    let (exit, told) = office.answer("plan test p.plan --json");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((exit, &told[0]["differences"]), (2, &2.into()));
    let first = &told[0]["cases"][0]["differences"][0];
    assert_eq!((&first["row"], &first["expected"]["value"]), (&5.into(), &"88".into()));
    assert_eq!((&first["found"]["value"], &first["found"]["verdict"]), (&"800/9".into(), &"good".into()));
    let (exit, text) = office.answer("plan test .");
    assert_eq!(exit, 2);
    assert!(text.contains("row 5, A, Q1 2025, order: expected 88, weak; found 800/9, good"), "{text}");
    assert!(text.contains("There is no unit with the code X"), "{text}");
}

#[test]
fn tables_that_cannot_be_played_are_refused() {
    let office = office();
    office.write("cases/split/expected.csv", EXPECTED);
    let code = |office: &Office| {
        let told: Value = serde_json::from_str(&office.answer("plan test p.plan --json").1).unwrap();
        (told["errors"][0]["code"].clone(), told["errors"][0]["where"]["row"].clone())
    };
    office.write("cases/split/figure.csv", "");
    assert_eq!(code(&office).0, "cli.stray-case-file");
    std::fs::remove_file(office.path("cases/split/figure.csv")).unwrap();
    office.write(
        "cases/split/figures.csv",
        "unit,period,item,value\nA,2025-Q1,cases,9\nvillage,2025-Q1,cases,1\n",
    );
    assert_eq!(code(&office), ("cli.unknown-unit".into(), 3.into()));
    office.write("cases/split/figures.csv", "unit,period,item,value\nA,2025-Q1,cases,-1\n");
    assert_eq!(code(&office).1, 2);
    std::fs::remove_dir_all(office.path("cases")).unwrap();
    assert_eq!(code(&office).0, "cli.no-cases");
}
