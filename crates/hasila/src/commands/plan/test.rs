//! `hasila plan test`

use crate::commands::plan::cases::{self, Difference, Outcome, Pack, Said, posts};
use crate::commands::plan::diff;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::{Session, file_name};
use crate::trouble::Trouble;
use base::Message;
use exchange::write::Cell;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Play the cases that lie beside a plan, and say what comes out otherwise than expected.
///
/// A case is a folder in "cases" beside the plan: units.csv, and if wanted edges-DATE.csv with units-DATE.csv, figures.csv,
/// awards.csv, posts.csv, holders.csv, appointments.csv, as they are imported, and exemptions.csv; and expected.csv with unit,
/// period, target, value, verdict, or expected-posts.csv with day, placement, rule, post, verdict. They are played in memory;
/// no data folder is needed. Ends with 2 if anything differs.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan test packs/movement_2025
  hasila plan test movement.plan --json
  hasila plan test packs/*")]
pub struct Args {
    /// Folders with a plan, or plans.
    #[arg(required = true, value_name = "FOLDER|FILE")]
    pub packs: Vec<PathBuf>,
}

/// What the cases of one plan came to.
#[derive(Debug, Serialize)]
struct Tested {
    plan: String,
    file: String,
    rows: usize,
    differences: usize,
    cases: Vec<Outcome>,
}

/// Plays cases.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let tested = args.packs.iter().map(|path| tested(session, path)).collect::<Result<Vec<_>, _>>()?;
    match session.format() {
        Format::Json => output::json(&tested)?,
        Format::Csv => csv(&tested)?,
        Format::Text => output::text(&tested.iter().map(|tested| text(session, tested)).collect::<String>())?,
    }
    let differs = tested.iter().any(|tested| tested.differences > 0);
    Ok(if differs { Exit::Differs } else { Exit::Done })
}

fn tested(session: &Session, path: &Path) -> Result<Tested, Trouble> {
    let pack = Pack::find(path)?;
    let draft = diff::read(session, &pack.plan, None)?;
    let cases = pack.cases.iter().map(|case| cases::outcome(session, &draft, case));
    let cases = cases.collect::<Result<Vec<_>, _>>()?;
    Ok(Tested {
        plan: draft.program.plan.named.name.clone(),
        file: file_name(&pack.plan),
        rows: cases.iter().map(|case| case.rows).sum(),
        differences: cases.iter().map(Outcome::differences).sum(),
        cases,
    })
}

/// Writes what came out otherwise than expected as a table, a row for each.
fn csv(tested: &[Tested]) -> Result<(), Trouble> {
    let all = tested.iter().flat_map(|plan| plan.cases.iter().map(move |case| (plan, case)));
    let rows = all.flat_map(|(plan, case)| {
        let text = |text: &str| Cell::Text(text.to_owned());
        case.differences.iter().map(move |one| {
            vec![
                text(&plan.plan),
                text(&case.case),
                Cell::Plain(one.row.to_string()),
                text(&one.unit),
                Cell::Plain(one.period.to_string()),
                text(&one.target),
                text(&one.expected.value),
                text(&one.expected.verdict),
                text(&one.found.value),
                text(&one.found.verdict),
                text(one.found.reason.as_deref().unwrap_or_default()),
            ]
        })
    });
    let header = [
        "plan",
        "case",
        "row",
        "unit",
        "period",
        "target",
        "expected_value",
        "expected_verdict",
        "found_value",
        "found_verdict",
        "reason",
    ];
    output::csv(&header, &rows.collect::<Vec<_>>())
}

fn text(session: &Session, tested: &Tested) -> String {
    let mut text = String::new();
    for case in &tested.cases {
        let message = Message::new("cli.case-played").with("case", case.case.as_str());
        let message = message.with("rows", case.rows).with("differences", case.differences());
        text += &format!("{}\n", session.sentence(&message));
        case.differences.iter().for_each(|difference| text += &line(session, difference));
        case.posts.iter().for_each(|difference| text += &post_line(session, difference));
    }
    let message = Message::new("cli.cases-played").with("plan", tested.plan.as_str());
    let message = message.with("cases", tested.cases.len()).with("rows", tested.rows);
    text + &format!("{}\n", session.sentence(&message.with("differences", tested.differences)))
}

fn line(session: &Session, difference: &Difference) -> String {
    let message = Message::new("cli.case-differs")
        .with("row", difference.row)
        .with("unit", difference.unit.as_str())
        .with("period", difference.period)
        .with("target", difference.target.as_str())
        .with("expected", shown(&difference.expected))
        .with("found", shown(&difference.found));
    format!("  {}\n", session.sentence(&message))
}

fn post_line(session: &Session, difference: &posts::Difference) -> String {
    let with = |said: &posts::Said, reasons: &[String]| {
        [std::slice::from_ref(&said.verdict), reasons].concat().join(", ")
    };
    let message = Message::new("cli.case-post-differs")
        .with("row", difference.row)
        .with("day", difference.day)
        .with("placement", difference.placement.as_str())
        .with("rule", difference.rule.as_str())
        .with("post", difference.about.as_str())
        .with("expected", with(&difference.expected, &difference.expected.reasons))
        .with("found", with(&difference.found, &difference.found.messages));
    format!("  {}\n", session.sentence(&message))
}

fn shown(said: &Said) -> String {
    let parts = [said.value.as_str(), said.verdict.as_str(), said.reason.as_deref().unwrap_or_default()];
    let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    if told.is_empty() { "-".to_owned() } else { told.join(", ") }
}
