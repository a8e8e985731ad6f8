//! Rounds in a small country, against every possible round.

use super::*;
use crate::solver::dice::Dice;
use crate::solver::problem::Requirement;
use register::act::{Act, Context, Entry, apply, check};
use register::appointment::{Appoint, AppointRow};
use register::exemption::Exempt;
use register::holder::{HolderRow, NativeSaid, RegisterHolders};
use register::import::{ImportUnits, UnitRow};
use register::placement::in_force;
use register::plan::ApplyPlan;
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, Manner, PostRole};
use register::succession::{EdgeRow, How, Succeed};
use register::unit::Names;
use register::{Text, placement};
use rules::program::placement::Rule;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn enter(register: &mut Register, act: Act) {
    let context = Context { by: "clerk", today: day("2026-01-01"), held: &|_, _, _| None };
    let refused: Vec<String> =
        check(register, &act, &context).iter().map(|one| one.message.to_string()).collect();
    assert_eq!(refused, Vec::<String>::new());
    let seq = base::Seq(register.head().0 + 1);
    apply(register, &Entry { seq, at: String::new(), by: "clerk".into(), act });
}

/// Provinces P, Q and R, two posts in each, and a ministry M; `UNIT PARENT LEVEL` by line.
const UNITS: &str = "N - nation\nP N province\nQ N province\nR N province\nM N ministry";

fn country() -> Register {
    let mut register = Register::new();
    let rows = UNITS.lines().zip(2..).map(|(line, row)| {
        let words: Vec<&str> = line.split(' ').collect();
        UnitRow {
            row,
            code: words[0].into(),
            parent: (words[1] != "-").then(|| words[1].into()),
            level: words[2].into(),
            kind: None,
            bloc: None,
            opened: Some(day("1990-01-01")),
            closed: None,
            names: Names::default(),
        }
    });
    enter(&mut register, Act::ImportUnits(ImportUnits { on: Some(day("1990-01-01")), rows: rows.collect() }));
    let post = |unit: &str, role: PostRole| PostRow {
        row: None,
        post: format!("{unit}{}", if role == PostRole::Head { "H" } else { "D" }).as_str().into(),
        unit: unit.into(),
        role,
        branch: Branch::Executive,
        kind: None,
        rank: None,
        level: None,
        continues: None,
        from: day("1990-01-01"),
        until: None,
        names: Names::default(),
    };
    let rows = ["P", "Q", "R", "M"]
        .iter()
        .flat_map(|unit| [post(unit, PostRole::Head), post(unit, PostRole::Deputy)]);
    enter(&mut register, Act::CreatePosts(CreatePosts { rows: rows.collect() }));
    register
}

fn holder(code: &str, native: &str, kin: &[&str]) -> Act {
    let row = HolderRow {
        row: None,
        holder: code.into(),
        name: code.into(),
        native: Some(NativeSaid { unit: native.into(), on: day("2000-01-01") }),
        retires: Some(day("2040-01-01")),
        service_from: Some(day("2000-01-01")),
        kin: Some(kin.iter().map(|code| Text::from(*code)).collect()),
        ranks: Vec::new(),
    };
    Act::RegisterHolders(RegisterHolders { rows: vec![row] })
}

fn appoint(post: &str, holder: &str, from: &str) -> Act {
    let row = AppointRow {
        row: None,
        post: post.into(),
        holder: holder.into(),
        from: day(from),
        until: None,
        manner: Manner::Full,
        months: None,
        leaves: Vec::new(),
        cites: None,
        despite: None,
    };
    Act::Appoint(Appoint { rows: vec![row] })
}

fn with_rules(register: &mut Register, rules: &str) {
    let text = format!("plan p {{ basis \"1/QC\" }}\nplacement x of head, deputy in province {{ {rules} }}");
    let compiled = rules::compile(&text);
    assert!(compiled.program.is_some(), "{text}: {:?}", compiled.remarks);
    enter(register, Act::ApplyPlan(ApplyPlan { from: day("1995-01-01"), text: text.as_str().into() }));
}

