//! A form as a workbook: taken away, filled in without a line, sent back.
//!
//! The first two rows and the first column are hidden and say what the cells are: the form, the unit, the period, the edition of the
//! form, and beside each line the name of its item. What comes back is read by these, wherever rows and columns have gone.

use crate::blank::{Blank, Line};
use crate::filled::{Typed, shape};
use crate::words;
use base::{Date, Message, Period};
use exchange::rows::cell_text;
use exchange::spreadsheet::{Cell, Filled, Input, Look, Row, Spreadsheet, Wanted, letter, workbook};
use exchange::{Problem, Problems, Rows, number};
use locale::Catalogue;
use rules::program::ItemKind;
use std::collections::BTreeMap;
use std::io;

/// What the first cell of a form says, with the version of this layout.
const MARK: &str = "hasila-form.1";

/// The columns, as the second row names them.
const COLUMNS: [&str; 8] = ["item", "number", "line", "measure", "answer", "comment", "before", "year-ago"];

/// How wide they are, in letters; nothing hides one.
const WIDTHS: [Option<u16>; 8] = [None, Some(7), Some(44), Some(22), Some(18), Some(34), Some(16), Some(16)];

/// Rows before the first line: two hidden ones, form, unit, period, how it is done, and the heads of the columns.
const ROWS_BEFORE: u32 = 7;

/// Returns the form as a workbook, with what was typed so far.
pub fn written(
    blank: &Blank,
    unit: (&str, &str),
    typed: &BTreeMap<String, Typed>,
    catalogue: &Catalogue,
    made: Date,
) -> io::Result<Vec<u8>> {
    let text = |text: String, look| vec![Cell::Empty, Cell::Text(text, look)];
    let plain = |cells: Vec<Cell>| Row { cells, is_hidden: false };
    let mut rows = vec![mark(blank, unit.0), columns()];
    rows.push(plain(text(words::form(blank, catalogue), Look::Title)));
    rows.push(plain(text(unit_said(unit, catalogue), Look::Plain)));
    rows.push(plain(text(period_said(blank, catalogue), Look::Plain)));
    rows.push(plain(text(catalogue.word("form-words.how-to-fill-in"), Look::Plain)));
    rows.push(heads(catalogue));
    let places = places(blank);
    for section in &blank.sections {
        let heading = words::label(&section.called, catalogue);
        rows.push(plain(vec![Cell::Empty, Cell::Empty, Cell::Text(heading, Look::Head)]));
        let lines = section.lines.iter();
        rows.extend(lines.map(|line| plain(cells(blank, line, typed, &places, catalogue))));
    }
    let sheet = Spreadsheet {
        name: words::form(blank, catalogue),
        is_rtl: catalogue.lang().is_rtl(),
        widths: WIDTHS.into(),
        rows,
        frozen: ROWS_BEFORE,
        is_form: true,
    };
    workbook(&sheet, made)
}

fn mark(blank: &Blank, unit: &str) -> Row {
    let said =
        [MARK.to_owned(), blank.name.to_string(), unit.to_owned(), blank.period.to_string(), blank.edition()];
    Row { cells: said.map(|text| Cell::Text(text, Look::Plain)).into(), is_hidden: true }
}

fn columns() -> Row {
    Row { cells: COLUMNS.map(|name| Cell::Text(name.to_owned(), Look::Plain)).into(), is_hidden: true }
}

fn heads(catalogue: &Catalogue) -> Row {
    let head = |name: &str| {
        let said = Message::new("form-words.column").with("column", name);
        Cell::Text(catalogue.sentence(&said), Look::Head)
    };
    let shown = COLUMNS[1..].iter().map(|name| head(name));
    Row { cells: std::iter::once(Cell::Empty).chain(shown).collect(), is_hidden: false }
}

/// Returns the unit as the head of a form names it.
pub fn unit_said((code, name): (&str, &str), catalogue: &Catalogue) -> String {
    let message = Message::new("form-words.unit").with("name", name).with("code", code);
    if name == code { code.to_owned() } else { catalogue.sentence(&message) }
}

/// Returns the period, and until when the form is due.
pub fn period_said(blank: &Blank, catalogue: &Catalogue) -> String {
    let message = match blank.due {
        Some(due) => Message::new("form-words.period-due").with("due", due),
        None => Message::new("form-words.period"),
    };
    catalogue.sentence(&message.with("period", blank.period))
}

/// Returns the row of each item, counted from 0.
fn places(blank: &Blank) -> BTreeMap<&str, u32> {
    let mut places = BTreeMap::new();
    let mut row = ROWS_BEFORE;
    for section in &blank.sections {
        for line in &section.lines {
            row += 1;
            places.insert(line.item.as_str(), row);
        }
        row += 1;
    }
    places
}

fn cells(
    blank: &Blank,
    line: &Line,
    typed: &BTreeMap<String, Typed>,
    places: &BTreeMap<&str, u32>,
    catalogue: &Catalogue,
) -> Vec<Cell> {
    let own = typed.get(line.item.as_str()).cloned().unwrap_or_default();
    let text = |text: String| Cell::Text(text, Look::Plain);
    let earlier = |figure: Option<i64>| figure.map_or(Cell::Empty, |figure| seen(line, figure, catalogue));
    let comment = Input { filled: text_or_nothing(own.comment), wanted: Wanted::Text, help: String::new() };
    vec![
        text(line.item.to_string()),
        text(words::numbered(line, catalogue)),
        text(words::line(line, catalogue)),
        text(measure(blank, line, catalogue)),
        match line.sum_of.is_empty() {
            true => Cell::Input(answer(blank, line, own.text, catalogue)),
            false => Cell::Sum(
                line.sum_of.iter().filter_map(|part| places.get(part.as_str()).copied()).collect(),
                scale(line),
            ),
        },
        Cell::Input(comment),
        earlier(line.history.first().copied().flatten()),
        earlier(line.year_ago),
    ]
}

