//! Those who receive awards: counted by a number before a noun, by an Arabic dual, or as one more without a number.

use super::award::AWARDS;
use super::is_join;
use super::verb::{AWARDING, OUTLOOK};
use crate::Prepared;
use crate::finding::Value;
use crate::language::Language;
use crate::lexicon::{self, COUNTED, Dual, Match, Phrases, stems};
use crate::list;
use crate::number::{Form, Numeral};
use crate::phrase;
use crate::script::{Class, Script};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

pub static RECIPIENTS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../lexicon/recipients.txt")));

/// How many received it, and the words that say so.
pub struct Recipients {
    /// The number and the noun.
    pub words: Range<usize>,
    /// Whether they are bodies, not people.
    pub is_collective: bool,
    /// How many.
    pub count: Value,
}

/// Returns those counted in a clause, in the order of the text.
pub fn recipients(prepared: &Prepared, clause: Range<usize>) -> Vec<Recipients> {
    let mut found = listed(prepared, clause.clone());
    let others: Vec<Recipients> = prepared
        .numerals_in(clause.clone())
        .iter()
        .filter(|numeral| {
            let at = found.partition_point(|one| one.words.end <= numeral.words.start);
            !found.get(at).is_some_and(|one| one.words.contains(&numeral.words.start))
        })
        .filter_map(|numeral| of_other_noun(prepared, numeral, clause.clone()))
        .collect();
    found.extend(others);
    found.retain(|one| !is_of_a_deed(&prepared.script, one.words.start));
    found.sort_by_key(|one| one.words.start);
    let single: Vec<Recipients> = found.iter().filter_map(|one| and_one(&prepared.script, one)).collect();
    found.extend(single);
    found.sort_by_key(|one| one.words.start);
    found
}

/// The most words between what was done for others and their number: `cứu sống được 12 người`.
const WORDS_OF_DEED_MAX: usize = 2;

/// Returns whether those counted at a word are those for whom something was done: `rescuing 14 children`, لإنقاذ 14 طفلا.
fn is_of_a_deed(script: &Script, word: usize) -> bool {
    let from = word.saturating_sub(WORDS_OF_DEED_MAX).max(script.sentence(word).start);
    let deeds = (from..word).filter_map(|at| OUTLOOK.at_with(script, at, |key| key == "deed"));
    // What is known as "the service" is the name of an award.
    let mut deeds = deeds.into_iter().filter(|deed| !phrase::has_article(script.compared(deed.words.start)));
    deeds.any(|deed| deed.words.end <= word && (deed.words.end..word).all(|at| script.compared(at) != "ل"))
}

/// Reads the second of `four schools and a cycling club`: one more, without a number.
fn and_one(script: &Script, before: &Recipients) -> Option<Recipients> {
    if script.class(before.words.end) == Some(Class::Arabic) {
        return and_one_arabic(script, before);
    }
    let article = before.words.end + 1;
    let is_one = is_join(script, before.words.end) && matches!(script.compared(article), "a" | "an");
    let noun = (article + 1..article + 1 + NOUN_WORDS_MAX)
        .filter(|_| is_one)
        .take_while(|at| script.class(*at) == Some(Class::Letters) && !phrase::ends_name(script, *at))
        .find_map(|at| RECIPIENTS.at(script, at))?;
    let count = Value(base::number::whole(1));
    Some(Recipients { words: article..noun.words.end, is_collective: noun.key == "collective", count })
}

/// Reads the second of `طبيبان ومهندسة`: a feminine singular joined by و.
fn and_one_arabic(script: &Script, before: &Recipients) -> Option<Recipients> {
    const PLURALS: [&str; 6] = ["طلبه", "قضاه", "اساتذه", "تلامذه", "صيادله", "بحاره"];
    let word = before.words.end;
    let noun = script.compared(word).strip_prefix('و')?;
    // In "15 موظفا وموظفة" both are counted by the one number.
    let is_same = script.compared(word - 1).trim_end_matches('ا') == noun.trim_end_matches('ه');
    let is_one = noun.ends_with('ه') && !PLURALS.contains(&noun) && !is_same;
    let noun = RECIPIENTS.at(script, word).filter(|_| is_one && !script.begins_line(word))?;
    let count = Value(base::number::whole(1));
    Some(Recipients { words: noun.words, is_collective: noun.key == "collective", count })
}

/// The most words of those counted in English: "18 community health promoters".
const NOUN_WORDS_MAX: usize = 4;

/// Counted nouns of [`COUNTED`] that are people, and those that are bodies.
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

