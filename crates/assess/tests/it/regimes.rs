//! The rules of `docs/regimes.md`, put to two or three units with the figures they speak of. The rules are those of the page:
//! its first plan, and every part that names what a case needs.

use crate::desk::Desk;
use std::fs;
use std::path::Path;

/// What a case asks: the parts of the page by a line each holds, units, reports and awards, and what comes out.
struct Case {
    row: &'static str,
    parts: &'static [&'static str],
    units: &'static str,
    reports: &'static str,
    /// `title recipient edition`, one a line.
    awards: &'static str,
    /// Condition, words for units, and the codes of those for which it holds.
    holds: &'static [(&'static str, &'static str, &'static str)],
}

const NONE: Case = Case { row: "", parts: &[], units: "", reports: "", awards: "", holds: &[] };

const CASES: &[Case] = &[
    Case {
        row: "R1 R3 R4: a head by points and conditions, not above his unit, not assessed before nine months",
        parts: &["grades heads {"],
        units: "A - agency\n B - agency\n H1 A post head\n H2 A post head\n H3 B post head\n H4 B post head\n H5 A post head\n \
                H6 A post head",
        reports: "A yearly 2025 tasks=100 done=100\n B yearly 2025 tasks=1000 done=750
            H1 yearly 2025 tasks=100 done=96 failed=0 disciplined=0 event=0 newly_moved=0 months_served=12 accused=0
            H2 yearly 2025 tasks=100 done=96 failed=1 disciplined=0 event=0 newly_moved=0 months_served=12 accused=0
            H3 yearly 2025 tasks=100 done=96 failed=0 disciplined=0 event=0 newly_moved=0 months_served=12 accused=0
            H4 yearly 2025 tasks=100 done=96 failed=0 disciplined=0 event=0 newly_moved=1 months_served=12 accused=0
            H5 yearly 2025 tasks=100 done=96 failed=0 disciplined=0 event=0 newly_moved=0 months_served=8 accused=0
            H6 yearly 2025 tasks=100 done=96 failed=0 disciplined=1 event=0 newly_moved=0 months_served=12 accused=0",
        holds: &[
            ("grade(heads) = excellent", "head", "H1 H4"),
            ("grade(heads) = good", "head", "H2 H3"),
            ("grade(heads) = failed_grade", "head", "H6"),
            ("not assessed(heads)", "head", "H5"),
        ],
        ..NONE
    },
    Case {
        row: "R1: the lowest of a band of points and a band of conditions",
        parts: &["score by_points for team {"],
        units: "T1 - post team\n T2 - post team\n T3 - post team",
        reports: "T1 yearly 2025 tasks=10 done=10 all_criteria=1\n T2 yearly 2025 tasks=10 done=10 all_criteria=0
            T3 yearly 2025 tasks=100 done=75 all_criteria=1",
        holds: &[
            ("grade(by_points) = excellent", "team", "T1"),
            ("grade(by_points) = good", "team", "T2"),
            ("grade(by_points) = completed", "team", "T3"),
        ],
        ..NONE
    },
    Case {
        row: "R2 R19: a fifth of the good may be excellent; of equals whoever stands at a border",
        parts: &["    <= 20% of good"],
        units: "A - agency\n M1 A post member\n M2 A post member\n M3 A post member\n M4 A post member\n M5 A post member\n \
                M6 A post member\n M7 A post member",
        reports: "A yearly 2025 tasks=10 done=5 outstanding=0 at_border=0 months_served=1
            M1 yearly 2025 tasks=100 done=95 at_border=0 months_served=90\n M2 yearly 2025 tasks=100 done=95 at_border=1 months_served=9
            M3 yearly 2025 tasks=100 done=80\n M4 yearly 2025 tasks=100 done=80\n M5 yearly 2025 tasks=100 done=80
            M6 yearly 2025 tasks=100 done=80\n M7 yearly 2025 tasks=100 done=80",
        holds: &[("grade(work) = excellent", "member", "M2"), ("grade(work) = good", "member", "M1 M3 M4 M5 M6 M7")],
        ..NONE
    },
    Case {
        row: "R6: more than 95 % of each group of tasks, and nobody failed",
        parts: &["standard excellent_team for team {"],
        units: "T1 - post team\n T2 - post team\n T3 - post team",
        reports: "T1 groups 2025 duty_tasks=100 duty_done=96 party_tasks=100 party_done=96\n T1 yearly 2025 failed=0
            T2 groups 2025 duty_tasks=100 duty_done=100 party_tasks=100 party_done=95\n T2 yearly 2025 failed=0
            T3 groups 2025 duty_tasks=100 duty_done=96 party_tasks=100 party_done=96\n T3 yearly 2025 failed=1",
        holds: &[("met(excellent_team)", "team", "T1")],
        ..NONE
    },
    Case {
        row: "R7: 60 points for the work and 40, or 20 where a subordinate failed",
        parts: &["score leader for head {"],
        units: "H1 - post head\n H2 - post head\n H3 - post head",
        reports: "H1 yearly 2025 tasks=10 done=10 failed=0\n H2 yearly 2025 tasks=10 done=10 failed=1
            H3 yearly 2025 tasks=10 done=10 failed=3",
        holds: &[("grade(leader) = full", "head", "H1"), ("grade(leader) = halved", "head", "H2 H3")],
        ..NONE
    },
    Case {
        row: "R8: a quarter off for each failure that nobody excused",
        parts: &["score quality for member {"],
        units: "M1 - post member\n M2 - post member\n M3 - post member",
        reports: "M1 yearly 2025 tasks=4 done=4\n M1 faults 2025 failures=0 excused=0
            M2 yearly 2025 tasks=4 done=4\n M2 faults 2025 failures=2 excused=2
            M3 yearly 2025 tasks=4 done=4\n M3 faults 2025 failures=4 excused=2",
        // 70 + 25; of four tasks two failures take two times 25 % of a quarter of 70: 8.75.
        holds: &[("grade(quality) = untouched", "member", "M1 M2"), ("grade(quality) = less", "member", "M3")],
        ..NONE
    },
    Case {
        row: "R9: good if and only if all is done, in time, and the units below are",
        parts: &["standard good_manager for head {"],
        units: "H1 - post head\n H2 - post head\n H3 - post head",
        reports: "H1 yearly 2025 tasks=10 done=10 on_time=8 parts=10 parts_done=10 parts_fair=7
            H2 yearly 2025 tasks=10 done=10 on_time=7 parts=10 parts_done=10 parts_fair=7
            H3 yearly 2025 tasks=10 done=10 on_time=8 parts=10 parts_done=9 parts_fair=7",
        holds: &[("met(good_manager)", "head", "H1")],
        ..NONE
    },
    Case {
        row: "R10 R29 R13: secure; civilised after two years, after an award five, and without an adverse opinion",
        parts: &["standard secure for area, commune {"],
        units: "C1 - commune\n C2 - commune\n C3 - commune",
        reports: "C1 yearly 2024 registered=1\n C2 yearly 2024 registered=0\n C3 yearly 2024 registered=1
            C1 yearly 2025 all_criteria=1 event=0 satisfied=90 residents=100 registered=1 audit_adverse=0
            C2 yearly 2025 all_criteria=1 event=0 satisfied=95 residents=100 registered=1 audit_adverse=0
            C3 yearly 2025 all_criteria=1 event=1 satisfied=95 residents=100 registered=1 audit_adverse=1
            C1 signing 2025 all_signed=2025-03-31\n C2 signing 2025 all_signed=2025-04-01\n C3 signing 2025 all_signed=2025-02-01
            C1 households 2025-Q4 households=5 signed=5\n C2 households 2025-Q4 households=5 signed=5
            C3 households 2025-Q4 households=5 signed=5",
        holds: &[("met(secure)", "commune", "C1"), ("met(civilised)", "commune", "C1")],
        ..NONE
    },
    Case {
        row: "R11: three points by the end of March, three for nine tenths; the dossier by a day of its own",
        parts: &["score campaign for area, commune of 10 {"],
        units: "C1 - commune\n C2 - commune\n R1 - post area",
        reports: "C1 campaign 2025 resolved=2025-03-31 joined=9 residents_asked=10 dossier_sent=2025-11-30
            C2 campaign 2025 resolved=2025-04-01 joined=9 residents_asked=10 dossier_sent=2025-12-01
            R1 campaign 2025 resolved=2025-03-01 joined=8 residents_asked=10 dossier_sent=2025-11-20
            C1 yearly 2025 tasks=4 done=4\n C2 yearly 2025 tasks=4 done=4\n R1 yearly 2025 tasks=4 done=4",
        holds: &[
            ("grade(campaign) = excellent", "commune, area", "C1"),
            ("grade(campaign) = good", "commune, area", "C2 R1"),
            ("met(dossier_of_commune)", "commune", "C1"),
            ("met(dossier_of_area)", "area", "R1"),
        ],
        ..NONE
    },
    Case {
        row: "R12: whoever was recognised and no longer meets all criteria is to lose it",
        parts: &["title new_rural for commune by province {"],
        units: "C1 - commune\n C2 - commune",
        reports: "C1 yearly 2025 all_criteria=1\n C2 yearly 2025 all_criteria=0",
        awards: "new_rural C1 2025\n new_rural C2 2025",
        holds: &[("awarded(new_rural) and not all_criteria", "commune", "C2")],
    },
    Case {
        row: "R14: eighty points, half in each part, and no head disciplined",
        parts: &["score legal_access for commune {"],
        units: "C1 - commune\n C2 - commune\n C3 - commune",
        reports: "C1 yearly 2025 tasks=100 done=80 parts=5 parts_fair=5 disciplined=0
            C2 yearly 2025 tasks=100 done=90 parts=5 parts_fair=4 disciplined=0
            C3 yearly 2025 tasks=100 done=90 parts=5 parts_fair=5 disciplined=1",
        holds: &[("grade(legal_access) = reached", "commune", "C1")],
        ..NONE
    },
    Case {
        row: "R16: fighters at most 15 % of the advanced, in the army at most 10 % of all",
        parts: &["target fighters share of member"],
        units: "M1 - post member\n M2 - post member\n M3 - post member",
        awards: "advanced_worker M1 2025\n advanced_worker M2 2025\n grassroots_fighter M1 2025",
        holds: &[
            ("awarded(advanced_worker)", "member", "M1 M2"),
            ("awarded(grassroots_fighter)", "member", "M1"),
        ],
        ..NONE
    },
    Case {
        row: "R28: half of the units below take part",
        parts: &["standard enough_entered for district {"],
        units: "D1 - district\n D2 - district\n C1 D1 commune\n C2 D1 commune\n C3 D2 commune\n C4 D2 commune",
        reports: "C1 entries 2025 here=1 entered=1\n C2 entries 2025 here=1 entered=0
            C3 entries 2025 here=1 entered=0\n C4 entries 2025 here=1 entered=0",
        holds: &[("met(enough_entered)", "district", "D1")],
        ..NONE
    },
    Case {
        row: "R30: all or nothing, listed targets in part, and five points off for each failure",
        parts: &["score imihigo for district {"],
        units: "D1 - district\n D2 - district\n D3 - district\n C1 D1 commune\n C2 D2 commune\n C3 D3 commune",
        reports: "C1 yearly 2025 tasks=10 done=10 on_time=10 failed=0\n C2 yearly 2025 tasks=100 done=99 on_time=99 failed=0
            C3 yearly 2025 tasks=10 done=10 on_time=10 failed=2",
        holds: &[
            ("grade(imihigo) = all", "district", "D1"),
            ("grade(imihigo) = nothing", "district", "D2"),
            ("grade(imihigo) = deducted", "district", "D3"),
        ],
        ..NONE
    },
];

