//! Who has a grade that only so many may have.
//!
//! - In each group the units are ranked by their exact points; whoever stands beyond what is allowed falls to the next
//!   grade. Grades are limited from the best down, so that who falls counts where it falls to.
//! - The base is counted before anyone is cut. Several clauses, and several quotas of one grade, are applied one after
//!   the other, the last first: whoever is cut in a bloc takes no place in the province.
//! - Of what is undecided the least and the most is taken: the cut is open only where it could matter.

use super::Evidence;
use super::grading::{Given, Grades};
use super::points::Points;
use crate::program::quotas::{Base, Preference, Quota, drawn};
use crate::program::{Condition, Group, Quantity, Score};
use crate::value::{Bound, Measured};
use base::{Number, Tri, UnitId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The units of a score after its quotas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graded {
    /// The units, in the order of their ids.
    pub entrants: Vec<Entrant>,
    /// What was limited where, in the order in which it was.
    pub rounds: Vec<Round>,
    /// By entrant: the first of those on which its grade may depend.
    rivalry: Vec<usize>,
}

/// A unit with its points and grades.
#[derive(Clone, Debug, PartialEq)]
pub struct Entrant {
    /// Which unit.
    pub unit: UnitId,
    /// Between which points it lies.
    pub points: Points,
    /// Its possible grades.
    pub grades: Grades,
    /// The limited grades that it could have, and whether it keeps them, in the order in which they were limited.
    pub kept: Vec<(usize, Tri)>,
}

/// One group under one clause of a quota.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Index into the score's quotas.
    pub quota: usize,
    /// The group.
    pub peers: Peers,
    /// The base: surely so many, and at most so many.
    pub base: (u64, u64),
    /// How many may have the grade, for the least and the greatest base.
    pub allowed: (u64, u64),
    /// The units of the group, as indices into the entrants.
    pub members: Vec<usize>,
    /// Those of them that could have the grade, the most points first, and whether they keep it.
    pub ranked: Vec<(usize, Tri)>,
}

/// A group in which a quota holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peers {
    /// All units of the plan.
    All,
    /// Those at and below this unit.
    Below(UnitId),
    /// Those of this bloc.
    Bloc(String),
    /// Those that stand in no group of this sort, together.
    Others,
}

/// What quotas ask about single units beside their points.
pub trait Asked {
    /// Returns whether the condition holds for the unit.
    fn holds(&self, condition: &Condition, unit: UnitId) -> Tri;

    /// Returns what the quantity comes to for the unit.
    fn measured(&self, quantity: &Quantity, unit: UnitId) -> Measured;
}

/// Returns the units after the quotas of the score. `entrants` hold the grades before.
pub fn limited<E: Evidence + ?Sized>(
    score: &Score,
    evidence: &E,
    asked: &dyn Asked,
    entrants: Vec<Entrant>,
) -> Graded {
    let mut graded = Graded { rivalry: (0..entrants.len()).collect(), entrants, rounds: Vec::new() };
    graded.entrants.sort_by_key(|entrant| entrant.unit);
    let bands: BTreeSet<usize> = score.quotas.iter().map(|quota| quota.band).collect();
    for band in bands {
        let quotas = score.quotas.iter().enumerate().filter(|(_, quota)| quota.band == band);
        let stages = quotas.flat_map(|(index, quota)| clauses(quota).map(move |group| (index, quota, group)));
        let stages = stages.map(|(index, quota, group)| Stage {
            index,
            quota,
            peers: graded.entrants.iter().map(|entrant| peers(evidence, entrant.unit, group)).collect(),
            bases: graded.bases(evidence, quota, group),
            counted: graded.entrants.iter().map(|entrant| entrant.counted(evidence, &quota.of)).collect(),
            preferred: graded
                .entrants
                .iter()
                .map(|one| preferred(evidence, quota, asked, one.unit))
                .collect(),
            homes: homes(evidence, quota, &graded.entrants),
            asked,
        });
        for stage in stages.collect::<Vec<_>>().iter().rev() {
            graded.cut(score, stage);
        }
    }
    graded.join_rivals();
    graded
}

