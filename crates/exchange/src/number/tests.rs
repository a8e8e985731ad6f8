use super::*;
use proptest::prelude::*;

fn outcome(cell: &str, shape: Shape, decimal: Option<Decimal>) -> String {
    match read(cell, shape, decimal) {
        Ok(None) => "-".to_owned(),
        Ok(Some(value)) => value.to_string(),
        Err(message) => message.code.trim_start_matches("table.").to_owned(),
    }
}

#[test]
fn numbers_as_people_write_them() {
    let cases = [
        ("", "-", "-"),
        ("  ", "-", "-"),
        ("0", "0", "0"),
        ("-0", "0", "0"),
        ("007", "7", "700"),
        ("1204", "1204", "120400"),
        ("−5", "-5", "-500"),
        ("- 5", "-5", "-500"),
        ("١٢٠٤", "1204", "120400"),
        ("۱۲۰۴", "1204", "120400"),
        ("1 234", "1234", "123400"),
        ("1\u{a0}234\u{a0}567", "1234567", "123456700"),
        ("1\u{202f}234", "1234", "123400"),
        ("1,234,567", "1234567", "123456700"),
        ("1.234.567", "1234567", "123456700"),
        ("1.234.567,8", "not-whole", "123456780"),
        ("1,234,567.80", "not-whole", "123456780"),
        ("1.234,5", "not-whole", "123450"),
        ("١٬٢٣٤٬٥٦٧", "1234567", "123456700"),
        ("١٬٢٣٤٫٥", "not-whole", "123450"),
        ("١٫٢٣٤", "not-whole", "too-precise"),
        ("1.234", "ambiguous-number", "ambiguous-number"),
        ("1,234", "ambiguous-number", "ambiguous-number"),
        ("-12,345", "ambiguous-number", "ambiguous-number"),
        ("١.٢٣٤", "ambiguous-number", "ambiguous-number"),
        ("0.125", "not-whole", "too-precise"),
        ("1234.567", "not-whole", "too-precise"),
        ("1.5", "not-whole", "150"),
        ("1,50", "not-whole", "150"),
        (".5", "not-whole", "50"),
        ("12.0", "12", "1200"),
        ("12.", "not-a-number", "not-a-number"),
        ("1.23.4", "not-a-number", "not-a-number"),
        ("1,23,456", "not-a-number", "not-a-number"),
        ("1,234 567", "not-a-number", "not-a-number"),
        ("1.234.567.8", "not-a-number", "not-a-number"),
        ("1٢", "not-a-number", "not-a-number"),
        ("12%", "percent", "percent"),
        ("١٢٪", "percent", "percent"),
        ("=1+1", "not-a-number", "not-a-number"),
        ("twelve", "not-a-number", "not-a-number"),
        ("1e3", "not-a-number", "not-a-number"),
        ("+5", "not-a-number", "not-a-number"),
        ("--5", "not-a-number", "not-a-number"),
        ("-", "not-a-number", "not-a-number"),
        ("9007199254740991", "9007199254740991", "too-large"),
        ("9007199254740992", "too-large", "too-large"),
        ("99999999999999999999999", "too-large", "too-large"),
    ];
    for (cell, whole, hundredths) in cases {
        assert_eq!(outcome(cell, Shape::Whole, None), whole, "{cell:?} as a whole number");
        assert_eq!(outcome(cell, Shape::Scaled(2), None), hundredths, "{cell:?} in hundredths");
    }
}

#[test]
fn a_named_decimal_sign_settles_what_is_ambiguous() {
    let cases = [
        ("1.234", "1234000", "1234"),
        ("1,234", "1234", "1234000"),
        ("1,234.5", "not-a-number", "1234500"),
        ("1.234,5", "1234500", "not-a-number"),
        ("1.5", "not-a-number", "1500"),
        ("1٫5", "1500", "1500"),
        ("1 234", "1234000", "1234000"),
    ];
    for (cell, comma, point) in cases {
        assert_eq!(outcome(cell, Shape::Scaled(3), Some(Decimal::Comma)), comma, "{cell} with a comma");
        assert_eq!(outcome(cell, Shape::Scaled(3), Some(Decimal::Point)), point, "{cell} with a point");
    }
}

#[test]
fn an_ambiguous_number_names_both_readings() {
    let message = read("-1.234", Shape::Whole, None).unwrap_err();
    assert_eq!(message.to_string(), "table.ambiguous-number text=-1.234 grouped=-1234 fraction=-1.234");
}

