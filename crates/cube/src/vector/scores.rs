//! Points and grades for every unit at once.

use super::points::Quick;
use super::{Answers, AskedIn, Evaluation, Measures};
use base::{Comparator, Tri};
use rayon::prelude::*;
use rules::evaluate::Window;
use rules::evaluate::grading::{self, Facts, Given, Grades};
use rules::evaluate::points::{Parts, Points, Table};
use rules::evaluate::quota::{self, Entrant, Graded};
use rules::evaluate::rank::Runner;
use rules::program::grading::Cap;
use rules::program::{Condition, Score};
use rules::value::Measured;
use std::sync::Arc;

/// The points and grades of a score, for every unit of the map.
pub struct Scores {
    // By place; nothing for units the score is not for.
    scored: Vec<Option<Scored>>,
    graded: Arc<Graded>,
}

struct Scored {
    points: Points,
    /// Everything that may still be said of the unit.
    grades: Grades,
    /// Whether it is assessed.
    assessed: Tri,
}

impl Scores {
    pub(super) fn new(evaluation: &Evaluation<'_>, window: Window, score: &Score) -> Scores {
        let measures = |quantity| evaluation.measures(window, quantity);
        evaluation.gather(window, score.parts.iter().map(|part| &part.quantity));
        let parts = score.parts.par_iter().map(|part| measures(&part.quantity)).collect::<Vec<_>>();
        let penalties = score.penalties.iter().map(|penalty| measures(&penalty.per));
        let penalties = penalties.collect::<Vec<_>>();
        let of = evaluation.map().mask(&score.of);
        let tables = Table::of_score(evaluation.program(), score, window);
        let rules = Rules::new(evaluation, window, score);
        let quick = Quick::new(score, &tables);
        let quickly = |place| {
            let quick = quick.as_ref()?;
            let between = quick.between(place, &parts, &penalties)?;
            Some((between.points(), quick.grades(between)?))
        };
        let at_length = |place| {
            let at = |measures: &Vec<Arc<Measures>>| -> Vec<Measured> {
                measures.iter().map(|measures| measures.at(place)).collect()
            };
            let points = Parts::new(score, &tables, &at(&parts), &at(&penalties)).points();
            let grades = points.grades(&score.bands);
            (points, grades)
        };
        let scored = (0..of.len()).into_par_iter().map(|place| {
            of.get(place).then(|| {
                let (points, grades) = quickly(place).unwrap_or_else(|| at_length(place));
                let grades = rules.given(score, (&points, grades), place);
                Scored { assessed: !grading::is_exempt(&grades), grades, points }
            })
        });
        let mut scores = Scores { scored: scored.collect(), graded: Arc::default() };
        if !score.quotas.is_empty() {
            scores.limit(evaluation, window, score);
        }
        scores
    }

    fn limit(&mut self, evaluation: &Evaluation<'_>, window: Window, score: &Score) {
        let (map, scope) = (evaluation.map(), evaluation.in_scope());
        let entrants = scope.iter().filter_map(|place| {
            let Scored { points, grades, .. } = self.scored[place as usize].as_ref()?;
            let (points, grades) = (points.clone(), grades.clone());
            Some(Entrant { unit: map.unit(place), points, grades, kept: Vec::new() })
        });
        let asked = AskedIn { evaluation, window };
        let graded = quota::limited(score, &evaluation.evidence, &asked, entrants.collect());
        for entrant in &graded.entrants {
            let place = map.position(entrant.unit).expect("entrants stand on the map");
            if let Some(scored) = &mut self.scored[place as usize] {
                scored.grades.clone_from(&entrant.grades);
            }
        }
        self.graded = Arc::new(graded);
    }

    /// Returns the units of the score within the plan, to be put in order.
    pub(super) fn runners(&self, evaluation: &Evaluation<'_>) -> Vec<Runner> {
        let scope = evaluation.in_scope();
        let runners = scope.iter().filter_map(|place| {
            let Scored { points, assessed, .. } = self.scored[place as usize].as_ref()?;
            let unit = evaluation.map().unit(place);
            Some(Runner { unit, points: points.clone(), assessed: *assessed })
        });
        runners.collect()
    }

    /// Returns the units of the score and what its quotas came to; nobody where it has none.
    pub fn graded(&self) -> &Arc<Graded> {
        &self.graded
    }

    /// Returns between which points the unit at `place` lies; nothing where the score is not for it.
    pub fn points(&self, place: u32) -> Option<&Points> {
        self.scored[place as usize].as_ref().map(|scored| &scored.points)
    }

    /// Returns every grade the unit may have; nothing where the score is not for it.
    pub fn grades(&self, place: u32) -> Option<&Grades> {
        self.scored[place as usize].as_ref().map(|scored| &scored.grades)
    }

    /// Returns the grade, as an index into the score's bands, where it is certain.
    pub fn grade(&self, place: u32) -> Option<usize> {
        grading::certain(&self.scored[place as usize].as_ref()?.grades).and_then(Given::band)
    }

    /// Returns how the unit's grade stands to the band; better counts as more.
    pub fn grade_holds(&self, place: u32, comparator: Comparator, band: usize) -> Tri {
        match &self.scored[place as usize] {
            Some(scored) => grading::holds(&scored.grades, comparator, band),
            None => Tri::Undecided,
        }
    }
}

/// What decides grades beside points, for every unit.
struct Rules<'e, 'w> {
    evaluation: &'e Evaluation<'w>,
    whens: Vec<Option<Arc<Answers>>>,
    vetoes: Vec<Arc<Answers>>,
    caps: Vec<(&'w Cap, Arc<Scores>)>,
    spared: Vec<Option<Arc<Answers>>>,
    not_assessed: Vec<Arc<Answers>>,
}

impl<'e, 'w> Rules<'e, 'w> {
    fn new(evaluation: &'e Evaluation<'w>, window: Window, score: &'w Score) -> Rules<'e, 'w> {
        let answers = |condition: &Condition| evaluation.condition_in(window, condition);
        let grading = &score.grading;
        Rules {
            evaluation,
            whens: score.bands.iter().map(|band| band.when.as_ref().map(answers)).collect(),
            vetoes: grading.vetoes.iter().map(|(_, condition)| answers(condition)).collect(),
            caps: grading.caps.iter().map(|cap| (cap, evaluation.scores_in(window, cap.score))).collect(),
            spared: grading.caps.iter().map(|cap| cap.unless.as_ref().map(answers)).collect(),
            not_assessed: grading.not_assessed.iter().map(answers).collect(),
        }
    }

    /// Returns what the rules make of the grades that the points alone may get.
    fn given(&self, score: &Score, (points, grades): (&Points, Grades), place: u32) -> Grades {
        if !score.has_grading() {
            return grades;
        }
        let facts = Facts {
            whens: self
                .whens
                .iter()
                .map(|when| when.as_ref().map_or(Tri::Yes, |when| when.at(place)))
                .collect(),
            vetoes: self.vetoes.iter().map(|veto| veto.at(place)).collect(),
            caps: self.caps.iter().map(|(cap, scores)| self.capping(cap, scores, place)).collect(),
            spared: self
                .spared
                .iter()
                .map(|spared| spared.as_ref().map_or(Tri::No, |spared| spared.at(place)))
                .collect(),
            not_assessed: Tri::any(self.not_assessed.iter().map(|answers| answers.at(place))),
        };
        grading::given(score, points, &facts)
    }

    fn capping(&self, cap: &Cap, scores: &Scores, place: u32) -> Option<Grades> {
        scores.grades(self.evaluation.capping(place, cap)?).cloned()
    }
}