/// Returns the groups of which each is limited by itself; nothing stands for all units together.
fn clauses(quota: &Quota) -> impl Iterator<Item = Option<&Group>> {
    quota.in_each.iter().map(Some).chain(quota.in_each.is_empty().then_some(None))
}

/// Returns the group in which the unit stands.
pub(super) fn peers<E: Evidence + ?Sized>(evidence: &E, unit: UnitId, group: Option<&Group>) -> Peers {
    let found = match group {
        None => Some(Peers::All),
        Some(Group::Bloc) => evidence.bloc(unit).map(Peers::Bloc),
        Some(Group::Level(level)) => {
            let mut line = std::iter::successors(Some(unit), |unit| evidence.above(*unit));
            let level = std::slice::from_ref(level);
            line.find(|unit| evidence.belongs(*unit, level)).map(Peers::Below)
        }
    };
    found.unwrap_or(Peers::Others)
}

/// Returns of each bloc the unit of the level named in the quota under which all its units stand: the bloc of an agency
/// has the part that the agency has.
fn homes<E: Evidence + ?Sized>(
    evidence: &E,
    quota: &Quota,
    entrants: &[Entrant],
) -> BTreeMap<String, Option<UnitId>> {
    let mut homes = BTreeMap::new();
    let level = quota.in_each.iter().find(|group| matches!(group, Group::Level(_)));
    let (Some(level), true) = (level, quota.in_each.contains(&Group::Bloc)) else { return homes };
    for entrant in entrants {
        let Some(bloc) = evidence.bloc(entrant.unit) else { continue };
        let home = match peers(evidence, entrant.unit, Some(level)) {
            Peers::Below(unit) => Some(unit),
            Peers::All | Peers::Bloc(_) | Peers::Others => None,
        };
        let known = homes.entry(bloc).or_insert(home);
        *known = known.filter(|unit| Some(*unit) == home);
    }
    homes
}

/// Returns where the unit stands by the preferences of a quota, at worst and at best.
fn preferred<E: Evidence + ?Sized>(
    evidence: &E,
    quota: &Quota,
    asked: &dyn Asked,
    unit: UnitId,
) -> [Vec<Edge>; 2] {
    let edges = quota.preferences.iter().map(|preference| match preference {
        Preference::Yes(condition) => match asked.holds(condition, unit) {
            Tri::Yes => (Edge::Most, Edge::Most),
            Tri::No => (Edge::Least, Edge::Least),
            Tri::Undecided => (Edge::Least, Edge::Most),
        },
        Preference::More(quantity) => edges_of(&asked.measured(quantity, unit)),
        Preference::Less(quantity) => {
            let (low, high) = edges_of(&asked.measured(quantity, unit));
            (high.turned(), low.turned())
        }
        Preference::Lot(seed) => {
            let lot = Edge::Lot(Reverse(drawn(seed, &evidence.code(unit))));
            (lot.clone(), lot)
        }
    });
    let (low, high) = edges.unzip();
    [low, high]
}

/// Returns between which numbers a measured value lies.
fn edges_of(measured: &Measured) -> (Edge, Edge) {
    match (measured.bound, measured.floor()) {
        (Bound::Exact, Some(number)) => (Edge::At(number.clone()), Edge::At(number)),
        (Bound::AtLeast, Some(floor)) => (Edge::At(floor), Edge::Most),
        _ => (Edge::Least, Edge::Most),
    }
}

/// A number or a lot by which units are put in order, or beyond all of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Least,
    At(Number),
    /// The smallest is drawn first.
    Lot(Reverse<[u8; 32]>),
    Most,
}

