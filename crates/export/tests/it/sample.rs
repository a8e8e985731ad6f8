//! A review of an invented province in which everything a page can meet occurs once.

use assess::answer::{
    AsOf, Coverage, FigureKind, GroupStanding, Labels, Missing, Need, Piece, Place, Standing, Text, Verdict,
};
use assess::review::{
    Called, Cell, Column, Mentioned, Open, PlanLine, Point, ReportingRow, Short, Shortfall, Trend, UnitLine,
    UnitRow,
};
use assess::{Figure, Review};
use base::{Date, Period, Seq};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Returns the review.
pub fn review() -> Review {
    let targets = targets();
    Review {
        unit: Some(line("06", "province", &["Verdant Hills", "التلال الخضراء", "Đồi Xanh"])),
        period: period("2025"),
        through: Date::constant(2025, 9, 30),
        map: "published".into(),
        as_of: as_of(),
        plans: vec![PlanLine {
            plan: "movement_2025".into(),
            label: "All-people movement, 2025".into(),
            labels: labels(&[
                "All-people movement, 2025",
                "حركة جميع الناس 2025",
                "Phong trào toàn dân 2025",
            ]),
            basis: vec!["53-CT/TU".into(), "748/KH-UBND".into()],
            year: Some(period("2025")),
            entry: Seq(1_204),
        }],
        below: below(&targets),
        columns: targets.iter().map(column).collect(),
        shortfalls: shortfalls(),
        reporting: reporting(),
        trends: trends(),
        undecided: undecided(),
        mentioned: mentioned(),
        targets,
    }
}

fn targets() -> Vec<Standing> {
    let words: [[&str; 3]; 6] = [
        ["Movement launched", "إطلاق الحركة", "Phát động phong trào"],
        [
            "Safety standard met",
            "استيفاء معيار «الأمن والنظام»",
            "Đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
        ],
        ["Standard not met", "عدم استيفاء المعيار", "Không đạt tiêu chuẩn"],
        ["Exemplary unit in each bloc", "وحدة نموذجية في كل كتلة", "Đơn vị điển hình ở mỗi khối"],
        ["Houses finished", "المساكن المنجزة", "Nhà hoàn thành"],
        ["Clearance of cases", "نسبة البت في القضايا", "Tỷ lệ giải quyết vụ việc"],
    ];
    let [launch, safe, unsafe_, exemplary, houses, clearance] = words;
    vec![
        Standing {
            value: Some(share(109, 109)),
            margin: Some(share(0, 1)),
            streak: 8,
            verdict: Verdict::Met,
            year_before: Some(share(106, 109)),
            rank: Some(Place { place: 1, of: 8, tied: true }),
            ..target("launch", launch, share(100, 100), "=")
        },
        Standing {
            value: Some(share(106, 109)),
            margin: Some(share(79, 1_090)),
            verdict: Verdict::OnCourse,
            year_before: Some(share(102, 109)),
            rank: Some(Place { place: 2, of: 8, tied: false }),
            streak: 1,
            ..target("safe", safe, share(90, 100), ">")
        },
        Standing {
            value: Some(share(1_001, 10_000)),
            margin: Some(share(-1, 10_000)),
            verdict: Verdict::AtRisk,
            year_before: Some(share(7, 109)),
            coverage: Coverage { reported: 9_998, expected: 10_000 },
            ..target("unsafe", unsafe_, share(10, 100), "<")
        },
        Standing {
            value: Some(share(1, 2)),
            verdict: Verdict::Missed,
            each: Some("bloc".into()),
            percent: false,
            groups: vec![group("economic", 0, Verdict::Missed), group("party-state", 2, Verdict::Met)],
            verified: None,
            ..target("exemplary", exemplary, Figure::count(1), ">=")
        },
        Standing {
            value: Some(Figure::Amount { amount: 2_914.into(), scale: 0, measure: None, exact: None }),
            margin: Some(Figure::count(-639)),
            verdict: Verdict::AtRisk,
            percent: false,
            year_before: Some(Figure::count(2_001)),
            ..target("houses", houses, Figure::count(3_553), ">=")
        },
        Standing {
            value: Some(share(8_996, 10_000)),
            verdict: Verdict::Undecided,
            coverage: Coverage { reported: 103, expected: 109 },
            ..target("clearance", clearance, share(90, 100), ">=")
        },
    ]
}

