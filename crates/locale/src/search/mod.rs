//! Finding things by code, number or name, as people type them: in three scripts, without the marks they leave out, with
//! slips, and in another script than the name is written in.
//!
//! - An [`Index`] is built once and asked often; the answer is the same for the same things in the same order.
//! - Every name a thing has, in any language, leads to it; the best of its names counts.
//! - Slips and sounds are asked only where nothing was found that is what was typed.

mod fold;
mod near;
mod sound;

pub use fold::{folded, squeezed};

use base::InstrumentNumber;
use fold::words;
use near::{Letters, distance};

/// How well a thing answers a search; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The code or number is what was typed.
    Code,
    /// A name is what was typed, marks and all.
    Name,
    /// A name is what was typed, but for marks, or but for the Arabic article.
    NameFolded,
    /// A name ends in the whole words typed: "Tỉnh Lâm Đồng".
    LastWords,
    /// A name begins so.
    Begins,
    /// The code or number begins so.
    CodeBegins,
    /// The whole words typed stand together in a name.
    WholeWords,
    /// A word of a name begins so.
    WordBegins,
    /// A name has it somewhere.
    Within,
    /// Every word typed begins a word of one name.
    Scattered,
    /// A name is a slip or two away.
    Slip,
    /// A name sounds so in another script.
    Sound,
}

/// A code, which is compared as it stands, or a number, which is compared as instruments are numbered.
#[derive(Clone, Copy, Debug)]
pub enum Code<'a> {
    /// The code of a unit.
    Plain(&'a str),
    /// The number of an instrument.
    Number(&'a str),
}

/// What one answer is: the place of the thing in the order in which things were added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub item: usize,
    /// How well.
    pub likeness: Likeness,
    /// Slips in it; 0 where there is none.
    pub slips: usize,
}

/// The answers, and what finding them took.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// The best first; among equals the higher level, then the order of codes.
    pub hits: Vec<Hit>,
    /// Pairs of letters that were compared to find slips and sounds.
    pub compared: usize,
}

/// Things that can be found.
#[derive(Debug, Default)]
pub struct Index {
    items: Vec<Item>,
    names: Vec<Name>,
}

#[derive(Debug)]
struct Item {
    code: String,
    // Its letters and digits alone.
    bare: String,
    is_number: bool,
    depth: usize,
}

#[derive(Debug)]
struct Name {
    item: usize,
    written: String,
    words: String,
    // Of the words as a whole, and of what is left without those before the last of them.
    letters: Letters,
    sound: String,
}

/// The most words typed that are taken in; nobody looks for more.
const WORDS_MAX: usize = 40;

/// The letters of the shortest text in which one slip, and two slips, are forgiven.
const ONE_SLIP_LETTERS: usize = 4;
const TWO_SLIPS_LETTERS: usize = 8;

impl Index {
    /// Adds a thing with its code, how deep it stands below the top, and its names; returns its place.
    pub fn add<'a>(&mut self, code: Code, depth: usize, names: impl Iterator<Item = &'a str>) -> usize {
        let (code, is_number) = match code {
            Code::Plain(code) => (squeezed(code), false),
            Code::Number(number) => (InstrumentNumber::of(number).as_str().to_lowercase(), true),
        };
        let item = self.items.len();
        self.items.push(Item { bare: bare(&code), code, is_number, depth });
        for written in names {
            let words = words(written);
            let (letters, sound) = (Letters::of(&words), sound::sound(&words));
            self.names.push(Name { item, written: base::text::tidy(written), words, letters, sound });
        }
        item
    }

    /// Returns the things that answer to what was typed, the best first.
    pub fn find(&self, typed: &str) -> Hits {
        let wanted = Wanted::of(typed);
        if wanted.words.is_empty() {
            return Hits::default();
        }
        let mut best = Best(vec![None; self.items.len()]);
        for (item, thing) in self.items.iter().enumerate() {
            best.note(item, thing.likeness(&wanted), 0);
        }
        for name in &self.names {
            best.note(name.item, name.likeness(&wanted), 0);
        }
        let mut compared = 0;
        if best.0.iter().flatten().all(|(likeness, _)| *likeness >= Likeness::Within) {
            for name in &self.names {
                best.note_far(name.item, Likeness::Slip, name.slips(&wanted, &mut compared));
            }
        }
        if best.0.iter().all(Option::is_none) {
            for name in &self.names {
                best.note_far(name.item, Likeness::Sound, name.sounds(&wanted, &mut compared));
            }
        }
        Hits { hits: self.in_order(&best), compared }
    }

    fn in_order(&self, best: &Best) -> Vec<Hit> {
        let hit = |(item, found): (usize, &Option<(Likeness, usize)>)| {
            found.map(|(likeness, slips)| Hit { item, likeness, slips })
        };
        let mut hits: Vec<Hit> = best.0.iter().enumerate().filter_map(hit).collect();
        hits.sort_by_key(|hit| {
            let item = &self.items[hit.item];
            (hit.likeness, hit.slips, item.depth, item.code.as_str(), hit.item)
        });
        hits
    }
}

/// For each thing, how well it answers so far.
struct Best(Vec<Option<(Likeness, usize)>>);

impl Best {
    fn note(&mut self, item: usize, likeness: Option<Likeness>, slips: usize) {
        let found = likeness.map(|likeness| (likeness, slips));
        self.0[item] = self.0[item].into_iter().chain(found).min();
    }

