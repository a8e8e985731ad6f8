//! The cases beside a plan: small worlds as tables, and what the plan must come to in them.
//!
//! - A case is a folder in `cases/` beside the plan. Its tables are those an office would send, in that order: units, the
//!   plan, reorganisations by day, figures, awards; of posts, their holders and appointments before the plan, exemptions after it.
//! - It is played in memory; no journal is touched.
//! - `expected.csv`, and `expected-posts.csv` of posts, say what comes out, worked out by somebody else than the program.

pub mod posts;

use crate::commands::appointment::import as appointments;
use crate::commands::award::import as awards;
use crate::commands::holder::import as holders;
use crate::commands::plan::diff::Draft;
use crate::commands::post::import as post_table;
use crate::commands::report::import as reports;
use crate::commands::unit::{import as units, succeed};
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use assess::answer::Why;
use assess::{Ask, Figure, MapChoice, Units, View};
use base::number::{exact_decimal, parse_decimal, whole};
use base::{Date, Message, Number, Period};
use engine::{Rehearsal, Snapshot};
use exchange::table::Row;
use exchange::{Column, Problem, Problems};
use num_traits::Zero;
use register::appointment::Appoint;
use register::award::RecordAwards;
use register::holder::RegisterHolders;
use register::import::ImportUnits;
use register::post::CreatePosts;
use register::succession::Succeed;
use register::{Act, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What stands for any value or verdict.
const ANY: &str = "*";

const COLUMNS: &[Column] = &[
    Column::required("unit"),
    Column::required("period"),
    Column::required("target"),
    Column::required("value"),
    Column::required("verdict"),
    Column::optional("map"),
    Column::optional("through"),
    Column::optional("today"),
];

/// A plan and its cases.
pub struct Pack {
    /// The plan.
    pub plan: PathBuf,
    /// The folders of its cases, by name.
    pub cases: Vec<PathBuf>,
}

/// What a case came to.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// The name of its folder.
    pub case: String,
    /// How many rows it expects.
    pub rows: usize,
    /// Those that came out otherwise.
    pub differences: Vec<Difference>,
    /// Those on posts that came out otherwise.
    pub posts: Vec<posts::Difference>,
}

impl Outcome {
    /// Returns how many rows came out otherwise.
    pub fn differences(&self) -> usize {
        self.differences.len() + self.posts.len()
    }
}

/// A row that came out otherwise.
#[derive(Debug, Serialize)]
pub struct Difference {
    /// Its number in `expected.csv`, the header being row 1.
    pub row: u64,
    /// The unit.
    pub unit: String,
    /// The period.
    pub period: Period,
    /// The target, or another figure of the plan.
    pub target: String,
    /// What was expected.
    pub expected: Said,
    /// What came out.
    pub found: Said,
}

/// A value and a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// `14/15` for a share, a decimal or a fraction for a number, a day; empty for none.
    pub value: String,
    /// A verdict, a grade, `yes`, `no`, `undecided`; empty for a figure that has none.
    pub verdict: String,
    /// Why there is no answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Pack {
    /// Returns the pack of a folder, or of a plan with its cases beside it.
    pub fn find(path: &Path) -> Result<Pack, Trouble> {
        let plan = if path.is_dir() { plan_in(path)? } else { path.to_owned() };
        let folder = plan.parent().map_or(PathBuf::from("cases"), |folder| folder.join("cases"));
        let is_case = |entry: &PathBuf| entry.is_dir();
        let cases = entries(&folder).unwrap_or_default().into_iter().filter(is_case).collect::<Vec<_>>();
        if cases.is_empty() {
            let message = Message::new("cli.no-cases").with("file", file_name(&plan));
            return Err(Trouble::new(Exit::Unavailable, message));
        }
        Ok(Pack { plan, cases })
    }
}

