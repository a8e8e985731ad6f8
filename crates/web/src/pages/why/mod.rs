//! Why a number is what it is: in a sentence, the rule in words and as the plan writes it, what it reads, the units behind it,
//! the quotas on its grades, the entries it came from, what has changed since last year, and the sentence of the instrument it answers.

mod change;
mod quotas;

use crate::form::Form;
use crate::frame::{Crumb, Page, Switching};
use crate::pages::parts::sheets::{Sheet, sheet};
use crate::pages::parts::{self, crumbs, stands_on};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::answer::{Answer, Contribution, Input, Source, Uncounted};
use assess::{Figure, Units, Why};
use base::Message;
use change::Change;
use export::html::Html;
use export::tables::reasons;
use export::voice::Voice;
use locale::Medium;
use quotas::Limit;
use std::sync::Arc;

/// Shows why.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let why = asked(visit)?;
    match visit.form {
        Form::Html => page(visit, &why),
        Form::Json => Reply::json(&*why),
        Form::Csv => sheet(visit, "why", &sheets(visit, &why)),
    }
}

/// Asks why the figure of the address is what it is, for its unit; without one, for the first top unit.
pub(crate) fn asked(visit: &Visit) -> Result<Arc<Why>, Trouble> {
    let name = visit.param("name");
    let units = match &visit.switches.unit {
        Some(code) => Units::One(code.clone()),
        None => {
            Units::One(parts::top(visit).ok_or_else(|| Trouble::not_found(Message::new("page.no-units")))?)
        }
    };
    Ok(visit.site.answers.why(visit.view(), &visit.ask(units), name)?)
}

/// Its tables as files.
const TABLES: [(&str, &str); 4] = [
    ("units", "cli.why-units"),
    ("inputs", "cli.why-inputs"),
    ("quotas", "cli.why-quotas"),
    ("entries", "cli.why-entries"),
];

fn sheets(visit: &Visit, why: &Why) -> [Sheet; 4] {
    let lang = visit.viewer.lang;
    let inputs = reasons::inputs(why, lang);
    [
        units_sheet(visit, why),
        Sheet { name: "inputs", header: &reasons::INPUTS, rows: inputs },
        Sheet { name: "quotas", header: &reasons::QUOTAS, rows: reasons::quotas(why, lang) },
        Sheet { name: "entries", header: &reasons::ENTRIES, rows: reasons::entries(why) },
    ]
}

/// Returns the units that pull the figure down, as a file has them: without the marks a page isolates names by.
pub(crate) fn units_sheet(visit: &Visit, why: &Why) -> Sheet {
    let catalogue = locale::Catalogue::new(visit.viewer.lang, visit.viewer.digits, Medium::Terminal);
    let voice = Voice::knowing(&catalogue, parts::known(visit, why.through));
    let rows = reasons::units(why, visit.viewer.lang, |missing| voice.missing(missing));
    Sheet { name: "units", header: &reasons::UNITS, rows }
}

