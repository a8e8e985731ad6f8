//! Small questions against every possible plan.

use super::conflict::{self, Relief};
use super::dice::Dice;
use super::model::{Limit, Model};
use super::network::Link;
use super::problem::{COST_MAX, Flaw, Person, Place, Post, Problem, Requirement, Side, Waived, Wish};
use super::proof::{Proof, Tree};
use super::search::Search;
use super::watch::Watch;
use super::{Outcome, solve, verify};

fn some(dice: &mut Dice, count: usize) -> Vec<u32> {
    let mut some: Vec<u32> = (0..count as u32).filter(|_| dice.once_in(2)).collect();
    if some.is_empty() && count > 0 {
        some.push(dice.below(count) as u32);
    }
    some
}

fn side(dice: &mut Dice, people: usize, posts: usize) -> Side {
    let pair = |dice: &mut Dice| [dice.below(people) as u32, dice.below(people) as u32];
    match dice.below(9) {
        0 => Side::MovedAtMost { people: some(dice, people), most: dice.below(3) as u32 },
        1 => Side::HeldAtLeast {
            posts: some(dice, posts),
            people: some(dice, people),
            least: dice.below(3) as u32,
        },
        2 => Side::HeldAtMost {
            posts: some(dice, posts),
            people: some(dice, people),
            most: dice.below(3) as u32,
        },
        3 => Side::NotMovedTogether { people: pair(dice).to_vec() },
        4 => Side::Apart { people: pair(dice).to_vec(), places: vec![some(dice, posts), some(dice, posts)] },
        5 => Side::NoExchange { people: pair(dice) },
        6 if dice.once_in(2) => {
            Side::Fixed { person: dice.below(people) as u32, post: dice.below(posts) as u32 }
        }
        _ => {
            let mut terms = Vec::new();
            for person in 0..people as u32 {
                for post in 0..posts as u32 {
                    if dice.once_in(2) {
                        terms.push((person, post, dice.below(7) as i64 - 3));
                    }
                }
            }
            Side::Weighed { terms, most: dice.below(6) as i64 - 2 }
        }
    }
}

/// A question with up to `size` people and posts and every kind of rule.
pub(super) fn sample(dice: &mut Dice, size: usize) -> Problem {
    let (people, posts) = (1 + dice.below(size), 1 + dice.below(size));
    let (gaps, outs, vacancies, spread) =
        (dice.below(3), dice.below(3), dice.below(3), [5, 40, 1000][dice.below(3)]);
    let maybe =
        |dice: &mut Dice, often: usize| (dice.below(3) < often).then(|| dice.below(spread) as i64 * 2);
    let bars = dice.below(3) as u32;
    let mut places = Vec::new();
    for person in 0..people as u32 {
        for post in 0..posts as u32 {
            if dice.below(4) >= gaps {
                let barred = (0..bars).filter(|_| dice.once_in(4)).collect();
                let cost = if person == post { 0 } else { dice.below(spread) as i64 - 2 };
                places.push(Place { person, post, cost, bars: barred });
            }
        }
    }
    let (count, wished) = (dice.below(5), dice.below(5));
    Problem {
        people: (0..people as u32)
            .map(|at| Person {
                post: (at < posts as u32 && !dice.once_in(4)).then_some(at),
                out: maybe(dice, outs),
            })
            .collect(),
        posts: (0..posts).map(|_| Post { vacant: maybe(dice, vacancies) }).collect(),
        places,
        bars,
        sides: (0..count).map(|_| side(dice, people, posts)).collect(),
        wishes: (0..wished)
            .map(|_| Wish { side: side(dice, people, posts), price: dice.below(spread) as i64 })
            .collect(),
    }
}

/// Tries every plan.
pub(super) fn cheapest(problem: &Problem, waived: &Waived) -> Option<i64> {
    fn go(problem: &Problem, waived: &Waived, plan: &mut Vec<Option<u32>>, best: &mut Option<i64>) {
        if plan.len() == problem.people.len() {
            let (cost, faults) = verify::plan(problem, waived, plan);
            if faults.is_empty() && best.is_none_or(|best| cost < best) {
                *best = Some(cost);
            }
            return;
        }
        let person = plan.len() as u32;
        let places = problem.places.iter().filter(|place| place.person == person);
        let posts: Vec<Option<u32>> = places.map(|place| Some(place.post)).chain([None]).collect();
        for post in posts {
            if post.is_none() || !plan.contains(&post) {
                plan.push(post);
                go(problem, waived, plan, best);
                plan.pop();
            }
        }
    }
    let mut best = None;
    go(problem, waived, &mut Vec::new(), &mut best);
    best
}

