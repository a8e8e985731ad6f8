//! Who is placed where: shares and counts of heads who are not local, were rotated, or came from the ministry; terms and their
//! bounds.

use crate::Prepared;
use crate::commitment::key;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::lexicon::{Match, Phrases};
use crate::phrase;
use crate::quantity::Quantity;
use crate::script::{Class, Script};
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

static PLACEMENTS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../lexicon/placements.txt")));

/// What a sentence says of heads and their posts.
#[derive(Clone, Debug, Serialize)]
pub struct Placement {
    /// Comparator, number and unit as one key, as in a commitment: `=97%`, `>95%`.
    pub value: String,
    /// What it is about: `non-local`, `rotated`, `leader-transferred-from-ministry`, `term-limit`, `has-served-in-locality`.
    pub fact: &'static str,
    /// The share or the count.
    pub amount: Value,
    /// Of whom, as printed.
    pub population: Option<String>,
    /// Whether it came about or is meant to be.
    pub status: &'static str,
}

/// The most words between a figure and what it is about.
const WORDS_MAX: usize = 40;

/// Returns the placements of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    phrase::clauses(&prepared.script).flat_map(|clause| of_clause(prepared, found, clause)).collect()
}

fn of_clause(prepared: &Prepared, found: &Findings, clause: Range<usize>) -> Vec<Finding> {
    let script = &prepared.script;
    let about: Vec<Match> = clause.clone().filter_map(|word| PLACEMENTS.at(script, word)).collect();
    let figures = found.within(Kind::Quantity, script.span(clause.clone()));
    if about.is_empty() || figures.is_empty() {
        return Vec::new();
    }
    let has_share = figures.iter().any(|figure| quantity(figure).is_some_and(Quantity::is_percent));
    let next = |at: usize| figures.get(at + 1).map_or(clause.end, |next| script.words_in(next.span).start);
    let placement = |(at, figure): (usize, &Finding)| {
        let quantity = quantity(figure)?;
        let words = script.words_in(figure.core.unwrap_or(figure.span));
        let about = nearest(&about, &words)?;
        let counts = if about.key == "term-limit" {
            about.words.start <= words.start && words.start < about.words.end
        } else {
            quantity.is_percent() || (!has_share && counts_people(script, words.end))
        };
        counts.then(|| finding(prepared, figure, quantity, about, next(at)))
    };
    figures.iter().enumerate().filter_map(placement).collect()
}

fn finding(
    prepared: &Prepared,
    figure: &Finding,
    quantity: &Quantity,
    about: &Match,
    until: usize,
) -> Finding {
    let script = &prepared.script;
    let words = script.words_in(figure.core.unwrap_or(figure.span));
    let population = phrase::population(prepared, words.end, until.max(words.end));
    let population = population.map(|words| script.written(words).to_owned());
    let is_rule = phrase::is_aimed_at(script, script.sentence(words.start).start, words.start);
    Finding {
        span: figure.span.joined(about.span),
        core: Some(figure.core.unwrap_or(figure.span)),
        confidence: if quantity.is_percent() { Confidence::Certain } else { Confidence::Likely },
        fact: Fact::Placement(Placement {
            value: key(quantity),
            fact: about.key,
            amount: quantity.value.clone(),
            population,
            status: if is_rule || about.key == "term-limit" { "target" } else { "achieved" },
        }),
    }
}

fn quantity(figure: &Finding) -> Option<&Quantity> {
    match &figure.fact {
        Fact::Quantity(quantity) => Some(quantity),
        _ => None,
    }
}

/// Returns what a figure is about: the first behind it, or else the last before.
fn nearest<'a>(about: &'a [Match], figure: &Range<usize>) -> Option<&'a Match> {
    let behind = about.get(about.partition_point(|one| one.words.end <= figure.start));
    let is_near = |one: &&Match| one.words.start.abs_diff(figure.start) <= WORDS_MAX;
    behind.filter(is_near).or_else(|| about.last().filter(is_near))
}

/// Returns whether a figure counts heads or staff.
fn counts_people(script: &Script, word: usize) -> bool {
    const PEOPLE: [&str; 24] = [
        "officials",
        "officers",
        "heads",
        "leaders",
        "directors",
        "chairmen",
        "staff",
        "cadres",
        "chiefs",
        "managers",
        "cán",
        "đồng",
        "lãnh",
        "người",
        "giám",
        "trưởng",
        "كادر",
        "كادرا",
        "قائد",
        "قائدا",
        "مديرا",
        "رييسا",
        "موظفا",
        "ضابطا",
    ];
    script.class(word) != Some(Class::Digits) && PEOPLE.contains(&script.compared(word))
}

#[cfg(test)]
mod tests {
    use crate::{Fact, Kind};

    #[test]
    fn heads_who_are_not_local_or_were_moved_are_counted() {
        let cases = [
            (
                "حتى الآن، رتبت الوزارة 97% من مديري الشرطة و 100% من رؤساء المناطق ليكونوا من غير المحليين",
                "non-local =97%, non-local =100%",
            ),
            ("100% من رؤساء شرطة المنطقة ليسوا من السكان المحليين", "non-local =100%"),
            ("Đến nay, 95% giám đốc không phải là người địa phương", "non-local =95%"),
            ("More than 90% of county heads are non-local", "non-local >90%"),
            ("In the year 12 officials were rotated between districts", "rotated =12"),
            ("The rotation of crops covers the fields of 12 farms", ""),
        ];
        for (text, asked) in cases {
            let reading = crate::read(text);
            let placements = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Placement);
            let said = |fact: &Fact| match fact {
                Fact::Placement(one) => {
                    format!("{} {}", one.fact, one.value.split(' ').next().unwrap_or_default())
                }
                _ => unreachable!("only placements are asked for"),
            };
            let found: Vec<String> = placements.map(|found| said(&found.fact)).collect();
            assert_eq!(found.join(", "), asked, "{text}");
        }
    }
}
