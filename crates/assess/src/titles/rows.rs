//! Eligibility, unit by unit: from the figures and the ledger of awards, now and for the next edition.

use super::{Lacks, Next, TitleLine, TitleRow, TitleState};
use crate::answer::{Answer, Labels, Text};
use crate::ask::Setting;
use crate::board::Board;
use crate::desk::Desk;
use crate::words::{self, Wording};
use base::{Period, Tri};
use cube::Bitmap;
use cube::vector::Answers;
use rayon::prelude::*;
use rules::evaluate::Window;
use rules::evaluate::lack::{Lack, Missing};
use rules::program::{Condition, Title};
use std::ops::Range;
use std::sync::Arc;

/// Pieces of missing evidence listed for each unit.
const LISTED: usize = 5;

/// What a title asks of every unit of the map.
pub(super) struct Eligible<'s, 'w> {
    pub board: Board<'w>,
    pub title: &'w Title,
    setting: &'s Setting<'s>,
    plan: Text,
    wording: Wording<'w>,
    condition: Option<Condition>,
    /// The units that may receive it.
    pub of: Bitmap,
    pub answers: Option<Arc<Answers>>,
    next: Option<Outlook<'w>>,
    label: Text,
    labels: Labels,
}

/// The next edition, in which everything is still to come.
struct Outlook<'w> {
    period: Period,
    board: Board<'w>,
    answers: Arc<Answers>,
}

impl<'s, 'w> Eligible<'s, 'w> {
    pub fn new(desk: &Desk<'w>, setting: &'s Setting<'s>, title: &'w Title) -> Eligible<'s, 'w> {
        let board = desk.outlook(setting, setting.window());
        let condition = title.eligibility();
        let next = desk.version.program.plan.next_edition(setting.window());
        let next = next.zip(condition.as_ref()).map(|(period, condition)| {
            let board = desk.outlook(setting, Window::whole(period));
            Outlook { answers: board.answers(condition), board, period }
        });
        Eligible {
            of: board.order.mask(&title.of).and(&board.scope),
            answers: condition.as_ref().map(|condition| board.answers(condition)),
            board,
            title,
            setting,
            plan: desk.version.name.as_str().into(),
            wording: Wording::of(&desk.version.text),
            condition,
            next,
            label: words::label(&title.named).into(),
            labels: Arc::new(words::labels(&title.named.labels)),
        }
    }

    /// Returns the rows of the units in the range; of a title that asks nothing, those that have it.
    pub fn rows(&self, range: Range<u32>) -> Vec<TitleRow> {
        let places = self.of.iter_in(range).collect::<Vec<_>>();
        places.into_par_iter().filter_map(|place| self.row(place)).collect()
    }

    pub fn is_awarded(&self, place: u32) -> bool {
        let awards = self.setting.view.register.awards();
        awards.awarded(&self.title.named.name, self.board.order.unit(place), self.setting.period)
    }

    fn row(&self, place: u32) -> Option<TitleRow> {
        let awarded = self.is_awarded(place);
        let eligible = self.answers.as_ref().map(|answers| answers.at(place));
        let next = self.next.as_ref().filter(|_| eligible == Some(Tri::No) && !awarded);
        let next = next.filter(|next| next.answers.at(place) != Tri::No);
        let state = match (awarded, eligible, &next) {
            (true, ..) => TitleState::Awarded,
            (_, None, _) => return None,
            (_, Some(Tri::Yes), _) => TitleState::Eligible,
            (_, Some(Tri::Undecided), _) => TitleState::Undecided,
            (_, Some(Tri::No), Some(_)) => TitleState::Next,
            (_, Some(Tri::No), None) => TitleState::No,
        };
        let lacks = eligible.filter(|eligible| *eligible == Tri::Undecided);
        Some(TitleRow {
            plan: Arc::clone(&self.plan),
            title: self.title.named.name.as_str().into(),
            label: Arc::clone(&self.label),
            labels: Arc::clone(&self.labels),
            unit: self.board.code(place),
            names: self.setting.names(self.board.order.unit(place)),
            level: self.board.order.level(place).into(),
            state,
            eligible: eligible.map(Answer::from),
            awarded,
            lines: self.lines(place),
            lacks: lacks.and_then(|_| self.lacks(&self.board, place)),
            next: next.map(|next| self.next(next, place)),
        })
    }

    fn lines(&self, place: u32) -> Vec<TitleLine> {
        let line = |line: &rules::program::Criterion| TitleLine {
            line: self.wording.piece(line.span).as_str().into(),
            answer: self.board.answers(&line.condition).at(place).into(),
        };
        self.title.eligible.iter().map(line).collect()
    }

    fn next(&self, next: &Outlook, place: u32) -> Next {
        let answer = next.answers.at(place);
        let lacks = (answer == Tri::Undecided).then(|| self.lacks(&next.board, place)).flatten();
        Next { period: next.period, eligible: answer.into(), lacks }
    }

    fn lacks(&self, board: &Board, place: u32) -> Option<Lacks> {
        let Lack { missing, yes, .. } = board.evaluation.lack_of_answer(self.condition.as_ref()?, place);
        Some(match yes.first() {
            Some(need) => listed(board, need.size(), need.pieces().copied().collect(), need.more()),
            None => listed(board, 0, missing.pieces, missing.more),
        })
    }
}

fn listed(board: &Board, any: u64, of: Vec<Missing>, more: u64) -> Lacks {
    let pieces = of.iter().take(LISTED).map(|piece| board.missing(piece)).collect();
    Lacks { any, of: pieces, more: more + of.len().saturating_sub(LISTED) as u64 }
}
