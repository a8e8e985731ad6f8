//! The review of the period: everything the annual conference looks at, on one page, and as a file to take along.

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::pages::parts::below::below;
use crate::pages::parts::listing::{LINES_SHOWN, Part};
use crate::pages::parts::sheets::{Sheet, sheet};
use crate::pages::parts::{crumbs, stands_on};
use crate::reply::{Reply, file_word};
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::Review;
use axum::http::header;
use base::Message;
use export::PageStyle;
use export::html::Html;
use export::review::{Section, sections};
use export::tables::{self, reasons};
use export::voice::Voice;

/// Cells of the tables of units right below that stand on a page, and lines at least. The file of the review has all.
const CELLS_SHOWN: usize = 500;
const LINES_MIN: usize = 15;

/// Shows the review.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let review = visit.review(visit.switches.units())?;
    match visit.form {
        Form::Html => page(visit, &review),
        Form::Json => Reply::json(&*review),
        Form::Csv => sheet(visit, "review", &sheets(visit, &review)),
    }
}

/// Its tables as files.
const TABLES: [(&str, &str); 4] = [
    ("targets", "review.targets"),
    ("shortfalls", "review.shortfalls"),
    ("trends", "review.trends"),
    ("reporting", "review.reporting"),
];

fn sheets(visit: &Visit, review: &Review) -> [Sheet; 4] {
    let lang = visit.viewer.lang;
    let (trends, shortfalls) =
        (reasons::trends(&review.trends, lang), reasons::shortfalls(&review.shortfalls, lang));
    [
        Sheet { name: "targets", header: &tables::STANDING, rows: tables::standing(&review.targets) },
        Sheet { name: "shortfalls", header: &reasons::SHORTFALLS, rows: shortfalls },
        Sheet { name: "trends", header: &reasons::TRENDS, rows: trends },
        Sheet { name: "reporting", header: &reasons::REPORTING, rows: reasons::reporting(&review.reporting) },
    ]
}

/// Gives the review as a page that needs nothing beside it, in three languages.
pub fn file(visit: &Visit) -> Result<Reply, Trouble> {
    let review = visit.review(visit.switches.units())?;
    let style = PageStyle { first: visit.viewer.lang, digits: visit.viewer.digits };
    let page = export::review_page(&review, style).map_err(Trouble::fault)?;
    let unit = review.unit.as_ref().map(|line| format!("-{}", file_word(&line.unit))).unwrap_or_default();
    let attached = format!("attachment; filename=\"review-{}{unit}.html\"", review.period);
    let reply = Reply::bytes(crate::reply::HTML, page.into_bytes());
    Ok(reply.with_header(header::CONTENT_DISPOSITION, attached))
}

fn page(visit: &Visit, review: &Review) -> Result<Reply, Trouble> {
    let voice = Voice::of_review(review, visit.voice.catalogue);
    let unit = review.unit.as_ref();
    let size = (CELLS_SHOWN / review.columns.len().max(1)).clamp(LINES_MIN, LINES_SHOWN);
    let (rows, part) = below(visit, &voice, review, size)?;
    let shown =
        Review { below: part.lines(&rows).iter().map(|row| (*row).clone()).collect(), ..review.clone() };
    let file = visit.links.with("/review/file", &[("unit", unit.map(|line| &*line.unit))]);
    let body = ReviewPage { voice: &voice, sections: sections(&shown, &voice)?, part, file };
    let title = match unit {
        Some(line) => Message::new("review.title").with("unit", voice.name(&line.names, &line.unit)),
        None => Message::new("review.title-country"),
    };
    let page = Page {
        crumbs: unit
            .map_or_else(|| vec![Crumb::start(visit)], |line| crumbs(visit, &line.unit, review.through)),
        stands_on: stands_on(visit, review.through, &review.map),
        switches: Switching::All,
        tables: TABLES.to_vec(),
        ..Page::new(voice.sentence(&title.with("period", review.period)), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/review/page.html")]
struct ReviewPage<'a> {
    voice: &'a Voice<'a>,
    sections: Vec<Section>,
    part: Part,
    file: String,
}
