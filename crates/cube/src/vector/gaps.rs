//! What an item lacks, for every unit at once: where all units stand as they did, each gap lies at one place.

use crate::Bitmap;
use crate::gather::Running;
use crate::world::{Due, World};
use base::{Date, Period, UnitId};
use rules::evaluate::Window;
use rules::evaluate::lack::Missing;
use rules::program::{FormIx, ItemIx};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The figures that an item lacks over a window, by place of the map.
pub(super) struct Gaps {
    item: ItemIx,
    // In the order of the places.
    missing: Vec<(u32, Missing)>,
    asked: Running,
}

impl Gaps {
    /// Returns the gaps of the item on the map of the day; nothing where a report counts elsewhere than at the place of its
    /// unit. `sent` tells who sent anything on a form for a period.
    pub fn new(
        world: &World<'_>,
        (window, item): (Window, ItemIx),
        on: Date,
        sent: impl Fn(FormIx, Period) -> Arc<Bitmap>,
    ) -> Option<Gaps> {
        let asked = &world.program()[item];
        let mut expected = Bitmap::new(world.hierarchy(on).len());
        let mut missing = Vec::new();
        for period in window.counted(world.program()[asked.form].every, asked.role) {
            let due = world.due(asked.form, period, on);
            if !due.way.crosswalk.is_identity() {
                return None;
            }
            expected = expected.or(&due.reporters);
            let silent = match world.column(item, period, &due) {
                Some(column) => due.reporters.and_not(&column.presence()),
                None => due.reporters.clone(),
            };
            let sent = sent(asked.form, period);
            missing.extend(silent.iter().map(|place| {
                let unit = due.order.unit(place);
                let missing = match sent.get(place) {
                    true => Missing::Figure { unit, item, period },
                    false => Missing::Report { unit, form: asked.form, period },
                };
                (place, missing)
            }));
        }
        missing.sort_unstable();
        Some(Gaps { item, missing, asked: Running::of(&expected) })
    }

    /// Returns the gaps of the unit, which stands with everything below it at these places.
    pub fn within(&self, range: Range<u32>, unit: UnitId) -> BTreeSet<Missing> {
        if self.asked.count(range.clone()) == 0 {
            return BTreeSet::from([Missing::NotAsked { unit, item: self.item }]);
        }
        let before = |place: u32| self.missing.partition_point(|(other, _)| *other < place);
        self.missing[before(range.start)..before(range.end)].iter().map(|(_, missing)| *missing).collect()
    }
}

/// Returns who has sent a figure on any item of the form for the period.
pub(super) fn sent(world: &World<'_>, form: FormIx, period: Period, due: &Due) -> Bitmap {
    let items = world.program()[form].items.iter();
    let columns = items.filter_map(|item| world.column(*item, period, due));
    columns.fold(Bitmap::new(due.order.len()), |sent, column| sent.or(&column.presence()))
}
