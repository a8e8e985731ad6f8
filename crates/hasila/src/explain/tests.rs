use super::*;
use locale::Lang;
use rules::lineage::things;

const PLANS: &[&str] = &[
    include_str!("../../../rules/corpus/good/movement.plan"),
    include_str!("../../../rules/corpus/good/editions.plan"),
    include_str!("../../../rules/corpus/good/grades.plan"),
    include_str!("../../../rules/corpus/good/days.plan"),
    include_str!("../../../rules/corpus/good/points.plan"),
    include_str!("../../../rules/corpus/good/ranks.plan"),
    include_str!("../../../rules/corpus/good/arabic_words.plan"),
    include_str!("../../../rules/corpus/good/vietnamese.plan"),
    include_str!("../../../../packs/movement_2025/plan.plan"),
];

fn told(plan: &str, name: &str, lang: Lang) -> String {
    let program = rules::compile(plan).program.unwrap();
    let named = things(&program).into_iter().filter(|thing| thing.named(&program).name == name);
    named.map(|thing| text(&explain(&catalogue(lang), &program, thing))).collect()
}

#[test]
fn a_standard_is_said_in_three_languages() {
    let plan = "plan p levels province > commune form f from commune every month { ready yes_no ar \"جاهزة\" vi \"Sẵn sàng\"; \
                cases count flow; solved count flow }";
    let plan = &plan.replace(" levels", "\nlevels").replace(" form", "\nform");
    let plan = format!(
        "{plan}\nstandard safe for commune {{ ready; any {{ solved / cases >= 2.5%; not cases > 3 }} }}"
    );
    assert_eq!(
        told(&plan, "safe", Lang::En),
        "Standard “safe” for commune: met when every line below holds.\n\
         - “ready” is answered with yes.\n\
         - At least one of these holds.\n  \
         - “solved” / “cases” is at least 2.5%.\n  \
         - This does not hold.\n    \
         - “cases” is more than 3.\n"
    );
    assert_eq!(
        told(&plan, "safe", Lang::Vi),
        "Tiêu chuẩn “safe” cho xã: đạt khi mọi dòng dưới đây đều đúng.\n\
         - “Sẵn sàng” được trả lời là có.\n\
         - Ít nhất một trong các điều sau đúng.\n  \
         - “solved” / “cases” ít nhất 2,5%.\n  \
         - Điều sau không đúng.\n    \
         - “cases” trên 3.\n"
    );
    let arabic = told(&plan, "safe", Lang::Ar);
    assert!(arabic.contains("أُجيب عن «\u{2068}جاهزة\u{2069}» بنعم."), "{arabic}");
    assert!(
        arabic.contains("\u{2068}«\u{2068}solved\u{2069}» / «\u{2068}cases\u{2069}»\u{2069}"),
        "{arabic}"
    );
}

#[test]
fn every_thing_of_every_plan_is_said() {
    for plan in PLANS {
        let program = rules::compile(plan).program.unwrap();
        for lang in Lang::ALL {
            for thing in things(&program) {
                let lines = explain(&catalogue(lang), &program, thing);
                let said = text(&lines);
                assert!(!said.contains("explain.") && !said.contains('$'), "{said}");
                assert_eq!(said.matches('\u{2068}').count(), said.matches('\u{2069}').count(), "{said}");
                assert!(lines.iter().all(|line| line.text.ends_with(['.', '”', '»'])), "{said}");
            }
        }
    }
}
