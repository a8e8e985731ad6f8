//! What single choices cost more, or less: a table of holders, posts and points.

use super::named::Lookup;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use exchange::table::Row;
use exchange::{Column, Problem};
use rotation::round::SingleCosts;
use rotation::solver::problem::COST_MAX;
use std::path::Path;

const COLUMNS: &[Column] = &[Column::optional("holder"), Column::optional("post"), Column::required("cost")];

/// Reads the table; rows for the same choice add up.
pub fn read(session: &Session, file: &Path, lookup: &mut Lookup) -> Result<SingleCosts, Trouble> {
    let table = tables::table(session, file, COLUMNS)?;
    let mut problems = table.problems;
    let mut costs = SingleCosts::new();
    for row in &table.rows {
        let holder = row.get("holder").map(|code| lookup.holder(code));
        let post = row.get("post").map(|code| lookup.post(code));
        let known = (holder, post);
        match (points(row), known) {
            (Ok(cost), (holder @ (None | Some(Some(_))), post @ (None | Some(Some(_))))) => {
                *costs.entry((holder.flatten(), post.flatten())).or_insert(0) += cost;
            }
            (Ok(_), _) => {}
            (Err(problem), _) => problems.push(problem),
        }
    }
    problems.or(costs).map_err(|problems| Trouble::in_table(&file_name(file), &problems))
}

fn points(row: &Row) -> Result<i64, Problem> {
    let text = row.require("cost")?;
    let cost = text.parse::<i64>().ok().filter(|cost| cost.abs() <= COST_MAX / 1_000);
    let message = || base::Message::new("cli.rotation-cost").with("text", text);
    cost.ok_or_else(|| Problem::of_cell(row.number, "cost", message()))
}
