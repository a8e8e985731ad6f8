//! Office-holders: registered, promoted, corrected. Only what a rule of placement needs is kept of a person.

use crate::act::{Changes, Refusal};
use crate::posts::{Holder, HolderId, Native, RankHeld};
use crate::register::Register;
use crate::text::Text;
use crate::wording::{HOLDER, far};
use base::limits::{CODE_BYTES_MAX, HOLDER_COUNT_MAX, KIN_MAX, NAME_BYTES_MAX, RANKS_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Registers office-holders. All rows are right, or nothing is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterHolders {
    /// The holders, in the order of the table.
    pub rows: Vec<HolderRow>,
}

/// One office-holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolderRow {
    /// The row's number in the table; nothing where there is no table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The holder's code.
    pub holder: Text,
    /// The name as printed.
    pub name: Text,
    /// Where he or she comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub native: Option<NativeSaid>,
    /// The day of retirement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retires: Option<Date>,
    /// The first day of service, where every post held since then is or will be in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_from: Option<Date>,
    /// The codes of relatives among office-holders; nothing where none were declared yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kin: Option<Vec<Text>>,
    /// Ranks and the days from which they are held, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<RankHeld>,
}

/// Where somebody comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NativeSaid {
    /// The code of a unit of any level.
    pub unit: Text,
    /// The day of the map on which the place is in this unit.
    pub on: Date,
}

/// Records that a holder has a rank from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantRank {
    /// The holder's code.
    pub holder: Text,
    /// The rank and its first day.
    pub rank: RankHeld,
}

/// Says anew what is known of a holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectHolder {
    /// The entry that registered the holder, or corrected it last.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
    /// All that is known; the code stays.
    pub holder: HolderRow,
}

