//! As whom to look at the demonstration: one official for each role, signed in by a button. There is no such page where an
//! office works.

use super::sign_in::{entered, sign_out};
use crate::frame::Page;
use crate::reply::Reply;
use crate::session::{Line, Sent};
use crate::site::Persona;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use axum::http::header::SET_COOKIE;
use base::Message;
use export::html::Html;
use export::voice::Voice;

/// Shows the officials.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let personas = personas(visit)?;
    let voice = Voice::knowing(visit.voice.catalogue, super::parts::known(visit, visit.today));
    let accounts = visit.now.0.register.accounts();
    let lines = personas.iter().filter_map(|persona| {
        let account = accounts.account(&persona.account)?;
        let unit = account.unit.map(|unit| visit.now.0.register.units().unit(unit));
        Some(Official {
            account: persona.account.clone(),
            name: account.name.to_string(),
            unit: unit.map(|unit| Html::name(&voice.unit_named(&unit.code))),
            work: visit.say(persona.work),
        })
    });
    let body = DemoPage { voice: &visit.voice, token: visit.token()?, lines: lines.collect() };
    let page =
        Page { is_passing: true, ..Page::new(visit.say("people.demo"), Html::rendered(body.render()?)) };
    Reply::page(visit, &page)
}

/// Signs the visitor in as one of them, in the language he reads.
pub fn choose(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let persona = personas(visit)?.iter().find(|persona| persona.account == sent.text("account"));
    let Some(persona) = persona else { return show(visit) };
    sign_out(visit)?;
    let now = (visit.site.settings.now)();
    let secret = visit.site.desk.quick().enter(&persona.account, &visit.address, now)?;
    Ok(entered(visit, &secret, "/").with_header(SET_COOKIE, visit.viewer.kept_language()))
}

/// Returns the officials of the demonstration. To everybody who is not on this computer there are none.
fn personas<'v>(visit: &'v Visit) -> Result<&'v [Persona], Trouble> {
    let personas = &visit.site.settings.personas;
    if personas.is_empty() || visit.line != Line::Own {
        let missing = Message::new("page.no-such-page").with("path", visit.path.as_str());
        return Err(Trouble::not_found(missing));
    }
    Ok(personas)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/demo.html")]
struct DemoPage<'a> {
    voice: &'a Voice<'a>,
    token: Html,
    lines: Vec<Official>,
}

struct Official {
    account: String,
    name: String,
    unit: Option<Html>,
    work: String,
}
