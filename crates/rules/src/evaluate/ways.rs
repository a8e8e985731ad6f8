//! Ways to an answer: alternatives, each so many of some pieces of missing evidence.
//!
//! - A way that is no bound is exact: so many of its pieces, whichever they are, can decide the answer, and with
//!   fewer than the smallest way has nothing does.
//! - What has too many alternatives to be told one by one becomes a bound: fewer never do, so many may.

mod told;

use super::lack::{Listed, Missing, Need};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) type Pieces = BTreeSet<Missing>;

/// Alternatives kept beside each other: what has more becomes one bound.
const ALTERNATIVES_MAX: usize = 48;
/// Choices of some of a way's pieces that are told one by one.
const CHOICES_MAX: usize = 16;
/// Smallest ways that are named beside each other.
const NAMED_MAX: usize = 8;

/// A way to an answer: any so many of the pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Way {
    pub(super) any: u64,
    pub(super) of: Arc<Pieces>,
    /// Fewer never do, but it is not known whether so many do.
    pub(super) is_bound: bool,
}

/// All ways to an answer beside each other; none where no evidence leads there.
#[derive(Clone, Debug, Default)]
pub(super) struct Alternatives(Vec<Way>);

impl Way {
    /// Returns the way that needs every piece; none where one of them cannot come.
    ///
    /// Of the weights of a division the last follows from the others, and of what comes to nothing none matters.
    pub(super) fn all(of: &Arc<Pieces>) -> Option<Way> {
        let divided = of.iter().filter_map(|piece| match piece {
            Missing::Weight(weight) => Some((weight.from, weight.on)),
            _ => None,
        });
        let divided = divided.collect::<Vec<_>>();
        let divisions = divided.iter().collect::<BTreeSet<_>>().len();
        let others = of.len() - divided.len();
        let any = if others > 0 { others } else { divisions } as u64;
        let can_come = !of.is_empty() && of.iter().all(Missing::can_come);
        can_come.then(|| Way { any, of: Arc::clone(of), is_bound: any < of.len() as u64 })
    }

    /// Returns the way that takes all of a set that decides, and nothing else.
    pub(super) fn just(of: Pieces) -> Way {
        Way { any: of.len() as u64, of: Arc::new(of), is_bound: false }
    }

    /// Returns the way for which one piece may do; none where no piece can come.
    pub(super) fn any(of: &Arc<Pieces>) -> Option<Way> {
        let of = match of.iter().all(Missing::can_come) {
            true => Arc::clone(of),
            false => Arc::new(of.iter().filter(|piece| piece.can_come()).copied().collect()),
        };
        (!of.is_empty()).then_some(Way { any: 1, of, is_bound: false })
    }

    /// Returns the same as a bound.
    pub(super) fn bound(self) -> Way {
        Way { is_bound: true, ..self }
    }

    /// Returns the way that goes both; none where one is closed.
    pub(super) fn both(left: Option<Way>, right: Option<Way>) -> Option<Way> {
        Some(Way::joined(&[left?, right?]))
    }

    /// Returns the smallest of several ways.
    pub(super) fn smallest(ways: Vec<Option<Way>>) -> Option<Way> {
        ways.into_iter().flatten().min_by_key(|way| way.any)
    }

    /// Returns the way that goes all of `ways`. One piece may serve several of them: as many as are listed twice may
    /// be saved, but never so many that the longest way lacks some.
    pub(super) fn joined(ways: &[Way]) -> Way {
        let mut needed = ways.iter().filter(|way| way.any > 0);
        if let (Some(one), None) = (needed.next(), needed.next()) {
            return one.clone();
        }
        let of = ways.iter().flat_map(|way| way.of.iter().copied()).collect::<Pieces>();
        let twice = ways.iter().map(|way| way.of.len()).sum::<usize>() - of.len();
        let sum = ways.iter().map(|way| way.any).sum::<u64>().saturating_sub(twice as u64);
        let longest = ways.iter().map(|way| way.any).max().unwrap_or(0);
        let is_bound = !ways.iter().all(Way::is_whole);
        Way { any: sum.max(longest), of: Arc::new(of), is_bound }
    }

    /// Returns whether it is exact and needs every piece.
    fn is_whole(&self) -> bool {
        !self.is_bound && self.any == self.of.len() as u64
    }

