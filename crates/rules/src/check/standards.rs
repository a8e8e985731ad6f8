//! Standards.

use super::Checker;
use crate::program::{Criterion, Standard};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr};

impl Checker<'_> {
    pub(super) fn standards(&mut self) {
        let declared = self.declared.standards.clone();
        for standard in declared {
            let standard = self.standard(standard);
            self.program.standards.push(standard);
        }
    }

    fn standard(&mut self, standard: &tree::Standard) -> Standard {
        let named = self.named(&standard.head);
        let of = self.population_words(&standard.of);
        if standard.criteria.is_empty() {
            self.empty_block(&standard.head.name);
        }
        let criteria = standard.criteria.iter().map(|expr| self.criterion(expr)).collect();
        Standard { named, of, criteria }
    }

    pub(super) fn criterion(&mut self, expr: &Expr) -> Criterion {
        Criterion { condition: self.condition(expr), span: expr.span }
    }

    /// Says that a block has no line.
    pub(super) fn empty_block(&mut self, name: &tree::Name) {
        if !name.text.is_empty() {
            self.remark(Remark::error("plan.empty-block", name.span).with("name", name.text.as_str()));
        }
    }
}
