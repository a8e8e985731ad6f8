//! `hasila demo`

use crate::cli;
use crate::commands::serve;
use crate::demo::{self, REORGANISATION, officials};
use crate::exit::Exit;
use crate::output;
use crate::reading::Reading;
use crate::session::Session;
use crate::submission::key;
use crate::trouble::Trouble;
use base::Message;
use register::codec;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Invent a country and show what Hasila does with it.
///
/// Writes the files an office would send (units, plans, figures), does with them what each printed command does, says
/// where the country stands, writes its review page, and serves its pages until Ctrl-C if somebody sits at the terminal: to
/// this computer only, with officials of every role to look as.
/// The same country on every machine; nothing outside the folder is touched.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila demo
  hasila demo --dir /tmp/maravand --lang ar
  hasila demo --no-serve")]
pub struct Args {
    /// The folder to make.
    #[arg(long, value_name = "DIR", default_value = "hasila-demo")]
    pub dir: PathBuf,
    /// End without serving the pages.
    #[arg(long, conflicts_with = "serve")]
    pub no_serve: bool,
    /// Serve the pages also where nobody sits at the terminal.
    #[arg(long)]
    pub serve: bool,
    /// Where to serve them.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
}

/// The day on which the demonstration is given: the second quarter of 2026 is in.
const TODAY: &str = "2026-08-15";

/// Invents the country, or shows the one that is there.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    if !args.listen.ip().is_loopback() {
        let message = Message::new("demo.only-here").with("address", args.listen.to_string());
        return Err(Trouble::new(Exit::Usage, message));
    }
    let stage = Stage { session, folder: &args.dir };
    if args.dir.join("data").is_dir() {
        session.say(&Message::new("demo.again").with("folder", args.dir.display().to_string()));
    } else {
        session.say(&Message::new("demo.country"));
        stage.write()?;
        stage.play_beginning()?;
    }
    stage.play_questions()?;
    stage.say_what_next()?;
    // A script that starts the demonstration wants it to end.
    if args.no_serve || !(args.serve || std::io::stdout().is_terminal()) {
        return Ok(Exit::Done);
    }
    stage.serve(args.listen)
}

struct Stage<'a> {
    session: &'a Session,
    folder: &'a Path,
}

