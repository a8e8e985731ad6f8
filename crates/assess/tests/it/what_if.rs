//! What would have to be otherwise, checked by making it otherwise.

use crate::desk::{Desk, shown};
use assess::answer::Answer;
use assess::what_if::{Candidate, Stand, Way};
use assess::{Figure, Verdict};
use std::collections::BTreeMap;

const UNITS: &str = "
    P  -  province
    D1 P  district - x
    D2 P  district - y
    A  D1 commune  - x
    B  D1 commune  - y
    C  D1 commune  - x
    E  D2 commune  - y
    F  D2 commune  - x
    G  D2 commune  - y
";

const COMMUNES: [&str; 6] = ["A", "B", "C", "E", "F", "G"];

const PLAN: &str = "
    plan p { year 2025 }
    form f from commune every year {
      ok     yes_no
      trained yes_no
      cases  count flow
      solved count flow
      spent  amount \"VND\" scale 2 flow
    }
    indicator rate = solved / cases as percent, higher is better
    standard safe for commune { ok; rate >= 50% }
    score points for commune {
      weight 60 rate { 100 at 100%; 0 at 0% } linear
      weight 40 cases { 100 at 5; 50 at 10 }
      minus 3 per solved, at most 12
    }
    grades points {
      good from 60
      weak from 0
    }
    target t_share  share of commune where met(safe) > 60%
    target t_few    share of commune where ok < 40%
    target t_all    share of commune where any { ok; trained } = 100%
    target t_none   count of commune where at least 2 of { ok; trained; rate >= 80% } = 0
    target t_count  count of commune where not met(safe) >= 5
    target t_group  share of commune where ok in each district >= 50%
    target t_bloc   count of commune where met(safe) in each bloc >= 1
    target t_each   each commune: rate >= 70%
    target t_value  solved >= 40
    target t_strict solved > 40
    target t_ratio  rate >= 77%
    target t_less   rate < 33%
    target t_money  spent >= 12.34
";

/// Figures of one commune: ok, trained, cases, solved, spent.
type Figures = BTreeMap<&'static str, Option<[i64; 5]>>;

/// Numbers that look thrown, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn desk(figures: &Figures) -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    for (unit, figures) in figures {
        let Some([ok, trained, cases, solved, spent]) = figures else { continue };
        let told = format!("ok={ok} trained={trained} cases={cases} solved={solved} spent={spent}");
        desk.report(&format!("{unit} f 2025 {told}"));
    }
    desk
}

fn thrown(dice: &mut Dice) -> Figures {
    let mut one = |unit| {
        let cases = 1 + dice.below(12);
        let solved = dice.below(cases + 1);
        let figures = [dice.below(2), dice.below(2), cases, solved, dice.below(300)].map(u64::cast_signed);
        (unit, (dice.below(6) > 0).then_some(figures))
    };
    COMMUNES.into_iter().map(&mut one).collect()
}

/// Makes every line of a candidate come out as it must.
fn turn(figures: &mut Figures, candidate: &Candidate) {
    let own = figures.get_mut(&*candidate.unit).unwrap();
    // A unit that has not reported says nothing yet; what is not in its lines may be anything.
    let own = own.get_or_insert([1, 1, 1, 1, 1]);
    for line in &candidate.lines {
        let yes = i64::from(line.to == Answer::Yes);
        match &*line.line {
            "ok" => own[0] = yes,
            "trained" => own[1] = yes,
            text if text.starts_with("rate >=") => own[3] = own[2] * yes,
            text => panic!("{text}"),
        }
    }
}

fn verdict(figures: &Figures, unit: &str, target: &str) -> Verdict {
    let desk = desk(figures);
    desk.row(&desk.ask(unit, "2025"), target).verdict
}

fn check_units(figures: &Figures, unit: &str, target: &str, seen: &mut BTreeMap<String, u64>) {
    let desk = desk(figures);
    let Ok(reach) = assess::reach(desk.view(), &desk.ask(unit, "2025"), target) else { return };
    let told = || format!("{target} of {unit}: {reach:#?} of {figures:?}");
    match &reach.way {
        Way::Reached => assert_eq!(reach.verdict, Verdict::Met, "{}", told()),
        Way::Units(turning) => {
            let count = usize::try_from(turning.to_yes + turning.to_no).unwrap();
            let mut turned = figures.clone();
            for candidate in &turning.of[..count - 1] {
                turn(&mut turned, candidate);
            }
            assert_ne!(verdict(&turned, unit, target), Verdict::Met, "one fewer would do: {}", told());
            turn(&mut turned, &turning.of[count - 1]);
            assert_eq!(verdict(&turned, unit, target), Verdict::Met, "{}", told());
        }
        Way::Groups { groups, .. } => {
            let mut turned = figures.clone();
            for group in groups {
                let Way::Units(turning) = &group.way else { panic!("{}", told()) };
                let count = usize::try_from(turning.to_yes + turning.to_no).unwrap();
                turning.of[..count].iter().for_each(|candidate| turn(&mut turned, candidate));
            }
            assert_eq!(verdict(&turned, unit, target), Verdict::Met, "{}", told());
        }
        Way::None | Way::Amount(_) => {}
    }
    let way = format!("{:?}", reach.way);
    let name = way.split(['(', ' ']).next().unwrap_or_default();
    *seen.entry(format!("{target} {name}")).or_default() += 1;
}

