//! Arabic number words: both genders, all cases and the construct, with and without article, written in one or apart.
//!
//! Parts are linked by و, units before tens, scales falling: `ألفان وثلاثمئة وستة عشر` is 2316.

use super::sum::Sum;
use super::{Form, Numeral};
use crate::lexicon::{COUNTED, Stem, stems};
use crate::script::{Class, Script, Span};
use base::Number;
use base::number::{fraction, plus, times, whole};
use std::ops::Range;

/// What one word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Atom {
    /// 1 to 9.
    Unit(u64),
    /// 10, which also makes the teens.
    Ten,
    /// 20 to 90.
    Tens(u64),
    /// 100 to 900.
    Hundreds(u64),
    /// A thousand, a million.
    Scale(u64),
    /// Two of a scale.
    DualScale(u64),
    /// Several of a scale, which needs a number before it.
    Scales(u64),
    /// A part of a whole: half, two thirds.
    Part(u64, u64),
    /// Parts, which need a number before them: quarters.
    Parts(u64),
}

fn atom(form: &str) -> Option<Atom> {
    Some(match form {
        "واحد" | "واحدا" | "واحده" | "احد" | "احدي" => Atom::Unit(1),
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" | "اثنا" | "اثني" | "اثنتا" | "اثنتي" | "ثنتين" => {
            Atom::Unit(2)
        }
        "ثلاث" | "ثلاثه" | "ثلاثا" => Atom::Unit(3),
        "اربع" | "اربعه" | "اربعا" => Atom::Unit(4),
        "خمس" | "خمسه" | "خمسا" => Atom::Unit(5),
        "ست" | "سته" | "ستا" => Atom::Unit(6),
        "سبع" | "سبعه" | "سبعا" => Atom::Unit(7),
        "ثمان" | "ثماني" | "ثمانيه" | "ثمانيا" => Atom::Unit(8),
        "تسع" | "تسعه" | "تسعا" => Atom::Unit(9),
        "عشر" | "عشره" | "عشرا" => Atom::Ten,
        "عشرون" | "عشرين" => Atom::Tens(20),
        "ثلاثون" | "ثلاثين" => Atom::Tens(30),
        "اربعون" | "اربعين" => Atom::Tens(40),
        "خمسون" | "خمسين" => Atom::Tens(50),
        "ستون" | "ستين" => Atom::Tens(60),
        "سبعون" | "سبعين" => Atom::Tens(70),
        "ثمانون" | "ثمانين" => Atom::Tens(80),
        "تسعون" | "تسعين" => Atom::Tens(90),
        "الف" | "الفا" => Atom::Scale(1_000),
        "الفان" | "الفين" | "الفي" => Atom::DualScale(1_000),
        "الاف" => Atom::Scales(1_000),
        "مليون" | "مليونا" => Atom::Scale(1_000_000),
        "مليونان" | "مليونين" | "مليوني" => Atom::DualScale(1_000_000),
        "ملايين" => Atom::Scales(1_000_000),
        "مليار" | "مليارا" | "بليون" | "بليونا" => Atom::Scale(1_000_000_000),
        "ملياران" | "مليارين" | "ملياري" | "بليونان" | "بليونين" => {
            Atom::DualScale(1_000_000_000)
        }
        "مليارات" | "بلايين" => Atom::Scales(1_000_000_000),
        "تريليون" | "تريليونا" | "ترليون" => Atom::Scale(1_000_000_000_000),
        "تريليونان" | "تريليونين" | "تريليوني" => {
            Atom::DualScale(1_000_000_000_000)
        }
        "تريليونات" => Atom::Scales(1_000_000_000_000),
        "نصف" => Atom::Part(1, 2),
        "ثلث" => Atom::Part(1, 3),
        "ثلثا" | "ثلثي" | "ثلثين" | "ثلثان" => Atom::Part(2, 3),
        "ربع" => Atom::Part(1, 4),
        "سدس" => Atom::Part(1, 6),
        "ثمن" => Atom::Part(1, 8),
        "اثلاث" => Atom::Parts(3),
        "ارباع" => Atom::Parts(4),
        "اخماس" => Atom::Parts(5),
        "اسداس" => Atom::Parts(6),
        "اسباع" => Atom::Parts(7),
        "اثمان" => Atom::Parts(8),
        "اتساع" => Atom::Parts(9),
        "اعشار" => Atom::Parts(10),
        _ => return hundreds(form),
    })
}

