//! The register of instruments: what was issued, when it is in force, how its provisions read on a day, and which
//! instrument rests on which.

use crate::text::Text;
use base::{Date, InstrumentNumber, Message, Seq, limits};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An instrument, numbered in the order in which they were entered; never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstrumentId(pub u32);

/// How one instrument refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It was issued on the ground of the other.
    BasedOn,
    /// It carries the other out.
    Implements,
    /// It only names the other.
    Cites,
    /// It changes provisions of the other.
    Amends,
    /// It takes the other's place.
    Replaces,
    /// It ends the other, in whose place nothing comes.
    Repeals,
}

/// A stretch of a text in code points, `start` up to and without `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first code point.
    pub start: u64,
    /// One past the last.
    pub end: u64,
}

/// One instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its number as printed.
    pub number: Text,
    /// Its number as compared.
    pub compared: InstrumentNumber,
    /// What it is: a directive, a plan.
    pub kind: Text,
    /// The day of issue.
    pub date: Date,
    /// The first day of force.
    pub from: Date,
    /// The last day of force it was given when issued.
    pub until: Option<Date>,
    /// Who issued it, as printed.
    pub issuer: Option<Text>,
    /// What it is about, as printed.
    pub title: Option<Text>,
    /// Its text as received; nothing where only the number is known.
    pub text: Option<Arc<str>>,
    /// The SHA-256 of the text in hexadecimal digits, as recorded.
    pub hash: Option<Text>,
    /// Its numbered parts, by their path: `3`, `3.1`, `3.1.a`.
    pub provisions: BTreeMap<Text, Provision>,
    /// How it ended before its time.
    pub end: Option<End>,
    /// What was accepted as found in its text, by place.
    pub findings: BTreeMap<(Span, Text), Finding>,
    /// The entry that issued it.
    pub entry: Seq,
}

/// A numbered part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provision {
    /// Where it stands in the text as issued; nothing where an amendment added it.
    pub span: Option<Span>,
    /// How amendments changed it, by date.
    pub wordings: Vec<Wording>,
}

/// How a provision reads from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The first day.
    pub from: Date,
    /// The words; nothing where the provision was taken out.
    pub text: Option<Arc<str>>,
    /// The instrument that says so.
    pub by: InstrumentId,
    /// The entry that records it.
    pub entry: Seq,
}

/// The end of an instrument before its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The first day on which it is no longer in force.
    pub from: Date,
    /// Whether another takes its place.
    pub is_replaced: bool,
    /// The instrument that says so.
    pub by: Option<InstrumentId>,
    /// Why, where no instrument says it.
    pub reason: Option<Text>,
    /// The entry that records it.
    pub entry: Seq,
}

/// What a person accepted as found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The words.
    pub quote: Arc<str>,
    /// Its value in the one form that is compared.
    pub value: Text,
    /// The plan and target it became.
    pub target: Option<(Text, Text)>,
    /// The code of the task it became.
    pub task: Option<Text>,
    /// The entry that records it.
    pub entry: Seq,
}

/// One instrument refers to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The one that refers.
    pub from: InstrumentId,
    /// How.
    pub how: Relation,
    /// The one referred to.
    pub to: InstrumentId,
    /// The provision of it that is meant.
    pub provision: Option<Text>,
    /// The entry that records it.
    pub entry: Seq,
}

/// How an instrument stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Its first day of force is yet to come.
    NotYet,
    /// In force.
    InForce,
    /// Its time is over.
    Expired,
    /// Another has taken its place.
    Replaced,
    /// Ended without another in its place.
    Repealed,
}

/// All instruments and what lies between them.
#[derive(Clone, Debug, Default)]
pub struct Instruments {
    // In the order of entry. Shared one by one: a new snapshot copies the list, never a text.
    list: Vec<Arc<Instrument>>,
    numbers: BTreeMap<(InstrumentNumber, Date), InstrumentId>,
    links: BTreeMap<InstrumentId, BTreeSet<Link>>,
    // Who refers to an instrument.
    referrers: BTreeMap<InstrumentId, BTreeSet<InstrumentId>>,
}

impl Span {
    /// Returns the piece of the text that lies here; nothing where the span does not lie inside, or is empty.
    pub fn slice(self, text: &str) -> Option<&str> {
        let (start, end) = (usize::try_from(self.start).ok()?, usize::try_from(self.end).ok()?);
        let mut places = text.char_indices().map(|(place, _)| place).chain([text.len()]);
        let length = end.checked_sub(start).filter(|length| *length > 0)?;
        let first = places.nth(start)?;
        Some(&text[first..places.nth(length - 1)?])
    }

