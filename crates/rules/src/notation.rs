//! A checked program's parts, written as plans write them: what is compared is the meaning, not the layout.

use crate::format::of_year;
use crate::program::change::{Against, Pace, Told};
use crate::program::days::{Anchor, Day, Shift};
use crate::program::deadlines::{DayNamed, Due};
use crate::program::derived::{Derived, How};
use crate::program::grading::{Cap, Whose};
use crate::program::parameters::{Parameter, Place};
use crate::program::placement::{Bounds, Held, Kept, PlacementRule, Rule};
use crate::program::quotas::{Base, Preference, Quota};
use crate::program::reductions::Events;
use crate::program::{
    At, Band, Basis, Condition, Group, Item, ItemKind, Measure, Penalty, Population, Program, Quantity, Role,
    Score, ScorePart, Shown, Step, Target, Title,
};
use crate::syntax::tree::Reckoned;
use base::number::{exact_decimal, whole};
use base::{Comparator, Number};

/// How tightly a formula or condition holds together; a looser one inside a tighter one needs parentheses.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Tightness {
    Or,
    Not,
    Compare,
    Sum,
    Ratio,
    Alone,
}

/// Returns a number as a plan writes it: a decimal, or a fraction where it is none.
pub fn number(number: &Number) -> String {
    exact_decimal(number).unwrap_or_else(|| format!("{} / {}", number.numer(), number.denom()))
}

/// Returns a share as a plan writes it: `85%`, or a fraction where that is not exact.
pub fn percent(share: &Number) -> String {
    exact_decimal(&(share * whole(100))).map_or_else(|| number(share), |text| text + "%")
}

/// Returns a target's threshold without its comparator.
pub fn threshold(program: &Program, target: &Target) -> String {
    if let Some(date) = program.threshold_day(target) {
        return date.to_string();
    }
    if let Some(parameter) = target.parameter {
        return program[parameter].named.name.clone();
    }
    if target.percent { percent(&target.threshold) } else { number(&target.threshold) }
}

/// Returns until when a form is due: `due in 10 days`, `due by 12-15`.
pub fn due(due: Due) -> String {
    match due {
        Due::InDays(days) => format!("due in {days} days"),
        Due::By(day) => format!("due by {}", day_named(day)),
    }
}

/// Returns a day by its name: `12-15`, `2025-12-15`.
pub fn day_named(day: DayNamed) -> String {
    match day {
        DayNamed::On(date) => date.to_string(),
        DayNamed::Each { month, day } => format!("{month:02}-{day:02}"),
    }
}

