//! Quotas of grades: which score they limit, what they are a part of, and where they hold.

use super::Checker;
use super::declared::Value;
use super::types::Type;
use crate::format::quota_text;
use crate::program::ScoreIx;
use crate::program::quotas::{Base, Preference, Quota, Rounding};
use crate::program::{Condition, Group, ItemKind, Program, Quantity, SetAside};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, ExprKind, Name, TiesBy};
use base::{Comparator, Number, limits};
use std::collections::{BTreeMap, BTreeSet};

/// What quotas may name.
struct Known {
    /// Grades, and the scores that have them.
    grades: BTreeMap<String, Vec<ScoreIx>>,
    /// Words that the plan uses for units.
    unit_words: BTreeSet<String>,
}

impl Known {
    fn of(program: &Program) -> Known {
        let mut grades: BTreeMap<String, Vec<ScoreIx>> = BTreeMap::new();
        for (ix, score) in program.scores.iter().enumerate() {
            for band in &score.bands {
                grades.entry(band.named.name.clone()).or_default().push(ScoreIx(ix));
            }
        }
        let used = program.forms.iter().flat_map(|form| &form.from);
        let used = used.chain(program.scores.iter().flat_map(|score| &score.of));
        let words = program.levels.iter().chain(&program.kinds).chain(used);
        Known { grades, unit_words: words.cloned().collect() }
    }
}