/// Returns the plan of a folder: `plan.plan`, else the only one there is.
fn plan_in(folder: &Path) -> Result<PathBuf, Trouble> {
    let is_plan = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "plan");
    let mut plans = entries(folder)?.into_iter().filter(is_plan).collect::<Vec<_>>();
    match plans.iter().position(|plan| plan.ends_with("plan.plan")) {
        Some(usual) => Ok(plans.swap_remove(usual)),
        None if plans.len() == 1 => Ok(plans.remove(0)),
        None => {
            let message = Message::new("cli.no-one-plan").with("file", file_name(folder));
            Err(Trouble::new(Exit::Unavailable, message.with("count", plans.len())))
        }
    }
}

/// Returns what lies in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let read = std::fs::read_dir(folder).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()
    });
    let mut paths = read.map_err(|error| tables::cannot_read(folder, &error))?;
    paths.sort();
    Ok(paths)
}

/// Plays a case and compares what comes out.
pub fn outcome(session: &Session, plan: &Draft, case: &Path) -> Result<Outcome, Trouble> {
    let tables = Tables::of(case)?;
    let snapshot = Player::new(session).play(plan, case, &tables)?;
    if tables.expected.is_none() && tables.expected_posts.is_none() {
        return Err(tables::cannot_read(&case.join("expected.csv"), &std::io::ErrorKind::NotFound.into()));
    }
    let rows = tables.expected.as_ref().map(|file| sound(file, expected(session, file)?)).transpose()?;
    let rows = rows.unwrap_or_default();
    let of_posts = tables.expected_posts.as_ref();
    let of_posts = of_posts.map(|file| posts::compared(session, plan, &snapshot, file)).transpose()?;
    let (post_rows, posts) = of_posts.unwrap_or_default();
    let differences = rows.iter().filter_map(|row| row.difference(session, &snapshot)).collect();
    let name = case.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(Outcome { case: name.unwrap_or_default(), rows: rows.len() + post_rows, differences, posts })
}

/// Enters the tables of a case.
struct Player<'s> {
    session: &'s Session,
    rehearsal: Rehearsal,
}

/// The tables of one case that may be missing.
#[derive(Default)]
struct Tables {
    edges: BTreeMap<Date, PathBuf>,
    units: BTreeMap<Date, PathBuf>,
    posts: Option<PathBuf>,
    holders: Option<PathBuf>,
    appointments: Option<PathBuf>,
    exemptions: Option<PathBuf>,
    figures: Option<PathBuf>,
    awards: Option<PathBuf>,
    expected: Option<PathBuf>,
    expected_posts: Option<PathBuf>,
}

impl Tables {
    fn of(case: &Path) -> Result<Tables, Trouble> {
        let mut tables = Tables::default();
        for path in entries(case)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let dated = |kind: &str| name.strip_prefix(kind)?.strip_suffix(".csv")?.parse::<Date>().ok();
            match (name.as_str(), dated("edges-"), dated("units-")) {
                ("units.csv" | "README.md", _, _) => {}
                ("posts.csv", _, _) => tables.posts = Some(path),
                ("holders.csv", _, _) => tables.holders = Some(path),
                ("appointments.csv", _, _) => tables.appointments = Some(path),
                ("exemptions.csv", _, _) => tables.exemptions = Some(path),
                ("expected.csv", _, _) => tables.expected = Some(path),
                ("expected-posts.csv", _, _) => tables.expected_posts = Some(path),
                ("figures.csv", _, _) => tables.figures = Some(path),
                ("awards.csv", _, _) => tables.awards = Some(path),
                (_, Some(on), _) => drop(tables.edges.insert(on, path)),
                (_, _, Some(on)) => drop(tables.units.insert(on, path)),
                _ => return Err(stray(&path)),
            }
        }
        match tables.units.iter().find(|(on, _)| !tables.edges.contains_key(*on)) {
            Some((_, path)) => Err(stray(path)),
            None => Ok(tables),
        }
    }
}

fn stray(path: &Path) -> Trouble {
    Trouble::new(Exit::BadData, Message::new("cli.stray-case-file").with("file", file_name(path)))
}

