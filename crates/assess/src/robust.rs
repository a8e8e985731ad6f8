//! How firm the first three places of a ranking by points are: which weight, or which rounding, would change them.
//!
//! - One weight changes at a time; the others keep their proportions, and all still add up to the score's scale.
//! - Points are straight lines over a weight, so the smallest change is where the first two of them meet. All of it is
//!   exact.
//! - A change of nothing means that any change, however small, parts units that are tied.

use crate::answer::{AsOf, Labels, Text};
use crate::ask::{Ask, RankAsk, Setting, Units, View};
use crate::board::Board;
use crate::desk::{Desk, Years};
use crate::figure::{Figure, Fraction};
use crate::places::places;
use crate::ranking::{List, chosen, find, reader};
use crate::reading::{Found, POINTS_SCALE};
use crate::shape::Shape;
use crate::words;
use base::number::whole;
use base::{Date, Message, Number, Period, limits};
use num_traits::{Signed, Zero};
use rules::evaluate::points::{Table, of_part, of_penalty};
use rules::notation;
use rules::program::{Score, ScoreIx};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The places looked at.
const FIRST: u64 = 3;
/// Units listed.
const LISTED: usize = limits::EVIDENCE_LISTED_MAX;
/// Digits after the point to which points are rounded on trial.
const DIGITS: [u8; 4] = [0, 1, 2, 3];

/// How firm the first places of a score are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Robustness {
    /// The score.
    pub figure: Text,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    #[serde(skip)]
    pub labels: Labels,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// The lists, each ranked for itself.
    pub lists: Vec<RobustList>,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
}

/// One list of units ranked against each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RobustList {
    /// The level or kind of its units.
    pub level: Text,
    /// How many are ranked.
    pub ranked: u64,
    /// How many are not looked at, since some part of their points is open.
    pub left_out: u64,
    /// The first places, bounded: many may share one.
    pub first: Vec<First>,
    /// How many more there are.
    pub first_more: u64,
    /// The weights, in the order of the plan.
    pub weights: Vec<WeightRange>,
    /// What rounding would do.
    pub rounding: Vec<Rounding>,
}

/// A unit in one of the first places.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct First {
    /// Its code.
    pub unit: Text,
    /// Its place.
    pub place: u64,
    /// Others share the place.
    pub tied: bool,
    /// Its points.
    pub points: Figure,
}

/// How far one weight may change before the first places do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeightRange {
    /// The part.
    pub part: Text,
    /// Its weight.
    pub weight: Fraction,
    /// The largest smaller weight at which the first places are others; nothing where none is.
    pub down: Option<Turn>,
    /// The smallest larger weight at which they are.
    pub up: Option<Turn>,
}

/// Where a weight changes the first places.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Turn {
    /// The weight.
    pub weight: Fraction,
    /// How far it lies from the plan's; below zero for a smaller weight.
    pub by: Fraction,
    /// The unit that stood before.
    pub caught: Text,
    /// The unit that comes level with it.
    pub catching: Text,
}

/// What rounding points does to the first places.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rounding {
    /// Digits after the point.
    pub digits: u8,
    /// Whether the first places are others.
    pub changes: bool,
    /// The first places then, bounded.
    pub first: Vec<First>,
    /// How many more there are.
    pub first_more: u64,
}

/// Returns how firm the first places are of a ranking by a score.
pub fn robust(view: View, ask: &Ask, rank: &RankAsk) -> Result<Robustness, Vec<Message>> {
    let setting = Setting::new(view, &Ask { units: Units::Top, ..ask.clone() })?;
    let (setting, version, found) = find(&setting, &rank.name)?;
    let Found::Score(score) = found else {
        return Err(vec![Message::new("standing.not-a-score").with("name", rank.name.as_str())]);
    };
    Years::with(view, version, setting.period, |years| {
        let chosen = chosen(&setting, years.own, found, rank).map_err(|message| vec![message])?;
        Ok(robustness(years.own, &setting, score, &chosen, rank.level.as_deref()))
    })
}

