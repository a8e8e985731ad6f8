//! What later instruments do to earlier ones: amend provisions, take their place, end them.

use crate::act::{Changes, Refusal};
use crate::instrument::{Cited, meant, refused_direction};
use crate::instruments::{End, Instrument, InstrumentId, Link, Relation, Status, Wording};
use crate::register::Register;
use crate::text::Text;
use crate::wording::{INSTRUMENT, far};
use base::limits::{CODE_BYTES_MAX, INSTRUMENT_BYTES_MAX, PROVISIONS_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Gives provisions of an instrument another wording from a day on, or takes them out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendInstrument {
    /// The instrument amended.
    pub instrument: Cited,
    /// The one that amends it.
    pub by: Cited,
    /// The first day of the new wording.
    pub from: Date,
    /// The provisions that change.
    pub changes: Vec<ProvisionChange>,
}

/// One provision that changes, with all numbered parts in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvisionChange {
    /// Its number; one the instrument does not have is added.
    pub provision: Text,
    /// The new wording; without it the provision is taken out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Puts another instrument in the place of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceInstrument {
    /// The instrument replaced.
    pub instrument: Cited,
    /// The one in its place.
    pub by: Cited,
    /// The first day on which the other is no longer in force.
    pub from: Date,
}

/// Ends an instrument in whose place nothing comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RepealInstrument {
    /// The instrument repealed.
    pub instrument: Cited,
    /// The first day on which it is no longer in force.
    pub from: Date,
    /// The one that repeals it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Cited>,
    /// Why, where no instrument says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

pub(crate) fn check_amend(register: &Register, act: &AmendInstrument) -> Vec<Refusal> {
    let id = match changeable(register, &act.instrument, Some(&act.by), act.from, Relation::Amends) {
        Ok((id, _)) => id,
        Err(refusals) => return refusals,
    };
    if act.changes.is_empty() {
        return vec![Refusal::new(Message::new("instrument.no-changes"))];
    }
    let instrument = register.instruments.instrument(id);
    let mut above = BTreeSet::new();
    let mut refusals = Vec::new();
    for change in &act.changes {
        refusals.extend(refused_change(instrument, change, act.from));
        if !above.insert(&change.provision) {
            let message = Message::new("instrument.duplicate-provision").with("provision", &change.provision);
            refusals.push(Refusal::new(message).in_column("provision"));
        }
    }
    let added = above.iter().filter(|number| !instrument.provisions.contains_key(number.as_str())).count();
    if instrument.provisions.len() + added > PROVISIONS_MAX {
        let count = instrument.provisions.len() + added;
        let message = Message::new("instrument.too-many-provisions").with("count", count);
        refusals.push(Refusal::new(message.with("most", PROVISIONS_MAX)).in_column("provision"));
    }
    refusals
}

pub(crate) fn apply_amend(register: &mut Register, seq: Seq, act: &AmendInstrument) -> Changes {
    let (id, by) = changed(register, &act.instrument, &act.by);
    let instruments = Arc::make_mut(&mut register.instruments);
    let instrument = instruments.instrument_mut(id);
    for (number, text) in wordings(instrument, act) {
        let provision = instrument.provisions.entry(number).or_default();
        provision.wordings.push(Wording { from: act.from, text, by, entry: seq });
    }
    instruments.link(Link { from: by, how: Relation::Amends, to: id, provision: None, entry: seq });
    Changes::none()
}

/// Returns what changes and how it then reads; a part of a changed provision that the amendment does not give anew is
/// gone.
fn wordings(instrument: &Instrument, act: &AmendInstrument) -> BTreeMap<Text, Option<Arc<str>>> {
    let mut wordings = BTreeMap::new();
    for change in &act.changes {
        let within = format!("{}.", change.provision);
        let parts = instrument.provisions.keys().filter(|number| number.starts_with(&within));
        let parts = parts.filter(|number| instrument.wording(number, act.from).is_some());
        wordings.extend(parts.map(|number| (number.clone(), None)));
    }
    let given = |change: &ProvisionChange| (change.provision.clone(), change.text.as_deref().map(Arc::from));
    wordings.extend(act.changes.iter().map(given));
    wordings
}

pub(crate) fn check_replace(register: &Register, act: &ReplaceInstrument) -> Vec<Refusal> {
    changeable(register, &act.instrument, Some(&act.by), act.from, Relation::Replaces)
        .err()
        .unwrap_or_default()
}

pub(crate) fn apply_replace(register: &mut Register, seq: Seq, act: &ReplaceInstrument) -> Changes {
    let (id, by) = changed(register, &act.instrument, &act.by);
    let instruments = Arc::make_mut(&mut register.instruments);
    let end = End { from: act.from, is_replaced: true, by: Some(by), reason: None, entry: seq };
    instruments.instrument_mut(id).end = Some(end);
    instruments.link(Link { from: by, how: Relation::Replaces, to: id, provision: None, entry: seq });
    Changes::none()
}

