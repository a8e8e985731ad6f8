//! A whole regulation at once: 100 targets, 50 indicators and 5 scores with quotas, over 11,152 units and 36 months of
//! monthly reports. Each year of the three is one question. And what one changed line would change in the answers.

mod nation;

use assess::effect::Side;
use assess::{Ask, Units};
use nation::Nation;
use std::fmt::Write;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

const PAIRS: usize = 30;
const INDICATORS: usize = 50;
const SCORES: usize = 5;
const PARTS: usize = 10;
const TARGETS: usize = 100;

/// A nation of communes that report three years.
static NATION: LazyLock<Nation> = LazyLock::new(|| {
    let mut nation = Nation::new("2023-01-01", &plan());
    for month in 0..36 {
        let period = format!("{}-{:02}", 2023 + month / 12, month % 12 + 1).parse().expect("a month");
        nation.report("monthly", period, month, |commune| figures(commune, month));
    }
    nation
});

/// Thirty pairs of items; indicators that divide one by another; scores of ten indicators, their best grade limited in
/// each province; targets on all of them.
fn plan() -> String {
    let mut plan =
        "plan nation { basis \"1/KH\" of 2023-01-05 }\nform monthly from commune every month {\n".to_owned();
    let mut line = |text: String| writeln!(plan, "{text}").expect("a string takes all");
    for pair in 0..PAIRS {
        line(format!("  all{pair} count flow\n  done{pair} count flow check <= all{pair}"));
    }
    line("}".to_owned());
    for indicator in 0..INDICATORS {
        let (part, whole) = (indicator % PAIRS, (indicator * 7 + indicator / PAIRS) % PAIRS);
        line(format!("indicator rate{indicator} = done{part} / all{whole} as percent, higher is better"));
    }
    for score in 0..SCORES {
        line(format!("score order{score} for commune {{"));
        for part in 0..PARTS {
            let indicator = score * PARTS + part;
            line(format!(
                "  weight 10 rate{indicator} {{ 100 at 95%; 80 at 80%; 60 at 60%; 0 at 20% }} linear"
            ));
        }
        line(format!(
            "}}\ngrades order{score} {{ best{score} from 85; good{score} from 70; fair{score} from 50; weak{score} from 0 }}"
        ));
        line(format!("quota best{score} <= 20% of good{score} or better in each province, floor"));
    }
    for target in 0..TARGETS {
        let (indicator, score) = (target / 2, target / 5 % SCORES);
        line(match target % 5 {
            0 => format!("target t{target} share of commune where grade(order{score}) >= good{score} > 60%"),
            1 => format!("target t{target} share of commune where rate{indicator} >= 75% > 50%"),
            2 => format!("target t{target} rate{indicator} >= 80%"),
            3 => format!("target t{target} each district: rate{indicator} >= 70%"),
            _ => format!(
                "target t{target} count of commune where grade(order{score}) = best{score} in each province >= 1"
            ),
        });
    }
    plan
}

fn figures(commune: usize, month: usize) -> Vec<(String, usize)> {
    let dice =
        |salt: usize, sides: usize| ((commune * 2_654_435_761 + salt * 40_503 + month * 977) >> 7) % sides;
    let pairs = (0..PAIRS).flat_map(|pair| {
        let all = 20 + dice(pair, 180);
        let done = all - dice(pair + PAIRS, all / 2);
        [(format!("all{pair}"), all), (format!("done{pair}"), done)]
    });
    pairs.collect()
}

/// Every indicator, score and quota for all units, and the verdicts of the nation.
#[divan::bench(sample_count = 5, sample_size = 1, args = [2023, 2024, 2025])]
fn the_nation(bencher: divan::Bencher, year: i16) {
    standing(bencher, Units::One("N".into()), year);
}

/// The same, with the verdicts of all 11,152 units and what would decide those that are not decided.
#[divan::bench(sample_count = 5, sample_size = 1, args = [2023, 2024, 2025])]
fn all_units(bencher: divan::Bencher, year: i16) {
    standing(bencher, Units::All, year);
}

/// What a plan with one other line would change in the results of a year: all of them, under both plans.
#[divan::bench(sample_count = 5, sample_size = 1, args = ["threshold", "table", "indicator"])]
fn effect_of_one_line(bencher: divan::Bencher, line: &str) {
    let (from, to) = match line {
        "threshold" => ("t1 share of commune where rate0 >= 75%", "t1 share of commune where rate0 >= 70%"),
        "table" => ("weight 10 rate7 { 100 at 95%", "weight 10 rate7 { 100 at 90%"),
        _ => ("indicator rate7 = done7 / all19", "indicator rate7 = done7 / all7"),
    };
    let before = plan();
    assert!(before.contains(from), "the plan has the line");
    let year = "2025".parse().expect("a period");
    bencher.bench_local(|| {
        let mut after = NATION.clone();
        after.apply("2023-01-01", &before.replace(from, to));
        assess::effect(side(&NATION), side(&after), year).expect("an effect").changed
    });
}

fn side(nation: &Nation) -> Side<'_> {
    let version = nation.register.plans().versions("nation").last().expect("the plan is in force");
    Side { view: nation.view(), version }
}

fn standing(bencher: divan::Bencher, units: Units, year: i16) {
    let view = NATION.view();
    let ask = Ask::new(units, year.to_string().parse().expect("a period"));
    bencher.bench_local(|| assess::standing(view, &ask).expect("an answer").len());
}
