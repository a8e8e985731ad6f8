//! Reports: submitted, corrected, withdrawn. Not reported is not zero, and late is written down.

use crate::act::{Changes, Context, Refusal, Verified};
use crate::asked::{Asked, AskedItem, Part, Unmet};
use crate::evidence::{self, EvidenceFile};
use crate::register::Register;
use crate::reports::{Report, ReportSheet};
use crate::text::Text;
use crate::wording::REPORT;
use base::limits::{AMOUNT_MAX, REPORT_FIGURES_MAX, TEXT_BYTES_MAX};
use base::{Date, FormId, ItemId, Message, Period, Seq, UnitId};
use rules::names::nearest;
use rules::program::ItemKind;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

/// Reports a form for a unit and a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The day on which the unit submitted it.
    pub submitted: Date,
    /// What it reports, by the names of items; an item left out is not reported. Whole numbers: a count as it is; an amount in its
    /// smallest part (with two digits after the point, 25.50 is 2550); yes 1, no 0; a day as days since 1970-01-01.
    pub figures: Figures<i64>,
    /// What it has to say on single items, by their names: why a figure is unusual, why one is missing. Acts entered before there were
    /// comments have none.
    #[serde(default, skip_serializing_if = "Figures::is_empty")]
    pub comments: Figures<Text>,
    /// What shows that it is so. Acts entered before there was evidence have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceFile>,
}

/// Changes figures of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The last entry on this report: whoever corrects says what he has seen.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
    /// The figures that change, by the names of items, in the units of a report; nothing takes a figure back.
    pub figures: Figures<Option<i64>>,
    /// What shows that it is so. Acts entered before there was evidence have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceFile>,
}

/// Takes a report back. The unit may then report again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The last entry on this report.
    pub cites: Seq,
    /// Why.
    pub reason: Text,
}

/// Sends a report back to its unit, which then reports again. Whoever verifies does so; the unit itself withdraws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The last entry on this report: whoever returns it says what he has seen.
    pub cites: Seq,
    /// What is to be mended.
    pub reason: Text,
}

/// Figures by item name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures<V>(
    // Invariant: in byte order of the names, each once.
    Vec<(Text, V)>,
);

impl<V> Default for Figures<V> {
    fn default() -> Figures<V> {
        Figures(Vec::new())
    }
}

impl<V> Figures<V> {
    /// Returns the figures in the order acts have them, or the name of an item that is given twice.
    pub fn new(mut figures: Vec<(Text, V)>) -> Result<Figures<V>, Text> {
        if figures.is_sorted_by(|(a, _), (b, _)| a < b) {
            return Ok(Figures(figures));
        }
        figures.sort_by(|(a, _), (b, _)| a.cmp(b));
        match figures.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(pair[0].0.clone()),
            None => Ok(Figures(figures)),
        }
    }

    /// Returns the figures in byte order of their items' names.
    pub fn iter(&self) -> std::slice::Iter<'_, (Text, V)> {
        self.0.iter()
    }

    /// Returns how many figures there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: Serialize> Serialize for Figures<V> {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_map(self.0.iter().map(|(item, figure)| (item, figure)))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Figures<V> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Figures<V>, D::Error> {
        input.deserialize_map(FiguresVisitor(PhantomData))
    }
}

struct FiguresVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> serde::de::Visitor<'de> for FiguresVisitor<V> {
    type Value = Figures<V>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("figures by the names of items")
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Figures<V>, A::Error> {
        let mut figures: Vec<(Text, V)> = Vec::new();
        while let Some(figure) = map.next_entry()? {
            figures.push(figure);
        }
        Figures::new(figures).map_err(|item| serde::de::Error::custom(format!("the item `{item}` twice")))
    }
}

impl<V: JsonSchema> JsonSchema for Figures<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("FiguresOf{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<V>() })
    }
}

/// A report in question: its unit and form are known, the form is asked for the period.
pub(crate) struct Matter<'a> {
    pub unit: UnitId,
    pub period: Period,
    pub asked: Cow<'a, Asked>,
    pub report: Option<&'a Report>,
}

