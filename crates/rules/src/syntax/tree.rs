//! A plan as written: declarations in order, each with its place, before any name is looked up.

use crate::force::Force;
use crate::program::derived::Gathering;
use crate::program::{Lang, Span};
use crate::words::Language;
use base::{Comparator, Cycle, Date, Number, Period};

/// A plan's text, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// Its declarations, in order.
    pub declarations: Vec<Declaration>,
    /// Its comments, in order.
    pub comments: Vec<Span>,
    /// The language it is written in.
    pub language: Language,
    /// Its words of the language, in order.
    pub keywords: Vec<Keyword>,
}

/// A word of the language where it stands as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyword {
    /// Its key in [`crate::words::WORDS`].
    pub key: &'static str,
    /// Where it stands.
    pub span: Span,
}

/// One declaration.
#[derive(Clone, Debug, PartialEq)]
pub enum Declaration {
    /// `plan NAME { ... }`
    Plan(Plan),
    /// `levels a > b > c`
    Levels(Words),
    /// `kinds a, b, c`
    Kinds(Words),
    /// `form NAME from ... every ... { ... }`
    Form(Form),
    /// `parameter NAME = 85% { 90% in "058" }`
    Parameter(Parameter),
    /// `indicator NAME = ...`
    Indicator(Box<Indicator>),
    /// `standard NAME for ... { ... }`
    Standard(Standard),
    /// `score NAME for ... { ... }`
    Score(Score),
    /// `grades SCORE { ... }`
    Grades(Grades),
    /// `quota GRADE <= 20% of GRADE ...`
    Quota(Quota),
    /// `target NAME ...`
    Target(Box<Target>),
    /// `title NAME for ... { ... }`
    Title(Title),
    /// `placement NAME of ... { ... }`
    Placement(Placement),
}

/// What every named thing begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// Its name.
    pub name: Name,
    /// How people call it.
    pub labels: Vec<Label>,
    /// What it rests on.
    pub cites: Vec<Cite>,
    /// `from 2025-07-01 until 2026-12-31`, and where it stands.
    pub force: Option<(Force, Span)>,
    /// The whole declaration.
    pub span: Span,
}

/// A name, in Unicode NFC; empty where it is missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Written between quotation marks.
    pub quoted: bool,
    /// Where it stands.
    pub span: Span,
}

/// `"..."`, `ar "..."`.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its language.
    pub lang: Lang,
    /// The words, escapes resolved.
    pub text: String,
    /// Where it stands, its language included.
    pub span: Span,
}

/// `basis "53-KH/UBND" of 2025-01-20 article "2"`, `cite article "2" letters 1204 to 1260`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cite {
    /// The instrument's number; nothing where it is the plan's own instrument.
    pub number: Option<String>,
    /// Its date.
    pub of: Option<Date>,
    /// The numbered part.
    pub article: Option<String>,
    /// The words of its text that are meant: the first letter, and the one behind the last.
    pub letters: Option<[u64; 2]>,
    /// Where it stands.
    pub span: Span,
}

/// Levels and kinds, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// The words.
    pub names: Vec<Name>,
    /// Where they stand, with the word before them where they are a declaration.
    pub span: Span,
}

/// `plan NAME { ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Name and labels; `basis` lines stand in `lines`.
    pub head: Head,
    /// What stands between the braces.
    pub lines: Vec<PlanLine>,
}

/// One line of a plan's own block.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanLine {
    /// `basis "53-KH/UBND" of 2025-01-20`
    Basis(Cite),
    /// `year 2025`; nothing where the period could not be read.
    Year(Option<Period>, Span),
    /// `scope "06"`
    Scope(String, Span),
    /// `no contest 2020, 2021`
    NoContest(Vec<Period>, Span),
    /// `levels a > b`
    Levels(Words),
    /// `kinds a, b`
    Kinds(Words),
    /// `ranks a > b`
    Ranks(Words),
}

/// `form NAME from ... every ... { ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// Name and labels.
    pub head: Head,
    /// Who reports it.
    pub from: Words,
    /// How often.
    pub every: Option<Cycle>,
    /// `due in 10 days`, `due by 12-15`
    pub due: Option<Due>,
    /// `counts until 12-15`
    pub counts_until: Option<DayNamed>,
    /// Its items.
    pub items: Vec<Item>,
    /// The parts it is divided into.
    pub sections: Vec<Section>,
}

/// `section building "Building" vi "Xây dựng"`: a heading of the form's paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Name and labels.
    pub head: Head,
    /// How many items stand before it.
    pub before: usize,
}

