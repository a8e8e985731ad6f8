//! When there is no answer: what happened, and where to go from here. A page for people, RFC 9457 for programs.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::problems;
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

    /// Nobody is signed in, and what everybody may does not include this: why not.
    pub(crate) fn not_signed_in(why: Message) -> Trouble {
        Trouble { status: StatusCode::UNAUTHORIZED, reasons: vec![Message::new("sign-in.needed"), why] }
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
        let body = TroublePage { reasons: Reason::told(visit, &self.reasons), voice: &visit.voice, visit };
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
        let told: Vec<String> = Reason::told(visit, &self.reasons)
            .into_iter()
            .map(|reason| Html::text(&reason.what).to_string())
            .collect();
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
            "type": first.and_then(|reason| problems::address(reason.code)).unwrap_or("about:blank".to_owned()),
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": first.map(|reason| visit.voice.sentence(reason)),
            "instance": visit.path,
            "errors": errors.collect::<Vec<_>>(),
        });
        Reply::bytes("application/problem+json", problem.to_string().into_bytes()).with_status(self.status)
    }
}

/// A reason as people read it.
pub(crate) struct Reason {
    pub(crate) what: String,
    pub(crate) fix: Option<String>,
}

impl Reason {
    /// Returns the reasons in the language of the visit.
    pub(crate) fn told(visit: &Visit, reasons: &[Message]) -> Vec<Reason> {
        let told =
            |reason| Reason { what: visit.voice.sentence(reason), fix: visit.voice.catalogue.fix(reason) };
        reasons.iter().map(told).collect()
    }
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage<'a> {
    reasons: Vec<Reason>,
    voice: &'a export::voice::Voice<'a>,
    visit: &'a Visit<'a>,
}

/// Reasons that say that what an address names is not there.
const NOT_THERE: [&str; 13] = [
    "journal.no-such-entry",
    "standing.no-plan",
    "standing.not-for-unit",
    "standing.outside-scope",
    "standing.period-without-plan",
    "standing.through-outside",
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
                Trouble::from(refusals.iter().map(|refusal| refusal.message.clone()).collect::<Vec<_>>())
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
