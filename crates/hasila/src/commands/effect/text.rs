//! The answer for people: in sentences, what it rests on, and what to mind.

#![expect(clippy::float_arithmetic, reason = "rounded for display")]

use super::gathered::Gathered;
use super::{Question, Told};
use crate::output::Grid;
use crate::session::Session;
use crate::words;
use base::{Message, Number};
use effect::caution::{Caution, Lack};
use effect::study::Row;
use effect::{Answer, Estimate, Study};
use num_traits::FromPrimitive;

/// Lines of the event study shown before treatment, and from it on; `--json` and `--csv` have all.
const BEFORE_MAX: i64 = 6;
const AFTER_MAX: i64 = 12;

/// Returns what an estimate comes to: `better`, `worse`, `open`, or `undecided` where there is none.
pub fn verdict(gathered: &Gathered, answer: &Answer) -> &'static str {
    let Some(effect) = answer.effect else { return "undecided" };
    match effect.spread {
        Some(spread) if spread.excludes_zero() && (effect.value > 0.0) == gathered.higher_is_better => {
            "better"
        }
        Some(spread) if spread.excludes_zero() => "worse",
        _ => "open",
    }
}

/// Returns what an answer is about.
pub fn title(session: &Session, gathered: &Gathered) -> String {
    let label = words::label(&session.catalogue, &gathered.labels, &gathered.label);
    let ends = [gathered.periods.first(), gathered.periods.last()];
    let [first, last] = ends.map(|period| *period.expect("there is a period"));
    let head = Message::new("effect.head").with("figure", label).with("treatment", &*gathered.treatment);
    let head = head.with("first", first).with("last", last);
    session.sentence(
        &head.with("map", words::map(&session.catalogue, &gathered.map)).with("entry", gathered.entry),
    )
}

/// Returns the answer as people read it.
pub fn text(session: &Session, question: &Question, told: &Told) -> String {
    let (gathered, answer) = (&told.gathered, &told.answer);
    let say = |message: Message| session.sentence(&message) + "\n";
    let mut text = title(session, gathered) + "\n\n";
    let shown = Shown::of(session, gathered, answer);
    match answer.effect {
        None => lacks(answer).into_iter().for_each(|lack| text += &told_with_fix(session, &lack)),
        Some(effect) => {
            text += &say(shown.answer(effect, verdict(gathered, answer)));
            if effect.spread.is_some() {
                text += &say(Message::new("effect.sure"));
            }
        }
    }
    text += &say(basis(session, gathered, answer));
    text += &second(session, &shown, answer);
    if !answer.ages.is_empty() {
        text += &format!("\n{}{}", say(Message::new("effect.ages")), shown.ages(&answer.ages));
    }
    let checks = checks(session, &shown, told);
    if !checks.is_empty() {
        text += &format!("\n{}{}", say(Message::new("effect.checks")), words::indented(&checks));
    }
    let cautions = cautions(session, gathered, answer);
    if !cautions.is_empty() {
        text += &format!("\n{}", say(Message::new("effect.mind")));
        cautions.iter().for_each(|caution| text += &words::indented(&told_with_fix(session, caution)));
    }
    text += &format!("\n{}", say(Message::new("effect.cannot").with("seed", question.seed)));
    text
}

fn told_with_fix(session: &Session, message: &Message) -> String {
    let fix = session.catalogue.fix(message).map(|fix| format!("    {fix}\n")).unwrap_or_default();
    format!("{}\n{fix}", session.sentence(message))
}

fn basis(session: &Session, gathered: &Gathered, answer: &Answer) -> Message {
    let basis = answer.basis;
    Message::new("effect.basis")
        .with("treated", basis.treated)
        .with("never", basis.never)
        .with("clusters", basis.clusters)
        .with("level", session.catalogue.level(&gathered.cluster))
        .with("groups", basis.groups)
        .with("periods", basis.periods)
        .with("known", basis.known)
        .with("possible", basis.possible)
}

/// Returns why there is no estimate.
pub fn lacks(answer: &Answer) -> Vec<Message> {
    let least = Study::default().smallest;
    let message = |lack: &Lack| match lack {
        Lack::Periods => Message::new("effect.lack-periods"),
        Lack::Treated(count) => {
            Message::new("effect.lack-treated").with("count", *count).with("least", least)
        }
        Lack::Controls(count) => {
            Message::new("effect.lack-controls").with("count", *count).with("least", least)
        }
    };
    answer.lacks.iter().map(message).collect()
}

