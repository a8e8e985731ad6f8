//! The figures of all periods: for each period a sheet, on it a column per item, in the order of the units that
//! were there on the period's last day.
//!
//! - A figure that is posted is in every total at once; there is nothing else to keep up to date.
//! - A clone is a snapshot and costs one counter per period.
//! - No figure is lost when an order changes: what has no place any more is handed back.

use crate::{Column, Hierarchy};
use base::{Date, ItemId, Period, UnitId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// All figures of all periods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cube {
    sheets: BTreeMap<Period, Arc<Sheet>>,
}

/// The figures of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    order: Arc<Hierarchy>,
    // By item id.
    columns: Vec<Option<Arc<Column>>>,
}

/// A figure whose unit no longer stands in its period's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The period it was reported for.
    pub period: Period,
    /// The unit that reported it.
    pub unit: UnitId,
    /// The item.
    pub item: ItemId,
    /// The figure.
    pub figure: i64,
}

impl Cube {
    /// Returns the figures of `period`, if there are any.
    pub fn sheet(&self, period: Period) -> Option<&Arc<Sheet>> {
        self.sheets.get(&period)
    }

    /// Returns the first day of the earliest period whose figures are not those of `other`; nothing where all are. Figures
    /// are the same where they lie in the same place: states share what no entry between them has touched.
    pub fn differs_from(&self, other: &Cube) -> Option<Date> {
        let own = self.sheets.iter().filter(|(period, sheet)| !other.has(**period, sheet));
        let lost = other.sheets.iter().filter(|(period, sheet)| !self.has(**period, sheet));
        own.chain(lost).map(|(period, _)| period.first_day()).min()
    }

    fn has(&self, period: Period, sheet: &Arc<Sheet>) -> bool {
        self.sheets.get(&period).is_some_and(|own| Arc::ptr_eq(own, sheet))
    }

    /// Returns all sheets, by period.
    pub fn sheets(&self) -> impl Iterator<Item = (Period, &Arc<Sheet>)> {
        self.sheets.iter().map(|(period, sheet)| (*period, sheet))
    }

    /// Returns the column of `item` in `period`, in the order of that period's sheet.
    pub fn column(&self, period: Period, item: ItemId) -> Option<&Arc<Column>> {
        self.sheet(period)?.column(item)
    }

    /// Returns what `unit` reported for `item` in `period`.
    pub fn figure(&self, period: Period, unit: UnitId, item: ItemId) -> Option<i64> {
        let sheet = self.sheet(period)?;
        sheet.column(item)?.get(sheet.order.position(unit)?)
    }

    /// Enters what `unit` reported for `period`, or takes out what it withdrew. `order` is the order of the
    /// period's last day; the sheet must already lie in it (see [`Cube::reorder`]).
    pub fn post(
        &mut self,
        order: &Arc<Hierarchy>,
        period: Period,
        unit: UnitId,
        figures: &[(ItemId, Option<i64>)],
    ) {
        let sheet = self.sheets.entry(period).or_insert_with(|| Arc::new(Sheet::new(Arc::clone(order))));
        assert!(sheet.order.same_order(order), "the sheet of {period} lies in another order");
        let position =
            order.position(unit).expect("the register accepts reports of units of the period only");
        Arc::make_mut(sheet).post(position, figures);
    }

    /// Lays every sheet whose order has changed into its new one. Returns the figures that have no place in it:
    /// there are none unless the register let a unit end before what it has reported.
    #[must_use = "a figure without a place must not be lost silently"]
    pub fn reorder(&mut self, mut order: impl FnMut(Period) -> Arc<Hierarchy>) -> Vec<Stray> {
        let mut strays = Vec::new();
        for (period, sheet) in &mut self.sheets {
            let order = order(*period);
            if !Arc::ptr_eq(&sheet.order, &order) {
                Arc::make_mut(sheet).relay(*period, order, &mut strays);
            }
        }
        strays
    }

    /// Returns how many figures are held.
    pub fn figure_count(&self) -> u64 {
        self.columns().map(|column| u64::from(column.count())).sum()
    }

    /// Returns how many bytes the columns take.
    pub fn bytes(&self) -> usize {
        self.columns().map(|column| column.bytes()).sum()
    }

    fn columns(&self) -> impl Iterator<Item = &Column> {
        self.sheets.values().flat_map(|sheet| sheet.columns().map(|(_, column)| column.as_ref()))
    }
}

impl Sheet {
    /// Returns a sheet without figures.
    pub fn new(order: Arc<Hierarchy>) -> Sheet {
        Sheet { order, columns: Vec::new() }
    }

    /// Returns the order its columns lie in.
    pub fn order(&self) -> &Arc<Hierarchy> {
        &self.order
    }

    /// Returns the column of `item`, if anything was reported for it.
    pub fn column(&self, item: ItemId) -> Option<&Arc<Column>> {
        self.columns.get(item.index())?.as_ref()
    }

    /// Returns all columns, by item.
    pub fn columns(&self) -> impl Iterator<Item = (ItemId, &Arc<Column>)> {
        let items = (0..).map(ItemId).zip(&self.columns);
        items.filter_map(|(item, column)| Some((item, column.as_ref()?)))
    }

    fn post(&mut self, position: u32, figures: &[(ItemId, Option<i64>)]) {
        for (item, figure) in figures {
            if item.index() >= self.columns.len() {
                self.columns.resize(item.index() + 1, None);
            }
            let column = &mut self.columns[item.index()];
            let column = column.get_or_insert_with(|| Arc::new(Column::new(self.order.len())));
            Arc::make_mut(column).set(position, *figure);
        }
    }

    fn relay(&mut self, period: Period, order: Arc<Hierarchy>, strays: &mut Vec<Stray>) {
        let before = std::mem::replace(&mut self.order, order);
        if before.same_order(&self.order) {
            return;
        }
        for (item, column) in (0..).map(ItemId).zip(&mut self.columns) {
            let Some(column) = column else { continue };
            let mut relaid = Column::new(self.order.len());
            for (position, figure) in column.iter() {
                let unit = before.unit(position);
                match self.order.position(unit) {
                    Some(place) => relaid.set(place, Some(figure)),
                    None => strays.push(Stray { period, unit, item, figure }),
                }
            }
            *column = Arc::new(relaid);
        }
    }
}

#[cfg(test)]
mod tests;