pub(crate) fn check(register: &Register, act: &RegisterHolders) -> Vec<Refusal> {
    if act.rows.is_empty() {
        return vec![Refusal::new(Message::new("holder.no-rows"))];
    }
    if act.rows.len() > HOLDER_COUNT_MAX - register.posts.holder_count() {
        let message = Message::new("holder.too-many").with("count", act.rows.len());
        return vec![Refusal::new(message.with("most", HOLDER_COUNT_MAX))];
    }
    let table: BTreeSet<&Text> = act.rows.iter().map(|row| &row.holder).collect();
    let mut refusals = Vec::new();
    let mut above: BTreeMap<&Text, &HolderRow> = BTreeMap::new();
    for row in &act.rows {
        let mut found = refused_row(register, row, &table);
        found.extend(refused_repetition(register, row, above.insert(&row.holder, row)));
        refusals.extend(found.into_iter().map(|refusal| Refusal { row: row.row, ..refusal }));
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &RegisterHolders) -> Changes {
    let holders: Vec<Holder> = act.rows.iter().map(|row| holder(register, seq, row)).collect();
    let posts = Arc::make_mut(&mut register.posts);
    let ids: Vec<HolderId> = holders.into_iter().map(|holder| posts.register(holder)).collect();
    // Kin may stand in a later row: everybody is there before anybody's kin is.
    for (id, row) in ids.into_iter().zip(&act.rows) {
        let kin = row.kin.as_ref().map(|kin| ids_of(posts, kin));
        posts.declare_kin(id, kin);
    }
    Changes::none()
}

pub(crate) fn check_rank(register: &Register, act: &GrantRank) -> Vec<Refusal> {
    let Some(id) = register.posts.holder_id(&act.holder) else { return vec![unknown(&act.holder, "holder")] };
    let holder = register.posts.holder(id);
    let mut refusals = refused_rank(&act.rank);
    if let Some(last) = holder.ranks.last().filter(|last| act.rank.from <= last.from) {
        let message = Message::new("holder.rank-earlier").with("holder", &act.holder);
        refusals.push(Refusal::new(message.with("day", last.from)).in_column("from"));
    }
    if holder.ranks.len() >= RANKS_MAX {
        refusals.push(too_many_ranks(holder.ranks.len() + 1));
    }
    refusals
}

pub(crate) fn apply_rank(register: &mut Register, act: &GrantRank) -> Changes {
    let posts = Arc::make_mut(&mut register.posts);
    let id = posts.holder_id(&act.holder).expect("the check knew the holder");
    posts.holder_mut(id).ranks.push(act.rank.clone());
    Changes::none()
}

pub(crate) fn check_correct(register: &Register, act: &CorrectHolder) -> Vec<Refusal> {
    let Some(id) = register.posts.holder_id(&act.holder.holder) else {
        return vec![unknown(&act.holder.holder, "holder")];
    };
    let holder = register.posts.holder(id);
    let mut refusals = Vec::from_iter(HOLDER.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    if act.cites != holder.entry {
        let message = Message::new("holder.cites-another").with("holder", &holder.code);
        refusals.push(Refusal::new(message.with("cites", act.cites).with("entry", holder.entry)));
    }
    refusals.extend(refused_row(register, &act.holder, &BTreeSet::new()));
    refusals
}

pub(crate) fn apply_correct(register: &mut Register, seq: Seq, act: &CorrectHolder) -> Changes {
    let corrected = holder(register, seq, &act.holder);
    let posts = Arc::make_mut(&mut register.posts);
    let id = posts.holder_id(&act.holder.holder).expect("the check knew the holder");
    let kin = act.holder.kin.as_ref().map(|kin| ids_of(posts, kin));
    posts.declare_kin(id, kin.clone());
    *posts.holder_mut(id) = Holder { kin, ..corrected };
    Changes::none()
}

/// Returns the holder of a row, its kin left out.
fn holder(register: &Register, seq: Seq, row: &HolderRow) -> Holder {
    let native = row.native.as_ref().map(|native| Native {
        unit: register.units.id(&native.unit).expect("the check knew the native place"),
        on: native.on,
    });
    Holder {
        code: row.holder.clone(),
        name: row.name.clone(),
        native,
        retires: row.retires,
        service_from: row.service_from,
        kin: None,
        ranks: row.ranks.clone(),
        entry: seq,
    }
}

fn ids_of(posts: &crate::posts::Posts, codes: &[Text]) -> Vec<HolderId> {
    codes.iter().map(|code| posts.holder_id(code).expect("the check knew the kin")).collect()
}

pub(crate) fn unknown(holder: &Text, column: &'static str) -> Refusal {
    Refusal::new(Message::new("holder.unknown").with("holder", holder)).in_column(column)
}

fn refused_row(register: &Register, row: &HolderRow, table: &BTreeSet<&Text>) -> Vec<Refusal> {
    let day = |day: Option<Date>, column| day.and_then(|day| far("holder.far-date", day, column));
    let found = [
        HOLDER.refused(&row.holder, "holder", CODE_BYTES_MAX),
        HOLDER.refused(&row.name, "name", NAME_BYTES_MAX),
        day(row.retires, "retires"),
        day(row.service_from, "service_from"),
        row.native.as_ref().and_then(|native| refused_native(register, native)),
    ];
    let ranks = row.ranks.iter().flat_map(refused_rank);
    let order = row.ranks.windows(2).find(|pair| pair[1].from <= pair[0].from).map(|pair| {
        let message = Message::new("holder.rank-earlier").with("holder", &row.holder);
        Refusal::new(message.with("day", pair[0].from)).in_column("ranks")
    });
    let many = (row.ranks.len() > RANKS_MAX).then(|| too_many_ranks(row.ranks.len()));
    let kin = row.kin.iter().flat_map(|kin| refused_kin(register, row, kin, table));
    found.into_iter().flatten().chain(ranks).chain(order).chain(many).chain(kin).collect()
}

fn refused_native(register: &Register, native: &NativeSaid) -> Option<Refusal> {
    let message = match register.units.id(&native.unit) {
        None => Message::new("holder.unknown-native").with("unit", &native.unit),
        Some(id) if register.units.on(id, native.on).is_none() => {
            Message::new("holder.native-not-open").with("unit", &native.unit).with("day", native.on)
        }
        Some(_) => return None,
    };
    Some(Refusal::new(message).in_column("native"))
}

fn refused_rank(rank: &RankHeld) -> Vec<Refusal> {
    let found =
        [HOLDER.refused(&rank.rank, "ranks", NAME_BYTES_MAX), far("holder.far-date", rank.from, "ranks")];
    found.into_iter().flatten().collect()
}

fn too_many_ranks(count: usize) -> Refusal {
    Refusal::new(Message::new("holder.too-many-ranks").with("count", count).with("most", RANKS_MAX))
        .in_column("ranks")
}

fn refused_kin(register: &Register, row: &HolderRow, kin: &[Text], table: &BTreeSet<&Text>) -> Vec<Refusal> {
    let mut seen = BTreeSet::new();
    let mut refusals = Vec::new();
    for code in kin {
        if *code == row.holder || !seen.insert(code) {
            let message = Message::new("holder.kin-twice").with("holder", &row.holder).with("kin", code);
            refusals.push(Refusal::new(message).in_column("kin"));
        } else if register.posts.holder_id(code).is_none() && !table.contains(code) {
            refusals.push(unknown(code, "kin"));
        }
    }
    if kin.len() > KIN_MAX {
        let message = Message::new("holder.too-many-kin").with("count", kin.len()).with("most", KIN_MAX);
        refusals.push(Refusal::new(message).in_column("kin"));
    }
    refusals
}

fn refused_repetition(register: &Register, row: &HolderRow, above: Option<&HolderRow>) -> Option<Refusal> {
    let message = |code| Message::new(code).with("holder", &row.holder);
    let message = match (register.posts.holder_id(&row.holder), above.and_then(|above| above.row)) {
        (Some(id), _) => message("holder.duplicate").with("entry", register.posts.holder(id).entry),
        (None, Some(other)) => message("holder.duplicate-row").with("other", other),
        (None, None) => return None,
    };
    Some(Refusal::new(message).in_column("holder"))
}

#[cfg(test)]
mod tests;
