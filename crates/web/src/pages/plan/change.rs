//! What a text would change: in the plan that is in force, sentence by sentence, and in the results of the period.

use crate::trouble::Trouble;
use crate::visit::Visit;
use assess::View;
use assess::answer::FigureKind;
use assess::effect::{Effect, ResultChange, Side};
use base::Message;
use engine::Rehearsal;
use export::html::Html;
use export::voice;
use register::Act;
use register::account::local;
use register::plan::ApplyPlan;
use rules::diff::ChangeKind;
use serde_json::{Value, json};

/// Under which name an act is tried that is not recorded.
const TRIAL: &str = "plan diff";

/// Units named beside a change of results; the data of the page has more.
const NAMED_MAX: usize = 6;

/// What a text would change.
pub struct Changes {
    /// Each change of the plan: a sign, and a sentence.
    pub sentences: Vec<(&'static str, String)>,
    /// What it does to results, where there is a plan to compare with.
    pub effect: Option<EffectShown>,
    data: Value,
}

/// What a text would do to results.
pub struct EffectShown {
    /// How many results change, of how many.
    pub summary: String,
    /// What becomes what.
    pub rows: Vec<Row>,
}

/// Units whose answer changes in the same way.
pub struct Row {
    /// The target, standard or score.
    pub figure: Html,
    /// Where the units stand.
    pub level: String,
    /// How many they are.
    pub count: String,
    /// Their answer under the plan in force.
    pub before: String,
    /// Their answer under the other one.
    pub after: String,
    /// The first of them.
    pub units: String,
}

impl Changes {
    /// Returns what the act would change; or why it would be refused.
    pub fn of(visit: &Visit, act: &ApplyPlan) -> Result<Result<Changes, Vec<Message>>, Trouble> {
        let Some(program) = rules::compile(&act.text).program else { return Ok(Err(Vec::new())) };
        let name = program.plan.named.name.as_str();
        let plans = visit.register().plans();
        let Some(before) = plans.versions(name).last() else {
            let data = json!({ "changes": [], "effect": null });
            return Ok(Ok(Changes { sentences: Vec::new(), effect: None, data }));
        };
        let tag = visit.viewer.lang.tag();
        let changes = rules::diff(&before.program, &program);
        let told = changes.iter().map(|change| {
            let sign = match change.kind {
                ChangeKind::Added => "+",
                ChangeKind::Removed => "\u{2212}",
                ChangeKind::Changed => "~",
            };
            (sign, visit.sentence(&assess::words::of_change(tag, change)))
        });
        let sentences = told.collect::<Vec<_>>();
        let mut trial = Rehearsal::new(&visit.snapshot, &local(TRIAL), visit.today);
        let refusals =
            if before.text == act.text { Vec::new() } else { trial.next(Act::ApplyPlan(act.clone())) };
        if !refusals.is_empty() {
            return Ok(Err(refusals.into_iter().map(|refusal| refusal.message).collect()));
        }
        let after = trial.snapshot();
        let version =
            after.register.plans().versions(name).last().expect("the plan was tried, or is in force");
        let view = View {
            register: &after.register,
            cube: &after.cube,
            verified: &after.verified,
            head: after.head.seq,
            today: visit.today,
            memory: None,
        };
        let before = Side { view: visit.view(), version: before };
        let effect = assess::effect(before, Side { view, version }, visit.switches.period)?;
        let messages = sentences.iter().map(|(_, sentence)| sentence).collect::<Vec<_>>();
        let data = json!({ "changes": messages, "effect": effect });
        Ok(Ok(Changes { effect: Some(EffectShown::of(visit, &effect)), sentences, data }))
    }

    /// Returns the same for programs.
    pub fn data(&self) -> &Value {
        &self.data
    }
}

impl EffectShown {
    fn of(visit: &Visit, effect: &Effect) -> EffectShown {
        let count = |count: u64| visit.voice.catalogue.count(count);
        let summary = Message::new("page.plan-effect").with("period", effect.period);
        let summary = summary.with("changed", effect.changed).with("results", effect.results);
        let row = |change: &ResultChange| {
            let named = change.units.iter().take(NAMED_MAX).map(ToString::to_string).collect::<Vec<_>>();
            let hidden = change.count.saturating_sub(named.len() as u64);
            let more = Message::new("cli.and-more").with("more", hidden);
            let more = if hidden > 0 { format!(" {}", visit.sentence(&more)) } else { String::new() };
            Row {
                figure: Html::text(visit.voice.label(&change.labels, &change.label)),
                level: visit.voice.level(&change.level),
                count: count(change.count),
                before: answer(visit, change.kind, change.before.as_deref()),
                after: answer(visit, change.kind, change.after.as_deref()),
                units: named.join(" ") + &more,
            }
        };
        EffectShown { summary: visit.sentence(&summary), rows: effect.changes.iter().map(row).collect() }
    }
}

/// Returns the word for an answer. A grade is a name of the plan.
fn answer(visit: &Visit, kind: FigureKind, answer: Option<&str>) -> String {
    let Some(answer) = answer else { return "\u{2013}".to_owned() };
    voice::answer(kind, answer).map_or_else(|| answer.to_owned(), |code| visit.say(code))
}
