//! The checked form of a plan: every name resolved, every type right. Evaluating a program never fails;
//! the answer is a value or *undecided*.

pub mod change;
pub mod days;
pub mod deadlines;
pub mod derived;
pub mod grading;
pub mod parameters;
pub mod placement;
pub mod quotas;
pub mod reductions;

use crate::editions::Editions;
use crate::evaluate::Window;
use crate::force::{Force, Generation};
use base::{Comparator, Cycle, Date, Number, Period};
use change::{Change, Pace};
use days::Day;
use deadlines::{DayNamed, Due};
use derived::Derived;
use grading::Grading;
use parameters::Parameter;
use placement::Placement;
use quotas::Quota;
use reductions::{Events, Reduction};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A plan that passed the check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// Its name, words, year, scope and basis.
    pub plan: Plan,
    /// Levels declared with `levels`, top first; empty where the plan does not declare them.
    pub levels: Vec<String>,
    /// Kinds declared with `kinds`.
    pub kinds: Vec<String>,
    /// Ranks of office-holders declared with `ranks`, the highest first.
    pub ranks: Vec<String>,
    /// What is asked, of whom, how often.
    pub forms: Vec<Form>,
    /// The questions of all forms.
    pub items: Vec<Item>,
    /// Numbers with a name.
    pub parameters: Vec<Parameter>,
    /// What is measured.
    pub indicators: Vec<Indicator>,
    /// What counts as met.
    pub standards: Vec<Standard>,
    /// Points and their bands.
    pub scores: Vec<Score>,
    /// Forms of recognition a condition may ask for.
    pub titles: Vec<Title>,
    /// What is to be reached.
    pub targets: Vec<Target>,
    /// What the plan says and limits nothing: quotas without effect.
    pub set_aside: Vec<SetAside>,
    /// Who may hold which post: kept, and not applied yet.
    pub placements: Vec<Placement>,
    /// Where rules are in force on some days only: the program of each stretch of time, in order. This one is the last
    /// of them.
    pub generations: Vec<Generation>,
}

/// Index into [`Program::forms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormIx(pub usize);
/// Index into [`Program::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIx(pub usize);
/// Index into [`Program::parameters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParameterIx(pub usize);
/// Index into [`Program::indicators`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorIx(pub usize);
/// Index into [`Program::standards`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StandardIx(pub usize);
/// Index into [`Program::scores`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScoreIx(pub usize);
/// Index into [`Program::placements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlacementIx(pub usize);
/// Index into [`Program::titles`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleIx(pub usize);

/// A language of labels: `en`, `ar`, `vi`. The label without a language is kept under `Lang::Plain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Written without a language.
    Plain,
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Vietnamese.
    Vi,
}

/// Labels by language.
pub type Labels = BTreeMap<Lang, String>;

/// Where in the text a thing stands: byte offsets into the plan's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What every named thing of a plan carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named {
    /// The identifier, in any script.
    pub name: String,
    /// How people call it.
    pub labels: Labels,
    /// The provision it rests on; empty where it rests on the plan's own basis.
    pub basis: Vec<Basis>,
    /// The days on which it is in force.
    pub force: Force,
    /// Where the name stands.
    pub name_span: Span,
    /// The whole declaration.
    pub span: Span,
}

/// The plan itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Name, labels, and the instruments the plan rests on.
    pub named: Named,
    /// The period the plan is for; without it the plan answers for every period from its force on.
    pub year: Option<Period>,
    /// The code of the unit whose plan it is; without it the plan is for every top unit.
    pub scope: Option<String>,
    /// Periods in which there was no contest: they are no editions.
    pub no_contest: Vec<Period>,
}

/// A citation: `"53-KH/UBND" of 2025-01-20 article "2"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The instrument's number, as printed.
    pub number: String,
    /// Its date.
    pub of: Option<Date>,
    /// The numbered part.
    pub provision: Option<String>,
    /// The words of its text that are meant, in code points: the first, and one past the last.
    pub letters: Option<[u64; 2]>,
}

