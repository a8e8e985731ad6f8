//! The layout of each declaration.

use super::expressions::{cite, cites, labels, one_line, quorum_text, quoted, word, word_list, year};
use super::lines::{Layout, width};
use crate::notation;
use crate::program::{Role, Shown};
use crate::syntax::tree::{
    DayNamed, Declaration, Due, Expr, ExprKind, Figure, Form, Head, Indicator, Item, ItemKind, Kept, Length,
    Measure, Name, Parameter, ParameterLine, Part, Penalty, Placement, PlacementRule, PlacementSaid, Plan,
    PlanLine, Population, Score, ScoreLine, Standard, Step, Target, Title, TitleLine, Tree, Words,
};
use base::{Cycle, number};

// Rows of one kind share columns with their neighbours.
const ITEMS: u8 = 1;
const INDICATORS: u8 = 2;
const TARGETS: u8 = 3;
const PARTS: u8 = 5;

impl Layout<'_> {
    pub fn tree(&mut self, tree: &Tree) {
        let mut tall_before = false;
        for declaration in &tree.declarations {
            let first = self.line_count();
            self.declaration(declaration);
            let tall = self.statement_lines(first) > 1;
            let belongs = matches!(declaration, Declaration::Grades(_) | Declaration::Quota(_));
            if (tall || tall_before) && !belongs {
                self.blank_before(first);
            }
            tall_before = tall || (tall_before && belongs);
        }
    }

    fn declaration(&mut self, declaration: &Declaration) {
        let span = declaration.span();
        match declaration {
            Declaration::Plan(plan) => self.plan(plan),
            Declaration::Levels(words) => self.line(span, format!("levels {}", word_list(words, " > "))),
            Declaration::Kinds(words) => self.line(span, format!("kinds {}", word_list(words, ", "))),
            Declaration::Form(form) => self.form(form),
            Declaration::Parameter(parameter) => self.parameter(parameter),
            Declaration::Indicator(indicator) => self.indicator(indicator),
            Declaration::Standard(standard) => self.standard(standard),
            Declaration::Score(score) => self.score(score),
            Declaration::Grades(grades) => self.grades(grades),
            Declaration::Quota(quota) => self.quota(quota),
            Declaration::Target(target) => self.target(target),
            Declaration::Title(title) => self.title(title),
            Declaration::Placement(placement) => self.placement(placement),
        }
        self.end(span);
    }

    /// Writes a statement that is one line whatever it is.
    pub fn line(&mut self, span: crate::program::Span, text: String) {
        self.begin(span, span.end);
        self.statement(vec![text.clone()], vec![text], 0);
        self.end(span);
    }

    fn plan(&mut self, plan: &Plan) {
        let clauses = head_clauses("plan", &plan.head, []);
        if plan.lines.is_empty() && !self.comments_in(plan.head.span) {
            self.begin(plan.head.span, plan.head.span.end);
            return self.statement(clauses.clone(), clauses, 0);
        }
        self.begin(plan.head.span, plan.head.name.span.start);
        self.block(clauses, plan.head.span, "", |layout| {
            for line in &plan.lines {
                layout.plan_line(line);
            }
        });
    }

    fn plan_line(&mut self, line: &PlanLine) {
        let (span, text) = match line {
            PlanLine::Basis(basis) => (basis.span, cite("basis", basis)),
            PlanLine::Year(period, span) => (*span, format!("year {}", period.map(year).unwrap_or_default())),
            PlanLine::Scope(scope, span) => (*span, format!("scope {}", quoted(scope))),
            PlanLine::NoContest(periods, span) => {
                let periods = periods.iter().map(ToString::to_string).collect::<Vec<_>>();
                (*span, format!("no contest {}", periods.join(", ")))
            }
            PlanLine::Levels(words) => (words.span, format!("levels {}", word_list(words, " > "))),
            PlanLine::Kinds(words) => (words.span, format!("kinds {}", word_list(words, ", "))),
            PlanLine::Ranks(words) => (words.span, format!("ranks {}", word_list(words, " > "))),
        };
        self.line(span, text);
    }

    fn form(&mut self, form: &Form) {
        self.begin(form.head.span, form.head.name.span.start);
        let clauses = head_clauses("form", &form.head, [form_clauses(form)]);
        self.block(clauses, form.head.span, "", |layout| {
            for (place, item) in form.items.iter().enumerate() {
                layout.sections(form, place);
                layout.item(item);
            }
            layout.sections(form, form.items.len());
        });
    }

    /// Writes the headings that stand before the item of this place.
    fn sections(&mut self, form: &Form, place: usize) {
        for section in form.sections.iter().filter(|section| section.before == place) {
            let span = section.head.span;
            self.begin(span, span.end);
            let clauses = head_clauses("section", &section.head, []);
            self.statement(clauses.clone(), clauses, 0);
            self.end(span);
        }
    }

    fn item(&mut self, item: &Item) {
        let span = item.head.span;
        self.begin(span, span.end);
        let name = item.head.name.text.clone();
        let kind = item.kind.as_ref().map(item_kind_text).unwrap_or_default();
        // As wide as `yes_no`, so that the words behind the short kinds stand in a column.
        let asked = item.role.map_or(kind.clone(), |role| format!("{kind:6} {}", role_text(role)));
        let checks = item.checks.iter();
        let checks =
            checks.map(|check| format!("check {} {}", check.comparator.sign(), one_line(&check.other)));
        let rest: Vec<String> =
            labels(&item.head).into_iter().chain(checks).chain(cites(&item.head)).collect();
        let first = format!("{name} {asked}");
        let cells = [name, asked].into_iter().chain(joined_or_none(&rest)).collect();
        self.statement(cells, [first].into_iter().chain(rest).collect(), ITEMS);
        self.end(span);
    }

    fn parameter(&mut self, parameter: &Parameter) {
        let value = format!("= {}", parameter.value.written);
        let clauses = head_clauses("parameter", &parameter.head, [value]);
        if parameter.lines.is_empty() && !self.comments_in(parameter.head.span) {
            self.begin(parameter.head.span, parameter.head.span.end);
            return self.statement(clauses.clone(), clauses, 0);
        }
        self.begin(parameter.head.span, parameter.head.name.span.start);
        self.block(clauses, parameter.head.span, "", |layout| {
            for line in &parameter.lines {
                layout.line(line.span, parameter_line_text(line));
            }
        });
    }

    fn indicator(&mut self, indicator: &Indicator) {
        let span = indicator.head.span;
        self.begin(span, span.end);
        let formula = format!("= {}", one_line(&indicator.formula));
        let shown = indicator_clauses(indicator);
        let named = [format!("indicator {}", indicator.head.name.text)];
        let head: Vec<String> = named.into_iter().chain(labels(&indicator.head)).collect();
        let tail: Vec<String> =
            Some(shown).filter(|text| !text.is_empty()).into_iter().chain(cites(&indicator.head)).collect();
        let cells = [head.join(" "), formula.clone()].into_iter().chain(joined_or_none(&tail)).collect();
        let mut clauses = first_label_joined(head);
        clauses.push(formula);
        clauses.extend(tail);
        self.statement(cells, clauses, INDICATORS);
    }

    fn standard(&mut self, standard: &Standard) {
        self.begin(standard.head.span, standard.head.name.span.start);
        let clauses = head_clauses("standard", &standard.head, [for_clause(&standard.of)]);
        self.block(clauses, standard.head.span, "", |layout| {
            for criterion in &standard.criteria {
                layout.criterion(criterion, "");
                layout.end(criterion.span);
            }
        });
    }

    /// Writes a condition: on one line if it fits and no comment stands inside, else a group's parts on lines.
    fn criterion(&mut self, expr: &Expr, before: &str) {
        let text = format!("{before}{}", one_line(expr));
        let short = width(&text) <= self.room() && !self.comments_in(expr.span);
        match &expr.kind {
            ExprKind::Not(inner) if !short => self.criterion(inner, &format!("{before}not ")),
            ExprKind::Never(inner) if !short => self.criterion(inner, &format!("{before}never ")),
            ExprKind::Group(quorum, parts) if !short => {
                self.begin(expr.span, expr.span.start);
                self.block(vec![format!("{before}{}", quorum_text(quorum))], expr.span, "", |layout| {
                    for part in parts {
                        layout.criterion(part, "");
                        layout.end(part.span);
                    }
                });
            }
            _ => {
                self.begin(expr.span, expr.span.end);
                self.statement(vec![text.clone()], vec![text], 0);
            }
        }
    }

    fn score(&mut self, score: &Score) {
        self.begin(score.head.span, score.head.name.span.start);
        let scale = score.scale.as_ref().map(|scale| format!(" of {}", scale.written)).unwrap_or_default();
        let clauses = head_clauses("score", &score.head, [for_clause(&score.of) + &scale]);
        self.block(clauses, score.head.span, "", |layout| {
            for line in &score.lines {
                match line {
                    ScoreLine::Part(part) => layout.part(part),
                    ScoreLine::Penalty(penalty) => layout.line(penalty.span, penalty_text(penalty)),
                }
            }
        });
    }

    fn part(&mut self, part: &Part) {
        let weight = format!("weight {}", part.weight.written);
        let Some(quantity) = part.quantity.as_ref().map(one_line) else {
            let text = format!("{weight} full{}", part_limits(part));
            return self.line(part.span, text);
        };
        let mode = part.linear.map_or("", |linear| if linear { " linear" } else { " steps" });
        let mode = &format!("{mode}{}", part_limits(part));
        let steps: Vec<String> = part.steps.iter().map(step_text).collect();
        let table = format!("{{ {} }}{mode}", steps.join("; "));
        let head = format!("{weight} {quantity}");
        let short = width(&head) + 1 + width(&table) <= self.room();
        if short && !self.comments_in(part.span) {
            self.begin(part.span, part.span.end);
            self.statement(vec![weight, quantity, table], Vec::new(), PARTS);
        } else {
            self.begin(part.span, part.span.start);
            self.block(vec![head], part.span, mode, |layout| {
                for step in &part.steps {
                    layout.line(step.span, step_text(step));
                }
            });
        }
        self.end(part.span);
    }

    fn target(&mut self, target: &Target) {
        let span = target.head.span;
        self.begin(span, span.end);
        let measure = measure_text(target);
        let threshold = target.threshold.as_ref();
        let threshold =
            threshold.map(|(comparator, other)| format!("{} {}", comparator.sign(), one_line(other)));
        let threshold = threshold.unwrap_or_default();
        let named = [format!("target {}", target.head.name.text)];
        let head: Vec<String> = named.into_iter().chain(labels(&target.head)).collect();
        let cited: Vec<String> = cites(&target.head).collect();
        let tail = joined_or_none(&cited);
        let cells = [head.join(" "), measure.clone(), threshold.clone()].into_iter().chain(tail).collect();
        let mut clauses = first_label_joined(head);
        clauses.push(format!("{measure} {threshold}"));
        clauses.extend(cited);
        self.statement(cells, clauses, TARGETS);
    }

    fn title(&mut self, title: &Title) {
        let by = title.by.as_ref().map(|by| format!(" by {}", word(by))).unwrap_or_default();
        let clauses = head_clauses("title", &title.head, [for_clause(&title.of) + &by]);
        if title.lines.is_empty() && !self.comments_in(title.head.span) {
            self.begin(title.head.span, title.head.span.end);
            return self.statement(clauses.clone(), clauses, 0);
        }
        self.begin(title.head.span, title.head.name.span.start);
        self.block(clauses, title.head.span, "", |layout| {
            for line in &title.lines {
                let (TitleLine::Eligible(_, span)
                | TitleLine::Quota(_, _, span)
                | TitleLine::NotWith(_, span)) = line;
                layout.line(*span, title_line_text(line));
            }
        });
    }

    fn placement(&mut self, placement: &Placement) {
        self.begin(placement.head.span, placement.head.name.span.start);
        self.block(placement_head(placement), placement.head.span, "", |layout| {
            for rule in &placement.rules {
                layout.line(rule.head.span, rule_text(rule));
            }
        });
    }
}