/// Grades for scores of the page that have none: where the points of the cases lie.
const GRADES: &[(&str, &str)] = &[
    ("leader", "full from 100; halved 80 to 80; other below 80"),
    ("quality", "untouched from 95; less from 86 below 87; other below 86"),
    ("imihigo", "all from 100; deducted 90 to 90; nothing below 20"),
];

#[test]
fn the_rules_of_the_page_say_of_these_units_what_their_sources_say() {
    for case in CASES {
        run(case);
    }
}

#[test]
fn every_rule_that_is_said_to_run_runs() {
    let page = page();
    let rows = page.lines().filter(|line| line.starts_with("| R") && line.ends_with("| yes |"));
    let ids = rows.map(|line| line.split_whitespace().nth(1).unwrap()).collect::<Vec<_>>();
    let titles = ["R15", "R17", "R18", "R32"];
    let run = |id: &&str| {
        let words = CASES.iter().flat_map(|case| case.row.split([' ', ':']));
        titles.contains(id) || words.into_iter().any(|word| word == *id)
    };
    let silent = ids.iter().filter(|id| !run(id)).collect::<Vec<_>>();
    assert!(ids.len() > 15 && silent.is_empty(), "{silent:?}");
}

#[test]
fn the_ladder_of_titles_asks_what_the_law_asks() {
    let plan = plan_of(&[
        "title ministerial_fighter for member {",
        "title advanced_collective for team {",
        "title government_flag",
    ]);
    let units = "A - agency - b1\n B - agency - b1\n C - agency - b1\n T1 - post team\n T2 - post team\n M1 - post member\n \
                 M2 - post member";
    let mut desk = Desk::new(units, &plan);
    desk.report(
        "M1 yearly 2025 initiative=1 tasks=10 done=10\n M2 yearly 2025 initiative=1 tasks=10 done=10
         T1 yearly 2025 tasks=10 done=10 advanced=7 members=10 disciplined=0\n T1 collective 2025 fighters_here=1
         T2 yearly 2025 tasks=10 done=10 advanced=5 members=10 disciplined=0\n T2 collective 2025 fighters_here=1",
    );
    desk.report(
        "A yearly 2024 tasks=10 done=8\n A yearly 2025 tasks=10 done=9\n A results 2025 goal=10 reached=11
         B yearly 2024 tasks=10 done=8\n B yearly 2025 tasks=10 done=9\n B results 2025 goal=10 reached=10
         C yearly 2024 tasks=10 done=8\n C yearly 2025 tasks=10 done=8\n C results 2025 goal=10 reached=12",
    );
    for edition in ["2023", "2024", "2025"] {
        desk.award("grassroots_fighter", "M1", edition);
        desk.award("provincial_fighter", "M2", edition);
    }
    desk.award("grassroots_fighter", "M2", "2025");
    desk.award("recognised_initiative", "M2", "2025");
    let eligible = |title: &str| {
        let ask = assess::Ask::new(assess::Units::All, "2025".parse().unwrap());
        let titles = assess::TitlesAsk { title: Some(title.to_owned()), within: None };
        let found = assess::titles(desk.view(), &ask, &titles).unwrap();
        let rows = found.rows.iter().filter(|row| row.eligible == Some(assess::answer::Answer::Yes));
        rows.map(|row| row.unit.to_string()).collect::<Vec<_>>().join(" ")
    };
    // From July on an initiative must be recognised; three titles in a row lead to the next one.
    assert_eq!(eligible("national_fighter"), "M2");
    assert_eq!(eligible("ministerial_fighter"), "M1");
    assert_eq!(eligible("advanced_collective"), "T1");
    assert_eq!(eligible("excellent_collective"), "T1");
    // Two share the first place, and one of them went beyond its goal.
    assert_eq!(eligible("government_flag"), "A");
}

