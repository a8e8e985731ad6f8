//! `hasila rotation propose`

use crate::commands::rotation::sheet::{self, Value};
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::{Session, file_name};
use crate::submission;
use crate::tables;
use crate::trouble::{Place, Trouble};
use crate::units::name;
use base::{Date, Message, limits};
use engine::{Engine, Rehearsal};
use register::appointment::{Appoint, AppointRow, Relieve};
use register::posts::Manner;
use register::{Act, Refusal, Register, Text, codec};
use rotation::decision::{self, Decision, Transfer};
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Turn a saved plan into appointments: the decrees by the authority that decides them, judged anew by the register as it is now.
///
/// A post is filled by the unit above its own; moves that make room for each other are decided by the lowest unit above all posts
/// concerned. Without --record nothing changes. With it, whoever is left without a post is relieved, and the other moves of an
/// authority become one act, so that exchanges need no vacancy and the rules see them at once.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rotation propose plan.json
  hasila rotation propose plan.json --authority 06 --xlsx decrees.xlsx
  hasila rotation propose plan.json --record --authority 06 --cites 12/QD-BTC --by organization")]
pub struct Args {
    /// The plan, as written by `rotation plan --save`.
    pub file: PathBuf,
    /// Write the list of decrees to a workbook (XLSX).
    #[arg(long, value_name = "FILE")]
    pub xlsx: Option<PathBuf>,
    /// Record the appointments.
    #[arg(long)]
    pub record: bool,
    /// Only what this unit decides.
    #[arg(long, value_name = "CODE")]
    pub authority: Option<Text>,
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

/// What is decided, in the order in which the register takes it.
struct Decided<'a> {
    plan: &'a Saved,
    decisions: Vec<Decision>,
}

/// Shows the decrees of a plan, or records them.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let plan = read(session, args)?;
    let engine = session.open()?;
    let snapshot = session.snapshot_of(&engine, None)?;
    let register = &snapshot.register;
    let file = file_name(&args.file);
    let transfers =
        transfers(register, &plan).map_err(|refusals| Trouble::refused(Some(&file), &refusals))?;
    let mut decisions = decision::decisions(register, plan.day, &transfers);
    if let Some(code) = &args.authority {
        let authority = crate::commands::rotation::unit_id(register, code)?;
        decisions.retain(|one| one.authority == Some(authority));
        if decisions.is_empty() {
            let message = Message::new("cli.rotation-decides-nothing").with("unit", code);
            return Err(Trouble::new(Exit::BadData, message));
        }
    }
    let trial = Rehearsal::new(&snapshot, &session.by(register), session.today());
    let accepted = Trial { plan: &plan, args, register, transfers: &transfers }.accepted(&trial, decisions);
    let (decisions, refusals) = match accepted {
        Ok(decisions) => (decisions, Vec::new()),
        Err((decisions, refusals)) => (decisions, refusals),
    };
    let decided = Decided { plan: &plan, decisions };
    if let Some(file) = &args.xlsx {
        decided.xlsx(session, register, file)?;
    }
    if !refusals.is_empty() || !args.record {
        decided.show(session, register, &[])?;
        if !refusals.is_empty() {
            return Err(Trouble::refused(Some(&file), &refusals));
        }
        session.say(&Message::new("cli.rotation-not-recorded").with("entry", plan.as_of));
        return Ok(Exit::Done);
    }
    let entries = decided.record(session, &engine, args)?;
    decided.show(session, register, &entries)?;
    Ok(Exit::Done)
}

/// Tries decisions in the order in which they can be taken one after the other.
struct Trial<'a> {
    plan: &'a Saved,
    args: &'a Args,
    register: &'a Register,
    transfers: &'a [Transfer],
}

