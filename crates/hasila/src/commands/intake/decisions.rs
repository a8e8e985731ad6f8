//! What a person decides about findings: from options, from a file, or asked one by one.

use super::draft::Threshold;
use crate::session::Session;
use base::Message;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// What is decided about one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is accepted, as it was found or as edited.
    Accept(Edits),
    /// It is left out.
    Skip,
}

/// What a person says otherwise than it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// What the target is called, or how the instrument refers to the one cited.
    pub name: Option<String>,
    /// Comparator and threshold: `>=85%`.
    pub value: Option<String>,
}

/// Decisions by the number of the finding.
pub type Decisions = BTreeMap<usize, Decision>;

/// Reads `1,3-5` or `all` for findings numbered from 1 to `count`.
pub fn list(text: &str, count: usize) -> Result<BTreeSet<usize>, Message> {
    let text = base::text::latin_digits(text);
    if text.trim() == "all" {
        return Ok((1..=count).collect());
    }
    let wrong = |part: &str| Message::new("cli.no-such-finding").with("text", part).with("count", count);
    let mut numbers = BTreeSet::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let range = first.trim().parse::<usize>().ok().zip(last.trim().parse::<usize>().ok());
        match range.filter(|(first, last)| 1 <= *first && first <= last && *last <= count) {
            Some((first, last)) => numbers.extend(first..=last),
            None => return Err(wrong(part)),
        }
    }
    Ok(numbers)
}

/// Reads a file of decisions, one a line: `accept 1`, `accept 3 as safe value >=85%`, `skip 2`; `#` begins a remark. Returns
/// every line that is wrong with its number.
pub fn file(text: &str, count: usize) -> Result<Decisions, Vec<(u64, Message)>> {
    let mut decisions = Decisions::new();
    let mut wrong = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.split('#').next().unwrap_or_default().trim();
        match decision(line, count) {
            _ if line.is_empty() => {}
            Ok(found) => decisions.extend(found),
            Err(message) => wrong.push((number, message)),
        }
    }
    if wrong.is_empty() { Ok(decisions) } else { Err(wrong) }
}

fn decision(line: &str, count: usize) -> Result<Decisions, Message> {
    let mut words = line.split_whitespace();
    let unread = || Message::new("cli.not-a-decision").with("text", line);
    let (verb, numbers) = words.next().zip(words.next()).ok_or_else(unread)?;
    let numbers = list(numbers, count)?;
    let mut edits = Edits::default();
    while let Some(word) = words.next() {
        let value = words.next().map(str::to_owned).ok_or_else(unread)?;
        match word {
            "as" => edits.name = Some(value),
            "value" => edits.value = Some(value),
            _ => return Err(unread()),
        }
    }
    let decision = match verb {
        "accept" => Decision::Accept(edits),
        "skip" if edits == Edits::default() => Decision::Skip,
        _ => return Err(unread()),
    };
    Ok(numbers.into_iter().map(|number| (number, decision.clone())).collect())
}

/// Returns decisions as the lines that [`file`] reads, each with the letters it is about as a remark. `places` are those of all
/// findings, in their order.
pub fn written(decisions: &Decisions, places: &[[u64; 2]]) -> String {
    let line = |(number, decision): (&usize, &Decision)| {
        let said = match decision {
            Decision::Skip => format!("skip {number}"),
            Decision::Accept(edits) => {
                let name = edits.name.as_ref().map(|name| format!(" as {name}")).unwrap_or_default();
                let value = edits.value.as_ref().map(|value| format!(" value {value}")).unwrap_or_default();
                format!("accept {number}{name}{value}")
            }
        };
        let place = number.checked_sub(1).and_then(|at| places.get(at));
        let place = place.map(|[first, last]| format!(" {PLACE} {first} to {last}")).unwrap_or_default();
        format!("{said}{place}\n")
    };
    decisions.iter().map(line).collect()
}

/// What leads to the letters a kept decision is about.
const PLACE: &str = "# letters";

/// Reads decisions that were [`written`], for the findings that stand at these places by now: a decision about letters where
/// nothing is found any more is left out.
pub fn kept(text: &str, places: &[[u64; 2]]) -> Result<Decisions, Vec<(u64, Message)>> {
    let numbered = |line: &str| {
        let (said, place) = line.split_once(PLACE)?;
        let (first, last) = place.split_once("to")?;
        let place: [u64; 2] = [first.trim().parse().ok()?, last.trim().parse().ok()?];
        let number = places.iter().position(|other| *other == place)? + 1;
        let mut words = said.split_whitespace();
        let verb = words.next()?;
        let rest: Vec<&str> = words.skip(1).collect();
        Some(format!("{verb} {number} {}", rest.join(" ")))
    };
    // A line that cannot be placed stays empty, so that the others keep their numbers in what is told of them.
    let lines: Vec<String> = text.lines().map(|line| numbered(line).unwrap_or_default()).collect();
    file(&lines.join("\n"), places.len())
}

