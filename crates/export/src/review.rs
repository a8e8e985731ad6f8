//! The review of a period as one page in three languages: where a unit stands, who does not reach what, what is
//! undecided, who reported, and how to read it.

mod article;
mod below;
mod reporting;
mod shortfalls;
mod targets;
pub mod trends;
mod undecided;

use crate::html::Html;
use crate::voice::Voice;
use article::Article;
pub use article::{Section, sections};
use askama::Template;
use assess::Review;
use locale::{Catalogue, Digits, Lang, Medium};
use std::fmt;

/// How a page addresses its readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageStyle {
    /// The language that is shown first; the others are one keystroke away.
    pub first: Lang,
    /// The digits of Arabic text.
    pub digits: Digits,
}

/// The page could not be written.
#[derive(Debug)]
pub struct PageFault(askama::Error);

impl fmt::Display for PageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("writing the review page")
    }
}

impl std::error::Error for PageFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// Returns the review as a page that needs nothing beside it: no network, no script, no other file.
pub fn review_page(review: &Review, style: PageStyle) -> Result<String, PageFault> {
    let articles: Result<Vec<Translation>, askama::Error> =
        in_order(style.first).map(|lang| Translation::of(review, lang, style.digits)).collect();
    let articles = articles.map_err(PageFault)?;
    let first = articles.first().expect("there are three languages");
    let page =
        Page { title: &first.title, first: style.first, css: CSS, signs: crate::SIGNS, articles: &articles };
    page.render().map_err(PageFault)
}

/// Its style, written into the page.
const CSS: &str = concat!(include_str!("review/page.css"), include_str!("chart/chart.css"));

#[derive(Template)]
#[template(path = "review/page.html")]
struct Page<'a> {
    title: &'a str,
    first: Lang,
    css: &'static str,
    signs: &'static str,
    articles: &'a [Translation],
}

/// The whole review in one language.
struct Translation {
    lang: Lang,
    title: String,
    body: Html,
}

impl Translation {
    fn of(review: &Review, lang: Lang, digits: Digits) -> Result<Translation, askama::Error> {
        let catalogue = Catalogue::new(lang, digits, Medium::Page);
        let voice = Voice::of_review(review, &catalogue);
        let article = Article::new(review, &voice)?;
        let body = Html::rendered(article.render()?);
        Ok(Translation { lang, title: article.title, body })
    }
}

/// Returns the languages, this one first.
fn in_order(first: Lang) -> impl Iterator<Item = Lang> {
    let others = Lang::ALL.into_iter().filter(move |lang| *lang != first);
    std::iter::once(first).chain(others)
}
