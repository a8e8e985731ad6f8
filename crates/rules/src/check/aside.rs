//! Eligibility, quotas of titles, and placement: read, checked where that can be done, and kept for later versions.

use super::Checker;
use crate::format::{placement_text, title_line_text};
use crate::program::{SetAside, Span};
use crate::remark::Remark;
use crate::syntax::tree::{Title, TitleLine};

impl Checker<'_> {
    pub(super) fn set_aside(&mut self) {
        for title in self.declared.titles.clone() {
            title.lines.iter().for_each(|line| self.title_line(title, line));
        }
        for placement in self.declared.placements.clone() {
            self.population_words(&placement.of);
            let name = placement.head.name.text.clone();
            self.keep("placement", name, placement_text(placement), placement.head.name.span);
        }
        self.program.set_aside.sort_by_key(|kept| kept.span);
    }

    fn title_line(&mut self, title: &Title, line: &TitleLine) {
        let (what, span) = match line {
            TitleLine::Eligible(condition, span) => {
                self.condition(condition);
                ("eligible", *span)
            }
            TitleLine::Quota(limit, group, span) => {
                self.whole_number(limit);
                group.as_ref().map(|group| self.group_of(group));
                ("quota", *span)
            }
        };
        self.keep(what, title.head.name.text.clone(), title_line_text(line), span);
    }

    /// Keeps a part and says that results are shown without it.
    fn keep(&mut self, what: &'static str, name: String, text: String, span: Span) {
        self.remark(Remark::warning("plan.not-applied-yet", span).with("what", what));
        self.program.set_aside.push(SetAside { what, name, text, span });
    }
}
