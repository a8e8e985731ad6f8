//! A plan as a text that can be tried out: what the program has to say about it stands beside it. Nothing is recorded here.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::query::Query;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::Message;
use base::limits::PLAN_BYTES_MAX;
use export::html::Html;
use export::voice::Voice;
use rules::remark::{Remark, Severity};
use serde::Serialize;

/// Shows the plan; with a text sent along, what there is to say about that text.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let name = visit.param("name");
    let version = visit.register().plans().versions(name).last();
    let missing = || Trouble::not_found(Message::new("page.no-such-plan").with("plan", name));
    let version = version.ok_or_else(missing)?;
    let sent = Query::read(&String::from_utf8_lossy(&visit.body));
    let text = sent.get("text").map_or_else(|| version.text.to_string(), |text| text.replace("\r\n", "\n"));
    if text.len() > PLAN_BYTES_MAX {
        return Err(Trouble::wrong(vec![Message::new("page.plan-too-long")]));
    }
    let remarks = rules::compile(&text).remarks;
    let said: Vec<Said> = remarks.iter().map(|remark| Said::of(visit, &text, remark)).collect();
    match visit.form {
        Form::Html => page(visit, &text, &said, sent.get("text").is_some()),
        Form::Json => Reply::json(&Data { plan: name, text: &text, remarks: &said }),
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
    rows: usize,
    text: &'a str,
    remarks: &'a [Said],
    was_sent: bool,
}
