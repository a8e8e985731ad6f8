//! How figures went through the period, beside the year before.

use crate::chart::{Lines, Moment};
use crate::html::Html;
use crate::voice::Voice;
use crate::voice::figures::Shown;
use askama::Template;
use assess::Figure;
use assess::review::{Point, Trend};
use base::number::exact_decimal;
use base::{Cycle, Message, Number, Period};

/// Figures through a period beside the year before, each as a chart and as a table.
#[derive(Template)]
#[template(path = "review/trends.html")]
pub struct Trends<'a> {
    voice: &'a Voice<'a>,
    now: String,
    before: String,
    figures: Vec<Told>,
}

/// One figure, as a chart and as a table.
struct Told {
    label: Html,
    caption: String,
    chart: Html,
    rows: Vec<Row>,
}

/// A part of the period.
struct Row {
    period: String,
    value: Shown,
    before: Shown,
    coverage: Html,
}

impl<'a> Trends<'a> {
    /// Returns the section of those figures that have a value in `period` or the year before.
    pub fn new<'b>(
        trends: impl IntoIterator<Item = &'b Trend>,
        period: Period,
        voice: &'a Voice<'a>,
    ) -> Result<Trends<'a>, askama::Error> {
        let year = |period: Period| voice.catalogue.digits(&period.year().to_string());
        let (now, before) = (year(period), year(period.year_before()));
        let told = |trend: &Trend| Told::new(trend, [&now, &before], voice);
        let figures: Result<Vec<Told>, askama::Error> =
            trends.into_iter().filter(|trend| has_values(trend)).map(told).collect();
        Ok(Trends { voice, figures: figures?, now, before })
    }

    /// Tells whether no figure has a value.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }
}

fn has_values(trend: &Trend) -> bool {
    trend.points.iter().any(|point| point.value.is_some() || point.year_before.is_some())
}

impl Told {
    /// Returns the figure; `names` are those of this period and of the year before.
    fn new(trend: &Trend, names: [&str; 2], voice: &Voice) -> Result<Told, askama::Error> {
        let label = voice.label(&trend.labels, &trend.label);
        Ok(Told {
            label: Html::name(label),
            caption: voice.say_with("review.trend-caption", "figure", label),
            chart: chart(trend, label, names, voice)?,
            rows: trend.points.iter().map(|point| Row::new(point, trend.percent, voice)).collect(),
        })
    }
}

impl Row {
    fn new(point: &Point, percent: bool, voice: &Voice) -> Row {
        Row {
            period: voice.catalogue.period_within_year(point.period),
            value: voice.figure(point.value.as_ref(), percent, None),
            before: voice.figure(point.year_before.as_ref(), percent, None),
            coverage: voice.coverage(point.coverage),
        }
    }
}

fn chart(trend: &Trend, label: &str, names: [&str; 2], voice: &Voice) -> Result<Html, askama::Error> {
    let moments: Vec<Moment> = trend.points.iter().map(|point| moment(point, voice)).collect();
    let about = match (trend.points.first(), trend.points.last()) {
        (Some(first), Some(last)) => {
            let about = Message::new("review.trend-describes");
            voice.sentence(&about.with("first", first.period).with("last", last.period))
        }
        _ => String::new(),
    };
    let lines = Lines {
        title: label,
        about: &about,
        names,
        moments: &moments,
        mirrored: voice.catalogue.lang().is_rtl(),
    };
    let scale = trend.points.iter().flat_map(|point| &point.value).map(scale_of).max().unwrap_or(0);
    lines.drawn(|number| axis_number(number, trend.percent, scale, voice))
}

fn moment(point: &Point, voice: &Voice) -> Moment {
    Moment {
        label: short(point.period, voice),
        value: point.value.as_ref().and_then(Figure::number),
        before: point.year_before.as_ref().and_then(Figure::number),
    }
}

/// Returns the name of a part of the year for the axis of time.
fn short(period: Period, voice: &Voice) -> String {
    match period.cycle() {
        Cycle::Month => voice.catalogue.month_short(period.number()),
        _ => voice.catalogue.period_within_year(period),
    }
}

/// Amounts are kept in the smallest part of their measure; the axis shows them in the measure itself.
fn scale_of(figure: &Figure) -> u8 {
    match figure {
        Figure::Amount { scale, .. } => *scale,
        _ => 0,
    }
}

fn axis_number(number: &Number, percent: bool, scale: u8, voice: &Voice) -> String {
    let hundred = base::number::whole(100);
    let shown = (0..scale).fold(number.clone(), |number, _| number / base::number::whole(10));
    let in_percent = if percent { &shown * &hundred } else { shown.clone() };
    let places = exact_decimal(&in_percent).map_or(2, |text| text.split('.').nth(1).map_or(0, str::len));
    let places = u8::try_from(places).unwrap_or(2).min(4);
    if percent { voice.catalogue.percent(&shown, places) } else { voice.catalogue.number(&shown, places) }
}