fn round(register: &Register, on: &str, pool: &[&str]) -> Round {
    let posts = register.posts();
    Round {
        day: day(on),
        units: ["P", "Q", "R"].iter().map(|code| register.units().id(code).unwrap()).collect(),
        pool: pool.iter().map(|code| posts.holder_id(code).unwrap()).collect(),
        rules: in_force(register, day(on)),
        may_leave: false,
        fixed: Vec::new(),
        forbidden: Vec::new(),
        prices: Prices::default(),
    }
}

const RULES: [&str; 7] = [
    "not native of own province",
    "at most 8 years in one post",
    "no kin in own province",
    "at most 1/2 of a team in one round",
    "not moved together head, deputy",
    "1 leader moved from ministry in each province",
    "not back within 4 years",
];

/// A country with people of the dice, and some of the rules, hard or soft.
fn sample(dice: &mut Dice) -> Register {
    let mut register = country();
    let codes = ["a", "b", "c", "d", "e", "f", "g", "h"];
    for (at, code) in codes.iter().enumerate() {
        let kin = (at > 0 && dice.once_in(3)).then(|| codes[dice.below(at)]);
        enter(&mut register, holder(code, ["P", "Q", "R", "M"][dice.below(4)], kin.as_slice()));
    }
    for (code, post) in codes.iter().zip(["PH", "PD", "QH", "QD", "RH", "RD", "MH", "MD"]) {
        let year = 2015 + dice.below(9);
        enter(&mut register, appoint(post, code, &format!("{year}-03-01")));
    }
    let chosen: Vec<String> = RULES.iter().filter_map(|rule| as_strict_as_it_falls(dice, rule)).collect();
    with_rules(&mut register, &chosen.join("\n"));
    register
}

fn as_strict_as_it_falls(dice: &mut Dice, rule: &str) -> Option<String> {
    match dice.below(4) {
        0 => Some(format!("hard {rule}")),
        1 => Some(format!("soft {rule}")),
        2 => Some(format!("soft weight {} {rule}", 1 + dice.below(8))),
        _ => None,
    }
}

/// Counts how often each soft rule is broken with all moves made, by the judge of appointments and by hand, and what that costs.
fn soft_points(register: &Register, round: &Round, moves: &[Move], seats: &[(HolderId, PostId)]) -> i64 {
    let made: Vec<_> =
        moves.iter().map(|one| register::posts::Move { holder: one.holder, to: one.to }).collect();
    let after = register.posts().with_moves(&made, round.day);
    let judge = placement::Judge::new(register, &after);
    let filled = |posts, post| register.filled_by(posts, post, round.day).map(|one| one.holder);
    let of_seat = |rule: &RuleInForce, (holder, post): (HolderId, PostId)| {
        let is_past =
            !moves.iter().any(|one| one.holder == holder) && build::is_about_moves(&rule.rule().rule);
        let judgement = judge.of_holder(rule, holder, post, round.day);
        match &rule.rule().rule {
            _ if is_past || judgement.verdict != placement::Verdict::Broken => 0,
            Rule::NoKin(_) => judgement.reasons.len(),
            _ => 1,
        }
    };
    // Posts of a unit, filled before, that somebody of the round held: how many there are, and how many changed hands.
    let changed = |rule: &RuleInForce, unit: UnitId, words: &[String]| {
        let team = register.posts().of_unit(unit).iter().copied();
        let team = team.filter(|post| words.is_empty() || judge.is_named(*post, words, round.day));
        let team: Vec<PostId> = team.filter(|post| filled(register.posts(), *post).is_some()).collect();
        let binds = team.iter().any(|post| judge.binds(rule, *post, round.day));
        let changed = team.iter().filter(|post| filled(register.posts(), **post) != filled(&after, **post));
        if binds { (changed.count(), team.len()) } else { (0, 0) }
    };
    let of_unit = |rule: &RuleInForce, unit: UnitId| match &rule.rule().rule {
        Rule::TeamShare(share) => {
            let (changed, all) = changed(rule, unit, &[]);
            (0..changed).filter(|fewer| whole(*fewer as u64 + 1) > share * whole(all as u64)).count()
        }
        Rule::NotTogether(words) => changed(rule, unit, words).0.saturating_sub(1),
        Rule::MovedFrom { count, from, in_each } => {
            let leaders = judge.leaders(rule, unit, round.day).into_iter();
            let came = leaders.filter(|post| {
                let service =
                    filled(&after, *post).map(|holder| placement::Service::of(register, &after, holder));
                let came = |service| judge.came_from(&service, (*post, round.day), from, in_each);
                service.is_some_and(|service| came(service) == base::Tri::Yes)
            });
            count.to_integer().to_usize().unwrap().saturating_sub(came.count())
        }
        _ => 0,
    };
    let soft = round.rules.iter().filter(|rule| !rule.rule().hard);
    let points = soft.map(|rule| {
        let alone =
            matches!(&rule.rule().rule, Rule::TeamShare(_) | Rule::NotTogether(_) | Rule::MovedFrom { .. });
        let times: usize = match alone {
            false => seats.iter().map(|seat| of_seat(rule, *seat)).sum(),
            true => round.units.iter().map(|unit| of_unit(rule, *unit)).sum(),
        };
        times as i64 * round.prices.of_soft(rule)
    });
    points.sum()
}

