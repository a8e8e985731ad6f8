//! What an item lacks, for every unit at once: each gap at the places of the map where the figure would count.

use crate::Bitmap;
use crate::evidence::OnMap;
use crate::gather::Running;
use crate::world::{Due, World};
use base::{Date, Period, UnitId};
use rules::evaluate::lack::Missing;
use rules::evaluate::{Portion, Window};
use rules::program::{FormIx, ItemIx};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The figures and weights that an item lacks over a window, by place of the map.
pub(super) struct Gaps {
    item: ItemIx,
    // In order: a figure stands at every place where some of it may count.
    missing: Vec<(u32, Missing)>,
    divided: Vec<Divided>,
    asked: Running,
}

/// A part of a figure that several places have together, and what keeps it from being divided among them.
struct Divided {
    // Invariant: two at least.
    places: BTreeSet<u32>,
    missing: Vec<Missing>,
}

/// The gaps of an item while they are looked up.
struct Search<'s, 'w> {
    world: &'s World<'w>,
    evidence: &'s OnMap<'w>,
    item: ItemIx,
    form: FormIx,
    missing: Vec<(u32, Missing)>,
    divided: Vec<Divided>,
    expected: Bitmap,
}

impl Gaps {
    /// Returns the gaps of the item on the map of the day. `sent` tells who sent anything on a form for a period.
    pub fn new<'w>(
        world: &World<'w>,
        (evidence, on): (&OnMap<'w>, Date),
        (window, item): (Window, ItemIx),
        sent: impl Fn(FormIx, Period) -> Arc<Bitmap>,
    ) -> Gaps {
        let form = world.program()[item].form;
        let expected = Bitmap::new(evidence.map().len());
        let (missing, divided) = (Vec::new(), Vec::new());
        let mut search = Search { world, evidence, item, form, missing, divided, expected };
        for period in window.counted(world.program()[form].every, world.program()[item].role) {
            let (due, sent) = (world.due(form, period, on), sent(form, period));
            if due.way.crosswalk.is_identity() {
                search.look_in_place(period, &due, &sent);
            } else {
                search.look_along(period, &due, &sent);
            }
        }
        search.missing.sort_unstable();
        let Search { missing, divided, expected, .. } = search;
        Gaps { item, missing, divided, asked: Running::of(&expected) }
    }

    /// Returns the gaps of the unit, which stands with everything below it at these places.
    pub fn within(&self, range: Range<u32>, unit: UnitId) -> BTreeSet<Missing> {
        if self.asked.count(range.clone()) == 0 {
            return BTreeSet::from([Missing::NotAsked { unit, item: self.item }]);
        }
        let before = |place: u32| self.missing.partition_point(|(other, _)| *other < place);
        let figures = &self.missing[before(range.start)..before(range.end)];
        let divided = self.divided.iter().filter(|divided| divided.is_cut_by(&range));
        let weights = divided.flat_map(|divided| &divided.missing);
        figures.iter().map(|(_, missing)| missing).chain(weights).copied().collect()
    }
}

impl Divided {
    /// Returns whether some of the places lie in the range, and some do not.
    fn is_cut_by(&self, range: &Range<u32>) -> bool {
        let within = |place: Option<&u32>| place.is_some_and(|place| range.contains(place));
        let is_whole = within(self.places.first()) && within(self.places.last());
        !is_whole && self.places.range(range.clone()).next().is_some()
    }
}

impl Search<'_, '_> {
    /// Looks at reports of units that all stand on the map as they did.
    fn look_in_place(&mut self, period: Period, due: &Due, sent: &Bitmap) {
        self.expected = self.expected.or(&due.reporters);
        let silent = match self.world.column(self.item, period, due) {
            Some(column) => due.reporters.and_not(&column.presence()),
            None => due.reporters.clone(),
        };
        for place in silent.iter() {
            self.missing.push((place, self.gap(period, due.order.unit(place), sent.get(place))));
        }
    }

    /// Looks at reports one by one, each where its figures belong on the map.
    fn look_along(&mut self, period: Period, due: &Due, sent: &Bitmap) {
        let column = self.world.column(self.item, period, due);
        for position in due.reporters.iter() {
            let unit = due.order.unit(position);
            let figure = column.as_ref().and_then(|column| column.get(position));
            let gap = figure.is_none().then(|| self.gap(period, unit, sent.get(position)));
            for portion in self.evidence.portions(due, position) {
                let places = self.places(&portion);
                places.iter().for_each(|place| self.expected.set(*place, true));
                self.missing.extend(gap.into_iter().flat_map(|gap| places.iter().map(move |at| (*at, gap))));
                // Of nothing every part is nothing.
                if places.len() > 1 && figure != Some(0) {
                    let missing = self.weights(&portion, period, unit);
                    self.divided.push(Divided { places, missing });
                }
            }
        }
    }

    fn places(&self, portion: &Portion) -> BTreeSet<u32> {
        portion.among.iter().filter_map(|unit| self.evidence.map().position(*unit)).collect()
    }

    /// Returns what keeps the portion from being divided.
    fn weights(&self, portion: &Portion, period: Period, unit: UnitId) -> Vec<Missing> {
        match portion.unrecorded.as_slice() {
            [] => vec![Missing::Joined { unit, item: self.item, period }],
            unrecorded => unrecorded.iter().map(|weight| Missing::Weight(*weight)).collect(),
        }
    }

    /// Returns the missing figure: the whole report, where nothing of it has come.
    fn gap(&self, period: Period, unit: UnitId, has_come: bool) -> Missing {
        let Search { item, form, .. } = *self;
        match has_come {
            true => Missing::Figure { unit, item, period },
            false => Missing::Report { unit, form, period },
        }
    }
}

/// Returns who has sent a figure on any item of the form for the period.
pub(super) fn sent(world: &World<'_>, form: FormIx, period: Period, due: &Due) -> Bitmap {
    let items = world.program()[form].items.iter();
    let columns = items.filter_map(|item| world.column(*item, period, due));
    columns.fold(Bitmap::new(due.order.len()), |sent, column| sent.or(&column.presence()))
}