/// Returns a parameter's number with its lines: `85% { 90% in "058" }`.
pub fn parameter(parameter: &Parameter) -> String {
    let written = |value: &Number| if parameter.percent { percent(value) } else { number(value) };
    let listed = |lead: &str, places: Vec<String>| {
        (!places.is_empty()).then(|| format!("{lead} {}", places.join(", ")))
    };
    let lines = parameter.lines.iter().map(|line| {
        let (mut units, mut words) = (Vec::new(), Vec::new());
        for place in &line.places {
            match place {
                Place::Unit(code) => units.push(format!("\"{code}\"")),
                Place::Word(word) => words.push(word.clone()),
            }
        }
        let from = line.from.map(|day| format!("from {day}"));
        let clauses = [Some(written(&line.value)), listed("in", units), listed("for", words), from];
        clauses.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let lines = lines.collect::<Vec<_>>();
    let value = written(&parameter.value);
    if lines.is_empty() { value } else { format!("{value} {{ {} }}", lines.join("; ")) }
}

/// Returns a rule of placement.
pub fn placement_rule(rule: &PlacementRule) -> String {
    let clause =
        |word: &str, words: &[String]| (!words.is_empty()).then(|| format!("{word} {}", words.join(", ")));
    let strength = if rule.hard { "hard" } else { "soft" };
    let clauses = [
        Some(strength.to_owned()),
        (rule.weight != whole(1)).then(|| format!("weight {}", number(&rule.weight))),
        Some(placement_said(&rule.rule)),
        clause("except", &rule.except),
        clause("not counting", &rule.not_counting),
        rule.counted_to.map(|day| format!("counted to {day}")),
        rule.unless_retiring.as_ref().map(|years| format!("unless retiring within {}", length(years))),
        (!rule.kept.is_empty())
            .then(|| format!("kept by {}", rule.kept.iter().map(kept).collect::<Vec<_>>().join(", "))),
        rule.named.force.text(),
    ];
    clauses.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Returns how large a part of the posts of a level is to keep a rule: `> 90% in commune`.
pub fn kept(kept: &Kept) -> String {
    format!("{} {} in {}", kept.comparator.sign(), percent(&kept.share), kept.level)
}

/// Returns a length of time: in years, or in months where these are no whole years.
fn length(years: &Number) -> String {
    let (count, unit) =
        if years.is_integer() { (years.clone(), "year") } else { (years * whole(12), "month") };
    let many = if count == whole(1) { "" } else { "s" };
    format!("{} {unit}{many}", number(&count))
}

/// Returns what a rule of placement says, without whom it spares and when it is in force.
pub fn placement_said(rule: &Rule) -> String {
    match rule {
        Rule::NotNative { level, map: None } => format!("not native of own {level}"),
        Rule::NotNative { level, map: Some(day) } => format!("not native of own {level} on map of {day}"),
        Rule::NoKin(level) => format!("no kin in own {level}"),
        Rule::Terms { most, years } => format!("at most {} terms of {}", number(most), length(years)),
        Rule::Years { most, less, held, within } => {
            let limit = if *less { "less than" } else { "at most" };
            let held = match held {
                Held::Post => "years in one post".to_owned(),
                Held::Own(level) => format!("years in own {level}"),
                Held::Level => "years at one level".to_owned(),
            };
            let within = within.as_ref().map(|within| format!(" in the last {}", length(within)));
            format!("{limit} {} {held}{}", number(most), within.unwrap_or_default())
        }
        Rule::LeastInPost(least) => format!("at least {} years in one post", number(least)),
        Rule::NotBack { years, level: None } => format!("not back within {}", length(years)),
        Rule::NotBack { years, level: Some(level) } => {
            format!("not back to own {level} within {}", length(years))
        }
        Rule::NotMovedWithin(Bounds::Own(level)) => format!("not moved within own {level}"),
        Rule::NotMovedWithin(Bounds::Bloc) => "not within one bloc".to_owned(),
        Rule::BeforeRetirement(least) => format!("at least {} before retirement", length(least)),
        Rule::TeamShare(share) => format!("at most {} of a team in one round", number(share)),
        Rule::NotTogether(posts) => format!("not moved together {}", posts.join(", ")),
        Rule::Rank(rank) => format!("rank {rank} or better"),
        Rule::RankOfPost => "rank of post or better".to_owned(),
        Rule::MovedFrom { count, from, in_each } => {
            let leaders = if *count == whole(1) { "leader" } else { "leaders" };
            format!("{} {leaders} moved from {from} in each {in_each}", number(count))
        }
        Rule::OwnWords(text) => text.clone(),
    }
}

/// Returns what a target holds against its threshold.
pub fn measure(program: &Program, target: &Target) -> String {
    let text = match &target.measure {
        Measure::ShareOf(of, holds) => {
            format!("share of {} where {}", population(program, of), condition(program, holds))
        }
        Measure::CountOf(of, holds) => {
            format!("count of {} where {}", population(program, of), condition(program, holds))
        }
        Measure::Each(of, measured) => {
            format!("each {}: {}", population(program, of), quantity(program, measured))
        }
        Measure::Value(measured) => quantity(program, measured),
    };
    text + &in_each(target.in_each.as_ref())
}

/// Returns the lines of a title's block.
pub fn title(program: &Program, title: &Title) -> Vec<String> {
    let eligible = title.eligible.iter();
    let eligible = eligible.map(|line| format!("eligible when {}", condition(program, &line.condition)));
    let quotas =
        title.quotas.iter().map(|quota| format!("quota {}{}", quota.limit, in_each(quota.in_each.as_ref())));
    let others = title.not_with.iter();
    let others = others.map(|other| format!("not with {} for one achievement", program[*other].named.name));
    eligible.chain(quotas).chain(others).collect()
}

fn in_each(group: Option<&Group>) -> String {
    match group {
        None => String::new(),
        Some(group) => format!(" in each {}", group_word(group)),
    }
}

fn group_word(group: &Group) -> &str {
    match group {
        Group::Bloc => "bloc",
        Group::Level(level) => level,
    }
}

/// Returns a quota of the score's grades, everything it rests on said.
pub fn quota(program: &Program, score: &Score, quota: &Quota) -> String {
    let band = |band: usize| score.bands[band].named.name.as_str();
    let of = match &quota.of {
        Base::Grade(of) => band(*of).to_owned(),
        Base::GradeOrBetter(of) => format!("{} or better", band(*of)),
        Base::Units(words) => words.join(", "),
    };
    let groups = quota.in_each.iter().map(|group| format!("in each {}", group_word(group)));
    let groups = groups.collect::<Vec<_>>().join(" and ");
    let blank = if groups.is_empty() { "" } else { " " };
    let (grade, limit, rounding) = (band(quota.band), percent(&quota.limit), quota.rounding.word());
    let ties = if quota.ties_in { "in" } else { "out" };
    let other = quota.other.as_ref();
    let other =
        other.map(|(limit, holds)| format!(", {} where {}", percent(limit), condition(program, holds)));
    let by = quota.preferences.iter().map(|preference| match preference {
        Preference::Yes(of) => format!(", ties by {}", condition(program, of)),
        Preference::More(of) | Preference::Less(of) => format!(", ties by {}", quantity(program, of)),
        Preference::Lot(seed) => format!(", ties by lot {}", crate::format::quoted(seed)),
    });
    let (other, by) = (other.unwrap_or_default(), by.collect::<String>());
    format!("quota {grade} <= {limit} of {of}{blank}{groups}{other}, {rounding}{by}, ties {ties}")
}

/// Returns levels and kinds with their exception.
pub fn population(program: &Program, population: &Population) -> String {
    let except = population.except.as_ref().map(|except| format!(" except {}", condition(program, except)));
    let as_of = population.as_of.map(|day| format!(" as of {day}"));
    population.of.join(", ") + &as_of.unwrap_or_default() + &except.unwrap_or_default()
}

/// Returns a formula.
pub fn quantity(program: &Program, quantity: &Quantity) -> String {
    quantity_within(program, quantity, Tightness::Or)
}

fn derived_text(program: &Program, derived: &Derived) -> (String, Tightness) {
    let of: Vec<String> = derived.of.iter().map(|of| quantity(program, of)).collect();
    match &derived.how {
        How::Gathered(gathering) => {
            (format!("{} {{ {} }}", gathering.word(), of.join("; ")), Tightness::Alone)
        }
        How::Times(times) => {
            let of = derived.of.iter().map(|of| quantity_within(program, of, Tightness::Ratio));
            let times = enclosed(number(times), constant_tightness(times) < Tightness::Alone);
            (format!("{} * {times}", of.collect::<String>()), Tightness::Ratio)
        }
        How::Rounded { direction, digits, .. } => {
            let word = crate::words::english(direction.word());
            (format!("{word}({}, {digits})", of.join("")), Tightness::Alone)
        }
    }
}

/// Returns a day that a plan names.
pub fn day(program: &Program, day: &Day) -> String {
    let anchor = match day.anchor {
        Anchor::On(date) => date.to_string(),
        Anchor::YearStart => "year_start".to_owned(),
        Anchor::YearEnd => "year_end".to_owned(),
        Anchor::OfYear { month, day, before } => of_year(Some((month, day)), before),
        Anchor::Item(item) => program[item].named.name.clone(),
    };
    match day.shift {
        None => anchor,
        Some(Shift { count, months }) => {
            let how = Reckoned { months, before: count < 0 };
            let word = if count.abs() == 1 { how.word_of_one() } else { how.word() };
            format!("{} {word} {anchor}", count.abs())
        }
    }
}

/// Returns a condition.
pub fn condition(program: &Program, condition: &Condition) -> String {
    condition_within(program, condition, Tightness::Or)
}

fn quantity_within(program: &Program, quantity: &Quantity, around: Tightness) -> String {
    let within = |part: &Quantity, tightness| quantity_within(program, part, tightness);
    let (text, tightness) = match quantity {
        Quantity::Constant(constant) => (number(constant), constant_tightness(constant)),
        Quantity::Item(ix) => (program[*ix].named.name.clone(), Tightness::Alone),
        Quantity::Indicator(ix) => (program[*ix].named.name.clone(), Tightness::Alone),
        Quantity::Sum(a, b) => {
            (format!("{} + {}", within(a, Tightness::Sum), within(b, Tightness::Ratio)), Tightness::Sum)
        }
        Quantity::Difference(a, b) if program.is_day(a) => {
            let (from, to) = (within(b, Tightness::Alone), within(a, Tightness::Alone));
            (format!("days from {from} to {to}"), Tightness::Alone)
        }
        Quantity::Difference(a, b) => {
            (format!("{} - {}", within(a, Tightness::Sum), within(b, Tightness::Ratio)), Tightness::Sum)
        }
        Quantity::Ratio(a, b) => {
            (format!("{} / {}", within(a, Tightness::Ratio), within(b, Tightness::Alone)), Tightness::Ratio)
        }
        Quantity::Derived(derived) => derived_text(program, derived),
        Quantity::Change(change) => {
            let of = within(&change.of, Tightness::Or);
            (format!("{}({of}, {})", change.told.word(), against(program, &change.against)), Tightness::Alone)
        }
        Quantity::Parameter(ix) => (program[*ix].named.name.clone(), Tightness::Alone),
        Quantity::Pace(pace) => (self::pace(program, pace), Tightness::Alone),
        Quantity::Day(named) => (day(program, named), Tightness::Alone),
        Quantity::LateReports => ("late_report".to_owned(), Tightness::Alone),
    };
    enclosed(text, tightness < around)
}

fn against(program: &Program, against: &Against) -> String {
    match against {
        Against::YearBefore => "year_before".to_owned(),
        Against::Year(year) => year.to_string(),
        Against::Pace(pace) => self::pace(program, pace),
    }
}

fn pace(program: &Program, pace: &Pace) -> String {
    format!("pace({})", program.targets[pace.target].named.name)
}

fn constant_tightness(constant: &Number) -> Tightness {
    if exact_decimal(constant).is_some() { Tightness::Alone } else { Tightness::Ratio }
}

fn condition_within(program: &Program, condition: &Condition, around: Tightness) -> String {
    let (text, tightness) = match condition {
        Condition::Answer(ix) => (program[*ix].named.name.clone(), Tightness::Alone),
        Condition::Compare(a, comparator, b) => (compare(program, a, *comparator, b), Tightness::Compare),
        Condition::Met(ix) => (format!("met({})", program[*ix].named.name), Tightness::Alone),
        Condition::Awarded(ix) => (format!("awarded({})", program[*ix].named.name), Tightness::Alone),
        Condition::Assessed(ix) => (format!("assessed({})", program[*ix].named.name), Tightness::Alone),
        Condition::Rank { score, comparator, place, in_each: group } => {
            let name = &program[*score].named.name;
            let text = format!("rank({name}) {} {place}{}", comparator.sign(), in_each(group.as_ref()));
            (text, Tightness::Compare)
        }
        Condition::Grade { score, comparator, band } => {
            let score = &program[*score];
            let band = score.bands.get(*band).map_or("", |band| &band.named.name);
            (format!("grade({}) {} {band}", score.named.name, comparator.sign()), Tightness::Compare)
        }
        Condition::Editions(inner, editions) => {
            let nested = matches!(**inner, Condition::Editions(..));
            let around = if nested { Tightness::Alone } else { Tightness::Compare };
            let held = condition_within(program, inner, around);
            (format!("{held} {}", editions.text()), Tightness::Compare)
        }
        Condition::Not(inner) => {
            (format!("not {}", condition_within(program, inner, Tightness::Not)), Tightness::Not)
        }
        Condition::All(parts) => (group(program, "all", parts), Tightness::Alone),
        Condition::Any(parts) => (group(program, "any", parts), Tightness::Alone),
        Condition::AtLeast(count, parts) => {
            (group(program, &format!("at least {count} of"), parts), Tightness::Alone)
        }
    };
    enclosed(text, tightness < around)
}

/// Writes the constant of a comparison as its other side is written: `clearance >= 85%`.
fn compare(program: &Program, a: &Quantity, comparator: Comparator, b: &Quantity) -> String {
    let side = |this: &Quantity, other: &Quantity| match this {
        Quantity::Constant(constant) if is_share(program, other) => percent(constant),
        _ => quantity_within(program, this, Tightness::Sum),
    };
    format!("{} {} {}", side(a, b), comparator.sign(), side(b, a))
}

/// Returns whether the quantity is a part of a whole, or a change, and is written with a percent sign.
pub fn is_share(program: &Program, quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Indicator(ix) => program[*ix].shown == Shown::Percent,
        Quantity::Ratio(..) => true,
        Quantity::Change(change) => change.told == Told::AsPart,
        Quantity::Derived(derived) => derived.of.iter().any(|of| is_share(program, of)),
        _ => false,
    }
}

fn group(program: &Program, word: &str, parts: &[Condition]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| condition(program, part)).collect();
    format!("{word} {{ {} }}", parts.join("; "))
}

fn enclosed(text: String, needed: bool) -> String {
    if needed { format!("({text})") } else { text }
}

/// Returns what an answer to an item is.
pub fn item_kind(kind: &ItemKind) -> String {
    match kind {
        ItemKind::YesNo => "yes_no".to_owned(),
        ItemKind::Count => "count".to_owned(),
        ItemKind::Date => "date".to_owned(),
        ItemKind::Amount { measure, scale } => format!("amount \"{measure}\" scale {scale}"),
    }
}

/// Returns how answers of several periods become one.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Flow => "flow",
        Role::Stock => "stock",
        Role::Assigned => "assigned",
    }
}