#[test]
fn as_few_units_as_named_turn_the_verdict_and_no_fewer() {
    let mut dice = Dice(2025);
    let mut seen = BTreeMap::new();
    for _ in 0..16 {
        let figures = thrown(&mut dice);
        for target in ["t_share", "t_few", "t_all", "t_none", "t_count", "t_group", "t_bloc", "t_each"] {
            for unit in ["P", "D1"] {
                check_units(&figures, unit, target, &mut seen);
            }
        }
    }
    for target in ["t_share", "t_few", "t_all", "t_none", "t_count", "t_each"] {
        assert!(seen.get(&format!("{target} Units")).is_some_and(|count| *count > 3), "{target}: {seen:?}");
    }
    for target in ["t_group", "t_bloc"] {
        assert!(seen.get(&format!("{target} Groups")).is_some_and(|count| *count > 3), "{target}: {seen:?}");
    }
}

#[test]
fn the_number_named_is_just_enough() {
    let mut dice = Dice(7);
    let mut ways = 0;
    for _ in 0..20 {
        let mut figures = thrown(&mut dice);
        figures.values_mut().for_each(|own| *own = own.or(Some([0, 0, 9, 5, 12])));
        for (target, item, unit) in [
            ("t_value", 3, "P"),
            ("t_strict", 3, "P"),
            ("t_ratio", 3, "P"),
            ("t_less", 3, "P"),
            ("t_money", 4, "P"),
            ("t_each", 3, "B"),
        ] {
            let desk = desk(&figures);
            let reach = assess::reach(desk.view(), &desk.ask(unit, "2025"), target).unwrap();
            let Way::Amount(distance) = &reach.way else {
                assert_eq!(reach.verdict, Verdict::Met, "{target}: {figures:?}");
                continue;
            };
            let Figure::Amount { amount, exact: None, .. } = &distance.by else { panic!("{distance:?}") };
            let by = amount.small().unwrap();
            let with = |change: i64| {
                let mut changed = figures.clone();
                changed.get_mut("B").unwrap().as_mut().unwrap()[item] += change;
                changed
            };
            let is_possible = |figures: &Figures| figures["B"].unwrap()[item] >= 0;
            if is_possible(&with(by)) {
                ways += 1;
                assert_eq!(verdict(&with(by), unit, target), Verdict::Met, "{target} {by}: {figures:?}");
            }
            let almost = with(by - by.signum());
            if is_possible(&almost) {
                assert_eq!(verdict(&almost, unit, target), Verdict::Missed, "{target} {by}: {figures:?}");
            }
        }
    }
    assert!(ways > 50, "{ways}");
}

fn told(stand: &Stand) -> String {
    let place = stand.place.map_or("-".to_owned(), |place| {
        format!("{}{}/{}", place.place, if place.tied { "=" } else { "" }, place.of)
    });
    let grade = stand.grade.as_deref().unwrap_or("-");
    format!("{} {grade} {place}", shown(stand.points.as_ref()))
}

fn small() -> Figures {
    let figures = [
        ("A", Some([1, 1, 10, 5, 0])),
        ("B", Some([1, 0, 5, 5, 0])),
        ("C", Some([1, 0, 20, 20, 0])),
        ("E", Some([0, 0, 8, 2, 0])),
        ("F", None),
    ];
    figures.into_iter().collect()
}

#[test]
fn a_criterion_lost_or_reached_moves_points_grade_and_place() {
    let desk = desk(&small());
    let stakes = assess::stakes(desk.view(), &desk.ask("A", "2025"), "points").unwrap();
    // A: 60 % of 50 points, 40 % of 50 points, less 12. The others have 88, 48 and 29.
    assert_eq!(told(&stakes.now), "3800 weak 3/4");
    let rows = stakes.criteria.iter().map(|stake| {
        let lost = stake.if_lost.as_ref().map_or("-".to_owned(), told);
        format!("{}: {lost} | {}", stake.line, told(&stake.if_reached))
    });
    let expected = [
        "weight 60 rate: 800 weak 4/4 | 6800 good 2/4",
        "weight 40 cases: 1800 weak 4/4 | 5800 weak 2/4",
        "minus 3 per solved, at most 12: - | 5000 weak 2/4",
    ];
    assert_eq!(rows.collect::<Vec<_>>(), expected);

    let stakes = assess::stakes(desk.view(), &desk.ask("E", "2025"), "safe").unwrap();
    let answers = stakes.criteria.iter().map(|stake| {
        let lost = stake.if_lost.as_ref().and_then(|stand| stand.answer);
        (&*stake.line, stake.answer, lost, stake.if_reached.answer)
    });
    let no = Some(Answer::No);
    assert_eq!(answers.collect::<Vec<_>>(), [("ok", no, no, no), ("rate >= 50%", no, no, no)]);
}

