//! What the evaluators are given: figures, units, successions, and the ledgers kept beside them.
//!
//! - Everything is borrowed, and nothing here changes. A world belongs to one plan and one snapshot.
//! - What is computed once for many questions (ways between hierarchies, who must report) is kept here.
//! - How registers keep units, awards and reports is left to whoever implements [`Books`].

use crate::memory::{Memo, QUESTIONS_KEPT, Recent};
use crate::vector::{Asked, Columns};
use crate::{Bitmap, Column, Crosswalk, Cube, Hierarchy, Lineage, Route};
use base::{Date, ItemId, Period, UnitId};
use rules::evaluate::Window;
use rules::program::{FormIx, ItemIx, Program};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// The ledgers an evaluation asks.
pub trait Books: Sync {
    /// Returns the units as of the day. The same units must come as the same `Arc`, as far as possible: what is
    /// computed for one hierarchy is found again by it.
    fn hierarchy(&self, on: Date) -> Arc<Hierarchy>;

    /// Returns the unit with this code, whether it stands today or not.
    fn unit(&self, code: &str) -> Option<UnitId>;

    /// Returns the code of the unit.
    fn code(&self, unit: UnitId) -> String;

    /// Returns the day nearest to `day` on which the unit stood, itself included; nothing for a unit that never did.
    fn nearest_day_of(&self, unit: UnitId, day: Date) -> Option<Date>;

    /// Returns whether the title was awarded to the unit for an edition in the period, and not revoked.
    fn awarded(&self, unit: UnitId, title: &str, period: Period) -> bool;

    /// Returns how many of the unit's own reports for form periods in the window came late.
    fn late_reports(&self, unit: UnitId, window: Window) -> u64;

    /// Returns the units whose figure for the period first came after the day, or after a later one granted to them: of a
    /// figure that was there in time, a correction may come whenever it likes.
    fn came_after(&self, item: ItemId, period: Period, day: Date) -> BTreeSet<UnitId>;

    /// Returns the first day of the earliest period for which anything was reported or awarded.
    fn records_begin(&self) -> Option<Date>;
}

/// One plan's view of one snapshot.
pub struct World<'a> {
    cube: &'a Cube,
    lineage: &'a Lineage,
    books: &'a dyn Books,
    program: &'a Program,
    // By `ItemIx`; nothing for an item nobody has ever reported on.
    items: Vec<Option<ItemId>>,
    scope: Option<UnitId>,
    workings: Arc<Workings>,
}

/// What a plan's questions about one state have in common, and what the last of them came to. It may outlive a world, for
/// another of the same plan and the same state (see [`Memory`](crate::Memory)).
#[derive(Default)]
pub struct Workings {
    ways: Memo<(Stand, Stand, bool), Way>,
    scopes: Memo<Date, Bitmap>,
    belonged: Memo<(Vec<String>, Date, Date), Bitmap>,
    dues: Memo<(FormIx, Period, Date), Due>,
    in_time: Memo<(ItemIx, Period), Column>,
    begin: OnceLock<Option<Date>>,
    pub(crate) columns: Recent<QUESTIONS_KEPT, Asked, Columns>,
}

impl Workings {
    /// Returns what of it is still true where figures of periods that begin on `day` or later have changed, and nothing else. No
    /// question reads figures of a period that begins after the last day it counts.
    pub fn before(&self, day: Date) -> Workings {
        Workings {
            ways: self.ways.only(|_| true),
            scopes: self.scopes.only(|_| true),
            belonged: self.belonged.only(|_| true),
            dues: self.dues.only(|_| true),
            in_time: self.in_time.only(|(_, period)| period.first_day() < day),
            begin: self.begin.clone(),
            columns: self.columns.only(|asked| asked.through() < day),
        }
    }
}

/// A hierarchy and the successions behind it: two days with the same stand have the same map.
type Stand = (usize, usize);

/// The reports due on one form for one period, and the way to the map of a question.
pub struct Due {
    /// The units of the period's last day.
    pub order: Arc<Hierarchy>,
    /// Those of them that must report.
    pub reporters: Bitmap,
    /// Where on the map each unit's figures belong.
    pub way: Arc<Way>,
}

