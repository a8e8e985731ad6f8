//! `hasila intake review`

use super::decisions::{self, Answer, Decision, Decisions, Edits};
use super::draft::{self, Accepted, Claim, Threshold};
use crate::commands::instrument::line::shortened;
use crate::commands::instrument::named::Named;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::{Session, file_name};
use crate::submission::{self, Judgement};
use crate::tables;
use crate::trouble::{Place, Reason, Trouble};
use crate::words;
use base::{InstrumentNumber, Message, Seq, limits};
use engine::{Engine, Handed};
use intake::finding::Fact;
use intake::{Annotation, Kind, Reading};
use register::finding::{AcceptFinding, Becomes};
use register::instrument::{Cited, Reference, RelationRow, hash};
use register::instruments::{Instrument, InstrumentId, Span};
use register::{Act, Register, Text};
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Go through what was found in an instrument's text, one by one: accept, edit or skip.
///
/// Nothing is recorded that a person did not accept. An accepted commitment becomes a target in a draft of a plan, an accepted
/// citation a relation of the instrument. Without a terminal, or with --no-input, decisions come from --accept, --skip and
/// --decisions; without any, the findings are listed with their numbers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila intake review 53.txt --instrument 53-CT/TU
  hasila intake review 53.txt --accept 1,3-5 --skip 2 --draft movement.plan --no-input
  hasila intake review 53.txt --decisions decisions.txt

A file of decisions has a line for each: accept 1, accept 3 as safe value >=85%, accept 4 as based_on, skip 2.")]
pub struct Args {
    /// The text, as it is in the register.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The instrument; without it, the one that has this text.
    #[arg(long, value_name = "INSTRUMENT")]
    pub instrument: Option<Named>,
    /// Accept these findings as they are: 1,3-5 or all.
    #[arg(long, value_name = "LIST")]
    pub accept: Option<String>,
    /// Leave these out.
    #[arg(long, value_name = "LIST")]
    pub skip: Option<String>,
    /// A file of decisions; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    /// The name of the plan that is drafted; without it, one made of the instrument's number.
    #[arg(long, value_name = "NAME")]
    pub plan: Option<String>,
    /// Where the draft is written; a file that is there is left alone.
    #[arg(long, value_name = "FILE")]
    pub draft: Option<PathBuf>,
}

/// The answer.
#[derive(Debug, Serialize)]
struct Reviewed {
    number: Text,
    proposals: Vec<Proposal>,
    /// Sentences with figures that are not accepted as commitments.
    open: Vec<OpenSentence>,
    /// The file of the draft, where one was written.
    draft: Option<String>,
}

/// A finding on which a person decides.
#[derive(Debug, Serialize)]
struct Proposal {
    /// Its number in this text.
    finding: usize,
    kind: &'static str,
    value: String,
    quote: String,
    span: Span,
    provision: Option<Text>,
    /// `accepted`, `before`, `skipped` or `open`.
    state: &'static str,
    /// The target it became.
    target: Option<String>,
    entry: Option<Seq>,
}

/// A sentence with figures.
#[derive(Debug, Serialize)]
struct OpenSentence {
    span: Span,
    provision: Option<Text>,
    figures: Vec<String>,
    sentence: String,
}

/// Reviews the findings of a text.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let most = limits::INSTRUMENT_BYTES_MAX;
    let text = tables::document(session, &args.file, most, "cli.text-too-large")?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let id = meant(&snapshot.register, args, &text)?;
    let instrument = snapshot.register.instruments().instrument(id);
    let reading = intake::read(&text);
    let found = proposed(instrument, &reading);
    let mut proposals: Vec<Proposal> =
        (1..).zip(&found).map(|(number, found)| proposal(instrument, number, found)).collect();
    let plan = args.plan.clone().unwrap_or_else(|| draft::name(&instrument.number));
    let path = args.draft.clone().unwrap_or_else(|| PathBuf::from(format!("{plan}.plan")));
    let kept = kept_at(&path, &text);
    let decisions = decided(session, args, &proposals, &kept)?;
    if path.exists() && decisions.values().any(|decision| *decision != Decision::Skip) {
        let message = Message::new("cli.draft-there").with("file", file_name(&path));
        return Err(Trouble::new(Exit::BadData, message));
    }
    let accepted = accept(session, &engine, instrument, &plan, &found, &mut proposals, &decisions)?;
    let written = match accepted.is_empty() {
        true => None,
        false => {
            let text = draft::plan(&snapshot.register, instrument, reading.language, &plan, &accepted);
            Some(write(&path, &text)?)
        }
    };
    // What was kept while it was asked about is in the journal now.
    let _ = std::fs::remove_file(&kept);
    let reviewed = Reviewed {
        number: instrument.number.clone(),
        open: open(instrument, &text, &reading, &proposals),
        proposals,
        draft: written,
    };
    match session.format() {
        Format::Json => output::json(&reviewed)?,
        _ => output::text(&told(session, &reviewed))?,
    }
    Ok(Exit::Done)
}

