//! From a decision to the act that records it.

use crate::decision::Edits;
use crate::draft::{Claim, Threshold};
use crate::proposal::{Proposal, span};
use base::{Date, Message};
use intake::Annotation;
use intake::finding::Fact;
use register::finding::{AcceptFinding, Becomes};
use register::instrument::{Cited, RelationRow};
use register::instruments::Instrument;
use register::task::TaskRow;
use register::tasks::{Due, Source, Tasks};
use register::{Act, Text};
use std::collections::BTreeSet;

/// What all decisions on one text have in common.
pub struct Review<'a> {
    /// The instrument whose text it is.
    pub instrument: &'a Instrument,
    /// The plan its targets come into.
    pub plan: &'a str,
    /// The tasks there are.
    pub tasks: &'a Tasks,
    /// The day on which it is decided.
    pub today: Date,
    /// Codes that tasks of this review have taken.
    pub taken: BTreeSet<Text>,
}

impl Review<'_> {
    /// Returns the act that accepts a finding as it was found or as edited.
    ///
    /// # Errors
    ///
    /// Everything that cannot be read or is missing.
    pub fn act(
        &mut self,
        found: &Annotation,
        proposal: &Proposal,
        edits: &Edits,
    ) -> Result<Act, Vec<Message>> {
        let (becomes, value) = match &found.fact {
            Fact::Citation(citation) => {
                let of = citation.date.as_deref().and_then(|day| day.parse().ok());
                let to = Cited { number: citation.number.as_str().into(), of };
                let how = edits.reference().map_err(|wrong| vec![wrong])?;
                (Some(Becomes::Relation(RelationRow { how, to, provision: None })), citation.value.clone())
            }
            Fact::Task(task) => {
                (Some(Becomes::Task(Box::new(self.task(proposal, edits)?))), task.addressee.clone())
            }
            fact => match threshold(fact, edits).map_err(|wrong| vec![wrong])? {
                Some(threshold) => {
                    let target = Text::from(target_name(proposal.finding, edits));
                    (Some(Becomes::Target { plan: self.plan.into(), target }), threshold.value())
                }
                None => (None, fact.value()),
            },
        };
        Ok(Act::AcceptFinding(AcceptFinding {
            instrument: Cited { number: self.instrument.number.clone(), of: Some(self.instrument.date) },
            span: span(found),
            quote: found.quote.to_owned(),
            kind: found.fact.kind().name().into(),
            value: value.into(),
            becomes,
        }))
    }

    /// Returns the task an order becomes: with the instrument's own day as the one on which it was assigned.
    fn task(&mut self, proposal: &Proposal, edits: &Edits) -> Result<TaskRow, Vec<Message>> {
        let lead = edits.lead.as_deref().map(Text::from).or_else(|| proposal.lead.clone());
        let no_lead = Message::new("finding.no-lead").with("finding", proposal.finding);
        let no_lead = no_lead.with("words", proposal.value.as_str());
        let no_due = Message::new("finding.no-due").with("finding", proposal.finding);
        let due = edits.day().and_then(|day| day.or(proposal.due).ok_or(no_due));
        let (lead, due) = match (lead.ok_or(no_lead), due) {
            (Ok(lead), Ok(due)) => (lead, due),
            (lead, due) => return Err([lead.err(), due.err()].into_iter().flatten().collect()),
        };
        let code = edits.name.as_deref().map(Text::from);
        let task = code.unwrap_or_else(|| free_code(self.tasks, &self.taken));
        self.taken.insert(task.clone());
        let part = proposal.provision.clone().unwrap_or_default();
        Ok(TaskRow {
            row: None,
            task,
            text: proposal.quote.split_whitespace().collect::<Vec<_>>().join(" ").into(),
            lead,
            with: edits.helpers(),
            source: Source::Provision { instrument: self.instrument.number.clone(), part },
            assigned: self.instrument.date.min(self.today),
            due: Due::On(due),
            target: None,
        })
    }
}

/// Returns the next code of T1, T2, T3 ... that no task has, nor any of those `taken`.
pub fn free_code(tasks: &Tasks, taken: &BTreeSet<Text>) -> Text {
    let codes = (tasks.len() + 1..).map(|number| Text::from(format!("T{number}")));
    let mut free = codes.filter(|code| tasks.task(code).is_none() && !taken.contains(code));
    free.next().expect("there are more numbers than tasks")
}

/// Returns what the target is called: as edited, or by the number of its finding.
pub fn target_name(number: usize, edits: &Edits) -> String {
    edits.name.clone().unwrap_or_else(|| format!("t{number}"))
}

/// Returns the threshold as found, or as edited.
///
/// # Errors
///
/// The one edited is not a comparator with a number.
pub fn threshold(fact: &Fact, edits: &Edits) -> Result<Option<Threshold>, Message> {
    let found = Claim::of(fact).and_then(|claim| claim.threshold());
    Ok(edits.threshold()?.or(found))
}
