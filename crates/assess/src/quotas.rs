//! What the quotas of a score came to in the groups of a unit: base, allowance, who keeps the grade and who falls.

use crate::answer::{Answer, Labels, Text};
use crate::ask::Setting;
use crate::board::Board;
use crate::figure::Figure;
use crate::reading::{Found, Reader};
use crate::shape::Shape;
use base::Tri;
use rules::evaluate::quota::{Entrant, Graded, Peers, Round};
use rules::notation;
use rules::program::quotas::{Quota, drawn};
use rules::program::{Score, ScoreIx};
use serde::Serialize;

/// Digits after the point with which points are shown.
const POINTS_SCALE: u8 = 2;

/// A quota in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuotaStanding {
    /// The quota as the plan has it, rounding and ties said.
    pub quota: String,
    /// The seed from which lots are drawn, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<Text>,
    /// The grade that is limited.
    pub grade: Text,
    /// The grade that whoever is cut falls to.
    pub next: Text,
    /// The group: a unit's code or a bloc; nothing for all units of the plan, or for those in no group.
    pub group: Option<Text>,
    /// What the limit is a part of.
    pub base: Bounds,
    /// How many may have the grade.
    pub allowed: Bounds,
    /// Those who could have it, the most points first, bounded.
    pub ranked: Vec<Candidate>,
    /// How many more there are.
    pub ranked_more: u64,
}

/// Surely so many, and at most so many; the same twice where nothing is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// Surely so many.
    pub least: u64,
    /// At most so many.
    pub most: u64,
}

/// A unit that could have a limited grade.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// Its code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// Its points, where they are certain.
    pub points: Option<Figure>,
    /// Its lot, where lots decide among those with the same points: the smallest is drawn first. Sixty-four hexadecimal digits,
    /// SHA-256 of the seed, a blank, and the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<String>,
    /// Whether it keeps the grade.
    pub kept: Answer,
}

/// Returns what the quotas came to in the groups of the unit, in the order in which they were applied.
pub(crate) fn quotas(reader: &Reader, setting: &Setting, position: u32, listed: usize) -> Vec<QuotaStanding> {
    let Found::Score(score) = reader.found else { return Vec::new() };
    let unit = reader.board.order.unit(position);
    let scores = reader.board.evaluation.scores(score);
    let graded = scores.graded();
    let rounds = graded.rounds.iter();
    let own = rounds.filter(|round| round.members.iter().any(|member| graded.entrants[*member].unit == unit));
    own.map(|round| standing(&reader.board, setting, score, graded, round, listed)).collect()
}

fn standing(
    board: &Board,
    setting: &Setting,
    score: ScoreIx,
    graded: &Graded,
    round: &Round,
    listed: usize,
) -> QuotaStanding {
    let score = &board.program()[score];
    let quota = &score.quotas[round.quota];
    let shown = round.ranked.iter().take(listed);
    let shown = shown.map(|(index, kept)| candidate(board, setting, &graded.entrants[*index], *kept, quota));
    QuotaStanding {
        quota: notation::quota(board.program(), score, quota),
        seed: quota.seed().map(Into::into),
        grade: grade(score, quota.band),
        next: grade(score, quota.band + 1),
        group: group(board, &round.peers),
        base: Bounds { least: round.base.0, most: round.base.1 },
        allowed: Bounds { least: round.allowed.0, most: round.allowed.1 },
        ranked: shown.collect(),
        ranked_more: round.ranked.len().saturating_sub(listed) as u64,
    }
}

fn candidate(board: &Board, setting: &Setting, entrant: &Entrant, kept: Tri, quota: &Quota) -> Candidate {
    let shape = Shape::Amount { scale: POINTS_SCALE, measure: None };
    let unit = board.code_of(entrant.unit);
    Candidate {
        lot: quota.seed().map(|seed| hexadecimal(&drawn(seed, &unit))),
        unit,
        names: setting.names(entrant.unit),
        points: entrant.points.certain().map(|points| shape.of_number(points)),
        kept: kept.into(),
    }
}

fn hexadecimal(lot: &[u8]) -> String {
    lot.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn grade(score: &Score, band: usize) -> Text {
    score.bands[band].named.name.as_str().into()
}

fn group(board: &Board, peers: &Peers) -> Option<Text> {
    match peers {
        Peers::Below(unit) => Some(board.code_of(*unit)),
        Peers::Bloc(name) => Some(name.as_str().into()),
        Peers::All | Peers::Others => None,
    }
}
