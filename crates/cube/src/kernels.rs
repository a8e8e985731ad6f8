//! The inner loops over the 1,024 values of a chunk.
//!
//! - Each is plain code without branches, which the compiler turns into vector instructions: once for every
//!   processor of the kind, once for those with vectors of 256 bits. The processor is asked at run time, and the
//!   answer is the same to the last bit.
//! - Additions are written `wrapping_add` since a check for overflow would forbid vectors. None wraps: 1,024
//!   figures of 16 bits stay below 32, 131,072 figures of 32 bits stay below 64.

use crate::chunk::{CHUNK_LEN, LANE_COUNT, Presence, ROW_COUNT, Rows};
use multiversion::multiversion;
use num_traits::WrappingMul;
use std::ops::BitAnd;

/// Bytes the processor fetches at a time.
const CACHE_LINE_BYTES: usize = 64;

/// Rows that are taken together where a bit of each makes one number.
const BLOCK_ROWS: usize = 16;

/// What has run up: the sum of the figures, and how many there are.
pub(crate) type Running = (i64, u32);

/// Room for what has run up before each value of a chunk.
pub(crate) struct Scratch {
    small: Rows<i32>,
    narrow: Rows<i64>,
}

impl Scratch {
    pub(crate) fn new() -> Scratch {
        Scratch { small: [[0; LANE_COUNT]; ROW_COUNT], narrow: [[0; LANE_COUNT]; ROW_COUNT] }
    }
}

/// Writes what has run up before each place (row × 16 + lane) of a chunk, on top of `before`. Returns what has run up
/// at its end. `bits` are the positions of the figures.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn scan_small(
    (rows, bits): (&Rows<i16>, &Presence),
    scratch: &mut Scratch,
    places: &[u16],
    before: Running,
    at: (&mut [i64], &mut [u32]),
) -> Running {
    let running = &mut scratch.small;
    let lanes = run_up(rows, running, |sum: i32, value| sum.wrapping_add(i32::from(value)));
    let (lanes, all) = lined_up(&lanes, bits, before);
    read_off(running, &lanes, bits, places, at);
    all
}

/// The same for figures of 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn scan_narrow(
    (rows, bits): (&Rows<i32>, &Presence),
    scratch: &mut Scratch,
    places: &[u16],
    before: Running,
    at: (&mut [i64], &mut [u32]),
) -> Running {
    let running = &mut scratch.narrow;
    let lanes = run_up(rows, running, |sum: i64, value| sum.wrapping_add(i64::from(value)));
    let (lanes, all) = lined_up(&lanes, bits, before);
    read_off(running, &lanes, bits, places, at);
    all
}

/// Writes the values whose bit is set, and 0 for the others.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn mask_small(rows: &Rows<i16>, bits: &Presence, masked: &mut Rows<i16>) {
    mask(rows, bits, masked);
}

/// The same, in 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn mask_widening(rows: &Rows<i16>, bits: &Presence, masked: &mut Rows<i32>) {
    mask(rows, bits, masked);
}

/// The same for figures of 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn mask_narrow(rows: &Rows<i32>, bits: &Presence, masked: &mut Rows<i32>) {
    mask(rows, bits, masked);
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
pub(crate) fn compared_small(parts: &Rows<i16>, wholes: &Rows<i16>, threshold: (i16, i16)) -> Compared {
    compared::<i16, i32>(parts, wholes, threshold)
}

/// The same for figures of 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn compared_narrow(parts: &Rows<i32>, wholes: &Rows<i32>, threshold: (i32, i32)) -> Compared {
    compared::<i32, i64>(parts, wholes, threshold)
}

/// Writes part divided by whole, for display; not a number where the whole is not more than zero.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn quotients_small(parts: &Rows<i16>, wholes: &Rows<i16>, quotients: &mut [f64; CHUNK_LEN]) {
    divide(parts, wholes, quotients);
}

/// The same for figures of 32 bits.
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+popcnt"))]
pub(crate) fn quotients_narrow(parts: &Rows<i32>, wholes: &Rows<i32>, quotients: &mut [f64; CHUNK_LEN]) {
    divide(parts, wholes, quotients);
}

// What follows is compiled into each of the functions above. It must be loops: a closure handed to `array::map` or
// `array::from_fn` would be compiled once, for every processor of the kind.

/// Writes, for every row, what has run up in each lane before it; and returns what has run up at the end.
#[inline(always)]
fn run_up<V: Copy, S: Copy + Default>(
    rows: &Rows<V>,
    running: &mut Rows<S>,
    add: impl Fn(S, V) -> S,
) -> [S; LANE_COUNT] {
    let mut lanes = [S::default(); LANE_COUNT];
    for (row, before) in rows.iter().zip(running) {
        *before = lanes;
        for (sum, value) in lanes.iter_mut().zip(row) {
            *sum = add(*sum, *value);
        }
    }
    lanes
}

