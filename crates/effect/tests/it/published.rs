//! Against the authors' own example: the minimum wage and teen employment in 500 counties, 2003 to 2007 (Callaway and Sant'Anna
//! 2021; the data set `mpdta` of their package did). The counties are not ours to give away. Without covariates every estimate and error
//! depends on nothing but each group's size, means and covariances: those stand in `mpdta.csv`, made by `benches/peers/effect.py
//! --moments` from outcomes of four digits, and the panel here is an invented one that has them.

use effect::inference::Inference;
use effect::{Controls, Design, Dice, Linear, Panel, Spread, Unit, aggregate, cells};

const PERIODS: usize = 5;
const FIRST: usize = 2003;

/// Group-time effects and errors that did finds, unrounded, as the tests of csdid keep them; its vignette and the paper's
/// supplement print the same with four digits.
const CELLS: [(Controls, usize, usize, f64, f64); 24] = [
    (Controls::Never, 2004, 2004, -0.010_503_246, 0.023_251_036),
    (Controls::Never, 2004, 2005, -0.070_423_158, 0.030_984_767),
    (Controls::Never, 2004, 2006, -0.137_258_739, 0.036_435_664),
    (Controls::Never, 2004, 2007, -0.100_811_363, 0.034_359_226),
    (Controls::Never, 2006, 2004, 0.006_520_112, 0.023_326_805),
    (Controls::Never, 2006, 2005, -0.002_750_819, 0.019_558_561),
    (Controls::Never, 2006, 2006, -0.004_594_607, 0.017_755_197),
    (Controls::Never, 2006, 2007, -0.041_224_472, 0.020_229_181),
    (Controls::Never, 2007, 2004, 0.030_506_656, 0.015_033_560),
    (Controls::Never, 2007, 2005, -0.002_725_893, 0.016_395_833),
    (Controls::Never, 2007, 2006, -0.031_087_119, 0.017_877_511),
    (Controls::Never, 2007, 2007, -0.026_054_411, 0.016_655_435),
    (Controls::NotYet, 2004, 2004, -0.019_372_364, 0.022_310_113),
    (Controls::NotYet, 2004, 2005, -0.078_319_099, 0.030_390_229),
    (Controls::NotYet, 2004, 2006, -0.136_274_346, 0.035_403_385),
    (Controls::NotYet, 2004, 2007, -0.100_811_363, 0.034_359_226),
    (Controls::NotYet, 2006, 2004, -0.002_562_551, 0.022_530_235),
    (Controls::NotYet, 2006, 2005, -0.001_939_246, 0.019_042_159),
    (Controls::NotYet, 2006, 2006, 0.004_660_876, 0.016_335_584),
    (Controls::NotYet, 2006, 2007, -0.041_224_472, 0.020_229_181),
    (Controls::NotYet, 2007, 2004, 0.029_759_365, 0.014_533_542),
    (Controls::NotYet, 2007, 2005, -0.002_410_613, 0.016_031_296),
    (Controls::NotYet, 2007, 2006, -0.031_087_119, 0.017_877_511),
    (Controls::NotYet, 2007, 2007, -0.026_054_411, 0.016_655_435),
];

/// Means of them and their errors, likewise.
const MEANS: [(Controls, &str, f64, f64); 8] = [
    (Controls::Never, "simple", -0.039_951_275, 0.012_034_013),
    (Controls::Never, "group", -0.031_018_282, 0.012_446_059),
    (Controls::Never, "dynamic", -0.077_239_821, 0.019_964_989),
    (Controls::Never, "calendar", -0.041_700_432, 0.015_971_852),
    (Controls::NotYet, "simple", -0.039_763_626, 0.012_052_425),
    (Controls::NotYet, "group", -0.030_462_228, 0.012_575_120),
    (Controls::NotYet, "dynamic", -0.077_399_314, 0.019_560_177),
    (Controls::NotYet, "calendar", -0.044_267_083, 0.015_570_904),
];

/// The event study, held against counties never treated.
const AGES: [(i64, f64, f64); 7] = [
    (-3, 0.030_506_656, 0.015_033_560),
    (-2, -0.000_563_085, 0.013_291_645),
    (-1, -0.024_458_745, 0.014_236_402),
    (0, -0.019_931_817, 0.011_826_364),
    (1, -0.050_957_367, 0.016_893_476),
    (2, -0.137_258_739, 0.036_435_664),
    (3, -0.100_811_363, 0.034_359_226),
];

/// How far estimates may be from those published: what four digits of the outcomes leave open.
const APART: f64 = 1e-5;

struct Group {
    first: Option<usize>,
    size: usize,
    means: Vec<f64>,
    covariances: Vec<Vec<f64>>,
}

fn groups() -> Vec<Group> {
    let lines = include_str!("mpdta.csv").lines().skip(1);
    let group = |line: &str| {
        let numbers: Vec<f64> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
        // The upper triangle, row by row: row r begins where the rows above it, each one shorter, end.
        let at = |row: usize, column: usize| 7 + row * PERIODS - row * (row + 1) / 2 + column;
        let covariance = |row: usize, column: usize| numbers[at(row.min(column), row.max(column))];
        let covariances =
            (0..PERIODS).map(|row| (0..PERIODS).map(|column| covariance(row, column)).collect()).collect();
        let first = (numbers[0] > 0.0).then(|| numbers[0] as usize - FIRST);
        Group { first, size: numbers[1] as usize, means: numbers[2..7].to_vec(), covariances }
    };
    lines.map(group).collect()
}

