//! Reports that wait to be verified, the worst first: those that are missing, then those with signs that something is wrong, then the
//! clean ones. A sign decides nothing; it says where to look.

use crate::due::expected;
use crate::ordinary::{Others, middle, ordinary};
use crate::remarks::shown;
use base::{Date, FormId, ItemId, Message, Period, Seq, UnitId};
use cube::Cube;
use register::asked::Asked;
use register::reports::Report;
use register::{Register, Text};
use rules::program::{ItemKind, Role};
use std::collections::BTreeMap;

/// Periods before this one that tell what a unit usually reports.
const HISTORY_PERIODS: usize = 12;

/// Other units it takes to say what goes with what others report.
const PEERS_MIN: usize = 8;

/// What no figure is called unlike the others for: what `ordinary` allows where figures hardly ever differ.
const LEAST_DISTANCE: i64 = 5;

/// Figures of flows it takes before the same ones again are a sign of copying.
const COPIED_MIN: usize = 3;

/// Figures it takes before their last digits say anything, and the least figure whose last digit is looked at.
const HEAPED_MIN: usize = 20;
const HEAPED_FROM: u64 = 20;

/// Of a hundred last digits, twenty are a 0 or a 5. From 35 on (Whipple's index of 175, which the United Nations call very rough)
/// they are said to heap.
const HEAPED_PERCENT: usize = 35;

/// A report that waits, or should be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Whose.
    pub unit: UnitId,
    /// Its last entry; nothing where nothing was reported.
    pub entry: Option<Seq>,
    /// Whether it is verified already.
    pub is_verified: bool,
    /// Whether it came late.
    pub is_late: bool,
    /// What speaks against it, the gravest first.
    pub signs: Vec<Sign>,
}

/// Something that speaks against a report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// What sort.
    pub kind: Kind,
    /// The item it is about; nothing where the whole report is meant.
    pub item: Option<Text>,
    // What fills its sentence, in the order of `Kind::places`.
    said: Vec<String>,
}

/// What sort of sign, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is overdue and not there.
    Missing,
    /// It is not there yet.
    Awaited,
    /// Figures do not meet a check of the plan as it is now.
    BrokenCheck,
    /// A figure is far from what the unit usually reports.
    FarFromOwn,
    /// A figure does not go with how those of other units have changed.
    UnlikePeers,
    /// All figures are those of the period before.
    Copied,
    /// Last digits heap at 0 and 5.
    Heaped,
}

impl Kind {
    /// Returns the sort's name, as data have it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Missing => "missing",
            Kind::Awaited => "awaited",
            Kind::BrokenCheck => "broken_check",
            Kind::FarFromOwn => "far_from_own",
            Kind::UnlikePeers => "unlike_peers",
            Kind::Copied => "copied",
            Kind::Heaped => "heaped",
        }
    }

    /// Returns the code of its sentence and the places in it.
    fn sentence(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Kind::Missing => ("form-words.sign-missing", &["due"]),
            Kind::Awaited => ("form-words.sign-awaited", &[]),
            Kind::BrokenCheck => ("form-words.sign-broken-check", &["check"]),
            Kind::FarFromOwn => ("form-words.sign-far-from-own", &["value", "low", "high"]),
            Kind::UnlikePeers => ("form-words.sign-unlike-peers", &["value", "low", "high"]),
            Kind::Copied => ("form-words.sign-copied", &["count"]),
            Kind::Heaped => ("form-words.sign-heaped", &["percent", "count"]),
        }
    }
}

impl Sign {
    fn new(kind: Kind, item: Option<&Text>, said: Vec<String>) -> Sign {
        Sign { kind, item: item.cloned(), said }
    }

    /// Returns what is said of it.
    pub fn message(&self) -> Message {
        let (code, places) = self.kind.sentence();
        let message = places
            .iter()
            .zip(&self.said)
            .fold(Message::new(code), |message, (place, said)| message.with(place, said.as_str()));
        match &self.item {
            Some(item) => message.with("item", item),
            None => message,
        }
    }
}

