//! One question put in the order of a careful reader: is there enough, what is the effect, how sure, did the sides move alike
//! before, does a treatment that did not happen show an effect too, and what weakens it all.

use crate::caution::{Caution, Lack};
use crate::imputation::imputed;
use crate::inference::{Inference, Wald};
use crate::pair::two_by_two;
use crate::panel::LeftOut;
use crate::placebo::{self, Permuted};
use crate::{Cell, Design, Dice, Estimate, Linear, Panel, Spread, aggregate, cells};

/// What is asked of a panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Study {
    /// How cells are computed.
    pub design: Design,
    /// By which rule intervals are made.
    pub spread: Spread,
    /// How often an interval may miss.
    pub misses: f64,
    /// Units with gaps count where they are seen; else only those whose outcomes are all there.
    pub with_gaps: bool,
    /// Fewer treated units, or controls, than this are not shown.
    pub smallest: usize,
    /// Draws of the bootstrap for bands.
    pub draws: usize,
    /// Deals of the permutation.
    pub deals: usize,
}

impl Default for Study {
    fn default() -> Study {
        Study {
            design: Design::default(),
            spread: Spread::Small,
            misses: 0.05,
            with_gaps: false,
            smallest: 5,
            draws: 1_999,
            deals: 499,
        }
    }
}

/// What a panel says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What it rests on.
    pub basis: Basis,
    /// Why there is no estimate; empty where there is one.
    pub lacks: Vec<Lack>,
    /// The effect: the mean over treated units of each one's periods under treatment.
    pub effect: Option<Estimate>,
    /// Other means, and the second opinion.
    pub others: Others,
    /// By periods since the first treatment.
    pub ages: Vec<Row>,
    /// By the period of the first treatment.
    pub groups: Vec<Row>,
    /// By period.
    pub periods: Vec<Row>,
    /// That nothing moved before.
    pub leads: Option<Wald>,
    /// The days dealt out anew.
    pub permuted: Option<Permuted>,
    /// Treatment taken to have come earlier: by how many periods, and its effect.
    pub earlier: Option<(usize, Estimate)>,
    /// What weakens it.
    pub cautions: Vec<Caution>,
}

/// What an answer rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Units treated at some time, as far as they count.
    pub treated: usize,
    /// Units never treated.
    pub never: usize,
    /// Periods.
    pub periods: usize,
    /// Clusters.
    pub clusters: usize,
    /// Different first periods of treatment.
    pub groups: usize,
    /// Outcomes that are there, of those that could be, before units were left out.
    pub known: usize,
    /// Outcomes that could be there.
    pub possible: usize,
    /// Units left out.
    pub left_out: LeftOut,
}

/// Other ways to one number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Others {
    /// Every unit and period under treatment counts the same.
    pub simple: Option<Estimate>,
    /// Every age counts the same.
    pub dynamic: Option<Estimate>,
    /// Every period counts the same.
    pub calendar: Option<Estimate>,
    /// Before and after, where all were treated at one time.
    pub two_by_two: Option<Estimate>,
    /// By imputation.
    pub imputed: Option<Estimate>,
}

/// One line of a table of effects.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The age, or the period.
    pub at: i64,
    /// Treated units it rests on.
    pub treated: usize,
    /// The effect; nothing where too few units would be shown.
    pub estimate: Option<Estimate>,
    /// A band that holds for all lines at once.
    pub band: Option<(f64, f64)>,
}

/// Treated clusters, controls and clusters below which the reader is warned.
const FEW: usize = 10;
const FEW_CLUSTERS: usize = 30;
/// Lines of the test that nothing moved before.
const LEADS_MAX: usize = 6;

