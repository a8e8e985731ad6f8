//! Small worlds with gaps: a target over a random rule, reports of which some have not come, and what each gap may turn
//! out to be.

use super::dice::Dice;
use super::rule::{self, FORMS, FORMS_TEXT, Figures, ITEMS, Quantity, Rule};
use crate::desk::Desk;
use std::collections::BTreeMap;

/// District, code and bloc of the communes.
pub const COMMUNES: [(&str, &str, &str); 4] =
    [("D1", "A", "north"), ("D1", "B", "south"), ("D1", "C", "north"), ("D2", "E", "south")];

/// The only one of its district.
pub const LAST: usize = 3;

/// So many ways of filling in all gaps are tried at most.
const WAYS_MAX: usize = 4_500;
/// The same where only one commune has gaps.
const WAYS_OF_ONE_MAX: usize = 40_000;

/// What a count may turn out to be: nothing, around the thresholds, and more than any of them.
const COUNTS: [i64; 7] = [0, 1, 2, 3, 4, 5, 1_000];
/// The same for parts that read one count together, and shares that come to exactly so much.
const COUNTS_OF_ONE: [i64; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 20, 1_000, 2_000];
/// What else it may turn out to be: more than anything that was reported can outweigh.
const COUNTS_BEYOND: [i64; 1] = [1_000_000];

/// What a target measures.
pub enum Measure {
    Share(Option<Rule>, Rule),
    Count(Option<Rule>, Rule),
    Each(Quantity),
    Value(Quantity),
}

pub struct Target {
    pub measure: Measure,
    pub comparator: &'static str,
    pub threshold: (i128, i128),
    /// The sort of its groups: `district`, `bloc`.
    pub in_each: Option<&'static str>,
}

/// One gap: a report that has not come, or one figure of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    pub unit: usize,
    pub form: usize,
    pub period: usize,
    /// The item, where the rest of the report came.
    pub item: Option<usize>,
}

/// A figure: unit, item, period of its form.
type Cell = (usize, usize, usize);

pub struct Small {
    pub target: Target,
    pub plan: String,
    pub figures: BTreeMap<Cell, i64>,
    pub gaps: Vec<Gap>,
    /// For each gap the figures it may bring; those of the first `likely` are looked at as what may be sent, the others
    /// only as what may have to be reckoned with.
    pub fillings: Vec<Vec<Vec<(Cell, i64)>>>,
    pub likely: Vec<usize>,
}

impl Gap {
    /// Returns the gap as the answer names it.
    pub fn name(&self) -> String {
        let (form, periods) = FORMS[self.form];
        let item = self.item.map_or(String::new(), |item| format!(" {}", ITEMS[item].0));
        format!("{} {form} {}{item}", COMMUNES[self.unit].1, periods[self.period])
    }
}

impl Target {
    fn random(dice: &mut Dice) -> Target {
        loop {
            let mut free = (0..ITEMS.len()).collect::<Vec<_>>();
            let except = if dice.chance(25) { Rule::random(dice, &mut free, 0) } else { None };
            let counted = [(1, 4), (1, 2), (2, 3), (3, 4), (1, 1)];
            let (measure, threshold) = match dice.roll(10) {
                0..4 => {
                    let Some(rule) = Rule::random(dice, &mut free, 2) else { continue };
                    (Measure::Share(except, rule), dice.pick(&counted))
                }
                4..6 => {
                    let Some(rule) = Rule::random(dice, &mut free, 2) else { continue };
                    (Measure::Count(except, rule), (1 + dice.roll(3) as i128, 1))
                }
                kind => {
                    let Some(quantity) = Quantity::random(dice, &mut free) else { continue };
                    let threshold = quantity.threshold(dice);
                    let each = kind < 8;
                    (if each { Measure::Each(quantity) } else { Measure::Value(quantity) }, threshold)
                }
            };
            let is_counted = matches!(measure, Measure::Share(..) | Measure::Count(..));
            // A group whose members may all be left out is undecided itself, whatever else is known of it.
            let excepts = matches!(measure, Measure::Share(Some(_), _) | Measure::Count(Some(_), _));
            let in_each =
                (is_counted && !excepts && dice.chance(25)).then(|| dice.pick(&["district", "bloc"]));
            let comparator = match &measure {
                Measure::Each(quantity) | Measure::Value(quantity) => quantity.comparator(dice),
                Measure::Share(..) | Measure::Count(..) => rule::comparator(dice),
            };
            return Target { measure, comparator, threshold, in_each };
        }
    }

