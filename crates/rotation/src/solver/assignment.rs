//! The cheapest assignment, by shortest augmenting paths on whole numbers, warm from the one before.
//!
//! Each person takes one place or stays without a post; each post takes one person or stays vacant. Where an arc of the
//! kind *out* or *vacant* is closed, the person must be placed, the post filled.
//!
//! - The prices of posts that come with an assignment prove it: [`bound`] of them is the assignment's cost, and `bound` of any
//!   prices is never more than the cost of any assignment.
//! - After a change of costs, only the people whose place has become too dear are placed anew.
//! - People without a post and vacant posts meet in one more node, the hub, so that they add one arc each, not one per pair.

mod path;

use super::network::{CLOSED, Network};
use path::Search;

const NONE: u32 = u32::MAX;

/// People, posts or both that cannot all be served: more of one side than the other side has room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// The people who compete, in order.
    pub people: Vec<u32>,
    /// The posts they compete for, or that wait for them, in order.
    pub posts: Vec<u32>,
    /// Whether the crowd has been through everybody without a post and every post that may be vacant.
    pub past_hub: bool,
}

impl Crowd {
    /// Returns prices whose [`bound`] is above zero where every arc costs nothing: that shows the crowd.
    pub fn prices(&self, posts: usize) -> Vec<i64> {
        let (within, without) = if self.past_hub { (0, 1) } else { (-1, 0) };
        let mut prices = vec![without; posts];
        self.posts.iter().for_each(|post| prices[*post as usize] = within);
        prices
    }
}

/// An assignment and the prices that prove it.
#[derive(Clone, Debug)]
pub struct Assignment {
    pay: Vec<i64>,
    price: Vec<i64>,
    hub: i64,
    arc_of_person: Vec<u32>,
    arc_of_post: Vec<u32>,
    search: Search,
    steps: u64,
}

impl Assignment {
    /// Returns the empty assignment of a network.
    pub fn new(network: &Network) -> Assignment {
        Assignment {
            pay: vec![0; network.people()],
            price: vec![0; network.posts()],
            hub: 0,
            arc_of_person: vec![NONE; network.people()],
            arc_of_post: vec![NONE; network.posts()],
            search: Search::new(network.posts()),
            steps: 0,
        }
    }

    /// Takes the least cost of each post as its price: the start where nothing is known.
    pub fn price_by_cost(&mut self, network: &Network, cost: &[i64]) {
        for (post, price) in self.price.iter_mut().enumerate() {
            *price = cost[network.vacant(post)];
        }
        for (place, cost) in cost.iter().enumerate().take(network.places()) {
            let price = &mut self.price[network.post_of(place)];
            *price = (*price).min(*cost);
        }
        self.price.iter_mut().filter(|price| **price >= CLOSED).for_each(|price| *price = 0);
    }

    /// Makes the assignment the cheapest under `cost` (one per arc of the network, [`CLOSED`] or at most
    /// [`ARC_COST_MAX`](super::network::ARC_COST_MAX) up or down).
    ///
    /// # Errors
    /// The crowd that cannot be served; the assignment is then partial and may be settled again under other costs.
    pub fn settle(&mut self, network: &Network, cost: &[i64]) -> Result<(), Crowd> {
        self.loosen_posts(network, cost);
        let mut waiting = self.loosen_people(network, cost)?;
        waiting = self.bid(network, cost, waiting);
        // The hub takes whoever is left over; what it gives out beyond that goes to the posts nobody took.
        let mut free = self.arc_of_post.iter().filter(|arc| **arc == NONE).count();
        for (served, &person) in waiting.iter().enumerate() {
            let hub_has_room = free < waiting.len() - served;
            let end = self.serve(network, cost, Some(person), hub_has_room)?;
            free -= usize::from(end < network.posts());
        }
        for _ in 0..free {
            self.serve(network, cost, None, false)?;
        }
        Ok(())
    }

    /// Returns the arc each person takes.
    pub fn arcs_of_people(&self) -> &[u32] {
        &self.arc_of_person
    }

    /// Returns the arc each post takes.
    pub fn arcs_of_posts(&self) -> &[u32] {
        &self.arc_of_post
    }

    /// Returns the price of each post, for [`bound`].
    pub fn prices(&self) -> Vec<i64> {
        self.price.iter().map(|price| price - self.hub).collect()
    }

    /// Returns how much dearer a solution with `arc` is at least, by the prices: zero for an arc of the assignment.
    pub fn extra(&self, network: &Network, cost: &[i64], arc: usize) -> i64 {
        if arc < network.places() {
            cost[arc] - self.pay[network.person_of(arc)] - self.price[network.post_of(arc)]
        } else if let Some(post) = arc.checked_sub(network.places() + network.people()) {
            cost[arc] + self.hub - self.price[post]
        } else {
            cost[arc] - self.pay[arc - network.places()] - self.hub
        }
    }

    /// Returns the cost of the assignment.
    pub fn cost(&self, network: &Network, cost: &[i64]) -> i64 {
        let vacant = |arc: u32| (arc as usize) >= network.places() + network.people();
        let posts = self.arc_of_post.iter().filter(|arc| vacant(**arc));
        self.arc_of_person.iter().chain(posts).map(|arc| cost[*arc as usize]).sum()
    }