fn answered(register: &Register, round: &Round) -> Answer {
    answer(register, round, &question(register, round), false, &mut |_| false)
}

/// Tries every way to fill the posts, each judged with all its moves made; returns the least cost of one that breaks no hard rule.
fn cheapest(register: &Register, round: &Round, question: &Question) -> Option<i64> {
    let draft = build::Draft::new(register, round);
    fn go(
        question: &Question,
        chosen: &mut Vec<Option<u32>>,
        done: &mut dyn FnMut(&[Option<u32>], i64),
        cost: i64,
    ) {
        let Some(person) = question.problem.people.get(chosen.len()) else {
            let is_filled =
                |at: u32| chosen.contains(&Some(at)) || question.problem.posts[at as usize].vacant.is_some();
            if (0..question.posts.len() as u32).all(is_filled) {
                done(chosen, cost);
            }
            return;
        };
        let number = chosen.len() as u32;
        for place in question.problem.places.iter().filter(|place| place.person == number) {
            if !chosen.contains(&Some(place.post)) {
                chosen.push(Some(place.post));
                go(question, chosen, done, cost + place.cost);
                chosen.pop();
            }
        }
        if person.out.is_some() {
            chosen.push(None);
            go(question, chosen, done, cost);
            chosen.pop();
        }
    }
    let mut best = None::<i64>;
    let mut look = |chosen: &[Option<u32>], cost: i64| {
        if best.is_some_and(|best| best <= cost) {
            return;
        }
        let people = question.people.iter().zip(&question.problem.people).zip(chosen);
        let moves =
            people.filter(|((_, person), to)| person.post != **to).map(|((holder, person), to)| Move {
                holder: *holder,
                from: person.post.map(|post| question.posts[post as usize]),
                to: to.map(|post| question.posts[post as usize]),
                chain: 1,
                is_cycle: false,
                cost: 0,
            });
        // Whoever is offered and not taken stays outside.
        let moves: Vec<Move> = moves.filter(|one| one.from.is_some() || one.to.is_some()).collect();
        let seats = question
            .people
            .iter()
            .zip(chosen)
            .filter_map(|(holder, to)| Some((*holder, question.posts[(*to)? as usize])));
        let seats = seats.collect::<Vec<_>>();
        let bare =
            chosen.iter().enumerate().filter_map(|(number, to)| Some(draft.parts(number, (*to)? as usize)));
        let cost = bare.flatten().sum::<i64>() + soft_points(register, round, &moves, &seats);
        let is_cheaper = best.is_none_or(|best| cost < best);
        let found = if is_cheaper { judged(register, round, &moves, &seats) } else { return };
        if !found.iter().any(|one| one.judgement.verdict == placement::Verdict::Broken) {
            best = Some(cost);
        }
    };
    go(question, &mut Vec::new(), &mut look, 0);
    best
}

