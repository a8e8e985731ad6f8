//! Standards.

use super::Checker;
use super::order::{Extent, called, order, references};
use crate::program::{Criterion, Standard};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr};

impl Checker<'_> {
    pub(super) fn standards(&mut self) {
        let declared = self.declared.standards.clone();
        let uses: Vec<Vec<usize>> = declared.iter().map(|one| self.standards_in(&one.criteria)).collect();
        let order = order(&uses);
        for circle in &order.circles {
            let places: Vec<&tree::Name> = circle.iter().map(|ix| &declared[*ix].head.name).collect();
            self.circle(&places);
        }
        let mut extents = vec![Extent::default(); declared.len()];
        for ix in order.sorted.iter().chain(&order.rest).copied() {
            let all = declared[ix].criteria.iter().map(|criterion| self.extent(criterion, &extents));
            let all = all.fold(Extent::default(), Extent::beside);
            extents[ix] = self.bounded(all, &declared[ix].head.name);
        }
        self.standard_extents = extents;
        for standard in declared {
            let standard = self.standard(standard);
            self.program.standards.push(standard);
        }
    }

    fn standards_in(&self, criteria: &[Expr]) -> Vec<usize> {
        let mut found = Vec::new();
        for criterion in criteria {
            references(criterion, &mut |expr| found.extend(self.standard_named_in(expr)));
        }
        found
    }

    fn standard_named_in(&self, expr: &Expr) -> Option<usize> {
        let name = called(expr, "met")?;
        self.declared.standard_names.get(name).map(|ix| ix.0)
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
