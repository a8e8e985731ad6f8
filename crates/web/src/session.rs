//! How a browser shows who it is: secrets in cookies that script cannot read, and a token in every form that a stranger's page
//! cannot know.
//!
//! - Behind a gate that protects the line, cookies are `__Host-` and leave the browser only so; on this computer itself, where
//!   nobody listens, they are plain; over an open line nobody signs in.
//! - A form is taken only from a page of ours: the browser says where it comes from, and the token is the one of its cookie.

use crate::query::Query;
use crate::trouble::Trouble;
use crate::upload::{Taken, Upload};
use axum::http::StatusCode;
use axum::http::header::{COOKIE, HOST, HeaderMap, ORIGIN};
use base::Message;
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use std::sync::Arc;

/// Over which line somebody comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// From this computer itself.
    Own,
    /// Under a name the office has given: a gate before the program protects the line.
    Protected,
    /// Under an address in a network: whoever sits between can read along.
    Open,
}

impl Line {
    /// Returns the line that the `Host` of a request tells of, which must be one of ours.
    pub(crate) fn of(headers: &HeaderMap) -> Line {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let name = crate::security::name(host);
        match name.parse::<IpAddr>() {
            Ok(address) if address.is_loopback() => Line::Own,
            Ok(_) => Line::Open,
            Err(_) if name.eq_ignore_ascii_case("localhost") => Line::Own,
            Err(_) => Line::Protected,
        }
    }
}

/// What a cookie is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secret {
    /// Who is signed in.
    Session,
    /// Whose second step is awaited.
    Half,
    /// Who is on the way to a provider and back.
    Journey,
    /// A browser in which nobody is signed in yet, so that even signing in is done from a page of ours.
    Visit,
}

impl Secret {
    fn name(self, line: Line) -> &'static str {
        match (self, line) {
            (Secret::Session, Line::Protected) => "__Host-session",
            (Secret::Half, Line::Protected) => "__Host-half",
            (Secret::Journey, Line::Protected) => "__Host-journey",
            (Secret::Visit, Line::Protected) => "__Host-visit",
            (Secret::Session, _) => "session",
            (Secret::Half, _) => "half",
            (Secret::Journey, _) => "journey",
            (Secret::Visit, _) => "visit",
        }
    }

    /// Returns the secret the browser shows.
    pub(crate) fn shown(self, headers: &HeaderMap, line: Line) -> Option<&str> {
        cookie(headers, self.name(line))
    }

    /// Returns the cookie that gives it to the browser until it is closed.
    pub(crate) fn given(self, line: Line, secret: &str) -> String {
        format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax{}", self.name(line), secure(line))
    }

    /// Returns the cookie that takes it away.
    pub(crate) fn taken(self, line: Line) -> String {
        format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", self.name(line), secure(line))
    }
}

fn secure(line: Line) -> &'static str {
    if line == Line::Protected { "; Secure" } else { "" }
}

/// Returns the value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    cookies.flat_map(|cookies| cookies.split(';')).find_map(|cookie| {
        let (own, value) = cookie.trim().split_once('=')?;
        (own == name).then_some(value)
    })
}

/// The field of a form that carries its token.
pub(crate) const TOKEN: &str = "token";

/// The field of a form that says after which entry its page was made.
pub(crate) const AFTER: &str = "after";

