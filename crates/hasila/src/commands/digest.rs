//! `hasila digest`

use crate::configuration::{self, Configuration};
use crate::exit::Exit;
use crate::letters::{self, Bundle};
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use assess::View;
use assess::tasks::Notice;
use base::{Date, Message, Seq};
use exchange::write::Cell;
use mail::{Outbox, OutboxFault, Outcome, Posted, Recipient};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Remind units of their tasks and reports by mail: one letter a day for each recipient.
///
/// The unit that answers for a task is told when it is due soon and when it is overdue; the units above it, one after the
/// other, when it stays undone. Who has not reported is told the same, by the day that was granted where it is a later one;
/// who has been granted more time stands in the letters to the unit and to the one above it. Addresses, the mail server and the days stand in hasila.toml in the data folder. Letters
/// wait in its folder mail/outbox until a server has taken them; nobody gets two for one day, however often this is run.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila digest
  hasila digest --on 2025-11-05 --dry-run
  hasila digest --json                        for a timer that runs it every morning")]
pub struct Args {
    /// The day it is for. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// The settings, where they are not hasila.toml in the data folder.
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// Only say who would get a letter.
    #[arg(long)]
    pub dry_run: bool,
}

/// What became of the letters.
#[derive(Debug, Serialize)]
struct Digest {
    day: Date,
    letters: Vec<Line>,
    /// Letters of earlier days that were waiting.
    earlier: Earlier,
    /// Where letters wait.
    folder: String,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Earlier {
    sent: u64,
    waiting: u64,
}

/// One recipient's letter.
#[derive(Debug, Serialize)]
struct Line {
    address: Option<String>,
    units: Vec<String>,
    tasks: usize,
    reports: usize,
    /// `sent`, `waiting`, `already`, `refused`, `no_address` or `would_be_written`.
    status: &'static str,
    /// Why it waits or was refused.
    reason: Option<String>,
    #[serde(skip)]
    name: String,
}

/// Writes and sends the letters of a day.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = args.settings.clone().unwrap_or_else(|| session.global.data.join(configuration::FILE));
    let settings = Configuration::of(&session.global, args.settings.as_ref())?;
    let day = args.on.unwrap_or(session.today());
    let (bundles, homeless, head) = bundles(session, &settings, day)?;
    let folder = session.global.data.join("mail");
    let homeless = homeless.into_iter().map(|notice| line(None, &[notice], "no_address"));
    let mut digest = Digest {
        day,
        letters: Vec::new(),
        earlier: Earlier::default(),
        folder: folder.join("outbox").display().to_string(),
    };
    if args.dry_run {
        digest.letters = bundles
            .iter()
            .map(|bundle| line(Some(&bundle.to), &bundle.notices, "would_be_written"))
            .collect();
    } else {
        let outbox = Outbox::open(&folder).map_err(|fault| trouble(&fault))?;
        write(session, &outbox, &settings, &bundles, head, &mut digest).map_err(|fault| trouble(&fault))?;
        if let Some(server) = &settings.mail.server {
            let posted = mail::post(&outbox, server).map_err(|fault| trouble(&fault))?;
            posted.into_iter().for_each(|posted| digest.note(posted));
        }
    }
    digest.letters.extend(homeless);
    tell(session, &settings, &file, &digest)
}

/// Returns what is to be told to whom, by address, and to whom it cannot be told. The journal is free again afterwards.
fn bundles(
    session: &Session,
    settings: &Configuration,
    day: Date,
) -> Result<(Vec<Bundle>, Vec<Notice>, Seq), Trouble> {
    let snapshot = session.snapshot(None)?;
    let units = snapshot.register.units();
    let strangers = settings.recipients.keys().filter(|code| units.id(code).is_none());
    let strangers: Vec<Message> =
        strangers.map(|code| Message::new("cli.config-unknown-unit").with("unit", code.as_str())).collect();
    if !strangers.is_empty() {
        return Err(Trouble { exit: Exit::BadConfiguration, ..Trouble::from(strangers) });
    }
    let view = View { today: day, ..session.view_as_of(&snapshot, None) };
    let (bundles, homeless) = letters::bundles(assess::tasks::digest(view, settings.digest), settings);
    Ok((bundles, homeless, snapshot.head.seq))
}

/// Puts the letters that are not known yet among those that wait.
fn write(
    session: &Session,
    outbox: &Outbox,
    settings: &Configuration,
    bundles: &[Bundle],
    head: Seq,
    digest: &mut Digest,
) -> Result<(), OutboxFault> {
    for bundle in bundles {
        let (name, known) = letters::put(outbox, settings, bundle, (digest.day, head, session.clock))?;
        let status = if known == Some(true) { "already" } else { "waiting" };
        digest.letters.push(Line { name, ..line(Some(&bundle.to), &bundle.notices, status) });
    }
    Ok(())
}

