//! The rules by which annotated documents are scored: one-to-one matches by overlap, values first.

use base::Number;
use base::number::parse_decimal;
use num_traits::{Signed, Zero};
use serde_json::Value;
use std::collections::BTreeMap;

/// The counts of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Annotations asked for.
    pub gold: usize,
    /// Findings that count.
    pub found: usize,
    /// Pairs that overlap.
    pub matched: usize,
    /// Of them, with equal values.
    pub valued: usize,
    /// Of them, with equal attributes.
    pub full: usize,
    /// Whether only what is missed counts.
    pub recall_only: bool,
}

impl Tally {
    /// Returns F1 of the values in thousandths; the share found where only that counts.
    pub fn value_score(self) -> usize {
        self.score(self.valued)
    }

    /// Returns F1 of values with attributes, likewise.
    pub fn full_score(self) -> usize {
        self.score(self.full)
    }

    fn score(self, hits: usize) -> usize {
        let whole = if self.recall_only { 2 * self.gold } else { self.gold + self.found };
        (2000 * hits).checked_div(whole).unwrap_or(1000)
    }

    fn add(&mut self, other: Tally) {
        self.gold += other.gold;
        self.found += other.found;
        self.matched += other.matched;
        self.valued += other.valued;
        self.full += other.full;
        self.recall_only = other.recall_only;
    }
}

/// Every kind the guideline has.
const KINDS: [&str; 10] = [
    "citation",
    "date",
    "quantity",
    "ordinal",
    "commitment",
    "recognition",
    "office_holder",
    "unit",
    "task",
    "placement",
];

/// Adds the tallies of one document, and says what differs.
pub fn score(gold: &Value, found: &Value, tallies: &mut BTreeMap<String, Tally>, said: &mut Vec<String>) {
    let doc = gold["doc"].as_str().unwrap_or_default();
    for kind in KINDS {
        let coverage = gold["coverage"][kind].as_str().unwrap_or("exhaustive");
        let of_kind = |annotations: &Value| -> Vec<Value> {
            let all = annotations.as_array().into_iter().flatten();
            all.filter(|one| one["kind"] == kind).cloned().collect()
        };
        let (asked, given) = (of_kind(&gold["annotations"]), of_kind(&found["annotations"]));
        if coverage.starts_with("not annotated") || (asked.is_empty() && given.is_empty()) {
            continue;
        }
        let mut tally = tally(doc, kind, &asked, &given, said);
        tally.recall_only = coverage.starts_with("first mention") || coverage.starts_with("main explicit");
        tallies.entry(kind.to_owned()).or_default().add(tally);
    }
}

/// Returns how many numerals that are no fact were taken for one, and how many there are.
pub fn traps_hit(gold: &Value, found: &Value) -> (usize, usize) {
    let list = |of: &Value, key: &str| of[key].as_array().cloned().unwrap_or_default();
    let (annotations, traps) = (list(gold, "annotations"), list(gold, "traps"));
    let is_fact = |one: &Value| {
        ["citation", "date", "quantity", "ordinal"].contains(&one["kind"].as_str().unwrap_or(""))
    };
    let half = base::number::fraction(1, 2);
    let stray: Vec<Value> = list(found, "annotations")
        .into_iter()
        .filter(|one| {
            is_fact(one) && !annotations.iter().any(|asked| union_share(span(asked), span(one)) >= half)
        })
        .collect();
    let is_hit = |trap: &&Value| {
        let (start, end) = span(trap);
        stray.iter().any(|one| {
            let (from, to) = span(one);
            union_share((start, end), (from, to)) >= half || (start <= from && to <= end)
        })
    };
    (traps.iter().filter(is_hit).count(), traps.len())
}

