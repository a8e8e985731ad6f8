//! One of each act as the journal has had it from the first day. The file never changes: a journal of today must
//! be read by every program after it. A changed act is a new line under a new name.

use base::Seq;
use register::account::{CloseAccount, GrantRole, OpenAccount, WithdrawGrant};
use register::accounts::Subject;
use register::amendment::{AmendInstrument, ProvisionChange, RepealInstrument, ReplaceInstrument};
use register::appointment::{Appoint, AppointRow, CorrectAppointment, Reappoint, Relieve};
use register::award::{AwardRow, RecordAwards};
use register::change::{CloseUnit, FoundUnit, MoveUnit, RenameUnit};
use register::exemption::{EndExemption, Exempt};
use register::extension::ExtendReports;
use register::finding::{AcceptFinding, Becomes};
use register::holder::{CorrectHolder, GrantRank, HolderRow, NativeSaid, RegisterHolders};
use register::import::{ImportUnits, UnitRow};
use register::instrument::{
    Body, Cited, IssueInstrument, ProvisionRow, Reference, RelateInstrument, RelationRow,
};
use register::instruments::Span;
use register::permission::Role;
use register::plan::ApplyPlan;
use register::post::{ClosePost, CorrectPost, CreatePosts, PostRow};
use register::posts::{Branch, Manner, PostRole, RankHeld};
use register::proposal::{ApprovePlan, DeclinePlan, ProposePlan};
use register::report::{CorrectReport, Figures, ReturnReport, SubmitReport, WithdrawReport};
use register::succession::{EdgeRow, How, Succeed, Weigh, Weight};
use register::task::step::{
    AddEvidence, ExtendTask, FinishTask, HandOverTask, NoteProgress, ReopenTask, WithdrawTask,
};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source, TargetLink};
use register::unit::Names;
use register::verify::VerifyReport;
use register::{Act, Text, codec};

const GOLDEN: &str = include_str!("../golden/acts_v1.ndjson");

fn day(text: &str) -> base::Date {
    text.parse().unwrap()
}

fn names(en: &str, ar: &str, vi: &str) -> Names {
    Names { en: Some(en.into()), ar: Some(ar.into()), vi: Some(vi.into()) }
}

fn units() -> [Act; 5] {
    let full = UnitRow {
        row: 3,
        code: "00004".into(),
        parent: Some("01".into()),
        level: "commune".into(),
        kind: Some("ward".into()),
        bloc: Some("delta".into()),
        opened: Some(day("2000-01-01")),
        closed: Some(day("2030-01-01")),
        names: names("Phuc Xa", "فوك سا", "Phúc Xá"),
    };
    let bare = UnitRow { row: 2, code: "01".into(), level: "province".into(), ..UnitRow::default() };
    [
        Act::ImportUnits(ImportUnits { on: Some(day("1990-01-01")), rows: vec![bare, full] }),
        Act::FoundUnit(FoundUnit {
            code: "00008".into(),
            on: day("2025-07-01"),
            parent: Some("01".into()),
            level: "commune".into(),
            kind: Some("ward".into()),
            bloc: Some("delta".into()),
            names: names("Ngoc Ha", "نغوك ها", "Ngọc Hà"),
        }),
        Act::RenameUnit(RenameUnit {
            unit: "01".into(),
            on: day("2025-07-01"),
            names: Names { vi: Some("Hà Nội".into()), ..Names::default() },
        }),
        Act::MoveUnit(MoveUnit { unit: "00008".into(), on: day("2025-08-01"), parent: None }),
        Act::CloseUnit(CloseUnit { unit: "00008".into(), on: day("2025-09-01") }),
    ]
}

fn successions() -> [Act; 2] {
    let edge = |row, from: &str, to: Option<&str>, how, weight, basis: &str| EdgeRow {
        row,
        from: from.into(),
        to: to.map(Text::from),
        how,
        weight,
        basis: basis.into(),
    };
    let weight = Weight { part: 3_120, whole: 5_400 };
    let edges = vec![
        edge(2, "00004", Some("00004"), How::Part, None, ""),
        edge(3, "00004", Some("00010"), How::Part, Some(weight), "population"),
        edge(4, "00009", None, How::Whole, None, "1656/NQ-UBTVQH15"),
    ];
    let new = UnitRow {
        row: 2,
        code: "00010".into(),
        parent: Some("01".into()),
        level: "commune".into(),
        ..UnitRow::default()
    };
    [
        Act::Succeed(Succeed { on: day("2025-07-01"), edges, units: vec![new] }),
        Act::Weigh(Weigh {
            from: "00004".into(),
            to: Some("00004".into()),
            on: day("2025-07-01"),
            weight: Weight { part: 2_280, whole: 5_400 },
            basis: "population".into(),
        }),
    ]
}

