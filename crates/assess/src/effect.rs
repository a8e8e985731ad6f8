//! The effect of other rules on results: the same figures under two versions of a plan, answer by answer.
//!
//! - A result is one answer to one unit: a target's verdict, whether a standard is met, a grade.
//! - Results of the two sides belong together by name and unit. What only one side has came or went.
//! - Nothing is entered: whoever asks brings the register as it would be.

use crate::answer::{AsOf, FigureKind, Labels, Text};
use crate::ask::{Ask, Setting, Units, View};
use crate::desk::Desk;
use crate::figure::Figure;
use crate::reading::Found;
use crate::words;
use base::{Date, Message, Period, Tri, limits};
use rayon::prelude::*;
use register::plans::Version;
use rules::lineage::Lineage;
use rules::program::{Condition, ScoreIx, StandardIx};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Units listed for each change; how many more there are is always said.
const LISTED: usize = limits::EVIDENCE_LISTED_MAX;

/// One side of the comparison.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What is known, with this version in force.
    pub view: View<'a>,
    /// The version that is asked.
    pub version: &'a Version,
}

/// What other rules change in the results of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// How many results there are, on either side.
    pub results: u64,
    /// How many are another answer, came, or went.
    pub changed: u64,
    /// How many are the same answer by another value.
    pub moved: u64,
    /// The same by kind of result, without kinds that have none.
    pub kinds: Vec<KindEffect>,
    /// What becomes what, figure by figure and level by level.
    pub changes: Vec<ResultChange>,
    /// What was known.
    pub as_of: AsOf,
}

/// What changes in the results of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct KindEffect {
    /// Targets, standards or scores.
    pub kind: FigureKind,
    /// How many results there are.
    pub results: u64,
    /// How many are another answer, came, or went.
    pub changed: u64,
    /// How many are the same answer by another value.
    pub moved: u64,
}

/// Units of one level whose answer changes in the same way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ResultChange {
    /// The target, standard or score.
    pub figure: Text,
    /// What it is.
    pub kind: FigureKind,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    #[serde(skip)]
    pub labels: Labels,
    /// The level of the units.
    pub level: Text,
    /// The answer before: a verdict, `yes`, `no`, a grade, `ungraded`, `undecided`; nothing where there was none.
    pub before: Option<Text>,
    /// The answer after.
    pub after: Option<Text>,
    /// How many units there are.
    pub count: u64,
    /// Their codes in the order of the map, bounded.
    pub units: Vec<Text>,
    /// How many more there are than `units` lists.
    pub more: u64,
}

/// Returns what changes in the results of a period if the version of `after` takes the place of that of `before`.
pub fn effect(before: Side, after: Side, period: Period) -> Result<Effect, Vec<Message>> {
    let ask = Ask::new(Units::All, period);
    let setting = Setting::new(before.view, &ask)?.of_plan(before.version)?;
    let setting_after = Setting::new(after.view, &ask)?.of_plan(after.version)?;
    let (then, now) = rayon::join(|| results(before, &setting), || results(after, &setting_after));
    let mut tally = Tally { setting: &setting, kinds: BTreeMap::new(), changes: Vec::new() };
    let gone = then.iter().filter(|(key, _)| !now.contains_key(*key));
    let mut figures = now.iter().chain(gone).collect::<Vec<_>>();
    figures.sort_by_key(|((rank, _), column)| (*rank, column.index));
    for (key, _) in figures {
        tally.compare(key, then.get(key), now.get(key));
    }
    let sum = |count: fn(&KindEffect) -> u64| tally.kinds.values().map(count).sum();
    Ok(Effect {
        period,
        through: setting.through,
        results: sum(|kind| kind.results),
        changed: sum(|kind| kind.changed),
        moved: sum(|kind| kind.moved),
        kinds: tally.kinds.values().copied().collect(),
        changes: tally.changes,
        as_of: setting.as_of(),
    })
}

/// The rank of its kind, and its name.
type Key = (u8, Text);

/// The results of one figure.
struct Column<'a> {
    kind: FigureKind,
    /// Where it stands among its like in the plan.
    index: usize,
    label: Text,
    labels: Labels,
    // By place; nothing for units the figure is not for.
    answers: Vec<Option<Answered<'a>>>,
}

/// One result.
#[derive(Clone, Debug, PartialEq)]
struct Answered<'a> {
    word: &'a str,
    value: Option<Figure>,
}

