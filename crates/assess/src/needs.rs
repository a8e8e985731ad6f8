//! What would decide an undecided target: the smallest sets of missing evidence.
//!
//! - Of a share or a count of units, all that one unit has to say is one piece.
//! - Of few units every way to settle them is looked at, in [`turns`]; of many they are counted.

mod turns;

use crate::answer::{Missing, Need, Piece, Text, Verdict};
use crate::board::Board;
use crate::judge::{Counted, Judge, Outcome, Part, Subject};
use crate::tally::{Alike, Tally, Threshold};
use base::{Comparator, Tri, number};
use cube::Bitmap;
use rules::evaluate::lack::{self, Lack};
use rules::evaluate::once;
use rules::program::{Condition, FormIx, ItemIx, Quantity};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use turns::{Effect, Owed, Turn};

/// Of so many units that are not settled, all ways to settle some of them are looked at.
const TURNED_MAX: u64 = 6;

/// What single units lack for a condition to be decided, each asked once: a unit stands in the lists of all units above
/// it, and several targets may rest on one condition.
#[derive(Default)]
pub(crate) struct Lacks(Mutex<BTreeMap<u32, Arc<Lack>>>);

impl Lacks {
    fn of(&self, board: &Board, condition: &Condition, unit: u32) -> Arc<Lack> {
        let table = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = table().get(&unit) {
            return Arc::clone(known);
        }
        let lack = Arc::new(board.evaluation.lack_of_answer(condition, unit));
        table().insert(unit, Arc::clone(&lack));
        lack
    }
}

/// What units lack, by condition.
#[derive(Default)]
pub(crate) struct LacksByCondition(Mutex<Vec<(Condition, Arc<Lacks>)>>);

impl LacksByCondition {
    fn of(&self, condition: &Condition) -> Arc<Lacks> {
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = table.iter().find(|(known, _)| known == condition) {
            return Arc::clone(known);
        }
        let lacks = Arc::<Lacks>::default();
        table.push((condition.clone(), Arc::clone(&lacks)));
        lacks
    }
}

/// What units lack for what one target asks: its condition, and the exception from its population.
#[derive(Default)]
pub(crate) struct Asked {
    condition: OnceLock<Arc<Lacks>>,
    exception: OnceLock<Arc<Lacks>>,
}

/// Returns the smallest ways to a verdict for the unit at `position`, at most `listed` pieces of evidence each; none
/// where the outcome is decided.
pub(crate) fn needs(judge: &Judge, position: u32, outcome: &Outcome, listed: usize) -> Vec<Need> {
    if outcome.verdict != Verdict::Undecided {
        return Vec::new();
    }
    let asker = Asker { judge, listed };
    let mut needs = match judge.is_grouped() {
        true => asker.of_groups(position, outcome),
        false => asker.of_part(position, None),
    };
    if needs.is_empty() {
        needs.push(asker.hopeless(position, outcome));
    }
    needs
}

struct Asker<'j, 'a> {
    judge: &'j Judge<'a>,
    listed: usize,
}

