//! A desk for tests: a register with its cube, and short ways to write acts.

use crate::account::{GrantRole, OpenAccount};
use crate::accounts::Subject;
use crate::act::{Act, Changes, Context, Entry, Refusal, apply, check};
use crate::codec::{decode, encode, replay};
use crate::import::{ImportUnits, UnitRow};
use crate::permission::Role;
use crate::plan::{ApplyPlan, enact};
use crate::register::Register;
use crate::report::{CorrectReport, Figures, SubmitReport, WithdrawReport};
use crate::text::Text;
use crate::unit::Names;
use crate::verify::VerifyReport;
use base::{Comparator, Cycle, Date, Period, Seq};
use cube::Cube;
use rules::Program;
use rules::program::deadlines::Due;
use rules::program::{self, Form, FormIx, Item, ItemCheck, ItemIx, ItemKind, Named, Quantity};

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// Reads `-` as nothing.
pub fn given(text: &str) -> Option<Text> {
    (text != "-").then(|| text.into())
}

/// A register, its cube, and the journal that led to them.
#[derive(Clone)]
pub struct Desk {
    pub register: Register,
    pub cube: Cube,
    pub verified: Cube,
    pub journal: Vec<(String, Vec<u8>)>,
    // Who acts, and when.
    pub by: String,
    pub today: Date,
}

impl Default for Desk {
    fn default() -> Desk {
        let (register, cube, verified) = (Register::default(), Cube::default(), Cube::default());
        Desk { register, cube, verified, journal: Vec::new(), by: "clerk".into(), today: day("2025-12-31") }
    }
}

/// When the desk enters everything.
const ENTERED: &str = "2025-12-31T08:00:00Z";

impl Desk {
    /// Returns a desk with the units of a table.
    pub fn with_units(table: &str) -> Desk {
        let mut desk = Desk::default();
        desk.enter(Act::ImportUnits(units(table)));
        desk
    }

    pub fn check(&self, act: &Act) -> Vec<Refusal> {
        let held = |period, unit, item| self.cube.figure(period, unit, item);
        check(&self.register, act, &Context { by: &self.by, today: self.today, held: &held })
    }

    /// Returns the digest of register and figures.
    pub fn digest(&self) -> [u8; 32] {
        let verified = |period, unit, item| self.verified.figure(period, unit, item);
        self.register.digest(&|period, unit, item| self.cube.figure(period, unit, item), &verified)
    }

    /// Returns the desk to which the journal leads.
    pub fn replayed(&self) -> Desk {
        let mut desk = Desk::default();
        for ((by, bytes), seq) in self.journal.iter().zip(1..) {
            let changes = replay(&mut desk.register, (Seq(seq), ENTERED), by, bytes).unwrap();
            desk.post(&changes);
        }
        desk
    }

    /// Returns the refusals as one line each, with row and column.
    pub fn refused(&self, act: &Act) -> Vec<String> {
        self.check(act).iter().map(line).collect()
    }

    /// Enters an act that must not be refused.
    pub fn enter(&mut self, act: Act) -> Seq {
        assert_eq!(self.refused(&act), Vec::<String>::new());
        let bytes = encode(&act);
        assert_eq!(decode(&bytes).unwrap(), act);
        let seq = Seq(self.register.head().0 + 1);
        let mut fast = self.register.clone();
        let fast_changes = replay(&mut fast, (seq, ENTERED), &self.by, &bytes).unwrap();
        let (at, by) = (ENTERED.to_owned(), self.by.clone());
        let changes = apply(&mut self.register, &Entry { seq, at, by, act });
        assert_eq!(changes, fast_changes);
        let nothing = |_, _, _| None;
        assert_eq!(self.register.digest(&nothing, &nothing), fast.digest(&nothing, &nothing));
        self.post(&changes);
        self.journal.push((self.by.clone(), bytes));
        seq
    }

    /// Puts a program in force that no text stands behind.
    pub fn enact(&mut self, from: &str, program: Program) {
        let seq = Seq(self.register.head().0 + 1);
        self.register.enter(seq, &self.by);
        let text = Text::from(format!("{program:?}"));
        enact(&mut self.register, seq, &ApplyPlan { from: day(from), text }, program);
    }

    fn post(&mut self, changes: &Changes) {
        changes.post(&self.register, &mut self.cube, &mut self.verified);
    }
}

fn line(refusal: &Refusal) -> String {
    let row = refusal.row.map_or(String::new(), |row| format!("{row}: "));
    let column = refusal.column.map_or(String::new(), |column| format!(" ({column})"));
    format!("{row}{}{column}", refusal.message)
}

/// Reads a table of `code parent level kind opened closed`, `-` for nothing; the first row is row 2.
pub fn units(table: &str) -> ImportUnits {
    ImportUnits { on: None, rows: rows(table) }
}

pub fn rows(table: &str) -> Vec<UnitRow> {
    let lines = table.lines().filter(|line| !line.trim().is_empty());
    lines.zip(2..).map(|(line, number)| row(line, number)).collect()
}

