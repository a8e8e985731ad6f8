//! A name of a plan, whatever it stands for, and what it comes to for one unit.

use crate::answer::{Coverage, FigureKind, Missing, Text, Verdict};
use crate::board::Board;
use crate::figure::Figure;
use crate::judge::{Counted, Judge, Subject};
use crate::needs::needs;
use crate::shape::{Shape, is_change, is_percent};
use base::Tri;
use rules::Program;
use rules::evaluate::grading::{Given, Grades};
use rules::evaluate::lack::Lack;
use rules::lineage::{Lineage, Thing};
use rules::program::{
    Condition, IndicatorIx, ItemIx, ItemKind, Measure, Named, Population, Quantity, ScoreIx, StandardIx,
    Target,
};
use rules::value::Coverage as Rested;
use rules::value::{Bound, Measured};
use std::sync::Arc;

/// Digits after the point with which points of a score are shown.
pub(crate) const POINTS_SCALE: u8 = 2;

/// What a name of a plan stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// Index into the program's targets.
    Target(usize),
    Indicator(IndicatorIx),
    Score(ScoreIx),
    Standard(StandardIx),
    Item(ItemIx),
}

/// What a figure comes to for one unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Reading {
    pub value: Option<Figure>,
    /// Nothing that is missing could change it; without it, the unit is not ranked.
    pub is_firm: bool,
    pub coverage: Coverage,
    /// For a question with yes or no put to the unit itself.
    pub answer: Option<Tri>,
    pub verdict: Option<Verdict>,
    pub grade: Option<Text>,
    /// The value counts units or groups that hold.
    pub is_of_each: bool,
}

/// A figure on one board, ready to be read for any unit.
pub(crate) struct Reader<'w> {
    pub board: Arc<Board<'w>>,
    pub found: Found,
    /// For a target: as the question asks it.
    pub judge: Option<Judge<'w>>,
    /// For a yes or no: the answers of all units it is put to.
    pub answers: Option<Counted>,
}

impl Found {
    /// Returns what `name` stands for; a target before anything it may be named after.
    pub fn of(program: &Program, name: &str) -> Option<Found> {
        let is = |named: &Named| named.name == name;
        let target = || program.targets.iter().position(|target| is(&target.named)).map(Found::Target);
        let indicators = program.indicators.iter();
        let indicator =
            || indicators.clone().position(|one| is(&one.named)).map(IndicatorIx).map(Found::Indicator);
        let score = || program.scores.iter().position(|one| is(&one.named)).map(ScoreIx).map(Found::Score);
        let standard =
            || program.standards.iter().position(|one| is(&one.named)).map(StandardIx).map(Found::Standard);
        let item = || program.items.iter().position(|one| is(&one.named)).map(ItemIx).map(Found::Item);
        target().or_else(indicator).or_else(score).or_else(standard).or_else(item)
    }

    /// Returns every name one can ask for.
    pub fn names(program: &Program) -> impl Iterator<Item = &str> {
        let targets = program.targets.iter().map(|target| &target.named);
        let indicators = program.indicators.iter().map(|indicator| &indicator.named);
        let scores = program.scores.iter().map(|score| &score.named);
        let standards = program.standards.iter().map(|standard| &standard.named);
        let items = program.items.iter().map(|item| &item.named);
        let all = targets.chain(indicators).chain(scores).chain(standards).chain(items);
        all.map(|named| named.name.as_str())
    }

    pub fn kind(self) -> FigureKind {
        match self {
            Found::Target(_) => FigureKind::Target,
            Found::Indicator(_) => FigureKind::Indicator,
            Found::Score(_) => FigureKind::Score,
            Found::Standard(_) => FigureKind::Standard,
            Found::Item(_) => FigureKind::Item,
        }
    }

    /// Returns whether it is a score, or reads one.
    pub fn rests_on_scores(self, lineage: &Lineage) -> bool {
        match self {
            Found::Target(target) => lineage.rests_on_scores(Thing::Target(target)),
            Found::Standard(standard) => lineage.rests_on_scores(Thing::Standard(standard)),
            Found::Indicator(_) | Found::Item(_) => false,
            Found::Score(_) => true,
        }
    }

