use super::*;
use crate::samples::{Dice, forests, hierarchy, nation};

const ITEM: ItemId = ItemId(2);

fn month(text: &str) -> Period {
    text.parse().unwrap()
}

#[test]
fn a_posted_report_is_in_every_total_at_once() {
    let order = Arc::new(nation(12, 3));
    let mut cube = Cube::default();
    let mut dice = Dice::new(1);
    for unit in order.units() {
        cube.post(&order, month("2025-01"), *unit, &[(ITEM, Some(dice.figure())), (ItemId(0), Some(1))]);
    }
    let column = cube.column(month("2025-01"), ITEM).unwrap();
    for position in 0..order.len() {
        let figures =
            order.range(position).map(|below| cube.figure(month("2025-01"), order.unit(below), ITEM));
        let sum = figures.map(|figure| i128::from(figure.unwrap())).sum::<i128>();
        assert_eq!(column.total(order.range(position)).sum, sum);
    }
    assert_eq!(cube.figure_count(), 2 * u64::from(order.len()));
    assert_eq!(cube.figure(month("2025-02"), UnitId(0), ITEM), None);
}

#[test]
fn a_clone_is_a_snapshot() {
    let order = Arc::new(nation(3, 2));
    let mut cube = Cube::default();
    cube.post(&order, month("2025-01"), UnitId(4), &[(ITEM, Some(5))]);
    let snapshot = cube.clone();
    cube.post(&order, month("2025-01"), UnitId(4), &[(ITEM, None)]);
    cube.post(&order, month("2025-02"), UnitId(4), &[(ITEM, Some(6))]);
    assert_eq!(snapshot.figure(month("2025-01"), UnitId(4), ITEM), Some(5));
    assert_eq!(snapshot.figure(month("2025-02"), UnitId(4), ITEM), None);
    assert_eq!(cube.figure(month("2025-01"), UnitId(4), ITEM), None);
    assert_eq!((cube.figure_count(), snapshot.figure_count()), (1, 1));
}

#[test]
fn a_new_order_keeps_every_figure_with_its_unit() {
    let period = month("2025-01");
    let trees = (0..=4).flat_map(forests).collect::<Vec<_>>();
    for before in &trees {
        for after in trees.iter().filter(|after| after.len() >= before.len()) {
            let mut cube = Cube::default();
            let order = Arc::new(hierarchy(before));
            for unit in 0..before.len() as u32 {
                cube.post(&order, period, UnitId(unit), &[(ITEM, Some(i64::from(unit) + 10))]);
            }
            let order = Arc::new(hierarchy(after));
            assert_eq!(cube.reorder(|_| Arc::clone(&order)), []);
            for unit in 0..after.len() {
                let kept = (unit < before.len()).then_some(unit as i64 + 10);
                assert_eq!(cube.figure(period, UnitId(unit as u32), ITEM), kept, "{before:?} {after:?}");
            }
        }
    }
}

#[test]
fn figures_without_a_place_are_handed_back() {
    let period = month("2025-01");
    let mut cube = Cube::default();
    let order = Arc::new(hierarchy(&[None, Some(0), Some(0)]));
    cube.post(&order, period, UnitId(1), &[(ITEM, Some(5))]);
    cube.post(&order, period, UnitId(2), &[(ITEM, Some(6))]);
    let strays = cube.reorder(|_| Arc::new(hierarchy(&[None, Some(0)])));
    assert_eq!(strays, [Stray { period, unit: UnitId(2), item: ITEM, figure: 6 }]);
    assert_eq!(cube.figure(period, UnitId(1), ITEM), Some(5));
}

#[test]
fn a_sheet_takes_at_most_sixteen_bytes_a_figure() {
    let order = Arc::new(nation(22, 3));
    let mut cube = Cube::default();
    let mut dice = Dice::new(3);
    for unit in order.units() {
        let figures = (0..20).filter(|_| dice.roll(10) < 6).collect::<Vec<_>>();
        let figures = figures.into_iter().map(|item| (ItemId(item), Some(7))).collect::<Vec<_>>();
        cube.post(&order, month("2025-01"), *unit, &figures);
    }
    assert!(
        cube.bytes() as u64 <= 9 * cube.figure_count(),
        "{} bytes, {} figures",
        cube.bytes(),
        cube.figure_count()
    );
}
