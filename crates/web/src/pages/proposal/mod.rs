//! A change of a plan that somebody proposed: what it changes, and two buttons for somebody else.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::plan::change::Changes;
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use base::{Message, Seq};
use export::html::Html;
use export::voice::Voice;
use register::permission::{Action, matter};
use register::proposal::{ApprovePlan, DeclinePlan, Proposal};
use register::{Act, Text};
use serde_json::json;

/// Shows the proposal.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    answer(visit, &[])
}

/// Puts it in force, as it was shown.
pub fn approve(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (proposal, _) = asked(visit)?;
    told(
        visit,
        sent,
        Act::ApprovePlan(ApprovePlan { proposal, review: Text::from(sent.text("review").trim()) }),
    )
}

/// Turns it down.
pub fn decline(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (proposal, _) = asked(visit)?;
    told(
        visit,
        sent,
        Act::DeclinePlan(DeclinePlan { proposal, reason: Text::from(sent.text("reason").trim()) }),
    )
}

/// Returns the address of a proposal.
pub fn address(entry: Seq) -> String {
    format!("/proposals/{entry}")
}

fn told(visit: &Visit, sent: &Sent, act: Act) -> Result<Reply, Trouble> {
    let (entry, _) = asked(visit)?;
    match visit.act(sent, act)? {
        Ok(_) => Ok(Reply::see(&address(entry))),
        Err(reasons) => answer(visit, &reasons),
    }
}

/// Returns the proposal of the address.
fn asked<'v>(visit: &'v Visit) -> Result<(Seq, &'v Proposal), Trouble> {
    let missing = || Trouble::not_found(Message::new("plan.no-proposal").with("entry", visit.param("entry")));
    let entry = visit.param("entry").parse().map(Seq).map_err(|_| missing())?;
    Ok((entry, visit.register().proposals().get(&entry).ok_or_else(missing)?))
}

fn answer(visit: &Visit, reasons: &[Message]) -> Result<Reply, Trouble> {
    let (entry, proposal) = asked(visit)?;
    let is_open = proposal.settled.is_none();
    let changes = if is_open { Changes::of(visit, &proposal.act)? } else { Err(Vec::new()) };
    let review = proposal.review(visit.register());
    if visit.form == Form::Json {
        let changes = changes.as_ref().ok().map(Changes::data);
        return Reply::json(&json!({
            "entry": entry, "plan": &*proposal.plan, "from": proposal.act.from, "by": &*proposal.by,
            "reason": &*proposal.reason, "open": is_open, "review": review, "changes": changes,
        }));
    }
    let (changes, refused) = match changes {
        Ok(changes) => (Some(changes), Vec::new()),
        Err(refused) => (None, refused),
    };
    let state = match &proposal.settled {
        None => "open",
        Some(settled) if settled.declined.is_some() => "declined",
        Some(_) => "applied",
    };
    let matter = matter::Matter { entries: vec![entry], ..matter::Matter::at(matter::Place::Anywhere) };
    let plan = visit.links.with(&format!("/plans/{}", encoded(&proposal.plan)), &[]);
    let body = ProposalPage {
        voice: &visit.voice,
        reasons: Reason::told(visit, &[reasons, refused.as_slice()].concat()),
        address: address(entry),
        token: visit.token()?,
        plan: Html::link(&plan, &Html::code(&proposal.plan)),
        by: &proposal.by,
        from: visit.voice.catalogue.day(proposal.act.from),
        reason: &proposal.reason,
        state: visit.sentence(&Message::new("cli.proposal-state").with("state", state)),
        text: visit.voice.of_declaration(&proposal.act.text),
        changes,
        review,
        is_open,
        may_approve: visit.rights().permit(Action::ApplyPlan, &matter).is_ok(),
    };
    let all = Crumb { address: visit.links.with("/plans", &[]), name: Html::text(&visit.say("page.plans")) };
    let title = Message::new("page.proposal-title").with("plan", &*proposal.plan).with("entry", entry);
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        ..Page::new(visit.sentence(&title), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/proposal/page.html")]
struct ProposalPage<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    address: String,
    token: Html,
    plan: Html,
    by: &'a str,
    from: String,
    reason: &'a str,
    state: String,
    text: String,
    changes: Option<Changes>,
    review: String,
    is_open: bool,
    may_approve: bool,
}