/// Returns what has run up before each lane, on top of `before`, and after the last.
#[inline(always)]
fn lined_up<S: Copy + Into<i64>>(
    lanes: &[S; LANE_COUNT],
    bits: &Presence,
    before: Running,
) -> ([Running; LANE_COUNT], Running) {
    let mut all = before;
    let mut starts = [before; LANE_COUNT];
    for ((start, sum), bits) in starts.iter_mut().zip(lanes).zip(bits) {
        *start = all;
        all = (all.0.wrapping_add((*sum).into()), all.1.wrapping_add(bits.count_ones()));
    }
    (starts, all)
}

/// Writes, for each place, what has run up in its lane and before it.
#[inline(always)]
fn read_off<S: Copy + Into<i64>>(
    running: &Rows<S>,
    lanes: &[Running; LANE_COUNT],
    bits: &Presence,
    places: &[u16],
    (sums, counts): (&mut [i64], &mut [u32]),
) {
    let running = running.as_flattened();
    for ((sum, count), place) in sums.iter_mut().zip(counts).zip(places) {
        let place = usize::from(*place) % CHUNK_LEN;
        let (row, lane) = (place / LANE_COUNT, place % LANE_COUNT);
        let below = bits[lane] & ((1 << row) - 1);
        *sum = lanes[lane].0.wrapping_add(running[place].into());
        *count = lanes[lane].1.wrapping_add(below.count_ones());
    }
}

#[inline(always)]
fn mask<V, W>(rows: &Rows<V>, bits: &Presence, masked: &mut Rows<W>)
where
    V: Copy + Into<W>,
    W: From<i16> + BitAnd<Output = W>,
{
    let mut bits = *bits;
    for (values, masked) in rows.iter().zip(masked) {
        for ((value, masked), bits) in values.iter().zip(masked).zip(&mut bits) {
            *masked = (*value).into() & W::from(-((*bits & 1) as i16));
            *bits >>= 1;
        }
    }
}

/// Compares by products, which `P` must hold: of twice as many bits as `V`.
#[inline(always)]
fn compared<V, P>(parts: &Rows<V>, wholes: &Rows<V>, threshold: (V, V)) -> Compared
where
    V: Copy + Default + PartialOrd + Into<P>,
    P: Copy + PartialOrd + WrappingMul,
{
    let mut compared = Compared::default();
    let (of_part, of_whole): (P, P) = (threshold.0.into(), threshold.1.into());
    let blocks = parts.as_chunks::<BLOCK_ROWS>().0.iter().zip(wholes.as_chunks::<BLOCK_ROWS>().0);
    for (block, (parts, wholes)) in blocks.enumerate() {
        let (mut less, mut equal, mut positive) =
            ([0_u16; LANE_COUNT], [0_u16; LANE_COUNT], [0_u16; LANE_COUNT]);
        for (row, (parts, wholes)) in parts.iter().zip(wholes).enumerate() {
            for lane in 0..LANE_COUNT {
                let value = parts[lane].into().wrapping_mul(&of_whole);
                let bar = wholes[lane].into().wrapping_mul(&of_part);
                less[lane] |= u16::from(value < bar) << row;
                equal[lane] |= u16::from(value == bar) << row;
                positive[lane] |= u16::from(wholes[lane] > V::default()) << row;
            }
        }
        for lane in 0..LANE_COUNT {
            compared.less[lane] |= u64::from(less[lane]) << (block * BLOCK_ROWS);
            compared.equal[lane] |= u64::from(equal[lane]) << (block * BLOCK_ROWS);
            compared.positive[lane] |= u64::from(positive[lane]) << (block * BLOCK_ROWS);
        }
    }
    compared
}

#[expect(clippy::float_arithmetic, reason = "for display; verdicts are reached without division")]
#[inline(always)]
fn divide<V: Copy + Into<f64>>(parts: &Rows<V>, wholes: &Rows<V>, quotients: &mut [f64; CHUNK_LEN]) {
    let mut rows = [[0.0; LANE_COUNT]; ROW_COUNT];
    for ((parts, wholes), row) in parts.iter().zip(wholes).zip(&mut rows) {
        for ((part, whole), quotient) in parts.iter().zip(wholes).zip(row) {
            let whole: f64 = (*whole).into();
            let divisor = if whole > 0.0 { whole } else { f64::NAN };
            *quotient = (*part).into() / divisor;
        }
    }
    for (lane, quotients) in quotients.as_chunks_mut::<ROW_COUNT>().0.iter_mut().enumerate() {
        for (row, quotient) in rows.iter().zip(quotients) {
            *quotient = row[lane];
        }
    }
}
