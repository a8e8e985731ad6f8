//! Small questions against every possible plan.

use super::conflict::{self, Relief};
use super::dice::Dice;
use super::problem::{Person, Place, Post, Problem, Requirement, Side, Waived};
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
    let count = dice.below(5);
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
    };
    let conflicts = conflict::conflicts(&problem, &mut |_| false).expect("the question is sound");
    let named: Vec<&[Requirement]> =
        conflicts.iter().map(|conflict| conflict.requirements.as_slice()).collect();
    assert_eq!(named, [[Requirement::Placed(0), Requirement::Bar(0), Requirement::Side(1)].as_slice()]);
}
