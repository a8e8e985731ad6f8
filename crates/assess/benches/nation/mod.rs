//! A nation for benchmarks: 63 provinces of 11 districts of 15 communes, and whatever it reports.

use assess::View;

use base::{Date, Period, Seq};
use cube::Cube;
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::text::Text;
use register::unit::Names;
use register::{Act, Entry, Register, apply};

const PROVINCES: usize = 63;
const DISTRICTS: usize = 11;
const COMMUNES: usize = 15;

/// A register with its figures.
#[derive(Clone)]
pub struct Nation {
    /// Its units, plans and reports.
    pub register: Register,
    cube: Cube,
    verified: Cube,
}

impl Nation {
    /// Returns a nation that has a plan and has reported nothing.
    pub fn new(from: &str, plan: &str) -> Nation {
        let mut nation =
            Nation { register: Register::new(), cube: Cube::default(), verified: Cube::default() };
        nation.enter(Act::ImportUnits(ImportUnits { on: None, rows: rows() }));
        nation.apply(from, plan);
        nation
    }

    /// Enters the reports of all communes for a period, without one in fifty. `figures` gives those of the commune with this
    /// number.
    pub fn report<I: Into<Text>>(
        &mut self,
        form: &str,
        period: Period,
        turn: usize,
        figures: impl Fn(usize) -> Vec<(I, usize)>,
    ) {
        for commune in
            (0..PROVINCES * DISTRICTS * COMMUNES).filter(|commune| !(commune * 7 + turn).is_multiple_of(50))
        {
            let (district, province) = (commune / COMMUNES, commune / COMMUNES / DISTRICTS);
            let code = format!("{province:02}{:02}{:02}", district % DISTRICTS, commune % COMMUNES);
            let figures = figures(commune).into_iter().map(|(item, value)| (item.into(), value as i64));
            self.enter(Act::SubmitReport(SubmitReport {
                unit: code.as_str().into(),
                form: form.into(),
                period,
                submitted: period.last_day(),
                figures: Figures::new(figures.collect()).expect("each item once"),
                comments: Figures::default(),
                evidence: Vec::new(),
            }));
        }
    }

    /// Returns the nation as it is asked about.
    pub fn view(&self) -> View<'_> {
        let Nation { register, cube, verified } = self;
        View { register, cube, verified, head: register.head(), today: day("2026-01-20"), memory: None }
    }

    /// Puts another plan in force, from the day on.
    pub fn apply(&mut self, from: &str, plan: &str) {
        self.enter(Act::ApplyPlan(ApplyPlan { from: day(from), text: plan.into() }));
    }

    fn enter(&mut self, act: Act) {
        let entry = Entry { seq: Seq(self.register.head().0 + 1), at: String::new(), by: String::new(), act };
        let changes = apply(&mut self.register, &entry);
        changes.post(&self.register, &mut self.cube, &mut self.verified);
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn rows() -> Vec<UnitRow> {
    let mut rows = vec![row("N", None, "country")];
    for province in 0..PROVINCES {
        let code = format!("{province:02}");
        rows.push(row(&code, Some("N"), "province"));
        for district in 0..DISTRICTS {
            let below = format!("{code}{district:02}");
            rows.push(row(&below, Some(&code), "district"));
            let communes =
                (0..COMMUNES).map(|commune| row(&format!("{below}{commune:02}"), Some(&below), "commune"));
            rows.extend(communes);
        }
    }
    rows
}

fn row(code: &str, parent: Option<&str>, level: &str) -> UnitRow {
    let (code, parent) = (code.into(), parent.map(Text::from));
    UnitRow { code, parent, level: level.into(), names: Names::default(), ..UnitRow::default() }
}