fn judge(problem: &Problem, waived: &Waived, seed: u64) -> bool {
    let slow = cheapest(problem, waived);
    match solve(problem, waived, &mut |_| false).expect("the question is sound") {
        Outcome::Planned { plan, bound, proof } => {
            let (cost, faults) = verify::plan(problem, waived, &plan.post_of);
            assert!(faults.is_empty(), "{faults:?}, seed {seed}");
            assert_eq!((Some(cost), Some(plan.cost), Some(bound)), (slow, slow, slow), "seed {seed}");
            let proven = verify::proof(problem, waived, Some(&plan.post_of), &proof);
            assert_eq!(proven, Ok(verify::Proven::Bound(cost)), "seed {seed}");
            true
        }
        Outcome::Impossible { proof } => {
            assert_eq!(slow, None, "seed {seed}");
            assert_eq!(
                verify::proof(problem, waived, None, &proof),
                Ok(verify::Proven::Impossible),
                "seed {seed}"
            );
            false
        }
        Outcome::Unknown => panic!("it was never enough, seed {seed}"),
    }
}

#[test]
fn the_plan_is_the_cheapest_of_all_and_proven() {
    let mut planned = 0;
    for seed in 0..2000 {
        let problem = sample(&mut Dice::new(seed), 5);
        planned += u32::from(judge(&problem, &Waived::default(), seed));
    }
    assert!((300..1700).contains(&planned), "{planned}");
}

#[test]
fn every_move_is_in_one_chain() {
    for seed in 0..500 {
        let problem = sample(&mut Dice::new(seed), 6);
        if let Ok(Outcome::Planned { plan, .. }) = solve(&problem, &Waived::default(), &mut |_| false) {
            let chains = super::moves::chains(&problem, &plan);
            let mut moved: Vec<u32> = chains.iter().flat_map(|chain| chain.people.clone()).collect();
            for chain in &chains {
                let takes =
                    |pair: &[u32]| plan.post_of[pair[0] as usize] == problem.people[pair[1] as usize].post;
                assert!(chain.people.windows(2).all(takes), "seed {seed}");
                let [first, last] = [chain.people[0], chain.people[chain.people.len() - 1]];
                assert!(!chain.is_cycle || takes(&[last, first]), "seed {seed}");
            }
            moved.sort_unstable();
            let all = 0..problem.people.len() as u32;
            let moves =
                |person: &u32| plan.post_of[*person as usize] != problem.people[*person as usize].post;
            assert_eq!(moved, all.filter(moves).collect::<Vec<u32>>(), "seed {seed}");
        }
    }
}

#[test]
fn every_conflict_is_impossible_by_itself_and_minimal() {
    let (mut impossible, mut sizes) = (0, std::collections::BTreeSet::new());
    for seed in 0..700 {
        let problem = sample(&mut Dice::new(seed), 4);
        let conflicts = conflict::conflicts(&problem, &mut |_| false).expect("the question is sound");
        assert_eq!(conflicts.is_empty(), cheapest(&problem, &Waived::default()).is_some(), "seed {seed}");
        impossible += u32::from(!conflicts.is_empty());
        let all = problem.requirements();
        let mut seen = std::collections::BTreeSet::new();
        for conflict in conflicts {
            sizes.insert(conflict.requirements.len());
            assert!(
                conflict.is_minimal && conflict.requirements.iter().all(|one| seen.insert(*one)),
                "seed {seed}"
            );
            let only =
                |kept: &[Requirement]| Waived::of(all.iter().copied().filter(|one| !kept.contains(one)));
            assert_eq!(cheapest(&problem, &only(&conflict.requirements)), None, "seed {seed}");
            for left_out in 0..conflict.requirements.len() {
                let mut rest = conflict.requirements.clone();
                rest.remove(left_out);
                assert!(cheapest(&problem, &only(&rest)).is_some(), "seed {seed}");
            }
        }
    }
    assert!(impossible > 100 && sizes.len() > 4, "{impossible} {sizes:?}");
}

