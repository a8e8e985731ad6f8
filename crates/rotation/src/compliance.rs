//! How far rules of placement are kept on a day: by rule and level, with the posts behind it.
//!
//! - A rate is a part of a whole, both counted: holders of whom the rule is decided. Coverage says of how many posts that is.
//! - An exemption spares a finding, not the rate: who comes from the place does so with leave, too.

use base::{Date, Message, UnitId};
use register::Register;
use register::placement::{Judge, RuleInForce, Verdict};
use register::posts::{HolderId, PostId, Posts};
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

    fn count(&mut self, finding: &Finding) {
        match finding.verdict {
            Verdict::Met => self.met += 1,
            Verdict::Broken => self.broken += 1,
            Verdict::Undecided | Verdict::NotBound => self.unknown += 1,
        }
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
