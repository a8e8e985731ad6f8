//! The effect of other rules, held against the standing before and after they are applied.

use crate::desk::Desk;
use assess::effect::{Effect, Side};
use assess::{Ask, Units, effect};
use std::collections::BTreeMap;

const UNITS: &str = "
    P  -  province
    D1 P  district
    D2 P  district
    A  D1 commune
    B  D1 commune
    C  D2 commune
    E  D2 commune
";

const PLAN: &str = "
    plan p { year 2025 }
    form f from commune every year {
      ok     yes_no
      cases  count flow
      solved count flow
    }
    indicator rate = solved / cases as percent, higher is better
    standard safe for commune { ok; rate >= 50% }
    score points for commune {
      weight 100 rate { 100 at 100%; 0 at 0% } linear
    }
    grades points {
      good from 80
      weak from 0
    }
    target t share of commune where met(safe) >= 50%
    target u share of commune where grade(points) >= good >= 50%
";

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report(
        "A f 2025 ok=1 cases=10 solved=9
         B f 2025 ok=1 cases=10 solved=6
         C f 2025 ok=0 cases=10 solved=7",
    );
    desk
}

fn effect_of(edits: &[(&str, &str)]) -> (Desk, Desk, Effect) {
    let before = desk();
    let mut after = before.clone();
    let edited = edits.iter().fold(PLAN.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    after.apply(&edited);
    let version = |desk: &Desk| desk.register.plans().versions("p").last().unwrap().clone();
    let (then, now) = (version(&before), version(&after));
    let side = |desk, version| Side { view: Desk::view(desk), version };
    let effect = effect(side(&before, &then), side(&after, &now), "2025".parse().unwrap()).unwrap();
    (before, after, effect)
}

fn told(effect: &Effect) -> Vec<String> {
    let word = |word: &Option<assess::answer::Text>| word.as_deref().unwrap_or("-").to_owned();
    let line = |change: &assess::effect::ResultChange| {
        let (before, after) = (word(&change.before), word(&change.after));
        format!("{} {}: {before} > {after}: {}", change.figure, change.level, change.units.join(" "))
    };
    effect.changes.iter().map(line).collect()
}

#[test]
fn every_answer_that_changes_is_told_with_its_units() {
    let (_, _, effect) = effect_of(&[("rate >= 50%", "rate >= 70%")]);
    let expected =
        ["t commune: met > missed: B", "t province: met > undecided: P", "safe commune: yes > no: B"];
    assert_eq!(told(&effect), expected);
    assert_eq!((effect.results, effect.changed, effect.moved), (22, 3, 1));

    let (_, _, effect) = effect_of(&[("good from 80", "good from 60")]);
    let expected = [
        "u commune: missed > met: B C",
        "u district: undecided > met: D2",
        "u province: undecided > met: P",
        "points commune: weak > good: B C",
    ];
    assert_eq!(told(&effect), expected);
    let kinds = effect.kinds.iter().map(|kind| (kind.results, kind.changed, kind.moved)).collect::<Vec<_>>();
    assert_eq!(kinds, [(14, 4, 1), (4, 0, 0), (4, 2, 0)]);
}

#[test]
fn what_only_one_plan_has_comes_or_goes() {
    let (_, _, effect) = effect_of(&[
        ("target u", "target v"),
        ("plan p { year 2025 }", "plan p { year 2025\nscope \"D1\" }"),
    ]);
    let expected = [
        "t commune: missed > -: C",
        "t commune: undecided > -: E",
        "t district: undecided > -: D2",
        "t province: met > -: P",
        "v commune: - > met: A",
        "v commune: - > missed: B",
        "v district: - > met: D1",
        "u commune: met > -: A",
        "u commune: missed > -: B C",
        "u commune: undecided > -: E",
        "u district: met > -: D1",
        "u district: undecided > -: D2",
        "u province: undecided > -: P",
        "safe commune: no > -: C",
        "safe commune: undecided > -: E",
        "points commune: undecided > -: E",
        "points commune: weak > -: C",
    ];
    assert_eq!(told(&effect), expected);
}

#[test]
fn verdicts_are_those_of_the_standing_before_and_after() {
    let edits: &[&[(&str, &str)]] = &[
        &[("rate >= 50%", "rate >= 95%")],
        &[(">= 50%\n    target", "> 80%\n    target")],
        &[("ok; rate", "rate")],
        &[("0 at 0%", "0 at 50%"), ("standard safe for commune", "standard safe for district, commune")],
    ];
    for edits in edits {
        let (before, after, effect) = effect_of(edits);
        let (then, now) = (verdicts(&before), verdicts(&after));
        let mut changed = BTreeMap::<(String, String), u64>::new();
        for (key, verdict) in &then {
            if now[key] != *verdict {
                *changed.entry((verdict.clone(), now[key].clone())).or_default() += 1;
            }
        }
        let mut told = BTreeMap::<(String, String), u64>::new();
        for change in effect.changes.iter().filter(|change| ["t", "u"].contains(&&*change.figure)) {
            let words = (change.before.as_deref().unwrap().into(), change.after.as_deref().unwrap().into());
            *told.entry(words).or_default() += change.count;
        }
        assert_eq!(told, changed, "{edits:?}");
    }
}

fn verdicts(desk: &Desk) -> BTreeMap<(String, String), String> {
    let rows = assess::standing(desk.view(), &Ask::new(Units::All, "2025".parse().unwrap())).unwrap();
    let key = |row: &assess::Standing| (row.unit.to_string(), row.target.to_string());
    rows.iter().map(|row| (key(row), row.verdict.word().to_owned())).collect()
}
