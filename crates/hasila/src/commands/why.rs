//! `hasila why`

use crate::ask::When;
use crate::commands::instrument::line;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use crate::words;
use assess::answer::{Answer, Contribution, Coverage, Input, Origin, Source, Verified};
use assess::quotas::{Bounds, QuotaStanding};
use assess::{Figure, Units, Why};
use base::Message;
use engine::Engine;

/// Why a figure is what it is: formula, inputs, the units that pull it down, the entries it came from, the
/// provision behind it.
///
/// NAME is a target, an indicator, an item, a standard or a score of a plan that answers for the period.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila why safe --unit 06 --period 2025
  hasila why clearance --unit 0601 --period 2025-Q3 --json")]
pub struct Args {
    /// The figure.
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The unit.
    #[arg(long, value_name = "CODE")]
    pub unit: String,
    #[command(flatten)]
    pub when: When,
}

/// Says why.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = session.snapshot_of(&engine, args.when.as_of)?;
    let ask = args.when.ask(Units::One(args.unit.clone()));
    let mut why = assess::why(session.view(&snapshot, &args.when), &ask, &args.name)?;
    sign(&engine, &mut why.entries)?;
    match session.format() {
        Format::Json => output::json(&why)?,
        _ => output::text(&text(session, &why))?,
    }
    Ok(Exit::Done)
}

/// Fills in who entered the entries: the journal knows.
fn sign(engine: &Engine, entries: &mut [Source]) -> Result<(), Trouble> {
    let names = submission::authors(engine, entries.iter().map(|entry| entry.entry).collect())?;
    entries.iter_mut().zip(names).for_each(|(entry, by)| entry.by = by);
    Ok(())
}

/// What is shown of lists; `--json` has more.
const SHOWN_MAX: usize = 15;

fn text(session: &Session, why: &Why) -> String {
    let mut text = head(session, why);
    let mut section = |code: &'static str, body: String| {
        if !body.is_empty() {
            text += &format!("\n{}\n{body}", session.word(code));
        }
    };
    section(
        "cli.why-formula",
        words::indented(&assess::words::of_declaration(session.catalogue.lang().tag(), &why.formula)),
    );
    section("cli.why-inputs", inputs(session, why));
    section("cli.why-quotas", quotas(session, why));
    section("cli.why-units", units(session, why));
    section("cli.why-missing", missing(session, why));
    section("cli.why-crosswalk", crosswalk(session, why));
    section("cli.why-entries", entries(session, why));
    section("cli.why-provision", provision(session, why));
    text
}

fn head(session: &Session, why: &Why) -> String {
    let catalogue = &session.catalogue;
    let value = match (&why.value, &why.answer) {
        (Some(value), _) => words::figure(catalogue, value, why.percent, None),
        (None, Some(answer)) => words::answer(&session.catalogue, *answer),
        (None, None) => words::verdict(catalogue, assess::Verdict::Undecided),
    };
    let head = Message::new("cli.why-head")
        .with("figure", &*why.figure)
        .with("unit", &*why.unit)
        .with("period", why.period)
        .with("value", value)
        .with("entry", why.as_of.entry);
    let mut lines = vec![session.sentence(&head)];
    let label = words::label(catalogue, &why.labels, &why.label);
    let name = words::name(catalogue, &why.names);
    if label != &*why.figure || !name.is_empty() {
        lines.push(format!("  {}", [label, name].join(" - ").trim_matches([' ', '-'])));
    }
    if let Some(standing) = &why.standing {
        let asked = words::threshold(catalogue, standing.comparator, &standing.threshold, standing.percent);
        let verdict = words::verdict(catalogue, standing.verdict);
        lines.push(
            session.sentence(&Message::new("cli.why-target").with("asked", asked).with("verdict", verdict)),
        );
        let needs = words::needs(catalogue, &standing.decided_by, 5);
        lines.extend(needs.iter().map(|line| format!("  {line}")));
    }
    if let Some(grade) = &why.grade {
        lines.push(session.sentence(
            &Message::new("cli.why-grade").with("grade", words::grade(catalogue, &why.grades, grade)),
        ));
    }
    for rule in &why.lowered {
        let rule = words::of_plan(catalogue, rule);
        lines.push(session.sentence(&Message::new("cli.why-lowered").with("rule", rule)));
    }
    if why.coverage.expected > 0 {
        lines.push(session.sentence(&coverage_message(why.coverage)));
    }
    if let Some(verified) = &why.verified {
        lines.push(verified_line(session, verified, why.percent));
    }
    if let Some(before) = &why.year_before {
        let before = words::figure(catalogue, before, why.percent, None);
        lines.push(session.sentence(&Message::new("cli.why-year-before").with("value", before)));
    }
    lines.join("\n") + "\n"
}

