//! What a rule reads: each thing it names, with its own value for the unit asked about.

use crate::answer::{Coverage, FigureKind, Input, Labels, Text};
use crate::board::Board;
use crate::figure::Figure;
use crate::judge::Counted;
use crate::reading::{Found, Reader, Reading};
use crate::shape::{Shape, is_percent};
use crate::words::{self, Wording};
use base::Tri;
use rules::Program;
use rules::evaluate::points;
use rules::notation;
use rules::program::days::{Anchor, Day};
use rules::program::grading::Cap;
use rules::program::reductions::Events;
use rules::program::{
    Condition, Criterion, Measure, Penalty, Population, Quantity, ScoreIx, ScorePart, StandardIx, TitleIx,
};
use rules::value::Measured;
use std::sync::Arc;

/// Returns what the figure reads, in the order in which its rule names it. `wording` is that of the plan.
pub(crate) fn inputs(
    reader: &Reader,
    before: Option<&Reader>,
    wording: &Wording,
    position: u32,
) -> Vec<Input> {
    let asker = Asker { board: &reader.board, before: before.map(|reader| &reader.board), wording, position };
    let program = reader.board.program();
    match reader.found {
        Found::Target(target) => match &program.targets[target].measure {
            Measure::ShareOf(_, condition) | Measure::CountOf(_, condition) => asker.of_condition(condition),
            Measure::Value(quantity) | Measure::Each(_, quantity) => asker.of_quantity(quantity),
        },
        Found::Indicator(indicator) => asker.of_quantity(&program[indicator].quantity),
        Found::Standard(standard) => asker.of_standard(standard),
        Found::Score(score) => asker.of_score(score),
        Found::Item(_) => Vec::new(),
    }
}

struct Asker<'q, 'w> {
    board: &'q Arc<Board<'w>>,
    before: Option<&'q Arc<Board<'w>>>,
    wording: &'q Wording<'q>,
    position: u32,
}

impl Asker<'_, '_> {
    fn program(&self) -> &Program {
        self.board.program()
    }

    /// Returns where the unit stands on the board of the year before.
    fn position_before(&self) -> Option<u32> {
        self.before?.order.position(self.board.order.unit(self.position))
    }

    fn of_quantity(&self, quantity: &Quantity) -> Vec<Input> {
        let mut found = Vec::new();
        named_in(quantity, &mut found);
        found.into_iter().map(|found| self.of_found(found)).collect()
    }

