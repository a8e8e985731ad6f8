use super::*;
use crate::Hierarchy;
use crate::samples::{Dice, column, forests, hierarchy, nation};
use base::{Share, Tri, number::fraction};

#[test]
fn ratios_agree_with_shares_on_every_forest_of_five_units() {
    let mut dice = Dice::new(5);
    for parents in (0..=5).flat_map(forests) {
        agrees_with_shares(&hierarchy(&parents), &mut dice);
    }
}

#[test]
fn ratios_agree_with_shares_across_chunks() {
    for seed in 0..20 {
        let mut dice = Dice::new(seed);
        let hierarchy = nation(2 + dice.roll(11) as u32, 3);
        agrees_with_shares(&hierarchy, &mut dice);
    }
}

fn agrees_with_shares(hierarchy: &Hierarchy, dice: &mut Dice) {
    let outline = Outline::of(hierarchy);
    let part = column(hierarchy.len(), dice);
    let whole = if dice.roll(4) == 0 { part.clone() } else { column(hierarchy.len(), dice) };
    let ratio = Ratio::of(&outline, &part, &whole);
    let (comparator, threshold) = question(dice);
    let answers = ratio.verdicts(comparator, &threshold);
    let mut quotients = vec![1.0];
    ratio.display_quotients(&mut quotients);
    assert_eq!(quotients.len(), hierarchy.len() as usize);
    for position in 0..hierarchy.len() {
        let (parts, wholes) = expected(hierarchy, &part, &whole, position);
        assert_eq!(ratio.at(position), (parts, wholes));
        let share = Share::new(parts.sum, wholes.sum);
        let verdict =
            share.map_or(Tri::Undecided, |share| match comparator.holds(&share.value(), &threshold) {
                true => Tri::Yes,
                false => Tri::No,
            });
        assert_eq!(answers.at(position), verdict, "{parts:?} {wholes:?} {comparator:?} {threshold}");
        assert_eq!(quotients[position as usize].is_nan(), verdict == Tri::Undecided);
    }
}

/// Totals over the units that report both, one by one.
fn expected(hierarchy: &Hierarchy, part: &Column, whole: &Column, position: u32) -> (Total, Total) {
    let pairs = hierarchy.range(position).filter_map(|below| Some((part.get(below)?, whole.get(below)?)));
    pairs.fold((Total::default(), Total::default()), |(parts, wholes), (part, whole)| {
        let one = |figure| Total { sum: i128::from(figure), count: 1 };
        (parts + one(part), wholes + one(whole))
    })
}

/// A threshold of few digits, one that some figures hit exactly, or one of more digits than 128 bits hold.
fn question(dice: &mut Dice) -> (Comparator, Number) {
    let comparator = Comparator::ALL[dice.roll(5) as usize];
    let threshold = match dice.roll(5) {
        0 => fraction(1, 1),
        1 => fraction(dice.figure(), 1 + dice.roll(1 << 40)),
        2 => fraction(dice.figure(), 1) / fraction(u128::MAX, 7),
        _ => fraction(dice.roll(200), 100),
    };
    (comparator, threshold)
}

#[test]
fn the_display_quotient_is_part_divided_by_whole() {
    let hierarchy = hierarchy(&[None, Some(0), Some(0)]);
    let (mut part, mut whole) = (Column::new(3), Column::new(3));
    let figures = [(1, 1, 2), (2, 1, 6)];
    for (position, of_part, of_whole) in figures {
        part.set(position, Some(of_part));
        whole.set(position, Some(of_whole));
    }
    let outline = Outline::of(&hierarchy);
    let mut quotients = Vec::new();
    Ratio::of(&outline, &part, &whole).display_quotients(&mut quotients);
    assert_eq!(quotients, [0.25, 0.5, 1.0 / 6.0]);
}