/// A form: which units report it and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Name and labels.
    pub named: Named,
    /// Levels or kinds that report it. A unit reports if its level or its kind is one of these words.
    pub from: Vec<String>,
    /// How often.
    pub every: Cycle,
    /// Until when a report is on time; without it no report is late.
    pub due: Option<Due>,
    /// The last day on which a figure may come and count; without it every figure counts.
    pub counts_until: Option<DayNamed>,
    /// Its items, in order.
    pub items: Vec<ItemIx>,
    /// The parts its paper is divided into, in order; items before the first stand under the form itself.
    pub sections: Vec<Section>,
}

/// A part of a form's paper. It changes how the form looks, and nothing of what it asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Name and labels.
    pub named: Named,
    /// How many of the form's items stand before it.
    pub before: usize,
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Name and labels.
    pub named: Named,
    /// The form that asks it.
    pub form: FormIx,
    /// What an answer is.
    pub kind: ItemKind,
    /// How answers of several periods become one.
    pub role: Role,
    /// Conditions an answer must meet to be accepted: `check <= cases`.
    pub checks: Vec<ItemCheck>,
}

/// What an answer to an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// Yes (1) or no (0). Not summed over units.
    YesNo,
    /// A whole number, zero or more.
    Count,
    /// A number with `scale` digits after the point, kept as a whole number of its smallest part.
    Amount {
        /// The unit of measure, such as `VND` or `km2`.
        measure: String,
        /// Digits after the point.
        scale: u8,
    },
    /// A day, kept as its number ([`base::day`]). The unit's own answer, never added up.
    Date,
}

impl ItemKind {
    /// Returns whether answers of several units are added up; else each is its unit's own.
    pub fn is_summed(&self) -> bool {
        matches!(self, ItemKind::Count | ItemKind::Amount { .. })
    }
}

/// How answers of several periods become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Happens in the period: summed; a yes or no is yes if any period says yes.
    Flow,
    /// Stands at the period's end: the last one counts.
    Stock,
    /// Set from above for the period: the last one counts.
    Assigned,
}

/// A condition on an answer, checked when the report arrives and only where both sides are reported.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemCheck {
    /// How the answer must stand to the other side.
    pub comparator: Comparator,
    /// Items of the same form and constants only.
    pub other: Quantity,
}

/// A number that a unit has in a period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// The same for all.
    Constant(Number),
    /// The answers of the unit and all below it, summed (counts and amounts); the unit's own answer to a date.
    Item(ItemIx),
    /// An indicator's value.
    Indicator(IndicatorIx),
    /// `a + b`, never of shares.
    Sum(Box<Quantity>, Box<Quantity>),
    /// `a - b`, never of shares.
    Difference(Box<Quantity>, Box<Quantity>),
    /// `a / b`: a share or a rate, kept as part and whole; undecided where the whole is not more than zero.
    Ratio(Box<Quantity>, Box<Quantity>),
    /// `change(a, year_before)`: (now - then) / then, undecided where `then` is not more than zero; `points(a, 2022)`:
    /// 100 (now - then).
    Change(Box<Change>),
    /// `pace(houses)`: where a target ought to stand by now.
    Pace(Pace),
    /// What a parameter is for the unit.
    Parameter(ParameterIx),
    /// `mean { a; b }`, `a * 2`, `round(a, 2)`.
    Derived(Box<Derived>),
    /// `2025-03-31`, `03-31 of year`, `30 days after received`.
    Day(Day),
    /// `late_report`: reports of the unit itself that came late in the period.
    LateReports,
}

