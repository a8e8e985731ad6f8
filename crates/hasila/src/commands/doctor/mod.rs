//! `hasila doctor`

mod beside;
mod disk;
mod journal;

use crate::configuration::{self, Configuration};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::{Place, Reason, Trouble};
use base::Message;
use exchange::write::Cell;
use register::permission::{Action, Matter, Place as Over};
use serde_json::json;
use std::path::PathBuf;

/// Say what is right and wrong with the data folder and its settings, and how to put it right.
///
/// Looks at the settings, the rights of files, free space, the journal's chain, files of evidence, the clock, accounts, secrets, drafts,
/// boundaries and letters; changes nothing. While `serve` has the journal open, the chain is left to it. Ends with 2 where anything is wrong.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila doctor
  hasila doctor --mail --providers           asks the mail server and the providers of identities, too
  hasila doctor --data /srv/hasila --json    for a timer that tells somebody")]
pub struct Args {
    /// Ask the mail server whether it answers and lets us in; nothing is sent.
    #[arg(long)]
    pub mail: bool,
    /// Ask the providers through which people sign in whether they answer, and say of themselves what is set.
    #[arg(long)]
    pub providers: bool,
    /// The settings, where they are not hasila.toml in the data folder.
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
}

/// How it stands with something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// As it should be.
    Fine,
    /// To be known; nothing need be done.
    Note,
    /// It goes on so, and should not.
    Warning,
    /// It does not work.
    Failure,
}

impl State {
    fn code(self) -> &'static str {
        match self {
            State::Fine => "ok",
            State::Note => "note",
            State::Warning => "warning",
            State::Failure => "failure",
        }
    }
}

/// One thing that was looked at.
struct Check {
    /// Of what it is: `journal`, `files`, ...
    topic: &'static str,
    state: State,
    found: Reason,
}

/// Everything that was looked at, in order.
#[derive(Default)]
struct Findings(Vec<Check>);

impl Findings {
    fn note(&mut self, topic: &'static str, state: State, message: Message) {
        self.0.push(Check { topic, state, found: Reason { message, place: Place::default() } });
    }

    fn fail(&mut self, topic: &'static str, trouble: Trouble) {
        let check = |found| Check { topic, state: State::Failure, found };
        self.0.extend(trouble.reasons.into_iter().map(check));
    }

    fn count(&self, state: State) -> usize {
        self.0.iter().filter(|check| check.state == state).count()
    }
}

/// Looks at everything.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    if session.global.acts_as.is_some() {
        // Who acts as an account is told about the whole house only if he may read the whole journal.
        let snapshot = session.open()?.snapshot();
        session.permit(&snapshot.register, Action::ReadJournal, &Matter::at(Over::Everything))?;
    }
    let mut findings = Findings::default();
    let settings = settings(session, args, &mut findings);
    if disk::look(session, &settings, &mut findings) {
        journal::look(session, &settings, &mut findings);
        beside::look(session, &settings, &mut findings);
        if args.mail {
            beside::mail_server(&settings, &mut findings);
        }
        if args.providers {
            beside::providers(session, &settings, &mut findings);
        }
    }
    tell(session, &findings)
}

/// Reads the settings; where they are wrong, the usual ones stand for what else is looked at.
fn settings(session: &Session, args: &Args, findings: &mut Findings) -> Configuration {
    let file = args.settings.clone().unwrap_or_else(|| session.global.data.join(configuration::FILE));
    let said = |code| Message::new(code).with("file", file.display().to_string());
    match Configuration::of(&session.global, args.settings.as_ref()) {
        Ok(settings) => {
            let code = if file.exists() { "cli.doctor-settings" } else { "cli.doctor-settings-none" };
            findings.note("settings", State::Fine, said(code));
            settings
        }
        Err(trouble) => {
            findings.fail("settings", trouble);
            Configuration::usual()
        }
    }
}

fn tell(session: &Session, findings: &Findings) -> Result<Exit, Trouble> {
    let (warnings, failures) = (findings.count(State::Warning), findings.count(State::Failure));
    match session.format() {
        Format::Json => json(session, findings)?,
        Format::Csv => csv(session, findings)?,
        Format::Text => {
            text(session, findings)?;
            let said = Message::new("cli.doctor-sum").with("count", findings.0.len());
            session.say(&said.with("warnings", warnings).with("failures", failures));
        }
    }
    Ok(if warnings + failures == 0 { Exit::Done } else { Exit::Differs })
}

/// Writes a line for each check, and below it what to do.
fn text(session: &Session, findings: &Findings) -> Result<(), Trouble> {
    let word = |code, name: &str| session.sentence(&Message::new(code).with("name", name));
    let mut grid = Grid::new(vec![String::new(); 2]);
    for check in &findings.0 {
        let state = word("cli.doctor-state", check.state.code());
        grid.push(vec![state, word("cli.doctor-topic", check.topic)]);
    }
    let lines = grid.lines();
    let mut written = String::new();
    for (check, begin) in findings.0.iter().zip(lines.lines().skip(1)) {
        let (place, said) = (session.place(&check.found), session.sentence(&check.found.message));
        written += &format!("{begin}: {place}{said}\n");
        let fix = session.catalogue.fix(&check.found.message).filter(|_| check.state != State::Fine);
        if let Some(fix) = fix {
            written += &format!("    {fix}\n");
        }
    }
    output::text(&written)
}

fn json(session: &Session, findings: &Findings) -> Result<(), Trouble> {
    let checks = findings.0.iter().map(|check| {
        let mut told = check.found.json(&session.catalogue);
        told["topic"] = check.topic.into();
        told["state"] = check.state.code().into();
        told
    });
    let count = |state| findings.count(state);
    output::json(&json!({
        "checks": checks.collect::<Vec<_>>(),
        "ok": count(State::Fine),
        "notes": count(State::Note),
        "warnings": count(State::Warning),
        "failures": count(State::Failure),
    }))
}

fn csv(session: &Session, findings: &Findings) -> Result<(), Trouble> {
    let plain = |text: &str| Cell::Plain(text.to_owned());
    let row = |check: &Check| {
        let message = &check.found.message;
        let fix = session.catalogue.fix(message).map_or(Cell::Empty, Cell::Text);
        let said = Cell::Text(session.sentence(message));
        vec![plain(check.state.code()), plain(check.topic), plain(message.code), said, fix]
    };
    let rows: Vec<Vec<Cell>> = findings.0.iter().map(row).collect();
    output::csv(&["state", "topic", "code", "message", "fix"], &rows)
}