impl Study {
    /// Returns what the panel says. The dice are for the bootstrap and the deals.
    pub fn answer(&self, panel: &Panel, dice: &mut Dice) -> Answer {
        let (usable, always) = panel.filtered(|unit| panel.units()[unit].first != Some(0));
        let (kept, left_out) =
            if self.with_gaps { (usable.clone(), LeftOut::default()) } else { usable.complete() };
        let mut answer = Answer { basis: basis(&usable, &kept, left_out), ..Answer::default() };
        let found = cells::cells(&kept, self.design);
        answer.cautions = gaps(&usable, left_out);
        if always.units > 0 {
            answer.cautions.push(Caution::AlwaysTreated(always.units));
        }
        answer.lacks = self.lacks(&kept, &found);
        if !answer.lacks.is_empty() {
            return answer;
        }
        let clusters: Vec<usize> = kept.units().iter().map(|unit| unit.cluster).collect();
        let inference = Inference { clusters: &clusters, spread: self.spread, misses: self.misses };
        let asked = Asked { study: self, panel: &kept, cells: &found, inference };
        asked.estimate(&mut answer, dice);
        asked.doubt(&mut answer, dice);
        answer
    }

    fn lacks(&self, panel: &Panel, cells: &[Cell]) -> Vec<Lack> {
        let under = || cells.iter().filter(|cell| cell.age() >= 0);
        let treated =
            panel.units().iter().filter(|unit| under().any(|cell| Some(cell.group) == unit.first)).count();
        let controls = under().map(|cell| cell.controls).max().unwrap_or(0);
        let mut lacks = Vec::new();
        if panel.periods() < 2 {
            lacks.push(Lack::Periods);
        }
        if treated < self.smallest {
            lacks.push(Lack::Treated(panel.treated_count()));
        }
        if controls < self.smallest && panel.treated_count() >= self.smallest {
            lacks.push(Lack::Controls(controls));
        }
        lacks
    }
}

fn basis(usable: &Panel, kept: &Panel, left_out: LeftOut) -> Basis {
    let mut clusters: Vec<usize> = kept.units().iter().map(|unit| unit.cluster).collect();
    clusters.sort_unstable();
    clusters.dedup();
    let known = (0..usable.units().len()).map(|unit| usable.outcomes_of(unit).iter().flatten().count()).sum();
    Basis {
        treated: kept.treated_count(),
        never: kept.units().len() - kept.treated_count(),
        periods: kept.periods(),
        clusters: clusters.len(),
        groups: kept.groups().len(),
        known,
        possible: usable.units().len() * usable.periods(),
        left_out,
    }
}

/// Returns what is to be said about missing outcomes.
fn gaps(usable: &Panel, left_out: LeftOut) -> Vec<Caution> {
    let mut cautions = Vec::new();
    if left_out.units > 0 {
        cautions.push(Caution::LeftOut { units: left_out.units, treated: left_out.treated });
    }
    let missing = |treated: bool| {
        let side = (0..usable.units().len()).filter(|unit| usable.units()[*unit].first.is_some() == treated);
        let outcomes: Vec<bool> =
            side.flat_map(|unit| usable.outcomes_of(unit).iter().map(Option::is_none)).collect();
        let missing = outcomes.iter().filter(|missing| **missing).count();
        (100 * missing).checked_div(outcomes.len()).map_or(0, |share| share as u32)
    };
    let (treated, others) = (missing(true), missing(false));
    if treated.abs_diff(others) >= 5 {
        cautions.push(Caution::UnevenGaps { treated, others });
    }
    cautions
}

/// A question to a panel that has enough.
struct Asked<'a> {
    study: &'a Study,
    panel: &'a Panel,
    cells: &'a [Cell],
    inference: Inference<'a>,
}

