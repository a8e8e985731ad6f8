//! Indicators: formulas that may refer to each other, never to themselves.

use super::Checker;
use super::declared::Value;
use super::order::{Extent, called, called_score, extent, order, references};
use super::types::{Type, Written};
use crate::program::{Indicator, IndicatorIx, Quantity, Shown};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, ExprKind};
use base::{Message, limits};

impl Checker<'_> {
    pub(super) fn indicators(&mut self) {
        let declared = self.declared.indicators.clone();
        let uses: Vec<Vec<usize>> = declared.iter().map(|one| self.indicators_in(&one.formula)).collect();
        let order = order(&uses);
        for circle in &order.circles {
            let places: Vec<&tree::Name> = circle.iter().map(|ix| &declared[*ix].head.name).collect();
            self.circle(&places);
        }
        self.types = vec![Type::Unknown; declared.len()];
        let mut indicators = vec![None; declared.len()];
        self.indicator_extents = vec![Extent::default(); declared.len()];
        for ix in order.sorted.iter().chain(&order.rest).copied() {
            indicators[ix] = Some(self.indicator(ix, declared[ix]));
            let extent = self.extent(&declared[ix].formula, &[]);
            self.indicator_extents[ix] = self.bounded(extent, &declared[ix].head.name);
        }
        self.program.indicators = indicators.into_iter().flatten().collect();
    }

    fn indicators_in(&self, formula: &Expr) -> Vec<usize> {
        let mut found = Vec::new();
        references(formula, &mut |expr| {
            if let Some(ix) = self.indicator_named(expr) {
                found.push(ix.0);
            }
        });
        found
    }

    fn indicator_named(&self, expr: &Expr) -> Option<IndicatorIx> {
        match &expr.kind {
            ExprKind::Name(name) => match self.declared.values.get(name.text.as_str()) {
                Some(Value::Indicator(ix)) => Some(*ix),
                _ => None,
            },
            _ => None,
        }
    }

    /// Says that these refer to each other in a circle.
    pub(super) fn circle(&mut self, places: &[&tree::Name]) {
        let [first, others @ ..] = places else { return };
        let names: Vec<String> = places.iter().map(|name| name.text.clone()).collect();
        let remark = Remark::error("plan.circle", first.span).with("names", names);
        let remark = others
            .iter()
            .fold(remark, |remark, name| remark.related(name.span, Message::new("plan.also-in-circle")));
        self.remark(remark);
    }

    /// Returns how much there is to compute for a formula or a condition, standards taken from `standards`.
    pub(super) fn extent(&self, expr: &Expr, standards: &[Extent]) -> Extent {
        extent(expr, &|expr| self.extent_referred_to(expr, standards).unwrap_or_default())
    }

    fn extent_referred_to(&self, expr: &Expr, standards: &[Extent]) -> Option<Extent> {
        if let Some(score) = called_score(expr) {
            return self.score_extents.get(self.declared.score_names.get(score)?.0).copied();
        }
        if let Some(standard) = called(expr, "met") {
            return standards.get(self.declared.standard_names.get(standard)?.0).copied();
        }
        self.indicator_extents.get(self.indicator_named(expr)?.0).copied()
    }

    /// Remarks where something takes too long to compute; what refers to it is then not remarked upon again.
    pub(super) fn bounded(&mut self, extent: Extent, name: &tree::Name) -> Extent {
        if extent.depth <= 2 * limits::PLAN_DEPTH_MAX && extent.steps <= limits::PLAN_STEPS_MAX {
            return extent;
        }
        let remark = Remark::error("plan.too-large", name.span).with("name", name.text.as_str());
        self.remark(remark.with("depth", 2 * limits::PLAN_DEPTH_MAX).with("steps", limits::PLAN_STEPS_MAX));
        Extent::default()
    }

    fn indicator(&mut self, ix: usize, indicator: &tree::Indicator) -> Indicator {
        let named = self.named(&indicator.head);
        let (quantity, kind) = self.quantity(&indicator.formula);
        if matches!(quantity, Quantity::Constant(_)) && kind != Type::Unknown {
            self.remark(Remark::error("plan.indicator-is-constant", indicator.formula.span));
        }
        self.types[ix] = self.shown_type(kind, indicator);
        let complete_at = indicator.complete_at.as_ref().map(|share| self.proper_share(share));
        let shown = indicator.shown.map_or(Shown::Number, |(shown, _)| shown);
        Indicator { named, quantity, shown, higher_is_better: indicator.higher_is_better, complete_at }
    }

    /// `as percent` says how thresholds of a share are written, and is said of a share only.
    fn shown_type(&mut self, kind: Type, indicator: &tree::Indicator) -> Type {
        match (kind, indicator.shown) {
            (Type::Share(_), Some((Shown::Number, _))) => Type::Share(Written::Number),
            (Type::Share(_), Some(_)) => Type::Share(Written::Percent),
            (
                Type::Count | Type::Amount(_) | Type::Points,
                Some((Shown::Percent | Shown::PerThousand, span)),
            ) => {
                self.remark(Remark::error("plan.percent-of-number", span));
                Type::Unknown
            }
            (kind, _) => kind,
        }
    }
}
