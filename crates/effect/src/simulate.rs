//! Invented panels whose effect is known, to see whether intervals hold it as often as they say.

use crate::{Dice, Panel, Unit};

/// A way to invent panels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// What it is called.
    pub name: &'static str,
    /// Units.
    pub units: usize,
    /// Units in one cluster.
    pub per_cluster: usize,
    /// Periods.
    pub periods: usize,
    /// Groups: when first treated, and how many of a thousand clusters.
    pub groups: &'static [(usize, usize)],
    /// The groups have exactly their share of clusters; else each cluster draws its own.
    pub counted: bool,
    /// The effect in the first period of treatment, and what each further period adds, in thousandths.
    pub effect: (i64, i64),
    /// What each period later in which a group was first treated adds to its effect, in thousandths.
    pub by_group: i64,
    /// How much of a unit's disturbance stays from one period to the next, in thousandths.
    pub serial: i64,
    /// The spread of what hits a whole cluster, in thousandths of that of a unit.
    pub shared: i64,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// What breaks the assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing.
    None,
    /// Units are treated where their last period before was worst.
    TreatedForBadYear,
    /// Treated units grow faster of themselves, by a tenth of the spread each period.
    OtherTrend,
    /// Disturbances with long tails: Student's t with three degrees.
    LongTails,
    /// Treated units vary three times as much.
    TreatedVaryMore,
}

/// Worlds in which the interval ought to hold the truth 95 times in a hundred.
pub const SOUND: [World; 11] = [
    World { name: "two periods", units: 60, periods: 2, groups: &[(1, 400)], effect: (500, 0), ..PLAIN },
    World { name: "staggered", ..PLAIN },
    World {
        name: "staggered, no controls but those not yet treated",
        groups: &[(3, 250), (5, 250), (7, 250), (9, 250)],
        ..PLAIN
    },
    World { name: "effects differ by group and grow", effect: (300, 150), by_group: 200, ..PLAIN },
    World { name: "disturbances that stay", serial: 800, ..PLAIN },
    World { name: "clusters of ten", units: 400, per_cluster: 10, shared: 800, serial: 500, ..PLAIN },
    World {
        name: "six treated of sixty",
        units: 60,
        groups: &[(4, 50), (7, 50)],
        counted: true,
        serial: 500,
        ..PLAIN
    },
    World {
        name: "twelve clusters, five treated",
        units: 120,
        per_cluster: 10,
        shared: 800,
        groups: &[(4, 420)],
        counted: true,
        ..PLAIN
    },
    World {
        name: "a unit or two each month",
        units: 63,
        periods: 24,
        groups: MONTHLY,
        counted: true,
        serial: 700,
        ..PLAIN
    },
    World {
        name: "five treated of sixty that vary more",
        units: 60,
        groups: &[(5, 84)],
        counted: true,
        flaw: Flaw::TreatedVaryMore,
        ..PLAIN
    },
    World { name: "long tails", flaw: Flaw::LongTails, ..PLAIN },
];

/// One or two of 63 units in each of twelve months.
const MONTHLY: &[(usize, usize)] = &[
    (6, 30),
    (7, 30),
    (8, 30),
    (9, 30),
    (10, 30),
    (11, 30),
    (12, 30),
    (13, 30),
    (14, 30),
    (15, 30),
    (16, 30),
    (17, 30),
];

/// Worlds in which it does not: what they break is said in `docs/effect.md`.
pub const FLAWED: [World; 3] = [
    World { name: "treated for a bad year", flaw: Flaw::TreatedForBadYear, groups: &[(5, 300)], ..PLAIN },
    World { name: "another trend", flaw: Flaw::OtherTrend, ..PLAIN },
    World { name: "two treated of sixty", units: 60, groups: &[(5, 34)], counted: true, ..PLAIN },
];

const PLAIN: World = World {
    name: "plain",
    units: 120,
    per_cluster: 1,
    periods: 10,
    groups: &[(3, 150), (5, 150), (7, 150)],
    counted: false,
    effect: (500, 0),
    by_group: 0,
    serial: 300,
    shared: 0,
    flaw: Flaw::None,
};

impl World {
    /// Returns the effect on a group at an age.
    fn effect_at(&self, group: usize, age: usize) -> f64 {
        let steps = self.effect.0 + self.effect.1 * age as i64 + self.by_group * group as i64;
        thousandths(steps)
    }

