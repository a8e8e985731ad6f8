//! How fast figures come in: reading the text alone, and reading, understanding and grouping it.

use base::{FormId, ItemId, Message, UnitId};
use divan::Bencher;
use divan::counter::ItemsCount;
use exchange::{Asked, Figures, Names, Shape, Source, WorkbookReader};
use std::fmt::Write as _;
use std::io::Cursor;

const UNIT_COUNT: u32 = 1_000;
const ITEM_COUNT: u32 = 100;
const MONTH_COUNT: u32 = 12;

fn main() {
    divan::main();
}

struct Known;

impl Names for Known {
    fn unit(&self, code: &str) -> Result<UnitId, Message> {
        code[1..].parse().map(UnitId).map_err(|_| Message::new("unit.unknown"))
    }

    fn item(&self, name: &str) -> Result<Asked, Message> {
        let item = name[5..].parse().map(ItemId).map_err(|_| Message::new("report.unknown-item"))?;
        Ok(Asked { item, form: FormId(0), shape: Shape::Whole })
    }

    fn form(&self, _: &str) -> Result<FormId, Message> {
        Ok(FormId(0))
    }
}

/// The orders in which programs write such tables.
#[derive(Clone, Copy, Debug)]
enum Order {
    ByReport,
    ByItem,
}

fn table(order: Order) -> Vec<u8> {
    let (outer, inner) = match order {
        Order::ByReport => (UNIT_COUNT, ITEM_COUNT),
        Order::ByItem => (ITEM_COUNT, UNIT_COUNT),
    };
    let mut text = String::from("unit,period,item,value\n");
    for (first, month, last) in
        (0..outer).flat_map(|a| (0..MONTH_COUNT).flat_map(move |b| (0..inner).map(move |c| (a, b, c))))
    {
        let (unit, item) = match order {
            Order::ByReport => (first, last),
            Order::ByItem => (last, first),
        };
        let value = (unit * 31 + month * 17 + item * 7) % 10_000;
        writeln!(text, "C{unit:05},2025-{:02},item_{item:03},{value}", month + 1).expect("memory");
    }
    text.into_bytes()
}

fn source(bytes: &[u8]) -> Source {
    Source::new(Cursor::new(bytes.to_vec()), WorkbookReader::Here)
}

#[divan::bench(args = [Order::ByReport, Order::ByItem])]
fn rows_alone(bencher: Bencher, order: Order) {
    let bytes = table(order);
    let count = u64::from(UNIT_COUNT * ITEM_COUNT * MONTH_COUNT);
    bencher.counter(ItemsCount::new(count)).with_inputs(|| source(&bytes)).bench_values(|source| {
        let mut rows = source.rows().expect("a table");
        let mut count = 0;
        while rows.next_row().expect("a row").is_some() {
            count += 1;
        }
        count
    });
}

#[divan::bench(args = [Order::ByReport, Order::ByItem])]
fn grouped_into_reports(bencher: Bencher, order: Order) {
    let bytes = table(order);
    let count = u64::from(UNIT_COUNT * ITEM_COUNT * MONTH_COUNT);
    bencher.counter(ItemsCount::new(count)).with_inputs(|| source(&bytes)).bench_values(|source| {
        Figures::read(source.rows().expect("a table"), &Known, None).expect("good figures").len()
    });
}
