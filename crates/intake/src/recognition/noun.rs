//! The nouns of those who receive awards: which are people and which bodies, by the lexicon, by what they count elsewhere, and where no
//! list has them by their form.

use super::award::AWARDS;
use super::verb::AWARDING;
use crate::lexicon::{COUNTED, Phrases, stems};
use crate::phrase;
use crate::script::{Class, Script, compared};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Nouns of those who mostly receive awards, `collective` or `individual`.
pub static RECIPIENTS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(concat!(
        include_str!("../../lexicon/recipients.txt"),
        include_str!("../../lexicon/recipients_singular.txt")
    ))
});

/// What a noun of [`COUNTED`] is among those who receive awards.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// People.
    People,
    /// Bodies.
    Bodies,
    /// Measures, money, time, papers, deeds: they receive nothing.
    Nothing,
}

/// Returns what a noun is that the lexicon of counted things has, by its name of one in English; nothing where it may be either.
pub fn sort(key: &str) -> Option<Sort> {
    match key {
        _ if PEOPLE.contains(&key) => Some(Sort::People),
        _ if BODIES.contains(&key) => Some(Sort::Bodies),
        _ if THINGS.contains(&key) => Some(Sort::Nothing),
        _ => None,
    }
}

/// Returns whether an English plural is something that is given, or counted in another way, and receives nothing.
pub fn is_given(script: &Script, word: usize) -> bool {
    GIVEN.contains(&script.compared(word))
        || COUNTED.at(script, word).is_some_and(|noun| sort(noun.key) == Some(Sort::Nothing))
}

/// Returns whether an English noun names a body: those not known are people.
pub fn is_body_in_english(script: &Script, word: usize) -> bool {
    if let Some(is_body) = english(script.compared(word)) {
        return is_body;
    }
    COUNTED.at(script, word).is_some_and(|noun| sort(noun.key) == Some(Sort::Bodies))
}

/// Returns whether an English noun of the lexicon, in the singular or the plural, is a body; nothing where it is not listed.
pub fn english(form: &str) -> Option<bool> {
    let one = form.strip_suffix('s');
    let of_many = form.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let many = format!("{form}s");
    let forms = [Some(form), one, of_many.as_deref(), Some(&many)];
    forms.into_iter().flatten().find_map(|form| ENGLISH.get(form)).copied()
}

/// The English nouns of those who mostly receive awards, and whether they are bodies.
static ENGLISH: LazyLock<BTreeMap<&str, bool>> = LazyLock::new(|| {
    let rows = LISTED.lines().filter_map(|line| line.split_once(" | en | "));
    rows.flat_map(|(key, row)| row.split(';').map(move |noun| (noun.trim(), key == "collective"))).collect()
});

/// Returns whether an unknown noun in Arabic or Vietnamese is a body: by the ending of an Arabic feminine plural, but for the
/// participles of people (`مدققات`); else it is people.
pub fn is_body(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    script.class(word) == Some(Class::Arabic)
        && form.ends_with("ات")
        && !form.ends_with("يات")
        && !(form.starts_with('م') && form.chars().count() == LETTERS_OF_PARTICIPLE)
}

/// Letters of an Arabic participle in the feminine plural: `مدققات`.
const LETTERS_OF_PARTICIPLE: usize = 6;

/// Counted nouns of [`COUNTED`] that are people.
const PEOPLE: [&str; 17] = [
    "person",
    "volunteer",
    "individual",
    "official",
    "officer",
    "comrade",
    "member",
    "delegate",
    "student",
    "teacher",
    "worker",
    "citizen",
    "child",
    "woman",
    "doctor",
    "leader",
    "beneficiary",
];

/// Counted nouns of [`COUNTED`] that are bodies.
const BODIES: [&str; 16] = [
    "unit",
    "collective",
    "team",
    "committee",
    "ministry",
    "department",
    "province",
    "district",
    "commune",
    "village",
    "city",
    "enterprise",
    "school",
    "hospital",
    "facility",
    "household",
];

/// Counted nouns of [`COUNTED`] that receive nothing.
const THINGS: [&str; 90] = [
    "acre",
    "aed",
    "agreement",
    "application",
    "article",
    "article-press",
    "award",
    "barrel",
    "bed",
    "bridge",
    "campaign",
    "card",
    "case",
    "cent",
    "cny",
    "criterion",
    "cubic-metre",
    "day",
    "decade",
    "decision",
    "degree",
    "dinar",
    "document",
    "dose",
    "egp",
    "eur",
    "event",
    "feddan",
    "festival",
    "franc",
    "gbp",
    "gift",
    "gram",
    "hectare",
    "hour",
    "house",
    "inr",
    "inspection",
    "job",
    "jod",
    "jpy",
    "kilogram",
    "kilometre",
    "kilowatt-hour",
    "kwd",
    "law",
    "lira",
    "litre",
    "measure",
    "meeting",
    "megawatt",
    "metre",
    "milligram",
    "minute",
    "month",
    "naira",
    "omr",
    "ounce",
    "percentage-point",
    "plan",
    "point",
    "point-score",
    "pound-weight",
    "qar",
    "quarter",
    "rand",
    "recommendation",
    "report",
    "sar",
    "second",
    "session",
    "share",
    "shilling",
    "square-kilometre",
    "square-metre",
    "suspect",
    "target",
    "task",
    "term",
    "time",
    "tonne",
    "topic",
    "tree",
    "usd",
    "vehicle",
    "victim",
    "vnd",
    "vote",
    "week",
    "year",
];

