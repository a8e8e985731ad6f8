//! `hasila intake review`

use super::decisions::{self, Answer};
use crate::commands::instrument::line::shortened;
use crate::commands::instrument::named::Named;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::{Session, file_name};
use crate::submission::{self, Judgement};
use crate::tables;
use crate::trouble::{Place, Reason, Trouble};
use crate::words;
use base::{Message, limits};
use engine::{Engine, Handed};
use findings::accept::{self, Review};
use findings::decision::{self, Decision, Decisions, Edits};
use findings::draft::{self, Accepted, Claim};
use findings::proposal::{self, OpenSentence, Proposal};
use intake::{Annotation, Reading};
use register::instrument::hash;
use register::instruments::{Instrument, InstrumentId};
use register::{Act, Register, Text};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Go through what was found in an instrument's text, one by one: accept, edit or skip.
///
/// Nothing is recorded that a person did not accept. An accepted commitment becomes a target in a draft of a plan, an accepted
/// order a task, an accepted citation a relation of the instrument. Without a terminal, or with --no-input, decisions come from --accept, --skip and
/// --decisions; without any, the findings are listed with their numbers.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila intake review 53.txt --instrument 53-CT/TU
  hasila intake review 53.txt --accept 1,3-5 --skip 2 --draft movement.plan --no-input
  hasila intake review 53.txt --decisions decisions.txt

A file of decisions has a line for each: accept 1, accept 3 as safe value >=85%, accept 4 as based_on, skip 2,
accept 6 as T6 lead 0601 with 0602,0603 due 2025-06-30 (what the words say may be left out).")]
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

