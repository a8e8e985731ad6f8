//! Rules of placement: who may hold which post, for how long.
//!
//! The rules only say what is asked; whether a holder meets one is judged by the `register`, which knows posts,
//! holders and the units' history.

use super::Named;
use base::number::whole;
use base::{Comparator, Date, Number};
use num_traits::ToPrimitive;

/// `placement heads of head in province, district under "01" { ... }`
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// Name and labels.
    pub named: Named,
    /// What the posts are that it is about: levels, kinds of units or posts, or words of posts such as `head`.
    pub of: Vec<String>,
    /// Levels or kinds of the units in which they are; none for all.
    pub within: Vec<String>,
    /// Codes of the units in which, or below which, they are; none for all.
    pub under: Vec<String>,
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
    /// How much a soft rule weighs against others; 1 where nothing is said.
    pub weight: Number,
    /// What it says.
    pub rule: Rule,
    /// Posts it does not bind, in the words of [`Placement::of`].
    pub except: Vec<String>,
    /// Service that does not count, in the words of [`Placement::of`], or `acting` or `concurrent`.
    pub not_counting: Vec<String>,
    /// Time in a post counts up to the end of this day at least.
    pub counted_to: Option<Date>,
    /// Whoever retires within so many years is spared.
    pub unless_retiring: Option<Number>,
    /// How large a part of the posts of a level is to keep it.
    pub kept: Vec<Kept>,
}

/// `kept by > 90% in commune`: how large a part of the posts of a level is to keep a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// At least, more than, or exactly.
    pub comparator: Comparator,
    /// The part, between nothing and all.
    pub share: Number,
    /// The level of the posts; of a rule on whole units, that of the units.
    pub level: String,
}

/// What a rule of placement says of the one who holds, or is to hold, a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// `not native of own province`: not born in the unit of this level in which the post is.
    NotNative {
        /// Which unit above the post is meant.
        level: String,
        /// On the map of this day; nothing for the map of the day that is judged.
        map: Option<Date>,
    },
    /// `no kin in own district`: no relative holds a post there.
    NoKin(String),
    /// `at most 2 terms of 5 years`: in one post, one after the other.
    Terms {
        /// So many terms.
        most: Number,
        /// So long is one.
        years: Number,
    },
    /// `at most 3 years in one post in the last 4 years`, `less than 3 years in own district`, `at most 15 years at
    /// one level`
    Years {
        /// So many years.
        most: Number,
        /// So many years are too many already.
        less: bool,
        /// Which service is counted together.
        held: Held,
        /// Counted in so many years; nothing for without a break, and at one level for all time.
        within: Option<Number>,
    },
    /// `at least 3 years in one post`: before a move.
    LeastInPost(Number),
    /// `not back within 4 years`, `not back to own district within 4 years`: to a post, or a unit, left before.
    NotBack {
        /// For so long.
        years: Number,
        /// To any post in the unit of this level; nothing for the one post.
        level: Option<String>,
    },
    /// `not moved within own region`, `not within one bloc`: whoever is moved leaves the unit of this level.
    NotMovedWithin(Bounds),
    /// `at least 10 years before retirement`: when a post is taken up.
    BeforeRetirement(Number),
    /// `at most 1/3 of a team in one round`
    TeamShare(Number),
    /// `not moved together secretary, chairperson`: not two of these posts of one unit on one day.
    NotTogether(Vec<String>),
    /// `rank deputy or better`
    Rank(String),
    /// `rank of post or better`: the rank the post asks for.
    RankOfPost,
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

/// Which service a rule counts together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// In one post.
    Post,
    /// In all posts in the unit of this level in which the post is.
    Own(String),
    /// In all posts of the post's level.
    Level,
}

/// What a move leads out of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bounds {
    /// The unit of this level.
    Own(String),
    /// The group units are compared in.
    Bloc,
}

/// Words that say of a post, or of how it is held, what it is, whatever the plan declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostWord {
    /// It leads its unit.
    Head,
    /// It stands in for the head.
    Deputy,
    /// It is another post of the leading team.
    Member,
    /// It belongs to the party.
    Party,
    /// It belongs to the executive.
    Executive,
    /// It is held for the time being.
    Acting,
    /// It is held beside another.
    Concurrent,
}

impl PostWord {
    const WRITTEN: [(PostWord, [&'static str; 3]); 7] = [
        (PostWord::Head, ["head", "رئيس", "cấp_trưởng"]),
        (PostWord::Deputy, ["deputy", "نائب", "cấp_phó"]),
        (PostWord::Member, ["member", "عضو", "ủy_viên"]),
        (PostWord::Party, ["party", "حزبي", "đảng"]),
        (PostWord::Executive, ["executive", "تنفيذي", "hành_chính"]),
        (PostWord::Acting, ["acting", "بالنيابة", "quyền"]),
        (PostWord::Concurrent, ["concurrent", "بالجمع", "kiêm_nhiệm"]),
    ];

    /// Reads such a word in any of the three languages.
    pub fn read(word: &str) -> Option<PostWord> {
        let found = PostWord::WRITTEN.iter().find(|(_, written)| written.contains(&word));
        found.map(|(meant, _)| *meant)
    }

    /// Returns all of them as English writes them.
    pub fn all() -> impl Iterator<Item = &'static str> {
        PostWord::WRITTEN.iter().map(|(_, [english, ..])| *english)
    }
}

impl Rule {
    /// Returns the name under which exemptions and results speak of a rule of this sort.
    pub fn key(&self) -> &'static str {
        match self {
            Rule::NotNative { .. } => "not_native",
            Rule::NoKin(_) => "no_kin",
            Rule::Terms { .. } => "terms",
            Rule::Years { held: Held::Post, .. } => "years_in_post",
            Rule::Years { held: Held::Own(_), .. } => "years_in_unit",
            Rule::Years { held: Held::Level, .. } => "years_at_level",
            Rule::LeastInPost(_) => "least_in_post",
            Rule::NotBack { .. } => "not_back",
            Rule::NotMovedWithin(_) => "not_moved_within",
            Rule::BeforeRetirement(_) => "before_retirement",
            Rule::TeamShare(_) => "team_share",
            Rule::NotTogether(_) => "not_together",
            Rule::Rank(_) | Rule::RankOfPost => "rank",
            Rule::MovedFrom { .. } => "moved_from",
            Rule::OwnWords(_) => "own_words",
        }
    }

    /// Every key, in the order of [`Rule`].
    pub const KEYS: [&'static str; 15] = [
        "not_native",
        "no_kin",
        "terms",
        "years_in_post",
        "years_in_unit",
        "years_at_level",
        "least_in_post",
        "not_back",
        "not_moved_within",
        "before_retirement",
        "team_share",
        "not_together",
        "rank",
        "moved_from",
        "own_words",
    ];
}

/// Returns so many years as whole months, what is less than a month left out.
pub fn months(years: &Number) -> i32 {
    (years * whole(12)).floor().to_integer().to_i32().unwrap_or(i32::MAX)
}
