//! Formulas that always give the same: nine of 706 in a published system did, each silently changing a score.

use crate::program::{Indicator, Program, Quantity, Span};
use crate::remark::Remark;
use num_traits::One;

/// Returns what there is to say about indicators, parts of scores and targets.
pub fn lints(program: &Program) -> Vec<Remark> {
    let mut found = Vec::new();
    for indicator in &program.indicators {
        quantity(&indicator.quantity, indicator.named.name_span, &mut found);
    }
    for score in &program.scores {
        score.parts.iter().for_each(|part| quantity(&part.quantity, score.named.name_span, &mut found));
    }
    for target in &program.targets {
        if let crate::program::Measure::Value(measured) | crate::program::Measure::Each(_, measured) =
            &target.measure
        {
            quantity(measured, target.named.name_span, &mut found);
        }
    }
    found.extend(repeated(&program.indicators));
    found
}

fn quantity(of: &Quantity, span: Span, found: &mut Vec<Remark>) {
    match of {
        Quantity::Ratio(part, whole) => {
            if part == whole {
                found.push(Remark::warning("plan.numerator-is-denominator", span));
            } else if matches!(&**whole, Quantity::Constant(number) if number.is_one()) {
                found.push(Remark::warning("plan.divided-by-one", span));
            }
            quantity(part, span, found);
            quantity(whole, span, found);
        }
        Quantity::Sum(a, b) | Quantity::Difference(a, b) => {
            if a == b && matches!(of, Quantity::Difference(..)) {
                found.push(Remark::warning("plan.minus-itself", span));
            }
            quantity(a, span, found);
            quantity(b, span, found);
        }
        Quantity::Change(change) => quantity(&change.of, span, found),
        Quantity::Derived(derived) => derived.of.iter().for_each(|of| quantity(of, span, found)),
        Quantity::Constant(_)
        | Quantity::Item(_)
        | Quantity::Indicator(_)
        | Quantity::Day(_)
        | Quantity::LateReports
        | Quantity::Pace(_)
        | Quantity::Parameter(_) => {}
    }
}

/// Two indicators with one formula: one of them was probably copied and not changed.
fn repeated(indicators: &[Indicator]) -> Vec<Remark> {
    let mut first: std::collections::BTreeMap<String, &Indicator> = std::collections::BTreeMap::new();
    let mut found = Vec::new();
    for indicator in indicators {
        let key = format!("{:?} {:?}", indicator.quantity, indicator.shown);
        if let Some(first) = first.get(&key) {
            let remark = Remark::warning("plan.same-formula", indicator.named.name_span)
                .with("name", indicator.named.name.as_str())
                .with("first", first.named.name.as_str());
            found.push(remark.related(first.named.name_span, base::Message::new("plan.first-here")));
        } else {
            first.insert(key, indicator);
        }
    }
    found
}
