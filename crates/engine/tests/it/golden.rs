//! The journal of version 1, kept for ever: every act there was, as it was written, and what it amounts to.
//!
//! `journal/tests/golden/v1.ndjson` is never changed. Where an act changes it gets a new version beside the old
//! one, a new story and a new file; this story then only has to be replayed.

use crate::world::day;
use base::{ItemId, Period, Seq};
use engine::{Engine, Snapshot, Until, replay};
use journal::{Disk, Entries, Journal, MemoryJournal, bundle};
use register::Act;
use register::award::{AwardRow, RecordAwards};
use register::change::{CloseUnit, FoundUnit, MoveUnit, RenameUnit};
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{CorrectReport, Figures, SubmitReport, WithdrawReport};
use register::succession::{EdgeRow, How, Succeed, Weigh, Weight};
use register::text::Text;
use register::unit::Names;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../journal/tests/golden/v1.ndjson");

const PLAN: &str = r#"plan movement "Phong trào toàn dân, 2025" ar "حركة جميع الناس 2025" {
  basis "53-KH/UBND" of 2025-01-20
  year  2025
}
form quarterly from commune every quarter, due in 10 days {
  launched  yes_no
  cases     count            flow
  solved    count            flow   check <= cases
  households count           stock
  fund      amount "VND" scale 2 flow
}
indicator clearance = solved / cases as percent, higher is better
standard safe for commune { launched; clearance >= 85% }
target launch share of commune where launched = 100%
title exemplary "Exemplary unit" for commune by province { }"#;

/// Returns one act of every kind, in an order in which each is accepted.
fn story() -> Vec<(&'static str, Act)> {
    let figures =
        [("cases", 120), ("fund", -1_250_050), ("households", 3_120), ("launched", 1), ("solved", 113)];
    vec![
        ("phòng kế hoạch", Act::ImportUnits(ImportUnits { on: None, rows: units() })),
        ("phòng kế hoạch", Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: PLAN.into() })),
        ("مكتب التخطيط", Act::FoundUnit(founded())),
        (
            "office",
            Act::RenameUnit(RenameUnit {
                unit: "c2".into(),
                on: day("2025-02-01"),
                names: names("Tân Phú", "البلدة الجديدة"),
            }),
        ),
        (
            "office",
            Act::MoveUnit(MoveUnit { unit: "c3".into(), on: day("2025-02-01"), parent: Some("p1".into()) }),
        ),
        ("c1", submit("c1", "2025-Q1", "2025-04-08", &figures)),
        ("c2", submit("c2", "2025-Q1", "2025-04-30", &[("cases", 4), ("launched", 0)])),
        ("c3", submit("c3", "2025-Q1", "2025-04-10", &[("cases", 9_007_199_254_740_991)])),
        (
            "c1",
            Act::CorrectReport(CorrectReport {
                unit: "c1".into(),
                form: "quarterly".into(),
                period: period("2025-Q1"),
                cites: Seq(6),
                reason: "gõ nhầm \"113\", đúng là 114 \\ tr. 2".into(),
                figures: Figures::new(vec![("households".into(), None), ("solved".into(), Some(114))])
                    .unwrap(),
                evidence: Vec::new(),
            }),
        ),
        (
            "c3",
            Act::WithdrawReport(WithdrawReport {
                unit: "c3".into(),
                form: "quarterly".into(),
                period: period("2025-Q1"),
                cites: Seq(8),
                reason: "أُرسل بالخطأ".into(),
            }),
        ),
        ("office", Act::CloseUnit(CloseUnit { unit: "c5".into(), on: day("2025-06-01") })),
        ("office", Act::Succeed(merger())),
        ("office", Act::Weigh(weight())),
        ("office", Act::RecordAwards(RecordAwards { rows: awards() })),
    ]
}

fn units() -> Vec<UnitRow> {
    let row = |row, code: &str, parent: Option<&str>, level: &str, vi: &str, ar: &str| UnitRow {
        row,
        code: code.into(),
        parent: parent.map(Text::from),
        level: level.into(),
        names: names(vi, ar),
        ..UnitRow::default()
    };
    let coast = UnitRow {
        bloc: Some("coast".into()),
        ..row(5, "c1", Some("p1"), "commune", "Đồng Tâm", "البلدة")
    };
    let school = UnitRow {
        kind: Some("school".into()),
        opened: Some(day("2020-09-01")),
        closed: Some(day("2025-09-01")),
        ..row(8, "s1", Some("c1"), "facility", "Trường số 1", "مدرسة")
    };
    vec![
        row(2, "n", None, "nation", "Nước", "البلد"),
        row(3, "p1", Some("n"), "province", "Tỉnh một", "المحافظة الأولى"),
        row(4, "p2", Some("n"), "province", "Tỉnh hai", "المحافظة الثانية"),
        coast,
        row(6, "c2", Some("p1"), "commune", "Tân Lập", "بلدة"),
        row(7, "c3", Some("p2"), "commune", "An Bình", "جبل"),
        school,
        row(9, "c4", Some("p2"), "commune", "Hoà Sơn", "وادي"),
    ]
}

fn founded() -> FoundUnit {
    FoundUnit {
        code: "c5".into(),
        on: day("2025-01-15"),
        parent: Some("p2".into()),
        level: "commune".into(),
        kind: Some("rural".into()),
        bloc: None,
        names: names("Xã mới", "بلدة جديدة"),
    }
}