    pub fn named(self, program: &Program) -> &Named {
        match self {
            Found::Target(target) => &program.targets[target].named,
            Found::Indicator(indicator) => &program[indicator].named,
            Found::Score(score) => &program[score].named,
            Found::Standard(standard) => &program[standard].named,
            Found::Item(item) => &program[item].named,
        }
    }

    /// Returns whether higher values stand better; where the plan does not say, they do.
    pub fn higher_first(self, program: &Program) -> bool {
        match self {
            Found::Target(target) => {
                let Target { comparator, threshold, .. } = &program.targets[target];
                crate::tally::Threshold::new(threshold.clone(), *comparator).wants_more()
            }
            Found::Indicator(indicator) => program[indicator].higher_is_better != Some(false),
            // Of days the earlier stands better.
            Found::Item(item) => program[item].kind != ItemKind::Date,
            _ => true,
        }
    }

    pub fn is_percent(self, program: &Program) -> bool {
        match self {
            Found::Target(target) => program.targets[target].percent,
            Found::Indicator(indicator) => is_percent(program, &Quantity::Indicator(indicator)),
            Found::Standard(_) => true,
            Found::Item(item) => program[item].kind == ItemKind::YesNo,
            Found::Score(_) => false,
        }
    }

    /// Returns whether the figure is a change against another period.
    pub fn is_change(self, program: &Program) -> bool {
        let value_of = |target: &Target| matches!(target.measure, Measure::Value(_));
        let is_value =
            if let Found::Target(target) = self { value_of(&program.targets[target]) } else { true };
        is_value && self.quantity(program).is_some_and(|quantity| is_change(program, &quantity))
    }

    /// Returns the units the figure is put to, where it is put to single units.
    pub fn population(self, program: &Program) -> Option<Population> {
        let of = match self {
            Found::Score(score) => &program[score].of,
            Found::Standard(standard) => &program[standard].of,
            Found::Item(item) => &program[program[item].form].from,
            Found::Target(target) => match &program.targets[target].measure {
                Measure::Each(population, _) => return Some(population.clone()),
                _ => return None,
            },
            Found::Indicator(_) => return None,
        };
        Some(Population { of: of.clone(), as_of: None, except: None })
    }

    /// Returns the number behind the figure, where it is one.
    pub fn quantity(self, program: &Program) -> Option<Quantity> {
        match self {
            Found::Indicator(indicator) => Some(Quantity::Indicator(indicator)),
            Found::Item(item) if program[item].kind != ItemKind::YesNo => Some(Quantity::Item(item)),
            Found::Target(target) => match &program.targets[target].measure {
                Measure::Value(quantity) | Measure::Each(_, quantity) => Some(quantity.clone()),
                Measure::ShareOf(..) | Measure::CountOf(..) => None,
            },
            _ => None,
        }
    }

    /// Returns the question put to single units, where it is one.
    pub fn condition(self, program: &Program) -> Option<Condition> {
        match self {
            Found::Standard(standard) => Some(Condition::Met(standard)),
            Found::Item(item) if program[item].kind == ItemKind::YesNo => Some(Condition::Answer(item)),
            Found::Target(target) => {
                let target = &program.targets[target];
                Some(match &target.measure {
                    Measure::ShareOf(_, condition) | Measure::CountOf(_, condition) => condition.clone(),
                    Measure::Value(quantity) | Measure::Each(_, quantity) => {
                        Condition::Compare(quantity.clone(), target.comparator, target.asked())
                    }
                })
            }
            _ => None,
        }
    }
}

