//! `hasila what-if`

use crate::ask::When;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::Units;
use assess::answer::{Answer, Place};
use assess::what_if::{Candidate, Distance, Line, Reach, Stake, Stakes, Stand, Turning, Way};
use base::{Message, Number};

/// What would have to be otherwise: for a target, how many units or how much more reach it, the nearest units first; for a
/// score or standard, what happens to points, grade and place with each criterion lost or reached.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila what-if --target safe --unit 06 --period 2025
  hasila what-if --figure movement --unit 0601 --period 2025 --json")]
pub struct Args {
    /// The target.
    #[arg(long, value_name = "T", required_unless_present = "figure", conflicts_with = "figure")]
    pub target: Option<String>,
    /// The score or standard.
    #[arg(long, value_name = "F")]
    pub figure: Option<String>,
    /// The unit.
    #[arg(long, value_name = "CODE")]
    pub unit: String,
    #[command(flatten)]
    pub when: When,
}

/// Units named in the table.
const SHOWN_MAX: usize = 10;

/// Says what would have to be otherwise.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.when.as_of)?;
    let view = session.view(&snapshot, &args.when);
    let ask = args.when.ask(Units::One(args.unit.clone()));
    let is_json = session.format() == Format::Json;
    match (&args.target, &args.figure) {
        (Some(target), _) => {
            let reach = assess::reach(view, &ask, target)?;
            if is_json { output::json(&reach)? } else { output::text(&of_target(session, &reach))? }
        }
        (None, figure) => {
            let stakes = assess::stakes(view, &ask, figure.as_deref().unwrap_or_default())?;
            if is_json { output::json(&stakes)? } else { output::text(&of_criteria(session, &stakes))? }
        }
    }
    Ok(Exit::Done)
}

fn of_target(session: &Session, reach: &Reach) -> String {
    let catalogue = &session.catalogue;
    let shown =
        |value| words::of_target(catalogue, value, reach.each.is_some(), reach.percent, &reach.threshold);
    let value = reach.value.as_ref().map(shown);
    let asked = asked(session, reach);
    let asked = match &reach.each {
        Some(each) => {
            let message = Message::new("cli.asked-each").with("asked", asked).with("each", &**each);
            session.sentence(&message)
        }
        None => asked,
    };
    let head = Message::new("cli.reach-head")
        .with("figure", words::label(catalogue, &reach.labels, &reach.label))
        .with("unit", &*reach.unit)
        .with("period", reach.period)
        .with("day", reach.through)
        .with("value", value.unwrap_or_else(|| "-".to_owned()))
        .with("asked", asked)
        .with("verdict", words::verdict(catalogue, reach.verdict));
    format!("{}\n\n{}", session.sentence(&head), way(session, reach, &reach.way))
}

fn asked(session: &Session, reach: &Reach) -> String {
    words::threshold(&session.catalogue, reach.comparator, &reach.threshold, reach.percent)
}

fn way(session: &Session, reach: &Reach, way: &Way) -> String {
    match way {
        Way::Reached => session.word("cli.way-reached") + "\n",
        Way::None => session.word("cli.way-none") + "\n",
        Way::Units(turning) => turned(session, reach, turning),
        Way::Amount(distance) => distant(session, reach, distance),
        Way::Groups { groups, more } => {
            let mut text = String::new();
            for group in groups {
                let verdict = words::verdict(&session.catalogue, group.verdict);
                text += &format!(
                    "{}: {verdict}\n{}",
                    group.group,
                    words::indented(&self::way(session, reach, &group.way))
                );
            }
            text + &words::and_more(&session.catalogue, *more)
        }
    }
}

fn turned(session: &Session, reach: &Reach, turning: &Turning) -> String {
    let (code, count) = match (turning.to_yes, turning.to_no) {
        (count, 0) => ("cli.way-more-units", count),
        (0, count) => ("cli.way-fewer-units", count),
        (yes, no) => ("cli.way-exact-units", yes + no),
    };
    let message = Message::new(code).with("count", count).with("day", reach.until);
    let message = message.with("asked", asked(session, reach)).with("yes", turning.to_yes);
    let heads = ["unit", "level", "answer", "because", "name"];
    let mut grid = Grid::new(heads.map(|head| self::head(session, head)).to_vec());
    let shown = turning.of.len().min(SHOWN_MAX);
    turning.of[..shown].iter().for_each(|candidate| grid.push(cells(session, candidate)));
    let hidden = (turning.of.len() - shown) as u64 + turning.more;
    format!(
        "{}\n\n{}{}",
        session.sentence(&message),
        grid.lines(),
        words::and_more(&session.catalogue, hidden)
    )
}

fn cells(session: &Session, candidate: &Candidate) -> Vec<String> {
    let catalogue = &session.catalogue;
    let lines = candidate.lines.iter().map(|line| line_of(session, line));
    let missing = candidate.missing.iter().take(1).map(|missing| words::missing(catalogue, missing));
    vec![
        candidate.unit.to_string(),
        candidate.level.to_string(),
        words::answer(catalogue, candidate.answer),
        lines.chain(missing).collect::<Vec<_>>().join("; "),
        words::name(catalogue, &candidate.names).to_owned(),
    ]
}

