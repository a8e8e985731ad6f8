//! A round of moves to try out: the cheapest plan that keeps every hard rule, with its proof and a picture. Nothing is recorded.

use super::picture::{Arrow, Picture};
use super::wishes::{Typed, Wishes};
use super::{in_words, named_unit, posts_crumb};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::sheets::{Sheet, sheet};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Date, Message, UnitId};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use locale::{Catalogue, Medium};
use register::placement::in_force;
use register::posts::{HolderId, PostId};
use rotation::round::{
    Answer, Move, Planned, Prices, Round, Teller, WhyNot, posts, question, relief, settle, why_not,
};
use rotation::solver::conflict::{Conflict, Relief};
use rotation::solver::watch::Progress;
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
    let wishes = Wishes::read(visit)?;
    let round = Round {
        day,
        units,
        pool: wishes.pool.clone(),
        rules: in_force(register, day),
        may_leave: wishes.may_leave,
        fixed: wishes.fixed.clone(),
        forbidden: wishes.forbidden.clone(),
        prices: Prices::default(),
    };
    let refused = round.refused(register);
    if !refused.is_empty() {
        return Err(Trouble::wrong(refused));
    }
    if posts(register, &round).len() > POSTS_MAX {
        return Err(Trouble::wrong(vec![Message::new("page.round-too-large").with("most", POSTS_MAX)]));
    }
    let enough = &mut |progress: Progress| progress.work >= WORK_MAX;
    let (question, answered) = settle(register, &round, false, enough);
    let why = wishes.why_not.map(|seat| Why::asked(visit, &round, seat, &answered));
    let words = |said: &str| visit.voice.of_plan(said);
    let shown = Shown {
        visit,
        teller: Teller { register, round: &round, question: &question, words: &words },
        answer: &answered,
        why: why.as_ref(),
    };
    match visit.form {
        Form::Html => page(&shown, wishes.typed),
        Form::Json => Reply::json(&document(&shown)),
        Form::Csv => sheet(visit, "round", &sheets(&shown)),
    }
}

/// Its tables as files: the moves, and the soft rules that the plan breaks. Where there is no plan both are empty.
const TABLES: [(&str, &str); 2] = [("moves", "page.round-caption"), ("rules", "rotation.round-soft")];

const MOVES: [&str; 7] = ["chain", "cycle", "holder", "name", "from", "to", "cost"];
const RULES: [&str; 4] = ["rule", "said", "times", "points"];

fn sheets(shown: &Shown) -> [Sheet; 2] {
    let Shown { visit, teller, .. } = *shown;
    let plan = if let Answer::Planned(plan) = shown.answer { Some(plan) } else { None };
    // A file has no use for the marks a page isolates names by.
    let catalogue = Catalogue::new(visit.viewer.lang, visit.viewer.digits, Medium::Terminal);
    let text = |text: &str| Cell::Text(text.to_owned());
    let post = |post| code(visit, post).map_or(Cell::Empty, Cell::Text);
    let moves = plan.iter().flat_map(|plan| &plan.moves).map(|one| {
        let holder = visit.register().posts().holder(one.holder);
        vec![
            Cell::Plain(one.chain.to_string()),
            Cell::Plain(if one.is_cycle { "yes" } else { "no" }.to_owned()),
            text(&holder.code),
            text(&holder.name),
            post(one.from),
            post(one.to),
            Cell::Plain(one.cost.to_string()),
        ]
    });
    let rules = plan.iter().flat_map(|plan| &plan.breaches).map(|one| {
        vec![
            text(&teller.round.rules[one.rule].said()),
            text(&catalogue.sentence(&teller.breach(one))),
            Cell::Plain(one.times.to_string()),
            Cell::Plain(one.points.to_string()),
        ]
    });
    [
        Sheet { name: "moves", header: &MOVES, rows: moves.collect() },
        Sheet { name: "rules", header: &RULES, rows: rules.collect() },
    ]
}

/// All that an answer is shown with.
struct Shown<'a> {
    visit: &'a Visit<'a>,
    teller: Teller<'a>,
    answer: &'a Answer,
    why: Option<&'a Why>,
}

/// Why somebody is not in a post: the answer as a word for programs, a sentence, and what stands in the way.
struct Why {
    word: &'static str,
    said: String,
    reasons: Vec<Conflicting>,
}

/// What cannot stand together, each line with what giving it up would buy.
struct Conflicting {
    head: String,
    lines: Vec<(String, String)>,
}

impl Why {
    fn asked(visit: &Visit, round: &Round, seat: (HolderId, PostId), plain: &Answer) -> Why {
        let register = visit.register();
        let why = why_not(register, round, seat, &mut |progress: Progress| progress.work >= WORK_MAX);
        let mut fixed = round.clone();
        fixed.fixed.push(seat);
        let question = question(register, &fixed);
        let words = |said: &str| visit.voice.of_plan(said);
        let teller = Teller { register, round: &fixed, question: &question, words: &words };
        let before = if let Answer::Planned(plan) = plain { Some(plan.cost) } else { None };
        let (word, reasons) = match &why {
            WhyNot::NoPlace => ("no-place", Vec::new()),
            WhyNot::Unknown => ("unknown", Vec::new()),
            WhyNot::Could(_) => ("possible", Vec::new()),
            WhyNot::Impossible(conflicts) => ("impossible", conflicting(visit, &teller, conflicts)),
            WhyNot::Barred(bars) => {
                let line = |bar| (visit.sentence(&teller.requirement(bar)), String::new());
                let lines = bars.iter().map(|bar| line(*bar)).collect();
                ("barred", vec![Conflicting { head: String::new(), lines }])
            }
        };
        Why { word, said: visit.sentence(&teller.why_not(seat, before, &why)), reasons }
    }
}