impl Trial<'_> {
    /// Returns the decisions in an order in which none is refused. Those that need each other are joined, under the authority
    /// above both; if that does not help, they are returned with the reasons.
    fn accepted(
        &self,
        start: &Rehearsal,
        decisions: Vec<Decision>,
    ) -> Result<Vec<Decision>, (Vec<Decision>, Vec<Refusal>)> {
        let (mut trial, mut taken, mut left) = (start.clone(), Vec::new(), decisions);
        loop {
            let (mut refused, mut refusals) = (Vec::new(), Vec::new());
            let before = left.len();
            for decision in left {
                let found = self.tried(&mut trial, &decision);
                if found.is_empty() {
                    taken.push(decision);
                } else {
                    refusals.extend(found);
                    refused.push(decision);
                }
            }
            match refused.len() {
                0 => return Ok(taken),
                still if still < before => left = refused,
                1 => {
                    taken.extend(refused);
                    return Err((taken, refusals));
                }
                _ => left = vec![decision::joined(self.register, self.plan.day, self.transfers, &refused)],
            }
        }
    }

    /// Returns why one of the acts of a decision is refused; none of them is done then.
    fn tried(&self, trial: &mut Rehearsal, decision: &Decision) -> Vec<Refusal> {
        let mut next = trial.clone();
        for act in acts(self.plan, self.args, decision) {
            let refusals = next.next(act);
            if !refusals.is_empty() {
                return refusals;
            }
        }
        *trial = next;
        Vec::new()
    }
}

