//! Formulas: what each name is, what may be added to what, what may be held against what.

use super::Checker;
use super::days;
use super::declared::Value;
use super::types::{Type, Written};
use crate::program::change::Told;
use crate::program::{ItemIx, ParameterIx, Quantity, Span};
use crate::remark::Remark;
use crate::syntax::tree::{Expr, ExprKind, Figure, FigureUnit, Name, Operator};
use base::Number;
use base::number::whole;
use num_traits::{One, Signed, Zero};

/// Stands where something is wrong and was remarked upon.
pub(super) fn nothing() -> (Quantity, Type) {
    (Quantity::Constant(whole(0)), Type::Unknown)
}

fn day_of(day: Quantity) -> (Quantity, Type) {
    (day, Type::Day)
}

/// Functions a formula or condition may call.
pub const FUNCTIONS: [&str; 12] = [
    "change",
    "points",
    "pace",
    "met",
    "grade",
    "assessed",
    "rank/place",
    "awarded",
    "floor/number",
    "ceiling/number",
    "round/number",
    "truncate",
];

impl Checker<'_> {
    /// Returns the formula with its names resolved, and what kind of number it gives.
    pub(super) fn quantity(&mut self, expr: &Expr) -> (Quantity, Type) {
        if let Some((number, signed)) = constant(expr) {
            return (Quantity::Constant(number), Type::Constant(signed));
        }
        match &expr.kind {
            ExprKind::Missing | ExprKind::OfYear(None, _) => nothing(),
            ExprKind::Name(name) => self.named_quantity(name, expr),
            ExprKind::Date(_) | ExprKind::OfYear(..) => days::day(expr).map_or_else(nothing, day_of),
            ExprKind::Shifted(count, how, from) => self.shifted(count, *how, from),
            ExprKind::DaysFrom(first, last) => self.days_from(first, last),
            ExprKind::Paren(inner) => self.quantity(inner),
            ExprKind::Negative(inner) => {
                let (quantity, kind) = self.quantity(inner);
                if self.refuse_days([&kind; 2], expr.span) {
                    return nothing();
                }
                (Quantity::Difference(Box::new(Quantity::Constant(whole(0))), Box::new(quantity)), kind)
            }
            ExprKind::Arithmetic(left, operator, right) => self.arithmetic(expr.span, left, *operator, right),
            ExprKind::Call(name, arguments) => self.called_quantity(name, arguments, expr.span),
            ExprKind::Gathered(gathering, parts) => self.gathered(*gathering, parts, expr.span),
            _ => self.not_a_number(expr.span),
        }
    }

    fn not_a_number(&mut self, span: Span) -> (Quantity, Type) {
        self.remark(Remark::error("plan.condition-as-number", span));
        nothing()
    }

    fn arithmetic(&mut self, span: Span, left: &Expr, operator: Operator, right: &Expr) -> (Quantity, Type) {
        if operator == Operator::Times {
            return self.times(span, left, right);
        }
        let (a, a_type) = self.quantity(left);
        let (b, b_type) = self.quantity(right);
        if self.refuse_days([&a_type, &b_type], span) {
            return nothing();
        }
        let (a, b) = (Box::new(a), Box::new(b));
        match operator {
            Operator::Plus => (Quantity::Sum(a, b), self.sum(span, a_type, b_type)),
            Operator::Minus => (Quantity::Difference(a, b), self.sum(span, a_type, b_type)),
            Operator::Over | Operator::Times => self.ratio(right, a, b, a_type.ratio(b_type)),
        }
    }

    fn ratio(&mut self, right: &Expr, a: Box<Quantity>, b: Box<Quantity>, kind: Type) -> (Quantity, Type) {
        if matches!(*b, Quantity::Constant(ref whole) if !whole.is_positive()) && kind != Type::Unknown {
            self.remark(Remark::error("plan.whole-not-positive", right.span));
            return nothing();
        }
        (Quantity::Ratio(a, b), kind)
    }

    fn sum(&mut self, span: Span, left: Type, right: Type) -> Type {
        let adds_shares = left.is_relative() || right.is_relative();
        match (adds_shares, left.sum(right)) {
            (false, Some(kind)) => kind,
            (true, Some(Type::Unknown)) => Type::Unknown,
            (adds_shares, _) => {
                let code = if adds_shares { "plan.adding-shares" } else { "plan.different-measures" };
                self.remark(Remark::error(code, span));
                Type::Unknown
            }
        }
    }

    fn named_quantity(&mut self, name: &Name, expr: &Expr) -> (Quantity, Type) {
        match self.declared.values.get(name.text.as_str()).copied() {
            Some(Value::Item(ix)) => self.item_quantity(ix, name),
            Some(Value::Indicator(ix)) => {
                let kind = self.types.get(ix.0).cloned().unwrap_or(Type::Unknown);
                (Quantity::Indicator(ix), kind)
            }
            Some(Value::Parameter(ix)) => (Quantity::Parameter(ix), self.parameter_type(ix)),
            None if matches!(name.text.as_str(), "late_report" | "late_reports") => {
                (Quantity::LateReports, Type::Count)
            }
            None => days::day(expr).map(day_of).unwrap_or_else(|| {
                self.misplaced_name(name);
                nothing()
            }),
        }
    }

    fn item_quantity(&mut self, ix: ItemIx, name: &Name) -> (Quantity, Type) {
        match Type::of_item(&self.program[ix].kind) {
            Some(kind) => (Quantity::Item(ix), kind),
            None => {
                let remark = Remark::error("plan.yes-no-as-number", name.span);
                self.remark(remark.with("name", name.text.as_str()));
                nothing()
            }
        }
    }

    /// A name that is neither an item nor an indicator: perhaps it is something else.
    fn misplaced_name(&mut self, name: &Name) {
        let text = name.text.as_str();
        let code = if self.declared.score_names.contains_key(text) {
            "plan.score-as-number"
        } else if self.declared.standard_names.contains_key(text) {
            "plan.standard-as-number"
        } else {
            let candidates: Vec<&str> = self.declared.values.keys().copied().collect();
            return self.unknown("plan.unknown-name", text, name.span, &candidates);
        };
        self.remark(Remark::error(code, name.span).with("name", text));
    }

    fn called_quantity(&mut self, name: &Name, arguments: &[Expr], span: Span) -> (Quantity, Type) {
        match name.text.as_str() {
            "change" => self.change(Told::AsPart, arguments, span),
            "points" => self.change(Told::InPoints, arguments, span),
            "pace" => {
                let pace = self.pace(arguments, span);
                pace.map_or_else(nothing, |(pace, kind)| (Quantity::Pace(pace), kind))
            }
            "met" | "grade" | "assessed" | "rank/place" | "awarded" => self.not_a_number(span),
            _ => self.rounded(name, arguments, span).unwrap_or_else(|| {
                self.unknown_function(name);
                nothing()
            }),
        }
    }

    /// Remarks where the two sides of a comparison are not of one kind, or a constant is not written as its kind is.
    pub(super) fn held_against(&mut self, left: &Type, right: &Expr, right_type: &Type, span: Span) {
        if !left.comparable(right_type) {
            let days = [left, right_type].contains(&&Type::Day);
            let code = if days { "plan.day-against-number" } else { "plan.different-measures" };
            self.remark(Remark::error(code, span));
        } else if let Some((number, signed)) = constant(right) {
            self.written_as(left, &number, signed, right);
        } else if let Some(parameter) = self.parameter_named(right) {
            self.parameter_written_as(left, parameter, right);
        }
    }

    /// Remarks where one of a parameter's numbers is not written as its other side is.
    pub(super) fn parameter_written_as(&mut self, kind: &Type, parameter: ParameterIx, written: &Expr) {
        let declared = self.declared.parameters[parameter.0];
        let figures = std::iter::once(&declared.value).chain(declared.lines.iter().map(|line| &line.value));
        for figure in figures {
            self.written_as(kind, &figure.value(), figure.unit != FigureUnit::None, written);
        }
    }

    /// Remarks where a threshold is not written as its kind is: `85%` of a share, whole numbers of a count.
    pub(super) fn written_as(&mut self, kind: &Type, number: &Number, signed: bool, written: &Expr) {
        let beyond_one = number.abs() > Number::one() && !signed;
        match kind {
            Type::Points if signed => self.remark(Remark::error("plan.points-not-percent", written.span)),
            Type::Count if signed => self.remark(Remark::error("plan.percent-of-number", written.span)),
            Type::Amount(_) if signed => self.remark(Remark::error("plan.percent-of-number", written.span)),
            Type::Count if !number.is_integer() => {
                self.remark(Remark::error("plan.count-needs-whole-number", written.span));
            }
            Type::Share(Written::Percent) if beyond_one => self.percent_meant(written, Remark::error),
            Type::Share(Written::Unsaid) if beyond_one => self.percent_meant(written, Remark::warning),
            _ => {}
        }
    }

    fn percent_meant(&mut self, written: &Expr, remark: impl Fn(&'static str, Span) -> Remark) {
        let remark = remark("plan.share-needs-percent", written.span);
        self.remark(match &written.kind {
            ExprKind::Figure(figure) => remark.suggest(format!("{}%", figure.written)),
            _ => remark,
        });
    }

    /// Returns a figure that stands for a share of everything, such as `95%` in `complete at 95%`.
    pub(super) fn proper_share(&mut self, figure: &Figure) -> Number {
        let value = figure.value();
        if value.is_zero() || value.is_negative() || value > Number::one() {
            let remark = Remark::error("plan.not-a-proper-share", figure.span);
            let plain =
                figure.unit == FigureUnit::None && figure.number <= whole(100) && figure.number.is_positive();
            self.remark(if plain { remark.suggest(format!("{}%", figure.written)) } else { remark });
        }
        value
    }
}

/// Returns what a formula without names comes to, and whether a sign such as `%` stands in it.
pub fn constant(expr: &Expr) -> Option<(Number, bool)> {
    match &expr.kind {
        ExprKind::Figure(figure) => Some((figure.value(), figure.unit != FigureUnit::None)),
        ExprKind::Paren(inner) => constant(inner),
        ExprKind::Negative(inner) => constant(inner).map(|(number, signed)| (-number, signed)),
        ExprKind::Arithmetic(left, operator, right) => {
            let ((a, a_signed), (b, b_signed)) = (constant(left)?, constant(right)?);
            let number = match operator {
                Operator::Plus => a + b,
                Operator::Minus => a - b,
                Operator::Over if b.is_positive() => a / b,
                Operator::Times => a * b,
                Operator::Over => return None,
            };
            // Two thirds are as much a fraction of one as 66 % are.
            Some((number, a_signed || b_signed || *operator == Operator::Over))
        }
        _ => None,
    }
}