/// Something that is so, is not so, or is undecided, for a unit in a period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// The unit's own answer to a yes-or-no item.
    Answer(ItemIx),
    /// A number held against a number.
    Compare(Quantity, Comparator, Quantity),
    /// The standard is met.
    Met(StandardIx),
    /// The grade under a score's bands is `comparator` the band with this index; `>=` means as good or better.
    Grade {
        /// Whose bands.
        score: ScoreIx,
        /// How the unit's grade must stand to `band`; better counts as more.
        comparator: Comparator,
        /// Index into [`Score::bands`]; 0 is the best.
        band: usize,
    },
    /// The unit has a grade under the score at all.
    Assessed(ScoreIx),
    /// The unit's place among those of the score, in its group; units with the same points share a place.
    Rank {
        /// Whose points.
        score: ScoreIx,
        /// How the place must stand to `place`; 1 is the first.
        comparator: Comparator,
        /// The place, from 1.
        place: u64,
        /// Counted in each of these; without it among all units of the plan.
        in_each: Option<Group>,
    },
    /// A title was awarded to the unit for an edition in the period and not revoked. The ledger of awards is
    /// complete: no award is a no.
    Awarded(TitleIx),
    /// `not`, and `never` in a standard.
    Not(Box<Condition>),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// At least so many of them.
    AtLeast(usize, Vec<Condition>),
    /// It held in so many of the last editions.
    Editions(Box<Condition>, Editions),
}

/// What is measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Name and labels.
    pub named: Named,
    /// Its formula.
    pub quantity: Quantity,
    /// How it is shown.
    pub shown: Shown,
    /// `Some(true)` where higher is better, `Some(false)` where lower is.
    pub higher_is_better: Option<bool>,
    /// The share of expected figures from which the value stands, `complete at 95%`; without it: all of them.
    pub complete_at: Option<Number>,
}

/// How an indicator is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// As a plain number.
    Number,
    /// Times 100, with a percent sign.
    Percent,
    /// Times 1,000.
    PerThousand,
}

/// What counts as met.
#[derive(Clone, Debug, PartialEq)]
pub struct Standard {
    /// Name and labels.
    pub named: Named,
    /// Levels or kinds it is for.
    pub of: Vec<String>,
    /// Its lines; all of them must hold.
    pub criteria: Vec<Criterion>,
}

/// One line of a standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// What must hold.
    pub condition: Condition,
    /// Where it stands in the text.
    pub span: Span,
}

/// Points with their bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Name and labels.
    pub named: Named,
    /// Levels or kinds it is for.
    pub of: Vec<String>,
    /// The points of everything: 100, where the plan says nothing else.
    pub scale: Number,
    /// Weighted parts.
    pub parts: Vec<ScorePart>,
    /// Points taken off.
    pub penalties: Vec<Penalty>,
    /// Its bands, best first; empty where the plan has no `grades` of this name.
    pub bands: Vec<Band>,
    /// What decides a grade beside the points.
    pub grading: Grading,
    /// How many units may have which of its grades, in the order of the text.
    pub quotas: Vec<Quota>,
}

/// `weight 40 clearance { 100 at 95%; 60 at 75% } linear`.
#[derive(Clone, Debug, PartialEq)]
pub struct ScorePart {
    /// Its points where the table gives 100; the weights of a score add up to its scale.
    pub weight: Number,
    /// What is held against the table.
    pub quantity: Quantity,
    /// Where the part is `full`, what it loses; the quantity is what is left of it, and the table gives just that.
    pub full: Option<Vec<Reduction>>,
    /// Of the score's points never more than this.
    pub at_most: Option<Number>,
    /// Of the score's points never fewer than this.
    pub at_least: Option<Number>,
    /// Points and where they are given, highest points first. Ascending or descending in `at`, never mixed.
    pub table: Vec<Step>,
    /// Between two steps: on the line, or the lower step's points.
    pub linear: bool,
}

/// `100 at 95%`, or `0 below 50%`.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Points of 100.
    pub points: Number,
    /// From this value on; for `below`, up to but without it.
    pub at: At,
    /// Written `below`: the points of everything under `at`.
    pub below: bool,
}

