//! Commitments: somebody is to reach a threshold. What was reached is none.
//!
//! A figure is one where words before it strive, order or announce, or a day is set for it, and nothing between says that it came
//! about. A line that announces targets or orders and ends with a colon, or a heading of targets, makes those of the list under it;
//! a bound that words set from below or from above in a list of provisions is a norm without any such word.

use crate::Prepared;
use crate::comparator::Comparator;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::language::Language;
use crate::lexicon::{Match, Phrases};
use crate::list::{self, Lists, Mark};
use crate::phrase::{self, PROSPECTS};
use crate::quantity::{Measure, Quantity};
use crate::script::{Class, Script, Span};
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

static RESULTS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/results.txt")));

/// What somebody is to reach.
#[derive(Clone, Debug, Serialize)]
pub struct Commitment {
    /// Comparator, threshold and unit as one key: `>90%`, `>=1 unit`, `<=45 day`.
    pub value: String,
    /// What kind of commitment it is.
    #[serde(rename = "type")]
    pub shape: Shape,
    /// How the threshold bounds what is to be reached.
    pub comparator: Comparator,
    /// The number to reach.
    pub threshold: Value,
    /// What it is counted or measured in.
    pub unit: Option<String>,
    /// Of whom it is a share or a number, as printed.
    pub population: Option<String>,
    /// Whether the population is that of the commitment before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub population_inherited: bool,
    /// Who is to see to it, as printed, where an order names them.
    pub addressee: Option<String>,
    /// What they are to do, as printed.
    pub action: Option<String>,
    /// The day by which, in ISO 8601.
    pub deadline: Option<String>,
    /// The period in which, in ISO 8601.
    pub period: Option<String>,
}

/// What kind of commitment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A level to reach.
    Target,
    /// A bound that is to be kept.
    Norm,
    /// A time within which.
    Deadline,
    /// So many things to be made.
    PlannedOutput,
}

/// How far before a figure the words may stand that make it a commitment.
const CUE_WORDS_MAX: usize = 60;

/// The most words of a threshold with its comparator: a longer phrase says more than the threshold.
const THRESHOLD_WORDS_MAX: usize = 8;

/// The most words of a heading.
const HEADING_WORDS_MAX: usize = 12;

/// A line without a mark and with more words is a title, not a heading.
const TITLE_WORDS_MIN: usize = 6;

/// How far before a figure a verb of making may stand: `establish 12 centres`.
const MAKING_WORDS_MAX: usize = 8;

/// How far before a figure the words may stand that make it a condition: `wards achieving 100 per cent`.
const CONDITION_WORDS_MAX: usize = 2;

/// First words of phrases that say how often: annually, hằng năm, mỗi năm.
const EVERY: [&str; 6] = ["annually", "each", "every", "hằng", "hàng", "mỗi"];

/// The most words of what is to be done.
const ACTION_WORDS_MAX: usize = 60;

/// What the words around a figure say about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    Target,
    Must,
    /// It is allowed, within a bound.
    May,
    Plan,
    By,
    /// A day is set again and again: each year.
    Often,
}

impl Sense {
    /// Returns whether only a day is set.
    fn is_day(self) -> bool {
        matches!(self, Sense::By | Sense::Often)
    }
}

/// What a line has announced of the list under it.
struct List {
    // Whether targets were announced, not only orders.
    is_goals: bool,
    period: Option<String>,
    addressee: Option<String>,
}