/// Reviews the findings of a text.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let most = limits::INSTRUMENT_BYTES_MAX;
    let text = tables::document(session, &args.file, most, "cli.text-too-large")?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let id = meant(&snapshot.register, args, &text)?;
    let instrument = snapshot.register.instruments().instrument(id);
    let reading = intake::read(&text);
    let found = proposal::proposed(instrument, &reading);
    let mut proposals = proposal::proposals(&snapshot.register, instrument, &found, session.today());
    let plan = args.plan.clone().unwrap_or_else(|| draft::name(&instrument.number));
    let path = args.draft.clone().unwrap_or_else(|| PathBuf::from(format!("{plan}.plan")));
    let kept = kept_at(&path, &text);
    let decisions = decided(session, args, &proposals, &kept)?;
    if path.exists() && decisions.values().any(|decision| *decision != Decision::Skip) {
        let message = Message::new("cli.draft-there").with("file", file_name(&path));
        return Err(Trouble::new(Exit::BadData, message));
    }
    let mut review = Review {
        instrument,
        plan: &plan,
        tasks: snapshot.register.tasks(),
        today: session.today(),
        taken: BTreeSet::new(),
    };
    let ready = accepted(session, &engine, &mut review, &found, &mut proposals, &decisions)?;
    record(session, &engine, instrument, ready, &mut proposals)?;
    let accepted = targets(&reading, &found, &proposals, &decisions)?;
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
        open: proposal::open(instrument, &text, &reading, &proposals),
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
        decided = decision::file(&text, count).map_err(|wrong| in_file(path, wrong))?;
    }
    let lists = [(&args.skip, Decision::Skip), (&args.accept, Decision::Accept(Edits::default()))];
    for (list, decision) in lists {
        let numbers =
            list.as_deref().map_or_else(|| Ok(Default::default()), |list| decision::list(list, count))?;
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
    let mut decided = decision::kept(&text, &places).map_err(|wrong| in_file(kept, wrong))?;
    if !decided.is_empty() {
        let message = Message::new("cli.review-taken-up").with("count", decided.len());
        session.say(&message.with("file", file_name(kept)));
    }
    let open: Vec<&Proposal> = proposals.iter().filter(|proposal| proposal.is_open()).collect();
    let mut at =
        open.iter().position(|proposal| !decided.contains_key(&proposal.finding)).unwrap_or(open.len());
    let mut input = std::io::stdin().lock();
    while let Some(proposal) = open.get(at) {
        eprintln!("\n{}", line(session, proposal));
        match decisions::ask(session, &mut input, proposal) {
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
    std::fs::write(kept, decision::written(decided, places)).map_err(|error| {
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

/// An act with the number of its finding and its key.
type Ready = (usize, String, Act);

/// Returns the acts that record what was accepted, or everything that speaks against any of them.
fn accepted(
    session: &Session,
    engine: &Engine,
    review: &mut Review,
    found: &[&Annotation],
    proposals: &mut [Proposal],
    decisions: &Decisions,
) -> Result<Vec<Ready>, Trouble> {
    let (mut ready, mut wrong, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    for (number, decision) in decisions {
        let (found, proposal) = (found[number - 1], &mut proposals[number - 1]);
        let edits = match decision {
            _ if !proposal.is_open() => continue,
            Decision::Accept(edits) => edits,
            Decision::Skip => {
                proposal.state = "skipped";
                continue;
            }
        };
        match review.act(found, proposal, edits) {
            Err(reasons) => wrong.extend(reasons),
            Ok(act) => match submission::judge(session, engine, &act)? {
                Judgement::New(key) => ready.push((*number, key, act)),
                Judgement::Already(_) => {}
                Judgement::Refused(reasons) => refusals.extend(reasons),
            },
        }
    }
    if !refusals.is_empty() {
        return Err(Trouble::refused(None, &refusals));
    }
    if !wrong.is_empty() {
        let count = wrong.len() as u64;
        let reasons = wrong.into_iter().map(|message| Reason { message, place: Place::default() });
        return Err(Trouble::many(Exit::BadData, reasons.collect(), count));
    }
    Ok(ready)
}

/// Returns the commitments among what was accepted, for the draft of a plan.
fn targets(
    reading: &Reading,
    found: &[&Annotation],
    proposals: &[Proposal],
    decisions: &Decisions,
) -> Result<Vec<Accepted>, Trouble> {
    let mut targets = Vec::new();
    for (number, decision) in decisions {
        let (found, proposal) = (found[number - 1], &proposals[number - 1]);
        let (Decision::Accept(edits), "accepted") = (decision, proposal.state) else { continue };
        let Some(claim) = Claim::at(found, reading) else { continue };
        targets.push(Accepted {
            name: accept::target_name(*number, edits),
            threshold: accept::threshold(&found.fact, edits)?,
            claim,
            quote: found.quote.to_owned(),
            span: proposal.span,
        });
    }
    Ok(targets)
}

/// Records acts in one group, and notes in each proposal what became of it.
fn record(
    session: &Session,
    engine: &Engine,
    instrument: &Instrument,
    ready: Vec<Ready>,
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
        proposal.task = known.and_then(|known| known.task.clone());
    }
    Ok(())
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

fn grid<const N: usize>(session: &Session, heads: [&'static str; N]) -> Grid {
    Grid::new(heads.map(|head| session.sentence(&Message::new("cli.head").with("column", head))).to_vec())
}

fn line(session: &Session, proposal: &Proposal) -> String {
    let kind = session.sentence(&Message::new("cli.finding-kind").with("kind", proposal.kind));
    let provision = proposal.provision.as_deref().unwrap_or_default();
    format!("{} {kind} {provision} {}\n  {}", proposal.finding, said(session, proposal), proposal.quote)
}

/// Returns what a finding says: of an order, who is to act by when, as far as both are known.
fn said(session: &Session, proposal: &Proposal) -> String {
    if !proposal.is_task() {
        return proposal.value.clone();
    }
    let lead = proposal.lead.as_deref().unwrap_or("?");
    let due = proposal.due.map_or_else(|| "?".to_owned(), |day| day.to_string());
    session.sentence(&Message::new("cli.review-task").with("lead", lead).with("due", due))
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
            said(session, proposal),
            proposal.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            proposal.target.clone().unwrap_or_default(),
            proposal.task.as_ref().map(ToString::to_string).unwrap_or_default(),
            proposal.entry.map(|entry| entry.to_string()).unwrap_or_default(),
            shortened(&proposal.quote),
        ]
    });
    let heads = ["number", "state", "finding", "value", "provision", "target", "task", "entry", "quote"];
    section("cli.review-findings", proposals.collect(), grid(session, heads).numbers(&[0, 7]));
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
