//! What must be possible before an answer is: of a rule of several parts, that enough of them can come out as they should, each
//! by itself. Where not even that can be, no figures decide, although one number may help one part and hinder another.

use super::Trial;
use super::corners::Wish;
use crate::evaluate::pull;
use crate::evaluate::search::Found;
use crate::evaluate::supposed::{Cell, Supposed};
use crate::evaluate::{Evaluator, Evidence};
use crate::program::{Condition, Quantity};
use base::{Comparator, Tri, UnitId};

/// What must be possible.
pub(super) enum Hope {
    /// Nothing speaks against it.
    Always,
    Never,
    One(Wish),
    /// So many of these.
    Some(usize, Vec<Hope>),
}

impl Hope {
    /// Returns what must be possible before the condition comes out as `wanted`, a yes or a no.
    pub(super) fn of<E: Evidence + ?Sized>(
        then: &Evaluator<'_, E>,
        condition: &Condition,
        unit: UnitId,
        wanted: Tri,
        cells: &[Cell],
    ) -> Hope {
        let some = |count: usize, parts: Vec<&Condition>| {
            let needed = so_many(count, parts.len(), wanted);
            Hope::some(
                needed,
                parts.into_iter().map(|part| Hope::of(then, part, unit, wanted, cells)).collect(),
            )
        };
        match condition {
            Condition::Not(part) => Hope::of(then, part, unit, !wanted, cells),
            Condition::All(parts) => some(parts.len(), parts.iter().collect()),
            Condition::Any(parts) => some(1, parts.iter().collect()),
            Condition::AtLeast(count, parts) => some(*count, parts.iter().collect()),
            Condition::Met(standard) if then.evidence.belongs(unit, &then.program[*standard].of) => {
                let lines = &then.program[*standard].criteria;
                some(lines.len(), lines.iter().map(|line| &line.condition).collect())
            }
            Condition::Editions(part, editions) => {
                let of_edition = |edition: Result<Evaluator<'_, E>, _>| match edition {
                    Ok(then) => Hope::of(&then, part, unit, wanted, cells),
                    Err(_) => Hope::Never,
                };
                let parts = then.last_editions(*editions).map(of_edition).collect::<Vec<_>>();
                Hope::some(so_many(editions.at_least, parts.len(), wanted), parts)
            }
            _ => match sides(then, condition, wanted) {
                Some((count, sides)) => {
                    let one = |side| Hope::One(Wish::of(then, (side, Tri::Yes), unit, cells));
                    Hope::some(count, sides.iter().map(one).collect())
                }
                None => Hope::One(Wish::of(then, (condition, wanted), unit, cells)),
            },
        }
    }

    fn some(count: usize, parts: Vec<Hope>) -> Hope {
        if count == 0 { Hope::Always } else { Hope::Some(count, parts) }
    }
}

impl<E: Evidence + ?Sized> Trial<'_, '_, E> {
    /// Returns whether figures for the cells could still do, as far as each part of the rule is looked at by itself.
    pub(super) fn may_hope(
        &self,
        hope: &Hope,
        cells: &[Cell],
        supposed: &mut Supposed<'_, E>,
        asked: &mut u32,
    ) -> bool {
        match hope {
            Hope::Always => true,
            Hope::Never => false,
            Hope::One(wish) => self.helped(wish, cells, supposed, asked) != Some(Found::Never),
            Hope::Some(count, parts) => {
                let mut left = parts.len();
                let mut possible = 0;
                for part in parts {
                    left -= 1;
                    possible += usize::from(self.may_hope(part, cells, supposed, asked));
                    if possible >= *count || possible + left < *count {
                        break;
                    }
                }
                possible >= *count
            }
        }
    }
}

/// Returns how many parts must come out so, where `count` of them are asked to be a yes.
fn so_many(count: usize, of: usize, wanted: Tri) -> usize {
    if wanted == Tri::Yes { count } else { (of + 1).saturating_sub(count) }
}

/// Returns what lies on both sides of what is to be met exactly, and how many of these must hold: for a yes both, for a no one.
/// Of a grade that others may cut, or that some points do not have, there may be a no with grades on both sides.
fn sides<E: Evidence + ?Sized>(
    then: &Evaluator<'_, E>,
    condition: &Condition,
    wanted: Tri,
) -> Option<(usize, [Condition; 2])> {
    let (count, comparators) = match wanted {
        Tri::Yes => (2, [Comparator::AtLeast, Comparator::AtMost]),
        _ => (1, [Comparator::More, Comparator::Less]),
    };
    match condition {
        Condition::Compare(left, Comparator::Equal, right) => {
            let side = |comparator| Condition::Compare(left.clone(), comparator, Quantity::clone(right));
            Some((count, comparators.map(side)))
        }
        Condition::Grade { score, comparator: Comparator::Equal, band } => {
            let own = &then.program[*score];
            let is_plain = own.quotas.is_empty() && !own.has_grading() && pull::has_no_gap(then, *score);
            let side = |comparator| Condition::Grade { score: *score, comparator, band: *band };
            (is_plain || wanted == Tri::Yes).then(|| (count, comparators.map(side)))
        }
        Condition::Rank { score, comparator: Comparator::Equal, place, in_each } if wanted == Tri::Yes => {
            let (score, place) = (*score, *place);
            let side = |comparator| Condition::Rank { score, comparator, place, in_each: in_each.clone() };
            Some((count, comparators.map(side)))
        }
        _ => None,
    }
}
