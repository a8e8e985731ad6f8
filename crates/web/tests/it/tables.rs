//! Tables that leave for spreadsheets: every page with a table has them, and nothing that people wrote becomes a formula there.

use crate::world::{Browser, Office, official};
use register::Act;
use register::account::OpenAccount;
use register::change::RenameUnit;
use register::instrument::IssueInstrument;
use register::permission::Role;
use register::plan::ApplyPlan;
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, PostRole};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use register::unit::Names;
use testkit::world::day;

/// What a spreadsheet would run.
const FORMULA: &str = "=HYPERLINK(\"http://evil.example\")";

fn acts() -> Vec<Act> {
    let named = || Names { en: Some(FORMULA.into()), ar: Some("@SUM(A1)".into()), vi: Some("+1".into()) };
    let post = PostRow {
        row: None,
        post: "H-A11".into(),
        unit: "A11".into(),
        role: PostRole::Head,
        branch: Branch::Executive,
        kind: Some("-2+3".into()),
        rank: None,
        level: None,
        continues: None,
        from: day("2020-01-01"),
        until: None,
        names: named(),
    };
    let task = TaskRow {
        row: None,
        task: "t1".into(),
        text: FORMULA.into(),
        lead: "A11".into(),
        with: Vec::new(),
        source: Source::ByHand,
        assigned: day("2025-01-01"),
        due: Due::On(day("2025-12-31")),
        target: None,
    };
    let issued = IssueInstrument {
        number: "=1/KH".into(),
        kind: "@directive".into(),
        date: day("2024-02-01"),
        from: None,
        until: None,
        issuer: None,
        title: Some(FORMULA.into()),
        body: None,
        provisions: Vec::new(),
        relations: Vec::new(),
    };
    let labelled = format!("plan other \"{}\" {{\n  year 2025\n}}\n", FORMULA.replace('"', "'"));
    let mut acts = vec![
        Act::RenameUnit(RenameUnit { unit: "A11".into(), on: day("2025-01-01"), names: named() }),
        Act::CreatePosts(CreatePosts { rows: vec![post] }),
        Act::AssignTasks(AssignTasks { rows: vec![task] }),
        Act::IssueInstrument(issued),
        Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: labelled.as_str().into() }),
        Act::OpenAccount(OpenAccount {
            account: "eve".into(),
            name: FORMULA.into(),
            language: "en".into(),
            unit: None,
        }),
    ];
    let all = [Role::Auditor, Role::Administrator, Role::Personnel, Role::Verifier];
    let names = ["abel", "ana", "pia", "omar"];
    acts.extend(names.into_iter().zip(all).flat_map(|(name, role)| official(name, None, Some((role, None)))));
    acts
}

#[test]
fn nothing_that_people_wrote_becomes_a_formula() {
    let office = Office::with(&acts());
    let mut seen = 0;
    for (account, paths) in [
        (
            "abel",
            "standing units units/A11 instruments plans tasks tasks/stats posts journal problems why/launch rankings/launch targets/launch",
        ),
        ("ana", "accounts"),
        ("pia", "posts posts/clock posts/round posts/exemptions"),
        ("omar", "verify reports reminders"),
    ] {
        let mut browser = Browser::of(&office);
        browser.keep_session(&office.sign_in(account));
        for path in paths.split(' ') {
            for lang in ["en", "ar", "vi"] {
                let answer = browser.get(&format!("/{path}.csv?period=2025-Q1&lang={lang}"));
                assert_eq!(
                    (answer.status.as_u16(), answer.header("content-type")),
                    (200, "text/csv; charset=utf-8"),
                    "{path}: {}",
                    answer.text
                );
                let mut table = csv::ReaderBuilder::new()
                    .has_headers(false)
                    .from_reader(answer.text.trim_start_matches('\u{feff}').as_bytes());
                for cell in
                    table.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
                {
                    // How a value is to stand to its threshold may be `=`, with nothing after it to compute.
                    let is_number = cell
                        .trim_start_matches('-')
                        .bytes()
                        .all(|byte| byte.is_ascii_digit() || byte == b'.');
                    assert!(
                        is_number || cell == "=" || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                        "{path}: {cell}"
                    );
                    seen += usize::from(cell.starts_with('\''));
                }
            }
            let book = browser.get(&format!("/{path}.xlsx?period=2025-Q1"));
            assert!(book.status == 200 && book.bytes.starts_with(b"PK"), "{path}");
        }
        assert_eq!(
            browser.get("/journal/verify.csv").status.as_u16(),
            if account == "abel" { 406 } else { 403 }
        );
    }
    assert!(seen > 20, "formulas were there, and have their apostrophe: {seen}");
}
