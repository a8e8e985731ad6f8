//! What is wrong with a table, and where.

use base::{Message, limits};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row, as a spreadsheet counts: the header is row 1. Nothing where the whole table is meant.
    pub row: Option<u64>,
    /// The column, by the name the table is documented with.
    pub column: Option<String>,
    /// What is wrong.
    pub message: Message,
}

impl Problem {
    /// Returns a problem of the whole table.
    pub fn of_table(message: Message) -> Problem {
        Problem { row: None, column: None, message }
    }

    /// Returns a problem of one row.
    pub fn of_row(row: u64, message: Message) -> Problem {
        Problem { row: Some(row), column: None, message }
    }

    /// Returns a problem of one cell.
    pub fn of_cell(row: u64, column: &str, message: Message) -> Problem {
        Problem { row: Some(row), column: Some(column.to_owned()), message }
    }
}

/// Everything that is wrong: the first thousand in full, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    count: u64,
}

impl Problems {
    /// Adds a problem; beyond the limit it is only counted.
    pub fn push(&mut self, problem: Problem) {
        self.count += 1;
        if self.list.len() < limits::REMARKS_MAX {
            self.list.push(problem);
        }
    }

    /// Returns the problems in the order of their rows.
    pub fn list(&self) -> &[Problem] {
        &self.list
    }

    /// Returns how many there are in all.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Adds all of others.
    pub fn extend(&mut self, others: Problems) {
        let unlisted = others.count - others.list.len() as u64;
        others.list.into_iter().for_each(|problem| self.push(problem));
        self.count += unlisted;
    }

    /// Returns whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns the value if nothing is wrong.
    pub fn or<T>(mut self, value: T) -> Result<T, Problems> {
        if self.is_empty() {
            return Ok(value);
        }
        self.list.sort_by_key(|problem| problem.row);
        Err(self)
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Problems {
        Problems { list: vec![problem], count: 1 }
    }
}

impl From<Message> for Problems {
    fn from(message: Message) -> Problems {
        Problem::of_table(message).into()
    }
}
