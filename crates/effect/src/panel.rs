//! Units through time: what is measured, and when each was first treated.

/// One unit of a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The place of the first period in which it was treated; nothing where it never was.
    pub first: Option<usize>,
    /// The number of the group of units whose outcomes go together.
    pub cluster: usize,
    /// How much it counts; more than zero.
    pub weight: f64,
}

/// Units, periods, and one outcome or none for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    units: Vec<Unit>,
    periods: usize,
    // Invariant: one for each unit and period, unit by unit; those that are there are finite.
    outcomes: Vec<Option<f64>>,
}

/// How many units are left out, and how many of these were treated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Units.
    pub units: usize,
    /// Those of them that were treated at some time.
    pub treated: usize,
}

impl Panel {
    /// Returns a panel of these units over so many periods; `outcomes` has one for each unit and period, unit by unit. A
    /// unit first treated after the last period is one not treated.
    pub fn new(mut units: Vec<Unit>, periods: usize, outcomes: Vec<Option<f64>>) -> Panel {
        assert_eq!(outcomes.len(), units.len() * periods, "one outcome, or none, for each unit and period");
        assert!(outcomes.iter().flatten().all(|outcome| outcome.is_finite()), "outcomes are finite");
        assert!(units.iter().all(|unit| unit.weight > 0.0), "every unit counts for something");
        for unit in &mut units {
            unit.first = unit.first.filter(|first| *first < periods);
        }
        Panel { units, periods, outcomes }
    }

    /// Returns the units.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Returns how many periods there are.
    pub fn periods(&self) -> usize {
        self.periods
    }

    /// Returns what was measured for a unit in a period.
    pub fn outcome(&self, unit: usize, period: usize) -> Option<f64> {
        self.outcomes[unit * self.periods + period]
    }

    /// Returns the outcomes of a unit, period by period.
    pub fn outcomes_of(&self, unit: usize) -> &[Option<f64>] {
        &self.outcomes[unit * self.periods..(unit + 1) * self.periods]
    }

    /// Returns the periods in which some unit was first treated, in order.
    pub fn groups(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = self.units.iter().filter_map(|unit| unit.first).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Returns how many units are treated at some time.
    pub fn treated_count(&self) -> usize {
        self.units.iter().filter(|unit| unit.first.is_some()).count()
    }

    /// Returns the panel of the units kept.
    pub fn filtered(&self, keep: impl Fn(usize) -> bool) -> (Panel, LeftOut) {
        let kept: Vec<usize> = (0..self.units.len()).filter(|unit| keep(*unit)).collect();
        let units: Vec<Unit> = kept.iter().map(|unit| self.units[*unit].clone()).collect();
        let outcomes = kept.iter().flat_map(|unit| self.outcomes_of(*unit).to_vec()).collect();
        let panel = Panel { units, periods: self.periods, outcomes };
        let left = LeftOut {
            units: self.units.len() - kept.len(),
            treated: self.treated_count() - panel.treated_count(),
        };
        (panel, left)
    }

    /// Returns the panel of the units whose outcomes are all there.
    pub fn complete(&self) -> (Panel, LeftOut) {
        self.filtered(|unit| self.outcomes_of(unit).iter().all(Option::is_some))
    }

    /// Returns the same outcomes with other days of treatment, one for each unit.
    pub fn with_first(&self, first: &[Option<usize>]) -> Panel {
        let units = self.units.iter().zip(first);
        let units = units.map(|(unit, first)| Unit { first: *first, ..unit.clone() }).collect();
        Panel::new(units, self.periods, self.outcomes.clone())
    }

    /// Returns the same units with the outcomes that `see` keeps.
    pub fn seen(&self, see: impl Fn(&Unit, usize) -> bool) -> Panel {
        let mut outcomes = self.outcomes.clone();
        for (at, outcome) in outcomes.iter_mut().enumerate() {
            if !see(&self.units[at / self.periods], at % self.periods) {
                *outcome = None;
            }
        }
        Panel { outcomes, ..self.clone() }
    }
}
