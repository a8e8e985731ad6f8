//! Running periods, the year before, streaks.

use crate::desk::{Desk, day, period, shown, told};
use assess::{Ask, Units};

const UNITS: &str = "P - province\n A P commune\n B P commune\n C P commune";

const PLAN: &str = r#"
    plan p { }
    form f from commune every quarter {
      launched yes_no flow
      serious  yes_no flow
      ready    yes_no stock
      houses   count flow
      spent    amount "VND" flow
    }
    target launch   share of commune where launched >= 60%
    target unharmed share of commune where not serious = 100%
    target ready    share of commune where ready >= 60%
    target houses   houses >= 100
    target houses_by houses by 2025-12-31 >= 100
    target few      houses <= 100
    target spent    spent <= 1000
"#;

fn desk(today: &str, reports: &str) -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.today = day(today);
    desk.report(reports);
    desk
}

#[test]
fn while_a_year_runs_only_what_cannot_turn_is_decided() {
    let desk = desk(
        "2025-07-20",
        "A f 2025-Q1 launched=1 serious=0 ready=1 houses=40 spent=100
         B f 2025-Q1 launched=1 serious=0 ready=1 houses=15 spent=100
         C f 2025-Q1 launched=0 serious=0 ready=0 houses=10 spent=100
         A f 2025-Q2 launched=0 serious=0 ready=1 houses=0 spent=200
         B f 2025-Q2 launched=0 serious=0 ready=1 houses=0 spent=150
         C f 2025-Q2 launched=0 serious=0 ready=0 houses=5 spent=50",
    );
    let cases = [
        // Two of three have launched, and nobody un-launches.
        ("launch", "met 2/3"),
        // Nothing serious has happened yet.
        ("unharmed", "on_course 3/3"),
        ("ready", "on_course 2/3"),
        // 70 of 100 with half the year gone.
        ("houses", "on_course 70"),
        ("houses_by", "on_course 70"),
        // A ceiling of 100, 70 used up at half time.
        ("few", "at_risk 70"),
        // 700 of 1000, and money may come back.
        ("spent", "at_risk 700"),
    ];
    for (target, expected) in cases {
        assert_eq!(desk.stands("P", "2025", target), expected, "{target}");
    }
    let row = desk.row(&desk.ask("P", "2025"), "houses");
    assert_eq!(row.through, day("2025-06-30"));
}

#[test]
fn the_rule_in_force_on_the_last_day_counted_answers() {
    let mut desk = Desk::new(
        UNITS,
        "plan p { year 2025 }
         form f from commune every quarter { houses count flow }
         standard busy for commune until 2025-06-30 { houses >= 10 }
         standard busy for commune from 2025-07-01 { houses >= 30 }
         target busy share of commune where met(busy) >= 30%
         target more houses >= 100 from 2025-07-01",
    );
    desk.report("A f 2025-Q1 houses=20\n B f 2025-Q1 houses=5\n C f 2025-Q1 houses=5");
    desk.report("A f 2025-Q2 houses=5\n B f 2025-Q2 houses=0\n C f 2025-Q2 houses=0");
    desk.report("A f 2025-Q3 houses=1\n B f 2025-Q3 houses=0\n C f 2025-Q3 houses=0");
    let through = |day_text: &str| Ask { through: Some(day(day_text)), ..desk.ask("P", "2025") };
    assert_eq!(told(&desk.row(&through("2025-06-30"), "busy")), "met 1/3");
    assert_eq!(told(&desk.row(&through("2025-09-30"), "busy")), "at_risk 0/3");
    let early = assess::standing(desk.view(), &through("2025-06-30")).unwrap();
    assert!(early.iter().all(|row| &*row.target != "more"), "it is not in force yet");
    assert_eq!(told(&desk.row(&through("2025-09-30"), "more")), "at_risk 36");
    let why = assess::why(desk.view(), &through("2025-06-30"), "busy").unwrap();
    assert_eq!(why.provision.line, 5);
}

