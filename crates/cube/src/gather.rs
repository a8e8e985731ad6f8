//! One item over a question: every report that counts, carried onto the map and added up.
//!
//! - A report counts where its unit's figures belong on the map. What floats counts in the lowest unit that surely
//!   has it, and *blocks* every unit below that which may have some of it.
//! - A place is expected where some report counts that was due, and complete where all of those came.
//! - Sums run along the map, so that a unit with everything below it is one subtraction.

use crate::amounts::Amounts;
use crate::vector::Answers;
use crate::world::{Due, World};
use crate::{Bitmap, Column, Float, Hierarchy, Route, Spread};
use base::{Date, Number, number};
use num_traits::{One, Zero};
use rules::evaluate::Window;
use rules::program::{ItemIx, ItemKind};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What was reported on an item of counts or amounts, by place of the map.
pub struct Gathered {
    map: Arc<Hierarchy>,
    /// A figure is this many of the item's unit of measure: 1, 10, 100 ...
    pub(crate) per: i128,
    // What counts right at a place, without fractions.
    parts: Vec<i128>,
    fractions: BTreeMap<u32, Number>,
    /// Places where some figure is there.
    pub known: Bitmap,
    /// Places where some report was due.
    pub expected: Bitmap,
    /// Places where every report that was due has the figure.
    pub complete: Bitmap,
    /// Units that may have more, or less, than what counts at and below them.
    pub blocked: Bitmap,
}

/// How many places of a set lie before each position, so that any range is counted at once.
pub(crate) struct Running(Vec<u32>);

impl Gathered {
    /// Gathers the item over the window onto the map of the day.
    pub(crate) fn new(world: &World<'_>, item: ItemIx, window: Window, on: Date) -> Gathered {
        let asked = &world.program()[item];
        let map = world.hierarchy(on);
        let mut gathered = Gathered::empty(map, &asked.kind);
        let mut open = gathered.expected.clone();
        for period in window.counted(world.program()[asked.form].every, asked.role) {
            let due = world.due(asked.form, period, on);
            let column = world.column(item, period, &due);
            if due.way.crosswalk.is_identity() {
                gathered.add_in_place(&due, column.as_deref(), &mut open);
            } else {
                gathered.add_along(&due, column.as_deref(), &mut open);
            }
        }
        gathered.complete = gathered.expected.and_not(&open);
        gathered
    }

    /// Returns whether anything was to be reported at the place or below.
    pub fn is_asked(&self, place: u32) -> bool {
        self.blocked.get(place) || self.expected.any(self.map.range(place))
    }

    /// Returns the subtree sums over all places.
    pub(crate) fn all_sums(&self) -> Amounts {
        self.sums(&Bitmap::full(self.map.len()))
    }

    /// Returns the subtree sums over the chosen places.
    pub(crate) fn sums(&self, chosen: &Bitmap) -> Amounts {
        let mut running = Vec::with_capacity(self.parts.len() + 1);
        let mut sum = 0;
        running.push(sum);
        for (place, part) in (0..).zip(&self.parts) {
            sum += if chosen.get(place) { *part } else { 0 };
            running.push(sum);
        }
        let parts =
            subtrees(&self.map).map(|range| running[range.end as usize] - running[range.start as usize]);
        Amounts { parts: parts.collect(), per: self.per, fractions: self.fractions_above(chosen) }
    }

    /// Returns the fractions of the chosen places, added up for every unit above them.
    fn fractions_above(&self, chosen: &Bitmap) -> BTreeMap<u32, Number> {
        let mut above = BTreeMap::<u32, Number>::new();
        for (place, fraction) in self.fractions.iter().filter(|(place, _)| chosen.get(**place)) {
            for unit in std::iter::once(*place).chain(self.map.above(*place)) {
                *above.entry(unit).or_default() += fraction;
            }
        }
        above
    }

    fn empty(map: Arc<Hierarchy>, kind: &ItemKind) -> Gathered {
        let scale = if let ItemKind::Amount { scale, .. } = kind { *scale } else { 0 };
        let none = || Bitmap::new(map.len());
        Gathered {
            per: num_traits::pow(10, usize::from(scale)),
            parts: vec![0; map.len() as usize],
            fractions: BTreeMap::new(),
            known: none(),
            expected: none(),
            complete: none(),
            blocked: none(),
            map,
        }
    }

    /// Adds a column of units that all stand on the map as they did.
    fn add_in_place(&mut self, due: &Due, column: Option<&Column>, open: &mut Bitmap) {
        self.expected = self.expected.or(&due.reporters);
        let Some(column) = column else {
            *open = open.or(&due.reporters);
            return;
        };
        let presence = column.presence();
        *open = open.or(&due.reporters.and_not(&presence));
        self.known = self.known.or(&due.reporters.and(&presence));
        // A figure of a unit that does not report by this plan is none of its business.
        column.add_to(&mut self.parts, &due.reporters);
    }

    /// Adds a column unit by unit, each where its figures belong on the map.
    fn add_along(&mut self, due: &Due, column: Option<&Column>, open: &mut Bitmap) {
        for position in due.reporters.iter() {
            let figure = column.and_then(|column| column.get(position));
            match due.way.crosswalk.route(position) {
                Route::At(place) => self.add_whole(place, figure, open),
                Route::Spread(spread) => self.add_spread(spread, figure, open),
            }
        }
    }

    fn add_whole(&mut self, place: u32, figure: Option<i64>, open: &mut Bitmap) {
        self.mark(place, figure, open);
        self.parts[place as usize] += i128::from(figure.unwrap_or(0));
    }

