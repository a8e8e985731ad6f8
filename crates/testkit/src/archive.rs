//! The auditor's own books of instruments, kept the slow and obvious way: a list of papers, each with its days and its
//! provisions as they read from which day on.

use base::Date;
use engine::Snapshot;
use register::Act;
use register::instrument::{Cited, IssueInstrument, Reference};
use register::instruments::{Relation, Status};
use std::collections::{BTreeMap, BTreeSet};

/// How a provision reads from a day on; nothing where it was taken out.
type Wordings = Vec<(Date, Option<String>)>;

/// One instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its number.
    pub number: String,
    /// Its day of issue and first day of force.
    pub date: Date,
    /// Its last day of force.
    pub until: Date,
    /// The first day on which it had ended, and whether it was replaced.
    pub end: Option<(Date, bool)>,
    provisions: BTreeMap<String, Wordings>,
    refers: BTreeSet<(String, String, Date)>,
    findings: BTreeSet<String>,
}

/// All papers, in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    papers: Vec<Paper>,
}

impl Archive {
    /// Books an act, if it is one on instruments.
    pub fn book(&mut self, act: &Act) {
        match act {
            Act::IssueInstrument(act) => self.issue(act),
            Act::RelateInstrument(act) => {
                let how = name(act.relation.how);
                self.refer(&act.instrument, how, &act.relation.to);
            }
            Act::AmendInstrument(act) => {
                self.refer(&act.by, "amends", &act.instrument);
                let paper = self.paper_mut(&act.instrument);
                for change in &act.changes {
                    let within = format!("{}.", change.provision);
                    let parts = paper.provisions.iter_mut().filter(|(number, _)| number.starts_with(&within));
                    parts.for_each(|(_, wordings)| wordings.push((act.from, None)));
                    let wordings = paper.provisions.entry(change.provision.to_string()).or_default();
                    wordings.push((act.from, change.text.clone()));
                }
            }
            Act::ReplaceInstrument(act) => {
                self.refer(&act.by, "replaces", &act.instrument);
                self.paper_mut(&act.instrument).end = Some((act.from, true));
            }
            Act::RepealInstrument(act) => {
                if let Some(by) = &act.by {
                    self.refer(by, "repeals", &act.instrument);
                }
                self.paper_mut(&act.instrument).end = Some((act.from, false));
            }
            Act::AcceptFinding(act) => {
                self.paper_mut(&act.instrument).findings.insert(act.quote.clone());
            }
            _ => {}
        }
    }

    /// Returns all papers.
    pub fn papers(&self) -> &[Paper] {
        &self.papers
    }

    /// Returns whether a paper of this number and day is there.
    pub fn has(&self, number: &str, date: Date) -> bool {
        self.papers.iter().any(|paper| paper.number == number && paper.date == date)
    }

    /// Returns whether `by` may change `paper` from the day on.
    pub fn may_change(&self, paper: &Paper, by: &Paper, from: Date) -> bool {
        let last = paper.provisions.values().flatten().map(|(day, _)| *day).max();
        let in_force = paper.end.is_none() && paper.date <= from && from <= paper.until;
        in_force && last.is_none_or(|last| last <= from) && paper.date <= by.date && !self.changes(paper, by)
    }

    /// Returns whether the first is the second, or has changed it, or one that has.
    fn changes(&self, first: &Paper, second: &Paper) -> bool {
        let changes = |how: &str| matches!(how, "amends" | "replaces" | "repeals");
        let changed = first.refers.iter().filter(|(how, _, _)| changes(how));
        first == second
            || changed
                .flat_map(|(_, number, date)| self.named(number, *date))
                .any(|other| self.changes(other, second))
    }

