//! How fast a nation's reports come in, are read again, and show: import, replay, single acts from 64 submitters,
//! one report in every total. Prints a line each, with the processor time it took where the system tells it: on a
//! machine that does other work as well, that is the number to compare.
//!
//! `cargo bench -p hasila-engine` · another number of months: `-- 24` (the whole nation of two years).

use base::{Date, Period, Seq};
use engine::{Engine, Handed, Rehearsal, Until};
use journal::SqliteJournal;
use register::Act;
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::text::Text;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const PROVINCES: u32 = 63;
const DISTRICTS: u32 = 705;
const COMMUNES: u32 = 10_598;
const ITEMS: usize = 100;
const SUBMITTERS: u32 = 64;
const NOW: &str = "2030-01-01T00:00:00Z";

fn main() {
    let months = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(4_u32);
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    let nation = Nation::new();
    let engine = open(folder.path(), true);
    nation.found(&engine);
    let reports = u64::from(months * COMMUNES);
    let figures = reports * ITEMS as u64;

    let acts = (0..months).flat_map(|month| nation.month(month));
    let watch = Watch::start();
    let summary = engine.accept_many(acts, &mut |_| {}).expect("the disk takes it");
    watch.say("import, checked and durable", figures, "figures");
    assert_eq!((summary.accepted, summary.refused), (reports, Vec::new()));
    assert_eq!(engine.snapshot().cube.figure_count(), figures);

    single_acts(&engine, &nation, months);
    visible(&engine, &nation, months + 1);
    drop(engine);

    let watch = Watch::start();
    let engine = open(folder.path(), false);
    let held = engine.snapshot().cube.figure_count();
    watch.say("replay, chain checked", held, "figures");
    let watch = Watch::start();
    let past = engine.as_of(Until::Entry(Seq(2 + reports / 2))).expect("the entry is there");
    watch.say("as of an entry half way", past.cube.figure_count(), "figures");
    let held_bytes = past.cube.bytes() as u64 * 100 / past.cube.figure_count().max(1);
    println!("{:32} {}.{:02} bytes a figure", "cube", held_bytes / 100, held_bytes % 100);
}

/// Submitters who each wait for the receipt before they send the next act.
fn single_acts(engine: &Engine, nation: &Nation, month: u32) {
    const EACH: u32 = 100;
    let watch = Watch::start();
    std::thread::scope(|scope| {
        for submitter in 0..SUBMITTERS {
            scope.spawn(move || {
                for number in 0..EACH {
                    let act = nation.report(submitter * EACH + number, month, 10);
                    let key = format!("single {submitter} {number}");
                    engine.accept("submitter", &key, act).expect("accepted");
                }
            });
        }
    });
    watch.say("single durable acts, 64 waiting", u64::from(SUBMITTERS * EACH), "acts");
}

/// From the moment a report is handed over to the moment its figures are in every total: with the disk, and without.
fn visible(engine: &Engine, nation: &Nation, month: u32) {
    let item = engine.snapshot().register.plans().item_id("item_000").expect("asked");
    let of = period(month);
    let durable = (0..200).map(|commune| {
        let act = nation.report(commune, month, ITEMS);
        let start = Instant::now();
        engine.accept("submitter", &format!("visible {commune}"), act).expect("accepted");
        let snapshot = engine.snapshot();
        let whole_nation = snapshot.register.hierarchy(of.last_day()).range(0);
        let total = snapshot.cube.column(of, item).expect("reported").total(whole_nation);
        assert_eq!(u64::from(total.count), u64::from(commune) + 1);
        start.elapsed()
    });
    say_times("one report in every total", durable.collect());
    let snapshot = engine.snapshot();
    let rehearsed = (1_000..1_200).map(|commune| {
        let act = nation.report(commune, month, ITEMS);
        let mut stage = Rehearsal::new(&snapshot, "submitter", Date::constant(2030, 1, 1));
        let start = Instant::now();
        assert!(stage.next(act).is_empty());
        start.elapsed()
    });
    say_times("the same without the disk", rehearsed.collect());
}

fn say_times(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let [median, worst] = [times[times.len() / 2], times[times.len() - 1]].map(|time| time.as_micros());
    println!("{what:32} median {median} µs, worst of {} {worst} µs", times.len());
}