fn item<V>(name: &str, figure: V) -> (Text, V) {
    (name.into(), figure)
}

fn reports() -> [Act; 4] {
    let (unit, form) = (Text::from("00004"), Text::from("quarterly"));
    let period = "2025-Q1".parse().unwrap();
    let figures =
        vec![item("launched", 1), item("حالات", 12), item("spent", -2_550), item("cases \"solved\"", 0)];
    let changed = vec![item("launched", None), item("spent", Some(-2_560))];
    [
        Act::ApplyPlan(ApplyPlan {
            from: day("2025-01-01"),
            text: "plan p \"Plan\" {\n  year 2025\n}\n\nform quarterly from commune every quarter {\n  launched yes_no flow\n}".into(),
        }),
        Act::SubmitReport(SubmitReport {
            unit: unit.clone(),
            form: form.clone(),
            period,
            submitted: day("2025-04-05"),
            figures: Figures::new(figures).unwrap(),
            comments: Figures::default(), evidence: Vec::new() }),
        Act::CorrectReport(CorrectReport {
            unit: unit.clone(),
            form: form.clone(),
            period,
            cites: Seq(9),
            reason: "read from the wrong column".into(),
            figures: Figures::new(changed).unwrap(), evidence: Vec::new() }),
        Act::WithdrawReport(WithdrawReport { unit, form, period, cites: Seq(10), reason: "sent by another unit".into() }),
    ]
}

fn awards() -> Act {
    let row = |row, revoked: Option<&str>| AwardRow {
        row,
        title: "exemplary".into(),
        recipient: "00004".into(),
        edition: "2025".parse().unwrap(),
        date: day("2025-12-01"),
        giver: "People's Committee".into(),
        revoked: revoked.map(day),
        achievement: None,
    };
    Act::RecordAwards(RecordAwards { rows: vec![row(2, None), row(3, Some("2025-12-20"))] })
}

fn verifications() -> [Act; 2] {
    let verify = |reason: &str, figures| {
        Act::VerifyReport(VerifyReport {
            unit: "00004".into(),
            form: "quarterly".into(),
            period: "2025-Q1".parse().unwrap(),
            cites: Seq(12),
            reason: reason.into(),
            figures: Figures::new(figures).unwrap(),
            evidence: Vec::new(),
        })
    };
    [
        verify("", vec![]),
        verify("counted on the spot", vec![("cases".into(), Some(11)), ("launched".into(), None)]),
    ]
}

fn tasks() -> [Act; 10] {
    let task = Text::from("53-7");
    let (on, reason) = (day("2025-09-01"), Text::from("flood"));
    let period = "2025-Q3".parse().ok();
    let row = TaskRow {
        row: None,
        task: task.clone(),
        text: "Giao đất / تسليم الأرض".into(),
        lead: "00004".into(),
        with: Vec::new(),
        source: Source::ByHand,
        assigned: day("2025-07-01"),
        due: Due::On(day("2025-08-31")),
        target: None,
    };
    let provision = Source::Provision { instrument: "53-KH/UBND".into(), part: "II.3".into() };
    let recurring = TaskRow {
        row: Some(2),
        task: "53-8".into(),
        with: vec!["00008".into(), "00010".into()],
        source: provision,
        due: Due::Every { first: "2025-Q3".parse().unwrap(), last: "2026-Q4".parse().ok(), days: -5 },
        target: Some(TargetLink { plan: "p".into(), target: "safe".into(), period: None }),
        ..row.clone()
    };
    let concluded = TaskRow {
        row: Some(3),
        task: "53-9".into(),
        source: Source::Conclusion { review: "2025".parse().unwrap(), number: "4".into() },
        due: Due::Every { first: "2025-07".parse().unwrap(), last: None, days: 10 },
        ..row.clone()
    };
    let linked = Some(TargetLink { plan: "p".into(), target: "safe".into(), period: "2025".parse().ok() });
    let linked = TaskRow { row: Some(4), task: "53-10".into(), target: linked, ..row.clone() };
    let evidence = |sha256: Option<String>| {
        let (task, reference) = (task.clone(), "minutes 12/BB".into());
        Act::AddEvidence(AddEvidence { task, period: None, on, reference, sha256: sha256.map(Text::from) })
    };
    [
        Act::AssignTasks(AssignTasks { rows: vec![row] }),
        Act::AssignTasks(AssignTasks { rows: vec![recurring, concluded, linked] }),
        Act::ExtendTask(ExtendTask {
            task: "53-8".into(),
            period,
            on,
            until: day("2025-10-15"),
            granted_by: "Province".into(),
            reason: reason.clone(),
        }),
        Act::NoteProgress(NoteProgress { task: task.clone(), period: None, on, note: "half done".into() }),
        evidence(None),
        evidence(Some("0f".repeat(32))),
        Act::FinishTask(FinishTask { task: task.clone(), period: None, done: on }),
        Act::ReopenTask(ReopenTask { task: task.clone(), period: None, on, reason: reason.clone() }),
        Act::HandOverTask(HandOverTask {
            task: task.clone(),
            on,
            to: "00010".into(),
            reason: reason.clone(),
        }),
        Act::WithdrawTask(WithdrawTask { task, on, reason }),
    ]
}

