//! Sections of forms: headings on paper, that change nothing of what is asked.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use rules::words::Language;

const PLAN: &str = r#"plan housing {
  basis "1/KH" of 2025-01-02
}

levels district

form housing from district every quarter {
  asked   yes_no

  section building "Building" vi "Xây dựng"  # what was built
  begun   count  flow
  done    count  flow  check <= begun
  section count  flow

  section money "Money"
  costs   amount "VND" scale 0 flow
}
"#;

fn codes(text: &str) -> Vec<&'static str> {
    rules::compile(text).remarks.iter().map(|remark| remark.message.code).collect()
}

#[test]
fn sections_are_headings_and_an_item_may_still_be_called_so() {
    let program = rules::compile(PLAN).program.unwrap();
    let form = &program.forms[0];
    let sections: Vec<(&str, usize)> =
        form.sections.iter().map(|section| (section.named.name.as_str(), section.before)).collect();
    assert_eq!(sections, [("building", 1), ("money", 4)]);
    assert_eq!(form.items.len(), 5);
    assert_eq!(program[form.items[3]].named.name, "section");
}

#[test]
fn they_are_laid_out_and_written_in_every_language() {
    let laid_out = rules::format(PLAN).unwrap();
    assert_eq!(rules::format(&laid_out).unwrap(), laid_out);
    assert!(laid_out.contains("# what was built"), "{laid_out}");
    let english = rules::format_in(PLAN, Language::En).unwrap();
    for (language, word) in [(Language::Ar, "قسم money"), (Language::Vi, "phần money")] {
        let shown = rules::format_in(PLAN, language).unwrap();
        assert!(shown.contains(word), "{shown}");
        assert_eq!(rules::format_in(&shown, Language::En).unwrap(), english);
        let program = rules::compile(&shown).program.unwrap();
        assert_eq!(program.forms[0].sections.len(), 2);
    }
}

#[test]
fn two_of_one_name_are_told_and_another_division_is_a_change() {
    assert!(codes(&PLAN.replace("section money", "section building")).contains(&"plan.duplicate-name"));
    let before = rules::compile(PLAN).program.unwrap();
    let after = rules::compile(&PLAN.replace("  section money \"Money\"\n", "")).program.unwrap();
    let changes = rules::diff::diff(&before, &after);
    let changes: Vec<&str> = changes.iter().map(|change| change.message.code).collect();
    assert_eq!(changes, ["plan.changed-sections"]);
}
