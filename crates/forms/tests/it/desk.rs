//! A register of three communes that report a form with sums every quarter.

use base::{Date, Period, Seq};
use cube::Cube;
use forms::{Blank, Filled, Typed};
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::{Act, Context, Entry, Refusal, Register, Text, apply, check};
use std::collections::BTreeMap;

/// The plan of one year.
pub fn plan(year: i16) -> String {
    format!(
        r#"plan houses_{year} "Houses, {year}" ar "المنازل {year}" vi "Nhà ở {year}" {{ year {year} }}
levels province > commune
form quarterly "Quarterly report" from commune every quarter, due in 10 days {{
  houses    count flow "Houses" ar "المنازل" vi "Nhà"  check = repaired + built
  repaired  count flow "Repaired"
  built     count flow "Built"  check <= planned
  planned   count assigned "Planned"
  section money "Money" vi "Kinh phí"
  spent     amount "VND" scale 2 flow "Spent"
  finished  yes_no stock "All finished"
  opened    date "Opened on"
}}
"#
    )
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn period(text: &str) -> Period {
    text.parse().unwrap()
}

pub struct Desk {
    pub register: Register,
    pub cube: Cube,
    pub verified: Cube,
    pub today: Date,
}

impl Desk {
    /// Returns a desk with the plans of 2023 to 2025, on a day in October 2025.
    pub fn new() -> Desk {
        let mut desk = Desk {
            register: Register::new(),
            cube: Cube::default(),
            verified: Cube::default(),
            today: day("2025-10-05"),
        };
        let row = |(row, code, parent, level): (u64, &str, Option<&str>, &str)| UnitRow {
            row,
            code: code.into(),
            parent: parent.map(Text::from),
            level: level.into(),
            ..UnitRow::default()
        };
        let rows = [
            (2, "p", None, "province"),
            (3, "c1", Some("p"), "commune"),
            (4, "c2", Some("p"), "commune"),
            (5, "c3", Some("p"), "commune"),
        ];
        desk.enter(Act::ImportUnits(ImportUnits { on: None, rows: rows.map(row).into() }));
        for year in 2023..=2025 {
            let compiled = rules::compile(&plan(year));
            assert!(compiled.program.is_some(), "{:#?}", compiled.remarks);
            desk.enter(Act::ApplyPlan(ApplyPlan {
                from: day("2023-01-01"),
                text: plan(year).as_str().into(),
            }));
        }
        desk
    }

    pub fn refusals(&self, act: &Act) -> Vec<Refusal> {
        let held = |period, unit, item| self.cube.figure(period, unit, item);
        check(&self.register, act, &Context { by: "clerk", today: self.today, held: &held })
    }

    pub fn enter(&mut self, act: Act) -> Seq {
        let refusals = self.refusals(&act);
        assert!(refusals.is_empty(), "{refusals:#?}");
        let seq = Seq(self.register.head().0 + 1);
        let entry = Entry { seq, at: "2025-10-05T08:00:00Z".into(), by: "clerk".into(), act };
        apply(&mut self.register, &entry).post(&self.register, &mut self.cube, &mut self.verified);
        seq
    }

    /// Enters a report: `item=value ...`.
    pub fn report(&mut self, unit: &str, of: &str, figures: &str) -> Seq {
        let figure = |figure: &str| {
            let (item, value) = figure.split_once('=').unwrap();
            (Text::from(item), value.parse().unwrap())
        };
        self.enter(Act::SubmitReport(SubmitReport {
            unit: unit.into(),
            form: "quarterly".into(),
            period: period(of),
            submitted: period(of).last_day().tomorrow().unwrap(),
            figures: Figures::new(figures.split_whitespace().map(figure).collect()).unwrap(),
            comments: Figures::default(),
            evidence: Vec::new(),
        }))
    }

    pub fn blank(&self, unit: &str, of: &str) -> Blank {
        let form = self.register.plans().form_id("quarterly").unwrap();
        let unit = self.register.units().id(unit).unwrap();
        Blank::new(&self.register, &self.cube, form, unit, period(of)).unwrap()
    }

    /// Returns the remarks on a form filled in so, one a line: level, item, message.
    pub fn said(&self, filled: &Filled) -> Vec<String> {
        let refusals = self.refusals(&Act::SubmitReport(filled.report(&self.register, self.today)));
        let said = |remark: forms::Remark| {
            let item = remark.item.map_or_else(|| "-".to_owned(), |item| item.to_string());
            format!("{:?} {item} {}", remark.level, remark.message)
        };
        forms::remarks::remarks(filled, &refusals).into_iter().map(said).collect()
    }
}

/// Returns what was typed: `item=text ...`; after a `#` a comment in one word.
pub fn typed(text: &str) -> BTreeMap<String, Typed> {
    let one = |word: &str| {
        let (item, rest) = word.split_once('=').unwrap();
        let (text, comment) = rest.split_once('#').unwrap_or((rest, ""));
        (item.to_owned(), Typed { text: text.to_owned(), comment: comment.to_owned() })
    };
    text.split_whitespace().map(one).collect()
}
