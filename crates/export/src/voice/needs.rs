//! What is missing, and what would decide an open question, in words.

use super::Voice;
use assess::answer::{Missing, Need, Piece, Verdict};
use base::Message;

impl Voice<'_> {
    /// Returns the ways to a verdict; evidence that may lead to one verdict or to another is told once.
    pub fn ways(&self, needs: &[Need]) -> Vec<String> {
        let evidence = |need: &Need| (need.any, need.more, need.is_bound);
        let same = |a: &Need, b: &Need| (&a.group, &a.of, evidence(a)) == (&b.group, &b.of, evidence(b));
        let first =
            needs.iter().enumerate().filter(|(at, need)| !needs[..*at].iter().any(|other| same(need, other)));
        let verdicts = |need: &Need| {
            let verdicts =
                needs.iter().filter(|other| same(need, other)).map(|need| self.verdict_word(need.verdict));
            verdicts.collect::<Vec<_>>().join(" / ")
        };
        first.map(|(_, need)| self.way(need, verdicts(need))).collect()
    }

    fn way(&self, need: &Need, verdicts: String) -> String {
        let mut pieces: Vec<String> = need.of.iter().map(|piece| self.piece(piece)).collect();
        let all = need.of.len() as u64 + need.more;
        if need.more > 0 {
            pieces.push(self.say_with("review.more", "count", need.more));
        }
        let code = match need.is_bound {
            _ if need.verdict == Verdict::Undecided => "review.need-none",
            true => "review.need-at-least",
            false if need.any == all => "review.need-all",
            false => "review.need-some",
        };
        let message = Message::new(code).with("verdict", verdicts).with("count", need.any);
        let said = self.sentence(&message.with("pieces", pieces));
        let Some(group) = &need.group else { return said };
        let message =
            Message::new("review.need-group").with("group", self.unit_named(group)).with("need", said);
        self.sentence(&message)
    }

    fn piece(&self, piece: &Piece) -> String {
        let parts = std::iter::once(&piece.first).chain(&piece.also);
        let parts = parts.map(|missing| self.missing(missing)).collect::<Vec<_>>();
        let Some(any) = piece.any else { return self.catalogue.list(&parts) };
        self.sentence(&Message::new("review.need-choice").with("count", any).with("pieces", parts))
    }

    /// Returns what is missing, in words.
    pub fn missing(&self, missing: &Missing) -> String {
        let message = match missing {
            Missing::Report { unit, form, period, item, after } => {
                let code = match (item, after) {
                    (None, None) => "review.missing-report",
                    (None, Some(_)) => "review.missing-report-late",
                    (Some(_), None) => "review.missing-item",
                    (Some(_), Some(_)) => "review.missing-item-late",
                };
                let message = Message::new(code).with("unit", self.unit_named(unit)).with("period", *period);
                let message = message.with("form", self.form(form));
                let message = match item {
                    Some(item) => message.with("item", self.item(item)),
                    None => message,
                };
                match after {
                    Some(after) => message.with("after", *after),
                    None => message,
                }
            }
            Missing::Weight { from, to, on } => Message::new("review.missing-weight")
                .with("from", self.unit_named(from))
                .with("to", self.unit_named(to))
                .with("day", *on),
            Missing::Award { unit, title, edition } => Message::new("review.missing-award")
                .with("unit", self.unit_named(unit))
                .with("title", &**title)
                .with("period", *edition),
            Missing::Reason { unit, reason, .. } => Message::new("review.reason")
                .with("unit", self.unit_named(unit))
                .with("reason", self.reason(reason)),
        };
        self.sentence(&message)
    }
}