impl Checker<'_> {
    pub(super) fn quotas(&mut self) {
        let known = Known::of(&self.program);
        for quota in self.declared.quotas.clone() {
            self.quota(quota, &known);
        }
    }

    fn quota(&mut self, quota: &tree::Quota, known: &Known) {
        let limit = self.proper_share(&quota.limit);
        let in_each: Vec<Group> = quota.in_each.iter().map(|group| self.group_of(group)).collect();
        let errors = self.remarks.len();
        self.known_grade(&quota.grade, known);
        let is_of_units = self.is_of_units(quota, known);
        if quota.comparator != Comparator::AtMost {
            return self.without_effect("plan.quota-not-at-most", quota);
        }
        let scores = self.scores_of(quota, known);
        let found = scores.into_iter().filter_map(|score| self.limited(score, quota, is_of_units));
        let found: Vec<(ScoreIx, usize, Base)> = found.collect();
        if found.is_empty() && self.remarks.len() > errors {
            // An unknown name was remarked upon.
            return;
        }
        if found.is_empty() {
            return self.without_effect("plan.quota-limits-nothing", quota);
        }
        self.quota_count = self.quota_count.saturating_add(found.len());
        if self.quota_count > limits::PLAN_STEPS_MAX {
            let remark = Remark::error("plan.too-large", quota.span).with("name", quota.grade.text.as_str());
            let remark = remark.with("depth", limits::PLAN_DEPTH_MAX).with("steps", limits::PLAN_STEPS_MAX);
            return self.remark(remark);
        }
        let rounding = self.rounding(quota);
        let other = self.other_share(quota, &in_each);
        let preferences = quota.ties_by.iter().filter_map(|by| self.ties_by(by)).collect::<Vec<_>>();
        for (score, band, of) in found {
            if band + 1 == self.program[score].bands.len() {
                self.without_effect("plan.quota-on-last-grade", quota);
                continue;
            }
            let (in_each, ties_in) = (in_each.clone(), quota.ties_in == Some(true));
            let (limit, other, preferences) = (limit.clone(), other.clone(), preferences.clone());
            let span = quota.span;
            let checked = Quota { band, limit, other, of, in_each, rounding, preferences, ties_in, span };
            self.program.scores[score.0].quotas.push(checked);
        }
    }

    /// `25% where outstanding`: asked of the unit above the group, so there must be one.
    fn other_share(&mut self, quota: &tree::Quota, in_each: &[Group]) -> Option<(Number, Condition)> {
        let (limit, condition) = quota.other.as_deref()?;
        let limit = self.proper_share(limit);
        if !in_each.iter().any(|group| matches!(group, Group::Level(_))) {
            self.remark(Remark::error("plan.quota-where-of-whom", condition.span));
        }
        Some((limit, self.condition(condition)))
    }

    fn ties_by(&mut self, by: &TiesBy) -> Option<Preference> {
        match by {
            TiesBy::Quantity(of) => self.preference(of),
            TiesBy::Lot(seed, span) if seed.trim().is_empty() => {
                self.remark(Remark::error("plan.lot-without-seed", *span));
                None
            }
            TiesBy::Lot(seed, _) => Some(Preference::Lot(seed.clone())),
        }
    }

    /// `ties by months_served`: more of it first, or yes before no.
    fn preference(&mut self, by: &Expr) -> Option<Preference> {
        if let ExprKind::Name(name) = &by.kind
            && let Some(Value::Item(item)) = self.declared.values.get(name.text.as_str()).copied()
            && self.program[item].kind == ItemKind::YesNo
        {
            return Some(Preference::Yes(Condition::Answer(item)));
        }
        let (quantity, kind) = self.quantity(by);
        if matches!(kind, Type::Constant(_)) {
            self.remark(Remark::error("plan.constant-measure", by.span));
            return None;
        }
        let fewer = match &quantity {
            Quantity::Indicator(indicator) => self.program[*indicator].higher_is_better == Some(false),
            quantity => self.program.is_day(quantity),
        };
        Some(if fewer { Preference::Less(quantity) } else { Preference::More(quantity) })
    }

    /// Returns the score that the quota names, or every score with the grade.
    fn scores_of(&mut self, quota: &tree::Quota, known: &Known) -> Vec<ScoreIx> {
        let Some(name) = &quota.score else {
            return known.grades.get(&quota.grade.text).cloned().unwrap_or_default();
        };
        let found = self.declared.score_names.get(name.text.as_str()).copied();
        if found.is_none() {
            let candidates: Vec<&str> = self.declared.score_names.keys().copied().collect();
            self.unknown("plan.unknown-score", &name.text, name.span, &candidates);
        }
        found.into_iter().collect()
    }

    /// Returns the limited grade and the base, where the score has both.
    fn limited(&self, score: ScoreIx, quota: &tree::Quota, of_units: bool) -> Option<(ScoreIx, usize, Base)> {
        let band =
            |name: &Name| self.program[score].bands.iter().position(|band| band.named.name == name.text);
        let limited = band(&quota.grade)?;
        let of = match quota.of.names.as_slice() {
            names if of_units => Base::Units(names.iter().map(|name| name.text.clone()).collect()),
            [only] if quota.or_better => Base::GradeOrBetter(band(only)?),
            [only] => Base::Grade(band(only)?),
            _ => return None,
        };
        Some((score, limited, of))
    }

    /// Returns whether the base is units by level or kind. A grade is one name; anything else must be a word that
    /// the plan uses for units.
    fn is_of_units(&mut self, quota: &tree::Quota, known: &Known) -> bool {
        let [only] = quota.of.names.as_slice() else {
            self.population_words(&quota.of);
            return true;
        };
        let is_grade = known.grades.contains_key(&only.text);
        let is_word = !quota.or_better && !is_grade && known.unit_words.contains(&only.text);
        if !is_word {
            self.known_grade(only, known);
        }
        is_word
    }

    fn known_grade(&mut self, grade: &Name, known: &Known) {
        if !known.grades.contains_key(&grade.text) {
            let candidates: Vec<&str> = known.grades.keys().map(String::as_str).collect();
            self.unknown("plan.unknown-grade", &grade.text, grade.span, &candidates);
        }
    }

    fn rounding(&mut self, quota: &tree::Quota) -> Rounding {
        if quota.rounding.is_none() {
            self.remark(Remark::warning("plan.quota-without-rounding", quota.span));
        }
        quota.rounding.unwrap_or(Rounding::Floor)
    }

    /// Keeps a quota that limits nothing, and says so.
    fn without_effect(&mut self, code: &'static str, quota: &tree::Quota) {
        let name = quota.grade.text.clone();
        self.remark(Remark::warning(code, quota.span).with("name", name.as_str()));
        let kept = SetAside { what: "quota", name, text: quota_text(quota), span: quota.span };
        self.program.set_aside.push(kept);
    }
}