fn run(case: &Case) {
    let plan = plan_of(case.parts);
    let ungraded = GRADES.iter().filter(|(score, _)| plan.contains(&format!("score {score} ")));
    let graded = ungraded.map(|(score, bands)| format!("grades {score} {{ {bands} }}\n")).collect::<String>();
    let mut desk = Desk::new(case.units, &plan_with(&format!("{plan}\n{graded}"), case.holds));
    desk.report(case.reports);
    for line in case.awards.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>();
        desk.award(words[0], words[1], words[2]);
    }
    let ask = assess::Ask::new(assess::Units::All, "2025".parse().unwrap());
    let rows = assess::standing(desk.view(), &ask).unwrap();
    for (ix, (condition, _, expected)) in case.holds.iter().enumerate() {
        let name = format!("probe_{ix}");
        let own = rows.iter().filter(|row| *row.target == *name && is_probed(case, ix, &row.unit));
        let met = own.filter(|row| row.verdict == assess::Verdict::Met).map(|row| row.unit.to_string());
        let mut met = met.collect::<Vec<_>>();
        met.sort();
        assert_eq!(met.join(" "), *expected, "{}: {condition}", case.row);
    }
}

/// A share of one unit is met by the unit itself; what stands above others has a share of them as well.
fn is_probed(case: &Case, ix: usize, unit: &str) -> bool {
    let words = case.holds[ix].1.split(", ").collect::<Vec<_>>();
    let mut lines = case.units.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines.any(|line| line[0] == unit && line[2..].iter().any(|word| words.contains(word)))
}

fn plan_with(plan: &str, holds: &[(&str, &str, &str)]) -> String {
    let probes = holds.iter().enumerate();
    let probes = probes.map(|(ix, (condition, of, _))| {
        format!("target probe_{ix} share of {of} where ({condition}) = 100%\n")
    });
    format!("{plan}\n{}", probes.collect::<String>())
}

/// Returns the first plan of the page with the parts that hold these lines.
fn plan_of(lines: &[&str]) -> String {
    let page = page();
    let blocks = page.split("\n```plan").skip(1).map(|block| {
        let text = block.split_once('\n').unwrap().1;
        text.split_once("```").unwrap().0.to_owned()
    });
    let blocks = blocks.collect::<Vec<_>>();
    let mut plan = blocks[0].clone();
    for line in lines {
        let part = blocks.iter().skip(1).find(|block| block.contains(line));
        plan += part.unwrap_or_else(|| panic!("no part of the page has {line}"));
    }
    plan
}

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/regimes.md");
    fs::read_to_string(path).expect("the page is there")
}
