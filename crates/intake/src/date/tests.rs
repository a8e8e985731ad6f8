//! Dates by language: `text = quote => value modifier`, each on a line; a text without dates ends with `=`.

use super::*;
use crate::{Kind, Language};

fn check(language: Language, cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.split_once(" =").unwrap();
        let reading = crate::read_as(text, language);
        let dates = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Date);
        let found: Vec<String> = dates
            .map(|found| {
                let Fact::Date(date) = &found.fact else { panic!("a date is a date") };
                let modifier = date.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
                format!("{} => {}{modifier}", found.quote, date.value)
            })
            .collect();
        let expected: Vec<&str> =
            expected.split('|').map(str::trim).filter(|date| !date.is_empty()).collect();
        if found != expected {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn arabic_dates_and_periods() {
    check(
        Language::Arabic,
        "في عام ٢٠٢٣، التزمت = عام ٢٠٢٣ => 2023
        المؤرخ 5 ديسمبر 2023 للجنة = 5 ديسمبر 2023 => 2023-12-05
        يومي 27 و28 ديسمبر/كانون الأول، برئاسة = يومي 27 و28 ديسمبر/كانون الأول => XXXX-12-27/XXXX-12-28
        خطة التنمية 2021-2025. وهذا = 2021-2025 => 2021/2025
        منذ نهاية عام 2024، أصدرت = نهاية عام 2024 => 2024 end
        في أوائل عام 2025 = أوائل عام 2025 => 2025 start
        مقارنة بالفترة نفسها من عام 2022؛ = الفترة نفسها من عام 2022 => 2022 same-period
        في الشهر الأول من عام 2025 رئيس = الشهر الأول من عام 2025 => 2025-01
        وخطة عمل 2025 لضمان = 2025 => 2025
        بتاريخ ٣/٧/١٤٤١هـ الموافق = ٣/٧/١٤٤١هـ => AH1441-07-03
        تاريخ ٤/٩/٢٠٢١ = ٤/٩/٢٠٢١ => 2021-09-04
        في الخامس من ديسمبر 2023 = الخامس من ديسمبر 2023 => 2023-12-05
        في الربع الثالث من عام 2024 = الربع الثالث من عام 2024 => 2024-Q3
        خلال النصف الأول من عام 2024 = النصف الأول من عام 2024 => 2024-01/2024-06
        في تشرين الثاني 2023 وفي آب 2024 = تشرين الثاني 2023 => 2023-11 | آب 2024 => 2024-08
        1 يونيو من كل عام = 1 يونيو من كل عام => XXXX-06-01
        السنة المالية 2020 = السنة المالية 2020 => FY2020
        من عام 2021 إلى عام 2025 = عام 2021 إلى عام 2025 => 2021/2025
        عامي 2022 و2023 = عامي 2022 و2023 => 2022/2023
        عام ألفين وخمسة وعشرين = عام ألفين وخمسة وعشرين => 2025
        بلغ 2023 منزلا والقرار رقم 2021 =
        رمضان 1445هـ = رمضان 1445هـ => AH1445-09
        كوفيد-19 والمنطقة العسكرية 5 =
        مارس المواطنون حقهم في الأول =
        خلال الأشهر التسعة الأولى من عام 2024 = الأشهر التسعة الأولى من عام 2024 => 2024-01/2024-09
        15/11/2022 حتى 14/11/2023 = 15/11/2022 حتى 14/11/2023 => 2022-11-15/2023-11-14
        بحلول عام 2030 = عام 2030 => 2030",
    );
}

#[test]
fn vietnamese_dates_and_periods() {
    check(
        Language::Vietnamese,
        "ngày 05/12/2023 của = ngày 05/12/2023 => 2023-12-05
        ngày 05 tháng 12 năm 2023 = ngày 05 tháng 12 năm 2023 => 2023-12-05
        tháng 12/2023 và tháng 11 năm 2023 = tháng 12/2023 => 2023-12 | tháng 11 năm 2023 => 2023-11
        quý III/2024 và quý 4 năm 2024 = quý III/2024 => 2024-Q3 | quý 4 năm 2024 => 2024-Q4
        6 tháng đầu năm 2024 = 6 tháng đầu năm 2024 => 2024-01/2024-06
        giai đoạn 2021-2025 = giai đoạn 2021-2025 => 2021/2025
        giai đoạn 2021 - 2025, tầm nhìn đến năm 2030 = giai đoạn 2021 - 2025 => 2021/2025 | năm 2030 => 2030
        cuối năm 2024 = cuối năm 2024 => 2024 end
        so với cùng kỳ năm 2022 = cùng kỳ năm 2022 => 2022 same-period
        ngày 27 và 28/12/2023 = ngày 27 và 28/12/2023 => 2023-12-27/2023-12-28
        từ ngày 15/12/2022 đến ngày 14/12/2023 = ngày 15/12/2022 đến ngày 14/12/2023 => 2022-12-15/2023-12-14
        ngày 2/9 hằng năm = ngày 2/9 hằng năm => XXXX-09-02
        Nghị định 30/2020/NĐ-CP và số 748/KH-UBND =
        năm học 2023-2024 = năm học 2023-2024 => 2023/2024
        trong năm đơn vị và hai mươi năm =
        ngày mười lăm tháng tám năm 2024 = ngày mười lăm tháng tám năm 2024 => 2024-08-15
        nhiệm kỳ 2020-2025 = nhiệm kỳ 2020-2025 => 2020/2025
        Quốc khánh 2/9 = 2/9 => XXXX-09-02
        48.250 hộ và 2.023 hộ =
        các năm 2023, 2024 = năm 2023 => 2023 | 2024 => 2024",
    );
}

#[test]
fn english_dates_and_periods() {
    check(
        Language::English,
        "on 5 December 2023, = 5 December 2023 => 2023-12-05
        on December 5, 2023 the = December 5, 2023 => 2023-12-05
        5-7 December 2023 = 5-7 December 2023 => 2023-12-05/2023-12-07
        the 5th of May, 2024 = 5th of May, 2024 => 2024-05-05
        between 2020 and 2023 = 2020 and 2023 => 2020/2023
        from 2021 to 2025 = 2021 to 2025 => 2021/2025
        in FY2020 and fiscal year 2021 = FY2020 => FY2020 | fiscal year 2021 => FY2021
        in the third quarter of 2024 and Q1 2025 = third quarter of 2024 => 2024-Q3 | Q1 2025 => 2025-Q1
        in the first half of 2024 = first half of 2024 => 2024-01/2024-06
        by the end of 2026 = the end of 2026 => 2026 end
        the same period of 2022 = the same period of 2022 => 2022 same-period
        2019-22 and 2020/21 = 2019-22 => 2019/2022 | 2020/21 => 2020/2021
        in March 2023 they may march = March 2023 => 2023-03
        1 June each year = 1 June each year => XXXX-06-01
        on 25/12/2023 and 01/02/2023 = 25/12/2023 => 2023-12-25 | 01/02/2023 => 2023-02-01
        2,023 houses and 2023 houses =
        the 1990s = 1990s => 1990/1999
        since 2019, 12 of = 2019 => 2019
        in FY2023/24 = FY2023/24 => 2023/2024
        between January and June 2024 = January and June 2024 => 2024-01/2024-06
        early 2025 = early 2025 => 2025 start
        resolution A/RES/70/1 and 1.2.3 =",
    );
}

#[test]
fn a_date_without_a_year_takes_it_from_the_text() {
    let reading = crate::read_as("Trong năm 2023. Ngày 27/12, hội nghị", Language::Vietnamese);
    let Fact::Date(date) = &reading.annotations[1].fact else { panic!("a date is a date") };
    assert_eq!((date.value.as_str(), date.resolved.as_deref()), ("XXXX-12-27", Some("2023-12-27")));
}

#[test]
fn days_no_calendar_has_are_none() {
    check(Language::Vietnamese, "ngày 30/02/2023 =\nngày 45 =");
}
