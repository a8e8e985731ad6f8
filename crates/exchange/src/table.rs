//! A table of named columns: the header matched, every row in hand. For tables of units, edges and awards;
//! figures have a way of their own, in [`crate::figures`].

use crate::problem::{Problem, Problems};
use crate::rows::{Rows, cell_text};
use base::{Date, Message, text};
use csv::ByteRecord;
use std::collections::BTreeMap;
use strsim::damerau_levenshtein;

/// A column a table may have.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in the header; large and small letters are the same there.
    pub name: &'static str,
    /// Without it the table means nothing.
    pub required: bool,
}

impl Column {
    /// Returns a column that must be there.
    pub const fn required(name: &'static str) -> Column {
        Column { name, required: true }
    }

    /// Returns a column that may be missing.
    pub const fn optional(name: &'static str) -> Column {
        Column { name, required: false }
    }
}

/// Where each known column stands in the file.
pub struct Header {
    columns: &'static [Column],
    // For each known column its position among the cells.
    places: Vec<Option<usize>>,
    width: usize,
    /// What should be said but does not stop the import: columns that are not read.
    pub remarks: Vec<Problem>,
}

impl Header {
    /// Reads the header row.
    pub fn read(rows: &mut Rows, columns: &'static [Column]) -> Result<Header, Problems> {
        let Some((row, record)) = rows.next_row()? else { return Err(Message::new("table.empty").into()) };
        let mut header =
            Header { columns, places: vec![None; columns.len()], width: record.len(), remarks: Vec::new() };
        let mut problems = Problems::default();
        let mut unknown = Vec::new();
        for (place, cell) in record.iter().enumerate() {
            let Some(title) = cell_text(cell) else {
                return Err(Problem::of_row(row, Message::new("table.not-text")).into());
            };
            match columns.iter().position(|column| column.name == name_of(&title)) {
                Some(known) if header.places[known].is_some() => {
                    problems.push(duplicate(row, columns[known]))
                }
                Some(known) => header.places[known] = Some(place),
                None if title.is_empty() => {}
                None => unknown.push(title),
            }
        }
        for title in unknown {
            match header.meant_by(&title) {
                Some(column) => problems.push(unknown_column(row, &title, column)),
                None => header.remarks.push(not_read(row, &title)),
            }
        }
        for (column, place) in columns.iter().zip(&header.places) {
            if column.required && place.is_none() {
                problems.push(missing_column(row, column.name, columns));
            }
        }
        problems.or(header)
    }

    /// Returns the place of the column with this position among the known ones.
    pub fn place(&self, column: usize) -> Option<usize> {
        self.places[column]
    }

    /// Refuses a row that has more or fewer cells than the header: somewhere a separator is missing, or a
    /// number has one too many. Empty cells beyond the header do no harm.
    pub fn fit(&self, row: u64, record: &ByteRecord) -> Result<(), Problem> {
        let beyond = || record.iter().skip(self.width).all(|cell| cell.trim_ascii().is_empty());
        if record.len() == self.width || (record.len() > self.width && beyond()) {
            return Ok(());
        }
        let message = Message::new("table.row-width").with("cells", record.len()).with("columns", self.width);
        Err(Problem::of_row(row, message))
    }

    /// Returns the absent column that `title` is probably a typing mistake for.
    fn meant_by(&self, title: &str) -> Option<&'static str> {
        let title = name_of(title);
        let absent = self.columns.iter().zip(&self.places).filter(|(_, place)| place.is_none());
        let slips = |name: &str| damerau_levenshtein(&title, name);
        let nearest = absent.map(|(column, _)| (slips(column.name), column.name)).min()?;
        (nearest.0 <= 2 && nearest.0 < title.chars().count() / 2).then_some(nearest.1)
    }
}

fn name_of(title: &str) -> String {
    title.to_lowercase().replace([' ', '-'], "_")
}

fn duplicate(row: u64, column: Column) -> Problem {
    Problem::of_cell(row, column.name, Message::new("table.duplicate-column").with("column", column.name))
}

fn unknown_column(row: u64, title: &str, meant: &str) -> Problem {
    let message = Message::new("table.unknown-column").with("column", title).with("meant", meant);
    Problem::of_cell(row, title, message)
}

fn not_read(row: u64, title: &str) -> Problem {
    Problem::of_cell(row, title, Message::new("table.column-not-read").with("column", title))
}

fn missing_column(row: u64, name: &str, columns: &[Column]) -> Problem {
    let known = columns.iter().map(|column| column.name.to_owned()).collect::<Vec<_>>();
    let message = Message::new("table.missing-column").with("column", name).with("known", known);
    Problem::of_cell(row, name, message)
}

