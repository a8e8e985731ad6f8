//! What is named is sent: every set of gaps is filled with every telling figure, handed in as an office would, and the program
//! is asked again. It judges what rests on other units and on weights: places, quotas, grades not above others', divisions.
//!
//! - Verdicts are judged elsewhere; here only whether the smallest sets are the smallest, and whether they are all.
//! - Whoever is asked about is one unit, so that each gap counts for itself.

use super::dice::Dice;
use super::{Set, seeds, some_of};
use crate::desk::{Desk, lacking, needed};
use assess::Verdict;
use assess::answer::{Missing, Need, Piece, Standing};
use std::collections::BTreeSet;

const UNITS: &str = "P - province
    D1 P district
    D2 P district
    D3 P district
    D4 P district
    A D1 commune - north
    B D1 commune - south
    C D1 commune - north
    E D2 commune - south
";

const FORMS: &str = "plan p { levels province > district > commune }
    form f from commune every year { m count flow }
    form g from commune every half { k count flow }
    form h from commune every year {
      a yes_no
      n count flow
    }
    score s for commune {
      weight 60 m { 100 at 4; 50 at 2 } linear
      weight 40 k { 100 at 4; 0 at 0 } steps
    }
    grades s { top from 80; mid from 50; low from 0 }
    score steep for commune {
      weight 70 m { 100 at 5; 80 at 4; 50 at 2 } steps
      weight 30 k { 100 at 3 } steps
    }
    grades steep { top from 80; mid from 50; low from 0 }
    quota top <= 50% of mid or better, floor
    score crowd for commune {
      weight 100 m { 100 at 5; 80 at 4; 50 at 2 } steps
    }
    grades crowd { top from 70; mid from 50; low from 0 }
    quota top <= 50% of commune in each bloc, floor, ties in
    score above for district { weight 100 m + n { 100 at 6; 0 at 0 } linear }
    grades above { top from 80; mid from 50; low from 0 }
    score under for commune { weight 100 k { 100 at 4; 60 at 2 } steps }
    grades under {
      top from 80
      mid from 50
      low from 0
      not above grade(above) of above
    }
";

const REPORTS: [(&str, &[&str], &[&str]); 3] =
    [("f", &["2025"], &["m"]), ("g", &["2025-H1", "2025-H2"], &["k"]), ("h", &["2025"], &["a", "n"])];

/// Everything up to where tables end, and more than that.
const COUNTS: [i64; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1_000];

/// So many answers are asked for at most of one world.
const ANSWERS_MAX: usize = 700;

/// Something that has not come, and everything that may be sent.
struct Gap {
    name: String,
    sendings: Vec<Sending>,
}

#[derive(Clone)]
enum Sending {
    Report(String),
    /// From, to, how much.
    Weight(&'static str, &'static str, &'static str),
}

struct World {
    desk: Desk,
    /// Who is asked about: a district of one commune.
    unit: &'static str,
    gaps: Vec<Gap>,
    rule: String,
}

fn rule(dice: &mut Dice) -> String {
    let comparator = dice.pick(&[">=", ">", "<=", "<", "="]);
    let (grade, number) = (dice.pick(&["top", "mid"]), 1 + dice.roll(5));
    match dice.roll(9) {
        0 => format!("rank(s) {comparator} {}", 1 + dice.roll(3)),
        1 => format!("rank(steep) {comparator} {} in each bloc", 1 + dice.roll(2)),
        2 => format!("grade(steep) {comparator} {grade}"),
        3 => format!("grade(crowd) {comparator} {grade}"),
        4 => format!("grade(under) {comparator} {grade}"),
        5 => format!("k - m {comparator} {number}"),
        6 => format!("m + k - n {comparator} {number}"),
        7 => format!("(a and rank(s) <= {})", 1 + dice.roll(3)),
        _ => format!("(k - n {comparator} {number} or grade(steep) >= {grade})"),
    }
}

impl World {
    /// Returns a world in which some of the reports on which a rule for one commune rests have not come.
    fn new(seed: u64) -> World {
        let mut dice = Dice::new(seed ^ 0x5E17);
        let rule = rule(&mut dice);
        let plan = format!("{FORMS}target t share of commune where ({rule}) >= 100%\n");
        let mut world = World { desk: Desk::new(UNITS, &plan), unit: "D2", gaps: Vec::new(), rule };
        let mut reports = Vec::new();
        for unit in ["A", "B", "C", "E"] {
            for (form, periods, items) in REPORTS {
                reports.extend(periods.iter().map(|period| (unit, form, *period, items)));
            }
        }
        let mut ways = 1;
        while let Some((unit, form, period, items)) = dice.take(&mut reports) {
            let sendings = sendings(unit, form, period, items);
            let is_missing = dice.chance(if unit == "E" { 60 } else { 30 });
            if is_missing && ways * sendings.len() <= ANSWERS_MAX {
                ways *= sendings.len() + 1;
                world.gaps.push(Gap { name: format!("{unit} {form} {period}"), sendings });
            } else {
                // What has come is small, so that everything that may be sent outweighs it.
                let Sending::Report(report) = &sendings[dice.roll(5)] else { continue };
                world.desk.report(report);
            }
        }
        world
    }

