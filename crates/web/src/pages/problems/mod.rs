//! What each problem means and what to do: the addresses that problem documents name as their `type`.
//!
//! The table of problems is the catalogue itself: every sentence that says what to do now. One that is new there has its page.

pub mod one;

use crate::form::Form;
use crate::frame::Page;
use crate::pages::parts::listing::{Part, Wanted};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A problem as it is told in general: what happened, and what to do.
#[derive(Serialize)]
pub(super) struct Told {
    code: String,
    message: String,
    fix: String,
}

/// Returns where a problem is explained; nothing where nobody can do anything about it.
pub(crate) fn address(code: &str) -> Option<String> {
    PROBLEMS.contains_key(code).then(|| format!("/problems/{code}"))
}

/// Every problem's code, and the id of its sentence in the catalogue.
static PROBLEMS: LazyLock<BTreeMap<String, &'static str>> =
    LazyLock::new(|| locale::remedied().map(|id| (code(id), id)).collect());

/// Families of codes whose own name has a hyphen.
const HYPHENATED: [&str; 2] = ["sign-in", "form-words"];

/// Returns the code of a sentence: `report-not-a-number` is that of `report.not-a-number`.
fn code(id: &str) -> String {
    let own = |family: &'static str| Some((family, id.strip_prefix(family)?.strip_prefix('-')?));
    let hyphenated = HYPHENATED.into_iter().find_map(own);
    let (family, rest) = hyphenated.or_else(|| id.split_once('-')).unwrap_or((id, ""));
    format!("{family}.{rest}")
}

/// Returns what is told of a problem in the language of the visit.
fn told(visit: &Visit, code: &str) -> Option<Told> {
    let (code, id) = PROBLEMS.get_key_value(code)?;
    let (message, fix) = visit.voice.catalogue.in_general(id)?;
    Some(Told { code: code.clone(), message, fix: fix? })
}

/// Lists all problems; with `find`, those in whose code or sentence it stands.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let wanted = Wanted::of(visit);
    let all = PROBLEMS.keys().filter_map(|code| told(visit, code));
    let all: Vec<Told> = all.filter(|told| wanted.has([told.code.as_str(), told.message.as_str()])).collect();
    match visit.form {
        Form::Json => Reply::json(&all),
        Form::Csv => {
            let cells = |told: &Told| {
                let text = |text: &str| Cell::Text(text.to_owned());
                vec![Cell::Plain(told.code.clone()), text(&told.message), text(&told.fix)]
            };
            let rows: Vec<Vec<Cell>> = all.iter().map(cells).collect();
            Reply::table("problems", &["code", "message", "fix"], &rows)
        }
        Form::Html => {
            let part = Part::of(visit, &wanted, all.len())?;
            let rows = part.lines(&all).iter().map(|told| {
                let address = format!("/problems/{}", told.code);
                (Html::link(&address, &Html::code(&told.code)), told.message.clone())
            });
            let body = Problems { voice: &visit.voice, rows: rows.collect(), part };
            let title = visit.say("problem.all");
            Reply::page(visit, &Page { has_table: true, ..Page::new(title, Html::rendered(body.render()?)) })
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "pages/problems/list.html")]
struct Problems<'a> {
    voice: &'a Voice<'a>,
    rows: Vec<(Html, String)>,
    part: Part,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns every code that a crate may put into a problem.
    fn codes() -> Vec<&'static str> {
        let crates = [register::CODES, credentials::CODES, drafts::CODES, assess::CODES, engine::CODES];
        let others = [exchange::CODES, forms::CODES, rotation::CODES, journal::fault::CODES, rules::CODES];
        [&crates[..], &others, &[identity::CODES]].concat().concat()
    }

    #[test]
    fn each_code_of_the_catalogue_that_can_be_helped_has_its_page() {
        let english = locale::Catalogue::of(locale::Lang::En);
        let can_be_helped = |code: &&'static str| english.fix(&base::Message::new(code)).is_some();
        let helped: Vec<&str> = codes().into_iter().filter(can_be_helped).collect();
        let lost: Vec<&str> = helped.iter().copied().filter(|code| address(code).is_none()).collect();
        assert!(lost.is_empty() && helped.len() > 300, "{} codes; without a page: {lost:?}", helped.len());
        assert!(identity::CODES.iter().all(|code| helped.contains(code)), "each is said with what to do");
        assert_eq!(code("sign-in-needed"), "sign-in.needed");
        for code in ["", "report", "page.standing", "page-busy", "nowhere.to-be-found"] {
            assert_eq!(address(code), None, "{code}");
        }
    }

    #[test]
    fn each_is_told_in_general_in_every_language() {
        for lang in locale::Lang::ALL {
            let catalogue = locale::Catalogue::of(lang);
            for (code, id) in PROBLEMS.iter() {
                let (message, fix) = catalogue.in_general(id).unwrap();
                let fix = fix.unwrap();
                let is_whole = |text: &str| !text.is_empty() && !text.contains("{$") && text != *id;
                assert!(is_whole(&message) && is_whole(&fix), "{code} in {lang}: {message} {fix}");
            }
        }
    }
}
