//! Small worlds: up to a dozen units, two reorganisations, reports with gaps, awards and late reports.

use super::dice::Dice;
use super::plans;
use crate::world::{Books, World};
use crate::{Cube, Edge, Hierarchy, How, Lineage, Placed, Weight};
use base::{Cycle, Date, ItemId, Period, UnitId, YearStart, day as days, limits};
use rules::Program;
use rules::evaluate::Window;
use rules::evaluate::lack::Missing;
use rules::program::ItemKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Levels from the top down.
pub const LEVELS: [&str; 3] = ["nation", "province", "commune"];
/// What units may be.
pub const KINDS: [&str; 2] = ["agency", "school"];

/// A unit as it stands for a while.
#[derive(Clone, Debug)]
pub struct Place {
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Its level.
    pub level: String,
    /// What it is.
    pub kind: Option<String>,
    /// The group it is compared in.
    pub bloc: Option<String>,
}

/// All units as they stand from a day on.
#[derive(Clone, Debug)]
pub struct Epoch {
    /// The first day.
    pub from: Date,
    /// Who stands where.
    pub places: BTreeMap<UnitId, Place>,
    /// The same as the evaluators take it.
    pub hierarchy: Arc<Hierarchy>,
}

/// A world small enough to be read when a test fails.
#[derive(Clone, Debug)]
pub struct Small {
    /// The units, from the first day on.
    pub epochs: Vec<Epoch>,
    /// What became of them.
    pub edges: Vec<Edge>,
    /// The plan.
    pub program: Program,
    /// The unit the plan is for.
    pub scope: Option<UnitId>,
    /// What was reported: item by its number in the plan.
    pub figures: BTreeMap<(Period, UnitId, usize), i64>,
    /// Titles given.
    pub awards: BTreeSet<(UnitId, String, Period)>,
    /// Late reports by unit and month.
    pub late: BTreeSet<(UnitId, Period)>,
    /// The day on which a figure first came, where it is not the last day of its period.
    pub came: BTreeMap<(Period, UnitId, usize), Date>,
    /// More time granted to single units, by form.
    pub granted: BTreeMap<(Period, UnitId, usize), Date>,
    /// The day before which nothing is on record; what comes later about earlier days does not move it.
    pub records_begin: Option<Date>,
}

/// The unit a code stands for, so that siblings stand in another order than their ids.
pub(crate) fn code(unit: UnitId) -> String {
    format!("{:02}", (unit.0 * 7 + 3) % 100)
}

fn day(text: &str) -> Date {
    text.parse().expect("the day is written right")
}

impl Small {
    /// Returns the world of a seed.
    pub fn new(seed: u64) -> Small {
        Small::of(Dice::new(seed), plans::plan)
    }

    /// Returns the world that the dice make, and in it the plan that `plan` makes with them.
    pub fn of(mut dice: Dice, plan: impl FnOnce(&mut Dice) -> Program) -> Small {
        let mut shaping = Shaping::first(&mut dice);
        let mut epochs = vec![shaping.epoch(day("1990-01-01"))];
        for days in [["2023-07-01", "2024-03-10"], ["2024-07-01", "2025-04-01"]] {
            let on = *dice.pick(&days);
            let on = day(on);
            if dice.chance(75) {
                shaping.reorganise(&mut dice, on);
                epochs.push(shaping.epoch(on));
            }
        }
        let program = plan(&mut dice);
        let everyone = (0..shaping.next).map(UnitId).collect::<Vec<_>>();
        let mut small = Small {
            epochs,
            edges: shaping.edges,
            scope: dice.chance(20).then(|| *dice.pick(&everyone)),
            program,
            figures: BTreeMap::new(),
            awards: BTreeSet::new(),
            late: BTreeSet::new(),
            came: BTreeMap::new(),
            granted: BTreeMap::new(),
            records_begin: dice
                .pick(&[None, Some("2023-01-01"), Some("2024-01-01"), Some("2025-01-01")])
                .map(day),
        };
        small.report(&mut dice);
        small.award(&mut dice, &everyone);
        small
    }

    /// Returns the units as of the day.
    pub fn epoch(&self, on: Date) -> &Epoch {
        let begun = self.epochs.iter().rfind(|epoch| epoch.from <= on);
        begun.expect("the first epoch begins before every day asked about")
    }

