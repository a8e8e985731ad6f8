//! The form of one unit and one period: filled in, saved cell by cell, checked, handed in.
//!
//! What is typed goes into the draft first, whatever it is; everything else reads the draft. So a page that is sent, a cell that is
//! left, a line that goes dead and a session that ends all leave the same draft behind.

mod answers;
mod paper;

pub mod correct;
pub mod evidence;
pub(crate) mod history;
pub mod receipt;
pub mod workbook;

use crate::form::Form;
use crate::kept;
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::{Message, Seq};
use drafts::{Attached, Cell, Key};
use engine::{Rejection, Snapshot};
use exchange::Decimal;
use forms::{Blank, Filled, Remark, Typed, words};
use register::evidence::EvidenceFile;
use register::permission::{Action, Topic};
use register::report::SubmitReport;
use register::{Act, Text, codec};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

/// The cell of a draft that says how the clerk writes numbers. No item can have this name.
const DECIMAL: &str = "=decimal";

/// How the fields of a page are called: the answer, or the comment, to an item.
const ANSWER: &str = "v.";
const COMMENT: &str = "c.";

/// The field in which a workbook comes back.
const WORKBOOK: &str = "workbook";

/// A form on somebody's desk.
pub(crate) struct Work {
    pub(crate) snapshot: Arc<Snapshot>,
    pub(crate) blank: Blank,
    pub(crate) code: Text,
    pub(crate) name: String,
    /// Under what its draft is kept; nothing for whoever only looks.
    key: Option<Key>,
    typed: BTreeMap<String, Typed>,
    decimal: Option<Decimal>,
    saved_at: Option<String>,
    /// The files that are to go with it.
    files: Vec<Attached>,
    /// Those that went with the report that was sent back, as long as there is no draft in its place.
    earlier: Vec<EvidenceFile>,
    /// What stands in it came when the session had ended, and is not saved yet.
    is_taken_back: bool,
    /// The report that is there: its last entry.
    pub(crate) reported: Option<Seq>,
    /// Why it was sent back, and by which entry.
    returned: Option<(Seq, Text)>,
}

impl Work {
    /// Takes up the form of the address: with the draft, else with what was sent back, else empty.
    pub(crate) fn of(visit: &Visit) -> Result<Work, Trouble> {
        let snapshot = Arc::clone(&visit.snapshot);
        let register = &snapshot.register;
        let missing = |code, place, text: &str| Trouble::not_found(Message::new(code).with(place, text));
        let code = visit.switches.unit.as_deref().unwrap_or_default();
        let unit = register.units().id(code).ok_or_else(|| missing("standing.unknown-unit", "unit", code))?;
        let name = visit.param("form");
        let form =
            register.plans().form_id(name).ok_or_else(|| missing("report.unknown-form", "form", name))?;
        let blank = Blank::new(register, &snapshot.cube, form, unit, visit.switches.period);
        let blank = blank.map_err(|wrong| Trouble::wrong(vec![wrong]))?;
        let report = register.report(unit, form, blank.period);
        let steps = report.filter(|report| report.is_withdrawn()).map(|report| report.steps());
        let returned = steps.and_then(|mut steps| steps.pop()).map(|step| (step.entry, step.reason));
        let reported = report.filter(|report| !report.is_withdrawn()).map(|report| report.last_entry());
        let before = report.filter(|report| report.is_withdrawn()).map(|report| report.entry());
        let unit_spell = register.units().unit(unit);
        let spell = unit_spell.on(visit.today).unwrap_or_else(|| unit_spell.last());
        let names = crate::pages::parts::labels(&spell.names);
        let mut work = Work {
            code: unit_spell.code.clone(),
            name: visit.voice.name(&names, &unit_spell.code).to_owned(),
            key: key(visit, &blank, &unit_spell.code, Action::SubmitReport),
            typed: BTreeMap::new(),
            decimal: None,
            saved_at: None,
            files: Vec::new(),
            earlier: Vec::new(),
            is_taken_back: false,
            reported,
            returned,
            blank,
            snapshot: Arc::clone(&snapshot),
        };
        work.take_up(visit, before)?;
        Ok(work)
    }

