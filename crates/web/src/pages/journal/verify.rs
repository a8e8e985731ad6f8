//! Whether the chain of entries holds, from the first to the last: computed now, from what is on the disk.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::Message;
use export::html::Html;
use serde_json::json;
use std::collections::BTreeMap;

/// Verifies the journal.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let verified = visit
        .site
        .engine
        .read_journal(|journal| journal::verify::verify(journal, &BTreeMap::new(), &mut |_| {}));
    let verified = verified.map_err(Trouble::fault)?;
    let (is_sound, said) = match &verified {
        Ok(head) => {
            let message =
                Message::new("page.verified").with("count", head.seq).with("digest", head.hash.to_string());
            (true, message)
        }
        Err(fault) => (false, fault.message()),
    };
    if visit.form != Form::Html {
        return Reply::json(&json!({ "sound": is_sound, "message": visit.sentence(&said) }));
    }
    let all =
        Crumb { address: visit.links.with("/journal", &[]), name: Html::text(&visit.say("page.journal")) };
    let body = format!("<p class=\"sentence\">{}</p>", Html::text(&visit.sentence(&said)));
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        is_trouble: !is_sound,
        ..Page::new(visit.say("page.verify"), Html::rendered(body))
    };
    Reply::page(visit, &page)
}
