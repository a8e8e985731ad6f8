//! What all visits share: the engine, the answers at hand, the languages, the clock.

use crate::answers::Answers;
use crate::desk::Desk;
use base::Date;
use credentials::Seconds;
use engine::Engine;
use exchange::boundaries::Boundaries;
use locale::{Catalogue, Digits, Lang, Medium};

/// What whoever starts the site decides.
pub struct Settings {
    /// What the office is called, at the head of every page.
    pub name: String,
    /// Names under which the site is reached, beside addresses and `localhost`. A page asked for under another name is not
    /// given: a stranger's page could otherwise have the reader's browser fetch ours in its name.
    pub hosts: Vec<String>,
    /// Boundaries of units, each with the first day on which they hold, in order.
    pub boundaries: Vec<(Date, Boundaries)>,
    /// The officials of a demonstration; none where an office works.
    pub personas: Vec<Persona>,
    /// Tells which day it is.
    pub today: Box<dyn Fn() -> Date + Send + Sync>,
    /// Tells what time it is.
    pub now: Box<dyn Fn() -> Seconds + Send + Sync>,
    /// Writes such a time: day and minute of universal time.
    pub written: Box<dyn Fn(Seconds) -> String + Send + Sync>,
}

/// An official of the demonstration, as whom a visitor may look at its pages.
pub struct Persona {
    /// The account.
    pub account: String,
    /// The code of the sentence that says what he does.
    pub work: &'static str,
}

/// The site: what is asked, of whom, and what has been answered.
pub struct Site {
    /// Where acts go and snapshots come from.
    pub engine: Engine,
    /// Where people sign in.
    pub desk: Desk,
    /// What whoever started the site decided.
    pub settings: Settings,
    pub(crate) answers: Answers,
    catalogues: Vec<Catalogue>,
}

/// Every way of writing: a language and its digits.
const WRITINGS: [(Lang, Digits); 4] = [
    (Lang::En, Digits::Latin),
    (Lang::Ar, Digits::Latin),
    (Lang::Ar, Digits::ArabicIndic),
    (Lang::Vi, Digits::Latin),
];

impl Site {
    /// Returns the site of an open journal.
    pub fn new(engine: Engine, desk: Desk, settings: Settings) -> Site {
        let catalogues = WRITINGS.map(|(lang, digits)| Catalogue::new(lang, digits, Medium::Page));
        Site { engine, desk, settings, answers: Answers::default(), catalogues: catalogues.into() }
    }

    /// Returns the sentences of a language; only Arabic has two sets of digits.
    pub fn catalogue(&self, lang: Lang, digits: Digits) -> &Catalogue {
        let digits = if lang == Lang::Ar { digits } else { Digits::Latin };
        let at = WRITINGS.iter().position(|writing| *writing == (lang, digits));
        &self.catalogues[at.expect("every language is among the writings")]
    }
}
