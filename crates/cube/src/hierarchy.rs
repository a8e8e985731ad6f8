//! The units as of a date, in depth-first order: every unit stands right before all that is below it.
//!
//! - A unit and everything below it are one contiguous range of positions.
//! - Siblings, and top units, stand in the order of the bytes of their codes.
//! - A position means something in one hierarchy only; a unit keeps its id in all of them.

use crate::Bitmap;
use base::UnitId;
use std::collections::BTreeMap;
use std::ops::Range;

/// Where a unit stands on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which unit.
    pub unit: UnitId,
    /// The unit above it; nothing for a top unit.
    pub parent: Option<UnitId>,
    /// Its code: siblings stand in the order of its bytes.
    pub code: String,
    /// Its level.
    pub level: String,
    /// What it is, where that is said.
    pub kind: Option<String>,
    /// The group it is compared in, where there is one.
    pub bloc: Option<String>,
}

/// The units of one day in depth-first order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy {
    units: Vec<UnitId>,
    // By unit id; `NONE` for a unit that is not here.
    positions: Vec<u32>,
    // By position from here on; `NONE` for a top unit, for no kind, for no bloc.
    parents: Vec<u32>,
    // One past the last position of the subtree.
    ends: Vec<u32>,
    depths: Vec<u8>,
    levels: Vec<u32>,
    kinds: Vec<u32>,
    blocs: Vec<u32>,
    // Each level, kind and bloc once.
    words: Vec<String>,
    numbers: BTreeMap<String, u32>,
}

const NONE: u32 = u32::MAX;

impl Hierarchy {
    /// Puts the units in order. Every parent must be among them and nobody above himself: the register has
    /// checked that.
    pub fn new(placed: Vec<Placed>) -> Hierarchy {
        let id_count = placed.iter().map(|unit| unit.unit.index() + 1).max().unwrap_or(0);
        let mut hierarchy = Hierarchy::empty(id_count, placed.len());
        let below = Below::new(&placed, id_count);
        let mut waiting = below.tops.clone();
        while let Some(index) = waiting.pop() {
            hierarchy.place(&placed[index as usize]);
            waiting.extend(&below.children[index as usize]);
        }
        assert_eq!(hierarchy.units.len(), placed.len(), "a unit stands above itself");
        hierarchy.close_ranges();
        hierarchy
    }

    /// Returns how many units there are.
    pub fn len(&self) -> u32 {
        self.units.len() as u32
    }

    /// Returns whether there are no units.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Returns the unit at `position`.
    pub fn unit(&self, position: u32) -> UnitId {
        self.units[position as usize]
    }

    /// Returns all units, by position.
    pub fn units(&self) -> &[UnitId] {
        &self.units
    }

    /// Returns where `unit` stands, if it is here.
    pub fn position(&self, unit: UnitId) -> Option<u32> {
        self.positions.get(unit.index()).copied().filter(|position| *position != NONE)
    }

    /// Returns the position of the unit above.
    pub fn parent(&self, position: u32) -> Option<u32> {
        some(self.parents[position as usize])
    }

    /// Returns the positions of the unit and everything below it.
    pub fn range(&self, position: u32) -> Range<u32> {
        position..self.ends[position as usize]
    }

    /// Returns whether the unit has others below it.
    pub fn has_below(&self, position: u32) -> bool {
        self.ends[position as usize] > position + 1
    }

    /// Returns how many units stand above: 0 for a top unit.
    pub fn depth(&self, position: u32) -> u8 {
        self.depths[position as usize]
    }

    /// Returns the level of the unit.
    pub fn level(&self, position: u32) -> &str {
        &self.words[self.levels[position as usize] as usize]
    }

    /// Returns the kind of the unit.
    pub fn kind(&self, position: u32) -> Option<&str> {
        some(self.kinds[position as usize]).map(|word| self.words[word as usize].as_str())
    }

    /// Returns the bloc of the unit.
    pub fn bloc(&self, position: u32) -> Option<&str> {
        some(self.blocs[position as usize]).map(|word| self.words[word as usize].as_str())
    }

    /// Returns the units with nothing above, in order.
    pub fn roots(&self) -> impl Iterator<Item = u32> {
        self.siblings(0..self.len())
    }

    /// Returns the units right below, in order.
    pub fn children(&self, position: u32) -> impl Iterator<Item = u32> {
        self.siblings(position + 1..self.ends[position as usize])
    }