fn tally(doc: &str, kind: &str, asked: &[Value], given: &[Value], said: &mut Vec<String>) -> Tally {
    let half = base::number::fraction(1, 2);
    let mut pairs = Vec::new();
    for (i, gold) in asked.iter().enumerate() {
        for (j, one) in given.iter().enumerate() {
            let overlap = overlap(gold, one);
            if overlap >= half {
                let (valued, full) = agree(kind, gold, one);
                pairs.push((
                    std::cmp::Reverse((u8::from(valued) + u8::from(full), overlap)),
                    i,
                    j,
                    valued,
                    full,
                ));
            }
        }
    }
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    let (mut of_gold, mut of_found) = (BTreeMap::new(), BTreeMap::new());
    for (_, i, j, valued, full) in pairs {
        if !of_gold.contains_key(&i) && !of_found.contains_key(&j) {
            of_gold.insert(i, (j, valued, full));
            of_found.insert(j, i);
        }
    }
    let mut tally = Tally::default();
    let mut say = |what: &str, one: &Value, value: &Value| {
        said.push(format!("{doc} {kind} {what}: {} {} {value}", one["quote"], one["value"]));
    };
    for (i, gold) in asked.iter().enumerate().filter(|(_, gold)| gold["optional"] != Value::Bool(true)) {
        tally.gold += 1;
        match of_gold.get(&i) {
            None => say("missed", gold, &Value::Null),
            Some((j, valued, full)) => {
                tally.found += 1;
                tally.matched += 1;
                tally.valued += usize::from(*valued);
                tally.full += usize::from(*full);
                if !full {
                    say(if *valued { "attributes" } else { "value" }, gold, &given[*j]);
                }
            }
        }
    }
    for (j, one) in given.iter().enumerate().filter(|(j, _)| !of_found.contains_key(j)) {
        tally.found += 1;
        say("too much", one, &Value::from(j));
    }
    tally
}

fn span(one: &Value) -> (u64, u64) {
    (one["start"].as_u64().unwrap(), one["end"].as_u64().unwrap())
}

fn core(one: &Value) -> Option<(u64, u64)> {
    Some((one["core_start"].as_u64()?, one["core_end"].as_u64()?))
}

fn union_share((a, b): (u64, u64), (c, d): (u64, u64)) -> Number {
    let common = b.min(d).saturating_sub(a.max(c));
    if common == 0 { Number::zero() } else { base::number::fraction(common, b.max(d) - a.min(c)) }
}

fn overlap(gold: &Value, one: &Value) -> Number {
    let ((start, end), (from, to)) = (span(gold), span(one));
    let mut best = union_share((start, end), (from, to));
    if let Some((core_start, core_end)) = core(gold) {
        best = best.max(union_share((core_start, core_end), (from, to)));
        if start <= from && from <= core_start && core_end <= to && to <= end {
            best = base::number::whole(1);
        }
        best = core(one).map_or(best.clone(), |core| union_share((core_start, core_end), core).max(best));
    }
    best
}

/// Returns whether the values agree, and whether the attributes do too.
fn agree(kind: &str, gold: &Value, one: &Value) -> (bool, bool) {
    let same = |key: &str| folded(&gold[key]) == folded(&one[key]);
    let number = |key: &str| close(&gold[key], &one[key]);
    let comparator = |of: &Value| of["comparator"].as_str().unwrap_or("=").to_owned();
    match kind {
        "date" => {
            let value = same_date(gold, one);
            (value, value && (gold["modifier"].is_null() || gold["modifier"] == one["modifier"]))
        }
        "quantity" => {
            let exact = number("value");
            let by_size = gold["measure"] == "change" && close_by_size(&gold["value"], &one["value"]);
            let of = gold["of"].is_null() || number("of");
            let attributes =
                unit(&gold["unit"]) == unit(&one["unit"]) && comparator(gold) == comparator(one) && of;
            (exact || by_size, exact && attributes)
        }
        "ordinal" => (number("value"), number("value") && unit(&gold["unit"]) == unit(&one["unit"])),
        "citation" => citations_agree(gold, one),
        "commitment" => {
            let by_threshold = !gold["threshold"].is_null();
            let value = if by_threshold {
                close_by_size(&gold["threshold"], &one["threshold"])
            } else {
                same("value")
            };
            let attributes =
                gold["comparator"] == one["comparator"] && unit(&gold["unit"]) == unit(&one["unit"]);
            (value, value && attributes)
        }
        "recognition" => {
            let counts = |key: &str| gold[key].is_null() && one[key].is_null() || number(key);
            let value = counts("collectives") && counts("individuals");
            let forms = |of: &Value| -> std::collections::BTreeSet<String> {
                of["forms"].as_array().into_iter().flatten().map(folded).collect()
            };
            (value, value && forms(gold) == forms(one))
        }
        "office_holder" => (same("value"), same("value") && same("role")),
        "task" => {
            let (a, b) = (folded(&gold["value"]), folded(&one["value"]));
            let value = !b.is_empty() && (a.contains(&b) || b.contains(&a));
            (value, value)
        }
        "placement" => {
            let value = folded(&gold["value"]).replace(' ', "") == folded(&one["value"]).replace(' ', "");
            (value, value && gold["fact"] == one["fact"])
        }
        _ => (same("value"), same("value")),
    }
}

