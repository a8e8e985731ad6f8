//! Titles: chains of them, who comes next, and what speaks against awards.

use crate::desk::{Desk, lacking, period};
use assess::titles::{Finding, TitleRow, Titles};
use assess::{Ask, TitlesAsk, Units};

const UNITS: &str = "N - nation\n P N province\n Q N province\n A P team\n B P team\n C Q team";

/// A chain as the law on emulation has it: two of the next lower title in a row for the highest, three for the middle one.
const PLAN: &str = r#"
    plan emulation { year 2025 }
    levels nation > province > team
    form yearly from team every year { tasks count flow; done count flow check <= tasks; initiative yes_no }
    title grassroots for team { eligible when done / tasks >= 90%; eligible when initiative }
    title provincial for team by province {
        eligible when awarded(grassroots) for 3 consecutive editions
        quota 1 in each province
        not with medal for one achievement
    }
    title national for team by nation { eligible when awarded(provincial) for 2 consecutive editions; quota 1 }
    title medal for team
"#;

fn desk() -> Desk {
    Desk::new(UNITS, PLAN)
}

fn asked(desk: &Desk, of: &str, ask: &TitlesAsk) -> Titles {
    assess::titles(desk.view(), &Ask::new(Units::All, period(of)), ask).unwrap()
}

fn told(row: &TitleRow) -> String {
    let state = format!("{:?}", row.state).to_lowercase();
    let next = row.next.as_ref().map(|next| format!(" for {} {:?}", next.period, next.eligible));
    let lacks = row.lacks.as_ref().or(row.next.as_ref().and_then(|next| next.lacks.as_ref()));
    let lacks = lacks.map(|lacks| {
        let of = lacks.of.iter().map(lacking).collect::<Vec<_>>();
        format!(": any {} of {}", lacks.any, of.join(", "))
    });
    format!("{} {state}{}{}", row.unit, next.unwrap_or_default(), lacks.unwrap_or_default())
}

fn rows(desk: &Desk, of: &str, title: &str) -> Vec<String> {
    let ask = TitlesAsk { title: Some(title.into()), within: None };
    asked(desk, of, &ask).rows.iter().map(told).collect()
}

#[test]
fn a_chain_of_titles_is_followed_from_the_figures_up() {
    let mut desk = desk();
    desk.report(
        "A yearly 2025 tasks=10 done=9 initiative=1
         B yearly 2025 tasks=10 done=8 initiative=1",
    );
    assert_eq!(
        rows(&desk, "2025", "grassroots"),
        [
            "A eligible",
            "B next for 2026 Undecided: any 1 of B yearly 2026",
            "C undecided: any 1 of C yearly 2025"
        ]
    );
    for year in ["2023", "2024", "2025"] {
        desk.award("grassroots", "A", year);
    }
    desk.award("grassroots", "B", "2024");
    desk.award("grassroots", "B", "2025");
    assert_eq!(
        rows(&desk, "2025", "provincial"),
        ["A eligible", "B next for 2026 Undecided: any 1 of B awarded grassroots 2026", "C no"]
    );
    desk.award("provincial", "A", "2024");
    desk.award("provincial", "A", "2025");
    desk.award("provincial", "B", "2025");
    assert_eq!(
        rows(&desk, "2025", "national"),
        ["A eligible", "B next for 2026 Undecided: any 1 of B awarded provincial 2026", "C no"]
    );
    desk.award("national", "A", "2025");
    assert_eq!(rows(&desk, "2025", "national")[0], "A awarded");
}

#[test]
fn while_an_edition_runs_its_awards_may_still_come() {
    let mut desk = desk();
    desk.award("provincial", "A", "2024");
    desk.today = crate::desk::day("2025-08-15");
    assert_eq!(rows(&desk, "2025", "national")[0], "A undecided: any 1 of A awarded provincial 2025");
}

