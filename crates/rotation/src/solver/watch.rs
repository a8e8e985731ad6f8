//! Whoever waits for an answer: asked from time to time whether it is enough.

/// Where a search stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Work done: arcs looked at. The same question takes the same work, on every machine.
    pub work: u64,
    /// No plan costs less.
    pub bound: Option<i64>,
    /// What the best plan so far costs.
    pub cost: Option<i64>,
}

/// Asks the caller, and keeps what is known of each part of the question.
pub(super) struct Watch<'a> {
    enough: &'a mut dyn FnMut(Progress) -> bool,
    parts: Vec<(Option<i64>, Option<i64>)>,
    /// What every plan costs, beside the parts.
    owed: i64,
    part: Option<usize>,
    work: u64,
    stopped: bool,
    work_max: u64,
}

impl<'a> Watch<'a> {
    pub(super) fn new(parts: usize, owed: i64, enough: &'a mut dyn FnMut(Progress) -> bool) -> Watch<'a> {
        Watch {
            enough,
            parts: vec![(None, None); parts],
            owed,
            part: None,
            work: 0,
            stopped: false,
            work_max: u64::MAX,
        }
    }

    /// Turns to a part: what is noted from now on is about it; none for work whose findings are not noted.
    pub(super) fn turn_to(&mut self, part: Option<usize>) -> Option<usize> {
        std::mem::replace(&mut self.part, part)
    }

    /// Allows so much more work, until the next call.
    pub(super) fn allow(&mut self, work: u64) {
        self.work_max = self.work.saturating_add(work);
    }

    pub(super) fn note(&mut self, bound: Option<i64>, cost: Option<i64>) {
        if let Some(part) = self.part {
            let known = &mut self.parts[part];
            known.0 = known.0.max(bound);
            known.1 = [known.1, cost].into_iter().flatten().min();
        }
    }

    /// Counts work, and says whether to stop.
    pub(super) fn enough(&mut self, work: u64) -> bool {
        self.work += work;
        if !self.stopped {
            let owed = self.owed;
            let sum = |values: &mut dyn Iterator<Item = Option<i64>>| {
                values.chain([Some(owed)]).sum::<Option<i64>>()
            };
            let bound = sum(&mut self.parts.iter().map(|(bound, _)| *bound));
            let cost = sum(&mut self.parts.iter().map(|(_, cost)| *cost));
            self.stopped = (self.enough)(Progress { work: self.work, bound, cost });
        }
        self.stopped || self.work > self.work_max
    }

    /// Whether the caller has had enough.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped
    }
}
