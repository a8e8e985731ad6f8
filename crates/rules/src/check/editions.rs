//! Conditions over editions.

use super::Checker;
use crate::editions::Editions;
use crate::program::Condition;
use crate::remark::Remark;
use crate::syntax::tree::{EditionCount, Expr, ExprKind, Figure};
use base::limits;

impl Checker<'_> {
    pub(super) fn over_editions(&mut self, held: &Expr, count: &EditionCount) -> Condition {
        let condition = self.condition(held);
        let editions = match count {
            EditionCount::Consecutive(count) => Editions::consecutive(self.edition_count(count)),
            EditionCount::OfLast(wanted, of) => {
                let of_last = self.edition_count(of);
                Editions { at_least: self.quorum(wanted, of_last), of_last }
            }
        };
        Condition::Editions(Box::new(condition), editions)
    }

    fn edition_count(&mut self, count: &Figure) -> usize {
        let Some(wanted) = self.whole_number(count) else { return 1 };
        let wanted = usize::try_from(wanted).expect("no more than 65,535");
        if wanted == 0 {
            self.remark(Remark::error("plan.at-least-none", count.span));
        } else if wanted > limits::EDITIONS_MAX {
            let remark = Remark::error("plan.too-many-editions", count.span);
            self.remark(remark.with("max", limits::EDITIONS_MAX));
        }
        wanted.clamp(1, limits::EDITIONS_MAX)
    }

    /// In `a and b for 2 consecutive editions` only `b` is asked over editions, and readers may think of both.
    pub(super) fn warn_of_last_only(&mut self, parts: &[Expr]) {
        let over = |part: &Expr| matches!(part.kind, ExprKind::Editions(..));
        if let [others @ .., last] = parts
            && over(last)
            && !others.iter().any(over)
        {
            self.remark(Remark::warning("plan.editions-of-last-only", last.span));
        }
    }
}
