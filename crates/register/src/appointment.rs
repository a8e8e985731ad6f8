//! Appointments: made, renewed, ended, corrected.
//!
//! An appointment that breaks a hard rule of placement in force on its first day is refused, unless an exemption covers
//! it. One that lies in the past already may be recorded all the same, with the reason why; it stays a finding.

use crate::act::{Changes, Context, Refusal};
use crate::placement::{self, Judge, Judgement, RuleInForce, Verdict};
use crate::posts::{Appointment, FurtherTerm, HolderId, Manner, PostId, Posts};
use crate::register::Register;
use crate::text::Text;
use crate::wording::{APPOINTMENT, far};
use crate::{holder, post};
use base::limits::{NAME_BYTES_MAX, TERM_MONTHS_MAX, TERMS_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Appoints to posts. All rows are right, or nothing is recorded; who leaves a post in one row makes room in another, so
/// that an exchange is one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appoint {
    /// The appointments, in the order of the table.
    pub rows: Vec<AppointRow>,
}

/// One appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointRow {
    /// The row's number in the table; nothing where there is no table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The post's code.
    pub post: Text,
    /// The holder's code.
    pub holder: Text,
    /// The first day.
    pub from: Date,
    /// The first day on which it is no longer so, where it has ended or its end is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// How it is held.
    pub manner: Manner,
    /// How long the term is meant to last, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// The codes of posts the holder leaves on that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leaves: Vec<Text>,
    /// The number of the instrument it rests on, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cites: Option<Text>,
    /// Why it is recorded although a rule speaks against it: it has happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub despite: Option<Text>,
}

/// Begins another term of whoever holds a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reappoint {
    /// The post's code.
    pub post: Text,
    /// The holder's code.
    pub holder: Text,
    /// The first day of the term.
    pub from: Date,
    /// How long it is meant to last, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// The number of the instrument it rests on, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cites: Option<Text>,
}

/// Ends an appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relieve {
    /// The post's code.
    pub post: Text,
    /// The holder's code.
    pub holder: Text,
    /// The first day on which the post is no longer held.
    pub on: Date,
    /// Why.
    pub reason: Text,
}

/// Says anew what an appointment was, or that there was none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectAppointment {
    /// The post's code.
    pub post: Text,
    /// The holder's code.
    pub holder: Text,
    /// The first day, as recorded.
    pub from: Date,
    /// The entry that made the appointment, or corrected it last.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
    /// What it was; nothing where there was none. Its further terms stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<AppointRow>,
}

pub(crate) fn check(register: &Register, act: &Appoint, context: &Context) -> Vec<Refusal> {
    if act.rows.is_empty() {
        return vec![Refusal::new(Message::new("appointment.no-rows"))];
    }
    let single: Vec<Vec<Refusal>> = act.rows.iter().map(|row| refused_row(register, row, context)).collect();
    let (sound, faulty): (Vec<usize>, Vec<usize>) =
        (0..act.rows.len()).partition(|at| single[*at].is_empty());
    let together = refused_together(register, act, &sound, &faulty);
    let of_row = |(row, found): (&AppointRow, Vec<Refusal>)| {
        let number = row.row;
        found.into_iter().map(move |refusal| Refusal { row: number, ..refusal })
    };
    let single = act.rows.iter().zip(single).flat_map(of_row);
    let mut refusals: Vec<Refusal> = single.chain(together.into_iter().flat_map(of_row)).collect();
    refusals.sort_by_key(|refusal| refusal.row);
    refusals
}