/// The way from the units of one day to those of another.
pub struct Way {
    /// Where each unit's figures belong.
    pub crosswalk: Crosswalk,
    /// The units it leads to.
    pub map: Arc<Hierarchy>,
    // Kept so that no other hierarchy comes to lie at the address by which this way is found.
    _start: Arc<Hierarchy>,
}

impl<'a> World<'a> {
    /// Returns the world of `program`. `items` holds the identity of each of its items, by [`ItemIx`]; `scope` is
    /// the unit the plan names, nothing where it is for everyone.
    pub fn new(
        cube: &'a Cube,
        lineage: &'a Lineage,
        books: &'a dyn Books,
        program: &'a Program,
        items: Vec<Option<ItemId>>,
        scope: Option<UnitId>,
    ) -> World<'a> {
        assert_eq!(items.len(), program.items.len(), "every item of the plan has its place");
        World { cube, lineage, books, program, items, scope, workings: Arc::default() }
    }

    /// Returns the world with what was worked out for the same plan and the same state before.
    pub fn knowing(self, workings: Arc<Workings>) -> World<'a> {
        World { workings, ..self }
    }

    /// Returns what was computed for the question, where it was among the last.
    pub(crate) fn columns(&self, asked: Asked) -> Arc<Columns> {
        self.workings.columns.get(asked)
    }

    /// Returns the figures.
    pub fn cube(&self) -> &'a Cube {
        self.cube
    }

    /// Returns the successions.
    pub fn lineage(&self) -> &'a Lineage {
        self.lineage
    }

    /// Returns the ledgers.
    pub fn books(&self) -> &'a dyn Books {
        self.books
    }

    /// Returns the plan.
    pub fn program(&self) -> &'a Program {
        self.program
    }

    /// Returns the identity of an item of the plan.
    pub fn item(&self, item: ItemIx) -> Option<ItemId> {
        self.items[item.0]
    }

    /// Returns the units as of the day.
    pub fn hierarchy(&self, on: Date) -> Arc<Hierarchy> {
        self.books.hierarchy(on)
    }

    /// Returns the first day of the earliest period for which anything was reported or awarded.
    pub fn records_begin(&self) -> Option<Date> {
        *self.workings.begin.get_or_init(|| self.books.records_begin())
    }

    /// Returns the reports due on the form for the period, with the way to the map of `map`.
    pub fn due(&self, form: FormIx, period: Period, map: Date) -> Arc<Due> {
        self.workings.dues.get_or((form, period, map), || {
            let day = period.last_day();
            let order = self.hierarchy(day);
            let reporters = order.mask(&self.program[form].from).and(&self.in_scope(day));
            Due { order, reporters, way: self.way(day, map) }
        })
    }

    /// Returns the figures of the item that count for the period, in the order of `due`; nothing where none were reported.
    pub fn column(&self, item: ItemIx, period: Period, due: &Due) -> Option<Arc<Column>> {
        let sheet = self.cube.sheet(period)?;
        assert!(sheet.order().same_order(&due.order), "the sheet of {period} lies in another order");
        self.counted(item, period)
    }

    /// Returns what the unit reported on the item, where it counts.
    pub fn figure(&self, item: ItemIx, period: Period, unit: UnitId) -> Option<i64> {
        let position = self.cube.sheet(period)?.order().position(unit)?;
        self.counted(item, period)?.get(position)
    }

    /// Returns the last day on which the unit's figure would have counted, where it came later.
    pub fn cut_off(&self, item: ItemIx, period: Period, unit: UnitId) -> Option<Date> {
        let until = self.program.counts_until(self.program[item].form, period)?;
        let reported = self.cube.figure(period, unit, self.item(item)?)?;
        (self.figure(item, period, unit) != Some(reported)).then_some(until)
    }

    /// Returns the figures of the item that count for the period: all of them, or those that came before the cut-off.
    fn counted(&self, item: ItemIx, period: Period) -> Option<Arc<Column>> {
        let (sheet, id) = (self.cube.sheet(period)?, self.item(item)?);
        let reported = sheet.column(id)?;
        let Some(until) = self.program.counts_until(self.program[item].form, period) else {
            return Some(Arc::clone(reported));
        };
        Some(self.workings.in_time.get_or((item, period), || {
            let mut column = reported.as_ref().clone();
            let late = self.books.came_after(id, period, until);
            for position in late.into_iter().filter_map(|unit| sheet.order().position(unit)) {
                column.set(position, None);
            }
            column
        }))
    }

    /// Returns the units of the day that the plan is for: all of them, or those in the subtree of the plan's unit.
    /// On a day on which that unit does not stand: those that have something of a unit that stood under it on the
    /// nearest day on which it did.
    pub fn in_scope(&self, on: Date) -> Arc<Bitmap> {
        self.workings.scopes.get_or(on, || {
            let order = self.hierarchy(on);
            match self.scope {
                None => Bitmap::full(order.len()),
                Some(scope) => self.under(scope, &order, on),
            }
        })
    }

    /// Returns the units of the map whose level or kind on the day was one of the words, or that continue whole a unit
    /// whose was.
    pub fn belonged(&self, words: &[String], day: Date, map: Date) -> Arc<Bitmap> {
        self.workings.belonged.get_or((words.to_vec(), day, map), || {
            let (then, now) = (self.hierarchy(day), self.hierarchy(map));
            let of_words = then.mask(words);
            let stands_on = |hierarchy: &Hierarchy, unit| hierarchy.position(unit).is_some();
            let whole = |way: &Way, position| match way.crosswalk.route(position) {
                Route::At(place) => Some(place),
                // Shares whose sizes nobody recorded are together all of it where they went one way.
                Route::Spread(spread) => spread.only_place(),
            };
            let still = |place| then.position(now.unit(place)).is_some_and(|position| of_words.get(position));
            let mut belonged = Bitmap::from_fn(now.len(), still);
            if day <= map {
                let way = self.way(day, map);
                let gone = of_words.iter().filter(|position| !stands_on(&now, then.unit(*position)));
                let heirs = gone.filter_map(|position| whole(&way, position));
                let new = heirs.filter(|place| !stands_on(&then, now.unit(*place))).collect::<Vec<_>>();
                new.into_iter().for_each(|place| belonged.set(place, true));
            } else {
                let way = self.way(map, day);
                let later = (0..now.len()).filter(|place| !stands_on(&then, now.unit(*place)));
                let carried = |place: &u32| whole(&way, *place).is_some_and(|place| of_words.get(place));
                later.filter(carried).for_each(|place| belonged.set(place, true));
            }
            belonged
        })
    }

    fn under(&self, scope: UnitId, order: &Hierarchy, on: Date) -> Bitmap {
        let mut inside = Bitmap::new(order.len());
        let Some(day) = self.books.nearest_day_of(scope, on) else { return inside };
        let then = self.hierarchy(day);
        let Some(top) = then.position(scope) else { return inside };
        let way = self.way(day, on);
        for position in then.range(top) {
            way.heirs(position).for_each(|place| inside.set(place, true));
        }
        inside
    }

    fn way(&self, from: Date, to: Date) -> Arc<Way> {
        let (start, map) = (self.hierarchy(from), self.hierarchy(to));
        let key = (self.stand(&start, from), self.stand(&map, to), to < from);
        self.workings.ways.get_or(key, || {
            let stands = |unit, day| self.books.nearest_day_of(unit, day) == Some(day);
            let crosswalk = Crosswalk::between(self.lineage, &stands, (&start, from), (&map, to));
            Way { crosswalk, map, _start: start }
        })
    }

    fn stand(&self, hierarchy: &Arc<Hierarchy>, on: Date) -> Stand {
        let passed = self.lineage.edges().partition_point(|edge| edge.on <= on);
        (Arc::as_ptr(hierarchy) as usize, passed)
    }
}

impl Way {
    /// Returns the places of the map that have, or may have, something of the unit at `position`. What ended
    /// without successor has no heir: the unit above only keeps its figures.
    pub fn heirs(&self, position: u32) -> impl Iterator<Item = u32> + '_ {
        let (whole, spread) = match self.crosswalk.route(position) {
            Route::At(place) => (Some(place), None),
            Route::Spread(spread) => (None, Some(spread)),
        };
        let shares = spread.into_iter().flat_map(|spread| {
            let exact = spread.exact.iter().map(|(place, _)| *place);
            exact.chain(spread.floats.iter().flat_map(|float| float.candidates.iter().copied()))
        });
        whole.into_iter().chain(shares)
    }
}
