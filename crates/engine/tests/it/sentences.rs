//! What the engine has to say is in the catalogue.

#[test]
fn every_code_has_a_sentence_and_says_what_to_do() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../locale/messages/en/journal.ftl");
    let text = std::fs::read_to_string(file).unwrap();
    for code in engine::CODES {
        let id = code.replace('.', "-");
        let (_, rest) =
            text.split_once(&format!("\n{id} = ")).unwrap_or_else(|| panic!("{id} has no sentence"));
        let fix = rest.lines().nth(1).unwrap_or_default();
        assert!(fix.starts_with("    .fix = "), "{id} does not say what to do");
    }
}
