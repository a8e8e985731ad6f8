//! In which order standards and grades are computed: a grade may rest on standards, a standard on grades, and either on
//! others of its sort, never in a circle.

use super::Checker;
use super::order::{Extent, called, called_score, order, references};
use crate::syntax::tree::{self, Expr, GradeRule, Grades};

/// A standard or the grades of a score.
#[derive(Clone, Copy)]
enum Stratum<'a> {
    Standard(&'a tree::Standard),
    Grades(&'a tree::Score, Option<&'a Grades>),
}

impl<'a> Checker<'a> {
    pub(super) fn strata(&mut self) {
        let strata = self.all_strata();
        let uses: Vec<Vec<usize>> = strata.iter().map(|stratum| self.strata_used(*stratum)).collect();
        let order = order(&uses);
        for circle in &order.circles {
            let places: Vec<&tree::Name> = circle.iter().map(|ix| strata[*ix].name()).collect();
            self.circle(&places);
        }
        let standards = self.declared.standards.len();
        let mut extents = vec![Extent::default(); standards];
        for ix in order.sorted.iter().chain(&order.rest).copied() {
            let conditions = strata[ix].conditions();
            let all = conditions.into_iter().map(|condition| self.extent(condition, &extents));
            let all = all.fold(Extent::default(), Extent::beside);
            match ix.checked_sub(standards) {
                Some(_) if all == Extent::default() => {}
                None => extents[ix] = self.bounded(all, strata[ix].name()),
                Some(score) => {
                    let with_points = self.score_extents[score].beside(all).within();
                    self.score_extents[score] = self.bounded(with_points, strata[ix].name());
                }
            }
        }
        self.standard_extents = extents;
    }

    /// Returns the standards, then the grades of the scores.
    fn all_strata(&self) -> Vec<Stratum<'a>> {
        let grades = |score: &tree::Score| {
            self.declared.grades.iter().find(|grades| grades.score.text == score.head.name.text).copied()
        };
        let standards = self.declared.standards.iter().copied().map(Stratum::Standard);
        let scores = self.declared.scores.iter().copied().map(|score| Stratum::Grades(score, grades(score)));
        standards.chain(scores).collect()
    }

    fn strata_used(&self, stratum: Stratum<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        let quotas = if let Stratum::Grades(score, _) = stratum { self.of_quotas(score) } else { Vec::new() };
        for condition in stratum.conditions().into_iter().chain(quotas) {
            references(condition, &mut |expr| found.extend(self.stratum_named_in(expr)));
        }
        found
    }

    /// Returns the conditions of the quotas that limit the grades of a score: those that hold for groups of units.
    fn of_quotas(&self, score: &tree::Score) -> Vec<&'a Expr> {
        let name = &score.head.name.text;
        let has_grade = |grade: &tree::Name| {
            let bands = self.declared.grades.iter().filter(|grades| grades.score.text == *name);
            bands.flat_map(|grades| &grades.bands).any(|band| band.head.name.text == grade.text)
        };
        let quotas = self.declared.quotas.iter().filter(|quota| match &quota.score {
            Some(score) => score.text == *name,
            None => has_grade(&quota.grade),
        });
        quotas.filter_map(|quota| quota.other.as_deref().map(|(_, condition)| condition)).collect()
    }

    fn stratum_named_in(&self, expr: &Expr) -> Option<usize> {
        if let Some(standard) = called(expr, "met") {
            return self.declared.standard_names.get(standard).map(|ix| ix.0);
        }
        let score = self.declared.score_names.get(called_score(expr)?)?;
        Some(self.declared.standards.len() + score.0)
    }
}

impl<'a> Stratum<'a> {
    fn name(self) -> &'a tree::Name {
        match self {
            Stratum::Standard(standard) => &standard.head.name,
            Stratum::Grades(score, _) => &score.head.name,
        }
    }

    /// Returns the conditions, and the grades that cap.
    fn conditions(self) -> Vec<&'a Expr> {
        match self {
            Stratum::Standard(standard) => standard.criteria.iter().collect(),
            Stratum::Grades(_, None) => Vec::new(),
            Stratum::Grades(_, Some(grades)) => {
                let whens = grades.bands.iter().filter_map(|band| band.when.as_ref());
                let rules = grades.rules.iter().flat_map(|rule| match rule {
                    GradeRule::NotAssessed(condition, _) => vec![condition],
                    GradeRule::NotAbove(grade, _, unless, _) => {
                        [grade].into_iter().chain(unless.as_deref()).collect()
                    }
                });
                whens.chain(rules).collect()
            }
        }
    }
}
