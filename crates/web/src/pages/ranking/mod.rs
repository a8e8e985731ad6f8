//! Who stands where by one figure: place, value, the year before, and below them who cannot be ranked and why.

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::pages::parts::listing::{Part, Wanted};
use crate::pages::parts::{self, stands_on};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::answer::RankRow;
use assess::{RankAsk, Ranking, Units};
use base::Message;
use export::html::Html;
use export::tables;
use export::voice::Voice;
use std::collections::BTreeSet;

/// Shows the ranking.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let own = |name: &str| visit.query.get(name).map(str::to_owned);
    let ask = RankAsk { name: visit.param("name").to_owned(), level: own("level"), within: own("within") };
    let ranking = visit.site.answers.rank(visit.view(), &visit.ask(Units::All), &ask)?;
    match visit.form {
        Form::Html => page(visit, &ranking),
        Form::Json => Reply::json(&*ranking),
        Form::Csv => Reply::table(
            &format!("ranking-{}", ranking.figure),
            &tables::RANKING,
            &tables::ranking(&ranking, visit.viewer.lang),
        ),
    }
}

fn page(visit: &Visit, ranking: &Ranking) -> Result<Reply, Trouble> {
    let voice = Voice::knowing(visit.voice.catalogue, parts::known(visit, ranking.through));
    let wanted = Wanted::of(visit);
    let is_wanted = |row: &&RankRow| wanted.has(row.names.values().map(String::as_str).chain([&*row.unit]));
    let mut rows: Vec<&RankRow> = ranking.rows.iter().filter(is_wanted).collect();
    let part = Part::of(visit, &wanted, rows.len())?;
    let named = |row: &&RankRow| (voice.name(&row.names, &row.unit).to_owned(), row.unit.to_string());
    part.sort_within(visit, &mut rows, |row| row.place, named);
    let lines = part.lines(&rows).iter().map(|row| line(visit, &voice, ranking, row));
    let levels: BTreeSet<&str> = ranking.rows.iter().map(|row| &*row.level).collect();
    let unranked = ranking.rows.iter().filter(|row| row.place.is_none()).count();
    let body = RankingPage {
        voice: &voice,
        has_grades: ranking.rows.iter().any(|row| row.grade.is_some()),
        has_verdicts: ranking.rows.iter().any(|row| row.verdict.is_some()),
        has_levels: levels.len() > 1,
        lines: lines.collect(),
        levels: levels
            .iter()
            .map(|level| (visit.links.ranking(&ranking.figure, Some(level)), voice.level(level)))
            .collect(),
        unranked: (unranked > 0).then(|| voice.say_with("cli.unranked", "count", unranked)),
        part,
    };
    let label = voice.label(&ranking.labels, &ranking.label);
    let title = Message::new("page.ranking-title").with("figure", label).with("period", ranking.period);
    let all =
        Crumb { address: visit.links.with("/rankings", &[]), name: Html::text(&voice.say("page.rankings")) };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        stands_on: stands_on(visit, ranking.through, &ranking.map),
        switches: Switching::All,
        has_table: true,
        ..Page::new(voice.sentence(&title), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/ranking/page.html")]
struct RankingPage<'a> {
    voice: &'a Voice<'a>,
    has_grades: bool,
    has_verdicts: bool,
    /// Units of several levels stand in the list; each level has a ranking of its own.
    has_levels: bool,
    lines: Vec<Line>,
    levels: Vec<(String, String)>,
    unranked: Option<String>,
    part: Part,
}

struct Line {
    place: String,
    unit: Html,
    level: String,
    value: Html,
    grade: String,
    verdict: Html,
    coverage: Html,
    before: Html,
    place_before: String,
    missing: Option<String>,
}

fn line(visit: &Visit, voice: &Voice, ranking: &Ranking, row: &RankRow) -> Line {
    let count = |place: u64| voice.catalogue.count(place);
    let place = row.place.map(|place| if row.tied { format!("{}=", count(place)) } else { count(place) });
    let value = voice.figure(row.value.as_ref(), ranking.percent, None).main;
    let before = row.year_before.as_ref();
    let shown = voice.unit(&row.names, &row.unit);
    Line {
        place: place.unwrap_or_else(|| "–".to_owned()),
        unit: Html::link(&visit.links.standing(Some(&row.unit)), &shown),
        level: voice.level(&row.level),
        value: Html::link(&visit.links.why(&ranking.figure, &row.unit), &value),
        grade: row.grade.as_ref().map(|grade| voice.grade(&ranking.grades, grade)).unwrap_or_default(),
        verdict: row.verdict.map(|verdict| voice.verdict(verdict)).unwrap_or_default(),
        coverage: voice.coverage(row.coverage),
        before: voice.figure(before.and_then(|before| before.value.as_ref()), ranking.percent, None).main,
        place_before: before.and_then(|before| before.place).map(count).unwrap_or_default(),
        missing: row
            .missing
            .first()
            .map(|missing| voice.missing(missing))
            .or_else(|| row.not_assessed.first().map(|rule| voice.of_plan(rule))),
    }
}
