//! What is printed, word for word: the guide.

#[test]
fn the_guide_is_true() {
    trycmd::TestCases::new()
        .env("HASILA_TODAY", "2025-11-05")
        .env("HASILA_BY", "Lan")
        .env("HASILA_DATA", "hasila-data")
        .env("HASILA_LANG", "en")
        .env("NO_COLOR", "1")
        .case("../../docs/guide.md");
}
