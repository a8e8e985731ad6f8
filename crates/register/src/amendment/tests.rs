use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day};
use crate::instrument::tests::{cited, desk, issue};

/// Reads `provision=text`, `provision=` to take it out.
fn amend(instrument: &str, by: &str, from: &str, changes: &[&str]) -> Act {
    let change = |change: &&str| {
        let (provision, text) = change.split_once('=').unwrap();
        let text = (!text.is_empty()).then(|| text.to_owned());
        ProvisionChange { provision: provision.into(), text }
    };
    let changes = changes.iter().map(change).collect();
    Act::AmendInstrument(AmendInstrument {
        instrument: cited(instrument),
        by: cited(by),
        from: day(from),
        changes,
    })
}

fn replace(instrument: &str, by: &str, from: &str) -> Act {
    Act::ReplaceInstrument(ReplaceInstrument {
        instrument: cited(instrument),
        by: cited(by),
        from: day(from),
    })
}

fn repeal(instrument: &str, by: Option<&str>, from: &str, reason: Option<&str>) -> Act {
    let (by, reason) = (by.map(cited), reason.map(Text::from));
    Act::RepealInstrument(RepealInstrument { instrument: cited(instrument), from: day(from), by, reason })
}

fn amended() -> Desk {
    let mut desk = desk();
    desk.enter(issue("60-CT/TU 2025-03-01"));
    desk
}

#[test]
fn amendments_are_refused_with_every_reason() {
    let desk = amended();
    let cases: &[(Act, &[&str])] = &[
        (
            amend("53-CT/TU", "60-CT/TU", "2025-03-01", &["1=Article 1. Other", "3=Article 3. New", "2.1="]),
            &[],
        ),
        (amend("53-CT/TU", "60-CT/TU", "2025-03-01", &[]), &["instrument.no-changes"]),
        (
            amend("54-CT/TU", "61-CT/TU", "1025-03-01", &["1=x"]),
            &[
                "instrument.unknown number=54-CT/TU (instrument)",
                "instrument.unknown number=61-CT/TU (by)",
                "instrument.far-date column=from day=1025-03-01 (from)",
            ],
        ),
        (
            amend("53-CT/TU", "60-CT/TU", "2025-03-01", &["9=", "1=x", "1=y", "2= ", "2.2=2. Two"]),
            &[
                "instrument.unknown-provision number=53-CT/TU provision=9 (provision)",
                "instrument.duplicate-provision provision=1 (provision)",
                "instrument.blank-provision number=53-CT/TU provision=2 (provision)",
                "instrument.unchanged-provision number=53-CT/TU provision=2.2 (provision)",
            ],
        ),
        (
            amend("60-CT/TU", "53-CT/TU", "2023-12-05", &["1=x"]),
            &[
                "instrument.refers-ahead number=53-CT/TU day=2023-12-05 other=60-CT/TU other_day=2025-03-01 (by)",
                "instrument.not-in-force number=60-CT/TU day=2023-12-05 (from)",
            ],
        ),
        (replace("53-CT/TU", "53-CT/TU", "2025-03-01"), &["instrument.itself number=53-CT/TU (by)"]),
        (
            replace("7/KH@2024-01-10", "60-CT/TU", "2025-03-01"),
            &["instrument.not-in-force number=7/KH day=2025-03-01 (from)"],
        ),
        (repeal("53-CT/TU", None, "2025-03-01", None), &["instrument.no-reason (reason)"]),
        (repeal("53-CT/TU", None, "2025-03-01", Some("outdated")), &[]),
        (repeal("53-CT/TU", Some("60-CT/TU"), "2025-03-01", None), &[]),
    ];
    for (act, refusals) in cases {
        assert_eq!(desk.refused(act), *refusals, "{act:?}");
        if refusals.is_empty() {
            desk.clone().enter(act.clone());
        }
    }
}

#[test]
fn a_provision_reads_as_it_read_on_the_day() {
    let mut desk = amended();
    desk.enter(amend(
        "53-CT/TU",
        "60-CT/TU",
        "2025-03-01",
        &["2=Article 2. Ways\n1. Uno", "2.1=1. Uno", "3=New"],
    ));
    desk.enter(amend("53-CT/TU", "60-CT/TU", "2025-06-01", &["3="]));
    let reads = |number: &str, on: &str| {
        let instruments = desk.register.instruments();
        let id = instruments.find("53-CT/TU", None).unwrap();
        instruments.instrument(id).wording(number, day(on)).map(str::to_owned)
    };
    let cases = [
        ("2.1", "2025-02-28", Some("1. One")),
        ("2.1", "2025-03-01", Some("1. Uno")),
        ("2.2", "2025-02-28", Some("2. Two")),
        // Gone with the article it stood in.
        ("2.2", "2025-03-01", None),
        ("3", "2025-02-28", None),
        ("3", "2025-03-01", Some("New")),
        ("3", "2025-06-01", None),
    ];
    for (number, on, expected) in cases {
        assert_eq!(reads(number, on).as_deref(), expected, "{number} on {on}");
    }
    assert_eq!(
        desk.refused(&amend("53-CT/TU", "60-CT/TU", "2025-05-01", &["1=x"])),
        ["instrument.changed-later number=53-CT/TU day=2025-06-01 (from)"]
    );
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn what_was_replaced_or_repealed_is_over_and_stays_so() {
    let mut desk = amended();
    desk.enter(replace("53-CT/TU", "60-CT/TU", "2025-03-01"));
    let status = |desk: &Desk, on: &str| {
        let instruments = desk.register.instruments();
        instruments.instrument(instruments.find("53-CT/TU", None).unwrap()).status(day(on))
    };
    assert_eq!(status(&desk, "2025-02-28"), Status::InForce);
    assert_eq!(status(&desk, "2025-03-01"), Status::Replaced);
    assert_eq!(
        desk.refused(&repeal("53-CT/TU", None, "2025-02-01", Some("twice"))),
        ["instrument.has-ended number=53-CT/TU day=2025-03-01 (from)"]
    );
    desk.enter(repeal("60-CT/TU", None, "2025-09-01", Some("the office was closed")));
    let instruments = desk.register.instruments();
    let newer = instruments.instrument(instruments.find("60-CT/TU", None).unwrap());
    assert_eq!(
        (newer.status(day("2025-09-01")), newer.last_day()),
        (Status::Repealed, Some(day("2025-08-31")))
    );
    let kinds: Vec<Relation> = instruments.links().map(|link| link.how).collect();
    assert_eq!(kinds, [Relation::BasedOn, Relation::Replaces]);
    assert_eq!(desk.replayed().digest(), desk.digest());
}