impl Edge {
    fn turned(self) -> Edge {
        match self {
            Edge::Least => Edge::Most,
            Edge::At(number) => Edge::At(-number),
            Edge::Lot(lot) => Edge::Lot(lot),
            Edge::Most => Edge::Least,
        }
    }
}

/// One clause of a quota, and the base in each of its groups.
struct Stage<'q> {
    index: usize,
    quota: &'q Quota,
    /// The group of each entrant.
    peers: Vec<Peers>,
    bases: BTreeMap<Peers, (u64, u64)>,
    /// Whether each entrant is surely, and whether it may be, in a base.
    counted: Vec<(bool, bool)>,
    /// Where each entrant stands among those with the same points, at worst and at best.
    preferred: Vec<[Vec<Edge>; 2]>,
    /// Of each bloc whose units all stand in one group of the quota's first level, the unit of that group.
    homes: BTreeMap<String, Option<UnitId>>,
    asked: &'q dyn Asked,
}

/// Who may rank before whom, in one group.
struct Order {
    /// Where those stand that surely have the grade, each at worst: their points, then the preferences.
    sure: Vec<Vec<Edge>>,
    /// Where those stand that may have it, each at best.
    possible: Vec<Vec<Edge>>,
    ties_in: bool,
}

impl Graded {
    /// Returns the unit, where it is among them.
    pub fn of(&self, unit: UnitId) -> Option<&Entrant> {
        self.index(unit).map(|index| &self.entrants[index])
    }

    /// Returns the number of the rivals of `unit`: those it shares a group with, those who share a group with them, and so on.
    /// On nobody else may its grade depend.
    pub fn rivalry(&self, unit: UnitId) -> Option<usize> {
        self.index(unit).map(|index| self.rivalry[index])
    }

    /// Returns the rivals with this number.
    pub fn rivals(&self, rivalry: usize) -> impl Iterator<Item = &Entrant> {
        let own = self.entrants.iter().zip(&self.rivalry).filter(move |(_, other)| **other == rivalry);
        own.map(|(entrant, _)| entrant)
    }

    /// Gives all who share a group the number of the first of them, until none changes.
    fn join_rivals(&mut self) {
        let mut is_changed = true;
        while is_changed {
            is_changed = false;
            for round in &self.rounds {
                let first = round.members.iter().map(|member| self.rivalry[*member]).min();
                for member in &round.members {
                    let first = first.expect("a member has a number");
                    is_changed |= self.rivalry[*member] != first;
                    self.rivalry[*member] = first;
                }
            }
        }
    }

    fn index(&self, unit: UnitId) -> Option<usize> {
        self.entrants.binary_search_by_key(&unit, |entrant| entrant.unit).ok()
    }

    fn bases<E: Evidence + ?Sized>(
        &self,
        evidence: &E,
        quota: &Quota,
        group: Option<&Group>,
    ) -> BTreeMap<Peers, (u64, u64)> {
        let mut bases = BTreeMap::new();
        let mut add = |unit, sure: bool, possible: bool| {
            let base: &mut (u64, u64) = bases.entry(peers(evidence, unit, group)).or_default();
            *base = (base.0 + u64::from(sure), base.1 + u64::from(possible));
        };
        if let Base::Units(words) = &quota.of {
            let counted = |unit: &UnitId| evidence.in_scope(*unit) && evidence.belongs(*unit, words);
            let others = evidence.units().into_iter().filter(|unit| self.of(*unit).is_none());
            others.filter(counted).for_each(|unit| add(unit, true, true));
        }
        for entrant in &self.entrants {
            let (surely, possibly) = entrant.counted(evidence, &quota.of);
            add(entrant.unit, surely, possibly);
        }
        bases
    }

