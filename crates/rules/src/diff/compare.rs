//! How things of two plans find each other, and how a difference is noted down.

use super::{Change, ChangeKind, HasName};
use crate::notation;
use crate::program::placement::Placement;
use crate::program::{Named, Program, SetAside};
use base::Message;
use std::collections::{BTreeMap, BTreeSet};

/// What is kept and not applied is called so.
const SET_ASIDE: &str = "set_aside";

/// What a thing is, and the thing in both plans.
pub(super) type Pair<'a> = (&'static str, &'a Named, &'a Named);

/// The comparison under way.
pub(super) struct Compare<'a> {
    pub before: &'a Program,
    pub after: &'a Program,
    pub changes: Vec<Change>,
}

impl Compare<'_> {
    /// Compares the things of one sort, found by name: those that are gone, then those of the second plan.
    pub fn each<T: HasName>(
        &mut self,
        [what, added, removed]: [&'static str; 3],
        before: &[T],
        after: &[T],
        compare: impl Fn(&mut Self, &T, &T),
    ) {
        let by_name = |things: &[T]| -> BTreeMap<String, usize> {
            things.iter().enumerate().map(|(ix, thing)| (thing.named().name.clone(), ix)).collect()
        };
        let (was, is) = (by_name(before), by_name(after));
        for gone in before.iter().filter(|thing| !is.contains_key(&thing.named().name)) {
            self.note(ChangeKind::Removed, what, Some(gone.named()), None, Message::new(removed));
        }
        for thing in after {
            match was.get(&thing.named().name) {
                Some(ix) => compare(self, &before[*ix], thing),
                None => self.note(ChangeKind::Added, what, None, Some(thing.named()), Message::new(added)),
            }
        }
    }

    /// Compares labels and citations.
    pub fn trimmings(&mut self, pair: Pair<'_>) {
        let (_, a, b) = pair;
        if a.labels != b.labels {
            self.changed(pair, Message::new("plan.changed-labels"));
        }
        let basis =
            |named: &Named| shown(Some(notation::basis(&named.basis)).filter(|text| !text.is_empty()));
        self.text(pair, "plan.changed-basis", basis(a), basis(b));
        self.text(pair, "plan.changed-force", shown(a.force.text()), shown(b.force.text()));
    }

    /// Notes a change where the two texts are not the same.
    pub fn text(&mut self, pair: Pair<'_>, code: &'static str, before: String, after: String) {
        if before != after {
            self.changed(pair, Message::new(code).with("before", before).with("after", after));
        }
    }

    /// Notes lines that are gone, and lines that are new.
    pub fn lines(
        &mut self,
        pair: Pair<'_>,
        [removed, added]: [&'static str; 2],
        before: Vec<String>,
        after: Vec<String>,
    ) {
        for line in before.iter().filter(|line| !after.contains(line)) {
            self.changed(pair, Message::new(removed).with("line", line.as_str()));
        }
        for line in after.iter().filter(|line| !before.contains(line)) {
            self.changed(pair, Message::new(added).with("line", line.as_str()));
        }
    }

    /// Notes rows that are gone, new, or not the same, found by their key.
    pub fn table(
        &mut self,
        pair: Pair<'_>,
        [removed, added, changed]: [&'static str; 3],
        before: BTreeMap<String, String>,
        after: BTreeMap<String, String>,
    ) {
        let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for key in keys {
            let (code, row) = match (before.get(key), after.get(key)) {
                (Some(row), None) => (removed, ("before", row)),
                (None, Some(row)) => (added, ("after", row)),
                (Some(a), Some(b)) if a != b => (changed, ("before", a)),
                _ => continue,
            };
            let message = Message::new(code).with("part", key.as_str()).with(row.0, row.1.as_str());
            let second = after.get(key).filter(|_| code == changed);
            self.changed(pair, second.map_or(message.clone(), |row| message.with("after", row.as_str())));
        }
    }

    /// Compares what is kept and not applied, by its text.
    pub fn set_aside(&mut self) {
        let (before, after) = (&self.before.set_aside, &self.after.set_aside);
        let key = |kept: &SetAside| (kept.what, kept.name.clone(), kept.text.clone());
        let (was, is): (BTreeSet<_>, BTreeSet<_>) =
            (before.iter().map(key).collect(), after.iter().map(key).collect());
        for kept in before.iter().filter(|kept| !is.contains(&key(kept))) {
            self.changes.push(set_aside(kept, ChangeKind::Removed, "plan.removed-set-aside"));
        }
        for kept in after.iter().filter(|kept| !was.contains(&key(kept))) {
            self.changes.push(set_aside(kept, ChangeKind::Added, "plan.added-set-aside"));
        }
    }

    /// Compares rules of placement.
    pub fn placements(&mut self) {
        let (before, after) = (self.before, self.after);
        let named = |placement: &Placement, other: &Program| {
            other.placements.iter().position(|one| one.named.name == placement.named.name)
        };
        for gone in before.placements.iter().filter(|one| named(one, after).is_none()) {
            self.changes.push(placement_changed(gone, ChangeKind::Removed, "plan.removed-set-aside"));
        }
        for placement in &after.placements {
            let Some(was) = named(placement, before).map(|ix| &before.placements[ix]) else {
                self.changes.push(placement_changed(placement, ChangeKind::Added, "plan.added-set-aside"));
                continue;
            };
            let pair = (SET_ASIDE, &was.named, &placement.named);
            self.trimmings(pair);
            self.text(pair, "plan.changed-units", posts(was), posts(placement));
            let lines = ["plan.removed-line", "plan.added-line"];
            self.lines(pair, lines, rules(was), rules(placement));
        }
    }

    /// Notes a change of something both plans have.
    pub fn changed(&mut self, (what, a, b): Pair<'_>, message: Message) {
        self.note(ChangeKind::Changed, what, Some(a), Some(b), message);
    }

    fn note(
        &mut self,
        kind: ChangeKind,
        what: &'static str,
        before: Option<&Named>,
        after: Option<&Named>,
        mut message: Message,
    ) {
        let name = after.or(before).map(|named| named.name.clone()).unwrap_or_default();
        message.args.insert(0, ("name", name.as_str().into()));
        let (before, after) = (before.map(|named| named.span), after.map(|named| named.span));
        self.changes.push(Change { kind, what, name, message, before, after });
    }
}

fn set_aside(kept: &SetAside, kind: ChangeKind, code: &'static str) -> Change {
    let message = Message::new(code).with("name", kept.name.as_str()).with("line", kept.text.as_str());
    let (before, after) = match kind {
        ChangeKind::Removed => (Some(kept.span), None),
        _ => (None, Some(kept.span)),
    };
    Change { kind, what: SET_ASIDE, name: kept.name.clone(), message, before, after }
}

fn placement_changed(kept: &Placement, kind: ChangeKind, code: &'static str) -> Change {
    let (name, span) = (&kept.named.name, kept.named.name_span);
    let line = format!("placement {name} of {} {{ {} }}", posts(kept), rules(kept).join("; "));
    let message = Message::new(code).with("name", name.as_str()).with("line", line);
    let (before, after) = match kind {
        ChangeKind::Removed => (Some(span), None),
        _ => (None, Some(span)),
    };
    Change { kind, what: SET_ASIDE, name: name.clone(), message, before, after }
}

/// Returns the posts a placement is about, as a plan writes it behind `of`.
fn posts(placement: &Placement) -> String {
    let clause = |word: &str, words: &[String]| {
        if words.is_empty() { String::new() } else { format!(" {word} {}", words.join(", ")) }
    };
    let (within, under) = (clause("in", &placement.within), clause("under", &placement.under));
    format!("{}{within}{under}", placement.of.join(", "))
}

fn rules(placement: &Placement) -> Vec<String> {
    placement.rules.iter().map(notation::placement_rule).collect()
}

/// Returns the text, or a dash where there is none.
pub(super) fn shown(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}
