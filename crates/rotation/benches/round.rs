//! Plans a round of 768 posts under a pack of rules as it stands, from the register to the judged plan, and says how long that took.
//!
//! `cargo bench -p hasila-rotation --bench round -- PACK SECONDS PLACES [FILE]`: the text of the rules, when to end the search, how many
//! places to look at for each person, and a file for the question, so that other solvers answer the same one
//! (`benches/peers/README.md` says how).
//!
//! The country is invented: 63 provinces, 705 districts, one secretary in each, and 320 officials of the ministry who may be moved
//! down. One in eight comes from the province he or she heads; years in post run from 0 to 14, years of work left from 1 to 24. A
//! move costs by the way between the two posts and by how well people and posts fit.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a benchmark reads files, looks at the clock and says what it saw"
)]

use base::{Date, Seq};
use register::act::{Act, Context, Entry, apply, check};
use register::appointment::{Appoint, AppointRow};
use register::holder::{HolderRow, NativeSaid, RegisterHolders};
use register::import::{ImportUnits, UnitRow};
use register::placement::in_force;
use register::plan::ApplyPlan;
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, HolderId, Manner, PostId, PostRole};
use register::unit::Names;
use register::{Register, Text};
use rotation::round::{Answer, Prices, Question, Round, SingleCosts, settle};
use std::fmt::Write;
use std::time::{Duration, Instant};

const PROVINCES: usize = 63;
const DISTRICTS: usize = 705;
const RESERVE: usize = 320;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [pack, seconds, places, file @ ..] = arguments.as_slice() else { return };
    let mut register = Country::new().register();
    let text = std::fs::read_to_string(pack).expect("the pack can be read");
    enter(&mut register, Act::ApplyPlan(ApplyPlan { from: day("2022-04-28"), text: text.as_str().into() }));
    let round = round(&register, places.parse().expect("a whole number of places"));
    let limit = Duration::from_secs(seconds.parse().expect("whole seconds"));
    let start = Instant::now();
    let mut half_percent = None;
    let (asked, answered) = settle(&register, &round, false, &mut |progress| {
        let close = |bound: i64, cost: i64| i128::from(cost - bound) * 200 < i128::from(cost);
        let is_close =
            matches!((progress.bound, progress.cost), (Some(bound), Some(cost)) if close(bound, cost));
        if half_percent.is_none() && is_close {
            half_percent = Some(start.elapsed());
        }
        start.elapsed() >= limit
    });
    let took = start.elapsed();
    let Answer::Planned(plan) = answered else { panic!("no plan in time") };
    println!(
        "{{\"people\":{},\"posts\":{},\"places\":{},\"cut\":{},\"cost\":{},\"bound\":{},\"moves\":{},\"broken\":{},\
         \"micros_to_half_percent\":{},\"micros\":{}}}",
        asked.people.len(),
        asked.posts.len(),
        asked.problem.places.len(),
        asked.is_cut,
        plan.cost,
        plan.bound,
        plan.moves.len(),
        plan.broken.len(),
        half_percent.unwrap_or(took).as_micros(),
        took.as_micros(),
    );
    if let [file] = file {
        std::fs::write(file, as_text(&asked)).expect("the question can be written");
    }
}

/// The question as `question.rs` reads it.
fn as_text(asked: &Question) -> String {
    let problem = &asked.problem;
    let is_single = problem.sides.is_empty() && problem.wishes.is_empty();
    assert!(is_single, "the rules of this pack are about one person in one post");
    let word = |number: Option<i64>| number.map_or("-".to_owned(), |number| number.to_string());
    let mut text = String::new();
    for person in &asked.problem.people {
        writeln!(text, "person {} {}", word(person.post.map(i64::from)), word(person.out)).expect("memory");
    }
    asked.problem.posts.iter().for_each(|post| writeln!(text, "post {}", word(post.vacant)).expect("memory"));
    for place in &asked.problem.places {
        let bars: String = place.bars.iter().map(|bar| format!(" {bar}")).collect();
        writeln!(text, "place {} {} {}{bars}", place.person, place.post, place.cost).expect("memory");
    }
    writeln!(text, "bars {}", asked.problem.bars).expect("memory");
    text
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn enter(register: &mut Register, act: Act) {
    let context = Context { by: "clerk", today: day("2026-01-01"), held: &|_, _, _| None };
    let refused: Vec<String> =
        check(register, &act, &context).iter().map(|one| one.message.to_string()).collect();
    assert_eq!(refused, Vec::<String>::new());
    let seq = Seq(register.head().0 + 1);
    apply(register, &Entry { seq, at: String::new(), by: "clerk".into(), act });
}

/// Numbers that look thrown and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((u128::from(self.0 >> 32) * count as u128) >> 32) as usize
    }
}

/// Where each unit lies and what it asks of its head; the provinces first, then the districts.
struct Country {
    numbers: Numbers,
    province: Vec<usize>,
}

impl Country {
    fn new() -> Country {
        let mut numbers = Numbers(53);
        let lower: Vec<usize> =
            (0..DISTRICTS).map(|at| if at < PROVINCES { at } else { numbers.below(PROVINCES) }).collect();
        Country { numbers, province: (0..PROVINCES).chain(lower).collect() }
    }

