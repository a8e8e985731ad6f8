//! What was found in the text of an instrument, one finding after the other: a person accepts it, edits it, or goes on. Nothing else
//! is recorded; what is skipped stands in the address alone.

use super::asked;
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use base::Message;
use export::html::Html;
use export::voice::Voice;
use findings::accept::Review;
use findings::decision::{self, Edits};
use findings::draft;
use findings::proposal::{self, OpenSentence, Proposal};
use intake::Reading;
use register::instruments::{Instrument, Span};
use serde::Serialize;
use std::collections::BTreeSet;

/// Shows the finding in hand, all findings, and the sentences with figures that nobody accepted.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    answer(visit, &[], None)
}

/// Accepts the finding of the form, as it was found or as edited.
pub fn accept(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let instrument = asked(visit)?;
    let reading = intake::read(text(instrument)?);
    let found = proposal::proposed(instrument, &reading);
    let proposals = proposal::proposals(visit.register(), instrument, &found, visit.today);
    let typed = Typed::of(visit, instrument, sent);
    let number = decision::list(sent.text("finding"), found.len());
    let number = number.map_err(|wrong| Trouble::wrong(vec![wrong]))?;
    let Some(place) = number.first().and_then(|number| number.checked_sub(1)) else {
        return answer(visit, &[], None);
    };
    let mut review = Review {
        instrument,
        plan: &typed.plan,
        tasks: visit.register().tasks(),
        today: visit.today,
        taken: BTreeSet::new(),
    };
    let reasons = match review.act(found[place], &proposals[place], &typed.edits) {
        Ok(act) => match visit.act(sent, act)? {
            Ok(receipt) => {
                let recorded = receipt.seq.to_string();
                let names = [("plan", Some(typed.plan.as_str())), ("recorded", Some(&*recorded))];
                return Ok(Reply::see(&here(visit, instrument, &names)));
            }
            Err(reasons) => reasons,
        },
        Err(reasons) => reasons,
    };
    answer(visit, &reasons, Some(Typed { finding: Some(place + 1), ..typed }))
}

/// What stands in the form.
struct Typed {
    finding: Option<usize>,
    plan: String,
    edits: Edits,
}

impl Typed {
    fn of(visit: &Visit, instrument: &Instrument, sent: &Sent) -> Typed {
        let given = |name| Some(sent.text(name).trim().to_owned()).filter(|text| !text.is_empty());
        let edits = Edits {
            name: given("name"),
            value: given("value"),
            lead: given("lead"),
            with: given("with"),
            due: given("due"),
        };
        Typed { finding: None, plan: given("plan").unwrap_or_else(|| plan(visit, instrument)), edits }
    }
}

/// Returns the plan that targets come into: as the address says, or one made of the instrument's number.
fn plan(visit: &Visit, instrument: &Instrument) -> String {
    visit.query.get("plan").map_or_else(|| draft::name(&instrument.number), str::to_owned)
}

fn text(instrument: &Instrument) -> Result<&str, Trouble> {
    let missing = || Message::new("instrument.no-text").with("number", &instrument.number);
    instrument.text.as_deref().ok_or_else(|| Trouble::not_found(missing()))
}

/// Returns the address of the findings of an instrument.
pub(super) fn address(visit: &Visit, instrument: &Instrument, names: &[(&str, Option<&str>)]) -> String {
    let path = format!("/instruments/{}/findings", encoded(&instrument.number));
    let day = instrument.date.to_string();
    visit.links.with(&path, &[&[("of", Some(&*day))], names].concat())
}

/// Returns this address, with what was skipped.
fn here(visit: &Visit, instrument: &Instrument, names: &[(&str, Option<&str>)]) -> String {
    address(visit, instrument, &[&[("skipped", visit.query.get("skipped"))], names].concat())
}

/// The page as data, as `hasila intake review` has it.
#[derive(Serialize)]
struct Reviewed<'a> {
    number: &'a str,
    proposals: &'a [Proposal],
    open: &'a [OpenSentence],
    plan: &'a str,
    /// The text of the plan, where a target was accepted for it.
    draft: Option<&'a str>,
}

