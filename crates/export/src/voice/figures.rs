//! How values, thresholds and margins are shown. What they are was decided elsewhere; here they are rounded.

use super::Voice;
use crate::html::Html;
use assess::Figure;
use assess::answer::{Coverage, Standing};
use assess::figure::Digits;
use assess::review::Column;
use base::number::whole;
use base::{Comparator, Message, Number};

/// Stands where there is no value, so that nobody reads an empty place as nothing or zero.
const NOTHING: &str = "—";

/// What a target holds its values against.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The threshold.
    pub threshold: &'a Figure,
    /// How values must stand to it: `<`, `<=`, `=`, `>=`, `>`.
    pub comparator: &'static str,
    /// Shares are shown in percent.
    pub percent: bool,
    /// The threshold is for each of these, and values count how many meet it.
    pub each: Option<&'a str>,
}

impl<'a> From<&'a Standing> for Asked<'a> {
    fn from(standing: &'a Standing) -> Asked<'a> {
        let Standing { threshold, comparator, percent, each, .. } = standing;
        Asked { threshold, comparator, percent: *percent, each: each.as_deref() }
    }
}

impl<'a> From<&'a Column> for Asked<'a> {
    fn from(column: &'a Column) -> Asked<'a> {
        let Column { threshold, comparator, percent, .. } = column;
        Asked { threshold, comparator, percent: *percent, each: None }
    }
}

impl Asked<'_> {
    /// Returns whether the value counts groups or units instead of standing against the threshold itself.
    fn counts(&self, value: &Figure) -> bool {
        let of_another_shape = matches!(
            (value, self.threshold),
            (Figure::Share { .. }, Figure::Amount { .. } | Figure::Day { .. })
        );
        self.each.is_some() || of_another_shape
    }

    /// Returns the number a value is drawn or rounded against.
    pub fn against(&self, value: &Figure) -> Option<Number> {
        if self.counts(value) { Some(whole(1)) } else { self.threshold.number() }
    }
}

/// A value as it is shown.
pub struct Shown {
    /// The value; a dash where there is none.
    pub main: Html,
    /// The part and the whole it was counted from, where that says more.
    pub detail: Html,
}

