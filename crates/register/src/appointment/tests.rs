use super::*;
use crate::act::Act;
use crate::exemption::Exempt;
use crate::fixture::{Desk, day, given};
use crate::holder::{HolderRow, NativeSaid, RegisterHolders};
use crate::plan::ApplyPlan;
use crate::post::tests::create;

/// Registers holders of whom nothing is known but that they come from district A.
pub fn register(codes: &[&str]) -> Act {
    let row = |code: &&str| HolderRow {
        row: None,
        holder: (*code).into(),
        name: (*code).into(),
        native: Some(NativeSaid { unit: "A".into(), on: day("2015-01-01") }),
        retires: None,
        service_from: None,
        kin: None,
        ranks: Vec::new(),
    };
    Act::RegisterHolders(RegisterHolders { rows: codes.iter().map(row).collect() })
}

/// Reads `post holder from until manner leaves despite`, `-` for nothing; the first row is row 2.
fn rows(table: &str) -> Vec<AppointRow> {
    let row = |(line, row): (&str, u64)| {
        let mut cells = line.split_whitespace();
        let mut next = || cells.next().unwrap_or("-");
        AppointRow {
            row: Some(row),
            post: next().into(),
            holder: next().into(),
            from: day(next()),
            until: given(next()).map(|text| day(&text)),
            manner: match next() {
                "acting" => Manner::Acting,
                "concurrent" => Manner::Concurrent,
                _ => Manner::Full,
            },
            months: None,
            leaves: given(next()).into_iter().collect(),
            cites: None,
            despite: given(next()),
        }
    };
    table.lines().zip(2..).map(row).collect()
}

pub fn appoint(table: &str) -> Act {
    Act::Appoint(Appoint { rows: rows(table) })
}

pub fn relieve(line: &str) -> Act {
    let cells: Vec<&str> = line.split_whitespace().collect();
    let (post, holder, on) = (cells[0].into(), cells[1].into(), day(cells[2]));
    Act::Relieve(Relieve { post, holder, on, reason: "moved".into() })
}

fn reappoint(line: &str) -> Act {
    let cells: Vec<&str> = line.split_whitespace().collect();
    let (post, holder, from) = (cells[0].into(), cells[1].into(), day(cells[2]));
    let months = cells.get(3).map(|months| months.parse().unwrap());
    Act::Reappoint(Reappoint { post, holder, from, months, cites: None })
}

fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n A P district\n B P district - - 2025-07-01");
    desk.enter(create(
        "AH A head 2000-01-01\nBH B head 2000-01-01\nPH P head 2000-01-01\nPD P deputy 2000-01-01 2030-01-01",
    ));
    desk.enter(register(&["lan", "binh", "mai"]));
    desk.enter(appoint("AH lan 2020-01-01\nBH binh 2020-01-01"));
    desk
}

const CASES: &[(&str, &[&str])] = &[
    ("PH mai 2021-01-01", &[]),
    // An exchange is one act; so is a chain into an empty post.
    ("AH binh 2022-01-01 - full BH\nBH lan 2022-01-01 - full AH", &[]),
    ("PH lan 2022-01-01 - full AH\nAH mai 2022-01-01", &[]),
    ("PH lan 2022-01-01 - concurrent", &[]),
    ("AH mai 2022-01-01 2022-02-01 acting", &[]),
    ("X Y 2022-01-01", &["2: post.unknown post=X (post)", "2: holder.unknown holder=Y (holder)"]),
    ("AH mai 2022-01-01", &["2: appointment.post-held post=AH holder=lan day=2020-01-01 (post)"]),
    ("PH lan 2022-01-01", &["2: appointment.holder-held holder=lan post=AH day=2020-01-01 (holder)"]),
    (
        "PH mai 2022-01-01\nPH mai 2023-01-01",
        &["3: appointment.post-held post=PH holder=mai day=2022-01-01 (post)"],
    ),
    ("PH mai 2022-01-01 - full AH", &["2: appointment.not-held post=AH holder=mai day=2022-01-01 (leaves)"]),
    ("PH mai 1999-01-01", &["2: appointment.post-not-open post=PH day=1999-01-01 (from)"]),
    (
        "PD mai 2021-01-01 2031-01-01",
        &["2: appointment.post-ends post=PD day=2030-01-01 until=2031-01-01 (until)"],
    ),
    // The unit ends, so the post does, and whoever held it is free.
    ("PH binh 2025-07-01", &[]),
    ("PH binh 2025-06-30", &["2: appointment.holder-held holder=binh post=BH day=2020-01-01 (holder)"]),
    (
        "PH mai 2022-01-01 2022-01-01",
        &["2: appointment.ends-before-it-begins from=2022-01-01 until=2022-01-01 (until)"],
    ),
    // What is wrong with one row does not hide what is wrong with another.
    (
        "PH lan 2022-01-01\nX mai 2022-01-01",
        &[
            "2: appointment.holder-held holder=lan post=AH day=2020-01-01 (holder)",
            "3: post.unknown post=X (post)",
        ],
    ),
    // Where Lan goes is mistyped; that AH is not free yet is nobody else's fault.
    ("AH mai 2022-01-01\nX lan 2022-01-01 - full AH", &["3: post.unknown post=X (post)"]),
    ("PH mai 2026-01-01 - full - fate", &["2: appointment.despite-to-come day=2026-01-01 (despite)"]),
];

