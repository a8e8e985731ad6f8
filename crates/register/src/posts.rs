//! All posts, those who hold or held them, and exemptions from rules of placement: only what such rules need.
//!
//! - A person is here as an office-holder only: printed name, where he or she comes from, ranks, kin among
//!   office-holders, the day of retirement, service. Who may read it is decided where it is shown.
//! - A stretch of time ends before its `until`: the first day on which it no longer holds.

use crate::register::Register;
use crate::text::Text;
use crate::unit::Names;
use base::{Date, Seq, UnitId};
use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A post, numbered in the order of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostId(pub u32);

/// An office-holder, numbered in the order of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HolderId(pub u32);

/// What a post is in the leading team of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PostRole {
    /// It leads the unit.
    Head,
    /// It stands in for the head.
    Deputy,
    /// It is another post of the team.
    Member,
}

/// To which side of public life a post belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Branch {
    /// The party.
    Party,
    /// The executive.
    Executive,
    /// Neither.
    Other,
}

/// How a post is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// As the holder's main post.
    Full,
    /// For the time being.
    Acting,
    /// Beside another post.
    Concurrent,
}

impl Manner {
    /// Returns whether the post is filled: two people cannot hold it so at once.
    pub fn fills(self) -> bool {
        self != Manner::Acting
    }
}

/// A post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Its code.
    pub code: Text,
    /// The unit it is in.
    pub unit: UnitId,
    /// What it is in the team.
    pub role: PostRole,
    /// To which side it belongs.
    pub branch: Branch,
    /// What it is, such as `secretary`.
    pub kind: Option<Text>,
    /// The rank it asks for.
    pub rank: Option<Text>,
    /// Its level, where it is not that of its unit.
    pub level: Option<Text>,
    /// What it is called.
    pub names: Names,
    /// The post of an earlier unit that it goes on with.
    pub continues: Option<PostId>,
    /// The first day.
    pub from: Date,
    /// The first day on which it is no more.
    pub until: Option<Date>,
    /// The entry that created it, or corrected it last.
    pub entry: Seq,
}

/// Where somebody comes from: a unit as it was on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Native {
    /// The unit.
    pub unit: UnitId,
    /// The day of the map on which the place is in this unit.
    pub on: Date,
}

/// A rank and the day from which it is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RankHeld {
    /// The rank.
    pub rank: Text,
    /// The first day.
    pub from: Date,
}

/// Somebody who holds or held posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// His or her code.
    pub code: Text,
    /// The name as printed.
    pub name: Text,
    /// Where he or she comes from.
    pub native: Option<Native>,
    /// The day of retirement.
    pub retires: Option<Date>,
    /// The first day of service: every post held since then is in the register.
    pub service_from: Option<Date>,
    /// Relatives among office-holders; nothing where none were declared yet.
    pub kin: Option<Vec<HolderId>>,
    /// Ranks, in the order of days.
    pub ranks: Vec<RankHeld>,
    /// The entry that registered the holder, or corrected it last.
    pub entry: Seq,
}

/// A term that began by reappointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurtherTerm {
    /// Its first day.
    pub from: Date,
    /// How long it is meant to last, in months.
    pub months: Option<u16>,
    /// What it rests on.
    pub cites: Option<Text>,
    /// The entry that says so.
    pub entry: Seq,
}

/// Somebody in a post, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The post.
    pub post: PostId,
    /// Who.
    pub holder: HolderId,
    /// The first day.
    pub from: Date,
    /// The first day on which it is no longer so.
    pub until: Option<Date>,
    /// How it is held.
    pub manner: Manner,
    /// How long the term is meant to last, in months.
    pub months: Option<u16>,
    /// Terms after the first, in the order of days.
    pub terms: Vec<FurtherTerm>,
    /// What it rests on.
    pub cites: Option<Text>,
    /// Why it was recorded although a rule spoke against it.
    pub despite: Option<Text>,
    /// Why it ended, where it was said.
    pub end_reason: Option<Text>,
    /// The entry that made it, or corrected it last.
    pub entry: Seq,
}

