use super::*;
use crate::clock::{Event, Tick, ticks};
use base::{Seq, day};
use register::appointment::{Appoint, AppointRow};
use register::exemption::Exempt;
use register::holder::{HolderRow, NativeSaid, RegisterHolders};
use register::import::{ImportUnits, UnitRow};
use register::placement;
use register::plan::ApplyPlan;
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, Manner, PostRole};
use register::unit::Names;
use register::{Act, Context, Entry, apply, check};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Enters an act that must not be refused.
fn enter(register: &mut Register, act: Act) {
    let held = |_, _, _| None;
    let refused = check(register, &act, &Context { by: "clerk", today: date("2026-01-01"), held: &held });
    assert!(refused.is_empty(), "{refused:?}");
    let seq = Seq(register.head().0 + 1);
    apply(register, &Entry { seq, at: String::new(), by: "clerk".into(), act });
}

/// One province with six districts; heads come from where they serve, or not.
fn country() -> Register {
    let mut register = Register::new();
    let row = |(row, code): (u64, &str)| UnitRow {
        row,
        code: code.into(),
        parent: (code != "P").then(|| "P".into()),
        level: if code == "P" { "province" } else { "district" }.into(),
        ..UnitRow::default()
    };
    let codes = ["P", "A", "B", "C", "D", "E", "F"];
    let rows = (2..).zip(codes).map(row).collect();
    enter(&mut register, Act::ImportUnits(ImportUnits { on: Some(date("1990-01-01")), rows }));
    let post = |code: &str| PostRow {
        row: None,
        post: format!("{code}-head").as_str().into(),
        unit: code.into(),
        role: PostRole::Head,
        branch: Branch::Executive,
        kind: None,
        rank: None,
        level: None,
        continues: None,
        from: date("2000-01-01"),
        until: None,
        names: Names::default(),
    };
    enter(&mut register, Act::CreatePosts(CreatePosts { rows: codes.map(post).into() }));
    let holder = |(ix, native): (usize, &str)| HolderRow {
        row: None,
        holder: format!("h{ix}").as_str().into(),
        name: "Somebody".into(),
        native: (native != "-").then(|| NativeSaid { unit: native.into(), on: date("2000-01-01") }),
        retires: Some(date("2027-03-01")),
        service_from: Some(date("2000-01-01")),
        kin: None,
        ranks: Vec::new(),
    };
    let natives = ["A", "B", "A", "A", "-", "A"];
    let rows = natives.into_iter().enumerate().map(holder).collect();
    enter(&mut register, Act::RegisterHolders(RegisterHolders { rows }));
    let seat = |(ix, unit): (usize, &str)| AppointRow {
        row: None,
        post: format!("{unit}-head").as_str().into(),
        holder: format!("h{ix}").as_str().into(),
        from: date("2021-02-28"),
        until: None,
        manner: Manner::Full,
        months: Some(66),
        leaves: Vec::new(),
        cites: None,
        despite: None,
    };
    let seats = ["A", "B", "C", "D", "E", "P"].into_iter().enumerate().map(seat).collect();
    enter(&mut register, Act::Appoint(Appoint { rows: seats }));
    let text = "plan p { basis \"1/QC\" }\nplacement x \"X\" of head { hard not native of own district; \
                hard at most 1 terms of 5 years; soft at most 4 years in one post from 2025-06-01 }";
    enter(&mut register, Act::ApplyPlan(ApplyPlan { from: date("2000-01-01"), text: text.into() }));
    let exempt = Exempt {
        holder: Some("h0".into()),
        post: None,
        plan: "p".into(),
        placement: "x".into(),
        rule: Some("not_native".into()),
        reason: "a flood".into(),
        cites: None,
        from: date("2021-01-01"),
        until: date("2026-01-01"),
    };
    enter(&mut register, Act::Exempt(Box::new(exempt)));
    register
}

