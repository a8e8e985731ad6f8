//! Cut-offs: what comes later does not count, is not lost, and is named wherever it is missed.

use crate::desk::{Desk, day, need, period, shown};
use assess::{MapChoice, Why};
use base::Seq;
use register::Act;
use register::extension::ExtendReports;
use register::report::{CorrectReport, Figures, SubmitReport};

const UNITS: &str = "P - province\n D P district\n A D commune\n B D commune\n C P commune";

const PLAN: &str = "
    plan p { year 2025 }
    form f from commune every quarter, due in 10 days, counts until 01-20 { done count flow; asked count flow; well yes_no }
    indicator part = done / asked as percent
    target done   done            >= 30
    target share  part            >= 80%
    target wells  share of commune where well > 60%
    target each_a each commune: asked >= 10
";

struct Office(Desk);

impl Office {
    fn new() -> Office {
        let mut desk = Desk::new(UNITS, PLAN);
        desk.today = day("2026-06-01");
        Office(desk)
    }

    fn report(&mut self, unit: &str, on: &str, figures: &str) -> Seq {
        let figures = figures.split_whitespace().map(|figure| {
            let (item, value) = figure.split_once('=').unwrap();
            (item.into(), value.parse().unwrap())
        });
        self.0.enter(Act::SubmitReport(SubmitReport {
            unit: unit.into(),
            form: "f".into(),
            period: period("2025-Q4"),
            submitted: day(on),
            figures: Figures::new(figures.collect()).unwrap(),
            comments: Figures::default(),
            evidence: Vec::new(),
        }))
    }

    fn correct(&mut self, unit: &str, on: &str, cites: Seq, item: &str, value: i64) -> Seq {
        self.0.today = day(on);
        let entry = self.0.enter(Act::CorrectReport(CorrectReport {
            unit: unit.into(),
            form: "f".into(),
            period: period("2025-Q4"),
            cites,
            reason: "counted again".into(),
            figures: Figures::new(vec![(item.into(), Some(value))]).unwrap(),
            evidence: Vec::new(),
        }));
        self.0.today = day("2026-06-01");
        entry
    }

    fn extend(&mut self, unit: &str, until: &str) {
        self.0.enter(Act::ExtendReports(ExtendReports {
            unit: unit.into(),
            form: "f".into(),
            period: period("2025-Q4"),
            on: day("2026-01-15"),
            until: day(until),
            granted_by: "the province".into(),
            reason: "flood".into(),
        }));
    }

    fn stands(&self, target: &str) -> String {
        self.0.stands("P", "2025-Q4", target)
    }

    fn why(&self, name: &str, unit: &str) -> Why {
        assess::why(self.0.view(), &self.0.ask(unit, "2025-Q4"), name).unwrap()
    }

    fn needs(&self, target: &str) -> Vec<String> {
        let standing = self.why(target, "P").standing.unwrap();
        standing.decided_by.iter().map(need).collect()
    }
}

#[test]
fn what_comes_after_the_cut_off_does_not_count_and_is_named() {
    let mut office = Office::new();
    office.report("A", "2026-01-20", "done=10 asked=10 well=1");
    office.report("B", "2026-01-05", "done=10 asked=10 well=1");
    office.report("C", "2026-01-21", "done=10 asked=10 well=0");
    assert_eq!(office.stands("done"), "undecided 20");
    assert_eq!(
        office.needs("done"),
        ["met any 1 of C f 2025-Q4 after 2026-01-20", "missed any 1 of C f 2025-Q4 after 2026-01-20"]
    );
    let why = office.why("done", "P");
    let told = why.entries.iter().map(|entry| {
        let uncounted = entry.uncounted.as_ref().map(|one| (one.after.to_string(), one.items.len()));
        (&*entry.unit, entry.late, entry.figures.len(), uncounted)
    });
    let told = told.collect::<Vec<_>>();
    assert_eq!(
        told,
        [("C", true, 1, Some(("2026-01-20".to_owned(), 1))), ("B", false, 1, None), ("A", true, 1, None),]
    );
    let coverage = why.standing.unwrap().coverage;
    assert_eq!((coverage.reported, coverage.expected), (2, 3));
}

