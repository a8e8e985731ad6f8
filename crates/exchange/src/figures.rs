//! Figures: a long table of `unit,period,item,value`, grouped into reports, fast.
//!
//! A nation's figures are tens of millions of rows in any order. Each different word of a column is looked up
//! once and then recognised, mostly as the word that followed the same word before; a figure is 24 bytes until
//! it is handed on; the rows of one report may be scattered through the whole file.

mod words;

use crate::number::{self, Decimal, Shape};
use crate::problem::{Problem, Problems};
use crate::rows::{Rows, cell_bytes};
use crate::table::{self, Column, Header};
use base::{Date, FormId, ItemId, Message, Period, UnitId, text};
use csv::ByteRecord;
use words::Words;

/// The columns of a table of figures.
pub const COLUMNS: &[Column] = &[
    Column::required("unit"),
    Column::required("period"),
    Column::required("item"),
    Column::required("value"),
    Column::optional("form"),
    Column::optional("submitted"),
    Column::optional("by"),
];
// Positions in `COLUMNS`.
const UNIT: usize = 0;
const PERIOD: usize = 1;
const ITEM: usize = 2;
const VALUE: usize = 3;
const FORM: usize = 4;
const SUBMITTED: usize = 5;
const BY: usize = 6;

/// What the words of the table mean to whoever keeps the register.
pub trait Names {
    /// Returns the unit with this code.
    fn unit(&self, code: &str) -> Result<UnitId, Message>;

    /// Returns the item with this name.
    fn item(&self, name: &str) -> Result<Asked, Message>;

    /// Returns the form with this name.
    fn form(&self, name: &str) -> Result<FormId, Message>;
}

/// An item, and what an answer to it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The item.
    pub item: ItemId,
    /// The form that asks it.
    pub form: FormId,
    /// What an answer is.
    pub shape: Shape,
}

/// All figures of a table, grouped into reports.
#[derive(Debug)]
pub struct Figures {
    reports: Vec<Report>,
    // Invariant: figures of one report stand together, in the order of `reports`.
    figures: Vec<Placed>,
    by: Vec<String>,
    /// Cells left empty: not reported, which is not zero.
    pub empty_count: u64,
    /// What should be said but does not stop the import.
    pub remarks: Vec<Problem>,
    /// What is wrong with rows. Such rows are not among the figures; the others are here so that everything
    /// wrong with them can be said too, before all is refused.
    pub problems: Problems,
}

/// What one unit reports on one form for one period.
#[derive(Clone, Copy, Debug)]
pub struct Reported<'a> {
    /// Who reports.
    pub unit: UnitId,
    /// On which form.
    pub form: FormId,
    /// For which period.
    pub period: Period,
    /// The day it was handed in, where the table says so.
    pub submitted: Option<Date>,
    /// Who handed it in, where the table says so.
    pub by: Option<&'a str>,
    /// The row of its first figure.
    pub row: u64,
    /// The figures, in the order of their rows.
    pub figures: &'a [Placed],
}

/// A figure, and the row it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What was reported.
    pub value: i64,
    /// The item.
    pub item: ItemId,
    report: u32,
    row: u32,
}

impl Placed {
    /// Returns the row it stands in.
    pub fn row(&self) -> u64 {
        u64::from(self.row)
    }
}

#[derive(Clone, Copy, Debug)]
struct Report {
    unit: UnitId,
    form: FormId,
    period: Period,
    submitted: Option<Date>,
    by: Option<u32>,
    row: u32,
    figure_count: u32,
}

impl Figures {
    /// Reads the table, or says what is wrong with its header. `decimal` settles what `1.234` means.
    pub fn read(mut rows: Rows, names: &dyn Names, decimal: Option<Decimal>) -> Result<Figures, Problems> {
        let header = Header::read(&mut rows, COLUMNS)?;
        let mut reading = Reading::new(names, decimal, &header);
        while let Some((row, record)) = rows.next_row()? {
            match header.fit(row, record) {
                Ok(()) => reading.take(row, record),
                Err(problem) => reading.problems.push(problem),
            }
        }
        Ok(reading.finish(header.remarks))
    }

    /// Returns how many figures there are.
    pub fn len(&self) -> usize {
        self.figures.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// Returns how many reports they make.
    pub fn report_count(&self) -> usize {
        self.reports.len()
    }

    /// Returns the reports: earlier periods first, then as the table has them.
    pub fn reports(&self) -> impl Iterator<Item = Reported<'_>> {
        let mut start = 0;
        self.reports.iter().map(move |report| {
            let figures = &self.figures[start..start + report.figure_count as usize];
            start += figures.len();
            Reported {
                unit: report.unit,
                form: report.form,
                period: report.period,
                submitted: report.submitted,
                by: report.by.map(|by| self.by[by as usize].as_str()),
                row: u64::from(report.row),
                figures,
            }
        })
    }
}

