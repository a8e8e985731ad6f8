//! When there is no answer: what happened, and where to go from here. A page for people, RFC 9457 for programs.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::{HTML, Reply};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use base::Message;
use engine::Rejection;
use export::html::Html;
use serde_json::json;
use std::fmt;

/// Why there is no answer, every reason at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The status of HTTP.
    pub(crate) status: StatusCode,
    /// The reasons.
    pub(crate) reasons: Vec<Message>,
}

impl Trouble {
    /// What was asked for is not there.
    pub fn not_found(reason: Message) -> Trouble {
        Trouble { status: StatusCode::NOT_FOUND, reasons: vec![reason] }
    }

    /// What was asked cannot be understood.
    pub fn wrong(reasons: Vec<Message>) -> Trouble {
        Trouble { status: StatusCode::BAD_REQUEST, reasons }
    }

    /// The viewer may not: why not.
    pub(crate) fn not_permitted(why: Message) -> Trouble {
        Trouble { status: StatusCode::FORBIDDEN, reasons: vec![Message::new("page.not-permitted"), why] }
    }

    /// The page has no table.
    pub(crate) fn no_table() -> Trouble {
        Trouble { status: StatusCode::NOT_ACCEPTABLE, reasons: vec![Message::new("page.no-table")] }
    }

    /// The world failed, or we were wrong. It is told once, to whoever runs the program.
    pub(crate) fn fault(error: impl fmt::Display) -> Trouble {
        eprintln!("hasila: a page could not be given: {error}");
        Trouble { status: StatusCode::INTERNAL_SERVER_ERROR, reasons: vec![Message::new("page.fault")] }
    }

    /// Returns the trouble as the visit wants it: a page with ways on, or a problem document.
    pub(crate) fn reply(&self, visit: &Visit) -> Reply {
        match visit.form {
            Form::Html => self.page(visit).unwrap_or_else(|_| self.bare(visit)),
            Form::Json | Form::Csv => self.problem(visit),
        }
    }

    fn page(&self, visit: &Visit) -> Result<Reply, Trouble> {
        let body = TroublePage { reasons: self.told(visit), voice: &visit.voice, links: &visit.links };
        let title = visit.say(if self.status.is_server_error() { "page.failed" } else { "page.problem" });
        let page = Page {
            crumbs: vec![Crumb::start(visit)],
            is_trouble: true,
            ..Page::new(title, Html::rendered(body.render().map_err(Trouble::fault)?))
        };
        Ok(Reply::page(visit, &page)?.with_status(self.status))
    }

    /// The reasons alone, where not even the frame can be written.
    fn bare(&self, visit: &Visit) -> Reply {
        let told: Vec<String> =
            self.told(visit).into_iter().map(|reason| Html::text(&reason.what).to_string()).collect();
        Reply::bytes(HTML, told.join("<br>").into_bytes()).with_status(self.status)
    }

    fn problem(&self, visit: &Visit) -> Reply {
        let errors = self.reasons.iter().map(|reason| {
            json!({
                "code": reason.code,
                "message": visit.voice.sentence(reason),
                "fix": visit.voice.catalogue.fix(reason).unwrap_or_default(),
            })
        });
        let first = self.reasons.first();
        let problem = json!({
            "type": first.map_or_else(|| "about:blank".to_owned(), |reason| format!("/problems/{}", reason.code)),
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": first.map(|reason| visit.voice.sentence(reason)),
            "instance": visit.path,
            "errors": errors.collect::<Vec<_>>(),
        });
        Reply::bytes("application/problem+json", problem.to_string().into_bytes()).with_status(self.status)
    }

    fn told(&self, visit: &Visit) -> Vec<Reason> {
        let told =
            |reason| Reason { what: visit.voice.sentence(reason), fix: visit.voice.catalogue.fix(reason) };
        self.reasons.iter().map(told).collect()
    }
}

/// A reason as people read it.
struct Reason {
    what: String,
    fix: Option<String>,
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage<'a> {
    reasons: Vec<Reason>,
    voice: &'a export::voice::Voice<'a>,
    links: &'a crate::links::Links,
}

/// Reasons of `assess` that say that what an address names is not there.
const NOT_THERE: [&str; 11] = [
    "standing.no-plan",
    "standing.not-for-unit",
    "standing.outside-scope",
    "standing.period-without-plan",
    "standing.unit-no-longer",
    "standing.unit-not-yet",
    "standing.unit-succeeded",
    "standing.unknown-name",
    "standing.unknown-name-near",
    "standing.unknown-unit",
    "standing.unknown-unit-near",
];

impl From<Vec<Message>> for Trouble {
    fn from(reasons: Vec<Message>) -> Trouble {
        let is_not_there = reasons.iter().any(|reason| NOT_THERE.contains(&reason.code));
        let status = if is_not_there { StatusCode::NOT_FOUND } else { StatusCode::BAD_REQUEST };
        Trouble { status, reasons }
    }
}

impl From<&Rejection> for Trouble {
    fn from(rejection: &Rejection) -> Trouble {
        match rejection {
            Rejection::Refused(refusals) => {
                Trouble::wrong(refusals.iter().map(|refusal| refusal.message.clone()).collect())
            }
            Rejection::Failed(fault) => Trouble::fault(fault),
        }
    }
}

impl From<askama::Error> for Trouble {
    fn from(error: askama::Error) -> Trouble {
        Trouble::fault(error)
    }
}