#[test]
fn more_time_moves_the_cut_off_of_the_unit_and_of_all_below_it() {
    let mut office = Office::new();
    office.report("A", "2026-01-25", "done=10 asked=10 well=1");
    office.report("B", "2026-02-01", "done=10 asked=10 well=1");
    office.report("C", "2026-01-25", "done=10 asked=10 well=1");
    office.extend("D", "2026-01-31");
    assert_eq!(office.stands("done"), "undecided 10");
    office.extend("P", "2026-02-01");
    assert_eq!(office.stands("done"), "met 30");
}

#[test]
fn a_figure_that_was_there_in_time_may_be_corrected_at_any_time_and_one_left_out_may_not_be_given_later() {
    let mut office = Office::new();
    let first = office.report("A", "2026-01-10", "done=10 asked=10");
    office.report("B", "2026-01-10", "done=10 asked=10 well=1");
    office.report("C", "2026-01-10", "done=10 asked=10 well=0");
    let second = office.correct("A", "2026-05-02", first, "done", 4);
    assert_eq!(office.stands("done"), "missed 24");
    assert_eq!(office.stands("wells"), "undecided 1/3");
    let third = office.correct("A", "2026-05-03", second, "well", 1);
    assert_eq!(office.stands("wells"), "undecided 1/3");
    assert_eq!(office.needs("wells")[0], "met any 1 of A f 2025-Q4 well after 2026-01-20");
    // Given in time by a correction, it counts, and may be corrected like any other.
    let mut early = Office::new();
    let first = early.report("A", "2026-01-10", "done=10 asked=10");
    early.report("B", "2026-01-10", "done=10 asked=10 well=1");
    early.report("C", "2026-01-10", "done=10 asked=10 well=0");
    let second = early.correct("A", "2026-01-20", first, "well", 1);
    assert_eq!(early.stands("wells"), "met 2/3");
    early.correct("A", "2026-05-03", second, "well", 0);
    assert_eq!(early.stands("wells"), "missed 1/3");
    // More time lets the late one count.
    office.extend("A", "2026-05-03");
    assert_eq!(office.stands("wells"), "met 2/3");
    assert!(third > second);
}

#[test]
fn a_report_sent_again_after_the_cut_off_came_after_it() {
    let mut office = Office::new();
    let first = office.report("A", "2026-01-10", "done=10 asked=10 well=1");
    office.0.enter(Act::WithdrawReport(register::report::WithdrawReport {
        unit: "A".into(),
        form: "f".into(),
        period: period("2025-Q4"),
        cites: first,
        reason: "counted twice".into(),
    }));
    office.report("A", "2026-02-10", "done=12 asked=10 well=1");
    office.report("B", "2026-01-10", "done=10 asked=10 well=1");
    office.report("C", "2026-01-10", "done=10 asked=10 well=1");
    assert_eq!(office.stands("done"), "undecided 20");
}

#[test]
fn the_cut_off_is_the_same_on_every_map_and_in_what_was_verified() {
    let mut office = Office::new();
    for unit in ["A", "B"] {
        office.report(unit, "2026-01-10", "done=15 asked=15 well=1");
    }
    let late = office.report("C", "2026-03-10", "done=15 asked=15 well=1");
    office.0.enter(Act::VerifyReport(register::verify::VerifyReport {
        unit: "C".into(),
        form: "f".into(),
        period: period("2025-Q4"),
        cites: late,
        reason: "".into(),
        figures: Figures::new(Vec::new()).unwrap(),
        evidence: Vec::new(),
    }));
    office.0.succeed("2026-03-01", "A N whole\nC N whole", "N P commune");
    let mut ask = office.0.ask("N", "2025-Q4");
    ask.map = MapChoice::Today;
    let why = assess::why(office.0.view(), &ask, "asked").unwrap();
    assert_eq!(
        (shown(why.value.as_ref()), why.coverage.reported, why.coverage.expected),
        ("15".into(), 0, 1)
    );
    assert_eq!(shown(why.verified.unwrap().value.as_ref()), "-");
}
