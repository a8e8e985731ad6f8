//! Who decides which moves of a plan.
//!
//! - A post is filled by the unit above that of the post; one of the topmost unit by that unit.
//! - Moves that make room for each other are one decision: of the lowest unit that stands above all posts concerned. So no
//!   decision waits for a vacancy that another one makes.
//! - What one authority decides is one decision.

use base::{Date, UnitId};
use register::Register;
use register::posts::{HolderId, PostId};
use std::collections::BTreeMap;

/// Somebody leaves posts, and takes another or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Who.
    pub holder: HolderId,
    /// The posts left.
    pub leaves: Vec<PostId>,
    /// The post taken.
    pub to: Option<PostId>,
}

/// What one authority decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The unit that decides; none where no unit stands above all posts concerned.
    pub authority: Option<UnitId>,
    /// The transfers, by their places in the list asked about, in order.
    pub transfers: Vec<usize>,
}

/// Returns the decisions by which these transfers are made on `day`, in the order of the authorities.
pub fn decisions(register: &Register, day: Date, transfers: &[Transfer]) -> Vec<Decision> {
    let mut decided = BTreeMap::<Option<UnitId>, Vec<usize>>::new();
    for chain in chains(transfers) {
        decided.entry(authority(register, day, transfers, &chain)).or_default().extend(chain);
    }
    let one = |(authority, mut transfers): (Option<UnitId>, Vec<usize>)| {
        transfers.sort_unstable();
        Decision { authority, transfers }
    };
    decided.into_iter().map(one).collect()
}

/// Returns several decisions as one, of the lowest unit above all posts concerned.
pub fn joined(register: &Register, day: Date, transfers: &[Transfer], decisions: &[Decision]) -> Decision {
    let mut all: Vec<usize> = decisions.iter().flat_map(|one| one.transfers.iter().copied()).collect();
    all.sort_unstable();
    Decision { authority: authority(register, day, transfers, &all), transfers: all }
}

/// Returns transfers that make room for each other together, in the order of their first ones.
fn chains(transfers: &[Transfer]) -> Vec<Vec<usize>> {
    let mut chains: Vec<Vec<usize>> = Vec::new();
    let mut chain_of_post = BTreeMap::<PostId, usize>::new();
    for (at, transfer) in transfers.iter().enumerate() {
        let mut touched: Vec<usize> =
            posts(transfer).filter_map(|post| chain_of_post.get(&post).copied()).collect();
        touched.sort_unstable();
        touched.dedup();
        let home = touched.first().copied().unwrap_or_else(|| {
            chains.push(Vec::new());
            chains.len() - 1
        });
        chains[home].push(at);
        for other in touched.iter().skip(1) {
            let moved = std::mem::take(&mut chains[*other]);
            chains[home].extend(moved);
        }
        for place in chain_of_post.values_mut().filter(|place| touched.contains(place)) {
            *place = home;
        }
        chain_of_post.extend(posts(transfer).map(|post| (post, home)));
    }
    chains.retain(|chain| !chain.is_empty());
    chains
}

fn posts(transfer: &Transfer) -> impl Iterator<Item = PostId> + '_ {
    transfer.leaves.iter().copied().chain(transfer.to)
}

/// Returns the lowest unit above all posts of these transfers.
fn authority(register: &Register, day: Date, transfers: &[Transfer], which: &[usize]) -> Option<UnitId> {
    // A post that has ended before needs nobody to leave it.
    let eve = day.yesterday().unwrap_or(day);
    let all = which.iter().flat_map(|at| posts(&transfers[*at])).map(|post| register.posts().post(post));
    let there = all.filter(|post| register.post_open(post, day) || register.post_open(post, eve));
    let mut units: Vec<UnitId> = there.map(|post| post.unit).collect();
    units.sort_unstable();
    units.dedup();
    let mut chains = units.into_iter().map(|unit| above(register, unit, day));
    let first = chains.next()?;
    let common =
        chains.fold(first, |common, chain| common.into_iter().filter(|unit| chain.contains(unit)).collect());
    common.into_iter().next()
}

/// Returns the units above one, the nearest first; the topmost stands for itself. A unit that ends on the day, such as
/// one merged, is taken as it was the day before; of those above it, only who is there on `day` decides.
fn above(register: &Register, unit: UnitId, day: Date) -> Vec<UnitId> {
    let units = register.units();
    let seen = [Some(day), day.yesterday().ok()].into_iter().flatten();
    let Some(day_seen) = seen.into_iter().find(|day| units.on(unit, *day).is_some()) else {
        return Vec::new();
    };
    let parent = |unit: &UnitId| units.on(*unit, day_seen).and_then(|spell| spell.parent);
    let chain: Vec<UnitId> = std::iter::successors(parent(&unit), parent).collect();
    let chain = if chain.is_empty() { vec![unit] } else { chain };
    chain.into_iter().filter(|unit| units.on(*unit, day).is_some()).collect()
}

#[cfg(test)]
mod tests;
