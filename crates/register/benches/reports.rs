//! How fast reports go in: 10,598 communes with 100 figures each, 20 % of them missing, checked and applied one by
//! one, and replayed from their bytes.
//!
//! `cargo bench -p hasila-register`; an item is one figure.

use base::{Date, Period, Seq};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::{Act, Context, Entry, Register, Text, apply, check, codec};
use std::fmt::Write;

const COMMUNE_COUNT: u64 = 10_598;
const ITEM_COUNT: u64 = 100;
const DAY: Date = Date::constant(2025, 2, 5);

fn main() {
    divan::main();
}

fn item(number: u64) -> Text {
    format!("item_{number:03}_of_the_form").as_str().into()
}

fn plan() -> Act {
    let mut text = "plan p \"Plan\"\n\nform monthly from commune every month, due in 10 days {\n".to_owned();
    for number in 0..ITEM_COUNT {
        let check = if number % 10 == 1 { format!(" check <= {}", item(number - 1)) } else { String::new() };
        writeln!(text, "  {} count flow{check}", item(number)).expect("a text takes every line");
    }
    Act::ApplyPlan(ApplyPlan { from: Date::constant(2025, 1, 1), text: format!("{text}}}").into() })
}

fn units() -> Act {
    let top = UnitRow { row: 2, code: "top".into(), level: "province".into(), ..UnitRow::default() };
    let communes = (0..COMMUNE_COUNT).map(|number| UnitRow {
        row: number + 3,
        code: format!("{number:05}").into(),
        parent: Some("top".into()),
        level: "commune".into(),
        ..UnitRow::default()
    });
    Act::ImportUnits(ImportUnits { on: None, rows: [top].into_iter().chain(communes).collect() })
}

/// Returns a register in which everyone may report, and everyone's report.
fn country() -> (Register, Vec<Act>) {
    let mut register = Register::new();
    for (act, seq) in [units(), plan()].into_iter().zip(1..) {
        assert!(check(&register, &act, &context()).is_empty());
        apply(&mut register, &entry(seq, act));
    }
    let items: Vec<Text> = (0..ITEM_COUNT).map(item).collect();
    (register, (0..COMMUNE_COUNT).map(|unit| report(unit, &items)).collect())
}

fn report(unit: u64, items: &[Text]) -> Act {
    let reported = (0..ITEM_COUNT).filter(|item| !(unit + item).is_multiple_of(5));
    let figures = reported.map(|item| (items[item as usize].clone(), (1_000 - item - unit % 7) as i64));
    let period: Period = "2025-01".parse().expect("a month");
    let figures = Figures::new(figures.collect()).expect("every item once");
    let unit = format!("{unit:05}").into();
    let comments = Figures::default();
    Act::SubmitReport(SubmitReport {
        unit,
        form: "monthly".into(),
        period,
        submitted: DAY,
        figures,
        comments,
        evidence: Vec::new(),
    })
}

fn context() -> Context<'static> {
    Context { by: "clerk", today: DAY, held: &|_, _, _| None }
}

fn entry(seq: u64, act: Act) -> Entry {
    Entry { seq: Seq(seq), at: String::new(), by: "clerk".into(), act }
}

fn figure_count(reports: &[Act]) -> ItemsCount {
    let count = |act: &Act| match act {
        Act::SubmitReport(report) => report.figures.len(),
        _ => 0,
    };
    ItemsCount::new(reports.iter().map(count).sum::<usize>())
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn replay_from_bytes(bencher: Bencher) {
    let (register, reports) = country();
    let bodies: Vec<Vec<u8>> = reports.iter().map(codec::encode).collect();
    bencher.counter(figure_count(&reports)).with_inputs(|| register.clone()).bench_values(|mut register| {
        for (body, seq) in bodies.iter().zip(3..) {
            black_box(
                codec::replay(&mut register, (Seq(seq), ""), "clerk", body).expect("bytes of a report"),
            );
        }
        register
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn decode_and_apply(bencher: Bencher) {
    let (register, reports) = country();
    let bodies: Vec<Vec<u8>> = reports.iter().map(codec::encode).collect();
    bencher.counter(figure_count(&reports)).with_inputs(|| register.clone()).bench_values(|mut register| {
        for (body, seq) in bodies.iter().zip(3..) {
            let act = codec::decode(body).expect("bytes of a report");
            black_box(apply(&mut register, &entry(seq, act)));
        }
        register
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn check_encode_and_apply(bencher: Bencher) {
    let (register, reports) = country();
    bencher.counter(figure_count(&reports)).with_inputs(|| (register.clone(), reports.clone())).bench_values(
        |(mut register, reports)| {
            for (report, seq) in reports.into_iter().zip(3..) {
                assert_eq!(check(&register, &report, &context()), []);
                black_box(codec::encode(&report));
                black_box(apply(&mut register, &entry(seq, report)));
            }
            register
        },
    );
}
