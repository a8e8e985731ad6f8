//! The state after one entry: the register, the figures in columns, and where the journal stood.

use base::{Date, Seq};
use cube::Cube;
use journal::Head;
use register::{Act, Changes, Context, Entry, Refusal, Register};

/// The state after one entry. Cheap to clone; whoever holds one sees nothing of what comes later.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// Units, plans, reports, awards.
    pub register: Register,
    /// Figures as reported.
    pub cube: Cube,
    /// Figures of verified reports, as verified.
    pub verified: Cube,
    /// The last entry.
    pub head: Head,
}

impl Snapshot {
    /// Returns every reason to refuse the act from `by` on the day `today`; none if it may be recorded.
    pub fn refusals(&self, by: &str, today: Date, act: &Act) -> Vec<Refusal> {
        let held = |period, unit, item| self.cube.figure(period, unit, item);
        register::check(&self.register, act, &Context { by, today, held: &held })
    }

    /// Applies an accepted act. The head stays behind until the journal has given the entry its place.
    pub(crate) fn enter(&mut self, entry: &Entry) {
        let changes = register::apply(&mut self.register, entry);
        self.follow(&changes);
    }

    /// Brings the figures in line with what an entry has changed in the register.
    pub(crate) fn follow(&mut self, changes: &Changes) {
        changes.post(&self.register, &mut self.cube, &mut self.verified);
    }
}

/// A trial of acts that leaves no trace: what would be refused, were they sent one after the other.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    stage: Snapshot,
    by: String,
    today: Date,
}

impl Rehearsal {
    /// Returns a trial that begins from `snapshot`, of acts by `by` on the day `today`.
    pub fn new(snapshot: &Snapshot, by: &str, today: Date) -> Rehearsal {
        Rehearsal { stage: snapshot.clone(), by: by.to_owned(), today }
    }

    /// Returns every reason to refuse the next act. An act without one counts as done for those after it.
    pub fn next(&mut self, act: Act) -> Vec<Refusal> {
        let refusals = self.stage.refusals(&self.by, self.today, &act);
        if refusals.is_empty() {
            let seq = Seq(self.stage.register.head().0 + 1);
            self.stage.enter(&Entry { seq, at: String::new(), by: self.by.clone(), act });
        }
        refusals
    }

    /// Returns the state the acts would lead to.
    pub fn snapshot(&self) -> &Snapshot {
        &self.stage
    }
}
