//! Grades that only so many may have: what a quota comes to, and whom it cuts.

use crate::desk::{Desk, shown};
use assess::answer::Answer;
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

#[test]
fn lots_are_drawn_from_the_seed_and_the_code_and_anybody_can_draw_again() {
    let seed = "Public draw of 12 January 2026: 04 17 23";
    let plan = PLAN.replace("excellent from 90; good from 70", "excellent from 75; good from 60").replace(
        "<= 50% of good in each province and in each bloc, floor",
        &format!("<= 60% of office, floor, ties by lot \"{seed}\""),
    );
    let rows = ALL.iter().map(|(code, bloc, _)| format!("{code} P office - {bloc}\n"));
    let mut desk = Desk::new(&format!("P - province\n{}", rows.collect::<String>()), &plan);
    for (code, _, points) in &ALL {
        desk.report(&format!("{code} f 2025 points={points}"));
    }
    let why = why(&desk, "A3");
    let quota = &why.quotas[0];
    assert_eq!(quota.seed.as_deref(), Some(seed));
    assert!(quota.quota.ends_with(&format!("floor, ties by lot \"{seed}\", ties out")), "{}", quota.quota);
    // Four have more points; of the four with 75 one may be excellent, the one drawn first. The lots as `sha256sum` prints them.
    let tied = quota.ranked[4..].iter().map(|one| (&*one.unit, one.lot.as_deref().unwrap(), one.kept));
    let drawn = [
        ("A4", "2e43699fbf151d3d02d80f4e97102b7d968ab8ebb7329ea098486c4e48cabba0", Answer::Yes),
        ("A3", "75ab6a1ff82e73ee265a32223f3cd03a73a590e1df873197770c0ab6138cef41", Answer::No),
        ("B4", "9b48809b4acf068afa9ff4926aa9fc19b01f7d712e38a3a8c5e9b73a91004085", Answer::No),
        ("B3", "ed666593d72a38c701f66ad644be7dd825b9e4e316e666c9f01d1c39c5cd6c2d", Answer::No),
    ];
    assert_eq!(tied.collect::<Vec<_>>(), drawn);
}