/// Returns how an indicator is shown.
pub fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Number => "as number",
        Shown::Percent => "as percent",
        Shown::PerThousand => "as per thousand",
    }
}

/// Returns the conditions on an answer.
pub fn checks(program: &Program, item: &Item) -> String {
    let check = |check: &crate::program::ItemCheck| {
        format!("check {} {}", check.comparator.sign(), quantity(program, &check.other))
    };
    item.checks.iter().map(check).collect::<Vec<_>>().join(" ")
}

/// Returns a table of points.
pub fn table(program: &Program, part: &ScorePart) -> String {
    let step = |step: &Step| {
        let word = if step.below { "below" } else { "at" };
        let at = match &step.at {
            At::Number(at) => table_value(program, part, at),
            At::Day(at) => day(program, at),
        };
        format!("{} {word} {at}", number(&step.points))
    };
    let steps: Vec<String> = part.table.iter().map(step).collect();
    format!("{{ {} }} {}", steps.join("; "), if part.linear { "linear" } else { "steps" })
}

/// Returns a value as the part's table writes it.
pub fn table_value(program: &Program, part: &ScorePart, value: &Number) -> String {
    if is_share(program, &part.quantity) { percent(value) } else { number(value) }
}

/// Returns a part of a score without its table and its limits.
pub fn part(program: &Program, part: &ScorePart) -> String {
    format!("weight {} {}", number(&part.weight), held(program, part))
}