fn line(to: Option<&Recipient>, notices: &[Notice], status: &'static str) -> Line {
    Line {
        address: to.map(|to| to.address.to_string()),
        units: notices.iter().map(|notice| notice.unit.to_string()).collect(),
        tasks: notices.iter().map(Notice::task_count).sum(),
        reports: notices.iter().map(|notice| notice.reports.len()).sum(),
        status,
        reason: None,
        name: String::new(),
    }
}

impl Digest {
    /// Notes what became of a letter, of today or of an earlier day.
    fn note(&mut self, posted: Posted) {
        let (status, reason) = match posted.outcome {
            Outcome::Sent => ("sent", None),
            Outcome::Waiting(why) => ("waiting", Some(why)),
            Outcome::Refused(why) => ("refused", Some(why)),
        };
        match self.letters.iter_mut().find(|line| line.name == posted.name) {
            Some(line) => (line.status, line.reason) = (status, reason),
            None if status == "sent" => self.earlier.sent += 1,
            None => self.earlier.waiting += 1,
        }
    }

    fn count(&self, status: &str) -> u64 {
        self.letters.iter().filter(|line| line.status == status).count() as u64
    }
}

/// Says what became of the letters. What a server did not take ends the command with 75: it may be run again.
fn tell(session: &Session, settings: &Configuration, file: &Path, digest: &Digest) -> Result<Exit, Trouble> {
    match session.format() {
        Format::Json => output::json(digest)?,
        Format::Csv => csv(digest)?,
        Format::Text if digest.letters.is_empty() => {
            output::text(&session.sentence(&Message::new("cli.digest-nothing").with("day", digest.day)))?;
        }
        Format::Text => output::text(&grid(session, digest).lines())?,
    }
    let file = file.display().to_string();
    let say = |message: &Message| {
        session.say(message);
        if let Some(fix) = session.catalogue.fix(message).filter(|_| !session.global.quiet) {
            eprintln!("    {fix}");
        }
    };
    let homeless: Vec<String> = digest
        .letters
        .iter()
        .filter(|line| line.status == "no_address")
        .flat_map(|line| line.units.clone())
        .collect();
    if let Some(first) = homeless.first().cloned() {
        let message = Message::new("cli.digest-no-addresses").with("units", homeless).with("first", first);
        say(&message.with("file", file.as_str()));
    }
    let Earlier { sent, waiting } = digest.earlier;
    if sent + waiting > 0 {
        say(&Message::new("cli.digest-earlier").with("sent", sent).with("waiting", waiting));
    }
    let kept = digest.count("waiting") + digest.count("refused") + waiting;
    if kept == 0 {
        return Ok(Exit::Done);
    }
    if settings.mail.server.is_none() {
        say(&Message::new("cli.digest-outbox").with("folder", digest.folder.as_str()).with("file", file));
        return Ok(Exit::Done);
    }
    say(&Message::new("cli.digest-not-sent").with("count", kept));
    Ok(Exit::TryAgain)
}

fn grid(session: &Session, digest: &Digest) -> Grid {
    let head = |column| session.sentence(&Message::new("cli.digest-head").with("column", column));
    let mut grid = Grid::new(["address", "units", "tasks", "reports", "status", "reason"].map(head).to_vec())
        .numbers(&[2, 3]);
    for line in &digest.letters {
        grid.push(vec![
            line.address.clone().unwrap_or_default(),
            line.units.join(" "),
            session.catalogue.count(line.tasks as u64),
            session.catalogue.count(line.reports as u64),
            session.sentence(&Message::new("cli.digest-status").with("status", line.status)),
            line.reason.clone().unwrap_or_default(),
        ]);
    }
    grid
}

fn csv(digest: &Digest) -> Result<(), Trouble> {
    let text = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
    let cells = |line: &Line| {
        let units = Cell::Text(line.units.join(" "));
        let tasks = Cell::Plain(line.tasks.to_string());
        let (status, reports) = (Cell::Plain(line.status.to_owned()), Cell::Plain(line.reports.to_string()));
        vec![text(&line.address), units, tasks, status, text(&line.reason), reports]
    };
    let rows: Vec<Vec<Cell>> = digest.letters.iter().map(cells).collect();
    output::csv(&["address", "units", "tasks", "status", "reason", "reports"], &rows)
}

fn trouble(fault: &OutboxFault) -> Trouble {
    let exit = match fault {
        OutboxFault::InUse(_) => Exit::TryAgain,
        OutboxFault::Disk { .. } => Exit::Failed,
    };
    Trouble::new(exit, letters::said(fault))
}