fn answer(visit: &Visit, reasons: &[Message], typed: Option<Typed>) -> Result<Reply, Trouble> {
    let instrument = asked(visit)?;
    let text = text(instrument)?;
    let reading = intake::read(text);
    let found = proposal::proposed(instrument, &reading);
    let mut proposals = proposal::proposals(visit.register(), instrument, &found, visit.today);
    let skipped = visit.query.get("skipped").unwrap_or_default();
    let skipped = decision::list(skipped, found.len()).map_err(|wrong| Trouble::wrong(vec![wrong]))?;
    for proposal in proposals.iter_mut().filter(|one| one.is_open() && skipped.contains(&one.finding)) {
        proposal.state = "skipped";
    }
    let open = proposal::open(instrument, text, &reading, &proposals);
    let typed = typed.unwrap_or_else(|| Typed {
        finding: visit.query.get("finding").and_then(|number| number.parse().ok()),
        plan: plan(visit, instrument),
        edits: Edits::default(),
    });
    let draft = draft::accepted(visit.register(), instrument, &reading, &typed.plan);
    match visit.form {
        Form::Html => {
            let told = Told { instrument, reading: &reading, proposals: &proposals, open: &open, skipped };
            page(visit, &told, reasons, typed, draft)
        }
        Form::Json => Reply::json(&Reviewed {
            number: &instrument.number,
            proposals: &proposals,
            open: &open,
            plan: &typed.plan,
            draft: draft.as_deref(),
        }),
        Form::Csv => Err(Trouble::no_table()),
    }
}

/// What the page tells.
struct Told<'a> {
    instrument: &'a Instrument,
    reading: &'a Reading<'a>,
    proposals: &'a [Proposal],
    open: &'a [OpenSentence],
    skipped: BTreeSet<usize>,
}

fn page(
    visit: &Visit,
    told: &Told,
    reasons: &[Message],
    typed: Typed,
    draft: Option<String>,
) -> Result<Reply, Trouble> {
    let (instrument, proposals) = (told.instrument, told.proposals);
    let chosen = typed.finding.and_then(|number| proposals.get(number.checked_sub(1)?));
    let chosen = chosen.filter(|one| matches!(one.state, "open" | "skipped"));
    let in_hand = chosen.or_else(|| proposals.iter().find(|one| one.is_open()));
    let count = |states: &[&str]| proposals.iter().filter(|one| states.contains(&one.state)).count();
    let lead = Message::new("page.findings-lead").with("count", proposals.len());
    let lead = lead.with("open", count(&["open"])).with("accepted", count(&["before", "accepted"]));
    let body = Findings {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        lead: visit.sentence(&lead),
        one: in_hand.map(|one| one_in_hand(visit, told, one, &typed)),
        token: visit.token()?,
        rows: proposals.iter().map(|one| row(visit, instrument, one, &typed.plan)).collect(),
        open: told.open.iter().map(|sentence| open_row(visit, sentence)).collect(),
        draft,
    };
    let number = Html::text(&visit.voice.catalogue.isolated(&instrument.number));
    let all = Crumb {
        address: visit.links.with("/instruments", &[]),
        name: Html::text(&visit.say("page.instruments")),
    };
    let own = Crumb { address: visit.links.instrument(&instrument.number, instrument.date), name: number };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all, own],
        ..Page::new(visit.say("page.findings"), Html::rendered(body.render()?))
    };
    let status = if reasons.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Reply::page(visit, &page).map(|reply| reply.with_status(status))
}

