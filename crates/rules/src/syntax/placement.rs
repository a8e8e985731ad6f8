//! Placement: rules that are known, and any others in the writer's own words.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Figure, Head, Kept, Length, Placement, PlacementRule, PlacementSaid, Words};
use crate::program::Span;
use base::Date;

/// What may follow a rule on its line.
const TRIMMINGS: [&str; 9] = [
    "except",
    "not counting",
    "counted to",
    "unless retiring within",
    "kept by",
    "cite",
    "basis",
    "from/date",
    "until",
];

/// Which service is counted together.
const HELD: [&str; 3] = ["years in one post", "years in own", "years at one level"];

impl Parser<'_> {
    pub fn placement(&mut self, keyword: Span) -> Placement {
        let mut placement = Placement { head: self.head(), ..Placement::default() };
        if self.clause("of/posts") {
            placement.of = self.words();
        } else {
            self.missing(placement.head.name.span, "of/posts");
        }
        if self.clause("in/place") {
            placement.within = self.words();
        }
        if self.clause("under") {
            placement.under = self.words();
        }
        self.trimmings(&mut placement.head);
        placement.rules = self.block(keyword, Parser::placement_rule);
        placement.head.span = self.since(keyword.start);
        placement
    }

    fn placement_rule(&mut self) -> Option<PlacementRule> {
        let start = self.span().start;
        let hard = self.expect_one_of(&["hard", "soft"])? == "hard";
        let weight = if !hard && self.eat_word("weight") { Some(self.figure()) } else { None };
        // Plans of earlier versions kept rules in English words, whatever language they are in.
        let known = self.attempt(Parser::whole_known_rule);
        let known = known.or_else(|| self.in_english(|parser| parser.attempt(Parser::whole_known_rule)));
        let is_known = known.is_some();
        let mut rule = PlacementRule {
            head: Head::default(),
            hard,
            weight,
            said: known.unwrap_or_else(|| self.own_words()),
            except: Words::default(),
            not_counting: Words::default(),
            counted_to: None,
            unless_retiring: None,
            kept: Vec::new(),
        };
        while is_known && self.beside_rule(&mut rule) {}
        rule.head.span = self.since(start);
        Some(rule)
    }

    /// Reads what may stand behind a rule, in any order; says whether there was something that may be followed by more.
    fn beside_rule(&mut self, rule: &mut PlacementRule) -> bool {
        self.trimmings(&mut rule.head);
        let start = self.span();
        if self.clause("except") {
            self.once(rule.except.names.is_empty(), start, "except");
            rule.except = self.words();
        } else if self.clause("not counting") {
            self.once(rule.not_counting.names.is_empty(), start, "not counting");
            rule.not_counting = self.words();
        } else if self.clause("counted to") {
            self.once(rule.counted_to.is_none(), start, "counted to");
            rule.counted_to = Some((self.day(), self.since(start.start)));
        } else if self.clause("unless retiring within") {
            self.once(rule.unless_retiring.is_none(), start, "unless retiring within");
            rule.unless_retiring = self.length();
        } else if self.clause("kept by") {
            self.once(rule.kept.is_empty(), start, "kept by");
            rule.kept = self.kept();
        } else {
            return false;
        }
        true
    }

    /// Reads `>= 97% in province, > 90% in commune`.
    fn kept(&mut self) -> Vec<Kept> {
        const SIGNS: [Kind; 5] = [Kind::Less, Kind::AtMost, Kind::Equal, Kind::AtLeast, Kind::More];
        let mut all = Vec::from_iter(self.one_kept());
        while !all.is_empty() && self.at(Kind::Comma) && SIGNS.contains(&self.ahead(1).kind) {
            self.bump();
            all.extend(self.one_kept());
        }
        all
    }

    fn one_kept(&mut self) -> Option<Kept> {
        let Some(comparator) = self.comparator() else {
            self.fail("plan.expected-comparator");
            return None;
        };
        let share = self.figure();
        self.expect_word("in/place");
        Some(Kept { comparator, share, level: self.word() })
    }

    fn whole_known_rule(&mut self) -> Option<PlacementSaid> {
        let said = self.known_rule()?;
        let ended = self.at_end() || self.one_of(&TRIMMINGS).is_some() || self.at(Kind::Text);
        let labelled = self.ahead(1).kind == Kind::Text && self.at(Kind::Word);
        ((ended || labelled) && !self.has_failed()).then_some(said)
    }

    fn known_rule(&mut self) -> Option<PlacementSaid> {
        if self.at(Kind::Number) {
            return self.moved_from();
        }
        const RULES: [&str; 12] = [
            "not native of own",
            "no kin in own",
            "not back within",
            "not back to own",
            "not moved within own",
            "not within one bloc",
            "not moved together",
            "rank of post",
            "rank",
            "at most",
            "less than",
            "at least",
        ];
        Some(match self.eat_one_of(&RULES)? {
            "not native of own" => PlacementSaid::NotNative(self.word(), self.map()),
            "no kin in own" => PlacementSaid::NoKin(self.word()),
            "not back within" => PlacementSaid::NotBack(None, self.length()?),
            "not back to own" => {
                let own = self.word();
                self.eat_word("within").then_some(())?;
                PlacementSaid::NotBack(Some(own), self.length()?)
            }
            "not moved within own" => PlacementSaid::NotMovedWithin(Some(self.word())),
            "not within one bloc" => PlacementSaid::NotMovedWithin(None),
            "not moved together" => PlacementSaid::NotTogether(self.words()),
            "rank of post" => self.eat_word("or better").then_some(PlacementSaid::RankOfPost)?,
            "rank" => {
                let rank = self.word();
                self.eat_word("or better").then_some(PlacementSaid::Rank(rank))?
            }
            "at most" => self.at_most_so_long()?,
            "less than" => {
                let most = self.figure();
                self.years_held("less than", most)?
            }
            "at least" => self.at_least_so_long()?,
            _ => return None,
        })
    }

    /// Reads `on map of 2025-06-30` or `on map of today`, if it stands here.
    fn map(&mut self) -> Option<(Option<Date>, Span)> {
        let start = self.span().start;
        if !self.eat_word("on map of") {
            return None;
        }
        let day = if self.eat_word("today") { None } else { self.day() };
        Some((day, self.since(start)))
    }

    fn at_most_so_long(&mut self) -> Option<PlacementSaid> {
        let most = self.fraction();
        Some(match self.eat_one_of(&["terms of", "of a team"]) {
            Some("terms of") => PlacementSaid::Terms(most, self.length()?),
            Some(_) => self.eat_word("in one round").then_some(PlacementSaid::TeamShare(most))?,
            None => self.years_held("at most", most)?,
        })
    }

    fn years_held(&mut self, limit: &'static str, most: Figure) -> Option<PlacementSaid> {
        let held = self.eat_one_of(&HELD)?;
        let own = (held == "years in own").then(|| self.word());
        let within = if self.eat_word("in the last") { Some(self.length()?) } else { None };
        Some(PlacementSaid::Years { limit, most, held, own, within })
    }

    fn at_least_so_long(&mut self) -> Option<PlacementSaid> {
        let figure = self.figure();
        const UNITS: [&str; 3] = ["years in one post", "years before retirement", "months before retirement"];
        Some(match self.eat_one_of(&UNITS)? {
            "years in one post" => PlacementSaid::LeastInPost(figure),
            unit => {
                PlacementSaid::BeforeRetirement(Length { figure, months: unit == "months before retirement" })
            }
        })
    }

    fn moved_from(&mut self) -> Option<PlacementSaid> {
        let count = self.figure();
        self.eat_one_of(&["leaders moved from", "leader moved from"])?;
        let from = self.word();
        let in_each = self.eat_word("in each").then(|| self.word())?;
        Some(PlacementSaid::MovedFrom(count, from, in_each))
    }

    fn length(&mut self) -> Option<Length> {
        let figure = self.figure();
        const SPANS: [&str; 4] = ["years", "year/span", "months/span", "month/span"];
        let unit = self.eat_one_of(&SPANS)?;
        Some(Length { figure, months: unit.starts_with("month") })
    }

    fn own_words(&mut self) -> PlacementSaid {
        let mut words = Vec::new();
        while !self.at_end() && !self.at(Kind::OpenBrace) {
            words.push(self.slice(self.span()));
            self.bump();
        }
        if words.is_empty() {
            self.fail("plan.expected-name");
        }
        PlacementSaid::OwnWords(words.join(" "))
    }
}
