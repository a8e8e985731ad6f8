//! A figure through a period, beside the year before.

use super::frame::{Frame, Label, Tick};
use crate::html::Html;
use askama::Template;
use base::Number;

/// Two lines over the same months: this period, and the year before.
pub struct Lines<'a> {
    /// What the chart is called.
    pub title: &'a str,
    /// What it shows, in words.
    pub about: &'a str,
    /// The names at the ends of the lines: this period, the year before.
    pub names: [&'a str; 2],
    /// The moments, in order.
    pub moments: &'a [Moment],
    /// The axis of values stands on the right.
    pub mirrored: bool,
}

/// One moment of a [`Lines`].
pub struct Moment {
    /// Its name on the axis of time.
    pub label: String,
    /// The value, where it is known.
    pub value: Option<Number>,
    /// The value of the year before.
    pub before: Option<Number>,
}

impl Lines<'_> {
    /// Returns the chart; `shown` writes a value of the axis.
    pub fn drawn(&self, shown: impl Fn(&Number) -> String) -> Result<Html, askama::Error> {
        let values = self.moments.iter().flat_map(|moment| [&moment.value, &moment.before]).flatten();
        let frame = Frame::for_lines(&values.collect::<Vec<_>>(), self.moments.len(), self.mirrored);
        let line = |value: fn(&Moment) -> Option<&Number>, name, name_below| {
            Line::through(&frame, self.moments.iter().map(value), name, name_below)
        };
        let drawing = Drawing {
            title: self.title,
            about: self.about,
            ticks: frame.ticks(shown),
            labels: frame.labels(self.moments.iter().map(|moment| moment.label.as_str())),
            now: line(|moment| moment.value.as_ref(), self.names[0], false),
            before: line(|moment| moment.before.as_ref(), self.names[1], true),
            frame: &frame,
        };
        drawing.render().map(Html::rendered)
    }
}

/// One line, broken where a value is not known.
struct Line<'a> {
    path: String,
    dots: Vec<(i64, i64)>,
    name: &'a str,
    /// Where its name stands.
    name_at: Option<(i64, i64)>,
}

impl<'a> Line<'a> {
    fn through<'n>(
        frame: &Frame,
        values: impl Iterator<Item = Option<&'n Number>>,
        name: &'a str,
        name_below: bool,
    ) -> Line<'a> {
        let (mut path, mut dots, mut pen) = (String::new(), Vec::new(), 'M');
        for (at, value) in values.enumerate() {
            let Some(value) = value else {
                pen = 'M';
                continue;
            };
            let (x, y) = (frame.middle(at), frame.height_of(value));
            path.push_str(&format!("{pen}{x} {y}"));
            dots.push((x, y));
            pen = 'L';
        }
        let name_at = dots.last().map(|(x, y)| (*x, if name_below { y + 62 } else { y - 30 }));
        Line { path, dots, name, name_at }
    }
}

#[derive(Template)]
#[template(path = "chart/lines.svg", escape = "html")]
struct Drawing<'a> {
    title: &'a str,
    about: &'a str,
    frame: &'a Frame,
    ticks: Vec<Tick>,
    labels: Vec<Label<'a>>,
    now: Line<'a>,
    before: Line<'a>,
}
