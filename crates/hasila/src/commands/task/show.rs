//! `hasila task show`

use crate::ask::AsOf;
use crate::commands::task::{heads, list, source};
use crate::exit::Exit;
use crate::hint;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use assess::tasks::{StepLine, TaskHistory};
use base::{Message, Seq};

/// Show one task: how each occurrence stands, and all that was done, by whom.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task show T7
  hasila task show T7 --as-of 2025-06-30 --json")]
pub struct Args {
    /// The task.
    #[arg(value_name = "TASK")]
    pub task: String,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

/// Shows a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = session.snapshot_of(&engine, args.as_of)?;
    let Some(mut task) = assess::tasks::task(session.view_as_of(&snapshot, args.as_of), &args.task) else {
        let codes = snapshot.register.tasks().iter().map(|task| task.code.as_str());
        return Err(unknown(&args.task, codes).into());
    };
    let entries = task.steps.iter().map(|step| Seq(step.entry)).collect();
    let authors = submission::authors(&engine, entries)?;
    task.steps.iter_mut().zip(authors).for_each(|(step, by)| step.by = by);
    match session.format() {
        Format::Json => output::json(&task)?,
        _ => output::text(&text(session, &task))?,
    }
    Ok(Exit::Done)
}

fn unknown<'a>(typed: &str, codes: impl Iterator<Item = &'a str>) -> Message {
    let near = hint::nearest(typed, codes);
    if near.is_empty() {
        return Message::new("cli.unknown-task").with("task", typed);
    }
    Message::new("cli.unknown-task-near").with("task", typed).with("near", near)
}

fn text(session: &Session, task: &TaskHistory) -> String {
    let mut text = String::new();
    if let Some(line) = task.lines.first() {
        let from = source(&session.catalogue, &line.source);
        text += &format!("{}: {}\n", line.task, line.text);
        let about = [
            ("task-words.from", from),
            ("task-words.reads", task.provision.as_deref().unwrap_or_default().to_owned()),
            ("task-words.with", line.with.join(", ")),
            (
                "task-words.target",
                line.target
                    .as_ref()
                    .map(|link| format!("{}, {}", link.target, link.plan))
                    .unwrap_or_default(),
            ),
        ];
        for (code, value) in about.into_iter().filter(|(_, value)| !value.is_empty()) {
            text += &format!("{}\n", session.sentence(&Message::new(code).with("value", value)));
        }
        if let Some(sentence) = &task.sentence {
            let [start, end] = sentence.span;
            let accepted = Message::new("task-words.accepted").with("start", start).with("end", end);
            text += &format!("{}\n", session.sentence(&accepted.with("entry", sentence.entry)));
        }
        text += &format!("\n{}", list::grid(session, &task.lines).lines());
    }
    let mut grid =
        Grid::new(heads(session, &["entry", "on", "by", "period", "what", "until", "who", "text"]))
            .numbers(&[0]);
    task.steps.iter().for_each(|step| grid.push(cells(session, step)));
    text + "\n" + &grid.lines()
}

fn cells(session: &Session, step: &StepLine) -> Vec<String> {
    let hash = step.sha256.as_ref().map(|hash| format!("SHA-256 {hash}"));
    let said = [Some(step.text.to_string()).filter(|text| !text.is_empty()), hash];
    vec![
        step.entry.to_string(),
        step.on.to_string(),
        step.by.as_deref().unwrap_or_default().to_owned(),
        step.period.map(|period| period.to_string()).unwrap_or_default(),
        session.sentence(&Message::new("task-words.step").with("what", step.what)),
        step.until.map(|day| day.to_string()).unwrap_or_default(),
        step.who.as_deref().unwrap_or_default().to_owned(),
        said.into_iter().flatten().collect::<Vec<_>>().join("; "),
    ]
}
