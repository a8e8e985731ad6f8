//! What a command lets somebody see, so that it is asked in one place whether he may. What a command does to the journal is
//! asked where acts are accepted.

use crate::cli::Command;
use crate::commands::{
    account, appointment, holder, instrument, journal, plan, post, report, rotation, task, unit,
};
use base::Date;
use register::permission::{Action, Matter, Place, Topic};
use register::{Register, Text};
use std::borrow::Cow;

/// What a command lets somebody see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What kind of thing.
    pub action: Action,
    /// Of whom.
    of: Whose,
    /// On which form, where it is about one.
    form: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Whose {
    /// The unit with this code.
    Unit(String),
    /// The unit that answers for the task with this code.
    Task(String),
    /// All units.
    Everybody,
    /// Nobody in particular, or each line asks for itself.
    Nobody,
}

impl Reading {
    fn documents() -> Option<Reading> {
        Some(Reading { action: Action::ReadDocuments, of: Whose::Nobody, form: None })
    }

    fn of(action: Action, unit: Option<&String>) -> Option<Reading> {
        let of = unit.map_or(Whose::Everybody, |unit| Whose::Unit(unit.clone()));
        Some(Reading { action, of, form: None })
    }

    fn by_line(action: Action) -> Option<Reading> {
        Some(Reading { action, of: Whose::Nobody, form: None })
    }

    /// Returns what the command reads; nothing where it only acts, or reads files only. A command without a row does not
    /// compile.
    pub fn of_command(command: &Command) -> Option<Reading> {
        let results = |unit: Option<&String>| Reading::of(Action::ReadResults, unit);
        match command {
            Command::Standing(_) => Reading::by_line(Action::ReadResults),
            Command::Why(args) => results(Some(&args.unit)),
            Command::WhatIf(args) => results(Some(&args.unit)),
            Command::Rank(args) => results(args.within.as_ref()),
            Command::Titles(args) => results(args.within.as_ref()),
            Command::Review(args) => results(args.unit.as_ref()),
            Command::Compare(_) => results(None),
            Command::Effect(args) => results(args.question.within.as_ref()),
            Command::Rotation(command) => of_rotation(command),
            Command::Post(post::Command::List(_)) => Reading::documents(),
            Command::Holder(holder::Command::List(_)) => Reading::of(Action::ReadPersons, None),
            Command::Appointment(appointment::Command::List(args)) => {
                Reading::of(Action::ReadPersons, args.unit.as_ref())
            }
            Command::Digest(_) => Reading::of(Action::SendReminders, None),
            Command::Find(_) => Reading::documents(),
            Command::Unit(command) => of_units(command),
            Command::Plan(command) => of_plans(command),
            Command::Report(command) => of_reports(command),
            Command::Instrument(command) => of_instruments(command),
            Command::Task(command) => of_tasks(command),
            Command::Account(command) => of_accounts(command),
            Command::Journal(command) => of_journal(command),
            Command::Demo(_)
            | Command::Init(_)
            // Each page asks for itself.
            | Command::Serve(_)
            | Command::Doctor(_)
            | Command::Award(_)
            | Command::Post(
                post::Command::Import(_) | post::Command::Close(_) | post::Command::Correct(_),
            )
            | Command::Holder(
                holder::Command::Import(_) | holder::Command::Promote(_) | holder::Command::Correct(_),
            )
            | Command::Appointment(
                appointment::Command::Import(_)
                | appointment::Command::Renew(_)
                | appointment::Command::Relieve(_)
                | appointment::Command::Correct(_),
            )
            | Command::Intake(_)
            | Command::ReadWorkbook
            | Command::ReadDocument => None,
        }
    }

    /// Returns what is asked of the register. A unit or task that is not there is left to the command.
    pub fn matter(&self, register: &Register, day: Date) -> Matter<'_> {
        let unit = |unit| Place::Unit(unit);
        let place = match &self.of {
            Whose::Unit(code) => {
                register.units().id(&Text::from(code.as_str())).map_or(Place::Anywhere, unit)
            }
            Whose::Task(code) => {
                register.tasks().task(code).map_or(Place::Anywhere, |task| unit(task.lead_on(day)))
            }
            Whose::Everybody => Place::Everything,
            Whose::Nobody => Place::Anywhere,
        };
        let form = self.form.as_ref().map(|form| Topic::Form(Cow::Borrowed(form.as_str())));
        Matter::at(place).on(form.unwrap_or(Topic::Nothing))
    }
}