/// Returns what to mind.
pub fn cautions(session: &Session, gathered: &Gathered, answer: &Answer) -> Vec<Message> {
    let counted =
        |code: &'static str, count: usize| (count > 0).then(|| Message::new(code).with("count", count));
    let own = [
        counted("effect.changed-units", gathered.changed),
        counted("effect.named-again", gathered.again),
        counted("effect.treated-later", gathered.later),
    ];
    let names = || gathered.empty.iter().map(|period| session.catalogue.period(*period)).collect::<Vec<_>>();
    let empty =
        (!gathered.empty.is_empty()).then(|| Message::new("effect.empty-periods").with("periods", names()));
    empty
        .into_iter()
        .chain(own.into_iter().flatten())
        .chain(answer.cautions.iter().map(|caution| caution_of(session, caution)))
        .collect()
}

fn caution_of(session: &Session, caution: &Caution) -> Message {
    let chance = |chance: f64| share(session, chance);
    match *caution {
        Caution::FewTreated(count) => Message::new("effect.few-treated").with("count", count),
        Caution::FewControls(count) => Message::new("effect.few-controls").with("count", count),
        Caution::FewClusters(count) => Message::new("effect.few-clusters").with("count", count),
        Caution::AllTreated => Message::new("effect.all-treated"),
        Caution::AlwaysTreated(count) => Message::new("effect.always-treated").with("count", count),
        Caution::LeftOut { units, treated } => {
            Message::new("effect.left-out").with("count", units).with("treated", treated)
        }
        Caution::UnevenGaps { treated, others } => Message::new("effect.uneven-gaps")
            .with("treated", u64::from(treated))
            .with("others", u64::from(others)),
        Caution::LeadsMove(by_chance) => Message::new("effect.leads-move").with("chance", chance(by_chance)),
        Caution::NoLeads => Message::new("effect.no-leads"),
        Caution::DipBefore => Message::new("effect.turned-before").with("way", "down"),
        Caution::RiseBefore => Message::new("effect.turned-before").with("way", "up"),
        Caution::OtherLevels(hundredths) => {
            let apart = Number::new(hundredths.into(), 100.into());
            Message::new("effect.other-levels").with("apart", session.catalogue.signed(&apart, 1))
        }
        Caution::OpinionsDiffer => Message::new("effect.opinions-differ"),
        Caution::EarlierMoves => Message::new("effect.earlier-moves"),
        Caution::ChanceDoes(by_chance) => {
            Message::new("effect.chance-does").with("chance", chance(by_chance))
        }
    }
}

/// Returns the lines of the checks that ought to find nothing.
fn checks(session: &Session, shown: &Shown, told: &Told) -> String {
    let answer = &told.answer;
    let mut said = Vec::new();
    if let Some(wald) = answer.leads {
        let message = Message::new("effect.check-leads").with("count", wald.count);
        said.push(message.with("chance", share(session, wald.chance)));
    }
    if let Some((by, moved)) = answer.earlier {
        said.extend(shown.between("effect.check-earlier", moved).map(|message| message.with("by", by)));
    }
    if let Some(permuted) = answer.permuted {
        let message = Message::new("effect.check-dealt").with("draws", permuted.draws);
        said.push(message.with("chance", share(session, permuted.chance)));
    }
    for (gathered, answer) in &told.unaffected {
        let shown = Shown::of(session, gathered, answer);
        let label = words::label(&session.catalogue, &gathered.labels, &gathered.label);
        let found = answer.effect.and_then(|effect| shown.between("effect.check-unaffected", effect));
        said.push(
            found.unwrap_or_else(|| Message::new("effect.check-unaffected-none")).with("figure", label),
        );
    }
    said.iter().map(|message| session.sentence(message) + "\n").collect()
}

/// Returns what the second way finds.
fn second(session: &Session, shown: &Shown, answer: &Answer) -> String {
    let both = answer.others.imputed.zip(answer.others.simple);
    let message = both.and_then(|(imputed, simple)| {
        let message = shown.between("effect.second", imputed)?;
        Some(message.with("simple", shown.number(simple.value)))
    });
    message.map(|message| session.sentence(&message) + "\n").unwrap_or_default()
}

fn share(session: &Session, chance: f64) -> String {
    session.catalogue.percent(&exact(chance), 1)
}

/// Returns the number with nine places.
fn exact(number: f64) -> Number {
    Number::from_f64((number * 1e9).round()).unwrap_or_default() / base::number::whole(1_000_000_000)
}

/// How the numbers of one outcome are shown.
struct Shown<'a> {
    session: &'a Session,
    percent: bool,
    places: u8,
}