#[test]
fn rates_are_counted_with_the_posts_behind_them() {
    let register = country();
    let on = date("2025-01-01");
    let rules = placement::in_force(&register, on);
    let found = findings(&register, register.posts(), &rules, on, Scope::default());
    let tallies = by_level(&found);
    // Of six districts: two heads are natives, one with leave; two are not; of one it is not known; one post is vacant.
    let natives = tallies[&(0, "district".to_owned())];
    assert_eq!(natives, Tally { met: 2, broken: 2, exempt: 1, unknown: 2, vacant: 1 });
    // A post in the province is in no district: the rule says nothing of it.
    assert_eq!(tallies.get(&(0, "province".to_owned())), None);
    let open: Vec<_> = found.iter().filter(|finding| finding.is_open(&rules)).collect();
    let posts = register.posts();
    assert_eq!(open.len(), 1);
    assert_eq!(posts.post(open[0].post.unwrap()).code.as_str(), "B-head");
    let district = register.units().id("C").unwrap();
    let scope = Scope { unit: Some(district), level: Some("district") };
    assert_eq!(findings(&register, posts, &rules, on, scope).len(), 2);
    let scope = Scope { unit: None, level: Some("province") };
    assert_eq!(findings(&register, posts, &rules, on, scope).len(), 1);
}

/// Against every way in which what is not known may turn out.
#[test]
fn a_part_wanted_is_reached_once_nothing_unknown_can_change_it() {
    let percents = [0_i64, 33, 50, 67, 90, 100];
    for (met, broken, open) in (0..6).flat_map(|a| (0..6).flat_map(move |b| (0..6).map(move |c| (a, b, c)))) {
        let tally = Tally { met, broken, exempt: 0, unknown: open + 3, vacant: 3 };
        for (percent, comparator) in percents.iter().flat_map(|one| {
            [Comparator::AtLeast, Comparator::More, Comparator::Equal].map(|sign| (*one, sign))
        }) {
            let share = whole(percent) / whole(100);
            let kept = Kept { comparator, share, level: "commune".to_owned() };
            let all = (met + broken + open) as i64;
            let passes = |kept: u64| comparator.accepts((kept as i64 * 100).cmp(&(percent * all)));
            let ways: std::collections::BTreeSet<bool> = (met..=met + open).map(passes).collect();
            let wanted = match (all, ways.len(), ways.first()) {
                (1.., 1, Some(true)) => Tri::Yes,
                (1.., 1, Some(false)) => Tri::No,
                _ => Tri::Undecided,
            };
            assert_eq!(tally.reaches(&kept), wanted, "{tally:?} {kept:?}");
        }
    }
}

/// The clock is held against a judge who is asked every day.
#[test]
fn the_clock_agrees_with_asking_every_day() {
    let register = country();
    let posts = register.posts();
    let (from, to) = (date("2025-01-01"), date("2027-01-01"));
    let rules = placement::in_force(&register, date("2025-12-31"));
    let told = ticks(&register, posts, &rules, (from, to));
    let judge = Judge::new(&register, posts);
    let mut slow: Vec<Tick> = Vec::new();
    for (post, _) in posts.iter() {
        let Some(held) = register.filled_by(posts, post, from) else { continue };
        let holder = held.holder;
        for (ix, rule) in rules.iter().enumerate().skip(1) {
            let mut was = true;
            for number in day::number(from)..=day::number(to) {
                let on = day::date(number).unwrap();
                let broken = judge.exemption(rule, holder, post, on).is_none()
                    && judge.of_holder(rule, holder, post, on).verdict == Verdict::Broken;
                if broken && !was {
                    slow.push(Tick { day: on, post, holder, event: Event::Broken(ix) });
                }
                was = broken;
            }
        }
        // The term of 66 months from 28 February 2021.
        slow.push(Tick { day: date("2026-08-28"), post, holder, event: Event::TermEnds });
    }
    slow.sort();
    assert_eq!(told, slow);
    // Five years on 28 February 2026; the soft rule is broken on the day it comes into force.
    let days: Vec<(String, Event)> = told
        .iter()
        .filter(|tick| tick.post == posts.post_id("A-head").unwrap())
        .map(|tick| (tick.day.to_string(), tick.event))
        .collect();
    let wanted = [
        ("2025-06-01".to_owned(), Event::Broken(2)),
        ("2026-02-28".to_owned(), Event::Broken(1)),
        ("2026-08-28".to_owned(), Event::TermEnds),
    ];
    assert_eq!(days, wanted);
    let later = ticks(&register, posts, &[], (date("2027-01-01"), date("2027-12-31")));
    assert!(later.iter().all(|tick| tick.event == Event::Retires && tick.day == date("2027-03-01")));
    assert_eq!(later.len(), 6);
}
