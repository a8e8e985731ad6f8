//! Exemptions: who is spared which rule of placement until when, and a form that ends one before its day.

use super::{cell, named_unit, posts_crumb};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use base::{Date, Message, Seq, UnitId};
use export::html::Html;
use export::voice::Voice;
use register::exemption::EndExemption;
use register::permission::{Action, Matter, Place};
use register::posts::{Exemption, PostId};
use register::{Act, Text};
use serde_json::{Value, json};

/// Shows those of a unit and of what lies below it, or all.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    answer(visit, &[], Typed { on: visit.today.to_string(), ..Typed::default() })
}

/// Ends one.
pub fn end(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let typed = Typed::of(sent);
    let reasons = match typed.act(visit)? {
        Ok(act) => match visit.act(sent, Act::EndExemption(act))? {
            Ok(receipt) => {
                let recorded = receipt.seq.to_string();
                return Ok(Reply::see(&here(visit, &[("recorded", Some(&recorded))])));
            }
            Err(reasons) => reasons,
        },
        Err(reasons) => reasons,
    };
    answer(visit, &reasons, typed)
}

/// What stands in the form.
#[derive(Default)]
struct Typed {
    exemption: String,
    on: String,
    reason: String,
    cites: String,
}

impl Typed {
    fn of(sent: &Sent) -> Typed {
        let text = |name| sent.text(name).trim().to_owned();
        Typed { exemption: text("exemption"), on: text("on"), reason: text("reason"), cites: text("cites") }
    }

    /// Returns the act it asks for, or everything that cannot be read. An exemption outside the unit is not there.
    fn act(&self, visit: &Visit) -> Result<Result<EndExemption, Vec<Message>>, Trouble> {
        let listed = listed(visit)?;
        let entry = self.exemption.parse().map(Seq).ok();
        let entry = entry.filter(|entry| listed.iter().any(|one| one.entry == *entry));
        let on = self.on.parse::<Date>().ok();
        let (Some(exemption), Some(on)) = (entry, on) else {
            let missing = || Message::new("exemption.none-such").with("exemption", &*self.exemption);
            let no_day = || Message::new("table.not-a-date").with("text", &*self.on);
            let wrong = [entry.is_none().then(missing), on.is_none().then(no_day)];
            return Ok(Err(wrong.into_iter().flatten().collect()));
        };
        let cites = (!self.cites.is_empty()).then(|| Text::from(&*self.cites));
        Ok(Ok(EndExemption { exemption, on, reason: Text::from(&*self.reason), cites }))
    }
}

fn here(visit: &Visit, more: &[(&str, Option<&str>)]) -> String {
    let unit = [("unit", visit.switches.unit.as_deref())];
    visit.links.with("/posts/exemptions", &[&unit, more].concat())
}

/// Returns the exemptions of posts in the unit of the address, and of those who hold or held one there; all where it names none.
fn listed<'v>(visit: &'v Visit) -> Result<Vec<&'v Exemption>, Trouble> {
    let unit = named_unit(visit)?;
    let posts = visit.register().posts();
    let inside =
        |post: PostId, unit: UnitId| visit.register().descends(posts.post(post).unit, unit, visit.today);
    let is_of = |one: &Exemption, unit: UnitId| match (one.post, one.holder) {
        (Some(post), _) => inside(post, unit),
        (None, Some(holder)) => posts.of_holder(holder).any(|held| inside(held.post, unit)),
        (None, None) => false,
    };
    let all = posts.exemptions().iter();
    Ok(all.filter(|one| unit.is_none_or(|unit| is_of(one, unit))).collect())
}

fn answer(visit: &Visit, reasons: &[Message], typed: Typed) -> Result<Reply, Trouble> {
    let listed = listed(visit)?;
    match visit.form {
        Form::Html => page(visit, &listed, reasons, typed),
        Form::Json => Reply::json(&listed.iter().map(|one| document(visit, one)).collect::<Vec<_>>()),
        Form::Csv => {
            let rows = listed.iter().map(|one| {
                let document = document(visit, one);
                COLUMNS.iter().map(|name| cell(&document[*name])).collect::<Vec<_>>()
            });
            Reply::table("exemptions", &COLUMNS, &rows.collect::<Vec<_>>())
        }
    }
}

