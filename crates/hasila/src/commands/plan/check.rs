//! `hasila plan check`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::remarks::Text;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::{Message, limits};
use rules::Severity;
use std::path::PathBuf;

/// Say everything that is wrong or doubtful in a plan, each with its line, a caret and what to do.
///
/// Ends with 2 if there are errors (with --strict, also if there are warnings), with 0 otherwise.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan check movement.plan
  hasila plan check --strict plans/*.plan
  hasila plan check - --json < movement.plan")]
pub struct Args {
    /// Plans; - is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Count warnings as errors.
    #[arg(long)]
    pub strict: bool,
}

/// Checks plans.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let gravest_allowed = if args.strict { Severity::Note } else { Severity::Warning };
    let mut found = false;
    let mut documents = Vec::new();
    for path in &args.files {
        let file = file_name(path);
        let text = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
        let remarks = rules::compile(&text).remarks;
        found |= remarks.iter().any(|remark| remark.severity < gravest_allowed);
        let text = Text { file: &file, text: &text };
        if session.format() == Format::Json {
            documents.extend(text.json(session, &remarks));
            continue;
        }
        if !remarks.is_empty() {
            output::text(&text.printed(session, &remarks))?;
        }
        let count = |severity| remarks.iter().filter(|remark| remark.severity == severity).count();
        let summary = Message::new("cli.plan-checked").with("file", file.as_str());
        let summary =
            summary.with("errors", count(Severity::Error)).with("warnings", count(Severity::Warning));
        output::text(&session.sentence(&summary))?;
    }
    if session.format() == Format::Json {
        output::json(&documents)?;
    }
    Ok(if found { Exit::Differs } else { Exit::Done })
}