impl Appointment {
    /// Returns whether it holds on `day`, as far as the appointment itself says.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Returns the first day after the last term recorded, where its length is.
    pub fn term_end(&self) -> Option<Date> {
        let last = self.terms.last().map(|term| (term.from, term.months));
        let (from, months) = last.unwrap_or((self.from, self.months));
        months.map(|months| base::day::months_after(from, i32::from(months)))
    }
}

/// Leave from a rule of placement, granted by an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// For whom; nothing for whoever holds the post.
    pub holder: Option<HolderId>,
    /// For which post; nothing for any post of the holder.
    pub post: Option<PostId>,
    /// The plan whose rule it is.
    pub plan: Text,
    /// The placement.
    pub placement: Text,
    /// The key of the rule; nothing for every rule of the placement.
    pub rule: Option<Text>,
    /// Why.
    pub reason: Text,
    /// What it rests on.
    pub cites: Option<Text>,
    /// The first day.
    pub from: Date,
    /// The first day on which it no longer holds; an earlier one than was granted, where it was ended.
    pub until: Date,
    /// The entry that granted it.
    pub entry: Seq,
    /// What ended it before the day it was granted until.
    pub ended: Option<Ended>,
}

/// The end of an exemption before its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The entry that ended it.
    pub entry: Seq,
    /// Why.
    pub reason: Text,
    /// What it rests on.
    pub cites: Option<Text>,
}

/// All posts, holders, appointments and exemptions.
#[derive(Clone, Debug, Default)]
pub struct Posts {
    // By id.
    posts: Vec<Arc<Post>>,
    holders: Vec<Arc<Holder>>,
    // Invariant: of one post or holder, in the order of first days, then of entry.
    by_post: Vec<Vec<Arc<Appointment>>>,
    by_holder: Vec<Vec<Arc<Appointment>>>,
    // Invariant: in the order of entry.
    exemptions: Vec<Exemption>,
    // Invariant: holders who name a holder as their kin, by the holder named.
    named_by: Vec<Vec<HolderId>>,
    by_unit: FxHashMap<UnitId, Vec<PostId>>,
    // Never iterated.
    post_ids: FxHashMap<Text, PostId>,
    holder_ids: FxHashMap<Text, HolderId>,
}

impl Posts {
    /// Returns whether there is nothing of all this.
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty() && self.holders.is_empty()
    }

    /// Returns how many posts there are, closed ones included.
    pub fn len(&self) -> usize {
        self.posts.len()
    }

    /// Returns how many holders there are.
    pub fn holder_count(&self) -> usize {
        self.holders.len()
    }

    /// Returns a post.
    pub fn post(&self, id: PostId) -> &Post {
        &self.posts[id.0 as usize]
    }

    /// Returns a holder.
    pub fn holder(&self, id: HolderId) -> &Holder {
        &self.holders[id.0 as usize]
    }

    /// Returns the post with this code.
    pub fn post_id(&self, code: &str) -> Option<PostId> {
        self.post_ids.get(code).copied()
    }

    /// Returns the holder with this code.
    pub fn holder_id(&self, code: &str) -> Option<HolderId> {
        self.holder_ids.get(code).copied()
    }

    /// Returns all posts, in the order of entry.
    pub fn iter(&self) -> impl Iterator<Item = (PostId, &Post)> {
        (0..).map(PostId).zip(self.posts.iter().map(Arc::as_ref))
    }

    /// Returns all holders, in the order of entry.
    pub fn holders(&self) -> impl Iterator<Item = (HolderId, &Holder)> {
        (0..).map(HolderId).zip(self.holders.iter().map(Arc::as_ref))
    }

    /// Returns the posts of a unit, in the order of entry.
    pub fn of_unit(&self, unit: UnitId) -> &[PostId] {
        self.by_unit.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Returns the appointments to a post, the earliest first.
    pub fn to_post(&self, post: PostId) -> impl DoubleEndedIterator<Item = &Appointment> {
        self.by_post[post.0 as usize].iter().map(Arc::as_ref)
    }

    /// Returns the appointments of a holder, the earliest first.
    pub fn of_holder(&self, holder: HolderId) -> impl DoubleEndedIterator<Item = &Appointment> {
        self.by_holder[holder.0 as usize].iter().map(Arc::as_ref)
    }

    /// Returns all exemptions, in the order of entry.
    pub fn exemptions(&self) -> &[Exemption] {
        &self.exemptions
    }

    /// Returns the exemption that an entry granted.
    pub fn exemption(&self, entry: Seq) -> Option<&Exemption> {
        let place = self.exemptions.binary_search_by_key(&entry, |one| one.entry);
        place.ok().map(|place| &self.exemptions[place])
    }

    /// Returns the holders who are kin of a holder, whoever of the two has said so, in order and each once.
    pub fn kin(&self, holder: HolderId) -> Vec<HolderId> {
        let own = self.holder(holder).kin.iter().flatten().copied();
        let mut kin: Vec<HolderId> = own.chain(self.named_by[holder.0 as usize].iter().copied()).collect();
        kin.sort_unstable();
        kin.dedup();
        kin
    }
}

