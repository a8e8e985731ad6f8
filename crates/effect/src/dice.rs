//! Dice that fall the same way for the same seed (SplitMix64), for bootstraps, permutations and simulations.

use std::f64::consts::TAU;

/// A sequence of numbers that belongs to a seed.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Returns the sequence of a seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0xD1B5_4A32_D192_ED03) ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// Returns any number of 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `count`, which must not be zero.
    pub fn below(&mut self, count: usize) -> usize {
        let remainder = self.bits() % u64::try_from(count).expect("a count fits");
        usize::try_from(remainder).expect("a remainder fits")
    }

    /// Returns a number between zero and one, neither included.
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Returns a number of the standard normal distribution (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (TAU * self.uniform()).cos()
    }

    /// Puts things in another order, each as likely as any other (Fisher and Yates 1938).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_numbers_have_mean_zero_and_variance_one() {
        let mut dice = Dice::new(4);
        let drawn: Vec<f64> = (0..200_000).map(|_| dice.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / drawn.len() as f64;
        let variance = drawn.iter().map(|x| x * x).sum::<f64>() / drawn.len() as f64;
        assert!(mean.abs() < 0.01 && (variance - 1.0).abs() < 0.02, "{mean} {variance}");
    }

    #[test]
    fn every_order_is_as_likely_as_any_other() {
        let mut dice = Dice::new(1);
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..12_000 {
            let mut things = [0, 1, 2];
            dice.shuffle(&mut things);
            *seen.entry(things).or_insert(0) += 1;
        }
        assert!(seen.len() == 6 && seen.values().all(|count| (1_850..2_150).contains(count)), "{seen:?}");
    }
}
