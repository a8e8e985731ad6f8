//! What keeps a command from being done, and how it is told: sentences for people, objects for programs.

use crate::exit::Exit;
use base::{Message, limits};
use exchange::{Problem, Problems};
use locale::Catalogue;
use serde_json::{Map, Value, json};
use std::io::ErrorKind;

/// Why a command was not done: every reason, and the exit code.
#[derive(Debug)]
pub struct Trouble {
    /// How the program ends.
    pub exit: Exit,
    /// The reasons, bounded.
    pub reasons: Vec<Reason>,
    /// How many reasons there are in all.
    pub count: u64,
}

/// One reason, and the place it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What is wrong.
    pub message: Message,
    /// Where.
    pub place: Place,
}

/// A place in what was handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Option<String>,
    /// The row of a table, the header being row 1.
    pub row: Option<u64>,
    /// The column of a table.
    pub column: Option<String>,
    /// The line and the character of a text, from 1.
    pub line: Option<(u64, u64)>,
}

impl Place {
    /// Returns a file as a whole.
    pub fn of_file(file: &str) -> Place {
        Place { file: Some(file.to_owned()), ..Place::default() }
    }
}

impl Trouble {
    /// Returns a single reason without a place.
    pub fn new(exit: Exit, message: Message) -> Trouble {
        Trouble::at(exit, message, Place::default())
    }

    /// Returns a single reason with its place.
    pub fn at(exit: Exit, message: Message, place: Place) -> Trouble {
        Trouble { exit, reasons: vec![Reason { message, place }], count: 1 }
    }

    /// Returns many reasons.
    pub fn many(exit: Exit, reasons: Vec<Reason>, count: u64) -> Trouble {
        Trouble { exit, reasons, count }
    }

    /// Returns what is wrong with a table.
    pub fn in_table(file: &str, problems: &Problems) -> Trouble {
        let reasons = problems.list().iter().map(|problem| Reason::in_table(file, problem)).collect();
        let exit = exit_for(problems.list().iter().map(|problem| &problem.message));
        Trouble::many(exit, reasons, problems.count())
    }

    /// Returns the reasons for which acts from a table are refused.
    pub fn refused(file: Option<&str>, refusals: &[register::Refusal]) -> Trouble {
        let reasons =
            refusals.iter().take(limits::REMARKS_MAX).map(|refusal| Reason::of_refusal(file, refusal));
        Trouble::many(
            exit_for(refusals.iter().map(|refusal| &refusal.message)),
            reasons.collect(),
            refusals.len() as u64,
        )
    }

    /// Returns the reasons as the outward contract has them.
    pub fn json(&self, catalogue: &Catalogue) -> Value {
        let mut document = json!({
            "errors": self.reasons.iter().map(|reason| reason.json(catalogue)).collect::<Vec<_>>(),
        });
        if self.count > self.reasons.len() as u64 {
            document["count"] = self.count.into();
        }
        document
    }
}

impl Reason {
    /// Returns what is wrong with a table, in one place.
    pub fn in_table(file: &str, problem: &Problem) -> Reason {
        let place = Place {
            file: Some(file.to_owned()),
            row: problem.row,
            column: problem.column.clone(),
            ..Place::default()
        };
        Reason { message: problem.message.clone(), place }
    }

    /// Returns a refusal of the register, with its row where it came from a table.
    pub fn of_refusal(file: Option<&str>, refusal: &register::Refusal) -> Reason {
        let place = Place {
            file: file.map(str::to_owned),
            row: refusal.row,
            column: refusal.column.map(str::to_owned),
            ..Place::default()
        };
        Reason { message: refusal.message.clone(), place }
    }

