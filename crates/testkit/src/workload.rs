//! Random but plausible acts. Most are as they should be; some are not, and the program must say so.

use crate::auditor::Auditor;
use crate::dice::Dice;
use crate::papers;
use crate::world::{day, unit_row};
use base::{Cycle, Date, Period, Seq};
use engine::Snapshot;
use register::award::{AwardRow, RecordAwards};
use register::change::{CloseUnit, FoundUnit, MoveUnit, RenameUnit};
use register::report::{CorrectReport, Figures, SubmitReport, WithdrawReport};
use register::succession::{EdgeRow, How, Succeed, Weigh, Weight};
use register::task::step::{ExtendTask, FinishTask, HandOverTask, NoteProgress, ReopenTask, WithdrawTask};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use register::unit::Names;
use register::verify::VerifyReport;
use register::{Act, Text};

/// An act, and whether it must be accepted, must be refused, or may be either.
pub struct Proposal {
    /// The act.
    pub act: Act,
    /// `Some(true)` where a refusal would be wrong, `Some(false)` where accepting it would be.
    pub due: Option<bool>,
}

/// Makes acts.
pub struct Workload {
    dice: Dice,
    founded: usize,
}

impl Workload {
    /// Returns the workload of a seed.
    pub fn new(seed: u64) -> Workload {
        Workload { dice: Dice::new(seed), founded: 0 }
    }

    /// Returns the dice, for whoever decides when disks fail.
    pub fn dice(&mut self) -> &mut Dice {
        &mut self.dice
    }

    /// Returns the next act.
    pub fn next(&mut self, books: &Auditor, snapshot: &Snapshot) -> Proposal {
        match self.dice.below(50) {
            0 => self.found(books),
            1 => self.rename(books),
            2 => self.shift(books),
            3 => self.close(books),
            4 => self.merge(books),
            5 => self.divide(books),
            6 => self.weigh(snapshot),
            7..=8 => self.award(books),
            9..=13 => self.correct(books, snapshot),
            14 => self.withdraw(books, snapshot),
            15..=17 => self.nonsense(books),
            18..=21 => self.verify(books, snapshot),
            22..=23 => self.assign(books),
            24..=27 => self.follow(books),
            28..=31 => papers::next(&mut self.dice, books.archive()),
            _ => self.report(books),
        }
    }

    fn some_day(&mut self) -> Date {
        let days = [
            "2024-03-01",
            "2024-07-01",
            "2024-10-15",
            "2025-01-01",
            "2025-05-20",
            "2025-07-01",
            "2026-01-01",
        ];
        day(days[self.dice.below(days.len())])
    }

    fn period(&mut self) -> Period {
        let year = if self.dice.once_in(2) { 2024 } else { 2025 };
        let quarter = i16::try_from(self.dice.below(4)).expect("a quarter is small") + 1;
        Period::new(Cycle::Quarter, year, quarter).expect("a year has four quarters")
    }

    fn commune(&mut self, books: &Auditor, on: Date) -> Text {
        let open = books.open("commune", on);
        Text::from(self.dice.pick(&open).map_or("A11", String::as_str))
    }

    fn report(&mut self, books: &Auditor) -> Proposal {
        let period = self.period();
        let unit = self.commune(books, period.last_day());
        let cases = i64::try_from(self.dice.below(50)).expect("small");
        let solved =
            i64::try_from(self.dice.below(usize::try_from(cases).expect("small") + 1)).expect("small");
        let houses = i64::try_from(self.dice.below(6)).expect("small") << (self.dice.below(3) * 17);
        let launched = i64::from(!self.dice.once_in(4));
        let mut figures =
            vec![("cases", cases), ("cases_solved", solved), ("houses", houses), ("launched", launched)];
        if self.dice.once_in(5) {
            figures.remove(self.dice.below(4));
        }
        let is_open = books.on(&unit, period.last_day()).is_some();
        let is_new = !books.reports().contains_key(&(unit.to_string(), period));
        let act = submit(&unit, period, &figures);
        Proposal { act, due: Some(is_open && is_new) }
    }

    fn correct(&mut self, books: &Auditor, snapshot: &Snapshot) -> Proposal {
        let Some((unit, period, cites)) = self.reported(books, snapshot) else { return self.report(books) };
        let figure = (!self.dice.once_in(4)).then(|| i64::try_from(self.dice.below(9)).expect("small"));
        let figures = Figures::new(vec![(Text::from("houses"), figure)]).expect("one item is there once");
        let reason = Text::from("typing error");
        let form = Text::from("quarterly");
        Proposal {
            act: Act::CorrectReport(CorrectReport {
                unit,
                form,
                period,
                cites,
                reason,
                figures,
                evidence: Vec::new(),
            }),
            due: None,
        }
    }