/// A table read whole.
pub struct Table {
    /// Its rows, without the header.
    pub rows: Vec<Row>,
    /// What should be said but does not stop the import.
    pub remarks: Vec<Problem>,
    /// What is wrong with rows. Such rows are not among `rows`.
    pub problems: Problems,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, as a spreadsheet counts.
    pub number: u64,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// Returns the cell's text; nothing where it is empty or the table has no such column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(String::as_str)
    }

    /// Returns the cell's text, or the problem that it is empty.
    pub fn require(&self, column: &'static str) -> Result<&str, Problem> {
        let missing = || {
            Problem::of_cell(self.number, column, Message::new("table.missing-cell").with("column", column))
        };
        self.get(column).ok_or_else(missing)
    }

    /// Returns the cell as a day; nothing where it is empty.
    pub fn day(&self, column: &'static str) -> Result<Option<Date>, Problem> {
        let refusal = |message| Problem::of_cell(self.number, column, message);
        self.get(column).map(day).transpose().map_err(refusal)
    }
}

/// Reads a day, written `2025-07-01` in any of three digit sets.
pub fn day(cell: &str) -> Result<Date, Message> {
    let latin = text::latin_digits(cell);
    latin.parse().map_err(|_| Message::new("table.not-a-date").with("text", cell))
}

impl Table {
    /// Reads the whole table, or says what is wrong with its header.
    pub fn read(mut rows: Rows, columns: &'static [Column]) -> Result<Table, Problems> {
        let header = Header::read(&mut rows, columns)?;
        let mut table = Table { rows: Vec::new(), remarks: Vec::new(), problems: Problems::default() };
        while let Some((number, record)) = rows.next_row()? {
            match row(&header, number, record) {
                Ok(row) => table.rows.push(row),
                Err(problem) => table.problems.push(problem),
            }
        }
        table.remarks = header.remarks;
        Ok(table)
    }
}

fn row(header: &Header, number: u64, record: &ByteRecord) -> Result<Row, Problem> {
    header.fit(number, record)?;
    let mut cells = BTreeMap::new();
    for (column, place) in header.columns.iter().zip(&header.places) {
        let Some(cell) = place.and_then(|place| record.get(place)) else { continue };
        let not_text = || Problem::of_cell(number, column.name, Message::new("table.not-text"));
        let cell = cell_text(cell).ok_or_else(not_text)?;
        if !cell.is_empty() {
            cells.insert(column.name, cell);
        }
    }
    Ok(Row { number, cells })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, WorkbookReader};

    const COLUMNS: &[Column] = &[
        Column::required("code"),
        Column::required("level"),
        Column::optional("opened"),
        Column::optional("bloc"),
    ];

    fn read(text: &'static str) -> Result<Table, Problems> {
        let mut table = Table::read(Source::new(text.as_bytes(), WorkbookReader::Here).rows()?, COLUMNS)?;
        std::mem::take(&mut table.problems).or(table)
    }

    fn problems(text: &'static str) -> Vec<String> {
        let line = |problem: &Problem| {
            let row = problem.row.map(|row| row.to_string()).unwrap_or_default();
            format!("{row} {} {}", problem.column.as_deref().unwrap_or_default(), problem.message)
        };
        read(text).err().map(|problems| problems.list().iter().map(line).collect()).unwrap_or_default()
    }

    #[test]
    fn columns_stand_in_any_order_and_case() {
        let table = read("Level;CODE; Opened \ncommune;01;٢٠٢٥-٠٧-٠١\ncommune;02;\n").ok().unwrap();
        assert_eq!(table.rows[0].get("code"), Some("01"));
        assert_eq!(table.rows[0].day("opened").unwrap().unwrap().to_string(), "2025-07-01");
        assert_eq!((table.rows[1].number, table.rows[1].day("opened")), (3, Ok(None)));
        assert_eq!(table.rows[1].require("bloc").unwrap_err().message.code, "table.missing-cell");
    }

    #[test]
    fn everything_wrong_with_a_header_is_said_at_once() {
        assert_eq!(
            problems("code,Code,opend,note\n"),
            [
                "1 code table.duplicate-column column=code",
                "1 opend table.unknown-column column=opend meant=opened",
                "1 level table.missing-column column=level known=code,level,opened,bloc",
            ]
        );
        assert_eq!(problems(""), ["  table.empty"]);
        assert_eq!(read("code,level,note\n").ok().unwrap().remarks.len(), 1);
    }

    #[test]
    fn every_row_of_another_width_is_named() {
        assert_eq!(
            problems("code,level\n1,a\n2\n3,a,b\n4,a,,\n"),
            ["3  table.row-width cells=1 columns=2", "4  table.row-width cells=3 columns=2"]
        );
    }
}
