//! The form as a workbook, with what stands in the draft, to be filled in without a line and handed in with `report submit`.

use super::Work;
use crate::reply::{Reply, XLSX, file_word};
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::header;

/// Gives the workbook.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let (unit, catalogue) = ((work.code.as_str(), work.name.as_str()), visit.voice.catalogue);
    let bytes = forms::workbook::written(&work.blank, unit, &work.typed, catalogue, visit.today);
    let name = file_word(&format!("{}-{}-{}", work.blank.name, work.code, work.blank.period));
    let kept = format!("attachment; filename=\"{name}.xlsx\"");
    Ok(Reply::bytes(XLSX, bytes.map_err(Trouble::fault)?).with_header(header::CONTENT_DISPOSITION, kept))
}