    /// Cuts, in every group, whoever stands beyond what is allowed there.
    fn cut(&mut self, score: &Score, stage: &Stage<'_>) {
        let mut groups: BTreeMap<&Peers, Vec<usize>> = BTreeMap::new();
        for (index, peers) in stage.peers.iter().enumerate() {
            groups.entry(peers).or_default().push(index);
        }
        for (peers, members) in groups {
            let base = stage.bases.get(peers).copied().unwrap_or_default();
            let ranked = self.ranked(score, stage, (peers, &members), base);
            for (index, kept) in &ranked {
                self.entrants[*index].limit(stage.quota.band, *kept);
            }
            let allowed = stage.allowed(peers, [base.0, base.1]).into();
            self.rounds.push(Round {
                quota: stage.index,
                peers: peers.clone(),
                base,
                allowed,
                members,
                ranked,
            });
        }
    }

    /// Returns who could have the grade in a group, and whether they keep it.
    fn ranked(
        &self,
        score: &Score,
        stage: &Stage<'_>,
        (peers, members): (&Peers, &[usize]),
        base: (u64, u64),
    ) -> Vec<(usize, Tri)> {
        let quota = stage.quota;
        let candidates = members.iter().map(|index| (*index, &self.entrants[*index]));
        let mut candidates =
            candidates.filter(|(_, one)| one.grades.contains(&Given::Band(quota.band))).collect::<Vec<_>>();
        let most = |index: usize, one: &Entrant| stage.place(index, 1, one.points.high.clone());
        let fewest = |index: usize, one: &Entrant| stage.place(index, 0, one.fewest_with(score, quota.band));
        candidates.sort_by_cached_key(|(index, one)| Reverse((most(*index, one), one.points.low.clone())));
        let sure = candidates.iter().filter(|(_, one)| one.has_only(quota.band));
        let sure = sure.map(|(index, one)| fewest(*index, one)).collect();
        let possible = candidates.iter().map(|(index, one)| most(*index, one)).collect();
        let order = Order::new(quota.ties_in, sure, possible);
        // A unit's own grade changes the base by one at most, so there are few bases.
        let mut allowed = BTreeMap::new();
        let mut kept = |index: usize, one: &Entrant| {
            let base = stage.base_with(index, base);
            let own = *allowed.entry(base).or_insert_with(|| stage.allowed(peers, base));
            order.kept(&fewest(index, one), &most(index, one), one.has_only(quota.band), own)
        };
        candidates.into_iter().map(|(index, one)| (index, kept(index, one))).collect()
    }
}

impl Entrant {
    /// Returns the grades that become of `grades` where a quota surely cuts the unit.
    pub fn fallen(&self, mut grades: Grades) -> Grades {
        for (band, _) in self.kept.iter().filter(|(_, kept)| *kept == Tri::No) {
            if grades.remove(&Given::Band(*band)) {
                grades.insert(Given::Band(band + 1));
            }
        }
        grades
    }

    /// Returns whether a quota may cut the unit, or not, depending on what is missing.
    pub fn is_at_the_cut(&self) -> bool {
        self.kept.iter().any(|(_, kept)| *kept == Tri::Undecided)
    }

    fn limit(&mut self, band: usize, kept: Tri) {
        if kept == Tri::No {
            self.grades.remove(&Given::Band(band));
        }
        if kept != Tri::Yes {
            self.grades.insert(Given::Band(band + 1));
        }
        self.kept.push((band, kept));
    }

    fn has_only(&self, band: usize) -> bool {
        self.grades.iter().all(|grade| *grade == Given::Band(band))
    }

    /// Returns whether the unit is surely in the base, and whether it may be.
    fn counted<E: Evidence + ?Sized>(&self, evidence: &E, base: &Base) -> (bool, bool) {
        let belongs = match base {
            Base::Units(words) => evidence.belongs(self.unit, words),
            Base::Grade(_) | Base::GradeOrBetter(_) => true,
        };
        let mut counts = self.grades.iter().map(|given| belongs && base.counts(*given));
        (counts.clone().all(|counts| counts), counts.any(|counts| counts))
    }