#[test]
fn appointments_are_made_or_refused() {
    for (table, refused) in CASES {
        assert_eq!(desk().refused(&appoint(table)), *refused, "{table}");
    }
    assert_eq!(desk().refused(&Act::Appoint(Appoint { rows: Vec::new() })), ["appointment.no-rows"]);
    let mut long = rows("PH mai 2021-01-01");
    long[0].months = Some(601);
    let refused = desk().refused(&Act::Appoint(Appoint { rows: long }));
    assert_eq!(refused, ["2: appointment.term-length most=600 (months)"]);
}

#[test]
fn terms_follow_each_other_and_end() {
    let mut desk = desk();
    assert_eq!(
        desk.refused(&reappoint("AH lan 2020-01-01")),
        ["appointment.term-earlier post=AH day=2020-01-01 (from)"]
    );
    assert_eq!(
        desk.refused(&reappoint("AH mai 2022-01-01")),
        ["appointment.not-held post=AH holder=mai day=2022-01-01"]
    );
    desk.enter(reappoint("AH lan 2025-01-01 60"));
    let posts = desk.register.posts();
    let one = posts.of_holder(posts.holder_id("lan").unwrap()).next().unwrap();
    assert_eq!(one.term_end(), Some(day("2030-01-01")));
    assert_eq!(
        desk.refused(&relieve("AH lan 2024-01-01")),
        ["appointment.term-later post=AH day=2025-01-01 entry=5"]
    );
    assert_eq!(
        desk.refused(&relieve("AH lan 2020-01-01")),
        ["appointment.not-held post=AH holder=lan day=2020-01-01"]
    );
    desk.enter(relieve("AH lan 2026-01-01"));
    assert_eq!(
        desk.refused(&relieve("AH lan 2026-01-01")),
        ["appointment.not-held post=AH holder=lan day=2026-01-01"]
    );
    desk.enter(appoint("AH mai 2026-01-01"));
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn a_correction_names_the_entry_and_says_what_it_was() {
    let mut desk = desk();
    let correct = |cites, from: &str, to: &str| {
        let to = given(to).map(|line| rows(&line.replace(',', " ")).remove(0));
        let (post, holder, from) = ("AH".into(), "lan".into(), day(from));
        Act::CorrectAppointment(Box::new(CorrectAppointment {
            post,
            holder,
            from,
            cites: Seq(cites),
            reason: "mistyped".into(),
            to,
        }))
    };
    assert_eq!(
        desk.refused(&correct(4, "2020-01-02", "-")),
        ["appointment.unknown post=AH holder=lan day=2020-01-02"]
    );
    assert_eq!(desk.refused(&correct(3, "2020-01-01", "-")), ["appointment.cites-another cites=3 entry=4"]);
    let elsewhere = ["2: appointment.post-held post=BH holder=binh day=2020-01-01 (post)"];
    let refused = desk.refused(&correct(4, "2020-01-01", "BH,lan,2021-01-01"));
    assert_eq!(refused, elsewhere.map(|text| text[3..].to_owned()));
    assert_eq!(
        desk.refused(&correct(4, "2020-01-01", "AH,lan,2021-01-01,-,full,AH")),
        ["appointment.correction-leaves (leaves)"]
    );
    desk.enter(correct(4, "2020-01-01", "AH,lan,2021-01-01"));
    desk.enter(correct(5, "2021-01-01", "-"));
    desk.enter(appoint("AH mai 2020-01-01"));
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn a_hard_rule_in_force_binds_unless_it_is_exempted_or_has_happened() {
    let mut desk = desk();
    let text = "plan p { basis \"1/QC\" }\nplacement x \"X\" of head { \
                hard not native of own district from 2022-01-01; soft not native of own province; \
                hard at most 1 terms of 5 years from 2026-01-01 }";
    desk.enter(Act::ApplyPlan(ApplyPlan { from: day("2015-01-01"), text: text.into() }));
    desk.enter(relieve("AH lan 2021-01-01"));
    let none: [&str; 0] = [];
    // Before the rule was in force it binds nobody; nor does a soft one, nor one of another place.
    assert_eq!(desk.refused(&appoint("AH mai 2021-06-01")), none);
    assert_eq!(desk.refused(&appoint("PH mai 2023-06-01")), none);
    let against =
        "2: appointment.against-rule rule=not native of own district plan=p placement=x post=AH holder=mai";
    let fact = "2: placement.native holder=mai post=AH native=A day=2023-01-01 units=A";
    assert_eq!(desk.refused(&appoint("AH mai 2023-01-01")), [against, fact]);
    // It has happened: recorded, with the reason.
    assert_eq!(desk.refused(&appoint("AH mai 2023-01-01 - full - so_decided")), none);
    let exempt = |from: &str, until: &str, rule: &str, placement: &str| {
        Act::Exempt(Box::new(Exempt {
            holder: Some("mai".into()),
            post: None,
            plan: "p".into(),
            placement: placement.into(),
            rule: Some(rule.into()),
            reason: "a flood".into(),
            cites: None,
            from: day(from),
            until: day(until),
        }))
    };
    desk.enter(exempt("2023-01-01", "2024-01-01", "not_native", "x"));
    assert_eq!(desk.refused(&appoint("AH mai 2023-01-01")), none);
    assert_eq!(desk.refused(&appoint("AH mai 2024-01-01")).len(), 2);
    desk.enter(appoint("AH mai 2023-01-01"));
    let third = desk.refused(&reappoint("AH mai 2028-01-01"));
    assert_eq!(third.len(), 4, "nativity again, and a second term: {third:?}");
    assert_eq!(desk.replayed().digest(), desk.digest());
}
