//! What several pages show.

pub(crate) mod areas;
pub(crate) mod below;
pub(crate) mod listing;
pub(crate) mod sheets;
pub(crate) mod targets;

use crate::frame::Crumb;
use crate::visit::Visit;
use assess::answer::Labels;
use assess::review::Called;
use base::{Date, Message};
use export::html::Html;
use register::Register;
use register::plans::Version;
use register::unit::Names;
use rules::Program;
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

/// Returns the code of the first top unit on the day of the question.
pub(crate) fn top(visit: &Visit) -> Option<String> {
    let order = visit.register().hierarchy(visit.today);
    let first = order.roots().next()?;
    Some(visit.register().units().unit(order.unit(first)).code.to_string())
}

/// Knows how everything in the register is called on a day.
pub(crate) struct Known<'v> {
    register: &'v Register,
    plans: Vec<&'v Version>,
    day: Date,
}

/// Returns who knows how things are called on the day.
pub(crate) fn known<'v>(visit: &'v Visit, day: Date) -> Known<'v> {
    let register = visit.register();
    let plans = register.plans().answering(visit.switches.period).map(|version| version.on(day));
    Known { register, plans: plans.collect(), day }
}

impl Known<'_> {
    fn programs(&self) -> impl Iterator<Item = &Program> {
        self.plans.iter().map(|version| &*version.program)
    }
}

impl export::voice::Names for Known<'_> {
    fn unit(&self, code: &str) -> Option<Labels> {
        let units = self.register.units();
        let unit = units.unit(units.id(code)?);
        Some(labels(&unit.on(self.day).unwrap_or_else(|| unit.last()).names))
    }

    fn form(&self, name: &str) -> Option<Called> {
        assess::called::form(self.programs(), name)
    }

    fn item(&self, name: &str) -> Option<Called> {
        assess::called::item(self.programs(), name)
    }
}

/// Returns names as answers carry them.
pub(crate) fn labels(names: &Names) -> Labels {
    let known = [("ar", &names.ar), ("en", &names.en), ("vi", &names.vi)];
    let known = known.into_iter().filter_map(|(lang, name)| Some((lang, name.as_ref()?.to_string())));
    Arc::new(known.collect::<BTreeMap<_, _>>())
}

/// Returns a moment of the journal as people say it: the day, and the hour in universal time.
pub(crate) fn moment(visit: &Visit, at: &str) -> String {
    let (day, hour) = at.split_once('T').unwrap_or((at, ""));
    let (Ok(day), Some(hour)) = (day.parse::<Date>(), hour.get(..5)) else { return at.to_owned() };
    let hour = visit.voice.catalogue.digits(hour);
    visit.sentence(&Message::new("page.moment").with("day", day).with("hour", hour))
}

/// Returns who did something: the viewer by his own name, a unit by the name it is known by, anybody else as the journal has him.
pub(crate) fn who(visit: &Visit, by: &str) -> Html {
    if let Some(account) = visit.account().filter(|account| account.code.as_str() == by) {
        return Html::name(&account.name);
    }
    let units = visit.register().units();
    let Some(id) = units.id(by) else { return Html::name(by) };
    let unit = units.unit(id);
    let names = &unit.on(visit.today).unwrap_or_else(|| unit.last()).names;
    Html::name(visit.voice.name(&labels(names), by)).and(&Html::code(by).small())
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
