//! Every warning and note beside a plan that says almost the same and does not earn it. Errors need no such list: no plan in
//! `corpus/good` has one, and every one has a plan in `corpus/bad`.

#![expect(clippy::disallowed_methods, reason = "a test may read its own corpus")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const HEAD: &str = "
plan p {
  year 2025
  levels province > district > commune
  kinds agency
  ranks captain > sergeant
}
form f from commune every year { a count flow; b count flow; y yes_no; z yes_no }
form g from agency every year { c count flow }
indicator rate = a / b as percent, higher is better
target read_1 rate >= 50%
target read_2 c >= 5
target read_3 share of commune where y > 40%
target read_4 share of commune where z > 40%
score s for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }
grades s { good from 50; weak from 0 }
";

/// Code, what earns it, and what is near it and does not.
const CASES: &[(&str, &str, &str)] = &[
    (
        "plan.complement-leaves-no-room",
        "target t share of commune where a >= 5 > 90%\ntarget u share of commune where a < 5 < 10%",
        "target t share of commune where a >= 5 > 90%\ntarget u share of commune where a < 5 < 8%",
    ),
    (
        "plan.counts-before-due",
        "form h from commune every year, due by 12-15, counts until 12-01 { d count flow }\ntarget t d >= 5",
        "form h from commune every year, due by 12-15, counts until 12-31 { d count flow }\ntarget t d >= 5",
    ),
    (
        "plan.counts-before-end",
        "form h from commune every month, counts until 12-10 { d count flow }\ntarget t d >= 5",
        "form h from commune every month, counts until 12-31 { d count flow }\ntarget t d >= 5",
    ),
    ("plan.divided-by-one", "target t a / 1 >= 50%", "target t a / 2 >= 50%"),
    (
        "plan.editions-of-last-only",
        "target t share of commune where y and z for 2 consecutive editions > 50%",
        "target t share of commune where (y and z) for 2 consecutive editions > 50%",
    ),
    (
        "plan.gap-between-bands",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\n\
         grades r { good 50 to 100; weak 0 to 49 }",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\n\
         grades r { good 50 to 100; weak 0 below 50 }",
    ),
    (
        "plan.gap-between-steps",
        "score r for commune { weight 100 rate { 100 at 100%; 0 below 50% } }\ngrades r { weak from 0 }",
        "score r for commune { weight 100 rate { 100 at 100%; 50 at 50%; 0 below 50% } }\ngrades r { weak from 0 }",
    ),
    (
        "plan.gap-in-force",
        "standard r for commune until 2025-03-31 { y }\nstandard r for commune from 2025-05-01 { z }",
        "standard r for commune until 2025-04-30 { y }\nstandard r for commune from 2025-05-01 { z }",
    ),
    ("plan.minus-itself", "target t a - a >= 5", "target t a - b >= 5"),
    ("plan.never-holds", "standard r for commune { y; not y }", "standard r for commune { y; not z }"),
    (
        "plan.never-in-force",
        "target t share of commune where y > 50% from 2026-01-01",
        "target t share of commune where y > 50% from 2025-12-31",
    ),
    (
        "plan.never-met",
        "target t share of commune where y > 100%",
        "target t share of commune where y >= 100%",
    ),
    (
        "plan.never-missed",
        "target t share of commune where y >= 0%",
        "target t share of commune where y > 0%",
    ),
    (
        "plan.nobody-reports",
        "target t share of district where y > 50%",
        "target t share of commune where y > 50%",
    ),
    (
        "plan.nobody-reports",
        "form h from district every year { w yes_no }\ntarget t share of commune except w where y > 50%",
        "form h from district every year { w yes_no }\ntarget t share of district except w where a > 5 > 50%",
    ),
    (
        "plan.nobody-reports",
        "form h from province every year { w count flow }\n\
         score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear; minus 5 per w, at most 20 }",
        "form h from commune every year { w count flow }\n\
         score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear; minus 5 per w, at most 20 }",
    ),
    ("plan.numerator-is-denominator", "target t a / a >= 50%", "target t a / b >= 51%"),
    (
        "plan.parameter-after-year",
        "parameter n = 5 { 6 from 2026-01-01 }",
        "parameter n = 5 { 6 from 2025-12-31 }",
    ),
    (
        "plan.placement-never",
        "placement q of district { hard at most 2 terms of 5 years from 2026-01-01 until 2025-01-01 }",
        "placement q of district { hard at most 2 terms of 5 years from 2025-01-01 until 2026-01-01 }",
    ),
    (
        "plan.placement-none",
        "placement q of district { hard at most 0 terms of 5 years }",
        "placement q of district { hard at most 1 terms of 5 years }",
    ),
    (
        "plan.placement-own-words",
        "placement q of district { soft somebody who knows the place }",
        "placement q of district { soft not native of own district }",
    ),
    (
        "plan.placement-share",
        "placement q of district { hard at most 3/2 of a team in one round }",
        "placement q of district { hard at most 1/2 of a team in one round }",
    ),
    (
        "plan.placement-twice",
        "placement q of district { hard not back within 2 years; hard not back within 2 years }",
        "placement q of district { hard not back within 2 years; soft not native of own district }",
    ),
    (
        "plan.placement-unknown-level",
        "placement q of district { hard no kin in own village }",
        "placement q of district { hard no kin in own district }",
    ),
    (
        "plan.placement-unknown-rank",
        "placement q of district { hard rank marshal or better }",
        "placement q of district { hard rank sergeant or better }",
    ),
    (
        "plan.placement-window",
        "placement q of district { hard at most 5 years in one post in the last 4 years }",
        "placement q of district { hard at most 4 years in one post in the last 5 years }",
    ),
    (
        "plan.population-can-vanish",
        "target t share of commune except a < 1 where y > 50%",
        "target t share of commune where a >= 1 and y > 50%",
    ),
    (
        "plan.quota-limits-nothing",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\n\
         grades r { high from 50; low from 0 }\nquota good <= 50% of low, ceiling",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\n\
         grades r { high from 50; low from 0 }\nquota high <= 50% of low, ceiling",
    ),
    ("plan.quota-not-at-most", "quota good >= 20% of weak, floor", "quota good <= 50% of weak, floor"),
    (
        "plan.quota-of-small-groups",
        "quota good <= 20% of weak in each district, floor",
        "quota good <= 20% of weak in each district, ceiling",
    ),
    (
        "plan.quota-on-last-grade",
        "quota weak <= 50% of good or better, ceiling",
        "quota good <= 50% of weak, ceiling",
    ),
    ("plan.quota-without-rounding", "quota good <= 50% of weak", "quota good <= 50% of weak, ceiling"),
    ("plan.same-formula", "indicator twin = a / b as percent", "indicator other = b / a as percent"),
    (
        "plan.share-needs-percent",
        "target t share of commune where a / b >= 85 > 50%",
        "target t share of commune where a / b >= 85% > 50%",
    ),
    (
        "plan.title-asks-for-itself",
        "title r for commune { eligible when not awarded(r) in 1 of the last 3 editions }",
        "title q for commune\ntitle r for commune { eligible when not awarded(q) in 1 of the last 3 editions }",
    ),
    (
        "plan.top-without-grade",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\ngrades r { good from 50 below 100; weak from 0 }",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\ngrades r { good from 50; weak from 0 }",
    ),
    ("plan.unused-indicator", "indicator idle = b - a", "indicator busy = b - a\ntarget t busy >= 5"),
    (
        "plan.unused-item",
        "form h from commune every year { idle count flow }",
        "form h from commune every year { busy count flow }\ntarget t busy >= 5",
    ),
    (
        "plan.veto-without-effect",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\ngrades r { good from 50; weak from 0; good when y }",
        "score r for commune { weight 100 rate { 100 at 100%; 0 at 0% } linear }\ngrades r { good from 50; weak from 0; weak when y }",
    ),
];

