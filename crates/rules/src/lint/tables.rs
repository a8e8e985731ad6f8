//! Tables of points.

use crate::notation;
use crate::program::{At, Program, ScorePart};
use crate::remark::Remark;
use base::Number;
use base::number::fraction;

/// Returns what there is to say about the tables of scores.
pub fn lints(program: &Program) -> Vec<Remark> {
    let parts = program.scores.iter().flat_map(|score| score.parts.iter().map(move |part| (score, part)));
    let gaps = parts.filter_map(|(score, part)| Some((score, part, gap(part)?)));
    let remark = |(score, part, value): (&crate::program::Score, &ScorePart, Number)| {
        Remark::warning("plan.gap-between-steps", score.named.name_span)
            .with("name", score.named.name.as_str())
            .with("value", notation::table_value(program, part, &value))
    };
    gaps.map(remark).collect()
}

/// `100 at 100%; 0 below 50%` in steps says nothing of 75 %. Returns a value in the gap.
fn gap(part: &ScorePart) -> Option<Number> {
    let [.., before, last] = part.table.as_slice() else { return None };
    let (At::Number(end), At::Number(begin)) = (&last.at, &before.at) else { return None };
    let gap = !part.linear && last.below && end < begin;
    gap.then(|| (end + begin) * fraction(1, 2))
}