impl<'a> Matter<'a> {
    /// Returns the report in question, or every reason why there is none.
    pub(crate) fn of(
        register: &'a Register,
        unit: &Text,
        form: &Text,
        period: Period,
    ) -> Result<Matter<'a>, Vec<Refusal>> {
        let unit_id = register.units.id(unit);
        let unknown_unit =
            || Refusal::new(Message::new("report.unknown-unit").with("unit", unit)).in_column("unit");
        match (unit_id, asked(register, form, period)) {
            (Some(unit), Ok((form, asked))) => {
                let period = register.counted(form, period);
                let report = register.reports.report(form, period, unit);
                Ok(Matter { unit, period, asked, report })
            }
            (unit, asked) => {
                let unknown_unit = unit.is_none().then(unknown_unit);
                Err(unknown_unit.into_iter().chain(asked.err()).collect())
            }
        }
    }
}

/// Returns the form and what it asks for the period, or why there is no such form.
pub(crate) fn asked<'a>(
    register: &'a Register,
    form: &Text,
    period: Period,
) -> Result<(FormId, Cow<'a, Asked>), Refusal> {
    let message = |code| Message::new(code).with("form", form);
    let Some(id) = register.plans.form_id(form) else {
        let forms = register.plans.forms().map(|(_, form)| form.name.as_str());
        let message = match nearest(form, forms) {
            Some(near) => message("report.unknown-form-near").with("near", near),
            None => message("report.unknown-form"),
        };
        return Err(Refusal::new(message).in_column("form"));
    };
    let cycle = register.plans.form(id).every;
    if cycle != period.cycle() {
        let message = message("report.wrong-cycle").with("period", period);
        let meant = Period::containing(cycle, period.first_day());
        return Err(Refusal::new(message.with("meant", meant)).in_column("period"));
    }
    let period = register.counted(id, period);
    let asked = register.reports.sheet(id, period).map(|sheet| Cow::Borrowed(sheet.asked()));
    Ok((id, asked.unwrap_or_else(|| Cow::Owned(register.plans.asked(id, period)))))
}

pub(crate) fn check_submit(register: &Register, act: &SubmitReport, context: &Context) -> Vec<Refusal> {
    let matter = match Matter::of(register, &act.unit, &act.form, act.period) {
        Ok(matter) => matter,
        Err(refusals) => return refusals,
    };
    let mut refusals: Vec<Refusal> = refused_unit(register, act, &matter).into_iter().collect();
    refusals.extend(refused_again(act, &matter));
    refusals.extend(refused_submission_day(act, matter.period, context));
    refusals.extend(refused_length(act.figures.len()));
    refusals.extend(refused_figures(&matter.asked, &act.figures));
    refusals.extend(refused_comments(&matter.asked, &act.comments));
    refusals.extend(evidence::refused(&act.evidence));
    let answers = Answers::of(&matter.asked, &act.figures);
    refusals.extend(refused_checks(&matter.asked, &|item| answers.given(item).flatten()));
    refusals
}

/// Returns the comments on what the form does not ask, and those that are no text to keep.
fn refused_comments(asked: &Asked, comments: &Figures<Text>) -> Vec<Refusal> {
    let wrong = comments.iter().flat_map(|(item, comment)| {
        let unknown = asked.item(item).is_none().then(|| Refusal::new(unknown_item(asked, item)));
        let refused = REPORT.refused(comment, "comment", TEXT_BYTES_MAX);
        let of_item = |refusal: Refusal| refusal.in_column("comment").of_item(item);
        unknown.into_iter().chain(refused).map(of_item).collect::<Vec<_>>()
    });
    wrong.collect()
}

pub(crate) fn apply_submit(register: &mut Register, seq: Seq, act: &SubmitReport) -> Changes {
    let unit = register.units.id(&act.unit).expect("the check knew the unit");
    let form = register.plans.form_id(&act.form).expect("the check knew the form");
    let period = register.counted(form, act.period);
    let due = register.due(form, period, unit);
    let plans = &register.plans;
    let sheet = register.reports.sheet_mut(form, period, || plans.asked(form, period));
    let figures = resolved(sheet.asked(), &act.figures);
    sheet.submit(unit, (seq, act.submitted), &figures, due);
    Changes::posted(period, unit, figures)
}