fn conflicting(visit: &Visit, teller: &Teller, conflicts: &[(Conflict, Vec<Relief>)]) -> Vec<Conflicting> {
    let told = conflicts.iter().enumerate().map(|(number, (conflict, reliefs))| {
        let code = match conflict.is_minimal {
            true => "rotation.round-conflict",
            false => "rotation.round-conflict-unsure",
        };
        let lines = teller.asked(&conflict.requirements, reliefs).into_iter();
        let lines =
            lines.map(|(asked, bought)| (visit.sentence(&asked), visit.sentence(&relief(bought, None))));
        Conflicting { head: visit.voice.say_with(code, "number", number + 1), lines: lines.collect() }
    });
    told.collect()
}

fn conflicts_json(told: &[Conflicting]) -> Value {
    let line = |(asked, bought): &(String, String)| match bought.is_empty() {
        true => json!({ "asked": asked }),
        false => json!({ "asked": asked, "without": bought }),
    };
    told.iter().map(|one| one.lines.iter().map(line).collect::<Value>()).collect()
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

fn document(shown: &Shown) -> Value {
    let Shown { visit, teller, answer, why } = *shown;
    let (round, is_cut) = (teller.round, teller.question.is_cut);
    let units = round.units.iter().map(|unit| visit.register().units().unit(*unit).code.to_string());
    let mut document = json!({ "day": round.day, "units": units.collect::<Vec<_>>(), "places_cut": is_cut,
        "proof_of": if is_cut { "places_looked_at" } else { "all_places" },
    });
    match answer {
        Answer::Unknown => document["outcome"] = json!("unknown"),
        Answer::Impossible(conflicts) => {
            document["outcome"] = json!("impossible");
            document["conflicts"] = json!(conflicts.len());
            document["reasons"] = conflicts_json(&conflicting(visit, &teller, conflicts));
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
            document["cost_parts"] =
                plan.spent.parts().iter().map(|(part, points)| ((*part).to_owned(), json!(points))).collect();
            let broken = plan.breaches.iter().map(|one| {
                let said = visit.sentence(&teller.breach(one));
                json!({ "rule": round.rules[one.rule].said(), "said": said, "times": one.times, "points": one.points })
            });
            document["soft_broken"] = broken.collect();
            document["moves"] = moves.collect();
        }
    }
    if let Some(why) = why {
        document["why_not"] =
            json!({ "answer": why.word, "said": why.said, "reasons": conflicts_json(&why.reasons) });
    }
    document
}

/// Returns what the cost of a plan is made of, and under each soft rule broken what is paid for it.
fn costs(visit: &Visit, teller: &Teller, plan: &Planned) -> (Vec<String>, Vec<(String, Vec<String>)>) {
    let parts = plan.spent.parts().into_iter().filter(|(_, points)| *points != 0);
    let parts = parts.map(|(part, points)| {
        visit.sentence(&Message::new("rotation.round-part").with("part", part).with("points", points))
    });
    let soft = teller.breaches(&plan.breaches).into_iter().map(|(rule, breaches)| {
        (visit.sentence(&rule), breaches.iter().map(|breach| visit.sentence(breach)).collect())
    });
    (parts.collect(), soft.collect())
}

fn page(shown: &Shown, typed: Typed) -> Result<Reply, Trouble> {
    let Shown { visit, teller, answer, why } = *shown;
    let (round, is_cut, register) = (teller.round, teller.question.is_cut, teller.register);
    let (parts, soft) = match answer {
        Answer::Planned(plan) => costs(visit, &teller, plan),
        Answer::Impossible(_) | Answer::Unknown => Default::default(),
    };
    let conflicts = match answer {
        Answer::Impossible(conflicts) => conflicting(visit, &teller, conflicts),
        Answer::Planned(_) | Answer::Unknown => Vec::new(),
    };
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
        typed,
        may_leave: round.may_leave,
        said,
        why,
        conflicts,
        parts,
        soft,
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
    let crumbs = vec![Crumb::start(visit), posts_crumb(visit)];
    let page =
        Page { crumbs, tables: TABLES.to_vec(), ..Page::new(title.clone(), Html::rendered(body.render()?)) };
    Reply::page(visit, &page)
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
    typed: Typed,
    may_leave: bool,
    said: Vec<String>,
    why: Option<&'a Why>,
    conflicts: Vec<Conflicting>,
    /// What the cost is made of.
    parts: Vec<String>,
    /// Soft rules broken, each with where and for how much.
    soft: Vec<(String, Vec<String>)>,
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