/// Returns what verified reports say, how much is verified, and how far the reports lie from it.
fn verified_line(session: &Session, verified: &Verified, percent: bool) -> String {
    let catalogue = &session.catalogue;
    let value = verified.value.as_ref().map(|value| words::figure(catalogue, value, percent, None));
    let undecided = || words::verdict(catalogue, assess::Verdict::Undecided);
    let message = |code| {
        let message = Message::new(code).with("value", value.clone().unwrap_or_else(undecided));
        let Coverage { reported, expected } = verified.coverage;
        message.with("reported", reported).with("expected", expected)
    };
    match &verified.gap {
        Some(gap) => {
            let gap = words::margin(catalogue, gap, percent);
            session.sentence(&message("cli.why-verified-gap").with("gap", gap))
        }
        None => session.sentence(&message("cli.why-verified")),
    }
}

fn coverage_message(coverage: Coverage) -> Message {
    Message::new("cli.why-coverage").with("reported", coverage.reported).with("expected", coverage.expected)
}

fn inputs(session: &Session, why: &Why) -> String {
    if why.inputs.is_empty() {
        return String::new();
    }
    let catalogue = &session.catalogue;
    let mut grid =
        table(session, ["input", "value", "verified", "points", "coverage", "year-before", "label"])
            .numbers(&[3, 4, 5]);
    let value = |input: &Input, figure: &Option<Figure>| {
        figure.as_ref().map(|figure| words::figure(catalogue, figure, input.percent, None))
    };
    for input in &why.inputs {
        let answer =
            || input.answer.map(|answer| words::answer(&session.catalogue, answer)).unwrap_or_default();
        let label = words::label(catalogue, &input.labels, &input.label);
        grid.push(vec![
            name(session, input),
            value(input, &input.value).unwrap_or_else(answer),
            value(input, &input.verified.as_ref().and_then(|verified| verified.value.clone()))
                .unwrap_or_default(),
            input.points.as_ref().map(|points| words::plain(catalogue, points, false)).unwrap_or_default(),
            coverage(input.coverage),
            value(input, &input.year_before).unwrap_or_default(),
            if label == &*input.name { String::new() } else { label.to_owned() },
        ]);
    }
    words::indented(&grid.lines())
}

/// Returns what an input is called: its name, or its formula in the words of the reader's language.
fn name(session: &Session, input: &Input) -> String {
    match input.kind {
        Some(_) => input.name.to_string(),
        None => words::of_plan(&session.catalogue, &input.name),
    }
}

fn quotas(session: &Session, why: &Why) -> String {
    why.quotas
        .iter()
        .map(|quota| words::indented(&quota_text(session, why, quota)))
        .collect::<Vec<_>>()
        .join("\n")
}

fn quota_text(session: &Session, why: &Why, quota: &QuotaStanding) -> String {
    let grade = |grade: &str| words::grade(&session.catalogue, &why.grades, grade);
    let code = if quota.group.is_some() { "cli.why-quota-in" } else { "cli.why-quota" };
    let sentence = Message::new(code)
        .with("quota", words::of_plan(&session.catalogue, &quota.quota))
        .with("group", quota.group.as_deref().unwrap_or_default())
        .with("base", bounds(quota.base))
        .with("allowed", bounds(quota.allowed));
    let mut grid = match quota.seed {
        Some(_) => table(session, ["unit", "points", "grade", "name", "lot"]),
        None => table(session, ["unit", "points", "grade", "name"]),
    };
    grid = grid.numbers(&[1]);
    let shown = quota.ranked.len().min(SHOWN_MAX);
    for unit in &quota.ranked[..shown] {
        let points = unit.points.as_ref().map(|points| words::plain(&session.catalogue, points, false));
        let mut cells = vec![
            unit.unit.to_string(),
            points.unwrap_or_default(),
            match unit.kept {
                Answer::Yes => grade(&quota.grade),
                Answer::No => {
                    session.sentence(&Message::new("cli.why-quota-cut").with("next", grade(&quota.next)))
                }
                Answer::Undecided => session.word("verdict.undecided"),
            },
            words::name(&session.catalogue, &unit.names).to_owned(),
        ];
        cells.extend(unit.lot.clone());
        grid.push(cells);
    }
    let lots = quota.seed.as_ref().map(|seed| Message::new("cli.why-quota-lots").with("seed", &**seed));
    let lots = lots.map(|message| format!("{}\n", session.sentence(&message))).unwrap_or_default();
    let hidden = (quota.ranked.len() - shown) as u64 + quota.ranked_more;
    let ranked =
        if shown == 0 { String::new() } else { grid.lines() + &words::and_more(&session.catalogue, hidden) };
    format!("{}\n{lots}{ranked}", session.sentence(&sentence))
}