fn target(name: &str, words: [&str; 3], threshold: Figure, comparator: &'static str) -> Standing {
    Standing {
        unit: "06".into(),
        period: period("2025"),
        target: name.into(),
        label: words[0].into(),
        value: None,
        threshold,
        comparator,
        verdict: Verdict::Undecided,
        decided_by: Vec::new(),
        coverage: Coverage { reported: 109, expected: 109 },
        margin: None,
        year_before: None,
        rank: None,
        streak: 0,
        basis: "53-CT/TU, 748/KH-UBND".into(),
        map: "published".into(),
        as_of: as_of(),
        plan: "movement_2025".into(),
        level: "province".into(),
        through: Date::constant(2025, 9, 30),
        labels: labels(&words),
        days: None,
        percent: true,
        change: false,
        each: None,
        groups: Vec::new(),
        verified: None,
    }
}

fn column(standing: &Standing) -> Column {
    let Standing { plan, target, label, labels, threshold, comparator, percent, .. } = standing.clone();
    Column { plan, target, label, labels, threshold, comparator, percent }
}

fn below(targets: &[Standing]) -> Vec<UnitRow> {
    let names = [
        ["Lake Town", "مدينة البحيرة", "Thành phố Hồ Lớn"],
        ["<Pine> & Sons", "الصنوبر", "Đạ K'Nàng"],
        ["Upper Valley", "الوادي الأعلى", "Thung Lũng Thượng"],
    ];
    let rows = names.iter().enumerate().map(|(at, names)| {
        let at = at as i64;
        UnitRow {
            line: line(&format!("06-{:02}", at + 1), "district", names),
            cells: targets.iter().map(|target| cell(target, at)).collect(),
        }
    });
    rows.collect()
}

fn cell(target: &Standing, at: i64) -> Option<Cell> {
    let verdicts = [Verdict::Met, Verdict::Missed, Verdict::Undecided];
    match &*target.target {
        "houses" => None,
        "exemplary" => Some(Cell {
            value: Some(share(at, 2)),
            verdict: verdicts[at as usize],
            coverage: Coverage { reported: 2, expected: 2 },
            place: None,
            year_before: None,
        }),
        _ => Some(Cell {
            value: (at < 2).then(|| share(17 - at, 18)),
            verdict: verdicts[at as usize],
            coverage: Coverage { reported: 18 - at as u64, expected: 18 },
            place: (at < 2).then_some(at as u64 + 1),
            year_before: Some(share(15, 18)),
        }),
    }
}

fn shortfalls() -> Vec<Shortfall> {
    let short = |code: &str, names: &[&str], gap: i64, because: &[&str]| Short {
        line: line(code, "commune", names),
        value: (gap > 0).then(|| share(85 - gap, 100)),
        gap: (gap > 0).then(|| share(-gap, 100)),
        because: because.iter().map(|line| Text::from(*line)).collect(),
    };
    vec![Shortfall {
        plan: "movement_2025".into(),
        target: "safe".into(),
        label: "Safety standard met".into(),
        labels: labels(&["Safety standard met", "استيفاء المعيار", "Đạt tiêu chuẩn"]),
        count: 5,
        undecided: 2,
        units: vec![
            short("06-02-07", &["Stone Ford", "مخاضة الحجر", "Bến Đá"], 14, &["clearance >= 85%"]),
            short(
                "06-03-11",
                &["Old Bridge", "الجسر القديم", "Cầu Cũ"],
                0,
                &["never serious_incident", "registered"],
            ),
        ],
    }]
}

fn reporting() -> Vec<ReportingRow> {
    let row = |level: &str, month: &str, expected, reported, late| ReportingRow {
        level: level.into(),
        month: period(month),
        expected,
        reported,
        late,
    };
    vec![
        row("commune", "2025-03", 109, 109, 4),
        row("commune", "2025-06", 109, 104, 22),
        row("commune", "2025-09", 109, 71, 0),
        row("district", "2025-03", 8, 8, 0),
        row("district", "2025-06", 8, 7, 1),
        row("district", "2025-09", 8, 8, 0),
    ]
}

