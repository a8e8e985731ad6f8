//! The distributions that errors are held against: normal, Student's t, chi-square, F. Through the incomplete gamma and
//! beta functions, by their series and continued fractions (Abramowitz and Stegun 1964, 6.5, 26.5).

use std::f64::consts::PI;

/// Terms after which a series is taken as summed; they end long before.
const TERMS_MAX: usize = 10_000;
const TINY: f64 = 1e-300;

/// Returns the logarithm of the gamma function of `x`, which is more than zero (Lanczos 1964, g = 7, nine terms).
pub fn ln_gamma(x: f64) -> f64 {
    const TERMS: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        return (PI / (PI * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let sum =
        TERMS[1..].iter().enumerate().fold(TERMS[0], |sum, (at, term)| sum + term / (x + at as f64 + 1.0));
    let t = x + 7.5;
    0.5 * (2.0 * PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// Returns the share of the gamma function of `a` that lies below `x`.
fn gamma_below(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    if x > a + 1.0 {
        return 1.0 - front * gamma_fraction(a, x);
    }
    let (mut term, mut sum) = (1.0 / a, 1.0 / a);
    for n in 1..TERMS_MAX {
        term *= x / (a + n as f64);
        sum += term;
        if term < sum * 1e-16 {
            break;
        }
    }
    front * sum
}

fn gamma_fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let (mut c, mut d) = (1.0 / TINY, 1.0 / b);
    let mut h = d;
    for n in 1..TERMS_MAX {
        let an = -(n as f64) * (n as f64 - a);
        b += 2.0;
        d = 1.0 / nonzero(an * d + b);
        c = nonzero(b + an / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}

/// Returns the share of the beta function of `a` and `b` that lies below `x`.
fn beta_below(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    match x < (a + 1.0) / (a + b + 2.0) {
        true => front * beta_fraction(a, b, x) / a,
        false => 1.0 - front * beta_fraction(b, a, 1.0 - x) / b,
    }
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let (mut c, mut d) = (1.0, 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0)));
    let mut h = d;
    for n in 1..TERMS_MAX {
        let m = n as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut last = 1.0;
        for part in [even, odd] {
            d = 1.0 / nonzero(1.0 + part * d);
            c = nonzero(1.0 + part / c);
            last = d * c;
            h *= last;
        }
        if (last - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}

fn nonzero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

/// Returns how much of the standard normal distribution lies below `z`.
pub fn normal_below(z: f64) -> f64 {
    let half = 0.5 * gamma_below(0.5, z * z / 2.0);
    if z < 0.0 { 0.5 - half } else { 0.5 + half }
}

/// Returns how much of Student's t distribution with `freedom` degrees lies farther from zero than `t`, on both sides.
/// Without end of freedom it is the normal distribution.
pub fn t_beyond(t: f64, freedom: f64) -> f64 {
    match freedom.is_finite() {
        true => beta_below(freedom / 2.0, 0.5, freedom / (freedom + t * t)),
        false => 2.0 * normal_below(-t.abs()),
    }
}

/// Returns the `t` beyond which, on both sides, `share` of Student's t distribution with `freedom` degrees lies.
pub fn t_leaving(share: f64, freedom: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while t_beyond(high, freedom) > share && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if t_beyond(middle, freedom) > share { low = middle } else { high = middle }
    }
    high
}

/// Returns how much of the chi-square distribution with `freedom` degrees lies above `x`.
pub fn chi_square_above(x: f64, freedom: f64) -> f64 {
    1.0 - gamma_below(freedom / 2.0, x / 2.0)
}

/// Returns how much of the F distribution with `upper` and `lower` degrees lies above `x`.
pub fn f_above(x: f64, upper: f64, lower: f64) -> f64 {
    if x <= 0.0 { 1.0 } else { beta_below(lower / 2.0, upper / 2.0, lower / (lower + upper * x)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each against the printed tables of Abramowitz and Stegun, and scipy 1.17 where they have too few digits.
    #[test]
    fn distributions_agree_with_the_tables() {
        let cases = [
            (normal_below(1.959_963_984_540_054), 0.975),
            (normal_below(-3.0), 0.001_349_898_031_630_09),
            (t_leaving(0.05, f64::INFINITY), 1.959_963_984_540_054),
            (t_leaving(0.05, 1.0), 12.706_204_736_432_1),
            (t_leaving(0.05, 4.5), 2.658_912_347_204_4),
            (t_leaving(0.01, 30.0), 2.749_995_653_567_23),
            (t_beyond(2.0, 10.0), 0.073_388_034_770_740_4),
            (chi_square_above(7.791_236_627_200_35, 5.0), 0.168_122_494_9),
            (chi_square_above(3.841_458_820_694_12, 1.0), 0.05),
            (chi_square_above(150.0, 100.0), 0.000_903_932),
            (f_above(4.0, 2.0, 10.0), 0.052_922_149_401_344_6),
            (ln_gamma(10.5), 13.940_625_219_403_8),
            (ln_gamma(0.25), 1.288_022_524_698_08),
        ];
        for (found, known) in cases {
            assert!((found - known).abs() < 1e-5 * known.abs().max(0.01), "{found} is not {known}");
        }
    }
}
