//! `hasila rotation propose`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::{Session, file_name};
use crate::submission;
use crate::tables;
use crate::trouble::{Place, Trouble};
use base::{Date, Message, limits};
use register::appointment::{Appoint, AppointRow, Relieve};
use register::posts::Manner;
use register::{Act, Register, Text};
use serde::Deserialize;
use serde_json::json;
use std::path::PathBuf;

/// Turn a saved plan into appointments: the list of decrees, judged anew by the register as it is now.
///
/// Without --record nothing changes. With it, whoever is left without a post is relieved, and all other moves become one act of the
/// authority named with --by, so that exchanges need no vacancy and the rules see every move at once.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rotation propose plan.json
  hasila rotation propose plan.json --record --cites 12/QD-BTC --by organization")]
pub struct Args {
    /// The plan, as written by `rotation plan --save`.
    pub file: PathBuf,
    /// Record the appointments.
    #[arg(long)]
    pub record: bool,
    /// The number of the decision they rest on.
    #[arg(long, value_name = "NUMBER")]
    pub cites: Option<Text>,
}

#[derive(Deserialize)]
struct Saved {
    hasila: String,
    day: Date,
    as_of: u64,
    moves: Vec<SavedMove>,
}

#[derive(Deserialize)]
struct SavedMove {
    holder: Text,
    from: Option<Text>,
    to: Option<Text>,
    leaves: Vec<Text>,
}

/// Shows the decrees of a plan, or records them.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let plan = read(session, args)?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let reliefs: Vec<Act> =
        plan.moves.iter().filter(|one| one.to.is_none()).flat_map(|one| relief(&plan, one)).collect();
    let appointments = Act::Appoint(Appoint { rows: rows(&plan, args) });
    let has_appointments = plan.moves.iter().any(|one| one.to.is_some());
    show(session, &snapshot.register, &plan)?;
    let file = file_name(&args.file);
    if !args.record {
        // A relief makes room for appointments, which can only be judged after it.
        let first: Vec<&Act> = match reliefs.is_empty() {
            true => has_appointments.then_some(&appointments).into_iter().collect(),
            false => reliefs.iter().collect(),
        };
        let by = session.by(&snapshot.register);
        let refusals = first.iter().flat_map(|act| snapshot.refusals(&by, session.today(), act));
        let refusals: Vec<_> = refusals.collect();
        if !refusals.is_empty() {
            return Err(Trouble::refused(Some(&file), &refusals));
        }
        session.say(&Message::new("cli.rotation-not-recorded").with("entry", plan.as_of));
        return Ok(Exit::Done);
    }
    for relief in reliefs {
        let recorded = Message::new("cli.rotation-relieved").with("day", plan.day);
        submission::act(session, &engine, relief, recorded)?;
    }
    if !has_appointments {
        return Ok(Exit::Done);
    }
    let recorded =
        Message::new("cli.rotation-recorded").with("count", plan.moves.len()).with("day", plan.day);
    submission::act(session, &engine, appointments, recorded)
}

fn read(session: &Session, args: &Args) -> Result<Saved, Trouble> {
    let text = tables::text(session, &args.file, limits::ACT_BYTES_MAX)?;
    let unreadable = |reason: String| {
        let message = Message::new("cli.rotation-not-a-plan").with("reason", reason);
        Trouble::at(Exit::BadData, message, Place::of_file(&file_name(&args.file)))
    };
    let plan: Saved = serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
    if plan.hasila == "rotation plan 1" { Ok(plan) } else { Err(unreadable(plan.hasila)) }
}

fn rows(plan: &Saved, args: &Args) -> Vec<AppointRow> {
    let placed = plan.moves.iter().zip(1..).filter_map(|(one, row)| Some((one, one.to.clone()?, row)));
    let row = |(one, post, row): (&SavedMove, Text, u64)| AppointRow {
        row: Some(row),
        post,
        holder: one.holder.clone(),
        from: plan.day,
        until: None,
        manner: Manner::Full,
        months: None,
        leaves: one.leaves.clone(),
        cites: args.cites.clone(),
        despite: None,
    };
    placed.map(row).collect()
}

fn relief(plan: &Saved, one: &SavedMove) -> Vec<Act> {
    let end = |post: &Text| {
        let reason = format!("round of {}", plan.day);
        Act::Relieve(Relieve {
            post: post.clone(),
            holder: one.holder.clone(),
            on: plan.day,
            reason: reason.as_str().into(),
        })
    };
    one.leaves.iter().map(end).collect()
}

/// Shows the decrees, one sentence each.
fn show(session: &Session, register: &Register, plan: &Saved) -> Result<(), Trouble> {
    if session.format() == Format::Json {
        let moves = plan.moves.iter().map(|one| {
            let text = |code: &Option<Text>| code.as_ref().map(ToString::to_string);
            json!({ "holder": one.holder.to_string(), "from": text(&one.from), "to": text(&one.to), "on": plan.day.to_string() })
        });
        return output::json(&moves.collect::<Vec<_>>());
    }
    let mut text = String::new();
    for (one, number) in plan.moves.iter().zip(1_u64..) {
        let code = match (&one.from, &one.to) {
            (Some(_), Some(_)) => "cli.rotation-decree-moves",
            (None, Some(_)) => "cli.rotation-decree-takes",
            _ => "cli.rotation-decree-leaves",
        };
        let posts = register.posts();
        let name =
            posts.holder_id(&one.holder).map(|id| posts.holder(id).name.to_string()).unwrap_or_default();
        let mut message =
            Message::new(code).with("holder", &*one.holder).with("name", name).with("day", plan.day);
        message =
            [("from", &one.from), ("to", &one.to)].into_iter().fold(message, |message, (place, post)| {
                match post {
                    Some(post) => message.with(place, &**post),
                    None => message,
                }
            });
        text += &format!("{number}. {}\n", session.sentence(&message));
    }
    output::text(&text)
}