fn robustness(
    desk: &Desk,
    setting: &Setting,
    score: ScoreIx,
    chosen: &[u32],
    level: Option<&str>,
) -> Robustness {
    let board = desk.board(setting.window(), setting.map_day(setting.through));
    let program = board.program();
    let reader = reader(desk, setting, Found::Score(score));
    let ranked = List::new(&reader, chosen.iter().copied(), level.is_some());
    let mut lists = BTreeMap::<&str, Vec<u32>>::new();
    for unit in ranked.places.keys() {
        let (place, _) = ranked.readings[unit];
        lists.entry(level.unwrap_or_else(|| board.order.level(place))).or_default().push(place);
    }
    lists.values_mut().for_each(|places| places.sort_unstable());
    let named = &program[score].named;
    Robustness {
        figure: named.name.as_str().into(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        period: setting.period,
        through: board.evaluation.question().through,
        lists: lists.into_iter().map(|(level, places)| list(&board, score, level, &places)).collect(),
        map: setting.map_text(),
        as_of: setting.as_of(),
    }
}

fn list(board: &Board, score: ScoreIx, level: &str, units: &[u32]) -> RobustList {
    let score = &board.program()[score];
    let entrants = units.iter().filter_map(|place| Entrant::of(board, score, *place)).collect::<Vec<_>>();
    let values = |points: &dyn Fn(&Entrant) -> Number| entrants.iter().map(points).collect::<Vec<_>>();
    let race = Race { entrants: &entrants, score };
    let now = values(&|entrant| entrant.shown(score));
    let (first, first_more) = race.first(&now);
    let rounding = DIGITS.map(|digits| {
        let rounded = values(&|entrant| rounded(&entrant.shown(score), digits));
        let (first, first_more) = race.first(&rounded);
        let changes = race.leaders(&rounded) != race.leaders(&now);
        Rounding { digits, changes, first, first_more }
    });
    RobustList {
        level: level.into(),
        ranked: units.len() as u64,
        left_out: (units.len() - entrants.len()) as u64,
        weights: (0..score.parts.len()).map(|part| race.range(board, part)).collect(),
        first,
        first_more,
        rounding: rounding.to_vec(),
    }
}

/// A unit with what its points are made of.
struct Entrant {
    code: Text,
    /// The points of each part, of 100.
    parts: Vec<Number>,
    /// What penalties take off.
    off: Number,
}

impl Entrant {
    /// Returns the unit; nothing where some part is open.
    fn of(board: &Board, score: &Score, place: u32) -> Option<Entrant> {
        let part = |part: &rules::program::ScorePart| {
            let table = Table::new(board.program(), part, board.evaluation.question().window());
            of_part(&table, &board.measured(&part.quantity, place)).certain().cloned()
        };
        let parts = score.parts.iter().map(part).collect::<Option<Vec<_>>>()?;
        let penalty = |penalty: &rules::program::Penalty| {
            let (least, most) = of_penalty(penalty, &board.measured(&penalty.per, place));
            most.filter(|most| *most == least)
        };
        let off = score.penalties.iter().map(penalty).sum::<Option<Number>>()?;
        Some(Entrant { code: board.code(place), parts, off })
    }

    /// Returns the points before they are kept from falling below zero.
    fn points(&self, score: &Score) -> Number {
        let parts = self.parts.iter().zip(&score.parts).map(|(points, part)| points * &part.weight);
        parts.sum::<Number>() / whole(100) - &self.off
    }

    fn shown(&self, score: &Score) -> Number {
        self.points(score).max(Number::zero())
    }

    /// Returns by how much the points rise for each point by which the weight of the part does, the others keeping their
    /// proportions.
    fn slope(&self, score: &Score, part: usize) -> Number {
        let others = self.parts.iter().zip(&score.parts).enumerate().filter(|(index, _)| *index != part);
        let others = others.map(|(_, (points, part))| points * &part.weight).sum::<Number>();
        let rest = &score.scale - &score.parts[part].weight;
        (&self.parts[part] - others / rest) / whole(100)
    }
}

/// Units ranked against each other.
struct Race<'e> {
    entrants: &'e [Entrant],
    score: &'e Score,
}