    fn take_up(&mut self, visit: &Visit, before: Option<Seq>) -> Result<(), Trouble> {
        let Some(key) = self.key.as_ref().filter(|_| self.reported.is_none()) else { return Ok(()) };
        let mut cells = visit.site.desk.drafts()?.cells(key)?;
        self.decimal = cells.remove(DECIMAL).and_then(|cell| decimal(&cell.text));
        self.saved_at = visit.site.desk.drafts()?.saved_at(key)?;
        self.files = visit.site.desk.drafts()?.files(key)?;
        let typed = |(item, cell): (String, Cell)| (item, Typed { text: cell.text, comment: cell.comment });
        self.typed = cells.into_iter().map(typed).collect();
        if let (true, Some(entry)) = (self.saved_at.is_none(), before)
            && let Some(act) = submitted(visit, entry)?
        {
            self.typed = self.as_typed(&act, visit);
            self.earlier = act.evidence;
        }
        Ok(())
    }

    /// Takes up what was sent after the session had ended. It stands on the page, and is saved with the next button.
    fn take_back(&mut self, visit: &Visit) -> Result<(), Trouble> {
        if self.key.is_none() || self.reported.is_some() {
            return Ok(());
        }
        let Some(fields) = kept::kept(visit)? else { return Ok(()) };
        let mut cells = cells(self, fields.iter(), "");
        self.decimal = cells.remove(DECIMAL).map_or(self.decimal, |cell| decimal(&cell.text));
        let typed =
            cells.into_iter().map(|(item, cell)| (item, Typed { text: cell.text, comment: cell.comment }));
        self.typed.extend(typed);
        self.is_taken_back = true;
        Ok(())
    }

    /// Returns what a report said, as somebody would type it.
    fn as_typed(&self, act: &SubmitReport, visit: &Visit) -> BTreeMap<String, Typed> {
        let mut typed: BTreeMap<String, Typed> = BTreeMap::new();
        for (item, figure) in act.figures.iter() {
            if let Some(line) = self.blank.line(item) {
                typed.entry(item.to_string()).or_default().text =
                    words::typed(line, *figure, visit.voice.catalogue);
            }
        }
        for (item, comment) in act.comments.iter() {
            typed.entry(item.to_string()).or_default().comment = comment.to_string();
        }
        typed
    }

    /// Returns the form with what was typed.
    pub(crate) fn filled(&self) -> Filled<'_> {
        Filled::read(&self.blank, &self.typed, self.decimal)
    }

    /// Returns the act by which it is handed in today.
    fn act(&self, visit: &Visit, filled: &Filled) -> Act {
        let report = filled.report(&self.snapshot.register, visit.today);
        Act::SubmitReport(SubmitReport { evidence: evidence::named(&self.files), ..report })
    }

    /// Returns under what files of the viewer wait: as the unit's own, and as who verifies.
    pub(crate) fn keys(&self, visit: &Visit) -> Vec<Key> {
        let actions = [Action::SubmitReport, Action::CorrectReport, Action::VerifyReport];
        actions
            .into_iter()
            .find_map(|action| key(visit, &self.blank, &self.code, action))
            .into_iter()
            .collect()
    }

    /// Returns what there is to say about it.
    pub(crate) fn remarks(&self, visit: &Visit, filled: &Filled) -> Vec<Remark> {
        let refusals = self.snapshot.refusals(&visit.viewer.by, visit.today, &self.act(visit, filled));
        forms::remarks::remarks(filled, &refusals)
    }

    /// Returns the address of this form, or of a page of it.
    pub(crate) fn address(&self, visit: &Visit, page: &str, more: &[(&str, Option<&str>)]) -> String {
        let path = format!("/reports/{}{page}", encoded(&self.blank.name));
        let names: Vec<(&str, Option<&str>)> =
            std::iter::once(("unit", Some(self.code.as_str()))).chain(more.iter().copied()).collect();
        visit.links.in_period(self.blank.period).with(&path, &names)
    }
}

