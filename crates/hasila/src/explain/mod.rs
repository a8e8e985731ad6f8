//! Things of a plan in plain sentences, with their labels in place of their names.
//!
//! Every line is a whole sentence of the catalogue; what belongs under it follows, one step further in.

mod conditions;
mod declarations;
mod grading;
mod placement;
#[cfg(test)]
mod tests;

use base::{Comparator, Message, Number};
use locale::Catalogue;
use num_traits::Signed;
use rules::Program;
use rules::lineage::Thing;
use rules::notation::is_share;
use rules::program::change::{Against, Change, Pace};
use rules::program::days::{Anchor, Day};
use rules::program::derived::{Derived, How};
use rules::program::{Lang, Named, Quantity};

/// A sentence, and how far in it stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Line {
    /// Under how many others it stands.
    pub depth: usize,
    /// The sentence.
    pub text: String,
}

/// Returns the sentences on a thing.
pub fn explain(catalogue: &Catalogue, program: &Program, thing: Thing) -> Vec<Line> {
    let mut told = Told { catalogue, program, depth: 0, lines: Vec::new() };
    told.thing(thing);
    told.lines
}

/// Returns the sentences on the plan itself: for when and for whom it is, and what it rests on.
pub fn explain_plan(catalogue: &Catalogue, program: &Program) -> Vec<Line> {
    let mut told = Told { catalogue, program, depth: 0, lines: Vec::new() };
    told.plan();
    told.lines
}

/// Returns the catalogue of a language for explanations. Inside text that runs from right to left, names and numbers
/// are isolated, also on a terminal: a formula read in the wrong order says something else.
pub fn catalogue(lang: locale::Lang) -> Catalogue {
    match lang {
        locale::Lang::Ar => Catalogue::of(lang),
        locale::Lang::En | locale::Lang::Vi => Catalogue::for_terminal(lang),
    }
}

/// Returns the sentences as one text, those further in behind a dash.
pub fn text(lines: &[Line]) -> String {
    let line = |line: &Line| match line.depth {
        0 => format!("{}\n", line.text),
        depth => format!("{:indent$}- {}\n", "", line.text, indent = 2 * (depth - 1)),
    };
    lines.iter().map(line).collect()
}

/// Returns how people call a thing: its label in the catalogue's language, the one without a language, its name.
pub fn called<'a>(catalogue: &Catalogue, named: &'a Named) -> &'a str {
    let lang = match catalogue.lang() {
        locale::Lang::En => Lang::En,
        locale::Lang::Ar => Lang::Ar,
        locale::Lang::Vi => Lang::Vi,
    };
    let label = named.labels.get(&lang).or_else(|| named.labels.get(&Lang::Plain));
    label.map_or(named.name.as_str(), String::as_str)
}

/// The sentences told so far.
struct Told<'a> {
    catalogue: &'a Catalogue,
    program: &'a Program,
    depth: usize,
    lines: Vec<Line>,
}

