//! Rules that are written as a plan and also computed here, from complete figures only, by their plain meaning: nothing
//! is shared with the program but the words.

use super::dice::Dice;
use std::cmp::Ordering;

/// The items: name, form, and whether it is a yes or a no.
pub const ITEMS: [(&str, &str, bool); 6] = [
    ("a", "f", true),
    ("m", "f", false),
    ("n", "f", false),
    ("b", "g", true),
    ("k", "g", false),
    ("c", "h", true),
];
pub const M: usize = 1;
pub const N: usize = 2;
pub const K: usize = 4;

/// The forms with the periods for which they are due.
pub const FORMS: [(&str, &[&str]); 3] = [("f", &["2025"]), ("g", &["2025-H1", "2025-H2"]), ("h", &["2025"])];

pub const FORMS_TEXT: &str = "
    plan p { levels province > district > commune }
    form f from commune every year {
      a yes_no
      m count flow
      n count flow
    }
    form g from commune every half {
      b yes_no
      k count flow
    }
    form h from commune every year { c yes_no }
    score s for commune {
      weight 60 m / n { 100 at 80%; 50 at 40% } linear
      weight 40 k { 100 at 4; 0 at 0 } steps
    }
    grades s { top from 80; mid from 50; low from 0 }
";

/// What a unit has come to over the year, from all reports: a yes or no as 1 or 0, a count as its sum.
pub type Figures = [i64; ITEMS.len()];

/// A fraction with a positive denominator.
type Fraction = (i128, i128);

#[derive(Clone, Debug)]
pub enum Quantity {
    Item(usize),
    Sum(usize, usize),
    Difference(usize, usize),
    Ratio(usize, usize),
}

#[derive(Clone, Debug)]
pub enum Rule {
    Answer(usize),
    Compare(Quantity, &'static str, Fraction),
    Grade(&'static str, usize),
    Not(Box<Rule>),
    AtLeast(usize, Vec<Rule>),
}

const COMPARATORS: [&str; 5] = [">=", ">", "=", "<=", "<"];
const GRADES: [&str; 3] = ["top", "mid", "low"];

impl Quantity {
    /// Returns a quantity of counts that nothing else in the rule reads.
    pub fn random(dice: &mut Dice, free: &mut Vec<usize>) -> Option<Quantity> {
        let mut counts = free.iter().copied().filter(|item| !ITEMS[*item].2).collect::<Vec<_>>();
        let has_ratio = counts.contains(&M) && counts.contains(&N) && dice.chance(40);
        let (first, second) = match has_ratio {
            true => (M, Some(N)),
            false => (dice.take(&mut counts)?, if dice.chance(40) { dice.take(&mut counts) } else { None }),
        };
        free.retain(|item| *item != first && Some(*item) != second);
        Some(match second {
            None => Quantity::Item(first),
            Some(second) if has_ratio => Quantity::Ratio(first, second),
            Some(second) => Quantity::Sum(first, second),
        })
    }

    /// Returns a quantity that may read what other parts of the rule read.
    fn shared(dice: &mut Dice) -> Quantity {
        match dice.roll(6) {
            0 | 1 => Quantity::Item(dice.pick(&[M, N, K])),
            2 => Quantity::Sum(dice.pick(&[M, N]), K),
            3 => Quantity::Difference(M, N),
            _ => Quantity::Ratio(M, N),
        }
    }

    /// Returns the items of which nothing may be missing before anything is known of it.
    pub fn wanted_whole(&self) -> Vec<usize> {
        match self {
            Quantity::Item(_) | Quantity::Sum(..) => Vec::new(),
            Quantity::Difference(_, b) => vec![*b],
            Quantity::Ratio(a, b) => vec![*a, *b],
        }
    }

    /// Returns a comparator. Whether a ratio comes to exactly so much is not asked: too few figures are tried.
    pub fn comparator(&self, dice: &mut Dice) -> &'static str {
        let ratio = [">=", ">", "<=", "<"];
        if matches!(self, Quantity::Ratio(..)) { dice.pick(&ratio) } else { comparator(dice) }
    }

    pub fn text(&self) -> String {
        let name = |item: &usize| ITEMS[*item].0;
        match self {
            Quantity::Item(item) => name(item).to_owned(),
            Quantity::Sum(a, b) => format!("{} + {}", name(a), name(b)),
            Quantity::Difference(a, b) => format!("{} - {}", name(a), name(b)),
            Quantity::Ratio(a, b) => format!("{} / {}", name(a), name(b)),
        }
    }

    /// Returns the value over the sums of several units; nothing where there is nothing to divide by.
    pub fn value(&self, units: &[Figures]) -> Option<Fraction> {
        let sum = |item: &usize| units.iter().map(|figures| i128::from(figures[*item])).sum::<i128>();
        match self {
            Quantity::Item(item) => Some((sum(item), 1)),
            Quantity::Sum(a, b) => Some((sum(a) + sum(b), 1)),
            Quantity::Difference(a, b) => Some((sum(a) - sum(b), 1)),
            Quantity::Ratio(a, b) => (sum(b) > 0).then(|| (sum(a), sum(b))),
        }
    }

    /// Returns a number to hold it against.
    pub fn threshold(&self, dice: &mut Dice) -> Fraction {
        match self {
            Quantity::Ratio(..) => (dice.pick(&[25, 50, 80, 100]), 100),
            _ => (dice.pick(&[1, 2, 4, 5]), 1),
        }
    }

    pub fn written(threshold: Fraction) -> String {
        if threshold.1 == 100 { format!("{}%", threshold.0) } else { threshold.0.to_string() }
    }

    pub fn items(&self) -> Vec<usize> {
        match self {
            Quantity::Item(item) => vec![*item],
            Quantity::Sum(a, b) | Quantity::Difference(a, b) | Quantity::Ratio(a, b) => vec![*a, *b],
        }
    }
}

pub fn comparator(dice: &mut Dice) -> &'static str {
    dice.pick(&COMPARATORS)
}

