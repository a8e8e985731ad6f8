//! Workbooks (XLSX) as we write them: tables to look at, and forms to fill in and send back.
//!
//! - Text of people is always text: nothing they wrote becomes a formula or a link. Formulas are ours alone.
//! - Figures are written digit by digit as they are kept; up to 15 digits a spreadsheet keeps them exactly.
//! - A form is protected but for the cells to fill in. It is no secret: the protection has no password and guards against slips.

use base::Date;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime,
    Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};
use std::io;

/// One sheet.
#[derive(Clone, Debug, Default)]
pub struct Spreadsheet {
    /// What its tab says; what a tab cannot say is left out.
    pub name: String,
    /// Whether it runs from right to left.
    pub is_rtl: bool,
    /// Its columns, the first first; nothing hides one.
    pub widths: Vec<Option<u16>>,
    /// Its rows, the first first.
    pub rows: Vec<Row>,
    /// Rows at the top that stay in sight.
    pub frozen: u32,
    /// Only its cells to fill in can be changed.
    pub is_form: bool,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its cells, the first first.
    pub cells: Vec<Cell>,
    /// Nobody sees it.
    pub is_hidden: bool,
}

/// One cell.
#[derive(Clone, Debug)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String, Look),
    /// A figure in its smallest part, and its digits after the point.
    Figure(i64, u8),
    /// The sum of the cells above and below it in its column in these rows, counted from 0; empty until all are filled.
    Sum(Vec<u32>, u8),
    /// To be filled in.
    Input(Input),
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Text among text.
    Plain,
    /// The heading of the sheet.
    Title,
    /// The heading of a column or a part.
    Head,
}

/// A cell to be filled in.
#[derive(Clone, Debug)]
pub struct Input {
    /// What stands in it already.
    pub filled: Filled,
    /// What is wanted.
    pub wanted: Wanted,
    /// What the spreadsheet says when somebody stands on it.
    pub help: String,
}

/// What stands in a cell to be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Nothing.
    Nothing,
    /// Text, kept as it is.
    Text(String),
    /// A figure in its smallest part, and its digits after the point.
    Figure(i64, u8),
}

/// What is wanted in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A whole number, zero or more.
    Count,
    /// A number with so many digits after the point.
    Amount(u8),
    /// One of these words.
    OneOf(Vec<String>),
    /// A day, written as text.
    Day,
    /// Any text.
    Text,
}

/// Letters of the message a spreadsheet shows beside a cell.
const HELP_LETTERS_MAX: usize = 250;

/// Letters of a tab's name.
const NAME_LETTERS_MAX: usize = 31;

/// Letters of a cell.
const CELL_LETTERS_MAX: usize = 32_767;

/// Returns the workbook as bytes: the same for the same sheet and day.
pub fn workbook(sheet: &Spreadsheet, made: Date) -> io::Result<Vec<u8>> {
    written(sheet, made).map_err(io::Error::other)
}

fn written(sheet: &Spreadsheet, made: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (year, month, day) =
        (made.year().unsigned_abs(), made.month().unsigned_abs(), made.day().unsigned_abs());
    let day = ExcelDateTime::from_ymd(year.max(1900), month, day)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let page = workbook.add_worksheet();
    // Nothing, until somebody computes it: not reported is not zero.
    page.set_formula_result_default("");
    page.set_name(tab(&sheet.name))?;
    page.set_right_to_left(sheet.is_rtl);
    // A4, as wide as the paper, however long.
    page.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    page.set_freeze_panes(sheet.frozen, 0)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        match width {
            Some(letters) => page.set_column_width(column, f64::from(*letters))?,
            None => page.set_column_hidden(column)?,
        };
    }
    for (row, line) in (0..).zip(&sheet.rows) {
        if line.is_hidden {
            page.set_row_hidden(row)?;
        }
        for (column, cell) in (0..).zip(&line.cells) {
            put(page, row, column, cell)?;
        }
    }
    if sheet.is_form {
        page.protect();
    }
    workbook.save_to_buffer()
}

fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text, look) => {
            page.write_string_with_format(
                row,
                column,
                shortened(text, CELL_LETTERS_MAX),
                &text_format(*look),
            )?;
        }
        Cell::Figure(figure, scale) => {
            page.write_number_with_format(row, column, number(*figure, *scale), &figure_format(*scale))?;
        }
        Cell::Sum(rows, scale) => {
            let letter = letter(column);
            let cells: Vec<String> = rows.iter().map(|row| format!("{letter}{}", row + 1)).collect();
            let (list, sum, count) = (cells.join(","), cells.join("+"), cells.len());
            let formula = Formula::new(format!("=IF(COUNT({list})={count},{sum},\"\")"));
            page.write_formula_with_format(row, column, formula, &figure_format(*scale).set_bold())?;
        }
        Cell::Input(input) => fill_in(page, row, column, input)?,
    }
    Ok(())
}

fn fill_in(page: &mut Worksheet, row: u32, column: u16, input: &Input) -> Result<(), XlsxError> {
    let frame = Format::new()
        .set_unlocked()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00FF_FBE6));
    let format = match input.wanted {
        Wanted::Count => frame.set_num_format("#,##0"),
        Wanted::Amount(scale) => frame.set_num_format(digits(scale)),
        Wanted::OneOf(_) => frame,
        // As text, or a spreadsheet would make a day its own number.
        Wanted::Day => frame.set_num_format("@"),
        Wanted::Text => frame.set_num_format("@").set_text_wrap(),
    };
    match &input.filled {
        Filled::Nothing => page.write_blank(row, column, &format)?,
        Filled::Text(text) => {
            page.write_string_with_format(row, column, shortened(text, CELL_LETTERS_MAX), &format)?
        }
        Filled::Figure(figure, scale) => {
            page.write_number_with_format(row, column, number(*figure, *scale), &format)?
        }
    };
    let rule = match &input.wanted {
        Wanted::Count => {
            let zero = DataValidationRule::GreaterThanOrEqualTo(Formula::new("0"));
            DataValidation::new().allow_whole_number_formula(zero)
        }
        Wanted::Amount(_) => {
            let any = DataValidationRule::GreaterThanOrEqualTo(Formula::new("-9007199254740991"));
            DataValidation::new().allow_decimal_number_formula(any)
        }
        Wanted::OneOf(words) => DataValidation::new().allow_list_strings(words)?,
        Wanted::Day | Wanted::Text => DataValidation::new().allow_any_value(),
    };
    // A warning, not a wall: what was typed is looked at again when it comes back, with the reasons.
    let rule = rule
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_input_message(shortened(&input.help, HELP_LETTERS_MAX))?;
    page.add_data_validation(row, column, row, column, &rule)?;
    Ok(())
}

/// Returns the number a spreadsheet keeps: the one nearest to the figure's own decimal digits.
fn number(figure: i64, scale: u8) -> f64 {
    format!("{figure}e-{scale}").parse().expect("digits with an exponent are a number")
}

fn text_format(look: Look) -> Format {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    match look {
        Look::Plain => plain,
        Look::Title => plain.set_bold().set_font_size(16),
        Look::Head => {
            plain.set_bold().set_border(FormatBorder::Thin).set_background_color(Color::RGB(0x00E8_EEF0))
        }
    }
}

fn figure_format(scale: u8) -> Format {
    Format::new().set_num_format(digits(scale)).set_align(FormatAlign::Top)
}

fn digits(scale: u8) -> String {
    let point = if scale > 0 { "." } else { "" };
    format!("#,##0{point}{}", "0".repeat(usize::from(scale)))
}

/// Returns the letters a spreadsheet calls a column by, counted from 0.
pub fn letter(column: u16) -> String {
    let (before, last) = (column / 26, char::from(b'A' + (column % 26) as u8));
    if before == 0 { last.to_string() } else { format!("{}{last}", letter(before - 1)) }
}

