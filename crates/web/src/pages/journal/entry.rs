//! One entry: what it did in a sentence, and the act as it is kept, byte for byte.

use super::sentence::sentence;
use super::{Shown, is_hidden, records};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::known;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, Seq};
use export::html::Html;
use export::voice::Voice;
use journal::Record;

/// Lines of an act shown; a table of units that was imported has a hundred thousand.
const LINES_MAX: usize = 400;

/// Shows the entry.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let head = visit.snapshot.head.seq.0;
    let text = visit.param("entry");
    let entry = text.parse().ok().filter(|entry| (1..=head).contains(entry));
    let missing =
        || Trouble::not_found(Message::new("page.no-such-entry").with("entry", text).with("last", Seq(head)));
    let entry = entry.ok_or_else(missing)?;
    let records = records(visit, entry, 1)?;
    let record = records.first().ok_or_else(missing)?;
    match visit.form {
        Form::Html => page(visit, record),
        Form::Json => Reply::json(&Shown::of(visit, record)?),
        Form::Csv => Err(Trouble::no_table()),
    }
}

fn page(visit: &Visit, record: &Record) -> Result<Reply, Trouble> {
    let act: serde_json::Value = serde_json::from_str(&record.body).map_err(Trouble::fault)?;
    let act = (!is_hidden(visit, record)).then(|| format!("{act:#}"));
    let hidden = act.as_ref().map_or(0, |act| act.lines().count().saturating_sub(LINES_MAX));
    let shown = |act: String| act.lines().take(LINES_MAX).collect::<Vec<_>>().join("\n");
    let voice = Voice::knowing(visit.voice.catalogue, known(visit, visit.today));
    let body = EntryPage {
        voice: &visit.voice,
        sentence: sentence(&voice, &record.body),
        at: Html::ltr(&record.at),
        by: Html::name(&record.by),
        digest: Html::ltr(&record.hash.to_string()),
        act: act.map(shown),
        more: (hidden > 0).then(|| visit.voice.say_with("lists.more-lines", "count", hidden)),
    };
    let title = Message::new("page.entry-title").with("entry", record.seq);
    let all =
        Crumb { address: visit.links.with("/journal", &[]), name: Html::text(&visit.say("page.journal")) };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        ..Page::new(visit.sentence(&title), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/journal/entry.html")]
struct EntryPage<'a> {
    voice: &'a Voice<'a>,
    sentence: String,
    at: Html,
    by: Html,
    digest: Html,
    /// The act as it is kept; nothing where it tells of persons and the viewer may not read of them.
    act: Option<String>,
    more: Option<String>,
}