impl Told<'_> {
    fn say(&mut self, message: &Message) {
        self.lines.push(Line { depth: self.depth, text: self.catalogue.sentence(message) });
    }

    /// Tells what belongs under the last sentence.
    fn under(&mut self, tell: impl FnOnce(&mut Self)) {
        self.depth += 1;
        tell(self);
        self.depth -= 1;
    }

    fn called(&self, named: &Named) -> String {
        called(self.catalogue, named).to_owned()
    }

    /// Returns levels and kinds as a list.
    fn units(&self, words: &[String]) -> String {
        let words: Vec<String> = words.iter().map(|word| self.catalogue.level(word)).collect();
        self.catalogue.list(&words)
    }

    /// Returns a number as the language writes it; one that is no decimal as the fraction it is.
    fn number(&self, number: &Number, percent: bool) -> String {
        let places = crate::words::exact_places(number, percent);
        let written =
            if percent { rules::notation::percent(number) } else { rules::notation::number(number) };
        if written.contains('/') {
            written
        } else if percent {
            self.catalogue.percent(number, places)
        } else {
            self.catalogue.number(number, places)
        }
    }

    fn threshold(&self, comparator: Comparator, number: &Number, percent: bool) -> String {
        self.catalogue.threshold(comparator, &self.number(number, percent))
    }

    /// Returns a formula with labels for names: `“Solved” / “Cases”`.
    fn quantity(&self, quantity: &Quantity) -> String {
        let quoted = |named: &Named| self.catalogue.sentence(&self.name_of("explain.named", named));
        match quantity {
            Quantity::Item(ix) => quoted(&self.program[*ix].named),
            Quantity::Indicator(ix) => quoted(&self.program[*ix].named),
            Quantity::Constant(number) if number.is_negative() => format!("({})", self.number(number, false)),
            Quantity::Constant(number) => self.number(number, false),
            Quantity::Sum(a, b) => format!("{} + {}", self.quantity(a), self.quantity(b)),
            Quantity::Day(day) => self.day(day),
            Quantity::Difference(to, from) if self.program.is_day(to) => {
                let message = Message::new("explain.days-from").with("from", self.quantity(from));
                self.catalogue.sentence(&message.with("to", self.quantity(to)))
            }
            Quantity::Difference(a, b) => format!("{} - {}", self.quantity(a), self.within(b)),
            Quantity::Ratio(a, b) => format!("{} / {}", self.within(a), self.within(b)),
            Quantity::LateReports => self.catalogue.word("explain.late-reports"),
            Quantity::Derived(derived) => self.derived(derived),
            Quantity::Change(change) => self.change(change),
            Quantity::Pace(pace) => self.pace(pace),
            Quantity::Parameter(ix) => quoted(&self.program[*ix].named),
        }
    }

    fn change(&self, change: &Change) -> String {
        let (against, with) = match &change.against {
            Against::YearBefore => ("year-before", String::new()),
            Against::Year(year) => ("year", format!("{year:04}")),
            Against::Pace(pace) => ("pace", self.pace(pace)),
        };
        let message = Message::new("explain.change").with("quantity", self.quantity(&change.of));
        let message = message.with("told", change.told.word()).with("against", against).with("then", with);
        self.catalogue.sentence(&message)
    }

    fn pace(&self, pace: &Pace) -> String {
        let target = self.called(&self.program.targets[pace.target].named);
        let message = Message::new("explain.pace").with("target", target);
        self.catalogue.sentence(&message.with("begin", pace.begin).with("end", pace.end))
    }

    /// Returns a day that a plan names, in words.
    fn day(&self, day: &Day) -> String {
        let anchor = match day.anchor {
            Anchor::On(date) => self.catalogue.day(date),
            Anchor::YearStart => self.catalogue.word("explain.year-start"),
            Anchor::YearEnd => self.catalogue.word("explain.year-end"),
            Anchor::OfYear { month, day, before } => {
                let code = if before { "explain.of-year-before" } else { "explain.of-year" };
                let day = self.catalogue.day_of_year(month, day);
                self.catalogue.sentence(&Message::new(code).with("day", day))
            }
            Anchor::Item(item) => {
                self.catalogue.sentence(&self.name_of("explain.named", &self.program[item].named))
            }
        };
        let Some(shift) = day.shift else { return anchor };
        let code = match (shift.months, shift.count < 0) {
            (false, true) => "explain.days-before",
            (false, false) => "explain.days-after",
            (true, true) => "explain.months-before",
            (true, false) => "explain.months-after",
        };
        let message = Message::new(code).with("count", u64::from(shift.count.unsigned_abs()));
        self.catalogue.sentence(&message.with("day", anchor))
    }

    fn derived(&self, derived: &Derived) -> String {
        let of = derived.of.iter().map(|of| self.quantity(of)).collect::<Vec<_>>();
        let message = match &derived.how {
            How::Times(times) => {
                let of = derived.of.iter().map(|of| self.within(of)).collect::<String>();
                return format!("{of} × {}", self.number(times, false));
            }
            How::Gathered(gathering) => {
                Message::new("explain.gathered").with("how", gathering.word()).with("of", of)
            }
            How::Rounded { direction, digits, .. } => Message::new("explain.rounded")
                .with("how", rules::words::english(direction.word()))
                .with("digits", u64::from(*digits))
                .with("of", of.concat()),
        };
        self.catalogue.sentence(&message)
    }

    /// Returns a part of a formula, between parentheses where it needs them.
    fn within(&self, quantity: &Quantity) -> String {
        let loose = matches!(quantity, Quantity::Sum(..) | Quantity::Difference(..) | Quantity::Ratio(..));
        if loose { format!("({})", self.quantity(quantity)) } else { self.quantity(quantity) }
    }

    /// Returns one side of a comparison; a number beside a share is one too.
    fn beside(&self, quantity: &Quantity, other: &Quantity) -> String {
        match quantity {
            Quantity::Constant(number) => self.number(number, is_share(self.program, other)),
            _ => self.quantity(quantity),
        }
    }

    fn name_of(&self, code: &'static str, named: &Named) -> Message {
        Message::new(code).with("name", self.called(named))
    }
}
