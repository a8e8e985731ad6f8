//! `hasila rotation clock`

use crate::commands::rotation::{heads, in_words};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Date, Message, day};
use exchange::write::Cell;
use register::Register;
use register::placement::RuleInForce;
use rotation::clock::{self, Event, Tick, ticks};
use serde_json::json;

/// Who passes which limit on which day if nothing is done, and which posts fall vacant: terms that end, decided ends,
/// retirements. For the personnel role only. Exit code 2 when there is anything.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rotation clock
  hasila rotation clock --months 12 --csv")]
pub struct Args {
    /// The day before the first one looked at. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// So many months ahead.
    #[arg(long, value_name = "N", default_value_t = 24)]
    pub months: u16,
}

/// Says what the coming months bring.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let from = args.on.unwrap_or(session.today());
    let to = day::months_after(from, i32::from(args.months));
    let rules = clock::rules_between(register, from, to);
    let ticks = ticks(register, register.posts(), &rules, (from, to));
    let lines: Vec<[String; 5]> = ticks.iter().map(|tick| line(register, &rules, tick)).collect();
    let columns = ["day", "event", "post", "holder", "rule"];
    match session.format() {
        Format::Json => {
            let rows: Vec<_> = lines
                .iter()
                .zip(&ticks)
                .map(|([day, event, post, holder, rule], tick)| {
                    let vacant = tick.event.is_vacancy();
                    json!({ "day": day, "event": event, "post": post, "holder": holder, "rule": rule, "vacant": vacant })
                })
                .collect();
            output::json(&rows)?;
        }
        Format::Csv => {
            let rows: Vec<Vec<Cell>> =
                lines.iter().map(|line| line.iter().cloned().map(Cell::Text).collect()).collect();
            output::csv(&columns, &rows)?;
        }
        Format::Text => {
            let mut grid = Grid::new(heads(session, &columns));
            for [day, event, post, holder, rule] in lines {
                let event = session.sentence(&Message::new("rotation.event").with("event", event));
                grid.push(vec![day, event, post, holder, in_words(session, &rule)]);
            }
            output::text(&grid.lines())?;
        }
    }
    Ok(if ticks.is_empty() { Exit::Done } else { Exit::Differs })
}

fn line(register: &Register, rules: &[RuleInForce], tick: &Tick) -> [String; 5] {
    let posts = register.posts();
    let (event, rule) = match tick.event {
        Event::Broken(ix) => ("broken", rules[ix].said()),
        Event::TermEnds => ("term_ends", String::new()),
        Event::Ends => ("ends", String::new()),
        Event::Retires => ("retires", String::new()),
    };
    let (post, holder) = (posts.post(tick.post).code.to_string(), posts.holder(tick.holder).code.to_string());
    [tick.day.to_string(), event.to_owned(), post, holder, rule]
}