impl<'s> Player<'s> {
    fn new(session: &'s Session) -> Player<'s> {
        let rehearsal = Rehearsal::new(&Snapshot::default(), "cases", session.today());
        Player { session, rehearsal }
    }

    fn play(mut self, plan: &Draft, case: &Path, tables: &Tables) -> Result<Snapshot, Trouble> {
        let file = case.join("units.csv");
        let rows = sound(&file, units::rows(self.session, &file)?)?;
        self.enter(&file_name(&file), Act::ImportUnits(ImportUnits { on: None, rows }))?;
        for (on, file) in &tables.edges {
            let edges = sound(file, succeed::edges(self.session, file, None)?)?;
            let after = tables.units.get(on).map(|file| sound(file, units::rows(self.session, file)?));
            let units = after.transpose()?.unwrap_or_default();
            self.enter(&file_name(file), Act::Succeed(Succeed { on: *on, edges, units }))?;
        }
        self.fill_posts(tables)?;
        self.enter(&plan.file, Act::ApplyPlan(plan.act.clone()))?;
        if let Some(file) = &tables.exemptions {
            for exemption in posts::exemptions(self.session, plan, file)? {
                self.enter(&file_name(file), Act::Exempt(Box::new(exemption)))?;
            }
        }
        if let Some(file) = &tables.figures {
            self.report(file)?;
        }
        if let Some(file) = &tables.awards {
            let rows = sound(file, awards::rows(self.session, file)?)?;
            self.enter(&file_name(file), Act::RecordAwards(RecordAwards { rows }))?;
        }
        Ok(self.rehearsal.snapshot().clone())
    }

    /// Enters posts, holders and appointments. The plan comes after them: what was done before it is taken as it was.
    fn fill_posts(&mut self, tables: &Tables) -> Result<(), Trouble> {
        if let Some(file) = &tables.posts {
            let rows = sound(file, post_table::rows(self.session, file)?)?;
            self.enter(&file_name(file), Act::CreatePosts(CreatePosts { rows }))?;
        }
        if let Some(file) = &tables.holders {
            let rows = sound(file, holders::rows(self.session, file)?)?;
            self.enter(&file_name(file), Act::RegisterHolders(RegisterHolders { rows }))?;
        }
        if let Some(file) = &tables.appointments {
            let rows = sound(file, appointments::rows(self.session, file)?)?;
            self.enter(&file_name(file), Act::Appoint(Appoint { rows }))?;
        }
        Ok(())
    }

    fn enter(&mut self, file: &str, act: Act) -> Result<(), Trouble> {
        let refusals = self.rehearsal.next(act);
        if refusals.is_empty() { Ok(()) } else { Err(Trouble::refused(Some(file), &refusals)) }
    }

    /// Enters the reports of a table. Without a day of its own, a report came on the first day after its period.
    fn report(&mut self, file: &Path) -> Result<(), Trouble> {
        let snapshot = self.rehearsal.snapshot().clone();
        let today = self.session.today();
        let on = |period: Period| period.last_day().tomorrow().unwrap_or(today).min(today);
        let mut enter = |act: Act| -> Vec<Refusal> { self.rehearsal.next(act) };
        reports::rehearsed(self.session, &snapshot.register, file, on, &mut enter)
    }
}

fn sound<T>(file: &Path, (rows, problems): (T, Problems)) -> Result<T, Trouble> {
    problems.or(rows).map_err(|problems| Trouble::in_table(&file_name(file), &problems))
}

/// A row of `expected.csv`.
struct Expected {
    row: u64,
    target: String,
    ask: Ask,
    unit: String,
    today: Option<Date>,
    said: Said,
}

fn expected(session: &Session, file: &Path) -> Result<(Vec<Expected>, Problems), Trouble> {
    let table = tables::table(session, file, COLUMNS)?;
    let mut problems = table.problems;
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        match Expected::read(row) {
            Ok(expected) => rows.push(expected),
            Err(problem) => problems.push(problem),
        }
    }
    Ok((rows, problems))
}