    fn text(&self) -> String {
        let except = |except: &Option<Rule>| {
            except.as_ref().map_or(String::new(), |rule| format!(" except ({})", rule.text()))
        };
        let in_each = self.in_each.map_or(String::new(), |group| format!(" in each {group}"));
        let (measure, threshold) = match &self.measure {
            Measure::Share(left, rule) => (
                format!("share of commune{} where ({})", except(left), rule.text()),
                format!("{} / {}", self.threshold.0, self.threshold.1),
            ),
            Measure::Count(left, rule) => (
                format!("count of commune{} where ({})", except(left), rule.text()),
                self.threshold.0.to_string(),
            ),
            Measure::Each(quantity) => {
                (format!("each commune: {}", quantity.text()), Quantity::written(self.threshold))
            }
            Measure::Value(quantity) => (quantity.text(), Quantity::written(self.threshold)),
        };
        format!("target t {measure}{in_each} {} {threshold}", self.comparator)
    }

    fn items(&self) -> Vec<usize> {
        match &self.measure {
            Measure::Share(except, rule) | Measure::Count(except, rule) => {
                except.iter().flat_map(Rule::items).chain(rule.items()).collect()
            }
            Measure::Each(quantity) | Measure::Value(quantity) => quantity.items(),
        }
    }
}

impl Small {
    pub fn new(seed: u64) -> Small {
        let mut dice = Dice::new(seed);
        let target = Target::random(&mut dice);
        Small::with_gaps(target, &mut dice, false)
    }

    /// Returns a world in which one commune has gaps, and a rule that may read an item twice.
    pub fn of_one(seed: u64) -> Small {
        let mut dice = Dice::new(seed);
        let measure = Measure::Share(None, Rule::shared(&mut dice));
        let target = Target { measure, comparator: ">=", threshold: (1, 1), in_each: None };
        Small::with_gaps(target, &mut dice, true)
    }

    fn with_gaps(target: Target, dice: &mut Dice, of_one: bool) -> Small {
        let plan = format!("{FORMS_TEXT}{}\n", target.text());
        let mut small = Small {
            target,
            plan,
            figures: BTreeMap::new(),
            gaps: Vec::new(),
            fillings: Vec::new(),
            likely: Vec::new(),
        };
        let read = small.target.items();
        let mut reports = Vec::new();
        for unit in 0..COMMUNES.len() {
            for (form, (_, periods)) in FORMS.iter().enumerate() {
                reports.extend((0..periods.len()).map(|period| (unit, form, period)));
            }
        }
        while let Some((unit, form, period)) = dice.take(&mut reports) {
            let cells = cells(unit, form, period);
            let asked = cells.iter().copied().filter(|(_, item, _)| read.contains(item)).collect::<Vec<_>>();
            for cell in &cells {
                let value = if ITEMS[cell.1].2 { dice.roll(2) as i64 } else { dice.roll(6) as i64 };
                small.figures.insert(*cell, value);
            }
            if asked.is_empty() || of_one && unit != LAST || !dice.chance(if of_one { 70 } else { 40 }) {
                continue;
            }
            // Both sides of a ratio come with one report: of half a ratio more may be known than the program says.
            let is_of_ratio = asked[0].1 == rule::M || asked[0].1 == rule::N;
            let may_be_single = if of_one { asked.len() > 1 } else { !is_of_ratio && asked.len() == 1 };
            let single = may_be_single && asked.len() < cells.len() && dice.chance(50);
            let lost = if single { vec![dice.pick(&asked)] } else { asked };
            let gap = Gap { unit, form, period, item: single.then(|| lost[0].1) };
            small.open(gap, &cells, &lost, of_one);
        }
        small
    }

