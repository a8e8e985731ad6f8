//! A second step for one's own account: the secret as a picture and as letters, its first digits, the codes for a day without
//! the telephone; and its end.

use super::own;
use crate::frame::{Crumb, Page};
use crate::reply::{Keep, Reply};
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use base::Message;
use credentials::Enrolment;
use export::html::Html;
use export::voice::Voice;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Begins a second step, where there is none that counts.
pub fn begin(visit: &Visit, _: &Sent) -> Result<Reply, Trouble> {
    let (code, mut desk) = (&own(visit).code, visit.site.desk.quick());
    if desk.has_second_step(code)? {
        return Ok(Reply::see("/account"));
    }
    desk.enrol(code)?;
    Ok(Reply::see("/account/second"))
}

/// Shows the secret of a second step that was begun.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    page(visit, &[])
}

/// Confirms it with its first digits, and shows the codes for a day without the telephone, this once.
pub fn confirm(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (code, now) = (&own(visit).code, (visit.site.settings.now)());
    let digits: String = sent.text("digits").chars().filter(|letter| !letter.is_whitespace()).collect();
    let confirmed = crate::desk::told(visit.site.desk.quick().confirm(code, &digits, now))?;
    match confirmed {
        Ok(codes) => {
            let body = Codes { voice: &visit.voice, codes };
            given(visit, "people.codes", Html::rendered(body.render()?), &[])
        }
        Err(reasons) => page(visit, &reasons),
    }
}

/// Ends it, for whoever knows the password.
pub fn end(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (code, now) = (&own(visit).code, (visit.site.settings.now)());
    let ended = visit.site.desk.slowly(|desk| {
        desk.proves(code, sent.text("password"), &visit.address, now)?;
        Ok(desk.end_second_step(code)?)
    })?;
    match ended {
        Ok(()) => Ok(Reply::see("/account?said=second-ended")),
        Err(reasons) => super::page(visit, &reasons),
    }
}

fn page(visit: &Visit, reasons: &[Message]) -> Result<Reply, Trouble> {
    let Some(begun) = visit.site.desk.quick().enrolling(&own(visit).code)? else {
        return Ok(Reply::see("/account"));
    };
    let body = SecondStep {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        token: visit.token()?,
        picture: picture(&begun, &visit.say("people.second-picture")),
        secret: Html::ltr(&in_fours(&begun.secret)),
    };
    given(visit, "people.second", Html::rendered(body.render()?), reasons)
}

fn given(visit: &Visit, title: &'static str, body: Html, reasons: &[Message]) -> Result<Reply, Trouble> {
    let crumb = Crumb { address: "/account".to_owned(), name: Html::text(&visit.say("people.own")) };
    let is_trouble = !reasons.is_empty();
    let page =
        Page { crumbs: vec![crumb], is_passing: true, is_trouble, ..Page::new(visit.say(title), body) };
    let status = if is_trouble { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let reply = Reply { keep: Keep::Never, ..Reply::page(visit, &page)? };
    Ok(reply.with_status(status))
}

/// Modules left white around the picture, without which telephones do not find it.
const QUIET: i32 = 4;

/// Returns the address that telephones read, as a picture.
fn picture(begun: &Enrolment, title: &str) -> Html {
    let code = QrCode::encode_text(&begun.address, QrCodeEcc::Medium).expect("an address is short enough");
    let mut path = String::new();
    for row in 0..code.size() {
        for column in (0..code.size()).filter(|column| code.get_module(*column, row)) {
            write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET).expect("a string takes all");
        }
    }
    let size = code.size() + 2 * QUIET;
    let svg = format!("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {size} {size}\"><title>");
    let drawn =
        format!("</title><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>");
    Html::rendered(svg).then(&Html::text(title)).then(&Html::rendered(drawn))
}

/// Returns letters in groups of four, as people type them.
fn in_fours(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// The page.
#[derive(Template)]
#[template(path = "pages/account/second.html")]
struct SecondStep<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    token: Html,
    picture: Html,
    secret: Html,
}

/// The page of the codes.
#[derive(Template)]
#[template(path = "pages/account/codes.html")]
struct Codes<'a> {
    voice: &'a Voice<'a>,
    codes: Vec<String>,
}
