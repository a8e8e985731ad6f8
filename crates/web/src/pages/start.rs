//! The first page: the way to where we stand.

use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;

/// Leads to where we stand in the usual period.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    Ok(Reply::see(&visit.links.standing(None)))
}