    fn add_spread(&mut self, spread: &Spread, figure: Option<i64>, open: &mut Bitmap) {
        for (place, share) in &spread.exact {
            self.add_share(*place, share, figure, open);
        }
        for float in &spread.floats {
            self.block(float, figure);
            if let Some(at) = float.at {
                self.add_share(at, &float.share, figure, open);
            }
        }
    }

    fn add_share(&mut self, place: u32, share: &Number, figure: Option<i64>, open: &mut Bitmap) {
        if share.is_one() {
            return self.add_whole(place, figure, open);
        }
        self.mark(place, figure, open);
        if let Some(figure) = figure.filter(|figure| *figure != 0) {
            *self.fractions.entry(place).or_default() += share * number::whole(figure);
        }
    }

    fn mark(&mut self, place: u32, figure: Option<i64>, open: &mut Bitmap) {
        self.expected.set(place, true);
        let set = if figure.is_some() { &mut self.known } else { open };
        set.set(place, true);
    }

    /// Blocks the units that may have some of a floating figure. Of nothing, every part is nothing.
    fn block(&mut self, float: &Float, figure: Option<i64>) {
        if figure == Some(0) || float.share.is_zero() {
            return;
        }
        for place in float.blocked(&self.map) {
            self.blocked.set(place, true);
        }
    }
}

impl Running {
    pub(crate) fn of(set: &Bitmap) -> Running {
        let mut counts = Vec::with_capacity(set.len() as usize + 1);
        let mut count = 0;
        counts.push(0);
        for place in 0..set.len() {
            count += u32::from(set.get(place));
            counts.push(count);
        }
        Running(counts)
    }

    pub(crate) fn count(&self, range: Range<u32>) -> u32 {
        self.0[range.end as usize] - self.0[range.start as usize]
    }
}

/// Returns the range of every unit's subtree, in order.
pub(crate) fn subtrees(map: &Hierarchy) -> impl Iterator<Item = Range<u32>> {
    (0..map.len()).map(|place| map.range(place))
}

/// Gathers the days that units answered themselves, and where one is certain: all that speak for the unit agree.
pub(crate) fn own_days(world: &World<'_>, item: ItemIx, window: Window, on: Date) -> (Vec<i64>, Bitmap) {
    let asked = &world.program()[item];
    let map = world.hierarchy(on);
    let none = || Bitmap::new(map.len());
    let (mut days, mut said, mut open) = (vec![0; map.len() as usize], none(), none());
    // A date is no flow: the last period counts, and it is the only one.
    if let Some(period) = window.counted(world.program()[asked.form].every, asked.role).pop() {
        let due = world.due(asked.form, period, on);
        words(&map, &due, world.column(item, period, &due).as_deref(), |place, answer| {
            let known = &mut days[place as usize];
            match answer {
                Some(day) if said.get(place) && *known != day => open.set(place, true),
                Some(day) => {
                    *known = day;
                    said.set(place, true);
                }
                None => open.set(place, true),
            }
        });
    }
    let certain = said.and_not(&open);
    for place in certain.not().iter() {
        days[place as usize] = 0;
    }
    (days, certain)
}

/// What the places said for one period.
struct Said {
    yes: Bitmap,
    no: Bitmap,
    silent: Bitmap,
}

/// Gathers the units' own answers to a yes-or-no item: yes where any period says yes, no where every period says
/// no in which the unit was to answer. Of stocks only the last period is looked at, so there both mean the same.
pub(crate) fn own_answers(world: &World<'_>, item: ItemIx, window: Window, on: Date) -> Answers {
    let asked = &world.program()[item];
    let map = world.hierarchy(on);
    let none = || Bitmap::new(map.len());
    let (mut yes, mut no, mut open) = (none(), none(), none());
    for period in window.counted(world.program()[asked.form].every, asked.role) {
        let due = world.due(asked.form, period, on);
        let said = Said::new(&map, &due, world.column(item, period, &due).as_deref());
        let (said_yes, said_no) = (said.yes.and_not(&said.no), said.no.and_not(&said.yes));
        open = open.or(&said.silent).or(&said.yes.and(&said.no));
        yes = yes.or(&said_yes.and_not(&said.silent));
        no = no.or(&said_no.and_not(&said.silent));
    }
    Answers { no: no.and_not(&yes.or(&open)), yes }
}

impl Said {
    fn new(map: &Hierarchy, due: &Due, column: Option<&Column>) -> Said {
        let none = || Bitmap::new(map.len());
        let mut said = Said { yes: none(), no: none(), silent: none() };
        words(map, due, column, |place, answer| said.hear(place, answer));
        said
    }

    fn hear(&mut self, place: u32, answer: Option<i64>) {
        match answer {
            Some(0) => self.no.set(place, true),
            Some(_) => self.yes.set(place, true),
            None => self.silent.set(place, true),
        }
    }
}

/// Calls `hear` with what each unit says itself, or where it did not exist, with what each of those says whose reports
/// count there.
fn words(map: &Hierarchy, due: &Due, column: Option<&Column>, mut hear: impl FnMut(u32, Option<i64>)) {
    let heard = |position: u32| column.and_then(|column| column.get(position));
    if due.way.crosswalk.is_identity() {
        return due.reporters.iter().for_each(|position| hear(position, heard(position)));
    }
    // Nobody else speaks for those who answered themselves.
    let mut itself = Bitmap::new(map.len());
    for position in due.reporters.iter() {
        let place = map.position(due.order.unit(position));
        if let Some(place) = place.filter(|place| due.way.heirs(position).any(|heir| heir == *place)) {
            itself.set(place, true);
            hear(place, heard(position));
        }
    }
    for position in due.reporters.iter() {
        for place in due.way.heirs(position).filter(|place| !itself.get(*place)) {
            hear(place, heard(position));
        }
    }
}
