//! Plans with the remarks they should get, written as comments above the line a remark is about:
//!
//! ```text
//! # error 11-15 plan.unknown-name name=casse -> cases
//! ```
//!
//! Columns count characters from 1, the last one included; `11-` goes on beyond the line, `11` is an empty place.
//! Plans in `good/` have no errors; both folders hold the layout to its word. `UPDATE_CORPUS=1` writes the comments
//! anew, to be read before they are committed.

#![expect(clippy::disallowed_methods, reason = "a test may read its own corpus")]

use rules::program::Span;
use rules::{Remark, Severity};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn good_plans_have_programs_and_the_expected_remarks() {
    for (path, text) in plans("good") {
        let compiled = rules::compile(&text);
        expect(&path, &text, &compiled.remarks);
        let program = compiled.program.unwrap_or_else(|| panic!("{} has no program", path.display()));
        let laid_out = rules::format(&text).unwrap();
        let again = rules::compile(&laid_out).program.unwrap_or_else(|| panic!("{laid_out}"));
        assert_eq!(program.without_places(), again.without_places(), "{}", path.display());
    }
}

#[test]
fn bad_plans_have_the_expected_remarks_and_no_program() {
    for (path, text) in plans("bad") {
        let compiled = rules::compile(&text);
        expect(&path, &text, &compiled.remarks);
        assert_eq!(compiled.program, None, "{}", path.display());
    }
}

#[test]
fn laying_out_a_layout_changes_nothing() {
    for (path, text) in plans("good").into_iter().chain(plans("bad")) {
        let Ok(once) = rules::format(&text) else { continue };
        assert_eq!(rules::format(&once).unwrap(), once, "{}", path.display());
        let comments = |text: &str| text.matches('#').count();
        assert_eq!(comments(&text), comments(&once), "{}", path.display());
    }
}

#[test]
fn line_ends_of_other_systems_and_a_byte_order_mark_change_nothing() {
    for (path, text) in plans("good") {
        let elsewhere = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
        assert_eq!(rules::format(&elsewhere), rules::format(&text), "{}", path.display());
        let remarks = rules::compile(&elsewhere).remarks;
        let codes =
            |remarks: &[Remark]| remarks.iter().map(|remark| remark.message.clone()).collect::<Vec<_>>();
        assert_eq!(codes(&remarks), codes(&rules::compile(&text).remarks), "{}", path.display());
    }
}

#[test]
fn packs_are_laid_out_and_have_the_same_program_in_every_language() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    let paths = fs::read_dir(packs).unwrap().map(|entry| entry.unwrap().path().join("plan.plan"));
    for path in paths.filter(|path| path.exists()) {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(rules::format(&text).as_deref(), Ok(text.as_str()), "{}", path.display());
        let program = rules::compile(&text).program.map(rules::Program::without_places);
        assert!(program.is_some(), "{}", path.display());
        for language in rules::Language::ALL {
            let shown = rules::format_in(&text, language).unwrap_or_else(|remarks| panic!("{remarks:?}"));
            let again = rules::compile(&shown).program.map(rules::Program::without_places);
            assert_eq!(again, program, "{} in {language:?}", path.display());
        }
    }
}

fn plans(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(folder);
    let entries = fs::read_dir(folder).expect("the corpus is there");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the corpus can be read").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a plan is text"))).collect()
}

fn expect(path: &Path, text: &str, remarks: &[Remark]) {
    let wanted = annotated(text, remarks);
    if std::env::var_os("UPDATE_CORPUS").is_some() {
        fs::write(path, &wanted).expect("the corpus can be written");
    } else {
        assert_eq!(text, wanted, "{}", path.display());
    }
}

/// Returns the text with the remarks as comments above their lines, and no others.
fn annotated(text: &str, remarks: &[Remark]) -> String {
    let mut starts = 0;
    let mut wanted = String::new();
    let mut open: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        let here = starts..starts + line.len();
        starts = here.end;
        let last = here.end == text.len();
        let about = |span: Span| here.contains(&span.start) || (last && span.start == here.end);
        let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
        for remark in remarks.iter().filter(|remark| about(remark.span)) {
            open.push(described(remark, line, here.start));
        }
        if !is_expectation(line) {
            open.drain(..).for_each(|expectation| wanted += &format!("{indent}{expectation}\n"));
            wanted += line;
        }
    }
    wanted
}

fn is_expectation(line: &str) -> bool {
    let line = line.trim_start();
    ["# error ", "# warning ", "# note "].iter().any(|start| line.starts_with(start))
        && line.contains(" plan.")
}

fn described(remark: &Remark, line: &str, line_start: usize) -> String {
    let severity = match remark.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let column = |at: usize| line[..at.min(line.len())].chars().count();
    let (first, last) = (column(remark.span.start - line_start), remark.span.end - line_start);
    let columns = match last {
        _ if remark.span.start == remark.span.end => format!("{}", first + 1),
        last if last > line.len() => format!("{}-", first + 1),
        last => format!("{}-{}", first + 1, column(last)),
    };
    let suggestion = remark.suggestion.as_ref().map(|meant| format!(" -> {meant}")).unwrap_or_default();
    format!("# {severity} {columns} {}{suggestion}", remark.message)
}
