use crate::{Fact, Kind};

/// Lines of `value | text`; `-` where there is none. Organs are invented.
const CASES: &str = include_str!("cases.txt");

#[test]
fn awards_are_counted_with_those_who_receive_them() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (asked, text) = line.split_once(" | ").unwrap();
        let reading = crate::read(text);
        let awards = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Recognition);
        let found: Vec<String> = awards.map(|found| found.fact.value()).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(", ") };
        if found != asked {
            wrong.push(format!("{text}\n  asked {asked}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_gives_and_for_what_period_is_told() {
    let cases = [
        (
            "منح رئيس اللجنة الشعبية الإقليمية شهادات الاستحقاق لـ 6 مجموعات في عام 2023",
            "رئيس اللجنة الشعبية الإقليمية",
        ),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể năm 2023", "Chủ tịch UBND tỉnh"),
        ("In year 2023 certificates of merit of the Prime Minister went to 12 teams", "Prime Minister"),
    ];
    for (text, giver) in cases {
        let reading = crate::read(text);
        let award = reading.annotations.iter().find_map(|found| match &found.fact {
            Fact::Recognition(award) => Some(award),
            _ => None,
        });
        let award = award.expect(text);
        assert_eq!((award.giver.as_deref(), award.period.as_deref()), (Some(giver), Some("2023")), "{text}");
    }
}
