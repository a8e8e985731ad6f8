//! Instruments: directives, resolutions, plans, decisions as they were issued, and what they say of each other.

use crate::act::{Changes, Refusal};
use crate::instruments::{Instrument, InstrumentId, Instruments, Link, Provision, Relation, Span};
use crate::register::Register;
use crate::text::Text;
use crate::wording::{INSTRUMENT, far};
use base::limits::{
    CODE_BYTES_MAX, INSTRUMENT_BYTES_MAX, INSTRUMENT_COUNT_MAX, NAME_BYTES_MAX, PROVISIONS_MAX,
    RELATIONS_MAX, TEXT_BYTES_MAX,
};
use base::{Date, InstrumentNumber, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Enters an instrument as it was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueInstrument {
    /// Its number as printed. With the date it tells it from every other.
    pub number: Text,
    /// What it is: directive, plan, decision.
    pub kind: Text,
    /// The day of issue.
    pub date: Date,
    /// The first day of force; without it the day of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day of force, where it says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Who issued it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Text>,
    /// What it is about, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Its text; without it only the number is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// Its numbered parts, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<ProvisionRow>,
    /// The instruments it refers to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<RelationRow>,
}

/// A text exactly as received: neither trimmed nor brought into another form, since places are counted in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The text.
    pub text: String,
    /// The SHA-256 of its bytes in UTF-8, as hexadecimal digits.
    pub sha256: Text,
}

/// A numbered part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvisionRow {
    /// Its number with those around it: `3`, `3.1`, `3.1.a`.
    pub number: Text,
    /// Where it stands.
    pub span: Span,
}

/// An instrument as acts name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Its number, in any of the ways it may be printed.
    pub number: Text,
    /// Its day of issue; needed where several have the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Date>,
}

/// How an instrument says that it refers to another. What changes the other has acts of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reference {
    /// It was issued on the ground of the other.
    BasedOn,
    /// It carries the other out.
    Implements,
    /// It only names the other.
    Cites,
}

/// An instrument referred to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelationRow {
    /// How.
    pub how: Reference,
    /// Which.
    pub to: Cited,
    /// The provision of it that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<Text>,
}

/// Records that an instrument in the register refers to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelateInstrument {
    /// The one that refers.
    pub instrument: Cited,
    /// To which, and how.
    pub relation: RelationRow,
}

impl Body {
    /// Returns the text with its hash.
    pub fn of(text: String) -> Body {
        let sha256 = Text::from(hash(&text));
        Body { text, sha256 }
    }
}

/// Returns the SHA-256 of a text's bytes in UTF-8 as 64 hexadecimal digits.
pub fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Reference {
    /// Returns the relation it is in the register.
    pub fn relation(self) -> Relation {
        match self {
            Reference::BasedOn => Relation::BasedOn,
            Reference::Implements => Relation::Implements,
            Reference::Cites => Relation::Cites,
        }
    }
}