/// Returns the lower triangle whose product with itself turned over is the matrix (Cholesky).
fn root(matrix: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut root = vec![vec![0.0; matrix.len()]; matrix.len()];
    for row in 0..matrix.len() {
        for column in 0..=row {
            let known: f64 = (0..column).map(|at| root[row][at] * root[column][at]).sum();
            root[row][column] = match row == column {
                true => (matrix[row][row] - known).sqrt(),
                false => (matrix[row][column] - known) / root[column][column],
            };
        }
    }
    root
}

/// Returns invented outcomes, a row for each unit, that have exactly these means and covariances.
fn invented(group: &Group, dice: &mut Dice) -> Vec<Vec<f64>> {
    let mut columns: Vec<Vec<f64>> =
        (0..PERIODS).map(|_| (0..group.size).map(|_| dice.normal()).collect()).collect();
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>() / group.size as f64;
    // Columns of mean nothing, each at right angles to those before it, of length one (Gram and Schmidt).
    for at in 0..PERIODS {
        let mean = columns[at].iter().sum::<f64>() / group.size as f64;
        columns[at].iter_mut().for_each(|x| *x -= mean);
        for before in 0..at {
            let along = dot(&columns[at], &columns[before]);
            let (front, back) = columns.split_at_mut(at);
            back[0].iter_mut().zip(&front[before]).for_each(|(x, y)| *x -= along * y);
        }
        let length = dot(&columns[at], &columns[at]).sqrt();
        columns[at].iter_mut().for_each(|x| *x /= length);
    }
    let root = root(&group.covariances);
    let outcome = |unit: usize, period: usize| {
        let spread: f64 = (0..=period).map(|at| root[period][at] * columns[at][unit]).sum();
        group.means[period] + spread
    };
    (0..group.size).map(|unit| (0..PERIODS).map(|period| outcome(unit, period)).collect()).collect()
}

fn panel() -> Panel {
    let (mut units, mut outcomes, mut dice) = (Vec::new(), Vec::new(), Dice::new(1));
    for group in groups() {
        for row in invented(&group, &mut dice) {
            units.push(Unit { first: group.first, cluster: units.len(), weight: 1.0 });
            outcomes.extend(row.into_iter().map(Some));
        }
    }
    Panel::new(units, PERIODS, outcomes)
}

fn assert_published(place: &str, panel: &Panel, found: &Linear, value: f64, error: f64) {
    let clusters: Vec<usize> = (0..panel.units().len()).collect();
    let inference = Inference { clusters: &clusters, spread: Spread::Published, misses: 0.05 };
    let estimate = inference.of(found);
    let found = (estimate.value, estimate.spread.unwrap().error);
    let apart = (found.0 - value).abs().max((found.1 - error).abs());
    println!("{apart:.1e}  {place}");
    assert!(apart < APART, "{place}: {found:?} is not {value} with an error of {error}");
}

fn design(controls: Controls) -> Design {
    Design { controls, ..Design::default() }
}

#[test]
fn group_time_effects_are_those_published() {
    let panel = panel();
    assert_eq!((panel.units().len(), panel.treated_count()), (500, 191));
    for (controls, group, period, value, error) in CELLS {
        let cells = cells::cells(&panel, design(controls));
        assert_eq!(cells.len(), 12);
        let same = |cell: &&effect::Cell| (cell.group + FIRST, cell.period + FIRST) == (group, period);
        let cell = cells.iter().find(same).unwrap();
        assert_published(&format!("{controls:?} {group} {period}"), &panel, &cell.effect, value, error);
    }
}

#[test]
fn their_means_are_those_published() {
    let panel = panel();
    for (controls, mean, value, error) in MEANS {
        let cells = cells::cells(&panel, design(controls));
        let found = match mean {
            "simple" => aggregate::simple(&panel, &cells),
            "group" => aggregate::group(&panel, &cells),
            "dynamic" => aggregate::dynamic(&panel, &cells),
            _ => aggregate::calendar(&panel, &cells),
        };
        assert_published(&format!("{controls:?} {mean}"), &panel, &found.unwrap(), value, error);
    }
    let ages = aggregate::of_ages(&panel, &cells::cells(&panel, design(Controls::Never)));
    assert_eq!(ages.len(), AGES.len());
    for ((age, found), (known, value, error)) in ages.iter().zip(AGES) {
        assert_eq!(*age, known);
        assert_published(&format!("age {age}"), &panel, found, value, error);
    }
}

#[test]
fn the_test_of_parallel_trends_is_the_one_published() {
    let panel = panel();
    let clusters: Vec<usize> = (0..panel.units().len()).collect();
    let inference = Inference { clusters: &clusters, spread: Spread::Published, misses: 0.05 };
    for (controls, statistic, chance) in
        [(Controls::Never, 7.791_24, 0.168_12), (Controls::NotYet, 7.790_93, 0.168_14)]
    {
        let cells = cells::cells(&panel, design(controls));
        let before = cells.iter().filter(|cell| cell.age() < 0).map(|cell| &cell.effect);
        let wald = inference.all_nothing(&before.collect::<Vec<_>>()).unwrap();
        assert!((wald.statistic - statistic).abs() < 5e-3 && (wald.chance - chance).abs() < 5e-4, "{wald:?}");
    }
}
