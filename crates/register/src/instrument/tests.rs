use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, given};
use crate::instruments::Status;
use crate::numbering;

/// Reads `number date [kind] [until] [how:to ...]`, `-` for nothing; the text has three articles.
pub fn issue(line: &str) -> Act {
    let words: Vec<&str> = line.split_whitespace().collect();
    let text =
        format!("{}\nArticle 1. Aim\nMore than 90% of communes.\nArticle 2. Means\n1. One\n2. Two", words[0]);
    let relation = |word: &&str| {
        let (how, to) = word.split_once(':').unwrap();
        relation(how, to)
    };
    Act::IssueInstrument(IssueInstrument {
        number: words[0].into(),
        kind: words.get(2).map_or("directive", |word| *word).into(),
        date: day(words[1]),
        from: None,
        until: words.get(3).and_then(|word| given(word)).map(|until| day(&until)),
        issuer: None,
        title: None,
        provisions: numbering::provisions(&text),
        body: Some(Body::of(text)),
        relations: words.iter().skip(4).map(relation).collect(),
    })
}

/// Reads `number`, `number@date`, `number#provision`.
pub fn cited(text: &str) -> Cited {
    let (number, of) = text.split_once('@').map_or((text, None), |(number, of)| (number, Some(day(of))));
    Cited { number: number.into(), of }
}

fn relation(how: &str, to: &str) -> RelationRow {
    let how = match how {
        "based_on" => Reference::BasedOn,
        "implements" => Reference::Implements,
        _ => Reference::Cites,
    };
    let (to, provision) = to.split_once('#').map_or((to, None), |(to, part)| (to, Some(part.into())));
    RelationRow { how, to: cited(to), provision }
}

fn relate(from: &str, how: &str, to: &str) -> Act {
    Act::RelateInstrument(RelateInstrument { instrument: cited(from), relation: relation(how, to) })
}

/// Two that began to count anew, and one that rests on a provision of the first.
pub fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.enter(issue("53-CT/TU 2023-12-05"));
    desk.enter(issue("7/KH 2024-01-10 plan 2024-12-31"));
    desk.enter(issue("7/KH 2025-01-12 plan 2025-12-31 based_on:53-ct/tu#2,1"));
    desk
}

const ISSUED: &[(&str, &[&str])] = &[
    ("8/KH 2025-02-01 plan 2025-12-31 based_on:53-CT/TU#2.1 implements:7/KH@2024-01-10", &[]),
    (
        "53\u{2013}ct/tu 2023-12-05",
        &["instrument.already-issued number=53-CT/TU day=2023-12-05 entry=1 (number)"],
    ),
    ("53-CT/TU 2024-12-05", &[]),
    ("() 2025-01-01", &["instrument.no-number number=() (number)"]),
    ("8/KH 1025-01-01", &["instrument.far-date column=date day=1025-01-01 (date)"]),
    (
        "8/KH 2025-02-01 plan 2025-01-31",
        &["instrument.ends-before-it-begins from=2025-02-01 until=2025-01-31 (until)"],
    ),
    ("8/KH 2025-02-01 plan - cites:9/KH", &["instrument.unknown number=9/KH (relations)"]),
    (
        "8/KH 2025-02-01 plan - cites:7/KH@2023-01-01",
        &["instrument.unknown-of number=7/KH day=2023-01-01 (relations)"],
    ),
    (
        "8/KH 2025-02-01 plan - cites:7/kh",
        &["instrument.ambiguous number=7/KH days=2024-01-10,2025-01-12 (relations)"],
    ),
    (
        "8/KH 2025-02-01 plan - based_on:53-CT/TU#9 cites:53-CT/TU cites:53-CT/TU",
        &[
            "instrument.unknown-provision number=53-CT/TU provision=9 (relations)",
            "instrument.duplicate-relation other=53-CT/TU (relations)",
        ],
    ),
    (
        "8/KH 2023-02-01 plan - cites:53-CT/TU",
        &[
            "instrument.refers-ahead number=8/KH day=2023-02-01 other=53-CT/TU other_day=2023-12-05 (relations)",
        ],
    ),
];