pub(crate) fn check(register: &Register, act: &IssueInstrument) -> Vec<Refusal> {
    let mut refusals = refused_words(act);
    refusals.extend(refused_number(&register.instruments, act));
    refusals.extend(refused_days(act));
    refusals.extend(act.body.iter().filter_map(refused_body));
    refusals.extend(refused_provisions(act));
    refusals.extend(refused_relations(&register.instruments, act));
    let count = register.instruments.len();
    if count >= INSTRUMENT_COUNT_MAX {
        refusals.push(Refusal::new(Message::new("instrument.too-many").with("most", INSTRUMENT_COUNT_MAX)));
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &IssueInstrument) -> Changes {
    let instruments = Arc::make_mut(&mut register.instruments);
    let links: Vec<(Relation, InstrumentId, Option<Text>)> =
        act.relations.iter().map(|row| linked(instruments, row)).collect();
    let from = instruments.enter(issued(seq, act));
    for (how, to, provision) in links {
        instruments.link(Link { from, how, to, provision, entry: seq });
    }
    Changes::none()
}

fn issued(seq: Seq, act: &IssueInstrument) -> Instrument {
    let provision =
        |row: &ProvisionRow| (row.number.clone(), Provision { span: Some(row.span), wordings: Vec::new() });
    Instrument {
        number: act.number.clone(),
        compared: InstrumentNumber::of(&act.number),
        kind: act.kind.clone(),
        date: act.date,
        from: act.from.unwrap_or(act.date),
        until: act.until,
        issuer: act.issuer.clone(),
        title: act.title.clone(),
        text: act.body.as_ref().map(|body| Arc::from(body.text.as_str())),
        hash: act.body.as_ref().map(|body| body.sha256.clone()),
        provisions: act.provisions.iter().map(provision).collect(),
        end: None,
        findings: BTreeMap::new(),
        entry: seq,
    }
}

/// Returns a row's relation, the instrument it names, and the path of its provision there.
pub(crate) fn linked(instruments: &Instruments, row: &RelationRow) -> (Relation, InstrumentId, Option<Text>) {
    let to = instruments.find(&row.to.number, row.to.of).expect("the check knew the instrument");
    let path = |number: &Text| {
        let known = instruments.instrument(to).provision(number);
        known.map_or_else(|| number.clone(), |(path, _)| path.clone())
    };
    (row.how.relation(), to, row.provision.as_ref().map(path))
}

pub(crate) fn check_relate(register: &Register, act: &RelateInstrument) -> Vec<Refusal> {
    match meant(register, &act.instrument, "instrument") {
        Ok(from) => refused_relation(&register.instruments, from, &act.relation),
        Err(refusal) => vec![refusal],
    }
}

pub(crate) fn apply_relate(register: &mut Register, seq: Seq, act: &RelateInstrument) -> Changes {
    let from = meant(register, &act.instrument, "instrument").expect("the check knew the instrument");
    let instruments = Arc::make_mut(&mut register.instruments);
    let (how, to, provision) = linked(instruments, &act.relation);
    instruments.link(Link { from, how, to, provision, entry: seq });
    Changes::none()
}

/// Returns the instrument an act names, or the refusal of a column that names none.
pub(crate) fn meant(
    register: &Register,
    cited: &Cited,
    column: &'static str,
) -> Result<InstrumentId, Refusal> {
    let found = register.instruments.find(&cited.number, cited.of);
    found.map_err(|message| Refusal::new(message).in_column(column))
}

/// Returns why a relation of an instrument that is in the register cannot be entered.
pub(crate) fn refused_relation(
    instruments: &Instruments,
    from: InstrumentId,
    row: &RelationRow,
) -> Vec<Refusal> {
    let to = match target(instruments, row) {
        Ok(to) => to,
        Err(message) => return vec![Refusal::new(message).in_column("to")],
    };
    let (how, own) = (row.how.relation(), instruments.instrument(from));
    if let Some(refusal) = refused_direction(instruments, from, to, how) {
        return vec![refusal];
    }
    let known = instruments.links_from(from).find(|link| link.how == how && link.to == to);
    known
        .map(|link| {
            let message = Message::new("instrument.already-related").with("number", &own.number);
            let message = message.with("other", &instruments.instrument(to).number).with("entry", link.entry);
            Refusal::new(message).in_column("to")
        })
        .into_iter()
        .collect()
}

/// Returns the instrument a row names, or that it, or its provision, is not there.
fn target(instruments: &Instruments, row: &RelationRow) -> Result<InstrumentId, Message> {
    let to = instruments.find(&row.to.number, row.to.of)?;
    let instrument = instruments.instrument(to);
    match &row.provision {
        // Of an instrument without text no provision is known, and any may be named.
        Some(number) if instrument.text.is_some() && instrument.provision(number).is_none() => {
            Err(unknown_provision(instrument, number))
        }
        _ => Ok(to),
    }
}

pub(crate) fn unknown_provision(instrument: &Instrument, number: &Text) -> Message {
    let message = Message::new("instrument.unknown-provision").with("number", &instrument.number);
    message.with("provision", number)
}

/// Kinds of links that hold together: going along one of a kind never leads back.
const GROUNDS: &[Relation] = &[Relation::BasedOn, Relation::Implements];
const CHANGES: &[Relation] = &[Relation::Amends, Relation::Replaces, Relation::Repeals];

/// Returns why the first cannot refer to the second in this way: it is the same one, it is older, or the second
/// refers to the first already.
pub(crate) fn refused_direction(
    instruments: &Instruments,
    from: InstrumentId,
    to: InstrumentId,
    how: Relation,
) -> Option<Refusal> {
    let (own, other) = (instruments.instrument(from), instruments.instrument(to));
    if from == to {
        let message = Message::new("instrument.itself").with("number", &own.number);
        return Some(Refusal::new(message).in_column("to"));
    }
    if own.date < other.date {
        let message = Message::new("instrument.refers-ahead").with("number", &own.number);
        let message = message.with("day", own.date).with("other", &other.number);
        return Some(Refusal::new(message.with("other_day", other.date)).in_column("to"));
    }
    let group = [GROUNDS, CHANGES].into_iter().find(|group| group.contains(&how))?;
    let way = instruments.way(to, from, group)?;
    let names: Vec<String> = way.iter().map(|id| instruments.instrument(*id).number.to_string()).collect();
    let message = Message::new("instrument.cycle").with("number", &own.number).with("other", &other.number);
    Some(Refusal::new(message.with("way", names)).in_column("to"))
}

fn refused_words(act: &IssueInstrument) -> Vec<Refusal> {
    let given = |text: &Option<Text>, column, most| INSTRUMENT.refused(text.as_ref()?, column, most);
    let found = [
        INSTRUMENT.refused(&act.number, "number", CODE_BYTES_MAX),
        INSTRUMENT.refused(&act.kind, "kind", NAME_BYTES_MAX),
        given(&act.issuer, "issuer", NAME_BYTES_MAX),
        given(&act.title, "title", TEXT_BYTES_MAX),
    ];
    found.into_iter().flatten().collect()
}

fn refused_number(instruments: &Instruments, act: &IssueInstrument) -> Option<Refusal> {
    if InstrumentNumber::of(&act.number).is_empty() && !act.number.is_empty() {
        let message = Message::new("instrument.no-number").with("number", &act.number);
        return Some(Refusal::new(message).in_column("number"));
    }
    let known = instruments.named(&act.number, Some(act.date)).into_iter().next()?;
    let known = instruments.instrument(known);
    let message = Message::new("instrument.already-issued").with("number", &known.number);
    Some(Refusal::new(message.with("day", known.date).with("entry", known.entry)).in_column("number"))
}

fn refused_days(act: &IssueInstrument) -> Vec<Refusal> {
    let from = act.from.unwrap_or(act.date);
    let ends_early = act.until.filter(|until| *until < from).map(|until| {
        let message = Message::new("instrument.ends-before-it-begins").with("from", from);
        Refusal::new(message.with("until", until)).in_column("until")
    });
    let found = [
        far("instrument.far-date", act.date, "date"),
        act.from.and_then(|day| far("instrument.far-date", day, "from")),
        act.until.and_then(|day| far("instrument.far-date", day, "until")),
        ends_early,
    ];
    found.into_iter().flatten().collect()
}

fn refused_body(body: &Body) -> Option<Refusal> {
    let message = if body.text.trim().is_empty() {
        Message::new("instrument.blank-text")
    } else if body.text.len() > INSTRUMENT_BYTES_MAX {
        let message = Message::new("instrument.long-text").with("bytes", body.text.len());
        message.with("most", INSTRUMENT_BYTES_MAX)
    } else if hash(&body.text) != *body.sha256 {
        Message::new("instrument.other-hash").with("given", &body.sha256).with("found", hash(&body.text))
    } else {
        return None;
    };
    Some(Refusal::new(message).in_column("text"))
}

fn refused_provisions(act: &IssueInstrument) -> Vec<Refusal> {
    if act.provisions.len() > PROVISIONS_MAX {
        let message = Message::new("instrument.too-many-provisions").with("count", act.provisions.len());
        return vec![Refusal::new(message.with("most", PROVISIONS_MAX)).in_column("provisions")];
    }
    let length = act.body.as_ref().map_or(0, |body| body.text.chars().count() as u64);
    let mut above = BTreeSet::new();
    let mut refusals = Vec::new();
    for row in &act.provisions {
        refusals.extend(INSTRUMENT.refused(&row.number, "provisions", CODE_BYTES_MAX));
        if row.span.start >= row.span.end || row.span.end > length {
            let message = Message::new("instrument.outside-text").with("start", row.span.start.to_string());
            let message = message.with("end", row.span.end.to_string()).with("length", length.to_string());
            refusals.push(Refusal::new(message).in_column("provisions"));
        }
        if !above.insert(&row.number) {
            let message = Message::new("instrument.duplicate-provision").with("provision", &row.number);
            refusals.push(Refusal::new(message).in_column("provisions"));
        }
    }
    refusals
}

/// Returns why the instruments a new one refers to cannot be those: nothing refers to it yet, so that no way leads
/// back.
fn refused_relations(instruments: &Instruments, act: &IssueInstrument) -> Vec<Refusal> {
    if act.relations.len() > RELATIONS_MAX {
        let message = Message::new("instrument.too-many-relations").with("count", act.relations.len());
        return vec![Refusal::new(message.with("most", RELATIONS_MAX)).in_column("relations")];
    }
    let mut above = BTreeSet::new();
    let refused = |row: &RelationRow| {
        let to = match target(instruments, row) {
            Ok(to) => to,
            Err(message) => return Some(message),
        };
        let other = instruments.instrument(to);
        if act.date < other.date {
            let message = Message::new("instrument.refers-ahead").with("number", &act.number);
            let message = message.with("day", act.date).with("other", &other.number);
            return Some(message.with("other_day", other.date));
        }
        let message = || Message::new("instrument.duplicate-relation").with("other", &other.number);
        (!above.insert((row.how.relation(), to))).then(message)
    };
    let messages = act.relations.iter().filter_map(refused);
    messages.map(|message| Refusal::new(message).in_column("relations")).collect()
}

#[cfg(test)]
pub(crate) mod tests;
