//! What a person accepted as found in the text of an instrument. Nothing that was only found is in the register.

use crate::act::{Changes, Context, Refusal};
use crate::instrument::{Cited, RelationRow, meant, refused_relation};
use crate::instruments::{Finding, Instrument, Link, Span};
use crate::register::Register;
use crate::task::{self, AssignTasks, TaskRow};
use crate::text::Text;
use crate::wording::INSTRUMENT;
use base::limits::{CODE_BYTES_MAX, NAME_BYTES_MAX, TEXT_BYTES_MAX};
use base::{Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Accepts one finding. Who accepted it stands in the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptFinding {
    /// The instrument in whose text it was found.
    pub instrument: Cited,
    /// Where, in code points of the text as kept.
    pub span: Span,
    /// The words there, exactly.
    pub quote: String,
    /// What was found: commitment, citation, task, quantity.
    pub kind: Text,
    /// Its value in the one form that is compared: `>90%`, `53-CT/TU`.
    pub value: Text,
    /// What it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub becomes: Option<Becomes>,
}

/// What a finding became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Becomes {
    /// A target of a plan.
    Target {
        /// The plan's name.
        plan: Text,
        /// The target's name in it.
        target: Text,
    },
    /// A relation of the instrument to another.
    Relation(RelationRow),
    /// A task: who is to do it by when.
    Task(Box<TaskRow>),
}

pub(crate) fn check(register: &Register, act: &AcceptFinding, context: &Context) -> Vec<Refusal> {
    let id = match meant(register, &act.instrument, "instrument") {
        Ok(id) => id,
        Err(refusal) => return vec![refusal],
    };
    let instrument = register.instruments.instrument(id);
    let mut refusals = refused_words(act);
    refusals.extend(refused_quote(instrument, act));
    if let Some(known) = instrument.findings.get(&(act.span, act.kind.clone())) {
        let message = Message::new("instrument.already-accepted").with("number", &instrument.number);
        let message = message.with("quote", shortened(&act.quote)).with("entry", known.entry);
        refusals.push(Refusal::new(message).in_column("span"));
    }
    match &act.becomes {
        Some(Becomes::Relation(row)) => refusals.extend(refused_relation(&register.instruments, id, row)),
        Some(Becomes::Task(row)) => refusals.extend(task::check(register, &alone(row), context)),
        Some(Becomes::Target { .. }) | None => {}
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &AcceptFinding) -> Changes {
    let id = meant(register, &act.instrument, "instrument").expect("the check knew the instrument");
    if let Some(Becomes::Task(row)) = &act.becomes {
        task::apply(register, seq, &alone(row));
    }
    let instruments = Arc::make_mut(&mut register.instruments);
    if let Some(Becomes::Relation(row)) = &act.becomes {
        let (how, to, provision) = crate::instrument::linked(instruments, row);
        instruments.link(Link { from: id, how, to, provision, entry: seq });
    }
    let target = match &act.becomes {
        Some(Becomes::Target { plan, target }) => Some((plan.clone(), target.clone())),
        _ => None,
    };
    let task = match &act.becomes {
        Some(Becomes::Task(row)) => Some(row.task.clone()),
        _ => None,
    };
    let (quote, value) = (act.quote.as_str().into(), act.value.clone());
    let finding = Finding { quote, value, target, task, entry: seq };
    instruments.instrument_mut(id).findings.insert((act.span, act.kind.clone()), finding);
    Changes::none()
}

/// Returns the act that would assign this task by itself.
fn alone(row: &TaskRow) -> AssignTasks {
    AssignTasks { rows: vec![row.clone()] }
}

fn refused_words(act: &AcceptFinding) -> Vec<Refusal> {
    let names = match &act.becomes {
        Some(Becomes::Target { plan, target }) => vec![("plan", plan), ("target", target)],
        _ => Vec::new(),
    };
    let names =
        names.into_iter().filter_map(|(column, name)| INSTRUMENT.refused(name, column, NAME_BYTES_MAX));
    let own = [
        INSTRUMENT.refused(&act.kind, "kind", CODE_BYTES_MAX),
        INSTRUMENT.refused(&act.value, "value", TEXT_BYTES_MAX),
    ];
    own.into_iter().flatten().chain(names).collect()
}

/// Returns that the words are not those of the text at this place.
fn refused_quote(instrument: &Instrument, act: &AcceptFinding) -> Option<Refusal> {
    let number = |code| Message::new(code).with("number", &instrument.number);
    let Some(text) = &instrument.text else {
        return Some(Refusal::new(number("instrument.no-text")).in_column("instrument"));
    };
    let message = match act.span.slice(text) {
        Some(words) if words == act.quote => return None,
        Some(words) => {
            let message = number("instrument.other-words").with("quote", shortened(&act.quote));
            message.with("words", shortened(words))
        }
        None => {
            let message = Message::new("instrument.outside-text").with("start", act.span.start.to_string());
            message.with("end", act.span.end.to_string()).with("length", text.chars().count().to_string())
        }
    };
    Some(Refusal::new(message).in_column("span"))
}

/// Returns the beginning of a quote, for a sentence about it.
fn shortened(quote: &str) -> String {
    const LETTERS: usize = 60;
    let begin: String = quote.chars().take(LETTERS).collect();
    if begin.len() < quote.len() { begin + "…" } else { begin }
}

#[cfg(test)]
mod tests;
