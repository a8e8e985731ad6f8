//! `hasila rank --robust`

use crate::output::Grid;
use crate::session::Session;
use crate::words;
use assess::figure::Fraction;
use assess::robust::{First, RobustList, Robustness, Turn};
use base::{Message, Number};

/// Units named in a line.
const NAMED_MAX: usize = 8;
/// Places after the point of a weight.
const WEIGHT_PLACES: u8 = 2;

/// Returns how firm the first places are, as people read it.
pub fn text(session: &Session, robustness: &Robustness) -> String {
    let head = Message::new("cli.robust-head")
        .with("figure", words::label(&session.catalogue, &robustness.labels, &robustness.label))
        .with("period", robustness.period)
        .with("day", robustness.through)
        .with("map", words::map(&session.catalogue, &robustness.map))
        .with("entry", robustness.as_of.entry);
    let lists = robustness.lists.iter().map(|list| of_list(session, list));
    format!("{}\n{}", session.sentence(&head), lists.collect::<String>())
}

fn of_list(session: &Session, list: &RobustList) -> String {
    let first = Message::new("cli.robust-first").with("level", &*list.level).with("ranked", list.ranked);
    let first = first.with("first", named(session, &list.first, list.first_more));
    let heads = ["criterion", "weight", "down-to", "up-to"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[1]);
    for range in &list.weights {
        let turn = |turn: &Option<Turn>| {
            turn.as_ref().map(|turn| turned(session, turn)).unwrap_or_else(|| "-".to_owned())
        };
        let weight = weight(session, &range.weight);
        grid.push(vec![
            words::of_plan(&session.catalogue, &range.part),
            weight,
            turn(&range.down),
            turn(&range.up),
        ]);
    }
    let rounded = list.rounding.iter().filter(|rounding| rounding.changes).map(|rounding| {
        let message = Message::new("cli.robust-rounded").with("digits", u64::from(rounding.digits));
        let first = named(session, &rounding.first, rounding.first_more);
        session.sentence(&message.with("first", first)) + "\n"
    });
    let rounded = rounded.collect::<String>();
    let rounded = if rounded.is_empty() { session.word("cli.robust-unrounded") + "\n" } else { rounded };
    format!("\n{}\n\n{}\n{rounded}", session.sentence(&first), grid.lines())
}

fn named(session: &Session, first: &[First], more: u64) -> Vec<String> {
    let hidden = first.len().saturating_sub(NAMED_MAX) as u64 + more;
    let more = Message::new("cli.and-more").with("more", hidden);
    let more = (hidden > 0).then(|| session.sentence(&more));
    first.iter().take(NAMED_MAX).map(shown).chain(more).collect()
}

fn shown(first: &First) -> String {
    format!("{}{} {}", first.place, if first.tied { "=" } else { "" }, first.unit)
}

fn turned(session: &Session, turn: &Turn) -> String {
    format!("{} ({} ~ {})", weight(session, &turn.weight), turn.catching, turn.caught)
}

fn weight(session: &Session, weight: &Fraction) -> String {
    let number = Number::new(weight.part.number(), weight.whole.number());
    let places = if number.is_integer() { 0 } else { WEIGHT_PLACES };
    session.catalogue.number(&number, places)
}