fn trends() -> Vec<Trend> {
    let point = |month: i16, value: Option<i64>, before: i64| Point {
        period: period(&format!("2025-{month:02}")),
        value: value.map(|value| share(value, 1_000)),
        year_before: Some(share(before, 1_000)),
        coverage: Coverage { reported: if value.is_some() { 109 } else { 60 }, expected: 109 },
    };
    vec![
        Trend {
            figure: "clearance".into(),
            kind: FigureKind::Indicator,
            label: "Clearance of cases".into(),
            labels: labels(&["Clearance of cases", "نسبة البت في القضايا", "Tỷ lệ giải quyết vụ việc"]),
            percent: true,
            points: vec![
                point(1, Some(812), 790),
                point(2, Some(834), 801),
                point(3, Some(861), 799),
                point(4, None, 815),
                point(5, Some(874), 830),
                point(6, Some(882), 841),
                point(7, Some(871), 850),
                point(8, Some(893), 848),
                point(9, Some(899), 860),
            ],
        },
        Trend {
            figure: "houses_finished".into(),
            kind: FigureKind::Item,
            label: "Houses finished".into(),
            labels: labels(&["Houses finished", "المساكن المنجزة", "Nhà hoàn thành"]),
            percent: false,
            points: (1..=3)
                .map(|quarter| Point {
                    period: period(&format!("2025-Q{quarter}")),
                    value: Some(Figure::count(i64::from(quarter) * 970)),
                    year_before: Some(Figure::count(i64::from(quarter) * 667)),
                    coverage: Coverage { reported: 8, expected: 8 },
                })
                .collect(),
        },
    ]
}

fn undecided() -> Vec<Open> {
    let report = |unit: &str| Piece {
        first: Missing::Report {
            unit: unit.into(),
            form: "quarterly".into(),
            period: period("2025-Q3"),
            item: None,
            after: None,
        },
        also: Vec::new(),
        any: None,
    };
    let weight =
        Missing::Weight { from: "06-03-11".into(), to: "06-03-12".into(), on: Date::constant(2025, 7, 1) };
    let open = |target: &str, words: &[&str], decided_by, missing| Open {
        target: target.into(),
        label: words[0].into(),
        labels: labels(words),
        unit: "06".into(),
        decided_by,
        missing,
    };
    vec![
        open(
            "clearance",
            &["Clearance of cases", "نسبة البت في القضايا", "Tỷ lệ giải quyết vụ việc"],
            vec![
                Need {
                    verdict: Verdict::Met,
                    group: None,
                    any: 2,
                    of: vec![report("06-02-07"), report("06-03-11")],
                    more: 4,
                    is_bound: true,
                },
                Need {
                    verdict: Verdict::Missed,
                    group: None,
                    any: 1,
                    of: vec![report("06-02-07")],
                    more: 0,
                    is_bound: false,
                },
            ],
            vec![],
        ),
        open(
            "exemplary",
            &["Exemplary in each district", "نموذجية في كل منطقة", "Điển hình ở mỗi huyện"],
            Vec::new(),
            vec![
                weight,
                Missing::Reason { unit: "06".into(), reason: "population-empty", item: None, period: None },
            ],
        ),
    ]
}

fn mentioned() -> Mentioned {
    let called = |words: &[&str]| Called { label: words[0].into(), labels: labels(words) };
    let mut mentioned = Mentioned::default();
    mentioned.units.insert("06-03-12".into(), called(&["New Bridge", "الجسر الجديد", "Cầu Mới"]));
    mentioned
        .forms
        .insert("quarterly".into(), called(&["Quarterly report", "التقرير ربع السنوي", "Báo cáo quý"]));
    mentioned
}

fn group(name: &str, count: i64, verdict: Verdict) -> GroupStanding {
    GroupStanding { group: name.into(), value: Some(Figure::count(count)), verdict }
}

fn line(code: &str, level: &str, names: &[&str]) -> UnitLine {
    UnitLine { unit: code.into(), names: labels(names), level: level.into() }
}

fn labels(words: &[&str]) -> Labels {
    let words = ["en", "ar", "vi"].into_iter().zip(words.iter().map(|word| word.to_string()));
    Arc::new(BTreeMap::from_iter(words))
}

fn share(part: i64, whole: i64) -> Figure {
    Figure::part_of(part, whole)
}

fn period(text: &str) -> Period {
    text.parse().expect("a period")
}

fn as_of() -> AsOf {
    AsOf { entry: Seq(18_204), date: Date::constant(2025, 10, 12) }
}
