//! Whose name stands in an order: the one unit that is called so.

use base::Date;
use locale::search::{Code, Hit, Index, Likeness};
use register::{Register, Text};

/// The units that are open on a day, to be found by the words of a text.
pub(crate) struct Owners {
    index: Index,
    codes: Vec<Text>,
}

impl Owners {
    /// Returns the units open on `day`.
    pub(crate) fn of(register: &Register, day: Date) -> Owners {
        let (mut index, mut codes) = (Index::default(), Vec::new());
        for (_, unit) in register.units().iter() {
            let Some(spell) = unit.on(day) else { continue };
            let names = [&spell.names.en, &spell.names.ar, &spell.names.vi];
            index.add(Code::Plain(&unit.code), 0, names.into_iter().flatten().map(Text::as_str));
            codes.push(unit.code.clone());
        }
        Owners { index, codes }
    }

    /// Returns the code of the unit with this name, but for marks and articles; nothing where none or several have it.
    pub(crate) fn named(&self, words: &str) -> Option<Text> {
        let bare = words.trim();
        let lower = bare.to_lowercase();
        let bare = lower.strip_prefix("the ").map_or(bare, |rest| &bare[bare.len() - rest.len()..]);
        let hits = self.index.find(bare).hits;
        let is_name = |hit: &&Hit| matches!(hit.likeness, Likeness::Name | Likeness::NameFolded);
        match hits.iter().filter(is_name).collect::<Vec<_>>()[..] {
            [hit] => Some(self.codes[hit.item].clone()),
            _ => None,
        }
    }
}
