//! The examples of `docs/plan-language.md` and `docs/regimes.md` are plans: blocks marked `plan` by themselves, `plan part` together with the
//! first one, `plan refused CODE` with it and with that error.

#![expect(clippy::disallowed_methods, reason = "a test reads the page it is about")]

use rules::Remark;
use std::fs;
use std::path::Path;

struct Example {
    mark: String,
    text: String,
}

const PAGES: [&str; 2] = ["plan-language.md", "regimes.md"];

#[test]
fn examples_of_the_pages_are_what_they_are_said_to_be() {
    for page in PAGES {
        check(&examples(page));
    }
}

fn check(examples: &[Example]) {
    let whole = &examples[0].text;
    for example in examples {
        let text =
            if example.mark.is_empty() { example.text.clone() } else { format!("{whole}\n{}", example.text) };
        let errors: Vec<Remark> =
            rules::compile(&text).remarks.into_iter().filter(Remark::is_error).collect();
        match example.mark.strip_prefix("refused ") {
            Some(code) => assert!(errors.iter().any(|error| error.message.code == code), "{}", example.text),
            None => assert_eq!(errors, [], "{}", example.text),
        }
    }
    assert!(examples.len() > 8, "the page has lost its examples");
}

#[test]
fn examples_of_the_pages_are_laid_out() {
    for example in PAGES.into_iter().flat_map(examples) {
        assert_eq!(rules::format(&example.text).unwrap(), example.text);
    }
}

fn examples(page: &str) -> Vec<Example> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(page);
    let page = fs::read_to_string(page).expect("the page is there");
    let blocks = page.split("\n```plan").skip(1);
    let example = |block: &str| {
        let (mark, rest) = block.split_once('\n').expect("a block has lines");
        let text = rest.split_once("```").expect("a block ends").0;
        Example { mark: mark.trim().to_owned(), text: text.to_owned() }
    };
    blocks.map(example).collect()
}