fn bounds(bounds: Bounds) -> String {
    if bounds.least == bounds.most {
        bounds.least.to_string()
    } else {
        format!("{}-{}", bounds.least, bounds.most)
    }
}

fn units(session: &Session, why: &Why) -> String {
    if why.units.is_empty() {
        return String::new();
    }
    let catalogue = &session.catalogue;
    let mut grid = table(session, ["unit", "level", "answer", "value", "margin", "because", "name"]);
    let shown = why.units.len().min(SHOWN_MAX);
    for unit in &why.units[..shown] {
        let figure = |figure: &Option<Figure>| {
            figure.as_ref().map(|figure| words::figure(catalogue, figure, why.percent, None))
        };
        let gap = unit.gap.as_ref().map(|gap| words::margin(catalogue, gap, why.percent));
        grid.push(vec![
            unit.unit.to_string(),
            unit.level.to_string(),
            words::answer(&session.catalogue, unit.answer),
            figure(&unit.value).unwrap_or_default(),
            gap.unwrap_or_default(),
            because(session, unit),
            words::name(catalogue, &unit.names).to_owned(),
        ]);
    }
    let hidden = (why.units.len() - shown) as u64 + why.units_more;
    words::indented(&(grid.lines() + &words::and_more(&session.catalogue, hidden)))
}

fn because(session: &Session, unit: &Contribution) -> String {
    let lines = unit.because.iter().map(|line| words::of_plan(&session.catalogue, line));
    let missing = unit.missing.iter().take(2).map(|missing| words::missing(&session.catalogue, missing));
    lines.chain(missing).collect::<Vec<_>>().join("; ")
}

fn missing(session: &Session, why: &Why) -> String {
    let shown = why.missing.len().min(SHOWN_MAX);
    let lines = why.missing[..shown].iter().map(|missing| words::missing(&session.catalogue, missing) + "\n");
    let hidden = (why.missing.len() - shown) as u64 + why.missing_more;
    words::indented(&(lines.collect::<String>() + &words::and_more(&session.catalogue, hidden)))
}

fn crosswalk(session: &Session, why: &Why) -> String {
    if why.crosswalk.is_empty() {
        return String::new();
    }
    let mut grid = table(session, ["on", "from", "to", "how", "weight", "basis"]);
    let shown = why.crosswalk.len().min(SHOWN_MAX);
    for step in &why.crosswalk[..shown] {
        let unknown = || if step.how == "part" { session.word("cli.weight-unknown") } else { String::new() };
        let weight = step.weight.as_ref().map(|weight| format!("{}/{}", weight.part, weight.whole));
        grid.push(vec![
            step.on.to_string(),
            step.from.to_string(),
            step.to.as_ref().map(ToString::to_string).unwrap_or_default(),
            step.how.to_owned(),
            weight.unwrap_or_else(unknown),
            step.basis.to_string(),
        ]);
    }
    let hidden = (why.crosswalk.len() - shown) as u64 + why.crosswalk_more;
    words::indented(&(grid.lines() + &words::and_more(&session.catalogue, hidden)))
}