/// A table half read.
struct Reading<'a> {
    names: &'a dyn Names,
    decimal: Option<Decimal>,
    places: [Option<usize>; COLUMNS.len()],
    units: Words<Result<UnitId, Message>>,
    periods: Words<Result<u32, Message>>,
    items: Words<Result<Asked, Message>>,
    forms: Words<Result<FormId, Message>>,
    days: Words<Result<Option<Date>, Message>>,
    by: Words<Result<Option<u32>, Message>>,
    // Each period once, however it is written.
    period_list: Vec<Period>,
    by_list: Vec<String>,
    index: Index,
    reports: Vec<Report>,
    figures: Vec<Placed>,
    empty_count: u64,
    problems: Problems,
}

impl<'a> Reading<'a> {
    fn new(names: &'a dyn Names, decimal: Option<Decimal>, header: &Header) -> Reading<'a> {
        Reading {
            names,
            decimal,
            places: std::array::from_fn(|column| header.place(column)),
            units: Words::default(),
            periods: Words::default(),
            items: Words::default(),
            forms: Words::default(),
            days: Words::default(),
            by: Words::default(),
            period_list: Vec::new(),
            by_list: Vec::new(),
            index: Index::default(),
            reports: Vec::new(),
            figures: Vec::new(),
            empty_count: 0,
            problems: Problems::default(),
        }
    }

    /// Takes one row in, or notes everything that is wrong with it.
    fn take(&mut self, row: u64, record: &ByteRecord) {
        let cell = |column: usize| self.places[column].map_or(&[][..], |place| cell_bytes(record, place));
        let unit =
            self.units.meaning(cell(UNIT), |code| required(code, "unit", |code| self.names.unit(code)));
        let period = self.periods.meaning(cell(PERIOD), |text| {
            required(text, "period", |text| period_position(text, &mut self.period_list))
        });
        let item =
            self.items.meaning(cell(ITEM), |name| required(name, "item", |name| self.names.item(name)));
        let form = match self.places[FORM].map(|_| cell(FORM)) {
            None | Some([]) => None,
            Some(name) => {
                Some(self.forms.meaning(name, |name| required(name, "form", |name| self.names.form(name))))
            }
        };
        let day = self.days.meaning(cell(SUBMITTED), optional_day);
        let by = self.by.meaning(cell(BY), |name| listed(name, &mut self.by_list));
        let value = item.as_ref().ok().map(|asked| value(cell(VALUE), asked.shape, self.decimal));

        let mut refuse = |column: usize, message: &Message| {
            self.problems.push(Problem::of_cell(row, COLUMNS[column].name, message.clone()));
        };
        for (column, trouble) in [
            (UNIT, unit.as_ref().err()),
            (PERIOD, period.as_ref().err()),
            (ITEM, item.as_ref().err()),
            (VALUE, value.as_ref().and_then(|value| value.as_ref().err())),
            (FORM, form.and_then(|form| form.as_ref().err())),
            (SUBMITTED, day.as_ref().err()),
            (BY, by.as_ref().err()),
        ] {
            if let Some(message) = trouble {
                refuse(column, message);
            }
        }
        let (Ok(unit), Ok(period), Ok(asked), Some(Ok(value)), Ok(day), Ok(by)) =
            (unit, period, item, value, day, by)
        else {
            return;
        };
        if let Some(Ok(form)) = form
            && *form != asked.form
        {
            let names = |place: usize| String::from_utf8_lossy(cell(place)).into_owned();
            refuse(
                FORM,
                &Message::new("table.wrong-form").with("item", names(ITEM)).with("form", names(FORM)),
            );
            return;
        }
        let Some(value) = value else {
            self.empty_count += 1;
            return;
        };
        let about = About { unit: *unit, form: asked.form, period: *period, day: *day, by: *by };
        let item = asked.item;
        self.place(row, about, item, value);
    }

    fn place(&mut self, row: u64, about: About, item: ItemId, value: i64) {
        let row = u32::try_from(row).expect("rows are limited well below 2^32");
        let report = self.index.slot(about.form, about.period, about.unit);
        if *report == Index::NONE {
            *report = u32::try_from(self.reports.len()).expect("there are no more reports than rows");
            self.reports.push(Report {
                unit: about.unit,
                form: about.form,
                period: self.period_list[about.period as usize],
                submitted: about.day,
                by: about.by,
                row,
                figure_count: 0,
            });
        }
        let report = *report;
        let known = &mut self.reports[report as usize];
        known.figure_count += 1;
        for (column, same) in [(SUBMITTED, known.submitted == about.day), (BY, known.by == about.by)] {
            if !same {
                let message = Message::new("table.row-differs").with("first", u64::from(known.row));
                self.problems.push(Problem::of_cell(u64::from(row), COLUMNS[column].name, message));
            }
        }
        self.figures.push(Placed { value, item, report, row });
    }

    fn finish(mut self, remarks: Vec<Problem>) -> Figures {
        let order = in_order(&self.reports);
        let figures = grouped(self.figures, &self.reports, &order);
        let reports = order.iter().map(|report| self.reports[*report as usize]).collect();
        refuse_twice(&figures, &mut self.problems);
        let (by, empty_count) = (self.by_list, self.empty_count);
        Figures { reports, figures, by, empty_count, remarks, problems: self.problems }
    }
}

/// What a row says besides its item and value.
#[derive(Clone, Copy)]
struct About {
    unit: UnitId,
    form: FormId,
    // Position in the list of periods.
    period: u32,
    day: Option<Date>,
    by: Option<u32>,
}

/// The report of each form, period and unit, without hashing.
#[derive(Default)]
struct Index {
    // By form, by position of the period, by unit.
    slots: Vec<Vec<Vec<u32>>>,
}

impl Index {
    const NONE: u32 = u32::MAX;