/// Reads `مئة`, `مائتين`, `ثلاثمئة`, `خمسمائة`.
fn hundreds(form: &str) -> Option<Atom> {
    let of = |front: &str| {
        Some(match front {
            "" => 1,
            "ثلاث" => 3,
            "اربع" => 4,
            "خمس" => 5,
            "ست" => 6,
            "سبع" => 7,
            "ثمان" | "ثماني" => 8,
            "تسع" => 9,
            _ => return None,
        })
    };
    if let Some(front) = ["مئه", "مائه", "ميه", "مايه"].iter().find_map(|end| form.strip_suffix(end))
    {
        return of(front).map(|count| Atom::Hundreds(count * 100));
    }
    let dual = ["مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي", "ميتين"];
    dual.contains(&form).then_some(Atom::Hundreds(200))
}

/// A word read as part of a numeral: what it says, and the word after it.
#[derive(Clone, Copy)]
struct Read {
    atom: Atom,
    next: usize,
}

/// Reads a word that follows directly.
fn direct(script: &Script, word: usize) -> Option<Read> {
    let form = arabic(script, word)?;
    let atom = atom(form).or_else(|| atom(form.strip_prefix("ال")?))?;
    Some(Read { atom, next: word + 1 })
}

/// Reads a word that follows after و, written in one with it or apart.
fn linked(script: &Script, word: usize) -> Option<Read> {
    let form = arabic(script, word)?;
    if form == "و" {
        return direct(script, word + 1);
    }
    let form = form.strip_prefix('و')?;
    let atom = atom(form).or_else(|| atom(form.strip_prefix("ال")?))?;
    Some(Read { atom, next: word + 1 })
}

fn arabic<'s>(script: &'s Script, word: usize) -> Option<&'s str> {
    (script.class(word)? == Class::Arabic).then(|| script.compared(word))
}

/// Returns the numeral that begins at a word.
pub fn at(script: &Script, word: usize) -> Option<Numeral> {
    // "I am not", the other reading of "for six", which something counted follows.
    if script.compared(word) == "لست" && COUNTED.at(script, word + 1).is_none() {
        return None;
    }
    let class = script.class(word);
    let (stem, read) = stems(script.compared(word), class).find_map(|stem| Some((stem, atom(stem.form)?)))?;
    let read = Read { atom: in_construct(script, word, stem.form, read), next: word + 1 };
    let (value, next, form) = whole_numeral(script, read, &stem)?;
    Some(numeral(script, word..next, stem.prefix, value, form))
}

/// Returns two of a scale where it stands before its noun: `مليونا درهم` are two million; `مليونا` alone is one.
fn in_construct(script: &Script, word: usize, form: &str, atom: Atom) -> Atom {
    let next = script.compared(word + 1);
    let has_noun = script.class(word + 1) == Some(Class::Arabic)
        && !script.begins_line(word + 1)
        && !next.starts_with('و')
        && next != "من"
        && stems(next, Some(Class::Arabic)).all(|stem| self::atom(stem.form).is_none());
    match atom {
        Atom::Scale(scale) if has_noun && matches!(form, "مليونا" | "مليارا" | "بليونا" | "الفا") => {
            Atom::DualScale(scale)
        }
        _ => atom,
    }
}

fn numeral(script: &Script, words: Range<usize>, prefix: usize, value: Number, form: Form) -> Numeral {
    let span = Span { start: script.after_letters(words.start, prefix), end: script.span(words.clone()).end };
    let one = value == whole(1) && words.len() == 1;
    let form = if one { Form::One } else { form };
    let alone = form == Form::Fraction && words.len() == 1;
    Numeral { span, words, value, form, weak: one || alone }
}

