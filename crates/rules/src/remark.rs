//! What is said about a plan's text: errors, warnings and notes, each with its place and what to do.

use crate::program::Span;
use base::{Arg, Message};

/// A remark on a place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// How grave it is.
    pub severity: Severity,
    /// What is the matter; the catalogue has the sentence, and under `.fix` what to do.
    pub message: Message,
    /// Where: byte offsets into the plan's text, never past its end, on character boundaries.
    pub span: Span,
    /// Other places that belong to it, such as the first of two declarations.
    pub related: Vec<(Span, Message)>,
    /// What was probably meant, to be written instead of the text under `span`.
    pub suggestion: Option<String>,
}

/// How grave a remark is; the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// There is no program.
    Error,
    /// There is a program, which probably does not say what is meant.
    Warning,
    /// Good to know.
    Note,
}

impl Remark {
    /// Returns an error with this code at this place.
    pub fn error(code: &'static str, span: Span) -> Remark {
        Remark::new(Severity::Error, code, span)
    }

    /// Returns a warning with this code at this place.
    pub fn warning(code: &'static str, span: Span) -> Remark {
        Remark::new(Severity::Warning, code, span)
    }

    /// Returns a note with this code at this place.
    pub fn note(code: &'static str, span: Span) -> Remark {
        Remark::new(Severity::Note, code, span)
    }

    /// Returns whether the remark keeps the text from being a program.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Fills a place of the sentence.
    pub fn with(mut self, place: &'static str, arg: impl Into<Arg>) -> Remark {
        self.message = self.message.with(place, arg);
        self
    }

    /// Adds another place that belongs to the remark.
    pub fn related(mut self, span: Span, message: Message) -> Remark {
        self.related.push((span, message));
        self
    }

    /// Says what was probably meant.
    pub fn suggest(mut self, text: impl Into<String>) -> Remark {
        self.suggestion = Some(text.into());
        self
    }

    fn new(severity: Severity, code: &'static str, span: Span) -> Remark {
        Remark { severity, message: Message::new(code), span, related: Vec::new(), suggestion: None }
    }
}

