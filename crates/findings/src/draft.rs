//! A plan drafted from accepted commitments: what the words decide is written, what they do not is left as a name that the
//! check of plans asks for.

use crate::proposal::span;
use intake::finding::Fact;
use intake::{Annotation, Language, Reading};
use locale::search::{Code, Index, Likeness};
use register::Register;
use register::instruments::{Instrument, Span};
use std::collections::BTreeSet;

/// A comparator and a threshold as a plan writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// What is to be reached is a change against another period.
    pub is_change: bool,
    /// `<`, `<=`, `=`, `>=` or `>`.
    pub sign: String,
    /// The number, and `%` where it is of a hundred; below zero for a change downwards.
    pub number: String,
}

/// How a change is told from a level in a value.
const CHANGE: &str = "change";

/// What a text claims, so far as a target can be made of it.
pub struct Claim {
    sign: &'static str,
    number: String,
    unit: Option<String>,
    population: Option<String>,
    period: Option<String>,
    // Of a change: the year it is measured against.
    base: Option<String>,
}

impl Claim {
    /// Returns what a commitment or a figure claims; nothing for other findings.
    pub fn of(fact: &Fact) -> Option<Claim> {
        match fact {
            Fact::Commitment(found) => Some(Claim {
                sign: found.comparator.name(),
                number: found.threshold.to_string(),
                unit: found.unit.clone(),
                population: found.population.clone(),
                period: found.period.clone(),
                base: None,
            }),
            Fact::Quantity(found) => Some(Claim {
                sign: found.comparator.name(),
                number: found.value.to_string(),
                unit: found.unit_name(),
                population: None,
                period: None,
                base: year(found.base.as_deref()),
            }),
            _ => None,
        }
    }

    /// Returns what is claimed at a place of a text, with the year a change there is measured against.
    pub fn at(found: &Annotation, reading: &Reading) -> Option<Claim> {
        let claim = Claim::of(&found.fact)?;
        let inside = reading.annotations.iter().filter(|other| span(found).holds(span(other)));
        let mut bases = inside.filter_map(|other| match &other.fact {
            Fact::Quantity(figure) => year(figure.base.as_deref()),
            _ => None,
        });
        let base = claim.base.clone().or(bases.next_back());
        Some(Claim { base, ..claim })
    }

    /// Returns the level, or the change in percent, to reach; nothing where there is none: a place in an order, about so much.
    pub fn threshold(&self) -> Option<Threshold> {
        let is_percent = self.unit.as_deref() == Some("percent");
        let percent = if is_percent { "%" } else { "" };
        match self.sign {
            CHANGE if is_percent => {
                // Who is to come down by so much may come down further.
                let sign = if self.number.starts_with('-') { "<=" } else { ">=" };
                Threshold::read(&format!("{CHANGE}{sign}{}%", self.number))
            }
            sign => Threshold::read(&format!("{sign}{}{percent}", self.number)),
        }
    }
}

/// Returns a base that is a year.
fn year(base: Option<&str>) -> Option<String> {
    let is_year = |base: &&str| base.len() == 4 && base.bytes().all(|byte| byte.is_ascii_digit());
    base.filter(is_year).map(str::to_owned)
}

impl Threshold {
    /// Reads `>=85%`, and `change<=-15%`.
    pub fn read(text: &str) -> Option<Threshold> {
        let text: String = base::text::latin_digits(text).split_whitespace().collect();
        let text = text.replace(MINUS, "-");
        let level = text.strip_prefix(CHANGE);
        let (is_change, text) = (level.is_some(), level.unwrap_or(&text));
        let sign = ["<=", ">=", "<", ">", "="].into_iter().find(|sign| text.starts_with(sign))?;
        let number = &text[sign.len()..];
        let digits = number.strip_suffix('%').unwrap_or(number);
        let digits = digits.strip_prefix('-').filter(|_| is_change).unwrap_or(digits);
        let is_number = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        let reads =
            is_number && digits.starts_with(|letter: char| letter.is_ascii_digit()) && !digits.ends_with('.');
        (reads && digits.matches('.').count() < 2).then(|| Threshold {
            is_change,
            sign: sign.to_owned(),
            number: number.to_owned(),
        })
    }

    /// Returns it as one value: `>=85%`.
    pub fn value(&self) -> String {
        let change = if self.is_change { CHANGE } else { "" };
        format!("{change}{}{}", self.sign, self.number)
    }
}

/// The sign before a number below zero, as printers set it.
const MINUS: char = '\u{2212}';

/// A commitment that was accepted.
pub struct Accepted {
    /// The target's name.
    pub name: String,
    /// What it asks; nothing where no target can be written from the words alone.
    pub threshold: Option<Threshold>,
    /// What was found.
    pub claim: Claim,
    /// Its words, and where they stand.
    pub quote: String,
    /// Where.
    pub span: Span,
}

/// Returns the draft of a plan with every target that was accepted for it in the text of an instrument, whenever that was; nothing
/// where there is none.
pub fn accepted(
    register: &Register,
    instrument: &Instrument,
    reading: &Reading,
    name: &str,
) -> Option<String> {
    let target = |found: &Annotation| {
        let known = instrument.findings.get(&(span(found), found.fact.kind().name().into()))?;
        let (_, target) = known.target.as_ref().filter(|(own, _)| own.as_str() == name)?;
        Some(Accepted {
            name: target.to_string(),
            threshold: Threshold::read(&known.value),
            claim: Claim::at(found, reading)?,
            quote: known.quote.to_string(),
            span: span(found),
        })
    };
    let targets: Vec<Accepted> = reading.annotations.iter().filter_map(target).collect();
    (!targets.is_empty()).then(|| plan(register, instrument, reading.language, name, &targets))
}

