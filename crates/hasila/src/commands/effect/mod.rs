//! `hasila effect`

mod chart;
mod data;
mod gathered;
mod text;
mod treated;

use crate::ask::{AsOf, When, Which};
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use assess::MapChoice;
use base::{Date, Period};
use effect::{Answer, Controls, Design, Dice, Study};
use gathered::Gathered;
use std::path::PathBuf;
use std::str::FromStr;

/// What a treatment did: how much more treated units changed than others did over the same periods.
///
/// Treated are the units named in a table (columns: unit, from) from that day on, with everything below them; or, with
/// --heads-of, those of a level whose heads were rotated. Units may be treated at different times (Callaway and Sant'Anna 2021). docs/effect.md says how, and when not to believe it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila effect in_time --treated rotated.csv --periods 2024-01..2026-05 --level commune
  hasila effect in_time --treated rotated.csv --periods 2024-Q1..2026-Q1 --level commune --unaffected births
  hasila effect clearance --treated trained.csv --periods 2024-01..2025-12 --level district --json
  hasila rotation effect in_time --heads-of district --periods 2024-01..2026-05 --level commune --chart effect.svg")]
pub struct Args {
    /// The outcome: a target, indicator, item, standard or score.
    #[arg(value_name = "FIGURE")]
    pub figure: String,
    /// Who was treated from when on: a table with the columns unit and from; - is standard input.
    #[arg(long, value_name = "FILE", required_unless_present = "heads_of")]
    pub treated: Option<PathBuf>,
    /// Treated are units of this level or kind from the day on which somebody from another unit took over as head: what the
    /// register of posts says, for the personnel role.
    #[arg(long, value_name = "LEVEL", conflicts_with = "treated")]
    pub heads_of: Option<String>,
    /// Draw the effect by periods since treatment, with its intervals, as a picture (SVG).
    #[arg(long, value_name = "FILE")]
    pub chart: Option<PathBuf>,
    #[command(flatten)]
    pub question: Question,
}

/// What is asked, whoever was treated.
#[derive(Clone, Debug, clap::Args)]
pub struct Question {
    /// The periods, first and last: 2024-01..2026-05, 2024-Q1..2026-Q1, 2015..2025.
    #[arg(long, value_name = "P..P")]
    pub periods: Periods,
    /// Which units are compared: those of this level or kind.
    #[arg(long, value_name = "L")]
    pub level: String,
    /// Only units below this one.
    #[arg(long, value_name = "CODE")]
    pub within: Option<String>,
    /// Units below one of this level share what happens to them; without it, the level of the units named.
    #[arg(long, value_name = "L")]
    pub cluster: Option<String>,
    /// Whom treated units are held against.
    #[arg(long, value_name = "WHOM", default_value = "not-yet")]
    pub controls: Whom,
    /// Periods before treatment in which units may have acted on its coming already.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub anticipation: usize,
    /// Count units with missing outcomes wherever two periods of theirs are known; else they are left out.
    #[arg(long)]
    pub with_gaps: bool,
    /// An outcome that treatment cannot have changed, put to the same question; may be given several times.
    #[arg(long, value_name = "FIGURE")]
    pub unaffected: Vec<String>,
    /// On which map: the units as published, as of today, or as of a date.
    #[arg(long, value_name = "MAP", default_value = "published")]
    pub map: MapChoice,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
    /// Which figures: as reported, or as verified.
    #[arg(long, value_name = "WHICH", default_value = "reported")]
    pub figures: Which,
    /// Where the dice of bootstrap and permutation begin; the same seed gives the same answer.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

/// The first and the last of the periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods(Period, Period);

/// Whom treated units are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Whom {
    /// Units not treated yet, whether they ever will be or not.
    NotYet,
    /// Units never treated.
    Never,
}

/// Periods of one study: two centuries of months are none.
const PERIODS_MAX: usize = 600;

impl FromStr for Periods {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Periods, &'static str> {
        let told = "write the first and the last period, of one kind, such as 2024-01..2026-05";
        let (first, last) = text.split_once("..").ok_or(told)?;
        let (first, last): (Period, Period) =
            (first.parse().map_err(|_| told)?, last.parse().map_err(|_| told)?);
        let is_range = first.cycle() == last.cycle() && first <= last;
        let periods = Periods(first, last);
        if !is_range || periods.each().take(PERIODS_MAX + 1).count() > PERIODS_MAX {
            return Err(told);
        }
        Ok(periods)
    }
}

impl Periods {
    /// Returns the first and the last day.
    fn days(self) -> (Date, Date) {
        let Periods(first, last) = self;
        (first.first_day(), last.last_day())
    }

    /// Returns the periods in order.
    pub fn each(self) -> impl Iterator<Item = Period> {
        let Periods(first, last) = self;
        std::iter::successors(Some(first), |period| Some(period.next()))
            .take_while(move |period| *period <= last)
    }
}

/// An answer with what it is about.
struct Told {
    gathered: Gathered,
    answer: Answer,
    /// The same question about outcomes that should not have changed.
    unaffected: Vec<(Gathered, Answer)>,
}

/// Says what a treatment did.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let question = &args.question;
    let snapshot = session.snapshot(question.as_of)?;
    let treated = match (&args.treated, &args.heads_of) {
        (Some(file), _) => treated::read(session, file, &snapshot.register)?,
        (None, level) => {
            let level = level.as_deref().expect("one of the two is required");
            treated::of_heads(session, &snapshot.register, level, question.periods.days())?
        }
    };
    let view = session.view(&snapshot, &question.when());
    let told = |figure: &str| {
        let gathered = gathered::gather(view, question, figure, &treated)?;
        let answer = question.study().answer(&gathered.panel, &mut Dice::new(question.seed));
        Ok::<_, Trouble>((gathered, answer))
    };
    let (gathered, answer) = told(&args.figure)?;
    let unaffected = question.unaffected.iter().map(|figure| told(figure)).collect::<Result<Vec<_>, _>>()?;
    let told = Told { gathered, answer, unaffected };
    if let Some(file) = &args.chart {
        chart::write(session, file, &told)?;
    }
    match session.format() {
        Format::Json => output::json(&data::document(session, question, &told))?,
        Format::Csv => data::csv(&told)?,
        Format::Text => output::text(&text::text(session, question, &told))?,
    }
    Ok(Exit::Done)
}

impl Question {
    /// Returns the switches every question has, for one of the periods.
    fn when(&self) -> When {
        let Periods(_, last) = self.periods;
        When { period: last, through: None, map: self.map, as_of: self.as_of, figures: self.figures }
    }

    fn study(&self) -> Study {
        let controls = match self.controls {
            Whom::NotYet => Controls::NotYet,
            Whom::Never => Controls::Never,
        };
        let design = Design { controls, anticipation: self.anticipation, ..Design::default() };
        Study { design, with_gaps: self.with_gaps, ..Study::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_a_range_of_one_kind() {
        let read = |text: &str| text.parse::<Periods>().map(|periods| periods.each().count());
        assert_eq!(read("2024-01..2026-05"), Ok(29));
        assert_eq!(read("2024-Q1..2024-Q1"), Ok(1));
        assert_eq!(read("2015..2025"), Ok(11));
        for wrong in ["2024-01", "2024-01..2025", "2025..2024", "a..b", "1900-01..2100-12", ".."] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
