//! Parameters: one sort of number in all lines, and no place said twice.

use super::Checker;
use super::types::Type;
use crate::program::parameters::{Parameter, ParameterLine, Place};
use crate::program::{ParameterIx, Span};
use crate::remark::Remark;
use crate::syntax::tree::{self, ExprKind, Figure, FigureUnit};
use base::{Date, Message};
use std::collections::BTreeMap;

impl Checker<'_> {
    pub(super) fn parameters(&mut self) {
        for parameter in self.declared.parameters.clone() {
            let checked = self.parameter(parameter);
            self.program.parameters.push(checked);
        }
    }

    fn parameter(&mut self, parameter: &tree::Parameter) -> Parameter {
        let named = self.named(&parameter.head);
        let lines = parameter.lines.iter().map(|line| self.parameter_line(line, &parameter.value)).collect();
        self.said_twice(&parameter.lines);
        let percent = parameter.value.unit == FigureUnit::Percent;
        Parameter { named, value: parameter.value.value(), percent, lines }
    }

    fn parameter_line(&mut self, line: &tree::ParameterLine, value: &Figure) -> ParameterLine {
        if (line.value.unit == FigureUnit::None) != (value.unit == FigureUnit::None) {
            self.remark(Remark::error("plan.parameter-of-two-sorts", line.value.span));
        }
        if line.units.is_empty() && line.words.names.is_empty() && line.from.is_none() {
            self.remark(Remark::error("plan.parameter-line-for-all", line.span));
        }
        if let (Some((day, span)), Some(period)) = (line.from, self.program.plan.year)
            && period.last_day() < day
        {
            let remark = Remark::warning("plan.parameter-after-year", span);
            self.remark(remark.with("date", day).with("period", period));
        }
        let units = line.units.iter().map(|code| Place::Unit(code.text.clone()));
        let mut places = units.collect::<Vec<_>>();
        if !line.words.names.is_empty() {
            places.extend(self.population_words(&line.words).into_iter().map(Place::Word));
        }
        ParameterLine { value: line.value.value(), places, from: line.from.map(|(day, _)| day) }
    }

    /// Remarks where two lines say what the parameter is in one place from one day on.
    fn said_twice(&mut self, lines: &[tree::ParameterLine]) {
        let mut said: BTreeMap<(&str, bool, Option<Date>), Span> = BTreeMap::new();
        for line in lines {
            let names = line.units.iter().chain(&line.words.names);
            let places =
                names.map(|name| (name.text.as_str(), name.quoted && line.units.contains(name), name.span));
            let everywhere =
                Some(("", false, line.span)).filter(|_| line.units.is_empty() && line.words.names.is_empty());
            for (name, is_unit, span) in places.chain(everywhere).collect::<Vec<_>>() {
                let key = (name, is_unit, line.from.map(|(day, _)| day));
                if let Some(first) = said.get(&key) {
                    let remark = Remark::error("plan.parameter-said-twice", span);
                    self.remark(remark.related(*first, Message::new("plan.first-here")));
                } else {
                    said.insert(key, span);
                }
            }
        }
    }

    /// Returns what kind of number the parameter is.
    pub(super) fn parameter_type(&self, ix: ParameterIx) -> Type {
        let signed = self.declared.parameters.get(ix.0).is_some_and(|one| one.value.unit != FigureUnit::None);
        Type::Constant(signed)
    }

    /// Returns the parameter the expression names, if it names one.
    pub(super) fn parameter_named(&self, expr: &tree::Expr) -> Option<ParameterIx> {
        match &expr.kind {
            ExprKind::Name(name) => match self.declared.values.get(name.text.as_str()) {
                Some(super::declared::Value::Parameter(ix)) => Some(*ix),
                _ => None,
            },
            ExprKind::Paren(inner) => self.parameter_named(inner),
            _ => None,
        }
    }
}
