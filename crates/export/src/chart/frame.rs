//! What charts over time share: the axis of values with its lines, the axis of time with its names.

use super::scale::Scale;
use base::Number;

/// The size of a chart, in quarters of a pixel.
pub(crate) const WIDTH: i64 = 1440;
/// See [`WIDTH`].
pub(crate) const HEIGHT: i64 = 760;

/// Where values lie: above the names of the months, below the names of the lines.
const TOP: i64 = 70;
const BOTTOM: i64 = 670;
/// Room for the numbers of the axis, and on the other side.
const AXIS: i64 = 220;
const EDGE: i64 = 40;
/// How many names fit along the axis of time.
const LABELS_MAX: usize = 7;

/// The frame of a chart with so many moments.
pub(crate) struct Frame {
    scale: Scale,
    marks: Vec<Number>,
    moments: i64,
    mirrored: bool,
}

/// A line across the chart at a round value.
pub(crate) struct Tick {
    /// How far down it runs.
    pub(crate) y: i64,
    /// The value, written.
    pub(crate) text: String,
    /// It is the line of zero.
    pub(crate) is_zero: bool,
}

/// A name under the axis of time.
pub(crate) struct Label<'a> {
    /// How far along it stands.
    pub(crate) x: i64,
    /// The name.
    pub(crate) text: &'a str,
}

impl Frame {
    /// Returns a frame for things that stand on zero.
    pub(crate) fn from_zero(values: &[&Number], moments: usize, mirrored: bool) -> Frame {
        Frame::on(Scale::holding(values, BOTTOM - TOP), moments, mirrored)
    }

    /// Returns a frame for lines.
    pub(crate) fn for_lines(values: &[&Number], moments: usize, mirrored: bool) -> Frame {
        Frame::on(Scale::near(values, BOTTOM - TOP), moments, mirrored)
    }

    fn on((scale, marks): (Scale, Vec<Number>), moments: usize, mirrored: bool) -> Frame {
        Frame { scale, marks, moments: i64::try_from(moments).unwrap_or(i64::MAX).max(1), mirrored }
    }

    /// Returns where the lines of the axis begin and end.
    pub(crate) fn sides(&self) -> (i64, i64) {
        if self.mirrored { (EDGE, WIDTH - AXIS) } else { (AXIS, WIDTH - EDGE) }
    }

    /// Returns where the numbers of the axis stand, and which of their ends stands there.
    pub(crate) fn numbers(&self) -> (i64, &'static str) {
        if self.mirrored { (WIDTH - AXIS + 20, "start") } else { (AXIS - 20, "end") }
    }

    /// Returns the width of a moment's place.
    pub(crate) fn step(&self) -> i64 {
        let (first, last) = self.sides();
        (last - first) / self.moments
    }

    /// Returns the middle of a moment's place.
    pub(crate) fn middle(&self, at: usize) -> i64 {
        let at = i64::try_from(at).unwrap_or(i64::MAX).min(self.moments - 1);
        let (first, last) = self.sides();
        first + (last - first) * (2 * at + 1) / (2 * self.moments)
    }

    /// Returns how far down a value lies.
    pub(crate) fn height_of(&self, value: &Number) -> i64 {
        BOTTOM - self.scale.place(value)
    }

    /// Returns the lines of the axis of values.
    pub(crate) fn ticks(&self, shown: impl Fn(&Number) -> String) -> Vec<Tick> {
        let zero = base::number::whole(0);
        let tick =
            |value: &Number| Tick { y: self.height_of(value), text: shown(value), is_zero: *value == zero };
        self.marks.iter().map(tick).collect()
    }

    /// Returns the names of the axis of time; where all do not fit, every second, third ...
    pub(crate) fn labels<'t>(&self, texts: impl ExactSizeIterator<Item = &'t str>) -> Vec<Label<'t>> {
        let every = texts.len().div_ceil(LABELS_MAX).max(1);
        let labels = texts.enumerate().step_by(every);
        labels.map(|(at, text)| Label { x: self.middle(at), text }).collect()
    }
}