/// Returns where answers are kept until they are recorded: beside the draft, by the text they are about, so that those about another
/// text, or another state of it, are never taken up for it.
fn kept_at(draft: &Path, text: &str) -> PathBuf {
    draft.with_extension(format!("{}.decisions", &hash(text)[..HASH_LETTERS]))
}

/// Digits of a text's hash that tell it from other texts with the same draft.
const HASH_LETTERS: usize = 12;

/// Returns the instrument whose text it is.
fn meant(register: &Register, args: &Args, text: &str) -> Result<InstrumentId, Trouble> {
    let (instruments, own) = (register.instruments(), hash(text));
    let has_text = |id: &InstrumentId| instruments.instrument(*id).hash.as_deref() == Some(own.as_str());
    let file = file_name(&args.file);
    let refused =
        |message: Message| Trouble::at(Exit::BadData, message.with("file", &*file), Place::of_file(&file));
    match &args.instrument {
        Some(named) => {
            let id = named.find(register)?;
            let message = Message::new("cli.other-text").with("number", &instruments.instrument(id).number);
            Some(id).filter(has_text).ok_or_else(|| refused(message))
        }
        None => {
            let found = instruments.iter().map(|(id, _)| id).find(has_text);
            found.ok_or_else(|| refused(Message::new("cli.text-not-entered")))
        }
    }
}

/// Returns what can become something: commitments, bounded figures that are in none of them, and citations of other
/// instruments.
fn proposed<'a>(instrument: &Instrument, reading: &'a Reading<'a>) -> Vec<&'a Annotation<'a>> {
    let all = reading.annotations.iter();
    let commitments: Vec<Span> =
        all.clone().filter(|found| found.fact.kind() == Kind::Commitment).map(span).collect();
    let is_free = |found: &Annotation| !commitments.iter().any(|commitment| commitment.holds(span(found)));
    let is_proposed = |found: &&Annotation| match &found.fact {
        Fact::Commitment(_) => true,
        Fact::Quantity(quantity) => {
            let bounds = ["<", "<=", ">", ">="];
            bounds.contains(&quantity.comparator.name()) && !quantity.is_time() && is_free(found)
        }
        Fact::Citation(citation) => {
            let is_own = InstrumentNumber::of(&citation.number) == instrument.compared;
            citation.numbered && !citation.is_self && !is_own
        }
        _ => false,
    };
    all.filter(is_proposed).filter(|found| !is_number_of_provision(instrument, found)).collect()
}

fn proposal(instrument: &Instrument, number: usize, found: &Annotation) -> Proposal {
    let (span, kind) = (span(found), found.fact.kind().name());
    let known = instrument.findings.get(&(span, Text::from(kind)));
    Proposal {
        finding: number,
        kind,
        value: value(&found.fact),
        quote: found.quote.to_owned(),
        span,
        provision: instrument.provision_at(span).cloned(),
        state: if known.is_some() { "before" } else { "open" },
        target: known.and_then(|known| known.target.as_ref()).map(|(_, target)| target.to_string()),
        entry: known.map(|known| known.entry),
    }
}

/// Returns the value of a finding, of a bounded figure with its bound.
fn value(fact: &Fact) -> String {
    let claim = Claim::of(fact).and_then(|claim| claim.threshold());
    claim.map_or_else(|| fact.value(), |threshold| threshold.value())
}

fn span(found: &Annotation) -> Span {
    Span { start: found.start as u64, end: found.end as u64 }
}

