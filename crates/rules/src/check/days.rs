//! Days: `2025-03-31`, `03-31 of year`, `30 days after received`, `days from received to answered`.

use super::Checker;
use super::types::Type;
use crate::program::days::{Anchor, Day, SHIFT_MAX, Shift};
use crate::program::{Quantity, Span};
use crate::remark::Remark;
use crate::syntax::tree::{Expr, ExprKind, Figure, Reckoned};
use base::number::whole;

/// Stands where something is wrong and was remarked upon.
fn nothing() -> (Quantity, Type) {
    (Quantity::Constant(whole(0)), Type::Unknown)
}

impl Checker<'_> {
    /// `30 days after received`: a day reckoned from another.
    pub(super) fn shifted(&mut self, count: &Figure, how: Reckoned, from: &Expr) -> (Quantity, Type) {
        let shift = self.shift(count, how);
        let (from_day, kind) = self.quantity(from);
        let anchor = match from_day {
            _ if kind == Type::Unknown => return nothing(),
            Quantity::Item(item) if kind == Type::Day => Anchor::Item(item),
            Quantity::Day(Day { anchor, shift: None }) => anchor,
            _ => {
                self.remark(Remark::error("plan.reckoned-from-what", from.span));
                return nothing();
            }
        };
        (Quantity::Day(Day { anchor, shift }), Type::Day)
    }

    fn shift(&mut self, count: &Figure, how: Reckoned) -> Option<Shift> {
        let max = SHIFT_MAX[usize::from(how.months)];
        let number = self.whole_number(count)?;
        if number > max {
            let remark = Remark::error("plan.shift-too-far", count.span).with("max", max);
            self.remark(remark);
            return None;
        }
        let number = i32::try_from(number).expect("no more than a hundred years");
        Some(Shift { count: if how.before { -number } else { number }, months: how.months })
    }

    /// `days from a to b`: a number of days.
    pub(super) fn days_from(&mut self, first: &Expr, last: &Expr) -> (Quantity, Type) {
        let (from, from_type) = self.quantity(first);
        let (to, to_type) = self.quantity(last);
        for (side, kind) in [(first, &from_type), (last, &to_type)] {
            if !matches!(kind, Type::Day | Type::Unknown) {
                self.remark(Remark::error("plan.day-against-number", side.span));
            }
        }
        if (from_type, to_type) != (Type::Day, Type::Day) {
            return nothing();
        }
        (Quantity::Difference(Box::new(to), Box::new(from)), Type::Count)
    }

    /// Remarks where a day stands in a sum, a ratio, a mean or a rounded number.
    pub(super) fn refuse_days(&mut self, kinds: [&Type; 2], span: Span) -> bool {
        let found = kinds.contains(&&Type::Day);
        if found {
            self.remark(Remark::error("plan.arithmetic-of-days", span));
        }
        found
    }
}

/// Returns the day that the expression names without looking at any answer.
pub(super) fn day(expr: &Expr) -> Option<Quantity> {
    let of = |anchor| Some(Quantity::Day(Day { anchor, shift: None }));
    match &expr.kind {
        ExprKind::Date(date) => of(Anchor::On(*date)),
        ExprKind::OfYear(found, before) => {
            let (month, day) = (*found)?;
            of(Anchor::OfYear { month, day, before: *before })
        }
        ExprKind::Name(name) if name.text == "year_start" => of(Anchor::YearStart),
        ExprKind::Name(name) if name.text == "year_end" => of(Anchor::YearEnd),
        _ => None,
    }
}