/// Returns the commitments of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let script = &prepared.script;
    let cues = cues(prepared, found);
    let (mut commitments, mut lists, mut is_marked) = (Vec::new(), Lists::new(), false);
    // Whether a sentence before it in the line commits to something.
    let mut goes_on = false;
    // Behind the first article of a text all of it is a provision, also paragraphs without a number.
    let mut in_articles = false;
    for sentence in &script.sentences {
        let span = script.span(sentence.clone());
        let has_figures = !found.within(Kind::Quantity, span).is_empty();
        if script.begins_line(sentence.start) {
            lists.begin_line(script, sentence.start, has_figures || ends_with_colon(script, sentence));
            let mark = list::mark(script, sentence.start);
            in_articles |= mark == Some(Mark::Word);
            is_marked = in_articles || mark.is_some();
            goes_on = false;
        }
        if has_figures {
            let around = Around {
                prepared,
                found,
                cues: &cues,
                sentence: sentence.clone(),
                list: lists.current(),
                is_marked: is_marked || goes_on,
                deadline: deadline(prepared, found, sentence.clone()),
                addressee: addressee(found, span),
            };
            let own = around.commitments();
            goes_on |= !own.is_empty();
            commitments.extend(own);
        }
        if let Some(is_goals) = announced(script, sentence, &cues) {
            let (period, addressee) = (last_date(found, span), addressee(found, span));
            lists.open(script, sentence.start, List { is_goals, period, addressee });
        }
    }
    commitments
}

/// Returns who is ordered something in a span, as printed.
fn addressee(found: &Findings, span: Span) -> Option<String> {
    found.within(Kind::Task, span).first().map(|task| task.fact.value())
}

/// What stands around the figures of a sentence.
struct Around<'a> {
    prepared: &'a Prepared<'a>,
    found: &'a Findings,
    // By word of the text.
    cues: &'a [Option<Cue>],
    sentence: Range<usize>,
    list: Option<&'a List>,
    // Whether its line is marked as one of a list or as a provision.
    is_marked: bool,
    deadline: Option<String>,
    addressee: Option<String>,
}

impl Around<'_> {
    fn commitments(&self) -> Vec<Finding> {
        let script = &self.prepared.script;
        let mut population = None;
        let mut commitments = Vec::new();
        for words in phrase::clauses_of(script, self.sentence.clone()) {
            let within = self.found.within(Kind::Quantity, script.span(words.clone()));
            let clause = Clause { around: self, words };
            let found = within.iter().enumerate().filter_map(|(at, figure)| {
                let before = at.checked_sub(1).map(|before| &within[before]);
                clause.commitment(Figures { before, figure, next: within.get(at + 1) }, &mut population)
            });
            commitments.extend(found);
        }
        commitments
    }
}

/// A figure, and those beside it in its clause.
struct Figures<'a> {
    before: Option<&'a Finding>,
    figure: &'a Finding,
    next: Option<&'a Finding>,
}

impl Figures<'_> {
    /// Returns whether the figure is the level to which another leads: `from 41 to 25`.
    fn is_level(&self) -> bool {
        let Some(Fact::Quantity(before)) = self.before.map(|before| &before.fact) else { return false };
        before.role.is_some()
    }
}

/// A clause of a sentence.
struct Clause<'a> {
    around: &'a Around<'a>,
    words: Range<usize>,
}

