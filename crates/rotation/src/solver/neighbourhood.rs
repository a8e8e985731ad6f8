//! Better plans near a plan: where it pays more than the prices ask, choose some people anew and leave the rest.

use super::dice::Dice;
use super::search::Search;
use super::watch::Watch;

/// People chosen anew at once, to begin with; it grows while such parts are searched to their end.
const SIZE_FIRST: usize = 24;

/// Tries neighbourhoods until the work is used up or `tries` in a row have found nothing.
pub(super) fn improve(search: &mut Search, dice: &mut Dice, tries: u32, work: u64, watch: &mut Watch) {
    let (mut size, mut vain) = (SIZE_FIRST, 0);
    let mut pains = Pains::of(search);
    while vain < tries && !watch.is_stopped() {
        let Some(start) = pains.pick(dice) else { return };
        let (people, posts) = around(search, start, size, dice);
        watch.allow(work);
        let (better, ended) = search.search_part(&people, &posts, &pains.sums, watch);
        size = if ended { size + size / 8 + 1 } else { (size * 3 / 4).max(8) };
        vain = if better { 0 } else { vain + 1 };
        if better {
            pains = Pains::of(search);
        }
    }
}

/// What the best choice pays beyond the prices, by person.
struct Pains {
    of_person: Vec<i64>,
    total: i64,
    /// What the best choice adds to each limit.
    sums: Vec<i64>,
}

impl Pains {
    fn of(search: &Search) -> Pains {
        let model = &search.model;
        let Some(found) = search.found() else {
            return Pains { of_person: Vec::new(), total: 0, sums: Vec::new() };
        };
        let sums = model.sums(&model.with_vacancies(found));
        let unused = |limit: u32| {
            let (weight, row) = (search.weight(limit as usize), &model.limits[limit as usize].row);
            let sum = sums[limit as usize];
            // What is broken at a price pays more than the prices ask.
            if sum > row.most {
                search.scaled(row.penalty(sum)) - weight * (sum - row.most)
            } else {
                weight * (row.most - sum).min(1)
            }
        };
        let pain = |arc: usize| {
            let rows = model.limits_of(arc).iter().map(|(limit, _)| unused(*limit)).sum::<i64>();
            (search.extra(arc).min(1 << 40) + rows) / 1024 + 1
        };
        let of_person: Vec<i64> = found.iter().map(|arc| pain(*arc as usize)).collect();
        Pains { total: of_person.iter().sum(), of_person, sums }
    }

    /// Returns a person, the likelier the more is paid.
    fn pick(&self, dice: &mut Dice) -> Option<usize> {
        if dice.once_in(4) {
            let at = dice.below(self.of_person.len());
            return (at < self.of_person.len()).then_some(at);
        }
        let mut rest = dice.below(self.total as usize) as i64;
        self.of_person.iter().position(|pain| {
            rest -= pain;
            rest < 0
        })
    }
}

/// Returns people around a start, and the posts they hold: whoever holds what one of them could cheaply have, and so on.
fn around(search: &Search, start: usize, size: usize, dice: &mut Dice) -> (Vec<u32>, Vec<u32>) {
    let (network, found) = (&search.model.network, search.found().unwrap_or_default());
    let mut holder = vec![None; network.posts()];
    for (person, arc) in found.iter().enumerate().filter(|(_, arc)| (**arc as usize) < network.places()) {
        holder[network.post_of(*arc as usize)] = Some(person);
    }
    let (mut is_in, mut posts_in) = (vec![false; network.people()], vec![false; network.posts()]);
    let mut queue = std::collections::VecDeque::from([start]);
    is_in[start] = true;
    let mut count = 0;
    while count < size {
        let Some(person) = queue.pop_front() else { break };
        count += 1;
        if (found[person] as usize) < network.places() {
            posts_in[network.post_of(found[person] as usize)] = true;
        }
        let open = network.places_of(person).filter(|place| search.is_open(*place));
        let mut near: Vec<(i64, usize)> = open.map(|place| (search.extra(place), place)).collect();
        let some = (4 + dice.below(6)).min(near.len());
        if some > 0 && some < near.len() {
            near.select_nth_unstable(some);
        }
        near.truncate(some);
        near.sort_unstable();
        for (_, place) in near {
            let post = network.post_of(place);
            match holder[post] {
                Some(other) if !is_in[other] => {
                    is_in[other] = true;
                    queue.push_back(other);
                }
                Some(_) => {}
                None => posts_in[post] = true,
            }
        }
    }
    // Who was only thought of keeps the post.
    queue.into_iter().for_each(|person| is_in[person] = false);
    let people = (0..is_in.len() as u32).filter(|person| is_in[*person as usize]).collect();
    let posts = (0..posts_in.len() as u32).filter(|post| posts_in[*post as usize]).collect();
    (people, posts)
}
