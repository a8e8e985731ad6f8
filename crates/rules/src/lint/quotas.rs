//! Quotas that leave small groups with nothing: 20 % of four is 0.8, and rounded down nobody.

use crate::program::Program;
use crate::remark::Remark;

/// Returns what there is to say about quotas.
pub fn lints(program: &Program) -> Vec<Remark> {
    let quotas = program.scores.iter().flat_map(|score| score.quotas.iter().map(move |quota| (score, quota)));
    let small = quotas.filter(|(_, quota)| quota.least_base() > 1);
    small
        .map(|(score, quota)| {
            Remark::note("plan.quota-of-small-groups", quota.span)
                .with("name", score.bands[quota.band].named.name.as_str())
                .with("least", quota.least_base())
                .with("rounding", quota.rounding.word())
        })
        .collect()
}