    /// Returns the figures as the evaluators take them.
    pub fn cube(&self) -> Cube {
        let mut cube = Cube::default();
        for ((period, unit, item), figure) in &self.figures {
            let order = &self.epoch(period.last_day()).hierarchy;
            cube.post(order, *period, *unit, &[(item_id(*item), Some(*figure))]);
        }
        cube
    }

    /// Returns the successions as the evaluators take them.
    pub fn lineage(&self) -> Lineage {
        Lineage::new(self.edges.clone())
    }

    /// Returns the world that evaluators are given.
    pub fn world<'a>(&'a self, cube: &'a Cube, lineage: &'a Lineage) -> World<'a> {
        let items = (0..self.program.items.len()).map(|item| Some(item_id(item))).collect();
        World::new(cube, lineage, self, &self.program, items, self.scope)
    }

    /// Enters what was named as missing, whatever it may say; weights stay unrecorded.
    pub fn bring(&mut self, dice: &mut Dice, piece: &Missing) {
        let (unit, items, period) = match piece {
            Missing::Report { unit, form, period } => (unit, self.program[*form].items.clone(), period),
            Missing::Figure { unit, item, period } => (unit, vec![*item], period),
            Missing::Award { unit, title, edition } => {
                let title = self.program[*title].named.name.clone();
                self.awards.insert((*unit, title, *edition));
                return;
            }
            _ => return,
        };
        for item in items {
            let figure = figure(dice, &self.program[item].kind);
            self.figures.insert((*period, *unit, item.0), figure);
            self.came.remove(&(*period, *unit, item.0));
        }
    }

    /// Returns the period as the plan counts its years.
    pub fn counted(&self, period: Period) -> Period {
        period.beginning(self.program.plan.year.map_or(YearStart::CALENDAR, Period::start))
    }

    /// Everybody who stands on a period's last day reports now and then, asked or not.
    fn report(&mut self, dice: &mut Dice) {
        let gaps = *dice.pick(&[0, 0, 3, 15, 50]);
        let mut figures = BTreeMap::new();
        for (index, item) in self.program.items.iter().enumerate() {
            for period in periods(self.program[item.form].every).map(|period| self.counted(period)) {
                let figure = |dice: &mut Dice| (!dice.chance(gaps)).then(|| figure(dice, &item.kind));
                let units = self.epoch(period.last_day()).places.keys();
                figures.extend(units.filter_map(|unit| Some(((period, *unit, index), figure(dice)?))));
            }
        }
        self.figures = figures;
        let late = *dice.pick(&[0, 0, 20, 60]);
        for key in self.figures.keys().filter(|_| late > 0) {
            let after = |dice: &mut Dice| days::days_after(key.0.last_day(), dice.roll(500) as i32 - 100);
            let form = self.program.items[key.2].form.0;
            if dice.chance(late) {
                self.came.insert(*key, after(dice));
            }
            if dice.chance(late / 2) {
                self.granted.insert((key.0, key.1, form), after(dice));
            }
        }
    }

    fn award(&mut self, dice: &mut Dice, everyone: &[UnitId]) {
        for period in ["2024", "2025", "2025-H1", "2025-Q2"] {
            let period = period.parse().expect("the period is written right");
            for title in &self.program.titles {
                let given = dice.some(everyone, 30).into_iter();
                self.awards.extend(given.map(|unit| (unit, title.named.name.clone(), period)));
            }
        }
        for period in periods(Cycle::Month) {
            self.late.extend(dice.some(everyone, 15).into_iter().map(|unit| (unit, period)));
        }
    }
}

impl Books for Small {
    fn hierarchy(&self, on: Date) -> Arc<Hierarchy> {
        Arc::clone(&self.epoch(on).hierarchy)
    }

    fn unit(&self, wanted: &str) -> Option<UnitId> {
        self.epochs.iter().flat_map(|epoch| epoch.places.keys()).copied().find(|unit| code(*unit) == wanted)
    }

    fn code(&self, unit: UnitId) -> String {
        code(unit)
    }