#[test]
fn a_plan_is_the_cheapest_that_the_judge_accepts() {
    let (mut planned, mut impossible, mut moved, mut together) = (0, 0, 0, 0);
    for seed in 0..120 {
        let register = sample(&mut Dice::new(seed));
        let round = round(&register, "2025-03-01", &["g", "h"]);
        let question = question(&register, &round);
        let slow = cheapest(&register, &round, &question);
        match answered(&register, &round) {
            Answer::Planned(plan) => {
                assert_eq!(plan.broken, Vec::new(), "seed {seed}");
                assert_eq!((Some(plan.cost), plan.bound), (slow, plan.cost), "seed {seed}");
                assert_eq!(plan.spent.total(), plan.cost, "seed {seed}");
                planned += 1;
                moved += plan.moves.len();
                together += plan.breaches.iter().filter(|one| one.seat.is_none()).count();
            }
            Answer::Impossible(conflicts) => {
                assert_eq!(slow, None, "seed {seed}");
                assert!(
                    !conflicts.is_empty() && conflicts.iter().all(|(one, _)| one.is_minimal),
                    "seed {seed}"
                );
                impossible += 1;
            }
            Answer::Unknown => panic!("it was never enough, seed {seed}"),
        }
    }
    let told = (planned, impossible, moved, together);
    assert!(planned > 40 && impossible > 10 && moved > 60 && together > 20, "{told:?}");
}

/// The heads of P are moved together where that is cheaper than what the rule weighs, and the plan says what it pays.
#[test]
fn a_plan_names_the_soft_rules_it_breaks_and_their_price() {
    let planned = |weight: &str| {
        let mut register = country();
        for (code, native, post) in [("a", "P", "PH"), ("b", "P", "PD"), ("c", "M", "QH"), ("d", "M", "QD")] {
            enter(&mut register, holder(code, native, &[]));
            enter(&mut register, appoint(post, code, "2022-01-01"));
        }
        let rules = format!(
            "soft weight 20 not native of own province\nsoft {weight} not moved together head, deputy"
        );
        with_rules(&mut register, &rules);
        let mut round = round(&register, "2025-03-01", &[]);
        round.units.truncate(2);
        round.prices.single.insert((register.posts().holder_id("b"), None), 1);
        let Answer::Planned(plan) = answered(&register, &round) else { panic!() };
        assert_eq!((plan.bound, plan.spent.total()), (plan.cost, plan.cost));
        let told = |one: &Breach| {
            let unit = one.unit.map_or("-".into(), |unit| register.units().unit(unit).code.to_string());
            let people = one.seat.iter().map(|(holder, _)| *holder);
            let people: String = people.map(|one| register.posts().holder(one).code.to_string()).collect();
            format!("{} {unit} {people} {} {}", one.rule, one.times, one.points)
        };
        (plan.moves.len(), plan.spent.soft, plan.breaches.iter().map(told).collect::<Vec<_>>())
    };
    let both = ["1 P  1 500", "1 Q  1 500"].map(str::to_owned).to_vec();
    assert_eq!(planned(""), (4, 1_000, both));
    let one_stays = vec!["0 - b 1 10000".to_owned()];
    assert_eq!(planned("weight 60"), (2, 10_000, one_stays));
}

#[test]
fn a_soft_rule_that_weighs_beyond_counting_is_refused() {
    let mut register = country();
    with_rules(
        &mut register,
        "soft weight 2001 not native of own province\nsoft weight 2000 no kin in own province",
    );
    let refused = round(&register, "2025-03-01", &[]).refused(&register);
    let refused: Vec<String> = refused.iter().map(ToString::to_string).collect();
    assert_eq!(refused, ["rotation.soft-too-dear plan=p placement=x most=1000000"]);
}

fn spare(holder: &str) -> Act {
    Act::Exempt(Box::new(Exempt {
        holder: Some(holder.into()),
        post: None,
        plan: "p".into(),
        placement: "x".into(),
        rule: None,
        reason: "a flood".into(),
        cites: None,
        from: day("2025-01-01"),
        until: day("2026-01-01"),
    }))
}