impl Asker<'_, '_> {
    fn board(&self) -> &Board<'_> {
        &self.judge.board
    }

    fn lack(&self, condition: &Condition, unit: u32) -> Arc<Lack> {
        let lacks = self.judge.lacks.condition.get_or_init(|| self.board().lacks.of(condition));
        lacks.of(self.board(), condition, unit)
    }

    /// Returns what the undecided groups need: each its ways to hold, and the shortest ways for one not to.
    fn of_groups(&self, position: u32, outcome: &Outcome) -> Vec<Need> {
        let open = outcome.groups.iter().filter(|group| group.outcome.verdict == Verdict::Undecided);
        let (mut holding, mut failing) = (Vec::new(), Vec::<Need>::new());
        for group in open.take(self.listed) {
            let found = match &group.part {
                Part::Below(unit) => self.of_part(*unit, None),
                Part::Bloc(name) => self.of_part(position, self.judge.bloc(name)),
            };
            for need in found {
                let need = Need { group: Some(group.name.clone()), ..need };
                match need.verdict {
                    Verdict::Met | Verdict::OnCourse => holding.push(need),
                    _ => failing.push(need),
                }
            }
        }
        let least = failing.iter().map(|need| need.any).min();
        failing.retain(|need| Some(need.any) == least);
        in_order(holding.into_iter().chain(failing))
    }

    /// Returns what the unit with everything below it needs, or only those of `units` below it.
    fn of_part(&self, position: u32, units: Option<&Bitmap>) -> Vec<Need> {
        let range = self.board().order.range(position);
        let (condition, answers, rule) = match self.judge.subject() {
            Subject::Value(own) => return self.of_unit(&self.asked_of(&own.quantity), position),
            Subject::Each { own, answers, .. } if units.is_none() && answers.has(position) => {
                return self.of_unit(&self.asked_of(&own.quantity), position);
            }
            Subject::Each { own, answers, .. } => (self.asked_of(&own.quantity), answers, Rule::all()),
            Subject::Counted { condition, answers, is_share, .. } => {
                let rule = Rule { threshold: self.judge.threshold(position).clone(), is_share: *is_share };
                (condition.clone(), answers, rule)
            }
        };
        match units {
            Some(units) => self.of_counted(&condition, &answers.within(units), range, &rule),
            None => self.of_counted(&condition, answers, range, &rule),
        }
    }

    /// Returns the question put to one unit.
    fn asked_of(&self, quantity: &Quantity) -> Condition {
        Condition::Compare(quantity.clone(), self.judge.target.comparator, self.judge.target.asked())
    }

    fn of_counted(
        &self,
        condition: &Condition,
        answers: &Counted,
        range: Range<u32>,
        rule: &Rule,
    ) -> Vec<Need> {
        let tally = answers.tally(range.clone());
        if tally.unsettled() == 1 && tally.open == 1 {
            let unit = answers.open.iter_in(range).next();
            return unit.map(|unit| self.of_last(condition, unit, &tally, rule)).unwrap_or_default();
        }
        if tally.unsettled() <= TURNED_MAX {
            return self.of_few(condition, answers, range, rule);
        }
        let ways = [Tri::Yes, Tri::No].into_iter().flat_map(|wanted| match tally.unsettled() > tally.open {
            true => vec![self.of_doubtful(condition, answers, range.clone(), wanted)],
            false => self.of_many(condition, &tally, answers.open.iter_in(range.clone()), wanted, rule),
        });
        in_order(ways)
    }

    /// Returns the ways of many units all of which belong: so many of them must turn out alike.
    fn of_many(
        &self,
        condition: &Condition,
        tally: &Tally,
        open: impl Iterator<Item = u32>,
        wanted: Tri,
        rule: &Rule,
    ) -> Vec<Need> {
        let Some(Alike { any, answers }) = tally.needed(wanted, |tally| rule.holds(tally)) else {
            return Vec::new();
        };
        let open = open.take(self.listed).collect::<Vec<_>>();
        let more = tally.open - open.len() as u64;
        let ways = answers.iter().filter_map(|answer| {
            let turns = open.iter().map(|unit| self.turned(condition, *unit, *answer)).collect::<Vec<_>>();
            // Where all are listed, it is known how many can turn out so.
            let is_bound = more > 0 || answers.len() > 1 || turns.iter().flatten().any(|owed| owed.is_bound);
            let of = turns.into_iter().flatten().map(|owed| owed.piece).collect::<Vec<_>>();
            let can_be = more > 0 || of.len() as u64 >= any;
            can_be.then(|| Need { verdict: self.verdict(wanted), group: None, any, of, more, is_bound })
        });
        ways.collect()
    }

    /// Returns what is missing of many units of which some may not belong: one of them may be enough.
    fn of_doubtful(&self, condition: &Condition, answers: &Counted, range: Range<u32>, wanted: Tri) -> Need {
        let tally = answers.tally(range.clone());
        let missing =
            |condition: &Condition, unit| self.whole_piece(unit, &self.lack(condition, unit).missing.pieces);
        let open = answers.open.iter_in(range.clone()).map(|unit| missing(condition, unit));
        let loose = answers.loose();
        let loose = loose.iter_in(range).map(|unit| self.belonging(unit));
        let of = open.chain(loose).take(self.listed).collect::<Vec<_>>();
        let more = tally.unsettled() - of.len() as u64;
        Need { verdict: self.verdict(wanted), group: None, any: 1, of, more, is_bound: true }
    }

    /// Returns the ways of so few units that every way to settle them is looked at.
    fn of_few(&self, condition: &Condition, answers: &Counted, range: Range<u32>, rule: &Rule) -> Vec<Need> {
        let tally = answers.tally(range.clone());
        let open = answers.open.iter_in(range.clone()).map(|unit| self.turns_of_open(condition, unit));
        let loose = answers.loose();
        let loose = loose.iter_in(range).map(|unit| self.turns_of_loose(condition, unit, answers.at(unit)));
        let units = open.chain(loose).collect::<Vec<_>>();
        let ways = [Tri::Yes, Tri::No].into_iter().flat_map(|wanted| {
            turns::smallest(&units, &tally, |tally| rule.holds(tally) == wanted).into_iter().map(
                move |found| {
                    let turns::Found { any, of, is_bound } = found;
                    Need { verdict: self.verdict(wanted), group: None, any, of, more: 0, is_bound }
                },
            )
        });
        in_order(ways)
    }

    fn turns_of_open(&self, condition: &Condition, unit: u32) -> Vec<Turn> {
        let turn = |answer: Tri, effect| Some(Turn { effect, owed: self.turned(condition, unit, answer)? });
        [turn(Tri::Yes, Effect::Yes), turn(Tri::No, Effect::No)].into_iter().flatten().collect()
    }

    fn turns_of_loose(&self, condition: &Condition, unit: u32, answer: Tri) -> Vec<Turn> {
        let except = match self.judge.subject() {
            Subject::Counted { except: Some(except), .. } => except,
            _ => unreachable!("only an exception leaves it open who belongs"),
        };
        let leaving = |out: Tri| {
            let lacks = self.judge.lacks.exception.get_or_init(|| self.board().lacks.of(except));
            self.owed(except, unit, &lacks.of(self.board(), except, unit), out)
        };
        let turn = |effect, owed: Option<Owed>| owed.map(|owed| Turn { effect, owed });
        let mut turns = vec![
            turn(Effect::Out(answer), leaving(Tri::Yes)),
            turn(Effect::In(answer, answer), leaving(Tri::No)),
        ];
        if answer == Tri::Undecided {
            for towards in [Tri::Yes, Tri::No] {
                let answered = self.turned(condition, unit, towards);
                let both = leaving(Tri::No).zip(answered.clone()).map(|(stay, own)| joined(stay, own));
                turns.push(turn(Effect::In(answer, towards), both));
                turns.push(turn(Effect::Answered(towards), answered));
            }
        }
        turns.into_iter().flatten().collect()
    }

    /// Returns what a unit owes before its answer is `wanted`; nothing where nothing leads there.
    fn turned(&self, condition: &Condition, unit: u32, wanted: Tri) -> Option<Owed> {
        self.owed(condition, unit, &self.lack(condition, unit), wanted)
    }

    fn owed(&self, condition: &Condition, unit: u32, lack: &Lack, wanted: Tri) -> Option<Owed> {
        let ways = if wanted == Tri::Yes { &lack.yes } else { &lack.no };
        let way = ways.first()?;
        let pieces = way.pieces().copied().collect::<Vec<_>>();
        let is_all = way.size() == pieces.len() as u64 + way.more();
        let piece = self.whole_piece(unit, &pieces);
        let piece = Piece { any: (!is_all).then_some(way.size()), ..piece };
        // A weight may settle several units at once, and so may a report on which the places of others rest.
        let is_shared = once::rests_on_others(self.board().program(), condition)
            || pieces.iter().any(|piece| matches!(piece, lack::Missing::Weight(_)));
        let is_one = ways.len() == 1 && way.beside.is_empty();
        let is_bound = way.is_bound || !is_one || way.more() > 0 || is_shared;
        Some(Owed { piece, least: way.size(), is_bound })
    }

    /// Returns what a unit owes before it is known whether it belongs.
    fn belonging(&self, unit: u32) -> Piece {
        let Subject::Counted { except: Some(except), .. } = self.judge.subject() else {
            return self.whole_piece(unit, &[]);
        };
        let lacks = self.judge.lacks.exception.get_or_init(|| self.board().lacks.of(except));
        let lack = lacks.of(self.board(), except, unit);
        self.whole_piece(unit, &lack.missing.pieces)
    }

    fn whole_piece(&self, unit: u32, owed: &[lack::Missing]) -> Piece {
        let mut owed = owed.iter().map(|missing| self.board().missing(missing));
        let first = owed.next().unwrap_or_else(|| self.reason(unit, "not-asked"));
        Piece { first, also: owed.take(self.listed).collect(), any: None }
    }

    /// Returns the ways of the only unit that is open; the whole is decided with it.
    fn of_last(&self, condition: &Condition, unit: u32, tally: &Tally, rule: &Rule) -> Vec<Need> {
        let lack = self.lack(condition, unit);
        let yes = rule.holds(&Tally { yes: tally.yes + 1, open: 0, ..*tally });
        let no = rule.holds(&Tally { no: tally.no + 1, open: 0, ..*tally });
        self.either(&[(yes, &lack.yes), (no, &lack.no)])
    }

    fn of_unit(&self, condition: &Condition, position: u32) -> Vec<Need> {
        let lack = self.lack(condition, position);
        self.either(&[(Tri::Yes, &lack.yes), (Tri::No, &lack.no)])
    }

    fn either(&self, ways: &[(Tri, &Vec<lack::Need>)]) -> Vec<Need> {
        in_order(ways.iter().flat_map(|(wanted, needs)| needs.iter().map(|need| self.need(*wanted, need))))
    }

    fn need(&self, wanted: Tri, need: &lack::Need) -> Need {
        let verdict = self.verdict(wanted);
        let single = |missing| Piece { first: self.board().missing(missing), also: Vec::new(), any: None };
        let is_short = |choice: &lack::Choice| choice.of.more == 0 && choice.of.pieces.len() <= self.listed;
        if !need.beside.iter().all(is_short) {
            let of = need.pieces().take(self.listed).map(single).collect::<Vec<_>>();
            let more = need.more() + need.pieces().skip(of.len()).count() as u64;
            return Need { verdict, group: None, any: need.size(), of, more, is_bound: true };
        }
        let mut of = need.of.pieces.iter().take(self.listed).map(single).collect::<Vec<_>>();
        let more = need.of.more + (need.of.pieces.len() - of.len()) as u64;
        let chosen = |choice: &lack::Choice| {
            let mut pieces = choice.of.pieces.iter().map(|missing| self.board().missing(missing));
            let first = pieces.next().expect("a choice is between pieces");
            Piece { first, also: pieces.collect(), any: Some(choice.any) }
        };
        of.extend(need.beside.iter().map(chosen));
        let any = need.any + need.beside.len() as u64;
        Need { verdict, group: None, any, of, more, is_bound: need.is_bound }
    }

    /// Returns what is wrong where no evidence leads to a verdict.
    fn hopeless(&self, position: u32, outcome: &Outcome) -> Need {
        let has_no_groups = self.judge.is_grouped() && outcome.groups.is_empty();
        let of = match self.judge.subject() {
            _ if has_no_groups => Vec::new(),
            Subject::Counted { condition, answers, .. } => self.stuck(condition, answers, position),
            Subject::Each { own, answers, .. } => {
                self.stuck(&self.asked_of(&own.quantity), answers, position)
            }
            Subject::Value(_) => Vec::new(),
        };
        let none = || Piece { first: self.reason(position, "population-empty"), also: Vec::new(), any: None };
        let of = if of.is_empty() { vec![none()] } else { of };
        Need { verdict: Verdict::Undecided, group: None, any: 0, of, more: 0, is_bound: false }
    }

    /// Returns what keeps units from an answer to which no figure leads: a whole of nothing, say.
    fn stuck(&self, condition: &Condition, answers: &Counted, position: u32) -> Vec<Piece> {
        let open = answers.open.iter_in(self.board().order.range(position)).take(self.listed);
        let pieces = open.map(|unit| self.whole_piece(unit, &self.lack(condition, unit).missing.pieces));
        pieces.collect()
    }

    fn reason(&self, position: u32, reason: &'static str) -> Missing {
        Missing::Reason { unit: self.board().code(position), reason, item: None, period: None }
    }

    fn verdict(&self, wanted: Tri) -> Verdict {
        match (self.judge.horizon.is_over(), wanted) {
            (true, Tri::Yes) => Verdict::Met,
            (true, Tri::No) => Verdict::Missed,
            (false, Tri::Yes) => Verdict::OnCourse,
            (false, Tri::No) => Verdict::AtRisk,
            (_, Tri::Undecided) => Verdict::Undecided,
        }
    }
}