fn of_rotation(command: &rotation::Command) -> Option<Reading> {
    use rotation::Command;
    match command {
        Command::Check(args) if args.asks_for_persons() => {
            Reading::of(Action::ReadPersons, args.unit.as_ref())
        }
        // Rates that tell of no person are for everybody.
        Command::Check(_) => Reading::documents(),
        Command::Clock(_) | Command::Propose(_) | Command::Exemptions(_) => {
            Reading::of(Action::ReadPersons, None)
        }
        Command::Plan(args) => Reading::of(Action::ReadPersons, args.only_unit()),
        Command::Effect(args) => Reading::of(Action::ReadResults, args.question.within.as_ref()),
        Command::Exempt(_) | Command::EndExemption(_) => None,
    }
}

fn of_units(command: &unit::Command) -> Option<Reading> {
    use unit::Command;
    match command {
        Command::Tree(_) | Command::Show(_) | Command::Find(_) => Reading::documents(),
        Command::Import(_)
        | Command::Succeed(_)
        | Command::Weigh(_)
        | Command::Found(_)
        | Command::Rename(_)
        | Command::Move(_)
        | Command::Close(_)
        // It asks for itself: with a file it changes what is kept, without one it reads.
        | Command::Boundaries(_) => None,
    }
}

fn of_plans(command: &plan::Command) -> Option<Reading> {
    use plan::Command;
    match command {
        Command::List(_) | Command::Show(_) => Reading::documents(),
        Command::Diff(args) if args.period.is_some() => Reading::of(Action::ReadResults, None),
        Command::Diff(_) => Reading::documents(),
        Command::Check(_)
        | Command::Fmt(_)
        | Command::Apply(_)
        | Command::Explain(_)
        | Command::Lineage(_)
        | Command::Test(_)
        | Command::Server(_) => None,
    }
}

fn of_reports(command: &report::Command) -> Option<Reading> {
    use report::Command;
    match command {
        Command::Status(args) => {
            let reading = Reading::of(Action::ReadReports, args.unit.as_ref())?;
            Some(Reading { form: args.form.clone(), ..reading })
        }
        Command::Form(args) => {
            let reading = Reading::of(Action::ReadReports, Some(&args.unit))?;
            Some(Reading { form: args.form.clone(), ..reading })
        }
        Command::Evidence(args) => {
            let reading = Reading::of(Action::ReadReports, Some(&args.unit))?;
            Some(Reading { form: Some(args.form.clone()), ..reading })
        }
        Command::Import(_)
        | Command::Submit(_)
        | Command::Correct(_)
        | Command::Verify(_)
        | Command::Return(_)
        | Command::Withdraw(_)
        | Command::Extend(_) => None,
    }
}

fn of_instruments(command: &instrument::Command) -> Option<Reading> {
    use instrument::Command;
    match command {
        Command::Show(args) if args.when().is_some() => Reading::of(Action::ReadResults, None),
        Command::Show(_) | Command::List(_) | Command::Graph(_) | Command::Text(_) => Reading::documents(),
        Command::Issue(_)
        | Command::Relate(_)
        | Command::Amend(_)
        | Command::Replace(_)
        | Command::Repeal(_) => None,
    }
}

fn of_tasks(command: &task::Command) -> Option<Reading> {
    use task::Command;
    let tasks = |unit: Option<&String>| Reading::of(Action::ReadTasks, unit);
    match command {
        Command::List(args) => tasks(args.narrow.unit.as_ref()),
        Command::Stats(args) => tasks(args.narrow.unit.as_ref()),
        Command::Stale(args) => tasks(args.unit.as_ref()),
        Command::Show(args) => {
            Some(Reading { action: Action::ReadTasks, of: Whose::Task(args.task.clone()), form: None })
        }
        Command::Assign(_)
        | Command::Import(_)
        | Command::Extend(_)
        | Command::Note(_)
        | Command::Evidence(_)
        | Command::Finish(_)
        | Command::Reopen(_)
        | Command::HandOver(_)
        | Command::Withdraw(_) => None,
    }
}

fn of_accounts(command: &account::Command) -> Option<Reading> {
    use account::Command;
    match command {
        Command::List(_) => Reading::by_line(Action::ReadAccounts),
        // Everybody may read his own account; the command asks.
        Command::Show(_)
        | Command::Open(_)
        | Command::Invite(_)
        | Command::Accept(_)
        | Command::Sessions(_)
        | Command::EndSession(_)
        | Command::Close(_)
        | Command::Grant(_)
        | Command::Withdraw(_) => None,
    }
}

fn of_journal(command: &journal::Command) -> Option<Reading> {
    use journal::Command;
    match command {
        Command::Verify(_) | Command::Show(_) | Command::Export(_) => Reading::of(Action::ReadJournal, None),
        Command::Import(_) => None,
    }
}
