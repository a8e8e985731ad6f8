//! What is printed, word for word: the guide and the tours.

#[test]
fn the_guide_is_true() {
    told("../../docs/guide.md");
}

#[test]
fn the_tour_of_instruments_is_true() {
    told("../../docs/instruments.md");
}

#[test]
fn the_example_of_an_effect_is_true() {
    told("../../docs/effect-example.md");
}

fn told(story: &str) {
    trycmd::TestCases::new()
        .env("HASILA_TODAY", "2025-11-05")
        .env("HASILA_BY", "Lan")
        .env("HASILA_DATA", "hasila-data")
        .env("HASILA_LANG", "en")
        .env("NO_COLOR", "1")
        .case(story);
}
