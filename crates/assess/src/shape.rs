//! What a quantity looks like when it leaves the program: as a share, or as an amount with its scale and measure.

use crate::answer::Text;
use crate::figure::{Digits, Figure};
use base::{Number, day, number};
use cube::vector::Plain;
use num_traits::ToPrimitive;
use rules::Program;
use rules::program::change::Told;
use rules::program::{IndicatorIx, ItemKind, Quantity, Shown};
use rules::value::Value;

/// What percentage points are measured in.
const POINTS: &str = "pp";

/// The outward shape of a quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Share,
    Amount { scale: u8, measure: Option<Text> },
    Day,
}

impl Shape {
    /// Returns the shape of a mere count.
    pub fn count() -> Shape {
        Shape::Amount { scale: 0, measure: None }
    }

    /// Returns the shape of what `quantity` comes to.
    pub fn of(program: &Program, quantity: &Quantity) -> Shape {
        match quantity {
            Quantity::Constant(_) | Quantity::LateReports | Quantity::Pace(_) | Quantity::Parameter(_) => {
                Shape::count()
            }
            Quantity::Item(item) => match &program[*item].kind {
                ItemKind::YesNo | ItemKind::Count => Shape::count(),
                ItemKind::Date => Shape::Day,
                ItemKind::Amount { measure, scale } => {
                    Shape::Amount { scale: *scale, measure: Some(measure.as_str().into()) }
                }
            },
            Quantity::Day(_) => Shape::Day,
            Quantity::Difference(left, _) if program.is_day(left) => Shape::count(),
            Quantity::Indicator(indicator) => Shape::of(program, &program[*indicator].quantity),
            Quantity::Sum(left, right) | Quantity::Difference(left, right) => {
                Shape::of(program, left).joined(Shape::of(program, right))
            }
            Quantity::Change(change) if change.told == Told::InPoints => {
                Shape::Amount { scale: 2, measure: Some(POINTS.into()) }
            }
            Quantity::Ratio(..) | Quantity::Change(_) => Shape::Share,
            Quantity::Derived(derived) => {
                let shapes = derived.of.iter().map(|of| Shape::of(program, of));
                shapes.reduce(Shape::joined).unwrap_or_else(Shape::count)
            }
        }
    }

    /// Returns the shape of a sum: the finer scale, the measure of whichever has one.
    fn joined(self, other: Shape) -> Shape {
        match (self, other) {
            (Shape::Amount { scale, measure }, Shape::Amount { scale: other, measure: of_other }) => {
                Shape::Amount { scale: scale.max(other), measure: measure.or(of_other) }
            }
            (Shape::Day, Shape::Day) => Shape::Day,
            _ => Shape::Share,
        }
    }

    /// Returns the value in this shape.
    pub fn figure(&self, value: &Value) -> Figure {
        match (value, self) {
            (Value::Share(share), _) => Figure::share(share),
            (Value::Amount(number), shape) => shape.of_number(number),
        }
    }

    /// Returns a value that lies in columns in this shape; nothing where its scale is another.
    pub fn plain(&self, plain: Plain) -> Option<Figure> {
        match (plain, self) {
            (Plain::Share { part, whole }, _) => {
                Some(Figure::Share { part: Digits::wide(part), whole: Digits::wide(whole) })
            }
            (Plain::Amount { part, per }, Shape::Amount { scale, measure }) => {
                let is_of_scale = per == num_traits::pow(10_i128, usize::from(*scale));
                let figure = || Figure::Amount {
                    amount: Digits::wide(part),
                    scale: *scale,
                    measure: measure.clone(),
                    exact: None,
                };
                is_of_scale.then(figure)
            }
            (Plain::Amount { .. }, Shape::Share | Shape::Day) => None,
        }
    }

    /// Returns a number, in whole units of measure, in this shape.
    pub fn of_number(&self, number: &Number) -> Figure {
        match self {
            Shape::Share => Figure::share_of_number(number),
            Shape::Day => match number.to_integer().to_i64().and_then(day::date) {
                Some(date) => Figure::Day { date },
                None => Figure::amount(number, 0, None),
            },
            Shape::Amount { scale, measure } => {
                let scaled = number * number::whole(num_traits::pow(10_i64, usize::from(*scale)));
                Figure::amount(&scaled, *scale, measure.clone())
            }
        }
    }
}

/// Returns whether the quantity is shown times 100, with a percent sign.
pub(crate) fn is_percent(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Indicator(indicator) => shown(program, *indicator) == Shown::Percent,
        Quantity::Ratio(..) => true,
        Quantity::Change(change) => change.told == Told::AsPart,
        Quantity::Derived(derived) => derived.of.iter().any(|of| is_percent(program, of)),
        _ => false,
    }
}

/// Returns whether the quantity is a change against another period, whose part and whole say little.
pub(crate) fn is_change(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Indicator(indicator) => is_change(program, &program[*indicator].quantity),
        Quantity::Change(_) => true,
        _ => false,
    }
}

fn shown(program: &Program, indicator: IndicatorIx) -> Shown {
    program[indicator].shown
}
