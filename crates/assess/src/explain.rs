//! Why a figure is what it is: rule, inputs, the units that pull it down, the entries it came from, the provision.

use crate::answer::{Days, Provision, Text, Verified, Why};
use crate::ask::{Ask, Setting, View};
use crate::called::grades;
use crate::contributions::contributions;
use crate::desk::Years;
use crate::entries::{Read, crosswalk, entries};
use crate::inputs::inputs;
use crate::lowered::lowered;
use crate::origins::origins;
use crate::quotas::quotas;
use crate::ranking::{before, find, reader};
use crate::reading::{Found, Reader};
use crate::standing::{cited_one, rows_of};
use crate::words::Wording;
use crate::{trouble, words};
use base::{Message, limits};
use register::plans::Version;
use rules::program::Lang;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Units, entries, steps and pieces of missing evidence listed; how many more there are is always said.
const LISTED: usize = limits::EVIDENCE_LISTED_MAX;

/// Returns why a figure is what it is for the first unit asked about. `name` is a target, an indicator, an item, a standard
/// or a score of a plan that answers for the period.
pub fn why(view: View, ask: &Ask, name: &str) -> Result<Why, Vec<Message>> {
    let mut why = why_in(view, ask, name)?;
    if let Some(view) = view.beside() {
        put_beside(&mut why, why_in(view, ask, name)?);
    }
    Ok(why)
}

/// Puts what verified reports say beside what was reported.
fn put_beside(why: &mut Why, verified: Why) {
    let beside = Verified::beside((&why.value, why.coverage), verified.value, verified.coverage);
    let verdict = verified.standing.map(|standing| standing.verdict);
    why.verified = Some(Box::new(Verified { grade: verified.grade, verdict, ..beside }));
    for (input, verified) in why.inputs.iter_mut().zip(verified.inputs) {
        let beside = Verified::beside((&input.value, input.coverage), verified.value, verified.coverage);
        input.verified = Some(Box::new(beside));
    }
}

fn why_in(view: View, ask: &Ask, name: &str) -> Result<Why, Vec<Message>> {
    let (mut setting, version, found) = find(&Setting::new(view, ask)?, name)?;
    setting.chosen.truncate(1);
    Years::with(view, version, setting.period, |years| explained(years, &setting, found))
        .map_err(|message| vec![message])
}

fn explained(years: &Years, setting: &Setting, found: Found) -> Result<Why, Message> {
    let desk = years.own;
    let (version, program) = (desk.version, &*desk.version.program);
    let position = setting.chosen.first().copied().unwrap_or(0);
    let now = reader(desk, setting, found);
    let named = found.named(program);
    let code = now.board.code(position);
    let reading = now.at(position).ok_or_else(|| trouble::not_for_unit(&named.name, &code))?;
    let then = before(desk, setting, found);
    let rule = words::piece(&version.text, named.span);
    let read = Read::of(program, found, now.board.evaluation.question().window());
    let wording = Wording::of(&version.text);
    let (units, units_more) = contributions(&now, setting, &wording, position, LISTED);
    let (entries, entries_more) = entries(&now.board, version, &read, position, LISTED);
    let (missing, missing_more) = now.missing(position, LISTED);
    let (crosswalk, crosswalk_more) = crosswalk(&now.board, &read, position, LISTED);
    Ok(Why {
        figure: named.name.as_str().into(),
        value: reading.value,
        formula: rule.to_owned(),
        inputs: inputs(&now, then.as_ref(), &wording, position),
        units,
        units_more,
        entries,
        entries_more,
        provision: provision(setting, version, found),
        kind: found.kind(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        words: in_words(version, rule),
        unit: code,
        names: setting.names(now.board.order.unit(position)),
        period: setting.period,
        days: Days::of(setting.period),
        through: now.board.evaluation.question().through,
        answer: reading.answer.map(Into::into),
        grade: reading.grade,
        grades: grades(program, found),
        lowered: lowered_by(&now, position),
        quotas: quotas(&now, setting, position, LISTED),
        standing: standing(years, setting, found),
        coverage: reading.coverage,
        year_before: then.and_then(|then| year_before(&now, &then, position)),
        missing,
        missing_more,
        crosswalk,
        crosswalk_more,
        percent: found.is_percent(program),
        map: setting.map_text(),
        as_of: setting.as_of(),
        verified: None,
    })
}

/// Returns the rules that lower the unit's grade, where the figure is a score.
fn lowered_by(now: &Reader, position: u32) -> Vec<Text> {
    let Found::Score(score) = now.found else { return Vec::new() };
    lowered(&now.board, score, position).iter().map(|rule| rule.line.as_str().into()).collect()
}

fn year_before(now: &Reader, then: &Reader, position: u32) -> Option<crate::figure::Figure> {
    let place = then.board.order.position(now.board.order.unit(position))?;
    then.at(place)?.value
}

/// Returns a target's own row.
fn standing(years: &Years, setting: &Setting, found: Found) -> Option<Box<crate::answer::Standing>> {
    let Found::Target(target) = found else { return None };
    let name = &years.own.version.program.targets[target].named.name;
    let rows = rows_of(years, setting, LISTED, |target| target.named.name == *name);
    rows.into_iter().flatten().next().map(Box::new)
}

/// Returns the rule with labels in place of names, in every language the plan has labels in.
fn in_words(version: &Version, rule: &str) -> BTreeMap<&'static str, String> {
    let langs = words::LANGS.iter().filter(|(_, lang)| words::speaks(&version.program, *lang));
    langs
        .map(|(code, lang): &(&'static str, Lang)| (*code, words::in_words(&version.program, rule, *lang)))
        .collect()
}

fn provision(setting: &Setting, version: &Version, found: Found) -> Provision {
    let (program, named) = (&version.program, found.named(&version.program));
    let basis = if named.basis.is_empty() { &program.plan.named.basis } else { &named.basis };
    Provision {
        basis: basis.iter().map(|basis| cited_one(basis).as_str().into()).collect(),
        plan: version.name.as_str().into(),
        entry: version.entry,
        line: words::line_of(&version.text, named.span.start),
        text: words::piece(&version.text, named.span).to_owned(),
        origins: origins(
            setting.view.register.instruments(),
            basis,
            &version.name,
            &named.name,
            setting.through,
        ),
    }
}
