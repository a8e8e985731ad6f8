//! All units, and the hierarchy of any day.
//!
//! Days between which nobody's place changes share one hierarchy, which is put in order when it is first asked for.

use crate::text::Text;
use crate::unit::{Spell, Unit};
use base::{Date, UnitId};
use cube::{Hierarchy, Placed};
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// All units, open and closed.
#[derive(Clone, Debug)]
pub struct Units {
    // By id.
    all: Vec<Arc<Unit>>,
    // Never iterated.
    ids: Arc<FxHashMap<Text, UnitId>>,
    // Invariant: in order of time, the first since always; each lasts until the next.
    epochs: Vec<Epoch>,
}

/// A time in which nobody's place changes.
#[derive(Clone, Debug, Default)]
struct Epoch {
    from: Option<Date>,
    hierarchy: OnceLock<Arc<Hierarchy>>,
}

impl Default for Units {
    fn default() -> Units {
        Units { all: Vec::new(), ids: Arc::default(), epochs: vec![Epoch::default()] }
    }
}

impl Units {
    /// Returns how many there are, open and closed.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns the unit with this id.
    pub fn unit(&self, id: UnitId) -> &Unit {
        &self.all[id.index()]
    }

    /// Returns the unit with this code.
    pub fn id(&self, code: &str) -> Option<UnitId> {
        self.ids.get(code).copied()
    }

    /// Returns all units in the order in which the journal first names them.
    pub fn iter(&self) -> impl Iterator<Item = (UnitId, &Unit)> {
        (0..).map(UnitId).zip(self.all.iter().map(Arc::as_ref))
    }

    /// Returns how the unit stands on `day`, if it is open then.
    pub fn on(&self, id: UnitId, day: Date) -> Option<&Spell> {
        self.unit(id).on(day)
    }

    /// Returns the units as of `day`, in depth-first order. Days of one epoch get the same one.
    pub fn hierarchy(&self, day: Date) -> Arc<Hierarchy> {
        let after = self.epochs.partition_point(|epoch| epoch.from.is_none_or(|from| from <= day));
        let epoch = &self.epochs[after - 1];
        Arc::clone(epoch.hierarchy.get_or_init(|| Arc::new(Hierarchy::new(self.placed(day)))))
    }

    /// Returns the days on which somebody's place changed, in order.
    pub fn turning_days(&self) -> impl Iterator<Item = Date> {
        self.epochs.iter().filter_map(|epoch| epoch.from)
    }

    fn placed(&self, day: Date) -> Vec<Placed> {
        let open = self.iter().filter_map(|(id, unit)| Some((id, unit, unit.on(day)?)));
        open.map(|(id, unit, spell)| place(id, unit, spell)).collect()
    }
}

fn place(id: UnitId, unit: &Unit, spell: &Spell) -> Placed {
    let owned = |text: &Text| text.as_str().to_owned();
    Placed {
        unit: id,
        parent: spell.parent,
        code: owned(&unit.code),
        level: owned(&spell.level),
        kind: spell.kind.as_ref().map(owned),
        bloc: spell.bloc.as_ref().map(owned),
    }
}

/// Changing units. Whoever does so calls [`Units::settle`] when he is done.
impl Units {
    /// Returns the unit with this code, which has no spells yet if it was not known.
    pub(crate) fn intern(&mut self, code: &Text) -> UnitId {
        if let Some(id) = self.id(code) {
            return id;
        }
        let id = UnitId(u32::try_from(self.all.len()).expect("units have a maximum"));
        self.all.push(Arc::new(Unit { code: code.clone(), spells: Vec::new() }));
        Arc::make_mut(&mut self.ids).insert(code.clone(), id);
        id
    }

    /// Returns the unit to change.
    pub(crate) fn unit_mut(&mut self, id: UnitId) -> &mut Unit {
        Arc::make_mut(&mut self.all[id.index()])
    }

    /// Finds the epochs again after a change from `since` on; nothing means since always.
    pub(crate) fn settle(&mut self, since: Option<Date>) {
        let mut days: Vec<Date> = self.all.iter().flat_map(|unit| unit.turning_days()).collect();
        days.sort_unstable();
        days.dedup();
        let begins = std::iter::once(None).chain(days.into_iter().map(Some));
        self.epochs = begins.map(|from| self.epoch(from, since)).collect();
    }

    /// Returns the epoch from `from` on, with the hierarchy it had if nothing has changed before `since`.
    fn epoch(&self, from: Option<Date>, since: Option<Date>) -> Epoch {
        let kept = since.is_some() && from < since;
        let before = self.epochs.binary_search_by_key(&from, |epoch| epoch.from).ok();
        match before.filter(|_| kept) {
            Some(index) => self.epochs[index].clone(),
            None => Epoch { from, hierarchy: OnceLock::new() },
        }
    }
}
