//! What would have to happen for a target to hold.

use crate::pages::why::{answer_word, more_of};
use crate::visit::Visit;
use assess::answer::Answer;
use assess::what_if::{Candidate, Distance, Line, Reach, Turning, Way};
use base::{Comparator, Message, Number};
use export::html::Html;
use export::voice::Voice;
use export::voice::figures::Asked;

/// One way: for the unit as a whole, or for one of the groups in which the target does not hold.
pub(super) struct Ways {
    /// The group; nothing for the unit as a whole.
    pub(super) group: Option<String>,
    pub(super) sentences: Vec<String>,
    pub(super) candidates: Vec<Row>,
    pub(super) more: Option<String>,
}

/// A unit that could answer otherwise.
pub(super) struct Row {
    pub(super) unit: Html,
    pub(super) answer: String,
    /// What keeps it from that.
    pub(super) lines: Vec<Html>,
}

impl Ways {
    /// Returns the ways to the target, group by group where it must hold in each.
    pub(super) fn of(visit: &Visit, voice: &Voice, reach: &Reach) -> Vec<Ways> {
        match &reach.way {
            Way::Groups { groups, more } => {
                let each = groups.iter().map(|group| {
                    let named = voice.unit_named(&group.group);
                    Ways { group: Some(named), ..Ways::one(visit, voice, reach, &group.way) }
                });
                let more = more_of(voice, *more);
                let rest = more.map(|more| Ways { sentences: vec![more], ..Ways::none() });
                each.chain(rest).collect()
            }
            way => vec![Ways::one(visit, voice, reach, way)],
        }
    }

    fn none() -> Ways {
        Ways { group: None, sentences: Vec::new(), candidates: Vec::new(), more: None }
    }

    fn one(visit: &Visit, voice: &Voice, reach: &Reach, way: &Way) -> Ways {
        match way {
            Way::Reached => Ways { sentences: vec![voice.say("cli.way-reached")], ..Ways::none() },
            // Groups do not nest.
            Way::None | Way::Groups { .. } => {
                Ways { sentences: vec![voice.say("cli.way-none")], ..Ways::none() }
            }
            Way::Units(turning) => turned(visit, voice, reach, turning),
            Way::Amount(distance) => Ways { sentences: distant(voice, reach, distance), ..Ways::none() },
        }
    }
}

fn asked(voice: &Voice, reach: &Reach) -> String {
    let sign = Comparator::ALL.into_iter().find(|comparator| comparator.sign() == reach.comparator);
    let comparator = sign.unwrap_or(Comparator::Equal).sign();
    voice.asked(&Asked { threshold: &reach.threshold, comparator, percent: reach.percent, each: None })
}

/// Units shown that could answer otherwise.
const SHOWN_MAX: usize = 15;

fn turned(visit: &Visit, voice: &Voice, reach: &Reach, turning: &Turning) -> Ways {
    let (code, count) = match (turning.to_yes, turning.to_no) {
        (count, 0) => ("cli.way-more-units", count),
        (0, count) => ("cli.way-fewer-units", count),
        (yes, no) => ("cli.way-exact-units", yes + no),
    };
    let message = Message::new(code).with("count", count).with("day", reach.until);
    let message = message.with("asked", asked(voice, reach)).with("yes", turning.to_yes);
    let hidden = turning.of.len().saturating_sub(SHOWN_MAX) as u64 + turning.more;
    Ways {
        group: None,
        sentences: vec![voice.sentence(&message)],
        candidates: turning.of.iter().take(SHOWN_MAX).map(|candidate| row(visit, voice, candidate)).collect(),
        more: more_of(voice, hidden),
    }
}

fn row(visit: &Visit, voice: &Voice, candidate: &Candidate) -> Row {
    let lines = candidate.lines.iter().map(|line| line_of(voice, line));
    let missing = candidate.missing.iter().take(1).map(|missing| Html::text(&voice.missing(missing)));
    let unit = voice.unit(&candidate.names, &candidate.unit);
    Row {
        unit: Html::link(&visit.links.standing(Some(&candidate.unit)), &unit),
        answer: answer_word(voice, candidate.answer),
        lines: lines.chain(missing).collect(),
    }
}

/// Returns a condition as the plan writes it, with how far it is from coming out so.
fn line_of(voice: &Voice, line: &Line) -> Html {
    let text = if line.to == Answer::No { format!("not ({})", line.line) } else { line.line.to_string() };
    let code = Html::code_block(&voice.of_plan(&text));
    match (&line.value, &line.gap) {
        (Some(value), Some(gap)) => {
            let message =
                Message::new("page.way-line").with("value", voice.figure_text(Some(value), line.percent));
            let gap = voice.difference_text(Some(gap), line.percent);
            code.and(&Html::text(&voice.sentence(&message.with("gap", gap))).small())
        }
        _ => code,
    }
}

fn distant(voice: &Voice, reach: &Reach, distance: &Distance) -> Vec<String> {
    let (by, direction) = match distance.by.is_negative() {
        true => (distance.by.negated(), "fewer"),
        false => (distance.by.clone(), "more"),
    };
    let code = if distance.of_part { "cli.way-part" } else { "cli.way-amount" };
    let message = Message::new(code)
        .with("by", voice.figure_text(Some(&by), false))
        .with("direction", direction)
        .with("day", reach.until)
        .with("asked", asked(voice, reach));
    let pace = distance.pace.as_ref().map(|pace| {
        let times = Number::new(pace.part.number(), pace.whole.number());
        let message = Message::new("cli.way-pace").with("days", distance.days_left);
        voice.sentence(&message.with("times", voice.catalogue.number(&times, 2)))
    });
    std::iter::once(voice.sentence(&message)).chain(pace).collect()
}
