//! The cube as the reference evaluator sees it: reports one by one, on the map of a question.

use crate::memory::Memo;
use crate::world::{Due, World};
use crate::{Float, Hierarchy, Route, Spread};
use base::{Date, Number, Period, UnitId};
use num_traits::One;
use rules::evaluate::{Evidence, Portion, Source, Unrecorded, Window};
use rules::program::{FormIx, ItemIx, TitleIx};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A world seen on one map.
pub struct OnMap<'a> {
    world: &'a World<'a>,
    on: Date,
    map: Arc<Hierarchy>,
    due: Memo<(FormIx, Period), Placed>,
}

/// Reports due, and for each place of the map those of which it has, or may have, something.
struct Placed {
    due: Arc<Due>,
    // By place; nothing where every unit stays where it is. Positions of the day, in order.
    arrivals: Option<Vec<Vec<u32>>>,
}

impl<'a> OnMap<'a> {
    /// Returns the world on the map of the day.
    pub fn new(world: &'a World<'a>, on: Date) -> OnMap<'a> {
        OnMap { world, on, map: world.hierarchy(on), due: Memo::default() }
    }

    /// Returns the units of the map.
    pub fn map(&self) -> &Arc<Hierarchy> {
        &self.map
    }

    fn place(&self, unit: UnitId) -> Option<u32> {
        self.map.position(unit)
    }

    /// Returns where on the map the figures belong of the unit at this position of the day.
    pub(crate) fn portions(&self, due: &Due, position: u32) -> Vec<Portion> {
        match due.way.crosswalk.route(position) {
            Route::At(place) => vec![self.known(place, Number::one())],
            Route::Spread(spread) => {
                // Backwards no weight says which part came from whom, so none that is missing would help.
                let weights_matter = !due.way.crosswalk.is_backward();
                self.spread(spread, weights_matter)
            }
        }
    }

    fn spread(&self, spread: &Spread, weights_matter: bool) -> Vec<Portion> {
        let known = spread.exact.iter().map(|(place, share)| self.known(*place, share.clone()));
        let floating = spread.floats.iter().map(|float| self.floating(float, weights_matter));
        known.chain(floating).collect()
    }

    fn known(&self, place: u32, weight: Number) -> Portion {
        let among = BTreeSet::from([self.map.unit(place)]);
        Portion { weight, among, orphaned: false, unrecorded: Vec::new() }
    }

    fn floating(&self, float: &Float, weights_matter: bool) -> Portion {
        let orphaned = float.candidates.is_empty();
        let places = if orphaned { float.at.as_slice() } else { &float.candidates };
        let edge = |index: &u32| {
            let edge = &self.world.lineage().edges()[*index as usize];
            Some(Unrecorded { from: edge.from, to: edge.to?, on: edge.on })
        };
        Portion {
            weight: float.share.clone(),
            among: places.iter().map(|place| self.map.unit(*place)).collect(),
            orphaned,
            unrecorded: float.missing.iter().filter(|_| weights_matter).filter_map(edge).collect(),
        }
    }

    fn placed(&self, form: FormIx, period: Period) -> Arc<Placed> {
        self.due.get_or((form, period), || {
            let due = self.world.due(form, period, self.on);
            let arrivals = (!due.way.crosswalk.is_identity()).then(|| self.arrivals(&due));
            Placed { due, arrivals }
        })
    }

    fn arrivals(&self, due: &Due) -> Vec<Vec<u32>> {
        let mut arrivals = vec![Vec::new(); self.map.len() as usize];
        for position in due.reporters.iter() {
            for place in due.way.crosswalk.places(position) {
                arrivals[place as usize].push(position);
            }
        }
        arrivals
    }
}

impl Evidence for OnMap<'_> {
    fn units(&self) -> Vec<UnitId> {
        self.map.units().to_vec()
    }

    fn unit(&self, code: &str) -> Option<UnitId> {
        self.world.books().unit(code).filter(|unit| self.place(*unit).is_some())
    }

    fn code(&self, unit: UnitId) -> String {
        self.world.books().code(unit)
    }

    fn bloc(&self, unit: UnitId) -> Option<String> {
        self.map.bloc(self.place(unit)?).map(str::to_owned)
    }

    fn above(&self, unit: UnitId) -> Option<UnitId> {
        Some(self.map.unit(self.map.parent(self.place(unit)?)?))
    }

    fn belongs(&self, unit: UnitId, words: &[String]) -> bool {
        self.place(unit).is_some_and(|place| self.map.belongs(place, words))
    }

    fn belonged(&self, unit: UnitId, words: &[String], day: Date) -> bool {
        self.place(unit).is_some_and(|place| self.world.belonged(words, day, self.on).get(place))
    }

    fn in_scope(&self, unit: UnitId) -> bool {
        self.place(unit).is_some_and(|place| self.world.in_scope(self.on).get(place))
    }

    fn sources(&self, form: FormIx, period: Period, unit: UnitId) -> Vec<Source> {
        let Some(place) = self.place(unit) else { return Vec::new() };
        let placed = self.placed(form, period);
        let range = self.map.range(place);
        let positions: Vec<u32> = match &placed.arrivals {
            None => placed.due.reporters.iter_in(range).collect(),
            Some(arrivals) => {
                let arrived = arrivals[range.start as usize..range.end as usize].iter().flatten();
                arrived.copied().collect::<BTreeSet<_>>().into_iter().collect()
            }
        };
        let source = |position: u32| Source {
            reporter: placed.due.order.unit(position),
            portions: self.portions(&placed.due, position),
        };
        positions.into_iter().map(source).collect()
    }

    fn figure(&self, item: ItemIx, period: Period, reporter: UnitId) -> Option<i64> {
        self.world.figure(item, period, reporter)
    }

    fn awarded(&self, unit: UnitId, title: TitleIx, period: Period) -> bool {
        self.world.books().awarded(unit, &self.world.program()[title].named.name, period)
    }

    fn late_reports(&self, unit: UnitId, window: Window) -> u64 {
        self.world.books().late_reports(unit, window)
    }

    fn records_begin(&self) -> Option<Date> {
        self.world.records_begin()
    }
}
