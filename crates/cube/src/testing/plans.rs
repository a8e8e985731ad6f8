//! Plans at random: every construct of the checked form, in small.

use super::dice::Dice;
use super::small::{KINDS, LEVELS};
use base::{Comparator, Cycle, Date, Number, Period, YearStart, number};
use rules::Program;
use rules::editions::Editions;
use rules::program::change::{Against, Change, Pace, Told};
use rules::program::days::{Anchor, Day, Shift};
use rules::program::deadlines::{DayNamed, Due};
use rules::program::derived::{Derived, Direction, Gathering, How};
use rules::program::grading::{Cap, Grading, Whose};
use rules::program::parameters::{Parameter, ParameterLine, Place};
use rules::program::quotas::{Base, Preference, Quota, Rounding};
use rules::program::reductions::{Events, Reduction};
use rules::program::{
    At, Band, Condition, Criterion, Form, FormIx, Group, Indicator, IndicatorIx, Item, ItemIx, ItemKind,
    Named, ParameterIx, Penalty, Population, Quantity, Role, Score, ScoreIx, ScorePart, Shown, Span,
    Standard, StandardIx, Step, Title, TitleIx,
};

/// Returns a plan: forms with items, indicators, scores, standards, a title; no targets.
pub fn plan(dice: &mut Dice) -> Program {
    let mut program = Program::default();
    program.plan.year = dice.pick(&[None, Some("2025"), Some("2025-H1"), Some("2025-Q3")]).map(period);
    program.plan.year = program.plan.year.map(|year| begun(dice, year));
    program.plan.no_contest = dice.some(&["2023", "2024", "2024-H2"], 15).into_iter().map(period).collect();
    for _ in 0..1 + dice.roll(3) {
        form(dice, &mut program);
    }
    parameter(dice, &mut program);
    for index in 0..1 + dice.roll(4) {
        let quantity = quantity(dice, &program, 3);
        program.indicators.push(Indicator {
            named: named(&format!("indicator_{index}")),
            quantity,
            shown: Shown::Number,
            higher_is_better: *dice.pick(&[None, Some(true), Some(false)]),
            complete_at: dice.chance(30).then(|| number::fraction(1 + dice.roll(4) as i64, 4)),
        });
    }
    program.titles.push(Title {
        named: named("exemplary"),
        of: words(dice),
        by: None,
        eligible: Vec::new(),
        quotas: Vec::new(),
        not_with: Vec::new(),
    });
    for index in 0..1 + dice.roll(2) {
        let score = score(dice, &program, index);
        program.scores.push(score);
        if dice.chance(50) {
            grading(dice, &mut program, index);
        }
    }
    for index in 0..1 + dice.roll(2) {
        let criteria = (0..1 + dice.roll(3)).map(|_| criterion(dice, &program)).collect();
        let named = named(&format!("standard_{index}"));
        program.standards.push(Standard { named, of: words(dice), criteria });
    }
    program
}

/// Returns a number that units have, at most so deep.
pub fn quantity(dice: &mut Dice, program: &Program, depth: usize) -> Quantity {
    let below = |dice: &mut Dice| Box::new(quantity(dice, program, depth.saturating_sub(1)));
    match if depth == 0 { dice.roll(6) } else { dice.roll(17) } {
        0 => Quantity::Constant(constant(dice)),
        1 => Quantity::LateReports,
        2 if !program.indicators.is_empty() => {
            Quantity::Indicator(IndicatorIx(dice.roll(program.indicators.len())))
        }
        6 | 7 => Quantity::Sum(below(dice), below(dice)),
        8 | 9 => Quantity::Difference(below(dice), below(dice)),
        10..=12 => Quantity::Ratio(below(dice), below(dice)),
        13 => changed(dice, program, depth - 1),
        14 => derived(dice, program, depth - 1),
        15 => day(dice, program),
        _ => Quantity::Item(counted(dice, program)),
    }
}

fn changed(dice: &mut Dice, program: &Program, depth: usize) -> Quantity {
    let pace = || {
        let (begin, end) = (Date::constant(2024, 3, 1), Date::constant(2025, 11, 30));
        Pace { target: 0, begin, end, goal: number::whole(40) }
    };
    match dice.roll(8) {
        0 => return Quantity::Pace(pace()),
        1 => return Quantity::Parameter(ParameterIx(0)),
        _ => {}
    }
    let against = match dice.roll(4) {
        0 => Against::Year(2023 + dice.roll(3) as i16),
        1 => Against::Pace(pace()),
        _ => Against::YearBefore,
    };
    let told = *dice.pick(&[Told::AsPart, Told::AsPart, Told::InPoints]);
    Quantity::Change(Box::new(Change { of: quantity(dice, program, depth), against, told }))
}

