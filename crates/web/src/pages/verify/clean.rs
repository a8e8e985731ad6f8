//! All reports without a sign that something is wrong, confirmed at once by whoever has seen the list.

use super::{Queue, crumb, is_called, is_clean, is_of_others, queue, unit_named, unit_shown};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing::{self, Part, Wanted};
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, Seq};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::queue::Case;
use register::Act;
use register::report::Figures;
use register::verify::VerifyReport;

/// How the fields of the list are called: a unit, with the entry that was seen.
const SEEN: &str = "seen.";

/// Shows the list.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let queue = of_address(visit)?;
    let wanted = Wanted::of(visit);
    let is_wanted = |case: &&Case| {
        is_clean(case) && is_of_others(visit, &queue, case.unit) && is_called(visit, case.unit, &wanted)
    };
    let mut clean: Vec<&Case> = queue.cases.iter().filter(is_wanted).collect();
    listing::by_name(visit, &mut clean, |case| unit_named(visit, case.unit));
    let part = Part::of(visit, &wanted, clean.len())?;
    let count = clean.len();
    // A person sees what he confirms: the reports of this part. A program is told of all.
    let listed = if visit.form == Form::Html { part.lines(&clean) } else { &clean[..] };
    let rows = listed.iter().filter_map(|case| {
        let (code, name) = unit_shown(visit, case.unit);
        Some(Row { code: code.to_string(), entry: case.entry?.to_string(), name })
    });
    let rows: Vec<Row> = rows.collect();
    match visit.form {
        Form::Html => {}
        Form::Json => return Reply::json(&rows.iter().map(|row| row.code.as_str()).collect::<Vec<_>>()),
        Form::Csv => {
            let cells = |row: &Row| vec![Cell::Text(row.code.clone()), Cell::Plain(row.entry.clone())];
            let rows: Vec<Vec<Cell>> = rows.iter().map(cells).collect();
            return Reply::table(
                &format!("{}-{}-clean", queue.name, queue.period),
                &["unit", "entry"],
                &rows,
            );
        }
    }
    let body = Clean {
        voice: &visit.voice,
        lead: visit.voice.say_with("fill.clean-lead", "count", count),
        part,
        token: visit.token()?,
        address: here(visit, &queue),
        rows,
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit), crumb(visit, &queue)],
        has_table: true,
        ..Page::new(visit.say("fill.clean-title"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

fn here(visit: &Visit, queue: &Queue) -> String {
    let path = format!("/verify/{}/clean", crate::query::encoded(&queue.name));
    visit.links.in_period(queue.period).with(&path, &[])
}

fn of_address(visit: &Visit) -> Result<Queue, Trouble> {
    let name = visit.param("form");
    let missing = || Trouble::not_found(Message::new("report.unknown-form").with("form", name));
    let form = visit.register().plans().form_id(name).ok_or_else(missing)?;
    Ok(queue(visit, form, visit.switches.period))
}

/// Confirms the reports of the list that was shown, as they were then: one that has changed since is left.
pub fn confirm(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let queue = of_address(visit)?;
    let mut confirmed = 0_u64;
    for (name, entry) in sent.fields() {
        let (Some(unit), Ok(entry)) = (name.strip_prefix(SEEN), entry.parse()) else { continue };
        let act = Act::VerifyReport(VerifyReport {
            unit: unit.into(),
            form: queue.name.clone(),
            period: queue.period,
            cites: Seq(entry),
            reason: "".into(),
            figures: Figures::default(),
            evidence: Vec::new(),
        });
        let key = format!("page-confirm-{unit}-{}-{}-{entry}", queue.name, queue.period);
        match visit.site.engine.accept(&visit.viewer.by, &key, act) {
            Ok(_) => confirmed += 1,
            Err(engine::Rejection::Refused(_)) => {}
            Err(rejection) => return Err(Trouble::from(&rejection)),
        }
    }
    let count = confirmed.to_string();
    Ok(Reply::see(&super::address(visit, &queue, &[("confirmed", Some(&count))])))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/verify/clean.html")]
struct Clean<'a> {
    voice: &'a Voice<'a>,
    lead: String,
    token: Html,
    address: String,
    part: Part,
    rows: Vec<Row>,
}

struct Row {
    code: String,
    entry: String,
    name: Html,
}
