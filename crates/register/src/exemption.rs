//! Exemptions: somebody, or a post, is spared a rule of placement for a while, for a reason; and their end before that.

use crate::act::{Changes, Refusal};
use crate::posts::{Ended, Exemption};
use crate::register::Register;
use crate::text::Text;
use crate::wording::{EXEMPTION, far};
use crate::{holder, post};
use base::limits::{EXEMPTION_COUNT_MAX, NAME_BYTES_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use rules::program::placement::Rule;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Grants leave from a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exempt {
    /// The holder's code; nothing for whoever holds the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Text>,
    /// The post's code; nothing for any post of the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Text>,
    /// The plan whose rule it is.
    pub plan: Text,
    /// The placement.
    pub placement: Text,
    /// The key of the rule, such as `not_native`; nothing for every rule of the placement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Text>,
    /// Why.
    pub reason: Text,
    /// The number of the instrument it rests on, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cites: Option<Text>,
    /// The first day.
    pub from: Date,
    /// The first day on which it no longer holds.
    pub until: Date,
}

/// Ends leave from a rule before its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndExemption {
    /// The entry that granted it.
    pub exemption: Seq,
    /// The first day on which it no longer holds; its own first day, where it is to hold on none.
    pub on: Date,
    /// Why.
    pub reason: Text,
    /// The number of the instrument that ends it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cites: Option<Text>,
}

pub(crate) fn check(register: &Register, act: &Exempt) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if act.holder.is_none() && act.post.is_none() {
        refusals.push(Refusal::new(Message::new("exemption.of-whom")));
    }
    if register.posts.exemptions().len() >= EXEMPTION_COUNT_MAX {
        let message = Message::new("exemption.too-many").with("most", EXEMPTION_COUNT_MAX);
        refusals.push(Refusal::new(message));
    }
    let holder = act.holder.as_ref().filter(|code| register.posts.holder_id(code).is_none());
    refusals.extend(holder.map(|code| holder::unknown(code, "holder")));
    let post = act.post.as_ref().filter(|code| register.posts.post_id(code).is_none());
    refusals.extend(post.map(|code| post::unknown(code, "post")));
    refusals.extend(refused_rule(register, act));
    let words = [
        EXEMPTION.refused(&act.reason, "reason", TEXT_BYTES_MAX),
        act.cites.as_ref().and_then(|cites| EXEMPTION.refused(cites, "cites", NAME_BYTES_MAX)),
        far("exemption.far-date", act.from, "from"),
        far("exemption.far-date", act.until, "until"),
    ];
    refusals.extend(words.into_iter().flatten());
    if act.until <= act.from {
        let message = Message::new("exemption.ends-before-it-begins").with("from", act.from);
        refusals.push(Refusal::new(message.with("until", act.until)).in_column("until"));
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &Exempt) -> Changes {
    let posts = Arc::make_mut(&mut register.posts);
    let exemption = Exemption {
        holder: act.holder.as_ref().and_then(|code| posts.holder_id(code)),
        post: act.post.as_ref().and_then(|code| posts.post_id(code)),
        plan: act.plan.clone(),
        placement: act.placement.clone(),
        rule: act.rule.clone(),
        reason: act.reason.clone(),
        cites: act.cites.clone(),
        from: act.from,
        until: act.until,
        entry: seq,
        ended: None,
    };
    posts.exempt(exemption);
    Changes::none()
}

pub(crate) fn check_end(register: &Register, act: &EndExemption) -> Vec<Refusal> {
    let Some(exemption) = register.posts.exemption(act.exemption) else {
        let message = Message::new("exemption.none-such").with("exemption", act.exemption);
        return vec![Refusal::new(message).in_column("exemption")];
    };
    let found = [
        refused_day(exemption, act.on),
        far("exemption.far-date", act.on, "on"),
        EXEMPTION.refused(&act.reason, "reason", TEXT_BYTES_MAX),
        act.cites.as_ref().and_then(|cites| EXEMPTION.refused(cites, "cites", NAME_BYTES_MAX)),
    ];
    found.into_iter().flatten().collect()
}

pub(crate) fn apply_end(register: &mut Register, seq: Seq, act: &EndExemption) -> Changes {
    let ended = Ended { entry: seq, reason: act.reason.clone(), cites: act.cites.clone() };
    Arc::make_mut(&mut register.posts).end_exemption(act.exemption, act.on, ended);
    Changes::none()
}

/// Returns why it cannot end on this day: it has not begun, or is over by then.
fn refused_day(exemption: &Exemption, on: Date) -> Option<Refusal> {
    let message = if on < exemption.from {
        Message::new("exemption.not-begun").with("from", exemption.from)
    } else if on < exemption.until {
        return None;
    } else {
        Message::new("exemption.over").with("until", exemption.until)
    };
    Some(Refusal::new(message.with("exemption", exemption.entry).with("day", on)).in_column("on"))
}

/// Returns why there is no such rule.
fn refused_rule(register: &Register, act: &Exempt) -> Option<Refusal> {
    let versions = register.plans.versions(&act.plan);
    let placements = versions.iter().flat_map(|version| &version.program.placements);
    let mut named = placements.filter(|one| one.named.name == act.placement.as_str()).peekable();
    if named.peek().is_none() {
        let message = Message::new("exemption.unknown-placement").with("placement", &act.placement);
        return Some(Refusal::new(message.with("plan", &act.plan)).in_column("placement"));
    }
    let key = act.rule.as_ref()?;
    let known = named.any(|one| one.rules.iter().any(|rule| rule.rule.key() == key.as_str()));
    let message = Message::new("exemption.unknown-rule").with("rule", key).with("placement", &act.placement);
    let keys: Vec<String> = Rule::KEYS.iter().map(|key| (*key).to_owned()).collect();
    (!known).then(|| Refusal::new(message.with("rules", keys)).in_column("rule"))
}

#[cfg(test)]
mod tests;