/// Returns a day, or how many days lie between two.
fn day(dice: &mut Dice, program: &Program) -> Quantity {
    let one = |dice: &mut Dice| {
        let asked = (0..program.items.len()).map(ItemIx).filter(|item| program[*item].kind == ItemKind::Date);
        let asked = asked.collect::<Vec<_>>();
        if !asked.is_empty() && dice.chance(40) {
            return Quantity::Item(*dice.pick(&asked));
        }
        let anchor = match (dice.roll(5), asked.first()) {
            (0, _) => Anchor::YearStart,
            (1, _) => Anchor::YearEnd,
            (2, _) => Anchor::On(Date::constant(2025, 3, 1 + dice.roll(28) as i8)),
            (3, Some(_)) => Anchor::Item(*dice.pick(&asked)),
            _ => Anchor::OfYear { month: 1 + dice.roll(12) as i8, day: 31, before: dice.chance(50) },
        };
        let shift =
            dice.chance(50).then(|| Shift { count: dice.roll(9) as i32 - 4, months: dice.chance(50) });
        Quantity::Day(Day { anchor, shift })
    };
    let first = one(dice);
    if dice.chance(30) { Quantity::Difference(Box::new(one(dice)), Box::new(first)) } else { first }
}

fn derived(dice: &mut Dice, program: &Program, depth: usize) -> Quantity {
    let (how, count) = match dice.roll(3) {
        0 => (How::Gathered(*dice.pick(&Gathering::ALL)), 1 + dice.roll(3)),
        1 => (How::Times(constant(dice)), 1),
        _ => {
            let (direction, digits) = (*dice.pick(&Direction::ALL), dice.roll(3) as u8);
            (How::Rounded { direction, digits, percent: dice.chance(50) }, 1)
        }
    };
    let of = (0..count).map(|_| quantity(dice, program, depth)).collect();
    Quantity::Derived(Box::new(Derived { how, of }))
}

/// Returns something that is so or not, at most so deep.
pub fn condition(dice: &mut Dice, program: &Program, depth: usize) -> Condition {
    let parts = |dice: &mut Dice| -> Vec<Condition> {
        (0..dice.roll(4)).map(|_| condition(dice, program, depth.saturating_sub(1))).collect()
    };
    match if depth == 0 { dice.roll(9) } else { dice.roll(14) } {
        5 if !program.scores.is_empty() => ranked(dice, program),
        0 if !program.standards.is_empty() => Condition::Met(StandardIx(dice.roll(program.standards.len()))),
        1 | 2 if !program.scores.is_empty() => grade(dice, program),
        3 => Condition::Awarded(TitleIx(dice.roll(program.titles.len()))),
        4 | 5 => Condition::Answer(answered(dice, program)),
        9 => Condition::Not(Box::new(condition(dice, program, depth - 1))),
        10 => Condition::All(parts(dice)),
        11 => Condition::Any(parts(dice)),
        12 => {
            let parts = parts(dice);
            Condition::AtLeast(dice.roll(parts.len() + 2), parts)
        }
        13 => {
            let of_last = 1 + dice.roll(2);
            let editions = Editions { at_least: 1 + dice.roll(of_last), of_last };
            Condition::Editions(Box::new(condition(dice, program, depth - 1)), editions)
        }
        _ => {
            let (left, right) = (quantity(dice, program, 2), threshold(dice, program));
            let (left, right) = if dice.chance(15) { (right, left) } else { (left, right) };
            Condition::Compare(left, *dice.pick(&Comparator::ALL), right)
        }
    }
}

/// Returns a population, sometimes with an exception.
pub fn population(dice: &mut Dice, program: &Program) -> Population {
    let except = dice.chance(50).then(|| condition(dice, program, 2));
    let as_of = *dice.pick(&[None, None, Some((2023, 6)), Some((2024, 11)), Some((2025, 8))]);
    let as_of = as_of.map(|(year, month)| Date::constant(year, month, 15));
    Population { of: words(dice), as_of, except }
}

