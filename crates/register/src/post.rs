//! Posts: created, closed, corrected.

use crate::act::{Changes, Refusal};
use crate::posts::{Branch, Post, PostId, PostRole};
use crate::register::Register;
use crate::text::Text;
use crate::unit::Names;
use crate::wording::{POST, far};
use base::limits::{CODE_BYTES_MAX, NAME_BYTES_MAX, POST_COUNT_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Creates posts. All rows are right, or nothing is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreatePosts {
    /// The posts, in the order of the table.
    pub rows: Vec<PostRow>,
}

/// One post that is created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostRow {
    /// The row's number in the table; nothing where there is no table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The post's code.
    pub post: Text,
    /// The code of its unit.
    pub unit: Text,
    /// What it is in the team of the unit.
    pub role: PostRole,
    /// To which side it belongs.
    pub branch: Branch,
    /// What it is, such as `secretary`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// The rank it asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Text>,
    /// Its level, where it is not that of its unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Text>,
    /// The code of the post of an earlier unit that it goes on with: time in both is time in one post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<Text>,
    /// The first day.
    pub from: Date,
    /// The first day on which it is no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
}

/// Closes a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosePost {
    /// The post's code.
    pub post: Text,
    /// The first day on which it is no more.
    pub on: Date,
}

/// Says anew what a post is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectPost {
    /// The entry that created the post, or corrected it last.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
    /// The post as it is; its code stays.
    pub post: PostRow,
}

