//! From a figure to the sentence it comes from, and back: which sentences of an instrument are met today.
//!
//! A plan cites instruments by number; those in the register are found however the number is printed. The sentence is the
//! one whose letters the plan cites, whatever the target is called by now, or else the one a person accepted for it; without
//! either the provision cited speaks for itself.

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
    let cited = letters(basis);
    let accepted = instrument.findings.iter().filter(|((span, _), finding)| match cited {
        Some(cited) => meet(*span, cited),
        None => became(finding),
    });
    let mut sentences: Vec<Sentence> =
        accepted.map(|((span, kind), finding)| sentence(instrument, *span, kind, finding)).collect();
    if let Some(cited) = cited.filter(|_| sentences.is_empty()) {
        sentences.extend(words(instrument, cited));
    }
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

/// Returns the letters a citation names.
fn letters(basis: &Basis) -> Option<Span> {
    basis.letters.map(|[start, end]| Span { start, end })
}

/// Returns whether two stretches have a letter in common.
fn meet(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// The kind of words that a plan cites and nobody accepted as a finding.
const CITED: &str = "cited";

/// Returns the words a plan cites by their letters; nothing where they lie outside the text.
fn words(instrument: &Instrument, span: Span) -> Option<Sentence> {
    let text = instrument.text.as_deref()?;
    let quote = span.slice(text)?;
    Some(Sentence {
        kind: CITED.into(),
        quote: quote.to_owned(),
        value: "".into(),
        span: [span.start, span.end],
        sentence: span.sentence(text).slice(text).unwrap_or(quote).to_owned(),
        provision: instrument.provision_at(span).map(|number| number.as_str().into()),
        entry: instrument.entry,
    })
}

pub(crate) fn sentence(instrument: &Instrument, span: Span, kind: &Text, finding: &Finding) -> Sentence {
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

/// A target of a plan that cites an instrument.
struct Citing<'a> {
    plan: &'a Text,
    target: &'a str,
    provision: Option<&'a str>,
    letters: Option<Span>,
}

/// Returns what an instrument commits to and how it stands for the units asked about: first what was accepted as found in
/// its text, in its order, then targets that cite it and rest on no accepted finding. What was found belongs to the targets that
/// cite its letters, whatever they are called by now; where none does, to the one it became.
pub fn commitments(view: View, ask: &Ask, id: InstrumentId) -> Result<Vec<Commitment>, Vec<Message>> {
    let instrument = view.register.instruments().instrument(id);
    let rows = standing(view, ask)?;
    let day = rows.first().map_or(view.today, |row| row.through);
    let citing = citing(view, ask, id);
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut commitments = Vec::new();
    let of = |plan: &str, target: &str| -> Vec<&Standing> {
        rows.iter().filter(|row| *row.plan == *plan && *row.target == *target).collect()
    };
    for ((span, kind), finding) in &instrument.findings {
        let sentence = sentence(instrument, *span, kind, finding);
        let by_letters = citing.iter().filter(|one| one.letters.is_some_and(|letters| meet(letters, *span)));
        let mut targets: Vec<(&str, &str)> = by_letters.map(|one| (one.plan.as_str(), one.target)).collect();
        if targets.is_empty() {
            targets.extend(finding.target.as_ref().map(|(plan, target)| (plan.as_str(), target.as_str())));
        }
        if targets.is_empty() && **kind == *COMMITMENT {
            commitments.extend(lines(instrument, day, Some(sentence.clone()), None, None, &[]));
        }
        for (plan, target) in targets {
            told.insert((plan, target));
            let own = of(plan, target);
            commitments.extend(lines(
                instrument,
                day,
                Some(sentence.clone()),
                None,
                Some((plan, target)),
                &own,
            ));
        }
    }
    for one in &citing {
        let (plan, target) = (one.plan.as_str(), one.target);
        if told.insert((plan, target)) {
            let sentence = one.letters.and_then(|letters| words(instrument, letters));
            let own = of(plan, target);
            commitments.extend(lines(instrument, day, sentence, one.provision, Some((plan, target)), &own));
        }
    }
    Ok(commitments)
}

/// Returns the targets of the plans that answer that cite an instrument, each by the first citation that does.
fn citing<'a>(view: View<'a>, ask: &Ask, id: InstrumentId) -> Vec<Citing<'a>> {
    let instruments = view.register.instruments();
    let instrument = instruments.instrument(id);
    let mut found = Vec::new();
    for version in view.register.plans().answering(ask.period) {
        let own = version.program.plan.named.basis.as_slice();
        for target in &version.program.targets {
            let basis = if target.named.basis.is_empty() { own } else { &target.named.basis };
            let cites = |basis: &&Basis| instruments.named(&basis.number, basis.of)[..] == [id];
            let Some(basis) = basis.iter().find(cites) else { continue };
            let provision = basis.provision.as_deref().and_then(|number| instrument.provision(number));
            found.push(Citing {
                plan: &version.name,
                target: &target.named.name,
                provision: provision.map(|(path, _)| path.as_str()),
                letters: letters(basis),
            });
        }
    }
    found
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