/// Returns what speaks against rows that are sound by themselves, as if all of them were made: others in the same posts, rules of
/// placement. Of a faulty row nobody knows what it will be: what its holder holds is held against nobody.
fn refused_together<'a>(
    register: &Register,
    act: &'a Appoint,
    sound: &[usize],
    faulty: &[usize],
) -> Vec<(&'a AppointRow, Vec<Refusal>)> {
    let mut draft = Posts::clone(&register.posts);
    let open = faulty.iter().filter_map(|at| draft.holder_id(&act.rows[*at].holder));
    let open: BTreeSet<HolderId> = open.collect();
    let sound: Vec<&AppointRow> = sound.iter().map(|at| &act.rows[*at]).collect();
    sound.iter().for_each(|row| leave(&mut draft, row));
    let (mut refused, mut kept) = (Vec::new(), Vec::new());
    for row in sound {
        let found = refused_overlap(register, &draft, row, &open);
        draft.appoint(appointment(&draft, Seq(0), row));
        if found.is_empty() {
            kept.push(row);
        } else {
            refused.push((row, found));
        }
    }
    let judge = Judge::new(register, &draft);
    refused.extend(kept.into_iter().map(|row| (row, refused_by_rules(register, &judge, row))));
    refused
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &Appoint) -> Changes {
    let posts = Arc::make_mut(&mut register.posts);
    act.rows.iter().for_each(|row| leave(posts, row));
    for row in &act.rows {
        let appointment = appointment(posts, seq, row);
        posts.appoint(appointment);
    }
    Changes::none()
}

pub(crate) fn check_reappoint(register: &Register, act: &Reappoint) -> Vec<Refusal> {
    let (post, holder) = match known(register, &act.post, &act.holder) {
        Ok(ids) => ids,
        Err(refusals) => return refusals,
    };
    let mut refusals = refused_term(act.months);
    refusals.extend(far("appointment.far-date", act.from, "from"));
    refusals.extend(act.cites.as_ref().and_then(|cites| APPOINTMENT.refused(cites, "cites", NAME_BYTES_MAX)));
    let Some(standing) = register.posts.appointment_on(holder, post, act.from) else {
        refusals.push(not_held(&act.post, &act.holder, act.from));
        return refusals;
    };
    let last = standing.terms.last().map_or(standing.from, |term| term.from);
    if act.from <= last {
        let message = Message::new("appointment.term-earlier").with("post", &act.post).with("day", last);
        refusals.push(Refusal::new(message).in_column("from"));
    }
    if standing.terms.len() >= TERMS_MAX {
        let message = Message::new("appointment.too-many-terms").with("most", TERMS_MAX);
        refusals.push(Refusal::new(message));
    }
    if refusals.is_empty() {
        let mut draft = Posts::clone(&register.posts);
        renew(&mut draft, (post, holder, standing.from), Seq(0), act);
        refusals = broken_rules(register, &Judge::new(register, &draft), (holder, post), act.from);
    }
    refusals
}

pub(crate) fn apply_reappoint(register: &mut Register, seq: Seq, act: &Reappoint) -> Changes {
    let (post, holder) = known(register, &act.post, &act.holder).expect("the check knew both");
    let standing =
        register.posts.appointment_on(holder, post, act.from).expect("the check knew the appointment");
    let from = standing.from;
    renew(Arc::make_mut(&mut register.posts), (post, holder, from), seq, act);
    Changes::none()
}