    /// Returns the choices of so many of the pieces, each a way of its own, where they are few.
    fn choices(&self) -> Vec<Way> {
        let pieces = self.of.iter().copied().collect::<Vec<_>>();
        let any = usize::try_from(self.any).unwrap_or(usize::MAX);
        if self.is_bound || self.is_whole() || choose(pieces.len(), any) > CHOICES_MAX {
            return vec![self.clone()];
        }
        let whole = |of: Pieces| Way { any: self.any, of: Arc::new(of), is_bound: false };
        let chosen = (0_u64..1 << pieces.len()).filter(|choice| u64::from(choice.count_ones()) == self.any);
        let of = |choice: u64| pieces.iter().enumerate().filter(move |(bit, _)| choice >> bit & 1 == 1);
        chosen.map(|choice| whole(of(choice).map(|(_, piece)| *piece).collect())).collect()
    }

    fn need(&self) -> Need {
        Need { any: self.any, of: Listed::of(&self.of), beside: Vec::new(), is_bound: self.is_bound }
    }
}

impl Alternatives {
    /// Returns several ways beside each other, as far as they are open.
    pub(super) fn of(ways: impl IntoIterator<Item = Option<Way>>) -> Alternatives {
        tidy(ways.into_iter().flatten().collect())
    }

    /// Returns the ways that lead through just these sets, all of one size.
    pub(super) fn just(sets: impl IntoIterator<Item = Pieces>) -> Alternatives {
        Alternatives(sets.into_iter().map(Way::just).collect())
    }

    /// Returns the same where it has become known that fewer than `any` pieces never do.
    pub(super) fn no_shorter(self, any: u64) -> Alternatives {
        if self.least().is_none_or(|least| least >= any) {
            return self;
        }
        Alternatives(vec![all_pieces(self.0.iter(), any)])
    }

    /// Returns the ways through `count` of several parts; none where fewer parts are open.
    pub(super) fn through(parts: &[Alternatives], count: usize) -> Alternatives {
        if count > parts.len() {
            return Alternatives::default();
        }
        let mut through = vec![Alternatives::default(); count + 1];
        through[0] = Alternatives(vec![Way::default()]);
        for (tried, part) in parts.iter().enumerate() {
            // Whoever is to get through so many needs as many of the parts up to here as are not left behind it.
            let fewest = (count + tried + 1).saturating_sub(parts.len()).max(1);
            for so_many in (fewest..=count.min(tried + 1)).rev() {
                let longer = Alternatives::both(&through[so_many - 1], part);
                through[so_many] = tidy([std::mem::take(&mut through[so_many]).0, longer.0].concat());
            }
        }
        through.swap_remove(count)
    }

    fn both(left: &Alternatives, right: &Alternatives) -> Alternatives {
        let told = |ways: &Alternatives| ways.0.iter().flat_map(Way::choices).collect::<Vec<_>>();
        let (left, right) = (told(left), told(right));
        let pairs = left.iter().flat_map(|a| right.iter().map(|b| [a.clone(), b.clone()]));
        if left.len() * right.len() > ALTERNATIVES_MAX * 2 {
            let least = |ways: &[Way]| ways.iter().map(|way| way.any).min().unwrap_or(0);
            let any = least(&left).max(least(&right));
            return Alternatives(vec![all_pieces(left.iter().chain(&right), any)]);
        }
        tidy(pairs.map(|pair| Way::joined(&pair)).collect())
    }

    /// Returns the same where the parts share what they read, so that what suits one may not suit the other.
    pub(super) fn bounds(self) -> Alternatives {
        Alternatives(self.0.into_iter().map(|way| if way.any > 0 { way.bound() } else { way }).collect())
    }

    /// Returns whether it is not known of the smallest ways that they are ones.
    pub(super) fn is_bound(&self) -> bool {
        let least = self.least();
        self.0.iter().any(|way| way.is_bound && Some(way.any) == least)
    }

    /// Returns whether one of the ways leads through the pieces and no others.
    pub(super) fn allow(&self, pieces: &Pieces) -> bool {
        self.0.iter().any(|way| way.of.intersection(pieces).count() as u64 >= way.any)
    }

    /// Returns how many pieces it takes at least; nothing where no evidence leads there.
    pub(super) fn least(&self) -> Option<u64> {
        self.0.iter().map(|way| way.any).min()
    }

