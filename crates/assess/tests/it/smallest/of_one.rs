//! One commune with gaps, and a rule whose parts read the same items: every figure is tried in every gap, and each part of the
//! rule is looked at by itself.

use super::rule::Rule;
use super::world::{Gap, LAST, Measure, Small};
use super::{Deciding, Set, seeds};
use crate::desk::needed;
use assess::Verdict;
use std::collections::BTreeSet;

/// Whether each leaf of the rule holds, for some figures of the gaps in a set and whatever the others bring.
type Leaves = Vec<Option<bool>>;

#[test]
fn parts_that_read_the_same_are_tried_out() {
    let (mut exact, mut bounds) = (0, 0);
    for seed in 0..seeds() {
        let small = Small::of_one(seed);
        let Measure::Share(_, rule) = &small.target.measure else {
            unreachable!("a rule is asked of a share")
        };
        if small.gaps.is_empty() {
            continue;
        }
        let desk = small.desk();
        let rows = assess::standing(desk.view(), &desk.ask("D2", "2025")).unwrap();
        let row = rows.first().unwrap_or_else(|| panic!("seed {seed}: {}", small.plan));
        let told = || format!("seed {seed}: {} {:?}", small.plan, needed(&row.decided_by));
        let found = deciding(&small, rule);
        let is_undecided = row.verdict == Verdict::Undecided;
        assert_eq!(is_undecided, !found.met.contains(&0) && !found.missed.contains(&0), "{}", told());
        if !is_undecided {
            continue;
        }
        for (verdict, sets) in [(Verdict::Met, &found.met), (Verdict::Missed, &found.missed)] {
            let own = row.decided_by.iter().filter(|need| need.verdict == verdict).collect::<Vec<_>>();
            let least = sets.iter().map(|set| set.count_ones()).min();
            let smallest = sets.iter().copied().filter(|set| Some(set.count_ones()) == least);
            let smallest = smallest.collect::<BTreeSet<_>>();
            let told = || format!("{verdict:?} {smallest:?} {}", told());
            if own.iter().any(|need| need.is_bound) {
                bounds += 1;
                assert!(least.is_none_or(|least| u64::from(least) >= own[0].any), "{}", told());
                continue;
            }
            exact += 1;
            let named = own.iter().flat_map(|need| super::choices(&small, need)).collect::<BTreeSet<_>>();
            assert_eq!(named, smallest, "{}", told());
        }
    }
    assert!(exact > 15 * bounds && exact as u64 > seeds(), "{exact} exact, {bounds} bounds");
}

/// Returns which sets of gaps can decide the rule.
fn deciding(small: &Small, rule: &Rule) -> Deciding {
    let leaves = rule.leaves();
    let filled = small.filled();
    let seen = filled.iter().map(|units| leaves.iter().map(|leaf| leaf.holds(&units[LAST])).collect());
    let mut found = Deciding::default();
    let all = (1 << small.gaps.len()) - 1;
    narrow(small, rule, &seen.collect::<Vec<Leaves>>(), all, small.gaps.len(), &mut found);
    found
}

/// Notes what the set decides, and goes on with every set that has one gap less, as its like of whole worlds does.
fn narrow(small: &Small, rule: &Rule, seen: &[Leaves], set: Set, until: usize, found: &mut Deciding) {
    let gaps = (0..small.gaps.len()).filter(|gap| set >> gap & 1 == 1).collect::<Vec<_>>();
    let blind = rule.leaves().into_iter().map(|leaf| is_blind(small, leaf, set)).collect::<Vec<_>>();
    for (index, leaves) in seen.iter().enumerate() {
        let mut answers = leaves.iter().zip(&blind).map(|(leaf, blind)| leaf.filter(|_| !blind));
        match rule.joined(&mut answers) {
            Some(holds) if is_likely(small, &gaps, index) => {
                let sets = if holds { &mut found.met } else { &mut found.missed };
                sets.insert(set);
            }
            _ => {}
        }
    }
    for gap in gaps.iter().copied().filter(|gap| *gap < until) {
        let before = gaps.iter().take_while(|other| **other < gap).map(|other| small.fillings[*other].len());
        let (stride, size) = (before.product::<usize>(), small.fillings[gap].len());
        let folded = (0..seen.len() / size).map(|cell| {
            let base = cell / stride * stride * size + cell % stride;
            let of_leaf = |leaf: usize| {
                let mut own = (0..size).map(|filling| seen[base + filling * stride][leaf]);
                let first = own.next().flatten();
                first.filter(|_| own.all(|one| one == first))
            };
            (0..rule.leaves().len()).map(of_leaf).collect()
        });
        narrow(small, rule, &folded.collect::<Vec<Leaves>>(), set & !(1 << gap), gap, found);
    }
}

fn is_likely(small: &Small, gaps: &[usize], mut index: usize) -> bool {
    gaps.iter().all(|gap| {
        let own = index % small.fillings[*gap].len();
        index /= small.fillings[*gap].len();
        own < small.likely[*gap]
    })
}

/// Returns whether a leaf says nothing while gaps that are not in the set touch what it wants whole: a share, and what is
/// taken off.
fn is_blind(small: &Small, leaf: &Rule, set: Set) -> bool {
    let Rule::Compare(quantity, ..) = leaf else { return false };
    let wanted = quantity.wanted_whole();
    let touches = |gap: &Gap| match gap.item {
        Some(item) => wanted.contains(&item),
        None => gap.form == 0 && !wanted.is_empty(),
    };
    small.gaps.iter().enumerate().any(|(ix, gap)| set >> ix & 1 == 0 && touches(gap))
}
