//! Forms, indicators, standards, scores, titles and targets in sentences.

use super::Told;
use crate::words;
use base::{Cycle, Message, Number, Period, YearStart};
use rules::evaluate::points::Table;
use rules::lineage::Thing;
use rules::notation::{self, is_share};
use rules::program::deadlines::{DayNamed, Due};
use rules::program::parameters::{Parameter, ParameterLine, Place};
use rules::program::reductions::{Events, Reduction};
use rules::program::{
    At, Band, Basis, Form, Group, Indicator, Item, ItemKind, Measure, Named, Penalty, Population, Role,
    Score, ScorePart, Shown, Standard, Step, Target, Title,
};

impl Told<'_> {
    pub(super) fn thing(&mut self, thing: Thing) {
        match thing {
            Thing::Form(ix) => self.form(&self.program[ix]),
            Thing::Item(ix) => self.item(&self.program[ix]),
            Thing::Placement(ix) => self.placement(&self.program[ix]),
            Thing::Parameter(ix) => self.parameter(&self.program[ix]),
            Thing::Indicator(ix) => self.indicator(&self.program[ix]),
            Thing::Standard(ix) => self.standard(&self.program[ix]),
            Thing::Score(ix) => self.score(&self.program[ix]),
            Thing::Title(ix) => self.title(&self.program[ix]),
            Thing::Target(ix) => self.target(&self.program.targets[ix]),
        }
        self.under(|told| told.rests_on(thing.named(told.program)));
    }

    pub(super) fn plan(&mut self) {
        let plan = &self.program.plan;
        let called = |code| Message::new(code).with("name", self.called(&plan.named));
        self.say(&match plan.year {
            Some(year) => called("explain.plan").with("period", year),
            None => called("explain.plan-always"),
        });
        self.under(|told| {
            if plan.year.is_some_and(|year| year.start() != YearStart::CALENDAR) {
                told.say(&Message::new("explain.plan-own-year"));
            }
            if let Some(scope) = &plan.scope {
                told.say(&Message::new("explain.plan-scope").with("scope", scope.as_str()));
            }
            if !plan.no_contest.is_empty() {
                let periods =
                    plan.no_contest.iter().map(|period| told.catalogue.period(*period)).collect::<Vec<_>>();
                let periods = told.catalogue.list(&periods);
                told.say(&Message::new("explain.plan-no-contest").with("periods", periods));
            }
            told.rests_on(&plan.named);
        });
    }

    pub(super) fn rests_on(&mut self, named: &Named) {
        let message = match (named.force.from, named.force.until) {
            (None, None) => None,
            (Some(from), None) => Some(Message::new("explain.from").with("from", from)),
            (None, Some(until)) => Some(Message::new("explain.until").with("until", until)),
            (Some(from), Some(until)) => {
                Some(Message::new("explain.from-until").with("from", from).with("until", until))
            }
        };
        message.iter().for_each(|message| self.say(message));
        if !named.basis.is_empty() {
            let one =
                |basis: &Basis| words::of_plan(self.catalogue, &notation::basis(std::slice::from_ref(basis)));
            let all = named.basis.iter().map(one).collect::<Vec<_>>();
            self.say(&Message::new("explain.basis").with("basis", all.join(", ")));
        }
    }

    fn parameter(&mut self, parameter: &Parameter) {
        let number = |value: &Number| self.number(value, parameter.percent);
        let first =
            self.name_of("explain.parameter", &parameter.named).with("number", number(&parameter.value));
        let lines = parameter.lines.iter().map(|line| (line, number(&line.value))).collect::<Vec<_>>();
        self.say(&first);
        self.under(|told| {
            for (line, number) in lines {
                let said = told.parameter_line(line).with("number", number);
                told.say(&said);
            }
        });
    }

    fn parameter_line(&self, line: &ParameterLine) -> Message {
        let place = |place: &Place| match place {
            Place::Unit(code) => code.clone(),
            Place::Word(word) => self.catalogue.level(word),
        };
        let places = self.catalogue.list(&line.places.iter().map(place).collect::<Vec<_>>());
        match (line.places.is_empty(), line.from) {
            (true, Some(from)) => Message::new("explain.parameter-from").with("from", from),
            (false, Some(from)) => {
                Message::new("explain.parameter-in-from").with("places", places).with("from", from)
            }
            (_, None) => Message::new("explain.parameter-in").with("places", places),
        }
    }

    // Forms.

    fn form(&mut self, form: &Form) {
        let code = match form.every {
            Cycle::Month => "explain.form-month",
            Cycle::Quarter => "explain.form-quarter",
            Cycle::Half => "explain.form-half",
            Cycle::Year => "explain.form-year",
        };
        self.say(&self.name_of(code, &form.named).with("units", self.units(&form.from)));
        self.under(|told| {
            told.until(form);
            form.items.iter().for_each(|item| told.item(&told.program[*item]));
        });
    }

    fn until(&mut self, form: &Form) {
        if let Some(Due::InDays(days)) = form.due {
            let days = self.catalogue.count(u64::from(days));
            self.say(&Message::new("explain.due").with("days", days));
        }
        let own = self.program.plan.year;
        if let Some(Due::By(day)) = form.due {
            let year = own.map(|own| own.around(Cycle::Year).unwrap_or(own));
            self.say(&Message::new("explain.due-by").with("day", self.day_named(day, year)));
        }
        if let Some(day) = form.counts_until {
            self.say(&Message::new("explain.counts-until").with("day", self.day_named(day, own)));
        }
    }

    /// Returns the day that is meant for the period, or as it comes every year.
    fn day_named(&self, day: DayNamed, period: Option<Period>) -> String {
        match (day, period) {
            (DayNamed::On(date), _) => self.catalogue.day(date),
            (_, Some(period)) => self.catalogue.day(day.nearest(period.last_day())),
            (DayNamed::Each { month, day }, None) => self.catalogue.day_of_year(month, day),
        }
    }

    fn item(&mut self, item: &Item) {
        let code = match (&item.kind, item.role) {
            (ItemKind::YesNo, Role::Flow) => "explain.item-yes-no-flow",
            (ItemKind::YesNo, Role::Stock) => "explain.item-yes-no-stock",
            (ItemKind::YesNo, Role::Assigned) => "explain.item-yes-no-assigned",
            (ItemKind::Count, Role::Flow) => "explain.item-count-flow",
            (ItemKind::Count, Role::Stock) => "explain.item-count-stock",
            (ItemKind::Count, Role::Assigned) => "explain.item-count-assigned",
            (ItemKind::Date, Role::Flow | Role::Stock) => "explain.item-date",
            (ItemKind::Date, Role::Assigned) => "explain.item-date-assigned",
            (ItemKind::Amount { .. }, Role::Flow) => "explain.item-amount-flow",
            (ItemKind::Amount { .. }, Role::Stock) => "explain.item-amount-stock",
            (ItemKind::Amount { .. }, Role::Assigned) => "explain.item-amount-assigned",
        };
        let message = self.name_of(code, &item.named);
        self.say(&match &item.kind {
            ItemKind::Amount { measure, .. } => message.with("measure", measure.as_str()),
            ItemKind::YesNo | ItemKind::Count | ItemKind::Date => message,
        });
        self.under(|told| {
            for check in &item.checks {
                let other = told.quantity(&check.other);
                let threshold = match item.kind {
                    ItemKind::Date => told.catalogue.threshold_day(check.comparator, &other),
                    _ => told.catalogue.threshold(check.comparator, &other),
                };
                told.say(&Message::new("explain.check").with("threshold", threshold));
            }
        });
    }

    // What is measured and judged.

    fn indicator(&mut self, indicator: &Indicator) {
        let message = self.name_of("explain.indicator", &indicator.named);
        self.say(&message.with("quantity", self.quantity(&indicator.quantity)));
        self.under(|told| {
            match indicator.shown {
                Shown::Number => {}
                Shown::Percent => told.say(&Message::new("explain.shown-percent")),
                Shown::PerThousand => told.say(&Message::new("explain.shown-per-thousand")),
            }
            match indicator.higher_is_better {
                Some(true) => told.say(&Message::new("explain.higher-is-better")),
                Some(false) => told.say(&Message::new("explain.lower-is-better")),
                None => {}
            }
            if let Some(share) = &indicator.complete_at {
                let share = told.number(share, true);
                told.say(&Message::new("explain.complete-at").with("share", share));
            }
        });
    }

    fn standard(&mut self, standard: &Standard) {
        let message = self.name_of("explain.standard", &standard.named);
        self.say(&message.with("units", self.units(&standard.of)));
        self.under(|told| standard.criteria.iter().for_each(|line| told.condition(&line.condition)));
    }

    fn score(&mut self, score: &Score) {
        let message = self.name_of("explain.score", &score.named).with("units", self.units(&score.of));
        self.say(&message.with("scale", self.number(&score.scale, false)));
        self.under(|told| {
            score.parts.iter().for_each(|part| told.part(score, part));
            score.penalties.iter().for_each(|penalty| told.penalty(penalty));
            if !score.bands.is_empty() {
                told.say(&Message::new("explain.grades"));
                told.under(|told| score.bands.iter().for_each(|band| told.band(band)));
            }
            told.grading(score);
            score.quotas.iter().for_each(|quota| told.quota(score, quota));
        });
    }

    fn part(&mut self, score: &Score, part: &ScorePart) {
        let code = if part.full.is_some() { "explain.part-full" } else { "explain.part" };
        let message = Message::new(code).with("weight", self.number(&part.weight, false));
        let message = message.with("scale", self.number(&score.scale, false));
        if let Some(reductions) = &part.full {
            self.say(&message);
            self.under(|told| {
                reductions.iter().for_each(|one| told.reduction(one));
                told.part_limits(part);
            });
            return;
        }
        self.say(&message.with("quantity", self.quantity(&part.quantity)));
        let table = Table::new(self.program, part, self.program.plan.some_year());
        let falls = table.is_falling();
        self.under(|told| {
            part.table.iter().for_each(|step| told.step(part, step, falls));
            if part.linear {
                told.say(&Message::new("explain.linear"));
            }
            told.part_limits(part);
        });
    }

    fn reduction(&mut self, reduction: &Reduction) {
        let message = Message::new("explain.reduction").with("share", self.number(&reduction.share, true));
        self.say(&message.with("quantity", self.quantity(&reduction.events.all)));
        self.under(|told| {
            if let Some(of) = &reduction.of {
                told.say(&Message::new("explain.reduction-of").with("quantity", told.quantity(of)));
            }
            told.waived(&reduction.events);
        });
    }

    fn waived(&mut self, events: &Events) {
        if let Some(waived) = &events.waived {
            self.say(&Message::new("explain.waived").with("quantity", self.quantity(waived)));
        }
    }

    fn part_limits(&mut self, part: &ScorePart) {
        if let Some(most) = &part.at_most {
            self.say(&Message::new("explain.part-at-most").with("most", self.number(most, false)));
        }
        if let Some(least) = &part.at_least {
            self.say(&Message::new("explain.part-at-least").with("least", self.number(least, false)));
        }
    }

    /// Tells a step of a table; in one in which less is better the values rise as the points fall.
    fn step(&mut self, part: &ScorePart, step: &Step, falls: bool) {
        let code = match (step.below, falls) {
            (true, _) if matches!(step.at, At::Day(_)) => "explain.step-before",
            (true, _) => "explain.step-below",
            (false, true) => "explain.step-up-to",
            (false, false) => "explain.step-from",
        };
        let at = match &step.at {
            At::Number(at) => self.number(at, is_share(self.program, &part.quantity)),
            At::Day(day) => self.day(day),
        };
        let points = self.number(&step.points, false);
        self.say(&Message::new(code).with("points", points).with("value", at));
    }

    fn penalty(&mut self, penalty: &Penalty) {
        let code = if penalty.at_most.is_some() { "explain.penalty-at-most" } else { "explain.penalty" };
        let message = Message::new(code).with("points", self.number(&penalty.points, false));
        let message = message.with("quantity", self.quantity(&penalty.events.all));
        self.say(&match &penalty.at_most {
            Some(most) => message.with("most", self.number(most, false)),
            None => message,
        });
        self.under(|told| told.waived(&penalty.events));
    }

    fn band(&mut self, band: &Band) {
        let code = match (&band.from, &band.to) {
            (Some(_), None) => "explain.band-from",
            (Some(_), Some((_, true))) => "explain.band-to",
            (Some(_), Some((_, false))) => "explain.band-from-below",
            (None, Some(_)) => "explain.band-below",
            (None, None) => "explain.named",
        };
        let mut message = self.name_of(code, &band.named);
        if let Some(from) = &band.from {
            message = message.with("from", self.number(from, false));
        }
        if let Some((to, _)) = &band.to {
            message = message.with("to", self.number(to, false));
        }
        self.say(&message);
        self.under(|told| {
            if let Some(when) = &band.when {
                told.say(&Message::new("explain.band-when"));
                told.under(|told| told.condition(when));
            }
        });
    }

    // Recognition and targets.

    fn title(&mut self, title: &Title) {
        let code = if title.by.is_some() { "explain.title-by" } else { "explain.title" };
        let message = self.name_of(code, &title.named).with("units", self.units(&title.of));
        self.say(&match &title.by {
            Some(level) => message.with("level", self.catalogue.level(level)),
            None => message,
        });
        self.under(|told| {
            if !title.eligible.is_empty() {
                told.say(&Message::new("explain.eligible"));
                told.under(|told| title.eligible.iter().for_each(|line| told.condition(&line.condition)));
            }
            for quota in &title.quotas {
                let message =
                    Message::new("explain.title-quota").with("most", told.catalogue.count(quota.limit));
                told.say(&message);
                told.under(|told| told.counted_in(quota.in_each.as_ref()));
            }
            for other in &title.not_with {
                told.say(&told.name_of("explain.title-not-with", &told.program[*other].named));
            }
        });
    }

    fn target(&mut self, target: &Target) {
        let threshold = match (self.program.threshold_day(target), target.parameter) {
            (Some(date), _) => self.catalogue.threshold_day(target.comparator, &self.catalogue.day(date)),
            (None, Some(parameter)) => {
                let name =
                    self.catalogue.sentence(&self.name_of("explain.named", &self.program[parameter].named));
                self.catalogue.threshold(target.comparator, &name)
            }
            (None, None) => self.threshold(target.comparator, &target.threshold, target.percent),
        };
        let message = |code| self.name_of(code, &target.named).with("threshold", threshold.clone());
        match &target.measure {
            Measure::ShareOf(of, condition) => {
                self.say(&message("explain.target-share").with("units", self.units(&of.of)));
                self.under(|told| told.condition(condition));
                self.except(of);
            }
            Measure::CountOf(of, condition) => {
                self.say(&message("explain.target-count").with("units", self.units(&of.of)));
                self.under(|told| told.condition(condition));
                self.except(of);
            }
            Measure::Each(of, quantity) => {
                let message = message("explain.target-each").with("units", self.units(&of.of));
                self.say(&message.with("quantity", self.quantity(quantity)));
                self.except(of);
            }
            Measure::Value(quantity) => {
                self.say(&message("explain.target-value").with("quantity", self.quantity(quantity)));
            }
        }
        self.under(|told| told.groups_and_deadline(target));
    }

    fn except(&mut self, of: &Population) {
        if let Some(day) = of.as_of {
            self.under(|told| told.say(&Message::new("explain.as-of").with("day", day)));
        }
        let Some(except) = &of.except else { return };
        self.under(|told| {
            told.say(&Message::new("explain.except"));
            told.under(|told| told.condition(except));
        });
    }

    fn groups_and_deadline(&mut self, target: &Target) {
        match &target.in_each {
            None => {}
            Some(Group::Bloc) => self.say(&Message::new("explain.in-each-bloc")),
            Some(Group::Level(level)) => {
                let level = self.catalogue.level(level);
                self.say(&Message::new("explain.in-each").with("level", level));
            }
        }
        if let Some(day) = target.by {
            self.say(&Message::new("explain.by").with("day", day));
        }
    }
}
