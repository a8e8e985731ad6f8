//! Who knows how things are called that an answer mentions by code or name only.

use assess::Review;
use assess::answer::Labels;
use assess::review::Called;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Knows how units, forms and items are called.
pub trait Names {
    /// Returns the names of the unit with this code.
    fn unit(&self, code: &str) -> Option<Labels>;
    /// Returns what the form of this name is called.
    fn form(&self, name: &str) -> Option<Called>;
    /// Returns what the item of this name is called.
    fn item(&self, name: &str) -> Option<Called>;
}

/// Knows nothing: everything is shown by its code.
pub(super) struct Nobody;

impl Names for Nobody {
    fn unit(&self, _: &str) -> Option<Labels> {
        None
    }

    fn form(&self, _: &str) -> Option<Called> {
        None
    }

    fn item(&self, _: &str) -> Option<Called> {
        None
    }
}

/// Knows what a review has lines for or mentions.
pub(crate) struct OfReview<'a> {
    review: &'a Review,
    units: BTreeMap<&'a str, &'a Labels>,
}

impl<'a> OfReview<'a> {
    pub(crate) fn new(review: &'a Review) -> OfReview<'a> {
        let below = review.below.iter().map(|row| &row.line);
        let short = review.shortfalls.iter().flat_map(|shortfall| &shortfall.units).map(|unit| &unit.line);
        let lines = review.unit.iter().chain(below).chain(short);
        let lines = lines.map(|line| (line.unit.as_ref(), &line.names));
        let mentioned = review.mentioned.units.iter().map(|(code, called)| (code.as_ref(), &called.labels));
        OfReview { review, units: lines.chain(mentioned).collect() }
    }
}

impl Names for OfReview<'_> {
    fn unit(&self, code: &str) -> Option<Labels> {
        self.units.get(code).map(|names| Arc::clone(names))
    }

    fn form(&self, name: &str) -> Option<Called> {
        self.review.mentioned.forms.get(name).cloned()
    }

    fn item(&self, name: &str) -> Option<Called> {
        self.review.mentioned.items.get(name).cloned()
    }
}
