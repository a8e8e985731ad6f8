//! What the coming months bring: who passes which limit on which day if nothing is done, and which posts fall vacant.

use base::{Date, day};
use register::Register;
use register::placement::{self, Judge, RuleInForce, Verdict};
use register::posts::{HolderId, PostId, Posts};
use rules::program::placement::Rule;
use std::collections::BTreeSet;

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A rule is broken from this day on, by its place among those asked.
    Broken(usize),
    /// The recorded term is over.
    TermEnds,
    /// The appointment ends, as decided already, or with its post.
    Ends,
    /// The holder retires.
    Retires,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick {
    /// The day.
    pub day: Date,
    /// The post.
    pub post: PostId,
    /// Who holds it.
    pub holder: HolderId,
    /// What happens.
    pub event: Event,
}

impl Event {
    /// Returns whether the post is vacant from then on unless somebody acts.
    pub fn is_vacancy(self) -> bool {
        !matches!(self, Event::Broken(_))
    }
}

/// Returns the rules in force on some day of the stretch: those of its first day, of its last, and that begin between.
pub fn rules_between(register: &Register, from: Date, to: Date) -> Vec<RuleInForce> {
    let mut rules = placement::in_force(register, from);
    let mut days: Vec<Date> = register.plans().all_versions().map(|version| version.from).collect();
    let own = register.plans().all_versions().flat_map(|version| &version.program.placements);
    days.extend(own.flat_map(|one| &one.rules).filter_map(|rule| rule.named.force.from));
    days.sort();
    for day in days.into_iter().filter(|day| from < *day && *day <= to) {
        for rule in placement::in_force(register, day) {
            let known = rules.iter().any(|own| own.plan == rule.plan && own.place() == rule.place());
            if !known {
                rules.push(rule);
            }
        }
    }
    rules
}

/// Returns what happens after `from` up to `to`, day by day. Whoever holds a post is taken to stay in it.
pub fn ticks(
    register: &Register,
    posts: &Posts,
    rules: &[RuleInForce],
    (from, to): (Date, Date),
) -> Vec<Tick> {
    let judge = Judge::new(register, posts);
    let timed: Vec<(usize, &RuleInForce)> =
        rules.iter().enumerate().filter(|(_, rule)| runs_out(&rule.rule().rule)).collect();
    let mut ticks = Vec::new();
    for (post, _) in posts.iter() {
        let Some(held) = register.filled_by(posts, post, from) else { continue };
        let tick = |day, event| Tick { day, post, holder: held.holder, event };
        let end = match (held.until, register.post_end(posts.post(post), held.from)) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let holder = posts.holder(held.holder);
        let days = [(held.term_end(), Event::TermEnds), (end, Event::Ends), (holder.retires, Event::Retires)];
        let inside = |day: &Date| from < *day && *day <= to;
        ticks.extend(days.into_iter().filter_map(|(day, event)| Some(tick(day.filter(inside)?, event))));
        let stays = end.and_then(|end| end.yesterday().ok()).map_or(to, |last| last.min(to));
        for (ix, rule) in &timed {
            let turns = turns(register, &judge, rule, (held.holder, post), (from, stays));
            let broken = first_broken(&judge, rule, (held.holder, post), &turns);
            ticks.extend(broken.map(|day| tick(day, Event::Broken(*ix))));
        }
    }
    ticks.sort();
    ticks
}

/// Returns whether a rule is broken by time going on.
fn runs_out(rule: &Rule) -> bool {
    matches!(rule, Rule::Terms { .. } | Rule::Years { .. })
}

/// Returns the days after `from`, up to `to`, between which nothing but time changes: `from` first, the day after the last
/// one last.
fn turns(
    register: &Register,
    judge: &Judge,
    rule: &RuleInForce,
    (holder, post): (HolderId, PostId),
    (from, to): (Date, Date),
) -> Vec<Date> {
    let force = rule.rule().named.force;
    let own = judge.posts().exemptions().iter();
    let own = own
        .filter(|one| one.holder.is_none_or(|own| own == holder) && one.post.is_none_or(|own| own == post));
    let terms = judge.posts().of_holder(holder).flat_map(|one| {
        let terms = one.terms.iter().map(|term| term.from);
        terms.chain([one.from]).chain(one.until)
    });
    let mut turns: BTreeSet<Date> = own.flat_map(|one| [one.from, one.until]).chain(terms).collect();
    turns.extend(register.units().turning_days());
    turns.extend(force.from);
    turns.extend(force.until.and_then(|until| until.tomorrow().ok()));
    turns.extend(rule.rule().counted_to.and_then(|day| day.tomorrow().ok()));
    turns.retain(|day| from < *day && *day <= to);
    let end = to.tomorrow().unwrap_or(to);
    std::iter::once(from).chain(turns).chain([end]).collect()
}

/// Returns the first day on which the rule is newly broken and no exemption covers it; nothing where it is so on the
/// first day already, or never. Between two turns a rule that is once broken stays so: halving finds the day.
fn first_broken(
    judge: &Judge,
    rule: &RuleInForce,
    (holder, post): (HolderId, PostId),
    turns: &[Date],
) -> Option<Date> {
    let broken = |day: Date| {
        judge.exemption(rule, holder, post, day).is_none()
            && judge.of_holder(rule, holder, post, day).verdict == Verdict::Broken
    };
    if broken(*turns.first()?) {
        return None;
    }
    for pair in turns.windows(2) {
        let (mut low, mut high) = (day::number(pair[0]), day::number(pair[1]) - 1);
        let date = |number| day::date(number).unwrap_or(pair[0]);
        if high < low || !broken(date(high)) {
            continue;
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if broken(date(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Some(date(low));
    }
    None
}
