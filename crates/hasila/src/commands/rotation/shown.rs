//! Plans, and reasons why there is none, as people and programs read them.

use crate::commands::rotation::in_words;
use crate::commands::rotation::sheet::{self, Value as SheetValue};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::{Session, file_name};
use crate::trouble::Trouble;
use base::{Arg, Message, Number, Seq, number};
use exchange::write::Cell;
use register::Register;
use register::posts::{HolderId, PostId};
use rotation::round::{Answer, Breach, Broken, Move, Planned, Question, Round, Teller, WhyNot, relief};
use rotation::solver::conflict::{Conflict, Relief};
use rotation::solver::problem::Requirement;
use serde_json::{Value, json};
use std::path::Path;

/// All that an answer is shown with.
pub struct Whole<'a> {
    /// The run of the program.
    pub session: &'a Session,
    /// The register.
    pub register: &'a Register,
    /// What was asked.
    pub round: &'a Round,
    /// As it was put to the solver.
    pub question: &'a Question,
    /// The last entry the answer knows.
    pub head: Seq,
}

/// Returns how the command ends: with findings where there is no plan that may be carried out.
pub fn exit(answer: &Answer) -> Exit {
    match answer {
        Answer::Planned(plan) if plan.broken.is_empty() => Exit::Done,
        Answer::Planned(_) | Answer::Impossible(_) => Exit::Differs,
        Answer::Unknown => Exit::TryAgain,
    }
}

