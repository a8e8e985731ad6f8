//! Dice that always fall the same way (SplitMix64).

/// A sequence of numbers that looks random and is the same on every machine.
pub struct Dice(u64);

impl Dice {
    /// Returns the sequence that belongs to these numbers.
    pub fn of(numbers: &[u64]) -> Dice {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        for number in numbers {
            dice.0 = dice.next() ^ number.wrapping_mul(0xD1B5_4A32_D192_ED03);
        }
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = u64::try_from(most - least).expect("least is not above most") + 1;
        least + i64::try_from(self.next() % width).expect("a remainder is small")
    }

    /// Returns yes `share` times in a thousand.
    pub fn falls(&mut self, share: i64) -> bool {
        self.between(0, 999) < share
    }
}