/// Returns what is held against the table of a part, or what a full part loses.
pub fn held(program: &Program, part: &ScorePart) -> String {
    let Some(reductions) = &part.full else { return quantity(program, &part.quantity) };
    let reductions = reductions.iter().map(|one| {
        let of = one.of.as_ref().map(|of| format!(" of {}", quantity(program, of))).unwrap_or_default();
        let waived = waived(program, &one.events);
        format!(", minus {} per {}{of}{waived}", percent(&one.share), quantity(program, &one.events.all))
    });
    format!("full{}", reductions.collect::<String>())
}

/// Returns the table of a part, unless it is full, and its limits.
pub fn table_and_limits(program: &Program, part: &ScorePart) -> String {
    let table = part.full.is_none().then(|| format!(" {}", table(program, part)));
    table.unwrap_or_default() + &part_limits(part)
}

fn part_limits(part: &ScorePart) -> String {
    let limit = |word: &str, limit: &Option<Number>| {
        limit.as_ref().map(|limit| format!(", {word} {}", number(limit))).unwrap_or_default()
    };
    limit("at most", &part.at_most) + &limit("at least", &part.at_least)
}

fn waived(program: &Program, events: &Events) -> String {
    let waived =
        events.waived.as_ref().map(|waived| format!(" unless waived by {}", quantity(program, waived)));
    waived.unwrap_or_default()
}

