//! What changes from one plan to the next, in sentences: for whoever signs the new one.
//!
//! Compared is what the plans mean. Layout, comments and the order of declarations do not matter.

mod compare;

use crate::notation;
use crate::program::parameters::Parameter;
use crate::program::{
    Band, Form, Indicator, Item, Named, Plan, Program, Score, Section, Span, Standard, Target, Title,
};
use base::{Comparator, Message};
use compare::{Compare, shown};
use std::collections::{BTreeMap, BTreeSet};

/// One difference between two plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What happened to it.
    pub kind: ChangeKind,
    /// What it is: `plan`, `form`, `item`, `parameter`, `indicator`, `standard`, `score`, `title`, `target` or `set_aside`.
    pub what: &'static str,
    /// Its name.
    pub name: String,
    /// What changed, as a sentence to come.
    pub message: Message,
    /// Where it stands in the first plan's text.
    pub before: Option<Span>,
    /// Where it stands in the second plan's text.
    pub after: Option<Span>,
}

/// What happened to a named thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Only the second plan has it.
    Added,
    /// Only the first plan has it.
    Removed,
    /// Both have it, and it is not the same.
    Changed,
}

/// Returns what is different in `after`: the plan first, then each sort of thing, in the order of the texts.
///
/// Where rules are in force on some days only, the plans are compared stretch by stretch, and what is said of one is not
/// said again of another.
pub fn diff(before: &Program, after: &Program) -> Vec<Change> {
    let generations = before.generations.iter().chain(&after.generations);
    let days = generations.map(|one| one.from).collect::<BTreeSet<_>>();
    let mut changes = in_force(before, after);
    for day in days.into_iter().rev() {
        let earlier = in_force(before.on(day), after.on(day));
        changes.extend(earlier.into_iter().filter(|change| !told(&changes, change)).collect::<Vec<_>>());
    }
    changes
}

fn told(changes: &[Change], change: &Change) -> bool {
    changes.iter().any(|other| (other.what, &other.message) == (change.what, &change.message))
}

fn in_force(before: &Program, after: &Program) -> Vec<Change> {
    let mut compare = Compare { before, after, changes: Vec::new() };
    compare.plan();
    compare.each(
        ["form", "plan.added-form", "plan.removed-form"],
        &before.forms,
        &after.forms,
        Compare::form,
    );
    compare.each(
        ["item", "plan.added-item", "plan.removed-item"],
        &before.items,
        &after.items,
        Compare::item,
    );
    let words = ["parameter", "plan.added-parameter", "plan.removed-parameter"];
    compare.each(words, &before.parameters, &after.parameters, Compare::parameter);
    let words = ["indicator", "plan.added-indicator", "plan.removed-indicator"];
    compare.each(words, &before.indicators, &after.indicators, Compare::indicator);
    let words = ["standard", "plan.added-standard", "plan.removed-standard"];
    compare.each(words, &before.standards, &after.standards, Compare::standard);
    compare.each(
        ["score", "plan.added-score", "plan.removed-score"],
        &before.scores,
        &after.scores,
        Compare::score,
    );
    compare.each(
        ["title", "plan.added-title", "plan.removed-title"],
        &before.titles,
        &after.titles,
        Compare::title,
    );
    let words = ["target", "plan.added-target", "plan.removed-target"];
    compare.each(words, &before.targets, &after.targets, Compare::target);
    compare.set_aside();
    compare.placements();
    compare.changes
}

/// Anything with a name.
trait HasName {
    fn named(&self) -> &Named;
}

macro_rules! has_name {
    ($($type:ident)*) => {$(
        impl HasName for $type {
            fn named(&self) -> &Named {
                &self.named
            }
        }
    )*};
}

has_name! { Form Item Parameter Indicator Standard Score Title Target }

