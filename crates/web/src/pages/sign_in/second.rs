//! The second step: six digits from the telephone, or a code kept for the day it is lost.

use super::{entered, form, local, may_sign_in};
use crate::reply::Reply;
use crate::session::{Secret, Sent};
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use base::Message;
use export::html::Html;
use export::voice::Voice;

/// Shows the form.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let back = local(visit.query.get("to").unwrap_or("/"));
    page(visit, back, &[])
}

/// Signs in whoever has the digits.
pub fn finish(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    may_sign_in(visit)?;
    let (back, now) = (local(sent.text("to")), (visit.site.settings.now)());
    let half = visit.half.as_deref().unwrap_or_default();
    let finished = crate::desk::told(visit.site.desk.quick().finish(half, sent.text("digits"), now))?;
    match finished {
        Ok(secret) => Ok(entered(visit, &secret, back)),
        // The first step has ended meanwhile; it begins anew.
        Err(reasons) if reasons.iter().any(|reason| reason.code == "credentials.code-gone") => {
            let late = [Message::new("sign-in.late")];
            super::page(visit, "", back, &late).map(|reply| {
                reply.with_header(axum::http::header::SET_COOKIE, Secret::Half.taken(visit.line))
            })
        }
        Err(reasons) => page(visit, back, &reasons),
    }
}

fn page(visit: &Visit, back: &str, reasons: &[Message]) -> Result<Reply, Trouble> {
    let body =
        Second { voice: &visit.voice, reasons: Reason::told(visit, reasons), token: visit.token()?, back };
    form(visit, "sign-in.second", Html::rendered(body.render()?), reasons)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/sign_in/second.html")]
struct Second<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    back: &'a str,
}
