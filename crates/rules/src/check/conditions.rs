//! Conditions: what is so, is not so, or is undecided.

use super::Checker;
use super::declared::Value;
use crate::program::{Condition, ItemKind, ScoreIx, Span, StandardIx, TitleIx};
use crate::remark::Remark;
use crate::syntax::tree::{Expr, ExprKind, Figure, Name, Quorum};
use base::Comparator;

/// Stands where something is wrong and was remarked upon.
fn nothing() -> Condition {
    Condition::All(Vec::new())
}

impl Checker<'_> {
    /// Returns the condition with its names resolved.
    pub(super) fn condition(&mut self, expr: &Expr) -> Condition {
        match &expr.kind {
            ExprKind::Missing => nothing(),
            ExprKind::Name(name) => self.answer(name),
            ExprKind::Call(name, arguments) => self.called_condition(name, arguments, expr.span),
            ExprKind::Paren(inner) => self.condition(inner),
            ExprKind::Not(inner) | ExprKind::Never(inner) => Condition::Not(Box::new(self.condition(inner))),
            ExprKind::Compare(first, rest) => self.compare(first, rest, expr.span),
            ExprKind::Editions(held, count) => self.over_editions(held, count),
            ExprKind::InEach(held, group) => self.in_group(held, group),
            ExprKind::And(parts) => {
                self.warn_of_last_only(parts);
                Condition::All(self.conditions(parts))
            }
            ExprKind::Or(parts) => {
                self.refuse_mixed(parts);
                self.warn_of_last_only(parts);
                Condition::Any(self.conditions(parts))
            }
            ExprKind::Group(quorum, parts) => self.group(quorum, parts, expr.span),
            ExprKind::Figure(_)
            | ExprKind::Date(_)
            | ExprKind::OfYear(..)
            | ExprKind::Shifted(..)
            | ExprKind::DaysFrom(..)
            | ExprKind::Negative(_)
            | ExprKind::Arithmetic(..)
            | ExprKind::Gathered(..) => self.not_a_condition(expr.span),
        }
    }

    fn conditions(&mut self, parts: &[Expr]) -> Vec<Condition> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    fn not_a_condition(&mut self, span: Span) -> Condition {
        self.remark(Remark::error("plan.number-as-condition", span));
        nothing()
    }

    /// `a and b or c` means one thing to a program and two to its readers.
    fn refuse_mixed(&mut self, parts: &[Expr]) {
        for part in parts.iter().filter(|part| matches!(part.kind, ExprKind::And(_))) {
            self.remark(Remark::error("plan.mixed-and-or", part.span));
        }
    }

    fn group(&mut self, quorum: &Quorum, parts: &[Expr], span: Span) -> Condition {
        if parts.is_empty() {
            self.remark(Remark::error("plan.empty-group", span));
        }
        let conditions = self.conditions(parts);
        match quorum {
            Quorum::All => Condition::All(conditions),
            Quorum::Any => Condition::Any(conditions),
            Quorum::AtLeast(count) => Condition::AtLeast(self.quorum(count, parts.len()), conditions),
        }
    }

    pub(super) fn quorum(&mut self, count: &Figure, parts: usize) -> usize {
        let Some(wanted) = self.whole_number(count) else { return 0 };
        let wanted = usize::try_from(wanted).expect("no more than 65,535");
        if wanted > parts {
            let remark = Remark::error("plan.more-than-there-are", count.span);
            self.remark(remark.with("count", wanted).with("of", parts));
        } else if wanted == 0 {
            self.remark(Remark::error("plan.at-least-none", count.span));
        }
        wanted
    }

    // Names and calls.

    fn answer(&mut self, name: &Name) -> Condition {
        let text = name.text.as_str();
        match self.declared.values.get(text).copied() {
            Some(Value::Item(ix)) if self.program[ix].kind == ItemKind::YesNo => Condition::Answer(ix),
            Some(_) => {
                self.remark(Remark::error("plan.number-as-condition", name.span));
                nothing()
            }
            None => {
                self.misplaced_condition(name);
                nothing()
            }
        }
    }

    /// A bare name that is no item: perhaps a standard or a title, without its word.
    fn misplaced_condition(&mut self, name: &Name) {
        let text = name.text.as_str();
        let meant = if self.declared.standard_names.contains_key(text) {
            format!("{}({text})", self.language.write("met"))
        } else if self.declared.title_names.contains_key(text) {
            format!("{}({text})", self.language.write("awarded"))
        } else {
            let candidates: Vec<&str> = self.declared.values.keys().copied().collect();
            return self.unknown("plan.unknown-name", text, name.span, &candidates);
        };
        self.remark(Remark::error("plan.bare-name", name.span).with("name", text).suggest(meant));
    }

    fn called_condition(&mut self, name: &Name, arguments: &[Expr], span: Span) -> Condition {
        match name.text.as_str() {
            "met" => self.standard_named(arguments, span).map_or_else(nothing, Condition::Met),
            "awarded" => self.title_named(arguments, span).map_or_else(nothing, Condition::Awarded),
            "assessed" => self.score_named(arguments, span).map_or_else(nothing, Condition::Assessed),
            "grade" => {
                self.remark(Remark::error("plan.grade-against-what", span));
                nothing()
            }
            "rank/place" => {
                self.remark(Remark::error("plan.rank-against-what", span));
                nothing()
            }
            "change" | "points" | "pace" => self.not_a_condition(span),
            _ => {
                self.unknown_function(name);
                nothing()
            }
        }
    }

    /// Returns the one name a call is about; remarks where it is not one name.
    fn only_name<'e>(&mut self, arguments: &'e [Expr], span: Span) -> Option<&'e Name> {
        match arguments {
            [Expr { kind: ExprKind::Name(name), .. }] => Some(name),
            _ => {
                self.remark(Remark::error("plan.one-name-wanted", span));
                None
            }
        }
    }

    fn standard_named(&mut self, arguments: &[Expr], span: Span) -> Option<StandardIx> {
        let name = self.only_name(arguments, span)?;
        let found = self.declared.standard_names.get(name.text.as_str()).copied();
        if found.is_none() {
            let candidates: Vec<&str> = self.declared.standard_names.keys().copied().collect();
            self.unknown("plan.unknown-standard", &name.text, name.span, &candidates);
        }
        found
    }

    fn title_named(&mut self, arguments: &[Expr], span: Span) -> Option<TitleIx> {
        let name = self.only_name(arguments, span)?;
        self.title_of(name)
    }

    /// Returns the title of this name; remarks where there is none.
    pub(super) fn title_of(&mut self, name: &Name) -> Option<TitleIx> {
        let found = self.declared.title_names.get(name.text.as_str()).copied();
        if found.is_none() {
            let candidates: Vec<&str> = self.declared.title_names.keys().copied().collect();
            self.unknown("plan.unknown-title", &name.text, name.span, &candidates);
        }
        found
    }

    // Comparisons.

    fn compare(&mut self, first: &Expr, rest: &[(Comparator, Expr)], span: Span) -> Condition {
        let [(comparator, second)] = rest else {
            self.remark(Remark::error("plan.chained-comparison", span));
            return nothing();
        };
        if let Some(score) = self.graded(first) {
            return self.grade(score, *comparator, second);
        }
        if let Some(score) = self.graded(second) {
            return self.grade(score, turned(*comparator), first);
        }
        if is_call(first, "rank/place") {
            return self.rank(first, *comparator, second);
        }
        if is_call(second, "rank/place") {
            return self.rank(second, turned(*comparator), first);
        }
        let (left, left_type) = self.quantity(first);
        let (right, right_type) = self.quantity(second);
        self.held_against(&left_type, second, &right_type, span);
        if super::quantities::constant(first).is_some() || self.parameter_named(first).is_some() {
            self.held_against(&right_type, first, &left_type, span);
        }
        Condition::Compare(left, *comparator, right)
    }

    /// Returns the score whose grade the expression is, if it is `grade(...)`; nothing inside where it is wrong.
    pub(super) fn graded(&mut self, expr: &Expr) -> Option<Option<ScoreIx>> {
        let ExprKind::Call(_, arguments) = &expr.kind else { return None };
        is_call(expr, "grade").then(|| self.score_named(arguments, expr.span))
    }

    fn score_named(&mut self, arguments: &[Expr], span: Span) -> Option<ScoreIx> {
        let name = self.only_name(arguments, span)?;
        let found = self.declared.score_names.get(name.text.as_str()).copied();
        if found.is_none() {
            let candidates: Vec<&str> = self.declared.score_names.keys().copied().collect();
            self.unknown("plan.unknown-score", &name.text, name.span, &candidates);
        }
        found
    }

    /// `rank(movement) <= 3`: a place, from 1.
    fn rank(&mut self, call: &Expr, comparator: Comparator, place: &Expr) -> Condition {
        let ExprKind::Call(_, arguments) = &call.kind else { return nothing() };
        let score = self.score_named(arguments, call.span);
        let place = match &place.kind {
            ExprKind::Figure(figure) => self.whole_number(figure).filter(|place| {
                let is_place = *place > 0;
                if !is_place {
                    self.remark(Remark::error("plan.rank-against-what", figure.span));
                }
                is_place
            }),
            ExprKind::Missing => None,
            _ => {
                self.remark(Remark::error("plan.rank-against-what", place.span));
                None
            }
        };
        let Some((score, place)) = score.zip(place) else { return nothing() };
        Condition::Rank { score, comparator, place, in_each: None }
    }

    /// `rank(movement) <= 3 in each province`
    fn in_group(&mut self, held: &Expr, group: &Name) -> Condition {
        let group = self.group_of(group);
        match self.condition(held) {
            Condition::Rank { score, comparator, place, in_each: None } => {
                Condition::Rank { score, comparator, place, in_each: Some(group) }
            }
            other => other,
        }
    }

    fn grade(&mut self, score: Option<ScoreIx>, comparator: Comparator, band: &Expr) -> Condition {
        let (Some(score), ExprKind::Name(name)) = (score, &band.kind) else {
            if score.is_some() && band.kind != ExprKind::Missing {
                self.remark(Remark::error("plan.grade-against-what", band.span));
            }
            return nothing();
        };
        let names: Vec<String> =
            self.program[score].bands.iter().map(|band| band.named.name.clone()).collect();
        let candidates: Vec<&str> = names.iter().map(String::as_str).collect();
        let Some(band) = candidates.iter().position(|candidate| *candidate == name.text) else {
            self.unknown("plan.unknown-grade", &name.text, name.span, &candidates);
            return nothing();
        };
        Condition::Grade { score, comparator, band }
    }
}

fn is_call(expr: &Expr, function: &str) -> bool {
    matches!(&expr.kind, ExprKind::Call(name, _) if name.text == function)
}

/// `a < b` is `b > a`.
fn turned(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Less => Comparator::More,
        Comparator::AtMost => Comparator::AtLeast,
        Comparator::Equal => Comparator::Equal,
        Comparator::AtLeast => Comparator::AtMost,
        Comparator::More => Comparator::Less,
    }
}