impl Asked<'_> {
    fn estimate(&self, answer: &mut Answer, dice: &mut Dice) {
        let (panel, cells) = (self.panel, self.cells);
        let of = |linear: Option<Linear>| linear.map(|linear| self.inference.of(&linear));
        answer.effect = of(aggregate::group(panel, cells));
        answer.others = Others {
            simple: of(aggregate::simple(panel, cells)),
            dynamic: of(aggregate::dynamic(panel, cells)),
            calendar: of(aggregate::calendar(panel, cells)),
            two_by_two: of(two_by_two(panel)),
            imputed: of(imputed(panel)),
        };
        let units = |keep: &dyn Fn(&Cell) -> bool| {
            cells.iter().filter(|cell| keep(cell)).map(|cell| cell.treated).sum::<usize>()
        };
        let ages = aggregate::of_ages(panel, cells);
        answer.ages = self.table(ages, |age| units(&|cell| cell.age() == age), dice);
        let groups = aggregate::of_groups(cells).into_iter().map(|(group, effect)| (group as i64, effect));
        let members = |group: i64| {
            panel.units().iter().filter(|unit| unit.first.map(|first| first as i64) == Some(group)).count()
        };
        answer.groups = self.table(groups.collect(), members, dice);
        let periods =
            aggregate::of_periods(panel, cells).into_iter().map(|(period, effect)| (period as i64, effect));
        let then = |period: i64| units(&|cell| cell.period as i64 == period && cell.age() >= 0);
        answer.periods = self.table(periods.collect(), then, dice);
        let before = answer.ages.partition_point(|row| row.at < 0);
        let (_, under) = answer.ages.split_at_mut(before);
        [under, &mut answer.groups, &mut answer.periods]
            .into_iter()
            .for_each(hide_the_one_that_could_be_told);
    }

    /// Returns the lines of a table, with a band over those that are shown.
    fn table(
        &self,
        effects: Vec<(i64, Linear)>,
        treated: impl Fn(i64) -> usize,
        dice: &mut Dice,
    ) -> Vec<Row> {
        let is_shown = |at: i64| treated(at) >= self.study.smallest;
        let shown: Vec<&Linear> =
            effects.iter().filter(|(at, _)| is_shown(*at)).map(|(_, effect)| effect).collect();
        let reach = self.inference.reach_of_band(&shown, self.study.draws, dice);
        let row = |(at, effect): &(i64, Linear)| {
            let estimate = is_shown(*at).then(|| self.inference.of(effect));
            let band = estimate.and_then(|estimate| {
                let error = estimate.spread?.error;
                Some((estimate.value - reach * error, estimate.value + reach * error))
            });
            Row { at: *at, treated: treated(*at), estimate, band }
        };
        effects.iter().map(row).collect()
    }

    fn doubt(&self, answer: &mut Answer, dice: &mut Dice) {
        let leads = self.leads();
        answer.leads =
            self.inference.all_nothing(&leads.iter().map(|(_, effect)| effect).collect::<Vec<_>>());
        if self.study.deals > 0 {
            answer.permuted = placebo::permuted(self.panel, self.study.design, self.study.deals, dice);
        }
        let by = (1..=3)
            .rev()
            .find(|by| self.panel.groups().iter().all(|group| *group > by + self.study.design.anticipation));
        answer.earlier = by.and_then(|by| {
            let moved = placebo::earlier(self.panel, self.study.design, by)?;
            Some((by, self.inference.of(&moved)))
        });
        let cautions = self.cautions(answer, &leads);
        answer.cautions.extend(cautions);
    }

    /// Returns the effects at the last ages before anything could be known of the treatment.
    fn leads(&self) -> Vec<(i64, Linear)> {
        let known = -(self.study.design.anticipation as i64);
        let ages = aggregate::of_ages(self.panel, self.cells).into_iter().filter(|(age, _)| *age < known);
        let enough = |age: i64| {
            let aged = self.cells.iter().filter(|cell| cell.age() == age);
            aged.map(|cell| cell.treated).sum::<usize>() >= self.study.smallest
        };
        let mut ages: Vec<(i64, Linear)> = ages.filter(|(age, _)| enough(*age)).collect();
        ages.drain(..ages.len().saturating_sub(LEADS_MAX));
        ages
    }

    fn cautions(&self, answer: &Answer, leads: &[(i64, Linear)]) -> Vec<Caution> {
        let mut cautions = Vec::new();
        let (treated, others) = self.sides();
        if treated < FEW {
            cautions.push(Caution::FewTreated(treated));
        }
        if others == 0 {
            cautions.push(Caution::AllTreated);
        } else if others < FEW {
            cautions.push(Caution::FewControls(others));
        }
        if answer.basis.clusters < FEW_CLUSTERS {
            cautions.push(Caution::FewClusters(answer.basis.clusters));
        }
        match answer.leads {
            None => cautions.push(Caution::NoLeads),
            Some(wald) if wald.chance < 0.05 => cautions.push(Caution::LeadsMove(wald.chance)),
            Some(_) => {}
        }
        if let Some((_, last)) = leads.last() {
            let last = self.inference.of(last);
            if last.spread.is_some_and(|spread| spread.excludes_zero()) {
                cautions.push(if last.value < 0.0 { Caution::DipBefore } else { Caution::RiseBefore });
            }
        }
        cautions.extend(self.levels().filter(|apart| apart.abs() >= 50).map(Caution::OtherLevels));
        cautions.extend(disagreements(answer));
        cautions
    }

    /// Returns how many clusters have treated units, and how many have none.
    fn sides(&self) -> (usize, usize) {
        let mut treated = vec![None; self.inference.clusters.iter().max().map_or(0, |last| last + 1)];
        for unit in self.panel.units() {
            let is_treated: &mut Option<bool> = &mut treated[unit.cluster];
            *is_treated = Some(is_treated.unwrap_or(false) || unit.first.is_some());
        }
        let count = |side| treated.iter().flatten().filter(|treated| **treated == side).count();
        (count(true), count(false))
    }

    /// Returns how far apart the sides stood in the first period, in hundredths of the spread among units.
    fn levels(&self) -> Option<i64> {
        let side = |treated: bool| {
            let units = (0..self.panel.units().len())
                .filter(|unit| self.panel.units()[*unit].first.is_some() == treated);
            units.filter_map(|unit| self.panel.outcome(unit, 0)).collect::<Vec<f64>>()
        };
        let (treated, others) = (side(true), side(false));
        if treated.len() < 2 || others.len() < 2 {
            return None;
        }
        let mean = |side: &[f64]| side.iter().sum::<f64>() / side.len() as f64;
        let variance = |side: &[f64]| {
            let mean = mean(side);
            side.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (side.len() - 1) as f64
        };
        let spread = (0.5 * (variance(&treated) + variance(&others))).sqrt();
        (spread > 0.0).then(|| (100.0 * (mean(&treated) - mean(&others)) / spread).round() as i64)
    }
}

