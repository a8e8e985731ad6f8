//! Whatever the text is: spans lie inside it, quotes are parts of it, nothing panics.

use intake::Reading;
use proptest::prelude::*;

fn is_sound(text: &str) {
    let letters: Vec<char> = text.chars().collect();
    let Reading { chars, annotations, contradictions, .. } = intake::read(text);
    assert_eq!(chars, letters.len());
    for place in contradictions.iter().flat_map(|one| &one.places) {
        assert_eq!(letters[place.start..place.end].iter().collect::<String>(), place.quote);
    }
    for found in annotations {
        let part = |start: usize, end: usize| letters[start..end].iter().collect::<String>();
        assert!(found.start < found.end, "{found:?}");
        assert_eq!(part(found.start, found.end), found.quote);
        assert_eq!(found.quote.trim(), found.quote, "no blanks at the ends");
        if let Some(core) = &found.core {
            assert_eq!(part(core.start, core.end), core.quote);
            assert!(found.start <= core.start && core.end <= found.end, "{found:?}");
        }
        serde_json::to_string(&found).expect("a finding is JSON");
    }
}

/// Pieces that make findings, so that chance puts them together in ways no one wrote.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "عام",
        "وللعام",
        "الأول",
        "ديسمبر",
        "كانون",
        "ثلاثة",
        "وعشرون",
        "مليون",
        "٪",
        "نسبة",
        "المرتبة",
        "هـ",
        "الـ",
        "năm",
        "tháng",
        "ngày",
        "hai",
        "mươi",
        "lăm",
        "tỷ",
        "nghìn",
        "thứ",
        "từ",
        "đến",
        "trở lên",
        "quý",
        "of",
        "May",
        "two",
        "hundred",
        "and",
        "third",
        "percent",
        "Q3",
        "FY",
        "from",
        "to",
        "half",
        "0",
        "5",
        "12",
        "2023",
        "٢٠٢٥",
        "1.234",
        "6,8",
        ".",
        ",",
        "/",
        "-",
        "–",
        "%",
        "(",
        ")",
        ":",
        "\n",
        "\u{200F}",
        "\u{0301}",
        "\u{0640}",
        "ة",
        "½",
        "🏛",
        "\r\n",
        "e\u{0323}",
        "القرار",
        "رقم",
        "لسنة",
        "للجنة",
        "NQ-CP",
        "số",
        "Act",
        "No.",
        "شهادات التقدير",
        "مجموعات",
        "مجموعتين",
        "منح",
        "\"",
        "لقب",
        "tặng",
        "Bằng khen",
        "tập thể",
        "ألا تقل",
        "عن",
        "على الأقل",
        "không quá",
        "at least",
        "نسعى إلى",
        "بلغ",
        "من",
        "phấn đấu",
        "đã",
        "shall",
        "by",
        "gồm",
        "including",
        "không",
        "ليسوا من السكان المحليين",
        "luân chuyển",
        ";",
    ]);
    let gap = prop::sample::select(vec!["", " ", " ", "\u{A0}"]);
    prop::collection::vec((piece, gap), 0..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

proptest! {
    #[test]
    fn findings_lie_inside_any_text(text in any::<String>()) {
        is_sound(&text);
    }

    #[test]
    fn findings_lie_inside_any_text_of_pieces(text in pieces()) {
        is_sound(&text);
    }
}

#[test]
fn time_is_bounded_by_length_also_where_one_thing_is_said_without_end() {
    // A quadratic walk over any of these would not come back in a test's time.
    for piece in [
        "1.",
        "1 111 ",
        "5/",
        "2023-",
        "عشرون و",
        "مليون ",
        "hai ",
        "two and ",
        "từ 5 ",
        "(",
        "\u{0301}",
        "a.",
        "5% و",
        "القرار ",
        "رقم 5 ",
        "5-CT/",
        "No. (",
        "Bằng khen ",
        "5 tập thể ",
        "phấn đấu 5% xã ",
        "Bằng khen 5 tập thể ",
        "5 xã gồm 2 xã và ",
        "100% luân chuyển ",
        "93 cities passed the seal ",
        "أكثر من 5% من ",
        "\"",
    ] {
        let text = piece.repeat(3_000);
        assert_eq!(intake::read(&text).chars, text.chars().count());
    }
}