    /// Opens a gap, unless there would be too many ways to fill them all.
    fn open(&mut self, gap: Gap, cells: &[Cell], asked: &[Cell], of_one: bool) {
        let (counts, ways_max) =
            if of_one { (COUNTS_OF_ONE.as_slice(), WAYS_OF_ONE_MAX) } else { (COUNTS.as_slice(), WAYS_MAX) };
        let values = |cell: &Cell, beyond: bool| match ITEMS[cell.1].2 {
            true => vec![0, 1],
            false if beyond => [counts, &COUNTS_BEYOND].concat(),
            false => counts.to_vec(),
        };
        let likely = ways(asked, |cell| values(cell, false));
        let mut all = likely.clone();
        all.extend(ways(asked, |cell| values(cell, true)).into_iter().filter(|way| !likely.contains(way)));
        if self.fillings.iter().map(Vec::len).product::<usize>() * all.len() > ways_max {
            return;
        }
        let gone = cells.iter().filter(|(_, item, _)| gap.item.is_none_or(|own| own == *item));
        for cell in gone {
            self.figures.remove(cell);
        }
        self.likely.push(likely.len());
        self.fillings.push(all);
        self.gaps.push(gap);
    }

    /// Returns a desk on which everything has been reported but the gaps.
    pub fn desk(&self) -> Desk {
        let communes = COMMUNES.map(|(district, code, bloc)| format!("{code} {district} commune - {bloc}\n"));
        let units = format!("P - province\nD1 P district\nD2 P district\n{}", communes.concat());
        let mut desk = Desk::new(&units, &self.plan);
        for (unit, (_, code, _)) in COMMUNES.iter().enumerate() {
            for (form, (name, periods)) in FORMS.iter().enumerate() {
                for (period, shown) in periods.iter().enumerate() {
                    let figures = cells(unit, form, period)
                        .into_iter()
                        .filter_map(|cell| Some(format!("{}={}", ITEMS[cell.1].0, self.figures.get(&cell)?)));
                    let figures = figures.collect::<Vec<_>>().join(" ");
                    if !figures.is_empty() {
                        desk.report(&format!("{code} {name} {shown} {figures}"));
                    }
                }
            }
        }
        desk
    }

    /// Returns what every commune comes to, for every way to fill in all gaps; the first gap turns fastest.
    pub fn filled(&self) -> Vec<[Figures; COMMUNES.len()]> {
        let add = |units: &mut [Figures; COMMUNES.len()], cell: &Cell, value: i64| {
            let sum = &mut units[cell.0][cell.1];
            *sum = if ITEMS[cell.1].2 { value.max(*sum) } else { *sum + value };
        };
        let mut known = [[0; ITEMS.len()]; COMMUNES.len()];
        self.figures.iter().for_each(|(cell, value)| add(&mut known, cell, *value));
        self.fillings.iter().fold(vec![known], |begun, fillings| {
            let longer = fillings.iter().flat_map(|filling| {
                begun.iter().map(|units| {
                    let mut units = *units;
                    filling.iter().for_each(|(cell, value)| add(&mut units, cell, *value));
                    units
                })
            });
            longer.collect()
        })
    }

