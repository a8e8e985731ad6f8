use super::Status;
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
fn those_who_receive_are_counted_in_a_list_and_in_a_table() {
    let cases = [
        (
            "Tặng Giấy khen cho:\n- 05 tập thể thuộc Sở Y tế;\n- 04 tập thể thuộc Sở Nội vụ;\n- 09 cá nhân.\nCăn cứ Quyết định.",
            "certificate_of_commendation|c9|i9",
        ),
        (
            "نوع التكريم\tالجهات\tالأفراد\nشهادات تقدير\t9\t174\nالمجموع\t9\t174",
            "certificate_of_merit|c9|i174",
        ),
        ("Award | Collectives | Individuals\nCertificate of merit | 4 | 7", "certificate_of_merit|c4|i7"),
    ];
    for (text, value) in cases {
        let reading = crate::read(text);
        let awards = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Recognition);
        assert_eq!(awards.map(|found| found.fact.value()).collect::<Vec<_>>(), [value], "{text}");
    }
}

#[test]
fn whether_an_award_was_given_is_told() {
    let cases = [
        ("Chủ tịch nước tặng Huân chương Lao động cho 2 cá nhân", Status::Received),
        ("Đề nghị Bộ trưởng tặng Bằng khen cho 12 tập thể", Status::Planned),
        ("ستمنح الوزارة شهادات تقدير لثلاث مدارس", Status::Planned),
        ("The board recommends presenting the team with a trophy", Status::Planned),
        ("Phấn đấu có 3 tập thể được tặng Bằng khen", Status::Target),
    ];
    for (text, status) in cases {
        let reading = crate::read(text);
        let award = reading.annotations.iter().find_map(|found| match &found.fact {
            Fact::Recognition(award) => Some(award.status),
            _ => None,
        });
        assert_eq!(award, Some(status), "{text}");
    }
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
