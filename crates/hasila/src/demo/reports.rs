//! What the communes and offices reported: sizes and habits of their own, better and worse months, gaps, late
//! reports, typing errors that passed every check until somebody looked.

use super::country::{Country, REORGANISATION, number};
use super::dice::Dice;
use base::{Cycle, Date, Period};
use jiff::ToSpan;
use std::fmt::Write;

/// The files of figures.
pub struct Reported {
    /// Reports for periods before the reorganisation.
    pub figures: String,
    /// Reports for periods after it.
    pub figures_after: String,
    /// Corrections of figures reported before.
    pub corrections: String,
}

/// Returns everything reported from January 2024 to June 2026.
pub fn reported(country: &Country) -> Reported {
    let mut book = Book::new();
    let last: Period = "2026-06".parse().expect("June is a month");
    let first: Period = "2024-01".parse().expect("January is a month");
    for month in
        std::iter::successors(Some(first), |month| Some(month.next())).take_while(|month| *month <= last)
    {
        let reform: Date = REORGANISATION.parse().expect("the reorganisation has a day");
        let is_after = month.last_day() >= reform;
        let communes = country.communes(is_after);
        if is_after && book.before.is_empty() {
            book.turn_page();
        }
        for code in &communes {
            book.month(code, month);
        }
        if month.number() % 3 == 0 {
            let quarter = Period::containing(Cycle::Quarter, month.last_day());
            for code in &communes {
                book.quarter(code, quarter);
            }
            for code in country.offices_codes() {
                book.office(code, quarter);
            }
        }
    }
    Reported { figures: book.before, figures_after: book.figures, corrections: book.corrections }
}

struct Book {
    /// The page that is full: what was reported before the reorganisation.
    before: String,
    figures: String,
    corrections: String,
}

/// What a commune is like; the same in every period.
struct Habit {
    households: i64,
    /// Requests answered in time, of a thousand.
    prompt: i64,
    /// Households on piped water in January 2024, of a thousand.
    connected: i64,
    /// Houses it is to build in a year.
    houses: i64,
    /// Reports it fails to send, of a thousand.
    forgetful: i64,
}

impl Habit {
    fn of(code: &str) -> Habit {
        let mut own = Dice::of(&[1, number(code)]);
        let mut province = Dice::of(&[2, number(&code[..2])]);
        let place = province.between(-35, 35);
        Habit {
            households: own.between(420, 2_900),
            prompt: (880 + place + own.between(-70, 90)).clamp(600, 990),
            connected: (840 + place * 2 + own.between(-110, 90)).clamp(500, 985),
            houses: own.between(0, 4),
            forgetful: if own.falls(25) { 120 } else { 1 },
        }
    }
}

const HEADER: &str = "unit,period,item,value,submitted,by\n";

impl Book {
    /// Begins the table of reports after the reorganisation.
    fn turn_page(&mut self) {
        self.before = std::mem::replace(&mut self.figures, HEADER.into());
    }

    fn new() -> Book {
        Book {
            before: String::new(),
            figures: HEADER.into(),
            corrections: "unit,period,item,value,reason\n".into(),
        }
    }

    /// The monthly report of a commune.
    fn month(&mut self, code: &str, month: Period) {
        let habit = Habit::of(code);
        let age = i64::from((month.year() - 2024) * 12 + month.number());
        let mut dice = Dice::of(&[3, number(code), age.unsigned_abs()]);
        if dice.falls(habit.forgetful) {
            return;
        }
        let submitted = submitted(month, 10, &mut dice);
        let requests = habit.households * dice.between(28, 52) / 1_000;
        let prompt = (habit.prompt + age * 2 + dice.between(-60, 60)).clamp(0, 1_000);
        let households = habit.households + age * 2;
        let connected = households * (habit.connected + age * 3).min(995) / 1_000;
        let typed = if dice.falls(1) { households * 10 } else { households };
        let items = [
            ("requests", requests),
            ("requests_in_time", requests * prompt / 1_000),
            ("households", typed),
            ("households_connected", connected),
            ("water_cut", i64::from(dice.falls(9))),
        ];
        self.write(code, month, &items, &submitted);
        if typed != households && dice.falls(800) {
            self.correct(code, month, "households", households);
        }
    }

    /// The quarterly report of a commune.
    fn quarter(&mut self, code: &str, quarter: Period) {
        let habit = Habit::of(code);
        let mut dice = Dice::of(&[4, number(code), quarter_number(quarter)]);
        if dice.falls(habit.forgetful) {
            return;
        }
        let submitted = submitted(quarter, 15, &mut dice);
        let launched = quarter.number() > 1 || dice.falls(720);
        let planned = habit.houses;
        let finished =
            planned * i64::from(quarter.number()) / 4 - planned * i64::from(quarter.number() - 1) / 4;
        let items = [
            ("launched", i64::from(launched)),
            ("trained", dice.between(0, 3)),
            ("houses_planned", planned),
            ("houses_finished", if dice.falls(100) { 0 } else { finished }),
        ];
        self.write(code, quarter, &items, &submitted);
    }

    /// The quarterly report of an office.
    fn office(&mut self, code: &str, quarter: Period) {
        let mut dice = Dice::of(&[5, number(code), quarter_number(quarter)]);
        if dice.falls(30) {
            return;
        }
        let submitted = submitted(quarter, 15, &mut dice);
        let items = [
            ("launched", i64::from(quarter.number() > 1 || dice.falls(900))),
            ("trained", dice.between(1, 9)),
        ];
        self.write(code, quarter, &items, &submitted);
    }

    fn write(&mut self, code: &str, period: Period, items: &[(&str, i64)], submitted: &Date) {
        for (item, value) in items {
            writeln!(self.figures, "{code},{period},{item},{value},{submitted},{code}")
                .expect("a string takes all");
        }
    }

    fn correct(&mut self, code: &str, month: Period, item: &str, value: i64) {
        writeln!(self.corrections, "{code},{month},{item},{value},typing error: one zero too many")
            .expect("a string takes all");
    }
}

fn quarter_number(quarter: Period) -> u64 {
    (i64::from(quarter.year()) * 4 + i64::from(quarter.number())).unsigned_abs()
}

/// Most reports come in time; one in fifteen does not.
fn submitted(period: Period, due_days: i64, dice: &mut Dice) -> Date {
    let delay =
        if dice.falls(65) { dice.between(due_days + 1, due_days + 20) } else { dice.between(1, due_days) };
    period.last_day().saturating_add(delay.days())
}
