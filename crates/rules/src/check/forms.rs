//! The plan itself, its words for levels and kinds, its forms and items.

use super::declared::Value;
use super::{Checker, twice};
use crate::program::deadlines::{DayNamed, Due};
use crate::program::{Form, FormIx, Item, ItemCheck, ItemIx, ItemKind, Plan, Role, Section, Span};
use crate::remark::Remark;
use crate::syntax::tree::{self, ExprKind, Figure, FigureUnit, Operator, PlanLine, Words};
use base::{Cycle, Period, limits};
use num_traits::ToPrimitive;

impl<'a> Checker<'a> {
    pub(super) fn plan(&mut self, readable: bool) {
        let Some(plan) = self.declared.plans.first().copied() else {
            if readable {
                self.remark(Remark::error("plan.no-plan", Span::default()));
            }
            return;
        };
        let others = self.declared.plans[1..].iter().map(|other| &other.head.name);
        let first = plan.head.name.span;
        self.remarks.extend(others.map(|name| twice("plan.second-plan", &name.text, name.span, first)));
        // The instruments first: citations further down may leave the number out.
        for cite in plan.head.cites.iter().chain(plan.lines.iter().filter_map(basis_line)) {
            let basis = self.basis(cite);
            self.program.plan.named.basis.extend(basis);
        }
        let basis = std::mem::take(&mut self.program.plan.named.basis);
        let mut named = self.named(&tree::Head { cites: Vec::new(), ..plan.head.clone() });
        named.basis = basis;
        self.program.plan = Plan { named, ..Plan::default() };
        plan.lines.iter().for_each(|line| self.plan_line(line));
    }

    fn plan_line(&mut self, line: &'a PlanLine) {
        match line {
            PlanLine::Basis(_) => {}
            PlanLine::Year(period, span) => {
                let first = self.program.plan.year.is_none();
                self.once(first, *span, "year");
                self.program.plan.year = self.program.plan.year.or(*period);
            }
            PlanLine::Scope(scope, span) => {
                let first = self.program.plan.scope.is_none();
                self.once(first, *span, "scope");
                self.program.plan.scope = Some(scope.clone());
            }
            PlanLine::NoContest(periods, span) => {
                let first = self.program.plan.no_contest.is_empty();
                self.once(first, *span, "no contest");
                self.program.plan.no_contest.extend(periods);
            }
            PlanLine::Levels(words) => self.declared.levels.push(words),
            PlanLine::Kinds(words) => self.declared.kinds.push(words),
            PlanLine::Ranks(words) => self.ranks(words),
        }
    }

    fn ranks(&mut self, words: &Words) {
        let first = self.program.ranks.is_empty();
        self.once(first, words.span, "ranks");
        for name in words.names.iter().filter(|name| !name.text.is_empty()) {
            if self.program.ranks.contains(&name.text) {
                let remark = Remark::error("plan.rank-twice", name.span).with("name", name.text.as_str());
                self.remark(remark);
            } else {
                self.program.ranks.push(name.text.clone());
            }
        }
    }

    fn once(&mut self, first: bool, span: Span, clause: &'static str) {
        if !first {
            self.remark(Remark::error("plan.repeated-clause", span).with("clause", clause));
        }
    }

    // Levels and kinds.

    pub(super) fn words(&mut self) {
        let (levels, kinds) = (self.declared.levels.clone(), self.declared.kinds.clone());
        for (declarations, clause) in [(&levels, "levels"), (&kinds, "kinds")] {
            declarations.iter().skip(1).for_each(|words| self.once(false, words.span, clause));
        }
        let mut seen = std::collections::BTreeMap::new();
        let names = levels.iter().chain(&kinds).flat_map(|words| &words.names);
        for name in names.filter(|name| !name.text.is_empty()) {
            if let Some(first) = seen.insert(&name.text, name.span) {
                self.remark(twice("plan.duplicate-name", &name.text, name.span, first));
            }
        }
        let texts = |words: Option<&&Words>| {
            let names = words.iter().flat_map(|words| &words.names).map(|name| name.text.clone());
            names.filter(|name| !name.is_empty()).collect()
        };
        self.program.levels = texts(levels.first());
        self.program.kinds = texts(kinds.first());
    }

    /// Returns levels and kinds as words, each held against those declared.
    pub(super) fn population_words(&mut self, words: &Words) -> Vec<String> {
        for name in &words.names {
            self.population_word(&name.text, name.span);
        }
        words.names.iter().map(|name| name.text.clone()).filter(|name| !name.is_empty()).collect()
    }

