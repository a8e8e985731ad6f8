//! Things of a plan by their name, as `explain` and `lineage` are asked for them.

use crate::commands::plan::fmt::unreadable;
use crate::exit::Exit;
use crate::hint;
use crate::remarks::Text;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::{Message, limits};
use rules::Program;
use rules::lineage::{Thing, things};
use std::path::Path;

/// Reads a plan that must be without errors.
pub fn read(session: &Session, path: &Path) -> Result<Program, Trouble> {
    let file = file_name(path);
    let text = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
    let compiled = rules::compile(&text);
    let text = Text { file: &file, text: &text };
    compiled.program.ok_or_else(|| unreadable(session, text, &compiled.remarks))
}

/// Returns the things of this name, of every sort; what was probably meant where there is none.
pub fn named(program: &Program, name: &str) -> Result<Vec<Thing>, Trouble> {
    let name = base::text::tidy(name);
    let all = things(program);
    let found: Vec<Thing> = all.iter().copied().filter(|thing| thing.named(program).name == name).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let names = all.iter().map(|thing| thing.named(program).name.as_str());
    let message = match hint::nearest(&name, names).as_slice() {
        [] => Message::new("cli.nothing-of-that-name").with("name", name),
        near => Message::new("cli.nothing-of-that-name-but").with("name", name).with("near", near.to_vec()),
    };
    Err(Trouble::new(Exit::Usage, message))
}