/// Returns what a unit owes for two answers at once.
fn joined(left: Owed, right: Owed) -> Owed {
    let is_choice = left.piece.any.is_some() || right.piece.any.is_some();
    let Piece { first, mut also, .. } = left.piece;
    also.extend(std::iter::once(right.piece.first).chain(right.piece.also));
    also.sort();
    also.dedup();
    also.retain(|missing| *missing != first);
    // A piece that serves both answers is owed once.
    let least = if is_choice { left.least.max(right.least) } else { 1 + also.len() as u64 };
    let piece = Piece { first, also, any: None };
    Owed { piece, least, is_bound: left.is_bound || right.is_bound || is_choice }
}

/// What a tally is held against.
struct Rule {
    threshold: Threshold,
    is_share: bool,
}

impl Rule {
    /// All of them.
    fn all() -> Rule {
        Rule { threshold: Threshold::new(number::whole(1), Comparator::Equal), is_share: true }
    }

    fn holds(&self, tally: &Tally) -> Tri {
        tally.holds(&self.threshold, self.is_share)
    }
}

/// Returns the needs, those that take least first.
fn in_order(needs: impl Iterator<Item = Need>) -> Vec<Need> {
    let mut needs = needs.collect::<Vec<_>>();
    needs.sort_by_key(|need| need.any);
    needs
}