fn entries(session: &Session, why: &Why) -> String {
    if why.entries.is_empty() {
        return String::new();
    }
    let mut grid = table(session, ["entry", "unit", "form", "period", "submitted", "late", "figures", "by"])
        .numbers(&[0]);
    let shown = why.entries.len().min(SHOWN_MAX);
    for entry in &why.entries[..shown] {
        grid.push(vec![
            entry.entry.to_string(),
            entry.unit.to_string(),
            entry.form.to_string(),
            entry.period.to_string(),
            entry.submitted.to_string(),
            lateness(session, entry),
            reported(entry),
            entry.by.as_deref().unwrap_or_default().to_owned(),
        ]);
    }
    let hidden = (why.entries.len() - shown) as u64 + why.entries_more;
    words::indented(&(grid.lines() + &words::and_more(&session.catalogue, hidden)))
}

fn lateness(session: &Session, entry: &Source) -> String {
    let late = entry.late.then(|| session.word("cli.late"));
    let uncounted = entry.uncounted.as_ref().map(|uncounted| {
        let items = uncounted.items.iter().map(ToString::to_string).collect::<Vec<_>>();
        session.sentence(&Message::new("cli.not-counted").with("after", uncounted.after).with("items", items))
    });
    late.into_iter().chain(uncounted).collect::<Vec<_>>().join("; ")
}

fn reported(entry: &Source) -> String {
    entry.figures.iter().map(|(item, value)| format!("{item}={value}")).collect::<Vec<_>>().join(" ")
}

fn provision(session: &Session, why: &Why) -> String {
    let provision = &why.provision;
    let code = if provision.basis.is_empty() { "page.why-source" } else { "cli.why-source" };
    let message = Message::new(code)
        .with("plan", &*provision.plan)
        .with("entry", provision.entry)
        .with("line", provision.line)
        .with("basis", provision.basis.iter().map(ToString::to_string).collect::<Vec<_>>());
    // Where the register knows none of them, it is not in use for this plan, and nothing is said.
    let is_used = provision.origins.iter().any(|origin| origin.known > 0);
    let known = provision.origins.iter().filter(|_| is_used);
    let origins = known.map(|origin| origin_line(session, origin));
    let lines = [session.sentence(&message), provision.text.clone()].into_iter().chain(origins.flatten());
    words::indented(&lines.collect::<Vec<_>>().join("\n"))
}

/// Returns which instrument it comes from and the sentence in it.
fn origin_line(session: &Session, origin: &Origin) -> Option<String> {
    if origin.known == 0 {
        let message = Message::new("cli.why-origin-unknown").with("number", &*origin.number);
        return Some(session.sentence(&message));
    }
    if origin.known > 1 {
        let message = Message::new("cli.why-origin-several").with("number", &*origin.number);
        return Some(session.sentence(&message.with("several", origin.known.to_string())));
    }
    let (kind, day) = origin.kind.as_ref().zip(origin.date)?;
    let message = Message::new("cli.why-origin")
        .with("number", &*origin.number)
        .with("kind", line::kind(session, kind));
    let message = message.with("day", day).with("status", line::status(session, origin.status?));
    let head = match &origin.provision {
        Some(provision) => {
            let message = Message { code: "cli.why-origin-provision", ..message };
            session.sentence(&message.with("provision", &**provision))
        }
        None => session.sentence(&message),
    };
    let accepted = origin.sentences.iter().map(|sentence| sentence.sentence.as_str());
    let words: Vec<&str> = accepted.collect();
    let text = origin.text.as_deref();
    // What was accepted are the words as issued; an amendment may have changed them since.
    let is_changed = |text: &&str| origin.sentences.iter().any(|sentence| !text.contains(&sentence.quote));
    let now = text.filter(is_changed).map(line::shortened);
    let now = now.map(|text| session.sentence(&Message::new("cli.why-origin-now").with("text", text)));
    let words = if words.is_empty() { text.into_iter().collect() } else { words };
    let quoted = words.iter().map(|words| line::shortened(words)).chain(now).map(|line| format!("  {line}"));
    Some([head].into_iter().chain(quoted).collect::<Vec<_>>().join("\n"))
}

fn table<const N: usize>(session: &Session, heads: [&'static str; N]) -> Grid {
    Grid::new(heads.map(|head| session.sentence(&Message::new("cli.head").with("column", head))).to_vec())
}

fn coverage(coverage: Coverage) -> String {
    if coverage.expected == 0 {
        String::new()
    } else {
        format!("{}/{}", coverage.reported, coverage.expected)
    }
}
