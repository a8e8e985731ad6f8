use super::*;
use crate::act::Act;
use crate::appointment::{Appoint, AppointRow, Reappoint};
use crate::exemption::Exempt;
use crate::fixture::{Desk, day};
use crate::holder::{HolderRow, NativeSaid, RegisterHolders};
use crate::plan::ApplyPlan;
use crate::post::{CreatePosts, PostRow};
use crate::posts::{Manner, Move, RankHeld};
use crate::succession::{EdgeRow, How, Succeed};
use crate::unit::Names;
use std::collections::BTreeMap;

/// Reads `key=value` words of a line.
fn said<'a>(words: &[&'a str]) -> BTreeMap<&'a str, &'a str> {
    words.iter().filter_map(|word| word.split_once('=')).collect()
}

/// Enters one line: `post CODE UNIT ROLE [kind= rank= level= continues= from= branch=]`, `holder CODE [native=UNIT@DAY
/// retires= service= kin=A,B|none rank=NAME@DAY]`, `in POST HOLDER FROM [until= as= months= leaves=]`, `again POST HOLDER
/// FROM`, `merge DAY OLD>NEW ...`, `spare RULE [holder= post=] FROM UNTIL`.
fn enter(desk: &mut Desk, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let given = said(&words);
    let day_of = |key: &str| given.get(key).map(|text| day(text));
    let text_of = |key: &str| given.get(key).map(|text| Text::from(*text));
    let act = match words[0] {
        "post" => Act::CreatePosts(CreatePosts {
            rows: vec![PostRow {
                row: None,
                post: words[1].into(),
                unit: words[2].into(),
                role: match words[3] {
                    "head" => PostRole::Head,
                    "deputy" => PostRole::Deputy,
                    _ => PostRole::Member,
                },
                branch: if given.get("branch") == Some(&"party") { Branch::Party } else { Branch::Executive },
                kind: text_of("kind"),
                rank: text_of("rank"),
                level: text_of("level"),
                continues: text_of("continues"),
                from: day_of("from").unwrap_or(day("1990-01-01")),
                until: day_of("until"),
                names: Names::default(),
            }],
        }),
        "holder" => {
            let kin = given
                .get("kin")
                .map(|kin| kin.split(',').filter(|one| *one != "none").map(Text::from).collect());
            let rank = given.get("rank").and_then(|rank| rank.split_once('@'));
            let native = given.get("native").and_then(|native| native.split_once('@'));
            Act::RegisterHolders(RegisterHolders {
                rows: vec![HolderRow {
                    row: None,
                    holder: words[1].into(),
                    name: words[1].into(),
                    native: native.map(|(unit, on)| NativeSaid { unit: unit.into(), on: day(on) }),
                    retires: day_of("retires"),
                    service_from: day_of("service"),
                    kin,
                    ranks: rank
                        .map(|(rank, from)| RankHeld { rank: rank.into(), from: day(from) })
                        .into_iter()
                        .collect(),
                }],
            })
        }
        "in" => Act::Appoint(Appoint {
            rows: vec![AppointRow {
                row: None,
                post: words[1].into(),
                holder: words[2].into(),
                from: day(words[3]),
                until: day_of("until"),
                manner: match given.get("as") {
                    Some(&"acting") => Manner::Acting,
                    Some(&"concurrent") => Manner::Concurrent,
                    _ => Manner::Full,
                },
                months: given.get("months").map(|months| months.parse().unwrap()),
                leaves: given
                    .get("leaves")
                    .iter()
                    .flat_map(|posts| posts.split(','))
                    .map(Text::from)
                    .collect(),
                cites: None,
                despite: None,
            }],
        }),
        "again" => Act::Reappoint(Reappoint {
            post: words[1].into(),
            holder: words[2].into(),
            from: day(words[3]),
            months: Some(60),
            cites: None,
        }),
        "spare" => Act::Exempt(Box::new(Exempt {
            holder: text_of("holder"),
            post: text_of("post"),
            plan: "p".into(),
            placement: "x".into(),
            rule: Some(words[1].into()),
            reason: "a flood".into(),
            cites: None,
            from: day(words[words.len() - 2]),
            until: day(words[words.len() - 1]),
        })),
        _ => {
            let edges = words[2..].iter().zip(2..).map(|(edge, row)| {
                let (from, to) = edge.split_once('>').unwrap();
                let (to, how) = match to.strip_suffix('~') {
                    Some(to) => (to, How::Part),
                    None => (to, How::Whole),
                };
                EdgeRow {
                    row,
                    from: from.into(),
                    to: Some(to.into()),
                    how,
                    weight: None,
                    basis: Text::default(),
                }
            });
            Act::Succeed(Succeed { on: day(words[1]), edges: edges.collect(), units: Vec::new() })
        }
    };
    desk.enter(act);
}

