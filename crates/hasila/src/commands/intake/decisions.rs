//! Asks a person at a terminal what to make of findings, one by one.

use crate::session::Session;
use base::{Date, Message};
use findings::decision::{Decision, Edits};
use findings::draft::Threshold;
use findings::proposal::Proposal;
use std::io::BufRead;

/// What a person answers about one finding.
pub enum Answer {
    /// It is decided.
    Decided(Decision),
    /// The one before is to be asked about again.
    Back,
    /// Enough for now: what is decided holds, the others stay open.
    Stop,
}

/// Asks about one finding on the terminal. An order that does not say who or by when is accepted with both told.
pub fn ask(session: &Session, input: &mut impl BufRead, proposal: &Proposal) -> Answer {
    let is_whole = !proposal.is_task() || proposal.lead.is_some() && proposal.due.is_some();
    loop {
        session.say(&Message::new("cli.review-question"));
        let Some(said) = answer(input) else { return Answer::Stop };
        match said.as_str() {
            "a" | "accept" if is_whole => return Answer::Decided(Decision::Accept(Edits::default())),
            "s" | "skip" => return Answer::Decided(Decision::Skip),
            "b" | "back" => return Answer::Back,
            "q" | "quit" => return Answer::Stop,
            "a" | "accept" | "e" | "edit" => {
                let edits = edits(session, input, proposal);
                return edits.map_or(Answer::Stop, |edits| Answer::Decided(Decision::Accept(edits)));
            }
            _ => {}
        }
    }
}

/// Asks for what may be said otherwise than it was found, again until it can be read.
fn edits(session: &Session, input: &mut impl BufRead, proposal: &Proposal) -> Option<Edits> {
    if proposal.is_task() {
        return of_task(session, input, proposal);
    }
    if !proposal.is_target() {
        let is_reference =
            |name: &str| Edits { name: Some(name.to_owned()), ..Edits::default() }.reference().is_ok();
        let wrong = |text: &str| Message::new("finding.not-a-relation").with("text", text);
        let name = until_right(session, input, "cli.review-relation", true, is_reference, wrong)?;
        return Some(Edits { name, ..Edits::default() });
    }
    let name = until_right(session, input, "cli.review-name", true, is_word, no_name)?;
    let no_value = |text: &str| Message::new("finding.not-a-threshold").with("text", text);
    let is_value = |text: &str| Threshold::read(text).is_some();
    let value = until_right(session, input, "cli.review-value", true, is_value, no_value)?;
    // A file of decisions parts its words by blanks.
    let value = value.and_then(|value| Threshold::read(&value)).map(|threshold| threshold.value());
    Some(Edits { name, value, ..Edits::default() })
}

/// Asks who answers for a task, who helps, and by when; what the words say may be left as it is.
fn of_task(session: &Session, input: &mut impl BufRead, proposal: &Proposal) -> Option<Edits> {
    let may_pass = proposal.lead.is_some();
    let lead = until_right(session, input, "cli.review-lead", may_pass, is_word, no_name)?;
    let with = until_right(session, input, "cli.review-with", true, is_word, no_name)?;
    let no_day = |text: &str| Message::new("finding.not-a-day").with("text", text);
    let is_day = |text: &str| base::text::latin_digits(text).parse::<Date>().is_ok();
    let due = until_right(session, input, "cli.review-due", proposal.due.is_some(), is_day, no_day)?;
    Some(Edits { lead, with, due, ..Edits::default() })
}

fn is_word(text: &str) -> bool {
    !text.contains(char::is_whitespace)
}

fn no_name(text: &str) -> Message {
    Message::new("cli.not-a-target-name").with("text", text)
}

/// Asks until the answer is right, or empty where it `may_pass`; nothing where the input ends.
fn until_right(
    session: &Session,
    input: &mut impl BufRead,
    question: &'static str,
    may_pass: bool,
    is_right: impl Fn(&str) -> bool,
    wrong: impl Fn(&str) -> Message,
) -> Option<Option<String>> {
    loop {
        session.say(&Message::new(question));
        let said = answer(input)?;
        match said.is_empty() {
            true if may_pass => return Some(None),
            false if is_right(&said) => return Some(Some(said)),
            true => {}
            false => session.say(&wrong(&said)),
        }
    }
}

fn answer(input: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    let read = input.read_line(&mut line).ok().filter(|read| *read > 0);
    read.map(|_| line.trim().to_owned())
}