impl Whole<'_> {
    /// Returns the answer as text.
    pub fn text(&self, answer: &Answer) -> String {
        let head = Message::new("cli.rotation-head")
            .with("day", self.round.day)
            .with("people", self.question.people.len())
            .with("posts", self.question.posts.len())
            .with("rules", self.round.rules.iter().filter(|rule| rule.rule().hard).count());
        let mut text = self.say(&head) + "\n";
        if self.question.is_cut {
            text += &(self.say(&self.cut()) + "\n");
        }
        text += &match answer {
            Answer::Unknown => self.say(&Message::new("cli.rotation-unknown")) + "\n",
            Answer::Impossible(conflicts) => self.conflicts(conflicts),
            Answer::Planned(plan) => self.planned(plan),
        };
        text
    }

    fn planned(&self, plan: &Planned) -> String {
        let mut text = self.say(&self.standing(plan)) + "\n";
        if !plan.moves.is_empty() {
            text += &format!("\n{}", self.moves(&plan.moves));
        }
        for (code, found) in
            [("cli.rotation-broken", &plan.broken), ("cli.rotation-undecided", &plan.undecided)]
        {
            if !found.is_empty() {
                text += &format!("\n{}\n", self.say(&Message::new(code).with("count", found.len())));
                found.iter().for_each(|one| text += &self.finding(one));
            }
        }
        text += &self.spent(plan);
        for (rule, bought) in &plan.savings {
            let message = Message::new("cli.rotation-without").with("rule", self.said(*rule));
            text += &format!("\n{}\n  {}\n", self.say(&message), self.say(&relief(bought, Some(plan.cost))));
        }
        text
    }

    /// Returns what the cost is made of, and each soft rule broken with its price.
    fn spent(&self, plan: &Planned) -> String {
        let parts = plan.spent.parts().into_iter().filter(|(_, points)| *points != 0);
        let parts = parts.map(|(part, points)| {
            Message::new("rotation.round-part").with("part", part).with("points", points)
        });
        let parts: String = parts.map(|part| format!("  {}\n", self.say(&part))).collect();
        let mut text = String::new();
        if !parts.is_empty() {
            text = format!("\n{}\n{parts}", self.say(&Message::new("rotation.round-spent")));
        }
        if !plan.breaches.is_empty() {
            text += &format!("\n{}\n", self.say(&Message::new("rotation.round-soft")));
        }
        let words = |said: &str| in_words(self.session, said);
        for (rule, breaches) in self.teller(&words).breaches(&plan.breaches) {
            text += &format!("  {}\n", self.say(&rule));
            breaches.iter().for_each(|breach| text += &format!("    {}\n", self.say(breach)));
        }
        text
    }

    fn moves(&self, moves: &[Move]) -> String {
        let head = |column: &str| self.say(&Message::new("cli.rotation-column").with("column", column));
        let mut grid =
            Grid::new(["chain", "holder", "name", "from", "to", "cost"].map(head).to_vec()).numbers(&[0, 5]);
        for one in moves {
            let holder = self.register.posts().holder(one.holder);
            grid.push(vec![
                one.chain.to_string(),
                holder.code.to_string(),
                holder.name.to_string(),
                self.post(one.from),
                self.post(one.to),
                self.session.catalogue.number(&number::whole(one.cost), 0),
            ]);
        }
        grid.lines()
    }

    fn finding(&self, one: &Broken) -> String {
        let mut text = format!("  {}\n", self.said(one.rule));
        for reason in &one.judgement.reasons {
            text += &format!("    {}\n", self.say(reason));
        }
        text
    }

    fn conflicts(&self, conflicts: &[(Conflict, Vec<Relief>)]) -> String {
        let is_cut = self.question.is_cut;
        let code = if is_cut { "cli.rotation-impossible-cut" } else { "cli.rotation-impossible" };
        let mut text = self.say(&Message::new(code).with("count", conflicts.len())) + "\n";
        for (number, (conflict, reliefs)) in conflicts.iter().enumerate() {
            let code = if conflict.is_minimal {
                "rotation.round-conflict"
            } else {
                "rotation.round-conflict-unsure"
            };
            text += &format!("\n{}\n", self.say(&Message::new(code).with("number", number + 1)));
            let words = |said: &str| in_words(self.session, said);
            for (asked, bought) in self.teller(&words).asked(&conflict.requirements, reliefs) {
                text += &format!("  {}\n    {}\n", self.say(&asked), self.say(&relief(bought, None)));
            }
        }
        text
    }

    fn teller<'a>(&'a self, words: &'a dyn Fn(&str) -> String) -> Teller<'a> {
        Teller { register: self.register, round: self.round, question: self.question, words }
    }

    fn said(&self, rule: usize) -> String {
        in_words(self.session, &self.round.rules[rule].said())
    }

    fn post(&self, post: Option<PostId>) -> String {
        post.map_or_else(|| "-".to_owned(), |post| self.register.posts().post(post).code.to_string())
    }

    fn say(&self, message: &Message) -> String {
        self.session.sentence(message)
    }

    /// Writes the moves as a table.
    pub fn csv(&self, answer: &Answer) -> Result<(), Trouble> {
        let moves: &[Move] = if let Answer::Planned(plan) = answer { &plan.moves } else { &[] };
        let rows = moves.iter().map(|one| {
            let code = |post: Option<PostId>| match post {
                Some(post) => Cell::Plain(self.register.posts().post(post).code.to_string()),
                None => Cell::Empty,
            };
            let holder = self.register.posts().holder(one.holder);
            vec![
                Cell::Plain(one.chain.to_string()),
                Cell::Plain(holder.code.to_string()),
                Cell::Text(holder.name.to_string()),
                code(one.from),
                code(one.to),
                Cell::Plain(self.round.day.to_string()),
                Cell::Plain(one.cost.to_string()),
            ]
        });
        output::csv(&["chain", "holder", "name", "from", "to", "on", "cost"], &rows.collect::<Vec<_>>())
    }

    /// Writes the moves to a workbook, below what is said of the plan. Where there is no plan, nothing is written.
    pub fn xlsx(&self, file: &Path, answer: &Answer) -> Result<(), Trouble> {
        let Answer::Planned(plan) = answer else { return Ok(()) };
        let head = |column: &str| self.say(&Message::new("cli.rotation-column").with("column", column));
        let title = Message::new("cli.rotation-sheet").with("day", self.round.day);
        let heads = ["chain", "holder", "name", "from", "to", "cost"].map(head).to_vec();
        let rows = plan.moves.iter().map(|one| {
            let holder = self.register.posts().holder(one.holder);
            vec![
                SheetValue::Number(one.chain as i64),
                SheetValue::from(holder.code.as_str()),
                SheetValue::from(holder.name.as_str()),
                SheetValue::Text(self.post(one.from)),
                SheetValue::Text(self.post(one.to)),
                SheetValue::Number(one.cost),
            ]
        });
        let mut lines = vec![self.say(&title), self.say(&self.standing(plan))];
        if self.question.is_cut {
            lines.push(self.say(&self.cut()));
        }
        sheet::write(self.session, file, &lines, (heads, &[8, 14, 30, 16, 16, 10]), rows.collect())
    }

    /// Returns how good a plan is, as a sentence.
    fn standing(&self, plan: &Planned) -> Message {
        let is_optimal = plan.cost == plan.bound;
        let message = Message::new(match (is_optimal, self.question.is_cut) {
            (true, false) => "cli.rotation-optimal",
            (true, true) => "cli.rotation-optimal-cut",
            (false, _) => "cli.rotation-gap",
        });
        let message = message.with("moves", plan.moves.len()).with("stays", plan.stays);
        let message = message.with("cost", plan.cost);
        if is_optimal {
            return message;
        }
        message.with("bound", plan.bound).with("gap", Arg::Percent(gap(plan), 2))
    }

    fn cut(&self) -> Message {
        Message::new("cli.rotation-cut").with("most", self.round.prices.places_max)
    }

    /// Returns the answer as a document.
    pub fn json(&self, answer: &Answer) -> Value {
        let units = self.round.units.iter().map(|unit| self.register.units().unit(*unit).code.to_string());
        let mut document = json!({
            "day": self.round.day.to_string(),
            "units": units.collect::<Vec<_>>(),
            "people": self.question.people.len(),
            "posts": self.question.posts.len(),
            "places_cut": self.question.is_cut,
            "proof_of": if self.question.is_cut { "places_looked_at" } else { "all_places" },
            "as_of": self.head.0,
        });
        let more = match answer {
            Answer::Unknown => json!({ "outcome": "unknown" }),
            Answer::Impossible(conflicts) => {
                let conflicts = conflicts.iter().map(|(conflict, reliefs)| {
                    let all = conflict.requirements.iter().zip(reliefs);
                    let one = |(requirement, relief): (&Requirement, &Relief)| {
                        let mut asked = self.requirement_json(*requirement);
                        asked["relief"] = relief_json(relief);
                        asked
                    };
                    json!({ "minimal": conflict.is_minimal, "requirements": all.map(one).collect::<Vec<_>>() })
                });
                json!({ "outcome": "impossible", "conflicts": conflicts.collect::<Vec<_>>() })
            }
            Answer::Planned(plan) => self.planned_json(plan),
        };
        for (key, value) in more.as_object().into_iter().flatten() {
            document[key] = value.clone();
        }
        document
    }

    fn planned_json(&self, plan: &Planned) -> Value {
        let code = |post: Option<PostId>| post.map(|post| self.register.posts().post(post).code.to_string());
        let moves = plan.moves.iter().map(|one| {
            json!({
                "chain": one.chain,
                "cycle": one.is_cycle,
                "holder": self.register.posts().holder(one.holder).code.to_string(),
                "from": code(one.from),
                "to": code(one.to),
                "cost": one.cost,
            })
        });
        let found = |all: &[Broken]| {
            let one = |one: &Broken| {
                json!({
                    "rule": self.round.rules[one.rule].said(),
                    "plan": self.round.rules[one.rule].plan.to_string(),
                    "holder": one.seat.map(|(holder, _)| self.register.posts().holder(holder).code.to_string()),
                    "post": code(one.seat.map(|(_, post)| post)),
                    "reasons": one.judgement.reasons.iter().map(|reason| self.say(reason)).collect::<Vec<_>>(),
                })
            };
            all.iter().map(one).collect::<Vec<_>>()
        };
        let savings = plan.savings.iter().map(|(rule, relief)| {
            json!({ "rule": self.round.rules[*rule].said(), "without": relief_json(relief) })
        });
        json!({
            "outcome": "planned",
            "proof": if plan.cost == plan.bound { "optimal" } else { "gap" },
            "cost": plan.cost,
            "bound": plan.bound,
            "stays": plan.stays,
            "cost_parts": plan.spent.parts().into_iter().collect::<std::collections::BTreeMap<_, _>>(),
            "soft_broken": plan.breaches.iter().map(|breach| self.breach_json(breach)).collect::<Vec<_>>(),
            "moves": moves.collect::<Vec<_>>(),
            "broken": found(&plan.broken),
            "undecided": found(&plan.undecided),
            "savings": savings.collect::<Vec<_>>(),
        })
    }

    fn breach_json(&self, breach: &Breach) -> Value {
        let posts = self.register.posts();
        let holders = breach.seat.iter().map(|(holder, _)| holder).chain(&breach.people);
        json!({
            "rule": self.round.rules[breach.rule].said(),
            "plan": self.round.rules[breach.rule].plan.to_string(),
            "holders": holders.map(|one| posts.holder(*one).code.to_string()).collect::<Vec<_>>(),
            "post": breach.seat.map(|(_, post)| posts.post(post).code.to_string()),
            "unit": breach.unit.map(|unit| self.register.units().unit(unit).code.to_string()),
            "times": breach.times,
            "points": breach.points,
        })
    }

    fn requirement_json(&self, requirement: Requirement) -> Value {
        let words = |said: &str| in_words(self.session, said);
        let message = self.teller(&words).requirement(requirement);
        let kind = match requirement {
            Requirement::Placed(_) => "placed",
            Requirement::Filled(_) => "filled",
            _ if self.question.rule_of(requirement).is_some() => "rule",
            Requirement::Bar(_) => "forbidden",
            Requirement::Side(_) => "fixed",
        };
        let mut asked = json!({ "kind": kind, "message": self.say(&message) });
        for (place, arg) in &message.args {
            asked[*place] = match arg {
                Arg::List(all) => json!(all),
                other => json!(other.to_string()),
            };
        }
        asked
    }
}

