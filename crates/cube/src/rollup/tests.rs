use super::*;
use crate::samples::{Dice, column, forests, hierarchy, nation};

#[test]
fn sums_agree_with_ranges_on_every_forest_of_six_units() {
    let mut dice = Dice::new(6);
    for parents in (0..=6).flat_map(forests) {
        agrees_with_ranges(&hierarchy(&parents), &mut dice, 1);
    }
}

#[test]
fn sums_agree_with_ranges_across_chunks() {
    for seed in 0..12 {
        let mut dice = Dice::new(seed);
        let hierarchy = nation(2 + dice.roll(14) as u32, 3);
        agrees_with_ranges(&hierarchy, &mut dice, 5);
    }
}

fn agrees_with_ranges(hierarchy: &Hierarchy, dice: &mut Dice, column_count: usize) {
    let columns = (0..column_count).map(|_| column(hierarchy.len(), dice)).collect::<Vec<_>>();
    let rollup = rollup(hierarchy, &columns.iter().collect::<Vec<_>>());
    let expected = (0..hierarchy.len()).filter(|position| hierarchy.has_below(*position)).collect::<Vec<_>>();
    assert_eq!(rollup.units(), expected);
    for (number, column) in columns.iter().enumerate() {
        for (index, position) in expected.iter().enumerate() {
            assert_eq!(rollup.total(number, index), column.total(hierarchy.range(*position)));
        }
    }
}

#[test]
fn the_largest_figures_of_32_bits_add_up_in_64() {
    let mut column = Column::new(131_072);
    (0..131_072).for_each(|position| column.set(position, Some(i64::from(i32::MIN))));
    let units = (0..131_072).map(|unit| crate::samples::placed(&[None, Some(0)], unit.min(1))).enumerate();
    let units = units.map(|(unit, placed)| crate::Placed { unit: base::UnitId(unit as u32), ..placed });
    let rollup = rollup(&Hierarchy::new(units.collect()), &[&column]);
    assert_eq!(rollup.total(0, 0).sum, i128::from(i32::MIN) * 131_072);
}
