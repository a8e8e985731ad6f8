//! An invitation: whoever has its one-time code chooses a password, and is signed in.

use super::sign_in::{elsewhere, entered, form, may_sign_in};
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use base::Message;
use credentials::{PASSWORD_CHARS_MIN, Rejection};
use export::html::Html;
use export::voice::Voice;
use register::accounts::Account;

/// Shows the form.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    page(visit, invited(visit)?, &[])
}

/// Sets the password, and uses the code up. Who has a second step is asked for it, as always.
pub fn accept(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (account, code) = (invited(visit)?, visit.param("code"));
    let (password, now) = (sent.text("password"), (visit.site.settings.now)());
    if password != sent.text("again") {
        return page(visit, account, &[Message::new("people.password-differs")]);
    }
    let accepted = visit.site.desk.slowly(|desk| {
        let account = desk.accept(code, password, now)?;
        if desk.has_second_step(&account).map_err(Rejection::Failed)? {
            return Ok(None);
        }
        Ok(Some(desk.enter(&account, &visit.address, now)?))
    })?;
    match accepted {
        Ok(Some(secret)) => Ok(entered(visit, &secret, "/account?said=welcome")),
        Ok(None) => Ok(Reply::see("/sign-in")),
        Err(reasons) => page(visit, account, &reasons),
    }
}

/// Sends whoever is invited to a provider, so that from now on he signs in there.
pub fn leave(visit: &Visit) -> Result<Reply, Trouble> {
    invited(visit)?;
    elsewhere::sent(visit, "/account?said=welcome", Some(visit.param("code")))
}

/// Returns the open account the code of the address is for.
fn invited<'v>(visit: &'v Visit) -> Result<&'v Account, Trouble> {
    may_sign_in(visit)?;
    let code = visit.site.desk.quick().invited(visit.param("code"), (visit.site.settings.now)())?;
    let account = code.and_then(|code| visit.now.0.register.accounts().account(&code));
    let gone = || Trouble::not_found(Message::new("credentials.code-gone"));
    account.filter(|account| account.is_open()).ok_or_else(gone)
}

fn page(visit: &Visit, account: &Account, reasons: &[Message]) -> Result<Reply, Trouble> {
    let body = Welcome {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        token: visit.token()?,
        address: visit.path.clone(),
        name: Html::name(&account.name),
        code: account.code.to_string(),
        ways: elsewhere::ways(visit, &visit.path, None),
        least: visit.sentence(&Message::new("people.password-rule").with("least", PASSWORD_CHARS_MIN)),
    };
    form(visit, "people.welcome", Html::rendered(body.render()?), reasons)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/welcome/page.html")]
struct Welcome<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    address: String,
    name: Html,
    code: String,
    ways: Vec<(String, String)>,
    least: String,
}
