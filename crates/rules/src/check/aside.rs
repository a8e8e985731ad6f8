//! Placement: read, checked where that can be done, and kept for later versions.

use super::Checker;
use crate::format::placement_text;
use crate::program::{SetAside, Span};
use crate::remark::Remark;

impl Checker<'_> {
    pub(super) fn set_aside(&mut self) {
        for placement in self.declared.placements.clone() {
            self.population_words(&placement.of);
            let name = placement.head.name.text.clone();
            self.keep("placement", name, placement_text(placement), placement.head.name.span);
        }
        self.program.set_aside.sort_by_key(|kept| kept.span);
    }

    /// Keeps a part and says that results are shown without it.
    fn keep(&mut self, what: &'static str, name: String, text: String, span: Span) {
        self.remark(Remark::warning("plan.not-applied-yet", span).with("what", what));
        self.program.set_aside.push(SetAside { what, name, text, span });
    }
}
