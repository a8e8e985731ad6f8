//! What is said to people, before it is a sentence: a stable code and what fills its places. The sentences
//! stand in the catalogue (`locale`), in every language; nobody glues them from pieces.

use crate::number::{places_of, rounded, whole};
use crate::{Comparator, Number, Period, Seq};
use jiff::civil::Date;
use std::fmt;

/// A sentence to come: its code, and what fills the named places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Stable and public, such as `report.already-reported`; the sentence stands under it in the catalogue.
    pub code: &'static str,
    /// Named places and what stands in them.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// Returns a message with no places filled yet.
    pub fn new(code: &'static str) -> Message {
        Message { code, args: Vec::new() }
    }

    /// Fills a place.
    pub fn with(mut self, place: &'static str, arg: impl Into<Arg>) -> Message {
        self.args.push((place, arg.into()));
        self
    }
}

/// What may stand in a place of a sentence. Each language writes numbers and dates its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A code, a name, a piece of the user's own text; isolated from the direction of the sentence.
    Text(String),
    /// How many: the sentence may change with it (Arabic has six forms).
    Count(u64),
    /// A day.
    Day(Date),
    /// A period.
    Period(Period),
    /// A number, rounded to so many decimal places.
    Number(Number, u8),
    /// A part of a whole, in percent, rounded to so many decimal places.
    Percent(Number, u8),
    /// What a part of a whole is held against; said in words, in percent: at least 90%.
    Threshold(Comparator, Number),
    /// Several texts: a list.
    List(Vec<String>),
}

impl fmt::Display for Arg {
    /// Writes it plainly, for logs, tests and programs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Arg::Text(text) => f.write_str(text),
            Arg::Count(count) => write!(f, "{count}"),
            Arg::Day(day) => write!(f, "{day}"),
            Arg::Period(period) => write!(f, "{period}"),
            Arg::Number(number, places) => f.write_str(&rounded(number, *places)),
            Arg::Percent(share, places) => write!(f, "{}%", rounded(&(share * whole(100)), *places)),
            Arg::Threshold(comparator, share) => {
                let percent = share * whole(100);
                write!(f, "{}{}%", comparator.sign(), rounded(&percent, places_of(&percent)))
            }
            Arg::List(texts) => f.write_str(&texts.join(",")),
        }
    }
}

impl fmt::Display for Message {
    /// Writes code and places, for logs and tests; people read the catalogue's sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        for (place, arg) in &self.args {
            write!(f, " {place}={arg}")?;
        }
        Ok(())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Arg {
        Arg::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Arg {
        Arg::Count(count as u64)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(whole(number), 0)
    }
}

impl From<Seq> for Arg {
    fn from(seq: Seq) -> Arg {
        Arg::Count(seq.0)
    }
}

impl From<Date> for Arg {
    fn from(day: Date) -> Arg {
        Arg::Day(day)
    }
}

impl From<Period> for Arg {
    fn from(period: Period) -> Arg {
        Arg::Period(period)
    }
}

impl From<Vec<String>> for Arg {
    fn from(texts: Vec<String>) -> Arg {
        Arg::List(texts)
    }
}
