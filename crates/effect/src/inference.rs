//! How sure: standard errors by clusters, intervals, bands that hold for several estimates at once, and the test that
//! several are nothing.

use crate::special::{chi_square_above, f_above, t_beyond, t_leaving};
use crate::{Dice, Linear};

/// Clusters below which the bootstrap draws from six numbers and not from two: with ten clusters two numbers make no
/// more than 1,024 samples (Webb 2014).
const CLUSTERS_FOR_SIGNS: usize = 12;

/// By which rule an error becomes an interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spread {
    /// As published: the sum of squares, and the normal distribution. Right where there are many clusters.
    Published,
    /// For few: treated and untreated clusters each corrected by the degree of freedom that their mean takes, and
    /// Student's t with the degrees that the two together leave (Satterthwaite 1946).
    #[default]
    Small,
}

/// How intervals are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inference<'a> {
    /// The cluster of each unit.
    pub clusters: &'a [usize],
    /// By which rule.
    pub spread: Spread,
    /// How often an interval may miss: 0.05.
    pub misses: f64,
}

/// An estimate and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its error; nothing where one treated cluster alone cannot tell.
    pub spread: Option<Error>,
}

/// How sure an estimate is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Error {
    /// The standard error.
    pub error: f64,
    /// The degrees of freedom; without end for the normal distribution.
    pub freedom: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// How often an estimate at least as far from zero comes by chance where there is no effect.
    pub chance: f64,
}

impl Error {
    /// Returns whether the interval leaves out zero.
    pub fn excludes_zero(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

impl Inference<'_> {
    /// Returns the estimate with its error and interval.
    pub fn of(&self, linear: &Linear) -> Estimate {
        let (value, variance) = (linear.value, self.variance(linear));
        let spread = variance.filter(|(variance, _)| *variance > 0.0).map(|(variance, freedom)| {
            let (error, reach) = (variance.sqrt(), t_leaving(self.misses, freedom));
            let chance = t_beyond(value / error, freedom);
            Error { error, freedom, low: value - reach * error, high: value + reach * error, chance }
        });
        Estimate { value, spread }
    }

    /// Returns the variance of an estimate and its degrees of freedom.
    fn variance(&self, linear: &Linear) -> Option<(f64, f64)> {
        let shares = linear.by_cluster(self.clusters);
        match self.spread {
            Spread::Published => Some((squares(&shares), f64::INFINITY)),
            Spread::Small => corrected(&shares, &linear.counts_by_cluster(self.clusters)),
        }
    }

    /// Returns by how many errors every one of the estimates may be off at once, missing as often as one interval does
    /// alone: the multiplier bootstrap of Callaway and Sant'Anna 2021, section 4.1. Never less than for one alone.
    pub fn reach_of_band(&self, linears: &[&Linear], draws: usize, dice: &mut Dice) -> f64 {
        let shares: Vec<Vec<f64>> = linears.iter().map(|linear| linear.by_cluster(self.clusters)).collect();
        let errors: Vec<f64> = shares.iter().map(|shares| squares(shares).sqrt()).collect();
        let clusters = shares.first().map_or(0, Vec::len);
        let mut most: Vec<f64> =
            (0..draws).map(|_| largest(&shares, &errors, &weights(clusters, dice))).collect();
        most.sort_unstable_by(f64::total_cmp);
        let at = ((1.0 - self.misses) * draws as f64).ceil() as usize;
        let normal = most.get(at.saturating_sub(1)).copied().unwrap_or(0.0);
        // What the bootstrap finds holds for many clusters; few are given the room that one interval is given too.
        let freedom = linears.iter().filter_map(|linear| self.variance(linear)).map(|(_, freedom)| freedom);
        let alone = t_leaving(self.misses, freedom.fold(f64::INFINITY, f64::min));
        (normal * alone / t_leaving(self.misses, f64::INFINITY)).max(alone)
    }

    /// Returns how likely estimates so far from zero are where all of them are nothing (Wald 1943): held against
    /// chi-square, as published, or against F where clusters are few. Nothing where they cannot be told apart.
    pub fn all_nothing(&self, linears: &[&Linear]) -> Option<Wald> {
        let shares: Vec<Vec<f64>> = linears.iter().map(|linear| linear.by_cluster(self.clusters)).collect();
        let values: Vec<f64> = linears.iter().map(|linear| linear.value).collect();
        let product = |a: &Vec<f64>, b: &Vec<f64>| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let rows = shares.iter().map(|a| shares.iter().map(|b| product(a, b)).collect()).collect();
        let through = crate::linear::solved(rows, values.clone())?;
        let statistic: f64 = values.iter().zip(&through).map(|(a, b)| a * b).sum();
        let (count, clusters) =
            (values.len() as f64, shares.first()?.iter().filter(|share| **share != 0.0).count() as f64);
        let chance = match self.spread {
            Spread::Published => chi_square_above(statistic, count),
            Spread::Small if clusters > count + 1.0 => {
                let scaled = statistic * (clusters - count) / (count * (clusters - 1.0));
                f_above(scaled, count, clusters - count)
            }
            Spread::Small => return None,
        };
        Some(Wald { statistic, count: values.len(), chance })
    }
}

/// The test that several estimates are nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wald {
    /// The sum of squares, measured in errors.
    pub statistic: f64,
    /// How many estimates.
    pub count: usize,
    /// How likely it is to be so large by chance.
    pub chance: f64,
}

