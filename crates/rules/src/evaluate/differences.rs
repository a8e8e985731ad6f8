//! What lifts a difference of counts over a number, however many reports are missing: what is taken off must be known, and
//! what it is taken off from may grow.

use super::lack::Missing;
use super::ways::{Pieces, Way};
use super::{Evaluator, Evidence};
use crate::program::{ItemKind, Program, Quantity};
use base::{Comparator, Number, UnitId, number};
use num_traits::Zero;
use std::sync::Arc;

/// So many reports, of which one more does beside those that all must come, are named one by one.
const LIFTING_MAX: usize = 8;

impl<E: Evidence + ?Sized> Evaluator<'_, E> {
    /// Returns the ways that lift `low` over `high`, or up to it where `comparator` is content with that; nothing where `low`
    /// is no difference of counts of which what is taken off is not all known.
    pub(super) fn ways_to_lift(
        &self,
        low: &Quantity,
        comparator: Comparator,
        high: &Quantity,
        unit: UnitId,
    ) -> Option<Vec<Way>> {
        let (of, off) = difference(self.program, low)?;
        let high = self.measured(high, unit).exact_value()?.number();
        let (growing, needed) = (self.short_of(of, unit), self.short_of(off, unit));
        let is_report = |piece: &Missing| piece.can_come() && !matches!(piece, Missing::Weight(_));
        if needed.is_empty() || !needed.union(&growing).all(is_report) {
            return None;
        }
        let (of, off) = (self.measured(of, unit), self.measured(off, unit));
        let taken = off.value.map_or_else(Number::zero, |value| value.number());
        // What may still be taken off is nothing at the least. Before its first report a count is no floor.
        let known = of.value.as_ref().and(of.floor()).map(|floor| number::minus(&floor, &taken));
        let over = known.is_some_and(|known| match comparator {
            Comparator::AtLeast | Comparator::Less => known >= high,
            Comparator::More | Comparator::AtMost | Comparator::Equal => known > high,
        });
        if over || !needed.is_disjoint(&growing) {
            return Some(vec![Way::just(Arc::unwrap_or_clone(needed))]);
        }
        if growing.len() > LIFTING_MAX {
            let any = needed.len() as u64 + 1;
            return Some(vec![Way { any, of: Arc::new(&*needed | &*growing), is_bound: true }]);
        }
        let with = |piece: &Missing| Way::just(&*needed | &Pieces::from([*piece]));
        Some(growing.iter().map(with).collect())
    }
}

/// Returns both sides of a difference of sums of counts.
fn difference<'q>(program: &'q Program, quantity: &'q Quantity) -> Option<(&'q Quantity, &'q Quantity)> {
    match quantity {
        Quantity::Indicator(indicator) if program[*indicator].complete_at.is_none() => {
            difference(program, &program[*indicator].quantity)
        }
        Quantity::Difference(of, off) if adds_counts(program, of) && adds_counts(program, off) => {
            Some((of, off))
        }
        _ => None,
    }
}

fn adds_counts(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Constant(_) | Quantity::Parameter(_) | Quantity::LateReports => true,
        Quantity::Item(item) => program[*item].kind == ItemKind::Count,
        Quantity::Indicator(indicator) => {
            program[*indicator].complete_at.is_none() && adds_counts(program, &program[*indicator].quantity)
        }
        Quantity::Sum(left, right) => adds_counts(program, left) && adds_counts(program, right),
        _ => false,
    }
}
