//! A small administration with names one can remember: a country, two provinces, four districts, eight communes,
//! and a plan that asks its communes every quarter.

use base::Date;
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::{Act, Text};

/// The plan of the small world.
pub const PLAN: &str = r#"
plan movement "Movement" {
  basis "1/KH" of 2024-01-05
}

form quarterly from commune every quarter, due in 10 days {
  launched      yes_no flow
  cases         count flow
  cases_solved  count flow  check <= cases
  houses        count flow
}

indicator clearance = cases_solved / cases as percent, higher is better

title exemplary "Exemplary" for commune

target launch  share of commune where launched = 100%
target clear   share of commune where clearance >= 80% > 90%
target houses  each province: houses >= 20
"#;

/// The items of the plan's form, in byte order.
pub const ITEMS: [&str; 4] = ["cases", "cases_solved", "houses", "launched"];

/// Code, parent and level of every unit at the beginning.
pub const UNITS: [(&str, &str, &str); 15] = [
    ("N", "", "country"),
    ("A", "N", "province"),
    ("B", "N", "province"),
    ("A1", "A", "district"),
    ("A2", "A", "district"),
    ("B1", "B", "district"),
    ("B2", "B", "district"),
    ("A11", "A1", "commune"),
    ("A12", "A1", "commune"),
    ("A21", "A2", "commune"),
    ("A22", "A2", "commune"),
    ("B11", "B1", "commune"),
    ("B12", "B1", "commune"),
    ("B21", "B2", "commune"),
    ("B22", "B2", "commune"),
];

/// Reads a day a test wrote.
pub fn day(text: &str) -> Date {
    text.parse().expect("a test writes days as 2025-07-01")
}

/// Returns the act that founds the small world.
pub fn founding() -> Act {
    let rows = UNITS.iter().zip(2..).map(|((code, parent, level), row)| unit_row(row, code, parent, level));
    Act::ImportUnits(ImportUnits { on: None, rows: rows.collect() })
}

/// Returns the act that puts the plan in force.
pub fn plan() -> Act {
    Act::ApplyPlan(ApplyPlan { from: day("2024-01-01"), text: Text::from(PLAN) })
}

/// Returns a row of a table of units.
pub fn unit_row(row: u64, code: &str, parent: &str, level: &str) -> UnitRow {
    let parent = (!parent.is_empty()).then(|| Text::from(parent));
    UnitRow { row, code: Text::from(code), parent, level: Text::from(level), ..UnitRow::default() }
}