    fn withdraw(&mut self, books: &Auditor, snapshot: &Snapshot) -> Proposal {
        let Some((unit, period, cites)) = self.reported(books, snapshot) else { return self.report(books) };
        let (form, reason) = (Text::from("quarterly"), Text::from("sent by mistake"));
        Proposal {
            act: Act::WithdrawReport(WithdrawReport { unit, form, period, cites, reason }),
            due: Some(true),
        }
    }

    fn verify(&mut self, books: &Auditor, snapshot: &Snapshot) -> Proposal {
        let Some((unit, period, cites)) = self.reported(books, snapshot) else { return self.report(books) };
        let found = match self.dice.below(3) {
            0 => vec![],
            1 => vec![(Text::from("houses"), None)],
            _ => vec![(Text::from("houses"), Some(7))],
        };
        let is_new = !books.verified().contains_key(&(unit.to_string(), period));
        let due = Some(is_new || !found.is_empty());
        let figures = Figures::new(found).expect("one item is there once");
        let (form, reason) = (Text::from("quarterly"), Text::from("counted on the spot"));
        Proposal {
            act: Act::VerifyReport(VerifyReport {
                unit,
                form,
                period,
                cites,
                reason,
                figures,
                evidence: Vec::new(),
            }),
            due,
        }
    }

    /// A report that stands, with the last entry on it.
    fn reported(&mut self, books: &Auditor, snapshot: &Snapshot) -> Option<(Text, Period, Seq)> {
        let keys: Vec<&(String, Period)> = books.reports().keys().collect();
        let (code, period) = *self.dice.pick(&keys)?;
        let register = &snapshot.register;
        let form = register.plans().form_id("quarterly")?;
        let report = register.report(register.units().id(code)?, form, *period)?;
        Some((Text::from(code.as_str()), *period, report.last_entry()))
    }

    fn found(&mut self, books: &Auditor) -> Proposal {
        let on = self.some_day();
        self.founded += 1;
        let districts = books.open("district", on);
        let parent = self.dice.pick(&districts).map(|code| Text::from(code.as_str()));
        let code = Text::from(format!("X{}", self.founded));
        let (level, names) = (Text::from("commune"), Names::default());
        Proposal {
            act: Act::FoundUnit(FoundUnit { code, on, parent, level, kind: None, bloc: None, names }),
            due: None,
        }
    }

    fn rename(&mut self, books: &Auditor) -> Proposal {
        let on = self.some_day();
        let unit = self.commune(books, on);
        let names = Names { en: Some(Text::from("New name")), ..Names::default() };
        Proposal { act: Act::RenameUnit(RenameUnit { unit, on, names }), due: None }
    }

    fn shift(&mut self, books: &Auditor) -> Proposal {
        let on = self.some_day();
        let unit = self.commune(books, on);
        let districts = books.open("district", on);
        let parent = self.dice.pick(&districts).map(|code| Text::from(code.as_str()));
        Proposal { act: Act::MoveUnit(MoveUnit { unit, on, parent }), due: None }
    }

    fn close(&mut self, books: &Auditor) -> Proposal {
        let on = self.some_day();
        Proposal { act: Act::CloseUnit(CloseUnit { unit: self.commune(books, on), on }), due: None }
    }

    fn merge(&mut self, books: &Auditor) -> Proposal {
        let on = self.some_day();
        let (gone, taking) = (self.commune(books, on), self.commune(books, on));
        let edges =
            vec![edge(2, &gone, &taking, How::Whole, None), edge(3, &taking, &taking, How::Whole, None)];
        Proposal {
            act: Act::Succeed(Succeed { on, edges, units: Vec::new() }),
            due: (gone == taking).then_some(false),
        }
    }

    fn divide(&mut self, books: &Auditor) -> Proposal {
        let on = self.some_day();
        let gone = self.commune(books, on);
        let parent = books.on(&gone, on).map_or(String::new(), |stay| stay.parent.clone());
        self.founded += 1;
        let heirs = ["a", "b"].map(|side| Text::from(format!("Y{}{side}", self.founded)));
        let weight = self.dice.once_in(2).then_some(Weight { part: 2, whole: 5 });
        let edges =
            heirs.iter().zip(2..).map(|(heir, row)| edge(row, &gone, heir, How::Part, weight)).collect();
        let units =
            heirs.iter().zip(2..).map(|(heir, row)| unit_row(row, heir, &parent, "commune")).collect();
        Proposal { act: Act::Succeed(Succeed { on, edges, units }), due: None }
    }

    fn weigh(&mut self, snapshot: &Snapshot) -> Proposal {
        let units = snapshot.register.units();
        let edges = snapshot.register.lineage().edges();
        let code = |id| units.unit(id).code.clone();
        let weight = Weight { part: 1, whole: 4 };
        let (from, to, on) =
            self.dice.pick(edges).map_or((Text::from("A11"), None, day("2025-07-01")), |edge| {
                (code(edge.from), edge.to.map(code), edge.on)
            });
        Proposal {
            act: Act::Weigh(Weigh { from, to, on, weight, basis: Text::from("population") }),
            due: None,
        }
    }