impl<'w> Reader<'w> {
    /// Returns the reader of a figure. `judge` is the target's, where it is one.
    pub fn new(board: Arc<Board<'w>>, found: Found, judge: Option<Judge<'w>>) -> Reader<'w> {
        let program = board.program();
        let asked = match found {
            Found::Standard(_) | Found::Item(_) => found.condition(program).zip(found.population(program)),
            _ => None,
        };
        let answers = asked.map(|(condition, population)| Counted::new(&board, &population, &condition));
        Reader { board, found, judge, answers }
    }

    pub fn higher_first(&self) -> bool {
        self.found.higher_first(self.board.program())
    }

    /// Returns what the figure comes to for the unit; nothing where it is not for it.
    pub fn at(&self, position: u32) -> Option<Reading> {
        if !self.board.scope.get(position) {
            return None;
        }
        match (self.found, &self.answers) {
            (Found::Target(_), _) => self.judged(position),
            (Found::Score(score), _) => self.scored(score, position),
            (_, Some(answers)) => self.answered(answers, position),
            (found, None) => {
                let quantity = found.quantity(self.board.program())?;
                Some(self.measured(&quantity, position))
            }
        }
    }

    fn judged(&self, position: u32) -> Option<Reading> {
        let outcome = self.judge.as_ref()?.outcome(position)?;
        Some(Reading {
            value: outcome.value,
            is_firm: outcome.verdict != Verdict::Undecided,
            coverage: outcome.coverage,
            verdict: Some(outcome.verdict),
            is_of_each: outcome.is_of_each,
            ..Reading::default()
        })
    }

    fn scored(&self, score: ScoreIx, position: u32) -> Option<Reading> {
        let program = self.board.program();
        let scores = self.board.evaluation.scores(score);
        let points = scores.points(position)?.certain().cloned();
        let grade = scores.grade(position).map(|band| program[score].bands[band].named.name.as_str().into());
        let parts = program[score].parts.iter().map(|part| &part.quantity);
        let coverage = parts.map(|quantity| self.board.measured(quantity, position).coverage);
        let coverage = coverage.fold(Coverage::default(), |sum, one| sum.plus(one.into()));
        let shape = Shape::Amount { scale: POINTS_SCALE, measure: None };
        let value = points.map(|points| shape.of_number(&points));
        let is_assessed = scores.grades(position) != Some(&Grades::from([Given::NotAssessed]));
        Some(Reading {
            is_firm: value.is_some() && is_assessed,
            value,
            coverage,
            grade,
            ..Reading::default()
        })
    }

    fn answered(&self, answers: &Counted, position: u32) -> Option<Reading> {
        let range = self.board.order.range(position);
        let own = answers.has(position).then(|| answers.at(position));
        let range = if own.is_some() { position..position + 1 } else { range };
        let tally = answers.tally(range);
        let (yes, all) = (tally.yes.cast_signed(), tally.all().cast_signed());
        (all > 0).then(|| Reading {
            value: (tally.decided() > 0).then(|| Figure::part_of(yes, all)),
            is_firm: tally.decided() == tally.all(),
            coverage: Coverage { reported: tally.decided(), expected: tally.all() },
            answer: own,
            ..Reading::default()
        })
    }

    fn measured(&self, quantity: &Quantity, position: u32) -> Reading {
        Reading::of_measured(self.board.program(), quantity, &self.board.measured(quantity, position))
    }

    /// Returns what the number behind the figure comes to for one unit, where there is one.
    pub fn quantity_at(&self, position: u32) -> Option<Reading> {
        let quantity = self.found.quantity(self.board.program())?;
        self.board.scope.get(position).then(|| self.measured(&quantity, position))
    }

    /// Returns what is missing from one unit.
    pub fn missing_from(&self, position: u32, listed: usize) -> Vec<Missing> {
        let (program, evaluation) = (self.board.program(), &self.board.evaluation);
        let lack = match (self.found.condition(program), self.found.quantity(program)) {
            (Some(condition), _) => evaluation.lack_of_answer(&condition, position),
            (None, Some(quantity)) => evaluation.lack_of_value(&quantity, position),
            (None, None) => return Vec::new(),
        };
        self.board.listed(&[lack], listed).0
    }

    /// Returns what is missing, where the figure is not firm, and how much more than is listed.
    pub fn missing(&self, position: u32, listed: usize) -> (Vec<Missing>, u64) {
        if let Some(judge) = &self.judge {
            return self.missing_from_target(judge, position, listed);
        }
        let evaluation = &self.board.evaluation;
        let program = self.board.program();
        let lacks = match (self.found, &self.answers) {
            (Found::Score(score), _) => {
                let parts = program[score].parts.iter().map(|part| &part.quantity);
                let penalties = program[score].penalties.iter().map(|penalty| &penalty.per);
                parts.chain(penalties).map(|quantity| evaluation.lack_of_value(quantity, position)).collect()
            }
            (found, Some(answers)) => {
                let Some(condition) = found.condition(program) else { return (Vec::new(), 0) };
                let range = if answers.has(position) {
                    position..position + 1
                } else {
                    self.board.order.range(position)
                };
                let open = answers.open.iter_in(range).take(listed);
                open.map(|unit| evaluation.lack_of_answer(&condition, unit)).collect()
            }
            (found, None) => {
                let quantity = found.quantity(program);
                quantity
                    .iter()
                    .map(|quantity| evaluation.lack_of_value(quantity, position))
                    .collect::<Vec<_>>()
            }
        };
        self.board.listed(&lacks, listed)
    }

    fn missing_from_target(&self, judge: &Judge, position: u32, listed: usize) -> (Vec<Missing>, u64) {
        if let (Subject::Value(own), false) = (judge.subject(), judge.is_grouped()) {
            return self
                .board
                .listed(&[self.board.evaluation.lack_of_value(&own.quantity, position)], listed);
        }
        let Some(outcome) = judge.outcome(position) else { return (Vec::new(), 0) };
        let needs = needs(judge, position, &outcome, listed);
        let more = needs.iter().map(|need| need.more).max().unwrap_or(0);
        let pieces = needs.into_iter().flat_map(|need| need.of);
        let mut missing =
            pieces.flat_map(|piece| std::iter::once(piece.first).chain(piece.also)).collect::<Vec<_>>();
        missing.sort();
        missing.dedup();
        let beyond = missing.len().saturating_sub(listed);
        missing.truncate(listed);
        (missing, more + beyond as u64)
    }
}

