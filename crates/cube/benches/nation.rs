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

use base::{Comparator, ItemId};
use cube::vector::Answers;
use cube::{Column, Outline, Ratio, Rollup, Total, rollup};
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

const JOBS: [&str; 8] =
    ["copy", "read", "rollup", "rollup in place", "ratios", "ratios in place", "report", "snapshot"];
const ROUND_COUNT: usize = 9;
const COPY_WORDS: usize = 1 << 16;

fn print_medians(jobs: &mut Jobs) {
    println!("{} figures in {} bytes", jobs.nation.cube.figure_count(), jobs.nation.cube.bytes());
    for name in JOBS {
        let mut seconds = (0..ROUND_COUNT).filter_map(|_| jobs.run(name)).collect::<Vec<_>>();
        seconds.sort_by(f64::total_cmp);
        let (first, middle) = (seconds[0], seconds[ROUND_COUNT / 2]);
        println!("{name:16} median {:10.3} ms, least {:10.3} ms", middle * 1e3, first * 1e3);
    }
}

fn serve(jobs: &mut Jobs) {
    println!("ready {} {}", jobs.nation.cube.figure_count(), jobs.nation.cube.bytes());
    for line in std::io::stdin().lock().lines() {
        let name = line.expect("lines are UTF-8");
        match jobs.run(&name) {
            Some(seconds) => println!("{seconds}"),
            None if name == "total" => println!("{}", jobs.total()),
            None => println!("unknown job {name}"),
        }
    }
}

struct Jobs {
    nation: Nation,
    copy_from: Vec<u64>,
    copy_to: Vec<u64>,
    reports: u32,
    kept: Option<Rollup>,
    shown: Vec<Shown>,
}

impl Jobs {
    fn new() -> Jobs {
        let nation = Nation::load();
        let words = nation.cube.bytes() / 8;
        Jobs {
            nation,
            copy_from: (0..words as u64).collect(),
            copy_to: vec![1; words],
            reports: 0,
            kept: None,
            shown: Vec::new(),
        }
    }

    fn run(&mut self, name: &str) -> Option<f64> {
        Some(match name {
            "copy" => self.copy(),
            "rollup" => seconds(|| self.rollup()),
            "rollup in place" => self.rollup_in_place(),
            "ratios" => seconds(|| {
                let mut shown = Vec::new();
                ratios(&self.nation, &mut shown);
                shown
            }),
            "ratios in place" => seconds(|| ratios(&self.nation, &mut self.shown)),
            "report" => self.report(),
            "read" => seconds(|| {
                self.copy_from
                    .par_chunks(COPY_WORDS)
                    .map(|words| words.iter().fold(0, |all, word| all ^ word))
                    .reduce(|| 0, |a, b| a ^ b)
            }),
            "snapshot" => seconds(|| self.nation.cube.clone()),
            _ => return None,
        })
    }

    /// Returns sum and count of the country, all items and months together, so that others can compare theirs.
    fn total(&self) -> String {
        let rollup = self.rollup();
        let totals = (0..columns(&self.nation).len()).map(|column| rollup.total(column, 0));
        let all = totals.fold(Total::default(), |all, total| all + total);
        format!("{} {}", all.sum, all.count)
    }

    /// Copies as many bytes as the columns take, on all cores.
    fn copy(&mut self) -> f64 {
        let pieces = self.copy_from.par_chunks(COPY_WORDS).zip(self.copy_to.par_chunks_mut(COPY_WORDS));
        seconds(|| pieces.for_each(|(from, to)| to.copy_from_slice(from)))
    }

    fn rollup(&self) -> Rollup {
        rollup(&self.nation.order, &columns(&self.nation))
    }

    /// Rolls up into the memory of the roll-up before, as a copy goes into memory that is there.
    fn rollup_in_place(&mut self) -> f64 {
        let mut kept = self.kept.take().unwrap_or_else(|| self.rollup());
        let seconds = seconds(|| kept.again(&columns(&self.nation)));
        self.kept = Some(kept);
        seconds
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
            let above = |column: &Arc<Column>| {
                order.above(position).map(|above| column.total(order.range(above)).sum).sum::<i128>()
            };
            columns.map(above).sum::<i128>()
        });
        drop(snapshot);
        seconds
    }
}

fn columns(nation: &Nation) -> Vec<&Column> {
    let sheets = nation.cube.sheets().map(|(_, sheet)| sheet);
    sheets.flat_map(|sheet| sheet.columns().map(|(_, column)| column.as_ref())).collect()
}

/// What is kept of a ratio: verdicts and quotients.
type Shown = (Option<Answers>, Vec<f64>);

/// Fifty ratios in every month: part, whole and count for every unit above, a verdict and a quotient for every unit.
fn ratios(nation: &Nation, shown: &mut Vec<Shown>) {
    let outline = Outline::of(&nation.order);
    let threshold = base::number::fraction(85, 100);
    let column =
        |period, item| nation.cube.column(period, item).expect("every item is reported in every month");
    let pairs =
        nation.periods.iter().flat_map(|period| nation.ratios.iter().map(move |pair| (*period, *pair)));
    let pairs = pairs.collect::<Vec<_>>();
    shown.resize_with(pairs.len(), Shown::default);
    shown.par_iter_mut().zip(pairs).for_each(|((answers, quotients), (period, (part, whole)))| {
        let ratio = Ratio::of(&outline, column(period, part), column(period, whole));
        *answers = Some(ratio.verdicts(Comparator::AtLeast, &threshold));
        ratio.display_quotients(quotients);
    });
}

/// Returns how long `work` takes, without the time to drop what it returns.
fn seconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let result = black_box(work());
    let seconds = start.elapsed().as_secs_f64();
    drop(result);
    seconds
}
