//! What is missing: the evidence that would decide an undecided answer, and which way.

use super::grading::{self, Given};
use super::once::reads_once;
use super::points::Points;
use super::quota::{self, Entrant, Peers};
use super::tally::{self, Own};
use super::ways::{Alternatives, Pieces, Way};
use super::{Evaluator, Evidence, Linear, Portion, Source, Unrecorded, Window, items_read};
use crate::editions::Editions;
use crate::program::days::{Anchor, Day};
use crate::program::quotas::Preference;
use crate::program::{
    Condition, FormIx, Group, IndicatorIx, ItemIx, ItemKind, Program, Quantity, Score, ScoreIx, TitleIx,
};
use crate::value::{Bound, mirrored};
use base::{Comparator, Period, Tri, UnitId, limits, number};
use num_traits::ToPrimitive;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One piece of missing evidence, or a reason that no evidence can mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A report that has not come.
    Report {
        /// The unit that owes it; it need not exist on the map.
        unit: UnitId,
        /// The form.
        form: FormIx,
        /// Its period.
        period: Period,
    },
    /// A figure that a report which came does not have.
    Figure {
        /// The unit that reported.
        unit: UnitId,
        /// What it left out.
        item: ItemIx,
        /// The period.
        period: Period,
    },
    /// A weight that no act has recorded.
    Weight(Unrecorded),
    /// The map is older than the report, and the unit reported for several units of the map at once: no weight says
    /// which part came from which.
    Joined {
        /// The unit that reported.
        unit: UnitId,
        /// The item.
        item: ItemIx,
        /// The period.
        period: Period,
    },
    /// Nobody is to report on the item under the unit, or no period of its form has ended yet.
    NotAsked {
        /// The unit asked about.
        unit: UnitId,
        /// The item.
        item: ItemIx,
    },
    /// The units whose answer has become the unit's own do not agree.
    Disagreement {
        /// The unit asked about.
        unit: UnitId,
        /// The item.
        item: ItemIx,
        /// The period.
        period: Period,
    },
    /// There is nothing to divide by: the whole is not more than zero.
    Whole {
        /// The unit asked about.
        unit: UnitId,
    },
    /// The standard or score is not for the unit.
    NotFor {
        /// The unit asked about.
        unit: UnitId,
    },
    /// No band holds the unit's points.
    Ungraded {
        /// The unit asked about.
        unit: UnitId,
    },
    /// The population has no unit.
    PopulationEmpty {
        /// The unit asked about.
        unit: UnitId,
    },
    /// An award that may still be given.
    Award {
        /// The unit that may receive it.
        unit: UnitId,
        /// The title.
        title: TitleIx,
        /// For which edition.
        edition: Period,
    },
    /// The edition lies before the first period for which anything is recorded.
    BeforeRecords {
        /// The unit asked about.
        unit: UnitId,
        /// The edition.
        edition: Period,
    },
}

/// Some pieces of missing evidence, bounded, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The first of them.
    pub pieces: Vec<Missing>,
    /// How many more there are.
    pub more: u64,
}

/// A smallest way to decide an answer: any so many of the pieces, and so many of each choice beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// How many of the pieces it takes.
    pub any: u64,
    /// The pieces.
    pub of: Listed,
    /// What it takes beside them, whichever are chosen there.
    pub beside: Vec<Choice>,
    /// Fewer never decide it, but it is not known whether so many do. Otherwise each choice of so many can, and no other
    /// pieces of that number can but those that another way names.
    pub is_bound: bool,
}

/// Any so many of some pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// How many of the pieces.
    pub any: u64,
    /// The pieces, more than it takes.
    pub of: Listed,
}

/// What an undecided answer lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lack {
    /// Everything that is missing.
    pub missing: Listed,
    /// The smallest ways to a yes, all of the same number of pieces; none where no evidence can lead there.
    pub yes: Vec<Need>,
    /// The smallest ways to a no.
    pub no: Vec<Need>,
}

impl Missing {
    /// Returns whether an act could still bring it: the others are reasons, not gaps.
    pub fn can_come(&self) -> bool {
        use Missing::{Award, Figure, Report, Weight};
        matches!(self, Report { .. } | Figure { .. } | Weight(_) | Award { .. })
    }
}

impl Need {
    /// Returns how many pieces it takes in all.
    pub fn size(&self) -> u64 {
        self.any + self.beside.iter().map(|choice| choice.any).sum::<u64>()
    }

    /// Returns all its pieces.
    pub fn pieces(&self) -> impl Iterator<Item = &Missing> {
        self.of.pieces.iter().chain(self.beside.iter().flat_map(|choice| &choice.of.pieces))
    }

