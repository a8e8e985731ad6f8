//! Results as papers, and what papers and pages share: charts, signs, and the voice that says what answers hold.
//!
//! - A page stands by itself: no network, no script, nothing beside it. It opens from a memory stick in ten years.
//! - It shows what `assess` says. It computes nothing but the rounding at display, and says how it rounds.
//! - Every language is written out whole, in its own direction; codes and numbers are isolated from it.

pub mod chart;
pub mod html;
pub mod review;
pub mod tables;
pub mod voice;

pub use review::{PageFault, PageStyle, review_page};

/// The signs of the verdicts and the hatching of charts, as symbols that a page draws once.
pub const SIGNS: &str = include_str!("signs.svg");

/// How charts and signs look; colours are variables of the page: `--ink`, `--faint`, `--rule`, `--paper`, `--track`, `--bar`.
pub const CHART_CSS: &str = include_str!("chart/chart.css");
