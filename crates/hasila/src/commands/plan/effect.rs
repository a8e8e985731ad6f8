//! What another plan would do to results, shown before it is applied.

use crate::commands::plan::diff::Draft;
use crate::output::{self, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::View;
use assess::answer::{FigureKind, Text};
use assess::effect::{Effect, ResultChange, Side};
use base::Message;
use engine::{Rehearsal, Snapshot};
use exchange::write::Cell;
use export::voice;
use register::Act;
use register::account::local;
use register::plan::ApplyPlan;

/// Who tries a plan out. It leaves no trace, so that whoever may read results may see what another plan would do to them.
const TRIAL: &str = "trial";

/// Units named in a line.
const NAMED_MAX: usize = 5;

/// The state with a plan in force, whether or not it is.
pub struct Stage {
    snapshot: Snapshot,
    plan: String,
}

impl Stage {
    /// Returns the state with the plan that is in force.
    pub fn in_force(snapshot: &Snapshot, plan: &str) -> Stage {
        Stage { snapshot: snapshot.clone(), plan: plan.to_owned() }
    }

    /// Returns the state as it would be with the draft in force. Nothing is recorded.
    pub fn new(session: &Session, snapshot: &Snapshot, draft: &Draft) -> Result<Stage, Trouble> {
        let plan = draft.program.plan.named.name.as_str();
        let last = snapshot.register.plans().versions(plan).last();
        if last.is_some_and(|last| last.text == draft.act.text) {
            return Ok(Stage::in_force(snapshot, plan));
        }
        let from = last.map_or(draft.act.from, |last| last.from.max(draft.act.from));
        let mut rehearsal = Rehearsal::new(snapshot, &local(TRIAL), session.today());
        let refusals = rehearsal.next(Act::ApplyPlan(ApplyPlan { from, text: draft.act.text.clone() }));
        if !refusals.is_empty() {
            return Err(Trouble::refused(Some(&draft.file), &refusals));
        }
        Ok(Stage::in_force(rehearsal.snapshot(), plan))
    }

    /// Returns what a comparison is told.
    pub fn side(&self, session: &Session) -> Side<'_> {
        let register = &self.snapshot.register;
        let version = register.plans().versions(&self.plan).last().expect("the stage has the plan in force");
        let view = View {
            register,
            cube: &self.snapshot.cube,
            verified: &self.snapshot.verified,
            head: self.snapshot.head.seq,
            today: session.today(),
            memory: None,
        };
        Side { view, version }
    }
}

/// Returns the effect as people read it.
pub fn text(session: &Session, effect: &Effect) -> String {
    let head = Message::new("cli.effect-head")
        .with("period", effect.period)
        .with("day", effect.through)
        .with("entry", effect.as_of.entry);
    let all = summed("all", effect.results, effect.changed, effect.moved);
    let kinds =
        effect.kinds.iter().map(|kind| summed(word(kind.kind), kind.results, kind.changed, kind.moved));
    let lines = std::iter::once(all).chain(kinds).map(|line| format!("  {}\n", session.sentence(&line)));
    let mut text = format!("{}\n{}", session.sentence(&head), lines.collect::<String>());
    if !effect.changes.is_empty() {
        text += &format!("\n{}", grid(session, &effect.changes).lines());
    }
    text
}

/// Writes the answers that change as a table.
pub fn csv(effect: &Effect) -> Result<(), Trouble> {
    let plain = |text: &str| Cell::Plain(text.to_owned());
    let answer = |answer: &Option<Text>| answer.as_deref().map_or(Cell::Empty, plain);
    let row = |change: &ResultChange| {
        let units = change.units.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        vec![
            Cell::Text(change.figure.to_string()),
            plain(word(change.kind)),
            Cell::Text(change.level.to_string()),
            answer(&change.before),
            answer(&change.after),
            Cell::Plain(change.count.to_string()),
            Cell::Text(units),
            Cell::Plain(change.more.to_string()),
        ]
    };
    let header = ["figure", "kind", "level", "before", "after", "count", "units", "more"];
    output::csv(&header, &effect.changes.iter().map(row).collect::<Vec<_>>())
}

fn summed(kind: &str, results: u64, changed: u64, moved: u64) -> Message {
    let message = Message::new("cli.effect-kind").with("kind", kind).with("changed", changed);
    message.with("results", results).with("moved", moved)
}

fn word(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Target => "target",
        FigureKind::Standard => "standard",
        _ => "score",
    }
}

fn grid(session: &Session, changes: &[ResultChange]) -> Grid {
    let heads = ["figure", "level", "count", "before", "after", "units", "label"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[2]);
    for change in changes {
        let label = words::label(&session.catalogue, &change.labels, &change.label);
        grid.push(vec![
            change.figure.to_string(),
            change.level.to_string(),
            change.count.to_string(),
            answer(session, change.kind, change.before.as_ref()),
            answer(session, change.kind, change.after.as_ref()),
            units(session, change),
            if label == &*change.figure { String::new() } else { label.to_owned() },
        ]);
    }
    grid
}

fn units(session: &Session, change: &ResultChange) -> String {
    let named = change.units.iter().take(NAMED_MAX).map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let hidden = change.count - change.units.len().min(NAMED_MAX) as u64;
    if hidden == 0 {
        return named;
    }
    format!("{named} {}", session.sentence(&Message::new("cli.and-more").with("more", hidden)))
}

/// Returns the word for an answer. A grade is a name of the plan.
pub fn answer(session: &Session, kind: FigureKind, answer: Option<&Text>) -> String {
    let Some(answer) = answer else { return "-".to_owned() };
    voice::answer(kind, answer).map_or_else(|| answer.to_string(), |code| session.word(code))
}
