//! `hasila plan fmt`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::remarks::Text;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::{Place, Reason, Trouble};
use base::{Message, limits};
use rules::{Language, Remark};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Lay plans out in the canonical way, comments kept; with --in, with the words of the language in Arabic, English or
/// Vietnamese. Files are written in place; standard input goes to standard output.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan fmt movement.plan
  hasila plan fmt --check plans/*.plan     ends with 2 if one is laid out otherwise
  hasila plan fmt - < movement.plan
  hasila plan fmt - --in ar < movement.plan     the same plan in Arabic words")]
pub struct Args {
    /// Plans; - is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write nothing; say which files are laid out otherwise, and end with 2 if there is one.
    #[arg(long)]
    pub check: bool,
    /// The language of the plan's words: en, ar or vi. Names, labels and comments stay as they are.
    #[arg(long = "in", value_name = "LANG")]
    pub language: Option<Language>,
}

/// Lays plans out.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let mut changed = Vec::new();
    for path in &args.files {
        let file = file_name(path);
        let before = tables::text(session, path, limits::PLAN_BYTES_MAX)?;
        let text = Text { file: &file, text: &before };
        let after = match args.language {
            Some(language) => rules::format_in(&before, language),
            None => rules::format(&before),
        };
        let after = after.map_err(|remarks| unreadable(session, text, &remarks))?;
        if path.as_os_str() == "-" && !args.check {
            output::text(&after)?;
        } else if after != before {
            if !args.check {
                replace(path, &after)?;
            }
            changed.push(file);
        }
    }
    tell(session, args, &changed)?;
    Ok(if args.check && !changed.is_empty() { Exit::Differs } else { Exit::Done })
}

fn tell(session: &Session, args: &Args, changed: &[String]) -> Result<(), Trouble> {
    if session.format() == Format::Json {
        return output::json(&json!({ "changed": changed, "written": !args.check }));
    }
    let code = if args.check { "cli.plan-laid-out-otherwise" } else { "cli.plan-laid-out" };
    changed.iter().for_each(|file| session.say(&Message::new(code).with("file", file.as_str())));
    Ok(())
}

/// Writes the file beside and puts it in place, so that no power loss leaves half a plan.
fn replace(path: &Path, text: &str) -> Result<(), Trouble> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let written = std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        let message = Message::new("cli.cannot-write-file").with("file", file_name(path));
        Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
    })
}

/// Returns why a text is no plan: for people the remarks have been shown, with their lines.
pub fn unreadable(session: &Session, text: Text, remarks: &[Remark]) -> Trouble {
    let errors: Vec<Remark> = remarks.iter().filter(|remark| remark.is_error()).cloned().collect();
    if session.format() != Format::Json {
        eprint!("{}", text.printed(session, &errors));
        let message = Message::new("cli.plan-unreadable").with("file", text.file).with("count", errors.len());
        return Trouble::new(Exit::BadData, message);
    }
    let reason = |remark: &Remark| Reason {
        message: remark.message.clone(),
        place: Place {
            file: Some(text.file.to_owned()),
            line: Some(text.position(remark.span.start)),
            ..Place::default()
        },
    };
    Trouble::many(Exit::BadData, errors.iter().map(reason).collect(), errors.len() as u64)
}
