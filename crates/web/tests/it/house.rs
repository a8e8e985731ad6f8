//! House rules of this crate: every page in the table, every code in the catalogue, no left and right.

use locale::{Catalogue, Lang};
use std::fs;
use std::path::{Path, PathBuf};
use web::routes::{Method, ROUTES};

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

/// What browsers of the continuous checks open.
const LOOKED_AT: [&str; 4] = [
    include_str!("../../../../.ci/pages.mjs"),
    include_str!("../../../../.ci/people.mjs"),
    include_str!("../../../../.ci/filling.mjs"),
    include_str!("../../../../.ci/identity.mjs"),
];

/// Addresses at which no page of ours is seen, each with the reason.
const NO_PAGES: [(&str, &str); 11] = [
    ("/", "leads on"),
    ("/sign-in/second", "seen on the way that signing in leads"),
    ("/sign-in/with/{provider}", "leads to the provider"),
    ("/sign-in/back", "leads on"),
    ("/welcome/{code}", "seen where the link of an invitation leads"),
    ("/welcome/{code}/with/{provider}", "leads to the provider"),
    ("/account/second", "seen once the second step is begun"),
    ("/review/file", "a file, which .ci/look opens"),
    ("/reports/{form}/workbook", "a file"),
    ("/reports/{form}/evidence/{sha256}", "a file"),
    ("/assets/{file}", "a file"),
];

/// Returns whether an address, as a script writes it, is one of a route.
fn leads_to(address: &str, route: &str) -> bool {
    let address: Vec<&str> = address.split('/').collect();
    let route: Vec<&str> = route.split('/').collect();
    let same = |(own, part): (&&str, &&str)| own == part || (part.starts_with('{') && !own.is_empty());
    address.len() == route.len() && address.iter().zip(&route).all(same)
}

#[test]
fn every_page_is_looked_at_in_a_browser() {
    let quoted = LOOKED_AT.iter().flat_map(|text| text.split(['"', '`']));
    let plain = quoted.map(|text| text.strip_prefix("${address}").unwrap_or(text));
    let addresses = plain.filter(|text| text.starts_with('/')).filter_map(|text| text.split('?').next());
    let addresses: Vec<&str> = addresses.collect();
    let is_seen = |path: &str| {
        NO_PAGES.iter().any(|(own, _)| *own == path)
            || addresses.iter().any(|address| leads_to(address, path))
    };
    let pages = ROUTES.iter().filter(|route| route.method() == Method::Get);
    let pages = pages.map(|route| route.path).filter(|path| !path.starts_with("/api/"));
    let forgotten: Vec<&str> = pages.filter(|path| !is_seen(path)).collect();
    assert!(forgotten.is_empty(), "add to the lists of .ci/pages.mjs: {forgotten:?}");
}
