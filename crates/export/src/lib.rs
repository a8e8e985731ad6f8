//! Results as papers. So far: the review page and its charts.
//!
//! - A page stands by itself: no network, no script, nothing beside it. It opens from a memory stick in ten years.
//! - It shows what `assess` says. It computes nothing but the rounding at display, and says how it rounds.
//! - Every language is written out whole, in its own direction; codes and numbers are isolated from it.

mod chart;
mod html;
pub mod review;

pub use review::{PageFault, PageStyle, review_page};