/// Returns the token of the forms of whoever has this secret. It tells nothing of the secret.
pub(crate) fn token(secret: &str) -> String {
    let digest = Sha256::new().chain_update(b"hasila form ").chain_update(secret).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A form sent in, from a page of ours, by whoever the cookies name. Only [`Sent::taken`] makes one, so that a page that takes
/// it cannot be asked in any other way.
#[derive(Clone, Debug)]
pub struct Sent {
    fields: Query,
    files: Vec<Arc<Upload>>,
}

impl Sent {
    /// Takes what was sent if it comes from a page of ours.
    pub(crate) fn taken(headers: &HeaderMap, secret: Option<&str>, body: &[u8]) -> Result<Sent, Trouble> {
        let fields = Query::read(&String::from_utf8_lossy(body));
        Sent::with_files(headers, secret, Taken { fields, files: Vec::new() })
    }

    /// Takes what was sent with files, if it comes from a page of ours.
    pub(crate) fn with_files(
        headers: &HeaderMap,
        secret: Option<&str>,
        taken: Taken,
    ) -> Result<Sent, Trouble> {
        let expected = secret.map(token);
        let is_known = expected.is_some_and(|token| taken.fields.get(TOKEN) == Some(token.as_str()));
        if is_from_ours(headers) && is_known {
            return Ok(Sent { fields: taken.fields, files: taken.files });
        }
        Err(Trouble { status: StatusCode::FORBIDDEN, reasons: vec![Message::new("sign-in.not-our-form")] })
    }

    /// Returns what a field holds; nothing where it is empty or missing.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name)
    }

    /// Returns what a field holds, an empty text where it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Returns all fields with what they hold, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().filter(|(name, _)| *name != TOKEN && *name != AFTER)
    }

    /// Returns the files that came in the field of this name, in the order of the form.
    pub(crate) fn files(&self, field: &str) -> impl Iterator<Item = &Upload> {
        self.files.iter().map(|file| &**file).filter(move |file| file.field == field)
    }

    /// Returns after which entry the page was made from which this was sent.
    pub(crate) fn after(&self) -> u64 {
        self.get(AFTER).and_then(|after| after.parse().ok()).unwrap_or_default()
    }
}

/// Returns whether the browser says that the request comes from a page of ours. One too old to say so is asked for the token
/// alone.
pub(crate) fn is_from_ours(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), headers.get(ORIGIN)) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, None) => true,
        (None, Some(origin)) => {
            let origin = origin.to_str().ok().and_then(|origin| origin.split_once("://"));
            origin.map(|(_, host)| host) == text("host")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pairs = pairs.iter().map(|(name, value)| {
            (axum::http::HeaderName::from_static(name), HeaderValue::from_static(value))
        });
        pairs.collect()
    }

    #[test]
    fn cookies_leave_the_browser_only_over_a_line_nobody_hears() {
        for (host, line, name) in [
            ("localhost:8080", Line::Own, "session=s; "),
            ("127.0.0.1:8080", Line::Own, "session=s; "),
            ("[::1]:8080", Line::Own, "session=s; "),
            ("results.example", Line::Protected, "__Host-session=s; "),
            ("192.0.2.7:8080", Line::Open, "session=s; "),
        ] {
            assert_eq!(Line::of(&headers(&[("host", host)])), line, "{host}");
            let given = Secret::Session.given(line, "s");
            assert!(given.starts_with(name) && given.contains("HttpOnly; SameSite=Lax"), "{given}");
            assert_eq!(given.ends_with("; Secure"), line == Line::Protected, "{given}");
        }
    }

    #[test]
    fn a_form_is_taken_from_our_pages_only() {
        let body = format!("{TOKEN}={}&a=1", token("secret"));
        let taken = |pairs: &[(&'static str, &'static str)], secret, body: &str| {
            Sent::taken(&headers(pairs), secret, body.as_bytes()).is_ok()
        };
        let own = Some("secret");
        assert!(taken(&[], own, &body));
        assert!(taken(&[("sec-fetch-site", "same-origin")], own, &body));
        assert!(taken(&[("origin", "https://a.example"), ("host", "a.example")], own, &body));
        for pairs in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://b.example"), ("host", "a.example")],
            &[("origin", "null"), ("host", "a.example")],
        ] {
            assert!(!taken(pairs, own, &body), "{pairs:?}");
        }
        assert!(!taken(&[], Some("another"), &body) && !taken(&[], None, &body) && !taken(&[], own, "a=1"));
        assert!(!taken(&[], None, "token="));
    }
}
