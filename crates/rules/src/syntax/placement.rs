//! Placement: rules that are known, and any others in the writer's own words.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Figure, Head, Placement, PlacementRule, PlacementSaid, Words};
use crate::program::Span;

/// What may follow a rule on its line.
const TRIMMINGS: [&str; 5] = ["except", "cite", "basis", "from/date", "until"];

impl Parser<'_> {
    pub fn placement(&mut self, keyword: Span) -> Placement {
        let mut head = self.head();
        let of = if self.clause("of/posts") {
            self.words()
        } else {
            self.missing(head.name.span, "of/posts");
            Words::default()
        };
        self.trimmings(&mut head);
        let rules = self.block(keyword, Parser::placement_rule);
        head.span = self.since(keyword.start);
        Placement { head, of, rules }
    }

    fn placement_rule(&mut self) -> Option<PlacementRule> {
        let start = self.span().start;
        let hard = self.expect_one_of(&["hard", "soft"])? == "hard";
        let (mut head, mut except) = (Head::default(), Words::default());
        // Plans of earlier versions kept rules in English words, whatever language they are in.
        let known = self.attempt(Parser::whole_known_rule);
        let known = known.or_else(|| self.in_english(|parser| parser.attempt(Parser::whole_known_rule)));
        let said = match known {
            Some(said) => {
                self.trimmings(&mut head);
                if self.clause("except") {
                    except = self.words();
                }
                self.trimmings(&mut head);
                said
            }
            None => self.own_words(),
        };
        head.span = self.since(start);
        Some(PlacementRule { head, hard, said, except })
    }

    fn whole_known_rule(&mut self) -> Option<PlacementSaid> {
        let said = self.known_rule()?;
        let ended = self.at_end() || self.one_of(&TRIMMINGS).is_some() || self.at(Kind::Text);
        (ended && !self.has_failed()).then_some(said)
    }

    fn known_rule(&mut self) -> Option<PlacementSaid> {
        if self.at(Kind::Number) {
            return self.moved_from();
        }
        Some(
            match self.eat_one_of(&[
                "not native of own",
                "no kin in own",
                "not back within",
                "rank",
                "at most",
                "at least",
            ])? {
                "not native of own" => PlacementSaid::NotNative(self.word()),
                "no kin in own" => PlacementSaid::NoKin(self.word()),
                "not back within" => PlacementSaid::NotBack(self.years()?),
                "rank" => {
                    let rank = self.word();
                    self.eat_word("or better").then_some(PlacementSaid::Rank(rank))?
                }
                "at most" => self.at_most_so_long()?,
                _ => self.at_least_so_long()?,
            },
        )
    }

    fn at_most_so_long(&mut self) -> Option<PlacementSaid> {
        let most = self.fraction();
        const UNITS: [&str; 4] = ["terms of", "years in one post", "years at one level", "of a team"];
        Some(match self.eat_one_of(&UNITS)? {
            "terms of" => PlacementSaid::Terms(most, self.years()?),
            "years at one level" => PlacementSaid::YearsAtLevel(most),
            "of a team" => self.eat_word("in one round").then_some(PlacementSaid::TeamShare(most))?,
            _ => {
                let within = if self.eat_word("in the last") { Some(self.years()?) } else { None };
                PlacementSaid::YearsInPost(most, within)
            }
        })
    }

    fn at_least_so_long(&mut self) -> Option<PlacementSaid> {
        let least = self.figure();
        Some(match self.eat_one_of(&["years in one post", "years before retirement"])? {
            "years in one post" => PlacementSaid::LeastInPost(least),
            _ => PlacementSaid::BeforeRetirement(least),
        })
    }

    fn moved_from(&mut self) -> Option<PlacementSaid> {
        let count = self.figure();
        self.eat_one_of(&["leaders moved from", "leader moved from"])?;
        let from = self.word();
        let in_each = self.eat_word("in each").then(|| self.word())?;
        Some(PlacementSaid::MovedFrom(count, from, in_each))
    }

    fn years(&mut self) -> Option<Figure> {
        let years = self.figure();
        self.eat_one_of(&["years", "year/span"]).map(|_| years)
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