    fn nearest_day_of(&self, unit: UnitId, on: Date) -> Option<Date> {
        let ends = self.epochs.iter().skip(1).map(|next| next.from.yesterday().ok());
        let spans = self.epochs.iter().zip(ends.chain([None]));
        let standing = spans.filter(|(epoch, _)| epoch.places.contains_key(&unit));
        let nearest = |(epoch, last): (&Epoch, Option<Date>)| {
            let not_after = last.map_or(on, |last| on.min(last));
            not_after.max(epoch.from)
        };
        let distance =
            |day: &Date| (day.since(on).map(|span| span.get_days().abs()).unwrap_or(i32::MAX), *day);
        standing.map(nearest).min_by_key(distance)
    }

    fn awarded(&self, unit: UnitId, title: &str, period: Period) -> bool {
        let editions = self.awards.iter().filter(|(to, name, _)| *to == unit && name == title);
        editions.into_iter().any(|(_, _, edition)| period.contains(*edition))
    }

    fn late_reports(&self, unit: UnitId, window: Window) -> u64 {
        let months = window.period.parts(Cycle::Month).filter(|month| month.last_day() <= window.through);
        months.filter(|month| self.late.contains(&(unit, *month))).count() as u64
    }

    fn came_after(&self, item: ItemId, period: Period, day: Date) -> BTreeSet<UnitId> {
        let of_item = self.came.iter().filter(|((of, _, index), _)| *of == period && item_id(*index) == item);
        let late = of_item.filter(|((of, unit, index), came)| {
            let granted = self.granted.get(&(*of, *unit, self.program.items[*index].form.0));
            **came > granted.map_or(day, |granted| day.max(*granted))
        });
        late.map(|((_, unit, _), _)| *unit).collect()
    }

    fn records_begin(&self) -> Option<Date> {
        self.records_begin
    }
}

/// Returns the identity of an item of the plan: another number than its place in it.
fn item_id(item: usize) -> ItemId {
    ItemId(item as u32 * 2 + 1)
}

fn periods(every: Cycle) -> impl Iterator<Item = Period> {
    (2023..=2025).filter_map(|year| Period::new(Cycle::Year, year, 1)).flat_map(move |year| year.parts(every))
}

fn figure(dice: &mut Dice, kind: &ItemKind) -> i64 {
    let huge = dice.chance(2);
    match kind {
        ItemKind::YesNo => i64::from(dice.chance(60)),
        ItemKind::Date if huge => limits::AMOUNT_MAX,
        ItemKind::Date => days::number(Date::constant(2025, 1, 1)) + dice.roll(400) as i64 - 60,
        ItemKind::Count if huge => limits::AMOUNT_MAX,
        ItemKind::Count => dice.roll(6) as i64,
        ItemKind::Amount { .. } if huge => -limits::AMOUNT_MAX,
        ItemKind::Amount { .. } => dice.roll(40) as i64 - 12,
    }
}

/// The units while they are being shaped.
struct Shaping {
    places: BTreeMap<UnitId, Place>,
    edges: Vec<Edge>,
    next: u32,
}

impl Shaping {
    fn first(dice: &mut Dice) -> Shaping {
        let mut shaping = Shaping { places: BTreeMap::new(), edges: Vec::new(), next: 0 };
        for _ in 0..2 + dice.roll(8) {
            shaping.found(dice);
        }
        shaping
    }

    fn epoch(&self, from: Date) -> Epoch {
        let placed = |(unit, place): (&UnitId, &Place)| Placed {
            unit: *unit,
            parent: place.parent,
            code: code(*unit),
            level: place.level.clone(),
            kind: place.kind.clone(),
            bloc: place.bloc.clone(),
        };
        let hierarchy = Arc::new(Hierarchy::new(self.places.iter().map(placed).collect()));
        Epoch { from, places: self.places.clone(), hierarchy }
    }

    fn found(&mut self, dice: &mut Dice) -> UnitId {
        let unit = UnitId(self.next);
        self.next += 1;
        let parent = self.parent(dice, unit);
        let depth = parent.map_or(0, |parent| 1 + self.depth(parent));
        let kind = dice.chance(40).then(|| (*dice.pick(&KINDS)).to_owned());
        let bloc = dice.chance(70).then(|| (*dice.pick(&["a", "b"])).to_owned());
        self.places.insert(unit, Place { parent, level: LEVELS[depth.min(2)].to_owned(), kind, bloc });
        unit
    }

