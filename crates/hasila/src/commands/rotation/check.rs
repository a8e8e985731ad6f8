//! `hasila rotation check`

use crate::commands::rotation::{heads, in_words, unit_id};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::{Place, Trouble};
use base::{Date, Message, Share, Tri, limits};
use exchange::write::Cell;
use register::placement::{self, RuleInForce, Verdict};
use register::{Register, Text};
use rotation::compliance::{self, Finding, Scope};
use rotation::disclosure::{self, Reader, Shown};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How far rules of placement are kept: by rule and level, of how many posts it is known, and, for the personnel role, the posts
/// behind it. Exit code 2 when a hard rule is broken and no exemption covers it, or a part wanted (`kept by`) is missed.
///
/// Everybody sees rates by level of the whole administration, none of a group under five. Posts, persons, parts of the
/// administration and rules that are only tried are for the personnel role: --persons, --unit, --plan.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rotation check
  hasila rotation check --on 2025-06-30 --json
  hasila rotation check --persons --unit 06
  hasila rotation check --plan next.plan          what a change of the rules would do")]
pub struct Args {
    /// The day. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only posts of this unit and of all below it (personnel role only).
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Only posts of this level.
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<String>,
    /// Show the posts behind it, with persons and facts (personnel role only).
    #[arg(long)]
    pub persons: bool,
    /// Judge by the plan in this file in the place of the one of its name, and say what changes (personnel role only).
    #[arg(long, value_name = "FILE")]
    pub plan: Option<PathBuf>,
}

impl Args {
    /// Returns whether the question is for the personnel role: it is about persons, a part of the administration, or a rule
    /// one may think of.
    pub fn asks_for_persons(&self) -> bool {
        self.persons || self.unit.is_some() || self.plan.is_some()
    }
}

/// What was judged by one set of rules.
struct Checked {
    rules: Vec<RuleInForce>,
    findings: Vec<Finding>,
    lines: BTreeMap<(usize, String), Shown>,
}

impl Checked {
    /// Returns whether a part wanted is missed at a level that is shown.
    fn misses_a_target(&self) -> bool {
        self.lines.iter().any(|((rule, level), line)| {
            let Shown::Plain(tally) = line else { return false };
            compliance::targets(&self.rules[*rule], level, *tally).any(|(_, reached)| reached == Tri::No)
        })
    }
}

/// Says how far rules are kept.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let day = args.on.unwrap_or(session.today());
    let unit = args.unit.as_deref().map(|code| unit_id(register, code)).transpose()?;
    let reader = if args.asks_for_persons() { Reader::Personnel } else { Reader::Other };
    let scope = Scope { unit, level: None };
    let of_level = |level: &str| args.level.as_deref().is_none_or(|wanted| wanted == level);
    let judged = |rules: Vec<RuleInForce>| {
        let mut findings = compliance::findings(register, register.posts(), &rules, day, scope);
        // What may be shown is decided over all levels: asking for one must not tell more than asking for all.
        let mut lines = disclosure::shown(&compliance::by_level(&findings), reader);
        lines.retain(|(_, level), _| of_level(level));
        findings.retain(|finding| of_level(&finding.level));
        Checked { rules, findings, lines }
    };
    let now = judged(placement::in_force(register, day));
    let then =
        args.plan.as_deref().map(|file| with_plan(session, register, file, day)).transpose()?.map(judged);
    let shown = then.as_ref().unwrap_or(&now);
    let before = then.as_ref().map(|_| &now);
    match session.format() {
        Format::Json => output::json(&as_json(session, register, day, (shown, before), args.persons))?,
        Format::Csv => csv(shown)?,
        Format::Text => text(session, register, (shown, before), args)?,
    }
    let is_shown = |finding: &&Finding| {
        let line = shown.lines.get(&(finding.rule, finding.level.clone()));
        matches!(line, Some(Shown::Plain(_)))
    };
    let open = shown.findings.iter().filter(is_shown).any(|finding| finding.is_open(&shown.rules));
    Ok(if open || shown.misses_a_target() { Exit::Differs } else { Exit::Done })
}