const UNITS: &str = "N - nation\n P N province - - -\n Q N province\n A P district\n B P district\n C Q district\n \
    M N ministry\n U - nation - 2025-07-01 -\n R U province - 2025-07-01 -";

fn desk(lines: &str) -> Desk {
    let mut desk = Desk::with_units(UNITS);
    lines.lines().filter(|line| !line.trim().is_empty()).for_each(|line| enter(&mut desk, line));
    desk
}

/// Puts one rule in force since always, after the fact: what stands is judged, not refused.
fn rule(desk: &mut Desk, of: &str, rule: &str) -> RuleInForce {
    let text = format!(
        "plan p {{ basis \"1/QC\"\n ranks general > colonel > major }}\nplacement x of {of} {{ {rule} }}"
    );
    let compiled = rules::compile(&text);
    assert!(compiled.program.is_some(), "{text}: {:?}", compiled.remarks);
    desk.enter(Act::ApplyPlan(ApplyPlan { from: day("1980-01-01"), text: text.as_str().into() }));
    in_force(&desk.register, day("2025-01-01")).pop().unwrap()
}

fn judged(
    desk: &Desk,
    rule: &RuleInForce,
    holder: &str,
    post: &str,
    on: &str,
) -> (Verdict, Vec<&'static str>) {
    let posts = desk.register.posts();
    let judge = Judge::new(&desk.register, posts);
    let judgement =
        judge.of_holder(rule, posts.holder_id(holder).unwrap(), posts.post_id(post).unwrap(), day(on));
    (judgement.verdict, judgement.reasons.iter().map(|reason| reason.code).collect())
}

const HEADS: &str = "
    post PH P head kind=chair
    post PS P head kind=secretary branch=party
    post PD P deputy rank=colonel
    post AH A head
    post BH B head
    post CH C head
    post QH Q head
    post MH M head
    holder a native=A@2000-01-01 retires=2030-01-01 service=2000-01-01 kin=none rank=colonel@2010-01-01
    holder b native=Q@2000-01-01 kin=a rank=major@2010-01-01
    holder c
    holder d native=B@2000-01-01 service=2000-01-01 retires=2025-09-01 kin=none rank=general@2020-01-01
    in AH a 2010-01-01 until=2015-01-01 months=60
    in BH a 2015-01-01 until=2018-01-01
    in AH a 2020-01-01
    in CH b 2022-01-01
    in QH c 2016-01-01 as=acting until=2016-07-01
    in QH c 2016-07-01 months=60
    again QH c 2021-07-01
    in MH d 2010-01-01 until=2024-03-01
    in PH d 2024-03-01";