pub fn passes(value: Fraction, comparator: &str, threshold: Fraction) -> bool {
    let order = (value.0 * threshold.1).cmp(&(threshold.0 * value.1));
    match comparator {
        ">=" => order.is_ge(),
        ">" => order.is_gt(),
        "=" => order.is_eq(),
        "<=" => order.is_le(),
        _ => order.is_lt(),
    }
}

impl Rule {
    /// Returns a rule of two or three parts that may read the same items.
    pub fn shared(dice: &mut Dice) -> Rule {
        let part = |dice: &mut Dice| match dice.roll(5) {
            0 => Rule::Answer(dice.pick(&[0, 3])),
            1 => Rule::Not(Box::new(Rule::compared(dice))),
            _ => Rule::compared(dice),
        };
        let parts = (0..2 + dice.roll(2)).map(|_| part(dice)).collect::<Vec<_>>();
        Rule::AtLeast(1 + dice.roll(parts.len()), parts)
    }

    fn compared(dice: &mut Dice) -> Rule {
        let quantity = Quantity::shared(dice);
        let comparator = comparator(dice);
        let is_exactly = comparator == "=" && matches!(quantity, Quantity::Ratio(..));
        let threshold = if is_exactly { (dice.pick(&[50, 100]), 100) } else { quantity.threshold(dice) };
        Rule::Compare(quantity, comparator, threshold)
    }

    /// Returns the parts that are looked at by themselves.
    pub fn leaves(&self) -> Vec<&Rule> {
        match self {
            Rule::Not(part) => part.leaves(),
            Rule::AtLeast(_, parts) => parts.iter().flat_map(Rule::leaves).collect(),
            _ => vec![self],
        }
    }

    /// Returns whether the rule holds, given whether its leaves do, in their order.
    pub fn joined(&self, leaves: &mut impl Iterator<Item = Option<bool>>) -> Option<bool> {
        match self {
            Rule::Not(part) => part.joined(leaves).map(|holds| !holds),
            Rule::AtLeast(count, parts) => {
                at_least(*count, &parts.iter().map(|part| part.joined(leaves)).collect::<Vec<_>>())
            }
            _ => leaves.next().expect("every leaf has an answer"),
        }
    }

    /// Returns a rule in which every item stands at most once.
    pub fn random(dice: &mut Dice, free: &mut Vec<usize>, depth: usize) -> Option<Rule> {
        if depth > 0 && dice.chance(60) {
            let parts = (0..2 + dice.roll(2)).filter_map(|_| Rule::random(dice, free, depth - 1));
            let parts = parts.collect::<Vec<_>>();
            return (!parts.is_empty()).then(|| Rule::AtLeast(1 + dice.roll(parts.len()), parts));
        }
        if dice.chance(15) {
            return Some(Rule::Not(Box::new(Rule::random(dice, free, depth)?)));
        }
        if dice.chance(15) && [M, N, K].iter().all(|item| free.contains(item)) {
            free.retain(|item| ![M, N, K].contains(item));
            return Some(Rule::Grade(dice.pick(&[">=", ">", "<=", "<"]), dice.roll(3)));
        }
        let answers = free.iter().copied().filter(|item| ITEMS[*item].2).collect::<Vec<_>>();
        if !answers.is_empty() && dice.chance(55) {
            let item = dice.pick(&answers);
            free.retain(|other| *other != item);
            return Some(Rule::Answer(item));
        }
        let quantity = Quantity::random(dice, free)?;
        let threshold = quantity.threshold(dice);
        let comparator = quantity.comparator(dice);
        Some(Rule::Compare(quantity, comparator, threshold))
    }

