//! A plan as a text that is tried out: what the program has to say about it stands beside it, and what it would change in results.
//! Nothing is recorded here but that somebody proposes it; somebody else puts it in force.

pub mod change;

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::proposal;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use assess::words;
use base::limits::PLAN_BYTES_MAX;
use base::{Date, Message};
use change::Changes;
use export::html::Html;
use export::voice::Voice;
use register::permission::{Action, Matter, Place};
use register::plan::ApplyPlan;
use register::plans::Version;
use register::proposal::ProposePlan;
use register::{Act, Text};
use rules::Language;
use rules::remark::{Remark, Severity};
use serde::Serialize;

/// What is shown of a text.
struct Shown<'a> {
    text: &'a str,
    was_sent: bool,
    from: String,
    reason: &'a str,
    changes: Option<Changes>,
    reasons: Vec<Message>,
}

/// Shows the plan.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let version = version(visit)?;
    answer(visit, own(version))
}

/// Says what there is to say about a text that was sent, in place of the plan's own; what it would change; or proposes it.
pub fn try_out(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let version = version(visit)?;
    let Some(text) = sent.get("text").map(|text| text.replace("\r\n", "\n")) else {
        return answer(visit, own(version));
    };
    if text.len() > PLAN_BYTES_MAX {
        return Err(Trouble::wrong(vec![Message::new("page.plan-too-long")]));
    }
    let given = sent.get("from").map_or(version.from.to_string(), |day| day.trim().to_owned());
    let mut shown = Shown {
        text: &text,
        was_sent: true,
        from: given.clone(),
        reason: sent.text("reason").trim(),
        ..own(version)
    };
    let Ok(from) = given.parse::<Date>() else {
        shown.reasons.push(Message::new("page.not-a-date").with("text", given));
        return answer(visit, shown);
    };
    match sent.text("do") {
        "diff" => match Changes::of(visit, &ApplyPlan { from, text: text.as_str().into() })? {
            Ok(changes) => shown.changes = Some(changes),
            Err(refused) => shown.reasons = refused,
        },
        "propose" => {
            let act = ProposePlan { from, text: text.as_str().into(), reason: Text::from(shown.reason) };
            match visit.act(sent, Act::ProposePlan(act))? {
                Ok(receipt) => return Ok(Reply::see(&proposal::address(receipt.seq))),
                Err(reasons) => shown.reasons = reasons,
            }
        }
        _ => {}
    }
    answer(visit, shown)
}

/// Returns the plan of the address as it is in force.
fn version<'v>(visit: &'v Visit) -> Result<&'v Version, Trouble> {
    let name = visit.param("name");
    let version = visit.register().plans().versions(name).last();
    let missing = || Trouble::not_found(Message::new("page.no-such-plan").with("plan", name));
    version.map(|version| &**version).ok_or_else(missing)
}

fn own(version: &Version) -> Shown<'_> {
    let from = version.from.to_string();
    Shown { text: &version.text, was_sent: false, from, reason: "", changes: None, reasons: Vec::new() }
}

fn answer(visit: &Visit, shown: Shown) -> Result<Reply, Trouble> {
    let remarks = rules::compile(shown.text).remarks;
    let language = rules::parse(shown.text).0.language;
    let said: Vec<Said> =
        remarks.iter().map(|remark| Said::of(visit, shown.text, language, remark)).collect();
    match visit.form {
        Form::Html => page(visit, shown, &said),
        Form::Json => {
            let changes = shown.changes.as_ref().map(Changes::data);
            Reply::json(&Data { plan: visit.param("name"), text: shown.text, remarks: &said, changes })
        }
        Form::Csv => Err(Trouble::no_table()),
    }
}

/// The page as data.
#[derive(Serialize)]
struct Data<'a> {
    plan: &'a str,
    text: &'a str,
    remarks: &'a [Said],
    /// What the text would change, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a serde_json::Value>,
}

/// A remark with its place.
#[derive(Serialize)]
struct Said {
    severity: &'static str,
    /// The severity in the reader's language.
    word: String,
    code: &'static str,
    /// Line and character, from 1.
    line: usize,
    character: usize,
    message: String,
    fix: Option<String>,
}

impl Said {
    fn of(visit: &Visit, text: &str, language: Language, remark: &Remark) -> Said {
        let before = &text[..remark.span.start];
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let (severity, word) = match remark.severity {
            Severity::Error => ("error", "cli.error"),
            Severity::Warning => ("warning", "cli.warning"),
            Severity::Note => ("note", "cli.note"),
        };
        let fix = visit.voice.catalogue.fix(&remark.message);
        Said {
            severity,
            word: visit.say(word),
            code: remark.message.code,
            line: before.matches('\n').count() + 1,
            character: before[line..].chars().count() + 1,
            message: words::of_sentence(language, &visit.sentence(&remark.message)),
            fix: fix.map(|fix| words::of_sentence(language, &fix)),
        }
    }
}

fn page(visit: &Visit, shown: Shown, remarks: &[Said]) -> Result<Reply, Trouble> {
    let may = |action| visit.rights().permit(action, &Matter::at(Place::Anywhere)).is_ok();
    let may_propose = may(Action::ProposePlan);
    let open = visit.register().proposals().iter().filter(|(_, one)| one.settled.is_none());
    let open = open.filter(|(_, one)| may_propose && one.plan.as_str() == visit.param("name"));
    let proposals = open.map(|(entry, one)| {
        let line = Message::new("page.proposal-line").with("entry", *entry).with("by", &one.by);
        let line = visit.sentence(&line.with("reason", &one.reason));
        Html::link(&visit.links.with(&proposal::address(*entry), &[]), &Html::text(&line))
    });
    let body = PlanPage {
        voice: &visit.voice,
        reasons: Reason::told(visit, &shown.reasons),
        address: visit.path.clone(),
        token: visit.token()?,
        rows: shown.text.lines().count().clamp(10, 60),
        text: shown.text,
        remarks,
        was_sent: shown.was_sent,
        changes: shown.changes,
        proposals: proposals.collect(),
        may_propose,
        from: shown.from,
        reason: shown.reason,
    };
    let all = Crumb { address: visit.links.with("/plans", &[]), name: Html::text(&visit.say("page.plans")) };
    let title = Message::new("page.plan-title").with("plan", visit.param("name"));
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        ..Page::new(visit.sentence(&title), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/plan/page.html")]
struct PlanPage<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    address: String,
    token: Html,
    rows: usize,
    text: &'a str,
    remarks: &'a [Said],
    was_sent: bool,
    changes: Option<Changes>,
    proposals: Vec<Html>,
    may_propose: bool,
    from: String,
    reason: &'a str,
}