fn results<'a>(side: Side<'a>, setting: &Setting) -> BTreeMap<Key, Column<'a>> {
    let side = Side { version: side.version.on(setting.through), ..side };
    let program = &*side.version.program;
    let targets = (0..program.targets.len()).map(|index| (index, Found::Target(index)));
    let standards = (0..program.standards.len()).map(|index| (index, Found::Standard(StandardIx(index))));
    let scores = (0..program.scores.len()).map(|index| (index, Found::Score(ScoreIx(index))));
    let asked = targets.chain(standards).chain(scores);
    // A score is computed on all cores, so what rests on scores is done one by one: two at a time would compute it twice.
    let lineage = Lineage::of(program);
    let (graded, plain): (Vec<_>, Vec<_>) = asked.partition(|(_, found)| found.rests_on_scores(&lineage));
    Desk::with(side.view, side.version, |desk| {
        let column = |(index, found): &(usize, Found)| {
            let named = found.named(program);
            let column = Column {
                kind: found.kind(),
                index: *index,
                label: words::label(named).into(),
                labels: Arc::new(words::labels(&named.labels)),
                answers: answers(desk, side.version, setting, *found),
            };
            ((rank(column.kind), Text::from(named.name.as_str())), column)
        };
        let mut columns = graded.iter().map(column).collect::<BTreeMap<_, _>>();
        columns.par_extend(plain.par_iter().map(column));
        columns
    })
}

fn rank(kind: FigureKind) -> u8 {
    match kind {
        FigureKind::Target => 0,
        FigureKind::Standard => 1,
        FigureKind::Score => 2,
        FigureKind::Indicator => 3,
        FigureKind::Item => 4,
    }
}

fn answers<'a>(
    desk: &Desk,
    version: &'a Version,
    setting: &Setting,
    found: Found,
) -> Vec<Option<Answered<'a>>> {
    let places = (0..setting.order.len()).into_par_iter();
    let board = || desk.board(setting.window(), setting.map_day(setting.through));
    match found {
        Found::Target(target) => {
            let judge = desk.judge(setting, &desk.version.program.targets[target]);
            let answered = |place| {
                let outcome = judge.as_ref()?.outcome(place)?;
                Some(Answered { word: outcome.verdict.word(), value: outcome.value })
            };
            places.map(answered).collect()
        }
        Found::Standard(standard) => {
            let board = board();
            let answers = board.answers(&Condition::Met(standard));
            let of = board.order.mask(&version.program[standard].of).and(&board.scope);
            let answered =
                |place| of.get(place).then(|| Answered { word: word(answers.at(place)), value: None });
            places.map(answered).collect()
        }
        Found::Score(score) => {
            let board = board();
            let scores = board.evaluation.scores(score);
            let answered = |place| {
                let points = scores.points(place).filter(|_| board.scope.get(place))?.certain();
                let band = scores.grade(place).map(|band| &version.program[score].bands[band].named.name);
                let without = if points.is_some() { "ungraded" } else { "undecided" };
                let value = points.map(Figure::share_of_number);
                Some(Answered { word: band.map_or(without, String::as_str), value })
            };
            places.map(answered).collect()
        }
        Found::Indicator(_) | Found::Item(_) => Vec::new(),
    }
}

fn word(answer: Tri) -> &'static str {
    match answer {
        Tri::Yes => "yes",
        Tri::No => "no",
        Tri::Undecided => "undecided",
    }
}

/// What has been compared so far.
struct Tally<'s> {
    setting: &'s Setting<'s>,
    kinds: BTreeMap<u8, KindEffect>,
    changes: Vec<ResultChange>,
}

impl Tally<'_> {
    /// Compares the results of one figure; one of the two sides has it.
    fn compare(&mut self, (rank, name): &Key, before: Option<&Column>, after: Option<&Column>) {
        let Some(told) = after.or(before) else { return };
        let none = KindEffect { kind: told.kind, results: 0, changed: 0, moved: 0 };
        let kind = self.kinds.entry(*rank).or_insert(none);
        let order = &self.setting.order;
        let mut changed = BTreeMap::<(&str, Option<&str>, Option<&str>), Vec<u32>>::new();
        for place in 0..order.len() {
            let (then, now) = (answer_at(before, place), answer_at(after, place));
            if then.is_none() && now.is_none() {
                continue;
            }
            let words = (then.map(|then| then.word), now.map(|now| now.word));
            kind.results += 1;
            if words.0 != words.1 {
                kind.changed += 1;
                changed.entry((order.level(place), words.0, words.1)).or_default().push(place);
            } else if then != now {
                kind.moved += 1;
            }
        }
        let changes = changed.into_iter().map(|((level, before, after), places)| ResultChange {
            figure: Arc::clone(name),
            kind: told.kind,
            label: Arc::clone(&told.label),
            labels: Arc::clone(&told.labels),
            level: level.into(),
            before: before.map(Text::from),
            after: after.map(Text::from),
            count: places.len() as u64,
            units: places.iter().take(LISTED).map(|place| self.setting.code(*place)).collect(),
            more: places.len().saturating_sub(LISTED) as u64,
        });
        self.changes.extend(changes);
    }
}

fn answer_at<'c, 'a>(column: Option<&'c Column<'a>>, place: u32) -> Option<&'c Answered<'a>> {
    column?.answers[place as usize].as_ref()
}
