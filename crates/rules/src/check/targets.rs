//! Targets: what is to be reached, by how many, until when.

use super::Checker;
use super::order::Extent;
use super::quantities::constant;
use super::types::{Type, Written};
use crate::program::{Group, Measure, ParameterIx, Population, Target};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, ExprKind};
use base::number::whole;
use base::{Comparator, Number, day};

/// What a measure is held against.
struct Asked {
    comparator: Comparator,
    threshold: Number,
    parameter: Option<ParameterIx>,
    percent: bool,
}

impl Checker<'_> {
    pub(super) fn targets(&mut self) {
        for target in self.declared.targets.clone() {
            let target = self.target(target);
            self.program.targets.push(target);
        }
    }

    fn target(&mut self, target: &tree::Target) -> Target {
        let named = self.named(&target.head);
        let (measure, kind) = self.measure(&target.measure);
        self.bounded_measure(target);
        let in_each = target.in_each.as_ref().map(|group| self.target_group(group, &measure));
        let Asked { comparator, threshold, parameter, percent } = self.threshold(target, &kind);
        self.deadline(target);
        let by = target.by.map(|(day, _)| day);
        Target { named, measure, in_each, comparator, threshold, parameter, percent, by }
    }

    fn measure(&mut self, measure: &tree::Measure) -> (Measure, Type) {
        match measure {
            tree::Measure::ShareOf(population, condition) => {
                let measure = Measure::ShareOf(self.population(population), self.condition(condition));
                (measure, Type::Share(Written::Percent))
            }
            tree::Measure::CountOf(population, condition) => {
                (Measure::CountOf(self.population(population), self.condition(condition)), Type::Count)
            }
            tree::Measure::Each(population, quantity) => {
                let population = self.population(population);
                let (quantity, kind) = self.measured(quantity);
                (Measure::Each(population, quantity), kind)
            }
            tree::Measure::Value(quantity) => {
                let (quantity, kind) = self.measured(quantity);
                (Measure::Value(quantity), kind)
            }
        }
    }

    /// Remarks where a condition, asked over editions of editions, takes too long to answer.
    fn bounded_measure(&mut self, target: &tree::Target) {
        let (population, asked) = match &target.measure {
            tree::Measure::ShareOf(population, asked)
            | tree::Measure::CountOf(population, asked)
            | tree::Measure::Each(population, asked) => (Some(population), asked),
            tree::Measure::Value(asked) => (None, asked),
        };
        let except = population.and_then(|population| population.except.as_ref());
        let parts = except.into_iter().chain([asked]);
        let extents = parts.map(|part| self.extent(part, &self.standard_extents));
        self.bounded(extents.fold(Extent::default(), Extent::beside), &target.head.name);
    }

    fn measured(&mut self, expr: &Expr) -> (crate::program::Quantity, Type) {
        let (quantity, kind) = self.quantity(expr);
        if matches!(kind, Type::Constant(_)) {
            self.remark(Remark::error("plan.constant-measure", expr.span));
            return (quantity, Type::Unknown);
        }
        (quantity, kind)
    }

    fn population(&mut self, population: &tree::Population) -> Population {
        let of = self.population_words(&population.of);
        let except = population.except.as_ref().map(|except| self.condition(except));
        let as_of = population.as_of.map(|(day, _)| day);
        Population { of, as_of, except }
    }

    fn target_group(&mut self, group: &tree::Name, measure: &Measure) -> Group {
        if matches!(measure, Measure::Value(_) | Measure::Each(..)) {
            self.remark(Remark::error("plan.in-each-of-what", group.span).with("group", group.text.as_str()));
        }
        self.group_of(group)
    }

    /// Returns what `in each NAME` counts in.
    pub(super) fn group_of(&mut self, group: &tree::Name) -> Group {
        if group.text == "bloc" && !group.quoted { Group::Bloc } else { Group::Level(self.level(group)) }
    }

    fn threshold(&mut self, target: &tree::Target, kind: &Type) -> Asked {
        let asked = |comparator, threshold| Asked { comparator, threshold, parameter: None, percent: false };
        let Some((comparator, written)) = &target.threshold else {
            return asked(Comparator::AtLeast, whole(0));
        };
        let is_day = matches!(kind, Type::Day);
        if let Some(ix) = self.parameter_named(written).filter(|_| !is_day) {
            self.parameter_written_as(kind, ix, written);
            let parameter = &self.program[ix];
            let (percent, threshold) = (parameter.percent, parameter.value.clone());
            return Asked { parameter: Some(ix), percent, ..asked(*comparator, threshold) };
        }
        if let (true, ExprKind::Date(date)) = (is_day, &written.kind) {
            return asked(*comparator, whole(day::number(*date)));
        }
        let Some((number, signed)) = constant(written).filter(|_| !is_day) else {
            if is_day && written.kind != ExprKind::Missing {
                self.remark(Remark::error("plan.threshold-not-a-day", written.span));
            } else if written.kind != ExprKind::Missing {
                self.remark(Remark::error("plan.threshold-not-a-number", written.span));
            }
            return asked(*comparator, whole(0));
        };
        self.written_as(kind, &number, signed, written);
        let percent =
            matches!(&written.kind, ExprKind::Figure(figure) if figure.unit == tree::FigureUnit::Percent);
        Asked { percent, ..asked(*comparator, number) }
    }

    fn deadline(&mut self, target: &tree::Target) {
        if let (Some((day, span)), Some(period)) = (target.by, self.program.plan.year)
            && !period.covers(day)
        {
            self.remark(
                Remark::error("plan.deadline-outside-year", span).with("date", day).with("period", period),
            );
        }
    }
}