pub(crate) fn check_repeal(register: &Register, act: &RepealInstrument) -> Vec<Refusal> {
    let found = changeable(register, &act.instrument, act.by.as_ref(), act.from, Relation::Repeals);
    let mut refusals = found.err().unwrap_or_default();
    match &act.reason {
        Some(reason) => refusals.extend(INSTRUMENT.refused(reason, "reason", TEXT_BYTES_MAX)),
        None if act.by.is_none() => {
            refusals.push(Refusal::new(Message::new("instrument.no-reason")).in_column("reason"));
        }
        None => {}
    }
    refusals
}

pub(crate) fn apply_repeal(register: &mut Register, seq: Seq, act: &RepealInstrument) -> Changes {
    let by = act.by.as_ref().map(|by| changed(register, &act.instrument, by).1);
    let id = meant(register, &act.instrument, "instrument").expect("the check knew the instrument");
    let instruments = Arc::make_mut(&mut register.instruments);
    let end = End { from: act.from, is_replaced: false, by, reason: act.reason.clone(), entry: seq };
    instruments.instrument_mut(id).end = Some(end);
    if let Some(by) = by {
        instruments.link(Link { from: by, how: Relation::Repeals, to: id, provision: None, entry: seq });
    }
    Changes::none()
}

fn changed(register: &Register, instrument: &Cited, by: &Cited) -> (InstrumentId, InstrumentId) {
    let known = |cited, column| meant(register, cited, column).expect("the check knew both instruments");
    (known(instrument, "instrument"), known(by, "by"))
}

/// Returns the instrument that is changed and the one that does it, if it can: it is in force on the day and not older
/// than what changes it.
fn changeable(
    register: &Register,
    instrument: &Cited,
    by: Option<&Cited>,
    from: Date,
    how: Relation,
) -> Result<(InstrumentId, Option<InstrumentId>), Vec<Refusal>> {
    let found = (
        meant(register, instrument, "instrument"),
        by.map(|by| meant(register, by, "by")).transpose(),
        far("instrument.far-date", from, "from"),
    );
    let (id, by) = match found {
        (Ok(id), Ok(by), None) => (id, by),
        (id, by, far) => return Err([id.err(), by.err(), far].into_iter().flatten().collect()),
    };
    let mut refusals = Vec::new();
    let direction = by.and_then(|by| refused_direction(&register.instruments, by, id, how));
    refusals.extend(direction.map(|refusal| refusal.in_column("by")));
    refusals.extend(refused_force(register.instruments.instrument(id), from));
    if refusals.is_empty() { Ok((id, by)) } else { Err(refusals) }
}

/// Returns that the instrument is not in force on the day, or was changed on a later one.
fn refused_force(instrument: &Instrument, day: Date) -> Option<Refusal> {
    let refusal = |code, day| {
        let message = Message::new(code).with("number", &instrument.number);
        Some(Refusal::new(message.with("day", day)).in_column("from"))
    };
    if let Some(end) = &instrument.end {
        return refusal("instrument.has-ended", end.from);
    }
    if instrument.status(day) != Status::InForce {
        return refusal("instrument.not-in-force", day);
    }
    let wordings = instrument.provisions.values().filter_map(|provision| provision.wordings.last());
    let last = wordings.map(|wording| wording.from).max().filter(|last| day < *last)?;
    refusal("instrument.changed-later", last)
}

fn refused_change(instrument: &Instrument, change: &ProvisionChange, from: Date) -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> =
        INSTRUMENT.refused(&change.provision, "provision", CODE_BYTES_MAX).into_iter().collect();
    let message = |code| {
        let message = Message::new(code).with("number", &instrument.number);
        Some(Refusal::new(message.with("provision", &change.provision)).in_column("provision"))
    };
    let reads = instrument.wording(&change.provision, from);
    refusals.extend(match &change.text {
        None if reads.is_none() => message("instrument.unknown-provision"),
        Some(text) if text.trim().is_empty() => message("instrument.blank-provision"),
        Some(text) if text.len() > INSTRUMENT_BYTES_MAX => {
            let message = Message::new("instrument.long-text").with("bytes", text.len());
            Some(Refusal::new(message.with("most", INSTRUMENT_BYTES_MAX)).in_column("provision"))
        }
        Some(text) if reads == Some(text.as_str()) => message("instrument.unchanged-provision"),
        _ => None,
    });
    refusals
}

#[cfg(test)]
mod tests;