/// Until when a form is due.
#[derive(Clone, Debug, PartialEq)]
pub enum Due {
    /// `due in 10 days`
    InDays(Figure),
    /// `due by 12-15`
    By(DayNamed),
}

/// `12-15` or `2025-12-15`; nothing where it could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct DayNamed {
    /// The day.
    pub day: Option<crate::program::deadlines::DayNamed>,
    /// Where it stands, with its clause.
    pub span: Span,
}

/// One line of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Name and labels.
    pub head: Head,
    /// `yes_no`, `count`, `amount "VND" scale 0`
    pub kind: Option<ItemKind>,
    /// `flow`, `stock`, `assigned`
    pub role: Option<crate::program::Role>,
    /// `check <= cases`
    pub checks: Vec<Check>,
}

/// What an answer to an item is.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// `yes_no`
    YesNo,
    /// `count`
    Count,
    /// `amount "VND" scale 0`
    Amount(Option<Name>, Option<Figure>),
    /// `date`
    Date,
}

/// `check <= cases`
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// How the answer must stand to the other side.
    pub comparator: Comparator,
    /// The other side.
    pub other: Expr,
    /// Where it stands.
    pub span: Span,
}

/// `parameter NAME = 85% { 90% in "058"; 80% from 2025-07-01 }`
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Name and labels.
    pub head: Head,
    /// What it is where no line says otherwise.
    pub value: Figure,
    /// What stands between the braces; nothing where there are none.
    pub lines: Vec<ParameterLine>,
}

/// `90% in "058" for district from 2025-07-01`
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterLine {
    /// The number.
    pub value: Figure,
    /// Codes of units.
    pub units: Vec<Name>,
    /// Levels and kinds.
    pub words: Words,
    /// The first day.
    pub from: Option<(Date, Span)>,
    /// Where it stands.
    pub span: Span,
}

/// `indicator NAME = ...`
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Name and labels.
    pub head: Head,
    /// Its formula.
    pub formula: Expr,
    /// `as percent`
    pub shown: Option<(crate::program::Shown, Span)>,
    /// `higher is better`
    pub higher_is_better: Option<bool>,
    /// `complete at 95%`
    pub complete_at: Option<Figure>,
}

/// `standard NAME for ... { ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standard {
    /// Name and labels.
    pub head: Head,
    /// Whom it is for.
    pub of: Words,
    /// Its lines.
    pub criteria: Vec<Expr>,
}

/// `score NAME for ... { ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Name and labels.
    pub head: Head,
    /// Whom it is for.
    pub of: Words,
    /// `of 300`: the points of everything; 100 where nothing is said.
    pub scale: Option<Figure>,
    /// Its lines.
    pub lines: Vec<ScoreLine>,
}

/// One line of a score.
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreLine {
    /// `weight 40 clearance { 100 at 95%; 0 below 50% } linear`
    Part(Part),
    /// `minus 5 per late_report, at most 20`
    Penalty(Penalty),
}

/// `weight 40 clearance { 100 at 95%; 0 below 50% } linear`
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How much of the whole.
    pub weight: Figure,
    /// What is held against the table; nothing where the part is `full`.
    pub quantity: Option<Expr>,
    /// The table.
    pub steps: Vec<Step>,
    /// `linear`, `steps`
    pub linear: Option<bool>,
    /// `minus 25% per failures`: what is taken off a full part.
    pub reductions: Vec<Reduction>,
    /// `at most 20`
    pub at_most: Option<Figure>,
    /// `at least 5`
    pub at_least: Option<Figure>,
    /// Where it stands.
    pub span: Span,
}

/// `minus 25% per failures of done unless waived by excused`
#[derive(Clone, Debug, PartialEq)]
pub struct Reduction {
    /// The part of its points that each takes off.
    pub share: Figure,
    /// How many there are.
    pub per: Expr,
    /// Of how many.
    pub of: Option<Expr>,
    /// Those that do not count.
    pub waived: Option<Expr>,
}

/// `100 at 95%`
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Points.
    pub points: Figure,
    /// Written `below` instead of `at`.
    pub below: bool,
    /// From where on: a number or a day.
    pub at: Expr,
    /// Where it stands.
    pub span: Span,
}

/// `minus 5 per late_report, at most 20`
#[derive(Clone, Debug, PartialEq)]
pub struct Penalty {
    /// Points taken off each time.
    pub points: Figure,
    /// How many times.
    pub per: Expr,
    /// How many of these do not count.
    pub waived: Option<Expr>,
    /// Never more than this.
    pub at_most: Option<Figure>,
    /// Where it stands.
    pub span: Span,
}