fn whole_numeral(script: &Script, first: Read, stem: &Stem) -> Option<(Number, usize, Form)> {
    if let Atom::Part(part, all) = first.atom {
        return part_of(script, first.next, fraction(part, all));
    }
    // Monday and Sunday are called the second and the first.
    let alone = stem.article && matches!(stem.form, "اثنين" | "احد");
    let needs_more = alone || matches!(stem.form, "احد" | "احدي" | "اثنا" | "اثني" | "اثنتا" | "اثنتي");
    let (group, scale, next) = group(script, first)?;
    if needs_more && group < whole(10) && scale == 1 {
        return None;
    }
    if let Some(Read { atom: Atom::Parts(all), next }) = direct(script, next).filter(|_| scale == 1) {
        return Some((times(&group, &fraction(1, all)), next, Form::Fraction));
    }
    let mut sum = Sum::new();
    sum.add(&group, scale);
    let next = more_groups(script, &mut sum, next);
    let (value, next) = with_half(script, sum, next);
    Some(spoken_decimal(script, value, next))
}

/// Reads half or a quarter of a scale: `نصف مليون`. Without a scale the part is of what follows.
fn part_of(script: &Script, next: usize, part: Number) -> Option<(Number, usize, Form)> {
    match direct(script, next) {
        Some(Read { atom: Atom::Scale(scale), next }) => {
            Some((times(&part, &whole(scale)), next, Form::Word))
        }
        _ => Some((part, next, Form::Fraction)),
    }
}

/// Reads the groups after the first, each after و: in words, or in digits below the scale before them.
fn more_groups(script: &Script, sum: &mut Sum, mut next: usize) -> usize {
    while sum.is_open() {
        let in_words = linked(script, next).and_then(|read| group(script, read));
        let Some((group, scale, end)) = in_words.or_else(|| digits_group(script, next)) else { break };
        let counts_parts = direct(script, end).is_some_and(|read| matches!(read.atom, Atom::Parts(_)));
        if counts_parts {
            break;
        }
        if !sum.add(&group, scale) {
            break;
        }
        next = end;
    }
    next
}

fn digits_group(script: &Script, word: usize) -> Option<(Number, u64, usize)> {
    let at = word + usize::from(script.compared(word) == "و");
    let digits = super::digits::at(script, at, crate::Language::Arabic).filter(|_| at > word)?;
    let end = digits.words.end;
    Some(match scale_of_digits(script, end) {
        Some((scale, end)) => (digits.value, scale, end),
        None => (digits.value, 1, end),
    })
}

/// Returns a group: a number below a thousand, and the scale it counts.
fn group(script: &Script, first: Read) -> Option<(Number, u64, usize)> {
    match first.atom {
        Atom::Scale(scale) => return Some((whole(1), scale, first.next)),
        Atom::DualScale(scale) => return Some((whole(2), scale, first.next)),
        Atom::Scales(_) | Atom::Part(..) | Atom::Parts(_) => return None,
        _ => {}
    }
    let (mut value, mut next) = below_thousand(script, first)?;
    let (mut scale, mut bigger) = (1, scale_after(script, next));
    while let Some((factor, end)) = bigger {
        value = value.saturating_mul(scale);
        (scale, next) = (factor, end);
        bigger = scale_after(script, next).filter(|(factor, _)| *factor > scale);
    }
    Some((whole(value), scale, next))
}

fn scale_after(script: &Script, word: usize) -> Option<(u64, usize)> {
    match direct(script, word)? {
        Read { atom: Atom::Scale(scale) | Atom::Scales(scale), next } => Some((scale, next)),
        _ => None,
    }
}