/// Returns the rules in force on `day` if the plan in the file were in the place of the one of its name.
fn with_plan(
    session: &Session,
    register: &Register,
    file: &Path,
    day: Date,
) -> Result<Vec<RuleInForce>, Trouble> {
    let name = file_name(file);
    let text = tables::text(session, file, limits::PLAN_BYTES_MAX)?;
    let Some(program) = rules::compile(&text).program else {
        return Err(Trouble::at(Exit::BadData, Message::new("cli.plan-has-errors"), Place::of_file(&name)));
    };
    session.say(&Message::new("cli.rules-tried").with("plan", program.plan.named.name.as_str()));
    let plan = Text::from(program.plan.named.name.as_str());
    let mut rules = placement::in_force(register, day);
    rules.retain(|rule| rule.plan != plan);
    rules.extend(placement::of_program(&plan, &Arc::new(program), day));
    Ok(rules)
}

/// Returns what was shown of the same rule at the same level before: of the one that says the same, else of the only one of
/// its sort in the placement.
fn earlier<'a>(before: &'a Checked, rule: &RuleInForce, level: &str) -> Option<&'a Shown> {
    let home = |rule: &RuleInForce| (rule.plan.clone(), rule.placement().named.name.clone());
    let ours = || before.rules.iter().enumerate().filter(|(_, own)| home(own) == home(rule));
    let same = ours().find(|(_, own)| own.said() == rule.said());
    let of_sort = || {
        let mut like = ours().filter(|(_, own)| own.rule().rule.key() == rule.rule().rule.key());
        like.next().filter(|_| like.next().is_none())
    };
    let (place, _) = same.or_else(of_sort)?;
    before.lines.get(&(place, level.to_owned()))
}

fn text(
    session: &Session,
    register: &Register,
    (checked, before): (&Checked, Option<&Checked>),
    args: &Args,
) -> Result<(), Trouble> {
    if checked.rules.is_empty() {
        session.say(&Message::new("cli.no-placement-rules"));
        return Ok(());
    }
    let columns =
        ["level", "strength", "rate", "share", "before", "wanted", "exempt", "known", "rule", "placement"];
    let mut grid = Grid::new(heads(session, &columns)).numbers(&[2, 3, 4, 6, 7]);
    for ((ix, level), line) in &checked.lines {
        let rule = &checked.rules[*ix];
        let was = before.and_then(|before| earlier(before, rule, level)).map(|line| rate(session, line).0);
        let was = was.or_else(|| before.map(|_| session.word("rotation.not-there"))).unwrap_or_default();
        let (rate, share, exempt, known) = rate(session, line);
        let strength = session.sentence(&Message::new("rotation.strength").with("strength", strength(rule)));
        let placement = rule.placement().named.name.clone();
        let said = in_words(session, &rule.said());
        let wanted = wanted(session, rule, level, line);
        grid.push(vec![level.clone(), strength, rate, share, was, wanted, exempt, known, said, placement]);
    }
    output::text(&grid.lines())?;
    if !args.persons {
        return Ok(());
    }
    for finding in checked.findings.iter().filter(|finding| finding.verdict != Verdict::Met) {
        let post = finding.post.map(|post| register.posts().post(post).code.to_string());
        let unit = register.units().unit(finding.unit).code.to_string();
        let message = Message::new("rotation.finding").with("post", post.unwrap_or(unit));
        let message = message
            .with("verdict", verdict(finding))
            .with("rule", in_words(session, &checked.rules[finding.rule].said()));
        output::text(&session.sentence(&message))?;
        for reason in &finding.reasons {
            output::text(&format!("    {}", session.sentence(reason)))?;
        }
    }
    Ok(())
}

/// Returns the rate in percent, its share, exemptions, and of how many it is known.
fn rate(session: &Session, line: &Shown) -> (String, String, String, String) {
    match line {
        Shown::Hidden { .. } => {
            let hidden = session.word("rotation.hidden");
            (hidden, String::new(), String::new(), String::new())
        }
        Shown::Plain(tally) => {
            let percent = Share::new(tally.met, tally.decided())
                .map(|share| session.catalogue.percent(&share.value(), 1))
                .unwrap_or_else(|| "–".to_owned());
            let exempt = if tally.exempt == 0 { String::new() } else { tally.exempt.to_string() };
            let of = |part: u64, whole: u64| format!("{part}/{whole}");
            (percent, of(tally.met, tally.decided()), exempt, of(tally.decided(), tally.all()))
        }
    }
}

/// Returns how large a part is to keep the rule, and whether it does: `> 90%: met`.
fn wanted(session: &Session, rule: &RuleInForce, level: &str, line: &Shown) -> String {
    let Shown::Plain(tally) = line else { return String::new() };
    let told = compliance::targets(rule, level, *tally)
        .map(|(kept, reached)| session.sentence(&compliance::target_said(kept, reached)));
    told.collect::<Vec<_>>().join("; ")
}

