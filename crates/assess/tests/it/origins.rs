//! From a target to the sentence it comes from, and back.

use crate::desk::{Desk, day};
use assess::{commitments, why};
use register::finding::{AcceptFinding, Becomes};
use register::instrument::{Body, Cited, IssueInstrument};
use register::instruments::Span;
use register::{Act, numbering};

const PLAN: &str = r#"
plan movement "Movement" {
  basis "53 - ct / tu" of 2024-12-05
  basis "9/X"
  year 2025
}
form yearly from commune every year {
  launched yes_no flow
  safe     yes_no flow
}
target launch share of commune where launched = 100% cite article "2"
target safe   share of commune where safe > 90%
"#;

const TEXT: &str = "Directive\nArticle 1. Aims\n1. In 2025, more than 90% of communes are safe.\n2. No fires.\nArticle 2. All launch.";

fn accept(quote: &str, target: Option<&str>) -> Act {
    let start = TEXT[..TEXT.find(quote).unwrap()].chars().count() as u64;
    let becomes = target.map(|target| Becomes::Target { plan: "movement".into(), target: target.into() });
    Act::AcceptFinding(AcceptFinding {
        instrument: Cited { number: "53-CT/TU".into(), of: None },
        span: Span { start, end: start + quote.chars().count() as u64 },
        quote: quote.to_owned(),
        kind: "commitment".into(),
        value: ">90%".into(),
        becomes,
    })
}

fn desk() -> Desk {
    desk_with(PLAN)
}

fn desk_with(plan: &str) -> Desk {
    let mut desk = Desk::new("P - province\n A P commune\n B P commune", plan);
    desk.enter(Act::IssueInstrument(IssueInstrument {
        number: "53-CT/TU".into(),
        kind: "directive".into(),
        date: day("2024-12-05"),
        from: None,
        until: None,
        issuer: None,
        title: None,
        body: Some(Body::of(TEXT.to_owned())),
        provisions: numbering::provisions(TEXT),
        relations: Vec::new(),
    }));
    desk.report("A yearly 2025 launched=1 safe=1\n B yearly 2025 launched=1 safe=0");
    desk
}

#[test]
fn a_target_names_its_instrument_its_provision_and_the_sentence() {
    let mut desk = desk();
    desk.enter(accept("more than 90%", Some("safe")));
    let provision = |name: &str| why(desk.view(), &desk.ask("P", "2025"), name).unwrap().provision;
    let safe = provision("safe");
    assert_eq!(safe.origins.len(), 2);
    let directive = &safe.origins[0];
    assert_eq!((&*directive.number, directive.known), ("53-CT/TU", 1));
    assert_eq!(directive.provision.as_deref(), Some("1.1"));
    assert_eq!(directive.sentences[0].quote, "more than 90%");
    assert_eq!(directive.sentences[0].sentence, "1. In 2025, more than 90% of communes are safe.");
    let unknown = &safe.origins[1];
    assert_eq!((&*unknown.number, unknown.known, unknown.status), ("9/X", 0, None));
    let launch = &provision("launch").origins[0];
    assert_eq!(
        launch.text.as_deref(),
        Some("Article 2. All launch."),
        "without a sentence, the provision speaks"
    );
    assert!(launch.sentences.is_empty());
}

#[test]
fn an_instrument_tells_which_of_its_sentences_are_met() {
    let mut desk = desk();
    desk.enter(accept("more than 90%", Some("safe")));
    desk.enter(accept("No fires", None));
    let id = desk.register.instruments().find("53-CT/TU", None).unwrap();
    let told: Vec<String> = commitments(desk.view(), &desk.ask("P", "2025"), id)
        .unwrap()
        .iter()
        .map(|line| {
            let verdict = line.verdict.map(|verdict| format!("{verdict:?}"));
            let words = line.sentence.as_ref().map(|sentence| sentence.quote.as_str());
            format!("{:?} {:?} {:?} {:?}", line.provision, words, line.target, verdict)
        })
        .collect();
    assert_eq!(
        told,
        [
            r#"Some("1.1") Some("more than 90%") Some("safe") Some("Missed")"#,
            r#"Some("1.2") Some("No fires") None None"#,
            r#"Some("2") None Some("launch") Some("Met")"#,
        ]
    );
}

/// Returns the plan with the target `safe` called otherwise and citing these words by their letters.
fn renamed(quote: &str) -> String {
    let start = TEXT[..TEXT.find(quote).unwrap()].chars().count();
    let cite = format!("cite letters {start} to {}", start + quote.chars().count());
    let target = "target safe   share of commune where safe > 90%";
    PLAN.replace(target, &format!("target calm   share of commune where safe > 90% {cite}"))
}

#[test]
fn a_target_renamed_after_its_draft_keeps_its_sentence_both_ways() {
    let mut desk = desk_with(&renamed("more than 90%"));
    // It was accepted as `safe`; the plan calls it `calm` by now.
    desk.enter(accept("more than 90%", Some("safe")));
    let calm = &why(desk.view(), &desk.ask("P", "2025"), "calm").unwrap().provision.origins[0];
    assert_eq!(calm.sentences[0].quote, "more than 90%");
    assert_eq!(calm.provision.as_deref(), Some("1.1"));
    let id = desk.register.instruments().find("53-CT/TU", None).unwrap();
    let lines = commitments(desk.view(), &desk.ask("P", "2025"), id).unwrap();
    let told: Vec<(Option<&str>, bool)> =
        lines.iter().map(|line| (line.target.as_deref(), line.sentence.is_some())).collect();
    assert_eq!(told, [(Some("calm"), true), (Some("launch"), false)]);
    assert!(lines[0].verdict.is_some());
}

#[test]
fn words_cited_by_their_letters_speak_though_nobody_accepted_them() {
    let desk = desk_with(&renamed("No fires"));
    let calm = &why(desk.view(), &desk.ask("P", "2025"), "calm").unwrap().provision.origins[0];
    let sentence = &calm.sentences[0];
    assert_eq!(
        (&*sentence.kind, &*sentence.quote, &*sentence.sentence),
        ("cited", "No fires", "2. No fires.")
    );
    assert_eq!(calm.provision.as_deref(), Some("1.2"));
    let outside = PLAN.replace("> 90%", "> 90% cite letters 9000 to 9001");
    let safe = &why(desk_with(&outside).view(), &desk.ask("P", "2025"), "safe").unwrap().provision.origins[0];
    assert!(safe.sentences.is_empty(), "letters outside the text say nothing");
}

#[test]
fn a_plan_whose_instruments_nobody_knows_works_as_before() {
    let desk = Desk::new("P - province\n A P commune", PLAN);
    let provision = why(desk.view(), &desk.ask("P", "2025"), "safe").unwrap().provision;
    assert_eq!(provision.basis.len(), 2);
    assert!(provision.origins.iter().all(|origin| origin.known == 0 && origin.text.is_none()));
}
