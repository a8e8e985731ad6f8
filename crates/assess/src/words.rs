//! A rule in words: the plan's own text with labels in place of names, and pieces of plans in the words of the reader's language.

use base::{Arg, Message};
use rules::program::{Labels, Lang, Named, Span};
use rules::syntax::tree::Keyword;
use rules::words::english;
use rules::{Change, Language, Program};
use std::collections::BTreeMap;

/// The languages of labels, as answers name them.
pub(crate) const LANGS: [(&str, Lang); 3] = [("ar", Lang::Ar), ("en", Lang::En), ("vi", Lang::Vi)];

/// Returns a piece of a plan for a reader, from its English words: in those of the language with this tag. Programs get the
/// English ones.
pub fn of_plan(tag: &str, said: &str) -> String {
    language(tag).map_or_else(|| said.to_owned(), |language| language.respell_rule(said))
}

/// Returns a sentence about a plan's text, such as a remark on it. Sentences write words of the plan language between backquotes,
/// in English; a plan in another language is told its own words. Commands stay what they are.
pub fn of_sentence(plan: Language, sentence: &str) -> String {
    let part = |(ix, part): (usize, &str)| {
        let is_plan = ix % 2 == 1 && !part.starts_with("hasila ");
        if is_plan { plan.respell(part) } else { part.to_owned() }
    };
    sentence.split('`').enumerate().map(part).collect::<Vec<_>>().join("`")
}

/// What changes from plan to plan and is a name or a label, not a piece of the plan language.
const NAMES: [&str; 9] = [
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

/// What changes and may be a single word of the language; anywhere else a single word is a name.
const SINGLE_WORDS: [&str; 4] =
    ["plan.changed-kind", "plan.changed-role", "plan.changed-shown", "plan.changed-direction"];

/// Places of sentences on changes that choose between wordings (`at-least`): no words of a plan.
const CHOICES: [&str; 2] = ["before_sign", "after_sign"];

/// Returns the sentence on a change of a plan, pieces of the plan in the words of the language with this tag.
pub fn of_change(tag: &str, change: &Change) -> Message {
    let mut message = change.message.clone();
    let code = change.message.code;
    let Some(language) = language(tag).filter(|_| !NAMES.contains(&code)) else { return message };
    let is_piece = |place: &str| place != "name" && !CHOICES.contains(&place);
    for (_, arg) in message.args.iter_mut().filter(|(place, _)| is_piece(place)) {
        if let Arg::Text(text) = arg {
            let is_word = SINGLE_WORDS.contains(&code);
            *text = if is_word { language.respell(text) } else { language.respell_rule(text) };
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
    told.unwrap_or_else(|_| language.respell_rule(text))
}

/// A plan's text, its pieces told in English, as answers hold them, whatever language it is written in.
pub(crate) struct Wording<'t> {
    text: &'t str,
    /// The words of a plan in another language, in order.
    keywords: Vec<Keyword>,
}

impl<'t> Wording<'t> {
    pub fn of(text: &'t str) -> Wording<'t> {
        let (tree, _) = rules::parse(text);
        let is_english = tree.language == Language::En;
        Wording { text, keywords: if is_english { Vec::new() } else { tree.keywords } }
    }

    /// Returns a piece without the white space around it.
    pub fn piece(&self, span: Span) -> String {
        let from = self.keywords.partition_point(|keyword| keyword.span.start < span.start);
        let inside = self.keywords[from..].iter().take_while(|keyword| keyword.span.end <= span.end);
        let (mut written, mut done) = (String::new(), span.start);
        for keyword in inside {
            written.push_str(&self.text[done..keyword.span.start]);
            written.push_str(english(keyword.key));
            done = keyword.span.end;
        }
        written.push_str(&self.text[done..span.end]);
        written.trim().to_owned()
    }
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
    fn changes_are_told_in_the_words_of_the_reader() {
        let program = |role: &str, from: u32, cite: &str| {
            let plan = format!(
                "plan p\nform f from office every year {{ points count {role} }}\n\
                 score s for office {{ weight 100 points {{ 100 at 5 }} }}\ngrades s {{ good from {from}; weak from 0 }}\n\
                 target t points >= 5 cite \"1-NQ\" of {cite}\n"
            );
            rules::compile(&plan).program.expect("a plan")
        };
        let changes = rules::diff(&program("flow", 60, "2025-01-05"), &program("stock", 70, "2025-01-06"));
        let told = |change: &Change| {
            let args = of_change("vi", change).args;
            let of =
                |place| args.iter().find(|(known, _)| *known == place).map(|(_, arg)| format!("{arg:?}"));
            of("before").unwrap_or_default()
        };
        let told = changes.iter().map(told).collect::<Vec<_>>().join(" ");
        assert_eq!(told, r#"Text("phát_sinh") Text("từ 60") Text("\"1-NQ\" ngày 2025-01-05")"#);
    }

    #[test]
    fn sentences_on_a_plan_are_told_in_its_words() {
        let said = "Write `as percent` or `ceiling` after it, or run `hasila plan fmt --in`.";
        let told = "Write `dạng phần_trăm` or `làm_tròn_lên` after it, or run `hasila plan fmt --in`.";
        assert_eq!(of_sentence(Language::Vi, said), told);
        assert_eq!(of_sentence(Language::En, said), said);
    }

    #[test]
    fn pieces_are_in_english_whatever_the_plan_is_written_in() {
        let english = "standard s for office { never a > 5; any { b; a < 2 } }\n";
        for language in Language::ALL {
            let text = rules::format_in(english, language).expect("a plan");
            let standard = &rules::parse(&text).0.declarations[0];
            let rules::syntax::tree::Declaration::Standard(standard) = standard else { panic!("a standard") };
            let wording = Wording::of(&text);
            let lines = standard.criteria.iter().map(|line| wording.piece(line.span)).collect::<Vec<_>>();
            assert_eq!(lines, ["never a > 5", "any { b; a < 2 }"], "{text}");
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
