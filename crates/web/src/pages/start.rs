//! The first page: the way to what the viewer comes for.

use crate::frame::ways;
use crate::pages::sign_in;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::Message;
use register::permission::{Action, Topic};

/// Leads an official to the unit where he works, everybody else to where we stand; who may not see that, to the first page that
/// he may; who may see none, to signing in. A visitor of the demonstration chooses as whom to look.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let is_visitor = visit.viewer.session.is_none() && !visit.site.settings.personas.is_empty();
    if is_visitor {
        return Ok(Reply::see("/demo"));
    }
    let own = visit.account().and_then(|account| account.unit);
    if let Some(own) = own.filter(|own| visit.rights().may(Action::ReadResults, *own, Topic::Nothing)) {
        let code = &visit.now.0.register.units().unit(own).code;
        return Ok(Reply::see(&visit.links.unit(code)));
    }
    match ways(visit).into_iter().next() {
        Some((address, _)) => Ok(Reply::see(&address)),
        None if visit.viewer.session.is_none() => Ok(Reply::see(&sign_in::address("/"))),
        None => Err(Trouble::not_permitted(Message::new("sign-in.nothing-granted"))),
    }
}