impl Stage<'_> {
    /// Writes the files of the demonstration.
    fn write(&self) -> Result<(), Trouble> {
        let files = demo::files();
        let [boundaries, boundaries_after] = files.boundaries;
        let tables = [
            ("units.csv", files.units),
            ("figures.csv", files.figures),
            ("edges.csv", files.edges),
            ("units-after.csv", files.units_after),
            ("figures-june.csv", files.figures_after),
            ("corrections.csv", files.corrections),
            ("awards.csv", files.awards),
            ("tasks.csv", files.tasks),
            ("posts.csv", files.posts),
            ("holders.csv", files.holders),
            ("appointments.csv", files.appointments),
            ("boundaries.geojson", boundaries),
            ("boundaries-after.geojson", boundaries_after),
        ];
        let tables = tables.into_iter().map(|(name, text)| (name.to_owned(), text));
        let write = || {
            std::fs::create_dir_all(self.folder)?;
            tables
                .chain(files.plans)
                .try_for_each(|(name, text)| std::fs::write(self.folder.join(name), text))
        };
        write().map_err(|error: std::io::Error| {
            let message = Message::new("demo.cannot-write").with("folder", self.folder.display().to_string());
            Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
        })
    }

    /// The country's first two and a half years.
    fn play_beginning(&self) -> Result<(), Trouble> {
        self.play("init")?;
        self.play("unit import @units.csv")?;
        self.play("unit boundaries @boundaries.geojson --from 2024-01-01")?;
        self.play("post import @posts.csv")?;
        self.play("holder import @holders.csv")?;
        self.play("appointment import @appointments.csv")?;
        self.play("plan apply @heads.plan --from 2026-01-01")?;
        self.play("plan apply @services-2024.plan @services-2025.plan @services-2026.plan")?;
        self.play("report import @figures.csv")?;
        self.play(&format!("unit succeed @edges.csv --units @units-after.csv --on {REORGANISATION}"))?;
        self.play(&format!("unit boundaries @boundaries-after.geojson --from {REORGANISATION}"))?;
        self.play("report import @figures-june.csv")?;
        self.play("report correct @corrections.csv")?;
        self.play("award import @awards.csv")?;
        self.play("task import @tasks.csv")?;
        self.play("task finish 25-1 --done 2026-03-20")?;
        self.play("task finish 25-2 --period 2026-Q1 --done 2026-04-18")?;
        self.play("task extend 25-3 --until 2026-09-30 --granted-by MRV --reason flood --on 2026-06-20")
    }

    /// Where it stands.
    fn play_questions(&self) -> Result<(), Trouble> {
        self.play("standing --period 2025")?;
        self.play("standing --period 2026 --through 2026-06-30")?;
        self.play("task list")?;
        self.play("rotation check")?;
        self.play("review --period 2025 --out @review.html")
    }

    /// Shows a command and does it. `@` stands for the folder.
    fn play(&self, line: &str) -> Result<(), Trouble> {
        let words: Vec<String> = line.split(' ').map(|word| self.placed(word)).collect();
        let data = self.folder.join("data");
        output::text(&format!("\n$ hasila --data {} {}", data.display(), words.join(" ")))?;
        let (session, command) = self.typed(words);
        super::run(&session, command).map(drop)
    }

    /// Serves the country's pages to this computer, with an official for each role to look as.
    fn serve(&self, address: SocketAddr) -> Result<Exit, Trouble> {
        let words = ["serve", "--name", "Maravand"].map(str::to_owned);
        let (session, command) = self.typed(words.into());
        let cli::Command::Serve(args) = command else { unreachable!("it was typed just now") };
        let settings = serve::Args { listen: Some(address), ..args }.settings(&session)?;
        let listener = serve::listen(address)?;
        let engine = session.open()?;
        if engine.snapshot().register.accounts().is_empty() {
            for act in officials::acts() {
                session.accept(&engine, &key(&codec::encode(&act)), act, None)?;
            }
        }
        serve::serve(&session, settings, engine, listener, officials::personas())
    }

    /// Returns what is done when these words are typed.
    fn typed(&self, words: Vec<String>) -> (Session, cli::Command) {
        let data = self.folder.join("data");
        let lang = format!("{}", self.session.global.lang);
        let options = [
            "--data".into(),
            data.into_os_string(),
            "--today".into(),
            TODAY.into(),
            "--lang".into(),
            lang.into(),
        ];
        let options = options.into_iter().chain(["--by".into(), "MRV".into()]);
        let typed = std::iter::once(OsString::from("hasila"))
            .chain(options)
            .chain(words.into_iter().map(OsString::from));
        let cli = cli::read(typed).expect("the demonstration types only what there is");
        let reading = Reading::of_command(&cli.command);
        (Session::new(cli.global, reading), cli.command)
    }

    fn placed(&self, word: &str) -> String {
        match word.strip_prefix('@') {
            Some(name) => self.folder.join(name).display().to_string(),
            None => word.to_owned(),
        }
    }

    /// Says what to try next, as commands that work as they stand.
    fn say_what_next(&self) -> Result<(), Trouble> {
        let sentence = |message| self.session.sentence(&message);
        output::text(&format!("\n{}", sentence(Message::new("demo.next"))))?;
        let data = self.folder.join("data");
        let commands = [
            ("demo.try-why", "why standard --unit 03 --period 2025"),
            ("demo.try-rank", "rank in_time --level province --period 2025"),
            ("demo.try-map", "standing --unit 06 --period 2025 --map today"),
            ("demo.try-undecided", "standing --unit 030205 --period 2025 --map today"),
            ("demo.try-unit", "unit show 040191"),
            ("demo.try-tasks", "task stale --as-of 2026-08-15"),
            ("demo.try-native", "rotation check --persons --level province"),
            ("demo.try-clock", "rotation clock --months 12"),
            ("demo.try-round", "rotation plan --unit MRV --on 2026-10-01"),
            ("demo.try-journal", "journal verify"),
        ];
        for (code, command) in commands {
            let said = sentence(Message::new(code));
            output::text(&format!("  hasila --data {} {command}\n      {said}", data.display()))?;
        }
        let page = self.folder.join("review.html").display().to_string();
        output::text(&format!("\n{}", sentence(Message::new("demo.open-page").with("page", page))))
    }
}
