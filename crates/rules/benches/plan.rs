//! How fast a plan is read: one of 5,000 lines, in each language; checked, laid out, and with a slip in every tenth
//! line.
//!
//! `cargo bench -p hasila-rules`; an item is one line. Checked should be in 50 ms what a writer waits for.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rules::Language;
use std::fmt::Write;

const LANGUAGES: [Language; 3] = Language::ALL;

fn main() {
    divan::main();
}

/// Returns a plan in which everything occurs, again and again: 5,000 lines.
fn plan() -> String {
    let mut text = "plan wide \"A wide plan\" {\n    basis \"1-KH\" of 2025-01-20\n    year 2025\n    \
                    levels province > district > commune\n}\n"
        .to_owned();
    for block in 0..128 {
        write_block(&mut text, block).expect("a text takes every line");
    }
    text
}

fn write_block(text: &mut String, block: usize) -> std::fmt::Result {
    writeln!(text, "form form_{block} from commune every month, due in 10 days {{")?;
    for item in 0..8 {
        writeln!(text, "    count_{block}_{item} count flow \"Count {item}\" vi \"Số {item}\"")?;
        writeln!(text, "    said_{block}_{item} yes_no")?;
    }
    writeln!(text, "}}")?;
    for part in 0..4 {
        let above = format!("count_{block}_{part} / count_{block}_{}", part + 1);
        writeln!(text, "indicator share_{block}_{part} = {above} as percent, higher is better")?;
    }
    writeln!(text, "standard safe_{block} for commune {{")?;
    writeln!(text, "    share_{block}_0 >= 85%")?;
    writeln!(text, "    at least 2 of {{ said_{block}_0; said_{block}_1; share_{block}_2 > 50% }}")?;
    writeln!(text, "    never (said_{block}_2 or change(count_{block}_3, year_before) > 10%)")?;
    writeln!(text, "}}\nscore points_{block} for commune {{")?;
    writeln!(text, "    weight 60 share_{block}_1 {{ 100 at 95%; 60 at 75%; 0 below 50% }} linear")?;
    writeln!(text, "    weight 40 share_{block}_3 {{ 100 at 90%; 50 at 70% }}\n}}")?;
    writeln!(text, "grades points_{block} {{ good from 80; fair from 50 below 80; weak below 50 }}")?;
    writeln!(text, "target safe_{block} share of commune where met(safe_{block}) > 90%")?;
    let graded = format!("grade(points_{block}) >= fair in each district");
    writeln!(text, "target fair_{block} share of commune where {graded} > 80%")
}

/// Returns the plan with a letter too much in every tenth line.
fn with_slips() -> String {
    let plan = plan();
    let line = |(number, line): (usize, &str)| match number % 10 {
        5 => line.replacen("count_", "countt_", 1),
        _ => line.to_owned(),
    };
    plan.lines().enumerate().map(|line_of| line(line_of) + "\n").collect()
}

#[divan::bench(args = LANGUAGES)]
fn check(bencher: Bencher, language: Language) {
    let text = rules::format_in(&plan(), language).expect("the plan can be read");
    assert!(rules::compile(&text).program.is_some(), "the plan has no errors");
    let lines = ItemsCount::new(text.lines().count());
    bencher.counter(lines).bench_local(|| black_box(rules::compile(black_box(&text))));
}

#[divan::bench]
fn check_with_slips(bencher: Bencher) {
    let text = with_slips();
    let lines = ItemsCount::new(text.lines().count());
    bencher.counter(lines).bench_local(|| black_box(rules::compile(black_box(&text))));
}

#[divan::bench(args = LANGUAGES)]
fn layout(bencher: Bencher, language: Language) {
    let text = rules::format_in(&plan(), language).expect("the plan can be read");
    let lines = ItemsCount::new(text.lines().count());
    bencher.counter(lines).bench_local(|| black_box(rules::format(black_box(&text))));
}
