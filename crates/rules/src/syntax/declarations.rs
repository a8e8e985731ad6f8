//! Declarations, their names, labels and citations, and those of them that describe the plan and its forms.

use super::parser::{DECLARATIONS, Parser};
use super::token::Kind;
use super::tree::{
    Check, Cite, DayNamed, Declaration, Due, Figure, Form, Head, Indicator, Item, ItemKind, Label, Name,
    Plan, PlanLine, Section, Standard, Words,
};
use crate::force::Force;
use crate::program::deadlines;
use crate::program::{Lang, Role, Shown, Span};
use crate::remark::Remark;
use crate::words::Place;
use base::{Cycle, Period, YearStart, text};

const PLAN_LINES: &[&str] = &["basis", "year", "scope", "levels", "kinds", "ranks", "no contest"];
const CYCLES: &[&str] = &["month", "quarter", "half", "year"];
const DIRECTIONS: &[&str] = &["higher is better", "lower is better"];
const ITEM_WORDS: &[&str] = &["yes_no", "count", "amount", "date", "flow", "stock", "assigned"];

impl Parser<'_> {
    /// Reads the whole text.
    pub fn declarations(&mut self) -> Vec<Declaration> {
        let mut declarations = Vec::new();
        loop {
            match self.kind() {
                Kind::End => return declarations,
                Kind::Break | Kind::LineEnd => drop(self.bump()),
                Kind::CloseBrace => self.refuse_closing_brace(),
                _ => {
                    declarations.extend(self.declaration());
                    self.end_declaration();
                }
            }
        }
    }

    fn declaration(&mut self) -> Option<Declaration> {
        let keyword = self.span();
        Some(match self.expect_one_of(DECLARATIONS)? {
            "plan" => Declaration::Plan(self.plan(keyword)),
            "levels" => Declaration::Levels(self.levels(keyword)),
            "kinds" => Declaration::Kinds(self.kinds(keyword)),
            "form" => Declaration::Form(self.form(keyword)),
            "parameter" => Declaration::Parameter(self.parameter(keyword)),
            "indicator" => Declaration::Indicator(Box::new(self.indicator(keyword))),
            "standard" => Declaration::Standard(self.standard(keyword)),
            "score" => Declaration::Score(self.score(keyword)),
            "grades" => Declaration::Grades(self.grades(keyword)),
            "quota" => Declaration::Quota(self.quota(keyword)),
            "target" => Declaration::Target(Box::new(self.target(keyword))),
            "title" => Declaration::Title(self.title(keyword)),
            _ => Declaration::Placement(self.placement(keyword)),
        })
    }

    // What every named thing begins with.

    /// Reads a name with its labels and citations.
    pub fn head(&mut self) -> Head {
        let mut head = Head { name: self.name(), ..Head::default() };
        self.trimmings(&mut head);
        head
    }

    /// Reads labels and citations where they stand, on this line or at the beginning of the next ones.
    pub fn trimmings(&mut self, head: &mut Head) {
        loop {
            if self.reach(Parser::at_label) {
                let label = self.label();
                let first = head.labels.iter().all(|other| other.lang != label.lang);
                self.once(first, label.span, "label");
                head.labels.push(label);
            } else if self.reach(Parser::at_cite) {
                head.cites.push(self.cite());
            } else if self.reach(Parser::at_force) {
                let (force, span) = self.force();
                self.once(head.force.is_none(), span, "from/date");
                head.force = Some((force, span));
            } else {
                return;
            }
        }
    }

    fn at_force(&self) -> bool {
        let dated = |length: usize| self.ahead(length).kind == Kind::Calendar;
        let word = ["from/date", "until"].iter().find_map(|word| self.word_ahead(0, word));
        word.is_some_and(dated)
    }

    fn force(&mut self) -> (Force, Span) {
        let start = self.span().start;
        let from = if self.eat_word("from/date") { self.day() } else { None };
        let until = if self.clause("until") { self.day() } else { None };
        (Force { from, until }, self.since(start))
    }

    fn at_label(&self) -> bool {
        let lang = self.label_lang() != Lang::Plain && self.ahead(1).kind == Kind::Text;
        lang || self.at(Kind::Text)
    }

    fn at_cite(&self) -> bool {
        let next = self.ahead(1);
        let names_part = ["article", "letters"].iter().any(|word| self.word_ahead(1, word).is_some());
        let names_something = next.kind == Kind::Text || names_part;
        self.one_of(&["basis", "cite"]).is_some() && names_something
    }

    fn label(&mut self) -> Label {
        let start = self.span().start;
        let lang = self.label_lang();
        if lang != Lang::Plain {
            self.bump();
        }
        let (text, _) = self.quoted();
        Label { lang, text: text::tidy(&text), span: self.since(start) }
    }

    /// Returns the language whose code stands here; codes are the same in every language.
    fn label_lang(&self) -> Lang {
        match self.slice(self.span()) {
            "ar" => Lang::Ar,
            "en" => Lang::En,
            "vi" => Lang::Vi,
            _ => Lang::Plain,
        }
    }

    fn cite(&mut self) -> Cite {
        let start = self.span().start;
        self.eat_one_of(&["basis", "cite"]);
        let number = self.at(Kind::Text).then(|| text::tidy(&self.quoted().0));
        let of = if number.is_some() && self.clause("of/date") { self.day() } else { None };
        let article = self.clause("article").then(|| self.article());
        let letters = if self.clause("letters") { self.letters() } else { None };
        Cite { number, of, article, letters, span: self.since(start) }
    }

    /// Reads `1204 to 1260`.
    fn letters(&mut self) -> Option<[u64; 2]> {
        let start = self.span().start;
        let place = |figure: Figure| text::latin_digits(&figure.written).parse::<u64>().ok();
        let first = place(self.figure());
        self.expect_word("to");
        let last = place(self.figure());
        let letters = first.zip(last).filter(|(first, last)| first < last).map(|(first, last)| [first, last]);
        if letters.is_none() {
            self.fail_with(Remark::error("plan.no-letters", self.since(start)));
        }
        letters
    }

    fn article(&mut self) -> String {
        if self.at(Kind::Number) {
            return text::latin_digits(&self.figure().written);
        }
        text::tidy(&self.quoted().0)
    }

    // The plan itself.

    fn plan(&mut self, keyword: Span) -> Plan {
        let mut head = self.head();
        let lines =
            if self.at(Kind::OpenBrace) { self.block(keyword, Parser::plan_line) } else { Vec::new() };
        head.span = self.since(keyword.start);
        Plan { head, lines }
    }

    fn plan_line(&mut self) -> Option<PlanLine> {
        let start = self.span();
        if self.at_cite() {
            return Some(PlanLine::Basis(self.cite()));
        }
        Some(match self.expect_one_of(PLAN_LINES)? {
            "year" => PlanLine::Year(self.year(), self.since(start.start)),
            "scope" => PlanLine::Scope(text::tidy(&self.quoted().0), self.since(start.start)),
            "levels" => PlanLine::Levels(self.levels(start)),
            "kinds" => PlanLine::Kinds(self.kinds(start)),
            "ranks" => PlanLine::Ranks(self.levels(start)),
            "no contest" => self.no_contest(start),
            _ => {
                self.fail("plan.expected-text");
                return None;
            }
        })
    }

    /// Reads `2025`, `2025 from 11-15`, `2025 from 11-15 of year_before`.
    fn year(&mut self) -> Option<Period> {
        let year = self.period();
        if !self.clause("from/date") {
            return year;
        }
        let start = self.span().start;
        let ((month, day), before) = self.day_of_year()?;
        let Some(begins) = YearStart::new(month, day, before) else {
            self.fail_with(Remark::error("plan.begins-on-leap-day", self.since(start)));
            return year;
        };
        if year.is_some_and(|year| year.cycle() != Cycle::Year) {
            self.fail_with(Remark::error("plan.part-begins-otherwise", self.since(start)));
        }
        year.map(|year| year.beginning(begins))
    }

    fn no_contest(&mut self, keyword: Span) -> PlanLine {
        let mut periods = Vec::from_iter(self.period());
        while self.eat(Kind::Comma) {
            periods.extend(self.period());
        }
        PlanLine::NoContest(periods, self.since(keyword.start))
    }

    fn period(&mut self) -> Option<Period> {
        if !matches!(self.kind(), Kind::Number | Kind::Calendar) {
            self.fail("plan.expected-period");
            return None;
        }
        let written = self.slice(self.span());
        match text::latin_digits(written).parse() {
            Ok(period) => {
                self.bump();
                Some(period)
            }
            Err(_) => {
                self.fail("plan.expected-period");
                self.bump();
                None
            }
        }
    }

    fn levels(&mut self, keyword: Span) -> Words {
        let mut names = vec![self.word()];
        while self.eat(Kind::More) || self.eat(Kind::Comma) {
            names.push(self.word());
        }
        Words { names, span: self.since(keyword.start) }
    }

    fn kinds(&mut self, keyword: Span) -> Words {
        Words { names: self.words().names, span: self.since(keyword.start) }
    }

    // Forms.

    fn form(&mut self, keyword: Span) -> Form {
        let mut form = Form { head: self.head(), ..Form::default() };
        loop {
            let start = self.span();
            if self.clause("from") {
                self.once(form.from.names.is_empty(), start, "from");
                form.from = self.words();
            } else if self.clause("every") {
                self.once(form.every.is_none(), start, "every");
                form.every = self.cycle();
            } else if self.clause("due in") {
                self.once(form.due.is_none(), start, "due in");
                form.due = Some(Due::InDays(self.days()));
            } else if self.clause("due by") {
                self.once(form.due.is_none(), start, "due by");
                form.due = Some(Due::By(self.day_named(start)));
            } else if self.clause("counts until") {
                self.once(form.counts_until.is_none(), start, "counts until");
                form.counts_until = Some(self.day_named(start));
            } else if !self.eat(Kind::Comma) {
                break;
            }
            self.trimmings(&mut form.head);
        }
        self.form_clauses(&form);
        let (mut sections, mut before) = (Vec::new(), 0);
        form.items = self.block(keyword, |parser| {
            if parser.at_section() {
                sections.push(parser.section(before));
                return None;
            }
            before += 1;
            parser.item()
        });
        form.sections = sections;
        form.head.span = self.since(keyword.start);
        form
    }

    /// An item may be called `section`, too: then what follows says what it asks.
    fn at_section(&self) -> bool {
        let is_item = || ITEM_WORDS.iter().chain(&["check"]).any(|word| self.word_ahead(1, word).is_some());
        self.at_word("section") && self.ahead(1).kind == Kind::Word && !is_item()
    }

    fn section(&mut self, before: usize) -> Section {
        let start = self.span().start;
        self.eat_word("section");
        let mut head = self.head();
        head.span = self.since(start);
        Section { head, before }
    }

    fn form_clauses(&mut self, form: &Form) {
        if form.from.names.is_empty() {
            self.missing(form.head.name.span, "from");
        } else if form.every.is_none() {
            self.missing(form.head.name.span, "every");
        }
    }

    fn cycle(&mut self) -> Option<Cycle> {
        let cycle = match self.expect_one_of(CYCLES)? {
            "month" => Cycle::Month,
            "quarter" => Cycle::Quarter,
            "half" => {
                self.eat_word("year");
                Cycle::Half
            }
            _ => Cycle::Year,
        };
        Some(cycle)
    }

    fn days(&mut self) -> super::tree::Figure {
        let days = self.figure();
        if !self.eat_word("day") {
            self.expect_word("days");
        }
        days
    }

    /// Reads `12-15` or `2025-12-15`.
    fn day_named(&mut self, clause: Span) -> DayNamed {
        let day = if self.at(Kind::Number) {
            self.day_of_month().map(|(month, day)| deadlines::DayNamed::Each { month, day })
        } else {
            self.day().map(deadlines::DayNamed::On)
        };
        DayNamed { day, span: self.since(clause.start) }
    }

    fn item(&mut self) -> Option<Item> {
        let start = self.span().start;
        let mut item = Item { head: self.head(), ..Item::default() };
        while !self.has_failed() && self.item_clause(&mut item) {
            self.trimmings(&mut item.head);
        }
        item.head.span = self.since(start);
        Some(item)
    }

    fn item_clause(&mut self, item: &mut Item) -> bool {
        let here = self.span();
        if self.reach(Parser::at_check) {
            item.checks.extend(self.check());
            return true;
        }
        if self.at_end() || self.at(Kind::Comma) {
            return false;
        }
        match self.expect_one_of(ITEM_WORDS) {
            Some("flow") => self.set_role(item, Role::Flow, here),
            Some("stock") => self.set_role(item, Role::Stock, here),
            Some("assigned") => self.set_role(item, Role::Assigned, here),
            Some("yes_no") => self.set_kind(item, ItemKind::YesNo, here),
            Some("count") => self.set_kind(item, ItemKind::Count, here),
            Some("date") => self.set_kind(item, ItemKind::Date, here),
            Some(_) => {
                let amount = self.amount();
                self.set_kind(item, amount, here);
            }
            None => return false,
        }
        true
    }

    fn set_role(&mut self, item: &mut Item, role: Role, here: Span) {
        self.once(item.role.is_none(), here, "flow, stock, assigned");
        item.role = Some(role);
    }

    fn set_kind(&mut self, item: &mut Item, kind: ItemKind, here: Span) {
        self.once(item.kind.is_none(), here, "yes_no, count, amount, date");
        item.kind = Some(kind);
    }

    fn amount(&mut self) -> ItemKind {
        let measure = self.at(Kind::Text).then(|| self.word());
        let scale = self.eat_word("scale").then(|| self.figure());
        ItemKind::Amount(measure, scale)
    }

    /// Without a comparison behind it, `check` is the name of an item on the next line.
    fn at_check(&self) -> bool {
        use Kind::{AtLeast, AtMost, Equal, Less, More};
        self.at_word("check") && matches!(self.ahead(1).kind, Less | AtMost | Equal | AtLeast | More)
    }

    fn check(&mut self) -> Option<Check> {
        let start = self.span().start;
        self.eat_word("check");
        let comparator = self.comparator()?;
        let other = self.formula();
        Some(Check { comparator, other, span: self.since(start) })
    }

    // Indicators and standards.

    fn indicator(&mut self, keyword: Span) -> Indicator {
        let mut head = self.head();
        self.expect_sign(Kind::Equal, "=");
        let formula = self.expression();
        let mut indicator = Indicator {
            head: Head::default(),
            formula,
            shown: None,
            higher_is_better: None,
            complete_at: None,
        };
        loop {
            self.trimmings(&mut head);
            if self.has_failed() || !self.indicator_clause(&mut indicator) && !self.eat(Kind::Comma) {
                break;
            }
        }
        head.span = self.since(keyword.start);
        Indicator { head, ..indicator }
    }

    fn indicator_clause(&mut self, indicator: &mut Indicator) -> bool {
        let start = self.span();
        if self.clause("as") {
            self.once(indicator.shown.is_none(), start, "as");
            indicator.shown = self.shown().map(|shown| (shown, self.since(start.start)));
        } else if self.reach(|parser| parser.at_beginning_of(DIRECTIONS)) {
            self.once(indicator.higher_is_better.is_none(), start, "higher is better");
            indicator.higher_is_better = Some(self.expect_one_of(DIRECTIONS) == Some("higher is better"));
        } else if self.clause("complete at") {
            self.once(indicator.complete_at.is_none(), start, "complete at");
            indicator.complete_at = Some(self.figure());
        } else {
            return false;
        }
        true
    }

    fn shown(&mut self) -> Option<Shown> {
        Some(match self.expect_one_of(&["percent", "per thousand", "number"])? {
            "percent" => Shown::Percent,
            "number" => Shown::Number,
            _ => Shown::PerThousand,
        })
    }

    fn standard(&mut self, keyword: Span) -> Standard {
        let (mut head, of) = self.head_for();
        let criteria = self.block(keyword, |parser| Some(parser.expression()));
        head.span = self.since(keyword.start);
        Standard { head, of, criteria }
    }

    /// Reads `NAME for commune, agency` with labels and citations.
    pub fn head_for(&mut self) -> (Head, Words) {
        let mut head = self.head();
        let mut of = Words::default();
        if self.clause("for") {
            of = self.words();
        } else {
            self.missing(head.name.span, "for");
        }
        self.trimmings(&mut head);
        (head, of)
    }

    /// Reads `in each NAME`.
    pub fn in_each(&mut self) -> Option<Name> {
        self.clause("in each").then(|| match self.kind() {
            Kind::Text => self.word(),
            _ => self.name_or_word(Place::Group),
        })
    }
}