#[test]
fn instruments_are_refused_with_every_reason() {
    let desk = desk();
    for (line, refusals) in ISSUED {
        assert_eq!(desk.refused(&issue(line)), *refusals, "{line}");
        if refusals.is_empty() {
            desk.clone().enter(issue(line));
        }
    }
}

#[test]
fn a_text_is_kept_as_received_with_its_hash_and_parts() {
    let desk = Desk::default();
    let with = |change: fn(&mut IssueInstrument)| {
        let Act::IssueInstrument(mut act) = issue("1/QD 2025-01-01") else { unreachable!() };
        change(&mut act);
        desk.refused(&Act::IssueInstrument(act))
    };
    assert!(
        with(|act| act.body = Some(Body::of(" La\u{302}m \r\n".to_owned() + &"x".repeat(200)))).is_empty()
    );
    assert_eq!(with(|act| act.body = Some(Body::of(" \n".into())))[0], "instrument.blank-text (text)");
    let changed = with(|act| act.body.as_mut().unwrap().text.push('x'));
    assert!(changed[0].starts_with("instrument.other-hash"), "{changed:?}");
    assert_eq!(
        with(|act| act.provisions[0].span.end = 9_999),
        ["instrument.outside-text start=5 end=9999 length=77 (provisions)"]
    );
    assert_eq!(
        with(|act| act.provisions[1].number = "1".into()),
        ["instrument.duplicate-provision provision=1 (provisions)"]
    );
    assert_eq!(with(|act| act.body = None).len(), 4, "parts need a text");
    assert_eq!(with(|act| act.kind = "".into()), ["instrument.missing column=kind (kind)"]);
}

#[test]
fn relations_are_refused_where_they_lead_in_a_circle_or_nowhere() {
    let mut desk = Desk::default();
    for line in ["1/A 2025-01-01", "2/A 2025-01-01", "3/A 2025-01-01", "4/A 2025-01-02"] {
        desk.enter(issue(line));
    }
    desk.enter(relate("1/A", "based_on", "2/A"));
    desk.enter(relate("2/A", "implements", "3/A"));
    let cases = [
        ("1/A", "based_on", "1/A", "instrument.itself number=1/A (to)"),
        (
            "1/A",
            "cites",
            "4/A",
            "instrument.refers-ahead number=1/A day=2025-01-01 other=4/A other_day=2025-01-02 (to)",
        ),
        ("3/A", "based_on", "1/A", "instrument.cycle number=3/A other=1/A way=1/A,2/A,3/A (to)"),
        ("1/A", "based_on", "2/A", "instrument.already-related number=1/A other=2/A entry=5 (to)"),
        ("1/A", "based_on", "5/A", "instrument.unknown number=5/A (to)"),
        ("5/A", "based_on", "1/A", "instrument.unknown number=5/A (instrument)"),
    ];
    for (from, how, to, refusal) in cases {
        assert_eq!(desk.refused(&relate(from, how, to)), [refusal]);
    }
    assert!(desk.refused(&relate("3/A", "cites", "1/A")).is_empty(), "a mention holds nothing up");
    assert!(desk.refused(&relate("1/A", "implements", "2/A")).is_empty(), "another kind is another relation");
}

#[test]
fn an_instrument_tells_how_it_stands_and_what_rests_on_it() {
    let desk = desk();
    let instruments = desk.register.instruments();
    let [plan] = instruments.named("7/KH", Some(day("2025-01-12")))[..] else { panic!("one plan") };
    let status = |on| instruments.instrument(plan).status(day(on));
    let expected = [Status::NotYet, Status::InForce, Status::InForce, Status::Expired];
    assert_eq!(["2025-01-11", "2025-01-12", "2025-12-31", "2026-01-01"].map(status), expected);
    let directive = instruments.find("53-CT / TU", None).unwrap();
    let links: Vec<_> =
        instruments.links_to(directive).map(|link| (link.from, link.provision.as_deref())).collect();
    assert_eq!(links, [(plan, Some("2.1"))]);
    assert_eq!(instruments.instrument(directive).wording("2.1", day("2025-01-01")), Some("1. One"));
    assert_eq!(desk.replayed().digest(), desk.digest());
}