impl Clause<'_> {
    fn commitment(&self, figures: Figures, population: &mut Option<String>) -> Option<Finding> {
        let Figures { figure, next, .. } = figures;
        let Fact::Quantity(quantity) = &figure.fact else { return None };
        let (prepared, list) = (self.around.prepared, self.around.list);
        let script = &prepared.script;
        let number = script.words_in(figure.core.unwrap_or(figure.span));
        let behind = script.words_in(figure.span).end.max(number.end);
        let (sense, is_sure) = self.sense(quantity, number.start..behind)?;
        let first = script.words_in(figure.span).start;
        let is_level = figures.is_level() && !matches!(sense, Sense::By | Sense::Often | Sense::May);
        if !(self.is_threshold(quantity, sense, number.start) || is_level && quantity.role.is_none())
            || is_led_by_condition(script, first, number.start)
        {
            return None;
        }
        let is_long = script.words_in(figure.span).len() > THRESHOLD_WORDS_MAX;
        let core = figure.core.filter(|_| is_long).unwrap_or(figure.span);
        let until = next.map_or(self.words.end, |next| script.words_in(next.span).start).max(number.end);
        let own = phrase::population(prepared, number.end, until);
        let behind = own.as_ref().map_or(script.words_in(core).end, |words| words.end);
        let population_inherited = own.is_none() && quantity.is_percent() && population.is_some();
        let own = own.map(|words| script.written(words).to_owned());
        *population = own.or_else(|| population.take()).filter(|_| quantity.is_percent());
        let end = phrase::without_signs(script, behind..until.min(behind + ACTION_WORDS_MAX));
        let fact = Commitment {
            value: key(quantity),
            shape: shape(quantity, sense),
            comparator: quantity.comparator,
            threshold: quantity.value.clone(),
            unit: quantity.unit_name(),
            population: population.clone(),
            population_inherited,
            addressee: self.around.addressee.clone().or_else(|| list.and_then(|list| list.addressee.clone())),
            action: (!end.is_empty()).then(|| script.written(end.clone()).to_owned()),
            deadline: self.around.deadline.clone(),
            period: list.and_then(|list| list.period.clone()),
        };
        let until = if end.is_empty() { behind } else { end.end };
        let span = figure.span.joined(script.span(number.start..until.max(number.end)));
        let is_sure = is_sure && quantity.comparator != Comparator::Equal;
        Some(Finding {
            span,
            core: Some(core),
            fact: Fact::Commitment(fact),
            confidence: if is_sure { Confidence::Certain } else { Confidence::Likely },
        })
    }

    /// Returns in what sense a figure is to be reached, and whether the words are plain; nothing where it is not.
    fn sense(&self, quantity: &Quantity, number: Range<usize>) -> Option<(Sense, bool)> {
        // A Vietnamese word is mostly of two syllables, which are written apart.
        let is_vietnamese = self.around.prepared.language_of(number.start) == Language::Vietnamese;
        let reach = if is_vietnamese { CUE_WORDS_MAX + CUE_WORDS_MAX / 2 } else { CUE_WORDS_MAX };
        let from = self.around.sentence.start.max(number.start.saturating_sub(reach));
        let mut last = None;
        for word in from..number.start {
            // What came about in one clause says nothing of the next.
            let is_new = word == self.words.start && last == Some(Cue::Result);
            let before = if is_new { None } else { last };
            // "each year" sets a day only within its own clause.
            let before = if word == self.words.start && before == Some(Cue::Prospect(Sense::Often)) {
                Some(Cue::Prospect(Sense::By))
            } else {
                before
            };
            last = self.around.cues[word].map_or(before, |cue| Some(weighed(before, cue)));
        }
        let of_list = self.around.list.map(|list| if list.is_goals { Sense::Target } else { Sense::Must });
        match (last, of_list) {
            (Some(Cue::Result), _) => None,
            (Some(Cue::Prospect(Sense::By | Sense::Often)) | None | Some(Cue::Goal), Some(sense)) => {
                Some((sense, true))
            }
            (Some(Cue::Prospect(sense)), _) => Some((sense, !sense.is_day())),
            (last, None) => self
                .sense_behind(quantity, number.end)
                .or((last == Some(Cue::Goal)).then_some((Sense::Target, false)))
                .or_else(|| self.norm(quantity)),
        }
    }

    fn sense_behind(&self, quantity: &Quantity, word: usize) -> Option<(Sense, bool)> {
        let until = self.words.end.min(word + CUE_WORDS_MAX);
        // How often something is done sets no day for what stands before it.
        let is_repeated = |word: &usize| {
            PROSPECTS.at(&self.around.prepared.script, *word).is_some_and(|cue| cue.key == "by")
                && EVERY.contains(&self.around.prepared.script.compared(*word))
        };
        let is_bound = matches!(quantity.comparator, Comparator::AtLeast | Comparator::AtMost);
        let behind = (word..until)
            .filter(|word| is_bound || !is_repeated(word))
            .filter_map(|word| self.around.cues[word]);
        // A time before "shall" belongs to its subject: "arrears beyond 30 days shall".
        match behind.into_iter().find(|cue| *cue != Cue::Goal).filter(|_| !quantity.is_time())? {
            Cue::Prospect(sense) => Some((sense, false)),
            Cue::Result => None,
            Cue::Goal => None,
        }
    }

    /// Returns that a bound from below or above in a provision is to be kept, though no word orders it.
    fn norm(&self, quantity: &Quantity) -> Option<(Sense, bool)> {
        let is_bound = match quantity.comparator {
            Comparator::AtLeast | Comparator::AtMost => true,
            Comparator::Less | Comparator::More => self.begins_with_change(),
            _ => false,
        };
        (is_bound && self.around.is_marked).then_some((Sense::Must, false))
    }

    /// Returns whether an item of a list begins with a word for bringing something to another level: `- Giảm ... xuống dưới 5%`.
    fn begins_with_change(&self) -> bool {
        const CHANGES: [&str; 16] = [
            "giảm",
            "hạ",
            "nâng",
            "tăng",
            "kéo",
            "cut",
            "reduce",
            "lower",
            "raise",
            "keep",
            "bring",
            "خفض",
            "رفع",
            "تقليص",
            "تخفيض",
            "زياده",
        ];
        let script = &self.around.prepared.script;
        let is_word = |at: &usize| matches!(script.class(*at), Some(Class::Arabic | Class::Letters));
        let mut words = self.words.clone().filter(is_word);
        words.next().is_some_and(|first| {
            // "(i)": the mark of the line is no word of it.
            let first = if script.is_sign(first + 1, ')') { first + 2 } else { first };
            CHANGES.contains(&script.compared(first))
        })
    }

    /// Returns whether a figure is a threshold and not only a number in a sentence that orders something.
    fn is_threshold(&self, quantity: &Quantity, sense: Sense, word: usize) -> bool {
        let script = &self.around.prepared.script;
        let is_bound = matches!(quantity.comparator, Comparator::AtLeast | Comparator::AtMost);
        let is_goals = sense == Sense::Target || self.around.list.is_some_and(|list| list.is_goals);
        let is_share = quantity.is_percent() || quantity.measure == Measure::Ratio;
        let is_made = || {
            is_made(script, self.words.start, word) && !sense.is_day()
                || is_to_come(script, self.words.start, word)
                || is_made_behind(script, word, self.words.end)
        };
        match quantity.comparator {
            _ if quantity.role.is_some() => false,
            _ if is_condition(script, word) && !(is_goals && is_share) => false,
            Comparator::Rank => false,
            _ if sense == Sense::May => is_bound,
            Comparator::Change => !sense.is_day() || quantity.base.is_none(),
            Comparator::More if quantity.is_time() => false,
            Comparator::Equal | Comparator::About if quantity.is_time() => {
                // "giảm còn 45 phút": the level a time is brought to.
                word > 0 && matches!(script.compared(word - 1), "còn" | "xuống") && !sense.is_day()
            }
            Comparator::Equal | Comparator::About if is_start(script, word) => false,
            // What comes about each year is mostly told of the years past.
            Comparator::Equal | Comparator::About if sense == Sense::Often => is_goals || is_made(),
            Comparator::Equal | Comparator::About => is_share || is_goals || is_made(),
            _ => true,
        }
    }
}

