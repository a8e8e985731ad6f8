//! Outcomes from the cube, put beside who was treated: a panel. This is the door at which exact numbers become floats.

use super::Question;
use super::treated::Treated;
use crate::exit::Exit;
use crate::trouble::Trouble;
use assess::answer::Labels;
use assess::{Ask, Figure, RankAsk, Ranking, Units, View};
use base::{Date, Message, Number, Period, UnitId};
use effect::{Panel, Unit};
use num_traits::ToPrimitive;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A panel, and what its numbers are.
pub struct Gathered {
    /// The panel.
    pub panel: Panel,
    /// The periods.
    pub periods: Vec<Period>,
    /// The name of the outcome.
    pub figure: String,
    /// How people call it, and in each language.
    pub label: String,
    /// Labels by language.
    pub labels: Labels,
    /// Numbers are shown times 100 with a percent sign.
    pub percent: bool,
    /// More is better.
    pub higher_is_better: bool,
    /// Which map.
    pub map: String,
    /// The last entry that counts.
    pub entry: u64,
    /// What the treatment is called.
    pub treatment: String,
    /// Units that were not there in every period: founded, merged, closed.
    pub changed: usize,
    /// Units named with several days; the first counts.
    pub again: usize,
    /// Treated units whose treatment comes after the last period.
    pub later: usize,
    /// Periods in which nobody has the outcome.
    pub empty: Vec<Period>,
    /// The level whose units share what happens to them.
    pub cluster: String,
}

/// Gathers the outcomes of every unit in every period.
pub fn gather(view: View, question: &Question, figure: &str, treated: &Treated) -> Result<Gathered, Trouble> {
    let periods: Vec<Period> = question.periods.each().collect();
    let rank = RankAsk {
        name: figure.to_owned(),
        level: Some(question.level.clone()),
        within: question.within.clone(),
    };
    let rankings = periods.iter().map(|period| {
        let ask = Ask { units: Units::Top, period: *period, through: None, map: question.map };
        assess::rank(view, &ask, &rank)
    });
    let rankings = rankings.collect::<Result<Vec<Ranking>, _>>()?;
    let mut outcomes = BTreeMap::<UnitId, Vec<Option<f64>>>::new();
    for (at, row) in
        rankings.iter().enumerate().flat_map(|(at, ranking)| ranking.rows.iter().map(move |row| (at, row)))
    {
        let unit = view.register.units().id(&row.unit).expect("a ranking is of units");
        let of_unit = outcomes.entry(unit).or_insert_with(|| vec![None; periods.len()]);
        of_unit[at] = row.value.as_ref().map(number).transpose()?;
    }
    let counted = counted(&rankings);
    let changed = counted.values().filter(|count| **count < periods.len()).count();
    let above = Above::new(view, question, &periods);
    let (cluster, first) =
        (above.cluster(question, treated)?, |unit: UnitId| above.first(unit, treated, &periods));
    let later = outcomes
        .keys()
        .filter(|unit| above.day(**unit, treated).is_some() && first(**unit).is_none())
        .count();
    let mut clusters = BTreeMap::<UnitId, usize>::new();
    let units = outcomes.keys().map(|unit| {
        let next = clusters.len();
        let cluster = *clusters.entry(above.at(*unit, &cluster)).or_insert(next);
        Unit { first: first(*unit), cluster, weight: 1.0 }
    });
    let units = units.collect();
    let is_empty = |at: usize| outcomes.values().all(|of_unit| of_unit[at].is_none());
    let empty =
        periods.iter().enumerate().filter(|(at, _)| is_empty(*at)).map(|(_, period)| *period).collect();
    let last = rankings.last().expect("there is a period");
    Ok(Gathered {
        panel: Panel::new(units, periods.len(), outcomes.into_values().flatten().collect()),
        figure: figure.to_owned(),
        label: last.label.to_string(),
        labels: Arc::clone(&last.labels),
        percent: last.percent || last.change,
        higher_is_better: last.higher_first,
        map: last.map.to_string(),
        entry: last.as_of.entry.0,
        treatment: treated.name.clone(),
        changed,
        again: treated.again,
        later,
        empty,
        cluster,
        periods,
    })
}

/// Returns in how many periods each unit was there.
fn counted(rankings: &[Ranking]) -> BTreeMap<&str, usize> {
    let mut counted = BTreeMap::new();
    for row in rankings.iter().flat_map(|ranking| &ranking.rows) {
        *counted.entry(&*row.unit).or_insert(0) += 1;
    }
    counted
}

/// Returns the nearest number a float has.
fn number(figure: &Figure) -> Result<f64, Trouble> {
    let no_number = || Trouble::new(Exit::BadData, Message::new("effect.no-number"));
    let exact: Number = match figure {
        Figure::Amount { amount, scale, .. } => {
            Number::new(amount.number(), num_traits::pow(10.into(), usize::from(*scale)))
        }
        _ => figure.number().ok_or_else(no_number)?,
    };
    exact.to_f64().filter(|number| number.is_finite()).ok_or_else(no_number)
}

/// Who stands above whom, as each unit last stood within the periods.
struct Above<'a> {
    view: View<'a>,
    day: Date,
}

impl<'a> Above<'a> {
    fn new(view: View<'a>, question: &Question, periods: &[Period]) -> Above<'a> {
        let last = periods.last().expect("there is a period").last_day();
        let day = match question.map {
            assess::MapChoice::Published => last,
            assess::MapChoice::Today => view.today,
            assess::MapChoice::On(day) => day,
        };
        Above { view, day }
    }

    /// Returns the unit and those above it, with their levels.
    fn line(&self, unit: UnitId) -> Vec<(UnitId, String)> {
        let spell = |unit: UnitId| {
            let unit = self.view.register.units().unit(unit);
            unit.on(self.day).unwrap_or(unit.last())
        };
        let above =
            std::iter::successors(Some(unit), |unit| spell(*unit).parent).take(base::limits::DEPTH_MAX);
        above.map(|unit| (unit, spell(unit).level.to_string())).collect()
    }

    /// Returns the first day on which a unit, or one above it, was treated.
    fn day(&self, unit: UnitId, treated: &Treated) -> Option<Date> {
        self.line(unit).iter().filter_map(|(unit, _)| treated.from.get(unit)).min().copied()
    }

    /// Returns the place of the period in which a unit was first treated.
    fn first(&self, unit: UnitId, treated: &Treated, periods: &[Period]) -> Option<usize> {
        let day = self.day(unit, treated)?;
        periods.iter().position(|period| day <= period.last_day())
    }

    /// Returns the unit of this level above a unit; where there is none, itself.
    fn at(&self, unit: UnitId, level: &str) -> UnitId {
        let line = self.line(unit);
        line.iter().find(|(_, at)| at == level).map_or(unit, |(above, _)| *above)
    }

    /// Returns the level whose units share what happens to them.
    fn cluster(&self, question: &Question, treated: &Treated) -> Result<String, Trouble> {
        let named = treated.from.keys().map(|unit| self.line(*unit)[0].1.clone());
        let mut levels: Vec<String> = named.collect();
        levels.sort();
        levels.dedup();
        match (&question.cluster, &levels[..]) {
            (Some(level), _) => Ok(level.clone()),
            (None, [level]) => Ok(level.clone()),
            (None, []) => Ok(question.level.clone()),
            (None, _) => {
                let message = Message::new("effect.several-levels").with("levels", levels);
                Err(Trouble::new(Exit::Usage, message))
            }
        }
    }
}
