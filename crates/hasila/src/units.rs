//! Units as answers show them.

use base::limits::DEPTH_MAX;
use base::{Date, Message, UnitId};
use locale::Lang;
use locale::search::{Code, Index};
use register::unit::{Names, Spell};
use register::{Register, Text};
use serde::Serialize;
use std::collections::BTreeSet;

/// One unit on one day.
#[derive(Clone, Debug, Serialize)]
pub struct UnitLine {
    /// Its code.
    pub unit: Text,
    /// The unit above.
    pub parent: Option<Text>,
    /// Its level.
    pub level: Text,
    /// What it is.
    pub kind: Option<Text>,
    /// The group it is compared in.
    pub bloc: Option<Text>,
    /// Its names by language.
    pub names: Names,
    /// The first day on which it stands so; nothing means since always.
    pub from: Option<Date>,
    /// The first day on which it no longer does; nothing means that no end is known.
    pub until: Option<Date>,
}

impl UnitLine {
    /// Returns the unit as a spell tells of it.
    pub fn new(register: &Register, unit: UnitId, spell: &Spell) -> UnitLine {
        let units = register.units();
        UnitLine {
            unit: units.unit(unit).code.clone(),
            parent: spell.parent.map(|parent| units.unit(parent).code.clone()),
            level: spell.level.clone(),
            kind: spell.kind.clone(),
            bloc: spell.bloc.clone(),
            names: spell.names.clone(),
            from: spell.from,
            until: spell.until,
        }
    }

    /// Returns its name in a language, else in any, else nothing.
    pub fn name(&self, lang: Lang) -> &str {
        name(&self.names, lang)
    }
}

/// Returns the name in a language, else in any, else nothing.
pub fn name(names: &Names, lang: Lang) -> &str {
    let asked = match lang {
        Lang::En => &names.en,
        Lang::Ar => &names.ar,
        Lang::Vi => &names.vi,
    };
    [asked, &names.en, &names.vi, &names.ar].into_iter().flatten().next().map_or("", Text::as_str)
}

/// Returns an index of all units in the order of the register, by their codes and the names of all times.
pub fn index(register: &Register) -> Index {
    let mut index = Index::default();
    for (_, unit) in register.units().iter() {
        let names =
            unit.spells().iter().flat_map(|spell| [&spell.names.en, &spell.names.ar, &spell.names.vi]);
        let names: BTreeSet<&str> = names.flatten().map(Text::as_str).collect();
        index.add(Code::Plain(&unit.code), depth(register, unit.last()), names.into_iter());
    }
    index
}

/// Returns how many units stand above.
fn depth(register: &Register, spell: &Spell) -> usize {
    let above = |id: &UnitId| register.units().unit(*id).last().parent;
    std::iter::successors(spell.parent, above).take(DEPTH_MAX).count()
}

/// Returns the unit with this code, or says which codes come near.
pub fn known(register: &Register, code: &str) -> Result<UnitId, Message> {
    let units = register.units();
    units.id(&Text::from(code)).ok_or_else(|| {
        let near = crate::hint::nearest(code, units.iter().map(|(_, unit)| unit.code.as_str()));
        if near.is_empty() {
            Message::new("cli.unknown-unit").with("unit", code)
        } else {
            Message::new("cli.unknown-unit-near").with("unit", code).with("near", near)
        }
    })
}