/// Returns those whom a number counts by a noun that is not one of those who mostly receive awards: by what it counts elsewhere, and
/// in English by the ending of its plural.
fn of_other_noun(prepared: &Prepared, numeral: &Numeral, clause: Range<usize>) -> Option<Recipients> {
    let (script, until) = (&prepared.script, clause.end);
    let start = numeral.words.end;
    let is_second_of_two = numeral.form == Form::One
        && numeral.words.start > 0
        && script.compared(numeral.words.start - 1) == "and";
    let is_one_of_two = is_second_of_two || is_first_of_two(script, numeral);
    if numeral.weak && !is_one_of_two || !numeral.value.is_integer() || is_mark(script, numeral) {
        return None;
    }
    let made = |end: usize, is_collective: bool| Recipients {
        words: numeral.words.start..end,
        is_collective,
        count: Value(numeral.value.clone()),
    };
    if script.class(start) == Some(Class::Letters) && prepared.language_of(start) == Language::English {
        let is_noun = |at: &usize| {
            let is_joining = matches!(script.class(*at), Some(Class::Sign('\'' | '’' | '-')))
                && script.is_joined(*at)
                || script.compared(*at) == "s" && script.is_joined(*at);
            is_joining
                || script.class(*at) == Some(Class::Letters)
                    && !phrase::ends_name(script, *at)
                    && !is_link(script.compared(*at))
                    && AWARDING.at(script, *at).is_none()
        };
        let end = (start..until.min(start + NOUN_WORDS_MAX)).take_while(is_noun).last()? + 1;
        let last = script.compared(end - 1);
        let is_other =
            GIVEN.contains(&last) || COUNTED.at(script, end - 1).is_some_and(|noun| !receives(noun.key));
        let is_one = numeral.form == Form::Digits
            && numeral.value == base::number::whole(1)
            && script.written(end - 1..end).starts_with(char::is_lowercase);
        return ((last.ends_with('s') || last.ends_with("men") || is_one_of_two || is_one) && !is_other)
            .then(|| made(end, !names_people(script, end - 1)));
    }
    match COUNTED.at(script, start).filter(|noun| noun.words.end <= until) {
        Some(noun) if PEOPLE.contains(&noun.key) => Some(made(noun.words.end, false)),
        Some(noun) if BODIES.contains(&noun.key) => Some(made(noun.words.end, true)),
        Some(_) => None,
        None => {
            let noun = start + usize::from(script.compared(start) == "من");
            let is_noun = noun < until
                && matches!(script.class(noun), Some(Class::Arabic | Class::Letters))
                && !script.begins_line(noun)
                && AWARDS.at(script, noun).is_none()
                && AWARDING.at(script, noun).is_none()
                && !phrase::ends_name(script, noun)
                && !is_join(script, noun)
                && is_in_place(script, numeral, &clause);
            is_noun.then(|| made(noun + 1, is_body(script, noun)))
        }
    }
}

/// Counted things of [`COUNTED`] that receive nothing: measures, money, time, papers, deeds.
const NO_RECIPIENTS: [&str; 74] = [
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
    "point-score",
    "qar",
    "rand",
    "recommendation",
    "report",
    "sar",
    "second",
    "session",
    "shilling",
    "term",
    "time",
    "tonne",
    "tree",
    "usd",
    "vnd",
];
const NEVER: [&str; 12] = [
    "pound-weight",
    "quarter",
    "share",
    "square-kilometre",
    "square-metre",
    "suspect",
    "target",
    "task",
    "topic",
    "vehicle",
    "victim",
    "vote",
];

/// Returns whether a counted noun of the lexicon may be one of those who receive an award.
fn receives(key: &str) -> bool {
    !NO_RECIPIENTS.contains(&key)
        && !NEVER.contains(&key)
        && !matches!(key, "week" | "year" | "point" | "plan")
}

/// Words directly before the number of those who receive an award, whatever they are called.
const TO_WHOM: [&str; 8] = ["cho", "tặng", "الي", "ل", "لكل", "علي", "to", "gửi"];

/// Returns whether a number stands where only those who receive or are honoured stand: behind a word for "to", or directly behind
/// an Arabic verb of giving or receiving, or joined to another that does.
fn is_in_place(script: &Script, numeral: &Numeral, clause: &Range<usize>) -> bool {
    let start = numeral.words.start;
    if script.class(start) == Some(Class::Arabic) && script.compared(start).starts_with('ل') {
        return true;
    }
    let is_date = ["năm", "tháng", "ngày", "quý", "học", "/", "-"];
    if start > 0 && is_date.contains(&script.compared(start - 1)) {
        return false;
    }
    let Some(before) = start.checked_sub(1).filter(|before| *before >= clause.start) else {
        return is_subject(script, start, clause.end);
    };
    let is_verb = || {
        let from = before.saturating_sub(1).max(clause.start);
        (from..start).any(|at| {
            let verb = AWARDING.at(script, at);
            verb.is_some_and(|verb| verb.words.end == start && script.class(at) == Some(Class::Arabic))
        })
    };
    TO_WHOM.contains(&script.compared(before)) || is_verb() || is_subject(script, start, clause.end)
}