/// Plurals of what is given.
const GIVEN: [&str; 28] = [
    "types",
    "kinds",
    "categories",
    "classes",
    "levels",
    "rounds",
    "sets",
    "copies",
    "certificates",
    "medals",
    "plaques",
    "prizes",
    "awards",
    "trophies",
    "shields",
    "flags",
    "letters",
    "titles",
    "cups",
    "pennants",
    "forms",
    "reports",
    "prize",
    "award",
    "entries",
    "nominations",
    "submissions",
    "applications",
];

/// Arabic duals of those who receive awards: of each feminine noun of the lexicon, and of the masculine ones that are listed for it.
static DUALS: LazyLock<BTreeMap<String, Two>> = LazyLock::new(duals);

/// Two of those who receive awards.
#[derive(Clone, Copy)]
struct Two {
    is_collective: bool,
    /// How its form stands: alone, before what it belongs to, or so that the accusative of one is written alike: `رجلا أمن`.
    form: Ending,
}

/// What an Arabic dual looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Plain,
    Construct,
    LikeAccusative,
}

/// The nouns of those who mostly receive awards.
const LISTED: &str = include_str!("../../lexicon/recipients.txt");

/// Masculine singulars of those who receive awards in Arabic, of which duals are made.
const MASCULINE: &str = include_str!("../../lexicon/recipients_singular.txt");

/// Returns the Arabic words of a table, each with the key of its row.
fn arabic(table: &'static str) -> impl Iterator<Item = (&'static str, String)> {
    let rows = table.lines().filter_map(|line| line.split_once(" | ar | "));
    rows.flat_map(|(key, row)| row.split(';').map(move |noun| (key, compared(noun.trim()))))
}

/// Arabic singulars, and whether they are bodies.
static ONES: LazyLock<BTreeMap<String, bool>> = LazyLock::new(|| {
    const PLURALS: [&str; 7] = ["طلبه", "قضاه", "اساتذه", "تلامذه", "صيادله", "بحاره", "دعاه"];
    let feminine =
        arabic(LISTED).filter(|(_, noun)| noun.ends_with('ه') && !PLURALS.contains(&noun.as_str()));
    feminine.chain(arabic(MASCULINE)).map(|(key, noun)| (noun, key == "collective")).collect()
});

/// Returns whether an Arabic singular without its article, also in the accusative, is a body; nothing where it is not listed.
pub fn one(form: &str) -> Option<bool> {
    ONES.get(form).or_else(|| ONES.get(form.strip_suffix('ا')?)).copied()
}

fn duals() -> BTreeMap<String, Two> {
    // "موظفين" is the plural: so neither that nor موظفي says two.
    let listed: BTreeSet<String> = arabic(LISTED).map(|(_, noun)| noun).collect();
    let mut duals = BTreeMap::new();
    let feminine =
        arabic(LISTED).filter_map(|(key, noun)| Some((key, format!("{}ت", noun.strip_suffix('ه')?))));
    let stems = arabic(MASCULINE).map(|(key, noun)| (key, noun, false));
    for (key, stem, is_feminine) in feminine.map(|(key, stem)| (key, stem, true)).chain(stems) {
        let is_collective = key == "collective";
        let mut add = |ending: &str, form| {
            let dual = format!("{stem}{ending}");
            if !listed.contains(&dual) || form == Ending::LikeAccusative {
                duals.entry(dual).or_insert(Two { is_collective, form });
            }
        };
        add("ان", Ending::Plain);
        add("ين", Ending::Plain);
        add("ا", if is_feminine { Ending::Construct } else { Ending::LikeAccusative });
        if !listed.contains(&format!("{stem}ين")) {
            add("ي", Ending::Construct);
        }
    }
    duals
}

/// Returns whether a word says two of those who receive awards (`مديريتا البلديات`, `رجلي إطفاء`), and whether they are bodies.
pub fn two(script: &Script, word: usize) -> Option<bool> {
    let class = script.class(word).filter(|class| *class == Class::Arabic)?;
    let mut stems = stems(script.compared(word), Some(class));
    // With its article only a dual that stands alone counts: `الطالبان`.
    let two = stems.find_map(|stem| {
        let two = DUALS.get(stem.form)?;
        (!stem.article || two.form == Ending::Plain).then_some(two)
    })?;
    let is_two = match two.form {
        Ending::Plain => true,
        Ending::Construct => script.class(word + 1) == Some(Class::Arabic) && !script.begins_line(word + 1),
        Ending::LikeAccusative => leads_to_genitive(script, word),
    };
    is_two.then_some(two.is_collective)
}

/// Returns whether the word behind what may be the accusative of one is what two belong to: `رجلا أمن`, but not `رجلا شجاعا`.
fn leads_to_genitive(script: &Script, word: usize) -> bool {
    let next = word + 1;
    let form = script.compared(next);
    let is_counted = word > 0 && script.class(word - 1) == Some(Class::Digits);
    script.class(next) == Some(Class::Arabic)
        && !script.begins_line(next)
        && !is_counted
        && !form.ends_with('ا')
        && !form.starts_with(['و', 'ب', 'ك'])
        && (!form.starts_with('ل') || form.chars().count() <= 3)
        && !phrase::ends_name(script, next)
        && AWARDS.at(script, next).is_none()
        && AWARDING.at(script, next).is_none()
}
