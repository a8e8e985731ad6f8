//! `standing` for every unit of a nation: 11,152 units, 20 targets, a year of quarterly reports, with the year before; as
//! JSON. The issue asks for less than a second.

#[path = "nation/movement.rs"]
mod movement;
mod nation;

use assess::{Ask, Units};
use movement::{PLAN, figures};
use nation::Nation;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// A nation of communes that report two years.
static NATION: LazyLock<Nation> = LazyLock::new(|| {
    let mut nation = Nation::new("2024-01-01", PLAN);
    for year in [2024, 2025] {
        for quarter in 1..=4 {
            let period = format!("{year}-Q{quarter}").parse().expect("a period");
            nation.report("report", period, quarter, |commune| figures(commune).to_vec());
        }
    }
    nation
});

#[divan::bench(sample_count = 5, sample_size = 1)]
fn all_units(bencher: divan::Bencher) {
    let view = NATION.view();
    let ask = Ask::new(Units::All, "2025".parse().expect("a period"));
    bencher.bench_local(|| assess::standing(view, &ask).expect("an answer").len());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn all_units_as_json(bencher: divan::Bencher) {
    let view = NATION.view();
    let ask = Ask::new(Units::All, "2025".parse().expect("a period"));
    bencher.bench_local(|| {
        let rows = assess::standing(view, &ask).expect("an answer");
        serde_json::to_vec(&rows).expect("rows are JSON").len()
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn one_unit(bencher: divan::Bencher) {
    let view = NATION.view();
    let ask = Ask::new(Units::One("0000".into()), "2025".parse().expect("a period"));
    bencher.bench_local(|| assess::standing(view, &ask).expect("an answer").len());
}
