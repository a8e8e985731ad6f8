//! A form with what somebody typed into it.

use crate::blank::{Blank, Line};
use base::{Date, Message};
use exchange::{Decimal, Shape, number};
use register::report::{Figures, SubmitReport};
use register::{Register, Text};
use rules::program::ItemKind;
use std::collections::BTreeMap;

/// What somebody typed beside one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The answer, exactly as typed.
    pub text: String,
    /// What he has to say about it.
    pub comment: String,
}

/// A form with what was typed.
#[derive(Clone, Debug)]
pub struct Filled<'b> {
    /// The form.
    pub blank: &'b Blank,
    // Invariant: one for every line.
    cells: BTreeMap<Text, Cell>,
}

/// One line as it was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What was typed; of a total, nothing.
    pub typed: Typed,
    /// The figure it means, nothing where nothing is reported; or why it cannot be read.
    pub figure: Result<Option<i64>, Message>,
}

impl<'b> Filled<'b> {
    /// Reads what was typed, by the names of the items. `decimal` settles what `1.234` means; without it, that is asked.
    ///
    /// What is typed beside a total is left alone: it is computed from its parts, once all of them are there.
    pub fn read(blank: &'b Blank, typed: &BTreeMap<String, Typed>, decimal: Option<Decimal>) -> Filled<'b> {
        let mut cells = BTreeMap::new();
        for line in blank.lines() {
            let own = typed.get(line.item.as_str()).cloned().unwrap_or_default();
            let cell = match line.sum_of.is_empty() {
                true => Cell { figure: number::read(&own.text, shape(&line.kind), decimal), typed: own },
                false => {
                    Cell { typed: Typed { text: String::new(), comment: own.comment }, figure: Ok(None) }
                }
            };
            cells.insert(line.item.clone(), cell);
        }
        let mut filled = Filled { blank, cells };
        for line in blank.lines().filter(|line| !line.sum_of.is_empty()) {
            let total = filled.total(line);
            filled.cells.get_mut(&line.item).expect("every line has a cell").figure = Ok(total);
        }
        filled
    }

    /// Returns the sum of a line's parts; nothing where one of them is missing. No part is a total it is itself a part of.
    fn total(&self, line: &Line) -> Option<i64> {
        line.sum_of.iter().try_fold(0_i64, |sum, part| {
            let part = self.blank.line(part)?;
            let figure = if part.sum_of.is_empty() { self.figure(&part.item) } else { self.total(part) };
            sum.checked_add(figure?)
        })
    }

    /// Returns a line as it was filled in.
    ///
    /// # Panics
    ///
    /// Where the form has no such line.
    pub fn cell(&self, item: &str) -> &Cell {
        self.cells.get(item).expect("only lines of the form are asked for")
    }

    /// Returns the figure of a line that can be read and is reported.
    pub fn figure(&self, item: &str) -> Option<i64> {
        self.cells.get(item)?.figure.as_ref().ok().copied().flatten()
    }

    /// Returns how many lines have something typed or computed, and how many there are.
    pub fn answered(&self) -> (usize, usize) {
        let has_something = |cell: &&Cell| !matches!(cell.figure, Ok(None));
        (self.cells.values().filter(has_something).count(), self.cells.len())
    }

    /// Returns the act by which it is handed in on a day: every figure that can be read, and every comment.
    pub fn report(&self, register: &Register, submitted: Date) -> SubmitReport {
        let figures = self.cells.keys().filter_map(|item| Some((item.clone(), self.figure(item)?)));
        let comments = self.cells.iter().filter_map(|(item, cell)| {
            let comment = Text::from(cell.typed.comment.as_str());
            (!comment.is_empty()).then(|| (item.clone(), comment))
        });
        SubmitReport {
            unit: register.units().unit(self.blank.unit).code.clone(),
            form: self.blank.name.clone(),
            period: self.blank.period,
            submitted,
            figures: Figures::new(figures.collect()).expect("a form asks each item once"),
            comments: Figures::new(comments.collect()).expect("a form asks each item once"),
            evidence: Vec::new(),
        }
    }
}

/// Returns what a figure of this kind must be.
pub fn shape(kind: &ItemKind) -> Shape {
    match kind {
        ItemKind::YesNo => Shape::YesNo,
        ItemKind::Count => Shape::Whole,
        ItemKind::Date => Shape::Day,
        ItemKind::Amount { scale, .. } => Shape::Scaled(*scale),
    }
}
