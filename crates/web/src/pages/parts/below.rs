//! The units right below the one that is reviewed: those that are looked for, in the order in which readers look names up.

use super::listing::{self, Part, Wanted};
use crate::trouble::Trouble;
use crate::visit::Visit;
use assess::Review;
use assess::review::UnitRow;
use export::voice::Voice;

/// Returns the rows, and which of them are shown, so many on a page.
pub(crate) fn below<'r>(
    visit: &Visit,
    voice: &Voice,
    review: &'r Review,
    size: usize,
) -> Result<(Vec<&'r UnitRow>, Part), Trouble> {
    let wanted = Wanted::of(visit);
    let is_wanted =
        |row: &&UnitRow| wanted.has(row.line.names.values().map(String::as_str).chain([&*row.line.unit]));
    let mut rows: Vec<&UnitRow> = review.below.iter().filter(is_wanted).collect();
    let named =
        |row: &&UnitRow| (voice.name(&row.line.names, &row.line.unit).to_owned(), row.line.unit.to_string());
    listing::by_name(visit, &mut rows, named);
    let part = Part::sized(visit, &wanted, rows.len(), size)?;
    Ok((rows, part))
}