impl Voice<'_> {
    /// Returns a value of a target.
    pub fn value(&self, value: Option<&Figure>, asked: &Asked) -> Shown {
        let against = value.and_then(|value| asked.against(value));
        match value {
            Some(value) if asked.counts(value) => Shown { main: self.parts(value), detail: Html::default() },
            _ => self.figure(value, asked.percent, against.as_ref()),
        }
    }

    /// Returns a value of a target as a sentence names it.
    pub fn value_text(&self, value: Option<&Figure>, asked: &Asked) -> String {
        match value {
            None => self.say("review.nothing"),
            Some(Figure::Share { part, whole }) if value.is_some_and(|value| asked.counts(value)) => {
                self.share(part, whole)
            }
            Some(Figure::Share { .. }) => {
                self.rate(value, asked.percent, value.and_then(|value| asked.against(value)).as_ref())
            }
            Some(Figure::Amount { amount, scale, measure, .. }) => {
                self.measured(amount, *scale, measure.as_deref())
            }
            Some(Figure::Day { date }) => self.catalogue.day(*date),
        }
    }

    /// Returns a value as a sentence names it; an empty text where there is none.
    pub fn figure_text(&self, value: Option<&Figure>, percent: bool) -> String {
        match value {
            None => String::new(),
            Some(Figure::Share { .. }) => self.rate(value, percent, None),
            Some(Figure::Amount { amount, scale, measure, .. }) => {
                self.measured(amount, *scale, measure.as_deref())
            }
            Some(Figure::Day { date }) => self.catalogue.day(*date),
        }
    }

    /// Returns a margin or a gap as a sentence names it; an empty text where there is none.
    pub fn difference_text(&self, difference: Option<&Figure>, percent: bool) -> String {
        match difference {
            None => String::new(),
            Some(Figure::Share { part, whole }) => {
                let number = Number::new(part.number(), whole.number());
                let shown = self.catalogue.rate_difference(&number, percent);
                if percent { self.catalogue.points(&shown) } else { shown }
            }
            Some(Figure::Amount { amount, scale, .. }) => {
                let number = Number::new(amount.number(), ten_to(*scale).to_integer());
                self.catalogue.signed(&number, *scale)
            }
            Some(Figure::Day { date }) => self.catalogue.day(*date),
        }
    }

    /// Returns a value with more places than usual where it takes them to see on which side of `against` it lies.
    pub fn figure(&self, value: Option<&Figure>, percent: bool, against: Option<&Number>) -> Shown {
        let main = match value {
            None => Html::text(NOTHING),
            Some(Figure::Share { .. }) => Html::ltr(&self.rate(value, percent, against)),
            Some(Figure::Amount { amount, scale, measure, exact }) => {
                let shown = Html::ltr(&self.amount(amount, *scale));
                let shown = if exact.is_some() { Html::text("≈").and(&shown) } else { shown };
                measure.as_ref().map_or(shown.clone(), |measure| shown.and(&Html::name(measure).small()))
            }
            Some(Figure::Day { date }) => Html::text(&self.catalogue.day(*date)),
        };
        Shown { main, detail: value.map_or_else(Html::default, |value| self.parts(value)) }
    }

    /// Returns part and whole of a share.
    fn parts(&self, value: &Figure) -> Html {
        let Figure::Share { part, whole } = value else { return Html::default() };
        Html::text(&self.share(part, whole))
    }

    fn share(&self, part: &Digits, whole: &Digits) -> String {
        let number = |digits: &Digits| Number::from_integer(digits.number());
        self.catalogue.share(&number(part), &number(whole))
    }

    /// Returns an amount with what it is measured in.
    fn measured(&self, amount: &Digits, scale: u8, measure: Option<&str>) -> String {
        let amount = self.amount(amount, scale);
        let Some(measure) = measure else { return amount };
        self.sentence(&Message::new("review.with-measure").with("amount", amount).with("measure", measure))
    }

    fn rate(&self, value: Option<&Figure>, percent: bool, against: Option<&Number>) -> String {
        let number = value.and_then(Figure::number);
        number.map_or_else(String::new, |number| self.catalogue.rate(&number, percent, against))
    }

    fn amount(&self, amount: &Digits, scale: u8) -> String {
        let number = Number::new(amount.number(), ten_to(scale).to_integer());
        self.catalogue.number(&number, scale)
    }

    /// Returns what is asked, in words: `at least 90%`.
    pub fn asked(&self, asked: &Asked) -> String {
        let value = match asked.threshold {
            Figure::Share { .. } => self.threshold_rate(asked),
            Figure::Amount { amount, scale, measure, .. } => {
                self.measured(amount, *scale, measure.as_deref())
            }
            Figure::Day { date } => self.catalogue.day(*date),
        };
        let sign = Comparator::ALL.into_iter().find(|comparator| comparator.sign() == asked.comparator);
        let sign = sign.unwrap_or(Comparator::Equal);
        let threshold = match asked.threshold {
            Figure::Day { .. } => self.catalogue.threshold_day(sign, &value),
            _ => self.catalogue.threshold(sign, &value),
        };
        let Some(each) = asked.each else { return threshold };
        let message = Message::new("review.threshold-each").with("threshold", threshold);
        self.sentence(&message.with("each", self.level(each)))
    }

    fn threshold_rate(&self, asked: &Asked) -> String {
        let number = asked.threshold.number();
        number.map_or_else(String::new, |number| self.catalogue.exact_rate(&number, asked.percent))
    }

    /// Returns a margin or a gap: shares differ in percentage points.
    pub fn difference(&self, difference: Option<&Figure>, percent: bool) -> Html {
        let shown = self.difference_text(difference, percent);
        match difference {
            Some(Figure::Share { .. }) if percent => Html::text(&shown),
            Some(Figure::Day { .. }) => Html::text(&shown),
            Some(_) => Html::ltr(&shown),
            None => Html::default(),
        }
    }

    /// Returns how far a value falls short: the same as a difference below zero, said without its sign.
    pub fn gap(&self, gap: Option<&Figure>) -> Html {
        match gap.map(Figure::negated) {
            Some(Figure::Share { part, whole }) => {
                let points = Number::new(part.number(), whole.number()) * base::number::whole(100);
                let shown = self.catalogue.rate(&points, false, Some(&base::number::whole(0)));
                Html::text(&self.catalogue.points(&shown))
            }
            gap => self.figure(gap.as_ref(), false, None).main,
        }
    }

    /// Returns how many of how many are known; a dash where nothing was expected.
    pub fn coverage(&self, coverage: Coverage) -> Html {
        if coverage.expected == 0 {
            return Html::text(NOTHING);
        }
        Html::text(&self.catalogue.share(&whole(coverage.reported), &whole(coverage.expected)))
    }
}

fn ten_to(scale: u8) -> Number {
    (0..scale).fold(whole(1), |power, _| power * whole(10))
}
