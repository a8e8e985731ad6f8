use super::*;

fn index(things: &[(&str, usize, &[&str])]) -> Index {
    let mut index = Index::default();
    for (code, depth, names) in things {
        let code = if code.contains('/') { Code::Number(code) } else { Code::Plain(code) };
        index.add(code, *depth, names.iter().copied());
    }
    index
}

#[test]
fn the_best_answer_comes_first() {
    let likeness = |typed: &str, name: &str| {
        let found = index(&[("068", 0, &[name])]).find(typed);
        found.hits.first().map(|hit| hit.likeness)
    };
    let cases = [
        ("068", "Tỉnh Lâm Đồng", Likeness::Code),
        ("٠ ٦ ٨", "Tỉnh Lâm Đồng", Likeness::Code),
        ("Lâm Đồng", "Lâm Đồng", Likeness::Name),
        ("lam dong", "Lâm Đồng", Likeness::NameFolded),
        ("قاهرة", "القاهرة", Likeness::NameFolded),
        ("lâm đồng", "Tỉnh Lâm Đồng", Likeness::LastWords),
        ("tỉnh l", "Tỉnh Lâm Đồng", Likeness::Begins),
        ("06", "Tỉnh Lâm Đồng", Likeness::CodeBegins),
        ("lam", "Tỉnh Lâm Đồng", Likeness::WholeWords),
        ("la", "Tỉnh Lâm Đồng", Likeness::WordBegins),
        ("am", "Tỉnh Lâm Đồng", Likeness::Within),
        ("dong lam", "Tỉnh Lâm Đồng", Likeness::Scattered),
        ("lam dnog", "Tỉnh Lâm Đồng", Likeness::Slip),
        ("لام دونغ", "Tỉnh Lâm Đồng", Likeness::Sound),
        ("bak kan", "باك كان", Likeness::Sound),
    ];
    for (typed, name, expected) in cases {
        assert_eq!(likeness(typed, name), Some(expected), "{typed}");
    }
    for typed in ["", " ", "xyz", "ha noi", "-"] {
        assert_eq!(likeness(typed, "Tỉnh Lâm Đồng"), None, "{typed}");
    }
}

#[test]
fn numbers_of_instruments_are_found_however_they_are_typed() {
    let index = index(&[("53-CT/TU", 0, &["Về an ninh"]), ("5/2019", 0, &[]), ("530-CT/TU", 0, &[])]);
    for typed in ["53-CT / TU", "53-ct/tu", "٥٣-CT/TU", "053–ct/tu", "số 53-CT/TU", "53ct tu", "53 CT TU"]
    {
        assert_eq!(index.find(typed).hits[0], Hit { item: 0, likeness: Likeness::Code, slips: 0 }, "{typed}");
    }
    assert_eq!(index.find("رقم (٥) لسنة ٢٠١٩").hits[0].item, 1);
    let begun: Vec<usize> = index.find("53").hits.iter().map(|hit| hit.item).collect();
    assert_eq!(begun, [0, 2]);
}

#[test]
fn among_equals_the_higher_level_comes_first_and_slips_only_where_nothing_fits() {
    let index = index(&[
        ("01", 2, &["Tân Lập"]),
        ("02", 1, &["Tân Lập"]),
        ("03", 1, &["Tân Lợp"]),
        ("04", 3, &["Tân Lập Hạ"]),
    ]);
    let codes = |typed: &str| index.find(typed).hits.iter().map(|hit| hit.item).collect::<Vec<_>>();
    assert_eq!(codes("tan lap"), [1, 0, 3]);
    assert_eq!(codes("tan lxp"), [1, 2, 0]);
    let none = index.find("tan lap").compared;
    assert_eq!(none, 0, "what was typed is there: no letter is compared for slips");
}

#[test]
fn any_text_is_answered_within_bounds() {
    let index = index(&[("01", 0, &["Tân Lập", "تان لاب"])]);
    let long = "tan lap ".repeat(100_000);
    for typed in [long.as_str(), "\u{202E}\u{0640}\u{0640}", "ااااااااا", "\u{0}\n", "'"] {
        assert!(index.find(typed).compared < 100_000);
    }
}

/// Every letter of every name left out, doubled or swapped: an invented country of forty communes.
#[test]
fn one_slip_anywhere_still_finds_the_right_one() {
    let stems = ["North Harbour", "Grey Mill", "Saint Orsola", "Lower Quarry", "Three Oaks"];
    let kinds = ["Town", "Valley", "Bridge", "Island", "Market", "Fields", "Cross", "Springs"];
    let names: Vec<String> =
        stems.iter().flat_map(|stem| kinds.map(|kind| format!("{stem} {kind}"))).collect();
    let mut index = Index::default();
    for (place, name) in names.iter().enumerate() {
        index.add(Code::Plain(&format!("{place:03}")), 1, [name.as_str()].into_iter());
    }
    for (place, name) in names.iter().enumerate() {
        let letters: Vec<char> = name.to_lowercase().chars().collect();
        for at in 0..letters.len() - 1 {
            let slip = |change: fn(&mut Vec<char>, usize)| {
                let mut letters = letters.clone();
                change(&mut letters, at);
                letters.into_iter().collect::<String>()
            };
            let typed = [
                slip(|letters, at| _ = letters.remove(at)),
                slip(|letters, at| letters.insert(at, letters[at])),
                slip(|letters, at| letters.swap(at, at + 1)),
            ];
            for typed in typed {
                assert_eq!(index.find(&typed).hits[0].item, place, "{typed} for {name}");
            }
        }
    }
}