const COLUMNS: [&str; 11] =
    ["entry", "holder", "post", "plan", "placement", "rule", "from", "until", "ended_by", "reason", "cites"];

fn document(visit: &Visit, one: &Exemption) -> Value {
    let posts = visit.register().posts();
    json!({
        "entry": one.entry.0,
        "holder": one.holder.map(|holder| posts.holder(holder).code.to_string()),
        "post": one.post.map(|post| posts.post(post).code.to_string()),
        "plan": &*one.plan, "placement": &*one.placement, "rule": one.rule.as_deref(),
        "from": one.from, "until": one.until, "ended_by": one.ended.as_ref().map(|ended| ended.entry.0),
        "reason": &*one.reason, "cites": one.cites.as_deref(),
    })
}

fn page(visit: &Visit, listed: &[&Exemption], reasons: &[Message], typed: Typed) -> Result<Reply, Trouble> {
    let place = named_unit(visit)?.map_or(Place::Everything, Place::Unit);
    let may_end = visit.rights().permit(Action::KeepPosts, &Matter::at(place)).is_ok();
    let open = listed.iter().filter(|one| may_end && visit.today < one.until);
    let body = Exemptions {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        rows: listed.iter().map(|one| row(visit, one)).collect(),
        choices: open.map(|one| (one.entry.to_string(), told(visit, one))).collect(),
        address: here(visit, &[]),
        token: visit.token()?,
        typed,
    };
    let title = visit.say("page.posts-exemptions");
    let crumbs: Vec<Crumb> = vec![Crumb::start(visit), posts_crumb(visit)];
    Reply::page(visit, &Page { crumbs, has_table: true, ..Page::new(title, Html::rendered(body.render()?)) })
}

/// Returns whom it spares, for a choice: the codes of holder and post.
fn told(visit: &Visit, one: &Exemption) -> String {
    let posts = visit.register().posts();
    let holder = one.holder.map(|holder| posts.holder(holder).code.to_string());
    let post = one.post.map(|post| posts.post(post).code.to_string());
    let whom: Vec<String> = holder.into_iter().chain(post).collect();
    format!("{}: {} ({})", one.entry, whom.join(", "), one.rule.as_deref().unwrap_or(&one.placement))
}

fn row(visit: &Visit, one: &Exemption) -> Row {
    let posts = visit.register().posts();
    let code = |text: Option<&Text>| text.map_or_else(Html::default, |text| Html::code(text));
    let ended = one.ended.as_ref().map(|ended| (ended.entry, ended.reason.to_string()));
    Row {
        entry: one.entry.to_string(),
        holder: code(one.holder.map(|holder| &posts.holder(holder).code)),
        post: code(one.post.map(|post| &posts.post(post).code)),
        rule: Html::code(one.rule.as_deref().unwrap_or(&one.placement)),
        from: visit.voice.catalogue.day(one.from),
        until: visit.voice.catalogue.day(one.until),
        reason: one.reason.to_string(),
        ended: ended.map(|(entry, reason)| {
            visit.sentence(&Message::new("page.exemption-ended").with("entry", entry).with("reason", reason))
        }),
    }
}

/// The page.
#[derive(Template)]
#[template(path = "pages/posts/exemptions.html")]
struct Exemptions<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    rows: Vec<Row>,
    /// Those that may be ended: the entry, and whom it spares.
    choices: Vec<(String, String)>,
    address: String,
    token: Html,
    typed: Typed,
}

struct Row {
    entry: String,
    holder: Html,
    post: Html,
    rule: Html,
    from: String,
    until: String,
    reason: String,
    ended: Option<String>,
}