    /// A word may be a level or a kind: it is certainly unknown only where both are declared.
    pub(super) fn population_word(&mut self, word: &str, span: Span) {
        let declared: Vec<String> = self.program.levels.iter().chain(&self.program.kinds).cloned().collect();
        if declared.is_empty() || declared.iter().any(|known| known == word) {
            return;
        }
        let known: Vec<&str> = declared.iter().map(String::as_str).collect();
        let complete = !self.program.levels.is_empty() && !self.program.kinds.is_empty();
        if complete {
            self.unknown("plan.unknown-word", word, span, &known);
        } else if let Some(meant) = crate::names::nearest(word, known) {
            let remark = Remark::warning("plan.unknown-word", span).with("name", word).suggest(meant);
            self.remark(remark);
        }
    }

    /// Returns the level, held against those declared.
    pub(super) fn level(&mut self, name: &tree::Name) -> String {
        let levels = self.program.levels.clone();
        if !levels.is_empty() && !levels.contains(&name.text) {
            let known: Vec<&str> = levels.iter().map(String::as_str).collect();
            self.unknown("plan.unknown-level", &name.text, name.span, &known);
        }
        name.text.clone()
    }

    // Forms and items.

    pub(super) fn forms(&mut self) {
        for form in self.declared.forms.clone() {
            let named = self.named(&form.head);
            let from = self.population_words(&form.from);
            if form.items.is_empty() {
                self.remark(
                    Remark::error("plan.empty-block", form.head.name.span).with("name", named.name.as_str()),
                );
            }
            let every = form.every.unwrap_or(Cycle::Year);
            let due = form.due.as_ref().and_then(|due| self.due(due, every));
            let counts_until = form.counts_until.as_ref().and_then(|until| self.day_named(until));
            let sections = self.sections(form);
            let items = Vec::new();
            self.program.forms.push(Form { named, from, every, due, counts_until, items, sections });
        }
        for (index, (form, item)) in self.declared.items.clone().into_iter().enumerate() {
            self.program.forms[form.0].items.push(ItemIx(index));
            let item = self.item(form, item);
            self.program.items.push(item);
        }
        for (index, (form, item)) in self.declared.items.clone().into_iter().enumerate() {
            self.program.items[index].checks = self.item_checks(form, item, ItemIx(index));
        }
    }

