//! What stands around every page: the way to its main part, the site's pages, languages, the switches, as of which entry.

use crate::assets;
use crate::pages::parts::listing::{FIND, PART};
use crate::pages::parts::sheets::TABLE;
use crate::pages::sign_in;
use crate::query::encoded;
use crate::switches::{parts, years};
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::MapChoice;
use base::{Date, Message, Period};
use export::html::Html;
use locale::{Digits, Lang};

/// What a page shows within its frame.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The title, also its only heading of the first rank.
    pub title: String,
    /// The way to the page from the top.
    pub crumbs: Vec<Crumb>,
    /// Sentences under the heading: what the page stands on.
    pub stands_on: Vec<String>,
    /// The page itself.
    pub body: Html,
    /// What can be switched at its head; as of when, every page with data asks at its foot at least.
    pub switches: Switching,
    /// Its table can be had as a file.
    pub has_table: bool,
    /// The tables that can be had as files where it has several: as an address names them, and the code of what they are called.
    pub tables: Vec<(&'static str, &'static str)>,
    /// What is said of what was done just before.
    pub done: Option<String>,
    /// It is for one person at one time: it has no data, and no permanent address.
    pub is_passing: bool,
    /// Its title says that something is wrong.
    pub is_trouble: bool,
}

/// What can be switched at the head of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Switching {
    /// Nothing: the page is not about a period.
    #[default]
    Nothing,
    /// The map and the entry: it shows units of a day.
    Map,
    /// Period, last day, map and entry.
    All,
}

impl Page {
    /// Returns a page with nothing but a title and a body.
    pub fn new(title: String, body: Html) -> Page {
        Page { title, body, ..Page::default() }
    }
}

/// A step on the way to a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its address.
    pub address: String,
    /// What it is called.
    pub name: Html,
}

impl Crumb {
    /// Returns the first step: where we stand.
    pub fn start(visit: &Visit) -> Crumb {
        Crumb { address: visit.links.standing(None), name: Html::text(&visit.say("page.standing")) }
    }
}

/// The pages that every page leads to: path and word.
const WAYS: [(&str, &str); 12] = [
    ("/standing", "page.standing"),
    ("/units", "page.units"),
    ("/rankings", "page.rankings"),
    ("/reports", "fill.due-title"),
    ("/verify", "fill.verify-title"),
    ("/tasks", "page.tasks"),
    ("/posts", "page.posts"),
    ("/instruments", "page.instruments"),
    ("/plans", "page.plans"),
    ("/review", "page.review"),
    ("/journal", "page.journal"),
    ("/accounts", "people.accounts"),
];

/// Returns those of them on which there is something for the viewer: address and word.
pub(crate) fn ways(visit: &Visit) -> Vec<(String, &'static str)> {
    let open = WAYS.into_iter().filter(|(path, _)| visit.may_open(path));
    open.map(|(path, word)| (visit.links.with(path, &[]), word)).collect()
}

#[derive(Template)]
#[template(path = "frame.html")]
pub(crate) struct Frame<'a> {
    visit: &'a Visit<'a>,
    page: &'a Page,
    lang: Lang,
    signs: &'static str,
    ways: Vec<(String, &'static str)>,
    person: Person,
    languages: Vec<(Lang, String)>,
    period: String,
    /// The periods to choose from: as an address says it, and in words.
    periods: Vec<(String, String)>,
    map: String,
    /// The maps to choose from: as an address says it, and in words.
    maps: Vec<(String, String)>,
    as_of: String,
}

/// Whoever looks, as the head of the page shows him.
enum Person {
    /// There are no accounts.
    Nobody,
    /// A stranger: where he signs in.
    Stranger(String),
    /// Somebody signed in: his name, the token of the form that signs him out, and whether another can be chosen.
    Official(Html, Html, bool),
}

fn person(visit: &Visit) -> Result<Person, Trouble> {
    if let Some(account) = visit.account() {
        let is_demo = !visit.site.settings.personas.is_empty();
        return Ok(Person::Official(Html::name(&account.name), visit.token()?, is_demo));
    }
    let has_accounts = !visit.now.0.register.accounts().is_empty();
    let stranger = || Person::Stranger(sign_in::address(&visit.path));
    Ok(if has_accounts { stranger() } else { Person::Nobody })
}