/// Returns what is decided: by options and file, or else asked on a terminal. What is answered there is kept in a file at once, so
/// that a review that breaks off goes on where it was.
fn decided(
    session: &Session,
    args: &Args,
    proposals: &[Proposal],
    kept: &Path,
) -> Result<Decisions, Trouble> {
    let count = proposals.len();
    let mut decided = Decisions::new();
    if let Some(path) = &args.decisions {
        let text = tables::text(session, path, limits::TEXT_BYTES_MAX * 16)?;
        decided = decisions::file(&text, count).map_err(|wrong| in_file(path, wrong))?;
    }
    let lists = [(&args.skip, Decision::Skip), (&args.accept, Decision::Accept(Edits::default()))];
    for (list, decision) in lists {
        let numbers =
            list.as_deref().map_or_else(|| Ok(Default::default()), |list| decisions::list(list, count))?;
        for number in numbers {
            decided.entry(number).or_insert_with(|| decision.clone());
        }
    }
    let asks = decided.is_empty() && !session.global.no_input && std::io::stdin().is_terminal();
    if asks {
        decided = asked(session, proposals, kept)?;
    }
    Ok(decided)
}

/// Asks about one finding after the other, from where an earlier review broke off.
fn asked(session: &Session, proposals: &[Proposal], kept: &Path) -> Result<Decisions, Trouble> {
    let text = std::fs::read_to_string(kept).unwrap_or_default();
    let places: Vec<[u64; 2]> = proposals.iter().map(|found| [found.span.start, found.span.end]).collect();
    let mut decided = decisions::kept(&text, &places).map_err(|wrong| in_file(kept, wrong))?;
    if !decided.is_empty() {
        let message = Message::new("cli.review-taken-up").with("count", decided.len());
        session.say(&message.with("file", file_name(kept)));
    }
    let open: Vec<&Proposal> = proposals.iter().filter(|proposal| proposal.state == "open").collect();
    let mut at =
        open.iter().position(|proposal| !decided.contains_key(&proposal.finding)).unwrap_or(open.len());
    let mut input = std::io::stdin().lock();
    while let Some(proposal) = open.get(at) {
        eprintln!("\n{}", line(session, proposal));
        let is_target = proposal.kind != Kind::Citation.name();
        match decisions::ask(session, &mut input, is_target) {
            Answer::Decided(decision) => {
                decided.insert(proposal.finding, decision);
                at += 1;
            }
            Answer::Back => at = at.saturating_sub(1),
            Answer::Stop => break,
        }
        keep(kept, &decided, &places)?;
    }
    Ok(decided)
}

/// Writes what is decided so far.
fn keep(kept: &Path, decided: &Decisions, places: &[[u64; 2]]) -> Result<(), Trouble> {
    std::fs::write(kept, decisions::written(decided, places)).map_err(|error| {
        let message = Message::new("cli.decisions-not-kept").with("file", file_name(kept));
        Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
    })
}

fn in_file(path: &Path, wrong: Vec<(u64, Message)>) -> Trouble {
    let count = wrong.len() as u64;
    let place = |line| Place { file: Some(file_name(path)), line: Some((line, 1)), ..Place::default() };
    let reasons = wrong.into_iter().map(|(line, message)| Reason { message, place: place(line) });
    Trouble::many(Exit::BadData, reasons.take(limits::REMARKS_MAX).collect(), count)
}

/// Records what was accepted, all of it or nothing, and returns the commitments among it.
fn accept<'a>(
    session: &Session,
    engine: &Engine,
    instrument: &Instrument,
    plan: &str,
    found: &[&'a Annotation<'a>],
    proposals: &mut [Proposal],
    decisions: &Decisions,
) -> Result<Vec<Accepted<'a>>, Trouble> {
    let mut accepted = Vec::new();
    let mut ready = Vec::new();
    let mut refusals = Vec::new();
    for (number, decision) in decisions {
        let (found, proposal) = (found[number - 1], &mut proposals[number - 1]);
        let edits = match decision {
            Decision::Accept(edits) if proposal.state == "open" => edits,
            Decision::Accept(_) => continue,
            Decision::Skip => {
                proposal.state = if proposal.state == "open" { "skipped" } else { proposal.state };
                continue;
            }
        };
        let act = act(instrument, plan, found, *number, edits)?;
        match submission::judge(session, engine, &act)? {
            Judgement::New(key) => ready.push((*number, key, act)),
            Judgement::Already(_) => {}
            Judgement::Refused(reasons) => refusals.extend(reasons),
        }
        if let Some(claim) = Claim::of(&found.fact) {
            let (name, threshold) = (target_name(*number, edits), threshold(&claim, edits)?);
            accepted.push(Accepted { name, threshold, claim, quote: found.quote, span: span(found) });
        }
    }
    if !refusals.is_empty() {
        return Err(Trouble::refused(None, &refusals));
    }
    record(session, engine, instrument, ready, proposals)?;
    Ok(accepted)
}

