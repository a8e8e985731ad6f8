//! The inner loops over the 1,024 values of a chunk.
//!
//! - Each is plain code without branches, which the compiler turns into vector instructions: once for every
//!   processor of the kind, once for those with vectors of 256 bits. The processor is asked at run time, and the
//!   answer is the same to the last bit.
//! - Additions are written `wrapping_add` since a check for overflow would forbid vectors. None wraps: 1,024
//!   figures of 16 bits stay below 32, 131,072 figures of 32 bits stay below 64.

use crate::chunk::{CHUNK_LEN, LANE_COUNT, Presence, ROW_COUNT, Rows};
use multiversion::multiversion;

/// Bytes the processor fetches at a time.
const CACHE_LINE_BYTES: usize = 64;

/// What has run up: the sum of the figures, and how many there are.
pub(crate) type Running = (i64, u32);

/// Writes what has run up before each place (row × 16 + lane) of a chunk, on top of `before`. Returns what has run up
/// at its end. `bits` are the positions of the figures.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn scan_small(
    (rows, bits): (&Rows<i16>, &Presence),
    places: &[u16],
    before: Running,
    at: (&mut [i64], &mut [u32]),
) -> Running {
    let (running, lanes) = run_up(rows, |sum: i32, value| sum.wrapping_add(i32::from(value)));
    let (lanes, all) = lined_up(lanes.map(i64::from), bits, before);
    let running = running.as_flattened();
    for ((sum, count), place) in at.0.iter_mut().zip(at.1).zip(places) {
        let place = usize::from(*place) % CHUNK_LEN;
        let lane = lanes[place % LANE_COUNT];
        *sum = lane.0.wrapping_add(i64::from(running[place]));
        *count = lane.1.wrapping_add(count_before(bits, place));
    }
    all
}

/// The same for figures of 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn scan_narrow(
    (rows, bits): (&Rows<i32>, &Presence),
    places: &[u16],
    before: Running,
    at: (&mut [i64], &mut [u32]),
) -> Running {
    let (running, lanes) = run_up(rows, |sum: i64, value| sum.wrapping_add(i64::from(value)));
    let (lanes, all) = lined_up(lanes, bits, before);
    let running = running.as_flattened();
    for ((sum, count), place) in at.0.iter_mut().zip(at.1).zip(places) {
        let place = usize::from(*place) % CHUNK_LEN;
        let lane = lanes[place % LANE_COUNT];
        *sum = lane.0.wrapping_add(running[place]);
        *count = lane.1.wrapping_add(count_before(bits, place));
    }
    all
}

/// Writes the values into 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn widen(rows: &Rows<i16>, wide: &mut Rows<i32>) {
    for (row, wide) in rows.iter().zip(wide) {
        *wide = row.map(i32::from);
    }
}

/// Writes 0 over the values whose bit is not set.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn mask(rows: &mut Rows<i32>, bits: &Presence) {
    let mut bits = *bits;
    for row in rows {
        for (value, bits) in row.iter_mut().zip(&mut bits) {
            *value &= -((*bits & 1) as i32);
            *bits >>= 1;
        }
    }
}

/// Reads a value of every cache line, so that the processor fetches them all at once: what follows would let it wait
/// for one after another.
pub(crate) fn fetch<V: Copy + Into<i64>>(rows: &Rows<V>) {
    let rows_of_line = (CACHE_LINE_BYTES / size_of::<[V; LANE_COUNT]>()).max(1);
    let read = rows.iter().step_by(rows_of_line).fold(0_i64, |read, row| read ^ row[0].into());
    std::hint::black_box(read);
}

/// How 1,024 ratios stand to a threshold, a bit for each.
#[derive(Default)]
pub(crate) struct Compared {
    /// The ratio is below the threshold.
    pub(crate) less: Presence,
    /// The ratio is the threshold.
    pub(crate) equal: Presence,
    /// The whole is more than zero.
    pub(crate) positive: Presence,
}

/// Returns how the ratios stand to the threshold `part / whole`.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn compared(parts: &Rows<i32>, wholes: &Rows<i32>, threshold: (i32, i32)) -> Compared {
    let mut compared = Compared::default();
    for (row, (parts, wholes)) in parts.iter().zip(wholes).enumerate() {
        for lane in 0..LANE_COUNT {
            // Products of figures of 32 bits: 63 bits at most.
            let value = i64::from(parts[lane]).wrapping_mul(i64::from(threshold.1));
            let bar = i64::from(wholes[lane]).wrapping_mul(i64::from(threshold.0));
            compared.less[lane] |= u64::from(value < bar) << row;
            compared.equal[lane] |= u64::from(value == bar) << row;
            compared.positive[lane] |= u64::from(wholes[lane] > 0) << row;
        }
    }
    compared
}

/// Writes part divided by whole, for display; not a number where the whole is not more than zero.
#[expect(clippy::float_arithmetic, reason = "for display; verdicts are reached without division")]
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn quotients(parts: &Rows<i32>, wholes: &Rows<i32>, quotients: &mut [f64; CHUNK_LEN]) {
    let mut rows = [[0.0; LANE_COUNT]; ROW_COUNT];
    for ((parts, wholes), row) in parts.iter().zip(wholes).zip(&mut rows) {
        for ((part, whole), quotient) in parts.iter().zip(wholes).zip(row) {
            let divisor = if *whole > 0 { f64::from(*whole) } else { f64::NAN };
            *quotient = f64::from(*part) / divisor;
        }
    }
    for (lane, quotients) in quotients.as_chunks_mut::<ROW_COUNT>().0.iter_mut().enumerate() {
        for (row, quotient) in rows.iter().zip(quotients) {
            *quotient = row[lane];
        }
    }
}

/// Returns, for every row, what has run up in each lane before it; and what has run up at the end.
#[inline(always)]
fn run_up<V: Copy, S: Copy + Default>(rows: &Rows<V>, add: impl Fn(S, V) -> S) -> (Rows<S>, [S; LANE_COUNT]) {
    let mut lanes = [S::default(); LANE_COUNT];
    let running = std::array::from_fn(|row| {
        let before = lanes;
        for (sum, value) in lanes.iter_mut().zip(&rows[row]) {
            *sum = add(*sum, *value);
        }
        before
    });
    (running, lanes)
}

/// Returns what has run up before each lane, on top of `before`, and after the last.
#[inline(always)]
fn lined_up(lanes: [i64; LANE_COUNT], bits: &Presence, before: Running) -> ([Running; LANE_COUNT], Running) {
    let mut all = before;
    let starts = std::array::from_fn(|lane| {
        let start = all;
        all = (all.0.wrapping_add(lanes[lane]), all.1.wrapping_add(bits[lane].count_ones()));
        start
    });
    (starts, all)
}

/// Returns how many figures stand before `place` in its lane.
#[inline(always)]
fn count_before(bits: &Presence, place: usize) -> u32 {
    let (row, lane) = (place / LANE_COUNT, place % LANE_COUNT);
    (bits[lane] & ((1 << row) - 1)).count_ones()
}
