//! The smallest sets of missing evidence, judged by brute force: every set of gaps, filled with every telling figure, is
//! looked at with all that could still come of the others. What the program says shares nothing with it but the words.
//!
//! - Smallest is what takes the fewest pieces; of a share or a count of units the fewest units, and of each the fewest pieces.
//! - A way that is no bound must be exact: all its choices, with those of the other ways to the same verdict, are the
//!   smallest sets and there is no other. Where there is a bound, fewer must never do.
//! - Of rules that read an item twice each part is looked at by itself, as the program does ([`of_one`]); of many missing reports
//!   as of few ([`many`]).

mod dice;
mod many;
mod of_one;
mod rule;
mod sent;
mod world;

use crate::desk::{lacking, needed};
use assess::Verdict;
use assess::answer::{Need, Piece};
use std::collections::BTreeSet;
use world::{COMMUNES, Small};

/// A set of gaps, a bit each.
type Set = u32;

/// What the communes come to, with every gap filled.
type Filled = [rule::Figures; COMMUNES.len()];

/// What all ways to fill in the other gaps come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Met,
    Missed,
    Open,
}

/// Which sets of gaps can decide the verdict, and which way.
#[derive(Debug, Default)]
struct Deciding {
    met: BTreeSet<Set>,
    missed: BTreeSet<Set>,
}

