//! A rule in words: the plan's own text with labels in place of names, and pieces of plans in the words of the reader's language.

use base::{Arg, Message};
use rules::program::{Labels, Lang, Named, Span};
use rules::{Change, Language, Program};
use std::collections::BTreeMap;

/// The languages of labels, as answers name them.
pub(crate) const LANGS: [(&str, Lang); 3] = [("ar", Lang::Ar), ("en", Lang::En), ("vi", Lang::Vi)];

/// Returns a piece of a plan for a reader, from its English words: in those of the language with this tag. Programs get the
/// English ones.
pub fn of_plan(tag: &str, said: &str) -> String {
    language(tag).map_or_else(|| said.to_owned(), |language| language.respell(said))
}

/// What changes from plan to plan and is a name or a label, not a piece of the plan language.
const NAMES: [&str; 10] = [
    "plan.changed-basis",
    "plan.changed-form",
    "plan.changed-giver",
    "plan.changed-kinds",
    "plan.changed-labels",
    "plan.changed-levels",
    "plan.changed-plan-name",
    "plan.changed-ranks",
    "plan.changed-scope",
    "plan.changed-units",
];

/// Places of sentences on changes that choose between wordings (`at-least`): no words of a plan.
const CHOICES: [&str; 2] = ["before_sign", "after_sign"];

/// Returns the sentence on a change of a plan, pieces of the plan in the words of the language with this tag.
pub fn of_change(tag: &str, change: &Change) -> Message {
    let mut message = change.message.clone();
    let is_piece = |place: &str| place != "name" && !CHOICES.contains(&place);
    let pieces = message.args.iter_mut().filter(|(place, _)| is_piece(place));
    for (_, arg) in pieces.filter(|_| !NAMES.contains(&change.message.code)) {
        if let Arg::Text(text) = arg {
            *text = of_plan(tag, text);
        }
    }
    message
}

/// Returns a whole declaration of a plan in the words of the language with this tag, whichever it is written in; laid out as
/// `plan fmt` does where the words change.
pub fn of_declaration(tag: &str, text: &str) -> String {
    let Some(language) = language(tag) else { return text.to_owned() };
    if rules::parse(text).0.language == language {
        return text.to_owned();
    }
    let told = rules::format_in(text, language).map(|told| told.trim_end().to_owned());
    // A line of a form, say, is no declaration.
    told.unwrap_or_else(|_| language.respell(text))
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.code() == tag)
}

/// Returns how people call a thing where no language is asked for: its plain label, else its English one, else any, else
/// its name.
pub(crate) fn label(named: &Named) -> &str {
    let Named { labels, name, .. } = named;
    let preferred = labels.get(&Lang::Plain).or_else(|| labels.get(&Lang::En));
    preferred.or_else(|| labels.values().next()).unwrap_or(name)
}

/// Returns the labels by language; none for a language that the plan does not use.
pub(crate) fn labels(labels: &Labels) -> BTreeMap<&'static str, String> {
    let known = LANGS.iter().filter_map(|(code, lang)| Some((*code, labels.get(lang)?.clone())));
    known.collect()
}

/// Returns the line, from 1, on which the byte at `start` stands.
pub(crate) fn line_of(text: &str, start: usize) -> u64 {
    1 + text.bytes().take(start).filter(|byte| *byte == b'\n').count() as u64
}

/// Returns a piece of the plan's text without the white space around it.
pub(crate) fn piece(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or_default().trim()
}

/// Returns `rule`, a piece of the plan's text, with every name replaced by its label in `lang`; what stands between them in the
/// words of that language.
pub(crate) fn in_words(program: &Program, rule: &str, lang: Lang) -> String {
    let names = names(program);
    let mut words = String::with_capacity(rule.len() * 2);
    let code = LANGS.iter().find(|(_, known)| *known == lang).map_or("", |(code, _)| *code);
    for token in tokens(&of_declaration(code, rule)) {
        let named = names.get(token);
        words
            .push_str(named.map_or(token, |named| named.labels.get(&lang).map_or(label(named), |text| text)));
    }
    words
}

/// Returns whether the plan has any label in the language.
pub(crate) fn speaks(program: &Program, lang: Lang) -> bool {
    let plan = std::iter::once(&program.plan.named);
    plan.chain(names(program).into_values()).any(|named| named.labels.contains_key(&lang))
}

fn names(program: &Program) -> BTreeMap<&str, &Named> {
    let items = program.items.iter().map(|item| &item.named);
    let indicators = program.indicators.iter().map(|indicator| &indicator.named);
    let standards = program.standards.iter().map(|standard| &standard.named);
    let titles = program.titles.iter().map(|title| &title.named);
    let bands = program.scores.iter().flat_map(|score| &score.bands).map(|band| &band.named);
    let scores = program.scores.iter().map(|score| &score.named);
    let targets = program.targets.iter().map(|target| &target.named);
    let all =
        targets.chain(bands).chain(titles).chain(scores).chain(standards).chain(indicators).chain(items);
    all.map(|named| (named.name.as_str(), named)).collect()
}

/// Returns words, quoted texts and what stands between them, in order, nothing left out.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |close| close + 2),
            _ if is_word(first) => rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()),
            _ => rest.find(|letter| letter == '"' || is_word(letter)).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || unicode_mark(letter)
}

/// Returns whether the character is a mark that belongs to the letter before it (Arabic vowels, tone marks).
fn unicode_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_chooses_a_wording_is_left_alone() {
        let program = |threshold: &str| {
            let plan =
                format!("plan p\nform f from office every year {{ a count flow }}\ntarget t a {threshold}\n");
            rules::compile(&plan).program.expect("a plan")
        };
        let changes = rules::diff(&program("> 5"), &program(">= 8"));
        for tag in ["en", "ar", "vi"] {
            let message = of_change(tag, &changes[0]);
            let of =
                |place| message.args.iter().find(|(known, _)| *known == place).map(|(_, arg)| arg.clone());
            assert_eq!(of("after_sign"), Some(Arg::Text("at-least".into())), "{tag}");
        }
    }

    #[test]
    fn tokens_leave_nothing_out() {
        let text = "target x \"a x b\" share of xã where x >= 90% \"open";
        assert_eq!(tokens(text).collect::<String>(), text);
        assert_eq!(tokens(text).filter(|token| *token == "x").count(), 2);
    }

    #[test]
    fn lines_count_from_one() {
        assert_eq!(line_of("a\nb\nc", 0), 1);
        assert_eq!(line_of("a\nb\nc", 4), 3);
    }
}