    /// Returns the units above, the nearest first.
    pub fn above(&self, position: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.parent(position), |above| self.parent(*above))
    }

    /// Returns whether the level or the kind of the unit is one of `words`.
    pub fn belongs(&self, position: u32, words: &[String]) -> bool {
        words.iter().any(|word| self.level(position) == word || self.kind(position) == Some(word))
    }

    /// Returns the units whose level or kind is one of `words`.
    pub fn mask(&self, words: &[String]) -> Bitmap {
        let numbers = words.iter().filter_map(|word| self.numbers.get(word)).copied().collect::<Vec<_>>();
        Bitmap::from_fn(self.len(), |position| {
            let (level, kind) = (self.levels[position as usize], self.kinds[position as usize]);
            numbers.iter().any(|number| *number == level || *number == kind)
        })
    }

    /// Returns the lowest unit that has all of `positions` in its subtree; nothing where they stand below several
    /// top units, or where there are none.
    pub fn lca(&self, positions: impl IntoIterator<Item = u32>) -> Option<u32> {
        let mut positions = positions.into_iter();
        let mut lowest = positions.next()?;
        for position in positions {
            while !self.range(lowest).contains(&position) {
                lowest = self.parent(lowest)?;
            }
        }
        Some(lowest)
    }

    /// Returns whether the same units stand in the same order, so that a column of one is a column of the other.
    pub fn same_order(&self, other: &Hierarchy) -> bool {
        std::ptr::eq(self, other) || self.units == other.units
    }

    fn empty(id_count: usize, unit_count: usize) -> Hierarchy {
        Hierarchy {
            units: Vec::with_capacity(unit_count),
            positions: vec![NONE; id_count],
            parents: Vec::with_capacity(unit_count),
            ends: Vec::with_capacity(unit_count),
            depths: Vec::with_capacity(unit_count),
            levels: Vec::with_capacity(unit_count),
            kinds: Vec::with_capacity(unit_count),
            blocs: Vec::with_capacity(unit_count),
            words: Vec::new(),
            numbers: BTreeMap::new(),
        }
    }

    /// Appends a unit whose parent already has its place.
    fn place(&mut self, unit: &Placed) {
        let position = self.len();
        let parent = unit.parent.map(|parent| self.positions[parent.index()]);
        self.units.push(unit.unit);
        self.positions[unit.unit.index()] = position;
        self.depths.push(parent.map_or(0, |parent| self.depths[parent as usize] + 1));
        self.parents.push(parent.unwrap_or(NONE));
        self.ends.push(position + 1);
        let level = self.number(&unit.level);
        self.levels.push(level);
        let kind = unit.kind.as_deref().map_or(NONE, |kind| self.number(kind));
        self.kinds.push(kind);
        let bloc = unit.bloc.as_deref().map_or(NONE, |bloc| self.number(bloc));
        self.blocs.push(bloc);
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.words.len() as u32;
        self.words.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// A unit's range ends where that of its last child ends; children stand after their parent.
    fn close_ranges(&mut self) {
        for position in (0..self.units.len()).rev() {
            if let Some(parent) = some(self.parents[position]) {
                let end = self.ends[position];
                let parent_end = &mut self.ends[parent as usize];
                *parent_end = end.max(*parent_end);
            }
        }
    }

    /// Returns the units of `range` that stand highest, each followed by what is below it.
    fn siblings(&self, range: Range<u32>) -> impl Iterator<Item = u32> {
        let first = Some(range.start).filter(|first| *first < range.end);
        std::iter::successors(first, move |last| {
            Some(self.ends[*last as usize]).filter(|next| *next < range.end)
        })
    }
}

fn some(number: u32) -> Option<u32> {
    (number != NONE).then_some(number)
}

/// Who stands right below whom, as indices into the units given; last sibling first, since a stack turns them round.
struct Below {
    tops: Vec<u32>,
    children: Vec<Vec<u32>>,
}

impl Below {
    fn new(placed: &[Placed], id_count: usize) -> Below {
        let mut indices = vec![NONE; id_count];
        for (index, unit) in placed.iter().enumerate() {
            let taken = std::mem::replace(&mut indices[unit.unit.index()], index as u32);
            assert_eq!(taken, NONE, "unit {} is placed twice", unit.code);
        }
        let mut by_code = (0..placed.len() as u32).collect::<Vec<_>>();
        by_code.sort_unstable_by(|a, b| placed[*b as usize].code.cmp(&placed[*a as usize].code));
        let mut below = Below { tops: Vec::new(), children: vec![Vec::new(); placed.len()] };
        for index in by_code {
            below.add(&placed[index as usize], index, &indices);
        }
        below
    }

    fn add(&mut self, unit: &Placed, index: u32, indices: &[u32]) {
        match unit.parent {
            None => self.tops.push(index),
            Some(parent) => {
                let above = indices.get(parent.index()).copied().filter(|above| *above != NONE);
                let above = above.expect("the register places every unit below one of the same day");
                self.children[above as usize].push(index);
            }
        }
    }
}

#[cfg(test)]
mod tests;