/// Returns a penalty.
pub fn penalty(program: &Program, penalty: &Penalty) -> String {
    let most = penalty.at_most.as_ref().map(|most| format!(", at most {}", number(most)));
    let (points, events) = (number(&penalty.points), events(program, &penalty.events));
    format!("minus {points} per {events}{}", most.unwrap_or_default())
}

/// Returns what points are taken off for: `delays unless waived by forgiven`.
pub fn events(program: &Program, events: &Events) -> String {
    quantity(program, &events.all) + &waived(program, events)
}

/// Returns the limits of a band, and its condition.
pub fn band(program: &Program, band: &Band) -> String {
    let limits = match (&band.from, &band.to) {
        (Some(from), None) => format!("from {}", number(from)),
        (Some(from), Some((to, true))) => format!("{} to {}", number(from), number(to)),
        (Some(from), Some((to, false))) => format!("from {} below {}", number(from), number(to)),
        (None, Some((to, _))) => format!("below {}", number(to)),
        (None, None) => String::new(),
    };
    let when = band.when.as_ref().map(|when| format!(" when {}", condition(program, when)));
    limits + &when.unwrap_or_default()
}

/// Returns what decides the grades of a score beside points and quotas, line by line.
pub fn grading(program: &Program, score: &Score) -> Vec<String> {
    let veto = |(band, vetoed): &(usize, Condition)| {
        format!("{} when {}", score.bands[*band].named.name, condition(program, vetoed))
    };
    let cap = |cap: &Cap| {
        let of = match &cap.of {
            Whose::Own => String::new(),
            Whose::Above => " of above".to_owned(),
            Whose::AboveAt(word) => format!(" of {word}"),
        };
        let unless = cap.unless.as_ref().map(|unless| format!(" unless {}", condition(program, unless)));
        format!("not above grade({}){of}{}", program[cap.score].named.name, unless.unwrap_or_default())
    };
    let not_assessed = |when: &Condition| format!("not assessed when {}", condition(program, when));
    let grading = &score.grading;
    let rules = grading.vetoes.iter().map(veto).chain(grading.caps.iter().map(cap));
    rules.chain(grading.not_assessed.iter().map(not_assessed)).collect()
}

