//! One run of the program: its options, its language, its clock, and the way to the journal.

use crate::ask::{AsOf, When, Which};
use crate::cli::{Cli, Global};
use crate::clock::Clock;
use crate::commands;
use crate::exit::Exit;
use crate::explain;
use crate::output::{self, Format};
use crate::progress::Progress;
use crate::reading::Reading;
use crate::trouble::{Reason, Trouble};
use assess::View;
use base::{Date, Message, limits};
use engine::{Engine, Receipt, Rejection, Snapshot, Until};
use journal::SqliteJournal;
use locale::Catalogue;
use register::account::local;
use register::accounts::Account;
use register::permission::{Action, Matter, Place, Rights};
use register::{Act, Register};
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// Reasons shown to people; `--json` lists more.
const SHOWN_MAX: usize = 50;

/// One run of the program.
pub struct Session {
    /// What every command understands.
    pub global: Global,
    /// The sentences of the language asked for.
    pub catalogue: Catalogue,
    /// The same sentences about plans, where names and formulas stand inside text that runs from right to left.
    pub plans: Catalogue,
    /// Where the time comes from.
    pub clock: Clock,
    // What the command lets somebody see.
    reading: Option<Reading>,
}

/// Does what was typed, and says what kept it from being done.
pub fn run(cli: Cli) -> ExitCode {
    let session = Session::new(cli.global, Reading::of_command(&cli.command));
    match commands::run(&session, cli.command) {
        Ok(exit) => exit.into(),
        Err(trouble) => session.tell(&trouble).into(),
    }
}

impl Session {
    /// Returns a run with these options, of a command that reads this.
    pub fn new(global: Global, reading: Option<Reading>) -> Session {
        let catalogue = Catalogue::for_terminal(global.lang);
        let plans = explain::catalogue(global.lang);
        let clock = global.today.map_or(Clock::System, Clock::Day);
        Session { global, catalogue, plans, clock, reading }
    }

    /// Returns what the result is written as.
    pub fn format(&self) -> Format {
        match (self.global.json, self.global.csv) {
            (true, _) => Format::Json,
            (_, true) => Format::Csv,
            _ => Format::Text,
        }
    }

    /// Returns the day it is.
    pub fn today(&self) -> Date {
        self.clock.today()
    }

    /// Returns who acts, as the journal names him: the account told with `--as`; without accounts the name told, else what the
    /// system calls the user; with accounts the same as local administrator.
    pub fn by(&self, register: &Register) -> String {
        match &self.global.acts_as {
            Some(account) => account.clone(),
            None if register.accounts().is_empty() => self.name(),
            None => local(&self.name()),
        }
    }

    /// Returns who acts where a table names somebody. With accounts the local administrator may hand in for an account; who
    /// acts as an account hands in for himself only.
    pub fn by_told(&self, register: &Register, told: &str) -> Result<String, Message> {
        match &self.global.acts_as {
            Some(account) if account == told => Ok(told.to_owned()),
            Some(account) => {
                Err(Message::new("cli.by-another").with("account", account.as_str()).with("by", told))
            }
            None if register.accounts().is_empty() || register.accounts().account(told).is_some() => {
                Ok(told.to_owned())
            }
            None => Ok(local(told)),
        }
    }

    /// Returns whether who acts has an account that is open.
    pub fn is_open(&self, register: &Register) -> bool {
        register.accounts().account(&self.by(register)).is_some_and(Account::is_open)
    }

    fn name(&self) -> String {
        let told = self.global.by.clone();
        let user = || ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
        told.or_else(user).filter(|by| !by.is_empty()).unwrap_or_else(|| "unknown".to_owned())
    }

    /// Returns the sentence of a message.
    pub fn sentence(&self, message: &Message) -> String {
        self.catalogue.sentence(message)
    }

    /// Returns the word under a code.
    pub fn word(&self, code: &'static str) -> String {
        self.catalogue.word(code)
    }

    /// Returns a bar for long work, shown where somebody looks.
    pub fn progress(&self, code: &'static str, length: u64) -> Progress {
        let shown = !self.global.quiet && std::io::stderr().is_terminal();
        Progress::new(shown, &self.word(code), length)
    }

    /// Returns whether what goes to standard error may be coloured.
    pub fn is_colored(&self) -> bool {
        let told_not =
            self.global.no_color || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        !told_not && std::io::stderr().is_terminal()
    }

    /// Opens the journal for acts and questions.
    pub fn open(&self) -> Result<Engine, Trouble> {
        let clock = self.clock;
        let journal = self.journal()?;
        let progress = self.progress("cli.reading-journal", journal::Entries::head(&journal).seq.0);
        let engine = Engine::open_watched(journal, move || clock.now(), &mut |read| progress.at(read))?;
        match &self.global.acts_as {
            Some(account) if engine.snapshot().register.accounts().account(account).is_none() => {
                let message = Message::new("permission.no-account").with("account", account.as_str());
                Err(Trouble::new(Exit::NotPermitted, message))
            }
            _ => Ok(engine),
        }
    }

    /// Opens the journal itself.
    fn journal(&self) -> Result<SqliteJournal, journal::Fault> {
        SqliteJournal::open(&self.global.data, &self.clock.now())
    }

    /// Opens the journal itself for a command that reads its entries, if that is permitted. Only an account needs
    /// permission; then the register is read first.
    pub fn entries(&self) -> Result<Result<SqliteJournal, journal::Fault>, Trouble> {
        if self.global.acts_as.is_some() {
            let register = self.open()?.snapshot().register.clone();
            self.permit_reading(&register)?;
            // Entries tell what they tell whole: where persons stand in them, it takes the right to read of these, too.
            if register.posts().holder_count() > 0 {
                self.permit(&register, Action::ReadPersons, &Matter::at(Place::Everything))?;
            }
        }
        Ok(self.journal())
    }