/// Each of two relatives breaks the rule by himself, and each needs leave of his own.
#[test]
fn relatives_stay_together_where_both_are_spared_the_rule() {
    let mut register = country();
    for (code, post, kin) in [("a", "PH", [].as_slice()), ("b", "PD", &["a"])] {
        enter(&mut register, holder(code, "M", kin));
        enter(&mut register, appoint(post, code, "2022-01-01"));
    }
    with_rules(&mut register, "hard no kin in own province");
    let is_planned = |register: &Register| {
        matches!(answered(register, &round(register, "2025-03-01", &[])), Answer::Planned(_))
    };
    assert!(!is_planned(&register), "whoever leaves, his post must be filled");
    enter(&mut register, spare("a"));
    assert!(!is_planned(&register));
    enter(&mut register, spare("b"));
    assert!(is_planned(&register));
}

/// Three heads, each native of the next province: all move round.
fn in_a_circle() -> Register {
    let mut register = country();
    for (code, native, post) in [("a", "P", "PH"), ("b", "Q", "QH"), ("c", "R", "RH")] {
        enter(&mut register, holder(code, native, &[]));
        enter(&mut register, appoint(post, code, "2022-01-01"));
    }
    with_rules(&mut register, "hard not native of own province");
    register
}

fn code_of(register: &Register, one: &Move) -> String {
    let code =
        |post: Option<PostId>| post.map_or("-".into(), |post| register.posts().post(post).code.to_string());
    format!("{} {}>{}", register.posts().holder(one.holder).code, code(one.from), code(one.to))
}

#[test]
fn natives_move_in_a_cycle() {
    let register = in_a_circle();
    let Answer::Planned(plan) = answered(&register, &round(&register, "2025-03-01", &[])) else { panic!() };
    assert_eq!((plan.moves.len(), plan.cost, plan.bound, plan.stays), (3, 33_120, 33_120, 0));
    assert!(plan.moves.iter().all(|one| one.is_cycle && one.chain == 1), "three deputies' posts stay vacant");
}

#[test]
fn what_is_fixed_or_forbidden_is_so_or_the_reason_is_named() {
    let register = in_a_circle();
    let id = |holder: &str, post: &str| {
        (register.posts().holder_id(holder).unwrap(), register.posts().post_id(post).unwrap())
    };
    let mut round = round(&register, "2025-03-01", &[]);
    round.forbidden.push(id("a", "QH"));
    let Answer::Planned(plan) = answered(&register, &round) else { panic!() };
    let moves: Vec<String> = plan.moves.iter().map(|one| code_of(&register, one)).collect();
    assert_eq!(moves, ["a PH>RH", "c RH>QH", "b QH>PH"]);
    round.fixed.push(id("b", "RH"));
    let Answer::Impossible(conflicts) = answered(&register, &round) else { panic!() };
    let question = question(&register, &round);
    let named: Vec<Requirement> = conflicts[0].0.requirements.clone();
    assert!(named.contains(&Requirement::Side(0)) && named.contains(&Requirement::Bar(1)), "{named:?}");
    assert_eq!(question.rule_of(Requirement::Bar(0)), Some(0));
    assert_eq!(round.refused(&register), Vec::new());
    round.forbidden.push(id("b", "RH"));
    round.fixed.push(id("a", "MH"));
    let codes: Vec<&str> = round.refused(&register).iter().map(|message| message.code).collect();
    assert_eq!(codes, ["rotation.post-outside", "rotation.fixed-and-forbidden"]);
}

#[test]
fn why_somebody_is_not_there_is_said() {
    let register = in_a_circle();
    let id = |holder: &str, post: &str| {
        (register.posts().holder_id(holder).unwrap(), register.posts().post_id(post).unwrap())
    };
    let round = round(&register, "2025-03-01", &[]);
    let ask = |seat| why_not(&register, &round, seat, &mut |_| false);
    assert!(matches!(ask(id("a", "PH")), WhyNot::Barred(bars) if bars == [Requirement::Bar(0)]));
    assert!(matches!(ask(id("a", "RH")), WhyNot::Could(plan) if plan.cost == 33_120));
}