    /// Returns the groups that have some of the communes, by name.
    pub fn groups(&self, below: &[usize]) -> BTreeMap<&'static str, Vec<usize>> {
        let mut groups = BTreeMap::<_, Vec<usize>>::new();
        for unit in below {
            let (district, _, bloc) = COMMUNES[*unit];
            match self.target.in_each {
                Some("bloc") => groups.entry(bloc).or_default().push(*unit),
                Some(_) => groups.entry(district).or_default().push(*unit),
                None => {}
            }
        }
        groups
    }

    /// Returns whether the target holds where the communes `below` come to this; nothing where nothing decides it.
    pub fn holds(&self, units: &[Figures], below: &[usize]) -> Option<bool> {
        if self.target.in_each.is_none() {
            return self.holds_in(units, below);
        }
        let groups = self.groups(below).into_values().filter(|group| self.has_members(units, group));
        all(groups.map(|group| self.holds_in(units, &group)))
    }

    fn has_members(&self, units: &[Figures], group: &[usize]) -> bool {
        group.iter().any(|unit| self.excepted(&units[*unit]) != Some(true))
    }

    /// Returns whether the unit is left out; nothing where nothing decides it.
    pub fn excepted(&self, unit: &Figures) -> Option<bool> {
        match &self.target.measure {
            Measure::Share(Some(except), _) | Measure::Count(Some(except), _) => except.holds(unit),
            _ => Some(false),
        }
    }

    /// Returns what is asked of one unit; nothing where nothing decides it.
    pub fn answers(&self, unit: &Figures) -> Option<bool> {
        match &self.target.measure {
            Measure::Share(_, rule) | Measure::Count(_, rule) => rule.holds(unit),
            Measure::Each(quantity) | Measure::Value(quantity) => {
                let value = quantity.value(&[*unit])?;
                Some(rule::passes(value, self.target.comparator, self.target.threshold))
            }
        }
    }

    /// Returns whether it holds in one group.
    pub fn holds_in(&self, units: &[Figures], below: &[usize]) -> Option<bool> {
        let Target { comparator, threshold, .. } = &self.target;
        let passes = |value| rule::passes(value, comparator, *threshold);
        match &self.target.measure {
            Measure::Share(_, rule) | Measure::Count(_, rule) => {
                let answers = |unit: &Figures| (self.excepted(unit), rule.holds(unit));
                let mut open = vec![(0, 0)];
                for (excepted, answer) in below.iter().map(|unit| answers(&units[*unit])) {
                    let mut ends = Vec::new();
                    for (yes, whole) in open {
                        let may = |what: Option<bool>, other| what.is_none_or(|what| what == other);
                        ends.extend(may(excepted, true).then_some((yes, whole)));
                        let stays = may(excepted, false);
                        ends.extend((stays && may(answer, true)).then_some((yes + 1, whole + 1)));
                        ends.extend((stays && may(answer, false)).then_some((yes, whole + 1)));
                    }
                    open = ends;
                }
                let is_share = matches!(self.target.measure, Measure::Share(..));
                let end = |(yes, whole): (i128, i128)| {
                    (whole > 0).then(|| passes((yes, if is_share { whole } else { 1 })))
                };
                let first = end(open[0])?;
                open.into_iter().all(|one| end(one) == Some(first)).then_some(first)
            }
            Measure::Each(quantity) => {
                all(below.iter().map(|unit| quantity.value(&[units[*unit]]).map(passes)))
            }
            Measure::Value(quantity) => {
                let units = below.iter().map(|unit| units[*unit]).collect::<Vec<_>>();
                quantity.value(&units).map(passes)
            }
        }
    }
}

/// Returns whether all hold; nothing where there is none, or none fails and some are open.
fn all(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let answers = answers.collect::<Vec<_>>();
    match (answers.is_empty(), answers.contains(&Some(false)), answers.contains(&None)) {
        (true, _, _) => None,
        (_, true, _) => Some(false),
        (_, _, true) => None,
        _ => Some(true),
    }
}

fn cells(unit: usize, form: usize, period: usize) -> Vec<Cell> {
    let items = ITEMS.iter().enumerate().filter(|(_, (_, of, _))| *of == FORMS[form].0);
    items.map(|(item, _)| (unit, item, period)).collect()
}

/// Returns every way to give each cell one of its values.
fn ways(cells: &[Cell], values: impl Fn(&Cell) -> Vec<i64>) -> Vec<Vec<(Cell, i64)>> {
    cells.iter().fold(vec![Vec::new()], |begun, cell| {
        let values = values(cell);
        let longer = begun.iter().flat_map(|way: &Vec<(Cell, i64)>| {
            values.iter().map(|value| way.iter().copied().chain([(*cell, *value)]).collect())
        });
        longer.collect()
    })
}