#[test]
fn giving_up_a_requirement_buys_what_it_says() {
    let mut bought = 0;
    for seed in 0..150 {
        let problem = sample(&mut Dice::new(seed), 4);
        for conflict in conflict::conflicts(&problem, &mut |_| false).expect("the question is sound") {
            for one in conflict.requirements {
                let slow = cheapest(&problem, &Waived::of([one]));
                let fast = conflict::relief(&problem, one, &mut |_| false).expect("the question is sound");
                let said = slow.map_or(Relief::StillImpossible, |cost| Relief::Plan { cost, bound: cost });
                assert_eq!(fast, said, "seed {seed}");
                bought += u32::from(slow.is_some());
            }
        }
    }
    assert!(bought > 20, "{bought}");
}

/// Whoever asks for an answer at once gets one that is sound all the same.
#[test]
fn a_search_that_is_stopped_says_only_what_it_knows() {
    for seed in 0..400 {
        let problem = sample(&mut Dice::new(seed), 5);
        let mut left = seed % 7;
        let outcome = solve(&problem, &Waived::default(), &mut |_| {
            left = left.saturating_sub(1);
            left == 0
        });
        let slow = cheapest(&problem, &Waived::default());
        match outcome.expect("the question is sound") {
            Outcome::Planned { plan, bound, proof } => {
                assert!(Some(plan.cost) >= slow && Some(bound) <= slow, "seed {seed}");
                assert!(
                    verify::plan(&problem, &Waived::default(), &plan.post_of).1.is_empty(),
                    "seed {seed}"
                );
                let proven = verify::proof(&problem, &Waived::default(), Some(&plan.post_of), &proof);
                let Ok(verify::Proven::Bound(proven)) = proven else { panic!("{proven:?}, seed {seed}") };
                assert!(proven >= bound && Some(proven) <= slow, "seed {seed}");
            }
            Outcome::Impossible { .. } => assert_eq!(slow, None, "seed {seed}"),
            Outcome::Unknown => {}
        }
    }
}

/// Half of the people may only take half of the posts, and one of them is native there.
#[test]
fn a_bar_and_the_people_it_bars_are_named() {
    let free = |person, post| Place { person, post, cost: 1, bars: Vec::new() };
    let problem = Problem {
        people: vec![Person { post: None, out: None }; 3],
        posts: vec![Post { vacant: None }; 3],
        places: vec![
            free(0, 0),
            Place { bars: vec![0], ..free(0, 1) },
            free(1, 0),
            free(1, 1),
            free(2, 0),
            free(2, 2),
        ],
        bars: 2,
        sides: vec![Side::Fixed { person: 2, post: 2 }, Side::Fixed { person: 1, post: 0 }],
        wishes: Vec::new(),
    };
    let conflicts = conflict::conflicts(&problem, &mut |_| false).expect("the question is sound");
    let named: Vec<&[Requirement]> =
        conflicts.iter().map(|conflict| conflict.requirements.as_slice()).collect();
    assert_eq!(named, [[Requirement::Placed(0), Requirement::Bar(0), Requirement::Side(1)].as_slice()]);
}

/// What is chosen anew around a choice keeps the rules that speak of those left alone, and pays for what it breaks.
#[test]
fn a_part_chosen_anew_keeps_the_rules_of_the_whole() {
    let (mut tried, mut bettered) = (0, 0);
    for seed in 8_000..12_000 {
        let mut dice = Dice::new(seed);
        let problem = sample(&mut dice, 16);
        let whole = Model::new(&problem, &Waived::default());
        if whole.has_empty_row() {
            continue;
        }
        let mut search = Search::new(whole, None);
        let never = &mut |_| false;
        let mut watch = Watch::new(1, 0, never);
        if search.begin(&mut watch).is_some() {
            continue;
        }
        for _ in 0..20 {
            let Some((found, before)) = search.found().map(<[u32]>::to_vec).zip(search.cost()) else { break };
            let sums = search.model.sums(&search.model.with_vacancies(&found));
            let people: Vec<u32> = (0..problem.people.len() as u32).filter(|_| dice.once_in(2)).collect();
            let posts = (0..problem.posts.len() as u32).filter(|post| {
                let holder = found.iter().position(|arc| match search.model.link(*arc as usize) {
                    Link::Place { post: taken, .. } => taken == *post,
                    Link::Out { .. } | Link::Vacant { .. } => false,
                });
                holder.map_or_else(|| dice.once_in(2), |holder| people.contains(&(holder as u32)))
            });
            let posts: Vec<u32> = posts.collect();
            search.search_part(&people, &posts, &sums, &mut watch);
            let now = search.found().expect("it was there before");
            let sums = search.model.sums(&search.model.with_vacancies(now));
            let is_kept = |(limit, sum): (&Limit, &i64)| *sum <= limit.row.most || !limit.row.is_hard();
            assert!(search.model.limits.iter().zip(&sums).all(is_kept), "seed {seed}");
            let cost = search.cost().expect("it was there before");
            assert_eq!(cost, search.model.cost_of(now), "seed {seed}");
            tried += 1;
            bettered += u32::from(cost < before);
        }
    }
    assert!(tried > 2_000 && bettered > 30, "{tried} {bettered}");
}

