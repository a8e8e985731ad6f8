use super::*;
use crate::samples::Dice;
use std::collections::BTreeMap;

#[test]
fn columns_agree_with_a_map_of_figures() {
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let len = 1 + dice.roll(3_000) as u32;
        let mut column = Column::new(len);
        let mut figures = BTreeMap::new();
        for _ in 0..400 {
            post(&mut dice, &mut column, &mut figures);
        }
        agrees(&mut dice, &column, &figures, seed);
    }
}

fn post(dice: &mut Dice, column: &mut Column, figures: &mut BTreeMap<u32, i64>) {
    let position = dice.roll(u64::from(column.len())) as u32;
    let figure = (dice.roll(5) > 0).then(|| dice.figure());
    column.set(position, figure);
    match figure {
        Some(figure) => figures.insert(position, figure),
        None => figures.remove(&position),
    };
}

fn agrees(dice: &mut Dice, column: &Column, figures: &BTreeMap<u32, i64>, seed: u64) {
    assert!(column.iter().eq(figures.iter().map(|(position, figure)| (*position, *figure))), "seed {seed}");
    assert!(column.presence().iter().eq(figures.keys().copied()), "seed {seed}");
    let wanted = dice.roll(3);
    let of = Bitmap::from_fn(column.len(), |_| dice.roll(3) < wanted);
    let mut sums = (0..i128::from(column.len())).collect::<Vec<_>>();
    column.add_to(&mut sums, &of);
    let figure = |place: u32| figures.get(&place).filter(|_| of.get(place)).copied().unwrap_or(0);
    let expected = (0..column.len()).map(|place| i128::from(place) + i128::from(figure(place)));
    assert!(sums.into_iter().eq(expected), "seed {seed}");
    for _ in 0..100 {
        let (a, b) =
            (dice.roll(u64::from(column.len()) + 1) as u32, dice.roll(u64::from(column.len()) + 1) as u32);
        let range = a.min(b)..a.max(b);
        let sum = figures.range(range.clone()).map(|(_, figure)| i128::from(*figure)).sum();
        let count = figures.range(range.clone()).count() as u32;
        assert_eq!(column.total(range.clone()), Total { sum, count }, "seed {seed} {range:?}");
    }
}

#[test]
fn the_largest_country_with_the_largest_figures_sums_exactly() {
    let count = base::limits::UNIT_COUNT_MAX as u32;
    let mut column = Column::new(count);
    for position in 0..count {
        column.set(position, Some(base::limits::AMOUNT_MAX));
    }
    let sum = i128::from(base::limits::AMOUNT_MAX) * i128::from(count);
    assert_eq!(column.total(0..count), Total { sum, count });
}

#[test]
fn a_clone_keeps_what_it_had() {
    let mut column = Column::new(2_000);
    column.set(5, Some(7));
    column.set(1_500, Some(8));
    let snapshot = column.clone();
    column.set(5, Some(i64::from(i32::MAX) + 1));
    column.set(6, Some(9));
    assert_eq!(snapshot.iter().collect::<Vec<_>>(), [(5, 7), (1_500, 8)]);
    assert_eq!(column.iter().collect::<Vec<_>>(), [(5, i64::from(i32::MAX) + 1), (6, 9), (1_500, 8)]);
    assert_ne!(column, snapshot);
}

#[test]
fn equal_means_the_same_figures_however_they_are_kept() {
    let (mut narrow, mut wide) = (Column::new(10), Column::new(10));
    wide.set(3, Some(1 << 40));
    wide.set(3, Some(1));
    narrow.set(3, Some(1));
    assert_eq!(narrow, wide);
}

#[test]
fn nothing_reported_is_not_zero_reported() {
    let mut column = Column::new(4);
    column.set(1, Some(0));
    assert_eq!((column.get(0), column.get(1)), (None, Some(0)));
    assert_eq!(column.total(0..4), Total { sum: 0, count: 1 });
}