    fn award(&mut self, books: &Auditor) -> Proposal {
        let edition = Period::new(Cycle::Year, 2024, 1).expect("2024 is a year");
        let recipient = self.commune(books, edition.last_day());
        let known = books.knows(&recipient) && !books.awarded(&recipient, edition);
        let date = day("2024-12-20");
        let (title, giver) = (Text::from("exemplary"), Text::from("N"));
        let rows = vec![AwardRow {
            row: 2,
            title,
            recipient,
            edition,
            date,
            giver,
            revoked: None,
            achievement: None,
        }];
        Proposal { act: Act::RecordAwards(RecordAwards { rows }), due: (!known).then_some(false) }
    }

    fn assign(&mut self, books: &Auditor) -> Proposal {
        let assigned = self.some_day();
        let lead = self.commune(books, assigned);
        let number = self.dice.below(30);
        let task = Text::from(format!("T{number}"));
        let due = match self.dice.below(3) {
            0 => Due::On(assigned),
            1 => Due::On(day("2026-02-01")),
            _ => Due::Every { first: Period::containing(Cycle::Quarter, assigned), last: None, days: 10 },
        };
        let is_open = books.on(&lead, assigned).is_some();
        let is_new = !books.tasks().contains_key(task.as_str());
        let row = TaskRow {
            row: None,
            task,
            text: Text::from("clear the ditch"),
            lead,
            with: Vec::new(),
            source: Source::ByHand,
            assigned,
            due,
            target: None,
        };
        Proposal { act: Act::AssignTasks(AssignTasks { rows: vec![row] }), due: Some(is_open && is_new) }
    }

    /// Something done to a task that is there, on the first day of 2026, when all of them are assigned.
    fn follow(&mut self, books: &Auditor) -> Proposal {
        let codes: Vec<&String> = books.tasks().keys().collect();
        let Some(code) = self.dice.pick(&codes).map(|code| (*code).clone()) else {
            return self.assign(books);
        };
        let (task, on) = (Text::from(code.as_str()), day("2026-01-01"));
        let booked = &books.tasks()[&code];
        let period = booked.first.map(|first| if self.dice.once_in(2) { first } else { first.next() });
        let reason = Text::from("flood");
        let is_done = booked.done.contains(&period);
        let (act, may) = match self.dice.below(8) {
            0 => {
                let (until, granted_by) = (day("2027-06-01"), Text::from("N"));
                let act = ExtendTask { task, period, on, until, granted_by, reason };
                (Act::ExtendTask(act), !is_done && !booked.extended.contains(&period))
            }
            1 => (Act::ReopenTask(ReopenTask { task, period, on, reason }), is_done),
            2 => (Act::WithdrawTask(WithdrawTask { task, on, reason }), !booked.done.contains(&None)),
            3 => {
                let to = self.commune(books, on);
                let may = to.as_str() != booked.lead && books.on(&to, on).is_some();
                (Act::HandOverTask(HandOverTask { task, on, to, reason }), may)
            }
            4..=5 => (Act::NoteProgress(NoteProgress { task, period, on, note: reason }), true),
            _ => (Act::FinishTask(FinishTask { task, period, done: on }), !is_done),
        };
        Proposal { act, due: Some(may && !booked.withdrawn) }
    }

    /// What nobody may do.
    fn nonsense(&mut self, books: &Auditor) -> Proposal {
        let period = self.period();
        let unit = self.commune(books, period.last_day());
        let act = match self.dice.below(5) {
            0 => submit(&Text::from("nowhere"), period, &[("cases", 1)]),
            1 => submit(&Text::from("A"), period, &[("cases", 1)]),
            2 => submit(&unit, period, &[("cases", -1)]),
            3 => submit(&unit, period, &[("cases", 3), ("cases_solved", 4)]),
            _ => Act::MoveUnit(MoveUnit {
                unit: Text::from("A1"),
                on: day("2027-01-01"),
                parent: Some(Text::from("A1")),
            }),
        };
        Proposal { act, due: Some(false) }
    }
}

fn submit(unit: &Text, period: Period, figures: &[(&str, i64)]) -> Act {
    let figures = figures.iter().map(|(item, figure)| (Text::from(*item), *figure)).collect();
    Act::SubmitReport(SubmitReport {
        unit: unit.clone(),
        form: Text::from("quarterly"),
        period,
        submitted: period.next().first_day(),
        figures: Figures::new(figures).expect("each item is there once"),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}

fn edge(row: u64, from: &Text, to: &Text, how: How, weight: Option<Weight>) -> EdgeRow {
    let basis = Text::from(if weight.is_some() { "population" } else { "" });
    EdgeRow { row, from: from.clone(), to: Some(to.clone()), how, weight, basis }
}
