//! The layout of a quota.

use super::declarations::in_each_text;
use super::expressions::{one_line, quoted, word_list};
use super::lines::Layout;
use crate::program::quotas::Rounding;
use crate::syntax::tree::{Quota, TiesBy};

impl Layout<'_> {
    pub fn quota(&mut self, quota: &Quota) {
        self.begin(quota.span, quota.span.end);
        self.statement(vec![quota_text(quota)], clauses(quota), 0);
        self.end(quota.span);
    }
}

/// Returns a quota on one line.
pub fn quota_text(quota: &Quota) -> String {
    clauses(quota).join(" ")
}

fn clauses(quota: &Quota) -> Vec<String> {
    let of_score = quota.score.as_ref().map(|score| format!("for {}", score.text));
    let better = if quota.or_better { " or better" } else { "" };
    let (sign, of) = (quota.comparator.sign(), word_list(&quota.of, ", "));
    let limit = format!("{sign} {} of {of}{better}", quota.limit.written);
    let groups = quota.in_each.iter().enumerate().map(|(index, group)| {
        let and = if index == 0 { "" } else { "and" };
        format!("{and}{}", in_each_text(Some(group))).trim_start().to_owned()
    });
    let ties = quota.ties_in.map(|ties_in| if ties_in { "ties in" } else { "ties out" });
    let rounding = quota.rounding.map(Rounding::word);
    let other = quota.other.as_deref();
    let other = other.map(|(limit, holds)| format!(", {} where {}", limit.written, one_line(holds)));
    let by = quota.ties_by.iter().map(|by| match by {
        TiesBy::Quantity(of) => format!(", ties by {}", one_line(of)),
        TiesBy::Lot(seed, _) => format!(", ties by lot {}", quoted(seed)),
    });
    let rounding = rounding.map(|word| format!(", {word}"));
    let ties = ties.map(|word| format!(", {word}"));
    let ends = other.into_iter().chain(rounding).chain(by).chain(ties).collect::<String>();
    let mut clauses = vec![format!("quota {}", quota.grade.text)];
    clauses.extend(of_score);
    clauses.push(limit);
    clauses.extend(groups);
    if let Some(last) = clauses.last_mut() {
        *last += &ends;
    }
    clauses
}