/// Returns under what the viewer's draft is kept: only who may do it has one, and only of what is so now.
pub(crate) fn key(visit: &Visit, blank: &Blank, code: &Text, action: Action) -> Option<Key> {
    let account = visit.account()?;
    let topic = Topic::Form(Cow::Borrowed(blank.name.as_str()));
    let may = visit.rights().may(action, blank.unit, topic);
    (may && visit.switches.as_of.is_none()).then(|| Key {
        account: account.code.to_string(),
        unit: code.to_string(),
        form: blank.name.to_string(),
        period: blank.period,
    })
}

fn decimal(text: &str) -> Option<Decimal> {
    match text {
        "." => Some(Decimal::Point),
        "," => Some(Decimal::Comma),
        _ => None,
    }
}

/// Returns the report that an entry handed in.
pub(crate) fn submitted(visit: &Visit, entry: Seq) -> Result<Option<SubmitReport>, Trouble> {
    Ok(act_of(visit, entry)?.and_then(|act| match act {
        Act::SubmitReport(act) => Some(act),
        _ => None,
    }))
}

/// Returns what an entry did.
pub(crate) fn act_of(visit: &Visit, entry: Seq) -> Result<Option<Act>, Trouble> {
    let body = visit.site.engine.read_journal(move |journal| {
        let mut body = None;
        journal.records(entry, &mut |record| {
            body = Some(record.body.to_owned());
            ControlFlow::Break(())
        })?;
        Ok::<_, journal::Fault>(body)
    });
    let body = body.map_err(|fault| Trouble::fault(fault.message()))?.map_err(Trouble::fault)?;
    body.map(|body| codec::decode(body.as_bytes())).transpose().map_err(Trouble::fault)
}

/// Shows the form; with `step=check`, its answers before they are handed in, if nothing speaks against them.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let mut work = Work::of(visit)?;
    work.take_back(visit)?;
    let filled = work.filled();
    let remarks = if work.reported.is_none() { work.remarks(visit, &filled) } else { Vec::new() };
    let is_checking = visit.query.get("step") == Some("check");
    match visit.form {
        Form::Html if is_checking && work.key.is_some() && forms::remarks::is_ready(&remarks) => {
            answers::page(visit, &work, &filled, &remarks)
        }
        Form::Html => paper::page(visit, &work, &filled, &remarks, (is_checking, &[])),
        Form::Json => Reply::json(&paper::data(visit, &work, &filled, &remarks)),
        Form::Csv => paper::table(visit, &work, &filled),
    }
}

/// Saves what was typed, and does with it what the button says.
pub fn send(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let Some(key) = &work.key else {
        return Err(Trouble::not_permitted(Message::new("fill.not-yours")));
    };
    if let Some(entry) = work.reported {
        return Ok(Reply::see(&work.address(visit, "/receipt", &[("entry", Some(&entry.to_string()))])));
    }
    let wish = sent.text("do");
    if wish == "discard" {
        visit.site.desk.drafts()?.forget(key)?;
        return Ok(Reply::see(&work.address(visit, "", &[])));
    }
    let cells = cells(&work, sent.fields(), sent.text("do"));
    let at = time(visit);
    visit.site.desk.drafts()?.save(key, &cells, &at)?;
    kept::let_go(visit)?;
    evidence::take_up(visit, key, &work.earlier, &at)?;
    let wrong = evidence::lay(visit, key, sent, &at)?;
    let work = Work::of(visit)?;
    match wish {
        _ if !wrong.is_empty() => {
            let filled = work.filled();
            paper::page(visit, &work, &filled, &work.remarks(visit, &filled), (false, &wrong))
        }
        "workbook" => workbook::brought(visit, &work, sent.files(WORKBOOK).next()),
        _ if visit.form == Form::Json => {
            let filled = work.filled();
            Reply::json(&paper::data(visit, &work, &filled, &work.remarks(visit, &filled)))
        }
        "submit" => submit(visit, &work),
        "check" => Ok(Reply::see(&work.address(visit, "", &[("step", Some("check"))]))),
        evidence::ATTACH => Ok(Reply::see(&(work.address(visit, "", &[("saved", Some("1"))]) + "#evidence"))),
        _ => Ok(Reply::see(&work.address(visit, "", &[("saved", Some("1"))]))),
    }
}