fn accounts() -> [Act; 6] {
    let open = |unit: Option<&str>| {
        let (account, name, language) = ("lan".into(), "Nguyễn Thị Lan".into(), "vi".into());
        Act::OpenAccount(OpenAccount { account, name, language, unit: unit.map(Text::from) })
    };
    let bare = GrantRole {
        account: "lan".into(),
        role: Role::Administrator,
        unit: None,
        subjects: Vec::new(),
        from: day("2025-01-01"),
        until: None,
    };
    let limited = GrantRole {
        role: Role::Verifier,
        unit: Some("01".into()),
        subjects: vec![Subject::Plan("p".into()), Subject::Form("quarterly".into())],
        until: Some(day("2025-12-31")),
        ..bare.clone()
    };
    let reason = Text::from("moved to another office");
    [
        open(None),
        open(Some("00004")),
        Act::GrantRole(bare),
        Act::GrantRole(limited),
        Act::WithdrawGrant(WithdrawGrant { grant: Seq(30), reason: reason.clone() }),
        Act::CloseAccount(CloseAccount { account: "lan".into(), reason }),
    ]
}

fn cited(number: &str, of: Option<&str>) -> Cited {
    Cited { number: number.into(), of: of.map(day) }
}

fn issued() -> [Act; 2] {
    let body = "Chỉ thị\r\nĐiều 1. Trên 90% xã \"an toàn\"\n";
    let full = IssueInstrument {
        number: "53-CT / TU".into(),
        kind: "directive".into(),
        date: day("2023-12-05"),
        from: Some(day("2024-01-01")),
        until: Some(day("2025-12-31")),
        issuer: Some("Tỉnh ủy".into()),
        title: Some("Về an ninh, trật tự".into()),
        body: Some(Body::of(body.into())),
        provisions: vec![ProvisionRow { number: "1".into(), span: Span { start: 9, end: 38 } }],
        relations: vec![RelationRow {
            how: Reference::BasedOn,
            to: cited("13/NQ", Some("2021-02-01")),
            provision: Some("2.1".into()),
        }],
    };
    let bare = IssueInstrument {
        number: "13/NQ".into(),
        kind: "resolution".into(),
        date: day("2021-02-01"),
        from: None,
        until: None,
        issuer: None,
        title: None,
        body: None,
        provisions: Vec::new(),
        relations: Vec::new(),
    };
    [Act::IssueInstrument(bare), Act::IssueInstrument(full)]
}

