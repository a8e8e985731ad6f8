//! The right one first: three hundred queries as people type them, over a nation's units and the terms of the field.

mod queries;

#[test]
fn the_right_one_comes_first() {
    let Some((things, queries)) = queries::of_a_nation() else { return };
    let (mut count, mut compared, mut wrong) = (0, 0, Vec::new());
    for (way, queries) in queries {
        for (typed, wanted) in queries {
            let found = things.index.find(&typed);
            let first = found.hits.first().map(|hit| hit.item);
            (count, compared) = (count + 1, compared + found.compared);
            if !first.is_some_and(|first| things.is_same(first, wanted)) {
                let first = first.map(|first| &things.names[first]);
                wrong.push(format!("{way}: {typed} is {:?}, found {first:?}", things.names[wanted]));
            }
        }
    }
    assert_eq!(count, 300);
    eprintln!("{} of {count}; {} pairs of letters compared a query", count - wrong.len(), compared / count);
    assert!(wrong.len() * 20 <= count, "{} of {count} wrong\n{}", wrong.len(), wrong.join("\n"));
    // A pair takes some nanoseconds: `cargo bench -p hasila-locale` says how long a query takes.
    assert!(compared / count < 200_000, "{} pairs of letters a query", compared / count);
}
