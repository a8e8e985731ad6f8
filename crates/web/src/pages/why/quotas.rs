//! The quotas of a score in the groups of a unit: base and allowance, and who keeps the grade or falls.

use super::{SHOWN, beyond, more_of};
use crate::visit::Visit;
use assess::Why;
use assess::answer::Answer;
use assess::quotas::{Bounds, Candidate, QuotaStanding};
use base::Message;
use export::html::Html;
use export::voice::Voice;

/// A quota in one group.
pub(super) struct Limit {
    /// The quota, what it is a part of, and how many may have the grade.
    pub(super) sentence: String,
    /// From which seed lots are drawn, where they are.
    pub(super) lots: Option<String>,
    pub(super) caption: String,
    pub(super) ranked: Vec<Ranked>,
    pub(super) more: Option<String>,
}

/// A unit that could have the grade.
pub(super) struct Ranked {
    pub(super) unit: Html,
    pub(super) points: String,
    pub(super) grade: String,
    /// Its lot, where lots are drawn.
    pub(super) lot: Option<Html>,
}

/// Returns the quotas in the order in which they were applied.
pub(super) fn limits(visit: &Visit, voice: &Voice, why: &Why) -> Vec<Limit> {
    why.quotas.iter().map(|quota| limit(visit, voice, why, quota)).collect()
}

fn limit(visit: &Visit, voice: &Voice, why: &Why, quota: &QuotaStanding) -> Limit {
    let code = if quota.group.is_some() { "cli.why-quota-in" } else { "cli.why-quota" };
    let group = quota.group.as_deref().map(|group| voice.unit_named(group));
    let sentence = Message::new(code)
        .with("quota", voice.of_plan(&quota.quota))
        .with("group", group.unwrap_or_default())
        .with("base", bounds(voice, quota.base))
        .with("allowed", bounds(voice, quota.allowed));
    let lots = quota.seed.as_ref().map(|seed| voice.say_with("cli.why-quota-lots", "seed", &**seed));
    let grade = voice.grade(&why.grades, &quota.grade);
    Limit {
        sentence: voice.sentence(&sentence),
        lots,
        caption: voice.say_with("page.quota-caption", "grade", grade),
        ranked: quota.ranked.iter().take(SHOWN).map(|unit| ranked(visit, voice, why, quota, unit)).collect(),
        more: more_of(voice, quota.ranked_more + beyond(quota.ranked.len())),
    }
}

fn ranked(visit: &Visit, voice: &Voice, why: &Why, quota: &QuotaStanding, unit: &Candidate) -> Ranked {
    let address = visit.links.why(&why.figure, &unit.unit);
    let grade = |grade: &str| voice.grade(&why.grades, grade);
    Ranked {
        unit: Html::link(&address, &voice.unit(&unit.names, &unit.unit)),
        points: voice.figure_text(unit.points.as_ref(), false),
        grade: match unit.kept {
            Answer::Yes => grade(&quota.grade),
            Answer::No => voice.say_with("cli.why-quota-cut", "next", grade(&quota.next)),
            Answer::Undecided => voice.say("verdict.undecided"),
        },
        lot: unit.lot.as_deref().map(Html::code),
    }
}

/// Returns a number of units; where something is open, from and to.
fn bounds(voice: &Voice, bounds: Bounds) -> String {
    let [least, most] = [bounds.least, bounds.most].map(|count| voice.catalogue.count(count));
    if bounds.least == bounds.most {
        return least;
    }
    voice.sentence(&Message::new("page.quota-bounds").with("least", least).with("most", most))
}