fn tab(name: &str) -> String {
    let allowed = name.chars().filter(|letter| !"[]:*?/\\".contains(*letter) && !letter.is_control());
    let name: String = allowed.take(NAME_LETTERS_MAX).collect();
    let name = name.trim_matches(['\'', ' ']);
    if name.is_empty() { "Hasila".to_owned() } else { name.to_owned() }
}

fn shortened(text: &str, letters_max: usize) -> String {
    text.chars().take(letters_max).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, WorkbookReader};
    use std::io::{Cursor, Read};

    fn sheet() -> Spreadsheet {
        let input = |filled, wanted| Cell::Input(Input { filled, wanted, help: "Type it here.".repeat(40) });
        let row = |cells| Row { cells, is_hidden: false };
        Spreadsheet {
            name: "a/b: [form]".to_owned(),
            is_rtl: true,
            widths: vec![None, Some(30), Some(12)],
            rows: vec![
                row(vec![Cell::Text("id".to_owned(), Look::Head), Cell::Text("لام".to_owned(), Look::Title)]),
                row(vec![Cell::Text("=1+1".to_owned(), Look::Plain), Cell::Figure(-1_250, 2)]),
                row(vec![
                    Cell::Text("@SUM(A1)".to_owned(), Look::Plain),
                    input(Filled::Figure(12, 0), Wanted::Count),
                ]),
                row(vec![Cell::Empty, input(Filled::Text("2025-07-01".to_owned()), Wanted::Day)]),
                row(vec![
                    Cell::Empty,
                    input(Filled::Nothing, Wanted::OneOf(vec!["نعم".to_owned(), "لا".to_owned()])),
                ]),
                row(vec![Cell::Empty, Cell::Sum(vec![1, 2], 0)]),
                row(vec![
                    Cell::Text("x".repeat(40_000), Look::Plain),
                    Cell::Figure(9_007_199_254_740_991, 0),
                ]),
            ],
            frozen: 1,
            is_form: true,
        }
    }

    /// Returns a part of the workbook as text.
    fn part(bytes: &[u8], name: &str) -> String {
        let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        parts.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn another_reader_finds_what_was_written() {
        let bytes = workbook(&sheet(), "2025-10-05".parse().unwrap()).unwrap();
        let mut rows = Source::new(Cursor::new(bytes), WorkbookReader::Here).rows().unwrap();
        let mut read = Vec::new();
        while let Some((number, record)) = rows.next_row().unwrap() {
            let cell = |at| crate::rows::cell_text(record.get(at).unwrap_or_default()).unwrap();
            read.push((number, cell(0).chars().take(10).collect::<String>(), cell(1)));
        }
        let row = |number, first: &str, second: &str| (number, first.to_owned(), second.to_owned());
        assert_eq!(
            read,
            [
                row(1, "id", "لام"),
                row(2, "=1+1", "-12٫5"),
                row(3, "@SUM(A1)", "12"),
                row(4, "", "2025-07-01"),
                row(6, "", "=IF(COUNT(B2,B3)=2,B2+B3,\"\")"),
                row(7, "xxxxxxxxxx", "9007199254740991"),
            ]
        );
    }

    #[test]
    fn only_what_is_to_be_filled_in_can_be_changed() {
        let bytes = workbook(&sheet(), "2025-10-05".parse().unwrap()).unwrap();
        let page = part(&bytes, "xl/worksheets/sheet1.xml");
        assert!(page.contains("rightToLeft=\"1\"") && page.contains("<sheetProtection"), "{page}");
        assert!(page.contains("hidden=\"1\"") && page.matches("<dataValidation ").count() == 3, "{page}");
        assert_eq!(page.matches("<f>").count(), 1, "no text is a formula");
        assert!(part(&bytes, "xl/styles.xml").contains("locked=\"0\""));
        assert!(part(&bytes, "xl/workbook.xml").contains("name=\"ab form\""));
        let again = workbook(&sheet(), "2025-10-05".parse().unwrap()).unwrap();
        assert_eq!(bytes, again, "the same sheet is the same bytes");
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