fn parameter(dice: &mut Dice, program: &mut Program) {
    let lines = (0..dice.roll(5)).map(|_| {
        let from = Date::constant(2025, 1 + dice.roll(12) as i8, 1);
        let units = ["03", "10", "17", "24"].map(|code| Place::Unit(code.to_owned()));
        let words = LEVELS.iter().chain(&KINDS).map(|word| Place::Word((*word).to_owned()));
        let places = units.into_iter().chain(words).collect::<Vec<_>>();
        ParameterLine {
            value: constant(dice),
            places: (0..dice.roll(3)).map(|_| dice.pick(&places).clone()).collect(),
            from: dice.chance(40).then_some(from),
        }
    });
    let lines = lines.collect();
    let value = constant(dice);
    program.parameters.push(Parameter { named: named("parameter"), value, percent: false, lines });
}

fn form(dice: &mut Dice, program: &mut Program) {
    let form = FormIx(program.forms.len());
    let every = *dice.pick(&[Cycle::Month, Cycle::Quarter, Cycle::Quarter, Cycle::Half, Cycle::Year]);
    let mut items = Vec::new();
    for index in 0..1 + dice.roll(3) {
        items.push(ItemIx(program.items.len()));
        let kind = item_kind(dice);
        program.items.push(Item {
            named: named(&format!("item_{}_{index}", form.0)),
            form,
            role: role(dice, &kind),
            kind,
            checks: Vec::new(),
        });
    }
    let named = named(&format!("form_{}", form.0));
    let (from, due) = (words(dice), Some(Due::InDays(10)));
    program.forms.push(Form {
        named,
        from,
        every,
        due,
        counts_until: cut_off(dice),
        items,
        sections: Vec::new(),
    });
}

/// Returns until when figures count, now and then.
fn cut_off(dice: &mut Dice) -> Option<DayNamed> {
    let days = [(12, 15), (1, 15), (2, 29), (6, 30), (7, 2), (11, 20)];
    let (month, day) = *dice.pick(&days);
    match dice.roll(6) {
        0 | 1 => Some(DayNamed::Each { month, day }),
        2 => Some(DayNamed::On(Date::constant(2025, month, day.min(28)))),
        _ => None,
    }
}

/// Lets a year begin on a day of its own, now and then.
fn begun(dice: &mut Dice, year: Period) -> Period {
    let starts = [(11, 15, true), (11, 15, false), (7, 1, true), (3, 10, false), (1, 2, false)];
    let (month, day, before) = *dice.pick(&starts);
    let is_whole = year.cycle() == Cycle::Year && dice.chance(40);
    if is_whole {
        year.beginning(YearStart::new(month, day, before).expect("every year has these days"))
    } else {
        year
    }
}

fn period(text: &str) -> Period {
    text.parse().expect("the period is written right")
}

fn item_kind(dice: &mut Dice) -> ItemKind {
    match dice.roll(7) {
        0 | 1 => ItemKind::YesNo,
        2..=4 => ItemKind::Count,
        5 => ItemKind::Date,
        _ => ItemKind::Amount { measure: "km".to_owned(), scale: dice.roll(3) as u8 },
    }
}

fn role(dice: &mut Dice, kind: &ItemKind) -> Role {
    match kind {
        ItemKind::Date => *dice.pick(&[Role::Stock, Role::Assigned]),
        _ => *dice.pick(&[Role::Flow, Role::Flow, Role::Stock, Role::Assigned]),
    }
}

fn named(name: &str) -> Named {
    Named { name: name.to_owned(), ..Named::default() }
}

fn words(dice: &mut Dice) -> Vec<String> {
    let all = [&LEVELS[..], &KINDS[..]].concat();
    let mut words = dice.some(&all, 65);
    words.push(*dice.pick(&all));
    words.into_iter().map(str::to_owned).collect()
}

fn constant(dice: &mut Dice) -> Number {
    number::fraction(dice.roll(14) as i64 - 3, *dice.pick(&[1, 1, 2, 3, 10]))
}

fn threshold(dice: &mut Dice, program: &Program) -> Quantity {
    if dice.chance(75) { Quantity::Constant(constant(dice)) } else { quantity(dice, program, 2) }
}

/// Returns an item of numbers, or where there is none, and seldom otherwise, any.
fn counted(dice: &mut Dice, program: &Program) -> ItemIx {
    let items = (0..program.items.len()).map(ItemIx).collect::<Vec<_>>();
    let numbers = items.iter().filter(|item| program[**item].kind.is_summed()).copied();
    let numbers = numbers.collect::<Vec<_>>();
    let any = numbers.is_empty() || dice.chance(3);
    *dice.pick(if any { &items } else { &numbers })
}