/// `posts | rule | holder post day | verdict reasons`
const CASES: &[(&str, &str, &str, Verdict, &str)] = {
    use Verdict::*;
    &[
        ("head", "hard not native of own province", "a AH 2021-01-01", Broken, "placement.native"),
        ("head", "hard not native of own district", "a BH 2017-01-01", Met, "placement.not-native"),
        ("head", "hard not native of own district", "d PH 2025-01-01", NotBound, ""),
        // Q is known, the district within it is not.
        ("head", "hard not native of own district", "b CH 2023-01-01", Undecided, "placement.native-divided"),
        ("head", "hard not native of own province", "b CH 2023-01-01", Broken, "placement.native"),
        ("head", "hard not native of own province", "c QH 2023-01-01", Undecided, "placement.native-unknown"),
        ("deputy", "hard not native of own province", "a AH 2021-01-01", NotBound, ""),
        ("head", "hard not native of own province except A, chair", "d PH 2025-01-01", NotBound, ""),
        ("head under \"Q\"", "hard not native of own province", "a AH 2021-01-01", NotBound, ""),
        (
            "head in district under \"P\"",
            "hard not native of own province",
            "a AH 2021-01-01",
            Broken,
            "placement.native",
        ),
        ("head", "hard no kin in own province", "a AH 2023-01-01", Met, "placement.no-kin"),
        ("head", "hard no kin in own nation", "a AH 2023-01-01", Broken, "placement.kin"),
        ("head", "hard no kin in own nation", "b CH 2023-01-01", Broken, "placement.kin"),
        ("head", "hard no kin in own province", "c QH 2023-01-01", Undecided, "placement.kin-unknown"),
        ("head", "hard at most 2 terms of 5 years", "c QH 2025-12-31", Met, "placement.terms"),
        // Ten years with those in which the holder was acting.
        ("head", "hard at most 2 terms of 5 years", "c QH 2026-01-01", Broken, "placement.terms"),
        (
            "head",
            "hard at most 2 terms of 5 years not counting acting",
            "c QH 2026-06-30",
            Met,
            "placement.terms",
        ),
        ("head", "hard at most 1 terms of 8 years", "c QH 2021-06-30", Met, "placement.terms"),
        ("head", "hard at most 1 terms of 8 years", "c QH 2021-07-01", Broken, "placement.terms"),
        ("head", "hard at most 5 years in one post", "a AH 2024-12-31", Met, "placement.served"),
        ("head", "hard at most 5 years in one post", "a AH 2025-01-01", Broken, "placement.served"),
        ("head", "hard less than 5 years in one post", "a AH 2024-12-30", Met, "placement.served"),
        ("head", "hard less than 5 years in one post", "a AH 2024-12-31", Broken, "placement.served"),
        (
            "head",
            "hard at most 5 years in one post counted to 2026-05-31",
            "a AH 2022-01-01",
            Broken,
            "placement.served",
        ),
        (
            "head",
            "hard at most 4 years in own province in the last 6 years",
            "a AH 2023-12-31",
            Met,
            "placement.served",
        ),
        (
            "head",
            "hard at most 4 years in own province in the last 6 years",
            "a AH 2024-01-01",
            Broken,
            "placement.served",
        ),
        (
            "head",
            "hard at most 9 years in own district in the last 20 years",
            "a AH 2023-12-30",
            Met,
            "placement.served",
        ),
        (
            "head",
            "hard at most 9 years in own district in the last 20 years",
            "c QH 2023-12-30",
            NotBound,
            "",
        ),
        (
            "head",
            "hard at most 9 years in own province in the last 20 years",
            "b CH 2023-12-30",
            Undecided,
            "placement.service-unknown",
        ),
        ("head", "hard at most 12 years at one level", "a AH 2023-12-31", Met, "placement.served"),
        ("head", "hard at most 12 years at one level", "a AH 2024-01-02", Broken, "placement.served"),
        (
            "head",
            "hard at most 12 years at one level",
            "b CH 2023-12-31",
            Undecided,
            "placement.service-unknown",
        ),
        ("head", "hard at least 3 years in one post", "d PH 2025-01-01", Met, "placement.left-after"),
        ("head", "hard at least 15 years in one post", "d PH 2025-01-01", Broken, "placement.left-after"),
        (
            "head",
            "hard at least 3 years in one post",
            "b CH 2025-01-01",
            Undecided,
            "placement.service-unknown",
        ),
        ("head", "hard at least 3 years in one post", "a AH 2011-01-01", NotBound, ""),
        ("head", "hard not back within 5 years", "a AH 2021-01-01", Met, "placement.not-back"),
        ("head", "hard not back within 6 years", "a AH 2021-01-01", Broken, "placement.back"),
        (
            "head",
            "hard not back to own province within 2 years",
            "a AH 2021-01-01",
            Met,
            "placement.not-back",
        ),
        (
            "head",
            "hard not back to own province within 25 months",
            "a AH 2021-01-01",
            Broken,
            "placement.back",
        ),
        ("head", "hard not moved within own province", "a AH 2021-01-01", Broken, "placement.moved"),
        ("head", "hard not moved within own province", "d PH 2025-01-01", NotBound, ""),
        ("head", "hard not within one bloc", "a AH 2021-01-01", Undecided, "placement.moved"),
        ("head", "hard at least 10 years before retirement", "a AH 2021-01-01", Met, "placement.retires"),
        (
            "head",
            "hard at least 121 months before retirement",
            "a AH 2021-01-01",
            Broken,
            "placement.retires",
        ),
        (
            "head",
            "hard at least 10 years before retirement",
            "b CH 2023-01-01",
            Undecided,
            "placement.retirement-unknown",
        ),
        ("head", "hard rank colonel or better", "a AH 2021-01-01", Met, "placement.rank"),
        ("head", "hard rank colonel or better", "b CH 2023-01-01", Broken, "placement.rank"),
        ("head", "hard rank colonel or better", "c QH 2023-01-01", Undecided, "placement.rank-unknown"),
        ("head", "hard rank marshal or better", "a AH 2021-01-01", Undecided, "placement.rank-not-in-order"),
        ("deputy", "hard rank of post or better", "b PD 2025-01-01", Broken, "placement.rank"),
        ("head", "hard rank of post or better", "a AH 2021-01-01", NotBound, ""),
        (
            "head",
            "hard at most 1 years in one post unless retiring within 9 months",
            "d PH 2025-06-01",
            NotBound,
            "",
        ),
        (
            "head",
            "hard at most 1 years in one post unless retiring within 2 months",
            "d PH 2025-06-01",
            Broken,
            "placement.served",
        ),
        (
            "head",
            "hard at most 1 years in one post unless retiring within 2 months",
            "c QH 2025-06-01",
            Undecided,
            "placement.retirement-unknown",
        ),
        ("head", "hard must be liked", "a AH 2021-01-01", Undecided, "placement.own-words"),
    ]
};