    /// Returns somebody to stand under, not below the unit itself; seldom nobody.
    fn parent(&self, dice: &mut Dice, unit: UnitId) -> Option<UnitId> {
        let above = self.places.keys().filter(|other| !self.line(**other).contains(&unit));
        let above = above.copied().collect::<Vec<_>>();
        (!above.is_empty() && dice.chance(90)).then(|| *dice.pick(&above))
    }

    fn line(&self, unit: UnitId) -> Vec<UnitId> {
        std::iter::successors(Some(unit), |unit| self.places.get(unit)?.parent).collect()
    }

    fn depth(&self, unit: UnitId) -> usize {
        self.line(unit).len() - 1
    }

    fn reorganise(&mut self, dice: &mut Dice, on: Date) {
        // Each unit takes part once a day, as a giver.
        let mut givers = self.places.keys().copied().collect::<Vec<_>>();
        for _ in 0..1 + dice.roll(4) {
            if givers.is_empty() {
                return;
            }
            let unit = givers.remove(dice.roll(givers.len()));
            match dice.roll(6) {
                0 => self.merge(dice, unit, on),
                1 | 2 => self.divide(dice, unit, on),
                3 => self.move_elsewhere(dice, unit),
                4 => self.end(dice, unit, on),
                _ => drop(self.found(dice)),
            }
        }
    }

    /// Everything goes over into another unit, or into a new one.
    fn merge(&mut self, dice: &mut Dice, unit: UnitId, on: Date) {
        let Some(to) = self.receivers(dice, unit, 1).pop() else { return };
        self.edge(unit, Some(to), on, How::Whole, None);
        self.close(unit);
    }

    /// Parts go to one or more others; the unit ends or goes on, and says so or does not.
    fn divide(&mut self, dice: &mut Dice, unit: UnitId, on: Date) {
        let count = 1 + dice.roll(3);
        let receivers = self.receivers(dice, unit, count);
        if receivers.is_empty() {
            return;
        }
        let ends = dice.chance(50);
        let whole = 2 + receivers.len() as u64;
        for to in &receivers {
            let weight = dice.chance(60).then_some(Weight { part: 1, whole });
            self.edge(unit, Some(*to), on, How::Part, weight);
        }
        if ends {
            self.close(unit);
        } else if dice.chance(30) {
            self.edge(unit, Some(unit), on, How::Part, dice.chance(50).then_some(Weight { part: 1, whole }));
        }
    }

    fn move_elsewhere(&mut self, dice: &mut Dice, unit: UnitId) {
        let parent = self.parent(dice, unit);
        if let Some(place) = self.places.get_mut(&unit) {
            place.parent = parent;
        }
    }

    fn end(&mut self, dice: &mut Dice, unit: UnitId, on: Date) {
        if self.places.len() == 1 {
            return;
        }
        if dice.chance(50) {
            self.edge(unit, None, on, How::Whole, None);
        }
        self.close(unit);
    }

    /// Returns others to give to: units that stay, or new ones.
    fn receivers(&mut self, dice: &mut Dice, unit: UnitId, count: usize) -> Vec<UnitId> {
        let mut receivers = BTreeSet::new();
        for _ in 0..count {
            let others = self.places.keys().filter(|other| **other != unit && !self.gave_all(**other));
            let others = others.copied().collect::<Vec<_>>();
            let one =
                if others.is_empty() || dice.chance(40) { self.found(dice) } else { *dice.pick(&others) };
            receivers.insert(one);
        }
        // A new unit may have come to stand under the giver, which is well.
        receivers.into_iter().collect()
    }

    fn gave_all(&self, unit: UnitId) -> bool {
        !self.places.contains_key(&unit)
    }

    fn edge(&mut self, from: UnitId, to: Option<UnitId>, on: Date, how: How, weight: Option<Weight>) {
        self.edges.push(Edge { from, to, on, how, weight, basis: String::new() });
    }

    /// Ends the unit; what stood under it stands where it stood.
    fn close(&mut self, unit: UnitId) {
        let Some(closed) = self.places.remove(&unit) else { return };
        for place in self.places.values_mut().filter(|place| place.parent == Some(unit)) {
            place.parent = closed.parent;
        }
    }
}