fn seen(line: &Line, figure: i64, catalogue: &Catalogue) -> Cell {
    match line.kind {
        ItemKind::Count | ItemKind::Amount { .. } => Cell::Figure(figure, scale(line)),
        ItemKind::YesNo => Cell::Text(words::figure(line, figure, catalogue), Look::Plain),
        ItemKind::Date => Cell::Text(words::typed(line, figure, catalogue), Look::Plain),
    }
}

fn measure(blank: &Blank, line: &Line, catalogue: &Catalogue) -> String {
    let said = std::iter::once(words::measure(line, catalogue)).chain(words::limits(blank, line, catalogue));
    said.collect::<Vec<_>>().join("\n")
}

fn answer(blank: &Blank, line: &Line, text: String, catalogue: &Catalogue) -> Input {
    let wanted = match &line.kind {
        ItemKind::YesNo => {
            Wanted::OneOf(["form-words.yes", "form-words.no"].map(|word| catalogue.word(word)).into())
        }
        ItemKind::Count => Wanted::Count,
        ItemKind::Amount { scale, .. } => Wanted::Amount(*scale),
        ItemKind::Date => Wanted::Day,
    };
    let help = match wanted {
        Wanted::Day => catalogue.word("form-words.how-to-write-a-day"),
        _ => measure(blank, line, catalogue),
    };
    // What can be read two ways stays the text it is.
    let filled = match number::read(&text, shape(&line.kind), None) {
        Ok(Some(figure)) if line.kind.is_summed() => Filled::Figure(figure, scale(line)),
        _ => text_or_nothing(text),
    };
    Input { filled, wanted, help }
}

fn text_or_nothing(text: String) -> Filled {
    if text.is_empty() { Filled::Nothing } else { Filled::Text(text) }
}

fn scale(line: &Line) -> u8 {
    match line.kind {
        ItemKind::Amount { scale, .. } => scale,
        _ => 0,
    }
}

/// A workbook that came back, before it is known whether there is such a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The form's name.
    pub form: String,
    /// The unit's code.
    pub unit: String,
    /// The period.
    pub period: Period,
    /// The edition of the form it was made from.
    edition: String,
    /// What was typed, with the row of each line.
    lines: Vec<(u64, String, Typed)>,
    /// The letter of the column of answers.
    answers: String,
}

impl Brought {
    /// Reads the rows of a workbook.
    pub fn read(mut rows: Rows) -> Result<Brought, Problems> {
        let mut records = Vec::new();
        while let Some((number, record)) = rows.next_row()? {
            let cells: Vec<String> = record.iter().map(|cell| cell_text(cell).unwrap_or_default()).collect();
            records.push((number, cells));
        }
        let [(_, mark), (_, names), lines @ ..] = records.as_slice() else { return Err(not_ours()) };
        let [own, form, unit, period, edition, ..] = mark.as_slice() else { return Err(not_ours()) };
        let period = period.parse().ok().filter(|_| own == MARK).ok_or_else(not_ours)?;
        let place = |name: &str| {
            let missing = || Message::new("form.column-missing").with("column", name);
            names.iter().position(|own| own == name).ok_or_else(|| Problems::from(missing()))
        };
        let (item, answer, comment) = (place("item")?, place("answer")?, place("comment")?);
        let cell = |cells: &[String], at: usize| cells.get(at).cloned().unwrap_or_default();
        let lines = lines.iter().filter(|(_, cells)| !cell(cells, item).is_empty());
        let typed = |cells: &[String]| Typed { text: cell(cells, answer), comment: cell(cells, comment) };
        Ok(Brought {
            form: form.clone(),
            unit: unit.clone(),
            period,
            edition: edition.clone(),
            lines: lines.map(|(row, cells)| (*row, cell(cells, item), typed(cells))).collect(),
            answers: letter(u16::try_from(answer).unwrap_or(u16::MAX)),
        })
    }

    /// Returns what was typed, if the workbook is of this form and edition; else everything that speaks against it.
    pub fn typed(&self, blank: &Blank) -> Result<BTreeMap<String, Typed>, Problems> {
        let mut problems = Problems::default();
        let mut typed = BTreeMap::new();
        for (row, item, own) in &self.lines {
            let message = |code| Message::new(code).with("line", item.as_str());
            if blank.line(item).is_none() {
                problems.push(Problem::of_row(*row, message("form.line-unknown")));
            } else if typed.insert(item.clone(), own.clone()).is_some() {
                problems.push(Problem::of_row(*row, message("form.line-twice")));
            }
        }
        for line in blank.lines().filter(|line| !typed.contains_key(line.item.as_str())) {
            problems.push(Problem::of_table(Message::new("form.line-missing").with("line", &line.item)));
        }
        if self.edition != blank.edition() {
            problems.push(Problem::of_table(Message::new("form.other-edition").with("form", &blank.name)));
        }
        problems.or(typed)
    }

    /// Returns the row of a line, and the letter of the column of answers, for what is said about it.
    pub fn place(&self, item: &str) -> Option<(u64, &str)> {
        let line = self.lines.iter().find(|(_, own, _)| own == item);
        line.map(|(row, ..)| (*row, self.answers.as_str()))
    }
}

fn not_ours() -> Problems {
    Message::new("form.not-ours").into()
}
