//! The figures that help an answer most, where every number moves it one way only: what these do not decide no others do.

use super::{CORNERS_MAX, Trial, range};
use crate::evaluate::pull::{Pull, Pulls, Way};
use crate::evaluate::search::Found;
use crate::evaluate::supposed::{Cell, Supposed};
use crate::evaluate::{Evaluator, Evidence, Window};
use crate::program::{Condition, ItemIx};
use base::{Number, Tri, UnitId, number};
use std::collections::BTreeMap;

/// A condition that is to come out one way.
pub(super) struct Wish {
    pub(super) window: Window,
    pub(super) condition: Condition,
    pub(super) wanted: Tri,
    /// Which way each number that is missing moves it; nothing of one that nobody reads, and nothing at all where that cannot
    /// be said.
    pub(super) pulls: Option<BTreeMap<Cell, Pull>>,
}

impl Wish {
    pub(super) fn of<E: Evidence + ?Sized>(
        then: &Evaluator<'_, E>,
        (condition, wanted): (&Condition, Tri),
        unit: UnitId,
        cells: &[Cell],
    ) -> Wish {
        let pulls = Pulls::of(then, condition, unit, wanted == Tri::Yes);
        let of_cells = |pulls: Pulls| {
            let read = cells.iter().filter_map(|cell| Some((*cell, pulls.of_cell(then, *cell)?)));
            read.collect::<BTreeMap<_, _>>()
        };
        let (window, condition) = (then.window, condition.clone());
        Wish { window, condition, wanted, pulls: pulls.map(of_cells) }
    }
}

/// What some cells may come to together, one line for each choice.
type Choices = Vec<Vec<(Cell, Number)>>;

impl<E: Evidence + ?Sized> Trial<'_, '_, E> {
    /// Returns whether the figures that help the wish most make it true: if they do not, none do; if they do, they must be ones
    /// that could be sent. Nothing where that does not settle it; each cell keeps what it was supposed to come to.
    pub(super) fn helped(
        &self,
        wish: &Wish,
        cells: &[Cell],
        supposed: &mut Supposed<'_, E>,
        asked: &mut u32,
    ) -> Option<Found> {
        let choices = self.choices(wish.pulls.as_ref()?, cells)?;
        if choices.iter().map(Vec::len).product::<usize>() > CORNERS_MAX {
            return None;
        }
        let mut found = Found::Never;
        self.try_corners(wish, &choices, supposed, asked, &mut found);
        cells.iter().for_each(|cell| supposed.suppose(*cell, &self.first(*cell)));
        (found != Found::Unknown).then_some(found)
    }

    /// Tries all choices together until one helps that could be sent; notes where one does that could not.
    fn try_corners(
        &self,
        wish: &Wish,
        choices: &[Choices],
        supposed: &mut Supposed<'_, E>,
        asked: &mut u32,
        found: &mut Found,
    ) {
        let Some((own, others)) = choices.split_first() else {
            *asked += 1;
            let then = self.evaluator.over(&*supposed).in_window(wish.window);
            if then.answer(&wish.condition, self.unit) == wish.wanted {
                *found = if self.could_be_sent(supposed) { Found::Decides } else { Found::Unknown };
            }
            return;
        };
        for choice in own {
            choice.iter().for_each(|(cell, number)| supposed.suppose(*cell, number));
            self.try_corners(wish, others, supposed, asked, found);
            if *found == Found::Decides {
                return;
            }
        }
    }

