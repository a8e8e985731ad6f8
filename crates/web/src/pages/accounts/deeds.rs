//! What is done to accounts: each deed is the act that the command line records, judged by the register.

use super::{address, one, refused};
use crate::frame::{Crumb, Page};
use crate::reply::{Keep, Reply};
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Date, Message, Seq};
use engine::Receipt;
use export::html::Html;
use export::voice::Voice;
use register::account::{CloseAccount, GrantRole, OpenAccount, WithdrawGrant};
use register::accounts::Subject;
use register::permission::Role;
use register::{Act, Text};

/// Opens an account.
pub fn open(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let text = |name| Text::from(sent.text(name).trim());
    let act = OpenAccount {
        account: text("account"),
        name: text("name"),
        language: text("language"),
        unit: sent.get("unit").map(|unit| Text::from(unit.trim())),
    };
    let account = act.account.to_string();
    match visit.act(sent, Act::OpenAccount(act))? {
        Ok(receipt) => Ok(recorded(&account, &receipt)),
        Err(reasons) => refused(visit, sent, &reasons),
    }
}

/// Grants a role.
pub fn grant(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let account = one::asked(visit)?.code.clone();
    let mut wrong = Vec::new();
    let role = Role::with_code(sent.text("role"));
    if role.is_none() {
        wrong.push(Message::new("people.not-a-role").with("text", sent.text("role")));
    }
    let [from, until] = ["from", "until"].map(|name| day(sent, name, &mut wrong));
    let Some(role) = role.filter(|_| wrong.is_empty()) else { return one::refused(visit, sent, &wrong) };
    let named = |name| sent.text(name).split([',', '،']).map(str::trim).filter(|name| !name.is_empty());
    let plans = named("plans").map(|plan| Subject::Plan(plan.into()));
    let act = GrantRole {
        account: account.clone(),
        role,
        unit: sent.get("over").map(|unit| Text::from(unit.trim())),
        subjects: plans.chain(named("forms").map(|form| Subject::Form(form.into()))).collect(),
        from: from.unwrap_or(visit.now.1),
        until,
    };
    told(visit, sent, &account, Act::GrantRole(act))
}

/// Withdraws a grant.
pub fn withdraw(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let account = one::asked(visit)?;
    let grant = Seq(sent.text("grant").parse().unwrap_or_default());
    let act = WithdrawGrant { grant, reason: sent.text("reason").into() };
    told(visit, sent, &account.code, Act::WithdrawGrant(act))
}

/// Closes an account: nobody is signed in with it any more, or can be.
pub fn close(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let account = one::asked(visit)?.code.clone();
    let act = CloseAccount { account: account.clone(), reason: sent.text("reason").into() };
    let closed = visit.act(sent, Act::CloseAccount(act))?;
    match closed {
        Ok(receipt) => {
            visit.site.desk.quick().forget(&account)?;
            Ok(recorded(&account, &receipt))
        }
        Err(reasons) => one::refused(visit, sent, &reasons),
    }
}

/// Shows a one-time link with which the official sets his password, this once.
pub fn invite(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let account = kept(visit)?;
    let mut desk = visit.site.desk.quick();
    if sent.get("second") == Some("end") {
        desk.end_second_step(&account)?;
    }
    let (code, until) = desk.invite(&account, (visit.site.settings.now)())?;
    drop(desk);
    let until = (visit.site.settings.written)(until).replace('T', " ").replace(":00Z", "");
    let body = Invitation {
        voice: &visit.voice,
        link: Html::ltr(&format!("{}/welcome/{code}", visit.origin())),
        until: visit.sentence(&Message::new("people.invited-until").with("until", until)),
    };
    let crumb = Crumb { address: address(&account), name: Html::code(&account) };
    let page = Page {
        crumbs: vec![crumb],
        is_passing: true,
        ..Page::new(visit.say("people.invited"), Html::rendered(body.render()?))
    };
    Ok(Reply { keep: Keep::Never, ..Reply::page(visit, &page)? })
}

/// Ends every session of an account, and every token of its programs: whoever signs somebody out does not mean to leave a way in.
pub fn end_sessions(visit: &Visit, _: &Sent) -> Result<Reply, Trouble> {
    let account = kept(visit)?;
    visit.site.desk.quick().end_everything(&account)?;
    Ok(Reply::see(&format!("{}?said=sessions", address(&account))))
}

/// Returns the open account of the address, if the viewer may keep it.
fn kept(visit: &Visit) -> Result<String, Trouble> {
    let account = visit.rights().keeps(visit.param("account")).map_err(Trouble::not_permitted)?;
    Ok(account.code.to_string())
}

fn told(visit: &Visit, sent: &Sent, account: &str, act: Act) -> Result<Reply, Trouble> {
    match visit.act(sent, act)? {
        Ok(receipt) => Ok(recorded(account, &receipt)),
        Err(reasons) => one::refused(visit, sent, &reasons),
    }
}

fn recorded(account: &str, receipt: &Receipt) -> Reply {
    Reply::see(&format!("{}?recorded={}", address(account), receipt.seq))
}

fn day(sent: &Sent, name: &str, wrong: &mut Vec<Message>) -> Option<Date> {
    let text = sent.get(name)?;
    let day = text.trim().parse().ok();
    if day.is_none() {
        wrong.push(Message::new("page.not-a-date").with("text", text));
    }
    day
}

/// The page of an invitation.
#[derive(Template)]
#[template(path = "pages/accounts/invitation.html")]
struct Invitation<'a> {
    voice: &'a Voice<'a>,
    link: Html,
    until: String,
}