    fn slot(&mut self, form: FormId, period: u32, unit: UnitId) -> &mut u32 {
        let by_period = grown(&mut self.slots, form.0 as usize);
        let by_unit = grown(by_period, period as usize);
        if by_unit.len() <= unit.index() {
            by_unit.resize(unit.index() + 1, Index::NONE);
        }
        &mut by_unit[unit.index()]
    }
}

fn grown<T: Default>(list: &mut Vec<T>, index: usize) -> &mut T {
    if list.len() <= index {
        list.resize_with(index + 1, T::default);
    }
    &mut list[index]
}

/// Returns the reports' positions: earlier periods first, then as the table has them.
fn in_order(reports: &[Report]) -> Vec<u32> {
    let count = u32::try_from(reports.len()).expect("there are no more reports than rows");
    let mut order: Vec<u32> = (0..count).collect();
    order.sort_by_key(|report| reports[*report as usize].period);
    order
}

/// Brings the figures of each report together, in `order`; within a report they keep the order of their rows.
fn grouped(figures: Vec<Placed>, reports: &[Report], order: &[u32]) -> Vec<Placed> {
    let mut starts = vec![0; reports.len()];
    let mut start = 0;
    for report in order {
        starts[*report as usize] = start;
        start += reports[*report as usize].figure_count as usize;
    }
    let together = figures.windows(2).all(|pair| {
        let [a, b] = [pair[0].report as usize, pair[1].report as usize];
        a == b || starts[b] == starts[a] + reports[a].figure_count as usize
    });
    let Some(&blank) = figures.first().filter(|_| !together) else { return figures };
    let mut placed = vec![blank; figures.len()];
    for figure in figures {
        let next = &mut starts[figure.report as usize];
        placed[*next] = figure;
        *next += 1;
    }
    placed
}

/// Refuses a figure given in two rows: which of them is meant cannot be known.
fn refuse_twice(figures: &[Placed], problems: &mut Problems) {
    // For each item, the last figure seen of it.
    let mut seen: Vec<Option<Placed>> = Vec::new();
    for figure in figures {
        let last = grown(&mut seen, figure.item.index());
        if let Some(first) = last.filter(|last| last.report == figure.report) {
            let message = Message::new("table.figure-twice").with("first", first.row());
            problems.push(Problem::of_cell(figure.row(), COLUMNS[ITEM].name, message));
        } else {
            *last = Some(*figure);
        }
    }
}

fn required<T>(
    text: Result<&str, Message>,
    column: &'static str,
    mean: impl FnOnce(&str) -> Result<T, Message>,
) -> Result<T, Message> {
    match text? {
        "" => Err(Message::new("table.missing-cell").with("column", column)),
        text => mean(text),
    }
}

fn period_position(text: &str, periods: &mut Vec<Period>) -> Result<u32, Message> {
    let not_a_period = |_| Message::new("table.not-a-period").with("text", text);
    let period: Period = text::latin_digits(text).parse().map_err(not_a_period)?;
    let position = periods.iter().position(|known| *known == period).unwrap_or_else(|| {
        periods.push(period);
        periods.len() - 1
    });
    Ok(u32::try_from(position).expect("a file has fewer periods than rows"))
}

fn optional_day(text: Result<&str, Message>) -> Result<Option<Date>, Message> {
    let text = text?;
    if text.is_empty() { Ok(None) } else { table::day(text).map(Some) }
}

fn listed(name: Result<&str, Message>, list: &mut Vec<String>) -> Result<Option<u32>, Message> {
    let name = name?;
    if name.is_empty() {
        return Ok(None);
    }
    list.push(name.to_owned());
    Ok(Some(u32::try_from(list.len() - 1).expect("a file has fewer names than rows")))
}

fn value(cell: &[u8], shape: Shape, decimal: Option<Decimal>) -> Result<Option<i64>, Message> {
    match (number::read_plain(cell), shape) {
        (Some(value), Shape::Whole) => Ok(Some(value)),
        (Some(value @ 0..=1), Shape::YesNo) => Ok(Some(value)),
        _ => {
            let text = std::str::from_utf8(cell).map_err(|_| Message::new("table.not-text"))?;
            number::read(text, shape, decimal)
        }
    }
}

#[cfg(test)]
mod tests;
