//! Awards: which title was given to which unit, for which edition, and which were revoked.

use crate::act::{Changes, Refusal};
use crate::awards::Award;
use crate::register::Register;
use crate::text::Text;
use crate::wording::{AWARD, far};
use base::limits::NAME_BYTES_MAX;
use base::{Date, Message, Period, Seq, UnitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Records awards given or revoked. All rows are right, or nothing is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordAwards {
    /// The rows, in the order of the table.
    pub rows: Vec<AwardRow>,
}

/// One row of a table of awards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AwardRow {
    /// The row's number in the table, so that a refusal can name it.
    pub row: u64,
    /// The title's name in a plan.
    pub title: Text,
    /// The unit's code.
    pub recipient: Text,
    /// The period it is given for.
    pub edition: Period,
    /// The day of the decision.
    pub date: Date,
    /// Who gives it, as printed.
    pub giver: Text,
    /// The day it was revoked. On an award recorded before, such a row revokes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Date>,
    /// What it is given for, as the office names it: one achievement is rewarded once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub achievement: Option<Text>,
}

/// Title, recipient and edition: what an award is known by.
type Key<'a> = (&'a Text, UnitId, Period);

pub(crate) fn check(register: &Register, act: &RecordAwards) -> Vec<Refusal> {
    if act.rows.is_empty() {
        return vec![Refusal::new(Message::new("award.no-rows"))];
    }
    let mut refusals = Vec::new();
    let mut above: BTreeMap<Key, &AwardRow> = BTreeMap::new();
    for row in &act.rows {
        let mut found = refused_words(row);
        found.extend(refused_title(register, row));
        match register.units.id(&row.recipient) {
            None => found.push(unknown_recipient(row)),
            Some(unit) => {
                let other = above.insert((&row.title, unit, row.edition), row);
                found.extend(refused_repetition(register, unit, row, other).map(Refusal::new));
            }
        }
        refusals.extend(found.into_iter().map(|refusal| refusal.in_row(row.row)));
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &RecordAwards) -> Changes {
    for row in &act.rows {
        let unit = register.units.id(&row.recipient).expect("the check knew the recipient");
        let revoked = row.revoked.map(|day| (day, seq));
        let (giver, achievement) = (row.giver.clone(), row.achievement.clone());
        let award = Award { date: row.date, giver, entry: seq, revoked, achievement };
        Arc::make_mut(&mut register.awards).record(&row.title, unit, row.edition, award);
    }
    Changes::none()
}

fn refused_words(row: &AwardRow) -> Vec<Refusal> {
    let found = [
        AWARD.refused(&row.title, "title", NAME_BYTES_MAX),
        AWARD.refused(&row.giver, "giver", NAME_BYTES_MAX),
        row.achievement.as_ref().and_then(|text| AWARD.refused(text, "achievement", NAME_BYTES_MAX)),
        far("award.far-date", row.date, "date"),
        row.revoked.and_then(|day| far("award.far-date", day, "revoked")),
        row.revoked.filter(|day| *day < row.date).map(|day| {
            let message = Message::new("award.revoked-before-given").with("date", row.date);
            Refusal::new(message.with("revoked", day)).in_column("revoked")
        }),
    ];
    found.into_iter().flatten().collect()
}

fn refused_title(register: &Register, row: &AwardRow) -> Option<Refusal> {
    if row.title.is_empty() || register.plans.has_title(&row.title) {
        return None;
    }
    let titles: BTreeSet<&str> = register.plans.titles().collect();
    let titles: Vec<String> = titles.into_iter().map(str::to_owned).collect();
    let message = Message::new("award.unknown-title").with("title", &row.title).with("count", titles.len());
    Some(Refusal::new(message.with("titles", titles)).in_column("title"))
}

fn unknown_recipient(row: &AwardRow) -> Refusal {
    let message = Message::new("award.unknown-recipient").with("recipient", &row.recipient);
    Refusal::new(message).in_column("recipient")
}

/// Returns the clash of a row with the award as it stands, or as a row above leaves it: it is given once, and may be
/// revoked once after that.
fn refused_repetition(
    register: &Register,
    unit: UnitId,
    row: &AwardRow,
    above: Option<&AwardRow>,
) -> Option<Message> {
    let standing = register.awards.award(&row.title, unit, row.edition);
    let revoked = above.map(|row| row.revoked.is_some());
    let revoked = revoked.or(standing.map(|award| award.revoked.is_some()))?;
    let code = match (revoked, row.revoked, above) {
        (false, Some(_), _) => return None,
        (false, None, None) => "award.duplicate",
        (false, None, Some(_)) => "award.duplicate-row",
        (true, _, None) => "award.already-revoked",
        (true, _, Some(_)) => "award.revoked-above",
    };
    let message = Message::new(code).with("title", &row.title).with("recipient", &row.recipient);
    let message = message.with("edition", row.edition);
    Some(match (above, standing) {
        (Some(above), _) => message.with("other", above.row),
        (None, Some(award)) => message.with("entry", award.revoked.map_or(award.entry, |(_, entry)| entry)),
        (None, None) => message,
    })
}

#[cfg(test)]
mod tests;