/// Every code a remark or a change of this crate may carry, or a place related to it.
pub const CODES: &[&str] = &[
    "plan.added-form",
    "plan.added-grade",
    "plan.added-indicator",
    "plan.added-item",
    "plan.added-line",
    "plan.added-parameter",
    "plan.added-part",
    "plan.added-score",
    "plan.added-set-aside",
    "plan.added-standard",
    "plan.added-target",
    "plan.added-title",
    "plan.adding-shares",
    "plan.also-in-circle",
    "plan.arithmetic-of-days",
    "plan.at-least-none",
    "plan.band-is-empty",
    "plan.bands-overlap",
    "plan.bands-with-equal-limits",
    "plan.bare-name",
    "plan.base-year-not-before",
    "plan.begins-on-leap-day",
    "plan.below-not-last",
    "plan.chained-comparison",
    "plan.change-against-what",
    "plan.change-of-constant",
    "plan.changed-basis",
    "plan.changed-checks",
    "plan.changed-completeness",
    "plan.changed-cut-off",
    "plan.changed-cycle",
    "plan.changed-deadline",
    "plan.changed-direction",
    "plan.changed-due",
    "plan.changed-force",
    "plan.changed-form",
    "plan.changed-formula",
    "plan.changed-giver",
    "plan.changed-grade",
    "plan.changed-kind",
    "plan.changed-kinds",
    "plan.changed-labels",
    "plan.changed-levels",
    "plan.changed-measure",
    "plan.changed-no-contest",
    "plan.changed-parameter",
    "plan.changed-part",
    "plan.changed-plan-name",
    "plan.changed-ranks",
    "plan.changed-role",
    "plan.changed-scale",
    "plan.changed-scope",
    "plan.changed-sections",
    "plan.changed-shown",
    "plan.changed-threshold",
    "plan.changed-units",
    "plan.changed-year",
    "plan.check-beyond-form",
    "plan.circle",
    "plan.complement-leaves-no-room",
    "plan.condition-as-number",
    "plan.constant-measure",
    "plan.count-needs-whole-number",
    "plan.counts-before-due",
    "plan.counts-before-end",
    "plan.curly-quotes",
    "plan.date-as-flow",
    "plan.day-against-number",
    "plan.day-before-period",
    "plan.deadline-outside-year",
    "plan.different-measures",
    "plan.divided-by-one",
    "plan.due-by-within-year",
    "plan.duplicate-name",
    "plan.editions-of-last-only",
    "plan.empty-block",
    "plan.empty-group",
    "plan.expected-comparator",
    "plan.expected-date",
    "plan.expected-day-of-year",
    "plan.expected-end",
    "plan.expected-expression",
    "plan.expected-name",
    "plan.expected-number",
    "plan.expected-one-of",
    "plan.expected-period",
    "plan.expected-sign",
    "plan.expected-text",
    "plan.expected-word",
    "plan.first-here",
    "plan.force-not-here",
    "plan.gap-between-bands",
    "plan.gap-between-steps",
    "plan.gap-in-force",
    "plan.grade-against-what",
    "plan.grades-differ",
    "plan.hidden-character",
    "plan.in-each-of-what",
    "plan.indicator-is-constant",
    "plan.kept-not-a-share",
    "plan.lot-without-seed",
    "plan.malformed-number",
    "plan.minus-itself",
    "plan.missing-clause",
    "plan.missing-kind",
    "plan.missing-measure",
    "plan.missing-role",
    "plan.mixed-and-or",
    "plan.mixed-digits",
    "plan.more-remarks",
    "plan.more-than-there-are",
    "plan.name-is-a-word",
    "plan.never-holds",
    "plan.never-in-force",
    "plan.never-met",
    "plan.never-missed",
    "plan.next-band",
    "plan.no-instrument",
    "plan.no-letters",
    "plan.no-multiplication",
    "plan.no-pace",
    "plan.no-plan",
    "plan.no-steps",
    "plan.nobody-reports",
    "plan.not-a-date",
    "plan.not-a-proper-share",
    "plan.not-a-whole-number",
    "plan.not-above-what",
    "plan.not-in-force",
    "plan.not-positive",
    "plan.number-as-condition",
    "plan.numerator-is-denominator",
    "plan.one-name-wanted",
    "plan.overlap-in-force",
    "plan.pace-of-what",
    "plan.parameter-after-year",
    "plan.parameter-line-for-all",
    "plan.parameter-of-two-sorts",
    "plan.parameter-said-twice",
    "plan.part-begins-otherwise",
    "plan.part-limit",
    "plan.penalty-per-share",
    "plan.percent-of-number",
    "plan.placement-never",
    "plan.placement-no-ranks",
    "plan.placement-none",
    "plan.placement-own-words",
    "plan.placement-share",
    "plan.placement-twice",
    "plan.placement-unknown-level",
    "plan.placement-unknown-rank",
    "plan.placement-window",
    "plan.points-are-plain",
    "plan.points-beyond-100",
    "plan.points-not-percent",
    "plan.points-of-shares",
    "plan.population-can-vanish",
    "plan.quota-limits-nothing",
    "plan.quota-not-at-most",
    "plan.quota-of-small-groups",
    "plan.quota-on-last-grade",
    "plan.quota-where-of-whom",
    "plan.quota-without-rounding",
    "plan.rank-against-what",
    "plan.rank-twice",
    "plan.reckoned-from-what",
    "plan.removed-form",
    "plan.removed-grade",
    "plan.removed-indicator",
    "plan.removed-item",
    "plan.removed-line",
    "plan.removed-parameter",
    "plan.removed-part",
    "plan.removed-score",
    "plan.removed-set-aside",
    "plan.removed-standard",
    "plan.removed-target",
    "plan.removed-title",
    "plan.repeated-clause",
    "plan.round-what",
    "plan.same-formula",
    "plan.scale-too-large",
    "plan.score-as-number",
    "plan.second-plan",
    "plan.share-needs-percent",
    "plan.shift-too-far",
    "plan.standard-as-number",
    "plan.step-not-fixed",
    "plan.steps-not-in-order",
    "plan.text-in-formula",
    "plan.text-too-long",
    "plan.threshold-not-a-day",
    "plan.threshold-not-a-number",
    "plan.title-asks-for-itself",
    "plan.title-with-itself",
    "plan.too-deep",
    "plan.too-large",
    "plan.too-long",
    "plan.too-many-dates",
    "plan.too-many-editions",
    "plan.top-without-grade",
    "plan.unclosed-brace",
    "plan.unclosed-text",
    "plan.unknown-character",
    "plan.unknown-comparator",
    "plan.unknown-escape",
    "plan.unknown-function",
    "plan.unknown-grade",
    "plan.unknown-level",
    "plan.unknown-name",
    "plan.unknown-score",
    "plan.unknown-standard",
    "plan.unknown-target",
    "plan.unknown-title",
    "plan.unknown-word",
    "plan.unopened-brace",
    "plan.until-before-from",
    "plan.unused-indicator",
    "plan.unused-item",
    "plan.veto-without-effect",
    "plan.weights-not-100",
    "plan.whole-not-positive",
    "plan.word-of-another-language",
    "plan.yes-no-as-number",
];
