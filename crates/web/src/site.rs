//! What all visits share: the engine, the answers at hand, the languages, the clock.

use crate::answers::Answers;
use crate::desk::Desk;
use crate::gate::Gate;
use crate::shown::Shown;
use base::{Date, Message};
use credentials::Seconds;
use engine::{Engine, Snapshot};
use exchange::WorkbookReader;
use exchange::boundaries::Boundaries;
use identity::Provider;
use locale::{Catalogue, Digits, Lang, Medium};
use register::Text;
use std::time::Duration;

/// What whoever starts the site decides.
pub struct Settings {
    /// What the office is called, at the head of every page.
    pub name: String,
    /// Names under which the site is reached, beside addresses and `localhost`. A page asked for under another name is not
    /// given: a stranger's page could otherwise have the reader's browser fetch ours in its name.
    pub hosts: Vec<String>,
    /// The address under which people reach it, as `https://results.example`; without it each is answered under the one he used.
    pub origin: Option<String>,
    /// The gates before it.
    pub gate: Gate,
    /// How much is served at a time.
    pub limits: Limits,
    /// Boundaries of units, each with the first day on which they hold, in order.
    pub boundaries: Vec<(Date, Boundaries)>,
    /// Providers of the house through which people sign in, beside or instead of a password.
    pub providers: Vec<Provider>,
    /// The officials of a demonstration; none where an office works.
    pub personas: Vec<Persona>,
    /// Who reads the workbooks that people send.
    pub workbooks: WorkbookReader,
    /// By which letters units are reminded; nothing where the office writes none.
    pub letters: Option<Box<dyn Letters>>,
    /// Tells which day it is.
    pub today: Box<dyn Fn() -> Date + Send + Sync>,
    /// Tells what time it is.
    pub now: Box<dyn Fn() -> Seconds + Send + Sync>,
    /// Writes such a time: day and minute of universal time.
    pub written: Box<dyn Fn(Seconds) -> String + Send + Sync>,
}

/// How much is served at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections open at a time.
    pub connections: usize,
    /// Requests that may wait for a core; who comes later is told to come again.
    pub waiting: usize,
    /// How long somebody waits for a page; the computing goes on, and the next who asks has the answer at once.
    pub answer: Duration,
}

impl Default for Limits {
    /// An office of thousands, each with a browser's six connections.
    fn default() -> Limits {
        Limits { connections: 4_096, waiting: 1_024, answer: Duration::from_secs(60) }
    }
}

/// An official of the demonstration, as whom a visitor may look at its pages.
pub struct Persona {
    /// The account.
    pub account: String,
    /// The code of the sentence that says what he does.
    pub work: &'static str,
}

/// Letters by which units are reminded. How they are written, kept and sent is known outside of the pages.
pub trait Letters: Send + Sync {
    /// Returns for each of these units whether it can be written to, and the day of the last letter.
    fn reached(&self, units: &[Text], today: Date) -> Result<Vec<Reached>, Vec<Message>>;

    /// Writes to these units what they are to be told on the day, one letter for each address; says what became of each unit's.
    fn write(&self, snapshot: &Snapshot, today: Date, units: &[Text]) -> Result<Vec<Written>, Vec<Message>>;
}

/// Whether a unit can be written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// It has an address.
    pub has_address: bool,
    /// The day of the last letter of the last weeks.
    pub last: Option<Date>,
}

/// What became of a unit's letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It waits to be sent.
    Waiting,
    /// There is a letter of the day already.
    Already,
    /// The unit has no address.
    NoAddress,
    /// There is nothing any more of which it would be told.
    Nothing,
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
    pub(crate) shown: Shown,
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
        Site {
            engine,
            desk,
            settings,
            answers: Answers::default(),
            shown: Shown::default(),
            catalogues: catalogues.into(),
        }
    }

    /// Returns the sentences of a language; only Arabic has two sets of digits.
    pub fn catalogue(&self, lang: Lang, digits: Digits) -> &Catalogue {
        let digits = if lang == Lang::Ar { digits } else { Digits::Latin };
        let at = WRITINGS.iter().position(|writing| *writing == (lang, digits));
        &self.catalogues[at.expect("every language is among the writings")]
    }
}
