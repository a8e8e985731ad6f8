//! Where the numbered parts of a text begin, by its own numbering: `Article 3`, `المادة ٣`, `Điều 3`, `I.`, `1.`,
//! `1.2.`, `a)`, one within the other.
//!
//! A number counts where it begins a line and follows on the one before: lists that begin in the middle, years and amounts
//! do not. What is found is a proposal; whoever enters the text may correct it.

use crate::instrument::ProvisionRow;
use crate::instruments::Span;
use base::limits::PROVISIONS_MAX;
use base::text::digit;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How deep a kind of number stands; a deeper one lies within one less deep.
type Depth = u8;

const ROMAN: Depth = 1;
const ARTICLE: Depth = 2;
const POINT: Depth = 3;
/// Dotted numbers stand as much deeper than [`POINT`] as they have dots.
const DOTS_MAX: u8 = 4;
const BRACKET: Depth = POINT + DOTS_MAX + 1;
const LETTER: Depth = BRACKET + 1;

/// Letters a line's number is looked for in: what stands further on is no longer its number.
const MARKER_LETTERS_MAX: usize = 40;

const ARTICLES: &[&str] = &["article", "section", "đieu", "الماده", "ماده"];
const HEADINGS: &[&str] = &["chapter", "part", "title", "chuong", "phan", "muc", "الفصل", "الباب", "القسم"];
/// Arabic ordinals from first to tenth: of articles, and of the parts of a text.
const FIRST_TO_TENTH: [[&str; 2]; 10] = [
    ["الاولي", "اولا"],
    ["الثانيه", "ثانيا"],
    ["الثالثه", "ثالثا"],
    ["الرابعه", "رابعا"],
    ["الخامسه", "خامسا"],
    ["السادسه", "سادسا"],
    ["السابعه", "سابعا"],
    ["الثامنه", "ثامنا"],
    ["التاسعه", "تاسعا"],
    ["العاشره", "عاشرا"],
];
/// Letters as each script counts with them.
const ORDERS: [&str; 3] = ["abcdefghijklmnopqrstuvwxyz", "abcdđeghiklmnopqrstuvxy", "ابجدهوزحطيكلمنسعفصقرشت"];

/// What a line begins with.
enum Marker {
    /// A number, how deep it stands, and how it is written in a path.
    Numbered(Depth, Order, String),
    /// A heading that ends what is above and has no number of its own.
    Heading,
}

/// What may follow on what.
#[derive(Clone, PartialEq)]
enum Order {
    /// A number, one more than the one before.
    Count(u64),
    /// `1.2`: each number within the one before the dot.
    Dotted(Vec<u64>),
    /// A letter, the next in one of the orders.
    Letter(char),
}

/// A provision whose end is not known yet.
struct Open {
    depth: Depth,
    order: Order,
    // Its place among those found.
    row: usize,
}

/// Returns the numbered parts of a text in the order in which they begin.
pub fn provisions(text: &str) -> Vec<ProvisionRow> {
    let mut outline = Outline::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let blanks = line.chars().take_while(|letter| is_passed_over(*letter)).count() as u64;
        match marker(line) {
            Some(Marker::Heading) => outline.close(0, start),
            Some(Marker::Numbered(depth, order, name)) => outline.number(depth, order, &name, start + blanks),
            None => {}
        }
        start += line.chars().count() as u64;
    }
    outline.close(0, start);
    trimmed(text, outline.rows)
}

#[derive(Default)]
struct Outline {
    rows: Vec<ProvisionRow>,
    numbers: BTreeSet<String>,
    open: Vec<Open>,
    last_article: u64,
}

impl Outline {
    /// Takes a number in, if it follows on what is above.
    fn number(&mut self, depth: Depth, order: Order, name: &str, at: u64) {
        if !self.follows(depth, &order) || self.rows.len() >= PROVISIONS_MAX {
            return;
        }
        let number = match (self.above(depth), depth) {
            // Articles are counted through, whatever part of the text they stand in.
            (Some(_), ARTICLE) | (None, _) => name.to_owned(),
            (Some(above), _) => format!("{}.{name}", self.rows[above.row].number),
        };
        if !self.numbers.insert(number.clone()) {
            return;
        }
        self.close(depth, at);
        if let (ARTICLE, Order::Count(count)) = (depth, &order) {
            self.last_article = *count;
        }
        self.open.push(Open { depth, order, row: self.rows.len() });
        self.rows.push(ProvisionRow { number: number.into(), span: Span { start: at, end: at } });
    }

