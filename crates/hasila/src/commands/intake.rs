//! `hasila intake`

pub mod review;

mod decisions;

use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use base::Message;
use exchange::write::Cell;
use intake::reading::Contradiction;
use intake::recognition::Recognition;
use intake::{Annotation, Confidence, Fact, Language, Reading, Value};
use locale::Lang;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Read an official text in Arabic, Vietnamese or English: what it says, with the exact words.
///
/// Nothing is recorded.
#[derive(Debug, clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Examples:
  hasila intake directive.txt
  hasila intake directive.docx --json
  hasila intake directive.pdf --text > directive.txt
  hasila intake - --csv < directive.txt"
)]
pub struct Args {
    /// A text in UTF-8, a DOCX, or a PDF with letters; - is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub file: Option<PathBuf>,
    /// Print the text that offsets are counted in, and nothing of what it says.
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    pub text: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What is done with findings.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Accept, edit or skip what was found.
    Review(review::Args),
}

/// The largest text that is read: some ten thousand pages, more than any one document has.
const TEXT_BYTES_MAX: usize = 32 << 20;

/// The most letters of a quote in a table for people.
const QUOTE_LETTERS_MAX: usize = 60;

const HEADER: [&str; 7] = ["start", "end", "kind", "value", "unit", "confidence", "quote"];

/// A reading, as the outward contract has it.
#[derive(Debug, Serialize)]
struct Document<'a> {
    doc: &'a str,
    #[serde(flatten)]
    reading: &'a Reading<'a>,
}

/// Reads a text and shows what it says.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    if let Some(Command::Review(args)) = &args.command {
        return review::run(session, args);
    }
    let file = args.file.as_deref().expect("a file is required where there is no other command");
    let text = tables::document(session, file, TEXT_BYTES_MAX, "cli.text-too-large")?;
    if args.text {
        output::exact(&text)?;
        return Ok(Exit::Done);
    }
    let reading = intake::read(&text);
    match session.format() {
        Format::Json => output::json(&Document { doc: &name(file), reading: &reading })?,
        Format::Csv => {
            let found = reading.annotations.iter().map(cells);
            let rows = found.chain(reading.contradictions.iter().map(cells_of_contradiction));
            output::csv(&HEADER, &rows.collect::<Vec<_>>())?;
        }
        Format::Text => output::text(&lines(session, &text, &reading))?,
    }
    if reading.annotations.is_empty() {
        session.say(&Message::new("cli.nothing-read"));
    }
    Ok(Exit::Done)
}

/// Returns what a document is called: its file without folder and extension.
fn name(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn cells(found: &Annotation) -> Vec<Cell> {
    let confidence = match found.confidence {
        Confidence::Certain => "certain",
        Confidence::Likely => "likely",
        Confidence::Doubtful => "doubtful",
    };
    vec![
        Cell::Plain(found.start.to_string()),
        Cell::Plain(found.end.to_string()),
        Cell::Plain(found.fact.kind().name().to_owned()),
        value(found),
        Cell::Text(found.fact.unit().unwrap_or_default().to_owned()),
        Cell::Plain(confidence.to_owned()),
        Cell::Text(found.quote.to_owned()),
    ]
}

/// Returns the value, that of a quantity as the number it is.
fn value(found: &Annotation) -> Cell {
    let value = found.fact.value();
    let is_number =
        !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    if is_number { Cell::Plain(value) } else { Cell::Text(value) }
}

fn cells_of_contradiction(found: &Contradiction) -> Vec<Cell> {
    let (start, end) =
        (found.places.first().map(|place| place.start), found.places.last().map(|place| place.end));
    let texts = [
        start.unwrap_or_default().to_string(),
        end.unwrap_or_default().to_string(),
        "contradiction".to_owned(),
        both(found),
        String::new(),
        String::new(),
        quotes(found),
    ];
    texts.map(Cell::Text).to_vec()
}

/// Returns what is said and what it is against.
fn both(found: &Contradiction) -> String {
    format!("{} ≠ {}", found.said, found.against)
}

fn quotes(found: &Contradiction) -> String {
    found.places.iter().map(|place| place.quote).collect::<Vec<_>>().join(" | ")
}

/// Returns a table for people: the line each finding stands in, what it is, and its words last.
fn lines(session: &Session, text: &str, reading: &Reading) -> String {
    let head = |column| session.sentence(&Message::new("cli.head").with("column", column));
    let mut grid =
        Grid::new(["line", "finding", "value", "measured", "confidence", "quote"].map(head).to_vec());
    let language = match session.catalogue.lang() {
        Lang::Ar => Language::Arabic,
        Lang::Vi => Language::Vietnamese,
        Lang::En => Language::English,
    };
    let mut counter = LineCounter { letters: text.chars(), at: 0, line: 1 };
    for found in &reading.annotations {
        let kind = Message::new("cli.finding-kind").with("kind", found.fact.kind().name());
        let confidence = match found.confidence {
            Confidence::Doubtful => session.word("cli.doubtful"),
            _ => String::new(),
        };
        let unit = || found.fact.unit().map(|unit| intake::naming::unit_word(unit, language));
        let (value, measured) = match &found.fact {
            Fact::Recognition(award) => (forms(session, award), recipients(session, award)),
            fact => (fact.value(), unit().unwrap_or_default().to_owned()),
        };
        grid.push(vec![
            counter.line_of(found.start).to_string(),
            session.sentence(&kind),
            value,
            measured,
            confidence,
            shortened(found.quote),
        ]);
    }
    let mut counter = LineCounter { letters: text.chars(), at: 0, line: 1 };
    for found in &reading.contradictions {
        let start = found.places.first().map_or(0, |place| place.start);
        grid.push(vec![
            counter.line_of(start).to_string(),
            session.sentence(&Message::new("cli.finding-kind").with("kind", "contradiction")),
            both(found),
            String::new(),
            String::new(),
            shortened(&quotes(found)),
        ]);
    }
    if reading.annotations.is_empty() { String::new() } else { grid.numbers(&[0]).lines() }
}

/// Returns what was given.
fn forms(session: &Session, award: &Recognition) -> String {
    let form = |form: &&str| session.sentence(&Message::new("cli.award-form").with("form", *form));
    award.forms.iter().map(form).collect::<Vec<_>>().join(" + ")
}

/// Returns how many received it, as far as the words say.
fn recipients(session: &Session, award: &Recognition) -> String {
    let of = |code: &'static str, count: &Option<Value>| {
        let count = count.as_ref()?.to_string().parse::<u64>().ok()?;
        Some(session.sentence(&Message::new(code).with("count", count)))
    };
    let counts =
        [of("cli.award-collectives", &award.collectives), of("cli.award-individuals", &award.individuals)];
    counts.into_iter().flatten().collect::<Vec<_>>().join(" + ")
}

/// Counts lines up to letters that are asked about in order.
struct LineCounter<'a> {
    letters: std::str::Chars<'a>,
    at: usize,
    line: usize,
}

impl LineCounter<'_> {
    fn line_of(&mut self, letter: usize) -> usize {
        for letter in self.letters.by_ref().take(letter - self.at) {
            self.line += usize::from(letter == '\n');
        }
        self.at = letter;
        self.line
    }
}

fn shortened(quote: &str) -> String {
    let line = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTE_LETTERS_MAX) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