#[test]
fn holders_are_judged_by_what_is_recorded() {
    let plain = desk(HEADS);
    for (of, text, who, verdict, reasons) in CASES {
        let mut desk = plain.clone();
        let rule = rule(&mut desk, of, text);
        let words: Vec<&str> = who.split(' ').collect();
        let (got, codes) = judged(&desk, &rule, words[0], words[1], words[2]);
        assert_eq!((got, codes.join(" ")), (*verdict, (*reasons).to_owned()), "{of}: {text}: {who}");
    }
}

/// Provinces P and Q become R; district A becomes part of B, and C is divided.
const MERGER: &str = "
    post PH P head kind=chair
    post QH Q head kind=chair
    post AH A head
    post BH B head
    holder a native=P@2000-01-01 service=2000-01-01
    holder b native=C@2000-01-01 service=2000-01-01
    in PH a 2018-01-01
    in AH b 2023-01-01
    merge 2025-01-01 A>B
    merge 2025-07-01 P>R Q>R";

#[test]
fn a_merger_is_followed_or_said_to_be_undecided() {
    let mut before = Desk::with_units(
        "N - nation\n P N province\n Q N province\n A N district\n B N district\n C N district\n \
         D N district - 2025-01-01\n R N province - 2025-07-01 -",
    );
    MERGER.lines().filter(|line| !line.trim().is_empty()).for_each(|line| enter(&mut before, line));
    let at = |rule_text: &str, extra: &[&str], who: &str| {
        let mut desk = before.clone();
        extra.iter().for_each(|line| enter(&mut desk, line));
        let rule = rule(&mut desk, "head", rule_text);
        let words: Vec<&str> = who.split(' ').collect();
        let (verdict, codes) = judged(&desk, &rule, words[0], words[1], words[2]);
        (verdict, codes.join(" "))
    };
    let new = "post RH R head kind=chair from=2025-07-01";
    let same = "post RH R head kind=chair from=2025-07-01 continues=PH";
    let taken = "in RH a 2025-07-01";
    let (met, broken, open) = (Verdict::Met, Verdict::Broken, Verdict::Undecided);
    // Old boundary or new: a recorded choice of the rule.
    assert_eq!(
        at("hard not native of own province", &[new, taken], "a RH 2025-08-01"),
        (broken, "placement.native".into())
    );
    assert_eq!(
        at("hard not native of own province on map of 2025-06-30", &[new, taken], "a RH 2025-08-01"),
        (open, "placement.native-divided".into()),
        "R was two provinces, and the holder comes from one of them"
    );
    // Seven years in what became the post: counted if somebody has said that it goes on.
    let limit = "hard at most 5 years in one post";
    assert_eq!(at(limit, &[new, taken], "a RH 2025-08-01"), (open, "placement.service-divided".into()));
    assert_eq!(at(limit, &[same, taken], "a RH 2025-08-01"), (broken, "placement.served".into()));
    assert_eq!(
        at("hard at most 8 years in one post", &[new, taken], "a RH 2025-08-01"),
        (met, "placement.served".into())
    );
    assert_eq!(
        at("hard at most 1 terms of 5 years", &[new, taken], "a RH 2025-08-01"),
        (open, "placement.terms-not-joined".into())
    );
    // The district went over as a whole: service in it is service in the one it went into.
    let took = "in BH b 2025-01-01";
    let own = "hard at most 2 years in own district";
    assert_eq!(at(own, &[took], "b BH 2025-01-01"), (broken, "placement.served".into()));
    // The post of a unit that is no more is no more.
    assert_eq!(at(limit, &[], "a PH 2025-07-01"), (Verdict::NotBound, String::new()));
    // Divided with no weight that would tell where somebody's village went.
    let divided = "merge 2025-01-01 C>D~ C>C~";
    let post = "post DH D head from=2025-01-01";
    assert_eq!(
        at("hard not native of own district", &[divided, post], "b DH 2025-02-01"),
        (open, "placement.native-divided".into())
    );
}