/// Q and R are merged into P on a day: there is one post for three heads, and two of them come from what is now P.
#[test]
fn a_plan_on_the_day_of_a_merger_is_made_on_the_map_of_that_day() {
    let mut register = country();
    for (code, native, post) in [("a", "P", "PH"), ("b", "M", "QH"), ("c", "Q", "RH")] {
        enter(&mut register, holder(code, native, &[]));
        enter(&mut register, appoint(post, code, "2022-01-01"));
    }
    with_rules(&mut register, "hard not native of own province");
    let edge = |from: &str, row| EdgeRow {
        row,
        from: from.into(),
        to: Some("P".into()),
        how: How::Whole,
        weight: None,
        basis: Text::default(),
    };
    let edges = vec![edge("Q", 2), edge("R", 3)];
    enter(&mut register, Act::Succeed(Succeed { on: day("2025-07-01"), edges, units: Vec::new() }));
    let mut round = round(&register, "2025-07-01", &[]);
    let refused: Vec<String> = round.refused(&register).iter().map(ToString::to_string).collect();
    let closed = |unit: &str| format!("rotation.unit-not-open unit={unit} day=2025-07-01 heirs=P");
    assert_eq!(refused, [closed("Q"), closed("R")]);
    round.units.truncate(1);
    assert!(
        matches!(answered(&register, &round), Answer::Impossible(_)),
        "the head of P may neither stay nor go"
    );
    round.may_leave = true;
    let Answer::Planned(plan) = answered(&register, &round) else { panic!("b may take P") };
    let moves: Vec<String> = plan.moves.iter().map(|one| code_of(&register, one)).collect();
    assert_eq!((plan.broken.len(), moves), (0, vec!["b ->PH".to_owned(), "a PH>-".to_owned()]));
}

/// One place each is looked at first; what the prices say of the others leads to the same cost as looking at all.
#[test]
fn few_places_and_the_prices_prove_what_all_places_do() {
    let (mut planned, mut wider) = (0, 0);
    for seed in 0..300 {
        let mut dice = Dice::new(seed);
        let register = sample(&mut dice);
        let mut round = round(&register, "2025-03-01", &["g", "h"]);
        let ids =
            |dice: &mut Dice| (Some(HolderId(dice.below(8) as u32)), Some(PostId(dice.below(6) as u32)));
        round.prices.single = (0..12).map(|_| (ids(&mut dice), dice.below(3_000) as i64 - 900)).collect();
        let whole = answered(&register, &round);
        round.prices.places_max = 1;
        let begun = question(&register, &round);
        let (settled, answer) = settle(&register, &round, false, &mut |_| false);
        assert!(!settled.is_cut, "seed {seed}");
        match (whole, answer) {
            (Answer::Planned(whole), Answer::Planned(plan)) => {
                assert_eq!((plan.cost, plan.bound), (whole.cost, whole.bound), "seed {seed}");
                planned += 1;
                wider += usize::from(settled.problem.places.len() > begun.problem.places.len());
            }
            (Answer::Impossible(_), Answer::Impossible(_)) => {}
            other => panic!("seed {seed}: {other:?}"),
        }
    }
    assert!(planned > 100 && wider > 40, "{planned} {wider}");
}

#[test]
fn a_forbidden_place_takes_nobodys_room_and_a_cut_is_said() {
    let register = in_a_circle();
    let mut round = round(&register, "2025-03-01", &[]);
    round.prices.places_max = 1;
    let few = question(&register, &round);
    let free =
        |question: &Question| question.problem.places.iter().filter(|place| place.bars.is_empty()).count();
    assert_eq!((free(&few), few.is_cut), (3, true), "one for each, beside the posts where they may not stay");
    round.prices.places_max = 2;
    let all = question(&register, &round);
    assert_eq!((free(&all), all.is_cut), (6, false));
    let Answer::Planned(plan) = answered(&register, &round) else { panic!() };
    assert_eq!((plan.cost, plan.bound), (33_120, 33_120));
}
