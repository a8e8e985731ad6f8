use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day};
use crate::instrument::tests::{cited, desk};
use crate::instrument::{Reference, RelationRow};
use crate::instruments::Relation;
use crate::tasks::{Due, Source};

/// Accepts words of the text of 53-CT/TU at their place, or at another.
fn accept(quote: &str, at: Option<u64>, becomes: Option<Becomes>) -> Act {
    let desk = desk();
    let instruments = desk.register.instruments();
    let text = instruments.instrument(instruments.find("53-CT/TU", None).unwrap()).text.clone().unwrap();
    let place = text.find(quote).map(|place| text[..place].chars().count() as u64);
    let start = at.or(place).unwrap();
    let span = Span { start, end: start + quote.chars().count() as u64 };
    Act::AcceptFinding(AcceptFinding {
        instrument: cited("53-CT/TU"),
        span,
        quote: quote.to_owned(),
        kind: "commitment".into(),
        value: ">90%".into(),
        becomes,
    })
}

fn target() -> Option<Becomes> {
    Some(Becomes::Target { plan: "movement".into(), target: "safe".into() })
}

fn relation(how: Reference, to: &str) -> Option<Becomes> {
    Some(Becomes::Relation(RelationRow { how, to: cited(to), provision: None }))
}

#[test]
fn only_words_of_the_text_are_accepted_and_once() {
    let mut desk = desk();
    desk.enter(accept("More than 90%", None, target()));
    let cases: &[(Act, &[&str])] = &[
        (
            accept("More than 90%", None, None),
            &["instrument.already-accepted number=53-CT/TU quote=More than 90% entry=4 (span)"],
        ),
        (
            accept("More than 80%", Some(24), None),
            &[
                "instrument.other-words number=53-CT/TU quote=More than 80% words=More than 90% (span)",
                "instrument.already-accepted number=53-CT/TU quote=More than 80% entry=4 (span)",
            ],
        ),
        (accept("Two", Some(80), None), &["instrument.outside-text start=80 end=83 length=81 (span)"]),
        (
            accept("communes", None, Some(Becomes::Target { plan: "".into(), target: "".into() })),
            &["instrument.missing column=plan (plan)", "instrument.missing column=target (target)"],
        ),
        (
            accept("communes", None, relation(Reference::Cites, "9/X")),
            &["instrument.unknown number=9/X (to)"],
        ),
        (accept("communes", None, None), &[]),
    ];
    for (act, refusals) in cases {
        assert_eq!(desk.refused(act), *refusals, "{act:?}");
    }
}

#[test]
fn a_finding_keeps_its_words_its_provision_and_what_it_became() {
    let mut desk = desk();
    desk.enter(accept("More than 90%", None, target()));
    desk.enter(crate::instrument::tests::issue("1/A 2023-01-01"));
    desk.enter(accept("53-CT/TU", None, relation(Reference::BasedOn, "1/A")));
    let instruments = desk.register.instruments();
    let id = instruments.find("53-CT/TU", None).unwrap();
    let own = instruments.instrument(id);
    let found: Vec<_> =
        own.findings.iter().map(|((span, _), finding)| (own.provision_at(*span), finding)).collect();
    assert_eq!(found[0].0, None);
    assert_eq!(found[1].0.map(Text::as_str), Some("1"));
    assert_eq!(&*found[1].1.quote, "More than 90%");
    assert_eq!(found[1].1.target, Some(("movement".into(), "safe".into())));
    assert!(instruments.links_from(id).any(|link| link.how == Relation::BasedOn));
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn an_instrument_known_by_its_number_only_has_no_words() {
    let mut desk = Desk::default();
    let Act::IssueInstrument(mut act) = crate::instrument::tests::issue("53-CT/TU 2023-12-05") else {
        unreachable!()
    };
    (act.body, act.provisions) = (None, Vec::new());
    desk.enter(Act::IssueInstrument(act));
    assert_eq!(desk.refused(&accept("One", None, None)), ["instrument.no-text number=53-CT/TU (instrument)"]);
}

fn order(lead: &str, due: &str) -> Option<Becomes> {
    Some(Becomes::Task(Box::new(TaskRow {
        row: None,
        task: "T1".into(),
        text: "More than 90% of communes.".into(),
        lead: lead.into(),
        with: Vec::new(),
        source: Source::Provision { instrument: "53-CT/TU".into(), part: "1".into() },
        assigned: day("2023-12-05"),
        due: Due::On(day(due)),
        target: None,
    })))
}

#[test]
fn an_order_that_is_accepted_is_a_task_from_then_on() {
    let mut desk = desk();
    desk.enter(Act::ImportUnits(crate::fixture::units("P - province")));
    let refused = desk.refused(&accept("More than 90%", None, order("X", "2020-01-01")));
    let due = "task.due-before-assigned due=2020-01-01 assigned=2023-12-05 (due)";
    assert_eq!(refused, ["task.unknown-unit unit=X (lead)", due]);
    desk.enter(accept("More than 90%", None, order("P", "2024-06-30")));
    assert_eq!(desk.register.tasks().task("T1").unwrap().entry, Seq(5));
    let instruments = desk.register.instruments();
    let own = instruments.instrument(instruments.find("53-CT/TU", None).unwrap());
    assert_eq!(own.findings.values().next().unwrap().task.as_deref(), Some("T1"));
    assert_eq!(
        desk.refused(&accept("communes", None, order("P", "2024-06-30"))),
        ["task.duplicate task=T1 entry=5 (task)"]
    );
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn a_task_comes_from_a_part_that_is_there() {
    let mut desk = desk();
    desk.enter(Act::ImportUnits(crate::fixture::units("P - province")));
    let from = |instrument: &str, part: &str| {
        let Some(Becomes::Task(row)) = order("P", "2024-06-30") else { unreachable!("it is a task") };
        let source = Source::Provision { instrument: instrument.into(), part: part.into() };
        Act::AssignTasks(AssignTasks { rows: vec![TaskRow { source, ..*row }] })
    };
    let refused = ["task.unknown-part instrument=53-CT/TU part=9.9 (part)"];
    assert_eq!(desk.refused(&from("53-ct / tu", "9.9")), refused);
    // What the register does not have, it does not judge.
    for (instrument, part) in
        [("53-CT/TU", "Article 2.1"), ("53-CT/TU", ""), ("99/X", "9.9"), ("7/KH", "9.9")]
    {
        assert_eq!(desk.refused(&from(instrument, part)), [""; 0], "{instrument} {part}");
    }
}
