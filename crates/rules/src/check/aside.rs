//! Quotas, eligibility and placement: read, checked where that can be done, and kept for later versions.

use super::Checker;
use crate::format::{placement_text, quota_text, title_line_text};
use crate::program::{SetAside, Span};
use crate::remark::Remark;
use crate::syntax::tree::{Name, Quota, Title, TitleLine};

impl Checker<'_> {
    pub(super) fn set_aside(&mut self) {
        for quota in self.declared.quotas.clone() {
            self.quota(quota);
        }
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

    fn quota(&mut self, quota: &Quota) {
        for grade in [&quota.grade, &quota.of] {
            self.known_grade(grade);
        }
        if let Some(group) = &quota.in_each {
            self.group_of(group);
        }
        self.proper_share(&quota.limit);
        self.keep("quota", quota.grade.text.clone(), quota_text(quota), quota.span);
    }

    fn known_grade(&mut self, grade: &Name) {
        let bands = self.program.scores.iter().flat_map(|score| &score.bands);
        let names: Vec<String> = bands.map(|band| band.named.name.clone()).collect();
        if !names.contains(&grade.text) {
            let candidates: Vec<&str> = names.iter().map(String::as_str).collect();
            self.unknown("plan.unknown-grade", &grade.text, grade.span, &candidates);
        }
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