#[test]
fn teams_pairs_and_leaders_from_elsewhere_are_judged_together() {
    let mut desk = desk(HEADS);
    for line in [
        "holder e service=2000-01-01",
        "holder f service=2000-01-01",
        "in PS b 2010-01-01 until=2012-01-01",
        "in PS e 2012-01-01",
        "in PD f 2012-01-01",
    ] {
        enter(&mut desk, line);
    }
    let posts = desk.register.posts();
    let id = |code: &str| posts.holder_id(code).unwrap();
    let post = |code: &str| posts.post_id(code);
    let moves = [Move { holder: id("e"), to: post("PD") }, Move { holder: id("f"), to: post("PS") }];
    let on = day("2024-06-01");
    let after = posts.with_moves(&moves, on);
    let mut plans = desk.clone();
    let judge_one = |plans: &mut Desk, text: &str, posts: &crate::posts::Posts, holder: &str, to: &str| {
        let rule = rule(plans, "head, deputy", text);
        let judge = Judge::new(&plans.register, posts);
        judge.of_holder(&rule, id(holder), post(to).unwrap(), on).verdict
    };
    // Two of three change: more than a third.
    assert_eq!(
        judge_one(&mut plans, "hard at most 1/3 of a team in one round", &after, "e", "PD"),
        Verdict::Broken
    );
    assert_eq!(
        judge_one(&mut plans, "hard at most 2/3 of a team in one round", &after, "e", "PD"),
        Verdict::Met
    );
    assert_eq!(
        judge_one(&mut plans, "hard at most 1/3 of a team in one round", posts, "d", "PH"),
        Verdict::NotBound
    );
    let words = "hard not moved together secretary, deputy";
    assert_eq!(judge_one(&mut plans, words, &after, "f", "PS"), Verdict::Broken);
    assert_eq!(
        judge_one(&mut plans, "hard not moved together secretary, chair", &after, "f", "PS"),
        Verdict::Met
    );
    assert_eq!(
        judge_one(&mut plans, "hard not moved together chair, head", &after, "e", "PD"),
        Verdict::NotBound
    );

    let rule = rule(&mut plans, "head, deputy", "hard 1 leader moved from ministry in each province");
    let judge = Judge::new(&plans.register, posts);
    let units = judge.units_bound(&rule, on);
    let verdicts: Vec<_> = units.iter().map(|unit| judge.of_unit(&rule, *unit, on).verdict).collect();
    // In P one comes from the ministry; of Q's head nothing earlier is known, and b's past is not complete.
    assert_eq!(verdicts, [Verdict::Met, Verdict::Undecided]);
}

