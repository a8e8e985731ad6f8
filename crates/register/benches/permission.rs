//! How fast permission is asked: 11,000 communes in 700 districts of 63 provinces, an account with grants over four districts.
//!
//! `cargo bench -p hasila-register --bench permission`; an item is one decision.

use base::{Date, Seq, UnitId};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use register::account::{GrantRole, OpenAccount, local};
use register::import::{ImportUnits, UnitRow};
use register::permission::{Action, Matter, Rights, Role, Topic, permit};
use register::{Act, Entry, Register, apply};

const DAY: Date = Date::constant(2025, 2, 5);
const COUNTS: [(&str, u64); 3] = [("province", 63), ("district", 700), ("commune", 11_000)];

fn main() {
    divan::main();
}

fn code(level: usize, number: u64) -> String {
    format!("{level}-{number}")
}

fn units() -> Act {
    let rows = COUNTS.iter().enumerate().flat_map(|(level, (name, count))| {
        (0..*count).map(move |number| UnitRow {
            code: code(level, number).into(),
            parent: level.checked_sub(1).map(|above| code(above, number % COUNTS[above].1).into()),
            level: (*name).into(),
            ..UnitRow::default()
        })
    });
    Act::ImportUnits(ImportUnits { on: None, rows: rows.collect() })
}

fn country() -> Register {
    let (account, name, language) = ("lan".into(), "Lan".into(), "vi".into());
    let open = Act::OpenAccount(OpenAccount { account, name, language, unit: None });
    let grants = [Role::Reporter, Role::Verifier, Role::Auditor, Role::Auditor].into_iter().zip(0..);
    let grants = grants.map(|(role, district)| {
        let (account, unit, from) = ("lan".into(), Some(code(1, district).into()), DAY);
        Act::GrantRole(GrantRole { account, role, unit, subjects: Vec::new(), from, until: None })
    });
    let mut register = Register::new();
    for (act, seq) in [units(), open].into_iter().chain(grants).zip(1..) {
        apply(&mut register, &Entry { seq: Seq(seq), at: String::new(), by: local("root"), act });
    }
    register
}

/// What a list of all communes asks.
#[divan::bench]
fn every_commune(bencher: Bencher) {
    let register = country();
    let rights = Rights::of(&register, "lan", DAY);
    let units: Vec<UnitId> = register.hierarchy(DAY).units().to_vec();
    let count =
        || units.iter().filter(|unit| rights.may(Action::ReadReports, **unit, Topic::Nothing)).count();
    // Four districts, each with fifteen or sixteen communes.
    assert_eq!(count(), 4 + 64);
    bencher.counter(ItemsCount::new(units.len())).bench_local(|| black_box(count()));
}

/// What one page or act asks, from the name of who asks on.
#[divan::bench]
fn one_question(bencher: Bencher) {
    let register = country();
    let unit = register.units().id(&code(1, 3)).expect("there is such a district");
    bencher.counter(ItemsCount::new(1_usize)).bench_local(|| {
        let matter = Matter::of_unit(black_box(unit));
        assert!(permit(&register, "lan", Action::ReadReports, &matter, DAY).is_ok());
    });
}
