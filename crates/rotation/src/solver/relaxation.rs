//! The rows priced into the costs: an assignment then gives a bound for every choice that keeps the rows.
//!
//! Each row gets a weight, never negative. What an arc adds to a row is paid at the row's weight, and the limit is paid back;
//! a choice that keeps the row can only gain by that. The best weights are looked for along the rows broken by the
//! assignment (subgradients, bent by the direction before). All of it in whole numbers, costs multiplied by a scale.
//!
//! The weight of a row that may be broken never passes the price of breaking it: then whoever breaks it cannot gain either.

use super::assignment::{Assignment, Crowd};
use super::domain::Domain;
use super::model::Model;
use super::network::{ARC_COST_MAX, CLOSED};
use super::rows::Row;

/// How often an arc was taken lately: this much is always.
pub(super) const ALWAYS: i32 = 1 << 16;

/// The fraction in which directions are kept.
const FINE: i64 = 64;

#[derive(Clone, Debug)]
pub(super) struct Relaxation {
    /// Costs are multiplied by this.
    pub scale: i64,
    /// One weight per limit of the model, scaled.
    pub weights: Vec<i64>,
    /// Scaled costs with the rows priced in; closed arcs are [`CLOSED`].
    pub cost: Vec<i64>,
    pub assignment: Assignment,
    /// What the assignment adds to each limit's sum.
    pub sums: Vec<i64>,
    /// How often each arc was taken lately, of [`ALWAYS`].
    pub taken: Vec<i32>,
    direction: Vec<i64>,
    /// The largest weight of a row that must hold.
    weight_max: i64,
}

/// Returns the scale for costs that may sum up to so much.
pub(super) fn scale_for(model: &Model) -> i64 {
    let (least, most) = model.cost_range();
    let charged = |arc: usize| {
        let priced = model.limits_of(arc).iter();
        let priced =
            priced.filter_map(|(at, weight)| Some(model.limits[*at as usize].row.price? * weight.abs()));
        priced.sum::<i64>()
    };
    let open = (0..model.cost.len()).filter(|arc| model.cost[*arc] < CLOSED);
    let largest = if model.wished.is_empty() {
        open.map(|arc| model.cost[arc].abs()).max()
    } else {
        open.map(|arc| model.cost[arc].abs() + charged(arc)).max()
    };
    let largest = largest.unwrap_or(0).max(1);
    let sum = most.abs().max(least.abs()).max(1);
    let limit = ((1_i64 << 57) / sum).min((ARC_COST_MAX >> 3) / largest).clamp(1, 1 << 12);
    1 << limit.ilog2()
}

impl Relaxation {
    pub(super) fn new(model: &Model, scale: i64) -> Relaxation {
        let cost: Vec<i64> =
            model.cost.iter().map(|cost| if *cost < CLOSED { cost * scale } else { CLOSED }).collect();
        let mut assignment = Assignment::new(&model.network);
        assignment.price_by_cost(&model.network, &cost);
        let hard = |at: u32| model.limits[at as usize].row.is_hard();
        let load = |arc: usize| {
            let rows = model.limits_of(arc).iter().filter(|(at, _)| hard(*at));
            rows.map(|(_, weight)| weight.abs()).sum::<i64>()
        };
        let heaviest = (0..model.network.arcs()).map(load).max().unwrap_or(0).max(1);
        Relaxation {
            scale,
            weights: vec![0; model.limits.len()],
            assignment,
            sums: vec![0; model.limits.len()],
            taken: vec![0; cost.len()],
            direction: vec![0; model.limits.len()],
            weight_max: (ARC_COST_MAX >> 1) / heaviest,
            cost,
        }
    }

    /// Follows the domain: `arc` has been closed.
    pub(super) fn close(&mut self, arc: usize) {
        self.cost[arc] = CLOSED;
    }

    /// Follows the domain: `arc` has been opened again.
    pub(super) fn reopen(&mut self, model: &Model, arc: usize) {
        let rows = model.limits_of(arc).iter().map(|(limit, weight)| self.weights[*limit as usize] * weight);
        self.cost[arc] = model.cost[arc] * self.scale + rows.sum::<i64>();
    }

    /// Takes other weights.
    pub(super) fn weigh(&mut self, model: &Model, domain: &Domain, weights: &[i64]) {
        for (at, wanted) in weights.iter().enumerate() {
            self.weigh_one(model, domain, at, *wanted);
        }
    }

