//! Titles: who may receive them, who is eligible, and how often they are given.

use super::Checker;
use super::order::{Extent, called, references};
use crate::program::{Title, TitleIx, TitleQuota};
use crate::remark::Remark;
use crate::syntax::tree::{self, Expr, Figure, Name, TitleLine};

impl Checker<'_> {
    /// Checks what conditions need to know of titles.
    pub(super) fn titles(&mut self) {
        for title in self.declared.titles.clone() {
            let named = self.named(&title.head);
            let of = self.population_words(&title.of);
            let by = title.by.as_ref().map(|level| self.level(level));
            let (eligible, quotas, not_with) = Default::default();
            self.program.titles.push(Title { named, of, by, eligible, quotas, not_with });
        }
    }

    /// Checks what titles ask, which may be anything else in the plan.
    pub(super) fn title_rules(&mut self) {
        for (title, declared) in (0..).map(TitleIx).zip(self.declared.titles.clone()) {
            declared.lines.iter().for_each(|line| self.title_line(title, line));
            self.bounded_title(declared);
        }
    }

    fn title_line(&mut self, title: TitleIx, line: &TitleLine) {
        match line {
            TitleLine::Eligible(condition, _) => {
                self.warn_of_itself(title, condition);
                let criterion = self.criterion(condition);
                self.program.titles[title.0].eligible.push(criterion);
            }
            TitleLine::Quota(limit, group, _) => {
                let quota = self.title_quota(limit, group.as_ref());
                self.program.titles[title.0].quotas.push(quota);
            }
            TitleLine::NotWith(other, _) => {
                let other = self.other_title(title, other);
                self.program.titles[title.0].not_with.extend(other);
            }
        }
    }

    /// Whoever was awarded the title for this edition would no longer be eligible for it, or only then.
    fn warn_of_itself(&mut self, title: TitleIx, condition: &Expr) {
        let name = self.program[title].named.name.clone();
        let mut places = Vec::new();
        references(condition, &mut |expr| {
            places.extend((called(expr, "awarded") == Some(&name)).then_some(expr.span));
        });
        for span in places {
            self.remark(Remark::warning("plan.title-asks-for-itself", span).with("name", name.as_str()));
        }
    }

    fn title_quota(&mut self, limit: &Figure, group: Option<&Name>) -> TitleQuota {
        let in_each = group.map(|group| self.group_of(group));
        TitleQuota { limit: self.whole_number(limit).unwrap_or(0), in_each }
    }

    fn other_title(&mut self, title: TitleIx, other: &Name) -> Option<TitleIx> {
        let found = self.title_of(other)?;
        if found == title {
            let remark = Remark::error("plan.title-with-itself", other.span);
            self.remark(remark.with("name", other.text.as_str()));
        }
        Some(found)
    }

    fn bounded_title(&mut self, title: &tree::Title) {
        let asked = title.lines.iter().filter_map(|line| match line {
            TitleLine::Eligible(condition, _) => Some(condition),
            TitleLine::Quota(..) | TitleLine::NotWith(..) => None,
        });
        let extents = asked.map(|condition| self.extent(condition, &self.standard_extents));
        self.bounded(extents.fold(Extent::default(), Extent::beside), &title.head.name);
    }
}