#[test]
fn lines_are_answered_one_by_one_and_a_title_that_asks_nothing_lists_its_holders() {
    let mut desk = desk();
    desk.report("B yearly 2025 tasks=10 done=8 initiative=1");
    desk.award("medal", "B", "2025");
    let all = asked(&desk, "2025", &TitlesAsk { title: None, within: Some("B".into()) });
    let lines = &all.rows[0].lines;
    let lines = lines.iter().map(|line| format!("{} {:?}", line.line, line.answer)).collect::<Vec<_>>();
    assert_eq!(lines, ["done / tasks >= 90% No", "initiative Yes"]);
    let medals = all.rows.iter().filter(|row| &*row.title == "medal").collect::<Vec<_>>();
    assert_eq!(medals.iter().map(|row| told(row)).collect::<Vec<_>>(), ["B awarded"]);
    assert_eq!(medals[0].eligible, None);
    let unknown = TitlesAsk { title: Some("provincal".into()), within: None };
    let refused = assess::titles(desk.view(), &Ask::new(Units::All, period("2025")), &unknown).unwrap_err();
    assert_eq!(
        refused[0].to_string(),
        "standing.unknown-name-near name=provincal period=2025 near=provincial"
    );
}

fn findings(desk: &Desk, of: &str) -> Vec<String> {
    let found = asked(desk, of, &TitlesAsk::default()).findings;
    let told = found.iter().map(|found| match found {
        Finding::OneAchievement { unit, achievement, award, other } => {
            format!(
                "{unit} {} {} and {} {}: {achievement}",
                award.title, award.edition, other.title, other.edition
            )
        }
        Finding::NotEligible { unit, award } => format!("{unit} not eligible for {}", award.title),
        Finding::NotFor { unit, award } => format!("{} is not for {unit}", award.title),
        Finding::OverQuota { title, group, awarded, limit, .. } => {
            format!("{title} in {group:?}: {awarded} of {limit}")
        }
    });
    told.collect()
}

#[test]
fn one_achievement_is_rewarded_once() {
    let mut desk = desk();
    desk.award_for("medal", "A", "2024", "flood of 2024");
    desk.award_for("medal", "A", "2025", "flood of 2024");
    desk.award_for("medal", "B", "2025", "bridge");
    desk.award_for("grassroots", "B", "2025", "bridge");
    desk.award_for("provincial", "B", "2024", "bridge");
    assert_eq!(
        findings(&desk, "2025"),
        [
            // Nothing was reported for grassroots, which leaves it undecided and speaks against nobody.
            "A medal 2025 and medal 2024: flood of 2024",
            "B medal 2025 and provincial 2024: bridge",
        ]
    );
    let of_one = |title: &str| {
        let ask = TitlesAsk { title: Some(title.into()), within: None };
        asked(&desk, "2025", &ask).findings.len()
    };
    assert_eq!([of_one("medal"), of_one("grassroots"), of_one("provincial")], [2, 0, 0]);
    desk.award_for("provincial", "B", "2025", "bridge");
    assert_eq!(findings(&desk, "2025").iter().filter(|told| told.contains("provincial 2025")).count(), 2);
    desk.revoke("provincial", "B", "2025");
    desk.revoke("medal", "A", "2024");
    assert_eq!(findings(&desk, "2025"), ["B medal 2025 and provincial 2024: bridge"]);
}

#[test]
fn awards_are_held_against_eligibility_and_quotas() {
    let mut desk = desk();
    for (unit, years) in [("A", ["2023", "2024", "2025"]), ("B", ["2023", "2024", "2025"])] {
        years.iter().for_each(|year| desk.award("grassroots", unit, year));
        desk.award("provincial", unit, "2025");
    }
    desk.award("provincial", "C", "2025");
    desk.award("medal", "P", "2025");
    assert_eq!(
        findings(&desk, "2025"),
        ["C not eligible for provincial", "provincial in Some(\"P\"): 2 of 1", "medal is not for P"]
    );
}