/// The reports of one form and period.
struct Desk<'a> {
    register: &'a Register,
    cube: &'a Cube,
    form: FormId,
    period: Period,
    asked: Asked,
    earlier: Vec<Period>,
}

/// Returns the reports of the form for the period from these units, the worst first, among equals in the order of the units.
pub fn queue(
    register: &Register,
    cube: &Cube,
    (form, period): (FormId, Period),
    is_wanted: &dyn Fn(UnitId) -> bool,
    today: Date,
) -> Vec<Case> {
    let period = register.counted(form, period);
    let before = std::iter::successors(Some(period.previous()), |period| Some(period.previous()));
    let earlier = before.take(HISTORY_PERIODS).map(|period| register.counted(form, period)).collect();
    let asked = register.plans().asked(form, period);
    let desk = Desk { register, cube, form, period, asked, earlier };
    let order = register.hierarchy(period.last_day());
    let units: Vec<UnitId> = expected(register, form, period).iter().map(|place| order.unit(place)).collect();
    let peers = desk.peers(&units);
    let mut cases: Vec<Case> = units
        .into_iter()
        .filter(|unit| is_wanted(*unit))
        .map(|unit| desk.case(unit, &peers, today))
        .collect();
    // Verified ones are done; the sort keeps the order of the units among equals.
    cases.sort_by_key(|case| {
        let gravest = case.signs.first().map_or(u8::MAX, |sign| sign.kind as u8);
        (case.is_verified, gravest, usize::MAX - case.signs.len())
    });
    cases
}

/// By item: what share of its usual figure each unit has reported now, in thousandths.
type Peers = BTreeMap<ItemId, Others>;

impl Desk<'_> {
    fn report(&self, unit: UnitId) -> Option<&Report> {
        let report = self.register.reports().report(self.form, self.period, unit);
        report.filter(|report| !report.is_withdrawn())
    }

    fn history(&self, unit: UnitId, item: ItemId) -> Vec<i64> {
        let figures = self.earlier.iter().filter_map(|period| self.cube.figure(*period, unit, item));
        figures.collect()
    }

    fn summed(&self) -> impl Iterator<Item = (&Text, ItemId, &ItemKind)> {
        let items = self.asked.items().iter().filter(|item| item.kind.is_summed());
        items.map(|item| (&item.name, item.id, &item.kind))
    }

    fn peers(&self, units: &[UnitId]) -> Peers {
        let of_item = |item: ItemId| {
            let share = |unit: &UnitId| {
                let now = self.cube.figure(self.period, *unit, item)?;
                thousandths(now, &self.history(*unit, item))
            };
            Others::new(units.iter().filter_map(share))
        };
        self.summed().map(|(_, item, _)| (item, of_item(item))).collect()
    }

    fn case(&self, unit: UnitId, peers: &Peers, today: Date) -> Case {
        let report = self.report(unit);
        let mut signs = match report {
            Some(_) => self.signs(unit, peers),
            None => vec![self.absence(unit, today)],
        };
        signs.sort();
        Case {
            unit,
            entry: report.map(Report::last_entry),
            is_verified: report.is_some_and(Report::is_verified),
            is_late: report.is_some_and(Report::is_late),
            signs,
        }
    }

    fn absence(&self, unit: UnitId, today: Date) -> Sign {
        match self.register.due(self.form, self.period, unit).filter(|due| *due < today) {
            Some(due) => Sign::new(Kind::Missing, None, vec![due.to_string()]),
            None => Sign::new(Kind::Awaited, None, Vec::new()),
        }
    }

    fn signs(&self, unit: UnitId, peers: &Peers) -> Vec<Sign> {
        let figure = |item| self.cube.figure(self.period, unit, item);
        let broken = self.asked.failed(&figure).into_iter();
        let mut signs: Vec<Sign> =
            broken.map(|(item, check)| Sign::new(Kind::BrokenCheck, Some(&item), vec![check])).collect();
        for (name, item, kind) in self.summed() {
            let Some(now) = figure(item) else { continue };
            let history = self.history(unit, item);
            signs.extend(
                far_from_own(now, &history, kind, name)
                    .or_else(|| unlike_peers(now, &history, &peers[&item], kind, name)),
            );
        }
        signs.extend(self.copied(unit));
        signs.extend(self.heaped(unit));
        signs
    }

    fn copied(&self, unit: UnitId) -> Option<Sign> {
        let before = *self.earlier.first()?;
        let flows = self.summed().filter(|(_, item, _)| self.register.plans().item(*item).role == Role::Flow);
        let pairs = flows.filter_map(|(_, item, _)| {
            Some((self.cube.figure(self.period, unit, item)?, self.cube.figure(before, unit, item)?))
        });
        let pairs: Vec<(i64, i64)> = pairs.collect();
        let is_copied = pairs.len() >= COPIED_MIN
            && pairs.iter().all(|(now, before)| now == before)
            && pairs.iter().any(|(now, _)| *now != 0);
        is_copied.then(|| Sign::new(Kind::Copied, None, vec![pairs.len().to_string()]))
    }

    fn heaped(&self, unit: UnitId) -> Option<Sign> {
        let periods = std::iter::once(&self.period).chain(&self.earlier);
        let figures = periods.flat_map(|period| {
            self.summed().filter_map(move |(_, item, _)| self.cube.figure(*period, unit, item))
        });
        let large: Vec<u64> =
            figures.map(i64::unsigned_abs).filter(|figure| *figure >= HEAPED_FROM).collect();
        let round = large.iter().filter(|figure| figure.is_multiple_of(5)).count();
        let heaps = large.len() >= HEAPED_MIN && round * 100 >= large.len() * HEAPED_PERCENT;
        let said = || vec![(round * 100 / large.len()).to_string(), large.len().to_string()];
        heaps.then(|| Sign::new(Kind::Heaped, None, said()))
    }
}

