//! The ledger of awards. It is complete: an award that is not in it was not given.

use crate::text::Text;
use base::{Cycle, Date, Period, Seq, UnitId};
use std::collections::BTreeMap;

/// One award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// The day of the decision.
    pub date: Date,
    /// Who gave it, as printed.
    pub giver: Text,
    /// The entry that recorded it.
    pub entry: Seq,
    /// The day it was revoked, and the entry that says so.
    pub revoked: Option<(Date, Seq)>,
    /// What it was given for, as the office names it.
    pub achievement: Option<Text>,
}

/// All awards. A unit receives a title once for an edition.
#[derive(Clone, Debug, Default)]
pub struct Awards {
    titles: BTreeMap<Text, BTreeMap<(UnitId, Period), Award>>,
}

impl Awards {
    /// Returns an award, also one that was revoked.
    pub fn award(&self, title: &str, unit: UnitId, edition: Period) -> Option<&Award> {
        self.titles.get(title)?.get(&(unit, edition))
    }

    /// Returns all awards with title, recipient and edition, in this order.
    pub fn iter(&self) -> impl Iterator<Item = (&Text, UnitId, Period, &Award)> {
        let of_title = |(title, awards)| {
            let awards: &BTreeMap<(UnitId, Period), Award> = awards;
            awards.iter().map(move |((unit, edition), award)| (title, *unit, *edition, award))
        };
        self.titles.iter().flat_map(of_title)
    }

    /// Returns whether the unit was awarded the title for an edition in `period`, and it was not revoked.
    pub fn awarded(&self, title: &str, unit: UnitId, period: Period) -> bool {
        let Some(awards) = self.titles.get(title) else { return false };
        // No period stands before the first month of its year, that in its name or that of its first day.
        let first_day = period.first_day().min(Date::constant(period.year(), 1, 1));
        let first = Period::containing(Cycle::Month, first_day);
        let own = awards.range((unit, first)..).take_while(|((recipient, _), _)| *recipient == unit);
        let mut in_period = own.filter(|((_, edition), _)| period.contains(*edition));
        in_period.any(|(_, award)| award.revoked.is_none())
    }

    /// Enters an award, or the revocation of one that stands.
    pub(crate) fn record(&mut self, title: &Text, unit: UnitId, edition: Period, award: Award) {
        let awards = self.titles.entry(title.clone()).or_default();
        match awards.get_mut(&(unit, edition)) {
            Some(standing) => standing.revoked = award.revoked,
            None => _ = awards.insert((unit, edition), award),
        }
    }
}
