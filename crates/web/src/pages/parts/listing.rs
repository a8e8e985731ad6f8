//! A list that may grow long: a part of it on each page, and a search over all of it. The address says which part and what is looked for;
//! files and data have everything that is found.

use crate::frame::here;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::Message;
use export::html::Html;
use export::voice::Voice;
use locale::NameOrder;
use locale::search::folded;
use std::ops::Range;

/// Lines on one page: what comes over a slow line in two seconds, and what somebody goes through before he looks for something.
pub(crate) const LINES_SHOWN: usize = 100;

/// The most words of a search that are looked at; nobody types more.
const WORDS_MAX: usize = 8;

/// The name under which an address says what is looked for.
pub(crate) const FIND: &str = "find";

/// The name under which an address says which part is shown.
pub(crate) const PART: &str = "page";

/// What somebody looks for in a list.
pub(crate) struct Wanted<'v> {
    text: &'v str,
    words: Vec<String>,
}

impl<'v> Wanted<'v> {
    /// Returns what the address looks for.
    pub(crate) fn of(visit: &'v Visit) -> Wanted<'v> {
        let text = visit.query.get(FIND).unwrap_or_default().trim();
        let words = text.split_whitespace().take(WORDS_MAX).map(folded).filter(|word| !word.is_empty());
        Wanted { text, words: words.collect() }
    }

    /// Returns whether anything is looked for.
    pub(crate) fn is_something(&self) -> bool {
        !self.words.is_empty()
    }

    /// Answers whether a line with these texts is looked for: each word that was typed stands in one of them, however it is marked.
    pub(crate) fn has<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.into_iter().map(folded).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.contains(word.as_str())))
    }

    /// Returns how well a text answers, the best first: it is what was typed, it begins so, it has it somewhere.
    pub(crate) fn likeness(&self, text: &str) -> u8 {
        let (text, typed) = (folded(text), folded(self.text));
        match () {
            () if text == typed => 0,
            () if text.starts_with(&typed) => 1,
            () => 2,
        }
    }
}

/// Puts lines in the order in which readers look names up; the same names in the order of their codes.
pub(crate) fn by_name<T>(visit: &Visit, lines: &mut [T], named: impl Fn(&T) -> (String, String)) {
    let order = NameOrder::of(visit.viewer.lang);
    lines.sort_by_cached_key(|line| {
        let (name, code) = named(line);
        (order.key(&name), code)
    });
}

/// The part of a list that a page shows.
pub(crate) struct Part {
    shown: Range<usize>,
    /// The search, above the list.
    pub(crate) head: Html,
    /// The ways to the other parts, below it.
    pub(crate) foot: Html,
    /// Something is looked for: that nothing is there does not mean that there is nothing.
    pub(crate) is_search: bool,
}

impl Part {
    /// Returns the part that the address asks for of a list of so many lines; beyond the last there is the last.
    pub(crate) fn of(visit: &Visit, wanted: &Wanted, count: usize) -> Result<Part, Trouble> {
        Part::sized(visit, wanted, count, LINES_SHOWN)
    }

    /// Returns the part of a list whose lines are longer than others', so that fewer of them stand on a page.
    pub(crate) fn sized(visit: &Visit, wanted: &Wanted, count: usize, size: usize) -> Result<Part, Trouble> {
        let last = count.div_ceil(size).max(1);
        let number = match visit.query.get(PART) {
            None => 1,
            Some(text) => {
                let number = text.trim().parse().ok().filter(|number: &usize| *number > 0);
                let wrong = || Trouble::wrong(vec![Message::new("lists.not-a-part").with("text", text)]);
                number.ok_or_else(wrong)?.min(last)
            }
        };
        let start = (number - 1) * size;
        let shown = start..count.min(start + size);
        let head = head(visit, wanted, count, last > 1)?;
        let foot = if last == 1 { Html::default() } else { foot(visit, (number, last), &shown, count)? };
        Ok(Part { shown, head, foot, is_search: wanted.is_something() })
    }

    /// Puts lines that stand together for another reason in the order of their names, as far as it decides which of them the part shows:
    /// of a nation's reports that are due nobody needs all sorted.
    pub(crate) fn sort_within<T, K: PartialEq>(
        &self,
        visit: &Visit,
        lines: &mut [T],
        reason: impl Fn(&T) -> K,
        named: impl Fn(&T) -> (String, String),
    ) {
        let (mut from, mut to) = (self.shown.start, self.shown.end);
        let go_together = |line: usize| reason(&lines[line - 1]) == reason(&lines[line]);
        while from > 0 && from < lines.len() && go_together(from) {
            from -= 1;
        }
        while to > 0 && to < lines.len() && go_together(to) {
            to += 1;
        }
        for together in lines[from..to].chunk_by_mut(|line, next| reason(line) == reason(next)) {
            by_name(visit, together, &named);
        }
    }

    /// Returns the lines of the part.
    pub(crate) fn lines<'l, T>(&self, lines: &'l [T]) -> &'l [T] {
        &lines[self.shown.clone()]
    }
}

/// The search is offered where a list is longer than a page, and where something is looked for.
fn head(visit: &Visit, wanted: &Wanted, count: usize, is_long: bool) -> Result<Html, Trouble> {
    if !is_long && !wanted.is_something() {
        return Ok(Html::default());
    }
    let found = Message::new("lists.found").with("count", count).with("text", wanted.text);
    let head = Head {
        voice: &visit.voice,
        path: &visit.path,
        others: visit.lasting().filter(|(name, _)| ![FIND, PART].contains(name)).collect(),
        text: wanted.text,
        found: wanted.is_something().then(|| visit.sentence(&found)),
        all: here(visit, FIND, None),
    };
    Ok(Html::rendered(head.render()?))
}

fn foot(
    visit: &Visit,
    (number, last): (usize, usize),
    shown: &Range<usize>,
    count: usize,
) -> Result<Html, Trouble> {
    let range = Message::new("lists.shown").with("first", shown.start + 1).with("last", shown.end);
    let ways = [
        ("lists.first", 1, number > 2),
        ("lists.before", number.saturating_sub(1), number > 1),
        ("lists.next", number + 1, number < last),
        ("lists.last", last, number + 1 < last),
    ];
    let ways = ways.into_iter().filter(|(_, _, is_there)| *is_there);
    let foot = Foot {
        voice: &visit.voice,
        shown: visit.sentence(&range.with("count", count)),
        ways: ways
            .map(|(word, part, _)| (here(visit, PART, Some(&part.to_string())), visit.say(word)))
            .collect(),
    };
    Ok(Html::rendered(foot.render()?))
}

#[derive(Template)]
#[template(path = "pages/parts/listing_head.html")]
struct Head<'a> {
    voice: &'a Voice<'a>,
    path: &'a str,
    /// What the address says besides.
    others: Vec<(&'a str, &'a str)>,
    text: &'a str,
    found: Option<String>,
    all: String,
}

#[derive(Template)]
#[template(path = "pages/parts/listing_foot.html")]
struct Foot<'a> {
    voice: &'a Voice<'a>,
    shown: String,
    ways: Vec<(String, String)>,
}
