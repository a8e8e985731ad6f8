//! A bar against its threshold.

use super::scale::Scale;
use crate::html::Html;
use askama::Template;
use base::Number;

/// A value as a bar, its threshold as an upright line, the year before as a ring.
pub struct Bullet<'a> {
    /// The value, where there is one.
    pub value: Option<Number>,
    /// What it is held against, where that is a number.
    pub threshold: Option<Number>,
    /// The value of the year before.
    pub before: Option<Number>,
    /// The values are shares: the axis goes to everything.
    pub is_share: bool,
    /// The bar is hatched.
    pub undecided: bool,
    /// The bar grows from the right.
    pub mirrored: bool,
    /// Title and description; without them the chart decorates a row that has the values.
    pub words: Option<(&'a str, &'a str)>,
}

/// How long the axis is.
const LENGTH: i64 = 960;

impl Bullet<'_> {
    /// Returns the chart, or nothing where there is nothing to draw.
    pub fn drawn(&self) -> Result<Html, askama::Error> {
        let Some(drawing) = self.drawing() else { return Ok(Html::default()) };
        drawing.render().map(Html::rendered)
    }

    fn drawing(&self) -> Option<Drawing<'_>> {
        let value = self.value.as_ref()?;
        let values = [self.value.as_ref(), self.threshold.as_ref(), self.before.as_ref()];
        let values: Vec<&Number> = values.into_iter().flatten().collect();
        let scale = match self.is_share {
            true => Scale::of_shares(&values, LENGTH),
            false => Scale::holding(&values, LENGTH).0,
        };
        let (zero, end) = (scale.place(&base::number::whole(0)), scale.place(value));
        Some(Drawing {
            start: zero.min(end),
            length: (zero - end).abs(),
            zero,
            threshold: self.threshold.as_ref().map(|threshold| scale.place(threshold)),
            before: self.before.as_ref().map(|before| scale.place(before)),
            undecided: self.undecided,
            mirrored: self.mirrored,
            words: self.words,
        })
    }
}

#[derive(Template)]
#[template(path = "chart/bullet.svg", escape = "html")]
struct Drawing<'a> {
    start: i64,
    length: i64,
    zero: i64,
    threshold: Option<i64>,
    before: Option<i64>,
    undecided: bool,
    mirrored: bool,
    words: Option<(&'a str, &'a str)>,
}
