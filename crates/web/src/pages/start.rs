//! The first page: the way to what the viewer comes for.

use crate::frame::ways;
use crate::pages::sign_in;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::{Message, UnitId};
use register::permission::{Action, Topic};

/// Leads whoever reports for the unit where he works to what is due, any other official to that unit, everybody else to where we
/// stand; who may not see that, to the first page that he may; who may see none, to signing in. A visitor of the demonstration
/// chooses as whom to look.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let is_visitor = visit.viewer.session.is_none() && !visit.site.settings.personas.is_empty();
    if is_visitor {
        return Ok(Reply::see("/demo"));
    }
    let own = visit.account().and_then(|account| account.unit);
    let reports = |unit: &UnitId| {
        let ranges = visit.rights().ranges(Action::SubmitReport);
        let place = visit.now.0.register.hierarchy(visit.now.1).position(*unit);
        ranges
            .is_none_or(|ranges| place.is_some_and(|place| ranges.iter().any(|range| range.contains(&place))))
    };
    if own.as_ref().is_some_and(reports) {
        return Ok(Reply::see(&visit.links.with("/reports", &[])));
    }
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
