//! Rules that are never reached: a veto that takes nothing away, conditions that exclude each other.

use super::targets::affirmed;
use crate::program::{Condition, Program, Score, Span};
use crate::remark::Remark;
use rustc_hash::FxHashSet;

/// Returns what there is to say about rules that are never reached.
pub fn lints(program: &Program) -> Vec<Remark> {
    let mut found = program.scores.iter().filter_map(idle_veto).collect::<Vec<_>>();
    for standard in &program.standards {
        let lines = standard.criteria.iter().map(|line| &line.condition).collect::<Vec<_>>();
        found.extend(excluding(&lines, standard.named.name_span, &standard.named.name));
    }
    for title in &program.titles {
        let lines = title.eligible.iter().map(|line| &line.condition).collect::<Vec<_>>();
        found.extend(excluding(&lines, title.named.name_span, &title.named.name));
    }
    found
}

/// No better than the best is no limit.
fn idle_veto(score: &Score) -> Option<Remark> {
    let (band, _) = score.grading.vetoes.iter().find(|(band, _)| *band == 0)?;
    let named = &score.bands[*band].named;
    Some(Remark::warning("plan.veto-without-effect", named.name_span).with("name", named.name.as_str()))
}

/// Returns a remark where of lines that must all hold one asks for what another denies.
fn excluding(lines: &[&Condition], span: Span, name: &str) -> Option<Remark> {
    let lines = lines.iter().flat_map(|line| joined(line)).map(affirmed).collect::<FxHashSet<_>>();
    let denied = |(condition, asked): &(Condition, bool)| lines.contains(&(condition.clone(), !asked));
    lines.iter().any(denied).then(|| Remark::warning("plan.never-holds", span).with("name", name))
}

/// Returns the conditions of which all must hold.
fn joined(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(joined).collect(),
        other => vec![other],
    }
}
