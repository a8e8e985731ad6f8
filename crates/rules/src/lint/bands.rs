//! Bands of grades: every score should have one grade, and only one.

use crate::program::{Band, Span};
use crate::remark::Remark;
use crate::syntax::tree::Name;
use base::number::{exact_decimal, fraction};
use base::{Message, Number};
use num_traits::Zero;

/// Returns what is wrong with the bands of a score, best first. A gap is told by a score in its middle: between
/// "50 to 74" and "75 to 100" it is 74.5.
pub(crate) fn bands(bands: &[Band], score: &Name, scale: &Number) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = bands.iter().filter(|band| is_empty(band)).map(empty).collect();
    remarks.extend(bands.windows(2).filter_map(|pair| between(&pair[1], &pair[0])));
    remarks.extend(bands.first().and_then(|best| above(best, scale)));
    remarks.extend(bands.last().and_then(|worst| below(worst, score.span)));
    remarks
}

/// No score can lie between its limits.
fn is_empty(band: &Band) -> bool {
    match (&band.from, &band.to) {
        (Some(from), Some((to, included))) => to < from || to == from && !included,
        _ => false,
    }
}

fn empty(band: &Band) -> Remark {
    Remark::error("plan.band-is-empty", band.named.name_span).with("name", band.named.name.as_str())
}

/// Compares a band with the next better one.
fn between(worse: &Band, better: &Band) -> Option<Remark> {
    let Some(from) = &better.from else {
        // Two bands without a floor.
        return Some(together(worse, better, "plan.bands-overlap", &Number::zero()));
    };
    if worse.from.as_ref() == Some(from) {
        return Some(together(worse, better, "plan.bands-with-equal-limits", from));
    }
    let (to, included) = worse.to.as_ref()?;
    if to > from || to == from && *included {
        return Some(together(worse, better, "plan.bands-overlap", from));
    }
    (to < from).then(|| {
        gap(to, from, worse.named.name_span).related(better.named.name_span, Message::new("plan.next-band"))
    })
}

fn together(worse: &Band, better: &Band, code: &'static str, witness: &Number) -> Remark {
    Remark::error(code, worse.named.name_span)
        .with("worse", worse.named.name.as_str())
        .with("better", better.named.name.as_str())
        .with("score", decimal(witness))
        .related(better.named.name_span, Message::new("plan.next-band"))
}

/// Points end at the score's scale, and that itself should have a grade.
fn above(best: &Band, top: &Number) -> Option<Remark> {
    let (to, included) = best.to.as_ref()?;
    if to < top {
        return Some(gap(to, top, best.named.name_span));
    }
    let remark = Remark::warning("plan.top-without-grade", best.named.name_span);
    (to == top && !included).then(|| remark.with("most", decimal(top)))
}

/// Points begin at 0.
fn below(worst: &Band, score: Span) -> Option<Remark> {
    let from = worst.from.as_ref().filter(|from| **from > Number::zero())?;
    Some(gap(&Number::zero(), from, score))
}

fn gap(low: &Number, high: &Number, span: Span) -> Remark {
    let middle = (low + high) * fraction(1, 2);
    Remark::warning("plan.gap-between-bands", span)
        .with("score", decimal(&middle))
        .with("low", decimal(low))
        .with("high", decimal(high))
}

fn decimal(number: &Number) -> String {
    exact_decimal(number).unwrap_or_else(|| number.to_string())
}
