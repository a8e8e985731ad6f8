//! Rankings: units of one level by one figure, beside the year before. Whoever is undecided is listed, not ranked.

use crate::answer::{Before, Days, Place, RankRow, Ranking, Text, Verified};
use crate::ask::{Ask, RankAsk, Setting, Units, View};
use crate::called::grades;
use crate::desk::{Desk, Years};
use crate::figure::Figure;
use crate::lowered::lowered;
use crate::places::places;
use crate::reading::{Found, Reader, Reading};
use crate::standing::answering;
use crate::{trouble, words};
use base::{Message, UnitId};
use register::plans::Version;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pieces of missing evidence listed for a unit that cannot be ranked.
const LISTED: usize = 5;

/// Returns the order of units by a figure: ranked ones by place, then those that cannot be ranked. Places are among units
/// of one level, unless the question names a level or kind.
pub fn rank(view: View, ask: &Ask, rank: &RankAsk) -> Result<Ranking, Vec<Message>> {
    let mut ranking = rank_in(view, ask, rank)?;
    if let Some(view) = view.beside() {
        put_beside(&mut ranking.rows, rank_in(view, ask, rank)?.rows);
    }
    Ok(ranking)
}

/// Puts what verified reports say beside what was reported.
fn put_beside(rows: &mut [RankRow], verified: Vec<RankRow>) {
    let mut verified =
        verified.into_iter().map(|row| (Arc::clone(&row.unit), row)).collect::<BTreeMap<_, _>>();
    for row in rows {
        row.verified = verified.remove(&row.unit).map(|verified| {
            let beside = Verified::beside((&row.value, row.coverage), verified.value, verified.coverage);
            Box::new(Verified { grade: verified.grade, verdict: verified.verdict, ..beside })
        });
    }
}

fn rank_in(view: View, ask: &Ask, rank: &RankAsk) -> Result<Ranking, Vec<Message>> {
    let setting = Setting::new(view, &Ask { units: Units::Top, ..ask.clone() })?;
    let (setting, version, found) = find(&setting, &rank.name)?;
    Years::with(view, version, setting.period, |years| {
        let chosen = chosen(&setting, years.own, found, rank).map_err(|message| vec![message])?;
        Ok(ranking(years, &setting, found, &chosen, rank.level.is_some()))
    })
}

/// Returns the plan that has the name, what it stands for there, and the question as that plan counts its years.
pub(crate) fn find<'a>(
    setting: &Setting<'a>,
    name: &str,
) -> Result<(Setting<'a>, &'a Version, Found), Vec<Message>> {
    let plans = answering(setting)?;
    let found = plans.iter().position(|(_, version)| Found::of(&version.program, name).is_some());
    let known = || plans.iter().flat_map(|(_, version)| Found::names(&version.program));
    let Some(index) = found else {
        return Err(vec![trouble::unknown_name(name, setting.period, known())]);
    };
    let (setting, version) = plans.into_iter().nth(index).expect("the plan was found there");
    let found = Found::of(&version.program, name).expect("the plan has the name");
    Ok((setting, version, found))
}

/// Returns the units to be ranked.
pub(crate) fn chosen(
    setting: &Setting,
    desk: &Desk,
    found: Found,
    rank: &RankAsk,
) -> Result<Vec<u32>, Message> {
    let order = &setting.order;
    let within = rank.within.as_ref().map(|code| setting.place(code)).transpose()?;
    let inside = |position: &u32| within.is_none_or(|within| order.range(within).contains(position));
    if let Some(level) = &rank.level {
        return Ok(setting.of_level(level)?.into_iter().filter(inside).collect());
    }
    if let Some(population) = found.population(&desk.version.program) {
        return Ok(order.mask(&population.of).iter().filter(inside).collect());
    }
    let roots = order.roots().collect::<Vec<_>>();
    Ok(match (within, roots.as_slice()) {
        (Some(within), _) => order.children(within).collect(),
        (None, [only]) if order.has_below(*only) => order.children(*only).collect(),
        (None, _) => roots,
    })
}

fn ranking(years: &Years, setting: &Setting, found: Found, chosen: &[u32], is_one_list: bool) -> Ranking {
    let program = &years.own.version.program;
    let named = found.named(program);
    let now = reader(years.own, setting, found);
    let before = before(years.own, setting, found);
    let ranked = List::new(&now, chosen.iter().copied(), is_one_list);
    let then = before.as_ref().map(|before| {
        let same = chosen.iter().filter_map(|place| before.board.order.position(setting.order.unit(*place)));
        List::new(before, same, is_one_list)
    });
    Ranking {
        figure: named.name.as_str().into(),
        kind: found.kind(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        period: setting.period,
        through: now.board.evaluation.question().through,
        days: Days::of(setting.period),
        higher_first: found.higher_first(program),
        percent: found.is_percent(program),
        change: found.is_change(program),
        grades: grades(program, found),
        rows: ranked.rows(&now, setting, is_one_list, then.as_ref()),
        map: setting.map_text(),
        as_of: setting.as_of(),
    }
}

/// Returns the reader of a figure as the setting asks.
pub(crate) fn reader<'w>(desk: &Desk<'w>, setting: &Setting, found: Found) -> Reader<'w> {
    let judge = match found {
        Found::Target(target) => desk.judge(setting, &desk.version.program.targets[target]),
        _ => None,
    };
    let own = || desk.board(setting.window(), setting.map_day(setting.through));
    let board = judge.as_ref().map_or_else(own, |judge| Arc::clone(&judge.board));
    Reader::new(board, found, judge)
}