fn open(folder: &Path, new: bool) -> Engine {
    let journal = if new { SqliteJournal::create(folder, NOW) } else { SqliteJournal::open(folder, NOW) };
    Engine::open(journal.expect("a journal"), || NOW.to_owned()).expect("an engine")
}

/// Time on the wall and on the processors.
struct Watch {
    start: Instant,
    processor_start: Option<u64>,
}

impl Watch {
    fn start() -> Watch {
        Watch { start: Instant::now(), processor_start: processor_ms() }
    }

    fn say(&self, what: &str, count: u64, unit: &str) {
        let time = self.start.elapsed();
        let rate = u128::from(count) * 1_000_000_000 / time.as_nanos().max(1);
        let processor = processor_ms().zip(self.processor_start).map(|(now, then)| now - then);
        let processor = processor.map_or(String::new(), |ms| format!(" (processors {ms} ms)"));
        let ms = time.as_millis();
        println!("{what:32} {count:>10} {unit:7} {ms:>7} ms {rate:>10} a second{processor}");
    }
}

/// Returns the processor time of this process, in system and out of it, on Linux.
fn processor_ms() -> Option<u64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some((ticks()? + ticks()?) * 10)
}

/// An invented nation, and what its communes report.
struct Nation {
    items: Vec<Text>,
    communes: Vec<Text>,
    form: Text,
}

impl Nation {
    fn new() -> Nation {
        let items = (0..ITEMS).map(|item| format!("item_{item:03}").into()).collect();
        let communes = (0..COMMUNES).map(|commune| format!("c{commune:05}").into()).collect();
        Nation { items, communes, form: "monthly".into() }
    }

    fn found(&self, engine: &Engine) {
        let row = |row: u32, code: String, parent: Option<String>, level: &str| UnitRow {
            row: u64::from(row),
            code: code.into(),
            parent: parent.map(Text::from),
            level: level.into(),
            ..UnitRow::default()
        };
        let top = [row(0, "nation".into(), None, "nation")];
        let provinces = (0..PROVINCES).map(|p| row(p, format!("p{p:02}"), Some("nation".into()), "province"));
        let districts = (0..DISTRICTS)
            .map(|d| row(d, format!("d{d:03}"), Some(format!("p{:02}", d % PROVINCES)), "district"));
        let communes = (0..COMMUNES)
            .map(|c| row(c, format!("c{c:05}"), Some(format!("d{:03}", c % DISTRICTS)), "commune"));
        let rows = top.into_iter().chain(provinces).chain(districts).chain(communes).collect();
        engine.accept("office", "units", Act::ImportUnits(ImportUnits { on: None, rows })).expect("founded");
        let items: String = self.items.iter().map(|item| format!("  {item} count flow\n")).collect();
        let text = format!(
            "plan nation \"Nation\" {{ year 2024 }}\nform monthly from commune every month, due in 10 days {{\n{items}}}\n"
        );
        let from = Date::constant(2024, 1, 1);
        engine
            .accept("office", "plan", Act::ApplyPlan(ApplyPlan { from, text: text.into() }))
            .expect("applied");
    }

    fn month(&self, month: u32) -> impl Iterator<Item = Handed> + '_ {
        let by: Arc<str> = "office".into();
        (0..COMMUNES).map(move |commune| Handed {
            by: Arc::clone(&by),
            key: key(commune, month),
            act: self.report(commune, month, ITEMS),
        })
    }

    fn report(&self, commune: u32, month: u32, items: usize) -> Act {
        let value = |item: usize| (i64::from(commune) * 31 + i64::from(month) * 17 + item as i64 * 7) % 1_000;
        let figures = (0..items).map(|item| (self.items[item].clone(), value(item))).collect();
        Act::SubmitReport(SubmitReport {
            unit: self.communes[commune as usize].clone(),
            form: self.form.clone(),
            period: period(month),
            submitted: period(month).next().first_day(),
            figures: Figures::new(figures).expect("each item once"),
            comments: Figures::default(),
            evidence: Vec::new(),
        })
    }
}

/// Keys as long as those of the command line, and as good as random.
fn key(commune: u32, month: u32) -> String {
    let number = (u64::from(month) << 32 | u64::from(commune)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    format!("is-{number:016x}{:048x}", u64::from(month) * 100_000 + u64::from(commune))
}

fn period(month: u32) -> Period {
    let text = format!("{}-{:02}", 2024 + month / 12, 1 + month % 12);
    text.parse().expect("a month")
}
