//! Corrections: a table as figures come in, with the reason; an empty value takes the figure back.

use crate::figures::Names;
use crate::number::{self, Decimal};
use crate::problem::{Problem, Problems};
use crate::rows::Rows;
use crate::table::{Column, Row, Table};
use base::{FormId, ItemId, Message, Period, UnitId, text};
use std::collections::BTreeMap;

/// The columns of a table of corrections.
pub const COLUMNS: &[Column] = &[
    Column::required("unit"),
    Column::required("period"),
    Column::required("item"),
    Column::required("value"),
    Column::optional("form"),
    Column::optional("by"),
    Column::optional("reason"),
];

/// All corrections of a table, one for each report.
#[derive(Debug)]
pub struct Corrections {
    /// The corrections, in the order of their first rows.
    pub list: Vec<Correction>,
    /// What should be said but does not stop the import.
    pub remarks: Vec<Problem>,
    /// What is wrong with rows. Such rows are not in the list.
    pub problems: Problems,
}

/// What is corrected in one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Whose report.
    pub unit: UnitId,
    /// On which form.
    pub form: FormId,
    /// For which period.
    pub period: Period,
    /// Who corrects it, where the table says so.
    pub by: Option<String>,
    /// Why, where the table says so.
    pub reason: Option<String>,
    /// The row of its first figure.
    pub row: u64,
    /// The figures that change.
    pub figures: Vec<Corrected>,
}

/// A figure that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The item.
    pub item: ItemId,
    /// What it becomes; nothing takes it back.
    pub value: Option<i64>,
    /// The row it stands in.
    pub row: u64,
}

impl Corrections {
    /// Reads the table, or says what is wrong with its header.
    pub fn read(rows: Rows, names: &dyn Names, decimal: Option<Decimal>) -> Result<Corrections, Problems> {
        let table = Table::read(rows, COLUMNS)?;
        let mut problems = table.problems;
        let mut reading = Reading::default();
        for row in &table.rows {
            match Correction::of_row(row, names, decimal) {
                Ok(correction) => reading.take(correction, &mut problems),
                Err(wrong) => wrong.into_iter().for_each(|problem| problems.push(problem)),
            }
        }
        Ok(Corrections { list: reading.list, remarks: table.remarks, problems })
    }
}

#[derive(Default)]
struct Reading {
    list: Vec<Correction>,
    places: BTreeMap<(UnitId, FormId, Period), usize>,
}

impl Reading {
    /// Adds a row to the correction of its report.
    fn take(&mut self, row: Correction, problems: &mut Problems) {
        let place = *self.places.entry((row.unit, row.form, row.period)).or_insert(self.list.len());
        let Some(known) = self.list.get_mut(place) else { return self.list.push(row) };
        for (column, same) in [("by", known.by == row.by), ("reason", known.reason == row.reason)] {
            if !same {
                let message = Message::new("table.row-differs").with("first", known.row);
                problems.push(Problem::of_cell(row.row, column, message));
            }
        }
        for figure in row.figures {
            if let Some(first) = known.figures.iter().find(|first| first.item == figure.item) {
                let message = Message::new("table.figure-twice").with("first", first.row);
                problems.push(Problem::of_cell(figure.row, "item", message));
            } else {
                known.figures.push(figure);
            }
        }
    }
}

impl Correction {
    fn of_row(row: &Row, names: &dyn Names, decimal: Option<Decimal>) -> Result<Correction, Vec<Problem>> {
        let refusal = |column: &str, message| Problem::of_cell(row.number, column, message);
        let unit = row.require("unit").and_then(|code| names.unit(code).map_err(|m| refusal("unit", m)));
        let period = period(row);
        let asked = row.require("item").and_then(|name| names.item(name).map_err(|m| refusal("item", m)));
        let value = asked.as_ref().ok().map(|asked| {
            let cell = row.get("value").unwrap_or_default();
            number::read(cell, asked.shape, decimal).map_err(|message| refusal("value", message))
        });
        let form = row.get("form").map(|name| names.form(name).map_err(|m| refusal("form", m))).transpose();
        let (Ok(unit), Ok(period), Ok(asked), Some(Ok(value)), Ok(form)) =
            (&unit, &period, &asked, &value, &form)
        else {
            let value = value.and_then(Result::err);
            let wrong = [unit.err(), period.err(), asked.err(), value, form.err()];
            return Err(wrong.into_iter().flatten().collect());
        };
        if form.is_some_and(|form| form != asked.form) {
            let name = |column| row.get(column).unwrap_or_default();
            let message =
                Message::new("table.wrong-form").with("item", name("item")).with("form", name("form"));
            return Err(vec![refusal("form", message)]);
        }
        Ok(Correction {
            unit: *unit,
            form: asked.form,
            period: *period,
            by: row.get("by").map(str::to_owned),
            reason: row.get("reason").map(str::to_owned),
            row: row.number,
            figures: vec![Corrected { item: asked.item, value: *value, row: row.number }],
        })
    }
}

fn period(row: &Row) -> Result<Period, Problem> {
    let cell = row.require("period")?;
    let refusal = |_| Message::new("table.not-a-period").with("text", cell);
    let read = text::latin_digits(cell).parse().map_err(refusal);
    read.map_err(|message| Problem::of_cell(row.number, "period", message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Asked;
    use crate::number::Shape;
    use crate::{Source, WorkbookReader};

    struct Invented;

    impl Names for Invented {
        fn unit(&self, code: &str) -> Result<UnitId, Message> {
            if code == "U1" { Ok(UnitId(1)) } else { Err(Message::new("unit.unknown").with("code", code)) }
        }

        fn item(&self, name: &str) -> Result<Asked, Message> {
            let item = ItemId(u32::from(name.as_bytes()[0]));
            Ok(Asked { item, form: FormId(0), shape: Shape::Whole })
        }

        fn form(&self, _: &str) -> Result<FormId, Message> {
            Ok(FormId(7))
        }
    }

    fn read(text: &'static str) -> Result<Corrections, Problems> {
        let rows = Source::new(text.as_bytes(), WorkbookReader::Here).rows()?;
        let mut corrections = Corrections::read(rows, &Invented, None)?;
        std::mem::take(&mut corrections.problems).or(corrections)
    }

    #[test]
    fn an_empty_value_takes_a_figure_back() {
        let text =
            "unit,period,item,value,reason\nU1,2025-01,a,5,typo\nU1,2025-02,a,7,typo\nU1,2025-01,b,,typo\n";
        let list = read(text).unwrap().list;
        let figures = |at: usize| list[at].figures.iter().map(|figure| figure.value).collect::<Vec<_>>();
        assert_eq!((list.len(), figures(0), figures(1)), (2, vec![Some(5), None], vec![Some(7)]));
        assert_eq!(list[0].reason.as_deref(), Some("typo"));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let text =
            "unit,period,item,value,form\nU9,2025-01,a,x,\nU1,2025-01,a,5,\nU1,2025-01,a,6,\nU1,Q1,a,5,f\n";
        let problems = read(text).unwrap_err();
        let codes: Vec<_> =
            problems.list().iter().map(|problem| (problem.row.unwrap(), problem.message.code)).collect();
        let expected = [
            (2, "unit.unknown"),
            (2, "table.not-a-number"),
            (4, "table.figure-twice"),
            (5, "table.not-a-period"),
        ];
        assert_eq!(codes, expected);
    }
}