    /// Returns the sentence of the text around this stretch: up to a sign that ends one, or the end of the line.
    pub fn sentence(self, text: &str) -> Span {
        let letters: Vec<char> = text.chars().collect();
        let (start, end) = (place(self.start, &letters), place(self.end, &letters));
        let ends = |place: usize| ends_sentence(&letters, place);
        let first = (0..start).rev().find(|place| ends(*place)).map_or(0, |place| place + 1);
        let last = (end.max(1) - 1..letters.len()).find(|place| ends(*place));
        let last = last.map_or(letters.len(), |place| place + usize::from(letters[place] != '\n'));
        let is_blank = |place: &usize| letters[*place].is_whitespace();
        let first = first + (first..start).take_while(is_blank).count();
        let last = last - (end..last).rev().take_while(is_blank).count();
        Span { start: first as u64, end: last as u64 }
    }

    /// Returns whether `other` lies within this stretch.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

fn place(at: u64, letters: &[char]) -> usize {
    usize::try_from(at).map_or(letters.len(), |at| at.min(letters.len()))
}

/// Returns whether a sentence ends with the letter at `place`: a full stop before a blank and not behind a lone number
/// (which numbers a line), another sign that ends a sentence, or the end of a line.
fn ends_sentence(letters: &[char], place: usize) -> bool {
    let is_last = letters.get(place + 1).is_none_or(|next| next.is_whitespace());
    match letters[place] {
        '\n' => true,
        '!' | '?' | '؟' | '۔' | ';' | '؛' => is_last,
        '.' => {
            let word = letters[..place].iter().rev().take_while(|letter| !letter.is_whitespace());
            let (mut length, mut is_number) = (0, true);
            for letter in word {
                (length, is_number) = (length + 1, is_number && letter.is_numeric());
            }
            is_last && !(is_number && length <= 2)
        }
        _ => false,
    }
}

impl Instrument {
    /// Returns how it stands on `day`.
    pub fn status(&self, day: Date) -> Status {
        match &self.end {
            Some(end) if end.from <= day && end.is_replaced => Status::Replaced,
            Some(end) if end.from <= day => Status::Repealed,
            _ if self.until.is_some_and(|until| until < day) => Status::Expired,
            _ if day < self.from => Status::NotYet,
            _ => Status::InForce,
        }
    }

    /// Returns the last day of force, so far as it is known.
    pub fn last_day(&self) -> Option<Date> {
        let eve = self.end.as_ref().and_then(|end| end.from.yesterday().ok());
        self.until.into_iter().chain(eve).min()
    }

    /// Returns the path and the provision of this number, however it is written: `2, 1`, `2.1`, `٢-١`.
    pub fn provision(&self, number: &str) -> Option<(&Text, &Provision)> {
        let exact = self.provisions.get_key_value(number);
        exact.or_else(|| {
            let path = path_of(number);
            self.provisions.iter().find(|(own, _)| path_of(own) == path)
        })
    }

    /// Returns how a provision reads on `day`; nothing where it is not there then.
    pub fn wording(&self, number: &str, day: Date) -> Option<&str> {
        let provision = self.provisions.get(number)?;
        match provision.wordings.iter().rfind(|wording| wording.from <= day) {
            Some(wording) => wording.text.as_deref(),
            None => provision.span?.slice(self.text.as_deref()?),
        }
    }

    /// Returns the innermost provision of the text as issued in which `span` lies.
    pub fn provision_at(&self, span: Span) -> Option<&Text> {
        let around = self.provisions.iter().filter_map(|(number, provision)| Some((number, provision.span?)));
        let around = around.filter(|(_, own)| own.holds(span));
        around.min_by_key(|(_, own)| own.end - own.start).map(|(number, _)| number)
    }
}

/// Returns the parts of a provision's number, without the words around them.
fn path_of(number: &str) -> Vec<String> {
    let number = base::text::latin_digits(number).to_lowercase();
    let parts = number.split(|letter: char| !letter.is_alphanumeric());
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit() || b"ivxlc".contains(&byte));
    parts
        .filter(|part| !part.is_empty() && (is_number(part) || part.chars().count() == 1))
        .map(|part| if part.starts_with('0') { part.trim_start_matches('0') } else { part }.to_owned())
        .collect()
}

impl Instruments {
    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns an instrument.
    pub fn instrument(&self, id: InstrumentId) -> &Instrument {
        &self.list[id.0 as usize]
    }

    /// Returns all of them in the order of entry.
    pub fn iter(&self) -> impl Iterator<Item = (InstrumentId, &Instrument)> {
        (0..).map(InstrumentId).zip(self.list.iter().map(Arc::as_ref))
    }