    /// Returns a world in which C was divided in the middle of the year, and not all weights are recorded.
    fn divided(seed: u64) -> World {
        let mut dice = Dice::new(seed ^ 0xD1F1);
        let comparator = dice.pick(&[">=", ">", "<=", "<"]);
        let rule = match dice.roll(3) {
            0 => format!("k {comparator} {}", 1 + dice.roll(4)),
            1 => format!("k + m {comparator} {}", 1 + dice.roll(4)),
            _ => format!("k - m {comparator} {}", 1 + dice.roll(3)),
        };
        let plan = format!("{FORMS}target t share of commune where ({rule}) >= 100%\n");
        let (unit, commune) = dice.pick(&[("D3", "X"), ("D4", "Y")]);
        let mut world = World { desk: Desk::new(UNITS, &plan), unit, gaps: Vec::new(), rule };
        let receivers = if dice.chance(50) { vec!["X", "Y"] } else { vec!["X", "Y", "Z"] };
        let is_known = receivers.len() == 3 && dice.chance(40);
        let edge = |to: &&str| format!("C {to} part {}\n", if *to == "Z" && is_known { "1/4" } else { "-" });
        let edges = receivers.iter().map(edge).collect::<String>();
        world.desk.succeed("2025-07-01", &edges, "X D3 commune\n Y D4 commune\n Z D1 commune\n");
        for (form, period, from) in [("g", "2025-H1", "C"), ("g", "2025-H2", commune), ("f", "2025", commune)]
        {
            let item = if form == "f" { "m" } else { "k" };
            let sendings = sendings(from, form, period, &[item]);
            if dice.chance(35) {
                world.gaps.push(Gap { name: format!("{from} {form} {period}"), sendings });
            } else if let Sending::Report(report) = &sendings[dice.roll(5)] {
                world.desk.report(report);
            }
        }
        for to in receivers.iter().copied().filter(|to| *to != "Z" || !is_known) {
            let shares = ["1/2", "3/4", "1/4", "1/3", "2/3", "1/5", "1/100", "1/1", "0/1"];
            let sendings = shares.map(|share| Sending::Weight("C", to, share)).to_vec();
            world.gaps.push(Gap { name: format!("weight C {to} 2025-07-01"), sendings });
        }
        world
    }

    fn row(&self) -> Option<Standing> {
        let rows = assess::standing(self.desk.view(), &self.desk.ask(self.unit, "2025")).unwrap();
        rows.into_iter().next()
    }

    /// Returns the verdicts that the set can lead to, by whatever may be sent for it.
    fn leads_to(&self, set: Set) -> BTreeSet<&'static str> {
        let gaps = self.gaps.iter().enumerate().filter(|(gap, _)| set >> gap & 1 == 1);
        let mut desks = vec![self.desk.clone()];
        for (_, gap) in gaps {
            let sent = desks.iter().flat_map(|desk| gap.sendings.iter().filter_map(|one| one.sent(desk)));
            desks = sent.collect();
        }
        let verdict = |desk: &Desk| {
            let rows = assess::standing(desk.view(), &desk.ask(self.unit, "2025")).unwrap();
            rows.first().map_or("none", |row| row.verdict.word())
        };
        desks.iter().map(verdict).collect()
    }

