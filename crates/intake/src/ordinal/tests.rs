//! Ordinals: `text = value unit | value unit`.

use crate::{Fact, Language};

fn check(language: Language, cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.split_once(" =").unwrap();
        let reading = crate::read_as(text, language);
        let ordinals = reading.annotations.iter().filter_map(|found| match &found.fact {
            Fact::Ordinal(ordinal) => Some(format!("{} {}", ordinal.value, ordinal.unit)),
            _ => None,
        });
        let found: Vec<String> = ordinals.collect();
        let expected: Vec<&str> =
            expected.split('|').map(str::trim).filter(|ordinal| !ordinal.is_empty()).collect();
        if found != expected {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn arabic_ordinals_that_name() {
    check(
        Language::Arabic,
        "الذكرى السنوية الخامسة والتسعين لتأسيس = 95 anniversary
        والذكرى السنوية الـ 135 لميلاد = 135 anniversary
        الذكرى السنوية الثمانين = 80 anniversary
        حتى المؤتمر الإقليمي الثالث عشر والمؤتمر الوطني الرابع عشر = 13 congress | 14 congress
        في دورته العادية. الدورة الحادية والعشرون للمجلس = 21 session
        (المرحلة الثانية) = 2 phase
        وسام العمل من الدرجة الثالثة = 3 class
        في المقام الأول، لأول مرة، المرتبة الأولى، الفريق الأول =
        الربع الثالث من عام 2024 =",
    );
}

#[test]
fn vietnamese_ordinals_that_name() {
    check(
        Language::Vietnamese,
        "Đại hội Đảng bộ tỉnh lần thứ XIII = 13 congress
        Đại hội XIV của Đảng = 14 congress
        kỳ họp thứ 10, Hội đồng nhân dân khóa XII = 10 session | 12 term
        kỷ niệm 135 năm Ngày thành lập = 135 anniversary
        Huân chương Lao động hạng Nhất = 1 class
        giai đoạn 2 của dự án = 2 phase
        xếp thứ 5 toàn tỉnh =
        thống nhất, xuất sắc nhất, một số =",
    );
}

#[test]
fn english_ordinals_that_name() {
    check(
        Language::English,
        "the 13th National Congress and the tenth session = 13 congress | 10 session
        the 135th anniversary = 135 anniversary
        phase two and the second phase, Phase III = 2 phase | 2 phase | 3 phase
        in the first place, for the first time =
        ranked third in the country =
        third quarter of 2024 =",
    );
}
