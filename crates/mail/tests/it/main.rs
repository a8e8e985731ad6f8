//! Letters as people read them, and on their way to a real server.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod reading;
mod sending;

use assess::tasks::{Notice, SourceLine, TaskLine, TaskState};
use base::{Date, Seq};
use locale::Lang;
use mail::{Letter, Recipient};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A task of 0601 that was due on 1 November, after an extension.
fn line(task: &str, state: TaskState, days: i64) -> TaskLine {
    TaskLine {
        task: task.into(),
        period: None,
        text: "تسليم الأرض 7/B".into(),
        lead: Some("0601".into()),
        names: Arc::new([("ar", "بلدية النهر".to_owned()), ("vi", "Xã Sông".to_owned())].into()),
        given_to: None,
        above: None,
        with: Vec::new(),
        source: SourceLine::Provision {
            instrument: "53-KH/UBND".into(),
            number: "53-KH/UBND".into(),
            part: "II.3".into(),
        },
        assigned: day("2025-01-20"),
        due: day("2025-10-01"),
        due_extended: day("2025-11-01"),
        done: None,
        state: TaskState::Overdue,
        state_extended: state,
        days_over: Some(days),
        target: None,
        touched: None,
        home: None,
    }
}

fn notice() -> Notice {
    Notice {
        unit: "06".into(),
        names: Arc::new([("ar", "ولاية الجبل".to_owned()), ("vi", "Tỉnh Núi".to_owned())].into()),
        soon: vec![line("53-1", TaskState::NotYetDue, -3)],
        overdue: vec![line("53-2", TaskState::Overdue, 4)],
        below: vec![TaskLine { period: "2025-Q3".parse().ok(), ..line("53-3", TaskState::Overdue, 40) }],
        ownerless: vec![TaskLine {
            lead: None,
            given_to: Some("0699".into()),
            ..line("53-4", TaskState::NotYetDue, 0)
        }],
        reports: Vec::new(),
        granted: Vec::new(),
    }
}

/// Returns a letter to this name at `example.org`.
fn letter(to: &str, lang: Lang) -> Vec<u8> {
    let to = Recipient { address: format!("{to}@example.org").parse().unwrap(), lang };
    let letter = Letter {
        to: &to,
        from: &"hasila@office.example".parse().unwrap(),
        notices: &[notice()],
        day: day("2025-11-05"),
        head: Seq(29),
        now: SystemTime::UNIX_EPOCH + Duration::from_secs(1_762_340_400),
    };
    letter.bytes()
}
