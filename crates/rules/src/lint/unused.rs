//! What is asked and never read, and what is read and never reported.

use crate::evaluate::{days_read, items_read};
use crate::program::days::{Anchor, Day};
use crate::program::{Condition, Item, ItemIx, Measure, Population, Program, Quantity, Span};
use crate::remark::Remark;
use std::collections::BTreeSet;

/// Returns the items and indicators nothing refers to, and the items some population never reports.
pub fn lints(program: &Program) -> Vec<Remark> {
    let mut used = Used::default();
    used.program(program);
    let items = program.items.iter().enumerate().filter(|(ix, _)| !used.items.contains(ix));
    let items = items.map(|(_, item)| ("plan.unused-item", &item.named));
    let indicators = program.indicators.iter().enumerate().filter(|(ix, _)| !used.indicators.contains(ix));
    let indicators = indicators.map(|(_, indicator)| ("plan.unused-indicator", &indicator.named));
    let notes = items.chain(indicators);
    let mut found: Vec<Remark> = notes
        .map(|(code, named)| Remark::note(code, named.name_span).with("name", named.name.as_str()))
        .collect();
    found.extend(never_reported(program));
    found
}

#[derive(Default)]
struct Used {
    items: BTreeSet<usize>,
    indicators: BTreeSet<usize>,
}

impl Used {
    fn program(&mut self, program: &Program) {
        program.items.iter().enumerate().for_each(|(ix, item)| self.checks(ix, item));
        program.indicators.iter().for_each(|indicator| self.quantity(&indicator.quantity));
        let standards = program.standards.iter().flat_map(|standard| &standard.criteria);
        let titles = program.titles.iter().flat_map(|title| &title.eligible);
        for criterion in standards.chain(titles) {
            self.condition(&criterion.condition);
        }
        for score in &program.scores {
            score.parts.iter().for_each(|part| self.quantity(&part.quantity));
            score.penalties.iter().for_each(|penalty| self.quantity(&penalty.per));
            score.conditions().for_each(|condition| self.condition(condition));
            score.asked_by_quotas().0.for_each(|condition| self.condition(condition));
            score.asked_by_quotas().1.for_each(|quantity| self.quantity(quantity));
        }
        program.targets.iter().for_each(|target| self.measure(&target.measure));
    }

    /// A check joins two items; each serves the other.
    fn checks(&mut self, ix: usize, item: &Item) {
        for check in &item.checks {
            self.quantity(&check.other);
            if !matches!(check.other, Quantity::Constant(_)) {
                self.items.insert(ix);
            }
        }
    }

    fn measure(&mut self, measure: &Measure) {
        let (population, _) = parts(measure);
        if let Some(except) = population.and_then(|population| population.except.as_ref()) {
            self.condition(except);
        }
        match measure {
            Measure::ShareOf(_, condition) | Measure::CountOf(_, condition) => self.condition(condition),
            Measure::Value(quantity) | Measure::Each(_, quantity) => self.quantity(quantity),
        }
    }

    fn quantity(&mut self, quantity: &Quantity) {
        match quantity {
            Quantity::Item(ix) => drop(self.items.insert(ix.0)),
            Quantity::Indicator(ix) => drop(self.indicators.insert(ix.0)),
            Quantity::Sum(a, b) | Quantity::Difference(a, b) | Quantity::Ratio(a, b) => {
                self.quantity(a);
                self.quantity(b);
            }
            Quantity::Change(change) => self.quantity(&change.of),
            Quantity::Derived(derived) => derived.of.iter().for_each(|of| self.quantity(of)),
            Quantity::Day(Day { anchor: Anchor::Item(ix), .. }) => drop(self.items.insert(ix.0)),
            Quantity::Constant(_)
            | Quantity::LateReports
            | Quantity::Pace(_)
            | Quantity::Parameter(_)
            | Quantity::Day(_) => {}
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::Answer(ix) => drop(self.items.insert(ix.0)),
            Condition::Compare(a, _, b) => {
                self.quantity(a);
                self.quantity(b);
            }
            Condition::Not(inner) | Condition::Editions(inner, _) => self.condition(inner),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            Condition::Met(_)
            | Condition::Grade { .. }
            | Condition::Assessed(_)
            | Condition::Rank { .. }
            | Condition::Awarded(_) => {}
        }
    }
}

fn parts(measure: &Measure) -> (Option<&Population>, Option<&Condition>) {
    match measure {
        Measure::ShareOf(population, condition) | Measure::CountOf(population, condition) => {
            (Some(population), Some(condition))
        }
        Measure::Each(population, _) => (Some(population), None),
        Measure::Value(_) => (None, None),
    }
}

