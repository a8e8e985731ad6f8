//! What a question that cannot be answered says, and why something stays open, is in the catalogue.

use std::path::Path;

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_code_has_a_sentence_and_a_question_refused_says_what_to_do() {
    let sentences = text("../locale/messages/en/standing.ftl");
    for code in assess::CODES {
        let id = code.replace('.', "-");
        let (_, rest) =
            sentences.split_once(&format!("\n{id} = ")).unwrap_or_else(|| panic!("{id} has no sentence"));
        let says_what_to_do = rest.lines().nth(1).unwrap_or_default().starts_with("    .fix = ");
        assert_eq!(says_what_to_do, !code.starts_with("standing.reason-"), "{id}");
    }
}

#[test]
fn every_code_in_the_source_is_listed() {
    let sources = ["trouble.rs", "ask.rs", "standing.rs", "explain.rs", "ranking.rs"]
        .map(|file| text(&format!("src/{file}")));
    let written =
        sources.iter().flat_map(|source| source.split('"')).filter(|word| word.starts_with("standing."));
    for code in written {
        assert!(assess::CODES.contains(&code), "{code}");
    }
    let reasons = text("src/needs.rs");
    let reasons = reasons.split("reason(").skip(1).filter_map(|call| call.split('"').nth(1));
    for reason in reasons {
        let code = format!("standing.reason-{reason}");
        assert!(assess::CODES.contains(&code.as_str()), "{code}");
    }
}
