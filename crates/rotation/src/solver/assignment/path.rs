//! One shortest augmenting path: from a person who waits, or from the hub, to a post that is free.

use super::super::network::{CLOSED, Link, Network};
use super::{Assignment, Crowd, NONE};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

const FAR: i64 = CLOSED / 2;

/// What one search has seen; kept from search to search so that nothing is allocated twice. The last column is the hub.
#[derive(Clone, Debug)]
pub(super) struct Search {
    distance: Vec<i64>,
    by: Vec<u32>,
    done: Vec<bool>,
    touched: Vec<u32>,
    served: Vec<(u32, i64)>,
    near: Vec<u32>,
    far: BinaryHeap<Reverse<(i64, u32)>>,
    end: i64,
    end_at: u32,
}

impl Search {
    pub(super) fn new(posts: usize) -> Search {
        Search {
            distance: vec![FAR; posts + 1],
            by: vec![NONE; posts + 1],
            done: vec![false; posts + 1],
            touched: Vec::new(),
            served: Vec::new(),
            near: Vec::new(),
            far: BinaryHeap::new(),
            end: FAR,
            end_at: NONE,
        }
    }

    fn clear(&mut self) {
        for column in self.touched.drain(..) {
            self.distance[column as usize] = FAR;
            self.done[column as usize] = false;
        }
        self.served.clear();
        self.near.clear();
        self.far.clear();
        (self.end, self.end_at) = (FAR, NONE);
    }

    /// Notes that a column is reached at `distance` by `arc`; `now` is where the search stands.
    fn reach(&mut self, column: usize, distance: i64, now: i64, arc: u32, is_end: bool) {
        if self.distance[column] == FAR {
            self.touched.push(column as u32);
        }
        self.distance[column] = distance;
        self.by[column] = arc;
        if is_end {
            (self.end, self.end_at) = (distance, column as u32);
        } else if distance == now {
            self.near.push(column as u32);
        } else {
            self.far.push(Reverse((distance, column as u32)));
        }
    }

    /// Returns the nearest column not yet looked at, where it is nearer than the end.
    fn next(&mut self, now: i64) -> Option<(usize, i64)> {
        while let Some(column) = self.near.pop() {
            if !self.done[column as usize] && self.distance[column as usize] == now {
                return Some((column as usize, now));
            }
        }
        while let Some(Reverse((distance, column))) = self.far.pop() {
            if distance >= self.end {
                return None;
            }
            if !self.done[column as usize] && self.distance[column as usize] == distance {
                return Some((column as usize, distance));
            }
        }
        None
    }
}

impl Assignment {
    /// Serves a waiting person, or, for none, the hub, and returns the column where the path ended: a post, or the hub, where it
    /// has room.
    pub(super) fn serve(
        &mut self,
        network: &Network,
        cost: &[i64],
        person: Option<u32>,
        hub_has_room: bool,
    ) -> Result<usize, Crowd> {
        let hub = network.posts();
        let mut search = std::mem::replace(&mut self.search, Search::new(0));
        search.clear();
        let mut now = 0;
        match person {
            Some(person) => self.scan_person(network, cost, &mut search, person, now, hub_has_room),
            None => search.reach(hub, 0, 0, NONE, false),
        }
        while search.end > now
            && let Some((column, distance)) = search.next(now)
        {
            now = distance;
            search.done[column] = true;
            if column == hub {
                self.scan_hub(network, cost, &mut search, now, hub_has_room);
                continue;
            }
            match network.link(self.arc_of_post[column] as usize) {
                Link::Place { person, .. } => {
                    self.scan_person(network, cost, &mut search, person, now, hub_has_room)
                }
                arc => {
                    debug_assert_eq!(arc, Link::Vacant { post: column as u32 });
                    if now < search.distance[hub] {
                        let by = self.arc_of_post[column];
                        search.reach(hub, now, now, by, hub_has_room);
                    }
                }
            }
        }
        let result = if search.end < FAR {
            self.shift(&search, hub);
            self.turn(network, &search, person);
            Ok(search.end_at as usize)
        } else {
            Err(crowd(&search, hub))
        };
        self.search = search;
        result
    }

    fn scan_person(
        &mut self,
        network: &Network,
        cost: &[i64],
        search: &mut Search,
        person: u32,
        now: i64,
        hub_has_room: bool,
    ) {
        search.served.push((person, now));
        let base = now - self.pay[person as usize];
        let range = network.places_of(person as usize);
        self.steps += range.len() as u64;
        for place in range {
            let post = network.post_of(place);
            let distance = base + cost[place] - self.price[post];
            if distance < search.end && distance < search.distance[post] {
                search.reach(post, distance, now, place as u32, self.arc_of_post[post] == NONE);
            }
        }
        let (out, hub) = (network.out(person as usize), network.posts());
        let distance = (base - self.hub).saturating_add(cost[out]);
        if distance < search.end && distance < search.distance[hub] {
            search.reach(hub, distance, now, out as u32, hub_has_room);
        }
    }

    fn scan_hub(
        &mut self,
        network: &Network,
        cost: &[i64],
        search: &mut Search,
        now: i64,
        hub_has_room: bool,
    ) {
        self.steps += (network.posts() + network.people()) as u64;
        for post in 0..network.posts() {
            let vacant = network.vacant(post);
            let distance = now + self.hub + cost[vacant] - self.price[post];
            if distance < search.end && distance < search.distance[post] {
                search.reach(post, distance, now, vacant as u32, self.arc_of_post[post] == NONE);
            }
        }
        for person in 0..network.people() {
            if self.arc_of_person[person] == network.out(person) as u32 {
                self.scan_person(network, cost, search, person as u32, now, hub_has_room);
            }
        }
    }

    /// Moves the prices by what the search has learned, so that every arc of the path costs nothing extra.
    fn shift(&mut self, search: &Search, hub: usize) {
        for &column in search.touched.iter().filter(|column| search.done[**column as usize]) {
            let gained = search.end - search.distance[column as usize];
            if column as usize == hub {
                self.hub -= gained;
            } else {
                self.price[column as usize] -= gained;
            }
        }
        for &(person, distance) in &search.served {
            self.pay[person as usize] += search.end - distance;
        }
    }

    /// Turns the path: from its end back to who waited, each takes the arc by which it was reached.
    fn turn(&mut self, network: &Network, search: &Search, source: Option<u32>) {
        let mut column = search.end_at as usize;
        loop {
            let by = search.by[column];
            if by == NONE {
                return; // the hub was the source
            }
            match network.link(by as usize) {
                Link::Place { person, .. } | Link::Out { person } => {
                    if column < network.posts() {
                        self.arc_of_post[column] = by;
                    }
                    let before = std::mem::replace(&mut self.arc_of_person[person as usize], by);
                    if Some(person) == source {
                        return;
                    }
                    column = match network.link(before as usize) {
                        Link::Place { post, .. } => post as usize,
                        _ => network.posts(),
                    };
                }
                Link::Vacant { post } if column == network.posts() => column = post as usize,
                Link::Vacant { .. } => {
                    self.arc_of_post[column] = by;
                    column = network.posts();
                }
            }
        }
    }
}

fn crowd(search: &Search, hub: usize) -> Crowd {
    let mut people: Vec<u32> = search.served.iter().map(|(person, _)| *person).collect();
    let mut posts: Vec<u32> =
        search.touched.iter().copied().filter(|column| *column as usize != hub).collect();
    people.sort_unstable();
    posts.sort_unstable();
    Crowd { people, posts, past_hub: search.distance[hub] < FAR }
}