/// `grades SCORE { ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grades {
    /// Whose bands.
    pub score: Name,
    /// The bands, as written; a veto is a band without limits.
    pub bands: Vec<Band>,
    /// What else decides a grade.
    pub rules: Vec<GradeRule>,
    /// Where they stand.
    pub span: Span,
}

/// `good from 80 below 90`, `good 75 to 100`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// Name and labels.
    pub head: Head,
    /// The least points.
    pub from: Option<Figure>,
    /// The most points, and whether they are included.
    pub to: Option<(Figure, bool)>,
    /// `when disciplined`
    pub when: Option<Expr>,
}

/// A line of `grades` that names no grade.
#[derive(Clone, Debug, PartialEq)]
pub enum GradeRule {
    /// `not assessed when newly_founded`
    NotAssessed(Expr, Span),
    /// `not above grade(unit_rating) of above unless newly_moved`
    NotAbove(Expr, Whose, Option<Box<Expr>>, Span),
}

/// Whose grade limits a unit's own.
#[derive(Clone, Debug, PartialEq)]
pub enum Whose {
    /// Nothing is said: its own under another score.
    Own,
    /// `of above`
    Above,
    /// `of province`
    AboveAt(Name),
}

/// `quota excellent <= 20% of good in each province, floor`
#[derive(Clone, Debug, PartialEq)]
pub struct Quota {
    /// The grade that is limited.
    pub grade: Name,
    /// `for SCORE`
    pub score: Option<Name>,
    /// `<=`
    pub comparator: Comparator,
    /// How much.
    pub limit: Figure,
    /// Of which grade's number, or of which levels and kinds.
    pub of: Words,
    /// `or better`
    pub or_better: bool,
    /// Counted in each of these.
    pub in_each: Vec<Name>,
    /// `25% where outstanding`
    pub other: Option<Box<(Figure, Expr)>>,
    /// `ties by months_served`, `ties by lot "..."`
    pub ties_by: Vec<TiesBy>,
    /// `floor`, `ceiling`, `round`
    pub rounding: Option<crate::program::quotas::Rounding>,
    /// `ties in` or `ties out`
    pub ties_in: Option<bool>,
    /// Where it stands.
    pub span: Span,
}

/// What decides among units with the same points.
#[derive(Clone, Debug, PartialEq)]
pub enum TiesBy {
    /// `ties by months_served`
    Quantity(Box<Expr>),
    /// `ties by lot "..."`: the seed, and where it stands.
    Lot(String, Span),
}

/// `target NAME ...`
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Name and labels.
    pub head: Head,
    /// What is held against the threshold.
    pub measure: Measure,
    /// `in each bloc`
    pub in_each: Option<Name>,
    /// `>= 80%`; nothing where it is missing.
    pub threshold: Option<(Comparator, Expr)>,
    /// `by 2025-12-31`
    pub by: Option<(Date, Span)>,
}

/// What a target holds against its threshold.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// `share of P where C`
    ShareOf(Population, Expr),
    /// `count of P where C`
    CountOf(Population, Expr),
    /// `each P: Q`
    Each(Population, Expr),
    /// `Q`
    Value(Expr),
}

/// `commune, agency except newly_founded`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Population {
    /// Levels and kinds.
    pub of: Words,
    /// `as of 2025-01-01`, and where it stands.
    pub as_of: Option<(Date, Span)>,
    /// The exception.
    pub except: Option<Expr>,
}

/// `title NAME for ... by LEVEL { ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Title {
    /// Name and labels.
    pub head: Head,
    /// Who may receive it.
    pub of: Words,
    /// Who gives it.
    pub by: Option<Name>,
    /// What stands between the braces; nothing where there are none.
    pub lines: Vec<TitleLine>,
}

/// One line of a title.
#[derive(Clone, Debug, PartialEq)]
pub enum TitleLine {
    /// `eligible when grade(movement) >= good for 2 consecutive editions`
    Eligible(Expr, Span),
    /// `quota 1 in each bloc`
    Quota(Figure, Option<Name>, Span),
    /// `not with model for one achievement`
    NotWith(Name, Span),
}

/// `placement NAME of ... in ... under ... { hard ...; soft ... }`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// Name and labels.
    pub head: Head,
    /// Whose posts.
    pub of: Words,
    /// `in province, district`: in which units.
    pub within: Words,
    /// `under "01"`: codes of units.
    pub under: Words,
    /// Its rules, each with whether it is hard, and its words.
    pub rules: Vec<PlacementRule>,
}

