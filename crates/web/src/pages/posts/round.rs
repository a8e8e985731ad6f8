//! A round of moves to try out: the cheapest plan that keeps every hard rule, with its proof and a picture. Nothing is recorded.

use super::picture::{Arrow, Picture};
use super::{in_words, named_unit};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Date, Message, UnitId};
use export::html::Html;
use export::voice::Voice;
use register::placement::in_force;
use register::posts::PostId;
use rotation::round::{Answer, Move, Planned, Prices, Round, posts, settle};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A search from a page ends after so much work, a few seconds of it, with the best plan so far: others wait for the machine, too.
const WORK_MAX: u64 = 300_000_000;

/// Posts of a round from a page; larger ones are for the command line.
const POSTS_MAX: usize = 20_000;

/// Plans a round for the unit of the address, on the day `on`.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let register = visit.register();
    let day = match visit.query.get("on").filter(|on| !on.is_empty()) {
        None => visit.today,
        Some(text) => text
            .parse::<Date>()
            .map_err(|_| Trouble::wrong(vec![Message::new("table.not-a-date").with("text", text)]))?,
    };
    let units: Vec<UnitId> = match named_unit(visit)? {
        Some(unit) => vec![unit],
        None => tops(visit, day),
    };
    let round = Round {
        day,
        units,
        pool: Vec::new(),
        rules: in_force(register, day),
        may_leave: false,
        fixed: Vec::new(),
        forbidden: Vec::new(),
        prices: Prices::default(),
    };
    let refused = round.refused(register);
    if !refused.is_empty() {
        return Err(Trouble::wrong(refused));
    }
    if posts(register, &round).len() > POSTS_MAX {
        return Err(Trouble::wrong(vec![Message::new("page.round-too-large").with("most", POSTS_MAX)]));
    }
    let (question, answered) = settle(register, &round, false, &mut |progress| progress.work >= WORK_MAX);
    match visit.form {
        Form::Html => page(visit, &round, &answered, question.is_cut),
        Form::Json => Reply::json(&document(visit, &round, &answered, question.is_cut)),
        Form::Csv => Err(Trouble::no_table()),
    }
}

/// Returns the units that have none above them.
fn tops(visit: &Visit, day: Date) -> Vec<UnitId> {
    let register = visit.register();
    let order = register.hierarchy(day);
    let is_top = |unit: &UnitId| register.units().on(*unit, day).is_some_and(|spell| spell.parent.is_none());
    order.units().iter().copied().filter(is_top).collect()
}

fn code(visit: &Visit, post: Option<PostId>) -> Option<String> {
    post.map(|post| visit.register().posts().post(post).code.to_string())
}

fn document(visit: &Visit, round: &Round, answer: &Answer, is_cut: bool) -> Value {
    let units = round.units.iter().map(|unit| visit.register().units().unit(*unit).code.to_string());
    let mut document = json!({ "day": round.day, "units": units.collect::<Vec<_>>(), "places_cut": is_cut,
        "proof_of": if is_cut { "places_looked_at" } else { "all_places" },
    });
    match answer {
        Answer::Unknown => document["outcome"] = json!("unknown"),
        Answer::Impossible(conflicts) => {
            document["outcome"] = json!("impossible");
            document["conflicts"] = json!(conflicts.len());
        }
        Answer::Planned(plan) => {
            let moves = plan.moves.iter().map(|one| {
                let holder = &visit.register().posts().holder(one.holder).code;
                json!({
                    "chain": one.chain, "cycle": one.is_cycle, "holder": holder, "from": code(visit, one.from),
                    "to": code(visit, one.to), "cost": one.cost,
                })
            });
            document["outcome"] = json!("planned");
            document["proof"] = json!(if plan.cost == plan.bound { "optimal" } else { "gap" });
            document["cost"] = json!(plan.cost);
            document["bound"] = json!(plan.bound);
            document["stays"] = json!(plan.stays);
            document["moves"] = moves.collect();
        }
    }
    document
}

fn page(visit: &Visit, round: &Round, answer: &Answer, is_cut: bool) -> Result<Reply, Trouble> {
    let register = visit.register();
    let moves: &[Move] = if let Answer::Planned(plan) = answer { &plan.moves } else { &[] };
    let title = visit.voice.say_with("cli.rotation-sheet", "day", round.day);
    let mut said = vec![standing(visit, answer, is_cut)];
    if is_cut {
        said.push(visit.voice.say_with("page.round-cut", "most", round.prices.places_max));
    }
    let rules = round.rules.iter().filter(|rule| rule.rule().hard).map(|rule| in_words(visit, rule));
    let body = RoundPage {
        voice: &visit.voice,
        unit: visit.switches.unit.clone().unwrap_or_default(),
        day: round.day.to_string(),
        lang: visit.viewer.lang.tag(),
        said,
        rules: rules.collect(),
        picture: if moves.is_empty() { Html::default() } else { picture(visit, &title, moves)? },
        rows: moves
            .iter()
            .map(|one| Row {
                chain: visit.voice.catalogue.count(one.chain as u64),
                holder: Html::name(&register.posts().holder(one.holder).name),
                from: Html::code(&code(visit, one.from).unwrap_or_default()),
                to: Html::code(&code(visit, one.to).unwrap_or_default()),
                cost: visit.voice.catalogue.number(&base::number::whole(one.cost), 0),
            })
            .collect(),
    };
    let crumbs = vec![
        Crumb::start(visit),
        Crumb { address: visit.links.with("/posts", &[]), name: Html::text(&visit.say("page.posts")) },
    ];
    Reply::page(visit, &Page { crumbs, ..Page::new(title.clone(), Html::rendered(body.render()?)) })
}

/// Returns how good the plan is, or that there is none, as a sentence.
fn standing(visit: &Visit, answer: &Answer, is_cut: bool) -> String {
    let counted = |code: &'static str, plan: &Planned| {
        let message = Message::new(code).with("moves", plan.moves.len()).with("stays", plan.stays);
        message.with("cost", plan.cost).with("bound", plan.bound)
    };
    visit.sentence(&match answer {
        Answer::Unknown => Message::new("page.round-unknown"),
        Answer::Impossible(conflicts) => Message::new("page.round-impossible").with("count", conflicts.len()),
        Answer::Planned(plan) if plan.cost == plan.bound && is_cut => {
            counted("cli.rotation-optimal-cut", plan)
        }
        Answer::Planned(plan) if plan.cost == plan.bound => counted("cli.rotation-optimal", plan),
        Answer::Planned(plan) => counted("page.round-gap", plan),
    })
}

fn picture(visit: &Visit, title: &str, moves: &[Move]) -> Result<Html, Trouble> {
    let mut chains = BTreeMap::<usize, Vec<Arrow>>::new();
    for one in moves {
        let holder = visit.register().posts().holder(one.holder).code.to_string();
        let arrow = Arrow { holder, from: code(visit, one.from), to: code(visit, one.to) };
        chains.entry(one.chain).or_default().push(arrow);
    }
    Ok(Html::rendered(Picture::of(title, chains.into_values().collect()).render()?))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/posts/round.html")]
struct RoundPage<'a> {
    voice: &'a Voice<'a>,
    unit: String,
    day: String,
    lang: &'static str,
    said: Vec<String>,
    rules: Vec<String>,
    picture: Html,
    rows: Vec<Row>,
}

struct Row {
    chain: String,
    holder: Html,
    from: Html,
    to: Html,
    cost: String,
}
