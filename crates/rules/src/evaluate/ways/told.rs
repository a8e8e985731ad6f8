//! Many sets of evidence in few words: what all of them have, and beside it any so many of some pieces, of which each choice
//! is one of the sets.

use super::{Pieces, choose};
use crate::evaluate::lack::{Choice, Listed, Missing, Need};
use crate::evaluate::search::{PIECES_MAX, Set, pieces};
use std::collections::BTreeSet;

/// Returns the sets as one need; nothing where they are not every choice of so many of some pieces.
pub(super) fn as_one(sets: &BTreeSet<&Pieces>) -> Option<Need> {
    let known = sets.iter().flat_map(|set| set.iter()).collect::<BTreeSet<_>>();
    let known = known.into_iter().copied().collect::<Vec<Missing>>();
    if known.len() > PIECES_MAX {
        return None;
    }
    let bit = |piece: &Missing| -> Set { 1 << known.binary_search(piece).expect("every piece is known") };
    let sets = sets.iter().map(|set| set.iter().map(bit).sum()).collect::<BTreeSet<Set>>();
    let common = sets.iter().copied().reduce(|a, b| a & b)?;
    let groups = groups(&sets, common);
    let counts = groups.iter().map(|group| so_many(&sets, *group)).collect::<Option<Vec<_>>>()?;
    let choices = groups.iter().zip(&counts).try_fold(1_usize, |product, (group, count)| {
        product.checked_mul(choose(group.count_ones() as usize, *count as usize))
    });
    if choices != Some(sets.len()) {
        return None;
    }
    let listed = |set: Set| {
        let of = known.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
        Listed::of(&of.map(|(_, piece)| *piece).collect())
    };
    let choice = |(group, count): (&Set, &u32)| Choice { any: (*count).into(), of: listed(*group) };
    let mut beside = groups.iter().zip(&counts).map(choice).collect::<Vec<_>>();
    // A choice that nothing else is needed with is told by itself.
    if common == 0 && beside.len() == 1 {
        let Choice { any, of } = beside.remove(0);
        return Some(Need { any, of, beside, is_bound: false });
    }
    Some(Need { any: common.count_ones().into(), of: listed(common), beside, is_bound: false })
}

/// Returns the pieces that some sets have and others have not, those together of which one does as well as the other.
fn groups(sets: &BTreeSet<Set>, common: Set) -> Vec<Set> {
    let all = sets.iter().fold(0, |all, set| all | set);
    let mut groups = Vec::<Set>::new();
    for piece in pieces(all & !common) {
        let is_alike = |group: &&mut Set| {
            let other = **group & group.wrapping_neg();
            let changed = |set: Set| (set & piece == 0) != (set & other == 0);
            sets.iter().filter(|set| changed(**set)).all(|set| sets.contains(&(set ^ piece ^ other)))
        };
        match groups.iter_mut().find(is_alike) {
            Some(group) => *group |= piece,
            None => groups.push(piece),
        }
    }
    groups
}

/// Returns how many pieces of the group each set has; nothing where they have not all as many.
fn so_many(sets: &BTreeSet<Set>, group: Set) -> Option<u32> {
    let mut counts = sets.iter().map(|set| (set & group).count_ones());
    let first = counts.next()?;
    counts.all(|count| count == first).then_some(first)
}
