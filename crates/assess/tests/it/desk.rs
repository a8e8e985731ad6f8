//! A register with its figures, and short ways to write what is entered and asked.

use assess::answer::{Missing, Need, Standing};
use assess::{Ask, Figure, MapChoice, Units, View};
use base::{Date, Period, Seq};
use cube::Cube;
use register::award::{AwardRow, RecordAwards};
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::succession::{EdgeRow, How, Succeed, Weigh, Weight};
use register::text::Text;
use register::unit::Names;
use register::{Act, Context, Entry, Register, apply, check};

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn given(text: &str) -> Option<Text> {
    (text != "-").then(|| text.into())
}

/// A register and its cube, on a day.
#[derive(Clone)]
pub struct Desk {
    pub register: Register,
    pub cube: Cube,
    pub verified: Cube,
    pub today: Date,
}

impl Desk {
    /// Returns a desk with the units of a table: `code parent level kind bloc opened closed`, `-` for nothing.
    pub fn new(units: &str, plan: &str) -> Desk {
        let mut desk = Desk {
            register: Register::new(),
            cube: Cube::default(),
            verified: Cube::default(),
            today: day("2026-01-15"),
        };
        desk.enter(Act::ImportUnits(ImportUnits { on: None, rows: rows(units) }));
        desk.apply(plan);
        desk
    }

    pub fn apply(&mut self, plan: &str) {
        let compiled = rules::compile(plan);
        assert!(compiled.program.is_some(), "{:#?}", compiled.remarks);
        self.enter(Act::ApplyPlan(ApplyPlan { from: day("2020-01-01"), text: plan.into() }));
    }

    pub fn enter(&mut self, act: Act) -> Seq {
        let held = |period, unit, item| self.cube.figure(period, unit, item);
        let refusals = check(&self.register, &act, &Context { by: "clerk", today: self.today, held: &held });
        assert!(refusals.is_empty(), "{refusals:#?}");
        let seq = Seq(self.register.head().0 + 1);
        let entry = Entry { seq, at: format!("{}T08:00:00Z", self.today), by: "clerk".into(), act };
        let changes = apply(&mut self.register, &entry);
        changes.post(&self.register, &mut self.cube, &mut self.verified);
        seq
    }

    /// Enters reports, one a line: `unit form period item=value ...`, on time.
    pub fn report(&mut self, reports: &str) {
        for line in reports.lines().filter(|line| !line.trim().is_empty()) {
            let mut words = line.split_whitespace();
            let mut next = || words.next().unwrap();
            let (unit, form, of) = (next(), next(), period(next()));
            let figures = words.map(|figure| {
                let (item, value) = figure.split_once('=').unwrap();
                let day = value.parse::<Date>().ok().map(base::day::number);
                (Text::from(item), day.unwrap_or_else(|| value.parse().unwrap()))
            });
            self.enter(Act::SubmitReport(SubmitReport {
                unit: unit.into(),
                form: form.into(),
                period: of,
                submitted: of.last_day().tomorrow().unwrap().min(self.today),
                figures: Figures::new(figures.collect()).unwrap(),
                comments: Figures::default(),
                evidence: Vec::new(),
            }));
        }
    }

    pub fn award(&mut self, title: &str, recipient: &str, edition: &str) {
        self.award_row(title, recipient, edition, None, None);
    }

    /// Enters an award with what it is given for.
    pub fn award_for(&mut self, title: &str, recipient: &str, edition: &str, achievement: &str) {
        self.award_row(title, recipient, edition, None, Some(achievement));
    }

    /// Enters the revocation of an award.
    pub fn revoke(&mut self, title: &str, recipient: &str, edition: &str) {
        self.award_row(title, recipient, edition, Some(self.today), None);
    }

    fn award_row(
        &mut self,
        title: &str,
        recipient: &str,
        edition: &str,
        revoked: Option<Date>,
        achievement: Option<&str>,
    ) {
        let row = AwardRow {
            row: 2,
            title: title.into(),
            recipient: recipient.into(),
            edition: period(edition),
            date: period(edition).last_day(),
            giver: "office".into(),
            revoked,
            achievement: achievement.map(Text::from),
        };
        self.enter(Act::RecordAwards(RecordAwards { rows: vec![row] }));
    }

    /// Enters successions, one a line: `from to whole|part part/whole|-`.
    pub fn succeed(&mut self, on: &str, edges: &str, units: &str) {
        let edges = edges.lines().filter(|line| !line.trim().is_empty()).zip(2..).map(|(line, row)| {
            let words = line.split_whitespace().collect::<Vec<_>>();
            let how = if words[2] == "whole" { How::Whole } else { How::Part };
            let weight = words.get(3).filter(|text| **text != "-").map(|text| weight(text));
            let basis = if weight.is_some() { "population".into() } else { Text::default() };
            EdgeRow { row, from: words[0].into(), to: given(words[1]), how, weight, basis }
        });
        let act = Succeed { on: day(on), edges: edges.collect(), units: rows(units) };
        self.enter(Act::Succeed(act));
    }