    /// Answers whether the command may read what it reads.
    fn permit_reading(&self, register: &Register) -> Result<(), Trouble> {
        match &self.reading {
            Some(reading) => self.permit(register, reading.action, &reading.matter(register, self.today())),
            None => Ok(()),
        }
    }

    /// Answers whether who acts may do this.
    pub fn permit(&self, register: &Register, action: Action, matter: &Matter) -> Result<(), Trouble> {
        let by = self.by(register);
        let permitted = Rights::of(register, &by, self.today()).permit(action, matter);
        permitted.map_err(|why| Trouble::new(Exit::NotPermitted, why))
    }

    /// Returns what is known now, or what was known then.
    pub fn snapshot(&self, as_of: Option<AsOf>) -> Result<Arc<Snapshot>, Trouble> {
        self.snapshot_of(&self.open()?, as_of)
    }

    /// Returns what is known now, or what was known then, of a journal that is open. Whether the command may read it is
    /// asked of what is known now.
    pub fn snapshot_of(&self, engine: &Engine, as_of: Option<AsOf>) -> Result<Arc<Snapshot>, Trouble> {
        self.permit_reading(&engine.snapshot().register)?;
        let until = match as_of {
            None => return Ok(engine.snapshot()),
            Some(AsOf::Entry(seq)) => Until::Entry(seq),
            Some(AsOf::Day(day)) => Until::EndOf(day),
        };
        engine.as_of(until).map_err(|rejection| Trouble::rejected(None, &rejection))
    }

    /// Returns what a question is put to.
    pub fn view<'a>(&self, snapshot: &'a Snapshot, when: &When) -> View<'a> {
        let reported = self.view_as_of(snapshot, when.as_of);
        match when.figures {
            Which::Reported => reported,
            Which::Verified => reported.of_verified(),
        }
    }

    /// Returns what a question without a period is put to.
    pub fn view_as_of<'a>(&self, snapshot: &'a Snapshot, as_of: Option<AsOf>) -> View<'a> {
        View {
            register: &snapshot.register,
            cube: &snapshot.cube,
            verified: &snapshot.verified,
            head: snapshot.head.seq,
            today: self.day_of(as_of),
            memory: None,
        }
    }

    /// Returns the day of a question: today, or the day it is put for.
    fn day_of(&self, as_of: Option<AsOf>) -> Date {
        match as_of {
            Some(AsOf::Day(day)) => day,
            _ => self.today(),
        }
    }

    /// Has one act recorded. `file` is where its rows come from.
    pub fn accept(
        &self,
        engine: &Engine,
        key: &str,
        act: Act,
        file: Option<&str>,
    ) -> Result<Receipt, Trouble> {
        engine
            .accept(&self.by(&engine.snapshot().register), key, act)
            .map_err(|rejection| Trouble::rejected(file, &rejection))
    }

    /// Says something to people, unless they asked for silence.
    pub fn say(&self, message: &Message) {
        if !self.global.quiet {
            eprintln!("{}", self.sentence(message));
        }
    }

    /// Says what kept a command from being done, and returns how the program ends.
    fn tell(&self, trouble: &Trouble) -> Exit {
        if self.format() == Format::Json {
            let _ = output::json(&trouble.json(&self.catalogue));
            return trouble.exit;
        }
        for reason in trouble.reasons.iter().take(SHOWN_MAX) {
            self.tell_reason(reason);
        }
        let shown = trouble.reasons.len().min(SHOWN_MAX) as u64;
        if trouble.count > shown {
            let listed = (limits::REMARKS_MAX as u64).min(trouble.count);
            let message =
                Message::new("cli.more-errors").with("more", trouble.count - shown).with("listed", listed);
            eprintln!("{}", self.sentence(&message));
        }
        trouble.exit
    }

    /// Says one reason: where, what, and on the next line what to do.
    pub fn tell_reason(&self, reason: &Reason) {
        let place = self.place(reason);
        let sentence = self.sentence(&reason.message);
        eprintln!("{place}{sentence}");
        if let Some(fix) = self.catalogue.fix(&reason.message) {
            eprintln!("    {fix}");
        }
    }

    /// Returns where a reason applies, as it stands before the sentence.
    pub fn place(&self, reason: &Reason) -> String {
        let place = &reason.place;
        let mut parts: Vec<String> = place.file.iter().filter(|file| !file.is_empty()).cloned().collect();
        let labelled = |code, value: &str| self.sentence(&Message::new(code).with("value", value));
        parts.extend(place.row.map(|row| labelled("cli.place-row", &row.to_string())));
        parts.extend(place.column.as_ref().map(|column| labelled("cli.place-column", column)));
        parts.extend(place.line.map(|(line, character)| format!("{line}:{character}")));
        if parts.is_empty() { String::new() } else { parts.join(", ") + ": " }
    }
}

impl Trouble {
    /// Returns why an act was not recorded. `file` is where its rows come from.
    pub fn rejected(file: Option<&str>, rejection: &Rejection) -> Trouble {
        match rejection {
            Rejection::Refused(refusals) => Trouble::refused(file, refusals),
            Rejection::Failed(fault) => Trouble::from(fault.as_ref()),
        }
    }
}

/// Returns the name a file is called by in errors.
pub fn file_name(path: &Path) -> String {
    if path.as_os_str() == "-" { "-".to_owned() } else { path.display().to_string() }
}
