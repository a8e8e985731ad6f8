//! What has changed since the same period of the year before, taken apart: corrections, map, method, the unit itself.

use crate::trouble::Trouble;
use crate::visit::Visit;
use assess::compare::{CompareAsk, Comparison, Parts};
use assess::figure::Fraction;
use assess::{Figure, Why};
use base::number::whole;
use base::{Message, Number};
use export::chart::{Step, Steps};
use export::html::Html;
use export::voice::Voice;

/// The change as a chart and as a table.
pub(super) struct Change {
    pub(super) chart: Html,
    /// What each part is called, and its value.
    pub(super) rows: Vec<(String, Html)>,
    pub(super) caption: String,
}

impl Change {
    /// Returns the change of the figure since the year before; nothing where one of the two has no value.
    pub(super) fn of(visit: &Visit, voice: &Voice, why: &Why) -> Result<Option<Change>, Trouble> {
        let counts_groups = why.standing.as_ref().is_some_and(|standing| standing.each.is_some());
        if why.value.is_none() || why.year_before.is_none() || counts_groups {
            return Ok(None);
        }
        let ask = CompareAsk {
            before: why.period.year_before(),
            figure: Some(why.figure.to_string()),
            level: Some(level_of(visit, why)),
        };
        // Where no plan answered for the year before there is nothing to compare with.
        let Ok(comparisons) = visit.site.answers.compare(visit.view(), &visit.ask(assess::Units::Top), &ask)
        else {
            return Ok(None);
        };
        let Some(comparison) = comparisons.first() else { return Ok(None) };
        let row = comparison.rows.iter().find(|row| row.unit == why.unit);
        let ends = row.and_then(|row| Some((in_whole_units(row.then.value.as_ref()?)?, row.value.as_ref()?)));
        ends.map(|(then, parts)| Change::drawn(voice, why, comparison, &then, parts)).transpose()
    }

    fn drawn(
        voice: &Voice,
        why: &Why,
        comparison: &Comparison,
        then: &Number,
        parts: &Parts<Fraction>,
    ) -> Result<Change, Trouble> {
        let label = voice.label(&why.labels, &why.label);
        let named = [
            ("page.change-corrections", &parts.corrections),
            ("page.change-map", &parts.map),
            ("page.change-method", &parts.method),
            ("page.change-others", &parts.others),
            ("page.change-own", &parts.own),
            ("page.change-together", &parts.together),
        ];
        let named = named.into_iter().filter_map(|(code, part)| Some((code, number(part.as_ref()?))));
        let named: Vec<(&str, Number)> = named.filter(|(_, part)| *part != whole(0)).collect();
        let count = |at: usize| voice.catalogue.count(at as u64 + 1);
        let year = |period: base::Period| voice.catalogue.digits(&period.year().to_string());
        let (before, now) = (year(comparison.before), year(comparison.period));
        let parts = named
            .iter()
            .enumerate()
            .map(|(at, (_, amount))| Step { label: count(at), amount: amount.clone() });
        let steps = Steps {
            title: label,
            about: &voice.say("page.change-describes"),
            from: Step { label: before.clone(), amount: then.clone() },
            parts: parts.collect(),
            to: now.clone(),
            mirrored: voice.catalogue.lang().is_rtl(),
        };
        let shown = |amount: &Number| voice.catalogue.rate(amount, why.percent, None);
        let difference = |amount: &Number| Html::ltr(&voice.catalogue.rate_difference(amount, why.percent));
        let sum = named.iter().fold(then.clone(), |sum, (_, amount)| sum + amount);
        let first = (before, Html::ltr(&shown(then)));
        let last = (now, Html::ltr(&shown(&sum)));
        let rows = named.iter().enumerate().map(|(at, (code, amount))| {
            let label = voice.sentence(&Message::new(code).with("number", at + 1));
            (label, difference(amount))
        });
        Ok(Change {
            chart: steps.drawn(shown)?,
            rows: std::iter::once(first).chain(rows).chain([last]).collect(),
            caption: voice.sentence(&Message::new("page.change-caption").with("figure", label)),
        })
    }
}

/// Returns a value in the whole units of its measure, as parts of a change are.
fn in_whole_units(figure: &Figure) -> Option<Number> {
    let scale = match figure {
        Figure::Amount { scale, .. } => *scale,
        _ => 0,
    };
    (0..scale).try_fold(figure.number()?, |number, _| Some(number / whole(10)))
}

fn number(fraction: &Fraction) -> Number {
    Number::new(fraction.part.number(), fraction.whole.number())
}

/// Returns the level of the unit: it is compared with itself, and listed beside its own kind.
fn level_of(visit: &Visit, why: &Why) -> String {
    let units = visit.register().units();
    let unit = units.id(&why.unit).map(|id| units.unit(id));
    unit.map(|unit| unit.on(why.through).unwrap_or_else(|| unit.last()).level.to_string()).unwrap_or_default()
}