    /// Returns the mean effect over treated units of each one's periods under treatment.
    pub fn truth(&self) -> f64 {
        let mean = |group: usize| {
            let ages = self.periods - group;
            (0..ages).map(|age| self.effect_at(group, age)).sum::<f64>() / ages as f64
        };
        // Where all are treated, the last group has nothing to be held against.
        let is_all = self.groups.iter().map(|(_, share)| share).sum::<usize>() == 1_000;
        let groups = &self.groups[..self.groups.len() - usize::from(is_all)];
        // Of the others, those periods count in which somebody is left to be held against.
        let end = if is_all { self.groups[self.groups.len() - 1].0 } else { self.periods };
        let mean_until = |group: usize| {
            let ages = end - group;
            (0..ages).map(|age| self.effect_at(group, age)).sum::<f64>() / ages as f64
        };
        let total: f64 = groups.iter().map(|(_, share)| *share as f64).sum();
        let of = |group: usize| if is_all { mean_until(group) } else { mean(group) };
        groups.iter().map(|(group, share)| *share as f64 / total * of(*group)).sum()
    }

    /// Returns one panel of this world.
    pub fn panel(&self, dice: &mut Dice) -> Panel {
        let clusters = self.units / self.per_cluster;
        let mut first = self.first_of_clusters(clusters, dice);
        let common: Vec<f64> = (0..self.periods).map(|_| dice.normal()).collect();
        let shared: Vec<Vec<f64>> =
            (0..clusters).map(|_| self.path(dice, thousandths(self.shared), false)).collect();
        let vary = |first: Option<usize>| {
            if self.flaw == Flaw::TreatedVaryMore && first.is_some() { 3.0 } else { 1.0 }
        };
        let own: Vec<Vec<f64>> =
            (0..self.units).map(|unit| self.path(dice, vary(first[unit / self.per_cluster]), true)).collect();
        if self.flaw == Flaw::TreatedForBadYear {
            self.treat_the_worst(&own, &mut first);
        }
        let mut outcomes = Vec::with_capacity(self.units * self.periods);
        for (unit, own) in own.iter().enumerate() {
            let (cluster, level) = (unit / self.per_cluster, dice.normal());
            for period in 0..self.periods {
                let untreated = level + common[period] + shared[cluster][period] + own[period];
                outcomes.push(Some(untreated + self.added(first[cluster], period)));
            }
        }
        let unit = |at: usize| Unit {
            first: first[at / self.per_cluster],
            cluster: at / self.per_cluster,
            weight: 1.0,
        };
        Panel::new((0..self.units).map(unit).collect(), self.periods, outcomes)
    }

    /// Returns what treatment, and a trend of their own, add to treated units.
    fn added(&self, first: Option<usize>, period: usize) -> f64 {
        let Some(first) = first else { return 0.0 };
        let effect = period.checked_sub(first).map_or(0.0, |age| self.effect_at(first, age));
        let trend = if self.flaw == Flaw::OtherTrend { 0.1 * period as f64 } else { 0.0 };
        effect + trend
    }

    fn first_of_clusters(&self, clusters: usize, dice: &mut Dice) -> Vec<Option<usize>> {
        let group_of = |place: usize| {
            let mut end = 0;
            self.groups.iter().find(|(_, share)| {
                end += share;
                place < end
            })
        };
        let mut first: Vec<Option<usize>> = (0..clusters)
            .map(|cluster| if self.counted { cluster * 1_000 / clusters } else { dice.below(1_000) })
            .map(|place| group_of(place).map(|(group, _)| *group))
            .collect();
        dice.shuffle(&mut first);
        first
    }

    /// Treats, in the first group's period, those units whose period before was worst.
    fn treat_the_worst(&self, own: &[Vec<f64>], first: &mut [Option<usize>]) {
        let (group, share) = self.groups[0];
        let mut order: Vec<usize> = (0..own.len()).collect();
        order.sort_by(|a, b| own[*a][group - 1].total_cmp(&own[*b][group - 1]));
        first.fill(None);
        order.iter().take(own.len() * share / 1_000).for_each(|unit| first[*unit] = Some(group));
    }

    /// Returns a path of disturbances of this spread, part of each staying for the next period.
    fn path(&self, dice: &mut Dice, spread: f64, is_unit: bool) -> Vec<f64> {
        let stays = thousandths(self.serial);
        let fresh = (1.0 - stays * stays).sqrt();
        let mut last = spread * dice.normal();
        let mut path = Vec::with_capacity(self.periods);
        for _ in 0..self.periods {
            path.push(last);
            last = stays * last + fresh * spread * self.disturbance(dice, is_unit);
        }
        path
    }

    fn disturbance(&self, dice: &mut Dice, is_unit: bool) -> f64 {
        let normal = dice.normal();
        if !is_unit || self.flaw != Flaw::LongTails {
            return normal;
        }
        let squares: f64 = (0..3).map(|_| dice.normal()).map(|x| x * x).sum();
        normal / (squares / 3.0).sqrt() / 3_f64.sqrt()
    }
}

fn thousandths(number: i64) -> f64 {
    number as f64 / 1_000.0
}
