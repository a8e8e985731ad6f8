//! How one language says what the review holds: names, words, sentences.

use crate::html::Html;
use assess::answer::Labels;
use assess::{Review, Verdict};
use base::{Arg, Message};
use locale::Catalogue;
use std::collections::BTreeMap;

/// The voice of one translation of the page.
pub(crate) struct Voice<'a> {
    pub(crate) catalogue: &'a Catalogue,
    review: &'a Review,
    /// Names of the units the review has lines for or mentions, by code.
    names: BTreeMap<&'a str, &'a Labels>,
}

impl<'a> Voice<'a> {
    /// Returns the voice that tells of this review.
    pub(crate) fn new(review: &'a Review, catalogue: &'a Catalogue) -> Voice<'a> {
        let below = review.below.iter().map(|row| &row.line);
        let short = review.shortfalls.iter().flat_map(|shortfall| &shortfall.units).map(|unit| &unit.line);
        let lines = review.unit.iter().chain(below).chain(short);
        let lines = lines.map(|line| (line.unit.as_ref(), &line.names));
        let mentioned = review.mentioned.units.iter().map(|(code, called)| (code.as_ref(), &called.labels));
        Voice { catalogue, review, names: lines.chain(mentioned).collect() }
    }

    /// Returns the sentence of a code without places.
    pub(crate) fn say(&self, code: &'static str) -> String {
        self.catalogue.word(code)
    }

    /// Returns the sentence of a code with one place.
    pub(crate) fn say_with(&self, code: &'static str, place: &'static str, arg: impl Into<Arg>) -> String {
        self.catalogue.sentence(&Message::new(code).with(place, arg))
    }

    /// Returns the sentence of a message.
    pub(crate) fn sentence(&self, message: &Message) -> String {
        self.catalogue.sentence(message)
    }

    /// Returns the label in this language, else the one that fits all.
    pub(crate) fn label<'t>(&self, labels: &'t Labels, fallback: &'t str) -> &'t str {
        labels.get(self.catalogue.lang().tag()).map_or(fallback, String::as_str)
    }

    /// Returns the name of a unit: in this language, else in any, else its code.
    pub(crate) fn name<'t>(&self, names: &'t Labels, code: &'t str) -> &'t str {
        let any = names.values().next().map_or(code, String::as_str);
        self.label(names, any)
    }

    /// Returns a unit as a line of a table shows it: its name, and its code beside it.
    pub(crate) fn unit(&self, names: &Labels, code: &str) -> Html {
        let name = self.name(names, code);
        if name == code { Html::code(code) } else { Html::name(name).and(&Html::code(code).small()) }
    }

    /// Returns a unit as a sentence names it.
    pub(crate) fn unit_named(&self, code: &str) -> String {
        let name = self.names.get(code).map_or(code, |names| self.name(names, code));
        if name == code {
            return code.to_owned();
        }
        let message = Message::new("review.unit-named").with("name", name).with("code", code);
        self.sentence(&message)
    }

    /// Returns what a form is called.
    pub(crate) fn form<'t>(&'t self, name: &'t str) -> &'t str {
        self.review.mentioned.forms.get(name).map_or(name, |called| self.label(&called.labels, &called.label))
    }

    /// Returns what an item is called.
    pub(crate) fn item<'t>(&'t self, name: &'t str) -> &'t str {
        self.review.mentioned.items.get(name).map_or(name, |called| self.label(&called.labels, &called.label))
    }

    /// Returns a level or kind in this language where the catalogue knows the word, else as the plan writes it.
    pub(crate) fn level(&self, level: &str) -> String {
        self.catalogue.level(level)
    }

    /// Returns why something is undecided that no report would decide.
    pub(crate) fn reason(&self, reason: &str) -> String {
        self.catalogue.said(&format!("standing.reason-{reason}")).unwrap_or_else(|| reason.to_owned())
    }

    /// Returns a verdict with its sign.
    pub(crate) fn verdict(&self, verdict: Verdict) -> Html {
        Html::sign(verdict.word()).and(&Html::text(&self.verdict_word(verdict)))
    }

    /// Returns a verdict's sign alone, named for those who hear the page.
    pub(crate) fn verdict_sign(&self, verdict: Verdict) -> Html {
        Html::named_sign(verdict.word(), &self.verdict_word(verdict))
    }

    /// Returns a verdict's word.
    pub(crate) fn verdict_word(&self, verdict: Verdict) -> String {
        self.say(match verdict {
            Verdict::Met => "verdict.met",
            Verdict::Missed => "verdict.missed",
            Verdict::OnCourse => "verdict.on-course",
            Verdict::AtRisk => "verdict.at-risk",
            Verdict::Undecided => "verdict.undecided",
        })
    }
}
