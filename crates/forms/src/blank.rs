//! A form as the paper has it, for one unit and one period, before anything is written into it.

use assess::called::called;
use assess::review::Called;
use base::{Comparator, Date, FormId, ItemId, Message, Number, Period, UnitId};
use cube::Cube;
use register::plans::Version;
use register::{Register, Text};
use rules::Program;
use rules::program::{Form, Item, ItemIx, ItemKind, Quantity, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Periods before this one that tell what a unit usually reports: a year of months, three years of quarters.
const HISTORY_PERIODS: usize = 12;

/// A form of one unit and one period.
#[derive(Clone, Debug)]
pub struct Blank {
    /// Whose.
    pub unit: UnitId,
    /// The form.
    pub form: FormId,
    /// Its name.
    pub name: Text,
    /// What it is called.
    pub called: Called,
    /// The period, as the plans that ask count it.
    pub period: Period,
    /// The last day on which the unit's report is on time.
    pub due: Option<Date>,
    /// Its parts, in the order in which they are filled in.
    pub sections: Vec<Section>,
}

/// One part of a form: what one plan asks with it, or one section of that.
#[derive(Clone, Debug)]
pub struct Section {
    /// The plan's name.
    pub plan: Text,
    /// What the section is called; where the plan has none, the plan.
    pub called: Called,
    /// Its lines, in the order of the plan.
    pub lines: Vec<Line>,
}

/// One line of a form: one item.
#[derive(Clone, Debug)]
pub struct Line {
    /// The item's name, by which a cell is known wherever it travels.
    pub item: Text,
    /// Its id in the register.
    pub id: ItemId,
    /// Its number on the paper, such as 2 or 2.1.
    pub number: Vec<usize>,
    /// What it is called.
    pub called: Called,
    /// What an answer is.
    pub kind: ItemKind,
    /// How answers of several periods become one.
    pub role: Role,
    /// What the plan holds an answer against.
    pub limits: Vec<Limit>,
    /// Where it is the sum of other lines: these. The program adds up; nobody types it.
    pub sum_of: Vec<Text>,
    /// What the unit reported for earlier periods, the latest first; nothing where it did not.
    pub history: Vec<Option<i64>>,
    /// What it reported for the same period of the year before.
    pub year_ago: Option<i64>,
}

/// What an answer is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How the answer must stand to it.
    pub comparator: Comparator,
    /// Against what.
    pub against: Against,
}

/// The other side of a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// A number.
    Number(Number),
    /// The answer to another item of this name.
    Item(Text),
    /// A formula, as the plan writes it.
    Formula(String),
}

impl Blank {
    /// Returns the form as this unit fills it in for the period, or why there is none: no plan asks it then.
    ///
    /// What the register has to say about unit and period is left to it; see [`crate::remarks`].
    pub fn new(
        register: &Register,
        cube: &Cube,
        form: FormId,
        unit: UnitId,
        period: Period,
    ) -> Result<Blank, Message> {
        let period = register.counted(form, period);
        let meaning = register.plans().form(form);
        let asked = register.plans().asked(form, period);
        if meaning.every != period.cycle() {
            let meant = Period::containing(meaning.every, period.first_day());
            let message = Message::new("form.not-asked-then").with("form", &meaning.name);
            return Err(message.with("period", period).with("meant", meant));
        }
        let seen = Seen { cube, unit, period, counted: &|period| register.counted(form, period) };
        let mut taken = BTreeSet::new();
        let mut first = 1;
        let sections = asked.plans().flat_map(|version| {
            let sections = Section::all(version, &meaning.name, &seen, &mut taken, first);
            let lines = sections.iter().flat_map(|section| &section.lines);
            first += lines.filter(|line| line.number.len() == 1).count();
            sections
        });
        let sections: Vec<Section> = sections.filter(|section| !section.lines.is_empty()).collect();
        let declaring = asked.plans().find_map(|version| Some(declared(version, &meaning.name)?.1));
        Ok(Blank {
            unit,
            form,
            name: meaning.name.clone(),
            called: declaring.map_or_else(|| plain(&meaning.name), |form| called(&form.named)),
            period,
            due: register.due(form, period, unit),
            sections,
        })
    }

    /// Returns all lines, in the order in which they are filled in.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.sections.iter().flat_map(|section| &section.lines)
    }

    /// Returns the line of this item.
    pub fn line(&self, item: &str) -> Option<&Line> {
        self.lines().find(|line| line.item.as_str() == item)
    }

    /// Returns what tells this form from the same form when it asked otherwise: every item with what an answer to it is. A copy
    /// that was taken away is held against it when it comes back.
    pub fn edition(&self) -> String {
        let line = |line: &Line| {
            let kind = match &line.kind {
                ItemKind::YesNo => "yes_no".to_owned(),
                ItemKind::Count => "count".to_owned(),
                ItemKind::Date => "date".to_owned(),
                ItemKind::Amount { measure, scale } => format!("{measure}.{scale}"),
            };
            let sum = line.sum_of.iter().map(Text::as_str).collect::<Vec<_>>().join("+");
            format!("{}:{kind}={sum}", line.item)
        };
        let mut lines: Vec<String> = self.lines().map(line).collect();
        lines.sort();
        digest(&lines.join("\n"))
    }
}

/// Returns a name that no plan explains.
fn plain(name: &str) -> Called {
    Called { label: name.into(), labels: Arc::default() }
}

/// Returns 64 bits that differ where texts do, in hexadecimal digits (FNV-1a, by Fowler, Noll and Vo). It guards against mistakes,
/// not against malice: what a copy says is checked line by line besides.
fn digest(text: &str) -> String {
    let fold = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, fold))
}

