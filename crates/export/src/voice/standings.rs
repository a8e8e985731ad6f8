//! How one unit stands with a target, in a few words and a bar.

use super::Voice;
use super::figures::Asked;
use crate::chart::Bullet;
use crate::html::Html;
use assess::answer::Standing;
use assess::{Figure, Verdict};
use base::Message;

impl Voice<'_> {
    /// Returns how many targets stand how, in the order in which readers look for them.
    pub fn tally(&self, standings: &[Standing]) -> Vec<(Html, String)> {
        let all = [Verdict::Met, Verdict::OnCourse, Verdict::AtRisk, Verdict::Missed, Verdict::Undecided];
        let count = |verdict| standings.iter().filter(|standing| standing.verdict == verdict).count() as u64;
        let counts = all.into_iter().map(|verdict| (verdict, count(verdict))).filter(|(_, count)| *count > 0);
        counts.map(|(verdict, count)| (self.verdict(verdict), self.catalogue.count(count))).collect()
    }

    /// Returns the value as a bar against what is asked.
    pub fn bar(&self, standing: &Standing, asked: &Asked, label: &str) -> Result<Html, askama::Error> {
        let value = standing.value.as_ref();
        let shown = |figure: Option<&Figure>| self.value_text(figure, asked);
        let about = Message::new("review.bar-describes")
            .with("value", shown(value))
            .with("threshold", self.asked(asked))
            .with("before", shown(standing.year_before.as_ref()));
        let about = self.sentence(&about);
        let bullet = Bullet {
            value: value.and_then(Figure::number),
            threshold: value.and_then(|value| asked.against(value)),
            before: standing.year_before.as_ref().and_then(Figure::number),
            is_share: matches!(value, Some(Figure::Share { .. })),
            undecided: standing.verdict == Verdict::Undecided,
            mirrored: self.catalogue.lang().is_rtl(),
            words: Some((label, &about)),
        };
        bullet.drawn()
    }

    /// Returns how far the value is from what is asked; nothing where it counts groups, which are named instead.
    pub fn margin(&self, standing: &Standing) -> Html {
        match standing.each {
            Some(_) => Html::default(),
            None => self.difference(standing.margin.as_ref(), standing.percent),
        }
    }

    /// Returns the place among peers; nothing for a unit that has none beside it.
    pub fn place(&self, standing: &Standing) -> String {
        let Some(rank) = standing.rank.filter(|rank| rank.of > 1) else { return String::new() };
        let code = if rank.tied { "review.place-tied" } else { "review.place" };
        self.sentence(&Message::new(code).with("place", rank.place).with("of", rank.of))
    }

    /// Returns for how many editions the target has been met without a break.
    pub fn streak(&self, standing: &Standing) -> String {
        match standing.streak {
            0 => String::new(),
            editions => self.say_with("review.streak-editions", "count", u64::from(editions)),
        }
    }
}