fn squares(numbers: &[f64]) -> f64 {
    numbers.iter().map(|x| x * x).sum()
}

/// Returns the variance with the corrections for few clusters. Clusters without a treated unit are one stratum, the others
/// another; where one alone is without, all are one.
fn corrected(shares: &[f64], counts: &[f64]) -> Option<(f64, f64)> {
    let sides = |treated: bool| {
        let side = shares
            .iter()
            .zip(counts)
            .filter(move |(share, count)| (**count > 0.0) == treated && (**share != 0.0 || **count > 0.0));
        side.map(|(share, count)| (*share, *count)).collect::<Vec<_>>()
    };
    let (treated, others) = (sides(true), sides(false));
    let sum = |side: &[(f64, f64)]| side.iter().map(|(share, _)| share * share).sum::<f64>();
    if others.len() < 2 {
        let all = (treated.len() + others.len()) as f64;
        return (all > 1.0).then(|| ((sum(&treated) + sum(&others)) * all / (all - 1.0), all - 1.0));
    }
    // Clusters that count for less tell less: their number as if all counted the same (Kish 1965).
    let count: f64 = treated.iter().map(|(_, count)| count).sum();
    let several = count * count / treated.iter().map(|(_, count)| count * count).sum::<f64>();
    if several < 1.5 {
        return None;
    }
    let sizes = [several, others.len() as f64];
    let parts = [sum(&treated) * sizes[0] / (sizes[0] - 1.0), sum(&others) * sizes[1] / (sizes[1] - 1.0)];
    let lost: f64 = parts.iter().zip(sizes).map(|(part, size)| part * part / (size - 1.0)).sum();
    let variance = parts[0] + parts[1];
    Some((variance, (variance * variance / lost.max(f64::MIN_POSITIVE)).max(1.0)))
}

/// Returns one number for each cluster, of mean zero and variance one.
fn weights(clusters: usize, dice: &mut Dice) -> Vec<f64> {
    let sign = |dice: &mut Dice| if dice.below(2) == 0 { -1.0 } else { 1.0 };
    let sizes = [0.5_f64, 1.0, 1.5];
    let weight = |dice: &mut Dice| match clusters < CLUSTERS_FOR_SIGNS {
        true => sign(dice) * sizes[dice.below(3)].sqrt(),
        false => sign(dice),
    };
    (0..clusters).map(|_| weight(dice)).collect()
}

/// Returns how many errors the farthest estimate of a sample lies from its own.
fn largest(shares: &[Vec<f64>], errors: &[f64], weights: &[f64]) -> f64 {
    let drawn = shares.iter().zip(errors).filter(|(_, error)| **error > 0.0).map(|(shares, error)| {
        let sum: f64 = shares.iter().zip(weights).map(|(share, weight)| share * weight).sum();
        (sum / error).abs()
    });
    drawn.fold(0.0, f64::max)
}