/// What a person answers about one finding.
pub enum Answer {
    /// It is decided.
    Decided(Decision),
    /// The one before is to be asked about again.
    Back,
    /// Enough for now: what is decided holds, the others stay open.
    Stop,
}

/// Asks about one finding on the terminal.
pub fn ask(session: &Session, input: &mut impl BufRead, is_target: bool) -> Answer {
    loop {
        session.say(&Message::new("cli.review-question"));
        let Some(said) = answer(input) else { return Answer::Stop };
        match said.as_str() {
            "a" | "accept" => return Answer::Decided(Decision::Accept(Edits::default())),
            "s" | "skip" => return Answer::Decided(Decision::Skip),
            "b" | "back" => return Answer::Back,
            "q" | "quit" => return Answer::Stop,
            "e" | "edit" => {
                let edits = edits(session, input, is_target);
                return edits.map_or(Answer::Stop, |edits| Answer::Decided(Decision::Accept(edits)));
            }
            _ => {}
        }
    }
}

/// Asks for a name and a threshold, or for a kind of reference, again until they can be read.
fn edits(session: &Session, input: &mut impl BufRead, is_target: bool) -> Option<Edits> {
    let is_reference = |name: &str| matches!(name, "cites" | "based_on" | "implements");
    let is_name = |name: &str| !name.contains(char::is_whitespace);
    if !is_target {
        let wrong = |text: &str| Message::new("cli.not-a-relation").with("text", text);
        let name = until_right(session, input, "cli.review-relation", is_reference, wrong)?;
        return Some(Edits { name, value: None });
    }
    let no_name = |text: &str| Message::new("cli.not-a-target-name").with("text", text);
    let name = until_right(session, input, "cli.review-name", is_name, no_name)?;
    let no_value = |text: &str| Message::new("cli.not-a-threshold").with("text", text);
    let is_value = |text: &str| Threshold::read(text).is_some();
    let value = until_right(session, input, "cli.review-value", is_value, no_value)?;
    // A file of decisions parts its words by blanks.
    let value = value.and_then(|value| Threshold::read(&value)).map(|threshold| threshold.value());
    Some(Edits { name, value })
}

/// Asks until the answer is empty or right; nothing where the input ends.
fn until_right(
    session: &Session,
    input: &mut impl BufRead,
    question: &'static str,
    is_right: impl Fn(&str) -> bool,
    wrong: impl Fn(&str) -> Message,
) -> Option<Option<String>> {
    loop {
        session.say(&Message::new(question));
        let said = answer(input)?;
        if said.is_empty() || is_right(&said) {
            return Some(Some(said).filter(|said| !said.is_empty()));
        }
        session.say(&wrong(&said));
    }
}

fn answer(input: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    let read = input.read_line(&mut line).ok().filter(|read| *read > 0);
    read.map(|_| line.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_read_and_every_wrong_line_is_told() {
        let accept = |name: Option<&str>, value: Option<&str>| {
            Decision::Accept(Edits { name: name.map(str::to_owned), value: value.map(str::to_owned) })
        };
        let read = file("# mine\naccept 1,3-4\nskip 2 # no\naccept 5 as safe value >=85%\n", 5).unwrap();
        let plain = accept(None, None);
        let expected = [
            (1, plain.clone()),
            (2, Decision::Skip),
            (3, plain.clone()),
            (4, plain),
            (5, accept(Some("safe"), Some(">=85%"))),
        ];
        assert_eq!(read, Decisions::from(expected));
        let places = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]];
        assert_eq!(file(&written(&read, &places), 5).unwrap(), read);
        assert_eq!(kept(&written(&read, &places), &places).unwrap(), read);
        // Another reader of the text finds one more before them, and one no longer.
        let found_now = [[0, 1], [1, 2], [5, 6], [7, 8], [9, 10]];
        let taken_up = kept(&written(&read, &places), &found_now).unwrap();
        assert_eq!(taken_up.keys().copied().collect::<Vec<_>>(), [2, 3, 4, 5]);
        assert_eq!(taken_up[&5], accept(Some("safe"), Some(">=85%")));
        let wrong = file("accept 6\naccept\nskip 1 as x\ntake 1\naccept 1 as\naccept 2", 5).unwrap_err();
        let lines: Vec<u64> = wrong.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 5]);
        assert_eq!(list("all", 3).unwrap(), BTreeSet::from([1, 2, 3]));
        assert_eq!(list("٢", 3).unwrap(), BTreeSet::from([2]));
        for text in ["0", "4", "2-1", "x", "1-9"] {
            assert!(list(text, 3).is_err(), "{text}");
        }
    }
}