    fn note_far(&mut self, item: usize, likeness: Likeness, slips: Option<usize>) {
        if let Some(slips) = slips {
            self.note(item, Some(likeness), slips);
        }
    }
}

/// What is looked for, in the forms in which it is compared.
struct Wanted {
    written: String,
    words: String,
    code: String,
    number: String,
    // Letters and digits of a number alone; empty where it has no letter, for 12/2019 is no 1/22019.
    bare: String,
    letters: Letters,
    // Letters that may be otherwise.
    slips_max: usize,
    sound: String,
    is_arabic: bool,
}

impl Wanted {
    fn of(typed: &str) -> Wanted {
        let bounded: Vec<&str> = typed.split_whitespace().take(WORDS_MAX).collect();
        let typed = bounded.join(" ");
        let words = words(&typed);
        let count = words.chars().count();
        let number = InstrumentNumber::of(&typed).as_str().to_lowercase();
        let bare = bare(&number);
        let has_both =
            bare.contains(char::is_alphabetic) && bare.contains(|letter: char| letter.is_ascii_digit());
        Wanted {
            code: squeezed(&typed),
            bare: if has_both { bare } else { String::new() },
            number,
            letters: Letters::of(&words),
            slips_max: usize::from(count >= ONE_SLIP_LETTERS) + usize::from(count >= TWO_SLIPS_LETTERS),
            sound: sound::sound(&words).replace(' ', ""),
            is_arabic: sound::is_arabic(&words),
            written: base::text::tidy(&typed),
            words,
        }
    }
}

impl Item {
    fn likeness(&self, wanted: &Wanted) -> Option<Likeness> {
        let typed = if self.is_number { &wanted.number } else { &wanted.code };
        match () {
            () if typed.is_empty() => None,
            () if self.code == *typed => Some(Likeness::Code),
            () if self.is_number && self.bare == wanted.bare => Some(Likeness::Code),
            () if self.code.starts_with(typed.as_str()) => Some(Likeness::CodeBegins),
            () => None,
        }
    }
}

impl Name {
    fn likeness(&self, wanted: &Wanted) -> Option<Likeness> {
        let (found, typed) = (self.words.as_str(), wanted.words.as_str());
        let bare = without_article(found);
        match () {
            () if self.written == wanted.written => Some(Likeness::Name),
            () if found == typed || bare == without_article(typed) => Some(Likeness::NameFolded),
            () if !found.contains(typed) => scattered(found, typed),
            () if found.strip_suffix(typed).is_some_and(|front| front.ends_with(' ')) => {
                Some(Likeness::LastWords)
            }
            () if found.starts_with(typed) || bare.starts_with(typed) => Some(Likeness::Begins),
            () if has_words(found, typed) => Some(Likeness::WholeWords),
            () if begins_a_word(found, typed) => Some(Likeness::WordBegins),
            () => Some(Likeness::Within),
        }
    }

    /// Returns how many letters are otherwise in the name, or in its last words, as many as were typed.
    fn slips(&self, wanted: &Wanted, compared: &mut usize) -> Option<usize> {
        if wanted.slips_max == 0 || !self.letters.may_hold(&wanted.letters, wanted.slips_max) {
            return None;
        }
        let last = last_words(&self.words, wanted.words.split(' ').count());
        let whole = (last.len() < self.words.len()).then_some(self.words.as_str());
        let ends = whole.into_iter().chain([last]);
        ends.filter_map(|name| distance(name, &wanted.words, wanted.slips_max, compared)).min()
    }

    /// Returns how far the sound of the name lies from that of what was typed, where the two are in different scripts.
    fn sounds(&self, wanted: &Wanted, compared: &mut usize) -> Option<usize> {
        if wanted.sound.is_empty() || sound::is_arabic(&self.words) == wanted.is_arabic {
            return None;
        }
        let most = wanted.sound.chars().count() / 3;
        let blanks = self.sound.match_indices(' ').map(|(blank, _)| blank + 1);
        let ends = [0].into_iter().chain(blanks).map(|start| self.sound[start..].replace(' ', ""));
        ends.filter_map(|name| distance(&name, &wanted.sound, most, compared)).min()
    }
}

/// Returns the letters and digits of a number: `53cttu`.
fn bare(number: &str) -> String {
    number.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn scattered(found: &str, typed: &str) -> Option<Likeness> {
    let begins = |word: &str| found.starts_with(word) || begins_a_word(found, word);
    let all = typed.contains(' ') && typed.split(' ').all(begins);
    all.then_some(Likeness::Scattered)
}

fn without_article(text: &str) -> &str {
    text.strip_prefix("ال").unwrap_or(text)
}

/// Returns the last words of a text, so many at most.
fn last_words(text: &str, count: usize) -> &str {
    text.rmatch_indices(' ').nth(count - 1).map_or(text, |(blank, _)| &text[blank + 1..])
}

fn has_words(found: &str, typed: &str) -> bool {
    found.match_indices(typed).any(|(place, _)| {
        let (before, after) = (&found[..place], &found[place + typed.len()..]);
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

fn begins_a_word(found: &str, typed: &str) -> bool {
    found.match_indices(' ').any(|(blank, _)| {
        let word = &found[blank + 1..];
        word.starts_with(typed) || without_article(word).starts_with(typed)
    })
}

#[cfg(test)]
mod tests;