/// Returns where the ways to the answer contradict each other.
fn disagreements(answer: &Answer) -> Vec<Caution> {
    let mut cautions = Vec::new();
    let sides = |estimate: Option<Estimate>| estimate.and_then(|estimate| estimate.spread);
    if let (Some(simple), Some(imputed)) = (answer.others.simple, answer.others.imputed)
        && sides(Some(simple)).zip(sides(Some(imputed))).is_some_and(|(simple_spread, imputed_spread)| {
            imputed.value < simple_spread.low && imputed_spread.high < simple.value
                || imputed.value > simple_spread.high && imputed_spread.low > simple.value
        })
    {
        cautions.push(Caution::OpinionsDiffer);
    }
    if answer.earlier.and_then(|(_, moved)| moved.spread).is_some_and(|spread| spread.excludes_zero()) {
        cautions.push(Caution::EarlierMoves);
    }
    let is_clear = sides(answer.effect).is_some_and(|spread| spread.excludes_zero());
    if let Some(permuted) = answer.permuted.filter(|permuted| is_clear && permuted.chance > 0.1) {
        cautions.push(Caution::ChanceDoes(permuted.chance));
    }
    cautions
}

/// Where one line alone is withheld, its value could be told from the mean and the others: then the smallest of those shown
/// is withheld too.
fn hide_the_one_that_could_be_told(rows: &mut [Row]) {
    if rows.iter().filter(|row| row.estimate.is_none()).count() != 1 {
        return;
    }
    if let Some(row) = rows.iter_mut().filter(|row| row.estimate.is_some()).min_by_key(|row| row.treated) {
        (row.estimate, row.band) = (None, None);
    }
}
