//! Cut-offs before what they cut off is due, or is over.

use crate::program::{Form, FormIx, Program};
use crate::remark::Remark;
use base::Cycle;

/// Returns what there is to say about the days until which forms count.
pub fn lints(program: &Program) -> Vec<Remark> {
    (0..).zip(&program.forms).filter_map(|(form, asked)| early(program, FormIx(form), asked)).collect()
}

/// Returns a remark where a report of the plan's last period may be on time and not count, or where that period is not
/// over on the day. What is asked once a year may well be reported before the year is over.
fn early(program: &Program, form: FormIx, asked: &Form) -> Option<Remark> {
    let year = program.plan.some_year().period;
    let last = year.parts(asked.every).last().or_else(|| year.around(asked.every))?;
    let until = program.counts_until(form, last)?;
    let remark = |code| {
        let remark = Remark::warning(code, asked.named.name_span).with("name", asked.named.name.as_str());
        remark.with("until", until).with("period", last)
    };
    match program.due(form, last) {
        Some(due) if until < due => Some(remark("plan.counts-before-due").with("due", due)),
        _ if asked.every != Cycle::Year && until < last.last_day() => {
            Some(remark("plan.counts-before-end").with("end", last.last_day()))
        }
        _ => None,
    }
}
