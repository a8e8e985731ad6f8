//! Plans in force: their text, from when, and what their names mean in every plan.

use crate::act::{Changes, Refusal};
use crate::plans::{ItemMeaning, Version};
use crate::register::Register;
use crate::text::Text;
use crate::wording::far;
use base::{Cycle, Date, Message, Seq};
use rules::program::{Form, FormIx, Item, ItemIx};
use rules::{Program, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Puts a plan in force. A plan of the same name supersedes the version before it from the date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyPlan {
    /// The first day on which it is in force.
    pub from: Date,
    /// The plan, in the plan language.
    pub text: Text,
}

/// Digits of a review: as many for the plan before as for the plan after.
pub const REVIEW_DIGITS: usize = 64;

/// Returns what names a review in which the plan `before` was compared with what `after` puts in force: hexadecimal digits,
/// the first half for the one, the second for the other and its day. It does not depend on any journal.
pub fn review(before: &str, after: &ApplyPlan) -> String {
    let half = |text: &str| digest(text).chars().take(REVIEW_DIGITS / 2).collect::<String>();
    half(before) + &half(&format!("{}\n{}", after.from, after.text))
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn check(register: &Register, act: &ApplyPlan) -> Vec<Refusal> {
    if let Some(refusal) = far("plan.far-date", act.from, "from") {
        return vec![refusal];
    }
    let compiled = rules::compile(&act.text);
    let errors = compiled.remarks.iter().filter(|remark| remark.is_error());
    match compiled.program {
        Some(program) => check_program(register, act, &program),
        None => errors.map(|error| refused_text(&act.text, error)).collect(),
    }
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &ApplyPlan) -> Changes {
    let program = rules::compile(&act.text).program;
    enact(register, seq, act, program.expect("a plan that was applied has a program"));
    Changes::none()
}

/// Puts a program in force.
pub(crate) fn enact(register: &mut Register, seq: Seq, act: &ApplyPlan, program: Program) {
    let plans = Arc::make_mut(&mut register.plans);
    plans.enact(act.from, seq, &act.text, digest(&act.text), program);
    register.reports.ask_anew(|form, period| register.plans.asked(form, period));
}

/// An error of the text refuses the plan; its row is the line in the text.
fn refused_text(text: &str, error: &Remark) -> Refusal {
    let before = text.as_bytes().iter().take(error.span.start);
    let line = 1 + before.filter(|byte| **byte == b'\n').count() as u64;
    Refusal::new(error.message.clone()).in_row(line)
}

fn check_program(register: &Register, act: &ApplyPlan, program: &Program) -> Vec<Refusal> {
    let mut messages: Vec<Message> = refused_version(register, act, program).into_iter().collect();
    messages.extend(refused_scope(register, program));
    messages
        .extend((0..program.forms.len()).filter_map(|form| redefined_form(register, program, FormIx(form))));
    messages
        .extend((0..program.forms.len()).filter_map(|form| restarted_form(register, program, FormIx(form))));
    messages
        .extend((0..program.items.len()).filter_map(|item| redefined_item(register, program, ItemIx(item))));
    messages.into_iter().map(Refusal::new).collect()
}

fn refused_version(register: &Register, act: &ApplyPlan, program: &Program) -> Option<Message> {
    let name = &program.plan.named.name;
    let last = register.plans.versions(name).last()?;
    let message = |code| {
        Message::new(code).with("plan", name.as_str()).with("from", last.from).with("entry", last.entry)
    };
    if act.from < last.from {
        Some(message("plan.older-version").with("given", act.from))
    } else if last.text == act.text {
        Some(message("plan.already-applied"))
    } else {
        None
    }
}

fn refused_scope(register: &Register, program: &Program) -> Option<Message> {
    let scope = program.plan.scope.as_deref()?;
    let unknown = register.units.id(scope).is_none();
    unknown.then(|| Message::new("plan.absent-scope").with("unit", scope))
}

/// Returns the plan of another name whose last version means something else, by `differs`.
fn other_plan<'a>(
    register: &'a Register,
    program: &Program,
    differs: impl Fn(&Version) -> bool,
) -> Option<&'a Text> {
    let own = program.plan.named.name.as_str();
    let others = register.plans.names().filter(|name| name.as_str() != own);
    let mut last = others.filter_map(|name| register.plans.versions(name).last());
    last.find(|version| differs(version)).map(|version| &version.name)
}

fn redefined_form(register: &Register, program: &Program, form: FormIx) -> Option<Message> {
    let form = &program[form];
    let name = form.named.name.as_str();
    let differs = |other: &Form| other.named.name == name && other.every != form.every;
    if let Some(plan) = other_plan(register, program, |version| version.program.forms.iter().any(differs)) {
        return Some(Message::new("plan.redefined-form").with("form", name).with("plan", plan));
    }
    let id = register.plans.form_id(name)?;
    let changed = register.plans.form(id).every != form.every && register.reports.has_any(id);
    changed.then(|| Message::new("plan.reported-form").with("form", name))
}

/// Returns why the year of the form cannot begin when the plan says: another plan that asks it for this year, or the reports
/// that are there, count it from another day.
fn restarted_form(register: &Register, program: &Program, form: FormIx) -> Option<Message> {
    let (form, year) = (&program[form], program.plan.year?);
    let name = form.named.name.as_str();
    let differs = |version: &Version| {
        let asks = version.program.forms.iter().any(|other| other.named.name == name);
        let same_year = version.program.plan.year.is_none_or(|other| other.contains(year));
        asks && same_year && version.counted(year) != year
    };
    if form.every != Cycle::Year || year.cycle() != Cycle::Year {
        return None;
    }
    let message = |code| Message::new(code).with("form", name).with("year", year);
    if let Some(plan) = other_plan(register, program, differs) {
        return Some(message("plan.year-begins-otherwise").with("plan", plan));
    }
    let reported = register.reports.year(register.plans.form_id(name)?, year)?;
    (reported != year).then(|| message("plan.reported-year").with("reported", reported))
}

fn redefined_item(register: &Register, program: &Program, item: ItemIx) -> Option<Message> {
    let item = &program[item];
    let (name, form) = (item.named.name.as_str(), program[item.form].named.name.as_str());
    let differs = |version: &Version| {
        let mut items = version.program.items.iter().filter(|other| other.named.name == name);
        items.any(|other| !same_item(item, other) || version.program[other.form].named.name != form)
    };
    if let Some(plan) = other_plan(register, program, differs) {
        return Some(Message::new("plan.redefined-item").with("item", name).with("plan", plan));
    }
    let meaning = register.plans.item(register.plans.item_id(name)?);
    let changed = !keeps(register, meaning, item, form) && register.reports.has_any(meaning.form);
    changed.then(|| Message::new("plan.reported-item").with("item", name))
}

fn same_item(item: &Item, other: &Item) -> bool {
    (&item.kind, item.role) == (&other.kind, other.role)
}

/// Returns whether the item means what it has meant so far.
fn keeps(register: &Register, meaning: &ItemMeaning, item: &Item, form: &str) -> bool {
    let same_form = register.plans.form(meaning.form).name.as_str() == form;
    same_form && (&meaning.kind, meaning.role) == (&item.kind, item.role)
}

#[cfg(test)]
mod tests;