impl Race<'_> {
    fn first(&self, points: &[Number]) -> (Vec<First>, u64) {
        let shape = Shape::Amount { scale: POINTS_SCALE, measure: None };
        let leaders = self.leaders(points);
        let more = leaders.len().saturating_sub(LISTED) as u64;
        let first = leaders.into_iter().take(LISTED).map(|(place, index, tied)| First {
            unit: Arc::clone(&self.entrants[index].code),
            place,
            tied,
            points: shape.of_number(&points[index]),
        });
        (first.collect(), more)
    }

    /// Returns who stands in the first places: place, index, and whether it is shared.
    fn leaders(&self, points: &[Number]) -> Vec<(u64, usize, bool)> {
        let figures = points.iter().map(Figure::share_of_number).collect::<Vec<_>>();
        let places = places(&figures.iter().collect::<Vec<_>>(), true);
        let leaders = places.iter().enumerate().filter(|(_, place)| place.place <= FIRST);
        let mut leaders = leaders.map(|(index, place)| (place.place, index, place.tied)).collect::<Vec<_>>();
        leaders.sort_unstable();
        leaders
    }

    fn range(&self, board: &Board, part: usize) -> WeightRange {
        let Score { parts, .. } = self.score;
        let weight = &parts[part].weight;
        let (mut down, mut up) = (None, None);
        // A weight of everything leaves no others that could make room.
        if *weight < self.score.scale {
            down = self.turn(part, -weight);
            up = self.turn(part, &self.score.scale - weight);
        }
        let quantity = notation::quantity(board.program(), &parts[part].quantity);
        WeightRange { part: quantity.as_str().into(), weight: exact(weight), down, up }
    }

    /// Returns the smallest change of the weight, at most to `end`, at which one of the first comes level with another.
    fn turn(&self, part: usize, end: Number) -> Option<Turn> {
        let lines = self.entrants.iter().map(|entrant| Line {
            points: entrant.points(self.score),
            slope: entrant.slope(self.score, part),
        });
        let lines = lines.collect::<Vec<_>>();
        let points = self.entrants.iter().map(|entrant| entrant.shown(self.score)).collect::<Vec<_>>();
        let mut nearest: Option<(Number, usize, usize)> = None;
        for (_, first, _) in self.leaders(&points) {
            for (other, line) in lines.iter().enumerate().filter(|(other, _)| *other != first) {
                let Some(by) = lines[first].meets(line, end.is_negative()) else { continue };
                let is_within = by.abs() <= end.abs();
                if is_within && nearest.as_ref().is_none_or(|(best, _, _)| by.abs() < best.abs()) {
                    nearest = Some((by, first, other));
                }
            }
        }
        nearest.map(|(by, one, other)| {
            let (caught, catching) = if points[one] >= points[other] { (one, other) } else { (other, one) };
            Turn {
                weight: exact(&(&self.score.parts[part].weight + &by)),
                by: exact(&by),
                caught: Arc::clone(&self.entrants[caught].code),
                catching: Arc::clone(&self.entrants[catching].code),
            }
        })
    }
}

/// Points over the change of a weight.
struct Line {
    points: Number,
    slope: Number,
}

impl Line {
    /// Returns the smallest change in a direction at which both have equally many points; nothing where they never do, or
    /// always. Points below zero are none.
    fn meets(&self, other: &Line, downward: bool) -> Option<Number> {
        let apart = &self.points - &other.points;
        let closing = &other.slope - &self.slope;
        let is_ahead = |by: &Number| by.is_zero() || by.is_negative() == downward;
        let level = (!closing.is_zero()).then(|| &apart / &closing).filter(is_ahead);
        let at = |line: &Line, by: &Number| &line.points + &line.slope * by;
        if let Some(by) = level.filter(|by| !at(self, by).is_negative()) {
            return Some(by);
        }
        // Both may have nothing left before they would meet.
        let ends = [self, other].into_iter().filter(|line| !line.slope.is_zero());
        let ends = ends.map(|line| -&line.points / &line.slope).filter(is_ahead);
        let gone = ends.filter(|by| !at(self, by).is_positive() && !at(other, by).is_positive());
        let both_gone = !self.points.is_positive() && !other.points.is_positive();
        gone.filter(|_| !both_gone).min_by_key(Number::abs)
    }
}

fn exact(number: &Number) -> Fraction {
    Fraction { part: number.numer().into(), whole: number.denom().into() }
}

/// Returns the number to so many digits after the point, halves away from zero.
fn rounded(number: &Number, digits: u8) -> Number {
    let scale = num_traits::pow(whole(10), usize::from(digits));
    (number * &scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::fraction;

    fn line(points: i64, slope: (i64, i64)) -> Line {
        Line { points: whole(points), slope: fraction(slope.0, slope.1) }
    }

    #[test]
    fn lines_meet_where_points_are_equal() {
        let cases = [
            (line(80, (0, 1)), line(70, (1, 2)), false, Some(whole(20))),
            (line(80, (0, 1)), line(70, (1, 2)), true, None),
            (line(80, (1, 1)), line(80, (1, 2)), true, Some(whole(0))),
            (line(80, (1, 1)), line(70, (1, 1)), false, None),
            // The second has nothing from the start; the first meets it when it has nothing either.
            (line(10, (-1, 1)), line(-5, (-1, 2)), false, Some(whole(10))),
        ];
        for (one, other, downward, expected) in cases {
            assert_eq!(one.meets(&other, downward), expected);
            assert_eq!(other.meets(&one, downward), expected);
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(rounded(&fraction(125, 1000), 2), fraction(13, 100));
        assert_eq!(rounded(&fraction(849, 10), 0), whole(85));
    }
}
