//! What each criterion of a score or standard is worth: the rule with that criterion lost, and with it reached.
//!
//! The plan itself is changed, one criterion at a time, and evaluated again for the one unit; all others stay as they are.

use super::{Stake, Stakes, Stand};
use crate::answer::Place;
use crate::ask::Setting;
use crate::board::Board;
use crate::desk::Desk;
use crate::ranking::reader;
use crate::reading::{Found, POINTS_SCALE};
use crate::shape::Shape;
use crate::words;
use base::{Number, number};
use cube::evidence::OnMap;
use rules::Program;
use rules::evaluate::Evaluator;
use rules::evaluate::grading::{self, Given};
use rules::evaluate::points::Table;
use rules::notation;
use rules::program::{At, Condition, ScoreIx, StandardIx, Step};
use std::sync::Arc;

pub(super) fn stakes(desk: &Desk, setting: &Setting, found: Found, position: u32) -> Option<Stakes> {
    let board = desk.board(setting.window(), setting.map_day(setting.through));
    let program = board.program();
    let named = found.named(program);
    let of = found.population(program)?.of;
    if !board.order.belongs(position, &of) || !board.scope.get(position) {
        return None;
    }
    let gambler = Gambler { board: &board, found, position, peers: peers(desk, setting, found, position) };
    let criteria = match found {
        Found::Score(score) => gambler.of_score(score),
        Found::Standard(standard) => gambler.of_standard(standard),
        _ => return None,
    };
    Some(Stakes {
        figure: named.name.as_str().into(),
        kind: found.kind(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        unit: board.code(position),
        names: setting.names(board.order.unit(position)),
        period: setting.period,
        through: board.evaluation.question().through,
        now: gambler.with(|_| {}),
        criteria,
        map: setting.map_text(),
        as_of: setting.as_of(),
    })
}

/// Returns the points of the other units of the same level that are ranked.
fn peers(desk: &Desk, setting: &Setting, found: Found, position: u32) -> Vec<Number> {
    let Found::Score(score) = found else { return Vec::new() };
    let reader = reader(desk, setting, found);
    let board = &reader.board;
    let scores = board.evaluation.scores(score);
    let level = board.order.level(position);
    let others =
        (0..board.order.len()).filter(|other| *other != position && board.order.level(*other) == level);
    let ranked = others.filter(|other| reader.at(*other).is_some_and(|reading| reading.is_firm));
    ranked.filter_map(|other| scores.points(other)?.certain().cloned()).collect()
}

struct Gambler<'b, 'w> {
    board: &'b Board<'w>,
    found: Found,
    position: u32,
    peers: Vec<Number>,
}

impl Gambler<'_, '_> {
    fn of_score(&self, score: ScoreIx) -> Vec<Stake> {
        let program = self.board.program();
        let parts = program[score].parts.iter().enumerate().map(|(index, part)| {
            let table = Table::new(program, part, self.board.evaluation.question().window());
            Stake {
                line: notation::part(program, part).as_str().into(),
                answer: None,
                if_lost: Some(self.with_part(score, index, table.fewest())),
                if_reached: self.with_part(score, index, table.most()),
            }
        });
        let penalties = program[score].penalties.iter().enumerate().map(|(index, penalty)| Stake {
            line: notation::penalty(program, penalty).as_str().into(),
            answer: None,
            if_lost: None,
            if_reached: self
                .with(|program| program.scores[score.0].penalties[index].points = number::whole(0)),
        });
        parts.chain(penalties).collect()
    }

    /// Returns how the unit would stand if the part gave these points whatever its value.
    fn with_part(&self, score: ScoreIx, index: usize, points: Number) -> Stand {
        self.with(|program| {
            let step = |below| Step { points: points.clone(), at: At::Number(number::whole(0)), below };
            program.scores[score.0].parts[index].table = vec![step(false), step(true)];
        })
    }

    fn of_standard(&self, standard: StandardIx) -> Vec<Stake> {
        let program = self.board.program();
        let lines = program[standard].criteria.iter().enumerate();
        let stake = |(index, line): (usize, &rules::program::Criterion)| {
            let with = |condition: Condition| {
                self.with(|program| program.standards[standard.0].criteria[index].condition = condition)
            };
            Stake {
                line: notation::condition(program, &line.condition).as_str().into(),
                answer: Some(self.board.answers(&line.condition).at(self.position).into()),
                if_lost: Some(with(Condition::Any(Vec::new()))),
                if_reached: with(Condition::All(Vec::new())),
            }
        };
        lines.map(stake).collect()
    }

    /// Returns how the unit would stand under the plan as `change` leaves it.
    fn with(&self, change: impl FnOnce(&mut Program)) -> Stand {
        let mut program = self.board.program().clone();
        program.scores.iter_mut().for_each(|score| score.quotas.clear());
        change(&mut program);
        self.stand(&program)
    }

    fn stand(&self, program: &Program) -> Stand {
        let question = self.board.evaluation.question();
        let evidence = OnMap::new(self.board.world, question.map);
        let evaluator = Evaluator::new(program, &evidence, question.window());
        let unit = self.board.order.unit(self.position);
        match self.found {
            Found::Score(score) => {
                let points = evaluator.points(score, unit).and_then(|points| points.certain().cloned());
                let bands = &program[score].bands;
                let given = evaluator.grades(score, unit).and_then(|grades| grading::certain(&grades));
                let grade = given.and_then(Given::band);
                let shape = Shape::Amount { scale: POINTS_SCALE, measure: None };
                Stand {
                    points: points.as_ref().map(|points| shape.of_number(points)),
                    grade: grade.map(|band| bands[band].named.name.as_str().into()),
                    answer: None,
                    place: points.as_ref().map(|points| self.place(points)),
                }
            }
            Found::Standard(standard) => {
                let answer = evaluator.answer(&Condition::Met(standard), unit);
                Stand { answer: Some(answer.into()), ..Stand::default() }
            }
            _ => Stand::default(),
        }
    }

    fn place(&self, points: &Number) -> Place {
        let before = self.peers.iter().filter(|peer| *peer > points).count() as u64;
        Place { place: before + 1, of: self.peers.len() as u64 + 1, tied: self.peers.contains(points) }
    }
}
