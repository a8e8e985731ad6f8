//! Who made which entry, since there are accounts: so that nobody approves his own work.

use crate::text::Text;
use base::Seq;
use rustc_hash::FxHashMap;
use std::sync::Arc;

const CHUNK: usize = 1_024;

/// Who made which entry. It takes four bytes for each entry since the first account.
#[derive(Clone, Debug, Default)]
pub struct Authors {
    // The entry the first chunk begins with.
    since: u64,
    // In chunks, so that a writer copies one and not all of them; who it was, by his place among the names.
    chunks: Vec<Arc<Vec<u32>>>,
    names: Vec<Text>,
    // Never iterated.
    places: FxHashMap<Text, u32>,
}

impl Authors {
    /// Returns who made an entry; nothing for one from before there were accounts.
    pub fn of(&self, entry: Seq) -> Option<&Text> {
        let place = usize::try_from(entry.0.checked_sub(self.since)?).ok()?;
        let name = self.chunks.get(place / CHUNK)?.get(place % CHUNK)?;
        Some(&self.names[*name as usize])
    }

    /// Returns everybody who made an entry, in the order of entries.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Text> {
        self.chunks.iter().flat_map(|chunk| chunk.iter()).map(|name| &self.names[*name as usize])
    }

    /// Notes who made the next entry.
    pub(crate) fn note(&mut self, entry: Seq, by: &str) {
        if self.chunks.is_empty() {
            self.since = entry.0;
        }
        let name = self.place(by);
        if self.chunks.last().is_none_or(|chunk| chunk.len() == CHUNK) {
            self.chunks.push(Arc::new(Vec::with_capacity(CHUNK)));
        }
        let last = self.chunks.last_mut().expect("there is a last chunk now");
        Arc::make_mut(last).push(name);
    }

    fn place(&mut self, by: &str) -> u32 {
        if let Some(place) = self.places.get(by) {
            return *place;
        }
        let place = u32::try_from(self.names.len()).expect("accounts have a maximum");
        let name = Text::from(by);
        self.names.push(name.clone());
        self.places.insert(name, place);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_made_an_entry_is_known_from_the_first_noted_one_on() {
        let mut authors = Authors::default();
        let count = 2 * CHUNK as u64 + 7;
        for entry in 0..count {
            authors.note(Seq(5 + entry), if entry % 3 == 0 { "lan" } else { "minh" });
        }
        assert_eq!(authors.of(Seq(4)), None);
        assert_eq!(authors.of(Seq(5)).map(Text::as_str), Some("lan"));
        assert_eq!(authors.of(Seq(5 + CHUNK as u64)).map(Text::as_str), Some("minh"));
        assert_eq!(authors.of(Seq(5 + count)), None);
        assert_eq!(authors.iter().count() as u64, count);
    }
}