/// Changing them.
impl Posts {
    pub(crate) fn create(&mut self, post: Post) -> PostId {
        let id = PostId(self.posts.len() as u32);
        self.post_ids.insert(post.code.clone(), id);
        self.by_unit.entry(post.unit).or_default().push(id);
        self.posts.push(Arc::new(post));
        self.by_post.push(Vec::new());
        id
    }

    pub(crate) fn post_mut(&mut self, id: PostId) -> &mut Post {
        Arc::make_mut(&mut self.posts[id.0 as usize])
    }

    /// Puts a post as corrected in the place of the one it was.
    pub(crate) fn replace_post(&mut self, id: PostId, post: Post) {
        let was = self.post(id).unit;
        if was != post.unit {
            self.by_unit.entry(was).or_default().retain(|other| *other != id);
            self.by_unit.entry(post.unit).or_default().push(id);
        }
        *self.post_mut(id) = post;
    }

    pub(crate) fn register(&mut self, holder: Holder) -> HolderId {
        let id = HolderId(self.holders.len() as u32);
        self.holder_ids.insert(holder.code.clone(), id);
        self.holders.push(Arc::new(holder));
        self.by_holder.push(Vec::new());
        self.named_by.push(Vec::new());
        id
    }

    pub(crate) fn holder_mut(&mut self, id: HolderId) -> &mut Holder {
        Arc::make_mut(&mut self.holders[id.0 as usize])
    }

    /// Notes who are kin of a holder, in the place of whoever were.
    pub(crate) fn declare_kin(&mut self, id: HolderId, kin: Option<Vec<HolderId>>) {
        for other in self.holder(id).kin.clone().into_iter().flatten() {
            self.named_by[other.0 as usize].retain(|named| *named != id);
        }
        for other in kin.iter().flatten() {
            self.named_by[other.0 as usize].push(id);
        }
        self.holder_mut(id).kin = kin;
    }

    pub(crate) fn appoint(&mut self, appointment: Appointment) {
        let (post, holder) = (appointment.post.0 as usize, appointment.holder.0 as usize);
        let appointment = Arc::new(appointment);
        for list in [&mut self.by_post[post], &mut self.by_holder[holder]] {
            let place = list.partition_point(|other| other.from <= appointment.from);
            list.insert(place, Arc::clone(&appointment));
        }
    }

    /// Takes out the appointment of the holder to the post that began on `from`.
    pub(crate) fn strike(&mut self, post: PostId, holder: HolderId, from: Date) -> Option<Appointment> {
        let is_it = |one: &Arc<Appointment>| (one.post, one.holder, one.from) == (post, holder, from);
        let place = self.by_post[post.0 as usize].iter().position(is_it)?;
        let taken = self.by_post[post.0 as usize].remove(place);
        self.by_holder[holder.0 as usize].retain(|one| !is_it(one));
        Some(Appointment::clone(&taken))
    }

