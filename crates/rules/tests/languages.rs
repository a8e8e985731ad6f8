//! One grammar in three languages: the table of words is complete, and a plan shown in any of them says the same.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its corpus and the source of the parser; what it cannot have is its failure"
)]

use rules::words::{Language, Place, WORDS, Word};
use rules::{Program, Remark};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_word_is_one_token_in_every_language() {
    for word in WORDS {
        for written in [word.ar, word.vi] {
            let tokens = rules::syntax::lexer::lex(written);
            assert!(tokens.remarks.is_empty() && tokens.tokens.len() == 2, "{}: {written:?}", word.key);
            assert!(base::text::is_tidy(written), "{}: {written:?} is not NFC", word.key);
        }
    }
    let keys: BTreeSet<&str> = WORDS.iter().map(|word| word.key).collect();
    assert_eq!(keys.len(), WORDS.len(), "a key stands twice");
}

#[test]
fn words_of_one_place_differ_in_every_language() {
    for (ix, one) in WORDS.iter().enumerate() {
        for other in &WORDS[ix + 1..] {
            for language in Language::ALL {
                // English tells duties of one word apart by the place alone: `of/date`, `of/quota`.
                let meet = if language == Language::En { same_place } else { meet };
                let coincide = one.written(language) == other.written(language) && meet(one, other);
                assert!(!coincide, "{} and {} are both {}", one.key, other.key, one.written(language));
            }
        }
    }
}

#[test]
fn the_first_word_tells_the_language() {
    let first = |word: &&Word| word.places.contains(&Place::Declaration);
    for word in WORDS.iter().filter(first) {
        let languages: BTreeSet<&str> = Language::ALL.map(|language| word.written(language)).into();
        assert_eq!(languages.len(), 3, "{}", word.key);
        for language in Language::ALL {
            let (tree, _) = rules::parse(&format!("# a comment\n{} x", word.written(language)));
            assert_eq!(tree.language, language, "{}", word.key);
        }
    }
    assert_eq!(rules::parse("x").0.language, Language::En);
}

/// Whoever lets the parser ask for a word learns here that the table lacks it.
#[test]
fn every_word_the_parser_asks_for_is_in_the_table() {
    let syntax = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/syntax");
    let keys: BTreeSet<&str> = WORDS.iter().map(|word| word.key).collect();
    let mut missing = BTreeSet::new();
    for entry in fs::read_dir(syntax).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for call in ["at_word(", "eat_word(", "expect_word(", "clause(", "one_of(", "word_ahead("] {
            let asked = source.split(call).skip(1).map(|rest| rest.split(')').next().unwrap_or_default());
            missing.extend(asked.flat_map(words_in).filter(|word| !keys.contains(word)).map(str::to_owned));
        }
        let lists = source.split(": &[&str] = &[").skip(1).chain(source.split("] = [").skip(1));
        let lists = lists.map(|rest| rest.split(']').next().unwrap_or_default());
        missing.extend(lists.flat_map(words_in).filter(|word| !keys.contains(word)).map(str::to_owned));
    }
    assert_eq!(missing, BTreeSet::new(), "add their rows to src/words.rs");
}

#[test]
fn plans_shown_in_any_language_say_the_same() {
    let plans = plans();
    for (path, text) in &plans {
        let english =
            rules::format_in(text, Language::En).unwrap_or_else(|error| panic!("{path}: {error:?}"));
        let program = meaning(text);
        for language in Language::ALL {
            let shown = rules::format_in(text, language).unwrap_or_else(|error| panic!("{path}: {error:?}"));
            assert_eq!(rules::parse(&shown).0.language, language, "{shown}");
            assert_eq!(meaning(&shown), program, "{shown}");
            assert_eq!(codes(&shown), codes(text), "{shown}");
            assert_eq!(rules::format(&shown).as_deref(), Ok(shown.as_str()), "{path}");
            assert_eq!(rules::format_in(&shown, Language::En).as_deref(), Ok(english.as_str()), "{shown}");
            assert_no_english(&shown, language);
        }
    }
    assert!(plans.len() >= 15, "the plans are gone");
}