impl Compare<'_> {
    fn plan(&mut self) {
        let (a, b) = (&self.before.plan, &self.after.plan);
        let pair = ("plan", &a.named, &b.named);
        self.text(pair, "plan.changed-plan-name", a.named.name.clone(), b.named.name.clone());
        self.trimmings(pair);
        let year = |year: Option<base::Period>| shown(year.map(crate::format::year));
        self.text(pair, "plan.changed-year", year(a.year), year(b.year));
        self.text(pair, "plan.changed-scope", shown(a.scope.clone()), shown(b.scope.clone()));
        let without = |plan: &Plan| {
            let periods = plan.no_contest.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            shown(Some(periods).filter(|text| !text.is_empty()))
        };
        self.text(pair, "plan.changed-no-contest", without(a), without(b));
        let (before, after) = (self.before, self.after);
        self.text(pair, "plan.changed-levels", before.levels.join(" > "), after.levels.join(" > "));
        self.text(pair, "plan.changed-kinds", before.kinds.join(", "), after.kinds.join(", "));
        self.text(pair, "plan.changed-ranks", before.ranks.join(" > "), after.ranks.join(" > "));
    }

    fn form(&mut self, a: &Form, b: &Form) {
        let pair = ("form", &a.named, &b.named);
        self.trimmings(pair);
        self.text(pair, "plan.changed-units", a.from.join(", "), b.from.join(", "));
        let cycle = |form: &Form| format!("every {:?}", form.every).to_lowercase();
        self.text(pair, "plan.changed-cycle", cycle(a), cycle(b));
        let due = |form: &Form| shown(form.due.map(notation::due));
        self.text(pair, "plan.changed-due", due(a), due(b));
        let counts = |form: &Form| shown(form.counts_until.map(notation::day_named));
        self.text(pair, "plan.changed-cut-off", counts(a), counts(b));
        self.text(pair, "plan.changed-sections", divided(self.before, a), divided(self.after, b));
    }

    fn item(&mut self, a: &Item, b: &Item) {
        let pair = ("item", &a.named, &b.named);
        let (before, after) = (self.before, self.after);
        self.trimmings(pair);
        self.text(
            pair,
            "plan.changed-form",
            before[a.form].named.name.clone(),
            after[b.form].named.name.clone(),
        );
        self.text(pair, "plan.changed-kind", notation::item_kind(&a.kind), notation::item_kind(&b.kind));
        self.text(pair, "plan.changed-role", notation::role(a.role).into(), notation::role(b.role).into());
        self.text(pair, "plan.changed-checks", notation::checks(before, a), notation::checks(after, b));
    }

    fn parameter(&mut self, a: &Parameter, b: &Parameter) {
        let pair = ("parameter", &a.named, &b.named);
        self.trimmings(pair);
        self.text(pair, "plan.changed-parameter", notation::parameter(a), notation::parameter(b));
    }

    fn indicator(&mut self, a: &Indicator, b: &Indicator) {
        let pair = ("indicator", &a.named, &b.named);
        let (before, after) = (self.before, self.after);
        self.trimmings(pair);
        let formula = (notation::quantity(before, &a.quantity), notation::quantity(after, &b.quantity));
        self.text(pair, "plan.changed-formula", formula.0, formula.1);
        let shown_as = |indicator: &Indicator| notation::shown(indicator.shown).to_owned();
        self.text(pair, "plan.changed-shown", shown_as(a), shown_as(b));
        let better = |one: &Indicator| {
            shown(one.higher_is_better.map(|up| format!("{} is better", if up { "higher" } else { "lower" })))
        };
        self.text(pair, "plan.changed-direction", better(a), better(b));
        let complete = |one: &Indicator| shown(one.complete_at.as_ref().map(notation::percent));
        self.text(pair, "plan.changed-completeness", complete(a), complete(b));
    }

    fn standard(&mut self, a: &Standard, b: &Standard) {
        let pair = ("standard", &a.named, &b.named);
        let (before, after) = (self.before, self.after);
        self.trimmings(pair);
        self.text(pair, "plan.changed-units", a.of.join(", "), b.of.join(", "));
        let lines = |program: &Program, standard: &Standard| -> Vec<String> {
            standard.criteria.iter().map(|line| notation::condition(program, &line.condition)).collect()
        };
        self.lines(pair, ["plan.removed-line", "plan.added-line"], lines(before, a), lines(after, b));
    }

    fn score(&mut self, a: &Score, b: &Score) {
        let pair = ("score", &a.named, &b.named);
        let (before, after) = (self.before, self.after);
        self.trimmings(pair);
        self.text(pair, "plan.changed-units", a.of.join(", "), b.of.join(", "));
        self.text(pair, "plan.changed-scale", notation::number(&a.scale), notation::number(&b.scale));
        let parts = |program: &Program, score: &Score| -> BTreeMap<String, String> {
            let part = |part: &crate::program::ScorePart| {
                let weight = notation::number(&part.weight);
                (
                    notation::held(program, part),
                    format!("weight {weight}{}", notation::table_and_limits(program, part)),
                )
            };
            score.parts.iter().map(part).collect()
        };
        let codes = ["plan.removed-part", "plan.added-part", "plan.changed-part"];
        self.table(pair, codes, parts(before, a), parts(after, b));
        let penalties = |program: &Program, score: &Score| -> Vec<String> {
            score.penalties.iter().map(|penalty| notation::penalty(program, penalty)).collect()
        };
        self.lines(pair, ["plan.removed-line", "plan.added-line"], penalties(before, a), penalties(after, b));
        let bands = |program: &Program, score: &Score| -> BTreeMap<String, String> {
            let band = |band: &Band| (band.named.name.clone(), notation::band(program, band));
            score.bands.iter().map(band).collect()
        };
        let codes = ["plan.removed-grade", "plan.added-grade", "plan.changed-grade"];
        self.table(pair, codes, bands(before, a), bands(after, b));
        let rules = (notation::grading(before, a), notation::grading(after, b));
        self.lines(pair, ["plan.removed-line", "plan.added-line"], rules.0, rules.1);
        let quotas = |program: &Program, score: &Score| -> Vec<String> {
            score.quotas.iter().map(|quota| notation::quota(program, score, quota)).collect()
        };
        self.lines(pair, ["plan.removed-line", "plan.added-line"], quotas(before, a), quotas(after, b));
    }

    fn title(&mut self, a: &Title, b: &Title) {
        let pair = ("title", &a.named, &b.named);
        self.trimmings(pair);
        self.text(pair, "plan.changed-units", a.of.join(", "), b.of.join(", "));
        self.text(pair, "plan.changed-giver", shown(a.by.clone()), shown(b.by.clone()));
        let lines = (notation::title(self.before, a), notation::title(self.after, b));
        self.lines(pair, ["plan.removed-line", "plan.added-line"], lines.0, lines.1);
    }

    fn target(&mut self, a: &Target, b: &Target) {
        let pair = ("target", &a.named, &b.named);
        let (before, after) = (self.before, self.after);
        self.trimmings(pair);
        self.text(pair, "plan.changed-measure", notation::measure(before, a), notation::measure(after, b));
        // What changes in a parameter is told with the parameter.
        let plain = |target: &Target| target.parameter.is_none().then(|| target.threshold.clone());
        let (was, is) = (notation::threshold(before, a), notation::threshold(after, b));
        let same = plain(a) == plain(b) && (plain(a).is_some() || was == is);
        if a.comparator != b.comparator || !same {
            let message = Message::new("plan.changed-threshold")
                .with("before_sign", in_words(a.comparator))
                .with("before", was)
                .with("after_sign", in_words(b.comparator))
                .with("after", is);
            self.changed(pair, message);
        }
        let by = |target: &Target| shown(target.by.map(|day| day.to_string()));
        self.text(pair, "plan.changed-deadline", by(a), by(b));
    }
}

