//! One account: everything it was granted, and for whoever may keep it the forms to invite, grant, withdraw, sign out, close.

use super::{Granted, Signed, granted, providers, role_word, sessions_data, signed, tokens_data};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use assess::accounts::{account_line, grants};
use axum::http::StatusCode;
use base::Message;
use export::html::Html;
use export::voice::Voice;
use register::accounts::Account;
use register::permission::{Action, Matter, Place, Role};
use serde_json::json;

/// Shows the account.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    page(visit, None, &[])
}

/// Returns the page after something about it was refused, as it was filled in.
pub(super) fn refused(visit: &Visit, sent: &Sent, reasons: &[Message]) -> Result<Reply, Trouble> {
    page(visit, Some(sent), reasons)
}

/// Returns the account of the address, if the viewer may see it.
pub(super) fn asked<'v>(visit: &'v Visit) -> Result<&'v Account, Trouble> {
    let code = visit.param("account");
    let account = visit.now.0.register.accounts().account(code);
    let unit = account.and_then(|account| account.unit);
    let place = Matter::at(unit.map_or(Place::Everything, Place::Unit));
    visit.rights().permit(Action::ReadAccounts, &place).map_err(Trouble::not_permitted)?;
    account.ok_or_else(|| Trouble::not_found(Message::new("account.unknown").with("account", code)))
}

fn page(visit: &Visit, sent: Option<&Sent>, reasons: &[Message]) -> Result<Reply, Trouble> {
    let (account, register, day) = (asked(visit)?, &visit.now.0.register, visit.now.1);
    let (line, grants) = (account_line(register, account, day), grants(register, account, day));
    let is_kept = visit.viewer.session.is_some() && visit.rights().keeps(&account.code).is_ok();
    let is_own = visit.viewer.by == account.code.as_str();
    let (desk, now) = (visit.site.desk.quick(), (visit.site.settings.now)());
    let (sessions, tokens) = match is_kept {
        true => (desk.sessions(&account.code, now)?, desk.tokens(&account.code, now)?),
        false => (Vec::new(), Vec::new()),
    };
    if visit.form != Form::Html {
        let mut told = json!({ "account": line, "grants": grants });
        if is_kept {
            told["sessions"] = sessions_data(visit, &sessions);
            told["tokens"] = tokens_data(visit, &tokens);
        }
        return Reply::json(&told);
    }
    let has_second = desk.has_second_step(&account.code)?;
    let identities = desk.identities(&account.code)?;
    drop(desk);
    let filled = |name| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let state = if account.is_open() { "cli.account-is-open" } else { "cli.account-is-closed" };
    let body = OneAccount {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        token: visit.token()?,
        address: super::address(&account.code),
        code: Html::code(&account.code),
        unit: line.unit.as_ref().map(|unit| super::unit_named(visit, unit)),
        state: visit.say(state),
        grants: granted(visit, &grants, false),
        sessions: signed(visit, &sessions),
        programs: tokens.iter().map(|token| Html::name(&token.name)).collect(),
        providers: providers(visit, &identities),
        is_kept,
        may_grant: is_kept && !is_own,
        has_second,
        roles: roles(visit),
        role: filled("role"),
        over: filled("over"),
        plans: filled("plans"),
        forms: filled("forms"),
        from: filled("from"),
        until: filled("until"),
    };
    let all = Crumb { address: "/accounts".to_owned(), name: Html::text(&visit.say("people.accounts")) };
    let page = Page {
        crumbs: vec![all],
        is_trouble: !reasons.is_empty(),
        done: visit.done().filter(|_| reasons.is_empty()),
        ..Page::new(account.name.to_string(), Html::rendered(body.render()?))
    };
    let status = if reasons.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// Returns the roles to choose from: code and word, as readers look words up.
fn roles(visit: &Visit) -> Vec<(&'static str, String)> {
    let mut roles = Role::ALL.map(|role| (role.code(), role_word(visit, role.code()))).to_vec();
    listing::by_name(visit, &mut roles, |(code, word)| (word.clone(), (*code).to_owned()));
    roles
}

/// The page.
#[derive(Template)]
#[template(path = "pages/accounts/one.html")]
struct OneAccount<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    address: String,
    code: Html,
    unit: Option<Html>,
    state: String,
    grants: Vec<Granted>,
    sessions: Vec<Signed>,
    /// What its tokens are for.
    programs: Vec<Html>,
    /// Through which providers it is entered.
    providers: Vec<Html>,
    /// The viewer may keep it.
    is_kept: bool,
    /// Nobody grants to himself.
    may_grant: bool,
    has_second: bool,
    roles: Vec<(&'static str, String)>,
    role: String,
    over: String,
    plans: String,
    forms: String,
    from: String,
    until: String,
}
