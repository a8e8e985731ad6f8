//! Rules of placement: who may hold which post, for how long. They are kept with the plan and not applied yet.

use super::Named;
use base::Number;

/// `placement heads of province, district { ... }`
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// Name and labels.
    pub named: Named,
    /// Levels or kinds whose posts it is about.
    pub of: Vec<String>,
    /// Its rules, in the order of the text.
    pub rules: Vec<PlacementRule>,
}

/// One rule, whom it spares, what it rests on, and when it is in force.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacementRule {
    /// Labels, provision and days; it has no name.
    pub named: Named,
    /// It must hold; else it should.
    pub hard: bool,
    /// What it says.
    pub rule: Rule,
    /// Levels or kinds it does not bind.
    pub except: Vec<String>,
}

/// What a rule of placement says of the one who holds, or is to hold, a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// `not native of own province`: not born in the unit of this level in which the post is.
    NotNative(String),
    /// `no kin in own district`: no relative holds a post there.
    NoKin(String),
    /// `at most 2 terms of 5 years`: in one post, one after the other.
    Terms {
        /// So many terms.
        most: Number,
        /// So long is one.
        years: Number,
    },
    /// `at most 3 years in one post in the last 4 years`
    YearsInPost {
        /// So many years.
        most: Number,
        /// Counted in so many; without it, without a break.
        within: Option<Number>,
    },
    /// `at least 3 years in one post`: before a move.
    LeastInPost(Number),
    /// `at most 15 years at one level`: all posts of the level together.
    YearsAtLevel(Number),
    /// `not back within 4 years`: to a post once held.
    NotBack(Number),
    /// `at least 10 years before retirement`
    BeforeRetirement(Number),
    /// `at most 1/3 of a team in one round`
    TeamShare(Number),
    /// `rank deputy or better`
    Rank(String),
    /// `1 leader moved from ministry in each province`
    MovedFrom {
        /// So many leaders.
        count: Number,
        /// From where.
        from: String,
        /// In every unit of this level.
        in_each: String,
    },
    /// Said in the writer's own words.
    OwnWords(String),
}
