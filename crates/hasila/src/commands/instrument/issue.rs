//! `hasila instrument issue`

use super::named::Named;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, limits};
use exchange::Problems;
use register::instrument::{Body, IssueInstrument, ProvisionRow, Reference, RelationRow};
use register::instruments::Span;
use register::{Act, Text, numbering};
use serde_json::json;
use std::path::PathBuf;

/// Enter an instrument as it was issued, with its text.
///
/// The text is kept letter for letter, with its SHA-256. Provisions are found by the text's own numbering (Article 3,
/// المادة ٣, Điều 3, I., 1., a)); look at them with --dry-run, and say with --provision and --without what is otherwise. Without
/// FILE only the number is known, which is enough for others to refer to it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument issue 53.txt --number 53-CT/TU --kind directive --date 2023-12-05 --dry-run
  hasila instrument issue 7.txt --number 7/KH --kind plan --date 2025-01-12 --until 2025-12-31 --based-on '53-CT/TU article 2'
  hasila instrument issue --number 13/NQ --kind resolution --date 2021-02-01
  hasila instrument issue 53.txt --number 53-CT/TU --kind directive --date 2023-12-05 --provision '4=Fourthly,' --without 3.2")]
pub struct Args {
    /// The text in UTF-8, a DOCX, or a PDF with letters; - is standard input.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Its number, as printed.
    #[arg(long)]
    pub number: Text,
    /// What it is: directive, resolution, decision, regulation, plan.
    #[arg(long)]
    pub kind: Text,
    /// The day of issue.
    #[arg(long, value_name = "DATE")]
    pub date: Date,
    /// The first day of force; without it the day of issue.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// The last day of force, where it says one.
    #[arg(long, value_name = "DATE")]
    pub until: Option<Date>,
    /// Who issued it.
    #[arg(long)]
    pub issuer: Option<Text>,
    /// What it is about.
    #[arg(long)]
    pub title: Option<Text>,
    #[command(flatten)]
    pub references: References,
    /// A provision that was not found, and the words with which it begins.
    #[arg(long, value_name = "NUMBER=WORDS", requires = "file", value_parser = provision)]
    pub provision: Vec<(Text, String)>,
    /// A provision that is none.
    #[arg(long, value_name = "NUMBER", requires = "file")]
    pub without: Vec<Text>,
    /// Only say what would happen, and which provisions there are.
    #[arg(long)]
    pub dry_run: bool,
}

/// The instruments one refers to.
#[derive(Clone, Debug, clap::Args)]
pub struct References {
    /// An instrument on whose ground it was issued, such as '53-CT/TU of 2023-12-05 article 2'.
    #[arg(long, value_name = "INSTRUMENT")]
    pub based_on: Vec<Named>,
    /// An instrument that it carries out.
    #[arg(long, value_name = "INSTRUMENT")]
    pub implements: Vec<Named>,
    /// An instrument that it only names.
    #[arg(long, value_name = "INSTRUMENT")]
    pub cites: Vec<Named>,
}

impl References {
    /// Returns them as acts have them.
    pub fn rows(&self) -> Vec<RelationRow> {
        let of = |how: Reference, named: &[Named]| {
            let row = |named: &Named| RelationRow {
                how,
                to: named.cited.clone(),
                provision: named.provision.clone(),
            };
            named.iter().map(row).collect::<Vec<_>>()
        };
        [
            of(Reference::BasedOn, &self.based_on),
            of(Reference::Implements, &self.implements),
            of(Reference::Cites, &self.cites),
        ]
        .concat()
    }
}

fn provision(text: &str) -> Result<(Text, String), &'static str> {
    let (number, words) =
        text.split_once('=').ok_or("write the number, =, and the words with which it begins")?;
    Ok((Text::from(number), words.to_owned()))
}

