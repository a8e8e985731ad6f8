//! The effect by periods since treatment, as a picture.

#![expect(clippy::float_arithmetic, reason = "places on a picture")]

use super::{Told, text};
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::trouble::Trouble;
use base::Message;
use effect::study::Row;
use std::fmt::Write;
use std::path::Path;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 360.0;
/// Room for numbers at the side and below.
const MARGIN: f64 = 64.0;

/// Writes the picture: a dot and a line for each estimate and its interval, before treatment and from it on.
pub fn write(session: &Session, file: &Path, told: &Told) -> Result<(), Trouble> {
    let title = text::title(session, &told.gathered);
    let svg = drawn(&title, &told.answer.ages, told.gathered.percent);
    std::fs::write(file, svg).map_err(|error| {
        let message = Message::new("cli.cannot-write-file").with("file", file_name(file));
        Trouble::new(Exit::Unavailable, message.with("reason", error.to_string()))
    })
}

/// One estimate on the picture: its age, value, and interval.
struct Dot {
    age: i64,
    value: f64,
    low: f64,
    high: f64,
}

fn drawn(title: &str, rows: &[Row], is_percent: bool) -> String {
    let dot = |row: &Row| {
        let estimate = row.estimate?;
        let (low, high) =
            estimate.spread.map_or((estimate.value, estimate.value), |spread| (spread.low, spread.high));
        Some(Dot { age: row.at, value: estimate.value, low, high })
    };
    let dots: Vec<Dot> = rows.iter().filter_map(dot).collect();
    let least = dots.iter().map(|dot| dot.low).fold(0.0, f64::min);
    let most = dots.iter().map(|dot| dot.high).fold(0.0, f64::max);
    let (first, last) = (dots.first().map_or(0, |dot| dot.age), dots.last().map_or(0, |dot| dot.age));
    let across =
        |age: i64| MARGIN + (WIDTH - 2.0 * MARGIN) * part((age - first) as f64, (last - first) as f64);
    let up = |value: f64| HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * part(value - least, most - least);
    let title = escaped(title);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{title}\" \
         font-family=\"sans-serif\" font-size=\"12\"><title>{title}</title>\n\
         <text x=\"{}\" y=\"28\" text-anchor=\"middle\" font-size=\"14\">{title}</text>\n",
        WIDTH / 2.0
    );
    let mut line = |from: (f64, f64), to: (f64, f64), more: &str| {
        writeln!(
            svg,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"currentColor\"{more}/>",
            from.0, from.1, to.0, to.1
        )
        .expect("a string takes all");
    };
    line((MARGIN, up(0.0)), (WIDTH - MARGIN, up(0.0)), "");
    let begin = across(0) - (across(1) - across(0)) / 2.0;
    if first < 0 && 0 <= last {
        line((begin, MARGIN), (begin, HEIGHT - MARGIN), " stroke-dasharray=\"4 4\"");
    }
    for dot in &dots {
        line((across(dot.age), up(dot.low)), (across(dot.age), up(dot.high)), " stroke-width=\"2\"");
    }
    for dot in &dots {
        let (x, y) = (across(dot.age), up(dot.value));
        let filled = if dot.age < 0 { "white" } else { "currentColor" };
        writeln!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{filled}\" stroke=\"currentColor\"/>"
        )
        .expect("a string takes all");
        let below = HEIGHT - MARGIN + 20.0;
        writeln!(svg, "<text x=\"{x:.1}\" y=\"{below}\" text-anchor=\"middle\">{}</text>", dot.age)
            .expect("a string takes all");
    }
    let (times, sign) = if is_percent { (100.0, " %") } else { (1.0, "") };
    for value in [least, 0.0, most] {
        let (x, y) = (MARGIN - 8.0, up(value) + 4.0);
        writeln!(svg, "<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"end\">{:.1}{sign}</text>", value * times)
            .expect("a string takes all");
    }
    svg + "</svg>\n"
}

/// Returns a part of a whole; half where there is no whole.
fn part(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.5 }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