/// Returns the text of a plan with these targets.
pub fn plan(
    register: &Register,
    instrument: &Instrument,
    language: Language,
    name: &str,
    accepted: &[Accepted],
) -> String {
    let (number, date) = (quoted(&instrument.number), instrument.date);
    let year = accepted.iter().find_map(|found| found.claim.period.as_deref()).filter(|year| year.len() == 4);
    let year = year.map(|year| format!("  year {year}\n")).unwrap_or_default();
    let head = format!("plan {name} {number} {{\n  basis {number} of {date}\n{year}}}\n");
    let kinds = kinds(register);
    let targets = accepted.iter().map(|found| target(instrument, language, &kinds, found));
    head + &targets.collect::<String>()
}

fn target(instrument: &Instrument, language: Language, kinds: &Kinds, found: &Accepted) -> String {
    let words = found.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let remark = format!("\n# {words}\n");
    let Some(threshold) = &found.threshold else {
        let place = format!("# letters {} to {}\n", found.span.start, found.span.end);
        return format!("{remark}{place}# {}: no level to reach; write this target by hand.\n", found.name);
    };
    let provision = instrument.provision_at(found.span);
    let article = provision.map(|number| format!(" article {}", quoted(number))).unwrap_or_default();
    let letters = format!(" letters {} to {}", found.span.start, found.span.end);
    let label = match language {
        Language::Arabic => "ar",
        Language::Vietnamese => "vi",
        Language::English => "en",
    };
    let (name, named) = (&found.name, found.claim.population.as_deref().unwrap_or(&found.quote));
    let known = kinds.of(named);
    let who = known.clone().unwrap_or_else(|| format!("who_{name}"));
    let measure = match found.claim.unit.as_deref() {
        _ if threshold.is_change => {
            format!("change(what_{name}, {})", found.claim.base.as_deref().unwrap_or("year_before"))
        }
        _ if threshold.number.ends_with('%') => format!("share of {who} where what_{name}"),
        Some("unit" | "collective") => format!("count of {who} where what_{name}"),
        _ => format!("what_{name}"),
    };
    let of_whom = measure.contains(" of ") && known.is_none();
    let of_whom = if of_whom { format!("# who_{name}: a level or kind of units.\n") } else { String::new() };
    format!(
        "{remark}{of_whom}# what_{name}: an item of a form, an indicator or a condition.\ntarget {name} {label} {}\n  {measure} {} {}\n  cite {} of {}{article}{letters}\n",
        quoted(&words),
        threshold.sign,
        threshold.number,
        quoted(&instrument.number),
        instrument.date,
    )
}

/// The levels and kinds of the register, to be found by the words of a text.
struct Kinds {
    index: Index,
    words: Vec<String>,
}

fn kinds(register: &Register) -> Kinds {
    let spells = register.units().iter().flat_map(|(_, unit)| unit.spells());
    let words = spells.flat_map(|spell| [Some(&spell.level), spell.kind.as_ref()]).flatten();
    let words: BTreeSet<String> = words.map(ToString::to_string).collect();
    let mut index = Index::default();
    for word in &words {
        index.add(Code::Plain(word), 0, std::iter::once(word.as_str()));
    }
    Kinds { index, words: words.into_iter().collect() }
}

impl Kinds {
    /// Returns the levels and kinds named in the words of a population, each once; nothing where there is none.
    fn of(&self, population: &str) -> Option<String> {
        let near = |likeness| likeness <= Likeness::NameFolded || likeness == Likeness::Slip;
        let words = population.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let found = words.filter(|word| !word.is_empty()).filter_map(|word| {
            let hit = self.index.find(word).hits.into_iter().next().filter(|hit| near(hit.likeness))?;
            Some(self.words[hit.item].as_str())
        });
        let found: Vec<&str> = found.collect::<BTreeSet<_>>().into_iter().collect();
        (!found.is_empty()).then(|| found.join(", "))
    }
}

/// Returns a name for plans made of a number: `53-CT/TU` is `p_53_ct_tu`.
pub fn name(number: &str) -> String {
    let letters = number.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("p_{}", words.collect::<Vec<_>>().join("_"))
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\t', '\r'], " ");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_read_as_plans_write_them() {
        let read = |text: &str| Threshold::read(text).map(|threshold| threshold.value());
        let right = [
            (">= 85 %", ">=85%"),
            ("=٣", "=3"),
            ("<11.8%", "<11.8%"),
            ("change <= \u{2212}15%", "change<=-15%"),
            ("change>=5%", "change>=5%"),
        ];
        for (text, value) in right {
            assert_eq!(read(text).as_deref(), Some(value), "{text}");
        }
        for text in ["85%", ">", ">x", "~5", ">1.2.3", ">.5", ">5.", "change-15%", "<=-5%"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_makes_a_name() {
        assert_eq!(name("53-CT / TU"), "p_53_ct_tu");
        assert_eq!(name("٥/2019"), "p_٥_2019");
    }
}
