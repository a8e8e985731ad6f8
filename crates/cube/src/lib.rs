//! Units in depth-first order, figures in columns, and what a reorganisation makes of both.
//!
//! - A subtree is a contiguous range of positions, so a total is a range of a column.
//! - Absent is not zero: every column carries presence beside its values.
//! - Everything is exact: sums of figures in 128 bits, shares of a split unit as fractions.
//! - A clone is a snapshot: what a writer changes later is copied chunk by chunk.
//!
//! What a figure means, who may report it and what a plan makes of it is left to others.

mod amounts;
pub mod bitmap;
mod chunk;
pub mod column;
pub mod crosswalk;
pub mod evidence;
pub mod gather;
pub mod hierarchy;
mod kernels;
pub mod lineage;
mod memory;
mod passage;
pub mod ratio;
pub mod rollup;
#[cfg(test)]
mod samples;
pub mod sheet;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod vector;
pub mod world;

pub use bitmap::Bitmap;
pub use column::{Column, Total};
pub use crosswalk::{Carried, Crosswalk, Float, Route, Spread};
pub use hierarchy::{Hierarchy, Placed};
pub use lineage::{Edge, How, Lineage, Weight};
pub use memory::{Memo, Memory, QUESTIONS_KEPT, Recent};
pub use ratio::Ratio;
pub use rollup::{Outline, Rolled, Rollup, rollup};
pub use sheet::{Cube, Sheet, Stray};
