//! `hasila titles`

use crate::ask::When;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::answer::Answer;
use assess::titles::{Finding, Given, Lacks, TitleRow, TitleState, Titles};
use assess::{TitlesAsk, Units};
use base::Message;
use exchange::write::Cell;

/// Who is eligible for which title and what is missing, who has it, who may come next, and what speaks against awards.
///
/// Units that are not eligible and cannot be for the next edition are left out of the text, unless --all is given.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila titles --period 2025
  hasila titles --period 2025 --title exemplary --within 06
  hasila titles --period 2025 --check                  ends with 2 where something speaks against an award
  hasila titles --period 2025 --csv > titles.csv")]
pub struct Args {
    /// Only this title.
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
    /// Only this unit and units below it.
    #[arg(long, value_name = "CODE")]
    pub within: Option<String>,
    /// Show those, too, who are not eligible.
    #[arg(long)]
    pub all: bool,
    /// End with 2 where something speaks against an award.
    #[arg(long)]
    pub check: bool,
    #[command(flatten)]
    pub when: When,
}

/// Says how units stand with titles.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.when.as_of)?;
    let ask = TitlesAsk { title: args.title.clone(), within: args.within.clone() };
    let titles = assess::titles(session.view(&snapshot, &args.when), &args.when.ask(Units::All), &ask)?;
    match session.format() {
        Format::Json => output::json(&titles)?,
        Format::Csv => csv(session, &titles)?,
        Format::Text => output::text(&text(session, &titles, args.all))?,
    }
    Ok(if args.check && !titles.findings.is_empty() { Exit::Differs } else { Exit::Done })
}

fn text(session: &Session, titles: &Titles, all: bool) -> String {
    let head = Message::new("cli.titles-head")
        .with("period", titles.period)
        .with("day", titles.through)
        .with("map", words::map(&session.catalogue, &titles.map))
        .with("entry", titles.as_of.entry);
    let mut text = session.sentence(&head) + "\n";
    for rows in titles.rows.chunk_by(|a, b| (&a.plan, &a.title) == (&b.plan, &b.title)) {
        text += &format!("\n{}", of_title(session, rows, all));
    }
    if !titles.findings.is_empty() {
        text += &format!("\n{}\n", session.word("cli.titles-findings"));
        let told = titles.findings.iter().map(|found| format!("  {}\n", session.sentence(&finding(found))));
        text += &told.collect::<String>();
    }
    text
}

fn of_title(session: &Session, rows: &[TitleRow], all: bool) -> String {
    let heads = ["unit", "state", "missing", "name"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec());
    let shown = rows.iter().filter(|row| all || row.state != TitleState::No);
    shown.for_each(|row| grid.push(cells(session, row)));
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    let summary = Message::new("cli.title-summary")
        .with("title", words::label(&session.catalogue, &rows[0].labels, &rows[0].label))
        .with("awarded", count(TitleState::Awarded))
        .with("eligible", count(TitleState::Eligible))
        .with("undecided", count(TitleState::Undecided))
        .with("next", count(TitleState::Next))
        .with("no", count(TitleState::No));
    format!("{}\n\n{}", session.sentence(&summary), grid.lines())
}

fn cells(session: &Session, row: &TitleRow) -> Vec<String> {
    let next = row.next.as_ref().and_then(|next| next.lacks.as_ref());
    vec![
        row.unit.to_string(),
        state(session, row),
        row.lacks.as_ref().or(next).map(|lacks| lacking(session, lacks)).unwrap_or_default(),
        words::name(&session.catalogue, &row.names).to_owned(),
    ]
}

fn state(session: &Session, row: &TitleRow) -> String {
    let next = row.next.as_ref().map(|next| next.period.to_string());
    let message = Message::new("cli.title-state").with("state", word(row.state));
    session.sentence(&message.with("next", next.unwrap_or_default()))
}

/// Returns what it takes: all pieces that are listed, and how many of how many do.
fn lacking(session: &Session, lacks: &Lacks) -> String {
    let pieces = lacks.of.iter().map(|piece| words::missing(&session.catalogue, piece)).collect::<Vec<_>>();
    let pieces = pieces.join("; ");
    let of = lacks.of.len() as u64 + lacks.more;
    if of <= 1 {
        return pieces;
    }
    let message = Message::new("cli.title-lacks").with("pieces", pieces).with("any", lacks.any);
    session.sentence(&message.with("of", of))
}

fn word(state: TitleState) -> &'static str {
    match state {
        TitleState::Awarded => "awarded",
        TitleState::Eligible => "eligible",
        TitleState::Undecided => "undecided",
        TitleState::Next => "next",
        TitleState::No => "no",
    }
}

fn finding(found: &Finding) -> Message {
    let of_award = |code, unit: &str, award: &Given| {
        let message = Message::new(code).with("unit", unit).with("title", &*award.title);
        message.with("edition", award.edition).with("entry", award.entry)
    };
    match found {
        Finding::OneAchievement { unit, achievement, award, other } => {
            of_award("cli.finding-one-achievement", unit, award)
                .with("achievement", &**achievement)
                .with("other", &*other.title)
                .with("other_edition", other.edition)
                .with("other_entry", other.entry)
        }
        Finding::NotEligible { unit, award } => of_award("cli.finding-not-eligible", unit, award),
        Finding::NotFor { unit, award } => of_award("cli.finding-not-for", unit, award),
        Finding::OverQuota { title, edition, group, awarded, limit } => {
            let code = if group.is_some() { "cli.finding-over-quota-in" } else { "cli.finding-over-quota" };
            Message::new(code)
                .with("title", &**title)
                .with("edition", *edition)
                .with("group", group.as_deref().unwrap_or_default())
                .with("awarded", *awarded)
                .with("limit", *limit)
        }
    }
}

const HEADER: [&str; 10] =
    ["title", "unit", "level", "state", "eligible", "awarded", "next", "lacks_any", "lacks", "name"];

fn csv(session: &Session, titles: &Titles) -> Result<(), Trouble> {
    let rows = titles.rows.iter().map(|row| csv_cells(session, row)).collect::<Vec<_>>();
    output::csv(&HEADER, &rows)
}

fn csv_cells(session: &Session, row: &TitleRow) -> Vec<Cell> {
    let plain = |text: Option<String>| text.map_or(Cell::Empty, Cell::Plain);
    let lacks = row.lacks.as_ref().or(row.next.as_ref().and_then(|next| next.lacks.as_ref()));
    let pieces = lacks.map(|lacks| {
        let pieces = lacks.of.iter().map(|piece| words::missing(&session.catalogue, piece));
        pieces.collect::<Vec<_>>().join("; ")
    });
    let eligible = row.eligible.map(|answer| match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Undecided => "undecided",
    });
    vec![
        Cell::Text(row.title.to_string()),
        Cell::Text(row.unit.to_string()),
        Cell::Text(row.level.to_string()),
        plain(Some(word(row.state).to_owned())),
        plain(eligible.map(str::to_owned)),
        plain(Some(row.awarded.to_string())),
        plain(row.next.as_ref().map(|next| next.period.to_string())),
        plain(lacks.map(|lacks| lacks.any.to_string())),
        pieces.map_or(Cell::Empty, Cell::Text),
        Cell::Text(words::name(&session.catalogue, &row.names).to_owned()),
    ]
}
