//! Questions that cannot be answered, and why.

use base::{Date, Message, Period, UnitId};
use cube::Hierarchy;
use register::Register;
use rules::names::nearest;

/// Every code of this crate.
pub const CODES: &[&str] = &[
    "standing.no-plan",
    "standing.not-a-score",
    "standing.not-a-target",
    "standing.not-for-unit",
    "standing.outside-scope",
    "standing.period-without-plan",
    "standing.reason-before-records",
    "standing.reason-disagreement",
    "standing.reason-joined",
    "standing.reason-not-asked",
    "standing.reason-not-for-unit",
    "standing.reason-population-empty",
    "standing.reason-ungraded",
    "standing.reason-whole-not-positive",
    "standing.through-ahead",
    "standing.through-outside",
    "standing.unit-no-longer",
    "standing.unit-not-yet",
    "standing.unit-succeeded",
    "standing.unknown-level",
    "standing.unknown-name",
    "standing.unknown-name-near",
    "standing.unknown-unit",
    "standing.unknown-unit-near",
    "standing.without-criteria",
];

/// Returns that no unit has the code, with the nearest code if one is near.
pub(crate) fn unknown_unit(register: &Register, code: &str) -> Message {
    let codes = || register.units().iter().map(|(_, unit)| unit.code.as_str());
    let significant = |code: &'_ str| code.trim_start_matches('0').to_owned();
    let with_zeros =
        codes().find(|other| !significant(code).is_empty() && significant(other) == significant(code));
    match with_zeros.or_else(|| nearest(code, codes())) {
        Some(near) => Message::new("standing.unknown-unit-near").with("unit", code).with("near", near),
        None => Message::new("standing.unknown-unit").with("unit", code),
    }
}

/// Returns that a figure of a plan is not for the unit.
pub(crate) fn not_for_unit(name: &str, unit: &str) -> Message {
    Message::new("standing.not-for-unit").with("name", name).with("unit", unit)
}

/// Returns that nothing in the plans has the name, with the nearest name if one is near.
pub(crate) fn unknown_name<'n>(name: &str, period: Period, names: impl Iterator<Item = &'n str>) -> Message {
    let code = |code| Message::new(code).with("name", name).with("period", period);
    match nearest(name, names) {
        Some(near) => code("standing.unknown-name-near").with("near", near),
        None => code("standing.unknown-name"),
    }
}

/// Returns since when, or until when, the unit is not there on `day`, and what became of it.
pub(crate) fn not_on_map(register: &Register, unit: UnitId, day: Date) -> Message {
    let units = register.units();
    let message = |code| Message::new(code).with("unit", units.unit(unit).code.as_str());
    let spells = units.unit(unit).spells();
    let ended = spells.iter().filter_map(|spell| spell.until).filter(|until| *until <= day).max();
    let begins = spells.iter().filter_map(|spell| spell.from).filter(|from| day < *from).min();
    match (ended, begins) {
        (Some(until), _) => {
            let successors = successors(register, unit, until);
            let code =
                if successors.is_empty() { "standing.unit-no-longer" } else { "standing.unit-succeeded" };
            let message = message(code).with("day", day).with("until", until);
            if successors.is_empty() { message } else { message.with("successors", successors) }
        }
        (None, since) => {
            message("standing.unit-not-yet").with("day", day).with("since", since.unwrap_or(day))
        }
    }
}

fn successors(register: &Register, unit: UnitId, on: Date) -> Vec<String> {
    let edges = register.lineage().edges().iter();
    let heirs = edges.filter(|edge| edge.from == unit && edge.on == on).filter_map(|edge| edge.to);
    let mut codes = heirs.map(|heir| register.units().unit(heir).code.to_string()).collect::<Vec<_>>();
    codes.sort();
    codes.dedup();
    codes
}

/// Returns that no unit of the map has the level or kind, with those there are.
pub(crate) fn unknown_level(order: &Hierarchy, day: Date, level: &str) -> Message {
    let places = 0..order.len();
    let mut known =
        places.flat_map(|place| [Some(order.level(place)), order.kind(place)]).flatten().collect::<Vec<_>>();
    known.sort_unstable();
    known.dedup();
    let known = known.into_iter().map(str::to_owned).collect::<Vec<_>>();
    Message::new("standing.unknown-level").with("level", level).with("day", day).with("known", known)
}

/// Returns that no plan answers for the period, with those there are and their years.
pub(crate) fn no_plan(register: &Register, period: Period) -> Message {
    let plans = register.plans().all_versions().map(|version| match version.program.plan.year {
        Some(year) => format!("{} ({})", version.name, rules::format::year(year)),
        None => format!("{} ({})", version.name, version.from),
    });
    let mut plans = plans.collect::<Vec<_>>();
    plans.dedup();
    if plans.is_empty() {
        return Message::new("standing.no-plan");
    }
    Message::new("standing.period-without-plan").with("period", period).with("plans", plans)
}
