//! How people call what a plan names.

use crate::answer::{FigureKind, Labels, Text};
use crate::ask::View;
use crate::reading::Found;
use crate::review::Called;
use crate::words;
use base::Period;
use rules::Program;
use rules::lineage::{Lineage, Thing, things};
use rules::program::Named;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Returns what the form of this name is called in the plans; nothing where none has it.
pub fn form<'p>(programs: impl Iterator<Item = &'p Program>, name: &str) -> Option<Called> {
    programs
        .flat_map(|program| &program.forms)
        .find(|form| form.named.name == name)
        .map(|form| called(&form.named))
}

/// Returns what the item of this name is called in the plans; nothing where none has it.
pub fn item<'p>(programs: impl Iterator<Item = &'p Program>, name: &str) -> Option<Called> {
    programs
        .flat_map(|program| &program.items)
        .find(|item| item.named.name == name)
        .map(|item| called(&item.named))
}

/// Returns what units can be ranked by in the plans that answer for the period, in the order of the plans: what it is, its name,
/// what it is called.
pub fn figures(view: View, period: Period) -> Vec<(FigureKind, String, Called)> {
    let programs = view.register.plans().answering(period).map(|version| &version.program);
    let of_one = |program: &Arc<Program>| {
        let scores = program.scores.iter().map(|score| (FigureKind::Score, &score.named));
        let targets = program.targets.iter().map(|target| (FigureKind::Target, &target.named));
        let standards = program.standards.iter().map(|standard| (FigureKind::Standard, &standard.named));
        let indicators = program.indicators.iter().map(|indicator| (FigureKind::Indicator, &indicator.named));
        let named = scores.chain(targets).chain(standards).chain(indicators);
        named.map(|(kind, named)| (kind, named.name.clone(), called(named))).collect::<Vec<_>>()
    };
    programs.flat_map(of_one).collect()
}

/// Returns the name itself, and those of everything that what bears it reads, itself or through others.
pub fn behind(view: View, period: Period, name: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for version in view.register.plans().answering(period) {
        let program = &version.program;
        let lineage = Lineage::of(program);
        let mut open: Vec<Thing> =
            things(program).into_iter().filter(|thing| thing.named(program).name == name).collect();
        while let Some(thing) = open.pop() {
            if names.insert(thing.named(program).name.clone()) {
                open.extend(lineage.reads(thing));
            }
        }
    }
    names
}

/// Returns what the grades of a score are called, by name; of anything else, nothing.
pub(crate) fn grades(program: &Program, found: Found) -> BTreeMap<Text, Called> {
    let bands = match found {
        Found::Score(score) => program[score].bands.as_slice(),
        _ => &[],
    };
    bands.iter().map(|band| (band.named.name.as_str().into(), called(&band.named))).collect()
}

/// Returns what a named thing of a plan is called.
pub fn called(named: &Named) -> Called {
    let labels: Labels = Arc::new(words::labels(&named.labels));
    Called { label: words::label(named).into(), labels }
}
