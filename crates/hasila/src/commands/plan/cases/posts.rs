//! The part of a case that is about posts: how whoever holds one, or is to hold it, stands to the rules of placement.

use super::{ANY, sound};
use crate::commands::plan::diff::Draft;
use crate::commands::post::import::one_of;
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, UnitId};
use engine::Snapshot;
use exchange::table::{Row, day};
use exchange::{Column, Problem};
use register::exemption::Exempt;
use register::placement::{self, Judge, Judgement, RuleInForce, Verdict};
use register::posts::{HolderId, Move, PostId};
use register::{Register, Text};
use rules::Program;
use rules::program::placement::Rule;
use serde::Serialize;
use std::path::Path;

const EXPECTED: &[Column] = &[
    Column::required("day"),
    Column::required("placement"),
    Column::required("rule"),
    Column::required("verdict"),
    Column::optional("post"),
    Column::optional("unit"),
    Column::optional("holder"),
    Column::optional("reason"),
];

const EXEMPTIONS: &[Column] = &[
    Column::required("placement"),
    Column::required("from"),
    Column::required("until"),
    Column::required("reason"),
    Column::optional("rule"),
    Column::optional("post"),
    Column::optional("holder"),
    Column::optional("cites"),
];

const VERDICTS: [&str; 7] = ["met", "broken", "undecided", "exempt", "vacant", "not_bound", "not_in_force"];

/// A row about a post that came out otherwise.
#[derive(Debug, Serialize)]
pub struct Difference {
    /// Its number in `expected-posts.csv`, the header being row 1.
    pub row: u64,
    /// The day that is judged.
    pub day: Date,
    /// The placement.
    pub placement: String,
    /// The rule, by its sort or its words.
    pub rule: String,
    /// The code of the post; of the unit, where the rule is about units.
    pub about: String,
    /// Who, where the row says so.
    pub holder: Option<String>,
    /// What was expected.
    pub expected: Said,
    /// What came out.
    pub found: Said,
}

/// A verdict, and the code of the fact it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// One of [`VERDICTS`].
    pub verdict: String,
    /// The codes of facts; of what was expected the one that is to be among them, or none.
    pub reasons: Vec<String>,
    /// The facts in the reader's language.
    pub messages: Vec<String>,
}

/// Returns how many rows are expected of the posts of a case, and those that came out otherwise.
pub fn compared(
    session: &Session,
    plan: &Draft,
    snapshot: &Snapshot,
    file: &Path,
) -> Result<(usize, Vec<Difference>), Trouble> {
    let table = tables::table(session, file, EXPECTED)?;
    let mut problems = table.problems;
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        match Expected::read(&snapshot.register, &plan.program, row) {
            Ok(expected) => rows.push(expected),
            Err(wrong) => wrong.into_iter().for_each(|problem| problems.push(problem)),
        }
    }
    let rows = sound(file, (rows, problems))?;
    let differs = rows.iter().filter_map(|row| row.difference(session, plan, &snapshot.register));
    Ok((rows.len(), differs.collect()))
}

/// What a row is about.
enum About {
    Post(PostId, Option<HolderId>),
    Unit(UnitId),
}

/// A row of `expected-posts.csv`.
struct Expected {
    row: u64,
    day: Date,
    placement: String,
    rule: String,
    about: About,
    named: (String, Option<String>),
    said: Said,
}

impl Expected {
    fn read(register: &Register, program: &Program, row: &Row) -> Result<Expected, Vec<Problem>> {
        let day = required_day(row, "day");
        let rule = named_rule(program, row);
        let about = about(register, row);
        let verdict = row.require("verdict").and_then(|verdict| {
            let known = verdict == ANY || VERDICTS.contains(&verdict);
            if known { Ok(verdict) } else { Err(one_of(row, "verdict", verdict, &VERDICTS)) }
        });
        if let (Ok(day), Ok((placement, rule)), Ok(verdict)) = (&day, &rule, &verdict) {
            let about = about.map_err(|problem| vec![problem])?;
            let reason = row.get("reason").filter(|reason| *reason != ANY);
            let reasons = reason.map(str::to_owned).into_iter().collect();
            let named = row.get("post").or(row.get("unit")).unwrap_or_default().to_owned();
            return Ok(Expected {
                row: row.number,
                day: *day,
                placement: (*placement).to_owned(),
                rule: (*rule).to_owned(),
                about,
                named: (named, row.get("holder").map(str::to_owned)),
                said: Said { verdict: (*verdict).to_owned(), reasons, messages: Vec::new() },
            });
        }
        Err([day.err(), rule.err(), about.err(), verdict.err()].into_iter().flatten().collect())
    }

    fn difference(&self, session: &Session, plan: &Draft, register: &Register) -> Option<Difference> {
        let name = Text::from(plan.program.plan.named.name.as_str());
        let rules = placement::of_program(&name, &plan.program, self.day);
        let ours = rules.iter().filter(|rule| self.is_of(rule));
        let judged = ours.map(|rule| self.judged(register, rule)).max_by_key(|(gravity, ..)| *gravity);
        let found = match judged {
            None => Said { verdict: "not_in_force".to_owned(), reasons: Vec::new(), messages: Vec::new() },
            Some((_, verdict, judgement)) => Said {
                verdict: verdict.to_owned(),
                reasons: judgement.reasons.iter().map(|reason| reason.code.to_owned()).collect(),
                messages: judgement.reasons.iter().map(|reason| session.sentence(reason)).collect(),
            },
        };
        let same_verdict = self.said.verdict == ANY || self.said.verdict == found.verdict;
        let same_reason = self.said.reasons.iter().all(|reason| found.reasons.contains(reason));
        (!same_verdict || !same_reason).then(|| Difference {
            row: self.row,
            day: self.day,
            placement: self.placement.clone(),
            rule: self.rule.clone(),
            about: self.named.0.clone(),
            holder: self.named.1.clone(),
            expected: self.said.clone(),
            found,
        })
    }