/// `hard at most 2 terms of 5 years except secretary cite article "4"`
#[derive(Clone, Debug, PartialEq)]
pub struct PlacementRule {
    /// Labels, citations and days; it has no name.
    pub head: Head,
    /// Must hold; else: should.
    pub hard: bool,
    /// `soft weight 3`
    pub weight: Option<Figure>,
    /// What it says.
    pub said: PlacementSaid,
    /// `except secretary`
    pub except: Words,
    /// `not counting acting`
    pub not_counting: Words,
    /// `counted to 2026-05-31`
    pub counted_to: Option<(Option<Date>, Span)>,
    /// `unless retiring within 6 months`
    pub unless_retiring: Option<Length>,
    /// `kept by >= 97% in province, > 90% in commune`
    pub kept: Vec<Kept>,
}

/// `> 90% in commune`, as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The sign.
    pub comparator: Comparator,
    /// The share.
    pub share: Figure,
    /// The level.
    pub level: Name,
}

/// What a rule of placement says, as written.
#[derive(Clone, Debug, PartialEq)]
pub enum PlacementSaid {
    /// `not native of own province`, `not native of own province on map of 2025-06-30`
    NotNative(Name, Option<(Option<Date>, Span)>),
    /// `no kin in own district`
    NoKin(Name),
    /// `at most 2 terms of 5 years`
    Terms(Figure, Length),
    /// `at most 3 years in one post in the last 4 years`, or `less than`
    Years {
        /// `at most` or `less than`.
        limit: &'static str,
        /// So many years.
        most: Figure,
        /// `years in one post`, `years in own` or `years at one level`.
        held: &'static str,
        /// The level behind `years in own`.
        own: Option<Name>,
        /// Behind `in the last`.
        within: Option<Length>,
    },
    /// `at least 3 years in one post`
    LeastInPost(Figure),
    /// `not back within 4 years`, `not back to own district within 4 years`
    NotBack(Option<Name>, Length),
    /// `not moved within own region`; without a level: `not within one bloc`
    NotMovedWithin(Option<Name>),
    /// `at least 10 years before retirement`
    BeforeRetirement(Length),
    /// `at most 1/3 of a team in one round`
    TeamShare(Figure),
    /// `not moved together secretary, chairperson`
    NotTogether(Words),
    /// `rank deputy or better`
    Rank(Name),
    /// `rank of post or better`
    RankOfPost,
    /// `1 leader moved from ministry in each province`
    MovedFrom(Figure, Name, Name),
    /// Any other words, single blanks between them.
    OwnWords(String),
}

/// `4 years`, `6 months`
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// So many.
    pub figure: Figure,
    /// Months; else years.
    pub months: bool,
}

/// A number as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number before its sign: 85 for `85%`.
    pub number: Number,
    /// `%`, `‰` or none.
    pub unit: FigureUnit,
    /// As written, its sign included.
    pub written: String,
    /// Where it stands.
    pub span: Span,
}

/// What stands behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// Nothing.
    None,
    /// `%`
    Percent,
    /// `‰`
    PerThousand,
}

/// A formula or a condition: which of the two, only the check can tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
    /// How deep it nests, at most; bounded, so that a walk over it may recurse.
    pub height: usize,
}

/// What a formula or condition is.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// Could not be read; remarked upon.
    Missing,
    /// `85%`
    Figure(Figure),
    /// `2025-03-31`
    Date(Date),
    /// `03-31 of year`; `true` for `of year_before`. Nothing where there is no such day.
    OfYear(Option<(i8, i8)>, bool),
    /// `3 months after year_start`
    Shifted(Figure, Reckoned, Box<Expr>),
    /// `days from received to answered`
    DaysFrom(Box<Expr>, Box<Expr>),
    /// `cases`
    Name(Name),
    /// `change(cases, year_before)`
    Call(Name, Vec<Expr>),
    /// `(a)`
    Paren(Box<Expr>),
    /// `-a`
    Negative(Box<Expr>),
    /// `a / b`
    Arithmetic(Box<Expr>, Operator, Box<Expr>),
    /// `a >= b`; more than one comparison only where the text chains them.
    Compare(Box<Expr>, Vec<(Comparator, Expr)>),
    /// `not a`
    Not(Box<Expr>),
    /// `never a`
    Never(Box<Expr>),
    /// `a and b`
    And(Vec<Expr>),
    /// `a or b`
    Or(Vec<Expr>),
    /// `all { a; b }`
    Group(Quorum, Vec<Expr>),
    /// `mean { a; b }`
    Gathered(Gathering, Vec<Expr>),
    /// `rank(a) <= 3 in each province`
    InEach(Box<Expr>, Name),
    /// `a for 2 consecutive editions`
    Editions(Box<Expr>, EditionCount),
}