    /// Returns the work done since the assignment was made: arcs looked at.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Lowers prices to what a vacancy costs, and drops vacancies that have become too dear.
    fn loosen_posts(&mut self, network: &Network, cost: &[i64]) {
        for post in 0..network.posts() {
            let vacancy = cost[network.vacant(post)];
            if vacancy < CLOSED {
                self.price[post] = self.price[post].min(vacancy + self.hub);
            }
            let is_vacant = self.arc_of_post[post] == network.vacant(post) as u32;
            if is_vacant && vacancy + self.hub != self.price[post] {
                self.arc_of_post[post] = NONE;
            }
        }
    }

    /// Sets what each person can get at these prices, keeps who has it, and returns who must look again.
    fn loosen_people(&mut self, network: &Network, cost: &[i64]) -> Result<Vec<u32>, Crowd> {
        let mut waiting = Vec::new();
        for person in 0..network.people() {
            let out = network.out(person);
            let (mut least, mut arc) = (cost[out].saturating_sub(self.hub), out);
            for place in network.places_of(person) {
                let extra = cost[place] - self.price[network.post_of(place)];
                if extra < least {
                    (least, arc) = (extra, place);
                }
            }
            if cost[arc] >= CLOSED {
                return Err(Crowd { people: vec![person as u32], posts: Vec::new(), past_hub: false });
            }
            self.pay[person] = least;
            let kept = self.arc_of_person[person];
            if kept != NONE && cost[kept as usize] < CLOSED && self.extra(network, cost, kept as usize) == 0 {
                continue;
            }
            self.leave(network, person);
            if arc < network.places() && self.arc_of_post[network.post_of(arc)] == NONE {
                self.take(network, person, arc);
            } else {
                waiting.push(person as u32);
            }
        }
        self.steps += network.places() as u64;
        Ok(waiting)
    }

    fn leave(&mut self, network: &Network, person: usize) {
        let arc = std::mem::replace(&mut self.arc_of_person[person], NONE);
        if arc != NONE && (arc as usize) < network.places() {
            self.arc_of_post[network.post_of(arc as usize)] = NONE;
        }
    }

    fn take(&mut self, network: &Network, person: usize, place: usize) {
        self.arc_of_person[person] = place as u32;
        self.arc_of_post[network.post_of(place)] = place as u32;
    }

    /// Lets the waiting bid for posts: whoever has a best place takes it and lowers its price to where the second best is as
    /// good. Most are placed so; who is left is returned.
    fn bid(&mut self, network: &Network, cost: &[i64], mut waiting: Vec<u32>) -> Vec<u32> {
        let mut left = Vec::new();
        let mut bids = 4 * waiting.len() + 16;
        waiting.reverse();
        while let Some(person) = waiting.pop() {
            if bids == 0 {
                left.push(person);
                continue;
            }
            bids -= 1;
            let Some(place) = self.best(network, cost, person as usize) else {
                left.push(person);
                continue;
            };
            let holder = std::mem::replace(&mut self.arc_of_post[network.post_of(place)], NONE);
            if holder != NONE && (holder as usize) < network.places() {
                let ousted = network.person_of(holder as usize);
                self.arc_of_person[ousted] = NONE;
                waiting.push(ousted as u32);
            }
            self.take(network, person as usize, place);
        }
        left.sort_unstable();
        left
    }

    /// Finds the best place of a person and lowers its price to where the second best is as good; none where the best is to stay
    /// out, or where a tie would oust somebody for nothing.
    fn best(&mut self, network: &Network, cost: &[i64], person: usize) -> Option<usize> {
        let out = network.out(person);
        let (mut least, mut second, mut arc) = (cost[out].saturating_sub(self.hub), CLOSED, out);
        let range = network.places_of(person);
        self.steps += range.len() as u64;
        for place in range {
            let extra = cost[place] - self.price[network.post_of(place)];
            if extra < second {
                if extra < least {
                    (second, least, arc) = (least, extra, place);
                } else {
                    second = extra;
                }
            }
        }
        let only = second >= CLOSED / 2;
        self.pay[person] = if only { least } else { second };
        if arc == out || cost[arc] >= CLOSED {
            self.pay[person] = least;
            return None;
        }
        let post = network.post_of(arc);
        let free = self.arc_of_post[post] == NONE;
        if !free && (only || second == least) {
            self.pay[person] = least;
            return None;
        }
        self.price[post] -= self.pay[person] - least;
        Some(arc)
    }
}

/// Returns a cost that no assignment can undercut, by the prices of posts alone: what each person costs at least at these prices,
/// and what each post brings back. None where somebody has no open arc at all: then there is no assignment.
///
/// It needs no proof but addition: each person takes exactly one arc, each post exactly one, so adding its price to a post and
/// taking it off every arc to it changes no assignment's cost.
pub fn bound(network: &Network, cost: &[i64], prices: &[i64]) -> Option<i128> {
    let mut sum = 0_i128;
    for person in 0..network.people() {
        let out = cost[network.out(person)];
        let open = network.places_of(person).filter(|place| cost[*place] < CLOSED);
        let places = open.map(|place| i128::from(cost[place]) - i128::from(prices[network.post_of(place)]));
        sum += places.chain((out < CLOSED).then_some(out.into())).min()?;
    }
    for (post, price) in prices.iter().enumerate() {
        let vacant = cost[network.vacant(post)];
        sum += i128::from(*price).min(if vacant < CLOSED { vacant.into() } else { i128::MAX });
    }
    Some(sum)
}

#[cfg(test)]
mod tests;
