use super::*;
use base::Seq;
use register::import::{ImportUnits, UnitRow};
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, PostRole};
use register::unit::Names;
use register::{Act, Context, Entry, apply, check};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn enter(register: &mut Register, act: Act) {
    let held = |_, _, _| None;
    let refused = check(register, &act, &Context { by: "clerk", today: day("2026-01-01"), held: &held });
    assert!(refused.is_empty(), "{refused:?}");
    let seq = Seq(register.head().0 + 1);
    apply(register, &Entry { seq, at: String::new(), by: "clerk".into(), act });
}

/// A nation of two provinces with two districts each; every unit has a head.
fn country() -> Register {
    let mut register = Register::new();
    let units = [("N", ""), ("P", "N"), ("Q", "N"), ("A", "P"), ("B", "P"), ("C", "Q"), ("D", "Q")];
    let units = [units.as_slice(), &[("X", "")]].concat();
    let row = |(row, (code, parent)): (u64, (&str, &str))| UnitRow {
        closed: (code == "X").then(|| day("2020-01-01")),
        row,
        code: code.into(),
        parent: (!parent.is_empty()).then(|| parent.into()),
        level: "unit".into(),
        ..UnitRow::default()
    };
    let rows = (2..).zip(units.iter().copied()).map(row).collect();
    enter(&mut register, Act::ImportUnits(ImportUnits { on: Some(day("1990-01-01")), rows }));
    let post = |(code, _): (&str, &str)| PostRow {
        row: None,
        post: format!("{code}H").as_str().into(),
        unit: code.into(),
        role: PostRole::Head,
        branch: Branch::Executive,
        kind: None,
        rank: None,
        level: None,
        continues: None,
        from: day("2000-01-01"),
        until: None,
        names: Names::default(),
    };
    enter(&mut register, Act::CreatePosts(CreatePosts { rows: units.into_iter().map(post).collect() }));
    register
}

fn transfer(register: &Register, holder: u32, leaves: &str, to: &str) -> Transfer {
    let post = |code: &str| register.posts().post_id(code);
    Transfer { holder: HolderId(holder), leaves: post(leaves).into_iter().collect(), to: post(to) }
}

/// `leaves>takes ... | authority: transfers ...`
const CASES: [(&str, &str); 7] = [
    ("AH>BH BH>AH", "P: 0 1"),
    ("AH>CH CH>AH", "N: 0 1"),
    ("AH>BH BH>AH CH>DH DH>CH", "P: 0 1; Q: 2 3"),
    ("AH>BH CH>DH BH>CH", "N: 0 1 2"),
    ("PH>QH QH>- AH>-", "N: 0 1; P: 2"),
    ("NH>AH AH>NH", "N: 0 1"),
    // The head of a unit that ended in 2020 and was under none of them takes one of their posts.
    ("XH>AH AH>-", "P: 0 1"),
];

#[test]
fn the_lowest_unit_above_all_posts_of_a_chain_decides() {
    let register = country();
    for (moves, wanted) in CASES {
        let transfers: Vec<Transfer> = moves
            .split(' ')
            .zip(0..)
            .map(|(one, holder)| {
                let (leaves, to) = one.split_once('>').unwrap();
                transfer(&register, holder, leaves, to)
            })
            .collect();
        let said = decisions(&register, day("2025-01-01"), &transfers).into_iter().map(|one| {
            let places: Vec<String> = one.transfers.iter().map(ToString::to_string).collect();
            let code = one.authority.map_or("-", |unit| register.units().unit(unit).code.as_str());
            format!("{code}: {}", places.join(" "))
        });
        assert_eq!(said.collect::<Vec<_>>().join("; "), wanted, "{moves}");
    }
}
