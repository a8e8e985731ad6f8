//! A verdict against every way of filling in what is missing: met only if all of them meet the target, missed only if none
//! does.

use crate::desk::Desk;
use assess::Verdict;

const UNITS: &str = "P - province\n D P district\n A D commune\n B D commune\n C P commune";

const PLAN: &str = "
    plan p { }
    form f from commune every half {
      ok    yes_no stock
      cases count flow
    }
    standard safe for commune {
      ok
      cases <= 2
    }
    target share_met  share of commune where met(safe) >= 60%
    target share_half share of commune where met(safe) = 50%
    target share_not  share of commune where not met(safe) < 40%
    target some       count of commune where ok >= 2
    target few        cases <= 5
    target enough     cases >= 4
    target each_few   each commune: cases < 3
    target in_each    share of commune where ok in each district >= 50%
";

/// What a unit may report for one half-year.
const ANSWERS: [(u8, u8); 3] = [(1, 0), (1, 3), (0, 1)];

/// The reports that may be missing; A's first is always there.
const REPORTS: [(&str, &str); 4] = [("A", "2025-H2"), ("B", "2025-H1"), ("B", "2025-H2"), ("C", "2025-H2")];

#[test]
fn verdicts_agree_with_every_completion() {
    let mut empty = Desk::new(UNITS, PLAN);
    empty.report("A f 2025-H1 ok=0 cases=1\n C f 2025-H1 ok=1 cases=1");
    let choices = ANSWERS.len() as u32 + 1;
    for code in 0..choices.pow(REPORTS.len() as u32) {
        let chosen = (0..REPORTS.len() as u32).map(|place| (code / choices.pow(place) % choices) as usize);
        let chosen = chosen.map(|choice| choice.checked_sub(1)).collect::<Vec<_>>();
        compare(&empty, &chosen);
    }
}

fn compare(empty: &Desk, chosen: &[Option<usize>]) {
    let mut completed = vec![Vec::new()];
    for choice in chosen {
        let ways = match choice {
            Some(choice) => vec![*choice],
            None => (0..ANSWERS.len()).collect(),
        };
        let longer = completed.iter().flat_map(|begun: &Vec<usize>| {
            ways.iter().map(|way| begun.iter().copied().chain([*way]).collect())
        });
        completed = longer.collect();
    }
    let filled = completed
        .iter()
        .map(|ways| verdicts(&reported(empty, &ways.iter().map(|way| Some(*way)).collect::<Vec<_>>())));
    let filled = filled.collect::<Vec<_>>();
    for (unit, target, verdict) in verdicts(&reported(empty, chosen)) {
        let ends = filled.iter().map(|rows| {
            rows.iter().find(|(u, t, _)| (u, t) == (&unit, &target)).map(|(_, _, verdict)| *verdict).unwrap()
        });
        let ends = ends.collect::<Vec<_>>();
        let agreed = match (ends.contains(&Verdict::Met), ends.contains(&Verdict::Missed)) {
            (true, false) => Verdict::Met,
            (false, true) => Verdict::Missed,
            _ => Verdict::Undecided,
        };
        // More cases may be missing than were tried.
        let is_beyond = matches!(target.as_str(), "few" | "enough") && verdict == Verdict::Undecided;
        assert!(verdict == agreed || is_beyond, "{unit} {target} {chosen:?}: {verdict:?}, but {ends:?}");
    }
}

fn reported(empty: &Desk, chosen: &[Option<usize>]) -> Desk {
    let mut desk = empty.clone();
    for ((unit, period), choice) in REPORTS.iter().zip(chosen) {
        let Some(choice) = choice else { continue };
        let (ok, cases) = ANSWERS[*choice];
        desk.report(&format!("{unit} f {period} ok={ok} cases={cases}"));
    }
    desk
}

fn verdicts(desk: &Desk) -> Vec<(String, String, Verdict)> {
    let ask = assess::Ask::new(assess::Units::All, "2025".parse().unwrap());
    let rows = assess::standing(desk.view(), &ask).unwrap();
    rows.iter().map(|row| (row.unit.to_string(), row.target.to_string(), row.verdict)).collect()
}
