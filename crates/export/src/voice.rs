//! How one language says what answers hold: names, words, sentences, values. The review page and the pages of `web`
//! speak with the same voice.

pub mod figures;

mod names;
mod needs;
mod standings;

pub use names::Names;

use crate::html::Html;
use assess::answer::{FigureKind, Labels, Text};
use assess::review::Called;
use assess::{Review, Verdict};
use base::{Arg, Message};
use locale::Catalogue;
use names::{Nobody, OfReview};
use std::collections::BTreeMap;

/// The voice of one language, and who knows how things are called.
pub struct Voice<'a> {
    /// Its sentences and numbers.
    pub catalogue: &'a Catalogue,
    names: Box<dyn Names + 'a>,
}

impl<'a> Voice<'a> {
    /// Returns a voice that knows no names but those it is given with each thing.
    pub fn plain(catalogue: &'a Catalogue) -> Voice<'a> {
        Voice { catalogue, names: Box::new(Nobody) }
    }

    /// Returns a voice that asks `names` how things are called.
    pub fn knowing(catalogue: &'a Catalogue, names: impl Names + 'a) -> Voice<'a> {
        Voice { catalogue, names: Box::new(names) }
    }

    /// Returns the voice that tells of this review.
    pub fn of_review(review: &'a Review, catalogue: &'a Catalogue) -> Voice<'a> {
        Voice::knowing(catalogue, OfReview::new(review))
    }

    /// Returns the sentence of a code without places.
    pub fn say(&self, code: &'static str) -> String {
        self.catalogue.word(code)
    }

    /// Returns the sentence of a code with one place.
    pub fn say_with(&self, code: &'static str, place: &'static str, arg: impl Into<Arg>) -> String {
        self.catalogue.sentence(&Message::new(code).with(place, arg))
    }

    /// Returns the sentence of a message.
    pub fn sentence(&self, message: &Message) -> String {
        self.catalogue.sentence(message)
    }

    /// Returns a piece of a plan in the words of this language, from its English ones.
    pub fn of_plan(&self, said: &str) -> String {
        assess::words::of_plan(self.catalogue.lang().tag(), said)
    }

    /// Returns a whole declaration of a plan in the words of this language.
    pub fn of_declaration(&self, text: &str) -> String {
        assess::words::of_declaration(self.catalogue.lang().tag(), text)
    }

    /// Returns the label in this language, else the one that fits all.
    pub fn label<'t>(&self, labels: &'t Labels, fallback: &'t str) -> &'t str {
        labels.get(self.catalogue.lang().tag()).map_or(fallback, String::as_str)
    }

    /// Returns what a grade is called, of a score whose grades these are.
    pub fn grade(&self, grades: &BTreeMap<Text, Called>, grade: &str) -> String {
        grades.get(grade).map_or(grade, |called| self.label(&called.labels, &called.label)).to_owned()
    }

    /// Returns the name of a unit: in this language, else in any, else its code.
    pub fn name<'t>(&self, names: &'t Labels, code: &'t str) -> &'t str {
        let any = names.values().next().map_or(code, String::as_str);
        self.label(names, any)
    }

    /// Returns a unit as a line of a table shows it: its name, and its code beside it.
    pub fn unit(&self, names: &Labels, code: &str) -> Html {
        let name = self.name(names, code);
        if name == code { Html::code(code) } else { Html::name(name).and(&Html::code(code).small()) }
    }

    /// Returns a unit as a sentence names it.
    pub fn unit_named(&self, code: &str) -> String {
        let names = self.names.unit(code);
        let name = names.as_ref().map_or(code, |names| self.name(names, code));
        if name == code {
            return code.to_owned();
        }
        let message = Message::new("review.unit-named").with("name", name).with("code", code);
        self.sentence(&message)
    }

    /// Returns what a form is called.
    pub fn form(&self, name: &str) -> String {
        self.called(self.names.form(name), name)
    }

    /// Returns what an item is called.
    pub fn item(&self, name: &str) -> String {
        self.called(self.names.item(name), name)
    }

    fn called(&self, called: Option<Called>, name: &str) -> String {
        called.map_or_else(|| name.to_owned(), |called| self.label(&called.labels, &called.label).to_owned())
    }

    /// Returns a level or kind in this language where the catalogue knows the word, else as the plan writes it.
    pub fn level(&self, level: &str) -> String {
        self.catalogue.level(level)
    }

    /// Returns why something is undecided that no report would decide.
    pub fn reason(&self, reason: &str) -> String {
        self.catalogue.said(&format!("standing.reason-{reason}")).unwrap_or_else(|| reason.to_owned())
    }

    /// Returns a verdict with its sign.
    pub fn verdict(&self, verdict: Verdict) -> Html {
        Html::sign(verdict.word()).and(&Html::text(&self.verdict_word(verdict)))
    }

    /// Returns a verdict's sign alone, named for those who hear the page.
    pub fn verdict_sign(&self, verdict: Verdict) -> Html {
        Html::named_sign(verdict.word(), &self.verdict_word(verdict))
    }

    /// Returns a verdict's word.
    pub fn verdict_word(&self, verdict: Verdict) -> String {
        self.say(match verdict {
            Verdict::Met => "verdict.met",
            Verdict::Missed => "verdict.missed",
            Verdict::OnCourse => "verdict.on-course",
            Verdict::AtRisk => "verdict.at-risk",
            Verdict::Undecided => "verdict.undecided",
        })
    }
}

/// Returns the code of the word for an answer, as data writes it; nothing for a grade, which is a name of the plan.
pub fn answer(kind: FigureKind, answer: &str) -> Option<&'static str> {
    Some(match (answer, kind) {
        ("undecided", _) => "verdict.undecided",
        ("ungraded", FigureKind::Score) => "verdict.ungraded",
        ("met", FigureKind::Target) => "verdict.met",
        ("missed", FigureKind::Target) => "verdict.missed",
        ("on_course", FigureKind::Target) => "verdict.on-course",
        ("at_risk", FigureKind::Target) => "verdict.at-risk",
        ("yes", FigureKind::Standard) => "cli.yes",
        ("no", FigureKind::Standard) => "cli.no",
        _ => return None,
    })
}