fn strength(rule: &RuleInForce) -> &'static str {
    if rule.rule().hard { "hard" } else { "soft" }
}

fn verdict(finding: &Finding) -> &'static str {
    match finding.verdict {
        Verdict::Broken if finding.exempt => "exempt",
        Verdict::Broken => "broken",
        Verdict::Met => "met",
        Verdict::Undecided | Verdict::NotBound if finding.post.is_some() && finding.holder.is_none() => {
            "vacant"
        }
        Verdict::Undecided | Verdict::NotBound => "undecided",
    }
}

fn csv(checked: &Checked) -> Result<(), Trouble> {
    let header = ["plan", "placement", "rule", "strength", "level", "met", "decided", "exempt", "all"];
    let rows: Vec<Vec<Cell>> = checked
        .lines
        .iter()
        .map(|((ix, level), line)| {
            let rule = &checked.rules[*ix];
            let (met, decided, exempt, all) = match line {
                Shown::Plain(tally) => {
                    (Some(tally.met), Some(tally.decided()), Some(tally.exempt), tally.all())
                }
                Shown::Hidden { all } => (None, None, None, *all),
            };
            let count =
                |count: Option<u64>| count.map_or(Cell::Empty, |count| Cell::Plain(count.to_string()));
            vec![
                Cell::Text(rule.plan.to_string()),
                Cell::Text(rule.placement().named.name.clone()),
                Cell::Text(rule.said()),
                Cell::Plain(strength(rule).to_owned()),
                Cell::Text(level.clone()),
                count(met),
                count(decided),
                count(exempt),
                count(Some(all)),
            ]
        })
        .collect();
    output::csv(&header, &rows)
}

/// Returns the parts wanted at a level; whether they are reached is not said of a group under five.
fn targets_json(rule: &RuleInForce, level: &str, line: &Shown) -> Value {
    let tally = if let Shown::Plain(tally) = line { Some(*tally) } else { None };
    let told = compliance::targets(rule, level, tally.unwrap_or_default()).map(|(kept, reached)| {
        json!({
            "comparator": kept.comparator.sign(),
            "threshold": rules::notation::percent(&kept.share),
            "verdict": tally.map(|_| compliance::target_verdict(reached)),
        })
    });
    told.collect()
}

fn as_json(
    session: &Session,
    register: &Register,
    day: Date,
    (checked, before): (&Checked, Option<&Checked>),
    persons: bool,
) -> Value {
    let line = |line: &Shown| match line {
        Shown::Hidden { all } => json!({ "hidden": true, "all": all }),
        Shown::Plain(tally) => json!({
            "share": Share::new(tally.met, tally.decided()).map(|_| json!({
                "part": tally.met.to_string(), "whole": tally.decided().to_string(),
            })),
            "exempt": tally.exempt,
            "coverage": { "known": tally.decided(), "all": tally.all() },
        }),
    };
    let rows = checked.lines.iter().map(|((ix, level), shown)| {
        let rule = &checked.rules[*ix];
        let mut row = json!({
            "plan": rule.plan, "placement": rule.placement().named.name, "rule": rule.said(),
            "sort": rule.rule().rule.key(), "strength": strength(rule), "level": level, "rate": line(shown),
        });
        if !rule.rule().kept.is_empty() {
            row["targets"] = targets_json(rule, level, shown);
        }
        if let Some(before) = before {
            row["before"] = earlier(before, rule, level).map_or(Value::Null, line);
        }
        row
    });
    let mut document = json!({ "on": day, "rules": rows.collect::<Vec<_>>() });
    if persons {
        let findings = checked.findings.iter().map(|finding| {
            json!({
                "rule": checked.rules[finding.rule].said(),
                "placement": checked.rules[finding.rule].placement().named.name,
                "unit": register.units().unit(finding.unit).code,
                "level": finding.level,
                "post": finding.post.map(|post| register.posts().post(post).code.clone()),
                "holder": finding.holder.map(|holder| register.posts().holder(holder).code.clone()),
                "verdict": verdict(finding),
                "reasons": finding.reasons.iter().map(|reason| json!({
                    "code": reason.code, "message": session.sentence(reason),
                })).collect::<Vec<_>>(),
            })
        });
        document["posts"] = findings.collect();
    }
    document
}