/// Returns `WORD NAME "label"` and the other labels, what is given, and the citations, as clauses.
fn head_clauses<const N: usize>(keyword: &str, head: &Head, clauses: [String; N]) -> Vec<String> {
    let named = [format!("{keyword} {}", head.name.text)];
    let named = first_label_joined(named.into_iter().chain(labels(head)).collect());
    let given = clauses.into_iter().filter(|clause| !clause.is_empty());
    named.into_iter().chain(given).chain(cites(head)).collect()
}

/// The label without a language stays on the line of the name.
pub fn first_label_joined(mut head: Vec<String>) -> Vec<String> {
    if head.get(1).is_some_and(|label| label.starts_with('"')) {
        let label = head.remove(1);
        head[0] = format!("{} {label}", head[0]);
    }
    head
}

pub fn joined_or_none(parts: &[String]) -> Option<String> {
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn for_clause(of: &Words) -> String {
    format!("for {}", word_list(of, ", "))
}

fn day_named(day: &DayNamed) -> String {
    day.day.map(notation::day_named).unwrap_or_default()
}

fn form_clauses(form: &Form) -> String {
    let every = form.every.map_or("", |cycle| match cycle {
        Cycle::Month => "month",
        Cycle::Quarter => "quarter",
        Cycle::Half => "half",
        Cycle::Year => "year",
    });
    let due = form.due.as_ref().map(|due| match due {
        Due::InDays(days) => format!(", due in {} days", days.written),
        Due::By(day) => format!(", due by {}", day_named(day)),
    });
    let counts = form.counts_until.as_ref().map(|day| format!(", counts until {}", day_named(day)));
    let until = [due, counts].into_iter().flatten().collect::<String>();
    format!("from {} every {every}{until}", word_list(&form.from, ", "))
}

fn parameter_line_text(line: &ParameterLine) -> String {
    let units = line.units.iter().map(|code| quoted(&code.text)).collect::<Vec<_>>().join(", ");
    let units = (!units.is_empty()).then(|| format!("in {units}"));
    let words = (!line.words.names.is_empty()).then(|| for_clause(&line.words));
    let from = line.from.map(|(day, _)| format!("from {day}"));
    let clauses = [Some(line.value.written.clone()), units, words, from];
    clauses.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn item_kind_text(kind: &ItemKind) -> String {
    match kind {
        ItemKind::YesNo => "yes_no".to_owned(),
        ItemKind::Count => "count".to_owned(),
        ItemKind::Date => "date".to_owned(),
        ItemKind::Amount(measure, scale) => {
            let measure = measure.as_ref().map(|measure| format!(" {}", word(measure))).unwrap_or_default();
            let scale = scale.as_ref().map(|scale| format!(" scale {}", scale.written)).unwrap_or_default();
            format!("amount{measure}{scale}")
        }
    }
}

fn role_text(role: Role) -> &'static str {
    match role {
        Role::Flow => "flow",
        Role::Stock => "stock",
        Role::Assigned => "assigned",
    }
}

fn indicator_clauses(indicator: &Indicator) -> String {
    let shown = indicator.shown.map(|(shown, _)| match shown {
        Shown::Number => "as number",
        Shown::Percent => "as percent",
        Shown::PerThousand => "as per thousand",
    });
    let better = indicator.higher_is_better.map(|up| if up { "higher is better" } else { "lower is better" });
    let complete = indicator.complete_at.as_ref().map(|share| format!("complete at {}", share.written));
    let clauses = [shown.map(str::to_owned), better.map(str::to_owned), complete];
    clauses.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn step_text(step: &Step) -> String {
    format!("{} {} {}", step.points.written, if step.below { "below" } else { "at" }, one_line(&step.at))
}

/// Returns what stands behind a part's table, or behind `full`.
fn part_limits(part: &Part) -> String {
    let limit = |word: &str, limit: &Option<Figure>| {
        limit.as_ref().map(|limit| format!(", {word} {}", limit.written)).unwrap_or_default()
    };
    let reductions = part.reductions.iter().map(|one| {
        let of = one.of.as_ref().map(|of| format!(" of {}", one_line(of))).unwrap_or_default();
        format!(", minus {} per {}{of}{}", one.share.written, one_line(&one.per), waived_text(&one.waived))
    });
    reductions.collect::<String>() + &limit("at most", &part.at_most) + &limit("at least", &part.at_least)
}

fn waived_text(waived: &Option<Expr>) -> String {
    waived.as_ref().map(|waived| format!(" unless waived by {}", one_line(waived))).unwrap_or_default()
}

fn penalty_text(penalty: &Penalty) -> String {
    let most = penalty.at_most.as_ref().map(|most| format!(", at most {}", most.written)).unwrap_or_default();
    let per = one_line(&penalty.per) + &waived_text(&penalty.waived);
    format!("minus {} per {per}{most}", penalty.points.written)
}

fn measure_text(target: &Target) -> String {
    let measure = match &target.measure {
        Measure::ShareOf(of, condition) => {
            format!("share of {} where {}", population_text(of), one_line(condition))
        }
        Measure::CountOf(of, condition) => {
            format!("count of {} where {}", population_text(of), one_line(condition))
        }
        Measure::Each(of, quantity) => format!("each {}: {}", population_text(of), one_line(quantity)),
        Measure::Value(quantity) => one_line(quantity),
    };
    let by = target.by.map(|(day, _)| format!(" by {day}")).unwrap_or_default();
    measure + &in_each_text(target.in_each.as_ref()) + &by
}

fn population_text(population: &Population) -> String {
    let except = population.except.as_ref().map(|except| format!(" except {}", one_line(except)));
    let as_of = population.as_of.map(|(day, _)| format!(" as of {day}"));
    word_list(&population.of, ", ") + &as_of.unwrap_or_default() + &except.unwrap_or_default()
}

pub fn in_each_text(group: Option<&Name>) -> String {
    group.map(|group| format!(" in each {}", word(group))).unwrap_or_default()
}

/// Returns a line of a title's block.
fn title_line_text(line: &TitleLine) -> String {
    match line {
        TitleLine::Eligible(condition, _) => format!("eligible when {}", one_line(condition)),
        TitleLine::NotWith(other, _) => format!("not with {} for one achievement", other.text),
        TitleLine::Quota(limit, group, _) => {
            format!("quota {}{}", limit.written, in_each_text(group.as_ref()))
        }
    }
}

fn placement_head(placement: &Placement) -> Vec<String> {
    let clause = |word: &str, words: &Words| {
        let said = (!words.names.is_empty()).then(|| format!("{word} {}", word_list(words, ", ")));
        said.unwrap_or_default()
    };
    let posts = format!("of {}", word_list(&placement.of, ", "));
    let under = placement.under.names.iter().map(|name| quoted(&name.text)).collect::<Vec<_>>().join(", ");
    let under = if under.is_empty() { under } else { format!("under {under}") };
    head_clauses("placement", &placement.head, [posts, clause("in", &placement.within), under])
}

fn rule_text(rule: &PlacementRule) -> String {
    let weight = rule.weight.as_ref().map(|weight| format!("weight {}", weight.written));
    let strength = if rule.hard { "hard" } else { "soft" }.to_owned();
    let clause = |word: &str, words: &Words| {
        (!words.names.is_empty()).then(|| format!("{word} {}", word_list(words, ", ")))
    };
    let beside = [
        clause("except", &rule.except),
        clause("not counting", &rule.not_counting),
        rule.counted_to.and_then(|(day, _)| day).map(|day| format!("counted to {day}")),
        rule.unless_retiring.as_ref().map(|length| format!("unless retiring within {}", length_text(length))),
        (!rule.kept.is_empty())
            .then(|| format!("kept by {}", rule.kept.iter().map(kept_text).collect::<Vec<_>>().join(", "))),
    ];
    let said = [Some(strength), weight, Some(said_text(&rule.said))].into_iter().flatten();
    let clauses = said.chain(labels(&rule.head)).chain(beside.into_iter().flatten());
    clauses.chain(cites(&rule.head)).collect::<Vec<_>>().join(" ")
}

fn kept_text(kept: &Kept) -> String {
    format!("{} {} in {}", kept.comparator.sign(), kept.share.written, word(&kept.level))
}

fn length_text(length: &Length) -> String {
    let one = length.figure.number == number::whole(1);
    let unit = match (length.months, one) {
        (false, false) => "years",
        (false, true) => "year",
        (true, false) => "months",
        (true, true) => "month",
    };
    format!("{} {unit}", length.figure.written)
}

fn said_text(said: &PlacementSaid) -> String {
    match said {
        PlacementSaid::NotNative(level, map) => {
            let map = map.map(|(day, _)| day.map_or_else(|| "today".to_owned(), |day| day.to_string()));
            let map = map.map(|map| format!(" on map of {map}")).unwrap_or_default();
            format!("not native of own {}{map}", word(level))
        }
        PlacementSaid::NoKin(level) => format!("no kin in own {}", word(level)),
        PlacementSaid::Terms(most, length) => {
            format!("at most {} terms of {}", most.written, length_text(length))
        }
        PlacementSaid::Years { limit, most, held, own, within } => {
            let own = own.as_ref().map(|own| format!(" {}", word(own))).unwrap_or_default();
            let within = within.as_ref().map(|within| format!(" in the last {}", length_text(within)));
            format!("{limit} {} {held}{own}{}", most.written, within.unwrap_or_default())
        }
        PlacementSaid::LeastInPost(least) => format!("at least {} years in one post", least.written),
        PlacementSaid::NotBack(None, length) => format!("not back within {}", length_text(length)),
        PlacementSaid::NotBack(Some(own), length) => {
            format!("not back to own {} within {}", word(own), length_text(length))
        }
        PlacementSaid::NotMovedWithin(Some(own)) => format!("not moved within own {}", word(own)),
        PlacementSaid::NotMovedWithin(None) => "not within one bloc".to_owned(),
        PlacementSaid::BeforeRetirement(Length { figure, months }) => {
            let unit = if *months { "months" } else { "years" };
            format!("at least {} {unit} before retirement", figure.written)
        }
        PlacementSaid::TeamShare(share) => format!("at most {} of a team in one round", share.written),
        PlacementSaid::NotTogether(posts) => format!("not moved together {}", word_list(posts, ", ")),
        PlacementSaid::Rank(rank) => format!("rank {} or better", word(rank)),
        PlacementSaid::RankOfPost => "rank of post or better".to_owned(),
        PlacementSaid::MovedFrom(count, from, in_each) => {
            let leaders = if count.number == number::whole(1) { "leader" } else { "leaders" };
            format!("{} {leaders} moved from {} in each {}", count.written, word(from), word(in_each))
        }
        PlacementSaid::OwnWords(text) => text.clone(),
    }
}