fn instruments() -> [Act; 7] {
    let (own, other) = (cited("53-CT/TU", None), cited("60-CT/TU", Some("2025-03-01")));
    let change = |provision: &str, text: Option<&str>| ProvisionChange {
        provision: provision.into(),
        text: text.map(str::to_owned),
    };
    let relation = |how| RelationRow { how, to: cited("13/NQ", None), provision: None };
    let accept = |becomes| {
        Act::AcceptFinding(AcceptFinding {
            instrument: own.clone(),
            span: Span { start: 17, end: 25 },
            quote: "Trên 90%".into(),
            kind: "commitment".into(),
            value: ">90%".into(),
            becomes,
        })
    };
    [
        Act::RelateInstrument(RelateInstrument {
            instrument: own.clone(),
            relation: relation(Reference::Implements),
        }),
        Act::AmendInstrument(AmendInstrument {
            instrument: own.clone(),
            by: other.clone(),
            from: day("2025-03-01"),
            changes: vec![change("1", Some("Điều 1. Trên 95%")), change("2", None)],
        }),
        Act::ReplaceInstrument(ReplaceInstrument {
            instrument: own.clone(),
            by: other.clone(),
            from: day("2025-06-01"),
        }),
        Act::RepealInstrument(RepealInstrument {
            instrument: other,
            from: day("2025-09-01"),
            by: None,
            reason: Some("the office was closed".into()),
        }),
        accept(None),
        accept(Some(Becomes::Target { plan: "movement".into(), target: "safe".into() })),
        accept(Some(Becomes::Relation(relation(Reference::Cites)))),
    ]
}

fn ordered() -> Act {
    let row = TaskRow {
        row: None,
        task: "T1".into(),
        text: "Sở Giáo dục kiểm tra các trường".into(),
        lead: "01".into(),
        with: vec!["00004".into()],
        source: Source::Provision { instrument: "53-CT/TU".into(), part: "3.1".into() },
        assigned: day("2023-12-05"),
        due: Due::On(day("2024-06-30")),
        target: None,
    };
    Act::AcceptFinding(AcceptFinding {
        instrument: cited("53-CT/TU", None),
        span: Span { start: 30, end: 61 },
        quote: "Sở Giáo dục kiểm tra các trường".into(),
        kind: "task".into(),
        value: "Sở Giáo dục".into(),
        becomes: Some(Becomes::Task(Box::new(row))),
    })
}

fn posts() -> [Act; 6] {
    let bare = PostRow {
        row: None,
        post: "P-01-H".into(),
        unit: "01".into(),
        role: PostRole::Head,
        branch: Branch::Executive,
        kind: None,
        rank: None,
        level: None,
        continues: None,
        from: day("2020-01-01"),
        until: None,
        names: Names::default(),
    };
    let full = PostRow {
        row: Some(3),
        post: "P-01-D".into(),
        role: PostRole::Deputy,
        branch: Branch::Party,
        kind: Some("secretary".into()),
        rank: Some("colonel".into()),
        level: Some("district".into()),
        continues: Some("P-01-H".into()),
        until: Some(day("2030-01-01")),
        names: names("Deputy", "نائب", "Cấp phó"),
        ..bare.clone()
    };
    let lan = HolderRow {
        row: Some(2),
        holder: "H1".into(),
        name: "Trần Thị Lan".into(),
        native: Some(NativeSaid { unit: "00004".into(), on: day("2020-01-01") }),
        retires: Some(day("2040-05-01")),
        service_from: Some(day("2001-02-01")),
        kin: Some(vec!["H2".into()]),
        ranks: vec![RankHeld { rank: "major".into(), from: day("2015-01-01") }],
    };
    let binh = HolderRow { row: None, holder: "H2".into(), kin: Some(Vec::new()), ..lan.clone() };
    let binh = HolderRow { native: None, retires: None, service_from: None, ranks: Vec::new(), ..binh };
    let rank = RankHeld { rank: "colonel".into(), from: day("2024-01-01") };
    [
        Act::CreatePosts(CreatePosts { rows: vec![bare.clone(), full] }),
        Act::ClosePost(ClosePost { post: "P-01-H".into(), on: day("2025-07-01") }),
        Act::CorrectPost(Box::new(CorrectPost { cites: Seq(40), reason: "mistyped".into(), post: bare })),
        Act::RegisterHolders(RegisterHolders { rows: vec![lan.clone(), binh] }),
        Act::GrantRank(GrantRank { holder: "H1".into(), rank }),
        Act::CorrectHolder(Box::new(CorrectHolder {
            cites: Seq(43),
            reason: "another district".into(),
            holder: lan,
        })),
    ]
}