    pub fn weigh(&mut self, from: &str, to: &str, on: &str, share: &str) {
        self.enter(weighing(from, to, on, share));
    }

    /// Returns whether the weight would be accepted.
    pub fn may_weigh(&self, from: &str, to: &str, on: &str, share: &str) -> bool {
        let context = Context { by: "clerk", today: self.today, held: &|_, _, _| None };
        check(&self.register, &weighing(from, to, on, share), &context).is_empty()
    }

    pub fn view(&self) -> View<'_> {
        View {
            register: &self.register,
            cube: &self.cube,
            verified: &self.verified,
            head: self.register.head(),
            today: self.today,
            memory: None,
        }
    }

    pub fn ask(&self, unit: &str, of: &str) -> Ask {
        Ask::new(Units::One(unit.into()), period(of))
    }

    /// Returns the row of one target for one unit.
    pub fn row(&self, ask: &Ask, target: &str) -> Standing {
        let rows = assess::standing(self.view(), ask).unwrap();
        let row = rows.iter().find(|row| &*row.target == target);
        row.unwrap_or_else(|| panic!("{target} has no row: {rows:#?}")).clone()
    }

    /// Returns verdict, value, and margin of one target for one unit in one year.
    pub fn stands(&self, unit: &str, of: &str, target: &str) -> String {
        told(&self.row(&self.ask(unit, of), target))
    }

    /// Returns the same on another map.
    pub fn stands_on(&self, map: MapChoice, unit: &str, of: &str, target: &str) -> String {
        told(&self.row(&Ask { map, ..self.ask(unit, of) }, target))
    }
}

fn weighing(from: &str, to: &str, on: &str, share: &str) -> Act {
    Act::Weigh(Weigh {
        from: from.into(),
        to: given(to),
        on: day(on),
        weight: weight(share),
        basis: "population".into(),
    })
}

fn weight(text: &str) -> Weight {
    let (part, whole) = text.split_once('/').unwrap();
    Weight { part: part.parse().unwrap(), whole: whole.parse().unwrap() }
}

fn rows(table: &str) -> Vec<UnitRow> {
    table.lines().filter(|line| !line.trim().is_empty()).zip(2..).map(|(line, row)| unit(line, row)).collect()
}

fn unit(line: &str, row: u64) -> UnitRow {
    let mut words = line.split_whitespace();
    let mut next = || words.next().unwrap_or("-");
    UnitRow {
        row,
        code: next().into(),
        parent: given(next()),
        level: next().into(),
        kind: given(next()),
        bloc: given(next()),
        opened: given(next()).map(|text| day(&text)),
        closed: given(next()).map(|text| day(&text)),
        names: Names::default(),
    }
}

/// Returns verdict and value: `met 106/109`.
pub fn told(row: &Standing) -> String {
    format!("{} {}", row.verdict.word(), shown(row.value.as_ref()))
}

/// Returns `106/109`, `3553`, `12 exact 25/2`, `-`.
pub fn shown(figure: Option<&Figure>) -> String {
    match figure {
        None => "-".to_owned(),
        Some(Figure::Share { part, whole }) => format!("{part}/{whole}"),
        Some(Figure::Amount { amount, exact: Some(exact), .. }) => {
            format!("{amount} exact {}/{}", exact.part, exact.whole)
        }
        Some(Figure::Amount { amount, .. }) => amount.to_string(),
        Some(Figure::Day { date }) => date.to_string(),
    }
}

/// Returns the needs, one a line: `met any 1 of A form 2025, B form 2025`.
pub fn needed(needs: &[Need]) -> Vec<String> {
    needs.iter().map(need).collect()
}

pub fn need(need: &Need) -> String {
    let of = need.of.iter().map(|piece| {
        let parts = std::iter::once(&piece.first).chain(&piece.also).map(lacking).collect::<Vec<_>>();
        parts.join(" + ")
    });
    let of = of.collect::<Vec<_>>().join(", ");
    let group = need.group.as_ref().map_or(String::new(), |group| format!(" in {group}"));
    let more = if need.more > 0 { format!(" and {} more", need.more) } else { String::new() };
    format!("{}{group} any {} of {of}{more}", need.verdict.word(), need.any)
}

pub fn lacking(missing: &Missing) -> String {
    match missing {
        Missing::Report { unit, form, period, item, after } => {
            let item = item.as_ref().map_or(String::new(), |item| format!(" {item}"));
            let after = after.map_or(String::new(), |after| format!(" after {after}"));
            format!("{unit} {form} {period}{item}{after}")
        }
        Missing::Weight { from, to, on } => format!("weight {from} {to} {on}"),
        Missing::Award { unit, title, edition } => format!("{unit} awarded {title} {edition}"),
        Missing::Reason { unit, reason, .. } => format!("{unit} {reason}"),
    }
}