pub(crate) fn check(register: &Register, act: &CreatePosts) -> Vec<Refusal> {
    if act.rows.is_empty() {
        return vec![Refusal::new(Message::new("post.no-rows"))];
    }
    if act.rows.len() > POST_COUNT_MAX - register.posts.len() {
        let message = Message::new("post.too-many").with("count", act.rows.len());
        return vec![Refusal::new(message.with("most", POST_COUNT_MAX))];
    }
    let mut refusals = Vec::new();
    let mut above: BTreeMap<&Text, &PostRow> = BTreeMap::new();
    for row in &act.rows {
        let mut found = refused_row(register, row);
        found.extend(refused_repetition(register, row, above.insert(&row.post, row)));
        found.extend(refused_continuation(
            register,
            row,
            above.get(row.continues.as_ref().unwrap_or(&row.post)),
        ));
        refusals.extend(found.into_iter().map(|refusal| Refusal { row: row.row, ..refusal }));
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &CreatePosts) -> Changes {
    for row in &act.rows {
        let post = post(register, seq, row);
        Arc::make_mut(&mut register.posts).create(post);
    }
    Changes::none()
}

pub(crate) fn check_close(register: &Register, act: &ClosePost) -> Vec<Refusal> {
    let Some(id) = register.posts.post_id(&act.post) else { return vec![unknown(&act.post, "post")] };
    let post = register.posts.post(id);
    let mut refusals = Vec::from_iter(far("post.far-date", act.on, "on"));
    if let Some(until) = post.until {
        let message = Message::new("post.closed").with("post", &act.post).with("day", until);
        refusals.push(Refusal::new(message));
    }
    refusals.extend(refused_days(act.on, post.from, "on"));
    refusals.extend(refused_holders(register, id, act.on));
    refusals
}

pub(crate) fn apply_close(register: &mut Register, act: &ClosePost) -> Changes {
    let posts = Arc::make_mut(&mut register.posts);
    let id = posts.post_id(&act.post).expect("the check knew the post");
    posts.post_mut(id).until = Some(act.on);
    Changes::none()
}

pub(crate) fn check_correct(register: &Register, act: &CorrectPost) -> Vec<Refusal> {
    let Some(id) = register.posts.post_id(&act.post.post) else {
        return vec![unknown(&act.post.post, "post")];
    };
    let post = register.posts.post(id);
    let mut refusals = Vec::from_iter(POST.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    if act.cites != post.entry {
        let message = Message::new("post.cites-another").with("post", &post.code);
        refusals.push(Refusal::new(message.with("cites", act.cites).with("entry", post.entry)));
    }
    refusals.extend(refused_row(register, &act.post));
    let continues = act.post.continues.as_ref();
    if continues.is_some_and(|code| follows(register, code, id)) {
        let message = Message::new("post.continues-itself").with("post", &post.code);
        refusals.push(Refusal::new(message).in_column("continues"));
    }
    refusals.extend(refused_continuation(register, &act.post, None));
    refusals.extend(act.post.until.into_iter().flat_map(|until| refused_holders(register, id, until)));
    refusals
}

pub(crate) fn apply_correct(register: &mut Register, seq: Seq, act: &CorrectPost) -> Changes {
    let id = register.posts.post_id(&act.post.post).expect("the check knew the post");
    let post = post(register, seq, &act.post);
    Arc::make_mut(&mut register.posts).replace_post(id, post);
    Changes::none()
}

fn post(register: &Register, seq: Seq, row: &PostRow) -> Post {
    let continues = row.continues.as_ref().map(|code| register.posts.post_id(code));
    Post {
        code: row.post.clone(),
        unit: register.units.id(&row.unit).expect("the check knew the unit"),
        role: row.role,
        branch: row.branch,
        kind: row.kind.clone(),
        rank: row.rank.clone(),
        level: row.level.clone(),
        names: row.names.clone(),
        continues: continues.map(|post| post.expect("the check knew the earlier post")),
        from: row.from,
        until: row.until,
        entry: seq,
    }
}

pub(crate) fn unknown(post: &Text, column: &'static str) -> Refusal {
    Refusal::new(Message::new("post.unknown").with("post", post)).in_column(column)
}

/// Returns what is wrong with a row, whatever else there is.
fn refused_row(register: &Register, row: &PostRow) -> Vec<Refusal> {
    let given = |text: &Option<Text>, column| {
        text.as_ref().and_then(|text| POST.refused(text, column, NAME_BYTES_MAX))
    };
    let names = [("name_en", &row.names.en), ("name_ar", &row.names.ar), ("name_vi", &row.names.vi)];
    let found = [
        POST.refused(&row.post, "post", CODE_BYTES_MAX),
        given(&row.kind, "kind"),
        given(&row.rank, "rank"),
        given(&row.level, "level"),
        far("post.far-date", row.from, "from"),
        row.until.and_then(|until| far("post.far-date", until, "until")),
        row.until.and_then(|until| refused_days(until, row.from, "until")),
        refused_unit(register, row),
    ];
    let names = names.into_iter().filter_map(|(column, name)| given(name, column));
    found.into_iter().flatten().chain(names).collect()
}

fn refused_unit(register: &Register, row: &PostRow) -> Option<Refusal> {
    let message = match register.units.id(&row.unit) {
        None => Message::new("post.unknown-unit").with("unit", &row.unit),
        Some(id) if register.units.on(id, row.from).is_none() => {
            Message::new("post.unit-not-open").with("unit", &row.unit).with("day", row.from)
        }
        Some(_) => return None,
    };
    Some(Refusal::new(message).in_column("unit"))
}

fn refused_days(until: Date, from: Date, column: &'static str) -> Option<Refusal> {
    let message = Message::new("post.ends-before-it-begins").with("from", from).with("until", until);
    (until <= from).then(|| Refusal::new(message).in_column(column))
}

fn refused_repetition(register: &Register, row: &PostRow, above: Option<&PostRow>) -> Option<Refusal> {
    let message = |code| Message::new(code).with("post", &row.post);
    let message = match (register.posts.post_id(&row.post), above.and_then(|above| above.row)) {
        (Some(id), _) => message("post.duplicate").with("entry", register.posts.post(id).entry),
        (None, Some(other)) => message("post.duplicate-row").with("other", other),
        (None, None) => return None,
    };
    Some(Refusal::new(message).in_column("post"))
}

/// Returns why the post cannot go on with the one it names; that one may stand in a row above.
fn refused_continuation(register: &Register, row: &PostRow, above: Option<&&PostRow>) -> Option<Refusal> {
    let code = row.continues.as_ref()?;
    let above = above.filter(|above| above.post == *code && code != &row.post);
    let begins = register.posts.post_id(code).map(|id| register.posts.post(id).from);
    match begins.or(above.map(|above| above.from)) {
        None => Some(unknown(code, "continues")),
        Some(begins) if row.from <= begins => {
            let message = Message::new("post.continues-later").with("post", &row.post).with("other", code);
            Some(Refusal::new(message.with("day", begins)).in_column("continues"))
        }
        Some(_) => None,
    }
}

/// Returns whether going on with `code` would lead back to the post.
fn follows(register: &Register, code: &Text, post: PostId) -> bool {
    let earlier = |id: &PostId| register.posts.post(*id).continues;
    std::iter::successors(register.posts.post_id(code), earlier).any(|id| id == post)
}

/// Returns who would still hold the post on the day it ends, or later.
fn refused_holders(register: &Register, post: PostId, on: Date) -> Vec<Refusal> {
    let later = register.posts.to_post(post).filter(|one| one.until.is_none_or(|until| on < until));
    let refusal = |one: &crate::posts::Appointment| {
        let message = Message::new("post.held").with("post", &register.posts.post(post).code);
        let message = message.with("holder", &register.posts.holder(one.holder).code);
        Refusal::new(message.with("day", on).with("entry", one.entry))
    };
    later.map(refusal).collect()
}

#[cfg(test)]
pub(crate) mod tests;