    /// Returns the parts of a form, each of its own name.
    fn sections(&mut self, form: &tree::Form) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for section in &form.sections {
            let named = self.named(&section.head);
            if let Some(first) = sections.iter().find(|other| other.named.name == named.name) {
                let first = first.named.name_span;
                self.remark(twice("plan.duplicate-name", &named.name, named.name_span, first));
            }
            sections.push(Section { named, before: section.before });
        }
        sections
    }

    fn due(&mut self, due: &tree::Due, every: Cycle) -> Option<Due> {
        match due {
            tree::Due::InDays(days) => self.whole_number(days).map(|days| Due::InDays(days as u16)),
            tree::Due::By(by) if every != Cycle::Year => {
                self.remark(Remark::error("plan.due-by-within-year", by.span));
                None
            }
            tree::Due::By(by) => self.day_named(by).map(Due::By),
        }
    }

    /// Returns the day; remarks where it is over before the plan's period begins.
    fn day_named(&mut self, named: &tree::DayNamed) -> Option<DayNamed> {
        let begins = self.program.plan.year.map(Period::first_day);
        if let (Some(DayNamed::On(day)), Some(begins)) = (named.day, begins)
            && day < begins
        {
            self.remark(Remark::error("plan.day-before-period", named.span).with("day", day));
        }
        named.day
    }

    fn item(&mut self, form: FormIx, item: &tree::Item) -> Item {
        let named = self.named(&item.head);
        let kind = match &item.kind {
            None => {
                self.item_remark(item, "plan.missing-kind");
                ItemKind::Count
            }
            Some(tree::ItemKind::YesNo) => ItemKind::YesNo,
            Some(tree::ItemKind::Count) => ItemKind::Count,
            Some(tree::ItemKind::Date) => ItemKind::Date,
            Some(tree::ItemKind::Amount(measure, scale)) => {
                self.amount(item, measure.as_ref(), scale.as_ref())
            }
        };
        // Whether a number is counted over the year or read at its end changes every total: it must be said.
        let is_number = matches!(kind, ItemKind::Count | ItemKind::Amount { .. });
        if item.role.is_none() && item.kind.is_some() && is_number {
            self.item_remark(item, "plan.missing-role");
        }
        if kind == ItemKind::Date && item.role == Some(Role::Flow) {
            self.item_remark(item, "plan.date-as-flow");
        }
        let unsaid = if kind == ItemKind::Date { Role::Stock } else { Role::Flow };
        let role = item.role.unwrap_or(unsaid);
        Item { named, form, kind, role, checks: Vec::new() }
    }

    fn item_remark(&mut self, item: &tree::Item, code: &'static str) {
        let name = &item.head.name;
        if !name.text.is_empty() {
            self.remark(Remark::error(code, name.span).with("name", name.text.as_str()));
        }
    }

    fn amount(
        &mut self,
        item: &tree::Item,
        measure: Option<&tree::Name>,
        scale: Option<&Figure>,
    ) -> ItemKind {
        if measure.is_none_or(|measure| measure.text.is_empty()) {
            self.item_remark(item, "plan.missing-measure");
        }
        let measure = measure.map(|measure| measure.text.clone()).unwrap_or_default();
        let digits = scale.and_then(|scale| Some((scale, self.whole_number(scale)?)));
        if let Some((scale, digits)) = digits
            && digits > u64::from(limits::SCALE_MAX)
        {
            let max = u64::from(limits::SCALE_MAX);
            self.remark(Remark::error("plan.scale-too-large", scale.span).with("max", max));
        }
        let scale = digits.map_or(0, |(_, digits)| digits.min(u64::from(limits::SCALE_MAX)) as u8);
        ItemKind::Amount { measure, scale }
    }

    fn item_checks(&mut self, form: FormIx, item: &tree::Item, ix: ItemIx) -> Vec<ItemCheck> {
        let mut checks = Vec::new();
        for check in &item.checks {
            if self.program[ix].kind == ItemKind::YesNo {
                self.item_remark(item, "plan.yes-no-as-number");
                continue;
            }
            if !self.reaches_beyond(form, &check.other) {
                let (other, kind) = self.quantity(&check.other);
                let own = super::Type::of_item(&self.program[ix].kind).unwrap_or(super::Type::Unknown);
                self.held_against(&own, &check.other, &kind, check.span);
                checks.push(ItemCheck { comparator: check.comparator, other });
            }
        }
        checks
    }

    /// Remarks on whatever in a check is not an item of its form, a constant, a sum or a difference.
    fn reaches_beyond(&mut self, form: FormIx, other: &tree::Expr) -> bool {
        match &other.kind {
            ExprKind::Figure(_) | ExprKind::Missing | ExprKind::Date(_) | ExprKind::OfYear(..) => false,
            ExprKind::Paren(inner) | ExprKind::Negative(inner) | ExprKind::Shifted(_, _, inner) => {
                self.reaches_beyond(form, inner)
            }
            ExprKind::Arithmetic(left, Operator::Plus | Operator::Minus, right) => {
                self.reaches_beyond(form, left) || self.reaches_beyond(form, right)
            }
            ExprKind::Name(name) if matches!(name.text.as_str(), "year_start" | "year_end") => false,
            ExprKind::Name(name) if self.is_elsewhere(form, &name.text) => self.refuse_beyond(other.span),
            ExprKind::Name(_) => false,
            _ => self.refuse_beyond(other.span),
        }
    }

    fn is_elsewhere(&self, form: FormIx, name: &str) -> bool {
        match self.declared.values.get(name) {
            Some(Value::Item(item)) => self.declared.items[item.0].0 != form,
            Some(Value::Indicator(_) | Value::Parameter(_)) => true,
            None => false,
        }
    }

    fn refuse_beyond(&mut self, span: Span) -> bool {
        self.remark(Remark::error("plan.check-beyond-form", span));
        true
    }

    // Numbers.

    /// Returns the figure as a whole number without a sign behind it, up to 65,535; remarks where it is none.
    pub(super) fn whole_number(&mut self, figure: &Figure) -> Option<u64> {
        let whole = figure.number.is_integer() && figure.unit == FigureUnit::None;
        let number =
            whole.then(|| figure.number.to_u64()).flatten().filter(|number| *number <= u64::from(u16::MAX));
        if number.is_none() {
            let remark = Remark::error("plan.not-a-whole-number", figure.span);
            self.remark(remark.with("number", figure.written.as_str()));
        }
        number
    }

    /// Returns the figure as points: a plain number, not below zero.
    pub(super) fn points(&mut self, figure: &Figure) -> base::Number {
        if figure.unit != FigureUnit::None {
            let plain = figure.written.trim_end_matches(|letter: char| base::text::digit(letter).is_none());
            self.remark(Remark::error("plan.points-are-plain", figure.span).suggest(plain));
        }
        figure.number.clone()
    }
}

fn basis_line(line: &PlanLine) -> Option<&tree::Cite> {
    match line {
        PlanLine::Basis(cite) => Some(cite),
        _ => None,
    }
}
