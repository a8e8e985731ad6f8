//! Grades that only so many may have: what a quota comes to, and whom it cuts.

use crate::desk::{Desk, shown};
use assess::quotas::QuotaStanding;
use assess::{RankAsk, Why};

const PLAN: &str = r#"plan p
form f from office every year { points count flow }
score rating for office { weight 100 points { 100 at 100; 0 at 0 } linear }
grades rating { excellent from 90; good from 70; weak from 0 }
quota excellent <= 50% of good in each province and in each bloc, floor
target excellent count of office where grade(rating) >= excellent >= 1
"#;

/// A province with two blocs, `a` and `b`; some offices have not reported.
fn desk(silent: &[&str]) -> Desk {
    let rows = ALL.iter().map(|(code, bloc, _)| format!("{code} P office - {bloc}\n"));
    let mut desk = Desk::new(&format!("P - province\n{}", rows.collect::<String>()), PLAN);
    for (code, _, points) in ALL.iter().filter(|(code, ..)| !silent.contains(code)) {
        desk.report(&format!("{code} f 2025 points={points}"));
    }
    desk
}

const ALL: [(&str, &str, u32); 9] = [
    ("A1", "a", 97),
    ("A2", "a", 95),
    ("A3", "a", 75),
    ("A4", "a", 75),
    ("B1", "b", 93),
    ("B2", "b", 92),
    ("B3", "b", 75),
    ("B4", "b", 75),
    ("B5", "b", 60),
];

fn why(desk: &Desk, unit: &str) -> Why {
    assess::why(desk.view(), &desk.ask(unit, "2025"), "rating").unwrap()
}

fn told(quota: &QuotaStanding) -> String {
    let ranked = quota.ranked.iter().map(|one| format!("{} {:?}", one.unit, one.kept)).collect::<Vec<_>>();
    let (base, allowed) = (quota.base, quota.allowed);
    let group = quota.group.as_deref().unwrap_or("-");
    format!(
        "{group}: {}-{} {}-{} [{}]",
        base.least,
        base.most,
        allowed.least,
        allowed.most,
        ranked.join(", ")
    )
}

#[test]
fn a_quota_says_its_base_its_allowance_and_whom_it_cuts() {
    let why = why(&desk(&[]), "B2");
    assert_eq!(why.grade.as_deref(), Some("good"));
    assert_eq!(shown(why.value.as_ref()), "9200");
    let quota = "quota excellent <= 50% of good in each province and in each bloc, floor, ties out";
    assert!(why.quotas.iter().all(|standing| standing.quota == quota && &*standing.next == "good"));
    let told = why.quotas.iter().map(told).collect::<Vec<_>>();
    // The bloc first: of two good one may be excellent. In the province of four good two may.
    assert_eq!(told, ["b: 2-2 1-1 [B1 Yes, B2 No]", "P: 4-4 2-2 [A1 Yes, B1 Yes]"]);
}

#[test]
fn a_report_that_is_missing_leaves_the_cut_open_only_where_it_could_fall() {
    let open = desk(&["B1"]);
    assert_eq!(why(&open, "A1").grade.as_deref(), Some("excellent"));
    assert_eq!(why(&open, "A2").grade.as_deref(), Some("good"));
    let second = why(&open, "B2");
    assert_eq!(second.grade, None);
    let told = second.quotas.iter().map(told).collect::<Vec<_>>();
    assert_eq!(told[0], "b: 2-3 1-1 [B1 Undecided, B2 Undecided]");
    let rows = assess::standing(open.view(), &open.ask("P", "2025")).unwrap();
    assert_eq!(shown(rows[0].value.as_ref()), "1", "it is reached with A1");
}

#[test]
fn a_ranking_shows_the_grade_after_the_quota_and_the_points_before_it() {
    let desk = desk(&[]);
    let rank = RankAsk { name: "rating".into(), level: None, within: None };
    let ranking = assess::rank(desk.view(), &desk.ask("P", "2025"), &rank).unwrap();
    let rows = ranking.rows.iter().map(|row| format!("{} {}", row.unit, row.grade.as_deref().unwrap_or("-")));
    let rows = rows.take(4).collect::<Vec<_>>();
    assert_eq!(rows, ["A1 excellent", "A2 good", "B1 excellent", "B2 good"]);
}
