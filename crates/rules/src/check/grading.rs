//! What decides a grade beside the points: conditions of bands, vetoes, caps, and who is not assessed.

use super::Checker;
use crate::program::ScoreIx;
use crate::program::grading::{Cap, Grading, Whose};
use crate::remark::Remark;
use crate::syntax::tree::{self, Band, Expr, GradeRule, Grades};

impl Checker<'_> {
    /// Checks the conditions of grades: all bands of all scores are known by now.
    pub(super) fn grading(&mut self) {
        for grades in self.declared.grades.clone() {
            let Some(score) = self.declared.score_names.get(grades.score.text.as_str()).copied() else {
                continue;
            };
            let mut grading = Grading::default();
            for band in &grades.bands {
                self.band_condition(score, band, &mut grading);
            }
            for rule in &grades.rules {
                match rule {
                    GradeRule::NotAssessed(condition, _) => {
                        grading.not_assessed.push(self.condition(condition));
                    }
                    GradeRule::NotAbove(grade, of, unless, _) => {
                        let cap = self.cap(score, grade, of);
                        let unless = unless.as_ref().map(|unless| self.condition(unless));
                        grading.caps.extend(cap.map(|cap| Cap { unless, ..cap }));
                    }
                }
            }
            self.program.scores[score.0].grading = grading;
        }
    }

    fn band_condition(&mut self, score: ScoreIx, band: &Band, grading: &mut Grading) {
        let Some(when) = &band.when else { return };
        let condition = self.condition(when);
        let name = &band.head.name;
        let bands = &mut self.program.scores[score.0].bands;
        let Some(index) = bands.iter().position(|band| band.named.name == name.text) else {
            let names: Vec<String> = bands.iter().map(|band| band.named.name.clone()).collect();
            let candidates: Vec<&str> = names.iter().map(String::as_str).collect();
            return self.unknown("plan.unknown-grade", &name.text, name.span, &candidates);
        };
        if band.is_veto() {
            grading.vetoes.push((index, condition));
        } else {
            bands[index].when = Some(condition);
        }
    }

    /// Returns the cap; its grades must be among those of this score.
    fn cap(&mut self, score: ScoreIx, grade: &Expr, of: &tree::Whose) -> Option<Cap> {
        let Some(found) = self.graded(grade) else {
            self.remark(Remark::error("plan.not-above-what", grade.span));
            return None;
        };
        let other = found?;
        let of = match of {
            tree::Whose::Own => Whose::Own,
            tree::Whose::Above => Whose::Above,
            tree::Whose::AboveAt(word) => {
                self.population_word(&word.text, word.span);
                Whose::AboveAt(word.text.clone())
            }
        };
        let own = &self.program[score].bands;
        let others = &self.program[other].bands;
        let same = |name: &String| own.iter().position(|band| band.named.name == *name);
        let bands: Option<Vec<usize>> = others.iter().map(|band| same(&band.named.name)).collect();
        if bands.is_none() {
            let lacking = others.iter().filter(|band| same(&band.named.name).is_none());
            let names: Vec<String> = lacking.map(|band| band.named.name.clone()).collect();
            let score = self.program[score].named.name.clone();
            self.remark(
                Remark::error("plan.grades-differ", grade.span).with("names", names).with("name", score),
            );
        }
        Some(Cap { score: other, of, bands: bands?, unless: None })
    }
}

/// Returns the bands that points lie in; the others are vetoes.
pub(super) fn with_limits(grades: &Grades) -> impl Iterator<Item = &Band> {
    grades.bands.iter().filter(|band| !band.is_veto())
}