    /// Ends every open part of this depth or deeper.
    fn close(&mut self, depth: Depth, at: u64) {
        while let Some(open) = self.open.pop_if(|open| open.depth >= depth) {
            self.rows[open.row].span.end = at;
        }
    }

    fn above(&self, depth: Depth) -> Option<&Open> {
        self.open.iter().rfind(|open| open.depth < depth)
    }

    fn follows(&self, depth: Depth, order: &Order) -> bool {
        let before = self.open.iter().find(|open| open.depth == depth).map(|open| &open.order);
        match (order, before) {
            (Order::Count(count), _) if depth == ARTICLE => *count > self.last_article,
            (Order::Count(count), Some(Order::Count(before))) => *count == before + 1,
            (Order::Count(count), _) => *count == 1,
            (Order::Dotted(path), before) => self.follows_dotted(depth, path, before),
            (Order::Letter(letter), Some(Order::Letter(before))) => next(*before, *letter),
            (Order::Letter(letter), _) => matches!(letter, 'a' | 'ا'),
        }
    }

    fn follows_dotted(&self, depth: Depth, path: &[u64], before: Option<&Order>) -> bool {
        let (last, within) = path.split_last().expect("a dotted number has numbers");
        let above = self.above(depth).filter(|above| above.depth + 1 == depth).map(|above| &above.order);
        let is_within = match above {
            Some(Order::Count(count)) => within == [*count],
            Some(Order::Dotted(above)) => within == above.as_slice(),
            _ => false,
        };
        let expected = match before {
            Some(Order::Dotted(before)) => before.last().map_or(1, |before| before + 1),
            _ => 1,
        };
        is_within && *last == expected
    }
}

fn next(before: char, letter: char) -> bool {
    ORDERS.iter().any(|order| {
        let mut letters = order.chars().skip_while(|other| *other != before);
        letters.next().is_some() && letters.next() == Some(letter)
    })
}

/// Takes the blanks at the end of each part away.
fn trimmed(text: &str, rows: Vec<ProvisionRow>) -> Vec<ProvisionRow> {
    // For each letter, the place behind the last one up to it that is no blank.
    let mut ends = Vec::with_capacity(text.len());
    let mut end = 0;
    for (place, letter) in (1..).zip(text.chars()) {
        end = if letter.is_whitespace() { end } else { place };
        ends.push(end);
    }
    let cut = |row: ProvisionRow| {
        let last = usize::try_from(row.span.end).expect("a text is shorter than memory");
        let end = last.checked_sub(1).map_or(0, |last| ends[last]);
        ProvisionRow { span: Span { end, ..row.span }, ..row }
    };
    rows.into_iter().map(cut).collect()
}

/// White space, marks of direction and the signs with which plain text writes headings and emphasis.
fn is_passed_over(letter: char) -> bool {
    letter.is_whitespace() || base::text::is_hidden(letter) || matches!(letter, '#' | '*' | '_' | '"' | '«')
}

/// Reads what a line begins with.
fn marker(line: &str) -> Option<Marker> {
    let written = line.chars().skip_while(|letter| is_passed_over(*letter)).take(MARKER_LETTERS_MAX);
    let line: String = written.collect();
    let folded = folded(&line);
    if let Some(rest) = behind_word(&folded, ARTICLES) {
        return article(rest);
    }
    if let Some(rest) = behind_word(&folded, HEADINGS) {
        let begins = rest.chars().next()?;
        let is_heading = digit(begins).is_some() || roman(rest).is_some() || ordinal(rest).is_some();
        return is_heading.then_some(Marker::Heading);
    }
    if let Some((count, 1, rest)) = ordinal(&folded) {
        return ends_marker(rest).then(|| Marker::Numbered(ROMAN, Order::Count(count), count.to_string()));
    }
    if let Some((count, rest)) = roman(&line) {
        let name = line[..line.len() - rest.len()].to_owned();
        return (rest.starts_with(['.', ')']) && ends_marker(rest)).then_some(Marker::Numbered(
            ROMAN,
            Order::Count(count),
            name,
        ));
    }
    numbered(&folded).or_else(|| lettered(&folded))
}