/// Records acts in one group, and notes in each proposal what became of it.
fn record(
    session: &Session,
    engine: &Engine,
    instrument: &Instrument,
    ready: Vec<(usize, String, Act)>,
    proposals: &mut [Proposal],
) -> Result<(), Trouble> {
    let by: Arc<str> = session.by(&engine.snapshot().register).into();
    let numbers: Vec<usize> = ready.iter().map(|(number, ..)| *number).collect();
    let handed = ready.into_iter().map(|(_, key, act)| Handed { by: Arc::clone(&by), key, act });
    let summary = engine.accept_many(handed, &mut |_| {}).map_err(|fault| Trouble::from(fault.as_ref()))?;
    if let Some((_, refusals)) = summary.refused.first() {
        return Err(Trouble::refused(None, refusals));
    }
    let snapshot = engine.snapshot();
    let instruments = snapshot.register.instruments();
    let is_it = |other: &Instrument| other.number == instrument.number && other.date == instrument.date;
    let recorded = instruments.iter().find(|(_, other)| is_it(other));
    for number in numbers {
        let proposal = &mut proposals[number - 1];
        let known = recorded.and_then(|(_, it)| it.findings.get(&(proposal.span, Text::from(proposal.kind))));
        proposal.state = "accepted";
        proposal.entry = known.map(|known| known.entry);
        proposal.target = known.and_then(|known| known.target.as_ref()).map(|(_, target)| target.to_string());
    }
    Ok(())
}

fn act(
    instrument: &Instrument,
    plan: &str,
    found: &Annotation,
    number: usize,
    edits: &Edits,
) -> Result<Act, Trouble> {
    let claim = Claim::of(&found.fact);
    let threshold = claim.as_ref().map(|claim| threshold(claim, edits)).transpose()?.flatten();
    let (becomes, value) = match (&found.fact, threshold) {
        (_, Some(threshold)) => {
            let target = Text::from(target_name(number, edits));
            (Some(Becomes::Target { plan: plan.into(), target }), threshold.value())
        }
        (Fact::Citation(citation), _) => {
            let of = citation.date.as_deref().and_then(|day| day.parse().ok());
            let to = Cited { number: citation.number.as_str().into(), of };
            let row = RelationRow { how: reference(edits)?, to, provision: None };
            (Some(Becomes::Relation(row)), citation.value.clone())
        }
        (fact, None) => (None, fact.value()),
    };
    Ok(Act::AcceptFinding(AcceptFinding {
        instrument: Cited { number: instrument.number.clone(), of: Some(instrument.date) },
        span: span(found),
        quote: found.quote.to_owned(),
        kind: found.fact.kind().name().into(),
        value: value.into(),
        becomes,
    }))
}

fn target_name(number: usize, edits: &Edits) -> String {
    edits.name.clone().unwrap_or_else(|| format!("t{number}"))
}

/// Returns the threshold as found, or as edited.
fn threshold(claim: &Claim, edits: &Edits) -> Result<Option<Threshold>, Trouble> {
    match &edits.value {
        None => Ok(claim.threshold()),
        Some(text) => {
            let wrong = || Trouble::from(Message::new("cli.not-a-threshold").with("text", text.as_str()));
            Threshold::read(text).map(Some).ok_or_else(wrong)
        }
    }
}

fn reference(edits: &Edits) -> Result<Reference, Trouble> {
    match edits.name.as_deref() {
        None | Some("cites") => Ok(Reference::Cites),
        Some("based_on") => Ok(Reference::BasedOn),
        Some("implements") => Ok(Reference::Implements),
        Some(other) => Err(Message::new("cli.not-a-relation").with("text", other).into()),
    }
}

/// Writes the draft; a file that is there stays as it is.
fn write(path: &Path, text: &str) -> Result<String, Trouble> {
    let failed = |error: std::io::Error| {
        let message = Message::new("cli.draft-not-written").with("file", file_name(path));
        Trouble::new(Exit::Failed, message.with("reason", error.to_string()).with("text", text))
    };
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(failed)?;
    Ok(file_name(path))
}