    /// Returns the reason as the outward contract has it.
    pub fn json(&self, catalogue: &Catalogue) -> Value {
        let mut place = Map::new();
        let Place { file, row, column, line } = &self.place;
        for (name, value) in [
            ("file", file.as_deref().map(Value::from)),
            ("row", row.map(Value::from)),
            ("line", line.map(|(line, _)| Value::from(line))),
            ("character", line.map(|(_, character)| Value::from(character))),
            ("column", column.as_deref().map(Value::from)),
        ] {
            if let Some(value) = value {
                place.insert(name.to_owned(), value);
            }
        }
        json!({
            "code": self.message.code,
            "where": place,
            "message": catalogue.sentence(&self.message),
            "fix": catalogue.fix(&self.message).unwrap_or_default(),
        })
    }
}

impl From<Message> for Trouble {
    /// What was asked for does not fit what is there.
    fn from(message: Message) -> Trouble {
        Trouble::new(Exit::BadData, message)
    }
}

impl From<Vec<Message>> for Trouble {
    /// What was asked for does not fit what is there, for several reasons.
    fn from(messages: Vec<Message>) -> Trouble {
        let count = messages.len() as u64;
        let reason = |message| Reason { message, place: Place::default() };
        Trouble::many(Exit::BadData, messages.into_iter().map(reason).collect(), count)
    }
}

impl From<journal::Fault> for Trouble {
    fn from(fault: journal::Fault) -> Trouble {
        Trouble::new(exit_of(&fault), fault.message())
    }
}

impl From<&engine::Fault> for Trouble {
    fn from(fault: &engine::Fault) -> Trouble {
        let exit = match fault {
            engine::Fault::Journal(fault) => exit_of(fault),
            engine::Fault::NotAnAct { .. } => Exit::BadConfiguration,
            _ => Exit::Failed,
        };
        Trouble::new(exit, fault.message())
    }
}

impl From<engine::Fault> for Trouble {
    fn from(fault: engine::Fault) -> Trouble {
        Trouble::from(&fault)
    }
}

impl From<credentials::Fault> for Trouble {
    fn from(fault: credentials::Fault) -> Trouble {
        let exit = match &fault {
            credentials::Fault::CannotOpen { source, .. } if source.kind() == ErrorKind::PermissionDenied => {
                Exit::NotPermitted
            }
            credentials::Fault::CannotOpen { .. } => Exit::Unavailable,
            _ => Exit::Failed,
        };
        Trouble::new(exit, fault.message())
    }
}

impl From<credentials::Rejection> for Trouble {
    fn from(rejection: credentials::Rejection) -> Trouble {
        match rejection {
            credentials::Rejection::Refused(reasons) => Trouble::from(reasons),
            credentials::Rejection::Failed(fault) => Trouble::from(fault),
        }
    }
}

/// Returns whether what is refused is refused because of who asks.
pub fn is_denied(refusals: &[register::Refusal]) -> bool {
    refusals.iter().any(|refusal| refusal.message.code.starts_with(DENIAL))
}

/// How the codes begin under which somebody may not do or see something.
const DENIAL: &str = "permission.";

fn exit_for<'a>(mut messages: impl Iterator<Item = &'a Message>) -> Exit {
    if messages.any(|message| message.code.starts_with(DENIAL)) { Exit::NotPermitted } else { Exit::BadData }
}

fn exit_of(fault: &journal::Fault) -> Exit {
    use journal::Fault;
    let denied = |source: &journal::fault::Cause| {
        let error = source.downcast_ref::<std::io::Error>();
        error.is_some_and(|error| error.kind() == std::io::ErrorKind::PermissionDenied)
    };
    match fault {
        Fault::InUse { .. } | Fault::InUseByUnknown { .. } => Exit::TryAgain,
        Fault::Missing { .. } => Exit::Unavailable,
        Fault::ForeignFile { .. } | Fault::NewerVersion { .. } | Fault::StoreTooOld { .. } => {
            Exit::BadConfiguration
        }
        Fault::CannotOpen { source, .. } | Fault::CannotExport { source, .. } if denied(source) => {
            Exit::NotPermitted
        }
        Fault::CannotOpen { .. } => Exit::Unavailable,
        Fault::BundleForeign { .. }
        | Fault::BundleLine { .. }
        | Fault::BundleTruncated { .. }
        | Fault::BundleSurplus { .. } => Exit::BadData,
        _ => Exit::Failed,
    }
}