/// Returns whether a verb of making leads to a figure: `recruit 350 nurses`, `إنشاء ٢٥٠ حديقة`.
fn is_made(script: &Script, clause: usize, word: usize) -> bool {
    let from = clause.max(word.saturating_sub(MAKING_WORDS_MAX));
    (from..word).any(|at| PROSPECTS.at(script, at).is_some_and(|cue| cue.key == "make"))
}

/// Verbs behind "will" that make nothing of what is counted.
const MAKES_NOTHING: [&str; 16] = [
    "be",
    "last",
    "take",
    "cost",
    "mark",
    "have",
    "see",
    "attend",
    "celebrate",
    "run",
    "remain",
    "continue",
    "meet",
    "face",
    "lose",
    "total",
];

/// Returns whether a figure is the object of a verb behind "will": `will fit 1,200 crossings`.
fn is_to_come(script: &Script, clause: usize, word: usize) -> bool {
    let Some(will) = word.checked_sub(2).filter(|will| *will >= clause) else { return false };
    matches!(script.compared(will), "will" | "shall")
        && script.class(will + 1) == Some(Class::Letters)
        && !MAKES_NOTHING.contains(&script.compared(will + 1))
}

/// Returns whether a figure is where something starts from: ", from 71 percent at present", `, từ 70%`.
fn is_start(script: &Script, word: usize) -> bool {
    let before = word.checked_sub(2).filter(|_| matches!(script.compared(word - 1), "from" | "từ"));
    before.is_some_and(|before| script.is_sign(before, ',') || script.compared(before) == "up")
}