impl Reading {
    pub fn of_measured(program: &Program, quantity: &Quantity, measured: &Measured) -> Reading {
        let shape = Shape::of(program, quantity);
        let is_firm = measured.bound == Bound::Exact && measured.value.is_some();
        // A date is the unit's own answer.
        let own = program.is_day(quantity).then_some(Coverage { reported: is_firm.into(), expected: 1 });
        Reading {
            value: measured.value.as_ref().map(|value| shape.figure(value)),
            is_firm,
            coverage: own.unwrap_or_else(|| measured.coverage.into()),
            ..Reading::default()
        }
    }
}

impl Board<'_> {
    /// Returns what is missing with codes and names, bounded, and how much more there is.
    pub fn listed(&self, lacks: &[Lack], listed: usize) -> (Vec<Missing>, u64) {
        let mut pieces =
            lacks.iter().flat_map(|lack| lack.missing.pieces.iter().copied()).collect::<Vec<_>>();
        pieces.sort();
        pieces.dedup();
        let beyond = pieces.len().saturating_sub(listed) as u64;
        let more = lacks.iter().map(|lack| lack.missing.more).sum::<u64>() + beyond;
        (pieces.iter().take(listed).map(|piece| self.missing(piece)).collect(), more)
    }
}

impl From<Rested> for Coverage {
    fn from(rested: Rested) -> Coverage {
        Coverage { reported: rested.reported, expected: rested.expected }
    }
}

impl Coverage {
    /// Returns both together.
    pub fn plus(self, other: Coverage) -> Coverage {
        Coverage { reported: self.reported + other.reported, expected: self.expected + other.expected }
    }
}
