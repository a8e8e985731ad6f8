use super::*;
use base::number;

fn field(runners: &[(i64, i64, Tri)]) -> Ranked {
    let runner = |(unit, (low, high, assessed)): (u32, &(i64, i64, Tri))| {
        let points = Points { low: number::whole(*low), high: number::whole(*high) };
        (Peers::All, Runner { unit: UnitId(unit), points, assessed: *assessed })
    };
    Ranked::of((0..).zip(runners).map(runner))
}

/// Returns for each unit whether it is among the first three, as letters.
fn first_three(runners: &[(i64, i64, Tri)]) -> String {
    let ranked = field(runners);
    let letter = |unit| match ranked.holds(UnitId(unit), Comparator::AtMost, 3) {
        Tri::Yes => 'y',
        Tri::No => 'n',
        Tri::Undecided => '?',
    };
    (0..runners.len() as u32).map(letter).collect()
}

#[test]
fn units_with_the_same_points_share_a_place() {
    let certain = |points: &[i64]| points.iter().map(|one| (*one, *one, Tri::Yes)).collect::<Vec<_>>();
    assert_eq!(first_three(&certain(&[90, 80, 80, 70, 60])), "yyynn");
    assert_eq!(first_three(&certain(&[90, 80, 70, 70, 60])), "yyyyn");
}

#[test]
fn what_is_open_decides_nothing_it_could_turn() {
    let yes = Tri::Yes;
    assert_eq!(first_three(&[(90, 90, yes), (80, 80, yes), (70, 70, yes), (60, 75, yes)]), "yy??");
    assert_eq!(first_three(&[(90, 90, yes), (80, 80, yes), (76, 76, yes), (60, 75, yes)]), "yyyn");
    assert_eq!(first_three(&[(90, 90, Tri::No), (80, 80, yes), (70, 70, yes), (60, 60, yes)]), "nyyy");
    let perhaps = Tri::Undecided;
    assert_eq!(first_three(&[(90, 90, perhaps), (80, 80, yes), (70, 70, yes), (60, 60, yes)]), "?yy?");
}

#[test]
fn a_place_can_be_asked_for_exactly() {
    let yes = Tri::Yes;
    let ranked = field(&[(90, 90, yes), (60, 95, yes), (50, 50, yes), (10, 20, yes)]);
    let is = |unit, place| ranked.holds(UnitId(unit), Comparator::Equal, place);
    assert_eq!([is(0, 1), is(0, 3), is(2, 3), is(3, 4)], [Tri::Undecided, Tri::No, Tri::Yes, Tri::Yes]);
    assert_eq!(ranked.holds(UnitId(9), Comparator::Equal, 1), Tri::Undecided);
}