/// Returns the figures by item id.
pub(crate) fn resolved<V: Copy + Into<Option<i64>>>(
    asked: &Asked,
    figures: &Figures<V>,
) -> Vec<(ItemId, Option<i64>)> {
    let known = |item: Option<&AskedItem>| item.expect("the check knew the item").id;
    asked.answered(figures).map(|(_, figure, item)| (known(item), figure.into())).collect()
}

/// Returns why the unit does not report this form for this period.
fn refused_unit(register: &Register, act: &SubmitReport, matter: &Matter) -> Option<Refusal> {
    let last_day = matter.period.last_day();
    let message = |code| Message::new(code).with("unit", &act.unit);
    let message = if register.units.on(matter.unit, last_day).is_none() {
        message("report.unit-not-open").with("period", matter.period).with("day", last_day)
    } else if !matter.asked.parts().iter().any(|part| belongs(register, matter.unit, part, last_day)) {
        let words: BTreeSet<String> =
            matter.asked.parts().iter().flat_map(|part| part.form().from.clone()).collect();
        let words: Vec<String> = words.into_iter().collect();
        message("report.not-asked").with("form", &act.form).with("from", words)
    } else if !matter.asked.parts().iter().any(|part| is_asked(register, matter.unit, part, last_day)) {
        let plan = &matter.asked.parts()[0].version.name;
        message("report.outside-scope").with("form", &act.form).with("plan", plan)
    } else {
        return None;
    };
    Some(Refusal::new(message).in_column("unit"))
}

fn belongs(register: &Register, unit: UnitId, part: &Part, day: Date) -> bool {
    let words = &part.form().from;
    register.units.on(unit, day).is_some_and(|spell| words.iter().any(|word| spell.answers_to(word)))
}

fn is_asked(register: &Register, unit: UnitId, part: &Part, day: Date) -> bool {
    let scope = part.version.program.plan.scope.as_deref().and_then(|code| register.units.id(code));
    let outside = scope.is_some_and(|scope| !register.descends(unit, scope, day));
    belongs(register, unit, part, day) && !outside
}

fn refused_again(act: &SubmitReport, matter: &Matter) -> Option<Refusal> {
    let report = matter.report.filter(|report| !report.is_withdrawn())?;
    let message = Message::new("report.already-reported").with("unit", &act.unit).with("form", &act.form);
    let message = message.with("period", act.period).with("entry", report.entry());
    Some(Refusal::new(message.with("day", report.submitted_on())))
}

fn refused_submission_day(act: &SubmitReport, period: Period, context: &Context) -> Option<Refusal> {
    let message = |code| Message::new(code).with("period", period).with("submitted", act.submitted);
    let message = if act.submitted < period.first_day() {
        message("report.before-period").with("first", period.first_day())
    } else if act.submitted > context.today {
        message("report.submitted-later").with("today", context.today)
    } else {
        return None;
    };
    Some(Refusal::new(message).in_column("submitted"))
}

fn refused_length(count: usize) -> Option<Refusal> {
    match count {
        0 => Some(Refusal::new(Message::new("report.no-figures"))),
        _ if count > REPORT_FIGURES_MAX => {
            let message = Message::new("report.too-many-figures").with("count", count);
            Some(Refusal::new(message.with("most", REPORT_FIGURES_MAX)))
        }
        _ => None,
    }
}

/// Returns the figures that are no answers to the form.
pub(crate) fn refused_figures<V: Copy + Into<Option<i64>>>(
    asked: &Asked,
    figures: &Figures<V>,
) -> Vec<Refusal> {
    let wrong = asked.answered(figures).filter_map(|(name, figure, item)| {
        let message = match item {
            None => Some(unknown_item(asked, name)),
            Some(item) => figure.into().and_then(|figure| refused_figure(item, figure)),
        };
        Some(Refusal::new(message?).in_column("value").of_item(name))
    });
    wrong.collect()
}

