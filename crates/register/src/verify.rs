//! Verifications: somebody other than the unit finds what is so. What the unit said stays, and stands beside it.

use crate::act::{Changes, Context, Refusal};
use crate::evidence::{self, EvidenceFile};
use crate::register::Register;
use crate::report::{
    Answers, Figures, Matter, refused_checks, refused_citation, refused_figures, resolved, verified,
};
use crate::text::Text;
use crate::wording::REPORT;
use base::limits::TEXT_BYTES_MAX;
use base::{Message, Period, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records what a verification of a report has found. A correction of the report, or another report in its place, ends
/// what was verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyReport {
    /// The unit's code.
    pub unit: Text,
    /// The form's name.
    pub form: Text,
    /// The period reported on.
    pub period: Period,
    /// The last entry on this report: whoever verifies says what he has seen.
    pub cites: Seq,
    /// Why figures are otherwise; empty where all are as reported.
    pub reason: Text,
    /// The figures found otherwise, by the names of items and in the units of a report; nothing for one that cannot be shown to be
    /// so. All others are as reported.
    pub figures: Figures<Option<i64>>,
    /// What shows that it is so. Acts entered before there was evidence have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceFile>,
}

pub(crate) fn check(register: &Register, act: &VerifyReport, context: &Context) -> Vec<Refusal> {
    let matter = match Matter::of(register, &act.unit, &act.form, act.period) {
        Ok(matter) => matter,
        Err(refusals) => return refusals,
    };
    let mut refusals = refused_citation(&matter, &act.unit, &act.form, act.cites);
    if act.figures.is_empty() {
        refusals.extend(refused_again(&matter, act));
    } else {
        refusals.extend(REPORT.refused(&act.reason, "reason", TEXT_BYTES_MAX));
    }
    refusals.extend(refused_figures(&matter.asked, &act.figures));
    refusals.extend(evidence::refused(&act.evidence));
    let held = |item| (context.held)(matter.period, matter.unit, item);
    let answers = Answers::of(&matter.asked, &act.figures);
    refusals.extend(refused_checks(&matter.asked, &|item| answers.given(item).unwrap_or_else(|| held(item))));
    refusals
}

/// Returns why there is nothing to confirm: the report is verified already.
fn refused_again(matter: &Matter, act: &VerifyReport) -> Option<Refusal> {
    let report = matter.report.filter(|report| report.is_verified())?;
    let message = Message::new("report.already-verified").with("unit", &act.unit).with("form", &act.form);
    Some(Refusal::new(message.with("period", act.period).with("entry", report.last_entry())))
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &VerifyReport) -> Changes {
    let unit = register.units.id(&act.unit).expect("the check knew the unit");
    let form = register.plans.form_id(&act.form).expect("the check knew the form");
    let period = register.counted(form, act.period);
    let sheet = register.reports.sheet_mut(form, period, || unreachable!("the check knew the report"));
    let found = resolved(sheet.asked(), &act.figures);
    sheet.verify(unit, seq, found.iter().map(|(item, _)| *item).collect(), &act.reason);
    let verified = verified(register, unit, form, period, Some(found));
    Changes::none().with_verified(Some(verified))
}

#[cfg(test)]
mod tests;