fn article(rest: &str) -> Option<Marker> {
    let (count, rest) = match ordinal(rest) {
        Some((count, 0, rest)) => (count, rest),
        _ => {
            let bare = rest.trim_start_matches('(');
            let (count, rest) = number(bare)?;
            (count, rest.strip_prefix(')').unwrap_or(rest))
        }
    };
    let ends = rest.is_empty()
        || rest.starts_with(|letter: char| ".:-)–—".contains(letter) || letter.is_whitespace());
    ends.then(|| Marker::Numbered(ARTICLE, Order::Count(count), count.to_string()))
}

/// Reads `1.`, `1)`, `(1)`, `1-`, `1.2.`, `1.2`.
fn numbered(line: &str) -> Option<Marker> {
    let bare = line.strip_prefix('(');
    let (first, mut rest) = number(bare.unwrap_or(line))?;
    if let Some(after) = rest.strip_prefix(')') {
        return ends_marker(after).then(|| Marker::Numbered(BRACKET, Order::Count(first), first.to_string()));
    }
    let mut path = vec![first];
    while let Some((next, after)) = rest.strip_prefix('.').and_then(number) {
        path.push(next);
        rest = after;
    }
    let dots = u8::try_from(path.len() - 1).ok().filter(|dots| *dots <= DOTS_MAX)?;
    let signed = rest.starts_with(['.', '-', '–', ':']) && ends_marker(rest);
    let bare_path = dots > 0 && rest.starts_with(char::is_whitespace);
    if bare.is_some() || !(signed || bare_path) {
        return None;
    }
    let order = if dots == 0 { Order::Count(first) } else { Order::Dotted(path.clone()) };
    let last = path.last().expect("a path has a first number").to_string();
    Some(Marker::Numbered(POINT + dots, order, last))
}

/// Reads `a)`, `a.`, `أ-`, `(b)`.
fn lettered(line: &str) -> Option<Marker> {
    let line = line.strip_prefix('(').unwrap_or(line);
    let letter = line.chars().next().filter(|letter| ORDERS.iter().any(|order| order.contains(*letter)))?;
    let rest = &line[letter.len_utf8()..];
    let ends = rest.starts_with([')', '.', '-', '–', ':']) && ends_marker(rest);
    ends.then(|| Marker::Numbered(LETTER, Order::Letter(letter), letter.to_string()))
}

/// Returns whether behind the sign that ends a number a word begins, or nothing.
fn ends_marker(rest: &str) -> bool {
    let bare = rest.trim_start_matches(['.', ')', '-', '–', '—', ':', '/']);
    bare.is_empty()
        || bare.starts_with(char::is_whitespace)
        || (bare.len() < rest.len() && !bare.starts_with(|letter| digit(letter).is_some()))
}

fn number(text: &str) -> Option<(u64, &str)> {
    let length = text.find(|letter| digit(letter).is_none()).unwrap_or(text.len());
    // More digits than articles ever have are an amount.
    let digits = base::text::latin_digits(&text[..length]);
    let count = (1..=4).contains(&digits.len()).then(|| digits.parse().ok()).flatten()?;
    Some((count, &text[length..]))
}

/// Reads an Arabic ordinal: its number, whether it stands for a part of the text (1) or an article (0), and what
/// follows.
fn ordinal(text: &str) -> Option<(u64, usize, &str)> {
    let mut words =
        (1..).zip(FIRST_TO_TENTH).flat_map(|(count, words)| [(count, 0, words[0]), (count, 1, words[1])]);
    words.find_map(|(count, which, word)| {
        let rest = text.strip_prefix(word)?;
        let ends = !rest.starts_with(char::is_alphabetic);
        ends.then_some((count, which, rest))
    })
}

/// Reads a Roman number in capitals up to 39.
fn roman(text: &str) -> Option<(u64, &str)> {
    let length = text.find(|letter| !"IVX".contains(letter)).unwrap_or(text.len());
    let written = &text[..length];
    let value = (1..=39).find(|value| {
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        "X".repeat(value / 10) + units[value % 10] == written
    })?;
    Some((value as u64, &text[length..]))
}

/// Returns what stands behind one of the words and blanks.
fn behind_word<'a>(line: &'a str, words: &[&str]) -> Option<&'a str> {
    let rest = words.iter().find_map(|word| line.strip_prefix(word))?;
    let behind = rest.trim_start();
    (behind.len() < rest.len() || rest.starts_with('(')).then_some(behind)
}

