//! What must be true of whatever a stranger sends: of any text as a plan, of any program in any world, of any official
//! text. A target gives one of these to the fuzzer, which looks for an input on which it panics, hangs or grows.

use base::Date;
use cube::testing::agreement::{Asked, agree, question};
use cube::testing::dice::Dice;
use cube::testing::plans;
use cube::testing::small::Small;
use intake::Reading;
use rules::program::{Program, Span};
use rules::syntax::lexer::lex;
use rules::syntax::token::Kind;
use rules::{Language, Remark};

/// Panics unless the text comes apart into pieces that lie in it, in order, and end once.
pub fn lexed(text: &str) {
    let lexed = lex(text);
    let spans = lexed.tokens.iter().map(|token| token.span).collect::<Vec<_>>();
    in_order(text, &spans);
    in_order(text, &lexed.comments);
    assert!(lexed.comments.iter().all(|comment| text[comment.start..].starts_with('#')));
    let ends = lexed.tokens.iter().filter(|token| token.kind == Kind::End).count();
    assert_eq!((ends, lexed.tokens.last().map(|token| token.kind)), (1, Some(Kind::End)));
    assert!(lexed.tokens.len() <= text.len() + 1);
    in_text(text, &lexed.remarks);
}

fn in_order(text: &str, spans: &[Span]) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start && text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        end = span.end;
    }
}

fn in_text(text: &str, remarks: &[Remark]) {
    for remark in remarks {
        for span in remark.related.iter().map(|(span, _)| *span).chain([remark.span]) {
            assert!(text.get(span.start..span.end).is_some(), "{span:?} is not in {text:?}");
        }
    }
}

/// Panics unless the text has a tree, and what is printed in any language is read again, printed again, and is the same.
pub fn parsed(text: &str) {
    let (tree, remarks) = rules::parse(text);
    in_text(text, &remarks);
    let is_readable = !remarks.iter().any(Remark::is_error);
    let Ok(printed) = rules::format(text) else {
        // A name that is a word of the language cannot be printed in it; English says which is which.
        assert!(!is_readable || tree.language != Language::En, "{text:?}");
        return;
    };
    assert!(is_readable, "{text:?}");
    assert_eq!(rules::format(&printed).as_ref(), Ok(&printed), "{text:?}");
    for language in Language::ALL {
        let Ok(shown) = rules::format_in(text, language) else { continue };
        assert_eq!(rules::format(&shown).as_ref(), Ok(&shown), "{language:?}: {text:?}");
        assert_eq!(rules::format_in(&shown, tree.language).as_ref(), Ok(&printed), "{language:?}: {text:?}");
    }
}

/// Panics unless a text that is free of errors is a program, however it is printed the same one.
pub fn checked(text: &str) {
    let compiled = rules::compile(text);
    in_text(text, &compiled.remarks);
    assert!(compiled.remarks.len() <= base::limits::REMARKS_MAX + 1, "{text:?}");
    let has_error = compiled.remarks.iter().any(Remark::is_error);
    assert_eq!(compiled.program.is_none(), has_error, "{text:?}");
    let Some(program) = compiled.program else { return };
    assert_eq!(rules::diff(&program, &program), [], "{text:?}");
    let program = program.without_places();
    for language in Language::ALL {
        let Ok(shown) = rules::format_in(text, language) else { continue };
        let again = rules::compile(&shown).program.map(Program::without_places);
        assert_eq!(again.as_ref(), Some(&program), "{language:?}: {text:?}\n{shown}");
    }
}

/// Panics unless everything the program asks for has an answer in the world of the seed, from both evaluators the same.
pub fn evaluated(seed: u64, text: &str) {
    let Some(program) = rules::compile(text).program else { return };
    let small = Small::of(Dice::new(seed), |_| program);
    let mut dice = Dice::new(seed ^ 0xD1CE);
    let question = question(&mut dice, &small);
    let awards_open = dice.chance(30).then_some(Date::constant(2024, 9, 30));
    agree(&small, question, awards_open, &Asked::of(&small.program), &format!("seed {seed}, {text:?}"));
}

/// Panics unless both evaluators say the same in the world that the rolls make.
pub fn agreed(rolls: &[u8]) {
    let (asks, makes) = rolls.split_at(rolls.len().min(64));
    let small = Small::of(Dice::told(makes), plans::plan);
    let mut dice = Dice::told(asks);
    let question = question(&mut dice, &small);
    let awards_open = dice.chance(30).then_some(Date::constant(2024, 9, 30));
    let asked = Asked::at_random(&mut dice, &small.program);
    agree(&small, question, awards_open, &asked, "rolled");
}

/// Panics unless every finding is a part of the text and says where.
pub fn found(text: &str) {
    let letters: Vec<char> = text.chars().collect();
    let part = |start: usize, end: usize| letters[start..end].iter().collect::<String>();
    let Reading { chars, annotations, contradictions, .. } = intake::read(text);
    assert_eq!(chars, letters.len());
    for place in contradictions.iter().flat_map(|one| &one.places) {
        assert_eq!(part(place.start, place.end), place.quote);
    }
    for found in annotations {
        assert!(found.start < found.end, "{found:?}");
        assert_eq!(part(found.start, found.end), found.quote);
        assert_eq!(found.quote.trim(), found.quote, "no blanks at the ends");
        if let Some(core) = &found.core {
            assert_eq!(part(core.start, core.end), core.quote);
            assert!(found.start <= core.start && core.end <= found.end, "{found:?}");
        }
        serde_json::to_string(&found).expect("a finding is JSON");
    }
}
