//! Letters of a day: who is told what, under which address, and whether he has had his letter. What `digest` writes to all, the pages
//! write to those they remind.

use crate::clock::Clock;
use crate::configuration::{self, Configuration};
use assess::View;
use assess::tasks::Notice;
use base::{Date, Message, Seq};
use engine::Snapshot;
use mail::{Letter, Outbox, OutboxFault, Recipient};
use register::Text;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use web::{Letters, Reached, Written};

/// Days in which a letter of before is looked for.
const LOOKED_BACK_DAYS: i32 = 31;

/// What a recipient is told.
pub struct Bundle {
    pub to: Recipient,
    pub notices: Vec<Notice>,
}

/// Returns what is to be told to whom, by address, and to whom it cannot be told. Whoever has no address is not asked for reports by letter; who
/// answers for a task should have one.
pub fn bundles(notices: Vec<Notice>, settings: &Configuration) -> (Vec<Bundle>, Vec<Notice>) {
    let mut bundles: BTreeMap<String, Bundle> = BTreeMap::new();
    let mut homeless = Vec::new();
    for notice in notices {
        let Some(to) = settings.recipients.get(&*notice.unit) else {
            homeless.extend((notice.task_count() > 0).then_some(notice));
            continue;
        };
        let bundle = bundles.entry(to.address.to_string());
        bundle.or_insert_with(|| Bundle { to: to.clone(), notices: Vec::new() }).notices.push(notice);
    }
    (bundles.into_values().collect(), homeless)
}

/// Puts a letter of the day among those that wait, unless there is one. Returns its name, and whether it was sent already; nothing where
/// it is new.
pub fn put(
    outbox: &Outbox,
    settings: &Configuration,
    Bundle { to, notices }: &Bundle,
    (day, head, clock): (Date, Seq, Clock),
) -> Result<(String, Option<bool>), OutboxFault> {
    let name = Outbox::name(day, to.address.as_ref());
    let known = outbox.known(&name);
    if known.is_none() {
        let from = settings.mail.from.parse().expect("the settings were read as an address");
        let letter = Letter { to, from: &from, notices, day, head, now: clock.moment() };
        outbox.put(&name, &letter.bytes())?;
    }
    Ok((name, known))
}

/// The letters of a data folder.
pub struct Office {
    pub data: PathBuf,
    pub clock: Clock,
}

impl Office {
    /// Returns the settings as they are now: an address that was added counts at once.
    fn settings(&self) -> Result<Configuration, Vec<Message>> {
        let settings = Configuration::read(&self.data.join(configuration::FILE), false);
        settings.map_err(|trouble| trouble.reasons.into_iter().map(|reason| reason.message).collect())
    }
}

impl Letters for Office {
    fn reached(&self, units: &[Text], today: Date) -> Result<Vec<Reached>, Vec<Message>> {
        let (settings, folder) = (self.settings()?, self.data.join("mail"));
        let reached = |unit: &Text| match settings.recipients.get(unit.as_str()) {
            Some(to) => {
                let days = std::iter::successors(Some(today), |day| day.yesterday().ok());
                let mut days = days.take(LOOKED_BACK_DAYS.unsigned_abs() as usize);
                let last = days
                    .find(|day| mail::outbox::is_known(&folder, &Outbox::name(*day, to.address.as_ref())));
                Reached { has_address: true, last }
            }
            None => Reached::default(),
        };
        Ok(units.iter().map(reached).collect())
    }

    fn write(&self, snapshot: &Snapshot, today: Date, units: &[Text]) -> Result<Vec<Written>, Vec<Message>> {
        let settings = self.settings()?;
        let (cube, verified, head) = (&snapshot.cube, &snapshot.verified, snapshot.head.seq);
        let view = View { register: &snapshot.register, cube, verified, head, today, memory: None };
        let notices = assess::tasks::digest(view, settings.digest);
        let outbox = Outbox::open(&self.data.join("mail")).map_err(|fault| vec![said(&fault)])?;
        let mut states: BTreeMap<Arc<str>, Written> = BTreeMap::new();
        // A letter tells its recipient all he is to be told on the day, also of his other units.
        for bundle in bundles(notices, &settings).0 {
            if !bundle.notices.iter().any(|notice| units.iter().any(|unit| **unit == *notice.unit)) {
                continue;
            }
            let (_, known) = put(&outbox, &settings, &bundle, (today, head, self.clock))
                .map_err(|fault| vec![said(&fault)])?;
            let state = if known.is_some() { Written::Already } else { Written::Waiting };
            states.extend(bundle.notices.iter().map(|notice| (notice.unit.clone(), state)));
        }
        let state = |unit: &Text| match settings.recipients.contains_key(unit.as_str()) {
            false => Written::NoAddress,
            true => states.get(unit.as_str()).copied().unwrap_or(Written::Nothing),
        };
        Ok(units.iter().map(state).collect())
    }
}

/// Returns what is said where letters cannot be written.
pub fn said(fault: &OutboxFault) -> Message {
    match fault {
        OutboxFault::InUse(folder) => {
            Message::new("cli.digest-in-use").with("folder", folder.display().to_string())
        }
        OutboxFault::Disk { .. } => {
            Message::new("cli.digest-outbox-failed").with("reason", fault.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use engine::Engine;
    use journal::{Disk, MemoryJournal};

    #[test]
    fn a_unit_that_owes_a_report_gets_one_letter_a_day() {
        let folder = tempfile::tempdir().unwrap();
        let settings =
            "[recipients.A11]\nmail = \"a11@x.example\"\n[recipients.A12]\nmail = \"a12@x.example\"\n";
        std::fs::write(folder.path().join(configuration::FILE), settings).unwrap();
        let now = || "2025-05-02T08:00:00Z".to_owned();
        let engine = Engine::open(MemoryJournal::open(&Disk::default()).unwrap(), now).unwrap();
        for (key, act) in [("units", testkit::world::founding()), ("plan", testkit::world::plan())] {
            engine.accept("office", key, act).unwrap();
        }
        let day = testkit::world::day("2025-05-02");
        let office = Office { data: folder.path().to_owned(), clock: Clock::Day(day) };
        let units: Vec<Text> = ["A11", "A12", "B22"].map(Text::from).into();
        let reached = |day| office.reached(&units, day).unwrap();
        let (none, nobody) = (Reached { has_address: true, last: None }, Reached::default());
        assert_eq!(reached(day), [none, none, nobody]);
        let write = || office.write(&engine.snapshot(), day, &[units[0].clone(), units[2].clone()]).unwrap();
        assert_eq!(write(), [Written::Waiting, Written::NoAddress]);
        assert_eq!(write(), [Written::Already, Written::NoAddress]);
        let had = Reached { has_address: true, last: Some(day) };
        assert_eq!(reached(day.tomorrow().unwrap()), [had, none, nobody], "only who was meant");
        let letters = Outbox::open(&folder.path().join("mail")).unwrap().waiting().unwrap();
        assert_eq!(letters, ["2025-05-02_a11@x.example.eml"]);
    }
}
