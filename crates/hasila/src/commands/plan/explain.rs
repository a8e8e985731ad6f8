//! `hasila plan explain`

use crate::commands::plan::things::{declared, named, read};
use crate::exit::Exit;
use crate::explain::{explain, explain_plan, text};
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use rules::lineage::Thing;
use serde_json::json;
use std::path::PathBuf;

/// Say what a plan asks in plain sentences, with labels in place of names; in the language of --lang.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan explain movement.plan              everything the plan says
  hasila plan explain movement.plan safe         what is called `safe`
  hasila plan explain movement.plan safe --lang vi")]
pub struct Args {
    /// The plan; - is standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The name of a form, item, indicator, standard, score, title or target; without it, all of them.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// Explains a plan.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let program = read(session, &args.file)?;
    let asked = match &args.name {
        Some(name) => named(&program, name)?,
        // An item is told with its form.
        None => {
            declared(&program).into_iter().filter(|(_, thing)| !matches!(thing, Thing::Item(_))).collect()
        }
    };
    let things = asked.into_iter().map(|(program, thing)| {
        (thing.what(), &thing.named(program).name, explain(&session.plans, program, thing))
    });
    let plan = args
        .name
        .is_none()
        .then(|| ("plan", &program.plan.named.name, explain_plan(&session.plans, &program)));
    let told = plan.into_iter().chain(things);
    if session.format() == Format::Json {
        let document = told.map(|(what, name, lines)| json!({ "what": what, "name": name, "lines": lines }));
        output::json(&document.collect::<Vec<_>>())?;
    } else {
        output::text(&told.map(|(_, _, lines)| text(&lines)).collect::<Vec<_>>().join("\n"))?;
    }
    Ok(Exit::Done)
}
