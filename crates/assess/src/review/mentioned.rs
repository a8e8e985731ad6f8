//! How people call what a review mentions by code or name only.

use super::compose::Plan;
use super::{Called, Mentioned, Open};
use crate::answer::{Missing, Standing, Text};
use crate::ask::Setting;
use crate::called;
use rules::Program;
use std::sync::Arc;

/// Returns what the targets' groups and the open questions mention. A group or a name that nobody knows is left out:
/// it is shown as it is.
pub(super) fn mentioned(setting: &Setting, plans: &[Plan], targets: &[Standing], open: &[Open]) -> Mentioned {
    let mut names = Names { setting, plans, found: Mentioned::default() };
    targets.iter().flat_map(|target| &target.groups).for_each(|group| names.unit(&group.group));
    for question in open {
        names.unit(&question.unit);
        question.missing.iter().for_each(|missing| names.missing(missing));
        for need in &question.decided_by {
            need.group.iter().for_each(|group| names.unit(group));
            let pieces = need.of.iter().flat_map(|piece| std::iter::once(&piece.first).chain(&piece.also));
            pieces.for_each(|missing| names.missing(missing));
        }
    }
    names.found
}

struct Names<'s, 'a> {
    setting: &'s Setting<'a>,
    plans: &'s [Plan<'s>],
    found: Mentioned,
}

impl Names<'_, '_> {
    fn missing(&mut self, missing: &Missing) {
        match missing {
            Missing::Report { unit, form, item, .. } => {
                self.unit(unit);
                self.form(form);
                item.iter().for_each(|item| self.item(item));
            }
            Missing::Weight { from, to, .. } => [from, to].into_iter().for_each(|unit| self.unit(unit)),
            Missing::Award { unit, .. } => self.unit(unit),
            Missing::Reason { unit, item, .. } => {
                self.unit(unit);
                item.iter().for_each(|item| self.item(item));
            }
        }
    }

    fn unit(&mut self, code: &Text) {
        let Some(id) = self.setting.view.register.units().id(code) else { return };
        let called = || Called { label: Arc::clone(code), labels: self.setting.names(id) };
        self.found.units.entry(Arc::clone(code)).or_insert_with(called);
    }

    fn form(&mut self, name: &Text) {
        self.found.forms.extend(called::form(self.programs(), name).map(|form| (Arc::clone(name), form)));
    }

    fn item(&mut self, name: &Text) {
        self.found.items.extend(called::item(self.programs(), name).map(|item| (Arc::clone(name), item)));
    }

    fn programs(&self) -> impl Iterator<Item = &Program> {
        self.plans.iter().map(|(_, version)| &*version.program)
    }
}
