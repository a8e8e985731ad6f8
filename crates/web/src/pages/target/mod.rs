//! A target: how it stands in a sentence, how it went through the period beside last year, who does not meet it, what would have
//! to happen, and where it comes from.

mod way;

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::pages::parts::sheets::{Sheet, sheet};
use crate::pages::parts::{self, crumbs, stands_on, targets};
use crate::pages::why::{self, ProvisionLines, Pulling};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::answer::Standing;
use assess::review::Trend;
use assess::{Review, Units, Why};
use base::Message;
use export::html::Html;
use export::review::trends::Trends;
use export::tables::reasons;
use export::voice::Voice;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;
use way::Ways;

/// Shows the target of the address for its unit; without one, for the first top unit.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let why = why::asked(visit)?;
    let Some(standing) = &why.standing else {
        // What is not a target has its reasons, and they are what is wanted.
        return Ok(Reply::see(&visit.links.why(&why.figure, &why.unit)));
    };
    let ask = visit.ask(Units::One(why.unit.to_string()));
    let reach = visit.site.answers.reach(visit.view(), &ask, &why.figure)?;
    match visit.form {
        Form::Html => page(visit, &why, standing, &reach),
        Form::Json => Reply::json(&Data { why: Arc::clone(&why), reach: Arc::clone(&reach) }),
        Form::Csv => sheet(visit, "target", &sheets(visit, &why, &reach)?),
    }
}

/// The page as data: why the target stands so, and what would have to happen.
#[derive(Serialize)]
struct Data {
    why: Arc<Why>,
    reach: Arc<assess::what_if::Reach>,
}

/// Its tables as files.
const TABLES: [(&str, &str); 3] =
    [("units", "review.shortfalls"), ("ways", "page.target-way"), ("trends", "review.trends")];

fn sheets(visit: &Visit, why: &Why, reach: &assess::what_if::Reach) -> Result<[Sheet; 3], Trouble> {
    let lang = visit.viewer.lang;
    let review = visit.review(Units::One(why.unit.to_string()))?;
    let read = assess::called::behind(visit.view(), why.period, &why.figure);
    let trends = reasons::trends(behind(&review, &read), lang);
    Ok([
        why::units_sheet(visit, why),
        Sheet { name: "ways", header: &reasons::WAYS, rows: reasons::ways(reach, lang) },
        Sheet { name: "trends", header: &reasons::TRENDS, rows: trends },
    ])
}

fn page(
    visit: &Visit,
    why: &Why,
    standing: &Standing,
    reach: &assess::what_if::Reach,
) -> Result<Reply, Trouble> {
    let voice = Voice::knowing(visit.voice.catalogue, parts::known(visit, why.through));
    let label = voice.label(&why.labels, &why.label);
    let asked = standing.into();
    let review = visit.review(Units::One(why.unit.to_string()))?;
    let read = assess::called::behind(visit.view(), why.period, &why.figure);
    let trends = Trends::new(behind(&review, &read), visit.switches.period, &voice)?;
    let name = voice.name(&why.names, &why.unit).to_owned();
    let of_target =
        |column: &assess::review::Column| column.target == standing.target && column.plan == standing.plan;
    let column = review.columns.iter().position(of_target);
    let body = Target {
        voice: &voice,
        verdict: voice.verdict(standing.verdict),
        sentences: targets::sentences(&voice, standing),
        chart: voice.bar(standing, &asked, label)?,
        why: visit.links.why(&why.figure, &why.unit),
        ranking: visit.links.ranking(&why.figure, Some(&standing.level)),
        needs: voice.ways(&standing.decided_by),
        ways: Ways::of(visit, &voice, reach),
        map: parts::areas::areas(visit, &voice, &review, column.unwrap_or(usize::MAX))?,
        trends: if trends.is_empty() { Html::default() } else { Html::rendered(trends.render()?) },
        units: why::units(visit, &voice, why),
        units_more: why::units_more(&voice, why),
        provision: why::provision(visit, &voice, why),
    };
    let title = Message::new("page.target-title").with("target", label).with("unit", name.as_str());
    let way = Crumb { address: visit.links.standing(Some(&why.unit)), name: Html::name(&name) };
    let page = Page {
        crumbs: crumbs(visit, &why.unit, why.through).into_iter().chain([way]).collect(),
        stands_on: stands_on(visit, why.through, &why.map),
        switches: Switching::All,
        tables: TABLES.to_vec(),
        ..Page::new(voice.sentence(&title.with("period", why.period)), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// Returns how the figures went that the target reads, as many as fit on a sheet.
fn behind<'r>(review: &'r Review, read: &BTreeSet<String>) -> impl Iterator<Item = &'r Trend> {
    review.trends.iter().filter(|trend| read.contains(&*trend.figure)).take(TRENDS_SHOWN)
}

/// Figures shown through the period: those the target reads, as many as fit on a sheet.
const TRENDS_SHOWN: usize = 4;

/// The page.
#[derive(Template)]
#[template(path = "pages/target/page.html")]
struct Target<'a> {
    voice: &'a Voice<'a>,
    verdict: Html,
    sentences: Vec<String>,
    chart: Html,
    why: String,
    ranking: String,
    needs: Vec<String>,
    ways: Vec<Ways>,
    /// Empty where no figure has a value.
    map: Html,
    trends: Html,
    units: Vec<Pulling>,
    units_more: Option<String>,
    provision: ProvisionLines,
}