fn row(line: &str, number: u64) -> UnitRow {
    let mut cells = line.split_whitespace().map(|cell| if cell == "''" { "" } else { cell });
    let mut next = || cells.next().unwrap_or("-");
    UnitRow {
        row: number,
        code: next().into(),
        parent: given(next()),
        level: next().into(),
        kind: given(next()),
        opened: given(next()).map(|text| day(&text)),
        closed: given(next()).map(|text| day(&text)),
        bloc: None,
        names: Names::default(),
    }
}

/// Returns a plan with one form; items are written `name:kind`, with `yes`, `count`, `date`, or `amount`.
pub fn program(plan: &str, form: &str, from: &[&str], every: Cycle, items: &[&str]) -> Program {
    let mut program = Program::default();
    program.plan.named = named(plan);
    program.items = items.iter().map(|item| self::item(item)).collect();
    program.forms.push(Form {
        named: named(form),
        from: from.iter().map(|word| word.to_string()).collect(),
        every,
        due: Some(Due::InDays(10)),
        counts_until: None,
        items: (0..items.len()).map(ItemIx).collect(),
        sections: Vec::new(),
    });
    program
}

fn item(text: &str) -> Item {
    let (name, kind) = text.split_once(':').unwrap();
    let kind = match kind {
        "yes" => ItemKind::YesNo,
        "count" => ItemKind::Count,
        "date" => ItemKind::Date,
        _ => ItemKind::Amount { measure: "VND".into(), scale: 2 },
    };
    Item { named: named(name), form: FormIx(0), kind, role: program::Role::Flow, checks: Vec::new() }
}

pub fn named(name: &str) -> Named {
    Named { name: name.into(), ..Named::default() }
}

/// Adds `check <= other` to an item.
pub fn check_at_most(program: &mut Program, item: &str, other: &str) {
    let item = program.item(item).unwrap();
    let other = Quantity::Item(program.item(other).unwrap());
    program.items[item.0].checks.push(ItemCheck { comparator: Comparator::AtMost, other });
}

/// Returns a report; figures are written `item=1`.
pub fn submit(unit: &str, form: &str, of: &str, on: &str, figures: &str) -> Act {
    let figures = figures.split_whitespace().map(|figure| {
        let (item, value) = figure.split_once('=').unwrap();
        (Text::from(item), value.parse().unwrap())
    });
    Act::SubmitReport(SubmitReport {
        unit: unit.into(),
        form: form.into(),
        period: period(of),
        submitted: day(on),
        figures: Figures::new(figures.collect()).unwrap(),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}

/// Returns a correction; `item=` takes a figure back.
pub fn correct(unit: &str, form: &str, of: &str, cites: Seq, figures: &str) -> Act {
    let figures = figures.split_whitespace().map(|figure| {
        let (item, value) = figure.split_once('=').unwrap();
        (Text::from(item), value.parse().ok())
    });
    Act::CorrectReport(CorrectReport {
        unit: unit.into(),
        form: form.into(),
        period: period(of),
        cites,
        reason: "mistyped".into(),
        figures: Figures::new(figures.collect()).unwrap(),
        evidence: Vec::new(),
    })
}

/// Reads what was found otherwise as `item=value ...`, an empty value for what cannot be shown.
pub fn verify(unit: &str, form: &str, of: &str, cites: Seq, found: &str) -> Act {
    let figures = found.split_whitespace().map(|figure| {
        let (item, value) = figure.split_once('=').unwrap();
        (Text::from(item), value.parse().ok())
    });
    Act::VerifyReport(VerifyReport {
        unit: unit.into(),
        form: form.into(),
        period: period(of),
        cites,
        reason: "counted on the spot".into(),
        figures: Figures::new(figures.collect()).unwrap(),
        evidence: Vec::new(),
    })
}

pub fn withdraw(unit: &str, form: &str, of: &str, cites: Seq) -> Act {
    let (unit, form) = (unit.into(), form.into());
    Act::WithdrawReport(WithdrawReport { unit, form, period: period(of), cites, reason: "not ours".into() })
}

/// Returns an account that is opened; `-` works at no unit.
pub fn open(account: &str, unit: &str) -> Act {
    let (name, language) = (format!("Official {account}").into(), "vi".into());
    Act::OpenAccount(OpenAccount { account: account.into(), name, language, unit: given(unit) })
}

/// Returns a grant from 2025-01-01 on; `-` is over everything.
pub fn grant(account: &str, role: Role, unit: &str) -> GrantRole {
    let (account, unit) = (account.into(), given(unit));
    GrantRole { account, role, unit, subjects: Vec::new(), from: day("2025-01-01"), until: None }
}

/// Returns the same grant, on one plan or form.
pub fn on(subject: Subject, grant: GrantRole) -> GrantRole {
    GrantRole { subjects: vec![subject], ..grant }
}