    /// Changes the appointment of the holder to the post that began on `from`.
    pub(crate) fn change(
        &mut self,
        (post, holder, from): (PostId, HolderId, Date),
        change: impl FnOnce(&mut Appointment),
    ) {
        if let Some(mut appointment) = self.strike(post, holder, from) {
            change(&mut appointment);
            self.appoint(appointment);
        }
    }

    pub(crate) fn exempt(&mut self, exemption: Exemption) {
        self.exemptions.push(exemption);
    }

    /// Ends the exemption that an entry granted before `on`.
    pub(crate) fn end_exemption(&mut self, entry: Seq, on: Date, ended: Ended) {
        if let Ok(place) = self.exemptions.binary_search_by_key(&entry, |one| one.entry) {
            self.exemptions[place].until = on;
            self.exemptions[place].ended = Some(ended);
        }
    }
}

/// A move from post to post, as planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub holder: HolderId,
    /// To which post; nothing for out of every post.
    pub to: Option<PostId>,
}

impl Posts {
    /// Returns the appointment by which the holder holds the post on `day`.
    pub fn appointment_on(&self, holder: HolderId, post: PostId, day: Date) -> Option<&Appointment> {
        self.of_holder(holder).rfind(|one| one.post == post && one.covers(day))
    }

    /// Returns posts as they would be if these moves were made on `day`: whoever moves leaves the posts held in full, and
    /// whoever is in the post another moves to leaves it.
    pub fn with_moves(&self, moves: &[Move], day: Date) -> Posts {
        let mut after = self.clone();
        let left = moves.iter().flat_map(|one| {
            let own = self.of_holder(one.holder).filter(|own| own.manner == Manner::Full);
            let others =
                one.to.into_iter().flat_map(|to| self.to_post(to)).filter(|other| other.manner.fills());
            own.chain(others).filter(|other| other.covers(day))
        });
        for one in left.map(|one| (one.post, one.holder, one.from)).collect::<Vec<_>>() {
            after.change(one, |appointment| appointment.until = Some(day));
        }
        for (holder, to) in moves.iter().filter_map(|one| Some((one.holder, one.to?))) {
            let stays = after.appointment_on(holder, to, day).is_some_and(|one| one.manner == Manner::Full);
            if !stays {
                after.appoint(Appointment::plain(to, holder, day));
            }
        }
        after
    }
}

impl Appointment {
    /// Returns an appointment in full from a day on of which nothing else is said.
    pub fn plain(post: PostId, holder: HolderId, from: Date) -> Appointment {
        Appointment {
            post,
            holder,
            from,
            until: None,
            manner: Manner::Full,
            months: None,
            terms: Vec::new(),
            cites: None,
            despite: None,
            end_reason: None,
            entry: Seq(0),
        }
    }
}

impl Register {
    /// Returns the last stretch of days on which a post and its unit are there together, from its first day on: until
    /// when, which is nothing where no end is known.
    pub fn post_end(&self, post: &Post, from: Date) -> Option<Date> {
        let mut end = self.units().on(post.unit, from).and_then(|spell| spell.until);
        // Spells that follow each other are one stay of the unit.
        while let Some(next) = end.and_then(|end| self.units().on(post.unit, end)) {
            end = next.until;
        }
        match (end, post.until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    /// Returns whether the post is there on `day`: created, not closed, in a unit that is open.
    pub fn post_open(&self, post: &Post, day: Date) -> bool {
        post.from <= day
            && post.until.is_none_or(|until| day < until)
            && self.units().on(post.unit, day).is_some()
    }

    /// Returns who fills the post on `day`, acting holders left aside.
    pub fn filled_by<'a>(&self, posts: &'a Posts, post: PostId, day: Date) -> Option<&'a Appointment> {
        let open = self.post_open(posts.post(post), day);
        posts.to_post(post).rfind(|one| open && one.manner.fills() && one.covers(day))
    }
}