fn refused_figure(item: &AskedItem, figure: i64) -> Option<Message> {
    let message = |code| Message::new(code).with("item", &item.name).with("value", figure.to_string());
    if figure.unsigned_abs() > AMOUNT_MAX.unsigned_abs() {
        return Some(message("report.too-large").with("most", AMOUNT_MAX));
    }
    match item.kind {
        ItemKind::YesNo if figure != 0 && figure != 1 => Some(message("report.not-yes-or-no")),
        ItemKind::Count if figure < 0 => Some(message("report.negative")),
        ItemKind::Date if base::day::date(figure).is_none() => Some(message("report.not-a-day")),
        _ => None,
    }
}

/// The figures of a report by item; what the form does not ask is left out.
pub(crate) struct Answers(
    // Invariant: in the order of the items.
    Vec<(ItemId, Option<i64>)>,
);

impl Answers {
    pub(crate) fn of<V: Copy + Into<Option<i64>>>(asked: &Asked, figures: &Figures<V>) -> Answers {
        let known = asked.answered(figures).filter_map(|(_, figure, item)| Some((item?.id, figure.into())));
        let mut answers: Vec<(ItemId, Option<i64>)> = known.collect();
        answers.sort_unstable();
        Answers(answers)
    }

    /// Returns what is given for an item; the inner nothing takes a figure back.
    pub(crate) fn given(&self, item: ItemId) -> Option<Option<i64>> {
        let index = self.0.binary_search_by_key(&item, |(id, _)| *id).ok()?;
        Some(self.0[index].1)
    }
}

fn unknown_item(asked: &Asked, name: &Text) -> Message {
    match nearest(name, asked.items().iter().map(|item| item.name.as_str())) {
        Some(near) => Message::new("report.unknown-item-near").with("item", name).with("near", near),
        None => Message::new("report.unknown-item").with("item", name),
    }
}

pub(crate) fn refused_checks(asked: &Asked, held: &dyn Fn(ItemId) -> Option<i64>) -> Vec<Refusal> {
    let refusal = |unmet: Unmet| {
        let message = Message::new("report.check-failed").with("item", unmet.item);
        let message = message.with("check", unmet.wording()).with("plan", &unmet.part.version.name);
        Refusal::new(message).in_column("value").of_item(unmet.item)
    };
    asked.unmet(held).into_iter().map(refusal).collect()
}