impl Frame<'_> {
    /// Returns the page with its frame around it.
    pub(crate) fn around(visit: &Visit, page: &Page) -> Result<String, Trouble> {
        let head = &visit.snapshot.head;
        let frame = Frame {
            visit,
            page,
            lang: visit.viewer.lang,
            signs: export::SIGNS,
            ways: ways(visit),
            person: person(visit)?,
            languages: Lang::ALL.map(|lang| (lang, here(visit, "lang", Some(lang.tag())))).into(),
            period: visit.switches.period.to_string(),
            periods: periods(visit),
            map: visit.switches.map.to_string(),
            maps: maps(visit),
            as_of: visit
                .sentence(&Message::new("page.as-of").with("entry", head.seq).with("day", visit.today)),
        };
        Ok(frame.render()?)
    }

    /// Returns the address of this page with the other set of digits.
    fn in_digits(&self) -> String {
        let other = if self.visit.viewer.digits == Digits::Latin { "arabic" } else { "latin" };
        here(self.visit, "digits", Some(other))
    }

    /// Returns the address of this page as it is now, whatever is recorded later.
    fn as_of_now(&self) -> String {
        here(self.visit, "as_of", Some(&self.visit.snapshot.head.seq.to_string()))
    }

    /// Returns the address of this page's data.
    fn data(&self, ending: &str) -> String {
        let address = here(self.visit, "lang", Some(self.lang.tag()));
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        format!("{path}.{ending}?{query}")
    }

    /// Returns the address of one of its tables.
    fn table(&self, name: &str, ending: &str) -> String {
        format!("{}&{TABLE}={name}", self.data(ending))
    }

    /// Returns whether the page asks as of when at its foot.
    fn asks_below(&self) -> bool {
        self.page.switches == Switching::Nothing && !self.page.is_passing
    }

    /// Returns what an address says beside the switches that a form of the page sets.
    fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        let set: &[&str] = match self.page.switches {
            Switching::Nothing => &["as_of", "lang", PART],
            Switching::Map => &["map", "as_of", "lang", PART],
            Switching::All => &["period", "through", "map", "as_of", "figures", "lang", PART],
        };
        self.visit.lasting().filter(|(name, _)| !set.contains(name))
    }
}

/// Returns the address of this page with something said otherwise, or not at all. Another part of a list begins with what is looked for.
pub(crate) fn here(visit: &Visit, name: &str, value: Option<&str>) -> String {
    let is_other = |own: &str| own != name && !(name == FIND && own == PART);
    let others = visit.lasting().filter(|(own, _)| is_other(own));
    let pairs = others.chain(value.map(|value| (name, value)));
    let pairs: Vec<String> =
        pairs.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    format!("{}?{}", visit.path, pairs.join("&")).trim_end_matches('?').to_owned()
}

/// Returns the periods to choose from: each year a plan answers for, with its parts, and the one chosen.
fn periods(visit: &Visit) -> Vec<(String, String)> {
    let years = years(visit.register(), visit.today).into_iter();
    let mut offered: Vec<Period> = years.flat_map(|year| std::iter::once(year).chain(parts(year))).collect();
    if !offered.contains(&visit.switches.period) {
        offered.push(visit.switches.period);
    }
    let word = |period: Period| (period.to_string(), visit.voice.catalogue.period_heading(period));
    offered.into_iter().map(word).collect()
}

/// Returns the maps to choose from: as published, as of today, from each day on which units changed, and the one chosen.
fn maps(visit: &Visit) -> Vec<(String, String)> {
    let from = |day| (MapChoice::On(day).to_string(), visit.voice.say_with("page.map-from", "day", day));
    let chosen = match visit.switches.map {
        MapChoice::On(day) => Some(day),
        MapChoice::Published | MapChoice::Today => None,
    };
    let turning: Vec<Date> = visit.register().units().turning_days().collect();
    let chosen = chosen.filter(|day| !turning.contains(day));
    let named = [("published", "page.map-published"), ("today", "page.map-today")];
    let named = named.map(|(map, word)| (map.to_owned(), visit.say(word)));
    named.into_iter().chain(turning.into_iter().chain(chosen).map(from)).collect()
}