#[test]
fn yes_and_no_in_three_languages() {
    for cell in ["yes", "YES", "نعم", "có", "Có", "CO\u{301}", "1", "١", "true", "TRUE"] {
        assert_eq!(outcome(cell, Shape::YesNo, None), "1", "{cell}");
    }
    for cell in ["no", "لا", "không", "KHÔNG", "0", "٠", "false"] {
        assert_eq!(outcome(cell, Shape::YesNo, None), "0", "{cell}");
    }
    for cell in ["2", "maybe", "-1", "1.0", "x"] {
        assert_eq!(outcome(cell, Shape::YesNo, None), "not-yes-or-no", "{cell}");
    }
    assert_eq!(outcome("", Shape::YesNo, None), "-");
}

#[test]
fn days_are_year_month_and_day_in_any_digits() {
    let cases = [
        ("2025-06-30", "20269"),
        ("٢٠٢٥-٠٦-٣٠", "20269"),
        (" 1970-01-01 ", "0"),
        ("", "-"),
        ("30/06/2025", "not-a-date"),
        ("2025-02-30", "not-a-date"),
        ("2300-01-01", "not-a-date"),
        ("45838", "not-a-date"),
        ("2025-06", "not-a-date"),
    ];
    for (cell, expected) in cases {
        assert_eq!(outcome(cell, Shape::Day, None), expected, "{cell}");
    }
}

/// How one custom writes a number: digits, grouping sign, decimal sign, minus.
#[derive(Clone, Copy, Debug)]
struct Custom {
    zero: char,
    group: &'static str,
    point: char,
    minus: char,
    told: Option<Decimal>,
}

const CUSTOMS: [Custom; 8] = [
    Custom { zero: '0', group: "", point: '.', minus: '-', told: Some(Decimal::Point) },
    Custom { zero: '0', group: ",", point: '.', minus: '-', told: Some(Decimal::Point) },
    Custom { zero: '0', group: ".", point: ',', minus: '\u{2212}', told: Some(Decimal::Comma) },
    Custom { zero: '0', group: "\u{202f}", point: ',', minus: '-', told: Some(Decimal::Comma) },
    Custom { zero: '\u{0660}', group: "٬", point: '٫', minus: '-', told: None },
    Custom { zero: '\u{0660}', group: "", point: '٫', minus: '\u{2212}', told: None },
    Custom { zero: '\u{06F0}', group: "٬", point: '٫', minus: '-', told: None },
    Custom { zero: '0', group: " ", point: '٫', minus: '-', told: None },
];

fn printed(value: i64, scale: u8, custom: Custom) -> String {
    let scale = usize::from(scale);
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = scale + 1);
    let (front, back) = digits.split_at(digits.len() - scale);
    let grouped: Vec<&str> =
        front.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    let mut text = grouped.join(custom.group);
    if scale > 0 {
        text.push(custom.point);
        text.push_str(back);
    }
    let script = |letter: char| match letter.to_digit(10) {
        Some(digit) => char::from_u32(custom.zero as u32 + digit).unwrap(),
        None => letter,
    };
    let sign = if value < 0 { String::from(custom.minus) } else { String::new() };
    sign + &text.chars().map(script).collect::<String>()
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(
        value in -limits::AMOUNT_MAX..=limits::AMOUNT_MAX,
        shift in 0..53u32,
        scale in 0..=limits::SCALE_MAX,
        custom in 0..CUSTOMS.len(),
    ) {
        let (value, custom) = (value >> shift, CUSTOMS[custom]);
        let text = printed(value, scale, custom);
        prop_assert_eq!(read(&text, Shape::Scaled(scale), custom.told), Ok(Some(value)), "{}", text);
    }

    #[test]
    fn without_being_told_a_number_is_read_right_or_asked_about(
        value in 0..100_000_000i64, scale in 0..=4u8, custom in 0..CUSTOMS.len(),
    ) {
        let text = printed(value, scale, CUSTOMS[custom]);
        match read(&text, Shape::Scaled(scale), None) {
            Ok(read) => prop_assert_eq!(read, Some(value), "{}", text),
            Err(message) => prop_assert_eq!(message.code, "table.ambiguous-number", "{}", text),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,12}") {
        let _ = read(&text, Shape::Scaled(2), None);
        let _ = read(&text, Shape::YesNo, None);
    }

    #[test]
    fn the_plain_way_and_the_full_way_agree(text in "-?[0-9]{1,18}") {
        if let Some(value) = read_plain(text.as_bytes()) {
            prop_assert_eq!(read(&text, Shape::Whole, None), Ok(Some(value)));
        }
    }
}