    pub fn text(&self) -> String {
        match self {
            Rule::Answer(item) => ITEMS[*item].0.to_owned(),
            Rule::Compare(quantity, comparator, threshold) => {
                format!("{} {comparator} {}", quantity.text(), Quantity::written(*threshold))
            }
            Rule::Grade(comparator, grade) => format!("grade(s) {comparator} {}", GRADES[*grade]),
            Rule::Not(part) => format!("not ({})", part.text()),
            Rule::AtLeast(count, parts) => {
                let parts = parts.iter().map(Rule::text).collect::<Vec<_>>().join("; ");
                format!("at least {count} of {{ {parts} }}")
            }
        }
    }

    /// Returns whether the rule holds for a unit all of whose reports are there; nothing where that decides it
    /// neither way, as where there is nothing to divide by.
    pub fn holds(&self, unit: &Figures) -> Option<bool> {
        match self {
            Rule::Answer(item) => Some(unit[*item] != 0),
            Rule::Compare(quantity, comparator, threshold) => {
                Some(passes(quantity.value(&[*unit])?, comparator, *threshold))
            }
            Rule::Grade(comparator, grade) => graded(unit, comparator, *grade),
            Rule::Not(part) => part.holds(unit).map(|holds| !holds),
            Rule::AtLeast(count, parts) => {
                at_least(*count, &parts.iter().map(|part| part.holds(unit)).collect::<Vec<_>>())
            }
        }
    }

    pub fn items(&self) -> Vec<usize> {
        match self {
            Rule::Answer(item) => vec![*item],
            Rule::Compare(quantity, ..) => quantity.items(),
            Rule::Grade(..) => vec![M, N, K],
            Rule::Not(part) => part.items(),
            Rule::AtLeast(_, parts) => parts.iter().flat_map(Rule::items).collect(),
        }
    }
}

fn at_least(count: usize, parts: &[Option<bool>]) -> Option<bool> {
    let yes = parts.iter().filter(|part| **part == Some(true)).count();
    let open = parts.iter().filter(|part| part.is_none()).count();
    match (yes >= count, yes + open >= count) {
        (true, _) => Some(true),
        (_, false) => Some(false),
        _ => None,
    }
}

/// Returns whether the grade of the score `s` passes, counted in thousandths of a point.
fn graded(unit: &Figures, comparator: &str, grade: usize) -> Option<bool> {
    let (part, whole) = (i128::from(unit[M]), i128::from(unit[N]));
    let clearance = if whole <= 0 {
        vec![0, 60]
    } else if part * 100 >= 80 * whole {
        vec![60]
    } else if part * 100 >= 40 * whole {
        // 60 % of 50 to 100 points on the line from 40 % to 80 %: only its order to the bands matters.
        return Some(on_the_line(unit, comparator, grade));
    } else {
        vec![0]
    };
    let firm = if unit[K] >= 4 { 40 } else { 0 };
    // Between two points lie all bands between them.
    let bands = clearance.iter().map(|points| band(points + firm)).collect::<Vec<_>>();
    let (best, worst) = (bands.iter().min()?, bands.iter().max()?);
    let mut answers = (*best..=*worst).map(|band| passes_grade(band, comparator, grade));
    let first = answers.next()?;
    answers.all(|answer| answer == first).then_some(first)
}

fn on_the_line(unit: &Figures, comparator: &str, grade: usize) -> bool {
    let (part, whole) = (i128::from(unit[M]), i128::from(unit[N]));
    // 0.6 * (50 + (part / whole - 0.4) / 0.4 * 50) = 75 * part / whole.
    let firm = if unit[K] >= 4 { 40 } else { 0 };
    let reaches = |points: i128| 75 * part + firm * whole >= points * whole;
    let band = if reaches(80) {
        0
    } else if reaches(50) {
        1
    } else {
        2
    };
    passes_grade(band, comparator, grade)
}

fn band(points: i128) -> usize {
    match points {
        80.. => 0,
        50.. => 1,
        _ => 2,
    }
}

fn passes_grade(band: usize, comparator: &str, grade: usize) -> bool {
    // The better grade is the greater one.
    match (comparator, grade.cmp(&band)) {
        (">=", order) => order.is_ge(),
        (">", order) => order.is_gt(),
        ("=", order) => order == Ordering::Equal,
        ("<=", order) => order.is_le(),
        (_, order) => order.is_lt(),
    }
}
