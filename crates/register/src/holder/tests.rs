use super::*;
use crate::act::Act;
use crate::appointment::tests::register;
use crate::fixture::{Desk, day};

fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n A P district - 2010-01-01 -");
    desk.enter(register(&["lan", "binh"]));
    desk
}

fn row(code: &str) -> HolderRow {
    HolderRow {
        row: Some(2),
        holder: code.into(),
        name: "Printed Name".into(),
        native: None,
        retires: None,
        service_from: None,
        kin: None,
        ranks: Vec::new(),
    }
}

fn native(unit: &str, on: &str) -> Option<NativeSaid> {
    Some(NativeSaid { unit: unit.into(), on: day(on) })
}

fn kin(codes: &[&str]) -> Option<Vec<Text>> {
    Some(codes.iter().map(|code| Text::from(*code)).collect())
}

fn rank(rank: &str, from: &str) -> RankHeld {
    RankHeld { rank: rank.into(), from: day(from) }
}

#[test]
fn holders_are_registered_or_refused() {
    let desk = desk();
    let refused = |row: HolderRow| desk.refused(&Act::RegisterHolders(RegisterHolders { rows: vec![row] }));
    let none: [&str; 0] = [];
    assert_eq!(
        refused(HolderRow { native: native("A", "2010-01-01"), kin: kin(&["lan"]), ..row("mai") }),
        none
    );
    assert_eq!(refused(row("lan")), ["2: holder.duplicate holder=lan entry=2 (holder)"]);
    assert_eq!(
        refused(HolderRow { name: "".into(), ..row("mai") }),
        ["2: holder.missing column=name (name)"]
    );
    let nowhere = refused(HolderRow { native: native("X", "2010-01-01"), ..row("mai") });
    assert_eq!(nowhere, ["2: holder.unknown-native unit=X (native)"]);
    let early = refused(HolderRow { native: native("A", "2009-01-01"), ..row("mai") });
    assert_eq!(early, ["2: holder.native-not-open unit=A day=2009-01-01 (native)"]);
    let strangers = refused(HolderRow { kin: kin(&["X", "mai", "lan", "lan"]), ..row("mai") });
    let wanted = [
        "2: holder.unknown holder=X (kin)",
        "2: holder.kin-twice holder=mai kin=mai (kin)",
        "2: holder.kin-twice holder=mai kin=lan (kin)",
    ];
    assert_eq!(strangers, wanted);
    let ranks = vec![rank("major", "2015-01-01"), rank("colonel", "2015-01-01")];
    let order = refused(HolderRow { ranks, ..row("mai") });
    assert_eq!(order, ["2: holder.rank-earlier holder=mai day=2015-01-01 (ranks)"]);
    let many =
        refused(HolderRow { kin: Some((0..=KIN_MAX).map(|_| Text::from("lan")).collect()), ..row("mai") });
    assert!(many.contains(&format!("2: holder.too-many-kin count={} most={KIN_MAX} (kin)", KIN_MAX + 1)));
    assert_eq!(desk.refused(&Act::RegisterHolders(RegisterHolders { rows: Vec::new() })), ["holder.no-rows"]);
    let twice = Act::RegisterHolders(RegisterHolders {
        rows: vec![row("mai"), HolderRow { row: Some(3), ..row("mai") }],
    });
    assert_eq!(desk.refused(&twice), ["3: holder.duplicate-row holder=mai other=2 (holder)"]);
}

#[test]
fn kin_is_seen_from_both_sides_until_it_is_corrected() {
    let mut desk = desk();
    let mai = HolderRow { kin: kin(&["lan"]), ..row("mai") };
    desk.enter(Act::RegisterHolders(RegisterHolders { rows: vec![mai.clone()] }));
    let of = |desk: &Desk, code: &str| {
        let posts = desk.register.posts();
        let kin = posts.kin(posts.holder_id(code).unwrap());
        kin.iter().map(|id| posts.holder(*id).code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((of(&desk, "lan"), of(&desk, "mai")), (vec!["mai".into()], vec!["lan".into()]));
    let correct = |cites, holder| {
        Act::CorrectHolder(Box::new(CorrectHolder {
            cites: Seq(cites),
            reason: "another Lan".into(),
            holder,
        }))
    };
    assert_eq!(desk.refused(&correct(9, mai.clone())), ["holder.cites-another holder=mai cites=9 entry=3"]);
    assert_eq!(desk.refused(&correct(3, row("X"))), ["holder.unknown holder=X (holder)"]);
    desk.enter(correct(3, HolderRow { kin: kin(&["binh"]), ..mai }));
    assert_eq!((of(&desk, "lan"), of(&desk, "binh")), (Vec::<String>::new(), vec!["mai".into()]));
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn ranks_come_one_after_the_other() {
    let mut desk = desk();
    let grant = |code: &str, rank| Act::GrantRank(GrantRank { holder: code.into(), rank });
    desk.enter(grant("lan", rank("major", "2015-01-01")));
    let earlier = ["holder.rank-earlier holder=lan day=2015-01-01 (from)"];
    assert_eq!(desk.refused(&grant("lan", rank("colonel", "2014-01-01"))), earlier);
    assert_eq!(
        desk.refused(&grant("X", rank("colonel", "2014-01-01"))),
        ["holder.unknown holder=X (holder)"]
    );
    desk.enter(grant("lan", rank("colonel", "2020-01-01")));
    for number in 0..RANKS_MAX - 2 {
        let from = day("2021-01-01").checked_add(jiff::Span::new().days(number as i64)).unwrap();
        desk.enter(grant("lan", RankHeld { rank: "general".into(), from }));
    }
    let many = format!("holder.too-many-ranks count={} most={RANKS_MAX} (ranks)", RANKS_MAX + 1);
    assert_eq!(desk.refused(&grant("lan", rank("marshal", "2100-01-01"))), [many]);
    assert_eq!(desk.replayed().digest(), desk.digest());
}
