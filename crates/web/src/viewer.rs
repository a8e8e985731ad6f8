//! Who looks, and how he is addressed.

use crate::query::Query;
use crate::session::cookie;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use credentials::SignedIn;
use locale::{Digits, Lang};
use register::Register;
use register::permission::EVERYBODY;

/// Whoever asks for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// As whom he acts: the code of an account, or [`EVERYBODY`].
    pub by: String,
    /// Where he is signed in; nothing for a stranger.
    pub session: Option<SignedIn>,
    /// A program acts for the account, with a token of it.
    pub is_program: bool,
    /// The language he is addressed in.
    pub lang: Lang,
    /// The digits of Arabic text.
    pub digits: Digits,
}

/// The names of the cookies that keep a choice. They hold no secret and nothing about a person.
const LANG: &str = "lang";
const DIGITS: &str = "digits";

/// How long a choice is kept: a year.
const CHOICE_SECONDS: u32 = 365 * 24 * 60 * 60;

impl Viewer {
    /// Returns who asks: the language of the address, else the one chosen before, else that of his account, else the first that
    /// the browser asks for and we speak.
    pub(crate) fn of(parts: &Parts, query: &Query, session: Option<SignedIn>, register: &Register) -> Viewer {
        let chosen = |name| query.get(name).or_else(|| cookie(&parts.headers, name));
        let account = session.as_ref().and_then(|session| register.accounts().account(&session.account));
        let own = || account.and_then(|account| account.language.parse().ok());
        let lang = chosen(LANG).and_then(|lang| lang.parse().ok()).or_else(own);
        Viewer {
            by: session.as_ref().map_or_else(|| EVERYBODY.to_owned(), |session| session.account.clone()),
            lang: lang.or_else(|| accepted(parts)).unwrap_or_default(),
            digits: chosen(DIGITS).map(digits).unwrap_or_default(),
            session,
            is_program: false,
        }
    }

    /// Returns the same as a program that acts for an account.
    pub(crate) fn for_account(self, account: String) -> Viewer {
        Viewer { by: account, is_program: true, session: None, ..self }
    }

    /// Returns the cookies that keep what was chosen in this address.
    pub(crate) fn choices(&self, query: &Query) -> Vec<String> {
        let lang = query.get(LANG).map(|_| self.kept_language());
        let digits = query.get(DIGITS).map(|_| kept(DIGITS, written(self.digits)));
        lang.into_iter().chain(digits).collect()
    }

    /// Returns the cookie that keeps the language in which he is addressed now.
    pub(crate) fn kept_language(&self) -> String {
        kept(LANG, self.lang.tag())
    }
}

fn kept(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age={CHOICE_SECONDS}; SameSite=Lax; HttpOnly")
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
    use axum::http::header::COOKIE;

    fn viewer(uri: &str, accept: &str, cookies: &str) -> Viewer {
        let request = Request::builder().uri(uri).header(ACCEPT_LANGUAGE, accept).header(COOKIE, cookies);
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let query = Query::read(parts.uri.query().unwrap_or_default());
        Viewer::of(&parts, &query, None, &Register::default())
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