/// Returns whether a condition leads to the bound of a figure: `with more than 50 000 inhabitants`, `التي يزيد عدد سكانها على`.
fn is_led_by_condition(script: &Script, first: usize, number: usize) -> bool {
    let before = first.checked_sub(1).filter(|before| *before >= script.sentence(number).start);
    let condition = before.and_then(|at| PROSPECTS.at_with(script, at, |key| key == "condition"));
    first < number && condition.is_some_and(|found| found.words.end > first)
}

/// Returns whether a verb of making behind a figure has it for its subject: `40 schools are to be built`.
fn is_made_behind(script: &Script, word: usize, clause: usize) -> bool {
    let until = clause.min(word + MAKING_WORDS_MAX);
    (word..until).any(|at| {
        let is_made = |at: usize| PROSPECTS.at_with(script, at, |key| key == "made").is_some();
        match script.compared(at) {
            "be" => is_made(at + 1) || is_made(at + 2),
            "được" => is_made(at + 1),
            _ => false,
        }
    })
}

/// Returns whether a figure says who is meant, not what is to be reached: `wards achieving 100 per cent`, `children under five`.
fn is_condition(script: &Script, word: usize) -> bool {
    // "trẻ dưới 5 tuổi"
    if script.compared(word + 1) == "tuổi" {
        return true;
    }
    let from = script.sentence(word).start.max(word.saturating_sub(CONDITION_WORDS_MAX));
    (from..word).any(|at| PROSPECTS.at(script, at).is_some_and(|cue| cue.key == "condition"))
}

/// Returns the day by which, where the sentence sets one.
pub(crate) fn deadline(prepared: &Prepared, found: &Findings, sentence: Range<usize>) -> Option<String> {
    let script = &prepared.script;
    let is_set = |date: &&Finding| {
        let start = script.words_in(date.span).start;
        (start.saturating_sub(3).max(sentence.start)..start + 1)
            .any(|word| PROSPECTS.at(script, word).is_some_and(|cue| cue.key == "by"))
    };
    found.within(Kind::Date, script.span(sentence.clone())).iter().find(is_set).map(|date| date.fact.value())
}

/// A word that says whether something came about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    Prospect(Sense),
    Goal,
    Result,
}

/// Returns the later cue, but what came about is not undone by a noun for a goal or by a day behind it.
fn weighed(before: Option<Cue>, cue: Cue) -> Cue {
    match (before, cue) {
        (Some(known @ Cue::Result), Cue::Goal | Cue::Prospect(Sense::By | Sense::Often)) => known,
        (Some(known @ Cue::Prospect(sense)), Cue::Goal | Cue::Prospect(Sense::By | Sense::Often))
            if !sense.is_day() =>
        {
            known
        }
        _ => cue,
    }
}

/// Returns the cue at each word. A day before that of the text itself is past, and sets nothing.
fn cues(prepared: &Prepared, found: &Findings) -> Vec<Option<Cue>> {
    let script = &prepared.script;
    let own = own_day(prepared, found);
    let is_past = |word: usize| {
        let behind = script.span(word..(word + DAY_WORDS_MAX).min(script.sentence(word).end));
        let day = found.within(Kind::Date, behind).first().map(|date| date.fact.value());
        day.zip(own.as_ref()).is_some_and(|(day, own)| is_before(&day, own))
    };
    let by = Some(Cue::Prospect(Sense::By));
    let mut open_from = 0;
    let at = |word| {
        let prospect = PROSPECTS.at(script, word);
        // The target in "target group" is none.
        if let Some(nothing) = prospect.as_ref().filter(|found| found.key == "none") {
            open_from = nothing.words.end;
        }
        let cue = (word >= open_from).then(|| cue(script, word, prospect.as_ref())).flatten();
        cue.filter(|cue| Some(*cue) != by || !is_past(word))
    };
    (0..script.words.len()).map(at).collect()
}

