//! An estimate together with what each unit contributes to its error.

/// A number estimated from units, as a sum over them: close to `truth + sum of shares`, each of mean zero. This is the
/// influence function, divided by the number of units (Callaway and Sant'Anna 2021, theorem 2).
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// The estimate.
    pub value: f64,
    /// What each unit contributes to its error.
    pub shares: Vec<f64>,
    /// How much each treated unit counts in it; zero for the others.
    pub counts: Vec<f64>,
}

impl Linear {
    /// Returns the sum of estimates, each times its weight. There is at least one.
    pub fn sum<'a>(parts: impl IntoIterator<Item = (f64, &'a Linear)>) -> Linear {
        let mut parts = parts.into_iter();
        let (weight, first) = parts.next().expect("a sum has a part");
        let times = |numbers: &[f64]| numbers.iter().map(|number| weight * number).collect();
        let start = Linear {
            value: weight * first.value,
            shares: times(&first.shares),
            counts: times(&first.counts),
        };
        parts.fold(start, |sum, (weight, part)| sum.plus(weight, part))
    }

    /// Returns the mean of estimates. There is at least one.
    pub fn mean(parts: &[&Linear]) -> Linear {
        let weight = 1.0 / parts.len() as f64;
        Linear::sum(parts.iter().map(|part| (weight, *part)))
    }

    fn plus(mut self, weight: f64, part: &Linear) -> Linear {
        self.value += weight * part.value;
        self.shares.iter_mut().zip(&part.shares).for_each(|(sum, share)| *sum += weight * share);
        self.counts.iter_mut().zip(&part.counts).for_each(|(sum, count)| *sum += weight * count);
        self
    }

    /// Returns the shares summed over groups of units; `cluster` has the group of each unit.
    pub fn by_cluster(&self, cluster: &[usize]) -> Vec<f64> {
        summed(&self.shares, cluster)
    }

    /// Returns how much the treated units of each group count.
    pub fn counts_by_cluster(&self, cluster: &[usize]) -> Vec<f64> {
        summed(&self.counts, cluster)
    }
}

fn summed(numbers: &[f64], cluster: &[usize]) -> Vec<f64> {
    let mut sums = vec![0.0; cluster.iter().max().map_or(0, |last| last + 1)];
    numbers.iter().zip(cluster).for_each(|(number, cluster)| sums[*cluster] += number);
    sums
}

/// Returns the solution of a system of equations, or nothing where it has not one. Row by row, with the largest pivot.
pub fn solved(mut rows: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let size = right.len();
    let largest = rows.iter().flatten().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    for column in 0..size {
        let pivot =
            (column..size).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        if rows[pivot][column].abs() <= largest * 1e-12 {
            return None;
        }
        rows.swap(column, pivot);
        right.swap(column, pivot);
        for below in column + 1..size {
            let factor = rows[below][column] / rows[column][column];
            let (above, rest) = rows.split_at_mut(below);
            rest[0].iter_mut().zip(&above[column]).for_each(|(x, pivot)| *x -= factor * pivot);
            right[below] -= factor * right[column];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|column| rows[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / rows[row][row];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved_or_found_to_have_no_one_solution() {
        let rows = vec![vec![0.0, 2.0, 1.0], vec![1.0, 1.0, 0.0], vec![3.0, 0.0, 1.0]];
        let found = solved(rows, vec![7.0, 3.0, 6.0]).expect("it has one");
        assert!(found.iter().zip([1.0, 2.0, 3.0]).all(|(found, known)| (found - known).abs() < 1e-12));
        assert_eq!(solved(vec![vec![1.0, 2.0], vec![2.0, 4.0]], vec![1.0, 2.0]), None);
    }
}
