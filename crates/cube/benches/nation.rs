//! How fast a nation's figures are rolled up: 200 items in 24 months, 10,598 communes in 705 districts and 63
//! provinces, 60 % of them reported.
//!
//! `cargo bench -p hasila-cube` prints medians, beside a copy of the same bytes in memory. `-- --export FOLDER` writes
//! the figures for other programs; `-- --serve` reads the name of a job from each line and answers with the
//! seconds it took, so that a script can run it in turn with them (`benches/peers`). `HASILA_BENCH_DATA` names a folder
//! written before; without it the same figures are made anew from a seed.

#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::float_arithmetic,
    reason = "a benchmark looks at the clock, reads files and speaks"
)]

#[path = "nation/data.rs"]
mod data;

use base::ItemId;
use cube::{Outline, Ratio, Rollup, rollup};
use data::Nation;
use rayon::prelude::*;
use std::hint::black_box;
use std::io::BufRead;
use std::sync::Arc;
use std::time::Instant;

fn main() {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    match arguments.as_slice() {
        ["--export", folder, ..] => data::export(folder),
        ["--serve", ..] => serve(&mut Jobs::new()),
        _ => print_medians(&mut Jobs::new()),
    }
}

const JOBS: [&str; 6] = ["copy", "rollup", "ratios", "report", "read", "snapshot"];
const ROUND_COUNT: usize = 9;

fn print_medians(jobs: &mut Jobs) {
    println!("{} figures in {} bytes", jobs.nation.cube.figure_count(), jobs.nation.cube.bytes());
    for name in JOBS {
        let mut seconds = (0..ROUND_COUNT).filter_map(|_| jobs.run(name)).collect::<Vec<_>>();
        seconds.sort_by(f64::total_cmp);
        let (first, middle) = (seconds[0], seconds[ROUND_COUNT / 2]);
        println!("{name:10} median {:10.3} ms, least {:10.3} ms", middle * 1e3, first * 1e3);
    }
}

fn serve(jobs: &mut Jobs) {
    println!("ready {} {}", jobs.nation.cube.figure_count(), jobs.nation.cube.bytes());
    for line in std::io::stdin().lock().lines() {
        let name = line.expect("lines are UTF-8");
        match jobs.run(&name) {
            Some(seconds) => println!("{seconds}"),
            None => println!("unknown job {name}"),
        }
    }
}

struct Jobs {
    nation: Nation,
    copy_from: Vec<u64>,
    copy_to: Vec<u64>,
    reports: u32,
}

impl Jobs {
    fn new() -> Jobs {
        let nation = Nation::load();
        let words = nation.cube.bytes() / 8;
        Jobs { nation, copy_from: (0..words as u64).collect(), copy_to: vec![1; words], reports: 0 }
    }

    fn run(&mut self, name: &str) -> Option<f64> {
        Some(match name {
            "copy" => self.copy(),
            "rollup" => seconds(|| self.rollup()),
            "ratios" => seconds(|| ratios(&self.nation)),
            "report" => self.report(),
            "read" => seconds(|| {
                self.copy_from
                    .par_chunks(1 << 16)
                    .map(|words| words.iter().fold(0, |all, word| all ^ word))
                    .reduce(|| 0, |a, b| a ^ b)
            }),
            "snapshot" => seconds(|| self.nation.cube.clone()),
            _ => return None,
        })
    }

    /// Copies as many bytes as the columns take, half on each core.
    fn copy(&mut self) -> f64 {
        let middle = self.copy_from.len() / 2;
        let (from, to) = (self.copy_from.split_at(middle), self.copy_to.split_at_mut(middle));
        seconds(|| rayon::join(|| to.0.copy_from_slice(from.0), || to.1.copy_from_slice(from.1)))
    }

    fn rollup(&self) -> Rollup {
        let sheets = self.nation.cube.sheets().map(|(_, sheet)| sheet);
        let columns = sheets.flat_map(|sheet| sheet.columns().map(|(_, column)| column.as_ref()));
        rollup(&self.nation.order, &columns.collect::<Vec<_>>())
    }

    /// Posts a report of 100 figures while readers hold the snapshot before it, and reads the totals above.
    fn report(&mut self) -> f64 {
        let Nation { order, cube, periods, .. } = &mut self.nation;
        let snapshot = cube.clone();
        self.reports += 1;
        let position = (self.reports * 7_919) % order.len();
        let figures = (0..100).map(|item| (ItemId(item), Some(i64::from(self.reports)))).collect::<Vec<_>>();
        let seconds = seconds(|| {
            cube.post(order, periods[3], order.unit(position), &figures);
            let sheet = cube.sheet(periods[3]).expect("the sheet was just posted to");
            let columns = figures.iter().filter_map(|(item, _)| sheet.column(*item));
            let above = |column: &Arc<cube::Column>| {
                order.above(position).map(|above| column.total(order.range(above)).sum).sum::<i128>()
            };
            columns.map(above).sum::<i128>()
        });
        drop(snapshot);
        seconds
    }
}

/// Fifty ratios in every month: part, whole and count for every unit above, a verdict and a quotient for every unit.
fn ratios(nation: &Nation) -> Vec<(cube::vector::Answers, Vec<f64>)> {
    let outline = Outline::of(&nation.order);
    let threshold = base::number::fraction(85, 100);
    let column =
        |period, item| nation.cube.column(period, item).expect("every item is reported in every month");
    let questions =
        nation.periods.iter().flat_map(|period| nation.ratios.iter().map(move |pair| (*period, *pair)));
    questions
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(period, (part, whole))| {
            let ratio = Ratio::of(&outline, column(period, part), column(period, whole));
            (ratio.verdicts(base::Comparator::AtLeast, &threshold), ratio.display_quotients())
        })
        .collect()
}

/// Returns how long `work` takes, without the time to drop what it returns.
fn seconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let result = black_box(work());
    let seconds = start.elapsed().as_secs_f64();
    drop(result);
    seconds
}
