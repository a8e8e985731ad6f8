//! Codes, names, reasons and days a stranger may write: not empty, not too long, nothing hidden in them, no day
//! outside the years we know.

use crate::act::Refusal;
use crate::import::UnitRow;
use crate::text::Text;
use crate::unit::Names;
use base::limits::{CODE_BYTES_MAX, NAME_BYTES_MAX, YEARS};
use base::{Date, Message};

/// The codes under which one family says what is wrong with a text.
pub(crate) struct Words {
    pub missing: &'static str,
    pub long: &'static str,
    pub hidden: &'static str,
}

/// Words of the acts on units.
pub(crate) const UNIT: Words =
    Words { missing: "unit.missing", long: "unit.too-long", hidden: "unit.hidden-character" };

/// Words of the acts on reports.
pub(crate) const REPORT: Words =
    Words { missing: "report.missing", long: "report.too-long", hidden: "report.hidden-character" };

/// Words of the acts on plans.
pub(crate) const PLAN: Words =
    Words { missing: "plan.reason-missing", long: "plan.reason-too-long", hidden: "plan.reason-hidden" };

/// Words of the acts on awards.
pub(crate) const AWARD: Words =
    Words { missing: "award.missing", long: "award.too-long", hidden: "award.hidden-character" };

/// Words of the acts on tasks.
pub(crate) const TASK: Words =
    Words { missing: "task.missing", long: "task.too-long", hidden: "task.hidden-character" };

/// Words of the acts on accounts.
pub(crate) const ACCOUNT: Words =
    Words { missing: "account.missing", long: "account.too-long", hidden: "account.hidden-character" };

/// Words of the acts on instruments.
pub(crate) const INSTRUMENT: Words = Words {
    missing: "instrument.missing",
    long: "instrument.too-long",
    hidden: "instrument.hidden-character",
};

/// Words of the acts on posts.
pub(crate) const POST: Words =
    Words { missing: "post.missing", long: "post.too-long", hidden: "post.hidden-character" };

/// Words of the acts on office-holders.
pub(crate) const HOLDER: Words =
    Words { missing: "holder.missing", long: "holder.too-long", hidden: "holder.hidden-character" };

/// Words of the acts on appointments.
pub(crate) const APPOINTMENT: Words = Words {
    missing: "appointment.missing",
    long: "appointment.too-long",
    hidden: "appointment.hidden-character",
};

/// Words of exemptions.
pub(crate) const EXEMPTION: Words =
    Words { missing: "exemption.missing", long: "exemption.too-long", hidden: "exemption.hidden-character" };

impl Words {
    /// Returns the refusal of a text that must be there and is empty, or is refused as it stands.
    pub fn refused(&self, text: &Text, column: &'static str, most: usize) -> Option<Refusal> {
        if text.is_empty() {
            let message = Message::new(self.missing).with("column", column);
            return Some(Refusal::new(message).in_column(column));
        }
        self.refused_if_given(text, column, most)
    }

    /// Returns the refusal of a text that is too long or has characters nobody sees.
    pub fn refused_if_given(&self, text: &Text, column: &'static str, most: usize) -> Option<Refusal> {
        let message = if text.len() > most {
            let message = Message::new(self.long).with("column", column);
            message.with("bytes", text.len()).with("most", most)
        } else if text.has_hidden() {
            Message::new(self.hidden).with("column", column).with("text", text)
        } else {
            return None;
        };
        Some(Refusal::new(message).in_column(column))
    }
}

/// Returns the refusal of a day outside the years we know, under the family's code.
pub(crate) fn far(code: &'static str, day: Date, column: &'static str) -> Option<Refusal> {
    let message = Message::new(code).with("column", column).with("day", day);
    (!YEARS.contains(&day.year())).then(|| Refusal::new(message).in_column(column))
}

/// Returns what is wrong with the words and days of a row of units.
pub(crate) fn refused_row(row: &UnitRow) -> Vec<Refusal> {
    let word = |column, text: &Option<Text>| text.as_ref().and_then(|text| refused_name(text, column));
    let day = |column, day: Option<Date>| day.and_then(|day| far("unit.far-date", day, column));
    let found = [
        UNIT.refused(&row.code, "code", CODE_BYTES_MAX),
        refused_name(&row.level, "level"),
        word("kind", &row.kind),
        word("bloc", &row.bloc),
        day("opened", row.opened),
        day("closed", row.closed),
    ];
    let found = found.into_iter().flatten().chain(refused_names(&row.names));
    found.map(|refusal| refusal.in_row(row.row)).collect()
}

/// Returns what is wrong with names.
pub(crate) fn refused_names(names: &Names) -> Vec<Refusal> {
    let given = [("name_en", &names.en), ("name_ar", &names.ar), ("name_vi", &names.vi)];
    given.into_iter().filter_map(|(column, name)| refused_name(name.as_ref()?, column)).collect()
}

fn refused_name(name: &Text, column: &'static str) -> Option<Refusal> {
    UNIT.refused(name, column, NAME_BYTES_MAX)
}