fn relief_json(relief: &Relief) -> Value {
    match relief {
        Relief::Plan { cost, bound } => json!({ "outcome": "planned", "cost": cost, "bound": bound }),
        Relief::StillImpossible => json!({ "outcome": "impossible" }),
        Relief::Unknown => json!({ "outcome": "unknown" }),
    }
}

/// The gap as a share, rounded up to two places of a percent, so that it never looks smaller than it is.
fn gap(plan: &Planned) -> Number {
    let (gap, cost) = (i128::from(plan.cost) - i128::from(plan.bound), i128::from(plan.cost.abs()).max(1));
    let parts = (gap * 10_000 + cost - 1) / cost;
    number::fraction(parts, 10_000)
}

/// Shows scenarios side by side.
pub fn scenarios(session: &Session, rows: &[(String, Answer)]) -> Result<Exit, Trouble> {
    if session.format() == Format::Json {
        let one = |(name, answer): &(String, Answer)| match answer {
            Answer::Planned(plan) => json!({
                "scenario": name, "outcome": "planned", "moves": plan.moves.len(), "cost": plan.cost, "bound": plan.bound,
            }),
            Answer::Impossible(conflicts) => {
                json!({ "scenario": name, "outcome": "impossible", "conflicts": conflicts.len() })
            }
            Answer::Unknown => json!({ "scenario": name, "outcome": "unknown" }),
        };
        output::json(&rows.iter().map(one).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let head = |column: &str| session.sentence(&Message::new("cli.rotation-column").with("column", column));
    let heads = ["scenario", "moves", "stays", "cost", "bound", "gap", "outcome"];
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[1, 2, 3, 4, 5]);
    for (name, answer) in rows {
        let outcome =
            |outcome: &str| session.sentence(&Message::new("cli.rotation-outcome").with("outcome", outcome));
        let mut row = vec![name.clone()];
        match answer {
            Answer::Planned(plan) => {
                let is_optimal = plan.cost == plan.bound;
                row.extend([plan.moves.len(), plan.stays].map(|count| count.to_string()));
                row.extend(
                    [plan.cost, plan.bound].map(|points| session.catalogue.number(&number::whole(points), 0)),
                );
                row.push(session.catalogue.percent(&gap(plan), 2));
                row.push(outcome(if is_optimal { "optimal" } else { "gap" }));
            }
            Answer::Impossible(_) => {
                row.extend(["", "", "", "", "", &outcome("impossible")].map(str::to_owned))
            }
            Answer::Unknown => row.extend(["", "", "", "", "", &outcome("unknown")].map(str::to_owned)),
        }
        grid.push(row);
    }
    output::text(&grid.lines())?;
    Ok(Exit::Done)
}

/// Says why somebody is not in a post, beside the plan without that wish.
pub fn why(
    session: &Session,
    register: &Register,
    round: &Round,
    (holder, post): (HolderId, PostId),
    (plain, why): (&Answer, &WhyNot),
) -> Result<Exit, Trouble> {
    let mut fixed = round.clone();
    fixed.fixed.push((holder, post));
    let question = rotation::round::question(register, &fixed);
    let whole = Whole { session, register, round: &fixed, question: &question, head: register.head() };
    let words = |said: &str| in_words(session, said);
    let before = if let Answer::Planned(before) = plain { Some(before.cost) } else { None };
    let head = session.sentence(&whole.teller(&words).why_not((holder, post), before, why));
    let (outcome, text, details) = match why {
        WhyNot::NoPlace => ("no-place", head, json!({})),
        WhyNot::Unknown => ("unknown", head, json!({})),
        WhyNot::Barred(bars) => {
            let told = bars.iter().map(|bar| whole.teller(&words).requirement(*bar));
            let said: Vec<String> = told.map(|message| session.sentence(&message)).collect();
            let details = bars.iter().map(|bar| whole.requirement_json(*bar)).collect::<Vec<_>>();
            ("barred", format!("{head}\n  {}", said.join("\n  ")), json!({ "requirements": details }))
        }
        WhyNot::Impossible(conflicts) => {
            let text = format!("{head}\n{}", whole.conflicts(conflicts));
            ("impossible", text, whole.json(&Answer::Impossible(conflicts.clone())))
        }
        WhyNot::Could(plan) => {
            let more = before.map_or(0, |before| (plan.cost - before).max(0));
            ("possible", head, json!({ "cost": plan.cost, "bound": plan.bound, "more": more }))
        }
    };
    match session.format() {
        Format::Json => {
            let mut document = json!({ "why_not": outcome });
            for (key, value) in details.as_object().into_iter().flatten() {
                document[key] = value.clone();
            }
            output::json(&document)?;
        }
        Format::Csv | Format::Text => output::text(&(text.trim_end().to_owned() + "\n"))?,
    }
    Ok(Exit::Done)
}

/// Writes a plan to a file, for `hasila rotation propose`.
pub fn save(
    file: &Path,
    register: &Register,
    round: &Round,
    question: &Question,
    answer: &Answer,
    head: Seq,
) -> Result<(), Trouble> {
    let Answer::Planned(plan) = answer else { return Ok(()) };
    let code = |post: Option<PostId>| post.map(|post| register.posts().post(post).code.to_string());
    let moves = plan.moves.iter().map(|one| {
        json!({
            "holder": register.posts().holder(one.holder).code.to_string(),
            "from": code(one.from),
            "to": code(one.to),
            "leaves": leaves(register, round, one),
        })
    });
    let document = json!({
        "hasila": "rotation plan 1",
        "day": round.day.to_string(),
        "as_of": head.0,
        "cost": plan.cost,
        "bound": plan.bound,
        "posts": question.posts.len(),
        "moves": moves.collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&document).expect("a document of ours can be written");
    std::fs::write(file, text + "\n").map_err(|error| {
        let message = Message::new("cli.cannot-write-file").with("file", file_name(file));
        Trouble::new(Exit::Unavailable, message.with("reason", error.to_string()))
    })
}

/// Returns the codes of the posts somebody leaves: those held in full on the day.
fn leaves(register: &Register, round: &Round, one: &Move) -> Vec<String> {
    let posts = register.posts();
    let held = posts.of_holder(one.holder).filter(|held| {
        held.manner == register::posts::Manner::Full && held.covers(round.day) && Some(held.post) != one.to
    });
    held.map(|held| posts.post(held.post).code.to_string()).collect()
}
