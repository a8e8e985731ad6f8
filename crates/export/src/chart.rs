//! Charts as inline SVG, made here: a bar against its threshold, lines through a period, columns of counts, a change step by
//! step, a map of areas.
//!
//! - A chart has a title and a description, and the same values stand in a table beside it.
//! - Time runs from left to right in every language; bars grow, and the axis of values stands, where reading begins.
//! - They print in grey: what colour tells, a shape or a pattern tells too.
//! - Coordinates are whole numbers, four to a pixel: an exact value is rounded once, when it becomes a place.

mod areas;
mod bullet;
mod columns;
mod frame;
mod lines;
mod scale;
mod steps;

pub use areas::{Area, Areas, Ring};
pub use bullet::Bullet;
pub use columns::{Column, Columns};
pub use lines::{Lines, Moment};
pub use steps::{Step, Steps};