/// Returns the worlds to try: two hundred, unless told otherwise.
#[expect(clippy::disallowed_methods, reason = "a test is told how much to try")]
fn seeds() -> u64 {
    std::env::var("HASILA_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(200)
}

#[test]
fn the_smallest_sets_are_those_that_brute_force_finds() {
    let mut seen = Judged::default();
    for seed in 0..seeds() {
        let small = Small::new(seed);
        if small.gaps.is_empty() {
            continue;
        }
        let (desk, filled) = (small.desk(), small.filled());
        for (unit, below) in [("P", vec![0, 1, 2, 3]), ("D1", vec![0, 1, 2]), ("A", vec![0]), ("C", vec![2])]
        {
            let rows = assess::standing(desk.view(), &desk.ask(unit, "2025")).unwrap();
            if let Some(row) = rows.first() {
                let told = || format!("seed {seed}, {unit}: {} {:#?}", small.plan, needed(&row.decided_by));
                seen.judge(&small, &filled, &below, row.verdict, &row.decided_by, &told);
            }
        }
    }
    // Of what is judged, most is more than a bound.
    assert!(seen.exact > 8 * seen.bounds && seen.exact as u64 > seeds() && seen.decided > 0, "{seen:?}");
}

/// How much was judged.
#[derive(Debug, Default)]
struct Judged {
    decided: usize,
    exact: usize,
    bounds: usize,
}

impl Judged {
    fn judge(
        &mut self,
        small: &Small,
        filled: &[Filled],
        below: &[usize],
        verdict: Verdict,
        needs: &[Need],
        told: &impl Fn() -> String,
    ) {
        let found = deciding(small, filled, &|units| small.holds(units, below));
        let is_decided = [(Verdict::Met, &found.met), (Verdict::Missed, &found.missed)]
            .map(|(verdict, sets)| sets.contains(&0).then_some(verdict));
        let expected = is_decided.into_iter().flatten().next().unwrap_or(Verdict::Undecided);
        assert_eq!(verdict, expected, "{}", told());
        if verdict != Verdict::Undecided {
            assert!(needs.is_empty(), "{}", told());
            self.decided += 1;
            return;
        }
        if small.target.in_each.is_none() {
            self.ways(small, !is_about_one(small, filled, below), &found, needs, true, told);
            return;
        }
        // A group needs its own ways to hold; of the ways not to, the shortest of all groups decide the whole.
        for (group, members) in small.groups(below) {
            let own = needs.iter().filter(|need| need.group.as_deref() == Some(group));
            let own = own.cloned().collect::<Vec<_>>();
            let found = deciding(small, filled, &|units| small.holds_in(units, &members));
            if !found.met.contains(&0) && !found.missed.contains(&0) {
                self.ways(small, !is_about_one(small, filled, &members), &found, &own, false, told);
            }
        }
    }

    fn ways(
        &mut self,
        small: &Small,
        by_unit: bool,
        found: &Deciding,
        needs: &[Need],
        are_all: bool,
        told: &impl Fn() -> String,
    ) {
        for (verdict, sets) in [(Verdict::Met, &found.met), (Verdict::Missed, &found.missed)] {
            let own = needs.iter().filter(|need| need.verdict == verdict).collect::<Vec<_>>();
            if own.is_empty() && verdict == Verdict::Missed && !are_all {
                continue;
            }
            let size = |set: Set| if by_unit { units_of(small, set) } else { set.count_ones() as usize };
            let least = sets.iter().map(|set| size(*set)).min();
            let any = own.first().map(|need| usize::try_from(need.any).unwrap());
            let is_bound = own.iter().any(|need| need.is_bound);
            let told = || format!("{verdict:?} {sets:?} {:?} {}", names(small), told());
            match is_bound {
                true => assert!(least.is_none_or(|least| Some(least) >= any), "{}", told()),
                false => assert_eq!(any, least, "{}", told()),
            }
            if is_bound || own.is_empty() {
                self.bounds += usize::from(is_bound);
                continue;
            }
            let named = own.iter().flat_map(|need| choices(small, need)).collect::<BTreeSet<_>>();
            let smallest = smallest(small, sets, &size, by_unit);
            assert_eq!(named, smallest, "{}", told());
            self.exact += 1;
        }
    }
}

/// Returns the sets of the least size; of those with the same units, the ones with the fewest gaps.
fn smallest(
    small: &Small,
    sets: &BTreeSet<Set>,
    size: &impl Fn(Set) -> usize,
    by_unit: bool,
) -> BTreeSet<Set> {
    let least = sets.iter().map(|set| size(*set)).min();
    let of_least = sets.iter().copied().filter(|set| Some(size(*set)) == least).collect::<Vec<_>>();
    let is_shorter = |other: Set, set: Set| {
        by_unit && units(small, other) == units(small, set) && other.count_ones() < set.count_ones()
    };
    of_least.iter().copied().filter(|set| !of_least.iter().any(|other| is_shorter(*other, *set))).collect()
}

/// Returns every set of gaps that the need names.
fn choices(small: &Small, need: &Need) -> Vec<Set> {
    let of_piece = |piece: &Piece| {
        let parts = std::iter::once(&piece.first).chain(&piece.also).map(lacking).collect::<Vec<_>>();
        let bit = |part: &String| {
            let gap = names(small).iter().position(|name| name == part);
            1 << gap.unwrap_or_else(|| panic!("{part} is no gap of {:?}", names(small)))
        };
        let any = piece.any.map_or(parts.len(), |any| usize::try_from(any).unwrap());
        some_of(&parts.iter().map(|part| vec![bit(part)]).collect::<Vec<Vec<Set>>>(), any)
    };
    let pieces = need.of.iter().map(of_piece).collect::<Vec<_>>();
    some_of(&pieces, usize::try_from(need.any).unwrap())
}

/// Returns every union of `any` of the pieces, of which each may be one set or another.
fn some_of(pieces: &[Vec<Set>], any: usize) -> Vec<Set> {
    let Some((first, rest)) = pieces.split_first() else {
        return if any == 0 { vec![0] } else { Vec::new() };
    };
    let mut unions = some_of(rest, any);
    if any > 0 {
        let longer = some_of(rest, any - 1);
        unions.extend(first.iter().flat_map(|set| longer.iter().map(move |other| set | other)));
    }
    unions
}

/// Returns whether the row asks one number, or one unit: then each gap counts for itself.
fn is_about_one(small: &Small, filled: &[Filled], below: &[usize]) -> bool {
    if matches!(small.target.measure, world::Measure::Value(_)) {
        return true;
    }
    let (mut open, mut loose) = (BTreeSet::new(), BTreeSet::new());
    for units in filled {
        for unit in below {
            open.insert((*unit, small.answers(&units[*unit])));
            loose.insert((*unit, small.excepted(&units[*unit])));
        }
    }
    let many = |seen: &BTreeSet<(usize, Option<bool>)>, unit: usize| {
        let own = seen.iter().filter(|(of, _)| *of == unit).map(|(_, answer)| answer).collect::<Vec<_>>();
        own.len() > 1 || own == [&None]
    };
    let is_out = |unit: usize| loose.contains(&(unit, Some(true))) && !many(&loose, unit);
    let loose_units = below.iter().filter(|unit| many(&loose, **unit)).count();
    let open_units = below.iter().filter(|unit| !is_out(**unit) && many(&open, **unit)).count();
    loose_units == 0 && open_units == 1
}

fn names(small: &Small) -> Vec<String> {
    small.gaps.iter().map(world::Gap::name).collect()
}

/// Returns the units of a set of gaps.
fn units(small: &Small, set: Set) -> BTreeSet<usize> {
    let gaps = small.gaps.iter().enumerate().filter(|(gap, _)| set >> gap & 1 == 1);
    gaps.map(|(_, gap)| gap.unit).collect()
}

fn units_of(small: &Small, set: Set) -> usize {
    units(small, set).len()
}

/// Returns which sets decide, given every way to fill in all gaps.
fn deciding(small: &Small, filled: &[Filled], holds: &impl Fn(&Filled) -> Option<bool>) -> Deciding {
    let seen = filled.iter().map(|units| match holds(units) {
        Some(true) => Seen::Met,
        Some(false) => Seen::Missed,
        None => Seen::Open,
    });
    let mut found = Deciding::default();
    let all = (1 << small.gaps.len()) - 1;
    narrow(small, &seen.collect::<Vec<_>>(), all, small.gaps.len(), &mut found);
    found
}

/// Notes what the set decides, of which `seen` has every filling, and goes on with every set that has one gap less; only
/// gaps before `until` are left out, so that each set is met once.
fn narrow(small: &Small, seen: &[Seen], set: Set, until: usize, found: &mut Deciding) {
    let gaps = (0..small.gaps.len()).filter(|gap| set >> gap & 1 == 1).collect::<Vec<_>>();
    let is_likely = |mut index: usize| {
        gaps.iter().all(|gap| {
            let own = index % small.fillings[*gap].len();
            index /= small.fillings[*gap].len();
            own < small.likely[*gap]
        })
    };
    let decides = |way| seen.iter().enumerate().any(|(index, one)| *one == way && is_likely(index));
    if decides(Seen::Met) {
        found.met.insert(set);
    }
    if decides(Seen::Missed) {
        found.missed.insert(set);
    }
    for gap in gaps.iter().copied().filter(|gap| *gap < until) {
        let before = gaps.iter().take_while(|other| **other < gap).map(|other| small.fillings[*other].len());
        let (stride, size) = (before.product::<usize>(), small.fillings[gap].len());
        let folded = (0..seen.len() / size).map(|cell| {
            let base = cell / stride * stride * size + cell % stride;
            let mut own = (0..size).map(|filling| seen[base + filling * stride]);
            let first = own.next().expect("a gap has a filling");
            if own.all(|one| one == first) { first } else { Seen::Open }
        });
        narrow(small, &folded.collect::<Vec<_>>(), set & !(1 << gap), gap, found);
    }
}