    fn is_of(&self, rule: &RuleInForce) -> bool {
        rule.placement().named.name == self.placement && is_called(&rule.rule().rule, &self.rule)
    }

    /// Returns how grave the answer to a rule is, its word, and what it rests on. Who does not hold the post is judged as if
    /// moved to it on the day, with all that the move changes.
    fn judged(&self, register: &Register, rule: &RuleInForce) -> (Verdict, &'static str, Judgement) {
        let posts = register.posts();
        let (post, holder) = match &self.about {
            About::Unit(unit) => {
                let judgement = Judge::new(register, posts).of_unit(rule, *unit, self.day);
                return (judgement.verdict, word(judgement.verdict, false), judgement);
            }
            About::Post(post, holder) => (*post, *holder),
        };
        let held = register.filled_by(posts, post, self.day).map(|one| one.holder);
        let Some(holder) = holder.or(held) else {
            return (Verdict::Undecided, "vacant", Judgement::not_bound());
        };
        let holds = posts.appointment_on(holder, post, self.day).is_some();
        let after = (!holds).then(|| posts.with_moves(&[Move { holder, to: Some(post) }], self.day));
        let judge = Judge::new(register, after.as_ref().unwrap_or(posts));
        let judgement = judge.of_holder(rule, holder, post, self.day);
        let exempt = judge.exemption(rule, holder, post, self.day).is_some();
        (judgement.verdict, word(judgement.verdict, exempt), judgement)
    }
}

fn word(verdict: Verdict, exempt: bool) -> &'static str {
    match verdict {
        Verdict::Broken if exempt => "exempt",
        Verdict::Broken => "broken",
        Verdict::Met => "met",
        Verdict::Undecided => "undecided",
        Verdict::NotBound => "not_bound",
    }
}

/// Returns whether a rule is called so: by its sort, such as `not_native`, or in its own words.
fn is_called(rule: &Rule, name: &str) -> bool {
    rule.key() == name || rules::notation::placement_said(rule) == name
}

/// Returns the placement and the rule a row names.
fn named_rule<'r>(program: &Program, row: &'r Row) -> Result<(&'r str, &'r str), Problem> {
    let (placement, rule) = (row.require("placement")?, row.require("rule")?);
    let mut named = program.placements.iter().filter(|one| one.named.name == placement).peekable();
    if named.peek().is_none() {
        let message = Message::new("exemption.unknown-placement").with("placement", placement);
        let message = message.with("plan", program.plan.named.name.as_str());
        return Err(Problem::of_cell(row.number, "placement", message));
    }
    if named.any(|one| one.rules.iter().any(|own| is_called(&own.rule, rule))) {
        return Ok((placement, rule));
    }
    let message = Message::new("exemption.unknown-rule").with("rule", rule).with("placement", placement);
    let keys: Vec<String> = Rule::KEYS.iter().map(|key| (*key).to_owned()).collect();
    Err(Problem::of_cell(row.number, "rule", message.with("rules", keys)))
}

fn about(register: &Register, row: &Row) -> Result<About, Problem> {
    let wrong = |column, message: Message| Problem::of_cell(row.number, column, message);
    let posts = register.posts();
    match (row.get("post"), row.get("unit")) {
        (Some(post), None) => {
            let unknown = || wrong("post", Message::new("post.unknown").with("post", post));
            let post = posts.post_id(post).ok_or_else(unknown)?;
            let holder = row.get("holder").map(|code| {
                let unknown = || wrong("holder", Message::new("holder.unknown").with("holder", code));
                posts.holder_id(code).ok_or_else(unknown)
            });
            Ok(About::Post(post, holder.transpose()?))
        }
        (None, Some(unit)) => {
            let unknown = || wrong("unit", Message::new("unit.unknown").with("unit", unit));
            register.units().id(unit).map(About::Unit).ok_or_else(unknown)
        }
        _ => Err(wrong("post", Message::new("cli.case-post-or-unit"))),
    }
}

/// Returns the exemptions of a case, each an act of its own.
pub fn exemptions(session: &Session, plan: &Draft, file: &Path) -> Result<Vec<Exempt>, Trouble> {
    let table = tables::table(session, file, EXEMPTIONS)?;
    let mut problems = table.problems;
    let mut granted = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        match exemption(&plan.program, row) {
            Ok(one) => granted.push(one),
            Err(problem) => problems.push(problem),
        }
    }
    sound(file, (granted, problems))
}

fn exemption(program: &Program, row: &Row) -> Result<Exempt, Problem> {
    let text = |column| row.get(column).map(Text::from);
    Ok(Exempt {
        holder: text("holder"),
        post: text("post"),
        plan: Text::from(program.plan.named.name.as_str()),
        placement: Text::from(row.require("placement")?),
        rule: text("rule"),
        reason: Text::from(row.require("reason")?),
        cites: text("cites"),
        from: required_day(row, "from")?,
        until: required_day(row, "until")?,
    })
}

fn required_day(row: &Row, column: &'static str) -> Result<Date, Problem> {
    let cell = row.require(column)?;
    day(cell).map_err(|message| Problem::of_cell(row.number, column, message))
}
