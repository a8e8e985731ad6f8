//! One problem: what it means, and what to do.

use super::told;
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::Message;
use export::html::Html;
use export::voice::Voice;

/// Shows the problem with the code of the address.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let code = visit.param("problem");
    let missing = || Trouble::not_found(Message::new("problem.unknown").with("code", code));
    let told = told(visit, code).ok_or_else(missing)?;
    if visit.form != Form::Html {
        return Reply::json(&told);
    }
    let body =
        Problem { voice: &visit.voice, code: Html::code(&told.code), message: told.message, fix: told.fix };
    let all = Crumb { address: "/problems".to_owned(), name: Html::text(&visit.say("problem.all")) };
    let page =
        Page { crumbs: vec![all], ..Page::new(visit.say("problem.title"), Html::rendered(body.render()?)) };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/problems/page.html")]
struct Problem<'a> {
    voice: &'a Voice<'a>,
    code: Html,
    message: String,
    fix: String,
}
