use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, grant, on, open, program};
use base::Cycle;

/// Two provinces, a plan, and Ana, who administers everything; opened by whoever holds the data folder.
fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n C P commune\n Q - province");
    desk.enact("2025-01-01", program("p", "f", &["commune"], Cycle::Year, &["a:count"]));
    desk.by = local("root");
    desk.enter(open("ana", "-"));
    desk.enter(Act::GrantRole(grant("ana", Role::Administrator, "-")));
    desk.by = "ana".into();
    desk
}

fn close(account: &str) -> Act {
    Act::CloseAccount(CloseAccount { account: account.into(), reason: "moved away".into() })
}

fn withdraw(grant: Seq) -> Act {
    Act::WithdrawGrant(WithdrawGrant { grant, reason: "moved away".into() })
}

#[test]
fn what_is_wrong_with_an_account_is_said_at_once() {
    let desk = desk();
    let opened = |account: &str, name: &str, language: &str, unit: Option<&str>| {
        let (account, unit) = (account.into(), unit.map(Text::from));
        desk.refused(&Act::OpenAccount(OpenAccount {
            account,
            name: name.into(),
            language: language.into(),
            unit,
        }))
    };
    assert_eq!(opened("lan", "Lan", "vi", Some("C")), [""; 0]);
    assert_eq!(opened("لان.٢", "لان", "ar", None), [""; 0]);
    assert_eq!(opened("ana", "Ana", "en", None), ["account.code-in-use account=ana entry=3 (account)"]);
    assert_eq!(opened("local:ana", "Ana", "en", None), ["account.spelling account=local:ana (account)"]);
    assert_eq!(
        opened("", "", "fr", Some("X")),
        [
            "account.missing column=account (account)",
            "account.missing column=name (name)",
            "account.language language=fr (language)",
            "account.unknown-unit unit=X (unit)",
        ]
    );
}

#[test]
fn what_is_wrong_with_a_grant_is_said_at_once() {
    let mut desk = desk();
    desk.enter(open("lan", "C"));
    let first = desk.enter(Act::GrantRole(grant("lan", Role::Verifier, "P")));
    let refused = |grant: GrantRole| desk.refused(&Act::GrantRole(grant));
    let again = grant("lan", Role::Verifier, "P");
    assert_eq!(refused(again.clone()), [format!("account.already-granted account=lan entry={first}")]);
    assert_eq!(refused(on(Subject::Plan("p".into()), again.clone())), [""; 0]);
    assert_eq!(refused(on(Subject::Form("f".into()), again.clone())), [""; 0]);
    assert_eq!(refused(grant("minh", Role::Head, "C")), ["account.unknown account=minh (account)"]);
    let plan = on(Subject::Plan("q".into()), grant("lan", Role::Administrator, "C"));
    assert_eq!(
        refused(GrantRole { until: Some(day("2024-12-31")), ..plan }),
        [
            "account.administrator-of-a-subject (subject)",
            "account.unknown-plan subject=q (subject)",
            "account.ends-before-it-begins from=2025-01-01 until=2024-12-31 (until)",
        ]
    );
    let form = || Subject::Form("g".into());
    let twice = GrantRole { subjects: vec![form(), form()], from: day("1799-01-01"), ..again };
    assert_eq!(
        refused(twice),
        [
            "account.unknown-form subject=g (subject)",
            "account.subject-twice subject=g (subject)",
            "account.far-date column=from day=1799-01-01 (from)",
        ]
    );
}

#[test]
fn an_account_is_closed_once_and_its_code_stays_taken() {
    let mut desk = desk();
    desk.enter(open("lan", "C"));
    let closed = desk.enter(close("lan"));
    assert_eq!(desk.refused(&close("lan")), [format!("account.closed entry={closed} account=lan (account)")]);
    assert_eq!(desk.refused(&open("lan", "C")), ["account.code-in-use account=lan entry=5 (account)"]);
    let grant = Act::GrantRole(grant("lan", Role::Head, "C"));
    assert_eq!(desk.refused(&grant), [format!("account.closed entry={closed} account=lan (account)")]);
}

#[test]
fn a_grant_is_withdrawn_once() {
    let mut desk = desk();
    desk.enter(open("lan", "C"));
    let given = desk.enter(Act::GrantRole(grant("lan", Role::Head, "C")));
    let entry = desk.enter(withdraw(given));
    assert_eq!(
        desk.refused(&withdraw(given)),
        [format!("account.grant-withdrawn grant={given} entry={entry} (grant)")]
    );
    assert_eq!(desk.refused(&withdraw(Seq(99))), ["account.no-such-grant grant=99 (grant)"]);
    assert_eq!(
        desk.refused(&Act::GrantRole(grant("lan", Role::Head, "C"))),
        [""; 0],
        "it may be granted anew"
    );
}

#[test]
fn somebody_administers_everything_as_long_as_there_are_accounts() {
    let mut desk = desk();
    let last = ["account.last-administrator account=ana"];
    assert_eq!(desk.refused(&close("ana")), last);
    assert_eq!(desk.refused(&withdraw(Seq(4))), last);
    desk.enter(open("ben", "-"));
    let until = Some(day("2026-12-31"));
    desk.enter(Act::GrantRole(GrantRole { until, ..grant("ben", Role::Administrator, "-") }));
    desk.enter(Act::GrantRole(grant("ben", Role::Administrator, "P")));
    assert_eq!(desk.refused(&close("ana")), last, "neither ends some day nor over a province is enough");
    desk.enter(Act::GrantRole(grant("ben", Role::Administrator, "-")));
    desk.enter(close("ana"));
    desk.by = "ben".into();
    assert_eq!(desk.refused(&close("ben")), ["account.last-administrator account=ben"]);
}

#[test]
fn accounts_are_the_same_after_a_replay() {
    let mut desk = Desk::with_units("P - province\n C P commune");
    desk.by = local("root");
    desk.enter(open("ana", "-"));
    desk.enter(Act::GrantRole(grant("ana", Role::Administrator, "-")));
    desk.by = "ana".into();
    desk.enter(open("lan", "C"));
    let given = desk.enter(Act::GrantRole(grant("lan", Role::Head, "C")));
    desk.enter(withdraw(given));
    desk.enter(close("lan"));
    let again = desk.replayed();
    assert_eq!(again.digest(), desk.digest());
    let authors = again.register.authors();
    let of = |entry| authors.of(Seq(entry)).map(Text::as_str);
    assert_eq!([of(1), of(2), of(3), of(7)], [None, None, Some("local:root"), Some("ana")]);
}
