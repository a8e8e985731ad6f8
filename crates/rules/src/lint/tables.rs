//! Tables of points.

use crate::program::{Program, ScorePart};
use crate::remark::Remark;
use base::number::{exact_decimal, fraction};

/// Returns what there is to say about the tables of scores.
pub fn lints(program: &Program) -> Vec<Remark> {
    let parts = program.scores.iter().flat_map(|score| score.parts.iter().map(move |part| (score, part)));
    parts
        .filter_map(|(score, part)| gap(part).map(|value| (score, value)))
        .map(|(score, value)| {
            Remark::warning("plan.gap-between-steps", score.named.name_span)
                .with("name", score.named.name.as_str())
                .with("value", value)
        })
        .collect()
}

/// `100 at 100%; 0 below 50%` in steps says nothing of 75 %. Returns a value in the gap.
fn gap(part: &ScorePart) -> Option<String> {
    let [.., before, last] = part.table.as_slice() else { return None };
    let gap = !part.linear && last.below && last.at < before.at;
    gap.then(|| {
        let middle = (&last.at + &before.at) * fraction(1, 2);
        exact_decimal(&middle).unwrap_or_else(|| middle.to_string())
    })
}
