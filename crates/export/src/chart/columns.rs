//! Counts by month, each column in parts that stand on each other.

use super::frame::{Frame, Label, Tick};
use crate::html::Html;
use askama::Template;
use base::Number;
use base::number::whole;

/// Columns of three parts: on time, late, not received.
pub struct Columns<'a> {
    /// What the chart is called.
    pub title: &'a str,
    /// What it shows, in words.
    pub about: &'a str,
    /// The columns, in order of time.
    pub columns: &'a [Column],
    /// The axis of values stands on the right.
    pub mirrored: bool,
}

/// One column of [`Columns`].
pub struct Column {
    /// Its name on the axis of time.
    pub label: String,
    /// Its parts, from below.
    pub parts: [u64; 3],
}

impl Columns<'_> {
    /// Returns the chart; `shown` writes a value of the axis.
    pub fn drawn(&self, shown: impl Fn(&Number) -> String) -> Result<Html, askama::Error> {
        let totals: Vec<Number> =
            self.columns.iter().map(|column| whole(column.parts.iter().sum::<u64>())).collect();
        let frame = Frame::from_zero(&totals.iter().collect::<Vec<_>>(), self.columns.len(), self.mirrored);
        let columns = self.columns.iter().enumerate();
        let drawing = Drawing {
            title: self.title,
            about: self.about,
            ticks: frame.ticks(shown),
            labels: frame.labels(self.columns.iter().map(|column| column.label.as_str())),
            parts: columns.flat_map(|(at, column)| standing(&frame, at, column.parts)).collect(),
            frame: &frame,
        };
        drawing.render().map(Html::rendered)
    }
}

/// One part of a column, as a box.
struct Part {
    class: &'static str,
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

/// Returns the parts of one column, each standing on the one before.
fn standing(frame: &Frame, at: usize, parts: [u64; 3]) -> Vec<Part> {
    let width = (frame.step() * 7 / 10).min(120);
    let (mut below, mut boxes) = (0, Vec::new());
    for (class, part) in ["on-time", "late", "missing"].into_iter().zip(parts) {
        let (bottom, top) = (frame.height_of(&whole(below)), frame.height_of(&whole(below + part)));
        if bottom > top {
            boxes.push(Part { class, x: frame.middle(at) - width / 2, y: top, width, height: bottom - top });
        }
        below += part;
    }
    boxes
}

#[derive(Template)]
#[template(path = "chart/columns.svg", escape = "html")]
struct Drawing<'a> {
    title: &'a str,
    about: &'a str,
    frame: &'a Frame,
    ticks: Vec<Tick>,
    labels: Vec<Label<'a>>,
    parts: Vec<Part>,
}