/// Returns the line in small letters without marks, Arabic letters in the form that is compared. Unlike in a search, đ stays a letter
/// of its own, for it numbers a point behind d, and digits stay as written, for the number of a provision is cited so.
fn folded(line: &str) -> String {
    let bare = line.nfd().filter(|letter| !is_combining_mark(*letter) && *letter != '\u{0640}');
    let same = |letter| match letter {
        'ى' => 'ي',
        'ة' => 'ه',
        'ٱ' => 'ا',
        _ => letter,
    };
    bare.flat_map(char::to_lowercase).map(same).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> String {
        let row = |row: &ProvisionRow| {
            format!("{}={}", row.number, row.span.slice(text).unwrap().lines().next().unwrap())
        };
        provisions(text).iter().map(row).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn texts_are_read_by_their_own_numbering() {
        let cases = [
            (
                "Preamble\nArticle 1. Scope\nAll.\nArticle 2. Aims\n1. First\n2. Second\nEnd",
                "1=Article 1. Scope | 2=Article 2. Aims | 2.1=1. First | 2.2=2. Second",
            ),
            (
                "Điều 1. Phạm vi\n1. Một\na) A\nb) B\nc) C\nd) D\nđ) Đ\n2. Hai\nĐiều 2\nHết",
                "1=Điều 1. Phạm vi | 1.1=1. Một | 1.1.a=a) A | 1.1.b=b) B | 1.1.c=c) C | 1.1.d=d) D | 1.1.đ=đ) Đ | 1.2=2. Hai | 2=Điều 2",
            ),
            (
                "المادة الأولى: النطاق\nالمادة (٢)\n١- أول\n٢- ثان\nالمادّة الثالثة",
                "1=المادة الأولى: النطاق | 2=المادة (٢) | 2.1=١- أول | 2.2=٢- ثان | 3=المادّة الثالثة",
            ),
            (
                "أولاً: الأهداف\n1. رفع\nثانيًا: المهام\n1. تنظيم\nأ) أ\nب) ب",
                "1=أولاً: الأهداف | 1.1=1. رفع | 2=ثانيًا: المهام | 2.1=1. تنظيم | 2.1.ا=أ) أ | 2.1.ب=ب) ب",
            ),
            (
                "I. MỤC ĐÍCH\n1. Một\n2. Hai\n2.1. Nhỏ\n2.2 Nhỏ\nII. YÊU CẦU\n1. Một",
                "I=I. MỤC ĐÍCH | I.1=1. Một | I.2=2. Hai | I.2.1=2.1. Nhỏ | I.2.2=2.2 Nhỏ | II=II. YÊU CẦU | II.1=1. Một",
            ),
            ("Chapter I\nArticle 1\nText\nChapter II\nArticle 2\nText", "1=Article 1 | 2=Article 2"),
            ("1) One\n2) Two\n(3) Three", "1=1) One | 2=2) Two | 3=(3) Three"),
        ];
        for (text, expected) in cases {
            assert_eq!(outline(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for text in [
            "2025. The year",
            "3. starts late",
            "1,200 cases",
            "1.5% more",
            "a word",
            "I am",
            "IV",
            "articles 3",
            "b) late",
            "",
            "\n\n",
        ] {
            assert_eq!(outline(text), "", "{text}");
        }
    }

    #[test]
    fn parts_end_where_the_next_begins_and_have_no_blanks_around() {
        let text = "  Article 1\nabc  \n\nArticle 2\nxyz\n";
        let spans: Vec<_> =
            provisions(text).iter().map(|row| row.span.slice(text).unwrap().to_owned()).collect();
        assert_eq!(spans, ["Article 1\nabc", "Article 2\nxyz"]);
    }

    proptest::proptest! {
        /// Whatever the text, parts lie inside it, and each number stands once.
        #[test]
        fn parts_lie_inside_any_text(text in "([0-9IVX٣]{0,2}[.)]?|Article 1|Điều|المادة|أولا|a\\)|[\u{0}-\u{FFFF}]{0,3}| |\n){0,40}") {
            let rows = provisions(&text);
            let mut numbers: Vec<_> = rows.iter().map(|row| row.number.clone()).collect();
            for row in &rows {
                proptest::prop_assert!(row.span.slice(&text).is_some(), "{row:?}");
            }
            numbers.sort();
            numbers.dedup();
            proptest::prop_assert_eq!(numbers.len(), rows.len());
        }
    }
}
