//! Lives of the small world, each by its seed. `HASILA_SEEDS=1000` lives longer.

use testkit::simulation::{Life, live};

#[test]
fn books_and_program_agree_through_failures_and_restarts() {
    let seeds = std::env::var("HASILA_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(20);
    let mut all = Life::default();
    for seed in 0..seeds {
        let life = live(seed, 150);
        all.accepted += life.accepted;
        all.refused += life.refused;
        all.failures += life.failures;
    }
    // A simulation in which nothing happens proves nothing.
    assert!(all.accepted > seeds * 40 && all.refused > seeds * 5 && all.failures > seeds / 4, "{all:?}");
}
