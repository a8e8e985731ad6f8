//! A movement of twenty targets over one form, and what communes report on it.

/// Shares, counts, sums, thresholds for each unit and in each district; the form is called `report` and comes every quarter.
pub const PLAN: &str = include_str!("movement.plan");

/// Returns what a commune reports.
pub fn figures(commune: usize) -> [(&'static str, usize); 10] {
    let dice = |salt: usize, sides: usize| ((commune * 2_654_435_761 + salt * 40_503) >> 7) % sides;
    let cases = 10 + dice(1, 40);
    let households = 100 + dice(2, 900);
    [
        ("launched", 1),
        ("registered", usize::from(dice(3, 30) > 0)),
        ("trained", dice(4, 2)),
        ("serious", usize::from(dice(5, 40) == 0)),
        ("cases", cases),
        ("solved", cases - dice(6, cases / 3)),
        ("planned", 3),
        ("finished", dice(7, 4)),
        ("households", households),
        ("reached", households - dice(8, households / 4)),
    ]
}