#[test]
fn what_cannot_be_mended_is_missed_before_the_year_is_over() {
    let desk = desk(
        "2025-04-20",
        "A f 2025-Q1 launched=0 serious=1 ready=0 houses=101 spent=100
         B f 2025-Q1 launched=0 serious=0 ready=0 houses=0 spent=100
         C f 2025-Q1 launched=0 serious=0 ready=1 houses=0 spent=0",
    );
    let cases = [
        ("launch", "at_risk 0/3"),
        ("unharmed", "missed 2/3"),
        ("ready", "at_risk 1/3"),
        ("houses", "met 101"),
        ("few", "missed 101"),
        ("spent", "on_course 200"),
    ];
    for (target, expected) in cases {
        assert_eq!(desk.stands("P", "2025", target), expected, "{target}");
    }
}

#[test]
fn a_month_asked_for_counts_up_to_it_and_beside_it_the_same_stretch_of_the_year_before() {
    let reports = ["2024", "2025"].map(|year| {
        (1..=4)
            .map(|quarter| {
                format!("A f {year}-Q{quarter} launched=1 serious=0 ready=1 houses={quarter}0 spent=0\n")
            })
            .collect::<String>()
    });
    let desk = desk("2026-01-20", &reports.join("\n"));
    let half = Ask { through: Some(day("2025-06-30")), ..desk.ask("P", "2025") };
    let row = desk.row(&half, "houses");
    assert_eq!((shown(row.value.as_ref()), shown(row.year_before.as_ref())), ("30".into(), "30".into()));
    let row = desk.row(&desk.ask("P", "2025"), "houses");
    assert_eq!((shown(row.value.as_ref()), shown(row.year_before.as_ref())), ("100".into(), "100".into()));
    let outside = Ask { through: Some(day("2026-06-30")), ..desk.ask("P", "2025") };
    let refused = assess::standing(desk.view(), &outside).unwrap_err();
    assert_eq!(refused[0].to_string(), "standing.through-outside through=2026-06-30 period=2025");
}

#[test]
fn a_year_without_a_contest_does_not_break_a_streak() {
    let plan = "
        plan p { }
        form f from commune every year { ok yes_no }
        target t share of commune where ok >= 50%
    ";
    let mut desk = Desk::new(UNITS, plan);
    let years = |years: &[(i32, [u8; 3])]| {
        let rows = years.iter().flat_map(|(year, oks)| {
            ["A", "B", "C"].iter().zip(oks).map(move |(unit, ok)| format!("{unit} f {year} ok={ok}"))
        });
        rows.collect::<Vec<_>>().join("\n")
    };
    // Nothing in 2022 and 2023.
    desk.report(&years(&[
        (2019, [0, 1, 1]),
        (2020, [1, 0, 1]),
        (2021, [1, 1, 0]),
        (2024, [1, 0, 1]),
        (2025, [1, 1, 0]),
    ]));
    let streak = |unit: &str, year: &str| desk.row(&desk.ask(unit, year), "t").streak;
    assert_eq!(["P", "A", "B", "C"].map(|unit| streak(unit, "2025")), [5, 4, 1, 0]);
    assert_eq!(streak("A", "2024"), 3);
    assert_eq!(streak("B", "2021"), 1);
}

#[test]
fn an_edition_is_judged_by_the_plan_of_its_year() {
    let plan = |year: u16, threshold: u8| {
        format!(
            "plan p {{ year {year} }}
             form f from commune every year {{ ok yes_no }}
             target t share of commune where ok >= {threshold}%"
        )
    };
    let mut desk = Desk::new(UNITS, &plan(2024, 30));
    desk.apply(&plan(2025, 60));
    desk.report(
        "A f 2024 ok=1\n B f 2024 ok=0\n C f 2024 ok=0\n A f 2025 ok=1\n B f 2025 ok=1\n C f 2025 ok=0",
    );
    let row = desk.row(&desk.ask("P", "2025"), "t");
    // One of three was enough in 2024.
    assert_eq!((told(&row).as_str(), row.streak), ("met 2/3", 2));
    assert_eq!(shown(row.year_before.as_ref()), "1/3");
    let refused = assess::standing(desk.view(), &desk.ask("P", "2023")).unwrap_err();
    assert_eq!(refused[0].to_string(), "standing.period-without-plan period=2023 plans=p (2024),p (2025)");
}