    /// Returns how many pieces there are beyond those listed.
    pub fn more(&self) -> u64 {
        self.of.more + self.beside.iter().map(|choice| choice.of.more).sum::<u64>()
    }
}

impl Listed {
    pub(super) fn of(pieces: &Pieces) -> Listed {
        let listed = pieces.iter().take(limits::EVIDENCE_LISTED_MAX).copied().collect::<Vec<_>>();
        Listed { more: (pieces.len() - listed.len()) as u64, pieces: listed }
    }
}

impl<E: Evidence + ?Sized> Evaluator<'_, E> {
    /// Returns what would decide the condition for the unit; nothing where it is decided.
    pub fn lack_of_answer(&self, condition: &Condition, unit: UnitId) -> Lack {
        match self.answer(condition, unit) {
            Tri::Undecided => {
                let Ways { missing, yes, no } = self.ways(condition, unit);
                let (yes, no) = match reads_once(self.program, condition) {
                    true => (yes, no),
                    false => (yes.bounds(), no.bounds()),
                };
                let yes = self.tried((condition, unit, Tri::Yes), yes, &missing);
                let no = self.tried((condition, unit, Tri::No), no, &missing);
                Ways { missing, yes, no }.listed()
            }
            Tri::Yes | Tri::No => Lack::default(),
        }
    }

    /// Returns what would make the quantity exact for the unit; nothing where it is. There is no yes or no to it.
    pub fn lack_of_value(&self, quantity: &Quantity, unit: UnitId) -> Lack {
        Lack { missing: Listed::of(&self.short_of(quantity, unit)), ..Lack::default() }
    }

    /// Returns the ways to decide a condition that is undecided.
    fn ways(&self, condition: &Condition, unit: UnitId) -> Ways {
        match condition {
            Condition::Answer(item) => self.ways_of_answer(*item, unit),
            Condition::Compare(left, comparator, right) => {
                self.ways_of_comparison(left, *comparator, right, unit)
            }
            Condition::Met(standard) => {
                let standard = &self.program[*standard];
                if !self.evidence.belongs(unit, &standard.of) {
                    return Ways::none(Missing::NotFor { unit });
                }
                let lines = standard.criteria.iter().map(|line| &line.condition).collect::<Vec<_>>();
                self.ways_of_parts(lines.len(), &lines, unit)
            }
            Condition::Grade { score, comparator, band } => {
                let holds = |given: Given| given.holds(*comparator, *band);
                self.ways_of_grade(*score, &holds, unit)
            }
            Condition::Assessed(score) => {
                self.ways_of_grade(*score, &|given| Tri::from(given.band().is_some()), unit)
            }
            Condition::Rank { score, in_each, .. } => self.ways_of_rank(*score, in_each.as_ref(), unit),
            // The ledger of awards is complete, but for editions whose awards are still to be given.
            Condition::Awarded(title) => {
                let award = Missing::Award { unit, title: *title, edition: self.window.period };
                let missing = Arc::new(Pieces::from([award]));
                Ways { yes: Alternatives::of([Way::all(&missing)]), missing, no: Alternatives::default() }
            }
            Condition::Editions(part, editions) => self.ways_over_editions(part, *editions, unit),
            Condition::Not(part) => self.ways(part, unit).turned(),
            Condition::All(parts) => self.ways_of_parts(parts.len(), &refs(parts), unit),
            Condition::Any(parts) => self.ways_of_parts(1, &refs(parts), unit),
            Condition::AtLeast(count, parts) => self.ways_of_parts(*count, &refs(parts), unit),
        }
    }

    /// Returns the ways to at least `count` of the parts. So many of the undecided ones must still become yes; for a
    /// no, so many must become no that too few are left.
    fn ways_of_parts(&self, count: usize, parts: &[&Condition], unit: UnitId) -> Ways {
        Ways::of_parts(count, parts.iter().map(|part| self.part(part, unit)))
    }

    /// Returns the answer to one of several conditions, with the ways to decide it where it is undecided.
    fn part(&self, condition: &Condition, unit: UnitId) -> (Tri, Ways) {
        match self.answer(condition, unit) {
            Tri::Undecided => (Tri::Undecided, self.ways(condition, unit)),
            decided => (decided, Ways::default()),
        }
    }

    fn ways_over_editions(&self, condition: &Condition, editions: Editions, unit: UnitId) -> Ways {
        let parts = self.last_editions(editions).map(|edition| match edition {
            Ok(then) => then.part(condition, unit),
            Err(before) => {
                let reason = Missing::BeforeRecords { unit, edition: before.period };
                (Tri::Undecided, Ways::none(reason))
            }
        });
        Ways::of_parts(editions.at_least, parts)
    }

    /// Returns the ways of a comparison. It is decided with both sides exact, or, in one direction, with one side exact
    /// and a floor under the other: any piece may then lift the value over the threshold.
    fn ways_of_comparison(
        &self,
        left: &Quantity,
        comparator: Comparator,
        right: &Quantity,
        unit: UnitId,
    ) -> Ways {
        let missing = together([self.short_of(left, unit), self.short_of(right, unit)]);
        let exact = Way::both(self.way_to_exact(left, unit), self.way_to_exact(right, unit));
        let lifted = |low, high| {
            let floor = self.way_to_floor(low, unit)?;
            // Where a floor takes as much as an exact value, nothing is lifted.
            if Some(&floor) == self.way_to_exact(low, unit).as_ref() {
                return None;
            }
            let way = Way::both(Some(floor), self.way_to_exact(high, unit))?;
            if way.any > 0 {
                return Some(way.bound());
            }
            let way = Way::any(&missing)?;
            // A weight brings no more than was reported.
            let is_known = !missing.iter().any(|piece| matches!(piece, Missing::Weight(_)));
            Some(if is_known && is_plain(self.program, low) { way } else { way.bound() })
        };
        // Parts and wholes are whole numbers: between two shares they come to, there is none.
        let is_met = |way: Way| {
            let is_plain = is_plain(self.program, left) && is_plain(self.program, right);
            if comparator == Comparator::Equal && !is_plain { way.bound() } else { way }
        };
        let (mut yes, mut no) = (vec![exact.clone().map(is_met)], vec![exact]);
        for (comparator, low, high) in [(comparator, left, right), (mirrored(comparator), right, left)] {
            let ways = self.ways_to_lift(low, comparator, high, unit);
            let ways =
                ways.map_or_else(|| vec![lifted(low, high)], |ways| ways.into_iter().map(Some).collect());
            let wants_more = matches!(comparator, Comparator::AtLeast | Comparator::More);
            if wants_more { yes.extend(ways) } else { no.extend(ways) }
        }
        let (left, right) = (self.reach(left, unit), self.reach(right, unit));
        let mut contraries = contraries(comparator).iter();
        yes.retain(|_| left.can_pass(comparator, &right));
        if !contraries.any(|contrary| left.can_pass(*contrary, &right)) {
            no.clear();
        }
        Ways { missing, yes: Alternatives::of(yes), no: Alternatives::of(no) }
    }

    /// Returns the way to an exact value; none where evidence alone does not make it exact.
    fn way_to_exact(&self, quantity: &Quantity, unit: UnitId) -> Option<Way> {
        if self.measured(quantity, unit).bound == Bound::Exact {
            return Some(Way::default());
        }
        let both = |left, right| Way::both(self.way_to_exact(left, unit), self.way_to_exact(right, unit));
        // With both sides exact already, it is the whole that cannot be divided by.
        let divided = |way: Option<Way>| way.filter(|way| way.any > 0);
        match quantity {
            Quantity::Constant(_) | Quantity::LateReports | Quantity::Pace(_) | Quantity::Parameter(_) => {
                None
            }
            Quantity::Item(_) | Quantity::Day(_) => Way::all(&self.short_of(quantity, unit)),
            Quantity::Indicator(indicator) => {
                let all = self.way_to_exact(&self.program[*indicator].quantity, unit);
                Way::smallest(vec![all, self.way_to_enough(*indicator, unit).map(Way::bound)])
            }
            Quantity::Sum(left, right) | Quantity::Difference(left, right) => both(left, right),
            // Of nothing there is no share, whatever the part comes to.
            Quantity::Ratio(_, whole) if self.reach(whole, unit).is_never_positive() => None,
            Quantity::Ratio(part, _) if self.is_of_sums(quantity) => {
                // A whole of one or more is the least there is: below a part that is known not every share lies.
                let is_known = self.measured(part, unit).bound == Bound::Exact;
                let all = Way::all(&self.short_of(quantity, unit));
                if is_known { all.map(Way::bound) } else { all }
            }
            Quantity::Ratio(part, whole) => divided(both(part, whole)),
            Quantity::Derived(derived) => {
                let ways = derived.of.iter().map(|of| self.way_to_exact(of, unit));
                ways.reduce(Way::both).flatten().map(|way| if way.any > 0 { way.bound() } else { way })
            }
            Quantity::Change(change) => {
                let (then, window) = change.then(self.window);
                let then = self.in_window(window).way_to_exact(&then, unit);
                divided(Way::both(self.way_to_exact(&change.of, unit), then)).map(Way::bound)
            }
        }
    }

    /// Returns the way to a value that can only grow, or is exact.
    fn way_to_floor(&self, quantity: &Quantity, unit: UnitId) -> Option<Way> {
        let measured = self.measured(quantity, unit);
        if measured.bound != Bound::Open {
            return Some(Way::default());
        }
        // A count of which nothing is known yet is a floor in a sum, and nowhere else before its first report.
        let floor = |of: &Quantity| {
            let nothing_yet = self.measured(of, unit).value.is_none();
            let way = self.way_to_floor(of, unit)?;
            if way.any == 0 && nothing_yet { Way::any(&self.short_of(of, unit)) } else { Some(way) }
        };
        let floor = match quantity {
            Quantity::Indicator(indicator) => self.way_to_floor(&self.program[*indicator].quantity, unit),
            Quantity::Sum(left, right) => {
                Way::both(self.way_to_floor(left, unit), self.way_to_floor(right, unit))
            }
            Quantity::Difference(left, right) => Way::both(floor(left), self.way_to_exact(right, unit)),
            Quantity::Derived(derived) if derived.how.rises() => {
                derived.of.iter().map(floor).reduce(Way::both).flatten()
            }
            Quantity::Change(change) => {
                let (then, window) = change.then(self.window);
                let then = self.in_window(window).way_to_exact(&then, unit);
                Way::both(floor(&change.of), then)
            }
            _ => None,
        };
        let floor = floor.filter(|way| way.any > 0).map(Way::bound);
        Way::smallest(vec![self.way_to_exact(quantity, unit), floor])
    }

    /// Returns the way to so many reports that an indicator stands that says `complete at`. A report makes at most one
    /// unit complete.
    fn way_to_enough(&self, indicator: IndicatorIx, unit: UnitId) -> Option<Way> {
        let share = self.program[indicator].complete_at.as_ref()?;
        let measured = self.measured(&self.program[indicator].quantity, unit);
        let needed = (number::whole(measured.coverage.expected) * share).ceil().to_integer().to_u64()?;
        let way = Way::any(&self.short_of(&Quantity::Indicator(indicator), unit))?;
        let any = needed.saturating_sub(measured.coverage.reported).clamp(1, way.of.len() as u64);
        (!measured.blocked).then_some(Way { any, ..way })
    }

    /// Returns whether a ratio is counted place by place.
    fn is_of_sums(&self, quantity: &Quantity) -> bool {
        let is_sum = |side: &Quantity| Linear::of(self.program, side).is_some();
        matches!(quantity, Quantity::Ratio(part, whole) if is_sum(part) && is_sum(whole))
    }

    /// Returns the ways of the unit's own answer. A single yes decides a flow; a no needs every period.
    fn ways_of_answer(&self, item: ItemIx, unit: UnitId) -> Ways {
        let periods = tally::own_answers(self.program, self.evidence, item, self.window, unit);
        if periods.is_empty() {
            return Ways::none(Missing::NotAsked { unit, item });
        }
        let open = periods.iter().filter(|own| own.answer() == Tri::Undecided).collect::<Vec<_>>();
        let silent = |own: &&Own| -> Pieces {
            own.silent.iter().map(|reporter| self.gap(item, own.period, *reporter)).collect()
        };
        let towards = |answer: bool| {
            let could = open.iter().copied().filter(move |own| own.could_become(answer));
            let ways = could.map(|own| Alternatives::of([Way::all(&Arc::new(silent(&own)))]));
            ways.collect::<Vec<_>>()
        };
        let torn = open.iter().filter(|own| own.silent.is_empty());
        let torn = torn.map(|own| Missing::Disagreement { unit, item, period: own.period });
        Ways {
            missing: Arc::new(open.iter().flat_map(silent).chain(torn).collect()),
            yes: Alternatives::through(&towards(true), 1),
            no: Alternatives::through(&towards(false), open.len()),
        }
    }

    /// Returns the ways of a grade: the fewest parts of the score whose certainty could settle it.
    fn ways_of_grade(&self, score: ScoreIx, holds: &dyn Fn(Given) -> Tri, unit: UnitId) -> Ways {
        if !self.evidence.belongs(unit, &self.program[score].of) {
            return Ways::none(Missing::NotFor { unit });
        }
        let limited = self.limited(score, unit).filter(|_| self.is_cut(score, holds));
        let is_at_the_cut = limited.as_ref().is_some_and(Entrant::is_at_the_cut);
        if is_at_the_cut || self.program[score].has_grading() {
            return self.ways_by_any_piece(score, holds, unit);
        }
        let parts = self.parts(score, unit).expect("the score is for the unit");
        let fallen = |grades| match &limited {
            Some(entrant) => entrant.fallen(grades),
            None => grades,
        };
        let score = &self.program[score];
        let open = quantities_of(score)
            .enumerate()
            .filter(|(index, _)| !parts.is_certain(*index))
            .collect::<Vec<_>>();
        let movable = self.movable(&open, unit);
        let missing = together(open.iter().map(|(_, quantity)| self.short_of(quantity, unit)));
        // With a single piece missing, it decides whatever can be decided.
        let alone = missing.len() == 1;
        let towards = |wanted: Tri| {
            let passes =
                |points: &Points| grading::agreed(&fallen(points.grades(&score.bands)), holds) == wanted;
            let settling =
                subsets(&movable).filter(|(parts_of, _)| parts.could_pass(parts_of, &score.bands, passes));
            Alternatives::of(settling.map(|(_, way)| Some(if alone { way } else { way.bound() })))
        };
        let (yes, no) = (towards(Tri::Yes), towards(Tri::No));
        if open.is_empty() {
            return Ways::none(Missing::Ungraded { unit });
        }
        Ways { missing, yes, no }
    }

    /// Returns the open parts of a score that evidence can settle, each with the way to it. Parts that the same pieces settle are
    /// settled together.
    fn movable(&self, open: &[(usize, &Quantity)], unit: UnitId) -> Vec<(Vec<usize>, Way)> {
        let mut movable = Vec::<(Vec<usize>, Way)>::new();
        for (index, quantity) in open {
            let Some(way) = self.way_to_settle(quantity, unit) else { continue };
            let needs_all = way.any == way.of.len() as u64;
            match movable.iter_mut().find(|(_, other)| needs_all && *other == way) {
                Some((parts, _)) => parts.push(*index),
                None => movable.push((vec![*index], way)),
            }
        }
        movable.truncate(SETTLED_MAX);
        movable
    }

    /// Returns the ways of a place: whatever is open of the unit, and of those it is ranked with.
    fn ways_of_rank(&self, score: ScoreIx, in_each: Option<&Group>, unit: UnitId) -> Ways {
        let ranked = self.ranked(score, in_each);
        let Some((peers, open)) = ranked.open_beside(unit) else {
            return Ways::none(Missing::NotFor { unit });
        };
        let behind = || open.iter().flat_map(|other| self.own_pieces_behind_grade(score, *other)).collect();
        let rivals = || Rivals::Ranked(in_each.cloned(), peers.clone());
        let missing = match self.known {
            Some(known) => known.behind_grades().get_or((self.window, score, rivals()), behind),
            None => Arc::new(behind()),
        };
        let any = || Alternatives::of([Way::any(&missing).map(Way::bound)]);
        Ways { yes: any(), no: any(), missing }
    }

    /// Returns the unit under the score's quotas, where it has any that hold for the unit.
    fn limited(&self, score: ScoreIx, unit: UnitId) -> Option<Entrant> {
        let has_quotas = !self.program[score].quotas.is_empty() && self.evidence.in_scope(unit);
        if has_quotas { self.graded(score).of(unit).cloned() } else { None }
    }

    /// Returns whether a quota of the score may change whether a grade holds.
    fn is_cut(&self, score: ScoreIx, holds: &dyn Fn(Given) -> Tri) -> bool {
        self.program[score].is_cut_between(|band| holds(Given::Band(band)) == Tri::Yes)
    }

    /// Returns the ways of a grade that rests on more than the unit's points: any piece on which it may hang.
    fn ways_by_any_piece(&self, score: ScoreIx, holds: &dyn Fn(Given) -> Tri, unit: UnitId) -> Ways {
        let missing = match self.is_cut(score, holds) {
            true => self.pieces_behind_grade(score, unit),
            false => Arc::new(self.own_pieces_behind_grade(score, unit)),
        };
        if missing.is_empty() {
            return Ways::none(Missing::Ungraded { unit });
        }
        let grades = self.grades(score, unit).unwrap_or_default();
        let towards = |wanted: Tri| {
            let leads = |given: &Given| holds(*given) == wanted;
            Alternatives::of([Way::any(&missing).map(Way::bound).filter(|_| grades.iter().any(leads))])
        };
        let (yes, no) = (towards(Tri::Yes), towards(Tri::No));
        Ways { missing, yes, no }
    }

    /// Returns everything that is missing and may change the unit's grade; where a quota may cut it, also what is missing
    /// from those that may stand before it or be counted in the base.
    fn pieces_behind_grade(&self, score: ScoreIx, unit: UnitId) -> Arc<Pieces> {
        let limited = self.limited(score, unit).filter(Entrant::is_at_the_cut);
        let Some(entrant) = limited else { return Arc::new(self.own_pieces_behind_grade(score, unit)) };
        let graded = self.graded(score);
        let rivalry = graded.rivalry(entrant.unit).expect("whoever is limited is an entrant");
        let behind = || {
            let rivals = graded.rivals(rivalry);
            let pieces = |rival: &Entrant| {
                let mut pieces = self.own_pieces_behind_grade(score, rival.unit);
                pieces.extend(self.pieces_behind_quotas(score, rival.unit));
                pieces
            };
            rivals.flat_map(pieces).collect::<Pieces>()
        };
        match self.known {
            Some(known) => {
                known.behind_grades().get_or((self.window, score, Rivals::Limited(rivalry)), behind)
            }
            None => Arc::new(behind()),
        }
    }

    /// Returns what quotas lack that ask more than points: of the units above, and of the unit itself.
    fn pieces_behind_quotas(&self, score: ScoreIx, unit: UnitId) -> Pieces {
        let mut pieces = Pieces::new();
        let mut ask = |condition: &Condition, unit: UnitId| {
            if self.answer(condition, unit) == Tri::Undecided {
                pieces.extend(self.ways(condition, unit).missing.iter().copied());
            }
        };
        for quota in &self.program[score].quotas {
            if let Some((_, condition)) = &quota.other {
                let peers = quota.in_each.iter().map(|group| quota::peers(self.evidence, unit, Some(group)));
                let above = peers
                    .filter_map(|peers| if let Peers::Below(above) = peers { Some(above) } else { None });
                above.for_each(|above| ask(condition, above));
            }
            for preference in &quota.preferences {
                if let Preference::Yes(condition) = preference {
                    ask(condition, unit);
                }
            }
        }
        for quota in &self.program[score].quotas {
            for preference in &quota.preferences {
                if let Preference::More(quantity) | Preference::Less(quantity) = preference {
                    pieces.extend(self.short_of(quantity, unit).iter().copied());
                }
            }
        }
        pieces
    }

    fn own_pieces_behind_grade(&self, score: ScoreIx, unit: UnitId) -> Pieces {
        let open = self.points(score, unit).is_some_and(|points| points.certain().is_none());
        let quantities = quantities_of(&self.program[score]).filter(|_| open);
        let mut pieces =
            Arc::unwrap_or_clone(together(quantities.map(|quantity| self.short_of(quantity, unit))));
        for condition in self.program[score].conditions() {
            if self.answer(condition, unit) == Tri::Undecided {
                pieces.extend(self.ways(condition, unit).missing.iter());
            }
        }
        for cap in &self.program[score].grading.caps {
            let above = grading::capping(self.evidence, unit, &cap.of);
            if let Some(above) = above {
                pieces.extend(self.pieces_behind_grade(cap.score, above).iter());
            }
        }
        pieces
    }

    /// Returns the way to settle what a quantity adds to a score: an exact value, or a floor so high that more makes
    /// no difference.
    fn way_to_settle(&self, quantity: &Quantity, unit: UnitId) -> Option<Way> {
        let floor = self.way_to_floor(quantity, unit);
        let lifted = floor
            .and_then(|way| if way.any == 0 { Way::any(&self.short_of(quantity, unit)) } else { Some(way) });
        Way::smallest(vec![lifted, self.way_to_exact(quantity, unit)])
    }

    /// Returns what keeps the quantity from being exact.
    pub(super) fn short_of(&self, quantity: &Quantity, unit: UnitId) -> Arc<Pieces> {
        if self.measured(quantity, unit).bound == Bound::Exact {
            return Arc::default();
        }
        let both = |left, right| together([self.short_of(left, unit), self.short_of(right, unit)]);
        let short = match quantity {
            Quantity::Constant(_) | Quantity::LateReports | Quantity::Pace(_) | Quantity::Parameter(_) => {
                Arc::default()
            }
            Quantity::Item(item) if self.program[*item].kind == ItemKind::Date => {
                Arc::new(self.silent_days(*item, unit))
            }
            Quantity::Item(item) => Arc::new(self.gaps(*item, unit)),
            Quantity::Day(Day { anchor: Anchor::Item(item), .. }) => Arc::new(self.silent_days(*item, unit)),
            Quantity::Day(_) => Arc::default(),
            Quantity::Indicator(indicator) => self.short_of(&self.program[*indicator].quantity, unit),
            Quantity::Sum(left, right) | Quantity::Difference(left, right) => both(left, right),
            Quantity::Ratio(..) if self.is_of_sums(quantity) => {
                let read = items_read(self.program, quantity, self.window).into_iter();
                together(read.map(|(_, item)| Arc::new(self.gaps(item, unit))))
            }
            Quantity::Ratio(part, whole) => both(part, whole),
            Quantity::Derived(derived) => together(derived.of.iter().map(|of| self.short_of(of, unit))),
            Quantity::Change(change) => {
                let (then, window) = change.then(self.window);
                together([self.short_of(&change.of, unit), self.in_window(window).short_of(&then, unit)])
            }
        };
        // With all evidence there, only a whole that cannot be divided by leaves a value open.
        if short.is_empty() { Arc::new(Pieces::from([Missing::Whole { unit }])) } else { short }
    }

    /// Returns why the unit's own day is not known.
    fn silent_days(&self, item: ItemIx, unit: UnitId) -> Pieces {
        let periods = tally::own_answers(self.program, self.evidence, item, self.window, unit);
        let Some(own) = periods.last() else { return Pieces::from([Missing::NotAsked { unit, item }]) };
        let silent = own.silent.iter().map(|reporter| self.gap(item, own.period, *reporter));
        let silent = silent.collect::<Pieces>();
        let torn = Missing::Disagreement { unit, item, period: own.period };
        if silent.is_empty() { Pieces::from([torn]) } else { silent }
    }

    /// Returns every figure and weight that an item lacks under a unit.
    fn gaps(&self, item: ItemIx, unit: UnitId) -> Pieces {
        let known = self.known.and_then(|known| known.gaps(self.window, item, unit));
        known.unwrap_or_else(|| self.looked_up_gaps(item, unit))
    }

    fn looked_up_gaps(&self, item: ItemIx, unit: UnitId) -> Pieces {
        let asked = &self.program[item];
        let mut gaps = Pieces::new();
        let mut is_asked = false;
        for period in self.window.counted(self.program[asked.form].every, asked.role) {
            for source in self.evidence.sources(asked.form, period, unit) {
                let figure = self.evidence.figure(item, period, source.reporter);
                for (portion, inside) in self.touching(&source, unit) {
                    is_asked = true;
                    gaps.extend(figure.is_none().then(|| self.gap(item, period, source.reporter)));
                    if inside < portion.among.len() && figure != Some(0) {
                        gaps.extend(portion.unrecorded.iter().map(|weight| Missing::Weight(*weight)));
                        let joined = Missing::Joined { unit: source.reporter, item, period };
                        gaps.extend(portion.unrecorded.is_empty().then_some(joined));
                    }
                }
            }
        }
        if !is_asked {
            gaps.insert(Missing::NotAsked { unit, item });
        }
        gaps
    }

    /// Returns the portions that count, or may count, under the unit, and at how many places there.
    fn touching<'s>(&self, source: &'s Source, unit: UnitId) -> Vec<(&'s Portion, usize)> {
        let inside = |portion: &Portion| {
            portion.among.iter().filter(|to| tally::is_under(self.evidence, **to, unit)).count()
        };
        let portions = source.portions.iter().map(|portion| (portion, inside(portion)));
        portions.filter(|(_, inside)| *inside > 0).collect()
    }

    /// Returns the missing figure: the whole report, where nothing of it has come.
    fn gap(&self, item: ItemIx, period: Period, reporter: UnitId) -> Missing {
        let form = self.program[item].form;
        let mut items = self.program[form].items.iter();
        let has_come = items.any(|other| self.evidence.figure(*other, period, reporter).is_some());
        if has_come {
            Missing::Figure { unit: reporter, item, period }
        } else {
            Missing::Report { unit: reporter, form, period }
        }
    }
}