fn citations_agree(gold: &Value, one: &Value) -> (bool, bool) {
    let kind = one["doc_kind"].is_null() || gold["doc_kind"] == one["doc_kind"];
    let value = if gold["numbered"] == Value::Bool(false) {
        one["value"].as_str().unwrap_or("unnumbered").starts_with("unnumbered") && kind
    } else {
        !one["value"].is_null() && document_number(&gold["value"]) == document_number(&one["value"])
    };
    let dated = |of: &Value| serde_json::json!({ "value": of["date"] });
    let date = gold["date"].is_null() || same_date(&dated(gold), &dated(one));
    (value, value && gold["doc_kind"] == one["doc_kind"] && date)
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
}

fn folded(value: &Value) -> String {
    let words = text(value);
    intake::script::compared(&words.replace(['Đ', 'đ'], "d")).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn document_number(value: &Value) -> String {
    let joined: String = folded(value).split_whitespace().collect();
    let trimmed = joined.trim_matches(|sign| "()[].,;:".contains(sign)).to_uppercase();
    let bare = trimmed.trim_start_matches('0');
    if bare.starts_with(|sign: char| sign.is_ascii_digit()) { bare.to_owned() } else { trimmed }
}

fn unit(value: &Value) -> Option<String> {
    let unit = value.as_str()?.to_lowercase();
    let alias = match unit.as_str() {
        "%" | "٪" | "percentage" | "pct" => "percent",
        "years" => "year",
        "days" => "day",
        "months" => "month",
        "people" | "persons" => "person",
        "group" | "groups" | "collectives" => "collective",
        "individuals" => "individual",
        "pp" => "percentage-point",
        other => other,
    };
    Some(alias.to_owned())
}

fn decimal(value: &Value) -> Option<Number> {
    let written = text(value);
    parse_decimal(written.trim().trim_end_matches('%').trim_start_matches('+'))
}

/// Returns whether two numbers are the same to a millionth, or a thousandth where they are below one.
fn close(a: &Value, b: &Value) -> bool {
    decimal(a).zip(decimal(b)).is_some_and(|(a, b)| near(&a, &b))
}

fn close_by_size(a: &Value, b: &Value) -> bool {
    decimal(a).zip(decimal(b)).is_some_and(|(a, b)| near(&a.abs(), &b.abs()))
}

fn near(a: &Number, b: &Number) -> bool {
    let one = base::number::whole(1);
    let part = base::number::fraction(1, if a.abs() < one { 1000 } else { 1_000_000 });
    (a - b).abs() <= part * a.abs().max(b.abs())
}

/// Returns whether any way of giving one date equals any way of giving the other: as text, or as the same days.
fn same_date(gold: &Value, one: &Value) -> bool {
    let ways = |of: &Value, keys: &[&str]| -> Vec<String> {
        let given = keys.iter().map(|key| text(&of[*key])).filter(|way| !way.is_empty());
        given.map(|way| way.split('~').next().unwrap().to_owned()).collect()
    };
    let (asked, given) = (ways(gold, &["value", "resolved", "gregorian"]), ways(one, &["value", "resolved"]));
    asked
        .iter()
        .any(|a| given.iter().any(|b| a == b || days(a).is_some_and(|days_a| Some(days_a) == days(b))))
}

/// Returns the first and the last day of a date such as `2023`, `2025-01`, `2024-Q3`, `2021/2025`, `FY2020`.
fn days(value: &str) -> Option<(String, String)> {
    let (from, to) = value.split_once('/').unwrap_or((value, value));
    Some((day(from, false)?, day(to, true)?))
}

fn day(value: &str, last: bool) -> Option<String> {
    if let Some(year) = value.strip_prefix("FY") {
        let year: i16 = year.parse().ok()?;
        return Some(if last { format!("{year:04}-09-30") } else { format!("{:04}-10-01", year - 1) });
    }
    if let Ok(period) = value.parse::<base::Period>() {
        return Some(if last { period.last_day().to_string() } else { period.first_day().to_string() });
    }
    value.split('T').next()?.parse::<base::Date>().ok().map(|date| date.to_string())
}