#[test]
fn an_exemption_covers_whom_and_when_it_says() {
    let mut desk = desk(HEADS);
    let rule = rule(&mut desk, "head", "hard not native of own province");
    enter(&mut desk, "spare not_native holder=a 2021-01-01 2022-01-01");
    enter(&mut desk, "spare not_native post=CH 2022-01-01 2023-01-01");
    let posts = desk.register.posts();
    let judge = Judge::new(&desk.register, posts);
    let covered = |holder: &str, post: &str, on: &str| {
        let (holder, post) = (posts.holder_id(holder).unwrap(), posts.post_id(post).unwrap());
        judge.exemption(&rule, holder, post, day(on)).is_some()
    };
    assert!(covered("a", "AH", "2021-12-31") && covered("a", "BH", "2021-01-01"));
    assert!(!covered("a", "AH", "2022-01-01") && !covered("a", "AH", "2020-12-31"));
    assert!(covered("b", "CH", "2022-06-01") && !covered("b", "AH", "2022-06-01"));
}

/// Counts days one by one, in books of its own.
mod slow {
    use super::*;
    use base::day::{date, number};

    pub struct Spell {
        pub holder: usize,
        pub post: usize,
        pub from: i64,
        pub until: i64,
        pub acting: bool,
    }

    /// Unit of each post, its province by day (it moves on a day), and what there is.
    pub struct World {
        pub district: Vec<usize>,
        pub spells: Vec<Spell>,
        /// District 0 becomes part of district 1 on this day.
        pub merged: i64,
    }

    impl World {
        fn place(&self, post: usize) -> usize {
            // All that was in district 0 is in district 1 since.
            if self.district[post] == 0 { 1 } else { self.district[post] }
        }

        fn place_on(&self, post: usize, now: i64) -> usize {
            if now < self.merged { self.district[post] } else { self.place(post) }
        }

        fn serves(&self, holder: usize, day: i64) -> Vec<(usize, bool)> {
            let ours =
                self.spells.iter().filter(|one| one.holder == holder && (one.from..one.until).contains(&day));
            ours.map(|one| (one.post, one.acting)).collect()
        }

        /// Days with a post that `counts`, from `first` to `last`, one by one.
        pub fn days(
            &self,
            holder: usize,
            (first, last): (i64, i64),
            counts: &dyn Fn(usize, bool) -> bool,
        ) -> i64 {
            (first..=last)
                .filter(|day| self.serves(holder, *day).iter().any(|(post, acting)| counts(*post, *acting)))
                .count() as i64
        }

        /// Days without a break up to `last`.
        pub fn run(&self, holder: usize, last: i64, counts: &dyn Fn(usize, bool) -> bool) -> i64 {
            let mut day = last;
            while self.serves(holder, day).iter().any(|(post, acting)| counts(*post, *acting)) {
                day -= 1;
            }
            last - day
        }

        pub fn same_place(&self, a: usize, b: usize, now: i64) -> bool {
            self.place_on(a, now) == self.place_on(b, now)
        }
    }

    /// The days of so many years up to and with `last`, counted by going back a day at a time.
    pub fn days_of_years(last: i64, years: i16) -> i64 {
        let end = date(last + 1).unwrap();
        let mut goal = (end.year() - years, end.month(), end.day());
        if goal.1 == 2 && goal.2 == 29 && !leap(goal.0) {
            goal.2 = 28;
        }
        let mut count = 0;
        let mut day = last + 1;
        loop {
            let here = date(day).unwrap();
            if (here.year(), here.month(), here.day()) == goal {
                return count;
            }
            day -= 1;
            count += 1;
        }
    }

    fn leap(year: i16) -> bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    pub fn at(text: &str) -> i64 {
        number(day(text))
    }
}

/// A number below `below`, from a seed that goes on.
fn dice(seed: &mut u64, below: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % below
}