/// Returns what a score reads: its parts, then its penalties.
fn quantities_of(score: &Score) -> impl Iterator<Item = &Quantity> {
    let parts = score.parts.iter().map(|part| &part.quantity);
    parts.chain(score.penalties.iter().map(|penalty| &penalty.per))
}

/// Returns whether any piece that the quantity lacks can make it as great as one likes: a count, or a sum of counts.
fn is_plain(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Item(_) | Quantity::Constant(_) | Quantity::Parameter(_) | Quantity::LateReports => true,
        Quantity::Indicator(indicator) => is_plain(program, &program[*indicator].quantity),
        Quantity::Sum(left, right) | Quantity::Difference(left, right) => {
            is_plain(program, left) && is_plain(program, right)
        }
        _ => false,
    }
}

/// Returns the comparators of which one holds where this one does not.
fn contraries(comparator: Comparator) -> &'static [Comparator] {
    match comparator {
        Comparator::Less => &[Comparator::AtLeast],
        Comparator::AtMost => &[Comparator::More],
        Comparator::Equal => &[Comparator::Less, Comparator::More],
        Comparator::AtLeast => &[Comparator::Less],
        Comparator::More => &[Comparator::AtMost],
    }
}

fn refs(parts: &[Condition]) -> Vec<&Condition> {
    parts.iter().collect()
}