/// How a day lies to the one it is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// In months; else in days.
    pub months: bool,
    /// Before it; else after it.
    pub before: bool,
}

/// In how many editions a condition must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum EditionCount {
    /// `for 2 consecutive editions`
    Consecutive(Figure),
    /// `in 3 of the last 4 editions`
    OfLast(Figure, Figure),
}

/// How many of a group must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Quorum {
    /// `all`
    All,
    /// `any`
    Any,
    /// `at least 2 of`
    AtLeast(Figure),
}

/// `+`, `-`, `*`, `/`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Over,
}

impl Band {
    /// Returns whether the band says only when no better grade is given.
    pub fn is_veto(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

impl GradeRule {
    /// Returns where the rule stands.
    pub fn span(&self) -> Span {
        match self {
            GradeRule::NotAssessed(_, span) | GradeRule::NotAbove(_, _, _, span) => *span,
        }
    }
}

impl Declaration {
    /// Returns where the declaration stands.
    pub fn span(&self) -> Span {
        match self {
            Declaration::Plan(plan) => plan.head.span,
            Declaration::Levels(words) | Declaration::Kinds(words) => words.span,
            Declaration::Form(form) => form.head.span,
            Declaration::Parameter(parameter) => parameter.head.span,
            Declaration::Indicator(indicator) => indicator.head.span,
            Declaration::Standard(standard) => standard.head.span,
            Declaration::Score(score) => score.head.span,
            Declaration::Grades(grades) => grades.span,
            Declaration::Quota(quota) => quota.span,
            Declaration::Target(target) => target.head.span,
            Declaration::Title(title) => title.head.span,
            Declaration::Placement(placement) => placement.head.span,
        }
    }
}

impl Expr {
    /// Returns the expression with its height.
    pub fn new(kind: ExprKind, span: Span) -> Expr {
        let height = 1 + kind.height_inside();
        Expr { kind, span, height }
    }
}

impl ExprKind {
    fn height_inside(&self) -> usize {
        let highest = |parts: &[Expr]| parts.iter().map(|part| part.height).max().unwrap_or(0);
        match self {
            ExprKind::Missing
            | ExprKind::Figure(_)
            | ExprKind::Date(_)
            | ExprKind::OfYear(..)
            | ExprKind::Name(_) => 0,
            ExprKind::Shifted(_, _, inner) => inner.height,
            ExprKind::DaysFrom(first, last) => first.height.max(last.height),
            ExprKind::Paren(inner)
            | ExprKind::Negative(inner)
            | ExprKind::Not(inner)
            | ExprKind::Never(inner)
            | ExprKind::InEach(inner, _)
            | ExprKind::Editions(inner, _) => inner.height,
            ExprKind::Arithmetic(left, _, right) => left.height.max(right.height),
            ExprKind::Compare(first, rest) => {
                rest.iter().map(|(_, other)| other.height).fold(first.height, usize::max)
            }
            ExprKind::Call(_, parts)
            | ExprKind::And(parts)
            | ExprKind::Or(parts)
            | ExprKind::Group(_, parts)
            | ExprKind::Gathered(_, parts) => highest(parts),
        }
    }
}

impl Reckoned {
    /// Returns the word of the language.
    pub fn word(self) -> &'static str {
        match (self.months, self.before) {
            (false, true) => "days before",
            (false, false) => "days after",
            (true, true) => "months before",
            (true, false) => "months after",
        }
    }

    /// Returns the word of the language behind one.
    pub fn word_of_one(self) -> &'static str {
        match (self.months, self.before) {
            (false, true) => "day before",
            (false, false) => "day after",
            (true, true) => "month before",
            (true, false) => "month after",
        }
    }
}

impl Operator {
    /// Returns the sign as plans write it.
    pub fn sign(self) -> &'static str {
        match self {
            Operator::Plus => "+",
            Operator::Minus => "-",
            Operator::Times => "*",
            Operator::Over => "/",
        }
    }
}

impl Figure {
    /// Returns the number with its sign taken in: 0.85 for `85%`.
    pub fn value(&self) -> Number {
        let per = match self.unit {
            FigureUnit::None => 1,
            FigureUnit::Percent => 100,
            FigureUnit::PerThousand => 1_000,
        };
        &self.number / base::number::whole(per)
    }
}