fn appointments() -> [Act; 6] {
    let (post, holder) = (Text::from("P-01-H"), Text::from("H1"));
    let from = day("2022-05-01");
    let bare = AppointRow {
        row: None,
        post: post.clone(),
        holder: holder.clone(),
        from,
        until: None,
        manner: Manner::Full,
        months: None,
        leaves: Vec::new(),
        cites: None,
        despite: None,
    };
    let full = AppointRow {
        row: Some(2),
        until: Some(day("2027-05-01")),
        manner: Manner::Acting,
        months: Some(60),
        leaves: vec!["P-01-D".into()],
        cites: Some("12/QĐ-TU".into()),
        despite: Some("nobody else was there".into()),
        ..bare.clone()
    };
    let concurrent = AppointRow { manner: Manner::Concurrent, ..bare.clone() };
    let cites = Some(Text::from("15/QĐ-TU"));
    let exempt = Exempt {
        holder: Some(holder.clone()),
        post: None,
        plan: "p".into(),
        placement: "heads".into(),
        rule: Some("not_native".into()),
        reason: "a disaster".into(),
        cites: cites.clone(),
        from,
        until: day("2023-05-01"),
    };
    let correct = CorrectAppointment {
        post: post.clone(),
        holder: holder.clone(),
        from,
        cites: Seq(46),
        reason: "another day".into(),
        to: Some(bare.clone()),
    };
    [
        Act::Appoint(Appoint { rows: vec![bare, full, concurrent] }),
        Act::Reappoint(Reappoint {
            post: post.clone(),
            holder: holder.clone(),
            from: day("2027-05-01"),
            months: Some(60),
            cites,
        }),
        Act::Relieve(Relieve { post, holder, on: day("2030-01-01"), reason: "retired".into() }),
        Act::CorrectAppointment(Box::new(correct.clone())),
        Act::CorrectAppointment(Box::new(CorrectAppointment { to: None, ..correct })),
        Act::Exempt(Box::new(exempt)),
    ]
}

fn extension() -> Act {
    Act::ExtendReports(ExtendReports {
        unit: "01".into(),
        form: "quarterly".into(),
        period: "2025-Q1".parse().unwrap(),
        on: day("2025-04-08"),
        until: day("2025-04-20"),
        granted_by: "UBND tỉnh".into(),
        reason: "bão lụt".into(),
    })
}

fn commented() -> [Act; 2] {
    let (unit, form, period) = (Text::from("00004"), Text::from("quarterly"), "2025-Q2".parse().unwrap());
    let submitted = SubmitReport {
        unit: unit.clone(),
        form: form.clone(),
        period,
        submitted: day("2025-07-05"),
        figures: Figures::new(vec![item("cases", 40)]).unwrap(),
        comments: Figures::new(vec![
            item("cases", "bão số 3".into()),
            item("spent", "chưa quyết toán".into()),
        ])
        .unwrap(),
        evidence: Vec::new(),
    };
    let returned = ReturnReport { unit, form, period, cites: Seq(16), reason: "thiếu số liệu".into() };
    [Act::SubmitReport(submitted), Act::ReturnReport(returned)]
}

fn ended() -> [Act; 2] {
    let end = EndExemption {
        exemption: Seq(48),
        on: day("2022-11-01"),
        reason: "the dam is built".into(),
        cites: Some("31/QĐ-TU".into()),
    };
    [Act::EndExemption(end.clone()), Act::EndExemption(EndExemption { cites: None, ..end })]
}

fn evidenced() -> [Act; 3] {
    let (unit, form, period) = (Text::from("00005"), Text::from("quarterly"), "2025-Q2".parse().unwrap());
    let evidence = vec![register::evidence::EvidenceFile {
        sha256: "ab".repeat(32).as_str().into(),
        name: "biên bản 12.pdf".into(),
        kind: "pdf".into(),
        bytes: 48_213,
    }];
    let (cites, reason) = (Seq(17), Text::from("đếm lại"));
    let submitted = SubmitReport {
        unit: unit.clone(),
        form: form.clone(),
        period,
        submitted: day("2025-07-05"),
        figures: Figures::new(vec![item("cases", 40)]).unwrap(),
        comments: Figures::default(),
        evidence: evidence.clone(),
    };
    let figures = Figures::new(vec![item("cases", Some(41))]).unwrap();
    let corrected = CorrectReport {
        unit: unit.clone(),
        form: form.clone(),
        period,
        cites,
        reason: reason.clone(),
        figures: figures.clone(),
        evidence: evidence.clone(),
    };
    let found = VerifyReport { unit, form, period, cites: Seq(18), reason, figures, evidence };
    [Act::SubmitReport(submitted), Act::CorrectReport(corrected), Act::VerifyReport(found)]
}