/// What is missing behind the grades of units that compete for a quota or a place, collected once for all of them.
#[derive(Default)]
pub struct BehindGrades(Mutex<BTreeMap<(Window, ScoreIx, Rivals), Arc<Pieces>>>);

/// Units that compete under one score.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Rivals {
    /// For its quotas: the rivals of this number.
    Limited(usize),
    /// For a place among these, in groups of this sort.
    Ranked(Option<Group>, Peers),
}

impl BehindGrades {
    /// The table is not locked while `collect` runs, which may come back for other grades.
    fn get_or(&self, rivals: (Window, ScoreIx, Rivals), collect: impl FnOnce() -> Pieces) -> Arc<Pieces> {
        let table = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = table().get(&rivals) {
            return Arc::clone(known);
        }
        let collected = Arc::new(collect());
        Arc::clone(table().entry(rivals).or_insert(collected))
    }
}

/// Open parts of a score tried in all combinations: more are never wanted to settle a grade.
const SETTLED_MAX: usize = 8;

/// Returns every choice of some of the parts, with the way to settle all of them.
fn subsets(parts: &[(Vec<usize>, Way)]) -> impl Iterator<Item = (Vec<usize>, Way)> {
    (1..1_usize << parts.len()).map(|choice| {
        let chosen = parts.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, part)| part);
        let (indices, ways): (Vec<Vec<usize>>, Vec<Way>) = chosen.cloned().unzip();
        (indices.concat(), Way::joined(&ways))
    })
}

