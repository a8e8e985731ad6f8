//! What a thing of a plan reads, and what reads it: from targets down to the items and the forms that ask them.

use crate::program::change::Against;
use crate::program::days::{Anchor, Day};
use crate::program::{
    Condition, FormIx, IndicatorIx, ItemIx, Measure, Named, ParameterIx, PlacementIx, Population, Program,
    Quantity, ScoreIx, StandardIx, TitleIx,
};
use std::collections::{BTreeMap, BTreeSet};

/// A thing of a plan that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A target, by its position.
    Target(usize),
    /// A title.
    Title(TitleIx),
    /// A score with its grades.
    Score(ScoreIx),
    /// A standard.
    Standard(StandardIx),
    /// An indicator.
    Indicator(IndicatorIx),
    /// An item.
    Item(ItemIx),
    /// Rules of placement.
    Placement(PlacementIx),
    /// A parameter.
    Parameter(ParameterIx),
    /// A form.
    Form(FormIx),
}

impl Thing {
    /// Returns the key of the word the thing is declared with; an item has none of its own.
    pub fn what(self) -> &'static str {
        match self {
            Thing::Target(_) => "target",
            Thing::Title(_) => "title",
            Thing::Score(_) => "score",
            Thing::Standard(_) => "standard",
            Thing::Indicator(_) => "indicator",
            Thing::Item(_) => "item",
            Thing::Placement(_) => "placement",
            Thing::Parameter(_) => "parameter",
            Thing::Form(_) => "form",
        }
    }

    /// Returns its name, labels and place.
    pub fn named(self, program: &Program) -> &Named {
        match self {
            Thing::Target(ix) => &program.targets[ix].named,
            Thing::Title(ix) => &program[ix].named,
            Thing::Score(ix) => &program[ix].named,
            Thing::Standard(ix) => &program[ix].named,
            Thing::Indicator(ix) => &program[ix].named,
            Thing::Item(ix) => &program[ix].named,
            Thing::Placement(ix) => &program[ix].named,
            Thing::Parameter(ix) => &program[ix].named,
            Thing::Form(ix) => &program[ix].named,
        }
    }
}

/// Returns every thing of the plan, forms and items first, targets last.
pub fn things(program: &Program) -> Vec<Thing> {
    let mut all = Vec::new();
    for (ix, form) in program.forms.iter().enumerate() {
        all.push(Thing::Form(FormIx(ix)));
        all.extend(form.items.iter().map(|item| Thing::Item(*item)));
    }
    all.extend((0..program.parameters.len()).map(|ix| Thing::Parameter(ParameterIx(ix))));
    all.extend((0..program.indicators.len()).map(|ix| Thing::Indicator(IndicatorIx(ix))));
    all.extend((0..program.standards.len()).map(|ix| Thing::Standard(StandardIx(ix))));
    all.extend((0..program.scores.len()).map(|ix| Thing::Score(ScoreIx(ix))));
    all.extend((0..program.titles.len()).map(|ix| Thing::Title(TitleIx(ix))));
    all.extend((0..program.placements.len()).map(|ix| Thing::Placement(PlacementIx(ix))));
    all.extend((0..program.targets.len()).map(Thing::Target));
    all
}

/// Who reads whom in a plan.
#[derive(Clone, Debug, Default)]
pub struct Lineage {
    reads: BTreeMap<Thing, Vec<Thing>>,
    read_by: BTreeMap<Thing, Vec<Thing>>,
}

impl Lineage {
    /// Returns who reads whom.
    pub fn of(program: &Program) -> Lineage {
        let mut lineage = Lineage::default();
        for thing in things(program) {
            let read = reads(program, thing);
            read.iter().for_each(|other| lineage.read_by.entry(*other).or_default().push(thing));
            lineage.reads.insert(thing, read);
        }
        lineage
    }

