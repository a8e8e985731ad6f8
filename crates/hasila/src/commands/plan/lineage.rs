//! `hasila plan lineage`

use crate::commands::plan::things::{named, read};
use crate::exit::Exit;
use crate::explain::called;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Date, Message};
use rules::Program;
use rules::lineage::{Lineage, Thing, things};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Say what a thing of a plan reads, down to items and forms, and what reads it, up to the targets.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan lineage movement.plan              every target, down to the forms
  hasila plan lineage movement.plan clearance    what it reads, and what reads it
  hasila plan lineage movement.plan cases --json")]
pub struct Args {
    /// The plan; - is standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The name of a form, item, indicator, standard, score, title or target; without it, every target.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// One thing and what it leads to.
struct Branch {
    thing: Thing,
    next: Vec<Branch>,
    /// What it leads to stands further up.
    told_before: bool,
}

/// Shows lineage: where rules are in force on some days only, stretch by stretch, and of each but the first only what it
/// changes.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let program = read(session, &args.file)?;
    let name = args.name.as_deref().map(base::text::tidy);
    if let Some(name) = &name {
        named(&program, name)?;
    }
    let (mut before, mut documents, mut text) = (Vec::new(), Vec::new(), String::new());
    for (from, program) in program.stretches() {
        let told = told(session, program, name.as_deref());
        let new = told.iter().filter(|one| !before.contains(*one)).cloned().collect::<Vec<_>>();
        if let Some(from) = from.filter(|_| !new.is_empty()) {
            let gap = if text.is_empty() { "" } else { "\n" };
            text +=
                &format!("{gap}{}\n", session.sentence(&Message::new("cli.in-force-from").with("day", from)));
        }
        text.extend(new.iter().map(|one| one.text.as_str()));
        documents.extend(new.into_iter().map(|one| dated(one.document, from)));
        before = told;
    }
    if session.format() == Format::Json {
        output::json(&documents)?
    } else {
        output::text(&text)?
    }
    Ok(Exit::Done)
}

/// What is told of one thing.
#[derive(Clone, PartialEq)]
struct Told {
    text: String,
    document: Value,
}

/// Returns what a program's things of this name, or its targets, read and are read by.
fn told(session: &Session, program: &Program, name: Option<&str>) -> Vec<Told> {
    let lineage = Lineage::of(program);
    let down = |thing| branch(thing, &mut BTreeSet::new(), &|thing| lineage.reads(thing));
    let up = |thing| branch(thing, &mut BTreeSet::new(), &|thing| lineage.read_by(thing));
    let is_asked = |thing: &Thing| match name {
        Some(name) => thing.named(program).name == name,
        None => matches!(thing, Thing::Target(_)),
    };
    let one = |thing: Thing| {
        let (reads, read_by) = (down(thing).next, up(thing).next);
        let mut text = format!("{}\n", title(session, program, thing));
        for (heading, branches) in [("cli.reads", &reads), ("cli.read-by", &read_by)] {
            if !branches.is_empty() {
                text += &format!("  {}\n", session.word(heading));
                write(session, program, branches, "  ", &mut text);
            }
        }
        let (reads, read_by) = (as_json(program, &reads), as_json(program, &read_by));
        let name = self::name(program, thing);
        Told {
            text,
            document: json!({ "what": thing.what(), "name": name, "reads": reads, "read_by": read_by }),
        }
    };
    things(program).into_iter().filter(is_asked).map(one).collect()
}

/// Returns the document with the first day of its stretch, where the plan has several.
fn dated(mut document: Value, from: Option<Date>) -> Value {
    if let (Some(from), Value::Object(fields)) = (from, &mut document) {
        fields.insert("from".to_owned(), json!(from.to_string()));
    }
    document
}

/// Follows a thing. What was followed before is named and not followed again, so that the tree stays as small as
/// the plan.
fn branch<'a>(thing: Thing, told: &mut BTreeSet<Thing>, next: &impl Fn(Thing) -> &'a [Thing]) -> Branch {
    let told_before = !told.insert(thing);
    if told_before {
        return Branch { thing, next: Vec::new(), told_before: !next(thing).is_empty() };
    }
    let next = next(thing).iter().map(|other| branch(*other, told, next)).collect();
    Branch { thing, next, told_before }
}

fn write(session: &Session, program: &Program, branches: &[Branch], before: &str, text: &mut String) {
    for (ix, branch) in branches.iter().enumerate() {
        let last = ix + 1 == branches.len();
        let (turn, indent) = if last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let more = if branch.told_before { " …" } else { "" };
        *text += &format!("{before}{turn}{}{more}\n", title(session, program, branch.thing));
        write(session, program, &branch.next, &format!("{before}{indent}"), text);
    }
}

/// Returns what a thing is, its name, and its label where it has another one.
fn title(session: &Session, program: &Program, thing: Thing) -> String {
    let what = session.word(match thing {
        Thing::Target(_) => "thing.target",
        Thing::Title(_) => "thing.title",
        Thing::Score(_) => "thing.score",
        Thing::Standard(_) => "thing.standard",
        Thing::Indicator(_) => "thing.indicator",
        Thing::Item(_) => "thing.item",
        Thing::Placement(_) => "thing.placement",
        Thing::Parameter(_) => "thing.parameter",
        Thing::Form(_) => "thing.form",
    });
    let (name, label) = (name(program, thing), called(&session.catalogue, thing.named(program)));
    if name == label { format!("{what} {name}") } else { format!("{what} {name} ({label})") }
}

fn as_json(program: &Program, branches: &[Branch]) -> Vec<Value> {
    let one = |branch: &Branch| {
        json!({
            "what": branch.thing.what(),
            "name": name(program, branch.thing),
            "next": as_json(program, &branch.next),
            "told_before": branch.told_before,
        })
    };
    branches.iter().map(one).collect()
}

fn name(program: &Program, thing: Thing) -> &str {
    &thing.named(program).name
}
