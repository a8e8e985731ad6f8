//! A plan as a text that can be tried out: what the program has to say about it stands beside it. Nothing is recorded here.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::Message;
use base::limits::PLAN_BYTES_MAX;
use export::html::Html;
use export::voice::Voice;
use rules::remark::{Remark, Severity};
use serde::Serialize;

/// Shows the plan.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let text = text(visit)?;
    answer(visit, &text, false)
}

/// Says what there is to say about a text that was sent, in place of the plan's own.
pub fn try_out(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let own = text(visit)?;
    match sent.get("text") {
        Some(text) => answer(visit, &text.replace("\r\n", "\n"), true),
        None => answer(visit, &own, false),
    }
}

/// Returns the text of the plan of the address.
fn text(visit: &Visit) -> Result<String, Trouble> {
    let name = visit.param("name");
    let version = visit.register().plans().versions(name).last();
    let missing = || Trouble::not_found(Message::new("page.no-such-plan").with("plan", name));
    Ok(version.ok_or_else(missing)?.text.to_string())
}

fn answer(visit: &Visit, text: &str, was_sent: bool) -> Result<Reply, Trouble> {
    if text.len() > PLAN_BYTES_MAX {
        return Err(Trouble::wrong(vec![Message::new("page.plan-too-long")]));
    }
    let remarks = rules::compile(text).remarks;
    let said: Vec<Said> = remarks.iter().map(|remark| Said::of(visit, text, remark)).collect();
    match visit.form {
        Form::Html => page(visit, text, &said, was_sent),
        Form::Json => Reply::json(&Data { plan: visit.param("name"), text, remarks: &said }),
        Form::Csv => Err(Trouble::no_table()),
    }
}

/// The page as data.
#[derive(Serialize)]
struct Data<'a> {
    plan: &'a str,
    text: &'a str,
    remarks: &'a [Said],
}

/// A remark with its place.
#[derive(Serialize)]
struct Said {
    severity: &'static str,
    code: &'static str,
    /// Line and character, from 1.
    line: usize,
    character: usize,
    message: String,
    fix: Option<String>,
}

impl Said {
    fn of(visit: &Visit, text: &str, remark: &Remark) -> Said {
        let before = &text[..remark.span.start];
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        Said {
            severity: match remark.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            code: remark.message.code,
            line: before.matches('\n').count() + 1,
            character: before[line..].chars().count() + 1,
            message: visit.sentence(&remark.message),
            fix: visit.voice.catalogue.fix(&remark.message),
        }
    }

    fn word(&self) -> &'static str {
        match self.severity {
            "error" => "cli.error",
            "warning" => "cli.warning",
            _ => "cli.note",
        }
    }
}

fn page(visit: &Visit, text: &str, remarks: &[Said], was_sent: bool) -> Result<Reply, Trouble> {
    let body = PlanPage {
        voice: &visit.voice,
        address: visit.path.clone(),
        token: visit.token()?,
        rows: text.lines().count().clamp(10, 60),
        text,
        remarks,
        was_sent,
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
    address: String,
    token: Html,
    rows: usize,
    text: &'a str,
    remarks: &'a [Said],
    was_sent: bool,
}