fn merger() -> Succeed {
    let edge = |row, from: &str, to: &str, how, weight| EdgeRow {
        row,
        from: from.into(),
        to: Some(to.into()),
        how,
        weight,
        basis: "dân số".into(),
    };
    let c6 = UnitRow {
        row: 2,
        code: "c6".into(),
        parent: Some("p1".into()),
        level: "commune".into(),
        names: names("Xã hợp nhất", "بلدة مدمجة"),
        ..UnitRow::default()
    };
    Succeed {
        on: day("2025-07-01"),
        edges: vec![
            edge(2, "c2", "c6", How::Whole, None),
            edge(3, "c4", "c6", How::Part, Some(Weight { part: 3_120, whole: 5_400 })),
            edge(4, "c4", "c1", How::Part, None),
        ],
        units: vec![c6],
    }
}

fn weight() -> Weigh {
    Weigh {
        from: "c4".into(),
        to: Some("c1".into()),
        on: day("2025-07-01"),
        weight: Weight { part: 2_280, whole: 5_400 },
        basis: "dân số".into(),
    }
}

fn awards() -> Vec<AwardRow> {
    let row = |row, recipient: &str, revoked| AwardRow {
        row,
        title: "exemplary".into(),
        recipient: recipient.into(),
        edition: period("2025"),
        date: day("2025-12-20"),
        giver: "Uỷ ban nhân dân".into(),
        revoked,
        achievement: None,
    };
    vec![row(2, "c1", None), row(3, "c6", Some(day("2025-12-28")))]
}

fn submit(unit: &str, of: &str, on: &str, figures: &[(&str, i64)]) -> Act {
    let figures = figures.iter().map(|(item, figure)| ((*item).into(), *figure)).collect();
    Act::SubmitReport(SubmitReport {
        unit: unit.into(),
        form: "quarterly".into(),
        period: period(of),
        submitted: day(on),
        figures: Figures::new(figures).unwrap(),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}

fn names(vi: &str, ar: &str) -> Names {
    Names { en: None, ar: Some(ar.into()), vi: Some(vi.into()) }
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

#[test]
fn the_acts_of_version_1_are_written_as_they_always_were() {
    let disk = Disk::default();
    let minutes = AtomicU64::new(0);
    let clock = move || format!("2025-12-31T08:{:02}:00Z", minutes.fetch_add(1, Ordering::Relaxed));
    let engine = Engine::open(MemoryJournal::open(&disk).unwrap(), clock).unwrap();
    for (number, (by, act)) in (1..).zip(story()) {
        engine.accept(by, &format!("golden {number}"), act).unwrap_or_else(|why| panic!("{number}: {why:?}"));
    }
    drop(engine);
    let mut written = Vec::new();
    bundle::write(&mut MemoryJournal::open(&disk).unwrap(), &mut written, &mut |_| {}).unwrap();
    if std::fs::read(FILE).ok().as_deref() != Some(&written) {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("v1.ndjson");
        std::fs::write(&path, written).unwrap();
        panic!("an act is written in another way than in {FILE}; see {}", path.display());
    }
}

#[test]
fn the_golden_journal_amounts_to_what_it_always_did() {
    let mut journal = MemoryJournal::empty();
    let path = Path::new(FILE);
    let mut lines = bundle::Lines::open(path).unwrap();
    lines.first().unwrap();
    while let Some(draft) = lines.entry().unwrap() {
        journal.append(&[draft]).unwrap();
    }
    assert_eq!(journal.head(), lines.head());
    assert_facts(&replay(&mut journal, Until::Head).unwrap());
}

fn assert_facts(snapshot: &Snapshot) {
    assert_eq!(snapshot.head.seq, Seq(14));
    let (before, after) = (codes(snapshot, "2025-06-30"), codes(snapshot, "2025-07-01"));
    assert_eq!(before, "n p1 c1 s1 c2 c3 p2 c4");
    assert_eq!(after, "n p1 c1 s1 c3 c6 p2");
    let held = ["c1 cases", "c1 solved", "c1 households", "c1 fund", "c2 launched", "c3 cases"];
    let figures = held.map(|cell| figure(snapshot, cell));
    assert_eq!(figures, [Some(120), Some(114), None, Some(-1_250_050), Some(0), None]);
    let register = &snapshot.register;
    let report = |unit: &str| {
        let unit = register.units().id(unit).unwrap();
        register.report(unit, register.plans().form_id("quarterly").unwrap(), period("2025-Q1")).unwrap()
    };
    assert_eq!(
        (report("c1").is_late(), report("c2").is_late(), report("c3").is_withdrawn()),
        (false, true, true)
    );
    assert_eq!((report("c1").last_entry(), report("c3").last_entry()), (Seq(9), Seq(10)));
    let edges: Vec<_> =
        register.lineage().edges().iter().map(|edge| edge.weight.map(|weight| weight.part)).collect();
    assert_eq!(edges, [None, Some(2_280), Some(3_120)]);
    let awarded = |unit: &str| {
        register.awards().awarded("exemplary", register.units().id(unit).unwrap(), period("2025"))
    };
    assert_eq!((awarded("c1"), awarded("c6")), (true, false));
}

fn codes(snapshot: &Snapshot, on: &str) -> String {
    let order = snapshot.register.hierarchy(day(on));
    let code = |place| snapshot.register.units().unit(order.unit(place)).code.to_string();
    (0..order.len()).map(code).collect::<Vec<_>>().join(" ")
}

fn figure(snapshot: &Snapshot, cell: &str) -> Option<i64> {
    let (unit, item) = cell.split_once(' ').unwrap();
    let item: ItemId = snapshot.register.plans().item_id(item).unwrap();
    snapshot.cube.figure(period("2025-Q1"), snapshot.register.units().id(unit).unwrap(), item)
}