fn line_of(session: &Session, line: &Line) -> String {
    let catalogue = &session.catalogue;
    let text = if line.to == Answer::No { format!("not ({})", line.line) } else { line.line.to_string() };
    let text = words::of_plan(catalogue, &text);
    match (&line.value, &line.gap) {
        (Some(value), Some(gap)) => {
            let value = words::plain(catalogue, value, line.percent);
            format!("{text} [{value}, {}]", words::margin(catalogue, gap, line.percent))
        }
        _ => text,
    }
}

fn distant(session: &Session, reach: &Reach, distance: &Distance) -> String {
    let catalogue = &session.catalogue;
    let (by, direction) = match distance.by.is_negative() {
        true => (distance.by.negated(), "fewer"),
        false => (distance.by.clone(), "more"),
    };
    let code = if distance.of_part { "cli.way-part" } else { "cli.way-amount" };
    let message = Message::new(code)
        .with("by", words::plain(catalogue, &by, false))
        .with("direction", direction)
        .with("day", reach.until)
        .with("asked", asked(session, reach));
    let mut text = session.sentence(&message) + "\n";
    if let Some(pace) = &distance.pace {
        let times = Number::new(pace.part.number(), pace.whole.number());
        let message = Message::new("cli.way-pace").with("days", distance.days_left);
        text += &(session.sentence(&message.with("times", catalogue.number(&times, 2))) + "\n");
    }
    text
}

fn of_criteria(session: &Session, stakes: &Stakes) -> String {
    let catalogue = &session.catalogue;
    let head = Message::new("cli.stakes-head")
        .with("figure", words::label(catalogue, &stakes.labels, &stakes.label))
        .with("unit", &*stakes.unit)
        .with("period", stakes.period)
        .with("day", stakes.through)
        .with("value", stand(session, &stakes.now));
    let heads = ["criterion", "answer", "if-lost", "if-reached"];
    let mut grid = Grid::new(heads.map(|head| self::head(session, head)).to_vec());
    for Stake { line, answer, if_lost, if_reached } in &stakes.criteria {
        grid.push(vec![
            words::of_plan(catalogue, line),
            answer.map(|answer| words::answer(catalogue, answer)).unwrap_or_default(),
            if_lost.as_ref().map(|lost| stand(session, lost)).unwrap_or_default(),
            stand(session, if_reached),
        ]);
    }
    let said = stakes.criteria.iter().flat_map(|stake| told(session, stakes, stake));
    let said = said.map(|sentence| sentence + "\n").collect::<String>();
    let gap = if said.is_empty() { "" } else { "\n" };
    format!("{}\n\n{}{gap}{said}", session.sentence(&head), grid.lines())
}

/// Returns what one criterion lost, or reached, would do to the unit's place, grade or answer, where it does anything.
fn told(session: &Session, stakes: &Stakes, stake: &Stake) -> Vec<String> {
    let ways = [("lost", stake.if_lost.as_ref()), ("reached", Some(&stake.if_reached))];
    let told = ways.into_iter().filter_map(|(way, then)| {
        let message = moved(session, &stakes.now, then?)?;
        let line = words::of_plan(&session.catalogue, &stake.line);
        let message = message.with("way", way).with("line", line).with("unit", &*stakes.unit);
        Some(session.sentence(&message))
    });
    told.collect()
}

/// Returns from which place or grade to which a unit comes; nothing where both stay. Who changes both is told by the place, with
/// the grade behind.
fn moved(session: &Session, now: &Stand, then: &Stand) -> Option<Message> {
    let places = now.place.as_ref().zip(then.place.as_ref()).filter(|(a, b)| a.place != b.place);
    let grades = now.grade.as_ref().zip(then.grade.as_ref()).filter(|(a, b)| a != b);
    let answers = now.answer.zip(then.answer).filter(|(a, b)| a != b);
    let answer = |answer| words::answer(&session.catalogue, answer);
    let (code, from, to) = match (places, grades, answers) {
        (Some((from, to)), Some((_, grade)), _) => {
            let message = Message::new("cli.stake-place-and-grade").with("from", from.place.to_string());
            return Some(message.with("to", to.place.to_string()).with("grade", &**grade));
        }
        (Some((from, to)), None, _) => ("cli.stake-place", from.place.to_string(), to.place.to_string()),
        (None, Some((from, to)), _) => ("cli.stake-grade", from.to_string(), to.to_string()),
        (None, None, Some((from, to))) => ("cli.stake-answer", answer(from), answer(to)),
        (None, None, None) => return None,
    };
    Some(Message::new(code).with("from", from).with("to", to))
}

/// Returns points, grade and place, or the answer: `68.00 good 2/4`.
fn stand(session: &Session, stand: &Stand) -> String {
    let catalogue = &session.catalogue;
    let points = stand.points.as_ref().map(|points| words::plain(catalogue, points, false));
    let answer = stand.answer.map(|answer| words::answer(catalogue, answer));
    let place = |place: &Place| {
        let tied = if place.tied { "=" } else { "" };
        format!("{}{tied}/{}", place.place, place.of)
    };
    let grade = stand.grade.as_ref().map(ToString::to_string);
    let parts = [points, grade, stand.place.as_ref().map(place), answer];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if told.is_empty() { session.word("verdict.undecided") } else { told }
}

fn head(session: &Session, head: &'static str) -> String {
    session.sentence(&Message::new("cli.head").with("column", head))
}