/// The most words of a subject with its number and who gives, in Vietnamese: `2 ngư dân phường 5 được`.
const SUBJECT_WORDS_MAX: usize = 7;

/// Returns whether a Vietnamese subject begins with a number, and its verb receives: `1 ngư dân nhận giải thưởng`.
fn is_subject(script: &Script, number: usize, until: usize) -> bool {
    let words = number + 1..until.min(number + SUBJECT_WORDS_MAX);
    let parts = |at: &usize| matches!(script.class(*at), Some(Class::Sign(_) | Class::Digits));
    let mut own = words.take_while(|at| !parts(at));
    own.any(|at| {
        AWARDING
            .at_with(script, at, |key| key == "receive")
            .is_some_and(|verb| verb.language == Language::Vietnamese)
    })
}

/// Returns whether an unknown noun in Arabic or Vietnamese is a body: by the ending of an Arabic feminine plural; else it is people.
fn is_body(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    script.class(word) == Some(Class::Arabic) && form.ends_with("ات") && !form.ends_with("يات")
}

/// Returns whether a one is the first of two counts that are joined: `one nursing sister and two physicians`.
fn is_first_of_two(script: &Script, numeral: &Numeral) -> bool {
    let words = numeral.words.end + 1..numeral.words.end + 1 + NOUN_WORDS_MAX;
    let and = words.into_iter().find(|at| script.compared(*at) == "and");
    numeral.form == Form::One
        && and
            .is_some_and(|and| matches!(script.compared(and + 1), "two" | "three" | "four" | "five" | "six"))
}

/// Nouns of which so many are given, not to which.
const GIVEN: [&str; 24] = [
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
];

fn is_link(form: &str) -> bool {
    matches!(form, "and" | "or" | "of" | "for" | "each" | "all" | "both" | "also" | "then")
}

/// Returns whether an English plural names people: by what it counts, or by its ending.
fn names_people(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let endings = [
        "er", "or", "ist", "nurse", "ers", "ors", "ists", "ians", "ees", "nurses", "chiefs", "heads",
        "cadets", "elders", "lords", "owners", "men", "eons", "ables", "eants", "dants", "wives", "ains",
        "ents",
    ];
    let counted = COUNTED.at(script, word).map(|noun| noun.key);
    counted.is_some_and(|key| PEOPLE.contains(&key))
        || counted.is_none()
            && endings.iter().any(|ending| form.ends_with(ending))
            && !["centers", "chapters", "clusters", "headquarters", "departments", "detachments", "regiments"]
                .contains(&form)
}

/// Returns those counted by a noun for those who receive awards: a number before it, or its dual.
fn listed(prepared: &Prepared, clause: Range<usize>) -> Vec<Recipients> {
    let script = &prepared.script;
    let (mut found, mut word): (Vec<Recipients>, _) = (Vec::new(), clause.start);
    let mut numerals = prepared.numerals_in(clause.clone()).iter().peekable();
    while word < clause.end {
        while numerals.next_if(|numeral| numeral.words.end < word.saturating_sub(1)).is_some() {}
        let Some(noun) = RECIPIENTS.at(script, word).filter(|noun| noun.words.end <= clause.end) else {
            found.extend(dual(script, word));
            word += 1;
            continue;
        };
        word = noun.words.end;
        if is_before_head(script, &noun) || is_possessive(script, noun.words.end) {
            continue;
        }
        let numeral = numerals
            .peek()
            .filter(|numeral| numeral.value.is_integer() && !is_mark(script, numeral))
            .filter(|numeral| !is_singular(script, &noun) || numeral.value == base::number::whole(1))
            .filter(|numeral| is_counted_by(script, numeral.words.clone(), noun.words.clone()));
        let counted = match (noun.key, numeral) {
            ("two collectives" | "two individuals", None) => {
                Some((noun.words.clone(), Value(base::number::whole(2))))
            }
            (_, None) if number_behind_colon(prepared, &noun).is_some() => {
                number_behind_colon(prepared, &noun)
            }
            (_, Some(numeral)) => {
                let words = numeral.words.start.min(noun.words.start)..numeral.words.end.max(noun.words.end);
                Some((words, Value(numeral.value.clone())))
            }
            _ => None,
        };
        // In "two county teams" the number counts the last of the nouns.
        if counted
            .as_ref()
            .is_some_and(|(words, _)| found.last().is_some_and(|last| last.words.start == words.start))
        {
            found.pop();
        }
        found.extend(counted.map(|(words, count)| Recipients {
            words,
            is_collective: noun.key.ends_with("collective") || noun.key.ends_with("collectives"),
            count,
        }));
    }
    found
}

