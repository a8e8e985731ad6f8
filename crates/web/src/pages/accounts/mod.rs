//! Accounts of the office: who there is, who comes new; each has a page of its own.

pub mod deeds;
pub mod one;

use crate::form::Form;
use crate::frame::Page;
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use assess::accounts::{AccountLine, GrantLine, accounts};
use axum::http::StatusCode;
use base::Message;
use credentials::{Identity, Seconds, SignedIn, Token};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use locale::Lang;
use register::accounts::Subject;
use register::permission::{Action, Matter, Place};
use serde_json::{Value, json};

/// Lists the accounts that the viewer may see; with `all`, closed ones too; with `find`, those with such a code, name or unit.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let lines = listed(visit);
    match visit.form {
        Form::Html => page(visit, lines, None, &[]),
        Form::Json => Reply::json(&lines),
        Form::Csv => Reply::table("accounts", &COLUMNS, &lines.iter().map(cells).collect::<Vec<_>>()),
    }
}

/// Returns the page after a new account was refused, as it was filled in.
fn refused(visit: &Visit, sent: &Sent, reasons: &[Message]) -> Result<Reply, Trouble> {
    page(visit, listed(visit), Some(sent), reasons)
}

/// Returns the accounts that the address asks for, by code.
fn listed(visit: &Visit) -> Vec<AccountLine> {
    let with_closed = visit.query.get("all").is_some();
    let mut lines = accounts(&visit.now.0.register, &visit.rights(), visit.now.1, with_closed);
    let wanted = Wanted::of(visit);
    lines.retain(|line| wanted.has([&*line.account, &*line.name].into_iter().chain(line.unit.as_deref())));
    lines
}

const COLUMNS: [&str; 6] = ["account", "name", "unit", "language", "roles", "closed"];

fn cells(line: &AccountLine) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    vec![
        text(&line.account),
        text(&line.name),
        line.unit.as_ref().map_or(Cell::Empty, |unit| text(unit)),
        text(&line.language),
        text(&line.roles.join(" ")),
        line.closed.map_or(Cell::Empty, |entry| Cell::Plain(entry.to_string())),
    ]
}

fn page(
    visit: &Visit,
    mut lines: Vec<AccountLine>,
    sent: Option<&Sent>,
    reasons: &[Message],
) -> Result<Reply, Trouble> {
    let may_open = visit.viewer.session.is_some()
        && visit.rights().permit(Action::KeepAccounts, &Matter::at(Place::Anywhere)).is_ok();
    listing::by_name(visit, &mut lines, |line| (line.name.to_string(), line.account.to_string()));
    let part = Part::of(visit, &Wanted::of(visit), lines.len())?;
    let filled = |name| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let body = AccountsPage {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        token: visit.token()?,
        has_accounts: !visit.now.0.register.accounts().is_empty(),
        rows: part.lines(&lines).iter().map(|line| row(visit, line)).collect(),
        part,
        with_closed: visit.links.with("/accounts", &[("all", Some("1"))]),
        may_open,
        account: filled("account"),
        name: filled("name"),
        unit: filled("unit"),
        lang: sent.map_or(visit.viewer.lang.tag(), |sent| sent.text("language")).to_owned(),
    };
    let page = Page {
        has_table: true,
        is_trouble: !reasons.is_empty(),
        ..Page::new(visit.say("people.accounts"), Html::rendered(body.render()?))
    };
    let status = if reasons.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/accounts/page.html")]
struct AccountsPage<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    has_accounts: bool,
    rows: Vec<Row>,
    part: Part,
    with_closed: String,
    may_open: bool,
    account: String,
    name: String,
    unit: String,
    lang: String,
}

struct Row {
    account: Html,
    name: Html,
    unit: Html,
    roles: String,
    is_closed: bool,
}

fn row(visit: &Visit, line: &AccountLine) -> Row {
    let roles: Vec<String> = line.roles.iter().map(|role| role_word(visit, role)).collect();
    Row {
        account: Html::link(&address(&line.account), &Html::code(&line.account)),
        name: Html::name(&line.name),
        unit: line.unit.as_ref().map(|unit| Html::code(unit)).unwrap_or_default(),
        roles: visit.voice.catalogue.list(&roles),
        is_closed: line.closed.is_some(),
    }
}

/// Returns the page of an account.
pub(super) fn address(account: &str) -> String {
    format!("/accounts/{}", encoded(account))
}

fn role_word(visit: &Visit, role: &str) -> String {
    visit.sentence(&Message::new("cli.account-role").with("role", role))
}

