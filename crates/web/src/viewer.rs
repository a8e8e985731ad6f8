//! Who looks, and what he may: the one place where both are decided.

use crate::query::Query;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use base::{Date, Message};
use locale::{Digits, Lang};
use register::Register;
use register::permission::{self, Matter, Place};

/// Whoever asks for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// As whom he acts: the code of an account, or [`permission::EVERYBODY`].
    pub by: String,
    /// The language he is addressed in.
    pub lang: Lang,
    /// The digits of Arabic text.
    pub digits: Digits,
}

/// What somebody may be permitted to do. Each route of the site declares one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Fetch what every page needs and says nothing: style, script, signs.
    FetchAsset,
    /// Read results, units, plans, instruments, tasks.
    ReadResults,
    /// Read the journal: who did what when.
    ReadJournal,
}

/// Answers whether the viewer may do this on the day, to this unit or to all; if not, why not.
///
/// It is the register that says so. As long as a journal has no accounts, whoever reaches the pages may read everything, as he
/// could with the command line; with accounts, who is not signed in may what the account `public` may.
pub fn permit(
    register: &Register,
    viewer: &Viewer,
    action: Action,
    unit: Option<&str>,
    day: Date,
) -> Result<(), Message> {
    let action = match action {
        Action::FetchAsset => return Ok(()),
        Action::ReadResults => permission::Action::ReadResults,
        Action::ReadJournal => permission::Action::ReadJournal,
    };
    let known = |unit: &str| register.units().id(unit).map_or(Place::Anywhere, Place::Unit);
    let place = unit.map_or(Place::Everything, known);
    permission::permit(register, &viewer.by, action, &Matter::at(place), day)
}

/// The names of the cookies that keep a choice. They hold no secret and nothing about a person.
const LANG: &str = "lang";
const DIGITS: &str = "digits";

/// How long a choice is kept: a year.
const CHOICE_SECONDS: u32 = 365 * 24 * 60 * 60;

impl Viewer {
    /// Returns who asks: the language of the address, else the one chosen before, else the first that the browser asks for and
    /// we speak.
    pub(crate) fn of(parts: &Parts, query: &Query) -> Viewer {
        let chosen = |name| query.get(name).or_else(|| cookie(parts, name));
        let lang = chosen(LANG).and_then(|lang| lang.parse().ok());
        Viewer {
            by: permission::EVERYBODY.to_owned(),
            lang: lang.or_else(|| accepted(parts)).unwrap_or_default(),
            digits: chosen(DIGITS).map(digits).unwrap_or_default(),
        }
    }

    /// Returns the cookies that keep what was chosen in this address.
    pub(crate) fn choices(&self, query: &Query) -> Vec<String> {
        let cookie =
            |name, value| format!("{name}={value}; Path=/; Max-Age={CHOICE_SECONDS}; SameSite=Lax; HttpOnly");
        let lang = query.get(LANG).map(|_| cookie(LANG, self.lang.tag()));
        let digits = query.get(DIGITS).map(|_| cookie(DIGITS, written(self.digits)));
        lang.into_iter().chain(digits).collect()
    }
}

/// Returns the digits a choice names.
fn digits(text: &str) -> Digits {
    if text == written(Digits::ArabicIndic) { Digits::ArabicIndic } else { Digits::Latin }
}

fn written(digits: Digits) -> &'static str {
    match digits {
        Digits::Latin => "latin",
        Digits::ArabicIndic => "arabic",
    }
}

fn cookie<'p>(parts: &'p Parts, name: &str) -> Option<&'p str> {
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    cookies.flat_map(|cookies| cookies.split(';')).find_map(|cookie| {
        let (own, value) = cookie.trim().split_once('=')?;
        (own == name).then_some(value)
    })
}

/// Returns the language of ours that the browser likes best.
fn accepted(parts: &Parts) -> Option<Lang> {
    let header = parts.headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wishes: Vec<(u16, Lang)> = header.split(',').filter_map(wish).collect();
    // Among equals the first named comes first.
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.first().map(|(_, lang)| *lang)
}

/// Reads `vi-VN;q=0.8`: a language of ours and its weight in thousandths.
fn wish(text: &str) -> Option<(u16, Lang)> {
    let (tag, weight) = text.split_once(";q=").unwrap_or((text, "1"));
    let weight = base::number::parse_decimal(weight.trim())? * base::number::whole(1000);
    let weight: u16 = base::number::rounded(&weight, 0).parse().ok().filter(|weight| *weight > 0)?;
    Some((weight, tag.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn viewer(uri: &str, accept: &str, cookies: &str) -> Viewer {
        let request = Request::builder().uri(uri).header(ACCEPT_LANGUAGE, accept).header(COOKIE, cookies);
        let (parts, ()) = request.body(()).unwrap().into_parts();
        Viewer::of(&parts, &Query::read(parts.uri.query().unwrap_or_default()))
    }

    #[test]
    fn the_language_is_the_one_asked_for_then_chosen_then_accepted() {
        let cases = [
            ("/?lang=ar", "vi", "lang=en", Lang::Ar),
            ("/", "vi", "a=b; lang=ar", Lang::Ar),
            ("/?lang=xx", "vi-VN,en;q=0.5", "", Lang::Vi),
            ("/", "fr, en;q=0.5, ar-EG;q=0.8", "", Lang::Ar),
            ("/", "vi;q=0, ar;q=0.1", "", Lang::Ar),
            ("/", "de", "", Lang::En),
        ];
        for (uri, accept, cookies, lang) in cases {
            assert_eq!(viewer(uri, accept, cookies).lang, lang, "{uri} {accept} {cookies}");
        }
    }

    #[test]
    fn a_choice_is_kept_and_only_a_choice() {
        let query = Query::read("lang=ar&digits=arabic");
        let viewer = viewer("/?lang=ar&digits=arabic", "en", "");
        assert_eq!(viewer.digits, Digits::ArabicIndic);
        let kept = viewer.choices(&query);
        assert!(kept[0].starts_with("lang=ar; ") && kept[1].starts_with("digits=arabic; "), "{kept:?}");
        assert_eq!(viewer.choices(&Query::default()), Vec::<String>::new());
    }
}