    fn weigh_one(&mut self, model: &Model, domain: &Domain, at: usize, wanted: i64) {
        let change = wanted - self.weights[at];
        if change == 0 {
            return;
        }
        self.weights[at] = wanted;
        for (arc, weight) in &model.limits[at].row.terms {
            if domain.is_open(*arc as usize) {
                self.cost[*arc as usize] += weight * change;
            }
        }
    }

    /// Settles the assignment and returns the bound it gives, scaled; sums and what was taken lately follow.
    pub(super) fn bound(&mut self, model: &Model) -> Result<i64, Crowd> {
        self.assignment.settle(&model.network, &self.cost)?;
        self.sums.fill(0);
        let mut total = 0;
        self.taken.iter_mut().for_each(|taken| *taken -= *taken >> 4);
        let (network, vacancies) = (&model.network, self.assignment.arcs_of_posts());
        let first_vacancy = (network.places() + network.people()) as u32;
        let vacancies = vacancies.iter().filter(|arc| **arc >= first_vacancy);
        for arc in self.assignment.arcs_of_people().iter().chain(vacancies) {
            let arc = *arc as usize;
            total += self.cost[arc];
            self.taken[arc] += ALWAYS >> 4;
            for (limit, weight) in model.limits_of(arc) {
                self.sums[*limit as usize] += weight;
            }
        }
        let paid_back: i64 =
            model.limits.iter().zip(&self.weights).map(|(limit, weight)| limit.row.most * weight).sum();
        Ok(total - paid_back)
    }

    /// Whether the assignment keeps every row that must hold.
    pub(super) fn keeps_all(&self, model: &Model) -> bool {
        model.limits.iter().zip(&self.sums).all(|(limit, sum)| *sum <= limit.row.most || !limit.row.is_hard())
    }

    /// Returns the largest weight of a row.
    fn weight_max(&self, row: &Row) -> i64 {
        row.price.map_or(self.weight_max, |price| price * self.scale)
    }

    /// Returns the weights that pay in full for what the assignment breaks, and nothing else.
    pub(super) fn paid_in_full(&self, model: &Model) -> Vec<i64> {
        let paid = |row: &Row, sum: i64| match row.price {
            Some(price) if sum > row.most => price * self.scale,
            _ => 0,
        };
        model.limits.iter().zip(&self.sums).map(|(limit, sum)| paid(&limit.row, *sum)).collect()
    }

    /// Moves the weights towards a bound that lies `hope` (scaled, above zero) higher, by `pace` parts of 256 of the way.
    pub(super) fn step(&mut self, model: &Model, domain: &Domain, hope: i64, pace: i64) {
        let over = |at: usize, weight: i64| {
            let row = &model.limits[at].row;
            let over = self.sums[at] - row.most;
            match weight {
                0 => over.max(0),
                weight if weight == self.weight_max(row) => over.min(0),
                _ => over,
            }
        };
        let now: Vec<i64> = self.weights.iter().enumerate().map(|(at, weight)| over(at, *weight)).collect();
        let along: i128 =
            now.iter().zip(&self.direction).map(|(now, old)| i128::from(now * FINE) * i128::from(*old)).sum();
        let length: i128 = self.direction.iter().map(|old| i128::from(*old) * i128::from(*old)).sum();
        for (now, old) in now.iter().zip(&mut self.direction) {
            // Bent back where the new direction undoes the old one.
            let kept = if along < 0 { (i128::from(*old) * -along * 3 / (length * 2)) as i64 } else { 0 };
            *old = now * FINE + kept;
        }
        let length: i128 = self.direction.iter().map(|part| i128::from(*part) * i128::from(*part)).sum();
        if length == 0 {
            return;
        }
        for at in 0..self.weights.len() {
            let change =
                i128::from(hope) * i128::from(pace) * i128::from(self.direction[at] * FINE) / (length * 256);
            let change = change.clamp((-self.weight_max).into(), self.weight_max.into()) as i64;
            let wanted = (self.weights[at] + change).clamp(0, self.weight_max(&model.limits[at].row));
            if wanted == 0 {
                self.direction[at] = self.direction[at].max(0);
            }
            self.weigh_one(model, domain, at, wanted);
        }
    }

    /// Forgets where it was going, at a new place of the search.
    pub(super) fn rest(&mut self) {
        self.direction.fill(0);
    }
}
