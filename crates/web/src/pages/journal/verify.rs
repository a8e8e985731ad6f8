//! Whether the chain of entries holds, from the first to the last, and whether the files that entries name as evidence are there and the
//! same: computed now, from what is on the disk.

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use base::Message;
use engine::evidence::{Lost, lost, named};
use export::html::Html;
use journal::evidence::EvidenceFolder;
use serde_json::json;
use std::collections::BTreeMap;

/// Verifies the journal and the files it names.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    if visit.form == Form::Csv {
        return Err(Trouble::no_table());
    }
    let read = visit.site.engine.read_journal(|journal| {
        let head = journal::verify::verify(journal, &BTreeMap::new(), &mut |_| {})?;
        Ok::<_, journal::Fault>((head, named(journal)?))
    });
    let (is_sound, said, lost) = match read.map_err(Trouble::fault)? {
        Ok((head, named)) => {
            let digest = head.hash.to_string();
            let said = Message::new("page.verified").with("count", head.seq).with("digest", digest);
            let folder = EvidenceFolder::of(visit.site.desk.folder());
            (true, said, lost(named, &folder).map_err(Trouble::fault)?)
        }
        Err(fault) => (false, fault.message(), Vec::new()),
    };
    if visit.form != Form::Html {
        let lost: Vec<_> = lost
            .iter()
            .map(|lost| {
                json!({
                    "entry": lost.entry, "name": lost.file.name, "sha256": lost.file.sha256, "altered": lost.is_altered,
                })
            })
            .collect();
        return Reply::json(&json!({ "sound": is_sound, "message": visit.sentence(&said), "lost": lost }));
    }
    let all =
        Crumb { address: visit.links.with("/journal", &[]), name: Html::text(&visit.say("page.journal")) };
    let told: Vec<Message> = lost.iter().map(of_lost).collect();
    let body = Verified {
        said: visit.sentence(&said),
        // While the chain is broken, nothing is said of what its entries name.
        files: (is_sound && lost.is_empty()).then(|| visit.say("page.verified-files")),
        lost: Reason::told(visit, &told),
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        is_trouble: !is_sound || !lost.is_empty(),
        ..Page::new(visit.say("page.verify"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// Says what has become of a file.
fn of_lost(lost: &Lost) -> Message {
    let code = if lost.is_altered { "cli.evidence-altered" } else { "cli.evidence-missing" };
    let message = Message::new(code).with("file", lost.file.name.as_str()).with("entry", lost.entry);
    message.with("sha256", lost.file.sha256.as_str())
}

/// The page.
#[derive(Template)]
#[template(path = "pages/journal/verify.html")]
struct Verified {
    said: String,
    files: Option<String>,
    lost: Vec<Reason>,
}
