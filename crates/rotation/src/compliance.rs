//! How far rules of placement are kept on a day: by rule and level, with the posts behind it.
//!
//! - A rate is a part of a whole, both counted: holders of whom the rule is decided. Coverage says of how many posts that is.
//! - An exemption spares a finding, not the rate: who comes from the place does so with leave, too.

use base::number::whole;
use base::{Arg, Comparator, Date, Message, Tri, UnitId};
use register::Register;
use register::placement::{Judge, RuleInForce, Verdict};
use register::posts::{HolderId, PostId, Posts};
use rules::program::placement::Kept;
use std::collections::BTreeMap;

/// Which posts are looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope<'a> {
    /// In this unit and below it.
    pub unit: Option<UnitId>,
    /// Of this level only.
    pub level: Option<&'a str>,
}

/// How one post stands to one rule; of a rule on whole units, how one unit does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which of the rules, by its place among those asked.
    pub rule: usize,
    /// The unit.
    pub unit: UnitId,
    /// The level of the post or the unit.
    pub level: String,
    /// The post; nothing for a rule on whole units.
    pub post: Option<PostId>,
    /// Who holds it; nothing for one that is vacant.
    pub holder: Option<HolderId>,
    /// The answer; undecided for a vacant post.
    pub verdict: Verdict,
    /// An exemption covers it.
    pub exempt: bool,
    /// The facts.
    pub reasons: Vec<Message>,
}

impl Finding {
    /// Returns whether something is to be done: a hard rule is broken, and nobody has granted leave.
    pub fn is_open(&self, rules: &[RuleInForce]) -> bool {
        self.verdict == Verdict::Broken && !self.exempt && rules[self.rule].rule().hard
    }
}

/// What is counted of one rule, at one level or in one unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Posts that meet it.
    pub met: u64,
    /// Posts that break it, exemptions included.
    pub broken: u64,
    /// Of these, posts that an exemption covers.
    pub exempt: u64,
    /// Posts of which it is not known: vacant ones too.
    pub unknown: u64,
    /// Of these, posts that nobody holds.
    pub vacant: u64,
}

impl Tally {
    /// Returns of how many it is known.
    pub fn decided(self) -> u64 {
        self.met + self.broken
    }

    /// Returns how many there are.
    pub fn all(self) -> u64 {
        self.decided() + self.unknown
    }

    /// Returns whether as large a part of those who hold a post keep the rule as a plan wants; undecided as long as what is not
    /// known of some could change it. A vacant post keeps and breaks nothing.
    pub fn reaches(self, kept: &Kept) -> Tri {
        let open = self.unknown - self.vacant;
        let all = self.decided() + open;
        if all == 0 {
            return Tri::Undecided;
        }
        let wanted = &kept.share * whole(all);
        let passes = |met: u64| kept.comparator.holds(&whole(met), &wanted);
        let (least, most) = (self.met, self.met + open);
        let is_between = wanted.is_integer() && (whole(least)..=whole(most)).contains(&wanted);
        match (passes(least), passes(most)) {
            (true, true) => Tri::Yes,
            (false, false) if kept.comparator != Comparator::Equal || !is_between => Tri::No,
            _ => Tri::Undecided,
        }
    }

    fn count(&mut self, finding: &Finding) {
        match finding.verdict {
            Verdict::Met => self.met += 1,
            Verdict::Broken => self.broken += 1,
            Verdict::Undecided | Verdict::NotBound => self.unknown += 1,
        }
        self.vacant += u64::from(finding.post.is_some() && finding.holder.is_none());
        self.exempt += u64::from(finding.exempt && finding.verdict == Verdict::Broken);
    }
}

