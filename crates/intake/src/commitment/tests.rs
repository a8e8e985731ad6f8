use crate::{Fact, Kind};

/// Lines of `bound, bound | text`, without units; `-` where there is none, `\n` for a new line. Organs are invented.
const CASES: &str = include_str!("cases.txt");

#[test]
fn thresholds_to_reach_are_told_from_results() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (asked, text) = line.split_once(" | ").unwrap();
        let text = text.replace("\\n", "\n");
        let reading = crate::read(&text);
        let commitments = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Commitment);
        let bound = |value: String| value.split(' ').next().unwrap_or_default().to_owned();
        let found: Vec<String> = commitments.map(|found| bound(found.fact.value())).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(", ") };
        if found != asked {
            wrong.push(format!("{text}\n  asked {asked}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_clause_without_a_population_of_its_own_has_the_one_before() {
    let text = "Phấn đấu trên 90% xã, phường đạt tiêu chuẩn trước ngày 31/12/2025; dưới 10% không đạt";
    let reading = crate::read(text);
    let commitments: Vec<_> = reading
        .annotations
        .iter()
        .filter_map(|found| match &found.fact {
            Fact::Commitment(commitment) => Some(commitment),
            _ => None,
        })
        .collect();
    let [first, second] = commitments[..] else { panic!("{commitments:?}") };
    assert_eq!((first.population.as_deref(), first.population_inherited), (Some("xã, phường"), false));
    assert_eq!((second.population.as_deref(), second.population_inherited), (Some("xã, phường"), true));
    assert_eq!(first.deadline.as_deref(), Some("2025-12-31"));
    assert_eq!(first.action.as_deref(), Some("đạt tiêu chuẩn trước ngày 31/12/2025"));
}
