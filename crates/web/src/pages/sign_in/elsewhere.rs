//! Signing in with a provider of the house: out by a link, and back with the provider's word.
//!
//! - The journey belongs to the browser that set out: state, nonce and verifier are made of the secret in its cookie, and it comes
//!   back once.
//! - Whom the provider names must have been bound to an open account by an invitation; nobody comes new.

use super::{entered, local, may_sign_in};
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Secret;
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use base::Message;
use credentials::{Carried, Journey, Step};
use identity::{Fault, Provider};
use register::accounts::Account;

/// Sends the visitor to the provider of the address.
pub fn leave(visit: &Visit) -> Result<Reply, Trouble> {
    sent(visit, local(visit.query.get("to").unwrap_or("/")), None)
}

/// Lets in whom the provider names.
pub fn back(visit: &Visit) -> Result<Reply, Trouble> {
    may_sign_in(visit)?;
    let gone = || {
        let reasons = vec![Message::new("sign-in.journey-gone")];
        Trouble { status: StatusCode::UNPROCESSABLE_ENTITY, reasons }
    };
    let secret = visit.journey.as_deref().ok_or_else(gone)?;
    let now = (visit.site.settings.now)();
    let journey = visit.site.desk.quick().come_back(secret, now)?.ok_or_else(gone)?;
    let carried = Carried::of(secret);
    if visit.query.get("state") != Some(carried.state.as_str()) {
        return Err(gone());
    }
    let provider = provider(visit, &journey.provider)?;
    let is_another = visit.query.get("iss").is_some_and(|issuer| issuer != provider.issuer());
    let code = visit.query.get("code").filter(|_| !is_another);
    let code = code.ok_or_else(|| refused("identity.provider-refuses"))?;
    let address = format!("{}{BACK}", visit.origin());
    let subject = visit.site.desk.ask(|| provider.finish(&carried_there(carried), code, &address, now))?;
    let subject = subject.map_err(|fault| told(provider, &fault))?;
    let account = account(visit, &journey, &subject.issuer, &subject.subject)?;
    let step = visit.site.desk.quick().let_in(&account, &visit.address, now)?;
    let reply = match step {
        Step::Whole(secret) => entered(visit, &secret, &journey.back),
        Step::Half(secret) => {
            let next = format!("/sign-in/second?to={}", encoded(&journey.back));
            Reply::see(&next).with_header(SET_COOKIE, Secret::Half.given(visit.line, &secret))
        }
    };
    Ok(reply.with_header(SET_COOKIE, Secret::Journey.taken(visit.line)))
}

/// Returns the ways to the providers, each with its sentence, from a page at this address.
pub(in crate::pages) fn ways(visit: &Visit, from: &str, back: Option<&str>) -> Vec<(String, String)> {
    let way = |provider: &Provider| {
        let to = back.filter(|back| *back != "/").map(|back| format!("?to={}", encoded(back)));
        let address = format!("{from}/with/{}{}", encoded(provider.name()), to.unwrap_or_default());
        let sentence = Message::new("sign-in.elsewhere").with("provider", provider.label());
        (address, visit.sentence(&sentence))
    };
    visit.site.settings.providers.iter().map(way).collect()
}

/// Sends the visitor to the provider of the address, to go on at `back`; with the code of an invitation, if he has one.
pub(in crate::pages) fn sent(visit: &Visit, back: &str, code: Option<&str>) -> Result<Reply, Trouble> {
    may_sign_in(visit)?;
    let provider = provider(visit, visit.param("provider"))?;
    let now = (visit.site.settings.now)();
    let secret = visit.site.desk.quick().set_out(provider.name(), back, code, now)?;
    let (journey, address) = (carried_there(Carried::of(&secret)), format!("{}{BACK}", visit.origin()));
    let there = visit.site.desk.ask(|| provider.begin(&journey, &address, now))?;
    let there = there.map_err(|fault| told(provider, &fault))?;
    Ok(Reply::see(&there).with_header(SET_COOKIE, Secret::Journey.given(visit.line, &secret)))
}

/// Where providers send people back to, below the address of the site.
const BACK: &str = "/sign-in/back";

fn carried_there(carried: Carried) -> identity::Journey {
    identity::Journey { state: carried.state, nonce: carried.nonce, verifier: carried.verifier }
}

fn provider<'v>(visit: &'v Visit, name: &str) -> Result<&'v Provider, Trouble> {
    let found = visit.site.settings.providers.iter().find(|provider| provider.name() == name);
    found.ok_or_else(|| Trouble::not_found(Message::new("sign-in.no-provider").with("name", name)))
}

/// Returns the open account of whom the provider names; with an invitation he is bound to its account first.
fn account(visit: &Visit, journey: &Journey, issuer: &str, subject: &str) -> Result<String, Trouble> {
    let mut desk = visit.site.desk.quick();
    let account = if journey.is_of_an_invitation() {
        let bound = desk.bind(journey, issuer, subject, (visit.site.settings.now)());
        Some(
            crate::desk::told(bound)?
                .map_err(|reasons| Trouble { status: StatusCode::FORBIDDEN, reasons })?,
        )
    } else {
        desk.known_as(issuer, subject)?
    };
    let is_open =
        |account: &String| visit.now.0.register.accounts().account(account).is_some_and(Account::is_open);
    account.filter(is_open).ok_or_else(|| refused("sign-in.nobody-here"))
}

fn refused(code: &'static str) -> Trouble {
    Trouble { status: StatusCode::FORBIDDEN, reasons: vec![Message::new(code)] }
}

/// Says that a provider's word was not taken; why in detail is told to whoever runs the program.
fn told(provider: &Provider, fault: &Fault) -> Trouble {
    eprintln!("hasila: signing in with {}: {fault}", provider.name());
    let status = match fault {
        Fault::Silent(_) | Fault::Unfit(_) => StatusCode::BAD_GATEWAY,
        Fault::Refuses(_) | Fault::NotTaken(_) => StatusCode::FORBIDDEN,
    };
    Trouble { status, reasons: vec![fault.message().with("provider", provider.label())] }
}