/// Returns a yes-or-no item, or where there is none any other, which may be asked for as well.
fn answered(dice: &mut Dice, program: &Program) -> ItemIx {
    let asked = program.items.iter().position(|item| item.kind == ItemKind::YesNo);
    ItemIx(asked.unwrap_or_else(|| dice.roll(program.items.len())))
}

fn grade(dice: &mut Dice, program: &Program) -> Condition {
    let score = dice.roll(program.scores.len());
    let band = dice.roll(program.scores[score].bands.len());
    Condition::Grade { score: ScoreIx(score), comparator: *dice.pick(&Comparator::ALL), band }
}

/// Returns whether a unit has a grade, or stands in front.
fn ranked(dice: &mut Dice, program: &Program) -> Condition {
    let score = ScoreIx(dice.roll(program.scores.len()));
    if dice.chance(30) {
        return Condition::Assessed(score);
    }
    let groups = [None, Some(Group::Bloc), Some(Group::Level("province".into()))];
    let (comparator, place) = (*dice.pick(&Comparator::ALL), 1 + dice.roll(4) as u64);
    Condition::Rank { score, comparator, place, in_each: dice.pick(&groups).clone() }
}

fn criterion(dice: &mut Dice, program: &Program) -> Criterion {
    Criterion { condition: condition(dice, program, 2), span: Span::default() }
}

fn score(dice: &mut Dice, program: &Program, index: usize) -> Score {
    let weights = dice.pick(&[vec![100], vec![40, 60], vec![20, 30, 50]]).clone();
    let parts = weights.into_iter().map(|weight| part(dice, program, weight)).collect();
    let penalty = |dice: &mut Dice| {
        let points = number::whole(1 + dice.roll(20) as i64);
        let events = events(dice, program);
        Penalty { points, per: events.counted(), events, at_most: dice.chance(60).then(|| number::whole(20)) }
    };
    let penalties = if dice.chance(50) { vec![penalty(dice)] } else { Vec::new() };
    let bands = bands(dice);
    let quotas =
        if bands.len() > 1 && dice.chance(60) { quotas(dice, program, bands.len()) } else { Vec::new() };
    let grading = Grading::default();
    Score {
        named: named(&format!("score_{index}")),
        of: words(dice),
        scale: number::whole(100),
        parts,
        penalties,
        bands,
        grading,
        quotas,
    }
}

/// Lets grades rest on conditions and on grades of scores before.
fn grading(dice: &mut Dice, program: &mut Program, index: usize) {
    let scores = program.scores[..index].to_vec();
    let before = Program { scores, standards: Vec::new(), ..program.clone() };
    let condition = |dice: &mut Dice| condition(dice, &before, 1);
    let score = &mut program.scores[index];
    for band in &mut score.bands {
        band.when = dice.chance(20).then(|| condition(dice));
    }
    if dice.chance(30) {
        score.grading.vetoes.push((dice.roll(score.bands.len()), condition(dice)));
    }
    if dice.chance(20) {
        score.grading.not_assessed.push(condition(dice));
    }
    if index > 0 && dice.chance(60) {
        let others = before.scores[0].bands.len();
        let of = dice.pick(&[Whose::Own, Whose::Above, Whose::AboveAt("province".into())]).clone();
        let bands = (0..others).map(|_| dice.roll(score.bands.len())).collect();
        let unless = dice.chance(40).then(|| condition(dice));
        score.grading.caps.push(Cap { score: ScoreIx(0), of, bands, unless });
    }
}

fn preference(dice: &mut Dice, program: &Program) -> Preference {
    match dice.roll(4) {
        0 => Preference::Yes(Condition::Answer(answered(dice, program))),
        1 => Preference::Lot(format!("draw {}", dice.roll(1_000))),
        2 => Preference::More(quantity(dice, program, 1)),
        _ => Preference::Less(quantity(dice, program, 1)),
    }
}

