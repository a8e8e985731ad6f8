//! How long a person waits who looks for a unit or a term: 11,000 units of a nation and the terms of the field, by three
//! hundred queries with slips, without marks, in another script. The slowest of them should take less than 20 ms.
//!
//! `HASILA_CASES` says where the shared cases are; without them there is nothing to look for.

#[path = "../tests/queries/mod.rs"]
mod queries;

use divan::{Bencher, black_box};
use std::sync::LazyLock;

/// What can be found, and what is typed.
static NATION: LazyLock<Option<(queries::Things, Vec<String>)>> = LazyLock::new(|| {
    let (things, queries) = queries::of_a_nation()?;
    let queries = queries.into_values().flatten().collect::<Vec<_>>();
    let is_right = |(typed, wanted): &&(String, usize)| {
        things.index.find(typed).hits.first().is_some_and(|first| things.is_same(first.item, *wanted))
    };
    assert!(queries.iter().filter(is_right).count() * 20 >= queries.len() * 19, "what is timed is right");
    Some((things, queries.into_iter().map(|(typed, _)| typed).collect()))
});

fn main() {
    divan::main();
}

/// Each of the queries once, each by itself: `slowest` is the slowest of them.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn one_query(bencher: Bencher) {
    let Some((things, queries)) = &*NATION else { return };
    let mut next = queries.iter().cycle();
    let query = || next.next().expect("there are queries");
    bencher.with_inputs(query).bench_local_values(|typed| things.index.find(black_box(typed)).hits.len());
}