/// A yes or no is the unit's own answer: of units that do not report the form it stays undecided for ever.
fn never_reported(program: &Program) -> Vec<Remark> {
    let mut found = Vec::new();
    let standards = program.standards.iter().map(|standard| (&standard.of, &standard.criteria));
    let titles = program.titles.iter().map(|title| (&title.of, &title.eligible));
    for (of, criteria) in standards.chain(titles) {
        for criterion in criteria {
            silent(program, of, &criterion.condition, criterion.span, &mut found);
        }
    }
    for score in &program.scores {
        for part in &score.parts {
            found.extend(never_added_up(program, &score.of, [&part.quantity], score.named.name_span));
        }
        for penalty in &score.penalties {
            found.extend(never_added_up(program, &score.of, [&penalty.per], score.named.name_span));
        }
        for condition in score.conditions() {
            silent(program, &score.of, condition, score.named.name_span, &mut found);
        }
    }
    for target in &program.targets {
        if let (Some(population), condition) = parts(&target.measure) {
            for condition in population.except.iter().chain(condition) {
                silent(program, &population.of, condition, target.named.name_span, &mut found);
            }
        }
        if let Measure::Each(population, quantity) = &target.measure {
            found.extend(never_added_up(program, &population.of, [quantity], target.named.name_span));
        }
    }
    found
}

fn silent(program: &Program, of: &[String], condition: &Condition, span: Span, found: &mut Vec<Remark>) {
    match condition {
        Condition::Answer(ix) => found.extend(never_answered(program, of, *ix, span)),
        Condition::Compare(a, _, b) => {
            let days = &days_read(program, a) | &days_read(program, b);
            found.extend(days.into_iter().filter_map(|ix| never_answered(program, of, ix, span)));
            found.extend(never_added_up(program, of, [a, b], span));
        }
        Condition::Not(inner) | Condition::Editions(inner, _) => silent(program, of, inner, span, found),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().for_each(|part| silent(program, of, part, span, found));
        }
        Condition::Met(_)
        | Condition::Grade { .. }
        | Condition::Assessed(_)
        | Condition::Rank { .. }
        | Condition::Awarded(_) => {}
    }
}

fn never_answered(program: &Program, of: &[String], item: ItemIx, span: Span) -> Option<Remark> {
    let words: Vec<String> = of.iter().filter(|word| !may_report(program, word, item)).cloned().collect();
    let remark = Remark::warning("plan.nobody-reports", span).with("name", program[item].named.name.as_str());
    (!words.is_empty()).then(|| remark.with("words", words))
}

/// Returns a remark for each item of which nobody at or below the units reports anything to be added up.
fn never_added_up<'q>(
    program: &Program,
    of: &[String],
    quantities: impl IntoIterator<Item = &'q Quantity>,
    span: Span,
) -> Vec<Remark> {
    let read = |quantity| items_read(program, quantity, program.plan.some_year());
    let items = quantities.into_iter().flat_map(read).map(|(_, item)| item).collect::<BTreeSet<_>>();
    let remark = |item: ItemIx| {
        let above = of.iter().filter(|word| reports_above(program, word, item)).cloned().collect::<Vec<_>>();
        let remark =
            Remark::warning("plan.nobody-reports", span).with("name", program[item].named.name.as_str());
        (!above.is_empty()).then(|| remark.with("words", above))
    };
    items.into_iter().filter_map(remark).collect()
}

/// Returns whether all who report the item are of levels above this one: what they say is no sum of what is below.
fn reports_above(program: &Program, word: &str, item: ItemIx) -> bool {
    let depth = |word: &str| program.levels.iter().position(|level| level == word);
    let from = &program[program[item].form].from;
    let is_above = |from: &String| depth(from).zip(depth(word)).is_some_and(|(from, own)| from < own);
    !from.is_empty() && from.iter().all(is_above)
}

/// A unit has one level and one kind: where all words are of one sort, other words mean other units.
fn may_report(program: &Program, word: &String, item: ItemIx) -> bool {
    if program[item].kind.is_summed() {
        return true;
    }
    let from = &program[program[item].form].from;
    let apart = |declared: &[String]| {
        declared.contains(word)
            && !from.is_empty()
            && from.iter().all(|other| declared.contains(other) && other != word)
    };
    !apart(&program.levels) && !apart(&program.kinds)
}
