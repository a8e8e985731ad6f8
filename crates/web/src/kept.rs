//! A form that was sent after its session had ended by itself, or after its owner had signed out in another window: what stood in it is kept for a while for whoever was signed in, and is there
//! again once he has signed in anew. Nobody else sees it, and nothing of it is done.
//!
//! - It is kept only where the form is one of that session's pages, which its token says. A session that somebody else has ended leaves nothing.
//! - Files are not kept: they are chosen again.

use crate::query::Query;
use crate::session::{Secret, TOKEN, is_from_ours, token};
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::HeaderMap;

/// How long what was sent is kept: a break, and finding the second step again.
const KEPT_SECONDS: i64 = 60 * 60;

/// Bytes of a form that is kept: the longest one with a comment on every second line.
const FORM_BYTES_MAX: usize = 256 << 10;

/// Keeps what was sent. Returns whether it is kept.
pub(crate) fn keep(visit: &Visit, headers: &HeaderMap, fields: &Query) -> Result<bool, Trouble> {
    let Some(mark) = fields.get(TOKEN).filter(|_| is_from_ours(headers)) else { return Ok(false) };
    let now = (visit.site.settings.now)();
    let shown = Secret::Session.shown(headers, visit.line).filter(|secret| token(secret) == mark);
    let account = match shown {
        Some(secret) => visit.site.desk.quick().lapsed(secret, now)?,
        // Who has signed out has nothing to show any more; the page he left open still has its token.
        None => visit.site.desk.quick().left(mark, now)?,
    };
    let Some(account) = account else { return Ok(false) };
    let typed = fields.iter().filter(|(name, _)| *name != TOKEN);
    let written =
        Query::of(typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()).written();
    if written.len() > FORM_BYTES_MAX {
        return Ok(false);
    }
    visit.site.desk.drafts()?.keep(&account, &place(visit), &written, (now, now - KEPT_SECONDS))?;
    Ok(true)
}

/// Returns what the viewer sent to this address after his session had ended, if that is not long ago.
pub(crate) fn kept(visit: &Visit) -> Result<Option<Query>, Trouble> {
    let Some(account) = visit.account().filter(|_| visit.switches.as_of.is_none()) else { return Ok(None) };
    let since = (visit.site.settings.now)() - KEPT_SECONDS;
    let written = visit.site.desk.drafts()?.kept(&account.code, &place(visit), since)?;
    Ok(written.map(|written| Query::read(&written)))
}

/// Lets go of it: the form was sent again.
pub(crate) fn let_go(visit: &Visit) -> Result<(), Trouble> {
    match visit.account() {
        Some(account) => Ok(visit.site.desk.drafts()?.let_go(&account.code, &place(visit))?),
        None => Ok(()),
    }
}

/// Returns of which form it is: its page, its unit, its period.
fn place(visit: &Visit) -> String {
    format!("{} {} {}", visit.path, visit.switches.unit.as_deref().unwrap_or_default(), visit.switches.period)
}
