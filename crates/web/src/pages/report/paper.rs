//! The form as its paper has it, on the screen.

use super::evidence::{self, Files};
use super::{Work, key};
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use base::{Arg, Message};
use exchange::Decimal;
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::blank::Section;
use forms::remarks::{shown, usual};
use forms::{Filled, Level, Line, Remark, words, workbook};
use locale::{Catalogue, Lang};
use register::permission::Action;
use rules::program::ItemKind;
use serde::Serialize;

/// Shows the form. While checking, what speaks against it stands at its head.
pub(super) fn page(
    visit: &Visit,
    work: &Work,
    filled: &Filled,
    remarks: &[Remark],
    (is_checking, wrong): (bool, &[Message]),
) -> Result<Reply, Trouble> {
    let told: Vec<Told> = remarks.iter().map(|remark| Told::of(visit, work, remark)).collect();
    let against = |told: &&Told| told.level != Level::Note;
    let is_open = work.key.is_some() && work.reported.is_none();
    let can_be_filled = is_open.then(|| visit.token()).transpose()?;
    let sections = work.blank.sections.iter().map(|section| part(visit, work, filled, &told, section));
    let (answered, lines) = filled.answered();
    let counted = Message::new("fill.answered").with("answered", answered).with("lines", lines);
    let body = Paper {
        voice: &visit.voice,
        unit: workbook::unit_said((&work.code, &work.name), visit.voice.catalogue),
        period: workbook::period_said(&work.blank, visit.voice.catalogue),
        period_names: period_names(work.blank.period),
        returned: work.returned.as_ref().map(|(entry, reason)| {
            (visit.voice.say_with("fill.returned", "entry", *entry), reason.to_string())
        }),
        receipt: work.reported.map(|entry| {
            let address = work.address(visit, "/receipt", &[("entry", Some(&entry.to_string()))]);
            (visit.voice.say_with("fill.reported", "entry", entry), address)
        }),
        correct: work.reported.and_then(|_| {
            key(visit, &work.blank, &work.code, Action::CorrectReport)?;
            Some(work.address(visit, "/correct", &[]))
        }),
        wrong: Reason::told(visit, wrong),
        evidence: match is_open {
            true => evidence::waiting(visit, work, &work.files),
            false => evidence::handed_in(visit, work)?,
        },
        problems: told.iter().filter(|_| is_checking && is_open).filter(against).cloned().collect(),
        is_taken_back: work.is_taken_back,
        was_saved: visit.query.get("saved").is_some(),
        token: can_be_filled,
        address: work.address(visit, "", &[]),
        data: work.address(visit, ".json", &[]),
        workbook: work.address(visit, "/workbook", &[]),
        sections: sections.collect(),
        answered: visit.sentence(&counted),
        decimals: decimals(visit, work),
    };
    let title = Message::new("fill.title").with("form", words::form(&work.blank, visit.voice.catalogue));
    let page = Page {
        crumbs: vec![Crumb::start(visit), all(visit)],
        is_trouble: !body.problems.is_empty() || !wrong.is_empty(),
        is_passing: is_open,
        has_table: true,
        ..Page::new(visit.sentence(&title.with("period", work.blank.period)), Html::rendered(body.render()?))
    };
    let status = if page.is_trouble { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// Returns the way back to what is due.
pub(super) fn all(visit: &Visit) -> Crumb {
    Crumb { address: visit.links.with("/reports", &[]), name: Html::text(&visit.say("fill.due-title")) }
}

/// A remark as people read it.
#[derive(Clone)]
pub(super) struct Told {
    pub(super) level: Level,
    pub(super) item: String,
    pub(super) label: String,
    pub(super) what: String,
    pub(super) fix: Option<String>,
    /// Where a number can be read two ways: both.
    pub(super) meant: Vec<String>,
}

impl Told {
    pub(super) fn of(visit: &Visit, work: &Work, remark: &Remark) -> Told {
        let message = words::said(&work.blank, &remark.message, visit.voice.catalogue);
        let item = remark.item.as_ref().map(ToString::to_string).unwrap_or_default();
        let line = work.blank.line(&item);
        let is_asked = message.code == "table.ambiguous-number";
        let readings = message.args.iter().filter(|(place, _)| ["grouped", "fraction"].contains(place));
        let meant = readings.filter_map(|(_, arg)| match arg {
            Arg::Text(text) if is_asked => Some(text.clone()),
            _ => None,
        });
        Told {
            level: remark.level,
            label: line.map(|line| words::line(line, visit.voice.catalogue)).unwrap_or_default(),
            what: visit.sentence(&message),
            fix: visit.voice.catalogue.fix(&message),
            meant: meant.collect(),
            item,
        }
    }

    pub(super) fn is_error(&self) -> bool {
        self.level == Level::Error
    }

    fn name(&self) -> &'static str {
        match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

fn decimals(visit: &Visit, work: &Work) -> Vec<(&'static str, String, bool)> {
    let choices = [
        ("", "fill.decimal-ask", None),
        (",", "fill.decimal-comma", Some(Decimal::Comma)),
        (".", "fill.decimal-point", Some(Decimal::Point)),
    ];
    choices.map(|(value, word, decimal)| (value, visit.say(word), work.decimal == decimal)).into()
}

fn part(visit: &Visit, work: &Work, filled: &Filled, told: &[Told], section: &Section) -> Part {
    let row = |line: &Line| row(visit, work, filled, told, line);
    Part {
        heading: words::label(&section.called, visit.voice.catalogue),
        rows: section.lines.iter().map(row).collect(),
    }
}

fn row(visit: &Visit, work: &Work, filled: &Filled, told: &[Told], line: &Line) -> Row {
    let catalogue = visit.voice.catalogue;
    let cell = filled.cell(&line.item);
    let figure =
        |figure: Option<i64>| figure.map(|it| words::figure(line, it, catalogue)).unwrap_or_default();
    let between = usual(line).map(|(low, high)| {
        let message = Message::new("fill.usual").with("low", figure(Some(low)));
        visit.sentence(&message.with("high", figure(Some(high))))
    });
    let reported = || work.snapshot.cube.figure(work.blank.period, work.blank.unit, line.id);
    Row {
        item: line.item.to_string(),
        number: words::numbered(line, catalogue),
        label: words::line(line, catalogue),
        measure: words::measure(line, catalogue),
        limits: words::limits(&work.blank, line, catalogue).into_iter().chain(between).collect(),
        is_total: !line.sum_of.is_empty(),
        choices: match line.kind {
            ItemKind::YesNo => ["form-words.yes", "form-words.no"].map(|word| visit.say(word)).into(),
            _ => Vec::new(),
        },
        is_day: line.kind == ItemKind::Date,
        text: cell.typed.text.clone(),
        // What was chosen in another language is the same answer.
        chosen: filled.figure(&line.item).map(|it| words::typed(line, it, catalogue)).unwrap_or_default(),
        figure: figure(if work.reported.is_some() { reported() } else { filled.figure(&line.item) }),
        comment: cell.typed.comment.clone(),
        comment_on: visit.voice.say_with("fill.comment-on", "line", words::line(line, catalogue)),
        before: figure(line.history.first().copied().flatten()),
        year_ago: figure(line.year_ago),
        told: told.iter().filter(|told| told.item == line.item.as_str()).cloned().collect(),
    }
}

/// Returns what people head the column of a period with: its code, and its names in every language with and without the year.
fn period_names(period: base::Period) -> String {
    let said = |lang| {
        let catalogue = Catalogue::for_terminal(lang);
        [catalogue.period_heading(period), catalogue.period_within_year(period)]
    };
    let names = std::iter::once(period.to_string()).chain(Lang::ALL.into_iter().flat_map(said));
    names.collect::<Vec<_>>().join("|")
}

/// The page.
#[derive(Template)]
#[template(path = "pages/report/paper.html")]
struct Paper<'a> {
    voice: &'a Voice<'a>,
    unit: String,
    period: String,
    /// What a column of the period may be headed with, parted by bars.
    period_names: String,
    /// By which entry it was sent back, and why.
    returned: Option<(String, String)>,
    /// By which entry it was handed in, and its receipt.
    receipt: Option<(String, String)>,
    problems: Vec<Told>,
    /// Where the viewer may correct it.
    correct: Option<String>,
    /// What speaks against files that were sent along.
    wrong: Vec<Reason>,
    evidence: Files,
    is_taken_back: bool,
    was_saved: bool,
    /// The token of the form, where it can be filled in.
    token: Option<Html>,
    address: String,
    data: String,
    workbook: String,
    sections: Vec<Part>,
    answered: String,
    decimals: Vec<(&'static str, String, bool)>,
}

struct Part {
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    item: String,
    number: String,
    label: String,
    measure: String,
    limits: Vec<String>,
    is_total: bool,
    choices: Vec<String>,
    is_day: bool,
    text: String,
    chosen: String,
    figure: String,
    comment: String,
    comment_on: String,
    before: String,
    year_ago: String,
    told: Vec<Told>,
}

impl Row {
    fn has_error(&self) -> bool {
        self.told.iter().any(Told::is_error)
    }

    fn wants_comment(&self) -> bool {
        !self.comment.is_empty() || self.told.iter().any(|told| told.level == Level::Warning)
    }
}

/// The form as data: what was typed, what it means, what there is to say.
#[derive(Serialize)]
pub(super) struct Data {
    form: String,
    unit: String,
    period: base::Period,
    due: Option<base::Date>,
    entry: Option<base::Seq>,
    answered: String,
    ready: bool,
    lines: Vec<LineData>,
    remarks: Vec<RemarkData>,
}

#[derive(Serialize)]
struct LineData {
    item: String,
    label: String,
    text: String,
    comment: String,
    value: Option<String>,
    shown: String,
    sum_of: Vec<String>,
    before: Option<String>,
    year_ago: Option<String>,
}

#[derive(Serialize)]
struct RemarkData {
    level: &'static str,
    item: String,
    message: String,
    fix: Option<String>,
    meant: Vec<String>,
}

/// Returns the form as data.
pub(super) fn data(visit: &Visit, work: &Work, filled: &Filled, remarks: &[Remark]) -> Data {
    let line = |line: &Line| {
        let plain = |figure: Option<i64>| figure.map(|figure| shown(figure, &line.kind));
        let cell = filled.cell(&line.item);
        let figure = filled.figure(&line.item);
        LineData {
            item: line.item.to_string(),
            label: words::line(line, visit.voice.catalogue),
            text: cell.typed.text.clone(),
            comment: cell.typed.comment.clone(),
            value: plain(figure),
            shown: figure.map(|it| words::figure(line, it, visit.voice.catalogue)).unwrap_or_default(),
            sum_of: line.sum_of.iter().map(ToString::to_string).collect(),
            before: plain(line.history.first().copied().flatten()),
            year_ago: plain(line.year_ago),
        }
    };
    let remark = |remark: &Remark| {
        let told = Told::of(visit, work, remark);
        RemarkData {
            level: told.name(),
            item: told.item,
            message: told.what,
            fix: told.fix,
            meant: told.meant,
        }
    };
    let (answered, lines) = filled.answered();
    let counted = Message::new("fill.answered").with("answered", answered).with("lines", lines);
    Data {
        form: work.blank.name.to_string(),
        unit: work.code.to_string(),
        period: work.blank.period,
        due: work.blank.due,
        entry: work.reported,
        answered: visit.sentence(&counted),
        ready: forms::remarks::is_ready(remarks),
        lines: work.blank.lines().map(line).collect(),
        remarks: remarks.iter().map(remark).collect(),
    }
}

/// Returns the form as a table.
pub(super) fn table(visit: &Visit, work: &Work, filled: &Filled) -> Result<Reply, Trouble> {
    let catalogue = visit.voice.catalogue;
    let cells = |line: &Line| {
        let plain = |figure: Option<i64>| figure.map_or(Cell::Empty, |it| Cell::Plain(shown(it, &line.kind)));
        let reported = work.snapshot.cube.figure(work.blank.period, work.blank.unit, line.id);
        vec![
            Cell::Text(line.item.to_string()),
            Cell::Plain(words::numbered(line, catalogue)),
            Cell::Text(words::line(line, catalogue)),
            Cell::Text(words::measure(line, catalogue)),
            plain(reported.or_else(|| filled.figure(&line.item))),
            Cell::Text(filled.cell(&line.item).typed.comment.clone()),
            plain(line.history.first().copied().flatten()),
            plain(line.year_ago),
        ]
    };
    let header = ["item", "number", "line", "measure", "answer", "comment", "before", "year_ago"];
    let rows: Vec<Vec<Cell>> = work.blank.lines().map(cells).collect();
    Reply::table(&format!("{}-{}-{}", work.blank.name, work.code, work.blank.period), &header, &rows)
}