    /// Returns the fewest points with which it has the grade.
    fn fewest_with(&self, score: &Score, band: usize) -> Number {
        // A veto gives the grade whatever the points.
        let from = score.bands[band].from.as_ref().filter(|_| score.grading.vetoes.is_empty());
        let from = from.filter(|from| **from > self.points.low);
        from.unwrap_or(&self.points.low).clone()
    }
}

impl Base {
    /// Returns whether a unit with this grade counts, where it is one of the units that may.
    fn counts(&self, given: Given) -> bool {
        match (self, given) {
            (Base::Grade(band), Given::Band(own)) => own == *band,
            (Base::GradeOrBetter(band), Given::Band(own)) => own <= *band,
            (Base::Units(_), given) => given != Given::NotAssessed,
            (_, Given::Ungraded | Given::NotAssessed) => false,
        }
    }
}

impl Stage<'_> {
    /// Returns where an entrant stands with these points, at worst (0) or at best (1).
    fn place(&self, entrant: usize, end: usize, points: Number) -> Vec<Edge> {
        let preferred = self.preferred[entrant][end].iter().cloned();
        std::iter::once(Edge::At(points)).chain(preferred).collect()
    }

    /// Returns how many may have the grade in a group, at least and at most.
    fn allowed(&self, peers: &Peers, [least, most]: [u64; 2]) -> [u64; 2] {
        let limit = &self.quota.limit;
        let home = match peers {
            Peers::Below(unit) => Some(*unit),
            Peers::Bloc(bloc) => self.homes.get(bloc).copied().flatten(),
            Peers::All | Peers::Others => None,
        };
        let (low, high) = match self.quota.other.as_ref().zip(home) {
            Some(((other, condition), unit)) => match self.asked.holds(condition, unit) {
                Tri::Yes => (other, other),
                Tri::No => (limit, limit),
                Tri::Undecided => (limit.min(other), limit.max(other)),
            },
            None => (limit, limit),
        };
        [self.quota.allowed(low, least), self.quota.allowed(high, most)]
    }

    /// Returns the base, least and most, where the entrant has the limited grade.
    fn base_with(&self, entrant: usize, (least, most): (u64, u64)) -> [u64; 2] {
        let (surely, possibly) = self.counted[entrant];
        let own = match &self.quota.of {
            Base::Units(_) => u64::from(possibly),
            of => u64::from(of.counts(Given::Band(self.quota.band))),
        };
        [least - u64::from(surely) + own, most - u64::from(possibly) + own]
    }
}

impl Order {
    fn new(ties_in: bool, mut sure: Vec<Vec<Edge>>, mut possible: Vec<Vec<Edge>>) -> Order {
        sure.sort();
        possible.sort();
        Order { sure, possible, ties_in }
    }

    /// Returns whether a unit that stands between these keeps the grade, where so many may have it. Where ties are out
    /// a unit that stands alike counts like one before it: either both are in, or none.
    fn kept(&self, low: &[Edge], high: &[Edge], is_sure: bool, [least, most]: [u64; 2]) -> Tri {
        let before = |all: &[Vec<Edge>], place: &[Edge]| {
            let is_behind = |other: &Vec<Edge>| match self.ties_in {
                true => other.as_slice() <= place,
                false => other.as_slice() < place,
            };
            let behind = all.partition_point(is_behind);
            (all.len() - behind) as u64
        };
        // The unit itself is among them, wherever its own points count as before its own.
        let counts_itself = |is_certain: bool| u64::from(if self.ties_in { !is_certain } else { true });
        let is_certain = low == high;
        let possibly = before(&self.possible, low) - counts_itself(is_certain);
        let itself = u64::from(is_sure && is_certain && !self.ties_in);
        let surely = before(&self.sure, high) - itself;
        match (possibly < least, surely >= most) {
            (true, _) => Tri::Yes,
            (_, true) => Tri::No,
            _ => Tri::Undecided,
        }
    }
}

#[cfg(test)]
mod tests;