/// Enters an instrument.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let text = match &args.file {
        Some(file) => {
            let most = limits::INSTRUMENT_BYTES_MAX;
            Some(tables::document(session, file, most, "cli.text-too-large")?)
        }
        None => None,
    };
    let provisions = text.as_deref().map_or_else(|| Ok(Vec::new()), |text| provisions(text, args))?;
    let numbers: Vec<Text> = provisions.iter().map(|row| row.number.clone()).collect();
    let body = text.map(Body::of);
    let details = json!({
        "number": args.number,
        "sha256": body.as_ref().map(|body| &body.sha256),
        "provisions": provisions,
    });
    let act = Act::IssueInstrument(IssueInstrument {
        number: args.number.clone(),
        kind: args.kind.clone(),
        date: args.date,
        from: args.from,
        until: args.until,
        issuer: args.issuer.clone(),
        title: args.title.clone(),
        body,
        provisions,
        relations: args.references.rows(),
    });
    let said = |code| Message::new(code).with("number", &args.number).with("count", numbers.len());
    let listed: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let import = Import {
        act,
        file: &args.file.as_deref().map_or_else(|| args.number.to_string(), file_name),
        problems: Problems::default(),
        recorded: said("cli.instrument-issued"),
        rehearsed: said("cli.instrument-would-be-issued").with("provisions", listed),
        details,
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Returns the provisions of the text: those of its own numbering, less those that are none, and those that were named.
fn provisions(text: &str, args: &Args) -> Result<Vec<ProvisionRow>, Vec<Message>> {
    let mut rows = numbering::provisions(text);
    let mut wrong = Vec::new();
    for number in &args.without {
        let before = rows.len();
        rows.retain(|row| row.number != *number);
        if rows.len() == before {
            wrong.push(Message::new("cli.provision-not-found").with("provision", number));
        }
    }
    for (number, words) in &args.provision {
        match place(text, words) {
            Ok(start) => insert(text, &mut rows, number, start),
            Err(code) => {
                wrong.push(Message::new(code).with("provision", number).with("words", words.as_str()))
            }
        }
    }
    if wrong.is_empty() { Ok(rows) } else { Err(wrong) }
}

/// Returns where the words stand, which must be once, in code points.
fn place(text: &str, words: &str) -> Result<u64, &'static str> {
    let mut places = text.match_indices(words).filter(|_| !words.is_empty());
    let (place, _) = places.next().ok_or("cli.words-not-in-text")?;
    match places.next() {
        Some(_) => Err("cli.words-several-times"),
        None => Ok(text[..place].chars().count() as u64),
    }
}

/// Puts a provision among the others: it ends where the next begins, and so does the one before it, unless it holds the
/// new one as its part.
fn insert(text: &str, rows: &mut Vec<ProvisionRow>, number: &Text, start: u64) {
    let length = text.trim_end().chars().count() as u64;
    let within = |row: &ProvisionRow| number.starts_with(&format!("{}.", row.number));
    let around = rows.iter().find(|row| within(row) && row.span.start < start && start < row.span.end);
    let limit = around.map_or(length, |row| row.span.end);
    let next = rows.iter().map(|row| row.span.start).filter(|other| *other > start).min();
    let end = next.unwrap_or(limit).min(limit);
    for row in rows.iter_mut().filter(|row| !within(row) && row.span.start < start && start < row.span.end) {
        row.span.end = start;
    }
    let place = rows.partition_point(|row| row.span.start < start);
    rows.insert(place, ProvisionRow { number: number.clone(), span: Span { start, end } });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provision_named_by_its_words_ends_the_one_before_it() {
        let text = "Article 1. A\nFourthly, all.\nArticle 2. B";
        let mut rows = numbering::provisions(text);
        let start = place(text, "Fourthly").unwrap();
        insert(text, &mut rows, &"4".into(), start);
        let words: Vec<_> =
            rows.iter().map(|row| (row.number.as_str(), row.span.slice(text).unwrap())).collect();
        assert_eq!(words, [("1", "Article 1. A\n"), ("4", "Fourthly, all.\n"), ("2", "Article 2. B")]);
        let mut rows = numbering::provisions(text);
        insert(text, &mut rows, &"1.1".into(), start);
        let words: Vec<_> =
            rows.iter().map(|row| (row.number.as_str(), row.span.slice(text).unwrap())).collect();
        assert_eq!(
            words,
            [("1", "Article 1. A\nFourthly, all."), ("1.1", "Fourthly, all."), ("2", "Article 2. B")]
        );
        assert_eq!(place(text, "Article"), Err("cli.words-several-times"));
        assert_eq!(place(text, "Fifthly"), Err("cli.words-not-in-text"));
    }
}