/// A value of a table of points.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// A number.
    Number(Number),
    /// A day that hangs on no answer.
    Day(Day),
}

impl At {
    /// Returns the value as a number, in the year of the question.
    pub fn number(&self, window: Window) -> Cow<'_, Number> {
        match self {
            At::Number(number) => Cow::Borrowed(number),
            At::Day(day) => Cow::Owned(day.number(window).expect("a day of a table hangs on no answer")),
        }
    }
}

/// `minus 5 per late_report, at most 20`.
#[derive(Clone, Debug, PartialEq)]
pub struct Penalty {
    /// Points taken off each time.
    pub points: Number,
    /// For what.
    pub events: Events,
    /// How many times: those of the events that count.
    pub per: Quantity,
    /// Never more than this.
    pub at_most: Option<Number>,
}

/// One grade: `good from 80`, `good from 80 below 90`, `good 75 to 100`.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Name and labels.
    pub named: Named,
    /// The least points, included; nothing where the band has no floor.
    pub from: Option<Number>,
    /// The most points, and whether they are included; nothing where the band reaches up to the next.
    pub to: Option<(Number, bool)>,
    /// What must hold besides; where it does not, the next lower band is given.
    pub when: Option<Condition>,
}

/// A form of recognition.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// Name and labels.
    pub named: Named,
    /// Levels or kinds that may receive it.
    pub of: Vec<String>,
    /// The level that gives it, where the plan says so.
    pub by: Option<String>,
    /// What is asked of those who receive it: all of it must hold. Without any, the plan does not say.
    pub eligible: Vec<Criterion>,
    /// How often it may be given for an edition.
    pub quotas: Vec<TitleQuota>,
    /// Titles that are not given beside it for one achievement.
    pub not_with: Vec<TitleIx>,
}

/// `quota 1 in each district`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleQuota {
    /// So many awards at most.
    pub limit: u64,
    /// In each of these; without it, in all.
    pub in_each: Option<Group>,
}

impl Title {
    /// Returns the condition of all lines under `eligible when`; nothing where there is none.
    pub fn eligibility(&self) -> Option<Condition> {
        let lines = self.eligible.iter().map(|line| line.condition.clone());
        (!self.eligible.is_empty()).then(|| Condition::All(lines.collect()))
    }
}

/// What is to be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Name, labels, and the provision that sets it.
    pub named: Named,
    /// What is held against the threshold.
    pub measure: Measure,
    /// `in each bloc`, `in each district`: the threshold holds in every such group.
    pub in_each: Option<Group>,
    /// How the value must stand to the threshold.
    pub comparator: Comparator,
    /// The threshold: a share as a number between 0 and 1 where the measure is a share, else a plain number.
    pub threshold: Number,
    /// The parameter that says what the threshold is in which place, and from which day on.
    pub parameter: Option<ParameterIx>,
    /// The threshold was written with a percent sign.
    pub percent: bool,
    /// The deadline, where it is not the end of the period.
    pub by: Option<Date>,
}

impl Target {
    /// Returns what a number is held against.
    pub fn asked(&self) -> Quantity {
        self.parameter.map_or_else(|| Quantity::Constant(self.threshold.clone()), Quantity::Parameter)
    }
}

/// What a target holds against its threshold.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// `share of P where C`: units of the population for which C holds, of all units of the population.
    ShareOf(Population, Condition),
    /// `count of P where C`.
    CountOf(Population, Condition),
    /// A number of the plan's own unit (or top units).
    Value(Quantity),
    /// `each P: Q >= t`: the same threshold for every unit of the population.
    Each(Population, Quantity),
}

/// Units by level or kind, without those for which the exception holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Population {
    /// A unit belongs if its level or its kind is one of these words.
    pub of: Vec<String>,
    /// `as of 2025-01-01`: the day whose register decides who belongs; without it, that of the map.
    pub as_of: Option<Date>,
    /// `except C`: units for which C is yes do not belong.
    pub except: Option<Condition>,
}