fn one_in_hand(visit: &Visit, told: &Told, one: &Proposal, typed: &Typed) -> One {
    let (instrument, text) = (told.instrument, instrument_text(told.instrument));
    let sentence = one.span.sentence(text);
    let [before, after] = [
        Span { start: sentence.start, end: one.span.start },
        Span { start: one.span.end, end: sentence.end.max(one.span.end) },
    ];
    let words = |span: Span| span.slice(text).unwrap_or_default();
    let said = |typed: &Option<String>, found: Option<String>| typed.clone().or(found).unwrap_or_default();
    let edits = &typed.edits;
    let mut skipped = told.skipped.clone();
    skipped.insert(one.finding);
    let skipped: Vec<String> = skipped.iter().map(usize::to_string).collect();
    let skip = [("plan", Some(typed.plan.as_str())), ("skipped", Some(&*skipped.join(",")))];
    let heading = Message::new("page.finding-one").with("finding", one.finding).with("kind", one.kind);
    let doubt = told.reading.annotations.iter().find(|found| proposal::span(found) == one.span);
    let is_doubtful = doubt.is_some_and(|found| found.confidence == intake::Confidence::Doubtful);
    One {
        finding: one.finding,
        heading: visit.sentence(&heading.with("count", told.proposals.len())),
        provision: one.provision.as_ref().map(|number| Html::code(number)),
        sentence: Html::text(words(before))
            .then(&Html::marked(&one.quote, None))
            .then(&Html::text(words(after))),
        is_doubtful,
        is_task: one.is_task(),
        is_target: one.is_target(),
        has_threshold: one.value.starts_with(['<', '>', '=']) || one.value.starts_with("change"),
        address: here(visit, instrument, &[("plan", Some(&typed.plan))]),
        skip: address(visit, instrument, &skip),
        plan: typed.plan.clone(),
        name: said(&edits.name, one.is_target().then(|| format!("t{}", one.finding))),
        value: said(&edits.value, one.is_target().then(|| one.value.clone())),
        addressee: one.value.clone(),
        lead: said(&edits.lead, one.lead.as_ref().map(ToString::to_string)),
        with: said(&edits.with, None),
        due: said(&edits.due, one.due.map(|day| day.to_string())),
    }
}

fn instrument_text(instrument: &Instrument) -> &str {
    instrument.text.as_deref().unwrap_or_default()
}

fn row(visit: &Visit, instrument: &Instrument, one: &Proposal, plan: &str) -> Row {
    let number = one.finding.to_string();
    let chosen = here(visit, instrument, &[("plan", Some(plan)), ("finding", Some(&number))]);
    let became = one.target.as_ref().map(|target| Html::code(target));
    let task = one.task.as_ref().map(|task| Html::code(task));
    Row {
        number: match one.state {
            "open" | "skipped" => Html::link(&chosen, &Html::ltr(&number)),
            _ => Html::ltr(&number),
        },
        kind: visit.sentence(&Message::new("cli.finding-kind").with("kind", one.kind)),
        quote: Html::name(&one.quote),
        provision: one.provision.as_ref().map_or_else(Html::default, |number| Html::code(number)),
        state: visit.sentence(&Message::new("cli.finding-state").with("state", one.state)),
        became: became.or(task).unwrap_or_default(),
        entry: one.entry.map_or_else(Html::default, |entry| Html::ltr(&entry.to_string())),
    }
}

fn open_row(visit: &Visit, sentence: &OpenSentence) -> (Html, String, Html) {
    let provision = sentence.provision.as_ref().map_or_else(Html::default, |number| Html::code(number));
    let figures: Vec<String> =
        sentence.figures.iter().map(|figure| visit.voice.catalogue.isolated(figure)).collect();
    (provision, figures.join("; "), Html::name(&sentence.sentence))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/instrument/findings.html")]
struct Findings<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    lead: String,
    one: Option<One>,
    token: Html,
    rows: Vec<Row>,
    open: Vec<(Html, String, Html)>,
    draft: Option<String>,
}

/// The finding in hand.
struct One {
    finding: usize,
    heading: String,
    provision: Option<Html>,
    sentence: Html,
    is_doubtful: bool,
    is_task: bool,
    is_target: bool,
    has_threshold: bool,
    address: String,
    skip: String,
    plan: String,
    name: String,
    value: String,
    addressee: String,
    lead: String,
    with: String,
    due: String,
}

struct Row {
    number: Html,
    kind: String,
    quote: Html,
    provision: Html,
    state: String,
    became: Html,
    entry: Html,
}
