//! Solves questions from files, so that other solvers can be timed beside it: `benches/peers/README.md` says how.
//!
//! `cargo bench -p hasila-rotation --bench question -- FILE SECONDS` solves one and says how long it took; with `--serve` it
//! does so for each line `FILE SECONDS` it reads. A question is a text: one line for each person (`person POST|- OUT|-`), post
//! (`post VACANT|-`), place (`place PERSON POST COST [BAR...]`), rule (`side NAME ...`), rule at a price
//! (`wish PRICE NAME ...`), and one line `bars COUNT`.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a benchmark reads files, looks at the clock and says what it saw"
)]

use rotation::solver::problem::{Person, Place, Post, Problem, Requirement, Side, Waived, Wish};
use rotation::solver::{Outcome, conflict, moves, solve, verify};
use std::io::BufRead;
use std::time::{Duration, Instant};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [serve] if serve == "--serve" => {
            for line in std::io::stdin().lock().lines() {
                let line = line.expect("a line can be read");
                let (file, seconds) = line.split_once(' ').expect("a line is FILE SECONDS");
                answer(file, seconds);
            }
        }
        [file, seconds] => answer(file, seconds),
        _ => {}
    }
}

fn answer(file: &str, seconds: &str) {
    let problem = read(&std::fs::read_to_string(file).expect("the file can be read"));
    let limit = Duration::from_millis(seconds.parse::<u64>().expect("whole seconds") * 1000);
    let start = Instant::now();
    let (mut work, mut first) = (0, None);
    let outcome = solve(&problem, &Waived::default(), &mut |progress| {
        work = progress.work;
        let close = |bound: i64, cost: i64| i128::from(cost - bound) * 200 < i128::from(cost);
        if first.is_none()
            && matches!((progress.bound, progress.cost), (Some(bound), Some(cost)) if close(bound, cost))
        {
            first = Some(start.elapsed().as_micros());
        }
        start.elapsed() >= limit
    });
    let micros = start.elapsed().as_micros();
    let first = first.unwrap_or(micros);
    let start = Instant::now();
    match outcome.expect("the question is sound") {
        Outcome::Planned { plan, bound, proof } => {
            let (cost, faults) = verify::plan(&problem, &Waived::default(), &plan.post_of);
            let proven = verify::proof(&problem, &Waived::default(), Some(&plan.post_of), &proof);
            let chains = moves::chains(&problem, &plan);
            let moved: usize = chains.iter().map(|chain| chain.people.len()).sum();
            println!(
                "{{\"cost\":{cost},\"bound\":{bound},\"faults\":{},\"proven\":\"{proven:?}\",\"micros\":{micros},\
                 \"micros_to_half_percent\":{first},\"work\":{work},\"moves\":{moved},\"chains\":{},\"micros_to_verify\":{}}}",
                faults.len(),
                chains.len(),
                start.elapsed().as_micros()
            );
        }
        Outcome::Impossible { proof } => {
            let proven = verify::proof(&problem, &Waived::default(), None, &proof);
            println!(
                "{{\"impossible\":true,\"proven\":\"{proven:?}\",\"micros\":{micros},\"work\":{work},\"conflicts\":{}}}",
                why(&problem)
            );
        }
        Outcome::Unknown => println!("{{\"unknown\":true,\"micros\":{micros},\"work\":{work}}}"),
    }
}

/// Returns the sets of requirements that conflict, each a list of `[KIND, NUMBER]`.
fn why(problem: &Problem) -> String {
    let word = |requirement: &Requirement| match requirement {
        Requirement::Placed(at) => format!("[\"placed\",{at}]"),
        Requirement::Filled(at) => format!("[\"filled\",{at}]"),
        Requirement::Bar(at) => format!("[\"bar\",{at}]"),
        Requirement::Side(at) => format!("[\"side\",{at}]"),
    };
    let found = conflict::conflicts(problem, &mut |_| false).expect("the question is sound");
    let lists = found.iter().map(|one| {
        assert!(one.is_minimal, "there was time to know");
        format!("[{}]", one.requirements.iter().map(word).collect::<Vec<_>>().join(","))
    });
    format!("[{}]", lists.collect::<Vec<_>>().join(","))
}

fn read(text: &str) -> Problem {
    let mut problem = Problem::default();
    for line in text.lines() {
        let mut words = line.split_ascii_whitespace();
        match words.next() {
            Some("person") => {
                let post = optional(words.next()).map(|post| post as u32);
                problem.people.push(Person { post, out: optional(words.next()) });
            }
            Some("post") => problem.posts.push(Post { vacant: optional(words.next()) }),
            Some("place") => {
                let numbers: Vec<i64> = words.map(number).collect();
                let [person, post, cost, bars @ ..] = numbers.as_slice() else { panic!("{line}") };
                let bars = bars.iter().map(|bar| *bar as u32).collect();
                problem.places.push(Place { person: *person as u32, post: *post as u32, cost: *cost, bars });
            }
            Some("bars") => problem.bars = words.next().map(number).expect("a count") as u32,
            Some("side") => {
                problem.sides.push(side(words.next().expect("a name"), &words.collect::<Vec<_>>()))
            }
            Some("wish") => {
                let price = words.next().map(number).expect("a price");
                let side = side(words.next().expect("a name"), &words.collect::<Vec<_>>());
                problem.wishes.push(Wish { side, price });
            }
            _ => panic!("{line}"),
        }
    }
    problem
}

fn optional(word: Option<&str>) -> Option<i64> {
    word.filter(|word| *word != "-").map(number)
}

fn number(word: &str) -> i64 {
    word.parse().expect("a whole number")
}

/// Lists are parted by `/`.
fn side(name: &str, words: &[&str]) -> Side {
    let list = |words: &[&str]| words.iter().map(|word| number(word) as u32).collect::<Vec<u32>>();
    let lists: Vec<Vec<u32>> = words.split(|word| *word == "/").map(list).collect();
    let many = |at: usize| lists.get(at).cloned().unwrap_or_default();
    let one = |at: usize| many(at)[0];
    match name {
        "moved_at_most" => Side::MovedAtMost { most: one(0), people: many(1) },
        "held_at_least" => Side::HeldAtLeast { least: one(0), posts: many(1), people: many(2) },
        "held_at_most" => Side::HeldAtMost { most: one(0), posts: many(1), people: many(2) },
        "not_moved_together" => Side::NotMovedTogether { people: many(0) },
        "apart" => Side::Apart { people: many(0), places: lists[1..].to_vec() },
        "no_exchange" => Side::NoExchange { people: [many(0)[0], many(0)[1]] },
        "fixed" => Side::Fixed { person: many(0)[0], post: many(0)[1] },
        "weighed" => {
            let numbers: Vec<i64> = words.iter().map(|word| number(word)).collect();
            let terms = numbers[1..].chunks_exact(3).map(|term| (term[0] as u32, term[1] as u32, term[2]));
            Side::Weighed { most: numbers[0], terms: terms.collect() }
        }
        _ => panic!("{name}"),
    }
}