/// Returns the sentences with figures in which no commitment is accepted.
fn open(instrument: &Instrument, text: &str, reading: &Reading, proposals: &[Proposal]) -> Vec<OpenSentence> {
    let taken = |sentence: Span| {
        let accepted = proposals.iter().filter(|proposal| matches!(proposal.state, "accepted" | "before"));
        accepted.filter(|proposal| proposal.kind != "citation").any(|proposal| sentence.holds(proposal.span))
    };
    let mut open: Vec<OpenSentence> = Vec::new();
    let figures = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Quantity);
    for figure in figures.filter(|figure| !is_number_of_provision(instrument, figure)) {
        let inside = open.last_mut().filter(|sentence| sentence.span.holds(span(figure)));
        if let Some(sentence) = inside {
            sentence.figures.push(figure.quote.to_owned());
            continue;
        }
        let around = span(figure).sentence(text);
        let provision = instrument.provision_at(around).or_else(|| instrument.provision_at(span(figure)));
        open.push(OpenSentence {
            span: around,
            provision: provision.cloned(),
            figures: vec![figure.quote.to_owned()],
            sentence: around.slice(text).unwrap_or_default().to_owned(),
        });
    }
    open.retain(|sentence| !taken(sentence.span));
    open
}

/// Letters of "Article " and the like: how far behind the beginning of a provision its own number stands.
const MARKER_LETTERS_MAX: u64 = 10;

/// Returns whether the figure, or the one a finding rests on, is the number with which a provision begins.
fn is_number_of_provision(instrument: &Instrument, found: &Annotation) -> bool {
    let (start, quote) =
        found.core.as_ref().map_or((found.start, found.quote), |core| (core.start, core.quote));
    let digits = base::text::latin_digits(quote);
    instrument.provisions.iter().any(|(number, provision)| {
        let begins = provision.span.is_some_and(|own| {
            let start = start as u64;
            own.start <= start && start <= own.start + MARKER_LETTERS_MAX
        });
        begins && number.rsplit('.').next() == Some(&*digits)
    })
}

fn grid<const N: usize>(session: &Session, heads: [&'static str; N]) -> Grid {
    Grid::new(heads.map(|head| session.sentence(&Message::new("cli.head").with("column", head))).to_vec())
}

fn line(session: &Session, proposal: &Proposal) -> String {
    let kind = session.sentence(&Message::new("cli.finding-kind").with("kind", proposal.kind));
    let provision = proposal.provision.as_deref().unwrap_or_default();
    format!("{} {kind} {provision} {}\n  {}", proposal.finding, proposal.value, proposal.quote)
}

fn told(session: &Session, reviewed: &Reviewed) -> String {
    let mut text = String::new();
    let mut section = |code: &'static str, rows: Vec<Vec<String>>, mut grid: Grid| {
        if !rows.is_empty() {
            rows.into_iter().for_each(|row| grid.push(row));
            let blank = if text.is_empty() { "" } else { "\n" };
            text += &format!("{blank}{}\n{}", session.word(code), words::indented(&grid.lines()));
        }
    };
    let state = |state| session.sentence(&Message::new("cli.finding-state").with("state", state));
    let proposals = reviewed.proposals.iter().map(|proposal| {
        vec![
            proposal.finding.to_string(),
            state(proposal.state),
            session.sentence(&Message::new("cli.finding-kind").with("kind", proposal.kind)),
            proposal.value.clone(),
            proposal.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            proposal.target.clone().unwrap_or_default(),
            proposal.entry.map(|entry| entry.to_string()).unwrap_or_default(),
            shortened(&proposal.quote),
        ]
    });
    let heads = ["number", "state", "finding", "value", "provision", "target", "entry", "quote"];
    section("cli.review-findings", proposals.collect(), grid(session, heads).numbers(&[0, 6]));
    let open = reviewed.open.iter().map(|sentence| {
        let provision = sentence.provision.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![provision, sentence.figures.join("; "), shortened(&sentence.sentence)]
    });
    section("cli.review-open", open.collect(), grid(session, ["provision", "figures", "quote"]));
    if let Some(draft) = &reviewed.draft {
        text += &format!(
            "\n{}\n",
            session.sentence(&Message::new("cli.draft-written").with("file", draft.as_str()))
        );
    }
    text
}
