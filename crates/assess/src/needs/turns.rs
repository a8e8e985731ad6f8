//! Few units that are not settled: every way to settle some of them, tried one after the other.

use crate::answer::Piece;
use crate::tally::Tally;
use base::Tri;
use std::collections::{BTreeMap, BTreeSet};

/// So many smallest ways are named beside each other.
const NAMED_MAX: usize = 8;

/// What may become of one unit, and what it owes for that.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    pub effect: Effect,
    pub owed: Owed,
}

/// What a unit owes for an answer, seen as one piece.
#[derive(Clone, Debug)]
pub(super) struct Owed {
    pub piece: Piece,
    /// How many pieces of evidence it takes at least.
    pub least: u64,
    /// It may take more, or others may do.
    pub is_bound: bool,
}

/// What may become of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// It belongs, and answers yes.
    Yes,
    /// It belongs, and answers no.
    No,
    /// It leaves, whatever it answers.
    Out(Tri),
    /// It stays; its answer was the first and is the second.
    In(Tri, Tri),
    /// It answers, and nobody knows yet whether it belongs.
    Answered(Tri),
}

/// A smallest way: any so many of these.
pub(super) struct Found {
    pub any: u64,
    pub of: Vec<Piece>,
    pub is_bound: bool,
}

/// Returns the smallest ways to settle so many of the units that the tally is `decided`: by the fewest units.
pub(super) fn smallest(units: &[Vec<Turn>], tally: &Tally, decided: impl Fn(&Tally) -> bool) -> Vec<Found> {
    (1..=units.len())
        .map(|count| ways_of(units, tally, count, &decided))
        .find(|ways| !ways.is_empty())
        .map(|ways| told(&ways))
        .unwrap_or_default()
}

/// Units by number, each with what it owes.
type Way<'t> = BTreeMap<usize, &'t Turn>;

/// Returns every way that settles `count` units; of ways of the same units those that owe the fewest pieces.
fn ways_of<'t>(
    units: &'t [Vec<Turn>],
    tally: &Tally,
    count: usize,
    decided: &impl Fn(&Tally) -> bool,
) -> Vec<Way<'t>> {
    let mut begun: Vec<(Way, Tally)> = vec![(Way::new(), *tally)];
    let mut ended = Vec::new();
    for (number, turns) in units.iter().enumerate() {
        let longer = begun.iter().flat_map(|(way, tally)| {
            turns.iter().map(move |turn| {
                let mut way = way.clone();
                way.insert(number, turn);
                (way, turn.effect.on(tally))
            })
        });
        let (full, short): (Vec<_>, Vec<_>) = longer.partition(|(way, _)| way.len() == count);
        ended.extend(full.into_iter().filter(|(_, tally)| decided(tally)).map(|(way, _)| way));
        begun.extend(short);
    }
    let is_shorter =
        |other: &Way, way: &Way| other.keys().eq(way.keys()) && pieces_of(other) < pieces_of(way);
    ended.iter().filter(|way| !ended.iter().any(|other| is_shorter(other, way))).cloned().collect()
}

/// Returns how many pieces of evidence the units owe together.
fn pieces_of(way: &Way) -> u64 {
    way.values().map(|turn| turn.owed.least).sum()
}

/// Returns the ways in as few words as they take: as any so many of some units, where each choice of them is a way.
fn told(ways: &[Way]) -> Vec<Found> {
    let any = ways.first().map_or(0, |way| way.len()) as u64;
    let sets = ways.iter().map(|way| way.keys().copied().collect::<BTreeSet<_>>()).collect::<BTreeSet<_>>();
    let mut owed = BTreeMap::<usize, Vec<&Turn>>::new();
    for (number, turn) in ways.iter().flatten() {
        let known = owed.entry(*number).or_default();
        if !known.iter().any(|other| other.owed.piece == turn.owed.piece) {
            known.push(turn);
        }
    }
    let is_bound = ways.iter().flat_map(|way| way.values()).any(|turn| turn.owed.is_bound);
    let choices = (0_u64..1 << owed.len()).filter(|choice| u64::from(choice.count_ones()) == any).count();
    let is_alike = owed.values().all(|turns| turns.len() == 1);
    let all = || owed.values().flatten().map(|turn| turn.owed.piece.clone()).collect();
    if is_alike && sets.len() == choices {
        return vec![Found { any, of: all(), is_bound }];
    }
    let mut distinct = Vec::<Vec<Piece>>::new();
    for way in ways {
        let of = way.values().map(|turn| turn.owed.piece.clone()).collect::<Vec<_>>();
        if !distinct.contains(&of) {
            distinct.push(of);
        }
    }
    if distinct.len() > NAMED_MAX {
        return vec![Found { any, of: all(), is_bound: true }];
    }
    distinct.into_iter().map(|of| Found { any, of, is_bound }).collect()
}

impl Effect {
    /// Returns the tally after it.
    fn on(self, tally: &Tally) -> Tally {
        let mut after = *tally;
        match self {
            Effect::Yes | Effect::No => after.open -= 1,
            Effect::Out(was) | Effect::In(was, _) => *loose(&mut after, was) -= 1,
            Effect::Answered(_) => after.loose.open -= 1,
        }
        match self {
            Effect::Yes | Effect::In(_, Tri::Yes) => after.yes += 1,
            Effect::No | Effect::In(_, Tri::No) => after.no += 1,
            Effect::In(_, Tri::Undecided) => after.open += 1,
            Effect::Answered(answer) => *loose(&mut after, answer) += 1,
            Effect::Out(_) => {}
        }
        after
    }
}

fn loose(tally: &mut Tally, answer: Tri) -> &mut u64 {
    match answer {
        Tri::Yes => &mut tally.loose.yes,
        Tri::No => &mut tally.loose.no,
        Tri::Undecided => &mut tally.loose.open,
    }
}