impl Shown<'_> {
    /// Returns the way that shows two digits of the error, and no more.
    fn of<'a>(session: &'a Session, gathered: &Gathered, answer: &Answer) -> Shown<'a> {
        let error = answer.effect.and_then(|effect| effect.spread).map_or(0.1, |spread| spread.error);
        let scaled = if gathered.percent { 100.0 * error } else { error };
        let places = (1.0 - scaled.log10().floor()).clamp(0.0, 6.0);
        Shown { session, percent: gathered.percent, places: places as u8 }
    }

    /// Returns a number with its sign; of a share, in points.
    fn number(&self, number: f64) -> String {
        let plain = self.plain(number);
        if self.percent { self.session.catalogue.points(&plain) } else { plain }
    }

    /// Returns a number with its sign, as it stands in a table.
    fn plain(&self, number: f64) -> String {
        let hundred = if self.percent { 100 } else { 1 };
        self.session.catalogue.signed(&(exact(number) * base::number::whole(hundred)), self.places)
    }

    fn answer(&self, effect: Estimate, verdict: &str) -> Message {
        let code = match verdict {
            "better" => "effect.better",
            "worse" => "effect.worse",
            _ => "effect.open",
        };
        let none = || Message::new("effect.no-interval").with("value", self.number(effect.value));
        self.between(code, effect).unwrap_or_else(none)
    }

    /// Returns a sentence with an estimate and its interval; nothing where it has none.
    fn between(&self, code: &'static str, estimate: Estimate) -> Option<Message> {
        let spread = estimate.spread?;
        let message = Message::new(code).with("value", self.number(estimate.value));
        Some(message.with("low", self.number(spread.low)).with("high", self.number(spread.high)))
    }

    fn ages(&self, rows: &[Row]) -> String {
        let head = |column| self.session.sentence(&Message::new("effect.column").with("column", column));
        let mut grid =
            Grid::new(["age", "value", "low", "high", "band-low", "band-high", "treated"].map(head).to_vec());
        let near = rows.iter().filter(|row| (-BEFORE_MAX..AFTER_MAX).contains(&row.at));
        let mut shown = 0;
        for row in near {
            grid.push(self.cells(row));
            shown += 1;
        }
        let more = words::and_more(&self.session.catalogue, rows.len() as u64 - shown);
        grid.numbers(&[0, 1, 2, 3, 4, 5, 6]).lines() + &more
    }

    fn cells(&self, row: &Row) -> Vec<String> {
        let age = if row.at == 0 { "0".to_owned() } else { format!("{:+}", row.at) };
        let Some(estimate) = row.estimate else {
            return vec![age, self.session.word("effect.withheld")];
        };
        let plain = |number: Option<f64>| number.map(|number| self.plain(number)).unwrap_or_default();
        vec![
            age,
            self.plain(estimate.value),
            plain(estimate.spread.map(|spread| spread.low)),
            plain(estimate.spread.map(|spread| spread.high)),
            plain(row.band.map(|(low, _)| low)),
            plain(row.band.map(|(_, high)| high)),
            self.session.catalogue.count(row.treated as u64),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli;
    use locale::Lang;

    /// One of each, so that none is without its sentence.
    const CAUTIONS: [Caution; 16] = [
        Caution::FewTreated(5),
        Caution::FewControls(5),
        Caution::FewClusters(5),
        Caution::AllTreated,
        Caution::AlwaysTreated(2),
        Caution::LeftOut { units: 3, treated: 1 },
        Caution::UnevenGaps { treated: 9, others: 1 },
        Caution::LeadsMove(0.012),
        Caution::NoLeads,
        Caution::DipBefore,
        Caution::RiseBefore,
        Caution::OtherLevels(-73),
        Caution::OpinionsDiffer,
        Caution::EarlierMoves,
        Caution::ChanceDoes(0.2),
        Caution::LeftOut { units: 1, treated: 0 },
    ];

    #[test]
    fn everything_that_weakens_an_estimate_is_said_in_every_language() {
        for lang in Lang::ALL {
            let typed = ["hasila", "--lang", &lang.to_string(), "init"].map(std::ffi::OsString::from);
            let session = Session::new(cli::read(typed.into_iter()).expect("it can be typed").global, None);
            let lacking = Answer {
                lacks: vec![Lack::Periods, Lack::Treated(1), Lack::Controls(1)],
                ..Answer::default()
            };
            let cautions = CAUTIONS.iter().map(|caution| caution_of(&session, caution));
            for message in cautions.chain(lacks(&lacking)) {
                let said = session.sentence(&message);
                assert!(!said.contains("effect.") && !said.contains("{$"), "{lang}: {said}");
            }
        }
    }

    #[test]
    fn two_digits_of_the_error_are_shown() {
        let typed = ["hasila", "init"].map(std::ffi::OsString::from);
        let session = Session::new(cli::read(typed.into_iter()).expect("it can be typed").global, None);
        let shown = |percent, places| Shown { session: &session, percent, places };
        assert_eq!(shown(true, 2).number(0.051_84), "+5.18 points");
        assert_eq!(shown(false, 0).number(-1_234.4), "-1,234");
    }
}