    fn register(mut self) -> Register {
        let mut register = Register::new();
        let code = |at: usize| if at < PROVINCES { format!("P{at}") } else { format!("D{at}") };
        let mut units = vec![unit("N", None, "nation"), unit("M", Some("N"), "ministry")];
        for (at, province) in self.province.iter().enumerate() {
            let (parent, level) =
                if at < PROVINCES { ("N".to_owned(), "province") } else { (code(*province), "district") };
            units.push(unit(&code(at), Some(&parent), level));
        }
        enter(&mut register, Act::ImportUnits(ImportUnits { on: Some(day("1990-01-01")), rows: units }));
        let heads = self.province.len();
        let posts = (0..heads + RESERVE).map(|at| {
            if at < heads { post(at, &code(at), PostRole::Head) } else { post(at, "M", PostRole::Member) }
        });
        enter(&mut register, Act::CreatePosts(CreatePosts { rows: posts.collect() }));
        let (mut holders, mut appointments) = (Vec::new(), Vec::new());
        for at in 0..heads + RESERVE {
            let anywhere = PROVINCES + self.numbers.below(DISTRICTS);
            let own = self.numbers.below(8) == 0;
            // A district of the province he or she heads: the first of it.
            let native = if at < heads && own { PROVINCES + self.province[at] } else { anywhere };
            holders.push(holder(at, &code(native), 2026 + 1 + self.numbers.below(24)));
            appointments.push(appointment(at, 2026 - self.numbers.below(15)));
        }
        enter(&mut register, Act::RegisterHolders(RegisterHolders { rows: holders }));
        enter(&mut register, Act::Appoint(Appoint { rows: appointments }));
        register
    }
}

fn unit(code: &str, parent: Option<&str>, level: &str) -> UnitRow {
    UnitRow {
        row: 0,
        code: code.into(),
        parent: parent.map(Text::from),
        level: level.into(),
        kind: None,
        bloc: None,
        opened: Some(day("1990-01-01")),
        closed: None,
        names: Names::default(),
    }
}

fn post(at: usize, unit: &str, role: PostRole) -> PostRow {
    PostRow {
        row: None,
        post: format!("post{at}").as_str().into(),
        unit: unit.into(),
        role,
        branch: Branch::Party,
        kind: (role == PostRole::Head).then(|| "secretary".into()),
        rank: None,
        level: None,
        continues: None,
        from: day("1990-01-01"),
        until: None,
        names: Names::default(),
    }
}

fn holder(at: usize, native: &str, retires: usize) -> HolderRow {
    HolderRow {
        row: None,
        holder: format!("holder{at}").as_str().into(),
        name: format!("Holder {at}").as_str().into(),
        native: Some(NativeSaid { unit: native.into(), on: day("1995-01-01") }),
        retires: Some(day(&format!("{retires}-07-01"))),
        service_from: Some(day("2000-01-01")),
        kin: Some(Vec::new()),
        ranks: Vec::new(),
    }
}

fn appointment(at: usize, year: usize) -> AppointRow {
    AppointRow {
        row: None,
        post: format!("post{at}").as_str().into(),
        holder: format!("holder{at}").as_str().into(),
        from: day(&format!("{year}-01-01")),
        until: None,
        manner: Manner::Full,
        months: Some(60),
        leaves: Vec::new(),
        cites: None,
        despite: None,
    }
}

fn round(register: &Register, places_max: usize) -> Round {
    let on = day("2026-03-01");
    let units = (0..PROVINCES).map(|at| register.units().id(&format!("P{at}")).expect("a province"));
    let pool = PROVINCES + DISTRICTS..PROVINCES + DISTRICTS + RESERVE;
    Round {
        day: on,
        units: units.collect(),
        pool: pool.map(|at| HolderId(at as u32)).collect(),
        rules: in_force(register, on),
        may_leave: true,
        fixed: Vec::new(),
        forbidden: Vec::new(),
        prices: Prices { single: single_costs(), places_max, ..Prices::default() },
    }
}

/// Ways of up to some 1,500 points between the places of any two posts, and up to 300 for what does not fit.
fn single_costs() -> SingleCosts {
    let (mut numbers, count) = (Numbers(97), PROVINCES + DISTRICTS + RESERVE);
    let lies: Vec<[u64; 4]> =
        (0..count).map(|_| [500, 1_500, 150, 150].map(|most| numbers.below(most) as u64)).collect();
    let mut costs = SingleCosts::new();
    for (holder, [x, y, knows, leads]) in (0..).zip(&lies) {
        for (post, [there_x, there_y, asks, weighs]) in (0..).zip(&lies[..PROVINCES + DISTRICTS]) {
            let way = (x.abs_diff(*there_x).pow(2) + y.abs_diff(*there_y).pow(2)).isqrt();
            let points = way + knows.abs_diff(*asks) + leads.abs_diff(*weighs);
            if holder != post {
                costs.insert((Some(HolderId(holder)), Some(PostId(post))), points as i64);
            }
        }
    }
    costs
}
