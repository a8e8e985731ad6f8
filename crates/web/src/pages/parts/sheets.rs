//! Pages with several tables: each can be had as a file by its name.

use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::Message;
use exchange::write::Cell;

/// One table of a page.
pub(crate) struct Sheet {
    /// As an address names it.
    pub(crate) name: &'static str,
    pub(crate) header: &'static [&'static str],
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// Under which name an address says which table is wanted.
pub(crate) const TABLE: &str = "table";

/// Returns the table that the address names; without a name, the first.
pub(crate) fn sheet(visit: &Visit, file: &str, sheets: &[Sheet]) -> Result<Reply, Trouble> {
    let found = match visit.query.get(TABLE) {
        Some(name) => sheets.iter().find(|sheet| sheet.name == name),
        None => sheets.first(),
    };
    let sheet = found.ok_or_else(|| {
        let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.to_owned()).collect();
        let message = Message::new("page.no-such-table");
        let asked = visit.query.get(TABLE).unwrap_or_default();
        Trouble::not_found(message.with("table", asked).with("tables", names))
    })?;
    Reply::table(&format!("{file}-{}", sheet.name), sheet.header, &sheet.rows)
}
