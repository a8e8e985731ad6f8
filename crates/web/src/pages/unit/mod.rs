//! A unit on one sheet: what it is called, where it belongs, who heads it, how it stands, how it reported, what it was awarded and
//! what it still has to do.

mod beside;

use crate::form::Form;
use crate::frame::{Page, Switching};
use crate::pages::parts::targets::Targets;
use crate::pages::parts::{crumbs, stands_on};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::Review;
use assess::review::ReportingRow;
use assess::{Units, answer::Labels};
use base::Message;
use beside::Beside;
use export::html::Html;
use export::tables;
use export::voice::Voice;
use locale::Lang;

/// Shows the unit.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let review = visit.review(Units::One(visit.param("code").to_owned()))?;
    match visit.form {
        Form::Html => page(visit, &review),
        Form::Json => Reply::json(&*review),
        Form::Csv => Reply::table("unit", &tables::STANDING, &tables::standing(&review.targets)),
    }
}

fn page(visit: &Visit, review: &Review) -> Result<Reply, Trouble> {
    let voice = Voice::of_review(review, visit.voice.catalogue);
    let line = review.unit.as_ref().expect("one unit was asked about");
    let body = Unit {
        voice: &voice,
        names: names(visit.viewer.lang, &line.names),
        code: Html::code(&line.unit),
        level: voice.level(&line.level),
        standing: visit.links.standing(Some(&line.unit)),
        targets: Html::rendered(Targets::new(visit, &voice, &review.targets, false)?.render()?),
        has_targets: !review.targets.is_empty(),
        reports: reports(&voice, &review.reporting),
        beside: Beside::of(visit, &line.unit)?,
    };
    let title = voice.name(&line.names, &line.unit).to_owned();
    let page = Page {
        crumbs: crumbs(visit, &line.unit, review.through),
        stands_on: stands_on(visit, review.through, &review.map),
        switches: Switching::All,
        has_table: true,
        ..Page::new(title, Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/unit/page.html")]
struct Unit<'a> {
    voice: &'a Voice<'a>,
    names: Vec<(Lang, String)>,
    code: Html,
    level: String,
    standing: String,
    targets: Html,
    has_targets: bool,
    reports: Option<String>,
    beside: Beside,
}

/// Returns what the unit is called in the languages other than the reader's.
fn names(own: Lang, labels: &Labels) -> Vec<(Lang, String)> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != own);
    others.filter_map(|lang| Some((lang, labels.get(lang.tag())?.clone()))).collect()
}

/// Returns how many reports were due and came, from the unit and all below it.
fn reports(voice: &Voice, rows: &[ReportingRow]) -> Option<String> {
    let sum = |count: fn(&ReportingRow) -> u64| rows.iter().map(count).sum::<u64>();
    let message = Message::new("page.reports-came")
        .with("due", sum(|row| row.expected))
        .with("came", sum(|row| row.reported))
        .with("late", sum(|row| row.late));
    (!rows.is_empty()).then(|| voice.sentence(&message))
}
