//! What a reader sees: codes, ranges and numbers in the order they are read, in text that runs the other way.
//!
//! Without marks `53-CT/TU` is shown as `CT/TU-53` in an Arabic line, and `90-95%` as `%95-90`.

use base::number::fraction;
use base::{Comparator, Message};
use locale::{Catalogue, Digits, FAMILIES, Lang, Medium};
use unicode_bidi::{BidiInfo, Level};

const CODES: [&str; 12] = [
    "53-CT/TU",
    "748/KH-UBND",
    "53-KH/UBND",
    "06-02-07",
    "90-95%",
    "+84 24 1234",
    "2025-Q3",
    "units.csv:12",
    "clearance >= 85%",
    "3.5 (a)",
    "[7]",
    "Đạ K'Nàng",
];

#[test]
fn codes_in_arabic_sentences_are_seen_as_they_are_written() {
    let catalogue = Catalogue::of(Lang::Ar);
    for code in CODES {
        let sentences = [
            catalogue.sentence(&Message::new("review.plan").with("plan", code)),
            catalogue.sentence(
                &Message::new("review.basis").with("basis", vec![code.to_owned(), code.to_owned()]),
            ),
            named(&catalogue, "التلال الخضراء", code),
        ];
        for sentence in sentences {
            assert!(seen(&sentence).contains(code), "{code} in {sentence} is seen as {}", seen(&sentence));
        }
    }
}

#[test]
fn without_marks_they_would_not_be() {
    let turned = ["53-CT/TU", "748/KH-UBND", "90-95%", "06-02-07"];
    for code in turned {
        let plain =
            Catalogue::for_terminal(Lang::Ar).sentence(&Message::new("review.plan").with("plan", code));
        assert!(!seen(&plain).contains(code), "{code}");
    }
}

#[test]
fn numbers_and_thresholds_keep_their_signs_on_the_side_readers_look_for_them() {
    let (share, loss) = (fraction(9, 10), fraction(-1, 2));
    let latin = Catalogue::of(Lang::Ar);
    let threshold = latin.threshold(Comparator::More, &latin.percent(&share, 0));
    assert!(seen(&threshold).contains("90%"), "{}", seen(&threshold));
    assert!(seen(&points(&latin, &latin.signed(&loss, 1))).contains("\u{2212}0.5"));
    let indic = Catalogue::new(Lang::Ar, Digits::ArabicIndic, Medium::Page);
    let threshold = indic.threshold(Comparator::More, &indic.percent(&share, 0));
    assert!(seen(&threshold).contains("٪٩٠"), "the sign stands left of Arabic digits: {}", seen(&threshold));
    assert!(seen(&points(&indic, &indic.signed(&loss, 1))).contains("٠٫٥\u{2212}"));
}

#[test]
fn a_unit_is_named_from_right_to_left_also_inside_another_sentence() {
    let catalogue = Catalogue::of(Lang::Ar);
    let unit = named(&catalogue, "تل", "06");
    let sentence =
        Message::new("review.missing-report").with("unit", unit).with("form", "f").with("period", "p");
    assert!(
        seen(&catalogue.sentence(&sentence)).contains("(06) لت"),
        "{}",
        seen(&catalogue.sentence(&sentence))
    );
}

/// A sentence of nothing but places has no letter of its own to take its direction from, where it stands within another.
#[test]
fn every_sentence_of_places_alone_says_its_direction() {
    let mut found = Vec::new();
    for (family, texts) in FAMILIES {
        for line in texts[Lang::Ar as usize].lines().filter(|line| !line.starts_with(['#', ' ', '*'])) {
            let Some((code, said)) = line.split_once(" = ") else { continue };
            let outside: String =
                said.split('}').map(|part| part.split('{').next().unwrap_or_default()).collect();
            let is_arabic = outside.chars().any(|letter| ('\u{621}'..='\u{64a}').contains(&letter));
            let is_of_several = said.matches("{ $").count() > 1 && !said.contains("->");
            if is_of_several && !is_arabic && !said.starts_with("{\"\\u200F\"}") {
                found.push(format!("{family}.ftl: {code} = {said}"));
            }
        }
    }
    assert!(found.is_empty(), "begin these with {{\"\\u200F\"}}:\n{}", found.join("\n"));
}

fn named(catalogue: &Catalogue, name: &str, code: &str) -> String {
    catalogue.sentence(&Message::new("review.unit-named").with("name", name).with("code", code))
}

fn points(catalogue: &Catalogue, value: &str) -> String {
    catalogue.points(value)
}

/// Returns the letters from left to right as they stand on a page that runs from right to left, without marks.
fn seen(text: &str) -> String {
    let info = BidiInfo::new(text, Some(Level::rtl()));
    let line = info.paragraphs[0].range.clone();
    let levels = info.reordered_levels_per_char(&info.paragraphs[0], line);
    let letters: Vec<char> = text.chars().collect();
    let order = BidiInfo::reorder_visual(&levels);
    let mirrored = |at: usize| match (letters[at], levels[at].is_rtl()) {
        ('(', true) => ')',
        (')', true) => '(',
        (letter, _) => letter,
    };
    order.into_iter().map(mirrored).filter(|letter| !base::text::is_hidden(*letter)).collect()
}
