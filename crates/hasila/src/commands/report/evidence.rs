//! `hasila report evidence`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use crate::units;
use base::{Message, Period, Seq};
use engine::Engine;
use engine::evidence::files_of;
use exchange::write::Cell;
use journal::evidence::{EvidenceFolder, Kept};
use register::evidence::EvidenceFile;
use register::reports::Report;
use serde::Serialize;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// List the files that went with a report, its corrections and what was found, and whether they are still the same.
///
/// Files are attached with --evidence of `report submit`, `report correct` and `report verify`, or on the pages. They lie in the
/// folder `evidence` of the data folder under their SHA-256, which stands in the journal. Ends with 2 where one is missing or another
/// stands in its place.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report evidence 0601 --form quarterly --period 2025-Q2
  hasila report evidence 0601 --form quarterly --period 2025-Q2 --save copies")]
pub struct Args {
    /// The unit that reported.
    #[arg(value_name = "UNIT")]
    pub unit: String,
    /// The form.
    #[arg(long)]
    pub form: String,
    /// The period reported on.
    #[arg(long, value_name = "P")]
    pub period: Period,
    /// Write copies into this folder, which must exist; a file that is there is left as it is.
    #[arg(long, value_name = "FOLDER")]
    pub save: Option<PathBuf>,
}

/// One file.
#[derive(Serialize)]
struct Line {
    entry: Seq,
    #[serde(flatten)]
    file: EvidenceFile,
    /// `whole`, `missing` or `altered`.
    state: &'static str,
}

/// Lists the files.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = session.snapshot_of(&engine, None)?;
    let register = &snapshot.register;
    let unit = units::known(register, &args.unit)?;
    let form = figures::form(register, &args.form)?;
    let report = register.report(unit, form, args.period);
    let folder = EvidenceFolder::of(&session.global.data);
    let entries = report.map(Report::steps).unwrap_or_default().into_iter().map(|step| step.entry);
    let mut lines = Vec::new();
    for (entry, file) in named(&engine, entries.collect())? {
        let state = folder.state(&file.sha256);
        let state = state.map_err(|error| tables::cannot_read(&session.global.data, &error))?;
        lines.push(Line { entry, file, state: word(state) });
    }
    if let Some(into) = &args.save {
        save(&folder, &lines, into)?;
    }
    tell(session, &lines)?;
    let is_whole = lines.iter().all(|line| line.state == word(Kept::Whole));
    Ok(if is_whole { Exit::Done } else { Exit::Differs })
}

fn word(kept: Kept) -> &'static str {
    match kept {
        Kept::Whole => "whole",
        Kept::Missing => "missing",
        Kept::Altered => "altered",
    }
}

/// Returns the files that entries name, in their order.
fn named(engine: &Engine, entries: Vec<Seq>) -> Result<Vec<(Seq, EvidenceFile)>, Trouble> {
    let bodies = engine.read_journal(move |journal| {
        let mut bodies = Vec::new();
        for entry in entries {
            journal.records(entry, &mut |record| {
                bodies.push((entry, record.body.to_owned()));
                ControlFlow::Break(())
            })?;
        }
        Ok::<_, journal::Fault>(bodies)
    })??;
    let files = bodies
        .into_iter()
        .flat_map(|(entry, body)| files_of(body.as_bytes()).into_iter().map(move |file| (entry, file)));
    Ok(files.collect())
}

fn save(folder: &EvidenceFolder, lines: &[Line], into: &std::path::Path) -> Result<(), Trouble> {
    for line in lines {
        let path = into.join(format!("{}-{}", line.entry, line.file.name));
        let failed = |error| tables::cannot_read(&path, &error);
        let Some(bytes) = folder.read(&line.file.sha256).map_err(failed)? else { continue };
        if !path.exists() {
            std::fs::write(&path, bytes).map_err(failed)?;
        }
    }
    Ok(())
}

fn tell(session: &Session, lines: &[Line]) -> Result<(), Trouble> {
    let columns = ["entry", "name", "kind", "bytes", "sha256", "state"];
    match session.format() {
        Format::Json => output::json(&lines),
        Format::Csv => {
            let cells = |line: &Line| {
                let (file, plain) = (&line.file, |text: String| Cell::Plain(text));
                vec![
                    plain(line.entry.to_string()),
                    Cell::Text(file.name.to_string()),
                    plain(file.kind.to_string()),
                    plain(file.bytes.to_string()),
                    Cell::Text(file.sha256.to_string()),
                    plain(line.state.to_owned()),
                ]
            };
            output::csv(&columns, &lines.iter().map(cells).collect::<Vec<_>>())
        }
        Format::Text if lines.is_empty() => {
            output::text(&session.sentence(&Message::new("cli.evidence-none")))
        }
        Format::Text => {
            let head = |column| session.sentence(&Message::new("cli.evidence-head").with("column", column));
            let mut grid = Grid::new(columns.map(head).to_vec()).numbers(&[0, 3]);
            for line in lines {
                let state = Message::new("cli.evidence-state").with("state", line.state);
                grid.push(vec![
                    line.entry.to_string(),
                    line.file.name.to_string(),
                    line.file.kind.to_string(),
                    session.catalogue.count(line.file.bytes),
                    line.file.sha256.to_string(),
                    session.sentence(&state),
                ]);
            }
            output::text(&grid.lines())
        }
    }
}
