//! Numerals by language: `words = value`, or `words =` where there is none.

use super::*;
use base::number::exact_decimal;

fn read(text: &str, language: Language) -> Vec<String> {
    let script = Script::of(text);
    let found = numerals(&script, |_| language);
    let shown = |value: &Number| exact_decimal(value).unwrap_or_else(|| value.to_string());
    found
        .iter()
        .filter(|numeral| !numeral.weak || numeral.form != Form::Word)
        .map(|numeral| shown(&numeral.value))
        .collect()
}

fn check(language: Language, cases: &str) {
    for case in cases.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, values) = case.split_once('=').unwrap();
        let expected: Vec<String> = values.split_whitespace().map(str::to_owned).collect();
        assert_eq!(read(text, language), expected, "{text}");
    }
}

#[test]
fn arabic_numerals_in_every_form() {
    check(
        Language::Arabic,
        "ثلاثة مهرجانات = 3
        المهام الستة = 6
        خمسٌ وأربعون قرية = 45
        واحد وعشرون يوما = 21
        إحدى عشرة مدرسة = 11
        اثنا عشر شهرا واثنتي عشرة قرية = 12 12
        ثلاث عشرة وحدة = 13
        مئة وثلاث أسر = 103
        مائتين وخمسين منزلا = 250
        ثلاثمائة وخمسة وعشرون = 325
        ثلاث مئة = 300
        ألفان وثلاثمئة وستة عشر = 2316
        خمسة آلاف = 5000
        مئة وخمسون ألفا = 150000
        ثلاثة ملايين ومئتا ألف وخمسة = 3200005
        مليون ونصف = 1500000
        نصف مليون نسمة = 500000
        ثلثا الأعضاء = 2/3
        ثلاثة أرباع السكان = 0.75
        12 مليونا و300 ألف = 12300000
        3.5 ملايين = 3500000
        ٤٨٫٢ مليار = 48200000000
        بخمسة وللثلاثين = 5 30
        عشرات القرى ومئات الأسر وآلاف =
        المؤتمر الرابع عشر =
        الدورة الحادية والعشرين =
        يوم الاثنين =
        لست هنا =
        ثلاثة وأربعة = 3 4
        ثلاثة ألف مليون = 3000000000",
    );
}

#[test]
fn vietnamese_numerals_in_every_form() {
    check(
        Language::Vietnamese,
        "hai mươi lăm = 25
        hai mươi mốt nghìn không trăm mười một = 21011
        một trăm linh năm xã = 105
        một trăm lẻ ba = 103
        mười lăm = 15
        mười năm = 10
        hai mươi năm = 20
        một trăm năm mươi = 150
        ba mươi tư = 34
        hai triệu rưỡi = 2500000
        12 triệu đồng = 12000000
        1,5 tỷ đồng = 1500000000
        1 tỷ 200 triệu đồng = 1200000000
        hai phần ba = 2/3
        ba phần tư = 0.75
        một nửa số hộ = 0.5
        5 nghìn tỷ đồng = 5000000000000
        tỷ lệ hộ nghèo =
        một số đơn vị =
        48.250 hộ = 48250
        hai phẩy năm = 2.5
        âm 1.200 = -1200
        năm 2024 = 2024",
    );
}

#[test]
fn english_numerals_in_every_form() {
    check(
        Language::English,
        "twenty-one thousand and twelve = 21012
        seven hundred twenty-one thousand twelve = 721012
        a hundred and five = 105
        two point five million = 2500000
        2.5 million = 2500000
        two thirds = 2/3
        two-thirds of members = 2/3
        three quarters of = 0.75
        a third of = 1/3
        12 lakh = 1200000
        3 crore 12 lakh = 31200000
        twelve = 12
        two and a half = 2.5
        five hundred = 500
        1,204 of 2,000 = 1204 2000
        twenty-first =
        the third quarter =
        hundreds of thousands =
        two thousand and three hundred = 2300
        five, six and seven = 5 6 7
        a dozen = 12
        -3.5 = -3.5
        100k = 100000",
    );
}

#[test]
fn ordinals_of_three_languages() {
    let cases = [
        ("الخامسة والتسعين", Language::Arabic, 95),
        ("الرابع عشر", Language::Arabic, 14),
        ("للحادي والعشرين", Language::Arabic, 21),
        ("وللثامن", Language::Arabic, 8),
        ("الثانية", Language::Arabic, 2),
        ("thứ mười bốn", Language::Vietnamese, 14),
        ("thứ 3", Language::Vietnamese, 3),
        ("thứ nhất", Language::Vietnamese, 1),
        ("twenty-first", Language::English, 21),
        ("21st", Language::English, 21),
        ("ninetieth", Language::English, 90),
    ];
    for (text, language, value) in cases {
        let script = Script::of(text);
        let found = ordinals::at(&script, 0, language).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((found.value, found.words.end), (value, script.words.len()), "{text}");
    }
    assert_eq!(
        (roman("XIII"), roman("XIV"), roman("IX"), roman("MIX"), roman("")),
        (Some(13), Some(14), Some(9), None, None)
    );
}
