//! From one value to another, step by step: each part of a change as a block that begins where the last one ended.

use super::frame::{Frame, Tick};
use crate::html::Html;
use askama::Template;
use base::Number;

/// A change taken apart.
pub struct Steps<'a> {
    /// What the chart is called.
    pub title: &'a str,
    /// What it shows, in words.
    pub about: &'a str,
    /// The value at the beginning.
    pub from: Step,
    /// The parts of the change, in order.
    pub parts: Vec<Step>,
    /// What the end is called; its value is the sum.
    pub to: String,
    /// The axis of values stands on the right.
    pub mirrored: bool,
}

/// One step of a change.
pub struct Step {
    /// What stands under its block: a word, or the number it has in the table beside the chart.
    pub label: String,
    /// By how much; below zero for a step down.
    pub amount: Number,
}

impl Steps<'_> {
    /// Returns the chart; `shown` writes a value of the axis.
    pub fn drawn(&self, shown: impl Fn(&Number) -> String) -> Result<Html, askama::Error> {
        let zero = base::number::whole(0);
        let mut reached = vec![self.from.amount.clone()];
        for part in &self.parts {
            let sum = reached.last().unwrap_or(&zero) + &part.amount;
            reached.push(sum);
        }
        let end = reached.last().unwrap_or(&zero).clone();
        let frame =
            Frame::from_zero(&reached.iter().collect::<Vec<_>>(), self.parts.len() + 2, self.mirrored);
        let ends = |at: usize| match at {
            0 => (&zero, &reached[0], "whole"),
            at if at == self.parts.len() + 1 => (&zero, &end, "whole"),
            at if reached[at] < reached[at - 1] => (&reached[at - 1], &reached[at], "down"),
            at => (&reached[at - 1], &reached[at], "up"),
        };
        let blocks = (0..self.parts.len() + 2).map(|at| {
            let (low, high, class) = ends(at);
            block(&frame, at, (low, high), class)
        });
        let names =
            [&self.from.label].into_iter().chain(self.parts.iter().map(|part| &part.label)).chain([&self.to]);
        let drawing = Drawing {
            title: self.title,
            about: self.about,
            ticks: frame.ticks(shown),
            labels: names.enumerate().map(|(at, name)| (frame.middle(at), name.as_str())).collect(),
            blocks: blocks.collect(),
            frame: &frame,
        };
        drawing.render().map(Html::rendered)
    }
}

/// A block between two values.
struct Block {
    class: &'static str,
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

fn block(frame: &Frame, at: usize, (from, to): (&Number, &Number), class: &'static str) -> Block {
    let width = (frame.step() * 7 / 10).min(160);
    let (a, b) = (frame.height_of(from), frame.height_of(to));
    // A step too small to be seen is still a line.
    Block { class, x: frame.middle(at) - width / 2, y: a.min(b), width, height: (a - b).abs().max(4) }
}

#[derive(Template)]
#[template(path = "chart/steps.svg", escape = "html")]
struct Drawing<'a> {
    title: &'a str,
    about: &'a str,
    frame: &'a Frame,
    ticks: Vec<Tick>,
    labels: Vec<(i64, &'a str)>,
    blocks: Vec<Block>,
}