impl Board<'_> {
    /// Returns the missing evidence with codes and names in place of numbers.
    pub fn missing(&self, missing: &lack::Missing) -> Missing {
        let program = self.program();
        let form = |form: FormIx| Text::from(program[form].named.name.as_str());
        let item = |item: ItemIx| Some(Text::from(program[item].named.name.as_str()));
        let reason =
            |unit, reason, item, period| Missing::Reason { unit: self.code_of(unit), reason, item, period };
        match *missing {
            lack::Missing::Report { unit, form: asked, period } => {
                let items = program[asked].items.iter().filter(|_| program[asked].counts_until.is_some());
                let after = items.filter_map(|item| self.world.cut_off(*item, period, unit)).min();
                Missing::Report { unit: self.code_of(unit), form: form(asked), period, item: None, after }
            }
            lack::Missing::Figure { unit, item: asked, period } => Missing::Report {
                unit: self.code_of(unit),
                form: form(program[asked].form),
                period,
                item: item(asked),
                after: self.world.cut_off(asked, period, unit),
            },
            lack::Missing::Weight(weight) => Missing::Weight {
                from: self.code_of(weight.from),
                to: self.code_of(weight.to),
                on: weight.on,
            },
            lack::Missing::Joined { unit, item: asked, period } => {
                reason(unit, "joined", item(asked), Some(period))
            }
            lack::Missing::NotAsked { unit, item: asked } => reason(unit, "not-asked", item(asked), None),
            lack::Missing::Disagreement { unit, item: asked, period } => {
                reason(unit, "disagreement", item(asked), Some(period))
            }
            lack::Missing::Whole { unit } => reason(unit, "whole-not-positive", None, None),
            lack::Missing::NotFor { unit } => reason(unit, "not-for-unit", None, None),
            lack::Missing::Ungraded { unit } => reason(unit, "ungraded", None, None),
            lack::Missing::PopulationEmpty { unit } => reason(unit, "population-empty", None, None),
            lack::Missing::Award { unit, title, edition } => Missing::Award {
                unit: self.code_of(unit),
                title: program[title].named.name.as_str().into(),
                edition,
            },
            lack::Missing::BeforeRecords { unit, edition } => {
                reason(unit, "before-records", None, Some(edition))
            }
        }
    }
}