fn quotas(dice: &mut Dice, program: &Program, band_count: usize) -> Vec<Quota> {
    let quota = |dice: &mut Dice| Quota {
        band: dice.roll(band_count - 1),
        limit: number::fraction(1 + dice.roll(5) as i64, 5),
        of: match dice.roll(3) {
            0 => Base::Grade(dice.roll(band_count)),
            1 => Base::GradeOrBetter(dice.roll(band_count)),
            _ => Base::Units(words(dice)),
        },
        in_each: dice
            .some(&[Group::Bloc, Group::Level("province".into()), Group::Level("nation".into())], 40),
        rounding: *dice.pick(&[Rounding::Floor, Rounding::Ceiling, Rounding::Round]),
        other: dice
            .chance(40)
            .then(|| (number::fraction(1 + dice.roll(5) as i64, 5), condition(dice, program, 1))),
        preferences: (0..dice.roll(3)).map(|_| preference(dice, program)).collect(),
        ties_in: dice.chance(40),
        span: Span::default(),
    };
    (0..1 + dice.roll(2)).map(|_| quota(dice)).collect()
}

fn full_part(dice: &mut Dice, program: &Program, weight: i64) -> ScorePart {
    let reduction = |dice: &mut Dice| Reduction {
        share: number::fraction(1 + dice.roll(4) as i64, 4),
        events: events(dice, program),
        of: dice.chance(40).then(|| Quantity::Item(counted(dice, program))),
    };
    let reductions = (0..dice.roll(3)).map(|_| reduction(dice)).collect();
    ScorePart::full(number::whole(weight), reductions)
}

fn events(dice: &mut Dice, program: &Program) -> Events {
    let all = if dice.chance(60) { Quantity::LateReports } else { quantity(dice, program, 1) };
    Events { all, waived: dice.chance(30).then(|| quantity(dice, program, 1)) }
}

fn part(dice: &mut Dice, program: &Program, weight: i64) -> ScorePart {
    if dice.chance(10) {
        return full_part(dice, program, weight);
    }
    if dice.chance(20)
        && let Some(part) = part_of_days(dice, program, weight)
    {
        return part;
    }
    let mut at = (0..1 + dice.roll(4)).map(|_| constant(dice)).collect::<Vec<_>>();
    at.sort();
    at.dedup();
    let rises = dice.chance(60);
    if rises {
        at.reverse();
    }
    let mut points = 110;
    let mut table = Vec::new();
    for at in at {
        points -= 10 + dice.roll(20) as i64;
        table.push(Step { points: number::whole(points), at: At::Number(at), below: false });
    }
    let floor = if rises { table.last_mut() } else { table.first_mut() };
    if let Some(floor) = floor
        && dice.chance(40)
    {
        floor.below = true;
    }
    ScorePart {
        weight: number::whole(weight),
        quantity: quantity(dice, program, 2),
        full: None,
        at_most: dice.chance(20).then(|| number::whole(1 + dice.roll(weight as usize) as i64)),
        at_least: dice.chance(20).then(|| number::fraction(dice.roll(3) as i64, 4)),
        table,
        linear: dice.chance(60),
    }
}

/// A part that holds a date against days of the year, if any item is a date.
fn part_of_days(dice: &mut Dice, program: &Program, weight: i64) -> Option<ScorePart> {
    let item = program.items.iter().position(|item| item.kind == ItemKind::Date)?;
    let on = |month, points| {
        let anchor = Anchor::OfYear { month, day: 15, before: false };
        Step { points: number::whole(points), at: At::Day(Day { anchor, shift: None }), below: false }
    };
    let (first, last) = (1 + dice.roll(6) as i8, 7 + dice.roll(6) as i8);
    let quantity = Quantity::Item(ItemIx(item));
    let table = vec![on(first, 100), on(last, 40)];
    let (weight, linear) = (number::whole(weight), dice.chance(50));
    Some(ScorePart { weight, quantity, full: None, at_most: None, at_least: None, table, linear })
}

/// Bands from the best down; some leave a gap, some close above.
fn bands(dice: &mut Dice) -> Vec<Band> {
    let mut from = 100;
    let mut bands = Vec::new();
    for index in 0..1 + dice.roll(4) {
        let top = from;
        from -= 10 + dice.roll(25) as i64;
        let to = dice.chance(30).then(|| (number::whole(top - dice.roll(4) as i64), dice.chance(50)));
        bands.push(Band {
            named: named(&format!("band_{index}")),
            from: Some(number::whole(from)),
            to,
            when: None,
        });
    }
    if let Some(last) = bands.last_mut()
        && dice.chance(60)
    {
        last.from = None;
    }
    bands
}
