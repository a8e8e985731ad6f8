//! The vocabulary: what every other crate means by a date, a period, a number, a share, an answer.
//!
//! - Nothing here reads a clock, a file, the network or the environment.
//! - Everything is exact. A number that may be shown rounded is rounded by whoever shows it.
//! - Every maximum stands in [`limits`], with its reason.

pub mod day;
pub mod id;
pub mod instrument_number;
pub mod limits;
pub mod message;
pub mod number;
pub mod period;
pub mod share;
pub mod text;
pub mod tri;

pub use id::{FormId, ItemId, Seq, UnitId};
pub use instrument_number::InstrumentNumber;
pub use jiff::civil::Date;
pub use message::{Arg, Message};
pub use number::Number;
pub use period::{Cycle, Period, YearStart};
pub use share::{Comparator, Share};
pub use tri::Tri;