    /// Returns every set of gaps that the need names.
    fn choices(&self, need: &Need) -> Vec<Set> {
        let bit = |part: &Missing| -> Vec<Set> {
            let name = lacking(part);
            let gap = self.gaps.iter().position(|gap| gap.name == name);
            vec![1 << gap.unwrap_or_else(|| panic!("{name} is no gap"))]
        };
        let of_piece = |piece: &Piece| {
            let parts = std::iter::once(&piece.first).chain(&piece.also).map(bit).collect::<Vec<_>>();
            let any = piece.any.map_or(parts.len(), |any| usize::try_from(any).unwrap());
            some_of(&parts, any)
        };
        let pieces = need.of.iter().map(of_piece).collect::<Vec<Vec<Set>>>();
        some_of(&pieces, usize::try_from(need.any).unwrap())
    }

    /// Judges what is named for the verdict of a row; returns how many ways were exact, and how many bounds.
    fn judge(&self, told: &str) -> [usize; 2] {
        let Some(row) = self.row().filter(|row| row.verdict == Verdict::Undecided) else { return [0, 0] };
        let told = format!("{told} {}: {:?}", self.rule, needed(&row.decided_by));
        let mut judged = [0, 0];
        for verdict in [Verdict::Met, Verdict::Missed] {
            let own = row.decided_by.iter().filter(|need| need.verdict == verdict).collect::<Vec<_>>();
            let is_bound = own.iter().any(|need| need.is_bound);
            let size = |need: &&Need| match is_bound {
                true => usize::try_from(need.any).unwrap(),
                false => self.choices(need)[0].count_ones() as usize,
            };
            let any = own.first().map_or(self.gaps.len() + 1, size);
            let sets = || 1..1_u32 << self.gaps.len();
            let decides = |set: &Set| self.leads_to(*set).contains(verdict.word());
            // A bound says that fewer never do; whatever is exact, that just these do.
            let fewer = sets().filter(|set| (set.count_ones() as usize) < any).find(decides);
            assert_eq!(fewer, None, "{verdict:?} {told}");
            judged[usize::from(is_bound)] += usize::from(!own.is_empty());
            if !is_bound && !own.is_empty() {
                let named = own.iter().flat_map(|need| self.choices(need)).collect::<BTreeSet<_>>();
                let deciding = sets().filter(|set| set.count_ones() as usize == any).filter(decides);
                assert_eq!(named, deciding.collect(), "{verdict:?} {told}");
            }
        }
        judged
    }
}

impl Sending {
    /// Returns the desk after it; nothing where it is refused.
    fn sent(&self, desk: &Desk) -> Option<Desk> {
        let mut desk = desk.clone();
        match self {
            Sending::Report(report) => desk.report(report),
            Sending::Weight(from, to, share) => {
                desk.may_weigh(from, to, "2025-07-01", share).then_some(())?;
                desk.weigh(from, to, "2025-07-01", share);
            }
        }
        Some(desk)
    }
}

/// Returns every report that may be sent.
fn sendings(unit: &str, form: &str, period: &str, items: &[&str]) -> Vec<Sending> {
    let longer = |begun: Vec<String>, item: &&str| -> Vec<String> {
        let figures = if *item == "a" { &COUNTS[..2] } else { &COUNTS };
        let with =
            |begun: &String| figures.iter().map(move |figure| format!("{begun} {item}={figure}")).collect();
        begun.iter().flat_map(|begun| -> Vec<String> { with(begun) }).collect()
    };
    let begun = vec![format!("{unit} {form} {period}")];
    items.iter().fold(begun, longer).into_iter().map(Sending::Report).collect()
}

#[test]
fn what_is_named_decides_once_it_is_sent() {
    let mut judged = [0, 0];
    for seed in 0..seeds() / 2 {
        let world = World::new(seed);
        for (sum, one) in judged.iter_mut().zip(world.judge(&format!("seed {seed}"))) {
            *sum += one;
        }
    }
    // Of what is judged, most is more than a bound.
    let [exact, bounds] = judged;
    assert!(exact > 3 * bounds && exact as u64 > seeds() / 8, "{judged:?}");
}

#[test]
fn of_the_weights_of_a_division_the_last_is_not_needed() {
    let mut judged = [0, 0];
    for seed in 0..seeds() / 8 {
        let world = World::divided(seed);
        for (sum, one) in judged.iter_mut().zip(world.judge(&format!("divided {seed}"))) {
            *sum += one;
        }
    }
    let [exact, bounds] = judged;
    assert!(exact > bounds && exact as u64 > seeds() / 16, "{judged:?}");
}