/// What a target is counted in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Units of one bloc.
    Bloc,
    /// Units below one unit of this level (that unit included).
    Level(String),
}

/// A part of a plan that is read and kept, and does not take part in results yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The word it begins with: `quota`.
    pub what: &'static str,
    /// Whose it is: the grade.
    pub name: String,
    /// Its text in the canonical layout.
    pub text: String,
    /// Where it stands in the text.
    pub span: Span,
}

impl Program {
    /// Returns the item of this name.
    pub fn item(&self, name: &str) -> Option<ItemIx> {
        self.items.iter().position(|item| item.named.name == name).map(ItemIx)
    }

    /// Returns the form of this name.
    pub fn form(&self, name: &str) -> Option<FormIx> {
        self.forms.iter().position(|form| form.named.name == name).map(FormIx)
    }

    /// Returns the position of the target of this name.
    pub fn target(&self, name: &str) -> Option<usize> {
        self.targets.iter().position(|target| target.named.name == name)
    }
}

impl Program {
    /// Returns the program with every place in the text forgotten, to compare what two texts say.
    pub fn without_places(mut self) -> Program {
        for named in self.all_named() {
            (named.name_span, named.span) = (Span::default(), Span::default());
        }
        let standards = self.standards.iter_mut().flat_map(|standard| &mut standard.criteria);
        let titles = self.titles.iter_mut().flat_map(|title| &mut title.eligible);
        for criterion in standards.chain(titles) {
            criterion.span = Span::default();
        }
        for quota in self.scores.iter_mut().flat_map(|score| &mut score.quotas) {
            quota.span = Span::default();
        }
        for kept in &mut self.set_aside {
            kept.span = Span::default();
        }
        let generations = std::mem::take(&mut self.generations).into_iter();
        let forgotten = generations.map(|one| Generation { program: one.program.without_places(), ..one });
        self.generations = forgotten.collect();
        self
    }

    fn all_named(&mut self) -> impl Iterator<Item = &mut Named> {
        let plan = std::iter::once(&mut self.plan.named);
        let asked = self.forms.iter_mut().map(|form| &mut form.named);
        let asked = asked.chain(self.items.iter_mut().map(|item| &mut item.named));
        let bands = self.scores.iter_mut().flat_map(|score| {
            std::iter::once(&mut score.named).chain(score.bands.iter_mut().map(|band| &mut band.named))
        });
        let judged = self.standards.iter_mut().map(|standard| &mut standard.named).chain(bands);
        let rest = self.titles.iter_mut().map(|title| &mut title.named);
        let rest = rest.chain(self.targets.iter_mut().map(|target| &mut target.named));
        let placed = self.placements.iter_mut().flat_map(|placement| {
            let rules = placement.rules.iter_mut().map(|rule| &mut rule.named);
            std::iter::once(&mut placement.named).chain(rules)
        });
        let measured = self.indicators.iter_mut().map(|indicator| &mut indicator.named);
        let measured = measured.chain(self.parameters.iter_mut().map(|parameter| &mut parameter.named));
        plan.chain(placed).chain(asked).chain(measured).chain(judged).chain(rest)
    }
}

macro_rules! indexed {
    ($($ix:ident, $field:ident, $type:ident;)*) => {$(
        impl std::ops::Index<$ix> for Program {
            type Output = $type;

            fn index(&self, ix: $ix) -> &$type {
                &self.$field[ix.0]
            }
        }
    )*};
}

indexed! {
    FormIx, forms, Form;
    ItemIx, items, Item;
    ParameterIx, parameters, Parameter;
    IndicatorIx, indicators, Indicator;
    StandardIx, standards, Standard;
    ScoreIx, scores, Score;
    TitleIx, titles, Title;
    PlacementIx, placements, Placement;
}
