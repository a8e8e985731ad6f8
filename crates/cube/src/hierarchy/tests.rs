use super::*;
use crate::samples::{forests, hierarchy, line_above, placed};

#[test]
fn positions_agree_with_a_walk_over_every_forest_of_six_units() {
    for count in 0..=6 {
        for parents in forests(count) {
            agrees_with_a_walk(&parents);
        }
    }
}

#[test]
fn there_are_as_many_forests_as_cayley_counted() {
    let counts = (0..=6).map(|count| forests(count).count()).collect::<Vec<_>>();
    assert_eq!(counts, [1, 1, 3, 16, 125, 1_296, 16_807]);
}

fn agrees_with_a_walk(parents: &[Option<u32>]) {
    let hierarchy = hierarchy(parents);
    let walked = walk(parents, None);
    assert_eq!(hierarchy.units(), walked.iter().copied().map(UnitId).collect::<Vec<_>>(), "{parents:?}");
    let place = |unit: u32| walked.iter().position(|other| *other == unit).unwrap() as u32;
    for unit in 0..parents.len() as u32 {
        let position = hierarchy.position(UnitId(unit)).unwrap();
        assert_eq!(position, place(unit), "{parents:?}");
        assert_eq!(hierarchy.parent(position), parents[unit as usize].map(place));
        assert_eq!(hierarchy.depth(position) as usize, line_above(parents, unit).count());
        assert!(hierarchy.above(position).eq(line_above(parents, unit).map(place)));
        let below = hierarchy.range(position).map(|position| hierarchy.unit(position).0).collect::<Vec<_>>();
        assert_eq!(below[0], unit);
        assert_eq!(below[1..], walk(parents, Some(unit)), "{parents:?}");
        let children = hierarchy.children(position).map(|child| hierarchy.unit(child).0).collect::<Vec<_>>();
        assert!(
            walk(parents, Some(unit)).iter().filter(|b| parents[**b as usize] == Some(unit)).eq(&children)
        );
        assert_eq!(hierarchy.has_below(position), !children.is_empty());
        for other in 0..parents.len() as u32 {
            let lowest = hierarchy.lca([position, place(other)]).map(|lowest| hierarchy.unit(lowest).0);
            assert_eq!(lowest, lowest_above_both(parents, unit, other), "{parents:?} {unit} {other}");
        }
    }
    let tops = hierarchy.roots().map(|top| hierarchy.unit(top).0).collect::<Vec<_>>();
    assert!(walked.iter().filter(|unit| parents[**unit as usize].is_none()).eq(&tops), "{parents:?}");
}

/// Everything below `above`, as a person would walk it: by code, each followed by what is below.
fn walk(parents: &[Option<u32>], above: Option<u32>) -> Vec<u32> {
    let right_below = |unit: &u32| parents[*unit as usize] == above;
    let mut next = (0..parents.len() as u32).filter(right_below).collect::<Vec<_>>();
    next.sort_by_key(|unit| placed(parents, *unit).code.into_bytes());
    next.into_iter().flat_map(|unit| [vec![unit], walk(parents, Some(unit))].concat()).collect()
}

fn lowest_above_both(parents: &[Option<u32>], a: u32, b: u32) -> Option<u32> {
    let mut of_b = std::iter::once(b).chain(line_above(parents, b));
    of_b.find(|above| *above == a || line_above(parents, a).any(|other| other == *above))
}

#[test]
fn a_word_means_a_level_or_a_kind_and_never_a_bloc() {
    let hierarchy = hierarchy(&[None, Some(0), Some(0), Some(1)]);
    let members = |words: &[&str]| {
        let words = words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let mask = hierarchy.mask(&words);
        assert_eq!(mask, Bitmap::from_fn(hierarchy.len(), |position| hierarchy.belongs(position, &words)));
        let mut units = mask.iter().map(|position| hierarchy.unit(position).0).collect::<Vec<_>>();
        units.sort_unstable();
        units
    };
    assert_eq!(members(&["level 1"]), [1, 2]);
    assert_eq!(members(&["odd", "level 0"]), [0, 1, 3]);
    assert!(members(&["third"]).is_empty());
    assert!(members(&["unheard of"]).is_empty());
    let top = hierarchy.position(UnitId(0)).unwrap();
    assert_eq!(
        (hierarchy.level(top), hierarchy.kind(top), hierarchy.bloc(top)),
        ("level 0", None, Some("third"))
    );
}

#[test]
fn units_that_are_not_there_have_no_position() {
    let hierarchy = Hierarchy::new(vec![Placed { unit: UnitId(3), ..placed(&[None], 0) }]);
    assert_eq!(hierarchy.position(UnitId(3)), Some(0));
    assert_eq!(hierarchy.position(UnitId(2)), None);
    assert_eq!(hierarchy.position(UnitId(9)), None);
    assert_eq!(hierarchy.lca([]), None);
}

#[test]
fn the_same_units_in_the_same_order_share_their_columns() {
    let before = hierarchy(&[None, Some(0), Some(0)]);
    let renamed = Hierarchy::new(
        (0..3)
            .map(|unit| Placed { level: "other".to_owned(), ..placed(&[None, Some(0), Some(0)], unit) })
            .collect(),
    );
    assert!(before.same_order(&renamed) && before != renamed);
    assert!(!before.same_order(&hierarchy(&[None, Some(0)])));
}