impl Expected {
    fn read(row: &Row) -> Result<Expected, Problem> {
        let unit = row.require("unit")?.to_owned();
        let period = awards::period(row, "period")?;
        let text = |column| row.get(column).unwrap_or_default().to_owned();
        let map = row.get("map").unwrap_or("published");
        let not_a_map = |_| Message::new("cli.not-a-map").with("text", map);
        let map = map.parse().map_err(not_a_map);
        let map: MapChoice = map.map_err(|message| Problem::of_cell(row.number, "map", message))?;
        Ok(Expected {
            row: row.number,
            target: row.require("target")?.to_owned(),
            ask: Ask { units: Units::One(unit.clone()), period, through: row.day("through")?, map },
            unit,
            today: row.day("today")?,
            said: Said { value: text("value"), verdict: text("verdict"), reason: None },
        })
    }

    fn difference(&self, session: &Session, snapshot: &Snapshot) -> Option<Difference> {
        let today = self.today.unwrap_or(session.today());
        let Snapshot { register, cube, verified, head } = snapshot;
        let view = View { register, cube, verified, head: head.seq, today, memory: None };
        let (is_as_expected, found) = match assess::why(view, &self.ask, &self.target) {
            Ok(why) => {
                let (value, verdict) = (&self.said.value, verdict(&why));
                let same_value = value == ANY || is_value(why.value.as_ref(), value);
                let same_verdict = self.said.verdict == ANY || self.said.verdict == verdict;
                let value = why.value.as_ref().map(shown).unwrap_or_default();
                (same_value && same_verdict, Said { value, verdict, reason: None })
            }
            Err(reasons) => {
                let reason = reasons.first().map(|reason| session.sentence(reason));
                (false, Said { reason, ..Said::default() })
            }
        };
        (!is_as_expected).then(|| Difference {
            row: self.row,
            unit: self.unit.clone(),
            period: self.ask.period,
            target: self.target.clone(),
            expected: self.said.clone(),
            found,
        })
    }
}

/// Returns the answer: of a target its verdict, of a score its grade, of a yes or no which.
fn verdict(why: &Why) -> String {
    use assess::answer::{Answer, FigureKind};
    let of_score = || match (&why.grade, &why.value) {
        (Some(grade), _) => grade.to_string(),
        (None, Some(_)) => "ungraded".to_owned(),
        (None, None) => "undecided".to_owned(),
    };
    match (&why.standing, why.answer, why.kind) {
        (Some(standing), _, _) => standing.verdict.word().to_owned(),
        (_, Some(Answer::Yes), _) => "yes".to_owned(),
        (_, Some(Answer::No), _) => "no".to_owned(),
        (_, Some(Answer::Undecided), _) => "undecided".to_owned(),
        (_, _, FigureKind::Score) => of_score(),
        _ => String::new(),
    }
}

fn is_value(figure: Option<&Figure>, expected: &str) -> bool {
    match figure {
        None => expected.is_empty(),
        Some(figure @ Figure::Amount { .. }) => number(expected).as_ref() == Some(&amount(figure)),
        Some(figure) => shown(figure) == expected,
    }
}

/// Reads a decimal, or a fraction such as `256/3`.
fn number(text: &str) -> Option<Number> {
    let Some((part, whole)) = text.split_once('/') else { return parse_decimal(text) };
    let (part, whole) = (parse_decimal(part)?, parse_decimal(whole)?);
    (!whole.is_zero()).then(|| part / whole)
}

/// Returns the amount in whole units of its measure.
fn amount(figure: &Figure) -> Number {
    let scale = if let Figure::Amount { scale, .. } = figure { *scale } else { 0 };
    figure.number().unwrap_or_default() / num_traits::pow(whole(10), usize::from(scale))
}

fn shown(figure: &Figure) -> String {
    match figure {
        Figure::Share { part, whole } => format!("{part}/{whole}"),
        Figure::Amount { .. } => {
            let number = amount(figure);
            exact_decimal(&number).unwrap_or_else(|| format!("{}/{}", number.numer(), number.denom()))
        }
        Figure::Day { date } => date.to_string(),
    }
}