impl Decided<'_> {
    /// Records what is decided, and returns the entries of each decision's last acts.
    fn record(&self, session: &Session, engine: &Engine, args: &Args) -> Result<Vec<u64>, Trouble> {
        let mut entries = Vec::with_capacity(self.decisions.len());
        for decision in &self.decisions {
            let mut entry = 0;
            for act in acts(self.plan, args, decision) {
                let key = submission::key_after(&codec::encode(&act), engine.snapshot().head.seq);
                entry = session.accept(engine, &key, act, None)?.seq.0;
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    /// Shows the decrees by authority, one sentence each, and where they are recorded.
    fn show(&self, session: &Session, register: &Register, entries: &[u64]) -> Result<(), Trouble> {
        if session.format() == Format::Json {
            return output::json(&self.json(register, entries));
        }
        let mut text = String::new();
        for (place, decision) in self.decisions.iter().enumerate() {
            let gap = if place == 0 { "" } else { "\n" };
            text += &format!("{gap}{}\n", session.sentence(&self.title(session, register, decision)));
            for (number, at) in (1_u64..).zip(&decision.transfers) {
                let decree = self.decree(register, &self.plan.moves[*at]);
                text += &format!("{number}. {}\n", session.sentence(&decree));
            }
            if let Some(entry) = entries.get(place) {
                let message = Message::new("cli.rotation-recorded").with("count", decision.transfers.len());
                let message = message.with("day", self.plan.day).with("entry", *entry);
                text += &format!("{}\n", session.sentence(&message));
            }
        }
        output::text(&text)
    }

    /// Writes the decrees to a workbook, the authority in the first column.
    fn xlsx(&self, session: &Session, register: &Register, file: &Path) -> Result<(), Trouble> {
        let head =
            |column: &str| session.sentence(&Message::new("cli.rotation-column").with("column", column));
        let heads = ["authority", "number", "holder", "name", "from", "to", "decree"].map(head).to_vec();
        let code =
            |post: &Option<Text>| Value::Text(post.as_ref().map(ToString::to_string).unwrap_or_default());
        let mut rows = Vec::new();
        for decision in &self.decisions {
            let authority = decision.authority.map(|unit| register.units().unit(unit).code.to_string());
            for (number, at) in (1..).zip(&decision.transfers) {
                let one = &self.plan.moves[*at];
                let holder = register.posts().holder_id(&one.holder).map(|id| register.posts().holder(id));
                rows.push(vec![
                    Value::Text(authority.clone().unwrap_or_default()),
                    Value::Number(number),
                    Value::from(one.holder.as_str()),
                    Value::from(holder.map_or("", |holder| holder.name.as_str())),
                    code(&one.from),
                    code(&one.to),
                    Value::Text(session.sentence(&self.decree(register, one))),
                ]);
            }
        }
        let title = session.sentence(&Message::new("cli.rotation-sheet").with("day", self.plan.day));
        sheet::write(session, file, &[title], (heads, &[12, 8, 14, 30, 16, 16, 70]), rows)
    }

    fn title(&self, session: &Session, register: &Register, decision: &Decision) -> Message {
        let Some(unit) = decision.authority else { return Message::new("cli.rotation-decides-nobody") };
        let spell = register.units().on(unit, self.plan.day);
        let called = spell.map(|spell| name(&spell.names, session.catalogue.lang())).unwrap_or_default();
        let code = &register.units().unit(unit).code;
        let unit = format!("{code} {called}");
        Message::new("cli.rotation-decides").with("unit", unit.trim()).with("count", decision.transfers.len())
    }

    fn decree(&self, register: &Register, one: &SavedMove) -> Message {
        let code = match (&one.from, &one.to) {
            (Some(_), Some(_)) => "cli.rotation-decree-moves",
            (None, Some(_)) => "cli.rotation-decree-takes",
            _ => "cli.rotation-decree-leaves",
        };
        let posts = register.posts();
        let name =
            posts.holder_id(&one.holder).map(|id| posts.holder(id).name.to_string()).unwrap_or_default();
        let message = Message::new(code).with("holder", &*one.holder).with("name", name);
        let places = [("from", &one.from), ("to", &one.to)].into_iter();
        places.fold(message.with("day", self.plan.day), |message, (place, post)| match post {
            Some(post) => message.with(place, &**post),
            None => message,
        })
    }

    fn json(&self, register: &Register, entries: &[u64]) -> Vec<serde_json::Value> {
        let text = |code: &Option<Text>| code.as_ref().map(ToString::to_string);
        let of_decision = |(place, decision): (usize, &Decision)| {
            let authority = decision.authority.map(|unit| register.units().unit(unit).code.to_string());
            let entry = entries.get(place).copied();
            let of_move = move |at: &usize| {
                let one = &self.plan.moves[*at];
                json!({
                    "holder": one.holder.to_string(), "from": text(&one.from), "to": text(&one.to),
                    "on": self.plan.day.to_string(), "authority": authority, "entry": entry,
                })
            };
            decision.transfers.iter().map(of_move).collect::<Vec<_>>()
        };
        self.decisions.iter().enumerate().flat_map(of_decision).collect()
    }
}

/// Returns the moves as transfers of the register, or the codes that are not in it.
fn transfers(register: &Register, plan: &Saved) -> Result<Vec<Transfer>, Vec<Refusal>> {
    let posts = register.posts();
    let mut unknown = Vec::new();
    let mut post = |code: &Text| {
        let found = posts.post_id(code);
        if found.is_none() {
            unknown.push(Refusal::new(Message::new("post.unknown").with("post", code)));
        }
        found
    };
    let moves: Vec<_> = plan
        .moves
        .iter()
        .map(|one| {
            (one, one.leaves.iter().filter_map(&mut post).collect(), one.to.as_ref().and_then(&mut post))
        })
        .collect();
    let mut transfers = Vec::with_capacity(moves.len());
    for (one, leaves, to) in moves {
        match posts.holder_id(&one.holder) {
            Some(holder) => transfers.push(Transfer { holder, leaves, to }),
            None => unknown.push(Refusal::new(Message::new("holder.unknown").with("holder", &one.holder))),
        }
    }
    if unknown.is_empty() { Ok(transfers) } else { Err(unknown) }
}

/// Returns the acts of a decision: whoever is left without a post is relieved, then all others are appointed.
fn acts(plan: &Saved, args: &Args, decision: &Decision) -> Vec<Act> {
    let moves = || decision.transfers.iter().map(|at| (*at, &plan.moves[*at]));
    let reliefs = moves().filter(|(_, one)| one.to.is_none()).flat_map(|(_, one)| relief(plan, one));
    let mut acts: Vec<Act> = reliefs.collect();
    let rows: Vec<AppointRow> = moves().filter_map(|(at, one)| row(plan, args, at, one)).collect();
    if !rows.is_empty() {
        acts.push(Act::Appoint(Appoint { rows }));
    }
    acts
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

fn row(plan: &Saved, args: &Args, at: usize, one: &SavedMove) -> Option<AppointRow> {
    Some(AppointRow {
        row: Some(at as u64 + 1),
        post: one.to.clone()?,
        holder: one.holder.clone(),
        from: plan.day,
        until: None,
        manner: Manner::Full,
        months: None,
        leaves: one.leaves.clone(),
        cites: args.cites.clone(),
        despite: None,
    })
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