/// Returns whether a date ends before a day: the year of the day itself does not.
fn is_before(date: &str, day: &str) -> bool {
    let end = date.rsplit('/').next().unwrap_or(date);
    end.starts_with(|digit: char| digit.is_ascii_digit()) && !day.starts_with(end) && end < day
}

/// How far behind the words that set a day it stands.
const DAY_WORDS_MAX: usize = 5;

/// The head of a text, in which its own day stands, in words.
const HEAD_WORDS_MAX: usize = 60;

/// Returns the day of the text: the first at its head.
fn own_day(prepared: &Prepared, found: &Findings) -> Option<String> {
    let script = &prepared.script;
    let head = script.span(0..HEAD_WORDS_MAX.min(script.words.len()));
    let days = found.within(Kind::Date, head).iter().map(|date| date.fact.value());
    days.into_iter()
        .find(|day| day.len() == "2024-01-31".len() && day.starts_with(|digit: char| digit.is_ascii_digit()))
}

fn cue(script: &Script, word: usize, prospect: Option<&Match>) -> Option<Cue> {
    if let Some(cue) = prospect {
        return match cue.key {
            "target" => Some(Cue::Prospect(Sense::Target)),
            "must" => Some(Cue::Prospect(Sense::Must)),
            "may" => Some(Cue::Prospect(Sense::May)),
            "plan" => Some(Cue::Prospect(Sense::Plan)),
            "by" if EVERY.contains(&script.compared(word)) => Some(Cue::Prospect(Sense::Often)),
            "by" => Some(Cue::Prospect(Sense::By)),
            "goal" => Some(Cue::Goal),
            _ => None,
        };
    }
    // "To have reduced" is still to come.
    let is_infinitive = script.compared(word) == "have" && word > 0 && script.compared(word - 1) == "to";
    let is_auxiliary =
        !matches!(script.compared(word), "have" | "has") || leads_to_participle(script, word + 1);
    let is_result = !is_infinitive && is_auxiliary && !is_still_to_come(script, word);
    RESULTS.at(script, word).filter(|_| is_result).map(|_| Cue::Result)
}

/// Returns whether the words before a verb say that what it tells is still to come: `إلى أن تحقق`, "is to be improved", `không để xảy ra`.
fn is_still_to_come(script: &Script, word: usize) -> bool {
    let before = |count: usize| word.checked_sub(count).map_or("", |at| script.compared(at));
    match before(1) {
        // "بعد أن كانت" tells of what was.
        "ان" | "لكي" | "كي" | "وان" | "بان" | "لان" => !matches!(before(2), "بعد" | "منذ"),
        "để" => true,
        "be" => matches!(before(2), "to" | "shall" | "must" | "should" | "will"),
        _ => false,
    }
}

/// Returns whether "have" says that something came about, not that somebody owns it: "have built", not "have toilets".
fn leads_to_participle(script: &Script, word: usize) -> bool {
    let irregular = [
        "made", "met", "built", "set", "put", "won", "cut", "had", "gone", "done", "come", "become", "paid",
        "sent", "spent", "kept", "held", "left", "led", "run", "found", "brought", "hit", "stood",
    ];
    let adverbs =
        ["also", "already", "now", "not", "so", "far", "since", "all", "both", "thus", "only", "just"];
    let at = (word..word + 3).find(|at| !adverbs.contains(&script.compared(*at))).unwrap_or(word);
    let form = script.compared(at);
    form.ends_with("ed") || form.ends_with("en") || form.ends_with("wn") || irregular.contains(&form)
}