#[test]
fn words_typed_in_pieces_are_the_same_words() {
    let decomposed = "ke\u{302}\u{301}_hoa\u{323}ch x\nchi\u{309}_so\u{302}\u{301} y = 1 / 2 da\u{323}ng pha\u{302}\u{300}n_tra\u{306}m";
    let (tree, remarks) = rules::parse(decomposed);
    assert_eq!((tree.language, remarks), (Language::Vi, Vec::new()));
}

#[test]
fn names_that_would_be_read_as_words_are_refused() {
    let plan = |name: &str| {
        format!("plan p\nform f from commune every month {{ {name} count flow }}\nindicator i = {name} / 2")
    };
    for (name, language) in [("và", Language::Vi), ("أو", Language::Ar), ("báo_cáo_muộn", Language::Vi)]
    {
        let remarks = rules::format_in(&plan(name), language).unwrap_err();
        assert_eq!(remarks[0].message.to_string(), format!("plan.name-is-a-word name={name}"));
        assert!(rules::format_in(&plan(name), Language::En).is_ok());
    }
    // Words are words only in their places.
    assert!(rules::format_in(&plan("từ"), Language::Vi).is_ok());
}

fn same_place(one: &Word, other: &Word) -> bool {
    one.places.iter().any(|place| other.places.contains(place))
}

/// Whether a reader could take one for the other: in one place, or in places of which none ends before the other.
fn meet(one: &Word, other: &Word) -> bool {
    use Place::{
        Cycle, Days, Editions, Formula, Group, Head, Indicator, Quorum, Score, Shown, Step, Target, Title,
    };
    let only_one = |place: &Place| matches!(place, Cycle | Days | Editions | Group | Quorum | Shown | Step);
    let ends_formula = |place: &Place| matches!(place, Indicator | Score | Target | Title);
    let meets =
        |a: &Place, b: &Place| a == b || *a == Head && !only_one(b) || *a == Formula && ends_formula(b);
    let any =
        |a: &Word, b: &Word| a.places.iter().any(|place| b.places.iter().any(|other| meets(place, other)));
    any(one, other) || any(other, one)
}

/// What stands between quotation marks and looks like a word of the language.
fn words_in(source: &str) -> impl Iterator<Item = &str> {
    let quoted = source.split('"').skip(1).step_by(2);
    quoted.filter(|text| {
        text.starts_with(|letter: char| letter.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || b" _/".contains(&byte))
    })
}

/// No word of English is left where it was a word of the language.
fn assert_no_english(shown: &str, language: Language) {
    let (tree, _) = rules::parse(shown);
    for keyword in &tree.keywords {
        assert_eq!(
            base::text::tidy(&shown[keyword.span.start..keyword.span.end]),
            language.write(keyword.key)
        );
    }
}

fn meaning(text: &str) -> Option<Program> {
    rules::compile(text).program.map(Program::without_places)
}

fn codes(text: &str) -> Vec<&'static str> {
    let mut codes: Vec<&str> =
        rules::compile(text).remarks.iter().map(|remark: &Remark| remark.message.code).collect();
    codes.sort_unstable();
    codes
}

/// The plans of the corpus, the packs and the page, each with where it stands.
fn plans() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> =
        fs::read_dir(root.join("corpus/good")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let packs = fs::read_dir(root.join("../../packs")).unwrap();
    paths.extend(packs.map(|entry| entry.unwrap().path().join("plan.plan")).filter(|path| path.exists()));
    let files = paths.iter().map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap()));
    let page = fs::read_to_string(root.join("../../docs/plan-language.md")).unwrap();
    let examples = page.split("\n```plan").skip(1).filter_map(|block| block.split_once('\n'));
    let examples = examples.filter(|(mark, _)| !mark.contains("refused"));
    let examples = examples.map(|(_, rest)| rest.split_once("```").unwrap().0.to_owned());
    files.chain(examples.map(|text| ("the page".to_owned(), text))).collect()
}
