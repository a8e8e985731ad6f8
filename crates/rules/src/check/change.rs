//! Changes against another year or against a target's pace, and differences in percentage points.

use super::Checker;
use super::order::{called, references};
use super::quantities::{constant, nothing};
use super::types::{Type, Written};
use crate::program::Quantity;
use crate::program::Span;
use crate::program::change::{Against, Change, Pace, Told};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, ExprKind, Figure, FigureUnit, Measure};
use base::{Comparator, limits};
use num_traits::ToPrimitive;

impl Checker<'_> {
    /// `change(a, year_before)`, `points(a, 2022)`
    pub(super) fn change(&mut self, told: Told, arguments: &[Expr], span: Span) -> (Quantity, Type) {
        let [what, against] = arguments else {
            self.remark(Remark::error("plan.change-against-what", span));
            return nothing();
        };
        let against = self.against(against);
        let (of, kind) = self.quantity(what);
        let kind = self.told_type(told, kind, what.span);
        let Some(against) = against else { return nothing() };
        (Quantity::Change(Box::new(Change { of, against, told })), kind)
    }

    /// Returns what kind of number a difference is: a part of what it was, or of two shares so many points.
    fn told_type(&mut self, told: Told, kind: Type, span: Span) -> Type {
        match (told, kind) {
            (_, Type::Unknown) => Type::Unknown,
            (_, kind @ Type::Day) => {
                self.refuse_days([&kind; 2], span);
                Type::Unknown
            }
            (_, kind @ Type::Constant(_)) => {
                self.remark(Remark::error("plan.change-of-constant", span));
                kind
            }
            (Told::AsPart, _) => Type::Share(Written::Percent),
            (Told::InPoints, Type::Share(_)) => Type::Points,
            (Told::InPoints, _) => {
                self.remark(Remark::error("plan.points-of-shares", span));
                Type::Unknown
            }
        }
    }

    fn against(&mut self, against: &Expr) -> Option<Against> {
        match &against.kind {
            ExprKind::Name(name) if name.text == "year_before" => return Some(Against::YearBefore),
            ExprKind::Figure(year) => return self.base_year(year).map(Against::Year),
            ExprKind::Call(name, arguments) if name.text == "pace" => {
                return self.pace(arguments, against.span).map(|(pace, _)| Against::Pace(pace));
            }
            _ => {}
        }
        let remark = Remark::error("plan.change-against-what", against.span);
        self.remark(remark.suggest(self.language.write("year_before")));
        None
    }

    fn base_year(&mut self, written: &Figure) -> Option<i16> {
        let whole = written.unit == FigureUnit::None && written.number.is_integer();
        let year = whole.then(|| written.number.to_i16()).flatten();
        let Some(year) = year.filter(|year| limits::YEARS.contains(year)) else {
            self.remark(Remark::error("plan.change-against-what", written.span));
            return None;
        };
        if let Some(period) = self.program.plan.year
            && period.year() <= year
        {
            let remark = Remark::error("plan.base-year-not-before", written.span);
            self.remark(remark.with("year", format!("{year:04}")).with("period", period));
        }
        Some(year)
    }

    /// `pace(houses)`: a number of the same kind as the target's.
    pub(super) fn pace(&mut self, arguments: &[Expr], span: Span) -> Option<(Pace, Type)> {
        let [Expr { kind: ExprKind::Name(name), .. }] = arguments else {
            self.remark(Remark::error("plan.pace-of-what", span));
            return None;
        };
        let targets = self.declared.targets.clone();
        let Some(ix) = targets.iter().position(|target| target.head.name.text == name.text) else {
            let candidates = targets.iter().map(|target| target.head.name.text.as_str()).collect::<Vec<_>>();
            self.unknown("plan.unknown-target", &name.text, name.span, &candidates);
            return None;
        };
        let target = targets[ix];
        let pace = self.pace_of(ix, target);
        if pace.is_none() {
            let remark = Remark::error("plan.no-pace", name.span).with("name", name.text.as_str());
            self.remark(remark.related(target.head.name.span, base::Message::new("plan.first-here")));
        }
        pace
    }

    /// Returns the way to a number that is to be reached by a day; nothing where the target has none, or rests on a
    /// pace itself.
    fn pace_of(&mut self, ix: usize, target: &tree::Target) -> Option<(Pace, Type)> {
        let (Measure::Value(formula) | Measure::Each(_, formula)) = &target.measure else { return None };
        let (comparator, threshold) = target.threshold.as_ref()?;
        let (goal, signed) = constant(threshold)?;
        let year = self.program.plan.year;
        let force = target.head.force.map(|(force, _)| force).unwrap_or_default();
        let begin = force.from.into_iter().chain(year.map(|year| year.first_day())).max()?;
        let end = target.by.map(|(day, _)| day).or(year.map(|year| year.last_day()))?;
        let mut rests_on_pace = false;
        references(formula, &mut |expr| rests_on_pace |= called(expr, "pace").is_some());
        let rises = matches!(comparator, Comparator::AtLeast | Comparator::More | Comparator::Equal);
        if !rises || signed || begin > end || rests_on_pace {
            return None;
        }
        // What is wrong with the formula is said where the target stands.
        let said = self.remarks.len();
        let (_, kind) = self.quantity(formula);
        self.remarks.truncate(said);
        Some((Pace { target: ix, begin, end, goal }, kind))
    }
}