/// Two heads of a team may each go to a post that costs less; one of them is asked to stay.
fn a_team_asked_to_stay(price: i64) -> Problem {
    let place = |person, post, cost| Place { person, post, cost, bars: Vec::new() };
    Problem {
        people: vec![Person { post: Some(0), out: None }, Person { post: Some(1), out: None }],
        posts: vec![Post { vacant: Some(0) }; 4],
        places: vec![place(0, 0, 50), place(0, 2, 10), place(1, 1, 50), place(1, 3, 20)],
        bars: 0,
        sides: Vec::new(),
        wishes: vec![Wish { side: Side::NotMovedTogether { people: vec![0, 1] }, price }],
    }
}

#[test]
fn a_wish_is_broken_where_that_is_cheaper_and_paid_for() {
    let planned = |price| {
        let problem = a_team_asked_to_stay(price);
        let Ok(Outcome::Planned { plan, bound, .. }) = solve(&problem, &Waived::default(), &mut |_| false)
        else {
            panic!("there is a plan")
        };
        assert_eq!(plan.cost, bound);
        (plan.post_of, plan.cost)
    };
    assert_eq!(planned(29), (vec![Some(2), Some(3)], 10 + 20 + 29));
    assert_eq!(planned(31), (vec![Some(2), Some(1)], 10 + 50));
}

#[test]
fn a_wish_that_nothing_can_keep_costs_what_it_must() {
    let mut problem = a_team_asked_to_stay(0);
    let nowhere = Side::HeldAtLeast { posts: vec![1], people: vec![0], least: 3 };
    problem.wishes.push(Wish { side: nowhere, price: 7 });
    assert!(judge(&problem, &Waived::default(), 0));
    assert_eq!(cheapest(&problem, &Waived::default()), Some(10 + 20 + 21));
}

#[test]
fn a_weight_above_the_price_of_a_wish_proves_nothing() {
    let problem = a_team_asked_to_stay(29);
    let Ok(Outcome::Planned { plan, mut proof, .. }) = solve(&problem, &Waived::default(), &mut |_| false)
    else {
        panic!("there is a plan")
    };
    let Some(Tree::Priced { dual, .. }) = proof.parts.iter_mut().map(|part| &mut part.tree).last() else {
        panic!("the last part holds the team: {proof:?}")
    };
    dual.weights = vec![(0, 29 * proof.scale)];
    let shown = |proof: &Proof| verify::proof(&problem, &Waived::default(), Some(&plan.post_of), proof);
    assert!(shown(&proof).is_ok());
    let Tree::Priced { dual, .. } = &mut proof.parts.last_mut().expect("a part").tree else { panic!() };
    dual.weights[0].1 += 1;
    assert_eq!(shown(&proof), Err(verify::Unsound::Dual));
}

#[test]
fn a_wish_beyond_counting_is_a_flaw() {
    let mut problem = a_team_asked_to_stay(COST_MAX);
    assert_eq!(problem.flaws(), Vec::new());
    problem.wishes.push(Wish { price: -1, ..problem.wishes[0].clone() });
    problem.wishes.push(Wish { price: COST_MAX * 600, ..problem.wishes[0].clone() });
    let nobody = Side::MovedAtMost { people: vec![7], most: 0 };
    problem.wishes.push(Wish { side: nobody, price: 1 });
    assert_eq!(problem.flaws(), [Flaw::Wish(1), Flaw::Wish(2), Flaw::Wish(3)]);
}
