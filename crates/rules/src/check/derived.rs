//! Means, multiples and rounded numbers.

use super::Checker;
use super::quantities::constant;
use super::types::{Type, Written};
use crate::program::Quantity;
use crate::program::Span;
use crate::program::derived::{Derived, Direction, Gathering, How};
use crate::remark::Remark;
use crate::syntax::tree::{Expr, Name};
use base::number::whole;

/// More digits nobody reads.
const DIGITS_MAX: u64 = 9;

impl Checker<'_> {
    /// `mean { a; b; c }`: numbers of one sort, shares too.
    pub(super) fn gathered(&mut self, gathering: Gathering, parts: &[Expr], span: Span) -> (Quantity, Type) {
        if parts.is_empty() {
            self.remark(Remark::error("plan.empty-group", span));
            return (Quantity::Constant(whole(0)), Type::Unknown);
        }
        let (mut of, mut kind) = (Vec::new(), None::<Type>);
        for part in parts {
            let (quantity, mut own) = self.quantity(part);
            if gathering == Gathering::Mean && self.refuse_days([&own; 2], part.span) {
                own = Type::Unknown;
            } else if kind.as_ref().is_some_and(|kind| !kind.comparable(&own)) {
                self.remark(Remark::error("plan.different-measures", part.span));
            }
            kind = kind.filter(|kind| !matches!(kind, Type::Constant(_))).or(Some(own));
            of.push(quantity);
        }
        let kind = kind.unwrap_or(Type::Unknown);
        let kind = if gathering == Gathering::Mean { kind.of_parts() } else { kind };
        (derived(How::Gathered(gathering), of), kind)
    }

    /// `a * 2`: one of the two is a number.
    pub(super) fn times(&mut self, span: Span, left: &Expr, right: &Expr) -> (Quantity, Type) {
        let (of, times) = match (constant(left), constant(right)) {
            (_, Some((times, _))) => (left, times),
            (Some((times, _)), None) => (right, times),
            (None, None) => {
                self.remark(Remark::error("plan.no-multiplication", span));
                return (Quantity::Constant(whole(0)), Type::Unknown);
            }
        };
        let (quantity, kind) = self.quantity(of);
        if self.refuse_days([&kind; 2], span) {
            return (Quantity::Constant(whole(0)), Type::Unknown);
        }
        let kind = if times.is_integer() { kind } else { kind.of_parts() };
        (derived(How::Times(times), vec![quantity]), kind)
    }

    /// `round(a, 2)`; without digits to a whole number. Nothing where the name is none of these functions.
    pub(super) fn rounded(
        &mut self,
        name: &Name,
        arguments: &[Expr],
        span: Span,
    ) -> Option<(Quantity, Type)> {
        let direction = Direction::ALL.into_iter().find(|direction| direction.word() == name.text)?;
        let (of, digits) = match arguments {
            [of] => (of, Some(0)),
            [of, digits] => (of, self.digits(digits)),
            _ => {
                self.remark(Remark::error("plan.round-what", span));
                return Some((Quantity::Constant(whole(0)), Type::Unknown));
            }
        };
        let (quantity, kind) = self.quantity(of);
        if self.refuse_days([&kind; 2], span) {
            return Some((Quantity::Constant(whole(0)), Type::Unknown));
        }
        let percent = matches!(kind, Type::Share(Written::Percent | Written::Unsaid));
        let how = How::Rounded { direction, digits: digits.unwrap_or(0), percent };
        Some((derived(how, vec![quantity]), kind))
    }

    fn digits(&mut self, written: &Expr) -> Option<u8> {
        let digits = constant(written).filter(|(number, signed)| number.is_integer() && !signed);
        let digits = digits.and_then(|(number, _)| u64::try_from(number.to_integer()).ok());
        let digits = digits.filter(|digits| *digits <= DIGITS_MAX);
        if digits.is_none() {
            self.remark(Remark::error("plan.round-what", written.span));
        }
        digits.map(|digits| digits as u8)
    }
}

fn derived(how: How, of: Vec<Quantity>) -> Quantity {
    Quantity::Derived(Box::new(Derived { how, of }))
}
