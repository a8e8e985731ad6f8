use super::*;
use crate::act::Act;
use crate::appointment::tests::{appoint, register};
use crate::fixture::{Desk, day, given};

/// Reads `post unit role from until continues`, `-` for nothing; the first row is row 2.
pub fn create(table: &str) -> Act {
    let rows = table.lines().zip(2..).map(|(line, row)| {
        let mut cells = line.split_whitespace().map(|cell| if cell == "''" { "" } else { cell });
        let mut next = || cells.next().unwrap_or("-");
        PostRow {
            row: Some(row),
            post: next().into(),
            unit: next().into(),
            role: if next() == "head" { PostRole::Head } else { PostRole::Deputy },
            branch: Branch::Executive,
            kind: None,
            rank: None,
            level: None,
            from: day(next()),
            until: given(next()).map(|text| day(&text)),
            continues: given(next()),
            names: Names::default(),
        }
    });
    Act::CreatePosts(CreatePosts { rows: rows.collect() })
}

fn desk() -> Desk {
    let mut desk =
        Desk::with_units("P - province\n A P district - 2010-01-01 -\n B P district - - 2020-01-01");
    desk.enter(create("PH P head 2000-01-01"));
    desk.enter(register(&["lan"]));
    desk.enter(appoint("PH lan 2005-01-01"));
    desk
}

const CASES: &[(&str, &[&str])] = &[
    ("AH A head 2010-01-01\nAD A deputy 2010-01-01 2020-01-01", &[]),
    ("AH A head 2010-01-01\nAN A head 2015-01-01 - AH", &[]),
    ("'' X head 2010-01-01", &["2: post.missing column=post (post)", "2: post.unknown-unit unit=X (unit)"]),
    ("AH A head 2009-12-31", &["2: post.unit-not-open unit=A day=2009-12-31 (unit)"]),
    ("PH P head 2010-01-01", &["2: post.duplicate post=PH entry=2 (post)"]),
    ("AH A head 2010-01-01\nAH A head 2010-01-01", &["3: post.duplicate-row post=AH other=2 (post)"]),
    (
        "AH A head 2010-01-01 2010-01-01",
        &["2: post.ends-before-it-begins from=2010-01-01 until=2010-01-01 (until)"],
    ),
    ("BH B head 2010-01-01 2500-01-01", &["2: post.far-date column=until day=2500-01-01 (until)"]),
    ("AH A head 2010-01-01 - X", &["2: post.unknown post=X (continues)"]),
    ("PN P head 2000-01-01 - PH", &["2: post.continues-later post=PN other=PH day=2000-01-01 (continues)"]),
];

#[test]
fn posts_are_created_or_refused() {
    for (table, refused) in CASES {
        assert_eq!(desk().refused(&create(table)), *refused, "{table}");
    }
    let none = Act::CreatePosts(CreatePosts { rows: Vec::new() });
    assert_eq!(desk().refused(&none), ["post.no-rows"]);
}

#[test]
fn a_post_is_closed_once_and_when_nobody_holds_it() {
    let close = |post: &str, on: &str| Act::ClosePost(ClosePost { post: post.into(), on: day(on) });
    let mut desk = desk();
    assert_eq!(desk.refused(&close("X", "2020-01-01")), ["post.unknown post=X (post)"]);
    let held = ["post.held post=PH holder=lan day=2020-01-01 entry=4"];
    assert_eq!(desk.refused(&close("PH", "2020-01-01")), held);
    desk.enter(crate::appointment::tests::relieve("PH lan 2020-01-01"));
    desk.enter(close("PH", "2020-01-01"));
    assert_eq!(desk.refused(&close("PH", "2021-01-01")), ["post.closed post=PH day=2020-01-01"]);
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn a_correction_names_the_entry_as_it_stands() {
    let mut desk = desk();
    desk.enter(create("PN P head 2006-01-01 - PH"));
    let Act::CreatePosts(CreatePosts { mut rows }) = create("PH P deputy 2001-01-01") else { unreachable!() };
    let correct = |cites, post| {
        Act::CorrectPost(Box::new(CorrectPost { cites: Seq(cites), reason: "it is a deputy".into(), post }))
    };
    let row = rows.remove(0);
    assert_eq!(desk.refused(&correct(9, row.clone())), ["post.cites-another post=PH cites=9 entry=2"]);
    let around = PostRow { continues: Some("PN".into()), from: day("2007-01-01"), ..row.clone() };
    assert_eq!(desk.refused(&correct(2, around)), ["post.continues-itself post=PH (continues)"]);
    desk.enter(correct(2, row));
    let id = desk.register.posts().post_id("PH").unwrap();
    assert_eq!(desk.register.posts().post(id).role, PostRole::Deputy);
    assert_eq!(desk.replayed().digest(), desk.digest());
}
