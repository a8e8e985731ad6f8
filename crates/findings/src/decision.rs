//! What a person decides about findings, and the file that has it.

use crate::draft::Threshold;
use base::{Date, Message};
use register::Text;
use register::instrument::Reference;
use std::collections::{BTreeMap, BTreeSet};

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
    /// What the target or the task is called, or how the instrument refers to the one cited.
    pub name: Option<String>,
    /// Comparator and threshold: `>=85%`.
    pub value: Option<String>,
    /// The code of the unit that answers for the task.
    pub lead: Option<String>,
    /// The codes of the units that help, with commas between them.
    pub with: Option<String>,
    /// The day by which the task is due.
    pub due: Option<String>,
}

/// Decisions by the number of the finding.
pub type Decisions = BTreeMap<usize, Decision>;

impl Edits {
    /// Returns the units that help.
    pub fn helpers(&self) -> Vec<Text> {
        let codes = self.with.iter().flat_map(|codes| codes.split([',', ';']));
        codes.map(str::trim).filter(|code| !code.is_empty()).map(Text::from).collect()
    }

    /// Returns how the instrument refers to the one cited.
    ///
    /// # Errors
    ///
    /// The name is none of `cites`, `based_on` and `implements`.
    pub fn reference(&self) -> Result<Reference, Message> {
        match self.name.as_deref() {
            None | Some("cites") => Ok(Reference::Cites),
            Some("based_on") => Ok(Reference::BasedOn),
            Some("implements") => Ok(Reference::Implements),
            Some(other) => Err(Message::new("finding.not-a-relation").with("text", other)),
        }
    }

    /// Returns the threshold as edited.
    ///
    /// # Errors
    ///
    /// It is not a comparator with a number.
    pub fn threshold(&self) -> Result<Option<Threshold>, Message> {
        let wrong = |text: &str| Message::new("finding.not-a-threshold").with("text", text);
        let read = |text: &String| Threshold::read(text).ok_or_else(|| wrong(text));
        self.value.as_ref().map(read).transpose()
    }

    /// Returns the day as edited.
    ///
    /// # Errors
    ///
    /// It is not a day.
    pub fn day(&self) -> Result<Option<Date>, Message> {
        let wrong = |text: &str| Message::new("finding.not-a-day").with("text", text);
        let read = |text: &String| base::text::latin_digits(text).parse().map_err(|_| wrong(text));
        self.due.as_ref().map(read).transpose()
    }

    fn set(&mut self, word: &str, value: String) -> bool {
        let place = match word {
            "as" => &mut self.name,
            "value" => &mut self.value,
            "lead" => &mut self.lead,
            "with" => &mut self.with,
            "due" => &mut self.due,
            _ => return false,
        };
        *place = Some(value);
        true
    }

    fn written(&self) -> String {
        let words = [
            ("as", &self.name),
            ("value", &self.value),
            ("lead", &self.lead),
            ("with", &self.with),
            ("due", &self.due),
        ];
        let words = words.into_iter().filter_map(|(word, said)| Some((word, said.as_ref()?)));
        words.map(|(word, said)| format!(" {word} {said}")).collect()
    }
}

/// Reads `1,3-5` or `all` for findings numbered from 1 to `count`.
///
/// # Errors
///
/// A part is no number of a finding, and no stretch of them.
pub fn list(text: &str, count: usize) -> Result<BTreeSet<usize>, Message> {
    let text = base::text::latin_digits(text);
    if text.trim() == "all" {
        return Ok((1..=count).collect());
    }
    let wrong = |part: &str| Message::new("finding.no-such-finding").with("text", part).with("count", count);
    let mut numbers = BTreeSet::new();
    for part in text.split([',', '،']).map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let range = first.trim().parse::<usize>().ok().zip(last.trim().parse::<usize>().ok());
        match range.filter(|(first, last)| 1 <= *first && first <= last && *last <= count) {
            Some((first, last)) => numbers.extend(first..=last),
            None => return Err(wrong(part)),
        }
    }
    Ok(numbers)
}

/// Reads a file of decisions, one a line: `accept 1`, `accept 3 as safe value >=85%`, `accept 6 lead 0601 due 2025-06-30`,
/// `skip 2`; `#` begins a remark.
///
/// # Errors
///
/// Every line that is wrong, with its number.
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
    let unread = || Message::new("finding.not-a-decision").with("text", line);
    let (verb, numbers) = words.next().zip(words.next()).ok_or_else(unread)?;
    let numbers = list(numbers, count)?;
    let mut edits = Edits::default();
    while let Some(word) = words.next() {
        let value = words.next().map(str::to_owned).ok_or_else(unread)?;
        if !edits.set(word, value) {
            return Err(unread());
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
            Decision::Accept(edits) => format!("accept {number}{}", edits.written()),
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
///
/// # Errors
///
/// Every line that is wrong, with its number.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_read_and_every_wrong_line_is_told() {
        let accept = |name: Option<&str>, value: Option<&str>| {
            let edits =
                Edits { name: name.map(str::to_owned), value: value.map(str::to_owned), ..Edits::default() };
            Decision::Accept(edits)
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
        assert_eq!(list("٢،3", 3).unwrap(), BTreeSet::from([2, 3]));
        for text in ["0", "4", "2-1", "x", "1-9"] {
            assert!(list(text, 3).is_err(), "{text}");
        }
    }

    #[test]
    fn a_decision_about_a_task_says_who_with_whom_and_by_when() {
        let read = file("accept 1 as roads lead 0601 with 0602,0603 due ٢٠٢٥-٠٦-٣٠", 1).unwrap();
        let Decision::Accept(edits) = &read[&1] else { panic!("it is accepted") };
        assert_eq!(edits.lead.as_deref(), Some("0601"));
        assert_eq!(edits.helpers(), [Text::from("0602"), Text::from("0603")]);
        assert_eq!(edits.day().unwrap(), Some("2025-06-30".parse().unwrap()));
        assert_eq!(file(&written(&read, &[[1, 2]]), 1).unwrap(), read);
        let wrong = Edits { due: Some("soon".to_owned()), ..Edits::default() };
        assert_eq!(wrong.day().unwrap_err().code, "finding.not-a-day");
    }
}
