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
use std::collections::BTreeSet;
use std::path::Path;

/// Reads a plan that must be without errors.
pub fn read(session: &Session, path: &Path) -> Result<Program, Trouble> {
    let file = file_name(path);
    let text = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
    let compiled = rules::compile(&text);
    let text = Text { file: &file, text: &text };
    compiled.program.ok_or_else(|| unreadable(session, text, &compiled.remarks))
}

/// A thing, in the program of the first stretch of time in which it is in force.
pub type InForce<'a> = (&'a Program, Thing);

/// Returns everything that is declared, each once, sort by sort in the order of the text; also what is in force on some
/// days only.
pub fn declared(program: &Program) -> Vec<InForce<'_>> {
    let mut sorts = Vec::new();
    let mut all: Vec<(usize, InForce<'_>)> = Vec::new();
    let mut seen = BTreeSet::new();
    for (_, program) in program.stretches() {
        for thing in things(program) {
            let what = if thing.what() == "item" { "form" } else { thing.what() };
            let sort = sorts.iter().position(|sort| *sort == what).unwrap_or_else(|| {
                sorts.push(what);
                sorts.len() - 1
            });
            if seen.insert(thing.named(program).name_span) {
                all.push((sort, (program, thing)));
            }
        }
    }
    all.sort_by_key(|(sort, (program, thing))| (*sort, thing.named(program).name_span));
    all.into_iter().map(|(_, one)| one).collect()
}

/// Returns the things of this name, of every sort; what was probably meant where there is none.
pub fn named<'a>(program: &'a Program, name: &str) -> Result<Vec<InForce<'a>>, Trouble> {
    let name = base::text::tidy(name);
    let all = declared(program);
    let called = |(program, thing): &InForce<'a>| thing.named(program).name.as_str();
    let found = all.iter().copied().filter(|one| called(one) == name).collect::<Vec<_>>();
    if !found.is_empty() {
        return Ok(found);
    }
    let names = all.iter().map(called);
    let message = match hint::nearest(&name, names).as_slice() {
        [] => Message::new("cli.nothing-of-that-name").with("name", name),
        near => Message::new("cli.nothing-of-that-name-but").with("name", name).with("near", near.to_vec()),
    };
    Err(Trouble::new(Exit::Usage, message))
}