fn proposals() -> [Act; 3] {
    let text = "plan p {\n}".into();
    [
        Act::ProposePlan(ProposePlan { from: day("2025-07-01"), text, reason: "sáp nhập tỉnh".into() }),
        Act::ApprovePlan(ApprovePlan { proposal: Seq(55), review: "0f".repeat(32).as_str().into() }),
        Act::DeclinePlan(DeclinePlan { proposal: Seq(55), reason: "chưa đủ căn cứ".into() }),
    ]
}

#[test]
fn acts_are_written_as_on_the_first_day() {
    let acts: Vec<Act> = units()
        .into_iter()
        .chain(successions())
        .chain(reports())
        .chain([awards()])
        .chain(verifications())
        .chain(tasks())
        .chain(issued())
        .chain(instruments())
        .chain(accounts())
        .chain(posts())
        .chain(appointments())
        .chain([extension()])
        .chain(commented())
        .chain(ended())
        .chain(evidenced())
        .chain(proposals())
        .chain([ordered()])
        .collect();
    let written: Vec<String> =
        acts.iter().map(|act| String::from_utf8(codec::encode(act)).unwrap()).collect();
    assert_eq!(written, GOLDEN.lines().collect::<Vec<_>>(), "\n{}\n", written.join("\n"));
}

#[test]
fn acts_of_the_first_day_are_read() {
    let acts = GOLDEN.lines().map(|line| codec::decode(line.as_bytes()).unwrap());
    let kinds: std::collections::BTreeSet<_> = acts.map(|act| kind(&act)).collect();
    assert_eq!(kinds.len(), 48, "one of each");
}

/// A new act must be added here, and to the file.
fn kind(act: &Act) -> u8 {
    match act {
        Act::ImportUnits(_) => 0,
        Act::FoundUnit(_) => 1,
        Act::RenameUnit(_) => 2,
        Act::MoveUnit(_) => 3,
        Act::CloseUnit(_) => 4,
        Act::Succeed(_) => 5,
        Act::Weigh(_) => 6,
        Act::ApplyPlan(_) => 7,
        Act::SubmitReport(_) => 8,
        Act::CorrectReport(_) => 9,
        Act::WithdrawReport(_) => 10,
        Act::RecordAwards(_) => 11,
        Act::VerifyReport(_) => 12,
        Act::AssignTasks(_) => 13,
        Act::ExtendTask(_) => 14,
        Act::NoteProgress(_) => 15,
        Act::AddEvidence(_) => 16,
        Act::FinishTask(_) => 17,
        Act::ReopenTask(_) => 18,
        Act::HandOverTask(_) => 19,
        Act::WithdrawTask(_) => 20,
        Act::IssueInstrument(_) => 21,
        Act::RelateInstrument(_) => 22,
        Act::AmendInstrument(_) => 23,
        Act::ReplaceInstrument(_) => 24,
        Act::RepealInstrument(_) => 25,
        Act::AcceptFinding(_) => 26,
        Act::OpenAccount(_) => 27,
        Act::CloseAccount(_) => 28,
        Act::GrantRole(_) => 29,
        Act::WithdrawGrant(_) => 30,
        Act::CreatePosts(_) => 31,
        Act::ClosePost(_) => 32,
        Act::CorrectPost(_) => 33,
        Act::RegisterHolders(_) => 34,
        Act::GrantRank(_) => 35,
        Act::CorrectHolder(_) => 36,
        Act::Appoint(_) => 37,
        Act::Reappoint(_) => 38,
        Act::Relieve(_) => 39,
        Act::CorrectAppointment(_) => 40,
        Act::Exempt(_) => 41,
        Act::ExtendReports(_) => 42,
        Act::ReturnReport(_) => 43,
        Act::EndExemption(_) => 44,
        Act::ProposePlan(_) => 45,
        Act::ApprovePlan(_) => 46,
        Act::DeclinePlan(_) => 47,
    }
}

/// Whatever bytes come, what is read is written as the same bytes.
#[test]
fn a_damaged_act_is_refused_or_reads_as_what_it_now_says() {
    for line in GOLDEN.lines() {
        for place in 0..line.len() {
            for byte in *b" \"}0,a\\" {
                let mut bytes = line.as_bytes().to_vec();
                bytes[place] = byte;
                if let Ok(act) = codec::decode(&bytes) {
                    assert_eq!(codec::encode(&act), bytes);
                }
                bytes.remove(place);
                if let Ok(act) = codec::decode(&bytes) {
                    assert_eq!(codec::encode(&act), bytes);
                }
            }
        }
    }
}