    fn of_condition(&self, condition: &Condition) -> Vec<Input> {
        match condition {
            Condition::Answer(item) => vec![self.of_found(Found::Item(*item))],
            Condition::Met(standard) => vec![self.of_found(Found::Standard(*standard))],
            Condition::Grade { score, .. } | Condition::Rank { score, .. } | Condition::Assessed(score) => {
                vec![self.of_found(Found::Score(*score))]
            }
            Condition::Awarded(title) => vec![self.of_title(*title)],
            Condition::Compare(left, _, right) => {
                let mut inputs = self.of_quantity(left);
                inputs.extend(self.of_quantity(right));
                inputs
            }
            Condition::Not(part) | Condition::Editions(part, _) => self.of_condition(part),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().flat_map(|part| self.of_condition(part)).collect()
            }
        }
    }

    fn of_found(&self, found: Found) -> Input {
        let reading = Reader::new(Arc::clone(self.board), found, None).at(self.position);
        let before = self
            .before
            .zip(self.position_before())
            .and_then(|(board, position)| Reader::new(Arc::clone(board), found, None).at(position)?.value);
        let named = found.named(self.program());
        let blank = Input {
            name: named.name.as_str().into(),
            kind: Some(found.kind()),
            label: words::label(named).into(),
            labels: Arc::new(words::labels(&named.labels)),
            percent: found.is_percent(self.program()),
            year_before: before,
            verified: None,
            ..blank("")
        };
        reading.map_or(blank.clone(), |reading| blank.with(reading))
    }

    /// Returns how many of those who may receive the title have it.
    fn of_title(&self, title: TitleIx) -> Input {
        let named = &self.program()[title].named;
        let population = Population { of: self.program()[title].of.clone(), as_of: None, except: None };
        let counted = Counted::new(self.board, &population, &Condition::Awarded(title));
        let tally = counted.tally(self.board.order.range(self.position));
        Input {
            value: Some(Figure::count(tally.yes.cast_signed())),
            answer: counted.has(self.position).then(|| counted.at(self.position).into()),
            label: words::label(named).into(),
            labels: Arc::new(words::labels(&named.labels)),
            coverage: Coverage { reported: tally.decided(), expected: tally.all() },
            ..blank(&named.name)
        }
    }

    /// Returns the lines of a standard: the unit's own answer to each, or how many below it give which.
    fn of_standard(&self, standard: StandardIx) -> Vec<Input> {
        let standard = &self.program()[standard];
        let population = Population { of: standard.of.clone(), as_of: None, except: None };
        standard.criteria.iter().map(|line| self.of_line(line, &population)).collect()
    }

    fn of_line(&self, line: &Criterion, population: &Population) -> Input {
        let counted = Counted::new(self.board, population, &line.condition);
        let name = &self.wording.piece(line.span);
        if !counted.has(self.position) {
            let tally = counted.tally(self.board.order.range(self.position));
            let (yes, all) = (tally.yes.cast_signed(), tally.all().cast_signed());
            let value = (tally.decided() > 0).then(|| Figure::part_of(yes, all));
            let coverage = Coverage { reported: tally.decided(), expected: tally.all() };
            return Input { value, coverage, percent: true, ..blank(name) };
        }
        let answer = counted.at(self.position);
        let known = u64::from(answer != Tri::Undecided);
        let own = Input {
            answer: Some(answer.into()),
            coverage: Coverage { reported: known, expected: 1 },
            ..blank(name)
        };
        match &line.condition {
            Condition::Compare(quantity, _, Quantity::Constant(_) | Quantity::Parameter(_)) => {
                let reading = Reading::of_measured(self.program(), quantity, &self.measured(quantity));
                Input {
                    percent: is_percent(self.program(), quantity),
                    ..own.with(Reading { answer: Some(answer), ..reading })
                }
            }
            _ => own,
        }
    }

    fn of_score(&self, score: ScoreIx) -> Vec<Input> {
        let score = &self.program()[score];
        let parts = score.parts.iter().flat_map(|part| self.of_part(part));
        let penalties = score.penalties.iter().flat_map(|penalty| self.of_penalty(penalty));
        let conditions = score.conditions().map(|condition| self.of_grade_condition(condition));
        let caps = score.grading.caps.iter().filter_map(|cap| self.of_cap(cap));
        parts.chain(penalties).chain(conditions).chain(caps).collect()
    }

    /// Returns a condition on which a grade rests.
    fn of_grade_condition(&self, condition: &Condition) -> Input {
        let answer = self.board.answers(condition).at(self.position);
        let known = u64::from(answer != Tri::Undecided);
        Input {
            answer: Some(answer.into()),
            coverage: Coverage { reported: known, expected: 1 },
            ..blank(&notation::condition(self.program(), condition))
        }
    }

    /// Returns the grade that limits the unit's own; nothing where there is none.
    fn of_cap(&self, cap: &Cap) -> Option<Input> {
        let evaluation = &self.board.evaluation;
        let unit = evaluation.capping(self.position, cap)?;
        let other = &self.program()[cap.score];
        let grade =
            evaluation.scores(cap.score).grade(unit).map(|band| other.bands[band].named.name.as_str());
        let name = format!("grade({}) {}", other.named.name, self.board.code(unit));
        Some(Input { label: grade.unwrap_or_default().into(), ..blank(&name) })
    }

    /// Returns what a part is worth. Of one that is full, what is taken off stands in its points, and behind it what counts.
    fn of_part(&self, part: &ScorePart) -> Vec<Input> {
        let measured = self.measured(&part.quantity);
        let window = self.board.evaluation.question().window();
        let table = points::Table::new(self.program(), part, window);
        let points = points::of_part(&table, &measured);
        let shape = Shape::Amount { scale: 2, measure: None };
        let points = points.certain().map(|points| shape.of_number(points));
        let Some(taken) = &part.full else {
            return vec![Input { points, ..self.of_formula(&part.quantity, &measured) }];
        };
        let reading = Reading::of_measured(self.program(), &part.quantity, &measured);
        let own = blank(&notation::held(self.program(), part)).with(Reading { value: None, ..reading });
        let counted = taken.iter().flat_map(|taken| {
            let counted = [Some(&taken.events.all), taken.of.as_ref(), taken.events.waived.as_ref()];
            counted.into_iter().flatten().map(|quantity| self.of_formula(quantity, &self.measured(quantity)))
        });
        std::iter::once(Input { points, ..own }).chain(counted).collect()
    }

    /// Returns what a penalty takes; of one that may be waived, what counts behind it.
    fn of_penalty(&self, penalty: &Penalty) -> Vec<Input> {
        let measured = self.measured(&penalty.per);
        let (least, most) = points::of_penalty(penalty, &measured);
        let shape = Shape::Amount { scale: 2, measure: None };
        let points = most.filter(|most| *most == least).map(|points| shape.of_number(&-points));
        let own = Input { points, ..self.of_formula(&penalty.per, &measured) };
        let Events { all, waived: Some(waived) } = &penalty.events else { return vec![own] };
        let name = notation::events(self.program(), &penalty.events);
        let own = Input { name: name.as_str().into(), label: name.as_str().into(), ..own };
        let counted = [all, waived].map(|quantity| self.of_formula(quantity, &self.measured(quantity)));
        std::iter::once(own).chain(counted).collect()
    }

    fn of_formula(&self, quantity: &Quantity, measured: &Measured) -> Input {
        let found = match quantity {
            Quantity::Item(item) => Some(Found::Item(*item)),
            Quantity::Indicator(indicator) => Some(Found::Indicator(*indicator)),
            _ => None,
        };
        let reading = Reading::of_measured(self.program(), quantity, measured);
        let percent = is_percent(self.program(), quantity);
        match found {
            Some(found) => self.of_found(found),
            None => Input { percent, ..blank(&notation::quantity(self.program(), quantity)) }.with(reading),
        }
    }

    fn measured(&self, quantity: &Quantity) -> Measured {
        self.board.measured(quantity, self.position)
    }
}