fn below_thousand(script: &Script, first: Read) -> Option<(u64, usize)> {
    let hundreds = match (first.atom, direct(script, first.next)) {
        (Atom::Hundreds(hundreds), _) => Some((hundreds, first.next)),
        (Atom::Unit(count @ 3..=9), Some(Read { atom: Atom::Hundreds(100), next })) => {
            Some((count * 100, next))
        }
        _ => None,
    };
    let Some((hundreds, next)) = hundreds else { return below_hundred(script, first) };
    let rest = linked(script, next).filter(|read| !matches!(read.atom, Atom::Hundreds(_)));
    // What counts a larger scale begins a group of its own.
    let rest = rest.and_then(|read| below_hundred(script, read));
    let counts_parts = |end| matches!(direct(script, end), Some(Read { atom: Atom::Parts(_), .. }));
    let rest = rest.filter(|(_, end)| !counts_parts(*end));
    Some(rest.map_or((hundreds, next), |(rest, next)| (hundreds + rest, next)))
}

fn below_hundred(script: &Script, first: Read) -> Option<(u64, usize)> {
    match first.atom {
        Atom::Unit(unit) => Some(match (direct(script, first.next), linked(script, first.next)) {
            (Some(Read { atom: Atom::Ten, next }), _) => (unit + 10, next),
            (_, Some(Read { atom: Atom::Tens(tens), next })) => (unit + tens, next),
            _ => (unit, first.next),
        }),
        Atom::Ten => Some((10, first.next)),
        Atom::Tens(tens) => Some((tens, first.next)),
        _ => None,
    }
}

/// Adds `ونصف`, `وثلاثة أخماس`: a part of the last scale.
fn with_half(script: &Script, sum: Sum, next: usize) -> (Number, usize) {
    let scale = sum.scale();
    let total = sum.total();
    let added = |part, end| (plus(&total, &times(&scale, &part)), end);
    match linked(script, next) {
        Some(Read { atom: Atom::Part(part, all), next: end }) => added(fraction(part, all), end),
        Some(Read { atom: Atom::Unit(part), next: end }) => match direct(script, end) {
            Some(Read { atom: Atom::Parts(all), next: end }) => added(fraction(part, all), end),
            _ => (total, next),
        },
        _ => (total, next),
    }
}

/// Reads `واحد فاصلة خمسة`.
fn spoken_decimal(script: &Script, value: Number, next: usize) -> (Number, usize, Form) {
    let decimals = (arabic(script, next) == Some("فاصله")).then(|| direct(script, next + 1)).flatten();
    match decimals.and_then(|read| below_hundred(script, read)) {
        Some((places, end)) => {
            (plus(&value, &fraction(places, if places < 10 { 10 } else { 100 })), end, Form::Word)
        }
        None => (value, next, Form::Word),
    }
}

/// Returns a number in digits with the words that go on with it: `5 آلاف`, `مليون`, `12 مليونا و300 ألف`.
pub fn scaled(script: &Script, digits: &Numeral) -> Option<Numeral> {
    if let Some(decimal) = digits_behind_comma(script, digits) {
        return Some(decimal);
    }
    let (scale, next) = scale_of_digits(script, digits.words.end)?;
    let mut sum = Sum::new();
    sum.add(&digits.value, scale);
    let next = more_groups(script, &mut sum, next);
    let (value, next) = with_half(script, sum, next);
    let words = digits.words.start..next;
    Some(Numeral { span: script.span(words.clone()), words, value, form: Form::Mixed, weak: false })
}

/// Returns the scale behind digits; a hundred is one there too: `3 مئة`.
fn scale_of_digits(script: &Script, word: usize) -> Option<(u64, usize)> {
    let hundred = direct(script, word).filter(|read| read.atom == Atom::Hundreds(100));
    scale_after(script, word).or(hundred.map(|read| (100, read.next)))
}

/// Reads `12 فاصلة 5`.
fn digits_behind_comma(script: &Script, digits: &Numeral) -> Option<Numeral> {
    let at = digits.words.end;
    let places = script.compared(at + 1);
    let is_comma =
        script.compared(at) == "فاصله" && script.class(at + 1) == Some(Class::Digits) && places.len() <= 6;
    let part = base::number::parse_decimal(&format!("0.{places}")).filter(|_| is_comma)?;
    let words = digits.words.start..at + 2;
    Some(Numeral {
        span: script.span(words.clone()),
        words,
        value: plus(&digits.value, &part),
        form: Form::Mixed,
        weak: false,
    })
}