/// Those that ask for another beginning of the plan: with it, what earns them, and what does not.
const WITHOUT_HEAD: &[(&str, &str, &str)] = &[
    (
        "plan.placement-no-ranks",
        "plan p\nplacement q of head { hard rank captain or better }",
        "plan p { ranks captain > sergeant }\nplacement q of head { hard rank captain or better }",
    ),
    (
        "plan.unknown-word",
        "plan p { levels province > commune }\nform f from commune every year { y yes_no }\n\
         target t share of comune where y > 50%",
        "plan p { levels province > commune }\nform f from commune every year { y yes_no }\n\
         target t share of commune where y > 50%",
    ),
];

#[test]
fn every_warning_is_earned_by_what_it_is_about_and_by_nothing_near_it() {
    let headed =
        CASES.iter().map(|(code, bad, good)| (*code, format!("{HEAD}{bad}\n"), format!("{HEAD}{good}\n")));
    let whole = WITHOUT_HEAD.iter().map(|(code, bad, good)| (*code, (*bad).to_owned(), (*good).to_owned()));
    for (code, bad, good) in headed.chain(whole) {
        let earned = remarks(&bad);
        assert!(earned.contains(&code), "{code} is not earned, but {earned:?}: {bad}");
        let near = remarks(&good);
        assert!(!near.contains(&code), "{code} is earned by {good}");
        assert!(rules::compile(&good).program.is_some(), "{near:?}: {good}");
    }
}

#[test]
fn no_warning_is_without_its_case() {
    let cases =
        CASES.iter().chain(WITHOUT_HEAD).map(|(code, ..)| (*code).to_owned()).collect::<BTreeSet<_>>();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let files = ["good", "bad"].iter().flat_map(|folder| {
        fs::read_dir(corpus.join(folder))
            .unwrap()
            .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
    });
    let mut warned = BTreeSet::new();
    for text in files {
        let lines = text.lines().map(str::trim_start);
        let remarks = lines.filter(|line| line.starts_with("# warning ") || line.starts_with("# note "));
        warned.extend(remarks.filter_map(|line| line.split_whitespace().nth(3)).map(str::to_owned));
    }
    assert_eq!(
        warned, cases,
        "the corpus has every code there is (tests/codes.rs); this table has every warning"
    );
}

fn remarks(text: &str) -> Vec<&'static str> {
    rules::compile(text).remarks.iter().map(|remark| remark.message.code).collect()
}