fn far_from_own(now: i64, history: &[i64], kind: &ItemKind, name: &Text) -> Option<Sign> {
    let range = ordinary(history).filter(|range| !range.contains(&now))?;
    Some(Sign::new(Kind::FarFromOwn, Some(name), between(now, *range.start(), *range.end(), kind)))
}

/// Says of a figure that it changed otherwise than those of the other units, measured by what each usually reports.
fn unlike_peers(now: i64, history: &[i64], peers: &Others, kind: &ItemKind, name: &Text) -> Option<Sign> {
    // The unit itself is among them.
    if peers.len() <= PEERS_MIN {
        return None;
    }
    let usual = middle(history).filter(|usual| *usual > 0)?;
    let range = peers.without(thousandths(now, history)?)?;
    let figure =
        |share: i64| i64::try_from(i128::from(usual) * i128::from(share) / 1_000).unwrap_or(i64::MAX);
    // Of small counts one more or less is a large share, and says nothing.
    let low = figure(*range.start()).min(usual.saturating_sub(LEAST_DISTANCE)).max(0);
    let high = figure(*range.end()).max(usual.saturating_add(LEAST_DISTANCE));
    if (low..=high).contains(&now) {
        return None;
    }
    let said = between(now, low, high, kind);
    Some(Sign::new(Kind::UnlikePeers, Some(name), said))
}

fn between(now: i64, low: i64, high: i64, kind: &ItemKind) -> Vec<String> {
    [now, low, high].map(|figure| shown(figure, kind)).into()
}

/// Returns the figure as so many thousandths of what the unit usually reports, rounded down; nothing where that is not known or not
/// more than zero.
fn thousandths(now: i64, history: &[i64]) -> Option<i64> {
    let usual = middle(history).filter(|usual| *usual > 0)?;
    i64::try_from(i128::from(now) * 1_000 / i128::from(usual)).ok()
}