fn page(visit: &Visit, why: &Why) -> Result<Reply, Trouble> {
    let voice = Voice::knowing(visit.voice.catalogue, parts::known(visit, why.through));
    let label = voice.label(&why.labels, &why.label);
    let body = Reasons {
        voice: &voice,
        sentence: sentence(&voice, why),
        more: more(&voice, why),
        words: why.words.get(visit.viewer.lang.tag()).cloned(),
        formula: voice.of_declaration(&why.formula),
        inputs: why.inputs.iter().map(|input| reading(visit, &voice, why, input)).collect(),
        limits: quotas::limits(visit, &voice, why),
        units: units(visit, &voice, why),
        units_more: units_more(&voice, why),
        missing: why.missing.iter().map(|missing| voice.missing(missing)).collect(),
        missing_more: more_of(&voice, why.missing_more),
        entries: why.entries.iter().take(SHOWN).map(|entry| source(visit, &voice, entry)).collect(),
        entries_more: more_of(&voice, why.entries_more + beyond(why.entries.len())),
        change: Change::of(visit, &voice, why)?,
        provision: provision(visit, &voice, why),
        target: why.standing.as_ref().map(|_| visit.links.target(&why.figure, &why.unit)),
    };
    let name = voice.name(&why.names, &why.unit);
    let title =
        Message::new("page.why-title").with("figure", label).with("unit", name).with("period", why.period);
    let way = Crumb { address: visit.links.standing(Some(&why.unit)), name: Html::name(name) };
    let page = Page {
        crumbs: crumbs(visit, &why.unit, why.through).into_iter().chain([way]).collect(),
        stands_on: stands_on(visit, why.through, &why.map),
        switches: Switching::All,
        tables: TABLES.to_vec(),
        ..Page::new(voice.sentence(&title), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// Returns the value, what is asked, and the verdict, each as a sentence.
fn sentence(voice: &Voice, why: &Why) -> Vec<String> {
    let label = voice.label(&why.labels, &why.label);
    let value = match (&why.value, why.answer) {
        (Some(value), _) => voice.figure_text(Some(value), why.percent),
        (None, Some(answer)) => answer_word(voice, answer),
        (None, None) => voice.say("verdict.undecided"),
    };
    let is = match &why.value {
        Some(Figure::Share { part, whole }) => Message::new("page.why-is-share")
            .with("part", voice.catalogue.number(&base::Number::from_integer(part.number()), 0))
            .with("whole", voice.catalogue.number(&base::Number::from_integer(whole.number()), 0)),
        _ => Message::new("page.why-is"),
    };
    let is = voice.sentence(&is.with("figure", label).with("value", value));
    let asked = why.standing.as_ref().map(|standing| {
        let message = Message::new("cli.why-target").with("asked", voice.asked(&(&**standing).into()));
        voice.sentence(&message.with("verdict", voice.verdict_word(standing.verdict)))
    });
    std::iter::once(is).chain(asked).collect()
}

/// Returns what else there is to say of the value: grade, what lowers it, coverage, what was verified, the year before.
fn more(voice: &Voice, why: &Why) -> Vec<String> {
    let grade = why.grade.as_ref().map(|grade| voice.grade(&why.grades, grade));
    let grade = grade.map(|grade| Message::new("cli.why-grade").with("grade", grade));
    let lowered = why.lowered.iter();
    let lowered = lowered.map(|rule| Message::new("cli.why-lowered").with("rule", voice.of_plan(rule)));
    let coverage = (why.coverage.expected > 0).then(|| {
        let message = Message::new("cli.why-coverage").with("reported", why.coverage.reported);
        message.with("expected", why.coverage.expected)
    });
    let before = why.year_before.as_ref();
    let before = before.map(|value| {
        Message::new("cli.why-year-before").with("value", voice.figure_text(Some(value), why.percent))
    });
    let verified = why.verified.as_ref().map(|verified| {
        let code = if verified.gap.is_some() { "cli.why-verified-gap" } else { "cli.why-verified" };
        let value = verified.value.as_ref().map(|value| voice.figure_text(Some(value), why.percent));
        Message::new(code)
            .with("value", value.unwrap_or_else(|| voice.say("verdict.undecided")))
            .with("reported", verified.coverage.reported)
            .with("expected", verified.coverage.expected)
            .with("gap", voice.difference_text(verified.gap.as_ref(), why.percent))
    });
    let all = grade.into_iter().chain(lowered).chain([coverage, verified, before].into_iter().flatten());
    all.map(|message| voice.sentence(&message)).collect()
}

/// The page.
#[derive(Template)]
#[template(path = "pages/why/page.html")]
struct Reasons<'a> {
    voice: &'a Voice<'a>,
    sentence: Vec<String>,
    more: Vec<String>,
    /// The rule with labels in place of names.
    words: Option<String>,
    formula: String,
    inputs: Vec<Reading>,
    limits: Vec<Limit>,
    units: Vec<Pulling>,
    units_more: Option<String>,
    missing: Vec<String>,
    missing_more: Option<String>,
    entries: Vec<Said>,
    entries_more: Option<String>,
    change: Option<Change>,
    provision: ProvisionLines,
    target: Option<String>,
}

/// Something the rule reads.
struct Reading {
    label: Html,
    value: Html,
    points: String,
    coverage: Html,
    before: Html,
}

fn reading(visit: &Visit, voice: &Voice, why: &Why, input: &Input) -> Reading {
    let label = Html::name(voice.label(&input.labels, &input.label));
    let value = match input.answer {
        Some(answer) if input.value.is_none() => Html::text(&answer_word(voice, answer)),
        _ => voice.figure(input.value.as_ref(), input.percent, None).main,
    };
    // A line of a standard or a part of a score has no reasons of its own but those listed here.
    let is_figure = input.kind.is_some();
    let address = visit.links.why(&input.name, &why.unit);
    Reading {
        label: if is_figure { label } else { Html::code_block(&voice.of_plan(&input.name)) },
        value: if is_figure { Html::link(&address, &value) } else { value },
        points: voice.figure_text(input.points.as_ref(), false),
        coverage: voice.coverage(input.coverage),
        before: voice.figure(input.year_before.as_ref(), input.percent, None).main,
    }
}

/// A unit that pulls the figure down, or leaves it open.
pub(crate) struct Pulling {
    pub(crate) unit: Html,
    pub(crate) level: String,
    pub(crate) answer: String,
    pub(crate) value: Html,
    pub(crate) gap: Html,
    pub(crate) because: Vec<Html>,
}

/// Returns the units that pull the figure down, as many as a reader takes in.
pub(crate) fn units(visit: &Visit, voice: &Voice, why: &Why) -> Vec<Pulling> {
    why.units.iter().take(SHOWN).map(|unit| pulling(visit, voice, why, unit)).collect()
}

/// Returns how many more there are.
pub(crate) fn units_more(voice: &Voice, why: &Why) -> Option<String> {
    more_of(voice, why.units_more + beyond(why.units.len()))
}

/// Returns how many of a list are not shown.
fn beyond(length: usize) -> u64 {
    length.saturating_sub(SHOWN) as u64
}

fn pulling(visit: &Visit, voice: &Voice, why: &Why, unit: &Contribution) -> Pulling {
    let lines = unit.because.iter().map(|line| Html::code_block(&voice.of_plan(line)));
    let missing = unit.missing.iter().take(MISSING_SHOWN).map(|missing| Html::text(&voice.missing(missing)));
    Pulling {
        unit: Html::link(&visit.links.standing(Some(&unit.unit)), &voice.unit(&unit.names, &unit.unit)),
        level: voice.level(&unit.level),
        answer: answer_word(voice, unit.answer),
        value: voice.figure(unit.value.as_ref(), why.percent, None).main,
        gap: voice.difference(unit.gap.as_ref(), why.percent),
        because: lines.chain(missing).collect(),
    }
}

/// Units and entries shown; the data of the page has more.
const SHOWN: usize = 20;

/// Pieces of missing evidence shown for one unit.
const MISSING_SHOWN: usize = 2;

/// An entry the figure came from.
struct Said {
    entry: Html,
    unit: String,
    form: String,
    period: String,
    submitted: String,
    late: String,
    figures: Vec<(String, Html)>,
}

fn source(visit: &Visit, voice: &Voice, entry: &Source) -> Said {
    let number = Html::ltr(&voice.catalogue.count(entry.entry.0));
    let figures = entry.figures.iter().map(|(item, said)| {
        let said = match said {
            assess::answer::Said::Number(number) => {
                Html::ltr(&voice.catalogue.number(&base::Number::from_integer(number.number()), 0))
            }
            assess::answer::Said::Day(day) => Html::text(&voice.catalogue.day(*day)),
        };
        (voice.item(item), said)
    });
    Said {
        entry: Html::link(&visit.links.entry(entry.entry), &number),
        unit: voice.unit_named(&entry.unit),
        form: voice.form(&entry.form),
        period: voice.catalogue.period(entry.period),
        submitted: voice.catalogue.day(entry.submitted),
        late: lateness(voice, entry),
        figures: figures.collect(),
    }
}

/// Returns whether the entry came late, and what of it does not count for that.
fn lateness(voice: &Voice, entry: &Source) -> String {
    match &entry.uncounted {
        Some(Uncounted { after, items }) => {
            let items = items.iter().map(|item| voice.item(item)).collect::<Vec<_>>();
            voice.sentence(&Message::new("cli.not-counted").with("after", *after).with("items", items))
        }
        None if entry.late => voice.say("cli.late"),
        None => String::new(),
    }
}

/// The text behind the figure.
pub(crate) struct ProvisionLines {
    /// Which plan, which entry, which line.
    pub(crate) source: String,
    /// What is known of each instrument: who it is, where to read it, the sentence.
    pub(crate) origins: Vec<(Html, Vec<String>)>,
}

pub(crate) fn provision(visit: &Visit, voice: &Voice, why: &Why) -> ProvisionLines {
    let provision = &why.provision;
    let message = Message::new("page.why-source")
        .with("plan", &*provision.plan)
        .with("entry", provision.entry)
        .with("line", provision.line);
    let origins = provision.origins.iter().map(|origin| {
        let number = Html::code(&origin.number);
        let shown = match origin.date.filter(|_| origin.known == 1) {
            Some(day) => Html::link(&visit.links.instrument(&origin.number, day), &number)
                .and(&Html::text(&voice.catalogue.day(day))),
            None => number,
        };
        let sentences = origin.sentences.iter().map(|sentence| sentence.sentence.clone());
        let sentences: Vec<String> = sentences.collect();
        let text = origin.text.iter().filter(|_| sentences.is_empty()).cloned();
        (shown, sentences.iter().cloned().chain(text).collect())
    });
    ProvisionLines { source: voice.sentence(&message), origins: origins.collect() }
}

pub(crate) fn answer_word(voice: &Voice, answer: Answer) -> String {
    voice.say(match answer {
        Answer::Yes => "cli.yes",
        Answer::No => "cli.no",
        Answer::Undecided => "verdict.undecided",
    })
}

pub(crate) fn more_of(voice: &Voice, more: u64) -> Option<String> {
    (more > 0).then(|| voice.say_with("cli.and-more", "more", more))
}