/// Returns the pieces of all the sets.
fn together(sets: impl IntoIterator<Item = Arc<Pieces>>) -> Arc<Pieces> {
    let joined = |all: Arc<Pieces>, set: Arc<Pieces>| match (all.is_empty(), set.is_empty()) {
        (true, _) => set,
        (_, true) => all,
        _ if all.is_superset(&set) => all,
        _ => Arc::new(&*all | &*set),
    };
    sets.into_iter().reduce(joined).unwrap_or_default()
}

/// What an undecided answer lacks, in full.
#[derive(Clone, Debug, Default)]
struct Ways {
    missing: Arc<Pieces>,
    yes: Alternatives,
    no: Alternatives,
}

impl Ways {
    /// Returns that nothing can decide it, and why.
    fn none(reason: Missing) -> Ways {
        Ways { missing: Arc::new(Pieces::from([reason])), ..Ways::default() }
    }

    /// Returns the ways to at least `count` of the parts, of which some are undecided.
    fn of_parts(count: usize, parts: impl Iterator<Item = (Tri, Ways)>) -> Ways {
        let (mut yes, mut open) = (0, Vec::new());
        for (answer, ways) in parts {
            match answer {
                Tri::Yes => yes += 1,
                Tri::Undecided => open.push(ways),
                Tri::No => {}
            }
        }
        let (needed, spare) = (count - yes, open.len() - (count - yes));
        let through = |side: &dyn Fn(&Ways) -> &Alternatives, count| {
            let parts = open.iter().map(|ways| side(ways).clone()).filter(|part| part.least().is_some());
            Alternatives::through(&parts.collect::<Vec<_>>(), count)
        };
        Ways {
            missing: Arc::new(open.iter().flat_map(|ways| ways.missing.iter().copied()).collect()),
            yes: through(&|ways| &ways.yes, needed),
            no: through(&|ways| &ways.no, spare + 1),
        }
    }

    fn turned(self) -> Ways {
        Ways { missing: self.missing, yes: self.no, no: self.yes }
    }

    fn listed(&self) -> Lack {
        Lack { missing: Listed::of(&self.missing), yes: self.yes.needs(), no: self.no.needs() }
    }
}
