use super::*;
use crate::act::Act;
use crate::fixture::Desk;
use crate::instrument::tests::{cited, desk};
use crate::instrument::{Reference, RelationRow};
use crate::instruments::Relation;

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