/// A grant as people read it.
pub(super) struct Granted {
    pub(super) grant: u64,
    pub(super) role: String,
    pub(super) over: Html,
    /// Nothing where it is on everything.
    pub(super) on: Option<String>,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) state: String,
    pub(super) may_withdraw: bool,
}

/// Returns grants as people read them; all, or those in force.
pub(super) fn granted(visit: &Visit, grants: &[GrantLine], in_force_only: bool) -> Vec<Granted> {
    let grants = grants.iter().filter(|grant| grant.in_force || !in_force_only);
    let named = |subject: &Subject| {
        let (Subject::Plan(name) | Subject::Form(name)) = subject;
        name.to_string()
    };
    let line = |grant: &GrantLine| {
        let subjects: Vec<String> = grant.subjects.iter().map(named).collect();
        let everything = || Html::text(&visit.say("cli.account-everything"));
        let state = match (grant.withdrawn, grant.in_force) {
            (Some(_), _) => "cli.account-grant-gone",
            (None, true) => "cli.account-grant-counts",
            (None, false) => "cli.account-grant-does-not-count",
        };
        Granted {
            grant: grant.grant.0,
            role: role_word(visit, grant.role),
            over: grant.unit.as_ref().map_or_else(everything, |unit| unit_named(visit, unit)),
            on: (!subjects.is_empty()).then(|| visit.voice.catalogue.list(&subjects)),
            from: visit.voice.catalogue.day(grant.from),
            until: grant.until.map(|until| visit.voice.catalogue.day(until)).unwrap_or_default(),
            state: visit.say(state),
            may_withdraw: grant.withdrawn.is_none(),
        }
    };
    grants.map(line).collect()
}

/// Returns a unit by its name, leading to its page.
fn unit_named(visit: &Visit, unit: &str) -> Html {
    let voice = Voice::knowing(visit.voice.catalogue, crate::pages::parts::known(visit, visit.today));
    let name = Html::name(&voice.unit_named(unit));
    Html::link(&visit.links.unit(unit), &name)
}

/// Returns through which providers an account is entered: what the office calls each, else its address.
pub(super) fn providers(visit: &Visit, identities: &[Identity]) -> Vec<Html> {
    let named = |identity: &Identity| {
        let provider = visit.site.settings.providers.iter().find(|own| own.issuer() == identity.issuer);
        let called = provider.map_or_else(|| Html::ltr(&identity.issuer), |own| Html::name(own.label()));
        let since = Message::new("identity.since").with("day", written_day(visit, identity.since));
        called.and(&Html::text(&visit.sentence(&since)))
    };
    identities.iter().map(named).collect()
}

/// Returns the day of a time as the reader writes days.
fn written_day(visit: &Visit, seconds: Seconds) -> String {
    let written = (visit.site.settings.written)(seconds);
    let day = written.get(..10).and_then(|day| day.parse().ok());
    day.map(|day| visit.voice.catalogue.day(day)).unwrap_or(written)
}

/// A session as people read it.
pub(super) struct Signed {
    pub(super) number: i64,
    pub(super) began: Html,
    pub(super) seen: Html,
    pub(super) address: Html,
    pub(super) is_own: bool,
}

/// Returns sessions as people read them.
pub(super) fn signed(visit: &Visit, sessions: &[SignedIn]) -> Vec<Signed> {
    let own = visit.viewer.session.as_ref().map(|session| session.number);
    let at =
        |seconds| Html::ltr(&(visit.site.settings.written)(seconds).replace('T', " ").replace(":00Z", ""));
    let line = |session: &SignedIn| Signed {
        number: session.number,
        began: at(session.began),
        seen: at(session.seen),
        address: Html::ltr(&session.address),
        is_own: own == Some(session.number),
    };
    sessions.iter().map(line).collect()
}

/// Returns sessions as programs read them.
pub(super) fn sessions_data(visit: &Visit, sessions: &[SignedIn]) -> Value {
    let own = visit.viewer.session.as_ref().map(|session| session.number);
    let at = |seconds| (visit.site.settings.written)(seconds);
    let line = |session: &SignedIn| {
        json!({
            "session": session.number, "began": at(session.began), "seen": at(session.seen), "address": session.address,
            "own": own == Some(session.number),
        })
    };
    sessions.iter().map(line).collect()
}

/// Returns tokens as programs read them: what they are for, never what they are.
pub(super) fn tokens_data(visit: &Visit, tokens: &[Token]) -> Value {
    let at = |seconds| (visit.site.settings.written)(seconds);
    let line = |token: &Token| json!({ "token": token.number, "name": token.name, "made": at(token.made), "until": at(token.until) });
    tokens.iter().map(line).collect()
}
