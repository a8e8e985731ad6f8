//! One's own account: what it may do, where it is signed in, its password, its second step.

pub mod second;
pub mod tokens;

use crate::form::Form;
use crate::frame::Page;
use crate::pages::accounts::{Granted, Signed, granted, providers, sessions_data, signed, tokens_data};
use crate::reply::Reply;
use crate::session::{Secret, Sent};
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use assess::accounts::{account_line, grants};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use base::Message;
use credentials::PASSWORD_CHARS_MIN;
use export::html::Html;
use export::voice::Voice;
use register::accounts::Account;
use serde_json::json;

/// Shows the account.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    page(visit, &[])
}

/// Changes the password. Every session ends but this one, which goes on with another secret.
pub fn change_password(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (new, now) = (sent.text("password"), (visit.site.settings.now)());
    if new != sent.text("again") {
        return page(visit, &[Message::new("people.password-differs")]);
    }
    let code = &own(visit).code;
    let changed = visit.site.desk.slowly(|desk| {
        desk.change_password(code, sent.text("old"), new, &visit.address, now)?;
        Ok(desk.enter(code, &visit.address, now)?)
    })?;
    match changed {
        Ok(secret) => {
            let given = Secret::Session.given(visit.line, &secret);
            Ok(Reply::see("/account?said=password").with_header(SET_COOKIE, given))
        }
        Err(reasons) => page(visit, &reasons),
    }
}

/// Ends one session, or all but this one.
pub fn end_sessions(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (code, now) = (&own(visit).code, (visit.site.settings.now)());
    let mut desk = visit.site.desk.quick();
    let own = visit.viewer.session.as_ref().map(|session| session.number);
    let wanted = sent.get("session").and_then(|number| number.parse::<i64>().ok());
    for session in desk.sessions(code, now)? {
        let is_meant = wanted.map_or(Some(session.number) != own, |wanted| wanted == session.number);
        if is_meant {
            desk.end_session(code, session.number)?;
        }
    }
    Ok(Reply::see("/account?said=sessions"))
}

/// Returns the account of whoever is signed in.
pub(super) fn own<'v>(visit: &'v Visit) -> &'v Account {
    visit.account().expect("the route takes an account")
}

fn page(visit: &Visit, reasons: &[Message]) -> Result<Reply, Trouble> {
    let (account, register, now) = (own(visit), &visit.now.0.register, (visit.site.settings.now)());
    let line = account_line(register, account, visit.now.1);
    let grants = grants(register, account, visit.now.1);
    let desk = visit.site.desk.quick();
    let (sessions, has_second) = (desk.sessions(&account.code, now)?, desk.has_second_step(&account.code)?);
    let (tokens, identities) = (desk.tokens(&account.code, now)?, desk.identities(&account.code)?);
    drop(desk);
    if visit.form != Form::Html {
        let issuers: Vec<&str> = identities.iter().map(|identity| identity.issuer.as_str()).collect();
        return Reply::json(&json!({
            "account": line, "grants": grants, "second_step": has_second, "providers": issuers,
            "sessions": sessions_data(visit, &sessions), "tokens": tokens_data(visit, &tokens),
        }));
    }
    let body = OwnAccount {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        token: visit.token()?,
        code: Html::code(&account.code),
        name: Html::name(&account.name),
        username: account.code.to_string(),
        unit: line.unit.as_ref().map(|unit| Html::code(unit)),
        grants: granted(visit, &grants, true),
        providers: providers(visit, &identities),
        sessions: signed(visit, &sessions),
        has_others: sessions.len() > 1,
        tokens: tokens.into_iter().map(|token| (token.number, Html::name(&token.name))).collect(),
        has_second,
        rule: visit.sentence(&Message::new("people.password-rule").with("least", PASSWORD_CHARS_MIN)),
    };
    let page = Page {
        is_passing: true,
        is_trouble: !reasons.is_empty(),
        done: visit.done().filter(|_| reasons.is_empty()),
        ..Page::new(visit.say("people.own"), Html::rendered(body.render()?))
    };
    let status = if reasons.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/account/page.html")]
struct OwnAccount<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    code: Html,
    name: Html,
    username: String,
    unit: Option<Html>,
    grants: Vec<Granted>,
    /// Through which providers it is entered.
    providers: Vec<Html>,
    sessions: Vec<Signed>,
    has_others: bool,
    tokens: Vec<(i64, Html)>,
    has_second: bool,
    rule: String,
}