impl Input {
    fn with(self, reading: Reading) -> Input {
        let answer = reading.answer.map(Into::into);
        Input { value: reading.value, answer, coverage: reading.coverage, ..self }
    }
}

/// Returns an input that has only a name.
fn blank(name: &str) -> Input {
    Input {
        name: name.into(),
        kind: None::<FigureKind>,
        label: Text::from(name),
        labels: Labels::default(),
        value: None,
        answer: None,
        points: None,
        percent: false,
        coverage: Coverage::default(),
        year_before: None,
        verified: None,
    }
}

/// Collects what a formula names, each once, in order.
fn named_in(quantity: &Quantity, found: &mut Vec<Found>) {
    let mut add = |one: Found| {
        if !found.contains(&one) {
            found.push(one);
        }
    };
    match quantity {
        Quantity::Day(Day { anchor: Anchor::Item(item), .. }) => add(Found::Item(*item)),
        Quantity::Constant(_)
        | Quantity::LateReports
        | Quantity::Pace(_)
        | Quantity::Parameter(_)
        | Quantity::Day(_) => {}
        Quantity::Item(item) => add(Found::Item(*item)),
        Quantity::Indicator(indicator) => add(Found::Indicator(*indicator)),
        Quantity::Sum(left, right) | Quantity::Difference(left, right) | Quantity::Ratio(left, right) => {
            named_in(left, found);
            named_in(right, found);
        }
        Quantity::Change(change) => named_in(&change.of, found),
        Quantity::Derived(derived) => derived.of.iter().for_each(|of| named_in(of, found)),
    }
}
