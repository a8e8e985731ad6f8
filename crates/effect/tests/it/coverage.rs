//! How often the interval holds the truth, in worlds whose truth is known.

use effect::inference::Inference;
use effect::simulate::{FLAWED, SOUND, World};
use effect::{Design, Dice, Spread, aggregate, cells};

/// Panels of each world in an ordinary run; `HASILA_SEEDS` asks for more, as `.ci/night` does.
const PANELS: usize = 300;

fn panels() -> usize {
    std::env::var("HASILA_SEEDS").ok().and_then(|count| count.parse().ok()).unwrap_or(PANELS)
}

/// Returns in how large a share of the panels the interval holds the truth.
fn covered(world: &World, spread: Spread, panels: usize) -> f64 {
    let holds = |seed: usize| {
        let panel = world.panel(&mut Dice::new(seed as u64));
        let clusters: Vec<usize> = panel.units().iter().map(|unit| unit.cluster).collect();
        let inference = Inference { clusters: &clusters, spread, misses: 0.05 };
        let effect = aggregate::group(&panel, &cells::cells(&panel, Design::default()));
        let spread = effect.and_then(|effect| inference.of(&effect).spread);
        spread.is_some_and(|spread| spread.low <= world.truth() && world.truth() <= spread.high)
    };
    let covered = (0..panels).filter(|seed| holds(*seed)).count() as f64 / panels as f64;
    println!("{:6.2} %  {spread:?}: {}", 100.0 * covered, world.name);
    covered
}

#[test]
fn intervals_hold_the_truth_as_often_as_they_say() {
    let panels = panels();
    // Between 93 and 97 in a hundred, and the error of the count itself: three times its spread.
    let luck = 3.0 * (0.95_f64 * 0.05 / panels as f64).sqrt();
    let covered = SOUND.map(|world| (world.name, covered(&world, Spread::Small, panels)));
    let outside: Vec<_> =
        covered.iter().filter(|(_, share)| !(0.93 - luck..=0.97 + luck).contains(share)).collect();
    assert!(outside.is_empty(), "{outside:?}");
}

#[test]
fn where_clusters_are_few_the_published_intervals_are_too_short() {
    let few = SOUND.iter().find(|world| world.name.starts_with("six treated")).unwrap();
    let shares = [Spread::Published, Spread::Small].map(|spread| covered(few, spread, panels()));
    assert!(shares[0] < 0.92 && shares[0] < shares[1], "{shares:?}");
}

/// A test of today's behavior: no interval helps where the assumption is wrong, and the pages must go on saying so.
#[test]
fn where_the_assumptions_are_broken_intervals_are_too() {
    let shares = FLAWED.map(|world| covered(&world, Spread::Small, panels()));
    let most = [0.5, 0.9, 0.945];
    assert!(shares.iter().zip(most).all(|(share, most)| *share < most), "{shares:?}");
}