pub(crate) fn check_correct(register: &Register, act: &CorrectReport, context: &Context) -> Vec<Refusal> {
    let matter = match Matter::of(register, &act.unit, &act.form, act.period) {
        Ok(matter) => matter,
        Err(refusals) => return refusals,
    };
    let mut refusals = refused_citation(&matter, &act.unit, &act.form, act.cites);
    refusals.extend(REPORT.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    refusals.extend(refused_length(act.figures.len()));
    refusals.extend(refused_figures(&matter.asked, &act.figures));
    let held = |item| (context.held)(matter.period, matter.unit, item);
    refusals.extend(refused_same(&matter.asked, &act.figures, &held));
    refusals.extend(evidence::refused(&act.evidence));
    let answers = Answers::of(&matter.asked, &act.figures);
    refusals.extend(refused_checks(&matter.asked, &|item| answers.given(item).unwrap_or_else(|| held(item))));
    refusals
}

/// Returns the figures that are already as the correction would have them.
fn refused_same(
    asked: &Asked,
    figures: &Figures<Option<i64>>,
    held: &dyn Fn(ItemId) -> Option<i64>,
) -> Vec<Refusal> {
    let answered = asked.answered(figures);
    let same = answered.filter(|(_, figure, item)| item.is_some_and(|item| held(item.id) == *figure));
    let message = |name| Message::new("report.figure-unchanged").with("item", name);
    same.map(|(name, ..)| Refusal::new(message(name)).in_column("value").of_item(name)).collect()
}

pub(crate) fn apply_correct(
    register: &mut Register,
    seq: Seq,
    on: Option<Date>,
    act: &CorrectReport,
) -> Changes {
    let unit = register.units.id(&act.unit).expect("the check knew the unit");
    let form = register.plans.form_id(&act.form).expect("the check knew the form");
    let period = register.counted(form, act.period);
    let sheet = register.reports.sheet_mut(form, period, || unreachable!("the check knew the report"));
    let figures = resolved(sheet.asked(), &act.figures);
    let was_verified = sheet.report(unit).is_some_and(Report::is_verified);
    let items = figures.iter().map(|(item, _)| *item).collect();
    sheet.correct(unit, (seq, on), items, &act.reason);
    let lapsed = was_verified.then(|| verified(register, unit, form, period, None));
    Changes::posted(period, unit, figures).with_verified(lapsed)
}

/// Returns why the report is not the one cited: there is none, it was withdrawn, or it has changed since.
pub(crate) fn refused_citation(matter: &Matter, unit: &Text, form: &Text, cites: Seq) -> Vec<Refusal> {
    let message =
        |code| Message::new(code).with("unit", unit).with("form", form).with("period", matter.period);
    let message = match matter.report {
        None => message("report.not-reported"),
        Some(report) if report.is_withdrawn() => {
            message("report.withdrawn").with("entry", report.last_entry())
        }
        Some(report) if report.last_entry() != cites => {
            message("report.cites-another").with("cited", cites).with("entry", report.last_entry())
        }
        Some(_) => return Vec::new(),
    };
    vec![Refusal::new(message)]
}

pub(crate) fn check_withdraw(register: &Register, act: &WithdrawReport) -> Vec<Refusal> {
    refused_back(register, (&act.unit, &act.form, act.period), act.cites, &act.reason)
}

pub(crate) fn check_return(register: &Register, act: &ReturnReport) -> Vec<Refusal> {
    refused_back(register, (&act.unit, &act.form, act.period), act.cites, &act.reason)
}

/// Returns why a report cannot be taken or sent back.
fn refused_back(
    register: &Register,
    (unit, form, period): (&Text, &Text, Period),
    cites: Seq,
    reason: &Text,
) -> Vec<Refusal> {
    let matter = match Matter::of(register, unit, form, period) {
        Ok(matter) => matter,
        Err(refusals) => return refusals,
    };
    let mut refusals = refused_citation(&matter, unit, form, cites);
    refusals.extend(REPORT.refused(reason, "reason", TEXT_BYTES_MAX));
    refusals
}

pub(crate) fn apply_withdraw(register: &mut Register, seq: Seq, act: &WithdrawReport) -> Changes {
    taken_back(register, (&act.unit, &act.form, act.period), |sheet, unit| {
        sheet.withdraw(unit, seq, &act.reason);
    })
}

pub(crate) fn apply_return(register: &mut Register, seq: Seq, act: &ReturnReport) -> Changes {
    taken_back(register, (&act.unit, &act.form, act.period), |sheet, unit| {
        sheet.send_back(unit, seq, &act.reason);
    })
}

/// All items the form ever had are taken back: a plan may have dropped some since.
fn taken_back(
    register: &mut Register,
    (unit, form, period): (&Text, &Text, Period),
    enter: impl FnOnce(&mut ReportSheet, UnitId),
) -> Changes {
    let unit = register.units.id(unit).expect("the check knew the unit");
    let form = register.plans.form_id(form).expect("the check knew the form");
    let period = register.counted(form, period);
    let sheet = register.reports.sheet_mut(form, period, || unreachable!("the check knew the report"));
    let was_verified = sheet.report(unit).is_some_and(Report::is_verified);
    enter(sheet, unit);
    let lapsed = was_verified.then(|| verified(register, unit, form, period, None));
    let items = items_of(register, form).map(|item| (item, None));
    Changes::posted(period, unit, items.collect()).with_verified(lapsed)
}

/// Returns what becomes of the verified figures of a report.
pub(crate) fn verified(
    register: &Register,
    unit: UnitId,
    form: FormId,
    period: Period,
    found: Option<Vec<(ItemId, Option<i64>)>>,
) -> Verified {
    Verified { period, unit, items: items_of(register, form).collect(), found }
}

/// Returns all items the form ever had.
fn items_of(register: &Register, form: FormId) -> impl Iterator<Item = ItemId> {
    register.plans.items().filter(move |(_, item)| item.form == form).map(|(item, _)| item)
}

#[cfg(test)]
mod tests;
