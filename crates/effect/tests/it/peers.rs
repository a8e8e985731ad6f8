//! Against csdid 0.4.3 and least squares, on a small invented panel. `benches/peers/effect.py` made both files and computes the
//! figures anew in `.ci/run`.

use effect::inference::Inference;
use effect::{Base, Cell, Controls, Design, Linear, Panel, Spread, Unit, aggregate, cells, imputation};

struct Row {
    setting: String,
    what: String,
    group: Option<usize>,
    at: Option<i64>,
    value: f64,
    error: Option<f64>,
}

fn stored() -> Vec<Row> {
    let lines = include_str!("peers.csv").lines().skip(1);
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        Row {
            setting: cells[0].to_owned(),
            what: cells[1].to_owned(),
            group: cells[2].parse().ok(),
            at: cells[3].parse().ok(),
            value: cells[4].parse().unwrap(),
            error: cells[5].parse().ok(),
        }
    };
    lines.map(row).collect()
}

/// The panel, its units weighing one or what the file says.
pub fn panel(weighted: bool) -> Panel {
    let (mut units, mut outcomes) = (Vec::new(), Vec::new());
    for line in include_str!("panel.csv").lines().skip(1) {
        let cells: Vec<i64> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
        let [unit, cluster, first, weight, _, outcome] = cells[..] else { panic!("six cells in {line}") };
        if units.len() == usize::try_from(unit).unwrap() {
            // Periods of the file begin with 1.
            let first = usize::try_from(first - 1).ok();
            let weight = if weighted { weight as f64 } else { 1.0 };
            units.push(Unit { first, cluster: usize::try_from(cluster).unwrap(), weight });
        }
        outcomes.push(Some(outcome as f64 / 1000.0));
    }
    Panel::new(units, 7, outcomes)
}

fn design(setting: &str) -> Design {
    match setting {
        "never" | "weighted" => Design { controls: Controls::Never, ..Design::default() },
        "universal" => Design { base: Base::Last, ..Design::default() },
        "anticipated" => Design { anticipation: 1, ..Design::default() },
        _ => Design::default(),
    }
}

/// Returns what Hasila says for a row.
fn found(row: &Row, panel: &Panel, cells: &[Cell]) -> Option<Linear> {
    let period = |at: i64| usize::try_from(at - 1).unwrap();
    let of = |rows: Vec<(usize, Linear)>| {
        rows.into_iter().find(|(at, _)| *at == period(row.at.unwrap())).map(|(_, effect)| effect)
    };
    match row.what.as_str() {
        "cell" => {
            let same =
                |cell: &&Cell| (cell.group + 1, cell.period) == (row.group.unwrap(), period(row.at.unwrap()));
            cells.iter().find(same).map(|cell| cell.effect.clone())
        }
        "simple" if row.setting == "imputed" => imputation::imputed(panel),
        "simple" => aggregate::simple(panel, cells),
        "group" => aggregate::group(panel, cells),
        "dynamic" => aggregate::dynamic(panel, cells),
        "calendar" => aggregate::calendar(panel, cells),
        "group_at" => of(aggregate::of_groups(cells)),
        "calendar_at" => of(aggregate::of_periods(panel, cells)),
        "dynamic_at" => {
            let ages = aggregate::of_ages(panel, cells);
            ages.into_iter().find(|(age, _)| Some(*age) == row.at).map(|(_, effect)| effect)
        }
        other => panic!("{other} is not known"),
    }
}

#[test]
fn estimates_and_errors_are_those_of_csdid_and_of_least_squares() {
    let mut compared = 0;
    for row in stored().iter().filter(|row| row.what != "wald") {
        let panel = panel(row.setting == "weighted");
        let cells = cells::cells(&panel, design(&row.setting));
        let by_unit: Vec<usize> = (0..panel.units().len()).collect();
        let by_cluster: Vec<usize> = panel.units().iter().map(|unit| unit.cluster).collect();
        let clusters = if row.setting == "clustered" { &by_cluster } else { &by_unit };
        let inference = Inference { clusters, spread: Spread::Published, misses: 0.05 };
        let place = format!("{} {} {:?} {:?}", row.setting, row.what, row.group, row.at);
        let estimate =
            inference.of(&found(row, &panel, &cells).unwrap_or_else(|| panic!("{place} is not there")));
        assert!(
            (estimate.value - row.value).abs() < 1e-9,
            "{place}: {} is not {}",
            estimate.value,
            row.value
        );
        if let Some(error) = row.error {
            let found = estimate.spread.unwrap().error;
            assert!((found - error).abs() < 1e-9, "{place}: an error of {found} is not {error}");
        }
        compared += 1;
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn the_test_that_nothing_moved_before_is_that_of_csdid() {
    for row in stored().iter().filter(|row| row.what == "wald" && row.setting != "clustered") {
        let panel = panel(row.setting == "weighted");
        let design = design(&row.setting);
        let cells = cells::cells(&panel, design);
        let clusters: Vec<usize> = (0..panel.units().len()).collect();
        let inference = Inference { clusters: &clusters, spread: Spread::Published, misses: 0.05 };
        let leads = cells.iter().filter(|cell| cell.age() < -(design.anticipation as i64));
        let wald = inference.all_nothing(&leads.map(|cell| &cell.effect).collect::<Vec<_>>()).unwrap();
        assert!(
            (wald.statistic - row.value).abs() < 1e-6,
            "{}: {} is not {}",
            row.setting,
            wald.statistic,
            row.value
        );
        // csdid rounds it to five places.
        assert!((wald.chance - row.error.unwrap()).abs() < 6e-6, "{}: {}", row.setting, wald.chance);
    }
}
