//! Who was treated from when on, as a table says it.

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, UnitId};
use exchange::table::Row;
use exchange::{Column, Problem};
use register::Register;
use register::permission::{Action, Matter, Place};
use std::collections::BTreeMap;
use std::path::Path;

const COLUMNS: &[Column] = &[Column::required("unit"), Column::required("from")];

/// Units treated, each from its first day on.
pub struct Treated {
    /// The units.
    pub from: BTreeMap<UnitId, Date>,
    /// Units named with several days; the first counts.
    pub again: usize,
    /// What the treatment is called.
    pub name: String,
}

/// Reads a table of units and days.
pub fn read(session: &Session, file: &Path, register: &Register) -> Result<Treated, Trouble> {
    let table = tables::table(session, file, COLUMNS)?;
    let (mut days, mut problems) = (BTreeMap::<UnitId, Vec<Date>>::new(), table.problems);
    for row in &table.rows {
        match treated(row, register) {
            Ok((unit, day)) => days.entry(unit).or_default().push(day),
            Err(wrong) => wrong.into_iter().for_each(|problem| problems.push(problem)),
        }
    }
    let name = file_name(file);
    let days = problems.or(days).map_err(|problems| Trouble::in_table(&name, &problems))?;
    Ok(Treated::of(days, name))
}

/// Returns the units of a level whose heads were rotated between two days, as the register of posts has it.
pub fn of_heads(
    session: &Session,
    register: &Register,
    level: &str,
    days: (Date, Date),
) -> Result<Treated, Trouble> {
    session.permit(register, Action::ReadPersons, &Matter::at(Place::Everything))?;
    let rotated = rotation::arrival::rotated(register, level, days);
    if rotated.is_empty() {
        let message = Message::new("effect.no-heads-rotated").with("level", level);
        let message = message.with("from", days.0).with("to", days.1);
        return Err(Trouble::new(Exit::BadData, message));
    }
    let name = session.sentence(&Message::new("effect.heads-rotated").with("level", level));
    Ok(Treated::of(rotated, name))
}

impl Treated {
    /// Returns the units treated, from the days on which each was.
    pub fn of(days: BTreeMap<UnitId, Vec<Date>>, name: String) -> Treated {
        let again = days.values().filter(|days| days.iter().any(|day| *day != days[0])).count();
        let from = days.into_iter().filter_map(|(unit, days)| Some((unit, days.into_iter().min()?)));
        Treated { from: from.collect(), again, name }
    }
}

fn treated(row: &Row, register: &Register) -> Result<(UnitId, Date), Vec<Problem>> {
    let unit = row.require("unit").and_then(|code| {
        let unknown =
            || Problem::of_cell(row.number, "unit", Message::new("cli.unknown-unit").with("unit", code));
        register.units().id(code).ok_or_else(unknown)
    });
    let day = row.require("from").and_then(|_| row.day("from"));
    match (unit, day) {
        (Ok(unit), Ok(Some(day))) => Ok((unit, day)),
        (unit, day) => Err(unit.err().into_iter().chain(day.err()).collect()),
    }
}
