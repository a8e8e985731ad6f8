//! Dice that always fall the same way (SplitMix64), or first as they are told to.

/// A sequence of numbers that a seed decides, once nobody says any more what falls.
pub struct Dice {
    state: u64,
    told: std::vec::IntoIter<u8>,
}

impl Dice {
    /// Returns the dice of a seed.
    pub fn new(seed: u64) -> Dice {
        Dice { state: seed, told: Vec::new().into_iter() }
    }

    /// Returns dice that fall as they are told, a byte for each roll, and like those of seed 0 after that.
    pub fn told(rolls: &[u8]) -> Dice {
        Dice { state: 0, told: Vec::from(rolls).into_iter() }
    }

    /// Returns a number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        if let Some(told) = self.told.next() {
            return usize::from(told) % sides;
        }
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    /// Returns yes that many times out of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    /// Returns one of several.
    pub fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.roll(from.len())]
    }

    /// Returns some of several, each that many times out of a hundred.
    pub fn some<T: Clone>(&mut self, from: &[T], percent: usize) -> Vec<T> {
        from.iter().filter(|_| self.chance(percent)).cloned().collect()
    }
}
