//! Signing in with account and password, and out again. An unknown account and a wrong password are told the same.

pub mod elsewhere;
pub mod second;

use crate::frame::Page;
use crate::query::encoded;
use crate::reply::{Keep, Reply};
use crate::session::{self, Line, Secret, Sent};
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, SET_COOKIE};
use base::Message;
use base::limits::CODE_BYTES_MAX;
use credentials::{Rejection, Step};
use export::html::Html;
use export::voice::Voice;
use register::accounts::Account;

/// Returns where somebody signs in who wants to go on at another address of this site.
pub(crate) fn address(back: &str) -> String {
    match local(back) {
        "/" => "/sign-in".to_owned(),
        back => format!("/sign-in?to={}", encoded(back)),
    }
}

/// Shows the form.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let back = local(visit.query.get("to").unwrap_or("/"));
    if visit.viewer.session.is_some() {
        return Ok(Reply::see(back));
    }
    page(visit, "", back, &[])
}

/// Signs in whoever knows the password; who has a second step is asked for that next.
pub fn enter(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    may_sign_in(visit)?;
    let back = local(sent.text("to"));
    let account = sent.text("account").trim();
    let step = match enough(account, sent.text("password")) {
        true => tried(visit, account, sent.text("password"))?,
        false => Err(vec![Message::new("credentials.wrong")]),
    };
    match step {
        Ok(Step::Whole(secret)) => Ok(entered(visit, &secret, back)),
        Ok(Step::Half(secret)) => {
            let next = format!("/sign-in/second?to={}", encoded(back));
            Ok(Reply::see(&next).with_header(SET_COOKIE, Secret::Half.given(visit.line, &secret)))
        }
        Err(reasons) => page(visit, account, back, &reasons),
    }
}

/// Signs out.
pub fn leave(visit: &Visit, _: &Sent) -> Result<Reply, Trouble> {
    sign_out(visit)?;
    // What was typed and not sent, whoever sits down here next shall not find.
    let reply = Reply::see("/").with_header(HeaderName::from_static("clear-site-data"), "\"storage\"");
    Ok(reply.with_header(SET_COOKIE, Secret::Session.taken(visit.line)))
}

/// Ends the session in which this was asked.
pub(super) fn sign_out(visit: &Visit) -> Result<(), Trouble> {
    let secret = visit.secret.as_deref().unwrap_or_default();
    let now = (visit.site.settings.now)();
    Ok(visit.site.desk.quick().leave(secret, &session::token(secret), now)?)
}

/// Returns whether it is worth asking: no account has a longer code, and nobody guesses with nothing.
fn enough(account: &str, password: &str) -> bool {
    !account.is_empty() && account.len() <= CODE_BYTES_MAX && !password.is_empty()
}

fn tried(visit: &Visit, account: &str, password: &str) -> Result<Result<Step, Vec<Message>>, Trouble> {
    let now = (visit.site.settings.now)();
    let is_open = visit.now.0.register.accounts().account(account).is_some_and(Account::is_open);
    visit.site.desk.slowly(|desk| {
        let step = desk.sign_in(account, password, &visit.address, now)?;
        if is_open {
            return Ok(step);
        }
        // Closed where the program did not see it: what was kept of it ends now, and nobody is told more.
        desk.forget(account)?;
        Err(Rejection::Refused(vec![Message::new("credentials.wrong")]))
    })
}

/// Returns the way on for somebody who is signed in with this secret from now on.
pub(super) fn entered(visit: &Visit, secret: &str, back: &str) -> Reply {
    let given = [Secret::Session.given(visit.line, secret), Secret::Half.taken(visit.line)];
    let given = given.into_iter().chain([Secret::Visit.taken(visit.line)]);
    given.fold(Reply::see(back), |reply, cookie| reply.with_header(SET_COOKIE, cookie))
}

/// Answers whether passwords are taken at all: not over a line that others can hear, not where there are no accounts.
pub(super) fn may_sign_in(visit: &Visit) -> Result<(), Trouble> {
    let refused = |code| Trouble { status: StatusCode::FORBIDDEN, reasons: vec![Message::new(code)] };
    if visit.now.0.register.accounts().is_empty() {
        return Err(refused("sign-in.no-accounts"));
    }
    if visit.line == Line::Open { Err(refused("sign-in.open-line")) } else { Ok(()) }
}

/// Returns the address if it is one within this site, else the first page: nobody is led away by a link that he trusts.
fn local(address: &str) -> &str {
    let mut bytes = address.bytes();
    let is_local = bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'));
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let leads_back = address.starts_with("/sign-") || address.starts_with("/welcome");
    if is_local && is_plain && !leads_back { address } else { "/" }
}

fn page(visit: &Visit, account: &str, back: &str, reasons: &[Message]) -> Result<Reply, Trouble> {
    may_sign_in(visit)?;
    let is_demo = !visit.site.settings.personas.is_empty();
    let body = SignIn {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        token: visit.token()?,
        account,
        back,
        ways: elsewhere::ways(visit, "/sign-in", Some(back)),
        is_demo,
    };
    form(visit, "sign-in.title", Html::rendered(body.render()?), reasons)
}

/// Returns a page with a form on it that has been refused for these reasons, or not yet been sent.
pub(super) fn form(
    visit: &Visit,
    title: &'static str,
    body: Html,
    reasons: &[Message],
) -> Result<Reply, Trouble> {
    let page =
        Page { is_trouble: !reasons.is_empty(), is_passing: true, ..Page::new(visit.say(title), body) };
    let must_wait = reasons.iter().any(|reason| reason.code == "credentials.wait");
    let status = match reasons {
        [] => StatusCode::OK,
        _ if must_wait => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let reply = Reply { keep: Keep::Never, ..Reply::page(visit, &page)? };
    Ok(reply.with_status(status))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/sign_in/page.html")]
struct SignIn<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    account: &'a str,
    back: &'a str,
    ways: Vec<(String, String)>,
    is_demo: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_away_from_the_site() {
        for address in ["/standing?unit=A1&period=2025", "/", "/units/%D9%82"] {
            assert_eq!(local(address), address);
        }
        for address in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie: b=c",
            "standing",
            "/sign-in",
            "/sign-out",
        ] {
            assert_eq!(local(address), "/", "{address:?}");
        }
    }
}
