//! Places: equal values share the better place, and the next one counts them all (1, 2, 2, 4).

use crate::answer::Place;
use crate::figure::Figure;

/// Returns the place of every value, in the order given.
pub(crate) fn places(values: &[&Figure], higher_first: bool) -> Vec<Place> {
    let mut order = (0..values.len()).collect::<Vec<_>>();
    order.sort_by(|a, b| {
        let (a, b) = if higher_first { (b, a) } else { (a, b) };
        values[*a].order(values[*b])
    });
    let mut places = vec![Place { place: 0, of: values.len() as u64, tied: false }; values.len()];
    let mut before = 0;
    for equals in order.chunk_by(|a, b| values[*a].order(values[*b]).is_eq()) {
        for index in equals {
            places[*index] = Place { place: before + 1, of: values.len() as u64, tied: equals.len() > 1 };
        }
        before += equals.len() as u64;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_a_place_and_the_next_is_skipped() {
        let values = [(1, 2), (9, 10), (2, 4), (1, 3)].map(|(part, whole)| Figure::part_of(part, whole));
        let places = places(&values.iter().collect::<Vec<_>>(), true);
        let shown = places.iter().map(|place| (place.place, place.tied)).collect::<Vec<_>>();
        assert_eq!(shown, [(2, true), (1, false), (2, true), (4, false)]);
    }

    #[test]
    fn lower_stands_first_where_lower_is_better() {
        let values = [7, 3, 5].map(Figure::count);
        let places = places(&values.iter().collect::<Vec<_>>(), false);
        assert_eq!(places.iter().map(|place| place.place).collect::<Vec<_>>(), [3, 1, 2]);
    }
}