/// Returns how every post in scope stands to every rule that binds it on `day`, by rule, then in the order of the units.
pub fn findings(
    register: &Register,
    posts: &Posts,
    rules: &[RuleInForce],
    day: Date,
    scope: Scope,
) -> Vec<Finding> {
    let judge = Judge::new(register, posts);
    let order = register.hierarchy(day);
    let range = match scope.unit {
        None => 0..order.len(),
        Some(unit) => order.position(unit).map_or(0..0, |place| order.range(place)),
    };
    let units: Vec<UnitId> = range.map(|place| order.unit(place)).collect();
    let of_level = |level: &str| scope.level.is_none_or(|wanted| wanted == level);
    let mut found = Vec::new();
    for (ix, rule) in rules.iter().enumerate() {
        if rule.of_units().is_some() {
            let bound = judge.units_bound(rule, day).into_iter().filter(|unit| units.contains(unit));
            let of_unit = |unit| finding_of_unit(register, &judge, (ix, rule), unit, day);
            found.extend(bound.map(of_unit).filter(|finding| of_level(&finding.level)));
            continue;
        }
        let bound = units.iter().flat_map(|unit| posts.of_unit(*unit)).copied();
        let bound = bound.filter(|post| judge.binds(rule, *post, day));
        let of_post = |post| finding_of_post(register, &judge, (ix, rule), post, day);
        found.extend(bound.filter_map(of_post).filter(|finding| of_level(&finding.level)));
    }
    found
}

fn finding_of_unit(
    register: &Register,
    judge: &Judge,
    (ix, rule): (usize, &RuleInForce),
    unit: UnitId,
    day: Date,
) -> Finding {
    let judgement = judge.of_unit(rule, unit, day);
    let level = register.units().on(unit, day).map(|spell| spell.level.to_string()).unwrap_or_default();
    Finding {
        rule: ix,
        unit,
        level,
        post: None,
        holder: None,
        verdict: judgement.verdict,
        exempt: false,
        reasons: judgement.reasons,
    }
}

/// Returns how a post stands; nothing where the rule says nothing of it.
fn finding_of_post(
    register: &Register,
    judge: &Judge,
    (ix, rule): (usize, &RuleInForce),
    post: PostId,
    day: Date,
) -> Option<Finding> {
    let at = judge.posts().post(post);
    let of_unit = || register.units().on(at.unit, day).map(|spell| spell.level.to_string());
    let level = at.level.as_ref().map(ToString::to_string).or_else(of_unit).unwrap_or_default();
    let vacant = Finding {
        rule: ix,
        unit: at.unit,
        level,
        post: Some(post),
        holder: None,
        verdict: Verdict::Undecided,
        exempt: false,
        reasons: Vec::new(),
    };
    let Some(held) = register.filled_by(judge.posts(), post, day) else { return Some(vacant) };
    let judgement = judge.of_holder(rule, held.holder, post, day);
    (judgement.verdict != Verdict::NotBound).then(|| Finding {
        holder: Some(held.holder),
        verdict: judgement.verdict,
        exempt: judge.exemption(rule, held.holder, post, day).is_some(),
        reasons: judgement.reasons,
        ..vacant
    })
}

/// Returns how large a part of the posts of a level a rule's plan wants to keep it, each with whether it is so.
pub fn targets<'a>(
    rule: &'a RuleInForce,
    level: &'a str,
    tally: Tally,
) -> impl Iterator<Item = (&'a Kept, Tri)> {
    let ours = rule.rule().kept.iter().filter(move |kept| kept.level == level);
    ours.map(move |kept| (kept, tally.reaches(kept)))
}

/// Returns how large a part is to keep a rule, and whether it does, as a sentence.
pub fn target_said(kept: &Kept, reached: Tri) -> Message {
    let wanted = Arg::Threshold(kept.comparator, kept.share.clone());
    Message::new("rotation.wanted").with("wanted", wanted).with("verdict", target_verdict(reached))
}

/// Returns the word for programs that says whether a part wanted is reached.
pub fn target_verdict(reached: Tri) -> &'static str {
    match reached {
        Tri::Yes => "met",
        Tri::No => "missed",
        Tri::Undecided => "undecided",
    }
}

/// Returns what is counted by rule and level, in this order.
pub fn by_level(findings: &[Finding]) -> BTreeMap<(usize, String), Tally> {
    let mut tallies = BTreeMap::<_, Tally>::new();
    for finding in findings {
        tallies.entry((finding.rule, finding.level.clone())).or_default().count(finding);
    }
    tallies
}

#[cfg(test)]
mod tests;
