//! Values, verdicts and missing evidence as people read them in a terminal.

use assess::Figure;
use assess::answer::{Answer, Labels, Missing, Need, Text};
use assess::review::Called;
use base::number::{fraction, rounded, whole};
use base::{Comparator, Message, Number};
use locale::Catalogue;
use std::collections::BTreeMap;

/// Places after the point of a percentage, unless more are needed to tell it from its threshold.
const PERCENT_PLACES: u8 = 1;
const PERCENT_PLACES_MAX: u8 = 6;

/// Returns a value: `97.2% (106 of 109)`, `1,204`, `12.50 VND`, a day.
pub fn figure(catalogue: &Catalogue, figure: &Figure, percent: bool, threshold: Option<&Figure>) -> String {
    match figure {
        Figure::Share { part, whole } => {
            let (part, whole) = (Number::from_integer(part.number()), Number::from_integer(whole.number()));
            let value = share(catalogue, &(&part / &whole), percent, threshold);
            format!("{value} ({})", catalogue.share(&part, &whole))
        }
        _ => plain(catalogue, figure, percent),
    }
}

/// Returns a value of a target; where it counts how many of something meet the threshold, how many those are.
pub fn of_target(catalogue: &Catalogue, value: &Figure, each: bool, percent: bool, asked: &Figure) -> String {
    match value {
        Figure::Share { part, whole } if each => {
            catalogue.share(&Number::from_integer(part.number()), &Number::from_integer(whole.number()))
        }
        _ => figure(catalogue, value, percent, Some(asked)),
    }
}

/// Returns a value without its part and whole.
pub fn plain(catalogue: &Catalogue, figure: &Figure, percent: bool) -> String {
    match figure {
        Figure::Share { part, whole } => {
            share(catalogue, &Number::new(part.number(), whole.number()), percent, None)
        }
        Figure::Amount { amount, scale, measure, exact } => {
            let unit = num_traits::pow(whole(10), usize::from(*scale));
            let about = if exact.is_some() { "~" } else { "" };
            let number = catalogue.number(&(Number::from_integer(amount.number()) / unit), *scale);
            let measure = measure.as_ref().map(|measure| format!(" {measure}")).unwrap_or_default();
            format!("{about}{number}{measure}")
        }
        Figure::Day { date } => date.to_string(),
    }
}

/// Returns a share with as many places as it takes to tell it from its threshold.
fn share(catalogue: &Catalogue, value: &Number, percent: bool, threshold: Option<&Figure>) -> String {
    let threshold = threshold.and_then(Figure::number).filter(|threshold| threshold != value);
    let scaled = |number: &Number| if percent { number * whole(100) } else { number.clone() };
    let hides = |places: &u8| {
        threshold
            .as_ref()
            .is_some_and(|threshold| rounded(&scaled(threshold), *places) == rounded(&scaled(value), *places))
    };
    let least = if percent { PERCENT_PLACES } else { 2 };
    let places = (least..PERCENT_PLACES_MAX).find(|places| !hides(places)).unwrap_or(PERCENT_PLACES_MAX);
    if percent { catalogue.percent(value, places) } else { catalogue.number(value, places) }
}

/// Returns the threshold in words: `at least 90%`.
pub fn threshold(catalogue: &Catalogue, comparator: &str, threshold: &Figure, percent: bool) -> String {
    let value = match threshold {
        Figure::Share { part, whole } => {
            let number = Number::new(part.number(), whole.number());
            let places = exact_places(&number, percent);
            if percent { catalogue.percent(&number, places) } else { catalogue.number(&number, places) }
        }
        _ => plain(catalogue, threshold, percent),
    };
    let sign = Comparator::ALL.into_iter().find(|known| known.sign() == comparator);
    match (sign, threshold) {
        (None, _) => value,
        (Some(sign), Figure::Day { .. }) => catalogue.threshold_day(sign, &value),
        (Some(sign), _) => catalogue.threshold(sign, &value),
    }
}

/// Returns how many places a threshold needs to be shown as it was written.
pub fn exact_places(number: &Number, percent: bool) -> u8 {
    let shown = if percent { number * whole(100) } else { number.clone() };
    (0..PERCENT_PLACES_MAX)
        .find(|places| (&shown * fraction(10_i64.pow(u32::from(*places)), 1)).is_integer())
        .unwrap_or(PERCENT_PLACES_MAX)
}

/// Returns a difference with its sign: `+7.2 points`, `-3`.
pub fn margin(catalogue: &Catalogue, figure: &Figure, percent: bool) -> String {
    match figure {
        Figure::Share { part, whole } => {
            let number = Number::new(part.number(), whole.number());
            let shown = catalogue.rate_difference(&number, percent);
            if percent { catalogue.points(&shown) } else { shown }
        }
        Figure::Amount { amount, scale, .. } => {
            let unit = num_traits::pow(whole(10), usize::from(*scale));
            catalogue.signed(&(Number::from_integer(amount.number()) / unit), *scale)
        }
        Figure::Day { date } => date.to_string(),
    }
}

/// Returns a change against another period with its sign: `+5.2%`.
pub fn change(catalogue: &Catalogue, figure: &Figure) -> String {
    let percent = figure.number().unwrap_or_default() * whole(100);
    catalogue.signed(&percent, PERCENT_PLACES) + "%"
}

/// Returns what a grade is called, of a score whose grades these are.
pub fn grade(catalogue: &Catalogue, grades: &BTreeMap<Text, Called>, grade: &str) -> String {
    grades.get(grade).map_or(grade, |called| label(catalogue, &called.labels, &called.label)).to_owned()
}

/// Returns the label in the catalogue's language, else the plain one.
pub fn label<'a>(catalogue: &Catalogue, labels: &'a Labels, plain: &'a str) -> &'a str {
    labels.get(catalogue.lang().tag()).map_or(plain, String::as_str)
}

