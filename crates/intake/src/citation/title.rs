//! Laws that are cited by their names alone: `Luật Thi đua, khen thưởng`, `قانون العمل`, `Public Finance Management Act, 2012`.
//!
//! Only laws are: a plan or a report without a number is as often the one at hand.

use super::number::instrument;
use crate::Prepared;
use crate::language::Language;
use crate::phrase;
use crate::script::{Class, Script};
use std::ops::Range;

/// A law that is named.
pub struct Titled {
    /// The words of its name, the noun included.
    pub words: Range<usize>,
    /// What kind of instrument it is.
    pub kind: &'static str,
}

/// The most words of a name.
const WORDS_MAX: usize = 14;

/// Returns the laws that are named, in the order of the text; those with a number are not among them.
pub fn titled(prepared: &Prepared) -> Vec<Titled> {
    let script = &prepared.script;
    let mut found: Vec<Titled> = Vec::new();
    for word in 0..script.words.len() {
        let titled = match (script.class(word), prepared.language_of(word)) {
            (Some(Class::Arabic), _) => arabic(script, word),
            (Some(Class::Letters), Language::Vietnamese) => vietnamese(script, word),
            (Some(Class::Letters), _) => english(script, word),
            _ => None,
        };
        let is_free = |titled: &Titled| {
            !is_numbered(prepared, &titled.words)
                && found.last().is_none_or(|last| last.words.end <= titled.words.start)
        };
        found.extend(titled.filter(is_free));
    }
    found
}

/// Returns whether words lie between the noun of a numbered citation and its number.
fn is_numbered(prepared: &Prepared, words: &Range<usize>) -> bool {
    let at = prepared.cited.partition_point(|cited| cited.number.end <= words.start);
    let start = |cited: &crate::citation::number::Cited| {
        cited.noun.as_ref().map_or(cited.number.start, |noun| noun.words.start)
    };
    // "Luật Thi đua, khen thưởng số 06/2022/QH15" is known by its number.
    let is_next = |cited: &crate::citation::number::Cited| {
        let is_law = cited.letters == Some("law") && cited.noun.is_none();
        cited.number.start <= words.end + 1 || is_law && cited.number.start <= words.start + WORDS_MAX
    };
    prepared.cited.get(at).is_some_and(|cited| start(cited) < words.end || is_next(cited))
}

/// Reads `قانون العمل`: the noun without its article, and definite words.
fn arabic(script: &Script, word: usize) -> Option<Titled> {
    let noun = instrument(script, word).filter(|noun| matches!(noun.key, "law"))?;
    let is_plain = noun.words.len() == 1 && script.compared(word).ends_with("قانون");
    let is_definite = script.compared(word).contains("القانون") || script.compared(word).contains("للقانون");
    let belongs = |at: &usize| {
        let form = script.compared(*at);
        script.class(*at) == Some(Class::Arabic)
            && !script.begins_line(*at)
            && phrase::has_article(form.strip_prefix('و').unwrap_or(form))
    };
    let end = (noun.words.end..noun.words.end + WORDS_MAX).take_while(belongs).last()? + 1;
    (is_plain && !is_definite).then_some(Titled { words: word..end, kind: noun.key })
}

/// Reads `Luật Thi đua, khen thưởng`: up to what begins something else.
fn vietnamese(script: &Script, word: usize) -> Option<Titled> {
    let noun = instrument(script, word).filter(|noun| matches!(noun.key, "law" | "ordinance"))?;
    let next = noun.words.end;
    if !is_capital(script, word) || !is_capital(script, next) || script.begins_line(next) {
        return None;
    }
    let mut end = next + 1;
    while end < next + WORDS_MAX && !script.begins_line(end) {
        let goes_on = match script.class(end) {
            Some(Class::Letters) => !phrase::ends_name(script, end) && !begins_another(script, end),
            Some(Class::Sign(',')) => {
                script.class(end + 1) == Some(Class::Letters)
                    && !is_capital(script, end + 1)
                    && !phrase::ends_name(script, end + 1)
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    Some(Titled { words: word..end, kind: noun.key })
}

/// Returns whether another instrument begins here, also behind "and".
fn begins_another(script: &Script, word: usize) -> bool {
    let at = word + usize::from(script.compared(word) == "và");
    is_capital(script, at) && instrument(script, at).is_some()
}

/// Reads `Local Government (Wellbeing) Act 2019`: capitalised words before the noun.
fn english(script: &Script, word: usize) -> Option<Titled> {
    let kind = match script.compared(word) {
        "act" | "law" | "code" => "law",
        "ordinance" => "ordinance",
        _ => return None,
    };
    if !is_capital(script, word) {
        return None;
    }
    let mut start = word;
    while start > 0 && word - start < WORDS_MAX && !script.begins_line(start) && belongs(script, start - 1) {
        start -= 1;
    }
    while start < word && (!is_capital(script, start) || matches!(script.compared(start), "the" | "this")) {
        start += 1;
    }
    (start < word).then_some(Titled { words: start..word + 1, kind })
}

fn belongs(script: &Script, word: usize) -> bool {
    let is_small = matches!(script.compared(word), "of" | "and" | "on" | "for" | "to" | "in");
    match script.class(word) {
        Some(Class::Letters) => is_small || is_capital(script, word) && instrument(script, word).is_none(),
        Some(Class::Sign('(')) => script.class(word + 1) == Some(Class::Letters),
        Some(Class::Sign(')')) => word > 0 && script.class(word - 1) == Some(Class::Letters),
        _ => false,
    }
}

fn is_capital(script: &Script, word: usize) -> bool {
    script.words.get(word).is_some() && script.written(word..word + 1).starts_with(char::is_uppercase)
}