    /// Returns the figures of which some help most; nothing where the answer may want one in the middle. Of nothing every part
    /// is nothing, whatever weights are missing, and by nothing nothing is divided: these are looked at as well.
    fn choices(&self, pulls: &BTreeMap<Cell, Pull>, cells: &[Cell]) -> Option<Vec<Choices>> {
        let mut choices = Vec::<Choices>::new();
        let mut divisors = Vec::<(Vec<usize>, Vec<Cell>)>::new();
        for cell in cells.iter().copied() {
            let pull = pulls.get(&cell);
            match self.helping(pull, cell)? {
                Helping::Ends(ends) => {
                    let line = |end| vec![(cell, number::whole(end))];
                    choices.push(ends.into_iter().map(line).collect());
                }
                Helping::Divisor => {
                    let readers = pull.iter().flat_map(|pull| &pull.readers);
                    let readers = readers.map(|(reader, _)| *reader).collect::<Vec<_>>();
                    match divisors.iter_mut().find(|(others, _)| *others == readers) {
                        Some((_, alike)) => alike.push(cell),
                        None => divisors.push((readers, vec![cell])),
                    }
                }
            }
        }
        choices.extend(divisors.into_iter().map(|(_, cells)| least_divisors(&cells)));
        Some(choices)
    }

    fn helping(&self, pull: Option<&Pull>, cell: Cell) -> Option<Helping> {
        let Cell::Figure(item, ..) = cell else { return None };
        let [most, least] = range(&self.evaluator.program[item].kind);
        let and_nothing =
            |end: i64| if self.divisions.is_empty() || end == 0 { vec![end] } else { vec![end, 0] };
        Some(match pull {
            Some(Pull { way: Way::Up, is_alone: true, .. }) if !self.is_number(cell) => {
                Helping::Ends(vec![1])
            }
            Some(Pull { way: Way::Down, is_alone: true, .. }) if !self.is_number(cell) => {
                Helping::Ends(vec![0])
            }
            _ if !self.is_number(cell) => Helping::Ends(vec![1, 0]),
            None => Helping::Ends(vec![0]),
            Some(Pull { way: Way::Both, .. }) => return None,
            Some(Pull { way: Way::Up, .. }) => Helping::Ends(and_nothing(most)),
            Some(Pull { divides: true, .. }) => Helping::Divisor,
            Some(_) => Helping::Ends(and_nothing(least)),
        })
    }

    /// Returns the cells that tell; of those of one unit that are read by the same only the sum counts, and only whether one
    /// says yes: one of them tells, and the others are supposed to come to nothing. Where checks hold a figure against others, each
    /// tells by itself.
    pub(super) fn telling_cells(&self, cells: &[Cell], supposed: &mut Supposed<'_, E>) -> Vec<Cell> {
        let Some(pulls) = &self.wish.pulls else { return cells.to_vec() };
        let mut told = Vec::<(&Pull, UnitId)>::new();
        let mut telling = Vec::new();
        for cell in cells.iter().copied() {
            match (cell, pulls.get(&cell)) {
                (Cell::Figure(item, _, unit), Some(pull)) if self.is_added(item, cell, pull) => {
                    if told.iter().any(|(other, of)| *of == unit && other.readers == pull.readers) {
                        supposed.suppose(cell, &number::whole(0));
                        continue;
                    }
                    told.push((pull, unit));
                    telling.push(cell);
                }
                // Nothing reads it.
                (Cell::Figure(..), None) => {}
                _ => telling.push(cell),
            }
        }
        telling
    }

    /// Returns whether only the sum of the figure and others counts, or only whether one of them is a yes.
    fn is_added(&self, item: ItemIx, cell: Cell, pull: &Pull) -> bool {
        let asked = &self.evaluator.program[item];
        let is_free = asked.checks.is_empty() && !self.binds_others(cell);
        is_free && if self.is_number(cell) { asked.kind.is_summed() } else { pull.is_alone }
    }
}

/// Which figures of a cell help most.
enum Helping {
    Ends(Vec<i64>),
    /// The less, the better, as long as all together come to something.
    Divisor,
}

/// Returns the least that divisors may come to of which only the sum counts: nothing, or one in one of them.
fn least_divisors(cells: &[Cell]) -> Choices {
    let line = |one: Option<&Cell>| {
        cells.iter().map(|cell| (*cell, number::whole(i64::from(Some(cell) == one)))).collect()
    };
    std::iter::once(line(None)).chain(cells.iter().map(|cell| line(Some(cell)))).collect()
}