#[test]
fn years_agree_with_days_counted_one_by_one() {
    use slow::{Spell, World, at, days_of_years};
    let (first, merged) = (at("2012-01-01"), at("2020-03-01"));
    let mut decided = BTreeMap::<bool, u32>::new();
    for seed in 0..24_u64 {
        let mut luck = seed + 1;
        let district = vec![0, 1, 2, 0, 2];
        let mut world = World { district, spells: Vec::new(), merged };
        let mut desk = Desk::with_units("P - province\n A P district\n B P district\n C P district");
        for (post, unit) in ["A", "B", "C", "A", "C"].iter().enumerate() {
            enter(&mut desk, &format!("post T{post} {unit} member kind=k{post}"));
        }
        (0..3).for_each(|holder| enter(&mut desk, &format!("holder h{holder} service=2000-01-01")));
        for holder in 0..3 {
            let mut from = first + dice(&mut luck, 300) as i64;
            while from < at("2024-06-01") {
                let until = from + 30 + dice(&mut luck, 1_400) as i64;
                let post = dice(&mut luck, 5) as usize;
                let ends = if world.district[post] == 0 { until.min(merged) } else { until };
                let acting = dice(&mut luck, 4) == 0;
                let taken = world.spells.iter().any(|one| {
                    one.post == post && one.acting == acting && one.from < ends && from < one.until
                });
                if !taken && from < ends {
                    let date = |number| base::day::date(number).unwrap();
                    let manner = if acting { "acting" } else { "full" };
                    enter(
                        &mut desk,
                        &format!("in T{post} h{holder} {} until={} as={manner}", date(from), date(ends)),
                    );
                    world.spells.push(Spell { holder, post, from, until: ends, acting });
                }
                from = until + if dice(&mut luck, 2) == 0 { 0 } else { dice(&mut luck, 500) as i64 };
            }
        }
        enter(&mut desk, "merge 2020-03-01 A>B");
        let years = 1 + dice(&mut luck, 5) as i16;
        let window = years + 1 + dice(&mut luck, 3) as i16;
        let texts = [
            format!("hard at most {years} years in one post"),
            format!("hard less than {years} years in one post in the last {window} years"),
            format!("hard at most {years} years in own district in the last {window} years"),
            format!("hard at most {years} years in own district not counting acting"),
            format!("hard at most {years} years at one level in the last {window} years"),
            format!("hard at most {years} years at one level"),
        ];
        let rules: Vec<RuleInForce> =
            texts.iter().map(|text| rule(&mut desk.clone(), "member", text)).collect();
        let posts = desk.register.posts();
        let judge = Judge::new(&desk.register, posts);
        for one in &world.spells {
            let (holder, post) = (one.holder, one.post);
            let on = one.from + dice(&mut luck, (one.until - one.from) as u64) as i64;
            let any = |_: usize, _: bool| true;
            let same_post = |other: usize, _: bool| other == post;
            let own = |other: usize, _: bool| world.same_place(other, post, on);
            let own_full = |other: usize, acting: bool| !acting && world.same_place(other, post, on);
            let limit = days_of_years(on, years);
            let since = on - days_of_years(on, window) + 1;
            let met = [
                world.run(holder, on, &same_post) <= limit,
                world.days(holder, (since, on), &same_post) < limit,
                world.days(holder, (since, on), &own) <= limit,
                world.run(holder, on, &own_full) <= limit,
                world.days(holder, (since, on), &any) <= limit,
                world.days(holder, (first, on), &any) <= limit,
            ];
            for (rule, met) in rules.iter().zip(met) {
                let holder = posts.holder_id(&format!("h{holder}")).unwrap();
                let post = posts.post_id(&format!("T{post}")).unwrap();
                let on = base::day::date(on).unwrap();
                let verdict = judge.of_holder(rule, holder, post, on).verdict;
                let wanted = if met { Verdict::Met } else { Verdict::Broken };
                assert_eq!(verdict, wanted, "seed {seed}: {}: h{holder:?} {post:?} {on}", rule.said());
                *decided.entry(met).or_default() += 1;
            }
        }
    }
    assert!(decided[&true] > 100 && decided[&false] > 100, "{decided:?}");
}
