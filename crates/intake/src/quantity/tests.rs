//! Quantities: `text = comparator value unit | ...`, `- ` for a unit that is not said.

use crate::{Fact, Language};

fn check(language: Language, cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.rsplit_once(" ==").unwrap();
        let reading = crate::read_as(text, language);
        let quantities = reading.annotations.iter().filter_map(|found| match &found.fact {
            Fact::Quantity(quantity) => {
                let comparator = serde_json::to_value(quantity.comparator).unwrap();
                let of = quantity.of.as_ref().map(|of| format!(" of {of}")).unwrap_or_default();
                let unit = quantity.unit.unwrap_or("-");
                Some(format!("{} {} {unit}{of}", comparator.as_str().unwrap(), quantity.value))
            }
            _ => None,
        });
        let found: Vec<String> = quantities.collect();
        let expected: Vec<&str> =
            expected.split('|').map(str::trim).filter(|quantity| !quantity.is_empty()).collect();
        if found != expected {
            wrong.push(format!("{text}: {}", found.join(" | ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn arabic_quantities() {
    check(
        Language::Arabic,
        "انخفضت الجرائم بنسبة 11.8% مقارنة بالفترة نفسها من عام 2022 == change -11.8 percent
        ووصل المعدل إلى 91% == = 91 percent
        ارتفع عدد المدارس من 12 إلى 15 مدرسة == = 12 school | = 15 school
        بناء 3553 منزلًا للفقراء، و17 دارًا == = 3553 house | = 17 facility
        ألا تقل نسبة المشاركة عن 85% == >= 85 percent
        لا يتجاوز 30 يوما == <= 30 day
        أكثر من 90% من القرى؛ أقل من 10% لا تلبي == > 90 percent | < 10 percent
        نحو 1.250 أسرة == ~ 1250 household
        وكالة واحدة على الأقل ووحدة واحدة == >= 1 unit | >= 1 unit
        في وقت واحد وصف واحد ==
        المرتبة الثانية من بين 63 مقاطعة == rank 2 rank of 63 | = 63 province
        وللعام الثامن على التوالي == = 8 year
        لثماني سنوات متتالية == = 8 year
        مركزان في كل بلدية == = 2 site
        نفذت نموذجين ومشروعي المنطقة == = 2 model | = 2 project
        ثلثا الأعضاء ونصف السكان == = 0.666667 member | = 0.5 -
        5 ملايين دولار و12.5 مليار ريال == = 5000000 usd | = 12500000000 sar
        زيادة 3 نقاط مئوية == change 3 percentage-point
        متجاوزة الهدف بنسبة 10% == change 10 percent
        المادة (12) والفقرة 3 من القانون ==
        المنطقة العسكرية 5 واللجنة التوجيهية 138 ==
        تعليق (0) ==
        اليوم الوطني للمهام الستة == = 6 task
        خمس سنوات أو أكثر == >= 5 year
        بلغ عدد المستفيدين 205 == = 205 beneficiary
        38/40 هدفا == = 38 target of 40",
    );
}

#[test]
fn vietnamese_quantities() {
    check(
        Language::Vietnamese,
        "từ 85% trở lên == >= 85 percent
        không quá 45 ngày == <= 45 day
        trên 90% khu dân cư == > 90 percent
        giảm 12,3% so với cùng kỳ năm 2022 == change -12.3 percent
        tăng 5 điểm phần trăm == change 5 percentage-point
        vượt 10% kế hoạch == change 10 percent
        xếp thứ 5/63 tỉnh, thành phố == rank 5 rank of 63
        năm thứ sáu liên tiếp == = 6 year
        8 năm liền == = 8 year
        khen thưởng 05 tập thể và 12 cá nhân == = 5 collective | = 12 individual
        ít nhất 3 xã và 2 phường == >= 3 commune | >= 2 commune
        48.250 hộ, 1,5 tỷ đồng == = 48250 household | = 1500000000 vnd
        hai phần ba số hộ == = 0.666667 household
        đạt 38/40 chỉ tiêu == = 38 target of 40
        từ 5 đến 7% == = 5 percent | = 7 percent
        tăng từ 80% lên 85% == = 80 percent | = 85 percent
        Điều 5, khoản 2 và Quân khu 5 ==
        một số đơn vị, thống nhất ==
        lúc 8 giờ 30 phút ngày 5/12/2023 ==
        khoảng hai mươi lăm nghìn người == ~ 25000 person
        15 văn bản == = 15 document
        giảm 42 vụ (10,55%) so với cùng kỳ == change -42 case | change -10.55 percent",
    );
}

#[test]
fn english_quantities() {
    check(
        Language::English,
        "no more than 12 per cent of households == <= 12 percent
        at least one unit in each district == >= 1 unit
        within 30 days == <= 30 day
        rose by 5.5% in 2023 compared with 2022 == change 5.5 percent
        a 3% increase == change 3 percent
        from 12 to 15 communes == = 12 commune | = 15 commune
        ranked third out of 40 provinces == rank 3 rank of 40 | = 40 province
        for the eighth consecutive year == = 8 year
        US$ 2.5 million and EUR 300,000 == = 2500000 usd | = 300000 eur
        two-thirds of members == = 0.666667 member
        about 1,204 new houses == ~ 1204 house
        a five-year plan == = 5 year
        Article 5, Section 2 and Table 3 ==
        twelve delegates and 40 officials == = 12 member | = 40 official
        thirty (30) days == = 30 day
        38 of the 40 targets == = 38 target of 40
        fell to 4.2 percent == = 4.2 percent
        85% or more == >= 85 percent
        one of the best; no one; in the first place ==
        fell by 1.5 percentage points == change -1.5 percentage-point
        see https://example.org/2023/05/12-files ==",
    );
}