/// Returns the word for a verdict.
pub fn verdict(catalogue: &Catalogue, verdict: assess::Verdict) -> String {
    catalogue.word(match verdict {
        assess::Verdict::Met => "verdict.met",
        assess::Verdict::Missed => "verdict.missed",
        assess::Verdict::OnCourse => "verdict.on-course",
        assess::Verdict::AtRisk => "verdict.at-risk",
        assess::Verdict::Undecided => "verdict.undecided",
    })
}

/// Returns the word for an answer.
pub fn answer(catalogue: &Catalogue, answer: Answer) -> String {
    catalogue.word(match answer {
        Answer::Yes => "cli.yes",
        Answer::No => "cli.no",
        Answer::Undecided => "verdict.undecided",
    })
}

/// Returns the line that says how many more there are; nothing where there are none.
pub fn and_more(catalogue: &Catalogue, more: u64) -> String {
    if more == 0 {
        return String::new();
    }
    catalogue.sentence(&Message::new("cli.and-more").with("more", more)) + "\n"
}

/// Returns the lines moved in by two places.
pub fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}").trim_end().to_owned() + "\n").collect()
}

/// Returns a piece of a plan, for readers, from its English words: in those of the reader's language. Programs get the English
/// ones.
pub fn of_plan(catalogue: &Catalogue, said: &str) -> String {
    assess::words::of_plan(catalogue.lang().tag(), said)
}

/// Returns the name of a map: that of the results as published, of today, or of a day.
pub fn map(catalogue: &Catalogue, map: &str) -> String {
    catalogue.sentence(&Message::new("cli.map-called").with("map", map))
}

/// Returns missing evidence as a sentence.
pub fn missing(catalogue: &Catalogue, missing: &Missing) -> String {
    let message = match missing {
        Missing::Report { unit, form, period, item, after } => {
            let message = |code| Message::new(code).with("unit", &**unit).with("form", &**form);
            match (item, after) {
                (None, None) => message("cli.missing-report").with("period", *period),
                (None, Some(after)) => {
                    message("cli.missing-report-late").with("period", *period).with("after", *after)
                }
                (Some(item), None) => {
                    message("cli.missing-item").with("period", *period).with("item", &**item)
                }
                (Some(item), Some(after)) => {
                    let message = message("cli.missing-item-late").with("period", *period);
                    message.with("item", &**item).with("after", *after)
                }
            }
        }
        Missing::Weight { from, to, on } => {
            Message::new("cli.missing-weight").with("from", &**from).with("to", &**to).with("day", *on)
        }
        Missing::Award { unit, title, edition } => Message::new("cli.missing-award")
            .with("unit", &**unit)
            .with("title", &**title)
            .with("period", *edition),
        Missing::Reason { unit, reason, .. } => {
            let code =
                assess::CODES.iter().find(|code| code.strip_prefix("standing.reason-") == Some(*reason));
            let reason =
                code.map_or_else(|| (*reason).to_owned(), |code| catalogue.sentence(&Message::new(code)));
            Message::new("cli.missing-reason").with("unit", &**unit).with("reason", reason)
        }
    };
    catalogue.sentence(&message)
}

/// Returns the name in the catalogue's language, else in any.
pub fn name<'a>(catalogue: &Catalogue, names: &'a Labels) -> &'a str {
    label(catalogue, names, names.values().next().map_or("", String::as_str))
}

/// Returns what would decide an undecided verdict, one line for each way and for each piece of evidence. Ways that
/// ask for the same evidence are one.
pub fn needs(catalogue: &Catalogue, needs: &[Need], listed_max: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut told: Vec<&Need> = Vec::new();
    for need in needs {
        let same = |other: &&Need| {
            (&other.group, other.any, &other.of, other.is_bound)
                == (&need.group, need.any, &need.of, need.is_bound)
        };
        if told.iter().any(&same) {
            continue;
        }
        let verdicts =
            needs.iter().filter(same).map(|need| verdict(catalogue, need.verdict)).collect::<Vec<_>>();
        lines.extend(way(catalogue, need, verdicts, listed_max));
        told.push(need);
    }
    lines
}

fn way(catalogue: &Catalogue, need: &Need, verdicts: Vec<String>, listed_max: usize) -> Vec<String> {
    let group = need.group.as_deref().unwrap_or_default();
    let total = need.of.len() as u64 + need.more;
    let is_hopeless = need.verdict == assess::Verdict::Undecided;
    let head = Message::new(match (need.is_bound, group.is_empty()) {
        _ if is_hopeless => "cli.need-none",
        (false, true) => "cli.need",
        (false, false) => "cli.need-in-group",
        (true, true) => "cli.need-at-least",
        (true, false) => "cli.need-at-least-in-group",
    });
    let head = head.with("any", need.any).with("of", total).with("group", group);
    let head = head.with("verdicts", verdicts.join(" / "));
    let mut lines = vec![catalogue.sentence(&head)];
    for piece in need.of.iter().take(listed_max) {
        let also = piece.also.iter().map(|also| missing(catalogue, also));
        let whole: Vec<String> = std::iter::once(missing(catalogue, &piece.first)).chain(also).collect();
        let whole = whole.join("; ");
        let choice = |any| Message::new("cli.need-choice").with("any", any).with("pieces", whole.as_str());
        let told = piece.any.map_or_else(|| whole.clone(), |any| catalogue.sentence(&choice(any)));
        lines.push(format!("  {told}"));
    }
    let hidden = total - (need.of.len().min(listed_max) as u64);
    if hidden > 0 {
        lines.push(format!("  {}", catalogue.sentence(&Message::new("cli.and-more").with("more", hidden))));
    }
    lines
}