/// Returns the cells that a page or a script sends, each with what else stands in its draft.
fn cells<'f>(
    work: &Work,
    fields: impl Iterator<Item = (&'f str, &'f str)>,
    button: &str,
) -> BTreeMap<String, Cell> {
    let mut cells: BTreeMap<String, Cell> = BTreeMap::new();
    let known = |item: &str| work.typed.get(item).cloned().unwrap_or_default();
    for (name, value) in fields {
        if name == "decimal" {
            let cell = Cell { text: value.to_owned(), comment: String::new() };
            cells.insert(DECIMAL.to_owned(), cell);
        }
        let (kind, item) = match (name.strip_prefix(ANSWER), name.strip_prefix(COMMENT)) {
            (Some(item), _) => (ANSWER, item),
            (None, Some(item)) => (COMMENT, item),
            (None, None) => continue,
        };
        if work.blank.line(item).is_none() {
            continue;
        }
        let before = known(item);
        let cell = cells
            .entry(item.to_owned())
            .or_insert_with(|| Cell { text: before.text, comment: before.comment });
        let place = if kind == ANSWER { &mut cell.text } else { &mut cell.comment };
        value.clone_into(place);
    }
    // A button beside a number that can be read two ways says which is meant.
    if let Some((item, meant)) = button.strip_prefix("settle:").and_then(|rest| rest.split_once(':'))
        && let Some(cell) = cells.get_mut(item)
    {
        meant.replace('.', "٫").clone_into(&mut cell.text);
    }
    cells
}

/// Hands the form in, if nothing speaks against it.
fn submit(visit: &Visit, work: &Work) -> Result<Reply, Trouble> {
    let filled = work.filled();
    let again = || Ok(Reply::see(&work.address(visit, "", &[("step", Some("check"))])));
    if !forms::remarks::is_ready(&work.remarks(visit, &filled)) {
        return again();
    }
    if let Some(key) = &work.key {
        evidence::keep(visit, key, &work.files)?;
    }
    let act = work.act(visit, &filled);
    let before = work.snapshot.register.report(work.blank.unit, work.blank.form, work.blank.period);
    let key = submission_key(&act, before.map(|report| report.last_entry()));
    match visit.site.engine.accept(&visit.viewer.by, &key, act) {
        Ok(receipt) => {
            // What cannot be forgotten now is an old draft of a report that is there; it does no harm.
            if let (Some(key), Ok(drafts)) = (&work.key, visit.site.desk.drafts()) {
                let _ = drafts.forget(key);
            }
            let entry = receipt.seq.to_string();
            Ok(Reply::see(&work.address(visit, "/receipt", &[("entry", Some(&entry))])))
        }
        // Something has changed in between; the page says what.
        Err(Rejection::Refused(_)) => again(),
        Err(rejection) => Err(Trouble::from(&rejection)),
    }
}

/// Returns the key of a submission: sent twice, it is recorded once; sent again after it was sent back, it is another.
fn submission_key(act: &Act, before: Option<Seq>) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(codec::encode(act));
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    before.map_or_else(|| format!("page-{digest}"), |entry| format!("page-{digest}-{entry}"))
}

/// Returns the time of the site's clock, as drafts write it: `2025-07-01T08:30:00Z`.
pub(crate) fn time(visit: &Visit) -> String {
    const DAY: i64 = 24 * 60 * 60;
    let now = (visit.site.settings.now)();
    let (day, second) = (base::day::date(now.div_euclid(DAY)), now.rem_euclid(DAY));
    let day = day.expect("the clock is in a year the program knows");
    format!("{day}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}