fn shape(quantity: &Quantity, sense: Sense) -> Shape {
    let is_bound = !matches!(quantity.comparator, Comparator::Equal | Comparator::About | Comparator::Change);
    match sense {
        _ if quantity.is_time() => Shape::Deadline,
        Sense::Must | Sense::May if is_bound && !quantity.is_percent() => Shape::Norm,
        Sense::Plan if !is_bound && !quantity.is_percent() => Shape::PlannedOutput,
        _ => Shape::Target,
    }
}

/// Returns comparator, threshold and unit as one key.
pub(crate) fn key(quantity: &Quantity) -> String {
    let value = &quantity.value;
    let comparator = match quantity.comparator {
        // Who is to come down by so much may come down further.
        Comparator::Change if value.to_string().starts_with('-') => "change<=",
        Comparator::Change => "change>=",
        other => other.name(),
    };
    match quantity.unit_name() {
        _ if quantity.is_percent() => format!("{comparator}{value}%"),
        Some(unit) => format!("{comparator}{value} {unit}"),
        None => format!("{comparator}{value}"),
    }
}

/// Returns whether a line announces what stands under it, and if so whether targets rather than orders.
fn announced(script: &Script, sentence: &Range<usize>, cues: &[Option<Cue>]) -> Option<bool> {
    let is_line = ends_with_colon(script, sentence);
    let is_heading = script.begins_line(sentence.start)
        && sentence.len() <= HEADING_WORDS_MAX
        && !script.is_sign(sentence.end - 1, '.')
        && (sentence.end >= script.words.len() || script.begins_line(sentence.end));
    // A short line without a mark is as often the title of a report.
    let is_plain = |sentence: &Range<usize>| {
        list::mark(script, sentence.start).is_none() && sentence.len() > TITLE_WORDS_MIN && !is_line
    };
    if is_plain(sentence) {
        return None;
    }
    let is_goal = |word: usize| {
        matches!(cues[word], Some(Cue::Goal | Cue::Prospect(Sense::Target)))
            || PROSPECTS.at(script, word).is_some_and(|cue| cue.key == "heading" && (is_heading || is_line))
    };
    // "By 2030:" announces what is to be by then.
    let sets_day = |word: usize| cues[word] == Some(Cue::Prospect(Sense::By));
    let is_result = |word: usize| cues[word] == Some(Cue::Result);
    let is_order = |word: usize| {
        matches!(cues[word], Some(Cue::Prospect(Sense::Must | Sense::Plan)))
            || PROSPECTS.at(script, word).is_some_and(|cue| cue.key == "orders")
    };
    match () {
        () if (is_line || is_heading) && sentence.clone().any(is_goal) => Some(true),
        () if is_line && sentence.clone().any(is_order) => Some(false),
        () if is_heading && is_in_capitals(script, sentence) && sentence.clone().any(is_order) => Some(false),
        () if is_line && sentence.len() <= HEADING_WORDS_MAX && sentence.clone().any(sets_day) => {
            (!sentence.clone().any(is_result)).then_some(true)
        }
        () => None,
    }
}

/// Returns whether a line is written in capitals: `III. YÊU CẦU NĂM HỌC MỚI`.
fn is_in_capitals(script: &Script, sentence: &Range<usize>) -> bool {
    let written = script.written(sentence.clone());
    written.chars().any(char::is_uppercase) && !written.chars().any(char::is_lowercase)
}

/// Returns whether a line leads to a list: with a colon, or with the verb that its items go on with: `every institution shall`.
fn ends_with_colon(script: &Script, sentence: &Range<usize>) -> bool {
    let last = sentence.end - 1;
    script.is_sign(last, ':') || matches!(script.compared(last), "shall" | "must" | "should" | "will")
}

fn last_date(found: &Findings, span: Span) -> Option<String> {
    found.within(Kind::Date, span).last().map(|date| date.fact.value())
}

#[cfg(test)]
mod tests;