/// Returns citations.
pub fn basis(basis: &[Basis]) -> String {
    let one = |basis: &Basis| {
        let of = basis.of.map(|day| format!(" of {day}")).unwrap_or_default();
        let provision =
            basis.provision.as_ref().map(|part| format!(" article \"{part}\"")).unwrap_or_default();
        let letters =
            basis.letters.map(|[first, last]| format!(" letters {first} to {last}")).unwrap_or_default();
        format!("\"{}\"{of}{provision}{letters}", basis.number)
    };
    basis.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_checked_is_written_as_it_was_read() {
        let formulas = [
            "cases",
            "cases + cases_solved - 5",
            "(cases + cases_solved) / (cases - cases_solved)",
            "cases - (cases - cases_solved)",
            "cases / (cases_solved / cases)",
            "change(cases / cases_solved, year_before)",
            "late_report",
        ];
        let conditions = [
            "launched",
            "not launched",
            "cases >= 5",
            "clearance >= 85%",
            "cases / cases_solved < 0.5%",
            "all { launched; cases > 1 }",
            "any { met(safe); awarded(exemplary) }",
            "at least 2 of { launched; registered; not met(safe) }",
            "grade(movement) >= fair",
            "grade(movement) >= fair for 2 consecutive editions",
            "not awarded(exemplary) in 3 of the last 4 editions",
            "(not awarded(exemplary)) for 2 consecutive editions",
        ];
        let plan = include_str!("../corpus/good/movement.plan");
        let formulas = formulas.map(|formula| format!("{formula} >= 1"));
        let conditions = conditions.map(|condition| format!("share of commune where ({condition}) >= 1%"));
        for target in formulas.iter().chain(&conditions) {
            let program = crate::compile(&format!("{plan}\ntarget last {target}")).program.unwrap();
            let last = program.targets.last().unwrap();
            let written = format!(
                "{} {} {}",
                measure(&program, last),
                last.comparator.sign(),
                threshold(&program, last)
            );
            assert_eq!(written, target.replace("where (", "where ").replace(") >= 1%", " >= 1%"));
        }
    }
}