/// Returns the word by which a sentence chooses its form.
fn in_words(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Less => "less",
        Comparator::AtMost => "at-most",
        Comparator::Equal => "exactly",
        Comparator::AtLeast => "at-least",
        Comparator::More => "more",
    }
}

/// Returns how a form is divided: each part by its name, with its first item.
fn divided(program: &Program, form: &Form) -> String {
    let first =
        |section: &Section| form.items.get(section.before).map(|item| program[*item].named.name.as_str());
    let parts = form.sections.iter().map(|section| match first(section) {
        Some(item) => format!("{} ({item})", section.named.name),
        None => section.named.name.clone(),
    });
    shown(Some(parts.collect::<Vec<_>>().join(", ")).filter(|parts| !parts.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = include_str!("../corpus/good/movement.plan");

    fn changes(edits: &[(&str, &str)]) -> Vec<String> {
        let edited = edits.iter().fold(BEFORE.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        });
        let program = |text: &str| crate::compile(text).program.unwrap_or_else(|| panic!("{text}"));
        diff(&program(BEFORE), &program(&edited)).iter().map(|change| change.message.to_string()).collect()
    }

    #[test]
    fn a_plan_does_not_differ_from_its_layout() {
        let laid_out = crate::format(BEFORE).unwrap();
        let program = |text: &str| crate::compile(text).program.unwrap();
        assert_eq!(diff(&program(BEFORE), &program(&laid_out)), []);
    }

    #[test]
    fn changes_are_told_one_by_one() {
        type Edits<'a> = &'a [(&'a str, &'a str)];
        let cases: &[(Edits<'_>, &[&str])] = &[
            (
                &[("> 80%", ">= 85%")],
                &[
                    "plan.changed-threshold name=fair_up before_sign=more before=80% after_sign=at-least after=85%",
                ],
            ),
            (
                &[("clearance >= 85%", "clearance >= 90%")],
                &[
                    "plan.removed-line name=safe line=clearance >= 85%",
                    "plan.added-line name=safe line=clearance >= 90%",
                ],
            ),
            (
                &[("by 2025-12-31", ""), ("weak from 0", "weak from 10")],
                &[
                    "plan.changed-grade name=movement part=weak before=from 0 after=from 10",
                    "plan.changed-deadline name=houses before=2025-12-31 after=–",
                ],
            ),
            (
                &[("weight 40", "weight 50"), ("weight 60", "weight 50")],
                &[
                    "plan.changed-part name=movement part=clearance before=weight 40 { 100 at 95%; 90 at 90%; 80 at 85%; \
                     70 at 80%; 60 at 75% } linear after=weight 50 { 100 at 95%; 90 at 90%; 80 at 85%; 70 at 80%; 60 at 75% } \
                     linear",
                    "plan.changed-part name=movement part=houses_finished / houses_planned before=weight 60 { 100 at 100%; \
                     0 below 50% } steps after=weight 50 { 100 at 100%; 0 below 50% } steps",
                ],
            ),
            (
                &[
                    ("cases_change", "cases_growth"),
                    ("  launched            yes_no\n", "  launched yes_no stock \"Begun\"\n"),
                ],
                &[
                    "plan.changed-labels name=launched",
                    "plan.changed-role name=launched before=flow after=stock",
                    "plan.removed-indicator name=cases_change",
                    "plan.added-indicator name=cases_growth",
                ],
            ),
            (
                &[("province, floor", "province, ceiling, ties in")],
                &[
                    "plan.removed-line name=movement line=quota excellent <= 20% of good in each province, floor, ties out",
                    "plan.added-line name=movement line=quota excellent <= 20% of good in each province, ceiling, ties in",
                ],
            ),
            (
                &[("quota 1 in each bloc", "quota 2 in each bloc")],
                &[
                    "plan.removed-line name=exemplary line=quota 1 in each bloc",
                    "plan.added-line name=exemplary line=quota 2 in each bloc",
                ],
            ),
        ];
        for (edits, expected) in cases {
            assert_eq!(changes(edits), *expected, "{edits:?}");
        }
    }
}
