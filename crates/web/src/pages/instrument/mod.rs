//! An instrument: for when it holds, what it refers to and what refers to it, the tasks from it, and its text with the sentences
//! that have become targets, each leading to how it stands.

mod facts;
pub mod findings;
mod text;

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::need::Need;
use crate::pages::instruments::{kind, status};
use crate::pages::tasks;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::answer::Commitment;
use assess::instruments::LinkLine;
use assess::{Figure, commitments};
use base::{Date, Message};
use exchange::write::Cell;
use export::html::Html;
use export::tables::decimal;
use export::voice::Voice;
use facts::{Data, LinkRow, link_row};
use register::instruments::{Instrument, InstrumentId};
use register::permission::Action;

/// Shows the instrument with the number of the address; with `of`, the one of that day.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let id = found(visit)?;
    let instrument = visit.register().instruments().instrument(id);
    // Where no plan answers for the period, or for whoever may not read results, its sentences stand without verdicts.
    let may_read = visit.permit(Need::At("unit", Action::ReadResults)).is_ok();
    let read = || commitments(visit.view(), &visit.ask(visit.switches.units()), id).ok();
    let commitments = may_read.then(read).flatten().unwrap_or_default();
    match visit.form {
        Form::Html => page(visit, instrument, &Data::of(visit, id, &commitments)?, &commitments),
        Form::Json => Reply::json(&Data::of(visit, id, &commitments)?),
        Form::Csv => {
            Reply::table(&instrument.number, &COLUMNS, &commitments.iter().map(cells).collect::<Vec<_>>())
        }
    }
}

/// Returns the instrument of the address.
fn found(visit: &Visit) -> Result<InstrumentId, Trouble> {
    let of = visit.query.get("of").map(str::parse::<Date>).transpose();
    let of = of.map_err(|_| {
        Trouble::wrong(vec![
            Message::new("page.not-a-date").with("text", visit.query.get("of").unwrap_or_default()),
        ])
    })?;
    visit.register().instruments().find(visit.param("number"), of).map_err(Trouble::not_found)
}

/// Returns the instrument of the address.
fn asked<'v>(visit: &'v Visit) -> Result<&'v Instrument, Trouble> {
    found(visit).map(|id| visit.register().instruments().instrument(id))
}

const COLUMNS: [&str; 9] =
    ["provision", "sentence", "plan", "target", "unit", "verdict", "value", "comparator", "threshold"];

fn cells(commitment: &Commitment) -> Vec<Cell> {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let figure =
        |figure: &Option<Figure>| figure.as_ref().map_or(Cell::Empty, |figure| Cell::Plain(decimal(figure)));
    let sentence = commitment.sentence.as_ref().map(|sentence| sentence.sentence.as_str());
    vec![
        text(commitment.provision.as_deref()),
        text(sentence.or(commitment.text.as_deref())),
        text(commitment.plan.as_deref()),
        text(commitment.target.as_deref()),
        text(commitment.unit.as_deref()),
        commitment.verdict.map_or(Cell::Empty, |verdict| Cell::Plain(verdict.word().to_owned())),
        figure(&commitment.value),
        text(commitment.comparator),
        figure(&commitment.threshold),
    ]
}

fn page(
    visit: &Visit,
    instrument: &Instrument,
    data: &Data,
    commitments: &[Commitment],
) -> Result<Reply, Trouble> {
    let links = |code, links: &[LinkLine], is_from| {
        let rows = links.iter().map(|link| link_row(visit, link, is_from)).collect();
        (visit.say(code), rows)
    };
    let may_review = |_: &String| visit.permit(Need::Somewhere(Action::KeepInstruments)).is_ok();
    let body = InstrumentPage {
        voice: &visit.voice,
        kind: Html::name(&kind(visit, instrument)),
        title: instrument.title.as_ref().map(|title| Html::name(title)),
        issuer: instrument.issuer.as_ref().map(|issuer| Html::name(issuer)),
        issued: visit.voice.catalogue.day(instrument.date),
        status: status(visit, instrument),
        force: data.force(visit),
        ended: data.ended(visit),
        known: data.known(visit),
        entry: facts::entry(visit, instrument.entry),
        links: [
            links("instrument-words.refers", &data.refers, true),
            links("instrument-words.referred", &data.referred, false),
        ],
        rows: data.tasks.iter().map(|line| tasks::row(visit, line)).collect(),
        commitments: commitments.iter().map(|commitment| row(visit, commitment)).collect(),
        paragraphs: text::marked(visit, instrument, commitments),
        findings: instrument
            .text
            .is_some()
            .then(|| findings::address(visit, instrument, &[]))
            .filter(may_review),
    };
    let all = Crumb {
        address: visit.links.with("/instruments", &[]),
        name: Html::text(&visit.say("page.instruments")),
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all],
        switches: Switching::All,
        has_table: !commitments.is_empty(),
        ..Page::new(visit.voice.catalogue.isolated(&instrument.number), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/instrument/page.html")]
struct InstrumentPage<'a> {
    voice: &'a Voice<'a>,
    kind: Html,
    title: Option<Html>,
    issuer: Option<Html>,
    issued: String,
    status: String,
    force: String,
    ended: Option<String>,
    /// What is known of its text.
    known: String,
    entry: Html,
    /// What it refers to, and what refers to it, each under its heading.
    links: [(String, Vec<LinkRow>); 2],
    /// The tasks that come from it.
    rows: Vec<tasks::Row>,
    commitments: Vec<Row>,
    paragraphs: Vec<Html>,
    /// Where its findings are reviewed, for whoever may.
    findings: Option<String>,
}

/// A sentence, what it became, and how that stands.
struct Row {
    sentence: Html,
    target: Html,
    verdict: Html,
}

fn row(visit: &Visit, commitment: &Commitment) -> Row {
    let sentence = commitment.sentence.as_ref().map(|sentence| sentence.sentence.as_str());
    let sentence = sentence.or(commitment.text.as_deref()).or(commitment.provision.as_deref());
    let target = match (&commitment.target, &commitment.unit) {
        (Some(target), Some(unit)) => Html::link(&visit.links.target(target, unit), &Html::code(target)),
        (Some(target), None) => Html::code(target),
        (None, _) => Html::text(&visit.say("page.no-target-yet")),
    };
    Row {
        sentence: Html::name(sentence.unwrap_or_default()),
        target,
        verdict: commitment.verdict.map(|verdict| visit.voice.verdict(verdict)).unwrap_or_default(),
    }
}
