//! House rules of this crate: every page in the table, every code in the catalogue, no left and right.

use locale::{Catalogue, Lang};
use std::fs;
use std::path::{Path, PathBuf};

fn sources() -> Vec<(PathBuf, String)> {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => open.push(path),
                false => found.push((path.clone(), fs::read_to_string(&path).unwrap())),
            }
        }
    }
    found
}

/// A page is a public function of a visit; one that no route leads to is forgotten, or unguarded.
#[test]
fn every_page_stands_in_the_table() {
    let routes = include_str!("../../src/routes.rs");
    let mut pages = 0;
    for (path, text) in sources() {
        let text = text
            .replace("(visit: &Visit, sent: &Sent)", "(visit: &Visit)")
            .replace("(visit: &Visit, _: &Sent)", "(visit: &Visit)");
        let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
        let Some(at) = parts.iter().rposition(|part| *part == "src") else { continue };
        let module = parts[at + 1..].join("::").replace("::mod.rs", "").replace(".rs", "");
        for function in text.split("\npub fn ").skip(1).filter_map(|rest| rest.split_once("(visit: &Visit)"))
        {
            // A function that takes more than a visit is no page; what is private behind it is none either.
            if function.0.contains('\n') {
                continue;
            }
            pages += 1;
            let page = format!("{module}::{}", function.0);
            assert!(routes.contains(&format!("{page})")), "{page} stands in no line of routes.rs");
        }
    }
    assert!(pages > 3, "the pages were found");
}

#[test]
fn every_code_has_its_sentence_in_every_language() {
    let catalogues = Lang::ALL.map(Catalogue::of);
    for (path, text) in sources() {
        let codes = text.split('"').filter(|part| {
            ["page.", "problem.", "sign-in.", "people.", "fill.", "form-words."]
                .iter()
                .any(|family| part.starts_with(family))
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || b".-".contains(&byte))
        });
        for code in codes.filter(|code| !code.ends_with(".html") && !code.ends_with('-')) {
            for catalogue in &catalogues {
                assert!(catalogue.knows(code), "{code} of {} in {}", path.display(), catalogue.lang());
            }
        }
    }
}

#[test]
fn nothing_is_laid_out_by_left_and_right() {
    for (path, text) in
        sources().iter().filter(|(path, _)| path.extension().is_some_and(|kind| kind == "css"))
    {
        for line in text.lines().filter(|line| !line.contains("/*")) {
            assert!(!line.contains("left") && !line.contains("right"), "{}: {line}", path.display());
        }
    }
}