#[test]
fn a_base_year_is_the_same_stretch_of_it_and_a_pace_is_even() {
    let plan = r#"
        plan p { year 2025 }
        form f from commune every quarter {
          cases  count flow
          solved count flow
        }
        indicator clearance = solved / cases as percent
        target goal    cases >= 730
        target base    change(cases, 2023) <= 0%
        target gained  points(clearance, 2023) >= 5
        target on_pace change(cases, pace(goal)) >= -50%
        target ahead   share of commune where cases >= pace(goal) > 0%
    "#;
    let mut desk = Desk::new(UNITS, plan);
    desk.today = day("2026-01-20");
    let reports = [("2023-Q1", 100, 40), ("2023-Q2", 100, 40), ("2023-Q3", 900, 900)].into_iter();
    let reports = reports.chain([("2025-Q1", 100, 45), ("2025-Q2", 81, 40), ("2025-Q3", 300, 100)]);
    let rows = reports.flat_map(|(period, cases, solved)| {
        [("A", cases, solved), ("B", 0, 0), ("C", 0, 0)]
            .map(|(unit, cases, solved)| format!("{unit} f {period} cases={cases} solved={solved}\n"))
    });
    desk.report(&rows.collect::<String>());
    let half = Ask { through: Some(day("2025-06-30")), ..desk.ask("P", "2025") };
    let told = |target: &str| told(&desk.row(&half, target));
    // 181 against 200; after 181 of 365 days the pace is 362.
    assert_eq!(told("base"), "on_course -19/200");
    assert_eq!(told("on_pace"), "on_course -181/362");
    // 85 of 181 against 80 of 200: 6.96 points, rounded as shown.
    assert_eq!(told("gained"), "on_course 696 exact 126000/181");
    assert_eq!(told("ahead"), "at_risk 0/3");
}

const POLICE: &str = "
    plan police { year 2025 from 11-15 of year_before; no contest 2023 }
    form monthly from commune every month, due in 5 days { cases count flow; staff count stock }
    form yearly  from commune every year { drilled date; ok yes_no stock }
    title seal for commune
    target cases   cases >= 100
    target staff   staff >= 1
    target rise    change(cases, year_before) <= 0%
    target drilled share of commune where drilled <= 12-31 of year >= 50%
    target ok      share of commune where ok for 2 consecutive editions >= 50%
    target seal    count of commune where awarded(seal) >= 1
    target early   cases by 2024-12-31 >= 10
    target prompt  share of commune where late_report = 0 >= 50%
";

/// Reports of every month from September 2023 to December 2025: in the n-th of them A has n cases and a staff of n.
fn police() -> Desk {
    let mut desk = Desk::new(UNITS, POLICE);
    let months =
        (2023..=2025).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}"))).skip(8);
    for (count, month) in (1..).zip(months) {
        desk.report(&format!("A monthly {month} cases={count} staff={count}"));
        desk.report(&format!("B monthly {month} cases=0 staff=0\n C monthly {month} cases=0 staff=0"));
    }
    desk
}

#[test]
fn a_year_may_begin_on_any_day_and_has_the_twelve_months_that_end_in_it() {
    let mut desk = police();
    // November 2024 is the fifteenth month and October 2025 the twenty-sixth.
    let sum = (15..=26).sum::<i32>();
    let sum_before = (3..=14).sum::<i32>();
    assert_eq!(desk.stands("P", "2025", "cases"), format!("met {sum}"));
    assert_eq!(desk.stands("P", "2025", "staff"), "met 26");
    assert_eq!(desk.stands("P", "2025", "rise"), format!("missed {}/{sum_before}", sum - sum_before));
    let row = desk.row(&desk.ask("P", "2025"), "cases");
    assert_eq!((row.through, shown(row.year_before.as_ref())), (day("2025-11-14"), sum_before.to_string()));
    assert_eq!(row.period.first_day(), day("2024-11-15"));
    // Halfway: November to January. The deadline of 31 December has passed.
    let running = Ask { through: Some(day("2025-02-14")), ..desk.ask("P", "2025") };
    assert_eq!(told(&desk.row(&running, "cases")), "on_course 48");
    assert_eq!(told(&desk.row(&running, "early")), "met 31");
    // A month that the first day cuts belongs to the year in which it ends.
    assert_eq!(desk.stands("P", "2024-11", "cases"), "missed 15");
    let refused = assess::standing(desk.view(), &desk.ask("P", "2025-11")).unwrap_err();
    assert_eq!(
        refused[0].to_string(),
        "standing.period-without-plan period=2025-11 plans=police (2025 from 11-15 of year_before)"
    );
    let outside = Ask { through: Some(day("2025-11-30")), ..desk.ask("P", "2025") };
    let refused = assess::standing(desk.view(), &outside).unwrap_err();
    assert_eq!(refused[0].to_string(), "standing.through-outside through=2025-11-30 period=2025");
    desk.today = day("2025-03-20");
    assert_eq!(desk.row(&desk.ask("P", "2025"), "cases").through, day("2025-02-28"));
}

