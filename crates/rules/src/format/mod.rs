//! The canonical layout of a plan's text: `plan fmt`.
//!
//! - The layout depends on the tree, the comments and on which statements a blank line stood between; on nothing else.
//! - Laying out a layout changes nothing, and the program stays the same.
//! - Numbers, words and comments stay as written; brackets and separators become `{ }`, `;`, `,`.

mod declarations;
mod expressions;
mod lines;

pub(crate) use declarations::{placement_text, quota_text, title_line_text};

use crate::remark::Remark;

/// Lays out the text in the canonical way, comments kept; the errors where it cannot be read.
pub fn format(text: &str) -> Result<String, Vec<Remark>> {
    let (tree, remarks) = crate::parse(text);
    if remarks.iter().any(Remark::is_error) {
        return Err(remarks);
    }
    let mut layout = lines::Layout::new(text, &tree.comments);
    layout.tree(&tree);
    Ok(layout.finish())
}