/// Returns whether a number is the mark of its line in a list.
fn is_mark(script: &Script, numeral: &Numeral) -> bool {
    script.begins_line(numeral.words.start) && list::mark(script, numeral.words.start).is_some()
}

/// Returns whether a word has the sign of the English genitive behind it: "two women's cooperatives".
fn is_possessive(script: &Script, word: usize) -> bool {
    matches!(script.class(word), Some(Class::Sign('\'' | '’'))) && script.is_joined(word)
}

/// Returns whether an English noun is in the singular: the number before it counts what follows, "5 ward committee chairmen".
fn is_singular(script: &Script, noun: &Match) -> bool {
    let form = script.compared(noun.words.end - 1);
    let plurals = ["people", "men", "women", "staff", "children", "police", "personnel"];
    noun.language == Language::English
        && !form.ends_with('s')
        && !plurals.iter().any(|plural| form.ends_with(plural))
}

/// Reads `tập thể: 9`: the number behind a noun and a colon, with nothing counted behind it.
fn number_behind_colon(prepared: &Prepared, noun: &Match) -> Option<(Range<usize>, Value)> {
    let script = &prepared.script;
    let colon = noun.words.end;
    let number = script.is_sign(colon, ':').then_some(colon + 1)?;
    let numeral = prepared.numerals_in(number..number + 1).first().filter(|one| one.words.start == number)?;
    let is_free = script.begins_line(numeral.words.end)
        || !matches!(script.class(numeral.words.end), Some(Class::Arabic | Class::Letters));
    is_free.then(|| (noun.words.start..numeral.words.end, Value(numeral.value.clone())))
}

/// Returns whether an English noun only says of what sort the noun behind it is: "district" in "four district collectors".
fn is_before_head(script: &Script, noun: &Match) -> bool {
    let next = noun.words.end;
    noun.language == Language::English
        && !script.compared(next - 1).ends_with('s')
        && script.class(next) == Some(Class::Letters)
        && !script.begins_line(next)
        && script.compared(next).ends_with('s')
        && !phrase::ends_name(script, next)
        && AWARDING.at(script, next).is_none()
        && !matches!(script.compared(next), "was" | "has" | "is" | "this" | "its" | "as")
}

/// Arabic duals of those who receive awards.
static DUALS: LazyLock<BTreeMap<String, Dual>> =
    LazyLock::new(|| lexicon::duals(include_str!("../../lexicon/recipients.txt")));

/// Reads `مديريتا البلديات`: two of those who receive awards, in a form without its article.
fn dual(script: &Script, word: usize) -> Option<Recipients> {
    let class = script.class(word).filter(|class| *class == Class::Arabic)?;
    let bare = stems(script.compared(word), Some(class)).filter(|stem| !stem.article);
    let dual = bare.into_iter().find_map(|stem| DUALS.get(stem.form))?;
    Some(Recipients {
        words: word..word + 1,
        is_collective: dual.key.ends_with("collective"),
        count: Value(base::number::whole(2)),
    })
}

/// Returns whether a number counts a noun: directly before it, with one adjective between them in English, or as `واحدة` behind.
fn is_counted_by(script: &Script, number: Range<usize>, noun: Range<usize>) -> bool {
    // "two county teams", `12 lượt tập thể`; but `hạng Ba cho Bệnh viện`.
    let adjective = number.end + 1 == noun.start
        && script.class(number.end) == Some(Class::Letters)
        && !phrase::ends_name(script, number.end)
        && AWARDING.at(script, number.end).is_none();
    let is_class = number.start > 0 && matches!(script.compared(number.start - 1), "hạng" | "giải" | "thứ");
    (number.end == noun.start || adjective) && !is_class
        || number.start == noun.end && counts_behind(script.compared(number.start))
}

/// Returns whether an Arabic number counts the noun before it: `جهة واحدة`, `مهندسين اثنين`, `الأمانات الثلاث`.
fn counts_behind(number: &str) -> bool {
    ["واحد", "اثنين", "اثنان", "اثنتين", "اثنتان", "ال"].iter().any(|one| number.starts_with(one))
}