#[test]
fn days_editions_and_awards_follow_the_year_of_the_plan() {
    let mut desk = police();
    let numbers = [("A", 20_088), ("B", 20_100), ("C", 20_050)];
    for (unit, number) in numbers {
        desk.report(&format!("{unit} yearly 2025 drilled={number} ok=1\n {unit} yearly 2024 ok=1"));
    }
    // 31 December of the year 2025 is that of 2024: A drilled on it, B twelve days later.
    assert_eq!(desk.stands("P", "2025", "drilled"), "met 2/3");
    assert_eq!(desk.stands("P", "2025", "ok"), "met 3/3");
    assert_eq!(desk.row(&desk.ask("P", "2025"), "ok").streak, 1);
    assert_eq!(desk.stands("P", "2025", "seal"), "missed 0");
    desk.award("seal", "A", "2025");
    assert_eq!(desk.stands("P", "2025", "seal"), "met 1");
    assert_eq!(desk.stands("P", "2024-12", "seal"), "missed 0");
    assert_eq!(desk.stands("P", "2025", "prompt"), "met 3/3");
    let why = assess::why(desk.view(), &desk.ask("A", "2025"), "drilled").unwrap();
    assert_eq!((why.entries.len(), why.period.last_day()), (1, day("2025-11-14")));
    let review = assess::review(desk.view(), &desk.ask("P", "2025")).unwrap();
    let months = review.reporting.iter().filter(|row| &*row.level == "commune").map(|row| row.month);
    let months = months.collect::<Vec<_>>();
    // The yearly report is that of the month in which the year ends.
    assert_eq!((months.len(), months[0], months[12]), (13, period("2024-11"), period("2025-11")));
}

#[test]
fn plans_whose_years_begin_on_different_days_answer_side_by_side() {
    let mut desk = police();
    desk.apply("plan calendar { year 2025 }\n form monthly from commune every month, due in 5 days { cases count flow }\n target all cases >= 1");
    assert_eq!(desk.stands("P", "2025", "all"), format!("met {}", (17..=28).sum::<i32>()));
    assert_eq!(desk.stands("P", "2025", "cases"), format!("met {}", (15..=26).sum::<i32>()));
    let every = assess::standing(desk.view(), &Ask { units: Units::All, ..desk.ask("P", "2025") }).unwrap();
    let units = every.iter().map(|row| &*row.unit).collect::<Vec<_>>();
    assert!(
        units.is_sorted_by_key(|unit| ["P", "A", "B", "C"].iter().position(|one| one == unit)),
        "{units:?}"
    );
    let days = |target: &str| {
        let row = every.iter().find(|row| &*row.target == target).unwrap();
        (row.period.first_day(), row.through)
    };
    assert_eq!(days("all"), (day("2025-01-01"), day("2025-12-31")));
    assert_eq!(days("cases"), (day("2024-11-15"), day("2025-11-14")));
    // A day that only one of the years has.
    let early = Ask { through: Some(day("2024-12-31")), ..desk.ask("P", "2025") };
    assert_eq!(told(&desk.row(&early, "cases")), "on_course 31");
    assert_eq!(told(&desk.row(&early, "all")), "undecided -");
}