/// Returns the reader of a figure for the year before.
pub(crate) fn before<'w>(desk: &Desk<'w>, setting: &Setting, found: Found) -> Option<Reader<'w>> {
    let window = setting.window().year_before();
    let judge = match found {
        Found::Target(target) => Some(desk.judge_before(setting, &desk.version.program.targets[target])?),
        _ => None,
    };
    let own = || desk.board(window, setting.map_day(window.through));
    let board = judge.as_ref().map_or_else(own, |judge| Arc::clone(&judge.board));
    Some(Reader::new(board, found, judge))
}

/// Units with what they are ranked by, and their places.
pub(crate) struct List {
    pub readings: BTreeMap<UnitId, (u32, Reading)>,
    pub places: BTreeMap<UnitId, Place>,
}

impl List {
    pub fn new(reader: &Reader, chosen: impl Iterator<Item = u32>, is_one_list: bool) -> List {
        let order = &reader.board.order;
        let read = |position: u32| Some((order.unit(position), (position, reader.at(position)?)));
        let readings = chosen.filter_map(read).collect::<BTreeMap<_, _>>();
        let mut lists: BTreeMap<(&str, bool), Vec<(UnitId, &Figure)>> = BTreeMap::new();
        for (unit, (position, reading)) in &readings {
            let Some(value) = reading.value.as_ref().filter(|_| reading.is_firm) else { continue };
            let level = if is_one_list { "" } else { order.level(*position) };
            lists.entry((level, reading.is_of_each)).or_default().push((*unit, value));
        }
        let mut ranked = BTreeMap::new();
        for ((_, is_of_each), list) in &lists {
            let values = list.iter().map(|(_, value)| *value).collect::<Vec<_>>();
            let places = places(&values, *is_of_each || reader.higher_first());
            ranked.extend(list.iter().map(|(unit, _)| *unit).zip(places));
        }
        List { places: ranked, readings }
    }

    /// Returns the lines: level by level, ranked units by place, then the others in the order of the map.
    fn rows(
        &self,
        reader: &Reader,
        setting: &Setting,
        is_one_list: bool,
        then: Option<&List>,
    ) -> Vec<RankRow> {
        let order = &reader.board.order;
        let mut lines =
            self.readings.iter().map(|(unit, (position, _))| (*unit, *position)).collect::<Vec<_>>();
        lines.sort_by_key(|(unit, position)| {
            let level = (!is_one_list).then(|| (order.depth(*position), order.level(*position)));
            let place = self.places.get(unit).map(|place| place.place);
            (level, place.is_none(), place, *position)
        });
        lines.into_iter().map(|(unit, _)| self.row(reader, setting, unit, then)).collect()
    }

    fn row(&self, reader: &Reader, setting: &Setting, unit: UnitId, then: Option<&List>) -> RankRow {
        let (position, reading) = &self.readings[&unit];
        let place = self.places.get(&unit);
        RankRow {
            unit: reader.board.code(*position),
            names: setting.names(unit),
            level: reader.board.order.level(*position).into(),
            place: place.map(|place| place.place),
            of: place.map_or(0, |place| place.of),
            tied: place.is_some_and(|place| place.tied),
            value: reading.value.clone(),
            grade: reading.grade.clone(),
            verdict: reading.verdict,
            coverage: reading.coverage,
            year_before: then.and_then(|then| then.of(unit)),
            missing: if place.is_none() { reader.missing(*position, LISTED).0 } else { Vec::new() },
            not_assessed: if place.is_none() { not_assessed(reader, *position) } else { Vec::new() },
            verified: None,
        }
    }

    fn of(&self, unit: UnitId) -> Option<Before> {
        let (_, reading) = self.readings.get(&unit)?;
        Some(Before { value: reading.value.clone(), place: self.places.get(&unit).map(|place| place.place) })
    }
}

/// Returns the rules by which the unit is not assessed under the score.
fn not_assessed(reader: &Reader, position: u32) -> Vec<Text> {
    let Found::Score(score) = reader.found else { return Vec::new() };
    let rules = lowered(&reader.board, score, position).into_iter().filter(|rule| rule.best.is_none());
    rules.map(|rule| rule.line.as_str().into()).collect()
}