    fn named<'a>(&'a self, number: &str, date: Date) -> impl Iterator<Item = &'a Paper> {
        let number = number.to_owned();
        self.papers.iter().filter(move |paper| paper.number == number && paper.date == date)
    }

    fn issue(&mut self, act: &IssueInstrument) {
        let text = act.body.as_ref().map_or("", |body| body.text.as_str());
        let letters: Vec<char> = text.chars().collect();
        let part = |start: u64, end: u64| {
            let range = usize::try_from(start).expect("small")..usize::try_from(end).expect("small");
            Some(letters[range].iter().collect::<String>())
        };
        let provisions = act
            .provisions
            .iter()
            .map(|row| (row.number.to_string(), vec![(Date::MIN, part(row.span.start, row.span.end))]));
        self.papers.push(Paper {
            number: act.number.to_string(),
            date: act.date,
            until: act.until.unwrap_or(Date::MAX),
            end: None,
            provisions: provisions.collect(),
            refers: BTreeSet::new(),
            findings: BTreeSet::new(),
        });
        let own = Cited { number: act.number.clone(), of: Some(act.date) };
        act.relations.iter().for_each(|row| self.refer(&own, name(row.how), &row.to));
    }

    fn refer(&mut self, from: &Cited, how: &str, to: &Cited) {
        let to = (how.to_owned(), to.number.to_string(), to.of.expect("the workload gives the day"));
        self.paper_mut(from).refers.insert(to);
    }

    fn paper_mut(&mut self, cited: &Cited) -> &mut Paper {
        let found = self
            .papers
            .iter_mut()
            .find(|paper| *paper.number == *cited.number && Some(paper.date) == cited.of);
        found.expect("an accepted act names a paper")
    }

    /// Returns every difference between these books and what the program says.
    pub fn differences(&self, snapshot: &Snapshot) -> Vec<String> {
        let count = snapshot.register.instruments().len();
        let short = (count != self.papers.len())
            .then(|| format!("{count} instruments, booked {}", self.papers.len()));
        short.into_iter().chain(self.papers.iter().flat_map(|paper| paper.differences(snapshot))).collect()
    }
}

impl Paper {
    fn differences(&self, snapshot: &Snapshot) -> Vec<String> {
        let instruments = snapshot.register.instruments();
        let [id] = instruments.named(&self.number, Some(self.date))[..] else {
            return vec![format!("{} of {} is not there once", self.number, self.date)];
        };
        let instrument = instruments.instrument(id);
        let mut differences = Vec::new();
        for day in self.days() {
            if instrument.status(day) != self.status(day) {
                differences.push(format!("{} on {day}: said {:?}", self.number, instrument.status(day)));
            }
            for (number, wordings) in &self.provisions {
                let booked =
                    wordings.iter().rfind(|(from, _)| *from <= day).and_then(|(_, text)| text.as_deref());
                let said = instrument.wording(number, day);
                if said != booked {
                    differences
                        .push(format!("{} {number} on {day}: said {said:?}, booked {booked:?}", self.number));
                }
            }
        }
        let said: BTreeSet<(String, String, Date)> = instruments
            .links_from(id)
            .map(|link| (link.how, instruments.instrument(link.to)))
            .map(|(how, to)| (said_name(how).to_owned(), to.number.to_string(), to.date))
            .collect();
        if said != self.refers {
            differences.push(format!("{} refers to {said:?}, booked {:?}", self.number, self.refers));
        }
        let found: BTreeSet<String> =
            instrument.findings.values().map(|finding| finding.quote.to_string()).collect();
        if found != self.findings {
            differences.push(format!("{}: findings {found:?}, booked {:?}", self.number, self.findings));
        }
        differences
    }

    /// Returns whether these words were accepted as found in it.
    pub fn has_finding(&self, quote: &str) -> bool {
        self.findings.contains(quote)
    }

    fn status(&self, day: Date) -> Status {
        match self.end {
            Some((end, true)) if end <= day => Status::Replaced,
            Some((end, false)) if end <= day => Status::Repealed,
            _ if self.until < day => Status::Expired,
            _ if day < self.date => Status::NotYet,
            _ => Status::InForce,
        }
    }

    /// The days on which something may change, and those before them.
    fn days(&self) -> BTreeSet<Date> {
        let turns = self.provisions.values().flatten().map(|(day, _)| *day);
        let turns = turns.chain([self.date, self.until]).chain(self.end.map(|(day, _)| day));
        let turns: BTreeSet<Date> = turns.filter(|day| *day != Date::MIN && *day != Date::MAX).collect();
        let around = turns.iter().flat_map(|day| [day.yesterday().ok(), Some(*day), day.tomorrow().ok()]);
        around.flatten().collect()
    }
}

fn name(how: Reference) -> &'static str {
    match how {
        Reference::BasedOn => "based on",
        Reference::Implements => "implements",
        Reference::Cites => "cites",
    }
}

fn said_name(how: Relation) -> &'static str {
    match how {
        Relation::BasedOn => "based on",
        Relation::Implements => "implements",
        Relation::Cites => "cites",
        Relation::Amends => "amends",
        Relation::Replaces => "replaces",
        Relation::Repeals => "repeals",
    }
}
