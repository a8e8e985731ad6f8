use super::super::dice::Dice;
use super::super::network::Link;
use super::*;

/// A small problem: up to five people, five posts, some arcs closed.
fn sample(dice: &mut Dice) -> (Network, Vec<i64>) {
    let (people, posts, gaps) = (dice.below(6), dice.below(6), dice.below(4));
    let pairs = (0..people as u32).flat_map(|person| (0..posts as u32).map(move |post| (person, post)));
    let places: Vec<(u32, u32)> = pairs.filter(|_| dice.below(4) >= gaps).collect();
    let network = Network::new(people, posts, places);
    let (outs, vacancies) = (dice.below(3), dice.below(3));
    let cost = (0..network.arcs()).map(|arc| match network.link(arc) {
        Link::Out { .. } if dice.below(3) >= outs => CLOSED,
        Link::Vacant { .. } if dice.below(3) >= vacancies => CLOSED,
        _ => dice.below(40) as i64 - 10,
    });
    let cost = cost.collect();
    (network, cost)
}

/// Tries everything.
fn cheapest(network: &Network, cost: &[i64], person: usize, taken: &mut Vec<bool>) -> Option<i64> {
    if person == network.people() {
        let vacant = (0..network.posts()).filter(|post| !taken[*post]).map(|post| cost[network.vacant(post)]);
        return vacant.map(|cost| (cost < CLOSED).then_some(cost)).sum();
    }
    let mut best = None;
    let out = cost[network.out(person)];
    if out < CLOSED {
        best = cheapest(network, cost, person + 1, taken).map(|rest| rest + out);
    }
    for place in network.places_of(person) {
        let post = network.post_of(place);
        if cost[place] < CLOSED && !std::mem::replace(&mut taken[post], true) {
            let with = cheapest(network, cost, person + 1, taken).map(|rest| rest + cost[place]);
            best = [best, with].into_iter().flatten().min();
            taken[post] = false;
        }
    }
    best
}

fn judge(network: &Network, cost: &[i64], solved: &mut Assignment, seed: u64) -> bool {
    let slow = cheapest(network, cost, 0, &mut vec![false; network.posts()]);
    let fast = solved.settle(network, cost);
    assert_eq!(fast.is_ok(), slow.is_some(), "seed {seed}");
    if let Err(crowd) = &fast {
        let free: Vec<i64> = cost.iter().map(|cost| if *cost < CLOSED { 0 } else { CLOSED }).collect();
        let shown = bound(network, &free, &crowd.prices(network.posts()));
        assert!(shown.is_none_or(|shown| shown > 0), "{crowd:?}, seed {seed}");
    }
    let Some(slow) = slow else { return false };
    assert_eq!(solved.cost(network, cost), slow, "seed {seed}");
    assert_eq!(bound(network, cost, &solved.prices()), Some(slow.into()), "the prices prove it, seed {seed}");
    let all = solved.arcs_of_people().iter().chain(solved.arcs_of_posts());
    assert!(all.copied().all(|arc| solved.extra(network, cost, arc as usize) == 0), "seed {seed}");
    assert!(
        (0..network.arcs()).all(|arc| cost[arc] >= CLOSED || solved.extra(network, cost, arc) >= 0),
        "seed {seed}"
    );
    true
}

#[test]
fn the_assignment_is_the_cheapest_of_all() {
    let mut solved_count = 0;
    for seed in 0..3000 {
        let (network, cost) = sample(&mut Dice::new(seed));
        let mut solved = Assignment::new(&network);
        if seed % 2 == 0 {
            solved.price_by_cost(&network, &cost);
        }
        solved_count += u32::from(judge(&network, &cost, &mut solved, seed));
    }
    assert!((600..2900).contains(&solved_count), "{solved_count}");
}

#[test]
fn a_change_of_costs_is_followed() {
    for seed in 0..800 {
        let dice = &mut Dice::new(seed);
        let (network, mut cost) = sample(dice);
        let mut solved = Assignment::new(&network);
        for _ in 0..6 {
            judge(&network, &cost, &mut solved, seed);
            for cost in &mut cost {
                if dice.once_in(3) {
                    *cost = if dice.once_in(5) { CLOSED } else { dice.below(60) as i64 - 20 };
                }
            }
        }
    }
}

#[test]
fn any_prices_give_a_bound() {
    for seed in 0..1000 {
        let dice = &mut Dice::new(seed);
        let (network, cost) = sample(dice);
        let prices: Vec<i64> = (0..network.posts()).map(|_| dice.below(50) as i64 - 25).collect();
        if let Some(slow) = cheapest(&network, &cost, 0, &mut vec![false; network.posts()]) {
            assert!(
                bound(&network, &cost, &prices).expect("there is an assignment") <= slow.into(),
                "seed {seed}"
            );
        }
    }
}

/// Two people who may take only one post between them, and nobody may stay out.
#[test]
fn a_crowd_is_named() {
    let network = Network::new(3, 3, [(0, 0), (0, 1), (1, 2), (2, 2)]);
    let mut cost = vec![1; network.places()];
    cost.resize(network.arcs(), CLOSED);
    let crowd = Assignment::new(&network).settle(&network, &cost).expect_err("two for one post");
    assert_eq!(crowd, Crowd { people: vec![1, 2], posts: vec![2], past_hub: false });
}
