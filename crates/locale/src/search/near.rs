//! How many slips lie between two texts, as far as it matters.

/// Returns the least number of letters put in, left out, exchanged or swapped with their neighbour that leads from one
/// text to the other, if it is `most` or less. Every pair of letters looked at is counted in `compared`.
pub(super) fn distance(one: &str, other: &str, most: usize, compared: &mut usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // Three lines of the table: the one being filled, and the two above it.
    let mut lines = [vec![usize::MAX / 2; other.len() + 1], (0..=other.len()).collect(), Vec::new()];
    lines[2] = lines[1].clone();
    for (row, letter) in (1_usize..).zip(&one) {
        lines.rotate_left(1);
        let (first, last) = (row.saturating_sub(most).max(1), (row + most).min(other.len()));
        lines[2] = vec![usize::MAX / 2; other.len() + 1];
        if row <= most {
            lines[2][0] = row;
        }
        let mut least = lines[2][0];
        for place in first..=last {
            *compared += 1;
            let changed = usize::from(*letter != other[place - 1]);
            let mut steps =
                (lines[1][place - 1] + changed).min(lines[1][place] + 1).min(lines[2][place - 1] + 1);
            let is_swap =
                row > 1 && place > 1 && *letter == other[place - 2] && one[row - 2] == other[place - 1];
            if is_swap {
                steps = steps.min(lines[0][place - 2] + 1);
            }
            lines[2][place] = steps;
            least = least.min(steps);
        }
        if least > most {
            return None;
        }
    }
    Some(lines[2][other.len()]).filter(|steps| *steps <= most)
}

/// Which letters a text has, so that most texts need not be compared at all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    // One bit for each letter, several letters sharing one.
    bits: u64,
}

impl Letters {
    pub(super) fn of(text: &str) -> Letters {
        let bit = |letter: char| 1_u64 << (u32::from(letter) % 64);
        Letters {
            bits: text.chars().filter(|letter| *letter != ' ').map(bit).fold(0, |bits, bit| bits | bit),
        }
    }

    /// Returns whether a stretch of this text may lie within so many slips of the other: each letter of the other that is
    /// missing here takes one.
    pub(super) fn may_hold(self, other: &Letters, slips: usize) -> bool {
        (other.bits & !self.bits).count_ones() as usize <= slips
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_up_to_a_bound() {
        let cases = [
            ("abc", "abc", Some(0)),
            ("abc", "acb", Some(1)),
            ("abc", "ab", Some(1)),
            ("abc", "abxc", Some(1)),
            ("abc", "axc", Some(1)),
            ("lam dong", "lam dnog", Some(1)),
            ("abcd", "badc", Some(2)),
            ("abc", "xyz", None),
            ("", "ab", Some(2)),
            ("", "abc", None),
        ];
        for (one, other, expected) in cases {
            assert_eq!(distance(one, other, 2, &mut 0), expected, "{one} {other}");
            assert_eq!(distance(other, one, 2, &mut 0), expected, "{other} {one}");
        }
    }

    /// Every pair of texts of up to five letters out of three, against a walk through all ways.
    #[test]
    fn the_bounded_count_agrees_with_a_plain_one() {
        let mut texts = vec![String::new()];
        for length in 0..5 {
            let longer: Vec<String> = texts
                .iter()
                .filter(|text| text.len() == length)
                .flat_map(|text| ["a", "b", "c"].map(|letter| text.clone() + letter))
                .collect();
            texts.extend(longer);
        }
        for one in texts.iter().step_by(3) {
            for other in &texts {
                let plain = strsim::osa_distance(one, other);
                for most in 0..3 {
                    let found = distance(one, other, most, &mut 0);
                    assert_eq!(found, (plain <= most).then_some(plain), "{one} {other} {most}");
                    let letters = Letters::of(one).may_hold(&Letters::of(other), most);
                    assert!(letters || found.is_none(), "{one} {other} {most}");
                }
            }
        }
    }
}
