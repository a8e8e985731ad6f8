//! Every code a crate may give has its sentence, and what is said of it says what to do now.

use base::Message;
use locale::{Catalogue, Lang};

/// What only happens, or only points at a place, asks nothing of the reader.
const NOTHING_TO_DO: [&str; 7] = [
    "rotation.round-",
    "plan.added-",
    "plan.removed-",
    "plan.changed-",
    "plan.first-here",
    "plan.also-in-circle",
    "plan.next-band",
];

fn codes() -> Vec<&'static str> {
    let crates = [
        rules::CODES,
        register::CODES,
        credentials::CODES,
        drafts::CODES,
        journal::fault::CODES,
        engine::CODES,
        assess::CODES,
        exchange::CODES,
        forms::CODES,
        findings::CODES,
        rotation::CODES,
    ];
    crates.concat()
}

#[test]
fn every_code_has_a_sentence() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        let silent: Vec<_> = codes().into_iter().filter(|code| !catalogue.knows(code)).collect();
        assert!(silent.is_empty(), "{lang} has no sentence for {silent:?}");
    }
}

#[test]
fn every_refusal_says_what_to_do_now() {
    let catalogue = Catalogue::of(Lang::En);
    let is_news =
        |code: &str| NOTHING_TO_DO.iter().any(|news| code.starts_with(news)) || code.contains(".reason-");
    let asked = codes().into_iter().filter(|code| !is_news(code));
    let silent: Vec<_> = asked.filter(|code| catalogue.fix(&Message::new(code)).is_none()).collect();
    assert!(silent.is_empty(), "nobody says what to do about {silent:?}");
}
