//! `standing` for every unit of a nation: 11,152 units, 20 targets, a year of quarterly reports, with the year before; as
//! JSON. The issue asks for less than a second.

mod nation;

use assess::{Ask, Units};
use nation::Nation;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// Twenty targets over one form: shares, counts, sums, thresholds for each unit and in each district.
const PLAN: &str = r#"
plan movement { basis "1/KH" of 2024-01-05 }
form quarterly from commune every quarter, due in 10 days {
  launched     yes_no flow
  registered   yes_no stock
  trained      yes_no stock
  serious      yes_no flow
  cases        count flow
  solved       count flow
  planned      count assigned
  finished     count flow
  households   count stock
  reached      count stock
}
indicator clearance = solved / cases as percent, higher is better
indicator coverage  = reached / households as percent, higher is better
indicator trend     = change(cases, year_before) as percent, lower is better
indicator building  = finished / planned as percent, higher is better
standard safe for commune {
  registered
  clearance >= 70%
  at least 1 of { trained; launched }
  never serious
}
score movement for commune {
  weight 60 clearance { 100 at 95%; 80 at 80%; 60 at 60%; 0 at 0% } linear
  weight 40 coverage  { 100 at 90%; 50 at 50%; 0 below 50% } steps
}
grades movement { excellent from 90; good from 80; fair from 65; average from 50; weak from 0 }
target t01 share of commune where launched = 100%
target t02 share of commune where registered = 100%
target t03 share of commune where met(safe) > 90%
target t04 share of commune where not met(safe) < 10%
target t05 share of commune where grade(movement) >= fair > 80%
target t06 share of commune where grade(movement) <= average < 20%
target t07 share of commune where clearance >= 80% > 75%
target t08 share of commune where coverage >= 90% > 50%
target t09 share of commune where serious < 5%
target t10 count of commune where met(safe) >= 9000
target t11 count of commune where launched in each district >= 1
target t12 share of commune where trained in each district >= 50%
target t13 cases <= 1000000
target t14 finished >= 3553
target t15 clearance >= 85%
target t16 trend <= 0%
target t17 each district: clearance >= 80%
target t18 each province: coverage >= 80%
target t19 each commune: building >= 50%
target t20 each commune: solved >= 10
"#;

/// A nation of communes that report two years.
static NATION: LazyLock<Nation> = LazyLock::new(|| {
    let mut nation = Nation::new("2024-01-01", PLAN);
    for year in [2024, 2025] {
        for quarter in 1..=4 {
            let period = format!("{year}-Q{quarter}").parse().expect("a period");
            nation.report("quarterly", period, quarter, |commune| figures(commune).to_vec());
        }
    }
    nation
});

fn figures(commune: usize) -> [(&'static str, usize); 10] {
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