    /// Returns what the thing reads itself, in order, each once.
    pub fn reads(&self, thing: Thing) -> &[Thing] {
        self.reads.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// Returns whether the thing reads a score, itself or through what it reads.
    pub fn rests_on_scores(&self, thing: Thing) -> bool {
        let reads = self.reads(thing).iter();
        reads.copied().any(|read| matches!(read, Thing::Score(_)) || self.rests_on_scores(read))
    }

    /// Returns what reads the thing itself.
    pub fn read_by(&self, thing: Thing) -> &[Thing] {
        self.read_by.get(&thing).map_or(&[], Vec::as_slice)
    }
}

fn reads(program: &Program, thing: Thing) -> Vec<Thing> {
    let mut found = Found::default();
    match thing {
        Thing::Target(ix) => {
            found.measure(&program.targets[ix].measure);
            program.targets[ix]
                .parameter
                .iter()
                .for_each(|parameter| found.thing(Thing::Parameter(*parameter)));
        }
        Thing::Score(ix) => {
            program[ix].parts.iter().for_each(|part| found.quantity(&part.quantity));
            program[ix].penalties.iter().for_each(|penalty| found.quantity(&penalty.per));
            program[ix].conditions().for_each(|condition| found.condition(condition));
            program[ix].asked_by_quotas().0.for_each(|condition| found.condition(condition));
            program[ix].asked_by_quotas().1.for_each(|quantity| found.quantity(quantity));
            program[ix].grading.caps.iter().for_each(|cap| found.thing(Thing::Score(cap.score)));
        }
        Thing::Title(ix) => {
            program[ix].eligible.iter().for_each(|line| found.condition(&line.condition));
            program[ix].not_with.iter().for_each(|other| found.thing(Thing::Title(*other)));
        }
        Thing::Standard(ix) => {
            program[ix].criteria.iter().for_each(|criterion| found.condition(&criterion.condition));
        }
        Thing::Indicator(ix) => found.quantity(&program[ix].quantity),
        Thing::Item(ix) => found.thing(Thing::Form(program[ix].form)),
        Thing::Placement(_) | Thing::Parameter(_) | Thing::Form(_) => {}
    }
    found.in_order
}

#[derive(Default)]
struct Found {
    in_order: Vec<Thing>,
    seen: BTreeSet<Thing>,
}

impl Found {
    fn thing(&mut self, thing: Thing) {
        if self.seen.insert(thing) {
            self.in_order.push(thing);
        }
    }

    fn measure(&mut self, measure: &Measure) {
        match measure {
            Measure::ShareOf(of, condition) | Measure::CountOf(of, condition) => {
                self.condition(condition);
                self.exception(of);
            }
            Measure::Each(of, quantity) => {
                self.quantity(quantity);
                self.exception(of);
            }
            Measure::Value(quantity) => self.quantity(quantity),
        }
    }

    fn exception(&mut self, of: &Population) {
        of.except.iter().for_each(|except| self.condition(except));
    }

    fn quantity(&mut self, quantity: &Quantity) {
        match quantity {
            Quantity::Item(ix) => self.thing(Thing::Item(*ix)),
            Quantity::Indicator(ix) => self.thing(Thing::Indicator(*ix)),
            Quantity::Sum(a, b) | Quantity::Difference(a, b) | Quantity::Ratio(a, b) => {
                self.quantity(a);
                self.quantity(b);
            }
            Quantity::Change(change) => {
                self.quantity(&change.of);
                if let Against::Pace(pace) = &change.against {
                    self.thing(Thing::Target(pace.target));
                }
            }
            Quantity::Parameter(ix) => self.thing(Thing::Parameter(*ix)),
            Quantity::Pace(pace) => self.thing(Thing::Target(pace.target)),
            Quantity::Derived(derived) => derived.of.iter().for_each(|of| self.quantity(of)),
            Quantity::Day(Day { anchor: Anchor::Item(ix), .. }) => self.thing(Thing::Item(*ix)),
            Quantity::Constant(_) | Quantity::LateReports | Quantity::Day(_) => {}
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::Answer(ix) => self.thing(Thing::Item(*ix)),
            Condition::Compare(a, _, b) => {
                self.quantity(a);
                self.quantity(b);
            }
            Condition::Met(ix) => self.thing(Thing::Standard(*ix)),
            Condition::Grade { score, .. } | Condition::Rank { score, .. } | Condition::Assessed(score) => {
                self.thing(Thing::Score(*score));
            }
            Condition::Awarded(ix) => self.thing(Thing::Title(*ix)),
            Condition::Not(inner) | Condition::Editions(inner, _) => self.condition(inner),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lineage_goes_from_targets_down_to_forms_and_back() {
        let program = crate::compile(include_str!("../corpus/good/movement.plan")).program.unwrap();
        let lineage = Lineage::of(&program);
        let names = |things: &[Thing]| {
            let name = |thing: &Thing| format!("{} {}", thing.what(), thing.named(&program).name);
            things.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let clearance = program.indicators.iter().position(|one| one.named.name == "clearance").unwrap();
        let clearance = Thing::Indicator(IndicatorIx(clearance));
        assert_eq!(names(lineage.reads(clearance)), "item cases_solved, item cases");
        assert!(names(lineage.read_by(clearance)).starts_with("standard "));
        for thing in things(&program) {
            assert!(lineage.reads(thing).iter().all(|read| lineage.read_by(*read).contains(&thing)));
        }
    }
}
