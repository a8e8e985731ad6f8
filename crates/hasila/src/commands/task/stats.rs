//! `hasila task stats`

use crate::ask::AsOf;
use crate::commands::task::{heads, list::Narrow};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::tasks::{ShareLine, Side, StatRow, StatsBy, TaskStats};
use base::number::fraction;
use base::{Message, Number};
use export::tables::tasks as tables;

/// Count tasks: done on time, done late, not yet due, overdue; shares with what they are shares of; the year before.
///
/// A task counts in the period in which it was due at first. It is counted twice: by the day as extended, and by the day
/// it was due at first. With --period, shares are compared with those of the year before as of the same day, in
/// percentage points.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task stats --period 2025
  hasila task stats --period 2025 --unit 06 --json
  hasila task stats --per instrument --csv")]
pub struct Args {
    #[command(flatten)]
    pub narrow: Narrow,
    /// A line for each unit below, or for each instrument.
    #[arg(long, value_name = "WHAT", default_value = "unit")]
    pub per: Per,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

/// What each line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Per {
    /// The units right below the one asked about, each with all below it.
    Unit,
    /// The instruments tasks come from.
    Instrument,
}

/// Counts tasks.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.as_of)?;
    let view = session.view_as_of(&snapshot, args.as_of);
    let by = match args.per {
        Per::Unit => StatsBy::Unit,
        Per::Instrument => StatsBy::Instrument,
    };
    let stats = assess::tasks::stats(view, &args.narrow.ask(Vec::new()), by)?;
    match session.format() {
        Format::Json => output::json(&stats)?,
        Format::Csv => {
            output::csv(&tables::STATS, &tables::stats(&stats, session.word("task-words.all")))?;
        }
        Format::Text => output::text(&text(session, &stats, by))?,
    }
    Ok(Exit::Done)
}

fn text(session: &Session, stats: &TaskStats, by: StatsBy) -> String {
    let head = match stats.period {
        Some(period) => Message::new("cli.task-stats-head-of").with("period", period),
        None => Message::new("cli.task-stats-head"),
    };
    let head = head.with("day", stats.as_of.date).with("entry", stats.as_of.entry);
    let mut text = session.sentence(&head) + "\n";
    for (code, side) in [
        ("cli.task-stats-extended", extended as fn(&StatRow) -> &Side),
        ("cli.task-stats-original", original),
    ] {
        text += &format!("\n{}\n{}", session.word(code), grid(session, stats, by, side).lines());
    }
    text + "\n" + &notes(session, stats)
}

fn extended(row: &StatRow) -> &Side {
    &row.extended
}

fn original(row: &StatRow) -> &Side {
    &row.original
}

fn grid(session: &Session, stats: &TaskStats, by: StatsBy, side: fn(&StatRow) -> &Side) -> Grid {
    let first = if by == StatsBy::Unit { "unit" } else { "instrument" };
    let columns = [
        first,
        "counted",
        "on-time",
        "late",
        "not-yet-due",
        "overdue",
        "done-share",
        "on-time-share",
        "overdue-share",
        "name",
    ];
    let mut grid = Grid::new(heads(session, &columns)).numbers(&[1, 2, 3, 4, 5]);
    let rows = stats.rows.iter().map(|row| (named(session, row, by), row));
    let all = (session.word("task-words.all"), &stats.total);
    for (name, row) in rows.chain([all]) {
        let Side { counts, done_share, on_time_share, overdue_share, .. } = side(row);
        let count = |count: u64| session.catalogue.count(count);
        grid.push(vec![
            name,
            count(counts.counted),
            count(counts.done_on_time),
            count(counts.done_late),
            count(counts.not_yet_due),
            count(counts.overdue),
            share(session, done_share.as_ref()),
            share(session, on_time_share.as_ref()),
            share(session, overdue_share.as_ref()),
            words::name(&session.catalogue, &row.names).to_owned(),
        ]);
    }
    grid
}

fn named(session: &Session, row: &StatRow, by: StatsBy) -> String {
    match by {
        StatsBy::Instrument if row.name.is_empty() => session.word("task-words.no-instrument"),
        _ => row.name.to_string(),
    }
}

/// Returns a share with its distance from the year before: `66.7% (+33.3 points)`.
fn share(session: &Session, share: Option<&ShareLine>) -> String {
    let Some(share) = share else { return String::new() };
    let catalogue = &session.catalogue;
    let percent = catalogue.percent(&fraction(share.part, share.whole), 1);
    let points = share.change.as_ref().map(|change| {
        let change = Number::new(change.part.number(), change.whole.number());
        format!(" ({})", catalogue.points(&catalogue.rate_difference(&change, true)))
    });
    percent + &points.unwrap_or_default()
}

/// Says what shares are shares of, how they are rounded, and what is counted nowhere.
fn notes(session: &Session, stats: &TaskStats) -> String {
    let mut notes = vec![Message::new("cli.task-stats-shares")];
    let compared = |side: &Side| {
        let shares = [&side.done_share, &side.on_time_share, &side.overdue_share];
        shares.into_iter().flatten().any(|share| share.change.is_some())
    };
    let shown =
        stats.rows.iter().chain([&stats.total]).any(|row| compared(&row.extended) || compared(&row.original));
    notes.extend(stats.before.filter(|_| shown).map(|before| {
        Message::new("cli.task-stats-before").with("period", before.period).with("day", before.date)
    }));
    let aside = Message::new("cli.task-stats-aside").with("withdrawn", stats.total.withdrawn);
    notes.push(aside.with("ownerless", stats.total.ownerless));
    notes.iter().map(|note| session.sentence(note) + "\n").collect()
}