/// Where earlier answers are seen.
struct Seen<'a> {
    cube: &'a Cube,
    unit: UnitId,
    period: Period,
    counted: &'a dyn Fn(Period) -> Period,
}

impl Seen<'_> {
    fn history(&self, item: ItemId) -> Vec<Option<i64>> {
        let before = std::iter::successors(Some(self.period.previous()), |period| Some(period.previous()));
        let before = before.take(HISTORY_PERIODS).map(|period| (self.counted)(period));
        before.map(|period| self.cube.figure(period, self.unit, item)).collect()
    }

    fn year_ago(&self, item: ItemId) -> Option<i64> {
        self.cube.figure((self.counted)(self.period.year_before()), self.unit, item)
    }
}

impl Section {
    /// Returns what a plan asks with the form, section by section; those that ask nothing new are empty.
    fn all(
        version: &Arc<Version>,
        form: &str,
        seen: &Seen,
        taken: &mut BTreeSet<Text>,
        first: usize,
    ) -> Vec<Section> {
        let empty = |called: Called| Section { plan: version.name.clone(), called, lines: Vec::new() };
        let mut sections = vec![empty(called(&version.program.plan.named))];
        let Some((program, form)) = declared(version, form) else { return sections };
        let sums = sums(program, form);
        let mut headings = form.sections.iter().peekable();
        let mut numbers = Numbers { last: first - 1, open: BTreeSet::new(), part: 0 };
        for (place, ix) in form.items.iter().enumerate() {
            while let Some(heading) = headings.next_if(|heading| heading.before <= place) {
                sections.push(empty(called(&heading.named)));
            }
            let item = &program[*ix];
            let name = Text::from(item.named.name.as_str());
            // Several plans may ask the same item: it stands where it is asked first.
            if !taken.insert(name.clone()) {
                continue;
            }
            let id = version.item_id(*ix);
            let parts: Vec<Text> =
                sums.get(ix).into_iter().flatten().map(|part| named_of(program, *part)).collect();
            let section = sections.last_mut().expect("there is one to begin with");
            section.lines.push(Line {
                number: numbers.next(&name, &parts),
                called: called(&item.named),
                kind: item.kind.clone(),
                role: item.role,
                limits: limits(program, item, sums.get(ix)),
                sum_of: parts,
                history: seen.history(id),
                year_ago: seen.year_ago(id),
                item: name,
                id,
            });
        }
        sections
    }
}

/// Returns the form of this name with the program that declares it.
fn declared<'v>(version: &'v Version, form: &str) -> Option<(&'v Program, &'v Form)> {
    let program = &*version.program;
    Some((program, &program[program.form(form)?]))
}

fn named_of(program: &Program, item: ItemIx) -> Text {
    program[item].named.name.as_str().into()
}

/// How lines are numbered: one after the other, the parts of a total that follow it below its number.
struct Numbers {
    last: usize,
    open: BTreeSet<Text>,
    part: usize,
}

impl Numbers {
    fn next(&mut self, item: &Text, parts: &[Text]) -> Vec<usize> {
        if self.open.remove(item) {
            self.part += 1;
            return vec![self.last, self.part];
        }
        self.last += 1;
        self.part = 0;
        self.open = parts.iter().cloned().collect();
        vec![self.last]
    }
}

/// Returns the items that are sums of others: those of which the plan says `check = a + b`. An item that would be a part of
/// itself is none.
fn sums(program: &Program, form: &Form) -> BTreeMap<ItemIx, Vec<ItemIx>> {
    let mut sums = BTreeMap::new();
    for ix in &form.items {
        let item = &program[*ix];
        let mut equal = item.checks.iter().filter(|check| check.comparator == Comparator::Equal);
        let parts = equal.find_map(|check| parts(&check.other).filter(|parts| parts.len() > 1));
        let Some(parts) = parts else { continue };
        let is_alike = parts.iter().all(|part| program[*part].kind == item.kind && form.items.contains(part));
        if is_alike && item.kind.is_summed() && !reaches(&sums, &parts, *ix) {
            sums.insert(*ix, parts);
        }
    }
    sums
}

/// Returns whether the item is among the parts, or the parts of the parts.
fn reaches(sums: &BTreeMap<ItemIx, Vec<ItemIx>>, parts: &[ItemIx], item: ItemIx) -> bool {
    parts.iter().any(|part| *part == item || sums.get(part).is_some_and(|own| reaches(sums, own, item)))
}

/// Returns the items of `a + b + c`; nothing for any other formula.
fn parts(quantity: &Quantity) -> Option<Vec<ItemIx>> {
    match quantity {
        Quantity::Item(item) => Some(vec![*item]),
        Quantity::Sum(a, b) => Some(parts(a)?.into_iter().chain(parts(b)?).collect()),
        _ => None,
    }
}

/// Returns what an answer is held against, but for the sum that it is.
fn limits(program: &Program, item: &Item, sum: Option<&Vec<ItemIx>>) -> Vec<Limit> {
    let is_own_sum = |other: &Quantity| sum.is_some() && parts(other).as_ref() == sum;
    let checks = item.checks.iter().filter(|check| !is_own_sum(&check.other));
    let limit = checks.map(|check| Limit {
        comparator: check.comparator,
        against: match &check.other {
            Quantity::Constant(number) => Against::Number(number.clone()),
            Quantity::Item(item) => Against::Item(named_of(program, *item)),
            other => Against::Formula(rules::notation::quantity(program, other)),
        },
    });
    limit.collect()
}