pub(crate) fn check_relieve(register: &Register, act: &Relieve) -> Vec<Refusal> {
    let (post, holder) = match known(register, &act.post, &act.holder) {
        Ok(ids) => ids,
        Err(refusals) => return refusals,
    };
    let mut refusals = Vec::from_iter(APPOINTMENT.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    refusals.extend(far("appointment.far-date", act.on, "on"));
    match ending(register, holder, post, act.on) {
        None => refusals.push(not_held(&act.post, &act.holder, act.on)),
        Some(standing) => {
            let later = standing.terms.last().filter(|term| act.on <= term.from);
            if let Some(term) = later {
                let message = Message::new("appointment.term-later").with("post", &act.post);
                refusals.push(Refusal::new(message.with("day", term.from).with("entry", term.entry)));
            }
        }
    }
    refusals
}

pub(crate) fn apply_relieve(register: &mut Register, act: &Relieve) -> Changes {
    let (post, holder) = known(register, &act.post, &act.holder).expect("the check knew both");
    let from = ending(register, holder, post, act.on).expect("the check knew the appointment").from;
    Arc::make_mut(&mut register.posts).change((post, holder, from), |appointment| {
        appointment.until = Some(act.on);
        appointment.end_reason = Some(act.reason.clone());
    });
    Changes::none()
}

pub(crate) fn check_correct(
    register: &Register,
    act: &CorrectAppointment,
    context: &Context,
) -> Vec<Refusal> {
    let (post, holder) = match known(register, &act.post, &act.holder) {
        Ok(ids) => ids,
        Err(refusals) => return refusals,
    };
    let mut refusals = Vec::from_iter(APPOINTMENT.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    let mut draft = Posts::clone(&register.posts);
    let Some(recorded) = draft.strike(post, holder, act.from) else {
        let message = Message::new("appointment.unknown").with("post", &act.post).with("holder", &act.holder);
        refusals.push(Refusal::new(message.with("day", act.from)));
        return refusals;
    };
    if act.cites != recorded.entry {
        let message = Message::new("appointment.cites-another").with("cites", act.cites);
        refusals.push(Refusal::new(message.with("entry", recorded.entry)));
    }
    let Some(row) = &act.to else { return refusals };
    refusals.extend(refused_row(register, row, context));
    if !row.leaves.is_empty() {
        refusals.push(Refusal::new(Message::new("appointment.correction-leaves")).in_column("leaves"));
    }
    if refusals.is_empty() {
        refusals.extend(refused_overlap(register, &draft, row, &BTreeSet::new()));
    }
    if refusals.is_empty() {
        draft.appoint(corrected(&draft, Seq(0), row, &recorded));
        refusals.extend(refused_by_rules(register, &Judge::new(register, &draft), row));
    }
    refusals
}

pub(crate) fn apply_correct(register: &mut Register, seq: Seq, act: &CorrectAppointment) -> Changes {
    let (post, holder) = known(register, &act.post, &act.holder).expect("the check knew both");
    let posts = Arc::make_mut(&mut register.posts);
    let recorded = posts.strike(post, holder, act.from).expect("the check knew the appointment");
    if let Some(row) = &act.to {
        let appointment = corrected(posts, seq, row, &recorded);
        posts.appoint(appointment);
    }
    Changes::none()
}

/// Returns the appointment as corrected, with the terms it had beside the first.
fn corrected(posts: &Posts, seq: Seq, row: &AppointRow, recorded: &Appointment) -> Appointment {
    let terms = recorded.terms.iter().filter(|term| row.from < term.from).cloned().collect();
    let end_reason = recorded.end_reason.clone().filter(|_| row.until.is_some());
    Appointment { terms, end_reason, ..appointment(posts, seq, row) }
}

fn appointment(posts: &Posts, seq: Seq, row: &AppointRow) -> Appointment {
    Appointment {
        post: posts.post_id(&row.post).expect("the check knew the post"),
        holder: posts.holder_id(&row.holder).expect("the check knew the holder"),
        from: row.from,
        until: row.until,
        manner: row.manner,
        months: row.months,
        terms: Vec::new(),
        cites: row.cites.clone(),
        despite: row.despite.clone(),
        end_reason: None,
        entry: seq,
    }
}

/// Ends what the holder of a row leaves.
fn leave(posts: &mut Posts, row: &AppointRow) {
    let holder = posts.holder_id(&row.holder).expect("the check knew the holder");
    for code in &row.leaves {
        let post = posts.post_id(code).expect("the check knew the post left");
        let held = posts.appointment_on(holder, post, row.from).map(|one| one.from);
        if let Some(from) = held {
            posts.change((post, holder, from), |appointment| appointment.until = Some(row.from));
        }
    }
}

fn renew(posts: &mut Posts, which: (PostId, HolderId, Date), seq: Seq, act: &Reappoint) {
    let term = FurtherTerm { from: act.from, months: act.months, cites: act.cites.clone(), entry: seq };
    posts.change(which, |appointment| appointment.terms.push(term));
}

/// Returns the appointment that a relief on `on` ends: it holds on the day before and has no end yet, or a later one.
fn ending(register: &Register, holder: HolderId, post: PostId, on: Date) -> Option<&Appointment> {
    let eve = on.yesterday().ok()?;
    let standing = register.posts.appointment_on(holder, post, eve)?;
    standing.until.is_none_or(|until| on < until).then_some(standing)
}

fn known(register: &Register, post: &Text, holder: &Text) -> Result<(PostId, HolderId), Vec<Refusal>> {
    match (register.posts.post_id(post), register.posts.holder_id(holder)) {
        (Some(post), Some(holder)) => Ok((post, holder)),
        (no_post, no_holder) => {
            let post = no_post.is_none().then(|| post::unknown(post, "post"));
            let holder = no_holder.is_none().then(|| holder::unknown(holder, "holder"));
            Err(post.into_iter().chain(holder).collect())
        }
    }
}

fn not_held(post: &Text, holder: &Text, day: Date) -> Refusal {
    let message = Message::new("appointment.not-held").with("post", post).with("holder", holder);
    Refusal::new(message.with("day", day))
}

fn refused_term(months: Option<u16>) -> Vec<Refusal> {
    let wrong = months.filter(|months| !(1..=TERM_MONTHS_MAX).contains(months));
    let refusal = |_| {
        let message = Message::new("appointment.term-length").with("most", u64::from(TERM_MONTHS_MAX));
        Refusal::new(message).in_column("months")
    };
    wrong.map(refusal).into_iter().collect()
}

/// Returns what is wrong with a row, whatever else there is.
fn refused_row(register: &Register, row: &AppointRow, context: &Context) -> Vec<Refusal> {
    let mut refusals = refused_term(row.months);
    refusals.extend(far("appointment.far-date", row.from, "from"));
    refusals.extend(row.until.and_then(|until| far("appointment.far-date", until, "until")));
    if let Some(until) = row.until.filter(|until| *until <= row.from) {
        let message = Message::new("appointment.ends-before-it-begins").with("from", row.from);
        refusals.push(Refusal::new(message.with("until", until)).in_column("until"));
    }
    refusals.extend(row.cites.as_ref().and_then(|cites| APPOINTMENT.refused(cites, "cites", NAME_BYTES_MAX)));
    if let Some(despite) = &row.despite {
        refusals.extend(APPOINTMENT.refused(despite, "despite", TEXT_BYTES_MAX));
        if context.today <= row.from {
            let message = Message::new("appointment.despite-to-come").with("day", row.from);
            refusals.push(Refusal::new(message).in_column("despite"));
        }
    }
    match known(register, &row.post, &row.holder) {
        Err(unknown) => refusals.extend(unknown),
        Ok((post, holder)) => {
            let post = register.posts.post(post);
            let end = register.post_end(post, row.from);
            if !register.post_open(post, row.from) {
                let message = Message::new("appointment.post-not-open").with("post", &row.post);
                refusals.push(Refusal::new(message.with("day", row.from)).in_column("from"));
            } else if let Some((until, end)) = row.until.zip(end).filter(|(until, end)| end < until) {
                let message = Message::new("appointment.post-ends").with("post", &row.post).with("day", end);
                refusals.push(Refusal::new(message.with("until", until)).in_column("until"));
            }
            refusals.extend(row.leaves.iter().filter_map(|left| refused_leave(register, holder, left, row)));
        }
    }
    refusals
}

fn refused_leave(register: &Register, holder: HolderId, left: &Text, row: &AppointRow) -> Option<Refusal> {
    let Some(post) = register.posts.post_id(left) else { return Some(post::unknown(left, "leaves")) };
    let eve = row.from.yesterday().ok()?;
    let held = register.posts.appointment_on(holder, post, eve);
    held.is_none().then(|| not_held(left, &row.holder, row.from).in_column("leaves"))
}

/// Returns when an appointment ends, with its post at the latest.
fn end(register: &Register, posts: &Posts, one: &Appointment) -> Option<Date> {
    let post_end = register.post_end(posts.post(one.post), one.from);
    match (one.until, post_end) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Returns the appointments that leave no room for this one: of the post, and of the holder in full. Those of people who are still
/// `open` are left out.
fn refused_overlap(
    register: &Register,
    draft: &Posts,
    row: &AppointRow,
    open: &BTreeSet<HolderId>,
) -> Vec<Refusal> {
    let new = appointment(draft, Seq(0), row);
    let new_end = end(register, draft, &new);
    let meets = |one: &&Appointment| {
        let other_end = end(register, draft, one);
        let is_met = one.from < new_end.unwrap_or(Date::MAX) && new.from < other_end.unwrap_or(Date::MAX);
        is_met && !open.contains(&one.holder)
    };
    let of_post = draft.to_post(new.post).filter(|one| one.manner.fills() == new.manner.fills());
    let of_post = of_post.filter(meets).map(|one| {
        let message = Message::new("appointment.post-held").with("post", &row.post);
        let message = message.with("holder", &draft.holder(one.holder).code).with("day", one.from);
        Refusal::new(message).in_column("post")
    });
    let of_holder = draft.of_holder(new.holder).filter(|one| one.post != new.post);
    let of_holder = of_holder.filter(|one| (one.manner, new.manner) == (Manner::Full, Manner::Full));
    let of_holder = of_holder.filter(meets).map(|one| {
        let message = Message::new("appointment.holder-held").with("holder", &row.holder);
        let message = message.with("post", &draft.post(one.post).code).with("day", one.from);
        Refusal::new(message).in_column("holder")
    });
    of_post.chain(of_holder).collect()
}

/// Returns the hard rules a row breaks, unless it says that it has happened all the same.
fn refused_by_rules(register: &Register, judge: &Judge, row: &AppointRow) -> Vec<Refusal> {
    if row.despite.is_some() {
        return Vec::new();
    }
    let (post, holder) = known(register, &row.post, &row.holder).expect("the row was checked");
    broken_rules(register, judge, (holder, post), row.from)
}

/// Returns the hard rules in force on `day` that the holder breaks by holding the post, and no exemption covers.
fn broken_rules(
    register: &Register,
    judge: &Judge,
    (holder, post): (HolderId, PostId),
    day: Date,
) -> Vec<Refusal> {
    let rules = placement::in_force(register, day);
    let hard = rules.iter().filter(|rule| rule.rule().hard);
    let hard = hard.filter(|rule| judge.exemption(rule, holder, post, day).is_none());
    hard.flat_map(|rule| {
        let judgement = judge.of_holder(rule, holder, post, day);
        let broken = judgement.verdict == Verdict::Broken;
        broken.then(|| refused_by_rule(judge, rule, (holder, post), judgement)).into_iter().flatten()
    })
    .collect()
}

/// Returns the refusal by a rule, and after it what the rule rests on.
fn refused_by_rule(
    judge: &Judge,
    rule: &RuleInForce,
    (holder, post): (HolderId, PostId),
    judgement: Judgement,
) -> Vec<Refusal> {
    let message = Message::new("appointment.against-rule").with("rule", rule.said()).with("plan", &rule.plan);
    let message = message.with("placement", rule.placement().named.name.as_str());
    let message = message.with("post", &judge.posts().post(post).code);
    let message = message.with("holder", &judge.posts().holder(holder).code);
    std::iter::once(message).chain(judgement.reasons).map(Refusal::new).collect()
}

#[cfg(test)]
pub(crate) mod tests;