    /// Returns every link, by the instrument that refers.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values().flatten()
    }

    /// Returns the links of one instrument to others.
    pub fn links_from(&self, from: InstrumentId) -> impl Iterator<Item = &Link> {
        self.links.get(&from).into_iter().flatten()
    }

    /// Returns the links of others to this one.
    pub fn links_to(&self, to: InstrumentId) -> impl Iterator<Item = &Link> {
        let referrers = self.referrers.get(&to).into_iter().flatten();
        referrers.flat_map(|from| self.links_from(*from)).filter(move |link| link.to == to)
    }

    /// Returns the instruments of a number, those of one day only where it is given. Offices begin to count anew every
    /// year, so that a number alone may mean several.
    pub fn named(&self, number: &str, of: Option<Date>) -> Vec<InstrumentId> {
        let number = InstrumentNumber::of(number);
        let days = of.unwrap_or(Date::MIN)..=of.unwrap_or(Date::MAX);
        let range = (number.clone(), *days.start())..=(number, *days.end());
        self.numbers.range(range).map(|(_, id)| *id).collect()
    }

    /// Returns the instrument meant, or why it is not known which.
    pub fn find(&self, number: &str, of: Option<Date>) -> Result<InstrumentId, Message> {
        match self.named(number, of)[..] {
            [id] => Ok(id),
            [] => Err(match of {
                Some(day) => Message::new("instrument.unknown-of").with("number", number).with("day", day),
                None => Message::new("instrument.unknown").with("number", number),
            }),
            [first, ..] => {
                let named = self.named(number, of);
                let days: Vec<String> = named
                    .iter()
                    .take(limits::EVIDENCE_LISTED_MAX)
                    .map(|id| self.instrument(*id).date.to_string())
                    .collect();
                let own = self.instrument(first).number.to_string();
                Err(Message::new("instrument.ambiguous").with("number", own).with("days", days))
            }
        }
    }

    /// Returns the way from `from` to `to` along links of these kinds, both ends included.
    pub fn way(&self, from: InstrumentId, to: InstrumentId, kinds: &[Relation]) -> Option<Vec<InstrumentId>> {
        let mut came: BTreeMap<InstrumentId, InstrumentId> = BTreeMap::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if at == to {
                let back =
                    std::iter::successors(Some(to), |at| came.get(at).copied().filter(|_| *at != from));
                let mut way: Vec<InstrumentId> = back.collect();
                way.reverse();
                return Some(way);
            }
            for link in self.links_from(at).filter(|link| kinds.contains(&link.how)) {
                if link.to != from && !came.contains_key(&link.to) {
                    came.insert(link.to, at);
                    open.push(link.to);
                }
            }
        }
        None
    }

    pub(crate) fn enter(&mut self, instrument: Instrument) -> InstrumentId {
        let id = InstrumentId(u32::try_from(self.list.len()).expect("the check counted the instruments"));
        self.numbers.insert((instrument.compared.clone(), instrument.date), id);
        self.list.push(Arc::new(instrument));
        id
    }

    pub(crate) fn link(&mut self, link: Link) {
        self.referrers.entry(link.to).or_default().insert(link.from);
        self.links.entry(link.from).or_default().insert(link);
    }

    pub(crate) fn instrument_mut(&mut self, id: InstrumentId) -> &mut Instrument {
        Arc::make_mut(&mut self.list[id.0 as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_count_code_points_and_lie_inside() {
        let text = "Điều ٣\nabc";
        let span = |start, end| Span { start, end };
        assert_eq!(span(0, 4).slice(text), Some("Điều"));
        assert_eq!(span(5, 6).slice(text), Some("٣"));
        assert_eq!(span(7, 10).slice(text), Some("abc"));
        for (start, end) in [(3, 3), (4, 3), (7, 11), (10, 11), (99, 100), (0, u64::MAX)] {
            assert_eq!(span(start, end).slice(text), None, "{start}..{end}");
        }
    }

    #[test]
    fn a_sentence_ends_where_its_line_or_its_sign_does() {
        let text = "Title\n1. Over 11.8% rose. More than 90% of communes; fewer else\nEnd؟ Fine";
        let of = |words: &str| {
            let start = text[..text.find(words).unwrap()].chars().count() as u64;
            let span = Span { start, end: start + words.chars().count() as u64 };
            span.sentence(text).slice(text).unwrap()
        };
        assert_eq!(of("Title"), "Title");
        assert_eq!(of("11.8%"), "1. Over 11.8% rose.");
        assert_eq!(of("90%"), "More than 90% of communes;");
        assert_eq!(of("fewer"), "fewer else");
        assert_eq!(of("Fine"), "Fine");
        assert_eq!(of("rose. More"), "1. Over 11.8% rose. More than 90% of communes;");
        let outside = Span { start: 900, end: 901 }.sentence(text);
        assert!(outside.start <= outside.end);
    }

    #[test]
    fn a_provision_is_found_however_its_number_is_written() {
        let cases =
            [("2, 1", "2.1"), ("٢-١", "2.1"), ("khoản 1", "1"), ("02.1.A", "2.1.a"), ("IV.2", "iv, 2")];
        for (one, other) in cases {
            assert_eq!(path_of(one), path_of(other), "{one}");
        }
        assert_ne!(path_of("2"), path_of("2.1"));
    }
}
