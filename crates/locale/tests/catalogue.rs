//! Three languages are equals: what one says, all say, and each as its readers expect.

use base::{Date, Message, Period};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message as Sentence, Pattern, PatternElement,
    Variant, VariantKey,
};
use locale::{Catalogue, Digits, FAMILIES, Lang, Medium};
use std::collections::{BTreeMap, BTreeSet};

/// The most letters of a first sentence, places filled.
const FIRST_SENTENCE_MAX: usize = 140;

/// Words that scold or beg; and what the reader did is never the subject.
const BANNED: [&[&str]; 3] = [
    &["invalid", "valid", "please", "sorry", "forbidden", "illegal", "oops", "you forgot", "error occurred"],
    &["غير صالح", "غير صالحة", "الرجاء", "يرجى", "يُرجى", "من فضلك", "عذرا", "عذرًا", "ممنوع", "للأسف", "نسيت"],
    &["không hợp lệ", "hợp lệ", "vui lòng", "xin lỗi", "rất tiếc", "bị cấm", "bạn quên", "làm ơn"],
];

/// The patterns of a sentence, by attribute (the sentence itself under ""), and the places each of them names.
type Shape = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_file_is_understood_and_no_sentence_stands_twice() {
    for lang in Lang::ALL {
        let mut seen = BTreeMap::new();
        for (family, texts) in FAMILIES {
            let parsed = fluent_syntax::parser::parse(texts[lang as usize]);
            let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{lang}/{family}.ftl: {errors:?}"));
            for sentence in resource.body.iter().filter_map(sentence) {
                let before = seen.insert(sentence.id.name, family);
                assert_eq!(before, None, "{lang}/{family}.ftl: {} again", sentence.id.name);
            }
        }
    }
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_places() {
    let mut differences = Vec::new();
    for (family, texts) in FAMILIES {
        let [en, ar, vi] = texts.map(shapes);
        for (lang, other) in [("ar", &ar), ("vi", &vi)] {
            let ids: BTreeSet<&String> = en.keys().chain(other.keys()).collect();
            let different = ids.into_iter().filter(|id| en.get(*id) != other.get(*id));
            differences.extend(different.map(|id| {
                format!("{lang}/{family}.ftl {id}: {:?}, in English {:?}", other.get(id), en.get(id))
            }));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn counts_have_the_six_forms_of_arabic_and_the_one_of_vietnamese() {
    let six = ["few", "many", "one", "other", "two", "zero"];
    for (family, texts) in FAMILIES {
        let [en, ar, vi] = texts.map(plurals);
        for (place, _) in en {
            let forms = ar.get(&place).cloned().unwrap_or_default();
            assert!(forms.iter().eq(six.iter()), "ar/{family}.ftl {place}: only {forms:?}");
        }
        for (place, forms) in ar {
            assert!(forms.iter().eq(six.iter()), "ar/{family}.ftl {place}: only {forms:?}");
        }
        assert!(vi.is_empty(), "vi/{family}.ftl: Vietnamese has one form, nothing to choose: {vi:?}");
    }
}

#[test]
fn sentences_are_short_and_leave_no_place_open() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for digits in [Digits::Latin, Digits::ArabicIndic] {
            let page = Catalogue::new(lang, digits, Medium::Page);
            let terminal = Catalogue::new(lang, digits, Medium::Terminal);
            for message in samples() {
                let texts = [page.sentence(&message), page.fix(&message).unwrap_or_default()];
                let open = texts.iter().any(|text| text.contains("{$"));
                let unbalanced = texts.iter().any(|text| times(text, '\u{2068}') != times(text, '\u{2069}'));
                let first = first_sentence(&terminal.sentence(&message)).chars().count();
                let marked = terminal.sentence(&message).contains(['\u{2068}', '\u{2069}', '\u{61C}']);
                if open || unbalanced || marked || first > FIRST_SENTENCE_MAX {
                    faults.push(format!("{lang} {}: {first} letters: {}", message.code, texts[0]));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_scolds_or_begs() {
    let mut found = Vec::new();
    for (family, texts) in FAMILIES {
        for lang in Lang::ALL {
            let said =
                texts[lang as usize].lines().filter(|line| !line.starts_with('#') && line.contains([' ']));
            for line in said.map(|line| line.split_once('=').map_or(line, |(_, said)| said).to_lowercase()) {
                let words: Vec<&str> = line.split(|letter: char| !letter.is_alphanumeric()).collect();
                let scolds = |banned: &&&str| match banned.contains(' ') || lang != Lang::En {
                    true => line.contains(**banned),
                    false => words.contains(*banned),
                };
                found.extend(
                    BANNED[lang as usize]
                        .iter()
                        .find(scolds)
                        .map(|banned| format!("{lang}/{family}.ftl: {banned}: {line}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn counts_are_said_in_the_form_their_number_takes() {
    let shown = |count: u64| {
        let message = Message::new("review.streak-editions").with("count", count);
        Catalogue::for_terminal(Lang::Ar).sentence(&message)
    };
    let said = [0, 1, 2, 3, 11, 100].map(shown);
    assert_eq!(said, ["ولا دورة", "دورة واحدة", "دورتان", "3 دورات", "11 دورة", "100 دورة"]);
    // Beyond a hundred the last two digits choose.
    assert_eq!([102, 103, 1_010].map(shown), ["102 دورة", "103 دورات", "1,010 دورات"]);
    let late = |count: u64| {
        let counts = Message::new("page.reports-came").with("came", 1u64).with("due", 1u64);
        Catalogue::for_terminal(Lang::Ar).sentence(&counts.with("late", count))
    };
    let ends = [(58, "تقريرًا"), (158, "تقريرًا"), (2_411, "تقريرًا"), (105, "تقارير"), (2_400, "تقرير")];
    assert!(
        ends.iter().all(|(count, end)| late(*count).ends_with(end)),
        "{:?}",
        ends.map(|(count, _)| late(count))
    );
    let english = Catalogue::for_terminal(Lang::En);
    let editions =
        |count: u64| english.sentence(&Message::new("review.streak-editions").with("count", count));
    assert_eq!([editions(1), editions(12_000)], ["1 edition", "12,000 editions"]);
}

/// Every sentence that English has, its places filled with long but ordinary things.
fn samples() -> Vec<Message> {
    let texts = FAMILIES.iter().flat_map(|(_, texts)| shapes(texts[0]));
    let chosen: BTreeMap<String, bool> =
        FAMILIES.iter().flat_map(|(_, texts)| plurals(texts[0])).map(|(place, _)| (place, true)).collect();
    texts.map(|(id, shape)| sample(id, &shape, &chosen)).collect()
}

fn sample(id: String, shape: &Shape, counted: &BTreeMap<String, bool>) -> Message {
    let places: BTreeSet<&String> = shape.values().flatten().collect();
    let is_counted = |place: &str| counted.contains_key(&format!("{id} ${place}"));
    let mut message = Message::new(leaked(id.clone()));
    for place in places {
        let name = leaked(place.clone());
        message = match place.as_str() {
            _ if is_counted(place) => message.with(name, 1_234_u64),
            "row" | "count" | "entry" | "line" | "number" | "month" => message.with(name, 1_234_u64),
            "day" | "on" | "until" | "opened" | "closed" => message.with(name, Date::constant(2025, 12, 31)),
            "period" => message.with(name, "2025-Q3".parse::<Period>().expect("a period")),
            _ => message.with(name, "748/KH-UBND"),
        };
    }
    message
}

/// Message codes are static; a test may keep a few thousand letters until it ends.
fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn times(text: &str, mark: char) -> usize {
    text.chars().filter(|letter| *letter == mark).count()
}

fn first_sentence(text: &str) -> &str {
    let end = [". ", "؛ ", "; ", "? ", "؟ ", "\n"].iter().filter_map(|end| text.find(end)).min();
    &text[..end.unwrap_or(text.len())]
}

fn sentence<'e, 't>(entry: &'e Entry<&'t str>) -> Option<&'e Sentence<&'t str>> {
    match entry {
        Entry::Message(sentence) => Some(sentence),
        _ => None,
    }
}

fn patterns<'e, 't>(sentence: &'e Sentence<&'t str>) -> Vec<(&'t str, &'e Pattern<&'t str>)> {
    let own = sentence.value.iter().map(|pattern| ("", pattern));
    own.chain(sentence.attributes.iter().map(|attribute| (attribute.id.name, &attribute.value))).collect()
}

fn shapes(text: &str) -> BTreeMap<String, Shape> {
    let resource = fluent_syntax::parser::parse(text).expect("a file of sentences");
    let shape = |sentence: &Sentence<&str>| -> Shape {
        let places = |pattern: &Pattern<&str>| {
            let mut named = Named::default();
            named.pattern(pattern);
            named.places
        };
        patterns(sentence).into_iter().map(|(name, pattern)| (name.to_owned(), places(pattern))).collect()
    };
    resource.body.iter().filter_map(sentence).map(|said| (said.id.name.to_owned(), shape(said))).collect()
}

/// The places whose number chooses the form, as `id $place`, and the forms there are.
fn plurals(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text).expect("a file of sentences");
    let mut found = BTreeMap::new();
    for said in resource.body.iter().filter_map(sentence) {
        for (_, pattern) in patterns(said) {
            let mut named = Named::default();
            named.pattern(pattern);
            let forms = named.forms.into_iter();
            found.extend(forms.map(|(place, forms)| (format!("{} ${place}", said.id.name), forms)));
        }
    }
    found
}

/// What a pattern names.
#[derive(Default)]
struct Named {
    places: BTreeSet<String>,
    forms: BTreeMap<String, BTreeSet<String>>,
}

impl Named {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choice(selector, variants);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.places.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|inline| self.inline(inline));
    }

    /// Notes a choice by number: one whose variants are named by a plural form other than the default.
    fn choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let InlineExpression::VariableReference { id } = selector else { return };
        let name = |variant: &Variant<&str>| match &variant.key {
            VariantKey::Identifier { name } => Some((*name).to_owned()),
            VariantKey::NumberLiteral { .. } => None,
        };
        let names: BTreeSet<String> = variants.iter().filter_map(name).collect();
        if names.iter().any(|name| matches!(name.as_str(), "zero" | "one" | "two" | "few" | "many")) {
            self.forms.entry(id.name.to_owned()).or_default().extend(names);
        }
    }
}