    /// Returns the smallest ways, in as few words as they take.
    pub(super) fn needs(&self) -> Vec<Need> {
        let Some(least) = self.least() else { return Vec::new() };
        let smallest = self.0.iter().filter(|way| way.any == least).collect::<Vec<_>>();
        let is_bound = smallest.iter().any(|way| way.is_bound);
        if !is_bound && smallest.len() > 1 {
            let choices = smallest.iter().flat_map(|way| way.choices()).collect::<Vec<_>>();
            let are_told = choices.iter().all(Way::is_whole);
            let sets = choices.iter().map(|way| &*way.of).collect::<BTreeSet<_>>();
            if let Some(need) = told::as_one(&sets).filter(|_| are_told) {
                return vec![need];
            }
        }
        if smallest.len() > NAMED_MAX || smallest.len() > 1 && is_bound {
            return vec![all_pieces(smallest.iter().copied(), least).need()];
        }
        smallest.into_iter().map(Way::need).collect()
    }
}

/// Returns how many choices there are of `any` of so many; more than can be told, where that is enough to know.
fn choose(count: usize, any: usize) -> usize {
    if any > count {
        return 0;
    }
    let fewer = any.min(count - any);
    (0..fewer)
        .try_fold(1_usize, |choices, ix| Some(choices.checked_mul(count - ix)? / (ix + 1)))
        .unwrap_or(usize::MAX)
}

/// Returns that at least `any` of all pieces of the ways are needed.
fn all_pieces<'w>(ways: impl Iterator<Item = &'w Way>, any: u64) -> Way {
    let of = ways.flat_map(|way| way.of.iter().copied()).collect();
    Way { any, of: Arc::new(of), is_bound: true }
}

/// Returns the ways without those that another one makes longer than they need be.
fn tidy(mut ways: Vec<Way>) -> Alternatives {
    if let Some(free) = ways.iter().position(|way| way.any == 0) {
        return Alternatives(vec![ways.swap_remove(free)]);
    }
    ways.sort_by_key(|way| (way.any, way.of.len()));
    let (singles, longer): (Vec<Way>, Vec<Way>) =
        ways.into_iter().partition(|way| !way.is_bound && way.any == 1);
    let enough = singles.iter().flat_map(|way| way.of.iter().copied()).collect::<Pieces>();
    let mut kept = Vec::<Way>::new();
    for way in longer {
        let is_longer = |other: &Way| other.is_whole() && other.of.is_subset(&way.of);
        let is_in_vain = way.is_whole()
            && (way.of.iter().any(|piece| enough.contains(piece)) || kept.iter().any(is_longer));
        if !is_in_vain && !kept.contains(&way) {
            kept.push(way);
        }
    }
    if !enough.is_empty() {
        kept.insert(0, Way { any: 1, of: Arc::new(enough), is_bound: false });
    }
    if kept.len() > ALTERNATIVES_MAX {
        let least = kept.iter().map(|way| way.any).min().unwrap_or(0);
        return Alternatives(vec![all_pieces(kept.iter(), least)]);
    }
    Alternatives(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::FormIx;
    use base::UnitId;

    fn reports(units: std::ops::Range<u32>) -> Arc<Pieces> {
        let report = |unit| {
            let period = "2025-Q1".parse().expect("a quarter");
            Missing::Report { unit: UnitId(unit), form: FormIx(0), period }
        };
        Arc::new(units.map(report).collect())
    }

    #[test]
    fn a_choice_joined_to_what_else_is_needed_is_a_bound() {
        let choice = Way { any: 3, of: reports(0..8), is_bound: false };
        let whole = Way::all(&reports(6..9)).expect("reports can come");
        // Any three of eight and all of three others, of which two may be the same: four at least, but not whichever four.
        let joined = Way::joined(&[choice.clone(), whole.clone()]);
        assert_eq!((joined.any, joined.of.len(), joined.is_bound), (4, 9, true));
        // What needs every piece of its own stays exact, and so does a choice that nothing is joined to.
        let both = Way::joined(&[whole, Way::all(&reports(9..11)).expect("reports can come")]);
        assert_eq!((both.any, both.is_bound), (5, false));
        assert_eq!(Way::joined(&[choice.clone(), Way { any: 0, ..Way::default() }]), choice);
    }
}