#[test]
fn a_part_reached_gives_what_its_best_figures_give() {
    let mut figures = small();
    let before = desk(&figures);
    let stakes = assess::stakes(before.view(), &before.ask("E", "2025"), "points").unwrap();
    figures.insert("E", Some([0, 0, 8, 8, 0]));
    let after = desk(&figures);
    let now = assess::stakes(after.view(), &after.ask("E", "2025"), "points").unwrap().now;
    // With two solved, less 6; with eight, less 12.
    assert_eq!(told(&stakes.criteria[0].if_reached), "7400 good 2/4");
    assert_eq!(told(&now), "6800 good 2/4");
}

#[test]
fn the_nearest_come_first_with_the_lines_they_fail() {
    let figures = [
        ("A", Some([1, 0, 100, 10, 0])),
        ("B", Some([0, 0, 100, 49, 0])),
        ("C", Some([1, 0, 100, 48, 0])),
        ("E", Some([0, 0, 100, 90, 0])),
        ("F", None),
        ("G", Some([1, 0, 100, 60, 0])),
    ];
    let desk = desk(&figures.into_iter().collect());
    let reach = assess::reach(desk.view(), &desk.ask("P", "2025"), "t_share").unwrap();
    let Way::Units(turning) = reach.way else { panic!("{reach:?}") };
    assert_eq!((turning.to_yes, turning.to_no, turning.more), (3, 0, 0));
    let nearest = turning.of.iter().map(|candidate| {
        let lines = candidate.lines.iter().map(|line| format!("{} {}", line.line, shown(line.gap.as_ref())));
        format!("{}: {}", candidate.unit, lines.collect::<Vec<_>>().join(", "))
    });
    let expected = [
        "C: rate >= 50% 1/50",
        "A: rate >= 50% 2/5",
        "E: ok -",
        "B: ok -, rate >= 50% 1/100",
        "F: ok -, rate >= 50% -",
    ];
    assert_eq!(nearest.collect::<Vec<_>>(), expected);
    assert_eq!(turning.of[4].missing.len(), 1);
}

#[test]
fn a_running_year_says_how_fast() {
    let mut desk = Desk::new(UNITS, &PLAN.replace("from commune every year", "from commune every month"));
    desk.today = crate::desk::day("2025-10-05");
    for month in 1..=9 {
        desk.report(&format!("A f 2025-0{month} ok=1 trained=1 cases=5 solved=3 spent=100"));
        for unit in ["B", "C", "E", "F", "G"] {
            desk.report(&format!("{unit} f 2025-0{month} ok=1 trained=1 cases=0 solved=0 spent=0"));
        }
    }
    let reach = assess::reach(desk.view(), &desk.ask("P", "2025"), "t_value").unwrap();
    let Way::Amount(distance) = reach.way else { panic!("{reach:?}") };
    // 27 of 40 in 273 days; 13 in the 92 that are left: (13 / 92) / (27 / 273).
    assert_eq!((shown(Some(&distance.by)), distance.days_left), ("13".to_owned(), 92));
    let pace = distance.pace.unwrap();
    assert_eq!((pace.part.to_string(), pace.whole.to_string()), ("1183".to_owned(), "828".to_owned()));
}

#[test]
fn questions_without_an_answer_say_why() {
    let desk = desk(&small());
    let refused = |answer: Result<(), Vec<base::Message>>| answer.unwrap_err()[0].to_string();
    let reach = |unit: &str, name: &str| assess::reach(desk.view(), &desk.ask(unit, "2025"), name).map(drop);
    let stakes =
        |unit: &str, name: &str| assess::stakes(desk.view(), &desk.ask(unit, "2025"), name).map(drop);
    assert_eq!(refused(reach("P", "points")), "standing.not-a-target name=points");
    assert_eq!(
        refused(reach("P", "t_shar")),
        "standing.unknown-name-near name=t_shar period=2025 near=t_share"
    );
    assert_eq!(refused(stakes("P", "rate")), "standing.without-criteria name=rate");
    assert_eq!(refused(stakes("P", "points")), "standing.not-for-unit name=points unit=P");
}
