//! The cases of the packs: what stands in `expected.csv` was worked out apart from the program.

use crate::world::Office;
use serde_json::Value;
use std::path::Path;

#[test]
fn packs_come_to_what_their_cases_expect() {
    let office = Office::empty();
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    let mut count = 0;
    for pack in std::fs::read_dir(packs).unwrap().map(|pack| pack.unwrap().path()) {
        // A day after every report of every pack: what comes in later than today is refused.
        let (exit, told) = office.answer(&format!("plan test {} --json --today 2026-12-31", pack.display()));
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(exit, 0, "{told:#}");
        count += told[0]["rows"].as_u64().unwrap();
    }
    assert!(count >= 150, "the packs have cases: {count}");
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
    let (exit, table) = office.answer("plan test p.plan --csv");
    let rows = table.lines().collect::<Vec<_>>();
    assert_eq!((exit, rows.len()), (2, 3), "{table}");
    assert_eq!(rows[1], "p,split,5,A,2025-Q1,order,88,weak,800/9,good,");
    assert!(rows[2].starts_with("p,split,6,X,2025-Q1,order,50,*,,,"), "{table}");
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

const HEADS: &str = "plan h { basis \"1/KH\" of 2024-01-01 }\n\
    placement heads of head {\n\
      hard not native of own province\n\
      hard at most 5 years in one post\n\
      soft 1 leader moved from ministry in each province\n\
    }\n";

fn office_with_heads() -> Office {
    let office = Office::empty();
    office.write("p.plan", HEADS);
    office.write("cases/one/units.csv", "code,parent,level\nM,,ministry\nP,M,province\nQ,M,province\n");
    office.write(
        "cases/one/posts.csv",
        "post,unit,role,from\nPH,P,head,2010-01-01\nQH,Q,head,2010-01-01\nMO,M,member,2010-01-01\n",
    );
    office.write(
        "cases/one/holders.csv",
        "holder,name,native,native_on,service_from\n1,One,P,2010-01-01,2010-01-01\n2,Two,Q,2010-01-01,2010-01-01\n",
    );
    // The first breaks the rule that is yet to come; what was done before the plan is taken as it was.
    office.write(
        "cases/one/appointments.csv",
        "post,holder,from,until\nPH,1,2020-01-01,\nMO,2,2019-01-01,2024-06-01\n",
    );
    office.write(
        "cases/one/exemptions.csv",
        "placement,rule,holder,from,until,reason\nheads,years_in_post,1,2025-01-01,2025-07-01,no successor\n",
    );
    office
}

const EXPECTED_POSTS: &str = "day,placement,rule,post,unit,holder,verdict,reason\n\
    2024-06-01,heads,not_native,PH,,,broken,placement.native\n\
    2024-06-01,heads,not_native,PH,,2,met,\n\
    2024-06-01,heads,not_native,QH,,,vacant,\n\
    2024-12-31,heads,at most 5 years in one post,PH,,,met,\n\
    2025-01-01,heads,years_in_post,PH,,,exempt,placement.served\n\
    2025-07-01,heads,years_in_post,PH,,1,broken,*\n\
    2024-06-01,heads,moved_from,,P,,broken,placement.leaders\n";

#[test]
fn posts_are_judged_as_the_rows_expect() {
    let office = office_with_heads();
    office.write("cases/one/expected-posts.csv", EXPECTED_POSTS);
    let (exit, told) = office.answer("plan test p.plan --json");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((exit, &told[0]["rows"]), (0, &7.into()), "{told:#}");

    let wrong = EXPECTED_POSTS.replace("exempt,", "broken,").replace("vacant", "met");
    office.write("cases/one/expected-posts.csv", wrong.replace("2,met,", "2,met,placement.native"));
    let (exit, told) = office.answer("plan test p.plan --json");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((exit, &told[0]["differences"]), (2, &3.into()));
    let posts = told[0]["cases"][0]["posts"].as_array().unwrap();
    let rows: Vec<u64> = posts.iter().map(|post| post["row"].as_u64().unwrap()).collect();
    assert_eq!(rows, [3, 4, 6]);
    assert_eq!(posts[0]["found"]["reasons"][0], "placement.not-native");
    assert_eq!(
        (&posts[2]["expected"]["verdict"], &posts[2]["found"]["verdict"]),
        (&"broken".into(), &"exempt".into())
    );
    let (_, text) = office.answer("plan test p.plan");
    assert!(text.contains("row 4, 1 June 2024, heads, not_native, QH: expected met; found vacant"), "{text}");
}

#[test]
fn rows_on_posts_that_name_nothing_are_refused_together() {
    let office = office_with_heads();
    office.write(
        "cases/one/expected-posts.csv",
        "day,placement,rule,post,unit,holder,verdict\n\
         2024-06-01,leaders,not_native,PH,,,met\n\
         2024-06-01,heads,kin,PH,,,met\n\
         2024-06-01,heads,not_native,XX,,,met\n\
         2024-06-01,heads,not_native,PH,,9,met\n\
         2024-06-01,heads,not_native,PH,P,,met\n\
         soon,heads,not_native,PH,,,perhaps\n",
    );
    let (exit, told) = office.answer("plan test p.plan --json");
    let told: Value = serde_json::from_str(&told).unwrap();
    let codes: Vec<&str> =
        told["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect();
    assert_eq!(exit, 65);
    assert_eq!(
        codes,
        [
            "exemption.unknown-placement",
            "exemption.unknown-rule",
            "post.unknown",
            "holder.unknown",
            "cli.case-post-or-unit",
            "table.not-a-date",
            "cli.none-of",
        ]
    );
    std::fs::remove_file(office.path("cases/one/expected-posts.csv")).unwrap();
    let told: Value = serde_json::from_str(&office.answer("plan test p.plan --json").1).unwrap();
    assert_eq!(told["errors"][0]["code"], "cli.cannot-read-file");
}
