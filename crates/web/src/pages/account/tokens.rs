//! Tokens of one's own account, for programs that act for it.

use super::own;
use crate::frame::{Crumb, Page};
use crate::reply::{Keep, Reply};
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::visit::Visit;
use export::html::Html;

/// Makes a token, and shows it, this once.
pub fn make(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let (code, now) = (&own(visit).code, (visit.site.settings.now)());
    let made = crate::desk::told(visit.site.desk.quick().make_token(code, sent.text("name"), now))?;
    let token = match made {
        Ok(token) => token,
        Err(reasons) => return super::page(visit, &reasons),
    };
    let what = Html::text(&visit.say("people.token-what"));
    let shown = Html::ltr(&token);
    let body = Html::rendered(format!(
        "<p class=\"sentence\">{what}</p><p class=\"secret\"><code>{shown}</code></p>"
    ));
    let crumb = Crumb { address: "/account".to_owned(), name: Html::text(&visit.say("people.own")) };
    let page =
        Page { crumbs: vec![crumb], is_passing: true, ..Page::new(visit.say("people.token-made"), body) };
    Ok(Reply { keep: Keep::Never, ..Reply::page(visit, &page)? })
}

/// Ends a token.
pub fn end(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let number = sent.text("number").parse().unwrap_or_default();
    visit.site.desk.quick().end_token(&own(visit).code, number)?;
    Ok(Reply::see("/account?said=token-ended"))
}
