//! What several pages show.

pub(crate) mod targets;

use crate::frame::Crumb;
use crate::visit::Visit;
use assess::answer::Labels;
use base::{Date, Message};
use export::html::Html;
use register::unit::Names;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Returns what an answer stands on: the last day counted, and which map.
pub(crate) fn stands_on(visit: &Visit, through: Date, map: &str) -> Vec<String> {
    let map = match (map, map.parse::<Date>()) {
        (_, Ok(day)) => Message::new("review.map-on").with("day", day),
        ("today", _) => Message::new("review.map-today"),
        _ => Message::new("review.map-published"),
    };
    let counted = Message::new("review.through").with("day", through);
    let verified = visit.switches.verified.then(|| Message::new("page.verified-only"));
    [counted, map].iter().chain(&verified).map(|message| visit.sentence(message)).collect()
}

/// Returns names as answers carry them.
pub(crate) fn labels(names: &Names) -> Labels {
    let known = [("ar", &names.ar), ("en", &names.en), ("vi", &names.vi)];
    let known = known.into_iter().filter_map(|(lang, name)| Some((lang, name.as_ref()?.to_string())));
    Arc::new(known.collect::<BTreeMap<_, _>>())
}

/// Returns the way from the top to the unit with this code on the day: the standing of each unit above it.
pub(crate) fn crumbs(visit: &Visit, code: &str, day: Date) -> Vec<Crumb> {
    let units = visit.register().units();
    let Some(id) = units.id(code) else { return vec![Crumb::start(visit)] };
    let order = visit.register().hierarchy(day);
    let above = order.position(id).map(|place| order.above(place)).into_iter().flatten();
    let mut above: Vec<Crumb> = above
        .map(|place| {
            let unit = units.unit(order.unit(place));
            let names = unit.on(day).unwrap_or_else(|| unit.last());
            Crumb {
                address: visit.links.standing(Some(&unit.code)),
                name: Html::name(visit.voice.name(&labels(&names.names), &unit.code)),
            }
        })
        .collect();
    above.reverse();
    std::iter::once(Crumb::start(visit)).chain(above).collect()
}
