//! The answer for programs: JSON and CSV. Floats are rounded to nine places, so that two machines say the same.

#![expect(clippy::float_arithmetic, reason = "rounded for display")]

use super::{Question, Told, text};
use crate::output;
use crate::session::Session;
use crate::trouble::Trouble;
use effect::study::Row;
use effect::{Answer, Estimate};
use exchange::write::Cell;
use serde_json::{Value, json};

/// Returns the answer as one document.
pub fn document(session: &Session, question: &Question, told: &Told) -> Value {
    let (gathered, answer) = (&told.gathered, &told.answer);
    let period =
        |at: i64| usize::try_from(at).ok().and_then(|at| gathered.periods.get(at)).map(ToString::to_string);
    let by_period =
        |rows: &[Row]| rows.iter().map(|row| line(row, "period", json!(period(row.at)))).collect::<Vec<_>>();
    let basis = answer.basis;
    let sentences = |messages: Vec<base::Message>| {
        let one =
            |message: base::Message| json!({ "code": message.code, "message": session.sentence(&message) });
        messages.into_iter().map(one).collect::<Vec<_>>()
    };
    json!({
        "figure": gathered.figure,
        "percent": gathered.percent,
        "higher_is_better": gathered.higher_is_better,
        "first": gathered.periods.first().map(ToString::to_string),
        "last": gathered.periods.last().map(ToString::to_string),
        "level": question.level,
        "cluster": gathered.cluster,
        "map": gathered.map,
        "entry": gathered.entry,
        "seed": question.seed,
        "verdict": text::verdict(gathered, answer),
        "effect": answer.effect.map(estimate),
        "rests_on": {
            "treated": basis.treated, "never_treated": basis.never, "clusters": basis.clusters,
            "groups": basis.groups, "periods": basis.periods,
            "coverage": { "known": basis.known, "possible": basis.possible },
            "left_out": { "units": basis.left_out.units, "treated": basis.left_out.treated },
        },
        "others": {
            "simple": answer.others.simple.map(estimate), "dynamic": answer.others.dynamic.map(estimate),
            "calendar": answer.others.calendar.map(estimate), "two_by_two": answer.others.two_by_two.map(estimate),
            "imputed": answer.others.imputed.map(estimate),
        },
        "ages": answer.ages.iter().map(|row| line(row, "age", json!(row.at))).collect::<Vec<_>>(),
        "groups": by_period(&answer.groups),
        "periods": by_period(&answer.periods),
        "checks": {
            "leads": answer.leads.map(|wald| json!({ "statistic": rounded(wald.statistic), "count": wald.count, "chance": rounded(wald.chance) })),
            "permuted": answer.permuted.map(|permuted| json!({ "draws": permuted.draws, "chance": rounded(permuted.chance) })),
            "earlier": answer.earlier.map(|(by, moved)| json!({ "by": by, "effect": estimate(moved) })),
            "unaffected": told.unaffected.iter().map(|(gathered, answer)| unaffected(&gathered.figure, answer)).collect::<Vec<_>>(),
        },
        "lacks": sentences(text::lacks(answer)),
        "cautions": sentences(text::cautions(session, gathered, answer)),
    })
}

fn unaffected(figure: &str, answer: &Answer) -> Value {
    json!({ "figure": figure, "effect": answer.effect.map(estimate) })
}

fn line(row: &Row, name: &str, at: Value) -> Value {
    let band = row.band.map(|(low, high)| json!([rounded(low), rounded(high)]));
    let treated = row.estimate.map(|_| row.treated);
    json!({ name: at, "treated": treated, "effect": row.estimate.map(estimate), "band": band })
}

fn estimate(estimate: Estimate) -> Value {
    let Some(spread) = estimate.spread else {
        return json!({ "value": rounded(estimate.value), "error": null });
    };
    json!({
        "value": rounded(estimate.value), "error": rounded(spread.error), "low": rounded(spread.low),
        "high": rounded(spread.high), "freedom": rounded(spread.freedom), "chance": rounded(spread.chance),
    })
}

fn rounded(number: f64) -> f64 {
    let scaled = (number * 1e9).round() / 1e9;
    if scaled == 0.0 { 0.0 } else { scaled }
}

const HEADER: [&str; 10] =
    ["table", "at", "treated", "value", "error", "low", "high", "band_low", "band_high", "chance"];

/// Writes every estimate as one table. Lines that are withheld have no numbers.
pub fn csv(told: &Told) -> Result<(), Trouble> {
    let (gathered, answer) = (&told.gathered, &told.answer);
    let period =
        |at: i64| usize::try_from(at).ok().and_then(|at| gathered.periods.get(at)).map(ToString::to_string);
    let one = |table: &str, estimate: Option<Estimate>| {
        estimate.map(|estimate| cells(table, String::new(), None, Some(estimate), None))
    };
    let others = answer.others;
    let mut rows: Vec<Vec<Cell>> = [
        one("effect", answer.effect),
        one("simple", others.simple),
        one("dynamic", others.dynamic),
        one("calendar", others.calendar),
        one("two_by_two", others.two_by_two),
        one("imputed", others.imputed),
        one("earlier", answer.earlier.map(|(_, moved)| moved)),
    ]
    .into_iter()
    .flatten()
    .collect();
    for (table, lines) in [("age", &answer.ages), ("group", &answer.groups), ("period", &answer.periods)] {
        rows.extend(lines.iter().map(|row| {
            let at = if table == "age" { row.at.to_string() } else { period(row.at).unwrap_or_default() };
            cells(table, at, row.estimate.map(|_| row.treated), row.estimate, row.band)
        }));
    }
    rows.extend(
        told.unaffected.iter().map(|(gathered, answer)| {
            cells("unaffected", gathered.figure.clone(), None, answer.effect, None)
        }),
    );
    output::csv(&HEADER, &rows)
}

fn cells(
    table: &str,
    at: String,
    treated: Option<usize>,
    estimate: Option<Estimate>,
    band: Option<(f64, f64)>,
) -> Vec<Cell> {
    let plain =
        |number: Option<f64>| number.map_or(Cell::Empty, |number| Cell::Plain(rounded(number).to_string()));
    let spread = estimate.and_then(|estimate| estimate.spread);
    vec![
        Cell::Text(table.to_owned()),
        if at.is_empty() { Cell::Empty } else { Cell::Plain(at) },
        treated.map_or(Cell::Empty, |treated| Cell::Plain(treated.to_string())),
        plain(estimate.map(|estimate| estimate.value)),
        plain(spread.map(|spread| spread.error)),
        plain(spread.map(|spread| spread.low)),
        plain(spread.map(|spread| spread.high)),
        plain(band.map(|(low, _)| low)),
        plain(band.map(|(_, high)| high)),
        plain(spread.map(|spread| spread.chance)),
    ]
}
