//! From a figure to the sentence it comes from, and back: which sentences of an instrument are met today.
//!
//! A plan cites instruments by number; those in the register are found however the number is printed. The sentence is the
//! one a person accepted for the target; without it the provision cited speaks for itself.

use crate::answer::{Commitment, Origin, Sentence, Standing};
use crate::ask::{Ask, View};
use crate::standing::standing;
use base::{Date, Message};
use register::instruments::{Finding, Instrument, InstrumentId, Instruments, Span};
use register::text::Text;
use rules::program::Basis;
use std::collections::BTreeSet;

/// The kind of finding that is a commitment, whether or not it has become a target.
const COMMITMENT: &str = "commitment";

/// Returns where what a plan calls `name` comes from: each instrument it cites, as it stood on `day`.
pub(crate) fn origins(
    instruments: &Instruments,
    basis: &[Basis],
    plan: &str,
    name: &str,
    day: Date,
) -> Vec<Origin> {
    basis.iter().map(|basis| origin(instruments, basis, plan, name, day)).collect()
}

fn origin(instruments: &Instruments, basis: &Basis, plan: &str, name: &str, day: Date) -> Origin {
    let named = instruments.named(&basis.number, basis.of);
    let unknown = Origin {
        number: basis.number.as_str().into(),
        date: basis.of,
        known: named.len(),
        kind: None,
        status: None,
        provision: basis.provision.as_deref().map(Into::into),
        text: None,
        sentences: Vec::new(),
    };
    let [id] = named[..] else { return unknown };
    let instrument = instruments.instrument(id);
    let became = |finding: &Finding| {
        finding.target.as_ref().is_some_and(|(own, target)| **own == *plan && **target == *name)
    };
    let accepted = instrument.findings.iter().filter(|(_, finding)| became(finding));
    let sentences: Vec<Sentence> =
        accepted.map(|((span, kind), finding)| sentence(instrument, *span, kind, finding)).collect();
    let cited = basis.provision.as_deref().and_then(|number| instrument.provision(number));
    let path = cited.map(|(path, _)| path.as_str());
    let path = path.or_else(|| sentences.first().and_then(|sentence| sentence.provision.as_deref()));
    Origin {
        number: instrument.number.as_str().into(),
        date: Some(instrument.date),
        kind: Some(instrument.kind.as_str().into()),
        status: Some(instrument.status(day)),
        text: path.and_then(|path| instrument.wording(path, day)).map(str::to_owned),
        provision: path.map(Into::into).or(unknown.provision),
        sentences,
        ..unknown
    }
}

fn sentence(instrument: &Instrument, span: Span, kind: &Text, finding: &Finding) -> Sentence {
    let text = instrument.text.as_deref().unwrap_or_default();
    Sentence {
        kind: kind.as_str().into(),
        quote: finding.quote.to_string(),
        value: finding.value.as_str().into(),
        span: [span.start, span.end],
        sentence: span.sentence(text).slice(text).unwrap_or(&finding.quote).to_owned(),
        provision: instrument.provision_at(span).map(|number| number.as_str().into()),
        entry: finding.entry,
    }
}

/// Returns what an instrument commits to and how it stands for the units asked about: first what was accepted as found in
/// its text, in its order, then targets that cite it and rest on no accepted finding.
pub fn commitments(view: View, ask: &Ask, id: InstrumentId) -> Result<Vec<Commitment>, Vec<Message>> {
    let instruments = view.register.instruments();
    let instrument = instruments.instrument(id);
    let rows = standing(view, ask)?;
    let day = rows.first().map_or(view.today, |row| row.through);
    let mut told: BTreeSet<(Text, Text)> = BTreeSet::new();
    let mut commitments = Vec::new();
    for ((span, kind), finding) in &instrument.findings {
        let sentence = sentence(instrument, *span, kind, finding);
        let own: Vec<&Standing> = match &finding.target {
            Some((plan, target)) => {
                told.insert((plan.clone(), target.clone()));
                rows.iter().filter(|row| *row.plan == **plan && *row.target == **target).collect()
            }
            None if **kind == *COMMITMENT => Vec::new(),
            None => continue,
        };
        let target = finding.target.as_ref().map(|(plan, target)| (plan.as_str(), target.as_str()));
        commitments.extend(lines(instrument, day, Some(sentence), None, target, &own));
    }
    for version in view.register.plans().answering(ask.period) {
        let own = version.program.plan.named.basis.as_slice();
        for target in &version.program.targets {
            let name = target.named.name.as_str();
            let basis = if target.named.basis.is_empty() { own } else { &target.named.basis };
            let cites = |basis: &&Basis| instruments.named(&basis.number, basis.of)[..] == [id];
            let key = (version.name.clone(), Text::from(name));
            let Some(basis) = basis.iter().find(cites).filter(|_| told.insert(key)) else { continue };
            let own: Vec<&Standing> =
                rows.iter().filter(|row| *row.plan == *version.name && *row.target == *name).collect();
            let provision = basis.provision.as_deref().and_then(|number| instrument.provision(number));
            let provision = provision.map(|(path, _)| path.as_str());
            commitments.extend(lines(instrument, day, None, provision, Some((&version.name, name)), &own));
        }
    }
    Ok(commitments)
}

/// Returns one line for each unit's standing; one without a verdict where no target answers.
fn lines(
    instrument: &Instrument,
    day: Date,
    sentence: Option<Sentence>,
    provision: Option<&str>,
    target: Option<(&str, &str)>,
    rows: &[&Standing],
) -> Vec<Commitment> {
    let provision = provision.or_else(|| sentence.as_ref()?.provision.as_deref());
    let text = provision.and_then(|number| instrument.wording(number, day));
    let line = |row: Option<&&Standing>| Commitment {
        provision: provision.map(Into::into),
        text: text.map(str::to_owned),
        sentence: sentence.clone(),
        plan: target.map(|(plan, _)| plan.into()),
        target: target.map(|(_, target)| target.into()),
        unit: row.map(|row| row.unit.clone()),
        verdict: row.map(|row| row.verdict),
        value: row.and_then(|row| row.value.clone()),
        threshold: row.map(|row| row.threshold.clone()),
        comparator: row.map(|row| row.comparator),
        percent: row.is_some_and(|row| row.percent),
    };
    if rows.is_empty() { vec![line(None)] } else { rows.iter().map(|row| line(Some(row))).collect() }
}
